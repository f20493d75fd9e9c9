"""The commands that store and show: records to stdout, everything else to stderr, the exit status of the contract."""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from builders import a_submission

from monitor.cli.entry import run
from monitor.run.dossier import bundle_faults
from monitor.run.read import read_text
from monitor.run.wiring import open_recorder
from tests.cli.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
LINE: dict[str, Any] = {
    "id": "1",
    "url": "https://example.vn/a?utm_source=x",
    "publisher": "Example News",
    "lang": "en",
    "published": "2026-01-31",
    "title": "5G",
    "text": "Under Resolution 57-NQ/TW, 59 per cent of the population had access to 5G in 2025, the ministry said.",
}


def lines(*changes: dict[str, Any]) -> str:
    return "".join(json.dumps({**LINE, **change}, ensure_ascii=False) + "\n" for change in changes)


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_on_an_empty_database_nothing_is_found(nq57_anew: Command) -> None:
    for command in (["findings"], ["findings", "--json"], ["conflicts"], ["review"], ["review", "stats"]):
        status, out, _ = nq57_anew(*command)
        assert (status, out) == (0, "")


def test_a_date_that_lies_ahead_is_kept_and_marked(nq57: Command) -> None:
    assert nq57("ingest", "--jsonl", "-", stdin=lines({"published": "2099-02-10"}))[0] == 0
    (row,) = [row for row in records(nq57("export", "observations", "--format", "jsonl")[1]) if row["metric"]]
    assert (row["published"], row["published_ahead"]) == ("2099-02-10T00:00:00+07:00", True)
    (point,) = records(nq57("series", "coverage_5g", "--json")[1])
    assert "future-date" in point["flags"]
    assert "10 February 2099 (by its own date, which lies ahead)" in nq57("digest", "--ui-lang", "en")[1]
    assert "10/02/2099 (theo ngày ghi trên trang, chưa tới)" in nq57("digest", "--ui-lang", "vi")[1]


def test_what_of_a_text_is_left_out_as_a_table_is_told(nq57: Command, tmp_path: Path) -> None:
    row = " ".join(f"{number}.5%" for number in range(70))
    text = f"{LINE['text']} In all provinces the shares were {row} of GDP."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    status, _, err = nq57("extract", str(tmp_path / "a.txt"))
    assert status == 0
    assert f"1 sentence left out as a table, the first at {text.index('0.5%')}; split the text" in err
    status, out, err = nq57("extract", "--jsonl", "-", stdin=json.dumps({"id": 7, "text": text}) + "\n")
    assert (status, records(out)[0]["id"]) == (0, 7)
    assert "line 1: 1 sentence left out as a table" in err


def test_a_line_whose_id_is_a_number_is_stored_under_it(nq57: Command) -> None:
    line = {key: value for key, value in LINE.items() if key != "url"}
    assert nq57("ingest", "--jsonl", "-", stdin="".join(json.dumps({**line, "id": n}) + "\n" for n in (6, 0)))[0] == 0
    rows = records(nq57("export", "observations", "--format", "jsonl")[1])
    assert {row["article_url"] for row in rows} == {"6", "0"}


@pytest.mark.parametrize(
    ("published", "told", "told_vi"),
    [
        ("2026-01-31", "differently within two days.", "trong vòng hai ngày."),
        (None, "differently, one of them without a date.", "một bài không ghi ngày"),
    ],
)
def test_two_reports_of_one_source_are_said_to_be_within_two_days_only_where_they_are(
    nq57: Command, published: str | None, told: str, told_vi: str
) -> None:
    said = (
        "Under Resolution 57-NQ/TW, {} per cent of people had 5G in 2025, according to the National Statistics Office."
    )
    first = {"url": "https://one.vn/a", "text": said.format("59.1"), "publisher": "One", "published": "2026-01-30"}
    second = {"url": "https://two.vn/b", "text": said.format("63.4"), "publisher": "Two", "published": published}
    assert nq57("ingest", "--jsonl", "-", stdin=lines(first, second))[0] == 0
    found = records(nq57("findings", "--kind", "conflict", "--json")[1])
    assert [(f["reason"], told in f["explanation"]) for f in found] == [("reported-differently", True)]
    assert told_vi in nq57("digest", "--ui-lang", "vi")[1]


