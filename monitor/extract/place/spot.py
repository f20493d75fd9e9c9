"""A place named in a sentence, and what an article has named so far."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from monitor.extract.place.sorts import Sort
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import prefiltered_bare


class Kind(StrEnum):
    NATION = "nation"
    WORLD = "world"
    REGION = "region"
    PROVINCE = "province"
    #: Several provinces that have one name ("the Mekong Delta").
    PART = "part"
    COUNTRY = "country"
    BODY = "body"


class Weight(StrEnum):
    """How a name may be used: for any figure of its sentence, only where nothing else is named, or only right beside one."""

    FULL = "full"
    SOFT = "soft"
    BESIDE = "beside"


# Under names of their own: to take a member from its class costs as much as three calls.
THE_NATION: Final = Kind.NATION
WORLD: Final = Kind.WORLD
REGION: Final = Kind.REGION
PROVINCE: Final = Kind.PROVINCE
PART: Final = Kind.PART
COUNTRY: Final = Kind.COUNTRY
BODY: Final = Kind.BODY
FULL: Final = Weight.FULL
SOFT: Final = Weight.SOFT
BESIDE: Final = Weight.BESIDE


@dataclass(slots=True, init=False, unsafe_hash=True)
class Spot:
    """A place named in a sentence, offsets in the sentence."""

    start: int
    end: int
    kind: Kind
    code: str
    name: str | None
    weight: Weight

    def __init__(
        self, start: int, end: int, kind: Kind, code: str, name: str | None = None, weight: Weight = FULL
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.code = code
        self.name = name
        self.weight = weight


Place = tuple[str, str | None]
NATION: Place = ("VN", None)

LISTED: Final = lazy(r"(?:, (?:and |or )?| and | or | va | hay | hoac | & )(?:the )?")


@dataclass(slots=True)
class Trail:
    """What an article has named so far, for back references and for sentences that name nothing."""

    governing: Place = NATION
    province: Spot | None = None
    #: Where something took place: "the city" where no other was told of.
    visited: Spot | None = None
    #: The last of them that is a city.
    city: Spot | None = None
    body: Spot | None = None
    country: Spot | None = None
    #: The paragraph that is read, and the one that named the body.
    paragraph: int = -1
    body_in: int = -1
    province_in: int = -1
    people: Container[str] = frozenset()
    #: "Hanoi wants" is said of the government.
    metonym: bool = False
    #: The capital is set beside others: whatever it does is said of the government.
    capitals: bool = False
    #: Names that the article called companies.
    called: tuple[str, ...] = ()
    #: For those of them that are only the first word of such a name, the name.
    briefs: Mapping[str, str] = field(default_factory=dict)
    #: What bodies that it declares are called for short, and their names.
    aliases: Mapping[str, str] = field(default_factory=dict)
    #: The sort of the body that the article is about: its nouns go back to it.
    back: Sort | None = None
    #: The province that the paper is of.
    home: Spot | None = None
    #: The country that the speaker whom the title names comes from.
    whence: Place | None = None
    #: The foreign country in whose voice it speaks.
    voice: str | None = None
    #: The title sets the nation beside another country.
    compares: bool = False
    #: Whether the text names ASEAN, and no other bloc: few ask.
    asean: Callable[[], bool] = bool
    #: Whether the text names the Politburo's resolution, and no other body's.
    central: Callable[[], bool] = bool
    #: The text is about several other countries, each up to where it names the next.
    elsewhere: bool = False
    #: The text stays in one village: who speaks for the whole nation is not there.
    village: bool = False

    def ahead(self) -> Trail:
        """The same, to be carried on alone."""
        return Trail(
            self.governing, self.province, self.visited, self.city, self.body, self.country, self.paragraph, self.body_in,
            self.province_in, self.people, self.metonym, self.capitals, self.called, self.briefs, self.aliases, self.back, self.home, self.whence, self.voice, self.compares, self.asean, self.central, self.elsewhere, self.village,
        )  # fmt: skip

    def heard(self, spot: Spot) -> None:
        """The body named before is told of again in this paragraph."""
        if spot is self.body:
            self.body_in = self.paragraph

    @property
    def abroad(self) -> bool:
        """The article is about a foreign country."""
        return len(self.governing[0]) == 2 and self.governing[0] != "VN"


#: In what a body has its seat ("UOB (Singapore)").
_SEATS: Final = (PROVINCE, COUNTRY)
#: Between a body that only tells and the place where it lies.
_IN: Final = (" in ", " o ", " tai ")


def whole_names(found: list[Spot], bare: str) -> list[Spot]:
    """The spots without places that end a body's name ("Amkor Technology Vietnam", "Samsung Bac Ninh")."""
    out: list[Spot] = []
    for spot in found:
        last = out[-1] if out else None
        ends = last is not None and last.kind is BODY and bare[last.end : spot.start] == " "
        seat = last is not None and last.kind is BODY and bare[last.end : spot.start] == " ("
        lies = last is not None and last.kind is BODY and last.weight is BESIDE and last.name is not None
        if lies and last is not None and spot.kind is PROVINCE and bare[last.end : spot.start] in _IN:
            continue
        if seat and spot.kind in _SEATS and bare.startswith(")", spot.end):
            continue
        if (
            last is not None
            and last.kind is BODY
            and spot.kind is COUNTRY
            and bare[last.end : spot.start]
            in (" cua ", " of ", " of the ", " den tu ", " from ", " " if last.name is None else "")
        ):
            continue
        if last is not None and ends and last.name and spot.kind in (THE_NATION, PROVINCE):
            out[-1] = replace(last, end=spot.end)
            continue
        out.append(spot)
    return out


