"""What overrules a figure's own words: what it is set against or a part of, of which one thing it is."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.extract.cue.limit import bounds_a_duty
from monitor.extract.evidence.astray import drawn, of_another, of_each, of_fund, of_staff, spoken_with, taken_in
from monitor.extract.evidence.companion import PART
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.holder import whole_of_share
from monitor.extract.evidence.none import ADDED, OWNED, distant
from monitor.extract.evidence.spot import Word
from monitor.extract.evidence.topic import carried
from monitor.extract.evidence.view import START, WHERE, WORD
from monitor.extract.link.row import Row
from monitor.extract.link.told_whole import of_one_thing, of_what_was_told
from monitor.extract.members import COUNT, MONEY, PERCENT
from monitor.extract.model import OUTSIDE_SENTENCE, Link
from monitor.extract.prefilter.lazy import lazy

#: Between two parts of one sum.
_NEXT_PART: Final = lazy(
    r"(?:,|;|,? (?:and|và|còn))(?: (?:and|và|còn|then|rồi|tiếp đến là|followed by))*(?: (?!total|tổng|cả|whole|all\b)[^\W\d][\w&/-]*){1,7} (?:with |about |around |nearly |over |khoảng |gần |hơn |là |đạt |với |hút )*"
)


#: "..., of which the part for digital transformation is 25 percent": a share of the share before.
_FOR_PART: Final = lazy(
    r"\b(?:of which|of this|of that)\b[^;.\d]{0,40}\b(?:part|portion|slice|set aside|earmarked|goes to|is for)\b"
    r"|(?<!\w)trong (?:số )?(?:đó|này)(?!\w)[^;.\d]{0,12}?(?:phần|khoản|dành|chi cho|bố trí cho|nghiên cứu cơ bản)(?!\w)"
)


#: "56 tasks were overdue, down from 143 tasks", "còn 56 nhiệm vụ quá hạn, giảm so với 143 nhiệm vụ": the same before.
_DOWN_FROM: Final = lazy(
    r"[^;.\d]{0,40},? (?:up|down|falling|rising|compared (?:with|to)|against|versus|from|(?:tăng|giảm)(?: so với| từ)|so với|thay vì|còn)(?: (?:from|mức|con số|the))* $"
)


def _against_a_count(figure: FigureContext) -> bool:
    """It is what the count before was at another time, and its noun is none, or the beginning or the whole of that one's."""
    if not figure.index:
        return False
    last = figure.context.mentions[figure.index - 1]
    if last.unit is not COUNT or not _DOWN_FROM.fullmatch(figure.gap):
        return False
    noun, whole = figure.mention.noun.lower(), last.noun.lower()
    return not noun or f"{whole} ".startswith(f"{noun} ")


#: "80,412 firms, replacing the 82,400 published earlier", "thay cho con số 82.400 công bố trước đó": the same as it was told
#: before.
_REPLACED: Final = lazy(
    r"[^;.\d]{0,40}?,? (?:thay cho|thay thế|thay vì|chứ không phải|không phải(?: là)?|replacing|superseding|in place of|instead of|and not|not)(?: (?:con|số|liệu|mức|bản|the|its|an|earlier|old|previous|cũ|là))* $"
)
_TOLD_EARLIER: Final = lazy(
    r"(?:[^,;.\d]{0,40}? )?(?:(?:đã |được |từng )*(?:công bố|nêu|đưa|thông báo|báo cáo|ghi|dẫn|đăng|công khai)|(?:that (?:was|were|had been) )?(?:published|announced|reported|given|stated|released|quoted|printed|first)|earlier|previously|trước|cũ|ban đầu)(?!\w)"
)


def _replaced(figure: FigureContext) -> bool:
    """It is what the count before was told to be, which takes its place."""
    if not figure.index or figure.context.mentions[figure.index - 1].unit is not COUNT:
        return False
    sentence = figure.context.sentence
    number = figure.mention.number - sentence.start
    behind = sentence.text.find(" ", number)
    return (
        behind > 0
        and _REPLACED.fullmatch(figure.gap) is not None
        and _TOLD_EARLIER.match(sentence.text, behind + 1) is not None
    )


#: "143 tasks are overdue, made up of 96 of the ministries and 47 of the provinces": the parts of it.
_MADE_UP: Final = lazy(
    r"[^;.\d]{0,30}?[,:(]? ?(?:gồm|bao gồm|trong đó|including|of which|made up of|comprising|consisting of|namely)(?: (?:có|cả|the))* $"
)
_AND_THE_REST: Final = lazy(r"[^;.\d]{0,60}(?:,|,? (?:và|and|cùng)) $")


