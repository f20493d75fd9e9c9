"""The tag of an agency before a story's first words, known by its form where no outlet claims it: "BHG - Sáng nay"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.text import fold
from monitor.parse.signature import names_place
from monitor.parse.syllable import syllables

#: A story begins with a capital, a figure or what somebody says.
_BEGINS = rf"(?=[“\"'‘(]?[{CAPITALS}\d])"
_WORD = re.compile(
    rf"(?:[*•]\s*)?\[?(?:(?:Báo|Đài)\s)?(?P<tag>[^\W\d_][\w&]{{2,23}})(?:\s(?:Online|Điện tử|TV|News))?\]?"
    rf"\s*[-–—](?:\s+{_BEGINS}|(?=[“\"]?[{CAPITALS}][{SMALLS}]))"
)
_SITE = r"(?P<tag>[\w-]{2,30}\.(?i:vn|com|net|org)(?:\.(?i:vn))?)"
_HOST = re.compile(rf"{_SITE}\s*[-–—]\s*{_BEGINS}")
_HOST_IN_BRACKETS = re.compile(rf"\({_SITE}\)\s*[-–—]?\s*{_BEGINS}")
#: "Hà Giang (BHG) - ".
_PLACED = re.compile(rf"[{CAPITALS}][^().\n\d]{{1,30}}\s\((?P<tag>[{CAPITALS}][\w&+]{{2,9}})\)\s*[-–—]\s*{_BEGINS}")
#: Behind the last sentence, which its own mark ends.
_LAST = re.compile(rf"(?<=[.!?”\"])\s*(?:[./]*\s*[-–—]?\s*)\(?(?P<tag>[{CAPITALS}][\w&]{{2,7}})\)?$")
_LONGEST_LAST = 24
_BRACKET = re.compile(rf"\((?P<tag>[{CAPITALS}][^()\d:,.;]{{1,24}})\)(?:\s*[-–—]\s*|\s+){_BEGINS}")
#: Initials are short and mostly capitals.
_FEWEST, _MOST = 3, 8
#: A name that is written as one word has so many syllables and letters.
_SYLLABLES, _LETTERS = 3, 8
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
#: Words behind the first that go on about it: "WHO - Tổ chức Y tế Thế giới - khuyến cáo".
_GOES_ON = re.compile(r"[^.!?\n]{3,60}?\s[-–—]\s")
_START = 300


def without_tags(paragraphs: Sequence[str], title: str) -> tuple[str, ...]:
    """The paragraphs without such tags before lead and text, and behind the last words.

    A tag stands nowhere else: what the title or the rest of the text speaks of again is the story's own.
    """
    cut = [_tag(text) for text in paragraphs[:2]]
    bare = [text[end:] for text, (_, end) in zip(paragraphs, cut, strict=False)] + list(paragraphs[2:])
    if bare:
        bare[-1] = _without_last(bare[-1])
    said = "\n".join((title, *bare))
    for number, (tag, end) in enumerate(cut):
        if end and re.search(rf"(?<!\w){re.escape(tag)}(?!\w)", said):
            bare[number] = paragraphs[number]
    return tuple(bare)


def _without_last(text: str) -> str:
    found = _LAST.search(text, max(0, len(text) - _LONGEST_LAST))
    return text[: found.start()] if found is not None and _is_initials(found["tag"]) else text


def _tag(text: str) -> tuple[str, int]:
    """The tag that a text begins with and where the text goes on behind it, "" and 0 where there is none."""
    for form, is_tag in _FORMS:
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
    if 2 * sum(letter.isupper() for letter in tag) >= len(tag):
        return _is_initials(tag)
    return tag.isascii() and tag.istitle() and len(tag) >= _LETTERS and syllables(tag.lower()) >= _SYLLABLES


def _is_initials(tag: str) -> bool:
    """Whether a word is mostly capitals and none that is spoken, as the names of places are."""
    capitals = sum(letter.isupper() for letter in tag)
    return tag[0].isupper() and 2 * capitals >= len(tag) and _FEWEST <= len(tag) <= _MOST and not syllables(fold(tag))


#: The forms of tags, each with what its word must be.
_FORMS = (
    (_HOST, _is_any),
    (_HOST_IN_BRACKETS, _is_any),
    (_BRACKET, _is_named),
    (_PLACED, _is_written),
    (_WORD, _is_written),
)
