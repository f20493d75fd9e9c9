"""Growth that is told without saying of what: that which lenders foretell, and "the pace" of what was told to grow."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.topic import FORETOLD
from monitor.extract.lexicon import Vocabulary
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "For the nine months as a whole the pace came to", "the growth rate slowed to".
_PACE: Final = Prefiltered(
    r"\b(?:the|that|this|its|their) (?:pace|tempo|rate of (?:growth|increase|expansion)|growth rate|speed of growth)(?: of (?:growth|expansion))? (?:was|is|came|comes|stood|slowed|slows|quickened|picked up|eased|reached|will|would|should|had|has|may|might|could|fell|rose|accelerated|averaged)\b",
    small=True,
)
#: So many paragraphs back what grew was told.
_BACK: Final = 2
#: "China is projected to slow to": what a land alone does so is its economy's.
_GROWS: Final = Prefiltered(
    r" (?:(?:is|are|was|were|will|would|should|could|may|might|can|must|has|have|had|likely|expected|projected|forecast|forecasted|predicted|estimated|seen|set|poised|tipped|to|be|also|then|again|only|now|still|itself) )*(?:grow|grew|grown|growing|grows|expand(?:s|ed|ing)?|slow(?:s|ed|ing)?(?: down)?|accelerat(?:es?|ed|ing)|decelerat(?:es?|ed|ing))(?: (?:by|to|at|from|further|slightly|sharply|only|just|about|around|some|nearly|over|more|than|an?|estimated))* $"
)
#: Nothing but a conjunction, or a place or time, stands before the land.
_LED: Final = lazy(
    r"(?:(?:^|(?<=[.;] ))\W*(?:Among|In|By|Within|Across|Elsewhere|Next|This|Last|Meanwhile|For its part)\b[^,;.\d]{0,40}(?:\d{4})?, )?(?:\W|\b(?:and|but|while|whereas|meanwhile|by contrast|in contrast|similarly|likewise|also|the|that|as|said|says|expects?|(?:in|by|for) (?:19|20)\d\d)\b)*",
    re.I,
)
#: "Grow 12 percent in that field": it says in what.
_IN_SOMETHING: Final = lazy(
    r" (?:in|for|of|on) (?!(?:the |this |next |each |all of |early |late |mid-?)*(?:(?:19|20)\d\d|years?|first|second|third|fourth|last|coming|same|quarter|half|months?|whole|full|average|both|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_HOME: Final = lazy(r"\b(?:Viet ?[Nn]am|Việt Nam)\b")


def of_growth(figure: FigureContext, told: Callable[[], Sequence[Told]], words: Vocabulary) -> Entry | None:
    """What a percentage is: the growth that is foretold of a nation, where a lender or an economist names no other; else
    that which was told last, where its pace is spoken of. `told`: gives all that was told before it."""
    if figure.has_subject:
        return None
    bits, context = figure.context.sentence.line.bits, figure.context
    if grows_as_a_land(figure):
        return _usual(growth_of_lands(words), figure)
    if bits & FORETOLD.bit and FORETOLD.plain.search(figure.own_text):
        entries = (words.by_id.get(other.link.metric or "") for other in reversed(told()))
        return _usual(next((entry for entry in entries if entry is not None and entry.foretold), None), figure)
    if not (bits & _PACE.bit and _PACE.plain.search(context.own_lower(figure.index))):
        return None
    near = (t for t in reversed(told()) if context.sentence.paragraph - t.paragraph <= _BACK)
    entries = (words.by_id.get(other.link.metric or "") for other in near)
    return _usual(next((entry for entry in entries if entry is not None and entry.says == "growth"), None), figure)


def growth_of_lands(words: Vocabulary) -> Entry | None:
    """The growth that lenders foretell, which is that of a land's whole economy."""
    return next((entry for entry in words.entries if entry.foretold), None)


def grows_as_a_land(figure: FigureContext) -> bool:
    """A land is the subject of a verb of growth right before the figure, and nothing says what of it grows."""
    if not figure.context.sentence.line.bits & _GROWS.bit:
        return False
    context, (low, _) = figure.context, figure.context.own[figure.index]
    text, start, end = context.sentence.text, context.starts[figure.index], context.ends[figure.index]
    if _IN_SOMETHING.match(text, end):
        return False
    home = (found.span() for found in _HOME.finditer(text, low, start))
    return any(
        low <= first and _GROWS.plain.fullmatch(text, behind, start) and _LED.fullmatch(text, low, first)
        for first, behind in (*context.abroad, *home)
        if behind <= start
    )


def _usual(entry: Entry | None, figure: FigureContext) -> Entry | None:
    """The entry, where the figure has a value that is usual for it."""
    return entry if entry is not None and usual(figure, entry) else None
