"""What bytes are before anybody parses them: a feed, a sitemap, a page, a challenge, nothing."""

from __future__ import annotations

import re

from monitor.domain.article import PageKind
from monitor.domain.errors import ParseError
from monitor.parse.charset import decode
from monitor.parse.gate import is_gate
from monitor.parse.wall import is_wall

_PROLOG = re.compile(r"\A(?>\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_FEED_ROOTS = frozenset({"rss", "feed", "rdf", "channel"})
_SITEMAP_ROOTS = frozenset({"urlset", "sitemapindex"})
_HTML_HINT = re.compile(r"<(?:html|head|body|div|p|script|meta|title)\b", re.IGNORECASE)
_JSON_FEED = re.compile(
    r"""\A\s*\{.{0,2000}?("version"\s*:\s*"https?://(?:www\.)?jsonfeed\.org|"items"\s*:\s*\[)""", re.DOTALL
)
_HEAD = 60_000
_LATE_ROOT = re.compile(r"<(rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]")


class NotAFeedError(ParseError):
    """Bytes that are no feed. `reason`: empty, challenge, html-not-feed, entity, too-large, malformed."""

    def __init__(self, message: str, *, reason: str = "malformed", subject: str | None = None) -> None:
        self.reason = reason
        super().__init__(message, subject=subject)


def root_name(text: str) -> str:
    """The local name of the first element in lower case, or ""."""
    prolog = _PROLOG.match(text, 0, _HEAD)
    found = _ROOT.match(text, prolog.end() if prolog else 0)
    return found[1].lower() if found else ""


def sniff(body: bytes, *, url: str, content_type: str | None = None) -> PageKind:
    """FEED, SITEMAP, CHALLENGE, EMPTY, OTHER, or ARTICLE for any other page (or listing)."""
    del url
    return kind_of(decode(body[:600_000], content_type))


def kind_of(text: str) -> PageKind:
    """As `sniff`, for decoded text."""
    if not text or text.isspace():
        return PageKind.EMPTY
    root = root_name(text)
    if root in _FEED_ROOTS or _JSON_FEED.match(text):
        return PageKind.FEED
    if root in _SITEMAP_ROOTS:
        return PageKind.SITEMAP
    start = text[:4000]
    late = _LATE_ROOT.search(start)
    if late and not _HTML_HINT.search(start[: late.start()]):
        return PageKind.FEED if late[1] in ("rss", "feed", "rdf:RDF") else PageKind.SITEMAP
    if is_gate(text) or is_wall(text):
        return PageKind.CHALLENGE
    if "<" in start or _HTML_HINT.search(text[:_HEAD]):
        return PageKind.ARTICLE
    return PageKind.OTHER
