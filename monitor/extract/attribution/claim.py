"""Who is quoted where in a sentence, and for how much of it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from monitor.extract.prefilter.lazy import lazy


class Led(Enum):
    """What a body speaks of whose report the article gives: places, the place that it governs, or itself too."""

    PLACES = 1
    ITS_PLACE = 2
    ITSELF = 3


@dataclass(slots=True, unsafe_hash=True)
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


#: "Citing figures of the ministry, the minister said": the ministry says it.
_CITING: Final = lazy(
    r"(?:[Cc]iting|[Qq]uoting|(?:[Tt]rích )?[Dd]ẫn (?:lại |các )?(?:số liệu|báo cáo|thống kê|nguồn|con số))\b"
)
#: "Citing the latest" before "figures of the ministry".
_CITES: Final = lazy(
    r"(?:\b[Cc]it(?:ing|ed)|\b[Qq]uot(?:ing|ed)|(?<!\w)(?:[Tt]rích(?: dẫn)?|[Vv]iện dẫn|[Dd]ẫn))(?: [\w-]+){0,3} $"
)


def cites(text: str, claim: Claim) -> bool:
    """Somebody says what another body has told ("citing figures of the ministry, the minister said")."""
    found = _CITING.match(text, claim.start) or _CITES.search(text, max(0, claim.start - 30), claim.start)
    return claim.by and found is not None


def relayed(text: str, found: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of a sentence whose speaker only passes on what another body says, as those of that body."""
    source = next((c.name for c in found if c.name and cites(text, c)), None)
    return found if source is None else [c if c.by else replace(c, name=source) for c in found]
