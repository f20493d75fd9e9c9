"""Numbers that leave out what they count or rank: it was said of another before, or is said behind a colon."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.counted_noun import counted
from monitor.extract.members import COUNT, PLACES, RANK
from monitor.extract.prefilter.lazy import lazy

_PLACE: Final = rf"(?:[{CAPITALS}][\w.]+(?: [{CAPITALS}][\w.]+){{0,2}}|(?:the|our|its) (?:country|nation|capital|city|province)|nước ta|cả nước|thành phố)"
#: Papers and months that have numbers of their own.
_NO_PAPER: Final = r"(?!(?:Resolution|Decree|Decision|Directive|Circular|Article|Clause|Chapter|Phase|Group|Grade|No|January|February|March|April|May|June|July|August|September|October|November|December|Điều|Khoản|Quý|Tháng|Ngày|Nhóm|Kỳ|Khóa)\b)"
_MORE_OR_LESS: Final = r"(?:(?:about|around|just|only|nearly|over|some|already|now|still|even|mới|chỉ|đã|có|khoảng|gần|hơn|tới|hiện|vẫn|là) )*"
#: "15 unicorns and Vietnam only two", "30 kỳ lân, Việt Nam mới có 4": the next name of a list of counts.
_NAME_NEXT: Final = lazy(
    rf"(?:(?:[^.;:\d\"“”]|(?:19|20)\d\d){{0,48}}?[^.;:\d\w\"“”])?(?:and |while |whereas |but |against |of which |including |with |followed by |ahead of |then |và |còn |trong khi |trong đó |riêng |(?:tiếp theo|tiếp đến|kế đến|sau đó|theo sau)(?: là)? |rồi đến )?(?:in )?(?:the )?{_NO_PAPER}{_PLACE}(?:,? (?:itself|alone|meanwhile|hiện),?)? "
    rf"(?:(?:has|had|have|counts|counted|boasts|with|at|is at|reported|recorded|account(?:s|ed|ing) for|hosts|hosted|home to|có|là|đạt|với|chiếm|góp) )?{_MORE_OR_LESS}"
)
#: "South Korea counts 33.": of what was counted last.
_NAME_FIRST: Final = lazy(
    rf"\W*(?:But |Yet |While |By comparison, |Còn |Trong khi )?(?:[Ii]n )?(?:[Tt]he )?{_PLACE}(?:,| itself| alone| meanwhile)?,? (?:today |now |currently |already |hiện |nay )*(?:has|had|have|counts|counted|boasts|mới có|chỉ có|đã có|có tới|hiện có|có) {_MORE_OR_LESS}"
)
#: ", followed by the Ministry of Health (14)", ", kế đến là Bộ Y tế (14)": of the next one, in brackets.
_ASIDE: Final = lazy(
    rf"\)?,? (?:(?:and|while|then|next|followed by|ahead of|behind|after|before|with|và|còn|kế đến|tiếp đến|tiếp theo|sau đó|kế đó|rồi đến|theo sau|trước|sau|trên|dưới|là|có) )*(?:the )?[{CAPITALS}][\w.]*(?: (?:of|and|for|the|[^\W\d]+)){{0,5}} \("
)
_NAME_END: Final = lazy(
    r"[.,;)]|$| (?:and|và|while|of them|at (?:the )?end|by (?:the end|end)|as (?:of|at)|in (?:total|all|(?:19|20)\d\d)|last year|this year|tính (?:đến|tới)|vào (?:cuối|năm)|năm (?:ngoái|nay|(?:19|20)\d\d))\b"
)
#: "In 2024 there were 900", "năm 2024 là 900", "and 760 the year before": so many at another time.
_THEN: Final = lazy(
    r"[^.;:\d]{0,14}[,;(] ?(?:and |while |và |còn |trong khi )?(?:in |năm |quý |tháng |hồi |cuối |đầu )*(?:(?:19|20)\d\d|a year (?:ago|earlier|before)|the year before|last year|trước|ngoái|nay|trước đó),? (?:(?:it|there|the (?:number|figure|total)|con số|số này|chỉ|mới|đã) )*(?:is|was|were|had been|stood at|là|có|đạt|ở mức) (?:(?:about|around|just|only|nearly|over|some|chỉ|khoảng|gần|hơn|mới|có) )*"
)
#: "Up two", "climbing eight places": behind a rank, how far it moved.
_MOVED: Final = lazy(
    r"[^.;\d]{0,40}?[,;(]? ?\b(?:up|down|rising|climbing|falling|dropping|slipping|gaining|losing|a (?:gain|rise|jump|climb|fall|drop|loss|slip) of|tăng|giảm|lên|tụt|thăng|nhảy)(?: (?:by|just|only|another|nearly|chỉ|thêm))? $"
)
_MOVED_END: Final = lazy(
    r"[.,;)]|$| (?:from|on|compared|since|in (?:a|the|one|two|three)|over|so với|from (?:a|the|last)|within)\b(?! \d)"
)
#: "Thailand fell three to 48th".
_MOVES: Final = lazy(
    r"\b(?:fell|dropped|slipped|slid|rose|climbed|jumped|advanced|gained|lost|moved up|moved down|went up|went down|leapt|leaped)(?: (?:by|another|just|only))? $"
)
_TO_ORDINAL: Final = lazy(r" to (?:the )?\d+(?:st|nd|rd|th)\b")
#: "44th: Vietnam's position among 139 economies", "10: laws passed": a line that begins with its figure.
_FIRST: Final = lazy(r"\W*")
_COLON: Final = lazy(r": ")
_OF_RANK: Final = lazy(
    r": [^.;:]{0,60}?(?:\b(?:place|position|rank|ranking|spot|standing)\b|(?<!\w)(?:thứ hạng|vị trí|hạng|xếp hạng)(?!\w))",
)


#: Counts of what was counted before.
_LEANING: Final = frozenset({"pointed-back", "count-next"})


def terse(ask: Ask) -> Measured | None:
    """What the number measures where only words around it tell, or the figures before."""
    if ask.low.fraction or ask.low.multiple:
        return None
    if ask.text.startswith(": ", ask.end) and (heading := _heading(ask)):
        return heading
    if ask.low.ordinal or (ask.low.digits and "." in ask.low.digits) or ask.low.value < 2:
        return None
    last = ask.before[-1] if ask.before else ask.lead
    if last is None or last.unit not in (RANK, PLACES, COUNT):
        return None
    return _counts(ask) if last.unit is COUNT else _moved(ask)


def _heading(ask: Ask) -> Measured | None:
    """What a line counts or ranks that begins with its figure."""
    if not _FIRST.fullmatch(ask.text, 0, ask.low.start):
        return None
    if (ask.low.ordinal or ask.low.digits) and ask.low.value < 300 and _OF_RANK.match(ask.text, ask.end):
        return Measured(RANK, ask.end, "rank-heading")
    if ask.low.ordinal or not ask.low.digits or ask.low.value < 2:
        return None
    noun, _ = counted(ask.text, ask.end + 1, ask.lang)
    return Measured(COUNT, ask.end, "count-heading", noun) if noun and noun[0].islower() else None


def _moved(ask: Ask) -> Measured | None:
    """How many places a rank moved, behind it or before the one it moved to."""
    if ask.low.scale != 1 or ask.low.value > 150:
        return None
    text, start = ask.text, ask.low.start
    near = ask.before and start - ask.before[-1].end < 60 and _MOVED_END.match(text, ask.end)
    if near and _MOVED.fullmatch(text, ask.before[-1].end, start):
        return Measured(PLACES, ask.end, "places-behind")
    moves = _TO_ORDINAL.match(text, ask.end) and _MOVES.search(text, max(0, start - 40), start)
    return Measured(PLACES, ask.end, "places-ahead") if moves else None


def _counts(ask: Ask) -> Measured | None:
    """The next of a list of counts, each said of another place or time."""
    text, start = ask.text, ask.low.start
    if (
        ask.low.scale != 1
        or not _NAME_END.match(text, ask.end)
        or (ask.low.digits and ask.low.raw.isdigit() and 1900 <= ask.low.value < 2100)
    ):
        return None
    if not ask.before:
        led = (
            ask.lead is not None
            and (ask.lead.noun or ask.lead.rule in _LEANING)
            and _NAME_FIRST.fullmatch(text, 0, start)
        )
        return Measured(COUNT, ask.end, "pointed-back", ask.lead.noun) if led and ask.lead else None
    last = ask.before[-1]
    if start - last.end > 70 or last.change:
        return None
    aside = text.startswith(")", ask.end) and _ASIDE.fullmatch(text, last.end, start)
    if aside or _NAME_NEXT.fullmatch(text, last.end, start) or _THEN.fullmatch(text, last.end, start):
        return Measured(COUNT, ask.end, "count-next")
    return None


#: The patterns of which one stands behind every whole number that `terse` fits.
BEHIND: dict[Callable[[Ask], Measured | None], tuple[re.Pattern[str], ...]] = {
    terse: (_COLON, _MOVED_END, _TO_ORDINAL, _NAME_END)
}
