"""Whether a figure is measured, estimated, forecast, aimed at or a limit, by its own clause; every decision is named."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from monitor.domain.figure import FigureKind
from monitor.domain.period import Grain
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.cue.budget import planned, said_again
from monitor.extract.cue.fact import (
    AFTER_ALL,
    FORMERLY,
    PUTS_AT,
    another_foresees,
    done_by_a_plan,
    is_there,
    of_a_document,
    over,
    reckoned_at,
    set_against_too,
)
from monitor.extract.cue.law import ALLOWS, TASKS, allows, drafted, names_a_rule, proposed, ruled, settled
from monitor.extract.cue.limit import (
    BOUNDING,
    CAPPED,
    SIZED,
    capped,
    limit_of,
    limiting,
    may_limit,
    named_behind,
    naming,
)
from monitor.extract.cue.order import LACKING, asked_to, ordered
from monitor.extract.cue.own import own_cue
from monitor.extract.cue.told import BASIS, TOLD_AS, budgeted, foresees, given, hangs, predicts, reckoned
from monitor.extract.cue.verb import NOT_MEASURED, came_to, has_verb
from monitor.extract.cue.was import COMPARED, set_against
from monitor.extract.cue.when import when_of
from monitor.extract.cue.word import RANKED, Cue
from monitor.extract.evidence.aside import past_an_aside
from monitor.extract.evidence.move import moved_from
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered
from monitor.extract.record import record

#: "Raised its forecast to A from B": B was a forecast too.
_REVISED = lazy(
    r"\b(?:rais|lift|cut|lower|revis|upgrad|downgrad|trim|increas)\w* (?:[\w']+ ){0,5}?(?:forecasts?|projections?|targets?|goals?|outlook)\b|(?:nâng|hạ|điều chỉnh|giảm)(?: \w+){0,2} (?:dự báo|mục tiêu|chỉ tiêu|kế hoạch)",
    re.I,
)
_PART = Prefiltered(r"\b(?:of which|of this|including|trong đó|trong số đó)\b", re.I)
#: "2 percent by 2030, with more than 60 percent from firms"
_WITH = lazy(r"[^,;.]{0,40}, (?:with|along with|together with|alongside|với|cùng với|đi cùng|kèm theo) ")
_WAS = Prefiltered(
    r"\b(?:là|was|were|stood at|(?:figure|share|ratio|rate|level|number|proportion|it) (?:is|stands at)) (?:nearly |almost |about |over |only |just )?$"
)
_WILL = frozenset({"will", "should", "sẽ", "set to"})
_DONE = lazy(
    r"\b(?:was|were|had|rose|fell|grew|sold|made|took|began|opened|questioned|asked|surveyed|signed|launched|joined|received|reported|raised|say they|said they|(?:has|have) (?:already |now |so far )?(?!been (?:set|fixed|allocated|approved|assigned|earmarked)|to\b)\w+(?:ed|en|own))\b"
)
_DONE_BY = {"en": _DONE, "vi": lazy(r"(?<!\w)(?:chưa (?:[^\W\d]\w* ){1,3}?(?:xong|hết|được)|vẫn chưa)(?!\w)")}
#: "1.200 sinh viên, tăng 40% so với năm ngoái": what can be compared is there.
_MORE_THAN_THEN = lazy(
    r"[^.;]{0,70}(?:(?:tăng|giảm) [^.;,]{1,24} so với (?:năm (?:ngoái|trước|20\d\d)|cùng kỳ)|\b(?:up|down) [^.;,]{1,20} (?:from|on) (?:last year|20\d\d|a year earlier))"
)
#: "At least five giants have invested": what is there already.
_THERE = lazy(r"(?: [\w'-]+){0,6}? (?:have|has|had|were|was|did|đã|từng|vừa)\b")
#: "... nhờ các nhà mạng nâng gói cước lên tối thiểu 300 Mbps": why something is so is there already.
_CAUSE = lazy(r"\W*(?:nhờ|do|bởi|sau khi|thanks to|because|after|owing to|as)(?!\w)")
#: Members of an enumeration are dear to look up where every figure asks for some.
_ACTUAL, _ESTIMATE, _FORECAST, _TARGET, _THRESHOLD = FigureKind
_COUNT, _YEAR, _SPAN, _AT_LEAST = Unit.COUNT, Grain.YEAR, Grain.SPAN, Comparator.GTE
_AHEAD = frozenset({_TARGET, _FORECAST})
#: What had to be is over where the sentence tells how things were.
_DUTIES = frozenset({_TARGET, _THRESHOLD})
_LIMITS = frozenset({Comparator.GTE, Comparator.LTE})


@record()
class Kind:
    """`rule` names what decided; `said` is False where nothing in the figure's own clause speaks of its kind."""

    kind: FigureKind
    rule: str
    said: bool


