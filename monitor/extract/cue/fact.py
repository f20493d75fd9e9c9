"""What is, was or is reckoned beside a word that would say another kind: shares of aims, old duties, what is there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.model import Sentence
from monitor.extract.period.tense import NOW_VI
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "29.2 percent of the target", "bằng 41% kế hoạch": how much of the aim has been reached.
_OF_AN_AIM: Final = lazy(
    r"(?: (?:per ?cent|percent))?(?: of| to) ?(?:(?:the|its|their|this|that|last|our) )?(?:annual |yearly |full-year |national |overall |original |revised |initial |government |20\d\d |[\w-]+['’]s ){0,3}(?:target|goal|plan|objective|quota)s?\b"
    r"| of (?=[^;.]{2,100}?\b(?:planned|approved|budgeted|targeted|earmarked|pledged|promised)\b)(?:the |its |their )?[^;.]{2,40}? (?:that |which )?(?:[\w' -]{2,40} )?(?:had |has |have |is |was )?(?:planned|approved for|budgeted|targeted|earmarked|pledged|promised)\b"
    r"|(?: so với| của)? (?:(?:tổng )?số )?(?:mục tiêu|kế hoạch|chỉ tiêu|dự toán)(?!\w)"
)
#: So near behind a share a word speaks of its aim.
_NEAR: Final = 32
#: "Trước đây, một đề tài phải qua 11 khâu": what had to be is over.
FORMERLY: Final = Prefiltered(
    r"\W*(?:(?:Formerly|Previously|In the past|Before that|Until then|Back then|In those days|(?:Earlier|Before), )\b|(?:Trước (?:đây|kia)|Ngày trước|Thời trước|Hồi trước)(?!\w))"
)
_DUTY: Final = lazy(
    r"must|required?|obliged|(?:was|were|has|have|had|needs?|needed) to|phải|cần|bắt buộc|thời hạn|thời gian", re.I
)
_NOW: Final = lazy(rf"\b(?:now|today|currently)\b|(?<!\w)(?:nay|{NOW_VI}|giờ|bây giờ)(?!\w)", re.I)
#: "; 57 are there already", "; 57 tổ chức đã có tên".
_IS_THERE: Final = lazy(
    r"(?: (?!which|that|to|by|in)[\w'-]+){0,3}? (?:are|is|were|was|have|has|had|exist|exists|operate)\b(?! (?:to|expected|planned|due|targeted|needed|required|set|called|wanted|sought|forecast|projected)\b)"
    r"|(?: [^\W\d]\w*){0,3}? (?:đã|đang|hiện)(?!\w)"
)
#: "The survey puts R&D expenditure in 2025 at".
PUTS_AT: Final = Prefiltered(
    r"\b(?:puts|pegs|pegged)(?! (?:aside|forward|into|on|up|out|in)\b) (?:[^\W\d][\w&'’-]*,? ){1,9}(?:(?:in|for) (?:20\d\d|the (?:\w+ ){1,3}?(?:quarter|half|months|year)) |last year |this year )?at (?:(?:about|around|some|over|nearly|just|only|more than|roughly|close to) )?$"
)
_AIMED: Final = lazy(r"\b(?:target|goal|plan|ceiling|cap|floor|limit|quota|minimum)\b")
#: Data that are not final.
PRELIMINARY: Final = r"(?:preliminary|provisional|initial|flash|early) (?:\w+ )?(?:compilation|basis|estimates?|data|figures|numbers|results|returns|statistics|calculations?|reckoning|tall(?:y|ies)|counts?|reports?)"
#: "..., according to preliminary data", "..., theo số liệu sơ bộ": said behind the figure.
AFTER_ALL: Final = Prefiltered(
    rf"(?P<comma>,)? (?:(?:according to|by|on) (?:(?!last|this|next)[\w'’-]+ ){{0,3}}estimates\b|(?<=, )an? (?:provisional|preliminary|initial|estimated) (?:figure|number|estimate|sum|total|result|count|tally)\b(?! of\b)|(?:according to|based on|on|by|in) (?:the |its |their )?(?:[\w'’-]+ )?{PRELIMINARY}|(?<=, )(?:(?:but|and|though|which is|still|as yet) )+(?:provisional|preliminary)\b|(?<=, )(?:the|this|that|an?) (?:figure|number|share|rate|level|result|total|count) (?:(?:that|which) )?(?:being|is|remains?) (?:still |as yet |only )?(?:provisional|preliminary)\b|{PRELIMINARY}\b[^.;,]{{0,110}} (?:shows?|showed|suggests?|suggested|indicates?|indicated|says?|said|finds?|found|puts?)|theo (?:số liệu|kết quả|tính toán|thống kê|báo cáo|con số)(?: \w+){{0,3}} (?:sơ bộ|ban đầu|ước tính)|(?<=, )(?:đây|đó|con số (?:này|đó)) (?:mới |chỉ |vẫn |cũng )*là (?:số liệu|con số|kết quả|số|mức|dữ liệu) (?:sơ bộ|ước tính|tạm tính)|theo (?:cách )?ước tính (?:của|từ) [^,;.\d]{{2,60}}(?=[.;]|$))(?!\w)"
)
_CUT: Final = lazy(r"[;:]|(?<!\d)(?!20\d\d\b)\d")
#: "Resolution 57, along with Decision 1018, foresees": what a document foresees is an aim.
_DOCUMENT: Final = lazy(
    r"(?:\W*|[^;]*, (?:and |but |while )?(?:for|by|in) (?:19|20)\d\d,? )(?:(?:Under )?(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Aa]) )?(?:[\w'’-]+ ){0,3}?(?:[Rr]esolution|[Dd]ecision|[Dd]irective|[Ss]trategy|[Pp]lan|[Pp]rogramme?|[Ss]cheme|[Rr]oadmap|[Bb]lueprint)\b(?! (?:is|was|are|were)\b)[^.;]{0,110}$"
    r"|\W*(?:Nghị quyết|Chiến lược|Quy hoạch)(?!\w)[^.;]{0,90}$"
)
_FORESEES: Final = lazy(
    r"(?:foresees?|foresaw|envisages?|expects?|projects|anticipates?|sees|predicts?|pencil\w* in|pencil\w*)$|dự kiến$|kỳ vọng$"
)
#: "The strategy would have exports rising to".
_WOULD_HAVE: Final = lazy(r"would have (?!been\b)(?:[\w'’-]+ ){1,6}?[a-z]+ing\b")
#: "..., trong khi ADB là 6,5%", "while Standard Chartered has 7.2 percent": a further one that foresees.
_ANOTHER: Final = lazy(
    rf"(?:[^.;\d]|20\d\d){{0,30}}(?:[,;] |, | )(?:while|whereas|and|but|trong khi|còn|và) (?:the )?(?:Ngân hàng (?:Thế giới|Phát triển [Cc]hâu Á)|Quỹ Tiền tệ (?:Q|q)uốc tế|[{CAPITALS}][\w&.'-]*(?: [A-Z][\w&.'-]*){{0,3}})(?:'s)?(?: [^\W\d]\w*){{0,2}}? (?:is|sees|puts|has|at|chooses|goes for|says|với|là|đưa ra|chỉ|ở mức|nêu)(?: [^\W\d]\w*){{0,4}} $"
)


#: "Dự báo GDP Indonesia tăng 5%, còn Philippines chỉ 4,1%": the same is foreseen of another, less as it may be.
_OF_ANOTHER: Final = lazy(
    rf"[^.;\d]{{0,24}}, (?:còn|trong khi|riêng|while|whereas|and|but) (?:of |for )?(?:the )?[{CAPITALS}][\w&.'-]*(?: [{CAPITALS}][\w&.'-]*){{0,3}}(?:['’]s)? (?:(?:là|ở mức|tăng|by|at|to) )?$"
)


#: "Compared with an estimated 2.2 per cent this year and only 1.4 per cent in 2024", "so với mức ước 2,2% năm nay và 1,4% năm 2024".
SET_AGAINST: Final = Prefiltered(
    r"\b(?:compared (?:with|to)|against|than|(?:up|down) from|after|versus)(?: [\w']+){0,4} $|(?<!\w)(?:so với|hơn|sau)(?: (?:mức|con số|ước|khoảng|tính|đạt|gần|hơn))* $",
    re.I,
)
_AND_ALSO: Final = lazy(
    r"[^.;]{0,40}? (?:and|và)(?: (?:only|just|a|some|about|around|nearly|chỉ|khoảng|gần|mức|mới))* "
)


def set_against_too(sentence: Sentence, last: tuple[int, int], start: int) -> bool:
    """The figure at `start` is set, together with the one before it at `last`, against what was told first."""
    text = sentence.text
    if not SET_AGAINST.bit & sentence.line.bits or _AND_ALSO.fullmatch(text, last[1], start) is None:
        return False
    return SET_AGAINST.plain.search(text, max(0, last[0] - 60), last[0]) is not None


def share_of_an_aim(text: str, end: int, cue: int) -> bool:
    """Behind the figure, which ends at `end`, stands the aim that it is a share of, and of which the word at `cue` speaks."""
    aim = _OF_AN_AIM.match(text, end)
    return aim is not None and (cue - end < _NEAR or cue < aim.end())


def over(sentence: Sentence, begin: int, end: int, start: int) -> bool:
    """A duty, told at the first two offsets, is one of old: the sentence tells not yet how things are, where the figure starts."""
    if not FORMERLY.bit & sentence.line.bits or not _DUTY.match(sentence.text, begin, end):
        return False
    led = FORMERLY.plain.match(sentence.text)
    return led is not None and _NOW.search(sentence.text, led.end(), start) is None


#: "Theo kế hoạch, 50 nhiệm vụ đã hoàn thành", "under the plan 50 tasks have been completed": what came of it.
_BY_A_PLAN: Final = lazy(r"(?:theo|thuộc|under) (?:the |its )?(?:kế hoạch|plan)", re.I)
_ALREADY: Final = lazy(
    r"(?: (?!(?:sẽ|phải|cần|đến|trước)\b)[\w/-]+){0,9}? đã (?:được |cơ bản )*(?:hoàn thành|hoàn tất|xong|thực hiện|giải quyết|xử lý|làm xong)"
    r"|(?: [\w-]+){0,5}? (?:have|had) (?:already )?been (?:completed|finished|done|fulfilled)\b"
)


def done_by_a_plan(text: str, cue: int, end: int) -> bool:
    """The word at `cue` names a plan, and so much of it, up to `end`, is told to be done."""
    return _BY_A_PLAN.match(text, cue) is not None and _ALREADY.match(text, end) is not None


#: "47 projects were licensed", "87 triệu hồ sơ đã được làm sạch": what became of what is counted.
_WAS_DONE: Final = lazy(
    r"(?: (?!which|that|to|by|in|who)[\w'-]+){0,4}? (?:were|was|(?:have|has|had)(?: (?:now|already|so far|since))*(?: been)?) (?:(?:\w+ly|already|now) )?(?!expected|planned|due|targeted|needed|required|set|called|wanted|sought|forecast|projected|proposed|supposed|intended|pledged|promised|meant|demanded)\w+(?:ed|en|own|ade|old|uilt|ent|aid|rought|ut)\b"
    r"|(?: [^\W\d]\w*){0,4}? (?:đã|vừa) (?:được )?(?!đề ra|đặt ra|giao|phê duyệt|thông qua)[^\W\d]"
)


def was_done(text: str, end: int) -> bool:
    """What is counted, behind which the offset lies, is told to have been made or dealt with."""
    return _WAS_DONE.match(text, end) is not None


#: "The draft law drew 215 comments", "adopted by 58 of the 60 councillors", "với tỷ lệ tán thành 97,2%": what was said of a
#: plan, and who voted for it, is there.
_HANDLED: Final = Prefiltered(
    r"\b(?:drew|drawn|received|attracted|gathered|collected|won|got|got over|adopted|approved|passed|endorsed|backed|supported|rejected)(?: (?!to\b)[\w'’-]+){0,4}?(?: (?:by|with|in favour of))?(?: (?:about|over|nearly|some|only|just|more than|a total of|all|the))* $"
    r"|(?<!\w)(?:nhận được|nhận về|nhận|thu hút|tiếp nhận|tổng hợp|(?:thông qua|tán thành|phê chuẩn|biểu quyết)(?!\w)[^.;\d]{0,40}(?<!\w)(?:với|bởi|tán thành))(?: (?!sẽ)[^\W\d]\w*){0,5} $"
)
_VOTES: Final = lazy(
    r"(?:,? of (?:the )?\d[\d,]*| out of \d[\d,]*)?(?: [a-z-]+){0,2}? (?:comments?|opinions?|votes?|submissions|suggestions|petitions|signatures|deputies|delegates|councillors|lawmakers|members|in favou?r)\b"
    r"|(?:/\d[\d.]*)?(?: (?:trên|trong|tổng số) \d[\d.]*)?(?: (?!do|để)[^\W\d]\w*){0,2}? (?:ý kiến|kiến nghị|đại biểu|phiếu|tán thành|đồng ý)(?!\w)"
)
_IN_FAVOUR: Final = lazy(r"(?:tỷ lệ|tỉ lệ|số phiếu)(?: [^\W\d]\w*){0,2} (?:tán thành|đồng ý|ủng hộ)(?: (?:là|đạt))? $")


def voted(text: str, start: int, end: int) -> bool:
    """The figure from `start` to `end` counts what was said of a document, or who was for it."""
    if _HANDLED.search(text, max(0, start - 90), start) is None:
        return False
    return _VOTES.search(text, start, end + _NEAR) is not None or _IN_FAVOUR.search(text, 0, start) is not None


def became_of_it(text: str, said: int, start: int, end: int) -> bool:
    """What is counted from `start` to `end` was made or dealt with, behind a clause in which a word that ends at `said` stands."""
    behind = text.find(", ", said, start)
    return behind >= 0 and (was_done(text, end) or _DID.fullmatch(text, behind, start) is not None)


#: "With a view to the target, the city opened 22", "hướng tới mục tiêu, thành phố đã mở 22": a clause of its own tells what was done.
_DID: Final = lazy(
    r", (?!which\b|that\b|who\b|whose\b|where\b|as\b|and\b|or\b|to\b|including\b|of\b|with\b|for\b|set\b|if\b)(?:(?!to\b|will\b|must\b|should\b|would\b|shall\b|may\b|be\b|can\b|which\b|that\b)[\w'’-]+ ){1,6}?"
    r"(?:(?!need|expect|plan|target|requir|propos|project|intend|pledg|promis|want|aim|demand|call|hop|estimat|commit|total)[a-z]{3,}ed|built|made|won|sold|bought|spent|held|ran|set up|put up|drew|took in|trained|lent|saw|sent|paid|gave|grew|rose)(?: (?:up|out|off|in|about|around|some|nearly|almost|over|only|just|more than|a total of|as many as|another|its|their|the first))* "
    r"|, (?:(?!sẽ|phải|cần|nhằm|để)[^\W\d]\w* ){1,6}?(?:đã|vừa) (?:(?!sẽ|phải|đặt|đề|cam|giao)[^\W\d]\w* ){1,3}"
)


def is_there(text: str, end: int) -> bool:
    """What is counted is told to be there."""
    return _IS_THERE.match(text, end) is not None


def reckoned_at(sentence: Sentence, at: tuple[int, int, int]) -> bool:
    """Somebody puts something at the figure, or preliminary data do. `at`: where its own words begin, it starts and ends."""
    bits, text = sentence.line.bits, sentence.text
    low, start, end = at
    if PUTS_AT.bit & bits and PUTS_AT.plain.search(text, low, start):
        return _AIMED.search(text, low, start) is None
    if AFTER_ALL.bit & bits and (told := AFTER_ALL.plain.search(text, end)):
        return (told["comma"] is not None and ";" not in text[end : told.start()]) or not _CUT.search(
            text, end, told.start()
        )
    return False


def of_a_document(text: str, start: int, end: int) -> bool:
    """What foresees, in the words at the offsets, is a document."""
    foresees = _FORESEES.search(text[start:end].lower()) or _WOULD_HAVE.match(
        text, max(0, text.rfind("would", 0, start + 5))
    )
    return foresees is not None and _DOCUMENT.fullmatch(text, 0, start) is not None


#: "The action plan has the digital economy rising to".
_PLAN_HAS: Final = lazy(
    r"\b(?:[Rr]esolution(?: \d+)?|[Dd]ecision|[Ss]trategy|(?:[Mm]aster )?[Pp]lan|[Pp]rogramme?|[Ss]cheme|[Rr]oadmap|[Bb]lueprint)(?: (?:for|of|on) [^,;.\d]{2,50}?)? (?:(?:now|already|thus|also) )?(?:has|have|had|sees|saw|would have|wants|puts|pegs) [^;.\d]{3,90}$"
)


def a_plan_has(text: str, start: int) -> bool:
    """A plan has something come to the figure that starts there."""
    return _PLAN_HAS.search(text, 0, start) is not None


def another_foresees(text: str, last: int, start: int) -> bool:
    """Between the figures another forecaster is named, or another of whom the same is foreseen."""
    return _ANOTHER.fullmatch(text, last, start) is not None or _OF_ANOTHER.fullmatch(text, last, start) is not None
