"""What stands beside the line of a sentence: comparisons with today in a list of aims, relative clauses."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "By 2030 it will have 5,000 start-ups, compared with 2,200 now, and five unicorns": the second of these stands aside.
_COMPARED: Final = Prefiltered(
    r"[^.;]{0,50}?(?:,|\() ?(?:compared (?:with|to)|as against|against|versus|(?:up )?from|instead of|so với(?: mức| con số)?|thay vì|tăng từ|hiện (?:là|có|mới có|mới|mới đạt|đạt|nay là|nay))(?: (?:the|some|about|around|nearly|over|only|just|more than|roughly|almost|khoảng|gần|hơn|chỉ|trên))* $",
    re.I,
)
_GOES_ON: Final = lazy(
    r"(?: [^\W\d][\w-]*){0,3}?(?: (?:now|today|at present|currently|last year|this year|a year ago|so far|hiện nay|hiện tại|hiện có|bây giờ|năm ngoái|năm nay|(?:in |at the end of |năm |cuối năm )?20\d\d))?(?:\)?,|\)) ?(?:(?:and|plus|as well as|và|cùng|cùng với|with|phủ sóng|có)(?= ))?(?: ?(?:also|at least|some|about|around|nearly|over|more than|ít nhất|tối thiểu|khoảng|gần|hơn|trên|đạt|for|R&D|research) ?)*(?: ?[^\W\d][\w&-]*+){0,5} ?$",
    re.I,
)

#: "From 2021, when investors put $1.4 billion": what came about then, up to the number.
WHEN_DONE: Final = lazy(
    r",? when (?!it\b|they\b)[^,.;\d]{2,60}?\b(?:was|were|had|did|made|stood|reached|came|grew|rose|fell|put|hit|spent|sold|took|won|\w{2,}ed)(?: [^,.;\d]{0,30})? ?$"
)


def past_an_aside(index: int, context: SentenceContext) -> bool:
    """The figure before is only what the one before it is compared with: this one goes on with that."""
    if index < 2 or not _COMPARED.bit & context.sentence.line.bits:
        return False
    text, starts, ends = context.sentence.text, context.starts, context.ends
    if not _COMPARED.plain.fullmatch(text, ends[index - 2], starts[index - 1]):
        return False
    return _GOES_ON.fullmatch(text, ends[index - 1], starts[index]) is not None


#: "A fund, of which 40% is public, made its first investment last month".
CLAUSE_BEFORE: Final = Prefiltered(r", (?:of which|of whom|which|whose|who|trong đó|vốn|mà)(?!\w)[^,;.]*$|, $")
_OF_WHICH: Final = lazy(r"[^,;.]{0,20} of (?:whose|which|whom|it|them)\b")
_CLOSED: Final = lazy(
    r"(?:[^,;.]|\.\d)*, (?:has |have |had |was |were |đã |vừa |mới )?(?:[a-z]{2,}ed|made|began|opened|went|took|came|got|won|sold|started|rose|fell|grew|is|was|rót|khai trương|ra mắt|khởi công|đi vào|bắt đầu|công bố|ký|nhận|đón)\b"
)


def in_a_clause_before(index: int, context: SentenceContext, time: PeriodMention) -> bool:
    """The figure stands in a clause that closes before the verb whose time it is."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    if time.start < end or not CLAUSE_BEFORE.bit & context.sentence.line.bits:
        return False
    opened = CLAUSE_BEFORE.plain.search(text, max(0, start - 60), start)
    if opened is None or (opened.group() == ", " and _OF_WHICH.match(text, end) is None):
        return False
    closed = _CLOSED.match(text, end)
    return closed is not None and closed.end() <= time.start


#: "Too low for a country that must be rich by 2045", "quá thấp với một nước muốn giàu vào năm 2045": what somebody is after who
#: is told of behind the figure.
_WHO_IS_AFTER: Final = Prefiltered(
    r"[^,;.]{0,90}?\b(?:for|of|in|to|by) (?:an?|any) (?:[\w-]+ ){0,2}?(?:country|nation|economy|city|province|government|state|society|firm|company|people) (?:that|which|who)\b[^,;.]*"
    r"|[^,;.]{0,90}?(?<!\w)(?:với|cho|của) (?:một |bất kỳ )?(?:quốc gia|đất nước|nước|nền kinh tế|tỉnh|thành phố|doanh nghiệp) (?:đang |vẫn |luôn )?(?:muốn|đặt mục tiêu|hướng (?:tới|đến)|phấn đấu|có tham vọng|phải)(?!\w)[^,;.]*"
)


def of_who_is_after(context: SentenceContext, end: int, at: int) -> bool:
    """What stands at the offset says what somebody is after of whom only behind the figure, which ends at `end`, is told."""
    if not _WHO_IS_AFTER.bit & context.sentence.line.bits:
        return False
    return _WHO_IS_AFTER.plain.fullmatch(context.sentence.text, end, at) is not None


