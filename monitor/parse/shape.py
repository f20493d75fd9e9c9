"""Whether a page is an article, leads to articles, or says that it is not there."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.dates import read_date
from monitor.parse.found import Body
from monitor.parse.frame import beside, between, short_lines
from monitor.parse.listing import is_article_address, teasers
from monitor.parse.metadata import Metadata, published
from monitor.parse.plain import squeeze

_LOST = re.compile(
    r"\b404\b|(?:page|article|content|nothing) (?:was )?not (?:be )?found|not be found|can.t be found|nothing found|"
    r"không tìm thấy (?:trang|nội dung|bài viết|kết quả|đường dẫn)|"
    r"(?:trang|bài viết|nội dung|đường dẫn)\b.{0,40}(?:không tồn tại|không tìm thấy|đã bị xóa|đã bị gỡ)|"
    r"(?:server|runtime|application|database|fatal) error|error (?:establishing|[45]\d\d)|internal server|"
    r"service (?:temporarily )?unavailable|bad gateway|gateway time-?out|\b50[0234]\b|^\W*error\W*$|"
    r"lỗi (?:hệ thống|máy chủ|truy cập)|(?:đang|hệ thống) (?:được )?(?:bảo trì|nâng cấp)|bảo trì hệ thống|"
    r"(?:under|down for|scheduled) maintenance|access (?:denied|forbidden)|^\W*(?:403 )?forbidden",
    re.IGNORECASE,
)
_SEARCH = re.compile(r"/(?:tim-?kiem|ket-qua-tim-kiem|search(?:-results)?)(?:\.\w{3,5})?/?$", re.IGNORECASE)
_LONGEST_TITLE = 80
#: What a page of a chart or a film says at least.
_FEW_WORDS = 60
#: An article that speaks of such pages says more than they do.
_MUCH = 2_500

#: Running text that counts for as much as one link to an article beside it.
_PER_TEASER = 120
#: An introduction over a list of articles is shorter.
_INTRODUCTION = 1_500
_TEASER_TITLE = 25


def is_article(tree: LexborHTMLParser, meta: Metadata, found: Body, url: str) -> bool:
    """Whether the text found is what the page is there for, rather than an introduction to its links."""
    parts = urlsplit(url)
    if parts.hostname and parts.path in ("", "/") and not parts.query:
        return False
    if _SEARCH.search(parts.path) and meta.article is None:
        return False
    size = sum(map(len, found.paragraphs))
    if meta.article is not None and (meta.article.get("headline") or size >= 200):
        return True
    if found.sure and size >= 80:
        return True
    if published(meta) is not None and size >= (_FEW_WORDS if meta.metas.get("og:type") == "article" else 150):
        return True
    if len(found.paragraphs) < 2 or size < 150:
        return False
    if is_article_address(url, url) and re.search(r"\d{5,}", url):
        return True
    links = len(teasers(tree, url))
    if links >= 3 and not _is_dated(found):
        return size >= max(2 * _PER_TEASER * links, _INTRODUCTION)
    return size >= _PER_TEASER * links or not _leads_on(found)


def _leads_on(found: Body) -> bool:
    """Whether the text found holds links of a headline's length, as a list of other stories does."""
    links = found.node.css("a") if found.node is not None else []
    return sum(len(squeeze(link.text())) >= _TEASER_TITLE for link in links[:200]) >= 3


def _is_dated(found: Body) -> bool:
    """Whether a date stands by the headline, before the first link to another story."""
    head, body = found.headline.node, found.node
    if head is None:
        return False
    near: list[LexborNode] = []
    for node in [*(between(head, body) if body is not None else ()), *beside(head)]:
        if any(len(squeeze(link.text())) >= _TEASER_TITLE for link in node.css("a")):
            break
        near.append(node)
    if any(node.css_first("time[datetime]") is not None for node in near):
        return True
    return any(read_date(line) is not None for line in short_lines(near))


def is_lost(tree: LexborHTMLParser, meta: Metadata, size: int, url: str) -> bool:
    """Whether the page says that it is missing, broken or closed, or is the front page at an article's address."""
    if size > _MUCH or meta.article is not None or published(meta) is not None:
        return False
    own = [urlsplit(claim) for claim in meta.canonical]
    if own and all(parts.path in ("", "/") and not parts.query for parts in own) and is_article_address(url, url):
        return True
    lines = [meta.title, *(squeeze(node.text()) for node in tree.css("h1, h2")[:3])]
    return any(len(line) <= _LONGEST_TITLE and _LOST.search(line) for line in lines)
