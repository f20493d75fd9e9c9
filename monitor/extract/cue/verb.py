"""Whether a figure has a verb of its own, or goes on with that of the one before it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.figure import FigureKind
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.lazy import lazy

#: What is told before it is so.
NOT_MEASURED: Final = frozenset({FigureKind.TARGET, FigureKind.FORECAST, FigureKind.ESTIMATE})
_FINITE: Final = {
    "en": lazy(
        r"\b(?:is|are|was|were|has|have|had|will|reach(?:ed|es)|account(?:ed|s)|contribute[sd]?|stood|stands|rose|rises|fell|falls|grew|grows|makes?|made|covers?|covered|ranks?|ranked|came|comes|saw|sees|hit|hits|counts?|employs?|employed|generates?|generated|do|does|did|goes|went|took|gets?|got|can|could|calls?|sets?|wants?|equals|equal(?! to\b)|represents?|receive[sd]?|be|being|earned|earns|worth|put|run|runs|explains|spends?|spent|invests?|invested|ending|closing|finishing|(?:we|they|he|she|it) (?!would\b|will\b|could\b|should\b|might\b|may\b)[a-z]+(?:ed|t|w|n|s))\b"
    ),
    "vi": lazy(
        r"(?<!\w)(?:đạt|chiếm|có|đã|đang|mới|xếp|đứng|được(?! (?:[^\W\d]\w* ){0,2}\d)|(?<!vùng )(?<!độ )(?<!bao )(?<!t[ỷỉ] lệ )phủ|đóng góp|bằng|ước|sẽ|phải|cần|hoàn thành|gồm|thuộc|(?<!Nam )vào|tới|hiện|chi|dành|giữ|duy trì|lọt|nộp|ở mức|vượt|(?<=và )còn|(?<=vẫn )còn|(?<=hiện )còn)(?!\w)"
    ),
}
_BARE: Final = frozenset(
    "make cover count employ generate do set want put run spend invest represent receive go get rank be".split()
)
#: "Dự báo tăng 23%, đạt 38 tỷ": the second verb is as foreseen as the first.
_SERIAL: Final = frozenset("đạt chiếm vượt lọt phủ".split())
#: "Phấn đấu tăng 13%, kinh tế số chiếm 35%": a further item of what is aimed at.
_ITEM: Final = lazy(r"\d%?(?: GRDP| GDP| dân số| trở lên)?, (?:[^\W\d][\w/-]* ){1,8}$")
#: "..., tỷ lệ hồ sơ nộp trực tuyến đạt 95%": the verbs of such an item are those of its name, but for the last.
_NAMED_ITEM: Final = lazy(
    r"(?:\d%?|[^\W\d])(?: GRDP| GDP| dân số| trở lên)?, (?:t[ỷỉ] lệ|t[ỷỉ] trọng|số lượng|số|chỉ số|quy mô|doanh thu|kim ngạch|tốc độ|mật độ) (?!này|đó|ấy)"
    r"(?:(?!(?:đã|đang|hiện|nay|vẫn|là|đạt|chiếm|mới (?:đạt|chiếm|chỉ))(?!\w))[^\W\d][\w/-]* ){1,14}?(?:đạt|chiếm|vượt)(?: (?:khoảng|trên|hơn|từ|ít nhất|tối thiểu|mức|t[ỷỉ] lệ))* $"
)
_GOING_ON: Final = frozenset("đã đang mới hiện".split())
#: "Climbed to", "mới đạt" right before the figure: it has come so far in the year that runs.
_CAME_TO: Final = {
    "en": lazy(
        r"\b(?:was|were|stood|rose|fell|grew|climbed|reached|hit|came|went|amounted|totall?ed|dropped|declined|increased|edged|inched|crept|doubled|tripled|jumped|surged|soared|slipped|shrank|expanded|remained|stayed|topped|passed|crossed|exceeded|attracted|drew|fetched|earned|sold|exported|recorded|posted)"
        r"(?: (?:only|just|back|up|down|slightly|sharply|steadily|further))*(?: (?:to|at))? $"
    ),
    "vi": lazy(
        r"(?<!\w)(?:(?:đã|mới|vừa|chỉ|vẫn|mới chỉ|chỉ mới) (?:đạt|chạm|vượt|tăng|giảm|ở|lên|có|còn|chiếm|dừng)(?: (?:mức|mốc|lên|còn|xuống|ở|được|ở mức|lên mức))*|chạm mốc|dừng ở(?: mức)?|duy trì ở mức|giảm còn|giảm xuống(?: còn)?) $"
    ),
}


#: Behind "double", "triple": the figure is the verb itself.
_MULTIPLIED: Final = "d "


def came_to(text: str, start: int, end: int, lang: str) -> bool:
    """The words before the figure, from `start` to `end`, or the figure itself tell what its subject has come to."""
    if lang == "en" and text.startswith(_MULTIPLIED, end) and text[end - 1] == "e":
        return True
    return _CAME_TO[lang].search(text, max(0, start - 48), start) is not None


def has_verb(index: int, context: SentenceContext, last: FigureKind | None) -> bool:
    """A verb of its own stands before the figure; one joined by "and" to an infinitive goes on with what was said. `last`:
    the kind of the figure before it, with which verbs may go on."""
    text, lang = context.sentence.text, context.lang
    low, at = context.own[index][0], context.mentions[index].number - context.sentence.start
    serial = lang == "vi" and bool(index) and last in NOT_MEASURED
    if serial and last is not FigureKind.ESTIMATE and _NAMED_ITEM.search(text, max(0, low - 12), at):
        return False
    for verb in _FINITE[lang].finditer(text, low, at):
        joined = text.endswith((" and ", " và "), 0, verb.start())
        goes_on = verb.group() == "bằng" or (serial and verb.group() in _SERIAL)
        if goes_on and (text.endswith(", ", 0, verb.start()) or (serial and _ITEM.search(text, 0, verb.start()))):
            continue
        if not joined or (verb.group() not in _BARE if lang == "en" else verb.group() in _GOING_ON):
            return True
    return False
