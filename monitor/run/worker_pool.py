"""Processes that read bytes: killable, limited, recycled. A page that kills its worker loses itself only."""

from __future__ import annotations

import contextlib
import pickle
import queue
import signal
import subprocess
import sys
import threading
from enum import StrEnum
from functools import cached_property
from multiprocessing.connection import Pipe
from multiprocessing.reduction import ForkingPickler
from types import TracebackType
from typing import Any

from monitor.domain.errors import MonitorError
from monitor.run.catalog import Catalog
from monitor.run.reader import ReaderSetup, Work
from monitor.run.worker_jobs import Job, Result, do
from monitor.settings import WorkerSettings

_BEGIN = "import sys; sys.path[:] = {path!r}; from monitor.run.reader import main; main({fd})"
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


class WorkerPool:
    """N processes. `run` may be called from any thread and waits for a free worker. Use it as a context."""

    def __init__(self, catalog: Catalog, *, settings: WorkerSettings | None = None, work: Work = do) -> None:
        self.settings = settings or catalog.settings.worker
        self._setup = ReaderSetup(catalog.files, catalog.digest, catalog.settings, dict(catalog.origins), work)
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
            worker = _Worker(self._first_message)
            self._workers.add(worker)
            return worker

    @cached_property
    def _first_message(self) -> bytes:
        """What a worker is told first, packed once: every worker of a pool is made from the same."""
        return bytes(ForkingPickler.dumps((self._setup, self.settings)))

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
    """One process with a pipe: a fresh interpreter that imports what a reader needs, and nothing of its parent."""

    def __init__(self, first_message: bytes) -> None:
        self._pipe, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, *_interpreter_flags(), "-c", _BEGIN.format(path=sys.path, fd=theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
            )
        self.done = 0
        with contextlib.suppress(OSError):
            self._pipe.send_bytes(first_message)
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
        try:
            code = self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            return PoisonedError(PoisonReason.CRASH, "the worker closed its pipe")
        if code == -signal.SIGXCPU:
            return PoisonedError(PoisonReason.CPU, "more CPU time than worker.cpu_seconds")
        if code == -signal.SIGKILL:
            return PoisonedError(PoisonReason.MEMORY, "killed from outside, as happens where memory ends")
        name = signal.Signals(-code).name if code < 0 else f"status {code}"
        return PoisonedError(PoisonReason.CRASH, f"the worker ended with {name}")

    def stop(self) -> None:
        """Ends the process, whatever it is doing."""
        self._pipe.close()
        try:
            self._process.wait(0.05)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _interpreter_flags() -> list[str]:
    """The options of this interpreter that change what the same code does."""
    flags = ["-O" * sys.flags.optimize] if sys.flags.optimize else []
    return flags + [f"-X{name}" if value is True else f"-X{name}={value}" for name, value in sys._xoptions.items()]
