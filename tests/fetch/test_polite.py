"""F18, F20, F26: one request at a time to a host, spaced across processes, and only where robots.txt allows it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.feed import Feed
from monitor.domain.source import Death, FeedOutcome, FeedState, FetchFault
from monitor.fetch.feeds import FULL_EVERY, fetch_feed
from monitor.fetch.polite import BusyError, Manners, PoliteClient, RobotsError
from monitor.net.client import Client, ClientSettings
from monitor.net.fault import FetchFaultError
from monitor.net.guard import Guard
from monitor.run.poll.clerk import Clerk
from storage import Store, open_store

SPACING = timedelta(milliseconds=60)


class Host:
    """Answers what `answers` says and notes when it was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[float, str]] = []
        self.at_once, self.most = 0, 0
        #: Where set, an answer waits until so many requests are in flight.
        self.together: threading.Barrier | None = None
        #: Paths that are answered when the host is closed.
        self.hanging: set[str] = set()
        self.closed = threading.Event()
        lock, host = threading.Lock(), self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with lock:
                    host.asked.append((time.monotonic(), self.path))
                    host.at_once += 1
                    host.most = max(host.most, host.at_once)
                if host.together is not None:
                    host.together.wait(60)
                if self.path in host.hanging:
                    host.closed.wait(60)
                    return
                status, headers, body = host.answers.get(self.path, (404, {}, b""))
                if status == 304 and "If-None-Match" not in self.headers:
                    status = 200
                with lock:
                    host.at_once -= 1
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(0 if status == 304 else len(body)))
                self.end_headers()
                self.wfile.write(b"" if status == 304 else body)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def url(self, path: str, name: str = "a.test") -> str:
        return f"http://{name}:{self.server.server_address[1]}{path}"

    def times(self, path: str) -> list[float]:
        return [moment for moment, asked in self.asked if asked == path]


@pytest.fixture
def hosts() -> Iterator[Callable[[], Host]]:
    """Opens hosts; all are closed after the test."""
    opened: list[Host] = []

    def open_host() -> Host:
        opened.append(Host())
        return opened[-1]

    yield open_host
    for one in opened:
        one.closed.set()
        one.server.shutdown()
        one.server.server_close()


@pytest.fixture
def host(hosts: Callable[[], Host]) -> Host:
    return hosts()


@pytest.fixture
def lite(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path}/nq57.db") as opened:
        yield opened


