"""Lines that are no sentence of any story: names of buttons, players and advertisements, of boxes of other stories, and
lines that only tell when and by whom."""

from __future__ import annotations

import re

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.parse.dates import read_date

_AD = (
    r"(?:tắt |đóng |bỏ qua )?(?:nội dung )?quảng cáo(?: (?:trong|giữa|cuối|đầu|dưới)"
    r" (?:bài|trang|dòng|khung|cột|mục|bản tin|tin)(?: (?:viết|báo|này|tin|trực tiếp|sự kiện|chuyên mục))*)?"
    r"(?:\W+(?:(?:bài viết|nội dung|mời).{0,60}|cuộn.{0,40}|đọc tiếp.{0,30}))?|"
    r"nội dung (?:được )?tài trợ|bài viết (?:còn )?tiếp (?:tục|theo) (?:ở |bên )?dưới(?: đây)?(?: quảng cáo)?|"
    r"(?:skip |close )?(?:this )?(?:advertisements?|sponsored(?: content)?|promoted(?: content)?)"
    r"(?:\W+(?:(?:article|story|content|text|report) continues.{0,40}|scroll.{0,40}|skip.{0,30}|continue.{0,40}))?|"
    r"(?:article|story|content|text) continues (?:below|after).{0,40}|continue reading the (?:main )?(?:story|"
    r"article)|"
    r"scroll (?:down )?(?:to|for) (?:continue|more|read).{0,30}"
)
_PLAYER = (
    r"(?:bấm |nhấn )?nghe (?:bằng giọng đọc.{0,20}|đọc (?:bài|báo).{0,20}|bài(?: viết)?|audio|podcast|nội dung|"
    r"báo nói|bản tin)"
    r"(?: này| này tại đây)?|"
    r"(?:(?:bấm|nhấn|click)(?: vào)?(?: đây)?|bài viết) để nghe.{0,30}|"
    r"giọng (?:nam|nữ|đọc)(?: (?:miền )?(?:bắc|trung|nam|tự động|ai))*|"
    r"listen(?: to (?:this|the) (?:article|story|report|episode))?(?:\W+\d+ min(?:ute)?s?)?|(?:play|"
    r"pause)(?: audio)?|"
    r"audio player|"
    r"\d{1,2}:\d{2}\s*/\s*\d{1,2}:\d{2}(?:\s*1(?:\.0)?x)?|phát bài viết|tốc độ(?: đọc)?\W*1(?:[.,]0)?x|"
    r"this (?:article|audio) is (?:read|generated) by (?:ai|an automated).{0,40}"
)
_BUTTON = (
    r"chia sẻ(?: (?:bài viết|lên|qua|trên|với).{0,25})?|share(?: (?:this|on|via)(?: \w+){0,3})?|(?:in|"
    r"print)(?: (?:bài(?: viết)?|trang|this page))?|"
    r"(?:click|tap|press|bấm|nhấn|nhấp)(?: vào)?(?: đây)? (?:to (?:share|e-?mail|print|tweet|post|follow|subscribe)|"
    r"để (?:chia sẻ|gửi|theo dõi|đăng ký))\b.{0,40}|"
    r"(?:tweet|pin|post|e-?mail) (?:this|it|to|on)(?: \w+){0,3}|subscribe to (?:the |our |my )?\w+(?: \w+){0,3}|"
    r"đăng ký (?:nhận (?:bản )?tin|theo dõi)(?: \w+){0,4}|gửi (?:cho|tới) bạn bè|"
    r"(?:url|link|đường dẫn|địa chỉ|(?:link|đường dẫn) (?:bài )?gốc|bài gốc|original(?: article)?|printed from|in từ)"
    r"\s*:\s*(?:https?://|www\.)\S+|"
    r"bình luận|gửi email|facebook|zalo|copy link|sao chép (?:liên kết|link)|lưu bài(?: viết)?|cỡ chữ.{0,20}|"
    r"[aA][-+]?\s*[aA][-+]|"
    r"tin nổi bật|theo dõi (?:[^.,:;]{2,30} )?(?:trên|qua) google(?: news)?|"
    r"(?:(?:thích|yêu thích|hữu ích|like|love)(?: (?:điều|bài) này:?| (?:đang tải|loading)\W{0,3}| \d{1,6})?\s?)+|"
    r"thu gọn|xem toàn bộ|xem ảnh lớn|phóng to|click to enlarge|"
    r"tap to expand|"
    r"(?:trang|pages?)\s*:?(?:\W*\d{1,3})+(?:\W*(?:trang )?(?:sau|tiếp(?: theo)?|trước|đầu|cuối|next|previous|last|"
    r"»))*|"
    r"(?:\d{1,3}\W+)+(?:trang )?(?:sau|tiếp(?: theo)?|cuối|next(?: page)?)|"
    r"(?:(?:story |article )?continue[sd]? (?:on|from) (?:(?:the )?(?:next|previous) page|page \d+)|"
    r"(?:xem |đọc )?tiếp (?:theo )?(?:ở )?trang (?:\d+|sau))(?:\s*[:–-].{0,80})?|"
    r"tell a friend|printer[- ]friendly(?: (?:page|version))?|(?:bản|trang) in|letters? to the editor|more|"
    r"top highlight|"
    r"back to top|về đầu trang|(?:no|\d+) comments?|"
    r"(?:số )?lượt (?:xem|đọc|truy cập)\W*\d[\d.,]*|\d[\d.,]*k? (?:bình luận|lượt (?:xem|đọc)|views?|reads?|phút đọc|"
    r"min(?:ute)?s? read)|"
    r"(?:views?|reads?)\W+\d[\d.,]*k?|"
    r"(?:bài viết|nội dung|thông tin)(?: này)?(?: có)? hữu ích(?: với bạn)?(?: không)?|"
    r"(?:was|is) this (?:article|page|story|information) (?:helpful|useful)|"
    r"(?:bạn )?(?:đánh giá|xếp hạng|bình chọn|chấm điểm|rate|rating)(?: (?:cho )?(?:bài(?: viết)?|tin|nội dung|this "
    r"(?:article|story|post|page))(?: này)?)?(?: (?:thế nào|của bạn|trung bình))?(?:[\W\d]|of|trên|sao|stars?|lượt"
    r"(?: đánh giá)?|phiếu(?: bầu)?|bình chọn|votes?|ratings?|điểm|average|out)*"
)
_LABEL = re.compile(rf"^\W*(?:{_AD}|{_PLAYER}|{_BUTTON})\W*$", re.IGNORECASE)
_LONGEST_LABEL = 110
_DIVIDER, _LONGEST_ROW = re.compile(r"\s+[|•·]\s+"), 250
#: An advertisement that calls itself so, and what it does.
_ADVERTISED = re.compile(
    r"^\W*(?:nội dung |tin |thông tin )?(?:quảng cáo|được tài trợ|advertisement|advert|"
    r"sponsored(?: (?:content|post|by))?|promoted(?: by)?)\s*[:|\]–—-]+\s*(?P<words>\S.*)$",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"\b(?:gọi (?:ngay|số|điện)|liên hệ|hotline|giá (?:tốt|rẻ|sốc|ưu đãi|gốc|chỉ)|giảm giá|ưu đãi|khuyến m[ãạ]i|"
    r"trả góp|mua ngay|đặt (?:mua|hàng|chỗ)|đăng ký ngay|miễn phí|chỉ từ|call (?:now|us|today)|(?:buy|order|shop|"
    r"book)(?: \w+)? (?:now|today|online)|discount|free|(?:on|big) sale|best prices?|only \$|visit (?:our|us)|"
    r"limited (?:time|offer)|0\d{9}|0\d{3}[ .]\d{3}[ .]\d{3}|1[89]00[ .]?\d{4})\b",
    re.IGNORECASE,
)
#: What sells a service to the reader, over the telephone or by appointment.
_CALLS = re.compile(
    r"^(?:hãy )?(?:đặt (?:lịch|hẹn)|đăng ký tư vấn|book|schedule|request)\b.{0,80}"
    r"\b(?:(?:của|với|cùng) chúng tôi|with us|our (?:experts?|team|specialists?|consultants?|advis[eo]rs?))\b|"
    r"^\W*(?:nếu )?(?:bạn|quý (?:khách|vị|độc giả|bạn đọc))(?: đọc)?(?: còn| đang| có)* "
    r"(?:cần|muốn|vướng mắc|thắc mắc|nhu cầu|vấn đề|câu hỏi)\b.{0,100}"
    r"\b(?:gọi|liên hệ|hotline|tổng đài)\b.{0,30}\b1[89]00",
    re.IGNORECASE,
)
_LONGEST_ADVERTISEMENT, _LATEST_MARK, _AFTER_AD = 200, 45, frozenset(":|]–—-")
#: What names a box of other stories wherever it stands.
_OTHERS = re.compile(
    r"^\W*(?:(?:các |những )?(?:tin|bài|tin bài|tin tức|bài viết|câu chuyện)(?:,? (?:liên quan|cùng (?:chuyên mục|"
    r"chủ đề|loại|tác giả)|"
    r"đã (?:đưa|đăng)|mới hơn|cũ hơn|đọc nhiều|xem nhiều|được quan tâm))+|có thể bạn (?:quan tâm|thích|sẽ thích|"
    r"chưa biết)|"
    r"cùng (?:chuyên mục|tác giả)|(?:bài|tin) đọc nhiều(?: nhất)?|"
    r"related(?: (?:news|stories|articles|posts|topics|content|reading|coverage))|more (?:stories|on this (?:story|"
    r"topic)|from (?-i:(?:the )?[A-Z])[^.:]{1,30})|"
    r"you (?:may|might) (?:also )?(?:like|be interested in)|recommended (?:for you|stories|reading)|most (?:read|"
    r"popular|viewed)|"
    r"editor['’]?s['’]? (?:picks?|choices?)|also from this source|(?:further|more) reading|read next|up next)\W*$",
    re.IGNORECASE,
)
#: What names such a box where other stories follow, or nothing.
_AMBIGUOUS = re.compile(
    r"^\W*(?:(?:các |những )?(?:tin|bài|tin bài|tin tức|bài viết)(?: khác| mới(?: nhất)?| nổi bật)+|(?:đọc|"
    r"xem) (?:thêm|tiếp|nhiều)|"
    r"mục lục(?: (?:bài viết|nội dung))?|nội dung(?: (?:chính|bài viết))?|trong bài(?: viết)?(?: này)?|"
    r"(?:table of )?contents|in this (?:article|story|report|guide)|on this page|jump to|"
    r"tiêu điểm|tin nóng|(?:các )?chủ đề(?: liên quan)?|related|(?:in )?other (?:news|stories)|latest(?: (?:news|"
    r"stories))?|trending(?: now)?|"
    r"read (?:more|also)|see also|more|top stories|don['’]?t miss)\W*$",
    re.IGNORECASE,
)
#: What a line of dates says besides them.
#: What readers are asked to behind it.
_FOLLOW = re.compile(r"\s*(?:theo dõi|follow)\b[^.]{0,60}\bgoogle news\W*$", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:first|last|published|posted|updated?|modified|edited|created|released|issued|date|time|at|on|by|words|"
    r"text|"
    r"story|"
    r"đăng|đăng tải|cập nhật|xuất bản|ngày|lúc|lần|cuối|vào|hồi|thứ|tháng|năm|giờ|phút|chủ nhật|hai|ba|tư|sáu|bảy|"
    r"bởi|"
    r"theo|tác giả|"
    r"and|và|staff|reporters?|editors?|phóng viên|nhóm|viết|gửi|người|trước|gmt|utc|ict|am|pm|sa|ch|ago|hours?|"
    r"minutes?|h|views?|lượt|xem|đọc|mins?|read|"
    r"\w+day|mon|tue|wed|thu|fri|sat|sun|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|"
    r"dec\w*|t[2-7]|cn)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d]+")
