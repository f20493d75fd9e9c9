"""Vietnamese number words, scale words and fractions."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.numeral.shared import Said
from monitor.extract.prefilter.lazy import lazy

VALUES: dict[str, int] = {
    "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "không": 0,
}  # fmt: skip
SCALES: dict[str, Decimal] = {
    "triệu tỷ": Decimal(10**15), "triệu tỉ": Decimal(10**15), "nghìn tỷ": Decimal(10**12), "nghìn tỉ": Decimal(10**12),
    "ngàn tỷ": Decimal(10**12), "ngàn tỉ": Decimal(10**12), "tỷ": Decimal(10**9), "tỉ": Decimal(10**9),
    "triệu": Decimal(10**6), "vạn": Decimal(10**4), "nghìn": Decimal(1000), "ngàn": Decimal(1000),
    "trăm": Decimal(100), "chục": Decimal(10), "tá": Decimal(12),
}  # fmt: skip
#: "Tỷ" of "tỷ lệ", "tỷ phú" is no thousand million.
_NO_SCALE: Final = r"(?! (?:lệ|trọng|giá|suất|số|phú|đối|mỉ)(?!\w))"
SCALE: str = (
    rf"(?:(?:triệu|nghìn|ngàn) (?:tỷ|tỉ){_NO_SCALE}|(?:tỷ|tỉ){_NO_SCALE}|triệu|nghìn|ngàn|vạn|trăm|chục|tá(?= ))"
)
_BIG: Final = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
#: "năm" is five only before these and behind "cứ", else a year.
_FIVE: Final = lazy(
    r"năm (?:mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|chục|phẩy|chấm|phần|mốt|tư|lăm|bậc|lần|hạng|thế giới|toàn cầu|ASEAN|Đông Nam Á|tập đoàn|doanh nghiệp"
    r"|trung tâm|nước|quốc gia|nhóm|sản phẩm|dự án|công ty|tỉnh|luật|đơn vị|địa phương|trường|viện|nhà máy|tổ chức|nhiệm vụ|đề án|giây|phút|tấn|mét|ki|xăng|cây|đồng|đô|mã lực)\b",
    re.I,
)
_FOURTH: Final = lazy(r"tư (?:thế giới|toàn cầu|ASEAN|Đông Nam Á|khu vực|châu Á)", re.I)
#: "Đứng thứ tư", "Singapore thứ năm": neither Wednesday nor Thursday.
_PLACED: Final = lazy(rf"(?:đứng|xếp|hạng|vị trí|ở|giữ|[{CAPITALS}]\w+) thứ $")
_PLACED_END: Final = lazy(
    r"(?:tư|năm)(?:[.,;)]|$| (?:và|thế giới|toàn cầu|ASEAN|trong|trên|về|khu|châu|Đông|(?:ở|tại) (?:kỳ|bản|lần|đợt|bảng|chỉ số|báo cáo)|sau|trước|cả nước|chung cuộc|toàn quốc))"
)
_ZERO: Final = lazy(r"không +(?:phẩy|chấm|trăm)\b", re.I)
_YEAR: Final = lazy(r" (?:nay|ngoái|qua|tới|sau|trước|này|đó|liên|liền|gần|đầu|cuối|(?:19|20)\d\d)")
_TOKEN: Final = lazy(r"[^\W\d_]+")
_THOUSAND_MILLION: Final = lazy(rf"\w\w{_NO_SCALE}")
_SPACES: Final = lazy(r" +")
#: Words that are numbers wherever they stand, and those that may stand behind the first one of a number.
PLAIN: Final = frozenset(VALUES) - {"mốt", "tư", "năm", "lăm", "nhăm", "không"}
GOES_ON: frozenset[str] = frozenset({*VALUES, *_BIG, "mươi", "chục", "trăm", "linh", "lẻ", "phẩy", "chấm"})
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)
_SAID: Final = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
FRACTIONS: dict[str, Decimal] = {
    "một nửa": Decimal(50), "phân nửa": Decimal(50), "nửa": Decimal(50),
}  # fmt: skip
FRACTIONS |= {f"{n} phần {d}": _HUNDRED * a / b for n, a in _SAID.items() for d, b in _SAID.items() if b > 1}
FRACTIONS |= {f"{n} phần tư": _HUNDRED * a / 4 for n, a in _SAID.items()}


def words_at(text: str, at: int) -> Said | None:
    """The longest number in words that begins at `at`: "hai trăm linh tư", "năm mươi sáu phẩy ba", "một triệu hai"."""
    begin = _TOKEN.match(text, at)
    word = begin.group().lower() if begin else ""
    if begin is None or word not in VALUES:
        return None
    if word in PLAIN:
        behind = _SPACES.match(text, begin.end())
        following = _TOKEN.match(text, behind.end()) if behind else None
        if following is None or following.group().lower() not in GOES_ON:
            return Said(at, begin.end(), Decimal(VALUES[word]), _ONE, False)
    elif not _START.fits(word, text, at):
        return None
    state = _State()
    position, good = at, 0
    checkpoint = state.copy()
    while True:
        found = _TOKEN.match(text, position)
        if not found:
            break
        word = found.group().lower()
        if not state.fits(word, text, position) or not state.take(word):
            break
        good, checkpoint = found.end(), state.copy()
        space = _SPACES.match(text, good)
        if not space:
            break
        position = space.end()
    if not good or checkpoint.last in ("start", "point", "odd"):
        return None
    if at and checkpoint.words == 1 and text[at : at + 2].lower() == "tư" and not _State().fits("tư", text, at):
        return None
    return Said(at, good, checkpoint.value(), checkpoint.scale, False)


class _State:
    """A number while its words come in."""

    def __init__(self) -> None:
        self.total = self.group = self.words = 0
        self.last = "start"
        self.scale = Decimal(1)
        self.point: str | None = None
        self._limit = 10**18
        self._step = 1

    def copy(self) -> _State:
        other = _State()
        other.total, other.group, other.words, other.last = self.total, self.group, self.words, self.last
        other.scale, other.point, other._limit, other._step = self.scale, self.point, self._limit, self._step
        return other

    def value(self) -> Decimal:
        whole = self.total + self.group * (self._step if self.last == "short-unit" else 1)
        return Decimal(whole) if self.point is None else Decimal(f"{whole}.{self.point or 0}") * self.scale

    def fits(self, word: str, text: str, at: int) -> bool:
        """The word is a numeral here: "năm" may be a year, "không" a no, "tư" private."""
        placed = self.last == "start" and word in ("tư", "năm") and text.endswith("thứ ", 0, at)
        if placed and _PLACED_END.match(text, at) and _PLACED.search(text, max(0, at - 24), at):
            return True
        if word == "năm" and text[at + 4 : at + 5].isdigit() and self.last == "start":
            return False
        if word == "năm" and self.last != "odd" and self.point is None:
            return bool(_FIVE.match(text, at) or text.endswith(("cứ ", "Cứ "), 0, at)) or (
                self.last == "hundred" and not _YEAR.match(text, at + 3) and at + 3 == len(text)
            )
        if word in ("tỷ", "tỉ"):
            return _THOUSAND_MILLION.match(text, at) is not None
        if word == "không" and self.last == "start":
            return bool(_ZERO.match(text, at))
        return not (word in ("tư", "lăm", "nhăm", "mốt", "linh", "lẻ") and self.last == "start") or bool(
            _FOURTH.match(text, at)
        )

    def take(self, word: str) -> bool:
        """Adds one word; False where the number ends before it."""
        self.words += 1
        if self.last == "short-unit":
            self.last, self.scale = "unit", Decimal(1)
        if self.point is not None:
            return self._decimal(word)
        if word == "mười" and self.last in ("start", "big", "hundred"):
            self.group, self.last, self.scale = self.group + 10, "ten", Decimal(1)
            return True
        if word in VALUES:
            return self._unit(VALUES[word], word)
        if word in ("mươi", "chục") and self.last == "unit" and self.group % 100 < 10:
            self.group += self.group % 10 * 9
            self.last, self.scale = "tens", Decimal(10)
            return True
        if word == "trăm" and self.last in ("unit", "zero") and self.group < 10:
            self.group, self.last, self.scale, self._step = self.group * 100, "hundred", _HUNDRED, 10
            return True
        if word in ("linh", "lẻ") and self.last in ("hundred", "big"):
            self.last = "odd"
            return True
        if word in _BIG and self.last not in ("start", "odd") and (self.group or self.last == "big"):
            return self._big(10 ** _BIG[word])
        if word in ("phẩy", "chấm") and self.last not in ("start", "odd"):
            self.point, self.last, self.scale = "", "point", Decimal(1)
            return True
        return False

    def _unit(self, number: int, word: str) -> bool:
        if self.last in ("hundred", "big") and word in ("mốt", "tư", "lăm", "nhăm"):
            self.group, self.last, self.scale = self.group + number * self._step, "short", Decimal(1)
            return True
        if (
            self.last == "unit"
            and self.group % 100 < 10
            and (word in ("mốt", "tư", "lăm", "nhăm") or number not in (0, self.group % 10 + 1))
        ):
            self.group += self.group % 10 * 9 + number
            self.last, self.scale = "pair", Decimal(1)
            return True
        if self.last not in ("start", "tens", "ten", "odd", "hundred", "big"):
            return False
        if self.last == "big" and not self.group and self._step > 1 and number:
            # "một triệu hai" is 1.2 million unless a scale follows.
            self.group, self.last = number, "short-unit"
            return True
        self.group, self.scale = self.group + number, Decimal(1)
        self.last = "zero" if not number else "ones" if self.last in ("tens", "ten", "odd") else "unit"
        return True

    def _big(self, scale: int) -> bool:
        self.total = (self.total + self.group) * scale if scale >= self._limit else self.total + self.group * scale
        self._limit, self.group, self.last, self.scale = scale, 0, "big", Decimal(scale)
        self._step = scale // 10
        return True

    def _decimal(self, word: str) -> bool:
        if word in VALUES and self.scale == 1 and self.last in ("point", "digit"):
            self.point, self.last = (self.point or "") + str(VALUES[word]), "digit"
            return True
        if word == "mươi" and self.last == "digit":
            return True
        if word in _BIG and self.point:
            self.scale, self.last = self.scale * 10 ** _BIG[word], "big"
            return True
        return False


_START: Final = _State()