async def loopback(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


def polite(client: Client, slots: Any, **manners: Any) -> PoliteClient:
    defaults: dict[str, Any] = {"agent": "nq57", "spacing": SPACING, "concurrency": 8}
    return PoliteClient(client, slots, Manners(**{**defaults, **manners}), lambda: datetime.now(UTC))


def client(deadline: float = 60) -> Client:
    return Client(ClientSettings(user_agent="nq57", deadline=deadline), Guard(frozenset({"test"})), resolver=loopback)


def each(store: Store, *urls: str, passes: int = 1, deadline: float = 60, **manners: Any) -> list[Any]:
    """What all the addresses gave, asked for at once by so many processes' worth of clients."""

    async def everything() -> list[Any]:
        results: list[Any] = []

        async def one() -> None:
            async with client(deadline) as opened, Clerk(store, recorder=None) as clerk:  # type: ignore[arg-type]
                mannered = polite(opened, clerk, **manners)
                results.extend(await asyncio.gather(*map(mannered.get, urls), return_exceptions=True))

        await asyncio.gather(*(one() for _ in range(passes)))
        return results

    return asyncio.run(everything())


def test_f26_requests_to_a_host_are_spaced_and_one_at_a_time_across_clients(host: Host, lite: Store) -> None:
    for path in ("/1", "/2"):
        host.answers[path] = (200, {}, b"x")
    results = each(lite, host.url("/1"), host.url("/2"), passes=2)
    assert [answer.status for answer in results] == [200] * 4
    moments = sorted(moment for moment, _ in host.asked)
    gaps = [after - before for before, after in zip(moments, moments[1:], strict=False)]
    assert min(gaps) >= SPACING.total_seconds() * 0.95
    assert host.most == 1


def test_two_hosts_do_not_wait_for_each_other(host: Host, lite: Store) -> None:
    host.together = threading.Barrier(6)
    answers = each(lite, *(host.url("/x", f"h{number}.test") for number in range(6)))
    assert [answer.status for answer in answers] == [404] * 6


def test_f20_robots_is_read_once_and_kept_for_other_processes(host: Host, lite: Store) -> None:
    host.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /no")
    host.answers["/yes"] = (200, {}, b"x")
    for _ in range(2):
        allowed, refused = each(lite, host.url("/yes"), host.url("/no"))
        assert allowed.status == 200
        assert isinstance(refused, RobotsError)
    assert len(host.times("/robots.txt")) == 1
    assert host.times("/no") == []


def leads(to: str) -> tuple[int, dict[str, str], bytes]:
    return (302, {"Location": to}, b"")


def test_f20_a_redirect_goes_nowhere_where_robots_of_that_host_forbids_it(
    hosts: Callable[[], Host], lite: Store
) -> None:
    first, second = hosts(), hosts()
    first.answers = {"/a": leads(second.url("/x")), "/b": leads("/no"), "/no": (200, {}, b"x")}
    first.answers["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /no")
    second.answers = {"/robots.txt": (200, {}, b"User-agent: *\nDisallow: /"), "/x": (200, {}, b"x")}
    results = each(lite, first.url("/a"), first.url("/b"))
    assert [type(result) for result in results] == [RobotsError, RobotsError]
    assert [path for _, path in second.asked] == ["/robots.txt"]
    assert first.times("/no") == []


def test_f26_redirects_to_a_host_take_its_turns_wherever_they_come_from(hosts: Callable[[], Host], lite: Store) -> None:
    outlets, target = [hosts(), hosts(), hosts()], hosts()
    for number, outlet in enumerate(outlets):
        outlet.answers["/a"] = leads(target.url(f"/{number}"))
        target.answers[f"/{number}"] = leads(target.url(f"/last{number}"))
        target.answers[f"/last{number}"] = (200, {}, b"x")
    answers = each(lite, *(outlet.url("/a") for outlet in outlets))
    assert [answer.final_url for answer in answers] == [target.url(f"/last{number}") for number in range(3)]
    assert [len(answer.hops) for answer in answers] == [3, 3, 3]
    moments = sorted(moment for moment, _ in target.asked)
    assert len(moments) == 1 + 6
    assert min(after - before for before, after in pairwise(moments)) >= SPACING.total_seconds() * 0.95
    assert target.most == 1


def test_f17_time_that_is_asked_for_at_the_end_of_a_redirect_is_given_to_the_host_that_asked(
    hosts: Callable[[], Host], lite: Store
) -> None:
    first, second = hosts(), hosts()
    first.answers = {"/a": leads(second.url("/x")), "/b": (200, {}, b"x")}
    second.answers["/x"] = (429, {"Retry-After": "3600"}, b"")
    assert [answer.status for answer in each(lite, first.url("/a"), first.url("/b"))] == [429, 200]
    [again] = each(lite, second.url("/x"))
    assert isinstance(again, BusyError)


def test_f20_robots_files_that_lead_to_each_other_are_none(hosts: Callable[[], Host], lite: Store) -> None:
    first, second = hosts(), hosts()
    for mine, other in ((first, second), (second, first)):
        mine.answers = {"/robots.txt": leads(other.url("/robots.txt")), "/a": (200, {}, b"x")}
    assert [answer.status for answer in each(lite, first.url("/a"), second.url("/a"))] == [200, 200]


def test_waiting_for_turns_takes_nothing_of_the_deadline(host: Host, lite: Store) -> None:
    host.answers = {f"/{number}": leads(f"/{number + 1}") for number in range(4)} | {"/4": (200, {}, b"x")}
    [answer] = each(lite, host.url("/0"), deadline=2, spacing=timedelta(seconds=0.6))
    assert answer.status == 200
    assert host.asked[-1][0] - host.asked[0][0] > 2


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.test/x", "http://[bad"])
def test_f8_a_feed_that_leads_where_nobody_follows_is_refused_and_is_no_loop(
    host: Host, lite: Store, target: str
) -> None:
    host.answers["/rss"] = (302, {"Location": target}, b"")
    found = feed_answer(host, lite, FeedState(feed_id="a/b"))
    assert (found.outcome, found.death) == (FeedOutcome.FAILED, Death.REFUSED_ADDRESS)


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (429, False)])
def test_f20_a_host_without_robots_is_open_and_a_failing_one_is_closed_for_now(
    host: Host, lite: Store, status: int, allowed: bool
) -> None:
    host.answers["/robots.txt"] = (status, {}, b"")
    host.answers["/a"] = (200, {}, b"x")
    [result] = each(lite, host.url("/a"))
    assert isinstance(result, RobotsError) is not allowed


