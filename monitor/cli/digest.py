"""`nq57 digest` and `nq57 alerts`: what is told, previewed or sent."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from monitor.cli.moments import start_of
from monitor.cli.output import print_json, print_table, print_text, say
from monitor.cli.panels import Commands
from monitor.domain.errors import UsageError

alerts = typer.Typer(
    cls=Commands,
    help="What is told to whom, and what became of the sending.\n\nExample: nq57 alerts preview --since 7d",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

FORMATS = ("text", "html", "markdown", "json")
LANGUAGES = ("vi", "en")


def one_of(value: str, known: tuple[str, ...], option: str) -> str:
    """The value where it is known. Raises UsageError."""
    if value not in known:
        raise UsageError(f"{value!r} is none of {', '.join(known)}", subject=option, remedy=f"write {known[0]}")
    return value


def digest(
    since: Annotated[
        str | None, typer.Option(help="From when: 24h, 7d, a date or a time; by default everything.")
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="text, html, markdown or json.")] = "text",
    ui_lang: Annotated[str | None, typer.Option("--ui-lang", help="vi or en; by default digest.language.")] = None,
    send: Annotated[bool, typer.Option("--send", help="Tell everything that waits to its receivers now.")] = False,
) -> None:
    """Prints the digest of what was found, or sends what is due.

    Example: nq57 digest --since 7d --ui-lang vi
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.charts import preview_digest
    from monitor.run.wiring import open_database

    one_of(format_, FORMATS, "--format")
    if send and since:
        raise UsageError("goes with previews only", subject="--since", remedy="--send tells everything that waits")
    catalog, now = load_catalog(), datetime.now(UTC)
    words = catalog.words(one_of(ui_lang or catalog.settings.digest.language, LANGUAGES, "--ui-lang"))
    start = start_of(since, "--since", ZoneInfo(catalog.settings.time.zone), now=now)
    with open_database(catalog) as store:
        if send:
            _send(store, catalog, now)
        print_text(preview_digest(store, catalog, start, now, format_, words))


def _send(store: Any, catalog: Any, now: datetime) -> None:
    """Sends everything that waits, and ends the command: 1 where a receiver did not take it."""
    from monitor.run.ahead import mend_times
    from monitor.run.digest.deliver import deliver_due

    mend_times(catalog, store, now)
    done = deliver_due(store, catalog, now, everything=True)
    for problem in done.problems:
        say(problem)
    say(f"{done.digests} digests made, {done.sent} sent, {done.waiting} wait, {done.dead} given up")
    raise typer.Exit(1 if done.problems else 0)


