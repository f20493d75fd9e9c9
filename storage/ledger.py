"""The event ledger as domain events: appended under the writer's lock, read in the order of `seq`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from heapq import merge
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from monitor.domain.article import Article
from monitor.domain.figure import Figure, Reject
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, Observation, ReadingEvent, VerdictAction, VerdictEvent
from storage.article import article_from
from storage.batches import batches
from storage.bulk import insert
from storage.engine import Transaction, in_order
from storage.figures import figure_row
from storage.reading import observation_from
from storage.tables import article as articles
from storage.tables import ledger as tables

# Made once: they run for every page, and to put a statement together costs more than to run it.
_LAST_SEQ = select(func.max(tables.event.c.seq))
_LAST_DIGEST = select(tables.config_change.c.digest).order_by(tables.config_change.c.seq.desc()).limit(1)
_NEW_EVENT = tables.event.insert()
_NEW_FETCH = tables.fetch.insert()


def last_seq(tx: Transaction) -> int:
    """The `seq` of the newest event; 0 in an empty ledger."""
    return int(tx.execute(_LAST_SEQ).scalar() or 0)


def last_config_digest(tx: Transaction) -> str | None:
    """The digest of the settings that hold now, or None where no settings were recorded."""
    return tx.execute(_LAST_DIGEST).scalar()


def last_settings(tx: Transaction) -> str | None:
    """The settings that hold now, or None where no settings were recorded."""
    query = select(tables.config_change.c.settings).order_by(tables.config_change.c.seq.desc()).limit(1)
    return tx.execute(query).scalar()


def append_fetch(
    tx: Transaction,
    *,
    recorded_at: datetime,
    article: Article,
    revision_id: str,
    fetched_at: datetime,
    published: datetime | None,
    complete: bool,
    unchanged: bool,
    story: str,
    teaser: bool = False,
    snapshot: str | None = None,
) -> FetchEvent:
    """The event of one fetch of one page, with the next `seq`; its times are in UTC, as they come back."""
    seq = _append(tx, "fetch", recorded_at, article.id)
    row: dict[str, Any] = {
        "seq": seq,
        "article_id": article.id,
        "revision_id": revision_id,
        "fetched_at": fetched_at,
        "published": published,
        "complete": complete,
        "unchanged": unchanged,
        "story": story,
        "teaser": teaser,
    }
    tx.execute(_NEW_FETCH, {**row, "snapshot": snapshot})
    del row["article_id"]
    row["fetched_at"], row["published"] = _utc(fetched_at), published and _utc(published)
    return FetchEvent(recorded_at=_utc(recorded_at), article=article, **row)


def _utc(moment: datetime) -> datetime:
    """What is compared now must be what a replay compares, to the letter."""
    return moment.astimezone(UTC)


def append_reading(
    tx: Transaction,
    *,
    recorded_at: datetime,
    article_id: str,
    revision_id: str,
    extractor: str,
    lexicon: str,
    figures: Sequence[tuple[Figure, int]],
    rejects: Sequence[Reject] = (),
    first: bool = True,
) -> ReadingEvent:
    """The event of one reading; `figures` come with the authority of their claimants, in the order of the text."""
    seq = _append(tx, "reading", recorded_at, article_id)
    row: dict[str, Any] = {
        "seq": seq,
        "article_id": article_id,
        "revision_id": revision_id,
        "extractor": extractor,
        "lexicon": lexicon,
        "first": first,
    }
    tx.execute(tables.reading.insert(), row)
    observations = tuple(
        Observation(
            id=stable_id("observation", article_id, revision_id, seq, position),
            figure=figure,
            article_id=article_id,
            revision_id=revision_id,
            position=position,
            authority=authority,
        )
        for position, (figure, authority) in enumerate(figures)
    )
    insert(tx, tables.observation, [_observation_row(seq, item) for item in observations])
    insert(tx, tables.reject, [_reject_row(seq, n, item) for n, item in enumerate(rejects)])
    return ReadingEvent(recorded_at=recorded_at, observations=observations, **row)


def append_verdict(
    tx: Transaction,
    *,
    recorded_at: datetime,
    author: str,
    action: VerdictAction,
    article_id: str | None = None,
    quote: str | None = None,
    metric: str | None = None,
    occurrence: int = 0,
    conflict_id: str | None = None,
    correction: str | None = None,
    comment: str = "",
    rule: str | None = None,
) -> VerdictEvent:
    """The event of one decision of an analyst."""
    row: dict[str, Any] = {
        "seq": _append(tx, "verdict", recorded_at, article_id),
        "author": author,
        "article_id": article_id,
        "quote": quote,
        "metric": metric,
        "occurrence": occurrence,
        "conflict_id": conflict_id,
        "correction": correction,
        "comment": comment,
        "rule": rule,
    }
    tx.execute(tables.verdict.insert(), {**row, "action": str(action)})
    return VerdictEvent(recorded_at=recorded_at, action=action, **row)


def append_config(tx: Transaction, *, recorded_at: datetime, digest: str, settings: str) -> ConfigEvent:
    """The event of a change of the settings that compare reads."""
    seq = _append(tx, "config", recorded_at, None)
    tx.execute(tables.config_change.insert(), {"seq": seq, "digest": digest, "settings": settings})
    return ConfigEvent(seq=seq, recorded_at=recorded_at, digest=digest, settings=settings)


def events(
    tx: Transaction,
    *,
    metrics: Collection[str] | None = None,
    geos: Collection[str] | None = None,
    article_id: str | None = None,
    after: int = 0,
    up_to: int | None = None,
    recorded_by: datetime | None = None,
) -> Iterator[Event]:
    """The events with after < seq <= up_to, recorded until `recorded_by`, in order.

    With `metrics`: every event of the articles that ever stated a figure of one of these (at one of `geos`, where these
    are given), of the articles of which a figure was corrected, which may be one of these now, and of `article_id`; and
    all verdicts and changes of settings. Without: all events, or those of `article_id`.
    """
    wanted = _articles_with(tx, metrics, geos, article_id)
    bounds = _Bounds(after, up_to, recorded_by)
    kinds: list[Iterator[Event]] = [
        _fetches(tx, wanted, bounds),
        _readings(tx, wanted, bounds),
        _verdicts(tx, bounds),
        _configs(tx, bounds),
    ]
    yield from merge(*kinds, key=attrgetter("seq"))


def says_nothing(tx: Transaction, *, after: int, up_to: int) -> bool:
    """Whether the events with after < seq <= up_to are fetches alone, of articles of which no figure was read by then:
    texts on other topics."""
    event, fetch, read = tables.event.c, tables.fetch.c, tables.reading.c
    others = select(event.seq).where(event.seq > after, event.seq <= up_to, event.kind != "fetch")
    known = (
        select(fetch.seq)
        .join(tables.reading, read.article_id == fetch.article_id)
        .where(fetch.seq > after, fetch.seq <= up_to, read.seq <= up_to)
    )
    return tx.execute(others.limit(1)).first() is None and tx.execute(known.limit(1)).first() is None


def verdicts(tx: Transaction, *, recorded_by: datetime | None = None) -> list[VerdictEvent]:
    """Every verdict, or those that had been recorded by then, oldest first."""
    return list(_verdicts(tx, _Bounds(0, None, recorded_by)))


def verdicts_on(tx: Transaction, articles: Collection[str]) -> list[VerdictEvent]:
    """The verdicts on figures of these articles, oldest first."""
    found: list[VerdictEvent] = []
    for batch in batches(sorted(articles)):
        bounds = _Bounds(0, None, None)
        bounds.conditions.append(tables.verdict.c.article_id.in_(batch))
        found += _verdicts(tx, bounds)
    return sorted(found, key=attrgetter("seq"))


def rule_verdicts(tx: Transaction, *, before: int, at_least: int) -> list[VerdictEvent]:
    """Verdicts before that event on figures of rules that have so many, oldest first."""
    verdict = tables.verdict.c
    named = (verdict.seq < before, verdict.rule.is_not(None))
    often = select(verdict.rule).where(*named).group_by(verdict.rule).having(func.count() >= at_least)
    if tx.execute(often).first() is None:
        return []
    return [event for event in _verdicts(tx, _Bounds(0, before - 1, None)) if event.rule]


def evidence(tx: Transaction, article_id: str, *, before: int) -> list[ReadingEvent | VerdictEvent]:
    """The readings of an article and the verdicts on it, oldest first."""
    bounds = _Bounds(0, before - 1, None)
    own = _Bounds(0, before - 1, None)
    own.conditions.append(tables.verdict.c.article_id == article_id)
    found: list[ReadingEvent | VerdictEvent] = [*_readings(tx, [article_id], bounds), *_verdicts(tx, own)]
    return sorted(found, key=attrgetter("seq"))


class _Bounds:
    """Which events are wanted, as conditions on `event`."""

    def __init__(self, after: int, up_to: int | None, recorded_by: datetime | None) -> None:
        event = tables.event.c
        self.conditions: list[ColumnElement[bool]] = [event.seq > after]
        if up_to is not None:
            self.conditions.append(event.seq <= up_to)
        if recorded_by is not None:
            self.conditions.append(event.recorded_at <= recorded_by)


def _append(tx: Transaction, kind: str, recorded_at: datetime, article_id: str | None) -> int:
    """The next `seq`. The writer's lock makes it free of gaps and of races."""
    seq = last_seq(tx) + 1
    row: dict[str, Any] = {"seq": seq, "kind": kind, "recorded_at": recorded_at, "article_id": article_id}
    tx.execute(_NEW_EVENT, row)
    return seq