#: "Hợp nhất với Quảng Nam", "merger with Binh Duong and Ba Ria": what became a part of another, the names told so far.
TAKEN_IN: Final = prefiltered_bare(
    r"\b(?i:hop nhat|sap nhap|nhap voi|nhan them|merg(?:e|ed|ing|er|ers)(?: (?:in July|last year|on July 1))? (?:with|of)|absorb(?:ed|ing|s)?|taking in|t(?:ook|aking) over|taken over|swallow(?:ed|ing))"
    r"(?: (?:voi|cung|them|toan bo|tinh|cac|hai|ba|the|former|provinces?|of|neighbou?ring))*(?P<names>(?: (?:[A-Z][\w.-]*|va|and|-|tinh)|,(?! (?:thanh pho|tinh|TP)\b))*,? )$"
)
DOES: Final = lazy(r" (?!(?:and|or|va|hay|cu)\b)[a-z]")
#: What takes one name, behind which the sentence has its subject: "unlike Hanoi, Da Nang has", "so với Huế, Đà Nẵng có".
_TAKES_ONE: Final = lazy(
    r"\b(?i:with|voi|cung|unlike|behind|than|hon|sau|after|besides|ngoai|ben canh|alongside|next to|compared to|against)(?: (?:the|tinh|thanh pho|TP\.?))? $"
)


def goes_on(earlier: Spot, spot: Spot, bare: str) -> bool:
    """`spot` is the next of the list that `earlier` is of: behind the last one of "A and B" another clause begins, as it does
    with the subject behind what is set beside it."""
    gap = bare[earlier.end : spot.start]
    if not LISTED.fullmatch(gap):
        return False
    if gap != ", ":
        return True
    if bare.endswith((" and ", " va ", " & "), 0, earlier.start):
        return False
    lead = bare[max(0, earlier.start - 110) : earlier.start]
    apart = earlier.kind is PROVINCE and (TAKEN_IN.plain.search(lead) or _TAKES_ONE.search(lead))
    return not (apart and DOES.match(bare, spot.end))


def alike(found: list[Spot], bare: str) -> list[Spot]:
    """A name that is listed with one that decides little decides as little ("countries like Japan, Korea and Israel"); the
    place behind a source is no list with it ("according to the Innovation Centre, Da Nang has ...")."""
    out: list[Spot] = []
    for spot in found:
        last = out[-1] if out else None
        if last and last.weight is BESIDE and (last.kind is BODY) is (spot.kind is BODY) and goes_on(last, spot, bare):
            spot = replace(spot, weight=BESIDE)
        out.append(spot)
    return out


def together(found: list[Spot], bare: str) -> list[Spot]:
    """The spots of a sentence as each of them is to be taken beside the others."""
    if any(s.kind is BODY for s in found):
        found = whole_names(found, bare)
    return alike(found, bare) if any(s.weight is BESIDE for s in found) else found
