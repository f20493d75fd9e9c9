"""The places that one sentence names, with what its figures need to choose among them."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from monitor.domain.quantity import Unit
from monitor.extract.bracket import bracket_at
from monitor.extract.members import RANK
from monitor.extract.place.spot import BESIDE, BODY, COUNTRY, FULL, NATION, PROVINCE, THE_NATION, Place, Spot, goes_on
from monitor.extract.place.toward import last_word
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

_BREAK: Final = prefiltered_bare(
    r"; | - |, (?:while|but|whereas|against|con|trong khi|nhung)\b|\b(?:compared (?:with|to)|while|whereas|trong khi|so voi|cao hon muc|against)\b"
)
_BEHIND: Final = small(
    r"(?: [\w%/'-]+){0,5}? (?:in|of|for|at|across|into|giup|dua|puts|gives|leaves|belongs? to|belonging to|thuoc ve|o|tai|cua|cho|giao cho|tren|trong)(?: the| toan| tinh| thanh pho| tp\.?)? $"
    r"|(?: [\w%/'-]+){0,5}? (?:visitors|tourists|arrivals|travellers|guests) to(?: the)? $"
    r"|(?: (?:toan bo|so))? (?:dan so|dan cu|nguoi dan|ho dan|ho gia dinh|ho|ho so|thu tuc|doanh nghiep|nguoi truong thanh|xa, phuong|thon ban)(?: cua| o| tai)? $"
    r"|(?: tong)?(?: gia tri| chi| thu| quy mo)? (?:grdp|gdp|ngan sach|kim ngach(?: xuat khau)?|kinh te)(?: cua| toan)?(?: tinh| thanh pho| tp\.?)? $"
    r"|(?: of GDP| GDP)?(?: (?:that|which|ma)(?: nuoc| the)?)? $"
    r"|(?: [\w%/'-]+){0,4}? (?:posted|spent|recorded|registered|logged|seen|achieved|attained|reached|earned|made|produced|exported|managed) by(?: the)? $"
    r"|(?: [\w%/'-]+){0,5}?, (?!(?:con|va|nhung|cua|trong|so|cao|thap|hon|kem) )[\w/]+(?: va [\w/]+)? (?:o|tai|cua|tren)(?: toan)? $",
)
#: "Được các startup Đà Nẵng huy động", "raised by start-ups in", "chọn Hà Nội làm nơi đặt trụ sở", "nhiệm vụ thuộc kế hoạch
#: Nghị quyết 57 của Đà Nẵng", "hồ sơ thủ tục hành chính của tỉnh": in which province somebody did it, or what is counted is.
_DOES: Final = small(
    r"(?: [\w%/'-]+){0,5}? (?:on|along|around|outside|near) $|"
    r"(?: [\w%/'-]+){0,6}? (?:duoc|do|boi)(?: cac| nhung| nhieu| nhom| cong dong| gioi)* (?:startup|doanh nghiep|cong ty|truong|vien|nha khoa hoc|nguoi dan|ho dan|hang)(?: [a-z]+){0,3} $"
    r"|(?: [a-z/]+){6,8}? (?:cua|o|tai|thuoc)(?: toan)?(?: tinh| thanh pho| tp\.?)? $"
    r"|(?: [\w%/'-]+){0,9}? (?:was|were|been|is|are|be) (?:opened|inaugurated|handed over|completed|built|finished|put into (?:use|operation|service)|unveiled)(?: (?!by\b)[\w-]+){0,6}? in $"
    r"|(?: [\w%/'-]+){0,9}? (?:duoc|da|vua|moi) (?:khanh thanh|ban giao|dua vao (?:su dung|hoat dong|van hanh)|khai truong|hoan thanh)(?: [\w-]+){0,6}? (?:tai|o)(?: tinh| thanh pho| tp\.?)? $"
    r"|(?: [\w%/'-]+){1,9}? (?:chon|chon lua)(?: thanh pho| tp\.?)? $"
    r"|(?: [\w%/'-]+){0,3}? (?:nhiem vu|dau viec|phan viec|cong viec)(?: [\w/-]+){0,9}? cua(?: tinh| thanh pho| tp\.?)? $",
)
_IN_LAND: Final = small(
    r"trong nuoc|ca nuoc|toan quoc|nation-?wide|country-?wide|across the country|(?:cua|toan|trong) tinh\b|tren dia ban|(?:cua|tai|o) dia phuong",
)
#: The next of a list of what is counted.
_NEXT_OF_LIST: Final = lazy(r"[^.;:\d]{0,50}?(?:,|,? and|,? va) (?:(?:about|some|nearly|over|khoang|gan|hon) )?")
#: "900 lecturers who have worked in a chip company": of them, not of the company.
_WHO: Final = lazy(r"\b(?:who|that|whose|which|working|worked|trained|tung)\b")
_FEW: Final = lazy(r"(?: [\w%/'-]+){0,4}(?:, [\w/]+)? ?")
#: The k-th name is that of the k-th figure.
SPREAD: Final = prefiltered_bare(r"\brespectively\b|\blan luot\b|\btuong ung\b", re.IGNORECASE)


#: "In Singapore 3.9 billion and those in Indonesia 590 million": of others than the figure's.
_OTHERS: Final = lazy(r"\b(?:and|while|against|but) (?:those|that|the (?:figure|number|share)|its) (?:in|of|for) $")


#: Between who tells and the figure.
_TOLD_THAT: Final = lazy(
    r"[^;.\d]{0,40}\b(?:(?:cho|noi|cho biet|cho hay|khang dinh|canh bao|uoc tinh|thong bao|nhan dinh|tin) rang|cho biet|cho hay|canh bao|(?:claim|sa[iy]|warn|estimate|report|note|state|announce|believe|reckon|tell|told|add)(?:e?d|s)?(?: [a-z]+){0,2} that)(?: (?:co|khoang|gan|hon|toi|den|about|some|nearly|over|around|up to|as much as))* $"
)


class Located:
    """The spots of one sentence with what its figures need to choose among them."""

    __slots__ = ("_behind", "bare", "figures", "line", "spots")

    def __init__(self, line: Line, spots: Sequence[Spot], figures: Sequence[tuple[int, int, Unit]]) -> None:
        self.line, self.bare, self.spots, self.figures = line, line.bare, spots, figures
        self._behind: dict[int, Spot | None] = {}

    def parted(self, first: int, second: int) -> bool:
        """Another clause begins between the two places."""
        return bool(self.line.bare_bits & _BREAK.bit) and _BREAK.plain.search(self.bare, first, second) is not None

    def behind(self, index: int, spots: Sequence[Spot]) -> Spot | None:
        """The spot that the phrase of a figure ends in ("of households in Da Nang", "2 percent for the world")."""
        if spots is not self.spots:
            return _behind(self, spots, index)
        if index not in self._behind:
            self._behind[index] = _behind(self, spots, index)
        return self._behind[index]

    def closing(self, index: int, spots: Sequence[Spot]) -> Spot | None:
        """The nation, where the list that the figure is of ends so ("4,300 start-ups, 84 incubators and 22 hubs across the
        country")."""
        last = index
        while last + 1 < len(self.figures) and _NEXT_OF_LIST.fullmatch(
            self.bare, self.figures[last][1], self.figures[last + 1][0]
        ):
            last += 1
        spot = self.behind(last, spots) if last > index else None
        return spot if spot is not None and _IN_LAND.match(self.line.bare_lower, spot.start - 7) else None

    def bound(self, spots: Sequence[Spot], index: int) -> list[Spot]:
        """The spots that belong to the phrase of an earlier figure, or to a bracket that is closed."""
        out: list[Spot] = []
        start = self.figures[index][0]
        for i in range(index):
            spot = self.behind(i, spots)
            if spot and spot.kind is not BODY:
                out.append(spot)
        for spot in spots if "(" in self.bare else ():
            held = bracket_at(self.bare, spot.start)
            if held and held[1] <= start and any(held[0] <= f[0] < held[1] for f in self.figures):
                out.append(spot)
        return out

    def of_others(self, teller: Spot, behind: Spot, start: int) -> bool:
        """A body only tells what the figure at `start` is, whose phrase ends in a place ("a carrier said that 40 per cent of
        the country's traffic")."""
        if teller.kind is not BODY or behind.kind is BODY:
            return False
        return _TOLD_THAT.fullmatch(self.bare, teller.end, start) is not None

    def limit(self, index: int) -> int:
        """Where the next figure begins."""
        return self.figures[index + 1][0] if index + 1 < len(self.figures) else len(self.bare)


def _behind(here: Located, spots: Sequence[Spot], index: int) -> Spot | None:
    end, limit = here.figures[index][1], here.limit(index)
    for spot in spots:
        if end <= spot.start < limit and spot.start - end < 70 and spot.weight is not BESIDE:
            gap, lower = here.bare[end : spot.start], here.line.bare_lower
            if _OTHERS.search(gap):
                return None
            if not gap.strip() or (
                _BEHIND.fullmatch(lower, end, spot.start)
                and not (spot.name is None and spot.kind is BODY and _WHO.search(gap))
            ):
                return spot
            if _IN_LAND.match(lower, spot.start) and _FEW.fullmatch(gap):
                return spot
            if spot.kind is PROVINCE and _DOES.fullmatch(lower, end, spot.start):
                return spot
    return None


def group(spot: Spot, spots: Sequence[Spot], bare: str) -> list[Spot]:
    """The spots of one kind that are listed together with `spot`, which is the last of them."""
    out = [spot]
    for earlier in reversed([s for s in spots if s.end <= spot.start]):
        if not goes_on(earlier, out[0], bare):
            break
        out.insert(0, earlier)
    return out


def ended(spot: Spot, spots: Sequence[Spot], here: Located, end: int) -> Spot:
    """The last of the provinces that are listed behind the figure that ends at `end` ("three labs in Hanoi, Hue and Da Nang"),
    of which `spot` is the first; none that the next figure is of."""
    if spot.kind is not PROVINCE or spot.start < end:
        return spot
    last = spot
    for later in spots:
        if later.start >= last.end and later.kind is PROVINCE and goes_on(last, later, here.bare):
            last = later
    following = next((start for start, _, _ in here.figures if start >= last.end), None)
    near = following is not None and following - last.end < _NEXT
    return spot if near and not here.parted(last.end, following or 0) else last


#: A figure so near behind a list of places is of the last of them.
_NEXT: Final = 16


def joined(spot: Spot, spots: Sequence[Spot], bare: str, coded: Mapping[str, str]) -> Place:
    """The place of a spot, or of the list that it ends: several provinces are VN-xx with all their names. `coded`: the
    names of those that have a code of their own."""
    if len(spots) == 1:
        return spot.code, spot.name
    listed = group(spot, spots, bare)
    if spot.kind is PROVINCE or spot.kind is BODY:
        # "In the country, and Samsung employs", "Trong 4.200 startup của cả nước, Hà Nội có": no list of the two.
        nation = max((i for i, s in enumerate(listed) if s.kind is THE_NATION), default=-1)
        listed = listed[nation + 1 :]
    if len(listed) == 1 or len({(s.code, s.name) for s in listed}) == 1:
        return spot.code, spot.name
    if any(s.kind is THE_NATION for s in listed):
        return NATION
    if all(s.kind is PROVINCE for s in listed):
        return "VN-xx", ", ".join(s.name or coded[s.code] for s in listed)
    if all(s.kind is BODY for s in listed):
        # "Bluewave, a drone maker": what only describes the name is none.
        return "ORG", ", ".join(s.name for s in listed if s.name) or None
    return ("XX", None) if all(s.kind is COUNTRY for s in listed) else (spot.code, spot.name)


#: "Trucks there wait 70 minutes, and only 38 kilometers of Dong Nai's roads": right behind the figure.
_OF_ITS: Final = lazy(r"(?: [a-z-]+){0,1} of (?:the )?$")


def own_part(inside: Spot, behind: Spot, here: Located, index: int) -> bool:
    """The figure is of what is counted in another province than that of the figure before."""
    start, end, _ = here.figures[index]
    apart = inside.kind is behind.kind is PROVINCE and index > 0 and inside.end <= here.figures[index - 1][0]
    return (
        apart
        and here.bare.startswith(("'s ", "’s "), behind.end)
        and bool(_OF_ITS.fullmatch(here.bare, end, behind.start))
    )


def _spreads(here: Located) -> bool:
    return bool(here.line.bare_bits & SPREAD.bit) and SPREAD.plain.search(here.bare) is not None


#: "79 per cent and some 90 per cent": two figures that one verb has.
_PAIRED: Final = lazy(r" (?:and|va)(?: (?:some|about|around|nearly|almost|over|only|just|khoang|gan|hon))* ")


def paired(index: int, here: Located) -> bool:
    """The figure and one beside it are told as a pair."""
    figures = here.figures
    return any(
        figures[i][2] is figures[i + 1][2] and _PAIRED.fullmatch(here.bare, figures[i][1], figures[i + 1][0])
        for i in range(max(0, index - 1), min(index + 1, len(figures) - 1))
    )


def spread(index: int, here: Located, spots: Sequence[Spot]) -> Place | None:
    """The k-th of a list of names for the k-th of as many figures ("A and B posted 17 and 13")."""
    start, _, unit = here.figures[index]
    if not (unit is RANK or _spreads(here) or paired(index, here)):
        return None
    for spot in reversed([s for s in spots if s.end <= start]):
        listed = group(spot, spots, here.bare)
        if len(listed) < 2:
            continue
        following = [i for i, f in enumerate(here.figures) if f[0] >= spot.end and f[2] is unit]
        level = len(following) == len(listed) and all(s.weight is FULL for s in listed)
        if not level and not _spreads(here):
            continue
        following = following[: len(listed)]
        if index in following and len(following) == len(listed):
            mine = listed[following.index(index)]
            return mine.code, mine.name
    return None


_THAN: Final = lazy(
    r"\b(?:than|against|compared (?:with|to)|above|below|behind|beyond|far from|short of|versus|exceeding|topping|matching|so voi)(?: the| a| about| just)? $|\b(?:hon|so voi|bang|vuot|thua|kem|gap (?:[\d.,]+ lan|\w+)(?: lan)?)(?: nhieu| xa| han| kha| mot chut)?(?: (?:muc|yeu cau|muc tieu|chi tieu|ty le|ti le|con so|nguong|dich))+ $",
    re.IGNORECASE,
)
#: What that ends in.
_COMPARED: Final = frozenset(
    "than against with to above below behind beyond from of versus exceeding topping matching muc voi the a about just cau tieu le so nguong dich".split()
)


def compares(line: Line, start: int) -> bool:
    """The figure at `start` is what something is compared with."""
    return last_word(line.bare_lower, start) in _COMPARED and bool(_THAN.search(line.bare, 0, start))
