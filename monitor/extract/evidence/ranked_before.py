"""The index or the measure that a text goes on to rank by without naming it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.turn import RECENT
from monitor.extract.lexicon import Vocabulary
from monitor.extract.members import RANK
from monitor.extract.prefilter.lazy import lazy


def ranked_by(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Entry | None:
    """The world rank by what the paragraph or the one before has just measured ("212 Mbps. That made it ninth in the world")."""
    paragraph = figure.context.sentence.paragraph
    for other in reversed(told[-RECENT:]):
        known = words.by_id.get(other.link.metric or "")
        if paragraph - other.paragraph > 1 or other.mention.unit is RANK:
            return None
        if known is not None and known.says == "speed":
            heads = _meanings(known)
            return next((e for e in words.by_unit.get("rank", ()) if not e.decoy and heads & _meanings(e)), None)
    return None


def _meanings(entry: Entry) -> frozenset[int]:
    return frozenset(a for form in entry.forms for group in form for a in group.atoms)


#: "Which it ranked second", "for institutions it was 83rd": a part of an index.
_PART_OF_INDEX: Final = lazy(
    r", (?:which|where|in which|on which|for which) (?:it|they|the country|Viet ?[Nn]am|WIPO)?\b"
    rf"|\b(?:[Ff]or|[Ii]n terms of|[Oo]n|[Ii]n) (?!the\b|its?\b|this\b|all\b|innovation\b|top\b|a\b|\d)[a-z][a-z ]{{3,40}}|(?<!\w)[Vv]ề (?!đích|chỉ số|GII|đổi mới)[{SMALLS}]|(?<!\w)(?:chỉ số thành phần|trụ cột|điểm (?:yếu|mạnh))(?!\w)|\b(?:weak|strong) points?\b"
)


def only_index(
    told: Sequence[Told], figure: FigureContext, words: Vocabulary, regional: frozenset[int]
) -> Entry | None:
    """The index of all ranks so far, where the title names it and the figure's words name no part of it."""
    if _PART_OF_INDEX.search(figure.own_text) or figure.near(regional) is not None:
        return None
    ranks = (t for t in told if t.mention.unit is RANK and not t.regional)
    metrics = {t.link.metric for t in ranks if t.link.metric}
    entry = words.by_id.get(next(iter(metrics)) or "") if len(metrics) == 1 else None
    atoms = frozenset(a for form in entry.forms for a in form[0].atoms) if entry else frozenset[int]()
    titled = any(
        not atoms.isdisjoint(word.atoms)
        for phrases, _, where in figure.context.governing
        if where == "title"
        for _, _, word, _ in phrases.hits
    )
    return entry if titled else None
