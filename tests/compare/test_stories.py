"""The gold stories, told to the comparer without a store."""

from __future__ import annotations

from pathlib import Path

from storyteller import faults, stories, tell

from monitor.run.catalog import load_catalog


def test_what_a_story_must_tell_is_told_and_what_it_must_not_is_not(shared: Path) -> None:
    catalog = load_catalog({})
    wrong = [
        fault
        for story in stories(shared / "gold" / "stories")
        for fault in faults(story, tell(catalog, story["articles"]))
    ]
    right = 40 - len({fault.split(":")[0] for fault in wrong})
    assert right == 40, wrong
