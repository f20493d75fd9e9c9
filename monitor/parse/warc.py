"""Pages out of a WARC file, packed or plain: what a crawl kept of each address, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from monitor.domain.address import is_web_address
from monitor.domain.zone import YEARS

#: What a page of a crawl may hold; the rest of a larger one is not read.
LARGEST = 16 * 1024 * 1024
#: An error may quote what it found in place of a record.
_LONGEST = 200
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """One answer of a server, its body as the server meant it: without transfer and content coding. `fault`: why the
    page cannot be used, or ""."""

    url: str
    fetched_at: datetime | None
    body: bytes
    fault: str = ""


def archived_pages(stream: IO[bytes]) -> Iterator[Archived]:
    """Every HTML page that was answered with status 200; one of which nobody can tell where or when the crawl had it is
    told with its fault. Raises ValueError where the file is no WARC or breaks off."""
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
            yield _archived(record.rec_headers.get_header, body)
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        raise ValueError(" ".join(str(error).split())[:_LONGEST] or "it breaks off") from error


def _archived(said: Callable[[str], str | None], body: bytes) -> Archived:
    """The page with what its record says of where and when."""
    url, date = said("WARC-Target-URI") or "", said("WARC-Date") or ""
    fetched_at, fault = _moment(date), ""
    if not is_web_address(url):
        fault = f"WARC-Target-URI {url!r} is no http or https address"
    elif fetched_at is None:
        fault = f"WARC-Date {date!r} is no date such as 2026-01-31T08:30:00Z ({url})"
    return Archived(url=url, fetched_at=fetched_at, body=body, fault=fault)


def _moment(date: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None and moment.year in YEARS else None
