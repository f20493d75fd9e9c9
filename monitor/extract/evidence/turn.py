"""Figures that stand in the order of others told before: lists told twice, the latter and the former."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.amount.elliptic import OF_EITHER
from monitor.extract.evidence.dealt import MARKED, runs
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import light
from monitor.extract.evidence.none import distant
from monitor.extract.evidence.told import Told
from monitor.extract.members import GBPS, MBPS, PLACES, RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: Why a figure is of what was counted before: it is none of the two told.
SUCH: Final = ("such as were counted before",)
#: How many figures back the text may come back to.
RECENT: Final = 8
_CORRESPOND: Final = Prefiltered(
    r"\b(?:corresponding|respective|equivalent|same) (?:two |three )?(?:figures|numbers|rates|shares|ratios|proportions)\b|(?<!\w)(?:con số|t[ỷỉ] lệ|mức|các con số|các t[ỷỉ] lệ) tương ứng(?!\w)|(?<!\w)tương ứng (?:của|ở|tại|năm|trong)(?!\w)"
    # "The two figures were 16% and 0.5% in 2024", "hai tỷ lệ này phải lên 95% và 75%".
    r"|\b(?:the|these|those|both|their) (?:two |three |four |same )?(?:figures|numbers|rates|shares|ratios|proportions|percentages|amounts|totals|counts|indicators|goals|targets)\b(?! (?:of|in|for) )"
    r"|(?<!\w)(?:(?:hai|ba|bốn|các|những|cả hai|cả ba|2|3) )(?:con số|số liệu|t[ỷỉ] lệ|t[ỷỉ] trọng|chỉ tiêu|chỉ số|mức) (?:này|đó|ấy|trên|nói trên|kể trên)(?!\w)",
    re.I,
)


def corresponding(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The figure of the sentence before that the k-th of "the corresponding figures for Malaysia" repeats."""
    text, bits = figure.context.sentence.text, figure.context.sentence.line.bits
    if not told or not (_CORRESPOND.bit | MARKED.bit) & bits:
        return None
    both = _CORRESPOND.search(text) is not None
    if not both and not MARKED.search(text):
        return None
    unit, last = figure.mention.unit, told[-1]
    like = [t for t in told[-2 * RECENT :] if t.mention.unit is unit and not (both and t.mention.change)]
    mine = [i for i, m in enumerate(figure.context.mentions) if m.unit is unit and not (both and m.change)]
    before = [t for t in like if t.sentence == last.sentence]
    if both and len(before) < len(mine):
        # Each was told in a sentence of its own.
        before = [t for t in like if t.paragraph == last.paragraph][-len(mine) :]
    if figure.index not in mine:
        return None
    near = last.paragraph == figure.context.sentence.paragraph
    # Of a long list the first ones are told again.
    alike = len(before) == len(mine) or len(before) > len(mine) > 1
    return before[mine.index(figure.index)] if near and alike else None


#: Nothing is named between one figure and the next.
_JOINED: Final = lazy(r"[^,;.\d]{0,14}(?: and|,| và) ?(?:(?:about|around|nearly|over|only|khoảng|gần|hơn) )?")


def gone_back(told: Sequence[Told], figure: FigureContext, own: Link) -> Told | None:
    """The figure of the sentence before that the k-th of "the two figures" repeats, whatever words of that sentence say of it."""
    if not told or not _CORRESPOND.bit & figure.context.sentence.line.bits:
        return None
    first = own.candidates[0] if own.candidates else None
    plainly = first is not None and not first.inherited and not distant(own)
    if plainly or not _CORRESPOND.search(figure.context.sentence.text):
        return None
    alone = figure.has_subject and _JOINED.fullmatch(figure.gap) is None
    return None if figure.part or alone else corresponding(told, figure)


