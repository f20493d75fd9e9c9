"""Words that tell whether growth of the running year is foreseen, reckoned or aimed at, and what stays a result; aims that
were beaten or missed, by how much, and growth of a year that is not over."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

_PUBLISHED = date(2026, 7, 10)

_FORECAST = """
en | The economy is tipped to expand by 7.6 per cent this year.
en | The economy is seen expanding by 7.6 per cent this year.
en | The economy is poised to grow 7.6 per cent this year.
en | The economy is on course to grow 7.6 per cent this year.
en | The economy is on track to grow by 7.6 per cent this year.
en | The economy is likely to grow by 7.6 per cent this year.
en | The economy looks set to grow by 7.6 per cent this year.
en | The economy could grow by 7.6 per cent this year.
en | The economy may grow by 7.6 per cent this year.
en | The economy might expand by 7.6 per cent this year.
en | The economy will likely grow by 7.6 per cent this year.
en | The economy is predicted to grow 7.6 per cent this year.
en | The economy is anticipated to grow 7.6 per cent this year.
en | The economy is bound to grow 7.6 per cent this year.
en | The economy is heading for growth of 7.6 per cent this year.
en | The economy is headed for growth of 7.6 per cent this year.
en | The economy stands to grow by 7.6 per cent this year.
en | The economy is pencilled in to grow by 7.6 per cent this year.
en | The economy is bracing for growth of 7.6 per cent this year.
vi | GDP năm 2026 dự kiến tăng 7,6%.
vi | GDP năm 2026 dự báo tăng 7,6%.
vi | GDP năm 2026 được dự báo tăng 7,6%.
vi | GDP năm 2026 có thể tăng 7,6%.
vi | GDP năm 2026 nhiều khả năng tăng 7,6%.
vi | GDP năm 2026 nhiều khả năng sẽ tăng 7,6%.
vi | GDP năm 2026 được kỳ vọng tăng 7,6%.
vi | GDP năm 2026 kỳ vọng tăng 7,6%.
vi | GDP năm 2026 đang trên đà tăng 7,6%.
vi | GDP năm 2026 có triển vọng tăng 7,6%.
vi | GDP năm 2026 được nhận định tăng 7,6%.
vi | GDP năm 2026 được cho là tăng 7,6%.
vi | GDP năm 2026 được cho là sẽ tăng 7,6%.
vi | GDP năm 2026 chắc chắn tăng 7,6%.
vi | GDP năm 2026 hoàn toàn có thể tăng 7,6%.
vi | GDP năm 2026 theo kịch bản tăng 7,6%.
vi | GDP năm 2026 theo kịch bản cơ sở sẽ tăng 7,6%.
vi | GDP năm 2026 dự tính tăng 7,6%.
vi | GDP năm 2026 vẫn tăng 7,6%.
vi | GDP năm 2026 tiếp tục tăng 7,6%.
vi | GDP năm 2026 đạt mức tăng 7,6%.
vi | GDP năm 2026 có mức tăng 7,6%.
vi | GDP năm 2026 vượt mục tiêu khi tăng 7,6%.
vi | GDP năm 2026 tiệm cận mức tăng 7,6%.
vi | GDP năm 2026 trông chờ mức tăng 7,6%.
vi | GDP năm 2026 tự tin đạt mức tăng 7,6%.
vi | GDP năm 2026 khả năng đạt mức tăng 7,6%.
vi | GDP năm 2026 có khả năng tăng 7,6%.
en | The ministry's guess for the digital economy's share of GDP this year is 21 per cent.
en | The working assumption is that the digital economy makes up 21 per cent of GDP this year.
en | The base case has the digital economy at 21 per cent of GDP this year.
en | In the base case, the digital economy makes up 21 per cent of GDP this year.
en | On present trends the digital economy will make up 21 per cent of GDP this year.
en | At this pace, the digital economy will make up 21 per cent of GDP this year.
en | If all goes to plan, the digital economy will make up 21 per cent of GDP this year.
en | The consensus view is GDP growth of 7.2 per cent this year.
en | The bank's call is for GDP growth of 7.2 per cent this year.
en | The bank sees GDP growth of 7.2 per cent this year.
en | The bank now sees 7.2 per cent GDP growth for this year.
en | The bank has GDP growing 7.2 per cent this year.
en | The bank bets on GDP growth of 7.2 per cent this year.
en | The bank is optimistic about GDP growth of 7.2 per cent this year.
en | GDP growth of 7.2 per cent is in prospect for this year.
en | GDP growth of 7.2 per cent is within reach this year.
en | GDP growth of 7.2 per cent is attainable this year.
en | GDP growth of 7.2 per cent is on the cards this year.
vi | Kịch bản cơ sở là GDP năm nay tăng 7,2%.
vi | Theo kịch bản được chọn, GDP năm nay tăng 7,2%.
vi | Ngân hàng này cho rằng GDP năm nay tăng 7,2%.
vi | Ngân hàng này nhận định GDP năm nay tăng 7,2%.
vi | Ngân hàng này lạc quan về mức tăng GDP 7,2% trong năm nay.
vi | Các chuyên gia nghiêng về mức tăng GDP 7,2% trong năm nay.
vi | Giới phân tích đồng thuận ở mức tăng GDP 7,2% cho năm nay.
vi | Mức tăng GDP 7,2% năm nay là khả thi.
vi | Mức tăng GDP 7,2% năm nay nằm trong tầm tay.
vi | Nếu không có biến động lớn, GDP năm nay tăng 7,2%.
vi | Với đà này, GDP năm nay sẽ tăng 7,2%.
vi | Với đà hiện tại, GDP năm nay tăng 7,2%.
vi | Khả năng cả năm GDP tăng 7,2%.
vi | Bộ Tài chính dự liệu GDP năm nay tăng 7,2%.
vi | Bộ Tài chính tính toán GDP năm nay tăng 7,2%.
vi | GDP năm nay được dự tính tăng 7,2%.
"""

_ESTIMATE = """
en | The economy is believed to be growing by 7.6 per cent this year.
en | The economy is reckoned to have grown by 7.6 per cent this year.
en | The economy is thought to have grown by 7.6 per cent this year.
en | The economy probably grew by 7.6 per cent this year.
en | The economy is provisionally put to have grown 7.6 per cent this year.
vi | GDP năm 2026 ước tăng 7,6%.
vi | GDP năm 2026 ước tính tăng 7,6%.
vi | GDP năm 2026 ước đạt mức tăng 7,6%.
vi | GDP năm 2026 sơ bộ tăng 7,6%.
vi | GDP năm 2026 tạm tính tăng 7,6%.
vi | GDP năm 2026 ước thực hiện tăng 7,6%.
vi | GDP năm 2026 dự ước tăng 7,6%.
vi | GDP năm 2026 được ước tính tăng 7,6%.
en | The bank pegs this year's GDP growth at 7.2 per cent.
en | The bank trimmed its GDP growth estimate for this year to 7.2 per cent.
en | GDP growth this year is put at 7.2 per cent by the bank.
en | A rough calculation puts GDP growth this year at 7.2 per cent.
en | Flash data show GDP grew 7.2 per cent in the second quarter.
en | The first reading of second-quarter GDP growth was 7.2 per cent.
en | GDP is thought to have grown 7.2 per cent in the second quarter.
vi | Số liệu ban đầu cho thấy GDP quý II tăng 7,2%.
vi | Con số sơ bộ về tăng trưởng GDP quý II là 7,2%.
vi | Ước cả năm GDP tăng 7,2%.
vi | Cả năm ước GDP tăng 7,2%.
vi | GDP năm nay ước chừng tăng 7,2%.
"""

_TARGET = """
en | The economy should grow by 7.6 per cent this year.
en | The economy is slated to grow 7.6 per cent this year.
en | The economy is counted on to grow by 7.6 per cent this year.
en | The economy is supposed to grow by 7.6 per cent this year.
en | The economy is asked to grow by 7.6 per cent this year.
en | The economy is required to grow by 7.6 per cent this year.
en | The economy must grow by 7.6 per cent this year.
en | The economy needs to grow by 7.6 per cent this year.
en | The economy has to grow by 7.6 per cent this year.
en | The economy ought to grow by 7.6 per cent this year.
en | The economy aims to grow by 7.6 per cent this year.
en | The economy is aiming for growth of 7.6 per cent this year.
en | The economy is targeting growth of 7.6 per cent this year.
en | The economy is gunning for growth of 7.6 per cent this year.
en | The economy is eyeing growth of 7.6 per cent this year.
en | The economy sets its sights on growth of 7.6 per cent this year.
en | The economy strives for growth of 7.6 per cent this year.
en | The economy hopes to grow by 7.6 per cent this year.
en | The economy wants to grow by 7.6 per cent this year.
en | The economy plans to grow by 7.6 per cent this year.
en | The economy intends to grow by 7.6 per cent this year.
en | The economy is striving to grow by 7.6 per cent this year.
en | The economy is pushing for growth of 7.6 per cent this year.
en | The economy is chasing growth of 7.6 per cent this year.
vi | GDP năm 2026 sẽ tăng 7,6%.
vi | GDP năm 2026 phấn đấu tăng 7,6%.
vi | GDP năm 2026 phấn đấu đạt mức tăng 7,6%.
vi | GDP năm 2026 đặt mục tiêu tăng 7,6%.
vi | GDP năm 2026 được giao tăng 7,6%.
vi | GDP năm 2026 phải tăng 7,6%.
vi | GDP năm 2026 cần tăng 7,6%.
vi | GDP năm 2026 cần đạt mức tăng 7,6%.
vi | GDP năm 2026 buộc phải tăng 7,6%.
vi | GDP năm 2026 nỗ lực tăng 7,6%.
vi | GDP năm 2026 quyết tâm tăng 7,6%.
vi | GDP năm 2026 hướng tới mức tăng 7,6%.
vi | GDP năm 2026 hướng đến mức tăng 7,6%.
vi | GDP năm 2026 nhắm tới mức tăng 7,6%.
vi | GDP năm 2026 đang hướng đến mức tăng 7,6%.
vi | GDP năm 2026 theo kế hoạch tăng 7,6%.
vi | GDP năm 2026 theo kế hoạch sẽ tăng 7,6%.
vi | GDP năm 2026 theo chỉ tiêu phải tăng 7,6%.
vi | GDP năm 2026 được yêu cầu tăng 7,6%.
vi | GDP năm 2026 yêu cầu tăng 7,6%.
vi | GDP năm 2026 chốt mục tiêu tăng 7,6%.
vi | GDP năm 2026 cam kết tăng 7,6%.
vi | GDP năm 2026 tính toán sẽ tăng 7,6%.
vi | GDP năm 2026 được đặt ra là tăng 7,6%.
vi | GDP năm 2026 giữ mục tiêu tăng 7,6%.
vi | GDP năm 2026 kiên định mục tiêu tăng 7,6%.
vi | GDP năm 2026 không điều chỉnh mục tiêu tăng 7,6%.
vi | GDP năm 2026 bám sát mục tiêu tăng 7,6%.
vi | GDP năm 2026 hy vọng đạt mức tăng 7,6%.
vi | GDP năm 2026 mong muốn đạt mức tăng 7,6%.
vi | GDP năm 2026 đề xuất tăng 7,6%.
vi | GDP năm 2026 đề ra mức tăng 7,6%.
vi | GDP năm 2026 đề ra tốc độ tăng 7,6%.
vi | GDP năm 2026 lấy mốc tăng 7,6%.
vi | GDP năm 2026 lên kế hoạch tăng 7,6%.
en | GDP growth of 7.2 per cent is the goal this year.
en | The aim is GDP growth of 7.2 per cent this year.
en | The order is for GDP growth of 7.2 per cent this year.
en | The assignment is GDP growth of 7.2 per cent this year.
en | The brief is to lift GDP growth to 7.2 per cent this year.
en | The yardstick for this year is GDP growth of 7.2 per cent.
en | The benchmark for this year is GDP growth of 7.2 per cent.
en | The milestone for this year is GDP growth of 7.2 per cent.
en | The commitment is GDP growth of 7.2 per cent this year.
en | The scenario calls for GDP growth of 7.2 per cent this year.
en | The government's wish is GDP growth of 7.2 per cent this year.
en | The National Assembly has set GDP growth of 7.2 per cent this year.
en | The National Assembly set this year's GDP growth at 7.2 per cent.
en | The National Assembly wrote GDP growth of 7.2 per cent into this year's plan.
en | The city has been assigned GRDP growth of 7.2 per cent this year.
en | To meet the year's target, GDP needs to grow 7.2 per cent in the second half.
en | For the full year to reach the target, GDP would have to grow by 9.2 per cent in the second half.
vi | Chính phủ giao tỉnh tăng trưởng 7,2% trong năm nay.
vi | Nhiệm vụ đặt ra cho năm nay là GDP tăng 7,2%.
vi | Mức tăng GDP 7,2% năm nay là mục tiêu.
vi | Để đạt mục tiêu cả năm, GDP quý IV phải tăng 9,2%.
vi | Chỉ tiêu trung ương giao cho tỉnh là GRDP tăng 7,2%.
vi | Đích đến của năm nay là GDP tăng 7,2%.
vi | Mốc phải đạt trong năm nay là GDP tăng 7,2%.
vi | Tham vọng của năm nay là GDP tăng 7,2%.
vi | Thông điệp của Thủ tướng là GDP năm nay phải tăng 7,2%.
vi | Mục tiêu của năm nay là GDP tăng 7,2%.
vi | Mục tiêu năm nay là GDP tăng 7,2%.
"""

_ACTUAL = """
vi | GDP năm 2026 đã tăng 7,6%.
vi | GDP năm 2026 thực tế tăng 7,6%.
vi | GDP năm 2026 ghi nhận mức tăng 7,6%.
en | The final reading of first-quarter GDP growth was 7.2 per cent.
en | Definitive figures put GDP growth in 2024 at 7.2 per cent.
en | The revised figure for GDP growth in 2024 is 7.2 per cent.
vi | Số liệu chính thức cho thấy GDP năm 2024 tăng 7,2%.
vi | Số liệu đánh giá lại cho thấy GDP năm 2024 tăng 7,2%.
vi | Kết quả của năm ngoái là GDP tăng 7,2%.
vi | Điểm sáng của năm 2025 là kinh tế số chiếm 14,02% GDP.
vi | Kết quả của năm 2025 là GDP tăng 7,2%.
"""

#: Percentages that tell how far something is from its plan, and percentages behind an aim that was beaten.
_DISTANCE = """
vi | Kinh tế số năm 2025 vượt kế hoạch 7,6%.
vi | Thu ngân sách năm 2025 vượt dự toán 21,6%.
vi | Chi cho nghiên cứu và phát triển thấp hơn kế hoạch 12%.
vi | Giải ngân vốn khoa học, công nghệ hụt kế hoạch 12%.
vi | Doanh thu kinh tế số vượt 7,6% kế hoạch năm.
vi | Chi ngân sách cho khoa học, công nghệ tăng 7,6% so với kế hoạch.
en | The digital economy exceeded the plan by 7.6 per cent in 2025.
en | Digital exports beat their target by 5 per cent last year.
en | The share of online services fell short of the target by 3 per cent.
en | R&D spending came in 12 per cent below plan.
en | Labour productivity growth overshot its target by 1.5 per cent.
en | The number of digital firms outstripped the plan by 4 per cent.
"""
_BEATEN = """
vi | GDP năm 2025 vượt mục tiêu khi tăng 8,02%.
vi | GDP năm 2025 vượt kế hoạch, tăng 8,02%.
vi | Năm 2025, GDP đạt và vượt chỉ tiêu Quốc hội giao với mức tăng 8,02%.
en | GDP growth in 2025 beat the target, at 8.02 per cent.
en | GDP growth exceeded the year's target in 2025, at 8.02 per cent.
"""
_AIMED = """
vi | Tăng trưởng GDP năm 2025 vượt mục tiêu 8%.
en | GDP growth in 2025 fell short of the target of 8 per cent.
"""


def _sentences(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


@pytest.mark.parametrize(
    ("kind", "lang", "text"),
    [
        (kind, lang, text)
        for kind, table in (("forecast", _FORECAST), ("estimate", _ESTIMATE), ("target", _TARGET), ("actual", _ACTUAL))
        for lang, text in _sentences(table)
    ],
)
def test_what_is_said_of_growth_and_shares_has_the_kind_of_its_words(
    figures_of: Reader, kind: str, lang: str, text: str
) -> None:
    [figure] = figures_of(text, lang, day=_PUBLISHED)
    assert (figure.kind, figure.metric in ("gdp_growth", "digital_economy_gdp_share")) == (kind, True)


@pytest.mark.parametrize(("lang", "text"), _sentences(_DISTANCE))
def test_the_distance_to_a_plan_is_no_value_of_a_metric_and_has_come_about(
    figures_of: Reader, lang: str, text: str
) -> None:
    [figure] = figures_of(text, lang, day=_PUBLISHED)
    assert (figure.metric, figure.kind) == (None, "actual")


@pytest.mark.parametrize(
    ("kind", "lang", "text"),
    [
        (kind, lang, text)
        for kind, table in (("actual", _BEATEN), ("target", _AIMED))
        for lang, text in _sentences(table)
    ],
)
def test_what_stands_behind_an_aim_that_was_beaten_is_a_result_unless_it_tells_the_aim(
    figures_of: Reader, kind: str, lang: str, text: str
) -> None:
    [figure] = figures_of(text, lang, day=_PUBLISHED)
    assert (figure.metric, figure.kind) == ("gdp_growth", kind)


@pytest.mark.parametrize(
    ("published", "kind"),
    [(date(2026, 7, 10), "forecast"), (date(2026, 12, 30), "actual"), (date(2027, 1, 10), "actual")],
)
def test_growth_of_a_year_is_foreseen_until_most_of_it_is_over(figures_of: Reader, published: date, kind: str) -> None:
    [figure] = figures_of("GDP năm 2026 tăng 7,6%.", "vi", day=published)
    assert figure.kind == kind
