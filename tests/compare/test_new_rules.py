"""New settings: what stands is read under them again; and what settings say."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from world import TABLES, World, figure, kinds, told, values

from monitor.compare import related, rules_from, settings_of


def changed(metric: str, **fields: Any) -> dict[str, Any]:
    """The tables with other fields of one metric."""
    tables = deepcopy(TABLES)
    next(m for m in tables["metrics"] if m["id"] == metric).update(fields)
    return tables


def slack(**fields: float) -> dict[str, Any]:
    tables = deepcopy(TABLES)
    tables["compare"]["slack"] = fields
    return tables


def test_a_dispute_that_new_settings_end_names_the_value_that_fell_and_the_one_that_is_left() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("over 10,000", "firms", by="Association"))
    world.article("two", "2026-01-19", figure("11,500", "firms", by="Ministry"))
    (made,) = world.configure(slack(bound=0.2))
    assert (made.kind, values(made), made.cause) == ("resolved", ("10000", "11500"), "config")
    opened = next(f.conflict_id for f in world.found if f.conflict_id)
    assert made.closes == opened
    (made,) = world.configure(TABLES)
    assert (made.kind, values(made), made.conflict_id) == ("conflict", ("11500", "10000"), opened)


def test_a_flow_that_becomes_a_stock_moves_with_its_dispute_and_with_what_analysts_decided() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("2.3bn usd", "exports", period="2025-12", by="Association", quote="a"))
    world.article("two", "2026-01-19", figure("2.6bn usd", "exports", period="2025-12", by="Ministry"), page="q")
    opened = next(f.conflict_id for f in world.found if f.conflict_id)
    world.article("three", "2026-01-20", figure("5.1bn usd", "exports", period="2024", by="Association"), page="r")
    world.article("four", "2026-01-21", figure("5.8bn usd", "exports", period="2024", by="Ministry"))
    world.verdict("accept", "r", "5.1bn usd", metric="exports")
    assert world.configure(changed("exports", nature="stock")) == []
    assert world.current("exports", "2025-12") is None
    assert world.current("exports", "2025") == "2600000000"
    # The pinned one only is pinned.
    assert world.current("exports", "2024") == "5100000000"
    (made, *_) = world.verdict("reject", "q", "2.6bn usd", metric="exports")
    assert (made.kind, made.closes, values(made)) == ("resolved", opened, ("2600000000", "2300000000"))


def test_figures_of_a_page_are_known_under_new_settings() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("2.3bn usd", "exports", period="2025-12"), page="p")
    world.configure(changed("exports", nature="stock"))
    made = world.article("one", "2026-01-10", figure("2.6bn usd", "exports", period="2025-12"), page="p")
    assert [(f.kind, values(f), f.period) for f in made] == [("corrected", ("2300000000", "2600000000"), "2025")]
    world.article("one", "2026-01-10", page="p")
    made = world.article("one", "2026-01-10", page="p")
    assert [(f.kind, values(f)[0]) for f in made] == [("retracted", "2600000000")]


def test_undated_figures_of_a_province_that_is_merged_are_two_places_and_a_dispute_goes_to_the_new_one() -> None:
    without = deepcopy(TABLES)
    without["provinces"] = []
    place = {"geo": "VN-DN", "period": None}
    world = World(without)
    world.article("one", "2025-06-25", figure("1,910", "firms", by="Association", **place))
    world.article("two", "2025-07-05", figure("2,300", "firms", by="Ministry", **place))
    assert len([s for s in world.comparer.point_states() if s.conflicts]) == 1
    made = world.configure(TABLES)
    assert [(*told([f]), values(f)[1], f.cause) for f in made] == [(("resolved", "settings-changed"), "2300", "config")]
    assert sorted((s.era, len(s.clusters)) for s in world.comparer.point_states()) == [("new", 1), ("old", 1)]


def test_a_dispute_stays_at_its_place_where_that_still_is_one() -> None:
    earlier = deepcopy(TABLES)
    earlier["provinces"] = [{"name": "Đà Nẵng", "code": "VN-DN", "changed": "2025-06-25"}]
    place = {"geo": "VN-DN", "period": None}
    world = World()
    world.article("one", "2025-06-20", figure("1,910", "firms", by="Association", **place))
    world.article("two", "2025-06-29", figure("2,300", "firms", by="Ministry", **place))
    (made,) = world.configure(earlier)
    assert (made.kind, values(made)[1]) == ("resolved", "1910")


def test_only_what_a_range_had_doubted_comes_back_with_a_wider_one() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("2.3bn usd", "exports", period="2024"))
    assert kinds(world.article("two", "2026-01-12", figure("23bn usd", "exports"))) == ["suspect"]
    assert world.configure(changed("share", ranges=[{"unit": "percent", "vn": [3, 60]}])) == []
    assert world.current("exports") is None


def test_what_an_analyst_vouches_for_and_what_was_is_not_doubted_under_new_settings() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("40%", quote="q"), figure("39%", period="2023", earlier=True), page="p")
    world.verdict("accept", "p", "q")
    assert world.configure(changed("share", ranges=[{"unit": "percent", "vn": [3, 30]}])) == []
    assert world.current("share") == "40"


def test_settings_before_any_figure_tell_nothing_and_hold() -> None:
    world = World()
    assert world.configure(changed("share", ranges=[{"unit": "percent", "vn": [3, 30]}])) == []
    assert kinds(world.article("one", "2026-01-10", figure("40%"))) == ["suspect"]


@pytest.mark.parametrize(
    ("metrics", "expected"),
    [
        ({"share"}, {"share", "industry_share"}),
        ({"industry_share"}, {"share", "industry_share"}),
        ({"firms"}, {"firms", "firms_abroad", "products"}),
        ({"products"}, {"firms", "firms_abroad", "products"}),
        ({"trade", "share"}, {"trade", "share", "industry_share"}),
        ({"unheard-of"}, {"unheard-of"}),
        (set(), set()),
    ],
)
def test_metrics_that_may_change_one_another_s_findings_are_one_group(metrics: set[str], expected: set[str]) -> None:
    tables = changed("products", confused_with=["firms_abroad"])
    assert related(metrics, rules_from(settings_of(tables))) == expected


def test_equal_tables_in_another_order_are_one_text() -> None:
    tables = deepcopy(TABLES)
    tables["compare"] = dict(reversed(tables["compare"].items()))
    tables["metrics"] = [dict(reversed(metric.items())) for metric in reversed(tables["metrics"])]
    for metric in tables["metrics"]:
        if "ranges" in metric:
            metric["ranges"] = [dict(reversed(known.items())) for known in metric["ranges"]]
    assert settings_of(tables) == settings_of(TABLES)


@pytest.mark.parametrize(
    ("value", "geo", "suspect"),
    [
        ("2%", "VN", True),
        ("3%", "VN", False),
        ("46%", "VN", True),
        ("2%", "KR", True),
        ("20%", "KR", False),
        ("80%", "KR", False),
        ("81%", "KR", True),
    ],
)
def test_a_range_has_two_ends_for_the_nation_and_for_any_place(value: str, geo: str, suspect: bool) -> None:
    ranges = [{"unit": "percent", "vn": [3, 45], "any": [10, 80]}]
    world = World(changed("share", ranges=ranges))
    made = world.article("one", "2026-01-10", figure(value, geo=geo))
    assert kinds(made) == ["suspect" if suspect else "new_series"]


@pytest.mark.parametrize(
    ("tier", "geo", "severity"), [(1, "VN", "critical"), (2, "VN", "warning"), (None, "VN", "warning")]
)
def test_a_conflict_is_critical_for_metrics_of_the_first_tier(tier: int | None, geo: str, severity: str) -> None:
    tables = changed("firms", tier=tier)
    world = World(tables)
    world.article("one", "2026-01-10", figure("1,910", "firms", geo=geo))
    (made,) = world.article("two", "2026-01-11", figure("2,400", "firms", geo=geo))
    assert (made.kind, made.severity) == ("conflict", severity)


@pytest.mark.parametrize(
    ("day", "period", "era"),
    [
        ("2025-06-30", None, "old"),
        ("2025-07-01", None, "new"),
        ("2026-01-10", "2025-06", "old"),
        ("2026-01-10", "2025-07-01", "new"),
        ("2026-01-10", "2025-06-30", "old"),
        ("2026-01-10", "2025", "new"),
    ],
)
def test_a_merged_province_is_another_place_from_the_day_of_the_merger(day: str, period: str | None, era: str) -> None:
    world = World()
    world.article("one", day, figure("1,910", "exports", geo="VN-DN", period=period))
    assert [state.era for state in world.comparer.point_states()] == [era]
