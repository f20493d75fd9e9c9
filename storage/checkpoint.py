"""What compare remembers between runs, as it wrote it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from storage.batches import batches
from storage.bulk import insert, replace
from storage.engine import Transaction, in_order, upsert
from storage.tables import checkpoint as tables


class Gist(NamedTuple):
    """A series, or a point without its statements."""

    name: str
    metric: str
    geo: str
    gist: str


class Kept(NamedTuple):
    """A statement of a point in one of its roles."""

    cell: str
    key: str
    role: str
    image: str


def mark(tx: Transaction) -> tuple[str, int] | None:
    """The version that wrote, and the last event that it knew; None where nothing was written."""
    row = tx.execute(select(tables.checkpoint.c.version, tables.checkpoint.c.seq)).first()
    return (row.version, row.seq) if row else None


def save_mark(tx: Transaction, version: str, seq: int) -> None:
    """What is kept knows every event up to `seq`."""
    upsert(tx, tables.checkpoint, [{"id": 1, "version": version, "seq": seq}], key=["id"])


def clear(tx: Transaction) -> None:
    """Nothing is kept."""
    for table in (
        tables.checkpoint,
        tables.checkpoint_gist,
        tables.checkpoint_statement,
        tables.checkpoint_page,
    ):
        tx.execute(delete(table))


def gists(
    tx: Transaction, *, metrics: Collection[str] | None = None, geos: Collection[str] | None = None
) -> Iterator[Gist]:
    """Series and points, all or of these metrics at these places."""
    column = tables.checkpoint_gist.c
    query = select(tables.checkpoint_gist)
    if metrics is not None:
        query = query.where(column.metric.in_(sorted(metrics)))
    if geos is not None:
        query = query.where(column.geo.in_(sorted(geos)))
    for row in tx.execute(query.order_by(column.name)):
        yield Gist(*row)


def named(tx: Transaction, names: Sequence[str]) -> dict[str, str]:
    """Name -> gist of these series and points."""
    column = tables.checkpoint_gist.c
    found: dict[str, str] = {}
    for batch in batches(names):
        query = select(column.name, column.gist).where(column.name.in_(batch))
        found |= {row.name: row.gist for row in tx.execute(query)}
    return found


def statements(tx: Transaction, cells: Sequence[str]) -> Iterator[Kept]:
    """The statements of these points."""
    column = tables.checkpoint_statement.c
    for batch in batches(cells):
        query = select(tables.checkpoint_statement).where(column.cell.in_(batch))
        for row in tx.execute(query.order_by(column.cell, column.key, column.role)):
            yield Kept(*row)


def all_statements(tx: Transaction) -> Iterator[Kept]:
    """Every statement that is kept."""
    column = tables.checkpoint_statement.c
    for row in in_order(tx, select(tables.checkpoint_statement), [column.cell, column.key, column.role]):
        yield Kept(row["cell"], row["key"], row["role"], row["image"])


def page(tx: Transaction, article_id: str) -> str | None:
    """The image of an article's page."""
    column = tables.checkpoint_page.c
    return tx.execute(select(column.image).where(column.article_id == article_id)).scalar()


def pages(tx: Transaction) -> dict[str, str]:
    """The images of all pages by article."""
    return {row.article_id: row.image for row in tx.execute(select(tables.checkpoint_page))}


def save(
    tx: Transaction,
    *,
    gists: Iterable[Gist],
    statements: Iterable[Kept],
    gone: Iterable[tuple[str, str, str]],
    pages: Iterable[tuple[str, str]],
) -> None:
    """Takes over what changed; `gone` are the cell, key and role of statements that go before the new ones come."""
    column = tables.checkpoint_statement.c
    places = [{"in_cell": cell, "of_key": key, "as_role": role} for cell, key, role in gone]
    if places:
        one = (
            column.cell == bindparam("in_cell"),
            column.key == bindparam("of_key"),
            column.role == bindparam("as_role"),
        )
        tx.execute(delete(tables.checkpoint_statement).where(*one), places)
    replace(tx, tables.checkpoint_gist, [entry._asdict() for entry in gists], key="name")
    rows = [entry._asdict() for entry in statements]
    insert(tx, tables.checkpoint_statement, rows)
    images = [{"article_id": article_id, "image": image} for article_id, image in pages]
    replace(tx, tables.checkpoint_page, images, key="article_id")
