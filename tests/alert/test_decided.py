"""What analysts decide while it waits to be told: nobody is told what was refused, or asked what has been decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from builders import NOW, a_submission

from monitor.domain.alert import AlertReason
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.ledger import VerdictAction
from monitor.present.digest import render
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.compose import build_digest
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.preview import preview_alerts
from monitor.run.record import Recorder
from monitor.run.replay import compare_again, verify_store
from monitor.run.review import Decision
from storage import Store
from storage import alert as outbox

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, {} said."
LATER = NOW + timedelta(days=60)


@pytest.fixture
def recorder(catalog: Catalog, store: Store) -> Iterator[Recorder]:
    ticks = (NOW + timedelta(hours=n) for n in range(1000))
    made = Recorder(catalog, store, clock=lambda: next(ticks), enqueue=enqueue)
    yield made
    assert compare_again(store) == []
    assert verify_store(store) == []


def tell(recorder: Recorder, name: str, value: str, claimant: str, days: int = 0) -> Finding:
    text, url = TEXT.format(value, claimant), f"https://{name}.vn/{name}"
    said = a_submission(url=url, publisher=name, text=text, published=NOW + timedelta(days=days))
    return recorder.record(said).findings[0]


def judge(recorder: Recorder, action: VerdictAction, **given: Any) -> tuple[Finding, ...]:
    return recorder.judge(Decision(action=action, author="Lan", **given))


def reasons(recorder: Recorder) -> dict[str, str]:
    found = preview_alerts(recorder.store, recorder.catalog, None, LATER)
    return {row["finding"]: row["reason"] for row in found}


def told(recorder: Recorder) -> str:
    """What the digest says; "" where there is none."""
    if not deliver_due(recorder.store, recorder.catalog, LATER, everything=True).digests:
        return ""
    with recorder.store.read() as tx:
        return outbox.digests(tx)[0].text


def test_a_figure_that_was_refused_while_it_waited_is_not_told(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    judge(recorder, VerdictAction.REJECT, target=found.id)
    assert reasons(recorder)[found.id] == "decided"
    assert "59" not in render(build_digest(recorder.store, recorder.catalog, None, LATER), "text", words(recorder))
    assert told(recorder) == ""
    with recorder.store.read() as tx:
        (alert,) = [entry for entry in outbox.alerts_of(tx, [found.id]) if entry.wanted.route]
    assert (alert.wanted.reason, alert.due_at) == (AlertReason.DECIDED, None)


def words(recorder: Recorder) -> Any:
    return recorder.catalog.words("en")


def test_a_figure_that_was_accepted_after_it_was_refused_is_told(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    judge(recorder, VerdictAction.REJECT, target=found.id)
    judge(recorder, VerdictAction.ACCEPT, target=found.id)
    assert reasons(recorder)[found.id] == "first"
    assert "59%" in told(recorder)


@pytest.mark.parametrize(
    "action", [VerdictAction.BOTH_STAND, VerdictAction.ACCEPT_SIDE, VerdictAction.EXTRACTION_ERROR]
)
def test_a_conflict_that_was_decided_while_it_waited_is_told_as_decided(
    recorder: Recorder, action: VerdictAction
) -> None:
    tell(recorder, "one", "59", "the Ministry of Science and Technology")
    found = tell(recorder, "two", "71", "VNPT", days=10)
    assert found.kind is FindingKind.CONFLICT
    side = {} if action is VerdictAction.BOTH_STAND else {"target": found.id}
    (over,) = judge(recorder, action, conflict=found.conflict_id, **side)
    assert over.kind is FindingKind.RESOLVED
    assert {key: reasons(recorder)[key] for key in (found.id, over.id)} == {found.id: "decided", over.id: "first"}
    text = told(recorder)
    assert "[Conflict]" not in text
    assert "[Conflict resolved]" in text
    assert "decide which one stands" not in text
    assert reasons(recorder)[over.id] == "already-sent"


def test_a_conflict_that_was_acknowledged_only_is_told(recorder: Recorder) -> None:
    tell(recorder, "one", "59", "the Ministry of Science and Technology")
    found = tell(recorder, "two", "71", "VNPT", days=10)
    judge(recorder, VerdictAction.ACKNOWLEDGE, conflict=found.conflict_id)
    assert "[Conflict]" in told(recorder)


def test_a_figure_that_was_corrected_while_it_waited_is_told_as_corrected(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    (made,) = judge(recorder, VerdictAction.CORRECT, target=found.id, correction={"value": "59.2"})
    assert (made.kind, made.reason) == (FindingKind.CORRECTED, "analyst-corrected")
    assert {key: reasons(recorder)[key] for key in (found.id, made.id)} == {found.id: "decided", made.id: "first"}
    text = told(recorder)
    assert "[Corrected by an analyst]" in text
    assert "59% → 59.2%" in text
    assert "New period" not in text
    assert "Page edited" not in text


def test_a_figure_that_was_corrected_to_another_period_has_nothing_before_it_there(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    (made,) = judge(recorder, VerdictAction.CORRECT, target=found.id, correction={"period": "2024"})
    assert (made.kind, made.reason, made.before) == (FindingKind.NEW_POINT, "analyst-corrected", None)


def test_a_figure_of_another_indicator_is_not_compared_with_it(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    correction = {"metric": "st_contribution", "value": "7.5", "facet": None}
    (made,) = judge(recorder, VerdictAction.CORRECT, target=found.id, correction=correction)
    assert (made.metric, made.reason, made.before) == ("st_contribution", "analyst-corrected", None)


def test_a_decision_about_what_was_told_already_is_no_alert(recorder: Recorder) -> None:
    found = tell(recorder, "one", "59", "the Ministry of Science and Technology")
    assert "59%" in told(recorder)
    judge(recorder, VerdictAction.CORRECT, target=found.id, correction={"value": "59.2"})
    assert told(recorder) == ""


def test_a_figure_that_is_back_on_its_page_is_told_as_that(recorder: Recorder) -> None:
    said = a_submission(url="https://one.vn/one", publisher="one", text=TEXT.format("59", "the Ministry of Health"))
    without = "Under Resolution 57-NQ/TW, the population had access to 5G in 2025, the Ministry of Health said to us."
    for text in (said.text, without, without, said.text):
        recorder.record(a_submission(url=said.url, publisher="one", text=text))
    text = told(recorder)
    assert "[Stated again]" in text
    assert "New period" not in text
    assert "Removed from page" not in text
    assert "Do not quote it until" not in text
