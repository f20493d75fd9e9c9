"""Counts that leave their noun out (nominal ellipsis): it stands behind them or was said of two before."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.held import YEARLIKE
from monitor.extract.amount.said import UNSAID
from monitor.extract.members import COUNT
from monitor.extract.prefilter.lazy import lazy

#: "It brings to 31 the number of agreements": what is counted stands behind.
_BRINGS: Final = lazy(
    r"\b(?:bring|rais|tak|lift|push|cut|reduc|increas|driv|dr[ou]v|brought|took|expand|narrow|trim|carr)\w* to (?:(?:about|around|some|nearly|over|just|at least|more than|only|almost) )*$"
)
_NUMBER_BEHIND: Final = lazy(
    r" (?:the|its|their|our) (?:(?:total|overall|combined|national) )?(?:number|count|tally|total|list|fleet|network|pool|stock) of (?:the |its |their )?(?P<noun>[^\W\d][^.,;:\d]{2,70})"
)
#: "Bringing the number signed to date to 38", "nâng tổng số đã ký lên 38": of what the clause before names.
_NUMBER_TO: Final = lazy(
    r"\b(?:bring|tak|push|lift|rais)\w* (?:the|its|their|our) (?:overall |total |combined )?(?:number|total|tally|count|sum)(?: (?:of (?:them|these|those)|\w+ed|in (?:force|effect|use|all)|so far|to date|now|nationwide|worldwide|(?:in|across|throughout|around) (?:(?:the|this|that|its) )?(?:[A-Za-z]+ ){0,2}?(?:city|country|province|region|capital|nation|land|sector|industry|world|area|[A-Z][a-z]+)))* to (?:(?:about|around|some|nearly|over|just|at least|more than|only|almost) )*$"
    # "300 more were added, for a total of 8,052".
    r"|, (?:for|making|giving|to make) (?:an? )?(?:overall |combined |grand |cumulative |national |nationwide )?total of (?:(?:about|around|some|nearly|over|just|at least|more than|only|almost) )*$"
    r"|(?<!\w)(?:nâng|đưa|tăng)(?: tổng)? (?:số|con số)(?: lượng)?(?: (?:trên địa bàn|trên cả nước|toàn (?:quốc|tỉnh|thành phố|vùng|ngành)|cả (?:nước|tỉnh|thành phố|vùng)|(?:của|tại|ở|trên|trong) (?:tỉnh|thành phố|địa phương|cả nước|địa bàn|toàn quốc|nước ta|Việt Nam)|đã|được|còn|hiện|có|này|đó|ký|ban hành|cấp|lắp|hoạt động|hoàn thành|hiện có))* (?:lên|đến|tới)(?: (?:khoảng|gần|hơn|con số|thành))* $"
)
#: "30 of the latter", "10 ở nhóm trước": of which of the two that were counted before.
OF_EITHER: Final = lazy(
    r" (?:of|from|in) the (?:latter|former)\b| (?:ở|thuộc|trong|của) (?:nhóm|loại|danh mục|số|vế) (?:sau|trước|đầu|thứ hai|thứ nhất)(?!\w)"
)
#: "Và Chính phủ dự kiến trình 9 trong quý I năm sau".
_PLANS_VI: Final = lazy(
    r"(?:,| và|;| nhưng| còn)(?!\w)[^.;:\d]{0,60}? (?:dự kiến|sẽ|muốn|có kế hoạch|lên kế hoạch|đặt mục tiêu|phấn đấu|hứa|cam kết)(?: sẽ)? (?:trình|ban hành|thông qua|ký|xây|xây dựng|mở|lập|thành lập|bổ sung|đào tạo|lắp|đưa vào|hoàn thành|công bố|ra mắt|cấp|triển khai)(?: thêm| tiếp| được| ít nhất| khoảng)* $"
)
#: The rule's name: what it finds is all that there are, whatever the figure before adds to them.
NUMBER_TO: Final = "number-to"
#: How the words before such a number end.
_TO_ENDS: Final = (
    "to ", "about ", "around ", "some ", "nearly ", "over ", "just ", "least ", "than ", "only ", "almost ", "of ", "lên ", "đến ", "tới ", "khoảng ", "gần ", "hơn ", "số ", "thành ",
)  # fmt: skip
#: So many times as much one count may be of another that stands for the same.
_LIKE: Final = 60


def _comes_to(ask: Ask) -> bool:
    """To so many comes what the clause before names."""
    low = ask.low
    if not ask.tail.endswith(_TO_ENDS) or YEARLIKE.fullmatch(low.raw) or not UNSAID.match(ask.text, ask.end):
        return False
    return _NUMBER_TO.search(ask.text, max(0, low.start - 90), low.start) is not None


def elliptic(ask: Ask) -> Measured | None:
    """So many of what words behind the number say, or of what was counted before."""
    low = ask.low
    if low.value < 2 or low.scale != 1 or low.ordinal or (low.digits and "." in low.digits) or low.currency:
        return None
    if ask.lang == "en":
        behind = " to " in f" {ask.tail}" and _NUMBER_BEHIND.match(ask.text, ask.end)
        if behind and _BRINGS.search(ask.text, max(0, low.start - 50), low.start):
            return Measured(COUNT, ask.end, "number-behind", behind["noun"])
    if _comes_to(ask):
        return Measured(COUNT, ask.end, NUMBER_TO)
    last = ask.before[-1] if ask.before else ask.lead
    if last is None or last.unit is not COUNT or last.change or YEARLIKE.fullmatch(low.raw):
        return None
    if OF_EITHER.match(ask.text, ask.end):
        return Measured(COUNT, ask.end, "count-of-either")
    if ask.lang != "vi" or not ask.before or not UNSAID.match(ask.text, ask.end):
        return None
    like = low.value <= last.value * _LIKE <= low.value * _LIKE * _LIKE
    planned = like and _PLANS_VI.search(ask.text, last.end, low.start)
    return Measured(COUNT, ask.end, "count-planned-next") if planned else None
