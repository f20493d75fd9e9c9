"""The time of a multiple: what is said behind it is mostly what it is measured against, but for a rise that ends there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy

_NEAR = 70
#: "Doubled", "fivefold", "tăng gấp ba": a rise, no comparison.
_ROSE = lazy(r"\b(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl)|fold", re.I)
_RISES = lazy(r"(?<!\w)tăng(?: thêm| lên)? $")
#: Right before a time: it says when, and is no base ("as in 2020", "that of 2020", "from 2020").
_WHEN = lazy(
    r"(?:[^,;:]{0,40} )?(?<!as )(?<!than )(?:in|between|during|over|within|through|trong|vào)(?: (?:the|năm|giai đoạn|thời kỳ|khoảng))* $|,? $"
)
#: Between a multiple and the level that is reached by it.
_REACHES = lazy(
    r"[a-z]*(?: (?:rise|increase|jump|growth|surge|leap|expansion|gain))?,? ?(?:to|and reached|reaching|hitting|to reach|topping|exceeding)(?: [a-z]+){0,2} $"
    r"|,? ?(?:và |để )?(?:lên|đạt|lên tới|lên đến|lên mức|chạm|vượt)(?: (?:mức|mốc|tới|hơn|khoảng|gần))* $"
)


def end_of(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time behind the multiple `index` that is the one of its end ("doubled in 2025", "tăng gấp ba, đạt 3.000 năm 2025").
    `own`: the times that may be its own."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    time = next((t for t in own if t.start >= end), None)
    if time is None or time.start - end > _NEAR:
        return None
    if index + 1 < len(context.starts) and context.starts[index + 1] < time.start:
        number = context.mentions[index + 1].number - context.sentence.start
        reached = _REACHES.fullmatch(text, end, min(number, context.starts[index + 1]))
        return time if reached and context.strength(context.ends[index + 1], time.start) < 2 else None
    if not (_ROSE.search(text, start, end) or _RISES.search(text, max(0, start - 16), start)):
        return None
    return time if _WHEN.fullmatch(text, _word(text, end), time.start) else None


def _word(text: str, at: int) -> int:
    """Where the word that the offset is in ends ("double" of "doubled")."""
    while at < len(text) and text[at].isalpha():
        at += 1
    return at
