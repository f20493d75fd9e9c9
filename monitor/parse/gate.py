"""Pages that stand before a page and check who visits: scripts, captchas, refusals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from monitor.parse.plain import unescape

#: Words of the pages that stand before a page: each is the wording of one gatekeeper.
_GATES = re.compile(
    r"just a moment\.\.\.|cf-browser-verification|cf_chl_opt|challenge-platform/h/|/cdn-cgi/challenge|__cf_chl|"
    r"checking (?:if the site connection is secure|your browser before)|attention required! \| cloudflare|"
    r"enable javascript and cookies to continue|ddos-guard|_incapsula_resource|incapsula incident|sucuri_cloudproxy|"
    r"px-captcha|captcha-delivery\.com|datadome|awswaf|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|"
    r"g-recaptcha|h-captcha|cf-turnstile|access denied|request unsuccessful|unusual traffic from your|"
    r"(?:unusual|suspicious|automated) (?:activity|traffic|requests)\b.{0,60}\b(?:network|connection|ip|device|"
    r"browser|computer)|"
    r"(?:prove|confirm|verify) (?:that )?you(?:['’]re| are) (?:a )?(?:human|not a (?:robot|bot))|"
    r"pardon our interruption|"
    r"complete the (?:captcha|security check|challenge)|press (?:&|and) hold|too many requests|"
    r"(?:your|this) (?:request|ip|access) (?:address )?(?:was|has been|is) (?:temporarily )?(?:blocked|denied|limited)|"
    r"không phải (?:là )?(?:robot|rô-?bốt|người máy|máy tự động)|"
    r"(?:lưu lượng|truy cập|lượt truy cập|hoạt động)(?: truy cập)? (?:bất thường|đáng ngờ) (?:từ|đến từ)|"
    r"nhập (?:các |đúng |lại )*(?:ký tự|kí tự|mã|chữ|số)(?: xác (?:nhận|minh|"
    r"thực))?(?: bạn)?(?: nhìn)?(?: thấy)? (?:trong|ở|trên|bên dưới) (?:hình|ảnh)|"
    r"(?:yêu cầu|địa chỉ ip|ip|truy cập|kết nối|phiên)(?: của)?(?: (?:bạn|quý khách))? (?:đã |đang |"
    r"tạm thời )*bị (?:chặn|từ chối|tạm (?:khóa|khoá|chặn|dừng)|giới hạn)|"
    r"(?:đang )?(?:kiểm tra|xác minh|xác thực) (?:trình duyệt|kết nối|truy cập|bạn là (?:người|con người))|"
    r"quá nhiều (?:yêu cầu|lượt truy cập|truy vấn) (?:từ|trong|liên tiếp)",
    re.IGNORECASE,
)
_COOKIE_SCRIPT = re.compile(
    r"document\.cookie\s*=.{0,2000}?(?:location\.(?:reload|replace|assign)|location(?:\.href)?\s*=)", re.DOTALL
)
_ASKED = re.compile(r"action=[\"']https?://consent\.|vui lòng (?:xác (?:minh|nhận)|bật javascript)", re.IGNORECASE)
#: Gatekeepers know nothing of the page behind them.
_OWN_PAGE = ('"NewsArticle"', '"Article"', "article:published_time", "articleBody")
_STORY = re.compile(r"<meta\b(?=[^<>]*\bog:type\b)[^<>]*\bcontent\s*=\s*[\"']?article\b", re.IGNORECASE)
_CLAIM = re.compile(
    r"<meta\b(?=[^<>]*\bog:title\b)[^<>]*\bcontent\s*=\s*(?:\"([^\"]{0,300})\"|'([^']{0,300})')", re.IGNORECASE
)
_GATE_SIZE = 150_000
_TEXT_ONLY = re.compile(
    r"<(script|style|noscript|template|svg)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^>]*>", re.DOTALL | re.I
)
#: What a site puts around a gatekeeper's words as around all of its pages.
FRAME = re.compile(r"<(nav|footer)\b(?:(?!<(?:nav|footer)\b).)*?</\1\s*>", re.DOTALL | re.IGNORECASE)
#: A gatekeeper's page says little besides, and less within a site's frame.
_GATE_TEXT, _FRAMED_GATE = 1_500, 800
#: The elements whose text is a page's running text, and what gatekeepers, consent boxes and walls speak of there.
_ENDED = re.compile(r"</(?:p|h2|li|blockquote)\b", re.IGNORECASE)
_BEGUN = re.compile(r"<(?:p|h2|li|blockquote)\b[^<>]*>", re.IGNORECASE)
_SHORTEST, _LONGEST = 60, 3_000
_OF_GATES = re.compile(
    r"cookies?\b|consent|privacy|browser|javascript|captcha|robot|\bbots?\b|\bhuman\b|\bip\b|traffic|requests?\b|"
    r"blocked|denied|"
    r"security|verif|advertis|log ?in|sign in|subscri|trình duyệt|truy cập|xác minh|xác nhận|đăng nhập|bảo mật|"
    r"riêng tư|tài khoản|"
    r"người máy|hệ thống|mã (?:yêu cầu|sự cố|lỗi|tham chiếu)|"
    r"đăng ký|gói|all rights reserved|bản quyền|giấy phép|comment|bình luận|email|trang web|"
    r"website|\bsite\b",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"<h[1-3]\b", re.IGNORECASE)
TITLE = re.compile(r"<title\b[^>]*>([^<]{1,300})</title", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?…]\W*$")
#: So many paragraphs of something else are a page of its own.
_OWN_PARAGRAPHS = 2


def visible_size(text: str) -> int:
    """Characters of text outside tags, scripts and styles."""
    return len(visible(text))


def visible(text: str) -> str:
    return " ".join(_TEXT_ONLY.sub(" ", text).split())


def running_text(pieces: Iterable[str]) -> Iterator[str]:
    """What those pieces of a page say that are sentences of running text, by their length and their end."""
    for piece in pieces:
        words = unescape(visible(piece[:_LONGEST]))
        if len(words) >= _SHORTEST and _SENTENCE.search(words):
            yield words


def claims_page(text: str, heads: re.Pattern[str] | None = None) -> bool:
    """Whether a page's head claims that it is a story; a title that one of the `heads` of gates begins claims none."""
    if any(mark in text for mark in _OWN_PAGE) or ("og:type" in text and _STORY.search(text)):
        return True
    if "og:title" not in text:
        return False
    claim = _CLAIM.search(text) if heads is not None else None
    return heads is None or claim is None or not heads.search(unescape(claim[1] or claim[2] or ""))


