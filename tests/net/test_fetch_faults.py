"""F1-F14, F21-F25 of the fault table: what a hostile server can do, and what comes of it."""

from __future__ import annotations

import asyncio
import gzip
import ssl
import tracemalloc
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import trustme
from hostile import PUBLIC, HostileServer, Router, client_for, http, script

from monitor.domain.source import FetchFault
from monitor.net.client import Answer
from monitor.net.fault import FetchFaultError

Serve = Callable[..., HostileServer]
GZIP = "Content-Encoding: gzip\r\n"


def get(server: HostileServer, path: str = "/", url: str | None = None, **options: Any) -> Answer:
    asked = {name: options.pop(name) for name in ("etag", "last_modified", "origin", "cut") if name in options}

    async def once() -> Answer:
        async with client_for(server.port, **options) as client:
            return await client.get(url or f"http://site.test{path}", **asked)

    return asyncio.run(once())


def fault_of(server: HostileServer, path: str = "/", **options: Any) -> FetchFault:
    with pytest.raises(FetchFaultError) as caught:
        get(server, path, **options)
    return caught.value.fault


def test_a_page_comes_whole_with_its_status_and_headers(serve: Serve) -> None:
    server = serve({"/": http(headers="ETag: x\r\n", body=b"<p>hello")})
    answer = get(server)
    assert (answer.status, answer.body, answer.headers["etag"]) == (200, b"<p>hello", "x")


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(bytes(200_000_000), 9)),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(400_000_000), 9), 9)),
        ("deflate", zlib.compress(bytes(200_000_000), 9)),
    ],
    ids=["gzip", "gzip twice", "deflate"],
)
def test_f1_a_bomb_is_given_up_at_the_cap_and_costs_no_memory(serve: Serve, encoding: str, body: bytes) -> None:
    server = serve({"/": http(headers=f"Content-Encoding: {encoding}\r\n", body=body)})
    tracemalloc.start()
    assert fault_of(server, max_bytes=2_000_000) is FetchFault.TOO_LARGE
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip, gzip", "made-up"])
def test_f1_an_encoding_that_was_not_asked_for_is_refused(serve: Serve, encoding: str) -> None:
    server = serve({"/": http(headers=f"Content-Encoding: {encoding}\r\n", body=b"\x00" * 100)})
    assert fault_of(server) is FetchFault.BAD_ENCODING
    assert "accept-encoding: gzip, deflate\r\n" in server.requests[0].lower()


def test_f2_an_endless_body_is_given_up_at_the_cap(serve: Serve) -> None:
    server = serve({})
    server._answers = {"/": server.drip(http(length=False), iter(lambda: b"x" * 50_000, b""), 0)}
    assert fault_of(server) is FetchFault.TOO_LARGE


def test_f2_a_declared_length_over_the_cap_is_refused_unread(serve: Serve) -> None:
    server = serve({"/": b"HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n"})
    assert fault_of(server) is FetchFault.TOO_LARGE


@pytest.mark.parametrize(
    "first", [http(length=False), b"HTTP/1.1 200 OK\r\nX: ", b""], ids=["body", "headers", "nothing at all"]
)
def test_f3_f4_f5_a_slow_answer_ends_at_the_deadline(serve: Serve, first: bytes) -> None:
    server = serve({})
    server._answers = {"/": server.drip(first, iter(lambda: b"x" if first else b"", None), 0.02)}
    # The server would go on for ever: only the deadline ends it.
    assert fault_of(server, deadline=0.25) is FetchFault.TIMEOUT


def test_f4_many_early_hints_are_passed_over(serve: Serve) -> None:
    server = serve({"/": b"HTTP/1.1 103 Early Hints\r\n\r\n" * 2_000 + http(body=b"late")})
    assert get(server).body == b"late"


def test_f4_a_header_of_five_megabytes_is_refused(serve: Serve) -> None:
    server = serve({"/": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 5_000_000 + b"\r\n\r\n"})
    assert fault_of(server) in (FetchFault.PROTOCOL, FetchFault.CONNECT)


def test_f5_a_closed_port_is_a_connect_fault(serve: Serve) -> None:
    server = serve({})
    server.close()
    assert fault_of(server) is FetchFault.CONNECT


def hop(to: str, status: str = "302 Found") -> bytes:
    return http(status, f"Location: {to}\r\n")


