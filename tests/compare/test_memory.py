"""A comparer that knows of the past only what was kept tells the same, whatever has been kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pieces import Memory, told_in_pieces
from world import World, figure, told

from monitor.compare import Comparer


def corrected() -> World:
    world = World()
    world.article("one", "2026-01-10", figure("14%", quote="14"), figure("1,910", "firms", quote="n"), page="p")
    world.verdict("correct", "p", "14", correction='{"value": 15.5, "facet": "broad", "period": "2024"}')
    world.verdict("reject", "p", "n", metric="firms")
    world.article("two", "2026-01-12", figure("15.5%", period="2024"), figure("1,960", "firms"))
    world.verdict("accept", "p", "14")
    world.verdict("accept", "p", "n", metric="firms")
    world.article("one", "2026-01-10", figure("14.2%", quote="14"), figure("1,910", "firms", quote="n"), page="p")
    return world


def raised() -> World:
    """ "Raised from 50,000 to 100,000": whoever had given the old number."""
    world = World()
    world.article("one", "2025-01-10", figure("50,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg"))
    world.article(
        "two",
        "2025-03-10",
        figure("50,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg", earlier=True),
        figure("100,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg"),
    )
    world.article("three", "2025-03-12", figure("70,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg"))
    world.article("four", "2025-03-13", figure("100,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg"))
    return world


def slips() -> World:
    """Beside a neighbouring period that has one value, and beside one whose values are disputed."""
    world = World()
    world.article("one", "2026-01-10", figure("2.3bn usd", "exports", period="2024"))
    world.article("two", "2026-01-12", figure("23bn usd", "exports"))
    world.article("one", "2026-01-13", figure("4.4bn usd", "exports", by="Association", period="2021"))
    world.article("two", "2026-01-14", figure("5.2bn usd", "exports", by="Ministry", period="2021"))
    world.article("three", "2026-01-15", figure("52bn usd", "exports", period="2020"))
    world.article("four", "2026-01-15", figure("7bn usd", "exports", period="2019"))
    return world


def moved_by_a_dated_one() -> World:
    """What an undated figure speaks for goes by the dated ones, the last of which moves it."""
    world = World()
    world.article("one", "2026-01-10", figure("14%", by="Association", period="2026"))
    world.article("two", "2026-03-01", figure("16%", period=None))
    world.article("three", "2026-04-01", figure("14%", period=None))
    world.article("four", "2026-03-20", figure("14%", by="Ministry", period="2026"))
    return world


def undated() -> World:
    world = moved_by_a_dated_one()
    world.article("five", "2026-03-25", figure("16%", by="Statistics", period="2025"))
    world.article("six", "2026-03-26", figure("16.2%", by="Statistics", period=None))
    return world


def doubted_and_gone() -> World:
    world = World()
    world.article("one", "2026-01-10", figure("91.9%", "coverage"), figure("12%"), page="p")
    world.article("two", "2026-01-11", figure("919%", "coverage"), figure("12%"), page="q")
    for number in ("13%", "13.1%", "13.2%"):
        world.article("two", "2026-01-11", figure(number), page="q")
    world.article("three", "2026-01-12", figure("919%", "coverage"), page="r")
    world.article("three", "2026-01-12", figure("919%", "coverage"), figure("12%"), page="r")
    world.article("three", "2026-01-12", figure("91.9%", "coverage"), figure("12%"), page="r")
    return world


def left_and_back() -> World:
    """A figure leaves its page and comes back."""
    world = World()
    world.article("one", "2026-01-10", figure("14%"), figure("1,910", "firms"), page="p")
    for _ in range(2):
        world.article("one", "2026-01-10", figure("14%"), page="p")
        world.article("one", "2026-01-10", figure("14%"), page="p")
        world.article("one", "2026-01-10", figure("14%"), figure("1,910", "firms"), page="p")
    return world


def told_again() -> World:
    """One side of a dispute is refused and accepted, four times: the same evidence each time."""
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Association"), page="p")
    world.article("two", "2026-01-19", figure("1,960", "firms", by="Ministry"), page="q")
    for _ in range(4):
        world.verdict("reject", "q", "1,960", metric="firms")
        world.verdict("accept", "q", "1,960", metric="firms")
    return world


def joined() -> World:
    """Many who only say what stands, named and not, of one story and of others, before a year's end and after it."""
    world = World()
    for number, day in enumerate(("2025-06-01", "2025-11-01", "2026-01-05", "2026-01-06")):
        for by in (None, "Ministry", "Association"):
            world.article(f"o{number}", day, figure("1,910", "firms", by=by), story=f"s{number % 3}")
            world.article(f"p{number}", day, figure("14.02%", by=by, facet="narrow"))
            world.article(f"q{number}", day, figure("14%", by=by))
    world.article("last", "2026-01-07", figure("1,950", "firms"))
    return world


