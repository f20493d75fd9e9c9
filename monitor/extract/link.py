"""Which metric a figure speaks of: the forms of the lexicon scored by where their words stand, with named evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.figure import RejectReason
from monitor.domain.quantity import Unit
from monitor.extract.lexicon import Entry, Group, Vocabulary
from monitor.extract.model import Candidate, Link, QuantityMention
from monitor.extract.noun import Said, said_of
from monitor.extract.scene import Scene, Seen

_LEAST = 0.55
_MONEY = frozenset({Unit.USD, Unit.VND, Unit.EUR})
_CHANGES = frozenset({Unit.PLACES, Unit.TIMES, Unit.PERCENTAGE_POINT})


@dataclass(frozen=True, slots=True)
class Sight:
    """One figure with all that may speak for it."""

    mention: QuantityMention
    scene: Scene
    index: int
    seen: dict[int, Seen]
    said: Said

    def near(self, atoms: frozenset[int]) -> Seen | None:
        """A phrase of these meanings among the figure's own words."""
        found = [self.seen[a] for a in atoms if a in self.seen and self.seen[a].where in ("noun", "beside")]
        return max(found, key=lambda s: s.weight, default=None)


class Linker:
    """Links the figures of one text, sentence by sentence."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._growth = vocabulary.concept("growth_words")
        self._regional = vocabulary.concept("regional")

    def link(self, scene: Scene) -> list[Link]:
        """A link for each figure of the sentence, in order."""
        sights = []
        for index, mention in enumerate(scene.mentions):
            seen = scene.seen_from(index)
            sights.append(Sight(mention, scene, index, seen, said_of(mention, scene)))
        return [self._level(sight) for sight in sights]

    def _level(self, sight: Sight) -> Link:
        found: list[Candidate] = []
        for entry in self._words.by_unit.get(_class(sight.mention), ()):
            candidate = self._try(entry, sight)
            if candidate:
                found.append(candidate)
        return decided(found)

    def _try(self, entry: Entry, sight: Sight) -> Candidate | None:
        if not self._suits(entry, sight):
            return None
        against = sight.near(entry.against)
        if against:
            return Candidate(entry.id, 0.0, (f"against: {against.text}",), entry.decoy)
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
            if sight.said.base and not entry.decoy:
                return False
            return mention.change or self._growing(sight)
        if mention.unit is Unit.PERCENT:
            return not mention.change and sight.said.allows(entry.of)
        if mention.unit is Unit.RANK and not entry.decoy:
            return sight.near(frozenset({self._regional})) is None
        return True

    def _growing(self, sight: Sight) -> bool:
        seen = sight.seen.get(self._growth)
        return seen is not None and seen.where in ("noun", "beside", "clause")


def _class(mention: QuantityMention) -> str:
    return mention.unit.value


def score(form: tuple[Group, ...], sight: Sight, entry: Entry) -> tuple[float, tuple[str, ...]] | None:
    """How well the form's words speak for the figure, 0..1 and a little more for forms of more words."""
    total = weights = 0.0
    evidence: list[str] = []
    length = 0
    for position, group in enumerate(form):
        seen = max((sight.seen[a] for a in group.atoms if a in sight.seen), key=lambda s: s.weight, default=None)
        if seen is None or (not group.inherited and seen.where in ("heading", "before", "paragraph", "above", "title")):
            return None
        counted = position == 0 and sight.mention.unit is Unit.COUNT and not entry.decoy and sight.said.noun
        if counted and not sight.said.counts(seen):
            return None
        weight = 2.0 if position == 0 else 1.0
        total += weight * seen.weight
        weights += weight
        length = max(length, len(seen.text))
        evidence.append(f"{seen.text} ({seen.where} {seen.weight:.2f})")
    return total / weights + 0.06 * (len(form) - 1) + 0.002 * min(length, 30), tuple(evidence)


def decided(found: Sequence[Candidate]) -> Link:
    """The best candidate; none where a decoy is best or nothing is good enough; two that fit equally are told."""
    ranked = sorted((c for c in found if c.score > 0), key=lambda c: -c.score)
    rest = tuple(sorted(found, key=lambda c: -c.score))
    if not ranked or ranked[0].score < _LEAST:
        return Link(metric=None, score=0.0, confidence=0.6, candidates=rest)
    first = ranked[0]
    if first.decoy:
        return Link(metric=None, score=first.score, confidence=0.7, evidence=first.evidence, candidates=rest)
    if len(ranked) > 1 and first.score - ranked[1].score < 1e-6:
        return Link(
            metric=None, score=first.score, confidence=0.4, candidates=rest,
            evidence=(f"{first.id} and {ranked[1].id} fit equally",), reject=RejectReason.AMBIGUOUS_METRIC,
        )  # fmt: skip
    return Link(
        metric=first.id, score=first.score, confidence=min(0.97, first.score), evidence=first.evidence, candidates=rest
    )
