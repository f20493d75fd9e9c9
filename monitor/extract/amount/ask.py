"""One numeral that asks what it measures, and the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from monitor.domain.quantity import Unit
from monitor.extract.lexer import Grammar
from monitor.extract.model import QuantityMention
from monitor.extract.numeral.reader import Number
from monitor.extract.record import record


@record()
class Measured:
    """A unit with the end of its words, the rule that found it and the counted words."""

    unit: Unit
    end: int
    rule: str
    noun: str = ""
    #: What the numeral is multiplied by, where the unit stands apart from it ("billion dollars" in the head of a row).
    scale: Decimal = Decimal(1)


@record()
class Ask:
    """One numeral in its sentence: `last` is the numeral whose end the unit follows (the upper end of a range)."""

    text: str
    low: Number
    last: Number
    grammar: Grammar
    before: Sequence[QuantityMention]
    #: The last quantity of the sentence before in the paragraph.
    lead: QuantityMention | None
    #: The bits of the guarded patterns that may find something in the sentence.
    bits: int
    lang: str
    #: Where `last` ends.
    end: int
    #: The last letters before `low`, in lower case: whether a form that ends there may fit.
    tail: str
    #: The unit that stands there, where it was looked for.
    unit: re.Match[str] | None
    #: What stands over each cell of a row.
    heads: Sequence[str] = ()


#: A rule that ends the search without a unit.
NONE = Measured(Unit.OTHER, -1, "")


#: So many letters before a number tell the last word there.
REACH = 12


def lone(low: Number) -> bool:
    """ "one", "zero": a pronoun or a no, unless a unit follows."""
    return low.word and low.scale == 1 and low.value <= 1
