"""Which entries of the lexicon a figure may speak of at all, by its unit, its value and the words around it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from monitor.extract.evidence.decide import best, decided, in_range
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.forms import DECOY, GROWTH, LEVEL, fitting_forms, sort_of, unit_forms
from monitor.extract.evidence.ranking import of_some_countries, of_the_world
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.view import END, START, WHERE, written
from monitor.extract.lexicon import Vocabulary
from monitor.extract.members import COUNT, OTHER, PERCENT, PERCENTAGE_POINT, PLACES, RANK, USD, VND
from monitor.extract.model import Candidate, Link, QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy

#: Below which no money of a nation, province or company is meant.
_SMALL: Final = {VND: 10**8, USD: 10**5}
_TO_GROWTH: Final = lazy(
    r"\b(?:to|of|into|for|vào|cho|của|(?:weight|share|slice|part|proportion|contribution|role|portion|place) in)(?: (?:economic|the|GDP|mức|tốc độ|overall))* $",
    re.I,
)
#: "Hanoi has written down 40 percent, a jump that economists call brave": what a level is called.
_CALLED: Final = lazy(
    r"[^.;,\d]{0,24}, (?:an? )(?:[a-z-]+ )?(?:jump|leap|rise|increase|climb|surge|growth|expansion|acceleration)\b"
)
#: "The figure for GDP growth", "the rate of economic growth": what the number is one of.
_RATED: Final = lazy(
    r"\b(?:figures?|numbers?|rates?|pace|estimates?|forecasts?|projections?|predictions?|readings?|targets?|goals?|data|outlook|(?:con số|mức|dự báo|ước tính|chỉ tiêu|mục tiêu)(?: \w+){0,1}) (?:of|for|on|cho|của)(?: (?:economic|the|GDP|mức|tốc độ|overall))* $",
    re.I,
)
#: Money of other countries is measured as "other".
_LARGE: Final = 10**7
_CURRENCY: Final = lazy(
    r"ringgit|yuan|renminbi|won\b|yen\b|baht|rupiah|rupee|peso|pound|franc|dollar|[£¥₩฿₹]|\b(?:RM|CNY|KRW|JPY|THB|SGD|MYR|IDR|GBP|RMB)\b|tệ\b|yên\b|bảng\b|đô la"
)
#: Changes speak of metrics in another unit.
_AS: Final = {PLACES: RANK, PERCENTAGE_POINT: PERCENT}
_RANKS: Final = frozenset({RANK, PLACES})
_OWN: Final = frozenset({"noun", "beside"})
#: "3% of Vietnamese enterprises", "12% of small and medium-sized firms": what is said of the holders.
_WHICH_ONES: Final = lazy(
    r"(?:(?:the|all|its|our|such|these|those|(?:country|nation|city|province|region)['’]s|Viet ?[Nn]am(?:ese|['’]s)|local|domestic|foreign|small(?:er)?|large(?:r)?|micro|medium(?:-sized)?|and|private|listed|surveyed|manufacturing|state-owned|foreign-invested) )+"
)
#: "Of companies' spending", "of enterprises' R&D": what they have, not who.
_THEIRS: Final = lazy(r"['’]| (?:spending|research|R&D|investment|expenditure)\b")
_NOTHING: frozenset[int] = frozenset()
#: Rules of fractions: a part of what was said, no growth.
_PARTS: Final = frozenset({"fraction", "one-in", "tenths", "each-of"})


_LOCAL: Final = lazy(r"địa phương|localit|provinc", re.I)
_THE_NATION: Final = lazy(r"Vi[eệ]t ?[Nn]am\b")


#: "How fast is it growing?", "tăng bao nhiêu?": the answer is a growth.
_HOW_FAST: Final = lazy(
    r"\b[Hh]ow (?:fast|quickly|rapidly|strongly)\b|\b[Aa]t what (?:rate|pace|speed)\b|\b[Hh]ow much (?:more )?(?:did|does|will|has|have|is|are|should|can|could|would)\b[^?]{3,70}\b(?:gr[eo]w|grown|growing|expand(?:ed|ing)?|ris(?:e|en|ing)|increas(?:e|ed|ing))\b"
    r"|(?<!\w)tăng(?: trưởng)? (?:bao nhiêu|mấy|nhanh|ra sao|thế nào)(?!\w)"
)


def _asks_growth(sentence: Sentence) -> bool:
    """The question before the sentence, or over it, asks how fast something grows."""
    if "?" in sentence.previous[-3:]:
        return _HOW_FAST.search(sentence.previous) is not None
    return sentence.heading.endswith("?") and _HOW_FAST.search(sentence.heading) is not None


class Fit:
    """The entries of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.forms, self.entries = unit_forms(vocabulary), vocabulary.by_id
        self.added = vocabulary.concept("added")
        #: Those who may have or say something.
        self.holders = frozenset(vocabulary.concept(name) for name in ("people", "firms", "adults", "households"))
        self.filed = frozenset({vocabulary.concept("dossiers")})
        self.regional, self.savings = (frozenset({vocabulary.concept(name)}) for name in ("regional", "savings"))
        self.growth = frozenset({vocabulary.concept("growth_words"), vocabulary.concept("rise")})
        #: "GDP quý II": where no word says otherwise, a percentage of it is its growth.
        self.gdp_then = frozenset({vocabulary.concept("gdp_of_a_time")})

    def by_words(self, figure: FigureContext, unit: str) -> Link:
        """The link by the figure's words alone, for metrics of the unit."""
        found: list[Candidate] = []
        # A percentage of nothing that is said may be of anything.
        plain = figure.mention.unit is PERCENT and not figure.said.base
        holding = plain and (figure.holding or (figure.mention.rule == "each-of" and self._of_holders(figure)))
        each = self._of_each(figure) if figure.mention.rule == "each-of" else _NOTHING
        forms = self.forms.get(unit)
        for mine in fitting_forms(forms, figure, self._sorts(figure)) if forms else ():
            entry = mine[0].entry
            if each and entry.of and not entry.decoy and entry.of.isdisjoint(each):
                continue
            candidate = best(mine, figure) if plain or entry.decoy or self._suits(entry, figure) else None
            if candidate and (not holding or entry.decoy or self._holds(candidate, entry, figure)):
                found.append(candidate)
        return decided(found, figure)

    def _holds(self, candidate: Candidate, entry: Entry, figure: FigureContext) -> bool:
        """It is a share of people or firms, and what they have is said behind it."""
        if entry.of.isdisjoint(self.holders) or not entry.of.isdisjoint(self.filed):
            return False
        end = figure.mention.end
        return any(seen[WHERE] in _OWN and seen[START] >= end for seen in candidate.spoken)

    def _sorts(self, figure: FigureContext) -> int:
        """The sorts of entries that the figure may speak of."""
        unit = figure.mention.unit
        grows = figure.change or figure.mention.rule not in _PARTS
        if unit is PERCENT:
            grows = grows and not figure.said.base and not figure.share and (figure.change or self._growing(figure))
            return DECOY | (GROWTH if grows else 0) | (0 if figure.change else LEVEL)
        if unit in _RANKS and not figure.worldwide and self._among_few(figure) and not of_the_world(figure):
            return DECOY
        return DECOY | LEVEL | (GROWTH if grows else 0)

    def _among_few(self, figure: FigureContext) -> bool:
        """It is a rank among those of a region or of the nation; that is not what is ranked itself among its localities."""
        seen = figure.near(self.regional)
        if seen is None:
            return of_some_countries(figure)
        if not _LOCAL.search(written(seen)):
            return True
        end = seen[END]
        return _THE_NATION.search(figure.context.phrases.text, end, max(end, figure.mention.start)) is None

    def _suits(self, entry: Entry, figure: FigureContext) -> bool:
        """A figure of such a value, so counted, may be the metric's, which is of a sort that the figure may speak of."""
        mention, unit = figure.mention, figure.mention.unit
        if unit is PERCENT:
            if entry.says == "growth":
                return True
            return figure.said.allows(entry.of) and not (
                bool(entry.of) and entry.of.isdisjoint(self.holders) and self._of_holders(figure)
            )
        if unit is COUNT:
            if (figure.yearly and not entry.flow) or (figure.said.people and not entry.of_people):
                return False
            if self.added in entry.against and figure.adding:
                return False
            return entry.low is None or mention.value * 20 >= entry.low
        if unit in _RANKS:
            return not figure.of_another_rank(entry)
        return unit not in _SMALL or entry.says != "money" or unit == entry.ranged or mention.value >= _SMALL[unit]

    def _of_holders(self, figure: FigureContext) -> bool:
        """It is a share of people or firms, which its number or the words behind it begin with ("62% of companies")."""
        low, high = figure.said.base_span
        each = figure.mention.rule == "each-of"
        if each:
            # "Cứ 10 hồ sơ người dân gửi": of what the number counts, whoever sent it.
            low, high = figure.mention.number, figure.mention.end
            high = min(high, next((start for start, *_ in figure.context.hits if start >= low), high) + 1)
        else:
            high = low + 2
        text, base = figure.context.sentence.text, figure.context.sentence.start
        if not each and (which := _WHICH_ONES.match(text, low - base)):
            low, high = base + which.end(), base + which.end() + 2
        for start, end, word, _ in figure.context.hits:
            if start >= high:
                return False
            if start >= low and not self.holders.isdisjoint(word.atoms):
                return figure.context.lang == "vi" or (
                    text[end - base - 1] == "s" and not _THEIRS.match(text, end - base)
                )
        return False

    def _of_each(self, figure: FigureContext) -> frozenset[int]:
        """What each of so many is of, as the words inside the figure say ("cứ mười đồng chi ra thì bốn")."""
        low, high = figure.mention.number, figure.mention.end
        return frozenset(
            atom for start, _, word, _ in figure.context.hits if low <= start < high for atom in word.atoms
        )

    def _growing(self, figure: FigureContext) -> bool:
        """The clause speaks of growth, and not of what contributes to it."""
        seen = figure.within(self.growth) or figure.within(self.gdp_then)
        if seen is None:
            return figure.context.pronoun and _asks_growth(figure.context.sentence)
        at, end = (x - figure.context.sentence.start for x in (seen[START], figure.mention.end))
        if at > end and not figure.change and _CALLED.match(figure.context.sentence.text, end):
            return False
        lead = figure.context.sentence.text[max(0, at - 48) : at]
        return not _TO_GROWTH.search(lead, max(0, len(lead) - 24)) or _RATED.search(lead) is not None

    def may_carry(
        self, entry: Entry, figure: FigureContext, like: QuantityMention | None = None, *, alone: bool = False
    ) -> bool:
        """A figure that says no subject itself may speak of the metric. `like`: the figure beside it that does, however
        unusual its value; `alone`: its own words are known to name nothing else."""
        if not figure.change and not in_range(entry, figure.mention) and (like is None or in_range(entry, like)):
            return False
        counted = figure.mention.unit is COUNT and figure.mention.rule != "pointed-back"
        if counted and figure.said.noun and not figure.said.generic and not _short_for(figure.said.noun, like):
            return False
        if (not alone and figure.near(entry.against) is not None) or figure.holding:
            return False
        if entry.says == "growth" and figure.mention.unit is PERCENT:
            # What goes on about a growth needs no word of growth of its own.
            grows = figure.change or figure.mention.rule not in _PARTS
            return grows and not figure.said.base and not figure.share
        return bool(self._sorts(figure) & sort_of(entry)) and self._suits(entry, figure)


@lru_cache(maxsize=8)
def fit_of(vocabulary: Vocabulary) -> Fit:
    """That of the vocabulary."""
    return Fit(vocabulary)


def _short_for(noun: str, like: QuantityMention | None) -> bool:
    """The counted word is that of the figure beside it, said shorter ("65 innovation centres, against 41 centres")."""
    whole = f" {like.noun.lower()} " if like is not None and like.noun else ""
    said = f" {noun.lower()} "
    return whole != said and (whole.startswith(said) or whole.endswith(said))


def unit_of(mention: QuantityMention, context: SentenceContext) -> str:
    """The unit of the metrics that the figure may speak of: money of another country is measured as "other"."""
    if mention.unit is OTHER and mention.value >= _LARGE:
        base = context.sentence.start
        money = _CURRENCY.search(context.sentence.text, mention.start - base, mention.end - base)
        return USD if money else OTHER
    return _AS.get(mention.unit, mention.unit)
