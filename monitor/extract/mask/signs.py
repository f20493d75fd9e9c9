"""What stands at a numeral that some forms need."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.mask import en, vi
from monitor.extract.mask.form import CAPITAL, CLOCK, CLOSED, CODED, DAY, LASTING, LED, NOUGHT, TAILED, UPPER
from monitor.extract.prefilter.lazy import lazy

#: What may stand behind a numeral, each with what it is a sign of. Each begins with a letter or one of a few: what begins with
#: others is passed over at once.
_CODE: Final = CODED | DAY | TAILED | CLOCK | CAPITAL
_DATED: Final = DAY | TAILED | CLOSED | CAPITAL
_BEHIND: tuple[tuple[str, int], ...] = (
    (r"[-/](?:[A-ZĐ]|\d{4}[-/])", _CODE),
    (r"[A-Za-z][-/](?:[A-ZĐ]|\d{4}[-/])", _CODE),
    (r"/\d", _DATED),
    (r"[.-]\d{1,2}[/.-]\d", _DATED),
    (r"-\d{1,2}\)", _DATED),
    (r"-\d{1,2}(?![\d%,])", DAY | CAPITAL),
    (r"[GDs]", TAILED | CAPITAL),
    (r"[A-Z][A-Z]?\d", TAILED | CAPITAL),
    (r"\.0(?!\d)", TAILED | CAPITAL),
    (r":\d", CLOCK | CAPITAL),
    (r"[ap]\.?m", CLOCK | CAPITAL),
    (r"[hg]", CLOCK | CAPITAL),
    (r"\) ", CLOSED),
)
_BEFORE: tuple[tuple[str, int], ...] = (
    (r"(?<=[A-Za-zĐ])|(?<=[A-Za-zĐ]-)", LED | NOUGHT),
    (r"(?<=\+)|(?=\.?(?:1[89]00[ .]?\d|0\d{1,3}[ .]?\d{3}))|(?<![\w.,])(?=0\d)", NOUGHT),
)
_OF_LANGUAGE: dict[str, tuple[tuple[str, int], ...]] = {
    "en": (
        (rf"-\d{{1,2}}(?: of)? [{CAPITALS}]", CAPITAL),
        (rf"[snrt][tdh](?:-\d{{1,2}})?(?: of)? [{CAPITALS}]", CAPITAL),
        (rf"[A-Z](?:-\d{{1,2}})?(?: of)? [{CAPITALS}]", CAPITAL),
        (rf"-(?:or |{en.LASTS})", LASTING),
    ),
    "vi": ((rf"[A-Z,],? (?:(?:đường|phố|ngõ|ngách|đại lộ|bến) )?[{CAPITALS}]", CAPITAL),),
}
#: The same behind a space.
_BEHIND_A_SPACE: dict[str, tuple[tuple[str, int], ...]] = {
    "en": ((r"[ap]\.?m", CLOCK | CAPITAL), (rf"(?:of )?[{CAPITALS}]", CAPITAL), (rf"(?:or |{en.LASTS})", LASTING)),
    "vi": (
        (r"[ap]\.?m", CLOCK | CAPITAL),
        (rf"(?:(?:đường|phố|ngõ|ngách|đại lộ|bến) )?[{CAPITALS}]", CAPITAL),
        (rf"(?:{vi.LASTS})", LASTING),
    ),
}
#: The same at a numeral in words.
_AT_WORDS: dict[str, tuple[tuple[str, int], ...]] = {
    "en": ((rf"[a-z]++[- ](?:or |{en.LASTS})", LASTING),),
    "vi": (("[MHBTNSC]", UPPER), (rf"[^\W\d_A-Z]++ (?:{vi.LASTS})", LASTING)),
}
#: How nearly all numerals begin that are no words.
_PLAIN: Final = frozenset("0123456789.")
#: What stands before digits that have a sign before them.
_LEADS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐabcdefghijklmnopqrstuvwxyz-+")
#: "1. ", "(2) " at the head of an item.
_NUMBERED: Final = lazy(r"\s*\(?\d{1,2}[.)]\s")


class _Signed:
    """What stands at a numeral, as a pattern of which the number of a group tells which form it was."""

    def __init__(self, *forms: tuple[str, int], lead: str = "", spaced: Sequence[tuple[str, int]] = ()) -> None:
        """`lead`: what stands before all; `spaced`: the forms that stand behind a space besides."""
        either = "|".join(f"{form}()" for form, _ in forms)
        behind = "|".join(f"{form}()" for form, _ in spaced)
        self.match = re.compile(f"{lead}(?:{either}{f'| (?:{behind})' if behind else ''})").match
        self.mean = (0, *(sign for _, sign in (*forms, *spaced)))


class Signs:
    """What the numerals of a text in a language have at them."""

    def __init__(self, lang: str) -> None:
        self._before = _Signed(*((f"(?:{form})", sign) for form, sign in _BEFORE))
        self._behind = _Signed(*_BEHIND, *_OF_LANGUAGE[lang], lead=r"\.?\d++", spaced=_BEHIND_A_SPACE[lang])
        self._words = _Signed(*_AT_WORDS[lang])

    def of(self, text: str, starts: Sequence[int]) -> tuple[int, list[int]]:
        """The bits of all signs, and where the numerals begin that last. `starts`: where numerals may begin."""
        behind, words, signs = self._behind.match, self._words.match, 0
        lasting: list[int] = []
        for at in starts:
            begin, sign = text[at], 0
            if begin in _PLAIN or begin.isdecimal():
                # Few have a sign before them.
                if (begin in "01." or text[at - 1] in _LEADS) and (found := self._before.match(text, at)):
                    signs |= self._before.mean[found.lastindex or 0]
                if found := behind(text, at):
                    sign = self._behind.mean[found.lastindex or 0]
            elif found := words(text, at):
                sign = self._words.mean[found.lastindex or 0]
            if sign:
                signs |= sign
                if sign & LASTING:
                    lasting.append(at)
        if starts and (starts[0] < 2 or text[0].isspace()) and _NUMBERED.match(text):
            signs |= CLOSED
        return signs, lasting
