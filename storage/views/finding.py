"""Findings page by page, with the words around their figures, and the conflicts that they open and close."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import and_, func, or_, select

from monitor.domain.digest import Excerpt, Line
from monitor.domain.finding import Finding, FindingKind, Side
from monitor.domain.zone import is_ahead
from storage.engine import Transaction
from storage.finding import current_generation, finding_from
from storage.tables.finding import finding
from storage.tables.ledger import event
from storage.views.statement import Statement, of_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPage:
    """Findings, newest first. `cursor` leads to the older ones; None where there are none."""

    findings: tuple[Finding, ...]
    cursor: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One conflict by what was told of it, oldest first. One that was over is open again where it was told anew."""

    id: str
    #: What opened it, brought further sides and closed it.
    history: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Those that tell of its values."""
        return tuple(entry for entry in self.history if entry.kind is FindingKind.CONFLICT)

    @property
    def latest(self) -> Finding:
        """The last of them: it names all of its values."""
        return self.findings[-1]

    @property
    def opening(self) -> Finding:
        """The first of the last time that it was open."""
        ends = [place for place, entry in enumerate(self.history[:-1]) if entry.closes == self.id]
        return self.history[ends[-1] + 1] if ends else self.history[0]

    @property
    def closed_by(self) -> Finding | None:
        """What closed it, where it was not told again since."""
        return self.history[-1] if self.history[-1].closes == self.id else None

    @property
    def explained(self) -> bool:
        """Two methods: it was never open. A method that may explain it leaves it open."""
        return self.latest.explained

    @property
    def is_open(self) -> bool:
        """It waits for a decision."""
        return not self.explained and self.closed_by is None


def page(
    tx: Transaction,
    *,
    kinds: Collection[str] | None = None,
    metric: str | None = None,
    article_id: str | None = None,
    since: datetime | None = None,
    before: tuple[int, int] | None = None,
    limit: int = 30,
) -> FindingPage:
    """One page of the generation that holds."""
    column = finding.c
    query = select(finding).where(column.generation == current_generation(tx))
    if kinds is not None:
        query = query.where(column.kind.in_(sorted(kinds)))
    if metric is not None:
        query = query.where(column.metric == metric)
    if since is not None:
        query = query.where(column.recorded_at >= since)
    if article_id is not None:
        query = query.where(column.seq.in_(select(event.c.seq).where(event.c.article_id == article_id)))
    if before is not None:
        query = query.where(or_(column.seq < before[0], and_(column.seq == before[0], column.ordinal < before[1])))
    rows = tx.execute(query.order_by(column.seq.desc(), column.ordinal.desc()).limit(limit + 1)).mappings().all()
    last = rows[limit - 1] if len(rows) > limit else None
    return FindingPage(
        findings=tuple(finding_from(row) for row in rows[:limit]),
        cursor=(last["seq"], last["ordinal"]) if last else None,
    )


def counts(tx: Transaction) -> dict[str, int]:
    """Kind -> number of findings."""
    query = (
        select(finding.c.kind, func.count())
        .where(finding.c.generation == current_generation(tx))
        .group_by(finding.c.kind)
    )
    return {str(kind): int(count) for kind, count in tx.execute(query)}


def conflicts(tx: Transaction, conflict_id: str | None = None) -> list[Conflict]:
    """Every conflict that was ever told (or the one), the newest first."""
    column = finding.c
    query = select(finding).where(
        column.generation == current_generation(tx), or_(column.conflict_id.is_not(None), column.closes.is_not(None))
    )
    if conflict_id is not None:
        query = query.where(or_(column.conflict_id == conflict_id, column.closes == conflict_id))
    found: dict[str, list[Finding]] = {}
    for row in tx.execute(query.order_by(column.seq, column.ordinal)).mappings():
        entry = finding_from(row)
        found.setdefault(entry.closes or entry.conflict_id or "", []).append(entry)
    listed = [Conflict(id=key, history=tuple(entries)) for key, entries in found.items()]
    return sorted(listed, key=lambda conflict: conflict.latest.seq, reverse=True)


def lines(tx: Transaction, findings: Sequence[Finding], now: Mapping[str, Finding] | None = None) -> tuple[Line, ...]:
    """The findings, each with its sentences as the pages state them; with the sides of `now`, by id."""
    found = [Line(finding=entry, now=now.get(entry.id) if now else None) for entry in findings]
    return with_sentences(tx, found)


def with_sentences(tx: Transaction, found: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with the sentences of the sides that they show."""
    told = of_ids(tx, sorted({side.observation_id for line in found for side in line.shown.sides}))
    return tuple(
        replace(
            line,
            before=_excerpt(line.shown.before, told),
            after=_excerpt(line.shown.after, told),
            others=tuple(_excerpt(side, told) for side in line.shown.others),
        )
        for line in found
    )


def _excerpt(side: Side | None, told: Mapping[str, Statement]) -> Excerpt | None:
    found = told.get(side.observation_id) if side else None
    return None if found is None else excerpt_of(found)


def excerpt_of(statement: Statement) -> Excerpt:
    """The statement's words around its figure."""
    return Excerpt(
        before=statement.before,
        figure=statement.figure.quote,
        after=statement.after,
        lang=statement.lang,
        revision=statement.revision,
        gone=statement.gone,
        ahead=is_ahead(statement.published, statement.recorded_at),
        read=statement.read,
    )