def test_f17_a_host_that_asks_for_time_is_left_alone_by_the_next_process_too(host: Host, lite: Store) -> None:
    host.answers["/a"] = (429, {"Retry-After": "3600"}, b"")
    [first] = each(lite, host.url("/a"))
    [second] = each(lite, host.url("/a"))
    assert first.status == 429
    assert isinstance(second, BusyError)
    assert timedelta(minutes=59) < second.wait <= timedelta(hours=1)
    assert len(host.times("/a")) == 1


def test_a_host_that_is_not_there_is_asked_for_once_a_pass(host: Host, lite: Store) -> None:
    port = host.server.server_address[1]
    host.server.shutdown()
    host.server.server_close()
    first, second = each(lite, f"http://a.test:{port}/1", f"http://a.test:{port}/2")
    assert isinstance(first, FetchFaultError)
    assert isinstance(second, FetchFaultError)
    assert {first.fault, second.fault} == {FetchFault.CONNECT}
    assert sorted("not asked" in str(error) for error in (first, second)) == [False, True]


def test_addresses_beside_one_that_hangs_are_asked_and_those_of_a_host_that_hangs_are_not(
    host: Host, lite: Store
) -> None:
    host.hanging = {"/slow-1", "/slow-2", "/slow-3"}
    host.answers["/well"] = (200, {}, b"x")
    urls = [host.url(path) for path in ("/slow-1", "/slow-2", "/well", "/slow-2", "/slow-1", "/slow-3", "/well")]

    async def one_after_another() -> list[str]:
        said = []
        async with client(0.3) as opened, Clerk(lite, recorder=None) as clerk:  # type: ignore[arg-type]
            mannered = polite(opened, clerk, spacing=timedelta(0))
            for url in urls:
                try:
                    said.append(str((await mannered.get(url)).status))
                except FetchFaultError as error:
                    said.append(error.detail)
        return said

    late = "no whole answer in 0.3 s"
    told = f"not asked: a.test:{host.server.server_address[1]} gave no answer a moment ago ({late})"
    assert asyncio.run(one_after_another()) == [late, late, "200", late, late, late, told]


def feed_answer(host: Host, store: Store, state: FeedState, path: str = "/rss") -> Any:
    async def once() -> Any:
        async with client() as opened, Clerk(store, recorder=None) as clerk:  # type: ignore[arg-type]
            feed = Feed(id="a/b", publisher_id="a", url=host.url(path))
            return await fetch_feed(
                polite(opened, clerk, spacing=timedelta(0)), feed, state, datetime.now(UTC), 1_000_000
            )

    return asyncio.run(once())


def test_f16_validators_are_used_but_for_one_full_fetch_a_week(host: Host, lite: Store) -> None:
    host.answers["/rss"] = (304, {"ETag": '"1"'}, b"<rss/>")
    now = datetime.now(UTC)
    state = FeedState(feed_id="a/b", etag='"1"', full_at=now - timedelta(days=1))
    assert feed_answer(host, lite, state).outcome is FeedOutcome.NOT_MODIFIED
    late = FeedState(feed_id="a/b", etag='"1"', full_at=now - FULL_EVERY)
    answer = feed_answer(host, lite, late)
    assert (answer.outcome, answer.full, answer.body) == (FeedOutcome.NEW_ITEMS, True, b"<rss/>")


def test_f16_304_to_a_question_without_conditions_is_no_answer(host: Host, lite: Store) -> None:
    host.answers["/rss"] = (304, {}, b"")
    answer = feed_answer(host, lite, FeedState(feed_id="a/b"))
    assert answer.outcome is not FeedOutcome.NOT_MODIFIED


@pytest.mark.parametrize(
    ("status", "death"),
    [(404, Death.GONE), (410, Death.GONE), (401, Death.BLOCKED), (403, Death.BLOCKED), (429, Death.BUSY),
     (500, Death.SERVER_ERROR), (503, Death.SERVER_ERROR), (418, Death.HTML_NOT_FEED)],
)  # fmt: skip
def test_a_status_that_is_no_success_names_a_death(host: Host, lite: Store, status: int, death: Death) -> None:
    host.answers["/rss"] = (status, {}, b"")
    answer = feed_answer(host, lite, FeedState(feed_id="a/b"))
    assert (answer.outcome, answer.death) == (FeedOutcome.FAILED, death)
