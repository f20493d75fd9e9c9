"""All commands in one place. Each command's own imports happen when it runs, so that help stays fast."""

from __future__ import annotations

import typer

from monitor.cli import (
    backfill,
    database,
    digest,
    evaluate,
    export,
    history,
    ingest,
    metrics,
    operate,
    poisoned,
    quiet,
    replay,
    review,
    series,
    sources,
    targets,
    texts,
    worker,
)
from monitor.cli.panels import Commands

PANEL_READ, PANEL_STORE, PANEL_HISTORY, PANEL_OPERATE = "Read", "Store", "History", "Operate"


def build_app() -> typer.Typer:
    """The application with every command of the contract that exists."""
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
    app.command("extract", rich_help_panel=PANEL_READ)(texts.extract)
    app.command("explain", rich_help_panel=PANEL_READ)(texts.explain)
    app.command("evaluate", rich_help_panel=PANEL_READ)(evaluate.evaluate)
    app.command("parse", rich_help_panel=PANEL_READ)(texts.parse)
    app.command("ingest", rich_help_panel=PANEL_STORE)(ingest.ingest)
    app.command("backfill", rich_help_panel=PANEL_STORE)(backfill.backfill)
    app.command("findings", rich_help_panel=PANEL_HISTORY)(history.findings)
    app.add_typer(metrics.metrics, name="metrics", rich_help_panel=PANEL_HISTORY)
    app.command("series", rich_help_panel=PANEL_HISTORY)(series.series)
    app.command("targets", rich_help_panel=PANEL_HISTORY)(targets.targets)
    app.command("explain-finding", rich_help_panel=PANEL_HISTORY)(review.explain_finding)
    app.command("conflicts", rich_help_panel=PANEL_HISTORY)(review.conflicts)
    app.add_typer(review.review, name="review", rich_help_panel=PANEL_HISTORY)
    app.command("export", rich_help_panel=PANEL_HISTORY)(export.export)
    app.command("replay", rich_help_panel=PANEL_STORE)(replay.replay)
    app.command("digest", rich_help_panel=PANEL_HISTORY)(digest.digest)
    app.add_typer(digest.alerts, name="alerts", rich_help_panel=PANEL_HISTORY)
    app.command("silence", rich_help_panel=PANEL_HISTORY)(quiet.silence)
    app.command("ack", rich_help_panel=PANEL_HISTORY)(quiet.ack)
    app.add_typer(database.db, name="db", rich_help_panel=PANEL_OPERATE)
    app.command("run", rich_help_panel=PANEL_OPERATE)(operate.run)
    app.command("web", rich_help_panel=PANEL_OPERATE)(operate.web)
    app.command("worker", rich_help_panel=PANEL_OPERATE)(worker.worker)
    app.command("poll", rich_help_panel=PANEL_OPERATE)(sources.poll)
    sources.feeds.add_typer(poisoned.poison, name="poison")
    app.add_typer(sources.feeds, name="feeds", rich_help_panel=PANEL_OPERATE)
    app.command("check-config", rich_help_panel=PANEL_OPERATE)(operate.check_config)
    app.command("doctor", rich_help_panel=PANEL_OPERATE)(operate.doctor)
    app.command("healthcheck", rich_help_panel=PANEL_OPERATE)(operate.healthcheck)
    app.command("demo", rich_help_panel=PANEL_OPERATE)(operate.demo)
    app.command("version", rich_help_panel=PANEL_OPERATE)(operate.version)
    return app
