"""Where the article's text stands on a page: by layout, by content system, by class and weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import import_module

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.text import fold
from monitor.parse.body import Collector, Paragraph
from monitor.parse.density import Dense, densest
from monitor.parse.frame import holds, is_chrome, precedes
from monitor.parse.headline import Headline, find_headline, headline_above
from monitor.parse.layout import COMMON_BODIES, COMMON_LEADS, SYSTEMS, Layout
from monitor.parse.lead import captioned_element, lead_after, lead_before, lead_between, points_between
from monitor.parse.listing import is_article_address
from monitor.parse.metadata import Metadata, authors, published
from monitor.parse.outlets import after_sign
from monitor.parse.plain import plain, squeeze
from monitor.parse.signature import signature
from monitor.parse.tree import first
from monitor.parse.trim import article_text, names_box, without_credit
from monitor.parse.weigh import teaser_texts

_ENOUGH = 80
_WEAK = 400
#: So little is no article: the generic library is asked.
_NOTHING = 150
#: A paragraph of this size is running text.
_SHORTEST_RUNNING = 60
#: A section under the text that tells who made it says no more.
_LONGEST_CREDITS = 250
#: An element that is mostly one of these is its text.
_LISTS, _MOSTLY = frozenset({"ol", "ul", "dl"}), 1.6
#: What falls out of an element that is closed too early, and how far.
_RUNNING, _SHORTEST_FALLEN, _MOST_FALLEN = frozenset({"p", "h2", "h3", "h4"}), 10, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The paragraphs, what found them, and whether that knows where bodies stand."""

    paragraphs: tuple[str, ...]
    parser: str
    layout: Layout | None = None
    sure: bool = False
    signed: str | None = None
    headline: Headline = Headline("")
    #: The element that holds the text.
    node: LexborNode | None = None


def find_body(tree: LexborHTMLParser, meta: Metadata, layouts: Sequence[Layout], text: str, url: str) -> Body:
    """The best text of the page, empty where there is none."""
    empty: Body | None = None
    for name, candidates in (("layout", layouts), ("system", SYSTEMS)):
        for layout in candidates:
            body = _by_layout(tree, meta, layout, name)
            if body is not None and sum(map(len, body.paragraphs)) >= _ENOUGH:
                return body
            if body is not None and empty is None:
                empty = body
    generic = _generic(tree, meta, text, url)
    declared = _declared(meta)
    if sum(map(len, declared)) > 2 * sum(map(len, generic.paragraphs)):
        generic = replace(generic, paragraphs=_joined(generic.headline.title, "", declared), parser="json-ld")
    if empty is not None and sum(map(len, generic.paragraphs)) < _WEAK:
        return empty
    return replace(generic, layout=empty.layout) if empty is not None else generic


#: A description leaves out or changes a word of the lead here and there.
_NEARLY_ALL = 0.9
#: What a layout leaves out of any story but one in pictures.
_CAPTIONS = "figcaption, figcaption *, figure *"


def _by_layout(tree: LexborHTMLParser, meta: Metadata, layout: Layout, name: str) -> Body | None:
    if not layout.body:
        return None
    nodes = [node for part in layout.body.split(",") for node in tree.css(part.strip())]
    if not nodes:
        return None
    node = next((n for n in nodes[:6] if len(n.text()) > _ENOUGH), nodes[0]) if len(nodes) > 1 else nodes[0]
    return _read(tree, meta, node, layout, name)


