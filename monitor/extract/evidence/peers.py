"""A percentage of what another place has: no share of anything at home."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.extract.prefilter.lazy import lazy

_COUNTRY = r"(?:the )?(?!Viet|Vietnam|Ha\b|Ho\b|Da\b|GDP|GRDP|State|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z]\w+(?: [A-Z]\w+)?"
_HAS = (
    r"(?:level|figure|average|mean|price|output|total|rate|cost|value|income|wage|score|spending|productivity|speed)s?"
)
#: "11 percent of Singapore's level", "of that in the United States", "of the price in Thailand", "of the ASEAN average".
_EN = lazy(
    rf" (?:of|that of|as (?:high|much|large) as) (?:{_COUNTRY}(?:['’]s|s['’])(?:(?: (?:own|current|average))?(?: {_HAS}\b)?(?=[.,;)]| and | or | in |$)| (?:(?:own |current |average )?{_HAS})\b)|(?:that|those) (?:of |in {_COUNTRY})|the {_HAS} (?:of|in|for) {_COUNTRY}|the (?:\w+ )?(?:average|mean|level) (?:of|in|for)\b|the (?:world|global|regional|national|ASEAN|EU|OECD) (?:average|mean|level)\b)"
)
_PLACE_VI = r"(?:Singapore|Malaysia|Thái Lan|Trung Quốc|Hàn Quốc|Nhật Bản|Mỹ|Hoa Kỳ|Ấn Độ|Indonesia|Philippines|Đức|Đài Loan|Israel|ASEAN|OECD|thế giới)"
#: "Bằng 60% mức trung bình của ASEAN", "bằng 11% của Singapore".
_VI = lazy(
    rf" (?:(?:mức|năng suất|giá|chi phí|thu nhập|con số)(?: lao động| đó| này)?(?: trung bình| bình quân)? )?(?:(?:của|ở|so với) )?(?:mức (?:trung bình |bình quân )?(?:của )?)?{_PLACE_VI}(?!\w)"
    r"| (?:mức|năng suất|thu nhập) (?:trung bình |bình quân )?(?:của )?(?:khu vực|cả nước)(?!\w)"
)
_EQUALS_VI = lazy(
    r"(?<!\w)(?:bằng|tương đương|ngang)(?: (?:với|khoảng|gần|hơn|chỉ|chừng|chưa tới|chưa đến|chưa bằng|chưa đầy|mức|xấp xỉ))* $"
)


def of_peer(text: str, start: int, end: int) -> bool:
    """The percentage from `start` to `end` is one of what another place has."""
    if text.startswith((" of", " that of", " as"), end) and _EN.match(text, end):
        return True
    return bool(_VI.match(text, end) and _EQUALS_VI.search(text, max(0, start - 40), start))
