"""The page of one indicator: the present values first, one place at a time, each gap with what it is reckoned from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from asking import Client

from monitor.domain.article import Submission
from monitor.run.catalog import load_catalog
from monitor.run.record import Recorder
from monitor.run.wiring import open_database
from monitor.web import build_pages

SHARE = "/metrics/digital_economy_gdp_share"
PROVINCES = {"Lào Cai": "20,5", "Sơn La": "11,5", "Hà Nội": "22,5"}


@pytest.fixture(scope="module")
def provinces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Three provinces and nothing of the nation."""
    told = [_submission(number, name, value) for number, (name, value) in enumerate(PROVINCES.items())]
    with _pages(tmp_path_factory.mktemp("provinces"), *told, _submission(9, "Sơn La", "13,5")) as client:
        yield client


@contextmanager
def _pages(home: Path, *submissions: Submission) -> Iterator[Client]:
    """Pages over what was recorded of these."""
    catalog = load_catalog({"NQ57_DATABASE_URL": f"sqlite:///{home / 'x.db'}"}, {"web.port": 0})
    with open_database(catalog) as store:
        recorder = Recorder(catalog, store)
        for submission in submissions:
            recorder.record(submission)
        pages = build_pages(catalog, store)
        pages.start()
        yield Client(pages.address)
        pages.stop()


def _submission(number: int, name: str, value: str) -> Submission:
    return Submission(
        url=f"https://x{number}.example/{number}",
        publisher=f"Báo {name}",
        lang="vi",
        published=datetime(2026, 1, 6, tzinfo=UTC),
        published_assumed=False,
        title=f"Kinh tế số {name}",
        text=(f"Thực hiện Nghị quyết 57-NQ/TW, kinh tế số của {name} chiếm {value}% GRDP năm 2025, theo Cục Thống kê."),
        fetched_at=datetime(2026, 1, 6, tzinfo=UTC),
    )


def big(text: str) -> list[str]:
    return re.findall(r'<span class="big">([^<]+)</span>', text)


def test_provinces_that_share_a_code_are_not_drawn_as_one(provinces: Client) -> None:
    text = provinces.get(SHARE, params={"lang": "vi"}).text
    assert "<h1>Tỷ trọng kinh tế số trong GDP: Hà Nội</h1>" in text
    assert [name for name in PROVINCES if f">{name}</a>" in text] == list(PROVINCES)
    (asked,) = re.findall(r'href="[^"?]+[?]([^"]+)">Lào Cai</a>', text)
    other = provinces.get(SHARE, params=dict(parse_qsl(asked.replace("&amp;", "&")))).text
    assert "<title>Tỷ trọng kinh tế số trong GDP: Lào Cai · nq57</title>" in other
    assert big(other) == ["20,5%"]
    assert other.count("<circle") == 1


def test_a_nation_that_is_not_told_of_does_not_hide_what_is(provinces: Client) -> None:
    text = provinces.get(SHARE).text
    assert "No article has stated this figure yet" not in text
    assert '<svg class="chart"' in text


def test_an_undated_figure_is_drawn_at_the_readers_day_of_its_publication(tmp_path: Path) -> None:
    text = "Thực hiện Nghị quyết 57-NQ/TW, kinh tế số chiếm 20,5% GDP, theo Cục Thống kê."
    evening = datetime(2025, 12, 30, 20, tzinfo=UTC)
    undated = replace(_submission(0, "Hà Nội", ""), text=text, published=evening, fetched_at=evening)
    with _pages(tmp_path, undated) as client:
        drawn = client.get(SHARE).text
    # The name of a year stands at its last day, which it was in Viet Nam already.
    assert re.findall(r'<circle[^>]* cx="([^"]+)"', drawn) == re.findall(r'x="([^"]+)" y="270">2025<', drawn)


def test_a_conflict_that_a_method_may_explain_is_open(provinces: Client) -> None:
    (found,) = provinces.get("/findings.json", params={"kind": "conflict"}).json()["findings"]
    assert (found["reason"], bool(found["explanation"])) == ("reported-differently", True)
    record = provinces.get("/conflicts.json").json()
    assert {name: len(entries) for name, entries in record.items()} == {"open": 1, "explained": 0, "closed": 0}
    page = provinces.get(f"/findings/{found['id']}").text
    assert "nq57 review resolve" in page


def test_targets_of_the_nation_are_no_province_s(provinces: Client) -> None:
    text = provinces.get(SHARE).text
    assert "Official targets" not in text
    assert 'class="goal"' not in text


def test_the_present_values_stand_above_the_chart(client: Client) -> None:
    text = client.get(SHARE).text
    head = text[: text.index('<svg class="chart"')]
    assert re.findall(r'href="(#[^"]+)"><b>([^<]+)</b>', head) == [("#p-2025", "14.02%"), ("#p-2025", "18.72%")]
    assert 'id="p-2025"' in text


def test_each_gap_says_which_value_it_is_reckoned_from(client: Client) -> None:
    text = " ".join(re.sub(r"<[^>]+>", " ", client.get("/").text).split())
    assert "15.98 percentage points with 14.02% · 3.2 percentage points a year needed" in text
    assert "11.28 percentage points with 18.72% · 2.26 percentage points a year needed" in text
    assert "with rank 71" not in text


def test_a_target_that_was_not_met_at_its_deadline_says_so(client: Client) -> None:
    text = " ".join(re.sub(r"<[^>]+>", " ", client.get(SHARE).text).split())
    assert "5.98 percentage points with 14.02% · short of it at the deadline" in text


def test_an_indicator_that_nobody_stated_says_so_once(client: Client) -> None:
    text = client.get("/metrics/gdp_value").text
    assert "No article has stated this figure yet" in text
    assert "0 times" not in text


def test_the_list_leaves_out_on_a_phone_what_has_no_target(client: Client) -> None:
    text = client.get("/metrics").text
    row = re.search(r"Size of the digital economy.*?</tr>", text, re.DOTALL)
    assert row is not None
    assert '<td class="void">' in row[0]
    assert '<span class="ref">57-NQ/TW</span>' in text
