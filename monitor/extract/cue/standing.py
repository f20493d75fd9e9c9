"""What holds from now on, told as if it were so already: an obligation, or a burden that there is."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "From now on, at least 3% of the budget goes to science", "every year from 2026 on", "kể từ năm 2026, mỗi năm dành 3%".
FROM_NOW_ON: Final = Prefiltered(
    r"\b(?:[Ff]rom (?:now|here|this (?:year|day|point)|next (?:year|budget)|20\d\d) on(?:wards?)?|[Hh]enceforth|[Hh]enceforward|[Ss]tarting (?:in|from|with) (?:20\d\d|next year)|[Aa]s (?:of|from) next year|[Ff]rom next year)\b"
    r"|(?<!\w)(?:[Tt]ừ nay(?: trở đi)?|[Tt]ừ năm (?:20\d\d|sau|tới) trở đi)(?!\w)"
)
#: What is so as told before, and nothing that was or has come about.
_IS_SO: Final = lazy(
    r"\b(?:goes|go|is|are|gets?|takes?|receives?|pays?|spends?|sets? aside|covers?|remains?|stays?|stands?|funds?|devotes?|reserves?|belongs?|comes?)\b|(?<!\w)(?:dành|chi|là|đạt|bố trí|được|nộp|trích|duy trì|giữ)(?!\w)"
)
_CAME_ABOUT: Final = lazy(
    r"\b(?:was|were|had|has|have|did|rose|fell|grew|went|came|took|made|began|started|became|\w{3,}ed(?! (?:to|on|for|into|in|by|aside)\b))\b|(?<!\w)(?:đã|từng|vừa|mới|hiện|đang)(?!\w)"
)


def holds_from_now_on(sentence: Sentence, low: int, start: int, end: int) -> bool:
    """The figure from `start` to `end` is what is to be from a time that is not over on, in its own words, which begin at
    `low`, or those right behind it."""
    text = sentence.text
    since = FROM_NOW_ON.plain.search(text, max(0, low - 40), min(len(text), end + 90))
    if since is None:
        return False
    begun, behind = min(since.start(), start), min(len(text), end + 60)
    return _IS_SO.search(text, begun, behind) is not None and _CAME_ABOUT.search(text, begun, behind) is None


#: "An institute must still collect 11 signatures": what each of a class has to do is so.
_STILL_MUST: Final = lazy(
    r"(?:^|[.;,] )(?:An?|Any|Each|Every|an?|each|every|Một|Mỗi|một|mỗi) (?!new\b)[^.;,\d]{2,50}? (?:must still|still must|still (?:has|needs) to|(?:vẫn|còn) phải) $"
)
_STILL: Final = lazy(r"(?:must still|still must|still (?:has|needs) to|(?:vẫn |còn )?phải)\b")


def burdens(text: str, said: int, start: int) -> bool:
    """The duty told at `said`, before the figure at `start`, is what any of a class still has to do."""
    low = max(0, said - 70)
    found = next((m for m in _STILL.finditer(text, max(0, said - 7), start)), None)
    return found is not None and _STILL_MUST.search(text, low, found.end() + 1) is not None
