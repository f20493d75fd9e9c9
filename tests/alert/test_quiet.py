"""Silences and acknowledgements at the shell."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
import pytest

from monitor.cli.entry import run
from monitor.domain.errors import UsageError
from monitor.domain.finding import Finding
from monitor.run.digest.quiet import matchers
from storage import Store, incident


@pytest.fixture
def database_url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """SQLite, which the command opens too."""
    url = f"sqlite:///{tmp_path}/data/nq57.db"
    monkeypatch.setenv("NQ57_DATABASE_URL", url)
    monkeypatch.setenv("NQ57_DIGEST_DIRECTORY", str(tmp_path / "digests"))
    return url


@pytest.fixture
def store(opened: Store) -> Store:
    return opened


def test_matchers_are_lists_of_known_names() -> None:
    assert matchers(["metrics=gii_rank, ai_*", "tiers=1"], ["gii_rank", "ai_rank"]) == {
        "metrics": ("gii_rank", "ai_*"),
        "tiers": ("1",),
    }


@pytest.mark.parametrize("text", ["gii_rank", "metrics=", "colour=red"])
def test_anything_else_is_no_matcher(text: str) -> None:
    with pytest.raises(UsageError, match="is no matcher"):
        matchers([text], ["gii_rank"])


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("metrics=gii_rnk", "gii_rank"),
        ("metrics=gii_rank,zz*", "gii_rank"),
        ("kinds=conflicts", "conflict"),
        ("severities=loud", "critical"),
        ("causes=rain", "reading"),
    ],
)
def test_a_matcher_that_no_finding_can_ever_meet_is_refused(text: str, remedy: str) -> None:
    with pytest.raises(UsageError, match=f"matches nothing; known are: .*{remedy}"):
        matchers([text], ["gii_rank"])


def test_a_silence_is_made_listed_and_ended(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["silence", "metrics=gii_rank", "--for", "2h", "--comment", "known", "--author", "Lan"]) == 0
    assert run(["silence", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert (listed["match"], listed["author"], listed["comment"]) == ("metrics=gii_rank", "Lan", "known")
    assert run(["silence", "--end", listed["id"]]) == 0
    assert run(["silence", "--end", listed["id"]]) == 2
    assert run(["silence", "--json"]) == 0
    assert capsys.readouterr().out == ""
    assert store.dialect == "sqlite"


@pytest.mark.parametrize("span", ["400d", "0d", "soon"])
def test_a_silence_ends_within_a_year(store: Store, span: str) -> None:
    assert run(["silence", "metrics=gii_rank", "--for", span]) == 2
    assert store.dialect == "sqlite"


def test_what_is_acknowledged_is_previewed_as_such(
    tell: Callable[..., list[Finding]], capsys: pytest.CaptureFixture[str]
) -> None:
    (finding,) = tell([made.revision()], datetime.now(UTC))
    assert run(["ack", finding.id, "--comment", "asked the ministry"]) == 0
    assert run(["ack", "nothing"]) == 2
    assert run(["alerts", "preview", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["reason"] == "acknowledged"


def test_a_preview_names_those_who_would_be_told_and_says_where_that_is_nobody(
    tell: Callable[..., list[Finding]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    tell([made.revision()], datetime.now(UTC))
    assert run(["alerts", "preview", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["receivers"] == ["files"]
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "routes.toml").write_text('[[routes]]\nid = "everything"\nreceivers = ["mail", "webhook"]\n')
    monkeypatch.setenv("NQ57_CONFIG", str(tmp_path / "own"))
    assert run(["alerts", "preview", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["receivers"] == []
    assert run(["alerts", "preview"]) == 0
    head, row = capsys.readouterr().out.splitlines()
    assert row[head.index("receivers") :].startswith("nobody ")


@pytest.mark.parametrize(
    ("command", "subject"), [(["ack"], "ID"), (["explain-finding"], "ID"), (["review", "accept"], "TARGET")]
)
def test_the_start_of_several_ids_is_refused_with_some_that_it_fits(
    tell: Callable[..., list[Finding]], capsys: pytest.CaptureFixture[str], command: list[str], subject: str
) -> None:
    line = made.revision()
    names = [f"0{n}23456789abcdef" for n in "531429"]
    tell([replace(line, finding=replace(line.finding, id=name)) for name in names], datetime.now(UTC))
    assert run([*command, "0"]) == 2
    told = (
        f"nq57: {subject}: '0' fits several: 01234567, 02234567, 03234567, 04234567 and more; give more of its digits"
    )
    assert capsys.readouterr().err == f"{told}\n"


def test_the_previews_show_the_sources_that_stand_still(
    tell: Callable[..., list[Finding]], store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC)
    tell([made.revision()], now)
    with store.write() as tx:
        incident.open_(tx, "vnexpress/news", "gone", "410", now - timedelta(hours=30))
        incident.open_(tx, "vietnamnet/home", "empty", "over", now - timedelta(days=9))
        incident.close(tx, "vietnamnet/home", now - timedelta(days=8))
        incident.open_(tx, "dantri/home", "gone", "told nobody", now - timedelta(hours=30), quiet=True)

    def told(*command: str) -> str:
        assert run([*command]) == 0
        return capsys.readouterr().out

    for since in ([], ["--since", "24h"]):
        (row,) = [r for r in map(json.loads, told("alerts", "preview", "--json", *since).splitlines()) if r["source"]]
        assert (row["kind"], row["source"], row["route"]) == ("incident", "vnexpress/news", "everything")
        assert (row["reason"], bool(row["due"])) == ("first", True)
        (entry,) = json.loads(told("digest", "--format", "json", *since))["incidents"]
        assert (entry["reason"], entry["until"]) == ("gone", None)
    assert "vnexpress/news" in told("alerts", "preview")
    assert "since " in told("digest", "--ui-lang", "en").partition("SOURCES")[0]
    everything = json.loads(told("digest", "--format", "json", "--since", "20d"))["incidents"]
    assert [(entry["reason"], entry["until"] is None) for entry in everything] == [("empty", False), ("gone", True)]
    told("digest", "--send")
    (row,) = [r for r in map(json.loads, told("alerts", "preview", "--json").splitlines()) if r["source"]]
    assert row["reason"] == "already-sent"


def test_what_waits_is_sent_at_the_shell_and_listed(
    tell: Callable[..., list[Finding]], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    tell([made.revision()], datetime.now(UTC))
    assert run(["digest", "--send"]) == 0
    assert "1 digests made, 1 sent, 0 wait, 0 given up" in capsys.readouterr().err
    assert (tmp_path / "digests" / "index.html").exists()
    assert run(["alerts", "deliveries", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["state"] == "sent"
    assert run(["digest", "--send"]) == 0
    assert "0 digests made" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [["--format", "pdf"], ["--ui-lang", "fr"], ["--since", "soon"], ["--since", "7d", "--send"]],
)
def test_a_wrong_option_of_digest_is_named(
    store: Store, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["digest", *arguments]) == 2
    assert arguments[0] in capsys.readouterr().err
    assert store.dialect == "sqlite"
