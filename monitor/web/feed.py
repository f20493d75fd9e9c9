"""`/alerts/{token}.atom`: what was told, for a feed reader. The token says which route and metric."""

from __future__ import annotations

from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from monitor.domain.alert import AlertFeed
from monitor.present.atom import Channel, atom
from monitor.present.words import Words
from monitor.run.digest.subscription import feed_of, findings_of
from monitor.web.site import Site

PATH = "/alerts/{token}.atom"
Tagged = Callable[[Request, bytes, str, int], Response]


def feed(site: Site, tagged: Tagged) -> Callable[[Request], Response]:
    """The feed with its ETag; 404 for a token that is nobody's or was revoked."""

    def answer(request: Request) -> Response:
        with site.store.read() as tx:
            known = feed_of(tx, request.path_params["token"])
            if known is None:
                raise HTTPException(404, "there is no such feed")
            entries = findings_of(tx, site.catalog, known)
        words = site.words[known.language]
        pages = site.catalog.settings.web.public_url.rstrip("/")
        channel = Channel(id=known.id, title=_title(known, words), pages=pages, zone=site.zone, since=known.created_at)
        return tagged(request, atom(channel, entries, words), "application/atom+xml", 200)

    return answer


def _title(known: AlertFeed, words: Words) -> str:
    parts = [words.say("digest.title"), words.metric(known.metric) if known.metric else "", known.route]
    return " · ".join(part for part in parts if part)
