"""A pattern that is compiled when it is first asked answers as one that was compiled at once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from monitor.extract.prefilter.lazy import lazy, small

ASKED: list[Callable[[re.Pattern[str]], object]] = [
    lambda pattern: [m.span() for m in [pattern.match("ab 12", 3)] if m],
    lambda pattern: [m.group("n") for m in [pattern.search("ab 12")] if m],
    lambda pattern: [m.span() for m in pattern.finditer("1 22 333")],
    lambda pattern: [m.lastgroup for m in [pattern.fullmatch("7")] if m],
    lambda pattern: pattern.sub("#", "1 a 2"),
    lambda pattern: (pattern.pattern, pattern.flags, dict(pattern.groupindex)),
]


@pytest.mark.parametrize("ask", ASKED)
def test_it_answers_the_first_time_and_later_as_re_does(ask: Callable[[re.Pattern[str]], object]) -> None:
    pattern, at_once = lazy(r"(?P<n>\d+)", re.IGNORECASE), re.compile(r"(?P<n>\d+)", re.IGNORECASE)
    assert ask(pattern) == ask(at_once)
    assert ask(pattern) == ask(at_once)


@pytest.mark.parametrize(
    "source",
    [
        r"\bGDP (?P<Up>Tăng|rose)\b\W+(?P=Up)?\D*\Z",
        r"(?:VND|đồng) [A-ZĐ]\w+ (?!\S*\bNo\.)",
        r"(?<![A-Z])\d+\s?M\b(?=\W|$)",
    ],
)
@pytest.mark.parametrize(
    "text", ["GDP Tăng 8", "gdp rose!", "5 ĐỒNG Đà Nẵng ", "VND tỷ No.", "12M", "a12 m.", "Gdp ROSE - rose", ""]
)
def test_a_small_pattern_finds_in_the_lower_case_what_is_found_where_case_is_ignored(source: str, text: str) -> None:
    found, plainly = small(source).search(text.lower()), re.search(source, text, re.IGNORECASE)
    assert (found and found.span()) == (plainly and plainly.span())
    assert small(source).groupindex == re.compile(source).groupindex


def test_a_fault_is_told_when_it_is_asked() -> None:
    with pytest.raises(re.error, match="unterminated"):
        lazy("(a").search("a")


def test_what_a_pattern_does_not_have_it_does_not_have_either() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = lazy("a").nothing  # type: ignore[attr-defined]  # what is asked for is not there
