"""The headline: what the head of the page claims and the element that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.text import fold
from monitor.parse.dates import read_date
from monitor.parse.frame import is_chrome, precedes
from monitor.parse.metadata import Metadata, ld
from monitor.parse.plain import plain, squeeze, unescape
from monitor.parse.tree import attribute

_SITE_TAIL = re.compile(r"\s+[|–—-]\s+([^|–—]{2,60})$")
_CLAIM_END = re.compile(r"\s+[|–—-]\s+|\s*[|]\s*")
_NAMED_TITLES = (
    "[itemprop=headline]",
    "h2",
    "h3",
    "[class*=title]",
    "[class*=Title]",
    "[class*=headline]",
    "[id*=title]",
    "[class*=tieude]",
    "[class*=tieu-de]",
    "[class*=header]",
    "[class*=Header]",
)
#: Elements of a headline's name, the Vietnamese one included.
_TITLES = "h1, h2, h3, [class*=title], [class*=Title], [class*=tieude], [class*=tieu-de]"
_TITLE_NAME = re.compile(r"title|tieu-?de", re.IGNORECASE)
#: What the head of a page says that names no story: the section, the issue, the page.
_SECTION_NAME = re.compile(
    r"(?:trang chu|tin tuc|tin moi|su kien|(?:xem |noi dung |tin |bai viet )?chi tiet|"
    r"bai viet|xem tin|thong bao|noi dung|home|homepage|news|article|"
    r"details?|untitled|index|default|print|e-?paper|bao in|doc bao|"
    r"(?:so|trang|ky|page|issue|no\.?)(?: bao)? ?\d[\d/. ]*)"
    r"(?: (?:tin tuc|tin|su kien|bai viet|detail|page|online))?"
)
#: "Tin Bộ Tài chính": the news of whose site it is.
_NEWS_OF = re.compile(r"(?:tin(?: tuc| bai)?|thong tin|chuyen (?:muc|trang)|muc) (?:cua |ve |tu )?")
#: An issue of a paper, as its title tells it.
_ISSUE = re.compile(r"(?:so|ky|issue|no\.?|vol\.?|volume)(?: bao)? ?\d[\d/. ]*(?:\(\d+\))?(?: ?(?:nam|thang) \d+)*")
#: A host's own label in a claim, from this size on.
_SHORTEST_LABEL = 6
#: Elements that may show a headline where none of its tags and names does.
_LINES, _MOST_LINES = "h4, h5, span, font, b, strong, td, div, p", 600
#: The names of an outlet, its section and its group.
_MOST_TAILS = 3
#: Class names of headings that are not shown.
_HEARD = re.compile(r"hide-accessible|visually-?hidden|sr-only|screen-reader|u-hidden|offscreen", re.IGNORECASE)
_LARGE = re.compile(r"[4-7]|\+[1-4]")
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_SHORTEST, _LONGEST = 15, 250
_LONGEST_LINE = 150
#: A headline with the blanks between its parts is shorter.
_LONGEST_RAW = 1_000
_LONGEST_SITE = 60
#: A headline shares so much with what the head of its page claims, or is what the title element says.
_ALIKE = 0.3
#: Elements that show the site's name, or its picture.
_OF_SITE = re.compile(
    r"(?:^|[\s_-])(?:logo|brand|branding|site-?(?:title|name|logo|banner)|masthead)(?:$|[\s_-])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Headline:
    """The article's title, and the element that shows it where one does."""

    title: str
    node: LexborNode | None = None


