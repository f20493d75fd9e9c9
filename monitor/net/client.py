"""One shared HTTP client: guarded at every hop, one deadline over the whole chain, bounded bodies, no cookies."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from types import TracebackType
from typing import Any, TypeVar

import httpx
from httpcore import _synchronization

from monitor.domain.source import FetchFault
from monitor.net.decode import ACCEPT_ENCODING, BodyDecoder
from monitor.net.fault import FetchFaultError
from monitor.net.guard import Guard, GuardedBackend, Resolver, system_resolver
from monitor.net.pool import HostPool

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
#: Bodies of failures are read only as far as it takes to tell what they are.
_FAILURE_BYTES = 64_000
#: Hosts whose connections are kept; each is a file to the system.
_KEPT_HOSTS = 256
Asked = TypeVar("Asked")
# The library asks for every lock which event loop runs it, by an import that fails where its optional package is not
# installed: dearer than the rest of a request. It is always this one.
_synchronization.current_async_library = lambda: "asyncio"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """`deadline` in seconds, over all hops of one get; `max_bytes` counts the body as received and as decoded.

    `unverified`: domains any certificate of which is taken.
    """

    user_agent: str
    contact: str = ""
    deadline: float = 30.0
    max_bytes: int = 8_000_000
    max_redirects: int = 5
    connections: int = 16
    unverified: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an address answered in the end. Header names are in lower case; `body` is whole and decoded.

    Header values are the bytes that came, each a character of its own (Latin-1): what is sent back is what came.
    """

    url: str
    final_url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    #: Every address on the way, the first included.
    hops: tuple[str, ...]
    #: Where the address has moved to for good: the end of an unbroken chain of 301 and 308.
    moved_to: str | None = None
    #: An https address led to an http one.
    downgraded: bool = False

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


@dataclass(slots=True)
class Chain:
    """The way from the first address to the last. `current` is guarded, and what is asked next."""

    url: str
    current: httpx.URL
    hops: list[str]
    moved_to: str | None = None
    permanent: bool = True
    downgraded: bool = False
    seen: set[str] = field(default_factory=set)
    #: Seconds that its requests have taken.
    spent: float = 0.0

    @property
    def netloc(self) -> str:
        """Host and port that are asked next."""
        return self.current.netloc.decode("ascii")


@lru_cache(maxsize=1)
def system_trust() -> ssl.SSLContext:
    """The certificates that come with the client. Made once: making it takes longer than a fetch."""
    return httpx.create_ssl_context(verify=True, trust_env=False)


@lru_cache(maxsize=1)
def blind_trust() -> ssl.SSLContext:
    """Takes any certificate: for hosts that an operator has named, and no other."""
    return httpx.create_ssl_context(verify=False, trust_env=False)


class _Transport(httpx.AsyncHTTPTransport):
    """httpx's transport over a pool whose connections go through the guard."""

    def __init__(self, backend: GuardedBackend, trust: ssl.SSLContext, connections: int) -> None:
        super().__init__(verify=trust, trust_env=False)
        self._pool: Any = HostPool(backend, trust, connections)


