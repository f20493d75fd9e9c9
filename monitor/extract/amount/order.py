"""In which order the rules are asked what a numeral measures, and which of them a numeral is asked about at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, reduce
from operator import or_
from typing import Final, NamedTuple

from monitor.extract.amount import counting, lasting, share, tally, terse
from monitor.extract.amount import measure as own
from monitor.extract.amount.answered import answered, went_to
from monitor.extract.amount.ask import NONE, Ask, Measured
from monitor.extract.amount.density import RATES
from monitor.extract.amount.elliptic import elliptic
from monitor.extract.amount.led import led
from monitor.extract.amount.money import LEAST, money
from monitor.extract.amount.named import NAMED_ENDS, is_name
from monitor.extract.amount.pointed import pointed
from monitor.extract.amount.ranked import rank
from monitor.extract.amount.retold import retold
from monitor.extract.amount.row import in_row
from monitor.extract.amount.series import series
from monitor.extract.amount.totalled import totalled
from monitor.extract.amount.unit import RANK_BEHIND, RANKED
from monitor.extract.amount.untold import untold
from monitor.extract.lexer import Grammar
from monitor.extract.members import COUNT, GBPS, INDEX, MBPS, PER_10K, PLACES, RANK
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.forms import is_odd
from monitor.extract.prefilter.index import WRITTEN
from monitor.extract.prefilter.letters import letter_at, letters_of
from monitor.extract.prefilter.pattern import Prefiltered, bit_of

#: The sorts of numerals; an ordinal may be in digits or words, the last have digits and a part ("2½").
_MULTIPLE: Final = 1 << 0
_FRACTION: Final = 1 << 1
_ORDINAL: Final = 1 << 2
_WORD: Final = 1 << 3
_DIGITS: Final = 1 << 4
_MIXED: Final = 1 << 5
_WHOLE: Final = _WORD | _DIGITS | _MIXED
_ANY: Final = _ORDINAL | _FRACTION | _WHOLE
#: What a sentence has that some rules need.
_EACH: Final = 1 << 0
_RANKED: Final = 1 << 1
_ROWS: Final = 1 << 2
_RATED: Final = 1 << 3
BOUNDED: Final = 1 << 4
_INDEXED: Final = 1 << 5
_ORDERED: Final = 1 << 6
_SPEEDS: Final = 1 << 7
_MOVED: Final = 1 << 8
#: What a numeral has: a code before it, a unit behind it, a scale of a million or more.
_CODED: Final = 1 << 9
_UNIT: Final = 1 << 10
_LARGE: Final = 1 << 11
#: What a sentence of Vietnamese has that tells some of each so many.
_OF_EACH: Final = 1 << 12
#: What a sentence has behind a figure in this unit, of its own or of the sentence before.
SINCE: Final = {RANK: _RANKED, PER_10K: _RATED, MBPS: _SPEEDS, GBPS: _SPEEDS, PLACES: _MOVED, INDEX: _INDEXED}

#: What a number seems to be that is a name.
_NAMING: Final = (COUNT, RANK)

_Rule = Callable[[Ask], Measured | None]
_Letters = frozenset[str] | None


#: Rules of whole numbers alone, whose unit is told elsewhere.
_ALONE: Sequence[_Rule] = (
    series, answered, elliptic, led, tally.named, went_to, totalled, untold, pointed, tally.bare,
)  # fmt: skip


class _Fit(NamedTuple):
    """Numerals that a rule may fit: of these sorts, with one of the letters behind them, and with one of the signs."""

    sorts: int
    letters: _Letters = None
    signs: int = 0


def _behind(patterns: Iterable[re.Pattern[str]]) -> _Letters:
    """The letters with which one of the patterns may begin behind a numeral."""
    each = [letters_of(one.pattern, one.flags & re.I) for one in patterns]
    return None if None in each else frozenset[str]().union(*(letters for letters in each if letters))


def _rules(lang: str) -> Sequence[tuple[_Rule, Sequence[_Fit]]]:
    """All rules in their order, each with what it may fit."""
    said = {
        rule: _behind(some)
        for rule, some in (
            *own.BEHIND.items(),
            *lasting.BEHIND[lang].items(),
            *tally.BEHIND.items(),
            *terse.BEHIND.items(),
        )
    }
    parts = (
        [_Fit(_FRACTION | _WORD), _Fit(_WHOLE, letters_of(f" {share.OF_SO_MANY}"))]
        if lang == "en"
        else [_Fit(_FRACTION), _Fit(_WHOLE, _behind([share.ONE_IN_VI_BEHIND])), _Fit(_WHOLE, signs=_OF_EACH)]
    )
    ranked = (_Fit(_ORDINAL), _Fit(_WHOLE, signs=_RANKED), _Fit(_WHOLE, _behind(RANK_BEHIND[lang])))
    return (
        (own.multiple, [_Fit(_MULTIPLE)]),
        (share.each, [_Fit(_ANY, signs=_EACH)]),
        (share.fraction, parts),
        (share.tenths, [_Fit(_WHOLE, frozenset("/"))]),
        (own.scored, [_Fit(_DIGITS, said[own.scored])]),
        (own.code_before, [_Fit(_ANY, signs=_CODED)]),
        (rank, ranked),
        (own.unit_behind, [_Fit(_ANY, signs=_UNIT)]),
        (in_row, [_Fit(_DIGITS | _ORDINAL, signs=_ROWS)]),
        (own.rate, [_Fit(_ANY, signs=_RATED)]),
        (terse.terse, [_Fit(_WHOLE, said[terse.terse]), _Fit(_ORDINAL, frozenset(":"))]),
        (own.ordinal, [_Fit(_ORDINAL | _WORD)]),
        (lasting.years, [_Fit(_WHOLE, said[lasting.years])]),
        (own.or_more, [_Fit(_WHOLE, signs=BOUNDED)]),
        (own.of_them, [_Fit(_WHOLE, said[own.of_them])]),
        (own.index, [_Fit(_DIGITS, signs=_INDEXED)]),
        (own.unit_ahead, [_Fit(_DIGITS, said[own.unit_ahead]), _Fit(_DIGITS, signs=_SPEEDS)]),
        (own.places_ahead, [_Fit(_WHOLE, signs=_MOVED)]),
        (retold, [_Fit(_WHOLE)]),
        (tally.said_again, [_Fit(_WHOLE, said[tally.said_again])]),
        (tally.in_order, [_Fit(_WHOLE, said[tally.in_order], _ORDERED)]),
        (tally.some_of, [_Fit(_WHOLE, said[tally.some_of])]),
        (money, [_Fit(_WHOLE, signs=_LARGE)]),
        (counting.count, [_Fit(_WHOLE)]),
        (tally.shared_noun, [_Fit(_DIGITS, said[tally.shared_noun])]),
        *((rule, [_Fit(_WHOLE)]) for rule in _ALONE),
    )


class Order:
    """The rules of a language."""

    def __init__(self, lang: str) -> None:
        self._all = _rules(lang)
        #: All letters that some rules need.
        self._letters = frozenset[str]().union(*(f.letters for _, fits in self._all for f in fits if f.letters))
        #: The signs of a sentence by the bits of which it has one.
        patterns: Mapping[int, Sequence[Prefiltered]] = {
            _RANKED: RANKED[lang],
            _RATED: RATES[lang],
            _INDEXED: [own.INDEXED],
        }
        bits = {sign: reduce(or_, (one.bit for one in some)) for sign, some in patterns.items()}
        words = {_EACH: share.EACH_ENDS, _ORDERED: tally.ORDERED}
        if lang == "vi":
            words[_OF_EACH] = share.OF_EACH_VI
        bits |= {sign: bit_of((one.strip() for one in some), spelling=WRITTEN) for sign, some in words.items()}
        self._bits = tuple(bits.items())
        self._found: dict[tuple[int, str | None, int], tuple[_Rule, ...]] = {}

    def signs(self, text: str, bits: int, grammar: Grammar, lead: QuantityMention | None) -> int:
        """What a sentence has that rules need. `bits`: those of the prefiltered patterns that may find something;
        `lead`: the last quantity of the sentence before."""
        signs = SINCE.get(lead.unit, 0) if lead else 0
        for sign, some in self._bits:
            if bits & some:
                signs |= sign
        if "|" in text or ": " in text:
            signs |= _ROWS
        return signs | BOUNDED if grammar.bounds_behind(text, bits) else signs

    def of(self, sort: int, letter: str | None, signs: int) -> tuple[_Rule, ...]:
        """The rules that may fit a numeral. `letter`: what stands behind it; None: that is not known."""
        if letter is not None and letter not in self._letters:
            letter = None if is_odd(letter) else "" if letter == "" and "" in self._letters else "·"
        key = (sort, letter, signs)
        rules = self._found.get(key)
        if rules is None:
            rules = self._found[key] = tuple(
                rule for rule, fits in self._all if any(_fits(one, sort, letter, signs) for one in fits)
            )
        return rules


def _fits(fit: _Fit, sort: int, letter: str | None, signs: int) -> bool:
    there = letter is None or fit.letters is None or letter in fit.letters
    return bool(fit.sorts & sort and there and (not fit.signs or fit.signs & signs))


@cache
def order_of(lang: str) -> Order:
    """The rules of the language, made once."""
    return Order(lang)


def measure(ask: Ask) -> Measured | None:
    """The unit by the first rule that fits, None where the numeral measures nothing."""
    low, signs = ask.low, ask.signs
    if low.multiple or low.fraction:
        sort = _MULTIPLE if low.multiple else _FRACTION
    else:
        sort = _ORDINAL if low.ordinal else _WORD if low.word else _DIGITS if low.digits else _MIXED
    if ask.unit:
        signs |= _UNIT
    if low.currency:
        signs |= _CODED
    if ask.last.scale >= LEAST:
        signs |= _LARGE
    letter = letter_at(ask.text, ask.end).lower() if ask.last is low else None
    for rule in order_of(ask.lang).of(sort, letter, signs):
        found = rule(ask)
        if found is not None:
            named = found.unit in _NAMING and ask.tail.endswith(NAMED_ENDS) and is_name(ask)
            return None if named or found is NONE else found
    return None
