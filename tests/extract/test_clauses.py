"""Where clauses part is found by looking only where a boundary may begin, and nothing is missed by that."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.extract.evidence.clause import _PATTERNS, Boundaries, Breaks, _outside, boundaries_of
from monitor.extract.evidence.spot import Word

WORD = Word((1,))
CORPUS = Path(__file__).parents[1] / "corpus"


def by_the_pattern(text: str, lang: str) -> list[tuple[int, int]]:
    return [(m.start(), 4 - (m.lastindex or 0)) for m in re.finditer(_PATTERNS[lang], text)]


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_boundaries_are_those_that_the_pattern_finds_anywhere(lang: str) -> None:
    lines = [line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text().splitlines()[:300]]
    texts = [said for line in lines for said in json.loads(line).values() if isinstance(said, str)]
    assert sum(len(by_the_pattern(text, lang)) for text in texts) > 100
    assert all(boundaries_of(lang).find(text) == by_the_pattern(text, lang) for text in texts)


@pytest.mark.parametrize("lang", ["en", "vi"])
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_mixture_of_their_words_is_read_otherwise(lang: str, data: st.DataObject) -> None:
    words = sorted(set(re.findall(r"\w+", _PATTERNS[lang])))
    text = "".join(data.draw(st.lists(st.sampled_from([*words, *" ,;:()-.%7x_", ", ", " - "]), max_size=24)))
    assert boundaries_of(lang).find(text) == by_the_pattern(text, lang)


def test_a_boundary_that_may_begin_with_anything_is_refused() -> None:
    with pytest.raises(AssertionError):
        Boundaries(r"(\w+ but)|(,)|(and)")


@given(breaks=st.dictionaries(st.integers(0, 60), st.integers(1, 3)), start=st.integers(0, 60), size=st.integers(0, 30))
def test_the_strongest_boundary_between_two_places(breaks: dict[int, int], start: int, size: int) -> None:
    found, end = Breaks(sorted(breaks.items())), start + size
    inside = {place: strength for place, strength in breaks.items() if start <= place < end}
    strongest = max(inside.values(), default=0)
    assert found.strength(start, end) == strongest
    assert found.first(start, end) == min((p for p, s in inside.items() if s == strongest), default=end)
    for place in range(start, end):
        assert sum(place <= before < end for before in found.around(end, end)[0]) == found.strength(place, end)
        assert sum(behind < place for behind in found.around(start, start)[1]) == found.strength(start, place)
    ahead, behind_it = found.around(start, end)
    assert max(ahead) < start
    assert min(behind_it) >= end


@given(
    breaks=st.lists(st.integers(0, 40), unique=True).map(sorted),
    phrases=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), unique=True, max_size=8),
    base=st.integers(0, 9),
)
def test_a_boundary_inside_a_phrase_parts_nothing(breaks: list[int], phrases: list[tuple[int, int]], base: int) -> None:
    spans = sorted(((base + start, base + start + size) for start, size in phrases), key=lambda s: (s[0], -s[1]))
    inner = [any(s != o and o[0] <= s[0] and s[1] <= o[1] for o in spans) for s in spans]
    hits = [(start, end, WORD, lies) for (start, end), lies in zip(spans, inner, strict=True)]
    left = [at for at in breaks if not any(start < base + at and base + at + 1 < end for start, end in spans)]
    assert _outside([(at, 1) for at in breaks], base, hits) == [(at, 1) for at in left]
