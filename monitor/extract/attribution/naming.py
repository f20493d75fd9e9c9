"""The forms by which bodies and people are named, quoted and referred back to."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from monitor.extract.lexer import alternation
from monitor.extract.prefilter.lazy import lazy, small

CAPITALS: Final = "A-Z" + "".join(c for c in map(chr, (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1F00))) if c.isupper())
#: The first name of a Vietnamese, which is that of the family.
FAMILIES: Final = frozenset(
    "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Doan Trinh Dao Luong Truong Luu Lam Mai To Ta Thai Cao Chu Chau Kieu Quach Tang Nghiem Phung Tong Vuong Hua La Lai Khuat Uong Ton Thach Giang".split()
)
RUN: Final = rf"[{CAPITALS}][\w&'.-]*(?: (?:(?:of|and|for|the|on|&|và) )*[{CAPITALS}][\w&'-]*)*"
GOES_ON: Final = rf"(?= [^\W{CAPITALS}\d_]|[,.;]|['’]s | [{CAPITALS}]\w+ [{CAPITALS}])"
#: What somebody does who is about to say something ("Reporting at the session, the ministry ...").
SPEAKING: Final = lazy(
    r"(?:^|[”\"] )(?:Speaking|Reporting|Addressing|Briefing|Presenting|Summing up|Summarising|Summarizing|Opening|Concluding|Replying|Answering|Taking stock|Phát biểu|Báo cáo|Trả lời|Thông tin|Trao đổi|Chia sẻ|Giải trình|Kết luận)\b[^.;:\"”]{0,90}, (?:the )?$"
)
#: What every such beginning and every such thing has.
SPEAKERS: Final = " speaking , reporting , addressing , briefing , presenting , summing , summari, opening , concluding , replying , answering , taking stock, phat bieu , bao cao , tra loi , thong tin , trao doi , chia se , giai trinh , ket luan ".split(
    ","
)
HOLDERS: Final = " ranking, index , table , survey , tally , count , data , figures , statistics , database , reckoning , estimate, calculation, test, measurement, yearbook , figure , number ".split(
    ","
)
#: "The StartupBlink index for 2025", "by the ministry's reckoning": what a body gives out speaks for it.
HOLDS: Final = lazy(
    r"(?:'s?|’s?)? (?:(?:\d{4}|annual|latest|own|new|global|world|official|preliminary|provisional|final|revised|corrected|updated|adjusted|recent|yearly|quarterly|first|speed|readiness) ){0,3}(?:rankings?|index|table|league table|survey|tally|count|data|figures|statistics|database|reckoning|estimates?|calculations?|tests?|measurements?|yearbook|figure|number(?! of\b))\b(?! (?:law|protection|centres?|centers?|is to|was to))"
)


#: "Theo Chỉ số Sức mạnh mềm", "theo Khảo sát Doanh nghiệp": what somebody gave out, and nobody.
PAPER: Final = lazy(
    r"(?:Chỉ số|Báo cáo|Bảng (?:xếp|tổng|số)|Khảo sát|Kết quả|Số liệu|Thống kê|Niên giám|Sách trắng|Nghiên cứu|Đánh giá|Điều tra|Danh mục|Danh sách|Tờ trình|Công văn|Văn bản|Dự thảo|Quy hoạch|Đề án|Tài liệu|Hồ sơ|Phương án)(?!\w)"
)


def set_by(papers: Sequence[str]) -> re.Pattern[str]:
    """What stands before the body that only issued a document ("Quyết định số 411 của ")."""
    return small(
        rf"(?<!\w)(?:{alternation(papers) or '(?!)'})(?!\w)(?:[^.;:,]|\bNo\. ){{0,45}} (?:of|của|do)(?: the)? $"
    )


def ministry(entry: Mapping[str, Any]) -> dict[str, Any]:
    """The forms of a ministry's name from its tails."""
    en, vi = entry["en"], entry["vi"]
    aliases = [f"{head} {tail}" for tail in vi for head in ("Bộ",)]
    aliases += [f"{tail} Ministry" for tail in en] + [f"Ministry of {tail}" for tail in en] + list(entry["aliases"])
    relays = [
        f"{who} {of}{t}"
        for t in vi
        for who in ("Bộ trưởng", "Thứ trưởng", "Thứ trưởng Thường trực", "Quyền Bộ trưởng")
        for of in ("", "Bộ ")
    ]
    relays += [
        f"{who} of {tail}"
        for tail in en
        for who in ("Minister", "Deputy Minister", "Vice Minister", "Permanent Deputy Minister", "Acting Minister")
    ]
    relays += [f"{tail} Minister" for tail in en]
    return {
        "id": entry["id"], "name": f"Ministry of {en[0]}", "authority": entry.get("authority", 80), "kind": "ministry",
        "aliases": aliases, "relays": [*relays, *entry.get("people", ())],
    }  # fmt: skip


