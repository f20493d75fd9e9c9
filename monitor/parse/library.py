"""Main text by the generic library, for pages that no rule of ours reads well."""

from __future__ import annotations

import trafilatura


def main_text(text: str, url: str) -> list[str]:
    """The lines that trafilatura takes for the article, empty where it finds none."""
    found: str | None = trafilatura.extract(
        text, url=url or None, include_comments=False, include_tables=True, fast=True, include_formatting=False
    )
    return (found or "").split("\n")
