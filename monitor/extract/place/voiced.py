"""Whether a sentence is told by somebody of a firm, shop or school about it: "we sold", "my shop", "xưởng anh giảm 15%"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.spot import PROVINCE, Spot
from monitor.extract.prefilter.index import WRITTEN
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered, bit_of, prefiltered_folded

_BODIES_EN: Final = "university|institute|hospital|company|firm|start-?up|laboratory|lab|school|college|faculty|department|factory|plant|cooperative|clinic|fund|bank|incubator|accelerator|business|team"
_BODIES_VI: Final = "trường|viện|công ty|doanh nghiệp|bệnh viện|startup|nhà máy|xưởng|hợp tác xã|tập đoàn|phòng thí nghiệm|học viện|đại học|khoa|quỹ|ngân hàng|vườn ươm|nhóm|đơn vị"
_NO_OFFICE: Final = (
    r"(?!(?:the )?(?:[\w'’-]+ ){0,4}?(?:departments?|ministry|authority|agency|committee|council|government)\b)"
    r"(?!(?:the )?(?:\w+ )?(?:association|office|party|general|state|national|viet|province|city|provincial|municipal|country|union|federation|district|commune|ward)\b)"
)
#: He or she leads or owns something, or works for it.
_MEMBER: Final = lazy(
    rf"\b(?:(?:co-?)?founder|director|chief executive|ceo|cto|cfo|chairman|chairwoman|president|owner|manager|head|partner|rector|dean|principal|boss|lecturer|professor|engineer)s?(?: and [a-z -]+?)? (?:of|at|for) {_NO_OFFICE}"
    rf"|\bwho (?:runs?|owns?|heads?|leads?|founded|manages?|started|set up|co-?founded|directs?|operates?|works? (?:for|at)) {_NO_OFFICE}"
    r"|\b(?:shop|store|restaurant|workshop|farm|factory|company|firm|start-?up|clinic|bakery|hotel|homestay) owner\b"
    r"|\b(?:its|the (?:company|firm|group|bank|university|school|start-?up|maker)['’]s) (?:chief executive|ceo|director|chairman|chairwoman|founder|head|president|owner|boss|rector)\b"
    r"|\b(?:ceo|chief executive) (?!of\b)\w+"
    r"|\b(?:said|says|added|adds|explained|explains|noted|notes) (?:co-?)?(?:founder|owner|managing director|boss) (?!of\b|and\b)\w+"
    r"|\bchủ (?:một |hai |ba )?(?:cơ sở|cửa hàng|shop|quán|tiệm|xưởng|trang trại|vườn|gian hàng|hộ kinh doanh|doanh nghiệp|startup|nhà hàng|homestay|vựa|lò|tàu|đầm|vuông|trại|công ty|thương hiệu)"
    r"|\bchủ nhiệm (?:htx|hợp tác xã)"
    r"|\b(?:giám đốc|tổng giám đốc|phó giám đốc|ceo|nhà sáng lập|đồng sáng lập|người sáng lập|quản lý|hiệu trưởng|trưởng phòng|trưởng khoa|trưởng nhóm)(?: [\w ]{1,20})??,? (?:của |tại |ở )?(?:một |hai )?(?:công ty|viện|vườn ươm|doanh nghiệp|hợp tác xã|htx|nhà máy|xưởng|startup|bệnh viện|tập đoàn|hãng|chuỗi|cửa hàng|trường|ngân hàng|studio|nền tảng)"
)
_FIRST: Final = lazy(
    r"\b(?:we|our|ours|i|my)\b(?!['’]?s? (?:country|nation|province|city|government))|\b(?:takes?|took|costs?|gives?|gave|pays?|paid|brings?|brought|earn(?:s|ed)|saves?|saved|leaves?|left|allotted|allocated|granted|lent|handed|sent|owes?|awarded) us\b|\b(?:chúng tôi|tôi|tụi tui|tui|bọn em|bên em|bên tôi|nhà tôi|nhà em|mình)\b"
)
#: What every match of that has: "I" alone is too short to be looked for by the pattern itself.
_FIRST_BIT: Final = bit_of((f" {one} " for one in "we our ours us i my tôi tui em mình".split()), spelling=WRITTEN)
#: "The shop of his", told without quotation marks.
_TOLD: Final = lazy(
    r"^\W*(?:chị|anh|ông|bà) [^,;]{3,40}, [^;]{3,90}, (?:cũng |thì )?(?:nói|kể|cho biết|cho hay|chia sẻ|tính|than|khoe|nhẩm tính|cho rằng)(?: rằng)? (?=(?P<told>.*))"
)
_OWN: Final = lazy(
    r"\b(?:cửa hàng|xưởng|quán|shop|vườn|trang trại|tiệm|đơn (?:hàng|trên|qua|mới)|doanh thu|khách|lợi nhuận|(?:xưởng|công ty|nhà|của|phần) (?:ông|bà|anh|chị|mình))\b"
)
_ALL: Final = lazy(
    r"\bnational (?:[a-z-]+ ){0,3}(?:program(?:me)?|strategy|plan|scheme)\b|(?:đề án|chương trình|chiến lược|kế hoạch) quốc gia(?!\w)|^\W*(?:the )?(?:government|state|politburo|national assembly|resolution \d+)(?: now)? (?:wants?|plans?|aims?|requires?|asks?|hopes?|sets?)\b|\b(?:the|this) resolution(?:['’]s)? (?:goal|target|aim|itself|asks?|wants?|hopes?|calls?|demands?|speaks?|sets?|requires?|obliges?)\b|(?<!\w)nghị quyết(?: số)?(?: \d+)? (?:muốn|đặt|yêu cầu|đòi hỏi|đề ra|giao)(?!\w)|\b(?:cả nước|việt nam|toàn quốc|toàn ngành|toàn tỉnh|thị trường|nước ta|viet ?nam|the country|nationwide|gdp|tất cả|các doanh nghiệp|khảo sát|phỏng vấn|surveyed|polled|interviewed|the market|the industry|the sector|refund|exemption|we (?:now |only )?have (?:[\w,.]+ ){1,3}(?:funds|companies|firms|start-?ups|universities|enterprises|unicorns|provinces)(?! (?:on (?:the|our) books|in (?:the|our) portfolio)))\b"
)


#: "Báo trò chuyện với ông An, phó viện trưởng một viện ở Đà Nẵng", "We spoke to Ms Ha, who runs a chip firm": the body asked.
_ASKED: Final = prefiltered_folded(
    r"(?:trò chuyện|trao đổi|phỏng vấn|đối thoại|nói chuyện)(?:[^.]|\.(?=\w)){0,80}, (?:phó |nguyên |quyền )?(?:hiệu trưởng|giám đốc|tổng giám đốc|viện trưởng|ceo|nhà sáng lập|đồng sáng lập|người sáng lập|chủ tịch|chủ|trưởng khoa|trưởng phòng|trưởng nhóm) (?:(?:kiêm|phụ trách) [^,.]{3,30}? )?(?:của |tại |ở )?một (?P<vi>trường|viện|công ty|doanh nghiệp|bệnh viện|startup|nhà máy|xưởng|hợp tác xã|tập đoàn|phòng thí nghiệm|quỹ|ngân hàng|vườn ươm)"
    r"|\b(?:spoke|speaks|talk(?:s|ed)?|sat down|sits down|interview(?:s|ed)?|conversation|met|meets)\b[^.]{0,24}\b(?:to|with)?\b[^.]{0,60}, (?:who (?:runs|heads|leads|founded|directs|owns)|(?:deputy |vice |general )?(?:director|rector|head|founder|chief executive|ceo|dean|president|owner)(?: and [a-z-]+)? (?:of|at)) an? (?:[a-z-]+ ){0,4}?(?P<en>university|institute|hospital|company|firm|start-?up|laboratory|school|college|factory|cooperative|clinic|fund|bank|incubator|accelerator)\b"
    r"|, (?:deputy |vice |general )?(?:director|rector|head|founder|chief executive|ceo|dean|president|owner) (?:of|at) an? (?:[a-z-]+ ){0,4}?(?P<told>university|institute|hospital|company|firm|start-?up|laboratory|school|college|factory|cooperative|clinic|fund|bank|incubator|accelerator)\b[^.]{0,40}, (?:talks|speaks|spoke|talked|tells|answers)\b"
    # "Ms Hanh, who heads the chip programme of a university in Hue, spoke to us", "who came home to run the institute of".
    r"|, who (?:runs|heads|leads|founded|directs|owns|(?:returned|came|went|moved|left|gave up|quit)\b[^.,]{0,60} to (?:run|head|lead|found|direct|set up|start|build)) (?:the (?:[a-z-]+ ){1,4}(?:of|at) )?an? (?:[a-z-]+ ){0,4}?(?P<led>university|institute|hospital|company|firm|start-?up|laboratory|school|college|factory|cooperative|clinic|fund|bank|incubator|accelerator)\b[^.,]{0,40}, (?:talks|speaks|spoke|talked|tells|told|answers)\b"
)
_HEADS: Final = "hiệu trưởng|giám đốc|tổng giám đốc|viện trưởng|ceo|nhà sáng lập|đồng sáng lập|người sáng lập|trưởng khoa|trưởng phòng|trưởng nhóm"
#: "Lê An, phó hiệu trưởng một trường ở Huế, trao đổi với báo", "Le Minh, director of the Institute of X, answers": what is
#: asked may stand behind it, and have a name.
_ANSWERS: Final = lazy(
    rf"(?:{_HEADS})(?: (?:điều hành|phụ trách))? (?:của |tại |ở )?(?P<one>một )?(?P<vi>trường|viện|công ty|doanh nghiệp|bệnh viện|startup|nhà máy|xưởng|tập đoàn|phòng thí nghiệm|học viện|đại học|quỹ|ngân hàng|vườn ươm)\b"
    # "Founder and CEO of Lotus Silicon, a chip design house in Ho Chi Minh City".
    r"|\b(?:director|rector|head|founder|chief executive|ceo|dean|president|owner)(?: and [a-z-]+)? (?:of|at) [\w&' -]{2,40}, an? (?:[\w-]+ ){0,4}?(?P<app>university|institute|hospital|company|firm|start-?up|house|maker|developer|chipmaker|carrier|lender|laboratory|factory)\b"
    r"|\b(?:director|rector|head|founder|chief executive|ceo|dean|president|owner)(?: and [a-z-]+)? (?:of|at) (?:(?P<an>an? )|the )?(?:[\w-]+ ){0,4}?(?P<en>university|institute|hospital|company|firm|start-?up|laboratory|school|college|factory|group|corporation|academy|fund|bank|incubator|accelerator)\b"
)
#: "Managing partner of Banyan Hill in Hue, told The Investor": a firm by its name.
_OF_FIRM: Final = lazy(
    r"\b(?:managing partner|general partner|partner|founder|chief executive|ceo|owner)(?: and [a-z-]+)? (?:of|at) (?!an? )[\w&' -]{2,40}(?: in [\w ]{2,30})?, (?:(?:told|tells|talked|talks|spoke|speaks|explains|explained|answers|answered)\b|an? (?:[\w-]+ ){0,5}?(?:fund|manager|investor|firm|company|start-?up|house|maker)\b)"
)
#: What it has and does, and no nation would.
_OUR_FIRM: Final = lazy(
    r"\b(?:our|my) (?:[a-z]+ ){0,2}?(?:funds?|vehicles?|firm|company|team|staff|portfolio|clients|customers|factory|plant|lab|revenue|sales|profit|engineers|employees|orders|cheques|users)\b"
    r"|\bwe (?:(?:also|now|have|already|only|currently|at present|then) )*(?:have [\w,.]+ \w+ (?:on (?:the|our) books|in (?:the|our) portfolio)|write|hold|manage|managed|invest|invested|backed|employ|employed|sold|sell|earned|hired|opened|charge|filed|closed|own|serve|trained|turned)\b"
)
_TALK: Final = prefiltered_folded(
    r"\b(?:trao đổi|trò chuyện|phỏng vấn|đối thoại|trả lời|chia sẻ) (?:với|của|cùng|về|ts|pgs|gs|ông|bà|báo)\b|\btrả lời (?!câu hỏi|chất vấn|cử tri|kiến nghị)|\b(?:cuộc|buổi) (?:trao đổi|trò chuyện|phỏng vấn)\b"
    r"|\btold (?:the|us|vn|viet|our)\b|\b(?:spoke|speaks|talks?|talked) (?:to|with)\b|\binterview(?:s|ed)?\b|\banswers?\b|\bexplains\b"
)
#: What a body has and does, told by who speaks for it.
_WE: Final = lazy(
    r"\b(?:we|our|ours|my (?:team|institute|school|company|university|lab))\b(?! (?:country|nation|province|city|government|people|economy)\b)"
    r"|\bchúng tôi\b|\b(?:đơn vị|trường|viện|công ty|nhóm|bên) tôi\b|\b(?:bên|phía) (?:viện|trường|công ty)\b"
)
#: What is only thought or found out is of others.
_THOUGHT: Final = lazy(
    r"\b(?:we|i) (?:(?:also|have|now|would|can) )?(?:estimated?|found|surveyed|believe|think|reckon|guess|expect|foresee|predict|forecast|propose|suggest|see|know|hear|live|need to|hope|remember|recall|read|learn(?:ed|t)?|wonder|doubt)\b"
    r"|\b(?:chúng tôi|tôi) (?:(?:cũng|đã|vẫn|thì) )?(?:khảo sát|ước tính|tính|cho rằng|cho là|dự báo|đề xuất|kiến nghị|thấy|ghi nhận|đánh giá|biết|mong|nghĩ|tin)\b"
)
#: Who else than the body may have what an answer goes on with.
_OTHERS: Final = lazy(
    r"\b(?:nghị quyết|chính phủ|nhà nước|bộ (?!phận|môn|máy)|luật|nghị định|địa phương|tp\b|tp\.|thành phố|tỉnh|hà nội|đà nẵng|trung ương|startup|các (?:trường|công ty|doanh nghiệp|quỹ|nước)"
    r"|resolution|government|state|law|decree|ministry|city|province|localities|start-?ups|(?:puts?|placed|ranked|ranks) us|other (?:schools|firms|universities|companies)|hanoi|da nang)\b"
)
#: The body as the article speaks of it, once it was told.
_ITS: Final = {
    "vi": r"(?<!\d )(?<!thị )(?<!môi )(?<!các )(?<!nhiều )(?<!những )(?<!mỗi )(?<!một )(?<!hiện )(?<!hội )(?<!có )(?:\bnhà )?\b%s\b(?! (?:đại học|khác|nào|ở|bạn|nhỏ|lớn|việt|trong nước|nước ngoài|công lập|phổ thông))",
    "en": r"\b(?:the|our|my|this) %s\b",
}
#: What is counted by head is of the whole people.
_BY_HEAD: Final = lazy(
    r"\b(?:per|for every) (?:10,000|million|1,000|capita|head)\b|trên (?:một |mỗi )?(?:vạn|triệu|10\.000|1 vạn)|\bdân số\b|\bgdp\b"
)
#: "Thailand stood at 1.16% of GDP. Ours must be 2%".
_OURS: Final = lazy(
    r"\W*(?:and |but |yet )?(?:ours|our (?:own )?(?:share|figure|ratio|rate|level|number)|we) (?:must|should|is|was|are|were|will|would|has|have|stood?|stands?|shall|need|remain)\b|\W*(?:còn )?(?:ta|chúng ta|mình) "
)
#: "Can Tho University is the largest there. Its rector talks to": asked is the head of the body of the sentence before.
_ITS_HEAD: Final = prefiltered_folded(
    r"\W*its (?:[a-z-]+ ){0,2}?(?:director|rector|head|founder|chief executive|ceo|dean|president|owner|chairman|chairwoman|manager)\b[^.]{0,60}?\b(?:talks|talked|speaks|spoke|tells|told|answers|answered|sat down|sits down|explains|explained)\b"
    rf"|\W*(?:{_HEADS}|chủ tịch|giám đốc điều hành)(?: [\w ]{{2,30}})?? (?:của |nhà )?(?:trường|viện|công ty|hãng|quỹ|ngân hàng|bệnh viện)(?: (?:này|ấy))?\b[^.]{{0,60}}?\b(?:trao đổi|trò chuyện|trả lời|chia sẻ|kể|nói)\b"
)
_THE_BODY: Final = lazy(rf"\b(?P<en>{_BODIES_EN})\b|\b(?P<vi>{_BODIES_VI})\b")
_HE: Final = lazy(r"\W*(?:s?he|ông|bà|anh|chị) ")
#: "And your own institute?", "Còn trường của bà thì sao?": asked of the speaker's body.
_YOURS: Final = Prefiltered(
    rf"\byour (?:own )?(?:[a-z-]+ ){{0,2}}?(?:{_BODIES_EN})\b|(?<!\w)(?:{_BODIES_VI})(?: \w+)? (?:của )?(?:ông|bà|anh|chị|mình|các anh|các chị)(?!\w)",
    small=True,
)
#: "Chị Hoa, chủ gian hàng ở Huế, ...", "Minh, who owns a farm in Hue": somebody of whose shop may be told on.
_OWNER: Final = prefiltered_folded(
    r"\b(?P<who>chị|anh|bà|ông|cô) [^,;.]{3,40}, (?:là )?chủ (?:nhân )?(?:một |hai |ba )?(?:cơ sở|cửa hàng|cửa hiệu|tiệm|shop|quán|xưởng|trang trại|vườn|gian hàng|sạp|hộ kinh doanh|nhà hàng|homestay|vựa|lò|đầm|trại|thương hiệu)(?!\w)"
    r"|,? who (?:runs|owns|ran|owned|operates|keeps|started|founded) (?:an?|two|three|her|his) (?!.{0,30}(?:programme|program|ministry|department))|, owner of (?:an?|two|three) "
)
#: "Mỗi tháng chị bán được", "She now sells": he or she does something, and does not only say or think it.
_DOES: Final = prefiltered_folded(
    r"(?:^\W*|[,;] |\b(?:tháng|tuần|ngày|năm|vụ|phiên|nay|giờ|đó|sau|lứa|quý) )(?P<who>chị|anh|bà|ông|cô|s?he) (?:(?:cũng|đã|còn|đang|now|also|already|still) )?(?!(?:nói|kể|cho|chia|dự|tính|ước|nhẩm|mong|nghĩ|tin|thấy|đề|kiến|muốn|biết|nhận|lo|hy|kỳ|dẫn|nêu|bày|says?|said|believes?|believed|expects?|expected|thinks?|thought|hopes?|hoped|reckons?|wants?|wanted|adds?|added|told|tells|estimates?|warns?|warned|notes?|noted|fears?|is|was|has|had|knows?|heard|read|cites?|cited)(?!\w))\w"
)
#: So many paragraphs answer one question.
_ANSWERED_IN: Final = 3
_QUOTES: Final = ' "”*_'
#: Whom an interview asks is told in so many of its first sentences.
_EARLY: Final = 4


#: "In Bac Ninh, 83% are offered": whoever speaks, of that place.
_SETS_OUT: Final = lazy(r"\W*(?:In|At|O|Tai) (?:the |tinh |thanh pho |TP\.? ?)?$")


def of_the_body(bare: str, spots: Sequence[Spot], told: int) -> list[Spot]:
    """The spots behind who tells, up to `told`; of the provinces none but where the sentence says that it is about."""

    def kept(spot: Spot) -> bool:
        there = bare.startswith(",", spot.end) and _SETS_OUT.fullmatch(bare, 0, spot.start) is not None
        return spot.start >= told and (spot.kind is not PROVINCE or there)

    return [s for s in spots if kept(s)]


class Voiced:
    """Knows the paragraphs of an article, so that who speaks is found before or behind what is said."""

    __slots__ = ("_asked", "_begins", "_member", "_owned", "_sentences", "_told")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        #: How the body is spoken of whose head the article asks, by itself and by others; None where it asks none.
        self._asked = _body_asked(sentences)
        self._begins: list[int] = []
        #: The sentences that tell whose a shop or farm is.
        self._owned = [s for s in sentences if s.line.bare_bits & _OWNER.bit]
        #: The paragraph in which the one who is asked has told of the body.
        self._told = -1
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
        if (
            self._asked is not None
            and '"' not in sentence.text
            and not _ALL.search(lower)
            and not _BY_HEAD.search(lower)
        ):
            first, named = self._asked
            if _THOUGHT.search(lower) or (_OURS.match(lower) and self._of_countries(sentence)):
                return -1
            if first.search(lower) or (named is not None and named.search(lower)):
                self._told = sentence.paragraph
                return 0
            return 0 if not _OTHERS.search(lower) and self._goes_on(sentence.paragraph, named) else -1
        if self._owned and line.bare_bits & _DOES.bit and self._goes_about(sentence, lower):
            return 0
        if not line.bits & _FIRST_BIT or not _FIRST.search(lower) or _ALL.search(lower):
            return -1
        quoted = self._quoted(sentence) and self._spoken(sentence)
        return 0 if quoted or self._asked_of_it(sentence.paragraph, lower) else -1

    def _goes_about(self, sentence: Sentence, lower: str) -> bool:
        """Somebody whose shop or farm the paragraph has told of does something."""
        owners = [s for s in self._owned if s.paragraph == sentence.paragraph and s.start < sentence.start]
        does = _DOES.plain.search(lower) if owners else None
        if does is None or _ALL.search(lower):
            return False
        for one in owners:
            if (owner := _OWNER.plain.search(one.line.lower)) is not None:
                return does["who"] in (owner["who"], "he", "she")
        return False

    def _of_countries(self, sentence: Sentence) -> bool:
        """What the sentences before it in its paragraph tell is of countries."""
        return any(s.start < sentence.start and _BY_HEAD.search(s.line.lower) for s in self._of(sentence.paragraph))

    def _asked_of_it(self, paragraph: int, lower: str) -> bool:
        """The paragraph answers a question about "your own institute", and does not tell what is only thought of others."""
        self._of(paragraph)
        for number in range(paragraph - 1, max(-1, paragraph - 1 - _ANSWERED_IN), -1):
            asked = self._of(number)
            if asked and asked[-1].text.rstrip(_QUOTES).endswith("?"):
                about = any(s.line.bits & _YOURS.bit and _YOURS.plain.search(s.line.lower) for s in asked)
                return about and not (_THOUGHT.search(lower) or _BY_HEAD.search(lower) or _OTHERS.search(lower))
        return False

    def _goes_on(self, paragraph: int, named: re.Pattern[str] | None) -> bool:
        """The answer has told of the body before, or it was asked about the body."""
        if paragraph == self._told:
            return True
        self._of(paragraph)
        before = bisect_left(self._begins, paragraph) - 1
        if named is None or before < 0:
            return False
        asked = self._sentences[before]
        return asked.text.rstrip().endswith("?") and named.search(asked.line.lower) is not None

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


@cache
def _asks() -> int:
    """The bits of sentences that may tell who is asked."""
    return _ITS_HEAD.bit | _ASKED.bit | _TALK.bit


def _body_asked(sentences: Sequence[Sentence]) -> tuple[re.Pattern[str], re.Pattern[str] | None] | None:
    """How the body speaks of itself whose head an interview asks, and how it is spoken of; the first sentences tell who is
    asked."""
    before = said = ""
    for sentence in sentences[:_EARLY]:
        line, before = sentence.line, said
        said, bits = line.lower, line.bare_bits & _asks()
        if not bits:
            continue
        body = _THE_BODY.search(before) if bits & _ITS_HEAD.bit and _ITS_HEAD.plain.match(said) else None
        if body is not None and any(s.text.endswith("?") for s in sentences):
            return _FIRST, _its("vi" if body["vi"] else "en", body["vi"] or body["en"])
        found = _ASKED.plain.search(said) if bits & _ASKED.bit else None
        if found is not None:
            lang = "vi" if found["vi"] else "en"
            return _FIRST, _its(lang, found["vi"] or found["en"] or found["told"] or found["led"])
        talks = bits & _TALK.bit and _TALK.plain.search(said)
        # "An is rector of a university in Hue. He spoke to us": who is asked is told in the sentence before.
        lower = f"{before} {said}" if talks and _HE.match(said) else said
        found = _ANSWERS.search(lower) if talks and any(s.text.endswith("?") for s in sentences) else None
        if found is None:
            if talks and _OF_FIRM.search(lower):
                return _OUR_FIRM, _its("en", "firm")
            continue
        if found["one"] or found["an"] or found["app"]:
            noun = "company" if found["app"] == "house" else found["app"] or ""
            return _FIRST, _its("vi" if found["vi"] else "en", found["vi"] or found["en"] or noun)
        school = found["vi"] in ("trường", "học viện", "đại học")
        return _WE, _its("vi", "trường") if school else None
    return None


def _its(lang: str, noun: str) -> re.Pattern[str]:
    return re.compile(_ITS[lang] % noun)
