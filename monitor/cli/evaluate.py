"""`nq57 evaluate`: how well the extractor reads marked articles."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from monitor.cli.output import print_json, print_table, print_text, say


def evaluate(
    directory: Annotated[Path, typer.Argument(help="A directory of marked articles, one JSON file each.")],
    lang: Annotated[str | None, typer.Option(help="Only en or vi.")] = None,
    misses: Annotated[int | None, typer.Option(help="At most so many misses; by default all.", min=0)] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print one JSON object: report and misses.")] = False,
) -> None:
    """Prints how well figures, metrics, records and topics of marked articles are read, by language, and every miss.

    Example: nq57 evaluate ../shared/gold/articles --misses 20
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.evaluate import evaluate as run

    found = run(load_catalog(), directory, lang)
    shown = found.misses[:misses]
    if json_:
        print_json({"report": found.report, "misses": list(shown)})
        return
    columns = ["", "articles", "figures P", "R", "F1", "of", "metrics P", "R", "F1", "of", "records"]
    fields = list(found.report["all"]["fields"])
    print_table(
        [*columns, *fields, "topic"],
        [_row(key, report) for key, report in found.report.items()],
        right=[*columns[1:], *fields, "topic"],
    )
    print_text("".join(f"{line}\n" for line in shown))
    left = len(found.misses) - len(shown)
    say(f"{len(found.misses)} misses" + (f", {left} not shown (--misses)" if left else ""))


def _row(key: str, report: Mapping[str, Any]) -> list[object]:
    cells: list[object] = [key, report["articles"]]
    for part in ("figures", "metrics"):
        of = report[part]
        cells += [*(f"{of[name]:.3f}" for name in ("precision", "recall", "f1")), of["gold"]]
    shares = [report["records"], *report["fields"].values(), report["topic"]]
    return cells + ["-" if share is None else f"{share:.3f}" for share in shares]
