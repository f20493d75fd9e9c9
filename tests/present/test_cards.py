"""What a card says at a glance: which number holds, what became of the other, where the sentence stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import made_findings as made
import pytest

from monitor.alert.group import Grouping, cards_of
from monitor.domain.digest import Line, SourceState, Weekly
from monitor.domain.finding import Finding, Side
from monitor.present.card import LineView, card_view, line_view
from monitor.present.digest import digest_view, glance_line, render
from monitor.present.lists import failing_line
from monitor.present.locale import difference_text
from monitor.present.meaning import todo
from monitor.present.words import Words
from monitor.run.catalog import load_catalog

CATALOG = load_catalog({})
VI, EN = CATALOG.words("vi"), CATALOG.words("en")
ZONE = "Asia/Ho_Chi_Minh"


def shown(finding: Finding, **more: object) -> LineView:
    return line_view(Line(finding=finding, **more), EN, "http://127.0.0.1:8057", ZONE)  # type: ignore[arg-type]


def stated(digits: str, url: str, comparator: str = "eq") -> Side:
    amount = made.quantity(digits, comparator=comparator)
    return made.side(made.figure(amount, f"{digits}%"), "Delta Daily", url, "2026-01-06T09:00:00+07:00")


def test_the_same_number_from_another_source_is_shown_once_and_became_nothing() -> None:
    line = shown(
        made.finding("confirmed", stated("14.02", "https://a.example/1"), stated("14.02", "https://b.example/2"))
    )
    assert (line.old, line.arrow, line.new) == ("", "", "14.02%")
    assert [side.value for side in line.sides] == ["14.02%", "14.02%"]


def test_a_number_that_agrees_in_other_words_stands_beside_without_an_arrow_of_change() -> None:
    before, after = stated("14", "https://a.example/1", "gt"), stated("14.02", "https://b.example/2")
    line = shown(made.finding("confirmed", before, after))
    assert (line.old, line.arrow, line.new) == ("over 14%", "≈", "14.02%")


def test_a_sentence_that_was_edited_away_is_not_linked_on_its_page_and_the_day_of_the_edit_is_told() -> None:
    line = line_view(made.edit(), EN, "http://127.0.0.1:8057", ZONE)
    gone, now = line.sides
    assert (gone.link, gone.published) == ("", "14 July 2025, no longer on the page")
    assert gone.published in gone.who
    assert now.link.startswith("https://songhong.example/")
    assert "change seen 13 January 2026" in line.witnesses


def test_a_figure_that_was_taken_from_its_page_is_not_linked_there() -> None:
    line = shown(made.finding("retracted", stated("14.02", "https://a.example/1"), None))
    assert [side.link for side in line.sides] == [""]
    assert "no longer on the page" in line.sides[0].who


def test_a_newer_page_of_the_same_source_takes_nothing_from_the_older_one() -> None:
    assert all(side.link for side in line_view(made.revision(), EN, "", ZONE).sides)


def test_of_many_values_the_reader_is_not_asked_to_open_both() -> None:
    conflict = made.open_conflict().finding
    more = replace(conflict, others=(stated("63", "https://c.example/3"),))
    assert "both" in todo(conflict, EN)
    assert "both" not in todo(more, EN)
    assert "cả hai" not in todo(more, VI)


@pytest.mark.parametrize(
    ("moved", "vi", "en"),
    [("0.4", "0,4 bậc", "0.4 places"), ("3.5", "3,5 bậc", "3.5 places"), ("1", "1 bậc", "1 place")],
)
def test_a_pace_in_places_is_not_cut_to_whole_ones(moved: str, vi: str, en: str) -> None:
    rank = made.quantity("44", "rank")
    there = replace(rank, value=rank.value - Decimal(moved))
    assert difference_text(rank, there, VI, apart=True) == vi
    assert difference_text(rank, there, EN, apart=True) == en


def test_a_source_that_does_not_answer_says_when_it_was_last_read() -> None:
    state = SourceState(publisher="Tin Chết", since=datetime(2026, 1, 9, tzinfo=UTC), reason="gone")
    assert failing_line(state, EN, ZONE) == "Tin Chết: the feed is gone, last read 9 January 2026"
    assert failing_line(replace(state, since=None), EN, ZONE) == "Tin Chết: the feed is gone, never read so far"
    weekly = digest_view(made.digest(weekly=Weekly(dead=(state,))), EN)
    assert ("", "Tin Chết: the feed is gone, since 9 January 2026") in dict(weekly.lists)[EN.say("section.dead")]


@pytest.mark.parametrize("form", ["text", "html", "markdown"])
def test_notes_stand_under_a_title_of_their_own(form: str) -> None:
    told = made.digest(baselines=(("Delta Daily", 3),), open_conflicts=(made.open_conflict().finding,))
    text = render(told, form, EN)
    assert text.index("Still in conflict") < text.index("Not told one by one") < text.index("starting point")


def test_why_items_were_not_taken_reads_as_counts() -> None:
    assert "title without a hint of the topic (210), page gone (12)" in " ".join(digest_view(made.digest(), EN).health)


@pytest.mark.parametrize(("lang", "words"), [("en", EN), ("vi", VI)])
def test_what_leads_to_our_pages_leads_to_them_in_the_reader_s_language(lang: str, words: Words) -> None:
    digest = made.digest(cards_of([made.revision()], Grouping(tier1=frozenset(), zone=ZoneInfo(ZONE))))
    view = digest_view(replace(digest, pages="https://nq57.example"), words)
    (line,) = [line for _, cards in view.sections for card in cards for line in card.lines]
    assert line.page == f"https://nq57.example/findings/{line.id}?lang={lang}"
    assert view.pages == f"https://nq57.example/?lang={lang}"


def test_a_new_period_stands_beside_the_one_before_it() -> None:
    stated_now = stated("14.02", "https://a.example/1")
    before = made.figure(made.quantity("13.17"), "13.17%", period="2024")
    line = shown(made.finding("new_point", None, stated_now), earlier=("2024", (before,)))
    assert (line.new, line.difference) == ("14.02%", "2024: 13.17%")


def test_what_one_speaker_said_is_told_by_its_figures_at_a_glance() -> None:
    grouping = Grouping(tier1=frozenset(), zone=ZoneInfo(ZONE))
    told = made.digest(cards_of([*made.committee_session(), made.revision()], grouping))
    (line,) = [line for line in digest_view(told, EN).glance if line.startswith("Central Steering Committee")]
    assert line.startswith("Central Steering Committee, via Delta Daily, 12 January 2026: ")
    assert "Rank in the Global Innovation Index, rank 44; " in line
    assert line.endswith("; …")


def test_edits_of_one_figure_name_it_once_at_a_glance_and_each_change_once() -> None:
    grouping = Grouping(tier1=frozenset(), zone=ZoneInfo(ZONE))
    (card,) = cards_of([made.edit()], grouping)
    view = card_view(card, EN, "", ZONE)
    (line,) = view.lines
    back = replace(line, old=line.new, new=line.old)
    told = replace(view, lines=(line, back, line, line))
    change, undone = f"{line.old} {line.arrow} {line.new}", f"{line.new} {line.arrow} {line.old}"
    assert glance_line(told) == f"{view.who}: {line.metric}, {change}, {undone}"


def test_a_difference_holds_no_brackets_of_its_own() -> None:
    told = made.digest(cards_of([made.revision()], Grouping(tier1=frozenset(), zone=ZoneInfo(ZONE))))
    assert "(+US$46 billion, +30.3%)" in render(told, "text", EN)


def test_a_met_target_is_no_contradiction() -> None:
    line = shown(made.finding("target_met", stated("30", "https://a.example/1"), stated("35", "https://b.example/2")))
    assert (line.old, line.arrow, line.new) == ("", "", "35%")
    assert line.difference == "5 percentage points beyond the target of 30%"


def test_a_conflict_that_an_analyst_ended_is_not_said_to_agree() -> None:
    sides = stated("59", "https://a.example/1"), stated("71", "https://b.example/2")
    decided = shown(replace(made.finding("resolved", *sides), reason="analyst-decided"))
    both = shown(replace(made.finding("resolved", *sides), reason="both-stand"))
    assert decided.meaning.startswith("An analyst decided: the figure of ")
    assert both.meaning == "An analyst decided that both values stand by definition."
    assert {decided.kind, both.kind} == {"Conflict resolved"}
    assert not any("agree again" in line.meaning for line in (decided, both))
