"""What a comparer remembers, kept in an archive between runs: read when it is asked for, written where it changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from monitor.compare.book import Book
from monitor.compare.cell import Cell
from monitor.compare.image import (
    Archive,
    bucket_from,
    bucket_name,
    cell_name,
    dumped,
    named_in,
    packed,
    unpacked,
)
from monitor.compare.pages import Page
from monitor.compare.reason import Reason
from monitor.compare.record import PointState, points_of
from monitor.compare.rules import Rules
from monitor.compare.series import CellKey
from monitor.compare.statement import Statement
from monitor.compare.within import Said

LIVE, PAST, SUSPECT = "live", "past", "suspect"
#: Statements by key and role.
Roles = dict[tuple[str, str], Statement]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A series or a point with the little that every comparison near it needs: series and points by their names."""

    name: str
    metric: str
    geo: str
    gist: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptStatement:
    """One statement of a point; `role` is live, past or suspect. The three together are unique."""

    cell: str
    key: str
    role: str
    image: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs from what was kept, and the states of the points that may have moved: all of each such cell."""

    kept: tuple[Kept, ...]
    statements: tuple[KeptStatement, ...]
    #: Cell, key and role of statements that are not that any more, or another one now: they go before those come.
    gone: tuple[tuple[str, str, str], ...]
    pages: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, tuple[PointState, ...]], ...]


class Keeper:
    """Fills points and pages from the archive, and notes which statements it has them from."""

    def __init__(self, archive: Archive, book: Book, rules: Rules) -> None:
        self.archive = archive
        self._book, self._rules = book, rules
        #: Of every point that was made from the archive or given to it: its statements by key, and their roles.
        self._saved: dict[CellKey, Roles] = {}
        book.use(self)

    @property
    def size(self) -> int:
        """Statements in memory."""
        return sum(len(saved) for saved in self._saved.values())

    def fill(self, cells: dict[str, Cell], memories: dict[CellKey, str]) -> None:
        """See Unsealer."""
        rows = [(cell, role, json.loads(image)) for cell, role, image in self.archive.statements(sorted(cells))]
        observations, articles = named_in(image[1] for *_, image in rows)
        known, stated_by = self.archive.observations(observations), self.archive.articles(articles)
        for name, role, (reason, image) in rows:
            cell = cells[name]
            statement = unpacked(image, cell.key, known, stated_by, self._rules)
            match role:
                case "live":
                    cell.live[statement.key] = statement
                case "past":
                    cell.past[statement.key] = statement
                case _:
                    cell.suspects[statement.key] = (statement, Reason(reason))
        for key, memory in memories.items():
            cell = self._book.cells[key]
            _remember(cell, json.loads(memory))
            self._saved[key] = _roles(cell)

    def page(self, article_id: str) -> Page | None:
        """The page as it was kept; None for one that was never seen."""
        text = self.archive.page(article_id)
        if text is None:
            return None
        image = json.loads(text)
        packs = [pack for entry in (*image["said"], *image["refused"]) for pack in (entry[0], *entry[1])]
        observations, articles = named_in(pack[1] for pack in packs)
        known = self.archive.observations(observations)
        stated_by = self.archive.articles({*articles, article_id})

        def statement(pack: list[Any]) -> Statement:
            parts = json.loads(pack[0])
            return unpacked(pack[1], CellKey(bucket_from(parts), parts[-1]), known, stated_by, self._rules)

        def said(entry: list[Any]) -> Said:
            main, brackets, echo = entry
            return Said(main=statement(main), brackets=tuple(statement(b) for b in brackets), echo=echo)

        return Page(
            article=stated_by[article_id],
            story=image["story"],
            first_published=_moment(image["first_published"]),
            revisions={name: (datetime.fromisoformat(f), _moment(p)) for name, (f, p) in image["revisions"].items()},
            times={name: datetime.fromisoformat(when) for name, when in image["times"].items()},
            revision=image["revision"],
            complete=image["complete"],
            said=[said(entry) for entry in image["said"]],
            refused=[said(entry) for entry in image["refused"]],
            missing=image["missing"],
            read=image["read"],
            teaser=image["teaser"],
        )

    def changes(self, pages: Iterable[Page]) -> Changes:
        """What the archive has to take over since the last call."""
        cells = [self._book.cells[key] for key in sorted(self._book.touched) if self._book.find(key)]
        states = [tuple(points_of(cell, self._rules)) for cell in cells]
        found = Changes(
            kept=(
                *(kept_cell(cell, self._rules, own) for cell, own in zip(cells, states, strict=True)),
                *self._series(),
            ),
            statements=tuple(row for cell in cells for row in self._moved(cell)),
            gone=tuple((cell_name(cell.key), *place) for cell in cells for place in sorted(self._lost(cell))),
            pages=tuple((page.article.id, page_image(page)) for page in pages),
            states=tuple((cell_name(cell.key), own) for cell, own in zip(cells, states, strict=True)),
        )
        for cell in cells:
            self._saved[cell.key] = _roles(cell)
        self._book.touched.clear()
        self._book.noted.clear()
        return found

    def _series(self) -> Iterator[Kept]:
        for bucket in sorted(self._book.noted):
            known = sorted(self._book.buckets[bucket].known, key=str)
            yield Kept(name=bucket_name(bucket), metric=bucket.metric, geo=bucket.place.geo, gist=dumped(known))

    def _lost(self, cell: Cell) -> Iterator[tuple[str, str]]:
        now = _roles(cell)
        for place, statement in self._saved.get(cell.key, {}).items():
            if now.get(place) is not statement:
                yield place

    def _moved(self, cell: Cell) -> Iterator[KeptStatement]:
        saved = self._saved.get(cell.key, {})
        for place, statement in _roles(cell).items():
            if saved.get(place) is not statement:
                yield kept_statement(cell, place[1], statement)


def everything(book: Book, rules: Rules, pages: Iterable[Page]) -> Changes:
    """All that a comparer remembers, as an archive would have it that had taken over every change."""
    cells = [book.cells[key] for key in sorted(book.cells)]
    states = [tuple(points_of(cell, rules)) for cell in cells]
    series = [
        Kept(name=bucket_name(b), metric=b.metric, geo=b.place.geo, gist=dumped(sorted(book.buckets[b].known, key=str)))
        for b in sorted(book.buckets)
        if book.buckets[b].known
    ]
    return Changes(
        kept=(*(kept_cell(cell, rules, own) for cell, own in zip(cells, states, strict=True)), *series),
        statements=tuple(kept_statement(c, role, s) for c in cells for (_, role), s in _roles(c).items()),
        gone=(),
        pages=tuple((page.article.id, page_image(page)) for page in pages),
        states=tuple((cell_name(cell.key), own) for cell, own in zip(cells, states, strict=True)),
    )


def kept_cell(cell: Cell, rules: Rules, states: Iterable[PointState]) -> Kept:
    """A point without its statements: what stands, open conflicts, what was told, keys of its states."""
    clusters = [
        (cluster.facet, cluster.instrument, format(cluster.rep.quantity.value, "f"))
        for view in cell.state(rules).views.values()
        for cluster in view.clusters
    ]
    memory = dumped(
        {
            "pinned": sorted(cell.pinned),
            "open": [[*place, opened] for place, opened in sorted(cell.open.items(), key=str)],
            "raised": [
                [instrument, arena, sorted(values), opened]
                for (instrument, arena, values), opened in sorted(cell.raised.items(), key=_in_order)
            ],
            "acknowledged": sorted(cell.acknowledged),
            "told": sorted(map(list, cell.told), key=str),
            "met": sorted(map(list, cell.met), key=str),
            "settled": sorted(sorted(pair) for pair in cell.settled),
        }
    )
    points = sorted(state.key for state in states)
    gist = dumped([sorted(clusters, key=str), sorted(cell.open.values()), memory, points])
    bucket = cell.key.bucket
    return Kept(name=cell_name(cell.key), metric=bucket.metric, geo=bucket.place.geo, gist=gist)


def _in_order(item: tuple[tuple[str | None, str, frozenset[str]], str]) -> str:
    (instrument, arena, values), opened = item
    return dumped([instrument, arena, sorted(values), opened])


def kept_statement(cell: Cell, role: str, statement: Statement) -> KeptStatement:
    """A statement with its role; a suspect with what makes it doubtful."""
    reason = str(cell.suspects[statement.key][1]) if role == SUSPECT else None
    image = dumped([reason, packed(statement)])
    return KeptStatement(key=statement.key, cell=cell_name(cell.key), role=role, image=image)


def page_image(page: Page) -> str:
    """A page as text."""
    return dumped(
        {
            "story": page.story,
            "first_published": page.first_published.isoformat() if page.first_published else None,
            "revisions": {
                name: [fetched.isoformat(), published.isoformat() if published else None]
                for name, (fetched, published) in page.revisions.items()
            },
            "times": {name: when.isoformat() for name, when in page.times.items()},
            "revision": page.revision,
            "complete": page.complete,
            "said": [_said(one) for one in page.said],
            "refused": [_said(one) for one in page.refused],
            "missing": page.missing,
            "read": page.read,
            "teaser": page.teaser,
        }
    )


def _said(one: Said) -> list[Any]:
    main, *brackets = ([cell_name(statement.cell), packed(statement)] for statement in one.statements)
    return [main, brackets, one.echo]


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _roles(cell: Cell) -> Roles:
    return {
        **{(key, LIVE): statement for key, statement in cell.live.items()},
        **{(key, PAST): statement for key, statement in cell.past.items()},
        **{(key, SUSPECT): statement for key, (statement, _) in cell.suspects.items()},
    }


def _remember(cell: Cell, image: dict[str, Any]) -> None:
    cell.pinned = set(image["pinned"])
    cell.open = {(instrument, arena): opened for instrument, arena, opened in image["open"]}
    cell.raised = {
        (instrument, arena, frozenset(values)): opened for instrument, arena, values, opened in image["raised"]
    }
    cell.acknowledged = set(image["acknowledged"])
    cell.told = {(instrument, one, other) for instrument, one, other in image["told"]}
    cell.met = {(instrument, facet, number) for instrument, facet, number in image["met"]}
    cell.settled = {frozenset(pair) for pair in image["settled"]}