def find_headline(tree: LexborHTMLParser, meta: Metadata, selector: str | None) -> Headline:
    """The headline on the page where it is the page's headline, else the one in its head."""
    named, headed, titled = _claims(meta)
    shared = named or headed or titled
    told = set(map(fold, beginnings(titled))) if titled else set()
    for wanted in filter(None, (selector, "h1")):
        shown = [(text, node) for node in tree.css(wanted) if (text := spaced(node))]
        if wanted != selector:
            shown = [(text, node) for text, node in shown if not _shows_site(node)]
        if wanted != selector and not shared:
            shown = [(text, node) for text, node in shown if not _names_site(text, meta)]
        if not shown:
            continue
        text, node = max(shown, key=lambda pair: _likeness(pair[0], shared)) if shared else shown[0]
        if shared and _likeness(text, shared) < _ALIKE:
            text, node = next((pair for pair in shown if fold(pair[0]) in told), (text, node))
        if wanted == selector or not shared or _likeness(text, shared) >= _ALIKE or fold(text) in told:
            return Headline(_untailed(text, meta) if text == meta.title else text, node)
    other = _named(tree, meta, [claim for claim in (named, headed, titled or meta.title) if claim])
    if other is not None:
        return Headline(spaced(other), other)
    return Headline(shared or _untailed(plain(meta.metas.get("og:title")) or meta.title, meta))


def _shows_site(node: LexborNode) -> bool:
    """Whether a heading is the site's logo or name, which leads to its front page or is called so."""
    current: LexborNode | None = node
    for _ in range(3):
        if current is None or current.tag in ("body", "html", "main", "article"):
            return False
        if _OF_SITE.search(f"{attribute(current, 'class')} {attribute(current, 'id')}"):
            return True
        current = current.parent
    links = node.css("a[href]")
    return len(links) == 1 and attribute(links[0], "href").rstrip("/") == "" and attribute(links[0], "href") != ""


def headline_above(found: Headline, meta: Metadata, body: LexborNode) -> Headline:
    """`found`, or the nearest heading before the body where the page's head names no article; before an h1 that nothing
    in the head speaks for another, or one named a title, that the text says more of."""
    if any(_claims(meta)[:2]):
        return found
    if found.node is not None:
        nearer = None if _claims(meta)[2] else _nearest(body, _named_titles)
        if nearer is None or not precedes(found.node, nearer):
            return found
        is_more = _said(squeeze(nearer.text()), body) > _said(found.title, body)
        return Headline(spaced(nearer), nearer) if is_more else found
    node = (
        _nearest(body, _titles_in)
        or next(
            (n for n in (*body.css("h1, h2, h3")[:1], *_set_large(body), *_bold_lines(body)) if _opens(body, n)), None
        )
        or _nearest(body, _set_large)
        or _nearest(body, _set_bold)
    )
    if node is None or _said(_claims(meta)[2], body) > _said(squeeze(node.text()), body):
        return found
    return Headline(spaced(node), node)


def _said(claim: str, body: LexborNode) -> int:
    """How many of a claim's words the text says besides: the title of a story shares more with it than a section's."""
    text = squeeze(body.text()).removeprefix(claim)
    return len(set(fold(claim).split()) & set(fold(text).split())) if claim else 0


def _claims(meta: Metadata) -> tuple[str, str, str]:
    """The titles that og:title, JSON-LD and the title element give, "" for one that names the site and no story."""
    og, titled = plain(meta.metas.get("og:title")), meta.title
    if _is_named_behind(og, titled, meta):
        return "", ld(meta, "headline"), ""
    named, shown = (("" if _names_site(claim, meta) else _untailed(claim, meta)) for claim in (og, titled))
    return named, ld(meta, "headline"), shown


def _is_named_behind(claim: str, titled: str, meta: Metadata) -> bool:
    """Whether a claim is what the title element calls the site, behind the name of a section or page alone."""
    *sections, last = (fold(part).strip() for part in _CLAIM_END.split(titled[: 2 * _LONGEST]))
    return bool(sections) and last == fold(claim).strip() and all(_is_site_name(part, meta) for part in sections)


def _names_site(claim: str, meta: Metadata) -> bool:
    """Whether every part of a claim names the site, a section, an issue or a page of it."""
    parts = [fold(part).strip() for part in _CLAIM_END.split(claim[: 2 * _LONGEST])]
    if len(parts) > 1 and parts[0].startswith(_OUTLETS) and all(map(_ISSUE.fullmatch, parts[1:])):
        return True
    return all(_is_site_name(part, meta) for part in parts)


