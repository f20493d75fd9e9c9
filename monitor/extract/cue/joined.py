"""A clause that is joined to one before it, and whose own verb tells what is: a duty or chance told there is not its."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.period.tense import INTENDED, is_so, past
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

#: What joins a clause to another.
JOINS: Final = Prefiltered(r", (?:and|but|while|whereas|yet|và|còn|nhưng|song|trong khi) ")
#: Verbs that speak of their own clause alone, as plans and targets do not, whatever is told of them.
_MODAL: Final = small(
    r"(?:may|might|could|can|must|should|shall|will|would|ha(?:s|ve|d) to|needs? to|(?:is|are) to|phải|cần|nên|có thể|sẽ)(?!\w)"
)
#: "Exporters hope, and 18 containers": the clause of who thinks so ends there.
_ENDS_THERE: Final = lazy(r", (?:and|but|while|và|còn|nhưng|song) ")
#: "12 containers of pulp left the port", "240 shops closed": the figure is whose verb stands behind it.
_CAME_ABOUT: Final = lazy(
    r"[$€£]?\d[\d.,]*(?: (?!to\b|and\b|or\b|that\b|which\b|who\b)[\w'-]+){0,7}? (?:have|has|had|was|were|left|sold|bought|lost|won|met|paid|held|kept|led|built|sent|spent|began|ran|stood|fell|rose|grew|went|came|took|made|got|shut|broke|found|đã|vừa|hiện|đang|\w{3,}ed)\b"
)
#: "And each trip takes six hours".
_TAKES: Final = lazy(
    r"(?:^|[ ,])(?:[Ee]ach|[Ee]very|[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ne) (?:[a-z-]+ ){1,5}?[a-z]{3,}s (?:only |just |about |some )?$"
    r"|(?<!\w)(?:tốn|mất)(?: (?:khoảng|gần|hơn|chừng|tới))* $"
)
#: "And about 12 containers".
_LEADS: Final = lazy(
    r"(?:(?:some|about|around|nearly|over|more than|only|just|at least|khoảng|gần|hơn|chừng|chỉ|mới)\b ?)*"
)


def speaks_elsewhere(text: str, word: tuple[int, int], start: int) -> bool:
    """The word, which stands before the figure at `start`, speaks of the clause to which that of the figure is joined."""
    since = max((m.end() for m in JOINS.plain.finditer(text, word[1], start)), default=0)
    if not since:
        return False
    if _MODAL.match(text[word[0] : word[1]].lower()) is None and _ENDS_THERE.match(text, word[1]) is None:
        return False
    own = text[since:start]
    if _LEADS.fullmatch(own):
        return _CAME_ABOUT.match(text, start) is not None
    if INTENDED.search(own.lower()) is not None:
        return False
    # A price in Vietnamese is told by the figure behind its word.
    is_told = past(own, own) or is_so(own, "en") or is_so(text[since : start + 1], "vi")
    return is_told or _TAKES.search(own) is not None
