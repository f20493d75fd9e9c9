"""`/sources`: for each source what it listed, what of that was about Resolution 57, and why not the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from monitor.domain.digest import SourceState
from monitor.domain.feed import Feed
from monitor.domain.source import FeedState, Incident, ItemOutcome
from monitor.fetch.choice import chains_of
from monitor.present.lists import source_text
from monitor.present.record import instant
from monitor.run.poll.incidents import NETWORK
from monitor.web.chart import funnel
from monitor.web.site import Page, Visit, named
from storage import incident, poll_run, source
from storage.views import count

#: Parts of the bar, in its order; every outcome is in exactly one.
PARTS: dict[str, frozenset[ItemOutcome]] = {
    "on": frozenset({ItemOutcome.ON_TOPIC}),
    "off": frozenset({ItemOutcome.OFF_TOPIC}),
    "unread": frozenset(
        {
            ItemOutcome.UNMATCHED,
            ItemOutcome.TOO_OLD,
            ItemOutcome.OVER_CAP,
            ItemOutcome.NO_LINK,
            ItemOutcome.TEASER,
            ItemOutcome.COVERED,
            ItemOutcome.UNLISTED,
        }
    ),
    "seen": frozenset({ItemOutcome.SEEN, ItemOutcome.PENDING, ItemOutcome.DEFERRED}),
}


#: The newest of them, open or over.
MOST_INCIDENTS = 30


def part_of(outcome: ItemOutcome) -> str:
    """The bar's part for an outcome; what is in none of the named ones failed."""
    return next((name for name, outcomes in PARTS.items() if outcome in outcomes), "failed")


def index(visit: Visit) -> Page:
    """Every source of the configuration, and every feed that was polled before."""
    states = source.feed_states(visit.tx)
    counts = source.item_counts(visit.tx)
    open_ones = {entry.subject: entry for entry in incident.list_(visit.tx, open_only=True)}
    stored = count.articles_by_publisher(visit.tx)
    resting = {feed.id for feed in chains_of(visit.catalog.feeds, states, visit.catalog.publishers.languages).resting}
    feeds = [
        {"rests": feed.id in resting}
        | _feed(visit, feed, states.get(feed.id), counts.get(feed.id, {}), open_ones.get(feed.id))
        for feed in visit.catalog.feeds
    ]
    feeds.sort(key=lambda entry: (entry["order"], entry["publisher"].casefold(), entry["id"]))
    whole: dict[ItemOutcome, int] = {}
    for items in counts.values():
        for outcome, number in items.items():
            whole[outcome] = whole.get(outcome, 0) + number
    last = next(iter(poll_run.last(visit.tx)), None)
    told = incident.list_(visit.tx)[-MOST_INCIDENTS:][::-1]
    return Page(
        template="sources.html",
        record={
            "items": {str(outcome): number for outcome, number in whole.items()},
            "last_pass": instant(last.finished_at) if last else None,
            "feeds": [entry["record"] for entry in feeds],
            "incidents": [_incident_record(visit, entry) for entry in told],
        },
        view={
            "feeds": feeds,
            "whole": _bar(visit, whole),
            "parts": [name for name in (*PARTS, "failed") if any(part_of(outcome) == name for outcome in whole)],
            "reasons": _reasons(visit, whole),
            "total": sum(whole.values()),
            "on_topic": whole.get(ItemOutcome.ON_TOPIC, 0),
            "read": sum(1 for entry in feeds if entry["state"] == "good"),
            "failing": sum(1 for entry in feeds if entry["state"] == "alarm"),
            "last": last,
            "incidents": [_incident(visit, entry) for entry in told],
            "stored": stored,
        },
    )


def _feed(
    visit: Visit, feed: Feed, state: FeedState | None, items: Mapping[ItemOutcome, int], trouble: Incident | None
) -> dict[str, Any]:
    publisher = visit.catalog.publishers.by_id[feed.publisher_id]
    tone = _tone(feed, state)
    death = str(state.death) if state and state.death else ""
    return {
        "id": feed.id,
        "order": {"alarm": 0, "good": 1, "quiet": 2}[tone],
        "state": tone,
        "publisher": publisher.name,
        "publisher_id": publisher.id,
        "kind": str(publisher.kind),
        "authority": publisher.authority,
        "url": feed.url,
        "probe": feed.probe,
        "death": death,
        "detail": state.detail if state else "",
        "success_at": state.success_at if state else None,
        "next_due": state.next_due if state else None,
        "since": trouble.opened_at if trouble else None,
        "total": sum(items.values()),
        "on_topic": items.get(ItemOutcome.ON_TOPIC, 0),
        "bar": _bar(visit, items),
        "reasons": _reasons(visit, items),
        "record": {
            "feed": feed.id,
            "publisher": publisher.name,
            "url": feed.url,
            "state": death or ("ok" if state and state.success_at else "not-polled"),
            "detail": state.detail if state else "",
            "last_success": instant(state.success_at) if state else None,
            "next_due": instant(state.next_due) if state else None,
            "items": {str(outcome): number for outcome, number in items.items()},
        },
    }


def _tone(feed: Feed, state: FeedState | None) -> str:
    if state is None or (state.success_at is None and state.death is None):
        return "quiet"
    if state.death is not None:
        return "quiet" if feed.probe else "alarm"
    return "good"


def _bar(visit: Visit, items: Mapping[ItemOutcome, int]) -> Markup:
    sums = dict.fromkeys((*PARTS, "failed"), 0)
    for outcome, number in items.items():
        sums[part_of(outcome)] += number
    parts = [
        (name, number, f"{visit.words.say(f'sources.part_{name}')}: {visit.words.integer(number)}")
        for name, number in sums.items()
        if number
    ]
    return funnel(parts, "; ".join(text for _, _, text in parts))


def _reasons(visit: Visit, items: Mapping[ItemOutcome, int]) -> list[tuple[str, int]]:
    """Why items went no further, the commonest first; what became an article on topic is no reason."""
    left = {outcome: number for outcome, number in items.items() if outcome is not ItemOutcome.ON_TOPIC}
    ordered = sorted(left.items(), key=lambda entry: (-entry[1], entry[0]))
    return [(named(visit.words, "outcome", outcome), number) for outcome, number in ordered]


def _incident(visit: Visit, entry: Incident) -> dict[str, Any]:
    source = SourceState(publisher=visit.catalog.source_name(entry.subject), since=None, reason=entry.kind)
    name = source_text(source, visit.words)
    return {
        "name": name,
        "subject": entry.subject if name == source.publisher != entry.subject else "",
        "kind": visit.words.say("sources.network_down")
        if entry.subject == NETWORK
        else named(visit.words, "death", entry.kind),
        "detail": entry.detail,
        "opened_at": entry.opened_at,
        "closed_at": entry.closed_at,
    }


def _incident_record(visit: Visit, entry: Incident) -> dict[str, Any]:
    return {
        "subject": entry.subject,
        "publisher": visit.catalog.source_name(entry.subject),
        "kind": entry.kind,
        "detail": entry.detail,
        "opened_at": instant(entry.opened_at),
        "closed_at": instant(entry.closed_at),
    }
