"""The life of one reading process: its set-up, then jobs until its pipe closes."""

from __future__ import annotations

import resource
import signal
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from monitor.run.catalog import Catalog
from monitor.run.config_files import ConfigFiles
from monitor.settings import Settings, WorkerSettings

#: What a worker calls with its catalogue and a job.
Work = Callable[[Catalog, Any], Any]


@dataclass(frozen=True, slots=True)
class ReaderSetup:
    """What a worker is made from: the configuration as read, so that it reads no file and no variable itself."""

    files: ConfigFiles
    digest: str
    settings: Settings
    origins: Mapping[str, str]
    work: Work


def main(fd: int) -> None:
    """Works on the jobs that come through this descriptor. It ends with its parent at the latest."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    pipe = Connection(fd)
    try:
        setup, limits = pipe.recv()
    except (EOFError, OSError):
        return
    _limit(limits)
    catalog = Catalog(setup.files, setup.digest, setup.settings, setup.origins)
    pipe.send("ready")
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        _allow_cpu(limits.cpu_seconds)
        answer = _answer(setup.work, catalog, job, limits)
        del job
        try:
            pipe.send(answer)
        except BrokenPipeError:
            return


def _answer(work: Work, catalog: Catalog, job: object, limits: WorkerSettings) -> tuple[str, Any]:
    try:
        return "result", work(catalog, job)
    except MemoryError:
        return "memory", f"more memory than worker.memory_mb ({limits.memory_mb})"
    except Exception as error:
        # A fault of ours in one page must not end the pass; it is told with the page and kept with its bytes.
        return "error", f"{type(error).__name__}: {error}"[:500]


def _limit(limits: WorkerSettings) -> None:
    memory = limits.memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_cpu(seconds: int) -> None:
    """The limit counts from the start of the process: it is moved on for every job."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    total = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (total, resource.RLIM_INFINITY))
