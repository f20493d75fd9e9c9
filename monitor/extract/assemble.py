"""From a document to its figures: every stage in order, and what each decided."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from monitor.domain.article import Document
from monitor.domain.figure import FacetBasis, Figure, FigureKind, Reject
from monitor.domain.quantity import Comparator, Quantity, Unit
from monitor.domain.text import NormalisedText
from monitor.extract.cue.shared import clause, form_of, kind_of
from monitor.extract.lexer import Grammar, alternation
from monitor.extract.lexicon import Lexicon
from monitor.extract.link import Linker
from monitor.extract.model import Context, Link, PeriodMention, QuantityMention, Reading, Sentence
from monitor.extract.numeral.shared import vote
from monitor.extract.period.shared import choose, find_periods
from monitor.extract.quantity import read
from monitor.extract.scene import Stage
from monitor.extract.text import prepare, sentences

_LEADING = re.compile(r"^(?:\W*(?:In|By|For|During|Năm|Đến|Trong|Tới|Vào|Cụ thể|Theo)\b)", re.I)
_NOW = re.compile(
    r"\b(?:now|currently|to date|today|so far|at present|hiện|hiện nay|đến nay|tới nay|hiện có|lâu nay)\b", re.I
)
_RESOLUTION = re.compile(r"57[-/]NQ[-/]TW|(?:Resolution|[Nn]ghị quyết)(?: số)?(?: No\.?)? 57\b(?![/-])")


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
    return normal, readings, rejects


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
    words, start = clause(sentence, at[0], grammar.lang)
    context = Context(
        document=document, lang=grammar.lang, sentence=sentence, clause=words, clause_start=start, mentions=mentions
    )
    geo, name = place_of(mention, context, grammar)
    return Reading(
        mention=mention, sentence=sentence, kind=kind, period=period.period if period else None,
        link=link, geo=geo, geo_name=name,
    )  # fmt: skip


def place_of(mention: QuantityMention, context: Context, grammar: Grammar) -> tuple[str, str | None]:
    """The place nearest before the figure in its sentence, else the one that the title names, else the nation."""
    at = mention.start - context.sentence.start
    named, national = _named(context.sentence.text, _places(grammar))
    best = min(((at - e if s <= at else s - at + 40, word) for s, e, word in named), default=None)
    if best:
        near = min((at - e for e in national if e <= at), default=None)
        nation = near is not None and near < best[0]
        return ("VN", None) if nation else _code(best[1], grammar)
    if national:
        return "VN", None
    titled, _ = _named(context.document.title, _places(grammar))
    return _code(titled[-1][2], grammar) if titled else ("VN", None)


_NATIONAL = re.compile(r"nationwide|whole country|the country|Viet ?nam\b|cả nước|toàn quốc|Việt Nam|nước ta|quốc gia")


@lru_cache(maxsize=256)
def _named(text: str, places: re.Pattern[str]) -> tuple[tuple[tuple[int, int, str], ...], tuple[int, ...]]:
    """The places named in a text, and where words for the nation end."""
    return (
        tuple((m.start(), m.end(), m.group()) for m in places.finditer(text)),
        tuple(m.end() for m in _NATIONAL.finditer(text)),
    )


_PLACES: dict[int, re.Pattern[str]] = {}


def _places(grammar: Grammar) -> re.Pattern[str]:
    if id(grammar) not in _PLACES:
        cues = grammar.cues
        names = (
            [n for words in cues["places"].values() for n in words]
            + cues["bodies"]["names"]
            + cues["provinces"]["names"]
        )
        _PLACES[id(grammar)] = re.compile(rf"(?<!\w)(?:{alternation(names)})(?!\w)")
    return _PLACES[id(grammar)]


def _code(name: str, grammar: Grammar) -> tuple[str, str | None]:
    for code, names in grammar.cues["places"].items():
        if name in names:
            return code, None
    return ("ORG", name) if name in grammar.cues["bodies"]["names"] else ("VN-xx", name)


def figure_of(reading: Reading, normal: NormalisedText, document: Document, lexicon: Lexicon) -> Figure:
    """The reading as the domain's figure, offsets back in the text as received."""
    m = reading.mention
    start, end = normal.original_offset(m.start), normal.original_offset(m.end)
    money_earlier = m.earlier and m.comparator is not Comparator.RANGE
    target = reading.kind is FigureKind.TARGET
    facet = _facet(reading, document, lexicon)
    return Figure(
        quote=document.text[start:end], start=start, end=end,
        quantity=Quantity(
            value=m.value, unit=m.unit, value_high=m.value_high, comparator=m.comparator, digits=m.digits,
            digits_high=m.digits_high, scale=m.scale, scale_high=m.scale_high,
        ),
        metric=reading.link.metric, kind=reading.kind, period=reading.period, geo=reading.geo, geo_name=reading.geo_name,
        direction=m.direction if m.change else None, claimant=document.publisher, facet=facet,
        facet_basis=FacetBasis.WORDS if facet else None,
        instrument="57-NQ/TW" if target and _RESOLUTION.search(reading.sentence.text) else None,
        form=form_of(reading.sentence.text, reading.kind), part_of=reading.link.part_of,
        confidence=reading.link.confidence, rule=m.rule, earlier=money_earlier, noun=m.noun or None,
        sentence=(normal.original_offset(reading.sentence.start), normal.original_offset(reading.sentence.end)),
    )  # fmt: skip


def _facet(reading: Reading, document: Document, lexicon: Lexicon) -> str | None:
    if reading.link.metric is None:
        return None
    entry = lexicon.entry(reading.link.metric, "vi" if document.lang == "vi" else "en")
    return next((i for i, p in entry.facets if p.search(reading.sentence.text)), None) if entry else None


__all__ = ["Link", "Unit", "figure_of", "read_document"]
