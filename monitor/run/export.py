"""Data out: rows with provenance and flags, as CSV, JSON Lines, workbook or Parquet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any, TextIO

import xlsxwriter

from monitor.domain.errors import UsageError, unwritable
from monitor.domain.figure import Figure
from monitor.domain.ledger import FetchEvent, Observation, ReadingEvent, VerdictAction, VerdictEvent
from monitor.domain.zone import is_ahead
from monitor.present.clean import json_text, visible
from monitor.present.record import figure_record, finding_record, instant, number, verdict_record
from monitor.run.series import SeriesPoint, series
from storage import Transaction, current, finding, ledger
from storage.views.current import Current, all_current
from storage.views.statement import Statement, of_ids
from storage.views.verdict import all_last_verdicts, decided

try:
    import pyarrow
    import pyarrow.parquet
except ImportError:  # an extra: nq57[parquet]
    pyarrow = None

FIGURE = (
    "metric value value_high unit comparator kind period geo geo_name direction claimant facet instrument part_of "
    "quote start end confidence rule"
).split()
#: Columns of each table. Numbers stay numbers, times carry their offset, lists are joined by a blank.
COLUMNS: Mapping[str, Sequence[str]] = {
    "observations": [
        *("observation", *FIGURE),
        *"article_url publisher published published_undated published_ahead".split(),
        *"authority story fetched_at recorded_at article revision reading position extractor lexicon".split(),
        # As it was read; what an analyst last said of it, and what it counts as where that was corrected.
        *"verdict corrected_to".split(),
    ],
    "findings": [
        *"id kind metric unit geo geo_name period figure_kind facet instrument".split(),
        *(f"{side}_{key}" for side in ("before", "after") for key in ("value", "value_high", "comparator", "claimant")),
        *(
            f"{side}_{key}"
            for side in ("before", "after")
            for key in ("quote", "article_url", "publisher", "published")
        ),
        *"reason cause severity explanation conflict_id closes recorded_at".split(),
    ],
    # The shape of SDMX: dimensions, then the value, then attributes; OBS_STATUS is a set of flags.
    "series": [
        *"INDICATOR REF_AREA REF_AREA_NAME UNIT_MEASURE SERIES_KIND METHOD INSTRUMENT TIME_PERIOD".split(),
        *"OBS_VALUE OBS_VALUE_HIGH COMPARATOR OBS_STATUS VINTAGE SOURCE PUBLISHER PUBLISHED RECORDED WITNESSES".split(),
        *"ARTICLE_URL QUOTE OBSERVATION VERDICT AS_READ".split(),
    ],
    # As of an observation, with what holds of its point.
    "current": [
        *("observation", *FIGURE, "family"),
        *"article_url publisher published published_undated recorded_at article witnesses disputed".split(),
        *"verdict as_read".split(),
    ],
}
#: Current values whose pages are looked up at a time.
_BATCH = 500
#: A spreadsheet would run a text that begins with one of these.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows(tx: Transaction, table: str, metrics: Sequence[str], as_of: datetime | None) -> Iterator[dict[str, Any]]:
    """The rows of a table of COLUMNS, as they stood at `as_of`."""
    if table == "observations":
        return observation_rows(tx, as_of)
    if table == "findings":
        return (_finding_row(finding_record(entry)) for entry in finding.list_(tx, recorded_by=as_of))
    if table == "current":
        return _current_rows(tx, metrics, as_of)
    return (row for metric in metrics for point in series(tx, metric, as_of=as_of) for row in _series_rows(point))


def observation_rows(tx: Transaction, as_of: datetime | None) -> Iterator[dict[str, Any]]:
    """Every observation ever recorded, with its page, revision and reading, and what analysts said of it until then."""
    fetches: dict[str, FetchEvent] = {}
    said = all_last_verdicts(tx, as_of)
    for event in ledger.events(tx, recorded_by=as_of):
        if isinstance(event, FetchEvent):
            fetches.setdefault(event.revision_id, event)
        elif isinstance(event, ReadingEvent):
            fetch = fetches[event.revision_id]
            for item in event.observations:
                yield {
                    "observation": item.id,
                    **figure_record(item.figure),
                    "article_url": fetch.article.url,
                    "publisher": fetch.article.publisher,
                    "published": instant(fetch.published),
                    "published_undated": fetch.published is None,
                    "published_ahead": is_ahead(fetch.published, fetch.fetched_at),
                    "authority": item.authority,
                    "story": fetch.story,
                    "fetched_at": instant(fetch.fetched_at),
                    "recorded_at": instant(event.recorded_at),
                    "article": item.article_id,
                    "revision": item.revision_id,
                    "reading": event.seq,
                    "position": item.position,
                    "extractor": event.extractor,
                    "lexicon": event.lexicon,
                    **_decided(item, said.get(item.id)),
                }


def _decided(item: Observation, verdict: VerdictEvent | None) -> dict[str, Any]:
    under = decided(item.figure, verdict)
    moved = verdict_record(None, item.figure, under.figure)["as_read"] if under.read else None
    return {"verdict": str(under.action) if under.action else None, "corrected_to": _settings(moved)}


def _settings(fields: Mapping[str, Any] | None) -> str | None:
    """Fields as `review correct --set` takes them: "value=18.72; period=2025"."""
    if fields is None:
        return None
    return "; ".join(f"{name}={'' if value is None else value}" for name, value in fields.items())


def _current_rows(tx: Transaction, metrics: Sequence[str], as_of: datetime | None) -> Iterator[dict[str, Any]]:
    """What stands now of these metrics: a level at its newest point, and what is told ahead (a target, a forecast) at
    every point, since a later deadline does not end an earlier one. Raises UsageError for a day that is past."""
    if as_of is not None:
        remedy = "leave it out, or write nq57 export series --as-of ..."
        raise UsageError("current values are those of now", subject="--as-of", remedy=remedy)
    levels = [row for row in all_current(tx, metrics) if row.family == "level"]
    ahead = [Current(**{name: row[name] for name in Current._fields}) for row in current.told_ahead(tx, metrics)]
    found = sorted([*levels, *ahead], key=lambda row: tuple(map(str, row)))
    for begin in range(0, len(found), _BATCH):
        part = found[begin : begin + _BATCH]
        stated = of_ids(tx, sorted({_stated(row) for row in part}))
        yield from (_current_row(row, stated[_stated(row)]) for row in part)


def _stated(row: Current) -> str:
    """The observation itself: a bracketed amount of another currency is its key with the unit behind a dot."""
    return row.observation.split(".", 1)[0]


def _current_row(row: Current, statement: Statement) -> dict[str, Any]:
    figure = figure_record(statement.figure)
    # The point's own words go before those of the figure: an amount in brackets, a facet that was adopted, a verdict.
    return {
        **figure,
        **row._asdict(),
        "geo_name": row.geo_name or figure["geo_name"],
        "value": number(row.value),
        "value_high": number(row.value_high),
        "article_url": statement.url,
        "publisher": statement.publisher,
        "published": instant(statement.published),
        "published_undated": statement.published is None,
        "recorded_at": instant(statement.recorded_at),
        "article": statement.article_id,
        **_marks(statement.verdict, statement.figure, statement.read),
    }


def _marks(verdict: VerdictAction | None, figure: Figure, read: Figure | None) -> dict[str, Any]:
    """The last verdict, and what the machine had read of a figure that was corrected."""
    record = verdict_record(verdict, figure, read)
    return {**record, "as_read": _settings(record["as_read"])}


def _finding_row(record: dict[str, Any]) -> dict[str, Any]:
    for side in ("before", "after"):
        figure = record.pop(side) or {}
        record.update({f"{side}_{key}": value for key, value in figure.items()})
    return record


def _series_rows(point: SeriesPoint) -> Iterator[dict[str, Any]]:
    state = point.state
    for vintage in point.vintages:
        figure = figure_record(vintage.observation.figure)
        is_current = point.current is vintage
        marks = _marks(vintage.verdict, vintage.observation.figure, vintage.read)
        yield {
            "INDICATOR": state.metric,
            "REF_AREA": state.geo,
            "REF_AREA_NAME": figure["geo_name"],
            "UNIT_MEASURE": state.unit,
            "SERIES_KIND": state.family,
            "METHOD": state.facet,
            "INSTRUMENT": state.instrument,
            "TIME_PERIOD": state.period,
            "OBS_VALUE": figure["value"],
            "OBS_VALUE_HIGH": figure["value_high"],
            "COMPARATOR": figure["comparator"],
            "OBS_STATUS": list(point.flags) if is_current else [vintage.status],
            "VINTAGE": vintage.status,
            "SOURCE": figure["claimant"],
            "PUBLISHER": vintage.article.publisher,
            "PUBLISHED": instant(vintage.published),
            "RECORDED": instant(vintage.recorded_at),
            "WITNESSES": state.clusters[0].witnesses if is_current else None,
            "ARTICLE_URL": vintage.article.url,
            "QUOTE": figure["quote"],
            "OBSERVATION": vintage.observation.id,
            "VERDICT": marks["verdict"],
            "AS_READ": marks["as_read"],
        }


def guarded(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: numbers stay numbers, a dangerous text gets a quote before it,
    and what `visible` shows otherwise is shown so."""
    cell = _cell(value)
    return "'" + visible(cell) if isinstance(cell, str) and cell.startswith(_FORMULA) else _shown(cell)


