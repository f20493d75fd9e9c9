"""Publishers and feeds from their tables, and the publisher that a URL or name belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from string import Formatter
from typing import Any

from monitor.domain.address import is_web_address, parts_of
from monitor.domain.feed import Feed, FeedKind, Publisher, PublisherKind
from monitor.domain.text import fold
from monitor.settings import Fault, duration

UNKNOWN_AUTHORITY = 20
LANGUAGES = ("en", "vi")
#: What the addresses of further pages may be made of.
PLACE_HOLDERS = frozenset({"page", "index", "offset10", "year", "month", "month2"})
PUBLISHER_KEYS = frozenset(
    (
        "id name aliases domains language kind group authority allow_private verify_tls enabled feeds layouts signs "
        "copy_endings"
    ).split()
)
FEED_KEYS = frozenset(
    "id url kind every probe wide fallback_rank stands_in_for link_pattern enabled pages section topic note".split()
)
#: What the values of keys are; another type is a fault and never a guess.
TYPES: Mapping[type, tuple[str, frozenset[str]]] = {
    str: (
        "text",
        frozenset("id name language kind group url every stands_in_for link_pattern pages section note".split()),
    ),
    bool: ("true or false", frozenset("enabled allow_private verify_tls probe wide topic".split())),
    int: ("whole number", frozenset({"authority", "fallback_rank"})),
}
PUBLISHER_NEEDS = ("id", "name", "domains", "language", "kind", "authority")
FEED_NEEDS = ("id", "url", "kind")
TEXT_LISTS = frozenset({"aliases", "domains"})


@dataclass(frozen=True)
class PublisherIndex:
    """The configured publishers. Resolution: host by longest domain suffix, then id, name or alias."""

    publishers: tuple[Publisher, ...]

    @cached_property
    def _domains(self) -> Mapping[str, Publisher]:
        return {domain.lower(): publisher for publisher in self.publishers for domain in publisher.domains}

    @cached_property
    def _names(self) -> Mapping[str, Publisher]:
        names: dict[str, Publisher] = {}
        for publisher in self.publishers:
            for name in (publisher.id, publisher.name, *publisher.aliases):
                names.setdefault(fold(name.strip()), publisher)
        return names

    @cached_property
    def by_id(self) -> Mapping[str, Publisher]:
        return {publisher.id: publisher for publisher in self.publishers}

    @cached_property
    def languages(self) -> Mapping[str, str]:
        """The language of each outlet."""
        return {publisher.id: publisher.language for publisher in self.publishers}

    def of_host(self, host: str) -> Publisher | None:
        """The publisher with the longest domain that `host` is or ends in."""
        labels = host.lower().rstrip(".").split(".")
        for start in range(len(labels)):
            found = self._domains.get(".".join(labels[start:]))
            if found:
                return found
        return None

    def resolve(self, url: str | None, name: str | None) -> Publisher:
        """The configured publisher, else an unlisted one: `host:<host>` with the text given as its name."""
        parts = parts_of(url or "")
        host = parts.hostname or ""
        # Outlets on one machine are told apart by their port ("127.0.0.1:8801").
        found = self._domains.get(parts.netloc.lower()) or self.of_host(host) if host else None
        if found is None and name:
            found = self._names.get(fold(name.strip())) or self.of_host(name.strip())
        if found is not None:
            return found
        return self.unlisted(host, name)

    @staticmethod
    def unlisted(host: str, name: str | None) -> Publisher:
        """An outlet that no file describes."""
        key = f"host:{host}" if host else f"host:{fold(name or 'unknown').replace(' ', '-')}"
        return Publisher(
            id=key,
            name=(name or host or "unknown").strip(),
            domains=(host,) if host else (),
            kind=PublisherKind.OTHER,
            group=key,
            authority=UNKNOWN_AUTHORITY,
        )


def publisher_from(table: Mapping[str, Any]) -> Publisher:
    """Of a table that `wrong_in_publisher` finds nothing in; ValueError names what a publisher cannot be."""
    return Publisher(
        id=table["id"],
        name=table["name"],
        aliases=tuple(table.get("aliases", ())),
        domains=tuple(table["domains"]),
        language=table["language"],
        kind=PublisherKind(table["kind"]),
        group=table.get("group", table["id"]),
        authority=table["authority"],
        allow_private=table.get("allow_private", False),
        verify_tls=table.get("verify_tls", True),
    )


def wrong_in_publisher(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Key and reason of everything that makes the table no publisher."""
    yield from ((key, "is missing") for key in PUBLISHER_NEEDS if key not in table)
    yield from wrong_types(table)
    yield from _wrong_words(table, {"language": LANGUAGES, "kind": tuple(PublisherKind)})


