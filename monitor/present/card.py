"""Cards in the words of one language: everything that text, Markdown, HTML and JSON show, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from monitor.domain.digest import Card, Excerpt, Line, Section
from monitor.domain.figure import FigureKind
from monitor.domain.finding import Cause, Finding, FindingKind, Side
from monitor.domain.text import fold
from monitor.present.clean import one_line
from monitor.present.fragment import deep_link, page_address
from monitor.present.locale import (
    day_text,
    difference_text,
    instrument_text,
    local_day,
    period_text,
    quantity_text,
)
from monitor.present.meaning import kind_label, meaning, todo, variant
from monitor.present.verdict import mark
from monitor.present.words import Words

LONGEST_CONTEXT = 130
LONGEST_FIGURE = 120
MOST_LINES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """Who says it, where and when, with the quote in three parts and the link to the sentence."""

    #: "" where the value is said above.
    value: str
    claimant: str
    publisher: str
    published: str
    #: "claimant, via publisher, day"; "" where the card's heading says it.
    who: str
    before: str
    figure: str
    after: str
    #: "vi" or "en": the language of the quote.
    lang: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """One finding. `arrow` stands between `old` and `new`; `old` is "" where nothing came before."""

    id: str
    kind: str
    tone: str
    metric: str
    scope: str
    old: str
    arrow: str
    new: str
    difference: str
    sides: tuple[SideView, ...]
    meaning: str
    todo: str
    #: How many independent sources, when an edit was seen, `moved`, and since when a conflict told again is open.
    witnesses: str
    #: What a conflict whose sides have moved was told with.
    moved: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """What is told together. `heading` is "" where a single finding speaks for itself."""

    section: Section
    heading: str
    lines: tuple[LineView, ...]
    #: "and n more figures", where the card has more lines than are shown.
    more: str
    #: Who says it, where and when: the heading without its count.
    who: str
    #: (kind, what it means, what to do) once for each kind that the lines have; the kind is "" where there is one only.
    said: tuple[tuple[str, str, str], ...]
    #: Content id of a picture, and the picture in words.
    chart: str = ""
    chart_words: str = ""


#: Colour of a card: what needs a decision, what changed, what is new, what is quiet.
_TONES = {
    FindingKind.CONFLICT: "alarm",
    FindingKind.RETRACTED: "alarm",
    FindingKind.SUSPECT: "alarm",
    FindingKind.REVISED: "change",
    FindingKind.CORRECTED: "change",
    FindingKind.TARGET_CHANGED: "change",
    FindingKind.TARGET_MET: "good",
    FindingKind.RESOLVED: "good",
}
#: Kinds whose two values agree: their difference is one of wording.
_AGREES = frozenset({FindingKind.REFINED, FindingKind.CONFIRMED, FindingKind.RESOLVED})
_SIDE_BY_SIDE = frozenset({FindingKind.CONFLICT, FindingKind.LATE})


def side_value(side: Side, words: Words) -> str:
    return quantity_text(side.figure.quantity, words, side.figure.direction)


def is_gone(finding: Finding) -> bool:
    """Whether the page that stated `before` states it no more: nobody finds that sentence there."""
    before, after = finding.before, finding.after
    if finding.kind is FindingKind.RETRACTED:
        return True
    if before is None or after is None:
        return False
    return finding.cause is Cause.EDIT and before.article_id == after.article_id


def side_view(
    side: Side, excerpt: Excerpt | None, words: Words, zone: str, *, alone: bool = False, gone: bool = False
) -> SideView:
    """A side with its quote cut to the words around the figure. Where it stands alone its value is said above it; one
    that is `gone` from its page is not linked there."""
    before, marked, after = _quote(side, excerpt)
    gone = gone or (excerpt is not None and excerpt.gone)
    day = published_text(side, words, zone)
    day = words.say("card.ahead", day=day) if excerpt is not None and excerpt.ahead else day
    day = words.say("card.gone", day=day) if gone else day
    if excerpt is not None and excerpt.read is not None and excerpt.read != side.figure:
        day = f"{day} · {mark(None, side.figure, excerpt.read, words)}"
    return SideView(
        value="" if alone else side_value(side, words),
        claimant=words.claimant(side.figure.claimant),
        publisher=one_line(side.publisher, 80),
        published=day,
        who=_who(side, words, day),
        before=before,
        figure=marked,
        after=after,
        lang=excerpt.lang if excerpt else "",
        link="" if gone else deep_link(side.article_url, excerpt),
    )


def who_text(side: Side, words: Words, zone: str) -> str:
    """ "claimant, via publisher, day"; where nobody is named the publisher speaks for itself."""
    return _who(side, words, published_text(side, words, zone))


def _who(side: Side, words: Words, day: str) -> str:
    claimant, publisher = words.claimant(side.figure.claimant), one_line(side.publisher, 80)
    if fold(claimant) == fold(publisher):
        return words.say("card.who_alone", publisher=publisher, day=day)
    return words.say("card.who", claimant=claimant, publisher=publisher, day=day)


def published_text(side: Side, words: Words, zone: str) -> str:
    """The readers' day on which the page was published."""
    return day_text(local_day(side.published, zone), words) if side.published else words.say("card.undated")


