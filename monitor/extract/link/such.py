"""Figures whose words point at what was counted or ranked before: "two such groups", "ahead of Indonesia (0.728)"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import light
from monitor.extract.evidence.nothing_else import SAYING, says_nothing_else
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
_SUCH: Final = Prefiltered(
    r"\b(?:such|of (?:this|that) (?:kind|sort|calibre|rank)|like (?:these|those|that))\b|(?<!\w)(?:như (?:vậy|thế)|(?:loại|kiểu|dạng|tầm|hạng) (?:này|đó|ấy))(?!\w)"
)
_NUMBER_SUCH: Final = lazy(r"[^\W_][\w.,-]* (?:more )?such ")
_NOUN_SUCH: Final = lazy(
    r"(?: [^\W\d][\w&-]*){0,3}? (?:of (?:this|that) (?:kind|sort|calibre|rank)|like (?:these|those|that)|như (?:vậy|thế)|(?:loại|kiểu|dạng|tầm|hạng) (?:này|đó|ấy))(?!\w)"
)
#: Rules of numbers alone that are of what was counted last.
_AGAIN: Final = frozenset({"count-said-again", "count-held", "count-again"})
#: So many times as much one count may be of another of a noun that is said for short, and how many more words than usual may
#: be strange to it.
_LIKE: Final = 5
_FEW: Final = {"en": -2, "vi": -3}
#: How many more words than usual may be strange to them.
_STRANGE: Final = {"en": -2, "vi": -4}
#: Whose value stands in brackets behind the name: "Indonesia (0.728)", "Thái Lan (0,801)".
_NAMED: Final = lazy(
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


def said_short(row: Row, figure: FigureContext) -> Link | None:
    """What the sentence before counted by a noun of which this one is the beginning or the end, in a clause that names
    nothing else ("11 strategic technologies and 35 strategic products. The new list has 8 technologies and 25 products");
    of several of one noun the one in its place."""
    noun, lang = figure.mention.noun.lower(), figure.context.lang
    if not noun or not row.told_before:
        return None
    last, here = row.told_before[-1], figure.context.sentence.paragraph
    told = [t for t in row.told_before if t.sentence == last.sentence and t.mention.unit is COUNT]
    like = [t for t in told if _is_short_for(noun, t.mention.noun.lower())]
    mine = [m for m in figure.context.mentions if m.unit is COUNT and m.noun.lower() == noun]
    if not like or len(told) < 2 or len(like) != len(mine) or last.paragraph != here:
        return None
    whole = like[[m is figure.mention for m in mine].index(True)]
    entry, value = row.entry(whole.link), figure.mention.value
    if entry is None or not whole.mention.value <= value * _LIKE <= whole.mention.value * _LIKE * _LIKE:
        return None
    clause = SAYING.sub("", figure.own_text.replace(figure.mention.noun, "", 1))
    # As many as were told are hardly others.
    few = _FEW[lang] + (sum(m.unit is COUNT for m in figure.context.mentions) == len(told))
    return carried(entry, "counted by a shorter noun") if light(clause, lang, few) else None


def _is_short_for(noun: str, whole: str) -> bool:
    """The noun is the other one, its beginning or its end."""
    return f"{whole} ".startswith(f"{noun} ") or f" {whole}".endswith(f" {noun}")


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
