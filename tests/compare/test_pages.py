"""Articles over time: edits, figures that leave, teasers, failed fetches."""

from __future__ import annotations

import pytest
from world import World, figure, kinds, told, values


def test_an_edited_figure_is_corrected_and_the_rest_is_not_mentioned() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), figure("30,500", "firms"), page="p")
    made = world.article("one", "2026-01-18", figure("51%", "coverage"), figure("30,500", "firms"), page="p")
    assert [(*told([f]), values(f), f.cause) for f in made] == [(("corrected", "page-edited"), ("59", "51"), "edit")]
    assert world.current("coverage") == "51"


def test_an_edit_that_agrees_says_nothing_and_a_finer_one_refines() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    assert world.article("one", "2026-01-18", figure("over 59%", "coverage", quote="x"), page="p") == []
    assert kinds(world.article("one", "2026-01-18", figure("59.2%", "coverage"), page="p")) == ["refined"]


def test_an_edit_may_open_and_close_a_conflict() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    world.article("two", "2026-01-20", figure("59%", "coverage"))
    assert kinds(world.article("one", "2026-01-18", figure("51%", "coverage"), page="p")) == ["corrected", "conflict"]
    assert world.open_conflicts()
    made = world.article("one", "2026-01-18", figure("59%", "coverage", quote="again"), page="p")
    assert told(made) == [("corrected", "page-edited"), ("resolved", "side-corrected")]


def test_a_figure_that_an_edit_adds_is_new_evidence() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    made = world.article("one", "2026-01-18", figure("59%", "coverage"), figure("14%"), page="p")
    assert [(f.kind, f.cause) for f in made] == [("new_series", "edit")]


def test_a_figure_that_two_complete_fetches_lack_is_retracted() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), figure("14%"), page="p")
    assert world.article("one", "2026-01-18", figure("14%"), page="p") == []
    (made,) = world.article("one", "2026-01-18", figure("14%"), page="p")
    assert (told([made]), values(made), made.figure_kind) == ([("retracted", "left-its-page")], ("59", None), "actual")
    assert world.current("coverage") is None
    assert world.article("one", "2026-01-18", figure("14%"), page="p") == []


def test_two_different_texts_without_it_retract_too() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), figure("14%"), page="p")
    world.article("one", "2026-01-18", figure("14%"), page="p")
    made = world.article("one", "2026-01-18", figure("14%"), figure("44rank", "world_rank"), page="p")
    assert kinds(made) == ["new_series", "retracted"]


def test_a_page_left_without_any_figure_retracts_them_all() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), figure("14%"), page="p")
    assert world.article("one", "2026-01-18", page="p") == []
    assert kinds(world.article("one", "2026-01-18", page="p")) == ["retracted", "retracted"]


def test_a_figure_that_comes_back_was_never_gone() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    world.article("one", "2026-01-18", page="p")
    assert world.article("one", "2026-01-18", figure("59%", "coverage"), page="p") == []
    assert world.article("one", "2026-01-18", page="p") == []
    assert kinds(world.article("one", "2026-01-18", page="p")) == ["retracted"]


def test_a_figure_that_comes_back_with_another_value_is_corrected() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    world.article("one", "2026-01-18", page="p")
    assert kinds(world.article("one", "2026-01-18", figure("51%", "coverage"), page="p")) == ["corrected"]


def test_a_figure_may_be_retracted_stated_again_and_retracted_again() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    found = []
    for _ in range(2):
        world.article("one", "2026-01-18", page="p")
        found += world.article("one", "2026-01-18", page="p")
        found += world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    assert told(found) == [("retracted", "left-its-page"), ("new_point", "stated-again")] * 2
    assert len({f.id for f in world.found}) == len(world.found)


def test_a_retraction_closes_the_conflict_that_hung_on_it() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    world.article("two", "2026-01-19", figure("51%", "coverage"))
    world.article("one", "2026-01-18", page="p")
    made = world.article("one", "2026-01-18", page="p")
    assert told(made) == [("retracted", "left-its-page"), ("resolved", "side-retracted")]


def test_a_fetch_that_is_not_complete_is_no_evidence_of_absence() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    for _ in range(3):
        assert world.article("one", "2026-01-18", page="p", complete=False) == []
    world.article("one", "2026-01-18", page="p")
    assert world.article("one", "2026-01-18", page="p", complete=False) == []
    assert kinds(world.article("one", "2026-01-18", page="p")) == ["retracted"]


def test_an_article_that_does_not_repeat_a_figure_retracts_nothing() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"))
    world.article("one", "2026-01-19", figure("14%"))
    assert kinds(world.article("one", "2026-01-20", figure("44rank", "world_rank"))) == ["new_series"]


def test_an_unchanged_fetch_says_nothing() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    assert world.article("one", "2026-01-18", figure("59%", "coverage"), page="p") == []


def test_a_teaser_speaks_for_its_article_until_that_is_read() -> None:
    world = World()
    assert kinds(world.article("one", "2026-01-18", figure("59%", "coverage"), page="p", teaser=True)) == ["new_series"]
    assert world.article("one", "2026-01-18", figure("59%", "coverage"), page="p") == []
    assert kinds(world.article("two", "2026-01-19", figure("59%", "coverage"))) == ["confirmed"]


def test_a_teaser_that_rolls_off_retracts_nothing() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p", teaser=True)
    assert world.article("one", "2026-01-18", page="p", teaser=True) == []
    assert world.article("one", "2026-01-18", page="p", teaser=True) == []
    assert world.current("coverage") == "59"


