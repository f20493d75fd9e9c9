"""Publishers and feeds from their tables, and the publisher that a URL or name belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from string import Formatter
from typing import Any
from urllib.parse import urlsplit

from monitor.domain.feed import Feed, FeedKind, Publisher, PublisherKind
from monitor.domain.text import fold
from monitor.settings import Fault, duration

UNKNOWN_AUTHORITY = 20
LANGUAGES = ("en", "vi")
#: What the addresses of further pages may be made of.
PLACE_HOLDERS = frozenset({"page", "index", "offset10", "year", "month", "month2"})
PUBLISHER_KEYS = frozenset(
    (
        "id name aliases domains language kind group authority allow_private verify_tls enabled feeds layouts timezone "
        "listing signs copy_endings"
    ).split()
)
FEED_KEYS = frozenset(
    "id url kind every probe wide fallback_rank stands_in_for link_pattern enabled pages section topic note".split()
)


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
        parts = urlsplit(url or "")
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
    """ValueError or KeyError names what is wrong."""
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


def feed_from(publisher_id: str, table: Mapping[str, Any]) -> Feed:
    """ValueError or KeyError names what is wrong."""
    url = table["url"]
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise ValueError(f"{url!r} is no http or https address")
    return Feed(
        id=f"{publisher_id}/{table['id']}",
        publisher_id=publisher_id,
        url=url,
        kind=FeedKind(table["kind"]),
        every_seconds=int(duration(table.get("every", "30m")).total_seconds()),
        probe=table.get("probe", False),
        wide=table.get("wide", True),
        fallback_rank=table.get("fallback_rank", 0),
        stands_in_for=_language(table.get("stands_in_for")),
        link_pattern=table.get("link_pattern"),
        pages=pages_pattern(table.get("pages")),
        section=table.get("section"),
        topic=table.get("topic", False),
    )


def _language(text: str | None) -> str | None:
    if text is not None and text not in LANGUAGES:
        raise ValueError(f"stands_in_for is {text!r}, none of {', '.join(LANGUAGES)}")
    return text


def pages_pattern(text: str | None) -> str | None:
    """The pattern of further pages. ValueError names a place holder that is not known."""
    if text is not None:
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        if not names or names - PLACE_HOLDERS:
            raise ValueError(f"{text!r} needs one of {', '.join(sorted(PLACE_HOLDERS))} in braces, and no other name")
    return text


def build_publishers(
    tables: Mapping[str, Mapping[str, Any]], origins: Mapping[str, str]
) -> tuple[tuple[Publisher, ...], tuple[Feed, ...], list[Fault]]:
    """Every publisher and feed that is enabled, and every fault at once."""
    publishers: dict[str, Publisher] = {}
    feeds: dict[str, Feed] = {}
    faults: list[Fault] = []
    for stem, table in sorted(tables.items()):
        if not table.get("enabled", True):
            continue
        path = origins.get(f"publishers/{stem}", f"publishers/{stem}.toml")
        faults += [Fault(path, key, "is no key of a publisher") for key in sorted(set(table) - PUBLISHER_KEYS)]
        try:
            publisher = publisher_from(table)
        except (KeyError, ValueError, TypeError) as error:
            faults.append(Fault(path, *_named(error)))
            continue
        if publisher.id in publishers:
            faults.append(Fault(path, "id", f"{publisher.id!r} is already taken by another file"))
        publishers[publisher.id] = publisher
        _add_feeds(publisher, table.get("feeds", ()), path, feeds, faults)
    return tuple(publishers.values()), tuple(feeds.values()), faults


def _add_feeds(
    publisher: Publisher, tables: Iterable[Mapping[str, Any]], path: str, feeds: dict[str, Feed], faults: list[Fault]
) -> None:
    for entry in tables:
        if not entry.get("enabled", True):
            continue
        key = f"feeds.{entry.get('id', '?')}"
        faults += [Fault(path, f"{key}.{name}", "is no key of a feed") for name in sorted(set(entry) - FEED_KEYS)]
        try:
            feed = feed_from(publisher.id, entry)
        except (KeyError, ValueError, TypeError) as error:
            name, reason = _named(error)
            faults.append(Fault(path, f"{key}.{name}" if name else key, reason))
            continue
        if any(known.url == feed.url for known in feeds.values()):
            faults.append(Fault(path, key, f"{feed.url} is listed twice"))
        feeds[feed.id] = feed


def _named(error: Exception) -> tuple[str, str]:
    if isinstance(error, KeyError):
        return str(error.args[0]), "is missing"
    return "", str(error)
