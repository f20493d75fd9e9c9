"""Whose a figure is where the owner stands behind what is measured, and what a country, a plan or a draft is told of.

A figure that is checked stands in square brackets, its metric, place and kind behind it in braces.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader

_CHECKED = re.compile(r"\[([^\]]+)\]\{(\w+) ([\w-]+) (\w+)\}")

SENTENCES = {
    "vi": (
        # The words before a name only look like those that lead away from it ("tử", "tư", "quả" are no "từ", "qua").
        "Doanh thu thương mại điện tử Đà Nẵng năm 2025 đạt [21.000 tỷ đồng]{ecommerce_revenue VN-DN actual}.",
        "Năm 2024, thương mại điện tử Cần Thơ thu về [9.000 tỷ đồng]{ecommerce_revenue VN-xx actual}.",
        "Năm 2024, doanh thu thương mại điện tử của cả nước, học hỏi nhiều từ Nhật Bản nhưng chỉ đạt [25 tỷ USD]{ecommerce_revenue VN actual}.",
        # Who raised, chose or was given it stands behind the figure.
        "[12 triệu USD vốn mạo hiểm]{startup_investment VN-HN actual} được các startup Hà Nội gọi thành công trong năm 2025.",
        "[25 quỹ đầu tư mạo hiểm]{investment_funds VN-DN actual} đã chọn Đà Nẵng làm điểm dừng chân.",
        "Gần [85% nhiệm vụ]{tasks_done_share VN-xx actual} trong chương trình Nghị quyết 57 của tỉnh Lào Cai đã hoàn thành.",
        "Chi cho khoa học, công nghệ chiếm [1,7%]{st_budget_share VN-xx actual} chi ngân sách của tỉnh Bắc Ninh năm 2024.",
        "Với tốc độ tăng trưởng [7,9%]{gdp_growth VN-HN actual}, kinh tế Thủ đô năm 2025 vào nhóm dẫn đầu.",
        # Of who is the first there, not of those among whom.
        "Thái Lan là nền kinh tế lớn thứ hai và Indonesia là nền kinh tế lớn nhất Đông Nam Á với GDP [1.400 tỷ USD]{gdp_value ID actual} năm 2025.",
        "Singapore có hạ tầng tốt nhất ASEAN với [98% người dân]{internet_users_share SG actual} dùng Internet.",
        "Kinh tế số ASEAN năm 2025 đạt [300 tỷ USD]{digital_economy_value ASEAN actual}.",
        "Thái Lan là thị trường lớn thứ hai khu vực và kinh tế số nước này đạt [46 tỷ USD]{digital_economy_value TH actual} năm 2024.",
        "Chưa mạng nào nhanh hơn Qatar, nước đứng [thứ 2]{internet_speed_rank QA actual} thế giới về tốc độ Internet di động.",
        # Another country's list is its own.
        "Hàn Quốc công bố danh mục [12 công nghệ chiến lược]{strategic_technologies KR actual} từ năm 2022.",
        "Thủ tướng ban hành danh mục [11 công nghệ chiến lược]{strategic_technologies VN actual}.",
        # Institutes do what they do.
        "Viện Năng lượng nguyên tử Việt Nam công bố [1.200 bài báo quốc tế]{publications_count ORG actual} trong năm 2024.",
        "Viện Hàn lâm KH&CN Việt Nam có [1.900 công bố quốc tế]{publications_count ORG actual} năm 2024.",
        # What is had is no limit, what a plan came to is no aim, and a draft is one.
        "Khách hàng di động ở Huế được hưởng tốc độ tải xuống [120 Mbps]{mobile_speed VN-xx actual}.",
        "Theo kế hoạch, [40 nhiệm vụ]{tasks_done VN actual} của Nghị quyết 57 đã được hoàn thành.",
        "Theo kế hoạch, [40 nhiệm vụ]{tasks_done VN target} của Nghị quyết 57 phải hoàn thành trong năm 2026.",
        "Bản dự thảo đang được lấy ý kiến giữ lại [9 công nghệ chiến lược]{strategic_technologies VN target}.",
        # The year may stand between what is counted and its number.
        "Số vườn ươm của Việt Nam năm 2021 là [79]{incubators VN actual}.",
        "Số startup tại Đà Nẵng vào cuối năm 2024 là [1.216]{startups VN-DN actual}.",
        "Số lượng quỹ đầu tư mạo hiểm hoạt động tại Việt Nam trong năm 2023 đạt [140]{investment_funds VN actual}.",
    ),
    "en": (
        "The number of incubators in Viet Nam in 2021 was [79]{incubators VN actual}.",
        "The number of venture funds active in Viet Nam at the end of 2023 reached [140]{investment_funds VN actual}.",
        "South Korea keeps a list of [12 strategic technologies]{strategic_technologies KR actual}.",
        "Under the plan, [40 tasks]{tasks_done VN actual} of Resolution 57 have been completed.",
        "Indonesia remains the largest market in the region, with a digital economy worth [$99 billion]{digital_economy_value ID actual}.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "marked"), [(lang, one) for lang, told in SENTENCES.items() for one in told])
def test_a_figure_is_of_its_owner_and_kind(figures_of: Reader, lang: str, marked: str) -> None:
    text, meant = _CHECKED.sub(r"\1", marked), []
    at = 0
    for m in _CHECKED.finditer(marked):
        start = text.index(m[1], at)
        at = start + len(m[1])
        meant.append((start, m[2], m[3], m[4]))
    found = {}
    for f in figures_of(text, lang):
        found[f.end] = (f.metric, f.geo, f.kind.value)
    read = []
    for start, *_ in meant:
        end = next((e for e in sorted(found) if e > start), None)
        read.append((start, *found.get(end, ())))
    assert read == meant
