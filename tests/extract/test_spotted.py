"""Phrases that lie in longer ones are told as such, and a text is spotted alike whether or not its forms are known."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import example, given
from hypothesis import strategies as st

from monitor.extract.evidence.phrase import fold, spellings
from monitor.extract.evidence.spot import MASKED, Spotter, Word, placed, spotter_of
from monitor.extract.prefilter.forms import Forms

#: A decoy's phrase means 1, the others mean 2 and 3.
DECOY = 1
PHRASES: dict[str, set[int]] = {
    "kỹ thuật số hóa": {2}, "quỹ hóa": {3}, "lý": {2}, "ủy": {3}, "q&ủy": {2}, "q ủy": {3},
    "kinh tế số": {2}, "kinh tế": {3}, "số": {2}, "kinh tế số lõi": {DECOY}, "hóa": {3}, "quỹ": {2}, "r&d": {2},
    "five g": {3}, "g": {2}, "ai": {3},
}  # fmt: skip
MEANINGS = (Word((1,), hides=True), Word((2,)), MASKED)


def spotter() -> Spotter:
    return spotter_of(PHRASES, {"ai": "AI"}, frozenset(), frozenset({DECOY}), {}, [], (-1, -2))


def by_definition(spans: Mapping[tuple[int, int], Word]) -> list[tuple[int, int, bool]]:
    """In a longer phrase lies what it covers; what a decoy's or a mask covers is left out, and masks are."""
    out = []
    for (start, end), word in spans.items():
        over = [w for (s, e), w in spans.items() if s <= start and end <= e and e - s > end - start]
        if word is not MASKED and not any(w.hides for w in over):
            out.append((start, end, bool(over)))
    return sorted(out, key=lambda hit: (hit[0], -hit[1]))


@given(
    spans=st.dictionaries(
        st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda span: (span[0], sum(span))),
        st.sampled_from(MEANINGS), max_size=14,
    )
)  # fmt: skip
@example(spans={(0, 4): MEANINGS[1], (0, 2): MEANINGS[0], (1, 4): MEANINGS[1], (2, 4): MASKED})
@example(spans={(0, 9): MEANINGS[1], **{(at, at + 1): MEANINGS[1] for at in range(9)}})
def test_a_phrase_lies_in_a_longer_one_that_covers_it(spans: dict[tuple[int, int], Word]) -> None:
    found = sorted(((*span, word) for span, word in spans.items()), key=lambda span: (span[1], span[0]))
    hits = placed(found, " " * 20)
    assert [(start, end, inner) for start, end, _, inner in hits] == by_definition(spans)


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
