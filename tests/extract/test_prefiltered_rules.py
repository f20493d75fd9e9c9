"""A prefiltered pattern finds what the pattern alone finds, and no pattern can be made to try for ever."""

from __future__ import annotations

import ast
import gc
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from re import _constants as sre
from re import _parser as syntax
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.article import Document
from monitor.extract import Lexicon, extract
from monitor.extract.outline import HANDS_OVER
from monitor.extract.place import voiced
from monitor.extract.prefilter.index import INDEX
from monitor.extract.prefilter.line import Line, line_of, plain
from monitor.extract.prefilter.literals import prefix_literals, required_literals
from monitor.extract.prefilter.pattern import (
    Prefiltered,
    bit_of,
    bits_of,
    names_of,
    prefiltered_folded,
    watch_name,
)


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"\b(?:of which|including)\b", {" of which", " including"}),
        (r"tăng (?:\w+ ){0,3}so với", {"so với"}),
        (r"(?:law|decree)[^.]{0,9}\b(?:lets|allows)(?!\w)", {" lets", " allows"}),
        (r"\([^()]{0,9}(?:sơ bộ|(?<!\w)ước)\)", {"sơ bộ", " ước"}),
        (r"(?:the |its )?total of \d+", {"total of 0", "total of 7"}),
        (r"colou?rs?\b", {"color", "colour"}),
        (r"\w+ed by (?:a|an)? ?$", {"ed by "}),
        (r"\b\d{1,2} ?(?:am|pm)\b", {"0am", "1 am", "9pm", "7 pm"}),
        (r"(?:[A-Z]\w+ ){1,3}(?:Street|St\b)", {" st"}),
        (r"\b[A-Z]\w+ \d+(?= (?:big )?(?:plant|satellite)\b)", {" plant", " satellite"}),
        (r"\d{1,2}(?= phase \d)|(?<=gold )\d\dK", {" phase ", "gold "}),
    ],
)
def test_what_a_pattern_needs_is_read_off_its_syntax(pattern: str, strings: set[str]) -> None:
    found = required_literals(pattern)
    assert found is not None
    assert all(any(one.startswith(other) or other.startswith(one) for other in found) for one in strings)


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:the )?", r"[,;]", r"a|\d+", r"(?:x|)y?"])
def test_a_pattern_that_needs_nothing_rare_always_runs(pattern: str) -> None:
    assert required_literals(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\b(?:Jan|Feb)\w*", {"\bjan", "\bfeb"}),
        (r"(?<!\w)(?:một|hai) nửa", {"\bmột nửa", "\bhai nửa"}),
        (r"\d{1,2}:\d\d", set("0123456789")),
        (r"(?:\b(?:[Hh]e|it)|, who|(?<![\w.])\()(?= said)", {"\bhe said", "\bit said", ", who said", "( said"}),
        (r"\b(?:an?|a new) ", {"\ba ", "\ban "}),
    ],
)
def test_what_begins_a_pattern_is_read_off_its_syntax(pattern: str, begins: set[str]) -> None:
    """With a mark in front of what begins where a word does; what begins with another beginning is left out."""
    assert prefix_literals(pattern) == frozenset(begins)
    assert prefix_literals(r"(?:the )?\w+") is None


#: What the engine's own folded patterns are, and one of the test's.
FOLDED = prefiltered_folded(r"(?<!\w)(?:bảng dưới|k[ií]ch cỡ|as follows)(?!\w)", re.IGNORECASE)
FOLDED_OF_THE_RULES = (HANDS_OVER, *(one for one in vars(voiced).values() if isinstance(one, Prefiltered)))


def all_patterns() -> list[Prefiltered]:
    return [one for one in gc.get_objects() if isinstance(one, Prefiltered)]


@pytest.fixture(scope="module")
def compiled(shipped: Lexicon) -> list[Prefiltered]:
    """Every pattern that reading a text in either language compiles."""
    for lang, text in (("en", "In 2025 GDP rose 8 percent."), ("vi", "Năm 2025 GDP tăng 8%.")):
        document = Document(id="", url=None, publisher="P", lang=lang, published=None, title="", text=text)
        extract(document, shipped)
        assert shipped.grammar(lang).masks.all
    return all_patterns()


