"""Statements about one figure by two sides, as articles that are recorded one after the other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from builders import NOW, a_submission

from monitor.domain.finding import Finding
from monitor.run.catalog import Catalog
from monitor.run.record import Recorder
from storage import Store

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, {} said."
LATER = NOW + timedelta(days=90)


def recorder_of(catalog: Catalog, store: Store, step: timedelta) -> Recorder:
    """A recorder whose clock goes on by `step` each time that it is looked at."""
    ticks = (NOW + number * step for number in range(1000))
    return Recorder(catalog, store, clock=lambda: next(ticks))


def tell(recorder: Recorder, name: str, value: str, claimant: str, day: int, **changes: Any) -> tuple[Finding, ...]:
    """What is found when the outlet tells so on that day; told again, it is an edit of the same page."""
    when = {"published": NOW + timedelta(days=day), "fetched_at": NOW + timedelta(days=day)}
    text = changes.pop("text", TEXT).format(value, claimant)
    article = a_submission(url=f"https://{name}.vn/{name}", publisher=name, text=text, **{**when, **changes})
    return recorder.record(article).findings
