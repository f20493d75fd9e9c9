"""What an article goes on speaking of: the document that it reports, whose aims stand in the paragraphs that follow."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from monitor.extract.attribution.instrument import Cited
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

#: How many paragraphs are the lead.
_LEAD: Final = 3
#: The length of a name that tells a document without its number.
_NAMED: Final = 24
#: Somebody makes a document, or it says what is to be reached.
_MADE: Final = prefiltered_bare(
    r"\b(?:sign(?:ed|s|ing)|issu(?:ed|es|ing|ance)|approv(?:ed|es|ing|al)|promulgat\w+|adopt(?:ed|s|ing|ion)|endors\w+|ratif\w+|enact\w*|launch\w*|unveil\w*|releas\w+|publish\w*|introduc\w+|"
    r"sets? (?:out|forth|down)|lays? (?:out|down)|spells? out|puts? forward|(?:sets?|setting|names?|lists?|fix(?:es|ed)|contains?|outlines?|defines?|has|have|gives?) (?:[\w-]+ ){0,4}(?:targets?|goals?|aims?|objectives?|indicators?|milestones?)|"
    r"ban hanh|phe duyet|ky (?=ban hanh|phe duyet|quyet dinh|nghi quyet|ke hoach|chuong trinh|chi thi|de an|chien luoc)|thong qua|de ra|dat (?:ra )?(?:cac |nhieu |loat |hang loat )?(?:muc tieu|chi tieu|dich)|(?:neu|xac dinh|vach|an dinh|quy dinh) (?:ro |ra )?(?:cac |nhieu |loat |hang loat )?(?:muc tieu|chi tieu))\b",
    small=True,
)
#: The document is what something else was made under, or only the time since when.
_UNDER: Final = prefiltered_bare(
    r"\b(?:implement\w*|carry\w*|carried|in line|based|following|since|after|before|meet\w*|serv\w+|spirit|thuc hien|trien khai|cu the hoa|nham|ke tu|tu khi|sau khi|truoc khi|can cu|sau)\b|^(?:when|khi) ",
    small=True,
)
_BY: Final = small(r"\b(?:under|theo)\b")
#: A document of a place holds for the place.
_LOCAL: Final = lazy(r"-(?:UBND|HĐND)|/TU\b")


@dataclass(slots=True)
class Standing:
    """The document that governs the targets beside which none is named."""

    number: str | None = None

    def observe(self, line: Line, paragraph: int, cited: Sequence[Cited], *, aims: bool) -> None:
        """A sentence was read; `aims`: it states targets."""
        sets = [c for c in cited if c.sets]
        if not sets:
            return
        told = sets[0]
        if all(c.number == told.number for c in sets):
            lead = paragraph < _LEAD and self.number is None
            if (lead or line.text.endswith(":")) and made(line, told):
                self.number = told.number
                return
        # What another document sets ends it.
        if aims and sets[-1].number != self.number:
            self.number = None


def made(line: Line, told: Cited) -> bool:
    """The sentence says that the document was made, or that it sets aims."""
    lower, start = line.bare_lower, max(0, told.start - 90)
    lead = lower[start : told.start]
    said = lower[told.start : told.end]
    # "The resolution" only refers back; a name is long.
    if len(said) < _NAMED and not any(c.isdigit() for c in said):
        return False
    bits = line.bare_bits
    if (bits & _UNDER.bit and _UNDER.plain.search(lead)) or (told.kind == "NQ" and _BY.search(lead)):
        return False
    if not bits & _MADE.bit:
        return False
    return bool(_MADE.plain.search(lead) or _MADE.plain.search(lower, told.end, told.end + 90))


def holds_there(number: str, geo: str) -> bool:
    """A document of the nation sets nothing for a place beside which it is not named."""
    return geo == "VN" or bool(_LOCAL.search(number))
