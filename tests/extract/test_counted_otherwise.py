"""A body that counts otherwise is named with its own figure, however shortly: the figure is its, not that of the body
named before."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import read_row

_NSO, _MOST = "National Statistics Office", "Ministry of Science and Technology"
_TABLE = """
en | The digital economy made up [14.02%](NSO) of GDP by the statistics office's count and [18.72%](MOST) by that of the Ministry of Science and Technology.
en | The statistics office put the share at [14.02%](NSO) of GDP and the Ministry of Science and Technology at [18.72%](MOST).
en | The statistics office says [14.02%](NSO), the Ministry of Science and Technology [18.72%](MOST).
vi | Cục Thống kê đưa ra con số [14,02%](NSO), Bộ Khoa học và Công nghệ là [18,72%](MOST).
vi | Con số [18,72%](MOST) của Bộ Khoa học và Công nghệ cao hơn con số [14,02%](NSO) của Cục Thống kê.
en | The statistics office said the Ministry of Health disbursed [45%](NSO) and the Ministry of Finance [92%](NSO).
vi | Theo Cục Thống kê, tỷ trọng kinh tế số năm 2025 đạt [14,02%](NSO). Bộ Khoa học và Công nghệ tính là [18,72%](MOST).
vi | Theo Cục Thống kê, tỷ trọng kinh tế số năm 2025 đạt [14,02%](NSO). Bộ KH&CN lại tính ra [18,72%](MOST).
vi | Theo Cục Thống kê, tỷ trọng kinh tế số năm 2025 đạt [14,02%](NSO), còn Bộ KH&CN là [18,72%](MOST).
vi | Theo Cục Thống kê, tỷ trọng kinh tế số năm 2025 đạt [14,02%](NSO); Bộ KH&CN tính [18,72%](MOST).
vi | Cơ quan thống kê cho biết tỷ trọng kinh tế số năm 2025 đạt [14,02%](NSO).
en | The National Statistics Office says the digital economy made up [14.02 percent](NSO) of GDP. The Ministry of Science and Technology's figure is [18.72 percent](MOST).
en | The National Statistics Office says the digital economy made up [14.02 percent](NSO) of GDP. For the Ministry of Science and Technology it is [18.72 percent](MOST).
en | The National Statistics Office says the digital economy made up [14.02 percent](NSO) of GDP; the Ministry of Science and Technology has [18.72 percent](MOST).
en | The digital economy made up [14.02 percent](NSO) of GDP by the National Statistics Office's count, against the Ministry of Science and Technology's [18.72 percent](MOST).
en | The digital economy made up [14.02 percent](NSO) of GDP, the statistics office said. The science ministry reports a share of [18.72 percent](MOST).
en | China's National Bureau of Statistics said GDP grew [5 percent](National Bureau of Statistics of China). The statistics office said R&D took [2.7 percent](National Bureau of Statistics of China) of GDP.
"""


@pytest.mark.parametrize("row", _TABLE.strip().splitlines())
def test_a_figure_is_of_the_body_that_counts_it(figures_of: Reader, row: str) -> None:
    row = row.replace("](NSO)", f"]({_NSO})").replace("](MOST)", f"]({_MOST})")
    read, meant = read_row(figures_of, "claimant", row)
    assert read == meant


@pytest.mark.parametrize(
    "row",
    [
        "en | The Ministry of Finance has [24 departments](-).",
        "en | For the Ministry of Finance, [99 percent](-) of dossiers were handled online.",
        "vi | Bộ Tài chính có [24 đơn vị](-).",
    ],
)
def test_what_a_body_has_is_not_said_by_it(figures_of: Reader, row: str) -> None:
    read, _ = read_row(figures_of, "claimant", row)
    assert read
    assert all("Ministry" not in claimant for claimant in read)
