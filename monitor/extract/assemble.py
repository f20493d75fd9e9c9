"""From a document to its figures: every stage in order, and what each decided."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace

from monitor.domain.article import Document
from monitor.domain.figure import Figure, FigureKind, Reject
from monitor.domain.quantity import Comparator, Unit
from monitor.domain.text import NormalisedText
from monitor.extract.attribute import attribute, quantity_of
from monitor.extract.cue.shared import kind_of
from monitor.extract.lexer import Grammar
from monitor.extract.lexicon import Lexicon
from monitor.extract.link import Linker
from monitor.extract.model import Attributes, Link, PeriodMention, QuantityMention, Reading, Sentence
from monitor.extract.numeral.shared import vote
from monitor.extract.period.shared import choose, find_periods
from monitor.extract.quantity import read
from monitor.extract.scene import Stage
from monitor.extract.text import prepare, sentences

_LEADING = re.compile(r"^(?:\W*(?:In|By|For|During|Năm|Đến|Trong|Tới|Vào|Cụ thể|Theo)\b)", re.I)
_NOW = re.compile(
    r"\b(?:now|currently|to date|today|so far|at present|hiện|hiện nay|đến nay|tới nay|hiện có|lâu nay)\b", re.I
)


def read_document(document: Document, lexicon: Lexicon) -> tuple[NormalisedText, list[Reading], list[Reject]]:
    """Every figure with what was decided about it, and every numeral that gave none."""
    normal, text = prepare(document.text)
    lang = "vi" if document.lang == "vi" else "en"
    grammar = lexicon.grammar(lang)
    votes = vote(text)
    readings: list[Reading] = []
    rejects: list[Reject] = []
    memory: tuple[int, PeriodMention | None, FigureKind | None] = (-1, None, None)
    cut = sentences(text)
    vocabulary = lexicon.vocabulary(lang)
    stage, linker = Stage(text, document.title, cut, vocabulary), Linker(vocabulary)
    for number, sentence in enumerate(cut):
        if not grammar.number.search(sentence.text):
            if memory[0] != sentence.paragraph:
                memory = (sentence.paragraph, None, None)
            continue
        times = find_periods(sentence.text, lang, document.published)
        found, missed = read(sentence.text, grammar, votes, [(t.start, t.end) for t in times], sentence.start)
        rejects.extend(missed)
        governing = _governing(sentence, times, memory, lang, document)
        shifted = tuple(_shift(m, sentence.start) for m in found)
        if not shifted:
            memory = (sentence.paragraph, governing[0], governing[1])
            continue
        links = linker.link(stage.scene(number, shifted), number)
        for mention, link in zip(shifted, links, strict=True):
            readings.append(_decide(mention, sentence, shifted, times, governing, grammar, document, link))
        memory = (sentence.paragraph, governing[0], governing[1])
    return normal, attribute(readings, cut, grammar, votes, document, lexicon.surround), rejects


def _shift(mention: QuantityMention, by: int) -> QuantityMention:
    return replace(mention, start=mention.start + by, end=mention.end + by, number=mention.number + by)


def _governing(
    sentence: Sentence,
    times: tuple[PeriodMention, ...],
    memory: tuple[int, PeriodMention | None, FigureKind | None],
    lang: str,
    document: Document,
) -> tuple[PeriodMention | None, FigureKind | None]:
    """The time and kind that a heading or the sentence before hands on."""
    heading = find_periods(sentence.heading, lang, document.published)
    leading = next((t for t in times if t.start < 40 and not t.base and _LEADING.match(sentence.text)), None)
    handed = memory[1] if memory[0] == sentence.paragraph else None
    own = [t for t in times if not t.base]
    time = leading or (own[-1] if own and handed is None else None) or (heading[-1] if heading else None) or handed
    kind = (
        FigureKind.TARGET
        if re.search(r"target|goal|objective|mục tiêu|chỉ tiêu|phấn đấu", sentence.heading, re.I)
        else None
    )
    if kind is None and memory[0] == sentence.paragraph:
        kind = memory[2]
    return time, kind


def _decide(
    mention: QuantityMention,
    sentence: Sentence,
    mentions: tuple[QuantityMention, ...],
    times: tuple[PeriodMention, ...],
    governing: tuple[PeriodMention | None, FigureKind | None],
    grammar: Grammar,
    document: Document,
    link: Link,
) -> Reading:
    at = (mention.start - sentence.start, mention.end - sentence.start)
    spans = tuple((m.start - sentence.start, m.end - sentence.start) for m in mentions)
    period = choose(times, spans, at, sentence.text)
    if period is None and not _NOW.search(sentence.text):
        period = governing[0]
    kind = kind_of(sentence, at[0], grammar, period, document.published, governing[1], at[1] - at[0])
    past = period is not None and document.published is not None and period.period.last < document.published
    if kind is FigureKind.ACTUAL and mention.comparator is Comparator.GTE and not past:
        kind = FigureKind.TARGET
    return Reading(
        mention=mention, sentence=sentence, kind=kind, period=period.period if period else None,
        link=link,
    )  # fmt: skip


def figure_of(reading: Reading, normal: NormalisedText, document: Document) -> Figure:
    """The reading as the domain's figure, offsets back in the text as received."""
    m, about = reading.mention, reading.about or Attributes(claimant=document.publisher)
    start, end = normal.original_offset(m.start), normal.original_offset(m.end)
    return Figure(
        quote=document.text[start:end], start=start, end=end, quantity=quantity_of(m),
        metric=reading.link.metric, kind=reading.kind, period=reading.period, geo=reading.geo, geo_name=reading.geo_name,
        direction=about.direction, claimant=about.claimant, claimant_named=about.claimant_named, facet=about.facet,
        facet_basis=about.facet_basis, instrument=about.instrument, amends=about.amends, form=about.form,
        part_of=about.part_of, confidence=reading.link.confidence, rule=m.rule, equivalents=about.equivalents,
        earlier=about.earlier, noun=m.noun or None,
        sentence=(normal.original_offset(reading.sentence.start), normal.original_offset(reading.sentence.end)),
    )  # fmt: skip


__all__ = ["Link", "Unit", "figure_of", "read_document"]
