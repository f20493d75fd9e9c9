"""Text from bytes. What the bytes are goes before what anybody says they are."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes

from monitor.parse.legacy import modern, modern_runs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MARKS = tuple(mark for mark, _ in _BOMS)
_DECLARED = (
    re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{2,40})""", re.IGNORECASE),
    re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE),
)
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
#: Browsers read these labels as their Windows supersets.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
#: The first bytes of most Vietnamese letters where UTF-8 was encoded twice.
_TWICE = b"\xc3\xa1\xc2"
#: Of TCVN3, and of VNI.
_OLD_SIGNS = ("µ¸", "ñö")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_MOJIBAKE = re.compile("á[»º\xba\xbb]|Ä[\u2018\x91‘]|Æ[°¡]|Ã[¡-ÿ\xa0-\xbf]")
_VIETNAMESE_LETTERS = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323]")


def _stray(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8 in a UTF-8 text is a pasted piece of Windows text; one at the end is a cut letter."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.end == len(error.object):
        return "", error.end
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("nq57-stray", _stray)


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text of `body`, without a byte order mark and NUL characters. Every body gives some text."""
    return decoded(body, content_type)[0]


def decoded(body: bytes, content_type: str | None = None) -> tuple[str, bytes]:
    """As `decode`, with the same text in UTF-8: `body` itself where it is that."""
    plain = _plain(body)
    if plain is not None:
        if not _in_old_font(plain):
            return plain, body
        plain = modern_runs(plain)
        return plain, plain.encode("utf-8", "replace")
    text = _clean(_read(body, content_type))
    return text, text.encode("utf-8", "replace")


def is_marked_wide(body: bytes) -> bool:
    """Whether the bytes begin with the mark of UTF-16 or UTF-32."""
    return body.startswith(tuple(mark for mark, name in _BOMS if name != "utf-8-sig"))


def _in_old_font(text: str) -> bool:
    """Whether a text may hold the letters of an old font: signs that stand for the commonest vowels and for "đ"."""
    return any(all(sign in text for sign in signs) for signs in _OLD_SIGNS)


def _plain(body: bytes) -> str | None:
    """The text of a body that is UTF-8 and nothing else, as nearly all are."""
    if body.startswith(_MARKS) or b"\0" in body or _TWICE in body[:40_000]:
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _read(body: bytes, content_type: str | None) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    wide = _wide(body)
    if wide:
        return body.decode(wide, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(body):
        return body.decode("utf-8", "nq57-stray")
    for name in _candidates(body, content_type):
        try:
            return _western(body.decode(name), name)
        except (UnicodeDecodeError, LookupError):
            continue
    western = body.decode("cp1252", "replace")
    old = modern(western)
    return old if old != western else body.decode(_detect(body), "replace")


def _western(text: str, name: str) -> str:
    """What is said to be Western text may be that of an old Vietnamese font."""
    return modern(text) if name == "cp1252" else text


def _clean(text: str) -> str:
    text = text.lstrip("\ufeff")
    if "\0" in text:
        text = text.replace("\0", "")
    if len(_MOJIBAKE.findall(text[:20_000])) >= 5:
        return _repair(text)
    return text


def _wide(body: bytes) -> str | None:
    """UTF-16 without a mark: ASCII markup leaves a NUL in every second byte."""
    sample = body[:400]
    if sample.count(0) < len(sample) * 0.3:
        return None
    return "utf-16-be" if sample[0::2].count(0) > sample[1::2].count(0) else "utf-16-le"


def _mostly_utf8(body: bytes) -> bool:
    """UTF-8 with a few broken bytes: cut inside a character, or a pasted fragment."""
    sequences = _MULTIBYTE.findall(body)
    stray = len(_HIGH.findall(body)) - sum(map(len, sequences))
    return len(sequences) > 4 * stray


def _candidates(body: bytes, content_type: str | None) -> Iterator[str]:
    labels = [found[1].decode("ascii", "replace") for pattern in _DECLARED if (found := pattern.search(body[:4096]))]
    if content_type and (found_header := _HEADER.search(content_type)):
        labels.append(found_header[1])
    for label in labels:
        try:
            name = codecs.lookup(label).name
        except LookupError:
            continue
        if not name.startswith("utf"):
            yield _SUPERSETS.get(name, name)


def _detect(body: bytes) -> str:
    """The best guess for bytes that nobody describes: Vietnamese Windows, Western Windows, else a detector."""
    for name in ("cp1258", "cp1252"):
        try:
            text = body.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "cp1252" or len(_VIETNAMESE_LETTERS.findall(text)) * 2 > len(_HIGH.findall(body)):
            return name
    best = from_bytes(body[:50_000]).best()
    return best.encoding if best else "cp1252"


def _repair(text: str) -> str:
    """UTF-8 that was read as Windows-1252 and written again, put right where that gives clean text."""
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return text
            raw.append(ord(char))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return text