def _is_site_name(part: str, meta: Metadata) -> bool:
    if not part or part in meta.site_names | meta.outlets | meta.fronts or _SECTION_NAME.fullmatch(part):
        return True
    news = _NEWS_OF.match(part)
    if news and part[news.end() :] in meta.site_names | meta.outlets | meta.fronts:
        return True
    squashed = re.sub(r"[\W_]", "", part)
    labels = [re.sub(r"\W", "", label) for label in meta.host.split(".")[:-1]]
    return any(
        len(label) >= _SHORTEST_LABEL and label in squashed and 2 * len(label) > len(squashed) or label == squashed
        for label in labels
    )


def _nearest(body: LexborNode, titles: Callable[[LexborNode], list[LexborNode]]) -> LexborNode | None:
    """The nearest element of a headline's size before the body."""
    current: LexborNode | None = body
    for _ in range(6):
        if current is None or current.tag in ("body", "html"):
            break
        sibling = current.prev
        while sibling is not None:
            for node in titles(sibling):
                if _SHORTEST <= len(squeeze(node.text())) <= _LONGEST and not is_chrome(node):
                    return node
            sibling = sibling.prev
        current = current.parent
    return None


def spaced(node: LexborNode) -> str:
    """A headline's text; spans that touch are words that do not."""
    words: list[str] = []
    previous = ""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag in ("script", "style", "img", "svg", "-comment"):
            continue
        text = child.text_content or "" if tag == "-text" else child.text()
        if previous in ("span", "div", "br", "b", "strong", "a") and tag in ("span", "div"):
            words.append(" ")
        words.append(" " if tag == "br" else text)
        previous = tag
    return squeeze(unescape("".join(words)))


def _titles_in(node: LexborNode) -> list[LexborNode]:
    if node.tag in (None, "-text", "-comment"):
        return []
    own = node.tag in ("h1", "h2", "h3", "h4") or _TITLE_NAME.search(attribute(node, "class"))
    return [node] if own else node.css(_TITLES)


def _named_titles(node: LexborNode) -> list[LexborNode]:
    """Elements that are, or are named, titles of a page and say no sentence."""
    named = (found for found in _titles_in(node) if found.tag == "h1" or _TITLE_NAME.search(attribute(found, "class")))
    return [found for found in named if not squeeze(found.text()).endswith((".", ":", ";", "…"))]


def _set_large(node: LexborNode) -> list[LexborNode]:
    """What an old page sets in a larger font, as its headline."""
    if node.tag in (None, "-text", "-comment"):
        return []
    fonts = [font for font in (node, *node.css("font[size]")[:40]) if font.tag == "font"]
    return [font for font in fonts if _LARGE.fullmatch(attribute(font, "size").strip()) and _is_line(font)]


def _set_bold(node: LexborNode) -> list[LexborNode]:
    """The element where all that it says is one bold line, and no sentence."""
    if node.tag in (None, "-text", "-comment", "table"):
        return []
    bold = node if node.tag in ("b", "strong") else node.css_first("b, strong")
    text = squeeze(node.text())
    if bold is None or squeeze(bold.text()) != text or len(text) > _LONGEST_LINE or text.endswith((".", ":", ",", ";")):
        return []
    return [node] if _is_line(node) else []


def _bold_lines(body: LexborNode) -> list[LexborNode]:
    """The first blocks of a body that are one bold line each."""
    return [line for block in body.css("p, div, center")[:3] for line in _set_bold(block)]


def _is_line(node: LexborNode) -> bool:
    """Whether it is a line of the page's own: no date, and not a link to another page."""
    return node.css_first("a") is None and read_date(squeeze(node.text())[:_LONGEST]) is None


def _opens(body: LexborNode, node: LexborNode) -> bool:
    """Whether a line of a headline's size is the first that the body says."""
    text = squeeze(node.text())
    return _SHORTEST <= len(text) <= _LONGEST and squeeze(body.text()).startswith(text)


