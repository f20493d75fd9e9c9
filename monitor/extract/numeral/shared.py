"""Digits with separators, read by their context."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from monitor.extract.prefilter.forms import Letters, in_bytes
from monitor.extract.prefilter.lazy import lazy

DIGITS: Final = r"(?:\d{1,3}(?: \d{3}(?!\d))+|\d+(?:[.,]\d+)*)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """What the document's unambiguous numbers say: which sign stands before decimals."""

    dot_decimal: int = 0
    comma_decimal: int = 0


#: Digits of any script: looked for where a text cannot be put in bytes.
_RUNS_OF_ANY: Final = lazy(r"\d\d*")
#: Digits as they are, a space for all else.
_DIGITS: Final = bytes(byte if byte in b"0123456789" else b" "[0] for byte in range(256))
#: What may stand between the digits of a number, and before those that are none of their own.
_SIGNS: Final = frozenset(".,/")
#: Digits with few others behind the only sign among them.
_WITNESS: Final = lazy(r"(?<![.,/])\d{1,3}([.,])\d{1,2}(?![\d.,/])")
#: Digits with the signs among and behind them, as long as "1.234.567".
_RUN: Final = lazy(r"\d[\d.,/]{8,}")
_GROUPED: Final = lazy(r"(?<![\d.,])\d{1,3}([.,])\d{3}\1\d{3}(?!\d)")


def digit_runs(text: str, letters: Letters | None = None) -> list[int]:
    """Where the digits of the text begin, those that stand together once. `letters`: those of the text, if they are
    known."""
    raw = in_bytes(text) if letters is None else letters.raw
    if raw is None:
        return [found.start() for found in _RUNS_OF_ANY.finditer(text)]
    digits = raw.translate(_DIGITS)
    found: list[int] = []
    end = 0
    for run in digits.split():
        at = digits.find(run, end)
        found.append(at)
        end = at + len(run)
    return found


def vote(text: str, runs: Sequence[int] | None = None) -> Vote:
    """Counts the decimals and the double groups of the whole text. `runs`: where its digits begin, if that is known."""
    dot = comma = reach = 0
    # Only what has a sign and digits behind it tells anything.
    for at, following in pairwise(digit_runs(text) if runs is None else runs):
        if text[following - 1] not in _SIGNS or at < reach:
            continue
        if witness := _WITNESS.match(text, at):
            if witness.group(1) == ".":
                dot += 1
            else:
                comma += 1
            continue
        run = _RUN.match(text, at)
        if run is None:
            continue
        reach = run.end()
        if text[at - 1 : at] in (".", ","):
            continue
        for found in _GROUPED.finditer(run.group()):
            if found.group(1) == ",":
                dot += 1
            else:
                comma += 1
    return Vote(dot_decimal=dot, comma_decimal=comma)


def read_digits(raw: str, lang: str, votes: Vote, scaled: bool) -> tuple[Decimal, str]:
    """The value and its plain digits. `scaled`: a scale word follows, so three digits behind a comma are decimals."""
    if raw.isdecimal():
        return Decimal(raw), raw
    if raw[-2] in ".," or raw[-3] in ".,":
        # One or two digits behind the only sign are decimals in either language.
        head, tail = (raw[:-2], raw[-1]) if raw[-2] in ".," else (raw[:-3], raw[-2:])
        if head.isdecimal():
            return Decimal(f"{head}.{tail}"), f"{head}.{tail}"
    text = raw.replace(" ", "")
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        last = "." if text.rfind(".") > text.rfind(",") else ","
        other = "," if last == "." else "."
        plain = text.replace(other, "").replace(last, ".") if text.count(last) == 1 else re.sub("[.,]", "", text)
    elif dots + commas == 0:
        plain = text
    elif dots + commas > 1:
        plain = _repeated(text, "." if dots else ",")
    else:
        plain = _single(text, "." if dots else ",", lang, votes, scaled)
    return Decimal(plain), plain


def _repeated(text: str, sign: str) -> str:
    head, _, tail = text.rpartition(sign)
    if len(tail) == 3:
        return text.replace(sign, "")
    return head.replace(sign, "") + "." + tail


def _single(text: str, sign: str, lang: str, votes: Vote, scaled: bool) -> str:
    whole, _, tail = text.partition(sign)
    if len(tail) != 3 or len(whole) > 3 or whole.startswith("0"):
        return f"{whole}.{tail}"
    decimal = "." if lang == "en" else ","
    foreign = votes.comma_decimal > votes.dot_decimal if lang == "en" else votes.dot_decimal > votes.comma_decimal
    if foreign:
        decimal = "," if decimal == "." else "."
    if sign != decimal:
        return whole + tail
    if lang == "en" or scaled or votes.comma_decimal > 0:
        return f"{whole}.{tail}"
    return whole + tail


@dataclass(slots=True, unsafe_hash=True)
class Said:
    """A number in words: where it stands, its value, the scale of its last word, and whether it is an ordinal."""

    start: int
    end: int
    value: Decimal
    scale: Decimal
    ordinal: bool
