"""Work in stages, each of which runs over many texts before the next one begins."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import TypeVar

_T = TypeVar("_T")
#: Work that halts between its stages and returns what it came to.
Work = Generator[None, None, _T]


def in_step(works: Sequence[Work[_T]]) -> list[_T]:
    """What each came to, in order: none begins a stage before all that go on have ended the one before."""
    done: dict[int, _T] = {}
    going = list(enumerate(works))
    while going:
        halted = []
        for number, work in going:
            try:
                next(work)
            except StopIteration as end:
                done[number] = end.value
            else:
                halted.append((number, work))
        going = halted
    return [done[number] for number in range(len(works))]
