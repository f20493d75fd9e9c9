"""One numeral that asks what it measures, and the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from monitor.domain.quantity import Unit
from monitor.extract.lexer import Grammar
from monitor.extract.model import QuantityMention
from monitor.extract.numeral.number import Number


@dataclass(slots=True, init=False, unsafe_hash=True)
class Measured:
    """A unit with the end of its words, the rule that found it and the counted words."""

    unit: Unit
    end: int
    rule: str
    noun: str
    #: What the numeral is multiplied by, where the unit stands apart from it ("billion dollars" in the head of a row).
    scale: Decimal

    def __init__(self, unit: Unit, end: int, rule: str, noun: str = "", scale: Decimal = Decimal(1)) -> None:
        self.unit = unit
        self.end = end
        self.rule = rule
        self.noun = noun
        self.scale = scale


class Ask:
    """The numeral of a sentence that asks what it measures; the next one asks with the same."""

    __slots__ = (
        "before",
        "bits",
        "counts",
        "end",
        "grammar",
        "heads",
        "indexed",
        "lang",
        "last",
        "lead",
        "low",
        "lower",
        "previous",
        "signs",
        "tail",
        "text",
        "unit",
    )

    #: The numeral, and the one whose end the unit follows (the upper end of a range).
    low: Number
    last: Number
    #: Where `last` ends.
    end: int
    #: The unit that stands there, where it was looked for.
    unit: re.Match[str] | None
    #: The last letters before `low`, in lower case: whether a form that ends there may fit.
    tail: str

    def __init__(
        self,
        text: str,
        grammar: Grammar,
        before: Sequence[QuantityMention],
        lead: QuantityMention | None,
        bits: int,
        signs: int,
        heads: Sequence[str],
        lower: str,
        counts: Sequence[QuantityMention],
        previous: str,
        indexed: QuantityMention | None,
    ) -> None:
        """`before`: the quantities of the sentence so far; `lead`: the last one of the sentence before; `counts`: its
        counts; `indexed`: the last value of an index in the paragraph; `bits`: those of prefiltered patterns that
        may find something; `signs`: what rules need and it has; `heads`: what stands over each cell of a row or over a
        line with a label; `lower`: it in lower case; `previous`: the sentence before in the paragraph."""
        self.text, self.lower, self.grammar, self.lang = text, lower, grammar, grammar.lang
        self.before, self.lead, self.bits, self.signs, self.heads = before, lead, bits, signs, heads
        self.counts, self.previous, self.indexed = counts, previous, indexed

    def of(self, low: Number, last: Number, unit: re.Match[str] | None = None) -> None:
        """Asks for the numeral from now on."""
        self.low, self.last, self.end, self.unit = low, last, last.end, unit


#: A rule that ends the search without a unit.
NONE: Final = Measured(Unit.OTHER, -1, "")


#: So many letters before a number tell the last word there.
REACH: Final = 12


def lone(low: Number) -> bool:
    """ "one", "zero": a pronoun or a no, unless a unit follows."""
    return low.word and low.scale == 1 and low.value <= 1
