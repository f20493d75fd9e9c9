"""Puts a digest together from the store: cards with their evidence, conflicts that go on, how the sources are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from monitor.alert.flood import publisher_of
from monitor.alert.group import COUNTED, Grouping, cards_of, is_unplaced, merged, still_gone
from monitor.domain.digest import Card, Digest, Line, SourceHealth, SourceState, TargetState, Weekly
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.source import FeedState, Incident, ItemOutcome
from monitor.present.card import MOST_LINES
from monitor.present.digest import MOST_CARDS
from monitor.run.catalog import Catalog
from monitor.run.digest.decided import decided
from monitor.run.digest.held import held_back
from storage import Store, Transaction, evidence, incident, source
from storage import finding as stored
from storage.views.finding import with_sentences
from storage.views.point import agreeing_witnesses, as_it_stands, earlier

#: Outcomes of items whose article was read.
_READ = frozenset({ItemOutcome.ON_TOPIC, ItemOutcome.OFF_TOPIC, ItemOutcome.INCOMPLETE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What a digest tells besides new findings."""

    #: Findings of first passes: counted by publisher, not told one by one.
    baseline: tuple[Finding, ...] = ()
    #: Ids of findings of open conflicts that are told again.
    repeated: frozenset[str] = frozenset()
    incidents: tuple[Incident, ...] = ()
    weekly: Weekly = Weekly()
    targets: tuple[TargetState, ...] = ()


def build_digest(store: Store, catalog: Catalog, since: datetime | None, now: datetime) -> Digest:
    """Everything found after `since` (None: from the beginning) up to `now`, whatever the routes say, but for what an
    analyst has decided about since; with the sources that stand still, or did for a time since then."""
    with store.read() as tx:
        found = [
            item for item in stored.list_(tx, since=since, recorded_by=now) if since is None or item.recorded_at > since
        ]
        over = decided(tx, found)
        told = [item for item in found if item.id not in over]
        extras = Extras(incidents=tuple(incident.lasting(tx, since, now)))
        return compose(tx, catalog, told, since or _beginning(found, now), now, extras=extras)


def _beginning(findings: Sequence[Finding], now: datetime) -> datetime:
    return min((finding.recorded_at for finding in findings), default=now)


def compose(
    tx: Transaction,
    catalog: Catalog,
    findings: Sequence[Finding],
    since: datetime,
    until: datetime,
    *,
    extras: Extras | None = None,
    number: int | None = None,
) -> Digest:
    """A digest of the findings, with what goes beside them; a flood of edits is told as one."""
    extras = extras or Extras()
    zone = catalog.settings.time.zone
    tier1 = frozenset(metric["id"] for metric in catalog.metrics if metric.get("tier") == 1)
    held = held_back(tx, findings, since, until)
    unseen = held.flooded_ids | held.doubted_ids
    shown_ones = [f for f in findings if f.id not in unseen and not is_unplaced(f)]
    lines = still_gone(_lines(tx, shown_ones, extras.repeated, until))
    carded = merged(lines)
    cards = cards_of(carded, Grouping(tier1=tier1, zone=ZoneInfo(zone)))
    kinds = Counter(finding.kind for finding in findings if finding.kind in COUNTED)
    shown = {line.finding.conflict_id for card in cards for line in card.lines}
    return Digest(
        since=since,
        until=until,
        cards=with_evidence(tx, cards),
        health=source_health(tx, catalog, since, until),
        number=number,
        open_conflicts=_lasting(tx, until, shown),
        merged=len(lines) - len(carded),
        confirmed=kinds[FindingKind.CONFIRMED],
        suspects=kinds[FindingKind.SUSPECT],
        baselines=tuple(sorted(Counter(publisher_of(finding) for finding in extras.baseline).items())),
        floods=_numbers(held.floods),
        doubted=_numbers({name: ids - held.flooded_ids for name, ids in held.doubted.items()}),
        incidents=tuple(_incident(catalog, entry) for entry in extras.incidents),
        unplaced=tuple(finding for finding in findings if is_unplaced(finding)),
        weekly=extras.weekly,
        targets=extras.targets,
        pages=catalog.settings.web.public_url.rstrip("/"),
        zone=zone,
    )


