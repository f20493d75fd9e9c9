"""The times that a sentence says, resolved by the publication date, and which of them a figure is about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from monitor.domain.period import Grain, Period
from monitor.extract.guard import Guarded
from monitor.extract.model import PeriodMention
from monitor.extract.period import en, vi

_BASE_EN = Guarded(
    r"(?<!\w)(?:(?:compared (?:with|to)|against|than|versus|year-on-year|relative to|that of|(?:up|down) from|up on|levels? of|down on)(?: (?:the|in|at|at the|its|a|\S+ in|\S+ \S+ in|\S+ \S+ \S+ in))?"
    r"|(?:above|below|over|than|beyond)(?: the| its| their)(?: [a-z]+){1,2} (?:of|in|for|from)(?: the)?"
    r"|(?:above|below|over|under(?! (?:the|its|their) plan\b)|than|beyond|short of)(?: the| its| their) (?:floor|target|goal|plan|minimum|mark|limit)\b[^,.;]{0,40} (?:of|in|for|by)(?: the)?"
    r"|(?:up|down|more|less|higher|lower|rise|increase|growth|gain|drop|fall|jump|decline)\b(?:[^.;]|\.\d){0,40} on(?: the)?"
    r"|(?:than|with|to|over|from|against|on|above|below) (?:in |during |for )?(?:the )?same (?:\w+ )?(?:period|months|quarter|time|month|stretch)(?: of| in| the| a)*"
    r"|(?:over|from|since)(?: (?:the|in|its|a|early|late|mid|the end of))?|(?:from|since) (?:\S+ )?\S*\d\S*(?: \S+){0,2} in) (?:same period |end |first \w+ months |figure |level |average )?(?:of |in )?$",
    re.I,
)
_BASE_VI = Guarded(
    r"(?<!\w)(?:(?:vượt|cao hơn|thấp hơn|hơn|kém) (?:mức |chỉ tiêu |mục tiêu |kế hoạch |sàn |con số ){1,2}[^,.;\d]{0,24}(?:\d+ )?(?:cho|của|đặt ra cho|đề ra cho)|so với|so|bằng|từ|hơn|(?<=bậc )trên|(?<=% )trên|kể từ|kể từ khi|mức của|cùng kỳ)(?: (?:cuối|đầu|hết|năm|thời điểm|mức|của|cùng kỳ|kết quả|trung bình|bình quân|tháng|(?:kỳ|lần|đợt|bảng|bản) (?:đánh giá|báo cáo|xếp hạng|khảo sát|công bố|thống kê|trước)))* ?$",
    re.I,
)


_AS_OF = re.compile(
    r"(?:as of|as at|by|until|up to|to|before|through|since|from|tính đến|đến|hết|tới|kể từ|trước)(?: hết)?(?: ngày)? $",
    re.I,
)
#: What a span may follow without being a base ("over the first nine months", "from 2021 to 2025").
_LATTER = re.compile(r"second|latter|cuối", re.I)
#: "From 2027, agencies must": when an obligation begins.
_STARTS = re.compile(r"(?:from|từ)\b", re.I)
_LASTING = re.compile(r"(?:over|from|since|từ|hơn)\b", re.I)
_EVENT = Guarded(
    r"\b(?:adopted|signed|issued|passed|enacted|founded|established|launched|set up|born|dated|merged|published|released|unveiled|approved|ban hành|thành lập|ra đời|khởi công|phê duyệt|được duyệt|(?<!đăng )ký)(?: for (?:public )?comments?| for consultation)?(?: in| on| back in| từ| vào| hồi)? (?:năm |the |tháng |last |this |early |late |mid-)?$",
    re.I,
)
_DATED = re.compile(r"(?:19|20)\d\d|year|năm nay|năm ngoái", re.I)
_WHOLE = re.compile(r"quarter|half|month|Q\d|H\d|quý|quí|nửa|tháng|to |through|-", re.I)


def find_periods(text: str, lang: str, published: date | None) -> tuple[PeriodMention, ...]:
    """All times said in `text`, in order; relative ones only where the publication date is known."""
    module = vi if lang == "vi" else en
    base = _BASE_VI if lang == "vi" else _BASE_EN
    out: list[PeriodMention] = []
    for found in module.PATTERN.finditer(text):
        if not out and (_YEAR_AFTER.fullmatch(found.group()) or _YEAR_BEFORE.fullmatch(found.group())):
            continue
        period = (
            _same_part(text, found, out)
            or _beside_year(found.group(), out)
            or _of_coming_year(found, out, lang, published)
            or _resolved(text, found, lang, published)
        )
        if period is None:
            continue
        before = text[max(0, found.start() - 60) : found.start()]
        period = _ended(period, before)
        day = _said(found, "day") or _said(found, "dm") or _of_a_day(text, found, lang)
        event = bool(day) and not _AS_OF.search(_DAY_FIRST.sub(" ", before))
        gone = bool(_BEFORE.search(before)) and published is not None and period.last < published
        deadline = bool(module.DEADLINE.search(before)) and (published is None or period.last.year >= published.year)
        leads = _LEADS.fullmatch(text, 0, found.start())
        aimed = _OF_AN_AIM.match(text, found.end()) or (
            _THEN_IT_WAS.match(text, found.end()) and _THE_SAME_TIME.search(text, 0, found.start())
        )
        compared = None if leads or aimed else base.search(before, of=text) or _MULTIPLE_OF.search(before, of=text)
        begins = (
            period.first > published or (leads_off(text, found.start()) and period.last.year >= published.year)
            if published
            else False
        )
        if compared and begins and _STARTS.match(compared.group()):
            compared = None
        happened = bool(_EVENT.search(before, of=text))
        lasting = period.grain in (Grain.SPAN, Grain.CUMULATIVE) and compared and _LASTING.match(compared.group())
        out.append(
            PeriodMention(
                start=found.start(),
                end=found.end(),
                period=period,
                deadline=deadline,
                base=bool(compared) and not lasting,
                event=event or gone or _quoted(text, found.start()) or happened,
                happened=happened and not day,
                edition=_edition(text, found, lang),
            )  # fmt: skip
        )
    return tuple(out)


#: "7.85%, against a full-year target of 8.3-8.5%": the time of the aim that something is measured against.
_OF_AN_AIM = re.compile(r" (?:\w+ ){0,2}(?:target|goal|plan|objective|forecast|projection)s? (?:of|is|was)\b")
#: "..., cùng kỳ năm trước là 210 Mbps": the time itself.
_THE_SAME_TIME = re.compile(r"(?:[,;(] ?|trong khi |còn )cùng kỳ(?: của)?(?: năm)? ?$", re.I)
_THEN_IT_WAS = re.compile(r" (?:là|đạt|chỉ|mới|có|ở mức|con số|mức|tỷ lệ)(?!\w)")
#: "Đến hết nhiệm kỳ 2025-2030", "by the end of the 2026-2030 period": its last year.
_END_OF = re.compile(r"(?:hết|cuối) (?:nhiệm kỳ|giai đoạn|kỳ|kế hoạch)(?: \d năm)? $|\b(?:end|close) of the $")
_DAY_FIRST = re.compile(r"(?:^|[\s,(])\d{1,2}(?:st|nd|rd|th)?(?: of)? $")
_PLACED = re.compile(r"\W*(?:[^\W\d_][\w.'-]*[ ,/]*){1,6}\W*")
_DATELINE = re.compile(r"[\d, ]*(?:\([\w./ ]+\) ?)?[)]? ?- ")


def _said(found: re.Match[str], name: str) -> str | None:
    """What the group of that name holds, where the pattern has one."""
    return found[name] if name in found.re.groupindex else None


def _of_a_day(text: str, found: re.Match[str], lang: str) -> bool:
    """A month that is part of a day ("8 July 2025") or of a dateline ("HANOI, July 2025 - ")."""
    if not _said(found, "mon"):
        return False
    if lang == "en" and _DAY_FIRST.search(text, max(0, found.start() - 8), found.start()):
        return True
    placed = (
        found.start() < 50 and _PLACED.fullmatch(text, 0, found.start()) and text[: found.start()].strip()[:1].isupper()
    )
    return bool(placed and _DATELINE.match(text, found.end()))


#: "1.7 times the 2019 figure", "as agriculture did a decade ago": what is compared with.
_MULTIPLE_OF = Guarded(
    r"\b(?:twice|double|triple|half) (?:the|that|its|what)(?: [a-z]+){0,2}(?: (?:of|in|for))?(?: the)? $|\btimes (?:(?:that|those|the (?:figure|level|size|number|value)|its size|more than|higher than|as (?:much|many|high|large) as)(?: of| in)?|the)(?: the)? $|\b(?:as|than) (?:\S+ ){1,3}(?:did|was|were|had|has been) $"
    r"|\blần(?: so với)?(?: cùng kỳ| mức| con số| thời điểm)?(?: của)?(?: đầu| cuối| hết)?(?: năm)? $|so với[^.;]{0,20} và [\d.,]+% (?:năm )?$",
    re.I,
)
#: "Cùng kỳ năm trước, con số này là": the time itself.
_LEADS = re.compile(r"\W*(?:Cùng kỳ|(?:In|During|Over) the same \w+)(?: of| in| năm)* ?")
#: "Until 2023 the rate had never ...": what came before that year.
_BEFORE = re.compile(r"(?:\b(?:Until|Before|until|before)|(?<!\w)[Tt]rước) (?:năm )?$")
#: "8.5 per cent in the second quarter from 7.8 in the first".
_PARTS = {"first": 1, "second": 2, "third": 3}
_YEAR_BEFORE = re.compile(r"một năm trước(?: đó)?|a year earlier|the year before|the previous year", re.I)


_YEAR_AFTER = re.compile(r"(?:a|one) year later|next|the (?:following|next) year|một năm sau(?: đó)?|năm sau đó", re.I)


def _beside_year(said: str, told: Sequence[PeriodMention]) -> Period | None:
    """The year beside the one that the sentence said last ("in 2021, up from 124 a year earlier", "... a year later")."""
    shift = -1 if _YEAR_BEFORE.fullmatch(said) else 1 if _YEAR_AFTER.fullmatch(said) else 0
    if said in _PARTS and told and told[-1].period.grain in (Grain.QUARTER, Grain.HALF):
        return Period.parse(f"{told[-1].period.text[:-1]}{_PARTS[said]}")
    quarter = next((t.period for t in reversed(told) if t.period.grain is Grain.QUARTER and not t.base), None)
    if quarter and _PREVIOUS_QUARTER.fullmatch(said):
        return _quarter_before(quarter)
    if told and (said == "the year" or _CLOSING.fullmatch(said)):
        return Period.year(told[-1].period.last.year)
    last = told[-1] if told and shift else None
    if last and shift < 0 and last.period.grain in _PARTS_OF_YEAR:
        return Period.parse(re.sub(r"(?:19|20)\d\d", lambda m: str(int(m.group()) - 1), last.period.text))
    return Period.year(last.period.last.year + shift) if last and last.period.grain is Grain.YEAR else None


def _ended(period: Period, before: str) -> Period:
    """The last year of a span of which the end is said."""
    return Period.year(period.last.year) if period.grain is Grain.SPAN and _END_OF.search(before) else period


def leads_off(text: str, at: int) -> bool:
    """ "From 2026 the State must": the sentence begins with when it holds from."""
    return bool(_FROM_THEN.fullmatch(text, 0, at)) and bool(_INTENDED.search(text, at, at + 90))


_FROM_THEN = re.compile(r"\W*(?:From|Starting (?:from|in)|Từ|Kể từ)(?: năm)? ")
_CLOSING = re.compile(r"end\w* the year", re.I)
_PARTS_OF_YEAR = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_PREVIOUS_QUARTER = re.compile(
    r"(?:previous|preceding|prior) (?:three months|quarter)|a quarter earlier|the quarter before|quý (?:liền )?trước(?: đó)?",
    re.I,
)


def _quarter_before(quarter: Period) -> Period:
    """The quarter that ends where `quarter` begins."""
    year, number = quarter.first.year, (quarter.first.month + 2) // 3
    return Period.parse(f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4")


_SAME_PART = re.compile(r"(?:the same (?:\w+|three quarters)(?: of| in)?|cùng kỳ(?: của)?(?: năm)?) $", re.I)


def _same_part(text: str, found: re.Match[str], told: Sequence[PeriodMention]) -> Period | None:
    """The part of another year that the sentence said before ("In the first nine months ..., up from ... in the same period of 2024")."""
    if not told:
        return None
    last = told[-1].period
    year = _said(found, "y") or _YEARS_BACK.get(found.group().lower(), "")
    if year == "last":
        year = str(last.last.year - 1)
    if last.grain in (Grain.YEAR, Grain.SPAN) or not year:
        return None
    if not _SAME_PART.search(text, max(0, found.start() - 26), found.start()):
        return None
    return Period.parse(re.sub(r"(?:19|20)\d\d", year, last.text))


_YEARS_BACK = dict.fromkeys(("năm trước", "năm ngoái", "last year", "the previous year"), "last")


_SOME_YEAR = re.compile(r"(?:19|20)\d\d|(?:this|last|next) year|năm (?:nay|ngoái|trước|sau|tới)", re.I)


def _of_coming_year(
    found: re.Match[str], told: Sequence[PeriodMention], lang: str, published: date | None
) -> Period | None:
    """A part of the coming year that the sentence said before ("Mục tiêu năm 2026 là 80%, trong đó 6 tháng đầu năm ...")."""
    last = told[-1] if told else None
    if last is None or published is None or last.base or last.period.grain is not Grain.YEAR:
        return None
    if last.period.first <= published or not _WHOLE.search(found.group()) or _SOME_YEAR.search(found.group()):
        return None
    module = vi if lang == "vi" else en
    value = module.resolve(found, date(last.period.first.year, 12, 1))
    period = Period.parse(value) if value else None
    return period if period and period.grain in (Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE) else None


_UNTIL = re.compile(
    r"(?<!tính )(?<!kể )(?:\b(?:by|before|until|in)(?: (?:the )?(?:end of|late|early|mid))? (?:the )?|(?<!\w)(?:đến|hết|trước|tới|trong)(?: (?:hết|cuối))? )$",
    re.I,
)
_INTENDED = re.compile(
    r"\b(?:will|should|must|is to|are to|was to|were to|may|could|aim\w*|targets?|plans?|expects?|expected|forecast\w*|set to|due to|hopes?|intends?|ask(?:s|ed)|order(?:s|ed)|request(?:s|ed)|instruct(?:s|ed)|urge[sd]?|demand(?:s|ed)|told \w+ to)\b|(?<!\w)(?:sẽ|phải|có thể|kịch bản|dự kiến|phấn đấu|mục tiêu|yêu cầu|cần|đặt ra|dự báo|chỉ tiêu)(?!\w)",
    re.I,
)


def _intended(text: str, found: re.Match[str]) -> bool:
    """A deadline in a clause of what is to come ("Đến cuối tháng 9, các nhà mạng dự kiến ...")."""
    before, after = text[max(0, found.start() - 140) : found.start()], text[found.end() : found.end() + 70]
    part = re.search(r"quarter|half|quý|quí|nửa", found.group(), re.I)
    if not part and not _UNTIL.search(before):
        return False
    clause = re.split(r"[.;:]", before)[-1] + " " + re.split(r"[.;:]", after)[0]
    return bool(_INTENDED.search(clause))


def _resolved(text: str, found: re.Match[str], lang: str, published: date | None) -> Period | None:
    """The period said; a part of a year without a year that still lies ahead is last year's, but for what is intended."""
    module = vi if lang == "vi" else en
    if published and not _DATED.search(found.group()) and _intended(text, found):
        late = module.resolve(found, published.replace(month=12, day=1))
        coming = Period.parse(late) if late else None
        if coming and coming.grain in (Grain.MONTH, Grain.QUARTER, Grain.HALF) and coming.last >= published:
            return coming
    value = module.resolve(found, published)
    if value is None:
        return None
    try:
        period = Period.parse(value)
    except ValueError:
        return None
    dated = period.grain in (Grain.YEAR, Grain.SPAN) or _DATED.search(found.group())
    if published is None or dated or period.last <= published or not _WHOLE.search(found.group()):
        return period
    gone = (published - period.first).days / ((period.last - period.first).days + 1)
    if period.grain is not Grain.CUMULATIVE and (gone >= 0.6 or (gone >= 0 and _LATTER.search(found.group()))):
        return period
    earlier = module.resolve(found, published.replace(year=published.year - 1, day=1))
    return Period.parse(earlier) if earlier else period


