"""What analysts decided, bound to stable evidence: article, normalised quote, metric, occurrence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from monitor.compare.hold import Holds
from monitor.domain.figure import Figure
from monitor.domain.ledger import Observation, VerdictAction, VerdictEvent
from monitor.domain.verdict import ON_FIGURES, REFUSING, Evidence, bound_to, corrected, evidence_of


class Decisions:
    """The last verdict on each piece of evidence, and the observations that are that evidence now."""

    def __init__(self, holds: Holds | None = None) -> None:
        """`holds` knows the verdicts that came before."""
        self.holds = holds or Holds()
        self._verdicts: dict[Evidence, VerdictEvent] = {}
        self._evidence: dict[str, Evidence] = {}
        self._observations: dict[Evidence, Observation] = {}

    def learn(self, observations: Iterable[Observation]) -> None:
        """Notes which evidence each observation of one reading is."""
        articles: defaultdict[str, list[Observation]] = defaultdict(list)
        for observation in sorted(observations, key=lambda o: (o.position, o.id)):
            articles[observation.article_id].append(observation)
        for article_id, own in articles.items():
            found = evidence_of(article_id, ((o.id, o.figure.quote, o.figure.metric) for o in own))
            self._evidence.update(found)
            self._observations.update({found[o.id]: o for o in own})

    def take(self, event: VerdictEvent) -> Observation | None:
        """A new verdict, noted. The observation that it is about, or None where its evidence is not there."""
        self.holds.take(event)
        return self.recall(event)

    def recall(self, event: VerdictEvent) -> Observation | None:
        """Notes a verdict that `holds` knows."""
        evidence = bound_to(event)
        if evidence is None:
            return None
        if event.action in ON_FIGURES:
            self._verdicts[evidence] = event
        return self._observations.get(evidence)

    def rejected(self, observation_id: str) -> bool:
        """An analyst has refused it."""
        return self.action_on(observation_id) in REFUSING

    def vouched(self, observation_id: str) -> bool:
        """An analyst stands for it: no guard doubts it."""
        return self.action_on(observation_id) in {VerdictAction.ACCEPT, VerdictAction.CORRECT}

    def action_on(self, observation_id: str) -> VerdictAction | None:
        """What an analyst last said of the figure; None where nobody has."""
        event = self._of(observation_id)
        return event.action if event else None

    def corrected(self, observations: Iterable[Observation]) -> dict[str, Figure]:
        """The figures as analysts corrected them, by observation."""
        found = {}
        for observation in observations:
            event = self._of(observation.id)
            if event is not None and event.action is VerdictAction.CORRECT and event.correction:
                found[observation.id] = corrected(observation.figure, event.correction)
        return found

    def _of(self, observation_id: str) -> VerdictEvent | None:
        evidence = self._evidence.get(observation_id)
        return self._verdicts.get(evidence) if evidence else None