WORDS = st.sampled_from(
    (
        "in 2025 the first half of GDP grew by 8 percent up from than target of which including decree rose an annual "
        "Năm 2025 đạt tăng trưởng so với cùng kỳ hạng 44/139 thứ tư top mục tiêu dự báo theo Bộ tháng 10 quý II "
        "nghị quyết số 57 bảng dưới đây kích cỡ as follows "
        "ıſK İ ٣ ² ½ ß Σ , . ; : ( ) - % 1.5 20-25 5G 7th Q3 H1 ministry said he it this index No. each year more"
    ).split(" ")
)
LINES = st.one_of(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=25).map(" ".join), st.text(max_size=80))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(text=LINES)
def test_guards_change_nothing_that_a_pattern_finds(compiled: list[Prefiltered], text: str) -> None:
    for pattern in compiled:
        spans = [m.span() for m in pattern.plain.finditer(text)]
        assert [m.span() for m in pattern.finditer(text)] == spans, pattern.plain.pattern[:80]
        found = pattern.search(text)
        assert (found.span() if found else None) == (spans[0] if spans else None)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=LINES)
def test_the_bits_of_a_line_have_those_of_every_pattern_that_finds_something(
    compiled: list[Prefiltered], text: str
) -> None:
    line = line_of(text)
    for pattern in compiled:
        for said, bits in ((text, line.bits), (line.lower, line.bits), (line.bare, line.bare_bits)):
            assert pattern.bit & bits or not pattern.plain.search(said), pattern.plain.pattern[:80]
        assert pattern.bit & line.bare_bits or not pattern.plain.search(line.bare_lower), pattern.plain.pattern[:80]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=LINES)
def test_what_a_folded_pattern_finds_is_known_of_the_line_without_diacritics(text: str) -> None:
    """Though the line is not looked through as written before somebody asks what it has so."""
    line = line_of(text)
    for pattern in (FOLDED, *FOLDED_OF_THE_RULES):
        assert pattern.bit & line.bare_bits or not pattern.plain.search(text), pattern.plain.pattern[:80]


def test_a_folded_pattern_is_asked_for_by_letters_without_diacritics() -> None:
    known = line_of("Bảng dưới nêu mức tăng.").bare_bits
    assert known & FOLDED.bit
    assert not line_of("Mức tăng đã nêu.").bare_bits & FOLDED.bit
    assert FOLDED.search("Bảng dưới nêu mức tăng.") is not None
    assert FOLDED.search("Bằng dưới") is None


def test_a_line_is_looked_through_as_written_once_it_is_asked_for() -> None:
    line = line_of("Năm 2025, mục tiêu là 8%.")
    kept = dict(INDEX.kept)
    bits = line.bits
    assert bits == bits_of(line.text)
    assert len(INDEX.kept) == len(kept) + 1
    assert type(line) is Line
    assert line.bits is bits


WHOLE, INSIDE = bit_of({" ab ", " b1 ", " a-b ", ""}), bit_of({"a1", "a-b"})


@given(text=st.text("abB_ 1.-à…", max_size=30))
def test_strings_have_their_bit_where_they_stand_in_a_text_or_are_words_of_it(text: str) -> None:
    lower = text.lower()
    assert bool(WHOLE & bits_of(text)) == bool(re.search(r"\b(?:ab|b1|a\Wb)\b", lower))
    assert bool(INSIDE & bits_of(text)) == bool(re.search(r"a1|a\Wb", lower))


def test_what_is_looked_for_since_a_line_was_looked_at_may_stand_anywhere_in_it() -> None:
    line = line_of("A zebrula trots by.")
    assert line.found.bits > 0
    assert line.bits > 0
    late, name = Prefiltered(r"\b(?:zebrula|quagga) \w+"), " zebrula "
    assert late.bit & line.bits
    assert late.search(line.text)
    watch_name(name)
    assert names_of(line.found, line.bare) == [(2, name)]


def test_where_a_pattern_may_begin_is_known_of_lines_looked_at_before_anybody_asked() -> None:
    early = Prefiltered(r"\b(?:[Nn]umbat|[Qq]uoll)s? \w+")
    before, text = bits_of("Quolls sleep, numbats dig."), "A numbat digs where quolls slept."
    assert early.bit & before & bits_of(text)
    assert early.places(text) == [2, 20]
    assert [found.group() for found in early.finditer("Quolls sleep, numbats dig.")] == ["Quolls sleep", "numbats dig"]
    assert early.places("No quokka here.") == ()


def test_no_pattern_is_looked_at_when_the_extractor_is_imported() -> None:
    """What they need is kept between processes, and read only once all are made: to read it off them costs a start more
    than the rest of it."""
    asked = "import monitor.extract; from monitor.extract.prefilter.literals import SOUGHT; print(len(SOUGHT))"
    told = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert told.stdout.strip() == "0"


def test_nothing_is_remembered_from_one_document_to_the_next(shipped: Lexicon) -> None:
    for text in ("GDP rose 8 percent in 2025.", "Exports of Hanoi fell by 3 percent.", "GDP rose 8 percent in 2025."):
        document = Document(id="", url=None, publisher="P", lang="en", published=None, title="", text=text)
        extract(document, shipped)
        assert not INDEX.kept
        assert not INDEX.lines


