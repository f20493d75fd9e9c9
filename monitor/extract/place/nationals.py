"""Countries that are told by their nationals: "98 per cent of Malaysians", "fraud cost Thais", "a Vietnamese earns"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from monitor.extract.place.named import over
from monitor.extract.place.spot import BESIDE, COUNTRY, NATION, THE_NATION, Spot
from monitor.extract.place.toward import last_word
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.names import FormPatterns, NameIndex

#: What they do as guests or as a part of others is of where they do it.
_AS_GUESTS: Final = (
    r"(?! (?:(?:now|also|already|still|then) )*(?:make|made|makes) up\b| account| (?:came|come|coming|arriv\w+|visit\w*|flew|travel\w*|top|topped|led|lead|headed|join\w*|flock\w*|represent\w*|help\w*)\b"
    r"| (?:in|at|on|among|from|living|working|studying|based|staying|resident|who (?:visit|came|come|work|live|study|stay|settle|buy|travel|fly|flew|teach)\w*)\b)"
)
#: What one of them, or one of them who is something, has or does.
_DOES: Final = (
    r"(?=(?: (?:will|can|would|could|may|now|today|then|still|also|already|on average|typically|usually|alone))* (?:produc|spen[dt]|earn|ma[dk]e|pay|paid|us(?:e|ed|es)\b|own|h[eo]ld|consum|fil(?:e|ed|es)\b|ha[sd]\b|have\b|bought|buy|work|sav(?:e|ed|es)\b|g[eo]ts?\b|lives?\b|sen[dt]|t[ao]kes?\b|took|need|publish|download|watch|cost|put|eats?\b|emit|do(?:es)?\b|did\b|is worth|aged|over \d)"
    r"|,? (?:(?:only|just|about|some|nearly|almost|over|more than|less than|under|a mere|barely|roughly|around) )*(?:[$€£]|US\$|VND|\d)|['’]s (?:income|output|salary|wage|pay)\b)"
)
_ONE: Final = r"\b(?:[Aa]n?|[Ee]very|[Ee]ach|[Oo]ne|(?:[Tt]he )?(?:[Aa]verage|[Tt]ypical|[Oo]rdinary|[Mm]edian)|[Pp]er)"
_HEAD: Final = r"(?: (?:one|worker|engineer|household|farmer|graduate|consumer|shopper|designer|programmer|teacher|student|adult|user|family|employee|researcher|scientist)\b)?"
#: "98% of Japanese were", "six in ten Vietnamese do": so many of them, where no noun follows.
_MANY: Final = r"(?:\d%?|\b(?:cent|half|thirds?|quarters?|fifths?|ten|two|three|four|five|six|seven|eight|nine|hundred|thousand|million|most|all|among))"
_NO_NOUN: Final = r"(?=[,.;:)]|$| (?:were|are|was|is|have|had|has|do|did|does|use|used|say|said|own|now|still|live|lived|file|filed|pay|paid|who|aged|over|under|and|but|in|by)\b)"
#: Things go to them, come from them or are compared with what they have.
_OUTWARD: Final = frozenset("to from by with for like unlike than as between".split())
_INVARIANT: Final = ("ese", "ish", "ch", "ss")


class Nationals:
    """The nouns for the people of each country."""

    def __init__(self, names: NameIndex, table: Mapping[str, Any]) -> None:
        peoples: Mapping[str, str] = table.get("peoples", {})
        persons: Mapping[str, str] = table.get("persons", {})
        self._many = {**{f"{one}s": code for one, code in peoples.items() if one.endswith(("n", "i", "no"))}, **persons}
        self._one = {**peoples, "Vietnamese": "VN", **{one.removesuffix("s"): code for one, code in persons.items()}}
        invariant = [one for one in self._one if one.endswith(_INVARIANT)]
        many, one, same = (_any(words) for words in (self._many, self._one, invariant))
        plural = [rf"\b({many})\b{_AS_GUESTS}"] if self._many else ()
        self._plural = FormPatterns(names, plural, whole=_last(self._many))
        self._single = FormPatterns(
            names,
            [
                rf"{_ONE} ({one}){_HEAD}{_DOES}",
                rf"\b[Ff]or (?:every|each|a) ({one})(?=,| (?:there|it|they|the)\b)",
                rf"(?:^\W*|[,;] (?:and |while |but )?)({same})(?= (?:(?:now|still|also|already) )?(?:spen[dt]|bought|buy|earn|earned|pay|paid|own|file|filed|save|saved|use|hold|held|live|eat|watch)\b)",
                rf"{_MANY}(?: of)?(?: all)? ({same}){_NO_NOUN}",
                rf"\b[Tt]he ({same}) (?=(?:only |just |about |nearly |some |over )?(?:[$€£]|\d))",
            ],
            whole=_last(self._one),
        )
        self.bit = self._plural.bit | self._single.bit

    def spots(self, line: Line, bits: int, taken: list[tuple[int, int]]) -> list[Spot]:
        """Their countries, where a sentence tells what they have, do or suffer."""
        out: list[Spot] = []
        for known, forms in ((self._many, self._plural), (self._one, self._single)):
            for m in forms.finditer(line, bits) if bits & forms.bit else ():
                start, end = m.span(1)
                if over(start, end, taken):
                    continue
                taken.append((start, end))
                out.append(_spot(line, start, end, known[m[1]]))
        return out


def _spot(line: Line, start: int, end: int, code: str) -> Spot:
    kind = THE_NATION if code == NATION[0] else COUNTRY
    if last_word(line.bare_lower, start) not in _OUTWARD:
        return Spot(start, end, kind, code)
    # "Worth 2% of GDP to Estonians".
    bare = line.bare
    worth = _WORTH.search(bare, max(0, start - 60), start)
    to = bare.rfind(" ", 0, start - 1) + 1
    return Spot(to, end, kind, code) if worth else Spot(start, end, kind, code, weight=BESIDE)


_WORTH: Final = lazy(
    r"\b(?:worth|costs?|lost|owed|given|paid|matters?) [^.;,]{0,50}? to $"
    r"|\b(?:took|takes|taken|stole|stolen|swindled|robbed|scammed|cheated|conned|defrauded) [^;,]{0,50}? from $"
)


def _any(words: Mapping[str, str] | list[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


def _last(words: Mapping[str, str]) -> list[str]:
    """The last words of the nouns in lower case: lines without them name none."""
    return [one.lower().rsplit(" ", 1)[-1] for one in words]


__all__ = ["Nationals"]
