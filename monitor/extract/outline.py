"""Which heading or introduction governs each line of a text: headings within headings, lists, and where they end."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_folded

#: "Viettel: 31.250 trạm" is an item of a list, no heading.
_VALUED: Final = lazy(
    r"[^:\n]{1,70}: [^:\n]{0,20}\d[^:\n]{0,60}(?:\([^()\n]{1,40}\))?$"
    r"|[^:\n.!?;\"“]{71,130}(?<!cho biết)(?<!cho hay)(?<!khẳng định)(?<!nhấn mạnh)(?<!nói)(?<!như sau)(?<!said)(?<!says)(?<!follows): [^:\n]{0,20}\d[^:\n.!?]{0,30}$"
)
#: A row of a table: no heading of the next one.
_ROW: Final = "|"
#: "Here is what it says about Vietnam.": a sentence that hands over to the list behind it.
HANDS_OVER: Final = prefiltered_folded(
    r"\b(?:here (?:is|are)|(?:see |is |are |listed )below|the following|as follows|(?:the|this) (?:table|chart)(?= (?:below|here|that follows|shows?|gives?|lists?|sets|compares?|sums|has|tells|contains?|presents?)\b|[.:,]? *$))\b"
    r"|(?<!\w)(?:dưới đây|sau đây|như sau|bảng (?:dưới|sau|này|trên|số liệu|tổng hợp))(?!\w)",
    re.I,
)
_INTRODUCED: Final = 300
_ITEM: Final = lazy(r"^\s*(?:[-+*•▪–]|\d{1,2}[.)]|[a-zđ][.)])\s+")
#: "Funding: research takes up ...": a line of what a title governs; nobody speaks in it.
_LABELLED: Final = lazy(
    rf"(?!(?:Question|Answer|Reporter|Interviewer|Hỏi|Đáp|PV|Phóng viên)\b)[{CAPITALS}][^:;.,?!\"\d]{{2,44}}(?<!nói)(?<!cho biết)(?<!cho hay)(?<!khẳng định)(?<!nhấn mạnh)(?<!said)(?<!says)(?<!told)(?<!added): (?=\S)"
)
_YEAR: Final = lazy(r"(?<!\d)20\d\d(?!\d)")
#: "The plan sets these goals for 2030:", "Nghị quyết xác định đến năm 2030:": what stands under it may be sentences.
_AIMS: Final = lazy(
    r"\b(?:targets?|goals?|objectives?|aims?|requires|by (?:the end of )?(?:20\d\d|(?:the|this) (?:decade|end of)))\b|(?<!\w)(?:mục tiêu|chỉ tiêu|phấn đấu|(?:đến|tới|vào)(?: hết| cuối)?(?: năm)? 20\d\d)(?!\w)",
    re.I,
)
#: "Đến năm 2030: những gì phải đạt được", "Goals for 2030": a title over paragraphs of aims, each told in its first sentence.
_AIMED_TITLE: Final = lazy(
    r"\W*(?:(?:[Đđ]ến|[Tt]ới)(?: hết| cuối)?(?: năm)? 20\d\d|[Bb]y (?:the end of )?20\d\d|(?:Mục tiêu|Tầm nhìn|Targets?|Goals?|Objectives?|Vision)(?!\w)[^.?!\d]{0,40}20\d\d)[^.?!\d]*(?<!:)"
)
#: What came of aims, and who says or asks: no list of aims.
_NO_AIMS: Final = lazy(
    r"\b(?:results?|so far|progress|as of|said|(?<!resolution )(?<!plan )(?<!strategy )(?<!document )(?<!decision )(?<!programme )says|told|asked|adds?|added)\b|(?<!\w)(?:kết quả|tính đến|đạt được|tình hình|cho biết|cho rằng|nói|nhấn mạnh|phát biểu|chia sẻ)(?!\w)",
    re.I,
)
#: A sentence that tells what is, was or was said, or how to go about it: the list is over.
_NO_ITEM: Final = lazy(
    r"[\"“*]|^\W*(?:To (?:this|that|these|achieve|reach|meet|attain|do so|get|reali[sz]e|fulfil|hit|make)\b|In order|At (?!least|most)|Under|According|Speaking|However|Nevertheless|But |Yet |So far|Last |Currently|Today|Now|In (?:19|20)\d\d|Để |Theo |Tại |Phát biểu|Tuy |Nhưng |Hiện|Trước |Năm (?:19|20)\d\d|Về (?:phía|phần)|Cùng (?:ngày|với)|Đây )|"
    r"\b(?:was|were|had|has (?:already|been|\w+ed)|have (?:already|been|\w+ed)|said|says|told|noted|stressed|added|already|still|currently|so far|last (?:year|month|week))\b(?! than| as many)|(?<!\w)(?:đã|đang|hiện(?! đại| thực)|cho biết|cho rằng|cho hay|nhấn mạnh|khẳng định|phát biểu|chia sẻ|vừa|từng|năm ngoái|vẫn)(?!\w)",
    re.I,
)
#: "Doanh thu 12.000 tỷ đồng", "Trade surplus of 3 billion USD": a line of a list, though it has no mark and no stop.
_STATED: Final = lazy(
    r"(?:[^\W\d]|[45]G\b)(?:[^:.;?!\d]|\b[45]G\b){1,50} (?!(?:19|20)\d\d\b)\d[\d.,]*(?: ?%| (?:per ?cent|million|billion|trillion|tỷ|tỉ|triệu|nghìn|ngàn|USD|đồng|điểm|km|ha)(?!\w))[^\d:.?!]{0,40}"
)
#: "July 2026:", "Dấu ấn năm 2025", "Second quarter of 2026": a title that says little more than when.
_TIMED_TITLE: Final = lazy(
    r"\W*(?:(?:the|in|for|of|from|year|q[1-4]|h[12]|(?:first|second|third|fourth) (?:quarter|half)|first [a-z]+ months|january|february|march|april|may|june|july|august|september|october|november|december|highlights|results|figures|numbers|key|main|looking back|at|in review"
    r"|trong|năm|tháng|quý|nửa|cuối|đầu|\d{1,2}|[ivx]{1,4}|dấu ấn|kết quả|điểm nhấn|thành tựu|nhìn lại|con số|số liệu|những|các|nổi bật)[ /,:-]+){1,8}(?:19|20)\d\d\W*",
    re.I,
)
_SPEAKS: Final = lazy(
    r"[\"“]|\b(?:said|says|told|asked|added|noted|stressed)\b|(?<!\w)(?:cho biết|cho rằng|cho hay|nhấn mạnh|khẳng định|phát biểu|chia sẻ)(?!\w)"
)
_SECOND: Final = lazy(r"[.!?…] +[^\W\d_]")
_LONGEST_ITEM: Final = 240
_LONGEST_TIMED: Final = 60
_LONGEST_STATED: Final = 110
#: What does not end a title.
_ENDS: Final = ".!?…;,\"'"
#: What ends an item behind which another comes.
_GO_ON: Final = (";", ",", "; and", ", and", "; or", "; và", ", và")
#: "2. Share of the digital economy, 2025"
_NUMBERED_TITLE: Final = lazy(r"\s*(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)]\s+[^\W\d](?:[^\d]|(?<!\d)20\d\d(?!\d))*")
#: "I. MAIN RESULTS IN THE FIRST QUARTER OF 2026"
_CHAPTER: Final = lazy(r"\s*(?:[IVX]{1,5}|\d{1,2})[.)]\s+[^\W\d][^\d]*(?<!\d)20\d\d$")
_NUMBERED: Final = lazy(r"\s*(?:(?P<roman>[IVX]{1,5})|(?P<digit>\d{1,2})|(?P<letter>[a-zđ]))[.)]\s")


class Outline:
    """The heading over the line that is read; lines come in order."""

    def __init__(self) -> None:
        self.heading = ""
        #: The line before, where it is no item of a list and no row.
        self._before = ""
        #: The numbered headings that are open: how each is numbered and what is over it.
        self._open: list[tuple[str, str]] = []
        #: A line of the heading's list, or one with a label, came before.
        self._listed = False
        #: The line before goes on in this one, being an item that ends with a semicolon.
        self._unended = False
        #: The heading sets aims, which the sentences under it may list; one of them came before.
        self._aims = self._stated = False
        #: It says little more than when: the sentences under it are of that time.
        self._timed = False
        #: It is a sentence that hands over to what stands behind it.
        self._handed = False
        #: The numbered title with a year under which titles without a number stand.
        self._chapter = ""

    def enter(self, line: str) -> bool:
        """Closes the headings that end where the line begins; true if it is an item of a list."""
        before, self._before = self._before, ""
        if _ROW in line and before and not self.heading:
            # What stands right before a table introduces it.
            self.heading = before[-_INTRODUCED:].rstrip()
        if not self.heading:
            return self._prose(line)
        item = self._prose(line) or self._is_stated(line)
        style = _style(line)
        for depth, (own, over) in enumerate(self._open):
            if own == style:
                self.heading, self._listed = over, False
                del self._open[depth:]
                break
        if item or self._unended or not (self._listed or self._stated) or _labelled(line):
            return item
        if self._listed or not self._states(line):
            self._close()
        return item

    def _prose(self, line: str) -> bool:
        """True where the line is an item; another is kept, for it may introduce a table."""
        item = _is_item(line)
        self._before = "" if item else line
        return item

    def leave(self, line: str, tail: str, read: Line | None, *, item: bool) -> None:
        """Notes what the line governs; `tail`: its last sentence without the spaces behind it; `read`: that as read."""
        last = tail[-1:]
        # Most lines end with a stop: they open nothing.
        self._unended = last != "." and tail.endswith(_GO_ON)
        asks = last == "?" and len(line) < 160
        title = last not in _ENDS and len(line) < 90 and (not item or self._is_numbered_title(line))
        if asks or last == ":" or title:
            self._opens(line, line if asks else tail, asks=asks)
        elif (
            not item
            and last != '"'
            and read is not None
            and HANDS_OVER.bit & read.bare_bits
            and HANDS_OVER.plain.search(tail)
        ):
            self._close()
            self.heading, self._handed = line[-_INTRODUCED:].rstrip(), True
        elif self.heading and (item or self._unended or (self.heading[-1] != "?" and _labelled(line))):
            self._listed = True
        elif (self._aims or self._timed) and self._states(line):
            self._stated = True
        else:
            self._close()

    def _is_stated(self, line: str) -> bool:
        """A short line without a stop under a heading with a year tells one of its figures."""
        if len(line) >= _LONGEST_STATED or line[-1:] in _ENDS or _STATED.fullmatch(line) is None:
            return False
        return _YEAR.search(self.heading) is not None

    def _is_numbered_title(self, line: str) -> bool:
        """A numbered line in no list that says no figure: what stands under it is its part of the text, whose parts a sentence
        may have announced."""
        return (not self.heading or self._handed) and _NUMBERED_TITLE.fullmatch(line) is not None

    def _opens(self, line: str, tail: str, *, asks: bool) -> None:
        style = "" if asks else _style(line) or ("dash" if _ITEM.match(line) else "")
        if not style:
            if not self._listed and self._open and _CHAPTER.match(self.heading):
                self._chapter = self.heading
            self._close()
            # What stands under "I. Results in the first quarter of 2026" and a title of its own is of that quarter.
            self.heading = f"{self._chapter} {tail}" if self._chapter and not _YEAR.search(tail) else tail
            self._timed = not asks and len(tail) < _LONGEST_TIMED and _TIMED_TITLE.fullmatch(tail) is not None
            self._aims = sets_aims(tail) or (not asks and _AIMED_TITLE.fullmatch(tail) is not None)
            return
        self._chapter = ""
        over = self.heading if len(self.heading) < _INTRODUCED and not self._handed else ""
        self._handed = False
        self._open.append((style, over))
        # "2. By 2030:" goes on with what it stands under; another title begins a subject of its own.
        self.heading, self._listed = f"{over} {tail}".lstrip() if _YEAR.search(tail) else tail, False

    def _close(self) -> None:
        self.heading = ""
        self._listed = self._aims = self._stated = self._handed = self._timed = False
        self._open.clear()

    def _states(self, line: str) -> bool:
        """The line may state an aim of the list, or the first sentence of a paragraph one of its titled section."""
        if self._timed:
            return len(line) < _LONGEST_ITEM and not _SECOND.search(line) and not _SPEAKS.search(line)
        second = None if self.heading.endswith(":") else _SECOND.search(line)
        return states_an_aim(line[: second.start() + 1] if second else line)


def _is_item(line: str) -> bool:
    # Most lines begin with a capital, which begins no mark of an item.
    return bool(
        (not line[:1].isupper() and _ITEM.match(line)) or (": " in line and _VALUED.match(line)) or _ROW in line
    )


def is_marked(line: str) -> bool:
    """A mark of an item stands before the line."""
    return not line[:1].isupper() and _ITEM.match(line) is not None


def sets_aims(heading: str) -> bool:
    """What stands under the heading are aims, and may be sentences."""
    return heading.endswith(":") and bool(_AIMS.search(heading)) and not _NO_AIMS.search(heading)


def states_an_aim(line: str) -> bool:
    """The line is one sentence that may be an aim of a list."""
    return len(line) < _LONGEST_ITEM and not _SECOND.search(line) and not _NO_ITEM.search(line)


def _labelled(line: str) -> bool:
    return ": " in line and _LABELLED.match(line) is not None


def _style(line: str) -> str:
    """How the line is numbered, "" where it is not."""
    found = _NUMBERED.match(line)
    return found.lastgroup or "" if found else ""
