"""Values of closed lists, as people write them in files: what is none of a list is told with all of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

Member = TypeVar("Member", bound=StrEnum)


def one_of(value: str, known: Sequence[str]) -> str:
    """The value. ValueError names those that are known where it is none of them."""
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(known)}")
    return value


def member(kind: type[Member], value: str) -> Member:
    """The value as one of its kind. ValueError names all of them where it is none."""
    return kind(one_of(value, [str(known) for known in kind]))
