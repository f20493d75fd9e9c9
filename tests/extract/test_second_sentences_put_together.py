"""A sentence that goes on about what the one before told, in every wording: another time, aim, forecast or place."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

DAY = date(2026, 2, 18)
#: By metric: what is told first, and what it was, came to, was before and is to be.
FIRST = {
    "digital_economy_gdp_share": (
        "The digital economy made up {a} of GDP in 2024.",
        "Năm 2024, kinh tế số chiếm {a} GDP.",
    ),
    "coverage_5g": ("5G covered {a} of the population in 2024.", "Năm 2024, 5G phủ sóng {a} dân số."),
    "online_filing_share": (
        "The share of dossiers filed online was {a} in 2024.",
        "Tỷ lệ hồ sơ nộp trực tuyến năm 2024 là {a}.",
    ),
    "rd_gdp_share": ("Spending on R&D was {a} of GDP in 2024.", "Năm 2024, chi cho R&D bằng {a} GDP."),
}
VALUES = {
    "digital_economy_gdp_share": ("18.3", "18.7", "16.5", "30"),
    "coverage_5g": ("68", "91", "50", "99"),
    "online_filing_share": ("68", "88", "50", "95"),
    "rd_gdp_share": ("0.5", "0.6", "0.4", "2"),
}
#: A sentence, its kind, its period and which of the values it has.
SECOND = """
It reached {b} in 2025. | actual | 2025 | b
It was {b} a year later. | actual | 2025 | b
A year later it was {b}. | actual | 2025 | b
In 2025, it was {b}. | actual | 2025 | b
In 2025 the share rose to {b}. | actual | 2025 | b
The figure for 2025 was {b}. | actual | 2025 | b
The rate climbed to {b} in 2025. | actual | 2025 | b
Last year it stood at {b}. | actual | 2025 | b
That compares with {c} in 2023. | actual | 2023 | c
This was up from {c} in 2023. | actual | 2023 | c
A year earlier it was {c}. | actual | 2023 | c
In 2023 it had been {c}. | actual | 2023 | c
The target is {d} by 2030. | target | 2030 | d
The goal for 2030 is {d}. | target | 2030 | d
The aim is to reach {d} by 2030. | target | 2030 | d
By 2030 it is to be {d}. | target | 2030 | d
It should be {d} by 2030. | target | 2030 | d
It is expected to reach {d} by 2030. | forecast | 2030 | d
The Government wants {d} by 2030. | target | 2030 | d
The plan calls for {d} by 2030. | target | 2030 | d
The World Bank forecasts {d} in 2030. | forecast | 2030 | d
The ministry estimates it at {b} for 2025. | estimate | 2025 | b
For 2025 the ministry puts it at {b}. | estimate | 2025 | b
The share is now {b}. | actual | - | b
It now stands at {b}. | actual | - | b
In Hanoi it was {b} in 2025. | actual | 2025 | b
"""
SECOND_VI = """
Năm 2025, tỷ lệ này đạt {b}. | actual | 2025 | b
Tỷ lệ này năm 2025 là {b}. | actual | 2025 | b
Đến năm 2025, con số này là {b}. | actual | 2025 | b
Một năm sau, con số này là {b}. | actual | 2025 | b
Năm ngoái, tỷ lệ này tăng lên {b}. | actual | 2025 | b
Năm 2023, con số này là {c}. | actual | 2023 | c
Trước đó, năm 2023, tỷ lệ này là {c}. | actual | 2023 | c
Con số này cao hơn mức {c} của năm 2023. | actual | 2023 | c
Mục tiêu đến năm 2030 là {d}. | target | 2030 | d
Đến năm 2030, tỷ lệ này phải đạt {d}. | target | 2030 | d
Phấn đấu đến năm 2030 đạt {d}. | target | 2030 | d
Chỉ tiêu đặt ra cho năm 2030 là {d}. | target | 2030 | d
Dự báo đến năm 2030, con số này đạt {d}. | forecast | 2030 | d
Hiện tỷ lệ này là {b}. | actual | - | b
Hiện nay, con số này đã là {b}. | actual | - | b
Ước năm 2025, tỷ lệ này đạt {b}. | estimate | 2025 | b
Tại Hà Nội, tỷ lệ này năm 2025 là {b}. | actual | 2025 | b
"""


def rows(lang: str, table: str) -> list[tuple[str, str, str, str]]:
    return [(lang, *map(str.strip, line.split("|")[:3])) for line in table.strip().splitlines()]  # type: ignore[misc]


@pytest.mark.parametrize(("lang", "second", "kind", "period"), [*rows("en", SECOND), *rows("vi", SECOND_VI)])
def test_what_goes_on_has_the_metric_before_and_its_own_time_kind_and_place(
    figures_of: Reader, lang: str, second: str, kind: str, period: str
) -> None:
    wrong = []
    for metric, forms in FIRST.items():
        told = [f"{v} per cent" if lang == "en" else v.replace(".", ",") + "%" for v in VALUES[metric]]
        values = dict(zip("abcd", told, strict=True))
        text = f"{forms[lang == 'vi']} {second}".format(**values)
        read = [
            (f.metric, str(f.kind), f.period.text if f.period else "-", f.geo)
            for f in figures_of(text, lang, day=DAY)[1:]
        ]
        place = "VN-HN" if "Hanoi" in second or "Hà Nội" in second else "VN"
        kinds = {kind, "actual"} if kind == "estimate" else {kind}
        if read not in [[(metric, one, period, place)] for one in kinds]:
            wrong.append((text, read))
    assert wrong == []
