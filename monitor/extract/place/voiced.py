"""Whether a sentence is told by somebody of a firm, shop or school about it: "we sold", "my shop", "xưởng anh giảm 15%"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from monitor.extract.model import Sentence
from monitor.extract.prefilter.index import WRITTEN
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import bit_of

_NO_OFFICE = r"(?!(?:the )?(?:\w+ )?(?:departments?|ministry|authority|agency|committee|association|council|government|office|party|general|state|national|viet|province|city|provincial|municipal|country|union|federation|district|commune|ward)\b)"
#: He or she leads or owns something, or works for it.
_MEMBER = lazy(
    rf"\b(?:(?:co-?)?founder|director|chief executive|ceo|cto|cfo|chairman|chairwoman|president|owner|manager|head|partner|rector|dean|principal|boss|lecturer|professor|engineer)s?(?: and [a-z -]+?)? (?:of|at|for) {_NO_OFFICE}"
    rf"|\bwho (?:runs?|owns?|heads?|leads?|founded|manages?|started|set up|co-?founded|directs?|operates?|works? (?:for|at)) {_NO_OFFICE}"
    r"|\b(?:shop|store|restaurant|workshop|farm|factory|company|firm|start-?up|clinic|bakery|hotel|homestay) owner\b"
    r"|\b(?:its|the (?:company|firm|group|bank|university|school|start-?up|maker)['’]s) (?:chief executive|ceo|director|chairman|chairwoman|founder|head|president|owner|boss|rector)\b"
    r"|\b(?:ceo|chief executive) (?!of\b)\w+"
    r"|\bchủ (?:một |hai |ba )?(?:cơ sở|cửa hàng|shop|quán|tiệm|xưởng|trang trại|vườn|gian hàng|hộ kinh doanh|doanh nghiệp|startup|nhà hàng|homestay|vựa|lò|tàu|đầm|vuông|trại|công ty|thương hiệu)"
    r"|\bchủ nhiệm (?:htx|hợp tác xã)"
    r"|\b(?:giám đốc|tổng giám đốc|phó giám đốc|ceo|nhà sáng lập|đồng sáng lập|người sáng lập|quản lý|hiệu trưởng|trưởng phòng|trưởng khoa)(?: [\w ]{1,20})??,? (?:của |tại |ở )?(?:một |hai )?(?:công ty|doanh nghiệp|hợp tác xã|htx|nhà máy|xưởng|startup|bệnh viện|tập đoàn|hãng|chuỗi|cửa hàng|trường|ngân hàng|studio|nền tảng)"
)
_FIRST = lazy(
    r"\b(?:we|our|ours|i|my)\b(?!['’]?s? (?:country|nation|province|city|government))|\b(?:chúng tôi|tôi|tụi tui|tui|bọn em|bên em|bên tôi|nhà tôi|nhà em|mình)\b"
)
#: What every match of that has: "I" alone is too short to be looked for by the pattern itself.
_FIRST_BIT = bit_of((f" {one} " for one in "we our ours i my tôi tui em mình".split()), spelling=WRITTEN)
#: "The shop of his", told without quotation marks.
_TOLD = lazy(
    r"^\W*(?:chị|anh|ông|bà) [^,;]{3,40}, [^;]{3,90}, (?:cũng |thì )?(?:nói|kể|cho biết|cho hay|chia sẻ|tính|than|khoe|nhẩm tính|cho rằng)(?: rằng)? (?=(?P<told>.*))"
)
_OWN = lazy(
    r"\b(?:cửa hàng|xưởng|quán|shop|vườn|trang trại|tiệm|đơn (?:hàng|trên|qua|mới)|doanh thu|khách|lợi nhuận|(?:xưởng|công ty|nhà|của|phần) (?:ông|bà|anh|chị|mình))\b"
)
_ALL = lazy(
    r"\b(?:cả nước|việt nam|toàn quốc|toàn ngành|toàn tỉnh|thị trường|nước ta|viet ?nam|the country|nationwide|gdp|tất cả|các doanh nghiệp|khảo sát|phỏng vấn|surveyed|polled|interviewed|the market|the industry|the sector|refund|exemption|we (?:now |only )?have (?:[\w,.]+ ){1,3}(?:funds|companies|firms|start-?ups|universities|enterprises|unicorns|provinces))\b"
)


class Voiced:
    """Knows the paragraphs of an article, so that who speaks is found before or behind what is said."""

    __slots__ = ("_begins", "_member", "_sentences")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._begins: list[int] = []
        #: Whether somebody of a body speaks in a paragraph.
        self._member: dict[int, bool] = {}

    def tells(self, sentence: Sentence, line: Line) -> int:
        """Up to where the sentence names the speaker who tells of his or her own body; -1 where none does."""
        lower = line.lower
        if ", ch" in lower or ", gi" in lower:
            told = _TOLD.match(lower)
            if told and _MEMBER.search(lower, 0, told.end()):
                said = told["told"]
                return told.end() if _OWN.search(said) and not _ALL.search(said) else -1
        if not line.bits & _FIRST_BIT or not _FIRST.search(lower) or _ALL.search(lower):
            return -1
        return 0 if self._quoted(sentence) and self._spoken(sentence) else -1

    def _quoted(self, sentence: Sentence) -> bool:
        """Words of somebody stand in the sentence or around it."""
        if '"' in sentence.text:
            return True
        before = sum(s.text.count('"') for s in self._of(sentence.paragraph) if s.start < sentence.start)
        return before % 2 == 1

    def _spoken(self, sentence: Sentence) -> bool:
        number = sentence.paragraph
        if number not in self._member:
            said = " ".join(s.line.lower for s in self._of(number))
            outside = said.split('"')[::2] if '"' in said else [said]
            self._member[number] = any(_MEMBER.search(part) for part in outside)
        return self._member[number]

    def _of(self, paragraph: int) -> Sequence[Sentence]:
        if not self._begins:
            self._begins = [s.paragraph for s in self._sentences]
        first = bisect_left(self._begins, paragraph)
        return self._sentences[first : bisect_left(self._begins, paragraph + 1)]
