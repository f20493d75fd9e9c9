"""Lists under a heading have its time and kind, also where another list follows or prose goes on; so have the columns of tables.

Every heading goes with every mark, form, end and gap of the tables below; which metrics are told is drawn with a fixed seed.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.extract.amount.table import with_tabs_as_bars, without_frames
from tests.extract.conftest import Reader

#: Its label, the words of an item with its value and with a participle or verb, how the value is written, the value and an earlier
#: one, metric.
METRICS = {
    "en": (
        ("Share of the digital economy in GDP", "{} of GDP from the digital economy", "The digital economy accounting for {} of GDP", "{}%", "18.3", "14.6", "digital_economy_gdp_share"),
        ("Revenue of the digital technology industry", "{} in revenue of the digital technology industry", "Revenue of the digital technology industry at {}", "${} billion", "198", "178", "digital_industry_revenue"),
        ("Number of digital technology enterprises", "{} digital technology enterprises", "Having {} digital technology enterprises", "{}", "80,052", "73,788", "digital_enterprises"),
        ("5G coverage of the population", "{} of the population covered by 5G", "5G covering {} of the population", "{}%", "91.9", "61.5", "coverage_5g"),
        ("Adults with a digital signature", "{} of adults with a digital signature", "Digital signatures for {} of adults", "{}%", "27.8", "19.4", "digital_signature_share"),
        ("5G base stations", "{} 5G base stations", "A network of {} 5G base stations", "{}", "14,500", "9,100", "stations_5g"),
        ("Size of the e-commerce market", "{} in e-commerce revenue", "An e-commerce market of {}", "${} billion", "31", "25", "ecommerce_revenue"),
        ("Share of enterprises with innovation activity", "{} of enterprises with innovation activities", "Having {} of enterprises carry out innovation", "{}%", "34.9", "31.2", "innovative_enterprise_share"),
        ("Innovative start-ups", "{} innovative start-ups", "A community of {} innovative start-ups", "{}", "4,100", "3,800", "startups"),
        ("Procedures offered fully online", "{} of administrative procedures offered fully online", "Offering {} of administrative procedures fully online", "{}%", "82.5", "71.4", "online_service_share"),
    ),
    "vi": (
        ("Tỷ trọng kinh tế số trong GDP", "{} GDP từ kinh tế số", "Kinh tế số chiếm {} GDP", "{}%", "18,3", "14,6", "digital_economy_gdp_share"),
        ("Doanh thu công nghiệp công nghệ số", "{} doanh thu công nghiệp công nghệ số", "Doanh thu công nghiệp công nghệ số đạt {}", "{} tỷ USD", "198", "178", "digital_industry_revenue"),
        ("Số doanh nghiệp công nghệ số", "{} doanh nghiệp công nghệ số", "Có {} doanh nghiệp công nghệ số", "{}", "80.052", "73.788", "digital_enterprises"),
        ("Tỷ lệ dân số được phủ sóng 5G", "{} dân số được phủ sóng 5G", "5G phủ sóng {} dân số", "{}%", "91,9", "61,5", "coverage_5g"),
        ("Người trưởng thành có chữ ký số", "{} người trưởng thành có chữ ký số", "Tỷ lệ người trưởng thành có chữ ký số đạt {}", "{}%", "27,8", "19,4", "digital_signature_share"),
        ("Số trạm 5G", "{} trạm 5G", "Có {} trạm phát sóng 5G", "{}", "14.500", "9.100", "stations_5g"),
        ("Quy mô thương mại điện tử", "{} doanh thu thương mại điện tử", "Thị trường thương mại điện tử đạt {}", "{} tỷ USD", "31", "25", "ecommerce_revenue"),
        ("Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo", "{} doanh nghiệp có hoạt động đổi mới sáng tạo", "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt {}", "{}%", "34,9", "31,2", "innovative_enterprise_share"),
        ("Số doanh nghiệp khởi nghiệp sáng tạo", "{} doanh nghiệp khởi nghiệp sáng tạo", "Có {} doanh nghiệp khởi nghiệp sáng tạo", "{}", "4.100", "3.800", "startups"),
        ("Tỷ lệ thủ tục hành chính trực tuyến toàn trình", "{} thủ tục hành chính được cung cấp trực tuyến toàn trình", "Cung cấp trực tuyến toàn trình {} thủ tục hành chính", "{}%", "82,5", "71,4", "online_service_share"),
    ),
}  # fmt: skip
#: Words, kind, period.
HEADINGS = {
    "en": (
        *((words, "target", "2030") for words in ("By 2030:", "Targets for 2030:", "Targets to 2030", "1. Targets to 2030", "a) Targets to 2030", "II. Objectives for 2030", "The resolution sets the following targets for 2030:", "By 2030, Viet Nam aims for:")),
        *((words, "actual", "2025") for words in ("Results in 2025:", "Results of 2025", "1. Results in 2025", "a) Results in 2025", "In 2025:", "As of the end of 2025:", "Here are the main figures for 2025.")),
        *((words, "forecast", "2026") for words in ("Forecasts for 2026:", "The ministry forecasts for 2026:", "Outlook for 2026")),
        *((words, "estimate", "2025") for words in ("Provisional figures for 2025:", "Estimates for 2025:", "Preliminary results of 2025")),
        ("The plan for 2026:", "target", "2026"),
    ),
    "vi": (
        *((words, "target", "2030") for words in ("Đến năm 2030:", "Mục tiêu đến năm 2030:", "Mục tiêu đến năm 2030", "1. Mục tiêu đến năm 2030", "a) Mục tiêu đến năm 2030", "II. Mục tiêu cụ thể đến năm 2030", "Các mục tiêu cụ thể đến năm 2030 gồm:")),
        *((words, "actual", "2025") for words in ("Kết quả năm 2025:", "Kết quả năm 2025", "1. Kết quả năm 2025", "a) Kết quả năm 2025", "Năm 2025:", "Tính đến hết năm 2025:", "Một số kết quả nổi bật năm 2025 như sau:")),
        *((words, "forecast", "2026") for words in ("Dự báo năm 2026:", "Bộ dự báo năm 2026:")),
        *((words, "estimate", "2025") for words in ("Số liệu ước tính năm 2025:", "Ước thực hiện năm 2025:", "Kết quả sơ bộ năm 2025:")),
        ("Kế hoạch năm 2026:", "target", "2026"),
    ),
}  # fmt: skip
#: What is told behind the list, its number, kind, period.
AFTER = {
    "en": (
        ("In 2024, there were 11 unicorns.", "11", "actual", "2024"),
        ("The country now has 11 unicorns.", "11", "actual", ""),
    ),
    "vi": (
        ("Năm 2024, cả nước có 11 kỳ lân công nghệ.", "11", "actual", "2024"),
        ("Hiện nay, cả nước có 11 kỳ lân công nghệ.", "11", "actual", ""),
    ),
}
#: Two headings of one style, over two lists that follow each other.
PAIRS = {
    "en": (
        ("Results in 2025:", "Targets for 2030:"),
        ("a) Results in 2025", "b) Targets to 2030"),
        ("I. Results in 2025", "II. Targets to 2030"),
    ),
    "vi": (
        ("Kết quả năm 2025:", "Mục tiêu đến năm 2030:"),
        ("a) Kết quả năm 2025", "b) Mục tiêu đến năm 2030"),
        ("I. Kết quả năm 2025", "II. Mục tiêu đến năm 2030"),
    ),
}
#: The head row, the kind and period of its two columns.
HEADS = {
    "en": (
        (("Indicator", "2024", "2025"), ("actual", "2024"), ("actual", "2025")),
        (("", "2024", "2025"), ("actual", "2024"), ("actual", "2025")),
        (("Indicator", "2025", "Target 2030"), ("actual", "2025"), ("target", "2030")),
        (("Indicator", "Actual 2025", "Plan 2026"), ("actual", "2025"), ("target", "2026")),
        (("Indicator", "2025", "2026 (forecast)"), ("actual", "2025"), ("forecast", "2026")),
        (("Indicator", "2024", "2025 (estimate)"), ("actual", "2024"), ("estimate", "2025")),
    ),
    "vi": (
        (("Chỉ số", "2024", "2025"), ("actual", "2024"), ("actual", "2025")),
        (("Chỉ tiêu", "Năm 2025", "Mục tiêu 2030"), ("actual", "2025"), ("target", "2030")),
        (("Chỉ tiêu", "Thực hiện 2025", "Kế hoạch 2026"), ("actual", "2025"), ("target", "2026")),
        (("Chỉ số", "2025", "Dự báo 2026"), ("actual", "2025"), ("forecast", "2026")),
        (("Chỉ số", "2024", "Ước 2025"), ("actual", "2024"), ("estimate", "2025")),
    ),
}  # fmt: skip
#: What a row begins with, what parts its cells, what it ends with, the line under the head.
ROWS = (("", " | ", "", ""), ("| ", " | ", " |", ""), ("|", "|", "|", "|---|---|---|"), ("", "\t", "", ""), ("", "; ", "", ""), ("", " - ", "", ""))  # fmt: skip

Meant = tuple[int, str, str, str]


def wrong_in(figures_of: Reader, text: str, lang: str, meant: list[Meant]) -> list[tuple[str, object]]:
    """What is not read as meant. `meant`: offset, metric, kind, period."""
    figures = figures_of(text, lang)
    out: list[tuple[str, object]] = []
    for at, *fields in meant:
        figure = next((f for f in figures if f.start <= at < f.end), None)
        said = [figure.metric, str(figure.kind), figure.period.text if figure.period else ""] if figure else None
        if said != fields:
            out.append((text, (text[at : at + 12], said)))
    return out


def listed(lang: str, heading: tuple[str, str, str], how: tuple[int, str, str, str], draw: random.Random) -> tuple[str, list[Meant]]:  # fmt: skip
    """A heading with a list of three. `how`: which words of the metrics, mark, end, gap."""
    words, kind, period = heading
    form, mark, end, gap = how
    text, meant = words + gap, list[Meant]()
    for number, row in enumerate(draw.sample(METRICS[lang], 3)):
        said = row[3].format(row[4])
        body = f"{row[0]}: {said}" if form == 0 else row[form].format(said)
        line = {"1": f"{number + 1}. ", "a": "abc"[number] + ") "}.get(mark, mark) + body
        meant.append((len(text) + line.index(said, len(line) - len(body)) + (said[0] == "$"), row[6], kind, period))
        text += line + ("." if end == ";" and number == 2 else end) + gap
    return text, meant


@pytest.mark.parametrize(
    ("lang", "heading"), [(lang, heading) for lang, headings in HEADINGS.items() for heading in headings]
)
def test_the_items_of_a_list_have_the_time_and_kind_of_its_heading(
    figures_of: Reader, lang: str, heading: tuple[str, str, str]
) -> None:
    draw, wrong = random.Random(57), []
    for how in product((0, 1, 2), ("- ", "+ ", "* ", "• ", "1", "a", ""), ("", ".", ";"), ("\n", "\n\n")):
        form, mark, end, _ = how
        if (not mark and form and end != ";") or (mark == heading[0][:1]):
            continue
        text, meant = listed(lang, heading, how, draw)
        after, number, kind, period = draw.choice(AFTER[lang])
        if not mark and form == 1:
            continue  # What begins with a number goes on with no list.
        meant.append((len(text) + after.index(number), "unicorns", kind, period))
        wrong += wrong_in(figures_of, text + after, lang, meant)
    assert not wrong


@pytest.mark.parametrize(("lang", "pair"), [(lang, pair) for lang, pairs in PAIRS.items() for pair in pairs])
def test_a_list_of_aims_and_one_of_results_each_have_their_own(
    figures_of: Reader, lang: str, pair: tuple[str, str]
) -> None:
    draw, wrong = random.Random(57), []
    results, aims = (pair[0], "actual", "2025"), (pair[1], "target", "2030")
    for how in product((0, 1, 2), ("- ", "• ", "1"), (".",), ("\n", "\n\n")):
        first, meant = listed(lang, results, how, draw)
        second, more = listed(lang, aims, how, draw)
        meant += [(len(first) + at, *rest) for at, *rest in more]
        wrong += wrong_in(figures_of, first + second, lang, meant)
    assert not wrong


#: A row whose first column has no name begins with no sign.
TABLES = [
    (lang, head, row)
    for lang, heads in HEADS.items()
    for head in heads
    for row in ROWS
    if head[0][0] or row[1] not in ("; ", " - ")
]


@pytest.mark.parametrize(("lang", "head", "row"), TABLES)
def test_the_columns_of_a_table_have_the_time_and_kind_of_their_head(
    figures_of: Reader,
    lang: str,
    head: tuple[tuple[str, str, str], tuple[str, str], tuple[str, str]],
    row: tuple[str, str, str, str],
) -> None:
    names, *columns = head
    begin, between, end, under = row
    draw, wrong = random.Random(57), []
    for gap in ("\n", "\n\n"):
        text, meant = begin + between.join(names) + end + gap + (under + gap if under else ""), list[Meant]()
        for label, _, _, form, value, less, metric in draw.sample(METRICS[lang], 5):
            line = begin + label
            for number, column in zip((less, value), columns, strict=True):
                said = form.format(number)
                line += between
                meant.append((len(text) + len(line) + (said[0] == "$"), metric, *column))
                line += said
            text += line + end + gap
        wrong += wrong_in(figures_of, text, lang, meant)
    assert not wrong


@pytest.mark.parametrize(
    ("lang", "line", "kind"),
    [
        ("en", "5G coverage of the population: 91.9% (2025, provisional)", "estimate"),
        ("en", "5G coverage of the population: 91.9% (estimate for 2025).", "estimate"),
        ("en", "5G coverage of the population: 91.9% (2025, final)", "actual"),
        ("vi", "Tỷ lệ dân số được phủ sóng 5G: 91,9% (2025, sơ bộ)", "estimate"),
        ("vi", "Tỷ lệ dân số được phủ sóng 5G: 91,9% (ước năm 2025)", "estimate"),
        ("vi", "Tỷ lệ dân số được phủ sóng 5G: 91,9% (năm 2025)", "actual"),
    ],
)
def test_brackets_behind_a_value_call_it_an_estimate(figures_of: Reader, lang: str, line: str, kind: str) -> None:
    assert [(str(f.kind), str(f.period.text)) for f in figures_of(line, lang) if f.period] == [(kind, "2025")]


@given(st.text(alphabet="ab1 -|+\t\n.", max_size=200))
def test_tables_without_frames_keep_every_letter_at_its_offset(text: str) -> None:
    plain = without_frames(with_tabs_as_bars(text))
    assert [(at, sign) for at, sign in enumerate(plain) if sign.isalnum()] == [
        (at, sign) for at, sign in enumerate(text) if sign.isalnum()
    ]
    assert len(plain) == len(text)


@pytest.mark.parametrize("text", ["\tA first line.\n\tA second line.", "5G | 4G", "Not --\na table", "a\tb"])
def test_tabs_and_dashes_of_prose_are_no_table(text: str) -> None:
    assert without_frames(with_tabs_as_bars(text)) == text
