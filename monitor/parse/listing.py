"""Listing pages: section, tag and search pages to the articles they link to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.address import is_web_address, joined, parts_of
from monitor.domain.article import PageKind
from monitor.domain.errors import ParseError
from monitor.domain.feed import FeedItem, ItemList
from monitor.parse.address import same_site
from monitor.parse.charset import decode
from monitor.parse.dates import read_date
from monitor.parse.frame import is_chrome
from monitor.parse.outlets import NO_OUTLETS, Outlets
from monitor.parse.plain import plain, squeeze
from monitor.parse.recognise import kind_of
from monitor.parse.tree import attribute, build_tree

#: How the addresses of articles look; those of sections, tags, topics and authors do not.
_ARTICLE_PATH = re.compile(
    r"""(?x)
    -(?:post|d|a)?\d{5,}(?:\.\w{2,5})?/?$          # slug-4954454.html, slug-post123456.vnp, slug-d123456.html
    | /\d{6,}/[\w%-]{10,}(?:\.html?|/)?$           # /economy/1733990/slug.html
    | /[\w%-]*-\d{12,}\.\w{2,5}$                   # slug-20260307080054340.htm
    | /20\d\d/\d{1,2}/(?:\d{1,2}/)?[\w%-]{8,}
    | /[\w%]+(?:-[\w%]+){5,}\.(?:html?|aspx|php)$      # a long slug without an id
    | /\d{5,}\.[a-z]{3,5}$                             # /slug/267938.vnp
    """
)
#: Where the path is that of a reader of articles, its query names the one: "tin-bo.aspx?ItemID=61200".
_ARTICLE_QUERY = re.compile(
    r"(?:^|&)(?:(?:item|news|article|post|story|content|detail|entry|tin|tintuc|bai|baiviet)_?)?id=\d{4,}(?:&|$)",
    re.IGNORECASE,
)
_NOT_ARTICLE = re.compile(
    r"-tag\d|/tag/|/tags/|/tu-khoa/|/topic/|/chu-de|/author|/tac-gia|/rss|\.rss$|/video-|/page/|/trang-\d|-page\d|-p\d+$|/search|"
    r"/tim-kiem|/lien-he|/gioi-thieu|/quang-cao|/dieu-khoan|/login|/dang-nhap|/privacy|/terms|/about|/contact|/su-kien/|-event\d|"
    r"/event/|/topic-|-d\d{1,4}/?$|-sk\w{5,8}\.html$|/chinh-sach-bao-mat|"
    r"-e\d+\.\w+$|\.(?:jpe?g|png|gif|webp|pdf|mp4|css|js)$",
    re.IGNORECASE,
)
#: A title attribute that is a time and no headline with a date in it.
_IS_TIME = re.compile(r"^[^\d]{0,25}\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[T\s,|-]+\d{1,2}[:h]\d{2}.{0,12}$")
_HEADING = re.compile(r"h[1-6]")
_DIGITS = re.compile(r"\d+")
_MIN_TITLE = 15
_MIN_REPEATED = 25
#: What stands on a picture says less: "00:31", "Video".
_LONGEST_MARK = 12
#: What a link says that leads on from a teaser.
_READ_ON = re.compile(
    r"\W*(?:(?:xem|đọc)(?: (?:thêm|tiếp|chi tiết|toàn văn|ngay|bài|bài viết))*|chi tiết|"
    r"read (?:more|on|the (?:full )?(?:story|article))|continue reading|(?:view |see )?(?:more|details?)|learn more|"
    r"full story)\W*",
    re.IGNORECASE,
)
_HEADINGS, _LONGEST_TITLE, _LONGEST_LABEL, _CARD_LEVELS, _MOST_LINKS = "h1, h2, h3, h4, h5, h6", 150, 30, 3, 4
#: Fewer links make no listing.
_FEW = 3
MAX_ITEMS = 1_000


def parse_listing(body: bytes, *, url: str, link_pattern: str | None = None, outlets: Outlets = NO_OUTLETS) -> ItemList:
    """Every article the page links to, once, in the page's order, at most the first 1,000.
    ParseError where the answer is no page."""
    text = decode(body)
    kind = kind_of(text)
    if kind is not PageKind.ARTICLE:
        raise ParseError(f"{kind}: no listing page came", subject=url)
    items = teasers(build_tree(text, url), url, link_pattern, outlets)
    return ItemList(items=items[:MAX_ITEMS], left=max(0, len(items) - MAX_ITEMS))


def teasers(
    tree: LexborHTMLParser, url: str, link_pattern: str | None = None, outlets: Outlets = NO_OUTLETS
) -> tuple[FeedItem, ...]:
    """Links to articles with the title, summary and time that stand beside them."""
    pattern = re.compile(link_pattern) if link_pattern else None
    base_node = tree.css_first("base[href]")
    base = (joined(url, attribute(base_node, "href")) if base_node is not None else "") or url
    found: dict[str, tuple[str, LexborNode]] = {}
    for node, link in _links(tree, base):
        if not (pattern.search(link) if pattern else is_article_address(link, url)):
            continue
        title = _shown_title(node) or _told_title(node)
        known = found.get(link)
        if known is None or _better(title, known[0]):
            found[link] = (title, node if known is None or title else known[1])
    kept = [(link, title, node) for link, (title, node) in found.items() if len(title) >= _MIN_TITLE]
    if len(kept) < _FEW and pattern is None:
        kept = _repeated(tree, base, url) or kept
    sizes: dict[int, int] = {}
    return tuple(_item(link, title, node, sizes, outlets) for link, title, node in kept)


def _repeated(tree: LexborHTMLParser, base: str, url: str) -> list[tuple[str, str, LexborNode]]:
    """Links of a headline's length that stand in three or more elements of one make: their addresses say nothing."""
    groups: dict[str, set[str]] = {}
    seen: dict[str, tuple[str, LexborNode, str]] = {}
    for node, link in _links(tree, base):
        title = _shown_title(node)
        if not _MIN_REPEATED <= len(title) <= 250 or link in seen or link == url.partition("#")[0]:
            continue
        if not same_site(link, url) or _NOT_ARTICLE.search(parts_of(link).path) or is_chrome(node):
            continue
        make = _make(node)
        seen[link] = (title, node, make)
        groups.setdefault(make, set()).add(link)
    return [(link, title, node) for link, (title, node, make) in seen.items() if len(groups[make]) >= _FEW]


