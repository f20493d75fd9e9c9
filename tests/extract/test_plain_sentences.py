"""Plain sentences made of every subject, verb, bound, time and tail of the tables below are read as meant.

One word is taken from each table; which go together is drawn with a fixed seed, so that each pair of words meets in some
sentence.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest

from monitor.domain.figure import Figure
from tests.extract.amounts import written
from tests.extract.conftest import Reader

DRAWN = 6000


@dataclass(frozen=True)
class Tables:
    """`subjects`: words, unit, number, metric. `verbs`: words, kind. `bounds`: words, comparator. `times`: words, period,
    whether they stand first. `tails`: what follows, X being an earlier value."""

    subjects: tuple[tuple[str, str, str, str], ...]
    verbs: tuple[tuple[str, str], ...]
    bounds: tuple[tuple[str, str], ...]
    times: tuple[tuple[str, str, bool], ...]
    tails: tuple[str, ...]


EN = Tables(
    subjects=(
        ("the digital economy's share of GDP", "%", "18.3", "digital_economy_gdp_share"),
        ("revenue of the digital technology industry", "$", "198", "digital_industry_revenue"),
        ("the number of digital technology enterprises", "n", "80,052", "digital_enterprises"),
        ("5G coverage of the population", "%", "91.9", "coverage_5g"),
        ("the share of adults with a digital signature", "%", "27.8", "digital_signature_share"),
        ("R&D spending as a share of GDP", "%", "0.7", "rd_gdp_share"),
        ("the number of innovative start-ups", "n", "4,100", "startups"),
        ("the size of the e-commerce market", "$", "31", "ecommerce_revenue"),
        ("the share of procedures offered fully online", "%", "82.5", "online_service_share"),
        ("venture capital raised by start-ups", "$", "2.3", "startup_investment"),
        ("the number of 5G base stations", "n", "14,500", "stations_5g"),
        ("the share of firms with innovation activity", "%", "34.9", "innovative_enterprise_share"),
    ),
    verbs=(
        *((verb, "actual") for verb in ("was", "stood at", "reached", "came to", "hit", "rose to", "fell to", "grew to", "climbed to")),
        *((verb, "actual") for verb in ("increased to", "dropped to", "amounted to", "has reached", "had reached", "remained at")),
        *((verb, "actual") for verb in ("was only", "was just", "doubled to", "edged up to")),
        ("was estimated at", "estimate"),
        ("was forecast at", "forecast"),
        ("is expected to reach", "forecast"),
        ("is projected to reach", "forecast"),
        ("is to reach", "target"),
        ("must reach", "target"),
        ("is targeted at", "target"),
    ),
    bounds=(
        ("", "eq"), ("exactly ", "eq"), ("about ", "approx"), ("around ", "approx"), ("some ", "approx"), ("roughly ", "approx"),
        ("approximately ", "approx"), ("nearly ", "lt"), ("almost ", "lt"), ("less than ", "lt"), ("just under ", "lt"),
        ("close to ", "lt"), ("more than ", "gt"), ("over ", "gt"), ("just over ", "gt"), ("well over ", "gt"),
    ),
    times=(
        ("in 2025", "2025", False), ("In 2025, ", "2025", True), ("last year", "2025", False), ("Last year ", "2025", True),
        ("in the first half of 2025", "2025-H1", False), ("In the third quarter of 2025, ", "2025-Q3", True),
        ("at the end of 2025", "2025", False), ("by the end of 2025", "2025", False), ("for the whole of 2025", "2025", False),
        ("during 2025", "2025", False), ("over the course of 2025", "2025", False), ("throughout 2025", "2025", False),
        ("By the end of last year, ", "2025", True), ("in the first nine months of 2025", "2025-M01/2025-M09", False),
        ("in December 2025", "2025-12", False), ("this year", "2026", False), ("by 2030", "2030", False), ("By 2030, ", "2030", True),
    ),
    tails=(
        "", ", up 5.1 percent from a year earlier", ", according to the Ministry of Science and Technology",
        ", the Ministry of Science and Technology said", ", compared with X in 2024", " from X in 2024",
    ),
)  # fmt: skip
VI = Tables(
    subjects=(
        ("tỷ trọng kinh tế số trong GDP", "%", "18,3", "digital_economy_gdp_share"),
        ("doanh thu công nghiệp công nghệ số", "$", "198", "digital_industry_revenue"),
        ("số doanh nghiệp công nghệ số", "n", "80.052", "digital_enterprises"),
        ("tỷ lệ dân số được phủ sóng 5G", "%", "91,9", "coverage_5g"),
        ("tỷ lệ người trưởng thành có chữ ký số", "%", "27,8", "digital_signature_share"),
        ("chi cho R&D so với GDP", "%", "0,7", "rd_gdp_share"),
        ("số doanh nghiệp khởi nghiệp sáng tạo", "n", "4.100", "startups"),
        ("quy mô thị trường thương mại điện tử", "$", "31", "ecommerce_revenue"),
        ("tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình", "%", "82,5", "online_service_share"),
        ("số trạm phát sóng 5G", "n", "14.500", "stations_5g"),
        ("tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo", "%", "34,9", "innovative_enterprise_share"),
    ),
    verbs=(
        *((verb, "actual") for verb in ("đạt", "là", "ở mức", "tăng lên", "đã đạt", "chỉ đạt", "mới đạt", "chạm mốc", "duy trì ở mức")),
        ("ước đạt", "estimate"),
        ("ước tính đạt", "estimate"),
        ("dự kiến đạt", "forecast"),
        ("được dự báo đạt", "forecast"),
        ("phấn đấu đạt", "target"),
    ),
    bounds=(
        ("", "eq"), ("đúng ", "eq"), ("khoảng ", "approx"), ("chừng ", "approx"), ("xấp xỉ ", "approx"), ("gần ", "lt"),
        ("dưới ", "lt"), ("chưa đến ", "lt"), ("chưa tới ", "lt"), ("hơn ", "gt"), ("trên ", "gt"),
    ),
    times=(
        ("trong năm 2025", "2025", False), ("năm 2025", "2025", False), ("Năm 2025, ", "2025", True), ("Trong năm 2025, ", "2025", True),
        ("năm ngoái", "2025", False), ("Năm ngoái, ", "2025", True), ("trong nửa đầu năm 2025", "2025-H1", False),
        ("Quý III/2025, ", "2025-Q3", True), ("vào cuối năm 2025", "2025", False), ("tính đến cuối năm 2025", "2025", False),
        ("Đến hết năm 2025, ", "2025", True), ("trong 9 tháng đầu năm 2025", "2025-M01/2025-M09", False),
        ("Chín tháng đầu năm 2025, ", "2025-M01/2025-M09", True), ("Tháng 12/2025, ", "2025-12", True),
        ("đến năm 2030", "2030", False), ("Đến năm 2030, ", "2030", True), ("vào năm 2030", "2030", False),
    ),
    tails=(
        "", ", tăng 5,1% so với năm trước", ", theo Bộ Khoa học và Công nghệ", ", Bộ Khoa học và Công nghệ cho biết",
        ", so với mức X của năm 2024", " từ mức X năm 2024",
    ),
)  # fmt: skip
#: What no sentence would say.
STRANGE = {
    ("was only", "bound"), ("was just", "bound"), ("là", "bound"), ("fell to", "up"), ("dropped to", "up"),
}  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """A sentence, the number that is asked about, and what it is meant to say."""

    text: str
    at: int
    metric: str
    value: Decimal
    comparator: str
    kind: str
    period: str


def value(number: str, lang: str) -> Decimal:
    return Decimal(number.replace(",", "") if lang == "en" else number.replace(".", "").replace(",", "."))


def earlier(number: str, lang: str) -> str:
    """Four fifths of it."""
    less = value(number, lang) * Decimal("0.8")
    said = f"{less:,.1f}" if less < 1000 else f"{less:,.0f}"
    return said if lang == "en" else said.translate(str.maketrans(",.", ".,"))


def sentences(tables: Tables, lang: str) -> Iterator[Sentence]:
    draw = random.Random(57)
    for _ in range(DRAWN):
        subject, unit, number, metric = draw.choice(tables.subjects)
        verb, kind = draw.choice(tables.verbs)
        bound, comparator = draw.choice(tables.bounds)
        time, period, first = draw.choice(tables.times)
        tail = draw.choice(tables.tails)
        ahead = kind in ("forecast", "target")
        if ahead != (period == "2030") and not (ahead and period == "2026") and (ahead or period != "2026"):
            continue
        if (verb, "bound" if bound else "") in STRANGE or (verb, tail[2:4]) in STRANGE:
            continue
        said = written(unit, number, lang)
        after = tail.replace("X", written(unit, earlier(number, lang), lang))
        whole = (
            f"{time}{subject} {verb} {bound}{said}{after}."
            if first
            else f"{subject} {verb} {bound}{said} {time}{after}."
        )
        text = whole[0].upper() + whole[1:]
        meant = value(number, lang) * (10**9 if unit == "$" else 1)
        yield Sentence(text, text.index(said), metric, meant, comparator, kind, period)


def as_meant(one: Sentence, figure: Figure | None) -> bool:
    if figure is None:
        return False
    said = figure.metric, figure.quantity.value, str(figure.quantity.comparator), str(figure.kind)
    period = figure.period.text if figure.period else None
    return (*said, period) == (one.metric, one.value, one.comparator, one.kind, one.period)


@pytest.mark.parametrize(("lang", "tables"), [("en", EN), ("vi", VI)])
def test_plain_sentences_are_read_as_meant(figures_of: Reader, lang: str, tables: Tables) -> None:
    drawn = list(dict.fromkeys(sentences(tables, lang)))
    wrong = []
    for one in drawn:
        figure = next((f for f in figures_of(one.text, lang) if f.start <= one.at < f.end), None)
        if not as_meant(one, figure):
            wrong.append(one.text)
    assert len(drawn) > DRAWN / 4
    assert not wrong, f"{len(wrong)} of {len(drawn)}"
