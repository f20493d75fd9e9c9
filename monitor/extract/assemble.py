"""From a document to its figures: every stage in order, and what each decided."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from monitor.domain.article import Document
from monitor.domain.figure import Figure, FigureKind, Reject
from monitor.domain.frozen import joiner, maker
from monitor.domain.quantity import Unit
from monitor.domain.text import NormalisedText
from monitor.extract.amount.pointed import DISTINCT
from monitor.extract.amount.quantity import read
from monitor.extract.amount.table import BAR, Tables
from monitor.extract.attribute import attribute, quantity_of
from monitor.extract.counted import Counted, counted_of
from monitor.extract.cue.decision import Kind
from monitor.extract.cue.granted import FOR_EACH
from monitor.extract.cue.kind import Kinds
from monitor.extract.cue.law import about_rules
from monitor.extract.cue.limit import CLASS_LIMIT, SIZED
from monitor.extract.cue.told import foretells
from monitor.extract.cue.word import cues_of
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.spot import Word
from monitor.extract.evidence.text_context import TextContext
from monitor.extract.govern.demanded import of_any_time
from monitor.extract.govern.kinds import foretold_on, hung_on, kind_for, of_a_list
from monitor.extract.govern.memory import Memory
from monitor.extract.govern.settle import settled
from monitor.extract.govern.times import time_for
from monitor.extract.lexer import Grammar
from monitor.extract.lexicon import Lexicon, Vocabulary
from monitor.extract.link.linker import Linker
from monitor.extract.members import COUNT, INDEX
from monitor.extract.model import Attributes, Link, PeriodMention, QuantityMention, Reading, Sentence
from monitor.extract.numeral.shared import Vote, digit_runs, vote
from monitor.extract.period.choose import choose
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.dated import times_of
from monitor.extract.period.edition import Editions
from monitor.extract.period.find import find_periods
from monitor.extract.period.since import of_the_report, part_since, year_since
from monitor.extract.place.scope import Placer
from monitor.extract.prefilter.forms import Letters
from monitor.extract.prefilter.line import LineReader, line_of
from monitor.extract.prefilter.pattern import forget
from monitor.extract.record import replace
from monitor.extract.step import Work, in_step, uncollected
from monitor.extract.text import prepared, sentences

#: Documents that are read beside each other, and their letters.
_OF_BATCH, _SIZE_OF_BATCH = 64, 200_000
_ESTIMATE, _THRESHOLD = FigureKind.ESTIMATE, FigureKind.THRESHOLD
_TOLD = (FigureKind.ACTUAL, _ESTIMATE)
#: The rules of limits that hold whenever they are told.
_TIMELESS = frozenset((CLASS_LIMIT, FOR_EACH, SIZED))
_OF_NO_TIME = _TIMELESS | {"is-there"}
#: Those of what may be demanded at any time.
_SET_AGAINST = frozenset(("demanded", "named-behind"))
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
            readings += _decided(*next(linked), times, memory, vocabulary.kinds, document, manner)
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
    last, index, paragraph = None, None, -1
    counts: Sequence[QuantityMention] = ()
    for (number, sentence, own), times in zip(counted, dated, strict=True):
        found, missed = read(
            sentence.text,
            grammar,
            votes,
            times,
            sentence.start,
            [at - sentence.start for at in own],
            last if sentence.paragraph == paragraph or _goes_on(last, sentence.paragraph - paragraph) else None,
            tables.heads(number) or _over(sentence),
            sentence.line,
            counts if sentence.paragraph == paragraph else (),
            sentence.previous,
            index if sentence.paragraph == paragraph else None,
        )
        rejects.extend(missed)
        if found:
            found = _placed(found, sentence.start, number, tables)
            index = next(
                (m for m in reversed(found) if m.unit is INDEX), index if sentence.paragraph == paragraph else None
            )
            last, paragraph = found[-1], sentence.paragraph
            counts = tuple(m for m in found if m.unit is COUNT)
        out.append(found)
    return out


def _goes_on(last: QuantityMention | None, apart: int) -> bool:
    """The next paragraph may go on with the last quantity, whose unit no other number is taken for."""
    return last is not None and apart == 1 and last.unit in DISTINCT


def _over(sentence: Sentence) -> tuple[str, ...]:
    """What stands over a line with a label, or the question that it answers."""
    if "?" in sentence.previous[-3:]:
        return (sentence.previous,)
    asked = not sentence.previous and "?" in sentence.heading[-3:]
    return (sentence.heading,) if sentence.heading and (asked or ": " in sentence.text) else ()


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


def _placed(found: Sequence[QuantityMention], by: int, number: int, tables: Tables) -> tuple[QuantityMention, ...]:
    """The mentions, moved to their places in the text; in a column of changes each is one."""
    for mention in found:
        mention.change = mention.change or tables.moves(number, mention.start)
        mention.start += by
        mention.end += by
        mention.number += by
    return tuple(found)


#: A plain verb or a bound under a heading may be one of its aims.
_BY_THE_HEADING = frozenset({"cue-actual", "limit-of-a-rule"})
#: A cap has no time that another figure has: it holds in any year.
_PASSED_ON = frozenset({"listed", "leading"})
#: Kinds of figures whose words say none.
_MAY_BE_PART = frozenset({"plain", "like-the-figure-before"})


def _decided(
    context: SentenceContext, links: Sequence[Link], times: Sequence[PeriodMention], memory: Memory,
    kinds: Mapping[Word, FigureKind], document: Document, manner: tuple[bool, bool],
) -> list[Reading]:  # fmt: skip
    """The time and kind of each figure of one sentence. `manner`: the text is about rules; it reports a forecast."""
    chosen: list[Chosen] = []
    decided: list[Kind] = []
    out: list[Reading] = []
    foretold = manner[1] or foretold_on(memory, context.sentence)
    told = Kinds(context, cues_of(context, kinds), document.published, decided, legal=manner[0], foretold=foretold)
    sentence, published = context.sentence, document.published
    # Of each metric the last figure that speaks of it.
    last: dict[str | None, int] = {}
    row = memory.enter(sentence)
    for index, (mention, link) in enumerate(zip(context.mentions, links, strict=True)):
        metric = link.metric
        column, stated = memory.columns.of(sentence, mention.start - sentence.start) if row else (None, None)
        own = Chosen(column, "column") if column else choose(index, context, times, chosen, last.get(metric))
        kind = told.of(index, own.time, now=own.rule == "now")
        kind = kind if stated is None else Kind(stated, "column", True)
        if sentence.heading and kind.rule in _BY_THE_HEADING:
            kind = of_a_list(memory, sentence, kind, own)
        if kind.rule in _OF_NO_TIME or (
            kind.rule in _SET_AGAINST and of_any_time(kind, own, sentence, mention, published)
        ):
            own = Chosen(None, "none", kind.rule in _TIMELESS)
        elif index and kind.rule == "cue-threshold" and own.rule in _PASSED_ON and decided[-1].kind is not _THRESHOLD:
            own = Chosen(None, "none", True)
        if own.time is None:
            kind, own = _without_a_time(index, context, (times, chosen), (kind, own), told, memory, metric)
        if not kind.said or kind.rule == "future-time":
            kind = kind_for(memory, sentence, kind, own.time)
        if not index and memory.main is _ESTIMATE and not _of_before(own, memory.time):
            kind = hung_on(memory, sentence, mention, kind)
        if own.time is not None:
            own = settled(memory, sentence, mention, metric, kind, own)
        memory.totals.note(mention, kind.kind, own.time, sentence.paragraph)
        memory.granted.note(mention, kind.kind, own.time, sentence.paragraph)
        chosen.append(own)
        decided.append(kind)
        out.append(_reading(mention, sentence, _measured(link) if kind.kind is _THRESHOLD else link, kind, own))
        if metric is not None:
            last[metric] = index
    memory.remember(sentence, times, chosen, decided, links[-1].metric)
    _note(context, links, chosen, memory, last)
    return out


def _without_a_time(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[Chosen]],
    so_far: tuple[Kind, Chosen],
    told: Kinds,
    memory: Memory,
    metric: str | None,
) -> tuple[Kind, Chosen]:
    """The kind and time of a figure whose own words say no time. `said`: as for `_handed`; `so_far`: by its own words."""
    (kind, own), sentence = so_far, context.sentence
    if not own.stop and kind.rule in _MAY_BE_PART:
        part = memory.granted.part(context.mentions[index], sentence, context.own_text(index), memory.lang)
        if part is not None:
            return part[0], Chosen(part[1], "of-the-sum-told")
    if not kind.said:
        kind = kind_for(memory, sentence, kind, None, metric, first=not (index or own.stop))
    if own.stop:
        return kind, own
    own = _handed(index, context, said, kind, memory, metric)
    return told.of(index, own.time) if own.time is not None and not kind.said else kind, own


def _measured(link: Link) -> Link:
    """What a limit that a rule sets speaks of: it measures nothing of what it is set to."""
    return link if link.metric is None else replace(OPEN, evidence=("a limit of a rule",), candidates=link.candidates)


def _of_before(own: Chosen, told: PeriodMention | None) -> bool:
    """The figure is of a time that was over before the one told."""
    return own.time is not None and told is not None and own.time.period.last < told.period.first


def _note(
    context: SentenceContext,
    links: Sequence[Link],
    chosen: Sequence[Chosen],
    memory: Memory,
    told: Collection[str | None],
) -> None:
    """Keeps the times of indices and flows for the sentences to come, if some are among the metrics `told` of."""
    if memory.editions.indices.isdisjoint(told) and memory.flows.isdisjoint(told):
        return
    for mention, link, own in zip(context.mentions, links, chosen, strict=True):
        memory.note(mention, link.metric, own)


def _handed(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[Chosen]],
    kind: Kind,
    memory: Memory,
    metric: str | None,
) -> Chosen:
    """The time handed on to a figure that has none of its own, or the one that its base implies. `said`: the times that
    its sentence says, and those of the figures before it."""
    times, mention, published = said[0], context.mentions[index], memory.published
    unit, own_text = mention.unit, context.own_text(index)
    if times and kind.kind in _TOLD and (part := part_since(index, context, times, published)) is not None:
        return Chosen(part, "since-the-year-before")
    time, rule = time_for(memory, context.sentence, own_text, kind, unit, metric, said[1] if times else ())
    if time is None and kind.kind in _TOLD and (told := of_the_report(unit, context, times, published)) is not None:
        return Chosen(told, "edition")
    if time is None and (whole := memory.totals.time_of(mention, kind.kind, own_text, context.sentence, memory.lang)):
        return Chosen(whole, "of-the-count")
    since = year_since(index, context, published) if time is None and kind.kind in _TOLD else None
    return Chosen(since, "since-the-year-before") if since else Chosen(time, rule)


_made_reading, _made_figure = maker(Reading), joiner(Figure, Attributes)


def _reading(mention: QuantityMention, sentence: Sentence, link: Link, kind: Kind, own: Chosen) -> Reading:
    return _made_reading(
        mention=mention,
        sentence=sentence,
        kind=kind.kind,
        link=link,
        kind_rule=kind.rule,
        period_rule=own.rule,
        period=own.time.period if own.time else None,
    )


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
