"""What help shows, what is said where there is nothing to show, and what files are written to."""

from __future__ import annotations

import json
import os
import socket
import threading
from pathlib import Path

import pytest
from receiving import raw_server

from monitor.cli.output import counted
from tests.cli.conftest import Command
from tests.cli.test_bad_input import GOOD

GROUPS = ["", "alerts", "db", "feeds", "feeds poison", "metrics", "review"]


@pytest.mark.parametrize("group", GROUPS)
def test_help_of_a_group_gives_an_example_and_cuts_no_line(nq57: Command, group: str) -> None:
    status, out, _ = nq57(*group.split(), "--help")
    assert status == 0
    assert "Example: nq57" in out
    assert "..." not in out.replace("[ARGS]...", "")


def test_commands_are_listed_by_what_they_are_for(nq57: Command) -> None:
    out = nq57("--help")[1]
    heads = [line for line in out.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert heads == ["Options:", "Read:", "Store:", "History:", "Operate:"]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("alerts deliveries", "nothing was to be sent yet"),
        ("alerts deliveries --state dead", "no delivery is dead"),
        ("alerts feeds", "no feed is given out; nq57 alerts feeds --add gives one"),
        ("alerts subscribers", "no mail was sent to anybody yet"),
        ("alerts preview", "no finding yet"),
        ("feeds poison list", "no page and no feed cost a reader"),
        ("series gii_rank", "nothing is known of it"),
        ("series gii_rank --revisions", "nothing is known of it"),
        ("silence", "no silence is in force"),
        ("review", "nothing waits for a decision"),
    ],
)
def test_where_nothing_is_to_be_shown_that_is_said(nq57: Command, command: str, told: str) -> None:
    assert nq57(*command.split()) == (0, "", told + "\n")


def test_what_waits_for_a_decision_is_told_as_json_too(nq57: Command) -> None:
    text = "Under Resolution 57-NQ/TW, the digital economy made up 950 per cent of GDP in 2025, the ministry said."
    assert nq57("ingest", "--jsonl", "-", stdin=json.dumps({**GOOD, "text": text}) + "\n")[0] == 0
    (row,) = [json.loads(line) for line in nq57("review", "--json")[1].splitlines()]
    assert (row["waits"], row["finding"]["kind"], row["verdict"]) == ("suspect", "suspect", None)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["silence", "metrics=gii_rank", "--for", "0d"], "--for: '0d' is no time up to a year; write a number with"),
        (["silence", "metrics=gii_rank", "--for", "x"], "--for: 'x' is no time up to a year; write a number with"),
        (["silence", "metrics=nosuch"], "metrics=nosuch: matches nothing; nq57 metrics lists what is known\n"),
        (["explain-finding", "0"], "ID: '0' is no finding; nq57 findings lists them\n"),
        (["ack", ""], "'': is no finding and no conflict; see nq57 findings and nq57 conflicts"),
        (["healthcheck", "--url", "foo"], "--url: 'foo' is no http or https address; write https://"),
        (["feeds", "add", "nope", "--name", "x"], "URL: 'nope' is no http or https address; write https://"),
        (
            ["feeds", "add", "https://example.vn/r", "--name", "x", "--publisher", "../x"],
            "--publisher: '../x' is no id; write one such as example_en",
        ),
        (
            ["feeds", "add", "https://example.vn/r", "--name", "x", "--publisher", "vietnamnet"],
            "--publisher: 'vietnamnet' is taken; give another id",
        ),
        (["export", "nope"], "TABLE: 'nope' is none of observations, findings, series, current; write observations"),
        (["series", "gii_rank", "--plot", "x.png"], "gii_rank: has too few dated points for a chart; see nq57 series"),
    ],
)
def test_what_cannot_be_done_is_one_line_with_its_remedy(nq57: Command, arguments: list[str], told: str) -> None:
    status, out, err = nq57(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"nq57: {told}")