def wrong_types(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Key and reason of each value that is of another type than it has to be."""
    for key, value in table.items():
        for kind, (name, keys) in TYPES.items():
            if key in keys and not (type(value) is kind and (value != "" or key in ("note", "group"))):
                yield key, f"{key} is {value!r}, no {name}"
        if key in TEXT_LISTS and not (isinstance(value, list) and all(isinstance(v, str) and v for v in value)):
            yield key, f"{key} is {value!r}, no list of texts"


def _wrong_words(table: Mapping[str, Any], known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    for key, words in known.items():
        value = table.get(key)
        if isinstance(value, str) and value and value not in words:
            yield key, f"{key} is {value!r}, none of {', '.join(words)}"


def wrong_in_feed(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Key and reason of everything that makes the table no feed."""
    yield from ((key, "is missing") for key in FEED_NEEDS if key not in table)
    ill = dict(wrong_types(table))
    yield from ill.items()
    sound = {key: value for key, value in table.items() if key not in ill}
    yield from _wrong_words(sound, {"kind": tuple(FeedKind), "stands_in_for": LANGUAGES})
    for key, check in _FEED_CHECKS.items():
        try:
            if key in sound:
                check(sound[key])
        except ValueError as error:
            yield key, str(error)


def feed_from(publisher_id: str, table: Mapping[str, Any]) -> Feed:
    """ValueError or KeyError names what is wrong."""
    for key, reason in wrong_in_feed(table):
        raise ValueError(reason) if key in table else KeyError(key)
    return Feed(
        id=f"{publisher_id}/{table['id']}",
        publisher_id=publisher_id,
        url=table["url"],
        kind=FeedKind(table["kind"]),
        every_seconds=int(_pause(table.get("every", "30m")).total_seconds()),
        probe=table.get("probe", False),
        wide=table.get("wide", True),
        fallback_rank=table.get("fallback_rank", 0),
        stands_in_for=table.get("stands_in_for"),
        link_pattern=table.get("link_pattern"),
        pages=table.get("pages"),
        section=table.get("section"),
        topic=table.get("topic", False),
    )


def _pause(text: str) -> timedelta:
    every = duration(text)
    if not every:
        raise ValueError("every is '0s'; a feed is not polled without a pause")
    return every


def _rank(number: int) -> None:
    if number < 0:
        raise ValueError("fallback_rank is below 0")


def _web_address(url: str) -> None:
    if not is_web_address(url):
        raise ValueError(f"{url!r} is no http or https address")


def pages_pattern(text: str | None) -> str | None:
    """The pattern of further pages. ValueError names a place holder that is not known."""
    if text is not None:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if not names or names - PLACE_HOLDERS:
            raise ValueError(f"{text!r} needs one of {', '.join(sorted(PLACE_HOLDERS))} in braces, and no other name")
    return text


_FEED_CHECKS: Mapping[str, Callable[[Any], object]] = {
    "url": _web_address,
    "every": _pause,
    "fallback_rank": _rank,
    "pages": pages_pattern,
}


def build_publishers(
    tables: Mapping[str, Mapping[str, Any]], origins: Mapping[str, str]
) -> tuple[tuple[Publisher, ...], tuple[Feed, ...], list[Fault]]:
    """Every publisher and feed that is enabled, and every fault at once."""
    publishers: dict[str, Publisher] = {}
    feeds: dict[str, Feed] = {}
    owners: dict[str, str] = {}
    faults: list[Fault] = []
    for stem, table in sorted(tables.items()):
        if not table.get("enabled", True):
            continue
        path = origins.get(f"publishers/{stem}", f"publishers/{stem}.toml")
        faults += [Fault(path, key, "is no key of a publisher") for key in sorted(set(table) - PUBLISHER_KEYS)]
        for key in ("feeds", "layouts"):
            if not _is_tables(table.get(key, ())):
                faults.append(Fault(path, key, f"is no list of tables; write [[{key}]]"))
        wrong = [Fault(path, key, reason) for key, reason in wrong_in_publisher(table)]
        if wrong:
            faults += wrong
            _add_feeds(str(table.get("id", stem)), table.get("feeds", ()), path, {}, faults)
            continue
        try:
            publisher = publisher_from(table)
        except ValueError as error:
            faults.append(Fault(path, "", str(error)))
            continue
        if publisher.id in publishers:
            faults.append(Fault(path, "id", f"{publisher.id!r} is already taken by another file"))
        for domain in publisher.domains:
            other = owners.setdefault(domain.lower(), publisher.id)
            if other != publisher.id:
                faults.append(Fault(path, "domains", f"{domain!r} is already a domain of {other}"))
        publishers[publisher.id] = publisher
        _add_feeds(publisher.id, table.get("feeds", ()), path, feeds, faults)
    return tuple(publishers.values()), tuple(feeds.values()), faults


def _is_tables(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(entry, Mapping) for entry in value)


def _add_feeds(
    publisher_id: str, tables: Iterable[Mapping[str, Any]], path: str, feeds: dict[str, Feed], faults: list[Fault]
) -> None:
    for entry in tables if _is_tables(tables) else ():
        if not entry.get("enabled", True):
            continue
        key = f"feeds.{entry.get('id', '?')}"
        faults += [Fault(path, f"{key}.{name}", "is no key of a feed") for name in sorted(set(entry) - FEED_KEYS)]
        wrong = [Fault(path, f"{key}.{name}", reason) for name, reason in wrong_in_feed(entry)]
        if wrong:
            faults += wrong
            continue
        feed = feed_from(publisher_id, entry)
        if any(known.url == feed.url for known in feeds.values()):
            faults.append(Fault(path, key, f"{feed.url} is listed twice"))
        feeds[feed.id] = feed
