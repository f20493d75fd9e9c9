"""Patterns that are compiled when a text first asks for them: most texts need few of them."""

from __future__ import annotations

import re
from typing import Any, Final, cast

from monitor.extract.prefilter.quick import compiled

_ASKED: Final = (
    "match",
    "search",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "pattern",
    "flags",
    "groupindex",
)


#: Stands for the flags of a pattern that is spelt in small letters first.
_SMALL: Final = -1


class _Lazy:
    """Answers as the compiled pattern does."""

    __slots__ = (*_ASKED, "_flags", "_source", "made")

    _source: str


class _Waiting(_Lazy):
    """One that nobody has asked yet. Once it is made it is a plain `_Lazy`: a class with __getattr__ has slow
    attributes."""

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _Lazy.__slots__:
            raise AttributeError(name)
        small = self._flags == _SMALL
        self.made = made = compiled(
            in_small_letters(self._source) if small else self._source, 0 if small else self._flags
        )
        for asked in _ASKED:
            setattr(self, asked, getattr(made, asked))
        self.__class__ = _Lazy  # type: ignore[assignment]  # the same without the waiting
        return getattr(self, name)


#: Letters of a pattern, and what is no letter there though it looks like one.
_SPELT: Final = re.compile(r"\\.|\(\?P[<=]\w+[>)]|[^\W\d_]+")


def in_small_letters(pattern: str) -> str:
    """The pattern that finds in a text's lower case what this one finds in the text where case is ignored. To ignore it
    costs two to ten times as much."""
    return _SPELT.sub(lambda found: found[0] if found[0][0] in "\\(" else found[0].lower(), pattern)


def small(pattern: str) -> re.Pattern[str]:
    """The same for a pattern that is asked about texts in lower case alone."""
    return cast("re.Pattern[str]", _Waiting(pattern, _SMALL))


def source(pattern: re.Pattern[str]) -> str:
    """A lazy pattern as it was written; it is not compiled for that."""
    return cast("_Lazy", pattern)._source


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern, made when it is first asked. A fault in it is told then, and by the test that asks all."""
    return cast("re.Pattern[str]", _Waiting(pattern, flags))
