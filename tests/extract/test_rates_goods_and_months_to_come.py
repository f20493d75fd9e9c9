"""Rates of taxes, goods told of again, those who earn, and months that are to come, as everyday news writes them."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

#: Language, and a text with each figure's field behind it; " //  // " begins a paragraph.
_METRICS = """
en | Viet Nam exported hardware and electronics worth [US$13.8 billion](digital_exports) in June. //  // Shipments of these goods came to [nearly $74 billion](digital_exports) in the first half of the year.
en | Exports of hardware and electronics reached [US$13.8 billion](digital_exports) in June. Sales of them came to [nearly $74 billion](digital_exports) in the first half of the year.
vi | Xuất khẩu phần cứng, điện tử đạt [13,8 tỷ USD](digital_exports) trong tháng 6. Tính chung nửa đầu năm, xuất khẩu nhóm hàng này đạt [gần 74 tỷ USD](digital_exports).
en | An enterprise may deduct [up to 200 percent](-) of its research and development expenses. //  // Who is entitled to the lowest tax rate? //  // Projects with capital of [VND6 trillion or more](-). They pay a rate of [5 percent](-) for [37 years](-).
en | The centre's deputy director admits that [roughly 9%](-) of online dossiers had to be returned in May for corrections.
vi | [Khoảng 9%](-) hồ sơ trực tuyến phải trả lại để bổ sung trong tháng 5.
en | Results in 2025: // - Tasks under the action plan completed: [87%](tasks_done_share).
en | Vietnamese start-ups raised [$1 billion](startup_investment) in the first half. Those in Indonesia attracted [$640 million](startup_investment) in that half.
vi | Công ty làm cảm biến này vừa khép lại vòng gọi vốn Series A với [3,5 triệu USD](startup_investment).
en | The firm, which makes salt sensors, has just closed a Series A round of [$3.5 million](startup_investment).
vi | Công nghệ số đang thay đổi nông thôn. //  // Năm 2025, hợp tác xã thu [2,6 tỷ đồng](-).
vi | Công nghiệp công nghệ số tăng trưởng mạnh. //  // Xuất khẩu gạo giảm; cà phê mang về [gần 7 tỷ USD](-) trong chín tháng.
vi | Công nghiệp công nghệ số tăng trưởng mạnh. //  // Năm 2025, toàn ngành thu về [198 tỷ USD](digital_industry_revenue).
en | The digital technology industry is growing fast. //  // Coffee brought in [nearly $7 billion](-) in nine months.
en | The digital technology industry is growing fast. //  // In 2025 the cooperative earned [VND2.6 billion](-).
en | The digital technology industry is growing fast. //  // The sector earned [$198 billion](digital_industry_revenue) in 2025.
vi | Quý 1/2026, Tập đoàn Viễn thông Trường Sơn đạt lợi nhuận [2.150 tỷ đồng](-). Cũng trong quý này, các thị trường nước ngoài mang về doanh thu [310 triệu USD](digital_overseas_revenue).
vi | Tỷ lệ dân số được phủ sóng 5G phải đạt [95%](coverage_5g) cũng trong năm 2026.
vi | 5. Công bố khoa học quốc tế tăng bình quân: [10%](publications_growth)/năm // 6. Đơn đăng ký sáng chế tăng bình quân: [16-18%](patents_growth)/năm
en | In the poll, [76%](cashless_share) of consumers said they paid without cash.
en | In a survey by his faculty of companies and their research, [38 per cent](-) of manufacturers reported no research spending at all.
en | Start-ups are where the mood is better. There are [over 4,000](startups) of them.
en | The catalog of strategic technologies contained [11 groups](strategic_technologies) and [35 products](strategic_products).
en | On December 20, [63 tasks](-) were overdue, compared with [178](-) at the end of June.
"""
_TIMES = """
en | GDP expanded by [7.31 per cent](2024-Q2) in the April-June quarter of 2024.
en | GDP expanded by [7.31 per cent](2024-Q3) in the July to September quarter of 2024.
en | GDP grew by [7.31 per cent](2024-Q3) in the July-September period of 2024.
en | In June 2024, the National Assembly passed [three laws](2024-06). The Government intends to submit [four draft laws](2026) for the same purpose in 2026.
en | The ministry is required to complete [20 decrees](2025-06) by the end of June.
en | The ministry is told to submit [three draft laws](2025-08) by the end of August.
en | Provinces are asked to open [120 service points](2025-06) by end-June.
en | The ministry had completed [20 decrees](2024-06) by the end of June.
vi | Bộ được giao hoàn thành [20 nghị định](2025-06) trước cuối tháng 6.
vi | Bộ có trách nhiệm hoàn thành [20 nghị định](2025-06) trong tháng 6.
en | The city received [4.3 million](2025-Q1) dossiers in the first quarter of 2025. With [over 11 million](-) accounts already activated, its data centre is running close to capacity.
en | The school trained [420 engineers](2024) in 2024 and aims to [triple](2028) that number by 2028.
en | The province had [420 start-ups](2024) in 2024 and plans to [double](2030) the figure by 2030.
vi | Công ty năm 2024 đã chi [1,8 tỷ đồng](2024) cho nghiên cứu. Cơ quan thuế trả lời như sau: //  // Thuế suất phổ thông là [20%](-). Thu nhập từ phần mềm được áp dụng thuế suất ưu đãi [10%](-) trong thời hạn [15 năm](-).
en | Indonesia's market, at [$65 billion](2024), was the region's largest in 2024.
en | Mobile speed, at [188 Mbps](2024-06), placed Vietnam [11th](2024-06) in the world in June.
en | Vietnam's market, at [$25 billion](-), is expected to reach [$60 billion](2030) by 2030.
vi | Thị trường Việt Nam, trị giá [25 tỷ USD](2024), đứng thứ ba khu vực trong năm 2024.
"""
_KINDS = """
en | They pay a rate of [5 percent](threshold) for [37 years](threshold).
vi | Dự án được hưởng thuế suất [10%](threshold) trong thời hạn [15 năm](threshold).
en | Firms pay [5 percent](actual) more than a year ago.
vi | Người dân không phải nộp [20 loại giấy tờ](actual).
vi | Doanh nghiệp phải nộp [20 loại giấy tờ](target).
en | The fund, with capital of [$50 million](actual), was set up in 2024.
en | The start-up reached a valuation of [$1.2 billion](actual).
en | Hanoi set up a venture fund with a capital of [VND600 billion](actual).
en | Projects with capital of [$50 million](threshold) are eligible.
en | Companies valued at [$1 billion or more](threshold) are unicorns.
en | Platforms have had to withhold tax on behalf of sellers, at [1%](threshold) of revenue.
en | Start-ups may test a product for [up to three years](threshold) before the ordinary rules apply.
"""
_PLACES = """
vi | Tập đoàn Viễn thông Trường Sơn công bố kết quả. //  // Quý 1, Tập đoàn đạt lợi nhuận [2.150 tỷ đồng](ORG). //  // Mạng lưới của Tập đoàn có [31.260 trạm 5G](ORG). //  // Các kỹ sư của Tập đoàn được cấp [64 bằng sáng chế](ORG).
en | The Red River Institute of Technology lies in the west. //  // The school taught [18,700 students](ORG) in 2025. //  // What sets it apart is what comes next. [Nearly 22%](ORG) of its inventions were sold last year.
en | The Red River Institute of Technology lies in the west. //  // The school taught [18,700 students](ORG) in 2025. //  // Contracts with companies earned it [VND310 billion](ORG).
vi | Bảng xếp hạng năm 2024 đặt Việt Nam ở vị trí [71/193](VN), sau Malaysia với vị trí [57/193](MY).
vi | Bảng xếp hạng năm 2024 đặt Việt Nam ở vị trí [71/193](VN), sau Malaysia ([57/193](MY)).
en | One South Korean group in Bac Ninh plans to raise its output to [48 million units](ORG).
en | "Founders incorporate in Singapore," said Vu Hoang Lan, whose agritech company in Can Tho raised [$2.4 million](ORG) in April.
en | The cooperative that dries the bark has been selling by livestream. The cooperative shipped [640 parcels](ORG) in June.
en | A client of mine, a maker of bamboo composites in Tay Ninh, spent [VND1.9 billion](ORG) on patents.
en | Tran My Duyen owns a cosmetics shop in Bien Hoa. Commissions cost the shop [VND310 million](ORG).
en | Thang Long Ha, a contractor working near Thuong Tin, pays [VND310,000](ORG) for each.
en | A senior developer in Da Nang now costs [$2,300](VN-DN) a month.
en | Of the [420 firms](VN) her institute surveyed in November, [one in three](VN) had no employee for that.
en | In October her team interviewed [3,200 residents](VN) across the country. [Two-thirds](VN) were ready to use the portal again.
en | His team interviewed [260 candidates](ORG) and hired [30](ORG).
en | In a poll carried out in May by a payments company, [76%](VN) of consumers said so.
vi | Viện của bà khảo sát [420 doanh nghiệp](VN) trong tháng 11.
en | The cooperative has [52 members](ORG). //  // Operators were running [68,400 5G stations](VN). They had [9,000](VN) in 2024.
en | Productivity rose to [VND245 million](VN). It was [about one-eighth](VN) of Singapore's level that year.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}
_DAY = date(2025, 5, 21)


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize(
    ("lang", "text", "ranks"),
    [
        (
            "en",
            "Viet Nam ranks 44th in the Global Innovation Index 2025. Switzerland remained first, followed by Sweden.",
            [("44th", "gii_rank", "VN"), ("first", "gii_rank", "CH")],
        ),
        ("en", "Safety was first, followed by quality.", []),
        ("en", "He arrived, in second, behind his brother.", []),
        ("en", "Fixed broadband, at 312 Mbps, was eighth.", [("eighth", "internet_speed_rank", "VN")]),
        ("en", "This was the first in the survey of its kind.", []),
        (
            "en",
            "Viet Nam ranks 62nd in the UN E-Government Survey. In the telecommunications infrastructure index it "
            "stands 48th. Denmark was first in the survey, followed by Estonia.",
            [("62nd", "egov_rank", "VN"), ("48th", "telecom_infrastructure_rank", "VN"), ("first", "egov_rank", "DK")],
        ),
    ],
)
def test_a_rank_in_the_whole_survey_is_none_in_a_part_of_it(
    figures_of: Reader, lang: str, text: str, ranks: list[tuple[str, str, str]]
) -> None:
    figures = figures_of(text, lang, title="Viet Nam climbs in UN e-government survey" if "UN" in text else "")
    assert [(f.quote, f.metric, f.geo) for f in figures if f.quantity.unit == "rank"] == ranks


def test_a_bound_holds_over_a_list_whose_deadlines_are_said_in_any_way(figures_of: Reader) -> None:
    figures = figures_of("They call for at least 30 per cent by the end of the decade and 50 per cent by 2045.", "en")
    assert [f.quantity.comparator for f in figures] == ["gte", "gte"]


def test_how_far_somebody_went_is_no_bound_and_a_policy_no_number(figures_of: Reader) -> None:
    (far,) = figures_of("Chị không phải vượt 42 km đường đèo như hồi sinh đứa đầu.", "vi")
    assert (far.quote, far.quantity.comparator) == ("42 km", "eq")
    (past,) = figures_of("Tuyến cáp vượt 42 km.", "vi")
    assert past.quantity.comparator == "gt"
    assert not figures_of("Khoán mười từng giải phóng sức dân trên đồng ruộng.", "vi")
