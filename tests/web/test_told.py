"""What a reader is told on the pages: in the reader's words, with what became of it and what to do."""

from __future__ import annotations

import re
from pathlib import Path

from asking import Client
from demo_week import Week

from monitor.domain.finding import FindingKind
from monitor.run.demo import A_PASS, WEEK
from monitor.run.digest.compose import source_health
from monitor.web.digest import files, issues


def words_of(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_an_article_names_the_resolution_as_it_writes_it(client: Client) -> None:
    text = client.get("/articles").text
    assert "“57-NQ/TW”" in text
    assert "“Nghị quyết 57 của Bộ Chính trị”" in text
    assert "nghi quyet 57" not in text


def test_the_sentence_that_was_edited_away_leads_to_our_copy_and_not_to_the_page(client: Client, week: Week) -> None:
    (found,) = week.findings(FindingKind.CORRECTED)
    assert found.before is not None
    text = client.get(f"/findings/{found.id}").text
    before, after = re.findall(r'<div class="side">.*?</div>\s*</div>', text, re.DOTALL)
    assert "no longer on the page" in before
    assert "read it on the page" not in before
    assert f'href="/articles/{found.before.article_id}?revision=1">our copy of the earlier text</a>' in before
    assert "read it on the page" in after
    older = client.get(f"/articles/{found.before.article_id}", params={"revision": 1}).text
    assert found.before.figure.quote in older


def test_a_first_report_whose_page_was_edited_since_leads_to_the_text_that_held_it(client: Client, week: Week) -> None:
    (edit,) = week.findings(FindingKind.CORRECTED)
    assert edit.before is not None
    (first,) = [
        found
        for found in week.findings(FindingKind.NEW_POINT)
        if found.after and found.after.observation_id == edit.before.observation_id
    ]
    assert f'href="/articles/{edit.before.article_id}?revision=1"' in client.get(f"/findings/{first.id}").text


def test_neither_side_of_a_conflict_looks_like_the_one_that_holds(client: Client) -> None:
    cards = re.findall(r'<div class="values([^"]*)">', client.get("/conflicts").text)
    assert len(cards) == 3
    assert {name.strip() for name in cards} == {"beside"}


def test_an_open_conflict_says_since_when_and_how_it_is_decided(client: Client, week: Week) -> None:
    conflicts = week.findings(FindingKind.CONFLICT)
    (open_one,) = [found for found in conflicts if not found.explained]
    assert "open since 9 January 2026" in client.get("/conflicts").text
    text = words_of(client.get(f"/findings/{open_one.id}").text)
    assert f"nq57 review resolve {open_one.conflict_id} --by both-stand" in text
    explained = next(found for found in conflicts if found.explained)
    text = words_of(client.get(f"/findings/{explained.id}").text)
    assert "explained by two methods" in text
    assert "nq57 review" not in text


def test_the_front_page_tells_a_conflict_once(client: Client, week: Week) -> None:
    (open_one,) = [found for found in week.findings(FindingKind.CONFLICT) if not found.explained]
    text = client.get("/").text
    assert text.count(f'id="f-{open_one.id}"') == 1
    assert text.count('<article class="card') == 1 + 6


def test_incidents_carry_the_outlet_s_name(client: Client) -> None:
    text = client.get("/sources", params={"lang": "vi"}).text
    incidents = words_of(text[text.index("Sự cố") :])
    assert "Bến Cũ bencu/news" in incidents
    assert "Coast Gazette coastgazette/news" in incidents
    assert "ghi nhận: status 404" in incidents


def test_a_failing_source_says_when_it_was_last_read(client: Client) -> None:
    text = words_of(client.get("/sources").text)
    assert "last read 4 January 2026, 18:00 (UTC+07) noted: article came instead of a feed" in text
    assert "never read so far" in text


def test_the_key_of_the_bar_names_what_the_bar_shows(client: Client) -> None:
    key = client.get("/sources").text.partition('<p class="key">')[2].partition("</p>")[0]
    assert re.findall(r'class="k-(\w+)"', key) == ["on", "off"]


def test_digests_go_by_their_subjects(client: Client) -> None:
    text = client.get("/digests").text
    rows = re.findall(r'<td class="name"><a href="/digests/([^"]+)">([^<]+)</a>', text)
    assert [name for name, _ in rows] == ["digest-000002-urgent-en.html", "digest-000001-everything-en.html"]
    assert rows[0][1].startswith("1 conflict: 5G population coverage, 2025: 58.9% ↔ over 91%")


def test_a_digest_without_a_text_goes_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>x</p>", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff subject\nrest")
    found = {subject: [file.form for file in group] for subject, group in issues(files(tmp_path))}
    assert found == {"a": ["html"], "\ufffd subject": ["txt"]}


def test_words_of_the_program_stay_out_of_an_article_s_figures(client: Client, week: Week) -> None:
    (found,) = week.findings(FindingKind.CORRECTED)
    assert found.after is not None
    text = words_of(client.get(f"/articles/{found.after.article_id}").text)
    assert "read with" in text
    assert "unit-percent" not in text
    assert "· actual" not in text


def test_a_new_period_is_told_beside_the_newest_one_before_it_of_its_own_series(client: Client, week: Week) -> None:
    told = {}
    for found in week.findings(FindingKind.NEW_POINT):
        text = client.get(f"/findings/{found.id}").text
        told[found.metric, found.period, found.facet] = re.findall(r'<span class="diff">([^<]*)<', text)
    assert told["gii_rank", "2025", None] == ["2024: rank 44"]
    assert told["startup_ecosystem_rank", "2025", "startupblink"] == ["2024: rank 56"]
    # A target's deadline is no period that something happened in, and a half-year is none of the years.
    assert told["digital_economy_gdp_share", "2045", None] == []
    assert told["online_filing_share", "2025", None] == []


def test_a_source_that_fell_silent_in_the_digest_s_time_is_named_with_the_failing_ones(week: Week) -> None:
    with week.store.read() as tx:
        health = source_health(tx, week.catalog, WEEK[0].moment, WEEK[-1].moment + A_PASS)
    assert health.sources_read == 7
    assert [state.publisher for state in health.failing] == ["Bến Cũ", "Coast Gazette"]


def test_what_is_not_found_is_told_in_the_reader_s_language(client: Client) -> None:
    text = client.get("/nothing-here", params={"lang": "vi"}).text
    assert "Địa chỉ có thể đã bị cắt ngắn" in text
    assert "Not Found" not in text
    known = client.get("/findings/abc", params={"lang": "vi"}).text
    assert '<p class="small" lang="en">there is no such finding</p>' in known
