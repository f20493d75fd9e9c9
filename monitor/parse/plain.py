"""Clean text out of markup, entities and invisible characters."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from typing import Any

from monitor.domain.text import storable

_INVISIBLE = dict.fromkeys(
    [*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
    + [*range(0x2060, 0x206A), 0xFEFF]
)
_BLANKS = re.compile(r"\s+")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,4000}>|<!--.*?(?:-->|\Z)", re.DOTALL)
#: A lone "<word>" that is none of these and ends nowhere is a word in angle brackets.
_ELEMENTS = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body "
    "br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl "
    "dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
    "hgroup hr html i iframe image img input ins kbd label legend li link main map mark marquee menu meta "
    "meter nav nobr noframes noscript object ol optgroup option output p param path picture pre progress q rp "
    "rt ruby s samp script section select slot small source span strike strong style sub summary sup svg table "
    "tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xml zone".split()
)
#: Elements that nobody leaves open: a bare one that never ends is spoken of.
_WHOLE = frozenset("script style title head body form iframe canvas svg template textarea select video audio".split())
_WORDS_GO_ON = re.compile(r"\s+[^\W\d_]|\s*[,.:;!?)”’\"]")
_BREAKS = frozenset("br p div tr td li h1 h2 h3 h4 h5 h6 blockquote".split())
_ENDS = re.compile(r"</([a-zA-Z][a-zA-Z0-9]*)")
_LIST_TAG = re.compile(r"<(/?)(ul|ol|script|style|figure|figcaption|iframe|noscript)\b[^<>]{0,4000}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_FIELD_CAP = 200_000
#: How JSON may write what is no character.
_NO_CHARACTER = re.compile(r"\\u(?:[dD][89a-fA-F]|0000)|\0")


def read_json(text: str, *, strict: bool = True) -> Any:
    """What a JSON text holds; what is no character in its strings (half a pair of surrogates, NUL) is U+FFFD there.
    Raises ValueError or RecursionError."""
    value = json.loads(text, strict=strict)
    return _sound(value) if _NO_CHARACTER.search(text) else value


def _sound(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list):
        return [_sound(entry) for entry in value]
    if isinstance(value, dict):
        return {storable(key): _sound(entry) for key, entry in value.items()}
    return value


def squeeze(text: str) -> str:
    """NFC on one line: blanks of every kind are one blank, invisible characters are gone."""
    if not text.isprintable():
        text = _BLANKS.sub(" ", text.translate(_INVISIBLE))
    elif "  " in text:
        text = _BLANKS.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    return text.strip()


def unescape(text: str) -> str:
    """Entities resolved, also where they were escaped twice."""
    for _ in range(3):
        if "&" not in text or not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return text


def plain(text: str | None) -> str:
    """One line of text from a headline, a name or a summary: no markup, no entities, no lists of related headlines."""
    if not text:
        return ""
    text = text[:_FIELD_CAP]
    if "<" not in text and "&" not in text:
        return squeeze(text)
    text = _strip(text)
    return squeeze(_strip(unescape(text)))


def _strip(text: str) -> str:
    if "<" not in text:
        return text
    if _LIST_TAG.search(text):
        text = _without_lists(text)
    ended = {name.lower() for name in _ENDS.findall(text)}
    spoken = _WHOLE - ended

    def blank_or_nothing(tag: re.Match[str]) -> str:
        name = (tag[1] or "").lower()
        if name and (name not in _ELEMENTS or name in spoken) and name not in ended and tag[0][1:-1] == tag[1]:
            return tag[0]
        return " " if name in _BREAKS else ""

    return _TAG.sub(blank_or_nothing, text)


def _is_spoken(text: str, name: str, end: int) -> bool:
    """Whether a line speaks of an element, "Lỗ hổng <script> trên web", and does not use it."""
    after = text[end:]
    return f"</{name}" not in after.lower() and (not after.strip() or bool(_WORDS_GO_ON.match(after)))


def _without_lists(text: str) -> str:
    """One pass: a list, script or figure goes with all it holds; one that never ends takes the rest with it."""
    pieces: list[str] = []
    position = depth = 0
    name = ""
    for found in _LIST_TAG.finditer(text):
        closing, tag = found[1], found[2].lower()
        if not depth and tag in _WHOLE and found[0][1:-1].lower() == tag and _is_spoken(text, tag, found.end()):
            continue
        if not depth:
            pieces.append(text[position : found.start()])
            position, name, depth = found.end(), tag, 0 if closing else 1
        elif tag == name:
            depth += -1 if closing else 1
            position = found.end()
    if not depth:
        pieces.append(text[position:])
    return " ".join(pieces)
