"""What still stands of the statements of one point: a claimant's later word replaces its earlier one.

Everything here is a function of the set of statements: they are taken in the order of their own time, never of arrival.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from monitor.compare.rules import Nature, Rules
from monitor.compare.statement import Statement, agrees, spans_agree
from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Comparator

#: One claimant's two values at two publishers, at most so many calendar days apart, are told differently, not changed.
REPORTED_DAYS = 2
_PLAINNESS = {Comparator.EQ: 0, Comparator.APPROX: 1, Comparator.LT: 2, Comparator.GT: 2, Comparator.RANGE: 3}


class How(StrEnum):
    """By what a statement stopped standing."""

    PRIOR = "prior"
    CLAIMANT = "claimant"
    PROVISIONAL = "provisional"
    ESTIMATE = "estimate"
    REPEAT = "repeat"
    ISSUER = "issuer"
    TEXT = "text"
    FACET = "facet"
    OUT_OF_DATE = "out-of-date"
    DATED = "dated"


@dataclass(frozen=True, slots=True)
class Fate:
    """`by` is the statement that replaced it; None where the text itself said that it was so before."""

    how: How
    by: Statement | None


@dataclass(slots=True)
class Value:
    """Statements of one claimant that agree; `rep` is the finest of them."""

    members: list[Statement]
    rep: Statement

    def add(self, statement: Statement) -> None:
        self.members.append(statement)
        self.rep = finest(self.members)


@dataclass(slots=True)
class Settled:
    """`standing` in order of time; `fates` by key for what stands no more; `claimants` by key for all."""

    standing: list[Statement]
    fates: dict[str, Fate] = field(default_factory=dict)
    claimants: dict[str, str] = field(default_factory=dict)

    def drop(self, statement: Statement, how: How, by: Statement | None) -> None:
        self.fates[statement.key] = Fate(how, by)


def fineness(statement: Statement) -> tuple[object, ...]:
    """Sorts the most precise first; a plain value before a bound, then the earlier."""
    return (statement.resolution, _PLAINNESS.get(statement.quantity.comparator, 4), statement.order)


def finest(statements: Iterable[Statement]) -> Statement:
    return min(statements, key=fineness)


def held_by(statement: Statement, finals: Sequence[Statement]) -> bool:
    """Whether one of the final values is this one: it agrees with all that agree with that value's finest statement. A
    wide one that it agrees with is not enough where a finer one within that says otherwise."""
    for value in sorted(finals, key=fineness):
        if agrees(statement, value):
            return all(agrees(statement, other) for other in finals if agrees(other, value))
    return False


def claimants_of(statements: Sequence[Statement]) -> dict[str, str]:
    """Who says it, by key. Where nobody is named, copies of one story speak for the first publisher of their value: a
    copy that gives another number says so on its own."""
    origins: dict[str, list[Statement]] = {}
    claimants: dict[str, str] = {}
    for statement in sorted(statements, key=lambda s: s.order):
        claimants[statement.key] = statement.figure.claimant
        if statement.named:
            continue
        firsts = origins.setdefault(statement.story, [])
        origin = next((first for first in firsts if agrees(statement, first)), None)
        if origin is None:
            firsts.append(statement)
        else:
            claimants[statement.key] = origin.figure.claimant
    return claimants


def settle(statements: Sequence[Statement], claimants: dict[str, str], rules: Rules) -> Settled:
    """What stands among statements of one facet of one point."""
    settled = Settled([], {}, claimants)
    live = []
    for statement in sorted(statements, key=lambda s: s.order):
        if statement.prior:
            settled.drop(statement, How.PRIOR, None)
        else:
            live.append(statement)
    if live and live[0].target:
        live = _by_issuer(live, settled, rules)
    live = _by_text(live, settled)
    by_claimant: dict[str, list[Statement]] = {}
    for statement in live:
        by_claimant.setdefault(claimants[statement.key], []).append(statement)
    for own in by_claimant.values():
        _sweep(own, settled)
    live = [s for s in live if s.key not in settled.fates]
    live = _without_provisional(live, settled, rules)
    live = _without_estimates(live, settled, rules)
    settled.standing = _without_repeaters(live, statements, settled)
    return settled


def days_apart(a: Statement, b: Statement) -> int:
    return abs((a.day - b.day).days)


def told_differently(a: Statement, b: Statement) -> bool:
    """Two publishers that report one claimant within two days."""
    return a.publisher != b.publisher and days_apart(a, b) <= REPORTED_DAYS


def _sweep(own: Sequence[Statement], settled: Settled) -> None:
    """One claimant's statements in their order; those that a later one replaces get their fate."""
    values: list[Value] = []
    for statement in own:
        if (fate := _copied(statement, own, settled)) is not None:
            settled.fates[statement.key] = fate
            continue
        fits = [value for value in values if agrees(statement, value.rep)]
        others = [value for value in values if value not in fits]
        replaced = [value for value in others if _replaces(statement, value, repeats=bool(fits))]
        for value in others:
            gone = (
                value.members if value in replaced else [m for m in value.members if m.publisher == statement.publisher]
            )
            for member in gone if not statement.dateless else ():
                settled.drop(member, How.CLAIMANT, statement)
            value.members = [m for m in value.members if m.key not in settled.fates]
            if value.members:
                value.rep = finest(value.members)
        values = [value for value in values if value.members]
        if len(fits) == 1:
            fits[0].add(statement)
        elif not fits:
            values.append(Value([statement], statement))


