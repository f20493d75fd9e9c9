"""Where something moved from, the rest of a year, what a budget plans and what an estimate is set against are read as meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
en 2025-11-06 | The 2026 draft estimate sets aside [VNĐ98.7 trillion](t 2026) for science, technology and innovation. That equals [3.1 per cent](t 2026) of total State spending, compared with [an estimated 2.2 per cent](e 2025) this year and [only 1.4 per cent](a 2024 eq) in 2024.
en 2025-11-06 | The draft budget for 2026 sets aside [VNĐ98.7 trillion](t 2026) for science.
en 2025-11-06 | The draft 2026 budget allocates [VNĐ98.7 trillion](t 2026) to science, or [3.1 per cent](t 2026) of the total.
en 2025-11-06 | Under the draft estimate for 2026, [VNĐ98.7 trillion](t 2026) goes to science.
en 2025-11-06 | Chairman Phan Van Mai said the draft budget estimate for 2026 puts spending on science at [VNĐ98.7 trillion](t 2026).
en 2025-11-06 | Next year's draft budget reserves [VNĐ98.7 trillion](t 2026) for science. This is [3.1 per cent](t 2026) of spending.
en 2025-11-06 | The 2026 State budget plan gives science [VNĐ98.7 trillion](t 2026), which makes up [3.1 per cent](t 2026) of spending. It is [12 per cent](t 2026) more than this year.
vi 2025-11-06 | Dự thảo dự toán năm 2026 bố trí [98.700 tỷ đồng](t 2026) cho khoa học, công nghệ. Con số này tương đương [3,1%](t 2026) tổng chi ngân sách, so với mức ước [2,2%](e 2025) năm nay và [chỉ 1,4%](a 2024) năm 2024.
vi 2025-11-06 | Dự toán năm 2026 dành [98.700 tỷ đồng](t 2026) cho khoa học, công nghệ, bằng [3,1%](t 2026) tổng chi.
vi 2025-11-06 | Phương án phân bổ ngân sách năm 2026 dành [98.700 tỷ đồng](t 2026) cho khoa học. Mức này chiếm [3,1%](t 2026) tổng chi.
vi 2025-11-06 | Theo dự thảo ngân sách năm sau, chi cho khoa học là [98.700 tỷ đồng](t 2026).
en 2025-11-06 | The share was [an estimated 2.2 per cent](e 2025) this year, up from [1.4 per cent](a 2024) in 2024.
en 2025-11-06 | The share is estimated at [2.2 per cent](e 2025) this year, against [1.4 per cent](a 2024) in 2024 and [1.1 per cent](a 2023) in 2023.
en 2025-11-06 | Revenue is estimated at [$168 billion](e 2025) in 2025, after [$152 billion](a 2024) in 2024 and [$142 billion](a 2023) in 2023.
vi 2025-11-06 | Tỷ lệ này ước đạt [2,2%](e 2025) năm nay, so với [1,4%](a 2024) năm 2024 và [1,1%](a 2023) năm 2023.
vi 2025-11-06 | Doanh thu năm 2025 ước đạt [168 tỷ USD](e 2025), trong khi năm 2024 là [152 tỷ USD](a 2024) và năm 2023 là [142 tỷ USD](a 2023).
en 2025-11-06 | Growth is put at [8 per cent](e 2025) this year, compared with [7.1 per cent](a 2024) last year and [5 per cent](a 2023) the year before.
en 2025-11-06 | Exports are estimated at [$120 billion](e 2025) in 2025 and were [$110 billion](a 2024) in 2024.
en 2025-11-06 | The economy is forecast to grow [8 per cent](f 2026) in 2026, compared with [an estimated 7.5 per cent](e 2025) in 2025 and [7.1 per cent](a 2024) in 2024.
en 2025-11-06 | Ministries had disbursed [less than 38 per cent](a 2025-10 lt) of this year's allocation by October 31. In [nine provinces](a 2025-10) the rate was [under 15 per cent](a 2025-10 lt).
en 2025-11-06 | By October 31, ministries had disbursed [38 per cent](a 2025-10) of this year's plan.
en 2025-11-06 | Disbursement reached [38 per cent](a 2025-10) of the annual plan by the end of October. In Ha Noi the rate was [45 per cent](a 2025-10).
en 2025-11-06 | As of October 31, [VND45 trillion](a 2025-10), or [38 per cent](a 2025-10) of the 2025 plan, had been disbursed.
vi 2025-11-06 | Đến ngày 31/10, các bộ mới giải ngân [38%](a 2025-10) kế hoạch năm nay. Tại [chín tỉnh](a 2025-10), tỷ lệ này [dưới 15%](a 2025-10 lt).
en 2025-11-06 | "We hear about [5 per cent](a - eq) today, but nobody can tell me how it was counted."
en 2025-11-06 | People talk about [30 per cent](a - eq) of GDP as if it were easy.
en 2025-11-06 | He asked about [the 200 projects](a - eq) that are late.
en 2025-11-06 | The share is [about 5 per cent](a - approx) today.
en 2025-11-06 | We talk about [about 5 per cent](a - approx) of GDP.
en 2025-11-06 | The fund's charter capital was raised from [VNĐ1 trillion](a -) to [VNĐ2 trillion](a 2025-08) in August.
en 2025-11-06 | The fund, with charter capital raised from [VNĐ1 trillion](a -) to [VNĐ2 trillion](a 2025-08) in August, would take on risk.
en 2025-11-06 | The number of stations rose from [5,000](a -) to [9,000](a 2025-08) in August.
en 2025-11-06 | In August the fee was cut from [VND30,000](a -) to [VND20,000](a 2025-08).
en 2025-11-06 | The share rose from [12 per cent](a -) to [14 per cent](a 2024) in 2024.
en 2025-11-06 | The share rose from [12 per cent](a 2023) in 2023 to [14 per cent](a 2024) in 2024.
vi 2025-11-06 | Vốn điều lệ của quỹ được nâng từ [1.000 tỷ đồng](a -) lên [2.000 tỷ đồng](a 2025-08) trong tháng 8.
vi 2025-11-06 | Hồi tháng 8, vốn điều lệ của quỹ tăng từ [1.000 tỷ đồng](a -) lên [2.000 tỷ đồng](a 2025-08).
vi 2025-11-06 | Năm 2024, tỷ lệ này tăng từ [12%](a -) lên [14%](a 2024).
en 2025-11-06 | The number of stations rose from [5,000](a -) to [9,000](a 2025-08) in August.
en 2025-11-06 | Revenue grew from [$5 billion](a -) to [$9 billion](a 2024) in 2024.
en 2025-11-06 | The rank moved from [55th](a -) to [51st](a 2024) in 2024.
en 2025-11-06 | The rank moved from [55th](a 2023) in 2023 to [51st](a 2024) in 2024.
en 2025-11-06 | The number of deals went from [132](a -) to [118](a 2024) in 2024.
en 2025-11-06 | In 2024 the number of deals went from [132](a -) to [118](a 2024).
en 2025-11-06 | The share is to rise from [12 per cent](a -) to [30 per cent](t 2030) by 2030.
en 2025-11-06 | The goal for 2030 was raised from [25 per cent](t 2030) to [30 per cent](t 2030).
en 2025-11-06 | The bank raised its forecast for 2026 from [6.5 per cent](f 2026) to [7 per cent](f 2026).
en 2025-11-06 | Between 2020 and 2024 the share went from [12 per cent](a 2020) to [14 per cent](a 2024).
en 2025-11-06 | The price varied from [VND3 million](a .) in Ha Noi to [VND5 million](a .) in Da Nang in 2024.
en 2025-11-06 | The average rose from [41 Mbps](a -) to [146 Mbps](a 2024) in 2024, up from [30 Mbps](a 2020) in 2020.
vi 2025-11-06 | Số trạm tăng từ [5.000](a -) lên [9.000 trạm](a 2025-08) trong tháng 8.
vi 2025-11-06 | Doanh thu tăng từ [5 tỷ USD](a -) lên [9 tỷ USD](a 2024) năm 2024.
vi 2025-11-06 | Năm 2024, số thương vụ giảm từ [132](a -) xuống còn [118 thương vụ](a 2024).
vi 2025-11-06 | Tỷ lệ này tăng từ [12%](a 2023) năm 2023 lên [14%](a 2024) năm 2024.
vi 2025-11-06 | Tỷ lệ này sẽ tăng từ [12%](a -) lên [30%](t 2030) vào năm 2030.
vi 2025-11-06 | Chỉ tiêu năm 2030 được nâng từ [25%](t 2030) lên [30%](t 2030).
vi 2025-11-06 | Ngân hàng nâng dự báo năm 2026 từ [6,5%](f 2026) lên [7%](f 2026).
vi 2025-11-06 | Giai đoạn 2020-2024, tỷ lệ này tăng từ [12%](a 2020) lên [14%](a 2024).
en 2026-04-02 | The city needs to expand by [10.6%](t 2026-04/2026-12) in the remaining nine months.
en 2026-04-02 | Growth must average [9%](t 2026-04/2026-12) over the last nine months of the year.
en 2026-07-04 | To reach its goal the province has to grow [12%](t 2026-H2) in the remaining six months.
en 2026-07-04 | The ministry needs to disburse [VND50 trillion](t 2026-H2) in the last six months of the year.
en 2026-09-04 | The ministry needs to disburse [VND50 trillion](t 2026-09/2026-12) in the remaining four months.
en 2026-09-04 | The ministry needs to disburse [VND50 trillion](t 2026-09/2026-12) in the final four months of the year.
en 2026-04-04 | Over the remaining three quarters, growth has to be [9.5%](t 2026-04/2026-12).
en 2026-11-04 | [VND20 trillion](t 2026-11/2026-12) has to be disbursed in the last two months of the year.
vi 2026-04-02 | Thành phố phải tăng [10,6%](t 2026-04/2026-12) trong 9 tháng còn lại.
vi 2026-04-02 | Chín tháng còn lại của năm, GRDP phải tăng [10,6%](t 2026-04/2026-12).
vi 2026-04-02 | Để đạt mục tiêu, ba quý còn lại phải tăng [10,6%](t 2026-04/2026-12).
vi 2026-07-04 | Sáu tháng cuối năm, GRDP phải tăng [12%](t 2026-H2).
vi 2026-09-04 | Bốn tháng cuối năm, các bộ phải giải ngân [50.000 tỷ đồng](t 2026-09/2026-12).
vi 2026-09-04 | Các bộ phải giải ngân [50.000 tỷ đồng](t 2026-09/2026-12) trong 4 tháng còn lại của năm.
vi 2026-11-04 | Trong hai tháng cuối năm, toàn ngành phải phát [8.000 trạm](t 2026-11/2026-12).
vi 2026-10-04 | Quý cuối năm phải tăng [11%](t 2026-Q4).
en 2026-04-02 | Nationally, GDP growth in January-March is estimated at [7.83%](e 2026-Q1), the highest for a first quarter since 2011. The consumer price index climbed [3.51%](a 2026-Q1) on average.
en 2026-04-02 | Between January and March the city drew [$2.1 billion](a 2026-Q1).
en 2026-07-02 | In January-June exports came to [$90 billion](a 2026-H1).
en 2026-10-02 | In January-September exports came to [$90 billion](a 2026-M01/2026-M09).
vi 2026-04-02 | Từ tháng 1 đến tháng 3, xuất khẩu đạt [90 tỷ USD](a 2026-Q1).
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_moves_and_plans_are_read_as_meant(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
