"""A rank is of the index that its own words name, whatever index the text was about before, and a nation's is no province's."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import read_row

_TABLE = """
vi | Việt Nam đứng [thứ 40](ai_rank) thế giới về chỉ số sẵn sàng trí tuệ nhân tạo. Về chỉ số hòa bình, Việt Nam đứng [thứ 30](-) và lọt [top 50](-).
vi | Việt Nam xếp hạng [44](gii_rank) về chỉ số đổi mới sáng tạo toàn cầu. Tỉnh Sơn La đứng [thứ 12](-) về chỉ số PCI, [thứ 13](-) về PAR INDEX.
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Về HDI, Việt Nam xếp [thứ 93/193](-).
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Ở bảng xếp hạng khởi nghiệp, nước ta đứng [thứ 55](-); về quy mô kinh tế đứng [thứ 32](-).
vi | Huế đứng [thứ 2](-) cả nước về mức độ ứng dụng AI theo chỉ số PAPI.
vi | Việt Nam xếp [thứ 44](gii_rank) trong GII 2025. Về thu hút FDI, tỉnh đứng [thứ 3](-) cả nước.
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. GRDP của tỉnh tăng 8%, đứng [thứ 5](-) cả nước.
vi | Việt Nam xếp [thứ 44](gii_rank) trong GII 2025. Trong 10 địa phương dẫn đầu, Hà Nội xếp [thứ nhất](-), TP.HCM [thứ hai](-).
vi | Việt Nam đứng [thứ 55](startup_ecosystem_rank) về hệ sinh thái khởi nghiệp toàn cầu. TP.HCM đứng [thứ 110](startup_ecosystem_rank).
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Bộ Khoa học và Công nghệ đứng [thứ nhất](-) trong khối bộ, ngành.
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Bộ Công an xếp [thứ 2/17](-) bộ, cơ quan ngang bộ.
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Bộ Công an cho biết năm 2022 Việt Nam xếp [thứ 86](egov_rank).
vi | Việt Nam xếp [thứ 44](gii_rank) trong GII 2025. Cà phê Việt Nam đứng [thứ hai](-) thế giới, đội tuyển Việt Nam đứng [thứ 6](-) tại cuộc thi.
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Chỉ số toàn cầu năm 2022 xếp nước ta [thứ 86](egov_rank).
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Trên trường quốc tế, năm 2022 Việt Nam xếp [thứ 86](egov_rank).
vi | Việt Nam xếp hạng [71](egov_rank) về chính phủ điện tử. Trong bộ chỉ số này, năm 2022 Việt Nam đứng [thứ 86](egov_rank).
vi | Việt Nam xếp [thứ 44](gii_rank) trong GII. Năm 2024 chỉ số này xếp nước ta [thứ 45](gii_rank).
en | Viet Nam ranks [40th](ai_rank) in the world in AI readiness. On the Human Development Index it is [93rd of 193](-).
en | Viet Nam ranked [44th](gii_rank) in the Global Innovation Index. In the PCI, Quang Ninh came [second](-).
en | Viet Nam ranked [71st](egov_rank) in e-government. It was [88th of 180](-) in the Corruption Perceptions Index, and [30th](-) by the size of its economy.
en | Viet Nam ranked [44th](gii_rank) in the Global Innovation Index. Hanoi ranked [first](-) and Da Nang [second](-) among provinces.
en | Viet Nam ranks [71st](egov_rank) in e-government. The Ministry of Finance came [first](-) among ministries.
en | Viet Nam ranked [44th](gii_rank) in the Global Innovation Index. Vietnamese coffee ranks [second](-) in the world.
en | Viet Nam ranks [71st](egov_rank) in e-government. The ministry said the country ranked [86th](egov_rank) in 2022.
en | Viet Nam ranks [71st](egov_rank) in e-government. Singapore is [3rd](egov_rank) and Thailand [52nd](egov_rank).
en | Viet Nam ranks [71st](egov_rank) in the UN E-Government Survey. In the UN index of 2022 it was [86th](egov_rank).
en | Viet Nam ranked [44th](gii_rank) in the Global Innovation Index. In the index of 2024 it was [45th](gii_rank).
"""


@pytest.mark.parametrize("row", _TABLE.strip().splitlines())
def test_a_rank_is_of_the_index_that_its_own_words_name(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "metric", row)
    assert read == meant
