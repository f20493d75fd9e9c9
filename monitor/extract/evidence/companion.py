"""Figures that speak through another one: changes beside their level, items of a list, and what the text goes on about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.quantity import Unit
from monitor.extract.evidence.elsewhere import names_elsewhere
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import PARTED, light
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.turn import in_order
from monitor.extract.lexicon import Vocabulary
from monitor.extract.members import (
    COUNT,
    INDEX,
    MBPS,
    MONEY,
    OTHER,
    PER_10K,
    PERCENT,
    PERCENTAGE_POINT,
    PLACES,
    RANK,
    TIMES,
)
from monitor.extract.model import Link, QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_NO_UNITS: frozenset[Unit] = frozenset()
CHANGES: Final = frozenset({TIMES, PERCENTAGE_POINT, PLACES})
_LEADS_TO: Final = lazy(
    r"(?: (?:in|over|within|from|on|compared with|trong|sau|so với) [^,]{0,24})?,? ?[^,]{0,40}\b(?:to|from|lên|từ|còn|xuống|đạt|at|reach\w*|hit|topped|exceeded|totall?ed|xếp|đứng|hạng|vị trí|rank\w*|placing|stands?|now)\b[^,]{0,14}$"
)
#: "A growth target of 10 per cent and wants GDP per capita to come to $5,400": the level is of another aim.
_NEXT_AIM: Final = lazy(
    r",? (?:and|while|but|và|còn) (?:[\w']+ ){0,3}?(?:wants?|aims?|expects?|plans?|hopes?|sees|targets?|seeks?|intends?|muốn|phấn đấu|đặt mục tiêu|kỳ vọng|dự kiến)(?!\w)"
)
_SAME: Final = lazy(
    r"(?:\btức|tương đương|tương ứng|\bor|equal to|equivalent to|i\.e\.|that is|\bhay|worth)(?: với| là| to| about| around| khoảng| hơn| gần)* $",
    re.I,
)
LEVELS: Final = {
    PLACES: frozenset({RANK}),
    PERCENTAGE_POINT: frozenset({PERCENT}),
    PERCENT: frozenset({*MONEY, COUNT, PER_10K, OTHER}),
    TIMES: frozenset({*MONEY, COUNT, PERCENT, PER_10K, MBPS, INDEX, OTHER}),
}
_STOP: Final = lazy(
    r"[;:]|\. |\b(?:while|whereas|but|although|trong khi|còn|nhưng|song|riêng|the (?:total|overall)|tổng số|tính chung)\b",
    re.I,
)
#: "... and reached 100%": a second verb of the same subject.
_JOINED: Final = lazy(r" (?:and|và)(?: \w+){1,4} $")
#: "...; by 2030 the proportion should be between 8 and 10%": back to the figure before in the sentence.
_POINTED: Final = Prefiltered(
    r"\bthe (?:proportion|share|ratio|rate|figure|number|count|total|target|goal|aim)\b|(?:con số|t[ỷỉ] lệ|mức|chỉ tiêu|mục tiêu) (?:này|đó|ấy|là|đặt ra)\b",
    re.I,
)


#: "71 percent of files were sent in through the national service portal in 2025, an increase of": of the share, however far.
_RISEN_BY: Final = lazy(
    r"[^,;:]{60,160}, (?:(?:an?|the) )?(?:\w+ )?(?:increase|rise|gain|jump|drop|fall|decline|decrease|improvement|up|down|tăng|giảm)(?: (?:of|by|thêm|tới|đến|about|around|nearly|over|more than|khoảng|gần|hơn))* "
)


#: "The sum is equal to 4.2% of spending and is 2.4 times this year's": the money grows, not the share.
_SUM: Final = lazy(
    r"\W*(?:(?:The|This|That) (?:sum|amount|money|total|allocation|outlay|funding)\b|(?:Số tiền|Khoản (?:tiền|chi)|Tổng vốn|Nguồn vốn)(?: này| đó| trên)?(?!\w))"
)


def levels_of(figure: FigureContext) -> frozenset[Unit]:
    """The units of the levels that the change may be of."""
    unit = figure.mention.unit
    if unit is TIMES and _SUM.match(figure.context.sentence.text):
        return MONEY
    return LEVELS.get(unit, _NO_UNITS)


def attached(figure: FigureContext) -> int | None:
    """The level beside a change ("up 41 places to 67th", "$198 billion, a rise of 26 per cent"), None where none is."""
    mentions, index = figure.context.mentions, figure.index
    text, base = figure.context.sentence.text, figure.context.sentence.start
    wanted = levels_of(figure)
    best: tuple[int, int] | None = None
    for other in (index - 1, index + 1, index - 2):
        if not 0 <= other < len(mentions) or mentions[other].unit not in wanted:
            continue
        a, b = (mentions[other], figure.mention) if other < index else (figure.mention, mentions[other])
        gap = text[a.end - base : b.start - base]
        risen = other == index - 1 and figure.mention.unit is PERCENTAGE_POINT and _RISEN_BY.fullmatch(gap)
        if (len(gap) > 70 and not risen) or _STOP.search(gap):
            continue
        if other > index and (not _LEADS_TO.match(gap) or _NEXT_AIM.match(gap)):
            continue
        cost = len(gap) + (40 if other == index - 2 else 0)
        if best is None or cost < best[0]:
            best = (cost, other)
    return best[1] if best else None


def equivalent(figure: FigureContext) -> bool:
    """Money that says again what the percentage before it comes to."""
    last = figure.context.mentions[figure.index - 1]
    if last.unit is not PERCENT or figure.mention.unit not in MONEY:
        return False
    return len(figure.gap) < 60 and _SAME.search(figure.gap) is not None


#: "148 have been wrapped up, or 72.9 per cent", "198 nhiệm vụ đã xong, đạt 63,5%".
_COMES_TO: Final = lazy(
    r"(?:[^;.\d]|20\d\d){0,110}(?:\bor|, that is|, i\.e\.|equal to|equivalent to|, making|, representing|, a rate of|\btức|tương đương|tương ứng|\bhay|, đạt|, chiếm|, bằng|đạt t[ỷỉ] lệ|\()(?: (?:với|là|đạt|t[ỷỉ] lệ|about|around|some|nearly|over|more than|khoảng|gần|hơn|trên))* ?"
)


def comes_to(figure: FigureContext) -> bool:
    """A percentage that says again what the count just before it comes to."""
    last = figure.context.mentions[figure.index - 1]
    return last.unit is COUNT and _COMES_TO.fullmatch(figure.gap) is not None


#: "4.8 trillion VND, or 4 percent, which": nothing is said of what it is of.
_OR_SO: Final = lazy(
    r"(?: (?:for|on|to|cho) [^,;.()\d]{3,60})?,? (?:or|that is|i\.e\.|tức|hay)(?: (?:là|about|around|some|nearly|over|khoảng|gần|hơn))* ?"
)
_BARE: Final = lazy(r" ?(?:[,.;)”\"]|$)")


def alike(figure: FigureContext) -> bool:
    """A bare percentage that says again, right behind money, what share of its whole that is."""
    context, last = figure.context, figure.context.mentions[figure.index - 1]
    if last.unit not in MONEY or figure.said.base or _OR_SO.fullmatch(figure.gap) is None:
        return False
    return _BARE.match(context.sentence.text, figure.mention.end - context.sentence.start) is not None


#: From which its own words alone name an open subject.
_PLAIN: Final = 0.95


def of_level(change: QuantityMention, level: Link, words: Vocabulary) -> Link:
    """The link of a change whose level is linked: its growth metric for percent, else the level's own metric."""
    if level.metric is None:
        # What the catalogue follows only the growth of is known to the lexicon as an open subject.
        subject = level.candidates[0] if level.decoy and change.unit is PERCENT else None
        if subject and subject.score >= _PLAIN and (growth := words.growths.get(subject.id)):
            return Link(metric=growth.id, score=0.9, confidence=0.9, evidence=(f"change of {subject.id}",))
        return Link(metric=None, score=level.score, confidence=0.6, evidence=("change of an open figure",))
    metric: str | None = level.metric
    if change.unit is PERCENT:
        growth = words.growths.get(level.metric)
        metric = growth.id if growth else None
    elif change.unit is TIMES and words.by_id[level.metric].says == "growth":
        metric = None
    evidence = (f"change of {level.metric}",)
    return Link(metric=metric, score=0.9, confidence=min(0.9, level.confidence), evidence=evidence)


