"""Publishers and feeds from their tables, and the publisher that a URL or name belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from string import Formatter
from typing import Any

from monitor.domain.address import is_web_address, names_user, parts_of, without_user
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
_ID = re.compile(r"[\w.-]+")
#: A host, or one of its ports.
_DOMAIN = re.compile(r"(?:[\w-]+(?:\.[\w-]+)*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")


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
    yield from _wrong_values(
        table,
        {"language": LANGUAGES, "kind": tuple(PublisherKind)},
        {"id": _identifier, "authority": _authority, "domains": _domains},
    )


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
    yield from _wrong_values(table, {"kind": tuple(FeedKind), "stands_in_for": LANGUAGES}, _FEED_CHECKS)


def _wrong_values(
    table: Mapping[str, Any], words: Mapping[str, Sequence[str]], checks: Mapping[str, Callable[[Any], object]]
) -> Iterator[tuple[str, str]]:
    """Key and reason of each value of a wrong type, of each that is none of its `words` and of each that its check
    refuses."""
    ill = dict(wrong_types(table))
    yield from ill.items()
    sound = {key: value for key, value in table.items() if key not in ill}
    yield from _wrong_words(sound, words)
    for key, check in checks.items():
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
        raise ValueError(f"{without_user(url)!r} is no http or https address")
    if names_user(url):
        raise ValueError(f"{without_user(url)!r} holds a user name, and such an address is not read; leave it out")


def _identifier(name: str) -> None:
    """Commands and records name a feed as PUBLISHER/FEED, and what no file describes as "host:..."."""
    if not _ID.fullmatch(name):
        raise ValueError(f'{name!r} is no id; write letters, digits, "-", "_" and "." alone, such as "example-news"')


def _authority(number: int) -> None:
    if not 0 <= number <= 100:
        raise ValueError(f"authority {number} is outside 0..100")


def _domains(names: Sequence[str]) -> None:
    if not names:
        raise ValueError("domains is empty; name the outlet's hosts")
    for name in names:
        if not _DOMAIN.fullmatch(name):
            raise ValueError(f'{name!r} is no host; write one such as "example.vn"')


def pages_pattern(text: str | None) -> str | None:
    """The pattern of further pages. ValueError names a place holder that is not known."""
    if text is not None:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if not names or names - PLACE_HOLDERS:
            raise ValueError(f"{text!r} needs one of {', '.join(sorted(PLACE_HOLDERS))} in braces, and no other name")
    return text


_FEED_CHECKS: Mapping[str, Callable[[Any], object]] = {
    "id": _identifier,
    "url": _web_address,
    "every": _pause,
    "fallback_rank": _rank,
    "pages": pages_pattern,
}


@dataclass(slots=True)
class _Taken:
    """What the files so far name, right or wrong, and no other may."""

    ids: set[str] = field(default_factory=set)
    #: The publisher of each domain.
    domains: dict[str, str] = field(default_factory=dict)
    urls: set[str] = field(default_factory=set)

    def take(self, publisher_id: str, domains: object) -> Iterator[tuple[str, str]]:
        """Key and reason of the id and of each domain that another file has."""
        if publisher_id in self.ids:
            yield "id", f"{publisher_id!r} is already taken by another file"
        self.ids.add(publisher_id)
        for domain in domains if isinstance(domains, list) else ():
            owner = self.domains.setdefault(str(domain).lower(), publisher_id)
            if owner != publisher_id:
                yield "domains", f"{domain!r} is already a domain of {owner}"


def build_publishers(
    tables: Mapping[str, Mapping[str, Any]], origins: Mapping[str, str]
) -> tuple[tuple[Publisher, ...], tuple[Feed, ...], list[Fault]]:
    """Every publisher and feed that is enabled, and every fault at once."""
    publishers: dict[str, Publisher] = {}
    feeds: dict[str, Feed] = {}
    taken = _Taken()
    faults: list[Fault] = []
    for stem, table in sorted(tables.items()):
        if not table.get("enabled", True):
            continue
        found = [(key, "is no key of a publisher") for key in sorted(set(table) - PUBLISHER_KEYS)]
        for key in ("feeds", "layouts"):
            if not _is_tables(table.get(key, ())):
                found.append((key, f"is no list of tables; write [[{key}]]"))
        publisher_id, wrong = str(table.get("id", stem)), list(wrong_in_publisher(table))
        found += [*wrong, *taken.take(publisher_id, table.get("domains"))]
        own, ill = _feeds(publisher_id, table.get("feeds", ()), taken.urls)
        if not wrong:
            publishers[publisher_id] = publisher_from(table)
            feeds |= own
        path = origins.get(f"publishers/{stem}", f"publishers/{stem}.toml")
        faults += [Fault(path, key, reason) for key, reason in (*found, *ill)]
    return tuple(publishers.values()), tuple(feeds.values()), faults


def _is_tables(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(entry, Mapping) for entry in value)


def _feeds(
    publisher_id: str, tables: Iterable[Mapping[str, Any]], urls: set[str]
) -> tuple[dict[str, Feed], list[tuple[str, str]]]:
    """The right feeds of one file, of two with one id the first, and key and reason of everything that is wrong. `urls`
    are those of all files so far."""
    feeds: dict[str, Feed] = {}
    faults: list[tuple[str, str]] = []
    ids: set[str] = set()
    for entry in tables if _is_tables(tables) else ():
        if not entry.get("enabled", True):
            continue
        name = str(entry.get("id", "?"))
        key = f"feeds.{name}"
        faults += [(f"{key}.{word}", "is no key of a feed") for word in sorted(set(entry) - FEED_KEYS)]
        wrong = [(f"{key}.{word}", reason) for word, reason in wrong_in_feed(entry)]
        faults += wrong
        if name in ids and "id" in entry:
            faults.append((f"{key}.id", f"{name!r} is already taken by a feed above"))
        ids.add(name)
        if wrong:
            continue
        feed = feed_from(publisher_id, entry)
        if feed.url in urls:
            faults.append((key, f"{feed.url} is listed twice"))
        urls.add(feed.url)
        feeds.setdefault(feed.id, feed)
    return feeds, faults
