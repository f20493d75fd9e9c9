"""Findings as the difference of two states of one point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from monitor.compare.cell import Cell, value_of
from monitor.compare.reason import Reason
from monitor.compare.standing import Fate, How, finest
from monitor.compare.state import UNSTATED, CellState, Cluster, PointView
from monitor.compare.statement import Statement, agrees
from monitor.compare.undated import UndatedState
from monitor.domain.finding import FindingKind
from monitor.domain.fingerprint import stable_id

_REPLACED = {
    How.CLAIMANT: Reason.SAME_CLAIMANT,
    How.ISSUER: Reason.ISSUER_CHANGED,
    How.TEXT: Reason.SAID_TO_CHANGE,
    How.PROVISIONAL: Reason.PROVISIONAL_REPLACED,
    How.ESTIMATE: Reason.ESTIMATE_FINAL,
}
_FIRST = frozenset({FindingKind.NEW_SERIES, FindingKind.NEW_POINT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A finding before it has a place in the ledger."""

    kind: FindingKind
    reason: Reason
    before: Statement | None
    after: Statement | None
    others: tuple[Statement, ...] = ()
    facet: str | None = None
    instrument: str | None = None
    conflict_id: str | None = None
    closes: str | None = None
    #: The point's, where that is not the one of `after`: an undated figure that gives the value of a dated point.
    period: str | None = None
    #: Facets whose difference explains a disagreement.
    facets: tuple[str, ...] = ()

    @property
    def first(self) -> bool:
        return self.kind in _FIRST


def decide(before: CellState, after: CellState, new: Statement, cell: Cell, *, known: bool) -> list[Draft]:
    """What the arrival of `new` says: its own finding, then what it opens and closes. Updates what the cell told."""
    instrument = after.instruments.get(new.key)
    view = after.view_of(new.key)
    earlier = before.views.get(instrument) or PointView()
    home = view.home(new.key)
    drafts = _own(before, after, new)
    if drafts and drafts[0].kind is FindingKind.LATE:
        said = [s for s in cell.live.values() if after.instruments.get(s.key) == instrument and agrees(s, new)]
        drafts = [] if same_witness(new, said) else drafts
    facet = home.facet if home else new.facet
    drafts = [replace(d, facet=facet, instrument=instrument) for d in drafts]
    if not drafts and home is not None and not _repeated(new, home):
        drafts = [_disagreement(new, home, view, earlier, cell, instrument, known)]
    return [*drafts, *consequences(before, after, cell, new=new, told=drafts, why=Reason.SIDE_SUPERSEDED)]


def _repeated(new: Statement, home: Cluster) -> bool:
    return any(member is not new for member in home.members)


def _own(before: CellState, after: CellState, new: Statement) -> list[Draft]:
    """The finding of a statement that replaces, repeats or comes late; none where it stands alone or is not heard."""
    view = after.view_of(new.key)
    if isinstance(before, UndatedState) and isinstance(after, UndatedState):
        moved = _next_as_of(before, after, new)
        if moved is not None:
            return moved
    fate = view.fates.get(new.key)
    if fate is not None:
        return _late(new, fate, view)
    home = view.home(new.key)
    if home is None:
        return []
    replaced = _replaced(before, after, new)
    if replaced is not None:
        return [replaced]
    old = before.views.get(after.instruments.get(new.key)) or PointView()
    return _agreeing(new, home, old)


def _late(new: Statement, fate: Fate, view: PointView) -> list[Draft]:
    if fate.by is None:
        return []
    home = view.home(fate.by.key)
    stands = home.rep if home else fate.by
    return [_draft(FindingKind.LATE, Reason.PUBLISHED_EARLIER, stands, new)]


