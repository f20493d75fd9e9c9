"""Firms that are told with the country they are of: "Amkor of the United States has spent", "Germany's Infineon employs", "a
Dutch fund": what they do is of the firm."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.place.spot import BESIDE, BODY, COUNTRY, Spot
from monitor.extract.place.weigh import FORESEES, RANKS_OTHERS, weight
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line

#: The name before "of the United States"; no office, no quantity, no people.
_NAME: Final = lazy(
    r"(?<![\w.&-] )(?<!the )(?<!The )\b(?!(?:The|Government|Ministry|Ministr|Minister|President|Prime|King|Queen|Republic|Kingdom|Bank|University|Institute|Embassy|Ambassador|Chamber|People|Federation|Union|Gulf|Sea|East|West|North|South|Bay|City|State|Province|Most|Much|Half|Part|Some|All|None|Many|Few|Each|One|Both|Several|Citizens|Instead|Because|Ahead|Short|Out|Outside|Inside|Regardless|Economy|Institute|Academy|Parliament|Party|Council|Court|Central|National|GDP|GNI|R&D|ICT)\b)"
    r"((?:[A-Z]{2,6}|[A-Z][\w&-]*[a-rt-z&A-Z\d]|[A-Z][\w&-]*[A-Z][\w&-]*)(?: [A-Z][\w&-]*){0,2}) of (?:the )?$"
)
_DOES: Final = r"(?= (?:(?:has|have|had|will|would|is to|plans? to|also|now|already|since|recently|alone|currently) )*(?:spen[dt]|spends|employ|hir|invest|pour|put|built|builds?|building|open|ma[dk]e|sells?|sold|run|ran|operat|earn|export|ship|train|buy|bought|acquir|own|h[eo]ld|supply|supplie|produc|assembl|pay|paid|committed|pledg|set up|install|expand|add|cut|rais|recruit|design|leas|rent|donat|file|licens|made|deliver|manag)(?:s|es|ed|ned|d|ing|ies)?\b)"
_ACTS: Final = lazy(_DOES + r"|, (?:which|a|an|the|one of)\b")
#: "Germany's Infineon employs".
_OWNED: Final = lazy(
    r"['\u2019]s (?!GDP|GRDP|GNI|R&D|AI\b|ICT|IT\b|GII|FDI|Resolution|Law|Ministry|Cabinet|Government|Parliament|President|Prime|Council|Digital|National)(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2})"
    + _DOES
)
#: "A US software house", "a Singapore firm whose": behind the name of the country.
_HOUSE: Final = lazy(
    r" (?:[a-z-]+ ){0,2}?(?:firm|company|house|start-?up|chipmaker|maker|manufacturer|supplier|designer|developer|group|conglomerate|university|brewer|retailer|insurer|carrier|operator)\b(?!s)(?! (?:tax|law|policy|said|says|sees|expects))"
)
_ONE: Final = (" a ", " an ", " one ", "A ", "An ", "One ")


def firms(line: Line, found: list[Spot]) -> list[Spot]:
    """The spots with the firms of a country in place of the country."""
    out: list[Spot] = []
    for spot in found:
        firm = _firm(line, spot) if spot.kind is COUNTRY else None
        if firm is None:
            out.append(spot)
            continue
        out = [s for s in out if s.end <= firm.start]
        out.append(firm)
    return out


def _firm(line: Line, spot: Spot) -> Spot | None:
    bare, start, end = line.bare, spot.start, spot.end
    named = _NAME.search(bare, max(0, start - 50), start) if bare.endswith((" of ", " of the "), 0, start) else None
    if named and (FORESEES.match(bare, end) or RANKS_OTHERS.match(bare, end)):
        return Spot(named.start(1), end, BODY, "ORG", named[1], BESIDE)
    if named and _ACTS.match(bare, end):
        return _body(line, named.start(1), end, named[1])
    if owned := _OWNED.match(bare, end):
        return _body(line, start, owned.end(), owned["name"])
    if bare.endswith(_ONE, 0, start) and (house := _HOUSE.match(bare, end)):
        return _body(line, start, house.end(), None)
    return None


def _body(line: Line, start: int, end: int, name: str | None) -> Spot:
    return Spot(start, end, BODY, "ORG", name, weight(line, start, end, BODY))


__all__ = ["firms"]
