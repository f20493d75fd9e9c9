"""What every match of a pattern needs, and what it begins with, read off the pattern's own syntax."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]  # typeshed leaves out what CPython keeps private
from re import _parser as syntax  # type: ignore[attr-defined]  # the same; nothing public reads a pattern's syntax
from typing import Any

#: Beyond so many strings the alternatives of a form are no longer spelt out.
_MOST = 64
#: How often a character stands at a place of a text, roughly.
_OFTEN = {
    " ": 0.18,
    **dict.fromkeys("aeinotrhscgu", 0.06),
    **dict.fromkeys("bdfjklmpqvwxyz", 0.02),
    **dict.fromkeys("0123456789.,-", 0.015),
}
_RARE = 0.004
#: Words of which every sentence has some: what begins with one of them begins anywhere.
_USUAL = frozenset(
    "a an the of to in on at by for from with as is it that than and or up , va o tai cua cho la".split()
)
_USUALLY = 0.05
#: A form whose letters begin at more places of a text than this has nothing worth looking for.
_COMMON = 0.004
_DIGITS = frozenset("0123456789")
#: More beginnings than this are not spelt out.
_BEGINNINGS = 100

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})


class Part:
    """What is known of a part of a pattern: all that it may match, or strings of which every match contains one."""

    __slots__ = ("among", "exact")

    def __init__(self, exact: Strings | None, among: Strings | None = None) -> None:
        self.exact, self.among = exact, among

    @property
    def needed(self) -> Strings | None:
        """Strings of which every match contains one; None where nothing is needed."""
        if self.exact is None:
            return self.among
        return None if "" in self.exact else self.exact


def cost(strings: Iterable[str]) -> float:
    """At how many places of a text one of the strings begins, by the frequency of letters."""
    total = 0.0
    for one in strings:
        share = 1.0
        for c in one:
            share *= _OFTEN.get(c, _RARE)
        total += _USUALLY if one.strip() in _USUAL else share
    return total


#: What is known of patterns, by pattern and flags: to read their syntax takes longer than most texts do.
_NEEDED: dict[tuple[str, int], Strings | None] = {}
_LEADS: dict[tuple[str, int], tuple[Strings, bool] | None] = {}


def needed(pattern: str, flags: int = 0) -> Strings | None:
    """Strings of which one stands in the lower case of every text that the pattern finds something in; None where there
    are none, or where they stand in most texts."""
    key = (pattern, flags)
    if key not in _NEEDED:
        found = _sequence(syntax.parse(pattern, flags)).needed
        _NEEDED[key] = found if found is not None and cost(found) <= _COMMON else None
    return _NEEDED[key]


def leads(pattern: str, flags: int = 0) -> tuple[Strings, bool] | None:
    """Strings in lower case of which one begins every match of the pattern, and whether it begins only where a word
    does; None where a match may begin with anything."""
    key = (pattern, flags)
    if key not in _LEADS:
        items = list(syntax.parse(pattern, flags))
        found = _beginnings(items)
        _LEADS[key] = None if "" in found else (found, _at_edge(items) and all(one[0].isalnum() for one in found))
    return _LEADS[key]


def known() -> object:
    """What was read off the syntax of all patterns so far: another process may learn it and need not read them."""
    return dict(_NEEDED), dict(_LEADS)


def learn(kept: object) -> None:
    """Takes what `known` gave in a process with the same code."""
    if isinstance(kept, tuple) and len(kept) == 2:
        _NEEDED.update(kept[0])
        _LEADS.update(kept[1])


def _beginnings(items: Iterable[tuple[Any, Any]]) -> Strings:
    whole, begun = _begun(items)
    return whole | begun


def _begun(items: Iterable[tuple[Any, Any]]) -> tuple[Strings, Strings]:
    """All that the items may match in full, and beginnings of what else they may match."""
    run, begun = _NOTHING, frozenset[str]()
    for op, value in items:
        whole, more = _begun_part(op, value)
        if len(run) > 1 and len(run) * (len(whole) + len(more)) > _BEGINNINGS:
            return frozenset(), begun | run
        begun |= frozenset(a + b for a in run for b in more)
        run = frozenset(a + b for a in run for b in whole)
    return run, begun


def _begun_part(op: Any, value: Any) -> tuple[Strings, Strings]:
    exact = _part(op, value).exact
    if exact is not None:
        return exact, frozenset()
    if op is sre.BRANCH:
        pairs = [_begun(branch) for branch in value[1]]
        return frozenset().union(*(whole for whole, _ in pairs)), frozenset().union(*(more for _, more in pairs))
    if op is sre.SUBPATTERN:
        return _begun(value[3])
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        whole, more = _begun(value[2])
        once = (whole, more) if value[1] == 1 else (frozenset(), whole | more)
        return once if value[0] else (once[0] | _NOTHING, once[1])
    return frozenset(), _NOTHING


def _at_edge(items: Sequence[tuple[Any, Any]]) -> bool:
    """The first thing asked for is the beginning of a word."""
    if not items:
        return False
    op, value = items[0]
    if op is sre.BRANCH:
        return all(_at_edge(list(branch)) for branch in value[1])
    if op is sre.SUBPATTERN:
        return _at_edge(list(value[3]))
    word = [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_WORD)])]
    if op is sre.ASSERT_NOT:
        return (value[0], list(value[1])) == (-1, word)
    return (op, value) == (sre.AT, sre.AT_BOUNDARY)


def _sequence(items: Iterable[tuple[Any, Any]]) -> Part:
    run, wholly, found = _NOTHING, True, list[Strings]()
    for op, value in items:
        part = _part(op, value)
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(a + b for a in run for b in part.exact)
            continue
        wholly = False
        found += [strings for strings in (run, part.needed) if strings and "" not in strings]
        run = part.exact or _NOTHING
    if wholly:
        return Part(run)
    if "" not in run:
        found.append(run)
    return Part(None, min(found, key=cost, default=None))


def _part(op: Any, value: Any) -> Part:
    if op is sre.LITERAL:
        return Part(frozenset({chr(value).lower()}))
    if op is sre.IN:
        return Part(_members(value))
    if op is sre.BRANCH:
        return _branches([_sequence(branch) for branch in value[1]])
    if op is sre.SUBPATTERN:
        return _sequence(value[3])
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeated(value[0], value[1], _sequence(value[2]))
    if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return Part(_NOTHING)
    return Part(None)


def _members(items: Iterable[tuple[Any, Any]]) -> Strings | None:
    out: set[str] = set()
    for op, value in items:
        if op is sre.LITERAL:
            out.add(chr(value).lower())
        elif op is sre.RANGE and value[1] - value[0] < 12:
            out.update(chr(code).lower() for code in range(value[0], value[1] + 1))
        elif op is sre.CATEGORY and value is sre.CATEGORY_DIGIT:
            out |= _DIGITS
        else:
            return None
    return frozenset(out)


def _branches(parts: list[Part]) -> Part:
    if all(part.exact is not None for part in parts):
        return Part(frozenset().union(*(part.exact or () for part in parts)))
    among: set[str] = set()
    for part in parts:
        if part.needed is None:
            return Part(None)
        among |= part.needed
    return Part(None, frozenset(among))


def _repeated(least: int, most: int, part: Part) -> Part:
    if part.exact is not None and most == 1:
        return Part(part.exact if least else part.exact | _NOTHING)
    if part.exact is not None and least == most and len(part.exact) ** least <= _MOST:
        out = _NOTHING
        for _ in range(least):
            out = frozenset(a + b for a in out for b in part.exact)
        return Part(out)
    return Part(None, part.needed if least else None)
