"""Which of the times said is a figure's own: beside it, in its list, leading its sentence, or handed on. Rules are named."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from monitor.extract.evidence.aside import (
    CLAUSE_BEFORE,
    bracketed,
    in_a_clause_before,
    of_another_deed,
    of_which_ones,
    past_an_aside,
    who_intend,
)
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import COUNT, PERCENT, TIMES
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.period.alone import NONE, of_no_time
from monitor.extract.period.back import BY_THEN
from monitor.extract.period.beside import opens_an_aside, told_twice
from monitor.extract.period.chosen import OF_TODAY, Chosen
from monitor.extract.period.closed import CLOSED_OFF, closed_off
from monitor.extract.period.compared import of_what_is_compared
from monitor.extract.period.dates_from import DATES, dates_from
from monitor.extract.period.dealt import RESPECTIVELY, dealt_time
from monitor.extract.period.elsewhere import past_a_move
from monitor.extract.period.former import going_before, of_the_past, was_back_then
from monitor.extract.period.from_now import past_what_moves
from monitor.extract.period.listed import EDITIONS, WANTED, of_several
from monitor.extract.period.move import MEANWHILE, of_its_end, of_span, of_those_before
from monitor.extract.period.multiple import end_of, led_to
from monitor.extract.period.of_now import PRESENT, beside_today, both_now, is_set_against, told_now, told_of_now
from monitor.extract.period.planned import (
    OF_PLAN,
    aims_next,
    due_aside,
    into_a_budget,
    is_of_the_plan,
    of_plan,
    of_what_is_meant,
    plans_next,
)
from monitor.extract.period.predicate import said_behind
from monitor.extract.period.tense import NOW
from monitor.extract.period.years import WHEN, of_main_clause, when_it_was
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "A third of the goal set for 2030", "bằng 29% mục tiêu đề ra cho năm 2030": when that is aimed at.
_OF_AN_AIM: Final = Prefiltered(
    r"(?:%|\b(?:per ?cent|percent|half|third|thirds|quarter|quarters|fifth|tenth)) of (?:the |its |their )?(?:target|goal)s? (?:set )?(?:for|by|in) $"
    r"|(?:%|(?:một|hai|ba|bốn) phần [^\W\d]+|nửa) (?:của )?mục tiêu (?:được )?(?:đề ra |đặt ra )?(?:cho |đến |vào )(?:năm )?$",
    re.I,
)
#: "..., lên khoảng 5.700 đơn, vào năm 2030."
_LAST: Final = lazy(r", (?:by|in|vào|đến)(?: năm| the end of)? ")
_CLOSES: Final = lazy(r"[.;]|$")
#: "$398 million, what was left of it in 2024": what the figure is.
_APPOSED: Final = lazy(
    r", (?:the|what|its|their|all|everything|as much as|as many as) (?!(?:same|most|more|highest|lowest|largest|smallest|biggest|best|first|second|third|latest)\b)[^.;,:\d]{3,90} (?:in|during|for|over) (?:the )?$"
)
_ENDS_ASIDE: Final = lazy(r",? (?:or|and) |[,.;:)]|$")
#: "... và đến năm 2045 con số này là 10": another deadline, of what is said next.
_ANOTHER: Final = lazy(
    r"(?:,? and|,? và|;|, còn|,) (?:by|in|before|đến|vào|tới|trước)(?: năm| the year| the end of)? $"
)
_WHOLE_YEAR: Final = lazy(r"(?:the )?(?:whole |full[ -]|entire )?year\b|(?:cả )?năm(?! (?:19|20)\d\d)", re.I)
#: "The mark of 50 per cent, which the resolution wanted to see in 2030".
_WANTED_IN: Final = lazy(
    r",? (?:which|that|mà) [^.;]{3,60}?(?:wants?|wanted|sets?|had set|aims?|aimed|demand\w*|require\w*|đặt ra|đề ra|muốn|yêu cầu)(?: [^\W\d]\w*){0,3} (?:for|in|by|cho|vào|đến)(?: năm)? "
)
#: So near behind a figure its time begins.
_NEAR: Final = 70


def choose(
    index: int, context: SentenceContext, times: Sequence[PeriodMention], before: Sequence[Chosen], same: int | None
) -> Chosen:
    """The time of the figure `index`; `before` are the choices for the figures before it in the sentence. `same`: the
    last figure before it that speaks of the same metric."""
    mention, start, text = context.mentions[index], context.starts[index], context.sentence.text
    bits = context.sentence.line.bits & _telling()
    told = bool(times or mention.earlier or bits & (NOW.bit | PRESENT.bit))
    if (none := of_no_time(index, context, before, told=told)) is not None:
        return none
    own: Sequence[PeriodMention] = ()
    if times:
        if (behind := said_behind(index, context, times)) is not None:
            return behind
        own = _own(index, context, times, bits)
        several = own and (len(own) > 1 or (bits and RESPECTIVELY.bit & bits))
        if several and (dealt := dealt_time(index, context, own)) is not None:
            return Chosen(dealt, "respectively")
    if index and (of_those := of_those_before(index, context, before)) is not None:
        return of_those
    if (mention.earlier or bits & PRESENT.bit) and (today := beside_today(index, context, bits)) is not None:
        return today
    if (bits or times) and (then := of_the_past(index, context, (own, times), before)) is not None:
        return then
    if times and (said := _of_a_clause(index, context, times, bits)) is not None:
        return said
    if own and mention.unit is TIMES and (risen := end_of(index, context, own)) is not None:
        return Chosen(risen, "behind")
    if own and (close := _behind(index, context, own)) is not None:
        return of_its_end(index, context, close)
    last = before[-1].rule if index else ""
    if last in _LED_ON and (led := _led_on(index, context, own, before)) is not None:
        return led
    if own and (ahead := _ahead(index, context, own)) is not None:
        if bits and NOW.bit & bits and told_now(text, past_what_moves(index, context, ahead.end), start):
            return Chosen(None, "now", True)
        return Chosen(of_span(index, context, ahead), "ahead")
    compared = times or last == "what-was"
    if compared and (then := of_what_is_compared(index, context, (own, times), before)) is not None:
        return of_its_end(index, context, then)
    if bits and NOW.bit & bits and (told_of_now(index, context) or both_now(index, context)):
        return Chosen(None, "now", True)
    if last in OF_TODAY and _still(index, context, own) and not BY_THEN.search(context.own_text(index)):
        return Chosen(None, "now", True)
    if own and mention.unit is TIMES:
        own = [t for t in own if t.end <= start]
    if last == "what-was" and was_back_then(index - 1, context, before[-1]):
        before, same = (*before[:-1], NONE), None
    return of_its_end(index, context, of_several(index, context, (own, times), before, same))


@cache
def _telling() -> int:
    """The bits of sentences that tell the time of a figure otherwise than by where it stands; many have none of them."""
    return (
        NOW.bit
        | PRESENT.bit
        | DATES.bit
        | MEANWHILE.bit
        | _OF_AN_AIM.bit
        | RESPECTIVELY.bit
        | WHEN.bit
        | going_before()
    )


def _own(index: int, context: SentenceContext, times: Sequence[PeriodMention], bits: int) -> Sequence[PeriodMention]:
    """The times that may be the figure's: not those of other figures, nor of aims and plans. `bits`: what else tells times."""
    own = _near_enough(index, context, times)
    if bits and _OF_AN_AIM.bit & bits:
        text = context.sentence.text
        own = [t for t in own if not _OF_AN_AIM.plain.search(text, max(0, t.start - 60), t.start)]
    if own and context.mentions[index].unit is PERCENT:
        return _of_no_plan(context.sentence, context.ends[index], own)
    return own


