"""Which way a change goes: up or down, by the words that tell it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import cache
from typing import Final

from monitor.domain.quantity import Direction
from monitor.extract.members import PERCENT, PERCENTAGE_POINT, PLACES, RANK, TIMES
from monitor.extract.model import Reading
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered

#: The words of a change, in lower case without diacritics; none of one way begins inside one of the other.
_WAY: Final = lazy(
    r"\b(?:(?P<up>up|ris\w+|rose|increas\w+|grow\w*|grew|growth|climb\w*|gain\w*|jump\w*|higher|expan\w+|improv\w+|surg\w+|rais\w+|advanc\w+|add(?:ed|s)?|soar\w*|edg\w+ up|inch\w+ up|widen\w*|more|faster|better|leap|ahead|doubl\w+|tripl\w+|"
    r"tang|len|cao hon|vuot|tien|thang|nhay|cai thien|nang|but|nhieu hon|nhich|gap|them|nhanh hon|lon hon|nhinh|vot|mo rong|noi rong)"
    r"|down|fall\w*|fell|decreas\w+|declin\w+|drop\w*|lower|cut\w*|reduc\w+|shr[aiu]nk\w*|slip\w*|slid\w*|los\w+|lost|contract\w*|less|fewer|slower|worse|shorter|shorten\w*|narrow\w*|smaller|dip\w*|eas(?:ed|es)|halv\w+|shed|decline|behind|"
    r"giam|sut|tut|thap hon|ha|mat|rot|xuong|lui|kem|it hon|cham hon|rut ngan|thu hep|co lai|nho hon|bot|kem hon)\b"
)
_RISE_OF: Final = Prefiltered(
    r"\b(?:rise|increase|growth|gain|jump|drop|fall|decline|decrease|expansion|leap|surge|dip|slump|cut|reduction|uptick|rebound|improvement|loss) of (?:\w+ ){0,2}$"
    r"|\b(?:up|down|rose|fell|grew|gained|jumped|dropped|declined|slipped|expanded|shrank|shrunk|shortened|narrowed|widened) by (?:\w+ ){0,3}$"
    r"|(?<!\w)(?:rút ngắn|thu hẹp|nhỉnh hơn|nhích(?: thêm| lên)?|co lại|vọt(?: thêm)?|nới rộng)(?: \w+){0,3} $",
    re.IGNORECASE,
)
#: "Industry grew by 9 per cent and services by 8 per cent".
_AND_BY: Final = lazy(r",? (?:and|while|but)(?: [\w-]+){1,6} by (?:\w+ ){0,2}")
#: "Twice as many as in January", "twice the number of last year".
_TIMES_WHAT: Final = lazy(
    r" (?:as (?:many|much|high|large|big|long) as (?:in|at|a|last|on|the (?:number|figure|year|same|previous))\b|(?:the|its|last year's) (?:number|figure|level|amount|total|size|volume|value|count)\b)"
)
_THAN: Final = Prefiltered(r"(?: \w+){0,3} (?:higher|lower|more|less|fewer|faster|up|down)\b", re.IGNORECASE)
_SIGNED: Final = (PLACES, PERCENTAGE_POINT, TIMES)


@cache
def _rising() -> int:
    """The bits of lines in which a share may be one of a change."""
    return _RISE_OF.bit | _THAN.bit


def direction_of(
    reading: Reading, growth: bool, at: tuple[int, int], edges: tuple[int, int], earlier: Reading | None
) -> Direction | None:
    """The way a change or growth goes, by the nearest word before it in its phrase, else right behind it."""
    m = reading.mention
    unit = m.unit
    if unit is PERCENT:
        line = reading.sentence.line
        if not (growth or m.change or (line.bits & _rising() and _rises(line, at))):
            return _with(reading, earlier, line) if earlier else None
    elif unit is RANK or not (growth or unit in _SIGNED or (m.change and reading.link.metric is None)):
        return None
    lower = reading.sentence.line.bare_lower
    found = None
    for found in _WAY.finditer(lower[max(edges[0], at[0] - 70) : at[0]]):  # noqa: B007 - the last one counts
        pass
    found = found or _WAY.search(lower[at[1] : min(edges[1], at[1] + 30)])
    if found:
        return Direction.UP if found.lastgroup else Direction.DOWN
    if unit is TIMES and _TIMES_WHAT.match(lower, at[1]):
        return Direction.UP
    return m.direction or (Direction.UP if growth else None)


def _with(reading: Reading, earlier: Reading, line: Line) -> Direction | None:
    """The way of the change just said, where its verb is this one's too."""
    way = earlier.about.direction if earlier.about and earlier.mention.unit is reading.mention.unit else None
    start = reading.sentence.start
    return (
        way
        if way and _AND_BY.fullmatch(line.text, earlier.mention.end - start, reading.mention.start - start)
        else None
    )


def _rises(line: Line, at: tuple[int, int]) -> bool:
    """A share that is said to be one of a change ("a rise of 5 per cent", "5 per cent more")."""
    bits = line.bits
    if bits & _RISE_OF.bit and _RISE_OF.plain.search(line.text, 0, at[0]):
        return True
    return bool(bits & _THAN.bit and _THAN.plain.match(line.text, at[1]))
