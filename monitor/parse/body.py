"""Paragraphs out of an article's body element: its own words, no captions, boxes and teasers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from monitor.domain.text import fold
from monitor.parse.dates import read_date
from monitor.parse.plain import squeeze, unescape
from monitor.parse.tree import attribute

_SKIP = frozenset(
    "script style noscript template iframe svg canvas video audio object embed form button input select textarea "
    "figure figcaption picture aside nav footer -comment head link meta img".split()
)
_CAPTIONED = _SKIP - {"figure", "figcaption", "picture"}
_BLOCKS = frozenset(
    "p div section article header main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table thead tbody tfoot tr td th "
    "pre center address figure figcaption hr details summary".split()
)
_DROPPED_TYPES = frozenset(
    {"relatednewsbox", "relatedonenews", "photo", "video", "videostream", "quiz", "poll", "vote"}
)
_DROPPED_WORDS = frozenset(
    "related relate lienquan xemthem readmore caption share sharing social socials comment comments tag tags banner "
    "ads adv advertisement sda rennab trending newsletter subscribe author signature breadcrumb breadcrumbs sidebar "
    "poll quiz vote recommend recommended docthem tindnd morenews othernews followus pagination sponsor popup tooltip "
    "toolbar embed print hidden".split()
)
_HEADER_WORDS = frozenset({"meta", "cate", "category", "date", "time", "datetime"})
_DROPPED_PHRASES = re.compile(
    r"relatedbox|related-|-related|relatednews|article-relate|tin-lien-quan|tin_xemthem|xem-them|read-more|tin-cung|many-pack|tin-moi|"
    r"news-relat|box-tin|link-content|inner-article|box-author|author-info|block-author|article-author|d-none|"
    r"caption|chu-?_?thich|relation|relate|author-desc|author-bio|about-author|box-news|news-box|adspot|td-a-rec|"
    r"__mb_article|twitter-tweet|instagram-media|fb-post|tiktok-embed|google-news|publishtime",
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s*:\s*right", re.IGNORECASE)
_TEASER = re.compile(
    r"^(?:>>+|»+|&gt;&gt;|►|\W{0,2}(?:xem thêm|đọc thêm|đọc tiếp|mời (?:quý |quý vị )?(?:độc giả|bạn đọc|khán giả|bạn)|"
    r"tin liên quan|bài liên quan|theo dõi (?:báo|tạp chí|chúng tôi|kênh|fanpage|trang)|"
    r"read (?:more|also)|also read|see also|related|follow us|sign up for)\b)",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^\(?(?:(?i:theo|by)\s+[A-ZĐÀ-Ỹ][^.,!?:]{1,40}|"
    r"(?i:theo|by|nguồn|tác giả|ảnh|thực hiện|bài(?:(?: và|,) ảnh)?|tổng hợp|source|photos?|compiled by|translated by|"
    r"biên dịch|đồ họa|video)\s*:\s*(?:[^.!?]{1,60}|(?:https?://|www\.)\S+))\)?$"
)
_INITIALS = re.compile(r"^\(?[A-ZĐ][A-ZĐ&./+\w]{1,5}\)?$|^\((?:TTXVN|VNA|VNS)\b[^)]{0,20}\)$|^\(Theo [^)]{2,40}\)$")
#: A line that is only a button's or an advertisement's name.
_LABEL = re.compile(
    r"^\W*(?:quảng cáo|advertisements?|sponsored|chia sẻ|share(?: this)?|in bài|in trang|bình luận|gửi email|"
    r"facebook|zalo|copy link|sao chép liên kết|lưu bài|nghe đọc bài|tin nổi bật|tin mới)\W*$",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"^\W*(?:©|®|copyright\b|bản quyền|all rights reserved|cơ quan chủ quản|"
    r"giấy phép (?:số|hoạt động|xuất bản|thiết lập|báo chí)|"
    r"chịu trách nhiệm (?:nội dung|quản lý|chính)|(?:phó )?tổng biên tập\s*:|ghi rõ nguồn|hotline\s*:|tòa soạn\s*:)",
    re.IGNORECASE,
)
#: A cell with so much text in several blocks is no cell of figures.
_COLUMN = 200
_PARTS = frozenset("p div ul ol table br h2 h3 h4 h5 center".split())
#: A block of this size before the headline inside the body is no part of the page's head.
_HEAD = 80
_BY = re.compile(r"^(?i:by|tác giả)\s*:?\s+[A-ZĐÀ-Ỹ][^.,!?:;]{1,40}$")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_BYLINE = re.compile(r"^(?:theo|by|tác giả)\s*:?\s+", re.IGNORECASE)
_NAME = re.compile(r"^[A-ZĐÀ-Ỹ][\w.'’]*(?:[\s,/&–-]+(?:và |and )?[A-ZĐÀ-Ỹ][\w.'’]*){0,7}$")


@dataclass(slots=True)
class Paragraph:
    """One block of text as written, before it is judged."""

    text: str
    tag: str
    linked: int = 0
    strong: int = 0
    right: bool = False

    @property
    def heading(self) -> bool:
        return self.tag in ("h2", "h3", "h4", "h5", "h6")


class Collector:
    """Walks a body element once and gathers its blocks."""

    def __init__(self, dropped: Iterable[int] = (), *, captions: bool = False, head: LexborNode | None = None) -> None:
        self.dropped = frozenset(dropped)
        self.head = head.mem_id if head is not None else None
        self.skip = _CAPTIONED if captions else _SKIP
        self.captions = captions
        self.blocks: list[Paragraph] = []
        self._words: list[str] = []
        self._linked = self._strong = 0
        self._ended = False
        self._total = 0
        self._headed = False

    def gather(self, node: LexborNode) -> list[Paragraph]:
        self._total = len(node.text())
        tag = "div" if node.tag in ("td", "th") else node.tag or ""
        self._walk(node, tag, right=False, link=False, strong=False)
        self._flush(tag, right=False)
        return self.blocks

    def _flush(self, tag: str, *, right: bool) -> None:
        text = squeeze(unescape("".join(self._words)))
        if text:
            self.blocks.append(Paragraph(text, tag, self._linked, self._strong, right))
        self._words.clear()
        self._linked = self._strong = 0

    def _walk(self, node: LexborNode, block: str, *, right: bool, link: bool, strong: bool) -> None:
        for child in node.iter(include_text=True):
            if self._ended:
                return
            tag = child.tag or ""
            if tag == "-text":
                words = child.text_content or ""
                self._words.append(words)
                if link:
                    self._linked += len(words.strip())
                if strong:
                    self._strong += len(words.strip())
            elif tag == "br":
                breaks = bool(self._words) and self._words[-1] == "\n"
                self._words.append("\n")
                if breaks:
                    self._flush(block, right=right)
            elif tag in self.skip or child.mem_id in self.dropped or tag.startswith("amp-"):
                continue
            elif self._is_head(child, tag):
                self._headed = True
                self.blocks.clear()  # a headline inside the body: what stands before it is the page's head
                self._words.clear()
            elif attribute(child, "id") == "article-end":
                self._ended = True
            elif tag in ("td", "th") and not _is_column(child):
                self._walk(child, "td", right=right, link=link, strong=strong)
                self._words.append(" | ")
            elif tag in _BLOCKS:
                if not self._unwanted(child, tag):
                    self._block(child, "div" if tag in ("td", "th") else tag, block, right=right, link=link)
            else:
                inner = strong or tag in ("strong", "b")
                self._walk(child, block, right=right, link=link or tag == "a", strong=inner)

    def _is_head(self, child: LexborNode, tag: str) -> bool:
        if self._headed or not (tag == "h1" or child.mem_id == self.head):
            return False
        return child.mem_id == self.head or not any(len(p.text) > _HEAD for p in self.blocks)

    def _block(self, child: LexborNode, tag: str, outer: str, *, right: bool, link: bool) -> None:
        own_right = right or bool(_RIGHT.search(attribute(child, "style"))) or attribute(child, "align") == "right"
        if outer != "td":
            self._flush(outer, right=right)
        self._walk(child, "td" if outer == "td" else tag, right=own_right, link=link, strong=False)
        if outer == "td":
            self._words.append(" ")
        else:
            self._flush(tag, right=own_right)

    def _unwanted(self, node: LexborNode, tag: str) -> bool:
        attributes = node.attributes
        if (attributes.get("type") or "").lower() in _DROPPED_TYPES or _HIDDEN.search(attributes.get("style") or ""):
            return not self.captions
        if tag == "table" and not self.captions and node.css_first("img") is not None:
            return len(squeeze(node.text())) < 400
        kind = (attributes.get("data-component-type") or "").lower()
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {kind}".lower()
        if not names.strip() or tag in ("h2", "h3"):
            return False
        if self.captions and "caption" in names:
            return False
        if _HEADER_WORDS & set(re.split(r"[\s_-]+", names)) and tag != "p" and len(squeeze(node.text())) < 80:
            return True
        if not (_DROPPED_PHRASES.search(names) or _DROPPED_WORDS & set(re.split(r"[\s_-]+", names))):
            return False
        size = len(node.text())
        return size < 0.5 * self._total or sum(len(a.text()) for a in node.css("a")) > 0.5 * size


def _is_column(cell: LexborNode) -> bool:
    """Whether a cell holds running text: tables that lay out a page or frame a box are no rows of figures."""
    parts = sum(1 for part in cell.iter() if part.tag in _PARTS)
    if parts < 2:
        return False
    row = cell.parent
    alone = row is not None and sum(1 for other in row.iter() if other.tag in ("td", "th")) == 1
    return alone or len(squeeze(cell.text())) >= _COLUMN


def is_imprint(text: str) -> bool:
    """Whether a line is the outlet's own: its licence, its editor, its rights."""
    return bool(_IMPRINT.match(text))


