"""A unit is found as if all forms of all units were tried at every number, and so is a bound behind it."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.quantity import Unit
from monitor.extract import Lexicon
from monitor.extract.prefilter.letters import branches
from monitor.extract.prefilter.pattern import bits_of

LANGS = ("en", "vi")
PIECES = st.one_of(
    st.sampled_from(
        "% percent per cent points percentage pp VND đồng dong USD usd US $ $ dollars EUR € Euro times x -fold fold "
        "Mbps Gbit/s megabits per second straight years °C degrees Celsius đô-la Mỹ đô la điểm phần trăm bậc lần độ C "
        "năm liền liên tiếp kilo ki-lô tê ra bai ha km² m³ ſ K İ μg µg thế kỷ hải lý người - – ,".split(" ")
    ),
    st.text(max_size=3),
)
TEXTS = st.lists(PIECES, max_size=6).flatmap(
    lambda some: st.sampled_from((" ", "", "-")).map(lambda gap: gap.join(some))
)


def whole(units: dict[str, str]) -> re.Pattern[str]:
    known = {unit.value for unit in Unit}
    return re.compile(
        "[ -]?(?:" + "|".join(f"(?P<{name}>{form})" for name, form in units.items() if name in known) + ")"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_units_parted_by_their_letters_are_those_of_the_whole_table(shipped: Lexicon, lang: str) -> None:
    grammar = shipped.grammar(lang)
    together = whole(dict(grammar.units))

    @settings(deadline=None, max_examples=300)
    @given(text=TEXTS, lead=st.sampled_from(("", " ", "-", "--", "  ")))
    def same(text: str, lead: str) -> None:
        line = f"12{lead}{text}"
        for at in range(2, min(len(line), 8) + 1):
            one, other = together.match(line, at), grammar.unit.match(line, at)
            assert (one and (one.span(), one.lastgroup)) == (other and (other.span(), other.lastgroup))

    same()


@pytest.mark.parametrize("lang", LANGS)
def test_each_written_form_of_a_unit_is_found_behind_a_space_a_dash_or_nothing(shipped: Lexicon, lang: str) -> None:
    grammar = shipped.grammar(lang)
    together = whole(dict(grammar.units))
    said = {
        re.sub(r"\\.|\(\?[^)]*\)|[()?\[\]]", "", form) for forms in grammar.units.values() for form in branches(forms)
    }
    for form in said:
        for line in (f"{lead}{word} 1" for lead in ("", " ", "-") for word in (form, form.upper(), form.capitalize())):
            one, other = together.match(line), grammar.unit.match(line)
            assert (one and (one.span(), one.lastgroup)) == (other and (other.span(), other.lastgroup))


def test_alternatives_in_brackets_stay_together() -> None:
    assert branches(r"a(?:b|c)|[|)]\||d\)|") == ["a(?:b|c)", r"[|)]\|", r"d\)", ""]


BEHIND = st.sampled_from(
    "or more orſ higher OR ABOVE and above upwards -plus plus + ＋ at a minimum at the very least most maximum "
    "-odd odd trở lên Trở Lên hoặc hơn cao là cùng tối đa lại xuống surplus , .".split(" ")
)


@pytest.mark.parametrize("lang", LANGS)
def test_where_no_bound_may_stand_behind_a_number_none_does(shipped: Lexicon, lang: str) -> None:
    grammar = shipped.grammar(lang)

    @settings(deadline=None, max_examples=300)
    @given(some=st.lists(st.one_of(BEHIND, st.text(max_size=2)), max_size=5), gap=st.sampled_from((" ", "")))
    def told(some: list[str], gap: str) -> None:
        text = gap.join(("12", *some))
        if grammar.bound_behind(text, 2):
            assert grammar.bounds_behind(text, bits_of(text))

    told()


@pytest.mark.parametrize("lang", LANGS)
def test_each_bound_behind_a_number_is_told_by_its_text(shipped: Lexicon, lang: str) -> None:
    grammar = shipped.grammar(lang)
    for word in (word for words in grammar.cues["after"].values() for word in words):
        ends = itertools.product(("", " "), (word, word.upper()), ("", ".", " x"))
        for text in map("".join, itertools.product(("12",), map("".join, ends))):
            assert grammar.bound_behind(text, 2)
            assert grammar.bounds_behind(text, bits_of(text))
