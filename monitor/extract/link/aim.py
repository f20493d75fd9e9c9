"""Aims that are told before what they are the aims of ("the goal is 50% by 2030, but the share was only 31.5%")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.evidence.companion import usual
from monitor.extract.evidence.decide import LEAST
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import light
from monitor.extract.evidence.topic import carried
from monitor.extract.link.row import Row
from monitor.extract.members import COUNT
from monitor.extract.model import Link, QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: An aim is told in front of the figure.
_AIM: Final = Prefiltered(
    r"\b(?:aim(?:s|ed|ing)?|goals?|targets?|objectives?|ambitions?|benchmark|threshold|bar|plan(?:s|ned)?|wants?|wanted|calls? for|called for|asks? for|asked for|hoped for|promised|demands?|demanded)\b"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|kế hoạch|đích|yêu cầu|đặt ra|đề ra|phấn đấu|kỳ vọng|muốn đạt|để đạt)(?!\w)"
    r"|(?:^|[.;] )\W*To (?:reach|hit|meet|achieve|attain) ",
    small=True,
)
#: What an aim is said to be without a word of what it is an aim of.
_SORT: Final = r"(?:own|official|national|annual|yearly|full-year|whole-year|government|government['’]s|resolution['’]s|ministry['’]s|plan['’]s|country['’]s|year['’]s|original|stated|initial|ultimate|final|overall|long-term|medium-term|longer-term|ambitious|modest|interim|minimum|lofty|distant|main|key|set|same|current|present|new|old|next|first|second|this|that|its|their|our|the|a|an|(?:19|20)\d\d)"
#: "The profit goal", "mục tiêu lạm phát": what it is an aim of.
_OF_ITS_OWN: Final = lazy(
    rf"(?<![\w'’-])(?!{_SORT} )[a-z][a-z'’&-]+ (?:goals?|targets?|objectives?|ambitions?|aims?|benchmark|plan)\b"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|kế hoạch)(?! (?:là|của|được|đặt|đề|đến|tới|vào|năm|cả năm|chung|quốc gia|tối thiểu|ít nhất|trên|hơn|khoảng|đạt|này|đó|phải|mà|cho|trong|giai đoạn|ban đầu|cuối cùng|nêu|thì|ở|phấn đấu|thấp nhất|hằng năm|hàng năm)(?!\w))(?= [^\W\d])"
    # "Set aside", "a cut of": what is to be done with so much.
    r"|\b(?:aside|cut|cuts|reduction|saving|savings|set up|met|missed)\b|(?<!\w)(?:giảm|cắt giảm|tiết kiệm|dành)(?!\w)"
)
#: "50 percent of adults", "20 percent for training": it says behind it of what it is; for when it is says nothing of that.
_OF_A_WHOLE: Final = lazy(
    r" (?:of (?!GDP\b|GRDP\b)(?:the |all |its |their )?[^\W\d]|(?:số|tổng|hộ|dân|xã|người|doanh nghiệp|hồ sơ|chi phí|thời gian)(?!\w))"
    r"| (?:for|in|on|into|to|from|as) (?!(?:the |this |next |that |late |early |mid-?|end-?|all |each |its |their )*(?:(?:19|20)\d\d|years?|decade|end|whole|full|first|second|third|fourth|last|coming|period|quarter|half|term|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"| (?:a|per|each|every) year\b"
)
#: Words around an aim that say nothing of what it is of.
_AROUND: Final = lazy(
    rf"\b(?:{_SORT}|keep|keeping|within|stay|staying|remain|alive|sight|track|hit|meet|meeting|met|fulfil|fulfilling|attain|achieve|achieving|reach|reaching|come|comes|close|get|put|laid|down|out|had|resolution|strategy|programme|politburo|asks?|asked|calls?|called|demands?|demanded|hoped|promised|planned|plans?|targeted|benchmark)(?= |$|,)"
    r"|(?<!\w)(?:giữ|giữ vững|hoàn thành|đạt được|cả năm|bảo đảm|đảm bảo|muốn|để|nhằm)(?!\w)",
    re.I,
)
#: "To keep the goal of 10 percent within reach, GDP must", "against a target of 40th, the country was": the main clause
#: tells of what the aim is, whatever was told before.
_SUBORDINATE: Final = lazy(
    r"\W*(?:(?:But|And|Yet|So|Nhưng|Song|Vì vậy|Do đó),? )?(?:To|In order to|Against|With|Having|If|Although|Though|While|Whereas|Compared (?:with|to)|Instead of|Despite|Given|As|From|For|Để|Nhằm|Muốn|So với|Với|Nếu|Dù|Tuy|Mặc dù|Trong khi|Thay vì|Khi|Từ) "
)
#: "The aim is 50 percent by 2030, but the share was only 31.5": of the same measure.
_BUT: Final = lazy(
    r"(?:,|;)? (?:but|yet|though|although|however|in fact|in reality|nhưng|song|tuy nhiên|thực tế)(?!\w)"
)
#: So many times as much the one may be as the other.
_LIKE: Final = 20
#: How many more words than of a list that goes on may be strange to it.
_MORE: Final = {"en": -1, "vi": -2}


def aim_of_next(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the next figure of the unit in the sentence speaks of by its own words, where this one only tells an aim of
    that."""
    if not _tells_an_aim(figure, own):
        return None
    unit = figure.mention.unit
    for other in row.figures[figure.index + 1 :]:
        if other.mention.unit is unit:
            return _aim_of(row, figure, other.mention, row.worded[other.index])
    return None


