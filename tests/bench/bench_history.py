"""What comparing one new article's ten figures costs as the history grows.

    PYTHONPATH=$PWD python tests/bench/bench_history.py [--sizes 10000,100000,1000000] [--url sqlite:////tmp/x.db]

A history of 4,032 series (metric and place) over 25 years: most articles say what stands, one in thirty figures does
not. `cold` is a recorder that has read nothing, `warm` one that goes on; CPU seconds of this process, medians.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from builders import NOW, a_figure, a_quantity, a_screening, a_submission

from monitor.domain.figure import Extraction, Figure
from monitor.domain.ledger import Event
from monitor.domain.period import Period
from monitor.domain.quantity import Unit
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.read import PageRead
from monitor.run.record import Recorder
from storage import Store, Transaction, article, ledger, open_store

FIGURES = 10
PLACES = tuple(f"VN-{n:02d}" for n in range(1, 85))
YEARS = 25
CHUNK = 200


def figures(names: list[str], number: int) -> tuple[Figure, ...]:
    """Ten figures of one article: ten metrics at one place in one year; every thirtieth is another value."""
    place = PLACES[number % len(PLACES)]
    year = 2000 + number // len(PLACES) % YEARS
    first = number // len(PLACES) // YEARS * FIGURES
    found = []
    for n in range(FIGURES):
        metric = (first + n) % len(names)
        value = 10 + (metric * 37 + year * 11 + number % len(PLACES) * 5) % 400 / 10
        odd = (number * FIGURES + n) % 30 == 7
        quantity = a_quantity(str(value + (3 if odd else 0)), Unit.PERCENT)
        found.append(a_figure(metric=names[metric], geo=place, period=Period.year(year), quantity=quantity))
    return tuple(found)


def grow(store: Store, catalog: Catalog, names: list[str], known: int, articles: int) -> None:
    """Appends articles until there are so many, compared in bulk."""
    recorder = Recorder(catalog, store)
    while known < articles:
        upto = min(known + CHUNK, articles)
        with store.write() as tx:
            events = recorder._note_settings(tx, NOW)
            if events:
                recorder._history.compare(tx, events, metrics=(), geos=None, article_id=None)
            told: list[Event] = [event for n in range(known, upto) for event in _append(tx, names, n)]
            recorder._history.begin()
            recorder._history.compare(tx, told, metrics=names, geos=None, article_id=None)
        recorder._history.keep()
        known = upto


def _append(tx: Transaction, names: list[str], number: int) -> list[Event]:
    key, when = f"https://host{number % 40}.vn/{number}", NOW + timedelta(minutes=number)
    publisher = f"host:host{number % 40}.vn"
    made = article.create(
        tx,
        url=key,
        key=key,
        publisher=publisher,
        publisher_id=publisher,
        group=publisher,
        authority=20,
        lang="en",
        recorded_at=when,
    )
    text = article.add_revision(
        tx,
        article_id=made.id,
        title="",
        text=f"text {number}",
        complete=True,
        published=when,
        published_assumed=False,
        screening=a_screening(),
        sketch=b"\0\0\0\0",
        recorded_at=when,
    )
    fetched = ledger.append_fetch(
        tx,
        recorded_at=when,
        article=made,
        revision_id=text.id,
        fetched_at=when,
        published=when,
        complete=True,
        unchanged=False,
        story=made.id,
    )
    read = ledger.append_reading(
        tx,
        recorded_at=when,
        article_id=made.id,
        revision_id=text.id,
        extractor="1",
        lexicon="x",
        figures=[(figure, 20) for figure in figures(names, number)],
    )
    return [fetched, read]


def cost(work: Callable[[], Any], times: int) -> float:
    """Median CPU seconds of this process."""
    found = []
    for _ in range(times):
        begun = time.process_time()
        work()
        found.append(time.process_time() - begun)
    return median(found)


def measure(store: Store, catalog: Catalog, names: list[str], size: int) -> tuple[float, float]:
    """CPU seconds of one article's recording: cold, warm. The articles go on where the history ends, wherever."""
    with store.read() as tx:
        begun = ledger.last_seq(tx)
    numbers: Iterator[int] = iter(range(10**7 + size + begun, 10**9, 7))

    def tell(recorder: Recorder) -> None:
        n = next(numbers)
        extraction = Extraction(figures=figures(names, n % (size // FIGURES)), rejects=())
        read = PageRead(screening=a_screening(), extraction=extraction, sketch=b"\0\0\0\0")
        recorder.record(a_submission(url=f"https://new{n % 20}.vn/{n}", text=f"text {n}"), read)

    cold = cost(lambda: tell(Recorder(catalog, store)), 15)
    warm = Recorder(catalog, store)
    for _ in range(5):
        tell(warm)
    return cold, cost(lambda: tell(warm), 25)


def main() -> None:
    """Prints one line a size, and the growth from the first to each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--url", help="a database that goes on being filled; by default a scratch SQLite file")
    wanted = parser.parse_args()
    catalog = load_catalog({})
    names = [metric["id"] for metric in catalog.metrics if "percent" in metric.get("units", ())]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(wanted.url or f"sqlite:///{folder}/history.db")
        first: tuple[float, float] | None = None
        known = 0
        for size in map(int, wanted.sizes.split(",")):
            begun = time.process_time()
            grow(store, catalog, names, known, size // FIGURES)
            grown, known = time.process_time() - begun, size // FIGURES
            cold, warm = measure(store, catalog, names, size)
            first = first or (cold, warm)
            print(
                f"{store.dialect} {size:>8} observations: cold {cold * 1000:6.1f} ms ({cold / first[0]:.2f}x)"
                f"  warm {warm * 1000:6.1f} ms ({warm / first[1]:.2f}x)  grown in {grown:.0f} s",
                flush=True,
            )
        store.close()


if __name__ == "__main__":
    main()
