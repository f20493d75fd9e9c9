"""What somebody has to have who wants something, what makes one of a class, what is forbidden beyond, and what is called a ceiling."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from functools import cache
from typing import Final

from monitor.domain.quantity import Comparator, Unit
from monitor.extract.members import ANY_MONEY
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_BOUNDS: Final = frozenset({Comparator.GT, Comparator.GTE, Comparator.LT, Comparator.LTE})
_BEYOND: Final = frozenset({Comparator.GT, Comparator.GTE})
_AMOUNTS: Final = ANY_MONEY | {Unit.PERCENT}
#: "Cơ sở muốn nhận hỗ trợ phải sử dụng không dưới 5 lao động", "firms that wish to apply must employ 30 people".
_WHO_WANTS: Final = Prefiltered(
    r"(?<!\w)muốn (?!có|đạt|tăng|giảm|nâng|phát triển|trở thành trung tâm)[^.;,\d]{3,60}?(?<!\w)(?:phải|cần) (?!đến|đạt mục tiêu)(?:[^\W\d]\w* ){0,8}$"
    r"|\b(?:those|anyone|whoever|[a-z]{3,}s) (?:(?:that|who|which) )?(?:wish(?:es|ing)?|want(?:s|ing)?|seek(?:s|ing)?|apply(?:ing)?|applies) (?:to|for) [^.;,\d]{3,60}?\b(?:must|shall|needs?|have to|has to|(?:is|are) required to) (?:[a-z-]+ ){0,8}$"
)
#: "Applicants need a charter capital of", "phải có vốn điều lệ": what is asked of those who are let in.
_CAPITAL: Final = Prefiltered(
    r"\b(?:needs?|requires?|must (?:have|hold|prove)|ha(?:s|ve) to have) (?:an? )?(?:(?:minimum|registered|charter|paid-in|paid-up|equity|legal|own) ){1,3}capital of (?:at least )?$"
    r"|(?<!\w)phải có (?:mức )?(?:vốn (?:điều lệ|pháp định|tự có|chủ sở hữu|tối thiểu)(?: tối thiểu| đã góp)?)(?: là| từ)? $"
)
#: "A company counts as small if it employs fewer than 50", "doanh nghiệp siêu nhỏ là doanh nghiệp có không quá 10".
_DEFINED: Final = Prefiltered(
    r"\b(?:counts?|counted|considered|classed|classified|treated|regarded|defined|deemed|known) (?:as )?[^.;,\d]{0,40}\b(?:if|when|where) (?:it|they|he|she|the [a-z]+|their|its) [^.;,\d]{0,50}$"
    r"|(?<!\w)(?:[Dd]oanh nghiệp|[Tt]ổ chức|[Dd]ự án|[Cc]ông ty|[Hh]ộ|[Nn]hà máy|[Cc]ơ sở|[Nn]ền tảng|[Ss]ản phẩm|[Hh]ệ thống) [^.;,\d]{2,40} là (?:những |các |một )?(?:doanh nghiệp|tổ chức|dự án|công ty|hộ|nhà máy|cơ sở|nền tảng|sản phẩm|hệ thống|đơn vị) (?:có|sử dụng|đạt|với|phục vụ|xử lý)(?!\w)[^.;,\d]{0,40}$"
)
#: "A bank may not lend more than 15 per cent to one client", "không được cho một khách hàng vay quá 15%".
_FORBIDDEN: Final = Prefiltered(
    r"\b(?:(?:may|shall|must) not|(?:is|are|be) not (?:allowed|permitted) to|(?:banned|barred|prohibited|forbidden) from) (?!exceed|fall|rise|drop|be\b|go\b|surpass)[^.;\d]{2,60} $"
    r"|(?<!\w)không được (?:phép )?(?!thấp|ít|dưới|nhỏ|kém|vượt|quá|cao|lớn|nhiều|tăng|giảm|để lạm phát)[^.;\d]{2,60} $"
)
#: "Up to VND500 million of their costs refunded, the ceiling fixed by the council", ", mức trần theo nghị định".
_CALLED_CEILING: Final = Prefiltered(
    r"[^.;\d]{0,60}, (?:which is |that is )?(?:the|a|its|this) (?:[a-z]+ )?(?:ceiling|cap|maximum|upper limit|legal limit)(?: (?:set|fixed|allowed|imposed|laid down|under|in|by|that)\b|[.,;]|$)"
    r"|[^.;\d]{0,60}, (?:là |cũng là |đây là )?mức (?:trần|tối đa|cao nhất)(?: (?:theo|do|mà|được|của))(?!\w)"
)
#: "By 2030 it must have at least 50": an aim of a time.
_AIM: Final = lazy(
    r"\b(?:by|until|before) (?:the end of )?20\d\d\b|(?<!\w)(?:đến|trước|tới|vào)(?: hết| cuối)? năm 20\d\d"
)


@cache
def admitting() -> int:
    """The bits of sentences in which a figure may be such a limit though nothing bounds it."""
    return _WHO_WANTS.bit | _CAPITAL.bit | _CALLED_CEILING.bit


@cache
def _conditions() -> int:
    """The bits of sentences that tell what somebody has to have, what makes one of a class, or what is forbidden beyond."""
    return _WHO_WANTS.bit | _CAPITAL.bit | _FORBIDDEN.bit | _DEFINED.bit


def admitting_of(unit: Unit) -> int:
    """The same for a figure in that unit."""
    called = _CALLED_CEILING.bit if unit in _AMOUNTS else 0
    return _WHO_WANTS.bit | called | (_CAPITAL.bit if unit in ANY_MONEY else 0)


def condition_of(mention: QuantityMention, text: str, start: int, end: int, bits: int) -> str:
    """The rule by which the figure, which stands at the offsets, is such a limit, "" where none says so. `bits`: those of
    the text."""
    if mention.unit in _AMOUNTS and _CALLED_CEILING.bit & bits and _CALLED_CEILING.plain.match(text, end):
        return "ceiling"
    if not bits & _conditions() or _AIM.search(text):
        return ""
    if mention.unit in ANY_MONEY and _CAPITAL.bit & bits and _CAPITAL.plain.search(text, 0, start):
        return "eligibility"
    if _WHO_WANTS.bit & bits and _WHO_WANTS.plain.search(text, 0, start):
        return "eligibility"
    if mention.comparator in _BEYOND and _FORBIDDEN.bit & bits and _FORBIDDEN.plain.search(text, 0, start):
        return "forbidden-beyond"
    if mention.comparator in _BOUNDS and _DEFINED.bit & bits and _DEFINED.plain.search(text, 0, start):
        return "what-makes-one"
    return ""