class Client:
    """Fetches addresses. Use as an async context; one for a whole pass."""

    def __init__(
        self,
        settings: ClientSettings,
        guard: Guard,
        *,
        resolver: Resolver = system_resolver,
        trust: ssl.SSLContext | None = None,
        backend: GuardedBackend | None = None,
    ) -> None:
        self.settings = settings
        self.guard = guard
        self._headers = {"User-Agent": settings.user_agent, "Accept-Encoding": ACCEPT_ENCODING, "Accept": "*/*"}
        if settings.contact:
            self._headers["From"] = settings.contact
        # Reading and writing need no time of their own: the deadline is over all of it.
        self._timeouts = httpx.Timeout(None, connect=min(10.0, settings.deadline)).as_dict()
        # The transport alone, not httpx.AsyncClient: that keeps cookies, reads the environment and builds the request
        # of a redirect even where it is not to be followed.
        self._backend = backend or GuardedBackend(guard, resolver)
        self._trust = trust
        self._transports: OrderedDict[str, _Transport] = OrderedDict()
        self._busy: Counter[str] = Counter()

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._transports:
            _, transport = self._transports.popitem()
            await transport.aclose()

    @asynccontextmanager
    async def _sent(self, request: httpx.Request) -> AsyncIterator[httpx.Response]:
        """The answer to one request, its body still to be read.

        Every host has connections of its own: one pool for all looks at all of them for each request, and closes those
        that a polite client will want again in a moment.
        """
        host = request.url.netloc.decode("ascii")
        transport = self._transports.get(host) or self._transport_for(request.url.host)
        self._transports[host] = transport
        self._transports.move_to_end(host)
        self._busy[host] += 1
        try:
            response = await transport.handle_async_request(request)
            try:
                yield response
            finally:
                await response.aclose()
        finally:
            self._busy[host] -= 1
            await self._close_idle()

    def _transport_for(self, host: str) -> _Transport:
        labels = host.lower().split(".")
        domains = (".".join(labels[start:]) for start in range(len(labels)))
        is_blind = not self.settings.unverified.isdisjoint(domains)
        trust = blind_trust() if is_blind else self._trust or system_trust()
        return _Transport(self._backend, trust, self.settings.connections)

    async def _close_idle(self) -> None:
        """Closes the connections of the host that was asked longest ago where there are too many hosts."""
        if len(self._transports) <= _KEPT_HOSTS:
            return
        idle = next((host for host in self._transports if not self._busy[host]), None)
        if idle is not None:
            del self._busy[idle]
            await self._transports.pop(idle).aclose()

    async def get(
        self,
        url: str,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        origin: str | None = None,
        max_bytes: int | None = None,
        cut: bool = False,
    ) -> Answer:
        """The answer of the last hop, whatever its status. Raises FetchFaultError within the deadline. As `hop`."""
        chain, answer = self.start(url, origin=origin), None
        while answer is None:
            answer = await self.hop(chain, etag=etag, last_modified=last_modified, max_bytes=max_bytes, cut=cut)
        return answer

    def start(self, url: str, *, origin: str | None = None) -> Chain:
        """A chain that begins at this address. Raises FetchFaultError: bad-url, or refused-address."""
        return Chain(url=url, current=self.guard.check(url, origin=origin), hops=[url])

    async def hop(
        self,
        chain: Chain,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        max_bytes: int | None = None,
        cut: bool = False,
    ) -> Answer | None:
        """What is answered at the chain's current address; None where that leads on, which is then the current one.

        With validators, 304 may come. With `cut`, a body that is too long is cut instead of refused. Raises
        FetchFaultError within what the chain's requests have left of the deadline.
        """
        validators = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        conditions = {name: value for name, value in validators.items() if value and _is_of_bytes(value)}
        limit = max_bytes or self.settings.max_bytes
        clock = asyncio.get_running_loop().time
        begun = clock()
        try:
            return await self._bounded(chain, self._ask(chain, conditions, limit, cut))
        finally:
            chain.spent += clock() - begun

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """The answer to one request with a body, cut at 64 KB; a redirect is an answer too, and not followed.

        Raises FetchFaultError within the deadline.
        """
        chain = self.start(url)
        return await self._bounded(chain, self._post(chain, body, headers))

    async def _post(self, chain: Chain, body: bytes, headers: Mapping[str, str]) -> Answer:
        request = httpx.Request(
            "POST",
            chain.current,
            headers={**self._headers, **headers},
            content=body,
            extensions={"timeout": self._timeouts},
        )
        async with self._sent(request) as response:
            return _answer(response, await _read(response, _FAILURE_BYTES, True), chain)

    async def _bounded(self, chain: Chain, work: Awaitable[Asked]) -> Asked:
        """What `work` gives within what is left of the deadline, its failures in words of ours."""
        try:
            async with asyncio.timeout(self.settings.deadline - chain.spent):
                return await work
        except TimeoutError as error:
            raise FetchFaultError(
                FetchFault.TIMEOUT, f"no whole answer in {self.settings.deadline:g} s", url=chain.url
            ) from error
        except httpx.HTTPError as error:
            raise _failure(error, chain.url) from error
        except FetchFaultError as error:
            raise FetchFaultError(error.fault, error.detail, url=chain.url) from error

    async def _ask(self, chain: Chain, conditions: Mapping[str, str], limit: int, cut: bool) -> Answer | None:
        headers = httpx.Headers({**self._headers, **conditions}, encoding="latin-1")
        request = httpx.Request("GET", chain.current, headers=headers, extensions={"timeout": self._timeouts})
        async with self._sent(request) as response:
            location = response.headers.get("location")
            if response.status_code not in _REDIRECTS or location is None:
                return _answer(response, await _read(response, limit, cut), chain)
            self._lead_on(chain, location, response.status_code)
            return None

    def _lead_on(self, chain: Chain, location: str, status: int) -> None:
        """Sets the guarded next hop. Raises FetchFaultError: bad-redirect, redirect-loop, bad-url, refused-address."""
        current = chain.current
        try:
            target = current.join(_ascii(location)).copy_with(fragment=None)
        except (httpx.InvalidURL, ValueError) as error:
            raise FetchFaultError(FetchFault.BAD_REDIRECT, f"to {location[:100]!r} ({error})") from error
        if target.scheme not in ("http", "https"):
            raise FetchFaultError(
                FetchFault.BAD_REDIRECT, f"to {str(target)[:100]!r}; only http and https are followed"
            )
        checked = self.guard.check(str(target), origin=str(current))
        chain.seen.add(str(current))
        if str(checked) in chain.seen:
            raise FetchFaultError(FetchFault.REDIRECT_LOOP, f"{checked} leads back to itself")
        if len(chain.hops) > self.settings.max_redirects:
            raise FetchFaultError(FetchFault.REDIRECT_LOOP, f"more than {self.settings.max_redirects} redirects")
        chain.current = checked
        chain.hops.append(str(checked))
        chain.downgraded |= current.scheme == "https" and checked.scheme == "http"
        chain.permanent &= status in _PERMANENT
        if chain.permanent:
            chain.moved_to = str(checked)


