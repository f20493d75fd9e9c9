"""Figures whose words point at what was counted or ranked before: "two such groups", "ahead of Indonesia (0.728)"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.nothing_else import says_nothing_else
from monitor.extract.evidence.noun import PEOPLE
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.topic import carried
from monitor.extract.evidence.turn import SUCH
from monitor.extract.link.row import Row
from monitor.extract.members import COUNT, INDEX
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "He counts two such foreign groups", "có hai tập đoàn như vậy".
_SUCH = Prefiltered(
    r"\b(?:such|of (?:this|that) (?:kind|sort|calibre|rank)|like (?:these|those|that))\b|(?<!\w)(?:như (?:vậy|thế)|(?:loại|kiểu|dạng|tầm|hạng) (?:này|đó|ấy))(?!\w)"
)
_NUMBER_SUCH = lazy(r"[^\W_][\w.,-]* (?:more )?such ")
_NOUN_SUCH = lazy(
    r"(?: [^\W\d][\w&-]*){0,3}? (?:of (?:this|that) (?:kind|sort|calibre|rank)|like (?:these|those|that)|như (?:vậy|thế)|(?:loại|kiểu|dạng|tầm|hạng) (?:này|đó|ấy))(?!\w)"
)
#: Rules of numbers alone that are of what was counted last.
_AGAIN = frozenset({"count-said-again", "count-held", "count-again"})
#: How many more words than usual may be strange to them.
_STRANGE = {"en": -2, "vi": -4}
#: Whose value stands in brackets behind the name: "Indonesia (0.728)", "Thái Lan (0,801)".
_NAMED = lazy(
    rf"[{CAPITALS}][\w'’.-]+(?: [{CAPITALS}][\w'’.-]+){{0,3}} \((?:at |with |with a score of |on |đạt |với )?$"
)


def such_as(row: Row, figure: FigureContext) -> Link | None:
    """What was counted last by the same noun, where the figure counts more or fewer "such"."""
    sentence = figure.context.sentence
    if figure.mention.unit is not COUNT or not _SUCH.bit & sentence.line.bits:
        return None
    number, end = figure.mention.number - sentence.start, figure.mention.end - sentence.start
    if not (_NUMBER_SUCH.match(sentence.text, number) or _NOUN_SUCH.match(sentence.text, end)):
        return None
    noun = _words(figure.mention.noun)
    for other in reversed(row.before(figure)):
        if other.mention.unit is COUNT and not noun.isdisjoint(_words(other.mention.noun)):
            entry = row.entry(other.link)
            return carried(entry, *SUCH) if entry and not other.part else None
    return None


def counted_again(row: Row, figure: FigureContext) -> Link | None:
    """What was counted last in the paragraph, of which the figure's own words say that there are so many at another time."""
    people = figure.said.people
    if not people and (figure.mention.rule not in _AGAIN or figure.mention.noun):
        return None
    last = next((t for t in reversed(row.before(figure)) if t.mention.unit is COUNT), None)
    if last is None or last.part or last.paragraph != figure.context.sentence.paragraph or last.mention.change:
        return None
    entry = row.entry(last.link)
    if entry and people and not (entry.of_people and _only_people(figure, last)):
        return None
    return carried(entry, "so many of what was counted last") if entry and usual(figure, entry, last.mention) else None


def _only_people(figure: FigureContext, last: Told) -> bool:
    """People were counted last by what they are, and the clause says only that so many of them there are."""
    lang, clause = figure.context.lang, figure.own_text.replace(figure.mention.noun, "", 1)
    return not PEOPLE.match(last.mention.noun) and says_nothing_else(clause, lang, _STRANGE[lang])


def _words(noun: str) -> frozenset[str]:
    """The words of a noun, those of many as those of one."""
    return frozenset(word.removesuffix("s") for word in noun.lower().split() if len(word) > 2)


def beside_a_name(row: Row, figure: FigureContext) -> Link | None:
    """The index that the sentence told before, where this value stands in brackets behind another name."""
    if figure.mention.unit is not INDEX or not figure.index:
        return None
    sentence, told = figure.context.sentence, row.figures[figure.index - 1]
    start = figure.mention.start - sentence.start
    if told.mention.unit is not INDEX or not _NAMED.search(sentence.text, max(0, start - 90), start):
        return None
    entry = row.entry_at(told.index)
    return carried(entry, "the same index of another") if entry and usual(figure, entry, told.mention) else None