def test_teasers_that_follow_one_another_on_a_list_retract_nothing_and_correct_nothing() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p", teaser=True)
    assert kinds(world.article("one", "2026-01-20", figure("14%"), page="p", teaser=True)) == ["new_series"]
    assert world.article("one", "2026-01-22", figure("40%", "mastery"), page="p", teaser=True) != []
    assert world.article("one", "2026-01-24", page="p", teaser=True) == []
    assert (world.current("coverage"), world.current("share")) == ("59", "14")
    made = world.article("one", "2026-02-01", figure("63%", "coverage"), page="p", teaser=True)
    assert kinds(made) == ["revised"]
    assert world.article("one", "2026-02-03", figure("63%", "coverage"), page="p", teaser=True) == []
    assert world.current("coverage") == "63"


def test_the_article_itself_replaces_its_teaser() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), figure("14%"), page="p", teaser=True)
    made = world.article("one", "2026-01-18", figure("51%", "coverage"), page="p")
    assert told(made) == [("corrected", "teaser-replaced")]
    assert world.current("share") is None


def test_another_layout_of_a_page_is_no_batch_of_corrections() -> None:
    world = World()
    old = [figure(f"{n}%", period=str(2010 + n)) for n in range(5, 11)]
    new = [figure(f"{n + 3}%", period=str(2010 + n)) for n in range(5, 11)]
    world.article("one", "2026-01-18", *old, page="p")
    made = world.article("one", "2026-01-18", *new, page="p")
    assert set(told(made)) == {("suspect", "page-layout")}
    assert len(made) == 6
    assert world.current("share", "2015") == "5"


def test_a_new_reading_of_the_text_withdraws_and_adds_with_its_own_cause() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("8.55", "firms", quote="8.550"), figure("14%"), page="p")
    revision = world.events[-1].revision_id  # type: ignore[union-attr]  # a reading was the last
    made = world.reading("p", revision, "one", [figure("8,550", "firms", quote="8.550")], first=False)
    assert [(f.kind, f.cause) for f in made] == [("new_point", "reading")]
    assert world.current("share") is None
    assert world.current("firms") == "8550"


def test_a_new_reading_of_an_edited_text_keeps_the_time_of_the_edit() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage", by="Ministry"), page="p", fetched="2026-01-18")
    world.article("two", "2026-02-18", figure("55%", "coverage", by="Ministry"))
    edited = [figure("51%", "coverage", by="Ministry")]
    made = world.article("one", "2026-01-18", *edited, page="p", fetched="2026-03-18")
    assert kinds(made) == ["corrected"]
    revision = world.events[-1].revision_id  # type: ignore[union-attr]  # a reading was the last
    world.reading("p", revision, "one", [figure("52%", "coverage", by="Ministry")], first=False)
    assert world.current("coverage") == "52"


def test_an_edit_that_goes_back_to_an_earlier_text_is_said_when_it_is_fetched() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage", by="Ministry"), page="p", fetched="2026-01-18")
    world.article("one", "2026-01-18", figure("51%", "coverage", by="Ministry"), page="p", fetched="2026-01-19")
    world.article("two", "2026-02-18", figure("55%", "coverage", by="Ministry"))
    again = figure("59%", "coverage", by="Ministry")
    assert kinds(world.article("one", "2026-01-18", again, page="p", fetched="2026-03-18")) == ["corrected"]
    assert world.current("coverage") == "59"


def test_a_new_reading_may_close_a_conflict() -> None:
    world = World()
    world.article("two", "2026-01-10", figure("59%", "coverage"))
    world.article("one", "2026-01-18", figure("51%", "coverage"), page="p")
    revision = world.events[-1].revision_id  # type: ignore[union-attr]  # a reading was the last
    made = world.reading("p", revision, "one", [figure("59%", "coverage")], first=False)
    assert told(made) == [("resolved", "read-again"), ("confirmed", "agrees")]


def test_a_new_reading_of_a_text_that_was_edited_since_changes_nothing() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    revision = world.events[-1].revision_id  # type: ignore[union-attr]  # a reading was the last
    world.article("one", "2026-01-18", figure("51%", "coverage"), page="p")
    assert world.reading("p", revision, "one", [figure("60%", "coverage")], first=False) == []
    assert world.current("coverage") == "51"


def test_a_page_that_gets_its_old_layout_back_says_nothing() -> None:
    world = World()
    old = [figure(f"{n}%", period=str(2010 + n)) for n in range(5, 11)]
    new = [figure(f"{n + 3}%", period=str(2010 + n)) for n in range(5, 11)]
    world.article("one", "2026-01-18", *old, page="p")
    world.article("one", "2026-01-18", *new, page="p")
    assert world.article("one", "2026-01-18", *old, page="p") == []
    assert world.current("share", "2015") == "5"


@pytest.mark.parametrize(
    ("parts", "suspect"), [(["15.6%"], True), (["13.5%"], False), (["8.38%", "5.7%"], True), (["8.37%", "5.7%"], False)]
)
def test_the_whole_of_a_part_is_the_present_value_of_its_own_metric(parts: list[str], suspect: bool) -> None:
    made = World().article(
        "one",
        "2026-01-18",
        figure("59%", "coverage"),
        figure("13%", earlier=True),
        figure("14.02%"),
        *(figure(part, None, part_of="share") for part in parts),
    )
    assert (("suspect", "part-above-whole") in told(made)) is suspect
