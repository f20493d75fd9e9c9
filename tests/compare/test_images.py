"""What is kept as text is the same again when it is read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from world import figure

from monitor.compare import rules_from, settings_of
from monitor.compare.image import dumped, made, named_in, packed, plain, unpacked
from monitor.compare.statement import Source, statement_of
from monitor.domain.article import Article
from monitor.domain.figure import Figure, TargetForm
from monitor.domain.ledger import Observation
from monitor.domain.period import Period

FIGURES = {
    "the least that a figure says": figure("14%", metric=None, period=None),
    "a range with a bracket": figure("2-3bn usd", "exports", also="60tn vnd"),
    "two brackets": replace(
        figure("2bn usd", "exports"),
        equivalents=(figure("50tn vnd").quantity, figure("3%").quantity),
    ),
    "a target with everything": figure(
        "at least 30%",
        by="Ministry",
        kind="target",
        period="2021/2025",
        geo="VN-HN",
        geo_name="Hà Nội",
        facet="broad",
        instrument="57-NQ/TW",
        amends=True,
        earlier=True,
        form=TargetForm.AVERAGE,
    ),
    "a change": figure("3.1pp", direction="down", period="2025-10"),
}


@pytest.mark.parametrize("said", FIGURES.values(), ids=FIGURES)
def test_a_figure_is_read_as_it_was_written(said: Figure) -> None:
    text = dumped(plain(said))
    again = made(Figure, json.loads(text))
    assert again == said
    assert type(again.quantity.value) is type(said.quantity.value)
    assert dumped(plain(again)) == text


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (date, date(2025, 7, 1), '"2025-07-01"'),
        (datetime, datetime(2025, 7, 1, 9, 30, tzinfo=UTC), '"2025-07-01T09:30:00+00:00"'),
        (Period | None, None, "null"),
        (tuple[int, str], (1, "ộ"), '[1,"ộ"]'),
        (tuple[date, ...], (date(2025, 7, 1), date(2025, 7, 2)), '["2025-07-01","2025-07-02"]'),
        (tuple[date, ...], (), "[]"),
    ],
)
def test_values_are_read_as_they_were_written(kind: Any, value: Any, text: str) -> None:
    assert dumped(plain(value)) == text
    assert made(kind, json.loads(text)) == value


def test_equal_values_are_one_text_that_people_can_read() -> None:
    assert dumped({"b": 1, "a": "ổn"}) == dumped({"a": "ổn", "b": 1}) == '{"a":"ổn","b":1}'


@pytest.mark.parametrize("published", [None, datetime(2026, 1, 10, 8, tzinfo=timezone(timedelta(hours=7)))])
@pytest.mark.parametrize("changed", [False, True])
@pytest.mark.parametrize("bracket", [False, True])
def test_a_statement_is_read_as_it_was_written(published: datetime | None, changed: bool, bracket: bool) -> None:
    rules = rules_from(settings_of({}))
    article = Article(
        id="a",
        url="https://one.vn/a",
        key="a",
        publisher="One",
        publisher_id="one",
        group="one",
        authority=40,
        lang="vi",
    )
    when = published or datetime(2026, 1, 12, tzinfo=UTC)
    source = Source(article=article, story="s", published=published, when=when, dateless=published is None, seq=7)
    read = figure("2-3bn usd", "exports", also="60tn vnd")
    observation = Observation(id="o", figure=read, article_id="a", revision_id="r", position=2, authority=40)
    stands = figure("2.5bn usd", "exports", by="Ministry", also="61tn vnd") if changed else read
    quantity = stands.equivalents[0] if bracket else stands.quantity
    said = statement_of(observation, stands, quantity, source, rules, prior=changed, bracket=bracket)
    said = replace(said, was=(said.spans,) if changed else ())
    image = json.loads(dumped(packed(said)))
    assert named_in([image]) == ({"o"}, {"a"})
    again = unpacked(image, said.cell, {"o": observation}, {"a": article}, rules)
    for name in ("key", "figure", "quantity", "facet", "prior", "bracket", "spans", "was", "order", "day", "cell"):
        assert getattr(again, name) == getattr(said, name), name
    assert (again.source, again.resolution) == (source, said.resolution)