def _quote(side: Side, excerpt: Excerpt | None) -> tuple[str, str, str]:
    if excerpt is None:
        return "", one_line(side.figure.quote, LONGEST_FIGURE), ""
    before = one_line(excerpt.before, 100_000)
    after = one_line(excerpt.after, 100_000)
    if len(before) > LONGEST_CONTEXT:
        before = "…" + before[-LONGEST_CONTEXT:].partition(" ")[2]
    if len(after) > LONGEST_CONTEXT:
        after = after[:LONGEST_CONTEXT].rpartition(" ")[0] + "…"
    glue_left = " " if excerpt.before[-1:].isspace() else ""
    glue_right = " " if excerpt.after[:1].isspace() else ""
    return before + glue_left, one_line(excerpt.figure, LONGEST_FIGURE), glue_right + after


def line_view(line: Line, words: Words, pages: str, zone: str) -> LineView:
    """A finding as one line of a card."""
    finding = line.shown
    before = finding.before
    shown = list(zip(finding.sides, line.excerpts, strict=True))
    old, new = side_value(before, words) if before else "", _new_value(finding, words)
    if finding.kind is FindingKind.TARGET_MET or (finding.kind is FindingKind.CONFIRMED and old == new):
        old = ""
    return LineView(
        id=finding.id,
        kind=kind_label(finding, words),
        tone="quiet" if finding.explained else _TONES.get(finding.kind, "new"),
        metric=words.metric(finding.metric),
        scope=scope_text(finding, words, zone),
        old=old,
        arrow=_arrow(finding) if old and new else "",
        new=new,
        difference=_earlier(line, words) or _difference(finding, words),
        sides=tuple(
            side_view(side, excerpt, words, zone, alone=len(shown) == 1, gone=side is before and is_gone(finding))
            for side, excerpt in shown
        ),
        meaning=meaning(finding, words),
        todo=todo(finding, words),
        witnesses=_standing(line, words, zone),
        moved=_moved(line, words),
        page=page_address(pages, f"/findings/{finding.id}", words.lang),
    )


def _arrow(finding: Finding) -> str:
    """Nothing became another number where two agree, and nothing where two stand side by side."""
    if finding.kind is FindingKind.CONFIRMED:
        return "≈"
    return "↔" if finding.kind in _SIDE_BY_SIDE else "→"


def _standing(line: Line, words: Words, zone: str) -> str:
    parts = [words.count("card.witnesses", line.witnesses)] if line.witnesses > 1 else []
    if is_gone(line.finding):
        parts.append(words.say("card.seen", day=day_text(local_day(line.finding.recorded_at, zone), words)))
    if moved := _moved(line, words):
        parts.append(moved)
    if line.open_since:
        parts.append(words.say("card.open_since", day=day_text(local_day(line.open_since, zone), words)))
    return " · ".join(parts)


def _moved(line: Line, words: Words) -> str:
    return words.say("card.moved", values=values_text(line.finding, words)) if line.now else ""


def values_text(finding: Finding, words: Words) -> str:
    """All values of a conflict beside each other."""
    return " ↔ ".join(side_value(side, words) for side in finding.sides)


def _new_value(finding: Finding, words: Words) -> str:
    values = [side_value(side, words) for side in (finding.after, *finding.others) if side]
    return " ↔ ".join(values)


def _earlier(line: Line, words: Words) -> str:
    """What stands for the period before a new one: "2024: rank 44"."""
    if line.earlier is None:
        return ""
    period, figures = line.earlier
    value = " ↔ ".join(quantity_text(figure.quantity, words, figure.direction) for figure in figures)
    return words.say("difference.earlier", period=period_text(period, words), value=value)


def _difference(finding: Finding, words: Words) -> str:
    before, after = finding.before, finding.after
    if not (before and after) or finding.others or finding.kind in _AGREES:
        return ""
    if finding.kind is FindingKind.TARGET_MET:
        return _beyond(before, after, words)
    if finding.kind in _SIDE_BY_SIDE:
        gap = difference_text(before.figure.quantity, after.figure.quantity, words, apart=True)
        return words.say("difference.apart", difference=gap) if gap else ""
    return difference_text(before.figure.quantity, after.figure.quantity, words)


