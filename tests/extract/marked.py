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

#: Shares, revenues, counts, ranks, growths; "F" for sentences that name their subject themselves.
SUBJECTS: Subjects = {
    "en": {
        "P": (
            ("the digital economy's share of GDP", "digital_economy_gdp_share", "-"),
            ("5G coverage of the population", "coverage_5g", "-"),
            ("the share of adults with a digital signature", "digital_signature_share", "-"),
            ("the share of procedures offered fully online", "online_service_share", "-"),
            ("the share of cashless transactions", "cashless_share", "-"),
            ("the share of Internet users in the population", "internet_users_share", "-"),
            ("the share of households with fibre", "fibre_household_share", "-"),
            ("the share of dossiers filed online", "online_filing_share", "-"),
            ("the share of enterprises with innovation activity", "innovative_enterprise_share", "-"),
        ),
        "R": (
            ("revenue of the digital technology industry", "digital_industry_revenue", "digital_industry_growth"),
            ("the size of the digital economy", "digital_economy_value", "digital_economy_growth"),
            ("e-commerce revenue", "ecommerce_revenue", "-"),
            ("exports of digital technology products", "digital_exports", "-"),
            ("overseas revenue of Vietnamese digital enterprises", "digital_overseas_revenue", "-"),
            ("the country's GDP", "gdp_value", "gdp_growth"),
        ),
        "C": (
            ("innovative start-ups", "startups", "-"),
            ("digital technology enterprises", "digital_enterprises", "-"),
            ("5G base stations", "stations_5g", "-"),
            ("science and technology enterprises", "st_enterprises", "-"),
            ("innovation centres", "innovation_centres", "-"),
            ("semiconductor engineers", "semiconductor_engineers", "-"),
            ("venture funds", "investment_funds", "-"),
            ("international publications", "publications_count", "-"),
            ("patent applications", "patents_count", "-"),
        ),
        "G": (("GDP growth", "gdp_growth", "-"), ("economic growth", "gdp_growth", "-")),
        "K": (
            ("in the Global Innovation Index", "gii_rank", "-"),
            ("in the UN E-Government Development Index", "egov_rank", "-"),
            ("in the global start-up ecosystem index", "startup_ecosystem_rank", "-"),
            ("in the Global Cybersecurity Index", "cybersecurity_rank", "-"),
            ("in the Government AI Readiness Index", "ai_rank", "-"),
            ("for fixed broadband speed", "internet_speed_rank", "-"),
            ("in the World Digital Competitiveness Ranking", "digital_competitiveness_rank", "-"),
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
            ("tỷ lệ người dân sử dụng Internet", "internet_users_share", "-"),
            ("tỷ lệ hộ gia đình có cáp quang", "fibre_household_share", "-"),
            ("tỷ lệ hồ sơ nộp trực tuyến", "online_filing_share", "-"),
            ("tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo", "innovative_enterprise_share", "-"),
        ),
        "R": (
            ("doanh thu công nghiệp công nghệ số", "digital_industry_revenue", "digital_industry_growth"),
            ("quy mô kinh tế số", "digital_economy_value", "digital_economy_growth"),
            ("quy mô thị trường thương mại điện tử", "ecommerce_revenue", "-"),
            ("kim ngạch xuất khẩu sản phẩm công nghệ số", "digital_exports", "-"),
            ("GDP cả nước", "gdp_value", "gdp_growth"),
        ),
        "C": (
            ("doanh nghiệp khởi nghiệp sáng tạo", "startups", "-"),
            ("doanh nghiệp công nghệ số", "digital_enterprises", "-"),
            ("trạm phát sóng 5G", "stations_5g", "-"),
            ("doanh nghiệp khoa học và công nghệ", "st_enterprises", "-"),
            ("trung tâm đổi mới sáng tạo", "innovation_centres", "-"),
            ("kỹ sư bán dẫn", "semiconductor_engineers", "-"),
            ("quỹ đầu tư mạo hiểm", "investment_funds", "-"),
            ("công bố quốc tế", "publications_count", "-"),
            ("đơn đăng ký sáng chế", "patents_count", "-"),
        ),
        "G": (("tăng trưởng GDP", "gdp_growth", "-"), ("tăng trưởng kinh tế", "gdp_growth", "-")),
        "K": (
            ("trong Chỉ số Đổi mới sáng tạo toàn cầu", "gii_rank", "-"),
            ("về Chỉ số Phát triển Chính phủ điện tử của Liên hợp quốc", "egov_rank", "-"),
            ("về hệ sinh thái khởi nghiệp toàn cầu", "startup_ecosystem_rank", "-"),
            ("về Chỉ số An toàn thông tin mạng toàn cầu", "cybersecurity_rank", "-"),
            ("về Chỉ số Sẵn sàng AI", "ai_rank", "-"),
            ("về tốc độ Internet băng rộng cố định", "internet_speed_rank", "-"),
            ("về năng lực cạnh tranh số toàn cầu", "digital_competitiveness_rank", "-"),
        ),
        "F": (("", "", "-"),),
    },
}

#: A few of each kind.
_FEW = {"P": (0, 1, 2, 3, 4), "R": (0, 1, 2), "C": (0, 1, 2, 3, 8), "G": (0, 1), "K": (0, 1, 3, 5), "F": (0,)}
FEW: Subjects = {
    lang: {kind: [kinds[kind][place] for place in places] for kind, places in _FEW.items()}
    for lang, kinds in SUBJECTS.items()
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