def _read(tree: LexborHTMLParser, meta: Metadata, node: LexborNode, layout: Layout, name: str) -> Body:
    head = find_headline(tree, meta, layout.title)
    dropping = ", ".join(layout.drop)
    dropped = [inner.mem_id for inner in node.css(dropping)] if dropping else []
    lead_node = first(tree, layout.lead)
    if lead_node is None and head.node is not None:
        lead_node = lead_between(head.node, node)
        if layout.lead and lead_node is not None and not (_is_named(lead_node) or _described(lead_node, meta)):
            lead_node = None  # its place is known and empty: other words there need their name or the head's word
    if lead_node is not None and dropping:
        dropped += [inner.mem_id for inner in lead_node.css(dropping)]
    lead = _lead_text(lead_node, dropped)
    if lead_node is not None:
        dropped.append(lead_node.mem_id)
    author = ", ".join(authors(meta)) or None
    points = _points(head, node, lead_node, dropped)
    blocks = Collector(dropped, captions=layout.captions).gather(node)
    paragraphs, signed = article_text([*points, *blocks], author)
    if not layout.captions and sum(map(len, paragraphs)) < _WEAK:
        shown = {inner.mem_id for inner in node.css(_CAPTIONS)}
        captioned, signed_too = _photo_story(node, [number for number in dropped if number not in shown], author)
        if sum(map(len, captioned)) > 2 * sum(map(len, paragraphs)) and sum(map(len, captioned)) > 200:
            paragraphs, signed = captioned, signed_too
    return Body(
        paragraphs=_joined(head.title, lead, paragraphs),
        parser=name,
        layout=layout,
        sure=True,
        signed=signed or _signed_after(node),
        headline=head,
        node=node,
    )


def _points(head: Headline, body: LexborNode, lead: LexborNode | None, dropped: Sequence[int] = ()) -> list[Paragraph]:
    """The lines of the list that stands over the body, besides the lead."""
    node = points_between(head.node, body) if head.node is not None else None
    if node is None or node.mem_id in dropped or (lead is not None and holds(lead, node)):
        return []
    return Collector(dropped).gather(node)


def _is_named(node: LexborNode) -> bool:
    """Whether the element's own name says that it is a lead."""
    return bool(node.css_matches(COMMON_LEADS))


def _described(node: LexborNode, meta: Metadata) -> bool:
    """Whether the page's description begins as the element does, or nearly all its words stand there."""
    described, said = (
        fold(plain(meta.metas.get("og:description") or meta.metas.get("description"))),
        fold(squeeze(node.text())),
    )
    words = described.split()
    return described[:40] in said or sum(word in said for word in words) >= _NEARLY_ALL * len(words)


def _photo_story(node: LexborNode, dropped: list[int], author: str | None) -> tuple[list[str], str | None]:
    """The captions with the text between them: of use where a page says everything in captions."""
    blocks = map(without_credit, Collector(dropped, captions=True).gather(node))
    return article_text([p for p in blocks if p.text], author)


def _lead_text(node: LexborNode | None, dropped: Sequence[int] = ()) -> str:
    if node is None:
        return ""
    blocks = Collector(dropped).gather(node)
    kept: list[Paragraph] = [p for p in blocks if p.linked < 0.8 * len(p.text)]
    return squeeze(" ".join(p.text for p in kept))


def _joined(title: str, lead: str, paragraphs: list[str]) -> tuple[str, ...]:
    """Lead and body; a lead stands once, and the headline not at all."""
    if paragraphs and fold(paragraphs[0]) == fold(title):
        paragraphs = paragraphs[1:]
    rest = paragraphs[1:] if lead and paragraphs and _same(lead, paragraphs[0]) else paragraphs
    return tuple(filter(None, (lead, *rest)))


def _same(first_text: str, second_text: str) -> bool:
    one, two = fold(after_sign(first_text[:120])), fold(after_sign(second_text[:120]))
    size = min(len(one), len(two), 90)
    return one[:size] == two[:size] and (size >= 60 or len(first_text) == len(second_text))


