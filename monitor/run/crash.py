"""Places where the fault suites end the process without warning, to prove that nothing is lost there."""

from __future__ import annotations

import os
from collections import Counter

CRASH_STATUS = 137
_passed: Counter[str] = Counter()


def crash_point(name: str) -> None:
    """Ends the process here, as a kill would, where NQ57_CRASH_AT names this place: "place", or "place:n" to end it
    the n-th time that it comes here.
    """
    wanted = os.environ.get("NQ57_CRASH_AT")
    if wanted is None:
        return
    place, _, times = wanted.partition(":")
    if place == name:
        _passed[name] += 1
        if _passed[name] >= int(times or 1):
            os._exit(CRASH_STATUS)
