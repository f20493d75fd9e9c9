"""What holds of comparing whatever the press says."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "compare"))

from world import TABLES, World, figure, quantity

from monitor.compare import Comparer, related, rules_from, settings_of, stated
from monitor.compare.agree import Slack, interval_of, overlap, resolution
from monitor.compare.state import CellState
from monitor.domain.figure import Figure
from monitor.domain.finding import Finding
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, ReadingEvent
from monitor.present.record import finding_record

SLACK = Slack()
_PLAIN = settings(max_examples=40, deadline=None, derandomize=True)


_CLAIMANTS = (None, "Ministry", "Statistics", "Association")


@dataclass(frozen=True)
class Told:
    """One article of one outlet."""

    publisher: str
    day: str
    figures: tuple[Figure, ...]


texts = st.builds(
    lambda bound, number, tail: f"{bound}{number}{tail}",
    st.sampled_from(["", "nearly ", "over ", "at least ", "at most ", "about "]),
    st.one_of(
        st.integers(1, 99_999).map(str),
        st.decimals("0.1", "99", places=2).map(str),
        st.integers(1, 99).map(lambda n: f"{n}000"),
    ),
    st.sampled_from(["", "%", "bn usd", "rank"]),
)
days = st.dates(min_value=date(2025, 6, 1), max_value=date(2026, 6, 1)).map(str)
#: Near one another: no power of ten, no other indicator's value.
shares = st.sampled_from(["14%", "14.02%", "over 14%", "18.72%", "18.7%", "16.3%", "nearly 19%", "at least 15%"])
counts = st.sampled_from(["1,910", "1,960", "over 1,900", "nearly 2,000", "2,400", "about 2,400", "1,912"])


periods = st.sampled_from([None, "2024", "2025"])


@st.composite
def said(draw: st.DrawFn, claimant: str | None) -> Figure:
    if draw(st.booleans()):
        facet = draw(st.sampled_from([None, None, "narrow", "broad"]))
        return figure(draw(shares), "share", by=claimant, facet=facet, period=draw(periods))
    return figure(draw(counts), "firms", by=claimant, period=draw(periods))


@st.composite
def anything(draw: st.DrawFn, claimant: str | None) -> Figure:
    """Undated figures, targets, slips, changes and brackets too."""
    period = draw(st.sampled_from([None, "2024", "2025", "2025-H1", "2021/2025"]))
    kind = draw(st.sampled_from(["actual", "actual", "estimate", "target", "forecast"]))
    match draw(st.integers(0, 5)):
        case 0:
            return figure(draw(shares), "share", by=claimant, period=period, kind=kind)
        case 1:
            return figure(draw(counts), "firms", by=claimant, period=period, kind=kind, earlier=draw(st.booleans()))
        case 2:
            text = draw(st.sampled_from(["2.3bn usd", "23bn usd", "2.4bn usd", "60tn vnd"]))
            return figure(text, "exports", by=claimant, period=period, also=draw(st.sampled_from([None, "2.3bn usd"])))
        case 3:
            instrument = draw(st.sampled_from([None, "9/QĐ-TTg", "57-NQ/TW"]))
            amends = draw(st.booleans())
            named = {"instrument": instrument, "amends": amends}
            return figure("30%", "share", by=claimant, period="2030", kind="target", **named)
        case 4:
            return figure("18.3%", "industry_share", by=claimant, period=period)
    return figure("18.3%", "share", by=claimant, period=period)


@st.composite
def independent(draw: st.DrawFn, most: int = 7) -> list[Told]:
    """Articles of different outlets and claimants, one figure each, all with their date."""
    found = []
    for index in range(draw(st.integers(2, most))):
        claimant = draw(st.sampled_from([None, f"Body {index}"]))
        found.append(Told(f"outlet{index}", draw(days), (draw(said(claimant)),)))
    return found


@st.composite
def press(draw: st.DrawFn, most: int = 9) -> list[Told]:
    """Articles of a few outlets that quote a few claimants, now and then twice."""
    return [
        Told(
            draw(st.sampled_from(["one", "two", "three", "four"])),
            draw(days),
            tuple(
                draw(st.one_of(*(make(who) for make in (said, anything) for who in _CLAIMANTS)))
                for _ in range(draw(st.integers(1, 3)))
            ),
        )
        for _ in range(draw(st.integers(1, most)))
    ]


def tell(articles: Sequence[Told]) -> World:
    world = World()
    for index, article in enumerate(articles):
        world.article(article.publisher, article.day, *article.figures, page=f"{article.publisher}{index}")
    return world


def lines(found: Sequence[Finding]) -> str:
    return "\n".join(json.dumps(finding_record(f), sort_keys=True, ensure_ascii=False) for f in found)


@_PLAIN
@given(texts, texts)
def test_agreement_is_reflexive_and_symmetric(a: str, b: str) -> None:
    one, other = interval_of(quantity(a), SLACK), interval_of(quantity(b), SLACK)
    assert overlap(one, one)
    assert overlap(one, other) is overlap(other, one)


@_PLAIN
@given(texts)
def test_the_stated_number_bounds_its_interval(text: str) -> None:
    stated_quantity = quantity(text)
    interval = interval_of(stated_quantity, SLACK)
    assert interval.low <= stated_quantity.value <= interval.high
    assert resolution(stated_quantity, SLACK) >= Decimal(0)


@_PLAIN
@given(independent(), st.randoms(use_true_random=False))
def test_the_order_of_independent_articles_does_not_change_the_open_conflicts(
    articles: list[Told], random: Random
) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)
    assert tell(articles).open_conflicts() == tell(shuffled).open_conflicts()


@_PLAIN
@given(independent(), st.randoms(use_true_random=False))
def test_the_order_of_independent_articles_does_not_change_what_stands(articles: list[Told], random: Random) -> None:
    shuffled = list(articles)
    random.shuffle(shuffled)

    def standing(world: World) -> set[tuple[object, ...]]:
        return {
            (s.metric, s.period, s.facet, tuple(sorted(tuple(sorted(c.claimants)) for c in s.clusters)))
            for s in world.comparer.point_states()
        }

    assert standing(tell(articles)) == standing(tell(shuffled))


@_PLAIN
@given(press())
def test_telling_everything_again_adds_nothing(articles: list[Told]) -> None:
    world = tell(articles)
    before = len(world.found)
    for index, article in enumerate(articles):
        assert world.article(article.publisher, article.day, *article.figures, page=f"{article.publisher}{index}") == []
    assert len(world.found) == before


@_PLAIN
@given(press())
def test_a_replay_gives_the_same_findings_byte_for_byte(articles: list[Told]) -> None:
    world = tell(articles)
    again = Comparer()
    replayed = [finding for event in world.events for finding in again.apply(event)]
    assert lines(replayed) == lines(world.found)
    assert [s.record() for s in again.point_states()] == [s.record() for s in world.comparer.point_states()]


@_PLAIN
@given(press())
def test_no_two_findings_have_one_id(articles: list[Told]) -> None:
    found = tell(articles).found
    assert len({finding.id for finding in found}) == len(found)


@_PLAIN
@given(press())
def test_a_filtered_ledger_gives_the_same_findings(articles: list[Told]) -> None:
    world = tell(articles)
    rules = rules_from(settings_of(TABLES))
    by_article: dict[str, frozenset[str]] = {}
    for event in world.events:
        if isinstance(event, ReadingEvent):
            own = by_article.get(event.article_id, frozenset())
            by_article[event.article_id] = own | stated(o.figure for o in event.observations)
    for last in [event for event in world.events if isinstance(event, ReadingEvent)]:
        wanted = related(by_article[last.article_id], rules)
        kept = [
            event
            for event in world.events
            if event.seq <= last.seq
            and (
                isinstance(event, ConfigEvent)
                or _article(event) == last.article_id
                or by_article.get(_article(event), frozenset()) & wanted
            )
        ]
        comparer = Comparer()
        made = [comparer.apply(event) for event in kept][-1]
        assert lines(made) == lines([f for f in world.found if f.seq == last.seq])


def _article(event: Event) -> str:
    if isinstance(event, FetchEvent):
        return event.article.id
    return event.article_id if isinstance(event, ReadingEvent) else ""


def _shape(state: CellState) -> object:
    return [
        (
            instrument,
            [(c.facet, c.rep.key, [m.key for m in c.members], c.authority, c.witnesses) for c in view.clusters],
            sorted(view.floating),
            sorted((key, fate.how) for key, fate in view.fates.items()),
            sorted(view.claimants.items()),
            [(arena, [side.rep.key for side in sides]) for arena, sides in view.arenas.items()],
            sorted(view.pairs),
        )
        for instrument, view in state.views.items()
    ]


@_PLAIN
@given(press(most=14), st.booleans())
def test_a_state_that_grew_is_the_state_made_anew(articles: list[Told], in_order: bool) -> None:
    world = World()
    rules = rules_from(settings_of(TABLES))
    told = sorted(articles, key=lambda a: a.day) if in_order else articles
    for index, article in enumerate(told):
        world.article(article.publisher, article.day, *article.figures, page=f"{article.publisher}{index}")
        for cell in world.comparer._intake.book.cells.values():
            assert _shape(cell.state(rules)) == _shape(cell.state_without(frozenset(), rules))


@_PLAIN
@given(press())
def test_no_observation_is_lost(articles: list[Told]) -> None:
    world = tell(articles)
    known = {
        key for cell in world.comparer._intake.book.cells.values() for key in (*cell.live, *cell.past, *cell.suspects)
    }
    for event in world.events:
        if isinstance(event, ReadingEvent):
            assert {observation.id for observation in event.observations} <= known


@_PLAIN
@given(independent(), st.sampled_from(["14%", "18.72%", "16.3%"]))
def test_a_later_but_weaker_source_never_becomes_the_current_value(articles: list[Told], text: str) -> None:
    world = World()
    world.article("nso", "2026-01-01", figure("21.55%", by="Statistics", facet="narrow"))
    for index, article in enumerate(articles):
        world.article(article.publisher, "2026-05-01", *article.figures, page=f"p{index}")
    world.article("last", "2026-06-01", figure(text, facet="narrow"))
    assert world.current("share", "2025", "narrow") == "21.55"


@_PLAIN
@given(press(), st.integers(1, 30))
def test_what_was_known_then_is_what_a_ledger_up_to_then_says(articles: list[Told], cut: int) -> None:
    world = tell(articles)
    part = world.events[:cut]
    comparer = Comparer()
    found = [finding for event in part for finding in comparer.apply(event)]
    assert lines(found) == lines([f for f in world.found if f.seq <= part[-1].seq])
