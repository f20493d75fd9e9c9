"""Why a finding was made, from stored rows alone: its sentences, the rows that were compared, the decision."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from hashlib import sha256
from pathlib import Path
from typing import Any

from monitor.domain.errors import UsageError, ambiguous, unwritable
from monitor.domain.figure import Figure
from monitor.domain.finding import Finding, Side
from monitor.domain.zone import VIET_NAM
from monitor.present.locale import quantity_text, stamp
from monitor.present.record import finding_record, instant, side_record
from monitor.present.words import Words
from monitor.run.series import SeriesPoint, point_record, series
from storage import Transaction, article, finding, reading
from storage.reading import ReadingFacts

_AROUND = 160
MANIFEST = "MANIFEST.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """One side of a finding with the text that states it. `before` and `after` are the words around the quote."""

    role: str
    side: Side
    revision: article.Revision
    #: None for a figure that no reading holds as it is (a correction by an analyst).
    reading: ReadingFacts | None
    snapshot: str | None
    fetched_at: datetime

    @property
    def quoted(self) -> tuple[str, str, str]:
        """The words before the quote, the quote, the words after it."""
        text, figure = self.revision.text, self.side.figure
        return (
            text[max(0, figure.start - _AROUND) : figure.start],
            text[figure.start : figure.end],
            text[figure.end : figure.end + _AROUND],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A finding, its exhibits, and the points of its series at its period as they stood after its event."""

    finding: Finding
    exhibits: tuple[Exhibit, ...]
    points: tuple[SeriesPoint, ...]


def dossier(tx: Transaction, finding_id: str) -> Dossier:
    """Everything behind the finding that an id, or an unambiguous start of one, names. Raises UsageError."""
    told = finding.get(tx, finding_id)
    if told is None and (fitting := finding.ids_from(tx, finding_id)):
        raise ambiguous(finding_id, fitting, subject="ID")
    if told is None:
        raise UsageError(f"{finding_id!r} is no finding", subject="ID", remedy="nq57 findings lists them")
    sides = [("before", told.before), ("after", told.after), *(("other", side) for side in told.others)]
    exhibits = [_exhibit(tx, role, side) for role, side in sides if side is not None]
    points = [
        point
        for point in series(tx, told.metric, up_to=told.seq)
        if point.state.unit == told.unit and point.state.geo == told.geo and point.state.period == told.period
    ]
    return Dossier(finding=told, exhibits=tuple(exhibits), points=tuple(points))


def _exhibit(tx: Transaction, role: str, side: Side) -> Exhibit:
    facts = reading.reading_of(tx, side.observation_id)
    revision = article.revision(tx, facts.revision_id) if facts else article.last_revision(tx, side.article_id)
    assert revision is not None
    fetched_at, snapshot = reading.first_fetch(tx, revision.id)
    return Exhibit(role=role, side=side, revision=revision, reading=facts, snapshot=snapshot, fetched_at=fetched_at)


def lines(found: Dossier, words: Words, zone: tzinfo = VIET_NAM) -> Iterator[str]:
    """The dossier as text, its times in that zone."""
    told = found.finding
    yield f"{told.kind} {told.id}: {told.reason} ({told.severity}, caused by {told.cause})"
    place = f"{told.geo_name} ({told.geo})" if told.geo_name else told.geo
    yield f"recorded {stamp(told.recorded_at, zone)} with event {told.seq}"
    yield f"point: {told.metric} | {told.unit} | {place} | {told.figure_kind} | {told.period or 'as of publication'}"
    if told.facet or told.instrument:
        yield f"       facet {told.facet or '-'}, instrument {told.instrument or '-'}"
    if told.explanation:
        yield f"explanation: {told.explanation}"
    if told.conflict_id or told.closes:
        yield f"conflict {told.conflict_id or '-'}, closes {told.closes or '-'}"
    for exhibit in found.exhibits:
        yield from _exhibit_lines(exhibit, words, zone)
    for point in found.points:
        state = point.state
        kept = [state.family, *(part for part in (state.facet, state.instrument) if part)]
        yield f"\nrows compared at this point ({', '.join(kept)}):"
        for vintage in point.vintages:
            figure = vintage.observation.figure
            amount = f" (corrected by an analyst: {_amount(figure, words)})" if vintage.read else ""
            said = stamp(vintage.published, zone) or f"undated, fetched {stamp(vintage.fetched_at, zone)}"
            who = f"{figure.claimant} | {vintage.article.publisher}"
            yield f"  {vintage.status:<12} {figure.quote!r}{amount} {who} | {said}"


