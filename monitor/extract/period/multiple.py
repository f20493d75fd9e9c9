"""The time of a change told before the level it led to, and of a multiple: what is said behind that is mostly what it is
measured against, but for a rise that ends there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy

_NEAR: Final = 70
#: "Doubled", "fivefold", "tăng gấp ba": a rise, no comparison.
_ROSE: Final = lazy(r"\b(?:doubl|tripl|trebl|quadrupl|quintupl|sextupl)|fold", re.I)
_RISES: Final = lazy(r"(?<!\w)tăng(?: thêm| lên)? $")
#: Right before a time: it says when, and is no base ("as in 2020", "that of 2020", "from 2020").
_WHEN: Final = lazy(
    r"(?:[^,;:]{0,40} )?(?<!as )(?<!than )(?:in|between|during|over|within|through|by|before|until|trong|vào|đến|trước)(?: (?:the|end of|year|năm|hết|cuối|giai đoạn|thời kỳ|khoảng))* $|,? $"
)
#: Between a multiple and the level that is reached by it.
_REACHES: Final = lazy(
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


#: "With growth of 14.3%, ...", "Tăng 14,3% so với năm trước, ...": the sentence opens with a change.
_OPENING: Final = lazy(
    r"\W*(?:With|After|Following|On|Thanks to|Buoyed by|Boosted by|Driven by|Despite|Growing|Rising|Climbing|Expanding|Increasing|Jumping|Surging|Falling|Shrinking|Up|Down|Having (?:grown|risen|climbed|expanded|increased)|By (?:growing|rising|expanding)|Với|Nhờ|Tăng|Giảm|Sau khi|Dù|Mặc dù|Bất chấp|Đạt mức|Duy trì|Ghi nhận)(?![\w'])[^.;:\d]{0,60}$"
)
#: From the end of the change to the level that the main clause tells.
_MAIN: Final = lazy(
    r"(?:[^.;:,]|(?<=\d)[.,](?=\d)){0,70}, (?!(?:against|compared|versus|short|far|well|below|above|so với|trong khi|thấp hơn|cao hơn|còn)(?!\w))[^.;:]{3,140}$"
)


def led_to(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The one time of a sentence that opens with the change `index` and goes on with the level that it led to ("With growth of
    14.3%, revenue hit $198 billion in 2025")."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    if index or len(context.mentions) < 2 or start > 80:
        return None
    if not _OPENING.fullmatch(text, 0, start) or not _MAIN.fullmatch(text, end, context.starts[1]):
        return None
    comma = text.find(", ", end)
    later = [t for t in times if not t.base and t.start > comma]
    if len(later) != 1 or any(not t.base and t.end <= comma for t in times):
        return None
    time, level = later[0], context.ends[1]
    beyond = len(context.mentions) > 2 and time.start > context.starts[2]
    near = time.end <= context.starts[1] or context.strength(level, time.start) < 2
    return time if near and not beyond else None
