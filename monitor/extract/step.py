"""Work in stages, each of which runs over many texts before the next one begins."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

_T = TypeVar("_T")
#: Work that halts between its stages and returns what it came to.
Work = Generator[None, None, _T]


@contextmanager
def uncollected() -> Iterator[None]:
    """The garbage collector rests. It walks all that is kept again and again, which takes the longer the more a text
    gives; and what is read makes no cycles that would pile up."""
    rests = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if rests:
            gc.enable()


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
