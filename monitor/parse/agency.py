"""The tag of an agency before a story's first words, known by its form where no outlet claims it: "BHG - Sáng nay"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.domain.letters import CAPITALS
from monitor.domain.text import fold
from monitor.parse.signature import names_place

#: A story begins with a capital, a figure or what somebody says.
_BEGINS = rf"(?=[“\"'‘(]?[{CAPITALS}\d])"
_WORD = re.compile(rf"(?P<tag>[^\W\d_][\w&]{{2,23}})\s*[-–—]\s+{_BEGINS}")
_HOST = re.compile(
    rf"\(?(?P<tag>[\w-]{{2,30}}\.(?:vn|com|net|org)(?:\.vn)?)\)?\s*[-–—]\s*{_BEGINS}",
    re.IGNORECASE,
)
_BRACKET = re.compile(rf"\((?P<tag>[{CAPITALS}][^()\d:,.;]{{1,24}})\)(?:\s*[-–—]\s*|\s+){_BEGINS}")
#: Initials are short and mostly capitals.
_FEWEST, _MOST = 3, 8
#: A name that is written as one word has so many syllables and letters.
_SYLLABLES, _LETTERS = 3, 8
#: One syllable of Vietnamese without its marks.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uoi|ieu|yeu|oai|uya|[aeiouy]{1,2})(?:ng|nh|ch|[cmnpt])?"
)
_LONGEST_SYLLABLE = 7
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
#: Words behind the first that go on about it: "WHO - Tổ chức Y tế Thế giới - khuyến cáo".
_GOES_ON = re.compile(r"[^.!?\n]{3,60}?\s[-–—]\s")
_START = 300


def without_tags(paragraphs: Sequence[str], title: str) -> tuple[str, ...]:
    """The paragraphs without such tags before lead and text.

    A tag stands nowhere else: what the title or the rest of the text speaks of again is the story's own.
    """
    cut = [_tag(text) for text in paragraphs[:2]]
    bare = [text[end:] for text, (_, end) in zip(paragraphs, cut, strict=False)] + list(paragraphs[2:])
    said = "\n".join((title, *bare))
    for number, (tag, end) in enumerate(cut):
        if end and re.search(rf"(?<!\w){re.escape(tag)}(?!\w)", said):
            bare[number] = paragraphs[number]
    return tuple(bare)


def _tag(text: str) -> tuple[str, int]:
    """The tag that a text begins with and where the text goes on behind it, "" and 0 where there is none."""
    for form, is_tag in ((_HOST, _is_any), (_BRACKET, _is_named), (_WORD, _is_written)):
        found = form.match(text)
        if found is not None and is_tag(found["tag"], text[found.end() :][:_START]):
            return found["tag"], found.end()
    return "", 0


def _is_any(tag: str, text: str) -> bool:
    return bool(tag and text)


def _is_named(tag: str, text: str) -> bool:
    """Whether words in brackets are a name, which begins and ends with a capitalised word, and no place."""
    return bool(text) and tag.split()[-1][0].isupper() and not names_place(tag)


def _is_written(tag: str, text: str) -> bool:
    """Whether a word is written as the initials of an outlet or as its name in one word, before a text that does not
    go on about it."""
    if _GOES_ON.match(text) or names_place(tag):
        return False
    if not _VIETNAMESE.search(text):
        return tag.isupper() and len(tag) <= _MOST and not _VOWEL.search(tag)
    capitals = sum(letter.isupper() for letter in tag)
    if 2 * capitals >= len(tag):
        return tag[0].isupper() and _FEWEST <= len(tag) <= _MOST and not _syllables(fold(tag))
    return tag.isascii() and tag.istitle() and len(tag) >= _LETTERS and _syllables(tag.lower()) >= _SYLLABLES


def _syllables(word: str) -> int:
    """The fewest syllables of Vietnamese that a word can be told in, 0 where it is no such word."""
    fewest = {0: 0}
    for start in range(len(word)):
        for end in range(start + 1, min(start + _LONGEST_SYLLABLE, len(word)) + 1) if start in fewest else ():
            if _SYLLABLE.fullmatch(word, start, end):
                fewest[end] = min(fewest.get(end, len(word)), fewest[start] + 1)
    return fewest.get(len(word), 0)
