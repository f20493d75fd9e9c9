"""One plain sentence on what lies behind a finding, where something is known."""

from __future__ import annotations

from monitor.compare.decide import Draft
from monitor.compare.instrument import agrees_official, official_targets
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.standing import told_differently
from monitor.compare.statement import Statement
from monitor.domain.finding import FindingKind

_REPORTED = "Two publishers report the same claimant differently"
_FIXED = {
    Reason.PROVISIONAL_REPLACED: "The earlier value was stated before its year had ended.",
    Reason.ESTIMATE_FINAL: "The earlier value was an estimate.",
    Reason.BOTH_STAND: "An analyst decided that both values stand by definition.",
    Reason.PERCENT_FOR_POINTS: "The number is the one of the change in percentage points.",
    Reason.OTHER_INDICATOR: "The number is the standing value of another indicator.",
    Reason.PERIOD_AVERAGE: "The number is the average over a span of years.",
    Reason.PART_ABOVE_WHOLE: "A part is larger than its whole.",
    Reason.CURRENCY_PAIR: "The amount and its bracketed equivalent contradict each other.",
    Reason.CURRENCY_RATE: "At the year's average rate the amounts in two currencies contradict each other.",
    Reason.UNDATED_UNPLACED: "No period is said, and the value fits no known point.",
    Reason.AGREES_UNDATED: "One of the two figures says no period.",
}


def explanation(draft: Draft, rules: Rules) -> str | None:
    """The configured explanation bound to these values, else what the rule says; None where there is nothing to say."""
    parts = [text for text in (_configured(draft, rules), _facets(draft, rules)) if text]
    if not parts and (said := _FIXED.get(draft.reason) or _reported(draft)):
        parts.append(said)
    registry = _registry(draft, rules)
    if registry:
        parts.append(registry)
    return " ".join(parts) or None


def _facets(draft: Draft, rules: Rules) -> str | None:
    if draft.reason is not Reason.FACETS_DISAGREE or draft.after is None:
        return None
    known = rules.metric(draft.after.cell.bucket.metric).facets
    names = [known[f].name if f in known else f for f in draft.facets]
    return f"Different methods: {' / '.join(names)}."


def _reported(draft: Draft) -> str | None:
    """An undated report is never the newer one, however much later it was fetched."""
    if draft.reason is not Reason.REPORTED_DIFFERENTLY or draft.after is None:
        return None
    sides = [s for s in (draft.before, *draft.others) if s is not None]
    if any(told_differently(draft.after, s) and not (draft.after.dateless or s.dateless) for s in sides):
        return f"{_REPORTED} within two days."
    undated = any(s.dateless for s in (draft.after, *sides))
    return f"{_REPORTED}, one of them without a date." if undated else f"{_REPORTED}."


def _configured(draft: Draft, rules: Rules) -> str | None:
    if draft.kind is not FindingKind.CONFLICT or draft.after is None:
        return None
    key = draft.after.cell
    sides = [s for s in (draft.before, draft.after, *draft.others) if s is not None]
    for known in rules.explanations:
        if known.metric != key.bucket.metric or known.period not in {None, key.period}:
            continue
        if all(any(s.spans[0].holds(value) or s.quantity.value == value for value in known.values) for s in sides):
            return known.text
    return None


def _registry(draft: Draft, rules: Rules) -> str | None:
    """Where the text's number for a document is not the one in the registry."""
    after = draft.after
    if after is None or not after.target or not after.figure.instrument or draft.kind is FindingKind.TARGET_MET:
        return None
    official = [t for t in official_targets(after.cell, rules) if t.instrument == after.figure.instrument]
    if not official or any(agrees_official(after, target, rules) for target in official):
        return None
    numbers = ", ".join(_number(target.value, target.value_high) for target in official)
    return f"The registry has {numbers} {after.cell.bucket.unit} for {after.figure.instrument} in {after.cell.period}."


def _number(low: object, high: object) -> str:
    return f"{low}-{high}" if high is not None else f"{low}"


def described(statement: Statement) -> str:
    """A statement in a few words, for logs and tests."""
    return f"{statement.quantity.value} {statement.quantity.unit} ({statement.figure.claimant}, {statement.day})"
