"""Statements, points and pages as text that a store keeps between runs: what compare remembers, and nothing else.

An image holds no more than the ledger says: it names observations and articles, and is thrown away and made again by
replaying the events wherever it is missing or of another version.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol

from monitor.compare.agree import Interval
from monitor.compare.hold import Holds
from monitor.compare.rules import Rules
from monitor.compare.series import Bucket, CellKey, Place
from monitor.compare.statement import Source, Statement, statement_of
from monitor.domain.article import Article
from monitor.domain.figure import Figure
from monitor.domain.ledger import Observation, ReadingEvent, VerdictEvent
from monitor.domain.quantity import Unit


class Archive(Protocol):
    """What a comparer may ask for while it reads an event: images, and the rows of the ledger that they name."""

    def statements(self, cells: Collection[str]) -> Iterable[tuple[str, str, str]]:
        """Cell, role and image of every statement of these cells."""

    def page(self, article_id: str) -> str | None:
        """The image of a page, or None for one that compare has not seen."""

    def observations(self, ids: Collection[str]) -> Mapping[str, Observation]:
        """The observations with these ids."""

    def articles(self, ids: Collection[str]) -> Mapping[str, Article]:
        """The articles with these ids."""

    def evidence(self, article_id: str) -> Iterable[ReadingEvent | VerdictEvent]:
        """The earlier readings of an article and verdicts on it, oldest first."""

    def holds(self) -> Holds:
        """What the verdicts so far say of rules."""

    def taken(self, ids: Collection[str]) -> Collection[str]:
        """Those of these ids that a finding has."""


@lru_cache(maxsize=10_000)
def cell_name(key: CellKey) -> str:
    """A point's key as text."""
    bucket = key.bucket
    return dumped([bucket.metric, bucket.unit, *bucket.place, bucket.family, key.period])


def bucket_name(bucket: Bucket) -> str:
    """A series' key as text."""
    return dumped([bucket.metric, bucket.unit, *bucket.place, bucket.family])


def bucket_from(parts: list[str]) -> Bucket:
    """The series that `bucket_name` or `cell_name` named, from the parts of its name."""
    metric, unit, geo, name, era, family = parts[:6]
    return Bucket(metric, Unit(unit), Place(geo, name, era), family)


#: Short JSON, equal for equal values.
dumped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def packed(statement: Statement) -> list[Any]:
    """A statement without its cell."""
    source, figure = statement.source, statement.figure
    return [
        statement.observation.id,
        str(statement.quantity.unit) if statement.bracket else None,
        int(statement.prior),
        source.article.id,
        source.story,
        _time(source.published),
        source.when.isoformat(),
        source.seq,
        [[_interval(span) for span in spans] for spans in statement.was],
        None if figure is statement.observation.figure else plain(figure),
    ]


def unpacked(
    image: list[Any],
    cell: CellKey,
    observations: Mapping[str, Observation],
    articles: Mapping[str, Article],
    rules: Rules,
) -> Statement:
    """The statement that was packed, under the rules that hold."""
    name, unit, prior, article_id, story, published, when, seq, was, changed = image
    observation = observations[name]
    figure = observation.figure if changed is None else made(Figure, changed)
    quantity = figure.quantity
    if unit is not None:
        quantity = next(other for other in figure.equivalents if other.unit == unit)
    claimed = datetime.fromisoformat(published) if published else None
    source = Source(
        article=articles[article_id],
        story=story,
        published=claimed,
        when=datetime.fromisoformat(when),
        dateless=claimed is None,
        seq=seq,
    )
    said = statement_of(
        observation, figure, quantity, source, rules, prior=bool(prior), bracket=unit is not None, cell=cell
    )
    if not was:
        return said
    return dataclasses.replace(said, was=tuple(tuple(_interval_from(span) for span in spans) for spans in was))


def named_in(images: Iterable[list[Any]]) -> tuple[set[str], set[str]]:
    """The ids of the observations and of the articles that packed statements name."""
    found = list(images)
    return {image[0] for image in found}, {image[3] for image in found}


def _time(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _interval(span: Interval) -> list[Any]:
    return [str(span.low), str(span.high), int(span.low_closed), int(span.high_closed)]


def _interval_from(parts: list[Any]) -> Interval:
    low, high, low_closed, high_closed = parts
    return Interval(Decimal(low), Decimal(high), bool(low_closed), bool(high_closed))


def plain(value: Any) -> Any:
    """A dataclass of the domain as JSON-able values, by the names of its fields."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def made(kind: Any, value: Any) -> Any:
    """The value of this type that `plain` had."""
    if value is None:
        return None
    if isinstance(kind, types.UnionType):
        kind = next(one for one in typing.get_args(kind) if one is not types.NoneType)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: made(hints[name], item) for name, item in value.items()})
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)
        kinds = [inner[0]] * len(value) if inner[-1] is Ellipsis else inner
        return tuple(made(one, item) for one, item in zip(kinds, value, strict=True))
    if kind in {date, datetime}:
        return kind.fromisoformat(value)
    return kind(value) if kind is Decimal or issubclass(kind, Enum) else value


@lru_cache(maxsize=32)
def _hints(kind: Any) -> dict[str, Any]:
    return typing.get_type_hints(kind)
