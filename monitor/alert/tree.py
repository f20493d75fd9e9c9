"""Builds the tree of routes from its table and names every fault: unknown keys and receivers, unreachable routes."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from monitor.alert.reach import unknown_values, unreached
from monitor.alert.route import GROUPED, INCIDENT, MATCHED, Empty, Receiver, Route, Routes
from monitor.domain.address import is_mail
from monitor.domain.alert import Channel, Timing
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
    for route in routes.all():
        wrong += [
            (f"routes.{route.id}.match.{name}", f"{pattern!r} fits nothing that there is")
            for name, pattern in unknown_values(route.match, known or {})
        ]
    lost = [entry["id"] for entry in entries if entry.get("id") and routes.by_id(entry["id"]) is None]
    wrong += [(f"routes.{name}", "is never reached: its parents lead nowhere or in a circle") for name in lost]
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
        to = _tried(_texts, entry.get("to", []), f"{key}.to", wrong) or ()
        channel = _tried(Channel, entry.get("channel", ""), f"{key}.channel", wrong)
        if channel is None:
            continue
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
            url=entry.get("url", ""),
            secret_file=entry.get("secret_file", ""),
            allow_private=bool(entry.get("allow_private", False)),
        )
    return found


def _entries(tables: Sequence[Mapping[str, Any]], wrong: list[Wrong]) -> list[Mapping[str, Any]]:
    ids = [entry.get("id", "") for entry in tables]
    for entry in tables:
        key = f"routes.{entry.get('id', '?')}"
        wrong += [(f"{key}.{name}", "is no key of a route") for name in sorted(set(entry) - ROUTE_KEYS)]
        if not entry.get("id"):
            wrong.append((f"{key}.id", "is missing"))
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
        route = _route(entry, values, children, language, wrong)
        named = route.receivers if "receivers" in entry else ()
        unknown = [name for name in named if name not in receivers]
        wrong += [(f"routes.{route.id}.receivers", f"{name!r} is no receiver") for name in unknown]
        found.append(route)
    return tuple(found)


def _route(
    entry: Mapping[str, Any],
    values: Mapping[str, Any],
    children: tuple[Route, ...],
    language: str,
    wrong: list[Wrong],
) -> Route:
    key = f"routes.{entry['id']}"

    def read(name: str, default: Any, convert: Callable[[Any], Any]) -> Any:
        given = values.get(name, default)
        # What a route inherits is told where it stands.
        found = _tried(convert, given, f"{key}.{name}", wrong if name in entry else [])
        return convert(default) if found is None else found

    return Route(
        id=entry["id"],
        match=_match(entry),
        receivers=read("receivers", [], _texts),
        timing=read("timing", "daily", Timing),
        at=read("at", "07:30", time.fromisoformat),
        weekdays=read("weekdays", DAYS, lambda days: frozenset(map(_weekday, days))),
        weekday=read("weekday", "mon", _weekday),
        wait=read("wait", "2m", _duration),
        interval=read("interval", "1h", _duration),
        repeat=read("repeat", "0s", _duration),
        group_by=read("group_by", ("metric", "geo"), lambda names: tuple(_one_of(name, GROUPED) for name in names)),
        quiet=read("quiet", "", _hours) or None,
        language=read("language", "", lambda text: _one_of(text or language, ("vi", "en"))),
        empty=read("empty", "weekly", Empty),
        continues=bool(entry.get("continue", False)),
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
    found = re.fullmatch(r"(\d+)([smhd])", text)
    if not found:
        raise ValueError(f'{text!r} is no duration; write a number with s, m, h or d, such as "15m"')
    return timedelta(seconds=int(found[1]) * _SECONDS[found[2]])


def _weekday(name: str) -> int:
    """0 for "mon"."""
    return DAYS.index(_one_of(name, DAYS))


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except (ValueError, TypeError) as error:
        raise ValueError(f'{text!r} is no day; write one such as "2026-01-31"') from error


def _hours(text: str) -> tuple[time, time] | tuple[()]:
    """ "22:00-07:00" as two times; () for none."""
    if not text:
        return ()
    start, dash, end = text.partition("-")
    if not dash:
        raise ValueError(f'{text!r} is no span of hours; write "22:00-07:00"')
    return time.fromisoformat(start), time.fromisoformat(end)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise ValueError(f"{value!r} is no list of texts")
    return tuple(value)


def _one_of(value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise ValueError(f"{value!r} is none of {', '.join(known)}")
    return value


def _tried(convert: Callable[[Any], Any], value: Any, key: str, wrong: list[Wrong]) -> Any:
    """The value converted, or None with the fault noted."""
    try:
        return convert(value)
    except (ValueError, TypeError, AttributeError, OverflowError) as error:
        wrong.append((key, str(error)))
        return None
