"""`/unsubscribe/{token}`: the page that a mail's List-Unsubscribe names, and the only one that writes.

Whoever follows the link (a mail scanner does) is shown a page; only a POST unsubscribes (RFC 8058). The token says who.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from monitor.present.words import LANGUAGES
from monitor.run.digest.subscription import subscriber_of, unsubscribe
from monitor.web.site import Page, Site

PATH = "/unsubscribe/{token}"
_HEADERS = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}


def unsubscribing(site: Site) -> Callable[[Request], Response]:
    """GET asks, POST does it; 404 for a token that is nobody's."""

    def answer(request: Request) -> Response:
        token = request.path_params["token"]
        if request.method == "POST":
            known = unsubscribe(site.store, token, datetime.now(UTC))
        else:
            with site.store.read() as tx:
                known = subscriber_of(tx, token)
        if known is None:
            raise HTTPException(404, "nobody is subscribed by this address")
        asked = request.query_params.get("lang")
        words = site.words[asked if asked in LANGUAGES else site.language]
        action = f"/unsubscribe/{token}?lang={words.lang}"
        done = request.method == "POST" or known.left_at is not None
        title = words.say("unsubscribe.done") if done else words.say("unsubscribe.title")
        view = {"title": title, "address": known.address, "done": done, "action": action}
        page = Page(template="unsubscribe.html", record={}, view=view)
        return HTMLResponse(site.render(page, words, "/", {}), 200, _HEADERS)

    return answer
