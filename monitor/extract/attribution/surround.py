"""The tables of what surrounds a figure: places, speakers, instruments and facets, and which metrics no body has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from monitor.extract.attribution.facet import Facets
from monitor.extract.attribution.instrument import Instruments
from monitor.extract.attribution.speaker import Speakers
from monitor.extract.model import OUTSIDE_SENTENCE, Link
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.era import Eras
from monitor.extract.prefilter.lazy import lazy

#: "The digital technology industry", "công nghiệp công nghệ số": all that are in a trade.
_TRADE: Final = lazy(
    r"\b(?:industry|sector|economy)\b|(?<!\w)(?:ngành|công nghiệp|lĩnh vực|kinh tế)(?!\w)", re.IGNORECASE
)


def _told_of_trade(link: Link) -> bool:
    """What makes the figure the metric's was said of a whole trade, outside its sentence."""
    spoken = link.candidates[0].spoken if link.candidates else ()
    return any(where in OUTSIDE_SENTENCE and _TRADE.search(source[s:e]) for _, where, s, e, _, _, source in spoken)


def _flagged(tables: Mapping[str, Any], flag: str) -> frozenset[str]:
    """The metrics whose links have the flag."""
    return frozenset(m["id"] for m in tables.get("metrics", ()) if m.get("link", {}).get(flag))


class Surround:
    """The compiled tables of places, speakers, instruments and facets."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self.atlas, self.eras = Atlas(tables.get("places", {})), Eras(tables.get("places", {}))
        self.speakers = Speakers(tables.get("speakers", {}), self.atlas)
        self.instruments = Instruments(tables.get("instruments", {}), self.atlas.names)
        self.facets = Facets(tables.get("metrics", ()))
        #: The metrics of what a country or province has, and no one company or body.
        self._of_country = _flagged(tables, "of_country")
        #: Those of what a trade has, which one company has where it is said to be of that trade.
        self._of_trade = _flagged(tables, "of_trade")
        #: Those of ranks among nations, which no province or body has.
        self.of_nations = _flagged(tables, "of_nations")

    def of_no_body(self, link: Link) -> bool:
        """What the link is to, or what makes it so, is not told of one company or body."""
        return link.metric in self._of_country or (link.metric in self._of_trade and _told_of_trade(link))
