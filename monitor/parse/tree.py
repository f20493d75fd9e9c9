"""HTML to a tree, with a look at its depth first: the parser's time is quadratic in it."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.errors import ParseError

MAX_DEPTH = 512
MAX_CHARACTERS = 12_000_000
_MAX_OPTIONS = 5_000
#: Any tag but the commonest that need no end: quick, and enough for nearly every page.
_ROUGH = re.compile(rb"<(/?)(?!(?:img|br|meta|link|input|path|use|source|hr|li|p|rect|circle)\b)[a-zA-Z]")
_CONTAINERS = re.compile(
    rb"<(/?)(?:div|span|section|article|ul|ol|table|tbody|tr|td|b|i|u|s|em|strong|font|a|nobr|small|big|code|tt|strike|"
    rb"blockquote|center|main|aside|header|footer|nav|form|fieldset|select|svg|g|dl|dd|dt|details|figure|button|ins|del|sub|"
    rb"sup|label|h[1-6]|pre|address|object|video|audio|noscript|template|custom-\w+)(?=[\s>/])",
    re.IGNORECASE,
)


def depth(text: bytes) -> int:
    """The deepest nesting of elements as written: at least the true one where it is above 512, else an upper bound."""
    rough = _deepest(_ROUGH.findall(text))
    return rough if rough <= MAX_DEPTH else _deepest(_CONTAINERS.findall(text))


def _deepest(steps: list[bytes]) -> int:
    current = deepest = 0
    for closing in steps:
        if not closing:
            current += 1
            if current > deepest:
                deepest = current
        elif current:
            current -= 1
    return deepest


def build_tree(text: str, url: str, raw: bytes | None = None) -> LexborHTMLParser:
    """ParseError where the page is too large or too deep to be an honest one. `raw`: the same text in UTF-8."""
    if len(text) > MAX_CHARACTERS:
        raise ParseError(f"too-large: {len(text)} characters", subject=url)
    raw = text.encode("utf-8", "replace") if raw is None else raw
    if depth(raw) > MAX_DEPTH:
        raise ParseError(f"too-deep: more than {MAX_DEPTH} nested elements", subject=url)
    if raw.count(b"<option") > _MAX_OPTIONS:
        raise ParseError(f"too-deep: more than {_MAX_OPTIONS} options", subject=url)
    return LexborHTMLParser(raw)


def first(root: LexborHTMLParser | LexborNode, selector: str | None) -> LexborNode | None:
    """The first node in the order of the selectors of a comma list, not of the document."""
    if not selector:
        return None
    for part in selector.split(","):
        found = root.css_first(part.strip())
        if found is not None:
            return found
    return None


def attribute(node: LexborNode, name: str) -> str:
    """The attribute's value, "" where there is none."""
    return node.attributes.get(name) or ""
