"""Work that fails at every tick is an incident: doctor, readiness and digests tell of it until it is over."""

from __future__ import annotations

from pathlib import Path

import pytest
from press import Press, feed, feed_table, make_catalog

from monitor.domain.source import WORK_FAILED
from monitor.run.chores import Watched, own_chores
from monitor.run.digest.alerting import enqueue
from monitor.run.doctor import examine
from monitor.run.poll.means import Means
from monitor.run.record import Recorder
from storage import Store, incident


class Work:
    """Fails while it is told to."""

    def __init__(self) -> None:
        self.fault: Exception | None = ValueError("a label\nis empty")

    def __call__(self) -> None:
        if self.fault is not None:
            raise self.fault


def fails(watched: Watched, times: int) -> None:
    for _ in range(times):
        with pytest.raises(ValueError, match="is empty"):
            watched()


def kept(store: Store) -> list[tuple[str, str, str]]:
    with store.read() as tx:
        return [(entry.subject, entry.kind, entry.detail) for entry in incident.list_(tx, open_only=True)]


def test_work_that_fails_so_often_in_a_row_is_one_incident_until_it_goes_well(lite: Store) -> None:
    work = Work()
    watched = Watched(lite, "poll", work, 3)
    fails(watched, 2)
    assert kept(lite) == []
    fails(watched, 3)
    assert kept(lite) == [("poll", WORK_FAILED, "ValueError: a label is empty")]
    work.fault = None
    watched()
    assert kept(lite) == []


def test_an_incident_of_an_earlier_life_is_over_once_the_work_goes_well(lite: Store) -> None:
    work = Work()
    fails(Watched(lite, "poll", work, 1), 1)
    work.fault = None
    Watched(lite, "poll", work, 3)()
    assert kept(lite) == []


def test_the_doctor_names_passes_that_fail_again_and_again(
    press: Press, lite: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press.put("daily.test/rss", feed())
    outlet = {"daily": feed_table("news", press.url("daily.test/rss"))}
    catalog = make_catalog(tmp_path / "config", outlet, {"NQ57_POLL_INCIDENT_AFTER": "2"})

    def broken(*_: object, **__: object) -> None:
        raise UnicodeError("label empty")

    monkeypatch.setattr("monitor.run.ticks.poll_once", broken)
    chores = own_chores(catalog, lite, Recorder(catalog, lite, enqueue=enqueue))(Means())
    poll = next(chore for chore in chores if chore.name == "poll")
    for _ in range(2):
        with pytest.raises(UnicodeError):
            poll.work()
    environment = {"NQ57_CONFIG": str(tmp_path / "config"), "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db"}
    checks = {check.name: check for check in examine(environment, network=False)}
    assert checks["poll"].state == "fault"
    assert "work-failed" in checks["poll"].detail
    assert "label empty" in checks["poll"].detail
    assert "log" in checks["poll"].remedy
