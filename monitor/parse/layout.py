"""Where a page keeps its parts. A publisher's layouts are configuration; what content systems share is here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from monitor.domain.errors import ConfigError

_WORDS = ("title", "lead", "body", "date", "author")
_LISTS = ("tags", "drop")
_KEYS = frozenset({"valid_from", "valid_until", "captions", *_WORDS, *_LISTS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """CSS selectors of one template of one publisher. Both days of validity are inclusive and go by publication."""

    title: str | None = None
    lead: str | None = None
    body: str | None = None
    date: str | None = None
    author: str | None = None
    tags: str | None = None
    drop: tuple[str, ...] = ()
    #: A photo story: its captions are its text.
    captions: bool = False
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Layout:
        """ConfigError names the key that is no key of a layout or has a value of another type."""
        unknown = sorted(set(table) - _KEYS)
        if unknown:
            raise ConfigError(f"{unknown[0]!r} is no key of a layout", subject="layouts", remedy=f"use {sorted(_KEYS)}")
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key in _LISTS:
                words = [value] if isinstance(value, str) else list(value)
                values[key] = ", ".join(words) if key == "tags" else tuple(words)
            elif key in _WORDS and not isinstance(value, str):
                raise ConfigError(f"{key!r} is no selector", subject="layouts")
            elif key in ("valid_from", "valid_until"):
                values[key] = _day(key, value)
            else:
                values[key] = value
        return cls(**values)

    def covers(self, day: dt.date) -> bool:
        """Whether a page published on `day` may have this layout."""
        return not (self.valid_from and day < self.valid_from) and not (self.valid_until and day > self.valid_until)


def _day(key: str, value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise ConfigError(
            f"{key!r} is {value!r}, no day", subject="layouts", remedy="write it as 2026-01-31"
        ) from error


def wrong_selectors(layout: Layout) -> Iterator[str]:
    """Every selector of the layout that is none."""
    tree = LexborHTMLParser("<p></p>")
    body = layout.body.split(",") if layout.body is not None else ()
    for selector in (layout.title, layout.lead, *body, layout.date, layout.author, layout.tags, *layout.drop):
        if selector is not None:
            try:
                tree.css(selector.strip())
            except SelectolaxError:
                yield selector


def in_order(layouts: Sequence[Layout], published: dt.date | None) -> tuple[Layout, ...]:
    """The layouts to try: those of the day first, the rest after them."""
    if published is None:
        return tuple(layouts)
    return tuple(sorted(layouts, key=lambda layout: not layout.covers(published)))


#: Content systems that many outlets share, known by their own attribute names.
SYSTEMS: tuple[Layout, ...] = (
    Layout(
        title="[data-role=title]",
        lead="[data-role=sapo], .knc-sapo",
        body="div[data-role=content], [data-role=content]",
        date="[data-role=publishdate]",
        author=".author-item-name .name, [data-role=author] .name, p.name[data-role=author], "
        "p.author[data-role=author], .detail-author-top-name, .author-info .name, p.author, [data-role=author]",
        tags="[data-role=tags] a, .tagdetail a",
    ),
    Layout(
        title="h1.cms-title, .article__title",
        lead=".cms-desc, .article__sapo",
        body=".cms-body",
        date=".article__meta time, time.time, time[datetime]",
        author=".article__author .name, .article__meta .author, .article__author",
        tags=".article__tag a",
    ),
    Layout(
        title="[data-slot=title]",
        lead="[data-slot=sapo]",
        body="[data-slot=content]",
        date="[data-slot=container] time[datetime]",
    ),
    Layout(
        body=".__MASTERCMS_CONTENT_BODY, .__MASTERCMS_CONTENT",
        lead=".__MASTERCMS_CONTENT_SAPO, .article-detail-desc, .post-desc, .sapo",
    ),
    Layout(
        body="[itemprop=articleBody]",
        lead="[class*=sapo], .chappeau, .chapeau, .article-lead, .lead, [itemprop=description]",
    ),
)

#: Class names of bodies that are common everywhere: tried before the paragraphs are weighed.
COMMON_BODIES = (
    "article .entry-content, .entry-content, .article-body, .article__body, .article-content, .article__content, "
    ".post-content, .content-detail, .detail-content, .detail-content-body, .news-content, .the-article-body, "
    ".post-detail-body, .single-content, .story-body, .singular-content, .knc-content, "
    ".detail__content, .article-detail"
)
COMMON_LEADS = (
    "[class*=sapo], [class*=Sapo], h2.lead, p.lead, .article-lead, .article__lead, .article-summary, "
    ".the-article-summary, .detail__summary, .singular-sapo, .knc-sapo, p.description, h2.description, .standfirst, "
    ".article-desc, .post-excerpt, .chappeau, .chapeau"
)
COMMON_AUTHORS = (
    "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .author-name, .article-author, "
    ".article__author, .the-article-author, .detail-author, .author .name, .byline, .post-author, p.author, .author, "
    ".hentry .fn"
)
#: Class names that only speak of authors: believed after a signature, and not in boxes of other stories.
LOOSE_AUTHORS = (
    "[class*=author-name], [class*=author], [class*=Author], [class*=byline], [class*=tacgia], [class*=tac-gia], "
    ".nguontin"
)
COMMON_DATES = (
    "[data-role=publishdate], .publish-date, .detail-time, .article-date, .article__date, .post-time, .post-date, "
    ".entry-date, .datetime, .date-time, .the-article-publish, .bx-time, .publish, .date, .time"
)
