"""A pattern whose alternatives are looked for one by one finds what it finds as a whole."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import bits_of

SOURCE = r"\b(?:tax|duty) [a-z ]{2,20}rate of $|\brate of $|(?<!\w)thuế(?!\w)[^.]{0,20}mức|[(|]KH: ?$"
PARTED = Parted(SOURCE, re.IGNORECASE)
TEXTS = [
    "A duty at the rate of ",
    "At the rate of ",
    "Thuế ở mức 5%, thuế ở mức 7%",
    "Beat the plan (KH: ",
    "syntax rate of ",
    "thuếở mức",
    "No tax",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("start", [0, 3])
def test_it_finds_the_first_match_of_any_alternative(text: str, start: int) -> None:
    plainly = re.compile(SOURCE, re.IGNORECASE).search(text, start)
    found = PARTED.search(text, bits_of(text), start)
    assert (found and found.span()) == (plainly and plainly.span())


def test_its_bits_are_those_of_all_its_alternatives() -> None:
    assert not PARTED.bit & bits_of("Nothing of the kind.") or PARTED.bit & 1
    for text in TEXTS[:4]:
        assert PARTED.bit & bits_of(text)


def test_it_finds_nothing_that_the_text_was_not_found_to_have() -> None:
    assert PARTED.search("At the rate of ", 0) is None


def test_a_pattern_in_small_letters_is_asked_about_lower_case() -> None:
    found = Parted(r"The Year|Năm Nay", small=True).search("trong năm nay", bits_of("trong năm nay"))
    assert found is not None
    assert found.group() == "năm nay"


WHOLE = (
    r", (?:which|who) |^\W*(?:the|its) (?:[a-z]+ ){0,2}[a-z]+, (?:due|now) |(?<=[a-z]) who (?:came|left) "
    r"|\bleft out\b[^,;.]{0,20}(?=,)"
)
PARTED_WHOLE = Parted(WHOLE)
WORDS = st.sampled_from("the its plant , which who due now came left out . ; a in".split())


@given(st.lists(WORDS, max_size=14), st.integers(0, 8), st.integers(0, 60))
def test_it_finds_one_match_behind_the_other_as_the_whole_does(words: list[str], start: int, size: int) -> None:
    text = " ".join(words).replace(" ,", ",")
    plainly = re.compile(WHOLE).finditer(text, start, start + size)
    found = PARTED_WHOLE.finditer(text, bits_of(text), start, start + size)
    assert [one.span() for one in found] == [one.span() for one in plainly]
