"""Shares of those that do not do or have what a metric tells of: no metric's, but for payments without cash.

Behind each figure stands its metric, "-" where it has none.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

METRIC = """
en | Some [40 percent](-) of adults do not have a digital signature.
en | [22 percent](-) of households have no fibre connection.
en | [30 percent](-) of dossiers are still not filed online.
en | [7 percent](-) of the population is not covered by 5G.
en | [Two-thirds](-) of enterprises had no innovation activity.
en | Some [90 percent](-) of inventions are never commercialised.
en | [Nine in ten](-) university patents in Vietnam had never been licensed to anybody.
en | [12 percent](-) of procedures remain unavailable online.
en | [85 percent](digital_signature_share) of adults have a digital signature, but [15 percent](-) do not.
en | Only [6 percent](commercialisation_rate) of inventions have ever been commercialised.
en | Not more than [6 percent](commercialisation_rate) of inventions are commercialised.
en | R&D spending of [0.5 percent](rd_gdp_share) of GDP is not enough.
en | [98.2 percent](coverage_5g) of the population is covered by 5G, not counting the islands.
en | [71 percent](cashless_share) of transactions were settled without cash.
vi | [60%](-) người trưởng thành chưa có chữ ký số.
vi | [30%](-) hồ sơ chưa được nộp trực tuyến.
vi | [7%](-) dân số vẫn chưa được phủ sóng 5G.
vi | [90%](-) sáng chế chưa từng được thương mại hóa.
vi | [Cứ ba hộ thì một hộ](-) chưa có cáp quang.
vi | [Hai phần ba](-) doanh nghiệp không có hoạt động đổi mới sáng tạo.
vi | [71%](cashless_share) giao dịch không dùng tiền mặt.
vi | [51%](online_filing_share) hồ sơ được nộp trực tuyến mà không kèm giấy tờ.
vi | Chi cho R&D mới bằng [0,5% GDP](rd_gdp_share), chưa đủ.
vi | Mục tiêu tăng trưởng GDP [10%](gdp_growth) không phải dễ.
"""

test_metric_is_read_as_meant = each_row({"metric": METRIC}, date(2026, 10, 5))
