"""What goes into the ledger comes out of it, in order and without loss."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from datetime import timedelta, timezone
from typing import Any

from appended import append_article, append_page, append_text
from builders import NOW, a_figure, a_finding, a_full_figure, an_article

from monitor.domain.article import Article
from monitor.domain.figure import Figure, Reject, RejectReason
from monitor.domain.finding import FindingKind
from monitor.domain.ledger import Event, FetchEvent, ReadingEvent, VerdictAction
from storage import Store, Transaction, article, batches, finding, ledger, reading
from storage.figures import figure_from_json, figure_json
from storage.views.article import newest_reading


def create(tx: Transaction, name: str = "a") -> Article:
    return append_page(tx, an_article(name))


def tell(tx: Transaction, name: str, *metrics: str | None, moment: int = 0) -> list[Event]:
    """An article with a figure of each metric, fetched and read."""
    return append_article(
        tx,
        an_article(name),
        [(a_figure(metric=metric), 40) for metric in metrics],
        when=NOW + timedelta(hours=moment),
        rejects=[Reject(quote="57", start=0, end=2, reason=RejectReason.DOCUMENT_NUMBER, detail="57-NQ/TW")],
    )


def test_every_field_of_a_figure_survives(store: Store) -> None:
    full = a_full_figure()
    defaults = {f.name: f.default for f in fields(Figure) if f.default is not MISSING}
    assert not [name for name, default in defaults.items() if getattr(full, name) == default]
    quantity = full.quantity
    assert not [f.name for f in fields(quantity) if f.default is not MISSING and getattr(quantity, f.name) == f.default]
    assert figure_from_json(figure_json(full)) == full
    with store.write() as tx:
        page = create(tx)
        revision = append_text(tx, page, "text")
        read = ledger.append_reading(
            tx,
            recorded_at=NOW,
            article_id=page.id,
            revision_id=revision.id,
            extractor="1",
            lexicon="x",
            figures=[(full, 80), (a_figure(metric=None), 40)],
        )
    with store.read() as tx:
        assert reading.observations_of(tx, read.seq) == read.observations
    assert [item.figure for item in read.observations] == [full, a_figure(metric=None)]


def test_events_come_back_as_they_were_appended(store: Store) -> None:
    with store.write() as tx:
        told = [
            ledger.append_config(tx, recorded_at=NOW, digest="d", settings="{}"),
            *tell(tx, "a", "m1", None, "m2"),
            *tell(tx, "b", "m3"),
            *tell(tx, "c"),
            ledger.append_verdict(
                tx, recorded_at=NOW, author="an analyst", action=VerdictAction.REJECT, quote="18.72%", metric="m1"
            ),
        ]
    assert [event.seq for event in told] == list(range(1, 9))
    with store.read() as tx:
        assert list(ledger.events(tx)) == told
        assert list(ledger.events(tx, up_to=3)) == told[:3]
        assert list(ledger.events(tx, after=3)) == told[3:]
        assert ledger.last_seq(tx) == 8
        assert ledger.last_config_digest(tx) == "d"


def test_the_times_of_a_fetch_are_told_as_they_come_back(store: Store) -> None:
    here = NOW.astimezone(timezone(timedelta(hours=7)))
    with store.write() as tx:
        told = append_article(tx, an_article("a"), [(a_figure(), 40)], when=here)[0]
    with store.read() as tx:
        assert repr(next(iter(ledger.events(tx)))) == repr(told)


def test_a_filtered_ledger_has_all_events_of_the_articles_that_state_a_metric(store: Store) -> None:
    with store.write() as tx:
        config = ledger.append_config(tx, recorded_at=NOW, digest="d", settings="{}")
        a, b, c = tell(tx, "a", "m1", "m2"), tell(tx, "b", "m3"), tell(tx, "c")
    with store.read() as tx:
        assert list(ledger.events(tx, metrics=["m2"])) == [config, *a]
        assert list(ledger.events(tx, metrics=["m1", "m3"])) == [config, *a, *b]
        article_id = c[0].article.id if isinstance(c[0], FetchEvent) else ""
        assert list(ledger.events(tx, metrics=["m2"], article_id=article_id)) == [config, *a, *c]
        assert list(ledger.events(tx, metrics=[])) == [config]


def test_a_ledger_of_many_articles_comes_in_order(store: Store, monkeypatch: Any) -> None:
    monkeypatch.setattr(batches, "_MOST", 3)
    with store.write() as tx:
        told = [event for n in range(10) for event in tell(tx, f"a{n}", "m1", "m2")]
    with store.read() as tx:
        assert list(ledger.events(tx, metrics=["m1"])) == told


def test_what_was_recorded_by_a_date_is_a_ledger_of_its_own(store: Store) -> None:
    with store.write() as tx:
        early, late = tell(tx, "a", "m1", moment=0), tell(tx, "b", "m1", moment=24)
    with store.read() as tx:
        assert list(ledger.events(tx, recorded_by=NOW + timedelta(hours=1))) == early
        assert list(ledger.events(tx, recorded_by=NOW + timedelta(hours=24))) == [*early, *late]


def test_rejects_keep_their_reasons(store: Store) -> None:
    with store.write() as tx:
        _, read = tell(tx, "a", "m1")
    with store.read() as tx:
        read_again = newest_reading(tx, read.revision_id)
    assert read_again is not None
    (reject,) = read_again.rejects
    assert (reject.quote, reject.reason, reject.detail) == ("57", RejectReason.DOCUMENT_NUMBER, "57-NQ/TW")


def test_a_text_that_comes_back_is_a_revision_of_its_own(store: Store) -> None:
    with store.write() as tx:
        page = create(tx)
        ids = [append_text(tx, page, text).id for text in ("one", "two", "one")]
        last = article.last_revision(tx, page.id)
    assert len(set(ids)) == 3
    assert last is not None
    assert (last.number, last.text) == (3, "one")


def test_the_last_complete_text_is_told_from_the_last_one(store: Store) -> None:
    with store.write() as tx:
        page = create(tx)
        append_text(tx, page, "a whole text")
        append_text(tx, page, "a who", complete=False)
        whole = article.last_revision(tx, page.id, complete=True)
        assert article.recent_lengths(tx, "example") == [12]
    assert whole is not None
    assert whole.text == "a whole text"


def test_the_same_bytes_are_kept_once_and_come_back(store: Store) -> None:
    body = "số liệu".encode() * 1000
    with store.write() as tx:
        digests = {article.save_snapshot(tx, body, NOW) for _ in range(2)}
    with store.read() as tx:
        assert article.load_snapshot(tx, digests.pop()) == body
        assert article.load_snapshot(tx, "unknown") is None
    assert not digests


def test_findings_come_back_oldest_first_and_whole(store: Store) -> None:
    with store.write() as tx:
        tell(tx, "a", "m1")
        assert finding.ensure_generation(tx, NOW) == 1
        told = [
            a_finding(id="f2", seq=1),
            a_finding(id="f1", seq=1, kind=FindingKind.NEW_POINT, before=None, others=(), conflict_id=None),
            a_finding(id="f0", seq=2, after=None, recorded_at=NOW + timedelta(hours=1)),
        ]
        finding.add(tx, told, generation=1)
    with store.read() as tx:
        assert list(finding.list_(tx)) == told
        assert list(finding.list_(tx, kinds=["new_point"])) == told[1:2]
        assert list(finding.list_(tx, since=NOW + timedelta(minutes=1))) == told[2:]
        assert list(finding.list_(tx, recorded_by=NOW)) == told[:2]
        assert list(finding.list_(tx, conflict_id="c1")) == [told[0], told[2]]
        assert finding.get(tx, "f1") == told[1]
        assert finding.get(tx, "f") is None
        assert finding.get(tx, "%") is None


def test_a_later_generation_holds_and_the_earlier_one_answers_for_its_time(store: Store) -> None:
    later = NOW + timedelta(days=1)
    with store.write() as tx:
        tell(tx, "a", "m1")
        finding.ensure_generation(tx, NOW)
        finding.add(tx, [a_finding()], generation=1)
        finding.add_generation(tx, number=2, up_to=2, comment="a rule changed", recorded_at=later)
        finding.add(tx, [replace(a_finding(), reason="other")], generation=2)
        assert finding.ensure_generation(tx, later) == 2
    with store.read() as tx:
        assert [entry.reason for entry in finding.list_(tx)] == ["other"]
        assert [entry.reason for entry in finding.list_(tx, recorded_by=NOW)] == ["other-claimant"]


def test_the_projection_keeps_one_record_a_point(store: Store) -> None:
    def record(key: str, metric: str, geo: str, value: str) -> dict[str, str]:
        return {"key": key, "metric": metric, "geo": geo, "series": "s", "recency": "0", "value": value}

    with store.write() as tx:
        finding.save_states(tx, [record("k1", "m1", "VN", "1"), record("k2", "m2", "VN-HN", "3")])
        finding.save_states(tx, [record("k1", "m1", "VN", "2")])
        assert finding.load_states(tx, metrics=["m1"]) == {"k1": record("k1", "m1", "VN", "2")}
        assert finding.load_states(tx, metrics=["m1", "m2"], geos=["VN-HN"]).keys() == {"k2"}
        finding.drop_states(tx, ["k1"])
        assert finding.load_states(tx).keys() == {"k2"}


def test_a_ledger_is_filtered_by_place_too_but_never_loses_what_was_corrected(store: Store) -> None:
    with store.write() as tx:
        config = ledger.append_config(tx, recorded_at=NOW, digest="d", settings="{}")
        a, b = tell(tx, "a", "m1"), tell(tx, "b", "m1")
    with store.read() as tx:
        assert list(ledger.events(tx, metrics=["m1"], geos=["VN"])) == [config, *a, *b]
        assert list(ledger.events(tx, metrics=["m1"], geos=["VN-HN"])) == [config]
    article_id = b[0].article.id if isinstance(b[0], FetchEvent) else ""
    with store.write() as tx:
        verdict = ledger.append_verdict(
            tx,
            recorded_at=NOW,
            author="an analyst",
            action=VerdictAction.CORRECT,
            article_id=article_id,
            quote="18.72%",
            metric="m1",
            correction='{"geo": "VN-HN", "metric": "m2"}',
        )
    with store.read() as tx:
        assert list(ledger.events(tx, metrics=["m2"], geos=["VN-HN"])) == [config, *b, verdict]
        assert reading.geos_of(tx, article_id) == {"VN", "VN-HN"}
        assert reading.metrics_of(tx, article_id) == {"m1", "m2"}


def test_readings_without_figures_are_events_too(store: Store) -> None:
    with store.write() as tx:
        tell(tx, "a")
    with store.read() as tx:
        read = list(ledger.events(tx))[1]
    assert isinstance(read, ReadingEvent)
    assert read.observations == ()
