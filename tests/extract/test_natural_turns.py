"""Turns that reporters take without thinking: each figure of a text has the metric, kind, time and place that is meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from monitor.domain.article import Document
from monitor.extract import Lexicon, extract

#: Language, the text, and what each figure is: "metric kind period geo", "-" for none; "*" for whatever it is.
_ROWS: list[tuple[str, str, list[str]]] = [
    # What they do is not counted.
    ("en", "At the end of 2025 the country had 84,600 digital technology enterprises employing 1.74 million people.", ["digital_enterprises actual 2025 VN", "digital_workforce actual 2025 VN"]),
    # Stations that are not named again, and what they reach.
    ("en", "Network operators switched on 9,800 5G stations in the half-year. There are now 71,300, which reach 93.5 per cent of the population, up from 91 per cent at the end of 2025.", ["- * * *", "stations_5g * * *", "coverage_5g * * *", "coverage_5g actual 2025 VN"]),
    # So many are ranked; who stands in which place.
    ("en", "Vietnam ranked 41st in the Global Innovation Index. This year's edition ranks 141 economies, with China in ninth.", ["gii_rank * * VN", "- * * *", "gii_rank * * CN"]),
    ("en", "Vietnam ranks 44th in the Global Innovation Index. It has widened its lead over Thailand, which dropped from 41st to 47th.", ["gii_rank * * VN", "gii_rank * * TH", "gii_rank * * TH"]),
    # What is done is done with the share, not with the whole.
    ("en", "Only 43 per cent of the VND95 trillion allocated to science and technology from the State budget had been disbursed.", ["- * * *", "st_budget_amount * * VN"]),
    # The unit goes on, in its sentence too.
    ("en", "There are 9.1 researchers for every 10,000 people; the goal for 2030 is 12.", ["researcher_density actual - VN", "researcher_density target 2030 VN"]),
    ("en", "Mobile downloads in Da Nang run at 61 Mbps on average, compared with 146 nationwide.", ["mobile_speed * * VN-DN", "mobile_speed * * VN"]),
    ("en", "The semiconductor programme has so far produced only 1,850 engineers, while 9,000 are to graduate by 2030.", ["semiconductor_engineers actual - *", "semiconductor_engineers target 2030 *"]),
    ("en", "There were 412 patent applications and 96 grants in 2025, increases of 14 and 9 percent respectively.", ["patents_count * * *", "patents_count * * *", "patents_growth * 2025 *", "patents_growth * 2025 *"]),
    # What one of them is, and in how many of them the money came.
    ("en", "Startups raised $61 million in nine deals, the biggest being $22 million.", ["startup_investment * * *", "- * * *", "- * * *"]),
    # What is said of another share is not of this one.
    ("en", "A third of adults have no smartphone, and only 18% hold a digital signature.", ["- * * *", "digital_signature_share * * *"]),
    # Answers go on with what is asked, whoever counts.
    ("en", "Viet Nam wants to spend 2% of GDP on research by 2030. Where are we?\n\nThe ministry's survey arrived at 0.56% for 2024. UNESCO has 0.43%.", ["rd_gdp_share target 2030 VN", "rd_gdp_share actual 2024 VN", "rd_gdp_share actual * VN"]),
    ("en", "Viet Nam wants to spend 2% of GDP on research by 2030. Where are we?\n\nWe are at 0.56%.", ["rd_gdp_share target 2030 VN", "rd_gdp_share actual - VN"]),
    # The heading has a time for the aims and one for what came of them.
    ("en", "The ministry set each goal for 2030 beside the result at the end of 2025:\n\n- Digital economy: goal, at least 30% of GDP; result, 18.9%.\n\n- R&D spending: goal, 2% of GDP; result, 0.6%.", ["digital_economy_gdp_share target 2030 VN", "digital_economy_gdp_share actual 2025 VN", "rd_gdp_share target 2030 VN", "rd_gdp_share actual 2025 VN"]),
    ("vi", "Bộ Khoa học và Công nghệ đã rà soát từng chỉ tiêu phải hoàn thành vào năm 2030, đặt cạnh kết quả tính đến cuối năm 2025:\n\n- Quy mô kinh tế số: chỉ tiêu tối thiểu 30% GDP; kết quả ước đạt 18,9%.\n\n- Nhân lực nghiên cứu: chỉ tiêu 12 người/một vạn dân; kết quả 10,4 người.", ["digital_economy_gdp_share target 2030 VN", "digital_economy_gdp_share estimate 2025 VN", "researcher_density target 2030 VN", "researcher_density actual 2025 VN"]),
    # What was wanted of the time that is told.
    ("en", "Hanoi's digital economy contributed 21.4% of GRDP in 2025, short of the 25% that it had set itself but well above the 17.9% of 2024.", ["digital_economy_gdp_share actual 2025 VN-HN", "digital_economy_gdp_share target 2025 VN-HN", "digital_economy_gdp_share actual 2024 VN-HN"]),
    ("vi", "Kinh tế số năm 2025 ước chiếm 21,3% GRDP, vượt chỉ tiêu 20% mà Đại hội Đảng bộ tỉnh đề ra.", ["digital_economy_gdp_share estimate 2025 *", "digital_economy_gdp_share target 2025 *"]),
    ("en", "Growth was 6.9% in the first quarter of 2025, 7.9% in the second, 8.2% in the third and 8.4% in the fourth.", ["gdp_growth * 2025-Q1 *", "gdp_growth * 2025-Q2 *", "gdp_growth * 2025-Q3 *", "gdp_growth * 2025-Q4 *"]),
    # Who counts and foretells is no place, and what it says will come is a forecast.
    ("en", "Google and Temasek say the digital economy will reach $39 billion in 2027.", ["digital_economy_value forecast 2027 VN"]),
    ("en", "Officials estimate that the digital economy accounted for 18% of GDP in 2025.", ["digital_economy_gdp_share estimate 2025 VN"]),
    # One list of one kind, of which each is of its own subject.
    ("vi", "Năm 2025 các lĩnh vực thương mại điện tử, truyền thông trực tuyến, gọi xe - giao đồ ăn và du lịch trực tuyến lần lượt ước đạt 24,3; 5,2; 5 và 3,5 tỷ USD.", ["ecommerce_revenue estimate 2025 VN", "- estimate 2025 VN", "- estimate 2025 VN", "- estimate 2025 VN"]),
    ("vi", "Kinh tế số, công nghiệp và dịch vụ lần lượt tăng 14,6%, 9,2% và 8,1%.", ["digital_economy_growth * * *", "- * * *", "- * * *"]),
    # At least one is counted.
    ("vi", "Đến năm 2030, Đà Nẵng muốn có 500 startup, ít nhất một kỳ lân.", ["startups target 2030 VN-DN", "unicorns target 2030 VN-DN"]),
    # A bound that another number has.
    ("en", "Hanoi is home to 18 incubators and more than 1,050 innovative startups.", ["incubators actual - VN-HN", "startups actual - VN-HN"]),
    ("en", "In 2025 residents submitted 3.1 million applications for public services via the Internet, accounting for 91% of the total.", ["- * * *", "online_filing_share * 2025 *"]),
    # Parts of one year, and what was told later of them.
    ("en", "The bank said growth would be 7.9% in the first half of 2027 and 7.3% in the second half.", ["gdp_growth forecast 2027-H1 *", "gdp_growth forecast 2027-H2 *"]),
    ("en", "The office revised growth in the first quarter of 2026 to 7.95 percent from the 7.83 percent released in April, and in the second to 8.34 percent from 8.19 percent.", ["gdp_growth * 2026-Q1 *", "gdp_growth * 2026-Q1 *", "gdp_growth * 2026-Q2 *", "gdp_growth * 2026-Q2 *"]),
    ("en", "To meet the target, the economy would have to grow by 14.5 percent in the fourth quarter.", ["gdp_growth target 2026-Q4 *"]),
    # The city, and who is told of behind "after".
    ("en", "Ho Chi Minh City will invest. After the merger with Binh Duong and Ba Ria-Vung Tau, the city now has a population of over 14 million.", ["- * * VN-SG"]),
    ("en", "In the Global Innovation Index 2025, Vietnam is third in ASEAN after Singapore, which is 5th, and Malaysia, which is 33rd.", ["- * * VN", "gii_rank * * SG", "gii_rank * * MY"]),
    ("en", "In the United Nations E-Government Survey 2026, Vietnam is in 64th place, seven places above its position two years ago.", ["egov_rank * 2026 VN", "egov_rank * 2026 VN"]),
    # What something is compared with is of its own time and kind, and leaves no time behind.
    ("vi", "GDP quý IV/2025 ước tăng 8,51%, đưa mức tăng cả năm lên 8,12%.\n\nCon số này cao hơn mức 7,05% của năm 2024 nhưng thấp hơn mục tiêu 8,3-8,5% mà Chính phủ đặt ra cho năm 2025. Trong năm, khu vực công nghiệp ước tăng 8,87%.", ["gdp_growth estimate 2025-Q4 VN", "gdp_growth estimate 2025 VN", "gdp_growth actual 2024 VN", "gdp_growth target 2025 VN", "- estimate 2025 VN"]),
    # With this result, and ranks of the world that countries of a region have.
    ("vi", "Trong tháng 1-2026, tốc độ tải xuống của mạng di động Việt Nam đạt 162,4 Mbps.\n\nVới kết quả này, Việt Nam xếp thứ 14 thế giới về tốc độ mạng di động. Trong khu vực, Singapore đứng thứ 8, Thái Lan thứ 38.", ["mobile_speed * 2026-01 VN", "internet_speed_rank * 2026-01 VN", "* * 2026-01 SG", "internet_speed_rank * 2026-01 TH"]),
    ("vi", "Các năm 2021, 2022, 2023 và 2024, thứ hạng của nước ta trong GII lần lượt là 44, 48, 46 và 44.", ["gii_rank * 2021 VN", "gii_rank * 2022 VN", "gii_rank * 2023 VN", "gii_rank * 2024 VN"]),
    ("vi", "Mục tiêu đến năm 2030, nước ta thuộc nhóm 40 nước đứng đầu GII; đích của năm 2045 là nhóm 30 về đổi mới sáng tạo.", ["gii_rank target 2030 VN", "gii_rank target 2045 VN"]),
    ("vi", "Trong năm 2025, gần 70% đơn hàng trên các sàn được trả không dùng tiền mặt.", ["- actual 2025 VN"]),
    # An aim without its sign; money without its currency.
    ("en", "67 per cent of dossiers were filed online in 2025; the goal was 80.", ["online_filing_share actual 2025 *", "online_filing_share target 2025 *"]),
    ("vi", "Giữa năm nay ta bổ sung 25.000 tỷ đồng, đến giờ còn hơn 11.000 tỷ chưa biết phân cho ai.", ["- * * *", "- * * *"]),
    # Headings that are the name of a place.
    ("en", "How others did it\n\nSouth Korea\n\nIn 1990 it spent 1.7% of GDP on R&D. In 2023 it spent 4.96%.\n\nChina\n\nThe ratio climbed from 0.9% in 2000. In 2023 the country received 1.64 million patent applications.\n\nAnd Vietnam?\n\nBy official count it spends 0.52% of GDP on R&D.", ["rd_gdp_share * 1990 KR", "rd_gdp_share * 2023 KR", "rd_gdp_share * 2000 CN", "patents_count * 2023 CN", "rd_gdp_share * * VN"]),
    # Who speaks for a place, and what the province itself has.
    ("vi", "ĐB Lê Quốc Thịnh (TPHCM) nhìn từ phía doanh nghiệp. Trong giai đoạn 2026-2030, TFP phải đóng góp trên 55% tăng trưởng.", ["tfp_contribution target 2026/2030 VN"]),
    ("en", "Bac Ninh has 27 R&D centres. By 2027 Amkor will take on 1,200 more engineers.\n\nThe local budget spent VND1.86 trillion on science and technology in 2025. It was 3.2 per cent of all expenditure and 2.4 times the amount of 2023.", ["* * * VN-xx", "* * * ORG", "st_budget_amount * 2025 VN-xx", "st_budget_share * 2025 VN-xx", "* * 2025 VN-xx"]),
    # A share that moves, told in the next paragraph; what is set beside a change.
    ("vi", "GRDP của TP.HCM 6 tháng đầu năm 2026 tăng 8,1%, trong đó kinh tế số chiếm khoảng 26,8%.\n\nTỉ trọng này nhích 1,3 điểm phần trăm so với cả năm 2025 (25,5%) nhưng còn cách khá xa đích 30% của năm nay.", ["gdp_growth actual 2026-H1 VN-SG", "digital_economy_gdp_share * * VN-SG", "digital_economy_gdp_share * * *", "digital_economy_gdp_share actual 2025 *", "digital_economy_gdp_share target 2026 *"]),
    # A time that is no share and nothing counted.
    ("en", "Ha Noi spent VND2.9 trillion on science and technology in the half, equal to 2.6% of its budget outlays.", ["st_budget_amount * * VN-HN", "st_budget_share * * VN-HN"]),
    ("en", "The country had 81,200 digital technology firms in June 2025, up from 76,400 twelve months earlier.", ["digital_enterprises * 2025-06 VN", "digital_enterprises * 2024-06 VN"]),
    # Numbers alone: of what was counted, of so many people, of the share told by another.
    ("en", "Of the 1,482 tasks set for ministries, agencies and localities, ministries have closed 904, or 61 per cent.", ["tasks_total * - VN", "tasks_done * - VN", "tasks_done_share * - VN"]),
    ("en", "In full-time equivalent it is 8.1 researchers per 10,000 inhabitants, whereas the goal for 2030 is 12. Thailand has about 24 today and Korea more than 90.", ["researcher_density * - VN", "researcher_density target 2030 VN", "researcher_density * - TH", "researcher_density * - KR"]),
    ("en", "The national survey says R&D spending was 0.54 percent of GDP in 2023. UNESCO, whose last entry is for 2021, says 0.42.", ["rd_gdp_share * 2023 VN", "rd_gdp_share * * VN"]),
    # Whose it is: of who comes next, of people told in the plural, of what is there.
    ("en", "In the Global Innovation Index 2025 Viet Nam is third in ASEAN, after Singapore (6th) and Malaysia (33rd), with Thailand next at 44th.", ["- * * VN", "gii_rank * * SG", "gii_rank * * MY", "gii_rank * * TH"]),
    ("en", "GDP per capita reached $5,026 in 2025; Thais had $7,500. Malaysians had some $13,900.", ["gdp_per_capita * 2025 VN", "gdp_per_capita * 2025 TH", "gdp_per_capita * 2025 MY"]),
    ("en", "In Ookla's index for February, the median mobile download in Vietnam ran at 161 Mbps. Thailand sat 41st, while phones in Indonesia managed 52 Mbps.", ["mobile_speed * 2026-02 VN", "internet_speed_rank * 2026-02 TH", "mobile_speed * 2026-02 ID"]),
    # A plan behind which its parts are told.
    ("en", "The minister would not touch the annual plan: digital technology revenue of $245 billion and growth of 18 per cent or more.", ["digital_industry_revenue target * VN", "digital_industry_growth target * VN"]),
    # A time behind "year-on-year"; what an office says now of then; what is final beside what was not.
    ("en", "GDP grew by an estimated 8.31 per cent year-on-year in the second quarter of 2026. For the first quarter the office now gives 8.02 per cent, revised from the 7.83 per cent released in April. The half-year figure is 8.17 per cent, still provisional.", ["gdp_growth estimate 2026-Q2 VN", "gdp_growth actual 2026-Q1 VN", "gdp_growth actual 2026-Q1 VN", "gdp_growth estimate 2026-H1 VN"]),
    ("en", "The report has a footnote on the digital economy. Its contribution to GDP in 2025, which was 14.02 per cent in the preliminary calculation published in January, has become 13.74 per cent in the official one.", ["digital_economy_gdp_share estimate 2025 VN", "digital_economy_gdp_share actual 2025 VN"]),
    ("en", "According to Ookla, mobile users in Vietnam enjoyed an average download speed of 148.6 Mbps in October 2025. Fixed broadband stayed 11th with 279 Mbps.", ["mobile_speed * 2025-10 VN", "internet_speed_rank * 2025-10 VN", "broadband_speed * 2025-10 VN"]),
    # Tasks that go on are not done.
    ("en", "The Action Plan has 142 tasks. To date 119 have been completed, 18 are on schedule.", ["tasks_total * - VN", "tasks_done * - VN", "- * - VN"]),
    # "The first" is a quarter beside another, and no part of a whole.
    ("en", "The economy grew by 8.14 per cent in the second quarter, quicker than the 7.66 per cent of the first but short of what the Government had hoped. The National Assembly wants at least 10 per cent for the year as a whole. The World Bank, for its part, sees 6.8 per cent.", ["gdp_growth actual 2026-Q2 VN", "gdp_growth actual 2026-Q1 VN", "gdp_growth target * VN", "gdp_growth forecast * VN"]),
    # A list that a company keeps is not about it.
    ("en", "Fixed downloads in Vietnam ran at a median 318.6 Mbps in April, according to Ookla data.\n\nThat lifted the country three spots to ninth in the company's global table. On mobile the median slipped to 161.7 Mbps. Singapore leads the fixed list with 421 Mbps.", ["broadband_speed * 2026-04 VN", "* * 2026-04 VN", "* * 2026-04 VN", "mobile_speed * 2026-04 VN", "broadband_speed * 2026-04 SG"]),
    ("en", "By its definition the country still has two unicorns; the strategy calls for 10 by the same date.", ["unicorns * - VN", "unicorns target - VN"]),
    # Lists of places, years and bodies, of which only the line over them says what is measured.
    ("en", "GDP growth in 2025:\n- Vietnam: 8.02 percent\n- Thailand: 2.4 percent", ["gdp_growth * 2025 VN", "gdp_growth * 2025 TH"]),
    ("en", "R&D spending as a share of GDP, 2023\n\nKorea: 4.9 percent\n\nSweden: 3.6 percent\n\nVietnam: 0.5 percent", ["rd_gdp_share * 2023 KR", "rd_gdp_share * 2023 SE", "rd_gdp_share * 2023 VN"]),
    ("en", "E-commerce revenue in 2025\n\nVietnam: $39 billion\n\nThailand: $42 billion", ["ecommerce_revenue * 2025 VN", "ecommerce_revenue * 2025 TH"]),
    ("en", "GRDP growth in the first half of 2026:\n- Hai Phong 11.3 percent\n- Hanoi 8.05 percent", ["gdp_growth * 2026-H1 VN-xx", "gdp_growth * 2026-H1 VN-HN"]),
    ("vi", "Tăng trưởng GRDP năm 2025:\n- Hà Nội: 8,2%\n- Đà Nẵng: 9,1%\n- Cần Thơ: 7,4%", ["gdp_growth * 2025 VN-HN", "gdp_growth * 2025 VN-DN", "gdp_growth * 2025 VN-xx"]),
    ("vi", "Tỷ lệ hồ sơ trực tuyến 6 tháng đầu năm 2026\nHuế: 96,1%\nQuảng Ninh: 95%\nBộ Tài chính: 98%", ["online_filing_share * 2026-H1 VN-xx", "online_filing_share * 2026-H1 VN-xx", "online_filing_share * 2026-H1 *"]),
    # Ranks in a list, with what they were.
    ("en", "International rankings published this year:\n- E-Government Development Index: 62nd out of 193 (71st in 2024);\n- Global Innovation Index: 42nd, a rise of two places;\n- Government AI readiness: 47th;", ["egov_rank * 2026 VN", "egov_rank * 2024 VN", "gii_rank * 2026 VN", "gii_rank * 2026 VN", "ai_rank * 2026 VN"]),
    # What is drawn up has not come.
    ("en", "The list drawn up by the Government has 11 strategic technology groups.", ["strategic_technologies * - VN"]),
    ("en", "For the full year the company is guiding to VND700-750 billion.", ["- forecast 2026 ORG"]),
    # "Lần đầu vào" is no input; a street has a number.
    ("vi", "Theo bảng xếp hạng hệ sinh thái khởi nghiệp của StartupBlink, Đà Nẵng tăng 78 bậc và lần đầu vào top 700.", ["startup_ecosystem_rank * - VN-DN", "startup_ecosystem_rank * - VN-DN"]),
    ("vi", "TP mở thêm ba trung tâm, trong đó có trung tâm tại 123 Trương Định, phường Xuân Hòa.", ["- * - *"]),
    ("en", "Vietnam spends 0.5% of GDP on R&D and Thailand, which started earlier, 1.2%.", ["rd_gdp_share * - VN", "rd_gdp_share * - TH"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "wanted"), _ROWS, ids=[text[:48] for _, text, _ in _ROWS])
def test_each_figure_is_read_as_it_is_meant(lang: str, text: str, wanted: list[str], shipped: Lexicon) -> None:
    told = Document(id="", url=None, publisher="P", lang=lang, published=date(2026, 7, 18), title="", text=text)
    figures = extract(told, shipped).figures
    read = [
        f"{one.metric or '-'} {one.kind} {one.period.text if one.period else '-'} {one.geo}".split() for one in figures
    ]
    meant = [one.split() for one in wanted]
    assert len(read) == len(meant)
    assert [
        [field if want != "*" else "*" for field, want in zip(one, want_all, strict=True)]
        for one, want_all in zip(read, meant, strict=True)
    ] == meant
