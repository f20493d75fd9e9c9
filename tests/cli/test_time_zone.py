"""Commands show times, and read the days that they are given, in the zone of the settings; JSON keeps its own."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from monitor.cli.moments import end_of, start_of
from tests.cli.conftest import Command

BERLIN = ZoneInfo("Europe/Berlin")
TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, the ministry said."


@pytest.fixture(autouse=True)
def _in_berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NQ57_TIME_ZONE", "Europe/Berlin")


def here(written: str) -> str:
    return datetime.fromisoformat(written).astimezone(BERLIN).isoformat(sep=" ", timespec="minutes")


@pytest.fixture
def told(nq57: Command) -> Command:
    """Two papers that contradict each other, the first one just after midnight in Viet Nam."""
    days = ("2026-01-08T02:00:00+07:00", "2026-01-09T12:00:00+07:00")
    lines = [
        {"url": f"https://{name}.vn/a-1.html", "publisher": name, "published": day, "text": TEXT.format(value)}
        for name, day, value in zip(("one", "two"), days, (59, 71), strict=True)
    ]
    assert nq57("ingest", "--jsonl", "-", stdin="".join(json.dumps(line) + "\n" for line in lines))[0] == 0
    return nq57


def test_days_given_are_days_of_the_zone() -> None:
    assert start_of("2026-01-08", "--since", BERLIN) == datetime(2026, 1, 7, 23, tzinfo=UTC)
    assert start_of("2026-07-08T08:30", "--since", BERLIN) == datetime(2026, 7, 8, 6, 30, tzinfo=UTC)
    assert start_of("2026-01-08T08:30+07:00", "--since", BERLIN) == datetime(2026, 1, 8, 1, 30, tzinfo=UTC)
    end = end_of("2026-01-08", "--as-of", BERLIN)
    assert end is not None
    assert end.isoformat(timespec="seconds") == "2026-01-08T22:59:59+00:00"


def test_a_day_that_is_still_to_come_is_told_by_the_clock_of_the_zone(nq57: Command) -> None:
    told = nq57("findings", "--since", "2099-01-01")[2]
    assert datetime.fromisoformat(told.split("it is ")[1].split(";")[0]).utcoffset() == datetime.now(BERLIN).utcoffset()


def test_findings_are_shown_when_they_were_recorded_there(told: Command) -> None:
    records = [json.loads(line) for line in told("findings", "--json")[1].splitlines()]
    assert {record["recorded_at"][-6:] for record in records} == {"+07:00"}
    shown = told("findings")[1]
    assert all(here(record["recorded_at"]) in shown for record in records)


def test_a_finding_is_explained_with_the_times_there_and_its_bundle_stays_as_it_is(
    told: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (record, *_) = [json.loads(line) for line in told("findings", "--json")[1].splitlines()]
    shown = told("explain-finding", record["id"], "--bundle", "a.zip")[1]
    assert f"recorded {here(record['recorded_at'])} with event" in shown
    assert "published 2026-01-07 20:00+01:00" in shown
    monkeypatch.setenv("NQ57_TIME_ZONE", "Asia/Ho_Chi_Minh")
    told("explain-finding", record["id"], "--bundle", "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_series_is_dated_by_the_days_there(told: Command) -> None:
    metric = json.loads(told("findings", "--json")[1].splitlines()[0])["metric"]
    assert "2026-01-07 20:00+01:00" in told("series", metric, "--revisions")[1]
    written = told("series", metric, "--revisions", "--json")[1]
    assert "2026-01-08T02:00:00+07:00" in written
    by_the_seventh = told("series", metric, "--published-by", "2026-01-07")[1]
    assert "59%" in by_the_seventh
    assert "2026-01-07" in by_the_seventh
    assert told("series", metric, "--published-by", "2026-01-06")[1] == ""


def test_what_was_decided_is_told_with_its_time_there(told: Command) -> None:
    (found,) = [json.loads(line) for line in told("conflicts", "--json")[1].splitlines()]
    assert told("review", "acknowledge", found["conflict_id"], "--author", "me")[0] == 0
    again = told("review", "acknowledge", found["conflict_id"], "--author", "me")[2]
    (found,) = [json.loads(line) for line in told("conflicts", "--json")[1].splitlines()]
    at = found["verdicts"][0]["at"]
    assert at.endswith("+07:00")
    assert f"acknowledge by me, {here(at)}" in told("conflicts")[1]
    assert f"(acknowledge by me, {here(at)})" in again


def test_a_silence_ends_by_the_clock_there(told: Command) -> None:
    said = told("silence", "metrics=gii_rank", "--for", "7d")[2]
    (record,) = [json.loads(line) for line in told("silence", "--json")[1].splitlines()]
    assert record["until"].endswith("+07:00")
    assert f"holds until {here(record['until'])};" in said
    assert here(record["until"]) in told("silence")[1]


def test_what_is_due_is_told_by_the_clock_there(told: Command) -> None:
    records = [json.loads(line) for line in told("alerts", "preview", "--json")[1].splitlines()]
    due = [record["due"] for record in records if record["due"]]
    shown = told("alerts", "preview")[1]
    assert due
    assert all(here(moment) in shown for moment in due)
