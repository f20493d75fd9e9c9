"""Where the words of a text stand as seen from a figure: how strongly each may speak for it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from monitor.extract.evidence.clause import AGAIN, LABEL, NEVER, NOWHERE, Breaks, boundaries, said_once
from monitor.extract.evidence.dealt import hidden
from monitor.extract.lexicon import Hit
from monitor.extract.members import PERCENT
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.record import record

_BEFORE = (1.0, 0.97, 0.93, 0.78)
_BEHIND = (1.0, 0.95, 0.78, 0.6)
#: A phrase among the words of a neighbour speaks for the neighbour first.
_NEIGHBOUR = 0.87
_TO = re.compile(r"(?! (?:and|và|cùng)\b)[^,;]{0,26}\b(?:to|lên|còn|xuống|đến)\b[^,;]{0,14}$")
#: "Half of the 1,410 tasks are finished": both figures have the predicate.
SHARE_OF = re.compile(
    r" (?:of|in|trong|trong số|trên|trên tổng số|của)(?: (?:the|its|their|all|these|some|tổng số))? ?"
)
_REACH = 170
#: With more figures than so many, a sentence is a list, and its phrases are seen from nearby only.
_CROWDED = 4
#: What a figure's own subject of a list in the same order weighs.
_DEALT = 0.97
#: What the head of a figure's column weighs.
_COLUMN = 1.0
_LIGHT = re.compile(
    r" (?:(?:mỗi|hằng|hàng|năm|tăng|giảm|bình|quân|trung|đạt|từ|là|up|down|a|an|rise|increase|of|average|annual|yearly|growth|by) )*"
)
#: What a part is speaks for the part, not for the whole said before it.
_OF_WHICH = re.compile(r"[,;] (?:(?:of|in|among) which\b|trong đó|trong số đó)")
_SAID = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|said|says|can|đã|sẽ|là|lại|nói|cho biết|khẳng định|cho hay)\b", re.I
)
_PRONOUN = re.compile(
    r"\W*(?:(?:It|This|That)\b|Its (?:share|size|value|growth|weight|contribution|revenue)\b|The (?:latest |new |current )?(?:figure|ratio|share|rate|proportion|number|target|goal|index|ranking|growth|pace|sum|amount|total|tally)\b|The (?:annual |yearly |average )+(?:increase|growth|rise|pace)\b|(?:The|This) (?:sector|industry|field|market|economy|area|goal|indicator)\b|(?:Lĩnh vực|Khu vực|Ngành|Thị trường|Con số|Tỷ lệ|Mức|Chỉ tiêu|Chỉ số|Kết quả|Tốc độ|Số) (?:này|đó|ấy)|(?:Con số|Tỷ lệ|Mức) (?:tương ứng|của (?:Việt Nam|nước ta|ta|cả nước|thế giới|[A-ZĐ]\w+)|ở (?:Việt Nam|nước ta|ta))|[^,.]{0,40}, (?:it|this|con số này|tỷ lệ này)\b)"
)
#: A phrase right before the next figure, parted from this one ("labour 15 percent and TFP 47 percent"), speaks for that.
_LEADS_NEXT = 0.62


@record()
class Seen:
    """A phrase as seen from one figure."""

    hit: Hit
    weight: float
    #: noun, beside, clause, sentence, heading, before, paragraph, above or title.
    where: str
    text: str

    @property
    def start(self) -> int:
        """Where it begins in its text."""
        return self.hit.start


class Phrases:
    """The phrases of one line, found in `text`."""

    __slots__ = ("_of_use", "hits", "text")

    def __init__(self, hits: Sequence[Hit], text: str) -> None:
        self.hits, self.text = hits, text
        self._of_use: dict[frozenset[int], list[Hit]] = {}

    def of_use(self, relevant: frozenset[int]) -> list[Hit]:
        """Those with a meaning of the ones that are `relevant`, in order."""
        known = self._of_use.get(relevant)
        if known is None:
            useless = relevant.isdisjoint
            known = self._of_use[relevant] = [hit for hit in self.hits if not useless(hit.atoms)]
        return known


class View:
    """What is seen from one figure, all in offsets of its sentence."""

    __slots__ = (
        "_before", "_behind", "_high", "_index", "_last", "_low", "_next", "_next_end", "_of_which", "_starts", "end", "start",
    )  # fmt: skip

    def __init__(self, scene: Scene, index: int) -> None:
        starts, ends = scene.starts, scene.ends
        self.start, self.end = start, end = starts[index], ends[index]
        self._index, self._starts = index, starts
        self._low, self._high = scene.own[index]
        #: Where the figure before starts, and where the next one starts and ends.
        more = index + 1 < len(starts)
        self._last = starts[index - 1] if index else NOWHERE
        self._next, self._next_end = (starts[index + 1], ends[index + 1]) if more else (NEVER, NEVER)
        #: The nearest boundaries of at least the strengths 1, 2 and 3 on either side.
        self._before, self._behind = scene.breaks.around(start, end)
        #: Where the first "of which" behind it ends.
        self._of_which = next((e for s, e in scene.of_which if s >= end), NEVER) if scene.of_which else NEVER

    def weight(self, s: int, e: int, owned: bool) -> tuple[float, str]:
        """How strongly the phrase from `s` to `e` speaks for the figure, and where it stands. `owned`: it is among the own
        words of some figure."""
        start, end = self.start, self.end
        if start <= s <= end + 1 and s < self._high:
            return 1.1, "noun"
        inside = self._low <= s and e <= self._high
        if e <= start:
            joins, parts, closes = self._before
            strength = 3 if closes >= e else 2 if parts >= e else 1 if joins >= e else 0
            between = self._index - bisect_left(self._starts, e) if e <= self._last else 0
            weight = 1.0 - 0.25 * min(start - e, _REACH) / _REACH
            weight *= _BEFORE[strength] * (0.86 * 0.97 ** (between - 1) if between else 1.0)
        else:
            joins, parts, closes = self._behind
            strength = 3 if closes < s else 2 if parts < s else 1 if joins < s else 0
            between = self._next_end <= s
            weight = 0.97 - 0.25 * min(s - end, _REACH) / _REACH
            weight *= _BEHIND[strength] * (0.5 if between and not inside else 1.0)
            if strength and 0 < self._next - e <= 2:
                weight *= _LEADS_NEXT
            if self._of_which <= s:
                weight *= 0.4
        if owned and not inside and not between:
            weight *= _NEIGHBOUR
        return weight, "beside" if inside else "clause" if strength < 3 else "sentence"


@dataclass(slots=True)
class Scene:
    """One sentence with its phrases, its figures and what governs it."""

    sentence: Sentence
    phrases: Phrases
    mentions: Sequence[QuantityMention]
    #: Phrases of what governs the sentence, each with its weight and place; the strongest first.
    governing: Sequence[tuple[Phrases, float, str]]
    lang: str
    #: Meanings that a figure may speak of.
    subjects: frozenset[int] = frozenset()
    #: The text is about one province or city.
    local: bool = False
    #: For figures of a row, the phrases in the heads of their columns.
    columns: Mapping[int, Phrases] = field(default_factory=dict)
    hits: Sequence[Hit] = field(init=False)
    #: The reach of each figure's own words, in offsets of the sentence.
    own: list[tuple[int, int]] = field(init=False)
    #: For figures that go with a list of subjects in its order: their own subject, and those of the others.
    dealt: Mapping[int, tuple[Hit, Sequence[Hit]]] = field(init=False)
    #: The sentence has a pronoun or "the share" for a subject: it goes on about the sentence before.
    pronoun: bool = field(init=False)
    breaks: Breaks = field(init=False)
    #: Where the figures begin and end, in offsets of the sentence.
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    of_which: list[tuple[int, int]] = field(init=False)
    _far: dict[frozenset[int], tuple[dict[int, Seen], dict[int, Seen]]] = field(default_factory=dict)
    _here: dict[frozenset[int], list[tuple[Hit, int, int, bool]]] = field(default_factory=dict)
    _beyond: dict[frozenset[int], tuple[list[set[int]], list[set[int]], list[int], int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        text, base, mentions = self.sentence.text, self.sentence.start, self.mentions
        hits = self.hits = self.phrases.hits
        self.pronoun = bool(_PRONOUN.match(text))
        self.dealt = hidden(text, base, hits, mentions, self.subjects)
        self.starts, self.ends = [m.start - base for m in mentions], [m.end - base for m in mentions]
        spans = list(zip(self.starts, self.ends, strict=True))
        told = len(text)
        if ":" in text:
            told = next((h.end - base for h in hits if not self.subjects.isdisjoint(h.atoms)), told)
        breaks = boundaries(text, self.lang, self.starts, told, [(h.start - base, h.end - base) for h in hits])
        self.breaks = Breaks(said_once(breaks, text, base, mentions))
        self.of_which = [m.span() for m in _OF_WHICH.finditer(text)]
        self.own = self._owned(text, spans) if spans else []

    def _owned(self, text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The reach of each figure's own words: to where the words between two figures part, and of two figures that belong
        together to where the words of both end."""
        edges = [self.breaks.before(spans[0][0])]
        edges += [self.breaks.first(a[1], b[0]) for a, b in zip(spans, spans[1:], strict=False)]
        edges.append(self.breaks.behind(spans[-1][1], len(text)))
        own = [(min(edges[i], s), max(edges[i + 1], e)) for i, (s, e) in enumerate(spans)]
        for i, ((_, e), (s, _)) in enumerate(zip(spans, spans[1:], strict=False)):
            share = self.mentions[i].unit is PERCENT and SHARE_OF.fullmatch(text, e, s)
            again = text.startswith(",", spans[i + 1][1]) and AGAIN.fullmatch(text, e, s)
            if share or again or _TO.match(text, e, s):
                own[i] = own[i + 1] = (own[i][0], own[i + 1][1])
        return own

    def own_text(self, index: int) -> str:
        """The figure's own words, the figure left out."""
        low, high = self.own[index]
        text = self.sentence.text
        return f"{text[low : self.starts[index]]} {text[self.ends[index] : high]}"

    def strength(self, start: int, end: int) -> int:
        """The strongest boundary between two offsets, 0 where there is none."""
        return self.breaks.strength(start, end)

    def seen_from(self, index: int, relevant: frozenset[int]) -> tuple[dict[int, Seen], dict[int, Seen]]:
        """For each meaning of those that are `relevant`, the phrase that speaks strongest for the figure `index`: of all, and
        of whole phrases."""
        far = self._governed(relevant)
        best, whole = far[0].copy(), far[1].copy()
        text, view = self.sentence.text, View(self, index)
        start, number = view.start, self.mentions[index].number - self.sentence.start
        mine, others = self.dealt.get(index, (None, ()))
        phrases = self._of_use(relevant)
        if len(self.mentions) > _CROWDED and not others:
            phrases = self._nearest(index, relevant, phrases)
        for hit, s, e, owned in phrases:
            if (start <= s and e <= number) or (others and _within(hit, others)):
                continue
            weight, where = (_DEALT, "beside") if hit is mine else view.weight(s, e, owned)
            seen = Seen(hit, weight, where, text[s:e])
            inner = hit.inner
            for atom in hit.atoms:
                if atom not in best or best[atom].weight < weight:
                    best[atom] = seen
                if not inner and (atom not in whole or whole[atom].weight < weight):
                    whole[atom] = seen
        if self.columns and index in self.columns:
            self._see_column(self.columns[index], relevant, best, whole)
        return best, whole

    def _see_column(
        self, column: Phrases, relevant: frozenset[int], best: dict[int, Seen], whole: dict[int, Seen]
    ) -> None:
        """What the head of its column says speaks for the figure of a row as words beside it do."""
        for hit in column.of_use(relevant):
            seen = Seen(hit, _COLUMN, "beside", column.text[hit.start : hit.end])
            for atom in hit.atoms:
                best[atom] = seen
                if not hit.inner:
                    whole[atom] = seen

    def _of_use(self, relevant: frozenset[int]) -> list[tuple[Hit, int, int, bool]]:
        """The sentence's phrases with a meaning of those that are relevant, where they stand in it, and whether they are
        among the own words of a figure."""
        known = self._here.get(relevant)
        if known is None:
            base, known = self.sentence.start, []
            for hit in self.phrases.of_use(relevant):
                s, e, owned = hit.start - base, hit.end - base, False
                for low, high in self.own:
                    if low <= s and e <= high:
                        owned = True
                        break
                known.append((hit, s, e, owned))
            self._here[relevant] = known
        return known

    def _nearest(
        self, index: int, relevant: frozenset[int], phrases: Sequence[tuple[Hit, int, int, bool]]
    ) -> list[tuple[Hit, int, int, bool]]:
        """The phrases among which are the strongest for the figure `index` of many: its own, those up to the figures beside
        it, and beyond them on either side the nearest of each meaning, for which no farther one speaks more strongly."""
        known = self._beyond.get(relevant)
        if known is None:
            known = self._beyond[relevant] = _beyond(phrases, self.starts, self.ends)
        before, behind, starts, longest = known
        low, high = self.own[index]
        low = min(low, self.starts[index - 1]) if index else 0
        high = max(high, self.ends[index + 1]) if index + 1 < len(self.mentions) else len(self.sentence.text)
        near = range(bisect_left(starts, low - longest), bisect_right(starts, high))
        return [phrases[number] for number in sorted({*before[index], *near, *behind[index]})]

    def _governed(self, relevant: frozenset[int]) -> tuple[dict[int, Seen], dict[int, Seen]]:
        """The strongest phrases of what governs the sentence, found once for figures that may speak of the same."""
        known = self._far.get(relevant)
        if known is not None:
            return known
        best: dict[int, Seen] = {}
        whole: dict[int, Seen] = {}
        for phrases, weight, where in self.governing:
            for hit in phrases.of_use(relevant):
                seen, inner = None, hit.inner
                for atom in hit.atoms:
                    # What comes first is the strongest.
                    if atom in whole or (inner and atom in best):
                        continue
                    seen = seen or Seen(hit, weight, where, phrases.text[hit.start : hit.end])
                    best.setdefault(atom, seen)
                    if not inner:
                        whole[atom] = seen
        self._far[relevant] = best, whole
        return best, whole


