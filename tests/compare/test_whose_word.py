"""Whose word still stands at a point, and what each later word does to the earlier ones."""

from __future__ import annotations

import pytest
from world import Row, World, figure, sides, tell, told

from monitor.domain.finding import Finding

MINISTRY, ASSOCIATION, STATISTICS = {"by": "Ministry"}, {"by": "Association"}, {"by": "Statistics"}
GOVERNMENT, PROVINCE = {"by": "Government"}, {"by": "Province"}


CLAIMANT: dict[str, tuple[list[Row], list[tuple[str, str]], list[str]]] = {
    "a page without a date takes nothing back, also of its own outlet": (
        [("one", "2026-01-10", "1,910", MINISTRY), ("one", None, "1,960", MINISTRY)],
        [("conflict", "reported-differently")],
        ["1910", "1960"],
    ),
    "a page without a date confirms": (
        [("one", "2026-01-10", "1,910", MINISTRY), ("two", None, "1,910", MINISTRY)],
        [("confirmed", "agrees")],
        ["1910 x2"],
    ),
    "an outlet that changes what it reported takes back its own word alone": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("three", "2026-01-10", "1,910", MINISTRY),
            ("two", "2026-01-11", "1,960", MINISTRY),
            ("one", "2026-01-12", "1,960", MINISTRY),
        ],
        [("revised", "same-claimant")],
        ["1910", "1960 x2"],
    ),
    "a repeat of one side long after takes back only what its own outlet had said": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("two", "2026-01-11", "1,960", MINISTRY),
            ("one", "2026-03-12", "1,960", MINISTRY),
        ],
        [("revised", "same-claimant"), ("resolved", "side-superseded")],
        ["1960 x2"],
    ),
    "a third value within two days of one side and not of the other replaces the other": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("two", "2026-01-12", "1,960", MINISTRY),
            ("three", "2026-01-13", "1,990", MINISTRY),
        ],
        [("revised", "same-claimant")],
        ["1960", "1990"],
    ),
    "the value that was last repeated within two days is still told differently": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("three", "2026-01-18", "1,910", MINISTRY),
            ("two", "2026-01-20", "1,960", MINISTRY),
        ],
        [("conflict", "reported-differently")],
        ["1910 x2", "1960"],
    ),
    "a claimant's word that fits two values of its own takes none back": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("two", "2026-01-11", "1,960", MINISTRY),
            ("three", "2026-03-12", "over 1,900", MINISTRY),
        ],
        [],
        ["1910", "1960"],
    ),
    "what a claimant said less exactly before is the same word": (
        [
            ("one", "2026-01-10", "over 1,900", MINISTRY),
            ("two", "2026-02-10", "1,910", MINISTRY),
            ("three", "2026-03-12", "1,990", MINISTRY),
        ],
        [("revised", "same-claimant")],
        ["1990"],
    ),
    "a page that names nobody falls with the named value that it repeated": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("two", "2026-01-15", "1,910", {}),
            ("one", "2026-02-10", "1,960", MINISTRY),
        ],
        [("revised", "same-claimant")],
        ["1960"],
    ),
    "a page that names nobody and spoke before the claimant does not fall with it": (
        [
            ("two", "2026-01-09", "1,910", {}),
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("one", "2026-02-10", "1,960", MINISTRY),
        ],
        [("revised", "same-claimant"), ("conflict", "claimants-disagree")],
        ["1910", "1960"],
    ),
    "a page that names nobody and another named claimant's word keeps it": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("three", "2026-01-12", "1,910", ASSOCIATION),
            ("two", "2026-01-15", "1,910", {}),
            ("one", "2026-02-10", "1,960", MINISTRY),
        ],
        [("revised", "same-claimant"), ("conflict", "claimants-disagree")],
        ["1910 x2", "1960"],
    ),
    "a page that names nobody and gives the old value after the new one is a side": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("one", "2026-02-10", "1,960", MINISTRY),
            ("two", "2026-02-15", "1,910", {}),
        ],
        [("conflict", "claimants-disagree")],
        ["1910", "1960"],
    ),
    "another named claimant that repeated it does not fall with it": (
        [
            ("one", "2026-01-10", "1,910", MINISTRY),
            ("two", "2026-01-15", "1,910", ASSOCIATION),
            ("one", "2026-02-10", "1,960", MINISTRY),
        ],
        [("revised", "same-claimant"), ("conflict", "claimants-disagree")],
        ["1910", "1960"],
    ),
}


@pytest.mark.parametrize(("rows", "expected", "standing"), CLAIMANT.values(), ids=CLAIMANT)
def test_a_claimant_s_later_word(rows: list[Row], expected: list[tuple[str, str]], standing: list[str]) -> None:
    world, made = tell(rows)
    assert told(made) == expected
    assert sides(world) == [standing]


