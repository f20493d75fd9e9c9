"""The compiled patterns of one language: built once from the tables, shared by all texts."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from monitor.domain.quantity import Comparator, Unit
from monitor.extract.mask.masks import Masks
from monitor.extract.numeral import en, vi
from monitor.extract.numeral.number import Number
from monitor.extract.numeral.reader import ALONE, BOUND_ALONE, FOLDS, number_at
from monitor.extract.numeral.shared import Vote, digit_runs
from monitor.extract.prefilter.forms import Letters
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.letters import ByLetter
from monitor.extract.prefilter.pattern import bit_of
from monitor.extract.prefilter.quick import compiled

#: How the words of multiples begin.
STEMS: Final = {
    "en": ("doubl", "tripl", "quadrupl", "twice ", *(f"{word}fold" for word in FOLDS)),
    "vi": ("gấp đôi", "nhân đôi", "gấp rưỡi", "gấp hai", "gấp ba", "gấp bốn"),
}
_GLYPHS: Final = "½⅓⅔¼¾⅕⅛⅙⅜"
#: "Handed over 187 tasks": no bound.
_PHRASAL: Final = lazy(
    r"(?<!\w)(?:[Mm]ật|[Tt]ốc|[Tt]rình|[Mm]ức|[Tt]iến|[Nn]hiệt|[Cc]hế|[Cc]ường|[Cc]ấp|[Tt]hái) độ$|(?<!\w)(?:khảo|giám|quan|trinh|kiểm|ám) sát$|\b(?:turn|hand|took|taken|roll|preside|rul|won|win|look|watch|oversee|spread|scatter|dispers|strewn|strung|divid|stagger|dott|extend|stretch|distribut|spac)\w* over$"
    r"|\b(?:edg(?:e[sd]?|ing)|inch(?:e[sd]|ing)?|creep(?:s|ing)?|crept|tick(?:s|ed|ing)?|nudg(?:e[sd]?|ing)|mov(?:e[sd]?|ing)|push(?:e[sd]|ing)?|jump(?:s|ed|ing)?|shot|shoot(?:s|ing)?|climb(?:s|ed|ing)?|ris(?:es?|ing|en)|rose|went|go(?:es|ing|ne)?|pick(?:s|ed|ing)|driv(?:es?|ing|en)|drove|br(?:ing(?:s|ing)?|ought)|c[ao]m(?:es?|ing)|crawl(?:s|ed|ing)?|rac(?:e[sd]?|ing)|sped|step(?:s|ped|ping)?|drift(?:s|ed|ing)?|revis(?:e[sd]?|ing)|mark(?:s|ed|ing)?|bump(?:s|ed|ing)?|upgrad(?:e[sd]?|ing)|lift(?:s|ed|ing)?|rounds?|rounded) up to$"
)
#: "Fines go up to 5 percent": no more than that.
_AT_MOST: Final = lazy(
    r"\b(?:[Ff]ines?|[Pp]enalt(?:y|ies)|[Ss]ubsid(?:y|ies)|[Ss]upport|[Gg]rants?|[Ll]oans?|[Aa]wards?|[Pp]rizes?|[Rr]ewards?|[Aa]llowances?|[Vv]ouchers?|[Dd]eductions?|[Rr]efunds?|[Cc]ompensation|[Bb]onus(?:es)?)\b[^.;\d]{0,60} (?:go|goes|run|runs|ranges?|rises?) up to$"
)
#: "To pick up to 1.9 percent": so many percent are none of which one may pick some.
_PERCENT_NEXT: Final = lazy(r" (?:about |around |some |nearly |over )?\d[\d.,]*(?: ?%| per ?cent)")
_OF_ALL: Final = lazy(r" (?:a|one|two)[ -](?:half|thirds?|quarter|fifth|sixth|tenth)\b| half\b")
_PHRASAL_ENDS: Final = ("độ", "sát", "over", "up to")
_DASHES: Final = frozenset("-~")
#: How the words begin that join the ends of a range.
_JOINS: Final = {"en": frozenset("-~toa"), "vi": frozenset("-~đtv")}
_WORDY: Final = lazy(r"\w")
_WORDS: Final = lazy(r"\W")
#: "1.032 trên 1.310 nhiệm vụ": so many out of so many, no bound.
_OUT_OF: Final = lazy(r"(?<!năm (?:19|20)\d)(?<!(?:[ếớ][ni]) 20\d)(?<!/20\d)\d trên$")


def _with_point(text: str, at: int) -> int:
    """Where digits begin, with the point of ".5" before them."""
    pointed = at and text[at - 1] == "." and not (at > 1 and (text[at - 2].isdecimal() or text[at - 2] == "."))
    return at - 1 if pointed else at


def alternation(words: Iterable[str]) -> str:
    """The words as one group, longest first. Those that begin alike share what they begin with: each letter of a text
    is then compared with a few others, not with the first of every word."""
    # In one order in every process: what is read off a pattern is kept under the pattern.
    return "|".join(_branches(sorted(set(words), key=lambda word: (-len(word), word))))


def _branches(words: Sequence[str]) -> list[str]:
    """The words, longest first, as alternatives of which at most one begins with a letter of the text."""
    begun: dict[str, list[str]] = {}
    for word in words:
        begun.setdefault(word[:1], []).append(word[1:])
    if len({first.lower() for first in begun}) < len(begun):
        # Where case is ignored, the longest of both cases must come first.
        return [re.escape(word) for word in words]
    return [re.escape(first) + _ends(rest) if first else "" for first, rest in begun.items()]


def _ends(rest: Sequence[str]) -> str:
    """How words that begin alike go on."""
    if len(rest) == 1:
        return re.escape(rest[0])
    ends = _branches(rest)
    return ends[0] if len(ends) == 1 else f"(?:{'|'.join(ends)})"


#: "Ba, bốn lần": from one to the next.
_OR_SO: Final = lazy(
    r", (?=(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:lần|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|điểm|phần trăm|bậc|tiếng|giờ|ngày|tuần|tháng|năm)(?!\w))"
)
#: Words that begin no number at three of four places where they stand, with what they begin one: "năm 2026" is a year,
#: "không" mostly says no, "nhất" most.
_RARELY: Final = {
    "vi": {
        "năm": r"năm(?! \d)",
        "không": r"không(?= (?:phẩy|chấm|trăm))",
        "nhất": r"nhất(?<=thứ nhất)",
        "nhì": r"nhì(?<=thứ nhì)",
    }
}


#: The words of bounds by their last two letters: alone, how long they are, longest first, and what each means.
_Bounds = Mapping[str, tuple[tuple[str, ...], tuple[int, ...], Mapping[str, Comparator]]]


#: What finds, in a text that is `spaced`, the words that a number may begin with, each with the space before it; those of
#: them that begin one only with what stands beside them, and whether that stands before them; the others of these with
#: what follows; what stands before.
_Words = tuple[re.Pattern[str], dict[str, bool], tuple[str, ...], tuple[str, ...]]
#: What joins the ends of a range.
_JOINERS: Final = {
    "en": r" ?[-~] ?| to | or | and (?=[\d$]|[A-Z]{1,3}[ $]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)| through ",
    "vi": r" ?[-~] ?| đến | tới | - | và (?=[\d$]|[A-Z]{1,3}[ $]?\d)",
}


def _words(lang: str) -> _Words:
    module = vi if lang == "vi" else en
    words: set[str] = {*module.VALUES, *module.FRACTIONS, *STEMS[lang]}
    words |= (
        {*en.ORDINALS, "a hundred", "a thousand", "a million", "a billion", "a dozen", "half", "quarter"}
        if lang == "en"
        else {"nhất", "nhì"}
    )
    # What begins with another of them is found with that one.
    least = {word for word in words if not any(word[:length] in words for length in range(1, len(word)))}
    alone = {word for word in least if word.isalnum()}
    several = tuple(sorted(least - alone))
    scales, bounds = (ALONE, BOUND_ALONE) if lang == "vi" else (frozenset[str](), ())
    first = {_WORDS.split(word)[0] for word in several}
    rare = _RARELY.get(lang, {})
    alone -= {*rare}
    found = alternation({*alone, *scales, *(f"{word} " for word in first)}).replace(r"\ ", "(?= )")
    found = "|".join((found, *rare.values()))
    return compiled(f" (?:{found})"), {f" {word}": word in scales for word in (*first, *scales)}, several, bounds


def _shares(lang: str, unit: ByLetter) -> tuple[str, ...]:
    said = ("%", " percent", " per cent") if lang == "en" else ("%",)
    found = [(one, unit.match(f"{one} ")) for one in said]
    return tuple(one for one, unit in found if unit and unit.lastgroup == "percent" and unit.group() == one)


def _bounds(table: Mapping[str, Sequence[str]]) -> _Bounds:
    said: dict[str, Comparator] = {}
    for name, words in table.items():
        for word in words:
            said.setdefault(word, Comparator(name))
    ends: dict[str, dict[str, Comparator]] = {}
    for word in sorted(said, key=len, reverse=True):
        ends.setdefault(word[-2:], {})[word] = said[word]
    return {end: (tuple(words), tuple(dict.fromkeys(map(len, words))), words) for end, words in ends.items()}


class Grammar:
    """Every pattern that reading a sentence of `lang` needs. Prefiltered patterns are made before a text is looked at: what
    is known of one already would lack their bits. What the units begin with is read off here too, and kept with what is
    known of all patterns."""

    def __init__(self, lang: str, units: Mapping[str, str], cues: Mapping[str, Any]) -> None:
        self.lang, self.units, self.cues = lang, units, cues
        self.masks = Masks(lang)
        known = {unit.value for unit in Unit}
        #: What stands behind a number, a space or a dash before it.
        self.unit = ByLetter({name: forms for name, forms in units.items() if name in known})
        #: How percentages go on behind their digits in most texts, as the table of units has them.
        self._shares = _shares(lang, self.unit)
        self._joiner = lazy(_JOINERS[lang])
        self.bounds: _Bounds = _bounds(cues["bounds"])
        #: The bounds behind a number, and their first two letters.
        after = tuple(word for words in cues["after"].values() for word in words)
        self._after_begins = frozenset(word[:2].lower() for word in after)
        groups = "|".join(f"(?P<{name}>{alternation(words)})" for name, words in cues["after"].items())
        self._after = lazy(rf" ?(?:{groups})(?!\w| than\b)", re.IGNORECASE)
        #: The bit of the texts with one of those that are words, and those that are signs alone.
        self._after_bit = bit_of(word.lower() for word in after if _WORDY.search(word))
        self._after_signs = tuple(word for word in after if not _WORDY.search(word))
        self._words: _Words | None = None

    def numerals(self, text: str, runs: Sequence[int] | None = None, letters: Letters | None = None) -> list[int]:
        """Where a number may begin, in order: the gate, which looks for no phrase of any metric. `runs`: where its digits
        begin; `letters`: those of the text: if they are known."""
        letters = letters or Letters(text)
        found = digit_runs(text, letters) if runs is None else [*runs]
        if "." in text:
            found = [_with_point(text, at) if text[at - 1] == "." else at for at in found]
        if not text.isascii():
            # Most texts have none: to look for each letter is faster than to look at each place.
            glyphs = [glyph for glyph in _GLYPHS if glyph in text]
            found += [at for glyph in glyphs for at, sign in enumerate(text) if sign == glyph]
        if self._words is None:
            self._words = _words(self.lang)
        words, leaning, several, bounds = self._words
        lower, between = letters.lower, letters.spaced
        for word in words.finditer(f" {between.replace('_', ' ') if '_' in between else between}"):
            start = word.start()
            bounded = leaning.get(word[0])
            if bounded is None or (lower.endswith(bounds, 0, start) if bounded else lower.startswith(several, start)):
                found.append(start)
        return sorted(set(found))

    def number_at(self, text: str, at: int, votes: Vote) -> Number | None:
        """The number that begins at `at`, with the currency code before it."""
        return number_at(text, at, self.lang, votes)

    def joiner_at(self, text: str, at: int) -> re.Match[str] | None:
        """What joins the number that ends there to the upper end of its range."""
        first = text[at : at + 1]
        if first == "," and self.lang == "vi":
            return _OR_SO.match(text, at)
        begins = text[at + 1 : at + 2] in _JOINS[self.lang] if first == " " else first in _DASHES
        return self._joiner.match(text, at) if begins else None

    def share_end(self, text: str, at: int) -> int:
        """The end of the plain "%" or "percent" that stands there, 0 where none does."""
        for said in self._shares:
            if text.startswith(said, at):
                end = at + len(said)
                behind = text[end : end + 1]
                plain = said == "%" or (not text.startswith("point", end + 1) if behind == " " else behind in ".,;:)")
                return end if plain else 0
        return 0

    def bounds_behind(self, text: str, bits: int) -> bool:
        """Whether a bound may stand behind a number of the text, whose bits are given: of most it is not so."""
        if bits & self._after_bit:
            return True
        for sign in self._after_signs:  # noqa: SIM110 - a generator costs more than the question
            if sign in text:
                return True
        return False

    def bound_behind(self, text: str, at: int) -> re.Match[str] | None:
        """The bound that begins there, behind a space or none."""
        first = at + 1 if text.startswith(" ", at) else at
        begin = text[first : first + 2].lower()
        if begin not in self._after_begins and begin[:1] not in self._after_begins:
            return None
        found = self._after.match(text, at)
        return None if found and _OF_THE_NEXT.match(text, found.end()) else found

    def bound_before(self, text: str, lower: str, end: int) -> tuple[Comparator, int] | None:
        """The bound that ends where the number starts, and where it starts. `lower`: the text in lower case."""
        edge = end
        while edge and text[edge - 1] == " ":
            edge -= 1
        last = lower[edge - 2 if edge > 2 else 0 : edge]
        known = self.bounds.get(last) or self.bounds.get(last[-1:])
        if known is None or not lower.endswith(known[0], 0, edge):
            return None
        _, lengths, meant = known
        for length in lengths:
            start = edge - length
            comparator = meant.get(lower[start:edge]) if start >= 0 else None
            if comparator is not None and not (start and _WORDY.match(lower, start - 1)):
                return None if _is_none(lower[start:edge], text, edge) else (comparator, start)
        return None


#: "24 centres and over 4,200 start-ups", "10 firms and more than half": the bound is that of what follows.
_OF_THE_NEXT: Final = lazy(
    r" (?:than\b|(?-i:(?:[A-Z]{2,3} ?)?[$€£]? ?\d(?!\d?G\b))|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|twice)\b)",
    re.I,
)


#: "Raised $615 million last year over 141 deals": in so many of them.
_DEALS: Final = lazy(r" ?\d[\d,.]* (?:[a-z-]+ ){0,2}(?:deals|rounds|transactions)\b")
_MONEY_BEFORE: Final = lazy(
    r"(?:\b(?:m|bn|million|billion|trillion)|\d)(?: (?:in|during) [\w ]{2,20}| last year| this year)? over$"
)


def _is_none(word: str, text: str, edge: int) -> bool:
    """The word of a bound that ends at `edge` belongs to another, or is none: "handed over", "tốc độ", "Ấn Độ", "trên" between
    two numbers, "over" between a sum and its deals."""
    if word == "over" and _DEALS.match(text, edge) and _MONEY_BEFORE.search(text, max(0, edge - 50), edge):
        return True
    if word.endswith("up to") and _AT_MOST.search(text, max(0, edge - 90), edge):
        return False
    if text.endswith("pick up to", 0, edge) and _PERCENT_NEXT.match(text, edge):
        return True
    if word.endswith(_PHRASAL_ENDS) and _PHRASAL.search(text, max(0, edge - 20), edge):
        # "Took over a third of the money".
        return not (text.endswith("took over", 0, edge) and _OF_ALL.match(text, edge))
    if word == "độ" and text.endswith("Ấn Độ", 0, edge):
        return True
    return word == "trên" and _OUT_OF.search(text, max(0, edge - 14), edge) is not None
