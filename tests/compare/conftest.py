"""What every table of compare shows holds also for a comparer that goes on from what was kept, and a point that grew
statement by statement is what all its statements make at once."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest
from pieces import Memory, told_in_pieces
from world import World

from monitor.domain.ledger import ConfigEvent

#: One test in two has its worlds made at once, one in so many has them told again, in turns each event to a comparer of
#: its own and all to one that keeps on. Which ones goes by their names: the same whatever else is run.
_EVERY = 8


@pytest.fixture(autouse=True)
def _told_again(request: pytest.FixtureRequest) -> Iterator[None]:
    World.every.clear()
    yield
    turn = zlib.crc32(request.node.nodeid.encode())
    for world in World.every if turn % 2 == 0 else ():
        grown = [state.record() for state in world.comparer.point_states()]
        for cell in world.comparer._intake.book.cells.values():
            cell.touch()
        assert grown == [state.record() for state in world.comparer.point_states()]
        if turn % _EVERY or sum(isinstance(event, ConfigEvent) for event in world.events) != 1:
            continue
        found, memory = told_in_pieces(world.events, warm=turn % (2 * _EVERY) == 0)
        assert found == world.found
        whole = Memory(world.events)
        whole.take(world.comparer.changes())
        assert memory.all() == whole.all()
