"""What happened on a day or in a month: a meeting or words, whose figures are of another time, or the deed they are of."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from functools import cache
from typing import Final

from monitor.domain.period import Period
from monitor.extract.members import MONTH
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered


def of_a_meeting(text: str, at: tuple[int, int], period: Period, bits: int) -> bool:
    """The month is that of a meeting, or leads to what somebody said in it: no time of the figures told there."""
    start, end = at
    if period.grain is not MONTH:
        return False
    if start < 110 and _MEETING.bit & bits and _MEETING.plain.match(text, 0, start):
        return True
    return start < 24 and bool(_OPENS.fullmatch(text, 0, start) and _SPOKE.match(text, end))


#: "Speaking at a conference in June", "tại họp báo thường kỳ tháng 6".
_MEETING: Final = Prefiltered(
    r"\W*(?:Speaking|Addressing|Reporting|Talking|At|During|In|On the sidelines|Answering|Responding)\b[^,.;\d]{0,60}\b(?:conference|meeting|session|seminar|forum|briefing|workshop|hearing|interview|ceremony|summit|congress|gathering|talks)(?: [^,.;\d]{1,40}?)?(?:,? (?:in|held in|of|last|early|late|in early|in late|in mid-|on))? $"
    r"|\W*(?:Tại|Trong|Phát biểu|Báo cáo|Chia sẻ|Trả lời|Thông tin|Theo báo cáo|Bên lề)(?!\w)[^,.;\d]{0,60}(?<!\w)(?:hội nghị|phiên họp|cuộc họp|hội thảo|diễn đàn|họp báo|buổi làm việc|tọa đàm|phiên giải trình|phiên chất vấn|lễ (?:công bố|khai mạc|ký kết|trao))(?: [^,.;\d]{1,40})?(?: (?:vào|hồi|của|diễn ra|tổ chức))? $",
    re.I,
)
#: "In January it had told the Government that": when something was said.
_OPENS: Final = lazy(
    r"\W*(?:(?:Back |Earlier |As early as |Only )?(?:[Ii]n|[Ll]ast|[Ee]arly in|[Ll]ate in)|Hồi|Vào|Ngay từ|Cuối|Đầu|Trước đó, hồi|Trước đó, vào) "
)
_SPOKE: Final = lazy(
    r",? (?:[\w'-]+ ){1,6}?(?:told|said|pledged|promised|agreed|predicted|forecast|projected|warned|vowed|argued|had put(?= [^,;.\d]{2,60} at\b)|had expected|reckoned)\b|,? [^,.;\d]{3,50}(?<!\w)(?:dự báo|báo cáo|cam kết|hứa|tuyên bố|từng nói|cho biết|cho rằng|dự kiến)(?!\w)"
)


#: "Resolution 57, issued by the Politburo in", "set out in Decision 1018 last": when a document came about.
_ISSUED: Final = Prefiltered(
    r"\b(?:[Rr]esolution|[Ss]trategy|[Ll]aw|[Dd]ecree|[Pp]lan|[Pp]rogramme?|[Dd]irective|[Ss]cheme|[Rr]oadmap|[Bb]lueprint|[Dd]ecision)\b[^.;]{0,30}?[ ,](?:adopted|signed|issued|passed|enacted|approved|released|unveiled|promulgated|endorsed|published|launched|agreed) by (?:the )?[^\d,.;]{2,36}?(?: in| on| back in| late in| early in)? (?:last |late |early |mid-|this )?$"
    r"|\b(?:in|by|under|of|to) (?:Resolution|Decision|Decree|Directive|Circular|Law) (?:No\.? ?)?\d[\w/-]*,?(?: of| dated| from| in)? (?:last |late |early |this )?$"
)
#: "Adopted in", "founded in": when something came about.
_EVENT: Final = Prefiltered(
    r"\b(?:put|presented|submitted|shown) to (?:the )?(?:shareholders|board|investors|deputies|lawmakers)(?: back in| in)? (?:last |late |early )?$|\b(?:adopted|amended|signed|issued|passed|enacted|founded|established|launched|set up|born|dated|merged|published|released|unveiled|approved|ban hành|thành lập|ra đời|khởi công|phê duyệt|được duyệt|(?<!học )(?<!tuyển )(?<!phát )(?<!thí )(?<!cứu )(?<!nảy )(?<!tập )(?<!nữ )(?<!ký )sinh|(?<!đăng )ký)(?: for (?:public )?comments?| for consultation| by(?: [A-Za-z'’-]+){1,5})?(?: in| on| back in| từ| vào| hồi)? (?:năm |the |tháng |last |this |early |late |mid-)?$|\b(?:in (?:force|effect)|effective) (?:since|from|as of|on) (?:the )?(?:\d{1,2} )?$|\b(?:tak(?:es?|ing)|took|com(?:es?|ing)|came|enter(?:s|ed|ing)?|go(?:es)?|went) (?:into )?(?:effect|force)(?: in| on| from| since| as of)? (?:the |early |late |mid-)?(?:\d{1,2} )?$|có hiệu lực(?: thi hành)?(?: kể)?(?: từ| vào)?(?: đầu| cuối| ngày)? $|\b(?:runs?|running|valid|lasts?|lasting|expir(?:es?|ing)|matur(?:es?|ing)) (?:through|until|till|to|in|by) (?:the end of )?$|\b(?:comments?|feedback|consultation|registration|applications|entries|proposals|bids|papers) (?:(?:is|are|will be) (?:invited|accepted|welcome|sought|taken|due|received) |open )?(?:until|by|before|till) (?:the )?(?:\d{1,2} )?$|lấy ý kiến (?:hồi |vào |từ |trong )(?:đầu |cuối |giữa )?(?:tháng |ngày )?$|lấy ý kiến[^,.;\d]{0,24} (?:đến|tới) (?:hết )?(?:ngày )?$",
    small=True,
)


#: "As signed in June 2025, it contained", "when it was signed": what it had then is told.
_AT_BIRTH: Final = lazy(
    r"\W*(?:As(?: first| originally)?|When (?:it|they|the [\w -]{2,30}?|Resolution \d+)(?: was| were)?(?: first| originally)?) (?:adopted|signed|issued|passed|enacted|founded|established|launched|set up|born|published|released|approved)(?: in| on)? (?:early |late |mid-)?$"
)
#: "Adopted in June 2025 by 441 of the 445 deputies": who voted then.
_BY_VOTES: Final = lazy(
    r" (?:by|with)(?: a vote of| the votes of)? \d[\d,]*(?: votes?\b| to \d| (?:out )?of (?:the )?\d| deputies\b| members\b)"
)


#: "The Asian Development Bank in April forecast 7.2 per cent".
_FORETOLD: Final = lazy(
    r" (?:had )?(?:forecast|projected|predicted|foresaw|pencilled in) (?!to\b)| (?:đã )?(?:dự báo|dự đoán) (?!đến\b|tới\b)"
)
#: "In July the office had reported 7.95%", "which last month had announced $89.4 billion": when it was told.
_HAD_TOLD: Final = lazy(
    r",? (?:(?:the|its|it|they|he|she)\b[^,.;:\d]{0,40}? )?had (?:earlier |first |previously |initially |originally )?(?:reported|announced|given|put|published|estimated|released|quoted|cited)\b(?! (?:(?:only|just|about|nearly|over|some|barely) )*(?:[\d.,]+ ?(?:%|per ?cent)|half|a (?:third|quarter)) of (?:the |its |their |all )?(?:money|funds|funding|capital|sum|amount|budget|allocation|resources))"
)
_IN: Final = ("in ", "hồi ")


@cache
def _coming_about() -> int:
    """The bits of texts in which something may come about."""
    return _EVENT.bit | _ISSUED.bit


#: "The $198 billion estimated in December", "kịch bản 8,5% Chính phủ giao hồi tháng 1": when a figure was told or set.
_TOLD_THEN: Final = small(
    r"(?:\d[\d.,]*(?:%| ?(?:per ?cent|percent|billion|million|trillion|usd|vnd))?|target|goal|forecast|estimate) (?:estimated|announced|forecast|reported|predicted|set|assigned|given|published|quoted)(?: by [^,.;\d]{2,30})? (?:back )?in (?:early |late |mid-)?$"
    r"|\d(?:%| ?(?:per ?cent|percent|billion|million|trillion|usd|vnd))?(?:,? that|,? which)? (?:(?:it|they|we) |the (?:[\w-]+ ){1,3}?)(?:had |has )?(?:foresaw|foreseen|forecast|projected|predicted|expected|anticipated|planned|targeted|estimated|given|gave|announced|reported|published|released|quoted|cited|put out) (?:back |only )?(?:in (?:early |late |mid-)?|last )$"
    r"|(?<!is )(?<!are )\b(?:said|announced|disclosed|confirmed|revealed|pledged|told (?:reporters|shareholders|investors)) (?:earlier |late |early |only )?(?:in (?:early |late |mid-)?)?$"
    r"|(?:reported|announced|published|given|estimated) (?:it at |a figure of )?\d[\d.,]*(?:%| per ?cent)? for (?:that|the same) year in (?:early |late |mid-)?$"
    r"|(?:forecast|projection|prediction|estimate)s? of \d[^,.;]{0,14} in (?:the|its|their) $"
    r"|(?<!\w)(?:dự báo|ước tính) (?:là |ở mức )?\d[\d.,]*(?:%| phần trăm| t[ỷỉ] usd| t[ỷỉ] đồng)? (?:trong|tại|ở|của) (?:báo cáo|lần cập nhật|bản cập nhật|kỳ báo cáo)(?: hồi)? $"
    r"|(?<!\w)(?:báo cáo|số liệu|con số|bản tin|thông báo) (?:được )?(?:phát hành|đưa ra|phát đi|nêu|loan báo)(?: trước đó)? (?:hồi |trong |vào |hôm )?(?:đầu |cuối |giữa )?$"
    r"|(?<!\w)(?:ước tính|công bố|giao|đề ra|đặt ra|đưa ra|dự báo|trình|thông qua|ấn định|nêu)(?: trước đó)? hồi (?:đầu |cuối |giữa )?$"
)


#: The last words of what that finds.
_TOLD_ENDS: Final = tuple(
    f"{word} "
    for word in "in early late last the its their said announced disclosed confirmed revealed pledged reporters shareholders investors earlier only cáo nhật hồi đầu cuối giữa".split()
) + ("mid-",)
#: "Compared with its April forecast of 7.2 per cent", "from $72.1 billion in the January release".
_TOLD_OF_IT: Final = lazy(
    r" (?:forecast|projection|prediction|outlook|estimate)(?: of|'s| for)\b| (?:release|bulletin|update|statement|announcement)\b|’s (?:forecast|projection|prediction|outlook|estimate)\b"
)


def came_about(text: str, lower: str, start: int, end: int, bits: int, *, month: bool = False) -> bool:
    """The words before the time say that something, or a document, came about then. `lower`: the text in lower
    case; `bits`: those of the text; `month`: the time is one, in which a figure may have been told or set."""
    if month and lower.endswith(_TOLD_ENDS, 0, start) and _TOLD_THEN.search(lower, max(0, start - 70), start):
        return True
    if month and (
        _TOLD_OF_IT.match(lower, end)
        or (_HAD_TOLD.match(lower, end) and not _AS_OF.search(_DAY_FIRST.sub(" ", lower[max(0, start - 60) : start])))
        or (lower.endswith(_IN, 0, start) and _FORETOLD.match(lower, end))
    ):
        return True
    bits &= _coming_about()
    if not bits or (start < 60 and _AT_BIRTH.fullmatch(text, 0, start)) or _BY_VOTES.match(text, end):
        return False
    if _EVENT.bit & bits and _EVENT.search(text, max(0, start - 60), start, on=lower):
        return True
    return bool(_ISSUED.bit & bits and _ISSUED.plain.search(text, max(0, start - 90), start))


#: "Hôm 11/4, tỉnh phê duyệt khoản vay", "On June 30 the country had 900 of them": the day of a deed, or of a count,
#: whose figures have that time.
_DEED: Final = lazy(
    r"(?:,? (?!said|told|that)[\w'-]+){0,6}? (?:approved|granted|paid|bought|sold|opened|inaugurated|shipped|awarded|recorded|received|processed|handled|served|drew|collected|carried|handed over|took delivery|held|stored|contained|hosted|numbered|counted)\b"
    r"|(?:,? [^\W\d][\w.-]*){0,8}? (?:phê duyệt khoản|phê duyệt gói|khánh thành|bán ra|trao|tiếp nhận|ghi nhận|xử lý|phục vụ|thu hút|đón|bàn giao|lưu giữ|lưu trữ|lưu|cán mốc|chạm mốc)(?!\w)"
    r"|,? (?:(?:the (?:country|nation|province|city|region|sector|industry)|viet ?nam) (?:had|counted|numbered)|there were)\b"
    r"|,? (?:cả nước|toàn quốc|toàn tỉnh|toàn thành phố|toàn ngành|việt nam|nước ta) (?:đã )?có(?!\w)",
    re.I,
)
#: "As of", "the close on": what there was on the day.
_AS_OF: Final = small(
    r"(?:(?:close|closing|session)(?: of trading)? (?:on|of)|day (?:on|in)|phiên(?: giao dịch)?|(?:chỉ )?(?:riêng|trong)(?: trong)?|as of|as at|at|(?:stood|stands) at [^.;]{1,40} on|(?:totalled|numbered|amounted to|came to) [^.;]{1,40} on|tại|thời điểm|by|(?:by|on) the (?:morning|afternoon|evening|night) of|until|up to|to|before|through|since|from|tính đến|đến|hết|tới|kể từ|trước)(?: hết)?(?: ngày)? $",
)
#: "Had 75,900 enterprises on 31 December 2025": what there was on the day, told behind it.
_HAD_ON: Final = lazy(
    r"\b(?:had|has|counted|there were|numbered|ran|operated|employed|served) (?:[a-z]+ ){0,2}[\d.,]+(?: (?:million|billion|thousand))? [^.;,\d]{3,60} on $"
)
_DAY_FIRST: Final = lazy(r"(?:^|[\s,(])\d{1,2}(?:st|nd|rd|th)?(?: of)? $")
_PLACED: Final = lazy(r"\W*(?:[^\W\d_][\w.'-]*[ ,/]*){1,6}\W*")
_DATELINE: Final = lazy(r"[\d, ]*(?:\([\w./ ]+\) ?)?[)]? ?- ")


def of_a_day(text: str, found: re.Match[str], lang: str) -> bool:
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


def on_the_day(text: str, lower: str, start: int, end: int) -> bool:
    """Something took place on the day, and neither what there was on it nor a deed of it is told."""
    lead = _DAY_FIRST.sub(" ", lower[max(0, start - 110) : start])
    if _AS_OF.search(lead, max(0, len(lead) - 40)) or (lead.endswith(" on ") and _HAD_ON.search(lead)):
        return False
    return _DEED.match(text, end) is None


#: "Until 2023 the rate had never ...": what came before that year.
_CAME_BEFORE: Final = ("ntil ", "efore ", "rước ", "năm ")
_BEFORE: Final = lazy(r"(?:\b(?:Until|Before|until|before)|(?<!\w)[Tt]rước) (?:năm )?$")


def came_before(text: str, start: int, ends: str) -> bool:
    """What is told came before the time that is over. `ends`: the end of the words before it, in lower case."""
    return ends.endswith(_CAME_BEFORE) and _BEFORE.search(text, max(0, start - 20), start) is not None


#: "The ministry has until October 30 to propose remedies".
_GIVES_TIME: Final = lazy(
    r"\b(?:has|have|had|gave|gives?|given|got) (?:[^\W\d][\w'’-]* ){0,5}until (?:the end of |the )?(?:\d{1,2} )?$"
)
#: "... to repair 90 per cent of the bridges": the aim that is to be reached then.
_SO_MUCH: Final = lazy(r"(?: \d{1,2}| 20\d\d|,)* to [a-z-]+(?: (?!and\b|but\b)[a-z-]+){0,4} [$€£]?\d")


def gives_time(lower: str, start: int, end: int, ends: str) -> bool:
    """Somebody has time until then for a deed without a figure. `ends`: the end of the words before the time."""
    if "til " not in ends and "end of " not in ends:
        return False
    given = _GIVES_TIME.search(lower, max(0, start - 90), start)
    return given is not None and _SO_MUCH.match(lower, end) is None