def _amount(figure: Figure, words: Words) -> str:
    return quantity_text(figure.quantity, words, figure.direction)


def _exhibit_lines(exhibit: Exhibit, words: Words, zone: tzinfo) -> Iterator[str]:
    side, figure = exhibit.side, exhibit.side.figure
    left, quote, right = exhibit.quoted
    yield f"\n{exhibit.role}: {_amount(figure, words)}, {figure.claimant} in {side.publisher}"
    yield f"  {side.article_url}"
    yield f"  published {stamp(side.published, zone) or 'with no date'}, fetched {stamp(exhibit.fetched_at, zone)}"
    yield f"  …{' '.join(f'{left}[{quote}]{right}'.split())}…"
    where = f"characters {figure.start}-{figure.end} of text {exhibit.revision.number}"
    yield f"  {where}; observation {side.observation_id}"
    read = f"extractor {exhibit.reading.extractor}, lexicon {exhibit.reading.lexicon}" if exhibit.reading else "?"
    yield f"  rule {figure.rule}, confidence {figure.confidence:.2f}; {read}"


def record(found: Dossier) -> dict[str, Any]:
    """The dossier in JSON."""
    return {
        "finding": finding_record(found.finding),
        "event": found.finding.seq,
        "exhibits": [
            {
                "role": exhibit.role,
                "observation": exhibit.side.observation_id,
                "figure": side_record(exhibit.side),
                "revision": exhibit.revision.id,
                "text_sha256": _digest(exhibit.revision.text.encode("utf-8", "surrogatepass")),
                "snapshot": exhibit.snapshot,
                "fetched_at": instant(exhibit.fetched_at),
                "extractor": exhibit.reading.extractor if exhibit.reading else None,
                "lexicon": exhibit.reading.lexicon if exhibit.reading else None,
            }
            for exhibit in found.exhibits
        ],
        "points": [point_record(point) for point in found.points],
    }


def write_bundle(tx: Transaction, found: Dossier, path: Path, words: Words) -> list[str]:
    """A zip with the finding, its texts and the pages as fetched, and a manifest of hashes that is then checked: the
    names of its files.

    Raises UsageError where the file cannot be written or does not hold what the manifest says.
    """
    files: dict[str, bytes] = {
        "dossier.json": json.dumps(record(found), ensure_ascii=False, indent=1).encode(),
        "dossier.txt": "\n".join(lines(found, words)).encode(),
    }
    for exhibit in found.exhibits:
        files[f"texts/{exhibit.revision.id}.txt"] = exhibit.revision.text.encode("utf-8", "surrogatepass")
        body = article.load_snapshot(tx, exhibit.snapshot) if exhibit.snapshot else None
        if body is not None:
            files[f"pages/{exhibit.snapshot}"] = body
    manifest = {name: _digest(content) for name, content in sorted(files.items())}
    files[MANIFEST] = json.dumps(manifest, indent=1).encode()
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, content in sorted(files.items()):
                # One date for all: equal evidence gives equal bundles.
                bundle.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    except OSError as error:
        raise unwritable(path, error) from error
    faults = bundle_faults(path)
    if faults:
        raise UsageError(faults[0], subject=str(path), remedy="write it again")
    return sorted(files)


def bundle_faults(path: Path) -> list[str]:
    """What a bundle lacks or holds otherwise than its manifest says; pages are also checked against their names."""
    with zipfile.ZipFile(path) as bundle:
        manifest: dict[str, str] = json.loads(bundle.read(MANIFEST))
        names = set(bundle.namelist()) - {MANIFEST}
        faults = [f"{name} is not in the manifest" for name in sorted(names - manifest.keys())]
        for name, digest in manifest.items():
            if name not in names:
                faults.append(f"{name} is missing")
            elif _digest(bundle.read(name)) != digest or (name.startswith("pages/") and name[6:] != digest):
                faults.append(f"{name} is not what was bundled")
    return faults


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
