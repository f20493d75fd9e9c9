"""Counts behind verbs of sums, shares of each hundred, places in tables and the fastest so many: found and measured."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Incubators numbered 84 in 2025.", ("84", "incubators")),
        ("Incubators across the country now total 84.", ("84", "incubators")),
        ("Incubators nationwide came to 84 in 2025.", ("84", "incubators")),
        ("Incubation and acceleration facilities total around 90 across Viet Nam.", ("around 90", "incubators")),
        ("Completed Resolution 57 assignments totalled 415 in June 2025.", ("415", "tasks_done")),
        ("Global technology leaders investing in research here may number 12 in 2028.", ("12", "global_tech_firms")),
        ("Unicorns, as the trade calls such start-ups, numbered two in 2024.", ("two", "unicorns")),
        ("Localities brought 230 Resolution 57 tasks to completion in 2025.", ("230 Resolution 57 tasks", "tasks_done")),
    ],
)  # fmt: skip
def test_several_things_are_summed_up_by_a_number_alone(
    figures_of: Reader, text: str, expected: tuple[str, str]
) -> None:
    assert [(f.quote, f.metric) for f in figures_of(text, "en")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It is the total 35.",
        "Its customers' phone number 35.",
        "The companies came to 2025 with hope.",
    ],
)
def test_a_number_of_a_house_or_a_year_sums_nothing_up(figures_of: Reader, text: str) -> None:
    assert not figures_of(text, "en")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Of every 100 dossiers filed in 2025, 55 were filed online.", 55),
        ("Out of every ten dossiers that reached state agencies in 2025, six were filed online.", 60),
        ("Of every 100 dossiers, fifty-five were filed online.", 55),
        ("Cứ 10 hồ sơ thì 8 hồ sơ nộp trực tuyến.", 80),
    ],
)
def test_so_many_of_each_ten_or_hundred_are_a_share_whatever_is_said_between(
    figures_of: Reader, text: str, value: int
) -> None:
    lang = "vi" if "hồ sơ" in text else "en"
    assert [(f.quantity.value, f.metric) for f in figures_of(text, lang)] == [(value, "online_filing_share")]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Ookla placed Viet Nam No. 11 worldwide for the speed of its fixed Internet in 2025.", ("eq", 11)),
        ("In the global table of Internet speed, the country stood No. 11 in 2025.", ("eq", 11)),
        ("Viet Nam, No. 11 in the world for Internet speed, wants to rise.", ("eq", 11)),
        ("By 2030 Viet Nam's Internet should be among the 20 fastest in the world.", ("top", 20)),
        ("By 2030 Viet Nam should be one of the 20 fastest countries for Internet speed.", ("top", 20)),
    ],
)
def test_a_number_in_a_table_is_a_place_in_it(figures_of: Reader, text: str, rank: tuple[str, int]) -> None:
    (figure,) = figures_of(text, "en")
    assert figure.metric == "internet_speed_rank"
    assert (figure.quantity.comparator, figure.quantity.value) == rank


def test_the_number_of_a_document_is_no_place(figures_of: Reader) -> None:
    assert not figures_of("Decree No. 58 of 2023 and Decision No. 36 say so.", "en")


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The contribution of science, innovation and digital transformation to GDP growth stood at 4.2% in 2024.", "st_contribution"),
        ("The portion of growth explained by TFP stood at 45.2% in 2024.", "tfp_contribution"),
        ("The part of economic growth that comes from TFP was 45.2% in 2024.", "tfp_contribution"),
        ("Science and technology's input into growth was estimated at 6 per cent in 2025.", "st_contribution"),
        ("GDP growth stood at 8 per cent in 2025.", "gdp_growth"),
        ("The increase in GDP was 8 per cent in 2025.", "gdp_growth"),
        ("The increase in labour productivity was just 3.65% in 2023.", "labour_productivity_growth"),
        ("The yearly increase in the number of patents granted was 17 per cent in 2025.", "patents_growth"),
        ("The annual rise in Viet Nam's international publications averaged 14 per cent from 2015 to 2020.", "publications_growth"),
        ("An increase in wages of 5 per cent was agreed.", None),
        ("The fall in exports of rice was 5 per cent.", None),
    ],
)  # fmt: skip
def test_a_part_of_growth_is_no_growth_and_an_increase_in_something_is(
    figures_of: Reader, text: str, metric: str | None
) -> None:
    assert [f.metric for f in figures_of(text, "en")] == [metric]
