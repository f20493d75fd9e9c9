"""The two ends of a move: "from 5,000 to 9,000", where no aim or forecast is what moves."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.lazy import lazy

#: Between the two ends.
_MOVED = lazy(
    r"(?: [^\W\d][\w%-]*){0,4}?,? (?:to|lên|xuống|thành|còn|xuống còn|lên đến|lên tới|lên mức|xuống mức)(?: [^\W\d_]+){0,3} ",
    re.I,
)
#: What was aimed at or foreseen before was so too; prices that vary do not move.
_AIM = lazy(
    r"\b(?:targets?(?! to\b)|goals?(?! (?:of|to) (?:rais|lift|cut|reduc|bring|increas|shorten|expand))|forecasts?|projections?|estimates?|plans?(?! to\b)|quota|ceiling|cap|limit|outlook|var(?:y|ies|ied)|rang(?:e|es|ed|ing))\b"
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


#: "Lift our forecast to 7.7% (previously 7.5%)": what the same was put at before.
_FORMERLY = lazy(
    r" ?\((?:previously|formerly|earlier|prior|before|old|from|was|trước đó|trước đây|cũ|bản trước)[:,]? (?:(?:at|of|about|around|put at|là|khoảng|ở mức) )*"
)
_FORESEEN = lazy(
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