def _within(hit: Hit, others: Sequence[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _beyond(
    phrases: Sequence[tuple[Hit, int, int, bool]], starts: Sequence[int], ends: Sequence[int]
) -> tuple[list[set[int]], list[set[int]], list[int], int]:
    """For each figure, by their numbers, the nearest phrases of each meaning before the figure before it, and behind the
    one behind it, whole ones and any; where all phrases start, and the length of the longest."""
    before: list[set[int]] = []
    nearest: dict[tuple[int, bool], int] = {}
    waiting = sorted(range(len(phrases)), key=lambda n: (-phrases[n][2], phrases[n][1]))
    for limit in (-1, *starts[:-1]):
        while waiting and phrases[waiting[-1]][2] <= limit:
            _note(nearest, phrases, waiting.pop())
        before.append(set(nearest.values()))
    behind: list[set[int]] = []
    nearest = {}
    left = len(phrases)
    for limit in (phrases[-1][2] + 1 if phrases else 0, *reversed(ends[1:])):
        while left and phrases[left - 1][1] >= limit:
            left -= 1
            _note(nearest, phrases, left)
        behind.append(set(nearest.values()))
    longest = max((phrase[2] - phrase[1] for phrase in phrases), default=0)
    return before, behind[::-1], [phrase[1] for phrase in phrases], longest


def _note(nearest: dict[tuple[int, bool], int], phrases: Sequence[tuple[Hit, int, int, bool]], number: int) -> None:
    hit = phrases[number][0]
    for atom in hit.atoms:
        nearest[atom, False] = number
        if not hit.inner:
            nearest[atom, True] = number


def label_end(text: str, figures: Sequence[int]) -> int:
    """Where the label of a line ends whose first figure follows it at once, 0 where there is none."""
    label = LABEL.match(text) if figures else None
    if not label or _SAID.search(label.group()):
        return 0
    return label.end() if _LIGHT.fullmatch(text, label.end(), max(figures[0], label.end())) else 0