def _lines(tx: Transaction, findings: Sequence[Finding], repeated: Collection[str], until: datetime) -> list[Line]:
    """A line for each, without its sentences; what stands now of open conflicts, and since when those are open that are
    told again."""
    again = {f.conflict_id for f in findings if f.id in repeated and f.conflict_id}
    opened, now = evidence.conflict_starts(tx, again, until), as_it_stands(tx, findings)
    return [
        Line(
            finding=f,
            now=now.get(f.id),
            open_since=opened.get(f.conflict_id or "") if f.id in repeated else None,
        )
        for f in findings
    ]


def _lasting(tx: Transaction, until: datetime, shown: Collection[str | None]) -> tuple[Finding, ...]:
    """The open conflicts that no card shows, each with the sides that stand now."""
    lasting = [f for f in evidence.open_conflicts(tx, until) if f.conflict_id not in shown]
    now = as_it_stands(tx, lasting)
    return tuple(now.get(f.id, f) for f in lasting)


def _numbers(groups: Mapping[str, Collection[str]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((publisher, len(ids)) for publisher, ids in groups.items() if ids))


def _incident(catalog: Catalog, entry: Incident) -> SourceState:
    name = catalog.source_name(entry.subject)
    return SourceState(publisher=name, since=entry.opened_at, reason=entry.kind, until=entry.closed_at)


def with_evidence(tx: Transaction, cards: Sequence[Card]) -> tuple[Card, ...]:
    """The cards with passages and witnesses for every line that a page shows."""
    visible = [line for card in cards[:MOST_CARDS] for line in card.lines[:MOST_LINES]]
    agreeing = agreeing_witnesses(tx, {line.finding.metric for line in visible})
    before = earlier(tx, [line.finding for line in visible])
    shown = iter(
        replace(line, witnesses=_witnesses(line.shown, agreeing), earlier=before.get(line.finding.id))
        for line in with_sentences(tx, visible)
    )
    full = [
        replace(card, lines=(*islice(shown, len(card.lines[:MOST_LINES])), *card.lines[MOST_LINES:]))
        for card in cards[:MOST_CARDS]
    ]
    return (*full, *cards[MOST_CARDS:])


def _witnesses(finding: Finding, agreeing: Mapping[str, int]) -> int:
    """How many independent sources state what `after` says, or a value that agrees with it; at least 1."""
    side = finding.after or finding.before
    return agreeing.get(side.observation_id, 1) if side else 1


def source_health(tx: Transaction, catalog: Catalog, since: datetime, until: datetime) -> SourceHealth:
    """How many configured sources were read in the period, what their items came to, and which do not answer."""
    feeds = {feed.id: feed for feed in catalog.feeds if not feed.probe}
    states = source.feed_states(tx, list(feeds))
    names = {publisher.id: publisher.name for publisher in catalog.publishers.publishers}
    fresh = {ItemOutcome(name): count for name, count in evidence.item_sums(tx, since, until).items()}
    fresh.pop(ItemOutcome.SEEN, None)
    publishers = {feed.publisher_id for feed in feeds.values()}
    read = {feeds[state.feed_id].publisher_id for state in states.values() if _read_since(state, since, until)}
    well = {feeds[state.feed_id].publisher_id for state in states.values() if state.death is None and state.success_at}
    failing = [
        SourceState(
            publisher=names.get(feeds[state.feed_id].publisher_id, state.feed_id),
            since=state.success_at,
            reason=str(state.death),
        )
        for state in states.values()
        if state.death and feeds[state.feed_id].publisher_id not in well
    ]
    refused = sorted(
        ((str(name), count) for name, count in fresh.items() if name not in _READ), key=lambda pair: -pair[1]
    )
    return SourceHealth(
        sources=len(publishers),
        sources_read=len(read),
        items=sum(fresh.values()),
        read=sum(fresh.get(name, 0) for name in _READ),
        on_topic=fresh.get(ItemOutcome.ON_TOPIC, 0),
        refused=tuple(refused),
        failing=_once(failing),
    )


def _read_since(state: FeedState, since: datetime, until: datetime) -> bool:
    """Whether the feed answered in the period; a feed that is polled rarely has its own interval."""
    if state.success_at is None or state.success_at > until:
        return False
    earliest = since if state.interval is None else min(since, until - 2 * state.interval)
    return state.success_at >= earliest


def _once(states: Collection[SourceState]) -> tuple[SourceState, ...]:
    """One line a publisher and reason, in the order of names."""
    unique = {(state.publisher, state.reason): state for state in states}
    return tuple(unique[key] for key in sorted(unique))