def aim_of_following(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """The same of the figure with which the next sentence of the paragraph begins."""
    after = row.following
    if after is None or after.number != row.number + 1 or not _tells_an_aim(figure, own):
        return None
    first = after.figures[0]
    if first.context.sentence.paragraph != figure.context.sentence.paragraph:
        return None
    return _aim_of(row, figure, first.mention, after.worded[0]) if first.mention.unit is figure.mention.unit else None


def _aim_of(row: Row, figure: FigureContext, other: QuantityMention, link: Link) -> Link | None:
    """What the `other` figure speaks of by its own words, if this one may be an aim of it."""
    entry = row.entry(link)
    if entry is None or link.inherited or link.score < LEAST or not _alike(figure.mention, other):
        return None
    fits = figure.mention.unit is COUNT or row.fit.may_carry(entry, figure, other)
    return carried(entry, "the aim of what is told next") if fits and usual(figure, entry, other) else None


def _tells_an_aim(figure: FigureContext, own: Link) -> bool:
    """Its own words, which name nothing that might be measured, tell an aim in front of it."""
    sentence = figure.context.sentence
    if (
        (own.metric is not None and not own.inherited)
        or own.decoy
        or figure.has_subject
        or not _AIM.bit & sentence.line.bits
    ):
        return False
    if figure.mention.unit is COUNT and figure.mention.noun:
        return False
    low, start = figure.context.own[figure.index][0], figure.context.starts[figure.index]
    if _AIM.plain.search(sentence.line.lower, low, start) is None or _OF_ITS_OWN.search(sentence.text, low, start):
        return False
    if _OF_A_WHOLE.match(sentence.text, figure.context.ends[figure.index]):
        return False
    return light(_AROUND.sub("", figure.own_text), figure.context.lang, _MORE[figure.context.lang])


def _alike(one: QuantityMention, other: QuantityMention) -> bool:
    """The two may be values of one measure."""
    return one.value <= other.value * _LIKE <= one.value * _LIKE * _LIKE


def leads_on(row: Row, figure: FigureContext) -> bool:
    """It is the aim of its own sentence's main clause, or of what its next clause sets against it, and of nothing that was
    told before: that was told in another paragraph."""
    if figure.index:
        return False
    text, last = figure.context.sentence.text, row.told_before[-1] if row.told_before else None
    if _SUBORDINATE.match(text) or (last is not None and last.paragraph != figure.context.sentence.paragraph):
        return True
    return _BUT.search(text, figure.context.ends[0]) is not None
