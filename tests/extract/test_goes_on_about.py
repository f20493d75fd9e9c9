"""What a figure speaks of whose sentence goes on about what was told: by who counts, as parts, as aims, as the same of others."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([\w-]+)\}")
_ECONOMY = "The digital economy made up [14.02 per cent]{digital_economy_gdp_share} of GDP in 2025. "
_UN = "In the E-Government Development Index of 2024, Viet Nam was [71st]{egov_rank}. "

#: What stands before, and what goes on about it.
TOLD = (
    (
        _ECONOMY,
        "The ministry, which counts more widely, arrives at [18.72 per cent]{digital_economy_gdp_share}.",
        "The ministry, whose method is a broader one, comes to [18.72 per cent]{digital_economy_gdp_share}.",
        "The bank, a lender in Manila, puts it at [15.1 per cent]{digital_economy_gdp_share}.",
        "The bank, a lender in Manila, has [61 per cent]{-} of its loans in Asia.",
    ),
    (
        _UN,
        "The resolution sets a place in the [top 50]{egov_rank} for 2030.",
        "A seat among the [top 50]{egov_rank} is planned for 2030.",
        "A spot in the [top 50]{egov_rank} is the goal for 2030.",
    ),
    (
        "Vietnam now has [four unicorns]{unicorns}, Indonesia at least [15]{unicorns}. ",
        "A strategy wants us to have [10 of them]{unicorns} by 2030.",
        "By 2030 there should be [10 of them]{unicorns}.",
        "The plan aims for [10 of them]{unicorns} by 2030.",
        "The fund has put money into [two of them]{-}.",
    ),
    (
        "By December [738 tasks]{tasks_done} had been completed. ",
        "The committee wants [95 per cent]{tasks_done_share} of the work to be finished by June.",
        "Some [95 per cent]{tasks_done_share} of the workload must be finished by June.",
    ),
    (
        "The list of strategic technologies had [11 groups of technologies]{strategic_technologies}. ",
        "A draft has [12 groups of technologies]{strategic_technologies}.",
        "A new version names [12 groups of technologies]{strategic_technologies}.",
    ),
    (
        "Vietnam had [80,000 digital technology enterprises]{digital_enterprises}, of which [1,900]{digital_enterprises_abroad} did business in foreign markets. ",
        "In 2022, [1,400]{digital_enterprises_abroad} did.",
        "In 2022 only [1,400]{digital_enterprises_abroad} had.",
    ),
    (
        "",
        "Ministries offer [more than half]{online_service_share} of their procedures fully online, and the provinces [98.9 per cent]{online_service_share} of theirs.",
        "Hue files [92 per cent]{online_filing_share} of its dossiers online, Da Nang [94 per cent]{online_filing_share} of its own.",
        "Lotus Tech's revenue from foreign markets of the software business reached [VND2,530 billion]{digital_overseas_revenue}, compared with [VND402 billion]{digital_overseas_revenue} in 2024.",
    ),
    (
        "MobiFone had [31,400 5G base stations]{stations_5g}. ",
        "By December it plans to build another [9,500 stations]{-}.",
        "Another [9,500 stations]{-} are to follow.",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("before", "marked"), [(before, one) for before, *many in TOLD for one in many])
def test_a_figure_speaks_of_what_its_sentence_goes_on_about(figures_of: Reader, before: str, marked: str) -> None:
    read, meant = field_read(figures_of, "en", "", before + marked, mark=_CHECKED, field="metric")
    assert read == meant
