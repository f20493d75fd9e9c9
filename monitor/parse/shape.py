"""Whether a page is an article, leads to articles, or says that it is not there."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.address import joined, parts_of
from monitor.parse.address import canonical_address
from monitor.parse.dates import read_date
from monitor.parse.found import Body
from monitor.parse.frame import beside, between, holds, precedes, short_lines
from monitor.parse.linked import bare_address, listed
from monitor.parse.listing import is_article_address, reads_on, teasers
from monitor.parse.metadata import Metadata, published
from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute
from monitor.parse.weigh import in_paragraph, teaser_texts

_LOST = re.compile(
    r"\b404\b|(?:page|article|content|nothing) (?:was )?not (?:be )?found|not be found|can.t be found|nothing found|"
    r"không tìm thấy (?:trang|nội dung|bài viết|kết quả|đường dẫn)|"
    r"(?:trang|bài viết|nội dung|đường dẫn)\b.{0,40}(?:không tồn tại|không tìm thấy)|"
    r"(?:server|runtime|application|database|fatal) error|error (?:establishing|[45]\d\d)|internal server|"
    r"service (?:temporarily )?unavailable|bad gateway|gateway time-?out|\b50[0234]\b|^\W*error\W*$|"
    r"lỗi (?:hệ thống|máy chủ|truy cập)|(?:đang|hệ thống) (?:được )?(?:bảo trì|nâng cấp)|bảo trì hệ thống|"
    r"(?:under|down for|scheduled) maintenance|access (?:denied|forbidden)|^\W*(?:403 )?forbidden",
    re.IGNORECASE,
)
_THING = (
    r"(?:trang(?: web)?|bài(?: viết| báo)?|tin(?: bài)?|nội dung|đường dẫn|liên kết|video|thông báo|văn bản|"
    r"page|article|story|content|post|link|document|news item)"
)
_SAID_OF_IT = r"(?: (?:này|mà|bạn|quý vị|quý khách|độc giả|đang|vừa|yêu cầu|tìm(?: kiếm)?|muốn xem|cần|truy cập|xem))*"
#: Pages that tell that an article was there once: such a line is all that they head.
_GONE = re.compile(
    rf"^\W*(?:(?:rất tiếc|xin lỗi|sorry|oops|we are sorry|we['’]re sorry)[,.!:;…]*\s*)?(?:"
    rf"{_THING}{_SAID_OF_IT} (?:hiện )?(?:không (?:còn )?(?:tồn tại|khả dụng|hiển thị|truy cập được|hoạt động)|"
    rf"không còn|chưa (?:tồn tại|"
    rf"được (?:xuất bản|công khai))|(?:đã |vừa )?(?:bị |được )?(?:xóa|xoá|gỡ(?: bỏ| xuống)?|thu hồi|ẩn|hủy|hạ|khóa|"
    rf"khoá|hết hạn|hết hiệu lực|"
    rf"ngừng (?:hiển thị|xuất bản|hoạt động)|di chuyển|dời|lưu trữ))\b|"
    rf"(?:this |the |that )?{_THING}(?: (?:that )?you(?:['’]re| are| were)? (?:\w+ ){{1,3}}(?:for|requested|"
    rf"to view)?)? ?(?:has been |was |is |has |"
    rf"have been |may have been )?(?:been )?(?:removed|deleted|withdrawn|taken down|unpublished|moved|expired|"
    rf"archived|unavailable|gone|"
    rf"no longer (?:available|exists?|here|online|accessible)|not available|does not exist|doesn['’]t exist)\b|"
    rf"(?:we )?(?:can['’]?t|cannot|could not|couldn['’]t) find (?:the |that |this )?{_THING}|không tìm thấy\W*$|"
    rf"410\b|gone\W*$)",
    re.IGNORECASE,
)
#: What a login asks, in its heading or on its button.
_LOGIN = re.compile(
    r"\b(?:đăng nhập|xác thực (?:tập trung|người dùng|tài khoản|đăng nhập|điện tử)|phiên (?:làm việc|"
    r"đăng nhập).{0,20}hết hạn|"
    r"mã (?:otp|xác thực)|log[ -]?[io]n|sign[ -]?in|single sign|sso\b|session (?:has )?(?:expired|timed out)|"
    r"authentication required|one[- ]time (?:code|password)|verify your identity)",
    re.IGNORECASE,
)
_FORM = (
    "input[type=password], input[name=password], input[name=username], input[name=otp], "
    "input[autocomplete=one-time-code]"
)
_WINDOW = re.compile(r"modal|popup|dialog|dropdown|header|menu|nav|sidebar|comment|toolbar|topbar", re.IGNORECASE)
_LOGIN_ACTION = re.compile(
    r"login|signin|sign-in|sso|oauth|openid|saml|authenticate|dang-?nhap|/cas\b|/adfs\b", re.IGNORECASE
)
_SEARCH = re.compile(r"/(?:tim-?kiem|ket-qua-tim-kiem|search(?:-results)?)(?:\.\w{3,5})?/?$", re.IGNORECASE)
#: The pages of a keyword, whatever else they say that they are.
_KEYWORD = re.compile(r"/(?:tu-?khoa|tags?|keywords?)/|-tag\d+(?:\.\w{3,5})?/?$", re.IGNORECASE)
_LONGEST_TITLE = 80
#: What a page of a chart or a film says at least.
_FEW_WORDS = 60
#: An article that speaks of such pages says more than they do.
_MUCH = 2_500
#: What stands beside a notice that an article is gone, or beside a form to sign in.
_LITTLE = 1_000

#: Running text that counts for as much as one link to an article beside it.
_PER_TEASER = 120
#: Fewer stories are no list of them.
_FEW = 3
#: An introduction over a list of articles is shorter.
_INTRODUCTION = 1_500
_TEASER_TITLE = 25
#: The words of a text are looked for in so many pieces of its element, each of which says so much.
_MOST_PIECES, _PIECE, _MOST_SAID = 3_000, 25, 60_000
#: The pieces of one teaser, its card, and how far its link stands within that.
_PIECES_OF_TEASER, _LONGEST_CARD, _CARD_LEVELS = 4, 1_500, 4
_HEADING = re.compile(r"h[1-6]")
#: A notice under its headline and date says no less.
_SHORT = 80
#: Over bare links to others, so many paragraphs are a story.
_MANY, _TOLD = 4, 600
_NOWHERE = re.compile(r"#|javascript:|$", re.IGNORECASE)


def is_article(tree: LexborHTMLParser, meta: Metadata, found: Body, url: str) -> bool:
    """Whether the text found is what the page is there for, rather than an introduction to its links."""
    parts = parts_of(canonical_address(url))
    if parts.hostname and parts.path in ("", "/") and not parts.query:
        return False
    if _SEARCH.search(parts.path) and meta.article is None:
        return False
    if _KEYWORD.search(parts.path) and meta.article is None and len(teasers(tree, url)) >= 3:
        return False
    size = sum(map(len, found.paragraphs))
    if meta.article is None and not found.sure and size < min(2 * _PER_TEASER * _listed(tree, url), _INTRODUCTION):
        return False
    if meta.article is not None and (meta.article.get("headline") or size >= 200):
        return True
    if found.sure and size >= 80:
        return True
    if published(meta) is not None and size >= (_FEW_WORDS if meta.metas.get("og:type") == "article" else 150):
        return True
    is_dated = _is_dated(found)
    if size < (_SHORT if is_dated else 150) or (len(found.paragraphs) < 2 and not is_dated):
        return False
    if is_article_address(url, url) and re.search(r"\d{5,}", url):
        return True
    if len(found.paragraphs) < 2 and found.paragraphs[0] in teaser_texts(tree, found.headline.node):
        return False  # the words of the first card
    return not _leads_on(found) and (is_dated or _outweighs(tree, meta, found, url))


def _outweighs(tree: LexborHTMLParser, meta: Metadata, found: Body, url: str) -> bool:
    """Whether a text that no date tells from an introduction is more than the links of its page: by the address that
    the page claims, by its size, or by its paragraphs under a headline where the links say nothing but titles."""
    if any(is_article_address(joined(url, claim), url) for claim in meta.canonical):
        return True
    items, size = teasers(tree, url), sum(map(len, found.paragraphs))
    if len(items) < _FEW or size >= max(2 * _PER_TEASER * len(items), _INTRODUCTION):
        return True
    bare = sum(not item.summary for item in items)
    return (
        found.headline.node is not None and len(found.paragraphs) >= _MANY and size >= _TOLD and 2 * bare >= len(items)
    )


def _listed(tree: LexborHTMLParser, url: str) -> int:
    """How many of the stories that a page leads to are in its JSON-LD's list, as an event's are; three at least."""
    told = listed(tree)
    links = {bare_address(item.url) for item in teasers(tree, url)} if len(told) >= _FEW else set()
    number = len((told & links) - {bare_address(url)})
    return number if number >= _FEW else 0


def _leads_on(found: Body) -> bool:
    """Whether links of a headline's length stand among the words of the text found and head them, as those of teasers
    do: every few pieces one. What stands behind the last words is no part of the text."""
    if found.node is None:
        return False
    said = "\n".join(found.paragraphs)[:_MOST_SAID]
    pieces = headed = 0
    link: LexborNode | None = None
    last: LexborNode | None = None
    for node in islice(found.node.traverse(include_text=True), _MOST_PIECES):
        if node.tag == "a" and _is_teaser(node) and not in_paragraph(node):
            if last is not None and _heads(node, last, found.node):
                headed, last = headed + 1, None  # the button under a teaser
            else:
                link = node
        elif node.tag == "-text" and len(words := squeeze(node.text_content or "")) >= _PIECE and words in said:
            is_headed = link is not None and _heads(link, node, found.node)
            pieces, headed, link, last = pieces + 1, headed + is_headed, None, None if is_headed else node
    return headed >= _FEW and pieces <= _PIECES_OF_TEASER * headed


def _heads(link: LexborNode, words: LexborNode, body: LexborNode) -> bool:
    """Whether a link is, or stands in, the heading of words, or shares a card with them."""
    current: LexborNode | None = link
    for _ in range(_CARD_LEVELS):
        if current is None or current.mem_id == body.mem_id:
            return False
        if _HEADING.fullmatch(current.tag or "") and precedes(current, words):
            return True
        if holds(current, words):
            return len(current.text()) <= _LONGEST_CARD
        current = current.parent
    return False


def _is_teaser(link: LexborNode) -> bool:
    """Whether a link of a headline's length leads to another page, as buttons do not: "Be the first to comment"."""
    words = squeeze(link.text())
    if _NOWHERE.match(attribute(link, "href").strip()):
        return False
    return len(words) >= _TEASER_TITLE or (bool(words) and reads_on(words))