def test_a_line_becomes_a_finding_with_its_address_byte_for_byte(nq57: Command) -> None:
    assert nq57("ingest", "--jsonl", "-", stdin=lines({})) == (0, "", "1 stored\n")
    (found,) = records(nq57("findings", "--json")[1])
    assert (found["kind"], found["metric"], found["period"]) == ("new_series", "coverage_5g", "2025")
    assert found["before"] is None
    assert found["after"]["article_url"] == LINE["url"]
    assert found["after"]["published"] == "2026-01-31T00:00:00+07:00"
    assert found["recorded_at"].endswith("+07:00")
    assert {"geo_name", "facet", "instrument", "cause", "severity", "explanation", "conflict_id", "closes"} <= set(
        found
    )


def test_a_broken_line_is_named_and_the_others_are_stored(nq57: Command) -> None:
    bad = ["{", "[1]", lines({"text": ""}), lines({"published": "soon"}), lines({"lang": "fr"}), lines({"title": 5})]
    text = lines({}) + "".join(entry.strip() + "\n" for entry in bad) + "\n" + lines({"url": "https://b.vn/b"})
    status, out, err = nq57("ingest", "--jsonl", "-", stdin=text)
    assert (status, out) == (1, "")
    for number, what in enumerate(["no JSON", "no JSON object", "text", "published", "lang", "title"], 2):
        assert f"stdin line {number}: " in err
        assert what in err.splitlines()[number - 2]
    assert err.splitlines()[-1] == "6 failed, 2 stored"


def test_findings_are_told_by_kind_and_since(nq57: Command) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    assert len(records(nq57("findings", "--json", "--kind", "new_series,conflict")[1])) == 1
    assert records(nq57("findings", "--json", "--kind", "conflict")[1]) == []
    assert len(records(nq57("findings", "--json", "--since", "1d")[1])) == 1
    status, _, err = nq57("findings", "--kind", "surprise")
    assert status == 2
    assert "'surprise' is no kind" in err
    assert nq57("findings", "--since", "yesterday")[0] == 2


def test_files_of_html_and_text_are_stored_too(nq57: Command, tmp_path: Path) -> None:
    filler = "<p>Officials described the works in every province and thanked the people.</p>" * 5
    page = f"<html><head><title>5G</title></head><body><article><p>{LINE['text']}</p>{filler}</article></body></html>"
    (tmp_path / "page.html").write_text(page)
    (tmp_path / "text.txt").write_text(LINE["text"].replace("59", "61"))
    (tmp_path / "none.html").write_text("<html><body></body></html>")
    names = [str(tmp_path / name) for name in ("page.html", "text.txt", "none.html")]
    status, _, err = nq57("ingest", *names, "--publisher", "Example", "--published", "2026-01-31")
    assert status == 1
    assert "none.html: no article text" in err
    assert err.splitlines()[-1] == "1 failed, 2 stored"


def test_a_series_is_told_as_table_json_and_csv(nq57: Command) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    assert "59%" in nq57("series", "coverage_5g")[1]
    (point,) = records(nq57("series", "coverage_5g", "--json")[1])
    assert (point["value"], point["claimant"], len(point["vintages"])) == (59, point["vintages"][0]["claimant"], 1)
    assert len(nq57("series", "coverage_5g", "--csv")[1].splitlines()) == 2
    assert nq57("series", "coverage_5g", "--json", "--as-of", "2020-01-01")[1] == ""
    status, _, err = nq57("series", "coverage_5gg")
    assert status == 2
    assert "coverage_5g" in err


def test_a_series_is_told_of_a_place_by_any_of_its_names(nq57: Command) -> None:
    place = {"text": LINE["text"].replace("population", "population of Da Nang")}
    nq57("ingest", "--jsonl", "-", stdin=lines({}, {**place, "url": "https://example.vn/b"}))
    for name in ("VN-DN", "vn-dn", "Danang", "da nang", "Đà Nẵng", "Thành phố Đà Nẵng"):
        (point,) = records(nq57("series", "coverage_5g", "--geo", name, "--json")[1])
        assert point["geo"] == "VN-DN"
    status, out, err = nq57("series", "coverage_5g", "--geo", "Hanoi")
    assert (status, out) == (0, "")
    assert "nothing is known of it there" in err


def test_a_place_that_nobody_knows_is_a_fault_with_names_that_are_near(nq57: Command) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    status, out, err = nq57("series", "coverage_5g", "--geo", "Atlantis", "--json")
    assert (status, out) == (2, "")
    listed = "nq57 series coverage_5g lists the places that have figures"
    assert err == f"nq57: --geo: 'Atlantis' is no place that is known; {listed}\n"
    status, _, err = nq57("series", "coverage_5g", "--geo", "Hai Fong")
    assert status == 2
    assert "; did you mean Hải Phòng" in err