#: "58 per cent of firms, ahead of work permits (39 per cent) and data rules (31 per cent)": the next ones that are named.
_THEN_NAMED: Final = {
    "en": lazy(
        r"(?: (?:of|in|by|among) [^,;.()\d]{2,40})?(?:\),?|,) (?:(?:ahead of|followed by|then|and|before|while|with|or|next came|but) )*[a-z][^,;.()\d]{2,50} \("
    ),
    "vi": lazy(
        rf"(?: [^,;.()\d]{{2,40}})?(?:\),?|,) (?:(?:tiếp theo là|tiếp đến là|kế đến là|kế đó là|sau đó là|rồi đến|và|trước|trên|còn) )*[{SMALLS}][^,;.()\d]{{2,50}} \("
    ),
}


def listed(figure: FigureContext) -> int | None:
    """The figure before of one list, of the same unit and with nothing but light words between."""
    mentions, index, unit = figure.context.mentions, figure.index, figure.mention.unit
    lang = figure.context.lang
    if figure.mention.rule == "each-of":
        return None
    if index and mentions[index - 1].unit is unit:
        gap = figure.gap
        if not figure.change and len(gap) < 140 and figure.set_against:
            return index - 1
        if mentions[index - 1].change == figure.change or unit is PERCENT:
            if len(gap) < 90 and light(gap, lang):
                return index - 1
            if len(gap) < 90 and _THEN_NAMED[lang].fullmatch(gap):
                return index - 1
            if (joined := _JOINED.search(gap)) and light(joined.group(), lang, -2):
                return index - 1
    if index > 1 and mentions[index - 2].unit is unit:
        growing = mentions[index - 2].change == figure.change or unit is PERCENT
        if growing and _listed_over(figure):
            return index - 2
    if not _POINTED.search(figure.own_text, of=figure.context.sentence.text) or not light(figure.own_text, lang):
        return None
    same = (i for i in (index - 1, index - 2) if i >= 0 and mentions[i].unit is unit)
    return next((i for i in same if mentions[i].change == figure.change), None)


