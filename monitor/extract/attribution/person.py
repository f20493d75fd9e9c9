"""Whom "he", "she", "anh", "chị" mean: the person named last, where nobody was quoted since."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from monitor.extract.attribution.naming import CAPITALS, FAMILIES
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line

#: A name in full, as the line without diacritics has it; no street, school or prize that bears it.
_FULL: Final = lazy(
    rf"(?<!\w)(?<!street )(?<!duong )(?<!pho )(?<!quan )(?<!phuong )(?<!truong )(?<!hoc )(?:{'|'.join(sorted(FAMILIES))})(?: [A-Z][a-z]+){{1,3}}(?![\w-]| (?:[Uu]niversity|[Ss]treet|[Rr]oad|[Pp]rize|[Aa]venue|[Ww]ard|[Dd]istrict|[Bb]ridge|[Cc]ollege|[Ss]chool|[Hh]ospital))"
)
#: A given name alone: "Mr Nam", "chị Thủy", or at the head of a sentence.
_GIVEN: Final = lazy(
    rf"(?:(?<!\w)(?:Mr|Ms|Mrs|Dr|Prof|Professor|[Oo]ng|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô)\.? |^[“\"]?)([{CAPITALS}]\w+)(?=[ ,’'])"
)
#: Pronouns that mean no person.
_THINGS: Final = ("it", "they")


@dataclass(slots=True)
class Memory:
    """What a document has said about its speakers so far."""

    last: str | None = None
    #: Whom a part of a name means that is said alone ("Mr Hung"): the person, or the body whose minister it is.
    people: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    #: The bits of lines that may refer back to one of the kinds.
    refers: int = 0
    #: The lines heard, and which of them spoke of `last`.
    told: list[Line] = field(default_factory=list)
    spoke: int = -1
    #: The persons named in the lines `read` so far, and in which.
    persons: list[tuple[int, str]] = field(default_factory=list)
    read: int = 0

    def speaks(self, name: str) -> None:
        """Somebody is quoted, or named at the head of the line heard last."""
        self.last, self.spoke = name, len(self.told) - 1

    def meant(self, pronoun: str) -> str | None:
        """Who is meant by a pronoun of the line heard last."""
        if pronoun.lower() in _THINGS:
            return self.last
        self._catch_up()
        if self.persons and self.persons[-1][0] > self.spoke:
            return self.persons[-1][1]
        return self.last

    def whole(self, name: str) -> str:
        """The name in full of a person called by a part of it, or the body that the person speaks for."""
        if " " not in name and name not in self.people:
            self._catch_up()
        return self.people.get(name, name)

    def _catch_up(self) -> None:
        for number in range(self.read, len(self.told)):
            self._read(number)
        self.read = len(self.told)

    def _read(self, number: int) -> None:
        line = self.told[number]
        named = None
        for m in _FULL.finditer(line.bare):
            given = line.text[m.start() : m.end()].rsplit(" ", 1)[-1]
            named = self.people.setdefault(given, line.text[m.start() : m.end()])
        if named is None and (alone := _GIVEN.search(line.text)):
            named = self.people.get(alone.group(1))
        if named:
            self.persons.append((number, named))
