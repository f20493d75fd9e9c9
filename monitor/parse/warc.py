"""Pages out of a WARC file, packed or plain: what a crawl kept of each address, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

#: What a page of a crawl may hold; the rest of a larger one is not read.
LARGEST = 16 * 1024 * 1024
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """One answer of a server, its body as the server meant it: without transfer and content coding."""

    url: str
    fetched_at: datetime
    body: bytes


def archived_pages(stream: IO[bytes]) -> Iterator[Archived]:
    """Every HTML page that was answered with status 200. Raises ValueError where the file is no WARC or breaks off."""
    try:
        for record in ArchiveIterator(stream):
            answer = record.http_headers
            if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
                continue
            if not (answer.get_header("Content-Type") or "").lower().startswith(_PAGES):
                continue
            body = record.content_stream().read(LARGEST)
            if len(body) < LARGEST and record.raw_stream.limit > 0 and not record.raw_stream.read(1):
                # Half a page may look like a whole one.
                raise EOFError("it breaks off in the middle of a page")
            yield Archived(
                url=record.rec_headers.get_header("WARC-Target-URI"),
                fetched_at=datetime.fromisoformat(record.rec_headers.get_header("WARC-Date")),
                body=body,
            )
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        raise ValueError(str(error) or "it breaks off") from error
