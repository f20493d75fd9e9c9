"""What spares times a search never hides one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.extract.period import en, find, occasion, vi

LANGUAGES = (en, vi)
#: What may stand beside a number of a time or of none.
WORDS = (
    "1st 2nd 3rd 4th quarter months years decade ago ended to July of this year earlier before later and between from "
    "2024 2025-2030 1999 12 5 9 31 % people tháng năm đầu cuối nay ngoái trước tới qua đến từ lực ngày "
    "13/9 9/2025 - / . , quý II hết first nine half H1 Q3 in the last January next"
).split()


def alone(late: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern itself, made at once."""
    return re.compile(late.pattern, late.flags)


@pytest.mark.parametrize("module", LANGUAGES)
@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=9), glue=st.sampled_from([" ", " ", ""]))
def test_a_number_that_is_passed_over_begins_no_time(module: object, words: list[str], glue: str) -> None:
    assert module in LANGUAGES
    pattern, number = (en.PATTERN, en._NUMBER) if module is en else (vi.PATTERN, vi._NUMBER)
    text = glue.join(words).lower()
    everywhere = re.compile(pattern.plain.pattern.replace(number, ""))
    assert everywhere.pattern != pattern.plain.pattern
    found = [m.span() for m in pattern.finditer(text, on=text)]
    assert found == [m.span() for m in everywhere.finditer(text)]


@pytest.mark.parametrize("module", LANGUAGES)
@settings(max_examples=300, deadline=None)
@given(words=st.lists(st.sampled_from((*WORDS, "2030", "firms", "in", "doanh nghiệp")), max_size=7), data=st.data())
def test_a_year_found_at_once_is_what_the_whole_pattern_finds(
    module: object, words: list[str], data: st.DataObject
) -> None:
    assert module in LANGUAGES
    pattern, year = (en.PATTERN, en.BARE_YEAR) if module is en else (vi.PATTERN, vi.BARE_YEAR)
    text = data.draw(st.sampled_from([" ", " ", ""])).join(words).lower()
    for place in range(len(text)):
        if found := year.match(text, place):
            whole = pattern.plain.match(text, place)
            assert whole
            assert (whole.span(), whole.lastgroup) == (found.span(), found.lastgroup) == (found.span(), "y")


@settings(max_examples=200, deadline=None)
@given(st.from_regex(alone(en.DEADLINE)))
def test_what_makes_an_english_deadline_ends_as_is_told(words: str) -> None:
    assert words.removesuffix("\n").endswith(en.CLOSING)


@settings(max_examples=200, deadline=None)
@given(st.from_regex(alone(vi.DEADLINE)))
def test_what_makes_a_vietnamese_deadline_ends_as_is_told(words: str) -> None:
    assert words.removesuffix("\n").endswith(vi.CLOSING)


@settings(max_examples=200, deadline=None)
@given(st.from_regex(alone(occasion._BEFORE)))
def test_what_came_before_a_year_ends_as_is_told(words: str) -> None:
    assert words.removesuffix("\n").lower().endswith(occasion._CAME_BEFORE)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In May 2025 it may rise to 5 in may.", ["2025-05"]),
        ("Last December it was 5, and last December too.", ["2025-12", "2024-12"]),
        ("IN 11 MONTHS IT ROSE; H1 2025 AND Q3 2025.", ["2025-M01/2025-M11", "2025-H1", "2025-Q3"]),
    ],
)
def test_a_time_is_read_in_capitals_but_a_month_only_with_one(text: str, told: list[str]) -> None:
    published = find.date(2025, 12, 20)
    assert [str(t.period) for t in find.find_periods(text, "en", published)] == told
