"""The last verdict counts: a conflict that is over is decided anew, and a figure counts again as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from sides import recorder_of, tell

from monitor.domain.errors import UsageError
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.ledger import VerdictAction
from monitor.run.catalog import Catalog
from monitor.run.record import Recorder
from monitor.run.replay import compare_again, verify_store
from monitor.run.review import Decision
from storage import Store, ledger
from storage.views.current import all_current
from storage.views.finding import conflicts


@pytest.fixture
def recorder(catalog: Catalog, store: Store) -> Iterator[Recorder]:
    opened = recorder_of(catalog, store, timedelta(hours=1))
    yield opened
    assert compare_again(store) == []
    assert verify_store(store) == []


@pytest.fixture
def conflict(recorder: Recorder) -> Finding:
    """59 per cent by a ministry, 71 per cent by a company."""
    tell(recorder, "one", "59", "the Ministry of Science and Technology", 0)
    (found,) = tell(recorder, "two", "71", "VNPT", 10)
    return found


def judge(recorder: Recorder, action: VerdictAction, **given: Any) -> tuple[Finding, ...]:
    return recorder.judge(Decision(action=action, author="an analyst", **given))


def sides(conflict: Finding) -> tuple[str, str]:
    """The ministry's observation and the company's."""
    assert conflict.before
    assert conflict.after
    return conflict.before.observation_id, conflict.after.observation_id


def accept_side(recorder: Recorder, conflict: Finding, side: str) -> tuple[Finding, ...]:
    return judge(recorder, VerdictAction.ACCEPT_SIDE, conflict=conflict.conflict_id, target=side)


def current(recorder: Recorder) -> Decimal:
    with recorder.store.read() as tx:
        (row,) = all_current(tx, ["coverage_5g"])
    return row.value


def test_the_other_side_may_be_accepted_afterwards_and_that_it_stands_is_told(
    recorder: Recorder, conflict: Finding
) -> None:
    ministry, company = sides(conflict)
    accept_side(recorder, conflict, company)
    assert current(recorder) == 71
    (told,) = accept_side(recorder, conflict, ministry)
    assert (told.kind, told.closes) == (FindingKind.RESOLVED, conflict.conflict_id)
    assert [side.figure.quantity.value for side in told.sides] == [71, 59]
    assert current(recorder) == 59
    accept_side(Recorder(recorder.catalog, recorder.store), conflict, company)
    assert current(recorder) == 71
    with recorder.store.read() as tx:
        assert not conflicts(tx, conflict.conflict_id)[0].is_open


def test_that_both_stand_takes_back_that_one_was_accepted(recorder: Recorder, conflict: Finding) -> None:
    accept_side(recorder, conflict, sides(conflict)[1])
    judge(recorder, VerdictAction.BOTH_STAND, conflict=conflict.conflict_id)
    assert current(recorder) == 59


def test_the_accepted_side_may_turn_out_to_be_misread(recorder: Recorder, conflict: Finding) -> None:
    company = sides(conflict)[1]
    accept_side(recorder, conflict, company)
    judge(recorder, VerdictAction.EXTRACTION_ERROR, conflict=conflict.conflict_id, target=company)
    assert current(recorder) == 59


@pytest.mark.parametrize(
    ("action", "why"),
    [
        (VerdictAction.ACKNOWLEDGE, "nothing to acknowledge"),
        (VerdictAction.BOTH_STAND, "one value alone stands"),
        (VerdictAction.ACCEPT_SIDE, "does not stand at the conflict's point any more"),
    ],
)
def test_a_verdict_on_a_conflict_that_is_over_is_refused_where_it_would_change_nothing(
    recorder: Recorder, conflict: Finding, action: VerdictAction, why: str
) -> None:
    company = sides(conflict)[1]
    judge(recorder, VerdictAction.REJECT, target=company)
    target = {"target": company} if action is VerdictAction.ACCEPT_SIDE else {}
    with pytest.raises(UsageError, match=why) as refused:
        judge(recorder, action, conflict=conflict.conflict_id, **target)
    assert "nq57 review accept" in (refused.value.remedy or "")
    with recorder.store.read() as tx:
        assert [event.action for event in ledger.verdicts(tx)] == [VerdictAction.REJECT]


def test_a_conflict_that_its_source_ended_leaves_nothing_to_choose(recorder: Recorder, conflict: Finding) -> None:
    assert FindingKind.RESOLVED in [entry.kind for entry in tell(recorder, "two", "59", "VNPT", 20)]
    with pytest.raises(UsageError, match="nothing to choose between"):
        accept_side(recorder, conflict, sides(conflict)[0])


def test_a_figure_that_was_corrected_and_refused_is_accepted_as_it_was_read(recorder: Recorder) -> None:
    (found,) = tell(recorder, "one", "59", "the Ministry of Science and Technology", 0)
    target = found.after.observation_id if found.after else ""
    judge(recorder, VerdictAction.CORRECT, target=target, correction={"value": "62"})
    assert current(recorder) == 62
    judge(recorder, VerdictAction.REJECT, target=target)
    judge(recorder, VerdictAction.ACCEPT, target=target)
    assert current(recorder) == 59
