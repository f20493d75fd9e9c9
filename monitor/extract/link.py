"""Which metric a figure speaks of: the forms of the lexicon scored by where their words stand, with named evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitor.domain.figure import RejectReason
from monitor.domain.quantity import Unit
from monitor.extract.companion import Told, attached, carried, light, listed, of_level, spoken_of
from monitor.extract.lexicon import Entry, Group, Vocabulary
from monitor.extract.model import Candidate, Link, QuantityMention
from monitor.extract.noun import Said, said_of
from monitor.extract.scene import Scene, Seen

_LEAST = 0.55
#: An attached level decides about a change unless its own words score better than this.
_OWN_WORDS = 0.93
_CHANGES = frozenset({Unit.PLACES, Unit.TIMES, Unit.PERCENTAGE_POINT})
_FAR = frozenset({"heading", "before", "paragraph", "above", "title"})


@dataclass(frozen=True, slots=True)
class Sight:
    """One figure with all that may speak for it."""

    mention: QuantityMention
    scene: Scene
    index: int
    seen: dict[int, Seen]
    said: Said
    change: bool

    def near(self, atoms: frozenset[int]) -> Seen | None:
        """A phrase of these meanings among the figure's own words."""
        found = [self.seen[a] for a in atoms if a in self.seen and self.seen[a].where in ("noun", "beside")]
        return max(found, key=lambda s: s.weight, default=None)

    def within(self, atoms: frozenset[int]) -> Seen | None:
        """The strongest phrase of these meanings in the figure's clause."""
        found = [self.seen[a] for a in atoms if a in self.seen and self.seen[a].where in ("noun", "beside", "clause")]
        return max(found, key=lambda s: s.weight, default=None)

    @property
    def own_text(self) -> str:
        low, high = self.scene.own[self.index]
        at = self.mention.start - self.scene.sentence.start, self.mention.end - self.scene.sentence.start
        return f"{self.scene.sentence.text[low : at[0]]} {self.scene.sentence.text[at[1] : high]}"


