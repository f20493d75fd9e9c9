"""Patterns whose alternatives are looked for each by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Final

from monitor.extract.prefilter.letters import branches
from monitor.extract.prefilter.pattern import Prefiltered

_END: Final = 1 << 60


class Parted:
    """Answers as `re` does, but tries only those alternatives whose words a text has: most have those of one or none.
    For patterns without groups, whose alternatives are long and stand in no brackets. `small`: it is asked about texts
    in lower case, and spelt so."""

    def __init__(self, pattern: str, flags: int = 0, *, small: bool = False) -> None:
        self._forms = tuple([Prefiltered(form, flags, small=small) for form in branches(pattern)])
        self._bit = 0

    @property
    def bit(self) -> int:
        """The bits of all alternatives: a text with none of them has no match."""
        if not self._bit:
            self._bit = reduce(or_, (form.bit for form in self._forms))
        return self._bit

    def search(self, text: str, bits: int, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """The first match. `bits`: those of the text."""
        first = None
        for form in self._forms:
            found = form.plain.search(text, start, end) if form.bit & bits else None
            if found and (first is None or found.start() < first.start()):
                first = found
        return first

    def finditer(self, text: str, bits: int, start: int = 0, end: int = _END) -> list[re.Match[str]]:
        """The matches from left to right, none over another. `bits`: those of the text."""
        forms = [form.plain for form in self._forms if form.bit & bits]
        if len(forms) < 2:
            return [found for form in forms for found in form.finditer(text, start, end)]
        return together(forms, text, start, end)


def together(forms: Sequence[re.Pattern[str]], text: str, start: int = 0, end: int = _END) -> list[re.Match[str]]:
    """What the forms find as alternatives of one pattern: the matches from left to right, none over another."""
    out: list[re.Match[str]] = []
    ahead = [form.search(text, start, end) for form in forms]
    while True:
        first = None
        for found in ahead:
            if found and (first is None or found.start() < first.start()):
                first = found
        if first is None:
            return out
        out.append(first)
        after = max(first.end(), first.start() + 1)
        for i, found in enumerate(ahead):
            if found and found.start() < after:
                ahead[i] = forms[i].search(text, after, end)
