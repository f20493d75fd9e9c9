"""The demo tells the stories that it is there to tell, with the daemon's own code and without a network."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from pathlib import Path

import pytest
from demo_week import Week

from monitor.domain.finding import Finding, FindingKind
from monitor.run.catalog import load_catalog
from monitor.run.config_files import shipped_directory
from monitor.run.demo import A_PASS, WEEK, _wait, next_steps, prepare, week_digest
from monitor.run.newsstand import Newsstand
from storage import finding as stored
from storage.views import article, point


def of(findings: list[Finding], metric: str, period: str) -> Finding:
    (found,) = [entry for entry in findings if (entry.metric, entry.period) == (metric, period)]
    return found


def test_an_agency_s_figure_is_new(week: Week) -> None:
    found = of(week.findings(FindingKind.NEW_SERIES), "digital_industry_revenue", "2025")
    assert found.after is not None
    assert found.after.figure.quantity.value == 198_000_000_000


def test_another_outlet_confirms(week: Week) -> None:
    found = of(week.findings(FindingKind.CONFIRMED), "digital_economy_gdp_share", "2025")
    assert found.after is not None
    assert found.after.publisher == "Mekong Ledger"


def test_a_more_precise_figure_refines(week: Week) -> None:
    found = of(week.findings(FindingKind.REFINED), "digital_economy_gdp_share", "2025")
    assert found.before is not None
    assert found.after is not None
    assert (found.before.figure.quote, found.after.figure.quote) == ("khoảng 14%", "14,02%")


def test_the_same_office_revises(week: Week) -> None:
    found = of(week.findings(FindingKind.REVISED), "digital_economy_gdp_share", "2023")
    assert found.after is not None
    assert found.after.figure.claimant == "National Statistics Office"


def test_a_silent_edit_is_told(week: Week) -> None:
    (found,) = week.findings(FindingKind.CORRECTED)
    assert found.before is not None
    assert found.after is not None
    assert (found.before.figure.quantity.value, found.after.figure.quantity.value) == (61, 51)
    with week.store.read() as tx:
        assert len(article.revisions(tx, found.after.article_id)) == 2


def test_two_methods_are_explained_and_two_claims_are_not(week: Week) -> None:
    conflicts = week.findings(FindingKind.CONFLICT)
    assert of(conflicts, "digital_economy_gdp_share", "2025").explanation
    assert of(conflicts, "coverage_5g", "2025").explanation is None


def test_a_wire_copy_counts_once(week: Week) -> None:
    with week.store.read() as tx:
        (level,) = [
            entry
            for entry in point.levels(tx, ["coverage_5g"])
            if entry.period == "2025" and entry.best.figure.quantity.value < 60
        ]
    assert len(level.told) == 2
    assert level.witnesses == 1


def test_targets_are_known_by_their_instrument(week: Week) -> None:
    with week.store.read() as tx:
        levels = point.levels(tx, ["digital_economy_gdp_share"])
    targets = {(level.period, level.instrument) for level in levels if level.family == "target"}
    assert targets == {("2030", "57-NQ/TW"), ("2045", "57-NQ/TW")}


def test_the_last_pass_adds_nothing(week: Week) -> None:
    with week.store.read() as tx:
        assert not list(stored.list_(tx, since=WEEK[-1].moment))


def test_the_digest_names_conflicts_and_dead_feeds(week: Week) -> None:
    text = week_digest(week.catalog, week.store)
    for words in ("58.9% ↔ over 91%", "Two methods", "6 of 8 sources read", "Coast Gazette", "Bến Cũ"):
        assert words in text
    assert "first complete reading" not in text


def test_the_digest_is_written_to_the_scratch_folder_only(week: Week) -> None:
    assert list((week.home / "digests").rglob("*.txt"))
    assert week.catalog.settings.smtp.host == ""
    assert week.catalog.settings.webhook.url == ""


def test_settings_of_the_caller_have_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NQ57_SMTP_HOST", "mail.example")
    with Newsstand(shipped_directory() / "demo" / "editions") as stand:
        environment = prepare(tmp_path, stand)
    assert "NQ57_SMTP_HOST" not in environment
    assert {feed.publisher_id for feed in load_catalog(environment).feeds} == {
        path.stem for path in (shipped_directory() / "demo" / "overlay" / "publishers").glob("*.toml")
    }


def test_three_commands_are_named_that_a_shell_can_run_as_they_stand(week: Week) -> None:
    lines = [line for line in next_steps(week.environment).splitlines() if line.startswith("  ")]
    ran = subprocess.run(["sh", "-e"], input="\n".join(lines), capture_output=True, text=True, check=False)
    exports = [line for line in lines if line.startswith("  export ")]
    assert (len(lines) - len(exports), ran.returncode) == (3, 0), ran.stderr
    assert "14.02" in ran.stdout
    assert {line.split("=")[0].removeprefix("  export ") for line in exports} == {
        "NQ57_CONFIG", "NQ57_DATABASE_URL", "NQ57_DIGEST_DIRECTORY", "NQ57_WEB_PORT",
        "NQ57_WEB_PUBLIC_URL",
    }  # fmt: skip


def test_the_port_of_the_pages_reaches_links_and_commands(tmp_path: Path) -> None:
    with Newsstand(shipped_directory() / "demo" / "editions") as stand:
        environment = prepare(tmp_path, stand, port=8093)
    web = load_catalog(environment).settings.web
    assert (web.port, web.public_url) == (8093, "http://127.0.0.1:8093")
    assert "export NQ57_WEB_PORT=8093\n" in next_steps(environment)
    assert "export NQ57_WEB_PUBLIC_URL=http://127.0.0.1:8093\n" in next_steps(environment)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_pages_of_the_demo_end_in_good_order_on_a_signal(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    later = threading.Timer(0.2, os.kill, (os.getpid(), number))
    later.start()
    _wait()
    assert signal.getsignal(number) is before


def test_progress_has_the_dates_of_all_commands(week: Week) -> None:
    assert [line.split()[1] for line in week.told if line[:1].isdigit()] == [
        edition.moment.date().isoformat() for edition in WEEK
    ]


def test_passes_are_further_apart_than_they_take() -> None:
    moments = [edition.moment for edition in WEEK]
    assert all(later - earlier > A_PASS for earlier, later in zip(moments, moments[1:], strict=False))
