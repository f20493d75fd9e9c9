"""What settles a figure before its own words are asked."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.classes import EACH_OF_THEM
from monitor.extract.cue.law import is_rate
from monitor.extract.evidence.astray import gone, held, late, not_yet
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.in_money import restated
from monitor.extract.evidence.none import GONE, LATE, OWNED, percent_of_other
from monitor.extract.evidence.size import owned, sized
from monitor.extract.evidence.topic import carried
from monitor.extract.evidence.turn import TWICE, in_sequence
from monitor.extract.link.amount import amount, of_next_sum
from monitor.extract.link.row import Row
from monitor.extract.link.series import NEXT, next_of_series
from monitor.extract.link.such import beside_a_name, such_as
from monitor.extract.members import COUNT, GT, GTE, INDEX, MONEY, PERCENT
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

_ABOVE: Final = frozenset({GT, GTE})
#: "$215 million in 41 deals", "275 triệu USD qua 32 thương vụ".
_DEALS: Final = lazy(
    r"(?:[\w-]+ )?(?:deals?|rounds?|transactions?|investments?(?! (?:funds?|firms?|houses?)\b))\b|(?:thương vụ|vòng|giao dịch)(?!\w)"
)
_IN_SO_MANY: Final = lazy(
    r"(?: (?:in|during|over) (?:20\d\d|the (?:first|second|third|fourth|last) (?:\w+ )?(?:half|quarter|months|year)))?(?: (?:in|of|as) (?:venture capital|venture funding|capital|funding|equity|investment|new money))?,? (?:in|across|through|over|from|via|with|spread over|spread across|qua|trong|với|từ|thông qua) (?:(?:just|only|about|some|more than|chỉ|khoảng|hơn|gần) )*"
)
#: "One firm in five innovates; the resolution wants over 40 percent of them to do so".
_DO_SO: Final = lazy(r" of (?:them|those|these|all|[a-z]+) to (?:do so|do the same|do it|follow suit)\b")


def unasked(row: Row, figure: FigureContext) -> Link | None:
    """What it speaks of, or that it speaks of nothing, where its own words need not be asked."""
    unit = figure.mention.unit
    if figure.mention.rule in NEXT and (such := next_of_series(row, figure)) is not None:
        return such
    if unit is COUNT:
        return _unasked_count(row, figure)
    if unit is PERCENT:
        return _unasked_share(row, figure)
    if unit in MONEY:
        return _unasked_money(row, figure)
    if unit is INDEX:
        return beside_a_name(row, figure)
    turn = in_sequence(row.told_before, figure) if unit in TWICE else None
    entry = row.entry(turn.link) if turn is not None else None
    return carried(entry, "in the order told before") if entry else None


def _unasked_count(row: Row, figure: FigureContext) -> Link | None:
    mention, sentence = figure.mention, figure.context.sentence
    if mention.rule == "count-shared-noun" and figure.index + 1 < len(row.figures):
        return replace(row.link(figure.index + 1), evidence=("counted like the next figure",))
    if (such := such_as(row, figure)) is not None:
        return such
    if late(sentence.text, mention.end - sentence.start):
        return LATE
    if gone(sentence, mention.number - sentence.start):
        # A task that was closed is done.
        return None if row.told_before and row.told_before[-1].link.metric == "tasks_total" else GONE
    if not_yet(sentence, mention.end - sentence.start):
        return replace(OPEN, evidence=("so many of those that do not",))
    if figure.index and _DEALS.match(mention.noun) and _IN_SO_MANY.fullmatch(figure.gap):
        return replace(OPEN, evidence=("in how many deals the money came",))
    if mention.rule == "count-of-whole" or owned(figure):
        return OWNED
    if figure.portion:
        return _held(row, figure, mention.start - sentence.start)
    return _of_whole(row, figure) if figure.outgrown else None


def _unasked_money(row: Row, figure: FigureContext) -> Link | None:
    if figure.out_of_next:
        return replace(OPEN, evidence=("a part of the next figure",))
    if _sized(figure):
        return OWNED
    return amount(row, figure) if not figure.index and restated(row.told_before, figure) else None


def _unasked_share(row: Row, figure: FigureContext) -> Link | None:
    mention, sentence = figure.mention, figure.context.sentence
    at, end = mention.start - sentence.start, mention.end - sentence.start
    if of_next_sum(row, figure):
        return replace(OPEN, evidence=("so much of the sum that the next figure says",))
    if is_rate(sentence, at, figure.context.lang):
        return replace(OPEN, evidence=("the rate of a tax or of interest",))
    if mention.rule == "fraction" and _multiplies(figure):
        return replace(OPEN, evidence=("so much of the next figure",))
    if (other := percent_of_other(figure, at)) is not None:
        return other
    if _OF_AN_ALLOTMENT.match(sentence.text, end):
        return replace(OPEN, evidence=("so much of what somebody was given",))
    if figure.index and _DO_SO.match(sentence.text, end):
        entry = row.entry_at(figure.index - 1)
        return carried(entry, "what the figure before tells, to be done by as many") if entry else None
    return None


#: "Spent only 62% of what they had been given", "40 percent of what was allotted to it".
_OF_AN_ALLOTMENT: Final = lazy(
    r" of (?:what|everything|all)(?: (?:they|it|he|she|we|the [a-z]+|[a-z]+s))?(?: (?:had|have|has|was|were|been|is|are))* (?:given|allotted|allocated|granted|handed|assigned|promised|entitled)\b"
)


#: "Half the 1.1 per cent of Malaysia", "bằng một nửa mức 1,1%".
_TIMES_THAT: Final = lazy(rf"(?: of)? (?:the |that |[{CAPITALS}][\w ]{{2,24}}['’]s |mức |con số |t[ỷỉ] lệ )$")


#: "Half the ASEAN average", "a third of Malaysia's level", "bằng một nửa mức bình quân của ASEAN".
_OF_A_LEVEL: Final = lazy(
    rf"(?: of)? (?:that (?:of|in|for)\b|(?:the|its|their) (?:[\w-]+ ){{0,3}}?(?:average|level|rate|norm|mean|pace)\b(?!-| (?:household|family|person|wage|salary|worker|price|cost|four|three|\d))"
    rf"|[{CAPITALS}][\w ]{{2,24}}['’]s?(?: (?:level|average|figure|rate|share|ratio|pace))?(?= ?[,.;)]|$| and\b)"
    r"|(?:so với |mức (?:trung bình|bình quân|của)|(?:trung bình|bình quân) (?:của |chung|thế giới|khu vực|cả nước|ASEAN|OECD)))"
)


def _multiplies(figure: FigureContext) -> bool:
    """It says how much of the next percentage, or of what another has, something is."""
    others, base = figure.context.mentions, figure.context.sentence.start
    if _OF_A_LEVEL.match(figure.context.sentence.text, figure.mention.end - base):
        return True
    if figure.index + 1 == len(others) or others[figure.index + 1].unit is not PERCENT:
        return False
    end, start = figure.mention.end - base, others[figure.index + 1].start - base
    return _TIMES_THAT.fullmatch(figure.context.sentence.text, end, start) is not None


def _sized(figure: FigureContext) -> bool:
    """It is the size of a class, or of each of those counted."""
    if sized(figure):
        return True
    mention, sentence = figure.mention, figure.context.sentence
    return mention.comparator in _ABOVE and EACH_OF_THEM.match(sentence.text, mention.end - sentence.start) is not None


def _held(row: Row, figure: FigureContext, at: int) -> Link | None:
    """How many of those counted before one body has."""
    if not held(figure.context.sentence.text, at):
        return None
    whole = next((t for t in reversed(row.before(figure)[-4:]) if t.mention.unit is COUNT and t.link.metric), None)
    entry = row.entry(whole.link) if whole else None
    return carried(entry, "what one has of those counted") if entry else None


def _of_whole(row: Row, figure: FigureContext) -> Link | None:
    """What the last count before speaks of, of which this one says how many there are at another time."""
    last = next((t for t in reversed(row.before(figure)) if t.mention.unit is COUNT), None)
    entry = row.entry(last.link) if last else None
    return carried(entry, "so many of those at another time") if entry else None
