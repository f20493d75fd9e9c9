"""A comparer that knows of the past only what another one kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from monitor.compare import Changes, Comparer, related, rules_from, stated
from monitor.compare.hold import Holds
from monitor.domain.article import Article
from monitor.domain.finding import Finding
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, Observation, ReadingEvent, VerdictEvent


class Memory:
    """An archive in dictionaries, with the ledger beside it."""

    def __init__(self, events: list[Event]) -> None:
        self._events = events
        self.kept: dict[str, tuple[str, str, str]] = {}
        self.rows: dict[tuple[str, str, str], str] = {}
        self.images: dict[str, str] = {}
        self.states: dict[str, list[dict[str, Any]]] = {}
        self.ids: set[str] = set()
        self.now = 0

    def take(self, changes: Changes) -> None:
        self.kept |= {entry.name: (entry.metric, entry.geo, entry.gist) for entry in changes.kept}
        for place in changes.gone:
            del self.rows[place]
        self.rows |= {(row.cell, row.key, row.role): row.image for row in changes.statements}
        self.images |= dict(changes.pages)
        self.states |= {name: [state.record() for state in states] for name, states in changes.states}

    def all(self) -> object:
        states = {name: found for name, found in self.states.items() if found}
        return (self.kept, self.rows, self.images, states)

    def covering(self, places: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(name, gist) for name, (metric, geo, gist) in self.kept.items() if (metric, geo) in places]

    def statements(self, cells: Collection[str]) -> Iterable[tuple[str, str, str]]:
        return [(cell, role, image) for (cell, _, role), image in self.rows.items() if cell in cells]

    def page(self, article_id: str) -> str | None:
        return self.images.get(article_id)

    def observations(self, ids: Collection[str]) -> Mapping[str, Observation]:
        return {o.id: o for e in self._events if isinstance(e, ReadingEvent) for o in e.observations if o.id in ids}

    def articles(self, ids: Collection[str]) -> Mapping[str, Article]:
        return {e.article.id: e.article for e in self._events if isinstance(e, FetchEvent) and e.article.id in ids}

    def evidence(self, article_id: str) -> Iterable[ReadingEvent | VerdictEvent]:
        own = [e for e in self._events if isinstance(e, (ReadingEvent, VerdictEvent))]
        return [event for event in own if event.article_id == article_id and event.seq < self.now]

    def holds(self) -> Holds:
        return Holds(event for event in self._events if isinstance(event, VerdictEvent) and event.seq < self.now)

    def taken(self, ids: Collection[str]) -> Collection[str]:
        return self.ids & set(ids)


def told_in_pieces(events: list[Event], *, warm: bool) -> tuple[list[Finding], Memory]:
    """Each event, or (warm) all, to a comparer that has nothing but the archive. The first event has the settings."""
    memory, found, comparer = Memory(events), list[Finding](), None
    settings = next(event.settings for event in events if isinstance(event, ConfigEvent))
    rules = rules_from(settings)
    metrics: dict[str, set[str]] = {}
    geos: dict[str, set[str]] = {}
    for event in events:
        if isinstance(event, ConfigEvent):
            continue
        memory.now = event.seq
        if comparer is None or not warm:
            comparer = Comparer(memory, settings)
        comparer.reopen(memory)
        article = event.article.id if isinstance(event, FetchEvent) else event.article_id or ""
        own, places = metrics.setdefault(article, set()), geos.setdefault(article, set())
        if isinstance(event, ReadingEvent):
            own |= stated(o.figure for o in event.observations)
            places |= {o.figure.geo for o in event.observations}
        wanted = related(own, rules)
        comparer.cover(memory.covering({(m, g) for m in wanted for g in places} | comparer.places_of(article)))
        if isinstance(event, VerdictEvent):
            # It may be about a dispute anywhere.
            comparer.cover((name, gist) for name, (_, _, gist) in memory.kept.items())
        made = comparer.apply(event)
        found += made
        memory.ids |= {finding.id for finding in made}
        memory.take(comparer.changes())
    return found, memory