def back(forms: Sequence[str]) -> str:
    """What refers back to a speaker; a form with "*" may have a person's name behind it."""
    plain_forms = alternation(either([form for form in forms if not form.endswith("*")]))
    titles = alternation([form.rstrip("*") for form in forms if form.endswith("*")])
    told = [f"(?:{plain_forms}){GOES_ON}"] if plain_forms else []
    told += [rf"(?:{titles})(?= [{CAPITALS}]\w+|[ ,.])"] if titles else []
    return rf"(?<!\w)(?:{'|'.join(told)})"


def either(forms: Sequence[str]) -> list[str]:
    """English forms at the start of a sentence too."""
    return [*forms, *(f"T{form[1:]}" for form in forms if form.startswith("the "))]


def undated(text: str) -> str:
    """The text without the dates that may follow "said"."""
    return re.sub(
        r"\b(?:[A-Z][a-z]+ \d{1,2}(?:, \d{4})?|\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?|(?:Resolution|Nghị quyết)[^.]*)",
        "",
        text,
    )


#: "Was put at 5 per cent in 2025 by": who stands behind it gave the figure.
GIVEN_BY: Final = lazy(
    r"\b(?:put|estimated|calculated|reckoned|given|reported|counted|assessed|measured|recorded|confirmed|forecast|projected|revised|valued) "
    r"(?:(?:up|down|back) )?(?:at|as|to) [^.;:\"”]*(?:\.\d[^.;:\"”]*)*? by (?:the |an? )?$"
)
#: What stands in every such sentence.
GIVEN: Final = (
    " put at ",
    " put as ",
    *(
        f" {verb} {how} "
        for verb in (
            "estimated",
            "calculated",
            "reckoned",
            "given",
            "reported",
            "counted",
            "assessed",
            "measured",
            "recorded",
            "confirmed",
            "forecast",
            "projected",
            "revised",
            "valued",
        )
        for how in ("at", "as", "to", "up", "down", "back")
    ),
)

#: "Bộ KH&CN tính là 18,72%", "the ministry gets 18.72 percent", "the ministry's 18.72 percent": a body's own count, right behind its name.
COUNTS: Final = lazy(
    r"['’]s (?:own )?(?=\d[\d.,]*(?:%| per ?cent))|(?: (?:lại|thì|cũng|chỉ|tự|đang|khi đó))* (?:tính|đếm|đo|chốt)(?: (?:ra|toán|được|là|ở mức|khoảng|gần|hơn|trên|tới|con số|này|t[ỷỉ] lệ này))* (?=\d)"
    r"| (?:itself |now |still |in turn )?(?:has|gets|puts|arrives at|comes up with|reckons|calculates|finds)(?: (?:it|this|that|the (?:share|figure|ratio|rate|number)|at|a (?:share|figure|ratio|rate|number) of|about|around|nearly|over|only|just|some))* (?=\d[\d.,]*(?:%| per ?cent))"
)
#: "Còn Bộ KH&CN là 18,72%", "for the ministry it is 18.72 percent": a body set beside those that count otherwise.
SET_BESIDE: Final = lazy(
    r"(?:(?:^|[,;.] )(?:[Cc]òn|[Tt]rong khi(?: đó,?)?|[Rr]iêng)(?: (?:với|của|ở))?|(?:^|[,;] )(?:(?:and|but|while|whereas) )?(?:[Ff]or|[Tt]o)(?: the)?) $"
)
HAS_IT: Final = lazy(
    r"(?: lại| thì)? (?:là|có)(?: (?:khoảng|gần|hơn|trên|tới))* (?=\d[\d.,]*\s?%)"
    r"|,? (?:it|this|the (?:share|figure|ratio|rate|number)) (?:is|was|stands at|comes to)(?: (?:about|around|nearly|over|only|just|some))* (?=\d)"
)
#: "The 14.02% of the office", "con số 18,72% của Bộ KH&CN", "18.72% by that of the ministry": of what stands before the body.
_OF_THEIRS: Final = lazy(
    r"\b[Tt]he \d[\d.,]*(?:%| per ?cent) (?:figure )?(?:of|from|given by|reported by|counted by) (?:the )?$"
    r"|\d[\d.,]*(?:%| per ?cent)(?: of [A-Z][\w&]*)? (?:by|according to|on) (?:that|those|the (?:count|method|reckoning|definition|measure)) of (?:the )?$"
    r"|(?:[Cc]on số|[Mm]ức|[Kk]ết quả)(?: [^\W\d]\w*)? \d[\d.,]*\s?(?:%|phần trăm)(?: [A-Z]+)? (?:của|do|từ) $"
)
#: How that ends.
_OF_THEIRS_ENDS: Final = (" of ", " from ", " by ", " the ", " của ", " do ", " từ ")
#: "By the ministry's."
_THEIRS: Final = lazy(r"['’]s?(?=[.,;)]|$| and\b)")
#: "The office says 14.02%, the ministry 18.72%", "put the share at 14.02% and the ministry at 18.72%": the verb is left out.
_SAYS_IT: Final = lazy(
    r"\b(?:says?|said|puts?|has|had|gives?|gave|reckons?|reckoned|counts?|counted|at|là|con số|mức|tính|ước tính)[^.;\dA-ZĐ]{0,30} \d[\d.,]*\s?(?:%|per ?cent|phần trăm)(?: of [A-Z]{2,4}| [A-Z]{2,4})?(?:,| and| but| while|, and|, but|, while|, còn| và|, thì) (?:the )?$"
)
#: "Forecasts 6.3% in 2026, the IMF 5.6% and HSBC 6.7%": who is named behind what another gave.
_BEHIND_ANOTHER: Final = lazy(
    r"\d[\d.,]*\s?(?:%|per ?cent|phần trăm)(?: of [A-Z]{2,4}| [A-Z]{2,4})?(?:,? (?:(?:in|for) )?(?:20\d\d|this year|next year)|,? (?:(?:cho|vào|trong) )?năm (?:20\d\d|nay|tới|sau))?(?:[,;]? (?:and|but|while|còn|và|trong khi)|[,;]) (?:the )?$"
)
#: What is told of the future, which one body after another does.
_FORETELLS: Final = lazy(
    r"\b(?:forecast|project|predict|expect|estimat|anticipat|foresee|sees?\b|puts?\b|pegs?\b|pencil)|(?<!\w)(?:dự báo|ước tính|nhận định|kỳ vọng|dự đoán)(?!\w)"
)
_AT_IT: Final = lazy(
    r"(?:,? (?:(?:is|was|remains?)(?: (?!at\b)[a-z]+){1,3},? (?:at|with)|(?:thận trọng|lạc quan|dè dặt|bi quan|khiêm tốn|cao|thấp)(?: hơn)?,? (?:với|ở mức|là)|says|said|puts it|has|is|at|với|đưa ra|con số|là|thì|ở mức|tính))*(?: (?:about|around|some|nearly|over|just|only|khoảng|gần|hơn))* (?=\d[\d.,]*\s?(?:%|per ?cent|phần trăm))"
)


