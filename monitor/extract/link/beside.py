"""Figures that are said with the one before them: compared with it, a part or a share of it, what it comes to."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.extract.evidence.companion import PART, measured_against
from monitor.extract.evidence.decide import LEAST, OPEN, OWN_WORDS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.holder import by_holder
from monitor.extract.evidence.teller import for_the_same
from monitor.extract.evidence.topic import carried
from monitor.extract.evidence.turn import gone_back
from monitor.extract.link.amount import amount, of_base
from monitor.extract.link.row import Row
from monitor.extract.members import ANY_MONEY, COUNT, EUR, MONEY, PERCENT, RANK, USD, VND
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: Of counts and money, what is added or lost is no metric's.
STOCKS: Final = frozenset({COUNT, USD, VND, EUR})
#: "53/70 tasks": the first number is done, the second in all.
_OF_TASKS: Final = {"out-of-tasks": "tasks_done", "tasks-in-all": "tasks_total", "out-of-handed": "tasks_total"}


#: "Two percent of that is $16 billion".
_OF_THAT: Final = lazy(
    r" (?:of (?:that|this|it)|của (?:số|con số|mức) (?:này|đó)) (?:is|was|would be|comes? to|equals?|means?|amounts? to|là|tương đương|bằng)(?: (?:about|some|nearly|over|roughly|khoảng|gần|hơn))? "
)


#: "Spending on R&D, at 0.4% of GDP, is 67th", "chi R&D đạt 0,4% GDP, xếp thứ 66": the rank by that alone.
_RANKED_SO: Final = lazy(
    r"(?: (?:of )?(?:GDP|GRDP|the population|dân số))?,? (?:is|ranks?|ranked|ranking|comes?|came|placed|placing|stands?|xếp|đứng|chỉ xếp|chỉ đứng)(?: (?:only|just|in|at|thứ|hạng|vị trí|ở))* "
)


#: "612 nhiệm vụ chứ không phải 721", "612 tasks, not 721": what was said of the same by mistake.
_NOT: Final = lazy(
    r"(?:,? (?:chứ )?không phải(?: là)?|,? thay vì|,? (?:and )?not|,? rather than|,? instead of)(?: (?:about|around|some|khoảng|gần|hơn))* "
)


def _instead(row: Row, figure: FigureContext) -> Link | None:
    """What the figure before speaks of, which the sentence says this one is not."""
    last = figure.context.mentions[figure.index - 1]
    if last.unit is not figure.mention.unit or _NOT.fullmatch(figure.gap) is None:
        return None
    entry = row.entry_at(figure.index - 1)
    return carried(entry, "said instead of the figure before") if entry else None


#: "80% hồ sơ được xử lý trực tuyến; hiện mới đạt 44,7%": a clause that has no subject of its own.
_NO_SUBJECT: Final = lazy(
    r"[^;]*;(?: (?:nhưng|song|còn|tuy nhiên))?,?(?: (?:hiện|hiện nay|nay|đến nay|tới nay|năm ngoái|năm trước|năm 20\d\d|cuối năm ngoái|trước đó|thực tế))*,?(?: (?:mới|chỉ|đã|mới chỉ|vẫn))*(?: (?:đạt|là|ở mức|dừng ở))+(?: (?:chỉ|mới|gần|hơn|khoảng))* "
    r"|[^;]*; (?:so far|now|today|at present|currently|last year|a year ago)?,? ?it (?:is|was|stands at|stood at|has reached|had reached)(?: (?:now|only|just|still|about|around|nearly))* "
)


def _gone_on(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the figure before speaks of, with which a clause without a subject goes on; `own`: its words are those of both."""
    if figure.mention.change or own.score >= 0.9:
        return None
    last = figure.context.mentions[figure.index - 1]
    if last.unit is not PERCENT or last.change or _NO_SUBJECT.fullmatch(figure.gap) is None:
        return None
    entry = row.entry_at(figure.index - 1)
    return carried(entry, "said on in a clause without a subject") if entry else None


#: "Of the 221 funds in the country, 37 are Vietnamese": of one sort, where what stands behind is no place.
_OF_ALL: Final = lazy(r"\W*(?:[A-Z]\w+ )?(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the|these|those|its|our|all|some)\b")
_OF_A_SORT: Final = lazy(
    r" (?:are|were) (?!(?:in|at|on|from|located|based|now|being|to|still|already|complet\w+|done|finished|active|operational|open)\b)(?:[a-z]+ly )?[A-Za-z]"
)
#: "Of the 40 unicorns in the region, two are Vietnamese": as many as the nation has.
_OF_A_REGION: Final = lazy(r"\b(?:region|ASEAN|Asia|world|globe|globally|worldwide)\b")


