"""Surveys: a new one is of no time that was told before; what it found is of its own."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.model import Sentence
from monitor.extract.prefilter.pattern import Prefiltered

#: How many were asked is of no time.
ASKED: Final = Prefiltered(
    r"\b(?:poll|survey|sample)(?: \w+){0,3} (?:of|with|among)\b|khảo sát(?: \w+){0,6} (?:với|trên)(?!\w)", re.IGNORECASE
)
#: "A survey by the ministry found that": not the report's time.
NEW: Final = Prefiltered(
    r"\b(?:[Aa]|[Aa]nother|[Oo]ne) (?:[a-z-]+ ){0,2}(?:survey|poll|study) (?:by|of|from|that|which|published|released|conducted|carried|among|suggests|shows|finds|found)\b|\b(?:surveyed|polled|interviewed|questioned) by\b"
    rf"|(?<!\w)(?:[Mm]ột|[Tt]heo (?:một )?) ?(?:cuộc )?(?:khảo sát|điều tra|nghiên cứu) (?:của|do|mới|khác|được|gần đây|cho thấy)(?!\w)|được [{CAPITALS}][^.;,\d]{{1,40}} (?:khảo sát|phỏng vấn|hỏi)(?!\w)"
)
#: "The results show", "Kết quả cho thấy": what it found.
_FOUND: Final = Prefiltered(
    r"\W*(?:(?:The|Its) (?:results|findings|survey|poll|study)|It|They) (?:also |further )?(?:found|show(?:ed|s)?|suggests?|suggested|revealed|reveals?|indicates?|counted|put|estimated)\b"
    r"|\W*(?:Kết quả(?: khảo sát| điều tra| nghiên cứu)?|Khảo sát|Cuộc khảo sát|Số liệu|Báo cáo)(?: này| trên)? (?:cho thấy|chỉ ra|ghi nhận|cho biết)(?!\w)"
)


def of_a_new_one(sentence: Sentence) -> bool:
    """The sentence tells what a survey found that was not told of before."""
    return bool(NEW.bit & sentence.line.bits and NEW.plain.search(sentence.text))


def found(sentence: Sentence) -> bool:
    """The sentence begins with what was found by what the sentence before told of."""
    return bool(_FOUND.bit & sentence.line.bits and _FOUND.plain.match(sentence.text))
