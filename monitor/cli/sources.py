"""`nq57 poll` and `nq57 feeds`: one pass over the sources, and how they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from monitor.cli.output import counted, print_json, print_lines, print_table, print_text, say
from monitor.cli.panels import Commands
from monitor.cli.poisoned import poison
from monitor.cli.stopping import stopping
from monitor.domain.errors import UsageError

if TYPE_CHECKING:
    from monitor.domain.source import Funnel
    from monitor.run.catalog import Catalog

feeds = typer.Typer(
    cls=Commands,
    help="The sources and how they are.\n\nExample: nq57 feeds health",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
feeds.add_typer(poison, name="poison")


def poll(
    feed: Annotated[
        list[str] | None, typer.Option("--feed", help='Only this feed ("publisher/feed"), due or not.')
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Every feed, due or not.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Polls the due feeds once and prints where every item ended.

    Example: nq57 poll --feed vietnamnet/resolution-57
    """
    from monitor.run.ahead import mend_times
    from monitor.run.poll.means import Means
    from monitor.run.poll.passes import StoppedError, poll_once
    from monitor.run.wiring import open_recorder

    with open_recorder() as recorder:
        for fault in recorder.catalog.source_faults:
            say(f"{fault}; left out, see nq57 check-config")
        known = {entry.id for entry in recorder.catalog.feeds}
        for name in feed or ():
            if name not in known:
                raise UsageError("is no feed", subject=name, remedy="see nq57 feeds list")
        with stopping() as (stopped, code):
            means = Means(stopped=stopped)
            mend_times(recorder.catalog, recorder.store, datetime.now(UTC))
            try:
                funnel = poll_once(
                    recorder.catalog, recorder.store, recorder, feeds=feed or None, everything=all_, means=means
                )
            except StoppedError:
                raise typer.Exit(code[0]) from None
        if json_:
            print_json(_funnel_record(funnel, recorder.catalog))
        else:
            _print_funnel(funnel)
    failed = [count for count in funnel.feeds if count.outcome == "failed"]
    unwell = [count for count in funnel.feeds if count.death]
    if funnel.no_network:
        say(f"no network: no source answers, {len(funnel.feeds)} tried now ({funnel.feeds[0].detail})")
    else:
        for count in sorted(unwell, key=lambda count: count.feed_id):
            say(f"{count.feed_id}: {count.death}: {count.detail}")
    if code:
        say("stopped; what was not reached stays due")
        raise typer.Exit(code[0])
    raise typer.Exit(1 if failed else 0)


def _print_funnel(funnel: Funnel) -> None:
    rows: list[tuple[str, object, str]] = []
    for outcome, count in sorted(funnel.items.items(), key=lambda pair: -pair[1]):
        rows.append((str(outcome), count, f"{100 * count / funnel.total:.1f} %"))
    print_table(
        ["items", "number", "share"],
        [*rows, ("sum", funnel.total, "100.0 %" if rows else "")],
        right=["number", "share"],
    )
    polled = ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.outcomes.items())) or "none due"
    say(f"{counted(len(funnel.feeds), 'feed')}: {polled}")
    if funnel.retries:
        say("tried again: " + ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.retries.items())))
    if funnel.rechecks:
        say("fetched again: " + ", ".join(f"{count} {outcome}" for outcome, count in sorted(funnel.rechecks.items())))
    say(counted(funnel.findings, "finding"))


def _funnel_record(funnel: Funnel, catalog: Catalog) -> dict[str, Any]:
    zone = ZoneInfo(catalog.settings.time.zone)
    return {
        "started_at": funnel.started_at.astimezone(zone).isoformat(timespec="seconds"),
        "finished_at": funnel.finished_at.astimezone(zone).isoformat(timespec="seconds"),
        "no_network": funnel.no_network,
        "total": funnel.total,
        "items": dict(funnel.items),
        "feeds": [
            {
                "feed": count.feed_id,
                "outcome": count.outcome,
                "death": count.death,
                "detail": count.detail,
                "items": dict(count.items),
            }
            for count in funnel.feeds
        ],
        "retries": dict(funnel.retries),
        "rechecks": dict(funnel.rechecks),
        "findings": funnel.findings,
    }


