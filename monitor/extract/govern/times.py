"""The time handed on to a figure that none is said for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.cue.decision import Kind
from monitor.extract.evidence.figure_context import YEARLY
from monitor.extract.govern.memory import Memory
from monitor.extract.members import (
    ACTUAL,
    ANY_MONEY,
    COUNT,
    ESTIMATE,
    FORECAST,
    MONTH,
    OTHER,
    PERCENT,
    RANK,
    SPAN,
    TARGET,
    THRESHOLD,
    YEAR,
    YEARS,
)
from monitor.extract.model import PeriodMention, Sentence
from monitor.extract.period import back, survey, tense
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.measured import is_measured_against

_GOING_ON: Final = frozenset(
    {"the-same-time", "the-same-part", "that-year", "a-year-before", "a-year-after", "handed-on"}
)
_REPORTED: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_MEASURED: Final = frozenset({ACTUAL, ESTIMATE})
_AHEAD: Final = frozenset({TARGET, FORECAST})
_YEARS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5,
}  # fmt: skip

#: Rules by which a figure has a time from an earlier sentence, and those by which it has one that its own says.
_FROM_BEFORE: Final = frozenset({"handed-on", "the-report's-time"})
_SAID: Final = frozenset({"ahead", "behind", "listed", "leading"})
#: What statistics come out for in the course of a year.
_COUNTED: Final = _REPORTED | {MONTH}
#: How a speech begins.
_SPEECH: Final = ('"', "“")
#: What a rule says holds, whatever was in the year just told of.
_HOLDS: Final = None, "none"


def time_for(
    memory: Memory,
    sentence: Sentence,
    own_text: str,
    kind: Kind,
    unit: Unit,
    metric: str | None,
    said: Sequence[Chosen] = (),
) -> tuple[PeriodMention | None, str]:
    """The time handed on to a figure without one, and the rule. `said`: the times of the figures before it in its
    sentence, which says some."""
    time, rule = _handed_down(memory, sentence, own_text, kind, unit, metric)
    if time is not None and said and rule == "the-same-time" and (then := _said_before(said)) is not None:
        return then, "said-beside"
    if time is not None and said and rule in _FROM_BEFORE and (beside := _said_beside(memory, said, time)) is not None:
        return beside, "said-beside"
    return time, rule


def _said_before(said: Sequence[Chosen]) -> PeriodMention | None:
    """The time that the sentence itself says of a figure before, which "the same year" in it goes back to."""
    for one in reversed(said):
        if one.time is not None and one.rule in _SAID:
            return one.time
    return None


def _said_beside(memory: Memory, said: Sequence[Chosen], handed: PeriodMention) -> PeriodMention | None:
    """The time that the sentence says of a figure before ("Exports increased 15.3% in 2026, led by electronics, whose
    shipments soared 29%"): it goes before the one that an earlier sentence left, `handed`."""
    for one in reversed(said):
        if one.time is not None and one.rule in _SAID:
            other = one.time.base or one.time.event or memory.ahead(one.time) != memory.ahead(handed)
            return None if other else one.time
    return None


def _handed_down(
    memory: Memory, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
) -> tuple[PeriodMention | None, str]:
    """The time that a heading or an earlier sentence hands on: a heading governs until its paragraph says another."""
    if kind.rule == "as-before" and kind.said and memory.time is not None:
        return memory.time, "handed-on"
    headed = memory.heading_of(sentence, kind.kind)
    if (
        headed
        and kind.kind is THRESHOLD
        and memory.over(headed)
        and str(headed.period.last.year) not in sentence.heading
    ):
        return _HOLDS
    if headed is None:
        time, rule = _carried(memory, sentence, own_text, kind, unit, metric)
        if time is not None and kind.kind is THRESHOLD and memory.over(time):
            return _HOLDS
        if time is None and metric in memory.flows and kind.kind is ACTUAL and metric in memory.flowed:
            told, paragraph = memory.flowed[metric]
            if sentence.paragraph - paragraph <= 1 and memory.over(told) and not memory.running(told):
                return told, "of-the-flow"
        if time is None and kind.kind is FORECAST and _of_the_outlook(memory, sentence):
            return memory.outlook, "the-outlook's-time"
        if time is None and kind.kind is TARGET and kind.said and (aim := memory.aim_of(sentence)) is not None:
            # "The target for 2030 is 2%; researchers must number 12": a further aim of its sentence.
            return aim, "handed-on"
        return time, rule
    if memory.time is not None and memory.time_paragraph == sentence.paragraph:
        time, rule = _carried(memory, sentence, own_text, kind, unit, metric)
        if rule in _GOING_ON:
            return time, rule
    return headed, "heading"


def _carried(
    memory: Memory, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
) -> tuple[PeriodMention | None, str]:
    """The time of what was told before, where the figure goes on with it."""
    if memory.listed is not None and (listing := memory.listing(sentence, memory.listed)) is not None:
        return listing, "listing"
    text, time = sentence.text, memory.time
    if (was := _of_those_counted(memory, sentence, own_text, kind)) is not None:
        return was, "the-same-time"
    bits = sentence.line.bits & back.going_back()
    years = back.of_years_before(text, own_text, bits) if bits and (time or memory.published) else 0
    if years:
        return back.earlier(time, years) if time else _last_year(memory) if years == 1 else None, "a-year-before"
    edition = memory.editions.of(unit, metric, own_text, sentence.paragraph)
    if edition is not None and kind.kind is ACTUAL and not back.OTHER_EDITION.search(text):
        return edition, "edition"
    if time is None and memory.passed is not None and back.BY_THEN.search(own_text):
        return memory.passed, "the-same-time"
    if time is None:
        told = back.goes_back(text, own_text, bits) if bits and kind.kind not in _AHEAD else None
        part = memory.parts.meant(told.group(), None, ahead=False) if told else None
        if part is None and told is not None and (year := _year_told(memory, sentence, told)) is not None:
            return year, "the-same-time"
        return (part, "the-same-part") if part else _of_report(memory, sentence, own_text, kind, unit, metric)
    later = back.YEAR_AFTER.match(text) if back.YEAR_AFTER.bit & bits else None
    if later is None and back.LATER_BEHIND.bit & bits:
        later = back.LATER_BEHIND.plain.search(own_text.rstrip())
    if later and time.period.grain is YEAR:
        years = _YEARS.get((later["n"] or later["m"] or "one").lower(), 1)
        return replace(time, period=Period.year(time.period.last.year + years)), "a-year-after"
    told = back.goes_back(text, own_text, bits) if bits else None
    if unit is COUNT and told and tense.assigned(own_text, sentence) and back.SUMS.match(text):
        return None, "none"
    asked = unit is COUNT and survey.ASKED.bit & bits and survey.ASKED.plain.search(own_text)
    if asked or (bits and not told and survey.of_a_new_one(sentence)):
        return None, "none"
    if unit is OTHER and not told and tense.sized(own_text, sentence):
        return None, "none"
    if not (told or _governs(memory, sentence, own_text, unit)):
        return _of_report(memory, sentence, own_text, kind, unit, metric)
    if told and back.SUMS.match(text) and _sums_up_what_is(memory, own_text, time, kind):
        return None, "none"
    if told and (was := _of_what_was(memory, sentence, own_text, told, time, kind)) is not None:
        return was, "the-same-time"
    if told and (gone_back := _told_again(memory, told, time, kind)) is not None:
        return gone_back
    return _handed_on(memory, sentence, own_text, kind, unit, metric)


def _year_told(memory: Memory, sentence: Sentence, told: re.Match[str]) -> PeriodMention | None:
    """The year that the paragraph said last, to which the words `told` go back over what is so now."""
    if memory.latest is None or memory.latest[1] != sentence.paragraph or back.OF_YEAR.search(told.group()) is None:
        return None
    year = memory.latest[0]
    return year if year.period.grain is YEAR and not memory.ahead(year) else None


def _sums_up_what_is(memory: Memory, own_text: str, time: PeriodMention, kind: Kind) -> bool:
    """What there is in all is told behind what somebody aims at in the time that was said."""
    told_of_aims = memory.kind in _AHEAD and (memory.ahead(time) or memory.running(time))
    return told_of_aims and not kind.said and tense.is_so(own_text, memory.lang)


#: "That year", "trong năm đó": a year that was told of, whichever it is.
_THAT_YEAR: Final = frozenset(
    ("that year", "the same year", "that same year", "that very year", "cùng năm", "năm đó", "năm ấy")
)


def _of_those_counted(memory: Memory, sentence: Sentence, own_text: str, kind: Kind) -> PeriodMention | None:
    """The year that is over in which those were counted with a part of whom the sentence begins behind an aim."""
    if memory.was is None or memory.time is None or not memory.ahead(memory.time) or kind.kind is not ACTUAL:
        return None
    if memory.was[1] != sentence.paragraph or back.OF_THOSE.match(sentence.text) is None:
        return None
    return memory.was[0] if tense.may_have_been(own_text, sentence, memory.lang) else None


def _of_what_was(
    memory: Memory, sentence: Sentence, own_text: str, told: re.Match[str], time: PeriodMention, kind: Kind
) -> PeriodMention | None:
    """The year that is over to which the words `told` go back, where an aim was told of last and this is none."""
    if kind.kind in _AHEAD or memory.was is None or not memory.ahead(time) or told.group().strip() not in _THAT_YEAR:
        return None
    was, paragraph = memory.was
    if paragraph != sentence.paragraph or back.BY.search(told.string[: told.end()]):
        return None
    return was if kind.said or tense.may_have_been(own_text, sentence, memory.lang) else None


def _told_again(
    memory: Memory, told: re.Match[str], time: PeriodMention, kind: Kind
) -> tuple[PeriodMention, str] | None:
    """The time that the words `told` go back to, with the rule."""
    aimed, ahead = kind.kind in _AHEAD, memory.ahead(time)
    if (later := _of_the_later(memory, told, time, ahead=aimed)) is not None:
        return later, "the-same-time"
    if not aimed and (part := memory.parts.meant(told.group(), time, ahead=ahead)) is not None:
        return part, "the-same-part"
    if memory.span is not None and back.SO_MANY.search(told.string[: told.end()]):
        # "2021-2025. In those five years", "trong 5 năm ấy".
        return memory.span, "the-same-time"
    if aimed and not ahead and memory.aimed is not None and back.ANEW.search(told.string):
        # "It was 0.42% in 2021. The new target for that year is 2%", behind an aim for 2030.
        return memory.aimed[1], "the-same-time"
    if aimed and not ahead and told.group() in _THAT_YEAR and (aim := _of_last_aim(memory, time)) is not None:
        return aim, "the-same-time"
    if time.period.grain is not YEAR and back.OF_YEAR.search(told.group()):
        return replace(time, period=Period.year(time.period.last.year)), "that-year"
    if time.period.grain is SPAN and not told.group().endswith("period") and back.BY.search(told.string[: told.end()]):
        # "Between 2026 and 2030. By then": by the end of the years.
        return replace(time, period=Period.year(time.period.last.year)), "its-end"
    of_fact = not ahead and memory.kind not in _AHEAD
    if aimed and of_fact and memory.aim is not None and back.BY.search(told.string[: told.end()]):
        return memory.aim, "the-same-time"
    return (time, "the-same-time") if aimed or not ahead or not kind.said else None


def _of_the_later(memory: Memory, told: re.Match[str], time: PeriodMention, *, ahead: bool) -> PeriodMention | None:
    """The later year with which the sentence ended that began with `time` ("In 2023 it was 5, in 2024 7. That year").
    `ahead`: one that is to come is meant."""
    if memory.latest is None or memory.latest[1] != memory.time_paragraph or not back.THAT_ONE.fullmatch(told.group()):
        return None
    latest = memory.latest[0]
    if latest.period.grain is not YEAR or latest.period.last <= time.period.last:
        return None
    return latest if memory.ahead(latest) == ahead else None


def _of_last_aim(memory: Memory, time: PeriodMention) -> PeriodMention | None:
    """The year to come of the aim with which the sentence ended that told of `time`, which is over."""
    aim = memory.aimed[1] if memory.turned(ACTUAL) and memory.aimed is not None else None
    return aim if aim is not None and aim.period.grain is YEAR and aim.period.last > time.period.last else None


def _of_report(
    memory: Memory, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
) -> tuple[PeriodMention | None, str]:
    """The part of a year that the lead reports on, for what is told in the past without a time; ranks have none."""
    if unit is RANK and metric is not None:
        return None, "none"
    if memory.frame is None or kind.kind not in _MEASURED or unit is YEARS:
        return None, "none"
    bits = sentence.line.bits
    if (
        survey.of_a_new_one(sentence)
        or (back.EXAMPLE.bit & bits and back.EXAMPLE.plain.match(sentence.text))
        or (survey.ASKED.bit & bits and survey.ASKED.plain.search(own_text))
        or tense.assigned(own_text, sentence)
    ):
        return None, "none"
    if memory.frame.period.grain is YEAR and tense.had_come(sentence):
        return None, "none"
    told = tense.past(own_text, sentence.text) if memory.lang == "en" else tense.grew(own_text, sentence.text)
    told = told or (kind.kind is ESTIMATE and tense.to_have_been(sentence))
    if not (
        told
        or (
            kind.kind is ESTIMATE
            and memory.frame.period.grain is YEAR
            and "ước " in own_text
            and "ước tính" not in own_text
        )
    ):
        return None, "none"
    return memory.frame, "the-report's-time"


def _handed_on(
    memory: Memory, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
) -> tuple[PeriodMention | None, str]:
    """The time said last, where the figure's own words go on with it."""
    assert memory.time is not None
    if kind.kind in _AHEAD and _is_held_against(memory, sentence):
        return memory.time, "the-same-time"
    if unit is RANK and metric is not None and memory.time.period.grain in _REPORTED:
        # "In the first half the ministries completed 402 tasks. Viet Nam was ranked 67th": no rank of half a year.
        return None, "none"
    ahead, aimed = memory.ahead(memory.time), kind.kind in _AHEAD
    running = memory.running(memory.time) and memory.time.period.grain is not SPAN
    if (ahead != aimed and not running) or kind.kind is THRESHOLD:
        return None, "none"
    if running and ahead and memory.kind in _AHEAD and kind.kind is ACTUAL and metric == memory.metric:
        return None, "none"  # What is told behind the aim of the year that runs is what there is.
    if not aimed and memory.only_named(memory.time):
        return None, "none"  # "The question of this year is quality. Tests at 12 plants found": it has just begun.
    planned = running and memory.kind in _AHEAD and not kind.said
    if planned and (
        memory.turned(ACTUAL) or tense.tells_what_is(sentence, memory.lang) or tense.REASON.search(own_text)
    ):
        return None, "none"
    part = metric is None and memory.time.period.grain in _COUNTED
    if part and not aimed and _speaks_of_another(own_text, sentence):
        return None, "none"
    if part and not memory.time.deadline and tense.is_there(own_text, sentence):
        return None, "none"
    if aimed and tense.COSTS.search(own_text):
        return None, "none"  # "The bridge is to cost 13 trillion": whenever that may be.
    if kind.kind is ACTUAL and unit in ANY_MONEY and tense.WORTH.search(own_text):
        return None, "none"
    each = kind.kind is ACTUAL and memory.time.period.grain is not YEAR
    if each and (tense.each_time(own_text, sentence) or tense.assigned(own_text, sentence)):
        return None, "none"
    if kind.kind is ACTUAL and tense.holds_always(sentence):
        return None, "none"
    if memory.past_by_far(memory.time) and tense.come_to_be(own_text, sentence):
        return None, "none"
    same = (metric is not None and metric == memory.metric) or kind.kind is ESTIMATE
    same = same or (unit is RANK and metric not in memory.editions.indices) or bool(back.THAT_IS.match(sentence.text))
    # What goes on about something that was dated, and is over, is of its time whatever its tense.
    same = same and not (unit is PERCENT and tense.spends_today(sentence.text))
    goes_on = (same or survey.found(sentence) or _counted_by(memory, memory.time, sentence)) and not ahead
    goes_on = goes_on or (aimed and running)
    if not goes_on and tense.of_another_time(own_text, "" if aimed else sentence.text, memory.lang, ahead=ahead):
        return None, "none"
    return memory.time, "handed-on"


def _is_held_against(memory: Memory, sentence: Sentence) -> bool:
    """An aim or forecast begins the sentence against which the result that was told last is measured."""
    told = memory.time is not None and memory.kind in _MEASURED and not memory.ahead(memory.time)
    return told and is_measured_against(sentence)


def _speaks_of_another(own_text: str, sentence: Sentence) -> bool:
    """Somebody begins to speak, behind statistics, and tells no change: of what is so for him."""
    text = sentence.text
    return text.startswith(_SPEECH) and not (tense.grew(own_text, text) or tense.past(own_text, text))


def _counted_by(memory: Memory, time: PeriodMention, sentence: Sentence) -> bool:
    """What "as of 30 June" was said for goes on: its paragraph tells what there was by then, also as what is."""
    return time.deadline and time.period.grain is MONTH and sentence.paragraph == memory.time_paragraph


def _of_the_outlook(memory: Memory, sentence: Sentence) -> bool:
    """What is forecast goes on with the forecast of the lead: no further time to come was told since."""
    if memory.outlook is None or (memory.aim is not None and memory.aim.period != memory.outlook.period):
        return False
    bits = sentence.line.bits
    if YEARLY.bit & bits and YEARLY.plain.search(sentence.text):
        return False
    return not (back.EXAMPLE.bit & bits and back.EXAMPLE.plain.match(sentence.text))


def _governs(memory: Memory, sentence: Sentence, own_text: str, unit: Unit) -> bool:
    """What was said last governs a sentence of its paragraph, and the next one where it goes on with what that told."""
    assert memory.time is not None
    apart, bits, text = sentence.paragraph - memory.time_paragraph, sentence.line.bits, sentence.text
    if apart not in (0, 1) or unit is YEARS or (apart and not memory.told):
        return False
    if back.EXAMPLE.bit & bits and back.EXAMPLE.plain.match(text):
        return False
    if tense.EVERY_YEAR.bit & bits and tense.EVERY_YEAR.plain.search(own_text):
        return False
    return not apart or bool(
        (back.GOES_ON.bit & bits and back.GOES_ON.plain.match(text))
        or survey.found(sentence)
        or (back.THAT_IS.bit & bits and back.THAT_IS.plain.match(text))
        or (back.PART_OF_IT.bit & bits and back.PART_OF_IT.plain.search(own_text))
    )


def _last_year(memory: Memory) -> PeriodMention | None:
    year = memory.published.year - 1 if memory.published else None
    return PeriodMention(start=0, end=0, period=Period.year(year), deadline=False, base=False) if year else None
