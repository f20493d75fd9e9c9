"""A title's verb is no part of a body's name, and a province praised in passing does not own a national story."""

# A passage stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import MARK, field_read

_STORIES = [
    (
        "Da Nang climbs start-up rankings",
        "Two pieces of news reached the Da Nang People's Committee this week. // Money is the sore point. Local start-ups raised [$9.6 million](VN-DN) in 2025. // Officials expect the digital economy to make up [30 per cent](VN-DN) of gross regional product in 2026.",
    ),
    (
        "Hai Phong opens university to start-ups",
        "The city's People's Committee met on Monday. // Local start-ups raised [$4 million](VN-xx) in 2025.",
    ),
    (
        "A Can Tho start-up raises money",
        "A Can Tho start-up that sells shrimp feed raised [$2 million](ORG) in May. Its staff of [40](ORG) will double.",
    ),
    (
        "Sao Bien Software looks past its home market",
        "Shareholders of Sao Bien Software, the Da Nang-based outsourcer, gathered on Thursday. // Customers outside Vietnam paid it [$212 million](ORG) in 2025. She has set a goal of [$300 million](ORG) for 2027. // After tax the group kept [VND614 billion](ORG) last year.",
    ),
    (
        "Project 06 turns to the communes",
        "By the end of September, the police had activated [65 million electronic ID accounts](VN). // The Government has demanded that [80 percent](VN) of dossiers come in online. But in remote communes signals are weak. // The Prime Minister wants costs to go down by [30 percent](VN). // The Ministry of Public Security said [40 percent](VN) of adults had a signature. // The deputy head of the group praised Hai Phong, where clerks can call up [1.9 million land plots](VN-xx).",
    ),
]


@pytest.mark.parametrize(("title", "marked"), _STORIES)
def test_each_figure_is_of_the_place_that_its_story_is_about(figures_of: Reader, title: str, marked: str) -> None:
    read, meant = field_read(figures_of, "en", title, marked.replace(" // ", "\n\n"), mark=MARK, field="geo")
    assert read == meant
