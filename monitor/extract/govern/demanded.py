"""What is demanded at any time, and has only the time of what is set against it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date
from typing import Final

from monitor.extract.cue.decision import Kind
from monitor.extract.members import TARGET
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.period.chosen import Chosen
from monitor.extract.prefilter.lazy import lazy

#: "20% đề ra cho năm này", "the 10 per cent set for the year", "the 2 percent required at the time": demanded for that time.
_FOR_THEN: Final = lazy(
    r"[^,;.]{0,30} (?:(?:cho|của|trong) (?:cả )?năm(?!\w)|(?:for|in) (?:the|this|that) (?:whole |full )?year\b)"
    r"|[^,;.]{0,40} (?:at (?:the|that) time|back then|then|in those (?:years|days)|(?:khi|lúc|hồi|thời điểm) (?:đó|ấy))(?!\w)"
)


#: "The 3 percent that the resolution requires": what holds for any year.
_STANDING: Final = lazy(
    r"[^,;.]{0,60}(?:\b(?:resolutions?|laws?|strateg(?:y|ies)|Politburo|central|regulations?|decrees?|[Gg]overnment|requires?|required|demand(?:s|ed)|mandated|laid down)\b|(?<!\w)(?:nghị quyết|luật|chiến lược|trung ương|quy định|bộ chính trị|chính phủ|yêu cầu|đòi hỏi|nghị định|đề án|chương trình)(?!\w))",
    re.I,
)


#: "Thấp hơn kịch bản 9,6% mà Chính phủ đề ra": that of a scenario is of the time of what it is set against.
_SCENARIO: Final = lazy(
    r"(?:\b(?:scenario|path)(?: of| for)?|(?<!\w)(?:kịch bản|phương án)(?: tăng trưởng| là)?) [\d.,]+(?: ?%| per ?cent)?$",
    re.I,
)


def of_any_time(kind: Kind, own: Chosen, sentence: Sentence, mention: QuantityMention, published: date | None) -> bool:
    """The figure is what is demanded at any time, and has only the time of what is set against it ("fell short of the 3 percent
    that the resolution requires")."""
    if kind.rule == "demanded":
        return own.rule == "listed"
    if kind.kind is not TARGET or own.time is None:
        return False
    text, end = sentence.text, mention.end - sentence.start
    if _FOR_THEN.match(text, end) or not _STANDING.match(text, end) or _SCENARIO.search(text, max(0, end - 40), end):
        return False
    begun = published is None or own.time.period.first <= published
    return begun and own.rule in ("listed", "leading", "went-on")