def _articles_with(
    tx: Transaction, metrics: Collection[str] | None, geos: Collection[str] | None, article_id: str | None
) -> list[str] | None:
    """Ids of the articles whose events are wanted; None: all."""
    if metrics is None:
        return None if article_id is None else [article_id]
    seen, found = tables.observation.c, {article_id} if article_id else set()
    if metrics:
        for column in (seen.metric, seen.part_of):
            query = select(seen.article_id).where(column.in_(sorted(metrics))).distinct()
            if geos is not None:
                query = query.where(seen.geo.in_(sorted(geos)))
            found.update(tx.execute(query).scalars())
        corrections = select(tables.verdict.c.article_id).where(tables.verdict.c.correction.is_not(None)).distinct()
        found.update(tx.execute(corrections).scalars())
    return sorted(found)


def _rows(
    tx: Transaction, query: Select[Any], column: ColumnElement[str], wanted: list[str] | None, order: Sequence[Any]
) -> Iterator[Mapping[Any, Any]]:
    """Rows of the query, for the wanted articles only, in order."""
    if wanted is None:
        yield from in_order(tx, query, order)
        return
    chunks = list(batches(wanted))
    if len(chunks) == 1:
        yield from tx.execute(query.where(column.in_(chunks[0])).order_by(*order)).mappings()
        return
    parts = [tx.execute(query.where(column.in_(chunk)).order_by(*order)).mappings().all() for chunk in chunks]
    yield from merge(*parts, key=lambda row: tuple(row[item.name] for item in order))


