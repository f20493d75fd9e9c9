"""Processes that read bytes: killable, limited, recycled. A page that kills its worker loses itself only."""

from __future__ import annotations

import multiprocessing
import pickle
import queue
import resource
import signal
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any

from monitor.domain.errors import MonitorError
from monitor.run.catalog import Catalog
from monitor.run.config_files import ConfigFiles
from monitor.run.worker_jobs import Job, Result, do
from monitor.settings import Settings, WorkerSettings

#: What a worker calls with its catalogue and a job.
Work = Callable[[Catalog, Any], Any]
_STOP_SECONDS = 2.0
_START_SECONDS = 60.0


class PoisonReason(StrEnum):
    """How a job killed its worker."""

    CRASH = "crash"
    CPU = "cpu"
    MEMORY = "memory"
    DEADLINE = "deadline"
    ERROR = "error"


class WorkerError(MonitorError):
    """Readers cannot be started, or were closed: no page is to blame."""


class PoisonedError(Exception):
    """A job was given up. The pool goes on with a fresh worker."""

    def __init__(self, reason: PoisonReason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(f"{reason}: {detail}")


@dataclass(frozen=True, slots=True)
class _Setup:
    """What a worker is made from: the configuration as read, so that it reads no file and no variable itself."""

    files: ConfigFiles
    digest: str
    settings: Settings
    origins: Mapping[str, str]
    work: Work


class WorkerPool:
    """N processes. `run` may be called from any thread and waits for a free worker. Use it as a context."""

    def __init__(self, catalog: Catalog, *, settings: WorkerSettings | None = None, work: Work = do) -> None:
        self.settings = settings or catalog.settings.worker
        self._setup = _Setup(catalog.files, catalog.digest, catalog.settings, dict(catalog.origins), work)
        self._free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(self.settings.count):
            self._free.put(None)
        self._workers: set[_Worker] = set()
        self._lock = threading.Lock()
        self._closed = False
        #: Workers that were killed or died.
        self.lost = 0

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def count(self) -> int:
        """How many jobs run at a time."""
        return self.settings.count

    def run(self, job: Job) -> Result:
        """The result of the job. Raises PoisonedError where it killed its worker or took too long."""
        result: Result = self.call(job)
        return result

    def call(self, job: object) -> Any:
        """As `run`, for whatever the pool's work takes."""
        worker = self._free.get()
        try:
            worker = worker or self._start()
            answer = worker.ask(job, self.settings.deadline.total_seconds())
            if worker.done >= self.settings.recycle_after:
                self._drop(worker)
                worker = None
            return answer
        except PoisonedError as error:
            self.lost += 1
            if worker is not None:
                self._drop(worker)
                worker = None
            if self._closed:
                # The worker was ended from here: no page is to blame.
                raise WorkerError("the readers are closed", subject="worker") from error
            raise
        finally:
            self._free.put(worker)

    def _start(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise WorkerError("the readers are closed", subject="worker")
            worker = _Worker(self._setup, self.settings)
            self._workers.add(worker)
            return worker

    def _drop(self, worker: _Worker) -> None:
        with self._lock:
            self._workers.discard(worker)
        worker.stop()

    def close(self) -> None:
        """Ends every worker."""
        with self._lock:
            self._closed = True
            workers, self._workers = list(self._workers), set()
        for worker in workers:
            worker.stop()


class _Worker:
    """One process with a pipe."""

    def __init__(self, setup: _Setup, limits: WorkerSettings) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(
            target=_main, args=(theirs, setup, limits), name="nq57-reader", daemon=True
        )
        self._process.start()
        theirs.close()
        self.done = 0
        self._await_ready()

    def _await_ready(self) -> None:
        """Its first message says that it is ready. No page is to blame where it does not come."""
        try:
            ready = self._pipe.poll(_START_SECONDS) and self._pipe.recv() == "ready"
        except (EOFError, OSError):
            ready = False
        if not ready:
            self.stop()
            raise WorkerError(
                "a reading process did not start",
                subject="worker",
                remedy="raise worker.memory_mb, or see what it said on stderr",
            )

    def ask(self, job: object, seconds: float) -> Any:
        """The answer within `seconds`. Raises PoisonedError."""
        try:
            self._pipe.send(job)
            self._wait(seconds)
            kind, answer = self._pipe.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError) as error:
            raise self._died() from error
        except pickle.UnpicklingError as error:
            raise PoisonedError(PoisonReason.CRASH, f"a broken answer ({error})") from error
        self.done += 1
        if kind != "result":
            raise PoisonedError(PoisonReason(kind), answer)
        return answer

    def _wait(self, seconds: float) -> None:
        if not self._pipe.poll(seconds):
            raise PoisonedError(PoisonReason.DEADLINE, f"no answer in {seconds:g} s")

    def _died(self) -> PoisonedError:
        self._process.join(_STOP_SECONDS)
        code = self._process.exitcode
        if code == -signal.SIGXCPU:
            return PoisonedError(PoisonReason.CPU, "more CPU time than worker.cpu_seconds")
        if code == -signal.SIGKILL:
            return PoisonedError(PoisonReason.MEMORY, "killed from outside, as happens where memory ends")
        name = signal.Signals(-code).name if code is not None and code < 0 else f"status {code}"
        return PoisonedError(PoisonReason.CRASH, f"the worker ended with {name}")

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._pipe.close()
        self._process.join(0.05)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(_STOP_SECONDS)
        self._process.close()


def _main(pipe: Connection, setup: _Setup, limits: WorkerSettings) -> None:
    """The life of a worker: it ends when its pipe closes, that is, with its parent at the latest."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    memory = limits.memory_mb * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    catalog = Catalog(setup.files, setup.digest, setup.settings, setup.origins)
    pipe.send("ready")
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        _allow_cpu(limits.cpu_seconds)
        try:
            answer = ("result", setup.work(catalog, job))
        except MemoryError:
            answer = ("memory", f"more memory than worker.memory_mb ({limits.memory_mb})")
        except Exception as error:
            # A fault of ours in one page must not end the pass; it is told with the page and kept with its bytes.
            answer = ("error", f"{type(error).__name__}: {error}"[:500])
        del job
        try:
            pipe.send(answer)
        except BrokenPipeError:
            return


def _allow_cpu(seconds: int) -> None:
    """The limit counts from the start of the process: it is moved on for every job."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    total = int(used.ru_utime + used.ru_stime) + seconds + 1
    resource.setrlimit(resource.RLIMIT_CPU, (total, resource.RLIM_INFINITY))
