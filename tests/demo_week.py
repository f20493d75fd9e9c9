"""The demo's week in a scratch database, for tests of what is shown."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from pathlib import Path

from monitor.domain.finding import Finding, FindingKind
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory
from monitor.run.demo import play, prepare
from monitor.run.newsstand import Newsstand
from monitor.run.wiring import open_database
from storage import Store
from storage import finding as stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    catalog: Catalog
    store: Store
    home: Path
    environment: dict[str, str]
    #: What was said on stderr while it was played.
    told: list[str]

    def findings(self, kind: FindingKind) -> list[Finding]:
        """Findings of one kind, oldest first."""
        with self.store.read() as tx:
            return list(stored.list_(tx, kinds=[kind]))


@contextmanager
def played_week(home: Path, database: str | None = None) -> Iterator[Week]:
    """Plays the whole week into `home`, and into another database than an SQLite file where one is named."""
    with Newsstand(shipped_directory() / "demo" / "editions") as stand:
        environment = prepare(home, stand, port=8057)
        if database:
            environment["NQ57_DATABASE_URL"] = database
        catalog = load_catalog(environment, {"web.port": 0})
        with open_database(catalog) as store:
            with redirect_stderr(io.StringIO()) as told:
                play(catalog, store, stand)
            lines = told.getvalue().splitlines()
            yield Week(catalog=catalog, store=store, home=home, environment=environment, told=lines)
