"""Follows the figures of Viet Nam's Resolution 57 through the press."""

from __future__ import annotations

from monitor.compiled.finder import prefer

prefer()
