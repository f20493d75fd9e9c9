"""Findings into cards."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import made_findings as made
import pytest

from monitor.alert.group import Grouping, cards_of, counted, merged, section_of
from monitor.domain.digest import Line, Section
from monitor.domain.finding import Cause, FindingKind

GROUPING = Grouping(tier1=frozenset({"digital_economy_gdp_share", "gii_rank"}), zone=ZoneInfo("Asia/Ho_Chi_Minh"))


def line_of(kind: str, **more: object) -> Line:
    (before, _), (after, _) = made.statistics_side(), made.ministry_side()
    return Line(finding=made.finding(kind, before, after, **more))


@pytest.mark.parametrize(
    ("kind", "cause", "section"),
    [
        ("conflict", Cause.ARTICLE, Section.CONFLICT),
        ("revised", Cause.ARTICLE, Section.CHANGE),
        ("refined", Cause.ARTICLE, Section.CHANGE),
        ("resolved", Cause.ARTICLE, Section.CHANGE),
        ("late", Cause.ARTICLE, Section.CHANGE),
        ("corrected", Cause.EDIT, Section.EDIT),
        ("retracted", Cause.EDIT, Section.EDIT),
        ("target_met", Cause.ARTICLE, Section.TARGET),
        ("target_changed", Cause.ARTICLE, Section.TARGET),
        ("new_point", Cause.ARTICLE, Section.TIER1),
        ("new_series", Cause.ARTICLE, Section.TIER1),
    ],
)
def test_every_kind_has_its_place(kind: str, cause: Cause, section: Section) -> None:
    assert section_of(line_of(kind, cause=cause).finding, GROUPING.tier1) is section


def test_every_kind_of_finding_is_carded_or_counted() -> None:
    for kind in FindingKind:
        line = line_of(str(kind))
        assert bool(cards_of([line], GROUPING)) != bool(sum(counted([line]).values()))


def test_what_one_claimant_said_on_one_day_is_one_card() -> None:
    said = [line for line in made.committee_session() if line.finding.metric not in GROUPING.tier1]
    cards = cards_of(said, GROUPING)
    assert [(card.claimant, len(card.lines)) for card in cards] == [("Central Steering Committee", len(said))]


def test_a_day_is_the_readers_day() -> None:
    first = made.committee_session()[1]
    side = first.finding.after
    assert side is not None
    late = replace(side, published=made.datetime.fromisoformat("2026-01-12T23:59:00+07:00"))
    next_day = replace(side, article_id="another", published=made.datetime.fromisoformat("2026-01-13T00:01:00+07:00"))
    lines = [replace(first, finding=replace(first.finding, after=s, id=str(n))) for n, s in enumerate([late, next_day])]
    assert len(cards_of(lines, GROUPING)) == 2


def test_a_further_side_of_a_conflict_replaces_the_card_of_its_opening() -> None:
    opened = line_of("conflict", conflict_id="c", seq=1)
    third = line_of("conflict", conflict_id="c", seq=2, id="later")
    (card,) = cards_of([opened, third], GROUPING)
    assert [line.finding.id for line in card.lines] == ["later"]


def test_an_open_conflict_of_a_target_metric_stands_before_an_explained_one() -> None:
    explained = line_of("conflict", conflict_id="a", reason="facets-disagree", seq=9)
    open_ = line_of("conflict", conflict_id="b", seq=1)
    assert [card.lines[0].finding.conflict_id for card in cards_of([explained, open_], GROUPING)] == ["b", "a"]


def test_edits_of_one_page_are_one_card() -> None:
    edit = made.edit()
    lines = [replace(edit, finding=replace(edit.finding, id=str(n))) for n in range(3)]
    assert [len(card.lines) for card in cards_of(lines, GROUPING)] == [3]


def test_a_new_figure_that_is_then_disputed_is_told_once() -> None:
    (before, _), (after, _) = made.statistics_side(), made.ministry_side()
    first = Line(finding=made.finding("new_point", None, before, seq=1))
    conflict = Line(finding=made.finding("conflict", before, after, seq=2))
    other = made.committee_session()[0]
    assert merged([first, conflict, other]) == (conflict, other)


def test_a_first_report_that_was_only_confirmed_is_told() -> None:
    (before, _), (after, _) = made.statistics_side(), made.ministry_side()
    first = Line(finding=made.finding("new_point", None, before, seq=1))
    confirmed = Line(finding=made.finding("confirmed", before, after, seq=2))
    assert merged([first, confirmed]) == (first, confirmed)


def test_a_value_that_is_new_after_the_dispute_stays() -> None:
    (before, _), (after, _) = made.statistics_side(), made.ministry_side()
    conflict = Line(finding=made.finding("conflict", before, after, seq=1))
    later = Line(finding=made.finding("new_point", None, after, seq=2))
    assert merged([conflict, later]) == (conflict, later)


def test_a_list_of_years_in_one_article_is_one_card_whoever_is_quoted() -> None:
    lines = [
        made.first_figure(
            "startups",
            made.quantity(str(900 + year), "count"),
            f"{900 + year}",
            f"There were {900 + year} in {year}.",
            period=str(year),
            claimant=f"Office {year}",
        )
        for year in (2021, 2022, 2023)
    ]
    assert [len(card.lines) for card in cards_of(lines, GROUPING)] == [3]


def test_two_groups_that_a_third_finding_ties_together_are_one() -> None:
    def line(metric: str, claimant: str) -> Line:
        return made.first_figure(metric, made.quantity("5", "count"), "5", "There are 5.", claimant=claimant)

    lines = [line("startups", "A"), line("incubators", "B"), line("startups", "B")]
    assert [len(card.lines) for card in cards_of(lines, GROUPING)] == [3]
