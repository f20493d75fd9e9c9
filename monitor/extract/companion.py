"""Figures that speak through another one: changes beside their level, items of a list, and what the text goes on about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.extract.guard import Guarded
from monitor.extract.lexicon import Entry, Vocabulary
from monitor.extract.light import PARTED, light
from monitor.extract.members import (
    COUNT,
    EUR,
    INDEX,
    MBPS,
    OTHER,
    PER_10K,
    PERCENT,
    PERCENTAGE_POINT,
    PLACES,
    RANK,
    TIMES,
    USD,
    VND,
)
from monitor.extract.model import Link, QuantityMention
from monitor.extract.sight import Sight
from monitor.extract.turn import RECENT, Told, in_order

_MONEY = frozenset({USD, VND, EUR})
_RANKS = frozenset({RANK, PLACES})
_CHANGES = frozenset({TIMES, PERCENTAGE_POINT, PLACES})
_LEADS_TO = re.compile(
    r"(?: (?:in|over|within|trong|sau) [^,]{0,20})?,? ?[^,]{0,40}\b(?:to|from|lên|từ|còn|xuống|đạt|at|reach\w*|xếp|đứng|hạng|vị trí|rank\w*|placing|stands?|now)\b[^,]{0,14}$"
)
_SAME = re.compile(
    r"(?:\btức|tương đương|tương ứng|\bor|equal to|equivalent to|i\.e\.|that is|\bhay|worth)(?: với| là| to| about| around| khoảng| hơn| gần)* $",
    re.I,
)
_IN_MONEY = re.compile(
    r"\W*(?:(?:In|Expressed in|Translated into|Put in) (?:money|dollars?|cash|absolute|value|nominal|đồng|dong)\b|(?:That|This) (?:is|was|equals|means|translates|comes|came|amounts|works out)\b|Quy (?:ra|đổi)|Tính ra|Tính (?:bằng|theo) (?:tiền|giá trị)|Tương đương|Tức|Xét về giá trị|Về giá trị|Con số (?:này|đó|ấy) tương đương)"
)
_LEVELS = {
    PLACES: frozenset({RANK}),
    PERCENTAGE_POINT: frozenset({PERCENT}),
    PERCENT: frozenset({*_MONEY, COUNT, PER_10K, OTHER}),
    TIMES: frozenset({*_MONEY, COUNT, PERCENT, PER_10K, MBPS, INDEX, OTHER}),
}
_STOP = re.compile(
    r"[;:]|\. |\b(?:while|whereas|but|although|trong khi|còn|nhưng|song|riêng|the (?:total|overall)|tổng số|tính chung)\b",
    re.I,
)
#: "... and reached 100%": a second verb of the same subject.
_JOINED = re.compile(r" (?:and|và)(?: \w+){1,4} $")
_AIMED = Guarded(r"\b(?:target|goal|aim(?:s|ing)?|nhắm|mục tiêu|chỉ tiêu|phấn đấu)\b", re.I)
_ANAPHORA = re.compile(
    r"\b(?:it|its|this|that|such|they|the (?:share|ratio|rate|figure|proportion|goal|target|number|count|level|total|index|rank|ranking|latter|former|speed)|"
    r"target|goal|figure|year before|previous|earlier|con số|tỷ lệ|tỉ lệ|mức|mục tiêu|chỉ tiêu|trước đó|năm ngoái|năm trước|chỉ số|thứ hạng|số này|xếp|đứng|tốc độ|average|mean|trung bình|bình quân|dự báo|hiện tại|hiện nay|hiện có|than now|sees|predicts|forecasts|expects)\b",
    re.I,
)


#: "...; by 2030 the proportion should be between 8 and 10%": back to the figure before in the sentence.
_POINTED = Guarded(
    r"\bthe (?:proportion|share|ratio|rate|figure|number|count|total|target|goal|aim)\b|(?:con số|tỷ lệ|mức|chỉ tiêu|mục tiêu) (?:này|đó|ấy|là|đặt ra)\b",
    re.I,
)


def attached(sight: Sight) -> int | None:
    """The level beside a change ("up 41 places to 67th", "$198 billion, a rise of 26 per cent"), None where none is."""
    mentions, index = sight.scene.mentions, sight.index
    text, base = sight.scene.sentence.text, sight.scene.sentence.start
    wanted = _LEVELS.get(sight.mention.unit, frozenset())
    best: tuple[int, int] | None = None
    for other in (index - 1, index + 1, index - 2):
        if not 0 <= other < len(mentions) or mentions[other].unit not in wanted:
            continue
        a, b = (mentions[other], sight.mention) if other < index else (sight.mention, mentions[other])
        gap = text[a.end - base : b.start - base]
        if len(gap) > 70 or _STOP.search(gap):
            continue
        if other > index and not _LEADS_TO.match(gap):
            continue
        cost = len(gap) + (40 if other == index - 2 else 0)
        if best is None or cost < best[0]:
            best = (cost, other)
    return best[1] if best else None


def equivalent(sight: Sight) -> bool:
    """Money that says again what the percentage before it comes to."""
    last = sight.scene.mentions[sight.index - 1]
    if last.unit is not PERCENT or sight.mention.unit not in _MONEY:
        return False
    return len(sight.gap) < 60 and _SAME.search(sight.gap) is not None


def restated(told: Sequence[Told], sight: Sight) -> bool:
    """The sentence says in money what the percentage before it comes to ("In money terms that is some $73 billion")."""
    last = told[-1] if told else None
    near = last is not None and last.paragraph == sight.scene.sentence.paragraph
    share = near and last is not None and last.mention.unit is PERCENT and not last.mention.change
    return share and sight.mention.unit in _MONEY and bool(_IN_MONEY.match(sight.scene.sentence.text))


def of_level(change: QuantityMention, level: Link, words: Vocabulary) -> Link:
    """The link of a change whose level is linked: its growth metric for percent, else the level's own metric."""
    if level.metric is None:
        return Link(metric=None, score=level.score, confidence=0.6, evidence=("change of an open figure",))
    metric: str | None = level.metric
    if change.unit is PERCENT:
        growth = words.growths.get(level.metric)
        metric = growth.id if growth else None
    elif change.unit is TIMES and words.by_id[level.metric].says == "growth":
        metric = None
    evidence = (f"change of {level.metric}",)
    return Link(metric=metric, score=0.9, confidence=min(0.9, level.confidence), evidence=evidence)


