"""What stands around an article on its page: the site's own chrome, and the lines between headline and body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile

from selectolax.lexbor import LexborNode

from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute

_CHROME_TAGS = frozenset({"nav", "footer", "aside"})
_CHROME_NAMES = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|footer|copyright|sidebar|topbar|breadcrumbs?|related?|relation|lienquan|"
    r"comments?|other|share|social|cookie|consent|modal|popup|banner|ads|weather|ticker|today|clock|login|search)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_DATE_NAMES = re.compile(r"(?:^|[\s_-])(?:publish-?)?(?:date|time|datetime|ngay)(?:$|[\s_-])", re.IGNORECASE)
_NOW = re.compile(r"hôm nay|bây giờ|^\s*today|right now", re.IGNORECASE)
#: A note of facts says no more, and the names of other stories are longer.
_MOST_FACTS, _TEASER = 300, 25
#: What says so much is more than the lines around a headline.
_NO_HEAD = 5_000
#: What says more is no line between headline and text.
_MUCH = 800
_LONGEST_CARD, _MOST_CARDS = 600, 40
#: A card has so few parts: pictures, a headline, a date, a paragraph.
_MOST_PARTS, _HEADLINE, _LONGEST_DATE, _LONGEST_NAME = 6, 15, 40, 80
_QUOTE, _QUOTE_LEVELS = re.compile(r"(?:^|[\s_-])(?:(?:block|pull)?quote|trich-?dan)(?:$|[\s_-])", re.IGNORECASE), 3
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:$|[?#])", re.IGNORECASE)
_HOST = re.compile(r"(?:https?:)?//([^/?#]+)", re.IGNORECASE)
_SPONSORED = re.compile(
    r"(?:together with|presented by|sponsored by|brought to you by|in partnership with|được tài trợ bởi|tài trợ bởi|"
    r"với sự tài trợ của)\s+\S",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TABLE_PARTS = frozenset({"table", "tbody", "tr", "td"})
_NO_ELEMENT = (None, "-text", "-comment", "script", "style", "noscript")


def is_chrome(node: LexborNode, steps: int = 6) -> bool:
    """Whether an element, or one of those around it, is the site's own: a menu, a footer, a box of other stories."""
    current: LexborNode | None = node
    for _ in range(steps):
        if current is None or current.tag in ("body", "html", "main"):
            return False
        names = f"{attribute(current, 'class')} {attribute(current, 'id')}"
        if (current.tag in _CHROME_TAGS and not _is_own_footer(current)) or (
            _CHROME_NAMES.search(names) and not (current is node and _tells_date(names))
        ):
            return True
        current = current.parent
    return False


def _tells_date(names: str) -> bool:
    """Whether an element is named for the date that it shows, whatever stands beside it there."""
    return bool(_DATE_NAMES.search(names))


def _is_own_footer(node: LexborNode) -> bool:
    """Whether it is the footer or a note of an article, where its date and author stand, and not that of the site."""
    current = node.parent if node.tag in ("footer", "aside") else None
    if node.tag == "aside" and not _is_of_facts(node):
        return False
    for _ in range(3):
        if current is None or current.tag == "body":
            break
        if current.tag == "article" or attribute(current, "itemtype").endswith("Article"):
            return True
        current = current.parent
    return False


def _is_of_facts(node: LexborNode) -> bool:
    """Whether it says little and leads to no other story."""
    if len(squeeze(node.text())) > _MOST_FACTS:
        return False
    return all(len(squeeze(link.text())) < _TEASER for link in node.css("a"))


def leads_away(node: LexborNode) -> bool:
    """Whether an article inside the article is another story's: its heading is all link, and that to another page."""
    heading = node.css_first("h2, h3, h4, h5, h6")
    link = heading.css_first("a[href]") if heading is not None else None
    if heading is None or link is None or attribute(link, "href").startswith("#"):
        return False
    return squeeze(link.text()) == squeeze(heading.text())


def is_card(node: LexborNode) -> bool:
    """Whether an element is another story's: a heading, all link, and a few words about it."""
    return len(node.text()) <= _LONGEST_CARD and len(node.css("h2, h3, h4, h5, h6")) == 1 and leads_away(node)


def _is_linked_card(node: LexborNode) -> bool:
    """Whether an element is a link of a headline's length and a paragraph about where it leads, as cards that have no
    heading are."""
    parts = list(islice(node.iter(), _MOST_PARTS + 1))
    if not 2 <= len(parts) <= _MOST_PARTS or parts[-1].tag not in ("p", "div") or len(node.text()) > _LONGEST_CARD:
        return False
    if any(_FILE.search(attribute(part, "href")) for part in parts if part.tag == "a"):
        return False
    links = [len(squeeze(part.text())) for part in parts if part.tag == "a"]
    told = len(squeeze(parts[-1].text()))
    rest = len(squeeze(node.text())) - sum(links) - told
    return (
        sum(size >= _HEADLINE for size in links) == 1
        and told >= _HEADLINE
        and rest <= _LONGEST_DATE
        and parts[-1].css_first("a") is None
    )


def cards_beside(node: LexborNode) -> list[LexborNode]:
    """A card and those that stand beside it, none where an element is no card; one that has no heading is a card where
    others stand beside it."""
    if not is_card(node) and not _is_linked_card(node):
        return []
    found = [node]
    for forwards in (True, False):
        current = node.next if forwards else node.prev
        while current is not None and len(found) < _MOST_CARDS:
            if current.tag == node.tag and (is_card(current) or _is_linked_card(current)):
                found.append(current)
            current = current.next if forwards else current.prev
    return found if is_card(node) or (len(found) > 1 and _lead_to_one_site(found)) else []


