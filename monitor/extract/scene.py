"""Where the words of a text stand as seen from a figure: how strongly each may speak for it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from monitor.domain.quantity import Unit
from monitor.extract.dealt import hidden
from monitor.extract.lexicon import Hit, Vocabulary
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.record import record

#: Boundaries of clauses, the strongest first: 3 ends a clause, 2 a part of it, 1 joins two of a list.
_BREAKS = {
    "en": re.compile(
        r"(?P<b3>[;:()]| - |\. |, (?:while|whereas|but|although|though|which|of which|where|who|after|with|as(?! well as\b)|whose|and (?=(?:[a-z]+ ){1,3}(?:has|had|was|were|is|are|will|rose|reached|stood|came)\b))\b"
        r"|\b(?:say|says|said|told [\w ]{3,24}|noted?|notes|added|adds|reported|reports|announced|stressed|warned|argued?|argues) that\b"
        r"|(?:, (?:mostly|mainly|largely|chiefly|partly|in part))? (?:thanks to|due to|owing to|because of|driven by|fuelled by|on the back of)\b|\b(?:if|unless|provided that|because)\b"
        r"|\b(?:while|whereas|against|compared (?:with|to))\b|(?<!nothing )(?<!all )(?<!not )\bbut\b(?! also))|(?P<b2>,)|(?P<b1>\b(?:and|or|plus|to)\b)"
    ),
    "vi": re.compile(
        r"(?P<b3>[;:()]| - |\. |, (?:trong khi|nhưng|song|còn|riêng|trong đó|tuy|dù|mặc dù|với|nếu)\b|(?:,(?: chủ yếu| phần lớn| một phần)? (?:do|bởi)| nhờ)(?= )(?! (?:đó|vậy|vì thế)\b)|\b(?:trong khi|so với|riêng|nhưng|tuy nhiên|cho biết|cho hay|cho rằng|nói rằng|khẳng định|nếu)\b)|(?P<b2>,|(?<=[\d%] )thì\b)"
        r"|(?P<b1>\b(?:và|lên|còn|cùng|đã|có|gồm)\b)"
    ),
}
_BEFORE = (1.0, 0.97, 0.93, 0.78)
_BEHIND = (1.0, 0.95, 0.78, 0.6)
#: A phrase among the words of a neighbour speaks for the neighbour first.
_NEIGHBOUR = 0.87
_TO = re.compile(r"(?! (?:and|và|cùng)\b)[^,;]{0,26}\b(?:to|lên|còn|xuống|đến)\b[^,;]{0,14}$")
#: "Half of the 1,410 tasks are finished": both figures have the predicate.
SHARE_OF = re.compile(r" (?:of|trong|trong số|trên|trên tổng số|của)(?: (?:the|its|their|all|these|some|tổng số))? ?")
_REACH = 170
#: With more figures than so many, a sentence is a list, and its phrases are seen from nearby only.
_CROWDED = 4
#: What a figure's own subject of a list in the same order weighs.
_DEALT = 0.97
#: What stands in brackets and holds no figure ("(TFP)", "(US$156 million)").
_ASIDE = re.compile(r"\([^()]{1,40}\)")


#: "5G population coverage: 59%": what stands before the colon names the figure behind it.
_LABEL = re.compile(r"(?:\d{1,2}[.)] )?[^:;.]{3,120}:")
_LIGHT = re.compile(
    r" (?:(?:mỗi|hằng|hàng|năm|tăng|giảm|bình|quân|trung|đạt|từ|là|up|down|a|an|rise|increase|of|average|annual|yearly|growth|by) )*"
)
#: "Eight in ten people, or 80.3 per cent, use ...": the same said again parts nothing.
_AGAIN = re.compile(r"(?: [^\W\d]\w+){0,3}, (?:or|i\.e\.|that is|tức(?: là)?|hay|tương đương(?: với)?)(?: \w+)? ")
#: "..., equivalent to 3.4 percent of its budget, on science": what the amount comes to parts nothing either.
#: What a part is speaks for the part, not for the whole said before it.
_OF_WHICH = re.compile(r"[,;] (?:(?:of|in|among) which\b|trong đó|trong số đó)")
_EQUAL = re.compile(
    r",? (?:or|equivalent to|equal to|representing|amounting to|that is|tương đương(?: với)?|tương ứng(?: với)?|bằng|hay|tức)(?: (?:about|around|some|nearly|over|khoảng|gần|hơn|trên|là))* "
)
_CLOSED = re.compile(r"[^,;:.()\d]{0,60},(?= )")
_SAID = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|said|says|can|đã|sẽ|là|lại|nói|cho biết|khẳng định|cho hay)\b", re.I
)
_PRONOUN = re.compile(
    r"\W*(?:(?:It|This|That)\b|Its (?:share|size|value|growth|weight|contribution|revenue)\b|The (?:figure|ratio|share|rate|proportion|number|target|goal|index|ranking|growth|pace)\b|The (?:annual |yearly |average )+(?:increase|growth|rise|pace)\b|(?:The|This) (?:sector|industry|field|market|economy|area|goal|indicator)\b|(?:Lĩnh vực|Khu vực|Ngành|Thị trường|Con số|Tỷ lệ|Mức|Chỉ tiêu|Chỉ số|Kết quả|Tốc độ|Số) (?:này|đó|ấy)|(?:Con số|Tỷ lệ|Mức) (?:tương ứng|của (?:Việt Nam|nước ta|ta|cả nước|thế giới|[A-ZĐ]\w+)|ở (?:Việt Nam|nước ta|ta))|[^,.]{0,40}, (?:it|this|con số này|tỷ lệ này)\b)"
)


@record()
class Seen:
    """A phrase as seen from one figure."""

    hit: Hit
    weight: float
    #: noun, beside, clause, sentence, heading, before, paragraph, above or title.
    where: str
    text: str


@dataclass(slots=True)
class Scene:
    """One sentence with its phrases, its figures and what governs it."""

    sentence: Sentence
    hits: Sequence[Hit]
    mentions: Sequence[QuantityMention]
    #: Phrases of what governs the sentence, each with its text, weight and place; the nearest first.
    governing: Sequence[tuple[Sequence[Hit], str, float, str]]
    lang: str
    #: Meanings that a figure may speak of.
    subjects: frozenset[int] = frozenset()
    breaks: list[tuple[int, int]] = field(default_factory=list)
    #: The reach of each figure's own words, in offsets of the sentence.
    own: list[tuple[int, int]] = field(default_factory=list)
    _far: dict[frozenset[int], tuple[dict[int, Seen], dict[int, Seen]]] = field(default_factory=dict)
    _here: dict[frozenset[int], list[tuple[Hit, int, int]]] = field(default_factory=dict)
    _beyond: dict[frozenset[int], tuple[list[set[int]], list[set[int]], list[int], int]] = field(default_factory=dict)
    #: For figures that go with a list of subjects in its order: their own subject, and those of the others.
    dealt: Mapping[int, tuple[Hit, Sequence[Hit]]] = field(default_factory=dict)
    #: Where the figures begin and end, in offsets of the sentence.
    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)
    #: The text is about one province or city.
    local: bool = False
    #: The sentence has a pronoun or "the share" for a subject: it goes on about the sentence before.
    pronoun: bool = False

    def __post_init__(self) -> None:
        text = self.sentence.text
        base = self.sentence.start
        self.pronoun = bool(_PRONOUN.match(text))
        self.dealt = hidden(text, base, self.hits, self.mentions, self.subjects)
        told = len(text)
        if ":" in text:
            told = next((h.end - base for h in self.hits if not self.subjects.isdisjoint(h.atoms)), told)
        breaks = _breaks(text, self.lang, [m.start - base for m in self.mentions], told)
        self.breaks = self._said_once(_outside(breaks, [(h.start - base, h.end - base) for h in self.hits]))
        spans = [(m.start - base, m.end - base) for m in self.mentions]
        self._starts, self._ends = [start for start, _ in spans], [end for _, end in spans]
        edges = [self._first_edge(spans[0][0])] if spans else []
        edges += [self._edge(a[1], b[0]) for a, b in zip(spans, spans[1:], strict=False)]
        edges.append(self._last_edge(spans[-1][1], len(text)) if spans else len(text))
        self.own = [(min(edges[i], s), max(edges[i + 1], e)) for i, (s, e) in enumerate(spans)]
        for i, ((_, e), (s, _)) in enumerate(zip(spans, spans[1:], strict=False)):
            share = self.mentions[i].unit is Unit.PERCENT and SHARE_OF.fullmatch(text, e, s)
            again = _AGAIN.fullmatch(text, e, s) and text.startswith(",", spans[i + 1][1])
            if share or again or _TO.match(text, e, s):
                self.own[i] = self.own[i + 1] = (self.own[i][0], self.own[i + 1][1])

    def _said_once(self, breaks: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The boundaries without those around a figure that only says the one before again."""
        text, base = self.sentence.text, self.sentence.start
        for first, again in zip(self.mentions, self.mentions[1:], strict=False):
            low, high = first.end - base, again.end - base
            same = first.unit is again.unit and text.startswith(",", high)
            if same and _AGAIN.fullmatch(text, low, again.start - base):
                breaks = [(p, s) for p, s in breaks if not low <= p <= high]
            elif _EQUAL.fullmatch(text, low, again.start - base) and (closed := _CLOSED.match(text, high)):
                breaks = [(p, s) for p, s in breaks if not low <= p < closed.end()]
        return breaks

    def _leads_next(self, start: int, end: int, figure: int, index: int) -> bool:
        """The phrase stands right before the next figure, parted from this one ("labour 15 percent and TFP 47 percent")."""
        if index + 1 >= len(self.mentions):
            return False
        following = self.mentions[index + 1].start - self.sentence.start
        return 0 < following - end <= 2 and self.strength(figure, start) > 0

    def own_text(self, index: int) -> str:
        """The figure's own words, the figure left out."""
        low, high = self.own[index]
        mention, base, text = self.mentions[index], self.sentence.start, self.sentence.text
        return f"{text[low : mention.start - base]} {text[mention.end - base : high]}"

    def strength(self, start: int, end: int) -> int:
        """The strongest boundary between two offsets, 0 where there is none."""
        first = bisect_left(self.breaks, (start, 0))
        found = 0
        for position, strength in self.breaks[first:]:
            if position >= end:
                break
            found = max(found, strength)
        return found

    def _edge(self, start: int, end: int) -> int:
        """Where the words between two figures part: at the first of the strongest boundaries."""
        first = bisect_left(self.breaks, (start, 0))
        best = (0, end)
        for position, strength in self.breaks[first:]:
            if position >= end:
                break
            if strength > best[0]:
                best = (strength, position)
        return best[1]

    def _first_edge(self, at: int) -> int:
        found = [p for p, strength in self.breaks if strength == 3 and p < at]
        return found[-1] if found else 0

    def _last_edge(self, start: int, end: int) -> int:
        return next((p for p, strength in self.breaks if strength >= 2 and p >= start), end)

    def seen_from(self, index: int, relevant: frozenset[int]) -> tuple[dict[int, Seen], dict[int, Seen]]:
        """For each meaning of those that are `relevant`, the phrase that speaks strongest for the figure `index`: of all, and
        of whole phrases."""
        best, whole = (dict(seen) for seen in self._governed(relevant))
        at = self._starts[index], self._ends[index]
        number, own = self.mentions[index].number - self.sentence.start, self.own[index]
        mine, others = self.dealt.get(index, (None, ()))
        phrases = self._of_use(relevant)
        if len(self.mentions) > _CROWDED and not others:
            phrases = self._nearest(index, relevant, phrases)
        for hit, s, e in phrases:
            if (at[0] <= s and e <= number) or any(o.start <= hit.start and hit.end <= o.end for o in others):
                continue
            if hit is mine:
                seen = Seen(hit, _DEALT, "beside", self.sentence.text[s:e])
            else:
                seen = self._weigh(hit, s, e, at, own, index)
            _keep(best, seen)
            if not hit.inner:
                _keep(whole, seen)
        return best, whole

    def _of_use(self, relevant: frozenset[int]) -> list[tuple[Hit, int, int]]:
        """The sentence's phrases with a meaning of those that are relevant, and where they stand in it."""
        known = self._here.get(relevant)
        if known is None:
            base, none = self.sentence.start, relevant.isdisjoint
            known = self._here[relevant] = [
                (hit, hit.start - base, hit.end - base) for hit in self.hits if not none(hit.atoms)
            ]
        return known

    def _nearest(
        self, index: int, relevant: frozenset[int], phrases: Sequence[tuple[Hit, int, int]]
    ) -> list[tuple[Hit, int, int]]:
        """The phrases among which are the strongest for the figure `index` of many: its own, those up to the figures beside
        it, and beyond them on either side the nearest of each meaning, for which no farther one speaks more strongly."""
        known = self._beyond.get(relevant)
        if known is None:
            known = self._beyond[relevant] = _beyond(phrases, self._starts, self._ends)
        before, behind, starts, longest = known
        low, high = self.own[index]
        low = min(low, self._starts[index - 1]) if index else 0
        high = max(high, self._ends[index + 1]) if index + 1 < len(self.mentions) else len(self.sentence.text)
        near = range(bisect_left(starts, low - longest), bisect_right(starts, high))
        return [phrases[number] for number in sorted({*before[index], *near, *behind[index]})]

    def _governed(self, relevant: frozenset[int]) -> tuple[dict[int, Seen], dict[int, Seen]]:
        """The strongest phrases of what governs the sentence, found once for figures that may speak of the same."""
        known = self._far.get(relevant)
        if known is None:
            best: dict[int, Seen] = {}
            whole: dict[int, Seen] = {}
            for hits, text, weight, where in self.governing:
                for hit in hits:
                    if relevant.isdisjoint(hit.atoms):
                        continue
                    seen = Seen(hit, weight, where, text[hit.start : hit.end])
                    _keep(best, seen)
                    if not hit.inner:
                        _keep(whole, seen)
            known = self._far[relevant] = (best, whole)
        return known

    def _weigh(self, hit: Hit, s: int, e: int, at: tuple[int, int], own: tuple[int, int], index: int) -> Seen:
        text = self.sentence.text[s:e]
        if at[0] <= s <= at[1] + 1 and s < own[1]:
            return Seen(hit, 1.1, "noun", text)
        inside = own[0] <= s and e <= own[1]
        if e <= at[0]:
            distance = at[0] - e
            between = max(0, index - bisect_left(self._starts, e))
            weight = 1.0 - 0.25 * min(distance, _REACH) / _REACH
            weight *= _BEFORE[self.strength(e, at[0])] * (0.86 * 0.97 ** (between - 1) if between else 1.0)
        else:
            distance = s - at[1]
            between = max(0, bisect_right(self._ends, s) - index - 1)
            weight = 0.97 - 0.25 * min(distance, _REACH) / _REACH
            weight *= _BEHIND[self.strength(at[1], s)] * (0.5 if between and not inside else 1.0)
            if self._leads_next(s, e, at[1], index):
                weight *= 0.62
            if _OF_WHICH.search(self.sentence.text, at[1], s):
                weight *= 0.4
        if not inside and not between and any(a <= s and e <= b for a, b in self.own):
            weight *= _NEIGHBOUR
        where = "beside" if inside else "clause" if self.strength(min(e, at[1]), max(s, at[0])) < 3 else "sentence"
        return Seen(hit, weight, where, text)


