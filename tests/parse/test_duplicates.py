"""Wire copies are known by their words; figures do not hide them and do not make them."""

from __future__ import annotations

import re
import unicodedata

from monitor.parse.duplicate import Sketch, likeness, similar, sketch

STORY = " ".join(
    f"Câu thứ {n} của bản tin nói về {topic} và nêu {n * 137} nhiệm vụ đã giao cho các bộ, ngành và địa phương."
    for n, topic in enumerate(
        "kinh tế số|hạ tầng 5G|nhân lực bán dẫn|dữ liệu quốc gia|dịch vụ công|vốn đầu tư".split("|"), 1
    )
)
OTHER = " ".join(f"Ngày {n} đội tuyển ra sân với đội hình mới, khán giả vỗ tay suốt {n} phút." for n in range(20))


def test_the_same_words_are_one_sketch_in_every_spelling() -> None:
    assert sketch(STORY) == sketch(unicodedata.normalize("NFD", STORY.upper()).replace(" ", "\n "))


def test_edited_figures_leave_a_copy_a_copy() -> None:
    assert likeness(sketch(STORY), sketch(re.sub(r"\d+", "1.234,5", STORY))) == 1.0


def test_a_cut_copy_and_one_with_another_opening_are_copies() -> None:
    assert similar(sketch(STORY), sketch(STORY[: len(STORY) * 2 // 3]))
    assert similar(sketch(STORY), sketch("Theo TTXVN, sáng nay tại Hà Nội. " + STORY))


def test_other_stories_and_nothing_are_no_copies() -> None:
    assert not similar(sketch(STORY), sketch(OTHER))
    assert not similar(sketch(STORY), sketch(""))
    assert not similar(sketch(""), sketch(""))


def test_a_sketch_is_stored_as_bytes() -> None:
    assert Sketch.from_bytes(sketch(STORY).to_bytes()) == sketch(STORY)
