"""Help of groups of commands: in panels, and no line cut."""

from __future__ import annotations

from typer.core import TyperGroup

OTHERS = "Commands"


class Commands(TyperGroup):
    """A group that lists its commands by their panels, each with the whole first sentence of its help."""

    def format_commands(self, ctx, formatter) -> None:  # type: ignore[no-untyped-def]  # typer keeps these types to itself
        panels: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                panel = getattr(command, "rich_help_panel", None)
                rows = panels.setdefault(panel if isinstance(panel, str) else OTHERS, [])
                rows.append((name, command.get_short_help_str(limit=1000)))
        widest = max((len(name) for rows in panels.values() for name, _ in rows), default=0)
        for panel, rows in panels.items():
            with formatter.section(panel):
                formatter.write_dl([(name.ljust(widest), told) for name, told in rows])