def _generic(tree: LexborHTMLParser, meta: Metadata, text: str, url: str) -> Body:
    """Common classes and weight agree on one element, or its captions are the story, or the library decides."""
    head = find_headline(tree, meta, None)
    dense = _body_element(tree, head.node, text)
    author = ", ".join(authors(meta)) or None
    if dense is None:
        pictures = captioned_element(tree)
        if pictures is None:
            return _by_library(tree, meta, text, url, _few_words(head))
        dense = Dense(pictures, 0, 0)
    node = dense.node
    head = headline_above(head, meta, node)
    lead = _generic_lead(tree, meta, node, head.node)
    whole, besides = dense.whole()
    dropped = [box.mem_id for box in (*dense.talk, *besides, lead) if box is not None]
    points = _points(head, node, lead)
    paragraphs, signed = article_text([*points, *Collector(dropped, head=head.node).gather(whole)], author)
    signed = signed or _signed_after(dense.last)
    size = sum(map(len, paragraphs))
    body = Body(
        paragraphs=_joined(head.title, _lead_text(lead), paragraphs),
        parser="density",
        signed=signed,
        headline=head,
        node=node,
    )
    if size >= _WEAK:
        return body
    pictures = captioned_element(tree)
    if pictures is not None:
        captioned, signed_too = _photo_story(pictures, dropped, author)
        if sum(map(len, captioned)) > 2 * size:
            signed = signed_too or _signed_after(pictures)
            return replace(
                body, paragraphs=_joined(head.title, _lead_text(lead), captioned), signed=signed, node=pictures
            )
    return body if size >= _NOTHING else _by_library(tree, meta, text, url, body)


def _few_words(head: Headline) -> Body:
    """What stands under the headline where the page has no body."""
    node = lead_after(head.node) if head.node is not None else None
    words = _lead_text(node)
    return Body(paragraphs=(words,) if words else (), parser="lead" if words else "none", headline=head, node=node)


def _signed_after(body: LexborNode) -> str | None:
    """A signature that stands alone right after the body, or after the element around it."""
    for node in (body, body.parent):
        current = node.next if node is not None and node.tag not in ("body", "html") else None
        for _ in range(4):
            if current is None:
                break
            if current.tag in ("p", "div", "strong", "b", "em", "tr"):
                return signature(Collector().gather(current))
            if current.tag == "section" and len(current.text()) <= _LONGEST_CREDITS:
                signed = signature(Collector().gather(current))
                if signed is not None:  # other sections are the site's
                    return signed
            current = current.next
    return None


def _body_element(tree: LexborHTMLParser, head: LexborNode | None, text: str) -> Dense | None:
    """The element of the text, those that go on with it, and what readers wrote in or under it."""
    dense = densest(tree, head)
    common = next(
        (n for part in COMMON_BODIES.split(",") for n in tree.css(part.strip()) if len(n.text()) > _WEAK), None
    )
    if dense is None:
        return Dense(common, 0, 0) if common is not None else None
    if dense.rest:
        return dense
    if common is not None and holds(common, dense.node) and len(common.text()) < 1.6 * len(dense.node.text()):
        return replace(dense, node=common)
    return replace(dense, node=_with_fallen(_around_list(dense.node), text))


def _around_list(node: LexborNode) -> LexborNode:
    """`node`, or where it is a list the element that holds little besides: what stands beside it is the text's."""
    around = node.parent
    if node.tag not in _LISTS or around is None or around.tag not in ("div", "section", "article", "td"):
        return node
    return around if len(squeeze(around.text())) < _MOSTLY * len(squeeze(node.text())) else node


def _with_fallen(node: LexborNode, text: str) -> LexborNode:
    """`node`, or the outermost around it into which paragraphs fell where more is closed than was opened."""
    current, widest = node, node
    for _ in range(_MOST_FALLEN):
        parent, after = current.parent, current.next
        while after is not None and after.tag in ("-text", "-comment", "br"):
            after = after.next
        if parent is None or parent.tag == "html":
            break
        if after is not None and after.tag in _RUNNING and len(squeeze(after.text())) >= _SHORTEST_FALLEN:
            widest = parent
        current = parent
    return node if widest.mem_id == node.mem_id or text.count("</div") <= text.count("<div") else widest


def _declared(meta: Metadata) -> list[str]:
    """The text that the page's JSON-LD gives, for pages that build their body by script."""
    text = (meta.article or {}).get("articleBody")
    return [line for raw in text.split("\n") if (line := plain(raw))] if isinstance(text, str) else []


