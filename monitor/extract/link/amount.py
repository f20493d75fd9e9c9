"""Shares and the amounts that they come to, said of one thing ("3-4% of its budget, or 3-4 billion USD")."""

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.companion import alike, comes_to, equivalent
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.in_money import restated
from monitor.extract.evidence.topic import carried
from monitor.extract.evidence.view import START
from monitor.extract.link.row import Row
from monitor.extract.members import MONEY, PERCENT
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: By which rules the done and all of "134 of the 172 tasks" are read.
_OF_TASKS: Final = ("out-of-tasks", "tasks-in-all")


def amount(row: Row, figure: FigureContext) -> Link | None:
    """The amount that a share just said comes to, or the other way round."""
    if figure.index and figure.mention.unit is PERCENT and not figure.change and (share := _share(row, figure)):
        return share
    if figure.index == 0 and (said := restated(row.told_before, figure)):
        share_of = said.link.metric
    elif figure.index and equivalent(figure):
        share_of = row.link(figure.index - 1).metric
    else:
        return None
    entry = next((e for e in row.words.entries if e.amount_of and e.amount_of == share_of), None)
    return carried(entry, f"amount of {share_of}") if entry else None


def _share(row: Row, figure: FigureContext) -> Link | None:
    """The share that the count just said comes to ("148 were finished, or 72.9 percent"), or the amount, if it is of
    the same whole ("4,200 tỷ đồng, bằng 4,1% tổng chi")."""
    counted, base = comes_to(figure), figure.said.base_atoms
    bare = alike(figure)
    before = row.entry_at(_done_of(figure)) if counted or base or bare else None
    entry = row.words.by_id.get(before.amount_of) if before and before.amount_of else None
    if before is None or entry is None:
        return None
    if counted:
        return carried(entry, f"share that {before.id} comes to")
    of_it = (not entry.of.isdisjoint(base) or bare) and row.fit.may_carry(entry, figure)
    return carried(entry, f"share that comes to {before.id}") if of_it else None


def _done_of(figure: FigureContext) -> int:
    """The figure just before, or the one before that of "134 of the 172 tasks"."""
    mentions, last = figure.context.mentions, figure.index - 1
    return last - 1 if last and (mentions[last - 1].rule, mentions[last].rule) == _OF_TASKS else last


def of_base(row: Row, figure: FigureContext, own: Link) -> bool:
    """Its words are those that the share just before is of ("a fifth of GRDP, or VND76 trillion")."""
    if not figure.index or figure.context.mentions[figure.index - 1].unit is not PERCENT or not own.candidates:
        return False
    low, high = row.figures[figure.index - 1].said.base_span
    return low <= own.candidates[0].spoken[0][START] < high


#: "6.8 per cent of the VND95.2 trillion set aside".
_OF_SUM: Final = lazy(
    r"(?: of| out of)?(?: the| its| their| this| that)?(?: total)? $|(?: (?:trong|của|trên))?(?: tổng)?(?: số)? $"
)


def of_next_sum(row: Row, figure: FigureContext) -> bool:
    """It is a share of the amount that the next figure says, where that amount is a share of something itself."""
    others, base = figure.context.mentions, figure.context.sentence.start
    if figure.index + 1 == len(others) or others[figure.index + 1].unit not in MONEY:
        return False
    following = others[figure.index + 1].start - base
    if _OF_SUM.fullmatch(figure.context.sentence.text, figure.mention.end - base, following) is None:
        return False
    whole = row.entry_at(figure.index + 1)
    return whole is not None and whole.amount_of is not None
