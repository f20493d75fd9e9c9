"""Pages after an analyst's word: the value that stands alone is the newest, and nothing asks for a decision again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from asking import Client
from builders import NOW, a_submission

from monitor.domain.finding import Finding, FindingKind
from monitor.domain.ledger import VerdictAction
from monitor.run.catalog import load_catalog
from monitor.run.record import Recorder
from monitor.run.review import Decision
from monitor.run.wiring import open_database
from monitor.web import build_pages

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, {} said."


class Site:
    """Pages over a conflict of 59 and 71 per cent, and a figure that was edited away."""

    def __init__(self, recorder: Recorder, url: str) -> None:
        self.recorder, self.url = recorder, url
        self.client: Client

    def tell(self, name: str, text: str, day: int = 0) -> tuple[Finding, ...]:
        when = NOW + timedelta(days=day)
        given = a_submission(url=f"https://{name}.vn/{name}", publisher=name, text=text, published=when)
        return self.recorder.record(given).findings


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    url = f"sqlite:///{tmp_path_factory.mktemp('site') / 'x.db'}"
    catalog = load_catalog({"NQ57_DATABASE_URL": url}, {"web.port": 0})
    with open_database(catalog) as store:
        site = Site(Recorder(catalog, store), url)
        pages = build_pages(catalog, store)
        pages.start()
        site.client = Client(pages.address)
        yield site
        pages.stop()


def words_of(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def conflict(site: Site) -> Finding:
    site.tell("one", TEXT.format(59, "the Ministry of Science and Technology"))
    (found,) = site.tell("two", TEXT.format(71, "VNPT"), 10)
    assert found.kind is FindingKind.CONFLICT
    return found


def test_both_sides_of_an_open_conflict_are_newest_figures(site: Site) -> None:
    conflict(site)
    assert len(site.client.get("/metrics/coverage_5g.json").json()["points"]) == 1
    tiles = re.findall(r'class="tile"', site.client.get("/metrics/coverage_5g").text)
    assert len(tiles) == 2


def test_only_the_accepted_side_is_a_newest_figure(site: Site) -> None:
    found = conflict(site)
    side = found.after.observation_id if found.after else ""
    site.recorder.judge(
        Decision(action=VerdictAction.ACCEPT_SIDE, author="an", conflict=found.conflict_id, target=side)
    )
    tiles = re.findall(r'<a class="tile"[^>]*><b>([^<]*)</b>', site.client.get("/metrics/coverage_5g").text)
    assert tiles == ["71%"]


def test_a_conflict_that_is_over_asks_for_no_decision(site: Site) -> None:
    found = conflict(site)
    asked = "then decide which one stands"
    assert asked in words_of(site.client.get("/conflicts").text)
    site.recorder.judge(Decision(action=VerdictAction.BOTH_STAND, author="an", conflict=found.conflict_id))
    for page in ("/conflicts", "/findings", f"/findings/{found.id}", "/metrics/coverage_5g"):
        told = words_of(site.client.get(page).text)
        assert asked not in told, page
        assert "Nothing more: this conflict is over." in told, page


def test_a_metric_of_which_nothing_stands_any_more_shows_what_was_said(site: Site) -> None:
    site.tell("one", TEXT.format(59, "the Ministry of Science and Technology"))
    for _ in range(2):
        site.tell(
            "one", "Under Resolution 57-NQ/TW the ministry spoke of 5G at length and named no number at all here."
        )
    told = words_of(site.client.get("/metrics/coverage_5g").text)
    assert "Nothing stands of it now." in told
    assert "1 figure that its page states no more" in told
    assert "59 per cent" in told


def test_a_finding_of_a_metric_that_was_renamed_leads_to_the_history_of_it(site: Site) -> None:
    (found,) = site.tell("one", TEXT.format(59, "the Ministry of Science and Technology"))
    catalog = load_catalog({"NQ57_DATABASE_URL": site.url}, {"web.port": 0})
    catalog.metrics = tuple(metric for metric in catalog.metrics if metric["id"] != "coverage_5g")
    with open_database(catalog) as store:
        pages = build_pages(catalog, store)
        pages.start()
        client = Client(pages.address)
        assert 'href="/metrics/coverage_5g"' in client.get(f"/findings/{found.id}").text
        told = words_of(client.get("/metrics/coverage_5g").text)
        assert "The configuration has no such indicator any more" in told
        assert "59%" in told
        assert client.get("/findings.json", params={"metric": "coverage_5g"}).json()["findings"]
        assert client.get("/findings", params={"metric": "coverage_6g"}).status_code == 400
        assert client.get("/metrics/coverage_6g").status_code == 404
        pages.stop()


def test_a_card_says_that_a_value_was_corrected_beside_the_words_that_were_read_otherwise(site: Site) -> None:
    found = conflict(site)
    assert found.after is not None
    side = found.after.observation_id
    decision = Decision(action=VerdictAction.CORRECT, author="an analyst", target=side, correction={"value": "73"})
    site.recorder.judge(decision)
    text = words_of(site.client.get("/conflicts").text)
    assert "73% VNPT" in text
    assert "corrected by an analyst; read as 71%" in text
    assert text.count("corrected by an analyst") == 1