#: "Employs 85 people and last year paid $2.3 million": of today, and what was done then.
_HAS: Final = lazy(
    r"\b(?:has|have|employs?|holds?|owns?|runs?|operates?|counts?|makes?|manages?|serves?|sells?|uses?)\b[^.;,]{0,50}$"
    r"|(?<!\w)(?<!đã )(?<!từng )(?:có|sở hữu|vận hành|quản lý|sử dụng|quy tụ|là nơi)(?!\w)(?! thêm)[^.;,]{0,50}$"
)
_AND_THEN: Final = lazy(r"[^,;.\d]{0,40} (?:and (?:in |since )?|và (?:trong |vào |riêng )*(?:năm )?)")
_DEED: Final = r"(?:[a-z]{3,}ed|paid|made|sold|spent|won|lost|took|built|bought|got|went|saw|had|earned|put|cut|gave|held|sent|set|rose|fell|grew|drew|taught|brought|ran|lent|met|led|left|lost|kept|wrote|began|chose|caught|let|cost|beat|took in|spun off)"
_DID: Final = lazy(
    rf"(?: \d{{4}})?,? (?:alone )?{_DEED}\b|,? (?:đã |cũng |còn )*(?:xuất khẩu|thu|chi|đạt|sản xuất|bán|nộp|lãi|lỗ|tuyển|mở|xây|cấp|đào tạo|đầu tư|ghi nhận|giải ngân|nhập khẩu|xử lý|tiếp nhận|phục vụ|đón|đóng góp|làm ra|mang về|kiếm|huy động|gọi)(?!\w)"
)
#: "Hosts 412 start-ups and attracted $90 million last year": the verb of the next figure is of then.
_AND_DID: Final = lazy(
    rf"(?:[^,;.\d]|\.\d){{0,70}},? and (?:(?:also|later|then|it|they|he|she|[a-z]+ly) )?{_DEED}\b[^,;.]{{0,40}}"
)
#: What there is today, in the words that lead to a figure: no participle.
_IS_THERE: Final = lazy(
    r"\b(?:(?:has|have)(?! (?:(?:[a-z]+ly|already|also|now|since|just|so far|been) )*(?:[a-z]{2,}(?:ed|wn|en)|made|sold|won|built|set|put|spent|taught|grown|become|gone|led|cut|paid|bought|brought)\b)"
    r"|(?:is|are) (?:now |also |already )?(?:home|host) to|hosts?|houses?|boasts?|employs?|holds?|owns?|runs?|operates?|counts?|numbers|manages?|keeps?|makes up|accounts? for|covers?|comprises?|supplies|serves?)\b(?:[^.;,]|[.,]\d){0,60}$"
)


def of_another_deed(context: SentenceContext, end: int, time: PeriodMention) -> bool:
    """The time is when somebody did something else who has what the figure counts, which ends at `end`, or what somebody is
    after of whom only behind it is told."""
    text, starts = context.sentence.text, context.starts
    if time.start <= end:
        return False
    if _AND_THEN.fullmatch(text, end, time.start) and _DID.match(text, time.end):
        return _HAS.search(text, max(0, end - 80), end) is not None
    behind = bisect_right(starts, end)
    following = starts[behind] if behind < len(starts) else time.start
    if following < time.start and _AND_DID.fullmatch(text, end, following):
        return _IS_THERE.search(text, max(0, end - 90), end) is not None
    return of_who_is_after(context, end, time.start)


#: "80,000 shops that were open in 2024 made no sale in 2025": which ones are counted.
_WHICH_ONES: Final = lazy(r"(?: [\w-]+){0,3} (?:that|which|who) (?:had|have|has|were|was|are|is)\b[^,;.]*")
_MAIN_VERB: Final = lazy(
    r",? (?:have |has |had |then |since |now )*(?:[a-z]{2,}ed|made|had|have|has|were|was|left|sold|went|fell|rose|saw|got|lost|won|took|did)\b"
)


def of_which_ones(text: str, end: int, time: PeriodMention) -> bool:
    """The time says which ones are counted by the figure, which ends at `end`; what they did is told behind it."""
    if not _WHICH_ONES.fullmatch(text, end, time.start):
        return False
    return _MAIN_VERB.match(text, time.end) is not None


def bracketed(text: str, figure: tuple[int, int], times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time that the bracket opens right behind which begins with the figure ("so với năm 2024 (6,85%)"), if that tells
    no time of its own ("14.02% in 2025 (13.17% in 2024)")."""
    start, end = figure
    closed = text.find(")", end)
    if any(end <= t.start < closed for t in times):
        return None
    return next((t for t in times if 0 <= start - t.end < 4), None)


#: "62 percent of firms plan to adopt AI next year", "41% có kế hoạch tuyển": how many intend it, which is so now.
INTEND: Final = Prefiltered(
    r"(?: of (?:all |the |these |those )?[a-z' -]{3,40}?)? (?:plan|plans|intend|intends|expect|hope|want|wish|aim|say they (?:plan|intend)|said they (?:planned|intended)|are (?:planning|preparing)) to (?!be\b)[a-z]{3,}"
    r"|(?: (?:số )?(?:doanh nghiệp|người|hộ|cơ quan|đơn vị|sinh viên|công ty|nhà đầu tư|lãnh đạo|người dân|lao động)(?: (?:được hỏi|được khảo sát|tham gia khảo sát|trả lời))?)? (?:cho biết )?(?:dự định|có ý định|có kế hoạch|lên kế hoạch|muốn|mong muốn|cho biết sẽ|sẵn sàng)(?!\w)"
)


def who_intend(sentence: Sentence, end: int) -> bool:
    """Behind a share that ends there in the sentence stands what those intend of whom it is."""
    return INTEND.bit & sentence.line.bits != 0 and INTEND.plain.match(sentence.text, end) is not None