def _beyond(
    phrases: Sequence[tuple[Hit, int, int]], starts: Sequence[int], ends: Sequence[int]
) -> tuple[list[set[int]], list[set[int]], list[int], int]:
    """For each figure, by their numbers, the nearest phrases of each meaning before the figure before it, and behind the
    one behind it, whole ones and any; where all phrases start, and the length of the longest."""
    before, nearest = list[set[int]](), dict[tuple[int, bool], int]()
    waiting = sorted(range(len(phrases)), key=lambda n: (-phrases[n][2], phrases[n][1]))
    for limit in (-1, *starts[:-1]):
        while waiting and phrases[waiting[-1]][2] <= limit:
            _note(nearest, phrases, waiting.pop())
        before.append(set(nearest.values()))
    behind, nearest = list[set[int]](), {}
    left = len(phrases)
    for limit in (phrases[-1][2] + 1 if phrases else 0, *reversed(ends[1:])):
        while left and phrases[left - 1][1] >= limit:
            left -= 1
            _note(nearest, phrases, left)
        behind.append(set(nearest.values()))
    longest = max((e - s for _, s, e in phrases), default=0)
    return before, behind[::-1], [s for _, s, _ in phrases], longest


def _note(nearest: dict[tuple[int, bool], int], phrases: Sequence[tuple[Hit, int, int]], number: int) -> None:
    hit = phrases[number][0]
    for atom in hit.atoms:
        nearest[atom, False] = number
        if not hit.inner:
            nearest[atom, True] = number


