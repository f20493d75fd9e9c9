"""The body of a page that nobody described: the element whose own paragraphs say most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.frame import holds, is_hidden, precedes
from monitor.parse.plain import squeeze
from monitor.parse.talk import is_talk_head, talk_around, words_between
from monitor.parse.tree import attribute
from monitor.parse.weigh import (
    FEW,
    MOST_COLUMNS,
    Weight,
    in_paragraph,
    is_own,
    is_title_of_another,
    weigh_loose,
    weigh_paragraphs,
)

_ASIDE = re.compile(
    r"comment|related|relation|sidebar|footer|header|menu|nav|popup|modal|cookie|share|promo|widget|banner|trend|other|"
    r"author-desc|about-author|newsletter|paywall|subscri",
    re.I,
)
#: A section of one paragraph counts when it is so long.
_SECTION = 100
_RIVAL = 0.4
#: A page has so many boxes of readers' words at most.
_MOST_TALKS = 4
#: Other sections say so much besides, and the links in them so little.
_SPREAD = 0.25
_BLOCKS = frozenset({"td", "section", "article", "main"})
_BOXES = frozenset({"div", "section", "aside"})
_DEEP = 8
_STYLES = frozenset({"font", "b", "strong", "i", "em", "big", "small"})
_LOWER = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: What tells the parts of one text apart by name.
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Dense:
    """The chosen element with its paragraphs' characters and number."""

    node: LexborNode
    size: int
    paragraphs: int
    #: The elements of what readers wrote, so far as they were met.
    talk: tuple[LexborNode, ...] = ()
    #: Elements beside `node`, after it, that go on with its text; what stands between them is not the text's.
    rest: tuple[LexborNode, ...] = ()

    @property
    def last(self) -> LexborNode:
        """The element that ends the text."""
        return self.rest[-1] if self.rest else self.node

    def whole(self) -> tuple[LexborNode, list[LexborNode]]:
        """The element that holds all of the text, and what stands in it besides."""
        around = self.node.parent
        if not self.rest or around is None:
            return self.node, []
        own = {node.mem_id for node in (self.node, *self.rest)}
        return around, [node for node in around.iter() if node.mem_id not in own]


class _Scale:
    """The elements of a page that hold running text, weighed."""

    def __init__(self, tree: LexborHTMLParser, head: LexborNode | None) -> None:
        self.tree, self.head, self.block = tree, head, _own_block(head)
        self.above = _above(head)
        self.weights = {key: weight for key, weight in weigh_paragraphs(tree).items() if is_own(weight, head)}
        self.talk: list[LexborNode] = []
        self._is_loose = False

    def heaviest(self) -> Weight | None:
        told = [w for w in self.weights.values() if not self.is_aside(w)]
        if sum(w.own for w in told) < FEW or not (self.block is None or any(map(self._is_in_block, told))):
            self._loosen()
        best = self._best()
        if best is None or self.head is None or self._is_loose:
            return best
        if words_between(self.head, best.node) >= max(best.own, FEW):  # more is said before it
            self._loosen()
            best = self._best()
        return best

    def is_aside(self, weight: Weight) -> bool:
        return _aside(weight.node, self.above)

    def without(self, talk: Sequence[LexborNode]) -> None:
        """Forgets what stands in elements of readers' words."""
        self.talk += talk
        inside = {key for key, w in self.weights.items() if any(holds(box, w.node) for box in talk)}
        self.weights = {key: w for key, w in self.weights.items() if key not in inside}

    def _loosen(self) -> None:
        if not self._is_loose:
            self._is_loose = True
            weigh_loose(self.tree, self.weights)
            self.without([])

    def _is_in_block(self, weight: Weight) -> bool:
        return self.block is not None and _within(weight.node, self.block, _DEEP)

    def _best(self) -> Weight | None:
        weights, head = list(self.weights.values()), self.head
        if not weights:
            return None
        best = max(weights, key=lambda w: w.own * (0.2 if self.is_aside(w) else 1.0))
        if head is not None and _stories(self.tree) > 1:
            rivals = [w for w in weights if w.own >= _RIVAL * best.own and not self.is_aside(w)]
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
    if _stories(tree) > 1 or (head is not None and head.tag in _LOWER and tree.css_first("h1") is None):
        return replace(found, talk=tuple(scale.talk))
    found = _spread(found, scale)
    if head is not None and not found.rest:
        parts = _parts(best.node, scale.weights, head)
        own = [part for part in parts if _is_like(part, best.node) or not _is_linked_box(part)]
        if len(own) < len(parts) or (parts and found.node.mem_id == best.node.mem_id):
            found = replace(found, node=own[0], rest=tuple(own[1:]))
    cut = _cut_off(found.last)
    return replace(found, talk=tuple(scale.talk), rest=(*found.rest, cut) if cut is not None else found.rest)


