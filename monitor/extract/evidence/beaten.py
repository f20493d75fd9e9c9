"""Aims that were beaten or missed: by how much, and what is told behind them."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_ABOUT: Final = r"(?: (?:about|around|some|nearly|almost|more than|over|just|only|a|an|as much as|(?:more|less) than|roughly|at least))*"
_AIM: Final = r"(?:plan|target|goal|estimate|budget|quota|norm|mark|forecast|expectation|projection|prediction)s?"
_BEAT: Final = r"(?:beat(?:s|ing|en)?|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:s|ped|ping)?|overshot|overshoot(?:s|ing)?|outstrip(?:s|ped|ping)?|outdid|miss(?:es|ed|ing)?|undershot|f[ae]ll(?:s|en|ing)? short of)"
_WHOSE: Final = r"(?: (?:the|its|their|his|our|this|last|all|most|even|every|many|earlier|previous|analysts'|market|annual|yearly|full-year|original|initial|government|budget|year's|\w+'s|official|20\d\d))*"
_OF_WHEN: Final = r"(?: (?:set )?(?:for|of|in) (?:the (?:full |whole )?year|20\d\d|(?:this|last) year))?"
#: "Exceeded the plan by 7.6 per cent", "vượt kế hoạch 4%": by so much. "Vượt mục tiêu 8%" exceeds the aim of 8 per cent.
_BY: Final = Prefiltered(
    rf"\b{_BEAT}{_WHOSE} {_AIM}{_OF_WHEN} by{_ABOUT} $"
    r"|(?<!\w)(?:vượt|hụt|thiếu|thấp hơn|cao hơn)(?: so với)? (?:kế hoạch|dự toán)(?: (?:năm|giao|được giao|đề ra|đầu năm|cả năm|trung ương|20\d\d|thu|vốn))*(?: (?:gần|hơn|tới|khoảng|đến|trên))* $"
    r"|(?<!\w)(?:hụt|thiếu|thấp hơn|cao hơn|vượt)(?: so với)? (?:mục tiêu|chỉ tiêu)(?: (?:năm|đề ra|đặt ra|được giao))* (?:tới|đến|gần|hơn|khoảng)(?: (?:gần|hơn|khoảng))* $",
    re.I,
)
#: An aim that was beaten, and of which nothing is said behind it: "beat the target, at 8.02", "vượt mục tiêu khi tăng 8,02%".
_BEATEN: Final = lazy(
    rf"\b(?:{_BEAT}|met|meets|meeting|hit|hits|hitting|ahead of|above|past|reached|attained){_WHOSE} {_AIM}$"
    r"|(?<!\w)(?:vượt|hoàn thành|đạt|không đạt|chưa đạt|lỡ|về đích|hụt)(?: (?:so với|cả|các|xa|và vượt))* (?:mục tiêu|kế hoạch|chỉ tiêu|dự toán)(?: kế hoạch)?(?:[^,;.\d]{0,30} giao)?$",
    re.I,
)
_WITH_THIS: Final = lazy(
    rf"{_OF_WHEN}(?:(?<=casts): |(?<=tions): |, (?!which\b|of\b|or\b|set\b|namely\b|that is\b)| by\b| at (?=\d)| when\b)"
    r"|(?: (?:năm|đề ra|đặt ra|được giao|cả năm|20\d\d|của năm|của (?:quốc hội|chính phủ|nghị quyết)|quốc hội giao|chính phủ giao|đầu năm))*(?:, (?!tức|là|hay|trong đó)| khi | với (?:mức |tốc độ |kết quả ))",
    re.I,
)


def by_so_much(sentence: Sentence, start: int) -> bool:
    """The percentage that starts at the offset is that by which something exceeds or misses its plan."""
    return bool(_BY.bit & sentence.line.bits) and _BY.plain.search(sentence.text, max(0, start - 80), start) is not None


def is_beaten(text: str, start: int, end: int) -> bool:
    """The word for an aim, at the offsets, names one that was beaten, met or missed, and none that is told."""
    return _WITH_THIS.match(text, end) is not None and _BEATEN.search(text, max(0, start - 50), end) is not None
