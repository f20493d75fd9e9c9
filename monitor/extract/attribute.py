"""What surrounds a figure: its place, claimant, facet, instrument and form, direction, and the amounts said beside it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from monitor.domain.article import Document
from monitor.domain.figure import FigureKind
from monitor.domain.frozen import maker
from monitor.domain.quantity import Quantity
from monitor.extract.amount.quantity import read
from monitor.extract.attribution.claim import Claim, Led
from monitor.extract.attribution.covered import speaker_of
from monitor.extract.attribution.disowned import DISOWNS, is_disowned
from monitor.extract.attribution.instrument import Cited, CitedDocuments, form_of, setter_of
from monitor.extract.attribution.part import counts, part_of
from monitor.extract.attribution.standing import Standing, holds_there
from monitor.extract.attribution.surround import Surround
from monitor.extract.attribution.voice import voices
from monitor.extract.attribution.way import direction_of
from monitor.extract.lexer import Grammar
from monitor.extract.members import ANY_MONEY, RANGE, TARGET, THRESHOLD
from monitor.extract.model import Attributes, QuantityMention, Reading, Sentence
from monitor.extract.numeral.shared import Vote
from monitor.extract.place.era import OF_AN_ERA
from monitor.extract.place.scope import Placer
from monitor.extract.place.spot import NATION, Place
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import line_of
from monitor.extract.prefilter.pattern import Prefiltered
from monitor.extract.step import Work

# Few enough that to compare is cheaper than to hash.
_ALSO: Final = lazy(
    r"[ ,]*(?:\(|(?:which is )?equivalent to |or |equal to |tương đương(?: với)? |hay |tức )(?!up |down |a rise)",
    re.IGNORECASE,
)
_RISEN: Final = lazy(r"[\w ,()%/]{0,40}?(?: to| lên| xuống| còn| thành) (?:[\w']+ ){0,4}$", re.IGNORECASE)
_FROM: Final = Prefiltered(r"(?:\bfrom|\btừ)(?: [\w']+){0,3} $", re.IGNORECASE)
_WAS: Final = Prefiltered(
    r"(?:\b(?:up|down) from|\bpreviously|\binstead of|\brather than|\bthay vì|\bthay cho|\btrước đây là|\btrước đó là)(?: [\w']+){0,3} $",
    re.IGNORECASE,
)
_LONGEST: Final = 600
#: Why a figure is open whose words speak of what only a country has.
_OF_BODY: Final = ("what one body has",)
#: Why it is whose words speak of a rank among nations.
_AMONG_OTHERS: Final = ("no rank of a nation",)
#: How the codes of what is no nation begin: those of provinces, and of bodies.
_WITHIN: Final = ("VN-", "ORG")
_LISTED: Final = lazy(r":\s*$")
_COMMA: Final = lazy(r"[,;:()]| and | và ")
_DATED: Final = lazy(r"\b(?:in|năm|quý|tháng|of)\b", re.IGNORECASE)


_made_quantity: Final = maker(Quantity)


#: "Under the resolution, land rent may be deferred for up to six months": for whomever it is told.
_BY_A_RULE: Final = lazy(
    r"\W*(?:Under|By) (?:the |this |that )?(?:new |draft |amended |revised )?(?:resolution|law|decree|circular|rules?|scheme|policy|regulations?|Resolution|Law|Decree|Circular)\b"
    r"|\W*(?:Theo|Căn cứ) (?:luật|nghị quyết|nghị định|thông tư|quy định|chính sách|Luật|Nghị quyết|Nghị định|Thông tư)(?!\w)"
)


@dataclass(slots=True)
class _Paragraph:
    """What the sentences before said in the paragraph, and what the line that governs it said."""

    number: int = -1
    claim: Claim | None = None
    setter: Cited | None = None
    amends: bool = False
    #: The metric of the whole that was counted first.
    whole: str | None = None


def attribute(
    readings: Sequence[Reading],
    lines: Sequence[Sentence],
    placer: Placer,
    grammar: Grammar,
    votes: Vote,
    document: Document,
    surround: Surround,
) -> Work[list[Reading]]:
    """The readings with what surrounds them, in the same order. Halts between stages that go over all sentences."""
    if not readings:
        return []
    by_sentence: dict[int, list[Reading]] = {}
    for reading in readings:
        by_sentence.setdefault(reading.sentence.start, []).append(reading)
    reader = _ContextReader(placer, grammar, votes, document, surround, aims=any(r.kind is TARGET for r in readings))
    # Who and what is named behind the last figure speaks for none.
    last = readings[-1].sentence.start
    told = [line for line in lines if line.start <= last]
    yield
    reader.observe(told, {r.sentence.paragraph for r in readings})
    yield
    read_in = [by_sentence.get(line.start, ()) for line in told]
    cited = reader.cited(told)
    yield
    places = [
        placer.locate(line, line.line, [r.mention for r in own] if own else ())
        for line, own in zip(told, read_in, strict=True)
    ]
    yield
    return [made for said in zip(told, read_in, cited, places, strict=True) for made in reader.sentence(*said)]


class _ContextReader:
    """Reads the sentences of one article in order and remembers who and what they named."""

    def __init__(
        self,
        placer: Placer,
        grammar: Grammar,
        votes: Vote,
        document: Document,
        surround: Surround,
        *,
        aims: bool,
    ) -> None:
        #: There are targets: only they need the documents that are cited.
        self._aims = aims
        self._grammar, self._votes, self._surround = grammar, votes, surround
        self._placer = placer
        self._memory, self._documents = surround.speakers.memory(), CitedDocuments()
        known = surround.speakers.named(document.publisher)
        self._publisher = known.name if known else document.publisher
        self._claims: dict[int, Sequence[Claim]] = {}
        self._voices: Mapping[int, Claim] = {}
        self._interview = False
        self._paragraph, self._standing = _Paragraph(), Standing()
        title = line_of(document.title[:_LONGEST])
        surround.speakers.claims(title, self._memory)
        if aims:
            self._standing.observe(title, 0, surround.instruments.cited(title, self._documents), aims=False)

    def observe(self, lines: Sequence[Sentence], counted: Set[int]) -> None:
        """Who is quoted in the sentences that will be read; `counted` are the paragraphs with figures."""
        claims_of, memory = self._surround.speakers.claims, self._memory
        heard = [(line, claims_of(line.line, memory)) for line in lines]
        self._claims = {line.start: claims for line, claims in heard if claims}
        self._voices, self._interview = voices(heard, self._surround.speakers.reports, counted)

    def cited(self, lines: Sequence[Sentence]) -> Sequence[Sequence[Cited]]:
        """The documents that each of the sentences cites."""
        if not self._aims:
            return [()] * len(lines)
        cited_in, documents = self._surround.instruments.cited, self._documents
        return [cited_in(line.line, documents) for line in lines]

    def sentence(
        self, line: Sentence, readings: Sequence[Reading], cited: Sequence[Cited], places: Sequence[Place]
    ) -> list[Reading]:
        """The sentence's readings, attributed; the article's memory moves on. `places`: those of its figures."""
        if line.paragraph != self._paragraph.number:
            kept = self._paragraph if line.heading and _LISTED.search(line.heading) else None
            self._paragraph = copy(kept) if kept else _Paragraph()
            self._paragraph.number = line.paragraph
            self._paragraph.claim = self._paragraph.claim or self._voices.get(line.paragraph)
        base = line.start
        claims = self._claims.get(base, ())
        if not readings:
            if claims or cited:
                self._remember(claims, cited, line, readings)
            return []
        spans = [(r.mention.start - base, r.mention.end - base) for r in readings]
        out: list[Reading] = []
        paragraph, eras = self._paragraph, self._surround.eras
        merged = line.line.bare_bits & OF_AN_ERA.bit
        earlier: Reading | None = None
        for index, reading in enumerate(readings):
            place = places[index]
            if merged:
                place = eras.told(line.line, spans[index][0], place, reading.period)
            geo, name = place if place[0] == NATION[0] else self._elsewhere(reading, line, place)
            about = self._about(reading, index, spans, claims, cited, earlier, geo)
            number = about.instrument
            if number and not holds_there(number, geo) and not any(c.number == number for c in cited):
                about = replace(about, instrument=None, amends=False)
            reading.geo, reading.geo_name, reading.about = geo, name, about
            out.append(reading)
            earlier = reading
            if paragraph.whole is None and counts(reading):
                paragraph.whole = reading.link.metric
        if claims or cited:
            self._remember(claims, cited, line, readings)
        bits = line.line.bits & (_former() if len(out) > 1 else DISOWNS.bit)
        return _formerly(out, line, bits) if bits else out

    def _elsewhere(self, reading: Reading, line: Sentence, place: Place) -> Place:
        """Where a figure holds whose sentence speaks of another place than the nation; it has no metric of what that
        cannot have."""
        geo, name = place
        if reading.kind is THRESHOLD and geo == "ORG":
            told_of = name is not None and (name in line.text or not _BY_A_RULE.match(line.text))
            geo, name = place if told_of else self._placer.ruled
        metric, surround = reading.link.metric, self._surround
        if geo == "ORG" and surround.of_no_body(reading.link):
            reading.link = replace(reading.link, metric=None, evidence=_OF_BODY)
        elif metric in surround.of_nations and geo.startswith(_WITHIN):
            reading.link = replace(reading.link, metric=None, evidence=_AMONG_OTHERS)
        return geo, name

    def _remember(
        self, claims: Sequence[Claim], cited: Sequence[Cited], line: Sentence, readings: Sequence[Reading]
    ) -> None:
        if claims:
            only = len({c.name for c in claims}) == 1 and (claims[0].start < 50 or claims[-1].trails)
            self._paragraph.claim = claims[-1] if only else None
            if self._interview:
                self._paragraph.claim = self._voices.get(line.paragraph)
        if not cited:
            return
        self._standing.observe(line.line, line.paragraph, cited, aims=any(r.kind is TARGET for r in readings))
        sets = [c for c in cited if c.sets]
        if sets:
            self._paragraph.setter = sets[-1]
            number = sets[-1].number
            self._paragraph.amends = bool(number) and self._surround.instruments.amends(line.line, cited, number or "")

    def _about(
        self, reading: Reading, index: int, spans: Sequence[tuple[int, int]], claims: Sequence[Claim],
        cited: Sequence[Cited], earlier: Reading | None, geo: str,
    ) -> Attributes:  # fmt: skip
        m, line, at = reading.mention, reading.sentence, spans[index]
        link, bare_bits, surround = reading.link, line.line.bare_bits, self._surround
        metric = link.metric
        target = reading.kind is TARGET
        claim = self._claim(reading, at, spans, claims, cited, geo) if claims or self._paragraph.claim else None
        named = claim.name if claim else None
        edges = (
            spans[index - 1][1] if index else 0,
            spans[index + 1][0] if index + 1 < len(spans) else len(line.text),
        )
        facet, basis = None, None
        if metric in surround.facets.metrics:
            # Aims are no matter of how the publisher counts.
            speaks = named or (None if target else self._publisher)
            facet, basis = surround.facets.facet_of(metric, line, at, edges, speaks, surround.speakers.lineage)
        growth = metric is not None and metric.endswith("_growth")
        instrument, amends, form = None, False, None
        if target:
            instrument, amends = self._instrument(reading, at, cited)
            form = form_of(_form_words(line, at, edges), bare_bits, growth or m.change)
        return Attributes(
            claimant=named or self._publisher, claimant_named=bool(named), facet=facet, facet_basis=basis,
            instrument=instrument, amends=amends, form=form, direction=direction_of(reading, growth, at, edges, earlier),
            part_of=link.part_of or (None if metric else part_of(reading, edges, at, earlier, self._paragraph.whole)),
            equivalents=self._equivalents(m, line.text, at, edges) if m.unit in ANY_MONEY else (),
        )  # fmt: skip

    def _claim(
        self, reading: Reading, at: tuple[int, int], spans: Sequence[tuple[int, int]], claims: Sequence[Claim],
        cited: Sequence[Cited], geo: str,
    ) -> Claim | None:  # fmt: skip
        """Who states the figure at `at` of a sentence in which others stand at `spans`."""
        target, carried = reading.kind is TARGET, self._paragraph.claim
        if carried is not None:
            sets = target and not self._interview and any(c.sets for c in cited)
            if sets or (carried.led and not _of_led(carried.led, reading.kind, geo)):
                carried = None
        claim = speaker_of(*at, reading.sentence.text, claims, carried, spans) if claims else carried
        return None if target and claim is not None and claim.held else claim

    def _instrument(self, reading: Reading, at: tuple[int, int], cited: Sequence[Cited]) -> tuple[str | None, bool]:
        """The document that sets a target, and whether it is amended."""
        setter = setter_of(*at, cited)
        if setter is None:
            carried = self._paragraph.setter
            return (carried.number, self._paragraph.amends) if carried else (self._standing.number, False)
        if setter.number is None:
            return None, False
        return setter.number, self._surround.instruments.amends(reading.sentence.line, cited, setter.number)

    def _equivalents(
        self, mention: QuantityMention, text: str, at: tuple[int, int], edges: tuple[int, int]
    ) -> tuple[Quantity, ...]:
        """The same amount of money in another currency, in the bracket or apposition right behind it."""
        also = _ALSO.match(text, at[1])
        if not also:
            return ()
        piece = text[also.end() : min(edges[1], also.end() + 60)].split(")")[0]
        found, _ = read(piece, self._grammar, self._votes, [], 0)
        if (
            not found
            or found[0].start > 24
            or found[0].unit not in ANY_MONEY
            or found[0].unit is mention.unit
            or found[0].change
        ):
            return ()
        return (quantity_of(found[0]),)


def _of_led(led: Led, kind: FigureKind, geo: str) -> bool:
    """A figure that names nobody may be one of those that the body gives whose report the lead tells."""
    if kind is FigureKind.THRESHOLD or (kind is FigureKind.TARGET and led is not Led.ITS_PLACE):
        return False
    return led is Led.ITSELF or geo not in ("ORG", "VN" if led is Led.ITS_PLACE else "ORG")


_CLOSING: Final = Prefiltered(r"\b(?:(?:every|each|a|per) year|annually|yearly|h[ằà]ng năm|mỗi năm)(?=\W*\Z)")


def _form_words(line: Sentence, at: tuple[int, int], edges: tuple[int, int]) -> str:
    """The words that tell a target's form, in lower case without diacritics: its own phrase, not those of the figures beside it."""
    text, bare = line.text, line.line.bare_lower
    start = edges[0]
    if start:
        start = max([start, *(m.end() for m in _COMMA.finditer(text, start, at[0]))])
    cut = _COMMA.search(text, at[1], edges[1])
    words = bare[max(start, at[0] - 90) : min(cut.start() if cut else edges[1], at[1] + 50)]
    # A list may stand between the number and the words that close its sentence.
    closes = line.line.bits & _CLOSING.bit
    closing = _CLOSING.plain.search(text, at[1], edges[1]) if closes else None
    return f"{words} {bare[closing.start() : closing.end()]}" if closing else words


