"""The shipped layouts by address, as the catalog finds them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from monitor.parse import Layout, Outlets
from monitor.parse.outlets import build_outlets

PUBLISHERS = Path(__file__).parents[2] / "config" / "publishers"


@cache
def tables() -> tuple[Mapping[str, Any], ...]:
    return tuple(tomllib.loads(path.read_text("utf-8")) for path in sorted(PUBLISHERS.glob("*.toml")))


@cache
def outlets() -> Outlets:
    """What the shipped files say of all outlets."""
    more = tomllib.loads((PUBLISHERS.parent / "signs.toml").read_text("utf-8"))
    return build_outlets(tables(), more)


def layouts_for(url: str) -> list[Layout]:
    """The layouts of the publisher with the longest domain that the host is or lies under."""
    host = urlsplit(url).hostname or ""
    best: tuple[int, Mapping[str, Any]] = (0, {})
    for table in tables():
        for domain in table["domains"]:
            if (host == domain or host.endswith("." + domain)) and len(domain) > best[0]:
                best = (len(domain), table)
    return [Layout.from_table(layout) for layout in best[1].get("layouts", ())]
