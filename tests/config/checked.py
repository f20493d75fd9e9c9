"""What check-config says of files laid over the shipped ones."""

from __future__ import annotations

from pathlib import Path

from monitor.run.check import check_configuration

OUTLET = """
id = "example"
name = "Example News"
domains = ["example.vn"]
language = "{language}"
kind = "{kind}"
authority = 40
[[feeds]]
id = "economy"
url = "{url}"
kind = "rss"
every = "{every}"
[[feeds]]
id = "politics"
url = "https://example.vn/rss/politics.rss"
kind = "rss"
pages = "{pages}"
[[layouts]]
title = "h1["
body = "div["
"""
RIGHT = {
    "language": "en",
    "kind": "newspaper",
    "url": "https://example.vn/rss",
    "every": "15m",
    "pages": "https://example.vn/p{page}",
}
INDICATOR = """
[[metrics]]
id = "{id}"
name = {{en = "x", vi = "x"}}
units = ["percent"]
"""


def faults_in(overlay: Path, files: dict[str, str], **variables: str) -> list[str]:
    for name, text in files.items():
        path = overlay / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return [str(fault) for fault in check_configuration({"NQ57_CONFIG": str(overlay), **variables})[1]]


def lacking(found: list[str], expected: list[str]) -> list[str]:
    return [part for part in expected if not any(part in fault for fault in found)]
