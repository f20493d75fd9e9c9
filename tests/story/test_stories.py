"""Stories told from their texts to the comparer, without a store: the shared ones and our own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from storyteller import faults, stories, tell

from monitor.run.catalog import Catalog, load_catalog

OWN = Path(__file__).resolve().parent.parent / "corpus" / "stories"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog({})


@pytest.mark.parametrize("story", stories(OWN), ids=lambda story: f"{story['id']}")
def test_a_story_of_ours_tells_what_it_must_and_nothing_that_it_must_not(
    catalog: Catalog, story: dict[str, Any]
) -> None:
    assert not faults(story, tell(catalog, story["articles"]))


def test_every_shared_story_tells_what_it_must_and_no_more(catalog: Catalog, shared: Path) -> None:
    told = stories(shared / "gold" / "stories")
    wrong = [fault for story in told for fault in faults(story, tell(catalog, story["articles"]))]
    assert told
    assert not wrong


def test_a_story_told_twice_adds_nothing(catalog: Catalog) -> None:
    story = next(s for s in stories(OWN) if s["id"] == "t01")
    assert len(tell(catalog, [*story["articles"], *story["articles"]])) == len(tell(catalog, story["articles"]))
