"""Long work that a signal ends in good order."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def stopping() -> Iterator[tuple[Callable[[], bool], list[int]]]:
    """Whether a signal asked for an end, and the exit status that then goes with it."""
    event, code = threading.Event(), list[int]()

    def handle(number: int, _frame: object) -> None:
        if event.is_set():
            signal.signal(number, signal.SIG_DFL)
            signal.raise_signal(number)
        code.append(128 + number)
        event.set()

    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield event.is_set, code
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
