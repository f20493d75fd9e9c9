"""The kind that a figure without a word of its own shares with its list, its clause or the figure before it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.cue.budget import said_again
from monitor.extract.cue.decision import Kind
from monitor.extract.cue.fact import another_foresees, is_there, share_of_an_aim, was_done
from monitor.extract.cue.limit import CLASS_LIMIT, SIZED
from monitor.extract.cue.named import IN_BRACKETS
from monitor.extract.cue.own import gives_a_reason, is_apart, parting
from monitor.extract.cue.told import OF_THE_SAME_TIME, hangs, reckoned
from monitor.extract.cue.verb import NOT_MEASURED, has_verb
from monitor.extract.cue.word import RANKED, Cue
from monitor.extract.evidence.aside import past_an_aside
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ACTUAL, ANY_MONEY, ESTIMATE, FORECAST, PERCENT, TARGET, THRESHOLD
from monitor.extract.period.elsewhere import past_a_move
from monitor.extract.period.listed import ALREADY
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_PART: Final = Prefiltered(r"\b(?:of which|of this|including|trong đó|trong số đó)\b", re.I)
#: "Ước đạt 34 nghìn tỷ đồng, riêng nộp qua mạng là 4 nghìn tỷ đồng": one of what is reckoned.
_ALONE: Final = lazy(r"[,;] (?:trong đó )?riêng (?!hiện|đã)|, with [^.;,]* alone\b")
#: "2 percent by 2030, with more than 60 percent from firms"
_WITH: Final = lazy(r"[^,;.]{0,40}, (?:with|along with|together with|alongside|với|cùng với|đi cùng|kèm theo) ")
#: "Ước đạt 31 tỉ USD, tăng 25,5% so với năm 2024 và chiếm gần 10%".
_AND_TAKES: Final = lazy(
    r" (?:so với|on|over|from|than in) [^,;.]{3,40}?,? (?:và|and) (?:chiếm|đạt|đóng góp|bằng|tương đương|tạo ra|account(?:ing|s|ed)? for|mak(?:ing|es) up|equal(?:ling|s)? to|equivalent to)(?: (?:gần|hơn|khoảng|about|around|nearly|over|almost|some))* "
)
_WAS: Final = Prefiltered(
    r"\b(?:là|was|were|stood at|(?:figure|share|ratio|rate|level|number|proportion|it) (?:is|stands at)) (?:nearly |almost |about |over |only |just )?$"
)
_CLAUSE_ENDS: Final = lazy(r"[.;]")
#: "He would not touch the annual plan: revenue of", "Kế hoạch năm nay: doanh thu".
_PLAN_IS: Final = lazy(
    r"(?:\b(?:annual|full-year|yearly|business|sales|revenue|company's|group's|year's|20\d\d) (?:plan|target|goal|quota)s?"
    r"|(?<!\w)(?:[Kk]ế hoạch|[Mm]ục tiêu|[Cc]hỉ tiêu)(?: (?:năm|cả năm|kinh doanh|doanh thu|sản xuất|nay|tới|20\d\d))+)$"
)
_AHEAD: Final = frozenset({TARGET, FORECAST})
_LIMITS: Final = frozenset({Comparator.GTE, Comparator.LTE})
#: What may be there: so many of something, or so much.
_COUNTED: Final = frozenset({Unit.COUNT, Unit.OTHER})
#: What was due is over where something is told to have been done.
_DUTIES: Final = frozenset({TARGET, THRESHOLD})
#: What speaks of one figure alone.
_OF_ONE: Final = frozenset({CLASS_LIMIT, SIZED, IN_BRACKETS, "the-plan"})


def of_its_list(
    index: int, context: SentenceContext, cues: Sequence[Cue], when: str, before: Sequence[Kind]
) -> Kind | None:
    """The kind that the figure shares with its list or clause, having no word of its own."""
    start, text, bits = context.starts[index], context.sentence.text, context.sentence.line.bits
    apart = False
    if (
        index > 1
        and before[index - 2].kind in _AHEAD
        and before[index - 1].kind is ACTUAL
        and (past_an_aside(index, context) or past_a_move(index, context))
    ):
        return Kind(before[index - 2].kind, "past-an-aside", True)
    if index > 1 and before[index - 2].kind in _AHEAD and _grows_so(index, context):
        return Kind(before[index - 2].kind, "past-an-aside", True)
    former = context.former(index) if index else 0
    if index and before[former].kind is ESTIMATE and OF_THE_SAME_TIME.search(text, context.ends[former], start):
        return None
    if index and before[former].rule not in _OF_ONE:
        other, last = before[former], context.mentions[former]
        apart = other.kind is ESTIMATE and context.mentions[index].unit in RANKED and last.unit not in RANKED
        if (like := _like_before(index, context, when, other, apart)) is not None:
            return like
    if cues and not _share_behind(index, context) and not _OF_THEM_HAD.match(text, context.ends[index]):
        said = _of_the_clause(context, cues, start)
        if apart and said is ESTIMATE:
            return None
        if said is not None and said is not ACTUAL:
            was = when == "past" and _WAS.bit & bits and _WAS.plain.search(text, 0, start)
            was = was or (when == "past" and _OF_THEN.search(text, max(0, start - 40), start))
            done = said in _DUTIES and when != "future" and was_done(text, context.ends[index])
            done = done or bool(index and _conceded(text, context.ends[index - 1], start))
            if not (was or done) and not has_verb(index, context, before[-1].kind if before else None):
                return Kind(said, f"clause-{said}", True)
    colon = text.rfind(": ", 0, start)
    if colon > 0 and (led := _before_a_colon(text, cues, colon, start, when)) is not None:
        return Kind(led, "before-the-colon", True)
    if when != "future" and (told := reckoned(context.sentence, context.lang)) is not None:
        return Kind(told, "told-as", True)
    return None


#: "Đạt 1,27 tỷ USD năm 2030 từ 654 triệu USD năm 2024, tăng bình quân 11,7%/năm": how fast it gets from the one to the other.
_SO_FAST: Final = lazy(
    r"[^,;.]{0,24}, (?:tăng|tăng trưởng|tương ứng|tương đương|growing|rising|(?:an?|for an?|at an?) (?:annual|average|compound|yearly))(?!\w)[^,;.\d]{0,50}"
)


#: "A draft that is now out lists 14 groups and 41 products".
_AND: Final = (" and ", " và ")


def joined_to_aim(index: int, context: SentenceContext, before: Sequence[Kind]) -> Kind | None:
    """The kind of an aim right before the figure, with which nothing but "and" joins it."""
    if not index or before[-1].kind is not TARGET:
        return None
    gap = context.sentence.text[context.ends[index - 1] : context.starts[index]]
    return Kind(TARGET, "like-the-figure-before", True) if gap in _AND else None


def _grows_so(index: int, context: SentenceContext) -> bool:
    """The figure is the pace of a move from the one before it to the one before that."""
    if not context.mentions[index - 1].earlier or context.mentions[index].unit is not PERCENT:
        return False
    return _SO_FAST.fullmatch(context.sentence.text, context.ends[index - 1], context.starts[index]) is not None


#: "Although the goal is 60 per cent, only 38 per cent hold one", "dù mục tiêu là 60%, chỉ 38%": what is stands against the aim.
_CONCEDES: Final = lazy(
    r"\W*(?:Although|Though|Even though|Even if|While|Whereas|Despite|Dù|Dẫu|Tuy|Mặc dù|Mặc dầu|Trong khi)(?!\w)"
)


def _conceded(text: str, last: int, start: int) -> bool:
    """The figure before ends at `last` in a clause that concedes something; the main clause begins before this one."""
    return _CONCEDES.match(text) is not None and text.find(", ", last, start) >= 0


def _share_behind(index: int, context: SentenceContext) -> bool:
    """The figure is a share of an aim of its own ("71% kế hoạch doanh thu và 68% kế hoạch lợi nhuận")."""
    end = context.ends[index]
    return context.mentions[index].unit is PERCENT and share_of_an_aim(context.sentence.text, end, end)


#: "1,300 are to be retrained, and 426 of them had completed their courses": so many have.
_OF_THEM_HAD: Final = lazy(
    r" of (?:them|these|those) (?:already |now |so far )?(?:had|have|has)(?: already| now| so far)? (?!to\b)[a-z]+| (?:trong số đó |người trong số này )?đã (?:hoàn thành|hoàn tất|học xong|có|được cấp|tốt nghiệp)(?!\w)"
)
#: "Expect growth to slow to 6.7% after last year's 8%": what was then, whatever is expected.
_OF_THEN: Final = lazy(
    r"\b(?:last (?:year|quarter|month)|(?:19|20)\d\d)['’]s (?:(?!forecast|projected|planned|target)\w+ ){0,2}$"
)


def _of_the_clause(context: SentenceContext, cues: Sequence[Cue], start: int) -> FigureKind | None:
    """The kind that the last word before the figure says in its clause."""
    sentence = context.sentence
    parted = sentence.line.bits & parting()
    for cue in reversed(cues):
        if parted and cue.kind is not ACTUAL and is_apart(sentence.text, cue, start, parted):
            continue
        if cue.end <= start + 1 and context.strength(cue.end, start) < 3:
            return None if gives_a_reason(sentence.text, cue.end, start, sentence.line.bits) else cue.kind
    return None


#: "Mục tiêu đến năm 2025: 80% hộ gia đình": an aim, though its time is over.
_AIMS_OF: Final = lazy(
    r"(?:(?<!\w)(?:mục tiêu|chỉ tiêu)|\b(?:targets?|goals?))(?: (?:đặt ra|đề ra|set))? (?:đến|cho|vào|trong|for|by)(?: hết| cuối| the end of)?(?: năm)? \d{4}: ",
    re.I,
)


#: "Nhiều chỉ tiêu vượt kế hoạch: ...", "targets met: ...": what was reached follows.
_MET: Final = lazy(
    r"(?<!\w)(?:vượt|đạt|hoàn thành)(?: (?:và vượt|các|mức))* (?:kế hoạch|chỉ tiêu|mục tiêu)[^:]{0,24}$|\b(?:targets?|goals?) (?:were |was |already )?(?:met|reached|exceeded|beaten|hit)[^:]{0,24}$|\b(?:beat|exceeded|met|surpassed) (?:their|its|the|all) (?:targets?|goals?|plans?)[^:]{0,24}$"
)


def _before_a_colon(text: str, cues: Sequence[Cue], colon: int, start: int, when: str) -> FigureKind | None:
    """The kind of what lies ahead, or lay ahead, that the last word before the colon says, with which the figure goes on."""
    if when == "past":
        aims = _AIMS_OF.search(text, 0, start)
        return TARGET if aims and ". " not in text[aims.end() : start] else None
    if _CLAUSE_ENDS.search(text, colon, start):
        return None
    if _PLAN_IS.search(text, 0, colon):
        return TARGET
    if _MET.search(text, 0, colon):
        return None
    last = next((cue.kind for cue in reversed(cues) if cue.end <= colon), None)
    return last if last in _AHEAD else None


#: "Until the resolution came, less than 1 per cent had been the rule".
_WAS_USUAL: Final = lazy(
    r"(?: of [^,;.\d]{2,40})? (?:had been|used to be|was) (?:(?:the|an?) (?:[a-z]+ )?(?:rule|norm|custom|practice|standard|habit)|usual|customary|normal|common)\b"
)
#: "; before the resolution it had not reached", "; trước khi có nghị quyết, tỷ lệ này chưa đến".
_BEFORE_IT: Final = lazy(
    r"[^;]{0,60}[;,] ?(?:but |while |whereas |and |còn |trong khi )*(?:until|before|prior to|trước khi|trước lúc) (?!(?:the )?(?:end|close|year|decade|turn|hết|kết thúc)\b)[^;.,\d]{2,60}, [^;.,\d]{0,50}$"
)


def _was_before(text: str, last: int, start: int, end: int) -> bool:
    """The figure from `start` to `end` is what was before the aim told up to `last`."""
    return _WAS_USUAL.match(text, end) is not None or _BEFORE_IT.fullmatch(text, last, start) is not None


#: "Năm nay đạt 80.052 doanh nghiệp, năm sau đạt 90.000": foreseen for one year after the other.
_NEXT_YEAR: Final = lazy(
    r"(?: (?!đã|hiện)[^\W\d]+){0,6}?(?:,|;| và)(?: (?:còn|rồi|sau đó|đến|vào|trong|sang))* năm (?:sau|tới|kế tiếp|(?:19|20)\d\d)(?: (?:đạt|là|lên|tăng lên|tăng|ở mức|khoảng|gần|hơn))* $"
)


def _like_before(index: int, context: SentenceContext, when: str, other: Kind, apart: bool) -> Kind | None:
    """The kind of the figure before, `other`, where this one goes on with it. `apart`: it does not go on with an estimate."""
    text, base = context.sentence.text, context.sentence.start
    last, start = context.mentions[index - 1].end - base, context.mentions[index].start - base
    aimed = other.kind in _AHEAD
    limit = other.kind is THRESHOLD and context.mentions[index].comparator in _LIMITS
    if limit and not when and text.find(";", last, start) >= 0:
        return Kind(THRESHOLD, "limit-beside-a-limit", True)
    if aimed and (
        when == "past" or _conceded(text, last, start) or _was_before(text, last, start, context.ends[index])
    ):
        return None
    if not apart:
        further = text.find(";", last, start) >= 0
        if (
            further
            and aimed
            and context.mentions[index].unit in _COUNTED
            and is_there(text, context.mentions[index].end - base)
        ):
            return Kind(ACTUAL, "is-there", True)
        if further and aimed and ALREADY.bit & context.sentence.line.bits and ALREADY.plain.search(text, last, start):
            return Kind(ACTUAL, "is-there", True)
        parallel = other.kind is TARGET and further and not _WAS.search(text, 0, start)
        if parallel or (context.strength(last, start) < 3 and not has_verb(index, context, other.kind)):
            return Kind(other.kind, "like-the-figure-before", other.said)
    if other.kind in NOT_MEASURED and _AND_TAKES.fullmatch(text, last, start):
        return Kind(other.kind, "like-the-figure-before", other.said)
    money = other.kind in NOT_MEASURED and context.mentions[index - 1].unit in ANY_MONEY
    if money and context.mentions[index].unit is PERCENT and said_again(text, last, start):
        # "Bố trí 95.000 tỷ đồng cho khoa học, công nghệ và chuyển đổi số, chiếm 3% tổng chi".
        return Kind(other.kind, "like-the-figure-before", other.said)
    if other.kind is FORECAST and (another_foresees(text, last, start) or _NEXT_YEAR.fullmatch(text, last, start)):
        return Kind(FORECAST, "like-the-figure-before", other.said)
    if aimed and _WITH.match(text, last) and not has_verb(index, context, other.kind):
        return Kind(other.kind, "with-the-figure-before", other.said)
    end, unit = context.ends[index], context.mentions[index].unit
    if other.kind is FORECAST and when == "future" and hangs(unit, text, last, start, end):
        return Kind(FORECAST, "hung-on-a-forecast", other.said)
    if other.kind in NOT_MEASURED and _PART.search(text, last, start):
        return Kind(other.kind, "part-of-it", True)
    may_go_on = other.kind is not ESTIMATE or when != "future"
    if other.kind in NOT_MEASURED and may_go_on and _ALONE.search(text, last, start):
        return Kind(other.kind, "part-of-it", True)
    return None