_CLOCK = re.compile(r"\d{1,2}\s?(?::|h|giờ)\s?\d{2}")
_READ_IN = re.compile(r"\d+ (?:min(?:ute)?s? read|phút đọc)", re.IGNORECASE)
#: Where elements without a blank between them met.
_TOUCHING = re.compile(rf"(?<=[{SMALLS}\d])(?=[{CAPITALS}])|(?<=[^\W\d])(?=\d+ (?:min|phút))")
#: What an outlet asks of its readers, and what agencies put under a story.
_PLEA = re.compile(
    r"^\W*(?:thanks? (?:you )?for reading\b|subscribe (?:now|to|for)\b|sign up (?:for|to)\b|support (?:our|my|"
    r"independent) (?:work|journalism)|"
    r"our standards\s*:|become a (?:paid )?(?:member|subscriber)|follow (?:us|him|her|them|me|our|the author)\b|"
    r"(?:if you )?(?:like|enjoy)(?:ed)? this (?:article|story|post)|have a (?:news )?tip\b|download our app|"
    r"(?:xem|đọc|theo dõi) thêm (?:tin tức|các tin|tin)\b|(?:sách|bài) hay (?:về|nên đọc)\b|tải (?:ngay )?ứng dụng\b|"
    r"(?:quý )?(?:độc giả|bạn đọc|khán giả) (?:có thể )?(?:tìm đọc|xem thêm|theo dõi|gửi (?:bài|ý kiến|tin))\b|"
    r"(?:kính )?mời (?:quý )?(?:độc giả|bạn đọc) (?:tìm|đón) đọc\b|"
    r"nội dung (?:đầy đủ|chi tiết)(?: của)? (?:bài|cuộc)\b.{0,40}\b(?:đăng|in|phát hành)\b|"
    r"(?:bài viết|nội dung|thông tin)(?: (?:trên|này|trong bài(?: viết)?))* (?:chỉ )?(?:có giá trị|mang tính|để|nhằm)"
    r"(?: chất)? tham khảo\b)",
    re.IGNORECASE,
)
_WORKED = re.compile(
    r"^\(?(?i:(?:additional )?(?:reporting|writing|editing|research)|compiled|translated|with (?:files|reporting)) "
    rf"(?i:by|from) [{CAPITALS}]"
)
#: What bids readers load or follow something by its link.
_BIDDEN = re.compile(
    r"^\W*(?:(?:kính )?mời |hãy |bấm |nhấn |please )?(?:(?:quý )?(?:độc giả|bạn đọc|khán giả|khách|vị|bạn) )?(?:hãy |"
    r"có thể |vui lòng )?(?:tải|cài đặt|theo dõi|tham gia|đăng ký|quan tâm|truy cập|download|install|follow|join|get)\b"
    r".{0,120}\b(?:tại đây|ở đây|here)\W*$",
    re.IGNORECASE,
)
#: Where what is sent out to papers ends.
_END = re.compile(r"^\W*(?:#\s*#\s*#|[-–—*]+\s*(?:ends?|30|hết)\s*[-–—*]+|ENDS)[\W]*$", re.IGNORECASE)
#: What a letter to subscribers says under its stories.
_MAILED = re.compile(
    r"^\W*(?:(?:was|were) this (?:e-?mail|newsletter) forwarded\b|"
    r"how (?:was|did you like) (?:this|today['’]s) (?:issue|newsletter|e-?mail|edition)\b|"
    r"you(?:['’]re| are)? (?:receiving|received|getting|got) this (?:e-?mail|newsletter|message)\b|"
    r"(?:click here to |to )?unsubscribe\b|"
    r"(?:bạn|quý vị|quý độc giả) (?:đang )?nhận được (?:e-?mail|thư|bản tin) này\b|"
    r"(?:bấm vào đây để )?(?:hủy|huỷ|ngừng) (?:đăng ký|nhận) (?:bản tin|thư|e-?mail)\b)",
    re.IGNORECASE,
)
#: What heads what a site or an author says of itself under a text.
_MAKERS = re.compile(
    r"^\W*(?:(?:media|press) (?:contacts?|enquiries|inquiries)|(?:thông tin )?liên hệ (?:báo chí|truyền thông)|"
    r"about (?:us|the (?:authors?|writers?|publisher|publication))|(?:(?:giới thiệu|vài nét|đôi nét|đôi dòng|"
    r"thông tin)(?: về)? |về )(?:chúng tôi|(?:các |nhóm )?tác giả|tòa soạn))\W*$",
    re.IGNORECASE,
)
_LONGEST_PLEA = 220
_LONGEST_WHEN, _MOST_NAMES = 200, 9