def _copied(statement: Statement, own: Sequence[Statement], settled: Settled) -> Fate | None:
    """A copy of a story says what its original said, when the original did: what replaced that replaces the copy."""
    for other in own:
        fate = settled.fates.get(other.key)
        if fate is not None and other.story == statement.story and agrees(statement, other):
            return fate
    return None


def _replaces(statement: Statement, value: Value, *, repeats: bool) -> bool:
    """A repeat of one side never closes the dispute; a new value replaces all that was not said at the same time."""
    if repeats or statement.dateless:
        return False
    return not any(told_differently(statement, member) for member in value.members)


def _by_text(live: list[Statement], settled: Settled) -> list[Statement]:
    """A text that says which value the present one replaced ends that value, whoever had given it before."""
    for change in [s for s in live if s.was and not s.dateless]:
        for statement in live:
            older = statement.order < change.order and statement.key not in settled.fates
            if older and not agrees(statement, change) and any(spans_agree(statement, was) for was in change.was):
                settled.drop(statement, How.TEXT, change)
    return [s for s in live if s.key not in settled.fates]


def _by_issuer(live: list[Statement], settled: Settled, rules: Rules) -> list[Statement]:
    """Who set a target, or a text that amends the document, replaces everything said before."""
    amended: Statement | None = None
    for change in [s for s in live if is_change(s, live, settled.claimants, rules)]:
        if change.figure.amends:
            again = amended is not None and agrees(change, amended)
            amended = change
            if again:
                continue  # It tells once more of the amendment that is known: a repeat closes no dispute.
        for statement in live:
            if statement.order >= change.order or statement.key in settled.fates or agrees(statement, change):
                continue
            if change.figure.amends or not told_differently(statement, change):
                settled.drop(statement, How.ISSUER, change)
    return [s for s in live if s.key not in settled.fates]


def is_change(statement: Statement, live: Sequence[Statement], claimants: dict[str, str], rules: Rules) -> bool:
    """Whether it may change its target: its document is amended, or its issuer speaks."""
    if statement.dateless:
        return False
    if statement.figure.amends:
        return True
    issuer = issuer_of(statement.figure.instrument, rules)
    if issuer:
        return statement.named and claimants[statement.key] == issuer
    first = min(live, key=lambda s: s.order)
    return claimants[first.key] == claimants[statement.key] and statement is not first


def issuer_of(instrument: str | None, rules: Rules) -> str | None:
    """The registry's, else by the suffix of its number ("411/QĐ-TTg": the Government); None where nobody is known."""
    if not instrument:
        return None
    tail = instrument.rpartition("/")[2]
    return rules.issuers.get(instrument) or rules.suffixes.get(tail) or rules.suffixes.get(tail.rpartition("-")[2])


def _without_provisional(live: list[Statement], settled: Settled, rules: Rules) -> list[Statement]:
    """A stock stated before its year was over yields to what was said after it."""
    if not live or not provisional_point(live[0], rules):
        return live
    last = live[0].cell.last
    assert last is not None
    finals = [s for s in live if s.day > last and not s.dateless]
    for statement in live:
        if finals and statement.day <= last and not held_by(statement, finals):
            by = next(final for final in finals if not agrees(statement, final))
            settled.drop(statement, How.PROVISIONAL, by)
    return [s for s in live if s.key not in settled.fates]


def provisional_point(statement: Statement, rules: Rules) -> bool:
    """A level of a stock for a whole year: before the year's end only provisional."""
    key = statement.cell
    stock = rules.metric(key.bucket.metric).nature is Nature.STOCK
    return stock and key.bucket.family == "level" and len(key.period) == 4


def _without_estimates(live: list[Statement], settled: Settled, rules: Rules) -> list[Statement]:
    """An estimate yields to what was measured later; that of an authority not to the word of a body that is none."""
    actual = [s for s in live if s.figure.kind is FigureKind.ACTUAL and not s.dateless]
    for statement in live:
        if statement.figure.kind is not FigureKind.ESTIMATE or held_by(statement, actual):
            continue
        other = [a for a in actual if a.day > statement.day and not agrees(statement, a)]
        later = [a for a in other if not _of_none(a, statement, settled.claimants, rules)]
        if later:
            settled.drop(statement, How.ESTIMATE, later[0])
    return [s for s in live if s.key not in settled.fates]


def _of_none(final: Statement, estimate: Statement, claimants: dict[str, str], rules: Rules) -> bool:
    """Whether a named body that is no authority contradicts one that is: they disagree, nothing became final."""
    if not (final.named and estimate.named) or claimants[final.key] == claimants[estimate.key]:
        return False
    return final.authority <= rules.no_authority < estimate.authority


def _without_repeaters(live: list[Statement], every: Sequence[Statement], settled: Settled) -> list[Statement]:
    """Who named nobody and repeated a named claimant's value falls with it."""
    named = [s for s in live if s.named]
    replaced = [(s, fate) for s in every if s.named and (fate := settled.fates.get(s.key)) and fate.by is not None]
    for statement in live:
        if statement.named or any(agrees(statement, other) for other in named):
            continue
        for gone, fate in replaced:
            assert fate.by is not None
            if gone.order <= statement.order < fate.by.order and agrees(statement, gone):
                settled.drop(statement, How.REPEAT, fate.by)
                break
    return [s for s in live if s.key not in settled.fates]
