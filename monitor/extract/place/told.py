"""What one sentence names, whatever the text is about."""

from __future__ import annotations

from monitor.extract.place.market import without_markets
from monitor.extract.place.spot import Spot, Trail
from monitor.extract.prefilter.line import Line


class Told:
    """What a sentence names: the spots, what of it is taken by them, what only its dateline names, and whether it tells
    all this alone, whatever was told before."""

    __slots__ = ("_at_home", "abroad", "alone", "found", "remembered", "taken")

    def __init__(self) -> None:
        self.found: list[Spot] = []
        self._at_home: list[Spot] | None = None
        self.taken: list[tuple[int, int]] = []
        self.remembered: list[Spot] = []
        self.alone = True
        #: It names a country.
        self.abroad = False

    def spots(self, line: Line, trail: Trail) -> list[Spot]:
        """The spots; in a text about this nation or a body those alone that are no markets of it."""
        if not self.abroad or trail.governing[0] not in ("VN", "ORG"):
            return self.found
        if self._at_home is None:
            self._at_home = without_markets(self.found, line)
        return self._at_home
