"""Keys, so many at a time as every database takes in one statement, also where it names them twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

_Key = TypeVar("_Key", str, int)
_MOST = 400


def batches(keys: Iterable[_Key]) -> Iterator[list[_Key]]:
    """All the keys in their order, at most 400 in a list; nothing where there are none."""
    left = iter(keys)
    while batch := list(islice(left, _MOST)):
        yield batch
