"""Texts that are no story but a list of teasers: a tag page, a section page, known by address or by what it holds."""

from __future__ import annotations

import re

from monitor.parse.dates import read_date

#: Addresses of tag pages, and of the pages that follow on a list; a story's own address may stand under a topic.
_LIST = re.compile(
    r"/(?:tags?|tu-?khoa|tag-search|label|keywords?)/[^/]+/?(?:[?#].*)?$|-tag\d+(?:-page\d+)?\.\w{2,5}(?:[?#].*)?$|"
    r"/(?:trang|page)[-/]\d+(?:\.\w{2,5})?/?(?:[?#].*)?$",
    re.IGNORECASE,
)
#: What a teaser's line begins with, or consists of: its day, and what parts that from its words.
_DAY = re.compile(
    r"(?i)^\W{0,2}(?:(?:thứ|t)\s?\w+,?\s+|chủ nhật,?\s+|\w{3,9}day,?\s+)?"
    r"(?:\d{1,2}:\d{2}[,\s|–-]+)?(?:ngày\s+)?(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2} [A-Za-z]{3,9},? \d{4}|"
    r"[A-Za-z]{3,9} \d{1,2},? \d{4})(?:[,\s|–-]+\d{1,2}[:h]\d{2})?[^\S\n]*(?:[-–—:|•·]|\n|$)"
)
_LONGEST_TITLE, _FEW = 160, 3
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")


def is_list_of_teasers(text: str, url: str) -> bool:
    """Whether a text is a list: three or more titles with a dated line each and little else, or a tag's address."""
    if _LIST.search(url):
        return True
    paragraphs = [paragraph for part in _PARAGRAPH.split(text) if (paragraph := part.strip())]
    teasers = sum(map(_is_teaser, paragraphs))
    return teasers >= _FEW and 2 * teasers > len(paragraphs)


def _is_teaser(paragraph: str) -> bool:
    """A title, which is no sentence, and under it a line that begins with a day."""
    title, _, rest = paragraph.partition("\n")
    found = _DAY.match(rest.lstrip())
    if found is None or len(title) > _LONGEST_TITLE or title.rstrip().endswith((".", ":", ";")):
        return False
    return read_date(found["day"]) is not None