def test_a_series_is_told_as_revisions_and_drawn(nq57: Command, tmp_path: Path) -> None:
    years = [("2022", "41"), ("2023", "48"), ("2024", "52"), ("2025", "59"), ("2025", "61")]
    texts = [
        LINE["text"].replace("2025", year).replace("59", value).replace("the ministry", "the Ministry of Health")
        for year, value in years
    ]
    days = ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-09"]
    told = [
        {"url": f"https://example.vn/{day}", "published": day, "text": text}
        for day, text in zip(days, texts, strict=True)
    ]
    nq57("ingest", "--jsonl", "-", stdin=lines(*told))
    status, out, _ = nq57("series", "coverage_5g", "--revisions", "--json")
    rows = [(r["period"], r["release"], r["value"], r["change"]) for r in records(out)]
    assert rows == [("2022", 1, 41, None), ("2023", 1, 48, None), ("2024", 1, 52, None), ("2025", 1, 59, None),
                    ("2025", 2, 61, 2)]  # fmt: skip
    assert nq57("series", "coverage_5g", "--revisions", "--csv")[1].count("\n") == 6
    last = nq57("series", "coverage_5g", "--revisions")[1].splitlines()[-1]
    assert last.split()[4:9] == ["2", "61", "percent", "+2", "current"]
    picture = tmp_path / "chart.png"
    assert nq57("series", "coverage_5g", "--plot", str(picture))[0] == status == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert nq57("series", "coverage_5g", "--plot", "chart.gif")[0] == 2
    assert nq57("series", "coverage_4g", "--plot", str(picture))[0] == 2
    status, out, _ = nq57("targets", "--json")
    assert status == 0
    assert any(r["metric"] == "coverage_5g" and r["present"] for r in records(out))
    assert nq57("targets", "--instrument", "57-NQ/TW")[0] == 0
    shown = nq57("targets", "--instrument", "government-resolution")
    assert "a resolution of the Government" in " ".join(shown[1].split())
    assert nq57("targets", "--instrument", "a resolution of the Government") == shown
    assert nq57("targets", "--instrument", "a resolution of nobody")[0] == 2


def test_a_finding_can_be_explained_decided_and_exported(nq57: Command, tmp_path: Path) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    (found,) = records(nq57("findings", "--json")[1])
    status, out, err = nq57("explain-finding", found["id"][:8], "--bundle", str(tmp_path / "f.zip"))
    assert status == 0
    assert "[59 per cent]" in out
    with zipfile.ZipFile(tmp_path / "f.zip") as bundle:
        assert f"f.zip: {len(bundle.namelist())} files, hashes proved" in err
    assert nq57("review", "reject", found["id"], "--comment", "misread")[0] == 0
    assert nq57("review", "correct", found["id"], "--set", "value")[0] == 2
    assert nq57("review", "resolve", "none", "--by", "magic")[0] == 2
    (rule,) = records(nq57("review", "stats", "--json")[1])
    assert (rule["right"], rule["wrong"], rule["hold"]) == (0, 1, False)
    for table in ("observations", "findings", "series", "current"):
        assert nq57("export", table)[0] == 0
    assert nq57("export", "songs")[0] == 2
    assert nq57("export", "findings", "--format", "xlsx")[0] == 2


def test_a_bound_is_told_in_words_and_a_page_without_a_day_is_undated(nq57: Command) -> None:
    text = "Under Resolution 57-NQ/TW, over 91 per cent of the population had access to 5G in 2025, VNPT said."
    nq57("ingest", "--jsonl", "-", stdin=lines({"text": text, "published": None}))
    (found,) = records(nq57("findings", "--json")[1])
    assert found["after"]["published"] is None
    head, row = nq57("series", "coverage_5g")[1].splitlines()
    assert row[head.index("published") :].split()[0] == "undated"
    head, row = nq57("series", "coverage_5g", "--revisions")[1].splitlines()
    assert row[head.index("published") :].split() == ["undated"]
    assert "over 91 percent" in row
    told = nq57("explain-finding", found["id"])[1]
    assert "after: over 91%, " in told
    assert "gt 91" not in told


class Gone(io.StringIO):
    """A stdout whose reader has gone."""

    def write(self, _text: str) -> int:
        raise BrokenPipeError