def _named(tree: LexborHTMLParser, meta: Metadata, claims: Sequence[str]) -> LexborNode | None:
    """The element, no h1, that says what the page claims as its title, whole or up to the site's name; one that only
    readers of the screen hear where nothing else does."""
    first, second = ({fold(part) for claim in claims for part in parts(claim)} for parts in (beginnings, endings))
    second = {part for part in second if not _is_site_name(part, meta)}
    later: LexborNode | None = None
    for selector in _NAMED_TITLES if first or second else ():
        for node in tree.css(selector)[:40]:
            raw = node.text()
            if len(raw) > _LONGEST_RAW or not _SHORTEST <= len(text := squeeze(raw)) <= _LONGEST:
                continue
            is_heard = bool(_HEARD.search(attribute(node, "class")))
            if (folded := fold(text)) in first and not is_heard:
                return node
            if later is None and folded in first | second:
                later = node
    return later or (_said_alone(tree, first) if first else None)


def _said_alone(tree: LexborHTMLParser, claims: set[str]) -> LexborNode | None:
    """The first element that says nothing but a claim up to one of its dashes: what follows there names the site. One
    beside links, as at the end of the way to a page, where there is no other."""
    beside: LexborNode | None = None
    for node in tree.css(_LINES)[:_MOST_LINES]:
        if any(inner.mem_id != node.mem_id for inner in node.css("div, p, table, ul, td")[:2]):
            continue
        raw = node.text()
        if not _SHORTEST <= len(raw) <= _LONGEST_RAW or fold(squeeze(raw)) not in claims or is_chrome(node):
            continue
        if node.parent is None or node.parent.css_first("a[href]") is None:
            return node
        beside = beside or node
    return beside


def beginnings(claim: str) -> Iterator[str]:
    """The claim, and what stands before each dash or stroke in it."""
    yield claim
    for found in _CLAIM_END.finditer(claim, 0, 2 * _LONGEST):
        if found.start() >= _SHORTEST:
            yield claim[: found.start()]


def endings(claim: str) -> Iterator[str]:
    """What stands behind each dash, stroke or first colon: some sites put their name first."""
    for found in _CLAIM_END.finditer(claim, 0, 2 * _LONGEST):
        if len(claim) - found.end() >= _SHORTEST and not fold(claim[found.end() :]).startswith(_OUTLETS):
            yield claim[found.end() :]
    site, mark, rest = claim.partition(": ")
    if mark and len(rest) >= _SHORTEST and len(site) <= _LONGEST_SITE:
        yield rest


def _likeness(first: str, second: str) -> float:
    if first == second:
        return 1.0
    return SequenceMatcher(None, fold(first).split(), fold(second).split(), autojunk=False).ratio()


def _untailed(title: str, meta: Metadata) -> str:
    """Without " | Outlet" at the end, and without what stands behind a name of the site, of a section or said twice."""
    for _ in range(_MOST_TAILS):
        shorter = _without_tail(title, meta)
        if shorter == title:
            break
        title = shorter
    return title


def _without_tail(title: str, meta: Metadata) -> str:
    found = _SITE_TAIL.search(title)
    if found is None:
        return title
    if _is_tail(found[1], meta):
        return title[: found.start()]
    ends = list(_CLAIM_END.finditer(title, 0, 2 * _LONGEST))
    parts = [fold(part).strip() for part in _CLAIM_END.split(title[: 2 * _LONGEST])]
    for end, part in zip(ends, parts[1:], strict=False):
        if end.start() >= _SHORTEST and (_is_site_name(part, meta) or parts.count(part) > 1):
            return title[: end.start()]
    return title[: ends[-1].start()] if len(parts) > 2 and _is_tail(parts[-1], meta) else title


def _is_tail(words: str, meta: Metadata) -> bool:
    """Whether what stands last in a title names the site, as its head, its address, its logo or all outlets tell."""
    tail = fold(words).strip()
    squashed = re.sub(r"\W", "", tail)
    hosts = [re.sub(r"\W", "", claim.split("/")[2]) for claim in meta.canonical if claim.startswith("http")]
    return (
        any(tail in name or name in tail for name in meta.site_names)
        or any(len(squashed) > 3 and squashed in host for host in hosts)
        or tail.startswith(_OUTLETS)
        or _BRACKET.sub("", tail) in meta.outlets
        or _is_site_name(tail, meta)
    )


_OUTLETS = ("bao ", "tap chi ", "cong thong tin", "trang thong tin")
