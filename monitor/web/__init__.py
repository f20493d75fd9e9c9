"""The pages: read-only, for people and, with .json behind the address, for programs."""

from __future__ import annotations

from monitor.web.server import Pages, build_pages

__all__ = ["Pages", "build_pages"]
