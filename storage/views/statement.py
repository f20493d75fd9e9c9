"""Figures as articles state them, with the page, the time and the words around."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, func, or_, select

from monitor.domain.figure import Figure
from monitor.domain.finding import Side
from monitor.domain.ledger import VerdictAction, VerdictEvent
from monitor.domain.text import fold
from storage.batches import batches
from storage.engine import Transaction
from storage.figures import figure_from
from storage.tables.article import article, revision
from storage.tables.ledger import event, fetch, observation, reading
from storage.views.verdict import corrected_to, decided, last_verdicts

#: Characters of the text around a figure's sentence that are kept for showing.
AROUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One figure of one revision. `stands`: the newest reading of the newest text of its article."""

    id: str
    #: As it counts: as an analyst corrected it, else as it was read.
    figure: Figure
    #: As the machine read it, where an analyst corrected it.
    read: Figure | None
    #: What an analyst last said of it.
    verdict: VerdictAction | None
    article_id: str
    url: str
    publisher: str
    group: str
    lang: str
    title: str
    published: datetime | None
    #: The claimed date lacked an offset or a time of day.
    published_assumed: bool
    recorded_at: datetime
    revision: int
    stands: bool
    #: A newer text of the page says no such figure.
    gone: bool
    #: Cluster of near-identical articles: one witness.
    story: str
    before: str
    after: str

    @property
    def side(self) -> Side:
        """The statement as a side of a finding, to be shown alike."""
        return Side(
            figure=self.figure,
            observation_id=self.id,
            article_id=self.article_id,
            article_url=self.url,
            publisher=self.publisher,
            published=self.published,
        )


def of_metric(tx: Transaction, metric: str, limit: int = 2000) -> list[Statement]:
    """Everything that was ever stated of a metric, as read or as corrected, newest first."""
    return _read(tx, or_(observation.c.metric == metric, observation.c.id.in_(corrected_to(tx, metric))), limit)


def of_no_metric(tx: Transaction, limit: int) -> list[Statement]:
    """The figures that no metric of the catalogue covers, newest first."""
    return _read(tx, observation.c.metric.is_(None), limit)


def of_ids(tx: Transaction, ids: Sequence[str]) -> dict[str, Statement]:
    """Statements by observation id."""
    found: dict[str, Statement] = {}
    for batch in batches(ids):
        found.update({row.id: row for row in _read(tx, observation.c.id.in_(batch), len(batch))})
    return found


def _read(tx: Transaction, where: ColumnElement[bool], limit: int) -> list[Statement]:
    query = (
        select(
            observation,
            article.c.url,
            article.c.publisher,
            article.c.group_id,
            article.c.lang,
            revision.c.title,
            revision.c.text,
            revision.c.number,
            revision.c.published,
            revision.c.published_assumed,
            event.c.recorded_at,
        )
        .join(article, article.c.id == observation.c.article_id)
        .join(revision, revision.c.id == observation.c.revision_id)
        .join(event, event.c.seq == observation.c.seq)
        .where(where)
        .order_by(observation.c.seq.desc(), observation.c.position)
        .limit(limit)
    )
    rows = tx.execute(query).all()
    articles = sorted({row.article_id for row in rows})
    newest, stories = _newest_readings(tx, articles), stories_of(tx, articles)
    gone, said = _gone(tx, rows, newest), last_verdicts(tx, articles)
    return [_statement(row, newest, stories, gone, said.get(row.id)) for row in rows]


def _newest_readings(tx: Transaction, articles: Sequence[str]) -> Mapping[str, tuple[int, int]]:
    """Article -> number of its newest complete text that was read, and `seq` of the newest reading of it."""
    found: dict[str, tuple[int, int]] = {}
    for batch in batches(articles):
        query = (
            select(reading.c.article_id, revision.c.number, func.max(reading.c.seq))
            .join(revision, revision.c.id == reading.c.revision_id)
            .where(reading.c.article_id.in_(batch), revision.c.complete)
            .group_by(reading.c.article_id, revision.c.number)
            .order_by(reading.c.article_id, revision.c.number)
        )
        found.update({article_id: (number, seq) for article_id, number, seq in tx.execute(query)})
    return found


def _gone(
    tx: Transaction, rows: Sequence[Row[tuple[object, ...]]], newest: Mapping[str, tuple[int, int]]
) -> frozenset[str]:
    """Those of the observations that a newer text of their page does not say again, in these words."""
    older = [row for row in rows if row.number < newest.get(row.article_id, (0, 0))[0]]
    readings = sorted({newest[row.article_id][1] for row in older})
    said: set[tuple[str, str | None, str]] = set()
    for batch in batches(readings):
        columns = observation.c.article_id, observation.c.metric, observation.c.quote
        query = select(*columns).where(observation.c.seq.in_(batch))
        said.update((article_id, metric, fold(quote)) for article_id, metric, quote in tx.execute(query))
    return frozenset(row.id for row in older if (row.article_id, row.metric, fold(row.quote)) not in said)


def stories_of(tx: Transaction, articles: Sequence[str]) -> Mapping[str, str]:
    """Article -> its story."""
    found: dict[str, str] = {}
    for batch in batches(articles):
        query = select(fetch.c.article_id, fetch.c.story).where(fetch.c.article_id.in_(batch)).order_by(fetch.c.seq)
        found.update((row.article_id, row.story) for row in tx.execute(query))
    return found


def around(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, str]:
    """The words before and after text[start:end]: its sentence, or what stands near where the sentence is unknown."""
    first, last = sentence
    if not first <= start <= end <= last:
        first, last = start - AROUND, end + AROUND
    first, last = max(first, start - 2 * AROUND, 0), min(last, end + 2 * AROUND, len(text))
    before, after = text[first:start], text[end:last]
    return before.rsplit("\n\n", 1)[-1], after.split("\n\n", 1)[0]


def _statement(
    row: Row[tuple[object, ...]],
    newest: Mapping[str, tuple[int, int]],
    stories: Mapping[str, str],
    gone: frozenset[str],
    said: VerdictEvent | None,
) -> Statement:
    under = decided(figure_from(row._mapping), said)
    figure = under.figure
    before, after = around(row.text, figure.start, figure.end, figure.sentence)
    return Statement(
        id=row.id,
        figure=figure,
        read=under.read,
        verdict=under.action,
        article_id=row.article_id,
        url=row.url,
        publisher=row.publisher,
        group=row.group_id,
        lang=row.lang,
        title=row.title,
        published=row.published,
        published_assumed=row.published_assumed,
        recorded_at=row.recorded_at,
        revision=row.number,
        stands=newest.get(row.article_id) == (row.number, row.seq),
        gone=row.id in gone,
        story=stories.get(row.article_id, row.article_id),
        before=before,
        after=after,
    )