def _replaced(before: CellState, after: CellState, new: Statement) -> Draft | None:
    if after.joined is new:
        return None
    view = after.view_of(new.key)
    gone: list[tuple[Statement, How]] = []
    for old in before.views.values():
        for cluster in old.every():
            for member in cluster.members:
                fate = view.fates.get(member.key)
                if fate is not None and fate.by is new:
                    gone.append((member, fate.how))
    if not gone:
        return None
    for how in _REPLACED:
        own = [member for member, by in gone if by is how]
        if own:
            reason = _REPLACED[how]
            kind = FindingKind.REVISED
            if how is How.ISSUER or (how is How.TEXT and new.target):
                kind = FindingKind.TARGET_CHANGED
                reason = Reason.INSTRUMENT_AMENDED if new.figure.amends else reason
            return _draft(kind, reason, finest(own), new)
    return None


def _agreeing(new: Statement, home: Cluster, old: PointView) -> list[Draft]:
    """Against the cluster that it joined; nothing where only what had fallen before says the same, or nobody."""
    others = [member for member in home.members if member is not new and member.key not in old.fates]
    if not others:
        return []
    return _agreeing_with(new, others, home.rep if home.rep in others else None)


def _agreeing_with(new: Statement, others: Sequence[Statement], rep: Statement | None = None) -> list[Draft]:
    rep = rep or finest(others)
    if new.resolution < rep.resolution and new.story not in {m.story for m in others}:
        return [_draft(FindingKind.REFINED, Reason.MORE_PRECISE, rep, new)]
    if same_witness(new, others):
        return []
    return [_draft(FindingKind.CONFIRMED, Reason.AGREES, rep, new)]


def same_witness(new: Statement, others: Iterable[Statement]) -> bool:
    """Whether the outlet or the story has said it already, for whomever."""
    return any(o is not new and (o.story == new.story or o.publisher == new.publisher) for o in others)


def _next_as_of(before: UndatedState, after: UndatedState, new: Statement) -> list[Draft] | None:
    """A new as-of point; None where the statement joined one that was there."""
    place = after.place_in_time(new.key)
    if place is None:
        return None
    facet, index, count = place
    epochs = after.epochs[facet]
    home = after.view_of(new.key).home(new.key)
    disputed = any(home in sides for sides in after.view_of(new.key).arenas.values())
    if len(epochs[index].members) > 1 or count == 1 or disputed:
        return None
    present = after.view_of(new.key).current(c for c in after.view_of(new.key).clusters if c.facet == facet)
    if index == count - 1:
        old = before.views[None].current(c for c in before.views[None].clusters if c.facet == facet)
        was = old.rep if old else finest(epochs[index - 1].members)
        return [_draft(FindingKind.NEW_POINT, Reason.ANOTHER_AS_OF, was, new)]
    claimants = after.view_of(new.key).claimants
    if present and any(claimants[m.key] == claimants[new.key] for m in present.members):
        return [_draft(FindingKind.LATE, Reason.PUBLISHED_EARLIER, present.rep, new)]
    return [_draft(FindingKind.NEW_POINT, Reason.ANOTHER_AS_OF, None, new)]


def _disagreement(
    new: Statement,
    home: Cluster,
    view: PointView,
    earlier: PointView,
    cell: Cell,
    instrument: str | None,
    known: bool,
) -> Draft:
    """A value that nobody else gives: a side of a dispute, another facet, or the first of its point."""
    for arena, sides in view.arenas.items():
        if home in sides and cell.disputed(sides):
            return _side(new, home, arena, sides, view, earlier, cell, instrument)
    untold = [p for p in view.pairs if home.facet in p and (instrument, *p) not in cell.told]
    if untold:
        return _explained(new, home, untold, view, cell, instrument)
    kind = FindingKind.NEW_POINT if known else FindingKind.NEW_SERIES
    reason = Reason.ANOTHER_PERIOD if known else Reason.FIRST_OF_SERIES
    return _draft(kind, reason, None, new, facet=home.facet, instrument=instrument)


