"""The elements of a page that hold running text, weighed by what they say themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.frame import holds, is_hidden, precedes
from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute
from monitor.parse.trim import is_imprint

#: What is never an article's body, however much it says.
_CHROME = re.compile(r"(?:^|[\s_-])(?:footer|copyright|cookie|consent|comments?|disqus)(?:$|[\s_-])", re.I)
_MIN_PARAGRAPH = 30
#: Below this the page's paragraphs are no article, and other elements are looked at.
FEW = 250
MOST_COLUMNS = 40
_HEADLINE = 15
#: Columns of one text are of one make, and each says so much.
_COLUMN = 80
#: Elements that hold a headline with its text, and how deep the text may stand in them.
_LEAVES = frozenset({"div", "span", "font", "tr", "td"})
#: The points of a list that may be a text, as questions and answers are.
_POINTS = frozenset({"li", "dd", "details"})


@dataclass(slots=True)
class Weight:
    """What an element says in its own paragraphs, in characters without links."""

    node: LexborNode
    own: int = 0
    paragraphs: int = 0
    #: Its text stands between line breaks or in small blocks, none in paragraphs.
    is_loose: bool = False


def weigh_paragraphs(tree: LexborHTMLParser) -> dict[int, Weight]:
    """The elements that hold paragraphs themselves, by their `mem_id`, in the page's order."""
    weights: dict[int, Weight] = {}
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
        weight = weights.setdefault(parent.mem_id, Weight(parent))
        weight.own += size - linked
        weight.paragraphs += 1
    return weights


def is_own(weight: Weight, head: LexborNode | None) -> bool:
    """Whether an element is none of the site's chrome, of another story's teaser or of a window not yet open."""
    if _is_chrome(weight.node) or (weight.own < FEW and _is_covered(weight.node)):
        return False
    if head is not None and holds(weight.node, head):
        return True
    return not _is_card(weight) and (head is None or not _is_of_another(weight.node, head))


def teaser_texts(tree: LexborHTMLParser, head: LexborNode | None) -> frozenset[str]:
    """The paragraphs that stand in the site's chrome or beside the link of another story."""
    others = [weight for weight in weigh_paragraphs(tree).values() if not is_own(weight, head)]
    return frozenset(squeeze(node.text()) for weight in others for node in weight.node.css("p"))


def _is_of_another(node: LexborNode, head: LexborNode) -> bool:
    """Whether right before an element stands the headline, all link, of another story than the page's."""
    sibling = node.prev
    for _ in range(6):
        if sibling is None:
            return False
        if sibling.tag in ("h1", "h2", "h3"):
            link = sibling.css_first("a[href]")
            return link is not None and is_title_of_another(link) and not holds(sibling, head) and precedes(head, node)
        sibling = sibling.prev
    return False


def is_title_of_another(link: LexborNode) -> bool:
    """Whether all that a heading says is a link to another page."""
    heading = link.parent
    while heading is not None and heading.tag not in ("h1", "h2", "h3"):
        heading = heading.parent
    own = attribute(link, "href").startswith("#")
    return heading is not None and not own and squeeze(heading.text()) == squeeze(link.text())


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


def _is_covered(node: LexborNode) -> bool:
    """Whether an element, or one of those around it, is not shown: few words there are a window's."""
    current: LexborNode | None = node
    for _ in range(4):
        if current is None or current.tag in ("body", "html"):
            return False
        if is_hidden(current.attributes):
            return True
        current = current.parent
    return False


def _is_card(weight: Weight) -> bool:
    """One paragraph beside a link of a headline's length is another article's teaser."""
    if weight.paragraphs > 1 or len(weight.node.text()) > 3 * weight.own:
        return False
    return any(len(a.text().strip()) >= _HEADLINE and not in_paragraph(a) for a in weight.node.css("a"))


def in_paragraph(link: LexborNode) -> bool:
    """Whether a link stands among the words of a paragraph."""
    current: LexborNode | None = link.parent
    for _ in range(3):
        if current is None:
            return False
        if current.tag == "p":
            return True
        current = current.parent
    return False


def weigh_loose(tree: LexborHTMLParser, weights: dict[int, Weight]) -> None:
    """Pages without paragraphs: text that stands in an element itself, between line breaks or in small blocks."""
    short: list[Weight] = []
    for node in tree.css("div, td, section, article, main, font, span, tbody, pre, ol, ul, dl"):
        own = 0
        lines = 0
        for child in node.iter(include_text=True):
            size = len((child.text_content or "").strip()) if child.tag == "-text" else 0
            if (child.tag in _LEAVES and _is_leaf(child)) or (child.tag in _POINTS and _is_told(child)):
                size = len(child.text().strip())
            if size >= _MIN_PARAGRAPH:
                own += size
                lines += 1
        if own >= FEW and not _is_chrome(node):
            weight = weights.setdefault(node.mem_id, Weight(node, is_loose=True))
            weight.own += own
            weight.paragraphs += lines
        elif own >= _COLUMN and lines > 1 and not node.css("a"):
            short.append(Weight(node, own, lines, is_loose=True))
    for weight in short[:MOST_COLUMNS]:
        if any(_is_column_of(weight.node, other.node) for other in (*weights.values(), *short[:MOST_COLUMNS])):
            weights.setdefault(weight.node.mem_id, weight)


def _is_leaf(node: LexborNode) -> bool:
    """Whether an element, or the only one inside it, holds one block of words."""
    for _ in range(3):
        inner = list(node.iter())
        if len(inner) != 1 or inner[0].tag not in _LEAVES or len(inner[0].text()) != len(node.text()):
            break
        node = inner[0]
    return all(i.mem_id == node.mem_id or _ends(i) for i in node.css("a, div, p, br, img, td"))


def _is_told(point: LexborNode) -> bool:
    """Whether a point of a list says something itself, as an answer does, and leads to no other story or place."""
    return all(inner.mem_id == point.mem_id for inner in point.css("a, li, dd, input, button, img")[:2])


def _ends(mark: LexborNode) -> bool:
    """Whether it is a line break behind which its element says nothing more, as editors leave at the end of a line."""
    after = mark.next if mark.tag == "br" else mark
    while after is not None and (after.tag == "br" or (after.tag == "-text" and not squeeze(after.text_content or ""))):
        after = after.next
    return after is None


def _is_column_of(node: LexborNode, other: LexborNode) -> bool:
    """Whether two elements stand in one and are of one class, as the columns of a printed page are."""
    if node.parent is None or other.parent is None or node.mem_id == other.mem_id:
        return False
    name = attribute(node, "class")
    return bool(name) and name == attribute(other, "class") and node.parent.mem_id == other.parent.mem_id
