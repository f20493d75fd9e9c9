"""The two ends of a move: "from 5,000 to 9,000", "to 9,000 from 5,000", where no aim or forecast is what moves."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.lazy import lazy

#: Between the two ends.
_MOVED: Final = lazy(
    r"(?: [^\W\d][\w%-]*){0,4}?,? (?:to|lên|xuống|thành|còn|xuống còn|lên đến|lên tới|lên mức|xuống mức)(?: [^\W\d_]+){0,3} ",
    re.I,
)
#: What was aimed at or foreseen before was so too; prices that vary do not move.
_AIM: Final = lazy(
    r"\b(?:targets?(?! (?:is |was )?to\b)|goals?(?! (?:is |was )?(?:of|to) (?:rais|lift|cut|reduc|bring|increas|shorten|expand))|forecasts?|projections?|estimates?|plans?(?! (?:is |was )?(?:to|would|will|calls?|envisages?|seeks?|aims?|provides?|foresees?)\b)|quota|ceiling|cap|limit|outlook|var(?:y|ies|ied)|rang(?:e|es|ed|ing))\b"
    r"|(?<!\w)(?:(?:mục tiêu|kế hoạch)(?! (?:là |sẽ )?(?:rút|giảm|nâng|tăng(?! trưởng)|đưa|cắt|kéo|hạ|mở rộng)(?!\w))|chỉ tiêu|dự báo|dự toán|hạn mức|trần|dao động)(?!\w)",
    re.I,
)


def moved_from(index: int, context: SentenceContext) -> bool:
    """The figure is where something moves from, the next one where it gets."""
    mentions = context.mentions
    if (
        not mentions[index].earlier
        or index + 1 >= len(mentions)
        or mentions[index].unit is not mentions[index + 1].unit
    ):
        return False
    text, end, start = context.sentence.text, context.ends[index], context.starts[index + 1]
    if start - end > 40 or _MOVED.fullmatch(text, end, start) is None:
        return False
    return _AIM.search(text, context.own[index][0], context.starts[index]) is None


#: Where what is aimed at or foreseen is itself moved ("lifted its projection to 7.5 per cent from 7", "mục tiêu được nâng lên").
REVISED: Final = lazy(
    r"\b(?:rais|lift|cut|lower|revis|upgrad|downgrad|trim|increas)\w* (?:[\w'’]+ ){0,5}?(?:forecasts?|projections?|targets?|goals?|outlook|calls?)\b"
    r"|\b(?:forecasts?|projections?|targets?|goals?|outlook|quotas?)\b[^.;]{0,90} (?:was|were|is|are|be|been|being|has|have|had)(?: \w+)? (?:raised|lifted|cut|lowered|revised|upgraded|downgraded|trimmed|increased)\b"
    r"|(?<!\w)(?:nâng|hạ|điều chỉnh|giảm)(?: \w+){0,2} (?:dự báo|mục tiêu|chỉ tiêu|kế hoạch)(?!\w)"
    r"|(?<!\w)(?:dự báo|mục tiêu|chỉ tiêu|kế hoạch)[^.;]{0,90} được (?:nâng|hạ|điều chỉnh)(?!\w)",
    re.I,
)
#: What stands between what something gets to and what it comes from is no other clause, and tells of no revision.
_ANOTHER_CLAUSE: Final = lazy(
    r"[.;:!?]|\b(?:and|or|but|while|whereas|with|including|of which|of whom|(?:rang|vary)ing|revised|corrected|adjusted|restated)\b|(?<!\w)(?:và|hoặc|nhưng|còn|trong khi|trong đó|với|dao động|điều chỉnh|đính chính)(?!\w)"
)
#: "Up from 6.1 per cent in its previous report", "from the 7% forecast in April": what was foreseen then.
_AS_FORESEEN: Final = lazy(
    r"(?: \w+)?,? (?:(?:it |they )?(?:had )?(?:previously|earlier|first|originally|initially) |(?:was |were |(?:it|they|he|she|the [a-z]+) (?:had )?)?)(?:forecast|projected|predicted|expected|targeted|planned|foreseen|foresaw|seen|saw|pencilled|penciled|set)\b"
    r"|,? (?:in|of) (?:its|the|their|our) (?:own )?(?:previous|earlier|last|first|initial|prior|original|old|(?:January|February|March|April|May|June|July|August|September|October|November|December)) (?:report|forecast|projection|update|outlook|estimate|target|goal|plan|note|edition|version|strategy|resolution|programme|scheme|road ?map|decision)"
    r"|(?: \w+)? (?:trong|ở|tại|của) (?:lần |kỳ |bản |báo cáo )?(?:dự báo|báo cáo|kế hoạch|mục tiêu|cập nhật)(?: \w+)? (?:trước|cũ|trước đó|trước đây)(?!\w)"
)
#: So far behind it.
_FAR: Final = 70


def came_from(index: int, context: SentenceContext) -> bool:
    """The figure is where something comes from, the one before it where it gets ("to 2% of GDP by 2030, from about 0.5%"):
    what is or was, and nothing that was foreseen or aimed at itself."""
    mentions = context.mentions
    if not (index and mentions[index].earlier and mentions[index].unit is mentions[index - 1].unit):
        return False
    if mentions[index - 1].earlier or mentions[index].noun not in ("", mentions[index - 1].noun):
        return False  # "From 52 to 31"; "310 students, picked from 4,000 applicants".
    text, last, start = context.sentence.text, context.ends[index - 1], context.starts[index]
    if start - last > _FAR or _ANOTHER_CLAUSE.search(text, last, start):
        return False
    return REVISED.search(text, 0, start) is None and _AS_FORESEEN.match(text, context.ends[index]) is None


#: "Lift our forecast to 7.7% (previously 7.5%)": what the same was put at before.
_FORMERLY: Final = lazy(
    r" ?\((?:previously|formerly|earlier|prior|before|old|from|was|trước đó|trước đây|cũ|bản trước)[:,]? (?:(?:at|of|about|around|put at|là|khoảng|ở mức) )*"
)
_FORESEEN: Final = lazy(
    r"\b(?:forecasts?|projections?|estimates?|targets?|goals?|outlook)\b|(?<!\w)(?:dự báo|ước tính|mục tiêu|chỉ tiêu|kế hoạch)(?!\w)",
    re.I,
)


def put_before(index: int, context: SentenceContext) -> bool:
    """The figure in the bracket is what was foreseen or aimed at before in place of the figure that it stands behind."""
    if not index:
        return False
    text, since, start = context.sentence.text, context.ends[index - 1], context.starts[index]
    if text.find("(", since, start) < 0 or _FORMERLY.fullmatch(text, since, start) is None:
        return False
    return _FORESEEN.search(text, 0, context.starts[index - 1]) is not None