def in_order(figure: FigureContext) -> int | None:
    """The figure of an earlier list of the sentence that goes with this one ("10 groups and 30 products, against 11 and 35")."""
    context = figure.context
    if not figure.index or len(context.mentions) < 4:
        return None
    text, base, mentions = context.sentence.text, context.sentence.start, context.mentions
    bits = context.sentence.line.bits
    marked = (MARKED.bit & bits and MARKED.search(text)) or (_CORRESPOND.bit & bits and _CORRESPOND.search(text))
    if not marked and not (_SET_OVER.bit & context.sentence.line.bits and not figure.said.noun):
        return None
    lists = list(runs(text, base, mentions))
    own = next((run for run in lists if figure.index in run), None)
    before = [run for run in lists if own and run.stop <= own.start and len(run) == len(own)]
    if own and before and not marked:
        first, last = mentions[before[-1][-1]], mentions[own[0]]
        if not _SET_OVER.plain.fullmatch(text, first.end - base, last.start - base):
            return None
    other = before[-1][figure.index - own.start] if own and before else None
    if other is None and own and marked and mentions[own.start - 1].end - base <= marked.start():
        # Told one by one, then told again in one list.
        like = [i for i in range(own.start) if mentions[i].unit is figure.mention.unit]
        other = like[figure.index - own.start] if len(like) == len(own) else None
    return other if other is not None and context.mentions[other].unit is figure.mention.unit else None


#: "10 groups and 30 products, down from 11 and 35".
_SET_OVER: Final = Prefiltered(
    r",? ?\(?(?:(?:down|up|rising|falling|increased|reduced) from|compared (?:with|to)|against|instead of|rather than|versus|so với|thay vì|thay cho|giảm từ|tăng từ)(?: the| previous| just| only| mức| con số| chỉ)* "
)
#: "The authors expect the latter to be worth $72 billion".
_LATTER: Final = Prefiltered(
    r"\bthe (?:latter|former)\b|(?<!\w)(?:vế|cái|chỉ tiêu|chỉ số|nhóm|loại|mục tiêu|con số|số) (?:sau|trước|đầu|thứ hai|thứ nhất)(?= (?:là|đạt|chiếm|sẽ|phải|tăng|giảm|dự|ước|lên|còn|mới))"
    # "10 ở nhóm trước và 30 ở nhóm sau".
    r"|(?<=\d )(?:ở|thuộc|trong|của) (?:nhóm|loại|danh mục|số|vế) (?:sau|trước|đầu|thứ hai|thứ nhất)(?!\w)",
    re.I,
)
_FIRST: Final = lazy(r"former|đầu|trước|thứ nhất", re.I)

#: Speeds and ranks may be told twice in one order.
TWICE: Final = frozenset({MBPS, GBPS, RANK})


