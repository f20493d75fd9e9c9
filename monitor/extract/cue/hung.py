"""Figures that leave out the word of their kind: it stands with the one before, or with the plan that they are of."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.prefilter.lazy import lazy

#: "Is estimated at 0.58%, and the private sector's part in it at 64%", "foresees 8%; Capital Economics is gloomier, at 7.3%".
_AT: Final = lazy(
    r"[^;.\d]{0,40},? (?:and|while|with) (?:the|its|their|that of)\b[^,;.\d]{3,60} at (?:about |around |some |nearly |over |just )*$"
    r"|[^;.\d]{0,40}[;,] (?:while |but |and )?[A-Z][\w&.' -]{2,40} (?:is|was) (?:(?:more|less|even|far|slightly|a little|somewhat) )*(?:gloomier|rosier|bolder|kinder|warier|cautious|optimistic|pessimistic|bullish|bearish|sanguine|hopeful|upbeat|downbeat),? (?:at|with) (?:about |around |some |nearly |over |just )*$"
    r"|(?: (?!đã |hiện |mới |vừa |cho |có )[^\W\d]\w*| \d{4}){0,3},? và (?:(?!cho (?:biết|rằng|hay)|nói|đã |hiện |mới |vừa |từng |có |thực |trong khi)(?:[^\W\d]\w*|(?:19|20)\d\d) ){1,12}(?:đạt|ở mức|là|tăng|chiếm)(?: (?:khoảng|gần|hơn|trên|tới))* $"
)
#: "Well short of the plan for that year, which was over 50 percent".
_PLAN_WHICH: Final = lazy(
    r"\b(?:plan|target|goal|aim|objective)\b(?:[^.;,\d]|\b(?:19|20)\d\d\b){0,40}, which (?:was|is|had been|stood at|stands at|called for)(?: (?:to|be|reach|have|about|around|nearly|over|more|than|at|least))* $"
)


def goes_on_so(text: str, last: int, start: int) -> bool:
    """The figure at `start` is told in the same breath as the one that ends at `last`: it is reckoned or foreseen as that is."""
    return _AT.fullmatch(text, last, start) is not None


def of_a_plan_told(text: str, start: int) -> bool:
    """What a plan was stands at the offset."""
    return _PLAN_WHICH.search(text, max(0, start - 110), start) is not None
