"""New settings: every statement is read under them again, and what that opens, closes or makes doubtful is told."""

from __future__ import annotations

from dataclasses import replace

from monitor.compare.book import Book
from monitor.compare.cell import Cell
from monitor.compare.decide import Draft, consequences
from monitor.compare.guard import outside
from monitor.compare.intake import Intake, cells_of, suspect_draft
from monitor.compare.pages import Pages
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.statement import Statement, restated
from monitor.compare.within import Said


def resettle(intake: Intake, pages: Pages, rules: Rules) -> list[Draft]:
    """Puts the book under new rules. Nothing is told for a ledger that has no figures yet."""
    old, intake.book, before = intake.book, Book(), intake.rules
    intake.rules = rules
    if not old.cells:
        return []
    made = {key: restated(s, rules) for cell in cells_of(old) for key, s in _all(cell).items()}
    for cell in cells_of(old):
        _move(cell, made, intake.book, rules)
    for bucket, facet, instrument in old.known():
        intake.book.note(bucket, facet, instrument)
    for page in pages.known.values():
        page.said = [_again(said, made) for said in page.said]
        page.refused = [_again(said, made) for said in page.refused]
    drafts: list[Draft] = []
    for cell in cells_of(intake.book):
        drafts += _doubts(cell, intake)
    for cell in cells_of(intake.book):
        twin = old.find(cell.key)
        was = twin.state(before) if twin else cell.state(rules)
        drafts += consequences(was, cell.state(rules), cell, new=None, told=(), why=Reason.SETTINGS_CHANGED)
    return drafts


def _all(cell: Cell) -> dict[str, Statement]:
    return {**cell.past, **{key: s for key, (s, _) in cell.suspects.items()}, **cell.live}


def _again(said: Said, made: dict[str, Statement]) -> Said:
    main = replace(made.get(said.main.key, said.main), prior=said.main.prior)
    return replace(said, main=main, brackets=tuple(made.get(b.key, b) for b in said.brackets))


def _move(cell: Cell, made: dict[str, Statement], book: Book, rules: Rules) -> None:
    """The cell's statements and memory under the keys that hold now."""
    for key in cell.past:
        book.cell(made[key].cell).past[key] = made[key]
    for key in cell.live:
        home = book.cell(made[key].cell)
        home.add(made[key], rules)
        home.pinned |= {key} & cell.pinned
    for key, (_, reason) in cell.suspects.items():
        book.cell(made[key].cell).quarantine(made[key], reason)
    heirs = {made[key].cell for key in _all(cell)}
    heir = book.cell(cell.key if cell.key in heirs or not heirs else min(heirs))
    heir.open |= cell.open
    heir.raised |= cell.raised
    heir.acknowledged |= cell.acknowledged
    heir.told |= cell.told
    heir.met |= cell.met
    heir.settled |= cell.settled


def _doubts(cell: Cell, intake: Intake) -> list[Draft]:
    """Plausible ranges moved: who is inside now comes back, who is outside goes to review."""
    drafts: list[Draft] = []
    for statement, reason in list(cell.suspects.values()):
        if reason is Reason.OUT_OF_RANGE and not outside(statement, intake.rules):
            drafts += intake.release(statement)
    for statement in list(cell.live.values()):
        if not statement.prior and outside(statement, intake.rules) and not intake.vouched(statement.observation.id):
            cell.quarantine(statement, Reason.OUT_OF_RANGE)
            drafts.append(suspect_draft(statement, Reason.OUT_OF_RANGE, None))
    return drafts
