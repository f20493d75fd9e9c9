"""English number words, scale words and fractions."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from monitor.extract.numeral.shared import Said
from monitor.extract.prefilter.lazy import lazy

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES: dict[str, int] = {word: number for number, word in enumerate(_UNITS)} | {
    w: 10 * n for n, w in enumerate(_TENS, 2)
}
_BIG: Final = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15}
SCALES: dict[str, Decimal] = {
    "thousand": Decimal(1000), "million": Decimal(10**6), "mln": Decimal(10**6), "mn": Decimal(10**6),
    "billion": Decimal(10**9), "bln": Decimal(10**9), "bn": Decimal(10**9), "trillion": Decimal(10**12),
    "tn": Decimal(10**12), "tln": Decimal(10**12), "quadrillion": Decimal(10**15), "hundred": Decimal(100),
    "dozen": Decimal(12), "dozens": Decimal(12),
}  # fmt: skip
SCALE: str = r"(?:thousand|hundred|million|mln|mn|billion|bln|bn|trillion|tn|tln|quadrillion|dozens?)"
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
_ONE: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)
PARTS: dict[str, int] = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    f"{w}{s}": n for w, n in ORDINALS.items() if 3 <= n <= 20 for s in ("", "s")
}
_COUNTED: Final = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
#: "two thirds", "three-quarters", "a fifth": shares in percent.
FRACTIONS: dict[str, Decimal] = {
    f"{c}{dash}{p}": _HUNDRED * n / d
    for c, n in _COUNTED.items()
    for p, d in PARTS.items()
    for dash in (" ", "-", " - ")
    if n < d and (n == 1) != p.endswith(("ves", "s"))
} | {"half": Decimal(50), "one half": Decimal(50), "one-half": Decimal(50), "a half": Decimal(50)}
FRACTIONS |= {
    f"{led} {p}": _HUNDRED / d
    for led in ("a mere", "a scant", "barely a", "fully a")
    for p, d in PARTS.items()
    if not p.endswith(("ves", "s"))
} | {f"an {p}": _HUNDRED / ORDINALS[p] for p in ("eighth", "eleventh", "eighteenth")}
_TOKEN: Final = lazy(r"[a-z]+")
_GAP: Final = lazy(r"(?: - |[ -]+|, )(?:and )?|(?<=[a-z])$")
_DIGIT: Final = {word: str(n) for word, n in VALUES.items() if n < 10} | {"o": "0", "oh": "0"}
#: "Two point five", but "one point less".
_POINT: Final = lazy(rf"point (?:{'|'.join(_DIGIT)})\b")
LEADS: frozenset[str] = frozenset({"a", "an", "half", "quarter"})
#: Words that may stand behind the first one of a number.
GOES_ON: frozenset[str] = frozenset({*VALUES, *ORDINALS, *_BIG, "dozen", "hundred", "point"})
_LEAD: Final = lazy(
    r"(?:a|an)(?= (?:hundred|thousand|million|billion|trillion|dozen)\b)|(?:half|quarter)(?= (?:of )?(?:a )?(?:million|billion|trillion)\b)|a quarter(?= (?:of a )?(?:million|billion)\b)"
)


def words_at(text: str, at: int) -> Said | None:
    """The longest number in words that begins at `at`: "two hundred and fifty-four", "half a million", "four point eight
    five billion", "twenty-fifth". None where the first word begins none."""
    low = text.lower()
    begin = _TOKEN.match(low, at)
    word = begin.group() if begin else ""
    if begin and word in VALUES and not _more(low, begin.end()):
        return Said(at, begin.end(), Decimal(VALUES[word]), _ONE, False)
    if begin and ORDINALS.get(word, 100) < 100:
        return Said(at, begin.end(), Decimal(ORDINALS[word]), _ONE, True)
    if word not in VALUES and word not in LEADS:
        return None
    led = _LEAD.match(low, at)
    if led and led.group().endswith(("half", "quarter")):
        return _part_of(low, at, Decimal("0.5") if "half" in led.group() else Decimal("0.25"), led.end())
    state = _State()
    position, good = at, 0
    if led:
        state.group, state.last, position = 1, "unit", led.end() + 1
    while True:
        found = _TOKEN.match(low, position)
        if not found or (found.group() == "point" and not _POINT.match(low, position)) or not state.take(found.group()):
            break
        good = found.end()
        if state.ordinal:
            break
        if state.point is not None and good < len(low) and low[good] == " ":
            position = good + 1
            continue
        gap = _GAP.match(low, good)
        if not gap or gap.end() == good:
            break
        position = gap.end()
    if not good or state.last == "point":
        return None
    return Said(at, good, state.value(), state.scale, state.ordinal)


