"""F7-F10: which addresses are connected to, and which URLs are taken."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.source import FetchFault
from monitor.net.fault import FetchFaultError
from monitor.net.guard import Guard, refusal, system_resolver

REFUSED = (
    "127.0.0.1 127.255.0.9 0.0.0.0 0.1.2.3 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 "
    "100.127.255.255 192.0.0.8 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 "
    "239.1.1.1 240.0.0.1 255.255.255.255 ::1 :: ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:100.64.0.1 "
    "64:ff9b::7f00:1 64:ff9b:1::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2002:7f00:1:: 2001:db8::1 3fff::1 "
    "fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 100::1 not-an-address"
).split()
ALLOWED = (
    "8.8.8.8 93.184.216.34 1.1.1.1 113.160.0.1 ::ffff:8.8.8.8 2606:4700::1111 2a00:1450:4001::1 2402:800::1".split()
)


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    assert refusal(address)


@pytest.mark.parametrize("address", ALLOWED)
def test_a_public_address_is_connected_to(address: str) -> None:
    assert refusal(address) is None


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_judged_as_the_one_it_stands_for(address: object) -> None:
    assert bool(refusal(f"::ffff:{address}")) == bool(refusal(str(address)))


@given(st.ip_addresses())
def test_whatever_is_connected_to_is_global(address: object) -> None:
    if refusal(str(address)) is None:
        found = ip_address(str(address))
        assert (found.ipv4_mapped or found).is_global if found.version == 6 else found.is_global


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://a.test/", "gopher://a.test", "javascript:1", "data:,x", "http://", "http:///x", "",
     "http://user@a.test/", "http://user:pw@a.test/", "http://a.test\\@b.test/", "http://127.0.0.1:p\\@evil.test/",
     "http://a.test/\n", "http://a .test/", "http://[::1", "http://" + "a" * 9_000,
     "//a.test/", "http://xn--zzzzzz--.vn/", "http://xn--a", "http://xn--ls8h.vn/x", "http://xn--/", "http://.../"],
)  # fmt: skip
def test_f10_a_url_that_is_none_of_ours_is_refused(url: str) -> None:
    with pytest.raises(FetchFaultError) as caught:
        Guard().check(url)
    assert caught.value.fault is FetchFault.BAD_URL


@pytest.mark.parametrize("origin", ["http://xn--zzzzzz--.vn/", "http://[::1"])
def test_f10_a_page_whose_own_address_is_none_leads_to_no_private_host(origin: str) -> None:
    with pytest.raises(FetchFaultError) as caught:
        Guard(frozenset({"a.test"})).check("http://a.test/", origin=origin)
    assert caught.value.fault is FetchFault.BAD_URL


@pytest.mark.parametrize("port", [22, 25, 6379, 8080, 1, 99_999])
def test_f10_only_the_ports_of_the_web_are_connected_to(port: int) -> None:
    with pytest.raises(FetchFaultError) as caught:
        Guard().check(f"http://a.test:{port}/")
    assert caught.value.fault is FetchFault.REFUSED_ADDRESS
    assert Guard(frozenset({"a.test"})).check(f"http://www.a.test:{port}/").port == port


def test_f10_a_trailing_dot_and_an_international_name_are_normalised() -> None:
    assert Guard().check("http://a.test./x").host == "a.test"
    assert Guard().check("http://báo.vn/x").raw_host.startswith(b"xn--")


@pytest.mark.parametrize("host", ["127.1", "0", "2130706433", "0x7f.1", "localhost", "017700000001"])
def test_f10_every_spelling_of_this_machine_is_seen_through_by_its_address(host: str) -> None:
    try:
        found = asyncio.run(system_resolver(host, 80))
    except socket.gaierror:
        return
    assert all(refusal(address) for address in found)


@given(st.text(max_size=80))
def test_f10_no_text_makes_the_check_fail_in_another_way(text: str) -> None:
    for url in (text, f"http://{text}", f"http://xn--{text}", f"http://a.test/{text}"):
        with contextlib.suppress(FetchFaultError):
            Guard().check(url)


def test_the_guard_costs_less_than_a_millisecond_a_request() -> None:
    guard, started = Guard(frozenset({"intra.test"})), time.process_time()
    for number in range(500):
        guard.check(f"https://www.example.vn/news/{number}.html", origin="https://www.example.vn/")
        refusal("93.184.216.34")
    assert (time.process_time() - started) / 500 < 0.001


def test_a_private_host_may_be_allowed_by_its_port_alone() -> None:
    guard = Guard(frozenset({"127.0.0.1:8801"}))
    assert guard.check("http://127.0.0.1:8801/a").port == 8801
    with pytest.raises(FetchFaultError):
        guard.check("http://127.0.0.1:8802/a")
