"""A share of GDP that the sentence's own subject has is not of what another part of the sentence names."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

#: Language, metric of the first figure ("-": none), sentence.
_ROWS = """
vi | - | Xuất khẩu chiếm 85% GDP, kinh tế số phát triển nhanh.
vi | - | Hà Nội đóng góp 17% GDP quốc gia, kinh tế số của thành phố chiếm 22,5% GRDP năm 2024.
vi | - | Nợ công bằng 36% GDP, trong khi kinh tế số tăng nhanh.
vi | - | Thành phố Hồ Chí Minh đóng góp 23% GDP, kinh tế số chiếm 25% GRDP.
vi | digital_economy_gdp_share | Chiếm 14% GDP, kinh tế số là động lực mới.
vi | digital_economy_gdp_share | Việt Nam đạt 14% GDP từ kinh tế số năm 2025.
vi | digital_economy_gdp_share | Ngành này chiếm 14% GDP, kinh tế số tăng 12%.
en | - | Industry accounts for 24% of GDP, while the digital economy is still developing.
en | - | Services made up 42% of GDP and the digital economy 14% in 2025.
en | - | Exports were about 85% of GDP, while the digital economy grew fast.
en | digital_economy_gdp_share | Accounting for 14% of GDP, the digital economy is a new engine.
en | digital_economy_gdp_share | The share of GDP was 14% last year, and the digital economy grew 12%.
"""
ROWS = [tuple(part.strip() for part in line.split("|")) for line in _ROWS.strip().splitlines()]


@pytest.mark.parametrize(("lang", "metric", "text"), ROWS)
def test_a_share_is_of_the_subject_of_its_own_part(figures_of: Reader, lang: str, metric: str, text: str) -> None:
    found = figures_of(text, lang)
    assert found[0].metric == (None if metric == "-" else metric)