def is_label(text: str) -> bool:
    """Whether a line is only the name of a button, a player, a counter or an advertisement, or a row of such names."""
    if len(text) <= _LONGEST_LABEL and _LABEL.match(text):
        return True
    parts = _DIVIDER.split(text) if len(text) <= _LONGEST_ROW else []
    names = sum(len(part) <= _LONGEST_LABEL and bool(_LABEL.match(part)) for part in filter(None, parts))
    return names > 1 and 2 * names >= len(parts)


def is_advertisement(text: str) -> bool:
    """Whether a line calls itself an advertisement and sells, or says no more than a name behind that word; or asks the
    reader to call a number of those that cost, or to book."""
    if len(text) <= _LONGEST_PLEA and _CALLS.match(text):
        return True
    if len(text) > _LONGEST_ADVERTISEMENT or _AFTER_AD.isdisjoint(text[:_LATEST_MARK]):
        return False
    found = _ADVERTISED.match(text)
    if found is None:
        return False
    bare = text[-1] not in ".!?" and not any(map(str.isdigit, found["words"]))
    return bare or bool(_SELLS.search(found["words"]))


def names_others(text: str) -> bool:
    """Whether a line is the name of a box of other stories, whatever follows."""
    return len(text) <= _LONGEST_LABEL and bool(_OTHERS.match(text))


