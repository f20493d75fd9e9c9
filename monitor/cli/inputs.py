"""What a command reads: a file, or stdin for "-", never more of it than fetch.max_bytes allows at once."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from monitor.domain.errors import UsageError

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def read_bytes(name: str, most: int) -> bytes:
    """The named file or, for "-", stdin, whole. Raises UsageError where it cannot be read or has more bytes."""
    from monitor.run.given_file import read_at_most

    with _opened(name) as file:
        return read_at_most(file, most, source_name(name))


def read_json_lines(name: str, most: int) -> Iterator[tuple[int, dict[str, Any] | UsageError]]:
    """Line number with the object of each non-empty line, or with what is wrong with the line."""
    from monitor.run.given import json_object
    from monitor.run.given_file import check_size, lines_at_most

    with _opened(name) as file:
        for number, line in enumerate(lines_at_most(file, most), 1):
            if not line.raw.strip():
                continue
            try:
                check_size(line.size, most)
                yield number, json_object(line.raw)
            except UsageError as error:
                yield number, error


@contextmanager
def _opened(name: str) -> Iterator[IO[Any]]:
    """The file's bytes; of stdin its text where it was replaced by one. Raises UsageError where it cannot be read."""
    if not name:
        raise UsageError("names nothing", subject=name, remedy="name a readable file, or - for stdin")
    try:
        if name == "-":
            yield getattr(sys.stdin, "buffer", sys.stdin)
        else:
            with Path(name).open("rb") as file:
                yield file
    except OSError as error:
        if is_address(name):
            remedy = "save what is there and name the file"
            raise UsageError("is an address, and only files are read here", subject=name, remedy=remedy) from error
        reason = f"cannot read it ({error.strerror})"
        raise UsageError(reason, subject=source_name(name), remedy="name a readable file") from error


def is_address(name: str) -> bool:
    """Whether a source that was named looks like an address of any kind, and not like a file."""
    return _ADDRESS.match(name) is not None


def source_name(name: str) -> str:
    """How a source is called in messages."""
    return "stdin" if name == "-" else name
