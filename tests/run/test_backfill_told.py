"""What a backfill says of what it could not read, and what a dry run foresees of files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from past import Open, sitemap, story
from press import ON_TOPIC, SHARE, Press, article, connect, feed_table

from monitor.domain.backfill import BETWEEN_FAULTS, MOST_FAULTS
from monitor.parse.section import MAX_ENTRIES
from monitor.run.backfill.fill import dry_run
from monitor.run.poll.means import Means
from storage import open_store


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Texts of these days and of others, one of them twice, three broken lines, and a text without a day."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.html").write_text(article("Story", ON_TOPIC, SHARE, published="2024-03-10T08:00:00+07:00"))
    (folder / "b.txt").write_text(f"{ON_TOPIC}\n\n{SHARE}")
    days = ("2026-02-01", "2024-02-01", "2026-02-01", "2023-02-01")
    lines = [json.dumps({"url": f"https://daily.test/{day}", "published": day, "text": ON_TOPIC}) for day in days]
    (folder / "c.jsonl").write_text("\n".join([*lines, "{broken", "[1]", '{"url": 3}']) + "\n")
    return folder


def test_every_text_that_cannot_be_read_is_named(past: Open, texts: Path) -> None:
    (detail,) = past().run(str(texts)).failed.values()
    assert [fault.split(":")[0] for fault in detail.split(BETWEEN_FAULTS)] == ["text 5", "text 6", "text 7"]


def test_of_many_texts_that_cannot_be_read_the_first_are_named_and_the_others_counted(
    past: Open, tmp_path: Path
) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("{broken\n" * (MOST_FAULTS + 25))
    (detail,) = past().run(str(path)).failed.values()
    faults = detail.split(BETWEEN_FAULTS)
    assert [fault.split(":")[0] for fault in faults[:-1]] == [f"text {n + 1}" for n in range(MOST_FAULTS)]
    assert faults[-1] == "and 25 more"


def test_every_article_that_could_not_be_had_is_named(press: Press, past: Open) -> None:
    urls = [press.put(f"daily.test/story-number-10000{n}.html", "", status) for n, status in ((1, 500), (2, 503))]
    gone = press.url("daily.test/story-number-100003.html")
    report = past().run(*urls, gone)
    assert report.unread == dict.fromkeys(urls, "transient")
    assert (report.unread_total, report.outcomes) == (2, {"gone": 1, "transient": 2})


CUT = "malformed: it is cut off; what stands before the cut is read"


def test_a_sitemap_that_is_cut_off_is_told_and_read_as_far_as_it_stands(press: Press, past: Open) -> None:
    whole = sitemap((story(press, 100001), ""), (story(press, 100002), ""))
    first = press.put("daily.test/bad.xml", whole[: whole.index("</url>") + len("</url><url><lo")])
    for opened, target in ((past(feed_table("map", first, "sitemap")), "daily"), (past(), first)):
        report = opened.run(target)
        assert report.failed == {first: CUT}
        assert (sum(report.outcomes.values()), report.finished) == (1, True)


def test_a_part_of_an_index_that_is_cut_off_is_told(press: Press, past: Open) -> None:
    whole = sitemap((story(press, 100001), ""), (story(press, 100002), ""))
    part = press.put("daily.test/part.xml", whole[:-20])
    index = press.put("daily.test/index.xml", sitemap((part, ""), index=True))
    assert past(feed_table("map", index, "sitemap")).run("daily").failed == {part: CUT}


def test_an_index_that_is_cut_off_is_told_and_its_whole_entries_are_followed(press: Press, past: Open) -> None:
    parts = [press.put(f"daily.test/{n}.xml", sitemap((story(press, 100000 + n), ""))) for n in (1, 2)]
    whole = sitemap(*((part, "") for part in parts), index=True)
    index = press.put("daily.test/index.xml", whole[: whole.index("</sitemap>") + len("</sitemap><sitemap>")])
    report = past(feed_table("map", index, "sitemap")).run("daily")
    assert (report.failed, report.outcomes) == ({index: CUT}, {"on-topic": 1})


def test_a_sitemap_with_too_many_entries_is_told_and_read_as_far_as_one_may_reach(press: Press, past: Open) -> None:
    told_again = [(story(press, 100001), "")] * MAX_ENTRIES
    first = press.put("daily.test/map.xml", sitemap(*told_again, (story(press, 100002), "")))
    report = past(feed_table("map", first, "sitemap")).run("daily")
    told = "malformed: it has 50,001 entries, of which 50,000 are read; the rest is left out"
    assert (report.failed, sum(report.outcomes.values())) == ({first: told}, 1)


def test_a_dry_run_foresees_where_the_texts_of_files_end(past: Open, texts: Path, tmp_path: Path) -> None:
    opened = past()
    means = Means(pool=opened.pool, connect=connect)
    with open_store(f"sqlite:///{tmp_path}/notes.db") as notes:
        foreseen = dry_run(opened.catalog, opened.store, notes, opened.request(str(texts)), means=means)
    assert opened.count("article") == 0
    report = opened.run(str(texts))
    assert foreseen.texts.ends == {"": 2, "outside": 3, "seen": 1, "unreadable": 3}
    assert report.outcomes == {"on-topic": 2, "outside": 3, "seen": 1, "unreadable": 3}
    with open_store(f"sqlite:///{tmp_path}/again.db") as notes:
        again = dry_run(opened.catalog, opened.store, notes, opened.request(str(texts)), means=means)
    assert again.texts.ends == {"outside": 3, "seen": 3, "unreadable": 3}