def _of_a_sort(row: Row, figure: FigureContext, own: Link) -> bool:
    """It says how many of all that the figure before counts are of one sort."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    if not _OF_ALL.match(text):
        return False
    if own.metric not in (None, row.link(figure.index - 1).metric):
        return False
    if _OF_A_REGION.search(figure.gap) and text.startswith(" Viet", text.find(" ", figure.mention.end - base + 1)):
        return False
    return _OF_A_SORT.match(text, figure.mention.end - base) is not None


def paired(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What it speaks of by the figure before it, more surely than by its `own` words."""
    unit = figure.mention.unit
    if figure.index and (open_so := _open_beside(row, figure, own)) is not None:
        return open_so
    if figure.index and figure.mention.rule == "count-chosen":
        entry = row.entry_at(figure.index - 1)
        return carried(entry, "some of what the figure before counts") if entry else OPEN
    if figure.index and figure.mention.rule == "count-leaning" and _of_a_sort(row, figure, own):
        return replace(OPEN, evidence=PART, candidates=own.candidates)
    settled = _of_holder(row, figure) if figure.part and unit in STOCKS else None
    settled = (
        settled
        or (_of_last(row, figure, own) if figure.index else None)
        or _compared(row, figure, own)
        or (_of_tasks(row, figure, own) if figure.mention.rule in _OF_TASKS else None)
        or (None if figure.index else _told_by_another(row, figure, own))
        or (_from_all(row, figure, own) if unit is COUNT else None)
    )
    if settled is None and own.metric:
        if figure.part and _part_of_last(row, figure, own.metric):
            settled = replace(OPEN, evidence=PART)
        elif unit in MONEY and of_base(row, figure, own):
            settled = amount(row, figure)
    return None if settled is None else replace(settled, candidates=own.candidates)


