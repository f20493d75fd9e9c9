"""The tag of an agency before a story's first words is known by its form; what a story begins with stays."""

from __future__ import annotations

import pytest

from monitor.parse.agency import without_tags

WORDS = "Sáng 24/11, Sở Khoa học tỉnh Đông Giang công bố 612 tỷ đồng cho nghiên cứu."
MORE = "Phần còn lại giải ngân trong quý II năm sau, ông Khôi cho biết."
TITLE = "Đông Giang chi 612 tỷ đồng"
EN_WORDS = "The province approved VND612 billion for research on Tuesday, officials said."


@pytest.mark.parametrize(
    "tag",
    [
        "BHSA - ",
        "BHG - ",
        "BTN – ",
        "BHG- ",
        "BHG-",
        "[BHG] - ",
        "* BHG - ",
        "Báo BHG - ",
        "BHG Online - ",
        "Hà Giang (BHG) - ",
        "(Baoquesonhn.vn) ",
        "QNgTV - ",
        "BĐNO - ",
        "ĐNO - ",
        "BVHTTDL - ",
        "TN&MT - ",
        "(BNEWS) ",
        "(Dân Việt) ",
        "(PNV) - ",
        "(Báo Quế Sơn) – ",
        "(GLO)- ",
        "(baoquesonhn.vn) - ",
        "Kinhtedothi - ",
        "Kinhtexanh – ",
        "Baoquesonhn.vn - ",
        "quesontv.com.vn - ",
        "BHG.ORG.VN - ",
    ],
)
def test_a_tag_goes(tag: str) -> None:
    assert without_tags((tag + WORDS, MORE), TITLE) == (WORDS, MORE)
    assert without_tags((f"{tag}“{WORDS}”", tag + MORE), TITLE) == (f"“{WORDS}”", MORE)
    assert without_tags((MORE, tag + WORDS), TITLE) == (MORE, WORDS)


@pytest.mark.parametrize(
    "first",
    [
        "HÀ NỘI — Tỉnh Đông Giang công bố 612 tỷ đồng cho nghiên cứu.",
        "HUẾ - Thành phố công bố 612 tỷ đồng cho nghiên cứu.",
        "VINH – Thành phố công bố 612 tỷ đồng cho nghiên cứu.",
        "Hà Nội - Huế - Đà Nẵng là ba nơi thử nghiệm đầu tiên trong năm nay.",
        "GRDP - thước đo của một tỉnh - tăng 8,1% so với cùng kỳ năm trước.",
        "WHO - Tổ chức Y tế Thế giới - khuyến cáo tiêm mũi ba cho người già.",
        "FPTX - Tập đoàn ở Đông Giang mở thêm hai viện. Đến nay FPTX có 4.120 kỹ sư.",
        "5G - Chìa khóa của nhà máy thông minh, theo ba chuyên gia.",
        "AI - Trí tuệ nhân tạo sẽ thay một phần tư việc hành chính.",
        "(1) Doanh nghiệp nộp hồ sơ; (2) Sở trả lời trong 15 ngày.",
        "(Hà Nội) Sáng nay, ba sở họp về dữ liệu mở.",
        "(Tiếp theo kỳ trước) Ba sở họp về dữ liệu mở.",
        "Đông Giang - Tỉnh miền núi phía bắc chi 612 tỷ đồng.",
        "Thứ Ba - Ngày đầu của kỳ họp, các đại biểu bàn về đất.",
        "TPHCM - Sáng nay, ba sở họp về dữ liệu mở của thành phố.",
        "COVID-19 - Đại dịch đã qua, nhưng 40 xã vẫn thiếu máy thở.",
        "Petrovietnam - Tập đoàn lớn nhất ngành năng lượng. Petrovietnam nộp ngân sách 612 tỷ đồng.",
        "HANOI — The province approved VND612 billion for research, officials said.",
        "PARIS - The agency raised its forecast for the third time this year.",
        "NATO - The alliance will open a liaison office in the region.",
    ],
)
def test_what_a_story_begins_with_stays(first: str) -> None:
    assert without_tags((first, MORE), TITLE) == (first, MORE)


@pytest.mark.parametrize("end", [" BHG", " (BHG)", " - BHG", "/. BHG", " QNgTV"])
def test_a_tag_behind_the_last_words_goes(end: str) -> None:
    assert without_tags((WORDS, MORE + end), TITLE) == (WORDS, MORE)


@pytest.mark.parametrize("end", [" HUẾ", " (5)", " GRDP đạt 15%", " Theo GTVT"])
def test_what_a_story_ends_with_stays(end: str) -> None:
    assert without_tags((WORDS, MORE + end), TITLE) == (WORDS, MORE + end)


def test_what_the_title_speaks_of_is_no_tag() -> None:
    first = "BSRX - Lọc dầu Đông Giang đạt 612 tỷ đồng lợi nhuận."
    assert without_tags((first, MORE), "BSRX báo lãi kỷ lục") == (first, MORE)


def test_a_tag_before_english_words_has_no_vowel() -> None:
    assert without_tags(("BHGN - " + EN_WORDS,), "Research budget doubles") == (EN_WORDS,)


@pytest.mark.parametrize("text", ["", "BHG - ", "(BNEWS) ", "-", "(", "A" * 10_000, "A - " * 4_000])
def test_odd_texts_are_left(text: str) -> None:
    assert without_tags((text,), TITLE) == (text,)