TEXT: dict[str, tuple[list[Row], list[tuple[str, str]], list[str]]] = {
    "what was said after the change is not ended by it": (
        [("one", "2026-02-12", "50,000", {}), ("two", "2026-01-12", "100,000", {"was": "50,000"})],
        [("conflict", "claimants-disagree")],
        ["100000", "50000"],
    ),
    "a page without a date ends nothing, whatever it says was before": (
        [("one", "2026-01-10", "50,000", {}), ("two", None, "100,000", {"was": "50,000"})],
        [("conflict", "claimants-disagree")],
        ["100000", "50000"],
    ),
    "a value that is none of those that were before stays": (
        [("one", "2026-01-10", "60,000", {}), ("two", "2026-02-12", "100,000", {"was": "50,000"})],
        [("conflict", "claimants-disagree")],
        ["100000", "60000"],
    ),
    "what was before is silent where nobody had given it": (
        [("two", "2026-02-12", "100,000", {"was": "50,000"})],
        [("new_series", "first-of-series")],
        ["100000"],
    ),
    "all who had given it fall": (
        [
            ("one", "2026-01-10", "50,000", MINISTRY),
            ("three", "2026-01-11", "50,000", ASSOCIATION),
            ("two", "2026-02-12", "100,000", {"was": "50,000"}),
        ],
        [("revised", "said-to-change")],
        ["100000"],
    ),
}


@pytest.mark.parametrize(("rows", "expected", "standing"), TEXT.values(), ids=TEXT)
def test_a_text_that_says_what_was_before(
    rows: list[Row], expected: list[tuple[str, str]], standing: list[str]
) -> None:
    world = World()
    made: list[Finding] = []
    for publisher, day, value, said in rows:
        was = said.get("was")
        by = said.get("by")
        before = [figure(was, "firms", by=by, earlier=True)] if was else []
        fetched = "2026-11-01" if day is None else None
        made = world.article(publisher, day, *before, figure(value, "firms", by=by), fetched=fetched)
    assert told(made) == expected
    assert sides(world) == [standing]


TARGETS: dict[str, tuple[str | None, list[Row], list[tuple[str, str]], list[str]]] = {
    "the ministry of a decision's number is its issuer": (
        "12/QĐ-BKHCN",
        [("one", "2026-01-10", "80%", {}), ("two", "2026-02-10", "85%", MINISTRY)],
        [("target_changed", "issuer-changed")],
        ["85"],
    ),
    "the registry's issuer changes the registry's document": (
        "57-NQ/TW",
        [("one", "2026-01-10", "80%", {}), ("two", "2026-02-10", "85%", {"by": "Politburo"})],
        [("target_changed", "issuer-changed")],
        ["85"],
    ),
    "whoever stated it first does not change a document whose issuer is known": (
        "12/QĐ-BKHCN",
        [("one", "2026-01-10", "80%", PROVINCE), ("one", "2026-02-10", "85%", PROVINCE)],
        [("revised", "same-claimant")],
        ["85"],
    ),
    "the first claimant changes a document of an issuer that nobody knows": (
        "12/KH-UBND",
        [("one", "2026-01-10", "80%", PROVINCE), ("one", "2026-02-10", "85%", PROVINCE)],
        [("target_changed", "issuer-changed")],
        ["85"],
    ),
    "the second claimant does not": (
        "12/KH-UBND",
        [
            ("one", "2026-01-10", "80%", PROVINCE),
            ("two", "2026-01-12", "80%", ASSOCIATION),
            ("two", "2026-02-10", "85%", ASSOCIATION),
        ],
        [("revised", "same-claimant"), ("conflict", "target-misreported")],
        ["80", "85"],
    ),
    "an amendment counts at once, also at another paper": (
        "9/QĐ-TTg",
        [("one", "2026-01-10", "80%", GOVERNMENT), ("two", "2026-01-11", "85%", {"by": "Government", "amends": True})],
        [("target_changed", "instrument-amended")],
        ["85"],
    ),
    "an issuer without a date changes nothing": (
        "9/QĐ-TTg",
        [("one", "2026-01-10", "80%", {}), ("two", None, "85%", GOVERNMENT)],
        [("conflict", "target-misreported")],
        ["80", "85"],
    ),
    "an amendment without a date changes nothing": (
        "9/QĐ-TTg",
        [("one", "2026-01-10", "80%", {}), ("two", None, "85%", {"amends": True})],
        [("conflict", "target-misreported")],
        ["80", "85"],
    ),
    "who says the old number after the change is a side": (
        "9/QĐ-TTg",
        [
            ("one", "2026-01-10", "80%", {}),
            ("two", "2026-02-10", "85%", GOVERNMENT),
            ("three", "2026-03-10", "80%", {}),
        ],
        [("conflict", "target-misreported")],
        ["80", "85"],
    ),
    "the issuer that repeats its number ends the misreports before it": (
        "9/QĐ-TTg",
        [
            ("one", "2026-01-10", "80%", GOVERNMENT),
            ("two", "2026-01-20", "85%", {}),
            ("three", "2026-02-10", "80%", GOVERNMENT),
        ],
        [("target_changed", "issuer-changed"), ("resolved", "side-superseded")],
        ["80 x2"],
    ),
}


@pytest.mark.parametrize(("document", "rows", "expected", "standing"), TARGETS.values(), ids=TARGETS)
def test_who_may_change_a_target(
    document: str | None, rows: list[Row], expected: list[tuple[str, str]], standing: list[str]
) -> None:
    world, made = tell(rows, "coverage", kind="target", period="2030", instrument=document)
    assert told(made) == expected
    assert sides(world) == [standing]
