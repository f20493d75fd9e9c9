"""The body of a page that nobody described: the element whose own paragraphs say most."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.frame import holds, precedes
from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute
from monitor.parse.trim import is_imprint

_ASIDE = re.compile(
    r"comment|related|relation|sidebar|footer|header|menu|nav|popup|modal|cookie|share|promo|widget|banner|trend|other|"
    r"author-desc|about-author|newsletter|paywall|subscri",
    re.I,
)
#: What is never an article's body, however much it says.
_CHROME = re.compile(r"(?:^|[\s_-])(?:footer|copyright|cookie|consent|comments?|disqus)(?:$|[\s_-])", re.I)
_MIN_PARAGRAPH = 30
#: Below this the page's paragraphs are no article, and other elements are looked at.
_FEW = 250
_MOST_COLUMNS = 40
_HEADLINE = 15
#: Columns of one text are of one make, and each says so much.
_COLUMN = 80
#: A section of one paragraph counts when it is so long.
_SECTION = 100
_RIVAL = 0.4
#: Other sections say so much besides, and the links in them so little.
_SPREAD = 0.25
#: Elements that hold a headline with its text, and how deep the text may stand in them.
_BLOCKS = frozenset({"td", "section", "article", "main"})
_DEEP = 8


@dataclass(slots=True)
class _Weight:
    node: LexborNode
    own: int = 0
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Dense:
    """The chosen element with its paragraphs' characters and number."""

    node: LexborNode
    size: int
    paragraphs: int


def densest(tree: LexborHTMLParser, head: LexborNode | None = None) -> Dense | None:
    """The element that holds the most running text, or None where no element holds any.

    Where several hold about as much (pages that go on with the next story, columns of a table), the first after the
    headline, or the one in the headline's own block.
    """
    weights = {key: weight for key, weight in _weigh_paragraphs(tree).items() if _is_own(weight, head)}
    block = _own_block(head)
    told = [w for w in weights.values() if not _aside(w.node)]
    if sum(w.own for w in told) < _FEW or not (block is None or any(_within(w.node, block, _DEEP) for w in told)):
        _weigh_loose(tree, weights)
    if not weights:
        return None
    best = max(weights.values(), key=lambda w: w.own * (0.2 if _aside(w.node) else 1.0))
    if head is not None and len(tree.css("h1")) > 1:
        rivals = [w for w in weights.values() if w.own >= _RIVAL * best.own and not _aside(w.node)]
        best = next((w for w in rivals[:50] if holds(w.node, head) or precedes(head, w.node)), best)
    elif block is not None and not _within(best.node, block, _DEEP):
        beside = [w for w in weights.values() if w.own >= _RIVAL * best.own and _within(w.node, block, _DEEP)]
        best = max(beside, key=lambda w: w.own, default=best)
    found = _climb(best, weights, block if block is not None and _within(best.node, block, _DEEP) else None)
    return _spread(found, weights, head) if head is not None and len(tree.css("h1")) == 1 else found


def _spread(found: Dense, weights: dict[int, _Weight], head: LexborNode) -> Dense:
    """`found`, or the element around it and others of its make: a story told in sections that fill the screen."""
    outside = [w for w in weights.values() if not _within(w.node, found.node, _DEEP) and not _aside(w.node)]
    others = [w for w in outside[:_MOST_COLUMNS] if _is_of_make(w.node, found.node) and precedes(head, w.node)]
    more = sum(w.own for w in others)
    if more < _SPREAD * found.size:
        return found
    current: LexborNode | None = found.node
    while current is not None and not all(holds(current, w.node) for w in others):
        current = current.parent
    if current is None or sum(len(a.text()) for a in current.css("a")) > _SPREAD * (found.size + more):
        return found
    if any(_is_title_of_another(a) for a in current.css("h2 a[href], h3 a[href]")):
        return found  # the page goes on with the next story
    return Dense(current, found.size + more, found.paragraphs + sum(w.paragraphs for w in others))


def _is_of_another(node: LexborNode, head: LexborNode) -> bool:
    """Whether right before an element stands the headline, all link, of another story than the page's."""
    sibling = node.prev
    for _ in range(6):
        if sibling is None:
            return False
        if sibling.tag in ("h1", "h2", "h3"):
            link = sibling.css_first("a[href]")
            return link is not None and _is_title_of_another(link) and not holds(sibling, head) and precedes(head, node)
        sibling = sibling.prev
    return False


def _is_title_of_another(link: LexborNode) -> bool:
    """Whether all that a heading says is a link to another page."""
    heading = link.parent
    while heading is not None and heading.tag not in ("h1", "h2", "h3"):
        heading = heading.parent
    own = attribute(link, "href").startswith("#")
    return heading is not None and not own and squeeze(heading.text()) == squeeze(link.text())


def _is_of_make(node: LexborNode, other: LexborNode) -> bool:
    """Whether two elements, and those around them, are of one tag and share a class."""
    for first, second in ((node, other), (node.parent, other.parent)):
        if first is None or second is None or first.tag != second.tag:
            return False
        if first.mem_id != second.mem_id and not _classes(first) & _classes(second):
            return False
    return True


def _classes(node: LexborNode) -> set[str]:
    return set(attribute(node, "class").split())


def _own_block(head: LexborNode | None) -> LexborNode | None:
    """The cell, section or article that the headline stands in."""
    current = head.parent if head is not None else None
    for _ in range(4):
        if current is None or current.tag in ("body", "html"):
            return None
        if current.tag in _BLOCKS:
            return current
        current = current.parent
    return None


