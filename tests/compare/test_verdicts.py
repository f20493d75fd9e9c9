"""What analysts decide."""

from __future__ import annotations

from copy import deepcopy

import pytest
from world import TABLES, World, figure, kinds, plain, told, values

from monitor.domain.verdict import corrected, normalised


def disputed() -> World:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Association", quote="1.910"), page="p")
    world.article("two", "2026-01-19", figure("1,960", "firms", by="Ministry", quote="1.960"), page="q")
    return world


def conflict_of(world: World) -> str:
    return next(f.conflict_id for f in world.found if f.kind == "conflict" and f.conflict_id)


def test_accepting_a_side_closes_the_conflict_and_makes_it_the_present_value() -> None:
    world = disputed()
    assert world.current("firms") == "1960"
    opened = conflict_of(world)
    made = world.verdict("accept-side", "p", "1.910", metric="firms", conflict_id=opened)
    assert [(*told([f]), f.closes, f.cause) for f in made] == [(("resolved", "analyst-decided"), opened, "verdict")]
    assert world.current("firms") == "1910"
    assert not world.open_conflicts()


def test_both_stand_until_a_value_moves() -> None:
    world = disputed()
    assert told(world.verdict("both-stand", conflict_id=conflict_of(world))) == [("resolved", "both-stand")]
    assert kinds(world.article("three", "2026-02-10", figure("1,960", "firms"))) == ["confirmed"]
    assert not world.open_conflicts()
    made = world.article("two", "2026-02-19", figure("1,980", "firms", by="Ministry"))
    assert kinds(made) == ["revised", "conflict"]
    assert made[1].conflict_id != conflict_of(world)
    assert world.open_conflicts()


def test_an_acknowledged_conflict_stays_open_and_a_new_side_wakes_it() -> None:
    world = disputed()
    opened = conflict_of(world)
    assert world.verdict("acknowledge", conflict_id=opened) == []
    states = [s for s in world.comparer.point_states() if s.conflicts]
    assert [s.conflicts for s in states] == [((opened, True),)]
    assert kinds(world.article("three", "2026-02-10", figure("2,400", "firms"))) == ["conflict"]
    states = [s for s in world.comparer.point_states() if s.conflicts]
    assert [s.conflicts for s in states] == [((opened, False),)]


def test_an_acknowledged_conflict_wakes_when_a_side_moves() -> None:
    world = disputed()
    world.verdict("acknowledge", conflict_id=conflict_of(world))
    assert kinds(world.article("two", "2026-02-19", figure("1,980", "firms", by="Ministry"))) == ["revised"]
    assert [s.conflicts[0][1] for s in world.comparer.point_states() if s.conflicts] == [False]


@pytest.mark.parametrize(
    ("action", "reason"),
    [("extraction-error", "analyst-decided"), ("source-corrected", "side-corrected"), ("reject", "analyst-decided")],
)
def test_a_side_that_was_no_statement_closes_the_conflict(action: str, reason: str) -> None:
    world = disputed()
    made = world.verdict(action, "q", "1.960", metric="firms", conflict_id=conflict_of(world))
    assert told(made) == [("resolved", reason)]
    assert world.current("firms") == "1910"


def test_a_rejected_observation_stays_out_when_the_text_is_read_again() -> None:
    world = disputed()
    world.verdict("reject", "q", "1.960", metric="firms")
    revision = next(e.revision_id for e in reversed(world.events) if getattr(e, "revision_id", None))
    again = figure("1,960", "firms", by="Ministry", quote="1.960")
    assert world.reading("q", revision, "two", [again], first=False) == []
    assert world.current("firms") == "1910"


def test_a_suspect_that_is_accepted_becomes_a_fact() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("2.3bn usd", "exports", period="2024"))
    world.article("two", "2026-01-19", figure("23bn usd", "exports", quote="23"), page="q")
    assert world.current("exports") is None
    made = world.verdict("accept", "q", "23", metric="exports")
    assert [(*told([f]), f.cause) for f in made] == [(("new_point", "another-period"), "verdict")]
    assert world.current("exports") == "23000000000"


def test_an_accepted_value_stands_above_authority() -> None:
    world = disputed()
    world.verdict("accept", "p", "1.910", metric="firms")
    assert world.current("firms") == "1910"


def test_a_corrected_observation_counts_with_the_analyst_s_value_and_keeps_its_own() -> None:
    world = disputed()
    made = world.verdict("correct", "q", "1.960", metric="firms", correction='{"value": 1910}')
    assert told(made) == [("resolved", "analyst-decided"), ("confirmed", "agrees")]
    assert values(made[1]) == ("1910", "1910")
    assert not world.open_conflicts()


def test_a_verdict_on_evidence_that_is_not_there_changes_nothing() -> None:
    world = disputed()
    assert world.verdict("reject", "q", "1.961", metric="firms") == []
    assert world.verdict("reject", "x", "1.960", metric="firms") == []
    assert world.verdict("both-stand", conflict_id="unknown") == []
    assert world.verdict("accept-side", conflict_id=conflict_of(world)) == []