def _lead_to_one_site(cards: Sequence[LexborNode]) -> bool:
    """Whether the first links of elements are to pages of one host, as those to stories of one site are."""
    links = (card.css_first("a[href]") for card in cards)
    hosts = {found[1] for link in links if link is not None and (found := _HOST.match(attribute(link, "href")))}
    return len(hosts) < 2


def is_box_of_cards(node: LexborNode) -> bool:
    """Whether an element holds cards of several other stories and what names them, and nothing else."""
    inner = next(filter(cards_beside, islice(node.iter(), _MOST_PARTS)), None)
    cards = cards_beside(inner) if inner is not None else []
    return len(cards) > 1 and len(node.text()) - sum(len(card.text()) for card in cards) <= _LONGEST_NAME


def is_of_quote(node: LexborNode) -> bool:
    """Whether an element, or one of those around it, is named for a quotation: whom it names said it."""
    current: LexborNode | None = node
    for _ in range(_QUOTE_LEVELS):
        if current is None:
            return False
        if is_quote(current):
            return True
        current = current.parent
    return False


def is_quote(node: LexborNode) -> bool:
    """Whether an element is, or is named for, a quotation."""
    return node.tag == "blockquote" or bool(_QUOTE.search(attribute(node, "class")))


def is_sponsored(node: LexborNode) -> bool:
    """Whether the first line of an element tells who pays for it: "Together with ...", "Presented by ..."."""
    texts = (
        part.text_content or "" for part in islice(node.traverse(include_text=True), _MOST_CARDS) if part.tag == "-text"
    )
    first = next(filter(None, map(squeeze, texts)), "")
    return len(first) <= _LONGEST_NAME and bool(_SPONSORED.match(first)) and not first.endswith((".", ",", ":"))


def is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether an element's attributes keep it from being seen: a copy for printers, a window not yet open."""
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def holds(outer: LexborNode, inner: LexborNode) -> bool:
    """Whether `inner` is `outer` or stands inside it."""
    current: LexborNode | None = inner
    while current is not None:
        if current.mem_id == outer.mem_id:
            return True
        current = current.parent
    return False


def between(head: LexborNode, body: LexborNode) -> list[LexborNode]:
    """The outermost elements after the headline and before the body, in their order.

    Where the body holds the headline: the few elements that follow it. Where the body comes first: none.
    """
    above = _and_above(body)
    if head.mem_id in above:
        return []
    found: list[LexborNode] = []
    current: LexborNode | None = head
    while current is not None and current.mem_id not in above:
        sibling = current.next
        while sibling is not None:
            if sibling.mem_id in above:
                return found + _before(sibling, body, above)
            found.append(sibling)
            sibling = sibling.next
        current = current.parent
    return found[:6] if current is not None and current.mem_id == body.mem_id else []


def lines_between(head: LexborNode, body: LexborNode) -> list[LexborNode]:
    """The elements between headline and text; in a body that holds the headline, those before the first that says
    much."""
    nodes = between(head, body)
    if not holds(body, head):
        return nodes
    return list(takewhile(lambda node: node.tag == "-text" or len(node.text()) <= _MUCH, nodes))


def precedes(first: LexborNode, second: LexborNode) -> bool:
    """Whether `first` ends before `second` begins."""
    above = _and_above(second)
    current: LexborNode | None = first
    while current is not None and current.mem_id not in above:
        sibling = current.next
        while sibling is not None:
            if sibling.mem_id in above:
                return True
            sibling = sibling.next
        current = current.parent
    return False


def _and_above(node: LexborNode) -> set[int]:
    above: set[int] = set()
    current: LexborNode | None = node
    while current is not None:
        above.add(current.mem_id)
        current = current.parent
    return above


def _before(node: LexborNode, body: LexborNode, above: set[int]) -> list[LexborNode]:
    """The elements inside `node`, which holds the body, that stand before it."""
    found: list[LexborNode] = []
    while node.mem_id != body.mem_id:
        inside: LexborNode | None = None
        for child in node.iter(include_text=True):
            if child.mem_id in above:
                inside = child
                break
            found.append(child)
        if inside is None:
            break
        node = inside
    return found


def _out_of_tables(node: LexborNode) -> LexborNode:
    """The outermost of the parts of tables around a cell that hold it and nothing else."""
    while (
        node.tag in _TABLE_PARTS
        and node.parent is not None
        and node.parent.tag in _TABLE_PARTS
        and sum(1 for _ in node.parent.iter()) == 1
    ):
        node = node.parent
    return node


def beside(node: LexborNode) -> list[LexborNode]:
    """What stands before an element, nearest first, in the three elements around it; of headers only that of its own
    block, as that of the site tells today's date."""
    found: list[LexborNode] = []
    current: LexborNode | None = node
    for level in range(3):
        current = _out_of_tables(current) if current is not None else None
        if current is None or current.parent is None or current.tag == "body":
            break
        own = level == 0 and current.parent.tag != "body"
        sibling = current.prev
        while sibling is not None:
            if sibling.tag != "header" or own:
                found.append(sibling)
            sibling = sibling.prev
        current = current.parent
    return found


def short_lines(nodes: Sequence[LexborNode], longest: int = 120) -> Iterator[str]:
    """The short texts of the elements and of what they hold, outermost first; a clock of today is none."""
    for node in nodes:
        if node.tag in _NO_ELEMENT or is_chrome(node, 1) or len(node.text()) > _NO_HEAD:
            continue
        for inner in (node, *node.css("*")[:60]):
            text = squeeze(inner.text())
            if 6 <= len(text) <= longest and not _NOW.search(text):
                yield text
