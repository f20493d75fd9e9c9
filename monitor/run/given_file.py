"""Files that somebody hands over: of none is more held than a page may have that is fetched (fetch.max_bytes)."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from monitor.domain.errors import UsageError

_STEP = 1 << 20


class TooLargeError(UsageError):
    """More bytes than are read at once. `size` is None where nobody can tell how many there are."""

    def __init__(self, size: int | None, most: int, *, subject: str | None = None, packed: bool = False) -> None:
        told = f"has {size:,} bytes, more than the {most:,}" if size else f"has more than the {most:,} bytes"
        super().__init__(
            f"{'unpacked it ' if packed else ''}{told} of fetch.max_bytes",
            subject=subject,
            remedy="split it, or raise that setting",
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in a file; of one of more bytes (`size`) than are read its beginning alone."""

    raw: bytes
    size: int


def read_at_most(file: IO[Any], most: int, name: str) -> bytes:
    """All bytes that are left of the file. Raises TooLargeError where it has more than `most`, before they are read
    where its size is known."""
    size = _size_of(file)
    if size is not None and size > most:
        raise TooLargeError(size, most, subject=name)
    found = _bytes(file.read(most + 1))
    if len(found) > most:
        raise TooLargeError(None, most, subject=name)
    return found


def lines_at_most(file: IO[Any], most: int) -> Iterator[Line]:
    """Every line of the file, no more than `most` bytes and one of each."""
    while raw := _bytes(file.readline(most + 1)):
        size, last = len(raw), raw
        while size > most and last and not last.endswith(b"\n"):
            last = _bytes(file.readline(_STEP))
            size += len(last)
        yield Line(raw, size)


def check_size(size: int, most: int) -> None:
    """Raises TooLargeError for more than `most` bytes."""
    if size > most:
        raise TooLargeError(size, most)


def _bytes(read: str | bytes) -> bytes:
    """What was read, also of a stream of text that stands in for one of bytes."""
    return read.encode() if isinstance(read, str) else read


def _size_of(file: IO[Any]) -> int | None:
    """The size of a regular file; None of what has none, such as a pipe, or cannot tell."""
    try:
        found = os.fstat(file.fileno())
    except io.UnsupportedOperation:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None
