"""F17 and F20: what a host asks of us, and how long."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.net.patience import max_age, retry_after
from monitor.net.robots import MAX_BYTES, robots_text, rules_for

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "hours"),
    [
        ("3600", 1), ("0", 0), ("-5", 0), ("315360000", 24), ("Wed, 25 Nov 2026 14:00:00 GMT", 2),
        ("Wed, 25 Nov 2036 14:00:00 GMT", 24), ("Wed, 25 Nov 2020 14:00:00 GMT", 0), ("soon", None), ("", None),
        ("9" * 40, None), ("\xb2", None), ("\u0661\u0662", None), ("1e9", None), ("Xxx, 99 Nov 2026", None),
    ],
)  # fmt: skip
def test_f17_a_wait_is_granted_between_nothing_and_a_day(value: str, hours: int | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == (None if hours is None else timedelta(hours=hours))


@given(st.text(max_size=60))
def test_f17_no_text_breaks_the_reading_of_a_wait(value: str) -> None:
    found = retry_after({"retry-after": value}, NOW)
    assert found is None or timedelta(0) <= found <= timedelta(days=1)


def test_a_fresh_answer_says_for_how_long() -> None:
    assert max_age({"cache-control": "public, max-age=600"}) == timedelta(minutes=10)
    assert max_age({"cache-control": "s-maxage=600, max-age=99999999"}) == timedelta(days=1)
    assert max_age({"cache-control": "no-store"}) is None


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (410, True), (500, False), (503, False), (429, False), (0, False)]
)
def test_f20_silence_and_failure_of_robots_mean_what_the_standard_says(status: int, allowed: bool) -> None:
    assert (
        rules_for(status, robots_text(status, b"User-agent: *\nDisallow: /")).allows("http://a.test/x", "nq57")
        is allowed
    )


def test_f20_a_disallowed_path_is_not_allowed_and_the_longest_rule_decides() -> None:
    text = robots_text(200, b"\xef\xbb\xbfUser-agent: *\nDisallow: /search\nAllow: /search/about\nCrawl-delay: 3\n")
    rules = rules_for(200, text)
    assert not rules.allows("http://a.test/search?q=1", "nq57")
    assert rules.allows("http://a.test/search/about", "nq57")
    assert rules.allows("http://a.test/news", "nq57")
    assert rules.delay("nq57") == 3.0


def test_f20_our_own_name_is_heeded_before_everybody() -> None:
    rules = rules_for(200, robots_text(200, b"User-agent: *\nDisallow:\n\nUser-agent: nq57\nDisallow: /\n"))
    assert not rules.allows("http://a.test/", "nq57")


def test_f20_an_endless_wish_for_patience_is_clamped() -> None:
    assert rules_for(200, robots_text(200, b"User-agent: *\nCrawl-delay: 99999999\n")).delay("nq57") == 60.0


def test_f20_a_huge_file_and_its_wildcards_cost_little() -> None:
    body = b"User-agent: *\n" + b"Disallow: /" + b"a*" * 200 + b"\n" + b"Disallow: /x/y\n" * 700_000
    started = time.process_time()
    text = robots_text(200, body)
    assert text is not None
    assert len(text) <= MAX_BYTES
    assert rules_for(200, text).allows("http://a.test/b" + "a" * 2_000, "nq57")
    assert time.process_time() - started < 2.0