def _cut_off(node: LexborNode) -> LexborNode | None:
    """The last paragraph of an element that ends within it, as `<font><p>One<p>Two</font>` does: readers of HTML put it
    beside the element, with a copy of that inside."""
    after = node.next if node.tag in _STYLES else None
    inner = after.child if after is not None and after.tag == "p" else None
    same = inner is not None and inner.tag == node.tag and inner.attributes == node.attributes
    return after if same else None


def _stories(root: LexborHTMLParser | LexborNode) -> int:
    """How many stories have their headline in an element: a copy of one, and a line over readers' words, begin none."""
    texts = {squeeze(node.text()) for node in root.css("h1")}
    return sum(not is_talk_head(text) for text in texts)


def _spread(found: Dense, scale: _Scale) -> Dense:
    """`found`, or the element around it and others of its make: a story told in sections that fill the screen. Of an
    element that leads to other stories as well, its sections that do not."""
    outside = [w for w in scale.weights.values() if not _within(w.node, found.node, _DEEP) and not scale.is_aside(w)]
    others = [w for w in outside[:MOST_COLUMNS] if _is_of_make(w.node, found.node)]
    others = [w for w in others if scale.head is None or precedes(scale.head, w.node)]
    size = found.size + sum(w.own for w in others)
    if size < (1 + _SPREAD) * found.size:
        return found
    current: LexborNode | None = found.node
    while current is not None and not all(holds(current, w.node) for w in others):
        current = current.parent
    if current is None:
        return found
    spread = Dense(current, size, found.paragraphs + sum(w.paragraphs for w in others))
    if _leads_nowhere([current], size):
        return spread
    own = _sections(current, [found.node, *(w.node for w in others)])
    return replace(spread, node=own[0], rest=tuple(own[1:])) if _leads_nowhere(own, size) else found


def _leads_nowhere(nodes: Sequence[LexborNode], size: int) -> bool:
    """Whether the links in elements are few beside what they say, and none begins the next story."""
    if sum(len(a.text()) for node in nodes for a in node.css("a")) > _SPREAD * size:
        return False
    return not any(is_title_of_another(a) for node in nodes for a in node.css("h2 a[href], h3 a[href]"))


def _sections(around: LexborNode, told: Sequence[LexborNode]) -> list[LexborNode]:
    """What stands in an element from the first to the last of its parts that hold some of a text, without the boxes of
    links between them that are named otherwise."""
    holders = {_child_of(around, node).mem_id for node in told}
    parts = list(around.iter())
    held = [n for n, part in enumerate(parts) if part.mem_id in holders]
    first = parts[held[0]]
    return [
        part
        for part in parts[held[0] : held[-1] + 1]
        if part.mem_id in holders or _is_like(part, first) or not _is_linked_box(part)
    ]


def _child_of(around: LexborNode, node: LexborNode) -> LexborNode:
    """The element right in `around` that is a node or holds it."""
    while node.parent is not None and node.parent.mem_id != around.mem_id:
        node = node.parent
    return node


