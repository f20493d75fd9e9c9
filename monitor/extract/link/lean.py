"""What a figure leans on whose own words do not decide: its list, a figure told before, what the text goes on about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.extract.amount.elliptic import NUMBER_TO
from monitor.extract.evidence.companion import (
    PART,
    contrasted,
    level_before,
    listed,
    of_level,
    same_value,
    set_out,
    usual,
)
from monitor.extract.evidence.continued import continued
from monitor.extract.evidence.decide import LEAST, OPEN, in_range
from monitor.extract.evidence.elsewhere import same_elsewhere
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.none import ADDED
from monitor.extract.evidence.pace import grows_as_a_land, growth_of_lands, of_growth
from monitor.extract.evidence.ranked_before import only_index, ranked_by
from monitor.extract.evidence.ranking import of_the_world, regional
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.topic import (
    aimed_at,
    carried,
    of_a_ratio,
    once_more,
    pointed_back,
    spoken_of,
)
from monitor.extract.evidence.turn import (
    corresponding,
    in_order,
    latter,
    may_turn_back,
)
from monitor.extract.evidence.view import WHERE
from monitor.extract.link.aim import aim_of_following, aim_of_next, leads_on
from monitor.extract.link.amount import amount
from monitor.extract.link.by_index import RIGHT_BEFORE, index_behind, index_named, of_another_rank
from monitor.extract.link.row import Row
from monitor.extract.link.such import counted_again, said_short
from monitor.extract.members import COUNT, MONEY, PER_10K, PERCENT, RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: Words that far off lose against an open figure just before in the list.
_OF_LIST: Final = 0.8


#: "9 nurses per 10,000 people", "9 điều dưỡng trên một vạn dân": of what the density is.
_DENSITY_OF: Final = lazy(
    r"[\d.,]+ (?!(?:full-time |such |more )?(?:people|persons?|individuals|heads?|of|staff|workers|employees|personnel|equivalents|người|nhân lực|cán bộ|lao động|nhân sự)\b)(?:[^\W\d][^.,;\d]{2,40}?) (?:per|for (?:every|each)|in every|out of every|to every|trên|mỗi|cho mỗi)(?!\w)"
)


def _of_another_density(figure: FigureContext) -> bool:
    """It says of what it is, and that is not only "people"."""
    sentence = figure.context.sentence
    return _DENSITY_OF.match(sentence.text, figure.mention.number - sentence.start) is not None


#: "312 pupils, half of them from the hills", "312 cháu, quá nửa là": a fraction right behind what was counted.
_RIGHT_BEHIND: Final = lazy(
    r"(?: [a-z]+){0,2}, (?:(?:of which|of whom|among them|more than|over|nearly|almost|about|only|just|some|trong đó|có|già|quá|hơn|gần|khoảng|chừng|chỉ) )*"
)


def _of_the_count(figure: FigureContext) -> bool:
    """It is a fraction of those that the figure before it counts."""
    if figure.mention.rule != "fraction" or not figure.index:
        return False
    last = figure.context.mentions[figure.index - 1]
    return last.unit is COUNT and _RIGHT_BEHIND.fullmatch(figure.gap) is not None


def beyond_words(row: Row, figure: FigureContext, own: Link) -> Link:
    """What the figure leans on, else what its `own` words say."""
    unit = figure.mention.unit
    if unit is RANK and (why := of_another_rank(figure, own)):
        return replace(OPEN, evidence=(why,), candidates=own.candidates)
    if own.metric is None and _of_the_count(figure):
        return replace(OPEN, evidence=PART, candidates=own.candidates)
    if unit is PER_10K and _of_another_density(figure):
        return replace(OPEN, evidence=("a density of something else",), candidates=own.candidates)
    leaning = amount(row, figure) if unit is PERCENT or unit in MONEY else None
    if leaning is None and leads_on(row, figure):
        leaning = aim_of_next(row, figure, own)
    if leaning is None and own.metric is None:
        leaning = _of_a_land(row, figure) or _of_the_same(row, figure, own)
    if leaning is None and unit is PERCENT and (own.metric is None or own.inherited):
        grown = of_growth(figure, lambda: [*row.told_before, *row.before(figure)], row.words)
        leaning = carried(grown, "how fast what was told grows") if grown else None
    if leaning is None and own.metric is None and not own.decoy:
        same = continued(figure, lambda: row.before(figure), row.words)
        if same is not None and row.fit.may_carry(same, figure, alone=True):
            leaning = carried(same, "the next of the series")
    if leaning is None and (not figure.has_subject or figure.mention.rule == "count-of-either"):
        leaning = _leaning(row, figure, own) or _aim_told_ahead(row, figure, own)
    return own if leaning is None else replace(leaning, candidates=own.candidates)


def _aim_told_ahead(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the figure is an aim of that is only told behind it."""
    return aim_of_next(row, figure, own) or aim_of_following(row, figure, own)


