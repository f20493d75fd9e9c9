"""What a paragraph that names no place goes on about: the nation that the one before came to, or those who were polled."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.place.spot import NATION, PROVINCE, Place, Spot, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

#: "First came A with 2,900 papers": the first of a list, which does not go on about it.
FIRST_OF: Final = prefiltered_bare(
    r"\b(?:[Dd]an dau|[Dd]ung dau|[Xx]ep dau|[Nn]hieu nhat|[Cc]ao nhat|[Ll]on nhat|[Tt]op dau|[Tt]hap nhat)\b[^.;:]{0,30}(?:la|thuoc ve|co) $"
    r"|(?:\b[Ff]irst (?:came|comes|was|is)|\b(?:led|topped|headed) by|\b(?:[Ll]eading|[Aa]t the top)[^.;:]{0,40} (?:is|was|are|were|stands|stood|came|comes)|\bhighest was)(?: the)? $"
)
#: Whose deeds and words are of the nation, in reports of provinces that have come to it.
NATIONAL_BODY: Final = lazy(
    r"\W*(?:The )?(?:(?:[Dd]eputy |[Vv]ice )?(?:[Gg]overnor|[Mm]inister|[Pp]rime [Mm]inister)|State Bank|[Mm]inistry|[Gg]overnment|National [A-Z]|Viet ?[Nn]am [A-Z]|General (?:Department|Statistics)|[Cc]entral bank|(?:Pho )?Thong doc|Thu tuong|(?:Bo|Thu) truong|Bo (?!Chi huy)[A-Z]|Chinh phu|Ngan hang Nha nuoc|Tong cuc|Hiep hoi [\w ]{3,40} (?:quoc gia|Viet Nam))"
)
#: A poll is told of, and what would not be of it.
POLL: Final = prefiltered_bare(
    r"\b(?:[Ss]urvey(?:ed)?|[Pp]oll(?:ed)?|[Ii]nterviewed|[Qq]uestioned|[Kk]hao sat|[Pp]hong van)\b"
)
_NO_POLL: Final = prefiltered_bare(
    r"\b[Rr]esolution\b|\b[Nn]ghi quyet\b|\b[Mm]inistr(?:y|ies)\b|\b[Gg]overnment\b|\bState Bank\b|\bNgan hang Nha nuoc\b|\bBo [A-Z]|\bChinh phu\b|\b20[3-4]\d\b|\b(?:[Tt]arget|[Pp]lans?|[Ss]trategy|[Mm]uc tieu|[Kk]e hoach|[Cc]hien luoc)\b"
)

#: What opens the sentence of a country, before its name.
OPENED: Final = lazy(
    r"\W{0,4}(?:But |And |Yet |Nhung |Va )?(?:[^,.;:()]{2,36}, |(?:Nam|In) \d{4} )?(?:[Ii]n |[Oo] |[Tt]ai )?(?:[Tt]he )?(?:(?:Chinh phu|Chinh quyen|Nguoi|Rieng|Con|Kinh te|Government of|Meanwhile|While) (?:nuoc |the )?)?"
)
#: Where the paragraph's country goes on.
LED: Final = lazy(
    r"\W*(?:(?:In \d{4},? |That year,? |Last year,? )(?:it|its)\b|It|Its|The country|This country|The (?:(?!Viet)[A-Z]\w+ )?government|(?:In \d{4},? )?[Tt]hey|(?:(?:Nam|Vao nam|Den nam|Hoi nam|Tu nam) \d{4},? )?(?:[Nn]uoc nay|[Hh]o|[Qq]uoc gia nay|[Dd]at nuoc nay|[Xx]u nay))\b|(?:[^.;\d]|\d[.,])*?\b(?:cua ho|(?:cua|o) (?:nuoc|dat nuoc) (?:nay|do|ay)|[Cc]hinh phu ho)\b"
)
#: "Their number increased by 38 percent", "Số này tăng 38%": of what the sentence before tells.
SAME_THING: Final = lazy(
    r"\W*(?:[^,.;:()]{2,36}, |[A-Z][^,.;:()\d]{1,40}? (?:du bao|uoc tinh|cho rang|ky vong|nhan dinh|expects|forecasts|projects|predicts|says|estimates|reckons) (?:rang |that )?|(?:Den |Toi |Sang |Vao |Tu )?(?:[Nn]am|[Tt]hang|[Qq]uy) [\d/]+ |(?:Last year|A year later|Today|(?:By|In) (?:19|20)\d\d) )?(?:[Ii]t (?:was|had|stood|reached)\b|(?:[Tt]heir|[Ii]ts) (?:number|value|share|total|combined|average|sum|output|revenue|ratio)|(?:[Tt]hat|[Tt]his|[Tt]he) (?:[a-z]+ed )?(?:figure|share|ratio|rate|number|proportion|percentage|total|growth|pace|increase)\b|That (?:is|was|compares|makes|means)\b|Of (?:these|them|those)\b|(?:[A-Za-z]+ ){0,3}[\d.,]*\w+ of (?:them|these|those)\b|Among (?:these|them|those)\b|(?:[Cc]on so|[Tt]y le|[Ss]o|[Mm]uc|[Tt]i le|[Ss]o luong) (?:nay|do|ay|tren)\b|Trong (?:so )?(?:do|nay)\b)"
)


#: "Bac Ninh had the largest ratio of all provinces", "Ninh Binh led all provinces": one of which the record is told.
_BEST_OF: Final = lazy(
    r" (?:ha[ds]|posted|posts|recorded|records|showed|shows|boasts?|reached) the (?:\w+est|best|most)\b[^.;,\d]{0,40} (?:of|among) (?:all )?(?:the )?(?:\d+ |country's )?(?:provinces|localities|cities)\b"
    r"| (?:led|leads|topped|tops|headed) all (?:the )?(?:other )?(?:\d+ )?(?:provinces|localities|cities)\b"
    r"| dan dau (?:ca )?(?:cac|\d+) (?:tinh|dia phuong)\b"
)


def first_of(line: Line, start: int, end: int) -> bool:
    """The name is told as the first of a list, or of all provinces."""
    if _BEST_OF.match(line.bare, end):
        return True
    may = start and line.bare_bits & FIRST_OF.bit
    return bool(may) and FIRST_OF.plain.search(line.bare[:start]) is not None


class Resumed:
    """Remembers where a poll was taken that the text goes on about."""

    __slots__ = ("_paragraph", "_polled")

    def __init__(self) -> None:
        self._polled: Place | None = None
        self._paragraph = -1

    def observe(self, line: Line, paragraph: int, place: Place) -> None:
        """Keeps the place of a sentence's figures, where it tells of a poll in a province."""
        if place[0].startswith("VN-") and POLL.search(line.bare):
            self._polled, self._paragraph = place, paragraph

    def topic(
        self, line: Line, paragraph: int, spots: Sequence[Spot], before: Place | None, trail: Trail
    ) -> Place | None:
        """What a new paragraph goes on about, whose first line it is; `before`: what the last one went on about."""
        if before is None and self._polled is None and not trail.village:
            return None
        polled, self._polled = self._polled, None
        if trail.village or (before == NATION and trail.governing[0].startswith("VN-")):
            named = any(s.kind is PROVINCE for s in spots)
            return NATION if not named and NATIONAL_BODY.match(line.bare) else None
        if polled is None or spots or paragraph - self._paragraph > 1:
            return None
        if line.bare_bits & _NO_POLL.bit and _NO_POLL.search(line.bare):
            return None
        self._polled, self._paragraph = polled, paragraph
        return polled

    def over(self, line: Line, topic: Place | None) -> bool:
        """The paragraph went on about where a poll was taken, and this line is not of that."""
        polled = self._polled is not None and topic == self._polled
        if not polled or not line.bare_bits & _NO_POLL.bit or not _NO_POLL.search(line.bare):
            return False
        self._polled = None
        return True
