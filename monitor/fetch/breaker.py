"""A host that fails again and again is left alone for a while, whoever asks for it. No clock, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.fetch.schedule import Pace, jittered

#: So many failures in a row are the host's and not those of single pages.
TRIES = 5
#: By this share chance moves the rests of hosts that fell ill together, so that they are not all asked again at once.
_JITTER = 0.2
_NO_REST = timedelta(0)


def is_failure(status: int) -> bool:
    """Whether an answer says that its host cannot serve now. A refusal of one page does not, nor a page that is gone.

    What never came to an answer is not counted: where this machine has no network, every host seems to be down.
    """
    return status >= 500 or status == 429


@dataclass(frozen=True, slots=True)
class _Failing:
    """The failures of one host in a row, the last of them, and how long the host rests after it."""

    count: int
    status: int
    since: datetime
    rest: timedelta


class Breaker:
    """Which hosts are at rest. After a rest one request tries the host: it ends the rests, or begins the next one."""

    def __init__(self) -> None:
        self._failing: dict[str, _Failing] = {}

    def heard(self, host: str, status: int | None, now: datetime, rest: timedelta) -> None:
        """Takes note of what a host answered, None where it led on; after failures enough it rests for about `rest`."""
        if status is None or not is_failure(status):
            self._failing.pop(host, None)
            return
        known = self._failing.get(host)
        count = 1 if known is None else known.count + 1
        pace = Pace(every_min=rest, every_max=rest, jitter=_JITTER)
        chosen = _NO_REST if count < TRIES else jittered(rest, pace, host, count)
        self._failing[host] = _Failing(count, status, now, chosen)

    def rest(self, host: str, now: datetime) -> timedelta:
        """For how long the host is still to be left alone. A clock that was set back ends a rest."""
        known = self._failing.get(host)
        if known is None or now < known.since:
            return _NO_REST
        return max(known.since + known.rest - now, _NO_REST)

    def status(self, host: str) -> int:
        """What a host at rest answered last."""
        return self._failing[host].status