@given(text=st.text("aÀđĐẹøŁ≠…“\n\u0301\u212a 1", max_size=12))
def test_a_text_without_diacritics_has_each_character_at_its_offset(text: str) -> None:
    known = {"À": "A", "đ": "d", "Đ": "D", "ẹ": "e"}
    assert plain(text) == "".join(known.get(c, c) for c in text)


@given(text=st.text(max_size=60))
def test_a_line_has_its_lower_case_at_the_same_offsets(text: str) -> None:
    line = line_of(text)
    for written, lower in ((line.text, line.lower), (line.bare, line.bare_lower)):
        assert len(lower) == len(written)
        assert all(small in (c, c.lower(), "ς") for c, small in zip(written, lower, strict=True))


#: So many rounds are too many to try in every way.
SEVERAL = 4


def nested(items: Any, inside: bool = False) -> Iterator[str]:
    """Unbounded repetitions inside an unbounded one whose rounds nothing tells apart, or inside one of several rounds
    that a blank parts or not: too many ways to try."""
    for op, value in items:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            unbounded = value[1] is sre.MAXREPEAT
            if unbounded and inside:
                yield str(value[2])[:80]
            several = unbounded or (value[1] >= SEVERAL and loosely_parted(value[2]))
            yield from nested(value[2], (inside or several) and not separated(value[2]))
        elif op is sre.BRANCH:
            for branch in value[1]:
                yield from nested(branch, inside)
        elif op is sre.SUBPATTERN:
            yield from nested(value[3], inside)
        elif op in (sre.ASSERT, sre.ASSERT_NOT):
            yield from nested(value[1], False)


def loosely_parted(items: Any) -> bool:
    """Every round begins with a blank or sign that may be left out."""
    op, value = next(iter(items), (None, None))
    if op not in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return False
    low, _, inner = value
    return low == 0 and len(inner) == 1 and sign(*inner[0])


def separated(items: Any) -> bool:
    """Every round has a blank or sign that no repetition of word characters inside it can take."""
    items = list(items)
    if len(items) == 1 and items[0][0] is sre.SUBPATTERN:
        return separated(items[0][1][3])
    if len(items) == 1 and items[0][0] is sre.BRANCH:
        return all(separated(branch) for branch in items[0][1][1])
    return any(sign(op, value) for op, value in items)


def sign(op: Any, value: Any) -> bool:
    if op is sre.LITERAL:
        return not chr(value).isalnum()
    return op is sre.IN and all(kind is sre.LITERAL and not chr(code).isalnum() for kind, code in value)


def held(root: object, seen: set[int]) -> Iterator[re.Pattern[str]]:
    """Every compiled pattern that the object holds, however deep, in objects of this program."""
    if isinstance(root, re.Pattern):
        yield root
        return
    if id(root) in seen or isinstance(root, str | bytes | int | float):
        return
    seen.add(id(root))
    parts: list[object] = []
    if isinstance(root, dict):
        parts = [*root.keys(), *root.values()]
    elif isinstance(root, list | tuple | set | frozenset):
        parts = list(root)
    elif type(root).__module__.startswith("monitor."):
        slots = [name for kind in type(root).__mro__ for name in getattr(kind, "__slots__", ())]
        parts = [*getattr(root, "__dict__", {}).values(), *(getattr(root, name, None) for name in slots)]
    for part in parts:
        yield from held(part, seen)


def written(directory: Path) -> Iterator[str]:
    """The patterns that functions give to `re` as they stand."""
    for path in sorted(directory.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args
            if called and isinstance(node.func.value, ast.Name) and node.func.value.id == "re":
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


def test_no_pattern_repeats_without_bound_what_repeats_without_bound(shipped: Lexicon, compiled: list[Any]) -> None:
    assert compiled
    assert list(nested(syntax.parse(r"(?:\w+)+$")))
    assert list(nested(syntax.parse(r"(?:a|b*)*c")))
    assert list(nested(syntax.parse(r"(?: ?\w+){1,7} not")))
    assert not list(nested(syntax.parse(r"(?: \w+)*")))
    assert not list(nested(syntax.parse(r"(?: \w+){1,7} not")))
    seen: set[int] = set()
    modules = [vars(m) for name, m in list(sys.modules.items()) if name.startswith("monitor.extract")]
    patterns = {(p.pattern, p.flags & ~re.U) for root in (*modules, shipped) for p in held(root, seen)}
    patterns |= {(text, 0) for text in written(Path(__file__).parents[2] / "monitor" / "extract")}
    assert len(patterns) > 400
    faults = {p[:90]: bad for p, flags in patterns if (bad := list(nested(syntax.parse(p, flags))))}
    assert not faults, "\n".join(faults)
