"""A pattern with the reason why what it finds is no quantity."""

from __future__ import annotations

from typing import Final, NamedTuple

from monitor.domain.figure import RejectReason

#: So close what is near a numeral: more letters than any words of a time before it, and than any behind it.
AHEAD: Final = 40
NEAR: Final = 120

#: What stands at a numeral, each a bit: most numerals have nothing of it, and forms that need some of it are left out.
LED: Final = 1 << 0  #: letters, or letters and a dash, before its digits
NOUGHT: Final = 1 << 1  #: a nought first, a plus before it, or "1800"
CODED: Final = 1 << 2  #: a slash or dash behind it, and then capitals or a year
DAY: Final = 1 << 3  #: a slash, dash or point behind it, and then digits
TAILED: Final = 1 << 4  #: a letter right behind it, or ".0"
CLOCK: Final = 1 << 5  #: a colon, "am", "h" or "g" behind it
CLOSED: Final = 1 << 6  #: a bracket behind it, or it numbers the line
CAPITAL: Final = 1 << 7  #: a name behind it
LASTING: Final = 1 << 8  #: a unit of time or a part of something behind it
UPPER: Final = 1 << 9  #: it is a word with a capital
#: So rare that forms which need one of these alone are not looked for besides.
RARE: Final = frozenset({NOUGHT, UPPER})


class Form(NamedTuple):
    """A pattern and why what it finds is no quantity. `signs`: what it finds has a numeral with one of these at it."""

    reason: RejectReason
    pattern: str
    signs: int = 0
    #: It begins where a word or digits begin, and is only tried there.
    at_words: bool = False
    #: What it finds, all that it looks at included, ends so close behind the first numeral in it with one of its
    #: signs, and begins a few words before that; 0 where that is not known.
    near: int = 0
