"""Source incidents from what a pass saw: opened after so many tries, told once, closed by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from monitor.domain.source import Death, FeedOutcome
from monitor.run.poll_feed import FeedResult
from storage import Transaction, incident

NETWORK = "network"
NO_NETWORK = "no-network"
#: Nothing is learnt about the network from fewer feeds than these failing, unless there are no more.
_MIN_FEEDS = 2
#: Failures that are not those of a missing network speak of us only at so many hosts at once.
_MANY_HOSTS = 5
_OURS = frozenset(
    {
        Death.SERVER_ERROR,
        Death.UNREACHABLE,
        Death.DNS,
        Death.TLS,
        Death.BUSY,
        Death.CHALLENGE,
        Death.HTML_NOT_FEED,
        Death.REDIRECT_LOOP,
    }
)


def is_network_down(results: Sequence[FeedResult], *, configured: int, known: bool) -> bool:
    """Whether every feed of the pass failed at once for a reason that lies with us. `known`: it was so already.

    That is: as all do without network; or, whatever they say, at many hosts of which most were well before (a proxy
    that fails, a portal that answers for everybody).
    """
    if not results or not all(map(_may_be_ours, results)):
        return False
    if known or all(result.network for result in results):
        return known or len(results) >= min(_MIN_FEEDS, configured)
    hosts = {urlsplit(result.feed.url).netloc for result in results}
    well = sum(1 for result in results if not result.before.failures)
    return len(hosts) >= _MANY_HOSTS and well * 2 > len(results)


def _may_be_ours(result: FeedResult) -> bool:
    return result.network or (result.count.outcome is FeedOutcome.FAILED and result.count.death in _OURS)


def note(tx: Transaction, results: Sequence[FeedResult], now: datetime, *, after: int) -> None:
    """Opens and closes the incidents of these feeds. Deaths that count failures are told from `after` on."""
    for result in results:
        death, feed = result.state.death, result.feed
        if death is None:
            incident.close(tx, feed.id, now)
        elif _is_proved(result, after):
            incident.open_(tx, feed.id, death, result.state.detail, now, quiet=feed.probe)


def _is_proved(result: FeedResult, after: int) -> bool:
    """Whether it went wrong often enough to be told: failures by their weight, what is wrong with answers by polls."""
    if result.count.outcome is FeedOutcome.FAILED:
        return result.state.failures >= after
    return result.state.death is Death.STALE or result.state.strikes >= after


def note_network(tx: Transaction, results: Sequence[FeedResult], now: datetime, *, down: bool) -> None:
    """Opens "no network" once, and closes it with the first answer."""
    if down:
        detail = f"all {len(results)} sources failed at once: {results[0].state.detail}"
        incident.open_(tx, NETWORK, NO_NETWORK, detail, now)
    elif not all(map(_may_be_ours, results)):
        incident.close(tx, NETWORK, now)