def _more(low: str, end: int) -> bool:
    """The word behind may go on with the number."""
    gap = _GAP.match(low, end)
    following = _TOKEN.match(low, gap.end()) if gap else None
    return following is not None and following.group() in GOES_ON


def _part_of(low: str, at: int, part: Decimal, end: int) -> Said | None:
    found = re.compile(r" (?:of )?(?:a )?(million|billion|trillion)\b").match(low, end)
    if not found:
        return None
    scale = SCALES[found.group(1)]
    return Said(at, found.end(), part * scale, scale, False)


class _State:
    """A number while its words come in."""

    def __init__(self) -> None:
        self.total = self.group = 0
        self.last = "start"
        self.scale = Decimal(1)
        self.ordinal = False
        self.point: str | None = None
        self._limit = 10**18

    def value(self) -> Decimal:
        whole = Decimal(self.total + self.group)
        return whole if self.point is None else Decimal(f"{self.total + self.group}.{self.point or 0}") * self.scale

    def take(self, word: str) -> bool:
        """Adds one word; False where the number ends before it."""
        if self.point is not None:
            return self._decimal(word)
        if word in VALUES:
            return self._small(VALUES[word])
        if word in ORDINALS and self._ordinal(ORDINALS[word]):
            self.ordinal = True
            return True
        if word == "dozen" and self.last == "unit":
            self.group, self.last, self.scale = self.group * 12, "dozen", Decimal(12)
            return True
        if word == "hundred" and self.last in ("unit", "teen", "tens") and self.group < 100:
            self.group, self.last, self.scale = self.group * 100, "hundred", _HUNDRED
            return True
        if word in _BIG and self.last != "start" and self.group:
            return self._big(10 ** _BIG[word])
        if word == "point" and self.last in ("unit", "teen", "tens", "hundred", "big"):
            self.point, self.last, self.scale = "", "point", Decimal(1)
            return True
        return False

    def _small(self, number: int) -> bool:
        kind = "zero" if not number else "unit" if number < 10 else "teen" if number < 20 else "tens"
        after = {"unit": ("start", "tens", "hundred", "big"), "zero": ("start",)}.get(kind, ("start", "hundred", "big"))
        if self.last not in after:
            return False
        self.group, self.last, self.scale = self.group + number, "unit" if kind == "zero" else kind, Decimal(1)
        return True

    def _ordinal(self, number: int) -> bool:
        if number >= 100:
            if self.last == "start":
                return False
            self.total, self.group = (self.total + self.group) * number, 0
            return True
        if self.last == "start" or (self.last == "tens" and number < 10) or self.last in ("hundred", "big"):
            self.group += number
            return True
        return False

    def _big(self, scale: int) -> bool:
        if scale >= self._limit and self.total:
            self.total = (self.total + self.group) * scale
        else:
            self.total += self.group * scale
        self._limit, self.group, self.last, self.scale = scale, 0, "big", Decimal(scale)
        return True

    def _decimal(self, word: str) -> bool:
        if word in _DIGIT and self.last in ("point", "digit"):
            self.point, self.last = (self.point or "") + _DIGIT[word], "digit"
            return True
        if word in _BIG and self.last == "digit":
            self.scale = Decimal(10 ** _BIG[word])
            self.last = "big"
            return True
        return False
