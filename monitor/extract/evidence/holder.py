"""Parts of a whole that are told by who has them ("of which Ha Noi had 1,300", "trong đó Viettel chiếm 6.100"), and the whole
of which a share is told."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.view import START
from monitor.extract.members import PERCENT
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: What is no place and no body though it is written with a capital.
_NONE: Final = r"(?!(?:Internet|Make|AI|IT|IoT|ICT|FDI|SME|SMEs|GDP|VC|The|Resolution|Decree|Decision|Ministry|Government|State|Nghị|Quyết|Chính|Bộ|Sở|Ban|Nhà|Chương|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
_CAP: Final = rf"[{CAPITALS}][\w.-]*\w"
_NAME: Final = rf"(?:the )?{_NONE}{_CAP}(?: {_CAP}){{0,3}}(?: (?:City|city|Province|province))?"
_ABOUT: Final = r"(?:(?:about|around|some|nearly|almost|over|only|just|at least|more than|up to|as many as|khoảng|gần|hơn|trên|tới|đến|chỉ|mới|ít nhất) )*"
_OF: Final = r"(?:[Oo]f (?:which|these|those|them|this)|[Aa]mong (?:which|these|them|those)|including|[Tt]rong (?:số )?đó|[Tt]rong số này)(?: có)?,? (?:(?:riêng|tại|ở|in|TP\.?|tỉnh|thành phố) )*"
_HAS: Final = (
    r"(?:,? (?:alone|itself|now|already|which|has|had|having|have|hosts?|hosted|hosting|was|is|home to|account(?:s|ed|ing) for|contribut(?:es|ed|ing)|with|record(?:ed|ing)|reported|post(?:ed|ing)|"
    r"generat(?:es|ed|ing)|earn(?:s|ed|ing)|operat(?:es|ed|ing)|own(?:s|ed|ing)|built|installed|r[au]ns?|running|ma[dk]es? up|took|reached|hiện|đã|đang|có|chiếm|đạt|là|với|góp|đóng góp|ghi nhận|lắp|lắp đặt|xây|sở hữu|vận hành|dẫn đầu|nhiều nhất))*,? "
)
_HAD: Final = lazy(rf"\b{_OF}{_NAME}{_HAS}\(?{_ABOUT}$")
_SO_MANY: Final = lazy(rf"\b{_OF}{_ABOUT}$")
_AT: Final = (
    r"(?: (?:are|were|is|was|sit|sits|operate[sd]?|came|come|based|located|found|registered|đang|hoạt động|đặt|nằm|đóng))* (?:in|at|ở|tại|của|thuộc|trên địa bàn) (?:(?:TP\.?|tỉnh|thành phố) )*"
    + _NAME
)
_WHERE: Final = lazy(_AT)
#: From the end of one such part to the next.
_NEXT: Final = lazy(
    rf"(?:{_AT})?(?:\)?[,;]|\)| and|, and| và|, và|\)?, (?:followed by|then|tiếp theo là|tiếp đến là|kế đến là))(?: (?:and|và))? (?P<name>{_NAME}{_HAS}\(?)?{_ABOUT}$"
)


def by_holder(figure: FigureContext, *, follows: bool) -> bool:
    """The part is told by a name that has it. `follows`: the figure before is told so too."""
    text, end = figure.context.sentence.text, figure.context.ends[figure.index]
    start, low = figure.context.starts[figure.index], figure.context.ends[figure.index - 1] if figure.index else 0
    if _HAD.search(text, low, start):
        return True
    if follows and (found := _NEXT.fullmatch(text, low, start)):
        return bool(found["name"]) or _WHERE.match(text, end) is not None
    return _SO_MANY.search(text, low, start) is not None and _WHERE.match(text, end) is not None


#: "Only 0.3 per cent of the country's 940,000 firms are certified": what a share is of, of which all is told behind it.
_SHARE_OF: Final = lazy(
    r" of (?:the |its |all (?:the )?)?(?:[\w]+['’]s )?$|(?: trong)?(?: tổng)? số (?:hơn |gần |khoảng )?$"
)
_ARE: Final = lazy(r" (?:are|is|were|was|have|has|had|use|used|do|did)\b| (?:là|được|có|đã|đang|dùng)(?!\w)")


def whole_of_share(figure: FigureContext, own: Link) -> bool:
    """It counts all of whom the share before it tells something that the metric's words say behind them."""
    mention = figure.mention
    shared = figure.index and figure.context.mentions[figure.index - 1].unit is PERCENT
    if not shared or _SHARE_OF.fullmatch(figure.gap) is None:
        return False
    text, base = figure.context.sentence.text, figure.context.sentence.start
    if _ARE.match(text, mention.end - base) is None:
        return False
    return any(seen[START] >= mention.end for seen in own.candidates[0].spoken)
