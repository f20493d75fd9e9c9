"""What a page said once stays in the history of its point: the first release is what a silent edit is about."""

from __future__ import annotations

from sides import TEXT, tell

from monitor.domain.ledger import VerdictAction
from monitor.run.record import Recorder
from monitor.run.review import Decision
from monitor.run.series import SeriesPoint, revision_records, series

MINISTRY = "the Ministry of Science and Technology"
WITHOUT = "Under Resolution 57-NQ/TW, much of the population had access to 5G in 2025, {1} said; {0}"


def point_of(recorder: Recorder) -> SeriesPoint:
    with recorder.store.read() as tx:
        (point,) = series(tx, "coverage_5g")
    return point


def told(recorder: Recorder) -> list[tuple[object, ...]]:
    """Release, value, change and status of every vintage."""
    names = ("release", "value", "change", "status")
    return [tuple(record[name] for name in names) for record in revision_records(point_of(recorder))]


def test_an_edited_value_is_the_first_release(recorder: Recorder) -> None:
    tell(recorder, "one", "59", MINISTRY, 0)
    tell(recorder, "one", "61", MINISTRY, 0)
    assert told(recorder) == [(1, 59, None, "edited"), (2, 61, 2, "current")]
    assert "edited" in point_of(recorder).flags


def test_a_point_whose_figure_was_retracted_is_known_without_a_value(recorder: Recorder) -> None:
    tell(recorder, "one", "59", MINISTRY, 0)
    for _ in range(2):
        tell(recorder, "one", "more later.", MINISTRY, 0, text=WITHOUT)
    assert told(recorder) == [(1, 59, None, "retracted")]
    point = point_of(recorder)
    assert (point.current, point.state.period, "retracted" in point.flags) == (None, "2025", True)


def test_an_edit_that_leaves_the_figure_as_it_was_is_no_release(recorder: Recorder) -> None:
    tell(recorder, "one", "59", MINISTRY, 0)
    tell(recorder, "one", "59", MINISTRY, 0, text=TEXT + " More will follow.")
    assert told(recorder) == [(1, 59, None, "current")]


def test_a_figure_said_twice_in_a_text_is_one_release(recorder: Recorder) -> None:
    twice = (
        f"{TEXT.format('59', MINISTRY)}\n\nIn 2025, 59 per cent of the population had access to 5G, {MINISTRY} said."
    )
    tell(recorder, "one", "59", MINISTRY, 0, text=twice)
    assert told(recorder) == [(1, 59, None, "current")]
    for _ in range(2):
        tell(recorder, "one", "more later.", MINISTRY, 0, text=WITHOUT)
    assert told(recorder) == [(1, 59, None, "retracted")]


def test_what_an_analyst_refused_is_listed_and_was_never_released(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", MINISTRY, 0)[0].after
    assert found
    tell(recorder, "two", "61", MINISTRY, 9)
    recorder.judge(Decision(action=VerdictAction.REJECT, author="an analyst", target=found.observation_id))
    assert [vintage.status for vintage in point_of(recorder).vintages] == ["rejected", "current"]
    assert told(recorder) == [(1, 61, None, "current")]


def test_what_an_analyst_moved_to_another_period_leaves_nothing_behind(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", MINISTRY, 0)[0].after
    assert found
    fields = {"period": "2024"}
    verdict = VerdictAction.CORRECT
    recorder.judge(Decision(action=verdict, author="an analyst", target=found.observation_id, correction=fields))
    assert point_of(recorder).state.period == "2024"
    assert told(recorder) == [(1, 59, None, "current")]
