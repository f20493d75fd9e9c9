"""Vietnamese times."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date
from typing import Final

from monitor.extract.period.en import Groups, cumulative, last_months, near_quarter, span_behind
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_Y: Final = r"(?:19[5-9]\d|20\d\d)"
COUNTS: Final = {
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
}
#: "Tháng Sáu", "tháng Mười Hai", "tháng Giêng".
MONTHS: Final = {**COUNTS, "giêng": 1, "một": 1, "tư": 4, "mười hai": 12, "chạp": 12}
#: The longest first.
_SPELT: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_N: Final = "hai|ba|bốn|năm|sáu|bảy|tám|chín|mười một|mười|\\d{1,2}"
_WHEN: Final = (
    rf"(?:(?: ?[/-] ?|\.(?={_Y}(?!\d))| năm | của năm |, năm )(?P<{{0}}>{_Y}|nay|ngoái|trước|sau(?! đó)|tới))?"
)
#: A time begins a word or follows letters as digits: said first, for the sake of speed.
_FIRST: Final = r"(?:(?<!\w)|(?<=[^\W\d_])(?=\d))"
#: Most numbers are no times.
_NUMBER: Final = rf"(?=\D|{_Y}|\d\d?(?: tháng| năm| quý|[/-]\d))"
#: What a number that begins a time is followed by; in the lower case of a text.
NUMBER: Final = lazy(_NUMBER)
#: A span of years.
_TO: Final = r" ?(?:-|đến|tới) ?(?:năm )?"
#: "Ông Hùng (sinh năm 1984)": whose years are no times of what is told.
_BORN: Final = "".join(
    rf"(?<!{one} )"
    for one in (r"\(sinh năm", ", sinh năm", r"\(sn", ", sn", "(?:ông|anh|chị) sinh năm", "(?:bà|cô) sinh năm")
)
_YEAR: Final = (
    rf"{_BORN}(?<![\d.,/])(?P<y>{_Y})(?![\d/]|[.,]\d|(?<!năm \d{{4}}) (?:doanh nghiệp|trạm|người|dự án|đơn(?! vị))\b)"
)
#: A year, where `PATTERN` finds it and nothing else.
BARE_YEAR: Final = lazy(rf"{_FIRST}{_YEAR}(?!{_TO}{_Y}(?!\d))")
#: "Mười năm qua", "những năm qua" are more than one.
_PAST_ONE: Final = "".join(
    f"(?<!{one} )"
    for one in (
        *("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mươi", "mốt", "lăm", "tư", "rưỡi", "chục"),
        *("trăm", "nhiều", "những", "các", "mấy", "vài", "một", "nửa", "từng", r"\d", r"\d,\d"),
    )
)
#: In the lower case of a text.
PATTERN: Final = Prefiltered(
    rf"{_FIRST}{_NUMBER}(?:(?:(?P<s1>{_Y}){_TO}(?P<s2>{_Y})(?!\d))"
    r"|(?P<lq>iii?|iv)(?=,| và | lần lượt| năm |/20)(?:(?: năm |/)(?P<lqy>20\d\d|nay|ngoái|trước))?"
    rf"|qu[ýí] (?P<q>iv|i{{1,3}}|[1-4]|(?:cuối(?: cùng)?|đầu(?: tiên)?)(?: của)?(?= năm))\b{_WHEN.format('qy')}|(?P<rq>hai|ba|[23]) quý (?:còn lại(?: (?:của|trong) năm)?|cuối(?: của)? năm)(?: (?P<rqy>{_Y}|nay))?"
    rf"|(?:(?P<fq>hai|ba|[23]) quý đầu(?: của)? năm|(?:(?<=trong )|(?<=sau )|(?<=qua )|(?<=hết ))(?P<nq>hai|ba|[23]) quý(?! (?:liên|liền|gần|vừa|trước|tới|sau|nữa|đầu|cuối|còn|này)))(?: (?P<fqy>{_Y}|nay|ngoái|sau(?! đó)|tới))?"
    rf"|(?P<relq>quý (?:(?:liền )?trước(?: đó)?|này)|{_PAST_ONE}quý (?:vừa qua|vừa rồi|qua)\b)"
    rf"|nửa (?P<h>đầu|cuối) năm(?: (?P<hy>{_Y}|nay|ngoái|sau(?! đó)|tới))?|(?:(?<=doanh thu )|(?<=lợi nhuận )|(?<=kết quả )|(?<=kim ngạch )|(?<=sơ kết )|(?<=sản lượng )|(?<=trong ))(?P<hyear>nửa năm)(?! (?:cuối|sau|tới|trước|nữa|qua|nay|đầu))"
    rf"|(?<!ít nhất )(?<!tối đa )(?<!tối thiểu )(?<!không quá )(?<!mất )(?<!kéo dài )(?<!chưa đến )(?<!chưa đầy )(?<!giảm từ )(?<!rút từ )(?<!xuống còn )(?<!xuống )(?P<k>\b(?!(?:1[3-9]|[2-9]\d) )(?:{_N})) tháng(?: (?P<half>đầu|cuối) năm| (?P<rest>còn lại)(?: (?:của|trong) năm)?| năm| qua| của năm)?(?: (?P<ky>{_Y}|nay|ngoái|sau(?! đó)|tới))?(?! (?:sau|tới|nữa|liên tiếp|\d\d? và \d))(?P<run>(?= (?:tăng|giảm|đạt|ước|lên|là|chỉ|mới|đã|của (?:các|khối|cả|toàn|ngành|tỉnh|thành))\b)|(?<=tháng)(?=[,.]))?"
    rf"|(?<=từ )đầu năm(?: (?P<sy>{_Y}|nay))?,? (?:cho )?(?:đến|tới) (?:(?:hết|cuối|giữa) )?tháng (?P<sm>1[0-2]|[1-9]|{_SPELT})\b(?:(?: ?[/-] ?| năm )(?P<smy>{_Y}|nay))?"
    rf"|tháng (?P<m1>\d{{1,2}}|{_SPELT})(?:(?: ?/ ?| năm )(?P<m1y>{_Y}))?(?: ?- ?| đến (?:hết )?(?:tháng )?| tới (?:tháng )?| và tháng |(?<=hai tháng \d) và )(?P<m2>1[0-2]|[1-9]|{_SPELT})\b(?! ?[%.,]\d| ?%){_WHEN.format('my')}"
    rf"|(?:(?:ngày \d{{1,2}}[/.-]|(?:(?<=tại )|(?<=thời điểm )|(?<=đến )|(?<=tới )|(?<=hết ))\d{{1,2}}[/.-](?=\d{{1,2}}[/.-]{_Y}(?!\d))|(?:(?<=đến )(?:1[3-9]|2\d|3[01])|(?:(?<=lực từ )|(?<=phiên )|(?<=hôm )|(?<=sáng )|(?<=trưa )|(?<=chiều )|(?<=tối )|(?<=đêm ))\d{{1,2}})[/-])(?P<dm>\d{{1,2}})(?!\d)(?:[/.-](?P<dy>{_Y}))?)"
    rf"|tháng (?P<mon>\d{{1,2}}|{_SPELT})\b{_WHEN.format('mony')}"
    rf"|cách đây (?:hơn |gần |khoảng )?(?P<ago>một|{_N}) năm|\b(?P<back>{_N}) năm trước(?! đó)"
    rf"|(?P<past>{_PAST_ONE}(?<=\w )năm (?:qua|vừa qua|vừa rồi)\b)|(?P<decade>(?:cuối|hết) thập (?:kỷ|niên)(?: này)?|(?:khi|trước khi) thập (?:kỷ|niên)(?: này)? (?:khép lại|kết thúc|qua đi))"
    rf"|(?P<ahead>{_N}) năm tới(?! nay)|(?P<later>{_N}) năm sau(?: đó)?|(?<!vài )(?<!iều )(?<!hững )(?<!các )(?<!mấy )(?P<rel>(?<!\w )năm (?:qua|vừa qua|vừa rồi)\b|năm (?:tài khóa|tài chính|ngân sách|kế hoạch) (?:này|nay)|một năm trước(?: đó)?|một năm sau(?: đó)?|năm sau đó|sang năm(?! (?:(?:19|20)\d\d|thứ|học|mới|đầu|nay))|(?<=từ )đầu năm (?:đến|tới) nay|năm nay|năm ngoái|năm (?:liền trước|liền kề trước|trước đó)(?: đó)?|năm trước|năm sau|năm tới(?! nay)|(?:cuối|(?<!là )hết|cả) năm(?! ?(?:19|20)\d\d| nay| ngoái| trước| sau| tới)|tháng (?:trước|này))"
    rf"|{_YEAR})",
    at_words=True,
)
#: Of the text in lower case, as is `PATTERN`.
DEADLINE: Final = lazy(r"\b(?:đến|tới|vào|trước|cho đến|tầm nhìn)(?: (?:cuối|hết|trước))?(?: năm)? ?$")
#: What it ends with.
CLOSING: Final = tuple(
    word + space for word in ("đến", "tới", "vào", "trước", "nhìn", "cuối", "hết", "năm") for space in ("", " ")
)
_SHIFTS: Final = {
    "năm ngoái": -1,
    "năm qua": -1,
    "năm vừa qua": -1,
    "năm vừa rồi": -1,
    "năm trước": -1,
    "một năm trước": -1,
    "năm liền trước": -1,
    "năm liền kề trước": -1,
    "năm sau": 1,
    "năm tới": 1,
    "sang năm": 1,
}
#: "Cả năm", "đến cuối năm" is the year that is over where the new one has just begun and nothing is told of what is to come.
_OF_IT_ALL: Final = ("cả ", "cuối ", "hết ")
_EARLY: Final = 3
_AHEAD: Final = lazy(
    r"(?<!\w)(?:dự kiến|dự báo|mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|sẽ|kịch bản|kỳ vọng|nghị quyết|cần|phải|đặt|giao|quyết tâm|tới|có thể|triển vọng)(?!\w)",
    re.I,
)
#: Months that are written in small letters too; of the others "hai tháng một lần" would be one.
_ALONE: Final = ("tư", "giêng", "chạp")
_ROMAN: Final = {"I": 1, "II": 2, "III": 3, "IV": 4}


def _year(text: str | None, published: date | None) -> int | None:
    if text and text.isdigit():
        return int(text)
    if published is None:
        return None
    return published.year + {"ngoái": -1, "trước": -1, "sau": 1, "tới": 1}.get((text or "").lower(), 0)


#: The last group of what names a month, as in English.
OF_MONTHS: Final = frozenset({"mon", "mony", "dm", "dy"})


def _years_off(g: Groups, before: str, published: date | None) -> str | None:
    """The year so many years ago or ahead; ahead of a span that lasted as long, the next such span."""
    said = (g["ago"] or g["back"] or g["ahead"]).lower()
    count = 1 if said == "một" else COUNTS.get(said) or int(said)
    if g["ahead"] and (span := span_behind(before, count)) is not None:
        return span
    return str(published.year + (count if g["ahead"] else -count)) if published else None


#: "Quý I, II và III năm 2025 lần lượt đạt": what stands before a further quarter of a list, and the year behind it.
_QUARTERS_BEFORE: Final = lazy(r"(?<!\w)qu[ýí] (?:i{1,3}|iv)(?:(?:, | và )(?:i{1,3}|iv))*(?:, | và )$", re.I)
_YEAR_OF_LIST: Final = lazy(r"(?:(?:, | và )(?:i{2,3}|iv))+(?: năm |/)(?P<year>20\d\d|nay|ngoái|trước)(?!\w)", re.I)


def _of_the_list(text: str, end: int) -> str | None:
    """The year said behind the last quarter of the list that goes on at the offset."""
    told = _YEAR_OF_LIST.match(text, end)
    return told["year"] if told is not None else None


def _listed_quarter(text: str, found: re.Match[str], g: Groups, published: date | None) -> str | None:
    """A quarter, of the year said behind it or behind the last one of its list."""
    if g["lq"] and _QUARTERS_BEFORE.search(text, max(0, found.start() - 24), found.start()) is None:
        return None
    year = g["qy"] or g["lqy"] or _of_the_list(text, found.end())
    return _quarter(g["q"] or g["lq"] or "", _year(year, published))


def resolve(
    text: str,
    found: re.Match[str],
    g: Groups,
    published: date | None,
) -> str | None:
    """The canonical notation of what was found in the lower case of `text`, None where it needs a publication date that is not
    known. `g`: the groups of what was found, or that itself."""
    if found.lastgroup in OF_MONTHS:
        spelt = g["mon"] in MONTHS and g["mon"] not in _ALONE
        if spelt and text[found.start("mon")].islower():
            return None
        return _month(g, published, coming=_COMING.match(text, found.end()) is not None)
    if g["s1"]:
        return f"{g['s1']}/{g['s2']}"
    if g["q"] or g["lq"]:
        return _listed_quarter(text, found, g, published)
    if g["fq"] or g["nq"] or g["rq"]:
        return _quarters(g, published)
    if g["relq"]:
        return near_quarter(published, before=not g["relq"].lower().endswith("này"))
    if g["h"]:
        year = _year(g["hy"], published)
        return f"{year}-H{1 if g['h'].lower() == 'đầu' else 2}" if year else None
    if g["hyear"]:
        return f"{published.year}-H1" if published and published.month > 6 else None
    if g["k"]:
        return _months(g, found, published)
    if g["sm"]:
        return cumulative(_year(g["sy"] or g["smy"], published), _number(g["sm"]))
    if g["m1"]:
        return _from_to(g, published)
    if g["ago"] or g["back"] or g["ahead"]:
        return _years_off(g, text[: found.start()], published)
    if g["past"]:
        # In December the year that is about to end, in its first half the one before.
        if published is None or 6 < published.month < 12:
            return None
        return str(published.year - (published.month <= 6))
    if g["decade"]:
        return "2030"
    if g["rel"]:
        if g["rel"].lower().startswith("tháng"):
            return _near_month(published, g["rel"].lower())
        shift = _SHIFTS.get(g["rel"].removesuffix(" đó"), 0)
        if published and published.month <= _EARLY and g["rel"].startswith(_OF_IT_ALL) and not _AHEAD.search(text):
            shift = -1
        return str(published.year + shift) if published else None
    return g["y"]


def _number(month: str) -> int:
    return MONTHS.get(month) or int(month)


#: "Trong tháng 3 tới": the next of that name.
_COMING: Final = lazy(r" (?:sắp )?tới(?! (?:tháng|ngày|cuối|hết|giữa|đầu|nay|năm|\d))(?!\w)")


def _month(g: Groups, published: date | None, *, coming: bool) -> str | None:
    month = _number(g["mon"] or g["dm"])
    said = g["mony"] or g["dy"]
    year = _year(said, published)
    if year and published and not said and coming:
        year += month <= published.month
    elif year and published and not said and month > published.month:
        year -= 1
    return f"{year}-{month:02d}" if year else None


def _from_to(g: Groups, published: date | None) -> str | None:
    """The time from one month to another, of the same year where the first has none of its own."""
    year, first, last = _year(g["my"], published), _number(g["m1"]), _number(g["m2"])
    begun = _year(g["m1y"], published) if g["m1y"] else year
    if not year or not begun or (begun, first) >= (year, last):
        return None
    if begun != year:
        return f"{begun}-{first:02d}/{year}-{last:02d}"
    return cumulative(year, last) if first == 1 else f"{year}-{first:02d}/{year}-{last:02d}"


def _quarter(word: str, year: int | None) -> str | None:
    """A quarter of the year, by its number or as the first or last one."""
    if word.startswith("cuối"):
        return last_months(year, 3)
    if word.startswith("đầu"):
        return cumulative(year, 3)
    return f"{year}-Q{_ROMAN.get(word.upper()) or word}" if year else None


def _quarters(g: Groups, published: date | None) -> str | None:
    """The first quarters of a year, or those that are left of it."""
    first = g["fq"] or g["nq"]
    count = (first or g["rq"] or "").lower()
    months = 3 * (COUNTS.get(count) or int(count))
    return cumulative(_year(g["fqy"], published), months) if first else last_months(_year(g["rqy"], published), months)


def _near_month(published: date | None, word: str) -> str | None:
    if published is None:
        return None
    year, month = published.year, published.month - ("trước" in word)
    return f"{year}-{month:02d}" if month else f"{year - 1}-12"


#: "Dùng thử ít nhất sáu tháng", "kéo dài 6-8 tháng": so long, not those of the year.
_SO_LONG: Final = lazy(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|kéo dài|mất|chỉ|vỏn vẹn|thời hạn|trong vòng|lòng vòng|ròng rã|loay hoay|chờ|đợi|tốn|tận|hợp đồng|khóa(?: học)?|đào tạo|thực tập|thử việc|xuống(?: còn)?|còn|gia hạn|chậm|trễ|gần|khoảng|thêm|suốt|cần|hơn|mỗi|từng|\d (?:đến|tới)) $|\d ?[-–—] ?$",
    re.I,
)


#: "Đánh giá kết quả 7 tháng và bàn nhiệm vụ": those of the year so far.
_RESULTS: Final = (
    "kết quả ", "giải ngân ", "doanh thu ", "kim ngạch ", "xuất khẩu ", "tình hình ", "công tác ", "sơ kết ", "lũy kế ", "báo cáo ",
    "tăng trưởng ", "tổng số ", "tổng cộng ", "mức tăng ", "nâng tổng ", "tổng ", "tốc độ tăng ", "con số ",
)  # fmt: skip


def _closes(count: int, published: date) -> bool:
    """So many months are nearly all of the year that is just over."""
    return published.month < 3 and count in (11, 12)


def _months(g: Groups, found: re.Match[str], published: date | None) -> str | None:
    whole = found.group()
    word = (g["k"] or "").lower()
    if g["rest"]:
        return last_months(_year(g["ky"], published), COUNTS.get(word) or int(word))
    text, start = found.string, found.start()
    told = text.endswith(_RESULTS, 0, start)
    long = (not told and text.startswith((" xuống", " lên", " còn"), found.end())) or _SO_LONG.search(
        text, max(0, start - 16), start
    )
    after = text.endswith(("sau ", "Sau "), 0, start)
    if not g["half"] and not g["ky"] and (long or after):
        return None
    if (
        not g["half"]
        and not g["ky"]
        and "năm" not in whole
        and "qua" not in whole
        and word not in ("9", "chín", "6", "sáu")
    ):
        # "5 tháng đạt": those of the year so far.
        count = COUNTS.get(word) or int(word)
        if (
            found.string.endswith("sau ", 0, found.start())
            or (g["run"] is None and not told)
            or published is None
            or count < 3
            or (
                count not in (published.month - 2, published.month - 1, published.month)
                and not _closes(count, published)
            )
        ):
            return None
    count = COUNTS.get(word) or int(word)
    near = published is None or count in (published.month, published.month - 1, 6, 9) or _closes(count, published)
    if "qua" in whole and not near:
        return None
    year = _year(g["ky"], published)
    if (g["half"] or "").lower() == "cuối":
        return last_months(year, count)
    return cumulative(year, count)