def _part_of_open(row: Row, figure: FigureContext, own: Link) -> bool:
    """It counts a part of what the figure before counts by the same noun, which is no metric's, and has no other word of its own."""
    last = figure.context.mentions[figure.index - 1] if figure.index else None
    if last is None or last.unit is not COUNT or row.link(figure.index - 1).metric is not None:
        return False
    noun = figure.mention.noun.lower()
    if not noun or not f"{last.noun.lower()} ".startswith(f"{noun} "):
        return False
    goes_on = row.link(figure.index - 1).evidence == PART and _AND_THE_REST.fullmatch(figure.gap)
    if not (goes_on or _MADE_UP.fullmatch(figure.gap)):
        return False
    return all(seen[WHERE] == "noun" or seen[START] < last.end for seen in own.candidates[0].spoken)


def despite_words(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What it speaks of whatever metric its `own` words name: of what one body has, of money of something else."""
    unit = figure.mention.unit
    if unit is COUNT:
        return _count_despite(row, figure, own)
    if unit is PERCENT:
        return _share_despite(row, figure, own)
    return _money_despite(row, figure, own) if unit in MONEY else None


def _count_despite(row: Row, figure: FigureContext, own: Link) -> Link | None:
    if own.metric and _against_a_count(figure):
        told = row.link(figure.index - 1)
        same = carried(entry, "what it is set against") if (entry := row.entry(told)) else OPEN
        # What has no noun may as well be of another of the figures before ("against 10 and 25, respectively").
        if figure.mention.noun or same is OPEN:
            return replace(same, candidates=own.candidates)
    if _replaced(figure) and (entry := row.entry_at(figure.index - 1)):
        return replace(carried(entry, "what another count replaces"), candidates=own.candidates)
    if own.metric is None:
        return None
    if _part_of_open(row, figure, own):
        return replace(OPEN, evidence=PART, candidates=own.candidates)
    at = figure.mention.start - figure.context.sentence.start
    some = _of_some(row, figure, own, at) or _funded(figure) or whole_of_share(figure, own)
    return replace(OWNED, candidates=own.candidates) if some else None


#: "2,300 start-ups, more than half of the national total", "2.300 doanh nghiệp, chiếm hơn 50% cả nước": of all that there are.
_MAKING_UP: Final = lazy(
    r"[^;.\d]{0,40}?,? (?:or|accounting for|account for|making up|representing|equal to|which is|chiếm|bằng|tương đương)(?: (?:about|around|some|nearly|almost|over|more than|only|just|khoảng|gần|hơn|trên|tới|chừng))* $"
)
_OF_ALL_THERE: Final = lazy(
    r" of (?:the |all )?(?:(?:national|nationwide|country[’']s|nation[’']s|regional|world[’']s?)(?: total| count| number| tally)|those in the (?:country|region|world))\b"
    r"|(?: của| trong| so với)?(?: tổng)?(?: số)?(?: của)? (?:cả nước|toàn quốc|cả vùng|toàn vùng|cả tỉnh|toàn tỉnh|cả thành phố|toàn thành phố|thế giới)(?=[,.;)]|$| (?:và|cùng|với)(?!\w))"
)


def _of_all_there(figure: FigureContext) -> bool:
    """It is the share that those counted right before are of all that there are in the land."""
    if not figure.index or figure.context.mentions[figure.index - 1].unit is not COUNT:
        return False
    behind = _OF_ALL_THERE.match(figure.context.sentence.text, figure.context.ends[figure.index])
    return behind is not None and _MAKING_UP.fullmatch(figure.gap) is not None


def _share_despite(row: Row, figure: FigureContext, own: Link) -> Link | None:
    if figure.index and (beside := _growth_beside(row, figure)) is not None:
        return beside
    if own.metric is None:
        return None
    part = of_what_was_told(row, figure, own) or _of_all_there(figure)
    if not part and figure.index and own.metric == row.link(figure.index - 1).metric:
        part = _FOR_PART.search(figure.gap) is not None
    return replace(OPEN, evidence=PART, candidates=own.candidates) if part else None


def _money_despite(row: Row, figure: FigureContext, own: Link) -> Link | None:
    sentence = figure.context.sentence
    at, end = figure.mention.start - sentence.start, figure.mention.end - sentence.start
    led = own.metric and _LED_BY.match(sentence.text, end)
    if led and any(seen[START] - sentence.start >= led.end() for seen in own.candidates[0].spoken):
        return replace(OPEN, evidence=("the whole of what is told behind it",), candidates=own.candidates)
    going_on = own.metric and figure.index and (_OF_THAT.match(sentence.text, end) or _IN_REVENUE.fullmatch(figure.gap))
    if going_on or _of_a_part(row, figure, own):
        return replace(OPEN, evidence=PART, candidates=own.candidates)
    if own.metric and _whole_of(figure, own):
        return replace(OPEN, evidence=("the whole of what is told behind it",), candidates=own.candidates)
    if of_another(sentence.text, figure.mention.number - sentence.start) or _ADDED_TO.match(sentence.text, end):
        return own if figure.near(row.fit.savings) else replace(ADDED, candidates=own.candidates)
    if own.metric and (of_fund(sentence, at) or _LARGEST.search(sentence.text, max(0, at - 70), at)):
        return replace(OWNED, candidates=own.candidates)
    if of_each(sentence, at) or (own.metric and of_one_thing(figure)):
        return replace(OWNED, candidates=own.candidates)
    return None


#: "16.1 trillion VND was added to the science budget", "allotted VND16 trillion more to science".
_ADDED_TO: Final = lazy(
    r"(?: \([^()]*\))? (?:was|were|is|are|has been|have been|had been|will be)(?: later| then| also)? added to\b"
    r"|(?: \([^()]*\))? (?:more|extra)(?= (?:to|for|on|in|into)\b|[,.;]|$)"
    r"|(?: \([^()]*\))? (?:đã |sẽ )?được (?:bổ sung|cấp thêm|bố trí thêm) (?:cho|vào)(?!\w)"
)
#: "US$61 million in nine deals, the largest of them worth US$22 million": what one of them is.
_LARGEST: Final = lazy(
    r"\b(?:the )?(?:largest|biggest|smallest|single largest|top)(?: (?:one|deal|round|project|contract|grant|ticket|investment)| of (?:them|these|which|those|all))*,? (?:(?:being|is|was|worth|at|of|valued|stood|amounted|reached|to) ?)+(?:about |around |some |nearly |over )*$"
    r"|(?<!\w)(?:thương vụ|khoản|dự án|vòng|hợp đồng|gói)(?: [^\W\d]\w*){0,3} lớn nhất (?:(?:là|trị giá|đạt|lên tới|có giá trị|khoảng|gần|hơn) ?)+$"
)
#: "Compared with 8.02 per cent for GDP", "gần gấp đôi GDP (8,02%)": between a figure and what grew by it.
_FOR_WHOM: Final = lazy(r" (?:for(?: the)?|của) ")
_THAN_THAT: Final = lazy(r"(?:so với|hơn|mức|kém)(?: (?:mức|con số|tốc độ|khoảng))* $")


def _growth_beside(row: Row, figure: FigureContext) -> Link | None:
    """What is named right beside the figure, where growth of something else was told before it."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    start, end = figure.mention.start - base, figure.mention.end - base
    behind = _FOR_WHOM.match(text, end)
    if behind and behind.group() == " của " and not _THAN_THAT.search(text, max(0, start - 30), start):
        return None
    bracket = text.endswith(" (", 0, start)
    if not (behind or bracket):
        return None
    told = {e.id for i in range(figure.index) if (e := row.entry_at(i)) and e.says == "growth"}
    if not told:
        return None
    beside = [
        word.atoms
        for first, after, word, _ in figure.context.hits
        if (behind and first - base == behind.end()) or (bracket and after - base == start - 2)
    ]
    for entry in row.words.by_unit.get("percent", ()) if beside else ():
        if entry.says != "growth" or entry.decoy or entry.id in told:
            continue
        alone = [form[0].atoms for form in entry.forms if len(form) == 1]
        if any(not atoms.isdisjoint(said) for atoms in alone for said in beside):
            return carried(entry, "the growth of what is named beside it")
    return None


#: "Exports totalled $348.6 billion, up 16 per cent, led by computers and electronics": the part comes behind it.
_LED_BY: Final = lazy(
    r"[^.;\d]{0,40}?(?:, (?:up|down) [\d.,]+ ?(?:per ?cent|percent|%)[^.;\d]{0,30}?)?,? (?:led|driven|headed|topped) by\b"
)
#: "Those working on AI took $87 million of that".
_OF_THAT: Final = lazy(r" of (?:that|this|it)\b(?! (?:kind|sort|size|year|type))")


#: "Spends 9.2 per cent of its revenue on research, or VND950 billion": the amount of a share of what it sells.
_IN_REVENUE: Final = lazy(
    r"(?: of (?:its|their|the|our|annual|total) (?:[a-z]+ )?(?:revenue|turnover|sales|income)| (?:tổng )?(?:doanh thu|doanh số|nguồn thu))[^,;.\d]{0,50},? (?:(?:or|that is|equal to|equivalent to|tương ứng|tương đương|hay|tức) ?)(?: ?(?:about|around|some|nearly|over|more than|almost|với|khoảng|gần|hơn|trên))* "
)


#: "Disbursed VND215 billion for 48 tasks", "rót 20 triệu USD cho 12 startup": those that got it.
_GOES_TO: Final = lazy(
    r" (?:cho|để tài trợ(?: cho)?|tài trợ(?: cho)?|for|to|to (?:fund|finance|support|back))(?: (?:all|some|about|over|more than|cả|hơn|gần|tổng cộng))* ?"
)


def _funded(figure: FigureContext) -> bool:
    """It counts those that the money told right before it goes to."""
    if not figure.index or figure.context.mentions[figure.index - 1].unit not in MONEY:
        return False
    return _GOES_TO.fullmatch(figure.gap) is not None


#: "Exports reached $251 billion, of which electronics made up": the part comes behind it.
_ITS_PART: Final = lazy(r"[^.;\d]{0,40}?,? (?:of which|including|trong đó|gồm)\b")


def _whole_of(figure: FigureContext, own: Link) -> bool:
    """What makes it the metric's is said outside its sentence, and in it only of a part that is told behind it."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    end = figure.mention.end - base
    part = _ITS_PART.match(text, end)
    if part is None:
        return False
    outside = [seen[WORD] for seen in own.candidates[0].spoken if seen[WHERE] in OUTSIDE_SENTENCE]
    far = [word for word in outside if isinstance(word, Word)]
    behind = [word.atoms for s, _, word, _ in figure.context.hits if s - base >= part.end()]
    return any(not set(atoms).isdisjoint(word.atoms) for word in far for atoms in behind)


def _said_before(figure: FigureContext, own: Link) -> bool:
    """All words that say what the figure is stand before it."""
    return all(seen[START] < figure.mention.start for seen in own.candidates[0].spoken)


#: "7,450 tỷ đồng, gồm ngân sách trung ương hỗ trợ 1.200 tỷ đồng": a part of the sum before.
_SUM_OF: Final = lazy(
    r"[^;.\d]{0,30}?[,:(] ?(?:bao gồm|gồm|made up of|comprising|consisting of|including)\b[^;.\d]{0,70}$"
)


#: "VND400 billion goes to data centres and VND120 billion to schools": nothing is said between the two of the next.
_AND_THE_NEXT: Final = lazy(
    r"[^;.\d]{0,70}(?P<joined>,|;|,? (?:and|và|còn)) (?:(?:about|around|some|nearly|over|only|another|a further|khoảng|gần|hơn|chỉ) )*"
)


def _of_a_part(row: Row, figure: FigureContext, own: Link) -> bool:
    """It goes on with a list of parts ("of which fintech took $900 million, AI $450 million and health $200 million"),
    begins one of a larger sum, or is set beside an open amount without a word of its own between."""
    last = figure.index - 1
    if last < 0 or (before := row.figures[last]).mention.unit is not figure.mention.unit:
        return False
    if before.mention.value > figure.mention.value and _SUM_OF.fullmatch(figure.gap):
        return True
    if row.link(last).metric is not None:
        return False
    if (before.part or _of_a_part(row, before, row.worded[last])) and _NEXT_PART.fullmatch(figure.gap):
        return True
    beside = _AND_THE_NEXT.fullmatch(figure.gap) if own.metric else None
    if beside is None:
        return False
    text, ends = figure.context.sentence.text, figure.context.ends
    if distant(own) and _next_word(text, ends[last]) == _next_word(text, ends[figure.index]):
        return True
    joined = before.mention.end + beside.start("joined")
    return all(seen[WHERE] in OUTSIDE_SENTENCE or seen[START] < joined for seen in own.candidates[0].spoken)


def _next_word(text: str, end: int) -> str:
    """The word behind a figure that ends there."""
    return text[end : end + 20].lstrip().partition(" ")[0]


def _of_some(row: Row, figure: FigureContext, own: Link, at: int) -> bool:
    """It counts only some of what the metric counts: those of one body, who were asked or came, or who have a duty."""
    sentence, entry = figure.context.sentence, row.words.by_id[own.metric or ""]
    if _of_staff(row, figure, own, at) or spoken_with(sentence, at):
        return True
    if figure.said.generic and (figure.said.people or _said_before(figure, own)) and taken_in(sentence, at):
        return True
    came = not (entry.flow or entry.comes) and row.fit.added in entry.against and drawn(sentence, at)
    return came or bounds_a_duty(figure.mention, sentence, figure.context.lang)


def _of_staff(row: Row, figure: FigureContext, own: Link, at: int) -> bool:
    """It is how many of those one body has, and only words far off say what they are."""
    if not row.words.by_id[own.metric or ""].nationwide:
        return False
    return distant(own) and of_staff(figure.context.sentence.text, at)