def counts_itself(text: str, start: int, end: int, *, told: bool) -> tuple[int, bool] | None:
    """Where the words end by which the body at `start`..`end` has a figure of its own, and whether that stands before it.
    `told`: the sentence has said what another one counts."""
    lead = text[max(0, start - 90) : start]
    own = COUNTS.match(text, end)
    if own is None and (has := HAS_IT.match(text, end)) is not None and SET_BESIDE.search(lead):
        own = has
    if own is not None:
        return own.end(), False
    if lead.endswith(_OF_THEIRS_ENDS) and _OF_THEIRS.search(lead):
        return end, True
    if not told:
        return None
    if lead.endswith((" by the ", " by ")) and (theirs := _THEIRS.match(text, end)):
        return theirs.end(), True
    at = _AT_IT.match(text, end)
    if at and (_SAYS_IT.search(lead) or (_BEHIND_ANOTHER.search(lead) and _FORETELLS.search(text, 0, start))):
        return at.end(), False
    return None


#: What stands in every sentence in which a name that the configuration does not know is quoted or cited.
QUOTES: Final = (
    "theo",
    "according",
    "citing",
    "data",
    "ong",
    "ba",
    "ts",
    "pgs",
    "gs",
    "ths",
    "si",
    "su",
    "said",
    "says",
    "announced",
    "reported",
    "estimates",
    "forecast",
    "forecasts",
    "told",
    "predicts",
    "biet",
    "hay",
    "bo",
    "bao",
    "tin",
    "tinh",
    "dinh",
)
#: What each of the forms has in which a name is written that is quoted or cited.
QUOTES_OF_EACH: Final = (
    ("theo", "according", "citing", "data"),
    ("ong", "ba", "ts", "pgs", "gs", "ths", "si", "su"),
    ("said", "noted", "told", "added", "stressed", "shared", "emphasised", "emphasized", "explained"),
    ("said", "says"),
    ("biet", "hay", "bo", "bao", "tin", "tinh", "dinh"),
    ("said", "announced", "reported", "estimates", "forecast", "forecasts", "told", "predicts"),
)
#: How a name is written whose bearer is cited, not only quoted.
CITED: Final = ("vi", "said")
