"""Patterns compiled so that a search tries them only at the characters that a match of theirs may begin with.

`re` does so itself where a pattern begins with a letter or a set; one that begins with the edge of a word, or looks
behind itself first, it tries at every place of a text. What is compiled here finds the same.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # typeshed leaves out what CPython keeps private
import re
from array import array
from collections.abc import Iterable
from functools import cache
from re import _compiler as compiler  # type: ignore[attr-defined]  # the same: nothing public compiles a parsed pattern
from re import _constants as sre  # type: ignore[attr-defined]  # the same: its names of opcodes
from re import _parser as syntax  # type: ignore[attr-defined]  # the same: nothing public reads a pattern's syntax
from typing import Any, Final, NamedTuple

#: The forms of compiled code that are known to hold, in front of all, what a match begins with. In any other Python
#: patterns are compiled as they are.
_KNOWN: Final = frozenset({20220615, 20221023, 20230612})
_ZERO_WIDTH: Final = frozenset({sre.AT, sre.ASSERT, sre.ASSERT_NOT})
_REPEATS: Final = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})
_STARTS_OF_TEXT: Final = frozenset({sre.AT_BEGINNING, sre.AT_BEGINNING_STRING})
_WORDY: Final = frozenset({sre.CATEGORY_WORD, sre.CATEGORY_DIGIT})
_EDGE: Final = (sre.AT, sre.AT_BOUNDARY)
#: Letters below the first code, and those of Vietnamese, are the lower case of none from the other code on.
_CASES_KNOWN: Final = 0x250
_LAST_CASED: Final = 0x2200
_VIETNAMESE: Final = range(0x1EA0, 0x1F00)
#: The type of a word of compiled code.
_WORD: Final = "I"
#: Parts of a pattern, and members of a set of characters.
_Items = Iterable[tuple[Any, Any]]
_Members = list[tuple[Any, Any]]


class _Code(NamedTuple):
    """What a pattern compiles to: its flags, the code as bytes, and its groups by name."""

    flags: int
    code: bytes
    named: dict[str, int]
    groups: int


#: By pattern and flags, what this process compiled and what another one with the same code did.
_CODES: dict[tuple[str, int], _Code] = {}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled."""
    if sre.MAGIC not in _KNOWN or flags & re.ASCII:
        return re.compile(pattern, flags)
    made = _CODES.get((pattern, flags))
    if made is None:
        made = _CODES[pattern, flags] = _code_of(pattern, flags)
    groups: list[str | None] = [None] * made.groups
    for name, number in made.named.items():
        groups[number] = name
    code = array(_WORD, made.code).tolist()
    found: re.Pattern[str] = _sre.compile(pattern, made.flags, code, made.groups - 1, made.named, tuple(groups))
    return found


def learn(kept: object) -> None:
    """Takes what `known` gave in a process with the same code and the same Python."""
    if isinstance(kept, dict):
        _CODES.update(kept)


def known() -> dict[tuple[str, int], _Code]:
    """What all patterns compiled to so far."""
    return dict(_CODES)


def _code_of(pattern: str, flags: int) -> _Code:
    parsed = syntax.parse(pattern, flags)
    _ease(parsed)
    flags |= parsed.state.flags
    code = compiler._code(parsed, flags)
    begins = None if _at_start(parsed) else _begins(parsed)
    known = None if begins is None or begins[1] else _in_any_case(begins[0]) if flags & re.IGNORECASE else begins[0]
    # The code begins with what is known of all matches: how long that is, of what kind, their least and greatest width.
    if known is not None and code[0] == sre.INFO and not code[2]:
        members: list[int] = []
        compiler._compile_charset(compiler._optimize_charset([*dict.fromkeys(known)])[0], flags, members)
        code = [sre.INFO, 4 + len(members), sre.SRE_INFO_CHARSET, *code[3:5], *members, *code[1 + code[1] :]]
    return _Code(flags, array(_WORD, code).tobytes(), parsed.state.groupdict, parsed.state.groups)


def _begins(items: _Items) -> tuple[_Members, bool] | None:
    """The characters that what the items match may begin with, and whether they may match nothing; None where that may
    be any character."""
    found: _Members = []
    for op, value in items:
        if op in _ZERO_WIDTH:
            continue
        part = _begins_part(op, value)
        if part is None:
            return None
        found += part[0]
        if not part[1]:
            return found, False
    return found, True


