"""Counts that stand alone behind who has them, and which go on with what was counted before."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([\w-]+)\}")

ALONE = (
    "In 2020 the country had [812 science and technology enterprises]{st_enterprises}; by 2025 it had [954]{st_enterprises}.",
    "There were [954 science and technology enterprises]{st_enterprises} in October. A year earlier there had been [812]{st_enterprises}.",
    "At the end of 2024 there were [812 science and technology enterprises]{st_enterprises}. Now there are [954]{st_enterprises}.",
    "Vietnam had [812 science and technology enterprises]{st_enterprises} in 2024. By October 2025 the number had grown to [954]{st_enterprises}.",
    "Hue has [120 start-ups]{startups}. Its neighbour Quang Tri has [34]{startups}.",
    "Ho Chi Minh City, with [2,350 start-ups]{startups}, is far ahead of Hanoi, with [900]{startups}.",
    "Vietnam has [four unicorns]{unicorns}. The government hopes for [ten]{unicorns} by 2030.",
    "Ministries were given [943 tasks]{tasks_total} and had completed [697]{tasks_done} by October.",
    "Ministries were given [943 tasks]{tasks_total}. By October they had completed [697]{tasks_done}.",
    "Innovation centres rose from [41]{innovation_centres} at the end of 2024 to [48]{innovation_centres}.",
    "The number of innovation centres grew from [41]{innovation_centres} in early 2024 to [48]{innovation_centres} in October 2025.",
    "In 2025 [28 bills]{laws_issued} serving the resolution were submitted to the National Assembly. By November it had passed [16 of them]{laws_issued}.",
    "R&D spending was [1.16 per cent]{rd_gdp_share} of GDP in Thailand and [0.95]{rd_gdp_share} in Malaysia. Our own figure was [0.53]{rd_gdp_share}.",
    # Counted otherwise, or no count.
    "Hue has [120 start-ups]{startups}. Its mayor was elected in 2021.",
    "Hue has [120 start-ups]{startups}. The oldest was founded in 2009 and moved in 2015.",
    "Hue has [120 start-ups]{startups}. It has [34 communes]{-}.",
)  # fmt: skip


@pytest.mark.parametrize("marked", ALONE)
def test_a_count_alone_goes_on_with_what_was_counted(figures_of: Reader, marked: str) -> None:
    read, meant = field_read(figures_of, "en", "", marked, mark=_CHECKED, field="metric")
    assert read == meant
    assert len(figures_of(_CHECKED.sub(r"\1", marked))) == len(meant)
