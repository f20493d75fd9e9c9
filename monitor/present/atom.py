"""Findings as an Atom feed: text only, with nothing of a page as markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from monitor.domain.digest import Line
from monitor.domain.finding import Finding
from monitor.present.card import line_view
from monitor.present.clean import one_line, visible
from monitor.present.fragment import safe_address
from monitor.present.record import instant
from monitor.present.words import Words

NAMESPACE = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed says of itself. `pages`: where the pages are, "" for nowhere."""

    id: str
    title: str
    pages: str
    zone: str
    #: Where nothing was told yet, the feed is as old as this.
    since: datetime


def atom(channel: Channel, entries: Sequence[tuple[datetime, Finding]], words: Words) -> bytes:
    """The feed. Equal findings give equal bytes: nothing in it depends on when it is asked for."""
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": words.lang})
    _text(feed, "id", f"urn:nq57:feed:{channel.id}")
    _text(feed, "title", channel.title)
    _text(feed, "updated", instant(max((moment for moment, _ in entries), default=channel.since)) or "")
    _text(SubElement(feed, "author"), "name", "nq57")
    for moment, finding in entries:
        _entry(feed, channel, moment, finding, words)
    body: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return body


def _entry(feed: Element, channel: Channel, moment: datetime, finding: Finding, words: Words) -> None:
    line = line_view(Line(finding=finding), words, channel.pages, channel.zone)
    entry = SubElement(feed, "entry")
    value = " ".join(part for part in (line.old, line.arrow, line.new) if part)
    _text(entry, "id", f"urn:nq57:finding:{finding.id}")
    _text(entry, "title", one_line(f"{line.kind}: {line.metric}, {line.scope}: {value}"))
    _text(entry, "updated", instant(moment) or "")
    if line.page:
        SubElement(entry, "link", {"rel": "alternate", "href": safe_address(line.page)})
    said = [f"{side.value}: {side.who} “{side.figure}”" if side.value else side.who for side in line.sides]
    _text(entry, "summary", "\n".join([line.meaning, *said, f"{words.say('card.todo')}: {line.todo}"]))
    SubElement(entry, "category", {"term": finding.metric})


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = visible(text)
