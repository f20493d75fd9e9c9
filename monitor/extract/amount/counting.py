"""What a number counts that a noun follows."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.again import one_of_list
from monitor.extract.amount.ask import NONE, Ask, Measured, lone
from monitor.extract.amount.counted_noun import counted
from monitor.extract.amount.pointed import pointed
from monitor.extract.amount.series import of_people
from monitor.extract.amount.share import TASKS
from monitor.extract.amount.unit import denominator
from monitor.extract.members import COUNT, PER_10K
from monitor.extract.prefilter.lazy import lazy

#: "Two resolutions", counted in passing; "issued two decrees" tells.
_DOCUMENTS: Final = lazy(
    r"(?:văn kiện|văn bản|nghị quyết|nghị định|resolutions|documents|decrees|circulars|directives|figures|numbers|suggestions|lessons|questions|reasons|caveats"
    # "Three things did", "four worries remain": what the text tells one by one.
    r"|(?:things|reasons|questions|lessons|caveats|doubts|worries|surprises|explanations|puzzles|morals|remarks|objections|truths|myths|illusions|paradoxes)(?: (?!a (?:day|week|month|year)\b).*)?"
    r"|(?:tests|facts|factors|trends|answers|signs|conditions|points|ways|obstacles|risks|challenges|problems)(?:,.*| (?:suggest|explain|stand|stood|matter|mattered|remain|remained|emerge|emerged|offer|loom|argue|speak|help|helped|follow|come|came|deserve|strike|stick|leap|spring|present|ar[ei]se|arose) ?.*)"
    # "Two rulers": a heading.
    r"|(?:rulers|yardsticks|roads|paths|speeds|faces|worlds|tales|stories|camps|clocks|doors|cultures|visions|schools of thought)"
    r"|(?:shares|rates|ratios|percentages|proportions)(?: (?:are|were|is|should|must|will|had|have|both|also)\b.*)?"
    r"|(?:con số|số liệu|t[ỷỉ] lệ|t[ỷỉ] trọng)(?: .*)?)",
    re.I,
)
#: "Hai chỉ tiêu này": figures told before.
_BOTH: Final = lazy(r" (?:chỉ tiêu|chỉ số|mục tiêu|mức) (?:này|đó|ấy|trên)(?!\w)")
#: "Two indicators are often confused": of which the text goes on to tell.
_CONFUSED: Final = lazy(
    r" (?:\w+ )?(?:indicators|measures|metrics|yardsticks|statistics|gauges|concepts|notions|ideas|terms) (?:(?:are|were|get|must|should|tend|not|be|to|often|easily|sometimes|frequently|commonly|routinely|always|never|also|here) )+(?:muddled|confused|conflated|mixed|blurred|kept apart|told apart|at odds)\b"
)
_ISSUED: Final = lazy(
    r"\b(?:issu|pass|adopt|approv|sign|enact|draft|publish|submit)\w* (?:\w+ )?$|(?<!\w)(?:ban hành|ký|thông qua|trình|có|phê duyệt|soạn thảo)(?: thêm| được)? $",
    re.I,
)
#: "Short of the 1,200 planned for 2025", "con số 1.200 đề ra": nothing is counted anew.
_AIMED: Final = frozenset(
    (
        "planned",
        "targeted",
        "promised",
        "pledged",
        "envisaged",
        "aimed",
        "hoped",
        "sought",
        "required",
        "expected",
        "đề ra",
        "đặt ra",
    )
)
#: "The 11,200 recorded a year before", "con số 11.200 ghi nhận": neither is here.
_TOLD: Final = frozenset("recorded reported counted seen logged posted announced forecast projected estimated".split())
_TOLD_VI: Final = ("ghi nhận", "công bố")
_THE: Final = ("the ", "số ", "mức ")
#: "Completed out of 1,310 assigned": what the figure before counts.
_HANDED: Final = frozenset({"assigned", "given", "handed", "received", "submitted", "allotted"})
#: Of these a density tells how many there are of so many.
_PEOPLE: Final = ("people", "researchers", "người")
#: "7,8 người trên một vạn dân; mục tiêu năm 2030 là 12 người": an aim beside a density is one, where it is no more than that.
_AIM: Final = lazy(
    r"\b(?:target|goal|aim|(?:resolution|plan|strategy|government) (?:asks|wants|demands|requires|calls))\b|(?<!\w)(?:mục tiêu|chỉ tiêu|đích|yêu cầu|đòi hỏi|đặt ra|phấn đấu|phải có|phải đạt|cần có)(?!\w)"
)
_DENSE: Final = 200


#: "At least one unicorn": one is counted.
_AT_LEAST: Final = ("at least ", "minimum of ", "ít nhất ", "tối thiểu ")


def count(ask: Ask) -> Measured | None:
    """So many of what the words behind the number name."""
    whole = denominator(ask.text, ask.end, ask.lang)
    noun, end = counted(ask.text, whole, ask.lang)
    text = ask.text[ask.end : whole]
    if noun in _PEOPLE and (goes_on := of_people(ask, end)) is not None:
        return goes_on
    if not ask.before and ask.lead is not None and ask.lead.unit is PER_10K and noun in _PEOPLE:
        return pointed(ask)
    if ask.before and ask.before[-1].unit is PER_10K and noun in _PEOPLE and ask.low.scale == 1:
        aimed = ask.low.value < _DENSE and _AIM.search(ask.text, ask.before[-1].end, ask.low.start)
        if ask.low.value % 1 or aimed:
            return Measured(PER_10K, ask.end, "pointed-back")
    if not noun and whole > ask.end and ask.low.digits:
        return Measured(COUNT, whole, "out-of")
    if noun in _HANDED and ask.tail.endswith("of "):
        return Measured(COUNT, ask.end, "out-of-handed")
    if noun in _AIMED or ((noun in _TOLD or noun.startswith(_TOLD_VI)) and ask.tail.endswith(_THE)):
        return Measured(COUNT, ask.end, "count-aimed")
    if noun and lone(ask.low) and ask.low.value == 1 and ask.tail.endswith(_AT_LEAST):
        return Measured(COUNT, end, "count", noun)
    if not noun or lone(ask.low):
        return one_of_list(ask, noun, end) if noun else None
    if (
        ask.low.word
        and ask.low.value <= 10
        and (_DOCUMENTS.fullmatch(noun) or _BOTH.match(ask.text, ask.end) or _CONFUSED.match(ask.text, ask.end))
        and not _ISSUED.search(ask.text, 0, ask.low.start)
    ):
        return NONE
    if whole > ask.end and TASKS.match(ask.text, whole + 1):
        return Measured(COUNT, ask.end, "out-of-tasks", noun)
    return Measured(COUNT, end, "count-of-whole" if "’s " in text or "'s " in text else "count", noun)
