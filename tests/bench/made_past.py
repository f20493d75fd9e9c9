"""A history of any size, made quickly: what the press said of one place, and the same of every other."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any

from appended import append_article
from builders import NOW, a_figure, a_quantity, an_article

from monitor.domain.figure import Figure
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import Event
from monitor.domain.period import Period
from monitor.domain.quantity import Unit
from monitor.run.catalog import Catalog
from monitor.run.history import History, note_settings, version
from storage import Store, Transaction, checkpoint, finding, ledger, open_store
from storage.bulk import insert_lines

FIGURES = 10
PLACES = tuple(f"VN-{n:03d}" for n in range(1, 169))
#: Each point is told so often before the next period's begins.
TIMES = 4
_CHUNK = 200
_TABLES = (
    "article revision event fetch reading observation finding point_state current_value checkpoint_gist "
    "checkpoint_statement checkpoint_page"
).split()
_NAMES = re.compile("\x02(\\d+)\x02|([0-9a-f]{20})")
_CELL, _ROW, _NULL, _BYTES = "\x1f", "\x1e", "\x00", "\x01"


def metrics_of(catalog: Catalog) -> list[str]:
    """The metrics that are told: all that are percentages."""
    return [metric["id"] for metric in catalog.metrics if "percent" in metric.get("units", ())]


def figures(names: Sequence[str], number: int, place: str) -> tuple[Figure, ...]:
    """Ten figures of a place's article of this number: ten metrics in one month, every thirtieth with another value.
    When all metrics had their turn so many TIMES the next month begins."""
    round_ = -(-len(names) // FIGURES)
    month = number // (round_ * TIMES)
    period = Period.parse(f"{1960 + month // 12}-{month % 12 + 1:02d}")
    found = []
    for n in range(FIGURES):
        metric = (number % round_ * FIGURES + n) % len(names)
        value = 10 + (metric * 37 + month * 11) % 400 / 10
        odd = (number * FIGURES + n) % 30 == 7
        quantity = a_quantity(str(value + (3 if odd else 0)), Unit.PERCENT)
        found.append(a_figure(metric=names[metric], geo=place, period=period, quantity=quantity))
    return tuple(found)


def fill(store: Store, catalog: Catalog, observations: int) -> int:
    """Fills an empty store with about so many observations. Returns how many articles each place has."""
    articles = max(1, round(observations / FIGURES / len(PLACES)))
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{folder}/one.db") as one:
        _tell(one, catalog, articles)
        with one.read() as tx:
            templates = {name: _template(tx, name) for name in _TABLES}
            exact = _points(tx)
            last = ledger.last_seq(tx)
    with store.write() as tx:
        note_settings(tx, catalog.compare_settings, NOW)
        finding.ensure_generation(tx, NOW)
        for number, place in enumerate(PLACES):
            name_of = _namer(number, place, exact, last - 1)
            for table, (columns, parts) in templates.items():
                insert_lines(tx, table, columns, _lines(parts, place, name_of))
        checkpoint.save_mark(tx, version(), 1 + len(PLACES) * (last - 1))
    with store.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    return articles


def _tell(store: Store, catalog: Catalog, articles: int) -> None:
    names, history = metrics_of(catalog), History()
    with store.write() as tx:
        settings = note_settings(tx, catalog.compare_settings, NOW)
        history.compare(tx, settings, metrics=(), geos=None, article_id=None)
    for start in range(0, articles, _CHUNK):
        with store.write() as tx:
            history.begin()
            told = [e for n in range(start, min(start + _CHUNK, articles)) for e in _append(tx, names, n)]
            history.compare(tx, told, metrics=names, geos=None, article_id=None)
        history.keep()


def _append(tx: Transaction, names: Sequence[str], number: int) -> list[Event]:
    when, publisher = NOW + timedelta(minutes=number), f"host:host{number % 40}.vn"
    url = f"https://host{number % 40}.vn/{PLACES[0]}/{number}"
    page = an_article(url, url=url, key=url, publisher=publisher, publisher_id=publisher, group=publisher, authority=20)
    found = [(figure, 20) for figure in figures(names, number, PLACES[0])]
    return append_article(tx, page, found, when=when, published=when)


def _template(tx: Transaction, table: str) -> tuple[list[str], list[str]]:
    """The table's columns, and its rows as one text that is cut before and after every name."""
    result = tx.exec_driver_sql(f'SELECT * FROM "{table}"')
    columns = list(result.keys())
    numbered = [name == "seq" for name in columns]
    rows = [
        _CELL.join(_text(value, seq) for value, seq in zip(row, numbered, strict=True))
        for row in result
        if table != "event" or row[columns.index("kind")] != "config"
    ]
    return columns, [part for part in _cut(_ROW.join(rows)) if part]


def _text(value: Any, numbered: bool) -> str:
    if value is None:
        return _NULL
    if isinstance(value, bytes):
        return _BYTES + value.hex()
    return f"\x02{value}\x02" if numbered else str(value)


def _cut(text: str) -> Iterator[str]:
    end = 0
    for found in _NAMES.finditer(text):
        yield text[end : found.start()]
        yield found[0]
        end = found.end()
    yield text[end:]


def _points(tx: Transaction) -> dict[str, tuple[Any, ...]]:
    """What the names of points and series are hashes of; the first place stands for all."""
    found: dict[str, tuple[Any, ...]] = {}
    for record in finding.load_states(tx).values():
        series = tuple(record[name] for name in ("metric", "unit", "geo", "geo_name", "era", "family"))
        last = (record["facet"], record["instrument"])
        found[record["series"]] = ("series", *series, *last)
        found[record["key"]] = ("point", *series, record["period"], *last)
    return found


def _namer(number: int, place: str, exact: dict[str, tuple[Any, ...]], events: int) -> Callable[[str], str]:
    """Another place's name for a name of the first: numbers of events follow, points keep their own kind of name."""
    points = {
        name: stable_id(*(place if part == PLACES[0] else part for part in parts)) for name, parts in exact.items()
    }

    def name_of(part: str) -> str:
        if part[0] == "\x02":
            return str(int(part[1:-1]) + number * events)
        return points.get(part) or f"{part[:-2]}{number:02x}"

    return name_of


def _lines(parts: Sequence[str], place: str, name_of: Callable[[str], str]) -> Iterator[list[str | bytes | None]]:
    text = "".join(name_of(part) if _NAMES.fullmatch(part) else part for part in parts).replace(PLACES[0], place)
    for row in text.split(_ROW) if text else ():
        yield [_value(cell) for cell in row.split(_CELL)]


def _value(cell: str) -> str | bytes | None:
    if cell[:1] == _BYTES:
        return bytes.fromhex(cell[1:])
    return None if cell == _NULL else cell


def shape(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    with store.read() as tx:
        return {name: int(tx.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar() or 0) for name in _TABLES}


__all__ = ["FIGURES", "PLACES", "figures", "fill", "metrics_of", "shape"]
