"""The kind of a figure whose own words say none: by time and bound alone, or as reckoned as what it hangs on."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from monitor.domain.quantity import Comparator
from monitor.extract.cue.decision import Kind
from monitor.extract.cue.fact import AFTER_ALL, PUTS_AT, a_plan_has, reckoned_at, share_of_an_aim
from monitor.extract.cue.law import DRAFTED, TASKS, drafted, ruled
from monitor.extract.cue.order import LACKING
from monitor.extract.cue.told import BASIS, foresees, hangs
from monitor.extract.cue.word import RANKED
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ACTUAL, COUNT, ESTIMATE, FORECAST, GTE, TARGET, THRESHOLD
from monitor.extract.prefilter.lazy import lazy

#: "At least five giants have invested": what is there already.
_THERE: Final = lazy(
    r"(?: [\w'-]+){0,6}? (?:have|has|had|were|was|did|đã|từng|vừa)\b|(?: (?!must\b|will\b|shall\b|should\b|to\b)[\w'-]+){0,4}? (?:operate|exist)\b"
)
#: "... nhờ các nhà mạng nâng gói cước lên tối thiểu 300 Mbps": why something is so is there already.
_CAUSE: Final = lazy(r"\W*(?:nhờ|do|bởi|sau khi|thanks to|because|after|owing to|as)(?!\w)")
_LIMITS: Final = frozenset({Comparator.GTE, Comparator.LTE})
#: "One person supervises 60 or more students": how many there are.
_OR_MORE: Final = lazy(r"\bor (?:more|higher|above|over)\b")
_NEEDS: Final = lazy(r"\b(?:needs?|wants?|requires?)\b")
_BY_THEN: Final = lazy(r"\b(?:by|until|before)\b|(?<!\w)(?:đến|trước|tới)(?!\w)", re.I)
PLAIN: Final = Kind(ACTUAL, "plain", False)


def unsaid(index: int, context: SentenceContext, when: str, *, legal: bool) -> Kind:
    """The kind by time and bound alone, and by who tells of what is to come."""
    mention, sentence = context.mentions[index], context.sentence
    if when == "future" and mention.unit is COUNT and TASKS.match(mention.noun):
        return Kind(ACTUAL, "tasks-handed-out", False)
    if when == "future":
        end = mention.end - sentence.start
        if share_of_an_aim(sentence.text, end, end) and not _BY_THEN.search(sentence.text):
            return PLAIN  # "Equal to 60 per cent of this year's plan": so much of it is done.
        foreseen = foresees(sentence.text, mention.start - sentence.start, context.lang)
        foreseen = foreseen and not a_plan_has(sentence.text, mention.start - sentence.start)
        return Kind(FORECAST, "forecaster-speaks", True) if foreseen else Kind(TARGET, "future-time", True)
    if when != "past" and DRAFTED.bit & sentence.line.bits and drafted(sentence.text, mention.start - sentence.start):
        return Kind(TARGET, "proposed", True)
    if mention.comparator in _LIMITS and (legal or ruled(sentence)):
        return Kind(THRESHOLD, "limit-of-a-rule", True)
    if mention.comparator is GTE and when != "past":
        low = context.own[index][0]
        text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
        if not (
            (_OR_MORE.search(text, start, end) and not _NEEDS.search(text, low, start))
            or _THERE.match(text, end)
            or _CAUSE.match(text, low)
            or LACKING.search(text, 0, start)
            or (mention.unit is COUNT and _to_choose_from(text, low, start))
        ):
            return Kind(TARGET, "at-least", False)
    return PLAIN


#: "Founders can turn to at least 200 funds": what they can is there.
_CAN_TURN_TO: Final = lazy(
    r"\bcan (?:now |also |already |today )?(?:turn|choose|pick|select|draw|call|count|rely|look|tap|book|browse)\b"
)
#: "Is home to no fewer than 45 laboratories": how many there are, said with wonder.
_NO_FEWER: Final = ("no fewer than", "no less than", "not fewer than")
_TO_BE: Final = lazy(
    r"\b(?:needs?|wants?|requires?|must|should|shall|will|would|to (?:have|be|open|train|build|reach|create)|each|every|any)\b",
    re.I,
)


def _to_choose_from(text: str, low: int, start: int) -> bool:
    """So many at least, which the figure at `start` counts, are told to be there; its own words begin at `low`."""
    if text.startswith(_NO_FEWER, start):
        return not _TO_BE.search(text, low, start)
    return _CAN_TURN_TO.search(text, low, start) is not None


#: "Has become 13.74 per cent in the official one", behind what was preliminary.
_FINAL: Final = lazy(
    r" (?:of GDP )?(?:in|by|under|according to) the (?:official|final|revised|definitive|latest) (?:one|version|figures?|data|count|calculation|release|series|tally)\b"
    r"|(?: GDP)? (?:trong|theo) (?:bản|số liệu|kết quả|công bố) (?:chính thức|cuối cùng)(?!\w)"
)


#: "The official figure for 2024 was", behind what was preliminary.
_OFFICIAL: Final = lazy(
    r"; [^;]*(?:\b(?:official|final|definitive) (?:figures?|results?|data|numbers?|count|share|one)\b|(?<!\w)(?:số liệu|kết quả|con số|số) (?:chính thức|cuối cùng)(?!\w))"
)


@cache
def _basing() -> int:
    """The bits of sentences that tell on what their figures are reckoned."""
    return PUTS_AT.bit | AFTER_ALL.bit | BASIS.bit


def hung_on(index: int, context: SentenceContext, before: Sequence[Kind]) -> str:
    """Why the figure is as reckoned as what it stands with, "" where it is not."""
    mention, base = context.mentions[index], context.sentence.start
    if index and before[-1].kind is ESTIMATE and not mention.earlier:
        last = context.mentions[index - 1].end - base
        if hangs(mention.unit, context.sentence.text, last, mention.start - base, mention.end - base):
            return "hung-on-an-estimate"
    bits = context.sentence.line.bits & _basing()
    if not bits or mention.earlier or mention.unit in RANKED:
        return ""
    if _FINAL.match(context.sentence.text, mention.end - base):
        return ""
    if bits != BASIS.bit and reckoned_at(
        context.sentence, (context.own[index][0], mention.start - base, mention.end - base)
    ):
        return "on-a-basis"
    if not BASIS.bit & bits:
        return ""
    basis = BASIS.search(context.sentence.text, 0, mention.start - base)
    if basis is None or _OFFICIAL.search(context.sentence.text, basis.end(), mention.start - base):
        return ""
    return "on-a-basis"
