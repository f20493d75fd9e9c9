"""A metric that the configuration renamed keeps its history: it is asked for by the id under which it was recorded."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sides import LATER, recorder_of, tell

from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory
from monitor.run.export import rows
from monitor.run.former import all_metrics, metric_table
from monitor.run.reread import Rereader
from monitor.run.series import series
from storage import Store

MINISTRY = "the Ministry of Science and Technology"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The shipped configuration with coverage_5g under another id."""
    home = tmp_path_factory.mktemp("config")
    (home / "metrics").mkdir()
    for path in (shipped_directory() / "metrics").glob("*.toml"):
        text = path.read_text("utf-8")
        if '"coverage_5g"' in text:
            (home / "metrics" / path.name).write_text(text.replace('"coverage_5g"', '"reach_5g"'), "utf-8")
    return load_catalog({"NQ57_CONFIG": str(home)})


@pytest.fixture
def told(store: Store) -> Store:
    tell(recorder_of(load_catalog({}), store, timedelta(hours=1)), "one", "59", MINISTRY, 0)
    return store


def test_its_table_is_what_its_figures_say(told: Store, renamed: Catalog) -> None:
    with told.read() as tx:
        table = metric_table(tx, renamed, "coverage_5g")
        assert metric_table(tx, renamed, "coverage_6g") is None
        assert {"coverage_5g", "reach_5g"} <= set(all_metrics(tx, renamed))
    assert table is not None
    assert (table["id"], table["units"]) == ("coverage_5g", ["percent"])


def test_its_history_is_there_before_and_after_its_texts_are_read_again(told: Store, renamed: Catalog) -> None:
    def known(metric: str) -> list[tuple[object, str]]:
        with told.read() as tx:
            return [
                (row["OBS_VALUE"], row["VINTAGE"])
                for row in rows(tx, "series", all_metrics(tx, renamed), None)
                if row["INDICATOR"] == metric
            ]

    assert (known("coverage_5g"), known("reach_5g")) == ([(59, "current")], [])
    reader = Rereader(renamed, told, clock=lambda: LATER)
    assert len(list(reader.read_again(parse=False, since=None, publisher=None, apply=True))) == 1
    assert (known("coverage_5g"), known("reach_5g")) == ([(59, "read-again")], [(59, "current")])
    with told.read() as tx:
        (before,) = series(tx, "coverage_5g", as_of=LATER - timedelta(days=1))
    assert before.current is not None