def test_verdicts_know_the_second_of_two_equal_quotes() -> None:
    world = World()
    world.article(
        "one",
        "2026-01-10",
        figure("44rank", "world_rank", period="2024", quote="44"),
        figure("44rank", "world_rank", quote="44"),
        page="p",
    )
    world.verdict("reject", "p", "44", metric="world_rank", occurrence=1)
    assert world.current("world_rank", "2024") == "44"
    assert world.current("world_rank", "2025") is None


def test_a_verdict_may_meet_a_target() -> None:
    world = World()
    world.article("one", "2025-01-10", figure("85%", "coverage", kind="target"))
    world.article("two", "2026-01-10", figure("82.4%", "coverage", by="Association"))
    world.article("three", "2026-01-19", figure("86.1%", "coverage", by="Ministry", quote="86"), page="q")
    made = world.verdict("accept-side", "q", "86", metric="coverage", conflict_id=conflict_of(world))
    assert kinds(made) == ["resolved", "target_met"]


def test_a_quote_is_one_in_every_spelling_of_its_letters() -> None:
    assert normalised("Hải  Phòng 5%") == normalised("Hải phòng\n5%")


def test_a_correction_names_fields_of_a_figure() -> None:
    made = corrected(figure("8.55", "firms"), '{"value": 8550, "unit": "count", "period": "2024", "claimant": "X"}')
    assert (made.quantity.value, str(made.period), made.claimant, made.claimant_named) == (8550, "2024", "X", True)
    with pytest.raises(ValueError, match="quote"):
        corrected(figure("8.55", "firms"), '{"quote": "x"}')


def test_settings_that_make_a_facet_of_the_difference_close_the_conflict() -> None:
    tables = deepcopy(TABLES)
    tables["compare"]["slack"] = {"bound": 0.2}
    world = World()
    world.article("one", "2026-01-10", figure("over 10,000", "firms"))
    world.article("two", "2026-01-19", figure("11,500", "firms"))
    assert world.open_conflicts()
    made = world.configure(tables)
    assert [(*told([f]), f.cause) for f in made] == [(("resolved", "settings-changed"), "config")]
    assert not world.open_conflicts()


def test_settings_may_open_a_conflict() -> None:
    tables = deepcopy(TABLES)
    tables["compare"]["slack"] = {"bound": 0.01}
    world = World()
    world.article("one", "2026-01-10", figure("over 10,000", "firms"))
    world.article("two", "2026-01-19", figure("10,800", "firms"))
    assert kinds(world.configure(tables)) == ["conflict"]


def test_a_wider_range_brings_a_suspect_back_and_a_narrower_one_sends_it_to_review() -> None:
    tables = deepcopy(TABLES)
    tables["metrics"][0]["ranges"] = [{"unit": "percent", "vn": [3, 60]}]
    world = World()
    world.article("one", "2026-01-10", figure("50%"))
    assert world.current("share") is None
    assert kinds(world.configure(tables)) == ["new_series"]
    assert world.current("share") == "50"
    assert kinds(world.configure(TABLES)) == ["suspect"]
    assert world.current("share") is None


def test_the_same_settings_again_change_nothing() -> None:
    world = disputed()
    assert world.configure(TABLES) == []
    assert world.open_conflicts()


def test_the_correction_of_the_only_figure_names_what_the_machine_had_read() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%", quote="14"), page="p")
    (made,) = world.verdict("correct", "p", "14", correction='{"value": 15}')
    assert (made.kind, made.reason, values(made)) == ("corrected", "analyst-corrected", ("14", "15"))


@pytest.mark.parametrize("first", ["reject", "extraction-error", "correct"])
def test_the_last_verdict_on_a_figure_counts_and_an_accepted_one_stands_as_it_was_read(first: str) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%", quote="14"), page="p")
    world.verdict(first, "p", "14", correction='{"value": 15}' if first == "correct" else None)
    assert world.current("share") == ("15" if first == "correct" else None)
    (made,) = world.verdict("accept", "p", "14")
    kind = "corrected" if first == "correct" else "new_point"
    assert (made.kind, values(made)[1], made.cause) == (kind, "14", "verdict")
    assert world.current("share") == "14"
    assert kinds(world.article("two", "2026-01-12", figure("14.2%"))) == ["refined"]


def test_a_refused_figure_may_be_corrected_and_refused_again() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%", quote="14"), page="p")
    world.verdict("reject", "p", "14")
    (made,) = world.verdict("correct", "p", "14", correction='{"value": 15}')
    assert (made.kind, values(made)) == ("new_point", (None, "15"))
    assert world.verdict("reject", "p", "14") == []
    assert world.current("share") is None
    assert world.verdict("reject", "p", "14") == []


