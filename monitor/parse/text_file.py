"""Files that hold one text: as a page, or as nothing but the text."""

from __future__ import annotations

from monitor.domain.errors import UsageError
from monitor.parse.charset import decode, is_marked_wide

_HEAD = 2000
_STARTS = ("<!doctype", "<html", "<?xml", "<!--")


def is_page(body: bytes) -> bool:
    """Whether the file is markup, in whatever letters it is written."""
    start = decode(body[:_HEAD]).lstrip().lower()
    return start.startswith(_STARTS) or "<body" in start or "<p>" in start


def text_of(body: bytes, name: str | None = None) -> str:
    """The text of a file that is UTF-8, or says by its mark that it is UTF-16 or UTF-32. Raises UsageError for another:
    a text without markup names no encoding, and a wrong guess would change its words."""
    if is_marked_wide(body):
        return decode(body)
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 text (byte {error.start + 1})"
        raise UsageError(message, subject=name, remedy="convert it to UTF-8") from error
