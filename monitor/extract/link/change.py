"""What a change speaks of: the level beside it, else its own words, or what was told before."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.extract.evidence.beaten import by_so_much
from monitor.extract.evidence.companion import attached, level_before, measured_against, of_level, since_month
from monitor.extract.evidence.decide import OPEN, OWN_WORDS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.multiple import of_pace, of_size
from monitor.extract.evidence.none import ADDED, COMPARED, OF_PLAN, PLANNED
from monitor.extract.evidence.ranking import regional
from monitor.extract.evidence.topic import carried
from monitor.extract.link.beside import STOCKS
from monitor.extract.link.level import level
from monitor.extract.link.row import Row
from monitor.extract.members import PERCENT, PERCENTAGE_POINT, TIMES
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: "18.6 percent last year, 2.1 percentage points": between a growth and its distance to another.
_RIGHT_BEHIND: Final = lazy(
    r"[^,;.\d]{0,24}, (?:or |which is |that is |tức |hay )?(?:nhanh hơn |chậm hơn |cao hơn |thấp hơn )?"
)


#: "62 percent of dossiers were lodged through the portal, 27 points more than in the same period of 2024".
_AND_BY: Final = lazy(r"[^;.\d]{3,90}, ")
_THAN_THEN: Final = lazy(
    r" (?:more|less|higher|lower|better|up on|down on|above|below)(?: than)? (?:in|at|a year|last year|the )\b"
)


def _more_than_then(figure: FigureContext) -> bool:
    """It says by how much the share before it is more or less than at another time."""
    end = figure.mention.end - figure.context.sentence.start
    return _AND_BY.fullmatch(figure.gap) is not None and _THAN_THEN.match(figure.context.sentence.text, end) is not None


def change(row: Row, figure: FigureContext) -> Link:
    """The link of a change; of "63rd, up 9 and fifth in ASEAN" the first level beside it counts."""
    unit = figure.mention.unit
    if unit in STOCKS and figure.near(row.fit.savings) is None:
        return ADDED
    if unit is TIMES and figure.compared:
        return COMPARED
    if measured_against(figure) is not None:
        return level(row, figure)
    if unit is PERCENT and since_month(figure):
        return replace(OPEN, evidence=("a growth since the month or quarter before",))
    sentence = figure.context.sentence
    start = figure.mention.start - sentence.start
    if _off_the_plan(figure) or (unit is PERCENT and by_so_much(sentence, start)):
        return OF_PLAN
    if unit is TIMES and (paced := of_pace(figure, row.entry_at)):
        return carried(paced, "the pace of another time")
    beside = attached(figure)
    if beside is None and unit is PERCENT and (told := _of_what_was_told(row, figure)) is not None:
        return told
    if beside is None:
        sized = of_size(figure, row.fit, row.uses) if unit is TIMES else None
        return sized or level(row, figure)
    return _of_level_beside(row, figure, beside) or level(row, figure)


#: "Grew 6.42 percent, lower than the plan": what is said of the whole change.
_OF_ALL_OF_IT: Final = lazy(
    r",|\b(?:lower|higher|slower|faster|better|worse|weaker|stronger|well|far)\b|(?<!\w)(?:thấp|cao|chậm|nhanh|kém) hơn"
)


#: "Lower than the plan (8.5 percent)", "vượt kế hoạch đề ra là 8%": what the plan is.
_ITS_VALUE: Final = lazy(r"\($|(?:\b(?:of|at|was|is)|(?<!\w)(?:là|ở mức))(?: \w+)? $")


def _off_the_plan(figure: FigureContext) -> bool:
    """It is by how much a plan is missed or exceeded, or a share of one, and no change that is itself below a plan."""
    sentence = figure.context.sentence
    found = PLANNED.search(figure.own_text, of=sentence.text)
    if found is None:
        return False
    end, low = figure.mention.end - sentence.start, figure.context.own[figure.index][0]
    at, start = low + found.start(), figure.mention.start - sentence.start
    if low + found.end() <= start and _ITS_VALUE.search(sentence.text, low + found.end(), start):
        return False
    return at < end or _OF_ALL_OF_IT.search(sentence.text, end, at) is None


#: "Tốc độ tăng 14,7%, thấp hơn những năm trước", "The increase was 14.7%": of what the sentence before told.
_BARE: Final = lazy(
    r"\W*(?:Tốc độ|Mức|Đà|Nhịp độ|Tỷ lệ) (?:tăng|tăng trưởng|giảm)(?: này| đó| trên)?(?:,? (?:là|đạt|ở mức|chỉ|còn|khoảng|gần|hơn|tới))* "
    r"|\W*(?:The|This|That) (?:annual |yearly )?(?:increase|rise|growth|gain|growth rate|rate of growth|pace of growth|drop|decline|fall) (?:is|was|came to|amounted to|reached|of)(?: (?:about|around|some|nearly|over|only|just|more than))* "
)


def _of_what_was_told(row: Row, figure: FigureContext) -> Link | None:
    """What a growth without a subject speaks of: the level that the sentence before told last."""
    sentence = figure.context.sentence
    if figure.index or not _BARE.fullmatch(sentence.text, 0, figure.mention.start - sentence.start):
        return None
    last = row.told_before[-1] if row.told_before else None
    if last is None or last.mention.change or last.mention.unit is PERCENT or last.paragraph != sentence.paragraph:
        return None
    return of_level(figure.mention, last.link, row.words)


def _of_level_beside(row: Row, figure: FigureContext, beside: int) -> Link | None:
    """What a change speaks of by the level `beside` it, unless its own words say it plainly."""
    if beside > figure.index and regional(row.figures[beside], row.fit.regional):
        before = level_before(figure)
        beside = beside if before is None else before
    own = row.worded[figure.index]
    # "Grew by 18.6 percent, 2.1 percentage points more than GDP": what stands behind is what it is compared with.
    behind = (
        figure.mention.unit is PERCENTAGE_POINT
        and beside == figure.index - 1
        and (_RIGHT_BEHIND.fullmatch(figure.gap) or _more_than_then(figure))
    )
    if own.metric and own.score >= OWN_WORDS and not behind:
        return None
    if own.decoy and figure.part and figure.mention.unit is PERCENTAGE_POINT:
        return own  # "14 percent of GDP, of which the core accounted for 8.42 percentage points".
    if own.metric and beside > figure.index and figure.context.pronoun and row.link(beside).metric is None:
        return own  # "It rose 6.9 percent, to VND245 million per worker": of what the sentence before names.
    found = replace(of_level(figure.mention, row.link(beside), row.words), candidates=own.candidates)
    entry = row.entry(found)
    if (
        entry is None
        and own.metric
        and own.candidates[0].beside
        and not own.candidates[0].weak
        and row.link(beside).metric
    ):
        return own
    return found if entry is None or figure.near(entry.against) is None else replace(found, metric=None)