#: Speech closes with a comma or stop, or somebody said it.
_SPEECH = re.compile(
    r"(?<=[,.!?…])\"|\",? (?:(?:\w+ ){0,4}?(?:said|says|told|added|stressed|noted)|(?:[\w.]+ ){1,6}?(?:nói|cho biết|cho hay|nhấn mạnh|khẳng định|chia sẻ|phát biểu|nêu rõ)|ông|bà|anh|chị|theo|nói|cho biết|cho hay|nhấn mạnh|khẳng định|chia sẻ)\b",
    re.I,
)


def _quoted(text: str, at: int) -> bool:
    """Inside quotation marks that are a title."""
    before, closing = text.rfind('"', 0, at), text.find('"', at)
    return (
        before >= 0
        and text.count('"', 0, at) % 2 == 1
        and closing >= 0
        and text[before + 1 : before + 2].isupper()
        and not _SPEECH.match(text, closing)
    )


def _edition(text: str, found: re.Match[str], lang: str) -> bool:
    """A bare year that belongs to a name."""
    if not found.group().isdigit():
        return False
    before = max(0, found.start() - _LONGEST_NAME), found.start()
    named = _NAME.search(text, *before) and not _ALONE.search(text, *before)
    if lang == "vi":
        return bool(named) and not text[: found.start()].lower().endswith("năm ")
    return bool(named) or bool(_OF_WHOM.search(text, *before) and _NAME_BEHIND.match(text, found.end()))


#: A capital begins the word before, which is no preposition and not the sentence's first.
_NAME = re.compile(
    r"(?:^|\s)(?!(?:In|By|For|Since|From|During|Until|At|Between|Around|After|Before|Throughout|Năm|Đến|Trong|Từ|Tới|Vào|Cuối|Đầu|Hết) )[A-ZĐ][\w&-]+\)? $"
)
_ALONE = re.compile(r"(?:^|[.!?] )\w+ $")
_OF_WHOM = re.compile(r"(?:\bthe|'s) $")
_NAME_BEHIND = re.compile(r" [A-Z]\w+ [A-Z]")
_LONGEST_NAME = 90
