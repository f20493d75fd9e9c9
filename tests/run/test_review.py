"""Verdicts bind to evidence, change what stands, and never overwrite what was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from builders import NOW, a_submission

from monitor.compare.hold import RuleRecord
from monitor.domain.errors import UsageError
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.ledger import VerdictAction
from monitor.run.catalog import Catalog
from monitor.run.record import Recorder
from monitor.run.replay import compare_again, verify_store
from monitor.run.review import Decision, pending, precision, unplaced
from monitor.run.series import series
from storage import Store, finding, ledger

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, {} said."


@pytest.fixture
def recorder(catalog: Catalog, store: Store) -> Recorder:
    ticks = (NOW + timedelta(hours=n) for n in range(1000))
    return Recorder(catalog, store, clock=lambda: next(ticks))


def tell(recorder: Recorder, name: str, value: str, claimant: str, **changes: Any) -> tuple[Finding, ...]:
    text = TEXT.format(value, claimant)
    url = f"https://{name}.vn/{name}"
    return recorder.record(a_submission(url=url, publisher=name, text=text, **changes)).findings


@pytest.fixture
def conflict(recorder: Recorder) -> Iterator[Finding]:
    """Two claimants that disagree."""
    tell(recorder, "one", "59", "the Ministry of Science and Technology")
    (found,) = tell(recorder, "two", "71", "VNPT", published=NOW + timedelta(days=10))
    assert found.kind is FindingKind.CONFLICT
    yield found
    assert compare_again(recorder.store) == []
    assert verify_store(recorder.store) == []


def judge(recorder: Recorder, action: VerdictAction, **given: Any) -> list[FindingKind]:
    return [entry.kind for entry in recorder.judge(Decision(action=action, author="an analyst", **given))]


def current(recorder: Recorder) -> str:
    with recorder.store.read() as tx:
        (point,) = series(tx, "coverage_5g")
    assert point.current is not None
    return point.current.observation.figure.quote


def test_rejecting_a_side_closes_the_conflict(recorder: Recorder, conflict: Finding) -> None:
    assert judge(recorder, VerdictAction.REJECT, target=conflict.id) == [FindingKind.RESOLVED]
    assert current(recorder) == "59 per cent"
    with recorder.store.read() as tx:
        quotes = {observation.figure.quote for event in ledger.events(tx) for observation in _observations(event)}
    assert "71 per cent" in quotes


def _observations(event: object) -> tuple[Any, ...]:
    return getattr(event, "observations", ())


def test_letting_both_stand_closes_it_until_a_value_moves(recorder: Recorder, conflict: Finding) -> None:
    assert judge(recorder, VerdictAction.BOTH_STAND, conflict=conflict.conflict_id) == [FindingKind.RESOLVED]
    again = tell(recorder, "three", "71", "VNPT", published=NOW + timedelta(days=11))
    assert FindingKind.CONFLICT not in {entry.kind for entry in again}


def test_accepting_a_side_makes_it_the_current_value(recorder: Recorder, conflict: Finding) -> None:
    assert current(recorder) == "59 per cent"
    side = conflict.after.observation_id if conflict.after else ""
    told = judge(recorder, VerdictAction.ACCEPT_SIDE, conflict=(conflict.conflict_id or "")[:8], target=side[:10])
    assert told == [FindingKind.RESOLVED]
    assert current(recorder) == "71 per cent"


def test_a_side_that_its_own_source_replaced_cannot_be_accepted(recorder: Recorder, conflict: Finding) -> None:
    replaced = conflict.after.observation_id if conflict.after else ""
    tell(recorder, "two", "75", "VNPT", published=NOW + timedelta(days=20))
    given = {"conflict": conflict.conflict_id, "target": replaced}
    with pytest.raises(UsageError, match=r"71 per cent.*no side of the conflict any more") as refused:
        judge(recorder, VerdictAction.ACCEPT_SIDE, **given)
    assert "75 per cent (VNPT)" in (refused.value.remedy or "")
    assert current(recorder) == "59 per cent"


def test_a_corrected_figure_is_compared_as_corrected(recorder: Recorder, conflict: Finding) -> None:
    told = judge(recorder, VerdictAction.CORRECT, target=conflict.id, correction={"period": "2024"})
    assert FindingKind.RESOLVED in told
    with recorder.store.read() as tx:
        assert [point.state.period for point in series(tx, "coverage_5g")] == ["2024", "2025"]


@pytest.mark.parametrize(
    "action", [VerdictAction.ACCEPT_SIDE, VerdictAction.EXTRACTION_ERROR, VerdictAction.SOURCE_CORRECTED]
)
@pytest.mark.parametrize("over", [False, True])
def test_a_figure_that_never_was_a_side_of_the_conflict_is_refused_and_not_said_to_have_been_one(
    recorder: Recorder, conflict: Finding, action: VerdictAction, over: bool
) -> None:
    text = "Under Resolution 57-NQ/TW, the digital economy made up 14 per cent of GDP in 2025, VNPT said."
    submission = a_submission(url="https://three.vn/x", publisher="three", text=text)
    (other,) = recorder.record(submission).findings
    if over:
        judge(recorder, VerdictAction.BOTH_STAND, conflict=conflict.conflict_id)
    with pytest.raises(UsageError, match=r"^--side: .*14 per cent.*is no side of the conflict") as refused:
        judge(recorder, action, conflict=conflict.conflict_id, target=other.id)
    assert "any more" not in str(refused.value)
    assert "59 per cent" in (refused.value.remedy or "")
    assert "refused" not in (refused.value.remedy or "")


def test_an_acknowledged_conflict_stays_open(recorder: Recorder, conflict: Finding) -> None:
    assert judge(recorder, VerdictAction.ACKNOWLEDGE, conflict=conflict.conflict_id) == []
    with recorder.store.read() as tx:
        (point,) = series(tx, "coverage_5g")
    assert {"conflict", "acknowledged"} <= set(point.flags)


@pytest.mark.parametrize(
    ("action", "given", "why"),
    [
        (VerdictAction.ACCEPT, {"target": "none"}, "no observation and no finding"),
        (VerdictAction.ACCEPT, {}, "^TARGET: accept needs an observation"),
        (VerdictAction.ACCEPT_SIDE, {"conflict": "none", "target": "none"}, "^--side: 'none' is no observation"),
        (VerdictAction.BOTH_STAND, {}, "needs a conflict"),
        (VerdictAction.BOTH_STAND, {"conflict": "none"}, "names no conflict"),
        (VerdictAction.BOTH_STAND, {"conflict": ""}, "needs a conflict"),
    ],
)
def test_a_verdict_that_binds_to_nothing_is_refused(
    recorder: Recorder, action: VerdictAction, given: dict[str, str], why: str
) -> None:
    with pytest.raises(UsageError, match=why):
        judge(recorder, action, **given)


@pytest.mark.parametrize(
    ("action", "given", "why"),
    [
        (VerdictAction.ACCEPT_SIDE, {}, "^--side: accept-side needs an observation"),
        (VerdictAction.EXTRACTION_ERROR, {}, "^--side: extraction-error needs an observation"),
        (VerdictAction.BOTH_STAND, {"target": True}, "^--side: both-stand is about all sides and names none"),
    ],
)
def test_the_option_that_names_the_side_is_named_where_it_is_wanted_or_is_too_much(
    recorder: Recorder, conflict: Finding, action: VerdictAction, given: dict[str, bool], why: str
) -> None:
    target = {"target": conflict.id} if given else {}
    with pytest.raises(UsageError, match=why):
        judge(recorder, action, conflict=conflict.conflict_id, **target)


@pytest.mark.parametrize("correction", [{"value": "59"}, {"value": "59.0", "period": "2025"}, {"geo": "VN"}])
def test_a_correction_to_what_was_read_is_refused_and_counts_against_no_rule(
    recorder: Recorder, correction: dict[str, str]
) -> None:
    (found,) = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    with pytest.raises(UsageError, match="that is what was read") as refused:
        judge(recorder, VerdictAction.CORRECT, target=found.id, correction=correction)
    assert "nq57 review accept" in (refused.value.remedy or "")
    with recorder.store.read() as tx:
        assert (ledger.verdicts(tx), precision(tx)) == ([], [])


@pytest.mark.parametrize("correction", [None, {"value": "many"}, {"colour": "red"}, {"period": "someday"}])
def test_a_correction_that_says_nothing_right_is_refused(recorder: Recorder, correction: dict[str, str] | None) -> None:
    (found,) = tell(recorder, "one", "59", "the ministry")
    with pytest.raises(UsageError):
        judge(recorder, VerdictAction.CORRECT, target=found.id, correction=correction)
    with recorder.store.read() as tx:
        assert ledger.verdicts(tx) == []


@pytest.mark.parametrize(
    ("correction", "why"),
    [
        ({"unit": "vnd"}, "coverage_5g is never in vnd"),
        ({"metric": "gii_rank", "facet": None}, "gii_rank is never in percent"),
        ({"metric": "gii_rank", "facet": None, "unit": "rank", "value": "0.59"}, "0.59 is no rank"),
    ],
)
def test_a_figure_is_not_corrected_to_a_unit_that_its_metric_is_never_in(
    recorder: Recorder, correction: dict[str, str | None], why: str
) -> None:
    (found,) = tell(recorder, "one", "59", "the ministry")
    with pytest.raises(UsageError, match=why):
        judge(recorder, VerdictAction.CORRECT, target=found.id, correction=correction)


def test_a_level_may_be_corrected_to_the_change_that_it_is(recorder: Recorder) -> None:
    (found,) = tell(recorder, "one", "59", "the ministry")
    change = {"unit": "percentage_point", "direction": "up"}
    assert judge(recorder, VerdictAction.CORRECT, target=found.id, correction=change) == [FindingKind.NEW_SERIES]


def test_suspects_wait_until_somebody_decides(recorder: Recorder) -> None:
    tell(recorder, "one", "59", "the Ministry of Science and Technology")
    (found,) = tell(recorder, "two", "5.9", "VNPT", published=NOW + timedelta(days=10))
    assert found.kind is FindingKind.SUSPECT
    with recorder.store.read() as tx:
        assert [entry.id for entry in pending(tx)] == [found.id]
    judge(recorder, VerdictAction.REJECT, target=found.id)
    with recorder.store.read() as tx:
        assert pending(tx) == []


def test_a_verdict_whose_figure_has_gone_goes_to_review(recorder: Recorder) -> None:
    (found,) = tell(recorder, "one", "59", "the ministry")
    judge(recorder, VerdictAction.ACCEPT, target=found.id)
    with recorder.store.read() as tx:
        assert unplaced(tx) == []
    tell(recorder, "one", "62", "the ministry")
    with recorder.store.read() as tx:
        assert [event.quote for event in unplaced(tx)] == ["59 per cent"]


def test_the_precision_of_a_rule_comes_from_the_last_verdict_on_each_figure(recorder: Recorder) -> None:
    (first,) = tell(recorder, "one", "59", "the ministry")
    rule = first.after.figure.rule if first.after else ""
    judge(recorder, VerdictAction.REJECT, target=first.id)
    judge(recorder, VerdictAction.ACCEPT, target=first.id)
    with recorder.store.read() as tx:
        assert precision(tx) == [RuleRecord(rule=rule, right=1, wrong=0)]


def test_a_rule_on_hold_is_held_by_a_recorder_that_starts_anew_and_by_a_replay(recorder: Recorder) -> None:
    (first,) = tell(recorder, "one", "59", "the ministry")
    rule = first.after.figure.rule if first.after else ""
    with recorder.store.write() as tx:
        for n in range(20):
            ledger.append_verdict(
                tx,
                recorded_at=NOW,
                author="an",
                action=VerdictAction.REJECT,
                article_id=first.after.article_id if first.after else "",
                quote=f"{n}%",
                metric="coverage_5g",
                rule=rule,
            )
    anew = Recorder(recorder.catalog, recorder.store)
    (held,) = tell(anew, "two", "61", "VNPT")
    assert (held.kind, held.reason) == (FindingKind.SUSPECT, "rule-on-hold")
    assert compare_again(recorder.store) == []
    assert verify_store(recorder.store) == []


def test_verdicts_are_kept_with_who_and_when(recorder: Recorder, conflict: Finding) -> None:
    judge(recorder, VerdictAction.BOTH_STAND, conflict=conflict.conflict_id, comment="two surveys")
    with recorder.store.read() as tx:
        (kept,) = ledger.verdicts(tx)
        told = [entry for entry in finding.list_(tx) if entry.seq == kept.seq]
    assert (kept.author, kept.comment, kept.conflict_id) == ("an analyst", "two surveys", conflict.conflict_id)
    assert all(entry.recorded_at == kept.recorded_at for entry in told)
