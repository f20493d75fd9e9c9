"""Every error that nq57 raises on purpose. Each names the thing and the remedy."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

#: So many things are named in one message; the others are counted.
_MOST_NAMED = 10
#: So many of the things that something may mean.
_FEW = 4


def named(things: Sequence[str]) -> str:
    """ "a, b, c and 4 more": all of a few things, the first of many."""
    shown = ", ".join(things[:_MOST_NAMED])
    return f"{shown} and {len(things) - _MOST_NAMED} more" if len(things) > _MOST_NAMED else shown


class MonitorError(Exception):
    """Something that the user can name and mend."""

    def __init__(self, message: str, *, subject: str | None = None, remedy: str | None = None) -> None:
        self.message = message
        self.subject = subject
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        parts = [self.message if self.subject is None else f"{self.subject or repr('')}: {self.message}"]
        if self.remedy:
            parts.append(self.remedy)
        return "; ".join(parts)


class ConfigError(MonitorError):
    """A configuration file, key or environment variable is wrong."""


class UsageError(MonitorError):
    """A command was given something that it cannot use."""


class DatabaseError(MonitorError):
    """The database cannot be reached, opened, read or written."""


def ambiguous(start: str, ids: Sequence[str], *, subject: str) -> UsageError:
    """Why the start of an id will not do: it fits all of these, of which the first are named."""
    shown = ", ".join(id_[: max(8, len(start) + 4)] for id_ in ids[:_FEW])
    more = " and more" if len(ids) > _FEW else ""
    return UsageError(f"{start!r} fits several: {shown}{more}", subject=subject, remedy="give more of its digits")


def unwritable(path: Path, error: OSError) -> UsageError:
    """Why a file that somebody named cannot be written, and what to do."""
    folder, reason, remedy = path.resolve().parent, error.strerror, "name a file that may be written"
    if not folder.is_dir():
        reason = f"{folder} is no folder" if folder.exists() else f"there is no folder {folder}"
        remedy = "make it, or name a file in a folder that exists"
    return UsageError(f"cannot write it ({reason})", subject=str(path), remedy=remedy)


class SchemaError(DatabaseError):
    """The database's schema is older or newer than this program."""


class FetchError(MonitorError):
    """A page or feed could not be fetched."""


class ParseError(MonitorError):
    """Bytes could not be read as what they should be."""


class DeliveryError(MonitorError):
    """A message could not be handed to its receiver."""

    def __init__(
        self,
        message: str,
        *,
        subject: str | None = None,
        remedy: str | None = None,
        permanent: bool,
        retry_after: float | None = None,
        everywhere: bool = False,
        gone: bool = False,
    ) -> None:
        self.permanent = permanent
        #: Seconds that the receiver asks to wait, or None.
        self.retry_after = retry_after
        #: No other address of the receiver would fare better now.
        self.everywhere = everywhere
        #: The receiver wants nothing any more, whatever is sent.
        self.gone = gone
        super().__init__(message, subject=subject, remedy=remedy)
