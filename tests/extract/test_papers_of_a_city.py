"""A paper of a city tells of the nation where who leads the nation speaks, and of home where nobody else is named."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

NATIONAL = [
    ("en", "Tasks fall behind", "At a session chaired by the Party chief and beamed to provincial headquarters, the Central Steering Committee named those who were late.\n\nOf the 940 tasks handed out, 610 were done by June."),
    ("en", "Tasks fall behind", "The General Secretary opened the meeting in the city on Monday.\n\nOf the 940 tasks handed out, 610 were done by June."),
    ("en", "Funds move slowly", "The State President asked provincial leaders to spend faster.\n\nSome 610 projects were approved in June."),
    ("vi", "Nhiều việc chậm", "Tại phiên họp nối với các điểm cầu cấp tỉnh, Ban Chỉ đạo Trung ương đọc tên các đơn vị chậm.\n\nTrong 940 nhiệm vụ được giao, 610 nhiệm vụ đã xong trong tháng 6."),
    ("vi", "Nhiều việc chậm", "Tổng Bí thư dự buổi làm việc ở trụ sở tỉnh.\n\nĐến tháng 6, 610 nhiệm vụ đã xong."),
]  # fmt: skip
LOCAL = [
    ("en", "Wards go online", "The municipal council met on Monday to hear how wards had fared.\n\nOf the 940 tasks handed out, 610 were done by June."),
    ("vi", "Phường lên mạng", "UBND thành phố họp hôm thứ Hai về việc của các phường.\n\nĐến tháng 6, 610 nhiệm vụ đã xong."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "text"), NATIONAL)
def test_who_leads_the_nation_speaks_of_it_in_a_paper_of_a_city_too(
    figures_of: Reader, lang: str, title: str, text: str
) -> None:
    assert {f.geo for f in figures_of(text, lang, title=title, publisher="sggp.org.vn")} == {"VN"}


@pytest.mark.parametrize(("lang", "title", "text"), LOCAL)
def test_who_runs_a_city_speaks_of_it_in_its_paper(figures_of: Reader, lang: str, title: str, text: str) -> None:
    assert {f.geo for f in figures_of(text, lang, title=title, publisher="sggp.org.vn")} == {"VN-SG"}


def test_a_city_that_acts_in_passing_is_not_what_a_central_body_tells_of(figures_of: Reader) -> None:
    text = "The Central Steering Committee read out who was late.\n\nOf the 940 tasks handed out, 610 were done by June. Da Nang had finished 58 out of 71 tasks by that date."
    found = {f.quote: f.geo for f in figures_of(text, title="Tasks fall behind")}
    assert found["610"] == "VN"
    assert found["58"] == "VN-DN"
