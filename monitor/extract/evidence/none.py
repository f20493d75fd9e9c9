"""Links to no metric, each for a reason of its own, and the words that tell of some."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.evidence.view import WHERE
from monitor.extract.model import Link
from monitor.extract.prefilter.pattern import Prefiltered

ADDED = Link(metric=None, score=0.0, confidence=0.7, evidence=("an addition to a stock",))
COMPARED = Link(metric=None, score=0.0, confidence=0.7, evidence=("compared with another place",))
CLASS = Link(metric=None, score=0.0, confidence=0.6, evidence=("the limit of a class",))
OWNED = Link(metric=None, score=0.0, confidence=0.6, evidence=("what one of a kind has",))
#: A change that is measured against a plan.
PLANNED = Prefiltered(
    r"(?:short|shy|ahead) of (?:the |its |their )?(?:goal|target|plan)|(?:below|above) (?:the |its )?(?:goal|target|plan)\b|than (?:the )?plan|than (?:was )?planned|(?:than|over|of) (?:the |its |their )?(?:plan|target|estimate)\b|kế hoạch|dự toán",
    re.I,
)
#: Outside the sentence.
_FAR = frozenset({"heading", "before", "paragraph", "above", "title"})


def distant(own: Link) -> bool:
    """Some of the words that say what the figure is stand outside its sentence."""
    return any(seen[WHERE] in _FAR for seen in own.candidates[0].spoken)
