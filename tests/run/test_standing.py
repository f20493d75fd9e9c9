"""Every official target with the present value of its metric."""

from __future__ import annotations

import pytest
from builders import NOW, a_submission

from monitor.run.catalog import Catalog
from monitor.run.record import Recorder
from monitor.run.standing import progress, progress_record
from storage import Store


def test_every_target_of_an_instrument_is_told_with_what_stands(store: Store, catalog: Catalog) -> None:
    text = "Under Resolution 57-NQ/TW the digital economy made up 18.72% of GDP in 2025, the ministry said."
    Recorder(catalog, store, clock=lambda: NOW).record(a_submission(text=text))
    with store.read() as tx:
        told = [progress_record(*entry) for entry in progress(tx, catalog, "57-NQ/TW")]
        every = progress(tx, catalog)
    assert len(every) > len(told) > 5
    assert {record["instrument"] for record in told} == {"57-NQ/TW"}
    (record,) = [r for r in told if r["metric"] == "digital_economy_gdp_share" and r["deadline"] == "2030"]
    (now,) = record["present"]
    assert (now["value"], now["period"], now["as_of"], now["met"]) == (18.72, "2025", "2025-12-31", False)
    assert now["gap"] == pytest.approx(record["target"] - 18.72)
    assert now["pace_per_year"] == pytest.approx((record["target"] - 18.72) / 5, abs=0.01)
    assert all(r["present"] == [] for r in told if r["metric"] != "digital_economy_gdp_share")


@pytest.mark.parametrize(("when", "met"), [("in 2025", [True]), ("in the first quarter of 2025", [])])
def test_what_is_asked_of_every_year_is_held_against_whole_years(
    store: Store, catalog: Catalog, when: str, met: list[bool]
) -> None:
    text = f"Under Resolution 57-NQ/TW, 3.2% of the state budget was spent on science and technology {when}."
    Recorder(catalog, store, clock=lambda: NOW).record(a_submission(text=text))
    with store.read() as tx:
        told = [progress_record(*entry) for entry in progress(tx, catalog, "57-NQ/TW")]
    (record,) = [r for r in told if r["metric"] == "st_budget_share"]
    assert record["form"] == "annual"
    assert [now["met"] for now in record["present"]] == met
