"""Looks at all of the configuration that the settings' own reader does not; every fault at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import partial
from typing import Any

from monitor.alert.route import Receiver
from monitor.alert.tree import CHATS
from monitor.compare import rules_from, settings_of
from monitor.domain.address import is_web_address, names_user
from monitor.domain.alert import Channel
from monitor.domain.errors import DeliveryError, MonitorError
from monitor.domain.source import FetchFault
from monitor.net.fault import FetchFaultError
from monitor.net.guard import Guard
from monitor.net.loopback import OPEN_REMEDY, is_loopback
from monitor.notify.webhook import SECRET_REMEDY, wrong_in_secret
from monitor.parse.layout import Layout, wrong_selectors
from monitor.present.words import LANGUAGES
from monitor.run.catalog import STUMBLES, Catalog, inspect_catalog, spare_catalog
from monitor.run.config_files import FOLDERS, MESSAGE_FOLDERS
from monitor.run.digest.receivers import secret_of
from monitor.run.known_keys import unknown_keys
from monitor.run.known_names import unknown_names
from monitor.run.poll.means import guard_of
from monitor.run.worker_pool import PoisonedError, WorkerPool
from monitor.settings import Fault, written
from storage.engine import parse_url

#: Texts that a pattern with nested repeats takes for ever to refuse.
_TORTURE = tuple(part * 4_000 for part in ("a", "1", "a-", "1.", "57 ", "/a", "aa1,")) + ("%" * 2_000,)
_OWN_HOSTS = "allow_private = true lets a publisher's own domains have any"
#: Of the processor: what a pattern costs does not depend on who else works on the machine.
_PATTERN_SECONDS = 2
_PATTERN_DEADLINE = timedelta(minutes=2)
#: Channels that read a secret file.
_WITH_SECRET = CHATS | {Channel.WEBHOOK}


def check_configuration(environment: Mapping[str, str] | None = None) -> tuple[Catalog | None, list[Fault]]:
    """The configuration, None where a file or a setting cannot be read, and every fault at once: one hides no other."""
    catalog, faults = inspect_catalog(environment)
    return catalog, [*faults, *check_catalog(catalog or spare_catalog(environment, faults))]


def check_catalog(catalog: Catalog) -> list[Fault]:
    """Every fault of publishers, metrics, topic, routes and patterns."""
    faults = list(catalog.source_faults)
    faults += [*_table_faults(catalog), *unknown_keys(catalog.files), *unknown_names(catalog.files)]
    # What is built of all tables together says of a wrong one no more than that something is wrong.
    faults += [] if faults else _attempt("metrics", lambda: _compile(catalog))
    faults += _attempt("publishers", lambda: catalog.outlets)
    faults += _attempt("topic.toml", lambda: catalog.topic_rules)
    faults += _attempt("routes.toml", lambda: catalog.route_faults) or _route_faults(catalog)
    faults += _attempt("database.url", lambda: parse_url(catalog.settings.database.url))
    faults += list(_stray_files(catalog))
    faults += list(_pages_faults(catalog))
    faults += list(_secret_faults(catalog))
    faults += list(_address_faults(catalog))
    faults += list(_layout_faults(catalog))
    faults += list(_pattern_faults(catalog))
    return faults


def remarks(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """What is no fault and yet seldom meant: the key with what comes of it, and what to do."""
    smtp = catalog.settings.smtp
    if smtp.host and not smtp.sender:
        told = f"smtp.sender is empty: mail is sent as {smtp.sent_as}, which many servers refuse"
        yield told, "set smtp.sender to an address that takes answers"
    yield from _strange_publishers(catalog)
    yield from _strange_pauses(catalog)


def _strange_publishers(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Publishers that a route names and no file describes: unlisted ones have the name that their pages give."""
    names = {publisher.id: publisher.name for publisher in catalog.publishers.publishers}
    for route in catalog.stated_routes.all():
        for pattern in route.match.get("publishers", ()):
            if any(fnmatchcase(name, pattern) for name in names.values()):
                continue
            near = [names[pattern]] if pattern in names else get_close_matches(pattern, names.values(), n=3)
            key = f"routes.{route.id}.match.publishers"
            told = (
                f"{catalog.files.origin_of('routes', key)}: {key}: {pattern!r} is the name of no configured publisher"
            )
            yield told, f"did you mean {' or '.join(near)}?" if near else "nq57 feeds list names them"


