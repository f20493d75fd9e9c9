"""The process is killed again and again at random points of its work: nothing is lost, and what comes twice is known.

FAULT_KILLS sets how often (20), FAULT_SEED repeats a run. Half of the kills are SIGKILL after a random time, half come
at a random one of the places where the program marks a step: fetched, read, compared, committed, sent, marked as sent.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from press import ON_TOPIC, Press, article, feed, feed_table, make_catalog
from receiving import MailHost, WebHost, mail_server, web_server

from monitor.domain.alert import DeliveryState
from monitor.domain.finding import Finding, FindingKind
from monitor.run.crash import CRASH_STATUS
from monitor.run.replay import verify_store
from storage import Store, open_store
from storage import alert as outbox
from storage import finding as stored

ROOT = Path(__file__).resolve().parents[2]
START = datetime(2026, 1, 12, 0, 31, tzinfo=UTC)
DAY = timedelta(days=1)
PLACES = (
    "record-fetched",
    "record-read",
    "record-found",
    "record-whole",
    "before-assemble-commit",
    "before-send",
    "after-send",
    "after-mark",
)
CHILD = """
import sys
from datetime import datetime, timedelta
from press import connect
from monitor.run.digest.alerting import enqueue
from monitor.run.catalog import load_catalog
from monitor.run.digest.deliver import deliver_due
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from monitor.run.worker_pool import WorkerPool
from storage import open_store

catalog, now = load_catalog(), datetime.fromisoformat(sys.argv[1])
with open_store(catalog.settings.database.url) as store, WorkerPool(catalog) as pool:
    recorder = Recorder(catalog, store, enqueue=enqueue, clock=lambda: now - timedelta(hours=1))
    catalog.lexicon
    sys.stdout.write("ready\\n")
    sys.stdout.flush()
    means = Means(pool=pool, connect=connect)
    poll_once(catalog, store, recorder, everything=True, now=now - timedelta(hours=1), means=means)
    done = deliver_due(store, catalog, now)
    assert not done.problems, done.problems
