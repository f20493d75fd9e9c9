"""`/conflicts`: what contradicts what, open ones first."""

from __future__ import annotations

from monitor.web.site import Page, Visit
from monitor.web.told import cards, records
from storage.views import finding as view

#: Newest conflicts of a group that the page shows; the JSON twin has all.
MOST_CARDS = 50


def index(visit: Visit) -> Page:
    """Open conflicts, those that two methods explain, and those that are over."""
    found = view.conflicts(visit.tx)
    groups = {
        "open": [entry for entry in found if not entry.explained and entry.closed_by is None],
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
            "groups": {
                name: (len(entries), cards(visit, [entry.latest for entry in entries[:MOST_CARDS]]))
                for name, entries in groups.items()
            }
        },
    )
