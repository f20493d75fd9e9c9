"""Where this program may connect to: checked on the URL, and again on the very address that is connected to."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpcore
import httpx

from monitor.domain.source import FetchFault
from monitor.net.fault import FetchFaultError
from monitor.net.stream import LoopBackend

MAX_URL = 8_192
PORTS = frozenset({80, 443})
#: Denied whatever this Python's idea of a global address is. Transition prefixes lead to any IPv4 address.
_DENIED = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 "
        "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
        "::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 "
        "fc00::/7 fe80::/10 fec0::/10 ff00::/8"
    ).split()
)
_ODD = re.compile(r"[\x00-\x20\x7f\\]|\s")
_MAX_ADDRESSES = 6

Resolver = Callable[[str, int], Awaitable[Iterable[str]]]


def refusal(address: str) -> str | None:
    """Why this IP address is not connected to, or None for a public one. The zone of a scoped address is no part."""
    try:
        ip: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    except ValueError:
        return "no IP address"
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    for network in _DENIED:
        if ip.version == network.version and ip in network:
            return f"in {network}"
    if not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return "not public"
    return None


def _literal(host: str) -> str | None:
    """The IP address that a host spells, also as resolvers alone read it ("127.1", "0x7f000001"); None for a name."""
    try:
        return str(ip_address(host.partition("%")[0]))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class Guard:
    """What may be fetched. `private` names the domains, or "host:port", that may live on private addresses."""

    private: frozenset[str] = frozenset()

    def allows_private(self, host: str, port: int | None) -> bool:
        host = host.lower().rstrip(".")
        labels = host.split(".")
        # An address of version 6 stands in brackets where people write it.
        names = (host, f"[{host}]", *(".".join(labels[start:]) for start in range(1, len(labels))))
        return any(f"{name}:{port}" in self.private for name in names[:2]) or any(n in self.private for n in names)

    def is_private(self, url: httpx.URL) -> bool:
        """Whether the address is one of a host that may be private."""
        return self.allows_private(url.host, url.port or {"http": 80, "https": 443}.get(url.scheme))

    def check(self, url: str, *, origin: str | None = None) -> httpx.URL:
        """The URL as it is fetched. `origin` is the address that led here: a public one leads to no private host.

        Raises FetchFaultError: bad-url, or refused-address.
        """
        return _checked(self, url, origin)


def parsed_url(url: str) -> httpx.URL:
    """The URL, its host without a closing dot. Raises FetchFaultError (bad-url), and nothing else, where it is none."""
    if len(url) > MAX_URL or _ODD.search(url):
        raise FetchFaultError(
            FetchFault.BAD_URL, "it is too long or holds blanks, controls or backslashes", url=url[:200]
        )
    try:
        parsed = httpx.URL(url)
        # An international name is read back only where it is asked for, and some cannot be.
        if parsed.host.endswith("."):
            parsed = parsed.copy_with(host=parsed.host.rstrip("."))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchFaultError(FetchFault.BAD_URL, str(error), url=url[:200]) from error
    return parsed


@lru_cache(maxsize=512)
def _checked(guard: Guard, url: str, origin: str | None) -> httpx.URL:
    """The same for the same address: it is asked before its host's turn, and again when the turn has come."""
    parsed = parsed_url(url)
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise FetchFaultError(
            FetchFault.BAD_URL, f"{parsed.scheme or 'no'} address; only http and https are read", url=url
        )
    if parsed.userinfo:
        raise FetchFaultError(FetchFault.BAD_URL, "an address with a user name is not followed", url=parsed.host)
    private = guard.is_private(parsed)
    if parsed.port not in (None, *PORTS) and not private:
        raise FetchFaultError(
            FetchFault.REFUSED_ADDRESS, f"port {parsed.port}; only 80 and 443 are connected to", url=url
        )
    literal = None if private else _literal(parsed.host)
    if literal is not None and (reason := refusal(literal)):
        raise FetchFaultError(
            FetchFault.REFUSED_ADDRESS, f"{parsed.host} is {reason}; only public addresses are connected to", url=url
        )
    if private and origin is not None and not guard.is_private(parsed_url(origin)):
        raise FetchFaultError(FetchFault.REFUSED_ADDRESS, "a public page leads to a private host", url=url)
    return parsed


async def system_resolver(host: str, port: int) -> list[str]:
    """The addresses that this machine's resolver gives."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Connects to the addresses that were checked, and to none where any of a host's addresses is refused."""

    def __init__(
        self,
        guard: Guard,
        resolver: Resolver = system_resolver,
        connector: httpcore.AsyncNetworkBackend | None = None,
        *,
        attempt_seconds: float = 3.0,
    ) -> None:
        self._guard = guard
        self._resolver = resolver
        self._connector = connector or LoopBackend()
        self._attempt = attempt_seconds

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to the first address that answers; those before it get a share of the time only."""
        addresses = await self._addresses(host, port)
        last = len(addresses) - 1
        for index, address in enumerate(addresses):
            limit = timeout if index == last else min(self._attempt, timeout or self._attempt)
            try:
                return await self._connector.connect_tcp(address, port, limit, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if index == last:
                    raise
        raise httpcore.ConnectError(f"{host} has no address")

    async def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = list(dict.fromkeys(await self._resolver(host, port)))
        except socket.gaierror as error:
            fault = FetchFault.DNS_TEMPORARY if error.errno == socket.EAI_AGAIN else FetchFault.DNS
            raise FetchFaultError(fault, f"{host}: {error.strerror}") from error
        except UnicodeError as error:
            raise FetchFaultError(FetchFault.BAD_URL, f"{host[:100]}: {error}") from error
        if not self._guard.allows_private(host, port):
            for address in found:
                reason = refusal(address)
                if reason:
                    of_host = "" if address == host else f"{host} is "
                    raise FetchFaultError(FetchFault.REFUSED_ADDRESS, f"{of_host}{address}, {reason}")
        return _interleaved(found)[:_MAX_ADDRESSES]

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


def _interleaved(addresses: list[str]) -> list[str]:
    """The two families by turns, so that one that leads nowhere costs one attempt."""
    first = ":" in addresses[0] if addresses else False
    mine = [a for a in addresses if (":" in a) == first]
    others = [a for a in addresses if (":" in a) != first]
    mixed: list[str] = []
    for index in range(max(len(mine), len(others))):
        mixed += mine[index : index + 1] + others[index : index + 1]
    return mixed
