"""What grew or multiplied: not what a share was taken of, and money rather than its share."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([\w-]+)\}")

#: Language, title and text.
GREW = """
en || The digital economy's share of GDP was [14 per cent]{digital_economy_gdp_share} in 2025. The growth rate was [9 per cent]{digital_economy_growth}.
en || The digital economy accounted for [14 per cent]{digital_economy_gdp_share} of GDP in 2025. Growth was [9.4 per cent]{digital_economy_growth}.
en || Spending on R&D made up [0.5 per cent]{rd_gdp_share} of GDP. The growth rate was [8 per cent]{-}.
en || The retail sector's share of GDP was [9 per cent]{-}. The growth rate was [8 per cent]{-}.
en || Tourism contributes [7 per cent]{-} of GDP. It grew by [8 per cent]{-} in 2025.
en || Health care takes [6 per cent]{-} of GDP. Growth has averaged [11 per cent]{-} a year.
en || The budget deficit was [3 per cent]{-} of GDP. It widened by [8 per cent]{-}.
en | Economic growth at 8 per cent | Public debt equals [34 per cent]{-} of GDP. Growth was [8 per cent]{gdp_growth} in 2025.
en | The year | The economy did well in 2025. Investment made up [32 per cent]{-} of GDP. Growth was [8 per cent]{gdp_growth}.
en || GDP reached [$476 billion]{gdp_value} in 2024. The growth rate was [7.1 per cent]{gdp_growth}.
en | Trade | Exports made up [80 per cent]{-} of GDP last year, and GDP growth reached [8 per cent]{gdp_growth}.
vi || Tỷ trọng kinh tế số trong GDP là [14%]{digital_economy_gdp_share} năm 2025. Tốc độ tăng trưởng là [18%]{digital_economy_growth}.
vi || Bán lẻ chiếm [9% GDP]{-}. Tốc độ tăng trưởng là [8%]{-}.
vi || Du lịch đóng góp [7% GDP]{-}. Mức tăng trưởng năm 2025 đạt [8%]{-}.
vi || Logistics đóng góp [5% GDP]{-}. Ngành này tăng trưởng [15%]{-} mỗi năm.
vi || Kinh tế số đóng góp [14% vào GDP]{digital_economy_gdp_share} năm 2025, tăng trưởng [18%]{digital_economy_growth}.
vi | Tăng trưởng kinh tế đạt 8% | Nợ công bằng [34% GDP]{-}. Tốc độ tăng trưởng năm 2025 là [8%]{gdp_growth}.
vi || Quy mô GDP đạt [476 tỷ USD]{gdp_value} năm 2024. Tốc độ tăng trưởng là [7,1%]{gdp_growth}.
"""

MULTIPLIED = """
en || R&D spending increased [fivefold]{-} in a decade.
en || Spending on research and development [doubled]{-} in 2025.
en || Firms' R&D spending [doubled]{-}.
en || Cashless payments [doubled]{-} in 2025.
en || R&D spending as a percentage of GDP [doubled]{rd_gdp_share} in a decade.
en || R&D intensity [doubled]{rd_gdp_share} in a decade.
en || The ratio of R&D spending to GDP rose [1.5 times]{rd_gdp_share}.
en || The share of cashless transactions has [tripled]{cashless_share}.
en || 5G coverage [doubled]{coverage_5g} in 2025.
en || The weight of the digital economy in GDP [doubled]{digital_economy_gdp_share}.
en || The digital economy [doubled]{digital_economy_value} in size.
en || The number of 5G base stations [tripled]{stations_5g} in a year.
vi || Chi cho R&D tăng [gấp 5 lần]{-} trong một thập kỷ.
vi || Chi cho nghiên cứu và phát triển năm 2025 [gấp đôi]{-} năm 2020.
vi || Thanh toán không dùng tiền mặt tăng [gấp đôi]{-} trong năm 2025.
vi || Tỷ lệ chi cho R&D trên GDP phải [gấp 4 lần]{rd_gdp_share} vào năm 2030.
vi || Tỷ trọng kinh tế số trong GDP [gấp đôi]{digital_economy_gdp_share} sau năm năm.
vi || Vùng phủ sóng 5G tăng [gấp đôi]{coverage_5g} trong năm 2025.
vi || Quy mô kinh tế số tăng [gấp ba]{digital_economy_value}.
"""


@pytest.mark.parametrize(
    "row", [*GREW.strip().splitlines(), *MULTIPLIED.strip().splitlines()], ids=lambda row: row[:60]
)
def test_what_grew_or_multiplied(figures_of: Reader, row: str) -> None:
    lang, title, marked = (part.strip() for part in row.split("|", 2))
    read, meant = field_read(figures_of, lang, title, marked, mark=_CHECKED, field="metric")
    assert read == meant
