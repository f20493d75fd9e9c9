"""Times in every wording, told before a figure and behind it, as read on two days of publication."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

#: What the time is for a text of the winter after, and of the autumn of the year; "-" where it is not asked.
DAYS = (date(2026, 2, 18), date(2025, 11, 20))
TIMES = """
in 2025 | 2025 | 2025
last year | 2025 | 2024
this year | 2026 | 2025
in the first quarter of 2025 | 2025-Q1 | 2025-Q1
in the third quarter | 2025-Q3 | 2025-Q3
in the fourth quarter of 2025 | 2025-Q4 | 2025-Q4
in the first half of 2025 | 2025-H1 | 2025-H1
in the first nine months of 2025 | 2025-M01/2025-M09 | 2025-M01/2025-M09
in the first nine months | 2025-M01/2025-M09 | 2025-M01/2025-M09
in the nine months to September | 2025-M01/2025-M09 | 2025-M01/2025-M09
in October 2025 | 2025-10 | 2025-10
in October | 2025-10 | 2025-10
between 2021 and 2025 | 2021/2025 | 2021/2025
from 2021 to 2025 | 2021/2025 | 2021/2025
in the 2021-2025 period | 2021/2025 | 2021/2025
over the 2021-25 period | 2021/2025 | 2021/2025
as of October 31, 2025 | 2025-10 | 2025-10
by the end of 2025 | 2025 | 2025
at the end of 2024 | 2024 | 2024
at year-end 2024 | 2024 | 2024
in the second half of 2025 | 2025-H2 | 2025-H2
in the last quarter of 2024 | 2024-Q4 | 2024-Q4
in Q3 2025 | 2025-Q3 | 2025-Q3
in Q3/2025 | 2025-Q3 | 2025-Q3
in H1 2025 | 2025-H1 | 2025-H1
over the first ten months of 2025 | 2025-M01/2025-M10 | 2025-M01/2025-M10
in the whole of 2025 | 2025 | 2025
in the full year 2024 | 2024 | 2024
throughout 2024 | 2024 | 2024
during 2024 | 2024 | 2024
for 2024 | 2024 | 2024
for the whole year 2024 | 2024 | 2024
in the previous year | 2025 | 2024
in January-October 2025 | 2025-M01/2025-M10 | 2025-M01/2025-M10
from January to October 2025 | 2025-M01/2025-M10 | 2025-M01/2025-M10
in the 10 months through October | 2025-M01/2025-M10 | 2025-M01/2025-M10
in the first 10 months of the year | - | 2025-M01/2025-M10
"""
TIMES_VI = """
năm 2025 | 2025 | 2025
năm ngoái | 2025 | 2024
năm nay | 2026 | 2025
quý I/2025 | 2025-Q1 | 2025-Q1
quý III | 2025-Q3 | 2025-Q3
quý 3 năm 2025 | 2025-Q3 | 2025-Q3
6 tháng đầu năm 2025 | 2025-H1 | 2025-H1
nửa đầu năm 2025 | 2025-H1 | 2025-H1
9 tháng đầu năm 2025 | 2025-M01/2025-M09 | 2025-M01/2025-M09
9 tháng năm 2025 | 2025-M01/2025-M09 | 2025-M01/2025-M09
9 tháng đầu năm | - | 2025-M01/2025-M09
tháng 10/2025 | 2025-10 | 2025-10
tháng 10 | 2025-10 | 2025-10
giai đoạn 2021-2025 | 2021/2025 | 2021/2025
từ năm 2021 đến 2025 | 2021/2025 | 2021/2025
cuối năm 2025 | 2025 | 2025
đến hết năm 2024 | 2024 | 2024
tính đến 31/10/2025 | 2025-10 | 2025-10
đến hết tháng 10/2025 | 2025-10 | 2025-10
đến hết quý III/2025 | 2025-Q3 | 2025-Q3
nửa cuối năm 2024 | 2024-H2 | 2024-H2
quý cuối năm 2024 | 2024-Q4 | 2024-Q4
cả năm 2024 | 2024 | 2024
trong năm 2024 | 2024 | 2024
suốt năm 2024 | 2024 | 2024
năm trước | 2025 | 2024
10 tháng năm 2025 | 2025-M01/2025-M10 | 2025-M01/2025-M10
từ tháng 1 đến tháng 10/2025 | 2025-M01/2025-M10 | 2025-M01/2025-M10
10 tháng qua | - | 2025-M01/2025-M10
11 tháng năm 2025 | 2025-M01/2025-M11 | 2025-M01/2025-M11
nhiệm kỳ 2021-2025 | 2021/2025 | 2021/2025
"""
FORMS = {
    "en": ("5G covered 92 per cent of the population {time}.", "{Time}, 5G covered 92 per cent of the population."),
    "vi": ("5G phủ sóng 92% dân số {time}.", "{Time}, 5G phủ sóng 92% dân số."),
}


def rows(lang: str, table: str) -> list[tuple[str, str, date, str]]:
    out = []
    for line in table.strip().splitlines():
        time, *meant = (part.strip() for part in line.split("|"))
        out += [(lang, time, day, period) for day, period in zip(DAYS, meant, strict=True) if period != "-"]
    return out


@pytest.mark.parametrize(("lang", "time", "day", "meant"), [*rows("en", TIMES), *rows("vi", TIMES_VI)])
def test_a_time_is_read_on_either_side_of_its_figure(
    figures_of: Reader, lang: str, time: str, day: date, meant: str
) -> None:
    said = [form.format(time=time, Time=time[0].upper() + time[1:]) for form in FORMS[lang]]
    read = {text: [f.period.text if f.period else "-" for f in figures_of(text, lang, day=day)] for text in said}
    assert read == dict.fromkeys(said, [meant])
