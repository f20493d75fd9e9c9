"""Which story an article tells: copies of one text, and one agency's twins in two languages, are one witness."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from monitor import compare
from monitor.domain.article import Article, Submission
from monitor.domain.figure import Figure
from monitor.domain.zone import VIET_NAM
from monitor.parse.duplicate import Sketch, similar, sketch
from monitor.run.read import PageRead
from storage import Transaction, article, reading

#: A wire copy follows its original within so many days.
_COPY_DAYS = 7
#: Twins of one agency in two languages lie at most so many calendar days apart.
_TWIN_DAYS = 2


def story_for(tx: Transaction, page: Article, submission: Submission, read: PageRead) -> str:
    """The story decided when the article was first read whole, else that of the oldest copy or twin, else its own."""
    decided = article.story_of(tx, page.id)
    if decided is not None:
        return decided
    moment = submission.published or submission.fetched_at
    mine = Sketch.from_bytes(read.sketch) if read.sketch else sketch(submission.text)
    article.index_sketch(tx, page.id, mine.hashes)
    for other in article.neighbours(tx, mine.hashes, *_around(moment, _COPY_DAYS)):
        if other.article_id != page.id and similar(mine, Sketch.from_bytes(other.sketch)):
            return other.story
    figures = _compared(read.extraction.figures) if read.extraction else ()
    if figures:
        for other in article.group_members(tx, page.group, page.lang, *_around(moment, _TWIN_DAYS)):
            if compare.twin(figures, _compared(reading.figures_of(tx, other.article_id))):
                return other.story
    return page.id


def _compared(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.metric)


def _around(moment: datetime, days: int) -> tuple[datetime, datetime]:
    """From the start of the day so many days before to the end of the day so many days after, in Viet Nam."""
    day = datetime.combine(moment.astimezone(VIET_NAM).date(), time(), VIET_NAM).astimezone(UTC)
    return day - timedelta(days=days), day + timedelta(days=days + 1) - timedelta(microseconds=1)
