"""S12 and the start: `nq57 run` (and `nq57 web`) says where everything is, polls, and ends cleanly at a signal."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sqlalchemy import text

from monitor.run.config_files import shipped_directory
from monitor.run.doctor import examine
from monitor.run.replay import trust_again, verify_store
from storage import open_store

ROOT = Path(__file__).resolve().parent.parent.parent


class Outlet:
    """One outlet whose feed can be made to hang until the test is over."""

    def __init__(self) -> None:
        self.asked = threading.Event()
        self.let_go = threading.Event()
        self.hangs = False
        outlet = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                if self.path == "/rss":
                    outlet.asked.set()
                    if outlet.hangs:
                        outlet.let_go.wait(900)
                self.send_response(404)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()


@pytest.fixture
def outlet() -> Iterator[Outlet]:
    opened = Outlet()
    yield opened
    opened.let_go.set()
    opened.server.shutdown()
    opened.server.server_close()


@pytest.fixture
def start(tmp_path: Path, outlet: Outlet) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts `nq57 run` on an outlet of its own; whatever still runs is killed after the test."""
    publishers = tmp_path / "config" / "publishers"
    publishers.mkdir(parents=True)
    for path in (shipped_directory() / "publishers").glob("*.toml"):
        (publishers / path.name).write_text("enabled = false\n")
    (publishers / "daily.toml").write_text(
        f'id = "daily"\nname = "Daily"\ndomains = ["127.0.0.1:{outlet.port}"]\nlanguage = "en"\nkind = "newspaper"\n'
        f'authority = 40\nallow_private = true\n[[feeds]]\nid = "news"\nurl = "http://127.0.0.1:{outlet.port}/rss"\n'
        'kind = "rss"\n'
    )
    running: list[subprocess.Popen[str]] = []

    def run(*arguments: str, command: str = "run") -> subprocess.Popen[str]:
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "NQ57_CONFIG": str(tmp_path / "config"),
            "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db", "NQ57_FETCH_HOST_SPACING": "0s",
            "NQ57_DIGEST_DIRECTORY": str(tmp_path / "digests"), "NQ57_FETCH_DEADLINE": "15m",
        }  # fmt: skip
        line = [sys.executable, "-m", "monitor", command, "--port", "0", *arguments]
        running.append(subprocess.Popen(line, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True))
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.communicate()


def lines_until(process: subprocess.Popen[str], start: str) -> list[str]:
    assert process.stderr is not None
    lines: list[str] = []
    for line in process.stderr:
        lines.append(line.rstrip())
        if line.startswith(start):
            return lines
    raise AssertionError(f"no line begins with {start!r}: {lines}")


def cpu_seconds(process: subprocess.Popen[str]) -> float:
    """What the process has used of a processor, which the load of the machine does not change as it does the time."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_the_start_says_which_sources_are_left_out(start: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    (tmp_path / "config" / "publishers" / "broken.toml").write_text('id = "broken"\nname = "Broken"\n')
    said = lines_until(start(), "WARNING: ")[-1]
    assert said.endswith("broken.toml: domains: is missing; left out, see nq57 check-config")


def test_the_start_says_where_everything_is_for_five_seconds_of_work(
    start: Callable[..., subprocess.Popen[str]], outlet: Outlet, tmp_path: Path
) -> None:
    process = start()
    said = "\n".join(lines_until(process, "digests:"))
    assert cpu_seconds(process) < 5
    assert "pages: http://127.0.0.1:" in said
    assert f"{tmp_path}/nq57.db" in said
    assert "1 feeds of 1 publishers" in said
    assert "next poll: now" in said
    assert "nobody else is told" in said
    assert outlet.asked.wait(60)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0


def test_triggers_of_history_that_were_gone_are_put_back_and_told_until_the_history_is_verified(
    start: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path}/nq57.db"
    gone = ["event_no_update", "event_no_delete", "finding_no_delete"]
    with open_store(url) as store, store.write() as tx:
        for name in gone:
            tx.execute(text(f"DROP TRIGGER {name}"))
    process = start()
    told = next(line for line in lines_until(process, "digests:") if line.startswith("ERROR: "))
    assert told.endswith(f"missing {', '.join(gone)}; they were put back, now run nq57 db verify")
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    environment = {"NQ57_CONFIG": str(tmp_path / "config"), "NQ57_DATABASE_URL": url}
    [found] = [check for check in examine(environment, network=False) if check.name == "history"]
    assert (found.state, found.remedy) == ("fault", "nq57 db verify; what it proves ends this")
    assert ", ".join(gone) in found.detail
    with open_store(url) as store:
        assert verify_store(store) == []
        trust_again(store, datetime.now(UTC))
    assert "history" not in {check.name for check in examine(environment, network=False)}


def test_s12_a_fetch_in_flight_is_broken_off_in_time_and_the_status_is_0(
    start: Callable[..., subprocess.Popen[str]], outlet: Outlet
) -> None:
    outlet.hangs = True
    process = start()
    assert outlet.asked.wait(60)
    process.send_signal(signal.SIGTERM)
    # The outlet never answers and the deadline of a fetch is a quarter of an hour here.
    assert process.wait(60) == 0


def test_s12_a_second_signal_ends_it_at_once(start: Callable[..., subprocess.Popen[str]], outlet: Outlet) -> None:
    outlet.hangs = True
    process = start()
    assert outlet.asked.wait(60)
    process.send_signal(signal.SIGTERM)
    lines_until(process, "20")
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 143


def test_a_port_in_use_names_the_port_and_the_key(start: Callable[..., subprocess.Popen[str]]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start("--port", str(port))
        _, said = process.communicate(timeout=60)
    assert process.returncode == 2
    assert str(port) in said
    assert "web.port" in said


def test_s8_a_second_daemon_on_the_database_ends_with_2(
    start: Callable[..., subprocess.Popen[str]], outlet: Outlet
) -> None:
    start()
    assert outlet.asked.wait(60)
    second = start()
    _, said = second.communicate(timeout=60)
    assert second.returncode == 2
    assert "a daemon already works on this database" in said


def test_the_pages_alone_are_served_beside_a_daemon_and_end_with_0(
    start: Callable[..., subprocess.Popen[str]], outlet: Outlet
) -> None:
    start()
    assert outlet.asked.wait(60)
    pages = start(command="web")
    said = lines_until(pages, "nothing is polled")
    address = next(line for line in said if line.startswith("pages: ")).removeprefix("pages: ")
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{address}/readyz", timeout=60) as answer:
        assert json.load(answer)["daemon"] == "ok"
    pages.send_signal(signal.SIGTERM)
    assert pages.wait(60) == 0