def _beyond(target: Side, level: Side, words: Words) -> str:
    """How far a level is on the better side of its target: the two contradict nothing."""
    value = side_value(target, words)
    gap = difference_text(target.figure.quantity, level.figure.quantity, words, apart=True)
    return (
        words.say("difference.beyond", value=value, difference=gap)
        if gap
        else words.say("difference.target", value=value)
    )


def scope_text(finding: Finding, words: Words, zone: str) -> str:
    """Period, place, kind, facet and instrument: what tells this figure from others of its metric."""
    parts = [_when(finding, words, zone)]
    if finding.geo != "VN":
        parts.append(place_text(finding.geo, finding.geo_name, words))
    if finding.figure_kind is not FigureKind.ACTUAL:
        parts.append(words.say(f"figure.{finding.figure_kind}"))
    if finding.facet and finding.kind is not FindingKind.CONFLICT:
        facet = words.facet(finding.metric, finding.facet)
        # A facet that the indicator's own name holds would say it twice.
        parts.append("" if fold(facet) in fold(words.metric(finding.metric)) else facet)
    if finding.instrument:
        parts.append(instrument_text(finding.instrument, words))
    return " · ".join(one_line(part, 100) for part in parts if part)


def _when(finding: Finding, words: Words, zone: str) -> str:
    """The period, or the day that a figure without one stands as of."""
    side = finding.after or finding.before
    if finding.period is None and side and side.published:
        return words.say("period.as_of", day=day_text(local_day(side.published, zone), words))
    return period_text(finding.period, words)


def place_text(geo: str, geo_name: str | None, words: Words) -> str:
    if geo_name:
        return geo_name
    if geo == "WORLD":
        return words.say("place.world")
    # Codes that stand for many places: the figure's own name is wanted, and here there is none.
    if geo == "ORG":
        return words.say("place.organisations")
    return words.say("place.provinces") if geo == "VN-xx" else words.places.get(geo, geo)


def card_view(card: Card, words: Words, pages: str, zone: str, most: int = MOST_LINES) -> CardView:
    """A card with its first `most` lines. What a heading or a sentence says for all of them is said once."""
    lines = [line_view(line, words, pages, zone) for line in card.lines[:most]]
    hidden = len(card.lines) - len(lines)
    many, who, figures = len(card.lines) > 1, _speaker(card, words), _figures(card)
    if many and len(_publishers(card)) == 1 and len(_claimants(card)) == 1:
        lines = [_without_who(line) if len(line.sides) == 1 else line for line in lines]
    return CardView(
        section=card.section,
        heading=words.say("card.said", who=who, figures=_counted(card, figures, words)) if many else "",
        who=who,
        lines=tuple(lines),
        more=words.count("card.more" if figures == len(card.lines) else "card.more_findings", hidden) if hidden else "",
        said=_said(card, lines),
    )


def _figures(card: Card) -> int:
    """How many figures its lines are about: what follows another change of a figure is about the same one."""
    if card.section not in {Section.EDIT, Section.CHANGE}:
        return len(card.lines)
    names = attrgetter("metric", "unit", "geo", "geo_name", "period", "figure_kind", "facet", "instrument")
    return len({names(line.finding) for line in card.lines})


def _counted(card: Card, figures: int, words: Words) -> str:
    told = words.count("card.figures", figures)
    if figures == len(card.lines):
        return told
    return words.say("card.of_few", figures=told, findings=words.count("card.findings", len(card.lines)))


def _said(card: Card, lines: Sequence[LineView]) -> tuple[tuple[str, str, str], ...]:
    """One entry a kind of sentence, in the order of the lines."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for line, shown in zip(lines, card.lines, strict=False):
        found.setdefault((variant(shown.finding), line.meaning), (line.kind, line.meaning, line.todo))
    said = tuple(found.values())
    return said if len(said) > 1 else tuple(("", meant, what) for _, meant, what in said)


def _publishers(card: Card) -> set[str]:
    return {side.publisher for line in card.lines if (side := line.finding.after or line.finding.before)}


def _claimants(card: Card) -> set[str]:
    return {side.figure.claimant for line in card.lines if (side := line.finding.after or line.finding.before)}


def _without_who(line: LineView) -> LineView:
    return replace(line, sides=tuple(replace(side, who="") for side in line.sides))


def _speaker(card: Card, words: Words) -> str:
    claimant, publishers = words.claimant(card.claimant), sorted(_publishers(card))
    day = day_text(card.day, words) if card.day else words.say("card.undated")
    if len(_claimants(card)) > 1:
        return words.say("card.who_alone", publisher=one_line(", ".join(publishers), 120), day=day)
    if len(publishers) == 1 and fold(publishers[0]) != fold(card.claimant):
        return words.say("card.who", claimant=claimant, publisher=one_line(publishers[0], 80), day=day)
    return words.say("card.who_alone", publisher=claimant, day=day)