#: The rule by which a budget makes its figures aims.
BUDGET = "budget"
_BUDGET = Kind(_TARGET, BUDGET, True)
_PLAIN = Kind(_ACTUAL, "plain", False)
#: What a word says that says nothing else beside it.
_SAID = {kind: Kind(kind, f"cue-{kind}", True) for kind in FigureKind}


@cache
def _telling(lang: str) -> int:
    """The bits of sentences that tell a kind otherwise than by a word of it, by bound, time and what stands before."""
    told = FORMERLY.bit | PUTS_AT.bit | AFTER_ALL.bit
    return limiting(lang) | naming() | COMPARED[lang].bit | ALLOWS.bit | BASIS.bit | TOLD_AS[lang].bit | told


def kind_of(
    index: int,
    context: SentenceContext,
    cues: Sequence[Cue],
    period: PeriodMention | None,
    published: date | None,
    before: Sequence[Kind],
    legal: bool = False,
    *,
    now: bool = False,
    foretold: bool = False,
) -> Kind:
    """The kind of the figure `index`; `before` are the kinds of the figures before it in the sentence. `legal`: the text
    is about a decree, a law or taxes, whose bounds are limits. `now`: the figure's own words say that it is of today.
    `foretold`: the text reports a forecast, whose "will" is no aim."""
    mention, sentence = context.mentions[index], context.sentence
    start, low = context.starts[index], context.own[index][0]
    telling = sentence.line.bits & _telling(context.lang)
    if (told := _told_at_once(index, context, low, telling)) is not None:
        return told
    when = when_of(period, published, ranked=mention.unit in RANKED) if period is not None else ""
    said, demanded = own_cue(index, context, cues) if cues else (None, False)
    if now and mention.earlier and mention.value_high is None:
        return Kind(_ACTUAL, "now", True)
    if mention.earlier and (said is None or said.kind in _AHEAD) and moved_from(index, context):
        return Kind(_ACTUAL, "what-moves", True)
    if telling and (said is None or said.kind is _ACTUAL) and allows(sentence, low, start, said.end if said else 0):
        return Kind(_THRESHOLD, "allowed-by-a-rule", True)
    if (was := _what_was(index, context, said, when, before, now=now, telling=telling)) is not None:
        return was
    running = period is not None and published is not None and period.period.first <= published
    if _of_a_budget(index, context, period, when, before):
        return _BUDGET
    goes_on = (index or telling) and when != "future" and (said is None or said.kind is _ACTUAL)
    if goes_on and (hung := _hung(index, context, before)):
        return Kind(_ESTIMATE, hung, True)
    if said is not None:
        then = "" if running and when == "future" else when
        if (other := _said_otherwise(said, context, index, then, foretold)) is not None:
            return other
        begun = running and period is not None and period.period.grain is _SPAN
        if said.kind is not _ACTUAL or when != "future" or begun:
            return _by_word(said.kind, settled(said.kind, mention, sentence, legal=legal, when=when), demanded)
    if now:
        return Kind(_ACTUAL, "now", True)
    due = period is not None and period.deadline
    return _without_a_cue(index, context, cues, before, when, running=running, due=due, legal=legal)


