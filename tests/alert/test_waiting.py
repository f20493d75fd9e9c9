"""What changes while an alert waits: open conflicts are told again, a dead source mutes what is missing from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
import pytest

from monitor.alert.silence import subject_of, value_of
from monitor.domain.alert import AlertReason, Message
from monitor.domain.finding import Finding
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.check import check_catalog
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.quiet import acknowledge, silence
from monitor.run.digest.waiting import INCIDENT
from storage import Store, finding, incident
from storage import alert as outbox

Told = Callable[..., list[Finding]]
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def catalog_with(tmp_path: Path, routes: str) -> Catalog:
    """The shipped configuration with these routes over it."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "routes.toml").write_text(routes)
    return load_catalog({"NQ57_CONFIG": str(folder)}, {"digest.directory": str(tmp_path / "digests")})


@pytest.fixture
def repeating(tmp_path: Path) -> Catalog:
    return catalog_with(tmp_path, '[[routes]]\nid = "everything"\nrepeat = "3d"\n')


def reasons(store: Store) -> dict[AlertReason, int]:
    with store.read() as tx:
        incidents = [f"{INCIDENT}{entry.id}" for entry in incident.list_(tx)]
        decided = outbox.alerts_of(tx, [*(found.id for found in finding.list_(tx)), *incidents])
    return Counter(alert.wanted.reason for alert in decided)


def newest(store: Store) -> Message:
    with store.read() as tx:
        return outbox.digests(tx)[0]


def days_told(store: Store, catalog: Catalog, last: int, first: int = 0) -> list[int]:
    return [day for day in range(first, last) if deliver_due(store, catalog, TUESDAY + day * DAY).digests]


def test_an_open_conflict_is_told_again_after_the_routes_repeat_until_it_is_resolved(
    store: Store, repeating: Catalog, tell: Told
) -> None:
    conflict = made.open_conflict()
    tell([conflict], MONDAY, using=repeating)
    # Three days after it was told it is due, at the digest of the next morning.
    assert days_told(store, repeating, 9) == [0, 4, 8]
    text = newest(store).text
    assert "Still open, since 12 January 2026." in text
    assert "58.9% ↔ over 91%" in text
    assert reasons(store) == {AlertReason.FIRST: 1, AlertReason.REPEAT_DUE: 2}
    over = made.finding("resolved", conflict.finding.before, conflict.finding.after, closes="c2", id="over")
    tell([made.Line(finding=over)], TUESDAY + 8 * DAY + timedelta(hours=1), using=repeating)
    assert days_told(store, repeating, 15, 9) == [9]


def test_a_conflict_that_two_methods_explain_is_told_once(store: Store, repeating: Catalog, tell: Told) -> None:
    tell([made.explained_conflict()], MONDAY, using=repeating)
    assert days_told(store, repeating, 6) == [0]


def test_what_goes_on_is_told_to_those_whom_it_concerns_until_it_is_acknowledged(
    store: Store, tmp_path: Path, tell: Told
) -> None:
    routes = (
        '[[routes]]\nid = "everything"\nmatch = { causes = ["article"] }\n'
        '[[routes]]\nid = "ranks"\nparent = "everything"\nmatch = { metrics = ["gii_rank"] }\n'
    )
    catalog = catalog_with(tmp_path, routes)
    (conflict,) = tell([made.open_conflict()], MONDAY, using=catalog)
    deliver_due(store, catalog, TUESDAY)
    told: dict[str, str] = {}
    for day in (1, 2):
        moment = TUESDAY + day * DAY
        rank = made.committee_session()[0]
        lines = [rank, replace(made.revision())]
        fresh = [replace(line, finding=replace(line.finding, id=f"{day}-{n}")) for n, line in enumerate(lines)]
        tell(fresh, moment - timedelta(hours=1), using=catalog)
        deliver_due(store, catalog, moment)
        with store.read() as tx:
            told |= {f"{m.route} {day}": m.text for m in outbox.digests(tx) if m.created_at == moment}
        acknowledge(store, conflict.id, author="Lan", comment="", now=moment)
    assert rank.finding.metric == "gii_rank"
    assert {name: "== Still in conflict ==" in text for name, text in told.items()} == {
        "everything 1": True,
        "ranks 1": False,
        "everything 2": False,
        "ranks 2": False,
    }


def test_without_a_repeat_a_conflict_is_told_once(store: Store, catalog: Catalog, tell: Told) -> None:
    tell([made.open_conflict()], MONDAY)
    assert days_told(store, catalog, 6) == [0]


