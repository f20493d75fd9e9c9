"""What the figures of a sentence before were of is not what others are of: nouns of another kind, another subject, or
what another share of them does."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
_TABLE = """
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Số doanh nghiệp dệt may là [7.400](-).
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Hà Nội có [7.400](-) doanh nghiệp may mặc.
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Số doanh nghiệp xuất khẩu gạo đạt [7.400](-).
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Số doanh nghiệp tại TP.HCM là [22.400](digital_enterprises).
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Năm 2019 mới có [45.600](digital_enterprises) doanh nghiệp như vậy.
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Năm 2019 có [45.600](digital_enterprises) doanh nghiệp hoạt động.
en | The country has [81,500](digital_enterprises) digital technology enterprises. The number of textile firms is [7,400](-).
en | The country has [81,500](digital_enterprises) digital technology enterprises. Large firms number [400](-).
en | The country has [81,500](digital_enterprises) digital technology enterprises. Rice exporters number [7,400](-).
en | The country has [81,500](digital_enterprises) digital technology enterprises. It had [7,400](-) textile firms in 2020.
en | The country has [81,500](digital_enterprises) digital technology enterprises. Active firms number [74,000](digital_enterprises).
en | The country has [81,500](digital_enterprises) digital technology enterprises. Hanoi has [22,300](digital_enterprises) firms.
en | The country has [81,500](digital_enterprises) digital technology enterprises. Five years ago there were [45,600](digital_enterprises) such firms.
en | There were [14.2](researcher_density) researchers per 10,000 people last year. Nurses stood at [18](-).
en | There were [14.2](researcher_density) researchers per 10,000 people last year. The figure in Hanoi stood at [18](researcher_density).
en | There were [14.2](researcher_density) researchers per 10,000 people last year. Laos stood at [1.8](researcher_density).
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. Some [61 percent](-) export.
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. Some [61 percent](-) are profitable.
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. In Hanoi [61 percent](innovative_enterprise_share) do.
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. About [61 percent](innovative_enterprise_share) did so in Hanoi.
en | Around [45 percent](digital_signature_share) of adults have digital signatures. Around [60 percent](digital_signature_share) is the target.
en | About [62 percent](online_service_share) of public services are processed online. About [30 percent](-) require a visit.
"""


@pytest.mark.parametrize("row", _TABLE.strip().splitlines())
def test_what_was_told_before_is_not_carried_to_others(figures_of: Reader, row: str) -> None:
    lang, _, marked = row.partition(" | ")
    read, meant = field_read(figures_of, lang, "", marked, mark=_MARK, field="metric")
    assert read == meant
