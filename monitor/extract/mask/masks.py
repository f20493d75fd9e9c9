"""Where a text has numerals that are no quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import or_

from monitor.domain.figure import RejectReason as R
from monitor.extract.mask import en, vi
from monitor.extract.mask.form import AHEAD, RARE
from monitor.extract.mask.shared import SHARED
from monitor.extract.mask.signs import Signs
from monitor.extract.prefilter.pattern import Prefiltered, found_in

#: A pattern with its reason and its number among all, the number of its beginnings, and how near it ends to a numeral.
_Numbered = tuple[int, R, Prefiltered, int, int]


class Masks:
    """The patterns of a language with their reasons, in their order: the first that covers a numeral gives
    the reason."""

    def __init__(self, lang: str) -> None:
        self._forms = (*SHARED, *(vi if lang == "vi" else en).FORMS)
        self.all = tuple(
            (form.reason, Prefiltered(form.pattern, at_words=form.at_words, sought=form.signs not in RARE))
            for form in self._forms
        )
        self._signs = Signs(lang)
        #: By signs: the bits of the patterns that need none or one of these, and the patterns by their bits, numbered.
        self._with: dict[int, tuple[int, dict[int, list[_Numbered]]]] = {}

    def spans(self, text: str, bits: int, starts: Sequence[int]) -> list[tuple[int, int, R]]:
        """Where they find something that covers a numeral. `bits`: those of the patterns that may; `starts`: where
        numerals may begin."""
        signs, lasting = self._signs.of(text, starts)
        own, by_bit = self._with.get(signs) or self._that_need(signs)
        left = bits & own
        forms: list[_Numbered] = []
        # A text has few of the bits.
        while left:
            one = left & -left
            left ^= one
            forms += by_bit[one]
        out: list[tuple[int, int, R]] = []
        if not forms:
            return out
        if len(forms) > 1:
            forms.sort()
        found = found_in(text)
        for _, reason, pattern, begin, near in forms:
            if begin:
                match, position = pattern.plain.match, 0
                for place in found.places(begin):
                    if place >= position and (one_found := match(text, place)):
                        start, end = one_found.span()
                        out.append((start, end, reason))
                        position = end if end > place else place + 1
            elif near:
                out += [(start, end, reason) for start, end in _near(pattern.plain, text, lasting, near)]
            else:
                out += [(*one_found.span(), reason) for one_found in pattern.plain.finditer(text)]
        return out

    def _that_need(self, signs: int) -> tuple[int, dict[int, list[_Numbered]]]:
        """The patterns that need no signs or one of these."""
        by_bit: dict[int, list[_Numbered]] = {}
        for number, (form, (reason, pattern)) in enumerate(zip(self._forms, self.all, strict=True)):
            if not form.signs or form.signs & signs:
                by_bit.setdefault(pattern.bit, []).append((number, reason, pattern, pattern.begin, form.near))
        made = self._with[signs] = reduce(or_, by_bit, 0), by_bit
        return made


def _near(pattern: re.Pattern[str], text: str, numerals: Sequence[int], near: int) -> list[tuple[int, int]]:
    """What the pattern finds, which has one of the numerals in it."""
    found: list[tuple[int, int]] = []
    position = 0
    for at in numerals:
        position, end = max(position, at - AHEAD), at + near
        while position <= at and (one := pattern.search(text, position, end)) is not None:
            found.append(one.span())
            position = max(one.end(), position + 1)
    return found