def test_a_page_that_cannot_be_had_is_a_failure_and_no_fault_of_usage(nq57: Command) -> None:
    for command in (["extract"], ["ingest"]):
        status, out, err = nq57(*command, "http://127.0.0.1:1/")
        assert (status, out) == (1, "")
        assert err.startswith("nq57: http://127.0.0.1:1/: refused-address")


def test_a_name_in_a_new_publisher_s_file_is_a_text_whatever_it_holds(
    nq57: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NQ57_CONFIG", str(tmp_path))
    add = ["feeds", "add", "https://example.vn/r?a=1", "--name", 'A "B"\nauthority = 100']
    assert nq57(*add)[0] == 0
    assert nq57("check-config")[0] == 0
    assert nq57(*add)[0] == 2


def test_an_export_goes_into_a_pipe_and_leaves_a_link_a_link(nq57: Command, tmp_path: Path) -> None:
    nq57("ingest", "--jsonl", "-", stdin=json.dumps(GOOD) + "\n")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert nq57("export", "series", "-o", "link.csv") == (0, "", "link.csv: 1 row\n")
    assert (tmp_path / "link.csv").is_symlink()
    assert len((tmp_path / "real.csv").read_text("utf-8").splitlines()) == 2
    pipe, read = tmp_path / "pipe", list[str]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_text("utf-8")))
    reader.start()
    assert nq57("export", "series", "-o", "pipe")[0] == 0
    reader.join(30)
    assert len(read[0].splitlines()) == 2
    assert pipe.is_fifo()


def test_one_is_no_plural() -> None:
    assert (counted(0, "figure"), counted(1, "figure"), counted(2, "figure")) == ("0 figures", "1 figure", "2 figures")


STRANGER = "another program answers; is the daemon running on this port (setting web.port)?"


@pytest.mark.parametrize(
    ("answer", "status", "told"),
    [
        (b"HTTP/1.0 404 Not Found\r\n\r\n<html>\n<body>Nothing</body>\n</html>\n", 1, STRANGER),
        (b"HTTP/1.0 200 OK\r\n\r\n<html>\n<body>Welcome</body>\n</html>\n", 1, STRANGER),
        (b"220 mail.example ESMTP\r\n", 1, STRANGER),
        (b'HTTP/1.0 200 OK\r\n\r\n{"ready": true, "database": "ok"}\n', 0, 'ready: {"ready": true, "database": "ok"}'),
        (b'HTTP/1.0 503 No\r\n\r\n{"ready": false}\n', 1, 'not ready: {"ready": false}'),
    ],
)
def test_the_health_check_says_in_a_line_what_answers(nq57: Command, answer: bytes, status: int, told: str) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(answer)

    with raw_server(serve) as port:
        found, out, err = nq57("healthcheck", "--url", f"http://127.0.0.1:{port}")
    assert (found, out, err.count("\n")) == (status, "", 1)
    assert err.endswith(f"{told}\n")


def test_the_list_of_feeds_gives_the_pause_of_each_in_a_unit_that_fits(
    nq57: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    every = {"a": "5s", "b": "90s", "c": "15m", "d": "24h", "e": "7d"}
    feeds = "".join(
        f'[[feeds]]\nid = "{name}"\nurl = "https://example.vn/{name}"\nkind = "rss"\nevery = "{span}"\n'
        for name, span in every.items()
    )
    (tmp_path / "publishers").mkdir()
    head = 'id = "example"\nname = "E"\ndomains = ["example.vn"]\nlanguage = "en"\nkind = "other"\nauthority = 40\n'
    (tmp_path / "publishers" / "example.toml").write_text(head + feeds)
    monkeypatch.setenv("NQ57_CONFIG", str(tmp_path))
    lines = [line.split() for line in nq57("feeds", "list")[1].splitlines()]
    shown = {line[0].rpartition("/")[2]: line[2] for line in lines if line[0].startswith("example/")}
    assert shown == {"a": "5s", "b": "90s", "c": "15m", "d": "24h", "e": "168h"}
