"""What a digest lists in one line each: sources that stopped, what did not come, all targets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from monitor.domain.digest import Digest, MissedRelease, SourceState, TargetState
from monitor.domain.finding import Finding
from monitor.domain.source import OWN_INCIDENTS
from monitor.present.card import scope_text, side_value, who_text
from monitor.present.clean import one_line
from monitor.present.locale import day_text, local_day, moment_text, period_text, quantity_text
from monitor.present.words import Words

#: (what it is about, the rest of the line).
Entry = tuple[str, str]
MOST_LISTED = 30


def incident_line(state: SourceState, words: Words, zone: str) -> str:
    """What is wrong with a source and since when."""
    moments = {
        name: moment_text(moment, words, zone)
        for name, moment in (("since", state.since), ("until", state.until))
        if moment is not None
    }
    return words.say(
        "sources.incident_over" if state.until else "sources.incident",
        publisher=source_text(state, words),
        reason=words.say(f"death.{state.reason}"),
        **moments,
    )


def source_text(state: SourceState, words: Words) -> str:
    """The source's name; all sources at once, and this program itself, have none."""
    if state.reason == "no-network":
        return words.say("sources.everywhere")
    return "nq57" if state.reason in OWN_INCIDENTS else one_line(state.publisher, 80)


def failing_line(state: SourceState, words: Words, zone: str) -> str:
    """Which source does not answer, and when it last did (`since`)."""
    return _source_line("sources.failing_read" if state.since else "sources.failing", state, words, zone)


def _dead_line(state: SourceState, words: Words, zone: str) -> str:
    return _source_line("sources.failing_since", state, words, zone)


def _source_line(key: str, state: SourceState, words: Words, zone: str) -> str:
    return words.say(
        key,
        publisher=source_text(state, words),
        reason=words.say(f"death.{state.reason}"),
        since=day_text(local_day(state.since, zone), words) if state.since else "",
    )


def listed(digest: Digest, words: Words) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """(key of the title, entries) of every list that the digest has."""
    zone, weekly = digest.zone, digest.weekly
    lists = (
        ("section.unplaced", [_unplaced(finding, words, zone) for finding in digest.unplaced]),
        ("section.missing", [_missing(entry, words) for entry in weekly.missing]),
        ("section.dead", [("", _dead_line(state, words, zone)) for state in weekly.dead]),
        ("section.targets", _targets(digest.targets, words)),
    )
    return tuple((key, _capped(entries, words)) for key, entries in lists if entries)


def _capped(entries: list[Entry], words: Words) -> tuple[Entry, ...]:
    hidden = len(entries) - MOST_LISTED
    if hidden <= 2:
        return tuple(entries)
    return (*entries[:MOST_LISTED], ("", words.count("digest.ongoing_more", hidden)))


def _unplaced(finding: Finding, words: Words, zone: str) -> Entry:
    side = finding.after or finding.before
    assert side is not None
    return words.metric(finding.metric), words.say(
        "weekly.unplaced",
        value=side_value(side, words),
        scope=scope_text(finding, words, zone),
        who=who_text(side, words, zone),
    )


def _missing(entry: MissedRelease, words: Words) -> Entry:
    return words.metric(entry.metric), words.say(
        "weekly.missing",
        first=_month(entry.first, words),
        last=_month(entry.last, words),
        known=period_text(entry.known, words),
    )


def _month(day: date, words: Words) -> str:
    return period_text(f"{day.year}-M{day.month:02d}", words)


def _targets(states: Sequence[TargetState], words: Words) -> list[Entry]:
    """One entry a metric: its targets, and where it stands. Targets not checked against the text carry a star."""
    found = [_target(list(group), words) for _, group in groupby(states, key=lambda state: state.metric)]
    if any(not state.verified for state in states):
        found.append(("", words.say("weekly.unverified")))
    return found


def _target(states: Sequence[TargetState], words: Words) -> Entry:
    goals = [
        words.say(
            "weekly.target", target=quantity_text(state.target, words), deadline=period_text(state.deadline, words)
        )
        + ("" if state.verified else "*")
        for state in states
    ]
    known = []
    for place, (value, period, facet, _) in enumerate(states[0].present):
        parts = [quantity_text(value, words), period_text(period, words)]
        parts.append(words.facet(states[0].metric, facet) if facet else "")
        parts += [
            words.say("weekly.reached", deadline=period_text(state.deadline, words))
            for state in states
            if state.present[place][3]
        ]
        known.append(", ".join(part for part in parts if part))
    now = words.say("weekly.now", now="; ".join(known)) if known else words.say("weekly.unknown")
    return words.metric(states[0].metric), f"{', '.join(goals)}. {now}"
