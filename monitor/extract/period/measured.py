"""An aim or a forecast of which the next sentence tells that what was just told is measured against it: it is of that time."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.pattern import Prefiltered

_NAMED: Final = r"(?:plan|target|goal|forecast|projection|prediction|budget|objective)"
#: "The plan was 50 percent", "That compares with a forecast of 25 percent", "Analysts had expected", "Kế hoạch đề ra là".
_MEASURED: Final = Prefiltered(
    rf"^\W*(?:The|Its|Their|His|Her) (?:[\w-]+ ){{0,2}}{_NAMED} (?:was|had been|called for|had called for|stood at)\b(?! (?:to|set)\b)"
    rf"|^\W*(?:That|This|It|The (?:[a-z]+ )?(?:figure|result|outcome|number|level|share|rate)) (?:compares?|compared|is|was|falls?|fell|came|stands?|stood)(?: [a-z]+){{0,2}} (?:with|to|below|above|short of|ahead of|beyond|under|over|against|than) (?:an?|the|its|their) (?:[\w-]+ ){{0,2}}{_NAMED} of\b"
    r"|^\W*(?:[\w'’&-]+ ){1,6}had (?:earlier |first |originally |only )?(?:expected|hoped for|forecast|predicted|projected|planned|budgeted|targeted|aimed for|pencilled in) (?=[\d$€£]|US\$|VND|about|around|some|only|at least|more than)"
    r"|^\W*(?:Kế hoạch|Chỉ tiêu)(?: (?:được giao|đề ra|đặt ra|ban đầu|giao)){0,2} (?:là|chỉ là|ở mức) "
    r"|^\W*Trước đó,? (?:các |giới )?(?:[^\W\d]+ ){1,5}(?:dự báo|kỳ vọng|dự kiến)(?! (?:năm|đến|vào)) "
)


def is_measured_against(sentence: Sentence) -> bool:
    """The sentence begins with what was aimed at or expected of what was just told."""
    return bool(_MEASURED.bit & sentence.line.bits) and _MEASURED.plain.match(sentence.text) is not None
