"""A sentence with two figures says of each its time, kind, place and bound: moves, comparisons, targets, lists, places.

Every subject of the tables below goes through every sentence.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.amounts import written
from tests.extract.conftest import Reader

#: Words, unit, the two numbers `a` and `b`, metric.
SUBJECTS = {
    "en": (
        ("the digital economy's share of GDP", "%", "18.3", "14.6", "digital_economy_gdp_share"),
        ("revenue of the digital technology industry", "$", "198", "178", "digital_industry_revenue"),
        ("the number of innovative start-ups", "n", "4,100", "3,800", "startups"),
        ("5G coverage of the population", "%", "91.9", "61.5", "coverage_5g"),
        ("the share of adults with a digital signature", "%", "27.8", "19.4", "digital_signature_share"),
        ("the number of 5G base stations", "n", "14,500", "9,100", "stations_5g"),
        ("the share of procedures offered fully online", "%", "82.5", "55.5", "online_service_share"),
        ("R&D spending as a share of GDP", "%", "0.7", "0.52", "rd_gdp_share"),
    ),
    "vi": (
        ("tỷ trọng kinh tế số trong GDP", "%", "18,3", "14,6", "digital_economy_gdp_share"),
        ("doanh thu công nghiệp công nghệ số", "$", "198", "178", "digital_industry_revenue"),
        ("số doanh nghiệp công nghệ số", "n", "80.052", "73.788", "digital_enterprises"),
        ("tỷ lệ dân số được phủ sóng 5G", "%", "91,9", "61,5", "coverage_5g"),
        ("tỷ lệ người trưởng thành có chữ ký số", "%", "27,8", "19,4", "digital_signature_share"),
        ("số trạm phát sóng 5G", "n", "14.500", "9.100", "stations_5g"),
        ("tỷ lệ thủ tục hành chính được cung cấp trực tuyến toàn trình", "%", "82,5", "55,5", "online_service_share"),
        ("quy mô thị trường thương mại điện tử", "$", "31", "25", "ecommerce_revenue"),
    ),
}
#: The sentence with `{s}` for the subject, and of each number: which, kind, period ("" where none), place, comparator.
SENTENCES = {
    "en": (
        (
            "{S} rose from {b} in 2024 to {a} in 2025.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "{S} was {a} in 2025, compared with {b} in 2024.",
            (
                ("a", "actual", "2025", "VN", "eq"),
                ("b", "actual", "2024", "VN", "eq"),
            ),
        ),
        (
            "{S} was {b} in 2024 and {a} in 2025.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "In 2024 and 2025, {s} was {b} and {a} respectively.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "{S} was {b} in 2025 and is to reach {a} by 2030.",
            (
                ("b", "actual", "2025", "VN", "eq"),
                ("a", "target", "2030", "VN", "eq"),
            ),
        ),
        (
            "{S} reached {b} in 2025, against a target of {a} by 2030.",
            (
                ("b", "actual", "2025", "VN", "eq"),
                ("a", "target", "2030", "VN", "eq"),
            ),
        ),
        ("In Ha Noi, {s} was {a} in 2025.", (("a", "actual", "2025", "VN-HN", "eq"),)),
        (
            "In Da Nang {s} reached {a} last year, against {b} nationwide.",
            (
                ("a", "actual", "2025", "VN-DN", "eq"),
                ("b", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "Nationwide, {s} was {b} in 2025; in Ho Chi Minh City it was {a}.",
            (
                ("b", "actual", "2025", "VN", "eq"),
                ("a", "actual", "2025", "VN-SG", "eq"),
            ),
        ),
        ("{S} in Thailand was {a} in 2025.", (("a", "actual", "2025", "TH", "eq"),)),
        ("{S} was between {b} and {a} in 2025.", (("b", "actual", "2025", "VN", "range"),)),
        (
            "By 2030, {s} is to be at least {a}, up from {b} in 2025.",
            (
                ("a", "target", "2030", "VN", "gte"),
                ("b", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "The ministry expects {s} to reach {a} this year after {b} in 2025.",
            (
                ("a", "forecast", "2026", "VN", "eq"),
                ("b", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "At {a} in 2025, {s} was higher than the {b} of 2024.",
            (
                ("a", "actual", "2025", "VN", "eq"),
                ("b", "actual", "2024", "VN", "eq"),
            ),
        ),
        ("The Ministry of Science and Technology put {s} at {a} for 2025.", (("a", "actual", "2025", "VN", "eq"),)),
        (
            "{S} should be {a} by 2030 and {b} by 2027.",
            (
                ("a", "target", "2030", "VN", "eq"),
                ("b", "target", "2027", "VN", "eq"),
            ),
        ),
        ("Resolution 57 wants {s} to reach {a} by 2030.", (("a", "target", "2030", "VN", "eq"),)),
        ("Resolution 57 aims for {s} of at least {a} by 2030.", (("a", "target", "2030", "VN", "gte"),)),
        ("“{S} is now {a},” Minister Nguyen Van An said.", (("a", "actual", "", "VN", "eq"),)),
    ),
    "vi": (
        (
            "{S} tăng từ {b} năm 2024 lên {a} năm 2025.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "Năm 2025, {s} đạt {a}, so với {b} năm 2024.",
            (
                ("a", "actual", "2025", "VN", "eq"),
                ("b", "actual", "2024", "VN", "eq"),
            ),
        ),
        (
            "{S} là {b} năm 2024 và {a} năm 2025.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "Năm 2024 và 2025, {s} lần lượt là {b} và {a}.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "{S} đạt {b} năm 2025 và phấn đấu đạt {a} vào năm 2030.",
            (
                ("b", "actual", "2025", "VN", "eq"),
                ("a", "target", "2030", "VN", "eq"),
            ),
        ),
        (
            "Năm 2025, {s} đạt {b}, trong khi mục tiêu đến năm 2030 là {a}.",
            (
                ("b", "actual", "2025", "VN", "eq"),
                ("a", "target", "2030", "VN", "eq"),
            ),
        ),
        ("Tại Hà Nội, {s} đạt {a} năm 2025.", (("a", "actual", "2025", "VN-HN", "eq"),)),
        (
            "Ở Đà Nẵng, {s} đạt {a} trong năm ngoái, còn cả nước là {b}.",
            (
                ("a", "actual", "2025", "VN-DN", "eq"),
                ("b", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "Cả nước có {s} là {b} năm 2025, riêng TP.HCM là {a}.",
            (
                ("b", "actual", "2025", "VN", "eq"),
                ("a", "actual", "2025", "VN-SG", "eq"),
            ),
        ),
        ("{S} của Thái Lan là {a} năm 2025.", (("a", "actual", "2025", "TH", "eq"),)),
        ("{S} đạt từ {b} đến {a} năm 2025.", (("b", "actual", "2025", "VN", "range"),)),
        (
            "Đến năm 2030, {s} đạt tối thiểu {a}, tăng từ {b} năm 2025.",
            (
                ("a", "target", "2030", "VN", "gte"),
                ("b", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "Bộ dự báo {s} năm nay đạt {a}, sau khi đạt {b} năm 2025.",
            (
                ("a", "forecast", "2026", "VN", "eq"),
                ("b", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "{S} từ mức {b} năm 2024 đã lên {a} năm 2025.",
            (
                ("b", "actual", "2024", "VN", "eq"),
                ("a", "actual", "2025", "VN", "eq"),
            ),
        ),
        (
            "Với {a} năm 2025, {s} cao hơn mức {b} của năm 2024.",
            (
                ("a", "actual", "2025", "VN", "eq"),
                ("b", "actual", "2024", "VN", "eq"),
            ),
        ),
        ("Theo Bộ Khoa học và Công nghệ, {s} năm 2025 là {a}.", (("a", "actual", "2025", "VN", "eq"),)),
        (
            "{S} phải đạt {b} vào năm 2027 và {a} vào năm 2030.",
            (
                ("b", "target", "2027", "VN", "eq"),
                ("a", "target", "2030", "VN", "eq"),
            ),
        ),
        ("Nghị quyết 57 đặt mục tiêu đến năm 2030 {s} đạt {a}.", (("a", "target", "2030", "VN", "eq"),)),
        ("Nghị quyết 57 yêu cầu {s} tối thiểu {a} vào năm 2030.", (("a", "target", "2030", "VN", "gte"),)),
        ("“{S} hiện là {a}”, Bộ trưởng Nguyễn Văn An nói.", (("a", "actual", "", "VN", "eq"),)),
    ),
}


@pytest.mark.parametrize(("lang", "sentence"), [(lang, row) for lang, rows in SENTENCES.items() for row in rows])
def test_each_of_two_figures_has_its_own_time_kind_and_place(
    figures_of: Reader, lang: str, sentence: tuple[str, tuple[tuple[str, ...], ...]]
) -> None:
    form, wanted = sentence
    wrong = []
    for subject, unit, a, b, metric in SUBJECTS[lang]:
        numbers = {"a": written(unit, a, lang), "b": written(unit, b, lang)}
        begin = subject[0].upper() + subject[1:]
        text = form.replace("{S}", begin).replace("{s}", subject)
        text = text.replace("{a}", numbers["a"]).replace("{b}", numbers["b"])
        figures = figures_of(text, lang)
        for which, kind, period, place, comparator in wanted:
            at = text.index(numbers[which])
            found = [f for f in figures if f.start <= at < f.end]
            said = [
                (f.metric, str(f.kind), f.period.text if f.period else "", f.geo, str(f.quantity.comparator))
                for f in found
            ]
            if said != [(metric, kind, period, place, comparator)]:
                wrong.append((text, which, said))
    assert not wrong
