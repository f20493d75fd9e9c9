"""Figures whose words speak of less than they seem to: of a class, of a named part, of what one body has."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.domain.quantity import Comparator
from monitor.extract.classes import LEVELLED
from monitor.extract.members import COUNT, GT, GTE, LT, LTE
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

_BOUNDED: Final = frozenset({GTE, GT, LT, LTE})
#: "Agencies with a completion rate of below 50%": the limit of a class.
_CLASS: Final = small(
    rf"\b{LEVELLED['en']}"
    r" (?:with|whose|that have|which have|that had|having|where|showing|reporting|posting)\b(?:(?! (?:is|are|was|were|stood|stands?|reached|rose|fell|grew|hit|came|comes|climbed|dropped|increased|declined|amounted|totall?ed|remained|remains|has|had|will|would|could|may|might|must|should|shall|needs?|edged|doubled|tripled|accounted|made|makes?)\b)[^,;.:\d]){2,60}(?<! to )$"
    rf"|(?<!\w){LEVELLED['vi']} (?:nào )?(?:có|để|đạt|đang có|với)(?: \w+){{0,2}} (?:t[ỷỉ] lệ|mức|t[ỷỉ] trọng|kết quả)[^,;.:\d]{{0,50}}$",
)
#: What each of those counted did with so much, up to its number.
_DONE_WITH: Final = {
    "en": r" (?:earmark\w*|put|puts|spen[dt]s?|set aside|allocat\w+|devot\w+|reach\w*|achiev\w+|fil(?:e|ed)|process\w*|record\w*|post(?:ed)?|reported)\b[^;.:\d]{0,50}$",
    "vi": r" (?:bố trí|dành|chi|đạt|giải ngân|phân bổ|đưa|xử lý|hoàn thành|thực hiện|số hóa)(?!\w)[^;.:\d]{0,50}$",
}
_DONE: Final = small("|".join(_DONE_WITH.values()))
#: "22 provinces have earmarked at least 3%", "25/34 tỉnh, thành phố bố trí từ 2% trở lên": from which share on they are counted.
_COUNTED_FROM: Final = small(
    rf"(?:(?<![\d.,])\d{{1,3}}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|all|most|many|several)) (?:of (?:the|these|those|them|its) )?(?:[a-z]+ )?(?:{LEVELLED['en']}|have\b|has\b)(?: and (?:cities|provinces))?"
    rf"(?: (?:have|had|has|already|also|now|each))*{_DONE_WITH['en']}"
    rf"|(?:(?<![\d.,])\d{{1,3}}|(?<!\w)(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|nhiều|hầu hết)) {LEVELLED['vi']}(?:, (?:thành phố|tỉnh|thành|ngành|địa phương))*(?: \w+)??(?: (?:đã|được|đang))*{_DONE_WITH['vi']}",
)
_OR_MORE: Final = Prefiltered(r"[^,.;\d]{0,40}?(?:\btrở (?:lên|xuống)|\bor (?:more|less|above|higher)\b)")
#: One of them stands in each of those, in lower case.
_CLASSED: Final = (
    "with",
    "whose",
    "that",
    "which",
    "having",
    "where",
    "showing",
    "reporting",
    "posting",
    "lệ",
    "mức",
    "trọng",
    "quả",
)
#: "Of those that innovate, 12 per cent ...": a share of what the clause describes.
_SUBSET: Final = Prefiltered(
    r"(?:^|[;.] )(?:Of|Among|Out of) (?:the |these |those |all )?(?:\w+ ){0,3}?(?:that|who|which|with|doing|having|using)\b[^,;.:]{2,70}, (?:[\w']+ ){0,4}$"
    r"|(?:^|[;.] )Trong (?:tổng )?số (?:các |những )?(?:\w+ ){1,4}?(?:có|đã|đang|mà|được|sử dụng|tham gia)\b[^,;.:]{2,60}, (?:\w+ ){0,4}$"
)
#: How that begins.
_SUBSETS: Final = ("Of ", "Among ", "Out of ", "Trong ")
#: "Viettel operated 38,700 of them", "riêng Viettel nắm 39.000 trạm trong số đó": what one of them has.
_HOLDS: Final = lazy(
    rf"[{CAPITALS}][\w&.-]+(?:, (?:which|where|whose) [^,;.\d]{{3,60}},)? (?:alone )?(?:now |already |currently )?(?:operate[sd]?|owne?[sd]?|runs?|ran|has|had|holds?|held|manages?|managed|accounts? for|accounted for|(?:is|are|was|were|will|should|must|would) (?:to )?(?:account for|have|run|operate|own|train|take|supply|provide))(?: (?:some|about|around|nearly|over|more than|only|just))* $"
    r"|\b(?:has|have|had)(?: since| already| now| by then)? (?:passed|adopted|enacted)(?: (?:some|about|around|nearly|over|only|just))* $"
    rf"|[{CAPITALS}]\w+ (?:hiện |đang |đã )?(?:nắm|sở hữu|vận hành|khai thác|quản lý|chiếm|có)(?: (?:khoảng|gần|hơn|trên|tới))* $"
    # "The operators own 63,000 stations, and Viettel 28,500 of those".
    rf"|(?:,|;)(?: and| while| but)? [{CAPITALS}][\w&.-]+(?: [{CAPITALS}][\w&.-]+)?(?: (?:some|about|around|nearly|over|only|just|another))* $"
)
#: "One firm, Rang Dong Tech, employs 4,200 engineers", "nhà máy hiện có 2.800 kỹ sư", "at the plant of Amkor 2,800 engineers".
_STAFF: Final = lazy(
    r"\b(?:firm|company|startup|start-up|plant|factory|fab|maker|chipmaker|group|corporation|bank|hospital|university|lab|laboratory|institute|branch|office|unit|subsidiary|team|giant|supplier|(?!It\b|They\b|Vietnam\b|Nam\b|He\b|She\b|We\b|That\b|This\b)[A-Z][\w&]+)(?:,[^,;.]{2,50},|,)?(?: (?:now|already|currently|today|still|alone|also|here|there|will|would|plans to|wants to|is to|has))*"
    r" (?:employ(?:s|ed|ing)?|ha[sd]|have|hire[sd]?|hiring|recruit(?:s|ed)?|house[sd]?|add(?:s|ed)?|count(?:s|ed)|boast(?:s|ed))(?: [a-z-]+){0,3} $"
    r"|\b(?:park|campus|complex|building|zone|hub|tower|centre|center|site|plant|factory|fab|firm|company|facility|project|it) (?:\w+ )?(?:(?:will|would|could|should|can|may|to|is to|expects to) )?(?:offer|offers|offering|create|creates|creating|provide|provides|providing|give|gives|giving) (?:(?:jobs|work|employment|places|seats|room) )?(?:to|for) $"
    r"|\b[Aa]t (?:the|its|their|his|her|a|one) (?:\w+ ){0,2}(?:plant|factory|fab|company|firm|centre|center|campus|site|lab)\b[^;.\d]{0,50}$"
    r"|(?<!\w)(?:[Cc]ông ty|[Hh]ãng|[Nn]hà máy|[Tt]ập đoàn|[Dd]oanh nghiệp này|[Nn]gân hàng|[Bb]ệnh viện|[Nn]hà băng|[Đđ]ơn vị này|[Tt]rung tâm (?:này|của|R&D|nghiên cứu|thiết kế|phát triển)|[Vv]iện nghiên cứu|[Kk]hu công nghệ|[Cc]ông viên phần mềm|[Tt]òa nhà|[Nn]ơi đây|[Cc]ơ sở này|[Ss]tartup này)\b[^,;.\d]{0,40}(?:có|tuyển|sử dụng|thuê|với|đang làm)(?: \w+){0,4} $"
    r"|(?<!\w)[Tt]ại (?:nhà máy|công ty|trung tâm|cơ sở)[^;.\d]{0,50}$"
)
#: "Each start-up may get VND300 million", "half of the projects had a budget of less than": what one of many has.
_EACH: Final = Parted(
    r"\b(?i:doctors|scientists|experts|engineers|students|people|graduates|start-?ups|firms|companies|enterprises|households|inventors|teams|applicants)\b[^.;\d]{0,60} (?:may|can|could) (?:also )?(?:receive|get|borrow|claim|obtain|win|earn|be (?:paid|lent|granted|awarded|given)) $|"
    r"\b(?:projects|topics|studies|schemes|start-?ups|firms|half|most|many|majority|them|each|third|quarter|two-thirds)\b[^,;.\d]{0,40} (?:had|has|have|with|got|gets?|receives?d?) (?:an? )?(?:[a-z]+ )?(?:budgets?|funding|grants?)(?: of)? $|(?<!\w)(?:đề tài|dự án|nhiệm vụ|nghiên cứu|startup|mô hình|đơn vị)(?: (?:chỉ|đều|này|được duyệt))* (?:có|được cấp|với)(?: mức| tổng)? (?:kinh phí|ngân sách|vốn)(?: [^\W\d]+){0,2} $|"
    r"(?:^|[.;:,] )(?:Each|each|Every|every|Mỗi|mỗi|Từng|từng|[Tt]he average|[Aa]n average) (?!year|month|quarter|day|week|person|inhabitant|citizen|Vietnamese|Thai|Malaysian|Indonesian|Singaporean|Filipino|Chinese|Korean|Japanese|Indian|Cambodian|American|German|năm|tháng|quý|ngày|tuần|người dân|người Việt)[^,;.\d]{2,60}$"
)
#: "Met 11 venture funds", "khảo sát 186 startup": with so many somebody has spoken.
_SPOKEN_WITH: Final = Prefiltered(
    # "Collected questionnaires on innovation from 9,412 firms", "thu phiếu điều tra của 9.412 doanh nghiệp".
    r"\b(?:collect(?:s|ed|ing)?|gather(?:s|ed|ing)?|receiv(?:es?|ed|ing)|sen(?:t|ds?|ding)|got|returned|filled in) (?:back )?(?:the |its |their )?(?:[\w-]+ )?(?:questionnaires?|forms?|answers?|responses?|repl(?:y|ies)|survey sheets)\b[^,;.\d]{0,34} (?:from|of|to|by)(?: (?:some|about|around|nearly|over|more than|only|just|the))* $|"
    r"(?<!\w)(?:thu|thu thập|thu về|nhận|nhận về|phát|gửi|điền) (?:được )?(?:phiếu|bảng hỏi|câu trả lời|trả lời|phản hồi)(?!\w)[^,;.\d]{0,34} (?:của|từ|cho|tới|đến)(?: (?:hơn|gần|khoảng|tới|cả|được|trên|chừng))* $|"
    r"\b(?:met|meets?|meeting|approached|visited|interviewed|surveyed|polled|pitched to|talked (?:to|with)|spoke (?:to|with)|(?:survey|poll|interviews?) (?:of|with|among)|invited|honou?red|gathered|drew|attended by|knocked on the doors? of|wrote to|(?:put|poured|pumped|invested|injected|ploughed|plowed) [^;]{2,40} into)(?: (?:with|some|about|around|nearly|over|more than|only|just|the|another))* $"
    r"|(?<!\w)(?:gặp(?: gỡ)?|tiếp xúc(?: với)?|khảo sát|phỏng vấn|thăm|trao đổi với|làm việc với|nói chuyện với|gõ cửa|mời(?! được)|vinh danh|quy tụ|tìm đến|điều tra|(?:khảo sát|phỏng vấn|điều tra)(?: (?!đã|sẽ)[^\W\d]\w*| \d{4}){0,6} (?:tại|ở|với|trên|đối với))(?: (?:hơn|gần|khoảng|tới|cả|được|trên|chừng))* $",
    small=True,
)
#: "The incubator hosts 11 groups", "vườn ươm nhận 11 nhóm": so many somebody has taken in or helped.
_TAKEN_IN: Final = Prefiltered(
    r"\b(?:host(?:s|ed|ing)?|hous(?:es?|ed|ing)|serv(?:es?|ed|ing)|back(?:s|ed|ing)?|t(?:akes?|aken|ook|aking)(?: (?:in|on))?|help(?:s|ed|ing)?|support(?:s|ed|ing)?|mentor(?:s|ed|ing)?|nurtur(?:es?|ed|ing)|incubat(?:es?|ed|ing)|welcom(?:es?|ed|ing)|admit(?:s|ted|ting)?)(?: (?:some|about|around|nearly|over|more than|only|just|the|up to|another))* $"
    r"|(?<!\w)(?:nhận|đón(?: tiếp)?|ươm tạo|hỗ trợ(?: cho)?|rót (?:vốn|tiền) (?:cho|vào)|cố vấn(?: cho)?|đồng hành (?:với|cùng)|kèm cặp|phục vụ|kết nối|tuyển(?: chọn)?|giúp|chăm sóc|tập huấn(?: cho)?)(?: (?:hơn|gần|khoảng|tới|cả|được|trên|chừng|thêm|cho))* $",
    small=True,
)
#: "Quỹ đầu tư mạo hiểm 500 tỷ đồng", "a fund worth $50 million": how large a fund is.
_FUND_OF: Final = lazy(
    r"\b(?:start(?:s|ed)?|begins?|began|launch(?:es|ed)?|opens?|opened|seeded|set up) with(?: (?:about|around|some|nearly|over|more than|only|just|at least))* $|"
    r"(?<!các )(?<!\w)[Qq]uỹ(?! (?:đã|rót|đầu tư vào|giải ngân|cam kết))(?: (?!đã|rót|vào|giải|cam|bỏ|đổ|được|chi|tài)[^\W\d]\w*){0,8}? (?:của [^,;.\d]{2,30} )?(?:có |với )?(?:vốn |quy mô |tổng vốn |trị giá |vốn điều lệ )?(?:ban đầu )?(?:hơn |gần |khoảng |tối thiểu )?$"
    r"|(?<!\w)(?:[Gg]óp|[Cc]ấp|[Bb]ổ sung|[Rr]ót)(?: bổ sung)? vốn (?:vào|cho) (?:[^\W\d]\w* ){0,2}?[Qq]uỹ [^:;,.\d]{2,60}: $"
    # "The fund has charter capital of": whoever has it.
    r"|\b(?:[Cc]harter|[Rr]egistered|[Ll]egal|[Pp]aid-up|[Pp]aid-in) capital(?: (?:of|is|was|is set at|stands at|stood at|to|at))+(?: (?:about|around|some|nearly|over|more than|only|just|at least))* $"
    r"|\b[Ff]unds?\b[^.;,\d]{0,60} with (?:an? )?(?:initial |charter |registered |starting |total )*(?:capital|size|endowment) of(?: (?:about|around|some|nearly|over|more than|only|just|at least))* $"
    r"|\bfunds?(?: [a-z]+){0,3} (?:of|worth|with|sized at|capitali[sz]ed at)(?: (?:about|around|some|nearly|over|more than|only|just|at least))* $"
)
_ANOTHER: Final = ("nother ", " a further ", " an additional ", " an extra ")
#: "Mỗi năm phải đào tạo 9.000 người": said before the number.
_EACH_YEAR: Final = lazy(
    r"\b(?:(?:[Ee]ach|[Ee]very) year|[Aa]nnually)\b(?! since)[^,;.:\d]{0,40}$|(?<!\w)(?:[Mm]ỗi|[Hh]ằng|[Hh]àng) năm(?! (?:trước|qua|sau|nay))[^,;.:\d]{0,40}$"
)
#: "There are about 18,000", "hiện mới có chừng 18.000".
_THERE_ARE: Final = small(
    r"\b(?:there (?:are|were|is)|has|have|had|needs?|counts?|counted|numbered|wants?|hopes? for|to|up to|targets?|at)(?: (?:now|only|just|about|some|around|nearly|over|at least|more than|already|some))* $"
    r"|(?<!\w)(?:có|cần|đạt|là|lên|tới|đến|còn|mới|được)(?: (?:chừng|khoảng|gần|hơn|trên|mới|chỉ|tới|đến|ít nhất|tối thiểu))* $",
)
#: "Three in ten people who own a 5G handset".
RELATIVE: Final = lazy(
    r"\b(?:who|that|which|whose|what|in(?! (?:the (?:country|nation|province|city|region|world)\b|[A-Z][a-z]))|by|mà)\b"
)
#: What those have that a number counts.
HAVING: Final = lazy(
    r"(?: (?:of which|of whom|of them|firms|enterprises|companies|businesses|doanh nghiệp|đơn vị|công ty))?(?: \w+ly)? (?:have|has|had|serve[sd]?|with|có|phục vụ)(?: [\w-]+){0,3} $"
)
NOWHERE: Final = 0, 0


def _or_more(sentence: Sentence, end: int) -> bool:
    """What ends there is the least or the most."""
    return _OR_MORE.bit & sentence.line.bits != 0 and _OR_MORE.plain.match(sentence.text, end) is not None


def of_class(sentence: Sentence, start: int, end: int, comparator: Comparator) -> bool:
    """The figure, which stands there, is the limit that makes some a class, or from which on they are counted."""
    if comparator not in _BOUNDED and not _or_more(sentence, end):
        return False
    first, lower = max(0, start - 110), sentence.line.lower
    if _DONE.search(lower, first, start) and _COUNTED_FROM.search(lower, first, start):
        return True
    lead = lower[first:start]
    return any(map(lead.__contains__, _CLASSED)) and _CLASS.search(lower, first, start) is not None


def subset(sentence: Sentence, start: int) -> tuple[int, int]:
    """Where the words stand that describe what a percentage is a share of; (0, 0) where none do."""
    text = sentence.text
    if not _SUBSET.bit & sentence.line.bits:
        return NOWHERE
    later = "; " in text or ". " in text
    if not (text.startswith(_SUBSETS) or (later and any(map(text.__contains__, _SUBSETS)))):
        return NOWHERE
    found = _SUBSET.plain.search(sentence.text, max(0, start - 120), start)
    return found.span() if found else NOWHERE


def held(text: str, start: int) -> bool:
    """It is how many of those just counted one body has."""
    return _HOLDS.search(text, max(0, start - 60), start) is not None


def of_staff(text: str, start: int) -> bool:
    """It is how many one body has."""
    return _STAFF.search(text, max(0, start - 110), start) is not None


def spoken_with(sentence: Sentence, start: int) -> bool:
    """Somebody met or asked so many: what is counted are those, not all that there are."""
    if not _SPOKEN_WITH.bit & sentence.line.bits:
        return False
    return _SPOKEN_WITH.plain.search(sentence.line.lower, max(0, start - 80), start) is not None


def taken_in(sentence: Sentence, start: int) -> bool:
    """Somebody took in or helped so many: what the sentence is about is who did, and not what is counted."""
    if not _TAKEN_IN.bit & sentence.line.bits:
        return False
    return _TAKEN_IN.plain.search(sentence.line.lower, max(0, start - 50), start) is not None


#: "Thu hút được 5 tổ chức nghiên cứu và 38 chuyên gia", "attracted five institutes": so many came, not all that there are.
_DRAWN: Final = Prefiltered(
    r"\b(?:attract|lur|welcom|draw)(?:s|ed|ing|n)?\b(?! (?:up|on|upon)\b)(?! (?:\w+ ){0,3}(?:to|from) )[^,.;:]{0,50}$|\bdrew (?!on|up|from)[^,.;:]{0,50}$"
    r"|(?<!\w)(?:thu hút|mời gọi|kêu gọi)(?: được| thêm| về)*(?! (?:vốn|đầu tư|\d[\d.,]* (?:t[ỷỉ]|triệu|nghìn t[ỷỉ]) (?:đồng|USD)))(?!\w)[^,.;:]{0,50}$",
    small=True,
)


#: "Công nghiệp ICT thu hút 1,2 triệu lao động": who draws workers employs them.
_EMPLOYS: Final = lazy(
    r"(?:(?:hơn|gần|khoảng|trên|tới|chừng) )*[\d.,]+ (?:triệu |nghìn |ngàn |vạn )?(?:người )?(?:lao động|việc làm|nhân công)(?!\w)"
)


def drawn(sentence: Sentence, start: int) -> bool:
    """So many came to the place: what is counted are those, not all that are there."""
    if not _DRAWN.bit & sentence.line.bits or _EMPLOYS.match(sentence.line.lower, start):
        return False
    return _DRAWN.plain.search(sentence.line.lower, max(0, start - 80), start) is not None


#: "Sẽ lắp thêm lần lượt 15.000, 9.000 và 5.000 trạm": what is added, in a list too.
_MORE_OF_EACH: Final = Prefiltered(
    r"(?<!\w)thêm (?:lần lượt|tương ứng)(?: (?:là|khoảng|gần|hơn))*(?: [\d.,]+(?: (?!và)[^\W\d]+){0,3},?| và)* $"
    r"|\b(?:add|build|install|erect|open|put up|switch on|hire)(?:s|ed|ing)? (?:a further |another |an additional )[^.;]{0,60}$"
)


def added_to_each(sentence: Sentence, start: int) -> bool:
    """It is what one of a list adds."""
    return bool(
        _MORE_OF_EACH.bit & sentence.line.bits and _MORE_OF_EACH.plain.search(sentence.text, max(0, start - 80), start)
    )


def of_fund(sentence: Sentence, start: int) -> bool:
    """It is how large a fund is, which the sentence or the one before names."""
    text = sentence.text
    fund = "fund" in text or "Fund" in text or "uỹ" in text or (sentence.previous and "fund" in sentence.previous)
    return bool(fund) and _FUND_OF.search(text, max(0, start - 90), start) is not None


def of_another(text: str, number: int) -> bool:
    """It comes on top of another amount ("another $90 million")."""
    return text.endswith(_ANOTHER, 0, number)


def of_each(sentence: Sentence, start: int) -> bool:
    """It is what each of many has."""
    bits = sentence.line.bits
    return bool(_EACH.bit & bits and _EACH.search(sentence.text, bits, max(0, start - 80), start))


def each_year(text: str, start: int) -> bool:
    """So many each year is said before the number."""
    return _EACH_YEAR.search(text, max(0, start - 60), start) is not None


def there_are(sentence: Sentence, start: int) -> bool:
    """So many there are, or are needed or reached: what, another sentence says."""
    return _THERE_ARE.search(sentence.line.lower, max(0, start - 40), start) is not None


#: "Đại biểu Lê An (đoàn Huế) nhận định, ...", "Delegates said ...": who speaks, not whom it is of.
_SAYS: Final = lazy(
    r"[^;:\d]{3,90}?(?:(?<!\w)(?:nhận định|cho rằng|nói rằng|nói|đánh giá|khẳng định|băn khoăn|lưu ý|lo ngại|lo rằng|phân tích|bày tỏ|nhấn mạnh|đặt vấn đề|kiến nghị)(?!\w)"
    r"|\b(?:said|says|argued|noted|warned|pointed out|complained) )"
)


def says(text: str, start: int, end: int) -> bool:
    """Those named at `start` say what stands before `end`."""
    return _SAYS.match(text, start, end) is not None


#: "Six have had to be extended", "6 nhiệm vụ phải gia hạn": of tasks that are not done.
_LATE: Final = lazy(
    r"(?: (?:tasks?|nhiệm vụ|of them|others?|more))?(?: (?:have|has|had|are|were|is|was|still|must|to|be|been|being|running|needs?|phải|bị|đã|còn|được|đang|xin|thì))*"
    r" (?:extended|extension|extensions|postponed|delayed|overdue|late\b(?! last)|behind schedule|past (?:their|its|the) (?:due|deadlines?)\b|(?:slipped|run|ran|gone) past\b|missed (?:their|its|the) (?:due|deadlines?)\b|gia hạn|quá hạn|lùi|chậm|trễ|hoãn)(?!\w)"
    r"|(?: cụ thể)? (?:phải|cần) (?:được )?(?:hoàn thành|hoàn tất|xong)(?!\w)| (?:must|have to|are to|need to) be (?:completed|finished|done)\b"
)


def late(text: str, end: int) -> bool:
    """What is counted up to `end` is said to be late or put off."""
    return _LATE.match(text, end) is not None


#: "1,200 enterprises closed", "2.714 trạm bị khai trùng": of those that are no more, or that were counted twice.
_GONE: Final = Prefiltered(
    r"[\d.,]+(?: (?:million|thousand|triệu|nghìn|ngàn|vạn))?(?: (?!that\b|which\b|who\b)[^\W\d][\w-]*){1,5}? (?:(?:have|has|had|were|was|been|being|also|already|then|đã|phải|bị|buộc phải|cũng|lại|xin|làm thủ tục|hoàn tất thủ tục) )*"
    r"(?:closed(?! (?:to|on|a|an|the|with|at)\b)|shut\b(?: down)?|dissolved|folded|collapsed|went (?:bankrupt|under|bust|out of business)|suspended (?:operations?|business|activit\w+|trading)|ceased|wound up|left the (?:market|industry|sector)|withdrew|exited|deregistered|liquidated|struck off|(?:double-|over)?counted (?:twice|double|by mistake|in error)|double-counted|(?:declared|reported|listed|entered|registered) (?:twice|double|by mistake|in error)|duplicat(?:ed|es)"
    r"|(?:giải thể|phá sản|đóng cửa|(?:tạm )?(?:ngừng|dừng) (?:hoạt động|kinh doanh)|rút (?:lui )?khỏi|rút lui|rời (?:bỏ |khỏi )?(?:thị trường|ngành)|chấm dứt hoạt động|(?:(?<=bị )|(?<=được )|(?<=đã ))(?:khai|kê khai|tính|đếm|cộng|thống kê|ghi|báo cáo|nhập) (?:trùng|lặp|hai lần|nhầm|khống)|(?<=bị )(?:trùng lặp|khai khống))(?!\w))"
)


def gone(sentence: Sentence, number: int) -> bool:
    """Those counted, whose number begins there, are told to be no more: they are none of those that there are."""
    return bool(_GONE.bit & sentence.line.bits) and _GONE.plain.match(sentence.text, number) is not None


#: "Over 200 institutes have yet to register", "1.200 doanh nghiệp vẫn chưa nộp": of those that do not, or not yet.
_NOT_YET: Final = Prefiltered(
    r" (?:(?:that|which|who|still|also) )*(?:ha(?:ve|d) (?:still |also )?(?:yet to\b|lost\b(?! (?:an? |some )?(?:average|\d))|(?:not|never)(?: yet| ever| so far| even)?(?: been)? (?!(?:chang|been|seen|enough|the|an?|only|just)\b)[a-z]+(?:ed|en|un|ne|id|ld|nt|t)\b)"
    r"|(?:are|were) (?:still )?not yet\b|(?:do|did) not(?: yet| even)? (?:have|own|use|file|apply|register|report|meet|pay|take|offer)\b|(?:are|were) (?:still )?(?:without|missing)\b|lack(?:ed)?\b)"
    r"| (?:(?!(?:có|đạt|là|nhưng|mà|song|tuy|nếu|khi|vì|do|đã|còn|trong)(?!\w))[^\W\d]\w* ){0,5}?(?:(?:mà|vẫn|hiện|đang|còn|nay|hiện nay|đến nay) )*chưa(?! (?:kể|tính|bao gồm|gồm|đủ|đến \d|tới \d|phải|thể|đáng)(?!\w))(?!\w)"
)


def not_yet(sentence: Sentence, end: int) -> bool:
    """Those counted up to `end` are told not to do, have or be something: they are some of those that there are."""
    return bool(_NOT_YET.bit & sentence.line.bits) and _NOT_YET.plain.match(sentence.text, end) is not None


OF_THEM: Final = (" of them", " of these", " of those", " trong số này", " trong số đó")


#: "The plan wants us to have 10 of them", "by 2030 there should be 10 of them": how many there are to be.
_TO_BE: Final = lazy(
    r"\b(?:(?:wants?|hopes?|aims?|plans?|expects?|would like|ought|needs?|is|are|has|have)(?: (?:us|it|them|the (?:country|city|province)|Viet ?[Nn]am|Hanoi))? (?:to have|to be|to see|to count|for)|(?:will|should|must|shall|would) (?:have|be|count|see)|aims? (?:for|at)|hopes? for|targets?|wants?|wanted|promised|promises|pledged|foresaw|foresees|envisaged|sought|demand(?:s|ed)|there (?:are|were|now are|are now))"
    r"(?: (?:about|around|some|at least|no fewer than|over|more than|up to|as many as))* $"
)


def of_them(text: str, end: int) -> bool:
    """What ends there is a part "of them"."""
    return text.startswith(OF_THEM, end)


def outgrows(text: str, span: tuple[int, int], mention: QuantityMention, before: Sequence[QuantityMention]) -> bool:
    """So many "of them" (behind the `span`) that are more than those counted before, or so many as there are to be: the same
    at another time."""
    start, end = span
    if mention.rule == "count-of-all":
        return True
    if not text.startswith(OF_THEM, end) and not text.endswith(OF_THEM, start, end):
        return False
    last = next((m for m in reversed(before) if m.unit is COUNT), None)
    if last is not None:
        return mention.value > last.value
    return _TO_BE.search(text, max(0, start - 60), start) is not None
