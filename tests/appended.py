"""Articles put into a ledger row by row, without the recorder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from builders import NOW, a_screening

from monitor.domain.article import Article
from monitor.domain.figure import Figure, Reject
from monitor.domain.ledger import Event
from storage import Transaction, article, ledger


def append_page(tx: Transaction, page: Article, when: datetime = NOW) -> Article:
    """The page as the store names it."""
    return article.create(
        tx,
        url=page.url,
        key=page.key,
        publisher=page.publisher,
        publisher_id=page.publisher_id,
        group=page.group,
        authority=page.authority,
        lang=page.lang,
        recorded_at=when,
    )


def append_text(tx: Transaction, page: Article, text: str, **changes: Any) -> article.Revision:
    """A text of the page."""
    given: dict[str, Any] = {
        "article_id": page.id,
        "title": "Title",
        "text": text,
        "complete": True,
        "published": NOW,
        "published_assumed": False,
        "screening": a_screening(),
        "sketch": b"\0\0\0\0",
        "recorded_at": NOW,
    }
    return article.add_revision(tx, **{**given, **changes})


def append_article(
    tx: Transaction,
    page: Article,
    figures: Sequence[tuple[Figure, int]],
    *,
    when: datetime,
    published: datetime | None = None,
    rejects: Sequence[Reject] = (),
) -> list[Event]:
    """The page with one text, fetched and read."""
    made = append_page(tx, page, when)
    revision = append_text(tx, made, f"text of {page.key}", published=published or NOW, recorded_at=when)
    fetched = ledger.append_fetch(
        tx,
        recorded_at=when,
        article=made,
        revision_id=revision.id,
        fetched_at=when,
        published=published,
        complete=True,
        unchanged=False,
        story=made.id,
    )
    read = ledger.append_reading(
        tx,
        recorded_at=when,
        article_id=made.id,
        revision_id=revision.id,
        extractor="1",
        lexicon="x",
        figures=figures,
        rejects=rejects,
    )
    return [fetched, read]
