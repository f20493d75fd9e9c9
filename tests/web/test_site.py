"""Every page answers, in both languages, with a JSON twin, and shows what it is for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from asking import Client
from demo_week import Week

from monitor.domain.finding import FindingKind
from monitor.run.catalog import load_catalog
from monitor.run.wiring import open_database
from monitor.web import build_pages
from monitor.web.app import PAGES
from storage import incident
from storage.views import article

LISTS = [path for path, _ in PAGES if "{" not in path]


def twin(path: str) -> str:
    return f"{path.rstrip('/') or '/index'}.json"


def all_links(client: Client) -> Iterator[str]:
    for row in client.get("/articles.json").json()["articles"]:
        yield f"/articles/{row['id']}"
    for row in client.get("/findings.json").json()["findings"]:
        yield f"/findings/{row['id']}"
    for row in client.get("/metrics.json").json()["metrics"]:
        yield f"/metrics/{row['metric']}"


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("path", LISTS)
def test_every_page_answers_in_both_languages(client: Client, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang})
    assert answer.status_code == 200
    assert f'<html lang="{lang}">' in answer.text


@pytest.mark.parametrize("path", LISTS)
def test_every_page_has_a_json_twin(client: Client, path: str) -> None:
    answer = client.get(twin(path))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert json.loads(answer.text)


def test_every_article_finding_and_metric_has_its_page_and_twin(client: Client) -> None:
    links = list(all_links(client))
    assert len(links) > 80
    for link in links:
        assert client.get(link, params={"lang": "vi"}).status_code == 200, link
        assert client.get(twin(link)).status_code == 200, link


def test_links_of_a_vietnamese_page_stay_vietnamese(client: Client) -> None:
    text = client.get("/", params={"lang": "vi"}).text
    assert 'href="/findings?lang=vi"' in text
    assert 'href="/findings"' not in text


def test_the_front_page_of_an_empty_store_says_that_nothing_has_been_read(client: Client, tmp_path: Path) -> None:
    catalog = load_catalog({"NQ57_DATABASE_URL": f"sqlite:///{tmp_path / 'empty.db'}"}, {"web.port": 0})
    with open_database(catalog) as store:
        pages = build_pages(catalog, store)
        pages.start()
        try:
            assert "Nothing has been read yet." in Client(pages.address).get("/").text
            assert "Chưa đọc được bài nào." in Client(pages.address).get("/", params={"lang": "vi"}).text
        finally:
            pages.stop()
    assert "Nothing has been read yet." not in client.get("/").text


def test_the_front_page_shows_both_methods_and_the_gap(client: Client) -> None:
    text = client.get("/").text
    for words in (
        "14.02%",
        "18.72%",
        "at least 30%",
        "15.98 percentage points",
        "unverified",
        "1</b><span>open conflict",
    ):
        assert words in text


def test_numbers_are_written_in_the_reader_s_form(client: Client) -> None:
    assert "14,02%" in client.get("/", params={"lang": "vi"}).text


def test_a_metric_draws_its_history_with_the_target(client: Client) -> None:
    text = client.get("/metrics/digital_economy_gdp_share").text
    assert '<svg class="chart"' in text
    assert text.count("<circle") == 5
    assert 'class="goal"' in text


def test_a_superseded_value_is_history_and_not_the_present(client: Client) -> None:
    record = client.get("/metrics/digital_economy_gdp_share.json").json()
    (point,) = [p for p in record["points"] if p["period"] == "2023" and p["family"] == "level"]
    assert [value["value"] for value in point["values"]] == [12.87]
    assert 12.33 in {statement["value"] for statement in record["statements"]}


def test_findings_are_filtered_and_paged(client: Client) -> None:
    first = client.get("/findings.json", params={"limit": 5}).json()
    second = client.get("/findings.json", params={"limit": 5, "before": first["next"]}).json()
    every = client.get("/findings.json", params={"limit": 200}).json()["findings"]
    assert first["findings"] + second["findings"] == every[:10]
    conflicts = client.get("/findings.json", params={"kind": "conflict"}).json()["findings"]
    assert {row["kind"] for row in conflicts} == {"conflict"}


@pytest.mark.parametrize("limit", [2, 3, 7])
def test_articles_come_each_once_however_many_are_on_a_page(client: Client, limit: int) -> None:
    whole = [row["id"] for row in client.get("/articles.json", params={"limit": 200}).json()["articles"]]
    paged, before = list[str](), None
    while True:
        page = client.get("/articles.json", params={"limit": limit, **({"before": before} if before else {})}).json()
        paged += [row["id"] for row in page["articles"]]
        before = page["next"]
        if before is None:
            break
    assert paged == whole
    assert len(whole) > 10


def test_an_edited_article_shows_what_was_changed(client: Client, week: Week) -> None:
    (found,) = week.findings(FindingKind.CORRECTED)
    assert found.after is not None
    text = client.get(f"/articles/{found.after.article_id}").text
    assert "<del>61%.</del> <ins>51%.</ins>" in text
    older = client.get(f"/articles/{found.after.article_id}", params={"revision": 1}).text
    assert "hơn 61%" in older


def test_figures_are_marked_in_the_text(client: Client, week: Week) -> None:
    (found,) = week.findings(FindingKind.CORRECTED)
    assert found.after is not None
    text = client.get(f"/articles/{found.after.article_id}").text
    assert '<mark id="m1"><a href="#f1">hơn 51%</a><sup>1</sup></mark>' in text


def test_sources_say_what_was_listed_and_why_not_the_rest(client: Client) -> None:
    text = client.get("/sources").text
    for words in (
        "the feed answers with a web page",
        "the feed is gone",
        "about something else (1)",
        "6 of 8 read, 2 failing",
    ):
        assert words in text
    feeds = {row["feed"]: row for row in client.get("/sources.json").json()["feeds"]}
    assert feeds["mekong/news"]["items"] == {"on-topic": 4, "off-topic": 1}
    assert feeds["bencu/news"]["state"] == "html-not-feed"


def test_sources_as_json_have_the_incidents_of_the_page(client: Client, week: Week) -> None:
    moment = datetime(2026, 1, 9, tzinfo=UTC)
    with week.store.write() as tx:
        incident.open_(tx, "mekong/news", "gone", "410", moment)
    try:
        page, record = client.get("/sources").text, client.get("/sources.json").json()
    finally:
        with week.store.write() as tx:
            incident.close(tx, "mekong/news", moment)
    (told,) = [entry for entry in record["incidents"] if entry["subject"] == "mekong/news"]
    assert (told["kind"], told["detail"], told["closed_at"]) == ("gone", "410", None)
    assert told["publisher"] in page
    assert page.count('data-l="Opened"') == len(record["incidents"])


def test_an_off_topic_article_is_kept_with_its_reason(client: Client, week: Week) -> None:
    with week.store.read() as tx:
        rows = article.listing(tx, on_topic=False)
    assert "no-mention" in {row.topic for row in rows}
    text = client.get(f"/articles/{rows[0].id}").text
    assert "was not read for figures" in text


def test_a_digest_is_served_as_it_was_written(client: Client) -> None:
    names = [row["name"] for row in client.get("/digests.json").json()["digests"]]
    assert names
    for name in names:
        answer = client.get(f"/digests/{name}")
        assert answer.status_code == 200
        assert answer.headers["content-security-policy"].startswith("sandbox")


def test_a_page_that_did_not_change_is_not_sent_again(client: Client) -> None:
    first = client.get("/conflicts")
    again = client.get("/conflicts", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
