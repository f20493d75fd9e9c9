"""Figures that a text takes back: what an earlier version of it said, what was wrongly given."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "An earlier version of this article said", "the share was wrongly given as", "bị ghi nhầm là", "not 58.4 as reported earlier".
DISOWNS: Final = Prefiltered(
    r"\b(?:earlier|previous|prior|original|initial|first) versions? of (?:(?:this|our) (?:article|story|report|piece|text|page|post|item)|the (?:article|story|piece|text|page|post))\b"
    r"|\b(?:earlier|previous|prior|original) version (?:said|stated|gave|put|reported|contained|had|misstated|(?:wrongly|incorrectly|mistakenly|erroneously)\b)|\bin an? (?:earlier|previous|prior|original) version\W*$"
    r"|\b(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|stated|given|gave|put|reported|listed|quoted|printed|described|recorded|published)\b|\bmis(?:stated|printed)\b"
    r"|(?<!\w)(?:bản|phiên bản) (?:trước(?: đó| đây)?|ban đầu|lúc đầu|cũ|đăng trước) của (?:bài|bản tin|tin)(?!\w)"
    r"|(?<!\w)(?:bài viết|bản tin|bài báo) (?:trước(?: đó| đây)?|ban đầu|lúc đầu|đăng trước)(?: đó| đây)?,? (?:đã |có |từng )?(?:nêu|ghi|viết|đăng|nói|đưa)(?!\w)"
    r"|(?<!\w)(?:ghi|nêu|viết|in|đăng) (?:nhầm|sai|chưa chính xác|không chính xác)(?! (?:sự thật|chính tả|quy định|phép)(?!\w))(?!\w)"
    r"|(?P<as>(?<=\d)(?:[^.;\d]{0,30} as (?:was |had been )?(?:(?:earlier|previously|originally|initially|wrongly|first) (?:stated|reported|published|given|said|written)|(?:stated|reported|published|given|said) (?:earlier|previously|originally|initially|before))\b"
    r"|[^.;\d]{0,20} như (?:đã |từng )?(?:nêu|ghi|đăng|viết|công bố|đưa tin) (?:trước đó|trước đây|ban đầu|lúc đầu)))",
    re.I,
)
#: What stands in its place comes behind these.
_RIGHTED: Final = lazy(
    r"\b(?:should (?:have|be|read)|correct(?:ed)? (?:figure|number|share|value|amount|rate|one|version|to)|in fact|actually|instead of|rather than|it is|it was|the (?:right|true|actual) (?:figure|number|share|value|amount|rate))\b"
    r"|(?<!\w)(?:sửa (?:lại )?(?:thành|là)|(?:con số|số liệu|t[ỷỉ] lệ|số) (?:đúng|chính xác)|đúng (?:ra )?(?:là|phải)|mà là|thực tế|thay vì|nay xin|chính xác là|đính chính (?:lại )?(?:thành|là))(?!\w)",
    re.I,
)
#: "It was 54.8 per cent, not 58.4 per cent as earlier reported".
_NOT: Final = lazy(r"(?:\bnot|(?<!\w)(?:không phải|chứ không phải|không phải là))(?: \w+){0,2} $", re.I)


def is_disowned(line: Sentence, start: int) -> bool:
    """The sentence takes back the figure that begins at this offset of it, or quotes it as what was wrong."""
    text = line.text
    said = DISOWNS.search(text)
    if said is None:
        return False
    if _NOT.search(text, max(0, start - 30), start):
        return True
    if said["as"]:
        return False
    return _RIGHTED.search(text, 0, start) is None
