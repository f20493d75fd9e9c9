"""A backfill: what was asked for, the places where old articles are listed, and the articles found there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from monitor.domain.source import ItemOutcome

#: Articles that ended so could not be had this time, and are asked for again by the next run.
UNREAD = frozenset(
    {ItemOutcome.TRANSIENT, ItemOutcome.FAULT, ItemOutcome.POISON, ItemOutcome.BLOCKED, ItemOutcome.CHALLENGE}
)
#: What is wrong with a source, told one after another.
BETWEEN_FAULTS = " | "
#: So many faults of one source are told; the others are counted.
MOST_FAULTS = 10
_MORE = re.compile(r"and (\d+) more")
_LONGEST_FAULT = 200


class Emit(StrEnum):
    """Who is told of what a backfill finds: nobody, everybody in one summary, or everybody as of news."""

    NONE = "none"
    HISTORY = "history"
    ALL = "all"


class SourceKind(StrEnum):
    """What is at an address or path."""

    RSS = "rss"
    SITEMAP = "sitemap"
    NEWS_SITEMAP = "news-sitemap"
    LISTING = "listing"
    #: Only its bytes will tell.
    ADDRESS = "address"
    #: A robots.txt, which may name sitemaps.
    ROBOTS = "robots"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backfill:
    """One backfill. Its id is a hash of what was asked for: asked again, it goes on where it was ended."""

    id: str
    target: str
    #: Articles published from here on, and before `until`. Aware.
    since: datetime
    until: datetime
    started_at: datetime
    #: Everything that is to be read is known.
    planned_at: datetime | None = None
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackfillSource:
    """A place where old articles are listed, or a file that holds them."""

    url: str
    kind: SourceKind
    #: The configured feed that it belongs to, or "".
    feed_id: str = ""
    #: All its articles are read, and not only those whose title or address touches the subject.
    wide: bool = True
    #: Sources are looked through in this order.
    ordinal: int = 0
    #: How many pages of a listing, indexes above a sitemap, or texts of a file, are behind us.
    position: int = 0
    done: bool = False
    #: Articles that were new there, or texts that a file holds.
    found: int = 0
    #: What was wrong with it, as `with_fault` puts it together, or "".
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackfillItem:
    """An article to be read. `outcome` is None until it has been."""

    key: str
    url: str
    title: str = ""
    #: As the list that named it says; ISO 8601.
    published: str | None = None
    #: The instant of `published`: articles are read in this order, undated ones last.
    at: datetime | None = None
    feed_id: str = ""
    outcome: ItemOutcome | None = None
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BackfillReport:
    """What a backfill came to. `outcomes` counts every article that was found exactly once."""

    target: str
    since: datetime
    until: datetime
    sources: int = 0
    #: Address of a source -> what was wrong with it.
    failed: Mapping[str, str] = field(default_factory=dict)
    #: Address -> outcome of the articles that could not be had (UNREAD), the first of them; `outcomes` counts all.
    unread: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, int] = field(default_factory=dict)
    findings: Mapping[str, int] = field(default_factory=dict)
    #: False where it was stopped: asked for again, it goes on.
    finished: bool = True

    @property
    def total(self) -> int:
        return sum(self.outcomes.values())

    @property
    def unread_total(self) -> int:
        """How many articles could not be had."""
        return sum(count for outcome, count in self.outcomes.items() if outcome in UNREAD)


def with_fault(detail: str, fault: str) -> str:
    """What was wrong with a source, and one fault more: named while they are few, then counted."""
    faults = detail.split(BETWEEN_FAULTS) if detail else []
    more = _MORE.fullmatch(faults[-1]) if faults else None
    if more:
        faults[-1] = f"and {int(more[1]) + 1} more"
    else:
        faults.append(fault[:_LONGEST_FAULT] if len(faults) < MOST_FAULTS else "and 1 more")
    return BETWEEN_FAULTS.join(faults)
