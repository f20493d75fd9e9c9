"""Growth that is told without saying of what: that which lenders foretell, and "the pace" of what was told to grow."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Sequence

from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.topic import FORETOLD
from monitor.extract.lexicon import Entry, Vocabulary
from monitor.extract.prefilter.pattern import Prefiltered

#: "For the nine months as a whole the pace came to", "the growth rate slowed to".
_PACE = Prefiltered(
    r"\b(?:the|that|this|its|their) (?:pace|tempo|rate of (?:growth|increase|expansion)|growth rate|speed of growth)(?: of (?:growth|expansion))? (?:was|is|came|comes|stood|slowed|slows|quickened|picked up|eased|reached|will|would|should|had|has|may|might|could|fell|rose|accelerated|averaged)\b",
    small=True,
)
#: So many paragraphs back what grew was told.
_BACK = 2


def of_growth(figure: FigureContext, told: Callable[[], Sequence[Told]], words: Vocabulary) -> Entry | None:
    """What a percentage is: the growth that is foretold of a nation, where a lender or an economist names no other; else
    that which was told last, where its pace is spoken of. `told`: gives all that was told before it."""
    if figure.has_subject:
        return None
    bits, context = figure.context.sentence.line.bits, figure.context
    if bits & FORETOLD.bit and FORETOLD.plain.search(figure.own_text):
        entries = (words.by_id.get(other.link.metric or "") for other in reversed(told()))
        return _usual(next((entry for entry in entries if entry is not None and entry.foretold), None), figure)
    if not (bits & _PACE.bit and _PACE.plain.search(context.own_lower(figure.index))):
        return None
    near = (t for t in reversed(told()) if context.sentence.paragraph - t.paragraph <= _BACK)
    entries = (words.by_id.get(other.link.metric or "") for other in near)
    return _usual(next((entry for entry in entries if entry is not None and entry.says == "growth"), None), figure)


def _usual(entry: Entry | None, figure: FigureContext) -> Entry | None:
    """The entry, where the figure has a value that is usual for it."""
    return entry if entry is not None and usual(figure, entry) else None
