"""What a page shows its readers beside the text: the date and the byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.parse.dates import Stamp, read_date
from monitor.parse.frame import beside, between, holds, is_chrome, short_lines
from monitor.parse.headline import spaced
from monitor.parse.layout import COMMON_AUTHORS, COMMON_DATES, LOOSE_AUTHORS, Layout
from monitor.parse.metadata import Metadata, authors, is_person
from monitor.parse.plain import plain, squeeze
from monitor.parse.tree import attribute

_BYLINE = re.compile(
    r"^(?:theo|by|written by|story by|bởi|viết bởi|tác giả|bài|bài viết|thực hiện|pv|phóng viên)(?:\s*:\s*|\s+|$)",
    re.IGNORECASE,
)
_NAMED_BYLINE = re.compile(r"^(?:By|Bởi|Tác giả|Bài|Thực hiện|Phóng viên)(?:\s*:\s*|\s+)([A-ZĐÀ-Ỹ].{2,50})$")
#: A time or an address after a name.
_TAIL = re.compile(
    r"\s*[-–|•,(]*\s*(?:\S+@\S+|(?:\w+,?\s+)?\d{1,2}[/:.-]\d|"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}\b).*$",
    re.IGNORECASE,
)
_LONGEST_NAME = 60
#: So many dates near the headline are looked at.
_NEAREST = 8
_MARKED = "[itemprop=author] [itemprop=name]"
#: "(TTXVN)", "(báo Lao Động)": where somebody works.
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


def visible_dates(
    tree: LexborHTMLParser, layout: Layout, head: LexborNode | None, body: LexborNode | None
) -> list[Stamp]:
    """Dates where the page's layout keeps them, else those nearest to the headline, else those of a date's class."""
    for selector in filter(None, (layout.date, "[itemprop=datePublished]", "time[datetime]")):
        stamps = _stamps(node for node in tree.css(selector)[:20] if selector == layout.date or not is_chrome(node))
        if stamps:
            return stamps
    stamps = _near(head, body)
    return stamps or _stamps(node for node in tree.css(COMMON_DATES)[:20] if not is_chrome(node))


def _stamps(nodes: Iterable[LexborNode]) -> list[Stamp]:
    stamps: list[Stamp] = []
    for node in nodes:
        written = attribute(node, "datetime") or attribute(node, "content")
        stamp = read_date(written) or read_date(squeeze(node.text()))
        if stamp:
            stamps.append(stamp)
    return stamps


def _near(head: LexborNode | None, body: LexborNode | None) -> list[Stamp]:
    places = []
    if head is not None:
        places = [between(head, body) if body is not None else [], beside(head)]
    elif body is not None:
        places = [beside(body)]
    for nodes in places:
        stamps = list(islice(filter(None, map(read_date, short_lines(nodes))), _NEAREST))
        if stamps:
            return stamps
    return []


def byline(
    tree: LexborHTMLParser, meta: Metadata, layout: Layout, signed: str | None, lines: Iterable[LexborNode]
) -> str | None:
    """Who wrote it: as JSON-LD says, as the layout shows, as signed under the text, as a byline says, as meta says."""
    named = authors(meta) or _shown(tree, meta, layout.author or COMMON_AUTHORS) or _shown(tree, meta, _MARKED)
    if not named and signed:
        named = [signed]
    if not named:
        named = _shown(tree, meta, LOOSE_AUTHORS, loose=True)
    if not named:
        found = (_NAMED_BYLINE.match(line) for line in short_lines(list(lines), _LONGEST_NAME))
        named = [name for match in found if match and is_person(name := _name(match[1]), meta)][:1]
    if not named:
        claimed = plain(meta.metas.get("author") or meta.metas.get("article:author") or meta.metas.get("dable:author"))
        named = [claimed] if is_person(claimed, meta) else []
    return ", ".join(_BYLINE.sub("", name) for name in named) or None


def _shown(tree: LexborHTMLParser, meta: Metadata, selectors: str, *, loose: bool = False) -> list[str]:
    for part in selectors.split(","):
        taken: list[LexborNode] = []
        names: list[str] = []
        for node in tree.css(part.strip())[:6]:
            name = _name(spaced(node)[:200])
            if len(name) > _LONGEST_NAME or not is_person(name, meta):
                continue
            if loose and (is_chrome(node) or any(holds(outer, node) for outer in taken)):
                continue
            taken.append(node)
            names.append(name)
        if names:
            return list(dict.fromkeys(names))
    return []


def _name(text: str) -> str:
    return _BRACKET.sub("", _TAIL.sub("", _BYLINE.sub("", text))).strip(" -–|,•·")
