"""What moves from where it is now: "now" is said of that, and not of what it comes to."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.lazy import lazy

#: "From 0.6% of GDP now to 2%".
NOW_BEHIND: Final = lazy(
    r"(?: (?:of )?G[R]?DP)?,? (?:now|nowadays|today|currently|at present|hiện nay|hiện tại|hiện giờ|như hiện nay|ở thời điểm hiện tại)(?!\w)"
)


def past_what_moves(index: int, context: SentenceContext, low: int) -> int:
    """Where the figure's own words begin, `low`, but for the "now" of the one that it moves from ("from 41 now to 90")."""
    if not index or not context.mentions[index - 1].earlier:
        return low
    behind = NOW_BEHIND.match(context.sentence.text, context.ends[index - 1])
    return max(low, behind.end()) if behind is not None else low
