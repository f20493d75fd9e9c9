"""What settles a figure before its own words are asked, and what overrules them."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.domain.letters import CAPITALS
from monitor.extract.classes import EACH_OF_THEM
from monitor.extract.cue.law import is_rate
from monitor.extract.cue.limit import bounds_a_duty
from monitor.extract.evidence.astray import (
    drawn,
    gone,
    held,
    late,
    of_staff,
    spoken_with,
    taken_in,
)
from monitor.extract.evidence.companion import PART, restated
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.holder import whole_of_share
from monitor.extract.evidence.none import GONE, LATE, OWNED, distant, percent_of_other
from monitor.extract.evidence.size import owned, sized
from monitor.extract.evidence.topic import carried
from monitor.extract.evidence.turn import TWICE, in_sequence
from monitor.extract.evidence.view import START, WHERE
from monitor.extract.link.amount import amount, of_next_sum
from monitor.extract.link.row import Row
from monitor.extract.link.series import NEXT, next_of_series
from monitor.extract.link.such import beside_a_name, such_as
from monitor.extract.link.sum import of_a_sum
from monitor.extract.link.told_whole import of_what_was_told
from monitor.extract.members import COUNT, GT, GTE, MONEY, PERCENT
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.record import replace

_ABOVE = frozenset({GT, GTE})
#: "$215 million in 41 deals", "275 triệu USD qua 32 thương vụ".
_DEALS = lazy(
    r"(?:[\w-]+ )?(?:deals?|rounds?|transactions?|investments?(?! (?:funds?|firms?|houses?)\b))\b|(?:thương vụ|vòng|giao dịch)(?!\w)"
)
_IN_SO_MANY = lazy(
    r"(?: (?:in|during|over) (?:20\d\d|the (?:first|second|third|fourth|last) (?:\w+ )?(?:half|quarter|months|year)))?(?: (?:in|of|as) (?:venture capital|venture funding|capital|funding|equity|investment|new money))?,? (?:in|across|through|over|from|via|with|spread over|spread across|qua|trong|với|từ|thông qua) (?:(?:just|only|about|some|more than|chỉ|khoảng|hơn|gần) )*"
)
#: "..., of which the part for digital transformation is 25 percent": a share of the share before.
_FOR_PART = lazy(
    r"\b(?:of which|of this|of that)\b[^;.\d]{0,40}\b(?:part|portion|slice|set aside|earmarked|goes to|is for)\b"
    r"|(?<!\w)trong (?:số )?(?:đó|này)(?!\w)[^;.\d]{0,12}?(?:phần|khoản|dành|chi cho|bố trí cho|nghiên cứu cơ bản)(?!\w)"
)


#: "One firm in five innovates; the resolution wants over 40 percent of them to do so".
_DO_SO = lazy(r" of (?:them|those|these|all|[a-z]+) to (?:do so|do the same|do it|follow suit)\b")


def unasked(row: Row, figure: FigureContext) -> Link | None:
    """What it speaks of, or that it speaks of nothing, where its own words need not be asked."""
    mention, unit = figure.mention, figure.mention.unit
    if mention.rule == "count-shared-noun" and figure.index + 1 < len(row.figures):
        return replace(row.link(figure.index + 1), evidence=("counted like the next figure",))
    if mention.rule in NEXT and (such := next_of_series(row, figure)) is not None:
        return such
    if (such := such_as(row, figure) or beside_a_name(row, figure)) is not None:
        return such
    if unit in TWICE:
        turn = in_sequence(row.told_before, figure)
        if turn is not None and (entry := row.entry(turn.link)):
            return carried(entry, "in the order told before")
    elif unit is COUNT and late(figure.context.sentence.text, mention.end - figure.context.sentence.start):
        return LATE
    elif unit is COUNT and gone(figure.context.sentence, mention.number - figure.context.sentence.start):
        # A task that was closed is done.
        return None if row.told_before and row.told_before[-1].link.metric == "tasks_total" else GONE
    elif unit is COUNT and figure.index and _DEALS.match(mention.noun) and _IN_SO_MANY.fullmatch(figure.gap):
        return replace(OPEN, evidence=("in how many deals the money came",))
    elif unit in MONEY and figure.out_of_next:
        return replace(OPEN, evidence=("a part of the next figure",))
    if (unit is COUNT and (owned(figure) or mention.rule == "count-of-whole")) or (unit in MONEY and _sized(figure)):
        return OWNED
    at = mention.start - figure.context.sentence.start
    if unit is PERCENT and of_next_sum(row, figure):
        return replace(OPEN, evidence=("so much of the sum that the next figure says",))
    if unit is PERCENT and is_rate(figure.context.sentence, at, figure.context.lang):
        return replace(OPEN, evidence=("the rate of a tax or of interest",))
    if unit is PERCENT and mention.rule == "fraction" and _multiplies(figure):
        return replace(OPEN, evidence=("so much of the next figure",))
    if unit is PERCENT and (other := percent_of_other(figure, at)) is not None:
        return other
    if (
        unit is PERCENT
        and figure.index
        and _DO_SO.match(figure.context.sentence.text, at + mention.end - mention.start)
    ):
        entry = row.entry_at(figure.index - 1)
        return carried(entry, "what the figure before tells, to be done by as many") if entry else None
    settled = _held(row, figure, at) if figure.portion else _of_whole(row, figure) if figure.outgrown else None
    if settled is None and unit in MONEY and not figure.index and restated(row.told_before, figure):
        return amount(row, figure)
    return settled


#: "Half the 1.1 per cent of Malaysia", "bằng một nửa mức 1,1%".
_TIMES_THAT = lazy(rf"(?: of)? (?:the |that |[{CAPITALS}][\w ]{{2,24}}['’]s |mức |con số |t[ỷỉ] lệ )$")


#: "Half the ASEAN average", "a third of Malaysia's level", "bằng một nửa mức bình quân của ASEAN".
_OF_A_LEVEL = lazy(
    rf"(?: of)? (?:that (?:of|in|for)\b|(?:the|its|their) (?:[\w-]+ ){{0,3}}?(?:average|level|rate|norm|mean|pace)\b(?!-| (?:household|family|person|wage|salary|worker|price|cost|four|three|\d))"
    rf"|[{CAPITALS}][\w ]{{2,24}}['’]s?(?: (?:level|average|figure|rate|share|ratio|pace))?(?= ?[,.;)]|$| and\b)"
    r"|(?:so với |mức (?:trung bình|bình quân|của)|(?:trung bình|bình quân) (?:của |chung|thế giới|khu vực|cả nước|ASEAN|OECD)))"
)


def _multiplies(figure: FigureContext) -> bool:
    """It says how much of the next percentage, or of what another has, something is."""
    others, base = figure.context.mentions, figure.context.sentence.start
    if _OF_A_LEVEL.match(figure.context.sentence.text, figure.mention.end - base):
        return True
    if figure.index + 1 == len(others) or others[figure.index + 1].unit is not PERCENT:
        return False
    end, start = figure.mention.end - base, others[figure.index + 1].start - base
    return _TIMES_THAT.fullmatch(figure.context.sentence.text, end, start) is not None


def _sized(figure: FigureContext) -> bool:
    """It is the size of a class, or of each of those counted."""
    if sized(figure):
        return True
    mention, sentence = figure.mention, figure.context.sentence
    return mention.comparator in _ABOVE and EACH_OF_THEM.match(sentence.text, mention.end - sentence.start) is not None


def _held(row: Row, figure: FigureContext, at: int) -> Link | None:
    """How many of those counted before one body has."""
    if not held(figure.context.sentence.text, at):
        return None
    whole = next((t for t in reversed(row.before(figure)[-4:]) if t.mention.unit is COUNT and t.link.metric), None)
    entry = row.entry(whole.link) if whole else None
    return carried(entry, "what one has of those counted") if entry else None


def _of_whole(row: Row, figure: FigureContext) -> Link | None:
    """What the last count before speaks of, of which this one says how many there are at another time."""
    last = next((t for t in reversed(row.before(figure)) if t.mention.unit is COUNT), None)
    entry = row.entry(last.link) if last else None
    return carried(entry, "so many of those at another time") if entry else None


#: "56 tasks were overdue, down from 143 tasks", "còn 56 nhiệm vụ quá hạn, giảm so với 143 nhiệm vụ": the same before.
_DOWN_FROM = lazy(
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
_REPLACED = lazy(
    r"[^;.\d]{0,40}?,? (?:thay cho|thay thế|thay vì|chứ không phải|không phải(?: là)?|replacing|superseding|in place of|instead of|and not|not)(?: (?:con|số|liệu|mức|bản|the|its|an|earlier|old|previous|cũ|là))* $"
)
_TOLD_EARLIER = lazy(
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
_MADE_UP = lazy(
    r"[^;.\d]{0,30}?[,:(]? ?(?:gồm|bao gồm|trong đó|including|of which|made up of|comprising|consisting of|namely)(?: (?:có|cả|the))* $"
)
_AND_THE_REST = lazy(r"[^;.\d]{0,60}(?:,|,? (?:và|and|cùng)) $")


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
    unit, sentence = figure.mention.unit, figure.context.sentence
    at = figure.mention.start - sentence.start
    if unit is COUNT and own.metric and _against_a_count(figure):
        told = row.link(figure.index - 1)
        same = carried(entry, "what it is set against") if (entry := row.entry(told)) else OPEN
        # What has no noun may as well be of another of the figures before ("against 10 and 25, respectively").
        if figure.mention.noun or same is OPEN:
            return replace(same, candidates=own.candidates)
    if unit is COUNT and _replaced(figure) and (entry := row.entry_at(figure.index - 1)):
        return replace(carried(entry, "what another count replaces"), candidates=own.candidates)
    if unit is COUNT and own.metric and _part_of_open(row, figure, own):
        return replace(OPEN, evidence=PART, candidates=own.candidates)
    if unit is COUNT:
        some = own.metric and (_of_some(row, figure, own, at) or _funded(figure) or whole_of_share(figure, own))
        return replace(OWNED, candidates=own.candidates) if some else None
    if unit is PERCENT and figure.index and (beside := _growth_beside(row, figure)) is not None:
        return beside
    if unit is PERCENT and own.metric and of_what_was_told(row, figure, own):
        return replace(OPEN, evidence=PART, candidates=own.candidates)
    if unit is PERCENT and figure.index and own.metric and own.metric == row.link(figure.index - 1).metric:
        return replace(OPEN, evidence=PART, candidates=own.candidates) if _FOR_PART.search(figure.gap) else None
    return of_a_sum(row, figure, own) if unit in MONEY else None


#: "Compared with 8.02 per cent for GDP", "gần gấp đôi GDP (8,02%)": between a figure and what grew by it.
_FOR_WHOM = lazy(r" (?:for(?: the)?|của) ")
_THAN_THAT = lazy(r"(?:so với|hơn|mức|kém)(?: (?:mức|con số|tốc độ|khoảng))* $")


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


#: "Disbursed VND215 billion for 48 tasks", "rót 20 triệu USD cho 12 startup": those that got it.
_GOES_TO = lazy(
    r" (?:cho|để tài trợ(?: cho)?|tài trợ(?: cho)?|for|to|to (?:fund|finance|support|back))(?: (?:all|some|about|over|more than|cả|hơn|gần|tổng cộng))* ?"
)


def _funded(figure: FigureContext) -> bool:
    """It counts those that the money told right before it goes to."""
    if not figure.index or figure.context.mentions[figure.index - 1].unit not in MONEY:
        return False
    return _GOES_TO.fullmatch(figure.gap) is not None


def _said_before(figure: FigureContext, own: Link) -> bool:
    """All words that say what the figure is stand before it."""
    return all(seen[START] < figure.mention.start for seen in own.candidates[0].spoken)


def _of_some(row: Row, figure: FigureContext, own: Link, at: int) -> bool:
    """It counts only some of what the metric counts: those of one body, who were asked or came, or who have a duty."""
    sentence, entry = figure.context.sentence, row.words.by_id[own.metric or ""]
    if _of_staff(row, figure, own, at) or spoken_with(sentence, at):
        return True
    if figure.said.generic and _said_before(figure, own) and taken_in(sentence, at):
        return True
    came = not (entry.flow or entry.comes) and row.fit.added in entry.against and drawn(sentence, at)
    return came or bounds_a_duty(figure.mention, sentence, figure.context.lang)


def _of_staff(row: Row, figure: FigureContext, own: Link, at: int) -> bool:
    """It is how many of those one body has, and only words far off say what they are."""
    if not row.words.by_id[own.metric or ""].nationwide:
        return False
    return distant(own) and of_staff(figure.context.sentence.text, at)
