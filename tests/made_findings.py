"""Findings made by hand, in our own wording, for tests of what is shown and sent."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from monitor.domain.digest import Digest, Excerpt, Line, SourceHealth, SourceState
from monitor.domain.figure import Figure, FigureKind
from monitor.domain.finding import Cause, Finding, FindingKind, Severity, Side
from monitor.domain.fingerprint import stable_id
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

NOW = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)


def quantity(digits: str, unit: str = "percent", scale: int | str = 1, **more: Any) -> Quantity:
    factor = Decimal(scale)
    if isinstance(more.get("comparator"), str):
        more["comparator"] = Comparator(more["comparator"])
    return Quantity(value=Decimal(digits) * factor, unit=Unit(unit), digits=digits, scale=factor, **more)


def figure(
    amount: Quantity,
    quote: str,
    *,
    metric: str = "digital_economy_gdp_share",
    period: str | None = "2025",
    claimant: str = "Ministry of Science and Technology",
    kind: str = "actual",
    geo: str = "VN",
    geo_name: str | None = None,
    facet: str | None = None,
    instrument: str | None = None,
    direction: str | None = None,
) -> Figure:
    return Figure(
        quote=quote,
        start=0,
        end=len(quote),
        quantity=amount,
        metric=metric,
        kind=FigureKind(kind),
        period=Period.parse(period) if period else None,
        geo=geo,
        geo_name=geo_name,
        direction=Direction(direction) if direction else None,
        claimant=claimant,
        claimant_named=True,
        facet=facet,
        instrument=instrument,
        confidence=0.9,
        rule="test",
    )


def side(stated: Figure, publisher: str, url: str, published: str | None) -> Side:
    return Side(
        figure=stated,
        observation_id=stable_id(url, stated.quote, stated.metric),
        article_id=stable_id(url),
        article_url=url,
        publisher=publisher,
        published=datetime.fromisoformat(published) if published else None,
    )


def finding(kind: str, before: Side | None, after: Side | None, **more: Any) -> Finding:
    stated = (after or before).figure  # type: ignore[union-attr]
    values: dict[str, Any] = {
        "id": stable_id(kind, stated.metric, stated.quote, before and before.figure.quote),
        "kind": FindingKind(kind),
        "metric": stated.metric,
        "unit": str(stated.quantity.unit),
        "geo": stated.geo,
        "geo_name": stated.geo_name,
        "period": stated.period.text if stated.period else None,
        "figure_kind": stated.kind,
        "facet": stated.facet,
        "instrument": stated.instrument,
        "before": before,
        "after": after,
        "reason": "test",
        "cause": Cause.ARTICLE,
        "severity": Severity.NOTICE,
        "explanation": None,
        "conflict_id": None,
        "closes": None,
        "recorded_at": NOW,
        "seq": 1,
    }
    return Finding(**{**values, **more})


def excerpt(sentence: str, marked: str, lang: str) -> Excerpt:
    before, _, after = sentence.partition(marked)
    return Excerpt(before=before, figure=marked, after=after, lang=lang)


def statistics_side() -> tuple[Side, Excerpt]:
    stated = figure(quantity("14.02"), "14,02%", claimant="National Statistics Office", facet="value_added")
    sentence = (
        "Theo Cục Thống kê, tỷ trọng giá trị tăng thêm của kinh tế số năm 2025 ước chiếm 14,02% GDP, cao hơn năm trước."
    )
    return (
        side(stated, "Thời báo Số", "https://thoibaoso.example/kinh-te-so-2025.html", "2026-01-06T09:00:00+07:00"),
        excerpt(sentence, "14,02%", "vi"),
    )


def ministry_side() -> tuple[Side, Excerpt]:
    stated = figure(quantity("18.72"), "18.72%", facet="broad")
    sentence = (
        "The digital economy made up an estimated 18.72% of GDP in 2025, the Ministry of Science and Technology "
        "told the committee's meeting."
    )
    return (
        side(stated, "Delta Daily", "https://deltadaily.example/committee-review", "2026-01-12T08:00:00+07:00"),
        excerpt(sentence, "18.72%", "en"),
    )


def explained_conflict() -> Line:
    (before, left), (after, right) = statistics_side(), ministry_side()
    told = finding(
        "conflict",
        before,
        after,
        severity=Severity.WARNING,
        explanation="value added (statistics office) and broad estimate (ministry) are two methods",
        reason="facets-disagree",
        conflict_id="c1",
        seq=9,
    )
    return Line(finding=told, before=left, after=right, witnesses=3)


def open_conflict() -> Line:
    first = figure(
        quantity("58.9"), "58,9%", metric="coverage_5g", claimant="Central Steering Committee", period="2025"
    )
    second = figure(
        quantity("91", comparator="gt"), "hơn 91%", metric="coverage_5g", claimant="Telecommunications Authority"
    )
    told = finding(
        "conflict",
        side(first, "Báo Sông Hồng", "https://songhong.example/5g-588", "2026-01-05T07:00:00+07:00"),
        side(second, "Tin Công nghệ", "https://tincongnghe.example/5g-91", "2026-01-12T15:00:00+07:00"),
        severity=Severity.WARNING,
        conflict_id="c2",
        seq=8,
    )
    left = "Đến hết năm 2025, sóng 5G phủ 58,9% dân số, theo báo cáo của Ban Chỉ đạo Trung ương."
    right = "Cục Viễn thông cho biết mạng 5G đã phủ hơn 91% dân số cả nước vào cuối năm 2025."
    return Line(finding=told, before=excerpt(left, "58,9%", "vi"), after=excerpt(right, "hơn 91%", "vi"), witnesses=2)


def revision() -> Line:
    before = figure(quantity("152", "usd", 10**9), "US$152 billion", metric="digital_industry_revenue", period="2024")
    after = figure(quantity("198", "usd", 10**9), "US$198 billion", metric="digital_industry_revenue", period="2024")
    told = finding(
        "revised",
        side(before, "Delta Daily", "https://deltadaily.example/ict-2024", "2025-01-15T08:00:00+07:00"),
        side(after, "Delta Daily", "https://deltadaily.example/ict-review", "2026-01-12T08:00:00+07:00"),
        seq=7,
    )
    return Line(
        finding=told,
        before=excerpt("Revenue of the industry was put at US$152 billion for 2024.", "US$152 billion", "en"),
        after=excerpt(
            "The ministry now gives revenue of US$198 billion for 2024, after counting all of its sector.",
            "US$198 billion",
            "en",
        ),
    )


def first_figure(
    metric: str,
    amount: Quantity,
    quote: str,
    sentence: str,
    *,
    kind: str = "new_point",
    lang: str = "en",
    url: str = "https://deltadaily.example/committee-review",
    **more: Any,
) -> Line:
    stated = figure(amount, quote, metric=metric, **more)
    told = finding(kind, None, side(stated, "Delta Daily", url, "2026-01-12T08:00:00+07:00"), seq=3)
    return Line(finding=told, after=excerpt(sentence, quote, lang))


def committee_session() -> list[Line]:
    said = {"claimant": "Central Steering Committee"}
    return [
        first_figure("gii_rank", quantity("44", "rank"), "44th", "Viet Nam ranked 44th of 139 in innovation.", **said),
        first_figure(
            "startup_ecosystem_rank", quantity("55", "rank"), "55th", "Its start-ups came 55th in the world.", **said
        ),
        first_figure(
            "online_filing_share",
            quantity("51", comparator="gt"),
            "more than 51%",
            "Dossiers filed online reached more than 51% for the year.",
            **said,
        ),
        first_figure("tasks_done_share", quantity("67"), "67%", "Of the tasks due, 67% were done on time.", **said),
    ]


def target() -> Line:
    return Line(finding=_as_target(), after=_target_excerpt())


def _target_excerpt() -> Excerpt:
    sentence = "Nghị quyết đặt mục tiêu quy mô kinh tế số tối thiểu 30% GDP vào năm 2030."
    return excerpt(sentence, "tối thiểu 30%", "vi")


def _as_target() -> Finding:
    stated = figure(
        quantity("30", comparator="gte"),
        "tối thiểu 30%",
        period="2030",
        kind="target",
        instrument="57-NQ/TW",
        claimant="Politburo",
    )
    return finding(
        "new_series",
        None,
        side(stated, "Thời báo Số", "https://thoibaoso.example/nghi-quyet-57", "2025-01-10T07:00:00+07:00"),
    )


def edit() -> Line:
    before = figure(
        quantity("2.3", "vnd", 10**15), "2,3 triệu tỷ đồng", metric="digital_economy_value", period="2025-H1"
    )
    after = figure(
        quantity("2.4", "vnd", 10**15), "2,4 triệu tỷ đồng", metric="digital_economy_value", period="2025-H1"
    )
    url = "https://songhong.example/nua-dau-nam"
    told = finding(
        "corrected",
        side(before, "Báo Sông Hồng", url, "2025-07-14T07:00:00+07:00"),
        side(after, "Báo Sông Hồng", url, "2025-07-14T07:00:00+07:00"),
        cause=Cause.EDIT,
    )
    return Line(
        finding=told,
        before=excerpt("Doanh thu 6 tháng ước đạt 2,3 triệu tỷ đồng.", "2,3 triệu tỷ đồng", "vi"),
        after=excerpt("Doanh thu 6 tháng ước đạt 2,4 triệu tỷ đồng.", "2,4 triệu tỷ đồng", "vi"),
    )


def all_lines() -> list[Line]:
    return [explained_conflict(), open_conflict(), revision(), *committee_session(), target(), edit()]


def health() -> SourceHealth:
    return SourceHealth(
        sources=42,
        sources_read=41,
        items=318,
        read=96,
        on_topic=23,
        refused=(("unmatched", 210), ("gone", 12)),
        failing=(SourceState(publisher="Tin Chết", since=datetime(2026, 1, 9, tzinfo=UTC), reason="html-not-feed"),),
    )


def digest(cards: Any = (), **more: Any) -> Digest:
    values: dict[str, Any] = {
        "since": datetime(2026, 1, 12, 0, 30, tzinfo=UTC),
        "until": NOW,
        "cards": tuple(cards),
        "health": health(),
        "pages": "http://127.0.0.1:8057",
    }
    return Digest(**{**values, **more})
