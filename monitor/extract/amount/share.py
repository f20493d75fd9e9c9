"""Shares that are no percentages: fractions, one in so many, so many of each ten."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.counted_noun import counted
from monitor.extract.members import PERCENT
from monitor.extract.prefilter.lazy import lazy

_N: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty"
#: "Three inventions in every hundred do": what is told of them; "in every hundred people" there are so many.
_TOLD: Final = r"[.,;:)]|$| (?:do|does|did|is|are|was|were|has|have|had|can|will|may|must|should|ever|never|now|today|nationwide|reach|end|get|go|make|find|come|turn|become|succeed|fail|survive|pass|in|at|on|by|last|this)\b"
#: "One in three", "nine out of 10", "one adult in four", "seven tasks in ten have".
OF_SO_MANY: Final = rf"(?:in|out of|of(?= (?:every|each))) (?:every |each )?(?P<n>{_N}|(?:(?:a|one) )?(?:hundred|thousand)(?! (?:and|thousand|million|billion)\b)|\d{{1,3}}|1,000)\b"
ONE_IN: Final = lazy(
    rf" (?:{OF_SO_MANY}"
    rf"|(?:(?!(?:in|of|for|at|by|on|from|with|to|and|or|that|which|who|more|than)\b)[a-zA-Z-]+ (?:of [a-z]+ )?){{1,3}}(?:in|out of) (?:(?:every|each) )?(?P<m>{_N}|(?<=times out of )10|(?:a|one) (?:hundred|thousand)|(?:(?<=every )|(?<=each ))(?:hundred|100)(?={_TOLD}))\b(?! (?:million|billion|per|or|and)\b))"
)
#: "Twelve out of 116 databases" counts; of these so many are a share.
_ROUND: Final = frozenset({20, 25, 50, 100, 1000})
_OF_HUNDRED: Final = tuple(
    f" {of} {every} {hundred}"
    for of in ("in", "out of", "of")
    for every in ("a", "one", "every", "each")
    for hundred in ("hundred", "100")
) + (" in 100 ",)
_EVERY_HUNDRED: Final = lazy(rf"(?: [a-zA-Z-]+){{1,4}} (?:in|out of) (?:every|each) (?:hundred|100)(?={_TOLD})")
#: "Tám trên mười người", "9/10 giao dịch".
_OF_TEN_VI: Final = (
    r"(?: (?:trên|trong)(?: số)? |/)(?P<n>mười|10)(?= (?:số )?(?:người|hộ|doanh nghiệp|thủ tục|giao dịch|sáng chế|hồ sơ|cư dân|dân|cơ sở|đơn vị|cơ quan|lao động|cán bộ|sinh viên|học sinh|startup|công ty|xã|thôn|bản|trường)\b)"
    r"| (?:trên|trong) (?P<p>mười|10|(?:một )?trăm|100)(?= (?:số )?(?:ứng viên|sinh viên|học sinh|kỹ sư|cử nhân|startup|lao động|công nhân|nông dân|cán bộ|công chức|giáo viên|bệnh nhân|khách hàng|gia đình|nhà khoa học|tiến sĩ|phụ nữ|thanh niên|đề tài|công trình|sáng kiến|ý tưởng|đơn|tài khoản|cuộc|cửa hàng|người|hộ|doanh nghiệp|hồ sơ|sáng chế)\b)"
)
_OF_EACH_VI: Final = r"(?: (?!năm\b|tháng\b)[^\W\d]\w*){1,4} trong (?:mỗi|cứ mỗi|từng) (?P<q>mười|10|(?:một )?trăm|100)(?=[.,;]|$| (?:được|đã|có|là|tới|đến|bị|còn|chưa|thành|ra|sống|trở)(?!\w))"
_OF_FEW_VI: Final = r" (?:trên|trong) (?P<few>ba|bốn|năm|sáu|bảy|tám|chín|mười(?! (?:một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín|mấy|nghìn|ngàn|vạn|triệu|t[ỷỉ])\b))(?= (?!(?:năm|tháng|quý|tuần|ngày|giờ|phút|lần|nhóm|lĩnh|khu)\b)[^\W\d])"
ONE_IN_VI: Final = lazy(f"{_OF_TEN_VI}|{_OF_EACH_VI}|{_OF_FEW_VI}")
#: By how they go on behind the number, and by the words of which one stands in every sentence with one of the others.
ONE_IN_VI_BEHIND: Final = lazy(f"{_OF_TEN_VI}|{_OF_FEW_VI}")
OF_EACH_VI: Final = ("trong mỗi", "trong cứ mỗi", "trong từng")
#: "Cứ 10 người thì 8 người", "of every ten payments, seven": so many of each ten.
_EACH: Final = lazy(r"(?:\b[Cc]ứ|\b[Tt]rong|\b[Tt]rong mỗi|\b(?:[Oo]ut of|[Oo]f|[Ff]or|[Ii]n) every) $")
EACH_ENDS: Final = ("cứ ", "mỗi ", "every ", "trong ")
EACH_OF: Final = lazy(
    r" (?!(?:trên|trong) \w+ )(?P<of>[^\W\d]\w*)(?:(?:,? (?!thì )[^\W\d][\w&/-]*){0,14},? (?P<then>thì )|(?:(?: (?:[A-Za-z][A-Za-z&'-]*|(?:19|20)\d\d)\b){0,9}?|(?: [^\W\d][\w&]*){0,5}?),? )(?:(?:sẽ |mới |chỉ |đã )?có |chỉ |mới |gần |hơn |khoảng |chừng |tới |đến |quá |chưa đến |chưa tới |chưa đầy |chưa được |không tới |ít nhất |nearly |over |about )*(?P<k>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?! ?%)(?: (?:người(?! dùng)|hộ|(?P=of)(?! dùng))(?!\w))?"
)
TASKS: Final = lazy(
    r"(?:assigned )?(?:tasks?|assignments?|duties|work items|jobs (?:that|which|assigned|given|handed))\b|nhiệm vụ\b|đầu việc\b|phần việc\b",
    re.I,
)
_TENTH: Final = lazy(r"[1-9]/10(?![\d/])")
#: "Chỉ góp khoảng 1/10 trong đó": a part, whatever follows.
_TAKES: Final = lazy(
    r"(?:chiếm|góp|bằng|tương đương|chỉ|khoảng|gần|hơn|quá|chưa đến|chưa tới|giảm|tăng|makes? up|account\w* for|about|nearly|over|than|equal to)(?: (?:được|khoảng|gần|hơn|tới|có))? $",
    re.I,
)
_DAY: Final = lazy(r"(?:ngày|sáng|chiều|tối|hôm|từ|đến|on|of) $", re.I)


def _of_many(ask: Ask, end: int) -> bool:
    """ "One adult in four owns", "seven tasks in ten have": no "three cities in two provinces"."""
    return ask.low.value == 1 or not re.match(r" [a-z]+s\b", ask.text[end:])


#: "What a manager earns in a quarter": three months, and no share.
_QUARTER: Final = lazy(r"(?:a|one|each|every) quarter(?=[.,;:)]|$)", re.I)
_WHEN: Final = lazy(r"\b(?:in|per|within|during|once|twice|times) $", re.I)


def of_every_hundred(ask: Ask) -> Measured | None:
    """ "12 patents in every 100 are": a share of those counted, and no rate of so many people."""
    found = _EVERY_HUNDRED.match(ask.text, ask.end) if ask.lang == "en" and ask.low.value < 100 else None
    return Measured(PERCENT, found.end(), "one-in") if found else None


def fraction(ask: Ask) -> Measured | None:
    if ask.low.ordinal:
        return None
    if ask.low.fraction:
        if _QUARTER.match(ask.text, ask.low.start) and _WHEN.search(ask.text, 0, ask.low.start):
            return None
        return Measured(PERCENT, ask.end, "fraction", counted(ask.text, ask.end, ask.lang)[0])
    if ask.lang == "vi":
        if ask.low.word and ask.text.endswith("thứ ", 0, ask.low.start):
            return None
        few = ONE_IN_VI.match(ask.text, ask.end) if 0 < ask.low.value < 10 else None
        several = ask.low.value > 1 or ask.text.startswith(" trên ", ask.end)
        if few and few["few"] and not (ask.low.word and several):
            return None  # "Một trong ba doanh nghiệp" is one of the three.
        return Measured(PERCENT, few.end(), "one-in") if few else None
    many = not ask.low.word and ask.low.value >= 10
    if many and not (ask.low.value < 100 and ask.text.startswith(_OF_HUNDRED, ask.end)):
        return None
    found = ONE_IN.match(ask.text, ask.end)
    of = (found["n"] or found["m"]) if found else ""
    hundred = bool(of) and of.lower().endswith(("hundred", "thousand", "100"))
    if of and of.isdigit() and int(of) > 10 and int(of) not in _ROUND and ask.low.value > 1:
        return None
    if found and (TASKS.match(ask.text, found.end() + 1) or (found["m"] and not _of_many(ask, found.end()))):
        return None
    said = (
        ask.low.word
        or hundred
        or found
        and found["n"] == "10"
        and ask.low.value < 10
        and re.match(r" (?:[a-z]+ ){0,2}[a-z]+s\b| people", ask.text[found.end() :])
    )
    return Measured(PERCENT, found.end(), "one-in") if found and said else None


def each(ask: Ask) -> Measured | None:
    """ "Cứ 10 người thì 8 người": a share of the ten or hundred just said."""
    if not ask.tail.endswith(EACH_ENDS) or not 2 <= ask.low.value <= 100:
        return None
    if not _EACH.search(ask.text, max(0, ask.low.start - 14), ask.low.start):
        return None
    found = EACH_OF.match(ask.text, ask.end)
    if found and ask.tail.endswith("trong ") and not found["then"]:
        return None
    return Measured(PERCENT, found.end(), "each-of") if found else None


def tenths(ask: Ask) -> Measured | None:
    """ "9/10 giao dịch", "1/10 of inventions": tenths of what follows, where no day is said."""
    if not ask.text.startswith("/10", ask.low.start + 1):
        return None
    found = _TENTH.match(ask.text, ask.low.start)
    behind = found.end() + 3 if found and ask.text.startswith(" of ", found.end()) else found.end() if found else 0
    if not found or _DAY.search(ask.text[: ask.low.start]) or ask.text.startswith(" điểm", found.end()):
        return None
    if not counted(ask.text, behind, ask.lang)[0] and not _TAKES.search(ask.text, 0, ask.low.start):
        return None
    return Measured(PERCENT, found.end(), "tenths")
