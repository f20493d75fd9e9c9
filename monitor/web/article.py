"""`/articles`: stored pages, and each with its figures marked in the text, its rejects, fetches and edits."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from starlette.exceptions import HTTPException

from monitor.domain.digest import Excerpt
from monitor.present.clean import visible
from monitor.present.fragment import deep_link
from monitor.present.locale import instrument_text, quantity_text
from monitor.present.record import figure_record, instant, verdict_record
from monitor.present.verdict import mark
from monitor.web.request import at_article, identifier
from monitor.web.site import Page, Visit, named
from monitor.web.told import cards, records
from storage.views import article as view
from storage.views import finding
from storage.views.article import ArticleRow, ReadingRow, RevisionRow
from storage.views.statement import around
from storage.views.verdict import Decided

#: Characters of a text that a page shows.
MOST_TEXT = 200_000
#: Words up to which two texts are compared.
MOST_WORDS = 4_000


def index(visit: Visit) -> Page:
    """Articles, the newest first, by publisher and topic."""
    query = visit.query
    topic = query.choice("topic", ("on", "off"))
    publisher = query.text("publisher", 120)
    limit = query.number("limit", 50, most=200)
    found = view.listing(
        visit.tx,
        publisher=publisher,
        on_topic=None if topic is None else topic == "on",
        after=query.article_cursor(),
        limit=limit + 1,
    )
    rows, more = found[:limit], len(found) > limit
    older = at_article(rows[-1].first_seen, rows[-1].id) if more else None
    return Page(
        template="articles.html",
        record={"articles": [article_record(row) for row in rows], "next": older},
        view={
            "rows": [(row, _topic(visit, row)) for row in rows],
            "next": older,
            "topic": topic,
            "publisher": publisher,
        },
    )


def _topic(visit: Visit, row: ArticleRow) -> str:
    return row.topic if row.on_topic else named(visit.words, "screen", row.topic)


def article_record(row: ArticleRow) -> dict[str, Any]:
    """An article in JSON."""
    return {
        "id": row.id,
        "url": row.url,
        "publisher": row.publisher,
        "lang": row.lang,
        "title": row.title,
        "published": instant(row.published),
        "published_assumed": row.published_assumed,
        "first_seen": instant(row.first_seen),
        "on_topic": row.on_topic,
        "topic": row.topic,
        "revisions": row.revisions,
    }


def one(visit: Visit) -> Page:
    """An article in its newest text, or in the one that `revision` names."""
    row = view.one(visit.tx, identifier(visit.path["id"]))
    if row is None:
        raise HTTPException(404, "there is no such article")
    texts = view.revisions(visit.tx, row.id)
    number = visit.query.number("revision", texts[-1].number, most=1_000_000)
    shown = next((text for text in texts if text.number == number), None)
    if shown is None:
        raise HTTPException(404, "the article has no such revision")
    reading = view.newest_reading(visit.tx, shown.id)
    fetches = view.fetches(visit.tx, row.id)
    found = finding.page(visit.tx, article_id=row.id, limit=50).findings
    return Page(
        template="article.html",
        record={
            **article_record(row),
            "revision": shown.number,
            "text": shown.text,
            "figures": [_figure_record(under) for under in reading.decided] if reading else [],
            "rejects": [
                {"quote": r.quote, "start": r.start, "end": r.end, "reason": str(r.reason), "detail": r.detail}
                for r in (reading.rejects if reading else ())
            ],
            "findings": records(found),
        },
        view={
            "a": row,
            "topic": _topic(visit, row),
            "shown": shown,
            "texts": texts,
            "paragraphs": paragraphs(shown.text[:MOST_TEXT], reading),
            "cut": len(shown.text) > MOST_TEXT,
            "figures": [_figure(visit, row, shown, under) for under in (reading.decided if reading else ())],
            "rejects": [(r, named(visit.words, "reject", r.reason)) for r in (reading.rejects if reading else ())],
            "reading": reading,
            "fetches": fetches,
            "edits": _edits(texts),
            "cards": cards(visit, found),
        },
    )


def _figure_record(under: Decided) -> dict[str, Any]:
    return {**figure_record(under.figure), **verdict_record(under.action, under.figure, under.read)}


def _figure(visit: Visit, row: ArticleRow, shown: RevisionRow, under: Decided) -> dict[str, Any]:
    words, figure = visit.words, under.figure
    before, after = around(shown.text, figure.start, figure.end, figure.sentence)
    excerpt = Excerpt(before=before, figure=figure.quote, after=after, lang=row.lang)
    return {
        "quote": figure.quote,
        "value": quantity_text(figure.quantity, words, figure.direction),
        "metric": figure.metric,
        "kind": str(figure.kind),
        "period": figure.period.text if figure.period else None,
        "claimant": words.claimant(figure.claimant),
        "named": figure.claimant_named,
        "facet": words.facet(figure.metric, figure.facet) if figure.metric and figure.facet else "",
        "instrument": instrument_text(figure.instrument, words) if figure.instrument else "",
        "place": figure.geo_name or ("" if figure.geo == "VN" else figure.geo),
        "rule": figure.rule,
        "confidence": round(figure.confidence * 100),
        "mark": mark(under.action, figure, under.read, words),
        "link": deep_link(row.url, excerpt),
    }


def paragraphs(text: str, reading: ReadingRow | None) -> list[list[tuple[str, str, int]]]:
    """Paragraphs as runs of (text, what, number): what is "", "figure" or "reject"; numbers count from 1."""
    spans = _spans(reading) if reading else []
    found: list[list[tuple[str, str, int]]] = []
    start = 0
    for part in text.split("\n\n"):
        end = start + len(part)
        runs: list[tuple[str, str, int]] = []
        at = start
        for first, last, what, number in spans:
            if first < at or last > end:
                continue
            runs += [(visible(text[at:first]), "", 0), (visible(text[first:last]), what, number)]
            at = last
        runs.append((visible(text[at:end]), "", 0))
        found.append([run for run in runs if run[0]])
        start = end + 2
    return [runs for runs in found if runs]


def _spans(reading: ReadingRow) -> list[tuple[int, int, str, int]]:
    """Figures, and rejects where no figure lies, in the order of the text."""
    figures = [(f.start, f.end, "figure", number) for number, f in enumerate(reading.figures, 1)]
    rejects = [(r.start, r.end, "reject", number) for number, r in enumerate(reading.rejects, 1) if r.end > r.start]
    free = [span for span in rejects if not any(span[0] < last and first < span[1] for first, last, _, _ in figures)]
    return sorted(figures + free)


def _edits(texts: Sequence[RevisionRow]) -> list[dict[str, Any]]:
    """What each later text changed, newest first."""
    return [
        {"number": after.number, "at": after.recorded_at, "runs": differences(before.text, after.text)}
        for before, after in reversed(list(pairwise(texts)))
    ]


def differences(before: str, after: str) -> list[tuple[str, str]]:
    """Runs of ("same" | "gone" | "new" | "skip", text): changed words with a few around; none for very long texts."""
    old, new = visible(before).split(), visible(after).split()
    if max(len(old), len(new)) > MOST_WORDS:
        return []
    runs: list[tuple[str, str]] = []
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(8):
        runs.append(("skip", "…"))
        for tag, i, j, k, m in group:
            if tag == "equal":
                runs.append(("same", " ".join(old[i:j])))
                continue
            runs += [("gone", " ".join(old[i:j]))] if j > i else []
            runs += [("new", " ".join(new[k:m]))] if m > k else []
    return runs
