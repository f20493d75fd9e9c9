"""Who is told what, when, and why not."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import made_findings as made
import pytest

from monitor.alert.clock import due_at, last_digest
from monitor.alert.route import About, Routes, decide
from monitor.alert.silence import Standing, subject_of, value_of
from monitor.alert.tree import build_routes
from monitor.domain.alert import Acknowledgement, AlertReason, Silence, Timing
from monitor.domain.finding import Cause, Finding, Severity
from monitor.run.catalog import load_catalog

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TREE = """
[[receivers]]
id = "files"
channel = "file"
[[receivers]]
id = "desk"
channel = "smtp"
[[routes]]
id = "all"
receivers = ["files"]
match = { causes = ["article", "edit"] }
[[routes]]
id = "money"
parent = "all"
match = { metrics = ["digital_*"], kinds = ["conflict", "revised"] }
receivers = ["desk"]
timing = "immediate"
[[routes]]
id = "vietnamese"
parent = "all"
match = { tiers = ["1"] }
language = "vi"
continue = true
[[routes]]
id = "hanoi"
parent = "all"
match = { geos = ["VN-HN"] }
"""


def tree(text: str = TREE) -> Routes:
    routes, wrong = build_routes(tomllib.loads(text), "en")
    assert not wrong
    return routes


def told(finding: Finding, *, tier: int = 2, standing: Standing | None = None) -> list[tuple[str, AlertReason]]:
    decided = decide(finding, tree(), About(area="digital_economy", tier=tier), NOW, standing)
    return [(wanted.route, wanted.reason) for wanted in decided]


def conflict(**more: object) -> Finding:
    return made.finding("conflict", made.statistics_side()[0], made.ministry_side()[0], **more)


def rank() -> Finding:
    return made.committee_session()[0].finding


def test_the_deepest_route_that_matches_takes_a_finding() -> None:
    assert told(conflict()) == [("money", AlertReason.FIRST)]
    assert told(rank()) == [("all", AlertReason.FIRST)]


def test_a_route_that_continues_leaves_the_finding_to_the_next_one() -> None:
    stated = made.figure(made.quantity("5"), "5%", metric="gii_rank", geo="VN-HN")
    finding = made.finding("new_point", None, made.side(stated, "X", "https://x.example", None))
    assert told(finding, tier=1) == [("vietnamese", AlertReason.FIRST), ("hanoi", AlertReason.FIRST)]


def test_a_child_inherits_what_it_does_not_state() -> None:
    routes = tree()
    money, vietnamese = routes.by_id("money"), routes.by_id("vietnamese")
    assert money
    assert vietnamese
    assert (money.timing, money.receivers, money.language) == (Timing.IMMEDIATE, ("desk",), "en")
    assert (vietnamese.timing, vietnamese.receivers, vietnamese.language) == (Timing.DAILY, ("files",), "vi")


@pytest.mark.parametrize("cause", [Cause.READING, Cause.VERDICT, Cause.CONFIG])
def test_what_no_article_caused_is_told_nobody_unless_a_route_says_so(cause: Cause) -> None:
    assert told(conflict(cause=cause)) == [("", AlertReason.NO_ROUTE)]
    silent = tree('[[routes]]\nid = "all"\n')
    asked = tree(f'[[routes]]\nid = "all"\nmatch = {{ causes = ["{cause}"] }}\n')
    reached = [len(decide(conflict(cause=cause), routes, About(), NOW)[0].route) > 0 for routes in (silent, asked)]
    assert reached == [False, True]


def test_a_silence_holds_what_matches_until_it_ends() -> None:
    silence = Silence(
        id="s",
        match={"metrics": ("digital_economy_*",)},
        until=NOW + timedelta(hours=1),
        author="Lan",
        comment="",
        created_at=NOW,
    )
    assert told(conflict(), standing=Standing(silences=(silence,))) == [("money", AlertReason.SILENCED)]
    assert told(rank(), standing=Standing(silences=(silence,))) == [("all", AlertReason.FIRST)]
    over = Standing(silences=(Silence(**{**{n: getattr(silence, n) for n in silence.__slots__}, "until": NOW}),))
    assert told(conflict(), standing=over) == [("money", AlertReason.FIRST)]


def test_an_acknowledgement_holds_until_the_value_moves() -> None:
    known = conflict(conflict_id="c")
    item = Acknowledgement(
        id="a", subject=subject_of(known), value=value_of(known), author="Lan", comment="", created_at=NOW
    )
    standing = Standing(acknowledgements=(item,))
    assert told(known, standing=standing) == [("money", AlertReason.ACKNOWLEDGED)]
    moved = conflict(conflict_id="c", others=(made.open_conflict().finding.after,))
    assert told(moved, standing=standing) == [("money", AlertReason.FIRST)]


def test_an_incident_of_a_source_mutes_what_has_gone_from_its_pages_and_nothing_else() -> None:
    standing = Standing(incidents=frozenset({"Delta Daily"}))
    gone = made.finding("retracted", made.ministry_side()[0], None)
    assert told(gone, standing=standing) == [("all", AlertReason.INHIBITED)]
    assert told(gone) == [("all", AlertReason.FIRST)]
    assert told(conflict(), standing=standing) == [("money", AlertReason.FIRST)]


def test_the_shipped_routes_tell_changes_daily_count_confirmations_and_hurry_only_for_critical_ones() -> None:
    routes = load_catalog({}).routes
    about = About(tier=1)

    def shipped(finding: Finding) -> tuple[str, Timing, AlertReason]:
        (wanted,) = decide(finding, routes, about, NOW)
        return wanted.route, wanted.timing, wanted.reason

    side = made.ministry_side()[0]
    assert shipped(conflict()) == ("everything", Timing.DAILY, AlertReason.FIRST)
    assert shipped(conflict(severity=Severity.CRITICAL)) == ("urgent", Timing.IMMEDIATE, AlertReason.FIRST)
    assert shipped(made.finding("confirmed", side, side)) == ("counted", Timing.DAILY, AlertReason.QUIET)
    assert shipped(made.finding("suspect", side, side)) == ("counted", Timing.DAILY, AlertReason.QUIET)


@pytest.mark.parametrize(
    ("text", "key", "reason"),
    [
        ('colour = "red"', "colour", "is no key of routes.toml"),
        ('[[routes]]\nid = "a"\ntime = "07:30"', "routes.a.time", "is no key of a route"),
        ('[[routes]]\nid = "a"\nparent = "b"', "routes.a.parent", "'b' is no other route"),
        ('[[routes]]\nid = "a"\nreceivers = ["x"]', "routes.a.receivers", "'x' is no receiver"),
        ('[[routes]]\nid = "a"\ntiming = "hourly"', "routes.a.timing", "'hourly' is none of immediate, daily, weekly"),
        ('[[routes]]\nid = "a"\nat = "25:00"', "routes.a.at", "'25:00' is no time of day; write one such as"),
        ('[[routes]]\nid = "a"\nquiet = "22:00"', "routes.a.quiet", "is no span of hours"),
        ('[[routes]]\nid = "a"\nquiet = "9-17:00"', "routes.a.quiet", "'9' is no time of day"),
        ('[[routes]]\nid = "a"\nquiet = 9', "routes.a.quiet", "9 is no span of hours"),
        ('[[routes]]\nid = "a"\nat = "07:30+02:00"', "routes.a.at", "'07:30+02:00' is no time of day"),
        ('[[routes]]\nid = "a"\nwait = 5', "routes.a.wait", "5 is no duration"),
        ('[[routes]]\nid = "a"\nweekdays = 5', "routes.a.weekdays", "5 is no list of texts"),
        ('[[routes]]\nid = "a"\ncontinue = "no"', "routes.a.continue", "'no' is neither true nor false"),
        ('[[routes]]\nid = "a"\nwait = "soon"', "routes.a.wait", "is no duration"),
        ('[[routes]]\nid = "a"\nlanguage = "fr"', "routes.a.language", "'fr' is none of vi, en"),
        ('[[routes]]\nid = "a"\nempty = "maybe"', "routes.a.empty", "'maybe' is none of daily, weekly, never"),
        ('[[routes]]\nid = "a"\nmatch = { colour = ["x"] }', "routes.a.match.colour", "is nothing to match"),
        ('[[routes]]\nid = "a"\n[[routes]]\nid = "b"', "routes.b", "is never reached: 'a' takes everything first"),
        (
            '[[routes]]\nid = "a"\nmatch = { kinds = ["conflict", "revised"] }\n'
            '[[routes]]\nid = "b"\nmatch = { kinds = ["revised"], tiers = ["1"] }',
            "routes.b",
            "is never reached",
        ),
        ('[[receivers]]\nid = "r"\nchannel = "pigeon"', "receivers.r.channel", "'pigeon' is none of file, smtp, "),
        ('[[receivers]]\nid = "r"\nchannel = "file"\nallow_private = "no"', "receivers.r.allow_private", "neither"),
        ('[[receivers]]\nid = "r"\nchannel = "webhook"\nurl = "ftp://h/t"', "receivers.r.url", "is no http or https"),
        ('[[receivers]]\nid = "r"\nchannel = "webhook"\nurl = 5', "receivers.r.url", "5 is no text"),
        ('[[receivers]]\nid = "r"\nchannel = "slack"', "receivers.r.secret_file", "is missing"),
        ('holidays = ["2026-02-30"]', "holidays", "day"),
    ],
)
def test_what_is_wrong_in_the_tree_is_named(text: str, key: str, reason: str) -> None:
    _, wrong = build_routes(tomllib.loads(text), "en")
    assert [found for found in wrong if found[0] == key and reason in found[1]]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


@pytest.mark.parametrize(
    ("route", "now", "due"),
    [
        ('timing = "daily"', "2026-01-12T07:29", "2026-01-12T07:30"),
        ('timing = "daily"', "2026-01-12T07:30", "2026-01-13T07:30"),
        ('timing = "daily"\nweekdays = ["mon", "fri"]', "2026-01-12T08:00", "2026-01-16T07:30"),
        ('timing = "daily"', "2026-02-15T08:00", "2026-02-18T07:30"),
        ('timing = "weekly"\nweekday = "mon"\nat = "09:00"', "2026-01-13T08:00", "2026-01-19T09:00"),
        ('timing = "immediate"\nwait = "2m"', "2026-01-12T08:00", "2026-01-12T08:02"),
        ('timing = "immediate"\nwait = "2m"\nquiet = "22:00-07:00"', "2026-01-12T23:00", "2026-01-13T07:00"),
        ('timing = "immediate"\nwait = "2m"\nquiet = "22:00-07:00"', "2026-01-12T06:00", "2026-01-12T07:00"),
        ('timing = "immediate"\nwait = "2m"\nquiet = "12:00-13:00"', "2026-01-12T12:30", "2026-01-12T13:00"),
    ],
)
def test_an_alert_is_due_at_its_routes_hour(route: str, now: str, due: str) -> None:
    holidays = 'holidays = ["2026-02-16", "2026-02-17"]\n'
    routes = tree(f'{holidays}[[routes]]\nid = "a"\n{route}')
    assert due_at(routes.roots[0], moment(now), HANOI, routes.holidays) == moment(due)


def test_the_last_digest_time_is_the_one_before_now() -> None:
    route = tree('[[routes]]\nid = "a"').roots[0]
    assert last_digest(route, moment("2026-01-12T07:30"), HANOI) == moment("2026-01-12T07:30")
    assert last_digest(route, moment("2026-01-12T07:29"), HANOI) == moment("2026-01-11T07:30")
