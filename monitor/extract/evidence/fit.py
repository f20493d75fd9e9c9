"""Which entries of the lexicon a figure may speak of at all, by its unit, its value and the words around it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.evidence.decide import best, decided, in_range
from monitor.extract.evidence.forms import DECOY, GROWTH, LEVEL, fitting_forms, sort_of, unit_forms
from monitor.extract.evidence.scene import Scene
from monitor.extract.evidence.sight import Sight
from monitor.extract.evidence.view import START, WHERE
from monitor.extract.lexicon import Entry, Vocabulary
from monitor.extract.members import COUNT, OTHER, PERCENT, PERCENTAGE_POINT, PLACES, RANK, USD, VND
from monitor.extract.model import Candidate, Link, QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: Below which no money of a nation, province or company is meant.
_SMALL = {VND: 10**8, USD: 10**5}
_TO_GROWTH = lazy(r"\b(?:to|of|into|for|vào|cho|của)(?: (?:economic|the|GDP|mức|tốc độ|overall))* $", re.I)
#: "The figure for GDP growth", "the rate of economic growth": what the number is one of.
_RATED = lazy(
    r"\b(?:figures?|numbers?|rates?|pace|estimates?|forecasts?|projections?|predictions?|readings?|targets?|goals?|data|outlook|(?:con số|mức|dự báo|ước tính|chỉ tiêu|mục tiêu)(?: \w+){0,1}) (?:of|for|on|cho|của)(?: (?:economic|the|GDP|mức|tốc độ|overall))* $",
    re.I,
)
#: Money of other countries is measured as "other".
_LARGE = 10**7
_CURRENCY = lazy(
    r"ringgit|yuan|renminbi|won\b|yen\b|baht|rupiah|rupee|peso|pound|franc|dollar|[£¥₩฿₹]|\b(?:RM|CNY|KRW|JPY|THB|SGD|MYR|IDR|GBP|RMB)\b|tệ\b|yên\b|bảng\b|đô la"
)
#: Changes speak of metrics in another unit.
_AS = {PLACES: RANK, PERCENTAGE_POINT: PERCENT}
_RANKS = frozenset({RANK, PLACES})
_OWN = frozenset({"noun", "beside"})
#: "Of companies' spending", "of enterprises' R&D": what they have, not who.
_THEIRS = lazy(r"['’]| (?:spending|research|R&D|investment|expenditure)\b")
#: Rules of fractions: a part of what was said, no growth.
_PARTS = frozenset({"fraction", "one-in", "tenths", "each-of"})


class Fit:
    """The entries of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.forms = unit_forms(vocabulary)
        self.added = vocabulary.concept("added")
        #: Those who may have or say something.
        self.holders = frozenset(vocabulary.concept(name) for name in ("people", "firms", "adults", "households"))
        self.filed = frozenset({vocabulary.concept("dossiers")})
        self.regional, self.growth, self.savings = (
            frozenset({vocabulary.concept(name)}) for name in ("regional", "growth_words", "savings")
        )

    def by_words(self, sight: Sight, unit: str) -> Link:
        """The link by the figure's words alone, for metrics of the unit."""
        found: list[Candidate] = []
        # A percentage of nothing that is said may be of anything.
        plain = sight.mention.unit is PERCENT and not sight.said.base
        holding = plain and (sight.holding or (sight.mention.rule == "each-of" and self._of_holders(sight)))
        forms = self.forms.get(unit)
        for mine in fitting_forms(forms, sight, self._sorts(sight)) if forms else ():
            entry = mine[0].entry
            candidate = best(mine, sight) if plain or entry.decoy or self._suits(entry, sight) else None
            if candidate and (not holding or entry.decoy or self._holds(candidate, entry, sight)):
                found.append(candidate)
        return decided(found, sight)

    def _holds(self, candidate: Candidate, entry: Entry, sight: Sight) -> bool:
        """It is a share of people or firms, and what they have is said behind it."""
        if entry.of.isdisjoint(self.holders) or not entry.of.isdisjoint(self.filed):
            return False
        end = sight.mention.end
        return any(seen[WHERE] in _OWN and seen[START] >= end for seen in candidate.spoken)

    def _sorts(self, sight: Sight) -> int:
        """The sorts of entries that the figure may speak of."""
        unit = sight.mention.unit
        grows = sight.change or sight.mention.rule not in _PARTS
        if unit is PERCENT:
            grows = grows and not sight.said.base and not sight.share and (sight.change or self._growing(sight))
            return DECOY | (GROWTH if grows else 0) | (0 if sight.change else LEVEL)
        if unit in _RANKS and sight.near(self.regional) is not None and not sight.worldwide:
            return DECOY
        return DECOY | LEVEL | (GROWTH if grows else 0)

    def _suits(self, entry: Entry, sight: Sight) -> bool:
        """A figure of such a value, so counted, may be the metric's, which is of a sort that the figure may speak of."""
        mention, unit = sight.mention, sight.mention.unit
        if unit is PERCENT:
            if entry.says == "growth":
                return True
            return sight.said.allows(entry.of) and not (
                bool(entry.of) and entry.of.isdisjoint(self.holders) and self._of_holders(sight)
            )
        if unit is COUNT:
            if sight.yearly and not entry.flow:
                return False
            if self.added in entry.against and sight.adding:
                return False
            return entry.low is None or mention.value * 20 >= entry.low
        if unit in _RANKS:
            return not sight.of_another_rank(entry)
        return unit not in _SMALL or entry.says != "money" or bool(entry.low) or mention.value >= _SMALL[unit]

    def _of_holders(self, sight: Sight) -> bool:
        """It is a share of people or firms, which its number or the words behind it begin with ("62% of companies")."""
        low, high = sight.said.base_span
        each = sight.mention.rule == "each-of"
        low, high = (sight.mention.number, sight.mention.end) if each else (low, low + 2)
        text, base = sight.scene.sentence.text, sight.scene.sentence.start
        for start, end, word, _ in sight.scene.hits:
            if start >= high:
                return False
            if start >= low and not self.holders.isdisjoint(word.atoms):
                return sight.scene.lang == "vi" or (text[end - base - 1] == "s" and not _THEIRS.match(text, end - base))
        return False

    def _growing(self, sight: Sight) -> bool:
        """The clause speaks of growth, and not of what contributes to it."""
        seen = sight.within(self.growth)
        if seen is None:
            return False
        at = seen[START] - sight.scene.sentence.start
        lead = sight.scene.sentence.text[max(0, at - 48) : at]
        return not _TO_GROWTH.search(lead, max(0, len(lead) - 24)) or _RATED.search(lead) is not None

    def may_carry(self, entry: Entry, sight: Sight, like: QuantityMention | None = None) -> bool:
        """A figure that says no subject itself may speak of the metric. `like`: the figure beside it that does, however
        unusual its value."""
        if not sight.change and not in_range(entry, sight.mention) and (like is None or in_range(entry, like)):
            return False
        counted = sight.mention.unit is COUNT and sight.mention.rule != "pointed-back"
        if counted and sight.said.noun and not sight.said.generic:
            return False
        if sight.near(entry.against) is not None or sight.holding:
            return False
        if entry.says == "growth" and sight.mention.unit is PERCENT:
            # What goes on about a growth needs no word of growth of its own.
            grows = sight.change or sight.mention.rule not in _PARTS
            return grows and not sight.said.base and not sight.share
        return bool(self._sorts(sight) & sort_of(entry)) and self._suits(entry, sight)


def unit_of(mention: QuantityMention, scene: Scene) -> str:
    """The unit of the metrics that the figure may speak of: money of another country is measured as "other"."""
    if mention.unit is OTHER and mention.value >= _LARGE:
        base = scene.sentence.start
        money = _CURRENCY.search(scene.sentence.text, mention.start - base, mention.end - base)
        return USD if money else OTHER
    return _AS.get(mention.unit, mention.unit)
