"""Bytes from the web into articles, items and links. Names are loaded when first used: some readers are heavy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from monitor.parse.feed import parse_feed
    from monitor.parse.layout import Layout
    from monitor.parse.listing import parse_listing
    from monitor.parse.outlets import Outlets
    from monitor.parse.page import parse_page
    from monitor.parse.recognise import NotAFeedError, sniff
    from monitor.parse.sitemap import parse_sitemap

_HOMES = {
    "Layout": "layout",
    "NotAFeedError": "recognise",
    "Outlets": "outlets",
    "parse_feed": "feed",
    "parse_listing": "listing",
    "parse_page": "page",
    "parse_sitemap": "sitemap",
    "sniff": "recognise",
}

__all__ = ["Layout", "NotAFeedError", "Outlets", "parse_feed", "parse_listing", "parse_page", "parse_sitemap", "sniff"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"monitor.parse has no {name}")
    return getattr(import_module(f"monitor.parse.{_HOMES[name]}"), name)
