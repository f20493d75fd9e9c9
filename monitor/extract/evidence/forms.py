"""The forms of the lexicon made ready for the figures of each unit: which of them a meaning may begin, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from monitor.extract.evidence.entry import Entry, Group
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.view import WHERE
from monitor.extract.lexicon import Vocabulary
from monitor.extract.model import IN_SENTENCE

_BACK: Final = IN_SENTENCE | {"heading", "before"}
#: Where a group of each reach may stand.
_REACH: Final = {
    "": IN_SENTENCE,
    "=": IN_SENTENCE,
    "!": frozenset({"noun", "beside"}),
    "^": _BACK,
    "~": _BACK | {"paragraph", "above", "title"},
}
#: Sorts of entries.
DECOY: Final = 1
GROWTH: Final = 2
LEVEL: Final = 4
#: The one meaning that must be found, or None and the meanings of which one must be; and where it may stand.
Wanted = tuple[int | None, tuple[int, ...], frozenset[str]]
#: The numbers of forms by a meaning.
_Numbers = dict[int, tuple[int, ...]]


class Form:
    """One form of an entry for figures of one unit."""

    __slots__ = ("alone", "begins", "entry", "groups", "more", "need", "needs", "pointing", "row", "weak", "weights")

    def __init__(self, entry: Entry, row: int, groups: Sequence[Group], weak: bool, begins: int) -> None:
        self.entry, self.weak = entry, weak
        #: Its first words hold only where no other subject stands with them.
        self.alone = groups[0].reach == "="
        #: The number of the entry among those of the unit.
        self.row = row
        #: The same for forms of the entry that begin alike, both alone or both with other groups.
        self.begins = begins
        #: Its groups as a figure wants them, and as one that points back does.
        self.groups: tuple[Wanted, ...] = tuple(_wanted(g, g.reach) for g in groups)
        self.pointing: tuple[Wanted, ...] = tuple(_wanted(g, g.reach or "^") for g in groups)
        #: Of its groups behind the first that have but one meaning: the last, None where there is none, and the others.
        others: list[int] = [atom for g in groups[1:] if len(g.atoms) == 1 for atom in g.atoms]
        self.need: int | None = others[-1] if others else None
        self.needs = frozenset(others[:-1])
        #: The first group weighs as much as two others; forms of more groups say more.
        self.weights = 1.0 + len(groups)
        self.more = 0.07 * (len(groups) - 1)


def _wanted(group: Group, reach: str) -> Wanted:
    atoms = tuple(group.atoms)
    return atoms[0] if len(atoms) == 1 else None, atoms, _REACH[reach]


def sort_of(entry: Entry) -> int:
    """The sort of the entry."""
    return DECOY if entry.decoy else GROWTH if entry.says == "growth" else LEVEL


class UnitForms:
    """All forms for figures of one unit, those of one entry together, in the order of the tables."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.forms: list[Form] = []
        #: By sorts, what `starts` told of them.
        self._starts: dict[int, tuple[_Numbers, _Numbers]] = {}
        #: By a meaning that may begin them, the numbers of forms of decoys, and whether they may do so outside the
        #: sentence.
        self.decoys: dict[int, list[tuple[bool, list[int]]]] = {}
        places: dict[tuple[int, int, bool], list[int]] = defaultdict(list)
        beginnings: dict[tuple[int, Group, bool], int] = {}
        for row, entry in enumerate(entries):
            sort = sort_of(entry)
            for number, groups in enumerate(entry.forms):
                for atom in groups[0].atoms:
                    places[atom, sort, groups[0].reach not in ("", "=")].append(len(self.forms))
                begins = beginnings.setdefault((row, groups[0], len(groups) == 1), len(beginnings))
                self.forms.append(Form(entry, row, groups, number in entry.weak, begins))
        for (atom, sort, far), numbers in places.items():
            if sort == DECOY:
                self.decoys.setdefault(atom, []).append((far, numbers))
        self._places = places
        self.atoms = frozenset(atom for atom, _, _ in places)

    def starts(self, sorts: int) -> tuple[_Numbers, _Numbers]:
        """By a meaning that may begin them, the numbers of forms of the `sorts`: those that may begin outside the
        sentence, and all. Decoys are left out."""
        known = self._starts.get(sorts)
        if known is None:
            outside: _Numbers = {}
            anywhere: _Numbers = {}
            for (atom, sort, far), numbers in self._places.items():
                if sort & sorts & ~DECOY:
                    anywhere[atom] = (*anywhere.get(atom, ()), *numbers)
                    if far:
                        outside[atom] = (*outside.get(atom, ()), *numbers)
            known = self._starts[sorts] = outside, anywhere
        return known


@lru_cache(maxsize=8)
def unit_forms(vocabulary: Vocabulary) -> Mapping[str, UnitForms]:
    """The forms of the vocabulary by unit."""
    return {unit: UnitForms(entries) for unit, entries in vocabulary.by_unit.items()}


def fitting_forms(table: UnitForms, figure: FigureContext, sorts: int) -> Iterable[Sequence[Form]]:
    """The forms, by entry, of entries of the `sorts`, of which all groups are said, the first where it may stand."""
    seen, whole, forms, decoys = figure.seen, figure.whole, table.forms, table.decoys
    outside, anywhere = table.starts(sorts)
    numbers: set[int] = set()
    allowed = _BACK if figure.pointing or figure.bare else IN_SENTENCE
    for atom in table.atoms.intersection(seen):
        if places := (anywhere if seen[atom][WHERE] in allowed else outside).get(atom):
            numbers.update(places)
        if atom in decoys and (other := whole.get(atom)) is not None:
            for far, hiding in decoys[atom]:
                if (far or other[WHERE] in allowed) and figure.may_hide(other):
                    numbers.update(hiding)
    rows: list[list[Form]] = []
    row, words = -1, seen.keys()
    for number in sorted(numbers):
        form = forms[number]
        if form.need is None or (form.need in seen and (not form.needs or form.needs <= words)):
            if form.row != row:
                row = form.row
                rows.append([form])
            else:
                rows[-1].append(form)
    return rows