def article_text(blocks: list[Paragraph], author: str | None = None) -> tuple[list[str], str | None]:
    """The paragraphs that are the article's own, and the name signed under it, if any."""
    kept = [p for p in blocks if not _is_teaser(p)]
    while len(kept) > 1 and _is_byline(kept[0], author):
        kept.pop(0)
    signed: str | None = None
    while kept:
        last = kept[-1]
        if last.heading or _is_rule(last.text) or is_imprint(last.text) or _is_stamp(last):
            kept.pop()
        elif _is_signature(last, author):
            name = _signed(last)
            signed = signed or name
            kept.pop()
        else:
            break
    return [p.text for p in kept if not _is_rule(p.text)], signed


def _signed(p: Paragraph) -> str | None:
    """The name in a signature line, without its "(Theo Reuters)"."""
    name = _BRACKET.sub("", p.text)
    if _INITIALS.match(name) and not p.right:
        return None
    if p.right:
        name = _BYLINE.sub("", name)
    return name if _NAME.match(name) else None


def _is_byline(p: Paragraph, author: str | None) -> bool:
    """A name or a date between headline and text."""
    if len(p.text) > 80 or p.heading:
        return False
    return (
        (len(p.text) <= 45 and read_date(p.text) is not None)
        or bool(_BY.match(p.text))
        or (author is not None and fold(_BYLINE.sub("", p.text)) == fold(author))
    )


