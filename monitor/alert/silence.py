"""What keeps a finding from being told: silences, acknowledgements, incidents of its source."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase

from monitor.alert.flood import is_edit
from monitor.domain.alert import Acknowledgement, AlertReason, Silence
from monitor.domain.finding import Finding, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands at the moment of the decision."""

    silences: tuple[Silence, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    #: Publishers with an open incident: what their pages seem to say otherwise now is not told until it is over.
    incidents: frozenset[str] = frozenset()


def subject_of(finding: Finding) -> str:
    """What an acknowledgement is bound to: the conflict, else the point."""
    if finding.conflict_id:
        return f"conflict:{finding.conflict_id}"
    return "|".join(
        part or ""
        for part in (
            finding.metric,
            finding.unit,
            finding.geo,
            finding.geo_name,
            finding.period,
            str(finding.figure_kind),
            finding.facet,
            finding.instrument,
        )
    )


def value_of(finding: Finding) -> str:
    """The values that an acknowledgement covers: it ends when one of them moves or joins."""
    sides = (finding.before, finding.after, *finding.others)
    return " ".join(sorted({_value(side) for side in sides if side}))


def _value(side: Side) -> str:
    quantity = side.figure.quantity
    high = "" if quantity.value_high is None else f"..{quantity.value_high.normalize()}"
    return f"{quantity.value.normalize()}{high}"


def suppression(finding: Finding, facts: Mapping[str, str], standing: Standing, now: datetime) -> AlertReason | None:
    """Why the finding is not told, or None."""
    if is_silenced(facts, standing, now):
        return AlertReason.SILENCED
    # What another feed of the publisher brings anew is news all the same; what its pages lost or changed is in doubt.
    if is_edit(finding) and facts["publishers"] in standing.incidents:
        return AlertReason.INHIBITED
    subject, value = subject_of(finding), value_of(finding)
    if any(item.subject == subject and item.value == value for item in standing.acknowledgements):
        return AlertReason.ACKNOWLEDGED
    return None


def is_silenced(facts: Mapping[str, str], standing: Standing, now: datetime) -> bool:
    """Whether a silence in force matches."""
    return any(_silences(silence, facts, now) for silence in standing.silences)


def held_from(
    facts: Mapping[str, str], silences: Collection[Silence], since: datetime, now: datetime
) -> datetime | None:
    """From when on, without a break, what has these facts was silenced until some moment after `since`; None where no
    silence of it has ended after that, and where one is in force."""
    matching = sorted((s for s in silences if _fits(s, facts)), key=lambda s: s.until, reverse=True)
    if not matching or not since < matching[0].until <= now:
        return None
    start = matching[0].created_at
    for silence in matching[1:]:
        if silence.until >= start:
            start = min(start, silence.created_at)
    return start


def _silences(silence: Silence, facts: Mapping[str, str], now: datetime) -> bool:
    return silence.created_at <= now < silence.until and _fits(silence, facts)


def _fits(silence: Silence, facts: Mapping[str, str]) -> bool:
    return all(any(fnmatchcase(facts[key], pattern) for pattern in wanted) for key, wanted in silence.match.items())
