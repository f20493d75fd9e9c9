"""`nq57 worker`, and what else knows of the queue at the shell."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from monitor.cli.entry import run
from monitor.cli.worker import open_queue
from monitor.domain.errors import UsageError
from monitor.run.doctor import examine
from monitor.run.queue.clock import put_orders
from monitor.run.queue.line import prepare
from monitor.run.queue.order import Task, lone_order
from storage import Store, open_store
from storage.views.queue import line


@pytest.fixture
def on_postgres(postgres_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Commands work on a database of their own on Postgres."""
    monkeypatch.setenv("NQ57_DATABASE_URL", postgres_url)
    monkeypatch.chdir(tmp_path)
    return postgres_url


@pytest.mark.parametrize("command", [["worker"], ["run", "--port", "0"]])
def test_sqlite_is_refused_with_the_remedy_and_no_file_is_made(
    command: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/nq57.db")
    monkeypatch.setenv("NQ57_QUEUE_ENABLED", "true")
    assert run(command) == 2
    assert "set NQ57_DATABASE_URL=postgresql://user@host/name" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("on_postgres")
def test_a_queue_of_another_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["worker", "--queues", "feeds,letters"]) == 2
    assert "'letters' is no queue; use feeds, delivery, pages, history" in capsys.readouterr().err


def test_without_its_package_the_queue_names_the_one_to_install(
    on_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith(("monitor.run.queue", "procrastinate"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("monitor.run.queue", raising=False)
    monkeypatch.setitem(sys.modules, "procrastinate", None)
    with open_store(on_postgres) as store, pytest.raises(UsageError, match=r'pip install "nq57\[queue\]"'):
        open_queue(store)


def told_of_the_queue(url: str, enabled: str = "true") -> list[tuple[str, str, str]]:
    environment = {"NQ57_DATABASE_URL": url, "NQ57_QUEUE_ENABLED": enabled}
    checks = examine(environment, network=False)
    return [(check.state, check.detail, check.remedy) for check in checks if check.name == "queue"]


def put_one(store: Store) -> None:
    put_orders(store, [lone_order(Task.DELIVER)])


def test_a_doctor_says_whether_anybody_does_the_jobs(on_postgres: str) -> None:
    with open_store(on_postgres) as store:
        assert told_of_the_queue(on_postgres, "false") == []
        assert told_of_the_queue(on_postgres)[0][:2] == ("note", "is not made yet")
        prepare(store)
        put_one(store)
        state, detail, remedy = told_of_the_queue(on_postgres)[0]
        assert (state, remedy) == ("fault", "start nq57 worker")
        assert detail.startswith("1 jobs wait, 0 run, 0 were given up; 0 workers live; the oldest waits since ")
        with store.write() as tx:
            tx.exec_driver_sql("INSERT INTO procrastinate_workers DEFAULT VALUES")
        assert told_of_the_queue(on_postgres)[0][0] == "ok"
        with store.write() as tx:
            tx.exec_driver_sql("UPDATE procrastinate_events SET at = at - interval '3 hours'")
        state, _, remedy = told_of_the_queue(on_postgres)[0]
        assert (state, remedy) == ("note", "start more workers, one at least that serves delivery")


def test_files_are_left_to_workers_once(on_postgres: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    for name in ("a.jsonl", "b.warc.gz"):
        (folder / name).write_bytes(b"")
    assert run(["backfill", "old", "--defer"]) == 0
    assert capsys.readouterr().err == "2 jobs put into the queue\n"
    assert run(["backfill", "old", "--defer"]) == 0
    assert capsys.readouterr().err == "0 jobs put into the queue, 2 wait or run in it already\n"
    with open_store(on_postgres) as store, store.read() as tx:
        found = line(tx)
    assert found is not None
    assert [(queue.name, queue.waiting) for queue in found.queues] == [("history", 2)]
