"""A digest as text, Markdown, HTML or JSON, in Vietnamese or English. All four show the same content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import css_inline
from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from monitor.domain.digest import Card, Digest, Section, SourceHealth
from monitor.domain.finding import FindingKind
from monitor.present.card import CardView, LineView, card_view, scope_text, values_text
from monitor.present.clean import json_text, markdown, one_line, unbroken
from monitor.present.fragment import page_address
from monitor.present.lists import Entry, failing_line, incident_line, listed, source_text
from monitor.present.locale import day_text, local_day, local_text, moment_text, zone_text
from monitor.present.meaning import meaning, todo
from monitor.present.record import finding_record, instant, side_record
from monitor.present.words import Words

TEMPLATES = Path(__file__).parent / "templates"
FORMATS = ("text", "html", "markdown", "json")
MOST_CARDS = 12
MOST_ONGOING = 5
#: Figures of one speech that its line at a glance names.
MOST_AT_ONCE = 3
MOST_SOURCES = 8
#: A receiver of records gets no more findings at once; the rest is on the pages.
MOST_RECORDS = 1000
#: Mail clients cut a longer message off.
MOST_BYTES = 100_000
SUBJECT_LENGTH = 78
#: What a subject says of its first card has at least this room.
MOST_TOP = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestView:
    """Everything that a rendering shows, in the order of the page."""

    lang: str
    title: str
    period: str
    lead: tuple[str, ...]
    alarms: tuple[str, ...]
    glance: tuple[str, ...]
    sections: tuple[tuple[str, tuple[CardView, ...]], ...]
    more: str
    ongoing: tuple[str, ...]
    #: (title, (what it is about, the rest) of each line).
    lists: tuple[tuple[str, tuple[Entry, ...]], ...]
    notes: tuple[str, ...]
    health: tuple[str, ...]
    failing: tuple[str, ...]
    footer: tuple[str, ...]
    pages: str


def digest_view(digest: Digest, words: Words, most: int = MOST_CARDS) -> DigestView:
    """The first `most` cards in words, with everything else counted."""
    shown = _with_charts(digest, [card_view(card, words, digest.pages, digest.zone) for card in digest.cards[:most]])
    hidden = len(digest.cards) - len(shown)
    sections = tuple(
        (words.say(f"section.{section}"), cards)
        for section in Section
        if (cards := tuple(card for card in shown if card.section is section))
    )
    more = words.count("digest.more", hidden) if hidden else ""
    return DigestView(
        lang=words.lang,
        title=words.say("digest.title"),
        period=words.say(
            "digest.period",
            since=local_text(digest.since, words, digest.zone),
            until=moment_text(digest.until, words, digest.zone),
        ),
        lead=_lead(digest, words),
        alarms=tuple(incident_line(state, words, digest.zone) for state in digest.incidents),
        glance=_glance(shown, hidden, words),
        sections=sections,
        more=words.say("digest.more_hint", more=more) if more else "",
        ongoing=_ongoing(digest, words),
        lists=tuple((words.say(key), entries) for key, entries in listed(digest, words)),
        notes=_notes(digest, words),
        health=_health(digest.health, words),
        failing=_failing(digest, words),
        footer=_footer(digest, words),
        pages=page_address(digest.pages, "/", words.lang),
    )


def _with_charts(digest: Digest, shown: Sequence[CardView]) -> tuple[CardView, ...]:
    """Each chart stands in the first card that holds its metric; a card has one at most."""
    views = list(shown)
    for metric, cid, alternative in digest.charts:
        for place, card in enumerate(digest.cards[: len(views)]):
            if not views[place].chart and any(line.finding.metric == metric for line in card.lines):
                views[place] = replace(views[place], chart=cid, chart_words=alternative)
                break
    return tuple(views)


def _glance(shown: Sequence[CardView], hidden: int, words: Words) -> tuple[str, ...]:
    """A line for each card where there are several, and how many are not shown."""
    if len(shown) < 2:
        return ()
    return (*map(glance_line, shown), *([words.count("digest.ongoing_more", hidden)] if hidden else ()))


def glance_line(card: CardView) -> str:
    """A card in one line: what changed, and of several figures the first ones with who says them. Each metric is named
    once, with each of its values once."""
    if len(card.lines) == 1:
        line = card.lines[0]
        return f"{line.metric}, {line.scope}: {_values(line)}"
    pairs = list(dict.fromkeys((line.metric, _values(line)) for line in card.lines))
    values: dict[str, list[str]] = {}
    for metric, value in pairs[:MOST_AT_ONCE]:
        values.setdefault(metric, []).append(value)
    told = "; ".join(", ".join((metric, *of_it)) for metric, of_it in values.items())
    if card.more or len(pairs) > MOST_AT_ONCE:
        told = f"{told}; …"
    return f"{card.who}: {told}"


def _values(line: LineView) -> str:
    return " ".join(part for part in (line.old, line.arrow, line.new) if part)


def _conflicts(digest: Digest, *, explained: bool = False) -> int:
    """How many conflicts need a decision, or how many are two methods side by side."""
    told = [line.finding for card in digest.cards for line in card.lines if line.finding.kind is FindingKind.CONFLICT]
    return sum(finding.explained is explained for finding in told)


def _lead(digest: Digest, words: Words) -> tuple[str, ...]:
    if not digest.cards:
        if digest.incidents:
            return (words.count("sources.stopped", len(digest.incidents)) + ".",)
        return (words.say("digest.nothing_told" if _tells_otherwise(digest) else "digest.nothing_detail"),)
    counts = [words.count("digest.findings", digest.findings)]
    if conflicts := _conflicts(digest):
        counts.append(words.count("digest.conflicts", conflicts))
    if methods := _conflicts(digest, explained=True):
        counts.append(words.count("digest.methods", methods))
    return (", ".join(counts) + ".",)


def _tells_otherwise(digest: Digest) -> bool:
    """Whether a digest without cards tells something all the same."""
    held = digest.baselines or digest.floods or digest.doubted
    return bool(held or digest.unplaced or digest.weekly.missing or digest.weekly.dead)


def _ongoing(digest: Digest, words: Words) -> tuple[str, ...]:
    lines = []
    for finding in digest.open_conflicts[:MOST_ONGOING]:
        scope = scope_text(finding, words, digest.zone)
        lines.append(f"{words.metric(finding.metric)}, {scope}: {values_text(finding, words)}")
    hidden = len(digest.open_conflicts) - len(lines)
    if hidden > 0:
        lines.append(words.count("digest.ongoing_more", hidden))
    return tuple(lines)


def _notes(digest: Digest, words: Words) -> tuple[str, ...]:
    notes = []
    if digest.baselines:
        sources = ", ".join(f"{one_line(publisher, 80)} ({words.integer(n)})" for publisher, n in digest.baselines)
        count = words.count("digest.findings", sum(n for _, n in digest.baselines))
        notes.append(words.say("digest.baseline", sources=one_line(sources, 390), findings=count))
    notes += [
        words.count("digest.flood", count, publisher=one_line(publisher, 80)) for publisher, count in digest.floods
    ]
    notes += [
        words.count("digest.doubted", count, publisher=one_line(publisher, 80)) for publisher, count in digest.doubted
    ]
    if digest.merged:
        notes.append(words.count("digest.merged", digest.merged))
    if digest.confirmed:
        notes.append(words.count("digest.confirmed", digest.confirmed))
    if digest.suspects:
        notes.append(words.count("digest.suspects", digest.suspects))
    return tuple(notes)


def _health(health: SourceHealth, words: Words) -> tuple[str, ...]:
    if not health.sources_read and not health.items:
        return (words.say("sources.none"),)
    lines = [
        words.say("sources.read", read=words.integer(health.sources_read), all=words.integer(health.sources)),
        words.say(
            "sources.funnel",
            items=words.integer(health.items),
            read=words.integer(health.read),
            topic=words.integer(health.on_topic),
        ),
    ]
    if health.refused:
        reasons = ", ".join(f"{words.say(f'outcome.{reason}')} ({words.integer(n)})" for reason, n in health.refused)
        lines.append(words.say("sources.refused", reasons=reasons))
    return tuple(lines)


def _failing(digest: Digest, words: Words) -> tuple[str, ...]:
    lines = [failing_line(source, words, digest.zone) for source in digest.health.failing[:MOST_SOURCES]]
    hidden = len(digest.health.failing) - len(lines)
    if hidden > 0:
        lines.append(words.count("digest.ongoing_more", hidden))
    return tuple(lines)


def _footer(digest: Digest, words: Words) -> tuple[str, ...]:
    lines = [words.say("digest.footer", zone=zone_text(digest.zone, words))]
    if digest.number is not None:
        lines.insert(0, words.say("digest.number", number=words.integer(digest.number)))
    return tuple(lines)


def subject(digest: Digest, words: Words) -> str:
    """Count and top change, day and number: one line that says whether to open the mail, about 78 characters."""
    day = day_text(local_day(digest.until, digest.zone), words)
    if not digest.cards and digest.incidents:
        count, state = words.count("sources.stopped", len(digest.incidents)), digest.incidents[0]
        top = f"{source_text(state, words)}, {words.say(f'death.{state.reason}')}"
        text = words.say("digest.subject", count=count, top=one_line(top, 50), day=day)
    elif not digest.cards and digest.baselines:
        count = words.count("digest.findings", sum(n for _, n in digest.baselines))
        text = f"{words.say('digest.begun', findings=count)} · {day}"
    elif not digest.cards:
        text = f"{words.say('digest.nothing')} · {day}"
    else:
        conflicts = _conflicts(digest)
        count = (
            words.count("digest.conflicts", conflicts) if conflicts else words.count("digest.findings", digest.findings)
        )
        frame = len(words.say("digest.subject", count=count, top="", day=day))
        top = _top(card_view(digest.cards[0], words, "", digest.zone), max(MOST_TOP, SUBJECT_LENGTH - frame))
        text = words.say("digest.subject", count=count, top=top, day=day)
    if digest.number is not None:
        text = words.say("digest.subject_number", subject=text, number=words.integer(digest.number))
    return text


def _top(card: CardView, room: int) -> str:
    """A card in so many letters: the values whole, and of what they are about as much as there is room for."""
    line = card.lines[0]
    values = _values(line)
    if len(card.lines) > 1 or len(values) > room - MOST_TOP // 2:
        return one_line(card.heading or glance_line(card), room)
    for about in (f"{line.metric}, {line.scope}", f"{line.metric}, {line.scope.partition(' · ')[0]}", line.metric):
        if len(about) + len(values) + 2 <= room:
            return f"{about}: {values}"
    return f"{one_line(line.metric, room - len(values) - 2)}: {values}"


def _markdown_value(value: object) -> object:
    return value if isinstance(value, Markup) else markdown(value) if isinstance(value, str) else value


def _markdown_link(url: str) -> Markup:
    """An address inside a Markdown link, which a bracket would end."""
    return Markup(url.replace("(", "%28").replace(")", "%29"))  # noqa: S704 - an escaped address


@lru_cache(maxsize=4)
def _environment(form: str) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=form == "html",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize={"markdown": _markdown_value, "html": unbroken}.get(form),
    )
    environment.filters["link"] = _markdown_link
    return environment


@lru_cache(maxsize=1)
def _inliner() -> css_inline.CSSInliner:
    return css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True, keep_style_tags=False)


def render(digest: Digest, form: str, words: Words) -> str:
    """The digest in one of FORMATS. HTML stays under 100 KB: cards that do not fit are counted."""
    if form == "json":
        return digest_json(digest, words)
    most = MOST_CARDS
    while True:
        view = digest_view(digest, words, most)
        text = _environment(form).get_template(f"digest.{form}.j2").render(d=view, w=words)
        if form == "html":
            text = _inliner().inline(text)
        if most == 0 or len(text.encode()) < MOST_BYTES:
            return text
        most -= 1


def _within(cards: Sequence[Card], most: int) -> list[Card]:
    """The first cards, the last of them cut, that hold `most` findings."""
    kept: list[Card] = []
    room = most
    for card in cards:
        if room <= 0:
            break
        kept.append(replace(card, lines=card.lines[:room]))
        room -= len(card.lines)
    return kept


def digest_json(digest: Digest, words: Words) -> str:
    """The digest as one JSON object: cards with their findings' records and sentences, at most MOST_RECORDS of them;
    `left_out` counts the others."""
    view = digest_view(digest, words, 0)
    kept = _within(digest.cards, MOST_RECORDS)
    cards = [_card_record(digest, card, words) for section in Section for card in kept if card.section is section]
    record = {
        "subject": subject(digest, words),
        "lang": words.lang,
        "number": digest.number,
        "since": instant(digest.since),
        "until": instant(digest.until),
        "findings": digest.findings,
        "conflicts": _conflicts(digest),
        "methods": _conflicts(digest, explained=True),
        "cards": cards,
        "left_out": digest.findings - sum(len(card.lines) for card in kept),
        "ongoing": [finding_record(finding) for finding in digest.open_conflicts],
        "incidents": [
            {"publisher": s.publisher, "reason": s.reason, "since": instant(s.since), "until": instant(s.until)}
            for s in digest.incidents
        ],
        "lists": {
            key.removeprefix("section."): [": ".join(part for part in entry if part) for entry in entries]
            for key, entries in listed(digest, words)
        },
        "notes": list(view.notes),
        "sources": {
            "all": digest.health.sources,
            "read": digest.health.sources_read,
            "items": digest.health.items,
            "articles_read": digest.health.read,
            "on_topic": digest.health.on_topic,
            "refused": dict(digest.health.refused),
            "failing": [
                {"publisher": s.publisher, "reason": s.reason, "since": instant(s.since)} for s in digest.health.failing
            ],
        },
    }
    return json_text(record, indent=2) + "\n"


def _card_record(digest: Digest, card: Card, words: Words) -> dict[str, object]:
    shown = card_view(card, words, digest.pages, digest.zone, 1)
    return {
        "section": str(card.section),
        "heading": shown.heading or glance_line(shown),
        "findings": [
            {
                **finding_record(line.finding),
                "meaning": meaning(line.finding, words),
                "todo": todo(line.finding, words),
                # Of an open conflict whose sides have moved since it was told: those that stand now.
                "standing": [side_record(side) for side in line.now.sides] if line.now else None,
            }
            for line in card.lines
        ],
    }
