"""Times behind a figure: the one that its predicate has, or at which what it counts came about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import COUNT
from monitor.extract.model import PeriodMention
from monitor.extract.period.chosen import Chosen
from monitor.extract.prefilter.lazy import lazy

#: Where a predicate begins.
_PREDICATE: Final = lazy(
    r"\b(?:ha[sd]|have|was|were|is|are|did|do|does|will|would|can|could|may|might|must)\b"
    r"|(?<!\w)(?:đã|được|chưa|vẫn|mới|sẽ|đang|bị)(?!\w)"
)
#: What parts clauses.
_PARTED: Final = lazy(
    r"[,;:()]|\b(?:and|but|or|that|which|who|when|where|while)\b|(?<!\w)(?:và|nhưng|song|còn|mà|khi|nơi)(?!\w)"
)
#: What may stand before a figure that leads its clause ("Only about", "Có khoảng").
_LEADS: Final = lazy(r"(?:^|[,;:(] ?)\W*(?:[^\W\d]\w*\b ?){0,2}$")


def of_its_predicate(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time that closes the clause whose subject the figure is, where an earlier one stands in that subject
    ("44 percent of the families displaced by last year's storm had moved by the end of October")."""
    text, end = context.sentence.text, context.ends[index]
    limit = context.starts[index + 1] if index + 1 < len(context.starts) else len(text)
    behind = [t for t in times if end <= t.start and t.end <= limit and not t.base]
    if len(behind) < 2:
        return None
    first, last = behind[0], behind[-1]
    if _LEADS.search(text, max(0, context.starts[index] - 40), context.starts[index]) is None:
        return None
    subject, rest = text[end : first.start], text[first.end : last.start]
    if _PARTED.search(subject) or _PARTED.search(rest) or _PREDICATE.search(subject):
        return None
    return last if _PREDICATE.search(rest) else None


#: "80,052, instead of the 73,788 announced in January": when the count was told.
_WAS_TOLD: Final = lazy(
    r"\b(?:announced|reported|published|given|estimated|forecast|projected|quoted)(?: by [^,;.\d]{2,30})? (?:in|last) (?:early |late |mid-)?$"
    r"|(?<!\w)(?:công bố|báo cáo|ước tính|nêu|đưa ra)(?: [^\W\d]+){0,3} (?:hồi|trong|vào) (?:đầu |cuối |giữa )?$"
)


def said_behind(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> Chosen | None:
    """The time of the figure's predicate, or at which the things counted came about ("four laboratories approved in
    January")."""
    if len(times) > 1 and (last := of_its_predicate(index, context, times)) is not None:
        return Chosen(last, "of-its-predicate")
    end = context.ends[index]
    if context.mentions[index].unit is not COUNT:
        return None
    limit = context.starts[index + 1] if index + 1 < len(context.starts) else len(context.sentence.text)
    first = next((t for t in times if t.start >= end), None)
    near = first is not None and first.happened and first.end <= limit and first.start - end < 80
    if (
        index
        and near
        and first
        and context.mentions[index - 1].unit is COUNT
        and _WAS_TOLD.search(context.sentence.text, end, first.start)
    ):
        return None
    came_about = first is not None and near and context.strength(end, first.start) < 2
    return Chosen(first, "counted-events") if came_about else None