def _weigh_paragraphs(tree: LexborHTMLParser) -> dict[int, _Weight]:
    weights: dict[int, _Weight] = {}
    for node in tree.css("p"):
        parent = node.parent
        if parent is None:
            continue
        text = node.text()
        size = len(text.strip())
        if size < _MIN_PARAGRAPH or is_imprint(text.strip()):
            continue
        linked = sum(len(a.text()) for a in node.css("a"))
        if linked > 0.5 * size:
            continue
        weight = weights.setdefault(parent.mem_id, _Weight(parent))
        weight.own += size - linked
        weight.paragraphs += 1
    return weights


def _is_own(weight: _Weight, head: LexborNode | None) -> bool:
    if _is_chrome(weight.node) or _is_card(weight):
        return False
    return head is None or not _is_of_another(weight.node, head)


def teaser_texts(tree: LexborHTMLParser, head: LexborNode | None) -> frozenset[str]:
    """The paragraphs that stand in the site's chrome or beside the link of another story."""
    others = [weight for weight in _weigh_paragraphs(tree).values() if not _is_own(weight, head)]
    return frozenset(squeeze(node.text()) for weight in others for node in weight.node.css("p"))


def _is_chrome(node: LexborNode) -> bool:
    current: LexborNode | None = node
    for _ in range(6):
        if current is None or current.tag in ("body", "html", "main"):
            return False
        if current.tag in ("footer", "nav") or _CHROME.search(
            f"{attribute(current, 'class')} {attribute(current, 'id')}"
        ):
            return True
        current = current.parent
    return False


def _is_card(weight: _Weight) -> bool:
    """One paragraph beside a link of a headline's length is another article's teaser."""
    if weight.paragraphs > 1 or len(weight.node.text()) > 3 * weight.own:
        return False
    return any(len(a.text().strip()) >= _HEADLINE and not _in_paragraph(a) for a in weight.node.css("a"))


def _in_paragraph(link: LexborNode) -> bool:
    current: LexborNode | None = link.parent
    for _ in range(3):
        if current is None:
            return False
        if current.tag == "p":
            return True
        current = current.parent
    return False


def _weigh_loose(tree: LexborHTMLParser, weights: dict[int, _Weight]) -> None:
    """Pages without paragraphs: text that stands in an element itself, between line breaks or in small blocks."""
    short: list[_Weight] = []
    for node in tree.css("div, td, section, article, font, span"):
        own = 0
        lines = 0
        for child in node.iter(include_text=True):
            size = len((child.text_content or "").strip()) if child.tag == "-text" else 0
            if child.tag in ("div", "span", "font") and all(
                i.mem_id == child.mem_id for i in child.css("a, div, p, br, img")
            ):
                size = len(child.text().strip())
            if size >= _MIN_PARAGRAPH:
                own += size
                lines += 1
        if own >= _FEW and not _is_chrome(node):
            weight = weights.setdefault(node.mem_id, _Weight(node))
            weight.own += own
            weight.paragraphs += lines
        elif own >= _COLUMN and lines > 1 and not node.css("a"):
            short.append(_Weight(node, own, lines))
    for weight in short[:_MOST_COLUMNS]:
        if any(_is_column_of(weight.node, other.node) for other in (*weights.values(), *short[:_MOST_COLUMNS])):
            weights.setdefault(weight.node.mem_id, weight)


def _is_column_of(node: LexborNode, other: LexborNode) -> bool:
    """Whether two elements stand in one and are of one class, as the columns of a printed page are."""
    if node.parent is None or other.parent is None or node.mem_id == other.mem_id:
        return False
    name = attribute(node, "class")
    return bool(name) and name == attribute(other, "class") and node.parent.mem_id == other.parent.mem_id


def _aside(node: LexborNode) -> bool:
    current: LexborNode | None = node
    for _ in range(4):
        if current is None or current.tag in ("body", "html"):
            return False
        if current.tag in ("aside", "footer", "nav", "header"):
            return True
        if _ASIDE.search(attribute(current, "class") + " " + attribute(current, "id")):
            return True
        current = current.parent
    return False


def _climb(best: _Weight, weights: dict[int, _Weight], block: LexborNode | None) -> Dense:
    """A body in sections: go up, within the headline's block, while a parent holds clearly more of such text."""
    chosen, size, paragraphs = best.node, best.own, best.paragraphs
    is_aside = _aside(best.node)  # then those beside it are no worse
    current = best.node.parent
    for _ in range(3):
        if current is None or current.tag in ("body", "html", None):
            break
        if len(current.css("h1")) > 1 or not (block is None or _within(current, block, _DEEP)):
            break  # two stories, or the columns around this one
        inside = [w for w in weights.values() if _within(w.node, current, 6) and (is_aside or not _aside(w.node))]
        total = sum(w.own for w in inside if w.paragraphs >= 2 or w.own > _SECTION)
        links = sum(len(a.text()) for a in current.css("a"))
        if total > 1.25 * size and links < 0.25 * total:
            chosen, size, paragraphs = current, total, sum(w.paragraphs for w in inside)
        current = current.parent
    return Dense(chosen, size, paragraphs)


def _within(node: LexborNode, ancestor: LexborNode, steps: int) -> bool:
    current: LexborNode | None = node
    for _ in range(steps):
        if current is None:
            return False
        if current.mem_id == ancestor.mem_id:
            return True
        current = current.parent
    return False