def label_end(text: str, figures: Sequence[int]) -> int:
    """Where the label of a line ends whose first figure follows it at once, 0 where there is none."""
    label = _LABEL.match(text) if figures else None
    if not label or _SAID.search(label.group()):
        return 0
    return label.end() if _LIGHT.fullmatch(text, label.end(), max(figures[0], label.end())) else 0


def _breaks(text: str, lang: str, figures: Sequence[int], told: int) -> list[tuple[int, int]]:
    """The boundaries in order; a short pair of brackets parts nothing outside it, nor the colon of a label that names a
    subject (whose first words end at `told`)."""
    out = [(m.start(), int((m.lastgroup or "b1")[1])) for m in _BREAKS[lang].finditer(text)]
    label = _LABEL.match(text)
    if label and told <= label.end() and figures and label.end() <= figures[0] <= label.end() + 24:
        out = [(p, 1 if p == label.end() - 1 else s) for p, s in out]
    for found in _ASIDE.finditer(text):
        if not any(found.start() <= figure < found.end() for figure in figures):
            out = [(p, s) for p, s in out if not found.start() <= p < found.end()]
    return out


def _outside(breaks: list[tuple[int, int]], hits: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The boundaries that lie in no phrase ("science, technology", "nghiên cứu và phát triển"); both come in order."""
    out: list[tuple[int, int]] = []
    index = reach = 0
    for position, strength in breaks:
        while index < len(hits) and hits[index][0] < position:
            reach = max(reach, hits[index][1])
            index += 1
        if reach <= position + 1:
            out.append((position, strength))
    return out


def _keep(best: dict[int, Seen], seen: Seen) -> None:
    for atom in seen.hit.atoms:
        known = best.get(atom)
        if known is None or seen.weight > known.weight:
            best[atom] = seen


class Stage:
    """The whole text's phrases, handed out sentence by sentence with what governs each."""

    def __init__(
        self, text: str, title: str, sentences: Sequence[Sentence], vocabulary: Vocabulary, *, local: bool = False
    ) -> None:
        self._local = local
        self._text = text
        self._title = title
        self._sentences = sentences
        self._vocabulary = vocabulary
        self._hits: list[Hit] | None = None
        self._starts: list[int] = []
        self._titled: list[Hit] = []
        self._headed: tuple[str, list[Hit]] = ("", [])

    def scene(self, number: int, mentions: Sequence[QuantityMention]) -> Scene:
        """The scene of the sentence `number`."""
        if self._hits is None:
            self._hits = self._vocabulary.scan(self._text)
            self._starts = [h.start for h in self._hits]
            self._titled = self._vocabulary.scan(self._title)
        sentence = self._sentences[number]
        return Scene(
            sentence=sentence,
            hits=self._of(sentence),
            mentions=mentions,
            governing=self._governing(number),
            lang=self._vocabulary.lang,
            subjects=self._vocabulary.subjects,
            local=self._local,
        )

    def _of(self, sentence: Sentence) -> list[Hit]:
        assert self._hits is not None
        return self._hits[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]

    def _governing(self, number: int) -> list[tuple[Sequence[Hit], str, float, str]]:
        sentence = self._sentences[number]
        out: list[tuple[Sequence[Hit], str, float, str]] = []
        if sentence.heading:
            if self._headed[0] != sentence.heading:
                self._headed = sentence.heading, self._vocabulary.scan(sentence.heading)
            out.append((self._headed[1], sentence.heading, 0.62, "heading"))
        weight, paragraph = 0.58, sentence.paragraph
        for other in reversed(self._sentences[max(0, number - 8) : number]):
            if other.paragraph == sentence.paragraph:
                out.append((self._of(other), self._text, weight, "before" if weight == 0.58 else "paragraph"))
                weight = max(0.4, weight - 0.06)
            elif paragraph - other.paragraph <= 3:
                out.append((self._of(other), self._text, 0.39 - 0.03 * (paragraph - other.paragraph), "above"))
        out.append((self._titled, self._title, 0.38, "title"))
        return out
