"""Several figures that stand in the order of what was told or counted: two numbers back, lists of numbers, years and places."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from itertools import combinations

import pytest

from tests.extract.conftest import Reader

#: A clause with its share in the first sentence, the share told later, metric.
CLAUSES = {
    "en": (
        ("the digital economy made up {} of GDP", "18.3%", "16.5%", "digital_economy_gdp_share"),
        ("research and development took {} of GDP", "0.7%", "0.5%", "rd_gdp_share"),
        ("5G covered {} of the population", "91.9%", "61.5%", "coverage_5g"),
        ("{} of adults had a digital signature", "27.8%", "19.4%", "digital_signature_share"),
        ("{} of firms carried out innovation", "34.9%", "31.2%", "innovative_enterprise_share"),
        ("{} of dossiers were filed online", "70.2%", "48.6%", "online_filing_share"),
    ),
    "vi": (
        ("kinh tế số chiếm {} GDP", "18,3%", "16,5%", "digital_economy_gdp_share"),
        ("chi cho nghiên cứu và phát triển đạt {} GDP", "0,7%", "0,5%", "rd_gdp_share"),
        ("5G phủ sóng {} dân số", "91,9%", "61,5%", "coverage_5g"),
        ("{} người trưởng thành có chữ ký số", "27,8%", "19,4%", "digital_signature_share"),
        ("{} doanh nghiệp có hoạt động đổi mới sáng tạo", "34,9%", "31,2%", "innovative_enterprise_share"),
        ("{} hồ sơ được nộp trực tuyến", "70,2%", "48,6%", "online_filing_share"),
    ),
}
FIRST = {
    "en": ("In 2025, {} and {}.", "In 2025, {}, while {}.", "In 2025 {}. {}."),
    "vi": ("Năm 2025, {} và {}.", "Năm 2025, {}, còn {}.", "Năm 2025, {}. {}."),
}
#: The sentence of both, kind, period.
BOTH = {
    "en": (
        ("The two figures were {} and {} in 2024.", "actual", "2024"),
        ("In 2024 these figures were {} and {}.", "actual", "2024"),
        ("A year earlier the figures stood at {} and {}.", "actual", "2024"),
        ("By 2030, the two shares are to reach {} and {}.", "target", "2030"),
        ("The two rates should be {} and {}, respectively, by 2030.", "target", "2030"),
        ("Resolution 57 wants both figures at {} and {} by 2030.", "target", "2030"),
        ("In 2024 the same two figures were {} and {}.", "actual", "2024"),
    ),
    "vi": (
        ("Năm 2024, hai con số này là {} và {}.", "actual", "2024"),
        ("Hai tỷ lệ này năm 2024 là {} và {}.", "actual", "2024"),
        ("Năm 2024, các con số này lần lượt là {} và {}.", "actual", "2024"),
        ("Đến năm 2030, hai tỉ lệ này phải đạt {} và {}.", "target", "2030"),
        ("Mục tiêu đến năm 2030 của hai chỉ tiêu này tương ứng là {} và {}.", "target", "2030"),
        ("Cả hai tỷ lệ trên phải lên {} và {} vào năm 2030.", "target", "2030"),
    ),
}


@pytest.mark.parametrize(("lang", "both"), [(lang, row) for lang, rows in BOTH.items() for row in rows])
def test_two_figures_go_back_in_the_order_of_the_two_before(
    figures_of: Reader, lang: str, both: tuple[str, str, str]
) -> None:
    sentence, kind, period = both
    wrong = []
    for first in FIRST[lang]:
        for (one, a, c, metric), (other, b, d, second) in combinations(CLAUSES[lang], 2):
            clauses = one.format(a), other.format(b)
            if ". {}" in first:
                clauses = clauses[0], clauses[1][0].upper() + clauses[1][1:]
            begin = first.format(*clauses) + " "
            text = begin + sentence.format(c, d)
            told = [f for f in figures_of(text, lang) if f.start >= len(begin)]
            said = [(f.metric, str(f.kind), f.period.text if f.period else "") for f in told]
            if said != [(metric, kind, period), (second, kind, period)]:
                wrong.append((text, said))
    assert not wrong


#: What is counted, three numbers, metric.
COUNTED = {
    "en": (
        ("5G stations", "41,200", "17,900", "6,400", "stations_5g"),
        ("digital technology enterprises", "64,000", "73,788", "80,052", "digital_enterprises"),
        ("innovative start-ups", "3,400", "3,800", "4,100", "startups"),
        ("patent applications", "8,535", "9,700", "11,286", "patents_count"),
    ),
    "vi": (
        ("trạm 5G", "41.200", "17.900", "6.400", "stations_5g"),
        ("doanh nghiệp công nghệ số", "64.000", "73.788", "80.052", "digital_enterprises"),
        ("doanh nghiệp khởi nghiệp sáng tạo", "3.400", "3.800", "4.100", "startups"),
        ("đơn đăng ký sáng chế", "8.535", "9.700", "11.286", "patents_count"),
    ),
}
#: The sentence and, of each number, its period and place.
LISTS = {
    "en": (
        ("In 2024 and 2025, the country had {a} and {b} {n}.", (("2024", "VN"), ("2025", "VN"))),
        ("The country had {a} and {b} {n} in 2024 and 2025.", (("2024", "VN"), ("2025", "VN"))),
        ("The number of {n} in 2023, 2024 and 2025 was {a}, {b} and {c}.", (("2023", "VN"), ("2024", "VN"), ("2025", "VN"))),
        ("In 2023, 2024 and 2025 there were {a}, {b} and {c} {n}.", (("2023", "VN"), ("2024", "VN"), ("2025", "VN"))),
        ("In 2025, Ha Noi, Ho Chi Minh City and Da Nang had {a}, {b} and {c} {n}, respectively.", (("2025", "VN-HN"), ("2025", "VN-SG"), ("2025", "VN-DN"))),
    ),
    "vi": (
        ("Năm 2024 và 2025, cả nước có {a} và {b} {n}.", (("2024", "VN"), ("2025", "VN"))),
        ("Số {n} các năm 2023, 2024 và 2025 lần lượt là {a}, {b} và {c}.", (("2023", "VN"), ("2024", "VN"), ("2025", "VN"))),
        ("Năm 2025, Hà Nội, TP.HCM và Đà Nẵng lần lượt có {a}, {b} và {c} {n}.", (("2025", "VN-HN"), ("2025", "VN-SG"), ("2025", "VN-DN"))),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "row"), [(lang, row) for lang, rows in LISTS.items() for row in rows])
def test_a_list_of_numbers_goes_with_a_list_of_years_or_places(
    figures_of: Reader, lang: str, row: tuple[str, tuple[tuple[str, str], ...]]
) -> None:
    sentence, wanted = row
    wrong = []
    for noun, a, b, c, metric in COUNTED[lang]:
        text = sentence.format(n=noun, a=a, b=b, c=c)
        said = [(f.metric, f.period.text if f.period else "", f.geo) for f in figures_of(text, lang)]
        if said != [(metric, *of) for of in wanted]:
            wrong.append((text, said))
    assert not wrong


#: What is counted or ranked, and the metrics of its figures in order.
PLAIN = {
    "vi": (
        ("Năng suất lao động của toàn nền kinh tế năm 2025 đạt 245 triệu đồng/lao động, tăng 6,6%.", (None, "labour_productivity_growth")),
        ("Năm 2025, năng suất lao động xã hội đạt 245 triệu đồng/người, tăng 6,6% so với năm 2024.", (None, "labour_productivity_growth")),
        ("NSLĐ toàn nền kinh tế tăng 6,6% trong năm 2025.", ("labour_productivity_growth",)),
        ("GDP năm 2025 đạt 510 tỷ USD, tăng 8%; năng suất lao động đạt 245 triệu đồng, tăng 6,6%.", ("gdp_value", "gdp_growth", None, "labour_productivity_growth")),
        ("Năng suất lao động của nhà máy tăng cao, doanh thu đạt 900 tỷ đồng, tăng 20%.", (None, None)),
        ("Năm 2025 Việt Nam xếp thứ 44 về GII, nhưng chỉ đứng thứ 62 về sản phẩm tri thức.", ("gii_rank", None)),
        ("Hai tỉ lệ này đều tăng, ba tỷ trọng kia thì giảm.", ()),
        ("Cả nước có 6 tỷ phú.", (None,)),
    ),
    "en": (
        ("Labour productivity of the whole economy reached VND245 million per worker in 2025, up 6.6%.", (None, "labour_productivity_growth")),
        ("The economy's labour productivity came to $9,800 per worker in 2025, an increase of 6.6%.", (None, "labour_productivity_growth")),
        ("Output per worker in the whole economy rose 6.6% in 2025 to VND245 million.", ("labour_productivity_growth", None)),
        ("GDP reached $510 billion in 2025, up 8%, and labour productivity came to $9,800 per worker, up 6.6%.", ("gdp_value", "gdp_growth", None, "labour_productivity_growth")),
        ("In the Global Innovation Index Viet Nam was 44th overall but 62nd for knowledge creation.", ("gii_rank", None)),
        ("Viet Nam ranks 71st in the E-Government Development Index and 43rd for online services.", ("egov_rank", None)),
        ("Viet Nam ranks ninth in the world for fixed broadband speed and 14th for mobile speed.", ("internet_speed_rank", "internet_speed_rank")),
        ("These two shares are rising.", ()),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "row"), [(lang, row) for lang, rows in PLAIN.items() for row in rows])
def test_what_beside_a_metric_is_of_its_own(
    figures_of: Reader, lang: str, row: tuple[str, tuple[str | None, ...]]
) -> None:
    text, wanted = row
    assert tuple(f.metric for f in figures_of(text, lang)) == wanted
