"""Alternative forms parted by the letter that they begin with: only the few that may begin with it are tried there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from monitor.extract.prefilter.literals import EDGE, prefix_literals

#: What may stand before each of the forms, or not.
_JOINTS: Final = " -"


def branches(source: str) -> list[str]:
    """The alternatives of a pattern that stand in no brackets."""
    out: list[str] = []
    depth, at, begin = 0, 0, 0
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = source.index("]", at + 2)
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            out.append(source[begin:at])
            begin = at + 1
        at += 1
    return [*out, source[begin:]]


class ByLetter:
    """The pattern `[ -]?(?:(?P<name>form|form)|...)`, matched as `re` does."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        #: The forms of each name with the letters that they may begin with, None where that may be any, or a joint.
        self._begins = {name: [(form, _first(form)) for form in branches(source)] for name, source in forms.items()}
        #: The pattern for each letter that may stand there, made where a text first has it.
        self._tried: dict[str, re.Pattern[str] | None] = {}

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The first form that stands at `at`, its name in `lastgroup`."""
        letter = text[at : at + 1]
        if letter in _JOINTS:
            letter = text[at + 1 : at + 2]
        try:
            tried = self._tried[letter]
        except KeyError:
            tried = self._tried[letter] = self._that_begin(letter.lower())
        return tried.match(text, at) if tried else None

    def _that_begin(self, letter: str) -> re.Pattern[str] | None:
        """The forms that may begin with the letter, behind a joint or with it, in their order."""
        kept: list[str] = []
        for name, some in self._begins.items():
            fit = [form for form, begins in some if begins is None or letter in begins]
            if fit:
                kept.append(f"(?P<{name}>{'|'.join(fit)})")
        return re.compile(f"[{_JOINTS}]?(?:{'|'.join(kept)})") if kept else None


def letter_at(text: str, at: int) -> str:
    """The letter that stands at `at` or behind a joint there, "" where none does."""
    letter = text[at : at + 1]
    return text[at + 1 : at + 2] if letter and letter in _JOINTS else letter


def letters_of(form: str, flags: int = 0) -> frozenset[str] | None:
    """In lower case: the letters of which `letter_at` gives one where the pattern matches; None where it may be any."""
    found: set[str] = set()
    for branch in branches(form):
        if branch == "$":
            found |= {"", "\n"}
            continue
        begins = prefix_literals(branch, flags)
        letters = {letter_at(one.removeprefix(EDGE), 0) for one in begins} if begins else {""}
        if "" in letters:
            return None
        found |= letters
    return frozenset(found)


def _first(form: str) -> frozenset[str] | None:
    begins = prefix_literals(form)
    letters = {one.removeprefix(EDGE)[:1] for one in begins} if begins else {""}
    return None if letters & {"", *_JOINTS} else frozenset(letters)
