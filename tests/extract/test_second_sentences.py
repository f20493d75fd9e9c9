"""A sentence that says only another time, a target or a forecast is of the metric that the sentence before told.

Every first sentence of the tables below goes with every second one, in its paragraph and in the next.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.amounts import written
from tests.extract.conftest import Reader

#: The first sentence with its time to come, unit, its value and the second one's, metric.
FIRST = {
    "en": (
        ("The digital economy accounted for {} of GDP{}.", "%", "18.3", "14.6", "digital_economy_gdp_share"),
        ("Revenue of the digital technology industry reached {}{}.", "$", "198", "178", "digital_industry_revenue"),
        ("Viet Nam had {} digital technology enterprises{}.", "n", "80,052", "73,788", "digital_enterprises"),
        ("5G covered {} of the population{}.", "%", "91.9", "61.5", "coverage_5g"),
        ("{} of adults had a digital signature{}.", "%", "27.8", "19.4", "digital_signature_share"),
        ("Viet Nam spent {} of GDP on research and development{}.", "%", "0.7", "0.52", "rd_gdp_share"),
        ("There were {} 5G base stations{}.", "n", "14,500", "9,100", "stations_5g"),
        ("The e-commerce market was worth {}{}.", "$", "31", "25", "ecommerce_revenue"),
        ("{} of firms carried out innovation{}.", "%", "34.9", "31.2", "innovative_enterprise_share"),
        ("The country had {} researchers per 10,000 people{}.", "n", "7.8", "7.1", "researcher_density"),
    ),
    "vi": (
        ("Kinh tế số chiếm {} GDP{}.", "%", "18,3", "14,6", "digital_economy_gdp_share"),
        ("Doanh thu công nghiệp công nghệ số đạt {}{}.", "$", "198", "178", "digital_industry_revenue"),
        ("Việt Nam có {} doanh nghiệp công nghệ số{}.", "n", "80.052", "73.788", "digital_enterprises"),
        ("5G phủ sóng {} dân số{}.", "%", "91,9", "61,5", "coverage_5g"),
        ("{} người trưởng thành có chữ ký số{}.", "%", "27,8", "19,4", "digital_signature_share"),
        ("Việt Nam chi {} GDP cho nghiên cứu và phát triển{}.", "%", "0,7", "0,52", "rd_gdp_share"),
        ("Cả nước có {} trạm 5G{}.", "n", "14.500", "9.100", "stations_5g"),
        ("Quy mô thương mại điện tử đạt {}{}.", "$", "31", "25", "ecommerce_revenue"),
        ("{} doanh nghiệp có hoạt động đổi mới sáng tạo{}.", "%", "34,9", "31,2", "innovative_enterprise_share"),
        ("Cả nước có {} nhân lực nghiên cứu trên một vạn dân{}.", "n", "7,8", "7,1", "researcher_density"),
    ),
}
#: The time of the first sentence, the same a year before.
TIMES = {
    "en": ((" in 2025", "2024"), (" last year", "2024"), (" in the first nine months of 2025", "2024-M01/2024-M09")),
    "vi": ((" năm 2025", "2024"), (" trong năm ngoái", "2024"), (" trong 9 tháng đầu năm 2025", "2024-M01/2024-M09")),
}
#: The second sentence, kind, period ("-1": a year before), comparator.
SECOND = {
    "en": (
        ("The figure was {} in 2024.", "actual", "2024", "eq"),
        ("In 2024, the figure stood at {}.", "actual", "2024", "eq"),
        ("That compares with {} in 2024.", "actual", "2024", "eq"),
        ("A year earlier, the figure was {}.", "actual", "-1", "eq"),
        ("By 2030, the figure should reach {}.", "target", "2030", "eq"),
        ("The target for 2030 is {}.", "target", "2030", "eq"),
        ("Resolution 57 sets a target of at least {} by 2030.", "target", "2030", "gte"),
        ("The resolution asks for {} by 2030.", "target", "2030", "eq"),
        ("The goal is {} by 2030.", "target", "2030", "eq"),
        ("The ministry expects {} this year.", "forecast", "2026", "eq"),
        ("The plan for this year is {}.", "target", "2026", "eq"),
        ("This year's target is {}.", "target", "2026", "eq"),
        ("Its earlier report gave {} for 2024.", "actual", "2024", "eq"),
        ("The 2030 target is at least {}.", "target", "2030", "gte"),
        ("To reach {} by 2030, the country must move faster.", "target", "2030", "eq"),
    ),
    "vi": (
        ("Năm 2024, con số này là {}.", "actual", "2024", "eq"),
        ("Con số của năm 2024 là {}.", "actual", "2024", "eq"),
        ("Năm 2024 mới là {}.", "actual", "2024", "eq"),
        ("Một năm trước, con số này là {}.", "actual", "-1", "eq"),
        ("Năm trước đó chỉ là {}.", "actual", "-1", "eq"),
        ("Cùng kỳ năm trước là {}.", "actual", "-1", "eq"),
        ("Trước đó một năm là {}.", "actual", "-1", "eq"),
        ("Mức này cao hơn so với {} của năm 2024.", "actual", "2024", "eq"),
        ("Đến năm 2030, con số này phải đạt {}.", "target", "2030", "eq"),
        ("Mục tiêu đến năm 2030 là {}.", "target", "2030", "eq"),
        ("Nghị quyết 57 đặt mục tiêu đến năm 2030 đạt tối thiểu {}.", "target", "2030", "gte"),
        ("Nghị quyết yêu cầu đạt {} vào năm 2030.", "target", "2030", "eq"),
        ("Chỉ tiêu năm nay là {}.", "target", "2026", "eq"),
        ("Năm nay, Bộ dự kiến đạt {}.", "forecast", "2026", "eq"),
        ("Dự báo năm nay sẽ là {}.", "forecast", "2026", "eq"),
        ("Báo cáo trước đó nêu {} cho năm 2024.", "actual", "2024", "eq"),
        ("Chính phủ phấn đấu đạt {} vào năm 2030.", "target", "2030", "eq"),
        ("Kế hoạch năm 2026 là {}.", "target", "2026", "eq"),
        ("Để đạt {} vào năm 2030, cần làm nhanh hơn.", "target", "2030", "eq"),
    ),
}


@pytest.mark.parametrize(("lang", "second"), [(lang, second) for lang, rows in SECOND.items() for second in rows])
def test_a_sentence_without_a_subject_goes_on_with_the_one_before(
    figures_of: Reader, lang: str, second: tuple[str, str, str, str]
) -> None:
    sentence, kind, period, comparator = second
    wrong = []
    for first, unit, own, other, metric in FIRST[lang]:
        for time, before in TIMES[lang]:
            for gap in (" ", "\n\n"):
                begin = first.format(written(unit, own, lang), time) + gap
                text = begin + sentence.format(written(unit, other, lang))
                told = [f for f in figures_of(text, lang) if f.start >= len(begin)]
                said = [
                    (f.metric, str(f.kind), f.period.text if f.period else "", str(f.quantity.comparator)) for f in told
                ]
                if said != [(metric, kind, before if period == "-1" else period, comparator)]:
                    wrong.append((text, said))
    assert not wrong


#: A text in which a decimal is of another kind than the density before it.
OTHERS = [
    ("en", "The country has 7.8 researchers per 10,000 people.\n\nIndustry 4.0 needs more.", "4.0"),
    ("en", "The country has 7.8 researchers per 10,000 people. Version 2.1 of the portal is out.", "2.1"),
    ("vi", "Cả nước có 7,8 nhân lực nghiên cứu trên một vạn dân. Cách mạng công nghiệp 4.0 cần nhiều hơn.", "4.0"),
]


@pytest.mark.parametrize(("lang", "text", "number"), OTHERS)
def test_no_other_decimal_goes_on_with_a_density(figures_of: Reader, lang: str, text: str, number: str) -> None:
    assert not [f for f in figures_of(text, lang) if number in f.quote and f.metric == "researcher_density"]