def _listed_over(figure: FigureContext) -> bool:
    """Nothing but light words and the figure before stand between it and the figure before that."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    first, between = figure.context.mentions[figure.index - 2 : figure.index]
    gap = text[first.end - base : figure.mention.start - base]
    gap = gap.replace(text[between.start - base : between.end - base], "")
    return len(gap) < 90 and light(gap, figure.context.lang)


#: "More than five times the 11,200 recorded a year before", "gấp 5 lần con số 11.200".
_TIMES_THE: Final = lazy(
    r" (?:the|its|their|last year['’]s|(?:so với )?(?:con số|mức|số))(?: (?:some|about|mere|paltry|khoảng|gần|hơn|chỉ))? "
)


def measured_against(figure: FigureContext) -> int | None:
    """The figure just before that this one is only compared with ("71 percent, against a national average of 58")."""
    if not figure.index:
        return None
    if (ordered := in_order(figure)) is not None:
        return ordered
    last = figure.index - 1
    if figure.context.mentions[last].unit is TIMES and _TIMES_THE.fullmatch(figure.gap):
        return last
    if figure.mention.change or figure.context.mentions[last].unit is not figure.mention.unit:
        return None
    return last if len(figure.gap) < 180 and figure.set_against and figure.gap.count(",") <= 2 else None


#: "The total was 14.3% larger than in 2024", "nhỉnh hơn năm 2024 9,2%": a growth since a year.
_SINCE: Final = lazy(
    r" (?:\w+er|more|less|up|down|above|below)(?: on| than)?(?: in| the| for)* (?:(?:19|20)\d\d|previous|year before|last year|a year)"
)
_SINCE_MONTH: Final = lazy(
    r"(?:,? (?:on (?:a|the) )?(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)\b|,? m/m\b|,? q/q\b|,? (?:MoM|QoQ)\b|,? (?:from|compared (?:with|to)|over|on|against|than)(?: in)? (?:the |its )?(?:previous|preceding|last) (?:month|quarter)\b|,? (?:from|over|on) (?:the )?(?:month|quarter) (?:before|earlier)\b|,? from a (?:month|quarter) (?:ago|earlier)\b| so với (?:tháng|quý|kỳ) (?:ngay )?(?:trước(?! đó (?:một|1) năm)|liền trước|liền kề|trước liền kề)(?!\w))"
)
#: "Compared with the previous quarter, revenue fell by 6.2 per cent".
_SINCE_MONTH_BEFORE: Final = Prefiltered(
    r"(?i:\b(?:month|quarter)[- ](?:on|over)[- ](?:month|quarter)\b|\b(?:from|compared (?:with|to)|against|than|on) (?:(?:the|that of|in) )*(?:previous|preceding|prior|last) (?:month|quarter)\b|\b(?:from|on|against) (?:the )?(?:month|quarter) (?:before|earlier)\b|(?<!\w)so với (?:tháng|quý|kỳ) (?:ngay )?(?:trước(?! đó (?:một|1) năm)|liền trước|liền kề|trước liền kề)(?!\w))[^;]*$"
)
_SINCE_YEAR_BEHIND: Final = lazy(
    r",? (?:so với |hơn |from |on |than |over |compared (?:with|to) )?(?:a |the )?(?:cùng kỳ|năm|year|same period|corresponding)"
)
_SINCE_YEAR: Final = lazy(r"cùng kỳ|năm (?:trước|ngoái)|year|same period|corresponding")
_THAN_THEN: Final = lazy(r"(?:hơn|so với|kém)(?: của| mức)* (?:năm|cùng kỳ)[^,;.]{0,14}$")


def level_before(figure: FigureContext) -> int | None:
    """The last level said before in the sentence that a change without a subject may change; none that is only a part."""
    mention, text, base = figure.mention, figure.context.sentence.text, figure.context.sentence.start
    since = mention.unit is PERCENT and (
        _SINCE.match(text, mention.end - base)
        or _THAN_THEN.search(text, max(0, mention.start - base - 40), mention.start - base)
    )
    wanted = levels_of(figure) if mention.unit in CHANGES or since else _NO_UNITS
    for index in range(figure.index - 1, -1, -1):
        other = figure.context.mentions[index]
        if other.unit in wanted and not (
            since and PARTED.search(text, max(0, other.start - base - 14), other.start - base)
        ):
            return index
    return None


def since_month(figure: FigureContext) -> bool:
    """A growth since the month or quarter before, no yearly one."""
    text, start = figure.context.sentence.text, figure.context.sentence.start
    if _SINCE_MONTH.match(text, figure.mention.end - start) is not None:
        return True
    if not _SINCE_MONTH_BEFORE.bit & figure.context.sentence.line.bits:
        return False
    first = figure.context.mentions[figure.index - 1].end - start if figure.index else 0
    said = _SINCE_MONTH_BEFORE.plain.search(text, first, figure.mention.start - start)
    if said is None or _SINCE_YEAR.search(said[0]):
        return False
    return _SINCE_YEAR_BEHIND.match(text, figure.mention.end - start) is None


#: What is said twice is no small or round number of anything.
_TELLING: Final = 1000


def same_value(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The figure with a metric that was told with the same value and unit ("both ask for the figure of 50,000")."""
    mention = figure.mention
    if (mention.unit is not COUNT and mention.unit not in MONEY) or mention.value < _TELLING or mention.noun:
        return None
    like = (t for t in reversed(told) if t.mention.unit is mention.unit and t.mention.value == mention.value)
    return next((t for t in like if t.link.metric), None)


