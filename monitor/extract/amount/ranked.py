"""A number that says where somebody stands: by its own words, or as the next of a list of ranks."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.amount.answered import answers_rank, ranks_again
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.unit import denominator, rank_cue
from monitor.extract.members import COUNT, INDEX, PLACES, RANK
from monitor.extract.prefilter.lazy import lazy

#: "Nhóm 30 nước dẫn đầu về tốc độ và nhóm 50 nước về chính phủ điện tử".
_GROUP_OF: Final = lazy(r" (?:nước|quốc gia|nền kinh tế)(?= (?:về|có|đứng|hàng|dẫn)\b|[.,;])")
_NAMES: Final = rf"(?:[{CAPITALS}][\w.]*[ ,]*){{1,4}}"
#: "Malaysia 34th", "behind Singapore (fifth)", "năm 2023 là 46": the next rank of a list.
_LISTED: Final = lazy(
    rf"[\s,;()]*(?:(?:and|while|behind|ahead of|above|below|followed by|before|after|with|sau|trước|và|trên|dưới|xếp|rồi đến|kế đến là|tiếp theo là) )*(?:the )?{_NAMES}(?:(?:is|was|at|in|came|ranked|still|now|again|only|just|up one|down one|unchanged|steady|hạng|thứ|xếp thứ|vẫn|nay|hiện) )*\(?(?:hạng |thứ )?"
)
#: "Thailand ranks 47th, Malaysia 51 and Indonesia 66": whose the next rank is, and no document's number.
_NAMED_NEXT: Final = lazy(
    rf"(?:,|;| and| và|, and|, và|, còn) (?:the )?(?!(?:Article|Clause|Point|Item|Decision|Decree|Resolution|Circular|Directive|Law|No|Number|Phase|Group|Grade|Round|Chapter|Part|Page|Table|Figure|January|February|March|April|May|June|July|August|September|October|November|December|Điều|Khoản|Điểm|Mục|Nghị|Quyết|Thông|Luật|Chương|Phụ|Bảng|Hình|Trang|Tháng|Năm|Ngày|Quý|Số|Top|Tốp|Web)\b)[{CAPITALS}][\w.]*(?: [{CAPITALS}][\w.]*){{0,2}},? (?:is |was |at |in |ranked |xếp |đứng |hạng |thứ |là |ở )*"
)
_LISTED_YEAR: Final = lazy(
    r"[\s,;()]*(?:and |và )?(?:(?:in |năm )(?:19|20)\d\d(?:,? it)?(?: là| was| ở vị trí| xếp|:)*|(?:19|20)\d\d:) "
)
#: "67th on telecoms; về Chính phủ điện tử là 71": the next rank of the same speaker.
_SAID_AGAIN: Final = lazy(r"[;,] (?:còn |và )?về [^.;,\d]{3,50} (?:là|xếp|ở vị trí) ")
#: "44th; on outputs, 36th": the next rank, of a part, in the sentence of the first or the one behind it.
_ON_PART: Final = lazy(
    r"(?:^\W*|[.;,] |\b(?:and|but) )(?:[Oo]n|[Ii]n|[Ff]or) (?:the )?(?:[a-z-]+ ){0,3}[a-z-]+, (?:only |just )?$"
)
#: "Hạng 10 và 15 thế giới".
_ALSO_RANK: Final = lazy(r"(?: thế giới| toàn cầu)? (?:và|and) ")
#: "Lần lượt xếp thứ 48, 46 và 44 về đổi mới sáng tạo".
_JOINS_RANKS: Final = frozenset((", ", " và ", " and ", ", and "))
_RANKED_IN: Final = lazy(r",? (?:và|and) (?:thứ |hạng )?\d{1,3}\b| (?:về|trên|trong|tại|theo)(?= \w*[^\W\d])|[.;]|$")
#: "Came second, seventh and ninth".
_NEXT_ORDINAL: Final = lazy(r"(?:,|,? and|,? và)(?: the| thứ| hạng)? ")
#: "44th in the index and third among lower-middle-income countries": another place of the same, among fewer.
_AND_AMONG: Final = lazy(r"(?:[^.;:]{0,90},)?[^.,;:]{0,60}(?:,? (?:and|but)|,)(?: (?:still|only|again|now|just))? ")
_AMONG_PEERS: Final = lazy(
    r" (?:among|within|amongst) (?:the |its )?(?:\d+ )?(?:[\w-]+ ){0,3}(?:countries|economies|nations|peers|members|member states|neighbou?rs|cities|provinces|localities)\b"
    r"| (?:in|within|among) (?:ASEAN|Asean|South-?[Ee]ast Asia|(?:the|its) (?:region|(?:[\w-]+ )?group)|Asia)\b"
)
_ORDINAL_END: Final = lazy(r"[.,;)]|$| and \w+(?:st|nd|rd|th)\b| (?:respectively|place|in|globally|worldwide)\b")
#: "15th for mobile and ninth for fixed lines".
_PAIRED: Final = lazy(
    r" (?:in|for|on) (?:[A-Za-z-]+ ){0,3}[A-Za-z-]+(?: and|,) (?:the )?\w+(?:st|nd|rd|th) (?:in|for|on) [A-Za-z]"
)
#: "Denmark is first and Singapore third in the 2026 global ranking".
_IN_TABLE: Final = lazy(
    r"(?:,? (?:and|with|while) [A-Z][\w ]{2,30}? (?:is |was |came )?\w+)? (?:in|on) (?:the|this|that) (?:(?:19|20)\d\d )?(?:[\w-]+ ){0,3}(?:ranking|index|survey|table|list|standings)s?\b"
    # "Is sixth in global digital competitiveness".
    r"| (?:in|for) (?:global|world|worldwide) (?:[\w-]+ ){0,2}(?:competitiveness|readiness|innovation|e-government|cyber-?security)\b"
)
_IS_PLACED: Final = lazy(r"\b(?:is|was|came|comes|ranks?|ranked|stood|stands|finished) $")
_PAIR: Final = lazy(
    r"(?: worldwide| globally| in the world)? (?:in|for|on) (?:[A-Za-z-]+ ){0,3}[A-Za-z-]+(?: and|,) (?:the )?"
)
_OF_PAIR: Final = lazy(r" (?:in|for|on) [A-Za-z]")
#: "Huế: 98th (up 12)": a line that names who holds the place.
_PLACED: Final = lazy(rf"^\W*{_NAMES}: $")
_PLACED_END: Final = lazy(r" *$|[.,;]| \(")
_MOVED: Final = lazy(r" ?\((?:up|down|tăng|giảm|\+|-) ?$")
_AS_RANK: Final = lazy(r" (?:thế giới|toàn cầu|worldwide|globally|in the world)\b|[.,;]|$")
#: "64th for 2026, compared with 71st in 2024": what a rank is set against is one.
_COMPARED: Final = lazy(r"[^.;]*\b(?:compared (?:with|to)|against|versus|up from|down from)(?: (?:the|its|a))? ")
#: "First on 71 points, Hue fourth": the score of whom the list ranked.
_ON_POINTS: Final = lazy(r",? (?:(?:on|with|at|scoring|với|đạt|được) )?(?:about |around |some |over |khoảng |hơn )?$")
_CLOSED_OR_AND: Final = lazy(r" ?[,.;)]|$| (?:and|và|while|còn)\b")


def _listed_since(ask: Ask) -> int | None:
    """Where the rank before ends, or the score of whom that ranked."""
    if not ask.before:
        return None
    last = ask.before[-1]
    if last.unit is INDEX and len(ask.before) > 1 and ask.before[-2].unit is RANK:
        return last.end if _ON_POINTS.fullmatch(ask.text, ask.before[-2].end, last.start) else None
    return last.end if last.unit is RANK else None


#: "Số được xếp hạng tăng từ 9 lên 14": what is counted grew.
_TO: Final = lazy(r" (?:lên|xuống|to) ")


def _among_peers(ask: Ask, since: int) -> bool:
    """The ordinal in words is a place among some of those among whom the rank that ends at `since` is one."""
    if not ask.low.ordinal or not ask.text[ask.low.start].isalpha() or ask.low.value == 1:
        return False
    return (
        _AMONG_PEERS.match(ask.text, ask.end) is not None
        and _AND_AMONG.fullmatch(ask.text, since, ask.low.start) is not None
    )


#: "It places Viet Nam second among lower-middle-income economies": whom somebody places.
_PLACES_WHOM: Final = lazy(
    r"\b(?:places?|placed|puts?|ranks?|ranked|rates?|rated) (?:(?:the )?[A-Z]\w+(?: [A-Z]\w+)?|the country|it|us) $"
)


def _placed_among(ask: Ask) -> bool:
    """The ordinal in words is the place that somebody gives a country among its peers."""
    if not ask.low.word or not _AMONG_PEERS.match(ask.text, ask.end):
        return False
    return _PLACES_WHOM.search(ask.text, max(0, ask.low.start - 50), ask.low.start) is not None


def _on_part(ask: Ask) -> bool:
    """The ordinal is the rank of a part of what was ranked last."""
    ranked = ask.before[-1] if ask.before else ask.lead
    return ranked is not None and ranked.unit is RANK and bool(_ON_PART.search(ask.text, 0, ask.low.start))


def rank(ask: Ask) -> Measured | None:
    """A place in a ranking: by the words around the number, or as the next of a list; none where what is counted grew."""
    if ask.before:
        last = ask.before[-1]
        if last.unit is COUNT and _TO.fullmatch(ask.text, last.end, ask.low.start):
            return None
        since = _listed_since(ask)
        if since is not None and (listed := _next_of_list(ask, since)) is not None:
            return listed
    if ask.low.ordinal and (placed := _ordinal_placed(ask)) is not None:
        return placed
    if (end := rank_cue(ask)) is None:
        return None
    return Measured(RANK, denominator(ask.text, max(ask.end, end), ask.lang, noun=True), "rank")


def _listed_with(ask: Ask) -> Measured:
    """The number is the next of a list of ranks, each perhaps of so many."""
    return Measured(RANK, denominator(ask.text, ask.end, ask.lang, noun=True), "rank-listed")


def _next_of_list(ask: Ask, since: int) -> Measured | None:
    """The number as the rank behind the one that ends at `since`, or as how far that moved."""
    if _among_peers(ask, since):
        return _listed_with(ask)
    if ask.low.start - since >= 60:
        return None
    gap = ask.text[since : ask.low.start]
    group = _GROUP_OF.match(ask.text, ask.end) if not ask.low.word and ask.tail.endswith(" nhóm ") else None
    if group:
        return Measured(RANK, group.end(), "rank-listed")
    if ask.low.ordinal:
        if _NEXT_ORDINAL.fullmatch(gap) and _ORDINAL_END.match(ask.text, ask.end):
            return Measured(RANK, ask.end, "rank-listed")
        if _PAIR.fullmatch(gap) and _OF_PAIR.match(ask.text, ask.end):
            return Measured(RANK, ask.end, "rank-paired")
        if _COMPARED.fullmatch(gap):
            return _listed_with(ask)
    if _MOVED.fullmatch(gap) and ask.text.startswith(")", ask.end):
        return Measured(PLACES, ask.end, "places-aside")
    joined = gap in _JOINS_RANKS and _RANKED_IN.match(ask.text, ask.end) is not None
    bare = (
        ask.low.digits is not None
        and ask.low.value < 300
        and "." not in ask.low.digits
        and (joined or _CLOSED_OR_AND.match(ask.text, ask.end) or _AS_RANK.match(ask.text, ask.end))
    )
    if bare and (joined or (_ALSO_RANK.fullmatch(gap) and _AS_RANK.match(ask.text, ask.end))):
        return Measured(RANK, ask.end, "rank-listed")
    cued = ask.low.ordinal or (bare and gap.endswith("(")) or (ask.low.word and gap.endswith("thứ "))
    named = (cued and _LISTED.fullmatch(gap)) or (bare and _NAMED_NEXT.fullmatch(gap))
    if named or (bare and (_LISTED_YEAR.fullmatch(gap) or _SAID_AGAIN.fullmatch(gap))):
        return _listed_with(ask)
    return None


def _ordinal_placed(ask: Ask) -> Measured | None:
    """An ordinal that is a rank by what it answers, goes on with, is paired with or labels."""
    text, low = ask.text, ask.low
    if _on_part(ask) or _placed_among(ask) or answers_rank(ask) or ranks_again(ask):
        return _listed_with(ask)
    if low.word and _IN_TABLE.match(text, ask.end) and _IS_PLACED.search(text, max(0, low.start - 12), low.start):
        return Measured(RANK, ask.end, "rank-in-a-table")
    if _PAIRED.match(text, ask.end):
        return Measured(RANK, ask.end, "rank-paired")
    if ask.tail.endswith(": ") and _PLACED_END.match(text, ask.end) and _PLACED.match(text[: low.start]):
        return Measured(RANK, ask.end, "rank-labelled")
    return None
