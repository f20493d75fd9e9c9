"""Where the clauses of a sentence part, and how strongly."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from functools import cache
from typing import Final

import ahocorasick

from monitor.extract.evidence.phrase import groups
from monitor.extract.evidence.spot import Hit
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.literals import EDGE, prefix_literals

#: Before the first place of a sentence, and behind the last.
NOWHERE: Final = -1
NEVER: Final = 1 << 60
#: Boundaries of clauses, the strongest first: 3 ends a clause, 2 a part of it, 1 joins two of a list.
_PATTERNS: Final = {
    "en": (
        r"([;:()]| - (?!\d)|\. (?!\d)|and (?=of [a-z]+ing\b)|, (?:(?:well |far |just |still |way |comfortably |slightly )?(?:ahead of|above(?= the economy| gdp| economic| overall|the growth)|outpacing|outstripping|outrunning)|while|whereas|but|yet(?! to\b)|adding that|noting that|although|though|which|of which|where|who|after|with|as(?! well as\b)|whose|along with|together with|alongside|besides|(?:(?:just|only|nearly|almost|about|around|some|over|roughly|more than|fewer than) ){1,2}[\d,]+ of (?:which|whom|them|these|those)|and (?=(?:[a-z]+ ){1,3}(?:has|had|was|were|is|are|will|rose|reached|stood|came|believes?|expects?|predicts?|thinks?)\b))\b"
        r"|\b(?:say|says|said|told [\w ]{3,24}|noted?|notes|added|adds|reported|reports|announced|stressed|warned|argued?|argues) that\b"
        # "Officials at the ministry reckon the country has": who tells is told of in a clause of its own.
        r"|\b(?:reckons?|reckoned|believes?|believed|thinks?|thought|says?|said|estimates?|estimated) (?=(?:the (?:country|nation|city|province|industry|sector)|it|there) (?:now |already |currently |only |still )?(?:has|have|had|is|are|was|were|will|needs?|stands?|employs?|counts?)\b)"
        r"|(?:, (?:mostly|mainly|largely|chiefly|partly|in part))? (?:thanks to|due to|owing to|because of|driven by|fuelled by|on the back of)\b|\b(?:if|unless|provided that|because)\b"
        r"|\b(?:while|whereas|against(?! (?:the )?(?:us |u\.s\. |american )?(?:dollar|greenback|euro|yen|yuan|baht|won|pound|dong)\b)|compared (?:with|to))\b|(?<!nothing )(?<!all )(?<!not )\bbut\b(?! also)"
        # "Above GDP growth of 8.02 percent", ", ahead of the economy, which grew": what is compared is told behind it.
        r"|\b(?:above|below|than|outpacing|outstripping|exceeding|ahead of)\b (?=[^,;.\d]{2,36}(?:\bgrowth (?:rate )?(?:of|at)\b|, (?:which|whose)\b)))|(,(?!\d)(?! in (?:its|the|their) (?:20\d\d )?(?:[a-z-]+ ){0,4}(?:rankings?|index|table)\b))|(\b(?:and|or|plus|to)\b)"
    ),
    "vi": (
        r"([;:()]| - (?!\d)|\. (?!\d)|, (?:trong khi|nhưng|song|còn|riêng|trong đó|tuy|dù|mặc dù|với|nếu)\b|(?:,(?: chủ yếu| phần lớn| một phần)? (?:do|bởi)| nhờ)(?= )(?! (?:đó|vậy|vì thế)\b)|\b(?:trong khi|so với|riêng|nhưng|tuy nhiên|cho biết|cho hay|cho rằng|nói rằng|khẳng định|nếu)\b)|(,(?!\d)|(?<=[\d%] )thì\b|\bthì\b(?! có\b))"
        r"|(\b(?:và|lên|còn|cùng|đã|có|gồm)\b)"
    ),
}
#: What stands in brackets and holds no figure ("(TFP)", "(US$156 million)").
_ASIDE: Final = lazy(r"\([^()]{1,40}\)")
#: "(14.02 percent)", "(about 130 Mbps in 2024)".
_ONE_FIGURE: Final = lazy(r" \((?:[^()\d]{1,16} )?[$€£]?\d[^()]{0,40}\)")
#: "5G population coverage: 59%": what stands before the colon names the figure behind it.
LABEL: Final = lazy(r"(?:\d{1,2}[.)] )?[^:;.]{3,120}:")
#: "Where you live matters more than what you earn: in Hanoi it is 94 percent": what stands before the colon is no label then.
_A_CLAUSE: Final = lazy(
    r" (?:(?:[Ii]n|[Aa]t|[Ff]or|[Aa]mong) [^,;:.\d]{2,24}?,? )?(?:it|that|this|they|we|the (?:figure|share|rate|ratio|proportion|number)) (?:is|was|are|were|has|had|have|stands|stood|reache[sd]|comes|came)\b"
    r"| (?:(?:ở|tại|riêng|với) [^,;:.\d]{2,24}?,? )?(?:con số|t[ỷỉ] lệ|mức)(?: (?:này|đó|ấy))? (?:là|đạt|ở mức|chỉ|mới|lên|còn)(?!\w)"
)
#: "Eight in ten people, or 80.3 per cent, use ...": the same said again parts nothing.
AGAIN: Final = lazy(r"(?: [^\W\d]\w+){0,3}, (?:or|i\.e\.|that is|tức(?: là)?|hay|tương đương(?: với)?)(?: \w+)? ")
#: "..., equivalent to 3.4 percent of its budget, on science": what the amount comes to parts nothing either.
_EQUAL: Final = lazy(
    r"(?: of (?:them|these|those|which)| trong số (?:đó|này))?,? (?:or|equivalent to|equal to|representing|amounting to|that is|tương đương(?: với)?|tương ứng(?: với)?|bằng|hay|tức)(?: (?:about|around|some|nearly|over|khoảng|gần|hơn|trên|là))* "
)
#: "2% of its budget (about VND760 billion) on science", "120 tỷ USD (tăng 20%) trong năm 2025": what a figure is in other
#: terms, in brackets or between dashes in the middle of a clause, parts nothing either. An aim, or what was at another time, does.
_OPENED: Final = lazy(
    r"(?:(?: [^\W\d][\w&/'’-]*){0,5} )(?:\(|- )(?:(?:or|equivalent to|equal to|i\.e\.|about|around|some|roughly|nearly|almost|over|more than|up|down|worth|accounting for|making up|from|against|compared (?:with|to)|so với|tương đương(?: với)?|tương ứng(?: với)?|hay|tức(?: là)?|khoảng|gần|hơn|trên|tăng|giảm|chiếm|bằng|đạt|t[ỷỉ] lệ|trị giá),? )*(?:US|VND|VNĐ|[$€£])*$",
    re.I,
)
_SHUT: Final = lazy(
    r"(?![^()]*\b(?:19|20)\d\d\b)(?![^()]*(?:target|goal|plan|forecast|mục tiêu|chỉ tiêu|kế hoạch|dự báo))(?:[^();]{0,40}\)(?=[,.;]|$)|(?:[^();]{0,40}\)|[^();-]{0,40} -)(?= (?!(?:and|while|but|or|và|còn|trong khi|nhưng|hoặc)(?!\w))[^\W\d]))",
    re.I,
)
#: "The number of start-ups, which reached 4,200 in 2025, is": what the subject of the sentence came to.
_TOLD_BESIDE: Final = lazy(
    r"(?:The |Its |Their )?(?:\w+ )?(?:number|count|tally|total) of [^,;:.()\d]{3,70}(?P<which>, which )(?:(?:now|already|only|just) )?(?:reached|hit|stood at|stands at|rose to|grew to|has reached|was|is|climbed to|totalled|came to|topped|exceeded|passed|numbered|fell to|has grown to)(?: (?:about|around|some|over|nearly|almost|more than|only|just))? $"
)
#: "The number of start-ups, he added, rose to": what is put in between the subject and its verb.
_PUT_BETWEEN: Final = lazy(
    r"(?:[^,;:.()\d]{0,40}\b)?(?:[Nn]umber|[Cc]ount|[Tt]ally|[Tt]otal|[Ss]tock) of (?:[^,;:.()\d]|\b5G\b){3,70}?(?P<aside>,| [–—-]) (?!(?:[\w'’]+ ){1,4}(?:said|says|added|adds|noted|notes|stressed|explained)\b)(?:[^,;:.()\d]|\b(?:19|20)\d\d\b|\b\d{1,2} (?=[A-Z])){3,80}(?:,| [–—-]) "
    r"(?:(?:now|already|only|just|also|then|still|thus) )*(?:(?:has|have|had) )?(?:(?:now|already|only|just|also) )*(?:reached|hit|stood|stands?|rose|risen|grew|grown|climbed|jumped|increased|was|is|were|are|been|totalled|came|come|topped|exceeded|passed|numbered|fell|fallen|dropped|declined|doubled|went|amounted|surpassed|crossed)"
    r"(?: (?:to|at|by|about|around|some|over|nearly|almost|more|than|only|just|up|down|sharply|slightly))* $"
)
_CLOSED: Final = lazy(r"[^,;:.()\d]{0,60},(?= )")


class Boundaries:
    """Finds what `finditer` of a pattern finds, by trying at each place only those of its alternatives that begin with what
    stands there: one pass of an automaton over the text tells the places. The groups of the pattern are the strengths 3, 2
    and 1."""

    def __init__(self, pattern: str) -> None:
        # What begins an alternative is told in lower case, and the automaton reads the text as it is written.
        assert pattern == pattern.lower()
        begun: list[tuple[str, str, int]] = []
        for group, strength in zip(groups(pattern, "|"), (3, 2, 1), strict=True):
            for form in groups(group[1:-1], "|"):
                begins = prefix_literals(form)
                assert begins is not None
                begun += [(one.removeprefix(EDGE), form, strength) for one in begins]
        self._automaton = ahocorasick.Automaton()
        strings = {begin for begin, _, _ in begun}
        for one in sorted(strings):
            if not any(one != other and one.startswith(other) for other in strings):
                forms = {form: strength for begin, form, strength in begun if begin.startswith(one)}
                match = re.compile("|".join(f"({form})" for form in forms)).match
                self._automaton.add_word(one, (len(one) - 1, match, (0, *forms.values())))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[tuple[int, int]]:
        """The boundaries in order, each with its strength."""
        out: list[tuple[int, int]] = []
        reached = before = 0
        for last, (back, match, strengths) in self._automaton.iter(text):
            start = last - back
            if start < before:
                # What begins one of them may hold what begins another, which is told first.
                return self._in_order(text)
            before = start
            if start >= reached and (found := match(text, start)):
                out.append((start, strengths[found.lastindex or 0]))
                reached = found.end()
        return out

    def _in_order(self, text: str) -> list[tuple[int, int]]:
        """The same, the places put in order first."""
        out: list[tuple[int, int]] = []
        reached = 0
        # No two begin at one place, so that only the places are compared.
        begun = [(last - back, match, strengths) for last, (back, match, strengths) in self._automaton.iter(text)]
        for start, match, strengths in sorted(begun):
            if start >= reached and (found := match(text, start)):
                out.append((start, strengths[found.lastindex or 0]))
                reached = found.end()
        return out


#: Of the boundaries on one side of an offset, the nearest of at least the strengths 1, 2 and 3.
_Nearest = tuple[int, int, int]


class Breaks:
    """The boundaries of one sentence, in order. What is nearest to an offset of each strength is known for all offsets
    between two of them."""

    __slots__ = ("_ahead", "_behind", "_places")

    def __init__(self, breaks: Sequence[tuple[int, int]]) -> None:
        self._places = [place for place, _ in breaks]
        self._ahead = _passed(breaks, NOWHERE)
        self._behind = _passed(breaks[::-1], NEVER)
        self._behind.reverse()

    def strength(self, start: int, end: int) -> int:
        """The strongest boundary between two offsets, 0 where there is none."""
        joined, parted, closed = self._behind[bisect_left(self._places, start)]
        return 0 if joined >= end else 1 if parted >= end else 2 if closed >= end else 3

    def first(self, start: int, end: int) -> int:
        """The first of the strongest boundaries between two offsets, `end` where there is none."""
        joined, parted, closed = self._behind[bisect_left(self._places, start)]
        return closed if closed < end else parted if parted < end else joined if joined < end else end

    def before(self, at: int) -> int:
        """The last end of a clause before `at`, else the beginning of the sentence."""
        closed = self._ahead[bisect_left(self._places, at)][2]
        return closed if closed > 0 else 0

    def behind(self, at: int, end: int) -> int:
        """Where the part of a clause ends that goes on from `at`, `end` where none does before."""
        parted = self._behind[bisect_left(self._places, at)][1]
        return parted if parted < end else end

    def around(self, start: int, end: int) -> tuple[_Nearest, _Nearest]:
        """The last boundaries before `start` and the first ones from `end` on."""
        places = self._places
        ahead = bisect_left(places, start)
        return self._ahead[ahead], self._behind[bisect_left(places, end, ahead)]


def _passed(breaks: Sequence[tuple[int, int]], none: int) -> list[_Nearest]:
    """For each number of boundaries passed, the last of them of each strength, `none` where there is none."""
    joined = parted = closed = none
    out = [(none, none, none)]
    for place, strength in breaks:
        joined = place
        if strength > 1:
            parted = place
            if strength > 2:
                closed = place
        out.append((joined, parted, closed))
    return out


@cache
def boundaries_of(lang: str) -> Boundaries:
    """Those of the language, made when the first text needs them."""
    return Boundaries(_PATTERNS[lang])


def boundaries(
    text: str, lang: str, figures: Sequence[int], told: int, base: int, phrases: Sequence[Hit]
) -> list[tuple[int, int]]:
    """The boundaries in order, none inside a phrase; a short pair of brackets parts nothing outside it, nor the colon of a
    label that names a subject (whose first words end at `told`). `base`: where the text begins, as the phrases count."""
    out = boundaries_of(lang).find(text)
    label = LABEL.match(text) if told < len(text) else None
    near = label is not None and told <= label.end() and figures and label.end() <= figures[0]
    if label and near and figures[0] <= label.end() + 24 and not _A_CLAUSE.match(text, label.end(), figures[0]):
        out = [(p, 1 if p == label.end() - 1 else s) for p, s in out]
    if " (" in text:
        named = _named_before(text, figures, {hit[1] - base for hit in phrases})
        out = [(p, 1 if p in named else s) for p, s in out]
    for found in _ASIDE.finditer(text) if "(" in text else ():
        if not any(found.start() <= start < found.end() for start in figures):
            out = [(p, s) for p, s in out if not found.start() <= p < found.end()]
    return _outside(out, base, phrases)


def _named_before(text: str, figures: Sequence[int], ends: Set[int]) -> Set[int]:
    """The brackets right behind a phrase that hold its one figure ("its share of GDP (14.02 percent) rose"): one of `ends`."""
    return {
        found.start() + 1
        for found in _ONE_FIGURE.finditer(text)
        if found.start() in ends and sum(found.start() < start < found.end() for start in figures) == 1
    }


def _outside(breaks: list[tuple[int, int]], base: int, phrases: Sequence[Hit]) -> list[tuple[int, int]]:
    """The boundaries that lie in no phrase ("science, technology", "nghiên cứu và phát triển")."""
    out: list[tuple[int, int]] = []
    # How many of the phrases, which come in order, start before the boundary, and how far they reach.
    passed, reach, count = 0, 0, len(phrases)
    for one in breaks:
        place = one[0] + base
        while passed < count and phrases[passed][0] < place:
            if phrases[passed][1] > reach:
                reach = phrases[passed][1]
            passed += 1
        if reach <= place + 1:
            out.append(one)
    return out


def said_once(
    breaks: list[tuple[int, int]], text: str, base: int, mentions: Sequence[QuantityMention]
) -> list[tuple[int, int]]:
    """The boundaries without those around a figure that only says the one before again."""
    if ", which " in text and mentions and (told := _TOLD_BESIDE.match(text, 0, mentions[0].number - base)):
        breaks = [(p, s) for p, s in breaks if not told.start("which") <= p < told.end()]
    elif (
        mentions
        and mentions[0].rule == "number-of"
        and (told := _PUT_BETWEEN.match(text, 0, mentions[0].number - base))
    ):
        breaks = [(p, s) for p, s in breaks if not told.start("aside") <= p < told.end()]
    for first, again in zip(mentions, mentions[1:], strict=False):
        low, start, high = first.end - base, again.start - base, again.end - base
        same = first.unit is again.unit and text.startswith(",", high)
        if same and AGAIN.fullmatch(text, low, start):
            breaks = [(p, s) for p, s in breaks if not low <= p <= high]
        elif _EQUAL.fullmatch(text, low, start) and (closed := _CLOSED.match(text, high)):
            breaks = [(p, s) for p, s in breaks if not low <= p < closed.end()]
        elif (shut := bracketed(text, low, start, high)) is not None:
            breaks = [(p, s) for p, s in breaks if not low <= p < shut]
    return breaks


def bracketed(text: str, low: int, start: int, end: int) -> int | None:
    """Where a bracket or a pair of dashes closes that only tells in other terms what was told up to `low`: the next figure, from `start` to `end`,
    is all that it holds, and the clause goes on behind it."""
    dash = text.find(" - ", low, start) >= 0
    if not (dash or text.find("(", low, start) >= 0) or not _OPENED.fullmatch(text, low, start):
        return None
    shut = _SHUT.match(text, end)
    if shut is None or dash is not shut.group().endswith("-") or any(map(str.isdigit, shut.group())):
        return None
    return shut.end()
