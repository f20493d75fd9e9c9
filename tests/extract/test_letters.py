"""Which letters are capitals, and where a sentence ends before small ones."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.text import sentences
from tests.extract.conftest import Reader

SOURCES = sorted((Path(__file__).resolve().parents[2] / "monitor").rglob("*.py"))
#: Those of Vietnamese, and of the languages of Western Europe.
LETTERS = [
    *(chr(code) for spread in ((0x41, 0x7B), (0xC0, 0x100), (0x1EA0, 0x1EFA)) for code in range(*spread)),
    *"ĂăĐđĨĩŨũƠơƯư",
]


@pytest.mark.parametrize(("letters", "holds"), [(CAPITALS, str.isupper), (SMALLS, str.islower)])
def test_a_class_has_the_letters_of_one_case_and_nothing_else(letters: str, holds: Callable[[str], bool]) -> None:
    """Beyond these letters it has none at all."""
    found = re.findall(f"[{letters}]", "".join(map(chr, range(0xD800))))
    assert sorted(found) == sorted({one for one in LETTERS if holds(one)})


@pytest.mark.parametrize("path", [path for path in SOURCES if path.name != "letters.py"], ids=str)
def test_no_range_holds_capitals_and_small_letters(path: Path) -> None:
    """Letters that part words of other scripts, and ranges by number, are no letters of a name."""
    mixed = [
        found[0]
        for found in re.finditer(r"([^\W\d_])-([^\W\d_])(?=[^][\n]*\])", path.read_text(encoding="utf-8"))
        if not found[0].isascii() and found[1] < found[2] and len({c.isupper() for c in _spread(*found.groups())}) > 1
    ]
    assert not mixed


def _spread(first: str, last: str) -> list[str]:
    return [c for c in map(chr, range(ord(first), ord(last) + 1)) if c.isalpha()]


#: A line, in how many sentences it is cut.
CUT = [
    ("Kinh tế số tăng 15%. Đến nay có 3.500 doanh nghiệp.", 2),
    ("Kinh tế số tăng 15%. Ước cả năm đạt 16%.", 2),
    ("Kinh tế số tăng 15%. Ở Hà Nội, con số là 18%.", 2),
    ("Kinh tế số tăng 15%. Ấn Độ tăng 12%.", 2),
    ("Kinh tế số tăng 15%. Élan Vital mở nhà máy.", 2),
    ('Kinh tế số tăng 15%. "Ứng dụng AI còn ít", ông nói.', 2),
    ("Kinh tế số tăng 15%. đến nay có 3.500 doanh nghiệp.", 1),
    ("Kinh tế số tăng 15%. ước cả năm đạt 16%.", 1),
    ("Kinh tế số tăng 15%. ở Hà Nội, con số là 18%.", 1),
    ("Giá cước v.v. ứng với 5G là 100.000 đồng.", 1),
    ("Tốc độ tăng... ấn tượng, tới 15%.", 1),
    ("Kinh tế số tăng 15%. và 3.500 doanh nghiệp.", 1),
]


@pytest.mark.parametrize(("line", "number"), CUT, ids=[line for line, _ in CUT])
def test_a_sentence_begins_with_a_capital(line: str, number: int) -> None:
    assert len(sentences(line)) == number


#: What begins with an accented capital is a name, what begins with such a small letter is none: a text, the places.
NAMED = [
    ("Tỷ lệ người dùng Internet của Đức là 90%, của Ấn Độ là 55%.", ["DE", "IN"]),
    ("Về GII năm 2025, Ấn Độ đứng thứ 38, Úc xếp thứ 22.", ["IN", "AU"]),
    ("Về GII năm 2025, ở ta thứ hạng là 44, còn Úc xếp thứ 22.", ["VN", "AU"]),
]


@pytest.mark.parametrize(("text", "places"), NAMED, ids=[text for text, _ in NAMED])
def test_names_begin_with_any_capital(figures_of: Reader, text: str, places: list[str]) -> None:
    assert [figure.geo for figure in figures_of(text, "vi")] == places


#: A bound of a class, whatever else its noun is called.
CLASSES = [
    "Các dự án công nghệ cao có tổng vốn trên 100 tỷ đồng phải lập báo cáo.",
    "Các doanh nghiệp nhỏ ở nông thôn có doanh thu trên 50 tỷ đồng phải dùng hóa đơn điện tử.",
    "Mọi hộ kinh doanh ăn uống có doanh thu trên 1 tỷ đồng phải kê khai.",
]


@pytest.mark.parametrize("text", CLASSES)
def test_a_class_is_bounded_whatever_it_is_called(figures_of: Reader, text: str) -> None:
    assert [str(figure.kind) for figure in figures_of(text, "vi")] == ["threshold"]


def test_a_company_of_the_class_bounds_none(figures_of: Reader) -> None:
    (figure,) = figures_of("Công ty Ánh Dương có doanh thu trên 500 tỷ đồng trong năm 2025.", "vi")
    assert str(figure.kind) == "actual"
