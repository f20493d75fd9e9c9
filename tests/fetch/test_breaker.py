"""F18: a host that fails again and again is left alone, tried once after each rest, and well with its first answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from monitor.fetch.breaker import TRIES, Breaker

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
REST = timedelta(minutes=15)
NONE = timedelta(0)


class Watched:
    """A breaker, and a clock that is moved by hand."""

    def __init__(self) -> None:
        self.breaker, self.now = Breaker(), NOW

    def hear(self, *statuses: int | None, host: str = "a.test") -> timedelta:
        for status in statuses:
            self.breaker.heard(host, status, self.now, REST)
        return self.rest(host)

    def rest(self, host: str = "a.test") -> timedelta:
        return self.breaker.rest(host, self.now)


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429])
def test_failures_in_a_row_give_a_host_a_rest_and_no_other(status: int) -> None:
    watched = Watched()
    assert watched.hear(*[status] * (TRIES - 1)) == NONE
    assert REST * 0.8 <= watched.hear(status) <= REST * 1.2
    assert watched.breaker.status("a.test") == status
    assert watched.rest("b.test") == NONE


@pytest.mark.parametrize("status", [200, 304, 403, 404, None])
def test_any_other_answer_begins_the_count_anew(status: int | None) -> None:
    watched = Watched()
    watched.hear(*[500] * (TRIES - 1), status)
    assert watched.hear(*[500] * (TRIES - 1)) == NONE


def test_after_a_rest_one_request_decides() -> None:
    watched = Watched()
    for _ in range(24):
        assert watched.hear(*[503] * TRIES) > NONE
        watched.now += watched.rest()
        assert watched.rest() == NONE
        assert watched.hear(503) > NONE
        watched.now += watched.rest()
    watched.hear(200)
    assert watched.hear(*[503] * (TRIES - 1)) == NONE


def test_hosts_that_fell_ill_together_are_not_asked_again_together() -> None:
    watched = Watched()
    rests = {watched.hear(*[500] * TRIES, host=f"h{number}.test") for number in range(40)}
    assert len(rests) == 40
    assert max(rests) - min(rests) > REST * 0.2


def test_a_clock_that_is_set_back_ends_a_rest() -> None:
    watched = Watched()
    watched.hear(*[500] * TRIES)
    watched.now -= timedelta(days=300)
    assert watched.rest() == NONE
