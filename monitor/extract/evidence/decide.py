"""Which of the metrics that fit a figure is its own: the best score, none, or two that fit equally."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Final

from monitor.domain.figure import RejectReason
from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.forms import Form
from monitor.extract.evidence.light import has_grower, light
from monitor.extract.evidence.modified import names_another, of_some
from monitor.extract.evidence.score import strongest
from monitor.extract.evidence.view import START, WHERE
from monitor.extract.members import ANY_MONEY, COUNT, GBPS, PERCENT, TOP, VND
from monitor.extract.model import IN_SENTENCE, Candidate, Link, QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: From which a figure's own words say what it is.
LEAST: Final = 0.55
#: A level beside a change, or the list that it stands in, decides unless its own words score better than this.
OWN_WORDS: Final = 0.93
#: What is enough where only governing words speak and the figure has no subject of its own.
_LEAST_INHERITED: Final = 0.42
#: The same where the sentence points back ("it", "this share").
_LEAST_POINTING: Final = 0.38
#: From which the counted noun itself and its words beside it say so.
_PLAINEST: Final = 1.1
#: What is noted of a value that is among the known goals of the metric, and what that adds.
_AT_GOAL: Final = "a known goal"
_GOAL: Final = 0.08
#: "The figure represents a growth rate of 12%": a weak word says no more than that what is pointed at grew.
_IS_GROWTH: Final = lazy(
    r"\W*(?:(?:It|This|That|(?:The|This|That) (?:\w+ )?(?:figure|sum|amount|total|number|result|value|turnover|revenue)) (?:is|was|represents?|represented|means?|meant|marks?|marked|equals?|corresponds? to|translates? (?:in)?to|amounts? to|reflects?|shows?)\b"
    r"|(?:Con số|Mức|Kết quả|Kim ngạch|Doanh thu|Số|Giá trị|Quy mô)(?: thu)? (?:này|đó|ấy|trên) (?:tương ứng|tương đương|là|cho thấy|thể hiện|phản ánh|có)(?!\w)"
    # "Mức tăng 8,6 điểm phần trăm đưa kết quả": of the share that was told.
    r"|Mức (?:tăng|giảm)(?: gần| hơn| khoảng)? [\d,.]+ điểm|(?:The|This|That) (?:rise|increase|gain|jump|drop|fall|decline) of (?:about |nearly |some )?[\d.]+ (?:percentage )?points)"
)
_SCORE: Final = attrgetter("score")
OPEN: Final = Link(metric=None, score=0.0, confidence=0.6)


def best(forms: Sequence[Form], figure: FigureContext) -> Candidate | None:
    """The best of one entry's forms, less where the value is an unusual one; None where none fits or the value cannot be."""
    top = strongest(forms, figure)
    if top is None:
        return None
    entry = forms[0].entry
    if top.weak and not _as_here(entry, figure.mention.value):
        return None
    if not (top.decoy or top.weak or top.score >= OWN_WORDS or usual(figure, entry)):
        top = replace(top, score=top.score - 0.12, notes=("an unusual value",))
    if entry.goals and (top.beside or top.inherited) and (figure.mention.unit, figure.mention.value) in entry.goals:
        top = replace(top, score=top.score + _GOAL, notes=(*top.notes, _AT_GOAL))
    if figure.mention.unit in ANY_MONEY and _too_little(entry, figure.mention):
        return None
    return top if in_range(entry, figure.mention) else _out_of_range(top, entry, figure)


def _as_here(entry: Entry, value: Decimal) -> bool:
    """Viet Nam may have the value: words that only lean to the metric are of something else where it may not."""
    return not entry.usual or any(low <= value <= high for low, high in entry.usual)


#: What is noted of a value that the metric cannot have.
OUTSIDE: Final = "outside its range"


#: What one of the first is of the second, as roughly as the ends of a range are meant.
_WORTH: Final = {(VND, "usd"): Decimal(1) / 25_000, (GBPS, "mbps"): Decimal(1000)}


#: A scale word too small is a thousand times less, and two are a million times.
_NO_SLIP: Final = 10_000


def _too_little(entry: Entry, mention: QuantityMention) -> bool:
    """The amount is no slip of one that the metric may have: what a shop sells in a month is not what a country does in a
    year. A change of it may be small."""
    least = entry.least.get(mention.unit)
    return least is not None and not mention.change and mention.value * _NO_SLIP < least


def in_range(entry: Entry, mention: QuantityMention) -> bool:
    """The metric can have the value: it lies in its range, or the metric has none that the unit can be told by."""
    if entry.low is None or entry.high is None:
        return True
    value = mention.value
    if mention.unit != entry.ranged:
        if (mention.unit, entry.ranged) not in _WORTH:
            return True
        value *= _WORTH[mention.unit, entry.ranged]
    return entry.low <= value <= entry.high


def _out_of_range(candidate: Candidate, entry: Entry, figure: FigureContext) -> Candidate | None:
    """A value that the metric cannot have is a slip or another metric's: only plain words make it this one's."""
    assert entry.low is not None
    assert entry.high is not None
    if figure.mention.unit is COUNT and figure.tallied and entry.low <= figure.mention.value * 20 < entry.high:
        return candidate
    counted = figure.mention.unit is COUNT
    if candidate.inherited or candidate.score < (_PLAINEST if counted else OWN_WORDS):
        return None
    if counted and figure.mention.value < entry.low:
        return None
    if figure.mention.unit is PERCENT and entry.of and entry.of.isdisjoint(figure.said.base_atoms):
        # "The State spends 33%": hardly of GDP, where that is not said.
        return None
    return replace(candidate, score=candidate.score - 0.2, notes=(*candidate.notes, OUTSIDE))


