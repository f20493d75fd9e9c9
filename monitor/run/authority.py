"""How much weight a claimant has, from the speakers' file or from the page that quotes it."""

from __future__ import annotations

from monitor.domain.feed import Publisher
from monitor.domain.figure import Figure
from monitor.run.catalog import Catalog

#: A claimant that no file knows weighs what its publisher weighs, and no more than a newspaper.
_UNKNOWN_AT_MOST = 40


def claimant_authority(catalog: Catalog, figure: Figure, publisher: Publisher) -> int:
    """0..100: the configured weight of the claimant, else the publisher's (of a named unknown one at most 40)."""
    configured = catalog.claimant_authorities.get(figure.claimant)
    if configured is not None:
        return configured
    if not figure.claimant_named:
        return publisher.authority
    return min(publisher.authority, _UNKNOWN_AT_MOST)
