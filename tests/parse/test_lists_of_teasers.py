"""Lists of teasers are told from stories: by the address of a tag, or by titles with a dated line each."""

from __future__ import annotations

import pytest

from monitor.parse.teasers import is_list_of_teasers

STORY = "https://bao.example.vn/kinh-te/kinh-te-so-812345.html"
VI = "\n\n".join(f"Tin thứ {n} của tỉnh\n{{0}} - Vài dòng dẫn." for n in ("nhất", "hai", "ba"))
EN = "\n\n".join(f"{n} story\n{{0}}\nA few words." for n in ("First", "Second", "Third"))


@pytest.mark.parametrize(
    "day", ["24/11/2026", "Thứ ba, 24/11/2026, 10:15", "2026-11-24", "10:15 | 24/11/2026", "24.11.2026"]
)
def test_titles_with_a_dated_line_each_are_a_list(day: str) -> None:
    assert is_list_of_teasers(VI.format(day), STORY)


@pytest.mark.parametrize("day", ["24 Nov 2026", "November 24, 2026", "Tuesday, 24 November 2026 | 10:15"])
def test_in_english_too(day: str) -> None:
    assert is_list_of_teasers(EN.format(day), STORY)


@pytest.mark.parametrize(
    "url",
    [
        "https://bao.example.vn/tag/nghi-quyet-57.htm",
        "https://bao.example.vn/tags/nghi-quyet-57/",
        "https://bao.example.vn/tu-khoa/Nghi-quyet-57-tag4711.html",
        "https://news.example.com/en/resolution-57-tag9460000560658264865.html",
        "https://news.example.com/en/resolution-57-tag946000056-page2.html",
        "https://bao.example.vn/kinh-te/trang-2.htm",
        "https://blog.example.com/category/news/page/3/",
    ],
)
def test_the_address_of_a_tag_or_of_a_further_page_is_that_of_a_list(url: str) -> None:
    assert is_list_of_teasers("Cả nước có 45 trung tâm.", url)


@pytest.mark.parametrize(
    "text",
    [
        "22/12/2024: Bộ Chính trị ban hành.\n\n01/07/2025: Sáp nhập.\n\n02/02/2026: Sơ kết.",
        "Cập nhật trực tiếp.\n10:15 24/11/2026 - Khai mạc.\n\nĐại biểu vào hội trường.\n10:20 24/11/2026 - Chào cờ.",
        VI.format("24/11/2026").rpartition("\n\n")[0],
        VI.format("24/11/2026") + "\n\nMột đoạn văn." * 4,
        VI.format("45 trung tâm"),
        "",
    ],
)
@pytest.mark.parametrize(
    "url", [STORY, "https://bao.example.vn/tag/nghi-quyet-57/kinh-te-so-dong-giang-812345.html", ""]
)
def test_a_story_is_none(text: str, url: str) -> None:
    assert not is_list_of_teasers(text, url)
