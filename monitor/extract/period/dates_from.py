"""Figures of which their clause says since when they stand: "the 17th place dates from 2024", "is from 2023"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import COUNT
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: The verb between the figure's own words and the year.
DATES: Final = Prefiltered(
    r",? (?:dates?|dated|goes|went) (?:all the way )?(?:back )?(?:from|to) $|,? (?:(?:is|was)(?: (?:still|already|only|itself|now|now two years old and))? (?:from|for|of)) $"
    r"|,? (?:vẫn |mới |chỉ |đã )*(?:là (?:của|từ)|có từ|thuộc(?: về)?|được (?:ghi nhận|xác lập)(?: từ| vào)?)(?: (?:năm|hồi|kỳ|bản|ấn bản))* $"
)
#: Of several things counted each may be of then: "30 of the files are from 2024".
_ALL_DATE: Final = lazy(r",? (?:all )?date (?:back )?(?:from|to) $")
#: What the figure is of, with no other clause between it and the verb.
_OF_WHAT: Final = lazy(
    r"(?:[^,;:.\d]| \([^()]{2,30}\)|,? [Vv]iệt Nam,|\b[1-6]G\b){0,90}?(?<! which)(?<! that)(?<! who)(?<! and)(?<! but)(?<! it)(?<! index)(?<!, most)"
)
#: "In the index, which dates from": whose beginning that is.
_OTHERS: Final = lazy(
    r"\b(?:and|but|while|which|that|who|whose|because|since|when|where)\b|(?<!\w)(?:và|nhưng|còn|mà|vì|khi)(?!\w)"
)
_END: Final = lazy(r"[.,;)]|$| (?:and|but|when|with|và|nhưng|khi)(?!\w)")


def dates_from(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The year behind the figure from which its clause says that it dates."""
    text, end = context.sentence.text, context.ends[index]
    following = context.starts[index + 1] if index + 1 < len(context.starts) else len(text)
    for time in times:
        if not end <= time.start < following or time.start - end > 130:
            continue
        low = max(end, time.start - 40)
        verb = DATES.plain.search(text, low, time.start)
        if verb is None and context.mentions[index].unit is not COUNT:
            verb = _ALL_DATE.search(text, low, time.start)
        if verb is None or not _END.match(text, time.end):
            return None
        between = text[end : verb.start()]
        named = _OF_WHAT.fullmatch(between) is not None and _OTHERS.search(between) is None
        return time if named else None
    return None