def _is_dated(found: Body) -> bool:
    """Whether a date stands by the headline, before the first link to another story."""
    head, body = found.headline.node, found.node
    if head is None:
        return False
    near: list[LexborNode] = []
    for node in [*(between(head, body) if body is not None else ()), *beside(head)]:
        if any(map(_is_teaser, node.css("a"))):
            break
        near.append(node)
    if any(node.css_first("time[datetime]") is not None for node in near):
        return True
    return any(read_date(line) is not None for line in short_lines(near))


def is_lost(tree: LexborHTMLParser, meta: Metadata, found: Body, url: str) -> bool:
    """Whether the page says that it is missing, broken or closed, or is the front page at an article's address."""
    size = sum(map(len, found.paragraphs))
    if size > _MUCH or meta.article is not None or published(meta) is not None:
        return False
    own = [parts_of(claim) for claim in meta.canonical]
    if own and all(parts.path in ("", "/") and not parts.query for parts in own) and is_article_address(url, url):
        return True
    lines = [meta.title, *(squeeze(node.text()) for node in tree.css("h1, h2")[:3])]
    lines = [line for line in lines if len(line) <= _LONGEST_TITLE]
    if any(map(_LOST.search, lines)):
        return True
    if any(map(_GONE.match, lines)):
        others = teaser_texts(tree, found.headline.node)
        return sum(len(paragraph) for paragraph in found.paragraphs if paragraph not in others) <= _LITTLE
    return False


