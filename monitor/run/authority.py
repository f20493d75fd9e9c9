"""How much weight a claimant has, from the speakers' file or from the page that quotes it."""

from __future__ import annotations

from monitor.domain.feed import Publisher
from monitor.domain.figure import Figure
from monitor.run.catalog import Catalog


def claimant_authority(catalog: Catalog, figure: Figure, publisher: Publisher) -> int:
    """0..100: the configured weight of the claimant, else the publisher's (of a named unknown one at most 40)."""
    speakers = catalog.lexicon.surround.speakers
    if not figure.claimant_named and speakers.named(figure.claimant) is None:
        return publisher.authority
    return speakers.authority_of(figure.claimant, publisher.authority)
