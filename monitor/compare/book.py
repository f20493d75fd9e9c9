"""All points that compare knows, by series; those that an archive keeps are made when they are asked for."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Protocol

from monitor.compare.cell import Cell
from monitor.compare.image import bucket_from, cell_name
from monitor.compare.series import Bucket, CellKey

#: (facet, instrument) of what was ever stated in a series.
Known = set[tuple[str | None, str | None]]


@dataclass(slots=True)
class Sealed:
    """A point that is still in the archive: the (facet, instrument, value) of its clusters, and what was told."""

    gist: str
    _read: list[Any] | None = None

    def _part(self, index: int) -> Any:
        if self._read is None:
            self._read = json.loads(self.gist)
        return self._read[index]

    @property
    def clusters(self) -> list[tuple[str | None, str | None, str]]:
        return [(facet, instrument, value) for facet, instrument, value in self._part(0)]

    @property
    def conflicts(self) -> list[str]:
        """The ids of open ones."""
        return list(self._part(1))

    @property
    def memory(self) -> str:
        return str(self._part(2))


@dataclass(slots=True)
class Series:
    """The points of one series by period."""

    bucket: Bucket
    book: Book = field(repr=False)
    known: Known = field(default_factory=set)
    cells: dict[str, Cell] = field(default_factory=dict)
    sealed: dict[str, Sealed] = field(default_factory=dict)

    def periods(self) -> list[str]:
        """Of all points, in order; "" is the undated one's."""
        return sorted({*self.cells, *self.sealed})

    def get(self, period: str) -> Cell | None:
        """The point at this period; None where there is none."""
        if period in self.sealed:
            self.book.unseal([CellKey(self.bucket, period)])
        return self.cells.get(period)

    def __iter__(self) -> Iterator[Cell]:
        for period in self.periods():
            cell = self.get(period)
            assert cell is not None
            yield cell


class Book:
    """Points by key, and by series."""

    def __init__(self) -> None:
        self.cells: dict[CellKey, Cell] = {}
        self.buckets: dict[Bucket, Series] = {}
        #: Points and series that may have changed since `settled`.
        self.touched: set[CellKey] = set()
        self.noted: set[Bucket] = set()
        self._unsealer: Unsealer | None = None

    def cell(self, key: CellKey) -> Cell:
        """The point, made where it is new; it may be changed, and with it what stands of the series' undated ones."""
        found = self.find(key)
        series = self._series(key.bucket)
        if found is None:
            found = self.cells[key] = series.cells[key.period] = Cell(key, series)
        self.touched.add(key)
        if key.period and key.bucket.family == "level" and ("" in series.cells or "" in series.sealed):
            self.touched.add(key._replace(period=""))
        return found

    def find(self, key: CellKey) -> Cell | None:
        """The point, or None where nothing was said of it."""
        series = self.buckets.get(key.bucket)
        return series.get(key.period) if series else None

    def series(self, bucket: Bucket) -> Iterable[Cell]:
        """All points of a series, undated ones included, in order of period."""
        return self.buckets.get(bucket) or ()

    def points(self, bucket: Bucket) -> Series | None:
        """The series, with points that nobody has asked for yet."""
        return self.buckets.get(bucket)

    def _series(self, bucket: Bucket) -> Series:
        return self.buckets.setdefault(bucket, Series(bucket, self))

    def is_known(self, bucket: Bucket, facet: str | None, instrument: str | None) -> bool:
        """Whether the series has had a point. A figure that names no facet may belong to any."""
        series = self.buckets.get(bucket)
        known = series.known if series else set()
        if facet is None:
            return any(one[1] == instrument for one in known)
        return (facet, instrument) in known

    def known(self) -> Iterator[tuple[Bucket, str | None, str | None]]:
        """All that `note` was told."""
        for bucket, series in self.buckets.items():
            for facet, instrument in series.known:
                yield bucket, facet, instrument

    def note(self, bucket: Bucket, facet: str | None, instrument: str | None) -> None:
        """The series has a point of this facet and instrument."""
        known = self._series(bucket).known
        if (facet, instrument) not in known:
            known.add((facet, instrument))
            self.noted.add(bucket)

    def disputed(self, conflict_id: str) -> Cell | None:
        """The point whose open conflict this is."""
        for key in sorted(self.cells):
            if conflict_id in self.cells[key].open.values():
                return self.cell(key)
        for series in list(self.buckets.values()):
            for period, sealed in series.sealed.items():
                if conflict_id in sealed.conflicts:
                    return self.cell(CellKey(series.bucket, period))
        return None

    def raised(self, conflict_id: str) -> tuple[Cell, str | None, str] | None:
        """The point of a conflict that was told once, over or not, with the instrument and the arena of the dispute."""
        marked = f'"{conflict_id}"'
        for series in list(self.buckets.values()):
            for period, sealed in list(series.sealed.items()):
                if marked in sealed.memory:
                    self.unseal([CellKey(series.bucket, period)])
        for key in sorted(self.cells):
            for (instrument, arena, _), raised in self.cells[key].raised.items():
                if raised == conflict_id:
                    return self.cell(key), instrument, arena
        return None

    def use(self, unsealer: Unsealer) -> None:
        """Points come from there where they are sealed."""
        self._unsealer = unsealer

    def seal(self, name: str, gist: str) -> None:
        """Notes a series or a point that an archive keeps. What is known already stays as it is."""
        head, _, period = name[:-2].rpartition(',"')
        bucket = _bucket_of(head)
        if bucket is None:
            known = self._series(bucket_from(json.loads(name))).known
            known |= {(facet, instrument) for facet, instrument in json.loads(gist)}
            return
        series = self._series(bucket)
        if period not in series.cells and period not in series.sealed:
            series.sealed[period] = Sealed(gist)

    def unseal(self, keys: Collection[CellKey]) -> None:
        """Makes these points, all at once."""
        wanted = {}
        for key in keys:
            series = self.buckets.get(key.bucket)
            sealed = series.sealed.pop(key.period, None) if series else None
            if sealed is not None:
                wanted[key] = sealed.memory
        if not wanted:
            return
        assert self._unsealer is not None
        for key in wanted:
            series = self._series(key.bucket)
            self.cells[key] = series.cells[key.period] = Cell(key, series)
        self._unsealer.fill({cell_name(key): self.cells[key] for key in wanted}, wanted)

    def beside(self, keys: Iterable[CellKey]) -> None:
        """Makes what a figure at these points may meet, all at once: the sealed points at their places and periods,
        whatever these measure, the undated ones of their series, and the targets."""
        points = list(keys)
        times = {(key.bucket.place, key.period) for key in points}
        undated = {key.bucket for key in points}
        targets = {bucket._replace(family="target") for bucket in undated}
        self.unseal(
            [
                CellKey(bucket, period)
                for bucket, series in self.buckets.items()
                for period in series.sealed
                if (bucket.place, period) in times or bucket in targets or (not period and bucket in undated)
            ]
        )


@lru_cache(maxsize=10_000)
def _bucket_of(head: str) -> Bucket | None:
    """The series of a point whose name begins so; None where this begins the name of a series. Many points share it."""
    parts = json.loads(head + "]")
    return bucket_from(parts) if len(parts) == len(Bucket._fields) + 2 else None


class Unsealer(Protocol):
    """Fills points from where they are kept."""

    def fill(self, cells: dict[str, Cell], memories: dict[CellKey, str]) -> None:
        """Puts the statements and what was told into these new points, given by name."""