def _is_of_bytes(value: str) -> bool:
    """Whether a server can have sent it: what was once read as UTF-8 may hold other characters."""
    return all(character <= "\xff" for character in value)


def _ascii(location: str) -> str:
    """A Location header as sent: its bytes are UTF-8 more often than what the standard says."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


async def _read(response: httpx.Response, limit: int, cut: bool) -> bytes:
    if response.status_code in (204, 304):
        return b""
    failed = response.status_code >= 400
    cut = cut or failed
    limit = min(limit, _FAILURE_BYTES) if failed else limit
    declared = response.headers.get("content-length", "")
    if not cut and declared.isdigit() and int(declared) > limit:
        raise FetchFaultError(FetchFault.TOO_LARGE, f"{declared} bytes; at most {limit} are read")
    decoder = BodyDecoder(response.headers.get("content-encoding", ""), limit, cut=cut)
    async for chunk in response.aiter_raw():
        decoder.feed(chunk)
        if decoder.full:
            break
    return decoder.finish()


def _answer(response: httpx.Response, body: bytes, chain: Chain) -> Answer:
    headers: dict[str, str] = {}
    for name, value in response.headers.raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return Answer(
        url=chain.url,
        final_url=str(chain.current),
        status=response.status_code,
        headers=headers,
        body=body,
        hops=tuple(chain.hops),
        moved_to=chain.moved_to if chain.permanent else None,
        downgraded=chain.downgraded,
    )


def _causes(error: BaseException) -> Iterable[BaseException]:
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__


def _failure(error: httpx.HTTPError, url: str) -> FetchFaultError:
    """The client's error in words of ours."""
    for cause in _causes(error):
        if isinstance(cause, FetchFaultError):
            return FetchFaultError(cause.fault, cause.detail, url=url)
        if isinstance(cause, ssl.SSLError):
            return _tls_failure(cause, url)
    of_host = isinstance(error, (httpx.ConnectError, httpx.ConnectTimeout))
    if isinstance(error, httpx.TimeoutException):
        return FetchFaultError(FetchFault.TIMEOUT, type(error).__name__, url=url, of_host=of_host)
    if isinstance(error, (httpx.ConnectError, httpx.ReadError, httpx.WriteError)):
        return FetchFaultError(FetchFault.CONNECT, str(error) or "the connection failed", url=url, of_host=of_host)
    text = str(error)
    cut = "without sending complete message body" in text or "incomplete chunked read" in text
    return FetchFaultError(FetchFault.TRUNCATED if cut else FetchFault.PROTOCOL, text or type(error).__name__, url=url)


def _tls_failure(error: ssl.SSLError, url: str) -> FetchFaultError:
    reason = getattr(error, "verify_message", "") or error.reason or str(error)
    clock = "not yet valid" in reason or "expired" in reason
    remedy = "if many hosts say so, this machine's clock is wrong" if clock else None
    return FetchFaultError(FetchFault.TLS, str(reason).strip(), url=url, remedy=remedy)
