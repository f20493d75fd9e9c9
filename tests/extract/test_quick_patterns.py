"""A pattern that is tried only where a match may begin finds what `re` finds."""

from __future__ import annotations

import random
import re

import pytest

from monitor.extract.prefilter import quick
from monitor.extract.prefilter.quick import compiled

TEXTS = [
    "",
    "Tăng 8% so với năm 2024, the number of firms rose to 73,788.",
    "according to the Ministry of Science and Technology\nTheo Bộ Khoa học",
    "_a b9 Éa-é (x) AB",
]


def told(pattern: re.Pattern[str], text: str) -> list[object]:
    found = [pattern.search(text), pattern.search(text, 3, 20), pattern.match(text, 5), pattern.fullmatch(text)]
    spans = [m and (m.span(), m.groups(), m.lastgroup) for m in [*found, *pattern.finditer(text)]]
    return [*spans, pattern.sub("#", text), pattern.split(text)]


@pytest.mark.parametrize(
    "source",
    [
        r"\b(?:the|rose|Bộ)\b",
        r"(?<!\w)(?:tăng|năm|of) (?P<what>\w+)",
        r"(?<!\w)Tăng|\bnumber\b|(?<!\w)(?:so|of)",
        r"(?<!\w)(?<!the )(?:Ministry|Bộ)(?: [A-Z]\w+)?",
        r"(?<!\w)(?:a?|b)(?:é|x)",
        r"^\W*(?:Theo|according)|\bfirms",
        r"(?<!\w)[^a]|\bB",
        r"(?<!\w)(?:\(x\)|a)",
        r"(?<!\w)(?:[A-Z]|\d)+$",
        r"(?i:\btĂng)|\bof",
        r"(?>\bn\w++)|(?<!\w)\d{1,2}(?=%)",
        r"(?<!\w)",
        r"\b",
        r"(x)?\b(?(1)\)|to)",
    ],
)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE, re.ASCII])
@pytest.mark.parametrize("text", TEXTS)
def test_it_finds_what_re_finds(source: str, flags: int, text: str) -> None:
    plain, quickly = re.compile(source, flags), compiled(source, flags)
    assert told(quickly, text) == told(plain, text)
    assert (quickly.pattern, quickly.flags, quickly.groupindex) == (plain.pattern, plain.flags, plain.groupindex)


ATOMS = r"a b é \d \w \W \b (?<!\w) (?<!\w)(?<!b) [ab] [^a] . a? (?:a|é)* (a|b) ^ $ (?=a) _".split()


@pytest.mark.parametrize("seed", range(40))
def test_any_pattern_finds_in_any_text_what_re_finds(seed: int) -> None:
    pick = random.Random(seed)
    for _ in range(50):
        forms = ["".join(pick.choices(ATOMS, k=pick.randint(1, 4))) for _ in range(4)]
        source = rf"(?<!\w)(?:{forms[0]}|{forms[1]})|{forms[2]}{pick.choice(['', '|'])}{forms[3]}"
        text = "".join(pick.choices("ab cé_1AÉ\n-", k=pick.randint(0, 12)))
        for flags in (0, re.IGNORECASE):
            assert told(compiled(source, flags), text) == told(re.compile(source, flags), text), (source, text)


@pytest.mark.parametrize(
    "letters",
    [
        "abcdefghijklm",
        "nopqrstuvwxyz",
        "àáâãèéêìíòóôõùúý",
        "ăđĩũơưạảấầẩẫậắằẳẵặ",
        "ẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
        "ßåµ",
    ],
)
def test_where_case_is_ignored_every_character_that_is_taken_for_a_letter_is_found(letters: str) -> None:
    every = " ".join(
        map(chr, (*range(0x3000), *range(0xA640, 0xABFF), *range(0xFF00, 0xFF60), *range(0x10400, 0x10480)))
    )
    for letter in letters:
        source = rf"\b(?:{letter}|{letter.upper()})"
        plain, quickly = re.compile(source, re.IGNORECASE), compiled(source, re.IGNORECASE)
        assert quickly.findall(every) == plain.findall(every)


def test_a_fault_is_told() -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled("(a")


def test_in_a_python_whose_code_is_not_known_a_pattern_is_compiled_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick, "_KNOWN", frozenset[int]())
    assert compiled(r"\btăng (\w+)").findall("giá tăng mạnh") == ["mạnh"]
