"""Clauses behind "while" or "but" whose subject the catalogue has no word for: "GDP grew 8 per cent, while inflation was 3.3"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import carries
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: Where a clause of its own begins.
_TURNS: Final = Prefiltered(
    r"(?:[,;] |\b)(?:while|whereas|but|though|although|yet)\b|[,;] and\b|(?:[,;] |(?<!\w))(?:trong khi(?: đó)?|nhưng|song|còn)(?!\w)|[,;] (?:và|riêng)(?!\w)"
)
#: Its subject, with a verb that tells a number of it.
_SUBJECT: Final = {
    "en": lazy(
        r" (?:(?:the|its|their|an?|some) )?(?P<np>[a-z][a-z'’-]+(?: [a-z][a-z'’-]+){0,5}?) (?:(?:still|also|only|already|now|just|again|even|alone|itself|themselves|has|have|had|will|would|did) )*"
        r"(?:rose|fell|grew|grown|increased|expanded|contracted|climbed|dropped|declined|gained|lost|surged|jumped|shrank|slid|slipped|edged|eased|went|came|stood|stands?|stayed|remained|was|were|is|are|been|be|made|took|reached|hit|totalled|totaled|averaged?|numbered|amounted|cost|earned?|earns|paid|drew|brought|fetched|pledged|spent|sold|exported|imported|produced|generated|employed|dipped|doubled|worth)"
        r"(?: (?:up|down|back|in|to|by|at|for|about|around|some|nearly|almost|over|only|just|roughly|a|an|further|slightly|sharply|more|less|fewer|than))* $"
    ),
    "vi": lazy(
        rf",? (?:thì |các |những |riêng )*(?P<np>[{SMALLS}]+(?: [{SMALLS}]+){{0,5}}?) (?:(?:hiện|đã|mới|chỉ|cũng|vẫn|lại|ước|tiếp tục|chỉ còn|đang) )*"
        r"(?:tăng|giảm|đạt|là|chiếm|ở mức|lùi về|lùi|lên|xuống|còn|bằng|thu về|mang về|thu|đem về|thu hút|tụt|vượt|có|được|mất|chi|lãi|lỗ)"
        r"(?: (?:lên|xuống|còn|về|tới|đến|mức|ở mức|khoảng|gần|hơn|trên|thêm|chỉ|được|nhẹ|mạnh|đạt|trưởng))* $"
    ),
}
#: Heads that come back to what was told, places and groups of which it is told as well, and words that begin no noun.
_GOES_BACK: Final = {
    "en": frozenset(
        "it they he she we this that these those one ones other others each both all some many most few half none everyone rest remainder same "
        "figure figures share shares rate rates ratio ratios proportion level levels number numbers total totals average averages mean median target targets goal goals aim plan plans "
        "forecast forecasts estimate estimates projection reading growth pace increase rise decline fall drop gain change result results value sum amount index score tally count counts headcount list size volume market sector industry field "
        "country countries nation nations city cities province provinces capital region regions area areas district districts locality localities commune communes world neighbours rivals peers economies economy "
        "women men officials experts analysts ministry ministries agency agencies department departments body bodies institution institutions government office offices which what who where when there as in by for at on from with year years quarter month months period half".split()
    ),
    "vi": frozenset(
        "mục chỉ mức kế con tỷ tỉ bình trung dự cùng năm quý tháng cả toàn trước sau nước tỉnh thành nhiều địa các những mỗi yêu quy nghị chương theo tại ở với trong để nếu khi phần nó họ đó đây này kia ta chúng "
        "khu vùng quốc thế thủ hai ba bốn một nay hiện tốc tính kết giai đoạn hồi cuối đầu giữa đến tới từ do vì nhờ dù mặc tuy nhưng còn thì mà việc điều".split()
    ),
}
#: Words of a clause, and of what comes back to one of two.
_NO_NOUN: Final = frozenset(
    "expect expects expected say says said hope hopes want wants believe believes see sees saw predict predicts put puts latter former to that which and or than not".split()
)
_JOINS: Final = re.compile(r" (?:of|in|for|from|among|on|to|at|by) ")
#: So many syllables of a Vietnamese subject have to be strange, one of a short one or of a number of something: some that
#: a list carries are parts of other words too.
_STRANGE: Final = 2
_SHORT: Final = 2
_COUNTED: Final = frozenset({"số", "lượng", "giá"})


def contrasts(figure: FigureContext) -> bool:
    """The figure is told of the subject of its own clause, which stands against the one before, and the catalogue has no
    word for that; a place, a time and what comes back to what was told are none."""
    context, index = figure.context, figure.index
    sentence = context.sentence
    if not index or not _TURNS.bit & sentence.line.bits:
        return False
    text, start, last = sentence.text, context.starts[index], context.ends[index - 1]
    begins = max((found.end() for found in _TURNS.plain.finditer(text, last, start)), default=0)
    return bool(begins) and _of_another(figure, _SUBJECT[context.lang].fullmatch(text, begins, start), 0)


def opens_with_another(figure: FigureContext) -> bool:
    """The English sentence begins with "the" and a subject of its own that the catalogue has no word for."""
    context, text = figure.context, figure.context.sentence.text
    if figure.index or context.lang != "en" or not text.startswith("The "):
        return False
    return _of_another(figure, _SUBJECT["en"].fullmatch(f" the {text[4 : context.starts[0]]}"), 1)


def _of_another(figure: FigureContext, told: re.Match[str] | None, ahead: int) -> bool:
    """What is found names something that was not told of; it was looked for `ahead` characters before the text."""
    if told is None:
        return False
    context, base = figure.context, figure.context.sentence.start
    low, high = told.start("np") - ahead, told.end("np") - ahead
    known = [hit for hit in context.hits if low <= hit[0] - base < high and not hit[2].hides]
    if any(not context.subjects.isdisjoint(hit[2].atoms) for hit in known):
        return False
    return _names(told["np"], context.lang)


def _names(words: str, lang: str) -> bool:
    """The words name something that was not told of."""
    back = _GOES_BACK[lang]
    if lang == "vi":
        said = words.split()
        strange = sum(not carries(word) for word in said)
        told = strange >= _STRANGE or (strange > 0 and (len(said) <= _SHORT or said[0] in _COUNTED))
        return told and said[0] not in back
    if not _NO_NOUN.isdisjoint(words.split()) or words.endswith(("'s", "’s", "s'", "s’")):
        return False
    head, *behind = _JOINS.split(words)
    if head.split()[-1] not in back:
        return not carries(head.split()[-1])
    of_what = behind[0].split()[-1] if behind else ""
    return bool(of_what) and of_what not in back and not carries(of_what)
