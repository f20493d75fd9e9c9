"""One story in many skeletons, with and without telling names: every sentence comes back, and no other."""

from __future__ import annotations

import pytest
from bed_dress import MODES, Dress
from bed_skeletons import SIGNED, SKELETONS
from layouts import outlets

from monitor.parse import parse_page


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", [*SKELETONS, *SIGNED])
def test_a_story_is_read_whole_in_every_skeleton(name: str, lang: str) -> None:
    wrong = []
    for mode in MODES:
        dress = Dress(lang, mode)
        html, want = (SKELETONS | SIGNED)[name](dress)
        got = parse_page(html.encode(), url=dress.url, outlets=outlets())
        author = dress.say("name") if name in SIGNED and mode != "told" else None
        facts = (got.title, (got.published or "")[:10], got.author)
        if facts != (dress.story.title, dress.story.day, author) or got.text.split("\n\n") != want:
            wrong.append((mode, facts, got.text.split("\n\n"), want))
    assert wrong == []
