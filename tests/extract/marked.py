"""Sentences of tables in which brackets mark the figures, with what each figure is wanted to be.

A line is "language kind || sentence || figure || figure"; every subject of the kind goes through the sentence as
{s}, or as {S} where it begins one. A figure is wanted as metric ("M" the subject's, "G" its growth, "-" none), value,
unit, comparator, kind, period ("-" none) and place. "//" parts paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from monitor.domain.figure import Figure
from tests.extract.conftest import Reader

#: By language and kind: the words, the metric and that of the growth.
Subjects = Mapping[str, Mapping[str, Sequence[tuple[str, str, str]]]]
Row = tuple[str, ...]

#: A few of each kind: shares, revenues, counts, growths, ranks; "F" for sentences that name their subject themselves.
FEW: Subjects = {
    "en": {
        "P": (
            ("the digital economy's share of GDP", "digital_economy_gdp_share", "-"),
            ("5G coverage of the population", "coverage_5g", "-"),
            ("the share of adults with a digital signature", "digital_signature_share", "-"),
            ("the share of procedures offered fully online", "online_service_share", "-"),
            ("the share of cashless transactions", "cashless_share", "-"),
        ),
        "R": (
            ("revenue of the digital technology industry", "digital_industry_revenue", "digital_industry_growth"),
            ("the size of the digital economy", "digital_economy_value", "digital_economy_growth"),
            ("e-commerce revenue", "ecommerce_revenue", "-"),
        ),
        "C": (
            ("innovative start-ups", "startups", "-"),
            ("digital technology enterprises", "digital_enterprises", "-"),
            ("5G base stations", "stations_5g", "-"),
            ("science and technology enterprises", "st_enterprises", "-"),
            ("patent applications", "patents_count", "-"),
        ),
        "G": (("GDP growth", "gdp_growth", "-"), ("economic growth", "gdp_growth", "-")),
        "K": (
            ("in the Global Innovation Index", "gii_rank", "-"),
            ("in the UN E-Government Development Index", "egov_rank", "-"),
            ("in the Global Cybersecurity Index", "cybersecurity_rank", "-"),
            ("for fixed broadband speed", "internet_speed_rank", "-"),
        ),
        "F": (("", "", "-"),),
    },
    "vi": {
        "P": (
            ("tỷ trọng kinh tế số trong GDP", "digital_economy_gdp_share", "-"),
            ("tỷ lệ dân số được phủ sóng 5G", "coverage_5g", "-"),
            ("tỷ lệ người trưởng thành có chữ ký số", "digital_signature_share", "-"),
            ("tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình", "online_service_share", "-"),
            ("tỷ lệ giao dịch không dùng tiền mặt", "cashless_share", "-"),
        ),
        "R": (
            ("doanh thu công nghiệp công nghệ số", "digital_industry_revenue", "digital_industry_growth"),
            ("quy mô kinh tế số", "digital_economy_value", "digital_economy_growth"),
            ("doanh thu thương mại điện tử", "ecommerce_revenue", "-"),
        ),
        "C": (
            ("doanh nghiệp khởi nghiệp sáng tạo", "startups", "-"),
            ("doanh nghiệp công nghệ số", "digital_enterprises", "-"),
            ("trạm phát sóng 5G", "stations_5g", "-"),
            ("doanh nghiệp khoa học và công nghệ", "st_enterprises", "-"),
            ("đơn đăng ký sáng chế", "patents_count", "-"),
        ),
        "G": (("tăng trưởng GDP", "gdp_growth", "-"), ("tăng trưởng kinh tế", "gdp_growth", "-")),
        "K": (
            ("về Chỉ số đổi mới sáng tạo toàn cầu", "gii_rank", "-"),
            ("về Chỉ số phát triển Chính phủ điện tử", "egov_rank", "-"),
            ("về Chỉ số an toàn thông tin mạng toàn cầu", "cybersecurity_rank", "-"),
            ("về tốc độ Internet băng rộng cố định", "internet_speed_rank", "-"),
        ),
        "F": (("", "", "-"),),
    },
}
_MARKED = re.compile(r"\[([^\]]*)\]")


def rows(table: str) -> list[Row]:
    """The lines of a table."""
    return [tuple(line.split(" || ")) for line in table.strip().splitlines()]


def misread(figures_of: Reader, row: Row, subjects: Subjects = FEW) -> list[tuple[str, list[tuple[str, str]]]]:
    """The sentences of the row that are not read as wanted, each with the figures that were read."""
    (lang, kind), sentence, wanted = row[0].split(), row[1], row[2:]
    wrong = []
    for words, metric, growth in subjects[lang][kind]:
        marked = sentence.replace("{S}", words[:1].upper() + words[1:]).replace("{s}", words)
        figures = figures_of(_MARKED.sub(r"\1", marked).replace(" // ", "\n\n"), lang)
        meant = [_meant(one, metric, growth) for one in wanted]
        if [_said(figure) for figure in figures] != meant:
            wrong.append((marked, [(f.quote, _said(f)) for f in figures]))
    return wrong


def _said(figure: Figure) -> str:
    quantity, time = figure.quantity, figure.period.text if figure.period else "-"
    value = f"{quantity.value:.4f}" + (f"..{quantity.value_high:.4f}" if quantity.value_high is not None else "")
    return f"{figure.metric or '-'} {value} {quantity.unit} {quantity.comparator} {figure.kind} {time} {figure.geo}"


def _meant(wanted: str, metric: str, growth: str) -> str:
    of, value, rest = wanted.split(" ", 2)
    amounts = "..".join(f"{Decimal(one):.4f}" for one in value.split(".."))
    return f"{ {'M': metric, 'G': growth}.get(of, of) } {amounts} {rest}"
