"""Where the words of a text stand as seen from a figure: how strongly each may speak for it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from monitor.extract.bracket import bracket_at
from monitor.extract.evidence.clause import AGAIN, LABEL, Breaks, boundaries, bracketed, said_once
from monitor.extract.evidence.dealt import MARKED, hidden
from monitor.extract.evidence.governing import Governing, completing, outdo, outspeak, see_column, told_above
from monitor.extract.evidence.light import light
from monitor.extract.evidence.resumed import goes_on
from monitor.extract.evidence.spot import Hit, Phrases
from monitor.extract.evidence.use import Use
from monitor.extract.evidence.view import Told, added, viewed
from monitor.extract.members import COUNT, PERCENT
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

_TO: Final = lazy(r"(?! (?:and|và|cùng)\b)[^,;]{0,26}\b(?:to|lên|còn|xuống|đến)\b[^,;]{0,14}$")
#: No match of it is longer.
_LONGEST_TO: Final = 26 + 5 + 14 + 1
#: "... và gần 1,4 triệu tài khoản": the next figure is joined to what came before.
_AND_NEXT: Final = lazy(
    r"(?:và|cùng|cùng với)(?: (?:hơn|gần|khoảng|trên|chừng|tới|ít nhất|tối thiểu|xấp xỉ|cỡ|ngót))* $"
)
_VERBS_VI: Final = ("có ", "đã ")
#: "Half of the 1,410 tasks are finished": both figures have the predicate.
SHARE_OF: Final = lazy(
    r" (?:of|in|trong|trong số|trên|trên tổng số|của)(?: (?:the|its|their|all|these|some|tổng số))? ?"
)
#: With more figures than so many, a sentence is a list, and its phrases are seen from nearby only.
_CROWDED: Final = 4
#: What a figure's own subject of a list in the same order weighs.
_DEALT: Final = 0.97
#: "Of which 943 or 72.7 percent are done": what both are stands behind the second.
_OR_SO: Final = lazy(r" or (?:(?:about|around|some|nearly|over|only) )*")
_LIGHT: Final = lazy(
    r" (?:(?:mỗi|hằng|hàng|năm|tăng|giảm|bình|quân|trung|đạt|từ|là|up|down|a|an|rise|increase|of|average|annual|yearly|growth|by) )*"
)
#: What a part is speaks for the part, not for the whole said before it.
_OF_WHICH: Final = Prefiltered(r"[,;] (?:(?:of|in|among) which\b|trong đó|trong số đó)")
#: What may stand before the figure that heads a line.
_OPENS: Final = lazy(r"\W*(?:[A-Z]{2,3})?[$€]?")
_SAID: Final = lazy(
    r"\b(?:has|have|had|is|are|was|were|will|said|says|can|đã|sẽ|là|lại|nói|cho biết|khẳng định|cho hay)\b", re.I
)
#: "Twice as fast as GDP, at 14.6%": what the one percentage is compared with is no subject of it.
_THAN_GDP: Final = Parted(
    r"\b(?:as (?:fast|quickly|rapidly) as|(?:faster|quicker) than|more (?:quickly|rapidly) than|that of|outpac(?:ing|ed|es)|outstripp?(?:ing|ed|s)|the (?:pace|rate|speed) of) (?:the |overall |national )*(?:GDP|economy)(?: growth| as a whole)?(?=[,.;]|$)"
    r"|(?<!\w)(?:gấp (?:đôi|rưỡi|ba|hai lần|gần hai lần|gần đôi|\d+ lần)|nhanh hơn|cao hơn|vượt xa) (?:so với )?(?:tốc độ (?:tăng )?(?:trưởng )?(?:của )?|tăng trưởng (?:của )?|mức tăng (?:của )?)?(?:GDP|nền kinh tế)(?=[,.;]|$)"
)
#: What is named only in passing, so that nothing is told of it: ", which counts gross sales and leaves out manufacturing,".
_IN_PASSING: Final = Parted(
    r"\b(?:(?:leav(?:es?|ing)|left) out|exclud(?:es?|ed|ing)|omit(?:s|ted|ting)?|does not (?:count|include|cover))\b[^,;.\d]{0,50}(?=,| ha[sd]\b| arrive[sd]\b| puts?\b)"
    r"|\b(?:[Aa]djust(?:ed|ing) for|[Ss]tripped of|[Nn]et of|[Dd]iscounting|[Dd]educting)\b[^,;.\d]{0,40}(?=,)"
    r"|(?<!\w)(?:bỏ qua|loại trừ|loại bỏ|không (?:tính|gồm|bao gồm|kể))(?! (?:đến|tới) nay)(?!\w)[^,;.\d]{0,50}(?=,)"
    # "Officials at the ministry reckon the country has": who tells.
    r"|(?:^|(?<=[.] ))\W*(?:Officials|Experts|Analysts|Economists|Insiders|Observers|Executives|Recruiters|Industry (?:insiders|leaders|executives))\b[^,;.\d]{0,80}(?= (?:reckon|believe|say|said|think|thought)(?: that)? (?:the|it|there|they|Viet ?[Nn]am)\b)"
    # "Within reach": no reach of a network.
    r"|\b(?:within|beyond|out of|into) (?:easy )?reach\b"
    # "Cho cùng khoảng thời gian": when, and not how long.
    r"|(?<!\w)(?:cùng|trong|qua)(?: một| cùng)? khoảng thời gian(?!\w)"
    # "The office, which counts value added alone, gives": how it reckons.
    r"|, (?:vốn|(?:which|who)(?= (?:only|just|still) |[^,;.\d]{2,60} (?:alone|only),)) (?:(?:chỉ|only|just|still|dĩ) )?(?:tính|đo|đếm|dựa|xét|counts?|measures?|covers?|looks? at|goes by|reckons? with)(?!\w)[^,;.\d]{2,60}(?=,)"
    r"|, (?:which|who) (?:counts?|measures?|covers?|looks? at|goes by|reckons? with)(?!\w)[^,;.\d]{2,60}(?=,(?: ha[sd])? (?:arrived? at|arrives at|puts? (?:it|the)|gives?|gave|came|comes|finds?|found)\b)"
    # "The digital economy, in which e-commerce dominates, was worth"; "$150 billion, most of it from exports".
    r"|, (?:in|of|for|within) which [^,;.\d]{2,60},(?= (?:is|was|has|had|will|should|stood|reached|hit|grew|rose|made|accounted|contributed|came)\b)"
    r"|, (?:most|much|half|some|part|the bulk|more than half) of (?:it|them|which|that) (?:from|in|to|by|through|for)\b[^,;.\d]{0,50}(?=[,.;]|$)"
    # "Spain, where budgets were cut after 2010, crawled back to": what a place is like is no subject.
    r"|, (?:where|nơi) (?:[^,;.\d]|\b(?:19|20)\d\d\b){3,80},(?= [^\W\d])"
    # "Software brought in $6.5 billion, a small part of the industry's revenue".
    r"|, an? (?:small|tiny|minor|modest|mere) (?:part|fraction|slice|sliver|portion) of [^,;.\d]{3,60}(?=[,.;]|$)"
    # "Telecoms infrastructure, a component index, rose to": what it is a part of is no subject.
    r"|, (?:một|an?) (?:chỉ số|trụ cột|cấu phần|component|sub-?index|pillar|part)(?: (?:thành phần|phụ|con|index))?(?: [^,;.\d]{0,30})?(?=,)"
    # "Khi dịch vụ vừa được thương mại hóa, tỷ lệ này mới là 26%".
    r"|(?<!\w)(?:[Kk]hi|[Ll]úc) [^,;.\d]{3,60},(?= (?:t[ỷỉ] lệ|t[ỷỉ] trọng|con số|mức|chỉ số|số) (?:này|đó|ấy)(?!\w))"
    # "The ministry, which includes more of manufacturing, says it was": how somebody counts who tells.
    r"|, (?:which|who) (?:also |only )?(?:includes?|counts?|adds?|covers?|uses?|takes? in|draws on|adopts|applies|works with|favours|defines|measures|looks at|starts from|reckons in|asks)\b[^;.\d]{0,70},(?= (?:say|says|said|puts?|reckons?|estimates?|finds?|found|gives?|gave|arrives?|arrived|calculates?|reports?|reported|shows?|showed)(?: that)? (?:it|this|that|the (?:share|figure|ratio|rate|number|total|level)|at|an?|only|just|about)\b)"
    r"|, (?:(?:vốn|do|bởi|vì|chỉ|cơ quan) )*(?:tính|gộp|bao gồm|đo|dùng|lấy|cộng|đếm)(?: cả| thêm)?(?!\w)[^;.\d]{0,60},(?= (?:cho biết|nói|đưa ra|ước tính|tính ra|cho rằng|ghi nhận|công bố|cho con số)(?!\w))"
    r"|\b(?:[Ww]hen|[Bb]efore|[Aa]fter) [^,;.\d]{3,60},(?= (?:it|the (?:share|ratio|figure|rate|number)) (?:was|stood|had|came)\b)"
)
#: Tells where a line names other countries.
Countries = Callable[[Line], Sequence[tuple[int, int]]]
#: Whether a known name stands between two offsets of a line.
Named = Callable[[Line, int, int], bool]


#: The verb whose subject stands before it.
_DOES: Final = {
    "en": lazy(r"(?<!\w)(?:(?P<of>that|which|who)|had|has|have|was|were|is|are|will|would|can|could)\b"),
    "vi": lazy(r"(?<!\w)(?:(?P<of>mà)|đã|được|đang|sẽ|chưa)(?!\w)"),
}


class SentenceContext:
    """One sentence with its phrases, its figures and what governs it."""

    __slots__ = (
        "_abroad", "_beyond", "_countries", "_far", "_governed", "_loudest", "_near", "breaks", "columns", "dealt", "ends", "governing", "hits",
        "labelled", "lang", "local", "mentions", "named", "of_which", "own", "phrases", "pronoun", "sentence", "starts", "subjects",
    )  # fmt: skip

    def __init__(
        self, sentence: Sentence, phrases: Phrases, mentions: Sequence[QuantityMention],
        governing: Governing, lang: str, subjects: frozenset[int], local: bool, columns: Mapping[int, Phrases],
        countries: Countries, named: Named,
    ) -> None:  # fmt: skip
        self.sentence, self.phrases, self.mentions, self.lang = sentence, phrases, mentions, lang
        self.governing = governing
        self._loudest = next((weight for above, weight, _ in governing if above.hits), 0.0)
        #: The text is about one province or city; the line says only of whom or when, under the line that says what.
        self.local, self.labelled = local, bool(governing) and governing[0][2] == "clause"
        #: For figures of a row, the phrases in the heads of their columns.
        self.columns = columns
        self._countries: Countries | None = countries
        self.named, self.subjects = named, subjects
        self._abroad: Sequence[tuple[int, int]] = ()
        text, base, bits = sentence.text, sentence.start, sentence.line.bits
        aside = bits & (_THAN_GDP.bit | _IN_PASSING.bit)
        hits = self.hits = _spoken(phrases.hits, text, base, bits, mentions) if aside else phrases.hits
        #: The sentence has a pronoun or "the share" for a subject: it goes on about the sentence before.
        answers = sentence.heading.endswith("?") or "?" in sentence.previous[-3:]
        self.pronoun = goes_on(sentence, lang, answers=answers)
        #: For figures that go with a list of subjects in its order: their own subject, and those of the others; `subjects`:
        #: meanings that a figure may speak of.
        self.dealt = hidden(text, base, hits, mentions, subjects) if MARKED.bit & bits else {}
        #: Where the figures begin and end, in offsets of the sentence.
        self.starts, self.ends = [m.start - base for m in mentions], [m.end - base for m in mentions]
        if not self.pronoun and answers:
            self.pronoun = self._answers(text[: self.starts[0]], subjects)
        told, headed = len(text), False
        if ":" in text:
            if text.startswith(":", self.ends[0]) and _OPENS.fullmatch(text, 0, self.starts[0]):
                # A line that its figure heads: what stands behind the colon is what it counts.
                headed = True
                self.ends[0] += 1
            told = next((e - base for _, e, word, _ in hits if not subjects.isdisjoint(word.atoms)), told)
        breaks = boundaries(text, self.lang, self.starts, told, base, hits)
        self.breaks = Breaks(said_once(breaks, text, base, mentions))
        self.of_which = [m.span() for m in _OF_WHICH.plain.finditer(text)] if _OF_WHICH.bit & bits else []
        #: The reach of each figure's own words, in offsets of the sentence.
        self.own = self._owned(text)
        if headed:
            self.own[0] = self.own[0][0], self.breaks.behind(self.ends[0], len(text))
        #: What was found of the phrases so far, by meaning or by the bit of those that are of use.
        self._far: dict[int, tuple[Told, Told]] = {}
        self._governed: dict[int, tuple[Told, Told]] = {}
        self._near: dict[int, list[Hit]] = {}
        self._beyond: dict[int, tuple[list[set[int]], list[set[int]], list[int], int]] = {}

    def _answers(self, lead: str, subjects: frozenset[int]) -> bool:
        """Under a question, or behind one, it begins with its figure, or with nobody but who counts."""
        end = self.sentence.start + len(lead)
        named = any(s < end and not subjects.isdisjoint(word.atoms) for s, _, word, _ in self.hits)
        if named or any(behind <= len(lead) for _, behind in self.abroad):
            return False
        return light(lead, self.lang, 2)

    def _owned(self, text: str) -> list[tuple[int, int]]:
        """The reach of each figure's own words: to where the words between two figures part, and of two figures that belong
        together to where the words of both end."""
        starts, ends, breaks = self.starts, self.ends, self.breaks
        low = breaks.before(starts[0])
        if len(starts) == 1:
            high = breaks.behind(ends[0], len(text))
            return [(low, high if high > ends[0] else ends[0])]
        own: list[tuple[int, int]] = []
        last = len(starts) - 1
        for i, (s, e) in enumerate(zip(starts, ends, strict=True)):
            high = breaks.first(e, starts[i + 1]) if i < last else breaks.behind(e, len(text))
            if i < last and text.startswith(_VERBS_VI, high) and breaks.strength(e, starts[i + 1]) == 1:
                # "79% hộ có cáp quang và 82,6% người dân": what the first ones have or did is theirs.
                joined = _AND_NEXT.search(text, high, starts[i + 1])
                high = joined.start() if joined else high
            own.append((low if low < s else s, high if high > e else e))
            low = high
        for i, (e, s) in enumerate(zip(ends, starts[1:], strict=False)):
            part = self.mentions[i].unit is PERCENT or _of_as_many(self.mentions[i], self.mentions[i + 1])
            share = SHARE_OF.fullmatch(text, e, s) if part else None
            again = text.startswith(",", ends[i + 1]) and AGAIN.fullmatch(text, e, s)
            either = self.mentions[i].unit is COUNT and text.startswith(" or ", e) and _OR_SO.fullmatch(text, e, s)
            if (
                share
                or again
                or either
                or (s - e <= _LONGEST_TO and _TO.match(text, e, s))
                or bracketed(text, e, s, ends[i + 1])
            ):
                low, high = own[i][0], own[i + 1][1]
                # "43 percent of the 95 trillion allocated had been disbursed": what is done is done with the share.
                does = _DOES[self.lang].search(text, ends[i + 1], high) if share else None
                own[i], own[i + 1] = (low, high), (low, does.start() if does and not does["of"] else high)
        return own

    def own_text(self, index: int) -> str:
        """The figure's own words, the figure left out."""
        low, high = self.own[index]
        text = self.sentence.text
        return f"{text[low : self.starts[index]]} {text[self.ends[index] : high]}"

    def own_lower(self, index: int) -> str:
        """The same in lower case."""
        low, high = self.own[index]
        text = self.sentence.line.lower
        return f"{text[low : self.starts[index]]} {text[self.ends[index] : high]}"

    @property
    def abroad(self) -> Sequence[tuple[int, int]]:
        """Where the sentence names other countries; looked up when first asked."""
        if self._countries is not None:
            self._abroad, self._countries = self._countries(self.sentence.line), None
        return self._abroad

    def former(self, index: int) -> int:
        """The figure that this one may go on with: the last before it that stands in no bracket which is closed since, the
        last one where there is none such."""
        text = self.sentence.text
        first = index - 1
        if first < 1 or text.find(")", self.ends[first], self.starts[index]) < 0:
            return first
        held = bracket_at(text, self.starts[first])
        if held is None:
            return first
        outside = [i for i in range(first) if self.ends[i] <= held[0]]
        return outside[-1] if outside else first

    def strength(self, start: int, end: int) -> int:
        """The strongest boundary between two offsets, 0 where there is none."""
        return self.breaks.strength(start, end)

    def seen_from(self, index: int, use: Use, back: bool) -> tuple[Told, Told]:
        """For each meaning that is of `use`, the phrase that speaks strongest for the figure `index`: of all, and of whole
        phrases. Of what governs the sentence only what a form can make use of is seen, all of it where the figure points
        `back` to it."""
        bit = use.bit
        near = self._near.get(bit)
        if near is None:
            near = self._near[bit] = [hit for hit in self.hits if hit[2].units & bit]
        seen = self._nearest(index, bit, near) if len(self.mentions) > _CROWDED else near
        if self.dealt and index in self.dealt:
            best, whole, faint, least = self._of_its_own(index, near if self.dealt[index][1] else seen)
        else:
            best, whole, faint, least = viewed(self, index, seen, self._loudest)
        column = self.columns.get(index) if self.columns else None
        if back or column:
            known = self._governed.get(bit)
            if known is None:
                known = self._governed[bit] = told_above(self.governing, bit)
            outdo(best, known[0])
            outdo(whole, known[1])
            if column:
                see_column(column, bit, best, whole)
            return best, whole
        if faint:
            outspeak(self.governing, faint, least, bit, best, whole)
        known = self._far.get(bit)
        if known is None:
            known = self._far[bit] = completing(self.governing, use, near)
        if known[0]:
            outdo(best, known[0])
            outdo(whole, known[1])
        return best, whole

    def _of_its_own(self, index: int, phrases: Sequence[Hit]) -> tuple[Told, Told, set[int], float]:
        """The phrases as they are seen from a figure of a list in the order of its subjects: without the others'
        subjects, and its own the most strongly."""
        (first, last, _, _), others = self.dealt[index]
        near = [one for one in phrases if not _within(one[0], one[1], others)]
        own = [one for one in near if one[0] == first and one[1] == last]
        best, whole, faint, least = viewed(self, index, [one for one in near if one not in own], self._loudest)
        said = [(_DEALT, "beside", *one, self.phrases.text) for one in own]
        return added(best, said), added(whole, said), faint, least

    def _nearest(self, index: int, bit: int, phrases: Sequence[Hit]) -> list[Hit]:
        """The phrases among which are the strongest for the figure `index` of many: its own, those up to the figures beside
        it, and beyond them on either side the nearest of each meaning, for which no farther one speaks more strongly."""
        known = self._beyond.get(bit)
        if known is None:
            known = self._beyond[bit] = _beyond(phrases, self.starts, self.ends, self.sentence.start)
        before, behind, starts, longest = known
        low, high = self.own[index]
        low = min(low, self.starts[index - 1]) if index else 0
        high = max(high, self.ends[index + 1]) if index + 1 < len(self.mentions) else len(self.sentence.text)
        near = range(bisect_left(starts, low - longest), bisect_right(starts, high))
        return [phrases[number] for number in sorted({*before[index], *near, *behind[index]})]