def test_f6_a_redirect_loop_is_seen_at_its_first_return(serve: Serve) -> None:
    server = serve({"/": hop("/a"), "/a": hop("/")})
    assert fault_of(server) is FetchFault.REDIRECT_LOOP
    assert len(server.requests) == 2


def test_f6_no_more_than_five_hops_are_followed(serve: Serve) -> None:
    server = serve({f"/{n}": hop(f"/{n + 1}") for n in range(30)})
    assert fault_of(server, "/0") is FetchFault.REDIRECT_LOOP
    assert len(server.requests) == 6


def test_f6_one_deadline_spans_the_whole_chain(serve: Serve) -> None:
    server = serve({})
    answers = {f"/{n}": server.drip(b"", [hop(f"/{n + 1}")], 0.12) for n in range(4)}
    server._answers = {**answers, "/4": http(body=b"end")}
    assert fault_of(server, "/0", deadline=0.3) is FetchFault.TIMEOUT


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[::1]/", "http://100.64.0.1/",
     "http://[::ffff:127.0.0.1]/", "http://10.0.0.1/", "http://site.test:6379/", "http://user:pw@site.test/"],
)  # fmt: skip
def test_f7_a_redirect_into_the_house_is_refused_before_anything_is_connected(serve: Serve, target: str) -> None:
    server = serve({"/": hop(target)})
    router = Router(server.port)

    async def literal(host: str, _port: int) -> list[str]:
        return [PUBLIC] if host == "site.test" else [host.strip("[]")]

    fault = fault_of(server, resolver=literal, router=router)
    assert fault in (FetchFault.REFUSED_ADDRESS, FetchFault.BAD_URL)
    assert router.asked == [PUBLIC]


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x/", "gopher://x/", "data:text/html,x", "javascript:1"]
)
def test_f8_a_redirect_to_another_scheme_is_refused(serve: Serve, target: str) -> None:
    assert fault_of(serve({"/": hop(target)})) is FetchFault.BAD_REDIRECT


@pytest.mark.parametrize("target", ["http://[::bad/", "http://a b/", "http://x\x01y/", "//", "http://:99999999/"])
def test_f8_a_malformed_location_lets_no_other_error_escape(serve: Serve, target: str) -> None:
    assert fault_of(serve({"/": hop(target)})) in set(FetchFault)


def test_f9_the_address_that_was_checked_is_the_one_connected_to(serve: Serve) -> None:
    server = serve({"/": http(body=b"ok")})
    router = Router(server.port)
    assert get(server, resolver=script([PUBLIC], ["127.0.0.1"]), router=router).body == b"ok"
    assert router.asked == [PUBLIC]


def test_f9_a_second_answer_of_the_resolver_is_checked_again(serve: Serve) -> None:
    server = serve({"/": hop("http://other.test/")})
    router = Router(server.port)
    assert fault_of(server, resolver=script([PUBLIC], ["127.0.0.1"]), router=router) is FetchFault.REFUSED_ADDRESS
    assert router.asked == [PUBLIC]


def test_f9_one_private_address_among_public_ones_refuses_the_host(serve: Serve) -> None:
    server = serve({"/": http()})
    router = Router(server.port)
    resolver = script([PUBLIC, "::ffff:10.0.0.1"])
    assert fault_of(server, resolver=resolver, router=router) is FetchFault.REFUSED_ADDRESS
    assert router.asked == []


def test_a_private_host_is_reached_only_where_it_is_allowed_and_not_from_a_public_page(serve: Serve) -> None:
    server = serve({"/": hop("http://intra.test:8081/a"), "/a": http(body=b"inside")})
    allowed = frozenset({"intra.test"})
    inside = script(["10.1.2.3"])
    assert get(server, url="http://intra.test:8081/a", private=allowed, resolver=inside).body == b"inside"
    assert fault_of(server, private=allowed) is FetchFault.REFUSED_ADDRESS
    led = {"url": "http://intra.test:8081/a", "private": allowed, "resolver": inside, "origin": "http://site.test/"}
    assert fault_of(server, **led) is FetchFault.REFUSED_ADDRESS


