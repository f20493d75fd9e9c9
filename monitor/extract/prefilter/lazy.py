"""Patterns that are compiled when a text first asks for them: most texts need few of them."""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "pattern", "flags", "groupindex")


class _Lazy:
    """Answers as the compiled pattern does."""

    __slots__ = (*_ASKED, "_flags", "_source", "made")


class _Waiting(_Lazy):
    """One that nobody has asked yet. Once it is made it is a plain `_Lazy`: a class with __getattr__ has slow
    attributes."""

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _Lazy.__slots__:
            raise AttributeError(name)
        self.made = made = re.compile(self._source, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(made, asked))
        self.__class__ = _Lazy  # type: ignore[assignment]  # the same without the waiting
        return getattr(self, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern, made when it is first asked. A fault in it is told then, and by the test that asks all."""
    return cast("re.Pattern[str]", _Waiting(pattern, flags))