def _cell(value: Any) -> Any:
    """A list as one text, anything else as it is."""
    return " ".join(str(part) for part in value) if isinstance(value, (list, tuple)) else value


def _shown(cell: Any) -> Any:
    """A text with nothing in it that a terminal obeys or a workbook cannot hold, anything else as it is."""
    return visible(cell) if isinstance(cell, str) else cell


def write_csv(file: TextIO, columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> int:
    """Writes header and rows; texts that a spreadsheet would run are quoted. Returns the number of rows."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    count = 0
    for record in records:
        writer.writerow([guarded(record.get(column)) for column in columns])
        count += 1
    return count


def write_jsonl(file: TextIO, columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> int:
    """Writes one object a line. Returns the number of rows."""
    count = 0
    for record in records:
        file.write(json_text({column: record.get(column) for column in columns}) + "\n")
        count += 1
    return count


def write_xlsx(file: IO[bytes], columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> int:
    """Writes a workbook in which no text is a formula or a link. Returns the number of rows."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    # A ZIP that cannot be ended complains once more when it is thrown away: on a full disk the file fails, not the ZIP.
    made = BytesIO()
    with xlsxwriter.Workbook(made, options) as book:
        sheet = book.add_worksheet("nq57")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
        count = 0
        for count, record in enumerate(records, 1):  # noqa: B007 - the number of rows is the result
            for place, column in enumerate(columns):
                sheet.write(count, place, _shown(_cell(record.get(column))))
    file.write(made.getbuffer())
    return count


def write_parquet(file: IO[bytes], columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> int:
    """Writes Parquet. Raises UsageError where the extra is not installed. Returns the number of rows."""
    if pyarrow is None:
        raise UsageError("needs pyarrow", subject="--format parquet", remedy='install it: pip install "nq57[parquet]"')
    table = [{column: _plain(column, record.get(column)) for column in columns} for record in records]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(table), file)
    return len(table)


def _plain(column: str, value: Any) -> Any:
    """One type a column: amounts are floats whether whole or not."""
    if isinstance(value, list):
        return " ".join(str(part) for part in value)
    return float(value) if value is not None and column.lower().endswith(("value", "value_high")) else value


def export_file(path: Path, format_: str, columns: Sequence[str], records: Iterable[Mapping[str, Any]]) -> int:
    """Writes the file; where that fails, no half file is left. What is no file (a pipe, /dev/stdout) is written to as
    it is, and a link stays one. Returns the number of rows."""
    special = path.exists() and not path.is_file()
    target = path if special else path.resolve()
    partial = path if special else target.with_name(target.name + ".partial")
    try:
        if format_ in TEXT_WRITERS:
            with partial.open("w", encoding="utf-8", newline="") as file:
                count = TEXT_WRITERS[format_](file, columns, records)
        else:
            with partial.open("wb") as binary:
                count = BINARY_WRITERS[format_](binary, columns, records)
        if not special:
            partial.replace(target)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        if not special and partial.parent.is_dir():
            partial.unlink(missing_ok=True)
    return count


TEXT_WRITERS = {"csv": write_csv, "jsonl": write_jsonl}
BINARY_WRITERS = {"parquet": write_parquet, "xlsx": write_xlsx}
