"""Small files that somebody names, such as those of settings and secrets: no device, no pipe, and no more of them than
they can need."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def read_regular(path: Path, most: int) -> bytes:
    """All bytes of a regular file, or of the one that a link leads to. Raises OSError where it cannot be read, and
    ValueError where it is something else or has more than `most` bytes."""
    with open(path, "rb", opener=_open_at_once) as file:  # noqa: PTH123 - that of pathlib takes no opener
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ValueError("is a device or a pipe and no regular file")
        found = file.read(most + 1)
    if len(found) > most:
        raise ValueError(f"has more than {most:,} bytes")
    return found


def _open_at_once(path: str, flags: int) -> int:
    """A pipe that nobody writes to would be waited for."""
    return os.open(path, flags | os.O_NONBLOCK)