def judged() -> World:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Association", quote="a"), page="p")
    world.article("two", "2026-01-19", figure("1,960", "firms", by="Ministry", quote="b"), page="q")
    opened = next(f.conflict_id for f in world.found if f.conflict_id)
    world.verdict("acknowledge", conflict_id=opened, metric=None)
    world.verdict("both-stand", conflict_id=opened, metric=None)
    world.article("three", "2026-01-20", figure("2,400", "firms", by="Statistics", quote="c"), page="r")
    world.verdict("accept-side", "p", "a", metric="firms", conflict_id=opened)
    world.article("four", "2026-01-21", figure("2,400", "firms"))
    return world


def targets() -> World:
    world = World()
    world.article("one", "2025-01-10", figure("85%", "coverage", kind="target", period="2025"))
    world.article("two", "2026-01-10", figure("86.1%", "coverage"))
    world.article("three", "2026-01-11", figure("86.4%", "coverage", by="Ministry"))
    world.article("four", "2026-01-12", figure("80%", "coverage", kind="target", period="2025"))
    return world


STORIES: list[Callable[[], World]] = [
    corrected,
    raised,
    slips,
    moved_by_a_dated_one,
    undated,
    doubted_and_gone,
    left_and_back,
    told_again,
    joined,
    judged,
    targets,
]


@pytest.mark.parametrize("warm", [False, True])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_what_was_kept_is_all_that_is_needed(story: Callable[[], World], warm: bool) -> None:
    world = story()
    found, memory = told_in_pieces(world.events, warm=warm)
    assert [(*told([f]), f.id) for f in found] == [(*told([f]), f.id) for f in world.found]
    assert found == world.found
    whole = Memory(world.events)
    whole.take(world.comparer.changes())
    assert memory.all() == whole.all()


def test_what_is_told_again_has_further_names_one_after_the_other() -> None:
    names = [f.id for f in told_again().found if f.kind == "resolved"]
    assert len(set(names)) == len(names) == 4


def test_a_comparer_without_an_archive_has_nothing_of_it_in_memory() -> None:
    world = judged()
    assert world.comparer.size == 0
    memory = Memory(world.events)
    memory.take(world.comparer.changes())
    assert Comparer(memory, "{}").size == 0


@pytest.mark.parametrize(
    ("metrics", "geos", "expected"),
    [
        (None, None, {("share", "VN"), ("share", "KR"), ("firms", "VN")}),
        ({"share"}, None, {("share", "VN"), ("share", "KR")}),
        (None, {"VN"}, {("share", "VN"), ("firms", "VN")}),
        ({"share"}, {"VN"}, {("share", "VN")}),
        ({"trade"}, {"VN"}, set()),
    ],
)
def test_points_are_given_of_the_metrics_and_places_that_are_asked_for(
    metrics: set[str] | None, geos: set[str] | None, expected: set[tuple[str, str]]
) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14%"), figure("30%", geo="KR"), figure("1,910", "firms"))
    assert {(s.metric, s.geo) for s in world.comparer.point_states(metrics, geos)} == expected
