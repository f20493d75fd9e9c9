"""From a document to its figures: every stage in order, and what each decided."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar

from monitor.domain.article import Document
from monitor.domain.figure import Figure, Reject
from monitor.domain.frozen import joiner
from monitor.domain.quantity import Unit
from monitor.domain.text import NormalisedText
from monitor.extract.amount.pointed import DISTINCT
from monitor.extract.amount.quantity import read
from monitor.extract.amount.table import BAR, Tables
from monitor.extract.attribute import attribute, quantity_of
from monitor.extract.counted import Counted, counted_of
from monitor.extract.cue.law import about_rules
from monitor.extract.cue.told import foretells
from monitor.extract.decided import decided
from monitor.extract.evidence.text_context import TextContext
from monitor.extract.govern.memory import Memory
from monitor.extract.lexer import Grammar
from monitor.extract.lexicon import Lexicon, Vocabulary
from monitor.extract.link.linker import Linker
from monitor.extract.members import COUNT, INDEX
from monitor.extract.model import Attributes, Link, PeriodMention, QuantityMention, Reading, Sentence
from monitor.extract.numeral.shared import Vote, digit_runs, vote
from monitor.extract.period.dated import times_of
from monitor.extract.period.edition import Editions
from monitor.extract.period.find import find_periods
from monitor.extract.place.scope import Placer
from monitor.extract.prefilter.forms import Letters
from monitor.extract.prefilter.line import LineReader, line_of
from monitor.extract.prefilter.pattern import forget
from monitor.extract.step import Work, in_step, uncollected
from monitor.extract.text import prepared, sentences

#: Documents that are read beside each other, and their letters.
_OF_BATCH: Final = 64
_SIZE_OF_BATCH: Final = 200_000
_Kept = TypeVar("_Kept")


class Read(NamedTuple):
    """What one document gave: every figure with what was decided about it, every numeral that gave none."""

    document: Document
    normal: NormalisedText
    readings: list[Reading]
    rejects: list[Reject]


def read_document(document: Document, lexicon: Lexicon) -> Read:
    """The reading of one document."""
    return next(read_in_batches((document,), lexicon, lambda read: read))[0]


def read_in_batches(
    documents: Iterable[Document], lexicon: Lexicon, kept: Callable[[Read], _Kept]
) -> Iterator[list[_Kept]]:
    """What is `kept` of the reading of each document, in order. Some are read beside each other, one stage after the
    other over all of them: the code and tables that a stage runs on then stay near the processor, which saves a fifth
    of the time."""
    for batch in _batches(documents):
        yield _read_beside(batch, lexicon, kept)


def _read_beside(batch: Sequence[Document], lexicon: Lexicon, kept: Callable[[Read], _Kept]) -> list[_Kept]:
    """The same of some. All else that was made is gone before the collector walks what there is."""
    forget()
    with uncollected():
        out = [kept(read) for read in in_step([_stages(document, lexicon) for document in batch])]
        forget()
    return out


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """As many documents as may be read beside each other, of which each keeps what it was found to have."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and (len(batch) == _OF_BATCH or size + len(document.text) > _SIZE_OF_BATCH):
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch


def _stages(document: Document, lexicon: Lexicon) -> Work[Read]:
    """Reads a document and halts between stages, each of which goes over all sentences."""
    normal, text, raw = prepared(document.text)
    lang = "vi" if document.lang == "vi" else "en"
    grammar = lexicon.prepared(lang)
    letters = Letters(text, raw)
    yield
    runs = digit_runs(text, letters)
    votes = vote(text, runs)
    yield
    starts = grammar.numerals(text, runs, letters)
    if not starts:
        return Read(document, normal, [], [])
    yield
    reader = LineReader(text, runs, letters)
    cut = sentences(text, reader)
    yield
    vocabulary = lexicon.vocabulary(lang)
    placer = Placer(atlas := lexicon.surround.atlas, document.title, cut, document.publisher)
    yield
    tables = Tables(cut if BAR in text else ())
    text_context = TextContext(
        text, document.title, cut, vocabulary, tables, forms=reader.forms, countries=atlas.countries, named=atlas.named,
        local=placer.trail.governing[0].startswith("VN-"),
    )  # fmt: skip
    yield
    memory = _memory(document, lang, vocabulary)
    manner = about_rules(line_of(document.title)), foretells(text, cut, lang)
    counted, rejects = counted_of(text, cut, starts)
    yield
    dated = times_of([s for _, s, _ in counted], lang, document.published)
    yield
    told = _told(counted, dated, grammar, votes, tables, rejects)
    yield
    contexts = text_context.contexts([(n, found) for (n, _, _), found in zip(counted, told, strict=True) if found])
    yield
    links = yield from Linker(vocabulary).link(contexts)
    yield
    linked = iter(zip([context for _, context in contexts], links, strict=True))
    readings: list[Reading] = []
    for (_, sentence, _), times, found in zip(counted, dated, told, strict=True):
        if found:
            readings += decided(*next(linked), times, memory, vocabulary.kinds, document, manner)
        else:
            memory.remember(sentence, times, (), ())
    rejects.extend(_ambiguous(r, text) for r in readings if r.link.reject)
    yield
    readings = yield from attribute(readings, cut, placer, grammar, votes, document, lexicon.surround)
    return Read(document, normal, readings, rejects)