def _what_was(
    index: int,
    context: SentenceContext,
    said: Cue | None,
    when: str,
    before: Sequence[Kind],
    *,
    now: bool,
    telling: int,
) -> Kind | None:
    """The kind of what another figure is set against, which was, or was foreseen. `said`: its own word; `telling`: the bits of
    the sentence that may tell it."""
    sentence, start = context.sentence, context.starts[index]
    compared = set_against(index, context, when, telling)
    if compared and index and before[-1].kind in _AHEAD and _REVISED.search(sentence.text):
        return Kind(before[-1].kind, "what-was-foreseen", True)
    if compared and when != "future" and not (said and said.kind is _TARGET and 0 <= start - said.end < 12):
        return Kind(_ACTUAL, "what-was", when == "past" or now)
    if when == "past" and index > 1 and said is None:
        last = context.starts[index - 1], context.ends[index - 1]
        if set_against_too(sentence, last, start):
            return Kind(_ACTUAL, "what-was", True)
    return None


def _of_a_budget(
    index: int, context: SentenceContext, period: PeriodMention | None, when: str, before: Sequence[Kind]
) -> bool:
    """The figure is granted for a year to come, or is what an estimate of spending sets, or goes on with that."""
    mention, sentence, start = context.mentions[index], context.sentence, context.starts[index]
    yearly = when == "future" and period is not None and period.period.grain is _YEAR
    if yearly and budgeted(mention, when, sentence.text, (context.own[index][0], start)):
        return True
    if planned(mention, sentence, start, context.lang):
        return True
    return index > 0 and before[-1] is _BUDGET and said_again(sentence.text, context.ends[index - 1], start)


def _by_word(said: FigureKind, kind: FigureKind, demanded: bool) -> Kind:
    """The kind of a figure whose own words say one; `demanded`: they demand it."""
    if kind is said and not demanded:
        return _SAID[kind]
    return Kind(kind, "demanded" if demanded else f"cue-{said}", True)


def _said_otherwise(said: Cue, context: SentenceContext, index: int, when: str, foretold: bool) -> Kind | None:
    """What the words of a cue mean where they do not mean what they say: "will" in a forecast, what somebody proposes, what
    was due formerly, what was ordered or has to be borne, an estimate of what lies ahead, what a budget has given. `when`: not "future" where its time has begun."""
    text = context.sentence.text
    if when == "running" and said.kind is _TARGET and given(said, context.mentions[index], text, context.starts[index]):
        return Kind(_ACTUAL, "given", True)
    end = context.mentions[index].end - context.sentence.start
    if said.kind is _TARGET and when != "future" and done_by_a_plan(text, said.start, end):
        return Kind(_ACTUAL, "is-there", True)
    if said.kind in _DUTIES and over(context.sentence, said.start, said.end, context.starts[index]):
        return Kind(_ACTUAL, "what-was", True)
    if (
        said.kind is _TARGET
        and when != "future"
        and ordered(said, context.mentions[index], context.sentence, context.lang)
    ):
        return Kind(_ACTUAL, "ordered", True)
    if text[said.start : said.end].lower() in _WILL and (foretold or predicts(text, context.lang)):
        return Kind(_FORECAST, "told-as", True)
    if when == "future" and said.kind is _ESTIMATE:
        return Kind(_FORECAST, "told-as", True)
    if said.kind is _ACTUAL and when != "past" and drafted(text, context.starts[index]):
        return Kind(_TARGET, "proposed", True)
    if said.kind is _FORECAST and (proposed(text, said.start) or of_a_document(text, said.start, said.end)):
        return Kind(_TARGET, "proposed", True)
    return None


