"""A text with its figures marked is still the text; an edit shows what went and what came."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from monitor.domain.article import Document
from monitor.domain.figure import Reject, RejectReason
from monitor.domain.quantity import Comparator, Quantity, Unit
from monitor.domain.zone import VIET_NAM
from monitor.extract import extract
from monitor.present.clean import visible
from monitor.run.catalog import load_catalog
from monitor.run.standing import Target
from monitor.web.article import differences, paragraphs
from monitor.web.request import Query
from storage.views.article import ReadingRow
from storage.views.verdict import decided

TEXT = (
    "Digital economy made up 14.02% of GDP in 2025.\n\nIt should reach at least 30% by 2030.\n\n\n\n"
    "Resolution 57 says so.\u202e End."
)


def reading(text: str, rejects: tuple[Reject, ...] = ()) -> ReadingRow:
    document = Document(
        id="", url=None, publisher="P", lang="en", published=date(2026, 1, 1), title="Resolution 57", text=text
    )
    found = extract(document, load_catalog({}).lexicon)
    return ReadingRow(
        seq=1,
        extractor="",
        lexicon="",
        observation_ids=(),
        decided=tuple(decided(figure, None) for figure in found.figures),
        rejects=(*found.rejects, *rejects),
    )


def plain(runs: list[list[tuple[str, str, int]]]) -> str:
    return "\n\n".join("".join(text for text, _, _ in paragraph) for paragraph in runs)


def test_figures_are_marked_where_they_stand() -> None:
    marked = [(text, what) for runs in paragraphs(TEXT, reading(TEXT)) for text, what, _ in runs if what]
    assert ("14.02%", "figure") in marked
    assert ("at least 30%", "figure") in marked


def test_the_text_is_whole_and_nothing_in_it_is_hidden() -> None:
    whole = plain(paragraphs(TEXT, reading(TEXT)))
    assert "[U+202E]" in whole
    assert whole.replace("\n", "") == visible(TEXT).replace("\n", "")


@given(st.text(alphabet="ab 1%\n57.,", max_size=120), st.lists(st.tuples(st.integers(0, 120), st.integers(1, 9))))
def test_no_span_loses_or_repeats_text(text: str, spans: list[tuple[int, int]]) -> None:
    rejects = tuple(
        Reject(quote="", start=min(start, len(text)), end=min(start + size, len(text)), reason=RejectReason.OTHER)
        for start, size in spans
    )
    row = ReadingRow(seq=1, extractor="", lexicon="", observation_ids=(), decided=(), rejects=rejects)
    assert plain(paragraphs(text, row)).replace("\n", "") == text.replace("\n", "")


def test_an_edit_names_what_went_and_what_came() -> None:
    runs = differences("It reached over 61% last year.", "It reached over 51% last year.")
    assert ("gone", "61%") in runs
    assert ("new", "51%") in runs


def test_equal_texts_and_endless_ones_show_no_edit() -> None:
    assert differences("a b c", "a b c") == []
    assert differences("a " * 5000, "b " * 5000) == []


def test_a_target_s_day_is_the_last_of_its_deadline() -> None:
    target = Target(
        quantity=Quantity(value=Decimal(30), unit=Unit.PERCENT, comparator=Comparator.GTE),
        deadline="2030",
        instrument="57-NQ/TW",
        form="level",
        clause="",
        verified=True,
        source="",
        facet=None,
    )
    assert target.day == date(2030, 12, 31)


def test_a_query_without_parameters_asks_for_nothing() -> None:
    query = Query(QueryParams(""), VIET_NAM)
    assert query.text("a") is None
    assert query.day("since") is None
    assert query.cursor() is None
    assert query.number("limit", 30) == 30


def test_a_day_asked_for_is_one_of_the_zone_in_which_the_pages_show_times() -> None:
    query = Query(QueryParams("since=2026-01-08"), ZoneInfo("Europe/Berlin"))
    assert query.day("since") == datetime(2026, 1, 7, 23, tzinfo=UTC)
