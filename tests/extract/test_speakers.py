"""Who states a figure."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from monitor.extract import Lexicon
from tests.extract.conftest import Reader

MOST, NSO, MPS = "Ministry of Science and Technology", "National Statistics Office", "Ministry of Public Security"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The digital economy made up 14 per cent of GDP, according to the Ministry of Science and Technology.", [MOST]),
        ("en", "According to the General Statistics Office (GSO), GDP grew by 8 per cent.", [NSO]),
        ("en", "GDP grew by 8 per cent in 2025, the National Statistics Office said on January 6.", [NSO]),
        ("en", "Estimates of the National Statistics Office show that GDP grew by 8 per cent.", [NSO]),
        ("en", "Minister of Science and Technology Nguyen Manh Hung said 40 per cent of firms innovate.", [MOST]),
        ("en", "Deputy Minister of Finance Tran Quoc Phuong told reporters that 12 per cent had been spent.", ["Ministry of Finance"]),
        ("en", "Vietnam had 73,788 enterprises, according to the Ministry of Information and Communications.", [MOST]),
        ("en", "A report by Google, Temasek and Bain & Company put the digital economy at $39 billion.", ["Google, Temasek and Bain & Company"]),
        ("en", "The World Bank forecasts growth of 6.3 per cent, while the Asian Development Bank expects 6 per cent.", ["World Bank", "Asian Development Bank"]),
        ("en", "Prime Minister Pham Minh Chinh said the digital economy made up 18.72 per cent of GDP.", ["Government"]),
        ("en", "StartupBlink ranked Viet Nam 55th in the world.", ["StartupBlink"]),
        ("en", "Mobile speed reached 146 Mbps, Ookla's tests show.", ["Ookla"]),
        ("en", "According to Blue Lotus Research, 40 per cent of firms use AI.", ["Blue Lotus Research"]),
        ("en", "“We trained 300 engineers last year,” said Tran Dinh Long, Chairman of Ernst & Young Vietnam.", ["Ernst & Young Vietnam"]),
        ("en", "Officials said that 40 per cent of firms use AI.", ["Example Daily"]),
        ("en", "About 40 per cent of firms use AI, a seminar on Resolution 57 was told.", ["Example Daily"]),
        ("en", "According to Decision 411/QD-TTg, the digital economy is to reach 20 per cent of GDP by 2030.", ["Example Daily"]),
        ("en", "The Government portal says nothing about the 40 per cent.", ["Example Daily"]),
        ("en", "The ministry said 40 per cent of firms use AI.", ["Example Daily"]),
        ("en", "Citing the Ministry of Science and Technology, Prime Minister Pham Minh Chinh said firms earned $12.8 billion abroad.", [MOST]),
        ("en", "The Ministry of Science and Technology has raised its target to 8,000 innovative start-ups by 2030.", [MOST]),
        ("vi", "Theo Bộ Khoa học và Công nghệ, kinh tế số chiếm 18,72% GDP.", [MOST]),
        ("vi", "Dẫn số liệu của Bộ Khoa học và Công nghệ, Thủ tướng cho biết kinh tế số chiếm 18,72% GDP.", [MOST]),
        ("vi", "Bộ Khoa học và Công nghệ đặt mục tiêu có 6.000 doanh nghiệp khởi nghiệp sáng tạo năm 2030.", [MOST]),
        ("vi", "Kinh tế số chiếm 18,72% GDP, theo Bộ KH&CN.", [MOST]),
        ("vi", "Theo số liệu cập nhật của Hiệp hội Internet Việt Nam, 86,1% hộ gia đình có cáp quang.", ["Viet Nam Internet Association"]),
        ("vi", "Số liệu của Cục Thống kê (Bộ Tài chính) cho thấy GDP tăng 8,02%.", [NSO]),
        ("vi", "Tổng cục Thống kê cho biết GDP năm 2024 tăng 7,09%.", [NSO]),
        ("vi", "Thứ trưởng Bộ Khoa học và Công nghệ Bùi Hoàng Phương cho biết cả nước có 4.000 startup.", [MOST]),
        ("vi", "Bộ trưởng Tài chính cho biết GDP quý III ước tăng 8,2%.", ["Ministry of Finance"]),
        ("vi", "Phó Thống đốc Ngân hàng Nhà nước Phạm Tiến Dũng cho biết 98% khách hàng giao dịch qua kênh số.", ["State Bank of Viet Nam"]),
        ("vi", "Ngân hàng Thế giới dự báo 6,3%, còn Ngân hàng Phát triển châu Á đưa ra con số 6%.", ["World Bank", "Asian Development Bank"]),
        ("vi", "Theo Sở Xây dựng TP Hà Nội, 98% hộ dân có nước sạch.", ["Sở Xây dựng TP Hà Nội"]),
        ("vi", "Chủ tịch UBND TP. Hải Phòng Nguyễn Đức Thọ cho biết 98% hộ dân có nước sạch.", ["Hải Phòng People's Committee"]),
        ("en", "The Hai Phong People's Committee said 98 per cent of dossiers were filed online.", ["Hải Phòng People's Committee"]),
        ("vi", "Ông Nguyễn Thành Phúc, Cục trưởng Cục Viễn thông (Bộ KH&CN), cho biết có 16.737 trạm 5G.", ["Authority of Telecommunications"]),
        ("en", "Le Nam Trung, Deputy Director General of the Radio Office, said 5G covers 26 per cent of people.", ["Le Nam Trung"]),
        ("vi", "Theo Hiệp hội Blockchain Việt Nam, có 300 doanh nghiệp tham gia.", ["Hiệp hội Blockchain Việt Nam"]),
        ("vi", "Theo các chuyên gia, 40% doanh nghiệp dùng AI.", ["Example Daily"]),
        ("vi", "Theo Nghị định số 335/2026/NĐ-CP, mức hỗ trợ là 540.000 đồng.", ["Example Daily"]),
        ("vi", "Theo kế hoạch, đến năm 2030 kinh tế số đạt 30% GDP.", ["Example Daily"]),
        ("vi", "Xét theo địa phương, Bắc Ninh đạt 46,3% GRDP.", ["Example Daily"]),
        ("vi", "Theo thống kê của phóng viên Example Daily, có 184 quỹ đầu tư.", ["Example Daily"]),
    ],
)  # fmt: skip
def test_a_figure_has_the_claimant_that_its_sentence_quotes(
    figures_of: Reader, lang: str, text: str, expected: list[str]
) -> None:
    found = figures_of(text, lang)
    assert [f.claimant for f in found] == expected
    assert [f.claimant_named for f in found] == [name != "Example Daily" for name in expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Ministry of Public Security said 64 million accounts are active.\n\nOnline services saved VND4 trillion, according to the ministry.", [MPS, MPS]),
        ("vi", "Theo Bộ Công an, cả nước có 64 triệu tài khoản. Trong đó 40 triệu tài khoản đã kích hoạt.", [MPS, MPS]),
        ("vi", "Theo Bộ Công an, cả nước có 64 triệu tài khoản.\n\nMột khảo sát khác cho thấy 40% người dùng chưa hài lòng.", [MPS, "Example Daily"]),
        ("vi", "Ngân hàng Thế giới dự báo GDP tăng 6,3%, còn ADB dự báo 6%. Năng suất cần tăng 8,5%.", ["World Bank", "Asian Development Bank", "Example Daily"]),
        ("vi", "Theo Bộ Tài chính, tháng qua có 19.100 doanh nghiệp.\n\nÔng Trần Văn Hòa, giám đốc một công ty, kể doanh thu tăng 12%. Chi phí giảm 5%, ông nói.", ["Ministry of Finance", "Trần Văn Hòa", "Trần Văn Hòa"]),
        ("en", "The National Statistics Office said GDP grew by 8 per cent. Experts say 10 per cent is possible.", [NSO, "Example Daily"]),
    ],
)  # fmt: skip
def test_a_paragraph_goes_on_quoting_its_speaker(figures_of: Reader, lang: str, text: str, expected: list[str]) -> None:
    assert [f.claimant for f in figures_of(text, lang)] == expected


def test_the_publisher_that_stands_in_has_its_canonical_name(figures_of: Reader) -> None:
    (figure,) = figures_of("Revenue rose by 12 per cent.", publisher="Bộ Khoa học và Công nghệ")
    assert (figure.claimant, figure.claimant_named) == (MOST, False)


@pytest.mark.parametrize(
    ("claimant", "publisher", "expected"),
    [
        (NSO, 40, 100),
        ("Tổng cục Thống kê", 40, 100),
        (MOST, 10, 80),
        ("VNNIC", 40, 60),
        ("VINASA", 20, 40),
        ("Sở Xây dựng TP Hà Nội", 40, 60),
        ("Blue Lotus Research", 80, 40),
        ("Blue Lotus Research", 20, 20),
    ],
)
def test_authority_is_the_claimants_own_or_the_publishers_up_to_40(
    shipped: Lexicon, claimant: str, publisher: int, expected: int
) -> None:
    assert shipped.surround.speakers.authority_of(claimant, publisher) == expected


def test_a_unit_lends_itself_the_facets_of_its_ministry(shipped: Lexicon) -> None:
    assert shipped.surround.speakers.lineage("Cục Viễn thông") == ("Authority of Telecommunications", MOST)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Firms sold software worth $4 billion in May, the Ministry of Finance said on June 2.\n\nThat was 12 per cent more than a year before.\n\nBy then 5,400 firms were registered.\n\nThe ministry expects $5 billion in June.\n\nA survey by a bank finds that 40 per cent of firms doubt it.", [*["Ministry of Finance"] * 4, "Example Daily"]),
        ("vi", "Theo Bộ Công an, cả nước có 64 triệu tài khoản.\n\nTrong tháng có thêm 2 triệu tài khoản.\n\nBộ này cũng cho biết 40% hồ sơ nộp trực tuyến.", [MPS, MPS, MPS]),
        ("vi", "Theo Bộ Công an, cả nước có 64 triệu tài khoản.\n\nTrong tháng có thêm 2 triệu tài khoản.\n\nBộ Tài chính cho biết 40% hồ sơ nộp trực tuyến.\n\nCó 12% doanh nghiệp đổi mới sáng tạo.", [MPS, MPS, "Ministry of Finance", "Example Daily"]),
        ("vi", "Cục Thống kê công bố một số chỉ tiêu như sau:\n\nTăng trưởng\n\nGDP năm 2025 tăng 8%.\n\nNăng suất\n\nNăng suất lao động tăng 6%.", [NSO, NSO]),
        ("en", "Economist Vo Thanh Mai talks to us about Resolution 57.\n\nHow many firms innovate?\n\nWe counted 31 per cent last year. The World Bank puts it at 28 per cent. I trust neither: 20 per cent is my guess.\n\nIs that enough?\n\nNo. At least 40 per cent is needed.", ["Vo Thanh Mai", "World Bank", "Vo Thanh Mai", "Vo Thanh Mai"]),
        ("vi", "PGS Đinh Quang Vũ trao đổi với phóng viên về khoa học.\n\nTỷ lệ doanh nghiệp đổi mới là bao nhiêu?\n\nChừng 31%.\n\nÔng mong gì?\n\nÍt nhất 40% vào năm 2030.", ["Đinh Quang Vũ", "Đinh Quang Vũ"]),
        ("en", "The Ministry of Finance said 12 per cent had been spent.\n\nDeputy Minister Tran Quoc Phuong said 40 per cent was late.", ["Ministry of Finance"] * 2),
        ("vi", "Bộ Tài chính cho biết đã giải ngân 12%.\n\nThứ trưởng Trần Quốc Phương nói 40% dự án chậm.", ["Ministry of Finance"] * 2),
        ("en", "Prime Minister Pham Minh Chinh said 40 per cent of firms innovate.\n\nThe Ministry of Finance said 12 per cent had been spent.", ["Government", "Ministry of Finance"]),
    ],
)  # fmt: skip
def test_an_article_goes_on_with_the_words_of_a_body_or_a_person(
    figures_of: Reader, lang: str, text: str, expected: list[str]
) -> None:
    assert [f.claimant for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Reporting to the session on Friday, the Ministry of Finance went through the list: 40 per cent of tasks are done.", ["Ministry of Finance"]),
        ("vi", "Báo cáo tại cuộc họp chiều 3/6, Bộ Tài chính rà lại công việc: 40% nhiệm vụ đã xong.", ["Ministry of Finance"]),
        ("en", "In the StartupBlink table for 2025, the city is 310th.", ["StartupBlink"]),
        ("en", "There are 4,100 start-ups, the Ministry of Finance says, served by 210 funds.", ["Ministry of Finance"] * 2),
        ("en", "A survey conducted by the World Bank finds that 40 per cent of firms use AI.", ["World Bank"]),
        ("vi", "Theo bác sĩ Trần Gia Khánh, 40% bệnh viện đã bỏ bệnh án giấy.", ["Trần Gia Khánh"]),
        ("en", "Some 64 per cent of dossiers are filed online, the Nam Dinh Provincial People's Committee reported on May 3.", ["Nam Định People's Committee"]),
        ("en", "According to the Nghe An provincial Department of Health, 64 per cent of dossiers are filed online.", ["Nghe An Department of Health"]),
        ("vi", "UBND tỉnh Nghệ An cho biết 64% hồ sơ nộp trực tuyến.\n\nBộ Tài chính cho biết 12% doanh nghiệp dùng AI.\n\nUBND tỉnh cũng cho biết 31% doanh nghiệp đổi mới sáng tạo.", ["Nghệ An People's Committee", "Ministry of Finance", "Nghệ An People's Committee"]),
        ("en", "In a report to the Prime Minister, the Ministry of Finance said 64 per cent of dossiers are filed online.", ["Ministry of Finance"]),
        ("en", "Of its 90 tasks, the Government Office considers 71 done.", ["Government Office"] * 2),
        ("en", "Phenikaa University earned VND7 billion from licences and says it has founded three companies.", ["Phenikaa University"] * 2),
        ("en", "The Ministry of Finance has proposed a fund of VND3 trillion.", ["Ministry of Finance"]),
        ("vi", "Doanh thu tăng 12%, ông Lý Quốc Hùng cho biết.", ["Lý Quốc Hùng"]),
        ("vi", "Chị Phan Thu Hà, kế toán, mở máy. \"Trước đây tôi ký 120 tờ mỗi ngày\", chị kể.", ["Phan Thu Hà"]),
        ("en", "Ngo Van Lam, who grows rice near Hue, uses drones. His costs have fallen by 15 per cent, he says.", ["Ngo Van Lam"]),
        ("en", "Deputy Minister of Finance Tran Quoc Phuong said 40 per cent was late. He added that 12 per cent had been spent.", ["Ministry of Finance"] * 2),
        ("en", "A survey by the World Bank finds that 40 per cent of firms use AI.\n\nThe National Statistics Office counted 31 per cent.\n\nFirms lose 9 per cent of their time, the authors calculate.", ["World Bank", NSO, "World Bank"]),
        ("en", "Some 40 per cent of tasks are done, the Ministry of Finance said.\n\nIts hospitals have cut costs by 12 per cent.\n\nThe target is 90 per cent.", ["Ministry of Finance", "Ministry of Finance", "Example Daily"]),
        ("en", "In the Government AI Readiness Index by Oxford Insights, the country is 45th.", ["Oxford Insights"]),
    ],
)  # fmt: skip
def test_who_speaks_is_told_by_what_they_give_out_or_do(
    figures_of: Reader, lang: str, text: str, expected: list[str]
) -> None:
    assert [f.claimant for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Ministry of Public Security has revised the share of adults with a digital signature at the end of 2025 to 27.8%.", MPS),
        ("en", "The National Statistics Office trimmed its estimate of the digital economy's share of GDP in 2025 to 13.1%.", NSO),
        ("en", "The Ministry of Science and Technology raised its count of digital technology enterprises at the end of 2025 to 75,120.", MOST),
        ("en", "Revenue of the digital technology industry was put at US$199 billion in 2025 by the Ministry of Science and Technology.", MOST),
        ("en", "The number of digital technology enterprises was given as 75,120 at the end of 2025 by the Ministry of Science and Technology.", MOST),
        ("en", "The share of the digital economy in GDP in 2025 was revised up to 14.1% by the National Statistics Office.", NSO),
        ("vi", "Sau khi đối chiếu, Bộ Công an điều chỉnh tỷ lệ người trưởng thành có chữ ký số cuối năm 2025 xuống 26,9%.", MPS),
        ("vi", "Cục Thống kê vừa hiệu chỉnh tỷ trọng kinh tế số trong GDP năm 2025 từ 14,02% xuống 13,8%.", NSO),
        ("vi", "Cục Thống kê nâng ước tính tăng trưởng GDP năm 2025 lên 8,1%.", NSO),
        ("en", "The forecast for GDP growth in 2026 is 7.5 per cent.", "Example Daily"),
        ("en", "The Government raised VND5,000 billion for semiconductor training in 2025.", "Example Daily"),
        ("en", "The share of the digital economy in GDP is to be raised to 30% by the Government.", "Example Daily"),
        ("en", "The Government has adjusted the rate of support to 40% for digital technology enterprises.", "Example Daily"),
    ],
)  # fmt: skip
def test_who_revises_a_figure_or_puts_it_at_something_states_it(
    figures_of: Reader, lang: str, text: str, expected: str
) -> None:
    assert {f.claimant for f in figures_of(text, lang)} == {expected}
