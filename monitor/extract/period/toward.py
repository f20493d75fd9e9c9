"""The time of an aim that a figure is only held against: when that is due, and not when the figure was so."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_AIM: Final = r"(?:plan|target|goal|objective|aim|schedule|road ?map|timetable|commitment|programme|program)s?"
_AIM_VI: Final = r"(?:kế hoạch|mục tiêu|chỉ tiêu|lộ trình|tiến độ|đích)"
#: Sentences that may name one.
AIM: Final = Prefiltered(rf"\b{_AIM}\b|{_AIM_VI}")
#: "In line with the plan for the year", "ahead of the target set for 2030", "đúng kế hoạch năm 2026", "tiệm cận mục tiêu đến năm 2030".
_HELD_AGAINST: Final = lazy(
    r"\b(?:(?:in )?(?:line|keeping|accordance|step) with|on (?:course|track|schedule|pace|the (?:way|road|path)) (?:for|to|towards?|with|under)|(?:(?:one|a|two) )?steps? (?:closer )?to(?:wards?)?|ahead of|behind|close to|closer to|near(?:ing)?|short of|shy of|far (?:from|below|above|off)|away from|within (?:reach|sight|striking distance) of|as|than|below|above|beyond|past|under|over|matching|match(?:ed|es)|meeting|meets?|met|exceeding|exceeded|exceeds|surpassing|surpassed|surpasses|beating|beat|overshooting|passing|passed)"
    rf" (?:(?:the|its|their|that|this|our) )?(?:[\w-]+ ){{0,2}}?(?:{_AIM} (?:(?:set(?: out)?|laid down|fixed|adopted|approved|drawn up|announced) )?(?:for|of|by|in|to|until) (?:the )?)?$"
    rf"|(?<!\w)(?:đúng(?: theo| với| như)?|theo đúng|phù hợp(?: với)?|sát(?: với)?|bám sát|bám theo|tiệm cận(?: với)?|tiến (?:gần|sát)(?: đến| tới)?|gần (?:chạm|đạt|bằng|với)|gần|xa|vượt(?: xa| trước| qua)?|cao hơn|thấp hơn|chậm hơn|nhanh hơn|sớm hơn|dưới|trên|so với|kém|chưa đạt|hướng (?:tới|đến)|về trước)"
    rf" (?:(?:mức|con số|so với) )?{_AIM_VI}(?: (?:của|đã|được|đề ra|đặt ra|giao|chung|tăng trưởng|xuất khẩu|cho|trong|vào|đến|tới|cuối|hết|cả|năm|giai đoạn)){{0,6}} ?$"
)
#: Where the aim is named behind its time: "the 2030 goal", "this year's plan".
_ITS_AIM: Final = lazy(rf"(?:['’]s)?(?: [a-z-]+){{0,2}}? {_AIM}\b")
_NAMED: Final = lazy(rf"\b{_AIM} [a-z ]{{2,24}}$|{_AIM_VI}")
#: So far before the time it may be told that something is held against it.
_FAR: Final = 90


def held_against_an_aim(index: int, context: SentenceContext, time: PeriodMention) -> bool:
    """The time is that of an aim, told behind the figure, which the figure is held against."""
    if not AIM.bit & context.sentence.line.bits:
        return False
    text, end = context.sentence.text, context.ends[index]
    if time.start < end:
        return False
    held = _HELD_AGAINST.search(text, max(end, time.start - _FAR), time.start)
    if held is None or any(held.start() < start < time.start for start in context.starts):
        return False
    return _NAMED.search(held.group()) is not None or _ITS_AIM.match(text, time.end) is not None
