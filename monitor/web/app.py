"""The application: every page with its JSON twin, health, metrics and the style sheet. Only leaving the list of
mails writes anything, and who has no token can write nothing."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from hashlib import sha256
from http import HTTPStatus
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from monitor.domain.errors import DatabaseError
from monitor.present.words import LANGUAGES, Words
from monitor.run.catalog import Catalog
from monitor.web import article, conflict, digest, feed, finding, health, leave, metric, overview, source
from monitor.web.guard import AtMost, SecurityHeaders, WithoutNul
from monitor.web.request import Query
from monitor.web.site import STATIC, Page, Site, Visit
from storage import Store

log = logging.getLogger("nq57.web")
Handler = Callable[[Visit], Page]
JSON = "application/json"
#: Requests of readers in work; more are answered 503 at once.
MOST_REQUESTS = 64
LIVE, READY = "/livez", "/readyz"
PROBES = frozenset({LIVE, READY})

PAGES: tuple[tuple[str, Handler], ...] = (
    ("/", overview.targets),
    ("/metrics", metric.index),
    ("/metrics/{id}", metric.history),
    ("/findings", finding.index),
    ("/findings/{id}", finding.one),
    ("/conflicts", conflict.index),
    ("/sources", source.index),
    ("/articles", article.index),
    ("/articles/{id}", article.one),
    ("/digests", digest.index),
)


def build_app(catalog: Catalog, store: Store) -> Starlette:
    """The application over one configuration and database."""
    site = Site(catalog, store)
    routes: list[BaseRoute] = []
    for path, handler in PAGES:
        # The twin comes first: "{id}" would take the ".json" as part of the id.
        routes.append(Route(f"{path.rstrip('/') or '/index'}.json", _endpoint(site, handler, json_twin=True)))
        routes.append(Route(path, _endpoint(site, handler, json_twin=False)))
    routes += [
        Route("/digests/{name}", _stored(site)),
        Route(feed.PATH, feed.feed(site, _with_tag)),
        Route(leave.PATH, leave.unsubscribing(site), methods=["GET", "POST"]),
        Route(LIVE, _alive),
        Route(READY, health.ready(site)),
        Route("/-/metrics", health.metrics(site)),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(AtMost, most=MOST_REQUESTS, probes=PROBES),
            Middleware(WithoutNul),
            Middleware(
                TrustedHostMiddleware, allowed_hosts=list(catalog.settings.web.allowed_hosts), www_redirect=False
            ),
        ],
        exception_handlers={HTTPException: _refused(site), DatabaseError: _no_database(site), Exception: _broken(site)},
    )


async def _alive(_request: Request) -> Response:
    """Needs no thread: those may all be at work."""
    return PlainTextResponse("ok\n")


def _endpoint(site: Site, handler: Handler, *, json_twin: bool) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        query = Query(request.query_params, ZoneInfo(site.zone))
        words = site.words[query.choice("lang", LANGUAGES) or site.language]
        with site.store.read() as tx:
            page = handler(Visit(site=site, tx=tx, query=query, path=request.path_params, words=words))
        if json_twin:
            body, kind = json.dumps(page.record, ensure_ascii=False, indent=1) + "\n", JSON
        else:
            body, kind = site.render(page, words, request.url.path, request.query_params), "text/html"
        return _with_tag(request, body.encode("utf-8", "replace"), kind, page.status)

    return answer


def _with_tag(request: Request, body: bytes, kind: str, status: int) -> Response:
    """The answer with its ETag; 304 without a body where the reader has it."""
    tag = f'"{sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Vary": "Accept-Encoding"}
    if status == 200 and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, status, headers, f"{kind}; charset=utf-8")


def _stored(site: Site) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        return digest.stored(site, request.path_params["name"])

    return answer


def _language(site: Site, request: Request) -> Words:
    asked = request.query_params.get("lang")
    return site.words[asked if asked in LANGUAGES else site.language]


def _told(site: Site, request: Request, status: int, reason: str, headers: dict[str, str] | None = None) -> Response:
    """An error as a page or, for a program, as JSON."""
    if request.url.path.endswith(".json"):
        body = json.dumps({"status": status, "error": reason}, ensure_ascii=False) + "\n"
        return Response(body, status, headers, JSON)
    words = _language(site, request)
    key = f"error.{status}" if f"error.{status}" in words.messages else "error.other"
    # The phrase of the status says no more than the title, and says it in English.
    said = "" if reason == HTTPStatus(status).phrase else reason
    view = {"title": words.say(key), "key": key, "status": status, "reason": said}
    page = Page(template="error.html", record={}, view=view)
    return HTMLResponse(site.render(page, words, "/", {}), status, headers)


def _refused(site: Site) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return _told(site, request, error.status_code, error.detail, dict(error.headers or {}))

    return answer


def _no_database(site: Site) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        log.error("path=%s database: %s", request.url.path, error)
        return _told(site, request, 503, "the database does not answer", {"Retry-After": "10"})

    return answer


def _broken(site: Site) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        log.error("path=%s", request.url.path, exc_info=error)
        return _told(site, request, 500, "this page broke; the log names the cause")

    return answer
