"""The time and kind of each figure of one sentence, by its own words and by what was told before."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.article import Document
from monitor.domain.figure import FigureKind
from monitor.extract.cue.decision import Kind
from monitor.extract.cue.granted import FOR_EACH
from monitor.extract.cue.kind import Kinds
from monitor.extract.cue.limit import CLASS_LIMIT, SIZED
from monitor.extract.cue.word import cues_of
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.spot import Word
from monitor.extract.govern.demanded import of_any_time
from monitor.extract.govern.kinds import foretold_on, hung_on, kind_for, of_a_list, reckoned_on
from monitor.extract.govern.memory import Memory
from monitor.extract.govern.settle import settled
from monitor.extract.govern.times import time_for
from monitor.extract.members import ESTIMATE, THRESHOLD
from monitor.extract.model import Link, PeriodMention, QuantityMention, Reading, Sentence
from monitor.extract.period.choose import choose
from monitor.extract.period.chosen import OF_TODAY, Chosen
from monitor.extract.period.edition import RANKED
from monitor.extract.period.since import of_the_report, part_since, year_since
from monitor.extract.period.toward import held_against_an_aim

_TOLD: Final = (FigureKind.ACTUAL, ESTIMATE)
_AHEAD: Final = frozenset((FigureKind.TARGET, FigureKind.FORECAST))
#: The rules of limits that hold whenever they are told.
_TIMELESS: Final = frozenset((CLASS_LIMIT, FOR_EACH, SIZED))
_OF_NO_TIME: Final = _TIMELESS | {"is-there"}
#: Those of what may be demanded at any time.
_SET_AGAINST: Final = frozenset(("demanded", "named-behind"))
#: A plain verb or a bound under a heading may be one of its aims.
_BY_THE_HEADING: Final = frozenset({"cue-actual", "limit-of-a-rule"})
#: A cap has no time that another figure has: it holds in any year.
_PASSED_ON: Final = frozenset({"listed", "leading"})
#: Kinds of figures whose words say none.
_MAY_BE_PART: Final = frozenset({"plain", "like-the-figure-before"})


def decided(
    context: SentenceContext, links: Sequence[Link], times: Sequence[PeriodMention], memory: Memory,
    kinds: Mapping[Word, FigureKind], document: Document, manner: tuple[bool, bool],
) -> list[Reading]:  # fmt: skip
    """The time and kind of each figure of one sentence. `manner`: the text is about rules; it reports a forecast."""
    chosen: list[Chosen] = []
    so_far: list[Kind] = []
    out: list[Reading] = []
    foretold = manner[1] or foretold_on(memory, context.sentence)
    told = Kinds(context, cues_of(context, kinds), document.published, so_far, legal=manner[0], foretold=foretold)
    sentence, published = context.sentence, document.published
    # Of each metric the last figure that speaks of it.
    last: dict[str | None, int] = {}
    row = memory.enter(sentence)
    for index, (mention, link) in enumerate(zip(context.mentions, links, strict=True)):
        metric = link.metric
        own, kind = _by_its_words(index, context, (times, chosen), last.get(metric), told, memory, row)
        if kind.rule in _OF_NO_TIME or (
            kind.rule in _SET_AGAINST and of_any_time(kind, own, sentence, mention, published)
        ):
            own = Chosen(None, "none", kind.rule in _TIMELESS)
        elif index and kind.rule == "cue-threshold" and own.rule in _PASSED_ON and so_far[-1].kind is not THRESHOLD:
            own = Chosen(None, "none", True)
        if mention.unit in RANKED:
            own = memory.editions.compared(metric, sentence, mention.start - sentence.start, own)
        if own.time is None:
            kind, own = _without_a_time(index, context, (times, chosen), (kind, own), told, memory, metric)
        if memory.basis:
            kind = reckoned_on(memory, sentence, kind, own.time)
        if not kind.said or kind.rule == "future-time":
            kind = kind_for(memory, sentence, kind, own.time)
        if not index and memory.main is ESTIMATE and not _of_before(own, memory.time):
            kind = hung_on(memory, sentence, mention, kind)
        if own.time is not None:
            own = settled(memory, sentence, mention, metric, kind, own)
        memory.totals.note(mention, kind.kind, own.time, sentence.paragraph)
        memory.granted.note(mention, kind.kind, own.time, sentence.paragraph)
        chosen.append(own)
        so_far.append(kind)
        out.append(_reading(mention, sentence, _measured(link) if kind.kind is THRESHOLD else link, kind, own))
        if metric is not None:
            last[metric] = index
    memory.remember(sentence, times, chosen, so_far, links[-1].metric)
    _note(context, links, chosen, memory, last)
    return out


def _by_its_words(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[Chosen]],
    same: int | None,
    told: Kinds,
    memory: Memory,
    row: bool,
) -> tuple[Chosen, Kind]:
    """The time and kind of a figure by its column or its own words. `said`: as for `_handed`; `same`: as for `choose`;
    `row`: the sentence is one of a table whose columns are known."""
    sentence, start = context.sentence, context.starts[index]
    column, stated = memory.columns.of(sentence, start) if row else (None, None)
    own = Chosen(column, "column") if column else choose(index, context, *said, same)
    if own.time is not None and memory.to_come(own.time) and _is_there(index, context, own.time, told):
        own = Chosen(None, "of-a-plan")
    kind = told.of(index, own.time, now=own.rule in OF_TODAY)
    if own.rule == "at-present" and kind.kind in _AHEAD:
        kind = Kind(FigureKind.ACTUAL, "now", True)
    kind = kind if stated is None else Kind(stated, "column", True)
    if sentence.heading and kind.rule in _BY_THE_HEADING:
        kind = of_a_list(memory, sentence, kind, own)
    return own, kind


def _without_a_time(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[Chosen]],
    so_far: tuple[Kind, Chosen],
    told: Kinds,
    memory: Memory,
    metric: str | None,
) -> tuple[Kind, Chosen]:
    """The kind and time of a figure whose own words say no time. `said`: as for `_handed`; `so_far`: by its own words."""
    (kind, own), sentence = so_far, context.sentence
    if not own.stop and kind.rule in _MAY_BE_PART:
        part = memory.granted.part(context.mentions[index], sentence, context.own_text(index), memory.lang)
        if part is not None:
            return part[0], Chosen(part[1], "of-the-sum-told")
    if not kind.said:
        kind = kind_for(memory, sentence, kind, None, metric, first=not (index or own.stop))
    if own.stop:
        return kind, own
    own = _handed(index, context, said, kind, memory, metric)
    return told.of(index, own.time) if own.time is not None and not kind.said else kind, own


def _is_there(index: int, context: SentenceContext, time: PeriodMention, told: Kinds) -> bool:
    """The figure is there, and only held against an aim whose time that is."""
    return held_against_an_aim(index, context, time) and told.of(index, None).kind in _TOLD


def _measured(link: Link) -> Link:
    """What a limit that a rule sets speaks of: it measures nothing of what it is set to."""
    return link if link.metric is None else replace(OPEN, evidence=("a limit of a rule",), candidates=link.candidates)


def _of_before(own: Chosen, told: PeriodMention | None) -> bool:
    """The figure is of a time that was over before the one told."""
    return own.time is not None and told is not None and own.time.period.last < told.period.first


def _note(
    context: SentenceContext,
    links: Sequence[Link],
    chosen: Sequence[Chosen],
    memory: Memory,
    told: Collection[str | None],
) -> None:
    """Keeps the times of indices and flows for the sentences to come, if some are among the metrics `told` of."""
    if memory.editions.indices.isdisjoint(told) and memory.flows.isdisjoint(told):
        return
    for mention, link, own in zip(context.mentions, links, chosen, strict=True):
        memory.note(mention, link.metric, own)


def _handed(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[Chosen]],
    kind: Kind,
    memory: Memory,
    metric: str | None,
) -> Chosen:
    """The time handed on to a figure that has none of its own, or the one that its base implies. `said`: the times that
    its sentence says, and those of the figures before it."""
    times, mention, published = said[0], context.mentions[index], memory.published
    unit, own_text = mention.unit, context.own_text(index)
    if times and kind.kind in _TOLD and (part := part_since(index, context, times, published)) is not None:
        return Chosen(part, "since-the-year-before")
    time, rule = time_for(memory, context.sentence, own_text, kind, unit, metric, said[1] if times else ())
    if time is None and kind.kind in _TOLD and (told := of_the_report(unit, context, times, published)) is not None:
        return Chosen(told, "edition")
    if time is None and (whole := memory.totals.time_of(mention, kind.kind, own_text, context.sentence, memory.lang)):
        return Chosen(whole, "of-the-count")
    since = year_since(index, context, published) if time is None and kind.kind in _TOLD else None
    return Chosen(since, "since-the-year-before") if since else Chosen(time, rule)


def _reading(mention: QuantityMention, sentence: Sentence, link: Link, kind: Kind, own: Chosen) -> Reading:
    return Reading(
        mention=mention,
        sentence=sentence,
        kind=kind.kind,
        link=link,
        kind_rule=kind.rule,
        period_rule=own.rule,
        period=own.time.period if own.time else None,
    )
