"""Findings as the cards that several pages show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from monitor.domain.digest import Line
from monitor.domain.finding import Finding, FindingKind
from monitor.present.card import line_view
from monitor.present.locale import day_text, local_day
from monitor.present.record import finding_record
from monitor.web.site import Visit, named
from storage.evidence import conflict_starts
from storage.views import finding as view
from storage.views.point import as_it_stands, earlier

#: Kinds whose earlier value no longer stands.
REPLACED = frozenset({FindingKind.REVISED, FindingKind.CORRECTED, FindingKind.RETRACTED, FindingKind.TARGET_CHANGED})


def cards(visit: Visit, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """What the template `card` shows of each finding, as it was told."""
    return _cards(visit, view.lines(visit.tx, findings))


def cards_now(visit: Visit, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """The same, with what stands now of open conflicts whose sides have moved since they were told."""
    now = as_it_stands(visit.tx, findings)
    return _cards(visit, view.lines(visit.tx, findings, now))


def _cards(visit: Visit, lines: Sequence[Line]) -> list[dict[str, Any]]:
    """A conflict that is over asks for no decision any more."""
    told = {line.finding.conflict_id for line in lines if line.finding.conflict_id}
    over = told - conflict_starts(visit.tx, told).keys()
    return [_card(visit, line, over=line.finding.conflict_id in over) for line in _with_earlier(visit, lines)]


def _with_earlier(visit: Visit, lines: Sequence[Line]) -> list[Line]:
    before = earlier(visit.tx, [line.finding for line in lines])
    return [replace(line, earlier=before.get(line.finding.id)) for line in lines]


def _card(visit: Visit, line: Line, *, over: bool) -> dict[str, Any]:
    """One finding in the reader's language, with the stored articles of its sides; of a sentence that its page says no
    more, the text that held it."""
    finding = line.finding
    shown = line_view(line, visit.words, "", visit.zone)
    pairs = list(zip(line.shown.sides, line.excerpts, strict=True))
    return {
        "line": replace(shown, todo=visit.words.say("conflicts.nothing_to_do")) if over else shown,
        "recorded_at": finding.recorded_at,
        "articles": [side.article_id for side, _ in pairs],
        "revisions": [excerpt.revision if excerpt and excerpt.gone else None for _, excerpt in pairs],
        "replaced": finding.kind in REPLACED,
        "finding": finding,
        "state": "",
    }


def state_text(visit: Visit, conflict: view.Conflict) -> str:
    """Since when a conflict is open, or how and when it ended."""
    words, end = visit.words, conflict.closed_by
    if conflict.explained:
        return words.say("conflicts.state_explained")
    if end is None:
        return words.say("conflicts.state_open", day=_day(visit, conflict.opening))
    return words.say("conflicts.state_closed", day=_day(visit, end), reason=named(words, "reason", end.reason))


def _day(visit: Visit, finding: Finding) -> str:
    return day_text(local_day(finding.recorded_at, visit.zone), visit.words)


def records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings in the JSON of the contract."""
    return [finding_record(finding) for finding in findings]
