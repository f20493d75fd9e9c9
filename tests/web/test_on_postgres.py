"""The week and its pages are the same on Postgres."""

from __future__ import annotations

from pathlib import Path

from asking import Client
from demo_week import Week, played_week

from monitor.run.queue.clock import put_orders
from monitor.run.queue.line import prepare
from monitor.run.queue.order import Task, lone_order
from monitor.web import build_pages
from monitor.web.app import PAGES
from storage import finding as stored

MACHINES = ["/readyz", "/-/metrics"]


def told(week: Week) -> list[tuple[object, ...]]:
    """What was found, without ids, which come of addresses: these have other ports in each run."""
    with week.store.read() as tx:
        return sorted(
            (str(f.kind), f.metric, str(f.period), str(f.facet), f.reason, f.after.figure.quote if f.after else "")
            for f in stored.list_(tx)
        )


def test_a_week_on_postgres_is_the_week_on_sqlite(week: Week, postgres_url: str, tmp_path: Path) -> None:
    with played_week(tmp_path, postgres_url) as other:
        assert told(other) == told(week)
        pages = build_pages(other.catalog, other.store)
        prepare(other.store)
        put_orders(other.store, [lone_order(Task.DELIVER)])
        pages.start()
        client = Client(pages.address)
        ready = client.get("/readyz").json()
        assert (ready["queue_waiting"], ready["queue_workers"]) == (1, 0)
        measured = client.get("/-/metrics").text
        assert 'nq57_queue_jobs{queue="delivery",state="waiting"} 1.0' in measured
        assert 'nq57_queue_oldest_seconds{queue="delivery"}' in measured
        lists = [path for path, _ in PAGES if "{" not in path]
        articles = [f"/articles/{row['id']}" for row in client.get("/articles.json").json()["articles"]]
        findings = [f"/findings/{row['id']}" for row in client.get("/findings.json").json()["findings"]]
        metrics = [f"/metrics/{row['metric']}" for row in client.get("/metrics.json").json()["metrics"] if row["now"]]
        assert articles
        assert findings
        assert metrics
        paths = [*lists, *MACHINES, *articles, *findings, *metrics, "/findings?kind=conflict", "/articles?topic=on"]
        answers = {path: client.get(path).status_code for path in paths}
        assert client.get("/findings", params={"metric": "a\x00b"}).status_code == 400
        assert client.get("/unsubscribe/%00").status_code == 404
        assert client.get("/articles/%00").status_code == 404
        assert client.get("/articles", params={"publisher": "' OR 1=1 --"}).status_code == 200
        pages.stop()
        assert {path for path, status in answers.items() if status != 200} == set()
