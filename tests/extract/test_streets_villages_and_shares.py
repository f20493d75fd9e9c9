"""House numbers, the village that a story is set in, what a law leaves to somebody, and shares told of again."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

_DAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("vi", "Đại hội cổ đông họp ngày 25/4 tới ở 36 Bạch Đằng, ban lãnh đạo sẽ trình kế hoạch.", []),
        ("vi", "Bạn đọc gửi câu hỏi tới bộ phận một cửa của Bộ ở 113 Trần Duy Hưng trước 16h30 các ngày làm việc.", []),
        ("vi", "Phiên rà soát họp lúc 14 giờ ngày 5/5, tại phòng họp số 3, 35 Đại lộ Lê Lợi.", []),
        ("vi", "Người dân đến 24 Hùng Vương vào giờ hành chính để nhận kết quả.", []),
        ("vi", "Hồ sơ gửi về 18A Quang Trung từ ngày 3/6.", []),
        ("vi", "Buổi ra mắt diễn ra sáng thứ bảy ở 7 đường Bà Huyện Thanh Quan.", []),
        ("vi", "Văn phòng chuyển tới 120 phố Huế, đối diện chợ.", []),
        ("vi", "Triển lãm mở cửa ở 65 đại lộ Võ Văn Kiệt, vào cửa miễn phí.", []),
        ("en", "Entries go to 36 Bach Dang, before the end of June.", []),
        ("en", "The shareholders meet at 65 Vo Van Kiet Boulevard on April 25.", []),
        ("en", "Take the papers to 24 Hung Vuong from Monday.", []),
        ("en", "The one-stop shop at 113 Tran Duy Hung before 4.30pm takes questions.", []),
        # Counts behind the same words.
        ("vi", "Mạng lưới đã vươn tới 34 tỉnh, thành phố.", ["34 tỉnh"]),
        ("vi", "Hãng có nhà máy ở 5 nước châu Á.", ["5 nước châu Á"]),
        ("vi", "Dịch vụ mở rộng đến 12 phố đi bộ.", ["12 phố đi bộ"]),
        ("en", "Its chips go to 36 Asian markets.", ["36 Asian markets"]),
        ("en", "The number of start-ups rose from 20 to 24 last year.", ["20", "24"]),
    ],
)  # fmt: skip
def test_the_number_of_a_house_is_no_figure(figures_of: Reader, lang: str, text: str, read: list[str]) -> None:
    assert [f.quote for f in figures_of(text, lang, day=_DAY)] == read