def is_gate(text: str) -> bool:
    """A 200 answer that stands before the page and checks who visits: a cookie script, a captcha, a refusal."""
    if len(text) > _GATE_SIZE or claims_page(text):
        return False
    if _COOKIE_SCRIPT.search(text[:20_000]) and visible_size(text) < 400:
        return True
    if not _asks_to_enter(text):
        return False
    if visible_size(text) < _GATE_TEXT and _own_paragraphs(text) < _OWN_PARAGRAPHS:
        return True
    title = TITLE.search(text)
    if title is None or not _OF_GATES.search(title[1]):
        return False  # in the frame of a site only what is headed so: articles have forms with captchas
    own = FRAME.sub(" ", text)
    said = visible(own)
    return len(said) < _FRAMED_GATE and _asks_to_enter(said) and not _own_paragraphs(own)


def _asks_to_enter(text: str) -> bool:
    return bool(_GATES.search(text) or _ASKED.search(text))


def _own_paragraphs(text: str) -> int:
    """How much running text that is not about entering it a page has under a headline of its own."""
    if not _HEADLINE.search(text):
        return 0
    pieces = (_BEGUN.split(piece)[-1] for piece in _ENDED.split(text)[:-1])
    return sum(not _OF_GATES.search(words) for words in running_text(pieces))