def _begins_part(op: Any, value: Any) -> tuple[_Members, bool] | None:
    if op is sre.LITERAL:
        return [(op, value)], False
    if op is sre.IN:
        return None if value[0][0] is sre.NEGATE else (list(value), False)
    if op is sre.SUBPATTERN:
        _, added, removed, inner = value
        return None if added or removed else _begins(inner)
    if op is sre.ATOMIC_GROUP:
        return _begins(value)
    if op in _REPEATS:
        least, _, inner = value
        part = _begins(inner)
        return None if part is None else (part[0], part[1] or not least)
    if op is sre.BRANCH:
        parts = [_begins(one) for one in value[1]]
        told = [part for part in parts if part is not None]
        if len(told) < len(parts):
            return None
        return [member for part in told for member in part[0]], any(part[1] for part in told)
    return None


def _in_any_case(members: _Members) -> _Members | None:
    """The members of a set, with all that are taken for one of them where case is ignored; None where none knows."""
    found: _Members = []
    for op, value in members:
        if op is sre.CATEGORY:
            found.append((op, value))
            continue
        low, high = value if op is sre.RANGE else (value, value)
        if high >= _CASES_KNOWN and not (low in _VIETNAMESE and high in _VIETNAMESE):
            return None
        found += [(sre.LITERAL, same) for code in range(low, high + 1) for same in _same(code)]
    return found


def _same(code: int) -> Iterable[int]:
    """The characters that are taken for the one of that code where case is ignored."""
    lower = _sre.unicode_tolower(code)
    known = _by_lower()
    return [same for one in (lower, *compiler._EXTRA_CASES.get(lower, ())) for same in known.get(one, (one,))]


@cache
def _by_lower() -> dict[int, list[int]]:
    """The characters by the code of their lower case, those before `_LAST_CASED`."""
    found: dict[int, list[int]] = {}
    for code in range(_LAST_CASED):
        found.setdefault(_sre.unicode_tolower(code), []).append(code)
    return found


def _at_start(items: _Items) -> bool:
    """Some of the pattern stands at the start of a text only: there `re` looks for it well enough."""
    for op, value in items:
        if op is sre.AT and value in _STARTS_OF_TEXT:
            return True
        if op is sre.BRANCH and any(_at_start(one) for one in value[1]):
            return True
        if op is sre.SUBPATTERN and _at_start(value[3]):
            return True
        if op not in _ZERO_WIDTH:
            return False
    return False


def _ease(parsed: Any) -> None:
    """Spells "no part of a word stands before" as the edge of a word where a word follows, which costs a fifth of that,
    and asks once for an edge that all alternatives ask for."""
    items = parsed.data
    for at, (op, value) in enumerate(items):
        for inner in _inner(op, value):
            _ease(inner)
        if op is sre.ASSERT_NOT and _is_no_word_before(value) and _begins_a_word(items[at + 1 :]):
            items[at] = _EDGE
    for at in range(len(items) - 1, -1, -1):
        op, value = items[at]
        if op is sre.BRANCH and all(one.data and one.data[0] == _EDGE for one in value[1]):
            for one in value[1]:
                del one.data[0]
            items.insert(at, _EDGE)


def _inner(op: Any, value: Any) -> Iterable[Any]:
    """The parts of a part."""
    if op is sre.SUBPATTERN:
        _, added, removed, inner = value
        return () if added or removed else (inner,)
    if op is sre.BRANCH:
        return tuple(value[1])
    if op in _REPEATS:
        return (value[2],)
    if op in (sre.ASSERT, sre.ASSERT_NOT):
        return (value[1],)
    return (value,) if op is sre.ATOMIC_GROUP else ()


def _is_no_word_before(value: Any) -> bool:
    direction, inner = value
    return direction < 0 and list(inner) == [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_WORD)])]


def _begins_a_word(items: _Items) -> bool:
    begins = _begins(items)
    return begins is not None and not begins[1] and all(_is_wordy(op, value) for op, value in begins[0])


@cache
def _is_wordy(op: Any, value: Any) -> bool:
    """The member of a set is letters and digits alone."""
    if op is sre.CATEGORY:
        return value in _WORDY
    low, high = value if op is sre.RANGE else (value, value)
    return all(sign.isalnum() or sign == "_" for sign in map(chr, range(low, high + 1)))
