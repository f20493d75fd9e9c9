"""Whether a figure is measured, estimated, forecast, aimed at or a limit, by its own clause; every decision is named."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.period import Grain
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.cue.budget import PLANNED, of_an_adopted, planned, said_again, told_under
from monitor.extract.cue.decision import BUDGET, Kind
from monitor.extract.cue.fact import (
    AFTER_ALL,
    FORMERLY,
    PUTS_AT,
    SET_AGAINST,
    set_against_too,
)
from monitor.extract.cue.heading import LABEL_OF_AIMS, labelled_as_aims
from monitor.extract.cue.hung import goes_on_so, of_a_plan_told
from monitor.extract.cue.law import (
    ALLOWS,
    DRAFTED,
    allows,
    beside_a_limit,
    names_a_rule,
    settled,
)
from monitor.extract.cue.like import joined_to_aim, of_its_list
from monitor.extract.cue.limit import BOUNDING, CAP, CAPPED, OF_TIME, capped, limit_of, limiting
from monitor.extract.cue.named import named_behind, naming, of_the_plan
from monitor.extract.cue.order import ASKED_FOR, asked_for, asked_to, asking
from monitor.extract.cue.otherwise import said_otherwise
from monitor.extract.cue.own import is_the_aim, own_cue
from monitor.extract.cue.standing import FROM_NOW_ON, holds_from_now_on
from monitor.extract.cue.told import BASIS, PROJECTS, TOLD_AS, budgeted
from monitor.extract.cue.unsaid import PLAIN, hung_on, unsaid
from monitor.extract.cue.verb import came_to
from monitor.extract.cue.was import AFTER, COMPARED, first_reckoned, reckoned, set_against, was_reckoned
from monitor.extract.cue.when import foreseen, is_unfinished, when_of
from monitor.extract.cue.word import RANKED, Cue, cues_for
from monitor.extract.evidence.aside import INTEND, who_intend
from monitor.extract.evidence.beaten import by_so_much
from monitor.extract.evidence.move import REVISED, came_from, moved_from, put_before
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ACTUAL, COUNT, ESTIMATE, FORECAST, PERCENT, SPAN, TARGET, THRESHOLD
from monitor.extract.model import PeriodMention
from monitor.extract.period.elsewhere import set_beside
from monitor.extract.prefilter.lazy import lazy

#: "Lowered its estimate of the size to A from B": B was reckoned too.
_RECKONED_AGAIN: Final = lazy(
    r"\b(?:rais|lift|cut|lower|revis|trim|reduc|correct|chang|scal)\w*\b[^.;:\d]{0,30}\bestimates?\b|\bestimated\b[^.;:]{0,90} (?:falls?|fell|rises?|rose|drops?|dropped|is cut|was cut) to\b|(?:hạ|nâng|giảm|điều chỉnh)(?: \w+){0,2} ước tính",
    re.I,
)
_DONE: Final = lazy(
    r"(?<!be )(?<!been )(?<!being )\b(?:averaged|contributed|counted|totall?ed|numbered|amounted|accounted|exceeded|surpassed|topped|climbed|jumped|surged|attracted|earned|paid|came|stood|drew|spent|shipped)\b|\b(?:was|were|had|rose|fell|grew|sold|made|took|began|opened|questioned|asked|surveyed|signed|launched|joined|received|reported|raised|say they|said they|(?:has|have) (?:already |now |so far )?(?!been (?:set|fixed|allocated|approved|assigned|earmarked)|to\b)\w+(?:ed|en|own))\b"
)
_DONE_BY: Final = {"en": _DONE, "vi": lazy(r"(?<!\w)(?:chưa (?:[^\W\d]\w* ){1,3}?(?:xong|hết|được)|vẫn chưa)(?!\w)")}
#: "1.200 sinh viên, tăng 40% so với năm ngoái": what can be compared is there.
_MORE_THAN_THEN: Final = lazy(
    r"[^.;]{0,70}(?:(?:tăng|giảm) [^.;,]{1,24} so với (?:năm (?:ngoái|trước|20\d\d)|cùng kỳ)|\b(?:up|down) [^.;,]{1,20} (?:from|on) (?:last year|20\d\d|a year earlier))"
)
#: "Tính đến năm 2026, Việt Nam có 16 năm liên tiếp": counted up to now.
_AS_OF: Final = lazy(
    r"(?<!\w)[Tt]ính (?:đến|tới)(?: hết)? (?:năm (?:19|20)\d\d|nay),? [^.;]{0,60}(?<!\w)(?:có|đã|được)(?!\w)(?! (?:mục tiêu|kế hoạch))"
)
#: "So far this year", "từ đầu năm đến nay": what has come of a year that has begun.
_SO_FAR: Final = lazy(
    r"\bso far (?:this|in the) year\b|\bthis year so far\b|\bsince the (?:start|beginning) of the year\b|(?<!\w)[Tt]ừ đầu năm(?: (?:19|20)\d\d)?(?: (?:đến|tới) (?:nay|giờ|thời điểm (?:này|hiện tại)|hết tháng \d+))(?!\w)"
)
_AHEAD: Final = frozenset({TARGET, FORECAST})
_UNSURE: Final = frozenset({ESTIMATE, FORECAST})
_WHICH: Final = ", which "
_PARTS: Final = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT})
_LIMITS: Final = frozenset({Comparator.GTE, Comparator.LTE})
#: What a word says that says nothing else beside it.
_SAID: Final = {kind: Kind(kind, f"cue-{kind}", True) for kind in FigureKind}
_LABELLED: Final = Kind(TARGET, "label-of-aims", True)
_PROJECTED: Final = Kind(FORECAST, "projects", True)
_YEAR_GOES_ON: Final = Kind(FORECAST, "year-not-over", False)


@cache
def _masks(lang: str, brackets: bool) -> tuple[int, int, int]:
    """The bits of sentences that have more than words of a kind to tell it by (many have none of them), of those of them that
    tell it by bound and time, with brackets or without, and of those in which a figure may be what another is set against."""
    told = INTEND.bit | ALLOWS.bit | BASIS.bit | TOLD_AS[lang].bit | FORMERLY.bit | PUTS_AT.bit | AFTER_ALL.bit
    telling = limiting(lang) | naming(brackets=brackets) | told
    comparing = COMPARED[lang].bit | AFTER[lang].bit | SET_AGAINST.bit
    rest = PLANNED[lang].bit | CAP.bit | DRAFTED.bit | asking() | LABEL_OF_AIMS.bit | PROJECTS.bit | FROM_NOW_ON.bit
    return telling | comparing | rest, telling, comparing


class Kinds:
    """Tells the kinds of the figures of one sentence, one after the other."""

    __slots__ = (
        "_above", "_comparing", "_context", "_cues", "_decided", "_foretold", "_legal", "_limited", "_plain", "_published", "_rare", "_telling",
    )  # fmt: skip

    def __init__(
        self, context: SentenceContext, cues: Sequence[Cue], published: date | None, decided: Sequence[Kind],
        *, legal: bool, foretold: bool,
    ) -> None:  # fmt: skip
        """`decided`: where the kinds of the figures before stand. `legal`: the text is about a decree, a law or taxes, whose
        bounds are limits. `foretold`: the text reports a forecast, whose "will" is no aim."""
        self._context, self._cues, self._published, self._decided = context, cues, published, decided
        self._legal, self._foretold = legal, foretold
        rare, telling, comparing = _masks(context.lang, "(" in context.sentence.text)
        self._rare = rare = context.sentence.line.bits & rare
        self._telling = telling = rare & telling if rare else 0
        self._comparing = rare & comparing if rare else 0
        limited = telling or (rare and rare & CAP.bit and len(context.mentions) > 1)
        #: A limit may be told, or what words right behind a figure name.
        self._limited = limited or any(m.comparator in BOUNDING or m.unit in OF_TIME for m in context.mentions)
        #: What stands before the first figure may give it its kind.
        self._above = told_under(context.sentence) or _WHICH in context.sentence.text or context.mentions[0].earlier
        #: Nothing but its time tells the kind of the first figure.
        self._plain = not (cues or rare or self._limited or context.mentions[0].earlier)

    def of(self, index: int, period: PeriodMention | None, *, now: bool = False) -> Kind:
        """The kind of the figure `index`, whose time is `period`. `now`: its own words say that it is of today."""
        context, telling, before = self._context, self._telling, self._decided
        if (index or self._above) and (as_beside := _as_the_one_beside(index, context, before)) is not None:
            return as_beside
        if self._limited and (told := _told_at_once(index, context, telling)) is not None:
            return told
        mention, published = context.mentions[index], self._published
        when = when_of(period, published, ranked=mention.unit in RANKED) if period is not None else ""
        rest = when == "running" and mention.unit is PERCENT and is_unfinished(period, published)
        if self._plain and not (index or now or rest) and when != "future":
            return PLAIN
        cues = cues_for(index, context, self._cues) if self._cues else ()
        said, demanded = own_cue(index, context, cues) if cues else (None, False)
        if mention.earlier:
            if now and mention.value_high is None:
                return Kind(ACTUAL, "now", True)
            if (said is None or said.kind in _AHEAD) and moved_from(index, context):
                return Kind(ACTUAL, "what-moves", True)
            if when != "future" and index and before[-1].kind in _AHEAD and came_from(index, context):
                return Kind(ACTUAL, "what-it-came-from", True)
        if said is not None and mention.unit in _PARTS and by_so_much(context.sentence, context.starts[index]):
            return Kind(ACTUAL, "above-the-plan", True)
        if said is None and index and before[-1].kind is FORECAST and set_beside(index, context):
            return Kind(FORECAST, "like-the-figure-before", True)
        plain = said is None or said.kind is ACTUAL
        if plain and self._rare and (ruled := self._ruled(index, said, when)) is not None:
            return ruled
        if self._comparing or (when == "past" and mention.earlier):
            was = _what_was(index, context, said, when, before, now=now, comparing=self._comparing)
            if was is not None:
                return was
        planned = when == "future" or (index and before[-1] is BUDGET) or self._rare & PLANNED[context.lang].bit
        if planned and _of_a_budget(index, context, period, when, before):
            return BUDGET
        goes_on = (
            plain
            and when != "future"
            and (telling or (index and before[-1].kind is ESTIMATE and not context.mentions[index - 1].earlier))
        )
        if goes_on and (hung := hung_on(index, context, before)):
            return Kind(ESTIMATE, hung, True)
        running = period is not None and published is not None and period.period.first <= published
        if said is not None and (kind := self._by_word(index, said, period, when, demanded=demanded, running=running)):
            return kind
        if now:
            return joined_to_aim(index, context, before) or Kind(ACTUAL, "now", True)
        kind = self._without_a_cue(index, when, cues, running=running, due=period is not None and period.deadline)
        return _YEAR_GOES_ON if kind is PLAIN and rest and foreseen(mention, context.sentence.text) else kind

    def _ruled(self, index: int, said: Cue | None, when: str) -> Kind | None:
        """The kind of a figure under a label of aims, which somebody projects, or which a rule allows."""
        context, start = self._context, self._context.starts[index]
        if when != "past" and self._rare & LABEL_OF_AIMS.bit and labelled_as_aims(context.sentence, start):
            return _LABELLED
        if self._rare & PROJECTS.bit and PROJECTS.plain.search(context.sentence.text, context.own[index][0], start):
            return _PROJECTED
        if (
            when != "past"
            and self._rare & FROM_NOW_ON.bit
            and holds_from_now_on(context.sentence, context.own[index][0], start, context.ends[index])
        ):
            return Kind(TARGET, "from-now-on", True)
        if self._rare & ASKED_FOR.bit and asked_for(
            context.sentence, context.own[index][0], start, context.ends[index]
        ):
            return Kind(TARGET, "asked-to", True)
        if self._telling and allows(context.sentence, context.own[index][0], start, said.end if said else 0):
            return Kind(THRESHOLD, "allowed-by-a-rule", True)
        return None

    def _by_word(
        self, index: int, said: Cue, period: PeriodMention | None, when: str, *, demanded: bool, running: bool
    ) -> Kind | None:
        """The kind of a figure whose own words say one; `demanded`: they demand it."""
        context, kind = self._context, said.kind
        if kind is not ACTUAL or self._rare & DRAFTED.bit:
            then = "" if running and when == "future" else when
            if (other := said_otherwise(said, context, index, then, self._foretold)) is not None:
                return other
        if kind is ACTUAL and when == "future":
            begun = running and period is not None and period.period.grain is SPAN
            if not begun:
                return None
        if kind is TARGET:
            kind = settled(kind, context.mentions[index], context.sentence, legal=self._legal, when=when)
        if kind is said.kind and not demanded:
            return _SAID[kind]
        return Kind(kind, "demanded" if demanded else f"cue-{said.kind}", True)

    def _without_a_cue(self, index: int, when: str, cues: Sequence[Cue], *, running: bool, due: bool) -> Kind:
        """The kind of a figure whose own words say none: that of its list, else by tense, time and bound. `cues`: the words
        that may speak of it; `running`: its time has begun."""
        context, before = self._context, self._decided
        mention, start = context.mentions[index], context.starts[index]
        if when != "past" and self._rare and asked_to(context.sentence, context.own[index][0], start):
            return Kind(TARGET, "asked-to", True)
        limit = not when and mention.comparator in _LIMITS
        if limit and names_a_rule(context.sentence, context.own[index][0], start):
            return Kind(THRESHOLD, "limit-of-a-rule", True)
        # "From the $198 billion estimated to $201.4 billion": what it is now is no longer reckoned.
        moved = index and context.mentions[index - 1].earlier and before[-1].kind is ESTIMATE
        like = not moved and (index or cues or self._telling)
        listed = of_its_list(index, context, cues, when, before) if like else None
        if listed is not None and listed.kind is ACTUAL:
            if before and before[-1].rule in ("told-in-the-past", "as-told-in-the-past"):
                return Kind(ACTUAL, "as-told-in-the-past", True)
            if when != "future" or listed.rule == "is-there":
                return listed
        elif listed is not None:
            return listed
        if when == "future" and running and _has_come(index, context, due=due):
            return Kind(ACTUAL, "told-in-the-past", True)
        return unsaid(index, context, when, legal=self._legal)


def _has_come(index: int, context: SentenceContext, *, due: bool) -> bool:
    """What the figure says of a time that has begun has come about; nothing has by what is only `due`."""
    mention, text, end = (
        context.mentions[index],
        context.sentence.text,
        context.mentions[index].end - context.sentence.start,
    )
    if mention.unit is COUNT and _MORE_THAN_THEN.match(text, end):
        return True
    if _AS_OF.search(text, 0, context.starts[index]) or _SO_FAR.search(text, *context.own[index]):
        return True
    if due:
        return False
    done = _DONE_BY[context.lang].search(text, *context.own[index])
    return done is not None or came_to(text, context.starts[index], end, context.lang)


def _what_was(
    index: int,
    context: SentenceContext,
    said: Cue | None,
    when: str,
    before: Sequence[Kind],
    *,
    now: bool,
    comparing: int,
) -> Kind | None:
    """The kind of what another figure is set against, which was, or was foreseen. `said`: its own word; `comparing`: the bits
    of the sentence that may tell it."""
    sentence, start = context.sentence, context.starts[index]
    if said is not None and said.kind in (ESTIMATE, FORECAST) and said.start > start:
        # "From the $198 billion estimated in December".
        return None
    compared = set_against(index, context, when, comparing)
    last = before[-1].kind if index else ACTUAL
    if compared and last is ESTIMATE and _RECKONED_AGAIN.search(sentence.text):
        return Kind(last, "what-was-foreseen", True)
    if compared and (last is THRESHOLD or (last in _AHEAD and REVISED.search(sentence.text))):
        return Kind(last, "what-was-foreseen", True)
    if compared and first_reckoned(index, context):
        return Kind(ESTIMATE, "what-was-reckoned", True)
    moved = when == "past" and context.mentions[index].earlier
    if compared and when != "future" and (moved or not is_the_aim(said, start)):
        return Kind(ACTUAL, "what-was", when == "past" or now)
    if when == "past" and index > 1 and said is None:
        beside = context.starts[index - 1], context.ends[index - 1]
        if set_against_too(sentence, beside, start):
            return Kind(ACTUAL, "what-was", True)
    return None


_YEARLY: Final = frozenset({Grain.YEAR, Grain.SPAN})


def _of_a_budget(
    index: int, context: SentenceContext, period: PeriodMention | None, when: str, before: Sequence[Kind]
) -> bool:
    """The figure is granted for a year to come, or is what an estimate of spending sets, or goes on with that."""
    mention, sentence, start = context.mentions[index], context.sentence, context.starts[index]
    yearly = when == "future" and period is not None and period.period.grain in _YEARLY
    if yearly and budgeted(mention, when, sentence.text, (context.own[index][0], start)):
        return True
    if planned(mention, sentence, start, context.lang):
        return True
    return index > 0 and before[-1] is BUDGET and said_again(sentence.text, context.ends[index - 1], start)


def _as_the_one_beside(index: int, context: SentenceContext, before: Sequence[Kind]) -> Kind | None:
    """The kind of one of a list of one kind ("24.3; 5.2 and 3.5 billion"), of what was reckoned and of what it came to."""
    if of_an_adopted(context.mentions[index], context.sentence):
        return BUDGET
    text, start = context.sentence.text, context.starts[index]
    if index and before[-1].kind in _UNSURE and goes_on_so(text, context.ends[index - 1], start):
        return Kind(before[-1].kind, "like-the-figure-before", True)
    if _WHICH in text and of_a_plan_told(text, start):
        return Kind(TARGET, "of-the-plan", True)
    if index and (context.mentions[index - 1].rule == "unit-ahead" or put_before(index, context)):
        return Kind(before[-1].kind, "like-the-figure-before", True)
    if index and before[-1].kind is THRESHOLD and (rule := beside_a_limit(index, context)):
        return Kind(THRESHOLD, rule, True)
    if reckoned(index, context):
        return Kind(ESTIMATE, "what-was-reckoned", True)
    if index and was_reckoned(index - 1, context):
        return Kind(ACTUAL, "became-final", True)
    return None


def _told_at_once(index: int, context: SentenceContext, telling: int) -> Kind | None:
    """The kind of a limit, of those who intend something, or of what the words right behind the figure name, whatever else is
    said. `telling`: the bits of the sentence that may tell it."""
    mention, sentence, lang = context.mentions[index], context.sentence, context.lang
    if telling & INTEND.bit and mention.unit is PERCENT and who_intend(sentence, context.ends[index]):
        return Kind(ACTUAL, "how-many-intend", True)
    if limit := limit_of(mention, sentence, context.own[index][0], lang):
        return Kind(THRESHOLD, limit, True)
    if len(context.mentions) > 1 and mention.unit in CAPPED and (limit := capped(index, context)):
        return Kind(THRESHOLD, limit, True)
    if telling & naming():
        named = named_behind(sentence.text, mention.end - sentence.start, telling, mention.noun)
        if named is not None:
            return Kind(*named, True)
        if of_the_plan(sentence.text, mention.start - sentence.start, telling):
            return Kind(TARGET, "the-plan", True)
    return None
