"""What has come to be since is not of the year told before; "during the month" is of the month that was named in words."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_SINCE = """
en 2026-02-10 | In 2021 Viet Nam spent [0.43 per cent of GDP](a 2021) on research and development. Thailand has [gone past 1.1 per cent](a - gt).
en 2026-02-10 | Viet Nam had [3,800 innovative start-ups](a 2022) in 2022. Indonesia has [passed 2,500](a -).
en 2026-02-10 | In 2020 the digital economy made up [12 per cent of GDP](a 2020). Since then it has risen to [14 per cent](a -).
en 2026-02-10 | In 2020 the digital economy made up [12 per cent of GDP](a 2020). Da Nang has since reached [20 per cent](a -).
en 2026-02-10 | In 2022 [40 per cent](a 2022) of transactions were cashless. The share has [doubled](a -), to [80 per cent](a -).
en 2026-02-10 | In 2023 [25 per cent](a 2023) of adults had a digital signature. The share has already reached [40 per cent](a -).
en 2026-02-10 | In 2024 5G covered [26 per cent](a 2024) of the population. Coverage has since grown to [91 per cent](a -).
en 2026-02-10 | In 2021 Viet Nam spent [0.43 per cent of GDP](a 2021) on research and development. Thailand spent more than [1.1 per cent](a 2021).
en 2026-02-10 | In 2021 Viet Nam spent [0.43 per cent of GDP](a 2021) on research and development. Thailand, which has gone its own way, spent [1.1 per cent](a 2021).
en 2026-02-10 | In 2025 the digital economy made up [14 per cent of GDP](a 2025). The share has reached [20 per cent](a 2025) in Da Nang.
"""

_DURING = """
en 2025-09-10 | In July the carriers were busy. During the month they switched on [900 stations](a 2025-07).
en 2025-09-10 | July was busy for clerks. During the month, [98 per cent](a 2025-07) of dossiers were filed online.
en 2025-09-10 | In July exports rose. Over the month imports fell [3 per cent](a 2025-07).
en 2025-09-10 | Last month the office was busy. During the month it received [800 patent applications](a 2025-08).
en 2025-09-10 | The second quarter was good. During the quarter, firms hired [900 engineers](a 2025-Q2).
en 2025-09-10 | In July the carriers were busy. They own [9,000 stations](a -).
vi 2025-09-10 | Tháng trước cơ quan này rất bận. Trong tháng, có [800 đơn đăng ký sáng chế](a 2025-08).
vi 2025-09-10 | Quý II là quý tốt. Trong quý, doanh nghiệp tuyển [900 kỹ sư](a 2025-Q2).
vi 2025-09-10 | Tháng 7, các nhà mạng rất bận. Trong tháng, họ bật [900 trạm](a 2025-07).
"""


@pytest.mark.parametrize(
    ("lang", "day", "marked"), rows(f"{_SINCE.strip()}\n{_DURING.strip()}"), ids=lambda value: str(value)[:60]
)
def test_what_has_come_to_be_and_what_was_during_the_month(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []
