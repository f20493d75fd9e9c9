"""Findings into cards: what one claimant said on one day is told together, and so is everything about one conflict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from monitor.domain.digest import Card, Line, Section
from monitor.domain.figure import FigureKind
from monitor.domain.finding import STATED_AGAIN, Cause, Finding, FindingKind, Severity, Side

#: Counted in one line, never carded.
COUNTED = frozenset({FindingKind.CONFIRMED, FindingKind.SUSPECT})
_CHANGES = frozenset(
    {FindingKind.REVISED, FindingKind.REFINED, FindingKind.RESOLVED, FindingKind.LATE, FindingKind.RETRACTED}
)
_FIRST = frozenset({FindingKind.NEW_SERIES, FindingKind.NEW_POINT})
_TARGETS = frozenset({FindingKind.TARGET_CHANGED, FindingKind.TARGET_MET})
_SEVERITIES = (Severity.CRITICAL, Severity.WARNING, Severity.NOTICE, Severity.INFO)


#: The reason of a figure without a period whose value fits no known point (monitor.compare.reason).
_UNPLACED = "undated-unplaced"


def is_unplaced(finding: Finding) -> bool:
    """Whether the finding is listed once a week and never carded."""
    return finding.reason == _UNPLACED


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What decides how findings are put together: the metrics with an official target, and the readers' zone."""

    tier1: Collection[str]
    zone: tzinfo


def section_of(finding: Finding, tier1: Collection[str]) -> Section:
    """Where a finding stands in the digest."""
    if finding.kind is FindingKind.CONFLICT:
        return Section.CONFLICT
    corrected = finding.kind is FindingKind.CORRECTED
    if (corrected and finding.cause is not Cause.VERDICT) or (finding.cause is Cause.EDIT and finding.kind in _CHANGES):
        return Section.EDIT
    if finding.kind in _TARGETS or finding.figure_kind is FigureKind.TARGET:
        return Section.TARGET
    if corrected or finding.kind in _CHANGES:
        return Section.CHANGE
    return Section.TIER1 if finding.metric in tier1 else Section.NEW


def said_on(finding: Finding, zone: tzinfo) -> tuple[str, date | None]:
    """Claimant and local day of what the finding is about: the newer side."""
    side = finding.after or finding.before
    if side is None:
        return "", None
    return side.figure.claimant, side.published.astimezone(zone).date() if side.published else None


def _keys(finding: Finding, section: Section, zone: tzinfo) -> tuple[object, ...]:
    """What puts a finding together with others: any one of these is enough."""
    side = finding.after or finding.before
    article = side.article_id if side else finding.id
    claimant, day = said_on(finding, zone)
    if finding.kind is FindingKind.CONFLICT:
        return ((section, "conflict", finding.conflict_id or finding.id),)
    if section is Section.EDIT:
        return ((section, "article", article),)
    kind = finding.kind if section in {Section.CHANGE, Section.TARGET} else None
    return (section, "said", claimant, day, kind), (section, "list", article, finding.metric, kind)


def _rank(card: Card, tier1: Collection[str]) -> tuple[object, ...]:
    """Sorts the most pressing card of a section first: severity, a target behind it, then the newest."""
    severity = min(_SEVERITIES.index(line.finding.severity) for line in card.lines)
    official = not any(line.finding.metric in tier1 for line in card.lines)
    explained = all(line.finding.explained for line in card.lines)
    return severity, official, explained, -max(line.finding.seq for line in card.lines)


def cards_of(lines: Iterable[Line], grouping: Grouping) -> tuple[Card, ...]:
    """All cards in the order of the page. Of one conflict only the latest finding is shown: it names all sides."""
    groups: dict[object, list[Line]] = {}
    for line in lines:
        if line.finding.kind in COUNTED:
            continue
        keys = _keys(line.finding, section_of(line.finding, grouping.tier1), grouping.zone)
        known = [groups[key] for key in keys if key in groups]
        members = known[0] if known else []
        for other in known[1:]:
            if other is not members:
                members += other
                groups.update({key: members for key, found in groups.items() if found is other})
        members.append(line)
        groups.update(dict.fromkeys(keys, members))
    unique = {id(members): members for members in groups.values()}
    cards = [_card(section_of(m[0].finding, grouping.tier1), m, grouping) for m in unique.values()]
    order = {section: place for place, section in enumerate(Section)}
    return tuple(sorted(cards, key=lambda card: (order[card.section], *_rank(card, grouping.tier1))))


def _card(section: Section, members: Sequence[Line], grouping: Grouping) -> Card:
    if section is Section.CONFLICT:
        members = [max(members, key=lambda line: line.finding.seq)]
    members = sorted(members, key=lambda line: line.finding.seq)
    claimant, day = said_on(members[-1].finding, grouping.zone)
    return Card(section=section, lines=tuple(members), claimant=claimant, day=day)


def merged(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Without the first reports that a later finding among them shows as its earlier value: a point that is new and
    then disputed is one thing to tell. What is only counted shows nothing."""
    cards = [line.finding for line in lines if line.finding.kind not in COUNTED]
    shown = {_evidence(finding.before): finding.seq for finding in cards if finding.before}
    return tuple(line for line in lines if not _is_shown_later(line.finding, shown))


def still_gone(lines: Sequence[Line]) -> list[Line]:
    """Without the figures that left their page and that a later finding among the lines states there again."""
    back = {_stated(line.finding): line.finding.seq for line in lines if line.finding.reason == STATED_AGAIN}
    return [
        line
        for line in lines
        if line.finding.kind is not FindingKind.RETRACTED or back.get(_stated(line.finding), 0) < line.finding.seq
    ]


def _stated(finding: Finding) -> object:
    """What a page states: the point, and the page."""
    side = finding.after or finding.before
    point = (finding.metric, finding.unit, finding.geo, finding.geo_name, finding.period, finding.instrument)
    return (*point, side.article_id if side else None)


def _is_shown_later(finding: Finding, shown: Mapping[object, int]) -> bool:
    if finding.kind not in _FIRST or finding.figure_kind is FigureKind.TARGET:
        return False
    return shown.get(_evidence(finding.after), finding.seq) > finding.seq


def _evidence(side: Side | None) -> object:
    return (side.observation_id, side.figure.metric) if side else None


def counted(lines: Iterable[Line]) -> Mapping[FindingKind, int]:
    """How many findings are only counted, by kind."""
    counts = dict.fromkeys(COUNTED, 0)
    for line in lines:
        if line.finding.kind in COUNTED:
            counts[line.finding.kind] += 1
    return counts
