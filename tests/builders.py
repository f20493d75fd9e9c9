"""Valid domain values with every field overridable, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from monitor.domain.article import Article, Screening, Submission
from monitor.domain.figure import FacetBasis, Figure, FigureKind, TargetForm
from monitor.domain.finding import Cause, Finding, FindingKind, Severity, Side
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

NOW = datetime(2026, 1, 31, 8, 30, tzinfo=UTC)


def a_quantity(value: str = "18.72", unit: Unit = Unit.PERCENT, **changes: Any) -> Quantity:
    return replace(Quantity(value=Decimal(value), unit=unit, digits=value), **changes)


def a_figure(**changes: Any) -> Figure:
    figure = Figure(
        quote="18.72%",
        start=10,
        end=16,
        quantity=a_quantity(),
        metric="digital_economy_gdp_share",
        kind=FigureKind.ACTUAL,
        period=Period.parse("2025"),
        geo="VN",
        claimant="Example News",
        confidence=0.9,
        rule="share",
        sentence=(0, 40),
    )
    return replace(figure, **changes)


def a_full_figure() -> Figure:
    """A figure with no field at its default."""
    return a_figure(
        quantity=Quantity(
            value=Decimal("12345678901234.123456"),
            unit=Unit.VND,
            value_high=Decimal("22345678901234.5"),
            comparator=Comparator.RANGE,
            digits="12345678.901234123456",
            digits_high="22345678.9012345",
            scale=Decimal("1000000"),
            scale_high=Decimal("1000000"),
        ),
        geo="VN-xx",
        geo_name="Viettel",
        direction=Direction.UP,
        claimant="Bộ Khoa học và Công nghệ",
        claimant_named=True,
        facet="broad",
        facet_basis=FacetBasis.WORDS,
        instrument="411/QĐ-TTg",
        amends=True,
        form=TargetForm.LEVEL,
        part_of="digital_economy_gdp_share",
        equivalents=(a_quantity("5500000000", Unit.USD, digits="5.5", scale=Decimal("1000000000")),),
        earlier=True,
        noun="doanh nghiệp",
    )


def an_article(name: str = "a", **changes: Any) -> Article:
    url = f"https://example.vn/{name}?utm_source=x"
    article = Article(
        id=name,
        url=url,
        key=f"https://example.vn/{name}",
        publisher="Example News",
        publisher_id="example",
        group="example",
        authority=40,
        lang="en",
    )
    return replace(article, **changes)


def a_screening() -> Screening:
    return Screening(on_topic=True, phrase="resolution 57")


def a_side(**changes: Any) -> Side:
    side = Side(
        figure=a_full_figure(),
        observation_id="o1",
        article_id="a",
        article_url="https://example.vn/a?utm_source=x",
        publisher="Example News",
        published=NOW,
    )
    return replace(side, **changes)


def a_finding(**changes: Any) -> Finding:
    finding = Finding(
        id="f1",
        kind=FindingKind.CONFLICT,
        metric="digital_economy_gdp_share",
        unit="percent",
        geo="VN",
        geo_name=None,
        period="2025",
        figure_kind=FigureKind.ACTUAL,
        facet=None,
        instrument=None,
        before=a_side(),
        after=a_side(published=None),
        reason="other-claimant",
        cause=Cause.ARTICLE,
        severity=Severity.WARNING,
        explanation=None,
        conflict_id="c1",
        closes=None,
        recorded_at=NOW,
        seq=1,
        others=(a_side(),),
    )
    return replace(finding, **changes)


def a_submission(**changes: Any) -> Submission:
    submission = Submission(
        url="https://example.vn/a",
        publisher="Example News",
        lang="en",
        published=NOW,
        published_assumed=False,
        title="Resolution 57",
        text="Under Resolution 57-NQ/TW the digital economy made up 18.72% of GDP in 2025.",
        fetched_at=NOW,
    )
    return replace(submission, **changes)
