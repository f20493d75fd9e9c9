"""Estimates of what has happened, forecasts that go on, and what somebody is asked to do are read as meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
vi 2026-02-27 | Năm 2025, doanh thu ước đạt [168 tỷ USD](e 2025). Số doanh nghiệp là [81.000](a 2025).
en 2026-04-02 | HCM City's GRDP rose by [an estimated 8.27%](e 2026-Q1) in the first quarter of 2026, the Statistics Office said on April 1. The figure was [7.51%](a 2025-Q1) in the same quarter last year. // Services are estimated to have increased [9.1%](e 2026-Q1), industry and construction [7.4%](e 2026-Q1).
en 2026-04-02 | GDP rose [8%](a 2026-Q1) in the first quarter of 2026, the office said. // Exports are estimated to have grown [15%](e 2026-Q1) and imports [17%](e 2026-Q1).
en 2026-07-04 | The economy grew [8%](a 2026-H1) in the first half of 2026. // Agriculture is estimated to have expanded by [3.5%](e 2026-H1), services by [8.9%](e 2026-H1).
en 2026-07-04 | The economy grew [8%](a 2026-H1) in the first half of 2026. // The ministry estimates that exports rose [12%](e 2026-H1).
vi 2026-04-02 | GRDP quý I/2026 của TP.HCM ước tăng [8,27%](e 2026-Q1), cơ quan thống kê cho biết ngày 1/4. // Khu vực dịch vụ ước tăng [9,1%](e 2026-Q1), công nghiệp và xây dựng tăng [7,4%](e 2026-Q1).
en 2025-11-13 | E-commerce is forecast to generate [$25 billion](f 2025) in 2025 and could swell to [as much as $60 billion](f 2030) by 2030, the authors said.
en 2025-11-13 | The digital economy is projected to hit [$39 billion](f 2025) this year. Online travel is set to grow [16%](f 2025) and media [14%](f 2025).
en 2025-11-13 | The report forecasts that the market will reach [$39 billion](f 2025) this year. Food delivery will grow [10%](f 2025).
en 2025-11-13 | The study expects sales of [$39 billion](f 2025) this year. By 2030 they would reach [$90 billion](f 2030).
vi 2025-11-13 | Theo báo cáo của Google và Temasek, kinh tế số sẽ đạt [39 tỷ USD](f 2025) trong năm nay và [90 tỷ USD](f 2030) vào năm 2030.
en 2025-11-13 | The ministry is set to open [five centres](t 2026) in 2026.
en 2025-11-13 | The province is set to have [500 start-ups](t 2030) by 2030.
en 2026-03-12 | The secretary told the Department of Home Affairs to recruit [40 graduates](t 2026) for the communes this year.
en 2026-03-12 | The chairman asked Ha Long University to train [200 engineers](t 2026) this year.
en 2026-03-12 | He instructed the Party Committee of the port to digitise [90 per cent](t 2026) of records in 2026.
en 2026-03-12 | She urged banks to lend [VND500 trillion](t 2026) to technology firms this year.
en 2026-03-12 | The Prime Minister requested EVN to complete [12 projects](t 2026) this year.
en 2026-03-12 | He told reporters that [40 graduates](a -) had been recruited.
en 2026-03-12 | The ministry asked [300 firms](a -) about their plans.
vi 2026-03-12 | Bí thư Tỉnh ủy giao Sở Nội vụ tuyển [40 cử nhân](t 2026) công nghệ thông tin cho các xã trong năm nay.
vi 2026-03-12 | Chủ tịch tỉnh yêu cầu Đại học Hạ Long đào tạo [200 kỹ sư](t 2026) trong năm nay.
vi 2026-01-14 | HĐND tỉnh vừa thông qua nghị quyết hỗ trợ nông nghiệp giai đoạn 2026-2030. Tổng kinh phí dự kiến cho cả giai đoạn là [780 tỷ đồng](f 2026/2030).
vi 2026-01-14 | Đề án phát triển dữ liệu giai đoạn 2026-2030 vừa được duyệt. Tổng vốn cho giai đoạn này là [780 tỷ đồng](. 2026/2030).
en 2026-01-14 | The council approved support for farming in the 2026-2030 period. Total spending for the whole period is expected to be [VND780 billion](f 2026/2030).
vi 2026-01-14 | Quốc hội đã ban hành [11 luật](a -) và [5 nghị quyết](a -).
vi 2026-01-14 | Năng suất đạt [60 tạ](a - eq other 60)/ha.
vi 2026-01-14 | Kho chứa [500 tấn](a - eq other 500) nông sản.
vi 2026-01-14 | Mỗi ngày thu [12 lít](a - eq other 12) sữa.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_estimates_forecasts_and_orders_are_read_as_meant(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []
