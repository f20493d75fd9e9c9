"""The flood breaker: many figures of one publisher edited at once are a new layout, not news; and where the same
readings hold many that look misread, the rest of them is doubted too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from monitor.domain.finding import Cause, Finding, FindingKind

#: So many edited or vanished figures of one publisher in one day are no news any more.
MOST_EDITS = 25
#: So many of one publisher's figures in one day that look misread cast doubt on the others.
MOST_SUSPECTS = 10
DAY = timedelta(days=1)
_EDITED = frozenset({FindingKind.CORRECTED, FindingKind.RETRACTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Publisher -> ids of the findings that are held back for review and told as one."""

    floods: Mapping[str, frozenset[str]] = field(default_factory=dict)
    doubted: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def flooded_ids(self) -> frozenset[str]:
        """All findings of floods."""
        return frozenset().union(*self.floods.values())

    @property
    def doubted_ids(self) -> frozenset[str]:
        """All findings of suspect batches that no flood holds."""
        return frozenset().union(*self.doubted.values()) - self.flooded_ids


def publisher_of(finding: Finding) -> str:
    """Who published what the finding is about."""
    side = finding.after or finding.before
    return side.publisher if side else ""


def is_edit(finding: Finding) -> bool:
    """Whether a page that was read before says something else now."""
    return finding.cause is Cause.EDIT or (finding.kind in _EDITED and finding.cause is not Cause.VERDICT)


def floods(findings: Iterable[Finding]) -> Mapping[str, frozenset[str]]:
    """The edits of each publisher that has more than MOST_EDITS of them within a day."""
    crowds = _crowds((finding for finding in findings if is_edit(finding)), MOST_EDITS)
    return {publisher: frozenset(finding.id for finding in crowd) for publisher, crowd in crowds.items()}


def doubted(findings: Collection[Finding]) -> Mapping[str, frozenset[str]]:
    """What else was found between the suspects of a publisher that has more than MOST_SUSPECTS of them within a day,
    where the suspects are at least half of it all."""
    crowds = _crowds((finding for finding in findings if finding.kind is FindingKind.SUSPECT), MOST_SUSPECTS)
    found: dict[str, frozenset[str]] = {}
    for publisher, crowd in crowds.items():
        first, last = crowd[0].recorded_at, crowd[-1].recorded_at
        others = [
            finding.id
            for finding in findings
            if finding.kind is not FindingKind.SUSPECT
            and first <= finding.recorded_at <= last
            and publisher_of(finding) == publisher
        ]
        if others and len(others) <= len(crowd):
            found[publisher] = frozenset(others)
    return found


def _crowds(findings: Iterable[Finding], most: int) -> dict[str, Sequence[Finding]]:
    """Publisher -> those of its findings that lie within a day of more than `most` of them, oldest first."""
    by_publisher: dict[str, list[Finding]] = {}
    for finding in findings:
        by_publisher.setdefault(publisher_of(finding), []).append(finding)
    crowds: dict[str, Sequence[Finding]] = {}
    for publisher, members in by_publisher.items():
        members.sort(key=lambda finding: finding.recorded_at)
        crowded: set[int] = set()
        start = 0
        for end, finding in enumerate(members):
            while finding.recorded_at - members[start].recorded_at > DAY:
                start += 1
            if end - start >= most:
                crowded.update(range(start, end + 1))
        if crowded:
            crowds[publisher] = [members[place] for place in sorted(crowded)]
    return crowds