"""
#: Sentence, metric, the last year of its points. The value of a point moves with every further round over them.
SENTENCES = (
    ("The digital economy made up {value} of GDP in {year}, according to the National Statistics Office.", 2025),
    ("5G covered {value} of the population in {year}, according to the Ministry of Science and Technology.", 2025),
)
YEARS = 12


@dataclass(frozen=True)
class Statement:
    """What one article says."""

    number: int

    @property
    def value(self) -> str:
        return f"{11 + self.number * 7 % 17}.{11 + self.number % 80}%"

    @property
    def year(self) -> int:
        return 2025 - self.number // len(SENTENCES) % YEARS

    @property
    def text(self) -> str:
        sentence, _ = SENTENCES[self.number % len(SENTENCES)]
        return sentence.format(value=self.value, year=self.year)

    @property
    def key(self) -> tuple[str, str]:
        return str(self.year), self.value


@dataclass
class Machine:
    """The program on a machine that loses power now and then."""

    press: Press
    environment: dict[str, str]
    #: Seconds from the first step to the end of an undisturbed round.
    seconds: float = 1.0
    now: datetime = START
    items: list[tuple[str, str]] = field(default_factory=list)

    def publish(self, number: int) -> None:
        said = Statement(number)
        title = f"Resolution 57: report {number}"
        published = (self.now - timedelta(hours=2)).isoformat()
        page = article(title, ON_TOPIC, said.text, published=published)
        self.items.insert(0, (self.press.put(f"delta.test/{number}.html", page), title))
        self.press.put("delta.test/feed.rss", feed(*self.items[:60]))

    def run(self, *, kill_after: float | None = None, crash_at: str = "") -> int:
        """One round a day later; its exit status. The whole group of processes is killed."""
        self.now += DAY
        command = [sys.executable, "-c", CHILD, self.now.isoformat()]
        environment = {**self.environment, **({"NQ57_CRASH_AT": crash_at} if crash_at else {})}
        with subprocess.Popen(
            command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            begun = time.monotonic()
            try:
                _, said = child.communicate(timeout=60 if kill_after is None else kill_after)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.communicate()
                return -signal.SIGKILL
            self.seconds = time.monotonic() - begun if kill_after is None and not crash_at else self.seconds
            if child.returncode not in (0, CRASH_STATUS):
                raise AssertionError(said.decode("utf-8", "replace"))
            return child.returncode


@pytest.fixture
def mail() -> Iterator[MailHost]:
    with mail_server() as opened:
        yield opened


@pytest.fixture
def hook() -> Iterator[WebHost]:
    with web_server() as opened:
        yield opened


@pytest.fixture
def press() -> Iterator[Press]:
    opened = Press()
    yield opened
    opened.close()


@pytest.fixture
def machine(press: Press, mail: MailHost, hook: WebHost, tmp_path: Path) -> Machine:
    feeds = feed_table("news", press.url("delta.test/feed.rss"))
    settings = {
        "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db",
        "NQ57_DIGEST_DIRECTORY": str(tmp_path / "digests"),
        "NQ57_SMTP_HOST": "localhost",
        "NQ57_SMTP_PORT": str(mail.port),
        "NQ57_SMTP_SECURITY": "none",
        "NQ57_SMTP_SENDER": "nq57@bot.example",
        "NQ57_SMTP_RECIPIENTS": "lan@desk.example,minh@desk.example",
        "NQ57_WEBHOOK_URL": hook.url,
        "NQ57_WEBHOOK_ALLOW_PRIVATE": "true",
    }
    folder = tmp_path / "own"
    make_catalog(folder, {"delta": feeds}, settings)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "run")]),
        "NQ57_CONFIG": str(folder),
        "NQ57_FETCH_HOST_SPACING": "0s",
        "NQ57_FETCH_DEADLINE": "60s",
        "NQ57_CACHE": os.environ.get("NQ57_CACHE", str(tmp_path / "cache")),
    }
    return Machine(press=press, environment={**environment, **settings})


def told(hook: WebHost) -> tuple[Counter[str], dict[str, bytes], set[str]]:
    """How often each delivery came, its body, and the findings that any of them told one by one."""
    times: Counter[str] = Counter()
    bodies: dict[str, bytes] = {}
    findings: set[str] = set()
    for _, headers, body in hook.requests:
        times[headers["webhook-id"]] += 1
        assert bodies.setdefault(headers["webhook-id"], body) == body
        record: dict[str, Any] = json.loads(body)["data"]
        findings |= {finding["id"] for card in record["cards"] for finding in card["findings"]}
    return times, bodies, findings


def found_in(store: Store) -> list[Finding]:
    with store.read() as tx:
        return list(stored.list_(tx))


@pytest.mark.fault
@pytest.mark.timeout(7200)
def test_no_kill_loses_an_alert_or_leaves_a_delivery_without_its_id(
    machine: Machine, mail: MailHost, hook: WebHost, capsys: pytest.CaptureFixture[str]
) -> None:
    kills = int(os.environ.get("FAULT_KILLS", "20"))
    seed = int(os.environ.get("FAULT_SEED", "57"))
    with capsys.disabled():
        print(f"\nFAULT_SEED={seed} FAULT_KILLS={kills}")  # noqa: T201 - the seed repeats the run
    chance = random.Random(seed)
    machine.publish(0)
    machine.run()
    machine.publish(1)
    machine.run()
    done, number = 0, 1
    while done < kills:
        number += 1
        machine.publish(number)
        if chance.random() < 0.5:
            status = machine.run(crash_at=chance.choice(PLACES))
        else:
            status = machine.run(kill_after=chance.uniform(0.0, machine.seconds))
        done += status != 0
    for _ in range(3):
        machine.run()
    times, _, told_findings = told(hook)
    with open_store(machine.environment["NQ57_DATABASE_URL"]) as store:
        findings = found_in(store)
        with store.read() as tx:
            waiting = outbox.deliveries(tx, state=DeliveryState.PENDING, limit=10_000)
            sent = outbox.deliveries(tx, state=DeliveryState.SENT, limit=10_000)
        assert verify_store(store) == []
    # Every article was read once and whole, whatever happened.
    said = [(f.period, f.after.figure.quote) for f in findings if f.after]
    assert sorted(said) == sorted(Statement(n).key for n in range(number + 1))
    assert {f.kind for f in findings} <= {FindingKind.NEW_SERIES, FindingKind.NEW_POINT, FindingKind.REVISED}
    # Nothing waits, nothing is lost: all but the first pass, which is told as a summary.
    assert waiting == []
    assert {f.id for f in findings if (f.period, f.after and f.after.figure.quote) != Statement(0).key} <= told_findings
    # Each delivery has its id, and what came twice came under the same one, with the same content.
    assert set(times) == {f"msg_{entry.id}" for entry in sent if entry.receiver == "webhook"}
    ids = Counter(str(message["Message-ID"]) for message in mail.mailbox.mails)
    assert {name.strip("<>").partition("@")[0] for name in ids} == {e.id for e in sent if e.receiver == "mail"}
    twice = sum(times.values()) - len(times) + sum(ids.values()) - len(ids)
    assert twice <= kills
    with capsys.disabled():
        print(f"{done} kills: {len(findings)} findings, {len(sent)} deliveries, {twice} came twice, 0 lost")  # noqa: T201
