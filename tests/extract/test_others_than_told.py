"""What the figures of a sentence before were of is not what others are of: nouns of another kind, another subject, some of
them, or what another share of them does."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import read_row

_TABLE = """
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Số doanh nghiệp dệt may là [7.400](-).
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Hà Nội có [7.400](-) doanh nghiệp may mặc.
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Số doanh nghiệp xuất khẩu gạo đạt [7.400](-).
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Số doanh nghiệp tại TP.HCM là [22.400](digital_enterprises).
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Năm 2019 mới có [45.600](digital_enterprises) doanh nghiệp như vậy.
vi | Cả nước có [81.500](digital_enterprises) doanh nghiệp công nghệ số. Năm 2019 có [45.600](digital_enterprises) doanh nghiệp hoạt động.
en | The country has [81,500](digital_enterprises) digital technology enterprises. The number of textile firms is [7,400](-).
en | The country has [81,500](digital_enterprises) digital technology enterprises. Large firms number [400](-).
en | The country has [81,500](digital_enterprises) digital technology enterprises. Rice exporters number [7,400](-).
en | The country has [81,500](digital_enterprises) digital technology enterprises. It had [7,400](-) textile firms in 2020.
en | The country has [81,500](digital_enterprises) digital technology enterprises. Active firms number [74,000](digital_enterprises).
en | The country has [81,500](digital_enterprises) digital technology enterprises. Hanoi has [22,300](digital_enterprises) firms.
en | The country has [81,500](digital_enterprises) digital technology enterprises. Five years ago there were [45,600](digital_enterprises) such firms.
en | There were [14.2](researcher_density) researchers per 10,000 people last year. Nurses stood at [18](-).
en | There were [14.2](researcher_density) researchers per 10,000 people last year. The figure in Hanoi stood at [18](researcher_density).
en | There were [14.2](researcher_density) researchers per 10,000 people last year. Laos stood at [1.8](researcher_density).
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. Some [61 percent](-) export.
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. Some [61 percent](-) are profitable.
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. In Hanoi [61 percent](innovative_enterprise_share) do.
en | More than [40 percent](innovative_enterprise_share) of businesses innovate. About [61 percent](innovative_enterprise_share) did so in Hanoi.
en | Around [45 percent](digital_signature_share) of adults have digital signatures. Around [60 percent](digital_signature_share) is the target.
en | About [62 percent](online_service_share) of public services are processed online. About [30 percent](-) require a visit.
en | [62 percent](online_service_share) of public services are processed fully online. In the health sector it was [41 percent](-).
en | [62 percent](online_service_share) of public services are processed fully online. For land procedures the rate is [41 percent](-).
en | [62 percent](online_service_share) of public services are processed fully online. In the first quarter it was [41 percent](online_service_share).
en | [62 percent](online_service_share) of public services are processed online. Under the plan it is [80 percent](online_service_share).
en | Around [45 percent](digital_signature_share) of adults have digital signatures. In rural areas the figure is [20 percent](-).
en | Some [42 percent](innovative_enterprise_share) of firms innovate. Among large firms the share is [71 percent](-).
en | 5G covers [59 percent](coverage_5g) of the population. In these areas coverage was [30 percent](coverage_5g) last year.
en | 5G covers [59 percent](coverage_5g) of the population. In rural areas coverage is [30 percent](-).
vi | [62%](online_service_share) thủ tục hành chính được cung cấp trực tuyến toàn trình. Trong lĩnh vực y tế, tỷ lệ này là [41%](-).
vi | [62%](online_filing_share) hồ sơ được xử lý trực tuyến. Riêng lĩnh vực đất đai mới đạt [11%](-).
vi | [62%](online_filing_share) hồ sơ được xử lý trực tuyến. Đối với hồ sơ đất đai, tỷ lệ là [11%](-).
vi | [62%](online_filing_share) hồ sơ được xử lý trực tuyến. Trong quý I, tỷ lệ này là [41%](online_filing_share).
vi | Kinh tế số chiếm [19,2%](digital_economy_gdp_share) GDP. Trong lĩnh vực nông nghiệp, tỷ lệ này là [4%](-).
vi | Tỷ lệ doanh nghiệp đổi mới sáng tạo đạt [42%](innovative_enterprise_share). Với doanh nghiệp lớn, tỷ lệ này là [71%](-).
vi | Khoảng [45%](digital_signature_share) người trưởng thành có chữ ký số. Ở nông thôn, con số này là [20%](-).
vi | Có [1,26 triệu](digital_workforce) lao động trong ngành công nghiệp công nghệ số. Số lao động dệt may là [2,5 triệu](-) người.
vi | Có [1,26 triệu](digital_workforce) lao động trong ngành công nghiệp công nghệ số. Số lao động tại TP.HCM là [400.000](digital_workforce) người.
vi | Doanh thu công nghiệp công nghệ số đạt [160 tỷ USD](digital_industry_revenue). Doanh thu dệt may đạt [44 tỷ USD](-).
vi | Doanh thu công nghiệp công nghệ số đạt [160 tỷ USD](digital_industry_revenue). Năm trước doanh thu đạt [152 tỷ USD](digital_industry_revenue).
vi | Ngân sách chi [25.000 tỷ đồng](st_budget_amount) cho khoa học công nghệ. Chi [400.000 tỷ đồng](-) cho giao thông.
en | Digital technology revenue came to [160 billion dollars](digital_industry_revenue). Garment revenue was [44 billion dollars](-).
en | Digital technology revenue came to [160 billion dollars](digital_industry_revenue). Last year its revenue was [152 billion dollars](digital_industry_revenue).
en | The state spent [25 trillion dong](st_budget_amount) on science and technology. It spent [400 trillion dong](-) on roads.
en | GDP grew [8.02 percent](gdp_growth) in 2025. Prices rose [3.3 percent](-).
vi | Tỷ trọng xuất khẩu sản phẩm công nghệ cao đạt [43%](hightech_export_share) năm 2025. Dệt may chiếm [9%](-).
vi | Tỷ trọng xuất khẩu sản phẩm công nghệ cao đạt [43%](hightech_export_share) năm 2025. Năm trước đạt [41%](hightech_export_share).
vi | Ngân sách chi [25.000 tỷ đồng](st_budget_amount) cho khoa học công nghệ. Giáo dục được [300.000 tỷ đồng](-).
vi | Doanh thu thương mại điện tử đạt [31 tỷ USD](ecommerce_revenue). Quy mô năm 2024 là [25 tỷ USD](ecommerce_revenue).
en | The share of high-tech exports was [43 percent](hightech_export_share) in 2025. Garments made up [9 percent](-).
"""


@pytest.mark.parametrize("row", _TABLE.strip().splitlines())
def test_what_was_told_before_is_not_carried_to_others(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "metric", row)
    assert read == meant
