"""A percentage of what another country has: no share of anything at home, and no figure of that country."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

_COUNTRY = r"(?:the )?(?!Viet|Vietnam|Ha\b|Ho\b|Da\b|GDP|GRDP|State|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z]\w+(?: [A-Z]\w+)?"
_HAS = r"(?:level|figure|average|price|output|total|rate|cost|value|income|wage|spending|productivity|speed)s?"
#: " of Singapore's level", " of that in the United States", " of the price in Thailand".
_OF_PEER = re.compile(
    rf" (?:of|as (?:high|much|large) as) (?:{_COUNTRY}(?:'s|s')(?: {_HAS})?(?=[.,;)]| and | or | in |$)|(?:that|those) (?:of|in) {_COUNTRY}|the {_HAS}s? (?:of|in|for) {_COUNTRY})"
)
_OF_PEER_VI = re.compile(
    r" (?:(?:mức|năng suất|giá|chi phí|thu nhập|con số)(?: lao động| đó| này)? )?(?:của |ở )?(?:Singapore|Malaysia|Thái Lan|Trung Quốc|Hàn Quốc|Nhật Bản|Mỹ|Hoa Kỳ|Ấn Độ|Indonesia|Philippines|Đức|Đài Loan|Israel|thế giới)(?=[.,;)]| và |$)"
)
_EQUALS_VI = re.compile(
    r"(?<!\w)(?:bằng|tương đương|ngang)(?: (?:với|khoảng|gần|hơn|chỉ|chưa tới|chưa đến|chưa bằng|chưa đầy|mức|xấp xỉ))* $"
)


def of_peer(text: str, start: int, end: int) -> bool:
    """The percentage from `start` to `end` is one of what another country has."""
    if text.startswith((" of", " as"), end) and _OF_PEER.match(text, end):
        return True
    return bool(_OF_PEER_VI.match(text, end) and _EQUALS_VI.search(text, max(0, start - 40), start))