def _near_enough(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> Sequence[PeriodMention]:
    """The times that are no bases, no events or names, and of which none belongs to another figure or to a clause that is
    closed before this one."""
    mention, mentions = context.mentions[index], context.mentions
    was = [m for m in mentions if m.earlier and m is not mention] if len(mentions) > 1 else ()
    start, end, bits = context.starts[index], context.ends[index], context.sentence.line.bits
    closes, closed = bits & CLAUSE_BEFORE.bit, bits & CLOSED_OFF.bit
    own: list[PeriodMention] = []
    for time in times:
        if time.base or (time.start > start and opens_an_aside(context.sentence.text, time)):
            continue
        if (time.edition or time.event) and (mention.unit not in EDITIONS or (time.event and not time.happened)):
            continue
        if (
            was
            and _of_what_was(time.start + context.sentence.start, was)
            and ")" not in context.sentence.text[end : time.start]
        ):
            continue
        if time.start >= end:
            if closes and in_a_clause_before(index, context, time):
                continue
            if due_aside(context.sentence.text, time):
                continue
            meant = time.deadline and of_what_is_meant(index, context, time.start)
            if meant or of_another_deed(context, end, time):
                continue
            counted = mention.unit is COUNT and time is not times[-1]
            if counted and of_which_ones(context.sentence.text, end, time):
                continue
        elif (closed and closed_off(context.sentence, time, start)) or plans_next(context.sentence.text, time):
            continue
        own.append(time)
    return own


def _of_a_clause(index: int, context: SentenceContext, times: Sequence[PeriodMention], bits: int) -> Chosen | None:
    """The time of which a clause tells what was then, in front of a bracket that begins with the figure, or of the level that
    the change led to with which the sentence opens."""
    start = context.starts[index]
    if start and context.sentence.text[start - 1] == "(":
        then = bracketed(context.sentence.text, (start, context.ends[index]), times)
        if then is not None:
            return Chosen(then, "what-was")
    if bits and WHEN.bit & bits:
        text, number = context.sentence.text, context.mentions[index].number - context.sentence.start
        was = when_it_was(text, times, context.starts[index]) or when_it_was(text, times, number)
        if was is not None:
            return Chosen(was, "what-was")
    if bits and DATES.bit & bits and (dated := dates_from(index, context, times)) is not None:
        return Chosen(dated, "dates-from")
    if not index and context.mentions[0].unit in _GROWN and (level := led_to(index, context, times)) is not None:
        return Chosen(level, "behind")
    return None


def _of_no_plan(sentence: Sentence, end: int, own: Sequence[PeriodMention]) -> Sequence[PeriodMention]:
    """The times but those of the plan that the share, which ends at `end`, is of, or of what its people intend."""
    text = sentence.text
    if who_intend(sentence, end):
        return [t for t in own if t.start < end]
    if len(own) > 1:
        own = [t for t in own if not is_of_the_plan(text, end, t, own)]
    if len(own) == 1 and _WHOLE_YEAR.match(text, own[0].start):
        # "47 per cent of the plan for the whole year": nothing else has that time.
        return own if own[0].start < end or not OF_PLAN.fullmatch(text, end, own[0].start) else ()
    return own


#: In what a sentence may open with a change.
_GROWN: Final = frozenset({PERCENT, TIMES})
_LED_ON: Final = frozenset({"of-a-plan", "what-was"}) | OF_TODAY


def _led_on(
    index: int, context: SentenceContext, own: Sequence[PeriodMention], before: Sequence[Chosen]
) -> Chosen | None:
    """The time of a figure that goes on with that of a plan, or with the one before what was only compared."""
    if before[-1].rule == "of-a-plan":
        goes_on = context.strength(context.ends[index - 1], context.starts[index]) < 3
        return Chosen(None, "of-a-plan", True) if goes_on else None
    if not (past_an_aside(index, context) or past_a_move(index, context)) or (
        own and _ahead(index, context, own) is not None
    ):
        return None
    time = before[index - 2].time
    return Chosen(time, "listed") if time is not None else None


#: "... in the first 11 months of 2025, up 15.2% in volume": how much more that is.
_UP: Final = lazy(
    r", (?:up|down|rising|falling|an? (?:increase|rise|decrease|fall|gain) of|tăng|giảm)(?: by| about| over| nearly| khoảng| gần| hơn)* "
)


#: "38.000 trạm (năm 2024: 11.000 trạm)": a year that is the label of what it stands before.
_LABELS: Final = lazy(r" ?:(?: (?:only|about|some|nearly|over|just|chỉ|mới|khoảng|gần|hơn|đạt))* ")


def _ahead(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The last time said before the figure in its own words."""
    low, start = context.own[index][0], context.starts[index]
    found = None
    for t in own:
        behind_two = index > 1 and context.ends[index - 1] <= t.start
        if (
            t.end <= start
            and (low <= t.start or _LABELS.fullmatch(context.sentence.text, t.end, start))
            or t.end <= start
            and behind_two
            and _UP.fullmatch(context.sentence.text, t.end, start)
        ):
            found = t
    return found


def _behind(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> Chosen | None:
    """The time said right behind the figure, in its own words or closing the sentence."""
    text, mention, base = context.sentence.text, context.mentions[index], context.sentence.start
    again = told_twice(index, context)
    start, end, high = mention.start - base, mention.end - base, context.own[index + again][1] + 1
    if start < 8 and text.startswith(": ", end):  # A line that begins with the figure and tells then what it is.
        first = next((t for t in own if t.start > end), None)
        return Chosen(first, "behind") if first is not None else None
    for first in own:
        if end <= first.start and first.end <= high:
            break
    else:
        first = None
    if (
        first is not None
        and (mention.unit is not TIMES or first.deadline)
        and first.start - (context.ends[index + 1] if again else end) < _near(text, end)
        and context.strength(end, first.start) < 3
        and (mention.unit is TIMES or not _next_claims(context, index, first))
        and not (mention.unit is PERCENT and _of_what_is_wanted(context, index, first))
        and not (first.deadline and _ANOTHER.search(text, end, first.start) and _ahead(index, context, own))
        and not of_plan(text, end, first, own)
        and not (index + 1 < len(context.mentions) and aims_next(text, end, context.starts[index + 1], first))
    ):
        was = not first.deadline and (mention.earlier or is_set_against(context.sentence, start))
        return Chosen(first, "what-was" if was else "behind")
    for last in own:
        if end < last.start and (
            (_LAST.fullmatch(text, end, last.start) and _CLOSES.match(text, last.end))
            or _WANTED_IN.fullmatch(text, end, last.start)
            or into_a_budget(text, end, last)
            or (_APPOSED.fullmatch(text, end, last.start) and _ENDS_ASIDE.match(text, last.end))
        ):
            return Chosen(last, "behind")
    then = of_main_clause(index, context, own)
    return Chosen(then, "behind") if then is not None else None


def _near(text: str, end: int) -> int:
    """How far behind the figure, which ends there, a time may stand: what repeats it in brackets does not count."""
    closed = text.find(")", end, end + 45) if text.startswith(" (", end) else 0
    return _NEAR + max(0, closed + 1 - end)


def _of_what_is_wanted(context: SentenceContext, index: int, time: PeriodMention) -> bool:
    """It is a share of the next figure, of which the time tells when it is wanted ("a third of the 50,000 it wants by 2030")."""
    if index + 1 >= len(context.mentions):
        return False
    end = context.mentions[index + 1].end - context.sentence.start
    return end < time.start and WANTED.search(context.sentence.text, end, time.start) is not None


#: "(hiện nay có 58 doanh nghiệp); tỷ lệ": what was said in brackets does not go on.
_SHUT: Final = lazy(r"[^()]{0,40}\)[;,.]")


def _still(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> bool:
    """The clause of the figure before, which is of today, goes on."""
    end, start = context.ends[index - 1], context.starts[index]
    joined = (
        context.strength(end, start) < 3
        and not context.mentions[index - 1].earlier
        and not _SHUT.match(context.sentence.text, end, start)
    )
    return joined and (not own or min(t.start for t in own) < context.own[index][0])


def _of_what_was(at: int, was: Sequence[QuantityMention]) -> bool:
    """What begins at the offset of the text stands right behind what another figure was ("from 1,500 in 2015 to 4,000")."""
    return any(0 <= at - m.end < 12 for m in was)


def _next_claims(context: SentenceContext, index: int, time: PeriodMention) -> bool:
    """The time stands in front of the next figure ("17% and in 2025 19%")."""
    if index + 1 >= len(context.mentions):
        return False
    nearer = context.mentions[index + 1].start - context.sentence.start - time.end
    return (
        nearer < time.start - (context.mentions[index].end - context.sentence.start)
        and context.strength(context.mentions[index].end - context.sentence.start, time.start) > 0
    )
