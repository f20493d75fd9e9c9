"""`/conflicts`: what contradicts what, open ones first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from monitor.web.site import Page, Visit
from monitor.web.told import cards_now, records, state_text
from storage.views import finding as view

#: Newest conflicts of a group that the page shows; the JSON twin has all.
MOST_CARDS = 50


def index(visit: Visit) -> Page:
    """Open conflicts, those that two methods explain, and those that are over."""
    found = view.conflicts(visit.tx)
    groups = {
        "open": [entry for entry in found if entry.is_open],
        "explained": [entry for entry in found if entry.explained],
        "closed": [entry for entry in found if not entry.explained and entry.closed_by is not None],
    }
    return Page(
        template="conflicts.html",
        record={
            name: [{"id": entry.id, "findings": records(entry.findings)} for entry in entries]
            for name, entries in groups.items()
        },
        view={
            "groups": {name: (len(entries), _cards(visit, entries[:MOST_CARDS])) for name, entries in groups.items()}
        },
    )


def _cards(visit: Visit, conflicts: Sequence[view.Conflict]) -> list[dict[str, Any]]:
    """The newest finding of each as it stands, with how long it is open or how it ended.

    One that two methods explain never was open.
    """
    told = cards_now(visit, [entry.latest for entry in conflicts])
    return [
        {**card, "state": "" if entry.explained else state_text(visit, entry)}
        for card, entry in zip(told, conflicts, strict=True)
    ]