def _make(node: LexborNode) -> str:
    """The tags and first class names of the three elements around a link; headings of any size are alike, and so are
    class names but for their numbers ("post-4400")."""
    names = []
    current = node.parent
    for _ in range(3):
        if current is None or current.tag == "body":
            break
        tag = "h" if _HEADING.fullmatch(current.tag or "") else current.tag
        names.append(f"{tag}.{_DIGITS.sub('', attribute(current, 'class').partition(' ')[0])}")
        current = current.parent
    return " < ".join(names)


def _better(title: str, known: str) -> bool:
    return len(known) < _MIN_TITLE <= len(title)


def _links(tree: LexborHTMLParser, base: str) -> Iterator[tuple[LexborNode, str]]:
    for node in tree.css("a[href]"):
        href = attribute(node, "href").strip().replace("\\", "/")
        if not href or href.startswith(("#", "javascript:", "mailto:", "tel:")):
            continue
        link = joined(base, href).partition("#")[0]
        if is_web_address(link):
            yield node, link


def is_article_address(link: str, page: str) -> bool:
    """Whether an address looks like an article's of the same site."""
    if page and not same_site(link, page):
        return False
    parts = parts_of(link)
    named = _ARTICLE_PATH.search(parts.path) or (parts.query and _ARTICLE_QUERY.search(parts.query))
    return bool(named) and not _NOT_ARTICLE.search(parts.path)


