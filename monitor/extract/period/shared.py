"""The times that a sentence says, resolved by the publication date, and which of them a figure is about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from monitor.domain.period import Grain, Period
from monitor.extract.model import PeriodMention
from monitor.extract.period import en, vi
from monitor.extract.period.en import Groups
from monitor.extract.period.occasion import of_a_deed, of_a_document, of_a_meeting
from monitor.extract.period.titled import in_a_title, of_an_edition
from monitor.extract.prefilter.forms import lowered
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered, bits_of

#: "More than 72,000 firms in 2025" compares nothing, ", more than 14 percent in 2024" does.
_THAN = (
    r"(?:(?<!more )(?<!less )(?<!fewer )than|(?<=, more )than|(?<=, less )than|(?<=, fewer )than"
    r"|than(?! (?:[$€£\d]|[A-Z]{2,4}\$?\d|half\b|an? (?:half|third|quarter|fifth|tenth|hundred|thousand|million|billion|dozen)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)))"
)
_BASE_EN = Prefiltered(
    rf"(?<!\w)(?:(?:what (?:it|they|the \w+) (?:did|was|were|had|handled|recorded|stood at)(?: back)?|compared (?:with|to)|against|{_THAN}|versus|year-on-year|relative to|that of|(?:up|down) from|up on|levels? of|down on)(?: (?:the|in|in the|for|for the|at|at the|its|a|\S+ in|\S+ \S+ in|\S+ \S+ \S+ in))?"
    r"|(?:above|below|over(?! the (?:course|span|whole|entirety|length|period|rest|remainder|space)\b)|than|beyond)(?: the| its| their)(?: [a-z]+){1,2} (?:of|in|for|from)(?: the)?"
    r"|(?:above|below|over|under(?! (?:the|its|their) plan\b)|than|beyond|short of)(?: the| its| their) (?:floor|target|goal|plan|minimum|mark|limit)\b[^,.;]{0,40} (?:of|in|for|by)(?: the)?"
    r"|(?:up|down|more|less|higher|lower|rise|increase|growth|gain|drop|fall|jump|decline)\b(?:[^.;]|\.\d){0,40} on(?: the)?"
    r"|(?:than|with|to|over|from|against|on|above|below) (?:in |during |for )?(?:the )?same (?:\w+ )?(?:period|months|quarter|time|month|stretch)(?: of| in| the| a)*"
    r"|(?:over|from|since)(?: (?:the|in|its|a|early|late|mid|the end of))?|(?:from|since) (?:\S+ )?\S*\d\S*(?: \S+){0,2} in|since (?:its|the|their|his|her) (?:launch|start|opening|adoption|introduction|founding|debut|arrival|foundation|inauguration)(?: of [\w ]{1,30}?)?(?: in| back in)?) (?:same period |end |first \w+ months |figure |level |average |whole |full year |all )?(?:of |in |for )?(?:all of |the whole of )?$",
    re.I,
)
_BASE_VI = Prefiltered(
    r"(?<!\w)(?:(?:vượt|cao hơn|thấp hơn|hơn|kém) (?:mức |chỉ tiêu |mục tiêu |kế hoạch |sàn |con số ){1,2}[^,.;\d]{0,24}(?:\d+ )?(?:cho|của|đặt ra cho|đề ra cho)|(?:kể )?từ (?:khi|lúc|ngày) [^,.;\d]{2,40}|so với|so|bằng|từ|hơn|(?<=bậc )trên|(?<=% )trên|kể từ|kể từ khi|mức của|cùng kỳ)(?: (?:cuối|đầu|hết|năm|thời điểm|mức|của|cùng kỳ|cùng thời điểm|kết quả|trung bình|bình quân|tháng|(?:kỳ|lần|đợt|bảng|bản) (?:đánh giá|báo cáo|xếp hạng|khảo sát|công bố|thống kê|trước)))* ?$",
    re.I,
)


_AS_OF = lazy(
    r"(?:(?:close|closing|session)(?: of trading)? (?:on|of)|day (?:on|in)|phiên(?: giao dịch)?|(?:chỉ )?(?:riêng|trong)(?: trong)?|as of|as at|by|until|up to|to|before|through|since|from|tính đến|đến|hết|tới|kể từ|trước)(?: hết)?(?: ngày)? $",
    re.I,
)
#: What a span may follow without being a base ("over the first nine months", "from 2021 to 2025").
_LATTER = lazy(r"second|latter|cuối", re.I)
#: "From 2027, agencies must": when an obligation begins.
_STARTS = lazy(r"(?:from|từ)\b", re.I)
_LASTING = lazy(r"(?:over|from|since|(?:kể )?từ|hơn)\b", re.I)
_EVENT = Prefiltered(
    r"\b(?:adopted|signed|issued|passed|enacted|founded|established|launched|set up|born|dated|merged|published|released|unveiled|approved|ban hành|thành lập|ra đời|khởi công|phê duyệt|được duyệt|(?<!đăng )ký)(?: for (?:public )?comments?| for consultation)?(?: in| on| back in| từ| vào| hồi)? (?:năm |the |tháng |last |this |early |late |mid-)?$|\b(?:comments?|feedback|consultation|registration|applications|entries) (?:open )?(?:until|by|before|till) (?:the )?$|lấy ý kiến[^,.;\d]{0,24} (?:đến|tới) (?:hết )?(?:ngày )?$",
    re.I,
)
_DATED = lazy(r"(?:19|20)\d\d|year|năm nay|năm ngoái", re.I)
_WHOLE = lazy(r"quarter|half|month|Q\d|H\d|quý|quí|nửa|tháng|to |through|-", re.I)


def find_periods(text: str, lang: str, published: date | None, line: Line | None = None) -> tuple[PeriodMention, ...]:
    """All times said in `text`, in order; relative ones only where the publication date is known. `line`: the text as it
    was looked through, if it was."""
    module = vi if lang == "vi" else en
    bits, lower = (line.bits, line.lower) if line else (bits_of(text), lowered(text))
    if not module.PATTERN.bit & bits:
        return ()
    titled = '"' in text
    comparing = (_BASE_VI if lang == "vi" else _BASE_EN).bit | _MULTIPLE_OF.bit
    out: list[PeriodMention] = []
    for found in _said(text, lower, module.PATTERN, module.NUMBER, module.BARE_YEAR):
        start, end = found.span()
        day = edition = False
        bare = found.lastgroup == "y"
        if bare:
            period: Period | None = (out and _same_part(text, start, found.group(), out)) or Period.parse(found.group())
            edition = of_an_edition(text, start, end, lang)
        else:
            period = _of_words(text, found, out, lang, published)
            day = period is not None and _of_a_day(text, found, lang)
        if period is None:
            continue
        ends, span, last = lower[max(0, start - 9) : start], period.grain in _SPANS, period.last
        if period.grain is _SPAN and _END_OF.search(text, max(0, start - 60), start):
            period, span = Period.year(last.year), False
            last = period.last
        deadline = published is None or last.year >= published.year
        if deadline:
            deadline = ends.endswith(module.CLOSING) and bool(module.DEADLINE.search(lower, max(0, start - 32), start))
        if day and deadline and _LAST_DAY.search(text, max(0, start - 3), end):
            period = Period.year(last.year)
        event = (
            day
            and not _AS_OF.search(_DAY_FIRST.sub(" ", text[max(0, start - 40) : start]))
            and not of_a_deed(text, end)
        )
        if not event and published is not None and last < published and ends.endswith(_CAME_BEFORE):
            event = bool(_BEFORE.search(text, max(0, start - 20), start))
        happened = _came_about(text, start, bits)
        event = (
            event or happened or of_a_meeting(text, (start, end), period, bits) or (titled and in_a_title(text, start))
        )
        compared = _compared(text, (start, end), period, bits, lang, published) if comparing & bits else None
        span = span or (not bare and period.grain in _PARTS_OF_YEAR and found["m1"] is not None)
        span = span or lower.endswith(_WHOLE_YEAR, start, end) or lower.endswith(_SINCE_ITS_START, 0, end)
        lasting = span and compared is not None and _LASTING.match(compared.group())
        base = compared is not None and not lasting
        out.append(PeriodMention(start, end, period, deadline, base, event, happened and not day, edition))
    return tuple(out)


def _came_about(text: str, start: int, bits: int) -> bool:
    """The words before the time say that something, or a document, came about then. `bits`: those of the text."""
    if _EVENT.bit & bits and _EVENT.search(text, max(0, start - 60), start):
        return True
    return of_a_document(text, start, bits)


def _said(
    text: str, lower: str, pattern: Prefiltered, number: re.Pattern[str], year: re.Pattern[str]
) -> list[re.Match[str]]:
    """What the pattern finds in the text, searched in lower case, from left to right. Most numbers are no times: those of
    which `number` finds nothing are not tried. Most times are years, which `year` finds as the pattern would."""
    out, position, match, fits, is_year = [], 0, pattern.plain.match, number.match, year.match
    for place in pattern.places(text):
        if place < position:
            continue
        if lower[place : place + 1] not in _DIGITS:
            found = match(lower, place)
        elif fits(lower, place):
            found = is_year(lower, place) or match(lower, place)
        else:
            continue
        if found:
            out.append(found)
            position = found.end()
    return out


_DIGITS = frozenset("0123456789")


def _of_words(
    text: str, found: re.Match[str], told: Sequence[PeriodMention], lang: str, published: date | None
) -> Period | None:
    """The time of what is more than a bare year. `told`: the times before it in the sentence."""
    if not told and found.group() in _BESIDE:
        return None
    start, end = found.span()
    return (
        (told and _same_part(text, start, _YEARS_BACK.get(found.group(), ""), told))
        or (told and _beside_year(text[start:end], told))
        or (told and published and _of_coming_year(text, found, told[-1], lang, published))
        or _resolved(text, found, lang, published)
    ) or None


def _compared(
    text: str, at: tuple[int, int], period: Period, bits: int, lang: str, published: date | None
) -> re.Match[str] | None:
    """The words that make the time a base: what it is said of is compared with it. `bits`: those of the text."""
    start, end = at
    low = max(0, start - 60)
    base = _BASE_VI if lang == "vi" else _BASE_EN
    compared = base.search(text, low, start) if base.bit & bits else None
    if compared is None and _MULTIPLE_OF.bit & bits:
        compared = _MULTIPLE_OF.search(text, low, start)
    if compared is None or _LEADS.fullmatch(text, 0, start) or _OF_AN_AIM.match(text, end):
        return None
    if _THEN_IT_WAS.match(text, end) and _THE_SAME_TIME.search(text, 0, start):
        return None
    if published and _STARTS.match(compared.group()):
        begins = period.first > published or (period.last.year >= published.year and leads_off(text, start))
        return None if begins else compared
    return compared


#: "7.85%, against a full-year target of 8.3-8.5%": the time of the aim that something is measured against.
_OF_AN_AIM = lazy(r" (?:\w+ ){0,2}(?:target|goal|plan|objective|forecast|projection)s? (?:of|is|was)\b")
#: "..., cùng kỳ năm trước là 210 Mbps": the time itself.
_THE_SAME_TIME = lazy(r"(?:[,;(] ?|trong khi |còn )cùng kỳ(?: của)?(?: năm)? ?$", re.I)
_THEN_IT_WAS = lazy(r":| (?:là|đạt|chỉ|mới|có|ở mức|con số|mức|tỷ lệ)(?!\w)")
#: "Đến hết nhiệm kỳ 2025-2030", "by the end of the 2026-2030 period": its last year.
_SPAN = Grain.SPAN
_SPANS = frozenset({Grain.SPAN, Grain.CUMULATIVE})
_END_OF = lazy(r"(?:hết|cuối) (?:nhiệm kỳ|giai đoạn|kỳ|kế hoạch)(?: \d năm)? $|\b(?:end|close) of the $")
_DAY_FIRST = lazy(r"(?:^|[\s,(])\d{1,2}(?:st|nd|rd|th)?(?: of)? $")
_PLACED = lazy(r"\W*(?:[^\W\d_][\w.'-]*[ ,/]*){1,6}\W*")
_DATELINE = lazy(r"[\d, ]*(?:\([\w./ ]+\) ?)?[)]? ?- ")


def _of_a_day(text: str, found: re.Match[str], lang: str) -> bool:
    """A day, or a month that is part of one ("8 July 2025") or of a dateline ("HANOI, July 2025 - ")."""
    if found["day"] if lang == "en" else found["dm"]:
        return True
    if not found["mon"]:
        return False
    start, end = found.span()
    if lang == "en" and _DAY_FIRST.search(text, max(0, start - 8), start):
        return True
    placed = start < 50 and _PLACED.fullmatch(text, 0, start) and text[:start].strip()[:1].isupper()
    return bool(placed and _DATELINE.match(text, end))


#: "1.7 times the 2019 figure", "as agriculture did a decade ago": what is compared with.
_MULTIPLE_OF = Prefiltered(
    r"\bas (?:many|much|high|large|fast|big|often) as (?:in|at|during|for) (?:the (?:\w+ of )?)?$|\b(?:twice|double|triple|half) (?:the|that|its|what)(?: [a-z]+){0,2}(?: (?:of|in|for))?(?: the)? $|\btimes (?:(?:that|those|the (?:figure|level|size|number|value)|its size|more than|higher than|as (?:much|many|high|large) as)(?: of| in)?|the)(?: the)? $|\b(?:as|than) (?:\S+ ){1,3}(?:did|was|were|had|has been) $"
    r"|\b(?:than|with|to|over|from|against|on|above|below) (?:in |during |for )?(?:the )?(?:corresponding|equivalent|comparable|matching) (?:\w+ )?(?:period|months|quarter|time|month|stretch)(?: of| in| the| a)* $"
    r"|\blần(?: so với)?(?: cùng kỳ| mức| con số| thời điểm)?(?: của)?(?: đầu| cuối| hết)?(?: năm)? $|so với[^.;]{0,20} và [\d.,]+% (?:năm )?$",
    re.I,
)
#: "Cùng kỳ năm trước, con số này là": the time itself.
_LEADS = lazy(r"\W*(?:Cùng kỳ|(?:In|During|Over) the same \w+)(?: of| in| năm)* ?")
#: "Until 2023 the rate had never ...": what came before that year.
_CAME_BEFORE = ("ntil ", "efore ", "rước ", "năm ")
_BEFORE = lazy(r"(?:\b(?:Until|Before|until|before)|(?<!\w)[Tt]rước) (?:năm )?$")
#: What is told over them is of them.
_SINCE_ITS_START = ("ce the start of the year", "ce the beginning of the year", "đầu năm đến nay", "đầu năm tới nay")
#: "By December 31", "trước ngày 31/12": by the end of the year.
_LAST_DAY = lazy(r"\b31(?:st)?(?: of)? Dec\w*|\bDec\w* 31|(?<!\d)31[/-]12", re.I)
_WHOLE_YEAR = ("full year", "full-year", "whole year", "entire year")
#: "8.5 per cent in the second quarter from 7.8 in the first".
_PARTS = {"first": 1, "second": 2, "third": 3}
#: What stands for the year beside the one told before.
_BESIDE = {
    **dict.fromkeys(
        (
            *(
                "a year earlier",
                "one year earlier",
                "the year before",
                "one year before",
                "the year prior",
                "a year prior",
            ),
            *("one year prior", "a year before", "the previous year", "the preceding year", "the prior year"),
            *(
                "một năm trước",
                "một năm trước đó",
                "năm trước đó",
                "năm liền trước",
                "năm liền kề trước",
                "năm liền trước đó",
            ),
        ),
        -1,
    ),
    **dict.fromkeys(("a year later", "one year later", "next", "the following year", "the next year"), 1),
    **dict.fromkeys(("một năm sau", "một năm sau đó", "năm sau đó"), 1),
}


def _beside_year(said: str, told: Sequence[PeriodMention]) -> Period | None:
    """The year beside the one that the sentence said last ("in 2021, up from 124 a year earlier", "... a year later")."""
    last, lower = told[-1].period, said.lower()
    if said in _PARTS and last.grain in (Grain.QUARTER, Grain.HALF):
        return Period.parse(f"{last.text[:-1]}{_PARTS[said]}")
    if _PREVIOUS_QUARTER.fullmatch(said):
        quarter = next((t.period for t in reversed(told) if t.period.grain is Grain.QUARTER and not t.base), None)
        if quarter:
            return _quarter_before(quarter)
    if said == "the year" or (lower.startswith("end") and _CLOSING.fullmatch(said)):
        return Period.year(last.last.year)
    shift = _BESIDE.get(lower, 0) or _later(lower)
    if shift < 0 and (last.grain in _PARTS_OF_YEAR or (last.grain is Grain.MONTH and lower.startswith(_A_YEAR))):
        return Period.parse(re.sub(r"(?:19|20)\d\d", lambda m: str(int(m.group()) - 1), last.text))
    return Period.year(last.last.year + shift) if shift and last.grain is Grain.YEAR else None


#: What of a month is set against the same month.
_A_YEAR = ("a year", "one year", "một năm")


def _later(said: str) -> int:
    """So many years after the one told ("two years later", "hai năm sau đó")."""
    found = _YEARS_ON.match(said)
    if found is None:
        return 0
    return en.COUNTS.get(found[0]) or vi.COUNTS.get(found[0]) or int(found[0])


_YEARS_ON = lazy(r"(?!một|a |one)\w+(?= (?:years (?:later|on)|năm sau))")


def leads_off(text: str, at: int) -> bool:
    """ "From 2026 the State must": the sentence begins with when it holds from."""
    return bool(_FROM_THEN.fullmatch(text, 0, at)) and bool(_INTENDED.search(text, at, at + 90))


_FROM_THEN = lazy(r"\W*(?:From|Starting (?:from|in)|Từ|Kể từ)(?: năm)? ")
_CLOSING = lazy(r"end\w* the year", re.I)
_PARTS_OF_YEAR = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_PREVIOUS_QUARTER = lazy(
    r"(?:previous|preceding|prior) (?:three months|quarter)|a quarter earlier|the quarter before|quý (?:liền )?trước(?: đó)?",
    re.I,
)


def _quarter_before(quarter: Period) -> Period:
    """The quarter that ends where `quarter` begins."""
    year, number = quarter.first.year, (quarter.first.month + 2) // 3
    return Period.parse(f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4")


_SAME_PART = lazy(
    r"(?:the (?:same|corresponding|equivalent|comparable|matching) (?:\w+|three quarters)(?: of| in)?|cùng (?:kỳ|tháng|quý)(?: của)?(?: năm)?) $",
    re.I,
)


def _same_part(text: str, start: int, year: str, told: Sequence[PeriodMention]) -> Period | None:
    """The part of another year that the sentence said before ("In the first nine months ..., up from ... in the same period of
    2024"). `year`: its digits, or "last", "" where none is said at `start`."""
    last = told[-1].period
    if last.grain in (Grain.YEAR, Grain.SPAN) or not year:
        return None
    if not _SAME_PART.search(text, max(0, start - 32), start):
        return None
    if year == "last":
        year = str(last.last.year - 1)
    return Period.parse(re.sub(r"(?:19|20)\d\d", year, last.text))


_YEARS_BACK = dict.fromkeys(("năm trước", "năm ngoái", "last year", "the previous year"), "last")


_SOME_YEAR = lazy(r"(?:19|20)\d\d|(?:this|last|next) year|năm (?:nay|ngoái|trước|sau|tới)", re.I)


def _of_coming_year(text: str, found: re.Match[str], last: PeriodMention, lang: str, published: date) -> Period | None:
    """A part of the coming year that the sentence said before ("Mục tiêu năm 2026 là 80%, trong đó 6 tháng đầu năm ...")."""
    year = last.period
    if last.base or year.grain is not Grain.YEAR or year.first <= published:
        return None
    if not _WHOLE.search(found.group()) or _SOME_YEAR.search(found.group()):
        return None
    value = (vi if lang == "vi" else en).resolve(text, found, found.groupdict(), date(year.first.year, 12, 1))
    period = Period.parse(value) if value else None
    return period if period and period.grain in _PARTS_OF_YEAR else None


_UNTIL = lazy(
    r"(?<!tính )(?<!kể )(?:\b(?:by|before|until|in)(?: (?:the )?(?:end of|late|early|mid))? (?:the )?|(?<!\w)(?:đến|hết|trước|tới|trong)(?: (?:hết|cuối))? )$",
    re.I,
)
_INTENDED = lazy(
    r"\b(?:will|should|must|is to|are to|was to|were to|may|could|aim\w*|targets?|plans?|expects?|expected|forecast\w*|set to|due to|hopes?|intends?|ask(?:s|ed)|order(?:s|ed)|request(?:s|ed)|instruct(?:s|ed)|urge[sd]?|demand(?:s|ed)|told \w+ to)\b|\b(?:until|deadline|at the latest)\b|(?<!\w)(?:thời hạn|hạn chót|chậm nhất|muộn nhất|sẽ|phải|có thể|kịch bản|dự kiến|phấn đấu|mục tiêu|yêu cầu|cần|đặt ra|dự báo|chỉ tiêu)(?!\w)",
    re.I,
)


def _intended(text: str, found: re.Match[str]) -> bool:
    """A deadline in a clause of what is to come ("Đến cuối tháng 9, các nhà mạng dự kiến ...")."""
    start, end = found.span()
    if not _PART_SAID.search(found.group()) and not _UNTIL.search(text, max(0, start - 60), start):
        return False
    before, after = _STOP.split(text[max(0, start - 140) : start])[-1], _STOP.split(text[end : end + 70])[0]
    return bool(_INTENDED.search(f"{before} {after}"))


_STOP, _PART_SAID = lazy(r"[.;:]"), lazy(r"quarter|half|quý|quí|nửa")
_COMING = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF})