def usual(figure: FigureContext, entry: Entry, like: QuantityMention | None = None) -> bool:
    """The value is one that Viet Nam may have, or no more unusual than that of the figure beside it that it is `like`; else
    an earlier figure may be what the text comes back to."""
    if figure.change or not entry.usual:
        return True
    if like is not None and like.unit is COUNT and like.value <= 20 * figure.mention.value <= 400 * like.value:
        return True
    value, low, high = figure.mention.value, *entry.usual[0]
    for lower, higher in entry.usual[1:]:
        low, high = min(low, lower), max(high, higher)
    if low <= value <= high or names_elsewhere(figure):
        return True
    # "Thailand raised its forecast to 4%, from 1.5-2.5%": both are of the country that the sentence names.
    return like is not None and bool(figure.context.abroad)


#: Why a figure is none: it is a part of the one before.
PART: Final = ("a part of the figure before",)


#: ", trong khi khối bộ dừng ở 48,9%", ", while ministries stood at 48.9 per cent".
_BESIDE: Final = lazy(
    r"(?: [^,;.\d]{0,40})?(?:, (?:trong khi|còn|riêng)| trong khi|, (?:while|whereas|but)| while| whereas) [^;:\d]{3,70}$"
    # "China invested 2.68% last year and Thailand, nearer home, 1.2%".
    rf"|(?: [^,;.\d]{{0,30}}|,? (?:in|năm) (?:19|20)\d\d)?,? (?:and|và) (?:the )?[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,2}}, [^,;:.\d]{{3,50}}, (?:(?:about|around|only|just|nearly|over|some|khoảng|gần|hơn|chỉ) )*$"
)