def _shown_title(node: LexborNode) -> str:
    """What a link says, of a whole card its heading. One that shows a film or picture says its length or nothing, and
    is called something; one that says "Xem chi tiết" leads to what its card is headed."""
    words = plain(node.text())
    if len(words) <= _LONGEST_MARK and node.css_first("img") is not None:
        return _told_title(node) or words
    if reads_on(words):
        return _heading_over(node) or words
    heading = node.css_first(_HEADINGS) if len(words) > _LONGEST_TITLE or node.css_first("p") is not None else None
    return (plain(heading.text()) if heading is not None else "") or words


def reads_on(words: str) -> bool:
    """Whether a link says only that it leads on."""
    return len(words) <= _LONGEST_LABEL and bool(_READ_ON.fullmatch(words))


def _heading_over(node: LexborNode) -> str:
    """The heading of the card whose only link a link is, or that shares its address with the others."""
    href, current = attribute(node, "href"), node.parent
    for _ in range(_CARD_LEVELS):
        if current is None or current.tag in ("body", "html", "main", "ul"):
            break
        links = current.css("a[href]")
        if len(links) > _MOST_LINKS or any(attribute(link, "href") != href for link in links):
            break
        heading = current.css_first(_HEADINGS)
        if heading is not None:
            return plain(heading.text())
        current = current.parent
    return ""


def _told_title(node: LexborNode) -> str:
    """What a link, or the picture in it, is called."""
    image = node.css_first("img[alt]")
    called = (
        attribute(node, "title"),
        attribute(image, "alt") if image is not None else "",
        attribute(node, "aria-label"),
    )
    return next(filter(None, map(plain, called)), "")


def _foreign(card: LexborNode, href: str) -> bool:
    """Whether another article is linked from here: its words and time would be taken for this one's."""
    own = href.partition("#")[0]
    for node in card.css("a[href]"):
        other = attribute(node, "href").strip().partition("#")[0]
        if other != own and is_article_address(other, ""):
            return True
    return False


def _card(node: LexborNode, title: str, sizes: dict[int, int]) -> LexborNode | None:
    """The element that holds this link's teaser and no other's."""
    current, chosen = node.parent, None
    for _ in range(4):
        if current is None or current.tag in ("body", "html", "ul", "main"):
            break
        if current.mem_id not in sizes:
            sizes[current.mem_id] = len(current.text())
        if sizes[current.mem_id] > 1_500 + len(title) or _foreign(current, attribute(node, "href").strip()):
            break
        chosen = current
        if current.tag in ("article", "li"):
            break
        current = current.parent
    return chosen


def _item(link: str, title: str, node: LexborNode, sizes: dict[int, int], outlets: Outlets) -> FeedItem:
    card = _card(node, title, sizes)
    summary, raw = "", None
    if card is not None:
        for part in card.css("p, [class*=sapo], [class*=desc], [class*=summary], [data-role=sapo]"):
            words = squeeze(part.text())
            if len(words) > len(summary) and words != title and len(words) < 1_200:
                summary = words
        raw = _time(card)
    stamp = read_date(raw)
    return FeedItem(
        url=link,
        title=title,
        summary=outlets.without_sign(summary) if len(summary) >= 30 else "",
        published=stamp.iso if stamp else None,
        published_raw=raw,
        guid=None,
        author=None,
    )


def _time(card: LexborNode) -> str | None:
    for selector, names in (
        ("time[datetime]", ("datetime",)),
        ("[data-publishtime], [data-time], [data-date]", ("data-publishtime", "data-time", "data-date")),
        ("[title]", ("title",)),
    ):
        for node in card.css(selector)[:4]:
            for name in names:
                value = attribute(node, name)
                if value and read_date(value) and (name != "title" or _IS_TIME.match(value)):
                    return value
    for node in card.css("time, [class*=time], [class*=date]")[:4]:
        value = squeeze(node.text())
        if value and read_date(value):
            return value
    return None
