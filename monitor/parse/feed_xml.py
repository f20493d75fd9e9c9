"""Feed XML to rows of strings, strictly, over text that is mended where it must be."""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import html5
from xml.etree import ElementTree

from monitor.domain.address import joined
from monitor.parse.dates import read_date

ENTITY_DECLARATION = re.compile(r"<!\s*(?:ENTITY|DOCTYPE[^>]{0,500}\[)", re.IGNORECASE)
DECLARATION = re.compile(r"\A\s*<\?xml.*?\?>", re.DOTALL)
_DOCTYPE = re.compile(r"\A((?>\s|<!--.*?-->|<\?.*?\?>)*+)<!DOCTYPE[^>\[]*>", re.DOTALL | re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SIGNS = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[a-zA-Z][\w]{1,31};)?|<(?![a-zA-Z_/!?])", re.DOTALL
)
_XML_ENTITIES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_AUTHOR_CAP = 256
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ITEMS = frozenset({"item", "entry"})
#: For each field, the local names that may hold it, best first.
_DATES = ("pubdate", "published", "issued", "date", "created", "updated", "modified")
_SUMMARIES = ("description", "summary", "encoded", "content")
_AUTHORS = ("creator", "author")

Row = dict[str, str]


def strict_entries(text: str) -> list[Row] | None:
    """Rows of the items, or None where the text is no well-formed XML even after mending."""
    text = DECLARATION.sub("", text.lstrip("\ufeff \t\r\n"), count=1)
    text = _DOCTYPE.sub(r"\1", text, count=1)
    root = _tree(text.strip())
    if root is None:
        root = _tree(mended(text).strip())
    if root is None:
        return None
    rows: list[Row] = []
    base = joined("", root.get(_XML_BASE) or "")
    for parent in root.iter():
        if _local(parent.tag) in ("channel", "feed", "rdf", "rss"):
            inner = joined(base, parent.get(_XML_BASE) or "") or base
            rows += [_row(item, inner) for item in parent if _local(item.tag) in _ITEMS]
    return rows


def _tree(text: str) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, RecursionError):
        return None


def mended(text: str) -> str:
    """HTML's entities as characters and lone "&" and "<" escaped, so that XML can be read; CDATA is left alone."""
    return _SIGNS.sub(_mend, CONTROL.sub("", text))


def _mend(found: re.Match[str]) -> str:
    whole = found[0]
    if whole == "<":
        return "&lt;"
    if whole.startswith("<!"):
        return whole
    name = found[1]
    if name is None:
        return "&amp;"
    if name.startswith("#"):
        code = int(name[2:-1], 16) if name[1] in "xX" else int(name[1:-1])
        legal = code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
        return whole if legal else ""
    if name in _XML_ENTITIES:
        return whole
    char = html5.get(name)
    return char if char is not None and char not in "<>&" else "&amp;" + name


@lru_cache(maxsize=2_048)
def _local(tag: object) -> str:
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _row(item: ElementTree.Element, base: str) -> Row:
    fields: dict[str, list[ElementTree.Element]] = {}
    for child in item:
        fields.setdefault(_local(child.tag), []).append(child)
    base = joined(base, item.get(_XML_BASE) or "") or base
    guid = fields.get("guid") or fields.get("id")
    return {
        "title": _markup(_own_first(fields.get("title"), item)),
        "link": _link(fields),
        "base": base,
        "summary": next((s for n in _SUMMARIES if (s := _markup(_own_first(fields.get(n), item))).strip()), ""),
        "date": _date(fields),
        "guid": (guid[0].text or "").strip()
        if guid
        else item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", ""),
        "author": ", ".join(filter(None, (_author(e) for e in _first_of(fields, _AUTHORS)))),
    }


def _date(fields: dict[str, list[ElementTree.Element]]) -> str:
    """The first that can be read, else the first that says anything."""
    dates = [d for name in _DATES for e in fields.get(name, ()) if (d := (e.text or "").strip())]
    return dates[0] if len(dates) == 1 else next((d for d in dates if read_date(d) is not None), "".join(dates[:1]))


def _first_of(fields: dict[str, list[ElementTree.Element]], names: tuple[str, ...]) -> list[ElementTree.Element]:
    return next((fields[name] for name in names if name in fields), [])


def _own_first(elements: list[ElementTree.Element] | None, item: ElementTree.Element) -> ElementTree.Element | None:
    """The element of the item's own vocabulary before one of an extension, of media none."""
    told = [e for e in elements or () if "search.yahoo.com/mrss" not in e.tag and "itunes" not in e.tag]
    return next((e for e in told if _space(e) == _space(item)), told[0] if told else None)


def _space(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[0]


def _markup(element: ElementTree.Element | None) -> str:
    if element is None:
        return ""
    if len(element) == 0:
        return element.text or ""
    return " ".join(element.itertext())


def _author(element: ElementTree.Element) -> str:
    name = next((child for child in element if _local(child.tag) == "name"), None)
    words = " ".join(((element.text if name is None else name.text) or "").split())[:_AUTHOR_CAP]
    found = re.fullmatch(r"\S+@\S+ \((.+)\)", words)
    return found[1] if found else words


def _link(fields: dict[str, list[ElementTree.Element]]) -> str:
    original = fields.get("origlink")
    if original and (address := (original[0].text or "").strip()):
        return address  # the link beside it leads through a proxy
    links = fields.get("link", [])
    for element in links:
        if element.get("href") is None and (element.text or "").strip():
            return (element.text or "").strip()
    for wanted in ("alternate", "self"):
        fitting = [e for e in links if e.get("href") and (e.get("rel") or "alternate") == wanted]
        if fitting:
            chosen = next((e for e in fitting if _is_page(e)), fitting[0])
            link = chosen.get("href", "").strip()
            return joined(chosen.get(_XML_BASE) or "", link) or link
    return ""


def _is_page(link: ElementTree.Element) -> bool:
    """Whether a link leads to a page for readers: the same story may stand beside it as data."""
    return "html" in (link.get("type") or "html").lower()