@feeds.command("list")
def list_(json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False) -> None:
    """Prints every configured feed.

    Example: nq57 feeds list
    """
    from monitor.run.catalog import load_catalog
    from monitor.settings import written

    catalog = load_catalog()
    for fault in catalog.source_faults:
        say(str(fault))
    if json_:
        for feed in catalog.feeds:
            print_json(asdict(feed))
        return
    rows = [
        (feed.id, feed.kind, written(timedelta(seconds=feed.every_seconds)), "probe" if feed.probe else "", feed.url)
        for feed in catalog.feeds
    ]
    print_table(["feed", "kind", "every", "", "url"], rows)


@feeds.command()
def health(json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False) -> None:
    """Prints how every feed is: when it was read, what is wrong, and where its items ended; and the outlets that no
    file describes.

    Example: nq57 feeds health
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.health import UNLISTED, feed_health
    from monitor.run.wiring import open_database

    catalog = load_catalog()
    with open_database(catalog) as store:
        rows = feed_health(catalog, store)
    if json_:
        for row in rows:
            print_json(row)
        return
    ranks = {"ok": 1, "stands by": 2, "never polled": 3, UNLISTED: 4}
    rows.sort(key=lambda row: ranks.get(row["state"], 0))
    print_table(
        ["feed", "state", "last read", "next", "read", "on topic", "remarks"],
        [
            (
                row["feed"],
                row["state"],
                _minute(row["success_at"]) or ("" if row["state"] == UNLISTED else "never"),
                "" if row["state"] in ("stands by", UNLISTED) else _minute(row["next_due"]) or "now",
                row["read"],
                row["on_topic"],
                row["detail"],
            )
            for row in rows
        ],
        right=["read", "on topic"],
    )
    say(f"{_tally(Counter(row['state'] for row in rows))}; times in {catalog.settings.time.zone}")


def _tally(states: Counter[str]) -> str:
    named = {state: states.pop(state, 0) for state in ("ok", "stands by", "never polled", "unlisted")}
    unlisted, trouble = named.pop("unlisted"), states.total()
    feeds = (
        f"{sum(named.values()) + trouble} feeds: {named['ok']} ok, {named['stands by']} stand by, "
        f"{named['never polled']} never polled, {trouble} in trouble"
    )
    return feeds + (f"; {counted(unlisted, 'outlet')} without a file" if unlisted else "")


def _minute(moment: str | None) -> str:
    return (moment or "")[:16].replace("T", " ")


@feeds.command("test")
def try_(
    target: Annotated[str, typer.Argument(help="The address of a feed, sitemap or listing, or the id of a feed.")],
    kind: Annotated[str, typer.Option(help="rss, sitemap, news-sitemap or listing.")] = "rss",
    json_: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Fetches a feed and its newest article, stores nothing, and says what came.

    Example: nq57 feeds test https://vnexpress.net/rss/khoa-hoc-cong-nghe.rss
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.health import feed_of
    from monitor.run.poll.probe import probe_feeds

    catalog = load_catalog()
    [probe] = probe_feeds(catalog, [feed_of(catalog, target, kind)])
    if json_:
        print_json(asdict(probe))
    else:
        print_lines([f"{'ok' if probe.ok else 'fault'}: {probe.detail}"])
    raise typer.Exit(0 if probe.ok else 1)


@feeds.command()
def add(
    url: Annotated[str, typer.Argument(help="The address of a feed, sitemap or listing.")],
    name: Annotated[str, typer.Option(help="What the outlet is called.")],
    publisher: Annotated[str | None, typer.Option(help="Its id; by default made from the host.")] = None,
    kind: Annotated[str, typer.Option(help="rss, sitemap, news-sitemap or listing.")] = "rss",
    language: Annotated[str, typer.Option(help="en or vi.")] = "vi",
) -> None:
    """Prints the file of a new publisher with this feed, or writes it into the directory named by NQ57_CONFIG.

    Example: nq57 feeds add https://example.vn/rss/news.rss --name "Example News"
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.health import publisher_file

    catalog = load_catalog()
    stem, text, path = publisher_file(catalog, url, name=name, publisher=publisher, kind=kind, language=language)
    if path is None:
        print_text(text)
        say(f"NQ57_CONFIG names no directory: put this into publishers/{stem}.toml of one")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    today = datetime.now(ZoneInfo(catalog.settings.time.zone)).date()
    say(f"{path}: written; the daemon reads it at its next start ({today})")
