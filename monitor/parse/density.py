"""The body of a page that nobody described: the element whose own paragraphs say most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.frame import holds, is_hidden, precedes
from monitor.parse.plain import squeeze
from monitor.parse.talk import talk_around, words_between
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
#: A page has so many boxes of readers' words at most.
_MOST_TALKS = 4
#: Other sections say so much besides, and the links in them so little.
_SPREAD = 0.25
#: Elements that hold a headline with its text, and how deep the text may stand in them.
_LEAVES = frozenset({"div", "span", "font", "tr", "td"})
_BLOCKS = frozenset({"td", "section", "article", "main"})
_DEEP = 8


@dataclass(slots=True)
class _Weight:
    node: LexborNode
    own: int = 0
    paragraphs: int = 0
    #: Its text stands between line breaks or in small blocks, none in paragraphs.
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Dense:
    """The chosen element with its paragraphs' characters and number."""

    node: LexborNode
    size: int
    paragraphs: int
    #: The elements of what readers wrote, so far as they were met.
    talk: tuple[LexborNode, ...] = ()


class _Scale:
    """The elements of a page that hold running text, weighed."""

    def __init__(self, tree: LexborHTMLParser, head: LexborNode | None) -> None:
        self.tree, self.head, self.block = tree, head, _own_block(head)
        self.weights = {key: weight for key, weight in _weigh_paragraphs(tree).items() if _is_own(weight, head)}
        self.talk: list[LexborNode] = []
        self._is_loose = False

    def heaviest(self) -> _Weight | None:
        told = [w for w in self.weights.values() if not _aside(w.node)]
        if sum(w.own for w in told) < _FEW or not (self.block is None or any(map(self._is_in_block, told))):
            self._loosen()
        best = self._best()
        if best is None or self.head is None or self._is_loose:
            return best
        if words_between(self.head, best.node) >= max(best.own, _FEW):  # more is said before it
            self._loosen()
            best = self._best()
        return best

    def without(self, talk: Sequence[LexborNode]) -> None:
        """Forgets what stands in elements of readers' words."""
        self.talk += talk
        inside = {key for key, w in self.weights.items() if any(holds(box, w.node) for box in talk)}
        self.weights = {key: w for key, w in self.weights.items() if key not in inside}

    def _loosen(self) -> None:
        if not self._is_loose:
            self._is_loose = True
            _weigh_loose(self.tree, self.weights)
            self.without([])

    def _is_in_block(self, weight: _Weight) -> bool:
        return self.block is not None and _within(weight.node, self.block, _DEEP)

    def _best(self) -> _Weight | None:
        weights, head = list(self.weights.values()), self.head
        if not weights:
            return None
        best = max(weights, key=lambda w: w.own * (0.2 if _aside(w.node) else 1.0))
        if head is not None and len(self.tree.css("h1")) > 1:
            rivals = [w for w in weights if w.own >= _RIVAL * best.own and not _aside(w.node)]
            return next((w for w in rivals[:50] if holds(w.node, head) or precedes(head, w.node)), best)
        if self.block is not None and not self._is_in_block(best):
            beside = [w for w in weights if w.own >= _RIVAL * best.own and self._is_in_block(w)]
            return max(beside, key=lambda w: w.own, default=best)
        return best


