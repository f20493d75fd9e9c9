"""Who is quoted where in a sentence, and for how much of it."""

from __future__ import annotations

from enum import Enum

from monitor.extract.record import record


class Led(Enum):
    """What a body speaks of whose report the article gives: places, the place that it governs, or itself too."""

    PLACES = 1
    ITS_PLACE = 2
    ITSELF = 3


@record()
class Claim:
    """Who is quoted at `start`..`end` of a sentence; `name` None is a source without one. `by` for "according to X"."""

    start: int
    end: int
    name: str | None
    by: bool
    #: It may speak for what stands before it in the sentence.
    trails: bool
    #: Only what it gives out is named ("the StartupBlink index"): nobody who sets aims.
    held: bool = False
    #: It is the body whose report the article goes on giving: what it says of its own matters.
    led: Led | None = None
