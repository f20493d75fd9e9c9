"""Renders the first migration from the tables as they are: python tests/storage/render_migration.py > FILE.

Only until the first release: afterwards a change of the tables is a further migration, written by hand.
"""

from __future__ import annotations

import sys
from typing import Any

from alembic.autogenerate.api import AutogenContext
from alembic.autogenerate.render import _render_cmd_body
from alembic.migration import MigrationContext
from alembic.operations import ops
from sqlalchemy.dialects.sqlite import dialect

from storage.columns import CanonicalJson, ExactDecimal, UtcDateTime
from storage.schema import trigger_statements
from storage.tables import metadata

HEAD = '''"""The schema of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

{names}

def upgrade() -> None:
    """Makes all tables, indexes and triggers."""
    {body}
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRES:
        op.get_bind().exec_driver_sql(statement)
'''


def render_item(kind: str, item: Any, _context: Any) -> Any:
    """Our types as those of the library, so that the migration imports nothing of ours."""
    if kind == "type" and isinstance(item, ExactDecimal):
        return 'sa.Numeric().with_variant(sa.String(), "sqlite")'
    if kind == "type" and isinstance(item, UtcDateTime):
        return 'sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite")'
    if kind == "type" and isinstance(item, CanonicalJson):
        return "sa.Text()"
    return False


def render() -> str:
    """The text of the migration."""
    context = MigrationContext.configure(
        dialect=dialect(), opts={"target_metadata": metadata, "render_item": render_item, "render_as_batch": False}
    )
    autogen = AutogenContext(
        context,
        metadata=metadata,
        opts={
            "sqlalchemy_module_prefix": "sa.",
            "alembic_module_prefix": "op.",
            "render_item": render_item,
            "user_module_prefix": None,
            "render_as_batch": False,
        },
    )
    made: list[Any] = []
    for table in metadata.sorted_tables:
        made.append(ops.CreateTableOp.from_table(table))
        made += [ops.CreateIndexOp.from_index(index) for index in sorted(table.indexes, key=lambda i: str(i.name))]
    body = _render_cmd_body(ops.UpgradeOps(made), autogen)
    names = "".join(
        f"{name} = [\n" + "".join(f"    {statement!r},\n" for statement in trigger_statements(which)) + "]\n\n"
        for name, which in (("SQLITE", "sqlite"), ("POSTGRES", "postgresql"))
    )
    return HEAD.format(names=names, body=body.replace("\n", "\n    "))


if __name__ == "__main__":
    sys.stdout.write(render())