def quantity_of(m: QuantityMention) -> Quantity:
    """The mention's amount as the domain's quantity."""
    return _made_quantity(
        value=m.value, unit=m.unit, value_high=m.value_high, comparator=m.comparator, digits=m.digits,
        digits_high=m.digits_high, scale=m.scale, scale_high=m.scale_high,
    )  # fmt: skip


@cache
def _former() -> int:
    """The bits of lines in which one of several figures may be what was."""
    return DISOWNS.bit | _FROM.bit | _WAS.bit


def _formerly(out: list[Reading], line: Sentence, bits: int) -> list[Reading]:
    """Marks what was: A of "raised from A to B" and "up from A", where both are said of one time; what is taken back.
    `bits`: those of the sentence that speak of either."""
    if bits & DISOWNS.bit and DISOWNS.search(line.text):
        for reading in out:
            if reading.about is not None and is_disowned(line, reading.mention.start - line.start):
                reading.about = replace(reading.about, earlier=True)
        return out
    comes, was = bits & _FROM.bit, bits & _WAS.bit
    for i, reading in enumerate(out):
        m = reading.mention
        if m.comparator is RANGE or reading.about is None:
            continue
        lead = line.text[max(0, m.start - line.start - 40) : m.start - line.start]
        after = out[i + 1] if i + 1 < len(out) else None
        before = out[i - 1] if i else None
        between = line.text[m.end - line.start : after.mention.start - line.start] if after else ""
        now = None
        if comes and after and _FROM.plain.search(lead) and _RISEN.fullmatch(between):
            now = after if not _DATED.search(between) else None
        elif was and before and _WAS.plain.search(lead):
            now = before
        if now and now.mention.unit is m.unit and reading.period in (None, now.period):
            reading.about = replace(reading.about, earlier=True)
    return out


__all__ = ["Surround", "attribute", "quantity_of"]
