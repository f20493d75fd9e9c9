"""check-config, doctor and feeds: every fault is named with its place and its remedy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table, make_catalog

from monitor.cli.entry import run
from monitor.domain.errors import UsageError
from monitor.parse import parse_listing
from monitor.run.catalog import load_catalog
from monitor.run.check import check_catalog
from monitor.run.doctor import examine
from monitor.run.health import feed_health, feed_of, publisher_file
from monitor.run.poll.probe import probe_feeds, probe_publishers
from storage import Store, incident, source
from storage.source import FeedState

RSS = "https://daily.test/rss"


def test_the_shipped_configuration_has_no_fault() -> None:
    assert check_catalog(load_catalog({})) == []


@pytest.mark.parametrize(
    ("table", "key", "words"),
    [
        (feed_table("a", RSS, "tv"), "feeds.a.kind", "tv"),
        (feed_table("a", "file:///etc/passwd"), "feeds.a.url", "no http or https address"),
        (feed_table("a", RSS) + "colour = 1\n", "feeds.a.colour", "is no key of a feed"),
        (feed_table("a", RSS) + 'every2 = "5m"\n', "feeds.a.every2", "is no key"),
        (feed_table("a", RSS, link_pattern="("), "feeds.a.link_pattern", "is no pattern"),
        (feed_table("a", RSS, link_pattern=r"(\d+[.,]?)+%$"), "feeds.a.link_pattern", "hostile text"),
        (feed_table("a", RSS, link_pattern="(a|aa)+$"), "feeds.a.link_pattern", "hostile text"),
        (feed_table("a", RSS) + feed_table("b", RSS), "feeds.b", "listed twice"),
    ],
)
def test_p11_a_wrong_source_names_file_key_and_reason(tmp_path: Path, table: str, key: str, words: str) -> None:
    faults = check_catalog(make_catalog(tmp_path, {"daily": table}))
    assert len(faults) == 1
    assert faults[0].file.endswith("publishers/daily.toml")
    assert faults[0].key == key
    assert words in faults[0].reason


def test_p12_a_pattern_knows_the_letters_of_vietnamese_and_may_look_around(tmp_path: Path) -> None:
    pattern = r"(?<=/)\w+-\d+\.html$"
    catalog = make_catalog(tmp_path, {"daily": feed_table("a", RSS, "listing", link_pattern=pattern)})
    assert check_catalog(catalog) == []
    page = '<body><a href="/tăng-1.html">A title that is long enough</a><a href="/tin/">Another one of its length</a>'
    items = parse_listing(page.encode(), url="http://daily.test/", link_pattern=pattern).items
    assert [unquote(item.url) for item in items] == ["http://daily.test/tăng-1.html"]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    tables = {"daily": feed_table("a", "ftp://x/") + feed_table("b", RSS, link_pattern="("), "weekly": "colour = 1\n"}
    assert len(check_catalog(make_catalog(tmp_path, tables))) == 3


def outlet(press: Press) -> dict[str, str]:
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A")))
    press.put("daily.test/a-100001.html", article("A year", ON_TOPIC, SHARE))
    press.put("weekly.test/rss", "<html><body>Hello</body></html>")
    return {name: feed_table("news", press.url(f"{name}.test/rss")) for name in ("daily", "weekly")}


def test_a_probe_says_what_a_feed_and_its_newest_article_give(press: Press, tmp_path: Path) -> None:
    catalog = make_catalog(tmp_path, outlet(press))
    probes = {probe.publisher_id: probe for probe in probe_publishers(catalog, connect=connect)}
    assert probes["daily"].ok
    assert "1 items" in probes["daily"].detail
    assert "2026-01-10T08:00:00+07:00" in probes["daily"].detail
    assert not probes["weekly"].ok
    assert probes["weekly"].death == "html-not-feed"


def test_a_publisher_is_probed_by_the_first_feed_that_gives_an_article_with_title_text_and_date(
    press: Press, tmp_path: Path
) -> None:
    press.put("daily.test/gone", status=410)
    page = article("A story", "Nothing of note was said at all in this short piece.")
    press.put("daily.test/a-1.html", page)
    press.put("daily.test/rss", feed((press.url("daily.test/a-1.html"), "A story")))
    press.put(
        "weekly.test/b-1.html", "<html><body><p>" + "Words without a date or a title. " * 20 + "</p></body></html>"
    )
    press.put("weekly.test/rss", feed((press.url("weekly.test/b-1.html"), "B")))
    tables = {
        "daily": feed_table("gone", press.url("daily.test/gone")) + feed_table("news", press.url("daily.test/rss")),
        "weekly": feed_table("news", press.url("weekly.test/rss")),
    }
    catalog = make_catalog(tmp_path / "config", tables)
    probes = {probe.publisher_id: probe for probe in probe_publishers(catalog, connect=connect)}
    assert (probes["daily"].ok, probes["daily"].feed_id) == (True, "daily/news")
    assert not probes["weekly"].ok
    assert "date" in probes["weekly"].detail


UNWELL = {
    "well": (0, "well", "", 200, None),
    "still": (200, "still", "", 200, "stale"),
    "strayed": (0, "other", "", 200, "wrong-section"),
    "halved": (0, "halved", "cut", 200, "malformed"),
    "gone": (0, "gone", "", 301, "moved"),
}


def test_a_probe_names_what_is_wrong_with_a_feed_that_answers(press: Press, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    head, foot = '<rss version="2.0"><channel><title>x</title>', "</channel></rss>"
    tables = {}
    for name, (days, host, tail, status, _) in UNWELL.items():
        items = []
        for n in range(8):
            press.put(f"{host}.test/a-10000{n}.html", article(f"Story {n}", ON_TOPIC, SHARE))
            story = (press.url(f"{host}.test/a-10000{n}.html"), f"Story {n}")
            items.append(feed(story, when=now - timedelta(days=days, hours=n)).split("<title>x</title>")[1])
        whole = head + "".join(item.removesuffix(foot) for item in items) + ("" if tail else foot)
        press.put(f"{name}.test/new.rss", whole)
        press.put(f"{name}.test/rss", whole, status, Location=press.url(f"{name}.test/new.rss"))
        tables[name] = feed_table("news", press.url(f"{name}.test/rss"))
    catalog = make_catalog(tmp_path / "config", tables)
    probes = {probe.publisher_id: probe for probe in probe_feeds(catalog, list(catalog.feeds), connect=connect)}
    assert {name: probe.death for name, probe in probes.items()} == {name: case[4] for name, case in UNWELL.items()}
    assert [name for name, probe in probes.items() if probe.ok] == ["well"]
    assert {probe.items for probe in probes.values()} == {8}


def test_a_probe_of_a_search_says_that_its_links_lead_nowhere_that_can_be_told(press: Press, tmp_path: Path) -> None:
    press.put("daily.test/rss", feed(("https://news.google.com/rss/articles/CBMiAU_yqLMsecret?oc=5", "A story")))
    catalog = make_catalog(tmp_path / "config", {"daily": feed_table("news", press.url("daily.test/rss"))})
    [probe] = probe_feeds(catalog, list(catalog.feeds), connect=connect)
    assert probe.ok
    assert "do not say where they lead" in probe.detail


def test_a_probe_of_any_address_needs_no_configured_feed(press: Press, tmp_path: Path) -> None:
    catalog = make_catalog(tmp_path, outlet(press))
    found = feed_of(catalog, press.url("daily.test/other.rss"), "rss")
    [probe] = probe_feeds(catalog, [found], connect=connect)
    assert (probe.ok, probe.death) == (False, "gone")
    with pytest.raises(UsageError):
        feed_of(catalog, "nonsense", "rss")


def test_a_doctor_names_what_is_wrong_and_what_to_do(tmp_path: Path) -> None:
    make_catalog(tmp_path / "config", {"daily": feed_table("a", RSS)})
    environment = {
        "NQ57_CONFIG": str(tmp_path / "config"),
        "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db",
        "NQ57_DIGEST_DIRECTORY": str(tmp_path / "digests"),
    }
    checks = {check.name: check for check in examine(environment, network=False)}
    assert checks["configuration"].state == "ok"
    assert "nobody else is told" in checks["receivers"].detail
    assert checks["deliveries"].detail == "none failed"
    assert checks["daemon"].detail == "does not run"
    assert checks["database"].state == "ok"
    broken = {
        **environment,
        "NQ57_DATABASE_URL": "sqlite:////proc/nowhere/x.db",
        "NQ57_DIGEST_DIRECTORY": f"{__file__}/x",
    }
    faults = {check.name for check in examine(broken, network=False) if check.state == "fault"}
    assert faults == {"database", "digests"}


def test_mail_without_a_sender_is_said_by_the_check_and_the_doctor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "smtp.sender is empty: mail is sent as nq57@localhost, which many servers refuse"
    make_catalog(tmp_path / "config", {"daily": feed_table("a", RSS)})
    environment = {
        "NQ57_CONFIG": str(tmp_path / "config"),
        "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db",
        "NQ57_SMTP_HOST": "mail.example",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run(["check-config"]) == 0
    assert f"note: {told}; set smtp.sender to an address that takes answers\n" in capsys.readouterr().err
    [found] = [check for check in examine(environment, network=False) if check.detail == told]
    assert (found.name, found.state) == ("configuration", "note")
    monkeypatch.setenv("NQ57_SMTP_SENDER", "nq57@example.vn")
    assert run(["check-config"]) == 0
    assert "smtp.sender" not in capsys.readouterr().err


def test_an_open_incident_is_a_fault_with_its_kind(tmp_path: Path, lite: Store) -> None:
    make_catalog(tmp_path / "config", {"daily": feed_table("a", RSS)})
    with lite.write() as tx:
        incident.open_(tx, "daily/a", "gone", "status 404", datetime.now(UTC))
    environment = {"NQ57_CONFIG": str(tmp_path / "config"), "NQ57_DATABASE_URL": f"sqlite:///{tmp_path}/nq57.db"}
    [found] = [check for check in examine(environment, network=False) if check.name == "daily/a"]
    assert found.state == "fault"
    assert found.detail.startswith("gone since ")
    assert "feeds test daily/a" in found.remedy


def test_the_health_of_a_feed_that_was_never_polled_is_said(tmp_path: Path, lite: Store) -> None:
    catalog = make_catalog(tmp_path / "config", {"daily": feed_table("a", RSS)})
    with lite.write() as tx:
        source.save_feed(tx, FeedState(feed_id="former/x"))
    rows = {row["feed"]: row["state"] for row in feed_health(catalog, lite)}
    assert rows == {"daily/a": "never polled", "former/x": "not configured"}


def test_the_file_of_a_new_publisher_is_one_that_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NQ57_CONFIG", str(tmp_path))
    catalog = load_catalog({})
    url = "https://www.new-outlet.vn/rss/x.rss"
    stem, text, path = publisher_file(catalog, url, name='The "New"', publisher=None, kind="rss", language="vi")
    assert path == tmp_path / "publishers" / f"{stem}.toml"
    path.parent.mkdir()
    path.write_text(text)
    again = load_catalog({"NQ57_CONFIG": str(tmp_path)})
    assert check_catalog(again) == []
    assert again.publishers.resolve(url, None).name == 'The "New"'
    with pytest.raises(UsageError, match="belongs to The"):
        publisher_file(again, url, name="x", publisher=None, kind="rss", language="vi")


@pytest.mark.parametrize("url", ["http://user:hunter2@new.vn/rss", "https://new.vn:22/rss", "http://new.vn/a b"])
def test_a_new_publisher_at_an_address_that_no_poll_asks_is_refused_and_no_password_shown(url: str) -> None:
    with pytest.raises(UsageError) as raised:
        publisher_file(load_catalog({}), url, name="x", publisher=None, kind="rss", language="vi")
    assert "hunter2" not in str(raised.value)