def test_a_bundle_is_written_though_nobody_reads_the_explanation(
    nq57: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    (found,) = records(nq57("findings", "--json")[1])
    for form in ([], ["--json"]):
        path = tmp_path / f"{len(form)}.zip"
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", Gone())
            with pytest.raises(BrokenPipeError):
                run(["explain-finding", found["id"], "--bundle", str(path), *form])
        assert bundle_faults(path) == []


def test_a_replay_is_kept_whole_though_nobody_reads_what_changes(
    nq57: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_recorder() as recorder:
        for host in ("one.vn", "two.vn", "three.vn"):
            submission = a_submission(url=f"https://{host}/a", text=LINE["text"])
            misread = replace(submission, text=LINE["text"].replace("59", "95"))
            recorder.record(submission, read_text(recorder.catalog, misread))
    for options in ([], ["--apply"]):
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", Gone())
            with pytest.raises(BrokenPipeError):
                run(["replay", "extract", *options])
        left = len(records(nq57("replay", "extract")[1]))
        assert left == (0 if options else 3)


def test_replays_and_proofs_of_an_untouched_store_are_quiet(nq57: Command) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    for stage in ("parse", "extract", "compare"):
        assert nq57("replay", stage) == (0, "", "nothing changes\n")
    assert nq57("replay", "compare", "--apply") == (0, "", "nothing changes\n")
    assert nq57("db", "verify")[0] == 0
    assert nq57("db", "rebuild")[2] == "1 point\n"
    assert nq57("db", "upgrade")[2] == "the schema is at 0001\n"
    assert nq57("replay", "lunch")[0] == 2
    assert nq57("replay", "compare", "--since", "1d")[0] == 2


def test_a_database_is_copied_and_restored(nq57: Command, database_url: str, tmp_path: Path) -> None:
    nq57("ingest", "--jsonl", "-", stdin=lines({}))
    status, _, err = nq57("db", "backup", str(tmp_path / "copy.db"))
    if database_url.startswith("postgres"):
        assert status == 2
        assert "pg_dump" in err
        return
    assert status == 0
    nq57("ingest", "--jsonl", "-", stdin=lines({"url": "https://b.vn/b", "publisher": "B"}))
    assert nq57("db", "restore", str(tmp_path / "copy.db"))[0] == 0
    assert len(records(nq57("findings", "--json")[1])) == 1
    assert nq57("db", "verify")[0] == 0


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("postgresql://me:sesame@127.0.0.1:1/none", "127.0.0.1"),
        ("mysql://x", "no database that is served"),
        ("sqlite:////proc/none/x.db", "/proc/none"),
    ],
)
def test_a_database_that_cannot_be_reached_is_one_clear_line(
    nq57: Command, monkeypatch: pytest.MonkeyPatch, url: str, what: str
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", url)
    status, out, err = nq57("findings")
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert what in err
    assert "NQ57_DATABASE_URL" in err
    assert "sesame" not in err


def test_an_outlet_that_no_file_describes_is_stored_and_listed_by_feeds_health(nq57: Command) -> None:
    stranger = {"url": "https://stranger.vn/a", "publisher": "The Stranger", "text": "Nothing of interest."}
    known = {"url": "https://vnexpress.net/b.html", "text": "Nothing of interest either."}
    assert nq57("ingest", "--jsonl", "-", stdin=lines(stranger, known))[0] == 0
    status, out, err = nq57("feeds", "health", "--json")
    rows = {row["feed"]: row for row in map(json.loads, out.splitlines())}
    assert status == 0
    assert [name for name, row in rows.items() if row["state"] == "unlisted"] == ["host:stranger.vn"]
    assert (rows["host:stranger.vn"]["read"], rows["host:stranger.vn"]["on_topic"]) == (1, 0)
    status, out, err = nq57("feeds", "health")
    assert out.splitlines()[-1].split()[:2] == ["host:stranger.vn", "unlisted"]
    assert "; 1 outlet without a file; times in" in err


def cpu_seconds(command: list[str], environment: dict[str, str], stdin: str) -> float:
    """What the whole process costs."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=stdin, text=True, env=environment, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_storing_one_article_costs_little_more_than_loading_its_libraries(tmp_path: Path) -> None:
    """The contract's 0.8 s, or as a ratio on a busy machine: there these imports alone take 0.2 s and more. How busy it
    is changes from second to second, so that each run is set against the imports right behind it."""
    environment = {"NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    ingest = [sys.executable, "-m", "monitor", "ingest", "--jsonl", "-"]
    floor = [sys.executable, "-c", "import pydantic, sqlalchemy, sqlalchemy.dialects.sqlite, typer, zstandard"]
    costs, floors = [], []
    for number in range(7):
        costs.append(cpu_seconds(ingest, environment, lines({"url": f"https://example.vn/{number}"})))
        floors.append(cpu_seconds(floor, environment, ""))
    ratio = median(cost / floor for cost, floor in zip(costs, floors, strict=True))
    assert min(costs) < 0.8 or ratio < 4, (costs, floors)