def listed(sight: Sight) -> int | None:
    """The figure before of one list, of the same unit and with nothing but light words between."""
    mentions, index, unit = sight.scene.mentions, sight.index, sight.mention.unit
    lang = sight.scene.lang
    if index and mentions[index - 1].unit is unit:
        gap = sight.gap
        if not sight.change and len(gap) < 140 and sight.set_against:
            return index - 1
        if mentions[index - 1].change == sight.change or unit is PERCENT:
            if len(gap) < 90 and light(gap, lang):
                return index - 1
            if (joined := _JOINED.search(gap)) and light(joined.group(), lang, -2):
                return index - 1
    if index > 1 and mentions[index - 2].unit is unit:
        growing = mentions[index - 2].change == sight.change or unit is PERCENT
        if growing and _listed_over(sight):
            return index - 2
    if not _POINTED.search(sight.own_text, of=sight.scene.sentence.text) or not light(sight.own_text, lang):
        return None
    same = (i for i in (index - 1, index - 2) if i >= 0 and mentions[i].unit is unit)
    return next((i for i in same if mentions[i].change == sight.change), None)


def _listed_over(sight: Sight) -> bool:
    """Nothing but light words and the figure before stand between it and the figure before that."""
    text, base = sight.scene.sentence.text, sight.scene.sentence.start
    first, between = sight.scene.mentions[sight.index - 2 : sight.index]
    gap = text[first.end - base : sight.mention.start - base]
    gap = gap.replace(text[between.start - base : between.end - base], "")
    return len(gap) < 90 and light(gap, sight.scene.lang)


