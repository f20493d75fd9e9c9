"""Who else tells the same, what is left out of a count, how many of all are of one sort, and times that something took."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

_DAY = date(2026, 10, 12)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | Vietnam's economy grew [8.44%](gdp_growth) in the third quarter of 2026 from a year earlier, the National Statistics Office said on Tuesday, beating the [8.1%](gdp_growth) that economists had forecast in a Reuters poll. The office also cut its reading for the second quarter to [7.96%](gdp_growth), from a preliminary [8.31%](gdp_growth) released in July.
en | 5G networks covered [more than 91%](coverage_5g) of the population at the end of 2025. A report to the ruling party gave [58.9%](coverage_5g) for the same date.
en | The digital economy was [18.6%](digital_economy_gdp_share) of GDP last year. The house's study, which leaves out much of the hardware trade, arrives at [14.02%](digital_economy_gdp_share).
en | The regulator put 5G coverage at [91%](coverage_5g) of the population at the end of 2025. The bank said [7%](-) of its staff had left.
vi | Hết tháng 10, sóng 5G đã vươn tới [52,4%](coverage_5g) dân số. Cuối năm 2024, khi dịch vụ vừa được thương mại hóa, tỷ lệ này mới dừng ở [26%](coverage_5g).
vi | Năm 2025, startup Việt huy động được [398 triệu USD](startup_investment) qua 117 thương vụ. Hồi đỉnh cao năm 2021, dòng tiền từng lên [hơn 1,4 tỉ USD](startup_investment).
vi | Số startup đổi mới sáng tạo của thành phố đạt [180 doanh nghiệp](startups).
en | Of the [221 venture funds](investment_funds) that operate in the country, she added, [37](-) are Vietnamese.
en | Of the [4,200 startups](startups) in the country, [370](startups) are in Da Nang.
en | Viet Nam today has about [4,200 innovative startups](startups). The number of deals, however, dropped from [141](-) in 2024 to [118](-) in 2025.
en | There are [8 researchers](researcher_density) per 10,000 people, and [9 nurses](-) per 10,000 people.
vi | Năm 2023 có [7,6 nhà nghiên cứu](researcher_density) trên một vạn dân, còn điều dưỡng là [9 điều dưỡng](-) trên một vạn dân.
en | Of the tasks of the resolution the ministries had wrapped up [412 tasks](tasks_done), and [96 tasks](-) had slipped past their due dates.
en | [Sixty-four per cent](tasks_done_share) of tasks have been completed. The official said it had improved by [19 percentage points](tasks_done_share) since the committee last met.
en | Core digital activities on their own generated an estimated [VND 588.2 trillion](-).
en | Growth of the whole economy in 2025 was left unchanged at [8.02%](gdp_growth). Economists surveyed by Reuters forecast [7.1%](gdp_growth) for 2026, below the goal of [at least 10%](gdp_growth) for the year.
vi | Nghị quyết yêu cầu dành [ít nhất 15%](-) ngân sách chi sự nghiệp khoa học cho nghiên cứu công nghệ chiến lược.
vi | Hiện [chưa đến một phần tư](-) nhân lực nghiên cứu của Việt Nam làm việc trong doanh nghiệp.
vi | Hạ tầng viễn thông, một chỉ số thành phần, lên [hạng 58](telecom_infrastructure_rank) trong khảo sát năm 2026.
en | It wants [at least three leading technology corporations](global_tech_firms) from abroad to set up research or production here by 2030 and [five](global_tech_firms) by 2045.
en | LS Towers, which rents masts to mobile operators, had [4,310 5G base stations](stations_5g) switched on as of December.
vi | Tốc độ tải xuống di động trung bình tháng 12/2025 được sửa từ [161](mobile_speed) thành [149,8 Mbps](mobile_speed).
vi | Sóng 5G đã phủ [94%](coverage_5g) dân số. Đợt đo kiểm của một hiệp hội người tiêu dùng, thực hiện trong cùng tháng, cho kết quả [81,5%](coverage_5g) dân số.
vi | Bộ sẽ số hóa [1,2 triệu trang](-) tư liệu sáng chế.
"""
_TIMES = """
vi | Tốc độ tải xuống di động trung vị là [138,4 Mbps](2026-09) trong tháng 9. Cùng tháng năm 2024, con số này chỉ là [76,2 Mbps](2024-09).
vi | Trong tháng 7/2026, các địa phương tiếp nhận [3,4 triệu hồ sơ](2026-07). Số thủ tục được cung cấp trực tuyến toàn trình trong tháng này bằng [58%](2026-07) tổng số thủ tục.
en | The National Assembly passed [14 laws](2026) tied to the resolution this year, against a plan of [11](2026).
en | Viet Nam had [75,900 digital technology enterprises](2025-12) on 31 December 2025, according to the ministry.
en | The firm, which had 75,900 users, said on 30 June 2025 that [70%](-) of them pay.
en | The industry earned [VND 900 trillion](2025-H1) in the first half of 2025. That beats the same stretch of 2024 by [22.8 per cent](2025-H1).
en | Profit for 2025 reached [VND2.07 trillion](2025), whereas the plan put to shareholders last April had called for [VND1.9 trillion](2025).
"""
_PLACES = """
en | Ninh Binh led all provinces with [78.9%](VN-xx) of dossiers filed online in that month. At present [71.5%](VN) of administrative procedures are offered fully online.
en | Tran Minh Duc, who spoke for the National Innovation Center, opened with the good news. Vietnamese startups raised [$418 million](VN) in 2025.
en | Viet Nam is among the start-up cities' countries, and the United Nations Development Programme gives a human development index of [0.771](VN) for 2024.
vi | Bà Trịnh Thu Phương, Trung tâm Đổi mới sáng tạo Quốc gia, trình bày bức tranh chung. Hệ sinh thái hiện có [212 quỹ đầu tư mạo hiểm](VN).
vi | CMC vừa vận hành trung tâm dữ liệu mới tại Khu công nghệ cao TP.HCM, có công suất [30 MW](ORG).
en | “Users were all they asked about,” said Le Thuy Linh. Her fund examined [260 pitches](ORG) in 2025.
en | Le Quang Vinh, who runs a cloud company, brought his electricity bill. The company’s data centre in Hoa Lac draws [24 megawatts](ORG).
en | Phones in Lai Chau managed [71 Mbps](VN-xx) of mobile download that month; the national result was [146 Mbps](VN).
en | South Korea pays. In 2023 it devoted [4.94%](KR) of GDP to research and development, and business footed [79%](KR) of that bill.
"""
_KINDS = """
en | The law guarantees them [at least 30%](threshold) of license income.
vi | Dự thảo Luật Khoa học, Công nghệ cho tác giả hưởng [tối thiểu 30%](threshold) thu nhập từ chuyển giao kết quả nghiên cứu.
en | Participants must insure themselves for [a minimum of VND5 billion](threshold).
en | Fees for passports ordered online are cut by [50%](threshold) under Article 6.
en | Under Article 14, income from a registered contract is exempt from tax for four years and is subsequently taxed at [10%](threshold).
en | A face scan is compulsory for transfers of more than VND10 million, and also once the transfers of a day [exceed VND20 million](threshold).
en | A draft decision now out for comment lists [14 strategic technology groups](target) and [41 strategic product groups](target).
vi | Tỷ trọng kinh tế số trong GDP năm 2024 là [18,4%](actual), chứ không phải [19,2%](estimate) như bản ước tính đầu tiên.
en | Some papers cited [90 per cent](target) of the population, but that is a target for 2025.
vi | Dữ liệu phải lưu trong [5 năm](threshold).
vi | Hiệu trưởng không giấu thực tế của trường mình: năm 2025 trường nộp [38 đơn đăng ký sáng chế](actual) mà thu từ chuyển giao chỉ 6,2 tỷ đồng.
en | A product may be entered only if [at least two-thirds](threshold) of the appraisal council vote in favour.
en | Any controller holding records on [more than one million people](threshold) must appoint a data protection officer.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "geo": _PLACES, "kind": _KINDS}

test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "Patients go home after four days on average, and the ward was built in 16 months.",
         ["four days other eq", "16 months other eq"]),
        ("en", "The file was approved in five weeks, but eleven tasks were completed in six months.",
         ["five weeks other eq", "eleven tasks count eq"]),
        ("en", "The ministry must settle applications within 45 days and hopes to open the hub within three years.",
         ["within 45 days other lte"]),
        ("en", "The bridge was built in three years and the loan runs for 12 years.",
         ["three years years eq", "12 years years eq"]),
        ("en", "Viet Nam ranks 44th in the GII. On outputs, 36th; for institutions, 58th.",
         ["44th rank eq", "36th rank eq", "58th rank eq"]),
        ("en", "Revenue reached VND 420 billion in 2024, short of the 500 billion the board had planned for the year.",
         ["VND 420 billion vnd eq", "500 billion vnd eq"]),
        ("en", "Proposals may be made by dialing 1900 558 826, before the 17th cabinet-level review of the index.", []),
        ("vi", "Đây là kỳ đại hội thứ 19; dữ liệu được lưu giữ trong 5 năm.", ["5 năm years eq"]),
        ("vi", "Mật độ 7,9 người làm nghiên cứu trên một vạn dân; giảng viên đứng lớp hơn 400 giờ mỗi năm.",
         ["7,9 người làm nghiên cứu trên một vạn dân per_10k eq", "hơn 400 giờ other gt"]),
        ("en", "As for unicorns, Vietnam has three if you include the company that moved.", ["three count eq"]),
        ("en", "It places Viet Nam second among lower-middle-income economies and third within ASEAN.",
         ["second rank eq", "third rank eq"]),
        ("en", "Thirty-four science and technology organisations feature in tables. The Resolution’s objective is 40-50 by 2030.",
         ["Thirty-four science and technology organisations count eq", "40-50 count range"]),
        ("en", "Two in five villagers aged over 50 cannot read; each machine stays up for 95 minutes on a charge.",
         ["Two in five percent eq", "95 minutes other eq"]),
        ("en", "It earned $4.2 billion from the 2 million devices it sold.",
         ["$4.2 billion usd eq", "2 million devices count eq"]),
    ],
)  # fmt: skip
def test_times_taken_parts_ranked_and_sums_set_against_are_figures(
    figures_of: Reader, lang: str, text: str, read: list[str]
) -> None:
    figures = figures_of(text, lang, day=_DAY)
    assert [f"{f.quote} {f.quantity.unit} {f.quantity.comparator}" for f in figures] == read


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Prime Minister, citing figures of the Ministry of Science and Technology, said Viet Nam had 4,350 startups."),
        ("en", "The Prime Minister cited a report of the Ministry of Science and Technology and said Viet Nam had 4,350 startups."),
        ("vi", "Thủ tướng dẫn số liệu cập nhật của Bộ Khoa học và Công nghệ cho biết cả nước có 4.520 startup."),
        ("vi", "Thủ tướng dẫn báo cáo của Bộ Khoa học và Công nghệ cho biết cả nước có 4.520 startup."),
        ("vi", "Dẫn số liệu của Bộ Khoa học và Công nghệ, Thủ tướng cho biết cả nước có 4.520 startup."),
    ],
)  # fmt: skip
def test_what_a_speaker_cites_is_claimed_by_the_body_cited(figures_of: Reader, lang: str, text: str) -> None:
    assert [f.claimant for f in figures_of(text, lang, day=_DAY)] == ["Ministry of Science and Technology"]


@pytest.mark.parametrize(
    ("lang", "text", "claimants"),
    [
        ("en", "The Ministry of Science and Technology said the digital economy was 18.72% of GDP in 2025, compared with the 14.02% given by the National Statistics Office.",
         ["Ministry of Science and Technology", "National Statistics Office"]),
        ("vi", "Bộ Khoa học và Công nghệ cho biết kinh tế số chiếm 18,72% GDP năm 2025, cao hơn mức 14,02% của Cục Thống kê.",
         ["Ministry of Science and Technology", "National Statistics Office"]),
        ("en", "The digital economy was 18.72% of GDP in 2025, compared with the 14.02% given by the National Statistics Office.",
         ["Example Daily", "National Statistics Office"]),
        ("en", "GDP grew 8.02%, compared with 7.09%, according to the National Statistics Office.",
         ["National Statistics Office", "National Statistics Office"]),
    ],
)  # fmt: skip
def test_whose_figure_another_is_only_compared_with_claims_its_own_alone(
    figures_of: Reader, lang: str, text: str, claimants: list[str]
) -> None:
    assert [f.claimant for f in figures_of(text, lang, day=_DAY)] == claimants
