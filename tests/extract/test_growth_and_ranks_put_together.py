"""Growth and ranks in every wording: subjects, verbs and turns put together from tables."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from monitor.domain.figure import Figure
from tests.extract.conftest import Reader

DAY = date(2026, 2, 18)
GROWING = {
    "The digital economy": "digital_economy_growth",
    "GDP": "gdp_growth",
    "Labour productivity": "labour_productivity_growth",
}
GROWING_VI = {
    "kinh tế số": "digital_economy_growth",
    "GDP": "gdp_growth",
    "năng suất lao động": "labour_productivity_growth",
}
RANKED = {
    "the Global Innovation Index": "gii_rank",
    "the UN E-Government Development Index": "egov_rank",
    "the Government AI Readiness Index": "ai_rank",
}
RANKED_VI = {
    "Chỉ số Đổi mới sáng tạo toàn cầu": "gii_rank",
    "Chỉ số Phát triển Chính phủ điện tử": "egov_rank",
    "Chỉ số sẵn sàng AI của chính phủ": "ai_rank",
}
VERBS = ("grew", "expanded", "rose", "increased", "climbed")
TURNS = """
{a}
by {a}
at {a}
at a rate of {a}
by an estimated {a}
by as much as {a}
by just {a}
by only {a}
by nearly {a}
by close to {a}
by more than {a}
between 7 and {a}
by between 7 and {a}
anywhere from 7 to {a}
at between 7 and {a}
in the range of 7-{a}
some {a}
roughly {a}
by roughly {a}
by a solid {a}
by a modest {a}
by a record {a}
by up to {a}
by at least {a}
a further {a}
by another {a}
an impressive {a}
by 7 to {a}
7-{a}
at an annual {a}
at an average {a} a year
by an average of {a} a year
slightly, by {a}
sharply, by {a}
faster than expected, at {a}
for a third year, by {a}
again, this time by {a}
"""
TURNS_VI = """
tăng {a}
tăng tới {a}
tăng khoảng {a}
tăng trong khoảng 7-{a}
tăng từ 7% đến {a}
tăng 7-{a}
tăng hơn {a}
tăng gần {a}
tăng trên {a}
tăng thêm {a}
tăng trưởng {a}
tăng trưởng ở mức {a}
tăng ở mức {a}
tăng bình quân {a}
tăng mạnh {a}
tăng vọt {a}
tăng nhẹ {a}
tăng ước khoảng {a}
ước tăng {a}
tăng ấn tượng {a}
tăng đều {a} mỗi năm
tăng nhanh, đạt {a}
tăng với tốc độ {a}
có mức tăng {a}
ghi nhận mức tăng {a}
đạt mức tăng trưởng {a}
đạt tốc độ tăng {a}
tăng tối thiểu {a}
tăng ít nhất {a}
tăng không dưới {a}
tăng tối đa {a}
"""
STANDS = """
Viet Nam ranked 44th in {i} 2025.
Viet Nam was ranked 44th in {i} 2025.
Viet Nam ranks 44th of 139 economies in {i} 2025.
Viet Nam was placed 44th in {i} in 2025.
Viet Nam came 44th in {i} 2025.
Viet Nam came in at 44th in {i} 2025.
Viet Nam stood at 44th in {i} 2025.
Viet Nam stands 44th in {i} 2025.
Viet Nam took 44th place in {i} 2025.
Viet Nam finished 44th in {i} 2025.
Viet Nam held on to 44th place in {i} 2025.
Viet Nam kept its 44th place in {i} 2025.
Viet Nam is now 44th in {i}.
In {i} 2025, Viet Nam is 44th.
In {i} 2025, Viet Nam sits at number 44.
In {i} 2025, Viet Nam occupies the 44th position.
{I} 2025 puts Viet Nam 44th.
{I} 2025 puts Viet Nam in 44th place.
{I} 2025 ranks Viet Nam 44th out of 139 economies.
{I} 2025 has Viet Nam at 44th.
{I} 2025 lists Viet Nam at No. 44.
Viet Nam's rank in {i} 2025 was 44th.
Viet Nam's position in {i} 2025 was 44.
Viet Nam retained 44th spot in {i} 2025.
Viet Nam secured the 44th rank in {i} 2025.
Viet Nam reached 44th in {i} 2025.
With 44th place in {i} 2025, Viet Nam leads its income group.
Ranked 44th in {i} 2025, Viet Nam leads its income group.
"""
MOVED = """
Viet Nam climbed three places to 41st in {i} 2026.
Viet Nam rose by three places to 41st in {i} 2026.
Viet Nam moved up three spots to 41st in {i} 2026.
Viet Nam jumped three rungs to 41st in {i} 2026.
Viet Nam gained three places in {i} 2026, to 41st.
Viet Nam improved its rank in {i} 2026 by three places to 41st.
Viet Nam slipped three places to 41st in {i} 2026.
Viet Nam fell from 38th to 41st in {i} 2026.
Viet Nam advanced from 44th to 41st in {i} 2026.
Viet Nam went up from 44th place to 41st in {i} 2026.
Up three places, Viet Nam was 41st in {i} 2026.
Viet Nam was 41st in {i} 2026, up three places.
Viet Nam was 41st in {i} 2026, three places higher than in 2025.
Viet Nam was 41st in {i} 2026, from 44th a year earlier.
Viet Nam was 41st in {i} 2026, compared with 44th in 2025.
"""
STANDS_VI = """
Năm 2025, Việt Nam xếp thứ 44 trong {i}.
Việt Nam xếp hạng 44 về {i} năm 2025.
Việt Nam đứng thứ 44 trong {i} năm 2025.
Việt Nam đứng ở vị trí 44 trong {i} năm 2025.
Việt Nam giữ vị trí 44 trong {i} năm 2025.
Việt Nam nằm ở vị trí thứ 44 trong {i} năm 2025.
Việt Nam được xếp thứ 44/139 trong {i} năm 2025.
Việt Nam ở hạng 44 trong {i} năm 2025.
{i} năm 2025 xếp Việt Nam thứ 44.
Theo {i} năm 2025, Việt Nam đứng thứ 44/139 nền kinh tế.
Thứ hạng của Việt Nam trong {i} năm 2025 là 44.
Vị trí của Việt Nam trong {i} năm 2025 là thứ 44.
Với vị trí thứ 44 trong {i} năm 2025, Việt Nam dẫn đầu nhóm thu nhập.
Việt Nam vươn lên thứ 44 trong {i} năm 2025.
Việt Nam tăng 3 bậc, lên vị trí 44 trong {i} năm 2025.
Việt Nam tụt 3 bậc xuống hạng 44 trong {i} năm 2025.
Việt Nam từ vị trí 47 lên 44 trong {i} năm 2025.
Việt Nam cải thiện 3 bậc, xếp thứ 44 trong {i} năm 2025.
Việt Nam đạt thứ hạng 44 trong {i} năm 2025.
"""


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


def metrics(figures: tuple[Figure, ...]) -> list[str | None]:
    return [figure.metric for figure in figures]


def is_rank(figures: tuple[Figure, ...], metric: str, rank: int) -> bool:
    """One of the figures is that rank, and none speaks of another metric."""
    told = any(figure.metric == metric and figure.quantity.value == rank for figure in figures)
    return told and set(metrics(figures)) <= {metric, None}


@pytest.mark.parametrize("turn", lines(TURNS))
def test_what_grew_by_so_much_is_a_growth_however_it_is_put(figures_of: Reader, turn: str) -> None:
    wrong = []
    for subject, metric in GROWING.items():
        for verb in VERBS:
            said = f"{subject} {verb} {turn.format(a='8.1 per cent')} in 2025."
            if metrics(figures_of(said, "en", day=DAY)) != [metric]:
                wrong.append(said)
    assert wrong == []


@pytest.mark.parametrize("turn", lines(TURNS_VI))
def test_what_grew_by_so_much_is_a_growth_in_vietnamese(figures_of: Reader, turn: str) -> None:
    said = {f"Năm 2025, {subject} {turn.format(a='8,1%')}.": metric for subject, metric in GROWING_VI.items()}
    assert [text for text, metric in said.items() if metrics(figures_of(text, "vi", day=DAY)) != [metric]] == []


@pytest.mark.parametrize("form", lines(STANDS))
def test_a_rank_is_read_however_it_is_put(figures_of: Reader, form: str) -> None:
    said = {form.format(i=index, I=index[0].upper() + index[1:]): metric for index, metric in RANKED.items()}
    assert [text for text, metric in said.items() if not is_rank(figures_of(text, "en", day=DAY), metric, 44)] == []


@pytest.mark.parametrize("form", lines(MOVED))
def test_a_rank_that_moved_is_read_where_it_came_to(figures_of: Reader, form: str) -> None:
    said = {form.format(i=index): metric for index, metric in RANKED.items()}
    assert [text for text, metric in said.items() if not is_rank(figures_of(text, "en", day=DAY), metric, 41)] == []


@pytest.mark.parametrize("form", lines(STANDS_VI))
def test_a_rank_is_read_in_vietnamese(figures_of: Reader, form: str) -> None:
    said = {form.format(i=index): metric for index, metric in RANKED_VI.items()}
    assert [text for text, metric in said.items() if not is_rank(figures_of(text, "vi", day=DAY), metric, 44)] == []


@pytest.mark.parametrize(
    "text",
    [
        "The digital economy grew for a third year.",
        "GDP rose for a fifth straight quarter.",
        "The group opened a third plant in Da Nang.",
        "It was the country's 44th anniversary.",
    ],
)
def test_one_of_an_order_is_no_part(figures_of: Reader, text: str) -> None:
    assert figures_of(text, "en", day=DAY) == ()
