"""Further wordings, English and Vietnamese, of whose time and kind a figure has."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
en 2026-09-10 | Singapore was [1st](a 2024) in the 2024 edition of the index and [3rd](a 2025) in its successor of 2025.
en 2026-09-10 | In the list for 2023 Indonesia stood [61st](a 2023), in that for 2025 it is [55th](a 2025).
en 2026-09-10 | Ranked [44th](a 2025) in the GII for 2025, Viet Nam had been [46th](a 2023) in the one of 2023.
en 2026-09-10 | Oxford Insights last published its index in 2024, when Viet Nam was placed [51st](a 2024).
en 2026-09-10 | Since 2022, when the UN ranked it [86th](a 2022), the country has gained [15 places](a -).
vi 2026-09-10 | Việt Nam xếp thứ [86](a 2022) trong báo cáo năm 2022 và thứ [71](a 2024) trong báo cáo năm 2024.
vi 2026-09-10 | Chỉ số này xếp Việt Nam thứ [44](a 2025) năm 2025, còn trong bảng năm 2023 là thứ [46](a 2023).
en 2026-09-10 | From January through August this year the city licensed [1,100 projects](a 2026-M01/2026-M08).
en 2026-09-10 | Between March and August of last year [900 firms](a 2025-03/2025-08) closed.
en 2026-09-10 | In the first seven months of 2026 exports totalled [$110 billion](a 2026-M01/2026-M07), having come to [$95 billion](a 2025-M01/2025-M07) in the equivalent stretch of 2025.
en 2026-09-10 | The province collected [VND12 trillion](a 2026-H1) in the first half of 2026; in the comparable half of 2025 it had collected [VND10 trillion](a 2025-H1).
vi 2026-09-10 | Từ tháng 1 đến tháng 8 năm nay, thành phố cấp phép [1.100 dự án](a 2026-M01/2026-M08).
vi 2026-09-10 | Trong nửa đầu năm 2026, các doanh nghiệp thu [121 tỷ USD](a 2026-H1), còn cùng kỳ năm 2025 là [106 tỷ USD](a 2025-H1).
en 2026-03-10 | The office registered [10,912 applications](a 2025) in 2025. The gain on the year before is [12.5 per cent](a 2025).
en 2026-03-10 | Output came to [$510 billion](a 2025) in 2025. That amounts to an expansion of [8 per cent](a 2025).
en 2026-03-10 | In 2025 the share was [14 per cent](a 2025), [0.6 points](a 2025) above that of 2024.
en 2026-03-10 | Revenue in 2025 is put at [$198 billion](e 2025). This works out at growth of [26 per cent](e 2025).
vi 2026-03-10 | Năm 2025, doanh thu ước đạt [198 tỷ USD](e 2025). Như vậy mức tăng là [26%](e 2025).
vi 2026-03-10 | Năm 2025 có [22.840](a 2025) bài báo quốc tế. Mức tăng so với năm 2024 là [11,4%](a 2025).
en 2026-03-10 | The park is home to [320 firms](a -) and took in [$2 billion](a 2025) in 2025.
en 2026-03-10 | The group runs [12 plants](a -) in the country and last year shipped [4 million](a 2025) phones.
en 2026-03-10 | The bank counts [9 million](a -) customers and booked [$1.1 billion](a 2025) in profit in 2025.
en 2026-03-10 | Exports grew [12 per cent](a 2025) in 2025. Its factories employ [300,000 people](a -) and cover [900 hectares](a -).
vi 2026-03-10 | Khu công nghệ cao hiện có [320 doanh nghiệp](a -) và năm 2025 thu [2 tỷ USD](a 2025).
vi 2026-03-10 | Tỉnh có [27](a -) doanh nghiệp thiết kế chip và năm ngoái xuất khẩu [3 tỷ USD](a 2025).
en 2026-03-10 | The brokers see the index of output at [3 per cent](f 2026) this year.
en 2026-03-10 | For 2026 the lender has Thailand at [1.6 per cent](f 2026) and Indonesia at [4.9 per cent](f 2026).
en 2026-03-10 | The region is headed for [$330 billion](f 2026) this year, according to Google.
en 2026-03-10 | The [8 per cent](f 2026) which the bank now predicts for this year is less than the [10 per cent](t .) that the government wants.
en 2026-03-10 | By December the market will have swollen to [$60 billion](f 2026-12), say the consultants.
en 2026-03-10 | Growth of [7.2 per cent](f 2026) is pencilled in by the bank for 2026.
vi 2026-03-10 | Thương mại điện tử đang hướng tới mốc [38 tỷ USD](. 2026) trong năm 2026.
vi 2026-03-10 | Mức tăng [17%](f 2026) mà các tác giả kỳ vọng cho năm nay chỉ kém Philippines.
en 2026-03-10 | The ministry had asked the provinces for [3,000 kiosks](t 2025) by the end of 2025.
en 2026-03-10 | The blueprint sees the digital economy making up [35 per cent](t 2030) of output in 2030.
en 2026-03-10 | Outlays on research are set at [VND20 trillion](t 2026) for 2026.
en 2026-03-10 | The 2026 budget earmarks [VND95 trillion](t 2026) for science, equal to [3 per cent](t 2026) of the total.
en 2026-03-10 | The programme pencils in [5,000 start-ups](t 2030) for 2030.
vi 2026-03-10 | Bộ đã yêu cầu các nhà mạng lắp [68.457 trạm](t 2025) vào cuối năm 2025.
vi 2026-03-10 | Dự toán năm 2026 dành [95.000 tỷ đồng](t 2026) cho khoa học, tương đương [3%](t 2026) tổng chi; trước khi có nghị quyết, tỷ lệ này chưa đến [1%](a -).
en 2026-03-10 | The province hopes to draw [50](t 2030) chip firms by 2030 and already hosts [11](a -).
en 2026-03-10 | Only [41 grants](a 2025) were made in 2025, [nine fewer](a 2025) than the fund had intended.
en 2026-03-10 | Sales topped all projections: [12,000 units](a 2025) went in 2025.
en 2026-03-10 | By 2045 income per head is to pass [$20,000](t 2045), against [$5,000](a -) today.
en 2026-03-10 | The law demands [3 per cent](t -) of spending; before it was passed, [1 per cent](a -) had been usual.
vi 2026-03-10 | Năm 2025 tuyển được [37 chuyên gia](a 2025), ít hơn [13 người](a 2025) so với kỳ vọng.
vi 2026-03-10 | Thành phố muốn đào tạo [5.000 kỹ sư](t 2030) vào năm 2030 và hiện đã có [27](a -) doanh nghiệp thiết kế chip.
vi 2026-03-10 | Đến năm 2045, thu nhập bình quân phải vượt [20.000 USD](t 2045), so với khoảng [5.000 USD](a -) hiện nay.
en 2026-03-10 | The rule lets start-ups write off [200 per cent](h -) of research costs.
en 2026-03-10 | [Three](a -) of the companies have a valuation of [$1 billion or more](h -).
en 2026-03-10 | [Five](a -) founders run companies worth [$1 billion and above](h -).
en 2026-03-10 | The law permits a university to keep [70 per cent](h -) of the proceeds.
vi 2026-03-10 | Luật cho phép doanh nghiệp khấu trừ [200%](h -) chi phí nghiên cứu.
vi 2026-03-10 | [Bốn](a -) doanh nghiệp được định giá từ [1 tỷ USD trở lên](h -).
en 2026-03-10 | Malaysia promises [60,000](t 2030) engineers by 2030. Viet Nam's number for that year is [50,000](t 2030).
en 2026-03-10 | In 2023 the figure was [$529 million](a 2023), and in 2024 it dropped to [$398 million](a 2024). Singapore drew [$3 billion](a 2024) that year.
en 2026-03-10 | Before the decade is over the share is to [double](. .) to [2 per cent](t 2030).
en 2026-03-10 | By decade's end [80 per cent](t 2030) of firms are to be online.
vi 2026-03-10 | Malaysia cam kết đào tạo [60.000 kỹ sư](t 2030) vào năm 2030. Cũng cho mốc đó, con số của Việt Nam là [50.000](t 2030).
en 2025-11-05 | For 2025 science received [2.2 per cent](a 2025) of the budget. "The plan says little. I should like to see the table." // The State may hold [no more than 30 per cent](h -) of any venture fund.
en 2025-11-05 | In 2024 Viet Nam was [46th](a 2024) in the index and has climbed the table since. // The city has [300 firms](a -).
en 2026-06-10 | The 2025 edition of the Global Innovation Index leaves the country in [44th](a 2025) place. Thailand, which had been [41st](a 2024) in 2024, has slipped in this one to [45th](a 2025) and now looks up at its neighbour.
en 2026-06-10 | The firm sold [300 robots](a 2025) in 2025 and now plans a plant.
en 2026-06-10 | The city trained [900 engineers](a 2025) in 2025, who now work in the park.
en 2026-06-10 | There are [900 engineers](a -) now in the park.
en 2026-06-10 | The ITU has not updated its index since 2024, when it put Vietnam [17th](a 2024); in 2020 the country had been [25th](a 2020).
en 2026-06-10 | Nothing has changed since 2023, when the survey gave the country [0.77](a 2023 eq) in the index.
en 2026-06-10 | It has risen since 2022, when the UN placed it [86th](a 2022).
en 2026-03-10 | The resolution wants Vietnam among the world's [50](t 2030) leading countries in digital competitiveness by 2030, but the best-known ranking in that field, in which Singapore came [third](a 2025) and South Korea [15th](a 2025) in 2025, does not yet include it.
en 2026-03-10 | The aim is a place among the top [40](t 2030) by 2030, whereas Thailand ranked [37th](a 2024) in 2024.
en 2026-03-10 | By 2030 the city is to have [five](t 2030) unicorns; Singapore already has [30](a -).
en 2026-03-10 | By 2030 R&D is to absorb [2%](t 2030) of output; Pangyo's tenants, all by themselves, invest [$2.9 billion](a -) a year.
en 2026-03-10 | By 2030 the country wants [10](t 2030) unicorns; Indonesia claims [15 of them](a -).
en 2026-03-10 | By 2030 spending is to reach [2%](t 2030) of output; firms are to contribute [60%](t 2030).
en 2026-06-10 | Decision 1131/QD-TTg, signed last June, named [11 groups](a 2025-06) of strategic technologies.
en 2026-07-10 | The decision, adopted in April, lists [12 groups](a .) of technologies.
en 2025-12-01 | In the first ten months of 2025, citizens sent in [41.2 per cent](a 2025-M01/2025-M10) of all dossiers over the Internet. In Lam Dong the rate for the ten months was [58 per cent](a 2025-M01/2025-M10).
en 2026-03-01 | The share was [40 per cent](a 2025) in 2025. The rate for the rural districts is [22 per cent](a .).
en 2026-03-01 | The tax rate for small firms is [15 per cent](h -).
en 2026-03-01 | The interest rate on such loans is [4 per cent](h -).
en 2026-03-10 | The office received [10,912 applications](a 2025) in 2025. That falls short of the [16 percent](t 2030) a year which the document expects through 2030. [Only 1,760](a 2025) of the filings came from residents.
en 2026-03-10 | Inspectors visited [210 sites](a 2025) in 2025; by 2030 they are to visit [900](t 2030). Some [45](a 2025) of the sites had no permit.
en 2026-03-10 | The aim is [900](t 2030) firms by 2030. Some [45](a -) of the firms that exist are foreign.
en 2026-03-10 | A fellow earns [15 million dong](a -) a month. In Singapore it would be [five times that](a -).
en 2026-03-10 | A technician here makes [$600](a -) a month; in Seoul he would get [four times as much](a -).
en 2026-09-10 | The country advanced from [71st](a 2022) in the 2022 survey of the UN to [67th](a 2024) in that which followed in 2024.
en 2026-09-10 | It finished [44th](a 2025) in the 2025 Global Innovation Index. In the present edition Malaysia, [33rd](a 2024) in 2024, finished [34th](a 2025).
en 2026-08-10 | For this year the assembly fixed science spending at [4 per cent](t 2026) of the budget.
en 2026-08-10 | The operators were asked for [20,000](t 2026) stations by the end of 2026.
en 2026-08-10 | The strategy would have exports rising to [$300 billion](t 2030) in 2030.
en 2026-08-10 | Next year's budget gives science [VND110 trillion](t 2027), or [3.2 per cent](t 2027) of the total.
en 2026-08-10 | The city spent [VND3 trillion](a 2025) in 2025, [a tenth less](. .) than it had budgeted.
en 2026-08-10 | Exports look like topping [$500 billion](f 2026) this year.
en 2026-08-10 | Online trade should by then be worth [$60 billion](. -).
en 2026-08-10 | The institute sees GDP [8.2 per cent](f 2026) higher at the end of 2026.
en 2026-08-10 | What the bank expects for 2026 is [7.6 per cent](f 2026).
en 2026-08-10 | In the bank's view growth will slow from [8 per cent](a 2025) in 2025 to [7.4 per cent](f 2026) in 2026.
en 2026-08-10 | The number of grants, [41](a 2025) in 2025, was [nine short](. .) of what had been promised.
en 2026-08-10 | The town, which wants [50](t 2030) chip firms by 2030, now has [11](a -).
en 2026-08-10 | Revenue beat forecasts. It came to [$3 billion](a 2026-H1) in the first half of 2026.
en 2026-08-10 | The park, which plans a new hall, houses [120 firms](a -) and exported [$2 billion](a 2025) in 2025.
en 2026-08-10 | With [412 firms](a -) on its campus, the park earned [$2 billion](a 2025) in 2025.
en 2026-08-10 | Savings in 2025 are estimated at [VND5 trillion](e 2025), up from [VND3.6 trillion](a 2024) in 2024. The rise is [39 per cent](e 2025).
vi 2026-08-10 | Chi phí tiết kiệm năm 2025 ước đạt [5.200 tỷ đồng](e 2025), tăng từ [3.600 tỷ đồng](a 2024) năm 2024. Mức tăng là [44%](e 2025).
en 2026-09-10 | Indonesia, [61st](a 2023) in the index of 2023, came [55th](a 2025) in the one published in 2025.
en 2026-09-10 | The survey of 2022 had the country [86th](a 2022), that of 2024 put it [71st](a 2024).
en 2026-09-10 | The country placed [46th](a 2023) in the 2023 report and [44th](a 2025) two years later.
en 2026-09-10 | Start-ups raised [$400 million](a 2026-M01/2026-M07) between January and July this year, against [$310 million](a 2025-M01/2025-M07) in the same months of 2025.
en 2026-09-10 | In the six months to June exporters earned [$240 billion](a 2026-H1), after [$219 billion](a 2025-H1) in the corresponding six months of 2025.
en 2026-09-10 | January through August saw [1,100 firms](a 2026-M01/2026-M08) founded.
en 2026-03-10 | The city recorded [3,400 patents](a 2025) in 2025. This marks a rise of [9 per cent](a 2025) on 2024.
en 2026-03-10 | Digital exports were an estimated [$178 billion](e 2025) in 2025, having stood at [$144 billion](a 2024) in 2024. That makes a gain of [24 per cent](e 2025).
en 2026-03-10 | At [33 per cent](a 2025), the share in 2025 was [two points](a 2025) above the year before.
en 2026-08-10 | The bank has [11 million](a -) clients and lent them [$4 billion](a 2025) last year.
en 2026-08-10 | Hue is home to [14 institutes](a -). They filed [120 patents](a 2025) in 2025.
en 2026-08-10 | Output grew [9 per cent](a 2025) in 2025. The industry sells to [60 countries](a -).
en 2026-08-10 | By year's end the number of users will have passed [80 million](f 2026), the report reckons.
en 2026-08-10 | The lender thinks the economy good for [7 per cent](f 2026) growth this year.
en 2026-08-10 | Exports are heading towards [$480 billion](f 2026) this year.
en 2026-08-10 | The province's plan has incomes climbing to [$12,000](t 2030) by 2030.
en 2026-08-10 | The minister asked the universities for [7,500 graduates](t 2027) by 2027.
en 2026-08-10 | The allocation for research in 2026 was set at [VND25 trillion](t 2026).
en 2026-08-10 | The 2030 roadmap has pencilled in [5,000 start-ups](t 2030) for that year.
en 2026-08-10 | It hired [37 experts](a 2025) in 2025, [13 short](. .) of the number it had hoped for.
en 2026-08-10 | The country wants [50,000](t 2030) engineers by 2030 and already employs [7,000](a -).
en 2026-08-10 | Results surpassed expectations: [240 contracts](a -) were signed at the fair.
en 2026-08-10 | By 2030 the share must reach [30 per cent](t 2030), versus [18.7 per cent](a -) now.
en 2026-08-10 | Until the law was passed, [1 per cent](a -) had been the norm; the budget for 2026 reserves [3 per cent](t 2026).
en 2026-08-10 | Of the start-ups, [three](a -) are valued at [$1 billion or above](h -).
en 2026-08-10 | Under the new rule inventors may keep [30 per cent](h -) of the income.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_other_wordings_are_read_as_meant_too(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
