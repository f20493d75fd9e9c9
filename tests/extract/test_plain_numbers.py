"""What a look at the letters around a number leaves out is what the whole grammar would leave out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.extract.amount import lasting, measure, tally
from monitor.extract.amount.order import order_of
from monitor.extract.amount.unit import RANK_BEHIND
from monitor.extract.lexer import STEMS, Grammar
from monitor.extract.numeral import en, vi
from monitor.extract.numeral.number import Number
from monitor.extract.numeral.reader import ALONE, BOUND_ALONE, number_at
from monitor.extract.numeral.shared import Vote
from monitor.extract.prefilter.letters import letter_at, letters_of

TEXTS = [
    json.loads(line)["text"]
    for line in (Path(__file__).resolve().parents[1] / "corpus" / "rules.jsonl").read_text().splitlines()
]
BEHIND = [
    *(pattern for some in tally.BEHIND.values() for pattern in some),
    *(pattern for some in measure.BEHIND.values() for pattern in some),
    *(pattern for rules in lasting.BEHIND.values() for some in rules.values() for pattern in some),
    *(one for some in RANK_BEHIND.values() for one in some),
]
DIGITS = st.text("0123456789.,", min_size=1, max_size=9).filter(lambda digits: digits[0].isdigit())
ENDS = st.sampled_from(
    ["", "%", " %", " tasks", " billion", " Mbps", "-year", "-20", "/3", "/139", " 500", " and a half", " tỷ", " rưỡi"]
    + ["bn", "m", "th", ".", ",", " k", "½", " triệu đồng", " nhiệm vụ", " mét", "_", "e3", " 1/2", " trillion-dollar"]
)
VOTES = st.builds(Vote, dot_decimal=st.integers(0, 2), comma_decimal=st.integers(0, 2))


@given(DIGITS, ENDS, st.sampled_from(["en", "vi"]), VOTES)
def test_digits_behind_a_space_are_read_as_those_behind_any_other_sign(
    digits: str, end: str, lang: str, votes: Vote
) -> None:
    assert number_at(f" {digits}{end}", 1, lang, votes) == number_at(f"[{digits}{end}", 1, lang, votes)


@given(
    st.sampled_from(["one", "two", "seven", "twenty", "first", "fifth", "Three"]),
    st.sampled_from(
        ["thirds", "and a half", "hundred", "million", "tasks", "point five", "quarters", "of them", "fold"]
    ),
    st.sampled_from([" ", "-", ", ", "  "]),
)
def test_a_number_of_one_word_is_read_the_same_beside_letters_of_other_scripts(word: str, next_: str, gap: str) -> None:
    alone = number_at(f"{word}{gap}{next_} here", 0, "en", Vote())
    beside = number_at(f"{word}{gap}{next_} here é", 0, "en", Vote())
    assert alone == beside


LEADING = {
    "en": {*en.VALUES, *en.ORDINALS, *en.FRACTIONS, *STEMS["en"], "a hundred", "a million", "a dozen", "quarter"},
    "vi": {*vi.VALUES, *vi.FRACTIONS, *STEMS["vi"], "nhất", "nhì"},
}
SAID = "one ones alone second a half a-half a, half a mere third tenure _two ÷ten twice twice. fully barely two-thirds "
SAID += "hai nhất gần trăm hơn tỉnh chưa đến tỷ gấp đôi gấp, ba nhân đôi phân nửa một phần tư năm nămm Hơn TRIỆU ½ x "
SAID += "thứ không phẩy chấm trăm"


def begins_none(lower: str, at: int) -> bool:
    """It is "không" that is no nought, or "nhất" that is no place in a ranking."""
    denies = lower.startswith("không", at) and not lower.startswith(("không phẩy", "không chấm", "không trăm"), at)
    return denies or (lower.startswith(("nhất", "nhì"), at) and not lower.endswith("thứ ", 0, at))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Năm 2026 có năm tỉnh", ["2026", "năm tỉnh"]),
        ("không tỉnh nào, không phẩy hai điểm", ["không phẩy", "hai điểm"]),
        ("Không trăm linh năm", ["Không", "năm"]),
        ("tốt nhất, đứng thứ nhất", ["nhất"]),
    ],
)
def test_words_that_mostly_begin_no_number_begin_one_where_they_do(text: str, begins: list[str]) -> None:
    found = Grammar("vi", {}, {"bounds": {}, "after": {}}).numerals(text)
    assert [text[at : at + len(one)] for one, at in zip(begins, found, strict=True)] == begins


@example(["gần", "gấp", "one"], " ")
@example(["gần", "trăm"], " ")
@given(st.lists(st.sampled_from(SAID.split(" ")), max_size=8), st.sampled_from([" ", "-", "_"]))
def test_a_number_may_begin_where_one_of_its_words_does(words: list[str], gap: str) -> None:
    text = gap.join(words)
    lower = text.lower()
    for lang, known in LEADING.items():
        begun = {at for at in range(len(lower)) if any(lower.startswith(word, at) for word in known)}
        begun |= {at for at, sign in enumerate(text) if sign == "½"}
        if lang == "vi":
            bounds = {len(lower[:at]) for at in range(len(lower)) if lower[:at].endswith(BOUND_ALONE)}
            begun |= {at for at in bounds if any(lower.startswith(scale, at) for scale in ALONE)}
            begun = {at for at in begun if not begins_none(lower.replace("-", " ").replace("_", " "), at)}
        expected = sorted(at for at in begun if not at or not lower[at - 1].isalnum() or text[at] == "½")
        assert Grammar(lang, {}, {"bounds": {}, "after": {}}).numerals(text) == expected


@pytest.mark.parametrize("lead", ["US$", "$", "-", "minus ", "VND ", "RM", "Rs. ", "€ "])
def test_a_code_or_sign_before_plain_digits_is_read_with_them(lead: str) -> None:
    text = f"about {lead}12 tasks"
    at = text.index("12")
    bare = number_at("about 12 tasks", 6, "en", Vote())
    found = number_at(text, at, "en", Vote())
    assert isinstance(bare, Number)
    assert isinstance(found, Number)
    assert found.currency or found.value == -12
    assert replace(found, start=at).first == at
    assert found.start < at


@pytest.mark.parametrize("pattern", BEHIND, ids=lambda pattern: pattern.pattern[:40])
def test_what_stands_behind_a_number_begins_with_one_of_the_letters_that_are_read_off(pattern: re.Pattern[str]) -> None:
    letters = letters_of(pattern.pattern, pattern.flags & re.I)
    for text in TEXTS:
        for end in (m.end() for m in re.finditer(r"\d+", text)):
            if pattern.match(text, end):
                assert letters is None or letter_at(text, end).lower() in letters


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_rules_for_a_numeral_are_some_of_all_in_their_order(lang: str) -> None:
    order = order_of(lang)
    everything = order.of(8 | 16 | 32, None, -1)
    for letter in ["a", "t", "%", "", "ſ", "/"]:
        some = order.of(16, letter, 0)
        assert [rule for rule in everything if rule in some] == list(some)
    assert len(order.of(16, "ſ", 0)) > len(order.of(16, "%", 0))
