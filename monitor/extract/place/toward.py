"""Whither the words before a name lead: something goes to the place or comes from it, or is the first there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line

_WORD: Final = lazy(r"\w+")
_OUT: Final = small(
    r"\b(?:above|below|beyond|ahead of|to|from|with|into|by|between|including|like|such as|than|behind|over|after|overtaking|surpassing|unlike|alongside|half of|half that of|twice that of|times that of|(?:the|half the|twice the|times the) size of|"
    r"(?:leave|leaves|leaving|left|depart|headed|heading|bound) for|sang|toi|tu|voi|nhu|gom|cung|bang|hon|sau|so voi|truoc|vuot|vuot qua|thay|the cho|giua|ke ca|ngang|kem xa|kem|thua xa|thua|bo xa|cach xa|mot nua|gap doi|lan)(?: the| ca| nuoc)? $",
)
#: What that ends in.
_OUTWARD: Final = frozenset(
    "above below beyond for to from with into by between including like as than behind over after overtaking surpassing unlike alongside of the "
    "sang toi tu voi nhu gom cung bang hon sau truoc vuot qua thay cho giua ke ca ngang nua doi lan nuoc xa kem thua".split()
)
#: The same as they are written with their diacritics.
_OUTWARD_WRITTEN: Final = frozenset(
    "xa kém thua tới từ với như gồm cùng bằng hơn trước vượt thế giữa kể cả nửa gấp đôi lẫn nước".split()
)
#: Of a text in lower case.
_LEADS: Final = lazy(
    r"(?:nhat|dan dau|dung dau|hang dau|top dau|leading|led|leads|tops|topped|(?:(?!interest|invest|latest|forest|request|harvest|protest|contest|modest|honest)[a-z]{4,}est|best|most \w+|first)(?: (?!than\b|in\b|of\b)[a-z][a-z-]*){0,4})(?: (?:in|of|cua|trong))? $"
)
_FIRSTS: Final = ("nhat", "dau", "leading", "led", "leads", "tops", "topped", "largest", "highest", "best", "first")
_AMONG: Final = frozenset(("in", "of", "cua", "trong"))
#: What stands in all of these.
_LEADING: Final = ("nhat ", "dau ", "lead", "led ", "top", "est ", "most ", "first ")
#: "With Indonesia contributing close to $100 billion".
_TAKES_PART: Final = lazy(
    r"(?: \w+)? (?:alone |itself )?(?:contributing|accounting|making|providing|supplying|adding|generating|taking|reaching|posting)\b"
    r"| (?:next|close behind|just behind|further back|following|last),? (?:at|on|in|with) (?:the )?\d"
)
#: "The 20.7 percent posted by Da Nang": what it did itself.
_DONE_BY: Final = lazy(
    r"[\d%a-z] (?:posted|spent|recorded|registered|logged|seen|achieved|attained|reached|earned|made|managed) by(?: the)? $"
)

#: "Visitors to Da Nang" are there.
_GUESTS: Final = small(
    r"\b(?:visitors|tourists|arrivals|travellers|travelers|guests|visits|trips|pilgrims) to(?: the)? $"
)


def leads(line: Line, start: int, last: str) -> bool:
    """What begins at `start`, behind the word `last`, is that among whose provinces, firms or people something is the
    first."""
    lower, low = line.bare_lower, max(0, start - 110)
    may = last in _AMONG or last.endswith(_FIRSTS) or lower.find("most ", low, start) >= 0
    lead = lower[low:start] if may else ""
    return any(map(lead.__contains__, _LEADING)) and _LEADS.search(lead) is not None


def goes_out(line: Line, near: int, start: int, last: str) -> bool:
    """What is told goes to the place, comes from it or is compared with it; "tử" and "đầu tư" only look like "từ"."""
    if last == "with" and _TAKES_PART.match(line.bare, max(0, line.bare.find(" ", start + 1))):
        return False
    if last == "to" and _GUESTS.search(line.bare_lower, near, start):
        return False
    if last not in _OUTWARD or not _OUT.search(line.bare_lower, near, start):
        return False
    if _DONE_BY.search(line.bare_lower, near, start):
        return False
    written = last_word(line.lower, start)
    return written == last or written in _OUTWARD_WRITTEN


def last_word(text: str, at: int) -> str:
    """The word with a space behind it that ends at a place of the text, "" where there is none."""
    if not text.endswith(" ", 0, at):
        return ""
    word = text[text.rfind(" ", 0, at - 1) + 1 : at - 1]
    if word.isalnum():
        return word
    words = _WORD.findall(word)
    return words[-1] if words else ""
