"""What a comparer leaves in an archive is all that it needs to go on."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "compare"))

from pieces import Memory, told_in_pieces
from test_compare import _PLAIN, Told, lines, press
from world import World


def edited(articles: list[Told], later: list[Told], verdicts: list[int]) -> World:
    """Articles; then texts that replace some of theirs, some of them twice; then verdicts."""
    world = World()
    for index, article in enumerate(articles):
        world.article(article.publisher, article.day, *article.figures, page=f"p{index}")
    for index, article in enumerate(later):
        first = articles[index % len(articles)]
        page = f"p{index % len(articles)}"
        for _ in range(index % 3):
            world.article(first.publisher, first.day, *article.figures, page=page)
    for number in verdicts:
        page = f"p{number % len(articles)}"
        quoted = articles[number % len(articles)].figures[0]
        action = ("accept", "reject", "correct")[number % 3]
        correction = '{"value": 1999}' if action == "correct" else None
        world.verdict(action, page, quoted.quote, metric=quoted.metric, correction=correction)
    return world


@_PLAIN
@given(press(), press(most=5), st.lists(st.integers(0, 8), max_size=3), st.booleans())
def test_a_comparer_that_has_only_its_archive_tells_what_one_tells_that_read_everything(
    articles: list[Told], later: list[Told], verdicts: list[int], warm: bool
) -> None:
    world = edited(articles, later, verdicts)
    found, memory = told_in_pieces(world.events, warm=warm)
    assert lines(found) == lines(world.found)
    whole = Memory(world.events)
    whole.take(world.comparer.changes())
    assert memory.all() == whole.all()
