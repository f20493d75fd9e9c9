"""Who gets mail, who leaves the list, and the feeds of alerts that are given out. Tokens come from the system's
randomness: who knows one may use it, and nobody can guess one."""

from __future__ import annotations

import secrets
from datetime import datetime
from hashlib import sha256

from monitor.domain.alert import AlertFeed, Channel, Delivery, Subscriber
from monitor.domain.errors import UsageError
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.notify.webhook import shown
from monitor.present.fragment import page_address
from monitor.run.catalog import Catalog
from monitor.run.digest.receivers import posted_to
from storage import Store, Transaction
from storage import subscription as stored

_BYTES = 24


def still_subscribed(tx: Transaction, catalog: Catalog, deliveries: list[Delivery], now: datetime) -> list[Delivery]:
    """The deliveries whose address has not left, nor answered that it is gone. A mail address that is new gets its
    token."""
    mailed = {name for name, entry in catalog.routes.receivers.items() if entry.channel is Channel.SMTP}
    gone = stored.left(tx)
    places = [(entry, place_of(catalog, entry.receiver, entry.address) if gone else "") for entry in deliveries]
    kept = [entry for entry, place in places if (entry.receiver, place) not in gone]
    for delivery in kept:
        known = stored.find_subscriber(tx, receiver=delivery.receiver, address=delivery.address)
        if delivery.receiver in mailed and known is None:
            stored.add_subscriber(
                tx,
                Subscriber(
                    token=secrets.token_urlsafe(_BYTES),
                    receiver=delivery.receiver,
                    address=delivery.address,
                    created_at=now,
                ),
            )
    return kept


def place_of(catalog: Catalog, receiver_id: str, address: str) -> str:
    """By what the list knows an address: itself, and of a receiver that has one only, told by no name, its host with a
    mark of the whole, so that another address of the receiver is another place."""
    receiver = catalog.routes.receivers.get(receiver_id)
    if receiver is None or address:
        return address
    url = posted_to(catalog, receiver)
    return f"{shown(url)} #{stable_id('place', url)[:8]}" if url else ""


def take_off(tx: Transaction, catalog: Catalog, delivery: Delivery, now: datetime) -> None:
    """The receiver said that it is gone: what waits for it is given up, and nothing is made for it until its address is
    another one or it is put back."""
    place = place_of(catalog, delivery.receiver, delivery.address)
    known = stored.find_subscriber(tx, receiver=delivery.receiver, address=place)
    if known is None:
        token = secrets.token_urlsafe(_BYTES)
        known = Subscriber(token=token, receiver=delivery.receiver, address=place, created_at=now)
        stored.add_subscriber(tx, known)
    stored.set_left(tx, known, now, reason="the receiver is gone", address=delivery.address)


def put_back(tx: Transaction, catalog: Catalog, delivery: Delivery) -> None:
    """A receiver that was gone and has taken something is told again."""
    if delivery.address or not (gone := {pair for pair in stored.left(tx) if pair[0] == delivery.receiver}):
        return
    place = place_of(catalog, delivery.receiver, delivery.address)
    known = stored.find_subscriber(tx, receiver=delivery.receiver, address=place)
    if known is not None and (delivery.receiver, place) in gone:
        stored.set_left(tx, known, None)


def unsubscribe_address(tx: Transaction, catalog: Catalog, delivery: Delivery, language: str) -> str:
    """Where the receiver of a delivery leaves the list, in its language; "" where the pages have no address."""
    pages = catalog.settings.web.public_url.rstrip("/")
    known = stored.find_subscriber(tx, receiver=delivery.receiver, address=delivery.address)
    return page_address(pages, f"/unsubscribe/{known.token}", language) if known and known.address else ""


def subscriber_of(tx: Transaction, token: str) -> Subscriber | None:
    """Whose token it is."""
    return stored.find_subscriber(tx, token=token)


def unsubscribe(store: Store, token: str, now: datetime) -> Subscriber | None:
    """Takes the address off the list, and what waits for it with it; None where the token is nobody's. Doing it again
    changes nothing."""

    def leave(tx: Transaction) -> Subscriber | None:
        known = stored.find_subscriber(tx, token=token)
        if known is not None and known.left_at is None:
            stored.set_left(tx, known, now)
        return known

    return store.attempt(leave)


def subscribe_again(store: Store, address: str) -> None:
    """Puts an address that left back on the list. Raises UsageError where none of this name left."""
    with store.write() as tx:
        gone = [entry for entry in stored.subscribers(tx) if entry.address == address and entry.left_at is not None]
        if not gone:
            raise UsageError("has not left the list", subject=address, remedy="see nq57 alerts subscribers")
        for entry in gone:
            stored.set_left(tx, entry, None)


def subscribers(store: Store) -> list[Subscriber]:
    """Everybody who was ever sent mail, and the receivers that said they are gone."""
    with store.read() as tx:
        return stored.subscribers(tx)


def _hash(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def give_feed(
    store: Store, catalog: Catalog, *, route: str, metric: str, language: str, comment: str, now: datetime
) -> tuple[AlertFeed, str]:
    """A new feed and its address. The address is shown once: the store keeps the token's hash. Raises UsageError."""
    if route and catalog.routes.by_id(route) is None:
        raise UsageError("is no route", subject=route, remedy="see config/routes.toml")
    if metric and metric not in catalog.metrics_by_id:
        raise UsageError("is no metric", subject=metric, remedy="see nq57 metrics")
    token = secrets.token_urlsafe(_BYTES)
    feed = AlertFeed(
        id=stable_id("feed", _hash(token))[:10],
        token_hash=_hash(token),
        route=route,
        metric=metric,
        language=language,
        comment=comment,
        created_at=now,
    )
    with store.write() as tx:
        stored.add_feed(tx, feed)
    return feed, f"{catalog.settings.web.public_url.rstrip('/')}/alerts/{token}.atom"


def feeds(store: Store) -> list[AlertFeed]:
    """Every feed that was given out."""
    with store.read() as tx:
        return stored.feeds(tx)


def revoke_feed(store: Store, feed_id: str, now: datetime) -> None:
    """Ends a feed. Raises UsageError where none of this id is given out."""
    with store.write() as tx:
        if not stored.revoke_feed(tx, feed_id, now):
            raise UsageError("is no feed that is given out", subject=feed_id, remedy="see nq57 alerts feeds")


def feed_of(tx: Transaction, token: str) -> AlertFeed | None:
    """The feed with this token; None where it is nobody's or was revoked."""
    return stored.find_feed(tx, _hash(token))


def findings_of(tx: Transaction, catalog: Catalog, feed: AlertFeed) -> list[tuple[datetime, Finding]]:
    """What the feed holds: (when it was decided, finding), newest first."""
    routes = [feed.route] if feed.route else [route.id for route in catalog.routes.all()]
    return [(a.created_at, f) for a, f in stored.newest_alerts(tx, routes=routes, metric=feed.metric)]
