"""Counts that lean on what was counted before: "of which 28", "97 had been", "the team of 40"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.counted_noun import DID_EN
from monitor.extract.amount.held import YEARLIKE
from monitor.extract.members import COUNT
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_LED: Final = lazy(r"\b(?:of which|another|of them|including|trong đó có|thêm|tổng cộng) $", re.I)
#: "Of them, 900 are new", "trong số đó 900 do phụ nữ lãnh đạo": some of those counted before.
_OF_THOSE: Final = lazy(
    r"\b(?:of|among) (?:them|these|those|(?:that|this) (?:number|total|list|batch)|the total),? (?:(?:about|around|some|nearly|over|only|just) )?$|(?<!\w)trong (?:số )?(?:đó|này),? (?:(?:có|khoảng|gần|hơn|chỉ) )*$",
    re.I,
)
_OF_THOSE_ENDS: Final = (
    "them ", "them, ", "these ", "these, ", "those ", "those, ", "number ", "number, ", "total ", "total, ", "list, ",
    "batch, ", "đó ", "đó, ", "này, ", "có ",
)  # fmt: skip
_LED_ENDS: Final = ("which ", "another ", "them ", "including ", "có ", "thêm ", "cộng ")
#: "Completed 412 tasks of a total of 699": of which those were some.
_IN_TOTAL: Final = lazy(
    r"\b(?:from|of|out of|against|among) (?:an? |the )(?:[a-z]+ )?total of (?:(?:about|around|some|nearly|over) )?$|(?<!\w)(?:trên|trong|so với) tổng số (?:(?:khoảng|gần|hơn) )?$"
)
_IN_TOTAL_ENDS: Final = (
    "total of ",
    "tổng số ",
    "about ",
    "around ",
    "some ",
    "nearly ",
    "over ",
    "khoảng ",
    "gần ",
    "hơn ",
)
_FINISHED: Final = lazy(
    r"\b(?:finished|completed|handled|approved|reached|logged|counted|tallied|registered|recorded|licensed|certified|granted|ghi nhận|đếm được|thống kê được|tiếp nhận|hoàn thành|hoàn tất|giải quyết|xử lý|thực hiện|triển khai|thẩm định|xem xét|rà soát|làm|(?<!chưa )xong)(?: được| xong)? $",
    re.I,
)
#: "As of now 140 are complete".
_DONE: Final = lazy(
    r" (?:are|were|have been|had been)(?: now| already)? (?:complete|completed|done|finished|fulfilled)\b"
)
#: "857 tasks of 1,298 are complete": the number that is behind is the whole.
_OF_WHOLE: Final = frozenset((" of ", " out of ", " of the ", " of a total of "))
_GOES_ON: Final = lazy(r" ?\w")
HAVE: Final = lazy(
    rf" (?:have|has|had|were|was|are|did|do(?= ?[.,;]|$)|remain(?:ed)?|stayed|lagged|missed|overran|come|will|{'|'.join(DID_EN)})\b"
)
#: "By the end of March, ", "So far ": what may stand before the number that begins a clause.
_WHEN: Final = lazy(
    r"\W*(?:(?:When|Once|After|Before|While|As) (?:[^,;.\d]|\d{1,2} [A-Z]){4,70}, |[Oo]n (?:the same|that) (?:date|day),? |[Aa]t (?:the same|that) (?:time|point|date),? |(?:By|As of|At|In|Since|Until|Up to|On|During|Within|After|Over) [^,;.]{2,40}, |(?:(?:So far|To date|Already|Until now|Since then|By then|By now|Today|Now|Currently|As of now|This year|Overall|In total|Of (?:these|those|them)),? )|(?:By|As of|At|In) (?:the (?:end|start|middle|close) of |(?:early|late|mid)[ -])?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:last|this|the) (?:month|year|week|quarter|deadline))(?: (?:20\d\d|last year|this year))? |20\d\d ))?"
)
#: "Đến hết tháng 9, 642 đã hoàn thành".
_WHEN_VI: Final = lazy(
    r"\W*(?:(?:Đến|Tính đến|Tới|Vào|Cuối|Hết|Sau|Trong) (?:[^,;.]){2,40}, |(?:Đến nay|Hiện nay|Hiện|Nay|Trong đó|Tới nay),? )?(?:(?:khoảng|gần|hơn|trên|mới có|đã có|có) )*"
)
_DONE_VI: Final = lazy(
    r" (?:(?:đã|chưa|được|đang|còn|vẫn) )*(?:hoàn thành|hoàn tất|làm xong|xong|quá hạn|chậm|trễ|giải quyết|xử lý|dở dang|được giải quyết|về đích|thực hiện)(?!\w)"
)
#: "... 68 per cent of their tasks, and 52 were past their deadline": so many of those of which the share is told.
_SHARE_OF: Final = lazy(
    r"\bof (?:(?:all|the|their|its|these|those|our|assigned) )+(?P<noun>[a-z]+s)\b[^.;:\d]{0,60}(?:;|,? (?:and|while|but|with)|,)(?: (?:only|just|about|some|around|another|a further|the other|nearly|over))* $"
)
_LATE: Final = lazy(
    r" (?:(?:are|were|remain|remained|stood|stand|lie|lay|had|have|been|had been|have been|still|now|already|being|as yet) )+(?:past|overdue|late|behind|beyond|unfinished|outstanding|pending|delayed|lagging|unresolved|incomplete|in progress|under way|underway|on hold|stuck|stalled)\b"
)
#: "Today 81 do": of what was counted so many do the same.
_DO_SO: Final = lazy(r" do(?= ?[.,;]|$)")
#: "Officials reply that 57 are listed already": those that were wanted are there.
_ALREADY: Final = lazy(
    r" (?:(?:are|were|have been|had been|have|do|did|exist|qualify)\b)(?: (?!not\b)[a-z]+){0,3}? (?:already|so far|today|now|to date|at present|currently)\b| (?:already|now|currently) (?:are|have|do|exist|qualify|appear|feature|figure|rank)\b"
)
_REPLIES: Final = lazy(
    r"\W*(?:(?:[A-Z]\w+|[Tt]he \w+|[A-Z]\w+ \w+|It|They|He|She) (?:say|said|repl(?:y|ied|ies)|answer|claim|note|point out|insist|count|add|report|maintain|argue|object|counter)(?:s|ed)? (?:that )?)?(?:(?:today|so far|at present|by now),? )?(?:(?:about|some|around|nearly|over|only|just) )*"
)
#: So many times as many as were wanted may be there.
_LIKE: Final = 5
_HEADED: Final = Prefiltered(
    r"\b(?:an?|the|its|their|whose) (?:[a-z]+ )?(?P<noun>staff|workforce|team|crew|membership|faculty|pool|fleet|network|army|community) of (?:(?:about|around|some|nearly|over|more than|at least|almost|roughly) )*$",
    re.I,
)
#: "... expects at least three by 2030".
_AT_LEAST: Final = lazy(
    r"\b(?:at least|no fewer than|a minimum of|ít nhất|tối thiểu|không dưới|ít nhất có|tối thiểu có) $", re.I
)
_UNTIL: Final = lazy(r" (?:by|before|in|until|vào|đến|trước|mà|như|that|which|as|to be) |[.,;]|$")


def _among_those(ask: Ask) -> bool:
    """It is some of those that were counted last, which are more."""
    low, last = ask.low, ask.before[-1] if ask.before else ask.lead
    if last is None or last.unit is not COUNT or not ask.tail.endswith(_OF_THOSE_ENDS):
        return False
    if not low.digits or "." in low.digits or low.ordinal or not 2 <= low.value < last.value:
        return False
    return not YEARLIKE.fullmatch(low.raw) and bool(_OF_THOSE.search(ask.text, max(0, low.start - 40), low.start))


def _some_of_lead(ask: Ask, lead: QuantityMention) -> bool:
    """ "By March, 97 had been": the number begins its clause and is less than what the sentence before counted."""
    low = ask.low
    if YEARLIKE.fullmatch(low.raw):
        return False
    if ask.lang == "en" and low.value < lead.value * _LIKE and _ALREADY.match(ask.text, ask.end):
        return _REPLIES.fullmatch(ask.text, 0, low.start) is not None
    if not (low.value < lead.value or _DO_SO.match(ask.text, ask.end)):
        return False
    when = _WHEN if ask.lang == "en" else _WHEN_VI
    return when.fullmatch(ask.text, 0, low.start) is not None


def _in_total(ask: Ask) -> bool:
    """It is the total of which the count before it in the sentence was a part."""
    low, last = ask.low, ask.before[-1] if ask.before else None
    if last is None or last.unit is not COUNT or not ask.tail.endswith(_IN_TOTAL_ENDS):
        return False
    if not low.digits or "." in low.digits or low.ordinal or low.value <= last.value or YEARLIKE.fullmatch(low.raw):
        return False
    return _IN_TOTAL.search(ask.text, max(0, low.start - 50), low.start) is not None


#: "943, or 72.7 percent, were finished", "85 (70,8%) đã hoàn thành": what share that is stands between.
_AS_A_SHARE: Final = lazy(
    r"(?: \(|, (?:(?:or|hay|tức(?: là)?|equal to|equivalent to|representing|tương đương|chiếm) ))(?:(?:about|around|some|nearly|over|only|just|almost|more than|less than|khoảng|gần|hơn) )*"
    r"(?:[\d.,]+ ?(?:%|per ?cent\b)|half|(?:a|one) (?:third|quarter|fifth)|\w+[- ](?:thirds|quarters|fifths)|một nửa)(?: of (?:them|all|the total))?[),]"
)


def _goes_on_at(ask: Ask) -> int:
    """Where the words go on behind the number, but for the share of the whole that it is."""
    aside = _AS_A_SHARE.match(ask.text, ask.end)
    return aside.end() if aside is not None else ask.end


def _is_done(ask: Ask) -> bool:
    """So many are complete, and the count before it in the sentence is no part of them."""
    if not _DONE.match(ask.text, _goes_on_at(ask)):
        return False
    last = ask.before[-1] if ask.before else None
    return last is None or last.unit is not COUNT or ask.text[last.end : ask.low.start] not in _OF_WHOLE


def led(ask: Ask) -> Measured | None:
    low = ask.low
    if low.digits and low.value >= 2 and "." not in low.digits and _is_done(ask):
        return Measured(COUNT, ask.end, "count-done")
    if low.digits and low.value >= 2 and (headed := _HEADED.search(ask.text[: low.start], of=ask.text)):
        return Measured(COUNT, ask.end, "count-headed", headed["noun"])
    told = ask.tail.endswith(_LED_ENDS) and _LED.search(ask.text[: low.start])
    if _in_total(ask):
        return Measured(COUNT, ask.end, "count-led")
    led = bool(told or ask.grammar.bound_before(ask.text, ask.lower, low.start))
    if led and low.digits and low.value >= 8:
        return Measured(COUNT, ask.end, "count-led")
    if not led and _among_those(ask):
        return Measured(COUNT, ask.end, "count-led")
    least = (
        led
        and low.value >= 2
        and "." not in (low.digits or "")
        and not low.ordinal
        and _AT_LEAST.search(ask.text, 0, low.start)
    )
    if least and _UNTIL.match(ask.text, ask.end) and (ask.before or (ask.lead is not None and ask.lead.unit is COUNT)):
        last = ask.before[-1] if ask.before else ask.lead
        return Measured(COUNT, ask.end, "count-at-least") if last and last.unit is COUNT else None
    whole = low.word or (low.digits and "." not in low.digits)
    counted = any(m.unit is COUNT for m in ask.before)
    lead = ask.lead if ask.lead is not None and ask.lead.unit is COUNT else next(reversed(ask.counts), None)
    counted = counted or (lead is not None and (ask.tail.endswith("another ") or _some_of_lead(ask, lead)))
    leans = whole and not low.ordinal and low.value >= 2 and counted
    if (
        whole
        and not low.ordinal
        and low.value >= 2
        and _LATE.match(ask.text, ask.end)
        and (of := _SHARE_OF.search(ask.text, 0, low.start))
    ):
        return Measured(COUNT, ask.end, "count-leaning", of["noun"])
    have = HAVE if ask.lang == "en" else _DONE_VI
    if leans and have.match(ask.text, _goes_on_at(ask)):
        return Measured(COUNT, ask.end, "count-leaning")
    return Measured(COUNT, ask.end, "count-finished") if _is_finished(ask) else None


def _is_finished(ask: Ask) -> bool:
    """So many were done, as the words before it say, and no noun follows."""
    low = ask.low
    return bool(
        low.digits
        and low.value >= 2
        and "." not in low.digits
        and not YEARLIKE.fullmatch(low.raw)
        and not _GOES_ON.match(ask.text, ask.end)
        and _FINISHED.search(ask.text[: low.start])
    )
