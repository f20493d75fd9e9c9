"""Memory between two pieces of work: what the first has left is given back before the second begins."""

from __future__ import annotations

import ctypes
import gc

#: Of the GNU C library; others give back what is free by themselves, or cannot.
_TRIM = getattr(ctypes.CDLL(None), "malloc_trim", None)


def give_back() -> None:
    """Ends objects that only hold each other, and returns free memory to the system.

    A pass makes and drops some hundred bytes for each of thousands of items and a hundred kilobytes for each page. The
    allocator keeps all of it, in pieces that fit the next pass less and less: the process grows though nothing is held.
    """
    gc.collect()
    if _TRIM is not None:
        _TRIM(0)
