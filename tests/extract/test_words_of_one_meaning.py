"""Vietnamese words of one meaning name one metric, and words close to them name none.

A figure that is checked stands in square brackets, its metric behind it in braces ("-" where it is open).
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([\w-]+)\}")

SENTENCES = (
    # Growth said by a verb and its pace.
    "Kinh tế số mở rộng với nhịp [17%]{digital_economy_growth} mỗi năm.",
    "Năm 2025, kinh tế số Thái Lan tiến lên với tốc độ [12%]{digital_economy_growth}.",
    "Kinh tế số phát triển với tốc độ [19%]{digital_economy_growth} trong năm 2024.",
    "Kinh tế số chiếm [19%]{digital_economy_gdp_share} trong năm 2024.",
    # Firms of two trades at once; what arises is not what is added.
    "Hà Nội có [900 doanh nghiệp phần mềm và nội dung số]{digital_enterprises_abroad} bán hàng ra nước ngoài.",
    "Cả nước có [1.700 doanh nghiệp công nghệ số]{digital_enterprises_abroad} phát sinh doanh thu từ thị trường quốc tế.",
    "Năm 2024 có thêm [900 doanh nghiệp công nghệ số]{-} phát sinh mới.",
    # Goods that go abroad.
    "Năm 2024, nhóm hàng công nghệ số đưa ra thị trường nước ngoài [118 tỷ USD]{digital_exports}.",
    "Năm 2024, sản phẩm công nghệ số bán ra thị trường thế giới đạt [70 tỷ USD]{digital_exports}.",
    # Who has an account is counted for the account.
    "Đến nay [41 triệu người dân]{digital_id_accounts} đã có tài khoản định danh điện tử.",
    "Có [38,5 triệu cá nhân]{digital_id_accounts} kích hoạt VNeID.",
    "Có [38,5 triệu người dân]{-} có tài khoản ngân hàng.",
    # Shopping on the net.
    "Người dân chi [95.000 tỷ đồng]{ecommerce_revenue} mua sắm qua các sàn TMĐT trong quý I/2025.",
    "Năm 2024, người tiêu dùng bỏ ra [22 tỷ USD]{ecommerce_revenue} mua hàng trên sàn thương mại điện tử.",
    # Start-ups of that worth, and those that are not yet.
    "Số công ty khởi nghiệp có định giá tỷ USD ở Singapore là [25]{unicorns}.",
    "Việt Nam có [6 startup tiềm năng kỳ lân]{-}.",
    "Việt Nam có [6 startup]{-} chưa thành kỳ lân.",
    # Technologies of strategic weight.
    "Chính phủ chọn [11 công nghệ có ý nghĩa chiến lược]{strategic_technologies} để ưu tiên.",
    "Danh mục gồm [10 nhóm công nghệ mang tính chiến lược]{strategic_technologies}.",
    # Vietnamese groups that go into the world, and those that come from it.
    "Đến năm 2035, Việt Nam có [6 tập đoàn công nghệ số]{digital_tech_firms_leading} vươn tầm quốc tế.",
    "Đến năm 2030, thu hút [4 tập đoàn công nghệ hàng đầu thế giới]{global_tech_firms} đặt trung tâm nghiên cứu tại Việt Nam.",
    # Who works there; who is lacking does not.
    "Ngành công nghệ thông tin thu hút [1,1 triệu lao động]{digital_workforce} trong năm 2022.",
    "Thị trường còn thiếu [150.000 nhân lực công nghệ thông tin]{-} trong năm 2025.",
    "Nhân lực khoa học và công nghệ đạt [9 người/vạn dân]{researcher_density} năm 2024.",
    # Organisations of rank, a province's allocation.
    "Đến năm 2030 có [25 tổ chức khoa học và công nghệ]{st_orgs_ranked} đạt thứ hạng quốc tế.",
    "Lâm Đồng phân bổ [640 tỷ đồng]{st_budget_amount} ngân sách tỉnh năm 2025 cho khoa học, công nghệ.",
    "Trong tổng số đó, tỉnh mới phân bổ [640 tỷ đồng]{-} ngân sách cho khoa học, công nghệ.",
    # Makers, markets abroad, shops on the net, a team, tasks as work.
    "Tính đến cuối năm 2024, số hãng công nghệ số của cả nước là [71.000]{digital_enterprises}.",
    "[120 doanh nghiệp CNTT]{digital_enterprises_abroad} ở Huế có khách hàng ở Mỹ.",
    "Chợ trực tuyến Việt Nam đạt quy mô [29 tỷ USD]{ecommerce_revenue} năm 2024.",
    "Đội ngũ làm trong lĩnh vực công nghệ số gồm [480.000 người]{digital_workforce}.",
    "Đội ngũ giáo viên gồm [480.000 người]{-}.",
    "Đến tháng 10, Cần Thơ làm xong [75 việc]{tasks_done} của Nghị quyết 57.",
    "Tỷ lệ doanh nghiệp có hoạt động đổi mới, sáng tạo là [36%]{innovative_enterprise_share}.",
    # So many of each ten or hundred, with a clause between.
    "Cứ 10 hồ sơ người dân và doanh nghiệp gửi tới các cơ quan thì [7 hồ sơ]{online_filing_share} được nộp trực tuyến.",
    "Trong 10 đồng mà cả nước chi cho nghiên cứu và phát triển thì [6 đồng]{rd_private_share} đến từ doanh nghiệp.",
    "Cứ 100 USD hàng hóa Việt Nam bán ra nước ngoài thì gần [50 USD]{hightech_export_share} là hàng công nghệ cao.",
    "Cứ 100 kết quả nghiên cứu của các viện, trường thì chưa tới [4 kết quả]{commercialisation_rate} được thương mại hóa.",
    "Sáng chế biến thành hàng hóa chỉ chiếm [5%]{commercialisation_rate} tổng số bằng đã cấp.",
)


@pytest.mark.parametrize("marked", SENTENCES)
def test_words_of_one_meaning_name_one_metric(figures_of: Reader, marked: str) -> None:
    read, meant = field_read(figures_of, "vi", "", marked, mark=_CHECKED, field="metric")
    assert read == meant
