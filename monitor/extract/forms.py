"""The forms of the lexicon made ready for the figures of each unit: which of them a meaning may begin, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from monitor.extract.lexicon import Entry, Group, Vocabulary
from monitor.extract.sight import Sight

_HERE = frozenset({"noun", "beside", "clause", "sentence"})
_BACK = _HERE | {"heading", "before"}
#: Where a group of each reach may stand.
_REACH = {
    "": _HERE,
    "!": frozenset({"noun", "beside"}),
    "^": _BACK,
    "~": _BACK | {"paragraph", "above", "title"},
}
#: Meanings of which one must be found, and where it may stand.
Wanted = tuple[tuple[int, ...], frozenset[str]]


class Form:
    """One form of an entry for figures of one unit."""

    __slots__ = ("entry", "groups", "more", "others", "pointing", "row", "weak", "weights")

    def __init__(self, entry: Entry, row: int, groups: Sequence[Group], weak: bool) -> None:
        self.entry, self.weak = entry, weak
        #: The number of the entry among those of the unit.
        self.row = row
        #: Its groups as a figure wants them, and as one that points back does.
        self.groups: tuple[Wanted, ...] = tuple((tuple(g.atoms), _REACH[g.reach]) for g in groups)
        self.pointing: tuple[Wanted, ...] = tuple((tuple(g.atoms), _REACH[g.reach or "^"]) for g in groups)
        #: The meanings of its groups behind the first.
        self.others = tuple(g.atoms for g in groups[1:])
        #: The first group weighs as much as two others; forms of more groups say more.
        self.weights = 1.0 + len(groups)
        self.more = 0.07 * (len(groups) - 1)


class UnitForms:
    """All forms for figures of one unit, those of one entry together, in the order of the tables. By a meaning that may
    begin them, their numbers: metrics' that begin in the sentence, metrics' that may begin outside, and decoys'."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.forms: list[Form] = []
        here, far, decoys = (defaultdict[int, list[int]](list) for _ in range(3))
        for row, entry in enumerate(entries):
            for number, groups in enumerate(entry.forms):
                starts = decoys if entry.decoy else here if groups[0].reach == "" else far
                for atom in groups[0].atoms:
                    starts[atom].append(len(self.forms))
                self.forms.append(Form(entry, row, groups, number in entry.weak))
        self.here, self.far, self.decoys = dict(here), dict(far), dict(decoys)


@lru_cache(maxsize=8)
def unit_forms(vocabulary: Vocabulary) -> Mapping[str, UnitForms]:
    """The forms of the vocabulary by unit."""
    return {unit: UnitForms(entries) for unit, entries in vocabulary.by_unit.items()}


def fitting_forms(table: UnitForms, sight: Sight) -> Iterable[Sequence[Form]]:
    """The forms of which all groups are said somewhere and the first where it may stand, by entry."""
    seen, whole, forms = sight.seen, sight.whole, table.forms
    numbers: set[int] = set()
    allowed = _BACK if sight.pointing else _HERE
    for atom in seen.keys() & table.here.keys():
        if seen[atom].where in allowed:
            numbers.update(table.here[atom])
    for atom in seen.keys() & table.far.keys():
        numbers.update(table.far[atom])
    for atom in whole.keys() & table.decoys.keys():
        numbers.update(table.decoys[atom])
    missing = seen.keys().isdisjoint
    rows: dict[int, list[Form]] = {}
    for number in sorted(numbers):
        form = forms[number]
        for atoms in form.others:
            if missing(atoms):
                break
        else:
            rows.setdefault(form.row, []).append(form)
    return rows.values()