def measured_against(sight: Sight) -> int | None:
    """The figure just before that this one is only compared with ("71 percent, against a national average of 58")."""
    if (ordered := in_order(sight)) is not None:
        return ordered
    last = sight.index - 1
    if last < 0 or sight.mention.change or sight.scene.mentions[last].unit is not sight.mention.unit:
        return None
    return last if len(sight.gap) < 110 and sight.set_against and sight.gap.count(",") <= 2 else None


#: "The total was 14.3% larger than in 2024", "nhỉnh hơn năm 2024 9,2%": a growth since a year.
_SINCE = re.compile(
    r" (?:\w+er|more|less|up|down|above|below)(?: on| than)?(?: in| the| for)* (?:(?:19|20)\d\d|previous|year before|last year|a year)"
)
_THAN_THEN = re.compile(r"(?:hơn|so với|kém)(?: của| mức)* (?:năm|cùng kỳ)[^,;.]{0,14}$")


def level_before(sight: Sight) -> int | None:
    """The last level said before in the sentence that a change without a subject may change; none that is only a part."""
    mention, text, base = sight.mention, sight.scene.sentence.text, sight.scene.sentence.start
    since = mention.unit is PERCENT and (
        _SINCE.match(text, mention.end - base)
        or _THAN_THEN.search(text, max(0, mention.start - base - 40), mention.start - base)
    )
    wanted = _LEVELS.get(mention.unit, frozenset()) if mention.unit in _CHANGES or since else frozenset()
    for index in range(sight.index - 1, -1, -1):
        other = sight.scene.mentions[index]
        if other.unit in wanted and not (
            since and PARTED.search(text, max(0, other.start - base - 14), other.start - base)
        ):
            return index
    return None


#: What is said twice is no small or round number of anything.
_TELLING = 1000


def same_value(told: Sequence[Told], sight: Sight) -> Told | None:
    """The figure with a metric that was told with the same value and unit ("both ask for the figure of 50,000")."""
    mention = sight.mention
    if mention.unit not in (COUNT, *_MONEY) or mention.value < _TELLING or mention.noun:
        return None
    like = (t for t in reversed(told) if t.mention.unit is mention.unit and t.mention.value == mention.value)
    return next((t for t in like if t.link.metric), None)


def spoken_of(told: Sequence[Told], sight: Sight, words: Vocabulary) -> Told | None:
    """What the text goes on about: the last figure of the same unit in this paragraph or the two before; a change that
    stands alone takes the last level that it may change."""
    unit, paragraph = sight.mention.unit, sight.scene.sentence.paragraph
    bare, ranked = unit is COUNT, unit in _RANKS
    if not told or not (sight.pointing or light(sight.own_text, sight.scene.lang, 2 if bare else 1)):
        return None
    aimed = _AIMED.search(sight.own_text, of=sight.scene.sentence.text) is not None
    known_before = bare or ranked or aimed or sight.pointing
    if unit in _CHANGES or (sight.pointing and sight.change):
        wanted = _LEVELS.get(unit, frozenset())
        last = next((t for t in reversed(told[-3:]) if t.mention.unit in wanted), None)
        if last and paragraph == last.paragraph and (known_before or _ANAPHORA.search(sight.own_text)):
            return last
    unlikely: Told | None = None
    for other in reversed(told[-RECENT:]):
        gap = paragraph - other.paragraph
        if gap > (2 if sight.pointing or ranked or aimed else 1):
            return unlikely
        if gap > 0 and not known_before and not _ANAPHORA.search(sight.own_text):
            return unlikely
        if other.mention.unit is unit and not other.regional and not _aside(other, words):
            known = words.by_id.get(other.link.metric or "")
            if unlikely is not None and not _kindred(unlikely, other, words):
                return unlikely
            if aimed and other.mention.change != sight.change:
                unlikely = unlikely or (other if known and known.says == "growth" else None)
                continue
            if other.link.metric is None and aimed:
                continue
            if other.link.metric is None or usual(sight, words.by_id[other.link.metric]):
                return other if other.link.metric else unlikely
            unlikely = unlikely or other
    return unlikely


