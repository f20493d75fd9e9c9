"""What a process and its children hold together, watched from outside while they work.

A page of memory that several of them share is counted once among them (the proportional set size of Linux): it is there
once. Both sides of a comparison are watched in the same way, at the same pace.
"""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

#: Seconds between two looks.
PACE = 0.25


def family(pid: str) -> Iterator[str]:
    """The process and all its descendants that live now."""
    yield pid
    for task in list(Path(f"/proc/{pid}/task").iterdir()):
        # A thread may end while it is looked at.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            for child in (task / "children").read_text().split():
                yield from family(child)


def proportional_mb(pid: str) -> float:
    """What the process and its descendants hold, in MB of 10^6 bytes; 0 once it has ended."""
    total = 0
    try:
        for member in family(pid):
            rows = Path(f"/proc/{member}/smaps_rollup").read_text().splitlines()
            total += sum(int(row.split()[1]) for row in rows if row.startswith("Pss:"))
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return total * 1024 / 1e6


def watched(command: Sequence[object], environment: dict[str, str] | None = None) -> tuple[str, float]:
    """What the command printed, and the most that it and its children held at any look."""
    with subprocess.Popen(
        [str(part) for part in command], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        most, ended = [0.0], threading.Event()

        def watch() -> None:
            while not ended.wait(PACE):
                most[0] = max(most[0], proportional_mb(str(process.pid)))

        watcher = threading.Thread(target=watch)
        watcher.start()
        out, err = process.communicate()
        ended.set()
        watcher.join()
    assert process.returncode == 0, err[-3000:]
    return out, most[0]
