"""Every setting with where its value came from, as it may be shown: no password, no token."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta

from monitor.run.catalog import Catalog
from monitor.settings import Secret, sections
from storage.engine import without_password

#: Addresses whose host and name tell an operator something, and which may hold a password.
_DATABASES = frozenset({"database.url"})


def values_with_origins(catalog: Catalog) -> list[tuple[str, object, str]]:
    """(dotted key, value with secrets hidden, origin) of every setting."""
    found = []
    for section in sections():
        values = getattr(catalog.settings, section)
        for item in fields(values):
            key = f"{section}.{item.name}"
            found.append((key, _shown(key, getattr(values, item.name)), catalog.origins[key]))
    return found


def _shown(key: str, value: object) -> object:
    if key in _DATABASES:
        return without_password(str(value))
    if isinstance(value, timedelta):
        return f"{int(value.total_seconds())}s"
    return str(value) if isinstance(value, Secret) else value
