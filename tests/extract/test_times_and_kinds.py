"""Times, kinds and bounds in the manner of the press, written without a look at the rules: most are read as meant."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.figure import Figure
from tests.extract.conftest import Reader

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
#: Figures read with time, kind and bound right: floors.
FLOORS = {"en": 0.94, "vi": 0.98}


def told_as(figure: Figure, wanted: dict[str, Any]) -> bool:
    """Same place and value."""
    beside = figure.start < wanted["at"] + len(wanted["quote"]) and wanted["at"] < figure.end
    return beside and abs(float(figure.quantity.value) - wanted["value"]) <= 1e-6 * max(1.0, abs(wanted["value"]))


def as_meant(figure: Figure, wanted: dict[str, Any]) -> bool:
    """Time, kind, bound and upper end are those wanted."""
    q = figure.quantity
    high = None if q.value_high is None else float(q.value_high)
    said = (figure.period.text if figure.period else None, str(figure.kind), str(q.comparator), high)
    return said == (wanted["period"], wanted["kind"], wanted["comparator"], wanted["value_high"])


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_times_kinds_and_bounds_are_read_as_the_press_means_them(figures_of: Reader, lang: str) -> None:
    wrong, count = [], 0
    for line in (CORPUS / f"period.{lang}.jsonl").read_text().splitlines():
        row = json.loads(line)
        figures = figures_of(row["text"], lang, day=date.fromisoformat(row["published"]))
        for wanted in row["figures"]:
            count += 1
            found = next((f for f in figures if told_as(f, wanted)), None)
            if found is None or not as_meant(found, wanted):
                wrong.append((row["text"], wanted["quote"]))
    assert 1 - len(wrong) / count >= FLOORS[lang], wrong


#: A list with titles among its lines, and the time that the sentence before it says.
LISTS = [
    (
        "en",
        "The main figures of 2025 are as follows:\n\nI. Research\n\n- Patent applications: 9,150, up 8.4%;\n\n"
        "- R&D spending: 0.61% of GDP.\n\nII. Digital transformation\n\n- The digital economy: 18.1% of GDP.",
    ),
    (
        "vi",
        "Một số kết quả năm 2025 như sau:\n\nI. Khoa học\n\n- Đơn đăng ký sáng chế: 9.150 đơn, tăng 8,4%;\n\n"
        "- Chi cho R&D: 0,61% GDP.\n\nII. Chuyển đổi số\n\n- Tỷ trọng kinh tế số trong GDP: 18,1%.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), LISTS, ids=[lang for lang, _ in LISTS])
def test_what_introduces_a_list_dates_its_lines_under_every_title(figures_of: Reader, lang: str, text: str) -> None:
    figures = figures_of(text, lang, day=date(2026, 1, 12))
    assert [f.period.text if f.period else None for f in figures] == ["2025"] * 4
