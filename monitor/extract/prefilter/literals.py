"""What every match of a pattern needs, and what it begins with, read off the pattern's own syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]  # typeshed leaves out what CPython keeps private
from re import _parser as syntax  # type: ignore[attr-defined]  # the same; nothing public reads a pattern's syntax
from typing import Any, Final

from monitor.extract.prefilter.forms import spaced

#: Beyond so many strings the alternatives of a form are no longer spelt out.
_MOST: Final = 100
#: How often a character stands at a place of a text, roughly.
_OFTEN: Final = {
    **dict.fromkeys(" .,-:;/()\"'%$", 0.18),
    **dict.fromkeys("aeinotrhscgu", 0.06),
    **dict.fromkeys("bdfjklmpqvwxyz", 0.02),
    **dict.fromkeys("0123456789", 0.006),
}
_RARE: Final = 0.004
#: The same behind a digit, by digit or sign.
_OFTEN_IN_NUMBERS: Final = {**dict.fromkeys("0123456789", 0.06), **dict.fromkeys(" .,-:;/()\"'%$", 0.5)}
#: Words of which nearly every sentence has some, and words of which most texts have some.
_EVERYWHERE: Final = (
    "the of in and to a for on is that , nam so trong năm cho cong công doanh số theo và va co có nq khoa"
)
_USUAL: Final = (
    "by at resolution it year technology percent cent digital are from with has than its more had billion ministry he "
    "science have as be end vietnam viet said was which will who first according their not tw they up them gdp an were "
    "economy this million people innovation no over last or national can now same under out country city before about "
    "nghi nghị cua của dong đồng chi quyết quyet nghe nghệ thu nghiệp nghiep học hoc tu từ gia bo bộ là la người nguoi "
    "duoc được do ty tỷ ban nước nuoc kinh con dat đạt qua moi mới các cac den đến doi tinh nay một mot o ở sang dung "
    "ve về tang tăng voi với usd ky thanh dan da đã dau đầu cao việt phan thang tháng khi hang hiện 2025 2030 2026 2024"
)
#: One text in which they stand as often, and what each place of it stands for.
_SAMPLE: Final = f" {' '.join([_EVERYWHERE] * 8)} {_USUAL} "
_OF_SAMPLE: Final = 0.001
#: A form whose letters begin at more places of a text than this has nothing worth looking for.
_COMMON: Final = 0.014
_DIGITS: Final = frozenset("0123456789")
#: More beginnings than this are not spelt out, of patterns that are asked for all that they demand.
_BEGINNINGS: Final = 100
_MORE_BEGINNINGS: Final = 700
#: Stands in front of a string that begins where a word does.
EDGE: Final = "\b"

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})
_ANY_EDGE: Strings = frozenset({EDGE})
_BEFORE_ALL: Strings = frozenset({"", EDGE})


class Part:
    """What is known of a part of a pattern: all that it may match, strings of which one stands in every match or is
    asked for around it, where these are not what it may match, and strings of which one ends every match."""

    __slots__ = ("among", "exact", "tail")

    def __init__(self, exact: Strings | None, among: Strings | None = None, tail: Strings | None = None) -> None:
        self.exact, self.among, self.tail = exact, among, tail if exact is None else exact

    @property
    def needed(self) -> Strings | None:
        """Strings of which every text with a match contains one; None where nothing is needed."""
        if self.among is not None or self.exact is None:
            return self.among
        return _behind_edges(self.exact)


def cost(strings: Iterable[str]) -> float:
    """At how many places of a text one of the strings begins, by the frequency of letters and usual words."""
    total = 0.0
    for one in strings:
        share, bare, often = 1.0, one.replace(EDGE, " "), _OFTEN
        for c in bare:
            share *= often.get(c, _RARE)
            often = _OFTEN_IN_NUMBERS if c in _DIGITS else _OFTEN
        total += max(share, _OF_SAMPLE * _SAMPLE.count(bare))
    return total


#: What is known of patterns, by pattern and flags: to read their syntax takes longer than most texts do.
_REQUIRED: dict[tuple[str, int], Strings | None] = {}
_PREFIXES: dict[tuple[str, int], Strings | None] = {}
_REQUIRED_SETS: dict[tuple[str, int], tuple[Strings, ...]] = {}
_ANCHORED: dict[tuple[str, int], bool] = {}
_STARTS: dict[tuple[str, int], tuple[str, ...]] = {}
#: By pattern, flags and how it is looked for: the beginnings and the strings that are. To weigh them takes as long.
SOUGHT: dict[tuple[str, int, bool, bool], tuple[Strings | None, Strings | None]] = {}
_TABLES: tuple[dict[Any, Any], ...] = (_REQUIRED, _PREFIXES, _REQUIRED_SETS, _ANCHORED, _STARTS, SOUGHT)
#: About how many microseconds a pattern is worth that is tried everywhere in a line.
_PRICE_ELSE: Final = 6.0


def required_literals(pattern: str, flags: int = 0) -> Strings | None:
    """Strings of which one stands in the lower case, `spaced`, of every text that the pattern finds something in; None
    where there are none, or where they stand in most texts."""
    key = (pattern, flags)
    if key not in _REQUIRED:
        found = frozenset(map(spaced, _sequence(syntax.parse(pattern, flags)).needed or ()))
        _REQUIRED[key] = _shortest(found) if found and cost(found) <= _COMMON else None
    return _REQUIRED[key]


def prefix_literals(pattern: str, flags: int = 0) -> Strings | None:
    """Strings in lower case of which one begins every match of the pattern, behind `EDGE` where a word or number begins
    there; None where a match may begin with anything."""
    key = (pattern, flags)
    if key not in _PREFIXES:
        found = {_placed(one) for one in _beginnings(list(syntax.parse(pattern, flags)))}
        _PREFIXES[key] = None if "" in found else _first(found)
    return _PREFIXES[key]


def required_sets(pattern: str, flags: int = 0) -> tuple[Strings, ...]:
    """Sets of strings, the rarest first: one of each stands in the lower case, `spaced` and between two spaces, of
    every text that the pattern finds something in. None where nothing rare is needed."""
    key = (pattern, flags)
    if key not in _REQUIRED_SETS:
        items = _unwrapped(syntax.parse(pattern, flags))
        begins = {_placed(one) for one in _beginnings(items, _MORE_BEGINNINGS)}
        found = [*_all_needed(items), frozenset() if "" in begins else frozenset(begins)]
        sets = {_shortest(frozenset(map(spaced, one))) for one in found}
        rare = list[Strings]()
        for one in sorted(
            (one for one in sets if one and cost(one) <= _COMMON), key=lambda one: (cost(one), sorted(one))
        ):
            if not any(_implies(other, one) for other in rare):
                rare.append(one)
        _REQUIRED_SETS[key] = tuple(rare)
    return _REQUIRED_SETS[key]


def _implies(one: Strings, other: Strings) -> bool:
    """Who has a string of the one has a string of the other."""
    return all(any(short in long for short in other) for long in one)


def is_anchored(pattern: str, flags: int = 0) -> bool:
    """It finds only what begins a text."""
    key = (pattern, flags)
    if key not in _ANCHORED:
        items = list(syntax.parse(pattern, flags))
        _ANCHORED[key] = bool(items) and items[0] == (sre.AT, sre.AT_BEGINNING) and not flags & re.MULTILINE
    return _ANCHORED[key]


def start_literals(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """A few strings in lower case of which one begins all that the pattern finds; none where it is better tried
    everywhere."""
    key = (pattern, flags)
    if key not in _STARTS:
        whole = {one.removeprefix(EDGE) for one in prefix_literals(pattern, flags) or ()}
        words = {one[: one.find(" ") + 1] or one for one in whole}
        best = min((_unbegun(whole), _unbegun(words)), key=_price)
        _STARTS[key] = tuple(sorted(best)) if best and _price(best) < _PRICE_ELSE else ()
    return _STARTS[key]


def _unbegun(strings: set[str]) -> set[str]:
    """The strings without those that begin with another of them, each as it is written."""
    return {one for one in strings if not any(one[:length] in strings for length in range(len(one)))}


def _price(strings: set[str]) -> float:
    """About how many microseconds it takes to look for the strings in a line and to try a pattern at each."""
    return 60 * cost(strings) + 0.08 * len(strings)


def _unwrapped(items: Iterable[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """The parts of the pattern in order, without brackets around all of them, what must stand around it among them."""
    items = list(items)
    while len(items) == 1 and items[0][0] is sre.SUBPATTERN:
        items = list(items[0][1][3])
    if items and items[0][0] is sre.ASSERT and items[0][1][0] == -1:
        items = [*items[0][1][1], *items[1:]]
    return _with_end(items)


def _with_end(items: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """What must follow the last part is looked for with it."""
    follows = items and items[-1][0] is sre.ASSERT and items[-1][1][0] == 1
    return [*items[:-1], *items[-1][1][1]] if follows else items


def _shortest(strings: Strings) -> Strings:
    """The strings without those that have another of them inside."""
    return frozenset(one for one in strings if not any(other != one and other in one for other in strings))


def _first(strings: Iterable[str]) -> Strings:
    """The strings without those that begin with another of them."""
    kept = set(strings)
    for one in strings:
        bare = one.removeprefix(EDGE)
        begun = {bare[:length] for length in range(1, len(bare) + 1)}
        if one.startswith(EDGE):
            begun |= {EDGE + more for more in begun}
        if kept & (begun - {one}):
            kept.discard(one)
    return frozenset(kept)


def _placed(one: str) -> str:
    """The beginning with a mark only in front of what begins a word."""
    bare = one.replace(EDGE, "")
    return EDGE + bare if one.startswith(EDGE) and bare[:1].isalnum() else bare


def known() -> object:
    """What was read off the syntax of all patterns so far: another process may learn it and need not read them."""
    # What only led to what is looked for is left out: who learns this need not read it again.
    led = {key[:2] for key in SOUGHT}
    kept = [{key: read for key, read in table.items() if key not in led} for table in (_REQUIRED, _PREFIXES)]
    return *kept, *map(dict, _TABLES[2:])


def learn(kept: object) -> None:
    """Takes what `known` gave in a process with the same code."""
    if isinstance(kept, tuple) and len(kept) == len(_TABLES):
        for table, more in zip(_TABLES, kept, strict=True):
            table.update(more)


def _beginnings(items: list[tuple[Any, Any]], most: int = _BEGINNINGS) -> Strings:
    whole, begun = _begun(_with_end(items), most)
    return whole | begun


def _begun(items: Iterable[tuple[Any, Any]], most: int = _BEGINNINGS) -> tuple[Strings, Strings]:
    """All that the items may match in full, and beginnings of what else they may match."""
    run, begun = _NOTHING, frozenset[str]()
    for op, value in items:
        whole, more = _begun_part(op, value)
        if not run <= _BEFORE_ALL and len(run) * (len(whole) + len(more)) > most:
            return frozenset(), begun | run
        begun |= frozenset(a + b for a in run for b in more)
        run = frozenset(a + b for a in run for b in whole)
    return run, begun


def _begun_part(op: Any, value: Any) -> tuple[Strings, Strings]:
    if op is sre.BRANCH:
        pairs = [_begun(branch) for branch in value[1]]
        return frozenset().union(*(whole for whole, _ in pairs)), frozenset().union(*(more for _, more in pairs))
    if op is sre.SUBPATTERN:
        return _begun(value[3])
    if _asks_for_an_edge(op, value):
        return frozenset({EDGE}), frozenset()
    if op is sre.ASSERT_NOT and not value[1]:
        # "(?!)" is nowhere.
        return frozenset(), frozenset()
    exact = _part(op, value).exact
    if exact is not None and (op not in (sre.MAX_REPEAT, sre.MIN_REPEAT) or value[1] > 1):
        return exact, frozenset()
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        whole, more = _begun(value[2])
        once = (whole, more) if value[1] == 1 else (frozenset(), whole | more)
        return once if value[0] else (once[0] | _NOTHING, once[1])
    return frozenset(), _NOTHING


def _asks_for_an_edge(op: Any, value: Any) -> bool:
    """It asks that no letter and no digit stands before."""
    if op is sre.ASSERT_NOT and value[0] == -1 and len(value[1]) == 1 and value[1][0][0] is sre.IN:
        return (sre.CATEGORY, sre.CATEGORY_WORD) in value[1][0][1]
    return (op, value) == (sre.AT, sre.AT_BOUNDARY)


def _sequence(items: Iterable[tuple[Any, Any]]) -> Part:
    run, wholly, found = _joined(items)
    rarest = min(found, key=cost, default=None)
    if wholly:
        return Part(run, None if rarest == run else rarest)
    return Part(None, rarest, run)


def _all_needed(items: Iterable[tuple[Any, Any]]) -> list[Strings]:
    """Every set of strings that is known to be needed, one of each."""
    return _joined(items)[2]


def _joined(items: Iterable[tuple[Any, Any]]) -> tuple[Strings, bool, list[Strings]]:
    """How the items end, whether that is all of them, and every set of strings of which they need one."""
    run, wholly, found = _NOTHING, True, list[Strings | None]()
    for op, value in items:
        part = _part(op, value)
        if part.exact is not None and part.among is not None:
            found.append(part.among)
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(_joint(a, b) for a in run for b in part.exact)
            continue
        if part.exact is not None and len(ends := frozenset(a[-1:] for a in run)) * len(part.exact) <= _MOST:
            # Too many to go on with: their last letters do.
            wholly = False
            found.append(_behind_edges(run))
            run = frozenset(_joint(a, b) for a in ends for b in part.exact)
            continue
        wholly = False
        found += [_behind_edges(run), part.needed]
        run = part.tail or _NOTHING
    found.append(_behind_edges(run))
    return run, wholly, [strings for strings in found if strings]


def _joint(one: str, more: str) -> str:
    """The one with more behind it: only what is in front of all is known to begin where a word does."""
    return one + more.replace(EDGE, "") if one else more


def _behind_edges(run: Strings) -> Strings | None:
    """The strings as they stand in a text that is `spaced`: a word with a space before it where it must begin there.
    None where one of them may be nothing."""
    found = {one[1:] if one.startswith(EDGE) and not one[1:2].isalnum() else one.replace(EDGE, " ") for one in run}
    return None if "" in found else frozenset(found)


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
    if op is sre.ASSERT:
        return Part(_NOTHING, _sequence(value[1]).needed)
    if op in (sre.AT, sre.ASSERT_NOT):
        return Part(_ANY_EDGE if _asks_for_an_edge(op, value) else _NOTHING)
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
    needed = _together([part.needed for part in parts])
    if all(part.exact is not None for part in parts):
        whole = frozenset().union(*(part.exact or () for part in parts))
        return Part(whole, None if needed == whole else needed)
    return Part(None, needed, _together([part.tail for part in parts]))


def _together(sets: Sequence[Strings | None]) -> Strings | None:
    """All strings, None where one of the sets is not known."""
    return None if None in sets else frozenset().union(*(one or () for one in sets))


def _repeated(least: int, most: int, part: Part) -> Part:
    if part.exact is not None and most == 1:
        return Part(part.exact, part.among) if least else Part(part.exact | _NOTHING)
    if part.exact is not None and least == most and len(part.exact) ** least <= _MOST:
        out = _NOTHING
        for _ in range(least):
            out = frozenset(_joint(a, b) for a in out for b in part.exact)
        return Part(out, part.among if least else None)
    return Part(None, part.needed, part.tail) if least else Part(None)
