"""Builds the tree of routes from its table and names every fault: unknown keys and receivers, unreachable routes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from monitor.alert.reach import unknown_values, unreached
from monitor.alert.route import GROUPED, INCIDENT, MATCHED, Empty, Receiver, Route, Routes
from monitor.domain.address import is_mail, is_web_address, names_user
from monitor.domain.alert import Channel, Timing
from monitor.domain.choice import member, one_of
from monitor.domain.finding import Cause

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
INHERITED = "receivers timing at weekdays weekday wait interval repeat group_by quiet language empty".split()
ROUTE_KEYS = frozenset({"id", "parent", "match", "continue", "enabled", *INHERITED})
RECEIVER_KEYS = frozenset({"id", "channel", "to", "url", "secret_file", "allow_private", "enabled"})
DEFAULT_CAUSES = (str(Cause.ARTICLE), str(Cause.EDIT), INCIDENT)
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}

#: Channels whose address is a secret in itself.
CHATS = frozenset({Channel.SLACK, Channel.TELEGRAM, Channel.TEAMS, Channel.APPRISE})
#: (key, reason) of something wrong.
Wrong = tuple[str, str]


def build_routes(
    table: Mapping[str, Any], language: str, known: Mapping[str, Collection[str]] | None = None
) -> tuple[Routes, list[Wrong]]:
    """The tree and everything that is wrong with its table. `language` is what "" stands for; `known` holds the values
    that matchers may name (metrics, areas), beside those of the closed lists."""
    wrong: list[Wrong] = [
        (key, "is no key of routes.toml") for key in sorted(set(table) - {"holidays", "receivers", "routes"})
    ]
    receivers = _receivers(_tables(table, "receivers", wrong), wrong)
    entries = _entries(_tables(table, "routes", wrong), wrong)
    roots = _below("", entries, {}, receivers, language, wrong)
    holidays = [_tried(_date, text, "holidays", wrong) for text in _listed(table, "holidays", wrong)]
    routes = Routes(roots=roots, receivers=receivers, holidays=frozenset(day for day in holidays if day))
    wrong += [(f"routes.{route}", reason) for route, reason in unreached(routes.roots)]
    lost = _lost(entries, routes, receivers, language, wrong)
    for route in (*routes.all(), *lost):
        wrong += [
            (f"routes.{route.id}.match.{name}", f"{pattern!r} fits nothing that there is")
            for name, pattern in unknown_values(route.match, known or {})
        ]
    return routes, wrong


def _tables(table: Mapping[str, Any], key: str, wrong: list[Wrong]) -> Sequence[Mapping[str, Any]]:
    found = table.get(key, [])
    if isinstance(found, list | tuple) and all(isinstance(entry, Mapping) for entry in found):
        return found
    wrong.append((key, f"is no list of tables; write [[{key}]]"))
    return ()


def _listed(table: Mapping[str, Any], key: str, wrong: list[Wrong]) -> Sequence[Any]:
    found = table.get(key, [])
    if isinstance(found, list | tuple):
        return found
    wrong.append((key, f"is {found!r}, no list"))
    return ()


def _receivers(tables: Sequence[Mapping[str, Any]], wrong: list[Wrong]) -> dict[str, Receiver]:
    found: dict[str, Receiver] = {}
    for entry in tables:
        key = f"receivers.{entry.get('id', '?')}"
        wrong += [(f"{key}.{name}", "is no key of a receiver") for name in sorted(set(entry) - RECEIVER_KEYS)]
        if not entry.get("id"):
            wrong.append((f"{key}.id", "is missing"))
        _tried(_truth, entry.get("enabled", True), f"{key}.enabled", wrong)
        to = _tried(_texts, entry.get("to", []), f"{key}.to", wrong) or ()
        url = _tried(_text, entry.get("url", ""), f"{key}.url", wrong) or ""
        secret = _tried(_text, entry.get("secret_file", ""), f"{key}.secret_file", wrong) or ""
        private = _tried(_truth, entry.get("allow_private", False), f"{key}.allow_private", wrong) is True
        channel = _tried(lambda text: member(Channel, text), entry.get("channel", ""), f"{key}.channel", wrong)
        if channel is None:
            continue
        if channel is Channel.WEBHOOK and url and (not is_web_address(url) or names_user(url)):
            # Its path may be a token: it is not shown.
            wrong.append((f"{key}.url", "is no http or https address without a user name"))
        if channel is Channel.SMTP:
            wrong += [(f"{key}.to", f"{one!r} is no address of mail") for one in to if not is_mail(one, named=False)]
        if channel in CHATS and not entry.get("secret_file"):
            wrong.append((f"{key}.secret_file", "is missing: name a file that holds the address or token"))
        if channel is Channel.MAILDIR and not entry.get("url"):
            wrong.append((f"{key}.url", "is missing: name the directory"))
        if channel is Channel.TELEGRAM and not all(to or ("",)):
            wrong.append((f"{key}.to", "is missing: name the chats that are told"))
        found[str(entry.get("id"))] = Receiver(
            id=str(entry.get("id")),
            channel=channel,
            to=to,
            url=url,
            secret_file=secret,
            allow_private=private,
        )
    return found


def _entries(tables: Sequence[Mapping[str, Any]], wrong: list[Wrong]) -> list[Mapping[str, Any]]:
    ids = [entry.get("id", "") for entry in tables]
    for entry in tables:
        key = f"routes.{entry.get('id', '?')}"
        wrong += [(f"{key}.{name}", "is no key of a route") for name in sorted(set(entry) - ROUTE_KEYS)]
        if not entry.get("id"):
            wrong.append((f"{key}.id", "is missing"))
        _tried(_truth, entry.get("enabled", True), f"{key}.enabled", wrong)
        if entry.get("parent") and (entry["parent"] not in ids or entry["parent"] == entry.get("id")):
            wrong.append((f"{key}.parent", f"{entry['parent']!r} is no other route"))
        if not isinstance(entry.get("match", {}), Mapping):
            wrong.append((f"{key}.match", f"is {entry['match']!r}, no table"))
        for name, wanted in sorted(_matchers(entry).items()):
            if name not in MATCHED:
                wrong.append((f"{key}.match.{name}", f"is nothing to match; known are {', '.join(MATCHED)}"))
            elif not isinstance(wanted, list | tuple):
                wrong.append((f"{key}.match.{name}", f"is {wanted!r}, no list"))
    return list(tables)


def _matchers(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    found = entry.get("match", {})
    return found if isinstance(found, Mapping) else {}


def _below(
    parent: str,
    entries: Sequence[Mapping[str, Any]],
    inherited: Mapping[str, Any],
    receivers: Mapping[str, Receiver],
    language: str,
    wrong: list[Wrong],
) -> tuple[Route, ...]:
    """The routes whose parent is `parent`, with their children."""
    found = []
    for entry in entries:
        if entry.get("parent", "") != parent or not entry.get("id"):
            continue
        values = {**inherited, **{name: entry[name] for name in INHERITED if name in entry}}
        children = _below(entry["id"], entries, values, receivers, language, wrong)
        found.append(_route(entry, values, children, receivers, language, wrong))
    return tuple(found)


def _lost(
    entries: Sequence[Mapping[str, Any]],
    routes: Routes,
    receivers: Mapping[str, Receiver],
    language: str,
    wrong: list[Wrong],
) -> list[Route]:
    """The routes that are in no tree, each by itself: that its parent is wrong hides nothing else that is."""
    found, ids = [], [entry.get("id") for entry in entries]
    for entry in entries:
        if not entry.get("id") or routes.by_id(entry["id"]) is not None:
            continue
        # One whose own parent is none is told so already.
        if entry.get("parent") in ids and entry["parent"] != entry["id"]:
            wrong.append((f"routes.{entry['id']}", "is never reached: its parents lead nowhere or in a circle"))
        found.append(_route(entry, entry, (), receivers, language, wrong))
    return found


def _route(
    entry: Mapping[str, Any],
    values: Mapping[str, Any],
    children: tuple[Route, ...],
    receivers: Mapping[str, Receiver],
    language: str,
    wrong: list[Wrong],
) -> Route:
    key = f"routes.{entry['id']}"

    def read(name: str, default: Any, convert: Callable[[Any], Any]) -> Any:
        given = values.get(name, default)
        # What a route inherits is told where it stands.
        found = _tried(convert, given, f"{key}.{name}", wrong if name in entry else [])
        return convert(default) if found is None else found

    told = read("receivers", (), _texts)
    unknown = [name for name in told if name not in receivers] if "receivers" in entry else []
    wrong += [(f"{key}.receivers", f"{name!r} is no receiver") for name in unknown]
    return Route(
        id=entry["id"],
        match=_match(entry),
        receivers=told,
        timing=read("timing", "daily", lambda text: member(Timing, text)),
        at=read("at", "07:30", _hour),
        weekdays=read("weekdays", DAYS, lambda days: frozenset(map(_weekday, _texts(days)))),
        weekday=read("weekday", "mon", _weekday),
        wait=read("wait", "2m", _duration),
        interval=read("interval", "1h", _duration),
        repeat=read("repeat", "0s", _duration),
        group_by=read("group_by", ("metric", "geo"), lambda names: tuple(map(_group, _texts(names)))),
        quiet=read("quiet", "", _hours) or None,
        language=read("language", "", lambda text: one_of(text or language, ("vi", "en"))),
        empty=read("empty", "weekly", lambda text: member(Empty, text)),
        continues=_tried(_truth, entry.get("continue", False), f"{key}.continue", wrong) is True,
        children=children,
    )


def _match(entry: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """What the route takes; one without a parent takes what articles and incidents cause, unless it says otherwise."""
    stated = {
        name: tuple(str(value) for value in wanted)
        for name, wanted in _matchers(entry).items()
        if name in MATCHED and isinstance(wanted, list | tuple)
    }
    return stated if entry.get("parent") else {"causes": DEFAULT_CAUSES, **stated}


def _duration(text: str) -> timedelta:
    found = re.fullmatch(r"(\d+)([smhd])", text) if isinstance(text, str) else None
    if not found:
        raise ValueError(f'{text!r} is no duration; write a number with s, m, h or d, such as "15m"')
    return timedelta(seconds=int(found[1]) * _SECONDS[found[2]])


def _weekday(name: str) -> int:
    """0 for "mon"."""
    return DAYS.index(one_of(name, DAYS))


def _group(name: str) -> str:
    return one_of(name, GROUPED)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise ValueError(f'{text!r} is no day; write one such as "2026-01-31", in quotes') from error


def _hours(text: str) -> tuple[time, time] | tuple[()]:
    """ "22:00-07:00" as two times; () for none."""
    if not text:
        return ()
    start, dash, end = text.partition("-") if isinstance(text, str) else ("", "", "")
    if not dash:
        raise ValueError(f'{text!r} is no span of hours; write "22:00-07:00"')
    return _hour(start), _hour(end)


def _hour(text: str) -> time:
    try:
        found = time.fromisoformat(text)
    except (ValueError, TypeError):
        found = None
    if found is None or found.tzinfo:
        raise ValueError(f'{text!r} is no time of day; write one such as "07:30", in quotes')
    return found


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(entry, str) for entry in value):
        raise ValueError(f"{value!r} is no list of texts")
    return tuple(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _tried(convert: Callable[[Any], Any], value: Any, key: str, wrong: list[Wrong]) -> Any:
    """The value converted, or None with the fault noted."""
    try:
        return convert(value)
    except (ValueError, OverflowError) as error:
        wrong.append((key, str(error)))
        return None
