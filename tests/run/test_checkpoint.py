"""What compare keeps between runs: every text carries it on; missing, stale or of other code it is made again."""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from builders import NOW, a_submission
from sqlalchemy import delete, update

from monitor.domain.ledger import VerdictAction
from monitor.present.record import finding_record
from monitor.run import history
from monitor.run.catalog import Catalog
from monitor.run.record import Recorder
from monitor.run.replay import replay_compare, verify_store
from monitor.run.review import Decision
from storage import Store, checkpoint, finding
from storage.tables.checkpoint import checkpoint_gist, checkpoint_page, checkpoint_statement

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G {}, {} said."
WITHOUT = "Under Resolution 57-NQ/TW the ministry spoke of 5G at length, and named no number of any kind this time."


#: Words that make a text unlike the others are no numbers.
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


class Press:
    """Texts an hour apart, each recorded by a recorder that has seen nothing, or all by one."""

    def __init__(self, catalog: Catalog, store: Store, *, afresh: bool) -> None:
        self._catalog, self._store, self._afresh = catalog, store, afresh
        self._now = NOW
        self._recorder = self._new()

    def _new(self) -> Recorder:
        return Recorder(self._catalog, self._store, clock=lambda: self._now)

    @property
    def recorder(self) -> Recorder:
        self._now += timedelta(hours=1)
        if self._afresh:
            self._recorder = self._new()
        return self._recorder

    def tell(self, host: str, value: str, when: str = "in 2025", who: str = "the ministry", **changes: Any) -> None:
        recorder = self.recorder
        text = TEXT.format(value, when, who) if value else WITHOUT
        text += " " + " ".join(sha256(f"{host}{n}".encode()).hexdigest()[:6].translate(_LETTERS) for n in range(60))
        recorder.record(a_submission(url=f"https://{host}/a", text=text, fetched_at=self._now, **changes))

    def year(self) -> None:
        """Points, a dispute, an edit, a retraction, what is undated, what agrees."""
        self.tell("one.vn", "59")
        self.tell("two.vn", "59", who="the agency")
        self.tell("three.vn", "51", who="the association")
        self.tell("four.vn", "48", when="in 2024")
        self.tell("five.vn", "59", when="now")
        self.tell("three.vn", "59", who="the association")
        self.tell("six.vn", "5.9")
        self.tell("two.vn", "")
        self.tell("two.vn", "")
        self.tell("seven.vn", "61.2", when="in 2025")
        self.tell("nine.vn", "44", who="the union")


def decide(press: Press, store: Store) -> None:
    """An analyst refuses one figure, corrects one, and lets a dispute stand."""
    with store.read() as tx:
        found = list(finding.list_(tx))
    told = {f.after.figure.quote.split()[0]: f for f in found if f.after}
    *_, opened = (f.conflict_id for f in found if f.kind == "conflict" and f.conflict_id)
    for decision in (
        Decision(action=VerdictAction.REJECT, author="an", target=told["48"].id),
        Decision(action=VerdictAction.CORRECT, author="an", target=told["61.2"].id, correction={"value": 59.2}),
        Decision(action=VerdictAction.ACKNOWLEDGE, author="an", conflict=opened),
    ):
        press.recorder.judge(decision)


@pytest.mark.parametrize("afresh", [True, False])
def test_a_checkpoint_that_every_text_carries_on_is_the_ledger_s(store: Store, catalog: Catalog, afresh: bool) -> None:
    press = Press(catalog, store, afresh=afresh)
    press.year()
    decide(press, store)
    press.tell("eight.vn", "59")
    press.tell("seven.vn", "61.3")
    assert verify_store(store) == []
    with store.read() as tx:
        stored, replayed = list(finding.list_(tx)), replay_compare(tx)[1]
    assert [finding_record(entry) for entry in stored] == [finding_record(entry) for entry in replayed]
    assert {"new_series", "new_point", "confirmed", "conflict", "suspect", "retracted", "resolved"} <= {
        str(entry.kind) for entry in stored
    }


@pytest.mark.parametrize("afresh", [True, False])
def test_texts_on_other_topics_are_taken_over_and_nothing_before_them_is_made_again(
    store: Store, catalog: Catalog, afresh: bool
) -> None:
    press = Press(catalog, store, afresh=afresh)
    press.tell("one.vn", "59")
    with store.write() as tx:
        # A point that no event gave would go with everything else, were it made again.
        checkpoint.save(tx, gists=[checkpoint.Gist("mark", "none", "none", "[]")], statements=(), gone=(), pages=())
    for number in range(3):
        text = f"The cup final of the year was played on ground number {number} before a full house. " * 12
        press.recorder.record(a_submission(url=f"https://sport{number}.vn/a", text=text))
    press.tell("two.vn", "51", who="the association")
    press.tell("sport0.vn", "59", who="the agency")
    with store.write() as tx:
        assert checkpoint.named(tx, ["mark"]) == {"mark": "[]"}
        assert len(checkpoint.pages(tx)) == 5
        tx.execute(delete(checkpoint_gist).where(checkpoint_gist.c.name == "mark"))
    assert verify_store(store) == []


@pytest.mark.parametrize("lost", ["all", "version", "seq"])
def test_what_is_missing_stale_or_of_other_code_is_made_again(store: Store, catalog: Catalog, lost: str) -> None:
    press = Press(catalog, store, afresh=True)
    press.year()
    with store.write() as tx:
        tx.execute(update(checkpoint_statement).values(image="[]"))
        match lost:
            case "all":
                checkpoint.clear(tx)
            case "version":
                checkpoint.save_mark(tx, "another", (checkpoint.mark(tx) or ("", 0))[1])
            case _:
                checkpoint.save_mark(tx, history.version(), 3)
    press.tell("eight.vn", "59")
    assert verify_store(store) == []


@pytest.mark.parametrize("table", [checkpoint_statement, checkpoint_page])
def test_verifying_tells_what_is_kept_and_not_of_the_ledger(store: Store, catalog: Catalog, table: Any) -> None:
    Press(catalog, store, afresh=True).year()
    with store.write() as tx:
        tx.execute(update(table).values(image="{}"))
    assert any("what is kept of" in fault for fault in verify_store(store))