def _told_at_once(index: int, context: SentenceContext, low: int, telling: int) -> Kind | None:
    """The kind of a limit, or of what the words right behind the figure name, whatever else is said. `telling`: the bits of
    the sentence that may tell it."""
    mention, sentence, lang = context.mentions[index], context.sentence, context.lang
    if not (telling or mention.comparator in BOUNDING or (mention.unit in CAPPED and len(context.mentions) > 1)):
        return None
    bits = sentence.line.bits
    if may_limit(mention, bits, lang) and (limit := limit_of(mention, sentence, low, lang)):
        return Kind(_THRESHOLD, limit, True)
    if len(context.mentions) > 1 and mention.unit in CAPPED and (limit := capped(index, context)):
        return Kind(_THRESHOLD, limit, True)
    if bits & naming() and (named := named_behind(sentence.text, mention.end - sentence.start, bits)):
        return Kind(named, "named-behind", True)
    return None


def _without_a_cue(
    index: int,
    context: SentenceContext,
    cues: Sequence[Cue],
    before: Sequence[Kind],
    when: str,
    *,
    running: bool,
    due: bool,
    legal: bool,
) -> Kind:
    """The kind of a figure whose own words say none: that of its list, else by tense, time and bound. `running`: its time
    has begun."""
    mention, text = context.mentions[index], context.sentence.text
    if when != "past" and asked_to(context.sentence, context.own[index][0], context.starts[index]):
        return Kind(_TARGET, "asked-to", True)
    if not when and mention.comparator in _LIMITS:
        low, start = context.own[index][0], mention.start - context.sentence.start
        if names_a_rule(context.sentence, low, start):
            return Kind(_THRESHOLD, "limit-of-a-rule", True)
    listed = _listed(index, context, cues, when, before)
    if listed is not None and listed.kind is _ACTUAL:
        if before and before[-1].rule in ("told-in-the-past", "as-told-in-the-past"):
            return Kind(_ACTUAL, "as-told-in-the-past", True)
        if when != "future" or listed.rule == "is-there":
            return listed
    elif listed is not None:
        return listed
    end = mention.end - context.sentence.start
    if when == "future" and running and mention.unit is _COUNT and _MORE_THAN_THEN.match(text, end):
        return Kind(_ACTUAL, "told-in-the-past", True)
    if when == "future" and running and not due:
        if _DONE_BY[context.lang].search(text, *context.own[index]):
            return Kind(_ACTUAL, "told-in-the-past", True)
        if came_to(text, mention.start - context.sentence.start, end, context.lang):
            return Kind(_ACTUAL, "told-in-the-past", True)
    return _unsaid(index, context, when, legal=legal)


def _unsaid(index: int, context: SentenceContext, when: str, *, legal: bool) -> Kind:
    """The kind by time and bound alone, and by who tells of what is to come."""
    mention, sentence = context.mentions[index], context.sentence
    if when == "future" and mention.unit is _COUNT and TASKS.match(mention.noun):
        return Kind(_ACTUAL, "tasks-handed-out", False)
    if when == "future":
        foreseen = foresees(sentence.text, mention.start - sentence.start, context.lang)
        return Kind(_FORECAST, "forecaster-speaks", True) if foreseen else Kind(_TARGET, "future-time", True)
    if mention.comparator in _LIMITS and (legal or ruled(sentence)):
        return Kind(_THRESHOLD, "limit-of-a-rule", True)
    if mention.comparator is _AT_LEAST and when != "past":
        low = context.own[index][0]
        text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
        if not (_THERE.match(text, end) or _CAUSE.match(text, low) or LACKING.search(text, 0, start)):
            return Kind(_TARGET, "at-least", False)
    return _PLAIN


