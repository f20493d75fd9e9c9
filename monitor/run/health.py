"""How sources are, and the file of a new one."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from monitor.domain.address import host_of, is_web_address
from monitor.domain.errors import UsageError
from monitor.domain.feed import Feed, FeedKind
from monitor.domain.source import FeedState, ItemOutcome
from monitor.fetch.choice import Chains, chains_of
from monitor.net.fault import FetchFaultError
from monitor.net.guard import Guard
from monitor.run.catalog import Catalog
from monitor.run.given import address_of
from monitor.run.publishers import UNKNOWN_AUTHORITY
from storage import Store, source
from storage.views.count import articles_by_publisher

#: The state of an outlet that no file describes.
UNLISTED = "unlisted"
#: What a publisher's id, and so the name of its file, is made of.
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def feed_health(catalog: Catalog, store: Store) -> list[dict[str, Any]]:
    """One record a feed, the configured ones first, then those that are configured no more, then outlets that no file
    describes and whose articles were handed in or linked to."""
    zone = ZoneInfo(catalog.settings.time.zone)
    with store.read() as tx:
        states = source.feed_states(tx)
        counts = source.item_counts(tx)
        stored = articles_by_publisher(tx)
    known = {feed.id: feed for feed in catalog.feeds}
    chains = chains_of(catalog.feeds, states, catalog.publishers.languages)
    ids = [*known, *sorted(set(states) - set(known))]
    return [
        _record(feed_id, known.get(feed_id), states.get(feed_id), counts.get(feed_id, {}), zone)
        | _place(known.get(feed_id), states.get(feed_id), chains)
        for feed_id in ids
    ] + [
        _unlisted(publisher, *stored[publisher], zone)
        for publisher in sorted(set(stored) - set(catalog.publishers.by_id))
    ]


def _unlisted(publisher_id: str, read: int, on_topic: int, zone: ZoneInfo) -> dict[str, Any]:
    """An outlet that has articles and no file: it counts for little until it gets one."""
    detail = f"authority {UNKNOWN_AUTHORITY}; see nq57 feeds add"
    record = _record(publisher_id, None, None, {}, zone) | {"rank": None, "stands_in_for": []}
    return record | {"state": UNLISTED, "detail": detail, "read": read, "on_topic": on_topic}


def _place(feed: Feed | None, state: FeedState | None, chains: Chains) -> dict[str, Any]:
    """The feed's place in its outlet's chain, and for a search the outlets that it is polled for now."""
    if feed is None:
        return {"rank": None, "stands_in_for": []}
    served = sorted(chains.served_by(feed))
    place: dict[str, Any] = {"rank": feed.fallback_rank, "stands_in_for": served}
    if not chains.has_turn(feed):
        # What was wrong when it was last asked is no news of a feed that nobody asks.
        place |= {
            "state": "stands by",
            "detail": f"last {state.death}: {state.detail}" if state and state.death else "",
        }
    elif served and not (state and state.death):
        place["detail"] = f"stands in for {', '.join(served)}"
    return place


def _record(
    feed_id: str, feed: Feed | None, state: FeedState | None, counts: Mapping[ItemOutcome, int], zone: ZoneInfo
) -> dict[str, Any]:
    def shown(moment: datetime | None) -> str | None:
        return moment.astimezone(zone).isoformat(timespec="seconds") if moment else None

    word = "never polled" if state is None else str(state.death) if state.death else "ok"
    return {
        "feed": feed_id,
        "url": feed.url if feed else None,
        "state": word if feed else "not configured",
        "probe": feed.probe if feed else False,
        "polled_at": shown(state.polled_at) if state else None,
        "success_at": shown(state.success_at) if state else None,
        "new_at": shown(state.new_at) if state else None,
        "next_due": shown(state.next_due) if state else None,
        "failures": state.failures if state else 0,
        "detail": state.detail if state else "",
        "read": sum(counts.values()),
        "on_topic": counts.get(ItemOutcome.ON_TOPIC, 0),
        "items": {str(outcome): number for outcome, number in sorted(counts.items())},
    }


def feed_of(catalog: Catalog, target: str, kind: str) -> Feed:
    """The configured feed of this id, or a feed at this address. Raises UsageError."""
    known = next((feed for feed in catalog.feeds if target in (feed.id, feed.url)), None)
    if known is not None:
        return known
    if not is_web_address(target):
        raise UsageError("is neither a feed nor an address", subject=target, remedy="see nq57 feeds list")
    publisher = catalog.publishers.resolve(target, None)
    return Feed(id=f"{publisher.id}/test", publisher_id=publisher.id, url=target, kind=kind_of(kind))


def kind_of(name: str) -> FeedKind:
    """The kind of this name. Raises UsageError."""
    try:
        return FeedKind(name)
    except ValueError as error:
        raise UsageError(f"{name!r} is no kind", subject="--kind", remedy=f"use {', '.join(FeedKind)}") from error


def _quoted(text: str) -> str:
    """A basic string of TOML: what JSON escapes, TOML does."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def publisher_file(
    catalog: Catalog, url: str, *, name: str, publisher: str | None, kind: str, language: str
) -> tuple[str, str, Path | None]:
    """Stem, text and path (None where NQ57_CONFIG is not set) of a new publisher's file. Raises UsageError."""
    host = host_of(address_of(url, "URL")).removeprefix("www.")
    try:
        Guard().check(url)
    except FetchFaultError as error:
        raise UsageError(error.detail, subject="URL", remedy="give an address that is polled as it stands") from error
    if language not in ("en", "vi"):
        raise UsageError(f"{language!r} is not read", subject="--language", remedy="use en or vi")
    known = catalog.publishers.of_host(host)
    if known is not None:
        path = catalog.files.origins.get(f"publishers/{known.id}", "its file")
        raise UsageError(f"belongs to {known.name}", subject=url, remedy=f"add a [[feeds]] table to a copy of {path}")
    stem = publisher or host.replace(".", "_").replace("-", "_")
    if not _ID.fullmatch(stem):
        raise UsageError(f"{stem!r} is no id", subject="--publisher", remedy="write one such as example_en")
    if stem in catalog.publishers.by_id or stem in catalog.files.folders["publishers"]:
        raise UsageError(f"{stem!r} is taken", subject="--publisher", remedy="give another id")
    text = (
        f'id = "{stem}"\nname = {_quoted(name)}\ndomains = ["{host}"]\nlanguage = "{language}"\nkind = "other"\n'
        f'group = "{stem}"\nauthority = 20   # a newspaper has 40, see the shipped files\n\n'
        f'[[feeds]]\nid = "news"\nurl = {_quoted(url)}\nkind = "{kind_of(kind)}"\nevery = "30m"\n'
    )
    folder = os.environ.get("NQ57_CONFIG")
    return stem, text, Path(folder) / "publishers" / f"{stem}.toml" if folder else None