def _is_stamp(p: Paragraph) -> bool:
    """A line that is only a date."""
    return len(p.text) <= 30 and p.tag != "li" and read_date(p.text) is not None


def _is_rule(text: str) -> bool:
    return not any(c.isalnum() for c in text) or bool(_LABEL.match(text))


def _is_teaser(p: Paragraph) -> bool:
    size = len(p.text)
    shortest = 20 if p.tag in ("p", "td") else 8
    if p.linked >= 0.85 * size and size >= shortest and (p.tag in ("li", "p", "div", "td", "h3", "h4")):
        return not (p.tag == "p" and size > 220)
    return bool(_TEASER.match(p.text)) and (p.linked > 0.4 * size or size < 160)


def _is_signature(p: Paragraph, author: str | None) -> bool:
    size = len(p.text)
    if size > 90:
        return False
    if author and fold(p.text.strip(" .()")) in (fold(author), fold(f"theo {author}")):
        return True
    if p.right and size <= 60:
        return True
    if _SOURCE.match(p.text) or (_INITIALS.match(p.text) and p.tag != "li"):
        return True
    named = bool(_NAME.match(p.text)) and 3 <= size <= 45 and not p.text.endswith((".", "!", "?", ":"))
    initials = p.tag == "p" and 2 <= len(p.text.split()) <= 5 and not any(c.isdigit() for c in p.text)
    return named and (initials or p.strong >= 0.9 * size) and p.tag != "li"