def in_sequence(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The last speed or rank of the kind whose turn it is, where as many kinds were told before in that order ("221 Mbps and 118
    Mbps, respectively")."""
    unit = figure.mention.unit
    if unit not in TWICE or figure.index in figure.context.dealt:
        return None
    mine = [i for i, m in enumerate(figure.context.mentions) if m.unit is unit]
    if len(mine) < 2 or not MARKED.search(figure.context.sentence.text):
        return None
    kinds = dict.fromkeys(t.link.metric for t in told[-RECENT:] if t.mention.unit is unit and t.link.metric)
    if len(kinds) != len(mine):
        return None
    wanted = list(kinds)[mine.index(figure.index)]
    return next(t for t in reversed(told) if t.link.metric == wanted and t.mention.unit is unit)


def may_turn_back(figure: FigureContext) -> bool:
    """The sentence may say "the latter"."""
    return bool(_LATTER.bit & figure.context.sentence.line.bits)


def latter(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The figure before that "the latter" or "the former" goes back to, of the same unit."""
    text, mention = figure.context.sentence.text, figure.mention
    base = figure.context.sentence.start
    # Both "10 of the former" and "30 of the latter" go back behind the sentence.
    either = OF_EITHER.match(text, mention.end - base)
    one_of = either.group() if either else mention.noun if mention.noun in ("latter", "former") else ""
    said = one_of or ((found := _LATTER.search(figure.own_text, of=text)) and found.group())
    if not said or not told:
        return None
    like = [t for t in told[-RECENT:] if t.mention.unit is mention.unit and t.link.metric and t.link.evidence != SUCH]
    if one_of:
        like = [t for t in like if t.mention.end <= base] or like
    if not like:
        return None
    last = [t for t in like if t.sentence == like[-1].sentence and t.paragraph == figure.context.sentence.paragraph]
    return None if not last else last[0] if _FIRST.search(said) else last[-1]


#: "...; online services came 59th", "; dịch vụ công trực tuyến đứng thứ 59": whose rank it is.
_RANKED: Final = lazy(
    rf"\W*(?:(?:and|while|but|còn|và|trong khi) )?(?P<who>[{SMALLS}][^,;.\d]{{5,60}}?)(?: (?:only|still|just|now|vẫn|chỉ|mới|đã|cũng|lại))* (?:came|ranks?|ranked|was|is|stood|stands|placed|at|finished|sits|đứng|xếp|hạng|thứ|ở|lên|xuống|là|giữ|vẫn)\b"
)
#: "44th overall but 62nd for knowledge creation", "xếp thứ 62 về sản phẩm tri thức"; of speeds each has its rank.
_FOR_PART: Final = lazy(
    rf" (?:for|in terms of|on|in|về) (?!the\b|its?\b|this\b|that\b|these\b|those\b|all\b|innovation\b(?! out| in)|top\b|an?\b|AI\b|trí tuệ|fixed|mobile|broadband|download|upload|internet|speed|tốc độ|băng rộng|di động|cố định|internet|đích|chỉ số|đổi mới sáng tạo|terms|last|both|each|total|general|turn|tổng|chung)[{SMALLS}]"
)
#: So few strange words name no subject of its own.
_FEW: Final = {"en": -1, "vi": -3}


#: "Spending on research ranks 64th", "chi cho nghiên cứu xếp thứ 64": a measure of its own heads the clause.
_MEASURED: Final = lazy(
    rf"(?:\W|\b(?:and|while|but|còn|và|trong khi|nhưng|song|trong đó)\b)*(?P<who>(?!Việt Nam|Viet Nam|Vietnam|GII\b)(?:[{CAPITALS}](?=[\w-]+ [{SMALLS}&R]))?[{SMALLS}&][^,;.:\d]{{5,60}}?)(?: (?:only|still|just|now|even|vẫn|chỉ|mới|đã|cũng|lại|hiện))* (?:came|comes|ranks?|ranked|was|were|is|are|stood|stands?|placed|finished|sits?|đứng|xếp|ở|giữ)(?: (?:in|at|only|just|the|hạng|vị trí|thứ hạng|chỉ|mới|thứ))* $"
)
#: "Riêng nhập khẩu công nghệ cao, nước ta dẫn đầu", "On patents by origin, Viet Nam came third": the measure leads the sentence.
_LED_BY_MEASURE: Final = lazy(
    rf"\W*(?:Riêng(?: về)?|Xét về|Xét riêng|Về|On|In terms of|As for|For) (?P<who>[{SMALLS}&][^,;.:\d]{{5,60}}), "
)
#: The index itself, or whoever is ranked.
_ITSELF: Final = lazy(
    r"(?<!\w)(?:chỉ số|xếp hạng|thứ hạng|vị trí|thứ bậc|nước|quốc gia|nền kinh tế|đất nước|nhóm|bảng|báo cáo|đánh giá|hệ sinh thái|dẫn đầu|đứng đầu|đứng nhất)(?!\w)|\b(?:leads?|led|tops?|topped|heads|index|ecosystem|overall|ranking|rank|position|standing|place|countr(?:y|ies)|nation|economy|state|government|neighbour|report|city|survey|table|it|its|they|he|she|which|that)\b",
    re.I,
)


def _named(who: str) -> bool:
    """It has a country or another name behind its first word."""
    return any(word[:1].isupper() and word[1:2].islower() for word in who.split(" ")[1:])


def ranks_measure(figure: FigureContext) -> bool:
    """The figure's clause says of a measure of its own where it ranks."""
    text, start = figure.context.sentence.text, figure.mention.start - figure.context.sentence.start
    low = max(figure.context.own[figure.index][0], *(text.rfind(mark, 0, start) for mark in (", ", ": ", "; ")))
    found = _LED_BY_MEASURE.match(text, 0, start) or _MEASURED.fullmatch(text, low, start)
    if found is None or _ITSELF.search(found["who"]) or _named(found["who"]):
        return False
    return not light(found["who"].lower(), figure.context.lang, _FEW[figure.context.lang])


def ranks_another(figure: FigureContext) -> bool:
    """A rank of a list whose own words name another subject than the one before has, or a part of its index."""
    last = figure.index - 1
    while last > 0 and figure.context.mentions[last].unit is PLACES:
        last -= 1
    if figure.mention.unit is not RANK or last < 0 or figure.context.mentions[last].unit is not RANK:
        return False
    end = figure.mention.end - figure.context.sentence.start
    if _FOR_PART.match(figure.context.sentence.text, end):
        return True
    found = _RANKED.match(figure.gap)
    if found is None or _ITSELF.search(found["who"]):
        return False
    return not light(found["who"], figure.context.lang, _FEW[figure.context.lang])
