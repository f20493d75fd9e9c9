"""What changed, what contradicts, what only says the same less exactly: from the event ledger and nothing else."""

from __future__ import annotations

from monitor.compare.comparer import Comparer
from monitor.compare.image import Archive
from monitor.compare.keep import Changes, Kept, KeptStatement
from monitor.compare.progress import Distance, Goal, distance
from monitor.compare.reason import Reason
from monitor.compare.record import PointState
from monitor.compare.related import stated
from monitor.compare.rules import Rules, related, rules_from, settings_of
from monitor.compare.twin import twin
from monitor.compare.verdict import Decisions

__all__ = [
    "Archive",
    "Changes",
    "Comparer",
    "Decisions",
    "Distance",
    "Goal",
    "Kept",
    "KeptStatement",
    "PointState",
    "Reason",
    "Rules",
    "distance",
    "related",
    "rules_from",
    "settings_of",
    "stated",
    "twin",
]
