"""Old articles are found where they may be, read once, and told to nobody unless asked."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from past import NOW, Open, listing, sitemap, story
from press import ON_TOPIC, SHARE, Press, article, connect, feed, feed_table
from sqlalchemy import text

from monitor.domain.backfill import Emit
from monitor.domain.source import ItemOutcome
from monitor.run.backfill.fill import dry_run
from monitor.run.digest.preview import preview_alerts
from monitor.run.poll.means import Means
from monitor.run.poll.passes import poll_once
from monitor.run.record import Recorder
from storage import backfill, finding, ledger, open_store


def test_an_index_leads_to_the_sitemaps_of_the_months_asked_for_packed_ones_included(press: Press, past: Open) -> None:
    names = ("2025-11", "2026-3", "2026-4")
    for number, name in enumerate(names):
        url = story(press, 100001 + number, published=f"{name[:5]}{int(name[5:]):02}-10T08:00:00+07:00")
        packed = gzip.compress(sitemap((url, "")).encode())
        press.put(f"daily.test/map-{name}.xml.gz", packed, content_type="application/x-gzip")
    parts = [(press.url(f"daily.test/map-{name}.xml.gz"), "") for name in names]
    old = (press.url("daily.test/map-old.xml"), "2025-12-20")
    press.put("daily.test/sitemap.xml", sitemap(*parts, old, index=True))
    report = past(feed_table("map", press.url("daily.test/sitemap.xml"), "sitemap")).run("daily")
    assert report.outcomes == {"on-topic": 2}
    assert press.count("daily.test/map-2025-11.xml.gz") == press.count("daily.test/map-old.xml") == 0


def test_a_monthly_pattern_is_one_sitemap_a_month(press: Press, past: Open) -> None:
    table = feed_table("map", press.url("daily.test/rss"), pages=press.url("daily.test/news-{year}-{month}.xml"))
    past(table).run("daily", since=datetime(2025, 12, 5, tzinfo=UTC), until=datetime(2026, 2, 2, tzinfo=UTC))
    asked = [name for name in press.asked if "/news-" in name]
    assert asked == [f"daily.test/news-{name}.xml" for name in ("2025-12", "2026-1", "2026-2")]


def test_a_listing_is_followed_until_its_pages_are_too_old(press: Press, past: Open) -> None:
    for page in range(6):
        month = f"2026-{6 - page:02}-10T08:00:00+07:00" if page < 5 else "2025-12-10T08:00:00+07:00"
        urls = [story(press, 100001 + page * 10 + n, published=month) for n in range(3)]
        pinned = (story(press, 100099, published="2025-01-02T08:00:00+07:00"), "2025-01-02T08:00:00+07:00")
        press.put(f"daily.test/tag{f'-page{page}' if page else ''}", listing(pinned, *((url, month) for url in urls)))
    table = feed_table("tag", press.url("daily.test/tag"), "listing", pages=press.url("daily.test/tag-page{index}"))
    report = past(table).run("daily/tag", since=datetime(2026, 3, 1, tzinfo=UTC))
    assert report.outcomes == {"on-topic": 12, "outside": 4}
    assert press.count("daily.test/tag-page4") == 1
    assert press.count("daily.test/tag-page5") == 0


def test_a_listing_whose_last_page_comes_again_and_again_ends(press: Press, past: Open) -> None:
    first, last = story(press, 100001), story(press, 100002)
    press.put("daily.test/tag", listing((first, ""), (last, "")))
    for number in range(2, 9):
        press.put(f"daily.test/tag-p{number}", listing((last, "")))
    table = feed_table("tag", press.url("daily.test/tag"), "listing", pages=press.url("daily.test/tag-p{page}"))
    assert past(table).run("daily").outcomes == {"on-topic": 2}
    assert [name for name in press.asked if "/tag" in name] == ["daily.test/tag", "daily.test/tag-p2"]


def test_a_list_of_addresses_is_read_the_oldest_last_known_and_nothing_twice(
    press: Press, past: Open, tmp_path: Path
) -> None:
    urls = [story(press, 100001 + n, published=f"2026-0{n + 1}-10T08:00:00+07:00") for n in range(3)]
    gone = press.url("daily.test/gone-for-good-123456.html")
    path = tmp_path / "list.txt"
    path.write_text("\n".join(["# mine", *urls, gone, urls[0] + "?utm_source=x", ""]))
    opened = past()
    assert opened.run(str(path)).outcomes == {"on-topic": 3, "gone": 1}
    events = opened.count("event")
    again = opened.run(str(path))
    assert again.outcomes == {"seen": 4}
    assert opened.count("event") == events
    assert all(press.count(f"daily.test/story-number-{100001 + n}.html") == 1 for n in range(3))


def test_a_folder_of_pages_texts_and_lines_is_stored_once(past: Open, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "a.html").write_text(article("Story", ON_TOPIC, SHARE))
    (folder / "b.txt").write_text(f"{ON_TOPIC}\n\n{SHARE}")
    lines = [
        {"url": "https://daily.test/1", "published": "2026-02-01", "title": "One", "text": f"{ON_TOPIC} {SHARE}"},
        {"url": "https://daily.test/2", "published": "2024-02-01", "title": "Two", "text": ON_TOPIC},
        {
            "url": "https://daily.test/1",
            "published": "2026-02-02",
            "text": ON_TOPIC + " " + SHARE.replace("14.0", "15.3"),
        },
    ]
    (folder / "c.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n\n{broken\n")
    opened = past()
    report = opened.run(str(folder))
    assert report.outcomes == {"on-topic": 4, "outside": 1, "unreadable": 1}
    assert report.failed[str((folder / "c.jsonl").resolve())].startswith("text 4: ")
    before = opened.count("event")
    assert opened.run(str(folder)).outcomes == {"seen": 4, "outside": 1, "unreadable": 1}
    assert opened.count("event") == before


def test_an_address_is_what_its_bytes_are(press: Press, past: Open) -> None:
    one, two = story(press, 100001), story(press, 100002)
    press.put("daily.test/things", feed((one, "One")))
    press.put("daily.test/map.xml", sitemap((two, "")))
    opened = past()
    report = opened.run(
        press.url("daily.test/things"), press.url("daily.test/map.xml"), press.url("daily.test/no-such")
    )
    assert report.outcomes == {"on-topic": 2}
    assert report.failed == {press.url("daily.test/no-such"): "gone: status 404"}


@pytest.mark.parametrize("through", ["itself", "an index"])
def test_an_article_changed_after_the_days_asked_for_is_read_however_its_sitemap_is_come_by(
    through: str, press: Press, past: Open
) -> None:
    edited, later = story(press, 100001), story(press, 100002, published="2026-05-10T08:00:00+07:00")
    url = press.put("daily.test/map.xml", sitemap((edited, "2026-06-01"), (later, "2026-06-01")))
    if through == "an index":
        url = press.put("daily.test/index.xml", sitemap((url, ""), index=True))
    report = past().run(url, until=datetime(2026, 4, 1, tzinfo=UTC))
    assert report.outcomes == {"on-topic": 1, "outside": 1}


def test_sitemaps_that_a_host_names_are_read_as_far_as_they_touch_the_subject(press: Press, past: Open) -> None:
    press.put("daily.test/rss", feed())
    wanted = press.put("daily.test/nghi-quyet-57-va-chuyen-doi-so-100001.html", article("Story", ON_TOPIC))
    other = press.put("daily.test/a-fine-day-at-the-sea-100002.html", article("Sea", "The sea was calm."))
    press.put("daily.test/robots.txt", f"User-agent: *\nSitemap: {press.url('daily.test/all.xml')}\n")
    press.put("daily.test/all.xml", sitemap((wanted, "2026-03-11"), (other, "2026-03-12")))
    assert past().run("daily").outcomes == {"on-topic": 1, "unmatched": 1}


def test_articles_are_recorded_the_oldest_first_and_tell_nobody(press: Press, past: Open) -> None:
    urls = [
        story(
            press,
            100001 + n,
            ON_TOPIC,
            SHARE.replace("14.02", f"{14 + n}.02"),
            published=f"2026-0{5 - n}-10T08:00:00+07:00",
        )
        for n in range(4)
    ]
    press.put("daily.test/map.xml", sitemap(*((url, f"2026-0{5 - n}-10") for n, url in enumerate(urls))))
    opened = past(feed_table("map", press.url("daily.test/map.xml"), "sitemap"))
    report = opened.run("daily")
    assert sum(report.findings.values()) == opened.count("finding") > 1
    assert opened.count("alert") == 0
    previewed = preview_alerts(opened.store, opened.catalog, None, datetime.now(UTC))
    assert {(row["reason"], row["due"], *row["receivers"]) for row in previewed} <= {("untold", None), ("quiet", None)}
    assert "untold" in {row["reason"] for row in previewed}
    with opened.store.read() as tx:
        published = [event.published for event in ledger.events(tx) if isinstance(event, ledger.FetchEvent)]
        assert published == sorted(published)
        assert {str(found.kind) for found in finding.list_(tx)} == set(report.findings)
    assert opened.told[-1].done == opened.told[-1].total == 4


@pytest.mark.parametrize(("emit", "reasons"), [(Emit.HISTORY, {"baseline"}), (Emit.ALL, {"wanted"})])
def test_on_request_findings_are_told_in_one_summary_or_as_of_news(
    press: Press, past: Open, emit: Emit, reasons: set[str]
) -> None:
    url = story(press, 100001, ON_TOPIC, SHARE)
    opened = past()
    opened.run(url, emit=emit)
    with opened.store.read() as tx:
        found = {row[0] for row in tx.execute(text("SELECT reason FROM alert WHERE due_at IS NOT NULL"))}
    assert found
    assert ("baseline" in found) == (reasons == {"baseline"})


def test_a_dry_run_names_what_would_be_read_and_stores_nothing(press: Press, past: Open, tmp_path: Path) -> None:
    url = story(press, 100001)
    press.put("daily.test/rss", feed((url, "One")))
    opened = past()
    with open_store(f"sqlite:///{tmp_path}/notes.db") as notes:
        foreseen = dry_run(
            opened.catalog, opened.store, notes, opened.request("daily"), means=Means(pool=opened.pool, connect=connect)
        )
        with notes.read() as tx:
            assert [item.url for item in backfill.open_items(tx, foreseen.entry.id, 9)] == [url]
    assert [opened.count(table) for table in ("article", "event", "item", "backfill", "backfill_item")] == [0] * 5
    assert press.count("daily.test/story-number-100001.html") == 0


def test_what_a_backfill_read_is_not_fetched_again_by_polling(press: Press, past: Open) -> None:
    url = story(press, 100001)
    press.put("daily.test/rss", feed((url, "One")))
    opened = past()
    opened.run("daily")
    recorder = Recorder(opened.catalog, opened.store)
    funnel = poll_once(opened.catalog, opened.store, recorder, now=NOW, means=Means(pool=opened.pool, connect=connect))
    assert funnel.items == {ItemOutcome.SEEN: 1}


def test_an_outage_of_every_source_is_not_the_end_of_a_backfill(press: Press, past: Open) -> None:
    opened = past()
    press.put("daily.test/rss", "", 503)
    report = opened.run("daily/news")
    assert not report.finished
    press.put("daily.test/rss", feed((story(press, 100001), "One")))
    report = opened.run("daily/news")
    assert (report.outcomes, report.failed) == ({"on-topic": 1}, {})


def test_an_article_that_could_not_be_had_is_tried_again_by_the_next_run(press: Press, past: Open) -> None:
    url = press.put("daily.test/story-number-100001.html", "", 500)
    opened = past()
    assert opened.run(url).outcomes == {"transient": 1}
    story(press, 100001)
    assert opened.run(url).outcomes == {"on-topic": 1}
