"""Runs a command and turns every outcome into the exit status of the contract:
0 done, 1 done with failures, 2 usage or configuration fault, 130 and 143 on signals."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

import typer
from typer.exceptions import TyperException

from monitor.cli.app import build_app
from monitor.domain.errors import MonitorError


class Terminated(BaseException):
    """SIGTERM came."""


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def run(arguments: list[str] | None = None) -> int:
    """The exit status of one command; failures are told on stderr."""
    try:
        command = typer.main.get_command(build_app())
        outcome = command.main(args=arguments, prog_name="nq57", standalone_mode=False)
        return outcome if isinstance(outcome, int) else 0
    except typer.Exit as exit_:
        return exit_.exit_code
    except TyperException as error:
        _tell(error)
        return 2
    except MonitorError as error:
        print(f"nq57: {error}", file=sys.stderr)
        return 2
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
    print(message, file=sys.stderr)


def main() -> None:
    """Entry point of `nq57`."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        status = run()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`nq57 findings | head`): not a fault, and nothing more may be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status)