def _generic_lead(
    tree: LexborHTMLParser, meta: Metadata, body: LexborNode, head: LexborNode | None
) -> LexborNode | None:
    """What stands between headline and body, else an element of a lead's name or that says the page's description."""
    found = lead_between(head, body) if head is not None else None
    if found is None and head is None:
        found = lead_before(body)
    if found is not None:
        return found
    for part in COMMON_LEADS.split(","):
        for node in tree.css(part.strip())[:4]:
            if head is not None and precedes(node, head):
                continue  # what stands over a headline is said of the site
            size = len(squeeze(node.text()))
            placed = precedes(node, body) or (_begins(body, node) and size < 0.5 * len(body.text()))
            if 40 <= size <= 1_200 and placed and not _linked(node, size) and not is_chrome(node):
                return node
    described = fold(plain(meta.metas.get("og:description") or meta.metas.get("description")))[:80].rstrip(". …")
    if len(described) < 40:
        return None
    for node in tree.css("h2, p, strong, div.lead, div.summary"):
        said = fold(squeeze(node.text()))
        if said.startswith(described) and len(said) < 1_200 and not holds(body, node):
            return node if head is None or not precedes(node, head) else None
    return None


def _begins(body: LexborNode, node: LexborNode) -> bool:
    """Whether an element of the body stands before its running text."""
    running = next((p for p in body.css("p") if len(squeeze(p.text())) >= _SHORTEST_RUNNING), None)
    return holds(body, node) and (running is None or holds(node, running) or not precedes(running, node))


def _linked(node: LexborNode, size: int) -> bool:
    return sum(len(a.text()) for a in node.css("a")) > 0.5 * size


def _unboxed(lines: list[str], others: frozenset[str] | set[str]) -> list[Paragraph]:
    """The lines that are none of others' headlines, and without the name of a box of those at the end."""
    end = next((n for n in range(len(lines), 0, -1) if lines[n - 1] not in others), 0)
    blocks = [Paragraph(line, "p") for line in lines[:end] if line not in others]
    if len(lines) - end > 1 and len(blocks) > 1 and names_box(blocks[-1], None):
        blocks.pop()
    return blocks


def _with_headings(blocks: list[Paragraph], tree: LexborHTMLParser, head: LexborNode | None) -> list[Paragraph]:
    """With the sub-headings of the page that stand right before one of the lines and that the library left out."""
    root = tree.body
    if root is None or not blocks:
        return blocks
    page = Collector(head=head).gather(root)
    known = {p.text for p in blocks}
    before: dict[str, Paragraph] = {}
    for number, p in enumerate(page[:-1]):
        if p.heading and not p.linked and p.text not in known and page[number + 1].text in known:
            before.setdefault(page[number + 1].text, p)
    found: list[Paragraph] = []
    for number, p in enumerate(blocks):
        heading = before.pop(p.text, None) if number else None
        found += [p] if heading is None else [heading, p]
    return found


def _by_library(tree: LexborHTMLParser, meta: Metadata, text: str, url: str, own: Body) -> Body:
    """`own`, or what the generic library reads where `own` is next to nothing and the page says that it is an article.

    The library is loaded here, because loading costs a second and few pages need it.
    """
    if not (meta.article is not None or published(meta) is not None or not url or is_article_address(url, url)):
        return own
    if sum(map(len, _declared(meta))) > 2 * sum(map(len, own.paragraphs)):
        return own
    lines: list[str] = import_module("monitor.parse.library").main_text(text, url)
    headlines = {fold(plain(meta.metas.get("og:title"))), fold(meta.title)}
    others = teaser_texts(tree, own.headline.node) | {squeeze(link.text()) for link in tree.css("a")}
    blocks = _unboxed([line for raw in lines if (line := squeeze(raw))], others)
    while blocks and any(fold(blocks[0].text) in headline for headline in headlines):
        blocks.pop(0)
    blocks = _with_headings(blocks, tree, own.headline.node)
    more, signed = article_text(blocks, ", ".join(authors(meta)) or None)
    running = [line for line in more if len(line) >= _SHORTEST_RUNNING or not own.paragraphs]
    if sum(map(len, running)) <= max(1.3 * sum(map(len, own.paragraphs)), _NOTHING):
        return own
    return replace(own, paragraphs=_joined(own.headline.title, "", more), parser="trafilatura", signed=signed)
