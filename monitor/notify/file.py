"""Digests as files: one HTML and one text file each, and an index of them."""

from __future__ import annotations

import os
import re
import tempfile
from dataclasses import dataclass
from html import escape
from pathlib import Path

from monitor.domain.alert import Message
from monitor.domain.errors import DeliveryError
from monitor.notify.channel import Sending
from monitor.present.clean import with_pictures

_NAME = re.compile(r"digest-\d{6}-[a-z0-9-]+-(?:vi|en)\.html")
#: The newest so many stand in the index; older files stay where they are.
_INDEXED = 500


def file_stem(message: Message) -> str:
    """The name of a digest's files without its ending: number, route and language."""
    route = re.sub(r"[^a-z0-9]+", "-", message.route.lower()).strip("-") or "route"
    return f"digest-{message.number:06d}-{route}-{message.language}"


@dataclass(frozen=True, slots=True)
class FileSender:
    """Writes into a directory, which is made where it is missing. Writing a digest again changes nothing."""

    directory: Path

    def send(self, message: Message, sending: Sending) -> None:  # noqa: ARG002 - the protocol's signature
        """Whole files or none: each is written beside its place and moved there."""
        stem = file_stem(message)
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            page = with_pictures(message.html, dict(message.images))
            _write(self.directory / f"{stem}.txt", f"{message.subject}\n\n{message.text}".encode())
            _write(self.directory / f"{stem}.html", page.encode())
            _write(self.directory / "index.html", self._index().encode())
        except OSError as error:
            raise DeliveryError(
                f"cannot write ({error.strerror})",
                subject=str(self.directory),
                remedy="make it writable or name another directory (setting digest.directory)",
                permanent=False,
            ) from error

    def _index(self) -> str:
        names = sorted((p.name for p in self.directory.glob("digest-*.html") if _NAME.fullmatch(p.name)), reverse=True)
        rows = "\n".join(
            f'<li><a href="{escape(name)}">{escape(self._title(name))}</a> '
            f'(<a href="{escape(name[:-5])}.txt">text</a>)</li>'
            for name in names[:_INDEXED]
        )
        return (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>nq57: digests</title>'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<style>body{font:16px/1.5 sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color-scheme:light dark}"
            "</style></head><body>\n<h1>Digests</h1>\n"
            f"<ul>\n{rows}\n</ul>\n</body></html>\n"
        )

    def _title(self, name: str) -> str:
        """The subject of a digest: the first line of its text."""
        try:
            with (self.directory / f"{name[:-5]}.txt").open(encoding="utf-8") as file:
                return file.readline(300).strip() or name
        except (OSError, UnicodeDecodeError):
            return name


def _write(path: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).chmod(0o644)
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
