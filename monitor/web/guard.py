"""What every request passes: headers by which nothing from elsewhere is loaded, run or framed, no NUL, and no more at
once than can be answered."""

from __future__ import annotations

from collections.abc import Collection

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class SecurityHeaders:
    """Adds the headers that an answer does not already set more strictly."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class WithoutNul:
    """Asks for U+FFFD where a path names NUL: nothing that is kept holds either, and Postgres takes no NUL at all."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "\0" in scope["path"]:
            scope = {**scope, "path": scope["path"].replace("\0", "\ufffd")}
        await self.app(scope, receive, send)


class AtMost:
    """Answers 503 at once where so many requests are in work. A probe is answered whoever else asks."""

    def __init__(self, app: ASGIApp, most: int, probes: Collection[str]) -> None:
        self.app, self._most, self._probes = app, most, probes
        self._at_work = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in self._probes:
            await self.app(scope, receive, send)
        elif self._at_work >= self._most:
            await PlainTextResponse("too many requests at once\n", 503, {"Retry-After": "5"})(scope, receive, send)
        else:
            self._at_work += 1
            try:
                await self.app(scope, receive, send)
            finally:
                self._at_work -= 1