@alerts.command("preview")
def preview(
    since: Annotated[str | None, typer.Option(help="From when: 24h, 7d, a date or a time.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Shows what each route does with the findings and with sources that stand still, and why. Nothing is stored or
    sent.

    What a backfill or a replay found, or what was found before a route was there, is untold and stays so.

    Example: nq57 alerts preview --since 7d
    """
    from monitor.present.locale import stamp
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.preview import preview_alerts
    from monitor.run.wiring import open_database

    catalog, now = load_catalog(), datetime.now(UTC)
    zone = ZoneInfo(catalog.settings.time.zone)
    with open_database(catalog) as store:
        rows = preview_alerts(store, catalog, start_of(since, "--since", zone, now=now), now)
    if json_:
        for row in rows:
            print_json(row)
        return
    print_table(
        ("id", "kind", "about", "period", "route", "when", "due", "receivers", "lang", "reason"),
        [
            (
                row["finding"][:8],
                row["kind"],
                row["metric"] or row["source"],
                row["period"] or "",
                row["route"],
                row["timing"],
                stamp(row["due"], zone),
                ", ".join(row["receivers"]) or ("nobody" if row["timing"] != "-" else ""),
                row["language"],
                row["reason"],
            )
            for row in rows
        ],
        heads=4,
        empty="no finding yet" if since is None else "no finding since then",
    )


@alerts.command("deliveries")
def deliveries(
    state: Annotated[str | None, typer.Option(help="pending, sent or dead.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Lists what was sent, waits or was given up.

    Example: nq57 alerts deliveries --state dead
    """
    from monitor.present.locale import stamp
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.deliver import delivery_records
    from monitor.run.wiring import open_database

    wanted = one_of(state, ("pending", "sent", "dead"), "--state") if state else None
    catalog = load_catalog()
    with open_database(catalog) as store:
        rows = delivery_records(store, wanted)
    if json_:
        for row in rows:
            print_json(row)
        return
    columns = ("id", "digest", "receiver", "address", "state", "attempts", "next_at", "error")
    nothing = f"no delivery is {wanted}" if wanted else "nothing was to be sent yet"
    zone = ZoneInfo(catalog.settings.time.zone)
    shown = [{**row, "next_at": stamp(row["next_at"], zone)} for row in rows]
    print_table(columns, [[row[name] for name in columns] for row in shown], right=["attempts"], empty=nothing)


@alerts.command("resend")
def resend(delivery: Annotated[str, typer.Argument(help="Id of the delivery (nq57 alerts deliveries).")]) -> None:
    """Puts a delivery that was given up back into the outbox; it keeps its id.

    Example: nq57 alerts resend 3f2a9c0d11
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.deliver import send_again
    from monitor.run.wiring import open_database

    catalog = load_catalog()
    with open_database(catalog) as store:
        send_again(store, delivery, datetime.now(UTC))
    say(f"{delivery} is tried again with the next round (nq57 digest --send, or the daemon)")


@alerts.command("subscribers")
def subscribers(
    restore: Annotated[str | None, typer.Option(help="Address that left or is gone, to be put back.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Lists the addresses that get mail, those that left the list, and webhooks that said they are gone.

    Example: nq57 alerts subscribers --restore desk@example.vn
    """
    from monitor.present.locale import stamp
    from monitor.present.record import instant
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.subscription import subscribe_again, subscribers
    from monitor.run.wiring import open_database

    catalog = load_catalog()
    with open_database(catalog) as store:
        if restore:
            subscribe_again(store, restore)
            say(f"{restore} gets digests again")
            return
        found = subscribers(store)
    rows = [
        {
            "receiver": entry.receiver,
            "address": entry.address,
            "since": instant(entry.created_at),
            "left": instant(entry.left_at),
        }
        for entry in found
    ]
    if json_:
        for row in rows:
            print_json(row)
        return
    zone = ZoneInfo(catalog.settings.time.zone)
    shown = [(row["receiver"], row["address"], stamp(row["since"], zone), stamp(row["left"], zone)) for row in rows]
    print_table(("receiver", "address", "since", "left"), shown, empty="no mail was sent to anybody yet")


@alerts.command("feeds")
def feeds(
    add: Annotated[bool, typer.Option("--add", help="Give out a new Atom feed; its address is shown once.")] = False,
    route: Annotated[str, typer.Option(help="Alerts of this route only.")] = "",
    metric: Annotated[str, typer.Option(help="Alerts of this metric only.")] = "",
    ui_lang: Annotated[str | None, typer.Option("--ui-lang", help="vi or en; by default digest.language.")] = None,
    comment: Annotated[str, typer.Option(help="For whom.")] = "",
    revoke: Annotated[str | None, typer.Option(help="Id of a feed that is to end.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Gives out, lists and revokes Atom feeds of alerts.

    Example: nq57 alerts feeds --add --metric gii_rank --comment "the desk"
    """
    from monitor.present.locale import stamp
    from monitor.present.record import instant
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.subscription import feeds, give_feed, revoke_feed
    from monitor.run.wiring import open_database

    catalog, now = load_catalog(), datetime.now(UTC)
    language = one_of(ui_lang or catalog.settings.digest.language, LANGUAGES, "--ui-lang")
    with open_database(catalog) as store:
        if revoke:
            revoke_feed(store, revoke, now)
            say(f"{revoke} has ended")
            return
        if add:
            made, address = give_feed(
                store, catalog, route=route, metric=metric, language=language, comment=comment, now=now
            )
            say(f"feed {made.id}; its address is not shown again:")
            print_text(f"{address}\n")
            return
        found = feeds(store)
    columns = ("id", "route", "metric", "language", "comment", "revoked_at")
    rows = [{name: getattr(entry, name) for name in columns} for entry in found]
    rows = [{**row, "revoked_at": instant(row["revoked_at"])} for row in rows]
    if json_:
        for row in rows:
            print_json(row)
        return
    nothing = "no feed is given out; nq57 alerts feeds --add gives one"
    zone = ZoneInfo(catalog.settings.time.zone)
    shown = [{**row, "revoked_at": stamp(row["revoked_at"], zone)} for row in rows]
    print_table(columns, [[row[name] for name in columns] for row in shown], empty=nothing)


@alerts.command("canary")
def canary() -> None:
    """Proves that a figure that changes is told: an invented one, in a scratch folder, from feed to delivery.

    Example: nq57 alerts canary
    """
    from monitor.run.canary import run_canary
    from monitor.run.catalog import load_catalog

    done = run_canary(load_catalog(), datetime.now(UTC))
    if done.problem:
        say(done.problem)
        raise typer.Exit(1)
    say(f"the test figure came out as it had to: {done.before} -> {done.after}")
