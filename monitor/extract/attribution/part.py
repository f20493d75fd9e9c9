"""Of which counted whole an open figure is said to be a part."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.members import COUNT, PERCENT
from monitor.extract.model import Reading
from monitor.extract.prefilter.lazy import lazy

_PART: Final = lazy(
    r"\b(?:of which|of them|of these|of this|among them|including|core|trong do|trong so do|trong so nay|rieng|loi)\b",
    re.IGNORECASE,
)
#: Said of what the sentences before count.
_OPENS: Final = lazy(
    r"\W*(?:of (?:which|them|these|those|that number|the total)|among (?:them|these|those)|including|trong do|trong so do|trong so nay|so nay)\b",
    re.IGNORECASE,
)
_BEHIND: Final = lazy(
    r" (?:\w+ ){0,2}?(?:of|in|among) (?:them|these|those|that number|the total|the group|last year's)\b| (?:trong )?(?:tong )?so (?:nay|do|ay|tren)\b",
    re.IGNORECASE,
)
_OVER_HALF: Final = lazy(r"(?:nua|half|majority)\b", re.IGNORECASE)
#: Of tasks: those that are not done.
_LATE: Final = lazy(
    r"\b(?:overdue|late|behind schedule|past (?:their |the )?(?:due|deadline)|delayed|outstanding|unfinished|qua han|tre han|cham(?: tien do)?|chua hoan thanh|lagging|not yet due|in progress|under ?way|dang (?:thuc hien|trien khai))\b",
    re.IGNORECASE,
)
_TASKS: Final = "tasks_"


def counts(reading: Reading) -> bool:
    """It is a whole that parts may be said of."""
    return reading.mention.unit is COUNT and reading.link.metric is not None and not reading.mention.change


def part_of(
    reading: Reading, edges: tuple[int, int], at: tuple[int, int], earlier: Reading | None, whole: str | None
) -> str | None:
    """The metric of the figure before, where an open figure of its unit is said to be one of its parts; `whole` is that
    of the first whole that the paragraph counts."""
    if reading.link.metric is not None or reading.mention.change:
        return None
    bare = reading.sentence.line.bare
    said = _of_last(reading, bare[edges[0] : at[0]], earlier)
    if said or whole is None or reading.mention.unit not in (COUNT, PERCENT):
        return said
    if whole.startswith(_TASKS):
        return "tasks_total" if reading.mention.unit is COUNT and _LATE.search(bare, edges[0], edges[1]) else None
    if _BEHIND.match(bare, at[1]) or (earlier is None and _OPENS.match(bare, 0, at[0])):
        return whole
    halved = reading.mention.unit is PERCENT and _OVER_HALF.search(bare, at[0], at[1])
    return whole if halved and earlier is not None and counts(earlier) and at[0] - edges[0] < 12 else None


def _of_last(reading: Reading, between: str, earlier: Reading | None) -> str | None:
    if earlier is None:
        return None
    whole = earlier.link.metric or (earlier.about.part_of if earlier.about else None)
    if not whole or whole.endswith("_growth"):
        return None
    same = earlier.mention.unit is reading.mention.unit or reading.mention.unit is PERCENT
    return whole if same and _PART.search(between) else None
