"""Commands that read one text or page and store nothing: extract, explain, parse."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from monitor.cli.inputs import read_bytes, read_json_lines, source_name
from monitor.cli.output import counted, print_json, print_lines, print_table, print_tree, say
from monitor.domain.article import Document
from monitor.domain.errors import UsageError
from monitor.run.given import address_of, check_texts, day_of, language_of

if TYPE_CHECKING:
    from monitor.domain.figure import Extraction
    from monitor.run.catalog import Catalog


def document_of(record: dict[str, Any]) -> Document:
    """The document of one JSON line. Raises UsageError naming the key that is missing or wrong."""
    text = record.get("text")
    if not isinstance(text, str):
        raise UsageError("has no text", subject="text", remedy='give a string under "text"')
    check_texts(record, "url", "publisher", "lang", "title")
    return Document(
        id=str(record.get("id") or record.get("url") or ""),
        url=record.get("url"),
        publisher=record.get("publisher") or "",
        lang=language_of(record.get("lang"), text),
        published=day_of(record.get("published")),
        title=record.get("title") or "",
        text=text,
    )


def _answer(catalog: Catalog, document: Document) -> tuple[dict[str, Any], str]:
    """The figures of a text, and what of it was not read, or ""."""
    from monitor.extract import extract as read
    from monitor.parse.screen import screen
    from monitor.present.record import figure_record

    extraction = read(document, catalog.lexicon)
    record = {
        "id": document.id,
        "on_topic": screen(document.title, document.text, catalog.topic_rules).on_topic,
        "figures": [figure_record(figure) for figure in extraction.figures],
    }
    return record, _unread(extraction)


def _unread(extraction: Extraction) -> str:
    """What has more numerals than prose, or comes after as many as an article has."""
    from monitor.domain.figure import RejectReason

    tables = [reject for reject in extraction.rejects if reject.reason is RejectReason.TABLE]
    if not tables:
        return ""
    return f"{counted(len(tables), 'sentence')} left out as a table, the first at {tables[0].start:,}; split the text"


def _extract_lines(source: str) -> int:
    from monitor.run.catalog import load_catalog

    catalog = load_catalog()
    failures = 0
    for number, record in read_json_lines(source, catalog.settings.fetch.max_bytes):
        try:
            if isinstance(record, UsageError):
                raise record
            answer, unread = _answer(catalog, document_of(record))
            answer["id"] = record.get("id")
            print_json(answer)
            if unread:
                say(f"{source_name(source)} line {number}: {unread}")
        except UsageError as error:
            say(f"{source_name(source)} line {number}: {error}")
            failures += 1
    return 1 if failures else 0


def extract(
    source: Annotated[str, typer.Argument(help="A text or HTML file, a URL, or - for stdin.")] = "-",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read JSON Lines, write one line an article.")] = False,
    lang: Annotated[str | None, typer.Option(help="en or vi; by default told from the letters.")] = None,
    published: Annotated[str | None, typer.Option(help="ISO date that 'last year' is counted from.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Prints the figures of one text, stored nowhere.

    Example: echo "Digital economy made up 14% of GDP in 2025." | nq57 extract -
    """
    if jsonl:
        raise typer.Exit(_extract_lines(source))
    from monitor.run.catalog import load_catalog

    catalog = load_catalog()
    document = _document_of_source(catalog, source, lang, published)
    answer, unread = _answer(catalog, document)
    if unread:
        say(f"{source_name(source)}: {unread}")
    if json_:
        print_json(answer)
        return
    rows = [_row(figure) for figure in answer["figures"]]
    if rows:
        print_table(["figure", "metric", "value", "unit", "kind", "period", "place", "claimant"], rows, right=["value"])
    say(f"{counted(len(rows), 'figure')}, {'on' if answer['on_topic'] else 'off'} topic")


def _row(figure: dict[str, Any]) -> list[object]:
    high = f"-{figure['value_high']}" if figure["value_high"] is not None else ""
    bound = "" if figure["comparator"] in ("eq", "range") else figure["comparator"] + " "
    return [
        figure["quote"],
        figure["metric"] or "(open)",
        f"{bound}{figure['value']}{high}",
        figure["unit"],
        figure["kind"],
        figure["period"] or "",
        figure["geo_name"] or figure["geo"],
        figure["claimant"],
    ]


def _document_of_source(catalog: Catalog, source: str, lang: str | None, published: str | None) -> Document:
    """One text as a document: a page is parsed first."""
    from monitor.cli.pages import read_source

    day = day_of(published)
    page = read_source(catalog, source)
    return Document(
        id=source,
        url=page.url,
        publisher=page.publisher or "",
        lang=language_of(lang or page.lang, page.text),
        published=day or day_of(page.published),
        title=page.title,
        text=page.text,
    )


def explain(
    text: Annotated[str, typer.Argument(help="A sentence, or - for stdin.")],
    lang: Annotated[str | None, typer.Option(help="en or vi; by default told from the letters.")] = None,
    published: Annotated[str | None, typer.Option(help="ISO date that 'last year' is counted from.")] = None,
) -> None:
    """Prints how every figure of a text was derived, as a tree: rules, readings, candidates with evidence, refusals.

    Example: nq57 explain "Đến năm 2030, kinh tế số đạt tối thiểu 30% GDP."
    """
    from monitor.extract import explain as derive
    from monitor.parse.text_file import text_of
    from monitor.run.catalog import load_catalog

    # Not of pathlib: that raises of a sentence longer than a name may be.
    if os.path.isfile(text):  # noqa: PTH113 - see above
        raise UsageError(f"{text!r} is a file, no sentence", subject="TEXT", remedy=f"write nq57 explain - < {text}")
    catalog = load_catalog()
    words = text_of(read_bytes("-", catalog.settings.fetch.max_bytes), "stdin") if text == "-" else text
    document = Document(
        id="-",
        url=None,
        publisher="",
        lang=language_of(lang, words),
        published=day_of(published),
        title="",
        text=words,
    )
    found = derive(document, catalog.lexicon)
    if sys.stdout.isatty():
        print_tree(found.tree())
    else:
        print_lines(found.lines())
    say(f"{counted(len(found.readings), 'figure')}, {len(found.rejects)} refused")


def parse(
    file: Annotated[str, typer.Argument(help="A stored page, feed, sitemap or listing; - for stdin.")],
    url: Annotated[str, typer.Option(help="The address that it came from.")],
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Prints what a stored page or feed says: title, text and dates of a page, the items of a feed.

    A feed or sitemap that is cut off, or has too many entries, is told and ends with 1; what could be read is printed.

    Example: nq57 parse page.html --url https://example.vn/a-123.html --json
    """
    from monitor.cli.pages import parse_records
    from monitor.run.catalog import load_catalog

    address = address_of(url, "--url")
    records, faults = parse_records(load_catalog(), file, address)
    for record in records:
        if json_:
            print_json(record)
        else:
            print_lines([*(f"{key}: {value}" for key, value in record.items()), ""])
    for fault in faults:
        say(f"{source_name(file)}: {fault}")
    raise typer.Exit(1 if faults else 0)
