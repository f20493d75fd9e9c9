"""How metrics and decoys are recognised, as the tables say it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from monitor.extract.lexer import alternation


@lru_cache(maxsize=512)
def _facets(words: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((i, re.compile(rf"(?<!\w)(?:{alternation(w)})(?!\w)", re.I)) for i, w in words)


@dataclass(slots=True, unsafe_hash=True)
class Group:
    """Meanings of which one must be found. `reach` says where: "" in the sentence, "!" beside the figure, "^" also in the
    heading and the sentence before, "~" anywhere that governs the sentence; "=" in the sentence, with no other subject."""

    atoms: frozenset[int]
    reach: str


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Entry:
    """One metric's way of being recognised in one language. A decoy is an entry of no metric: its words are known to
    speak of something that the catalogue does not follow."""

    id: str
    decoy: bool
    #: share, growth, count, money, rank, density, speed or index.
    says: str
    units: frozenset[str]
    growth_of: str | None
    #: This metric is that share in money.
    amount_of: str | None
    forms: tuple[tuple[Group, ...], ...]
    #: Forms ("?...") that hold only where no other metric's words do.
    weak: frozenset[int]
    #: What a share of this metric may be a share of; empty where anything may stand there.
    of: frozenset[int]
    against: frozenset[int]
    #: It counts what comes in a year ("9,700 applications a year"); a stock is not counted so.
    flow: bool
    #: It counts those who come, not those who are there.
    comes: bool
    #: Between what its values lie, in the unit `ranged`.
    low: Decimal | None
    high: Decimal | None
    ranged: str
    #: By unit the least that some range has.
    least: Mapping[str, Decimal]
    #: An index that comes by editions, not a measurement of every month.
    index: bool
    #: What Viet Nam's values lie between, in order of the units.
    usual: tuple[tuple[Decimal, Decimal], ...]
    part_of: str | None
    #: Values that are set as its goals, each with its unit.
    goals: frozenset[tuple[str, Decimal]]
    #: Of what one body has, only words of the figure's sentence may say that it is this.
    nationwide: bool
    #: It counts people: what is counted as "people" only is no other metric's.
    of_people: bool
    #: What lenders and economists foretell who do not say of what.
    foretold: bool
    facet_words: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def facets(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return _facets(self.facet_words)