def _spoken(hits: Sequence[Hit], text: str, base: int, bits: int, mentions: Sequence[QuantityMention]) -> Sequence[Hit]:
    """The phrases that are said of something: not in what the one percentage is compared with, nor in passing."""
    if _THAN_GDP.bit & bits and sum(m.unit is PERCENT for m in mentions) == 1:
        hits = _without(hits, text, base, _THAN_GDP, bits)
    return _without(hits, text, base, _IN_PASSING, bits) if _IN_PASSING.bit & bits else hits


def _of_as_many(one: QuantityMention, whole: QuantityMention) -> bool:
    """ "857 tasks of 1,298": what is counted is said once, of the part."""
    return one.unit is COUNT is whole.unit and one.noun != "" and whole.noun == "" and one.value < whole.value


def _without(hits: Sequence[Hit], text: str, base: int, said: Parted, bits: int) -> Sequence[Hit]:
    """Those that do not stand where the pattern finds something."""
    spans = [m.span() for m in said.finditer(text, bits)]
    if not spans:
        return hits
    return [h for h in hits if not any(a <= h[0] - base < b for a, b in spans)]


def _within(start: int, end: int, others: Sequence[Hit]) -> bool:
    return any(other[0] <= start and end <= other[1] for other in others)


def _beyond(
    phrases: Sequence[Hit], starts: Sequence[int], ends: Sequence[int], base: int
) -> tuple[list[set[int]], list[set[int]], list[int], int]:
    """For each figure, by their numbers, the nearest phrases of each meaning before the figure before it, and behind the
    one behind it, whole ones and any; where all phrases start in the sentence, which begins at `base`, and the length of
    the longest."""
    before: list[set[int]] = []
    nearest: dict[tuple[int, bool], int] = {}
    waiting = sorted(range(len(phrases)), key=lambda n: (-phrases[n][1], phrases[n][0]))
    for limit in (-1, *starts[:-1]):
        while waiting and phrases[waiting[-1]][1] - base <= limit:
            _note(nearest, phrases, waiting.pop())
        before.append(set(nearest.values()))
    behind: list[set[int]] = []
    nearest = {}
    left = len(phrases)
    for limit in (phrases[-1][1] + 1 if phrases else 0, *reversed(ends[1:])):
        while left and phrases[left - 1][0] - base >= limit:
            left -= 1
            _note(nearest, phrases, left)
        behind.append(set(nearest.values()))
    longest = max((phrase[1] - phrase[0] for phrase in phrases), default=0)
    return before, behind[::-1], [phrase[0] - base for phrase in phrases], longest


def _note(nearest: dict[tuple[int, bool], int], phrases: Sequence[Hit], number: int) -> None:
    _, _, word, inner = phrases[number]
    for atom in word.atoms:
        nearest[atom, False] = number
        if not inner:
            nearest[atom, True] = number


def label_end(text: str, figures: Sequence[int]) -> int:
    """Where the label of a line ends whose first figure follows it at once, 0 where there is none."""
    label = LABEL.match(text) if figures else None
    if not label or _SAID.search(label.group()):
        return 0
    return label.end() if _LIGHT.fullmatch(text, label.end(), max(figures[0], label.end())) else 0
