"""An open conflict is shown with what stands now, in digests and on the pages; each finding stays as it was told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from asking import Client
from builders import NOW, a_submission
from sides import LATER, TEXT, tell

from monitor.domain.finding import Finding, FindingKind
from monitor.present.card import line_view
from monitor.present.digest import digest_json, render
from monitor.present.words import Words
from monitor.run.catalog import Catalog
from monitor.run.digest.compose import build_digest
from monitor.run.record import Recorder
from monitor.web import build_pages
from storage import Store, finding
from storage.views.finding import conflicts, lines
from storage.views.point import as_it_stands


@pytest.fixture
def words(catalog: Catalog) -> Words:
    return catalog.words("en")


@pytest.fixture
def moved(recorder: Recorder) -> Finding:
    """The conflict of 59 and 91, whose second side is 85 by now."""
    tell(recorder, "one", "59", "the Ministry of Science and Technology", 0)
    (found,) = tell(recorder, "two", "91", "VNPT", 10)
    assert found.kind is FindingKind.CONFLICT
    (change,) = tell(recorder, "three", "85", "VNPT", 20)
    assert change.kind is FindingKind.REVISED
    return found


@pytest.fixture
def client(catalog: Catalog, store: Store) -> Iterator[Client]:
    pages = build_pages(catalog, store)
    pages.start()
    yield Client(pages.address)
    pages.stop()


def test_a_digest_shows_what_stands_now_and_what_was_told(recorder: Recorder, moved: Finding, words: Words) -> None:
    digest = build_digest(recorder.store, recorder.catalog, None, LATER)
    conflict = render(digest, "text", words).partition("== Conflicts ==")[2].partition("==")[0]
    assert "59% ↔ 85%   (26 percentage points apart)" in conflict
    assert "85: VNPT, via three" in conflict.replace("%", "")
    assert "VNPT, via two" not in conflict
    assert "Told as 59% ↔ 91%; what stands now is shown." in conflict
    (line,) = [line for card in digest.cards for line in card.lines if line.finding.id == moved.id]
    assert line.finding == moved
    (told,) = [f for card in json.loads(digest_json(digest, words))["cards"] for f in card["findings"] if f["standing"]]
    assert (told["id"], told["after"]["value"]) == (moved.id, 91)
    assert [side["value"] for side in told["standing"]] == [59, 85]


@pytest.mark.usefixtures("moved")
def test_a_conflict_that_is_told_no_more_lasts_with_what_stands_now(recorder: Recorder) -> None:
    digest = build_digest(recorder.store, recorder.catalog, LATER - timedelta(days=1), LATER)
    assert [[side.figure.quote for side in found.sides] for found in digest.open_conflicts] == [
        ["59 per cent", "85 per cent"]
    ]


def test_pages_show_what_stands_now_and_the_finding_as_it_was_told(client: Client, moved: Finding) -> None:
    for path in ("/conflicts", "/"):
        text = client.get(path).text
        assert "Told as 59% ↔ 91%; what stands now is shown." in text, path
        assert '<span class="new">85%</span>' in text, path
    page = client.get(f"/findings/{moved.id}").text
    assert "what stands now: 59% ↔ 85%" in page
    assert '<span class="new">91%</span>' in page


def test_a_conflict_whose_sides_stand_is_shown_as_it_was_told(recorder: Recorder) -> None:
    tell(recorder, "one", "59", "the Ministry of Science and Technology", 0)
    tell(recorder, "two", "91", "VNPT", 10)
    tell(recorder, "four", "91", "the Ministry of Health", 11)
    with recorder.store.read() as tx:
        (conflict,) = conflicts(tx)
        assert as_it_stands(tx, [conflict.latest]) == {}


@pytest.mark.usefixtures("moved")
def test_the_period_before_a_new_one_is_told_with_all_that_dispute_it(recorder: Recorder, words: Words) -> None:
    text = "Under Resolution 57-NQ/TW, 88 per cent of the population had access to 5G in 2026."
    recorder.record(a_submission(url="https://five.vn/five", publisher="five", text=text, published=LATER))
    told = render(build_digest(recorder.store, recorder.catalog, None, LATER), "text", words)
    assert "88%   (2025: 59% ↔ 85%)" in told


def test_a_new_figure_that_another_source_confirmed_on_the_same_day_is_told(recorder: Recorder, words: Words) -> None:
    tell(recorder, "one", "59", "the Ministry of Science and Technology", 0)
    again = "A year of Resolution 57-NQ/TW has passed for engineers. {1} said 5G covered {0}% of people in 2025."
    (found,) = tell(recorder, "two", "59", "the Ministry of Health", 0, text=again)
    assert found.kind is FindingKind.CONFIRMED
    told = render(build_digest(recorder.store, recorder.catalog, None, LATER), "text", words)
    assert "[New figure] 5G population coverage, 2025" in told
    assert "2 independent sources" in told
    assert "shown inside" not in told


def test_a_sentence_that_left_its_page_is_not_linked_there(recorder: Recorder, words: Words) -> None:
    tell(recorder, "one", "59", "the Ministry of Science and Technology", 0)
    tell(recorder, "one", "61", "the Ministry of Science and Technology", 0, fetched_at=NOW + timedelta(days=1))
    with recorder.store.read() as tx:
        first, edit = finding.list_(tx)
        told, changed = lines(tx, [first, edit])
    assert told.after is not None
    assert told.after.gone
    assert told.after.revision == 1
    assert changed.after is not None
    assert not changed.after.gone
    shown = line_view(told, words, "", "Asia/Ho_Chi_Minh").sides[0]
    assert (shown.link, "no longer on the page" in shown.published) == ("", True)


def test_a_sentence_that_an_edit_left_alone_is_linked(recorder: Recorder) -> None:
    by = "the Ministry of Science and Technology"
    tell(recorder, "one", "59", by, 0)
    tell(recorder, "one", "59", by, 0, text=TEXT + " A mast was built.", fetched_at=NOW + timedelta(days=1))
    with recorder.store.read() as tx:
        (told,) = lines(tx, finding.list_(tx))
    assert told.after is not None
    assert not told.after.gone
