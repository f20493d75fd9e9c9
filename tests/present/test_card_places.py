"""Places without a name of their own are called by what they are."""

from __future__ import annotations

import pytest

from monitor.present.card import place_text
from monitor.run.catalog import load_catalog


@pytest.mark.parametrize(
    ("geo", "name", "vi", "en"),
    [
        ("ORG", None, "doanh nghiệp, tổ chức", "companies and bodies"),
        ("ORG", "Viettel", "Viettel", "Viettel"),
        ("VN-xx", None, "các tỉnh khác", "other provinces"),
        ("VN-xx", "Bắc Ninh", "Bắc Ninh", "Bắc Ninh"),
        ("WORLD", None, "thế giới", "world"),
    ],
)
def test_a_place_is_never_shown_as_a_collective_code(geo: str, name: str | None, vi: str, en: str) -> None:
    catalog = load_catalog()
    assert place_text(geo, name, catalog.words("vi")) == vi
    assert en in place_text(geo, name, catalog.words("en"))
