"""Two language editions of one agency: one story where their figures are the same."""

from __future__ import annotations

from typing import Any

import pytest
from world import figure

from monitor.compare import twin
from monitor.domain.figure import Figure

#: Text, and what differs from a figure of 2025 about the country.
Row = tuple[str, dict[str, Any]]
A, B, C = ("14%", {}), ("1,910", {"metric": "firms"}), ("2.3bn usd", {"metric": "exports"})
OPEN = ("12", {"metric": None})


def said(rows: list[Row]) -> list[Figure]:
    return [figure(text, **more) for text, more in rows]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # two in common are enough, one only where it is all that both have
        ([A, B, C], [B, C], True),
        ([A, B], [B, A], True),
        ([A], [A], True),
        ([A, B], [A], False),
        ([A], [A, B], False),
        ([A, B], [A, C], False),
        ([A], [B], False),
        ([], [], False),
        ([A], [], False),
        # each figure has one partner
        ([A, A], [A], False),
        ([A, A], [A, B], False),
        ([A, A], [A, A], True),
        # figures without a metric are nobody's
        ([A, OPEN], [A], True),
        ([A, OPEN], [A, OPEN], True),
        ([OPEN, OPEN], [OPEN, OPEN], False),
    ],
)
def test_two_figures_in_common_or_all_of_both_are_one_story(one: list[Row], other: list[Row], same: bool) -> None:
    assert twin(said(one), said(other)) is same
    assert twin(said(other), said(one)) is same


@pytest.mark.parametrize(
    ("text", "more", "same"),
    [
        ("14%", {}, True),
        ("over 14%", {}, True),
        ("14.0%", {}, True),
        ("14%", {"period": None}, True),
        ("14%", {"period": "2024"}, False),
        ("14.1%", {}, False),
        ("14%", {"metric": "coverage"}, False),
        ("14%", {"geo": "VN-HN"}, False),
        ("14%", {"kind": "target"}, False),
        ("14%", {"kind": "estimate"}, True),
        ("14-15%", {}, False),
        ("14pp", {}, False),
        ("14%", {"by": "Ministry"}, True),
    ],
)
def test_a_period_left_unsaid_or_another_bound_is_no_difference(text: str, more: dict[str, Any], same: bool) -> None:
    assert twin([figure("14%")], [figure(text, **more)]) is same
    assert twin([figure("14%", period=None)], [figure(text, **{**more, "period": None})]) is (
        same or more.get("period") == "2024"
    )
