"""`nq57 metrics`: the indicators that are tracked, and what the catalogue lacks."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.output import print_json, print_table, say
from monitor.cli.panels import Commands

if TYPE_CHECKING:
    from monitor.run.catalog import Catalog

metrics = typer.Typer(
    cls=Commands,
    help="The indicators that are tracked, and candidates for more.\n\nExample: nq57 metrics --json",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@metrics.callback(invoke_without_command=True)
def tracked(
    context: typer.Context, json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False
) -> None:
    """Prints the indicators that are tracked, with their units and targets; or, with suggest, what is not yet.

    Example: nq57 metrics --json
    """
    if context.invoked_subcommand is not None:
        return
    from monitor.run.catalog import load_catalog

    catalog = load_catalog()
    if json_:
        for metric in catalog.metrics:
            print_json(
                {
                    "id": metric["id"],
                    "area": metric["area"],
                    "name": metric.get("name", {}),
                    "units": metric.get("units", []),
                    "better": metric.get("better"),
                    "facets": [facet["id"] for facet in metric.get("facets", ())],
                    "targets": [
                        {key: target.get(key) for key in ("value", "unit", "deadline", "instrument", "verified")}
                        for target in metric.get("targets", ())
                    ],
                }
            )
        return
    rows = [_metric_row(catalog, metric["id"]) for metric in catalog.metrics]
    print_table(["id", "name", "units", "targets"], rows, heads=2)
    say(f"{len(catalog.metrics)} metrics")


def _metric_row(catalog: Catalog, metric_id: str) -> list[object]:
    from monitor.present.locale import instrument_name, quantity_text
    from monitor.run.standing import targets_of

    metric, words = catalog.metrics_by_id[metric_id], catalog.words("en")
    targets = [
        f"{quantity_text(target.quantity, words)} by {target.deadline} ({instrument_name(target.instrument, words)})"
        + ("" if target.verified else ", unverified")
        for target in targets_of(metric)
    ]
    return [
        metric_id,
        metric.get("name", {}).get("en", metric_id),
        ", ".join(metric.get("units", ())),
        "; ".join(targets),
    ]


@metrics.command("suggest")
def suggest(
    least: Annotated[int, typer.Option(min=1, help="Only what so many articles state.")] = 2,
    limit: Annotated[int, typer.Option(min=1, help="At most so many candidates.")] = 30,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines, the first candidate first.")] = False,
) -> None:
    """Ranks recurring figures that no indicator of the catalogue covers, as candidates for new ones.

    Example: nq57 metrics suggest --least 3
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.suggest import suggest as look

    with open_database(load_catalog()) as store, store.read() as tx:
        found = look(tx, least)
    shown = found.candidates[:limit]
    if json_:
        for candidate in shown:
            print_json(asdict(candidate))
    elif shown:
        columns = ["phrase", "lang", "publishers", "articles", "figures", "units", "example"]
        rows = [
            [c.phrase, c.lang, c.publishers, c.articles, c.figures, ", ".join(c.units), _around(c.example, c.quote)]
            for c in shown
        ]
        print_table(columns, rows, right=["publishers", "articles", "figures"])
    if not found.open_figures:
        say("nothing to suggest: the store holds no figure without a metric")
        return
    left = len(found.candidates) - len(shown)
    say(
        f"{found.open_figures} figures without a metric"
        + (" (the newest; older ones were left out)" if found.cut else "")
        + f", {len(found.candidates)} candidates of at least {least} articles"
        + (f", {left} not shown (--limit)" if left else "")
    )


def _around(example: str, quote: str, width: int = 90) -> str:
    """The sentence, or its part around the figure where it is long."""
    at = example.find(quote)
    start = max(0, min(at - width // 2, len(example) - width))
    end = start + width
    return ("…" if start else "") + example[start:end].strip() + ("…" if end < len(example) else "")
