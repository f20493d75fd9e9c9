"""The document that a target belongs to, where the text names none."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.compare import agree
from monitor.compare.rules import OfficialTarget, Rules
from monitor.compare.series import CellKey
from monitor.compare.standing import claimants_of
from monitor.compare.statement import Statement
from monitor.domain.quantity import Quantity


def instruments_of(key: CellKey, statements: Sequence[Statement], rules: Rules) -> dict[str, str | None]:
    """Each statement's instrument: named, the same claimant's earlier one, the registry's of that number, or none."""
    if key.bucket.family != "target":
        return dict.fromkeys((s.key for s in statements), None)
    claimants = claimants_of(statements)
    found: dict[str, str | None] = {}
    latest: dict[str, str] = {}
    for statement in sorted(statements, key=lambda s: s.order):
        who = claimants[statement.key]
        instrument = statement.figure.instrument or latest.get(who) or _resolve(statement, rules)
        found[statement.key] = instrument
        if instrument:
            latest[who] = instrument
    return found


def _resolve(statement: Statement, rules: Rules) -> str | None:
    for official in official_targets(statement.cell, rules):
        if agrees_official(statement, official, rules):
            return official.instrument
    return None


def official_targets(key: CellKey, rules: Rules) -> list[OfficialTarget]:
    """The registry's targets of this metric, unit and deadline for the whole country."""
    if key.bucket.place.geo != "VN":
        return []
    return [
        t for t in rules.metric(key.bucket.metric).targets if t.unit == key.bucket.unit and t.deadline == key.period
    ]


def agrees_official(statement: Statement, official: OfficialTarget, rules: Rules) -> bool:
    """Whether the stated number is the registry's, by rounding."""
    quantity = Quantity(
        value=official.value,
        value_high=official.value_high,
        unit=official.unit,
        digits=format(official.value.normalize(), "f"),
        digits_high=None if official.value_high is None else format(official.value_high.normalize(), "f"),
    )
    return agree.stated_agree(statement.spans, agree.stated_intervals(quantity, rules.slack))