def _fetches(tx: Transaction, wanted: list[str] | None, bounds: _Bounds) -> Iterator[FetchEvent]:
    fetch, event = tables.fetch, tables.event
    query = select(fetch, event.c.recorded_at).join(event, event.c.seq == fetch.c.seq).where(*bounds.conditions)
    known = _articles(tx, wanted)
    for row in _rows(tx, query, fetch.c.article_id, wanted, [fetch.c.seq]):
        yield FetchEvent(
            seq=row["seq"],
            recorded_at=row["recorded_at"],
            article=known[row["article_id"]],
            revision_id=row["revision_id"],
            fetched_at=row["fetched_at"],
            published=row["published"],
            complete=row["complete"],
            unchanged=row["unchanged"],
            story=row["story"],
            teaser=row["teaser"],
        )


def _articles(tx: Transaction, wanted: list[str] | None) -> dict[str, Article]:
    query, key = select(articles.article), articles.article.c.id
    return {row["id"]: article_from(row) for row in _rows(tx, query, key, wanted, [key])}


def _readings(tx: Transaction, wanted: list[str] | None, bounds: _Bounds) -> Iterator[ReadingEvent]:
    reading, event, seen = tables.reading, tables.event, tables.observation
    query = select(reading, event.c.recorded_at).join(event, event.c.seq == reading.c.seq).where(*bounds.conditions)
    stated = select(seen).join(event, event.c.seq == seen.c.seq).where(*bounds.conditions)
    found = groupby(
        _rows(tx, stated, seen.c.article_id, wanted, [seen.c.seq, seen.c.position]), key=lambda row: int(row["seq"])
    )
    group = next(found, None)
    for row in _rows(tx, query, reading.c.article_id, wanted, [reading.c.seq]):
        observations: tuple[Observation, ...] = ()
        if group is not None and group[0] == row["seq"]:
            observations = tuple(observation_from(item) for item in group[1])
            group = next(found, None)
        yield ReadingEvent(
            seq=row["seq"],
            recorded_at=row["recorded_at"],
            article_id=row["article_id"],
            revision_id=row["revision_id"],
            extractor=row["extractor"],
            lexicon=row["lexicon"],
            observations=observations,
            first=row["first"],
        )


def _verdicts(tx: Transaction, bounds: _Bounds) -> Iterator[VerdictEvent]:
    verdict, event = tables.verdict, tables.event
    query = select(verdict, event.c.recorded_at).join(event, event.c.seq == verdict.c.seq).where(*bounds.conditions)
    for row in tx.execute(query.order_by(verdict.c.seq)).mappings():
        yield VerdictEvent(**{**row, "action": VerdictAction(row["action"])})


def _configs(tx: Transaction, bounds: _Bounds) -> Iterator[ConfigEvent]:
    change, event = tables.config_change, tables.event
    query = select(change, event.c.recorded_at).join(event, event.c.seq == change.c.seq).where(*bounds.conditions)
    for row in tx.execute(query.order_by(change.c.seq)).mappings():
        yield ConfigEvent(**row)


def _observation_row(seq: int, item: Observation) -> dict[str, Any]:
    return {
        "id": item.id,
        "seq": seq,
        "position": item.position,
        "article_id": item.article_id,
        "revision_id": item.revision_id,
        "authority": item.authority,
        **figure_row(item.figure),
    }


def _reject_row(seq: int, position: int, item: Reject) -> dict[str, Any]:
    return {
        "seq": seq,
        "position": position,
        "quote": item.quote,
        "start": item.start,
        "end": item.end,
        "reason": str(item.reason),
        "detail": item.detail,
    }
