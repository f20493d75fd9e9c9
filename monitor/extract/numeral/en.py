"""English number words, scale words and fractions."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: number for number, word in enumerate(_UNITS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
SCALES = {
    "thousand": Decimal(1000), "million": Decimal(10**6), "mln": Decimal(10**6), "mn": Decimal(10**6),
    "billion": Decimal(10**9), "bln": Decimal(10**9), "bn": Decimal(10**9), "trillion": Decimal(10**12),
    "tn": Decimal(10**12), "hundred": Decimal(100),
}  # fmt: skip
SCALE = r"(?:thousand|hundred|million|mln|mn|billion|bln|bn|trillion|tn)"
_ONE = "|".join(sorted((w for w in VALUES if w not in ("zero", "one")), key=len, reverse=True))
_TEN = "|".join(_TENS)
_SMALL = "one|two|three|four|five|six|seven|eight|nine"
WORDS = rf"(?:(?:a|an|one|{_ONE})[ -]hundred(?: and (?:{_ONE}))?|(?:{_TEN})-(?:{_SMALL})|(?:{_ONE})|(?:one|a)(?= {SCALE}\b)|one(?= (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\\d))|(?:one|a single)(?= (?:place|spot|position|rank|notch|rung|step|percentage point)\b))"
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fifteenth": 15, "twentieth": 20,
}  # fmt: skip
_HUNDRED = Decimal(100)
FRACTIONS = {
    "three quarters": Decimal(75), "three-quarters": Decimal(75), "two thirds": _HUNDRED * 2 / 3,
    "two-thirds": _HUNDRED * 2 / 3, "a third": _HUNDRED / 3, "one third": _HUNDRED / 3, "one-third": _HUNDRED / 3,
    "a quarter": Decimal(25), "one quarter": Decimal(25), "one-quarter": Decimal(25), "half": Decimal(50),
    "a fifth": Decimal(20), "one-fifth": Decimal(20), "one fifth": Decimal(20), "two-fifths": Decimal(40),
    "two fifths": Decimal(40), "three-fifths": Decimal(60), "three fifths": Decimal(60), "four-fifths": Decimal(80),
    "four fifths": Decimal(80), "a tenth": Decimal(10), "one-tenth": Decimal(10), "one half": Decimal(50),
}  # fmt: skip


def read_words(text: str) -> Decimal:
    """The value of number words below a thousand: "twenty-five", "a hundred and ten"."""
    total = 0
    for word in text.lower().replace("-", " ").split():
        if word == "hundred":
            total = max(total, 1) * 100
        elif word in ("a", "an"):
            total += 1
        elif word != "and":
            total += VALUES[word]
    return Decimal(total)
