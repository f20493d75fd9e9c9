"""What an analyst corrected or refused is told so wherever the figure is given, with what the machine had read."""

from __future__ import annotations

from typing import Any

import pytest
from sides import tell

from monitor.domain.ledger import VerdictAction
from monitor.present.verdict import mark
from monitor.run.export import rows
from monitor.run.record import Recorder
from monitor.run.review import Decision
from monitor.run.series import point_record, revision_records, series
from monitor.run.standing import progress
from storage.views.article import newest_reading
from storage.views.point import levels
from storage.views.statement import of_metric

SHARE = "Under Resolution 57-NQ/TW, the digital economy made up {} per cent of GDP in 2025, {} said."


@pytest.fixture
def target(recorder: Recorder) -> str:
    (found,) = tell(recorder, "one", "18.5", "the Ministry of Science and Technology", 0, text=SHARE)
    assert found.after
    return found.after.observation_id


def judge(recorder: Recorder, action: VerdictAction, target: str, **fields: str) -> None:
    recorder.judge(Decision(action=action, author="an analyst", target=target, correction=fields or None))


METRIC = "digital_economy_gdp_share"


def test_the_corrected_value_stands_in_series_levels_and_the_way_to_the_targets(
    recorder: Recorder, target: str
) -> None:
    judge(recorder, VerdictAction.CORRECT, target, value="18.72", claimant="VNPT")
    with recorder.store.read() as tx:
        (point,) = series(tx, METRIC)
        (level,) = levels(tx, [METRIC])
        gaps = [gap for _, _, found in progress(tx, recorder.catalog) for gap in found if gap.level.metric == METRIC]
        (current,), (row,) = rows(tx, "current", [METRIC], None), rows(tx, "series", [METRIC], None)
    record, (revision,) = point_record(point), revision_records(point)
    assert {entry["value"] for entry in (record, record["vintages"][0], revision, current)} == {18.72}
    assert {entry["claimant"] for entry in (record, record["vintages"][0], revision, current)} == {"VNPT"}
    assert (row["OBS_VALUE"], row["SOURCE"], row["VERDICT"]) == (18.72, "VNPT", "correct")
    assert {str(gap.level.best.figure.quantity.value) for gap in gaps} == {"18.72"}
    assert str(level.best.figure.quantity.value) == "18.72"
    assert "analyst-corrected" in point.flags


def test_what_the_machine_had_read_stands_beside_it(recorder: Recorder, target: str) -> None:
    judge(recorder, VerdictAction.CORRECT, target, value="18.72", period="2024")
    words = recorder.catalog.words("en")
    with recorder.store.read() as tx:
        (point,) = series(tx, METRIC)
        (stated,) = rows(tx, "observations", [], None)
        (level,) = levels(tx, [METRIC])
    record = point_record(point)
    assert (record["verdict"], record["as_read"]) == ("correct", {"value": 18.5, "period": "2025"})
    assert (stated["value"], stated["verdict"], stated["corrected_to"]) == (18.5, "correct", "value=18.72; period=2024")
    best = level.best
    assert mark(best.verdict, best.figure, best.read, words) == "corrected by an analyst; read as 18.5%, 2025"


def test_before_the_correction_was_recorded_the_value_is_the_one_that_was_read(recorder: Recorder, target: str) -> None:
    with recorder.store.read() as tx:
        before = series(tx, METRIC)[0].vintages[0].recorded_at
    judge(recorder, VerdictAction.CORRECT, target, value="18.72")
    with recorder.store.read() as tx:
        (point,) = series(tx, METRIC, as_of=before)
        (stated,) = rows(tx, "observations", [], before)
    assert (point_record(point)["value"], point_record(point)["as_read"]) == (18.5, None)
    assert (stated["verdict"], stated["corrected_to"]) == (None, None)


def test_a_figure_of_another_metric_is_found_there(recorder: Recorder, target: str) -> None:
    judge(recorder, VerdictAction.CORRECT, target, metric="st_contribution", facet="gdp_share", value="7.5")
    with recorder.store.read() as tx:
        (point,) = series(tx, "st_contribution")
        (stated,) = of_metric(tx, "st_contribution")
    assert point_record(point)["value"] == 7.5
    assert (str(stated.figure.quantity.value), stated.figure.metric) == ("7.5", "st_contribution")


def test_a_refused_figure_is_marked_where_the_page_and_the_export_show_it(recorder: Recorder, target: str) -> None:
    judge(recorder, VerdictAction.REJECT, target)
    words = recorder.catalog.words("en")
    with recorder.store.read() as tx:
        (stated,) = rows(tx, "observations", [], None)
        reading = newest_reading(tx, str(stated["revision"]))
    assert stated["verdict"] == "reject"
    assert reading is not None
    (figure,) = reading.decided
    assert mark(figure.action, figure.figure, figure.read, words).startswith("refused by an analyst")


def test_a_verdict_marks_one_of_two_figures_of_the_same_words(recorder: Recorder) -> None:
    twice = SHARE.format("18.5", "the Ministry of Science and Technology") + "\n\nIn 2024 it was 18.5 per cent of GDP."
    found = tell(recorder, "one", "", "", 0, text=twice.replace("{", "").replace("}", ""))
    first: Any = found[0].after
    judge(recorder, VerdictAction.CORRECT, first.observation_id, value="18.72")
    with recorder.store.read() as tx:
        stated = {row["observation"]: row["corrected_to"] for row in rows(tx, "observations", [], None)}
    assert stated.pop(first.observation_id) == "value=18.72"
    assert set(stated.values()) <= {None}