def _told(
    counted: Sequence[Counted], dated: Sequence[Sequence[PeriodMention]], grammar: Grammar, votes: Vote, tables: Tables,
    rejects: list[Reject],
) -> list[tuple[QuantityMention, ...]]:  # fmt: skip
    """The quantities of each sentence, at their places in the text; `rejects` gets the numerals that are none."""
    out: list[tuple[QuantityMention, ...]] = []
    last: QuantityMention | None = None
    index: QuantityMention | None = None
    counts: Sequence[QuantityMention] = ()
    paragraph = -1
    for (number, sentence, own), times in zip(counted, dated, strict=True):
        same = sentence.paragraph == paragraph
        found, missed = read(
            sentence.text,
            grammar,
            votes,
            times,
            sentence.start,
            [at - sentence.start for at in own],
            last if same or _goes_on(last, sentence.paragraph - paragraph) else None,
            tables.heads(number) or _over(sentence),
            sentence.line,
            counts if same else (),
            sentence.previous,
            index if same else None,
        )
        rejects.extend(missed)
        if found:
            _place(found, sentence.start, number, tables)
            last, paragraph = found[-1], sentence.paragraph
            counts = tuple(m for m in found if m.unit is COUNT)
            index = index if same else None
            for mention in found:
                if mention.unit is INDEX:
                    index = mention
        out.append(found)
    return out


def _goes_on(last: QuantityMention | None, apart: int) -> bool:
    """The next paragraph may go on with the last quantity, whose unit no other number is taken for."""
    return last is not None and apart == 1 and last.unit in DISTINCT


def _over(sentence: Sentence) -> tuple[str, ...]:
    """What stands over a line with a label, or the question that it answers."""
    previous, heading = sentence.previous, sentence.heading
    if previous and "?" in previous[-3:]:
        return (previous,)
    if heading and (": " in sentence.text or (not previous and "?" in heading[-3:])):
        return (heading,)
    return ()


def _memory(document: Document, lang: str, vocabulary: Vocabulary) -> Memory:
    """Nothing is told yet of the document."""
    published = document.published
    editions = Editions(document.title, vocabulary.indices)
    return Memory(lang, published, lambda line: find_periods(line, lang, published), editions, vocabulary.flows)


def _ambiguous(reading: Reading, text: str) -> Reject:
    """A figure that stays open because two metrics fit equally is told with both."""
    m, link = reading.mention, reading.link
    assert link.reject is not None
    return Reject(quote=text[m.start : m.end], start=m.start, end=m.end, reason=link.reject, detail=link.evidence[0])


def _place(found: Sequence[QuantityMention], by: int, number: int, tables: Tables) -> None:
    """Moves the mentions to their places in the text; in a column of changes each is one."""
    row = tables.head(number) is not None
    for mention in found:
        if row and tables.moves(number, mention.start):
            mention.change = True
        mention.start += by
        mention.end += by
        mention.number += by


_made_figure: Final = joiner(Figure, Attributes)


def figure_of(reading: Reading, normal: NormalisedText, document: Document) -> Figure:
    """The reading as the domain's figure, offsets back in the text as received."""
    m, link, line = reading.mention, reading.link, reading.sentence
    about = reading.about or Attributes(claimant=document.publisher)
    start, end, first, last = m.start, m.end, line.start, line.end
    if normal.starts:
        back = normal.original_offset
        start, end, first, last = back(start), back(end), back(first), back(last)
    return _made_figure(
        about, quote=document.text[start:end], start=start, end=end, quantity=quantity_of(m),
        metric=link.metric, kind=reading.kind, period=reading.period, geo=reading.geo, geo_name=reading.geo_name,
        confidence=link.confidence, rule=m.rule, noun=m.noun or None, sentence=(first, last),
    )  # fmt: skip


__all__ = ["Link", "Read", "Unit", "figure_of", "read_document", "read_in_batches"]
