"""Paragraphs out of an article's body element: its own words, no captions, boxes and teasers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from monitor.parse.boxes import is_film, is_named_away, is_of_facts, is_put_in
from monitor.parse.frame import (
    cards_beside,
    is_box_of_cards,
    is_hidden,
    is_quote,
    is_sponsored,
    leads_away,
)
from monitor.parse.inline import is_laid_out, is_sign
from monitor.parse.labels import is_label, is_plea
from monitor.parse.plain import squeeze, unescape
from monitor.parse.tree import attribute

_SKIP = frozenset(
    "script style noscript template iframe svg canvas video audio object embed form button input select textarea "
    "figure figcaption picture aside nav footer address -comment head link meta img zone".split()
)
#: Parts of a text that readers unfold.
_FOLDED = "amp-accordion"
_CAPTIONED = _SKIP - {"figure", "figcaption", "picture"}
_BLOCKS = frozenset(
    "p div section article header main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table thead tbody tfoot tr td th "
    "pre center address figure figcaption hr details summary aside "
    f"{_FOLDED}".split()
)
_BOXES = frozenset({"div", "section", "li"})
#: What boxes hold at least; siblings are asked for next to each other, for any others take quadratic time.
_IN_BOXES = "h2 a, h3 a, h4 a, h5 a, h6 a, form, input[type=email], a + p, a + div, a + a, a + span, a + time"
_LONGEST_FORM = 400
#: A box of a picture and one line that says what it shows.
_PICTURE_BOX = re.compile(r"(?:^|[\s_-])(?:img|images?|photos?|pic|pics|picture|hinh|hinhanh|hinh-anh)(?:$|[\s_-])")
_LONGEST_CAPTION = 300
#: A table that shows pictures and says more is one of the text.
_LONGEST_TABLE = 400
#: What a box at the side of a text holds, and a signature does not.
_OF_BOXES, _MOST_LINES = "h2, h3, h4, h5, h6, li, table", 3
_ALIGN = re.compile(r"text-align\s*:\s*(right|center)|(?:^|[\s_-])(?:text|align)-?(right|center)", re.IGNORECASE)
#: The number of a note behind a word.
_NOTE = re.compile(r"\W{0,2}\d{1,3}\W{0,2}")
_NOTE_ADDRESS = re.compile(r"#\W*(?:_?ftn|_?edn|fn|foot|note|cite|ref|easy-foot)", re.IGNORECASE)
#: What a note beside the text holds none of, its size and number.
_NO_NOTE = "a[href], form, input, button, img, iframe, time"
_SHORTEST_NOTE, _MOST_NOTES = 30, 20
_SHORTEST_FACT = 8
_QUOTES, _SHORTEST_QUOTE = " \"'“”‘’", 20
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_PICTURES = frozenset({"img", "picture", "amp-img"})
#: A cell with so much text in several blocks is no cell of figures.
_COLUMN = 200
#: A block that says more keeps no lines apart.
_LONGEST_LINES = 200
#: Where a line break ends no paragraph, and how long a line of running text is that ends one elsewhere.
_UNBROKEN = frozenset("td tr li dt h1 h2 h3 h4 h5 h6 pre".split())
_SHORTEST_LINE, _LAST_WORDS, _SENTENCE_ENDS = 60, 8, '.!?…”"'
_PARTS = frozenset("p div ul ol table br h2 h3 h4 h5 center".split())
#: A block of this size before the headline inside the body is no part of the page's head.
_HEAD = 80


@dataclass(slots=True)
class Paragraph:
    """One block of text as written, before it is judged."""

    text: str
    tag: str
    linked: int = 0
    strong: int = 0
    slanted: int = 0
    #: "right", "center" or "".
    align: str = ""
    #: A picture stands right before it.
    pictured: bool = False
    #: Its lines, where it is short and has several.
    lines: tuple[str, ...] = ()

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
        self._linked = self._strong = self._slanted = 0
        self._pictured = False
        self._ended = False
        self._is_silent = True
        self._whole = ""
        self._notes = 0
        self._total = 0
        self._headed = False
        self._boxed = False
        #: Whether elements are cards of other stories, so far as they were looked at.
        self._cards: dict[int, bool] = {}
        #: From which block to before which quotations stand.
        self._quotes: list[tuple[int, int]] = []

    def gather(self, node: LexborNode) -> list[Paragraph]:
        self._whole = node.text()
        self._total = len(self._whole)
        self._boxed = not self.captions and node.css_first(_IN_BOXES) is not None
        tag = "div" if node.tag in ("td", "th") else node.tag or ""
        self._walk(node, tag, align="", link=False, strong=False, slanted=False)
        self._flush(tag, align="")
        return self._without_shown()

    def _without_shown(self) -> list[Paragraph]:
        """The blocks without the quotations that are words of the text once more, set large for show."""
        shown: set[int] = set()
        for start, end in self._quotes[:_MOST_NOTES]:
            words = max((p.text for p in self.blocks[start:end]), key=len, default="").strip(_QUOTES)
            inside = range(start, end)
            rest = (p.text for n, p in enumerate(self.blocks) if n not in inside and n not in shown)
            if len(words) >= _SHORTEST_QUOTE and any(words in text for text in rest):
                shown.update(inside)
        return [p for number, p in enumerate(self.blocks) if number not in shown]

    def _flush(self, tag: str, *, align: str) -> None:
        written = unescape("".join(self._words))
        text = squeeze(written)
        if text.endswith(" |") and text.find("|") == len(text) - 1:
            text = text[:-2]  # a row of one cell is no row of figures
        if text:
            pictured = self._pictured and not self.captions
            p = Paragraph(text, tag, self._linked, self._strong, self._slanted, align, pictured)
            if "\n" in self._words and len(text) <= _LONGEST_LINES:
                p.lines = tuple(filter(None, map(squeeze, written.split("\n"))))
            self.blocks.append(p)
            self._pictured = False
        self._words.clear()
        self._is_silent = True
        self._linked = self._strong = self._slanted = 0

    def _walk(self, node: LexborNode, block: str, *, align: str, link: bool, strong: bool, slanted: bool) -> None:
        for child in node.iter(include_text=True):
            if self._ended:
                return
            tag = child.tag or ""
            if tag == "-text":
                if block == "pre":
                    self._hear_lines(child.text_content or "", align=align)
                    continue
                self._hear(child.text_content or "", link=link, strong=strong, slanted=slanted)
            elif tag == "br":
                breaks = self._is_broken() or self._ends_line(block)
                self._words.append("\n")
                if breaks:
                    self._flush(block, align=align)
            elif self._is_skipped(child, tag):
                self._pictured = self._pictured or tag in _PICTURES
            elif self._is_head(child, tag):
                self._headed = True
                self._quotes.clear()
                self.blocks.clear()  # a headline inside the body: what stands before it is the page's head
                self._words.clear()
                self._is_silent = True
            elif child.id == "article-end":
                self._ended = True
            elif tag in ("td", "th") and not _is_column(child):
                self._walk(child, "td", align=align, link=link, strong=strong, slanted=slanted)
                self._words.append(" | ")
            elif tag in _BLOCKS:
                attributes = child.attributes
                plain = not attributes and tag not in ("table", "article")
                if not (not plain and self._unwanted(child, tag, attributes)) and not self._is_box(child, tag):
                    inner = "div" if tag in ("td", "th") else tag
                    if block != "td":
                        self._flush(block, align=align)
                    start = len(self.blocks)
                    self._block(child, inner, block, align=_alignment(child, tag, attributes) or align, link=link)
                    if (attributes or tag == "blockquote") and is_quote(child):
                        self._quotes.append((start, len(self.blocks)))
            elif not ((self._is_silent and is_sign(child)) or self._is_unseen(child)):
                if tag == "time" or is_laid_out(child):
                    self._words.append(" ")
                bold, leaning = strong or tag in ("strong", "b"), slanted or tag in ("em", "i")
                self._walk(child, block, align=align, link=link or tag == "a", strong=bold, slanted=leaning)
                if tag == "time":
                    self._words.append(" ")

    def _is_broken(self) -> bool:
        """Whether a line break stands last, but for blanks."""
        last = next((words for words in reversed(self._words) if words == "\n" or words.strip()), "")
        return last == "\n"

    def _ends_line(self, block: str) -> bool:
        """Whether a paragraph ends at a single line break: what stands before it is a sentence of running text."""
        if block in _UNBROKEN:
            return False
        words = squeeze("".join(self._words[-_LAST_WORDS:]))
        return len(words) >= _SHORTEST_LINE and words[-1] in _SENTENCE_ENDS

    def _is_skipped(self, child: LexborNode, tag: str) -> bool:
        if child.mem_id in self.dropped or (tag.startswith("amp-") and tag != _FOLDED):
            return True
        if tag == "a" and _NOTE_ADDRESS.search(attribute(child, "href")) and _NOTE.fullmatch(child.text().strip()):
            return True
        if tag == "aside" and self._is_note(child):
            return False
        return tag in self.skip and not (tag == "figure" and _is_table(child))

    def _is_unseen(self, child: LexborNode) -> bool:
        """Whether words within a block show only when they are asked for, as what a link explains does."""
        return not self.captions and is_hidden(child.attributes) and 2 * len(child.text()) < self._total

    def _is_note(self, aside: LexborNode) -> bool:
        """Whether an element beside the text is a note of the article's own: words that lead nowhere, ask for nothing
        and do not stand in the text as well, as those set large for show do."""
        self._notes += 1
        words = squeeze(aside.text())
        names = f"{attribute(aside, 'class')} {attribute(aside, 'id')}".lower()
        if (
            self._notes > _MOST_NOTES
            or len(words) < (_SHORTEST_FACT if is_of_facts(names) else _SHORTEST_NOTE)
            or is_label(words)
            or aside.css_first(_NO_NOTE) is not None
            or is_plea(words)
        ):
            return False
        first = aside.css_first("p, blockquote, li")
        shown = squeeze(first.text()).strip(_QUOTES) if first is not None else words
        return squeeze(self._whole).count(shown) == 1

    def _hear_lines(self, words: str, *, align: str) -> None:
        """Text as typed: a line left empty ends a paragraph."""
        for number, part in enumerate(_EMPTY_LINE.split(words)):
            if number:
                self._flush("pre", align=align)
            self._words.append(part)

    def _hear(self, words: str, *, link: bool, strong: bool, slanted: bool) -> None:
        self._words.append(words)
        self._is_silent = self._is_silent and not words.strip()
        size = len(words.strip()) if link or strong or slanted else 0
        self._linked += size if link else 0
        self._strong += size if strong else 0
        self._slanted += size if slanted else 0

    def _is_head(self, child: LexborNode, tag: str) -> bool:
        if self._headed or not (tag == "h1" or child.mem_id == self.head):
            return False
        return child.mem_id == self.head or not any(len(p.text) > _HEAD for p in self.blocks)

    def _block(self, child: LexborNode, tag: str, outer: str, *, align: str, link: bool) -> None:
        self._walk(child, "td" if outer == "td" else tag, align=align, link=link, strong=False, slanted=False)
        if outer == "td":
            self._words.append(" ")
        else:
            self._flush(tag, align=align)

    def _is_box(self, node: LexborNode, tag: str) -> bool:
        """Whether an element of no telling name is the site's: cards of other stories, a form with what it asks."""
        if not self._boxed or tag not in _BOXES or node.css_first(_IN_BOXES) is None:
            return False
        size = len(node.text())
        if node.css_first("input[type=email], input[type=text], textarea") is not None:
            return size <= _LONGEST_FORM and size < 0.5 * self._total
        if node.mem_id not in self._cards:
            cards = [node] if is_box_of_cards(node) else cards_beside(node)
            are_others = 0 < sum(len(card.text()) for card in cards) < 0.5 * self._total
            self._cards.update({card.mem_id: are_others for card in (node, *cards)})
        return self._cards[node.mem_id]

    def _unwanted(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> bool:
        if is_put_in(attributes) or is_hidden(attributes):
            return not self.captions
        if tag == "article" and leads_away(node):
            return 2 * len(node.text()) < self._total
        if tag == "table" and is_sponsored(node):
            return 2 * len(node.text()) < self._total
        if tag == "table" and not self.captions and node.css_first("img") is not None:
            return len(squeeze(node.text())) < _LONGEST_TABLE
        kind = (attributes.get("data-component-type") or "").lower()
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {kind}".lower()
        if not names.strip() or tag in ("h2", "h3") or (self.captions and "caption" in names):
            return False
        if not self.captions and (is_film(node, names) or self._is_of_picture(node, names)):
            return True
        return is_named_away(node, tag, names, self._total)

    def _is_of_picture(self, node: LexborNode, names: str) -> bool:
        """Whether an element named for a picture is one and its caption, or the caption of one right before it."""
        if not _PICTURE_BOX.search(names):
            return False
        words = squeeze(node.text())
        if len(words) > _LONGEST_CAPTION or len(node.css("p")) > 1:
            return False
        if node.css_first("img") is None:
            return self._pictured
        self._pictured = self._pictured or not words
        return True


def _is_table(figure: LexborNode) -> bool:
    """Whether a figure is a table of figures, as editors wrap them, and no picture."""
    return figure.css_first("table") is not None and figure.css_first("img, video, iframe") is None


def _alignment(node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> str:
    """How the lines of an element are set; a box that stands at the right of the text sets none."""
    if tag == "center":
        return "center"
    if not attributes or tag in ("table", "aside"):
        return ""
    align = _written_alignment(attributes)
    is_box = (
        bool(align) and tag in _BOXES and (node.css_first(_OF_BOXES) is not None or len(node.css("p")) > _MOST_LINES)
    )
    return "" if is_box else align


def _written_alignment(attributes: Mapping[str, str | None]) -> str:
    named = (attributes.get("align") or "").lower()
    if named in ("right", "center"):
        return named
    found = _ALIGN.search(f"{attributes.get('style') or ''} {attributes.get('class') or ''}")
    return (found[1] or found[2]).lower() if found else ""


def _is_column(cell: LexborNode) -> bool:
    """Whether a cell holds running text or a table: those that lay out a page or frame a box are no rows of figures."""
    parts = [part.tag for part in cell.iter() if part.tag in _PARTS]
    row = cell.parent
    alone = row is not None and sum(1 for other in row.iter() if other.tag in ("td", "th")) == 1
    if len(parts) < 2:
        return alone and parts == ["table"]
    return alone or len(squeeze(cell.text())) >= _COLUMN