class Linker:
    """Links the figures of one text, sentence by sentence."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._growth = frozenset({vocabulary.concept("growth_words")})
        self._regional = frozenset({vocabulary.concept("regional")})
        self._told: list[Told] = []

    def link(self, scene: Scene, number: int) -> list[Link]:
        """A link for each figure of the sentence, in order."""
        changes = self._changes(scene)
        sights = [
            Sight(m, scene, i, scene.seen_from(i), said_of(m, scene), changes[i]) for i, m in enumerate(scene.mentions)
        ]
        links: list[Link | None] = [None if s.change else self._by_words(s) for s in sights]
        for sight in sights:
            known = links[sight.index]
            if known is not None and known.metric is None and not known.reject:
                links[sight.index] = self._carried(sight, links, changes) or known
        for sight in sights:
            if links[sight.index] is None:
                links[sight.index] = self._change(sight, links, changes)
        out = [link or Link(metric=None, score=0.0, confidence=0.6) for link in links]
        for mention, link, change in zip(scene.mentions, out, changes, strict=True):
            self._told.append(Told(replace(mention, change=change), link, scene.sentence.paragraph, number))
        return out

    def _changes(self, scene: Scene) -> list[bool]:
        """Whether each figure is a change: said so, or one of a list of changes."""
        out: list[bool] = []
        text, base = scene.sentence.text, scene.sentence.start
        for index, mention in enumerate(scene.mentions):
            change = mention.change
            if not change and index and out[-1] and mention.unit is Unit.PERCENT is scene.mentions[index - 1].unit:
                change = light(text[scene.mentions[index - 1].end - base : mention.start - base])
            out.append(change)
        return out

    def _by_words(self, sight: Sight) -> Link:
        found: list[Candidate] = []
        for entry in self._entries(sight.mention):
            if self._suits(entry, sight) and (candidate := self._try(entry, sight)):
                found.append(candidate)
        return decided(found)

    def _entries(self, mention: QuantityMention) -> Sequence[Entry]:
        by_unit = self._words.by_unit
        if mention.unit is Unit.PLACES:
            return by_unit.get("rank", ())
        if mention.unit is Unit.PERCENTAGE_POINT:
            return by_unit.get("percent", ())
        if mention.unit is Unit.TIMES:
            return (*by_unit.get("count", ()), *by_unit.get("usd", ()), *by_unit.get("percent", ()))
        return by_unit.get(mention.unit.value, ())

    def _try(self, entry: Entry, sight: Sight) -> Candidate | None:
        best: tuple[float, tuple[str, ...]] | None = None
        for form in entry.forms:
            scored = score(form, sight, entry)
            if scored and (best is None or scored[0] > best[0]):
                best = scored
        return Candidate(entry.id, best[0], best[1], entry.decoy) if best else None

    def _suits(self, entry: Entry, sight: Sight) -> bool:
        mention = sight.mention
        known = entry.low is not None and entry.high is not None and mention.unit.value in entry.units
        if known and not entry.low <= mention.value <= entry.high:  # type: ignore[operator]
            return False
        if mention.unit is Unit.PERCENT and entry.says == "growth":
            return not sight.said.base and (sight.change or sight.within(self._growth) is not None)
        if mention.unit is Unit.PERCENT:
            return entry.decoy or (not sight.change and sight.said.allows(entry.of))
        if mention.unit in (Unit.RANK, Unit.PLACES) and not entry.decoy:
            return sight.near(self._regional) is None
        return not (mention.unit is Unit.TIMES and entry.says == "growth")

    def _carried(self, sight: Sight, links: Sequence[Link | None], changes: Sequence[bool]) -> Link | None:
        """The metric of the list that the figure stands in, or of what the text goes on about."""
        scene, mention = sight.scene, sight.mention
        other = listed(sight.index, scene.mentions, changes, scene.sentence.text, scene.sentence.start)
        if other is not None:
            link = links[other]
            entry = self._words.by_id.get(link.metric) if link and link.metric else None
            if entry and self._may_carry(entry, sight):
                return carried(entry, "carried from the figure before")
        before = spoken_of(self._told, mention, sight.change, scene.sentence.paragraph, sight.own_text)
        entry = self._words.by_id.get(before.link.metric) if before and before.link.metric else None
        if entry and self._may_carry(entry, sight) and light(sight.own_text):
            return carried(entry, "what the text goes on about")
        return None

    def _may_carry(self, entry: Entry, sight: Sight) -> bool:
        counted = sight.mention.unit is Unit.COUNT and bool(sight.said.noun)
        return not counted and self._suits(entry, sight) and sight.near(entry.against) is None

    def _change(self, sight: Sight, links: Sequence[Link | None], changes: Sequence[bool]) -> Link:
        """A change speaks of the level beside it, else of its own words."""
        scene = sight.scene
        own = self._by_words(sight)
        beside = attached(sight.index, scene.mentions, links, scene.sentence.text, scene.sentence.start)
        if beside is not None and own.score < _OWN_WORDS:
            level = links[beside]
            assert level is not None
            found = of_level(sight.mention, level, self._words)
            entry = self._words.by_id.get(found.metric or "")
            return found if entry is None or sight.near(entry.against) is None else replace(found, metric=None)
        if own.metric is None and not own.reject:
            return self._carried(sight, links, changes) or own
        return own


def score(form: tuple[Group, ...], sight: Sight, entry: Entry) -> tuple[float, tuple[str, ...]] | None:
    """How well the form's words speak for the figure, 0..1 and a little more for forms of more words."""
    total = weights = 0.0
    evidence: list[str] = []
    length = 0
    head: Seen | None = None
    for position, group in enumerate(form):
        seen = max((sight.seen[a] for a in group.atoms if a in sight.seen), key=lambda s: s.weight, default=None)
        if seen is None or (not group.inherited and seen.where in _FAR):
            return None
        head = head or seen
        counted = position == 0 and sight.mention.unit is Unit.COUNT and not entry.decoy and sight.said.noun
        if counted and not sight.said.counts(seen):
            return None
        weight = 2.0 if position == 0 else 1.0
        total += weight * seen.weight
        weights += weight
        length = max(length, len(seen.text))
        evidence.append(f"{seen.text} ({seen.where} {seen.weight:.2f})")
    assert head is not None
    against = sight.near(entry.against) or sight.within(entry.against)
    if against and (against.where != "clause" or against.weight >= head.weight):
        return None
    return total / weights + 0.06 * (len(form) - 1) + 0.002 * min(length, 30), tuple(evidence)


def decided(found: Sequence[Candidate]) -> Link:
    """The best candidate; none where a decoy is best or nothing is good enough; two that fit equally are told."""
    ranked = tuple(sorted(found, key=lambda c: -c.score))
    if not ranked or ranked[0].score < _LEAST:
        return Link(metric=None, score=0.0, confidence=0.6, candidates=ranked)
    first = ranked[0]
    if first.decoy:
        return Link(metric=None, score=first.score, confidence=0.7, evidence=first.evidence, candidates=ranked)
    if len(ranked) > 1 and first.score - ranked[1].score < 1e-6:
        return Link(
            metric=None, score=first.score, confidence=0.4, candidates=ranked,
            evidence=(f"{first.id} and {ranked[1].id} fit equally",), reject=RejectReason.AMBIGUOUS_METRIC,
        )  # fmt: skip
    return Link(
        metric=first.id, score=first.score, confidence=min(0.97, first.score), evidence=first.evidence,
        candidates=ranked,
    )  # fmt: skip
