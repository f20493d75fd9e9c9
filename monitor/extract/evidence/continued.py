"""Figures that go on with a series: the same measure of another place, at another time, as another counts it or as an aim,
in a clause that names nothing else that might be measured ("a bank is bolder and forecasts upwards of $40 billion")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.elsewhere import left_over
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.named_first import names_first
from monitor.extract.evidence.nothing_else import says_nothing_else
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.turn import RECENT
from monitor.extract.lexicon import Vocabulary
from monitor.extract.members import INDEX, MONEY, PERCENT
from monitor.extract.prefilter.lazy import lazy

#: So many times as much the next of a series of shares, amounts or values of an index may be.
_LIKE: Final = {PERCENT: 16, INDEX: 3, **dict.fromkeys(MONEY, 40)}
#: How many more words than usual may be strange to it.
_STRANGE: Final = {INDEX: 2, **dict.fromkeys(MONEY, -2)}
#: "Vietnam, public and private money taken together, devotes": whose it is stands before an aside.
_NAME_AND_ASIDE: Final = lazy(
    rf"\W*(?:(?:But|And|While|Yet|By contrast,) )?(?:[Tt]he )?[{CAPITALS}][\w.'’-]*(?: [{CAPITALS}]\w+){{0,2}}, [^;:.\d]{{3,80}},?"
)


def continued(figure: FigureContext, told: Callable[[], Sequence[Told]], words: Vocabulary) -> Entry | None:
    """The metric that was told last in the figure's unit and paragraph, where its own words go on with that and name
    nothing else. `told`: gives what was told before it."""
    unit = figure.mention.unit
    # The words that say nothing of their own are English ones: Vietnamese sentences go on by the rules of `topic`.
    if unit not in _LIKE or figure.context.lang != "en":
        return None
    before = told()
    last = next((t for t in reversed(before[-RECENT:]) if t.mention.unit is unit), None)
    if last is None and unit in MONEY:
        return _what_grew(before, figure, words)
    if last is None or last.link.metric is None or last.regional or last.part:
        return None
    entry = words.by_id.get(last.link.metric)
    if entry is None or last.paragraph != figure.context.sentence.paragraph:
        return None
    grows = entry.says == "growth"
    if (figure.change or last.mention.change) and not (grows and unit is PERCENT):
        return None
    value, like = figure.mention.value, last.mention.value
    most = _LIKE[unit]
    if not value <= like * most <= value * most * most or not usual(figure, entry, last.mention):
        return None
    if names_first(figure):
        return None
    # "TFP contributed 47% of growth, capital 40%": in one sentence a single noun is another subject.
    more = _STRANGE.get(unit, -1) - (figure.index > 0 and unit is PERCENT)
    beside = _NAME_AND_ASIDE.fullmatch(figure.context.sentence.text, 0, figure.context.own[figure.index][0]) is not None
    return entry if says_nothing_else(left_over(figure, entry), "en", more, set_beside=beside) else None


def _what_grew(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Entry | None:
    """What the last figure told is the growth of, where this one is an amount of it ("rose by 13 percent. For 2025 the
    office gives $74 billion")."""
    if not told or told[-1].paragraph != figure.context.sentence.paragraph:
        return None
    growth = words.by_id.get(told[-1].link.metric or "")
    entry = words.by_id.get(growth.growth_of or "") if growth else None
    if entry is None or entry.says != "money" or figure.mention.unit not in entry.units or not usual(figure, entry):
        return None
    if names_first(figure) or not says_nothing_else(left_over(figure, entry), "en", -1):
        return None
    return entry
