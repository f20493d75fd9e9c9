"""Vietnamese number words, scale words and fractions."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal

VALUES = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
SCALES = {
    "triệu tỷ": Decimal(10**15), "triệu tỉ": Decimal(10**15), "nghìn tỷ": Decimal(10**12), "nghìn tỉ": Decimal(10**12),
    "ngàn tỷ": Decimal(10**12), "ngàn tỉ": Decimal(10**12), "tỷ": Decimal(10**9), "tỉ": Decimal(10**9),
    "triệu": Decimal(10**6), "vạn": Decimal(10**4), "nghìn": Decimal(1000), "ngàn": Decimal(1000),
    "trăm": Decimal(100), "chục": Decimal(10),
}  # fmt: skip
SCALE = r"(?:(?:triệu|nghìn|ngàn) (?:tỷ|tỉ)(?! (?:lệ|trọng|giá|suất))|(?:tỷ|tỉ)(?! (?:lệ|trọng|giá|suất))|triệu|nghìn|ngàn|vạn|trăm|chục)"
_FIVE = (
    "năm(?= (?:tập đoàn|doanh nghiệp|trung tâm|nước|quốc gia|lần|nhóm|sản phẩm|dự án|công ty|tỉnh|triệu|tỷ|tỉ|trăm|nghìn"
    "|ngàn|mươi|bậc|hạng|luật|đơn vị|địa phương|trường|viện|nhà máy|tổ chức|nhiệm vụ|đề án|thế giới|toàn cầu|ASEAN|Đông Nam Á))"
)
_SMALL = f"một|hai|ba|bốn|{_FIVE}|sáu|bảy|bẩy|tám|chín"
_FOURTH = "tư(?= (?:thế giới|toàn cầu|ASEAN|Đông Nam Á|khu vực|châu Á))"
_LAST = "mốt|một|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
WORDS = rf"(?:(?:{_SMALL}) (?:mươi|trăm)(?: (?:{_LAST})(?! (?:nay|ngoái|qua|tới|sau|trước|20\d\d)))?|mười(?: (?:{_LAST})(?! (?:nay|ngoái|qua|tới|sau|trước|20\d\d)))?|{_SMALL}|{_FOURTH})"
_HUNDRED = Decimal(100)
FRACTIONS = {
    "một nửa": Decimal(50), "phân nửa": Decimal(50), "quá nửa": Decimal(50), "hơn nửa": Decimal(50),
    "gần nửa": Decimal(50), "nửa": Decimal(50), "một phần ba": _HUNDRED / 3, "hai phần ba": _HUNDRED * 2 / 3,
    "một phần tư": Decimal(25), "ba phần tư": Decimal(75), "một phần năm": Decimal(20), "hai phần năm": Decimal(40),
    "ba phần năm": Decimal(60), "bốn phần năm": Decimal(80), "một phần mười": Decimal(10),
}  # fmt: skip


_SAID = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
FRACTIONS |= {f"{n} phần {d}": _HUNDRED * a / b for n, a in _SAID.items() for d, b in _SAID.items() if a < b}
FRACTIONS |= {"một phần tư": Decimal(25), "ba phần tư": Decimal(75)}


def read_words(text: str) -> Decimal:
    """The value of number words below a thousand: "hai mươi lăm", "một trăm"."""
    total = 0
    for word in text.lower().split():
        if word == "mươi":
            total *= 10
        elif word == "trăm":
            total *= 100
        else:
            total += VALUES[word]
    return Decimal(total)
