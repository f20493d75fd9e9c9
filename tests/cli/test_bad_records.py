"""One record that cannot be used is named; every other record of the same input is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from crawl import record

from tests.cli.conftest import Command

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, the ministry said."
GOOD: dict[str, Any] = {"url": "https://example.vn/good", "publisher": "E", "lang": "en", "text": TEXT.format(59)}
MORE = "<p>The officials described the works at length and thanked the engineers.</p>" * 6
#: No addresses, and a time that most zones have no name for.
NOWHERE = ["http://[::1", "http://[x]/a", "http://a\u2100.vn/a", "https://"]
NEVER = ["9999-12-31", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"]


def page(value: int, head: str = "") -> bytes:
    markup = f"<html><head><title>5G</title>{head}</head><body><article><h1>5G for all</h1><p>{TEXT.format(value)}</p>"
    return f"{markup}{MORE}</article></body></html>".encode()


def stored(nq57: Command) -> list[tuple[str, Any]]:
    lines = nq57("export", "observations", "--format", "jsonl")[1].splitlines()
    rows = [json.loads(line) for line in lines]
    return [(row["article_url"], row["value"]) for row in rows if row["metric"]]


def test_a_line_with_a_broken_address_or_a_day_that_nobody_meant_does_not_end_the_others(nq57: Command) -> None:
    wrong = [{**GOOD, "url": url} for url in NOWHERE] + [{**GOOD, "published": day} for day in NEVER]
    stdin = "".join(json.dumps(line) + "\n" for line in [*wrong, GOOD])
    status, _, err = nq57("ingest", "--jsonl", "-", stdin=stdin)
    *told, last = err.splitlines()
    assert (status, last) == (1, f"{len(wrong)} failed, 1 stored")
    for number, url in enumerate(NOWHERE, 1):
        address = f"url: {url!r} is no http or https address; write https://example.vn/a-1.html"
        assert told[number - 1] == f"stdin line {number}: {address}"
    for number, day in enumerate(NEVER, len(NOWHERE) + 1):
        years = "is no ISO 8601 date of the years 1900 to 2999; write 2026-01-31"
        assert told[number - 1].startswith(f"stdin line {number}: published: {day!r} {years}")
    assert stored(nq57) == [(GOOD["url"], 59)]
    assert nq57("db", "verify")[0] == 0


def test_an_address_that_is_no_web_address_stays_a_name(nq57: Command) -> None:
    line = json.dumps({**GOOD, "url": "article-7"})
    assert nq57("ingest", "--jsonl", "-", stdin=line + "\n")[0] == 0
    assert stored(nq57) == [("article-7", 59)]


@pytest.mark.parametrize("url", NOWHERE)
def test_a_page_that_names_a_broken_address_or_day_is_read_as_if_it_named_none(
    nq57: Command, tmp_path: Path, url: str
) -> None:
    data = json.dumps({"@type": "NewsArticle", "url": url, "mainEntityOfPage": url, "datePublished": NEVER[2]})
    head = f'<link rel="canonical" href="{url}"><meta property="og:url" content="{url}"><base href="{url}">'
    head += f'<script type="application/ld+json">{data}</script>'
    (tmp_path / "a.html").write_bytes(page(59, head) + f'<a href="{url}">more</a>'.encode())
    assert nq57("ingest", "a.html", "--url", "https://example.vn/a-100001.html")[::2] == (0, "1 stored\n")
    status, out, _ = nq57("parse", "a.html", "--url", "https://example.vn/a-100001.html", "--json")
    assert (status, json.loads(out)["published"]) == (0, None)


def test_a_page_too_deep_to_be_read_does_not_end_the_other_files(nq57: Command, tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_bytes(b"<html><body>" + b"<div>" * 5000)
    (tmp_path / "good.html").write_bytes(page(59))
    crawl = record("https://a.vn/deep", b"<html><body>" + b"<div>" * 5000) + record("https://a.vn/good", page(61))
    (tmp_path / "crawl.warc").write_bytes(crawl)
    status, _, err = nq57("ingest", "deep.html", "good.html", "crawl.warc")
    assert (status, err.splitlines()[-1]) == (1, "2 failed, 2 stored")
    assert err.count("too-deep") == 2


CRAWL = [
    record("https://example.vn/a", page(59)),
    record("http://[::1", page(1)),
    record("https://example.vn/b", page(2), date="9999-99-99T00:00:00Z"),
    record("https://example.vn/c", page(3), date="9999-12-31T23:59:59Z"),
    record("https://example.vn/d", page(4), date="2026-01-31T08:30:00"),
    record("https://example.vn/e", page(61)),
]
FAULTS = [
    "WARC-Target-URI 'http://[::1' is no http or https address",
    "WARC-Date '9999-99-99T00:00:00Z' is no date such as 2026-01-31T08:30:00Z (https://example.vn/b)",
    "WARC-Date '9999-12-31T23:59:59Z' is no date such as 2026-01-31T08:30:00Z (https://example.vn/c)",
    "WARC-Date '2026-01-31T08:30:00' is no date such as 2026-01-31T08:30:00Z (https://example.vn/d)",
]


def test_a_record_of_a_crawl_with_a_broken_address_or_time_does_not_end_the_others(
    nq57: Command, tmp_path: Path
) -> None:
    (tmp_path / "crawl.warc").write_bytes(b"".join(CRAWL))
    status, _, err = nq57("ingest", "crawl.warc")
    told = [
        f"crawl.warc page {n}: {fault}; mend its record and give the file again" for n, fault in enumerate(FAULTS, 2)
    ]
    assert (status, err.splitlines()) == (1, [*told, "4 failed, 2 stored"])
    assert stored(nq57) == [("https://example.vn/a", 59), ("https://example.vn/e", 61)]


def test_a_backfill_of_a_crawl_names_the_records_that_it_cannot_read(nq57: Command, tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(b"".join(CRAWL))
    status, out, err = nq57("backfill", "crawl.warc", "--since", "2020-01-01", "--json")
    assert status == 1
    for number, fault in enumerate(FAULTS, 2):
        assert f"text {number}: {fault}" in err
    assert {**json.loads(out)["outcomes"]} == {"on-topic": 2, "unreadable": 4}
    assert stored(nq57) == [("https://example.vn/a", 59), ("https://example.vn/e", 61)]


@pytest.mark.parametrize("command", [["feeds", "test"], ["backfill"]])
def test_a_broken_address_is_no_target(nq57: Command, command: list[str]) -> None:
    status, out, err = nq57(*command, NOWHERE[0])
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"nq57: {NOWHERE[0]}: is n")


@pytest.mark.parametrize("named", ["https://example.vn/first-100001.html", "https://other.vn/first-100001.html"])
def test_a_page_that_names_another_page_as_its_own_address_does_not_become_it(
    nq57: Command, tmp_path: Path, named: str
) -> None:
    (tmp_path / "first.html").write_bytes(page(59))
    (tmp_path / "second.html").write_bytes(page(71, f'<link rel="canonical" href="{named}">'))
    for name, url in (("first", named), ("second", "https://example.vn/second-100002.html")):
        assert nq57("ingest", f"{name}.html", "--url", url, "--published", "2026-01-12")[::2] == (0, "1 stored\n")
    assert stored(nq57) == [(named, 59), ("https://example.vn/second-100002.html", 71)]
    kinds = [json.loads(line)["cause"] for line in nq57("findings", "--json")[1].splitlines()]
    assert kinds == ["article", "article"]


@pytest.mark.parametrize(
    ("head", "entry", "foot"),
    [
        ("<urlset>", "<url><loc>https://example.vn/{}</loc></url>", "</urlset>"),
        (
            "<rss version='2.0'><channel>",
            "<item><title>Bản tin {0}</title><link>https://example.vn/{0}</link></item>",
            "</channel></rss>",
        ),
    ],
)
def test_of_a_sitemap_or_feed_that_is_cut_off_what_stands_before_is_printed_and_the_cut_is_told(
    nq57: Command, tmp_path: Path, head: str, entry: str, foot: str
) -> None:
    whole = f"{head}{''.join(map(entry.format, (1, 2, 3)))}{foot}"
    (tmp_path / "a.xml").write_text(whole)
    parse = ("parse", "a.xml", "--url", "https://example.vn/a.xml", "--json")
    status, out, err = nq57(*parse)
    assert (status, len(out.splitlines()), err) == (0, 3, "")
    (tmp_path / "a.xml").write_text(whole[: whole.rindex("example.vn")])
    status, out, err = nq57(*parse)
    assert [json.loads(line)["url"][-1] for line in out.splitlines()][:2] == ["1", "2"]
    assert (status, err) == (1, "a.xml: it is cut off; what stands before the cut is read\n")


def test_of_a_feed_with_too_many_items_the_newest_are_printed_and_the_rest_is_told(
    nq57: Command, tmp_path: Path
) -> None:
    items = "".join(f"<item><title>Bản tin {n}</title><link>https://example.vn/{n}</link></item>" for n in range(5_002))
    (tmp_path / "a.xml").write_text(f"<rss version='2.0'><channel>{items}</channel></rss>")
    status, out, err = nq57("parse", "a.xml", "--url", "https://example.vn/a.xml", "--json")
    assert (status, len(out.splitlines())) == (1, 5_000)
    assert err == "a.xml: it has 5,002 entries, of which 5,000 are read; the rest is left out\n"