def _of_a_land(row: Row, figure: FigureContext) -> Link | None:
    """The growth of a land that is the subject of a verb of growth, unless the growth of something was told last."""
    if figure.mention.unit is not PERCENT or figure.has_subject or not grows_as_a_land(figure):
        return None
    last = next((t for t in reversed(row.before(figure)) if t.mention.unit is PERCENT), None)
    told = row.entry(last.link) if last is not None else None
    if last is not None and (last.mention.change or (told is not None and told.says == "growth")):
        return None
    entry = growth_of_lands(row.words)
    return carried(entry, "the growth of a land") if entry and usual(figure, entry) else None


def _of_the_same(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What was told before of another country, of so many at another time, or is to be raised to this."""
    unit = figure.mention.unit
    if not own.decoy and (unit is not RANK or not regional(figure, row.fit.regional) or of_the_world(figure)):
        other = same_elsewhere(lambda: row.before(figure), figure, own, row.words, row.told_before, row.number)
        if other is not None:
            return carried(other, "the same of another country")
    if unit is PERCENT and figure.index:
        return _raised(row, figure) or _aim_of_the_same(row, figure)
    if unit is not COUNT or own.decoy:
        return None
    return counted_again(row, figure) or said_short(row, figure)


def _leaning(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What a figure without a subject leans on, the nearest first."""
    turn = in_turn(row, figure, own)
    if turn is not None or figure.part:
        return turn
    among = _listed(row, figure, own)
    if among is not None:
        return among
    if (headed := rather_than_a_heading(row, figure, own)) is not None:
        return headed
    if own.candidates and own.candidates[0].inherited and (told := once_more(row.told_before, figure)):
        entry = row.words.by_id[told.link.metric or ""]
        if row.fit.may_carry(entry, figure) and not (entry.says == "growth" and of_a_ratio(figure)):
            return carried(entry, "the same at another time")
    if own.metric and not own.inherited:
        return None
    if figure.mention.unit is RANK and (index := index_behind(row, figure, own)):
        return carried(index, "the index named behind its rank among fewer")
    following = set_out(figure)
    if following is not None and (figure.mention.earlier or not row.worded[following].inherited):
        moved_to = row.entry(row.worded[following])
        if moved_to:
            return carried(moved_to, "said with the next figure")
    level = level_before(figure)
    if level is not None and not _of_another(row, figure, row.link(level)):
        return of_level(figure.mention, row.link(level), row.words)
    same = same_value(row.told_before, figure)
    if same is not None and (entry_told := row.entry(same.link)):
        return carried(entry_told, "the same value as before")
    # Of a figure without a metric it was asked before.
    aimed = own.metric is not None and figure.index and figure.mention.unit is PERCENT
    if aimed and (same_aim := _aim_of_the_same(row, figure)) is not None:
        return same_aim
    goal = None if figure.change or own.metric else aimed_at(row.told_before, figure, row.words)
    if goal is not None and row.fit.may_carry(goal, figure):
        return carried(goal, "a known goal of what was told")
    return _resumed(row, figure, own)


#: "Hanoi's economy grew 7.35%, and the plan is essential to the goal of 8%".
_GOAL_OF: Final = lazy(
    r"\b(?:the|its|a) (?:[\w'-]+ ){0,2}?(?:target|goal|objective) of(?: (?:about|around|some|at least|over|more than))* $|(?<!\w)(?:mục tiêu|chỉ tiêu|kế hoạch)(?: (?:là|trên|khoảng|ít nhất|tối thiểu))* $"
)


#: "The goal of 80% of communes": it says of what itself.
_OF_A_WHOLE: Final = lazy(
    r" (?:of (?!GDP\b|GRDP\b)(?:the |all |its |their )?[^\W\d]|(?:số|tổng|hộ|dân|xã|người|doanh nghiệp|hồ sơ)(?!\w))"
)
#: "Hiện có 46%; công ty đặt mục tiêu nâng lên 60%", "and wants to lift that to 95%": to what somebody wants to raise it.
_RAISED: Final = lazy(
    r"\b(?:rais(?:e|ing)|lift(?:ing)?|bring(?:ing)?|push(?:ing)?|tak(?:e|ing)|get(?:ting)?|cut(?:ting)?|increas(?:e|ing)) (?:it|that|this|(?:the|that|this) (?:share|figure|rate|level|ratio|proportion))(?: up| further)? to(?: (?:about|around|some|at least|over|more than))* $"
    r"|(?<!\w)(?:mục tiêu|phấn đấu|cam kết|muốn|sẽ|dự kiến|hướng tới|hứa|kế hoạch|yêu cầu|quyết tâm)(?: [^\W\d]\w*){0,2}? (?:nâng|đưa|kéo|hạ)(?: (?:t[ỷỉ] lệ|con số|mức|t[ỷỉ] trọng))?(?: (?:này|đó|ấy))?(?: (?:lên|xuống|về|tới))+(?: (?:mức|trên|khoảng|ít nhất|tối thiểu|hơn))* $"
)


def _raised(row: Row, figure: FigureContext) -> Link | None:
    """What the percentage before it in the sentence speaks of, where somebody wants to raise that to this one."""
    sentence, last = figure.context.sentence, figure.context.mentions[figure.index - 1]
    at = figure.mention.start - sentence.start
    if last.unit is not PERCENT or last.change or _RAISED.search(sentence.text, max(0, at - 90), at) is None:
        return None
    entry = row.entry_at(figure.index - 1)
    return carried(entry, "what is to be raised") if entry else None


def _aim_of_the_same(row: Row, figure: FigureContext) -> Link | None:
    """What the percentage before it in the sentence speaks of, where this one is the aim that goes with it."""
    sentence, last = figure.context.sentence, figure.context.mentions[figure.index - 1]
    at = figure.mention.start - sentence.start
    if last.unit is not PERCENT or _GOAL_OF.search(sentence.text, max(0, at - 60), at) is None:
        return None
    if _OF_A_WHOLE.match(sentence.text, figure.mention.end - sentence.start):
        return None
    entry = row.entry_at(figure.index - 1)
    return carried(entry, "the aim that goes with the figure before") if entry and usual(figure, entry) else None


#: Outside the paragraph.
_OVER: Final = frozenset({"heading", "title", "above"})


def rather_than_a_heading(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the sentence before told, which the figure points back to ("tỷ trọng này"): a heading says no other."""
    if not (figure.pointing and (own.metric or own.reject) and row.told_before) or figure.index:
        return None
    last, spoken = row.told_before[-1], own.candidates[0].spoken
    # "Con số này là 167 Mbps": the unit says less of what it is than the other words.
    head = next((seen for seen in spoken if seen[WHERE] != "noun"), spoken[0])
    if head[WHERE] not in _OVER or last.paragraph != figure.context.sentence.paragraph:
        return None
    like = [t for t in row.told_before if t.sentence == last.sentence and t.mention.unit is figure.mention.unit]
    entry = row.entry(like[0].link) if like and not like[0].mention.change else None
    return carried(entry, "what the sentence before told") if entry and row.fit.may_carry(entry, figure) else None


def in_turn(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the figure goes back to by its place among others."""
    back = latter(row.before(figure), figure) if may_turn_back(figure) else None
    if back is not None and (entry := row.entry(back.link)):
        return carried(entry, "the latter or former")
    if figure.part:
        return None
    ordered = in_order(figure)
    if ordered is not None and (entry := row.entry_at(ordered)):
        return carried(entry, "in the order of a list before")
    told = corresponding(row.told_before, figure) if not own.metric or own.inherited else None
    entry = row.entry(told.link) if told is not None else None
    if told is not None and entry is None and figure.mention.unit is not RANK:
        return replace(OPEN, evidence=("corresponds to an open figure",))
    return carried(entry, "corresponds to a figure before") if entry else None


#: "68.3 million accounts were active, after 1.2 million were opened in the course of that month": what came to them.
_NEWLY: Final = lazy(
    r" (?:of them |more )?(?:were|was|had been|have been) (?:newly |freshly )?(?:opened|created|issued|added|registered|activated|installed|launched|set up|established|switched on|connected) (?:in|during|over|within)\b"
)


#: "Ahead of the economy, which grew", "cao hơn toàn nền kinh tế, ước tăng": what the figure before is compared with is the
#: subject of this one.
_COMPARED_WITH: Final = lazy(
    r"[^;.\d]{0,30}(?:\b(?:ahead of|behind|than|above|below|outpacing|outstripping|(?:fast|quickly|high) as|(?:pace|rate|speed) of)\b|(?<!\w)(?:(?:cao|nhanh|thấp|chậm) hơn|so với|vượt|gấp)(?!\w))[^,;.\d]{3,40}, (?:\b(?:which|whose|at)\b|(?:ước|tăng|đạt|là|với|ở mức)(?!\w))"
)


def _listed(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the figures of its list speak of, or the one that it is set beside."""
    other, base = listed(figure), figure.context.sentence.start
    if own.metric and (figure.mention.rule == NUMBER_TO or (not own.inherited and _COMPARED_WITH.match(figure.gap))):
        return None
    if other is not None:
        link = row.link(other)
        entry = row.entry(link)
        if entry is None and not _left_behind(row, other, own):
            return replace(link, evidence=("open like the figure before",))
        like = row.figures[other].mention
        if (
            entry
            and not (entry.flow or entry.comes)
            and _NEWLY.match(figure.context.sentence.text, figure.mention.end - base)
        ):
            return ADDED
        if entry and row.fit.may_carry(entry, figure, like) and usual(figure, entry, like):
            return carried(entry, "carried from the figure before")
    if (other := contrasted(figure)) is not None and own.score < _OF_LIST:
        entry = row.entry_at(other)
        if entry and row.fit.may_carry(entry, figure) and usual(figure, entry):
            return carried(entry, "set beside the figure before")
    return None


def _left_behind(row: Row, other: int, own: Link) -> bool:
    """The open figure `other` of the list does not decide: it is regional, or the figure has words of its own."""
    among = regional(row.figures[other], row.fit.regional)
    return among or bool(own.metric and not own.inherited and own.score >= _OF_LIST)


def _resumed(row: Row, figure: FigureContext, own: Link) -> Link | None:
    """What the text goes on about."""
    before = pointed_back(row.told_before, figure) or spoken_of(row.before(figure), figure, row.words)
    if before is None and figure.mention.unit is RANK:
        if entry := only_index(row.told_before, figure, row.words, row.fit.regional):
            return carried(entry, "the one index of the text")
        if entry := ranked_by(row.told_before, figure, row.words):
            return carried(entry, "the rank of what was told")
    if before is None or (own.decoy and not own.inherited and not figure.pointing):
        return None
    # Words of this paragraph outdo a figure of the one before.
    if before.paragraph != figure.context.sentence.paragraph and own.metric and own.score >= LEAST:
        return None
    if before.paragraph != figure.context.sentence.paragraph and (index := index_named(row, figure, own)):
        return carried(index, "the index that its paragraph names")
    if before.sentence < row.number - 1 and (index := index_named(row, figure, own, RIGHT_BEFORE)):
        return carried(index, "the index named since the last rank")
    if before.mention.unit is not figure.mention.unit and figure.mention.unit not in MONEY:
        return None if _of_another(row, figure, before.link) else of_level(figure.mention, before.link, row.words)
    entry, said = row.entry(before.link), figure.said
    strange = figure.mention.unit is PERCENT and bool(said.base) and not (said.base_atoms or figure.change)
    like = before.mention if figure.mention.rule == "count-held" else None
    if entry and not (strange and not entry.of):
        if entry.says == "share" and not in_range(entry, figure.mention):
            entry = _beside_it(row, before, figure) or entry
        if row.fit.may_carry(entry, figure, like):
            return carried(entry, "what the text goes on about")
    return None


def _of_another(row: Row, figure: FigureContext, level: Link) -> bool:
    """The change's own words have one that what the level speaks of is never said with ("data traffic was 3.4 times")."""
    entry = row.entry(level)
    if entry is None:
        return False
    low, high = (at + figure.context.sentence.start for at in figure.context.own[figure.index])
    return any(
        low <= start < high and not inner and not entry.against.isdisjoint(word.atoms)
        for start, _, word, inner in figure.context.hits
    )


def _beside_it(row: Row, before: Told, figure: FigureContext) -> Entry | None:
    """What another figure of the same sentence tells, which may have the value ("2% of GDP, with firms carrying over 60%")."""
    for told in row.told_before:
        like = told.sentence == before.sentence and told.mention.unit is figure.mention.unit and not told.mention.change
        entry = row.entry(told.link) if like and told is not before else None
        if entry is not None and in_range(entry, figure.mention):
            return entry
    return None
