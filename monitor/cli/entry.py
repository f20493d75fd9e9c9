"""Runs a command and turns every outcome into the exit status of the contract:
0 done, 1 done with failures, 2 usage or configuration fault, 130 and 143 where a signal broke it off.

What runs until it is stopped (the daemon, the pages, a worker, the demo's pages) is done when it is: 0, and 130 or 143
where a second signal ended it at once."""

from __future__ import annotations

import gc
import io
import os
import select
import signal
import sys
from types import FrameType
from typing import TextIO

import typer
from typer.exceptions import TyperException

from monitor.cli.app import command_for
from monitor.cli.output import say
from monitor.domain.errors import FetchError, MonitorError


class Terminated(BaseException):
    """SIGTERM came."""


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def run(arguments: list[str] | None = None) -> int:
    """The exit status of one command; failures are told on stderr."""
    try:
        given = sys.argv[1:] if arguments is None else arguments
        outcome = command_for(given).main(args=given, prog_name="nq57", standalone_mode=False)
        return outcome if isinstance(outcome, int) else 0
    except SystemExit as exit_:
        # Typer makes status 1 of every broken pipe: `main` knows whether it is a fault.
        broken = exit_.__context__
        if isinstance(broken, BrokenPipeError):
            raise broken from None
        raise
    except typer.Exit as exit_:
        return exit_.exit_code
    except TyperException as error:
        _tell(error)
        return 2
    except MonitorError as error:
        say(f"nq57: {error}")
        return 1 if isinstance(error, FetchError) else 2
    except OSError as error:
        # A folder that may not be read, a disk that is full: nothing that the command could go on without.
        if error.filename is None:
            raise
        say(f"nq57: {error.filename}: {error.strerror}")
        return 1
    except (typer.Abort, KeyboardInterrupt):
        return 130
    except Terminated:
        return 143


def _tell(error: TyperException) -> None:
    """A fault of the command line as one line with where help is; the help itself where that is what was asked for."""
    message = error.format_message()
    context = getattr(error, "ctx", None)
    if "\n" not in message:
        command = context.command_path if context else "nq57"
        message = f"nq57: {message.rstrip('.')}; {command} --help says more"
    say(message)


def main() -> None:
    """Entry point of `nq57`."""
    signal.signal(signal.SIGTERM, _terminate)
    _streams()
    status = 0
    try:
        status = run()
        sys.stdout.flush()
    except OSError as error:
        unread = _unread() if isinstance(error, BrokenPipeError) else []
        # That a reader has gone (`nq57 findings | head`) is no fault, but nothing more may be written to it.
        for stream in unread or [sys.stdout]:
            _drop(stream)
        if not unread:
            say(f"nq57: input or output: {error.strerror or error}")
            status = 1
    # A process that ends need not look for cycles in all that it has read: that takes a tenth of a short command.
    gc.freeze()
    sys.exit(status)


def _unread() -> list[TextIO]:
    """Those of stdout and stderr of which the other end is closed."""
    ends, streams = select.poll(), {stream.fileno(): stream for stream in (sys.stdout, sys.stderr)}
    for number in streams:
        ends.register(number, 0)
    return [streams[number] for number, state in ends.poll(0) if state & (select.POLLERR | select.POLLHUP)]


def _streams() -> None:
    """Standard streams that every command can use: one that was closed is empty, or a place where all is lost (and no
    database file gets its number); records are UTF-8, and what is no character is escaped as JSON does it."""
    for number, mode in enumerate(("r", "w", "w")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if mode == "r" else os.O_WRONLY)
            name = ("stdin", "stdout", "stderr")[number]
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _drop(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