def _strange_pauses(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Feeds whose interval lies outside the bounds of all."""
    poll = catalog.settings.poll
    for feed in catalog.feeds:
        every = timedelta(seconds=feed.every_seconds)
        bound = "poll.every_min" if every < poll.every_min else "poll.every_max" if every > poll.every_max else ""
        if bound:
            held = written(min(max(every, poll.every_min), poll.every_max))
            key = f"feeds.{feed.id.partition('/')[2]}.every"
            told = f"{catalog.file_of(feed.publisher_id)}: {key}: {written(every)} is outside the bounds of all feeds"
            yield f"{told}: it is polled every {held}", f"write another one, or set {bound}"


def _attempt(name: str, build: Callable[[], object]) -> list[Fault]:
    try:
        build()
    except (MonitorError, *STUMBLES) as error:
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        return [Fault(name, "", reason or type(error).__name__)]
    return []


def _compile(catalog: Catalog) -> None:
    for lang in LANGUAGES:
        catalog.lexicon.prepared(lang)
    rules_from(settings_of(catalog.compare_tables))


def _table_faults(catalog: Catalog) -> Iterator[Fault]:
    """What compare cannot use: every key of a metric and of compare.toml by itself, entries of lists one by one."""
    for stem, table in sorted(catalog.files.folders["metrics"].items()):
        path, metrics = catalog.files.origins.get(f"metrics/{stem}", stem), table.get("metrics", ())
        for metric in metrics if isinstance(metrics, list) else ():
            name = str(metric.get("id", "?")) if isinstance(metric, dict) else "?"
            for key, part in _parts(metric) if isinstance(metric, dict) else ():
                tables = {"metrics": [{"id": name, key: part}]}
                found = _attempt(path, partial(_rules, tables))
                yield from (replace(fault, key=f"metrics.{name}.{key}") for fault in found)
    for key, value in sorted(catalog.files.single.get("compare", {}).items()):
        found = _attempt(
            catalog.files.origins.get(f"compare:{key}", "compare.toml"), partial(_rules, {"compare": {key: value}})
        )
        yield from (replace(fault, key=key) for fault in found)


def _rules(tables: Mapping[str, Any]) -> object:
    return rules_from(settings_of(tables))


def _parts(table: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    for key, value in table.items():
        if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value):
            yield from ((key, [entry]) for entry in value)
        elif key not in ("id", "name", "enabled"):
            yield key, value


def _stray_files(catalog: Catalog) -> Iterator[Fault]:
    """Files in folders that are not read, such as one whose name is spelled wrongly."""
    known = (*FOLDERS, *MESSAGE_FOLDERS)
    for root in catalog.overlays:
        for path in sorted(root.glob("*/*.toml")):
            if path.parent.name not in known:
                yield Fault(str(path), "", f"is in no folder of configuration; known are {', '.join(known)}")


def _pages_faults(catalog: Catalog) -> Iterator[Fault]:
    web = catalog.settings.web
    if web.login == "loopback" and not is_loopback(web.host):
        reason = f"the pages have no login and {web.host} can be reached from other machines; {OPEN_REMEDY}"
        yield Fault(catalog.origins["web.host"], "web.login", reason)


def _secret_faults(catalog: Catalog) -> Iterator[Fault]:
    wrong = _wrong_in_secrets(catalog.settings.webhook.secret.reveal())
    yield from (Fault(catalog.origins["webhook.secret"], "webhook.secret", reason) for reason in wrong)


def _route_faults(catalog: Catalog) -> list[Fault]:
    """What is wrong with routes.toml, and the secret files of receivers that nothing can be sent or signed with."""
    faults = list(catalog.route_faults)
    for receiver in catalog.stated_routes.receivers.values():
        if receiver.channel in _WITH_SECRET and receiver.secret_file:
            key = f"receivers.{receiver.id}.secret_file"
            try:
                wrong = _wrong_in_secret_file(receiver, secret_of(receiver))
            except DeliveryError as error:
                wrong = [f"{error.message}; {error.remedy}"]
            faults += [Fault(catalog.files.origin_of("routes", key), key, reason) for reason in wrong]
    return faults


def _wrong_in_secret_file(receiver: Receiver, text: str) -> list[str]:
    if receiver.channel is Channel.WEBHOOK:
        return _wrong_in_secrets(text)
    return [] if text else ["is an empty file; write the address or token into it"]


def _wrong_in_secrets(text: str) -> list[str]:
    wrong = [reason for reason in map(wrong_in_secret, text.split()) if reason]
    return [f"is no secret of Standard Webhooks ({reason}); {SECRET_REMEDY}" for reason in wrong]


def _address_faults(catalog: Catalog) -> Iterator[Fault]:
    """Feeds at addresses that no poll would ask."""
    allowed = guard_of(catalog).private
    for stem, table in sorted(catalog.files.folders["publishers"].items()):
        own = table.get("domains", ()) if table.get("allow_private") is True else ()
        guard = Guard(allowed | {str(domain).lower() for domain in own})
        feeds = table.get("feeds", ()) if table.get("enabled", True) else ()
        for entry in feeds if isinstance(feeds, list) else ():
            url = entry.get("url") if isinstance(entry, dict) and entry.get("enabled", True) else None
            if not isinstance(url, str) or not is_web_address(url) or names_user(url):
                continue
            try:
                guard.check(url)
            except FetchFaultError as error:
                path = catalog.files.origins.get(f"publishers/{stem}", stem)
                way = f"; {_OWN_HOSTS}" if error.fault is FetchFault.REFUSED_ADDRESS else ""
                yield Fault(path, f"feeds.{entry.get('id', '?')}.url", error.detail + way)


def _layout_faults(catalog: Catalog) -> Iterator[Fault]:
    for stem, table in sorted(catalog.files.folders["publishers"].items()):
        path = catalog.files.origins.get(f"publishers/{stem}", stem)
        layouts = table.get("layouts", ())
        for number, entry in enumerate(layouts if isinstance(layouts, list) else (), 1):
            for name, value in entry.items() if isinstance(entry, dict) else ():
                key, faults = f"layouts.{number}", _attempt(path, partial(Layout.from_table, {name: value}))
                yield from (replace(fault, key=key) for fault in faults)
                wrong = () if faults else wrong_selectors(Layout.from_table({name: value}))
                yield from (Fault(path, key, f"{selector!r} is no selector of CSS") for selector in wrong)


def _patterns(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    """(file, key, pattern) of every pattern that the configuration holds."""
    for feed in catalog.feeds:
        if feed.link_pattern:
            yield (
                catalog.file_of(feed.publisher_id),
                f"feeds.{feed.id.partition('/')[2]}.link_pattern",
                feed.link_pattern,
            )
    for key, forms in sorted(catalog.files.single.get("topic", {}).items()):
        path = catalog.files.origins.get(f"topic:{key}", "topic.toml")
        for form in forms if isinstance(forms, list) else ():
            if isinstance(form, str):
                yield path, key, form


def _pattern_faults(catalog: Catalog) -> Iterator[Fault]:
    """Patterns that are wrong, or that a hostile text keeps busy: tried in a process that can be ended."""
    found = []
    for path, key, pattern in _patterns(catalog):
        try:
            re.compile(pattern)
        except re.error as error:
            yield Fault(path, key, f"{pattern!r} is no pattern ({error})")
        else:
            found.append((path, key, pattern))
    _try(catalog, [pattern for _, _, pattern in found if pattern not in _TRIED])
    for path, key, pattern in found:
        if not _TRIED[pattern]:
            reason = f"{pattern!r} takes seconds on a hostile text; write it without repeats inside repeats"
            yield Fault(path, key, reason)


#: Whether each pattern that was tried bore it: that does not change while a process lives.
_TRIED: dict[str, bool] = {}


def _try(catalog: Catalog, patterns: Sequence[str]) -> None:
    if not patterns:
        return
    limits = replace(catalog.settings.worker, count=1, cpu_seconds=_PATTERN_SECONDS, deadline=_PATTERN_DEADLINE)
    with WorkerPool(catalog, settings=limits, work=_try_pattern) as pool:
        for pattern in patterns:
            try:
                pool.call(pattern)
            except PoisonedError:
                _TRIED[pattern] = False
            else:
                _TRIED[pattern] = True


def _try_pattern(_catalog: Catalog, pattern: str) -> None:
    compiled = re.compile(pattern)
    for text in _TORTURE:
        compiled.search(text)
        compiled.search(text + "!")
