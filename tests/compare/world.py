"""A small world for tables: metrics, articles in a few words, and what the comparer says of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar

from monitor.compare import Comparer, settings_of
from monitor.domain.article import Article
from monitor.domain.figure import FacetBasis, Figure, FigureKind
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import (
    ConfigEvent,
    Event,
    FetchEvent,
    Observation,
    ReadingEvent,
    VerdictAction,
    VerdictEvent,
)
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

NOW = datetime(2026, 12, 1, tzinfo=UTC)
_BOUNDS = {
    "nearly": Comparator.LT,
    "over": Comparator.GT,
    "at least": Comparator.GTE,
    "at most": Comparator.LTE,
    "about": Comparator.APPROX,
    "top": Comparator.TOP,
    "": Comparator.EQ,
}
_SCALES = {"k": 1000, "m": 10**6, "bn": 10**9, "tn": 10**12, "": 1}
_UNITS = {
    "%": Unit.PERCENT,
    "pp": Unit.PERCENTAGE_POINT,
    "usd": Unit.USD,
    "vnd": Unit.VND,
    "rank": Unit.RANK,
    "places": Unit.PLACES,
    "mbps": Unit.MBPS,
    "times": Unit.TIMES,
    "": Unit.COUNT,
}
_QUANTITY = re.compile(
    r"(?P<bound>nearly|over|at least|at most|about|top|)\s*(?P<low>-?[\d,.]+)(?:-(?P<high>[\d,.]+))?"
    r"\s*(?P<scale>bn|tn|m|k|)(?:\s*|(?<=\d))(?P<unit>%|pp|usd|vnd|rank|places|mbps|times|)"
)

TABLES: dict[str, Any] = {
    "metrics": [
        {
            "id": "share",
            "tier": 1,
            "units": ["percent"],
            "better": "up",
            "nature": "ratio",
            "ranges": [{"unit": "percent", "vn": [3, 45], "any": [0, 100]}],
            "facets": [
                {"id": "narrow", "basis": "method", "name": {"en": "narrow count"}},
                {"id": "broad", "basis": "method", "name": {"en": "broad count"}},
                {"id": "third", "basis": "method", "name": {"en": "third count"}},
            ],
            "confused_with": ["industry_share"],
            "targets": [
                {"value": 30, "unit": "percent", "comparator": "gte", "deadline": "2030", "instrument": "57-NQ/TW"},
                {"value": 20, "unit": "percent", "deadline": "2025", "instrument": "52-NQ/TW"},
            ],
        },
        {"id": "industry_share", "units": ["percent"], "better": "up", "nature": "ratio"},
        {
            "id": "coverage",
            "units": ["percent"],
            "better": "up",
            "nature": "stock",
            "ranges": [{"unit": "percent", "vn": [0, 100]}],
        },
        {"id": "firms", "units": ["count"], "better": "up", "nature": "stock"},
        {"id": "firms_abroad", "units": ["count"], "better": "up", "nature": "stock"},
        {"id": "exports", "units": ["usd", "vnd"], "better": "up", "nature": "flow"},
        {"id": "exports_growth", "units": ["percent"], "better": "up", "nature": "flow"},
        {
            "id": "patents",
            "units": ["count"],
            "better": "up",
            "nature": "flow",
            "facets": [{"id": "applications", "basis": "words"}, {"id": "grants", "basis": "words"}],
        },
        {
            "id": "speed_rank",
            "units": ["rank"],
            "better": "down",
            "nature": "edition",
            "facets": [{"id": "fixed", "basis": "words"}, {"id": "mobile", "basis": "words"}],
        },
        {"id": "world_rank", "units": ["rank"], "better": "down", "nature": "edition"},
        {"id": "products", "units": ["count"], "better": "none", "nature": "stock"},
    ],
    "compare": {
        "no_authority": 40,
        "wholes": [["firms_abroad", "firms"]],
        "confused_facets": [["patents", "applications", "grants"]],
        "issuers": {"QĐ-TTg": "Government", "BKHCN": "Ministry"},
        "rates": {"2024": 25000, "2025": 26000},
        "explanations": [
            {"id": "e", "metric": "share", "period": "2025", "values": [14.02, 18.72], "text": "Two ways to count."}
        ],
    },
    "provinces": [
        {"name": "Hải Phòng", "changed": "2025-07-01"},
        {"name": "Đà Nẵng", "code": "VN-DN", "changed": "2025-07-01"},
        {"name": "Bắc Giang", "ended": "2025-07-01"},
        {"name": "Nghệ An"},
    ],
    "instruments": [{"id": "57-NQ/TW", "issuer": "Politburo"}],
}


def quantity(text: str) -> Quantity:
    """ "nearly 74,000", "18.72%", "US dollars as 152bn usd", "40-50", "at least 30%", "top 50 rank"."""
    found = _QUANTITY.fullmatch(text)
    assert found, text
    scale = Decimal(_SCALES[found["scale"]])
    low = found["low"].replace(",", "")
    high = found["high"].replace(",", "") if found["high"] else None
    return Quantity(
        value=Decimal(low) * scale,
        value_high=Decimal(high) * scale if high else None,
        unit=_UNITS[found["unit"]],
        comparator=Comparator.RANGE if high else _BOUNDS[found["bound"]],
        digits=low.lstrip("-"),
        digits_high=high,
        scale=scale,
        scale_high=scale,
    )


def figure(text: str, metric: str | None = "share", by: str | None = None, **changes: Any) -> Figure:
    """A figure of 2025 about the country; `by` is a named claimant; `also` a bracketed amount."""
    period = changes.pop("period", "2025")
    also = changes.pop("also", None)
    kind = FigureKind(changes.pop("kind", "actual"))
    direction = changes.pop("direction", None)
    basis = changes.pop("basis", FacetBasis.CLAIMANT if by else FacetBasis.WORDS)
    return Figure(
        quote=changes.pop("quote", text),
        start=0,
        end=len(text),
        quantity=quantity(text),
        metric=metric,
        kind=kind,
        period=Period.parse(period) if period else None,
        geo=changes.pop("geo", "VN"),
        direction=Direction(direction) if direction else None,
        claimant=by or "?",
        claimant_named=by is not None,
        facet_basis=basis if changes.get("facet") else None,
        equivalents=(quantity(also),) if also else (),
        confidence=0.9,
        rule="test",
        **changes,
    )


class World:
    """Articles in the order in which they are handed in. `events` is the ledger so far."""

    #: All worlds since the list was last emptied.
    every: ClassVar[list[World]] = []

    def __init__(self, tables: dict[str, Any] | None = None) -> None:
        self.every.append(self)
        self.comparer = Comparer()
        self.events: list[Event] = []
        self._authority = {"Statistics": 100, "Ministry": 80, "Government": 80, "Association": 40}
        self._texts: dict[str, str] = {}
        self.found: list[Finding] = []
        self.configure(tables or TABLES)

    @property
    def seq(self) -> int:
        return len(self.events) + 1

    def apply(self, event: Event) -> list[Finding]:
        self.events.append(event)
        made = list(self.comparer.apply(event))
        self.found += made
        return made

    def configure(self, tables: dict[str, Any]) -> list[Finding]:
        settings = settings_of(tables)
        return self.apply(ConfigEvent(seq=self.seq, recorded_at=NOW, digest=stable_id(settings), settings=settings))

    def article(
        self,
        publisher: str,
        day: str | None,
        *figures: Figure,
        page: str | None = None,
        story: str | None = None,
        complete: bool = True,
        teaser: bool = False,
        fetched: str | None = None,
        authority: int = 40,
    ) -> list[Finding]:
        """One fetch with its reading. The same `page` again is a later fetch; with the same figures it is unchanged."""
        page = page or f"{publisher}-{day}-{self.seq}"
        text = f"{teaser}" + repr([(f.quote, f.metric, f.period, f.facet, f.quantity) for f in figures])
        unchanged = self._texts.get(page) == text
        now = NOW + timedelta(minutes=self.seq)
        revision = stable_id(page, text)
        known = Article(
            id=page,
            url=f"https://{publisher}.vn/{page}",
            key=page,
            publisher=publisher.title(),
            publisher_id=publisher,
            group=publisher,
            authority=authority,
            lang="vi",
        )
        made = self.apply(
            FetchEvent(
                seq=self.seq,
                recorded_at=now,
                article=known,
                revision_id=revision,
                fetched_at=_day(fetched) if fetched else now,
                published=_day(day) if day else None,
                complete=complete,
                unchanged=unchanged and complete,
                story=story or page,
                teaser=teaser,
            )
        )
        if not complete or unchanged:
            return made
        self._texts[page] = text
        return made + self.reading(page, revision, publisher, figures, authority=authority)

    def reading(
        self,
        page: str,
        revision: str,
        publisher: str,
        figures: Iterable[Figure],
        *,
        first: bool = True,
        authority: int = 40,
    ) -> list[Finding]:
        """The figures of one revision."""
        seq = self.seq
        observations = tuple(
            Observation(
                id=stable_id(page, revision, seq, position),
                figure=said if said.claimant_named else _by_publisher(said, publisher.title()),
                article_id=page,
                revision_id=revision,
                position=position,
                authority=self._authority.get(said.claimant, 40) if said.claimant_named else authority,
            )
            for position, said in enumerate(figures)
        )
        event = ReadingEvent(
            seq=seq,
            recorded_at=NOW + timedelta(minutes=seq),
            article_id=page,
            revision_id=revision,
            extractor="x",
            lexicon="l",
            observations=observations,
            first=first,
        )
        return self.apply(event)

    def verdict(self, action: str, page: str | None = None, quote: str | None = None, **fields: Any) -> list[Finding]:
        """An analyst's decision."""
        event = VerdictEvent(
            seq=self.seq,
            recorded_at=NOW + timedelta(minutes=self.seq),
            author="an",
            action=VerdictAction(action),
            article_id=page,
            quote=quote,
            metric=fields.pop("metric", "share"),
            **fields,
        )
        return self.apply(event)

    def open_conflicts(self) -> set[tuple[str, ...]]:
        """Metric, period and values of the sides of every open conflict."""
        return {
            (
                state.metric,
                state.geo,
                str(state.period),
                *sorted(plain(c.side.figure.quantity.value) for c in state.clusters),
            )
            for state in self.comparer.point_states()
            if state.conflicts
        }

    def current(self, metric: str, period: str | None = "2025", facet: str | None = None) -> str | None:
        """The current value of a national level."""
        for state in self.comparer.point_states():
            if (state.metric, state.period, state.facet, state.family) == (metric, period, facet, "level"):
                return plain(state.current.figure.quantity.value) if state.current else None
        return None