def _resolved(text: str, found: re.Match[str], lang: str, published: date | None) -> Period | None:
    """The period said; a part of a year without a year that still lies ahead is last year's, but for what is intended."""
    module, said = (vi if lang == "vi" else en), found.group()
    dated = _DATED.search(said)
    groups: Groups = found if found.lastgroup in module.OF_MONTHS else found.groupdict()
    if published and not dated:
        lazy = module.resolve(text, found, groups, published.replace(month=12, day=1))
        coming = _parsed(lazy)
        if coming and coming.grain in _COMING and coming.last >= published and _intended(text, found):
            return coming
    period = _parsed(module.resolve(text, found, groups, published))
    if period is None or dated or published is None or period.last <= published:
        return period
    if period.grain in _YEARS or period.grain is Grain.MONTH or not _WHOLE.search(said):
        return period
    gone = (published - period.first).days / ((period.last - period.first).days + 1)
    if period.grain is Grain.CUMULATIVE and (period.last - published).days < 6:
        return period
    if period.grain is not Grain.CUMULATIVE and (gone >= 0.6 or (gone >= 0 and _LATTER.search(said))):
        return period
    earlier = module.resolve(text, found, groups, published.replace(year=published.year - 1, day=1))
    return Period.parse(earlier) if earlier else period


_YEARS = frozenset({Grain.YEAR, Grain.SPAN})


def _parsed(value: str | None) -> Period | None:
    """The period of the notation; None where there is none such ("2026-13")."""
    try:
        return Period.parse(value) if value else None
    except ValueError:
        return None
