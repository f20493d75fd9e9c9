"""Sorts of bodies, and regions; the nouns that go back to one: by where they stand in their sentence, whatever verb follows."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, plain
from monitor.extract.prefilter.pattern import Prefiltered, prefiltered_folded

#: What leads a clause or phrase that a noun may begin; a count or "các" before it is none of these.
_LED: Final = r"(?:^\W*|[,;:.\"“(–-] |(?<![\d.,/])(?:19|20)\d\d |(?<!\w)(?:của|tại|ở|khi|nhưng|nên|mà|thì|rằng|giúp|để|nay|tới|qua|sau|trước|ngày|năm|đến|vào|hiện|toàn|cả|về|do|theo|nếu|còn|trong|cho biết|cho hay) )"
#: What makes a sort of what the noun names, or another word of it.
_MADE: Final = r"(?: (?:nào|khác|con|mẹ|lớn|nhỏ|vừa và|thương mại|nhà nước|trung ương|chính sách|số|đại học|cao đẳng|trung học|trung cấp|tiểu học|mầm non|thcs|thpt|phổ thông|học|lớp|nghề|công lập|tư thục|tư nhân|quốc tế|quốc gia|quốc doanh|nước ngoài|trong nước|việt|công nghệ|khởi nghiệp|thế giới|cổ phần|tnhh|chứng khoán|bảo hiểm|dữ liệu|mở|xe|bay|hàng đầu|hợp|quay|đua|phái|kỳ|trợ|phí|dẫn|kiểm sát|sĩ|trưởng|hành chính|phục vụ|và|hoặc|hay|đối với|thành viên|vùng|miền|sâu|xa|cao|biên|ven|trồng|nguyên liệu|kinh tế|quê|nông thôn|dân tộc|đất)(?!\w))"


def back_vi(nouns: str) -> str:
    """The pattern of the Vietnamese nouns at the beginning of a clause or of what hangs on a word like "của", with nothing behind
    them that names another or makes them a sort."""
    return rf"{_LED}(?P<vi>(?:{nouns})(?: (?:này|ta|mình)(?!\w))?)(?!\w)(?!{_MADE})"


def back_en(nouns: str) -> str:
    """The pattern of the English nouns behind "the", with nothing behind them that tells which one."""
    return (
        rf"\b(?P<en>(?:the|this)(?: (?!(?:central|state|world|private|state-owned|other|first|second|same|largest|whole|average)\b)[a-z][a-z-]*){{0,2}}? (?:{nouns}))(?:['’]s\b)?"
        r"(?! (?:of|that|which|who|for|years?|laws?|sector|system|level|stage|in|at|from|to|size|name|type|director|with|on|where|community)\b)(?![\w-])"
    )


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of bodies."""

    #: What the names have, in lower case and without diacritics.
    named: re.Pattern[str]
    back: Prefiltered
    #: Their names are not those of places or persons.
    trades: bool = False


def _sort(named: str, vi: str, en: str, *, trades: bool = False) -> Sort:
    return Sort(lazy(named), prefiltered_folded(f"{back_vi(vi)}|{back_en(en)}"), trades)


_BANK: Final = "bank|lender"
_SCHOOL: Final = "university|school|college|academy|institute"
_COMPANY: Final = "company|firm|group|corporation|conglomerate|carrier|operator|maker|chipmaker|manufacturer|producer|exporter|developer|retailer|brewer|brewery|airline|insurer|telco|start-?up"
#: English nouns that are those of one body, whatever its sort; a centre may be that of a town.
ANY_BODY: Final = f"{_BANK}|{_SCHOOL}|hospital|cooperative|{_COMPANY}"
_SORTS: Final = (
    _sort(r"ngan hang|bank\b", "ngân hàng|nhà băng", _BANK, trades=True),
    _sort(
        r"^(?:truong|dai hoc|hoc vien)\b|\b(?:university|college|school|academy|polytechnic|institute of technology)\b",
        "nhà trường|trường|học viện", _SCHOOL,
    ),
    _sort(r"^(?:benh vien|bv)\b|\bhospital\b", "bệnh viện", "hospital"),
    _sort(r"^(?:vien|trung tam)\b|\b(?:institute|cent(?:er|re))\b", "viện|trung tâm", "institute|centre|center"),
    _sort(r"^(?:hop tac xa|htx)\b|\bcooperative\b", "hợp tác xã|htx", "cooperative"),
    _sort(
        "", "công ty|tập đoàn|tổng công ty|hãng|nhà mạng|doanh nghiệp(?= này)", _COMPANY,
        trades=True,
    ),
)  # fmt: skip

#: Several provinces that have one name.
REGION: Final = _sort("", "vùng", "region|delta|highlands")


def sort_of(name: str) -> Sort:
    """The sort of the body of that name; what has no other noun is a company."""
    small = plain(name).lower()
    return next(sort for sort in _SORTS if sort.named.search(small))


def back_to(line: Line, sort: Sort) -> Iterator[tuple[int, int]]:
    """Where nouns stand in the line that go back to the body of that sort."""
    return in_back(line, sort.back)


def in_back(line: Line, back: Prefiltered) -> Iterator[tuple[int, int]]:
    """Where nouns stand in the line that go back to a body; a capital behind a Vietnamese one begins the name of another."""
    if not line.bare_bits & back.bit:
        return
    for found in back.plain.finditer(line.lower):
        which = found.lastgroup or "en"
        start, end = found.span(which)
        if which == "en" or not line.text[end + 1 : end + 2].isupper() or line.text[end : end + 1] != " ":
            yield start, end


__all__ = ["ANY_BODY", "REGION", "Sort", "back_en", "back_to", "back_vi", "in_back", "sort_of"]