def may_name_others(text: str) -> bool:
    """Whether a line is such a name where other stories follow it."""
    return len(text) <= _LONGEST_LABEL and bool(_AMBIGUOUS.match(text))


def is_time_line(text: str) -> bool:
    """Whether a line says when a story was published and by whom, and nothing else."""
    if len(text) > _LONGEST_WHEN:
        return False
    text = _FOLLOW.sub("", _TOUCHING.sub(" ", text))
    if not (_CLOCK.search(text) or _READ_IN.search(text)) or read_date(text) is None:
        return False
    rest = _WORD.findall(_WHEN.sub(" ", text))
    return len(rest) <= _MOST_NAMES and all(word[0].isupper() for word in rest)


def is_plea(text: str) -> bool:
    """Whether a line asks readers to subscribe, follow or read on elsewhere."""
    return len(text) <= _LONGEST_PLEA and bool(_PLEA.match(text))


def is_bidding(text: str) -> bool:
    """Whether a line asks readers to load or follow something and ends where they may: "tải ứng dụng tại đây"."""
    return len(text) <= _LONGEST_PLEA and bool(_BIDDEN.match(text))


def is_credit(text: str) -> bool:
    """Whether a line says who worked on a story: "Reporting by Minh Tran; editing by Paula Orr"."""
    return len(text) <= _LONGEST_PLEA and bool(_WORKED.match(text))


def names_makers(text: str) -> bool:
    """Whether a line heads what its site or its author says of itself: "About us", "Về tác giả"."""
    return len(text) <= _LONGEST_LABEL and bool(_MAKERS.match(text))


def is_end(text: str) -> bool:
    """Whether a line marks the end of what is sent out to papers or subscribers: what follows is for them."""
    return (len(text) <= 20 and bool(_END.match(text))) or (len(text) <= _LONGEST_PLEA and bool(_MAILED.match(text)))