def _least(figure: FigureContext) -> float:
    """What is enough where only governing words speak."""
    return _LEAST_POINTING if figure.pointing else _LEAST_INHERITED


def decided(found: Sequence[Candidate], figure: FigureContext) -> Link:
    """The best candidate; none where a decoy is best or nothing is good enough; two that fit equally are told."""
    if not found:
        return OPEN
    ranked = tuple(sorted(found, key=_SCORE, reverse=True)) if len(found) > 1 else (found[0],)
    good = _good(ranked, figure)
    if not good:
        return replace(OPEN, candidates=ranked)
    first = good[0]
    if first.decoy:
        return Link(
            metric=None, score=first.score, confidence=0.7, evidence=first.evidence, candidates=ranked, decoy=True,
            inherited=first.inherited,
        )  # fmt: skip
    if len(good) > 1 and first.score - good[1].score < 1e-6:
        return Link(
            metric=None, score=first.score, confidence=0.4, candidates=ranked,
            evidence=(f"{first.id} and {good[1].id} fit equally",), reject=RejectReason.AMBIGUOUS_METRIC,
        )  # fmt: skip
    return Link(
        metric=first.id, score=first.score, confidence=first.score if first.score < 0.97 else 0.97, candidates=ranked,
        inherited=first.inherited and not first.beside,
    )  # fmt: skip


def _from_afar(candidate: Candidate) -> bool:
    """No word of its subject stands in the sentence of the figure, or the one before it."""
    return candidate.inherited and all(where != "before" for _, where, *_ in candidate.spoken)


def _of_another_figure(candidate: Candidate, figure: FigureContext) -> bool:
    """The words that it begins with stand behind the figure, and by a later one of its unit ("tăng trưởng đạt 8,02%,
    năng suất tăng 6,85%")."""
    head, context = candidate.spoken[0], figure.context
    if head[WHERE] not in IN_SENTENCE or head[START] < figure.mention.end:
        return False
    at, own = head[START] - context.sentence.start, context.own
    later = range(figure.index + 1, len(context.mentions))
    return any(own[i][0] <= at < context.starts[i] and context.mentions[i].unit is figure.mention.unit for i in later)


def _of_own_sentence(good: list[Candidate], figure: FigureContext) -> list[Candidate]:
    """Without those whose subject only stands in another sentence, where this one names one before the figure."""
    inside = [c for c in good if not c.weak and _inside(c)]
    heads = {c.spoken[0][START] for c in inside if c.spoken[0][START] < figure.mention.start}
    if not heads:
        return good
    return [c for c in good if c in inside or c.weak or c.inherited or _inside(c) or _has(c, heads)]


def _has(candidate: Candidate, heads: set[int]) -> bool:
    """One of its words is the subject that the sentence names."""
    return any(seen[START] in heads for seen in candidate.spoken)


def _inside(candidate: Candidate) -> bool:
    return all(seen[WHERE] in IN_SENTENCE for seen in candidate.spoken)


def _good(ranked: Sequence[Candidate], figure: FigureContext) -> list[Candidate]:
    """Those of the candidates that may be the figure's, in their order."""
    good = [c for c in ranked if c.score >= (_least(figure) if c.inherited else LEAST)]
    if good and figure.change and good[0].inherited and not figure.pointing:
        # "Manufacturing did most of the pulling, with an expansion of 11.3 percent": its own sentence says what grew.
        good = [c for c in good if c.decoy and not c.inherited] or good
    inherited, weak = False, False
    for c in good:
        inherited, weak = inherited or c.inherited, weak or c.weak
    # "Wants annual growth of 10 percent": the goal tells what the weak word is of, more than a subject from elsewhere.
    weak = weak and not (good[0].weak and _AT_GOAL in good[0].notes and all(_from_afar(c) for c in good[1:]))
    if len(good) > 1 and figure.mention.unit is PERCENT:
        good = [c for c in good if not _of_another_figure(c, figure)] or good
        if not figure.pointing:
            good = _of_own_sentence(good, figure)
    if inherited and of_some(figure):
        good = [c for c in good if not c.inherited]
    if inherited:
        if weak and any(c.inherited and not c.weak and not c.decoy and c.score >= LEAST for c in good):
            good = [c for c in good if not c.weak]
        if figure.has_subject:
            # "It generates": what the verb alone could speak of is no subject behind a pronoun.
            led = figure.pointing and figure.context.pronoun
            good = [c for c in good if not c.inherited or (led and c.beside)]
        elif not figure.pointing and (
            not light(figure.own_text, figure.context.lang)
            or names_another(figure)
            or (figure.change and has_grower(figure.context))
        ):
            good = [c for c in good if not c.inherited or c.beside]
    if figure.pointing and not (figure.context.pronoun or figure.context.labelled):
        good = [c for c in good if c.inherited or c.beside] or good
    back = weak and figure.change and not figure.index and _IS_GROWTH.match(figure.context.sentence.text)
    if weak and (back or figure.mention.comparator is TOP or any(not c.weak and not c.decoy for c in good)):
        good = [c for c in good if not c.weak]
    return good