def _by_publisher(said: Figure, name: str) -> Figure:
    return replace(said, claimant=name)


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) + timedelta(hours=1)


def kinds(found: Iterable[Finding]) -> list[str]:
    """The kinds, in order."""
    return [str(finding.kind) for finding in found]


def told(found: Iterable[Finding]) -> list[tuple[str, str]]:
    """Kind and reason, in order."""
    return [(str(finding.kind), finding.reason) for finding in found]


def values(finding: Finding) -> tuple[str | None, str | None]:
    """The values before and after."""
    before, after = finding.before, finding.after
    return (
        plain(before.figure.quantity.value) if before else None,
        plain(after.figure.quantity.value) if after else None,
    )


def plain(value: Decimal) -> str:
    """Without trailing zeros."""
    return format(value.normalize(), "f")


#: An article: publisher, day (None: the page has no date), value, and what else its figure says.
Row = tuple[str, str | None, str, dict[str, Any]]


def tell(rows: list[Row], metric: str = "firms", **always: Any) -> tuple[World, list[Finding]]:
    """The world after these articles, and what the last one gave."""
    world, made = World(), []
    for publisher, day, value, said in rows:
        fetched = said.get("fetched", "2026-11-01") if day is None else None
        story = said.get("story")
        changes = {k: v for k, v in said.items() if k not in {"fetched", "story"}}
        made = world.article(
            publisher, day, figure(value, metric, **{**always, **changes}), fetched=fetched, story=story
        )
    return world, made


def sides(world: World, **where: Any) -> list[list[str]]:
    """The values that stand at every point that has any, each with how many figures give it where it is not one."""
    return [
        sorted(_counted(plain(c.side.figure.quantity.value), len(c.observations)) for c in state.clusters)
        for state in world.comparer.point_states()
        if state.clusters and all(getattr(state, name) == value for name, value in where.items())
    ]


def _counted(value: str, figures: int) -> str:
    return value if figures == 1 else f"{value} x{figures}"
