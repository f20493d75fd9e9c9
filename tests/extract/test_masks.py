"""What hides numerals is found where it stands, however little of the text is looked at."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.extract import Lexicon
from monitor.extract.prefilter.index import INDEX
from monitor.extract.prefilter.pattern import bits_of

PIECES = st.sampled_from(
    (
        "0 1 2 5 10 19 20 2025 13 31 84 1900 000 6828 . , : / - + ( ) % G D h g a.m. p.m am pm th st 5G "
        "4.0 COVID- NQ -NQ/TW Gb year-old years ago a one two first third seventh year decade half "
        "Plenum session Street Road Kim Vietnam Lane per people month of experience since 's or every "
        "than nearly storey level step hotline identity Resolution No No. March Sept năm tháng ngày qua "
        "tới sau hơn gần một hai ba tư chín mười vài giờ phút thứ nhất nhóm Nhóm kỷ niệm số Số đường phố "
        "Nguyễn Trãi Điện từ đến trong tuổi khóa Đại hội dân có vạn triệu liên tiếp ông Năm sáng mùng kỳ "
        "họp quận Nghị quyết Hai Sáu May the that Industrial Park s 1990s 2D 24/7 15/8 ,"
    ).split(" ")
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(("", " ", " "))), max_size=14).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_numerals_are_hidden_by_all_that_every_pattern_of_the_language_finds(shipped: Lexicon, lang: str) -> None:
    grammar = shipped.grammar(lang)

    @settings(max_examples=600, deadline=None, derandomize=True)
    @given(text=TEXTS)
    def hidden(text: str) -> None:
        starts = grammar.numerals(text)
        every = [(*m.span(), reason) for reason, pattern in grammar.masks.all for m in pattern.plain.finditer(text)]
        found = grammar.masks.spans(text, bits_of(text), starts)
        assert [s for s in found if _hides(s, starts)] == [s for s in every if _hides(s, starts)]
        assert set(found) <= set(every)

    hidden()


def _hides(span: tuple[int, int, object], starts: list[int]) -> bool:
    return any(span[0] <= at < span[1] for at in starts)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_a_grammar_has_its_guarded_patterns_before_the_first_text_is_read(shipped: Lexicon, lang: str) -> None:
    made = shipped.grammar(lang)
    grammar = type(made)(lang, made.units, made.cues)
    INDEX.settle()
    known = INDEX.size
    text = "Over 10 percent of 1,200 firms or more, hơn 10% trong 1.200 doanh nghiệp trở lên."
    grammar.bounds_behind(text, 0)
    grammar.masks.spans(text, bits_of(text), grammar.numerals(text))
    INDEX.settle()
    assert INDEX.size == known
