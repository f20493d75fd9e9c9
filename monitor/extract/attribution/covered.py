"""Which of those who are quoted in a sentence states one of its figures."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.attribution.claim import Claim
from monitor.extract.prefilter.lazy import lazy

_BREAK: Final = lazy(r"[;]|\b(?:while|whereas|trong khi)\b")
_STOP: Final = lazy(r";")
#: "Of its 142 tasks, " in front of the body that speaks.
_FRONTED: Final = lazy(
    r"(?:Of|Out of|From|With|Among|Against|For|Trong số|Trong|Với|Từ|Trên|So với)\b[^;:.“”\"]{0,90}, (?:the |theo )?"
)
#: "Compared with the 14.02% given by the office", "cao hơn mức 14,02% của Cục Thống kê": between a figure and one that
#: another gives, and between that one and who gives it.
_COMPARES: Final = lazy(
    r"\b(?:compared (?:with|to)|against|versus|than|instead of|rather than|from|above|below|up on|down on)\b|(?<!\w)(?:so với|cao hơn|thấp hơn|lớn hơn|nhỏ hơn|nhiều hơn|ít hơn|hơn|vượt|kém|thay vì|chứ không phải)(?!\w)"
)
_GIVES: Final = lazy(
    r" ?(?:(?:of GDP|GDP|dân số|people)[ ,]*)?(?:(?:that|which|mà) )?(?:(?:is|was|were|had been) )?(?:(?:given|published|reported|put out|put forward|announced|estimated|counted|cited|told|công bố|đưa ra|nêu) )?(?:by|of|from|in|do|của|theo)?(?: the)? ?"
)
#: "8.02%, up from 7.09%, according to the office": of all that was told.
_OF_ALL: Final = ("according to", "as per", "citing", "theo ")


def _of_a_later_one(text: str, end: int, claim: Claim, figures: Sequence[tuple[int, int]]) -> bool:
    """The claim stands right behind a later figure, with which the one that ends at `end` is only compared."""
    later = [span for span in figures if span[0] >= end and span[1] <= claim.start]
    if not later or text.startswith(_OF_ALL, claim.start) or not _GIVES.fullmatch(text, later[-1][1], claim.start):
        return False
    return _COMPARES.search(text, end, later[0][0]) is not None


def _parted(text: str, end: int, claim: Claim) -> bool:
    """A clause of its own stands between the figure that ends at `end` and who is quoted; "according to" is said of both."""
    of_all = claim.by and text.startswith(_OF_ALL, claim.start)
    return (_STOP if of_all else _BREAK).search(text, end, claim.start) is not None


def speaker_of(
    start: int, end: int, text: str, claims: Sequence[Claim], carried: Claim | None, figures: Sequence[tuple[int, int]]
) -> Claim | None:
    """The claim that covers the figure at `start`..`end` of a sentence; `figures` are where its figures stand."""
    before = after = None
    for c in claims:
        if c.start <= start and c.end <= start + 1:
            before = c
        if after is None and c.start >= end:
            after = c
    of_all = after is not None and not _of_a_later_one(text, end, after, figures)
    if after and after.trails and of_all and not _parted(text, end, after):
        leads = before is not None and not any(first < before.start for first, _ in figures)
        if not (before and leads and (not after.by or _BREAK.search(text[before.end : start]))):
            return after
    if before is None and after and not after.by and after.name and _FRONTED.fullmatch(text, 0, after.start):
        return after
    return before or carried