def _side(
    new: Statement,
    home: Cluster,
    arena: str,
    sides: Sequence[Cluster],
    view: PointView,
    earlier: PointView,
    cell: Cell,
    instrument: str | None,
) -> Draft:
    rest = [side for side in sides if side is not home]
    current = earlier.current(earlier.of(arena))
    first = next((side for side in rest if current and current.rep in side.members), rest[0])
    who = view.claimants[new.key]
    alike = [side for side in rest if side.facet == home.facet]
    if any(view.claimants[m.key] == who for side in alike for m in side.members):
        reason = Reason.REPORTED_DIFFERENTLY
    elif new.target:
        reason = Reason.TARGET_MISREPORTED
    elif not arena.partition("@")[0] and any(side.facet for side in sides):
        reason = Reason.FITS_NO_FACET
    else:
        reason = Reason.CLAIMANTS_DISAGREE
    quarrel = (instrument, arena, frozenset(value_of(side.rep) for side in sides))
    fresh = cell.raised.get(quarrel) or conflict_id(cell, instrument, arena, new)
    opened = cell.raised[quarrel] = cell.open.setdefault((instrument, arena), fresh)
    cell.acknowledged.discard(opened)
    return _draft(
        FindingKind.CONFLICT,
        reason,
        first.rep,
        new,
        others=tuple(side.rep for side in rest if side is not first),
        facet=home.facet,
        instrument=instrument,
        conflict_id=opened,
    )


def _explained(
    new: Statement,
    home: Cluster,
    untold: Sequence[tuple[str, str]],
    view: PointView,
    cell: Cell,
    instrument: str | None,
) -> Draft:
    """Two methods disagree for the first time: told once, explained at birth, never open."""
    rivals = [b if a.facet == home.facet else a for a, b in (view.pairs[pair] for pair in untold)]
    rivals.sort(key=lambda c: c.weight(view.pinned), reverse=True)
    cell.told |= {(instrument, *pair) for pair in untold}
    return _draft(
        FindingKind.CONFLICT,
        Reason.FACETS_DISAGREE,
        rivals[0].rep,
        new,
        others=tuple(rival.rep for rival in rivals[1:]),
        facet=home.facet,
        instrument=instrument,
        conflict_id=conflict_id(cell, instrument, "/".join("-".join(pair) for pair in untold), new),
        facets=tuple(sorted({facet for pair in untold for facet in pair})),
    )


def consequences(
    before: CellState, after: CellState, cell: Cell, *, new: Statement | None, told: Sequence[Draft], why: Reason
) -> list[Draft]:
    """What a change opens and closes besides its own finding."""
    drafts: list[Draft] = []
    if isinstance(after, UndatedState):
        _follow(before, after, cell)
    told_ids = {draft.conflict_id for draft in told}
    for (instrument, arena), opened in sorted(cell.open.items(), key=lambda item: (item[0][0] or "", item[0][1])):
        view = after.views.get(instrument)
        sides = view.arenas.get(arena, []) if view else []
        if not cell.disputed(sides):
            drafts.append(_closing(before, after, cell, (instrument, arena), opened, new, why))
        elif _values(before, instrument, arena) != _values(after, instrument, arena):
            cell.acknowledged.discard(opened)
    explained = any(draft.reason is Reason.FACET_EXPLAINS for draft in drafts)
    for instrument, view in after.views.items():
        for arena, sides in view.arenas.items():
            if (instrument, arena) not in cell.open and cell.disputed(sides):
                side = next((s for s in sides if new in s.members), sides[-1])
                earlier = before.views.get(instrument) or PointView()
                speaker = new if new is not None and new in side.members else side.rep
                draft = _side(speaker, side, arena, sides, view, earlier, cell, instrument)
                if draft.conflict_id not in told_ids:
                    drafts.append(draft)
        untold = [pair for pair in view.pairs if (instrument, *pair) not in cell.told]
        home = view.home(new.key) if new is not None and not explained else None
        if new is not None and home is not None and (own := [pair for pair in untold if home.facet in pair]):
            drafts.append(_explained(new, home, own, view, cell, instrument))
        cell.told |= {(instrument, *pair) for pair in untold}
    return drafts


