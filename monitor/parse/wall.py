"""Pages that ask readers for something before they show a page: consent, a login, money, another country."""

from __future__ import annotations

import re
from itertools import islice

from monitor.parse.gate import FRAME, TITLE, claims_page, running_text, visible
from monitor.parse.plain import unescape

_LARGEST, _MOST_SAID = 150_000, 1_500
_PLACE = r"(?:quốc gia|đất nước|nước|khu vực|vùng|vị trí|lãnh thổ|địa phương)"
_HERE = r"(?:countr(?:y|ies)|region|location|area|territory|state)"
#: A border: what is shown in some countries only.
_BORDER = re.compile(
    rf"(?:không|chưa)(?: \w+){{1,4}} (?:ở|tại|trong|từ|cho) {_PLACE}(?: (?:hoặc|hay|và) {_PLACE})?"
    r" (?:này|của (?:bạn|quý vị|quý khách))|"
    r"chỉ(?: \w+){1,6} (?:ở|tại|trong)(?: phạm vi)?(?: lãnh thổ)? việt nam|"
    rf"(?:truy cập|kết nối|yêu cầu|người dùng) từ {_PLACE}(?: (?:hoặc|hay|và) {_PLACE})? (?:này|của (?:bạn|quý vị))|"
    rf"(?:not|n['’]t|un) ?(?:currently )?(?:available|accessible|viewable)(?: \w+)? "
    rf"(?:in|from|to|for) (?:your|this) {_HERE}|"
    rf"\bnot (?:\w+ ){{1,4}}available (?:in|to) (?:your|this) {_HERE}|"
    r"(?:giới hạn|hạn chế|chặn) (?:theo |về )?(?:khu vực|vùng|vị trí|địa lý|quốc gia)|"
    rf"(?:blocked|restricted|prohibited) (?:in|from|for) (?:your|this) {_HERE}|"
    rf"(?:access|visitors?|visits?|traffic|users?|connections?) from (?:your|this) {_HERE}|"
    r"access this (?:web)?site from a country|geo-?(?:blocked|restricted|blocking)",
    re.IGNORECASE,
)
_READ = r"(?:đọc|xem|tiếp tục|truy cập|mở khóa|theo dõi|tải)"
_WHOSE = (
    r"(?:hội viên|thành viên|thuê bao|người (?:đăng ký|dùng)|tài khoản|(?:bạn đọc|độc giả) (?:vip|premium|trả phí|đã))"
)
#: A login: what is shown to those who are known or pay.
_LOGIN = re.compile(
    r"(?:đăng nhập|đăng ký|đăng kí|mua gói|nâng cấp|trở thành (?:hội|thành) viên|tạo tài khoản)\b[^.!?]{0,80}"
    rf"\b(?:để|mới|trước khi)(?: (?:được|có thể|bạn))* {_READ}|"
    rf"(?:chỉ|riêng|chỉ dành|dành riêng|dành) (?:dành )?cho {_WHOSE}|"
    r"(?:log(?:ged)?[ -]?in|sign(?:ed)?[ -]?in|register(?:ed)?|subscribe|(?:create|open) (?:an|a free|your) account)\b"
    r"[^.!?]{0,60}\b(?:to|before) (?:you )?(?:continue|keep|read|view|access|see|unlock|proceed)|"
    r"\b(?:for|to) (?:our )?(?:paid |paying |registered )?(?:members|subscribers)(?: only)?\b|"
    r"(?:members?|subscribers?)[- ]only|"
    r"please (?:log|sign)[ -]?in\b|limit of (?:your )?free|(?:hết|quá) (?:số |lượt )?.{0,12}(?:bài|lượt) miễn phí",
    re.IGNORECASE,
)
#: What is asked of a reader's machine or age.
_ASKED = re.compile(
    r"(?:tắt|vô hiệu hóa|disable|turn off|pause|whitelist)\b.{0,40}?(?:chặn quảng cáo|ad ?-?block|vpn|proxy)|"
    r"(?:bạn|you)\b.{0,12}(?:đủ|trên|từ|over|at least) (?:18|21)\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\bcookies?\b|(?:xử lý|thu thập|lưu trữ) dữ liệu|store and/?(?:or)? ?access (?:personal )?(?:data|information)|"
    r"partners process (?:personal )?data",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"từ chối|không đồng ý|tùy chọn|tuỳ chọn|\b(?:reject|decline|refuse|manage|show purposes|(?:more|other) options)\b",
    re.IGNORECASE,
)
#: Who asks for consent, and what may be answered.
_ASKING = re.compile(r"chúng tôi|trang (?:web|này|tin|báo)|website|\b(?:we|our|this site)\b", re.IGNORECASE)
_CHOICE = re.compile(
    r"chấp nhận|đồng ý|từ chối|tùy chọn|tuỳ chọn|"
    r"\b(?:accept|agree|reject|decline|allow|got it|manage|settings|options|ok)\b",
    re.IGNORECASE,
)
#: How such pages are headed.
_CONTINUE = re.compile(r"trước khi (?:bạn |quý vị )?tiếp tục|before you continue|before continuing", re.IGNORECASE)
_HEADED = re.compile(
    r"trước khi (?:bạn |quý vị )?tiếp tục|(?:để|đọc) tiếp|cookie|riêng tư|đồng ý|dữ liệu của bạn|đăng nhập|đăng ký|"
    r"hội viên|thành viên|thuê bao|tài khoản|(?:có|trả|thu) phí|bị khóa|premium|giới hạn|"
    r"before you continue|continue reading|to continue|privacy|consent|\blimit\b|your (?:data|choices?)|"
    r"\b(?:log|sign)[ -]?(?:in|on)\b|\bmembers?\b|subscri|\baccount|register|paywall|restricted",
    re.IGNORECASE,
)
_HEADING = re.compile(r"<h[1-3]\b[^<>]*>(.{1,600}?)</h[1-3]", re.IGNORECASE | re.DOTALL)
_MOST_HEADINGS, _LONGEST_NAME = 3, 30
_LINK = re.compile(r"<a\b[^<>]*>(.{1,1000}?)</a", re.IGNORECASE | re.DOTALL)
_HEADLINE, _FEW, _MOST_LINKS = 25, 3, 200
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\b|\b20\d\d-\d\d-\d\d\b")
#: What parts the pieces of running text.
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|dl|dd|dt|table|tr|td|th|br|section|article|main|header|form|label|button|input|blockquote)"
    r"\b[^<>]*>",
    re.IGNORECASE,
)
#: Words to the reader, and those under every page of an outlet: no running text of a story.
_TO_READERS = re.compile(
    r"chúng tôi|\bbạn\b(?! đọc)|quý (?:vị|khách|độc giả|bạn đọc)|vui lòng|\b(?:we|our|us|you|your|yours|please)\b|"
    r"contact|liên hệ|hotline|@|all rights reserved|bản quyền|giấy phép|cơ quan chủ quản|chịu trách nhiệm|điện thoại|©",
    re.IGNORECASE,
)


