"""The place of a title that is no more than where something took place."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.spot import Place, Spot, Trail
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line

_EVENT: Final = (
    r"(?:forum|conference|summit|seminar|symposium|round-?table|workshop|expo|fair|debate|hackathon|panel)s?"
)
#: "At Da Nang chip forum", "Hanoi forum hears": people met there.
_MET: Final = lazy(rf"(?: (?!to\b|for\b|of\b|in\b|at\b|on\b)[\w&-]+){{0,3}} {_EVENT}\b", re.IGNORECASE)
#: "Forum in Da Nang", "hội thảo về bán dẫn tại Đà Nẵng".
_MET_AT: Final = lazy(
    rf"\b{_EVENT}\b(?: [\w&-]+){{0,6}} (?:in|at) $|\b(?:hoi thao|dien dan|toa dam|trien lam|hoi nghi (?:quoc te|khoa hoc))\b[^:;.]{{0,60}} (?:tai|o)(?: TP\.?| thanh pho)? $|\b(?:dien dan|hoi thao|toa dam|trien lam|hackathon)(?: (?!tinh\b|cua\b)[\w-]+){{0,5}} $",
    re.IGNORECASE,
)
#: "Hanoi itself", "Hanoi's own record", "Riêng Hà Nội": what was told before was of others.
_ITSELF: Final = small(r"(?:['’]s own\b| itself\b)")
#: "The province's own plan": what was told before was of it too.
_AGAIN: Final = lazy(r"(?:the|this) |(?:tinh|thanh pho) (?:nay|nha)\b", re.IGNORECASE)
_ALONE: Final = lazy(r"\W*(?:Rieng|Ban than|Con rieng|Rieng tai|Rieng o) (?:(?:TP\.?|thanh pho|tinh) )?", re.IGNORECASE)


def only_met_there(headline: Line, spot: Spot) -> bool:
    """The title names the place of a forum and no more."""
    if _MET.match(headline.bare, spot.end):
        return True
    return _MET_AT.search(headline.bare, 0, spot.start) is not None


def told_apart(atlas: Atlas, place: Place, sentences: Sequence[Sentence], trail: Trail) -> bool:
    """A later paragraph comes to the place, as its first sentence says ("Hanoi itself"): those before are not of it."""
    paragraph = sentences[0].paragraph if sentences else 0
    for sentence in sentences:
        if sentence.paragraph == paragraph:
            continue
        paragraph, line = sentence.paragraph, sentence.line
        if not (_ITSELF.search(line.bare_lower) or _ALONE.match(line.bare)):
            continue
        for spot in atlas.spots(line, trail.ahead()):
            if (
                (spot.code, spot.name) == place
                and not _AGAIN.match(line.bare, spot.start)
                and (
                    (spot.start < 6 and _ITSELF.match(line.bare_lower, spot.end))
                    or _ALONE.fullmatch(line.bare, 0, spot.start)
                )
            ):
                return True
    return False
