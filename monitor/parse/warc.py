"""Pages out of a WARC file, packed or plain: what a crawl kept of each address, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader

from monitor.domain.address import is_web_address
from monitor.domain.zone import YEARS

#: What a page of a crawl may hold; the rest of a larger one is not read.
LARGEST = 16 * 1024 * 1024
#: An error may quote what it found in place of a record.
_LONGEST = 200
_PAGES = ("text/html", "application/xhtml+xml")
_IN_A_PAGE = "it breaks off in the middle of a page"
_IN_A_RECORD = "it breaks off in the middle of a record"


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
    told with its fault. Raises ValueError where the file is no WARC or ends anywhere but after a record."""
    try:
        for record in _Records(stream):
            answer = record.http_headers
            if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
                continue
            if not (answer.get_header("Content-Type") or "").lower().startswith(_PAGES):
                continue
            body = record.content_stream().read(LARGEST)
            if len(body) < LARGEST and record.raw_stream.limit > 0 and not record.raw_stream.read(1):
                # Half a page may look like a whole one.
                raise EOFError(_IN_A_PAGE)
            yield _archived(record.rec_headers.get_header, body)
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        raise ValueError(" ".join(str(error).split())[:_LONGEST] or "it breaks off") from error


class _Records(ArchiveIterator):  # type: ignore[misc]  # the library has no types
    """The records of a file. Raises EOFError after the last whole one where more follows, and where there is none:
    the library takes every end of the bytes for the end of the crawl."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(stream)
        self.loader = _Loader(verify_http=False, arc2warc=False)

    def read_to_end(self, record: Any = None) -> None:
        """The record to its end, which is where its head says."""
        super().read_to_end(record)
        if self.record is None:
            return
        said = self.record.rec_headers.get_header
        length = said("length" if self.record.format == "arc" else "Content-Length")
        if not (length or "").strip().isdigit() or self.record.raw_stream.limit > 0:
            raise EOFError(_IN_A_RECORD)

    def close(self) -> None:
        """After the last record, which in a packed file is the end of a member."""
        packing = self.reader.decompressor
        super().close()
        if packing is not None and not packing.eof:
            raise EOFError(_IN_A_RECORD if self.fh.tell() else "it is empty")


class _Loader(ArcWarcRecordLoader):  # type: ignore[misc]  # the library has no types
    """Reads the head of a record."""

    def load_http_headers(self, rec_type: str, uri: str | None, stream: Any, length: int | None) -> Any:
        """The head of an answer, also of one without an address, which is told as any other fault of a record."""
        try:
            return super().load_http_headers(rec_type, "http:" if uri is None else uri, stream, length)
        except EOFError as error:
            # An EOFError from here is to the library that no record follows.
            raise ArchiveLoadFailed(_IN_A_RECORD) from error


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