def test_f11_a_downgrade_is_recorded_and_nothing_of_ours_is_sent_along(serve: Serve) -> None:
    authority = trustme.CA()
    secure, trust = _secure(serve, authority, "site.test", {"/": hop("http://other.test/a")})
    plain = serve({"/a": http(body=b"plain")})

    class Both(Router):
        async def connect_tcp(self, host: str, port: int, timeout: float | None = None, *_: Any, **__: Any) -> Any:
            self.port = secure.port if port == 443 else plain.port
            return await super().connect_tcp(host, port, timeout)

    answer = get(secure, url="https://site.test/", router=Both(0), trust=trust)
    assert (answer.body, answer.downgraded) == (b"plain", True)
    assert "cookie" not in plain.requests[0].lower()
    assert "authorization" not in plain.requests[0].lower()


def _secure(
    serve: Serve, authority: trustme.CA, name: str, answers: dict[str, Any], **issued: Any
) -> tuple[HostileServer, ssl.SSLContext]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, **issued).configure_cert(context)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    return serve(answers, trust=context), trust


def test_f12_a_good_certificate_is_accepted(serve: Serve) -> None:
    server, trust = _secure(serve, trustme.CA(), "site.test", {"/": http(body=b"ok")})
    assert get(server, url="https://site.test/", trust=trust).body == b"ok"


@pytest.mark.parametrize("fault", ["wrong host", "unknown issuer", "expired", "not yet valid"])
def test_f12_f24_a_bad_certificate_fails_closed_and_says_why(serve: Serve, fault: str) -> None:
    authority, now = trustme.CA(), datetime.now(UTC)
    dates = {
        "expired": {"not_before": now - timedelta(days=9), "not_after": now - timedelta(days=1)},
        "not yet valid": {"not_before": now + timedelta(days=300)},
    }.get(fault, {})
    name = "other.test" if fault == "wrong host" else "site.test"
    server, trust = _secure(serve, authority, name, {"/": http()}, **dates)
    trust = ssl.create_default_context() if fault == "unknown issuer" else trust
    with pytest.raises(FetchFaultError) as caught:
        get(server, url="https://site.test/", trust=trust)
    assert caught.value.fault is FetchFault.TLS
    said = {"wrong host": "mismatch", "unknown issuer": "issuer", "expired": "clock", "not yet valid": "clock"}
    assert said[fault] in str(caught.value).lower()


def test_f12_any_certificate_is_taken_only_of_hosts_that_an_operator_named(serve: Serve) -> None:
    server, _ = _secure(serve, trustme.CA(), "site.test", {"/": http(body=b"ok")})
    named = frozenset({"site.test"})
    assert get(server, url="https://site.test/", unverified=named).body == b"ok"
    assert get(server, url="https://www.site.test/", unverified=named).body == b"ok"
    with pytest.raises(FetchFaultError, match="tls"):
        get(server, url="https://other.test/", unverified=named)


