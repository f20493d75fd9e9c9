"""The plain sentence that says what a finding means, and the one that says what to do."""

from __future__ import annotations

from monitor.domain.figure import FigureKind
from monitor.domain.finding import STATED_AGAIN, Cause, Finding, FindingKind, Side
from monitor.domain.zone import VIET_NAM
from monitor.present.words import Words

#: Reasons that say no more than the sentence for the finding's kind does.
SAID_BY_KIND = frozenset(
    "first-of-series another-period another-as-of stated-again agrees agrees-bracket more-precise same-claimant "
    "estimate-final left-its-page claimants-disagree facets-disagree target-passed analyst-decided both-stand".split()
)
_REPORTED = "reported-differently"
#: Variants of a kind's sentence beyond the kind itself.
_DECIDED = {"analyst-decided": "resolved_decided", "both-stand": "resolved_both"}
CONFLICTS = ("conflict_explained", "conflict_facets", "conflict_reported", "conflict_more", "conflict_open")


def variant(finding: Finding) -> str:
    """Which sentence fits: the kind's name, or one of its variants."""
    if finding.kind is FindingKind.CONFLICT:
        return _conflict(finding)
    if finding.kind is FindingKind.CORRECTED and finding.cause is Cause.VERDICT:
        return "corrected_reading"
    first = finding.kind in {FindingKind.NEW_SERIES, FindingKind.NEW_POINT}
    if first and finding.reason == STATED_AGAIN:
        return "stated_again"
    if first and finding.figure_kind is FigureKind.TARGET:
        return "target_new"
    if finding.kind is FindingKind.RESOLVED:
        # An analyst's word ends a conflict though the values differ; of a refused figure nothing may be left.
        return _DECIDED.get(finding.reason, "resolved") if finding.after else "resolved"
    if finding.kind is FindingKind.REVISED and _kind_of(finding.before) is FigureKind.ESTIMATE:
        return "revised_final" if _kind_of(finding.after) is FigureKind.ACTUAL else "revised"
    return str(finding.kind)


def _kind_of(side: Side | None) -> FigureKind | None:
    return side.figure.kind if side else None


def _conflict(finding: Finding) -> str:
    before, after = finding.before, finding.after
    if finding.explained:
        facets = {side.figure.facet for side in (before, after) if side}
        return "conflict_facets" if len(facets) == 2 and None not in facets else "conflict_explained"
    if finding.others:
        return "conflict_more"
    if before and after and before.figure.claimant == after.figure.claimant:
        return "conflict_reported"
    return "conflict_open"


def meaning(finding: Finding, words: Words) -> str:
    """What the finding means: a sentence for its kind, and one for its reason or explanation where that says more."""
    key = variant(finding)
    first, second = finding.before, finding.after
    known = _known(finding, words)
    if finding.kind is FindingKind.CONFLICT and known:
        sure = "conflict_known" if finding.explained else "conflict_likely"
        return words.say(f"means.{sure}", explanation=" ".join(known))
    told = words.say(
        f"means.{key}",
        n=words.integer(2 + len(finding.others)),
        first=_name(first, words),
        second=_name(second, words),
        first_facet=_facet(finding.metric, first, words),
        second_facet=_facet(finding.metric, second, words),
    )
    said = finding.reason in SAID_BY_KIND or key == "corrected_reading"
    reason = "" if said else words.maybe(f"reason.{_reason(finding)}")
    return " ".join([told, *(known or ([reason] if reason else []))])


def _reason(finding: Finding) -> str:
    """The finding's reason, or the variant of it that its dates allow to be said."""
    after = finding.after
    if finding.reason != _REPORTED or after is None:
        return finding.reason
    sides = [side for side in (finding.before, *finding.others) if side is not None]
    if any(_within_two_days(after, side) for side in sides):
        return _REPORTED
    undated = any(side.published is None for side in (after, *sides))
    return f"{_REPORTED}-undated" if undated else f"{_REPORTED}-apart"


def _within_two_days(one: Side, other: Side) -> bool:
    if one.published is None or other.published is None:
        return False
    days = [side.astimezone(VIET_NAM).date() for side in (one.published, other.published)]
    return abs((days[0] - days[1]).days) <= 2


def _known(finding: Finding, words: Words) -> list[str]:
    """The configured explanations that the finding carries, in this language."""
    return [text for stated, text in words.explanations.items() if stated in (finding.explanation or "")]


def _name(side: Side | None, words: Words) -> str:
    return words.claimant(side.figure.claimant) if side else "?"


def _facet(metric: str, side: Side | None, words: Words) -> str:
    return words.facet(metric, side.figure.facet) if side and side.figure.facet else ""


#: Sentences that share what there is to do.
_SAME_TODO = {
    "conflict_facets": "conflict_explained",
    "revised_final": "revised",
}


def todo(finding: Finding, words: Words) -> str:
    """What to do about it, in one sentence."""
    key = variant(finding)
    if key in CONFLICTS and not finding.explained and _known(finding, words):
        return words.say("todo.conflict_likely")
    return words.say(f"todo.{_SAME_TODO.get(key, key)}")


#: Variants that are named as their kind is.
_KINDS = {"revised_final": "revised", **dict.fromkeys(_DECIDED.values(), "resolved")}


def kind_label(finding: Finding, words: Words) -> str:
    """The finding's kind as a reader names it."""
    key = variant(finding)
    if key in CONFLICTS:
        key = "explained" if finding.explained else "conflict"
    return words.say(f"kind.{_KINDS.get(key, key)}")