def is_login(tree: LexborHTMLParser, meta: Metadata, found: Body) -> bool:
    """Whether the page is a form to sign in and tells no story: nothing dated, and little in all."""
    if meta.article is not None or published(meta) is not None or sum(map(len, found.paragraphs)) > _LITTLE:
        return False
    lines = [meta.title, *(squeeze(node.text()) for node in tree.css("h1, h2")[:3])]
    return not _is_dated(found) and _is_form(tree, [line for line in lines if len(line) <= _LONGEST_TITLE])


def _is_beside(form: LexborNode) -> bool:
    """Whether a form stands in a menu, a column or a window over the page."""
    current: LexborNode | None = form
    while current is not None and current.tag not in ("body", "html"):
        names = f"{attribute(current, 'class')} {attribute(current, 'id')}"
        if current.tag in ("header", "nav", "aside", "footer", "dialog") or _WINDOW.search(names):
            return True
        current = current.parent
    return False


def _is_form(tree: LexborHTMLParser, lines: list[str]) -> bool:
    """Whether the page has a form to sign in, outside its menus, and is headed or filled by it."""
    for form in tree.css("form")[:6]:
        asks = form.css_first(_FORM) is not None or _LOGIN_ACTION.search(attribute(form, "action"))
        if asks and not _is_beside(form):
            said = [*lines, *(squeeze(node.text()) for node in form.css("button, legend, h1, h2, h3")[:4])]
            said += [attribute(node, "value") for node in form.css("input[type=submit]")[:2]]
            return any(map(_LOGIN.search, said))
    return False
