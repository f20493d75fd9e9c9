"""Phrases that lie in longer ones are told as such, and a text is spotted alike whether or not its forms are known."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from monitor.extract.evidence.phrase import fold, spellings
from monitor.extract.evidence.spot import Hit, Spotter
from monitor.extract.prefilter.forms import Forms

#: A decoy's phrase means 1, the others mean 2 and 3.
DECOY = 1
PHRASES: dict[str, set[int]] = {
    "kỹ thuật số hóa": {2}, "quỹ hóa": {3}, "lý": {2}, "ủy": {3}, "q&ủy": {2}, "q ủy": {3},
    "kinh tế số": {2}, "kinh tế": {3}, "số": {2}, "kinh tế số lõi": {DECOY}, "hóa": {3}, "quỹ": {2}, "r&d": {2},
    "five g": {3}, "g": {2}, "ai": {3},
}  # fmt: skip
WINDOW = 6


def spotter() -> Spotter:
    return Spotter(PHRASES, {"ai": "AI"}, frozenset(), frozenset({DECOY}), {}, [], (-1, -2))


def by_definition(spans: list[tuple[int, int]], decoys: list[bool]) -> list[tuple[int, int, bool]]:
    """In a longer phrase lies what one of the few before it covers; what a decoy's covers is left out."""
    out = []
    for index, (start, end) in enumerate(spans):
        near = range(max(0, index - WINDOW), index)
        over = [n for n in near if spans[n][1] >= end and spans[n][1] - spans[n][0] > end - start]
        if not any(decoys[n] for n in over):
            out.append((start, end, bool(over)))
    return out


@given(
    spans=st.lists(st.tuples(st.integers(0, 9), st.integers(1, 5), st.integers(0, 2)), max_size=7),
)
@example(spans=[(0, 4, 1), (0, 2, 0), (0, 2, 1), (2, 2, 2)])
def test_a_phrase_lies_in_a_longer_one_that_covers_it(spans: list[tuple[int, int, int]]) -> None:
    one = spotter()
    found = sorted((start, -(start + size), number) for start, size, number in spans)
    hits: list[Hit] = one._placed(found, " " * 20)
    told = [(start, -minus) for start, minus, _ in found]
    decoys = [one._words[number].decoy for _, _, number in found]
    assert [(start, end, inner) for start, end, _, inner in hits] == by_definition(told, decoys)


@given(st.text(alphabet="kinhtếsốlõ oáóaquĩgfvekKQÁÓÍ&rd-_.’ \u00a0AI", max_size=30))
@example("Kinh-tế số lõi, quĩ R&D hóa; hoá – AI ai “five-G”")
@example("five-g’s R&D")
def test_a_text_is_spotted_alike_with_its_forms_and_without(text: str) -> None:
    one = spotter()
    assert one.spot(text, Forms(text)) == one.spot(text)


@given(st.text(alphabet="kyỹĩlhqhoaóáuúýùủỷtiíìr& -_.7ÁÌÝ", max_size=18))
@example("kĩ thuật số hoá; quĩ-hoá, Quỹ hoá, lí, uỷ Q&UỶ q&ủy q ủy Q UỶ quỷ hoáng")
def test_a_phrase_is_found_in_every_spelling(text: str) -> None:
    one = spotter()
    assert one.spot(text) == one.spot(fold(text))


@given(st.text(alphabet="hklmstquoaeyóáéèèúýùủỷíìĩ &", max_size=9))
@example("kỹ hóa quỹ &ủy")
def test_the_spellings_of_a_phrase_are_those_that_fold_to_it(text: str) -> None:
    folded = fold(text)
    told = spellings(folded)
    assert told[0] == folded
    assert {fold(one) for one in told} == {folded}
    assert len(set(told)) == len(told)
    assert text in told
