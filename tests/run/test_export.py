"""Data goes out with provenance, and nothing in it runs in a spreadsheet."""

from __future__ import annotations

import csv
import gc
import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from builders import NOW, a_submission

from monitor.domain.errors import UsageError
from monitor.present.clean import visible
from monitor.present.words import Words
from monitor.run import dossier
from monitor.run.catalog import Catalog
from monitor.run.export import COLUMNS, export_file, guarded, rows, write_csv, write_jsonl
from monitor.run.record import Recorder
from storage import Store, finding

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, {} said."


@pytest.fixture
def words(catalog: Catalog) -> Words:
    return catalog.words("en")


@pytest.fixture
def told(catalog: Catalog, store: Store) -> Store:
    ticks = (NOW + timedelta(hours=n) for n in range(1000))
    recorder = Recorder(catalog, store, clock=lambda: next(ticks))
    first = TEXT.format("59", "the Ministry of Science and Technology")
    recorder.record(a_submission(text=first, url="https://a.vn/a", publisher="=HYPERLINK(A1)", body=b"<p>page</p>"))
    recorder.record(a_submission(text=TEXT.format("71", "VNPT"), url="https://b.vn/b", publisher="B"))
    return store


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx"])
def test_a_text_that_a_spreadsheet_would_run_is_quoted(text: str) -> None:
    assert guarded(text) == "'" + visible(text)


@pytest.mark.parametrize("value", [-1, -1.5, 0, "a=1", "", None, True])
def test_numbers_and_plain_texts_stay_what_they_are(value: object) -> None:
    assert guarded(value) == value


@pytest.mark.parametrize(("table", "count"), [("observations", 2), ("findings", 2), ("series", 2), ("current", 1)])
def test_every_column_of_every_row_is_there_in_csv_and_jsonl(told: Store, table: str, count: int) -> None:
    text, lines = io.StringIO(), io.StringIO()
    with told.read() as tx:
        assert write_csv(text, COLUMNS[table], rows(tx, table, ["coverage_5g"], None)) == count
        assert write_jsonl(lines, COLUMNS[table], rows(tx, table, ["coverage_5g"], None)) == count
    read = list(csv.DictReader(io.StringIO(text.getvalue())))
    records = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [list(row) for row in read] == [list(record) for record in records] == [list(COLUMNS[table])] * count
    assert not [cell for row in read for cell in row.values() if cell.startswith("=")]


def test_an_export_as_of_a_day_has_what_was_known_then(told: Store) -> None:
    with told.read() as tx:
        for table in COLUMNS.keys() - {"current"}:
            assert len(list(rows(tx, table, ["coverage_5g"], NOW + timedelta(minutes=30)))) == 1
            assert list(rows(tx, table, ["coverage_5g"], NOW - timedelta(minutes=30))) == []


def test_the_current_value_of_a_series_is_exported_as_it_stands_now(told: Store) -> None:
    with told.read() as tx:
        (row,) = rows(tx, "current", ["coverage_5g"], None)
        assert list(rows(tx, "current", ["gii_rank"], None)) == []
        with pytest.raises(UsageError, match="current values are those of now"):
            list(rows(tx, "current", ["coverage_5g"], NOW))
    assert (row["metric"], row["period"], row["value"], row["disputed"]) == ("coverage_5g", "2025", 59, True)


def test_current_values_have_the_columns_of_observations_with_page_and_quote(told: Store) -> None:
    with told.read() as tx:
        (row,) = rows(tx, "current", ["coverage_5g"], None)
        (stated,) = (r for r in rows(tx, "observations", [], None) if r["observation"] == row["observation"])
    assert (row["publisher"], row["article_url"], row["quote"]) == ("=HYPERLINK(A1)", "https://a.vn/a", "59 per cent")
    shared = [name for name in COLUMNS["current"] if name in COLUMNS["observations"]]
    assert set(COLUMNS["current"]) - set(shared) == {"family", "witnesses", "disputed", "as_read"}
    assert {name: row[name] for name in shared} == {name: stated[name] for name in shared}


def test_a_later_target_does_not_hide_an_earlier_one(catalog: Catalog, store: Store) -> None:
    share = "the digital economy is to make up at least {} per cent of GDP by {} under Resolution 57-NQ/TW."
    text = f"By decision, {share.format(30, 2030)} Then {share.format(50, 2045)}"
    Recorder(catalog, store, clock=lambda: NOW).record(a_submission(text=text))
    with store.read() as tx:
        found = [(row["period"], row["value"]) for row in rows(tx, "current", ["digital_economy_gdp_share"], None)]
    assert found == [("2030", 30), ("2045", 50)]


def test_a_workbook_has_no_formula_and_no_link(told: Store, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    with told.read() as tx:
        assert export_file(path, "xlsx", COLUMNS["observations"], rows(tx, "observations", [], None)) == 2
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    assert any(cell.value == "=HYPERLINK(A1)" for cell in cells)
    assert not [cell for cell in cells if cell.hyperlink]


def test_an_export_that_fails_leaves_no_half_file(tmp_path: Path) -> None:
    def broken() -> object:
        yield {"metric": "x"}
        raise RuntimeError("gone")

    with pytest.raises(RuntimeError):
        export_file(tmp_path / "out.csv", "csv", ["metric"], broken())  # type: ignore[arg-type]
    with pytest.raises(UsageError):
        export_file(tmp_path / "no" / "folder.csv", "csv", ["metric"], [])
    assert list(tmp_path.glob("out*")) == []


def test_a_finding_is_explained_from_what_is_stored(told: Store, words: Words) -> None:
    with told.read() as tx:
        last = list(finding.list_(tx))[-1]
        found = dossier.dossier(tx, last.id[:8])
        text = "\n".join(dossier.lines(found, words))
    assert {exhibit.role for exhibit in found.exhibits} == {"before", "after"}
    for exhibit in found.exhibits:
        assert exhibit.quoted[1] == exhibit.side.figure.quote
    for needed in ("[59 per cent]", "[71 per cent]", "rule ", "coverage_5g", last.reason, "rows compared", "VNPT"):
        assert needed in text


def test_a_bundle_proves_itself_and_shows_what_was_changed(told: Store, words: Words, tmp_path: Path) -> None:
    path = tmp_path / "finding.zip"
    with told.read() as tx:
        found = dossier.dossier(tx, list(finding.list_(tx))[-1].id)
        names = dossier.write_bundle(tx, found, path, words)
    assert sum(name.startswith("pages/") for name in names) == 1
    assert dossier.bundle_faults(path) == []
    with zipfile.ZipFile(path) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist()}
    assert names == sorted(files)
    victim = next(name for name in files if name.startswith("texts/"))
    with zipfile.ZipFile(path, "w") as bundle:
        for name, content in files.items():
            bundle.writestr(name, content + b"!" if name == victim else content)
    assert dossier.bundle_faults(path) == [f"{victim} is not what was bundled"]


def test_a_finding_that_is_not_there_is_refused(store: Store) -> None:
    with store.read() as tx, pytest.raises(UsageError, match="no finding"):
        dossier.dossier(tx, "abc")


@pytest.mark.filterwarnings("error")
def test_s3_a_workbook_that_finds_no_room_fails_once_and_in_words(told: Store) -> None:
    with told.read() as tx, pytest.raises(UsageError, match="No space left"):
        export_file(Path("/dev/full"), "xlsx", COLUMNS["observations"], rows(tx, "observations", [], None))
    gc.collect()
