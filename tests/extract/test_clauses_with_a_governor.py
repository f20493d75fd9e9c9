"""What governs a figure in its clause: a right that a rule gives, a verb of coming, one that tells what was, a birth."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

#: What anybody of a class gets or may do is a limit; what somebody got is not: a text, the kinds.
RIGHTS = [
    ("vi", "Doanh nghiệp nhỏ được hoàn 25% chi phí nghiên cứu qua thuế.", ["threshold"]),
    ("vi", "Theo quy định, hộ kinh doanh được Nhà nước hỗ trợ 15% chi phí mua máy.", ["threshold"]),
    ("vi", "Doanh nghiệp vừa và nhỏ được ngân sách hỗ trợ 30% kinh phí đào tạo.", ["threshold"]),
    ("vi", "Nhà mạng triển khai từ 5.000 trạm 5G trở lên được hỗ trợ 15% chi phí.", ["threshold", "threshold"]),
    ("vi", "Theo chuẩn của Bộ, mỗi giảng viên được hướng dẫn tối đa 20 sinh viên.", ["threshold"]),
    ("vi", "Mỗi giáo sư chỉ được hướng dẫn không quá 5 nghiên cứu sinh.", ["threshold"]),
    (
        "vi",
        "Luật Chuyển giao công nghệ và đổi mới sáng tạo vừa được Quốc hội thông qua cho phép nhóm tác giả giữ tối thiểu 30% thu nhập.",
        ["threshold"],
    ),
    ("en", "Small firms are refunded 25 percent of their costs.", ["threshold"]),
    ("en", "Households are reimbursed 30 percent of the price of a solar panel.", ["threshold"]),
    ("vi", "Công ty An Bình vừa hoàn 25% chi phí cho khách.", ["actual"]),
    ("vi", "Năm 2024, các doanh nghiệp đã tiết kiệm 25% chi phí.", ["actual"]),
    ("en", "Firms were refunded 25 percent of their costs in 2024.", ["actual"]),
]
#: What has to be borne is so; what has to be reached is an aim.
BORNE = [
    ("vi", "Ba phần tư số cán bộ cấp xã đang phải kiêm nhiệm.", "actual"),
    ("vi", "30% doanh nghiệp phải đóng cửa trong năm 2025.", "actual"),
    ("vi", "60% số xã vẫn phải dùng chung đường truyền.", "actual"),
    ("vi", "100% cán bộ cấp xã phải có chữ ký số.", "target"),
    ("vi", "80% hồ sơ phải được xử lý trực tuyến.", "target"),
    ("vi", "Dự toán chưa tới mức yêu cầu, nên Chính phủ đã bổ sung 25.000 tỷ đồng.", "actual"),
    ("vi", "Tỉnh được Trung ương giao 148 nhiệm vụ.", "actual"),
    ("vi", "Bộ được Chính phủ giao 42 nhiệm vụ trong kế hoạch.", "actual"),
    ("vi", "Quốc hội giao tăng trưởng GDP đạt 10%.", "target"),
    ("vi", "Chiến lược cũ từng hứa dành 2% GDP cho R&D vào năm 2020.", "target"),
]
#: What came to a place, what each adds and from what size on a right holds is not all that there is: a text, the metrics.
SOME = [
    ("vi", "Tỉnh thu hút được 5 tổ chức nghiên cứu và 38 chuyên gia về làm việc.", [None, None]),
    ("vi", "Năm 2025, thành phố thu hút 12 doanh nghiệp công nghệ số và 3 quỹ đầu tư mạo hiểm.", [None, None]),
    ("en", "In 2025 the city attracted five research institutes and three venture funds.", [None, None]),
    ("vi", "Tỉnh có 5 tổ chức nghiên cứu.", ["rd_institutions"]),
    ("en", "The city has three venture funds.", ["investment_funds"]),
    ("vi", "Năm 2026, Viettel, VNPT và MobiFone sẽ lắp thêm lần lượt 15.000, 9.000 và 5.000 trạm 5G.", [None] * 3),
    ("vi", "Viettel, VNPT và MobiFone có lần lượt 15.000, 9.000 và 5.000 trạm 5G.", ["stations_5g"] * 3),
    ("vi", "Nhà mạng triển khai từ 5.000 trạm 5G trở lên được hỗ trợ.", [None]),
    ("vi", "Nhà mạng phải có từ 5.000 trạm 5G trở lên vào năm 2027.", ["stations_5g"]),
]
#: A text, the times of its figures, published on 2 February 2026.
TIMES = [
    ("Ông Tùng (sinh năm 1984) cho biết kinh tế số chiếm 18% GDP.", [None]),
    ("Bà Hoa, sinh năm 1990, nói doanh thu đạt 5 tỷ đồng.", [None]),
    ("Số học sinh năm 2025 là 23 triệu em, số tuyển sinh năm 2025 đạt 500.000.", ["2025", "2025"]),
    ("Từ đầu năm 2025 đến hết tháng 11, cả tỉnh có thêm 420 doanh nghiệp.", ["2025-M01/2025-M11"]),
    ("Từ đầu năm 2025 tới cuối tháng 9, xuất khẩu phần mềm đạt 5 tỷ USD.", ["2025-M01/2025-M09"]),
    ("Từ đầu năm đến tháng 11/2025, cả nước có 1.200 dự án mới.", ["2025-M01/2025-M11"]),
    ("Từ tháng 3 đến hết tháng 8/2025, kim ngạch đạt 3 tỷ USD.", ["2025-03/2025-08"]),
    ("Doanh thu của Viettel năm qua đạt 220 nghìn tỷ đồng.", ["2025"]),
    ("Khảo sát cho thấy 38% doanh nghiệp đã dùng AI, 22% có kế hoạch dùng vào năm 2027.", [None, None]),
    ("38% doanh nghiệp và 22% trường học sẽ dùng AI vào năm 2027.", ["2027", "2027"]),
    ("Tính chung cả năm, kinh tế số chiếm 18,7% GDP.", ["2025"]),
    ("Mục tiêu tăng trưởng cả năm là 10%.", ["2026"]),
    ("Cả năm dự kiến tăng trưởng đạt 10%.", ["2026"]),
    ("Trong 5 năm qua, kinh tế số tăng 20%.", [None]),
    ("Mười năm qua, kinh tế số tăng 20%.", [None]),
    ("Những năm qua, kinh tế số tăng 20%.", [None]),
    ("Công ty lãi quý IV/2025 42 tỷ đồng, trong khi cùng kỳ năm 2024 lỗ 3,5 tỷ đồng.", ["2025-Q4", "2024-Q4"]),
    ("Quý III/2025, doanh thu đạt 5.000 tỷ đồng, cùng kỳ năm 2024 thu 4.200 tỷ đồng.", ["2025-Q3", "2024-Q3"]),
    ("Quý III/2025, doanh thu tăng 12% so với cùng kỳ năm 2024.", ["2025-Q3"]),
]
#: Growth of another time does not hang on an estimate.
HUNG = [
    ("GDP quý I/2026 ước tăng 7,94%; quý I/2025, mức tăng là 6,93%.", ["estimate", "actual"]),
    ("GRDP 6 tháng đầu năm 2025 ước tăng 12%; cùng kỳ năm 2024 tăng 11%.", ["estimate", "actual"]),
    ("Doanh thu năm 2025 ước đạt 198 tỷ USD, tăng 12%.", ["estimate", "estimate"]),
]
#: A name is no word: a text, the quotes, the places.
NAMES = [
    ("Tỷ lệ người dùng Internet của Đức là 90%, còn Ba Lan là 86%.", ["90%", "86%"], ["DE", "PL"]),
    ("Tỷ lệ người dùng Internet của Đức là 90%, Ấn Độ 55%.", ["90%", "55%"], ["DE", "IN"]),
    ("Bà Lan, chủ một xưởng ở Huế, cho biết cả nước có 30 kỳ lân.", ["30 kỳ lân"], ["VN"]),
]
#: A text, the values and units of its figures.
MEASURED = [
    ("vi", "Trạm ở độ cao 1.480 m, phục vụ 212 hộ dân.", [(1480, "other"), (212, "count")]),
    ("vi", "Cột cao 42 m, cách trung tâm 12 km.", [(42, "other"), (12, "other")]),
    ("vi", "Nước này có 1,3 triệu dân, 10 kỳ lân.", [(1300000, "count"), (10, "count")]),
    ("vi", "Một vạn dân có 12 nhà nghiên cứu.", [(12, "per_10k")]),
    ("vi", "Trên một triệu dân, Việt Nam có 780 nhà nghiên cứu.", [(7, "per_10k")]),
    ("vi", "Chỉ hai trên mười bộ dữ liệu được cập nhật.", [(20, "percent")]),
    ("vi", "Bảy trên mười cửa hàng nhận mã QR.", [(70, "percent")]),
    ("vi", "Cứ ba trên năm doanh nghiệp có trang mạng.", [(60, "percent")]),
    ("vi", "Cứ 10 người thì 8 người dùng Internet.", [(80, "percent")]),
    (
        "vi",
        "Mỗi giảng viên chỉ được hướng dẫn tối đa 20 sinh viên. Trên thực tế, ở nhiều nơi hiện nay con số ấy là 45.",
        [(20, "count"), (45, "count")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "kinds"), RIGHTS, ids=[row[1] for row in RIGHTS])
def test_what_a_rule_gives_to_a_class_is_a_limit(figures_of: Reader, lang: str, text: str, kinds: list[str]) -> None:
    assert [str(figure.kind) for figure in figures_of(text, lang)] == kinds


@pytest.mark.parametrize(("lang", "text", "kind"), BORNE, ids=[row[1] for row in BORNE])
def test_what_is_borne_or_handed_out_is_there(figures_of: Reader, lang: str, text: str, kind: str) -> None:
    assert [str(figure.kind) for figure in figures_of(text, lang)] == [kind]


@pytest.mark.parametrize(("lang", "text", "metrics"), SOME, ids=[row[1] for row in SOME])
def test_what_comes_is_not_all_that_is_there(
    figures_of: Reader, lang: str, text: str, metrics: list[str | None]
) -> None:
    assert [figure.metric for figure in figures_of(text, lang) if str(figure.quantity.unit) == "count"] == metrics


@pytest.mark.parametrize(("text", "times"), TIMES, ids=[row[0] for row in TIMES])
def test_times_are_those_of_what_is_told(figures_of: Reader, text: str, times: list[str | None]) -> None:
    assert [figure.period.text if figure.period else None for figure in figures_of(text, "vi")] == times


@pytest.mark.parametrize(("text", "kinds"), HUNG, ids=[row[0] for row in HUNG])
def test_growth_of_another_time_is_no_estimate(figures_of: Reader, text: str, kinds: list[str]) -> None:
    assert [str(figure.kind) for figure in figures_of(text, "vi")] == kinds


@pytest.mark.parametrize(("text", "quotes", "places"), NAMES, ids=[row[0] for row in NAMES])
def test_a_name_is_told_from_a_word(figures_of: Reader, text: str, quotes: list[str], places: list[str]) -> None:
    figures = figures_of(text, "vi")
    assert ([f.quote for f in figures], [f.geo for f in figures]) == (quotes, places)


@pytest.mark.parametrize(("lang", "text", "read"), MEASURED, ids=[row[1] for row in MEASURED])
def test_what_is_measured(figures_of: Reader, lang: str, text: str, read: list[tuple[int, str]]) -> None:
    assert [(int(f.quantity.value), str(f.quantity.unit)) for f in figures_of(text, lang)] == read


#: What a figure is set against is counted by a short name; the parts of a sum are no sums: a text, the metrics.
SHORT = [
    (
        "vi",
        "Đến hết năm 2025, cả nước có 65 trung tâm đổi mới sáng tạo, so với 41 trung tâm cuối năm 2024.",
        ["innovation_centres"] * 2,
    ),
    (
        "vi",
        "Cả nước có 65 trung tâm đổi mới sáng tạo, tăng từ 41 trung tâm cuối năm 2024.",
        ["innovation_centres"] * 2,
    ),
    ("en", "The country has 65 innovation centres, compared with 41 centres in 2024.", ["innovation_centres"] * 2),
    (
        "vi",
        "Vốn đầu tư mạo hiểm đạt 2,3 tỷ USD, trong đó fintech hút 900 triệu USD, AI 450 triệu USD và y tế số 200 triệu USD.",
        ["startup_investment", None, None, None],
    ),
    (
        "en",
        "Venture capital reached $2.3 billion, of which fintech took $900 million, AI $450 million and health $200 million.",
        ["startup_investment", None, None, None],
    ),
    (
        "vi",
        "Kinh tế số đạt 72 tỷ USD, thương mại điện tử 31 tỷ USD.",
        ["digital_economy_value", "ecommerce_revenue"],
    ),
]


@pytest.mark.parametrize(("lang", "text", "metrics"), SHORT, ids=[row[1] for row in SHORT])
def test_a_short_name_and_a_part(figures_of: Reader, lang: str, text: str, metrics: list[str | None]) -> None:
    assert [figure.metric for figure in figures_of(text, lang)] == metrics


#: Data that are not final make estimates of all that a paragraph tells of their time: a text, the kinds.
BASES = [
    (
        "Theo số liệu sơ bộ của Cục Thống kê, GRDP năm 2025 tăng 8,2%. Kinh tế số chiếm 21% GRDP. Năm 2024, tỷ lệ này là 19%.",
        ["estimate", "estimate", "actual"],
    ),
    (
        "Kết quả tính toán sơ bộ cho thấy kinh tế số năm 2025 chiếm 18,7% GDP. Tỷ trọng này tăng 0,4 điểm phần trăm. Mục tiêu năm 2030 là 30%.",
        ["estimate", "estimate", "target"],
    ),
    (
        "Theo số liệu sơ bộ, GDP năm 2025 tăng 8,02%.\n\nCả nước có 80.000 doanh nghiệp công nghệ số.",
        ["estimate", "actual"],
    ),
    ("Theo số liệu chính thức, GDP năm 2025 tăng 8,02%. Kinh tế số chiếm 18,7% GDP.", ["actual", "actual"]),
    ("Doanh thu năm 2025 ước đạt 198 tỷ USD. Số doanh nghiệp là 80.000.", ["estimate", "actual"]),
]


@pytest.mark.parametrize(("text", "kinds"), BASES, ids=[row[0] for row in BASES])
def test_data_that_are_not_final_govern_their_paragraph(figures_of: Reader, text: str, kinds: list[str]) -> None:
    assert [str(figure.kind) for figure in figures_of(text, "vi")] == kinds


#: A text, the metrics and places of its figures.
OF_WHOM = [
    (
        "Trong các chỉ số thành phần, hạ tầng viễn thông xếp hạng 54, tăng 13 bậc; dịch vụ công trực tuyến xếp hạng 63.",
        ["telecom_infrastructure_rank", "telecom_infrastructure_rank", None],
        ["VN", "VN", "VN"],
    ),
    (
        "Việt Nam xếp thứ 44 về GII năm 2025, tăng 2 bậc; Thái Lan xếp thứ 45.",
        ["gii_rank", "gii_rank", "gii_rank"],
        ["VN", "VN", "TH"],
    ),
    (
        "Chi cho khoa học phải đạt 3% tổng chi ngân sách, trong đó phần dành cho chuyển đổi số là 25%.",
        ["st_budget_share", None],
        ["VN", "VN"],
    ),
    ("Tỷ lệ phủ sóng 5G đạt 91%, trong đó Hà Nội đạt 99%.", ["coverage_5g", "coverage_5g"], ["VN", "VN-HN"]),
    ("Tác giả được 30% thu nhập từ kết quả được thương mại hóa.", [None], ["VN"]),
    ("Doanh thu của Viettel ở thị trường nước ngoài đạt 2,9 tỷ USD.", ["digital_overseas_revenue"], ["ORG"]),
    ("Doanh thu của Vinamilk ở thị trường nước ngoài đạt 400 triệu USD.", [None], ["ORG"]),
    ("Mạng di động của Viettel ở trong nước cho tốc độ tải xuống 186 Mbps.", ["mobile_speed"], ["ORG"]),
    ("Tốc độ tải xuống di động ở trong nước đạt 186 Mbps.", ["mobile_speed"], ["VN"]),
]


@pytest.mark.parametrize(("text", "metrics", "places"), OF_WHOM, ids=[row[0] for row in OF_WHOM])
def test_of_what_and_of_whom_it_is(figures_of: Reader, text: str, metrics: list[str | None], places: list[str]) -> None:
    figures = figures_of(text, "vi")
    assert ([f.metric for f in figures], [f.geo for f in figures]) == (metrics, places)


#: A text, the metrics and kinds of its figures.
NEXT_TO_GROWTH = [
    (
        "Năng suất lao động tăng trên 8,5%/năm; 80% giao dịch không dùng tiền mặt.",
        ["labour_productivity_growth", "cashless_share"],
        ["actual", "actual"],
    ),
    (
        "Kinh tế số tăng 15%/năm, 80% giao dịch không dùng tiền mặt.",
        ["digital_economy_growth", "cashless_share"],
        ["actual", "actual"],
    ),
    ("GDP tăng 8% năm 2024, 7% năm 2023 và 5% năm 2022.", ["gdp_growth"] * 3, ["actual"] * 3),
    (
        "Kinh tế số đạt 18% GDP, kém mục tiêu 2 điểm phần trăm.",
        ["digital_economy_gdp_share"] * 2,
        ["actual", "actual"],
    ),
    ("GDP tăng 8%, vượt mục tiêu 0,5 điểm phần trăm.", ["gdp_growth"] * 2, ["actual", "actual"]),
    ("Mục tiêu tăng thêm 2 điểm phần trăm vào năm 2027.", [None], ["target"]),
    ("Ngót nghét 2.000 doanh nghiệp công nghệ số ra nước ngoài.", ["digital_enterprises_abroad"], ["actual"]),
]


@pytest.mark.parametrize(("text", "metrics", "kinds"), NEXT_TO_GROWTH, ids=[row[0] for row in NEXT_TO_GROWTH])
def test_a_share_beside_growth(figures_of: Reader, text: str, metrics: list[str | None], kinds: list[str]) -> None:
    figures = figures_of(text, "vi")
    assert ([f.metric for f in figures], [str(f.kind) for f in figures]) == (metrics, kinds)


def test_a_price_and_the_sum_of_a_report_have_their_time(figures_of: Reader) -> None:
    """A price is of today; what has been earned is of the months that the report is on."""
    price = figures_of("Năm 2024, các trường tuyển 6.300 sinh viên. Bộ phần mềm có giá hơn 2 triệu USD.", "vi")[1]
    assert price.period is None
    told = figures_of(
        "Lũy kế 10 tháng năm 2025, xuất khẩu gạo đạt 4,1 tỷ USD.\n\n"
        "Gạo thơm là trụ cột với 2,6 tỷ USD, chiếm hơn 60% tổng giá trị. Gạo nếp đứng sau, mang về 0,5 tỷ USD.",
        "vi",
        day=date(2025, 11, 5),
    )
    assert {figure.period.text if figure.period else None for figure in told} == {"2025-M01/2025-M10"}


def test_a_tax_at_so_many_percent_is_a_rate(figures_of: Reader) -> None:
    for text in ("Doanh nghiệp lo vì thuế đối ứng 20% bắt đầu ngấm.", "Tài sản số chịu thuế 0,1% mỗi giao dịch."):
        (rate,) = figures_of(text, "vi")
        assert str(rate.kind) == "threshold"
