"""Deep links: an address that makes a browser scroll to a passage and mark it (text fragments)."""

from __future__ import annotations

import re
from urllib.parse import quote

from monitor.domain.address import is_web_address
from monitor.domain.digest import Excerpt
from monitor.present.clean import one_line

#: Longest passage that is linked; longer ones match less often because pages reflow them.
LONGEST = 80
CONTEXT_WORDS = 3


def encode(text: str) -> str:
    """A passage for the fragment directive: everything but letters and digits is escaped, "-", "," and "&" too."""
    return quote(text, safe="").replace("-", "%2D")


def _last_words(text: str, count: int) -> str:
    return " ".join(re.split(r"\s+", text.strip())[-count:]) if text.strip() else ""


def _first_words(text: str, count: int) -> str:
    return " ".join(re.split(r"\s+", text.strip())[:count]) if text.strip() else ""


def passage(excerpt: Excerpt) -> str:
    """The figure with the words around it that make it findable: whole words of one line, at most 80 characters."""
    before = excerpt.before.rsplit("\n", 1)[-1]
    after = excerpt.after.split("\n", 1)[0]
    core = excerpt.figure.strip()
    if "\n" in core or len(core) > LONGEST:
        return ""
    # A word that touches the figure belongs to it: browsers match whole words only.
    left = re.search(r"\S*$", before)
    right = re.match(r"\S*", after)
    core = (left[0] if left else "") + core + (right[0] if right else "")
    before = before[: len(before) - len(left[0])] if left else before
    after = after[len(right[0]) :] if right else after
    for words in range(CONTEXT_WORDS, -1, -1):
        parts = (_last_words(before, words) if words else "", core, _first_words(after, words) if words else "")
        text = " ".join(part for part in parts if part)
        if len(text) <= LONGEST:
            return text
    return ""


def safe_address(url: str) -> str:
    """The address where it is an http or https one with a host and no control characters, else ""."""
    if any(ord(c) < 33 or c in '"<>\\^`{|}' for c in url) or one_line(url, len(url)) != url:
        return ""
    return url if is_web_address(url) else ""


def page_address(pages: str, path: str, lang: str) -> str:
    """A page of ours in the reader's language, whatever language the pages are in by themselves; "" without `pages`."""
    return f"{safe_address(pages)}{path}?lang={lang}" if safe_address(pages) else ""


def deep_link(url: str, excerpt: Excerpt | None) -> str:
    """The page's address with a text fragment of the passage; the plain address where none fits; "" for no link."""
    address = safe_address(url)
    if not address or excerpt is None:
        return address
    text = passage(excerpt)
    if not text:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:text={encode(text)}"
