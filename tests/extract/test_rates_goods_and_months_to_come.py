"""Rates of taxes, goods told of again, those who earn, and months that are to come, as everyday news writes them."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import read_row

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
"""
_TIMES = """
en | GDP expanded by [7.31 per cent](2024-Q2) in the April-June quarter of 2024.
en | GDP expanded by [7.31 per cent](2024-Q3) in the July to September quarter of 2024.
en | GDP grew by [7.31 per cent](2024-07/2024-09) in the July-September period of 2024.
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
"""
_KINDS = """
en | They pay a rate of [5 percent](threshold) for [37 years](threshold).
vi | Dự án được hưởng thuế suất [10%](threshold) trong thời hạn [15 năm](threshold).
en | Firms pay [5 percent](actual) more than a year ago.
vi | Người dân không phải nộp [20 loại giấy tờ](actual).
vi | Doanh nghiệp phải nộp [20 loại giấy tờ](target).
"""
_PLACES = """
vi | Tập đoàn Viễn thông Trường Sơn công bố kết quả. //  // Quý 1, Tập đoàn đạt lợi nhuận [2.150 tỷ đồng](ORG). //  // Mạng lưới của Tập đoàn có [31.260 trạm 5G](ORG). //  // Các kỹ sư của Tập đoàn được cấp [64 bằng sáng chế](ORG).
en | The Red River Institute of Technology lies in the west. //  // The school taught [18,700 students](ORG) in 2025. //  // What sets it apart is what comes next. [Nearly 22%](ORG) of its inventions were sold last year.
en | The Red River Institute of Technology lies in the west. //  // The school taught [18,700 students](ORG) in 2025. //  // Contracts with companies earned it [VND310 billion](ORG).
vi | Bảng xếp hạng năm 2024 đặt Việt Nam ở vị trí [71/193](VN), sau Malaysia với vị trí [57/193](MY).
vi | Bảng xếp hạng năm 2024 đặt Việt Nam ở vị trí [71/193](VN), sau Malaysia ([57/193](MY)).
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}
_DAY = date(2025, 5, 21)


@pytest.mark.parametrize(
    ("field", "row"), [(field, row) for field in _TABLES for row in _TABLES[field].strip().splitlines()]
)
def test_each_figure_is_read_as_its_sentence_means_it(figures_of: Reader, field: str, row: str) -> None:
    read, meant = read_row(figures_of, field, row, _DAY)
    assert read == meant


@pytest.mark.parametrize(
    ("lang", "text", "ranks"),
    [
        (
            "en",
            "Viet Nam ranks 44th in the Global Innovation Index 2025. Switzerland remained first, followed by Sweden.",
            [("44th", "gii_rank", "VN"), ("first", "gii_rank", "CH")],
        ),
        ("en", "Safety was first, followed by quality.", []),
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
    assert [(f.quote, f.metric, f.geo) for f in figures] == ranks


def test_how_far_somebody_went_is_no_bound_and_a_policy_no_number(figures_of: Reader) -> None:
    (far,) = figures_of("Chị không phải vượt 42 km đường đèo như hồi sinh đứa đầu.", "vi")
    assert (far.quote, far.quantity.comparator) == ("42 km", "eq")
    (past,) = figures_of("Tuyến cáp vượt 42 km.", "vi")
    assert past.quantity.comparator == "gt"
    assert not figures_of("Khoán mười từng giải phóng sức dân trên đồng ruộng.", "vi")