def _parts(node: LexborNode, weights: dict[int, Weight], head: LexborNode) -> list[LexborNode]:
    """`node` and what stands from the first to the last of those beside it that are named as it is but for a number and
    hold running text too: parts of one text. The list is empty where there are none, or one begins another story."""
    if node.parent is None or not attribute(node, "class"):
        return []
    beside = list(node.parent.iter())
    told = [n for n, child in enumerate(beside) if child.mem_id in weights and _is_like(child, node)]
    start = next((n for n in told[:MOST_COLUMNS] if precedes(head, beside[n])), None)
    if start is None or start == told[-1]:
        return []
    parts = beside[start : told[-1] + 1]
    return parts if not any(_begins_another(part) for part in parts if _is_like(part, node)) else []


def _is_like(node: LexborNode, other: LexborNode) -> bool:
    """Whether two elements are of one tag and one name, but for a number in it."""
    names = [_NUMBER.sub("", attribute(n, "class")) for n in (node, other)]
    return node.tag == other.tag and names[0] == names[1]


def _is_linked_box(node: LexborNode) -> bool:
    """Whether an element between the parts of a text leads elsewhere by more than words of its paragraphs."""
    return node.tag in _BOXES and any(not in_paragraph(a) for a in node.css("a[href]")[:20])


def _begins_another(node: LexborNode) -> bool:
    """Whether the first that an element says is the headline, all link, of another story."""
    link = node.css_first("h2 a[href], h3 a[href]")
    return link is not None and is_title_of_another(link) and node.text().lstrip().startswith(link.text().strip())


def _is_of_make(node: LexborNode, other: LexborNode) -> bool:
    """Whether two elements, and those around them, are of one tag and share a class, or are cells of one style."""
    if node.tag == other.tag == "td" and not _classes(node) | _classes(other):
        return bool(attribute(node, "style")) and attribute(node, "style") == attribute(other, "style")
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


def _above(head: LexborNode | None) -> frozenset[int]:
    """The elements around a headline, by their `mem_id`."""
    found: set[int] = set()
    current = head.parent if head is not None else None
    while current is not None:
        found.add(current.mem_id)
        current = current.parent
    return frozenset(found)


def _aside(node: LexborNode, above: frozenset[int]) -> bool:
    """Whether an element is, or stands in, a box beside the text; what holds the headline is none by any name."""
    current: LexborNode | None = node
    for _ in range(4):
        if current is None or current.tag in ("body", "html") or current.mem_id in above:
            return False
        attributes = current.attributes
        if current.tag in ("aside", "footer", "nav", "header") or is_hidden(attributes):
            return True
        if _ASIDE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        current = current.parent
    return False


def _climb(best: Weight, scale: _Scale) -> Dense:
    """A body in sections: go up, within the headline's block, while a parent holds clearly more of such text."""
    block = scale.block if scale.block is not None and _within(best.node, scale.block, _DEEP) else None
    chosen, size, paragraphs = best.node, best.own, best.paragraphs
    is_aside = scale.is_aside(best)  # then those beside it are no worse
    current = best.node.parent
    for _ in range(3):
        if current is None or current.tag in ("body", "html", None):
            break
        if _stories(current) > 1 or not (block is None or _within(current, block, _DEEP)):
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


def _inside(node: LexborNode, scale: _Scale, best: Weight, is_aside: bool) -> list[Weight]:
    """The weights in an element that may go on with a text; one between line breaks does not go on in paragraphs."""
    weights = (w for w in scale.weights.values() if w.paragraphs >= 2 or w.own > _SECTION)
    weights = (w for w in weights if (is_aside or not scale.is_aside(w)) and (w.is_loose or not best.is_loose))
    return [w for w in weights if _within(w.node, node, 6)]


def _forgets_talk(inside: Sequence[Weight], chosen: LexborNode, scale: _Scale) -> bool:
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