def _open_beside(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """That it speaks of no metric, by the figure before it."""
    unit = figure.mention.unit
    if unit is PERCENT:
        of_open = figure.of_open and not _plainly_of(row, figure, own) and row.link(figure.index - 1).metric is None
        of_open = of_open or (_OR_SO.fullmatch(figure.gap) is not None and _of_open_count(row, figure))
        return replace(OPEN, evidence=("a share of an open figure",)) if of_open else None
    if unit is RANK:
        last = figure.context.mentions[figure.index - 1]
        by_share = last.unit is PERCENT and not last.change and _RANKED_SO.fullmatch(figure.gap)
        return replace(OPEN, evidence=("a rank by the share just told",)) if by_share else None
    if unit in ANY_MONEY and _OF_THAT.fullmatch(figure.gap):
        return replace(OPEN, evidence=("so much of what was told before",))
    return None


#: "400 or 10 percent work in AI", "400 (10 percent)": what a count comes to.
_OR_SO: Final = lazy(
    r" or (?:(?:about|around|some|nearly|over|only) )*| \((?:(?:about|around|some|nearly|over|only|or) )*"
)


def _of_open_count(row: Row, figure: FigureContext) -> bool:
    """The figure before counts what no metric does."""
    last = figure.context.mentions[figure.index - 1]
    return last.unit is COUNT and row.link(figure.index - 1).metric is None


def _of_last(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the figure before it speaks of: this one is told instead of that, goes on with it or is what is planned."""
    if (instead := _instead(row, figure)) is not None:
        return instead
    if figure.mention.unit is PERCENT:
        return _gone_on(row, figure, own)
    return _of_planned(row, figure, own) if figure.mention.unit is COUNT else None


#: "Only 6,300 have been trained, of the 50,000 planned": of how many there are to be.
_OF_THE: Final = lazy(r"[^.;]*?,? (?:out )?of (?:the|some|a) (?:total of )?(?:about |around |some |over |more than )?")
_TO_BE: Final = lazy(
    r"(?: \w+)? (?:planned|targeted|wanted|needed|required|promised|to be (?:trained|built|completed))\b"
)
#: "1,850 engineers, while 9,000 are to graduate by 2030": as many as there are to be, set beside those that there are.
_SET_BESIDE: Final = lazy(
    r"[^;.\d]{0,60}(?:[;,]|,? (?:while|but|against|when|whereas|and)\b|,? (?:trong khi|nhưng|còn|mà|và)(?!\w))[^;.,\d]{0,50}"
)
_ARE_TO_BE: Final = lazy(
    r" (?:are|were|is|will be) (?:to [a-z]+|needed|required|planned|wanted|expected|targeted|sought|due)\b| will be (?:needed|required|wanted)\b"
)
_NEEDED: Final = lazy(
    r"\b(?:needs?|wants?|aims? (?:for|at)|targets?|plans?|seeks?|requires?|needed is|goal is|target is)(?: (?:at least|about|some|around|more than))* $"
    r"|(?<!\w)(?:cần|phải có|cần có|cần tới|cần đến|mục tiêu là|nhu cầu là|nhu cầu)(?: (?:tới|đến|khoảng|ít nhất|tối thiểu))* $"
)


def _of_planned(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """The metric of the count before, which is so many of those planned."""
    if own.metric and not own.inherited:
        return None
    last = figure.context.mentions[figure.index - 1]
    text, base = figure.context.sentence.text, figure.context.sentence.start
    if last.unit is not COUNT or last.value > figure.mention.value:
        return None
    if _OF_THE.fullmatch(figure.gap):
        end = text.find(" ", figure.mention.number - base)
        planned = end > 0 and _TO_BE.match(text, end)
    else:
        planned = not figure.mention.noun and _SET_BESIDE.fullmatch(figure.gap)
        planned = planned and (_NEEDED.search(figure.gap) or _ARE_TO_BE.match(text, figure.mention.end - base))
    entry = row.entry_at(figure.index - 1)
    return carried(entry, "of those planned") if entry and planned else None


def _plainly_of(row: Row, figure: FigureContext, own: Link) -> bool:
    """What the figure before counts is what a share of the metric of its own words is of ("2.1 million files, 92.6% of
    them online")."""
    if own.metric is None or own.inherited or own.score < LEAST:
        return False
    entry, last = row.words.by_id[own.metric], figure.context.mentions[figure.index - 1]
    counted = (word.atoms for start, _, word, _ in figure.context.hits if last.number <= start < last.end)
    return not all(map(entry.of.isdisjoint, counted))


def _compared(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the figure before speaks of, which this one is compared with or goes back to."""
    if (back := gone_back(row.told_before, figure, own)) and (entry := row.entry(back.link)):
        return carried(entry, "corresponds to a figure before")
    if not figure.index or figure.mention.change or (against := measured_against(figure)) is None:
        return None
    whole = row.entry_at(against)
    if whole is None and row.link(against).decoy and not figure.has_subject:
        return replace(OPEN, evidence=("compared with an open figure",))
    like = whole is not None and (whole.says == "growth") == row.figures[against].change
    if whole and like and own.metric != whole.id and row.fit.may_carry(whole, figure, row.figures[against].mention):
        return carried(whole, "compared with the figure before")
    return None


#: Why a part is of the whole's metric.
_HELD: Final = "what one of those named has"


def _of_holder(row: Row, figure: FigureContext) -> Link | None:
    """The metric of the whole, where a part of it is told by the name of the place or body that has it."""
    if figure.index:
        last = row.told(row.figures[figure.index - 1])
    elif row.told_before and figure.context.sentence.paragraph - row.told_before[-1].paragraph <= 1:
        # "Of which" may begin the next paragraph, and goes back to what is counted alike.
        like = (t for t in row.told_before if t.mention.unit is figure.mention.unit)
        last = next((t for t in like if t.sentence == row.told_before[-1].sentence), row.told_before[-1])
    else:
        return None
    entry, whole = row.entry(last.link), last.mention
    if entry is None or whole.unit is not figure.mention.unit or entry.id in _OF_TASKS.values():
        return None
    if not by_holder(figure, follows=figure.index > 0 and last.link.evidence == (_HELD,)):
        return None
    again = figure.mention.noun and f" {figure.mention.noun} " in f" {whole.noun} "
    return carried(entry, _HELD) if again or row.fit.may_carry(entry, figure) else None


def _of_tasks(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """Tasks done, or tasks in all, by the place of the figure."""
    of_tasks = _OF_TASKS.values()
    if not (own.metric in of_tasks or (figure.index and row.link(figure.index - 1).metric in of_tasks)):
        return None
    tasks = row.words.by_id.get(_OF_TASKS[figure.mention.rule])
    return carried(tasks, f"rule {figure.mention.rule}") if tasks else None


def _told_by_another(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What was told last in its unit, where another teller has the figure for the same time."""
    if figure.mention.change or own.score >= OWN_WORDS or not for_the_same(figure):
        return None
    like = (t for t in reversed(row.told_before[-4:]) if t.mention.unit is figure.mention.unit)
    last = next((t for t in like if not t.mention.change), None)
    entry = row.entry(last.link) if last and figure.context.sentence.paragraph - last.paragraph <= 1 else None
    return carried(entry, "told by another for the same time") if entry else None


#: "740 tasks had been completed as of January from a total of 1,120", "740 nhiệm vụ đã xong trên tổng số 1.120".
_FROM_ALL: Final = lazy(
    r"(?:[^.;\d]|\btháng \d{1,2}|\d{1,2}/(?=20)|(?:19|20)\d\d)*? (?:(?:(?:out )?of|from|against|among) (?:an? |the )?(?:[a-z]+ )?total(?: of)?|(?:trên|trong|so với) tổng (?:số|cộng))(?: (?:about|around|some|là|khoảng|gần|hơn))* "
)


#: "Completed 72.7 percent of the 1,298 tasks".
_SHARE_OF_ALL: Final = lazy(
    r" (?:of|trong|trên)(?: (?:the|its|their|all|these|those|tổng|số|tổng số|nearly|some|about|over|gần|hơn|khoảng))* ?"
)


def _from_all(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """Tasks done and tasks in all, where the second are said to be the total of which the first were done."""
    shared = figure.index > 0 and own.metric == "tasks_done" and _SHARE_OF_ALL.fullmatch(figure.gap) is not None
    if shared and row.link(figure.index - 1).metric == "tasks_done_share":
        whole = row.words.by_id.get("tasks_total")
        return carried(whole, "all of which a share was done") if whole else None
    if not ("total" in (text := figure.context.sentence.text) or "tổng" in text):
        return None
    mentions, index, of_tasks = figure.context.mentions, figure.index, _OF_TASKS.values()
    if index and mentions[index - 1].unit is COUNT and row.link(index - 1).metric in of_tasks:
        if _FROM_ALL.fullmatch(figure.gap) is None:
            return None
        which = "tasks_total"
    elif own.metric in of_tasks and index + 1 < len(mentions) and mentions[index + 1].unit is COUNT:
        gap = text[figure.context.ends[index] : figure.context.starts[index + 1]]
        if _DONE.search(gap) is None or _FROM_ALL.fullmatch(gap) is None:
            return None
        which = "tasks_done"
    else:
        return None
    tasks = row.words.by_id.get(which)
    return carried(tasks, "done of a total") if tasks else None


_DONE: Final = lazy(
    r"\b(?:completed?|finished|done|fulfilled|wrapped up|closed)\b|(?<!\w)(?:hoàn thành|hoàn tất|xong)(?!\w)"
)
#: "24.6 per cent of adults own one, and half of them must do so by 2030", "và một nửa phải làm được như vậy".
_DO_SO: Final = lazy(
    r"(?: of (?:them|these|those|the [a-z]+|all [a-z]+|[a-z]+))?(?:,? (?:is|are|must|should|shall|will|would|have|has|had|can|could|may|ought|supposed|expected|hope|want|need|did|do|does|to|also|all|now|already|only|by (?:the end of )?20\d\d,?))*,? (?:do|does|did|doing|done) (?:so|the same|likewise|that)\b"
    r"|(?: (?:của họ|trong số đó|số đó|trong số họ|số này))?(?: (?:phải|cần|sẽ|nên|đã|cũng|được|mới|hiện|vào năm 20\d\d|đến năm 20\d\d))* làm (?:được )?(?:như vậy|như thế|vậy|thế|điều (?:đó|này|ấy))(?!\w)"
)


def done_too(row: Row, figure: FigureContext) -> Link | None:
    """What the figure before speaks of, of whom this one says how many do the same."""
    last = figure.context.mentions[figure.index - 1]
    if figure.mention.change or last.unit is not PERCENT or last.change:
        return None
    if _DO_SO.match(figure.context.sentence.text, figure.context.ends[figure.index]) is None:
        return None
    entry = row.entry_at(figure.index - 1)
    return carried(entry, "said to do the same") if entry else None


def _part_of_last(row: Row, figure: FigureContext, metric: str) -> bool:
    """It is said to be among what the figure before counts ("187 tasks, of which 13 tasks are late")."""
    last = figure.index - 1
    if last < 0:
        if figure.mention.unit not in STOCKS or not row.told_before:
            return False
        before = row.told_before[-1]
        # "Of that sum" may begin the next paragraph.
        near = figure.context.sentence.paragraph - before.paragraph <= 1
        return near and any(t.link.metric == metric for t in row.told_before if t.paragraph >= before.paragraph - 1)
    return row.figures[last].mention.unit is figure.mention.unit and row.link(last).metric == metric
