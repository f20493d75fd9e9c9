"""Years that belong to a title or a name ("the 2025 edition", "Digital Viet Nam 2030"), not to a figure."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.prefilter.lazy import lazy

#: Speech closes with a comma or stop, or somebody said it.
_SPEECH: Final = lazy(
    r"(?<=[,.!?…])\"|\",? (?:(?:\w+ ){0,4}?(?:said|says|told|added|stressed|noted)|(?:[\w.]+ ){1,6}?(?:nói|cho biết|cho hay|nhấn mạnh|khẳng định|chia sẻ|phát biểu|nêu rõ)|ông|bà|anh|chị|theo|nói|cho biết|cho hay|nhấn mạnh|khẳng định|chia sẻ)\b",
    re.I,
)
#: 'Bộ trưởng nhấn mạnh: "Năm 2026 phải hoàn thành"'.
_SAYS: Final = lazy(
    r"(?:\b(?:said|says|told|added|stressed|noted|declared|insisted|warned)|(?<!\w)(?:nói|cho biết|cho hay|nhấn mạnh|khẳng định|chia sẻ|phát biểu|nêu rõ|yêu cầu|chỉ đạo|lưu ý|đề nghị|cho rằng|nhận định))[^.;\"]{0,30}[:,] $",
    re.I,
)
_FIRST_PERSON: Final = lazy(r"\b(?:we|our|us|I|my)\b|(?<!\w)(?:chúng tôi|chúng ta|tôi|tỉnh chúng)(?!\w)", re.I)


def in_a_title(text: str, at: int) -> bool:
    """Inside quotation marks that are a title."""
    before, closing = text.rfind('"', 0, at), text.find('"', at)
    return (
        closing > before >= 0
        and text.count('"', 0, at) % 2 == 1
        and text[before + 1 : before + 2].isupper()
        and not _FIRST_PERSON.search(text, before, closing)
        and not _SPEECH.match(text, closing)
        and not _SAYS.search(text, max(0, before - 60), before)
    )


#: "Theo giá so sánh 2010", "at constant 2010 prices": whose prices are meant.
_PRICES_OF: Final = tuple(
    f"giá {of}{year}" for of in ("so sánh ", "cố định ", "gốc ", "năm gốc ") for year in ("", "năm ")
)
_PRICES: Final = lazy(r" (?:constant |fixed )?(?:prices|dollars)\b")


def of_prices(lower: str, start: int, end: int) -> bool:
    """The year is the one of whose prices something is told."""
    return lower.endswith(_PRICES_OF, 0, start) or _PRICES.match(lower, end) is not None


def of_an_edition(text: str, start: int, end: int, lang: str) -> bool:
    """The bare year belongs to a name."""
    if text[start - 1 : start] != " ":
        return False
    low = max(0, start - _LONGEST_NAME)
    capital = not text[text.rfind(" ", 0, start - 1) + 1].islower()
    named = capital and _NAME.search(text, low, start) and not _ALONE.search(text, low, start)
    if lang == "vi":
        return bool(named) and not text[:start].lower().endswith("năm ")
    if named:
        return True
    whose = text.endswith(("the ", "'s "), 0, start) and _OF_WHOM.search(text, low, start)
    return bool(whose and _NAME_BEHIND.match(text, end))


#: A capital begins the word before, which is no preposition or budget and not the sentence's first.
_NAME: Final = lazy(
    rf"(?:^|\s)(?!(?:In|By|For|Since|From|During|Until|At|Between|Around|After|Before|Throughout|Budget|Năm|Đến|Trong|Từ|Tới|Vào|Cuối|Đầu|Hết) )[{CAPITALS}][\w&-]+\)? $"
)
_ALONE: Final = lazy(r"(?:^|[.!?] )\w+ $")
_OF_WHOM: Final = lazy(r"(?:\bthe|'s) $")
_NAME_BEHIND: Final = lazy(r" [A-Z]\w+ [A-Z]")
_LONGEST_NAME: Final = 90