def densest(tree: LexborHTMLParser, head: LexborNode | None = None) -> Dense | None:
    """The element that holds the most running text, or None where no element holds any.

    Where several hold about as much (pages that go on with the next story, columns of a table), the first after the
    headline, or the one in the headline's own block. What readers wrote under it is never the text.
    """
    scale = _Scale(tree, head)
    best = scale.heaviest()
    for _ in range(_MOST_TALKS):
        talk = talk_around(best.node, head) if best is not None else []
        if not talk:
            break
        scale.without(talk)
        best = scale.heaviest()
    if best is None:
        return None
    found = _climb(best, scale)
    if head is not None and len(tree.css("h1")) == 1:
        found = _spread(found, scale.weights, head)
    return replace(found, talk=tuple(scale.talk))


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
    if _is_chrome(weight.node) or _is_card(weight) or (weight.own < _FEW and _is_covered(weight.node)):
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
    for node in tree.css("div, td, section, article, font, span, tbody, pre"):
        own = 0
        lines = 0
        for child in node.iter(include_text=True):
            size = len((child.text_content or "").strip()) if child.tag == "-text" else 0
            if child.tag in _LEAVES and _is_leaf(child):
                size = len(child.text().strip())
            if size >= _MIN_PARAGRAPH:
                own += size
                lines += 1
        if own >= _FEW and not _is_chrome(node):
            weight = weights.setdefault(node.mem_id, _Weight(node, is_loose=True))
            weight.own += own
            weight.paragraphs += lines
        elif own >= _COLUMN and lines > 1 and not node.css("a"):
            short.append(_Weight(node, own, lines, is_loose=True))
    for weight in short[:_MOST_COLUMNS]:
        if any(_is_column_of(weight.node, other.node) for other in (*weights.values(), *short[:_MOST_COLUMNS])):
            weights.setdefault(weight.node.mem_id, weight)


def _is_leaf(node: LexborNode) -> bool:
    """Whether an element, or the only one inside it, holds one block of words."""
    for _ in range(3):
        inner = list(node.iter())
        if len(inner) != 1 or inner[0].tag not in _LEAVES or len(inner[0].text()) != len(node.text()):
            break
        node = inner[0]
    return all(i.mem_id == node.mem_id for i in node.css("a, div, p, br, img, td"))


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
        attributes = current.attributes
        if current.tag in ("aside", "footer", "nav", "header") or is_hidden(attributes):
            return True
        if _ASIDE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        current = current.parent
    return False


def _climb(best: _Weight, scale: _Scale) -> Dense:
    """A body in sections: go up, within the headline's block, while a parent holds clearly more of such text."""
    block = scale.block if scale.block is not None and _within(best.node, scale.block, _DEEP) else None
    chosen, size, paragraphs = best.node, best.own, best.paragraphs
    is_aside = _aside(best.node)  # then those beside it are no worse
    current = best.node.parent
    for _ in range(3):
        if current is None or current.tag in ("body", "html", None):
            break
        if len(current.css("h1")) > 1 or not (block is None or _within(current, block, _DEEP)):
            break  # two stories, or the columns around this one
        inside = _inside(current, scale, best, is_aside)
        if sum(w.own for w in inside) > 1.25 * size and _forgets_talk(inside, chosen, scale):
            inside = _inside(current, scale, best, is_aside)
        total = sum(w.own for w in inside)
        links = sum(len(a.text()) for a in current.css("a"))
        if total > 1.25 * size and links < 0.25 * total:
            chosen, size = current, total
            paragraphs = sum(w.paragraphs for w in scale.weights.values() if _within(w.node, current, 6))
        current = current.parent
    return Dense(chosen, size, paragraphs)


def _inside(node: LexborNode, scale: _Scale, best: _Weight, is_aside: bool) -> list[_Weight]:
    """The weights in an element that may go on with a text; one between line breaks does not go on in paragraphs."""
    weights = (w for w in scale.weights.values() if w.paragraphs >= 2 or w.own > _SECTION)
    weights = (w for w in weights if (is_aside or not _aside(w.node)) and (w.is_loose or not best.is_loose))
    return [w for w in weights if _within(w.node, node, 6)]


def _forgets_talk(inside: Sequence[_Weight], chosen: LexborNode, scale: _Scale) -> bool:
    """Forgets what readers wrote among the first of the weights outside the chosen element; whether there was any."""
    others = [w.node for w in inside if not holds(chosen, w.node)]
    forgotten: list[LexborNode] = []
    for other in others[:_MOST_TALKS]:
        talk = talk_around(other, scale.head) if not any(holds(box, other) for box in forgotten) else []
        if not any(holds(box, chosen) for box in talk):
            forgotten += talk
    scale.without(forgotten)
    return bool(forgotten)


def _within(node: LexborNode, ancestor: LexborNode, steps: int) -> bool:
    current: LexborNode | None = node
    for _ in range(steps):
        if current is None:
            return False
        if current.mem_id == ancestor.mem_id:
            return True
        current = current.parent
    return False
