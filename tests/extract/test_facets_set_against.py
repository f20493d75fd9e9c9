"""The method that is named for a figure set against another is not the other one's."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

_ROWS = [
    (
        "en",
        "Digital economy made up 14% of GDP in 2025, against 18.72 percent by the ministry's broader estimate.",
        [None, "broad"],
    ),
    ("vi", "Kinh tế số chiếm 14% GDP, trong khi theo nghĩa rộng là 18,72%.", [None, "broad"]),
    ("vi", "Kinh tế số theo giá trị tăng thêm đạt 14,02% GDP, so với 13,17% năm 2024.", ["value_added"] * 2),
    ("en", "The value added of the digital economy was 14% of GDP, against 13.2% a year earlier.", ["value_added"] * 2),
]


@pytest.mark.parametrize(("lang", "text", "facets"), _ROWS)
def test_what_is_set_against_a_figure_has_its_own_method(
    figures_of: Reader, lang: str, text: str, facets: list[str | None]
) -> None:
    found = figures_of(text, lang)
    assert [f.facet for f in found] == facets
    assert {f.metric for f in found} == {"digital_economy_gdp_share"}
