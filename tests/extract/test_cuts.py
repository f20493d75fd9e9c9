"""Where sentences are cut, and what is known of a text before its lines are looked through."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.extract.numeral.shared import digit_runs, vote
from monitor.extract.prefilter.forms import _CHARACTERS, Forms, in_bytes, is_odd, lowered, out_of_bytes, plain, spaced
from monitor.extract.prefilter.line import LineReader
from monitor.extract.text import _ABBREVIATION, _SAME, _abbreviates, prepare, prepared

_LETTERS = st.text(alphabet="aưđẠỆ×÷≠“…·,.-_ 1½ıİßﬁ\u0301", max_size=20)


@pytest.mark.parametrize("word", re.findall(r"\w+", _ABBREVIATION.pattern.split("(?:", 2)[1].split(")")[0]))
def test_the_point_of_each_abbreviation_ends_no_sentence(word: str) -> None:
    assert _abbreviates(f"by {word}.", 3 + len(word)) == bool(_ABBREVIATION.search(f"by {word}"))


@pytest.mark.parametrize("words", ["Mr", "Prof", "Assoc", "U.S", "a.m", "p.m", "TP", "ThS", "Sept", "J", "by X"])
def test_an_abbreviation_goes_on(words: str) -> None:
    assert _abbreviates(f"{words}.", len(words))


@given(st.text(alphabet="MrsDofcNStvanebpug.TPhGSUam quý&k", min_size=1, max_size=9))
def test_a_point_is_one_of_an_abbreviation_where_the_pattern_says_so(words: str) -> None:
    assert _abbreviates(f"{words}.", len(words)) == bool(_ABBREVIATION.search(words[-8:]))


@given(_LETTERS)
def test_a_text_has_each_form_as_if_that_was_made_alone(text: str) -> None:
    forms = Forms(text)
    assert (forms.lower, forms.bare, forms.odd) == (lowered(text), plain(text), is_odd(text))
    assert forms.bare_lower == lowered(plain(text))
    assert (forms.spaced, forms.bare_spaced) == (spaced(forms.lower), spaced(forms.bare_lower))


@given(st.text(alphabet=sorted({*_CHARACTERS, *_SAME, "\x04", "ß"}), max_size=30))
def test_a_text_in_bytes_has_the_forms_that_its_characters_have(text: str) -> None:
    forms, raw = Forms(text), in_bytes(text)
    assert (forms.lower, forms.bare, forms.odd) == (lowered(text), plain(text), is_odd(text))
    assert forms.bare == "".join(map(plain, text))
    assert (forms.spaced, forms.bare_spaced) == (spaced(forms.lower), spaced(forms.bare_lower))
    assert raw is None or (len(raw), out_of_bytes(raw)) == (len(text), text)


@given(st.text(alphabet=sorted({*_CHARACTERS, *_SAME, "\u0301"} - {"\t", "|", "\n"}), max_size=30))
def test_a_text_has_one_kind_of_each_sign_whether_it_is_put_in_bytes_or_not(text: str) -> None:
    normal, prepared_text, raw = prepared(text)
    assert prepared_text == "".join(_SAME.get(sign, sign) for sign in normal.text)
    assert raw is None or out_of_bytes(raw) == prepared_text
    assert prepare(text) == (normal, prepared_text)


@given(st.text(alphabet="09 a.đ٣", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_a_piece_has_its_numbers_as_if_it_stood_alone(text: str, start: int, length: int) -> None:
    """Also where the cut is inside a number."""
    piece = text[start : start + length]
    line = LineReader(text, digit_runs(text)).line(piece, min(start, len(text)), min(start + length, len(text)))
    assert list(line.found.numbers()) == digit_runs(piece)


@given(st.text(alphabet="0123.,/ a", max_size=30))
def test_decimals_are_counted_as_if_each_place_was_tried(text: str) -> None:
    witnesses = re.findall(r"\d(?<![\d.,/]\d)\d{0,2}([.,])\d{1,2}(?![\d.,/])", text)
    groups = [
        found[1]
        for run in re.finditer(r"\d[\d.,/]{8,}", text)
        if text[run.start() - 1 : run.start()] not in (".", ",")
        for found in re.finditer(r"(?<![\d.,])\d{1,3}([.,])\d{3}\1\d{3}(?!\d)", run.group())
    ]
    votes = vote(text, digit_runs(text))
    assert votes.dot_decimal == witnesses.count(".") + groups.count(",")
    assert votes.comma_decimal == witnesses.count(",") + groups.count(".")


@given(st.text(max_size=30))
def test_every_sign_is_a_space_and_every_letter_stays(text: str) -> None:
    lower = lowered(text)
    assert spaced(lower) == "".join(c if c.isalnum() or c in "_ " or re.match(r"\w", c) else " " for c in lower)
