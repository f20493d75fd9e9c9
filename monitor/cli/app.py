"""All commands in one place. A command's module is loaded when it is named, and its own imports happen when it runs, so
that commands and their help start fast."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command, get_group

from monitor.cli.panels import Commands

PANEL_READ, PANEL_STORE, PANEL_HISTORY, PANEL_OPERATE = "Read", "Store", "History", "Operate"


class _Command(NamedTuple):
    """In which panel of the help it stands, and where it is: a function of a module here, or a group of them."""

    panel: str
    module: str
    name: str
    group: bool = False


_COMMANDS = {
    "extract": _Command(PANEL_READ, "texts", "extract"),
    "explain": _Command(PANEL_READ, "texts", "explain"),
    "evaluate": _Command(PANEL_READ, "evaluate", "evaluate"),
    "parse": _Command(PANEL_READ, "texts", "parse"),
    "ingest": _Command(PANEL_STORE, "ingest", "ingest"),
    "backfill": _Command(PANEL_STORE, "backfill", "backfill"),
    "findings": _Command(PANEL_HISTORY, "history", "findings"),
    "metrics": _Command(PANEL_HISTORY, "metrics", "metrics", group=True),
    "series": _Command(PANEL_HISTORY, "series", "series"),
    "targets": _Command(PANEL_HISTORY, "targets", "targets"),
    "explain-finding": _Command(PANEL_HISTORY, "review", "explain_finding"),
    "conflicts": _Command(PANEL_HISTORY, "review", "conflicts"),
    "review": _Command(PANEL_HISTORY, "review", "review", group=True),
    "export": _Command(PANEL_HISTORY, "export", "export"),
    "replay": _Command(PANEL_STORE, "replay", "replay"),
    "digest": _Command(PANEL_HISTORY, "digest", "digest"),
    "alerts": _Command(PANEL_HISTORY, "digest", "alerts", group=True),
    "silence": _Command(PANEL_HISTORY, "quiet", "silence"),
    "ack": _Command(PANEL_HISTORY, "quiet", "ack"),
    "db": _Command(PANEL_OPERATE, "database", "db", group=True),
    "run": _Command(PANEL_OPERATE, "operate", "run"),
    "web": _Command(PANEL_OPERATE, "operate", "web"),
    "worker": _Command(PANEL_OPERATE, "worker", "worker"),
    "poll": _Command(PANEL_OPERATE, "sources", "poll"),
    "feeds": _Command(PANEL_OPERATE, "sources", "feeds", group=True),
    "check-config": _Command(PANEL_OPERATE, "operate", "check_config"),
    "doctor": _Command(PANEL_OPERATE, "operate", "doctor"),
    "healthcheck": _Command(PANEL_OPERATE, "operate", "healthcheck"),
    "demo": _Command(PANEL_OPERATE, "operate", "demo"),
    "version": _Command(PANEL_OPERATE, "operate", "version"),
}


def command_for(arguments: list[str]) -> TyperGroup:
    """The application with every command of the contract that exists, or with only the one that the arguments begin
    with: to make them all takes longer than some of them run."""
    named = arguments[0] if arguments else ""
    if named in _COMMANDS:
        return get_group(_with([named]))
    every = get_command(_with(_COMMANDS))
    assert isinstance(every, TyperGroup)
    return every


def _with(names: Iterable[str]) -> typer.Typer:
    app = typer.Typer(
        name="nq57",
        cls=Commands,
        help="Follows the figures of Viet Nam's Resolution 57 through the press.\n\nExample: nq57 demo",
        no_args_is_help=True,
        add_completion=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for name in names:
        command = _COMMANDS[name]
        told = getattr(import_module(f"monitor.cli.{command.module}"), command.name)
        if command.group:
            app.add_typer(told, name=name, rich_help_panel=command.panel)
        else:
            app.command(name, rich_help_panel=command.panel)(told)
    return app
