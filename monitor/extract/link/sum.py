"""Money that its own words or those told before seem to make a metric's, and that is only a part of a sum, the whole of what
is told behind it, or of one thing."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.extract.evidence.astray import of_another, of_each, of_fund
from monitor.extract.evidence.companion import PART
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.none import ADDED, OWNED
from monitor.extract.evidence.spot import Word
from monitor.extract.evidence.view import START, WHERE, WORD
from monitor.extract.link.row import Row
from monitor.extract.link.told_whole import of_one_thing
from monitor.extract.model import OUTSIDE_SENTENCE, Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.record import replace

#: "Exports totalled $348.6 billion, up 16 per cent, led by computers and electronics": the part comes behind it.
_LED_BY = lazy(
    r"[^.;\d]{0,40}?(?:, (?:up|down) [\d.,]+ ?(?:per ?cent|percent|%)[^.;\d]{0,30}?)?,? (?:led|driven|headed|topped) by\b"
)
#: "Those working on AI took $87 million of that".
_OF_THAT = lazy(r" of (?:that|this|it)\b(?! (?:kind|sort|size|year|type))")


#: "Spends 9.2 per cent of its revenue on research, or VND950 billion": the amount of a share of what it sells.
_IN_REVENUE = lazy(
    r"(?: of (?:its|their|the|our|annual|total) (?:[a-z]+ )?(?:revenue|turnover|sales|income)| (?:tổng )?(?:doanh thu|doanh số|nguồn thu))[^,;.\d]{0,50},? (?:(?:or|that is|equal to|equivalent to|tương ứng|tương đương|hay|tức) ?)(?: ?(?:about|around|some|nearly|over|more than|almost|với|khoảng|gần|hơn|trên))* "
)
#: "16.1 trillion VND was added to the science budget", "allotted VND16 trillion more to science".
_ADDED_TO = lazy(
    r"(?: \([^()]*\))? (?:was|were|is|are|has been|have been|had been|will be)(?: later| then| also)? added to\b"
    r"|(?: \([^()]*\))? (?:more|extra)(?= (?:to|for|on|in|into)\b|[,.;]|$)"
    r"|(?: \([^()]*\))? (?:đã |sẽ )?được (?:bổ sung|cấp thêm|bố trí thêm) (?:cho|vào)(?!\w)"
)
#: "US$61 million in nine deals, the largest of them worth US$22 million": what one of them is.
_LARGEST = lazy(
    r"\b(?:the )?(?:largest|biggest|smallest|single largest|top)(?: (?:one|deal|round|project|contract|grant|ticket|investment)| of (?:them|these|which|those|all))*,? (?:(?:being|is|was|worth|at|of|valued|stood|amounted|reached|to) ?)+(?:about |around |some |nearly |over )*$"
    r"|(?<!\w)(?:thương vụ|khoản|dự án|vòng|hợp đồng|gói)(?: [^\W\d]\w*){0,3} lớn nhất (?:(?:là|trị giá|đạt|lên tới|có giá trị|khoảng|gần|hơn) ?)+$"
)


def of_a_sum(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """Why an amount is not the metric's that its `own` words name, None where it may be."""
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


#: Between two parts of one sum.
_NEXT_PART = lazy(
    r"(?:,|;|,? (?:and|và|còn))(?: (?:and|và|còn|then|rồi|tiếp đến là|followed by))*(?: (?!total|tổng|cả|whole|all\b)[^\W\d][\w&/-]*){1,7} (?:with |about |around |nearly |over |khoảng |gần |hơn |là |đạt |với |hút )*"
)
#: "7,450 tỷ đồng, gồm ngân sách trung ương hỗ trợ 1.200 tỷ đồng": a part of the sum before.
_SUM_OF = lazy(r"[^;.\d]{0,30}?[,:(] ?(?:bao gồm|gồm|made up of|comprising|consisting of|including)\b[^;.\d]{0,70}$")


#: "VND400 billion goes to data centres and VND120 billion to schools": nothing is said between the two of the next.
_AND_THE_NEXT = lazy(
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
    joined = before.mention.end + beside.start("joined") if beside else 0
    return beside is not None and all(
        seen[WHERE] in OUTSIDE_SENTENCE or seen[START] < joined for seen in own.candidates[0].spoken
    )


#: "Exports reached $251 billion, of which electronics made up": the part comes behind it.
_ITS_PART = lazy(r"[^.;\d]{0,40}?,? (?:of which|including|trong đó|gồm)\b")


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
