"""Source incidents from what a pass saw: opened after so many tries, told once, closed by themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from monitor.domain.source import Death, FeedOutcome
from monitor.fetch.choice import Chains
from monitor.fetch.outage import Outage
from monitor.run.poll.outcome import FeedResult
from storage import Transaction, incident

NETWORK = "network"
NO_NETWORK = "no-network"


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


def rest(tx: Transaction, chains: Chains, now: datetime) -> None:
    """Closes what is open of feeds that stand by: nobody asks them, so nobody can say that they are ill."""
    subjects = {feed.id for feed in chains.resting}
    for entry in incident.list_(tx, open_only=True):
        if entry.subject in subjects:
            incident.close(tx, entry.subject, now)


def note_network(tx: Transaction, outage: Outage, now: datetime) -> None:
    """Opens "no network" once, and closes it with the first answer."""
    if not outage.down:
        incident.close(tx, NETWORK, now)
        return
    said = Counter(str(state.detail or state.death) for state in outage.silent.values()).most_common(1)
    detail = f"all {len(outage.silent)} sources failed at once{f': {said[0][0]}' if said else ''}"
    incident.open_(tx, NETWORK, NO_NETWORK, detail, now)