def _follow(before: CellState, after: CellState, cell: Cell) -> None:
    """A dispute about an as-of point stays with its figures when the next point comes or a late one regroups them."""
    moved: dict[tuple[str | None, str], str] = {}
    for (instrument, arena), opened in sorted(cell.open.items(), key=lambda item: item[0][1]):
        old, new = before.views.get(instrument), after.views.get(instrument)
        keys = {member.key for side in old.arenas.get(arena, ()) for member in side.members} if old else set()
        shared = {
            name: sum(member.key in keys for cluster in clusters for member in cluster.members)
            for name, clusters in (new.points.items() if new else ())
        }
        best = max(sorted(shared), key=lambda name: (shared[name], name == arena), default=arena)
        place = (instrument, best if shared.get(best) else arena)
        if place in moved:
            place = (instrument, f"{arena}@{opened}")
        moved[place] = opened
        for quarrel, raised in list(cell.raised.items()):
            if raised == opened:
                del cell.raised[quarrel]
                cell.raised[(*place, quarrel[2])] = raised
    cell.open = moved


def _values(state: CellState, instrument: str | None, arena: str) -> set[str]:
    view = state.views.get(instrument)
    return {value_of(side.rep) for side in view.arenas.get(arena, ())} if view else set()


def _closing(
    before: CellState,
    after: CellState,
    cell: Cell,
    place: tuple[str | None, str],
    opened: str,
    new: Statement | None,
    why: Reason,
) -> Draft:
    instrument, arena = place
    del cell.open[place]
    view = after.views.get(instrument) or PointView()
    old = before.views.get(instrument) or PointView()
    left = view.current(view.of(arena))
    after_this = new if left and new in left.members else left.rep if left else None
    sides = [side.rep for side in old.arenas.get(arena, ())]
    apart = [rep for rep in sides if left is None or not agrees(rep, left.rep)]
    fallen = (rep for rep in apart if not any(rep in side.members for side in view.every()))
    lost = next(fallen, apart[0] if apart else None)
    if arena == UNSTATED and why is Reason.SIDE_SUPERSEDED and view.pairs and new is not None and new.facet:
        why = Reason.FACET_EXPLAINS
    return _draft(
        FindingKind.RESOLVED,
        why,
        lost,
        after_this,
        facet=left.facet if left else None,
        instrument=instrument,
        closes=opened,
    )


def overruled(before: CellState, after: CellState, instrument: str | None, arena: str, conflict: str) -> list[Draft]:
    """Another verdict on a dispute that is over: told where the value that stands is another one by it."""
    old, new = before.views.get(instrument) or PointView(), after.views.get(instrument) or PointView()
    was, now = old.current(old.of(arena)), new.current(new.of(arena))
    if was is None or now is None or agrees(was.rep, now.rep):
        return []
    return [
        _draft(
            FindingKind.RESOLVED,
            Reason.ANALYST_DECIDED,
            was.rep,
            now.rep,
            facet=now.facet,
            instrument=instrument,
            closes=conflict,
        )
    ]


def conflict_id(cell: Cell, instrument: str | None, arena: str, new: Statement) -> str:
    """Names a dispute by its point and the statement that opened it."""
    return stable_id("conflict", *cell.key.bucket, cell.key.period, instrument, arena, new.key)


def _draft(
    kind: FindingKind,
    reason: Reason,
    before: Statement | None,
    after: Statement | None,
    *,
    others: tuple[Statement, ...] = (),
    facet: str | None = None,
    instrument: str | None = None,
    conflict_id: str | None = None,
    closes: str | None = None,
    facets: tuple[str, ...] = (),
) -> Draft:
    return Draft(
        kind=kind,
        reason=reason,
        before=before,
        after=after,
        others=others,
        facet=facet,
        instrument=instrument,
        conflict_id=conflict_id,
        closes=closes,
        facets=facets,
    )
