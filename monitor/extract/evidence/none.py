"""Links to no metric, each for a reason of its own, and the words that tell of some."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.evidence.astray import of_class
from monitor.extract.evidence.beaten import by_so_much
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.view import WHERE
from monitor.extract.model import OUTSIDE_SENTENCE, Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

ADDED = Link(metric=None, score=0.0, confidence=0.7, evidence=("an addition to a stock",))
COMPARED = Link(metric=None, score=0.0, confidence=0.7, evidence=("compared with another place",))
CLASS = Link(metric=None, score=0.0, confidence=0.6, evidence=("the limit of a class",))
OWNED = Link(metric=None, score=0.0, confidence=0.6, evidence=("what one of a kind has",))
GONE = Link(metric=None, score=0.0, confidence=0.7, evidence=("those that are no more",))
LATE = Link(metric=None, score=0.0, confidence=0.7, evidence=("what is late or put off",))
#: A change that is measured against a plan.
PLANNED = Prefiltered(
    r"(?:short|shy|ahead) of (?:the |its |their )?(?:goal|target|plan)(?!s?(?: of|, which|, set)\b)|(?:below|above) (?:the |its )?(?:goal|target|plan)\b|than (?:the )?plan|than (?:was )?planned|(?:than|over|(?<!short )(?<!shy )(?<!ahead )of) (?:the |its |their )?(?:plan|target|estimate)\b|"
    r"(?:so với|vượt|hơn|trên|dưới|quá|hụt|thiếu) (?:mức |chỉ tiêu |số )?(?:kế hoạch|dự toán)(?!,| khi | với )|%(?: so với| của)?(?: chỉ tiêu)? (?:kế hoạch|dự toán)",
    re.I,
)


#: How far a plan is carried out, or by how much it is exceeded.
OF_PLAN = Link(metric=None, score=0.0, confidence=0.7, evidence=("measured against a plan",))
#: "Bằng 34,8% dự toán", "đạt 58% kế hoạch năm": how far a plan is carried out; no share of planned spending.
_OF_PLAN = lazy(
    r"(?: so với| của)? (?:dự toán|kế hoạch(?: năm| vốn)?)(?!\w)(?! (?:tổng )?chi(?!\w)| ngân sách| thu chi)(?: [^,;.\d]{0,24}(?:giao|năm \d{4}))?"
    r"(?! cho(?!\w))"
)


def percent_of_other(figure: FigureContext, at: int) -> Link | None:
    """What a percentage that begins at `at` of its sentence says of no metric: the limit of a class, the share of a plan
    that is carried out."""
    sentence = figure.context.sentence
    end = figure.mention.end - sentence.start
    if of_class(sentence, at, end, figure.mention.comparator):
        return CLASS
    done = figure.context.lang == "vi" and _OF_PLAN.match(sentence.text, end)
    return OF_PLAN if done or by_so_much(sentence, at) else None


def distant(own: Link) -> bool:
    """Some of the words that say what the figure is stand outside its sentence."""
    return any(seen[WHERE] in OUTSIDE_SENTENCE for seen in own.candidates[0].spoken)
