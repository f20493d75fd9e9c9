"""One reading's figures among themselves: what is said twice, what was and what is, and which figure of the page's
earlier text each one continues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.compare.guard import outside, power_of_ten
from monitor.compare.rules import Rules
from monitor.compare.series import CellKey
from monitor.compare.standing import fineness
from monitor.compare.statement import Source, Statement, agrees, statements_of
from monitor.domain.figure import Figure
from monitor.domain.ledger import Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A figure with its bracketed amounts. `echo` says the same as another of the article, less exactly or again."""

    main: Statement
    brackets: tuple[Statement, ...]
    echo: bool = False

    @property
    def statements(self) -> tuple[Statement, ...]:
        return (self.main, *self.brackets)


def read_article(
    observations: Sequence[Observation], figures: Mapping[str, Figure], source: Source, rules: Rules
) -> list[Said]:
    """The figures with a metric in the order of the text. Of two values of one point the second is the present one.

    `figures` are those that an analyst has corrected, by observation.
    """
    said = []
    for observation in sorted(observations, key=lambda o: (o.position, o.id)):
        one = statements_for(observation, figures.get(observation.id, observation.figure), source, rules)
        if one is not None:
            said.append(one)
    groups: dict[tuple[object, ...], list[Said]] = {}
    for one in said:
        groups.setdefault(_same_point(one.main), []).append(one)
    changed: dict[str, Said] = {}
    for group in _joined(groups):
        for one, prior in _present_last(group, rules):
            changed[one.main.key] = one
            if prior and not one.main.prior:
                changed[one.main.key] = Said(
                    main=replace(one.main, prior=True), brackets=tuple(replace(b, prior=True) for b in one.brackets)
                )
        _note_change(group, changed)
    return [changed.get(one.main.key, one) for one in said]


def _note_change(group: Sequence[Said], changed: dict[str, Said]) -> None:
    """Where the text says that a value replaced another ("raised from A to B"), the present one knows which."""
    was = tuple(one.main.spans for one in group if one.main.figure.earlier)
    for one in group if was else ():
        present = changed[one.main.key]
        if not present.main.prior and not present.echo:
            changed[one.main.key] = replace(present, main=replace(present.main, was=was))


def statements_for(observation: Observation, figure: Figure, source: Source, rules: Rules) -> Said | None:
    """One figure with its bracketed amounts; None for an open one."""
    statements = statements_of(observation, figure, source, rules)
    return Said(main=statements[0], brackets=statements[1:]) if statements else None


def _same_point(statement: Statement) -> tuple[object, ...]:
    who = statement.figure.claimant if statement.named else None
    return (statement.cell, statement.facet, statement.figure.instrument, who)


def _joined(groups: dict[tuple[object, ...], list[Said]]) -> list[list[Said]]:
    """Figures that name nobody belong with the one claimant whom the article names for their point."""
    joined: list[list[Said]] = []
    for key, group in groups.items():
        if key[3] is not None:
            joined.append(group)
            continue
        named = [other for other_key, other in groups.items() if other_key[:3] == key[:3] and other_key[3] is not None]
        if len(named) == 1:
            named[0].extend(group)
            named[0].sort(key=lambda one: one.main.order)
        else:
            joined.append(group)
    return joined


def _present_last(group: Sequence[Said], rules: Rules) -> list[tuple[Said, bool]]:
    """Each with whether it is what was. Of those that agree the most precise speaks, the others are its echo. A value
    that cannot stand, which goes to review, takes no other's place."""
    doubtful = _doubtful(group, rules)
    values: list[list[Said]] = []
    for one in group:
        if one.main.prior or one in doubtful:
            continue
        fits = next((value for value in values if agrees(one.main, value[0].main)), None)
        if fits is None:
            values.append([one])
        else:
            fits.append(one)
    found = [(one, True) for one in group if one.main.prior]
    found += [(one, False) for one in doubtful]
    for index, value in enumerate(values):
        best = min(value, key=lambda one: fineness(one.main))
        prior = index < len(values) - 1
        for one in value:
            found.append((Said(main=one.main, brackets=one.brackets, echo=one is not best), prior))
    return found


def _doubtful(group: Sequence[Said], rules: Rules) -> list[Said]:
    """Of several values of one point those that no range allows, and slips of the decimal sign behind the value."""
    sound: list[Said] = []
    doubtful: list[Said] = []
    for one in group:
        if one.main.prior:
            continue
        slip = outside(one.main, rules) or any(power_of_ten(one.main, other.main) for other in sound)
        (doubtful if slip else sound).append(one)
    return doubtful if sound else []


def match(new: Sequence[Said], old: Sequence[Said]) -> dict[str, Said]:
    """For each figure of a page's new text (by key) the figure of its old text that it continues, each at most once."""
    free = [one for one in old if not one.echo]
    found: dict[str, Said] = {}
    for level in (_unchanged, _same_series, _same_cell):
        for one in new:
            if one.echo or one.main.key in found:
                continue
            partner = next((other for other in free if level(one.main, other.main)), None)
            if partner is not None:
                found[one.main.key] = partner
                free.remove(partner)
    return found


def _unchanged(a: Statement, b: Statement) -> bool:
    return _same_series(a, b) and agrees(a, b)


def _same_series(a: Statement, b: Statement) -> bool:
    same_claimant = a.figure.claimant == b.figure.claimant
    return _same_cell(a, b) and same_claimant and (a.facet, a.figure.instrument) == (b.facet, b.figure.instrument)


def _same_cell(a: Statement, b: Statement) -> bool:
    return a.prior == b.prior and _page_cell(a.cell) == _page_cell(b.cell)


def _page_cell(key: CellKey) -> CellKey:
    """A nameless company is the same one within one page."""
    place = key.bucket.place
    if place.name.startswith("?"):
        return key._replace(bucket=key.bucket._replace(place=place._replace(name="?")))
    return key
