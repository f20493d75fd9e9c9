"""Numbers as plain sentences of tests write them."""

from __future__ import annotations

_WRITTEN = {
    "en": {"%": "{} percent", "$": "${} billion", "n": "{}"},
    "vi": {"%": "{}%", "$": "{} tỷ USD", "n": "{}"},
}


def written(unit: str, number: str, lang: str) -> str:
    """The number as a percentage ("%"), in billions of dollars ("$") or alone ("n")."""
    return _WRITTEN[lang][unit].format(number)
