"""Where rules begin and end: the last value that they hold for, and the first that they do not."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from world import TABLES, World, figure, kinds, quantity, sides, told

from monitor.compare import settings_of
from monitor.compare.agree import Slack, interval_of, resolution
from monitor.domain.finding import Finding


@pytest.mark.parametrize(("value", "suspect"), [("3%", False), ("45%", False), ("2.99%", True), ("45.01%", True)])
def test_the_ends_of_a_plausible_range_are_plausible(value: str, suspect: bool) -> None:
    made = World().article("one", "2026-01-10", figure(value))
    assert (told(made) == [("suspect", "out-of-range")]) is suspect


@pytest.mark.parametrize(
    ("old", "new", "suspect"),
    [("1.5 usd", "1.5tn usd", True), ("1.5tn usd", "1.5 usd", True), ("1,500 usd", "1.5 usd", True),
     ("152bn usd", "15.2bn usd", True),
     ("1,000", "10,000", True), ("999", "9,990", False), ("10,000", "1,000", True),
     ("152bn usd", "15.5bn usd", True), ("152bn usd", "15.6bn usd", False),
     ("1bn usd", "10.2bn usd", True), ("10.2bn usd", "1bn usd", True), ("1bn usd", "10.21bn usd", False),
     ("1.5 usd", "15tn usd", False), ("15tn usd", "1.5 usd", False)],
)  # fmt: skip
def test_a_slip_is_a_power_of_ten_up_to_the_twelfth(old: str, new: str, suspect: bool) -> None:
    world = World()
    world.article("one", "2026-01-10", figure(old, "exports"))
    made = world.article("two", "2026-01-20", figure(new, "exports"))
    assert (told(made) == [("suspect", "power-of-ten")]) is suspect


@pytest.mark.parametrize(
    ("part", "whole", "suspect"), [("5", "5", False), ("6", "5", True), ("4", "5", False), ("4,900", "4,800", True)]
)
def test_a_part_may_be_the_whole_and_no_more(part: str, whole: str, suspect: bool) -> None:
    world = World()
    world.article("one", "2026-01-10", figure(whole, "firms"))
    made = world.article("two", "2026-01-20", figure(part, "firms_abroad"))
    assert (told(made) == [("suspect", "part-above-whole")]) is suspect


def test_a_part_that_its_own_text_gives_before_the_whole_is_no_more_than_that() -> None:
    world = World()
    made = world.article("one", "2026-01-10", figure("960", "firms_abroad"), figure("906", "firms"))
    assert told(made) == [("suspect", "part-above-whole"), ("new_series", "first-of-series")]


@pytest.mark.parametrize(
    ("metric", "geo", "severity"),
    [("share", "VN", "critical"), ("share", "VN-HN", "warning"), ("firms", "VN", "warning"),
     ("firms", "VN-HN", "warning")],
)  # fmt: skip
def test_a_conflict_is_critical_where_a_chief_indicator_of_the_nation_is_disputed(
    metric: str, geo: str, severity: str
) -> None:
    world = World()
    values = ("14.5%", "19.2%") if metric == "share" else ("1,910", "1,960")
    world.article("one", "2026-01-10", figure(values[0], metric, geo=geo))
    (made,) = world.article("two", "2026-01-20", figure(values[1], metric, geo=geo))
    assert (made.kind, made.severity) == ("conflict", severity)


@pytest.mark.parametrize(
    ("old", "new", "severity"), [("20.0%", "20.3%", "info"), ("20.0%", "20.4%", "notice"), ("20.0%", "19.6%", "notice")]
)
def test_a_revision_below_what_is_material_is_only_information(old: str, new: str, severity: str) -> None:
    world = World()
    world.article("one", "2026-01-10", figure(old, by="Ministry"))
    (made,) = world.article("one", "2026-03-10", figure(new, by="Ministry"))
    assert (made.kind, made.severity) == ("revised", severity)


def test_two_methods_are_told_as_a_notice() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.5%", by="Statistics", facet="narrow"))
    made = world.article("two", "2026-01-20", figure("18.7%", by="Ministry", facet="broad"))
    assert [(f.kind, f.reason, f.severity) for f in made] == [("conflict", "facets-disagree", "notice")]


@pytest.mark.parametrize(("day", "kind"), [("2025-12-31", "revised"), ("2026-01-01", "conflict")])
def test_a_stock_is_provisional_until_its_year_is_over(day: str, kind: str) -> None:
    world = World()
    world.article("one", day, figure("1,910", "firms", by="Association"))
    assert kinds(world.article("two", "2026-01-20", figure("1,960", "firms", by="Ministry"))) == [kind]


def edited(count: int, moved: int) -> list[Finding]:
    world = World()
    years = [str(2000 + n) for n in range(count)]
    world.article("one", "2026-01-10", *(figure(f"2{n}.5%", "trade", period=y) for n, y in enumerate(years)), page="p")
    after = [figure(f"{2 + 2 * (n < moved)}{n}.5%", "trade", period=y) for n, y in enumerate(years)]
    return world.article("one", "2026-01-10", *after, page="p")


@pytest.mark.parametrize(
    ("count", "moved", "layout"),
    [(4, 4, True), (3, 3, False), (7, 4, False), (6, 4, True), (5, 3, False), (10, 6, True)],
)
def test_four_changed_figures_and_three_in_five_are_another_layout(count: int, moved: int, layout: bool) -> None:
    assert {(f.kind, f.reason) for f in edited(count, moved)} == (
        {("suspect", "page-layout")} if layout else {("corrected", "page-edited")}
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("top 50 rank", 1, 50), ("top 1 rank", 1, 1), ("about 50,000", 47500, 52500), ("about 14%", "13.5", "14.5"),
     ("nearly 1.5m", 1400000, 1500000), ("over 1.5bn usd", 1500000000, 1600000000),
     ("over 16,000", 16000, 17000), ("about 1.5m", 1450000, 1550000), ("nearly 40%", 38, 40)],
)  # fmt: skip
def test_what_about_and_top_admit(text: str, low: Any, high: Any) -> None:
    interval = interval_of(quantity(text), Slack())
    assert (interval.low, interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "left"),
    [("about 50,000", 5000), ("50,000", 5000), ("14%", 1), ("14.0%", "0.1"), ("40-50%", 10), ("12", 0)],
)
def test_what_a_statement_leaves_open(text: str, left: Any) -> None:
    assert resolution(quantity(text), Slack()) == Decimal(left)


@pytest.mark.parametrize(
    ("period", "same"),
    [("2025-10/2025-12", "2025-Q4"), ("2025-07/2025-12", "2025-H2"), ("2025-M01/2025-M06", "2025-H1"),
     ("2025-M01/2025-M03", "2025-Q1"), ("2025-04/2025-06", "2025-Q2"), ("2025-07/2025-09", "2025-Q3")],
)  # fmt: skip
def test_a_span_of_months_that_has_a_name_is_that_period(period: str, same: str) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("20.5%", "trade", period=same))
    assert kinds(world.article("two", "2026-01-20", figure("20.5%", "trade", period=period))) == ["confirmed"]


def test_settings_are_text_that_people_can_read_and_equal_for_equal_tables() -> None:
    text = settings_of(TABLES)
    assert "Hải Phòng" in text
    assert text == settings_of({name: TABLES[name] for name in reversed(list(TABLES))})


def states(world: World) -> list[dict[str, Any]]:
    return [state.record() for state in world.comparer.point_states()]


def test_a_point_is_recorded_with_what_is_shown_of_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("40-50%", "trade", by="Ministry", kind="estimate"))
    (record,) = states(world)
    assert record["shown"] == {
        "value": "40",
        "value_high": "50",
        "comparator": "range",
        "kind": "estimate",
        "claimant": "Ministry",
        "published": "2026-01-10T01:00:00+00:00",
    }
    assert record["recency"] == "2025-12-31 6"
    assert (record["clusters"][0]["witnesses"], record["clusters"][0]["claimants"]) == (1, ["Ministry"])


def test_a_point_of_suspects_alone_shows_nothing_and_one_with_a_value_lists_them_beside_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("95%"))
    (record,) = states(world)
    assert (record["shown"], record["current"], record["recency"], len(record["suspects"])) == (None, None, "", 1)
    world.article("two", "2026-01-11", figure("14%"))
    (record,) = states(world)
    assert (record["shown"]["value"], len(record["suspects"])) == ("14", 1)


PERIODS = ["2025/2030", "2025-12-31", "2025-12", "2025-Q4", "2025-H2", "2025", "2026-01"]


def test_points_of_a_series_are_sorted_by_the_end_of_their_periods_and_wider_ones_last() -> None:
    world = World()
    for number, period in enumerate(PERIODS[1:]):
        world.article("one", "2026-02-10", figure(f"2{number}.5%", "trade", period=period))
    world.article("one", "2026-02-10", figure("29.5%", "trade", period=None))
    found = sorted((record["recency"], record["period"]) for record in states(world))
    assert [period for _, period in found] == [None, *PERIODS[1:]]
    assert len({record["series"] for record in states(world)}) == 1


def registry(*values: int) -> World:
    tables = deepcopy(TABLES)
    target = {"unit": "percent", "comparator": "gte", "deadline": "2030", "instrument": "57-NQ/TW"}
    tables["metrics"][0]["targets"] = [{"value": value, **target} for value in values]
    return World(tables)


@pytest.mark.parametrize(
    ("official", "said", "explanation"),
    [
        ((30,), "30%", None),
        ((30,), "40%", "The registry has 30 percent for 57-NQ/TW in 2030."),
        ((30, 35), "35%", None),
        ((30, 35), "40%", "The registry has 30, 35 percent for 57-NQ/TW in 2030."),
        ((), "40%", None),
    ],
)
def test_a_number_that_the_registry_does_not_have_for_a_document_is_told(
    official: tuple[int, ...], said: str, explanation: str | None
) -> None:
    goal = figure(said, kind="target", period="2030", instrument="57-NQ/TW")
    (made,) = registry(*official).article("one", "2026-01-10", goal)
    assert made.explanation == explanation


@pytest.mark.parametrize(
    ("undated", "dated", "reason"),
    [(None, None, "agrees-undated"), (None, "narrow", "agrees-undated"), ("narrow", None, "agrees-undated"),
     ("narrow", "narrow", "agrees-undated"), ("narrow", "broad", None)],
)  # fmt: skip
def test_a_dated_figure_confirms_an_undated_one_of_no_other_facet(
    undated: str | None, dated: str | None, reason: str | None
) -> None:
    world = World()
    world.article("one", "2025-06-10", figure("14.2%", period=None, facet=undated))
    made = world.article("two", "2026-01-20", figure("14.2%", facet=dated))
    assert ("confirmed", reason) in told(made) if reason else "confirmed" not in kinds(made)


def test_copies_of_a_story_that_names_nobody_speak_for_its_first_publisher() -> None:
    world = World()
    for publisher, day in (("one", "10"), ("two", "11"), ("three", "12")):
        world.article(publisher, f"2026-01-{day}", figure("14%"), story="s")
    (record,) = states(world)
    assert [(c["claimants"], c["witnesses"], len(c["observations"])) for c in record["clusters"]] == [(["One"], 1, 3)]


@pytest.mark.parametrize("day", ["2026-01-11", "2026-01-20"])
def test_a_copy_that_gives_another_number_says_so_on_its_own(day: str) -> None:
    """Nobody is named, so nobody changed a number or was reported differently: two papers disagree."""
    world = World()
    world.article("one", "2026-01-10", figure("14%"), figure("59%", "coverage"), story="s")
    world.article("two", "2026-01-10", figure("14%"), figure("59%", "coverage"), story="s")
    made = world.article("three", day, figure("19%"), figure("59%", "coverage"), story="s")
    assert told(made) == [("conflict", "claimants-disagree")]
    assert sides(world, metric="share") == [["14 x2", "19"]]


@pytest.mark.parametrize(("value", "sides"), [("14.5%", 2), ("19.2%", 2), ("16.3%", 3)])
def test_a_claimant_that_has_said_two_things_is_thought_of_again(value: str, sides: int) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.5%", by="Ministry"))
    world.article("two", "2026-01-11", figure("19.2%", by="Ministry"))
    world.article("three", "2026-01-12", figure(value, by="Ministry"))
    assert sum(len(record["clusters"]) for record in states(world)) == sides


def test_a_refused_figure_that_leaves_its_page_is_no_retraction() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%"), figure("59%", "coverage"), page="p")
    world.verdict("reject", "p", "14%")
    for _ in range(3):
        assert world.article("one", "2026-01-10", figure("59%", "coverage"), page="p") == []


@pytest.mark.parametrize(
    ("publisher", "story", "told_again"),
    [("three", None, True), ("two", None, False), ("three", "s", False)],
)
def test_an_undated_value_of_a_dated_point_is_confirmed_once_a_witness(
    publisher: str, story: str | None, told_again: bool
) -> None:
    world = World()
    world.article("one", "2025-12-20", figure("14.2%", by="Ministry"))
    world.article("two", "2025-12-21", figure("14.2%", period=None), story="s")
    made = world.article(publisher, "2025-12-22", figure("14.2%", period=None), story=story)
    assert kinds(made) == (["confirmed"] if told_again else [])


@pytest.mark.parametrize(
    ("metric", "period", "values", "explained"),
    [
        ("share", "2025", ("14.02%", "18.72%"), True),
        ("share", "2025", ("18.72%", "14%"), True),
        ("share", "2024", ("14.02%", "18.72%"), False),
        ("share", "2025", ("14.02%", "19.9%"), False),
        ("share", "2025", ("11.5%", "18.72%"), False),
        ("industry_share", "2025", ("14.02%", "18.72%"), False),
    ],
)
def test_a_configured_explanation_holds_for_its_metric_period_and_values(
    metric: str, period: str, values: tuple[str, str], explained: bool
) -> None:
    world = World()
    world.article("one", "2026-01-10", figure(values[0], metric, period=period))
    (made,) = world.article("two", "2026-01-20", figure(values[1], metric, period=period))
    assert (made.kind, made.explanation) == ("conflict", "Two ways to count." if explained else None)


def test_what_is_disputed_and_what_fell_is_recorded_at_its_own_facet() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.02%", by="Statistics", facet="narrow"))
    world.article("two", "2026-01-11", figure("15.3%", by="Association", facet="narrow"))
    world.article("one", "2026-01-11", figure("18.3%", by="Ministry", facet="broad"))
    world.article("one", "2026-01-12", figure("18.72%", by="Ministry", facet="broad"))
    world.article("two", "2026-01-20", figure("15.4%", by="Association", facet="narrow"))
    records = {s.facet: s.record() for s in world.comparer.point_states()}
    assert {facet: len(record["conflicts"]) for facet, record in records.items()} == {"narrow": 1, "broad": 0}
    assert {facet: [how for _, how in record["superseded"]] for facet, record in records.items()} == {
        "narrow": ["claimant"],
        "broad": ["claimant"],
    }


def test_a_dispute_of_what_names_no_facet_is_recorded_at_every_facet_that_it_meets() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.02%", by="Statistics", facet="narrow"))
    world.article("two", "2026-01-11", figure("16.5%", by="Association"))
    records = {s.facet: s.record() for s in world.comparer.point_states()}
    assert {facet: len(record["conflicts"]) for facet, record in records.items()} == {"narrow": 1, None: 1}


def test_what_fell_without_a_facet_is_recorded_where_none_is_named() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.1%", by="Association"))
    world.article("one", "2026-01-11", figure("16.5%", by="Association"))
    world.article("one", "2026-01-12", figure("18.72%", by="Ministry", facet="broad"))
    records = {s.facet: s.record() for s in world.comparer.point_states()}
    assert {facet: len(record["superseded"]) for facet, record in records.items()} == {"broad": 0, None: 1}
