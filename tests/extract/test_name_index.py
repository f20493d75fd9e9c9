"""What a line is searched for is found wherever it stands, and nothing is tried where it cannot be."""

from __future__ import annotations

import gc
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.extract import Lexicon
from monitor.extract.place import located, toward, voiced, weigh
from monitor.extract.prefilter.line import line_of
from monitor.extract.prefilter.names import PLACE, SPEAKER, FormPatterns, NameIndex

WORDS = st.sampled_from(
    (
        "the ministry said according to officials Hanoi Hà Nội Đà Nẵng the city province tỉnh UBND Sở it he they theo "
        "Bộ Công Thương the group tập đoàn nước này Resolution 57-NQ/TW nghị quyết số 71/NQ-CP Decision No. 411 plan "
        "Vietnam ASEAN of the in at across world the country cả nước a university Một doanh nghiệp , ſK İ ß . ; ("
    ).split(" ")
)
LINES = st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=25).map(" ".join)


@pytest.fixture(scope="module")
def watches(shipped: Lexicon) -> list[FormPatterns]:
    assert shipped.surround
    return [one for one in gc.get_objects() if isinstance(one, FormPatterns)]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=LINES)
def test_a_line_has_the_bit_of_every_pattern_that_finds_something(
    watches: list[FormPatterns], shipped: Lexicon, text: str
) -> None:
    line = line_of(text)
    bits = shipped.surround.atlas.names.seen(line).bits
    for watch in watches:
        assert watch.bit & bits or not list(watch.finditer(line, -1)), watch.bit


@settings(max_examples=150, deadline=None, derandomize=True)
@given(text=LINES)
def test_a_form_finds_nothing_in_a_line_without_all_its_bits_nor_where_it_may_not_begin(
    watches: list[FormPatterns], shipped: Lexicon, text: str
) -> None:
    line = line_of(text)
    bits = shipped.surround.atlas.names.seen(line).bits
    for watch in watches:
        said, lower = (line.text, line.lower) if watch._written else (line.bare, line.bare_lower)
        for _, form in (numbered for forms in watch._by_bit.values() for numbered in forms):
            places = set(form.places(lower)) if form.starts or form.anchored else None
            for found in form.pattern.finditer(said):
                assert form.bits & bits == form.bits, (form.pattern.pattern, found)
                assert places is None or found.start() in places, (form.pattern.pattern, found)


FIRST_PERSON = st.sampled_from(
    "we We our ours I my I'm chúng tôi tụi tui bọn em bên em nhà tôi mình i. (we) _i x Ä".split()
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(words=st.lists(st.one_of(FIRST_PERSON, WORDS), max_size=8), glue=st.sampled_from([" ", " ", "", "-", "’"]))
def test_a_line_in_the_first_person_has_its_bit(words: list[str], glue: str) -> None:
    line = line_of(glue.join(words))
    assert line.bits & voiced._FIRST_BIT or not voiced._FIRST.search(line.lower)


def test_a_roll_finds_places_and_speakers_side_by_side() -> None:
    index = NameIndex()
    index.enter(PLACE, [("Hà Nội", "hn"), ("Nội Bài", "nb")], proper=True)
    index.enter(PLACE, [("Ý", "it")], exact=True, proper=True)
    index.enter(SPEAKER, [("Cục Thuế Hà Nội", "tax"), ("the press", "press")])
    text = "CỤC THUẾ HÀ NỘI, Cuc thue Ha Noi Bai, Hà nội, Y, Ý, the press, The press, xHà Nội"
    seen = index.seen(line_of(text))
    assert [(text[a:b], key) for a, b, key in seen.places] == [
        ("HÀ NỘI", "hn"),
        ("Ha Noi", "hn"),
        ("Ý", "it"),
    ]
    assert [(text[a:b], key) for a, b, key in seen.speakers] == [
        ("CỤC THUẾ HÀ NỘI", "tax"),
        ("Cuc thue Ha Noi", "tax"),
        ("the press", "press"),
        ("The press", "press"),
    ]


ENDS = [
    (toward._OUT, toward._OUTWARD),
    (weigh._ADJECTIVE, weigh._ADJECTIVES),
    (weigh._WITHIN, weigh._INSIDE),
    (located._THAN, located._COMPARED),
]


@pytest.mark.parametrize(("pattern", "last"), ENDS)
def test_a_pattern_is_tried_behind_every_word_that_it_may_end_in(
    pattern: re.Pattern[str], last: frozenset[str]
) -> None:
    words = sorted(set(re.findall(r"[a-z]+", pattern.pattern)))
    phrases = [*words, *(f"{a} {b}" for a in words for b in words)]
    for lead in (f"x {phrase} " for phrase in phrases):
        if pattern.search(lead):
            assert toward.last_word(lead, len(lead)) in last, lead