def _hung(index: int, context: SentenceContext, before: Sequence[Kind]) -> str:
    """Why the figure is as reckoned as what it stands with, "" where it is not."""
    mention, base = context.mentions[index], context.sentence.start
    if index and before[-1].kind is _ESTIMATE and not mention.earlier:
        last = context.mentions[index - 1].end - base
        if hangs(mention.unit, context.sentence.text, last, mention.start - base, mention.end - base):
            return "hung-on-an-estimate"
    if mention.earlier or mention.unit in RANKED:
        return ""
    if (PUTS_AT.bit | AFTER_ALL.bit) & context.sentence.line.bits and reckoned_at(
        context.sentence, (context.own[index][0], mention.start - base, mention.end - base)
    ):
        return "on-a-basis"
    if not BASIS.bit & context.sentence.line.bits:
        return ""
    return "on-a-basis" if BASIS.search(context.sentence.text, 0, mention.start - base) else ""


def _listed(
    index: int, context: SentenceContext, cues: Sequence[Cue], when: str, before: Sequence[Kind]
) -> Kind | None:
    """The kind that the figure shares with its list or clause, having no word of its own."""
    start, text, bits = (
        context.mentions[index].start - context.sentence.start,
        context.sentence.text,
        context.sentence.line.bits,
    )
    apart = False
    if (
        index > 1
        and before[index - 2].kind in _AHEAD
        and before[index - 1].kind is _ACTUAL
        and past_an_aside(index, context)
    ):
        return Kind(before[index - 2].kind, "past-an-aside", True)
    if index and before[index - 1].rule != SIZED:
        other, last = before[index - 1], context.mentions[index - 1]
        apart = other.kind is _ESTIMATE and context.mentions[index].unit in RANKED and last.unit not in RANKED
        if (like := _like_before(index, context, when, other, apart)) is not None:
            return like
    if cues:
        clause = [c for c in cues if c.end <= start + 1 and context.strength(c.end, start) < 3]
        if apart and clause and clause[-1].kind is _ESTIMATE:
            return None
        if clause and clause[-1].kind is not _ACTUAL:
            lazy = when == "past" and _WAS.bit & bits and _WAS.plain.search(text, 0, start)
            if not lazy and not has_verb(index, context, before[-1].kind if before else None):
                return Kind(clause[-1].kind, f"clause-{clause[-1].kind}", True)
        colon = text.rfind(": ", 0, start) if when != "past" else 0
        led = [c for c in cues if c.end <= colon] if colon > 0 and not re.search(r"[.;]", text[colon:start]) else []
        if led and led[-1].kind in _AHEAD:
            return Kind(led[-1].kind, "before-the-colon", True)
    if when != "future" and (told := reckoned(context.sentence, context.lang)) is not None:
        return Kind(told, "told-as", True)
    return None


def _like_before(index: int, context: SentenceContext, when: str, other: Kind, apart: bool) -> Kind | None:
    """The kind of the figure before, `other`, where this one goes on with it. `apart`: it does not go on with an estimate."""
    text, base = context.sentence.text, context.sentence.start
    last, start = context.mentions[index - 1].end - base, context.mentions[index].start - base
    aimed = other.kind in _AHEAD
    limit = other.kind is _THRESHOLD and context.mentions[index].comparator in _LIMITS
    if limit and not when and text.find(";", last, start) >= 0:
        return Kind(_THRESHOLD, "limit-beside-a-limit", True)
    if when == "past" and aimed:
        return None
    if not apart:
        further = text.find(";", last, start) >= 0
        if (
            further
            and aimed
            and context.mentions[index].unit is _COUNT
            and is_there(text, context.mentions[index].end - base)
        ):
            return Kind(_ACTUAL, "is-there", True)
        parallel = other.kind is _TARGET and further and not _WAS.search(text, 0, start)
        if parallel or (context.strength(last, start) < 3 and not has_verb(index, context, other.kind)):
            return Kind(other.kind, "like-the-figure-before", other.said)
    if other.kind is _FORECAST and another_foresees(text, last, start):
        return Kind(_FORECAST, "like-the-figure-before", other.said)
    if aimed and _WITH.match(text, last) and not has_verb(index, context, other.kind):
        return Kind(other.kind, "with-the-figure-before", other.said)
    if other.kind in NOT_MEASURED and _PART.search(text, last, start):
        return Kind(other.kind, "part-of-it", True)
    return None
