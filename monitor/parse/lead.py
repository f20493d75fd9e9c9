"""The lead where nothing names it, and the element of a story told in captions: both by their place on the page."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.body import Collector, Paragraph
from monitor.parse.dates import read_date
from monitor.parse.frame import between, holds, is_chrome
from monitor.parse.labels import is_label, is_time_line
from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute
from monitor.parse.trim import is_imprint

_SHORTEST, _LONGEST = 40, 1_200
_FEW_WORDS = 8
_MOST_BLOCKS = 2
#: How many elements around the headline its page's few words may stand beside.
_NEAR = 3
_NOT_A_LEAD = re.compile(
    r"caption|author|tool|audio|player|rating|tags?\b|toc\b|avatar|meta\b|breadcrumb|social|share|related|other",
    re.IGNORECASE,
)
_SKIPPED = frozenset(
    "figure figcaption picture script style noscript nav aside form button select datalist textarea ul ol video audio "
    "iframe table".split()
)
#: What stands in a line that says who wrote the story and when.
_OF_IMPRINTS = "[rel=author], [itemprop=author], .author, time, .time, .date, .datetime"
_SENTENCE_END = re.compile(r"[.!?…:;”\"')]$")
#: What a list of key points holds, and where it may stand.
_FEWEST_POINTS, _MOST_POINTS = 2, 8
_SHORTEST_POINT, _LONGEST_POINT, _WORDS_OF_A_POINT = 20, 300, 5
_LISTS, _AROUND_LISTS, _MOST_LISTS = frozenset({"ul", "ol"}), frozenset({"div", "section"}), 3
_CAPTIONS = "figcaption, [class*=caption], [class*=Caption]"
_MIN_CAPTION = 30
#: Bounds for pages made to be slow.
_MOST_CAPTIONS, _MOST_STEPS = 200, 40


def lead_between(head: LexborNode, body: LexborNode) -> LexborNode | None:
    """The first element of running text between headline and body, or None.

    In a body that holds the headline, paragraphs of the text follow it: one alone may be the lead, several are none.
    """
    is_inside = holds(body, head)
    for node in between(head, body):
        if node.tag in (None, "-text", "-comment") or node.tag in _SKIPPED or is_chrome(node, 1):
            continue
        names = f"{attribute(node, 'class')} {attribute(node, 'id')}"
        size = len(squeeze(node.text()))
        if is_inside and size > _LONGEST:
            return None
        if _NOT_A_LEAD.search(names) or not _SHORTEST <= size <= 2 * _LONGEST:
            continue
        lead = _running(node)
        if is_inside and sum(map(_is_lead, Collector().gather(node))) > (lead is not None):
            return None
        if lead is not None and not holds(node, body) and lead.css_first(_OF_IMPRINTS) is None:
            return lead
    return None


def points_between(head: LexborNode, body: LexborNode) -> LexborNode | None:
    """The list of what the story says, between headline and body: a few lines of words that lead nowhere, or None."""
    if holds(body, head):
        return None
    for node in between(head, body):
        lists = [node] if node.tag in _LISTS else node.css("ul, ol") if node.tag in _AROUND_LISTS else []
        for points in lists[:_MOST_LISTS]:
            names = f"{attribute(points, 'class')} {attribute(points, 'id')}"
            if not _NOT_A_LEAD.search(names) and not is_chrome(points) and _are_points(points):
                return points
    return None


def _are_points(points: LexborNode) -> bool:
    items = [child for child in points.iter() if child.tag not in ("script", "style")]
    if not _FEWEST_POINTS <= len(items) <= _MOST_POINTS or any(child.tag != "li" for child in items):
        return False
    if points.css_first("a, button, input, svg, img, time") is not None:
        return False
    return all(map(_is_point, (squeeze(child.text()) for child in items)))


def _is_point(line: str) -> bool:
    return _SHORTEST_POINT <= len(line) <= _LONGEST_POINT and len(line.split()) >= _WORDS_OF_A_POINT


def lead_before(body: LexborNode) -> LexborNode | None:
    """The running text right before the body, where no headline tells where to look."""
    sibling = body.prev
    for _ in range(_NEAR):
        while sibling is not None and sibling.tag in (None, "-text", "-comment", "br"):
            sibling = sibling.prev
        if sibling is None or sibling.tag in _SKIPPED or is_chrome(sibling, 1):
            break
        if not _NOT_A_LEAD.search(f"{attribute(sibling, 'class')} {attribute(sibling, 'id')}"):
            lead = _running(sibling)
            if lead is not None:
                return lead
        sibling = sibling.prev
    return None


def lead_after(head: LexborNode) -> LexborNode | None:
    """The first element of running text after the headline of a page that says little more: under a picture or film."""
    current: LexborNode | None = head
    for _ in range(_NEAR):
        if current is None or current.tag in ("body", "html"):
            break
        sibling = current.next
        while sibling is not None:
            names = f"{attribute(sibling, 'class')} {attribute(sibling, 'id')}"
            skipped = sibling.tag in (None, "-text", "-comment") or sibling.tag in _SKIPPED or is_chrome(sibling, 1)
            lead = None if skipped or _NOT_A_LEAD.search(names) else _running(sibling)
            if lead is not None:
                return lead
            sibling = sibling.next
        current = current.parent
    return None


def _running(node: LexborNode) -> LexborNode | None:
    """`node` where all it says is one lead, else the first element inside that is one."""
    blocks = Collector().gather(node)
    good = [block for block in blocks if _is_lead(block)]
    if len(good) > _MOST_BLOCKS:
        return None  # running text of another kind
    if good and len(good) == len(blocks):
        return node
    for inner in node.iter() if good else ():
        if inner.tag not in _SKIPPED and not _NOT_A_LEAD.search(attribute(inner, "class")):
            found = _running(inner)
            if found is not None:
                return found
    return None


def _is_lead(block: Paragraph) -> bool:
    size = len(block.text)
    if not _SHORTEST <= size <= _LONGEST or block.linked > 0.3 * size or is_imprint(block.text):
        return False
    if is_time_line(block.text) or is_label(block.text):
        return False
    if size <= (80 if block.text[-1] not in ".!?" else 45) and read_date(block.text) is not None:
        return False
    return len(block.text.split()) >= _FEW_WORDS and (size >= 60 or bool(_SENTENCE_END.search(block.text)))


def captioned_element(tree: LexborHTMLParser) -> LexborNode | None:
    """The smallest element that holds nearly all long captions of a page with three or more of them."""
    captions = [
        node
        for node in tree.css(_CAPTIONS)[:_MOST_CAPTIONS]
        if len(squeeze(node.text())) >= _MIN_CAPTION and not is_chrome(node)
    ]
    if len(captions) < 3:
        return None
    current = captions[0].parent
    for _ in range(_MOST_STEPS):
        if current is None or current.tag in ("body", "html"):
            break
        if sum(holds(current, node) for node in captions) >= 0.8 * len(captions):
            return current
        current = current.parent
    return current
