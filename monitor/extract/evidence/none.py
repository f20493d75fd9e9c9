"""Links to no metric, each for a reason of its own, and the words that tell of some."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.evidence.astray import of_class
from monitor.extract.evidence.beaten import by_so_much
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.view import WHERE
from monitor.extract.model import OUTSIDE_SENTENCE, Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

ADDED: Final = Link(metric=None, score=0.0, confidence=0.7, evidence=("an addition to a stock",))
COMPARED: Final = Link(metric=None, score=0.0, confidence=0.7, evidence=("compared with another place",))
CLASS: Final = Link(metric=None, score=0.0, confidence=0.6, evidence=("the limit of a class",))
OWNED: Final = Link(metric=None, score=0.0, confidence=0.6, evidence=("what one of a kind has",))
GONE: Final = Link(metric=None, score=0.0, confidence=0.7, evidence=("those that are no more",))
LATE: Final = Link(metric=None, score=0.0, confidence=0.7, evidence=("what is late or put off",))
#: A change that is measured against a plan.
PLANNED: Final = Prefiltered(
    r"(?:short|shy|ahead) of (?:the |its |their )?(?:goal|target|plan)(?!s?(?: of|, which|, set)\b)|(?:below|above) (?:the |its )?(?:goal|target|plan)\b|than (?:the )?plan|than (?:was )?planned|(?:than|over|(?<!short )(?<!shy )(?<!ahead )of) (?:the |its |their )?(?:plan|target|estimate)\b|"
    r"(?:so với|vượt|hơn|trên|dưới|quá|hụt|thiếu) (?:mức |chỉ tiêu |số )?(?:kế hoạch|dự toán)(?!,| khi | với )|%(?: so với| của)?(?: chỉ tiêu)? (?:kế hoạch|dự toán)",
    re.I,
)


#: How far a plan is carried out, or by how much it is exceeded.
OF_PLAN: Final = Link(metric=None, score=0.0, confidence=0.7, evidence=("measured against a plan",))
#: "Bằng 34,8% dự toán", "đạt 58% kế hoạch năm": how far a plan is carried out; no share of planned spending.
_OF_PLAN: Final = lazy(
    r"(?: so với| của)? (?:dự toán|kế hoạch(?: năm| vốn)?)(?!\w)(?! (?:tổng )?chi(?!\w)| ngân sách| thu chi)(?: [^,;.\d]{0,24}(?:giao|năm \d{4}))?"
    r"(?! cho(?!\w))"
)


#: A share of those that do not: "30 percent of dossiers are not filed online", "60% người dân chưa có chữ ký số".
NEGATED: Final = Link(metric=None, score=0.0, confidence=0.7, evidence=("a share of those that do not",))
_NO_SUBJECT: Final = r"(?!(?:GDP|GRDP|growth|goals?|targets?|marks?|levels?|figures?|rates?|increases?|rises?|plans?|thresholds?|that|which|who|whose|if|when|because|as|than|and|but|or|a|per|by|for|from|on|to|with)\b)"
#: What is said of the level itself, and of payments without cash.
_OF_LEVEL: Final = r"(?! (?:enough|far|bad|high|low|much|new|final|the|an?|so|as|easy|likely|to|only|just|yet (?:final|official)|chang\w+|(?:been )?(?:reached|met|achieved|attained|revised|adjusted|confirmed|published|updated)|includ\w+|count\w*|reflect\w*|mean\w*)\b)(?![^,;.]{0,40}\b(?:cash|banknotes?|notes|coins|wallets?|purses?)\b)"
#: What has not been done to them, each behind its verb: nearly every sentence has some "...ed".
_UNDONE: Final = r"un(?!ited|ique|der|ified|iversal|chang|expect)[a-z]{3,}ed"
_STAY: Final = r"(?:remain(?:s|ed)?|stay(?:s|ed)?|are|is|were|was|go|goes|went)"
_STAYED: Final = r"(?:are|were|remain(?:ed)?|go|went)"
_NEGATED: Final = {
    "en": Prefiltered(
        rf"(?: (?:of|in))?(?: {_NO_SUBJECT}[A-Za-z][\w'’-]*+){{1,7}}? (?:(?:is|are|was|were|can|could|will|would|do|does|did|has|have|had) (?:(?:still|simply|also|at present|currently) )?not\b{_OF_LEVEL}|(?:(?:do|does|did|is|are|was|were|has|have|had|could|would)n['’]t|cannot|can['’]t)\b{_OF_LEVEL}|(?:(?:are|is|have|has|had|were|was) )?never\b{_OF_LEVEL}|lack(?:s|ed)?\b|(?:(?:still|now|currently) )?(?:ha(?:s|ve|d)|hold|own|owned|reported|use|used) no\b(?! (?:(?:fewer|less|more) than|cash|banknotes|notes|coins|paper)\b)|ha(?:s|ve|d) yet to\b|(?:{_STAY} (?:still )?{_UNDONE}|{_STAY} (?:still )?(?:unavailable|offline|idle|without))\b(?! (?:cash|a visit|visiting)\b))"
        rf"| (?:(?:do|did|have|had|could) not\b{_OF_LEVEL}|(?:have|had) (?:never|no|yet to)\b(?! (?:fewer|less|more) than)|lack(?:ed)?\b|(?:do|did|are|were|have|had) not(?=[.,;]|$)|(?:{_STAYED} (?:still )?{_UNDONE}|{_STAYED} (?:still )?(?:unavailable|offline|idle))\b)"
    ),
    "vi": Prefiltered(
        r"(?: (?!(?:GDP|GRDP|mà|nếu|khi|do|vì|là|đạt|để|cho|vào|đến|đặt|năm|mỗi|tăng|giảm|so|và|nhưng|song|còn|trong khi|như|thì|chứ)(?!\w))[^\W\d][\w-]*){0,7}? (?:vẫn |hiện |đang |còn )*(?:chưa|không|thiếu)(?!\w)(?! (?:khó|dễ|xa|cao|thấp|nhiều|ít|đổi|thay đổi|phải|lớn|nhỏ|đủ|còn xa|đạt|hoàn thành|điều chỉnh|tương xứng|thành|thể|khả thi|bền vững|ổn định|gây|ảnh hưởng|đầy|đến \d|tới \d|quá|dưới|ít hơn|thua|kém|chỉ|những))(?! (?:[^,;.]{0,30}\b)?tiền mặt)"
    ),
}


def _negated(figure: FigureContext) -> bool:
    """Behind the share stands what those of whom it is do not do or have."""
    sentence, negated = figure.context.sentence, _NEGATED[figure.context.lang]
    if not negated.bit & sentence.line.bits or figure.mention.change:
        return False
    return negated.plain.match(sentence.text, figure.mention.end - sentence.start) is not None


def percent_of_other(figure: FigureContext, at: int) -> Link | None:
    """What a percentage that begins at `at` of its sentence says of no metric: the limit of a class, the share of a plan
    that is carried out, of those that do not."""
    sentence = figure.context.sentence
    end = figure.mention.end - sentence.start
    if of_class(sentence, at, end, figure.mention.comparator):
        return CLASS
    if _negated(figure):
        return NEGATED
    done = figure.context.lang == "vi" and _OF_PLAN.match(sentence.text, end)
    return OF_PLAN if done or by_so_much(sentence, at) else None


def distant(own: Link) -> bool:
    """Some of the words that say what the figure is stand outside its sentence."""
    return any(seen[WHERE] in OUTSIDE_SENTENCE for seen in own.candidates[0].spoken)