def test_f13_a_truncated_gzip_body_is_no_body(serve: Serve) -> None:
    whole = gzip.compress(b"<p>figure 14%</p>" * 500)
    server = serve(
        {"/": http(headers=GZIP, body=whole[: len(whole) // 2]), "/tail": http(headers=GZIP, body=whole[:-4])}
    )
    assert fault_of(server) is FetchFault.TRUNCATED
    assert fault_of(server, "/tail") is FetchFault.TRUNCATED


def test_f13_every_member_of_a_gzip_body_is_read_and_junk_after_them_is_not(serve: Serve) -> None:
    body = gzip.compress(b"first ") + gzip.compress(b"second ") + gzip.compress(b"third") + b"\0\0junk"
    assert get(serve({"/": http(headers=GZIP, body=body)})).body == b"first second third"


def test_f13_a_plain_body_that_claims_to_be_gzip_is_taken_as_it_is(serve: Serve) -> None:
    assert get(serve({"/": http(headers=GZIP, body=b"<p>plain")})).body == b"<p>plain"


def test_f13_garbage_inside_a_gzip_body_is_a_fault(serve: Serve) -> None:
    whole = bytearray(gzip.compress(bytes(range(256)) * 50))
    whole[40:60] = b"\xff" * 20
    assert fault_of(serve({"/": http(headers=GZIP, body=bytes(whole))})) is FetchFault.TRUNCATED


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
    ],
    ids=["length", "chunk"],
)
def test_f14_a_body_that_is_cut_short_is_no_body(serve: Serve, answer: bytes) -> None:
    assert fault_of(serve({"/": answer})) is FetchFault.TRUNCATED


def test_f16_validators_are_sent_as_they_came_and_304_has_no_body(serve: Serve) -> None:
    server = serve({"/": b"HTTP/1.1 304 Not Modified\r\n\r\n"})
    answer = get(server, etag='W/"a"', last_modified="Mon, 14 Sep 2026 09:43:55 GMT")
    assert (answer.status, answer.body) == (304, b"")
    assert 'If-None-Match: W/"a"' in server.requests[0]
    assert "If-Modified-Since: Mon, 14 Sep 2026 09:43:55 GMT" in server.requests[0]


def test_f19_a_move_for_good_is_told_and_a_passing_one_is_not(serve: Serve) -> None:
    server = serve(
        {
            "/old": hop("/mid", "301 Moved"),
            "/mid": hop("/new", "308 Moved"),
            "/new": http(body=b"x"),
            "/passing": hop("/new", "302 Found"),
            "/mixed": hop("/passing", "301 Moved"),
        }
    )
    assert get(server, "/old").moved_to == "http://site.test/new"
    assert get(server, "/passing").moved_to is None
    assert get(server, "/mixed").moved_to is None


def test_f22_no_cookie_is_kept_from_one_fetch_to_the_next(serve: Serve) -> None:
    flood = "".join(f"Set-Cookie: c{n}={n}; Path=/\r\n" for n in range(200))
    server = serve({"/": http(headers=flood), "/next": hop("/last")})

    async def twice() -> None:
        async with client_for(server.port) as client:
            await client.get("http://site.test/")
            await client.get("http://site.test/next")

    asyncio.run(twice())
    assert len(server.requests) == 3
    assert not any("cookie" in head.lower() for head in server.requests)


def test_f22_the_proxies_of_the_environment_are_not_used(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert get(serve({"/": http(body=b"direct")})).body == b"direct"


def test_f23_cancelled_fetches_leave_the_pool_usable(serve: Serve) -> None:
    server = serve({"/ok": http(body=b"ok")})
    server._answers = {**server._answers, "/": server.drip(b"", iter(lambda: b"", None), 0.05)}

    async def storm() -> bytes:
        async with client_for(server.port, connections=4) as client:
            tasks = [asyncio.create_task(client.get("http://site.test/")) for _ in range(200)]
            await asyncio.sleep(0.1)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            return (await client.get("http://site.test/ok")).body

    assert asyncio.run(storm()) == b"ok"


def test_f25_a_family_that_leads_nowhere_costs_one_attempt(serve: Serve) -> None:
    server = serve({"/": http(body=b"ok")})
    dead = "2606:2800:220:1:248:1893:25c8:1946"
    router = Router(server.port, frozenset({dead}))
    options = {"resolver": script([dead, PUBLIC]), "router": router, "attempt_seconds": 0.5}
    assert get(server, **options).body == b"ok"
    assert router.asked == [dead, PUBLIC]


def test_f26_the_client_says_who_it_is(serve: Serve) -> None:
    server = serve({"/": http()})
    get(server, contact="desk@example.org")
    assert "user-agent: nq57-test\r\n" in server.requests[0].lower()
    assert "from: desk@example.org\r\n" in server.requests[0].lower()


def test_the_body_of_a_failure_is_read_only_as_far_as_it_tells(serve: Serve) -> None:
    server = serve({"/": http("503 Busy", "Retry-After: 7\r\n", b"x" * 500_000)})
    answer = get(server)
    assert (answer.status, answer.headers["retry-after"], len(answer.body)) == (503, "7", 64_000)


def test_a_body_may_be_cut_where_its_head_is_enough(serve: Serve) -> None:
    assert len(get(serve({"/": http(body=b"x" * 300_000)}), cut=True).body) == 100_000


@pytest.mark.parametrize("validator", [b'"caf\xc3\xa9"', b'"caf\xe9"', b"\xff\xfe", b'"a\tb"'])
def test_f16_validators_are_sent_back_as_the_bytes_that_came(serve: Serve, validator: bytes) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: %b\r\nLast-Modified: %b\r\n\r\n"
    server = serve({"/": head % (validator, validator)})
    headers = get(server).headers
    get(server, etag=headers["etag"], last_modified=headers["last-modified"])
    sent = server.requests[-1].encode("latin-1").splitlines()
    assert b"If-None-Match: " + validator in sent
    assert b"If-Modified-Since: " + validator in sent


def test_f16_a_validator_that_no_server_can_have_sent_is_left_out(serve: Serve) -> None:
    server = serve({"/": http()})
    assert get(server, etag='"ễ"', last_modified="ễ").status == 200
    assert "If-" not in server.requests[-1]