_ELSEWHERE = Guarded(
    r"\b(?:China|Korea|Japan|Singapore|Thailand|Malaysia|Indonesia|Philippines|India|Taiwan|Israel|Germany|France|Switzerland|Sweden|Finland|Estonia|America|United States|US|UK|EU|OECD|ASEAN|world|global|Trung Quốc|Hàn Quốc|Nhật Bản|Thái Lan|Ấn Độ|Đài Loan|Đức|Pháp|Mỹ|Thụy Sĩ|Thụy Điển|thế giới|toàn cầu)\b"
)


def _kindred(growth: Told, other: Told, words: Vocabulary) -> bool:
    """The two speak of one subject, or the second of none: a growth and the level that grows."""
    entries = [words.by_id.get(t.link.metric or "") for t in (growth, other)]
    heads = [frozenset(a for form in e.forms for a in form[0].atoms) for e in entries if e]
    return len(heads) < 2 or not heads[0].isdisjoint(heads[1])


#: "Which it ranked second", "for institutions it was 83rd": a part of an index.
_PART_OF_INDEX = re.compile(
    r", (?:which|where|in which|on which|for which) (?:it|they|the country|Viet ?[Nn]am|WIPO)?\b"
    r"|\b(?:[Ff]or|[Ii]n terms of|[Oo]n|[Ii]n) (?!the\b|its?\b|this\b|all\b|innovation\b|top\b|a\b|\d)[a-z][a-z ]{3,40}|(?<!\w)[Vv]ề (?!đích|chỉ số|GII|đổi mới)[a-zà-ỹ]|(?<!\w)(?:chỉ số thành phần|trụ cột|điểm (?:yếu|mạnh))(?!\w)|\b(?:weak|strong) points?\b"
)


def part_of_index(sight: Sight) -> bool:
    """The figure's own words name a part of an index, not the index."""
    return bool(_PART_OF_INDEX.search(sight.own_text))


def usual(sight: Sight, entry: Entry) -> bool:
    """The value is one that Viet Nam may have; else an earlier figure may be what the text comes back to."""
    if sight.change or not entry.usual:
        return True
    value, low, high = sight.mention.value, *entry.usual[0]
    for lower, higher in entry.usual[1:]:
        low, high = min(low, lower), max(high, higher)
    return low <= value <= high or _ELSEWHERE.search(sight.own_text, of=sight.scene.sentence.text) is not None


#: Why a figure is none: it is a part of the one before.
PART = ("a part of the figure before",)


def _aside(told: Told, words: Vocabulary) -> bool:
    """It speaks of a known part of a metric, or of what was told before: the text comes back to the whole."""
    if told.link.evidence == PART:
        return True
    best = told.link.candidates[0] if told.link.candidates else None
    entry = words.by_id.get(best.id) if best and best.decoy and told.link.metric is None else None
    return bool(entry and entry.part_of)


def set_out(sight: Sight) -> int | None:
    """For the start of a move ("from 76th ... to 44th") the figure that it moves to."""
    mentions, index = sight.scene.mentions, sight.index
    following = index + 1 < len(mentions) and mentions[index + 1].unit is sight.mention.unit
    return index + 1 if sight.mention.earlier and following else None


def carried(entry: Entry, why: str) -> Link:
    """The link of a figure that carries another's metric."""
    return Link(metric=entry.id, score=0.7, confidence=0.65, evidence=(why,))