def test_an_acknowledged_conflict_is_not_told_until_a_value_moves(store: Store, repeating: Catalog, tell: Told) -> None:
    conflict = made.open_conflict()
    (finding,) = tell([conflict], MONDAY, using=repeating)
    deliver_due(store, repeating, TUESDAY)
    acknowledge(store, finding.id, author="Lan", comment="asked the ministry", now=TUESDAY)
    assert days_told(store, repeating, 7, 1) == []
    third = made.figure(made.quantity("77"), "77%", metric="coverage_5g", claimant="Operators")
    moved = replace(
        conflict.finding,
        id="moved",
        others=(made.side(third, "Delta Daily", "https://deltadaily.example/5g", "2026-01-20T08:00:00+07:00"),),
    )
    tell([replace(conflict, finding=moved, others=(None,))], TUESDAY + 5 * DAY, using=repeating)
    assert reasons(store) == {AlertReason.FIRST: 2}
    deliver_due(store, repeating, TUESDAY + 6 * DAY)
    assert "58.9% ↔ over 91% ↔ 77%" in newest(store).text


def test_what_is_acknowledged_or_silenced_while_it_waits_is_not_told(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    revision, rank = tell([made.revision(), made.committee_session()[0]], MONDAY)
    item = acknowledge(store, revision.id, author="Lan", comment="", now=MONDAY)
    assert (item.subject, item.value) == (subject_of(revision), value_of(revision))
    made_silence = silence(
        store, {"metrics": (rank.metric,)}, TUESDAY + DAY, author="Lan", comment="", now=MONDAY + timedelta(hours=1)
    )
    assert made_silence.until > TUESDAY
    assert deliver_due(store, catalog, TUESDAY).digests == 0
    assert reasons(store) == {AlertReason.ACKNOWLEDGED: 1, AlertReason.SILENCED: 1}


def retraction(publisher: str) -> made.Line:
    side = replace(made.statistics_side()[0], publisher=publisher)
    return made.Line(finding=made.finding("retracted", side, None))


def test_an_incident_mutes_what_has_gone_from_its_source_is_told_once_and_releases_it_when_over(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    feed = next(feed for feed in catalog.feeds if not feed.probe)
    name = next(p.name for p in catalog.publishers.publishers if p.id == feed.publisher_id)
    with store.write() as tx:
        incident.open_(tx, feed.id, "challenge", "a bot check", MONDAY)
    tell([retraction(name), replace(made.revision())], MONDAY + timedelta(minutes=1))
    assert reasons(store) == {AlertReason.INHIBITED: 1, AlertReason.FIRST: 1}
    deliver_due(store, catalog, MONDAY + timedelta(minutes=2))
    deliver_due(store, catalog, TUESDAY)
    message = newest(store)
    assert f"{name}: a bot check stands before it, since" in message.text
    assert "[Removed from page]" not in message.text
    assert "[Revised]" in message.text
    assert name in message.payload
    assert days_told(store, catalog, 3, 1) == []
    with store.write() as tx:
        incident.close(tx, feed.id, TUESDAY + 3 * DAY)
    assert days_told(store, catalog, 6, 3) == [4]
    assert "[Removed from page]" in newest(store).text


def test_incidents_alone_make_a_digest_whose_subject_names_them(store: Store, catalog: Catalog) -> None:
    deliver_due(store, catalog, MONDAY - DAY)
    with store.write() as tx:
        incident.open_(tx, "network", "no-network", "all 42 sources failed at once", MONDAY)
        incident.open_(tx, "some/probe", "blocked", "403", MONDAY, quiet=True)
        incident.close(tx, "none", MONDAY)
    deliver_due(store, catalog, MONDAY)
    with store.write() as tx:
        incident.close(tx, "network", MONDAY + timedelta(hours=2))
    deliver_due(store, catalog, TUESDAY)
    message = newest(store)
    assert message.subject.startswith("1 source stopped: ")
    assert "all sources: no network" in message.text
    assert "It is over." in message.text
    assert "some/probe" not in message.text


def test_a_silence_holds_incidents_too(store: Store, catalog: Catalog) -> None:
    silence(store, {"kinds": ("incident",)}, TUESDAY + DAY, author="Lan", comment="", now=MONDAY)
    with store.write() as tx:
        incident.open_(tx, "network", "no-network", "", MONDAY)
    deliver_due(store, catalog, TUESDAY)
    assert reasons(store) == {AlertReason.SILENCED: 1}


def test_members_of_a_flood_are_kept_with_that_reason(store: Store, catalog: Catalog, tell: Told) -> None:
    edit = made.edit()
    tell([replace(edit, finding=replace(edit.finding, id=f"f{n}")) for n in range(40)], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    assert reasons(store) == {AlertReason.FLOOD: 40}


@pytest.mark.parametrize(
    ("routes", "fault"),
    [
        (
            '[[routes]]\nid = "late"\nparent = "everything"\nmatch = { severities = ["critical"], tiers = ["1"] }\n',
            "routes.late: is never reached: 'urgent' takes everything first",
        ),
        ('[[routes]]\nid = "x"\nparent = "nobody"\n', "routes.x.parent: 'nobody' is no other route"),
        ('[[routes]]\nid = "everything"\nreceivers = ["nobody"]\n', "'nobody' is no receiver"),
    ],
)
def test_check_config_names_routes_that_cannot_be(tmp_path: Path, routes: str, fault: str) -> None:
    found = [str(entry) for entry in check_catalog(catalog_with(tmp_path, routes))]
    assert any(fault in text for text in found), found