def is_wall(text: str) -> bool:
    """Whether a page asks to be let in and tells no story: its heading, if any, is that of such a page, no date stands
    there, and all of its sentences speak to the reader."""
    if len(text) > _LARGEST or claims_page(text, _HEADED):
        return False
    own = FRAME.sub(" ", text)
    said = unescape(visible(own))
    if len(said) > _MOST_SAID or _DATE.search(said) or _tells(own) or _leads_on(own):
        return False
    if _BORDER.search(said) or _ASKED.search(said):
        return True
    is_headed = _is_headed(own)
    return _is_consent(own, said, is_headed=is_headed) or (is_headed and bool(_LOGIN.search(said)))


def _leads_on(own: str) -> bool:
    """Whether a page has links of a headline's length, as one of teasers has."""
    links = (unescape(visible(found[1])) for found in islice(_LINK.finditer(own), _MOST_LINKS))
    return sum(len(link) >= _HEADLINE for link in links) >= _FEW


def _is_consent(own: str, said: str, *, is_headed: bool) -> bool:
    """Whether a page asks for consent under such a heading, or under any and offers to refuse."""
    if is_headed and _CONTINUE.search(said):
        return True
    if not (_COOKIES.search(said) and _ASKING.search(said)):
        return False
    answers = unescape(own)
    return bool(_CHOICE.search(answers)) and (is_headed or bool(_REFUSAL.search(answers)))


def _is_headed(own: str) -> bool:
    """Whether one of the first headings is that of a wall and only short names, as the site's, stand before it; a page
    that has none is headed by what it says."""
    found = _HEADING.findall(own)[:_MOST_HEADINGS]
    headings = [words for raw in found if (words := unescape(visible(raw)))]
    for heading in headings:
        if _HEADED.search(heading):
            return True
        if len(heading) >= _LONGEST_NAME:
            return False
    title = TITLE.search(own)
    return not headings or (title is not None and bool(_HEADED.search(unescape(title[1]))))


def _asks(words: str) -> bool:
    return any(asked.search(words) for asked in (_TO_READERS, _LOGIN, _BORDER))


def _tells(own: str) -> bool:
    """Whether a page has a sentence of running text that does not speak to its reader."""
    return any(not _asks(words) for words in running_text(_BLOCK.split(own)))
