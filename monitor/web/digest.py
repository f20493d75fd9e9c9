"""`/digests`: what was sent, as it was written to the digests' folder, and what could not be sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from monitor.domain.alert import Delivery, DeliveryState
from monitor.present.clean import one_line
from monitor.present.record import instant
from monitor.web.site import Page, Site, Visit
from storage import alert as outbox

MOST_FILES = 200
MOST_BYTES = 5_000_000
MOST_SUBJECT = 300
TYPES = {
    ".txt": "text/plain",
    ".md": "text/plain",
    ".eml": "text/plain",
    ".json": "application/json",
    ".html": "text/html",
}
#: A digest is our own HTML with inlined styles and images; nothing in it may run or reach out.
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'"


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestFile:
    """A file of the digests' folder."""

    name: str
    size: int
    written_at: datetime
    path: Path

    @property
    def form(self) -> str:
        """What kind of file it is, in short."""
        return self.path.suffix[1:]


def files(folder: Path) -> list[DigestFile]:
    """The digests of a folder, newest first; none where there is no folder yet."""
    if not folder.is_dir():
        return []
    found = [
        DigestFile(
            name=str(path.relative_to(folder)).replace("/", "~"),
            size=path.stat().st_size,
            written_at=datetime.fromtimestamp(path.stat().st_mtime, UTC),
            path=path,
        )
        for path in _paths(folder)
    ]
    return sorted(found, key=lambda file: (file.written_at, file.name), reverse=True)[:MOST_FILES]


def _paths(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        kept = path.suffix in TYPES and path.name != "index.html" and not path.name.startswith(".")
        if kept and path.is_file() and not path.is_symlink():
            yield path


def issues(found: Sequence[DigestFile]) -> list[tuple[str, tuple[DigestFile, ...]]]:
    """(subject, its files) of each digest, in the order of the files; HTML comes first. A digest without a text that
    begins with its subject goes by its name."""
    groups: dict[Path, list[DigestFile]] = {}
    for file in found:
        groups.setdefault(file.path.with_suffix(""), []).append(file)
    return [
        (_subject(stem), tuple(sorted(group, key=lambda file: (file.form != "html", file.form))))
        for stem, group in groups.items()
    ]


def _subject(stem: Path) -> str:
    try:
        with stem.with_name(f"{stem.name}.txt").open(encoding="utf-8", errors="replace") as file:
            return file.readline(MOST_SUBJECT).strip() or stem.name
    except OSError:
        return stem.name


def index(visit: Visit) -> Page:
    """The digests' folder, and deliveries that were given up or failed and wait for another attempt."""
    folder = visit.catalog.settings.digest.directory
    found = files(folder)
    stuck = [
        delivery
        for state in (DeliveryState.DEAD, DeliveryState.PENDING)
        for delivery in outbox.deliveries(visit.tx, state=state, limit=MOST_FILES)
        if delivery.error
    ]
    return Page(
        template="digests.html",
        record={
            "digests": [{"name": f.name, "size": f.size, "written_at": instant(f.written_at)} for f in found],
            "undelivered": [_record(delivery) for delivery in stuck],
        },
        view={"issues": issues(found), "folder": folder.name, "stuck": [(entry, _reason(entry)) for entry in stuck]},
    )


def _record(delivery: Delivery) -> dict[str, Any]:
    """One that did not arrive. Whom it is for is left out: these pages ask nobody for a login."""
    return {
        "id": delivery.id,
        "receiver": delivery.receiver,
        "state": str(delivery.state),
        "attempts": delivery.attempts,
        "created_at": instant(delivery.created_at),
        "next_at": instant(delivery.next_at),
        "error": _reason(delivery),
    }


def _reason(delivery: Delivery) -> str:
    """The error without the address that it may name."""
    error = one_line(delivery.error or "", 200)
    return error.replace(delivery.address, "…") if delivery.address else error


def stored(site: Site, name: str) -> Response:
    """One digest as it was written. Only names that the folder itself lists are served."""
    folder = site.catalog.settings.digest.directory
    path = next((p for p in _paths(folder) if str(p.relative_to(folder)).replace("/", "~") == name), None)
    if path is None or path.stat().st_size > MOST_BYTES:
        raise HTTPException(404, "there is no such digest")
    headers = {"Content-Security-Policy": SANDBOX}
    return Response(path.read_bytes(), 200, headers, f"{TYPES[path.suffix]}; charset=utf-8")