def contrasted(figure: FigureContext) -> int | None:
    """The figure just before of the same unit beside which this one, with no subject of its own, is set."""
    last = figure.index - 1
    if last < 0 or figure.change or figure.context.mentions[last].unit is not figure.mention.unit:
        return None
    level = not figure.context.mentions[last].change
    return last if level and len(figure.gap) < 130 and _BESIDE.fullmatch(figure.gap) else None


#: "Viet Nam ranked 44th and Thailand 41st in the index": whose the next rank is.
_NEXT_RANKED: Final = lazy(
    rf"(?:,? (?:and|while|but|với|và|còn|trong khi)|[,;]) (?:the )?[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,3}}(?: (?:was|is|came|ranked|ranks|placed|xếp|đứng|ở|là|hạng|thứ|vị trí|thứ hạng))* $"
    # "46th in 2024 and 44th in 2025 in the index", "48th, 46th and 44th".
    r"|(?: (?:in|năm) (?:19|20)\d\d)?(?:,|,? and|,? và|,? rồi|, then) (?:(?:the|thứ|hạng|vị trí|xếp|xếp thứ|lên) )*$"
)


#: "Compared with 2013, when it stood at 76th,": what was is told before the sentence says of what.
_WHEN_IT_WAS: Final = lazy(
    rf"\W*(?:Compared (?:with|to)|Since|So với|Kể từ)\b[^,;]{{0,30}},? (?:when|khi)(?: (?:it|they|the country|Viet Nam|Vietnam|Việt Nam|nước ta|chỉ số này))? [{SMALLS} ]{{2,40}}$"
)
_WAS: Final = frozenset({RANK, PERCENT})


def set_out(figure: FigureContext) -> int | None:
    """For the start of a move ("from 76th ... to 44th") the figure that it moves to, for the first of several ranks the last,
    behind which the index is named."""
    mentions, index = figure.context.mentions, figure.index
    if index + 1 == len(mentions):
        return None
    text, ends, starts = figure.context.sentence.text, figure.context.ends, figure.context.starts
    following = mentions[index + 1].unit
    opens = not index and text.startswith(", ", ends[0]) and figure.mention.unit in _WAS
    if opens and following in (figure.mention.unit, PLACES) and _WHEN_IT_WAS.fullmatch(text, 0, starts[0]):
        return 1
    if following is not figure.mention.unit:
        return None
    if figure.mention.earlier:
        return index + 1
    if figure.mention.unit is not RANK:
        return None
    last = index
    while last + 1 < len(mentions) and mentions[last + 1].unit is RANK:
        if not _NEXT_RANKED.fullmatch(text, ends[last], starts[last + 1]):
            break
        last += 1
    return last if last > index else None