def test_what_was_refused_and_is_accepted_opens_its_conflict_again() -> None:
    world = disputed()
    world.verdict("reject", "q", "1.960", metric="firms")
    assert not world.open_conflicts()
    made = world.verdict("accept", "q", "1.960", metric="firms")
    assert [(f.kind, values(f), f.conflict_id) for f in made] == [("conflict", ("1910", "1960"), conflict_of(world))]
    assert world.current("firms") == "1960"


def test_a_figure_that_was_accepted_twice_is_one() -> None:
    world = disputed()
    assert world.verdict("accept", "q", "1.960", metric="firms") == []
    assert world.verdict("accept", "q", "1.960", metric="firms") == []
    assert len([f for f in world.found if f.kind == "conflict"]) == 1


@pytest.mark.parametrize(
    ("text", "correction", "expected"),
    [
        # a new number is written out and has no word of magnitude
        ("2.3bn usd", '{"value": 2400000000}', ("2400000000", None, "2400000000", None, 1, 1)),
        ("2.3bn usd", '{"value": 2.5}', ("2.5", None, "2.5", None, 1, 1)),
        ("2-3bn usd", '{"value_high": 4000000000}', ("2000000000", "4000000000", "2000000000", "4000000000", 1, 1)),
        ("2-3bn usd", '{"value": 7, "value_high": null}', ("7", None, "7", None, 1, 1)),
        # where the number stays so does the way in which it was written
        ("2.3bn usd", '{"unit": "vnd"}', ("2300000000", None, "2.3", None, 10**9, 10**9)),
        ("2-3bn usd", '{"comparator": "approx"}', ("2000000000", "3000000000", "2", "3", 10**9, 10**9)),
    ],
)
def test_a_corrected_amount_is_written_as_it_is(text: str, correction: str, expected: tuple[object, ...]) -> None:
    made = corrected(figure(text, "exports", also="50tn vnd"), correction)
    amount = made.quantity
    high = None if amount.value_high is None else plain(amount.value_high)
    assert (
        plain(amount.value), high, amount.digits, amount.digits_high, amount.scale, amount.scale_high
    ) == expected  # fmt: skip
    assert made.equivalents == ()


def test_what_is_not_an_amount_leaves_the_amount_and_its_bracket() -> None:
    said = figure("2.3bn usd", "exports", by="Ministry", also="50tn vnd")
    made = corrected(said, '{"facet": "broad", "direction": null, "kind": "estimate", "geo": "VN-HN"}')
    assert (made.quantity, made.equivalents, made.claimant_named) == (said.quantity, said.equivalents, True)
    assert (made.facet, made.direction, made.kind, made.geo) == ("broad", None, "estimate", "VN-HN")
    assert corrected(figure("14%"), '{"facet": "broad"}').claimant_named is False


def test_a_verdict_that_names_no_page_or_no_quote_is_about_nothing() -> None:
    world = disputed()
    assert world.verdict("reject", "q", None, metric="firms") == []
    assert world.verdict("reject", None, "1.960", metric="firms") == []
    assert world.current("firms") == "1960"


def test_a_third_value_disputes_two_that_an_analyst_lets_stand() -> None:
    world = disputed()
    world.verdict("both-stand", conflict_id=conflict_of(world))
    (made,) = world.article("three", "2026-02-10", figure("2,400", "firms", by="Statistics"))
    assert (made.kind, values(made), len(made.others)) == ("conflict", ("1960", "2400"), 1)


def test_a_side_that_was_let_stand_may_be_said_again_after_it_had_gone() -> None:
    world = disputed()
    world.verdict("both-stand", conflict_id=conflict_of(world))
    for _ in range(2):
        world.article("one", "2026-01-10", page="p")
    made = world.article("four", "2026-02-10", figure("1,910", "firms", by="Statistics"))
    assert "conflict" not in kinds(made)
    assert not world.open_conflicts()


def test_the_side_accepted_last_is_the_present_value() -> None:
    world = disputed()
    world.verdict("accept-side", "q", "1.960", metric="firms", conflict_id=conflict_of(world))
    made = world.article("three", "2026-02-10", figure("2,400", "firms", by="Association", quote="n"), page="r")
    assert kinds(made) == ["revised", "conflict"]
    assert world.current("firms") == "1960"
    opened = next(s.conflicts[0][0] for s in world.comparer.point_states() if s.conflicts)
    assert kinds(world.verdict("accept-side", "r", "n", metric="firms", conflict_id=opened)) == ["resolved"]
    assert world.current("firms") == "2400"


def test_a_correction_that_ends_a_dispute_tells_its_own_value_as_it_comes() -> None:
    world = disputed()
    made = world.verdict("correct", "q", "1.960", metric="firms", correction='{"period": "2024"}')
    assert [(f.kind, values(f)) for f in made] == [("resolved", ("1960", "1910")), ("new_point", (None, "1960"))]
