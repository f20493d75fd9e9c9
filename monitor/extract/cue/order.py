"""Words of an aim that tell none: what somebody was ordered to give back or take down, what people have to put up with."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from functools import cache
from typing import Final

from monitor.domain.quantity import Comparator, Unit
from monitor.extract.cue.law import TASKS
from monitor.extract.cue.word import Cue
from monitor.extract.members import ANY_MONEY
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "Has to wait", "must still share": what weighs on somebody, from behind the word that says so.
_BURDEN: Final = {
    "en": lazy(
        r"(?: still| now| often| usually| currently| first| therefore| already| again| (?:always|sometimes|regularly|typically))*(?: to)? "
        r"(?:wait|juggle|toggle|switch between|log (?:in|on|into|onto)|key in|retype|re-enter|travel|walk|queue|stand in|line up|drive|fly|commute|share|split|rent|lease|import|borrow|lay off|shed|dismiss|close|shut|sit|cross|carry|rely|depend|cope|make do|live|repeat|redo|rewrite|retrain|turn (?:away|down)|reject|abandon|scrap|cancel|lose|bear|endure|sacrifice|sell off|write off|mortgage|visit|fill (?:in|out)|go (?:through|to|without)|send (?:back|home|abroad)|pay (?:back|out of)|buy (?:from|abroad|in)|work (?:in|at|until|through)|give up)\b"
    ),
    "vi": lazy(
        r"(?: (?:tự|thường|thường xuyên|luôn|liên tục|tạm|lại|cùng nhau|cùng|chấp nhận))* "
        r"(?:chờ|đợi|kiêm|kiêm nhiệm|tạm nghỉ|nghỉ|làm thêm|thu hẹp|cắt|làm thay|làm hộ|đi(?! (?:đầu|vào|trước|tắt|từ|lên|tới|đến))|chia(?! sẻ)|thuê|nhập khẩu|nhập(?! \w+ liệu)|mua(?! sắm công)|bỏ(?! \w+ thủ tục)|vay|mượn|dừng|ngừng|đóng cửa|sa thải|cắt giảm nhân|cho \w+ nghỉ|làm lại|dạy lại|đào tạo lại|gánh|chịu(?! trách)|mất|xếp hàng|ngồi|ngủ|mang|khai|điền|xin|chạy|vượt(?! (?:qua )?(?:mức|mốc|kế hoạch|chỉ tiêu))|bán|hủy|huỷ|gác|lùi|từ chối|trả lại|nộp lại|hoàn trả|đền|bồi thường|trực|thức|phụ thuộc|dựa|sống|dùng chung|xoay|ghép|tách|gửi ra|lặp)(?!\w)"
    ),
}
#: Money is paid and spent; of a share it would be a rule.
_SPENDING: Final = {
    "en": lazy(
        r"(?: still| now| often| usually| currently| first)*(?: to)? (?:pay|spend|buy|find|put up|invest|raise)\b"
    ),
    "vi": lazy(r"(?: tự| thường| luôn)* (?:trả|chi(?! ngân sách)|đóng|tốn|góp|nộp|đầu tư|xoay xở|tiêu)(?!\w)"),
}
#: Before the word that says so: what is so still, or has been.
_STILL: Final = ("đã ", "đang ", "vẫn ", "từng ", "còn ", "thường ", "vẫn còn ", "luôn ", "hiện ")
#: "Hiện phải dành 300 MW": what is given up today, though it might be an aim.
_GIVES: Final = lazy(r" (?:dành|bố trí)(?!\w)")
#: "Officials have to use 12 programs": what has to be used is a burden where it is counted; a share would be a rule.
_USES: Final = lazy(r"(?: still| now)*(?: to)? (?:use|operate|handle|work with|deal with) ")
#: Behind it: what is reached, which is an aim.
_REACHED: Final = lazy(
    r" (?:đạt|có|bảo đảm|đảm bảo|hoàn thành|tăng|nâng|giảm|bố trí|dành|phấn đấu|được|là|chiếm|ở mức)(?!\w)"
)
#: "Ordered to pay back", "told the platforms to take down", "demanded the removal of": the thing itself is there.
_UNDONE: Final = {
    "en": lazy(
        r"[^.;\d]{0,60}?(?:\bto (?:pay back|repay|return|refund|reimburse|give back|hand back|compensate|take (?:down|off)|pull(?: down)?|remove|delete|block|lock|freeze|suspend|withdraw|recall|destroy|disconnect|shut(?: down)?|close|unplug|correct|explain|clarify|account for|look into|audit|inspect|review|surrender|recover|revoke|stop selling)\b"
        r"|(?:the |immediate |full )*(?:removal|return|repayment|refund|recovery|closure|suspension|recall|withdrawal|deletion|destruction|blocking) of )"
    ),
    "vi": lazy(
        r"[^.;\d]{0,60}?(?<!\w)(?:hoàn trả|trả lại|nộp lại|hoàn lại|thu hồi|truy thu|bồi thường|đền bù|gỡ|xóa|xoá|chặn|khóa|khoá|đình chỉ|tạm dừng|dừng|ngừng|đóng cửa|rút(?! (?:ngắn|gọn|xuống|còn))|hủy|huỷ|tiêu hủy|loại bỏ|đính chính|khắc phục|xử lý|làm rõ|giải trình|giải thích|xem xét trách nhiệm|rà soát|thanh tra|kiểm tra|kiểm điểm|công khai|hạ(?= (?:bài|video|trang|nội dung|clip))|ngắt|nộp phạt)(?!\w)"
    ),
}
#: "Asked 18 platforms to": whom the order was given to.
_ADDRESSED: Final = {
    "en": lazy(r"[\w.,]+(?: [\w'-]+){0,5}? to (?!be\b)[a-z]+"),
    "vi": lazy(
        r"[\w.,]+(?: [^\W\d]\w*){0,7}? (?:gỡ|nộp|báo cáo|rà soát|giải trình|khắc phục|cung cấp|chấm dứt|dừng|ngừng|kê khai|thực hiện|triển khai|hoàn thành|xử lý|chặn|khóa|đăng ký|trả|hoàn|thu hồi|tạm dừng|kiểm tra)(?!\w)"
    ),
}
#: "Yêu cầu xử lý dứt điểm 164 nhiệm vụ", "xử lý 100% nhiệm vụ": tasks that are still to be done, or a share of what there is.
_SETTLE: Final = lazy(r"(?<!\w)(?:xử lý|giải quyết|hoàn thành|hoàn tất)(?: \w+){0,2} $")
_ORDERING: Final = (
    "ask",
    "demand",
    "require",
    "told",
    "tell",
    "order",
    "instruct",
    "is ",
    "are ",
    "was ",
    "were ",
    "be ",
    "been ",
    "being ",
    "yêu cầu",
    "đề nghị",
)
_HAVING_TO: Final = ("has to", "have to", "had to", "must", "need to", "needs to", "needed to", "phải", "buộc")
#: "Each procedure requires seven papers on average", "mỗi hồ sơ đòi hỏi bình quân bảy loại giấy": what has been measured.
_DEMANDING: Final = (*_HAVING_TO, "đòi hỏi", "yêu cầu", "cần", "requir", "demand", "need")
_AVERAGE: Final = lazy(r"(?<!\w)(?:bình quân|trung bình)(?!\w)|\b(?:on average|an average of)\b")
_ON_AVERAGE: Final = lazy(
    r"(?: [a-z-]+){0,2},? (?:on average(?! (?:in|over|during|between|for|across) (?:the )?(?:period |years )?20\d\d)|bình quân|trung bình)\b"
)
_SHARES: Final = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.TIMES})
#: A rule or a plan behind the duty makes it one.
_RULED: Final = lazy(
    r"\b(?:[Rr]esolution|[Pp]lan|[Ss]trategy|[Pp]rogramme|[Dd]ecree|[Ll]aw|[Dd]ecision|[Rr]oadmap|[Tt]arget|[Gg]oal|[Cc]ircular)\b|(?<!\w)(?:[Nn]ghị quyết|[Kk]ế hoạch|[Cc]hiến lược|[Cc]hương trình|[Nn]ghị định|[Ll]uật|[Qq]uyết định|[Đđ]ề án|[Mm]ục tiêu|[Tt]hông tư|[Qq]uy định)(?!\w)"
)
_LIMITS: Final = frozenset({Comparator.GTE, Comparator.LTE})
#: "Demand is at least 2,500 a year", "thiếu ít nhất 10.000 kỹ sư": what is lacking is so.
LACKING: Final = lazy(
    r"\b(?:[Dd]emand|[Nn]eeds? (?:is|are|for|of|at|from)|[Ss]hort(?:age|fall)?|[Ll]ack(?:s|ed|ing)?|[Mm]issing|[Gg]ap|[Cc]osts?|[Tt]akes?|[Ll]asts?|[Ll]ost|[Ll]oses?)\b[^.;,]{0,60}$|(?<!\w)(?:[Nn]hu cầu|[Tt]hiếu|[Tt]hiếu hụt|[Tt]ốn|[Mm]ất|[Kk]éo dài)(?!\w)[^.;]{0,70}$"
)


#: "Kém mục tiêu 2 điểm phần trăm": how far from the aim something is.
_GAPS: Final = frozenset({Unit.PERCENTAGE_POINT, Unit.PLACES, Unit.TIMES})
_AIMS: Final = frozenset({"mục tiêu", "chỉ tiêu", "kế hoạch", "yêu cầu"})
_FROM_AN_AIM: Final = lazy(r"(?<!\w)(?:kém|thấp hơn|cao hơn|vượt|hơn|cách|hụt|thua|so với)(?: (?:mức|cả))? $")


def ordered(said: Cue, mention: QuantityMention, sentence: Sentence, lang: str) -> bool:
    """The words of an aim before the figure only tell what was ordered or has to be borne."""
    text, start, first, last = sentence.text, mention.start - sentence.start, said.start, said.end
    if last > start + 1:
        return False
    word = text[first:last].lower()
    if mention.unit in _GAPS and word in _AIMS and _FROM_AN_AIM.search(text, 0, first):
        return True
    if word.endswith("giao") and mention.unit is Unit.COUNT and TASKS.match(mention.noun):
        return True
    if mention.unit not in _SHARES and word.startswith(_DEMANDING) and _on_average(sentence, first, last, mention):
        return True
    if word.startswith(_HAVING_TO):
        return _borne(text, (first, last), mention, start, lang)
    to_do = TASKS.match(mention.noun) or mention.unit is Unit.PERCENT
    if not word.startswith(_ORDERING) or (to_do and _SETTLE.search(text, last, start)):
        return False
    if _UNDONE[lang].match(text, last - 3 if word.endswith(" to") else last, start + 1):
        return not _RULED.search(text, 0, first)
    addressed = mention.unit is Unit.COUNT and start - last <= 1 and mention.comparator is not Comparator.GTE
    return addressed and _ADDRESSED[lang].match(text, mention.number - sentence.start) is not None


def _on_average(sentence: Sentence, first: int, last: int, mention: QuantityMention) -> bool:
    """The words at the offsets tell what something takes on the average, and no rule that it should."""
    text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
    told = _AVERAGE.search(text, last, start) or _ON_AVERAGE.match(text, end)
    return told is not None and not _RULED.search(text, 0, first)


def borne_by(text: str, first: int, last: int, lang: str) -> bool:
    """The words at the offsets, behind a figure, tell what those counted put up with ("30% of firms had to close")."""
    if not text[first:last].lower().startswith(_HAVING_TO) or _RULED.search(text, 0, first):
        return False
    still = lang == "vi" and text.endswith(_STILL, 0, first) and not _REACHED.match(text, last)
    return still or _BURDEN[lang].match(text, last) is not None


def _borne(text: str, at: tuple[int, int], mention: QuantityMention, start: int, lang: str) -> bool:
    """Who has to do something puts up with it: no rule makes them reach it. `at`: where the words stand that say so."""
    first, last = at
    still = lang == "vi" and text.endswith(_STILL, 0, first)
    still = still and (not _REACHED.match(text, last) or _GIVES.match(text, last) is not None)
    if mention.unit is Unit.COUNT and mention.comparator not in _LIMITS and not text.startswith("ust", first + 1):
        still = still or _USES.match(text, last, start) is not None
    if not still and not _BURDEN[lang].match(text, last, start):
        spent = mention.unit in ANY_MONEY and mention.comparator not in _LIMITS
        if not spent or not _SPENDING[lang].match(text, last, start):
            return False
    return not _RULED.search(text, 0, first)


#: "Asked Ha Long University to train 200 engineers this year".
_ASKED: Final = Prefiltered(
    r"\b(?:ask|asks|asked|invited|called on|tasked|entrusted|encouraged) (?!reporters|why|how|whether|if|that|about|for)(?:[\w'’&-]+ ){1,9}?to (?:[a-z]+ly )?[a-z]+ (?!that\b)(?:[\w'’-]+ ){0,4}$"
)
#: "Yêu cầu các xã giao đất; nhà thầu bổ sung 80 máy xúc": what is told further ones to do, and nothing that is so.
_ASKED_ON: Final = Prefiltered(
    r"(?<!\w)(?<!theo )(?<!Theo )(?:yêu cầu|đề nghị|chỉ đạo|giao) (?!của|đặt|là|về)[^;.]{3,120}; (?:(?!(?<!\w)(?:đã|đang|hiện|mới|vừa|còn|chỉ|nay|có)(?!\w))[^;.]){3,60}$"
    r"|\b(?:asked|ordered|instructed|told|urged|directed) (?:[\w'’-]+ ){1,6}?to [^;.]{3,120}; (?:[\w'’-]+ ){1,6}?(?:is|are) to [^;.]{0,40}$"
)
#: "Had asked the operators for 68,457 stations": what is wanted of them.
ASKED_FOR: Final = Prefiltered(
    r"\b(?:asks?|asked|asking|charged|tasked) (?!about\b)(?:[\w'’&-]+ ){1,5}?(?:for|with) (?:(?:a|total|of|another|some|about|around|at|least|nearly|over|more|than) )*$"
    r"|\b(?:demand(?:s|ed)?|want(?:s|ed)?|require[sd]?) (?:of|from) (?:[\w'’&-]+ ){1,5}?(?:(?:a|total|of|some|about|at|least|over) )*$"
)
_BY_WHEN: Final = lazy(
    r"[^.;]{0,60}?\b(?:by|before|until|no later than|in|for) (?:the )?(?:end of )?(?:(?:19|20)\d\d|(?:this|next|the) year)\b"
)


def asked_for(sentence: Sentence, low: int, start: int, end: int) -> bool:
    """Somebody is asked for what the figure tells, from `start` to `end`, by a time; its own words begin at `low`."""
    asked = ASKED_FOR.plain.search(sentence.text, low, start)
    return asked is not None and _BY_WHEN.match(sentence.text, end) is not None


@cache
def asking() -> int:
    """The bits of sentences in which somebody may be asked to do something."""
    return ASKED_FOR.bit | _ASKED.bit | _ASKED_ON.bit


def asked_to(sentence: Sentence, low: int, start: int) -> bool:
    """Somebody is asked to do what the figure at `start` tells; its own words begin at `low`."""
    bits, text = sentence.line.bits, sentence.text
    if _ASKED.bit & bits and _ASKED.plain.search(text, low, start):
        return True
    return bool(_ASKED_ON.bit & bits and _ASKED_ON.plain.search(text, 0, start))
