"""What one sentence hands on to the next: the time and the kind that a heading or a sentence before governs."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from monitor.domain.figure import FigureKind
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.amount.row import Columns, is_row
from monitor.extract.cue.heading import is_of_no_time, of_heading
from monitor.extract.cue.kind import Kind
from monitor.extract.cue.law import of_a_resolution
from monitor.extract.cue.told import hung_before
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.outline import sets_aims, states_an_aim
from monitor.extract.period import back, survey, tense
from monitor.extract.period.edition import Editions
from monitor.extract.period.listed import Chosen, last_of
from monitor.extract.period.parts import Parts
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.record import replace

_LINE = lazy(r"\W*[^:.;]{2,70}: ")
_GOING_ON = frozenset({"the-same-time", "the-same-part", "that-year", "a-year-before", "a-year-after", "handed-on"})
#: How a time is a figure's that its own words do not say.
_PASSED_ON = frozenset({"listed", "leading", "handed-on", "one-time", "trailing", "went-on", "the-same-time"})
_PARTS = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
#: Members of an enumeration are dear to look up where every figure asks for some.
_ACTUAL, _ESTIMATE, _FORECAST, _TARGET, _ = FigureKind
_MONTH = Grain.MONTH
_YEAR, _COUNT, _YEARS_OLD, _RANK = Grain.YEAR, Unit.COUNT, Unit.YEARS, Unit.RANK
_MEASURED = frozenset({_ACTUAL, _ESTIMATE})
_AHEAD = frozenset({FigureKind.TARGET, FigureKind.FORECAST})
_YEARS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "hai": 2, "ba": 3, "bốn": 4, "năm": 5}


@dataclass(slots=True)
class Governor:
    """Remembers what was said last, paragraph by paragraph."""

    lang: str
    published: date | None
    times_of: Callable[[str], Sequence[PeriodMention]]
    editions: Editions
    #: Metrics of what is made or spent in the course of a year.
    flows: frozenset[str] = frozenset()
    paragraph: int = -1
    time: PeriodMention | None = None
    time_paragraph: int = -1
    #: The last time ahead that was said.
    aim: PeriodMention | None = None
    #: The time of a list of lines, and the paragraph of the last of them.
    listed: PeriodMention | None = None
    listed_paragraph: int = -1
    #: The deadline before the last one or two sentences, to which only "by then" goes back.
    passed: PeriodMention | None = None
    kind: FigureKind = FigureKind.ACTUAL
    metric: str | None = None
    #: The time that each flow was last told of, with the paragraph.
    flowed: dict[str, tuple[PeriodMention, int]] = field(default_factory=dict)
    #: The part of a year that the text reports on.
    frame: PeriodMention | None = None
    #: The last sentence with figures had that time.
    told: bool = False
    parts: Parts = field(default_factory=Parts)
    #: The times of the columns of the table that is being read.
    columns: Columns = field(default_factory=Columns)
    _heading: str = ""
    _headed: tuple[PeriodMention | None, FigureKind | None] = field(default=(None, None))

    def heading(self, sentence: Sentence) -> tuple[PeriodMention | None, FigureKind | None]:
        """The time and kind of the heading over the sentence."""
        if not sentence.heading:
            self._heading = ""
            return None, None
        if sentence.heading != self._heading:
            self._heading = sentence.heading
            times = [t for t in self.times_of(sentence.heading) if not t.base]
            aimed = of_heading(sentence.heading, over=bool(times) and self._over(times[-1]))
            listed = sentence.heading.rstrip().endswith(":") and sentence.paragraph - self.time_paragraph in (1, 2)
            led = self.time if listed and aimed is not _TARGET else None
            time = times[-1] if times else led
            if time is not None and is_of_no_time(sentence.heading, ahead=self._ahead(time)):
                time = None
            self._headed = (time, aimed)
        return self._headed

    def time_for(
        self, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
    ) -> tuple[PeriodMention | None, str]:
        """The time handed on to a figure without one, and the rule: a heading governs until its paragraph says another."""
        headed = self.heading(sentence)[0]
        if headed is None:
            time, rule = self._carried(sentence, own_text, kind, unit, metric)
            if time is None and metric in self.flows and kind.kind is _ACTUAL and metric in self.flowed:
                told, paragraph = self.flowed[metric]
                if sentence.paragraph - paragraph <= 1 and self._over(told):
                    return told, "of-the-flow"
            return time, rule
        if self.time is not None and self.time_paragraph == sentence.paragraph:
            time, rule = self._carried(sentence, own_text, kind, unit, metric)
            if rule in _GOING_ON:
                return time, rule
        return headed, "heading"

    def _carried(
        self, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
    ) -> tuple[PeriodMention | None, str]:
        """The time of what was told before, where the figure goes on with it."""
        if self.listed is not None and (listing := self._listing(sentence, self.listed)) is not None:
            return listing, "listing"
        text, time = sentence.text, self.time
        bits = sentence.line.bits & back.going_back()
        if bits and (time or self.published) and back.of_year_before(text, own_text, bits):
            return back.earlier(time) if time else self._last_year(), "a-year-before"
        edition = self.editions.of(unit, metric)
        if edition is not None and kind.kind is _ACTUAL and not back.OTHER_EDITION.search(text):
            return edition, "edition"
        if time is None and self.passed is not None and back.BY_THEN.search(own_text):
            return self.passed, "the-same-time"
        if time is None:
            return self._of_report(sentence, own_text, kind, unit)
        later = back.YEAR_AFTER.match(text) if back.YEAR_AFTER.bit & bits else None
        if later and time.period.grain is _YEAR:
            years = _YEARS.get((later["n"] or later["m"] or "one").lower(), 1)
            return replace(time, period=Period.year(time.period.last.year + years)), "a-year-after"
        told = back.goes_back(text, own_text, bits) if bits else None
        if unit is _COUNT and told and tense.assigned(own_text, sentence) and back.SUMS.match(text):
            return None, "none"
        asked = unit is _COUNT and survey.ASKED.bit & bits and survey.ASKED.plain.search(own_text)
        if asked or (bits and not told and survey.of_a_new_one(sentence)):
            return None, "none"
        if not (told or self._governs(sentence, own_text, unit)):
            return self._of_report(sentence, own_text, kind, unit)
        if told and (gone_back := self._told_again(told, time, kind)) is not None:
            return gone_back
        return self._handed_on(sentence, own_text, kind, unit, metric)

    def _told_again(self, told: re.Match[str], time: PeriodMention, kind: Kind) -> tuple[PeriodMention, str] | None:
        """The time that the words `told` go back to, with the rule."""
        aimed, ahead = kind.kind in _AHEAD, self._ahead(time)
        if not aimed and (part := self.parts.meant(told.group(), time, ahead=ahead)) is not None:
            return part, "the-same-part"
        if time.period.grain is not _YEAR and back.OF_YEAR.search(told.group()):
            return replace(time, period=Period.year(time.period.last.year)), "that-year"
        if aimed and not ahead and self.aim is not None and back.BY.search(told.string[: told.end()]):
            return self.aim, "the-same-time"
        return (time, "the-same-time") if aimed or not ahead or not kind.said else None

    def _of_report(self, sentence: Sentence, own_text: str, kind: Kind, unit: Unit) -> tuple[PeriodMention | None, str]:
        """The part of a year that the lead reports on, for what is told in the past without another time."""
        if self.frame is None or kind.kind not in _MEASURED or unit is _YEARS_OLD:
            return None, "none"
        bits = sentence.line.bits
        if (
            survey.of_a_new_one(sentence)
            or (back.EXAMPLE.bit & bits and back.EXAMPLE.plain.match(sentence.text))
            or (survey.ASKED.bit & bits and survey.ASKED.plain.search(own_text))
            or tense.assigned(own_text, sentence)
        ):
            return None, "none"
        told = tense.past(own_text, sentence.text) if self.lang == "en" else tense.grew(own_text, sentence.text)
        if not (
            told
            or (
                kind.kind is _ESTIMATE
                and self.frame.period.grain is _YEAR
                and "ước " in own_text
                and "ước tính" not in own_text
            )
        ):
            return None, "none"
        return self.frame, "the-report's-time"

    def _reports(self, sentence: Sentence, own: Sequence[PeriodMention]) -> PeriodMention | None:
        """The part of a year that the lead tells of, where it has just ended."""
        if sentence.paragraph > 1 or self.published is None:
            return None
        for time in own:
            gone = (self.published - time.period.last).days
            whole = time.period.grain is Grain.YEAR and not time.deadline and not sentence.paragraph
            if (time.period.grain in _PARTS and -20 <= gone <= 75) or (whole and 0 < gone <= 120):
                return time
        return None

    def _handed_on(
        self, sentence: Sentence, own_text: str, kind: Kind, unit: Unit, metric: str | None
    ) -> tuple[PeriodMention | None, str]:
        """The time said last, where the figure's own words go on with it."""
        assert self.time is not None
        ahead, aimed = self._ahead(self.time), kind.kind in _AHEAD
        running = self._running(self.time) and self.time.period.grain is not Grain.SPAN
        if (ahead != aimed and not running) or kind.kind is FigureKind.THRESHOLD:
            return None, "none"
        each = kind.kind is _ACTUAL and self.time.period.grain is not _YEAR
        if each and (tense.each_time(own_text, sentence) or tense.assigned(own_text, sentence)):
            return None, "none"
        same = (metric is not None and metric == self.metric) or kind.kind is _ESTIMATE
        same = (
            same or (unit is _RANK and metric not in self.editions.indices) or bool(back.THAT_IS.match(sentence.text))
        )
        # What goes on about something that was dated, and is over, is of its time whatever its tense.
        goes_on = (same or survey.found(sentence) or self._counted_by(self.time, sentence)) and not ahead
        goes_on = goes_on or (aimed and running)
        if not goes_on and tense.of_another_time(own_text, "" if aimed else sentence.text, self.lang, ahead=ahead):
            return None, "none"
        return self.time, "handed-on"

    def _counted_by(self, time: PeriodMention, sentence: Sentence) -> bool:
        """What "as of 30 June" was said for goes on: its paragraph tells what there was by then, also as what is."""
        return time.deadline and time.period.grain is _MONTH and sentence.paragraph == self.time_paragraph

    def _listing(self, sentence: Sentence, listed: PeriodMention) -> PeriodMention | None:
        """The time that the lines of a list have from the sentence before the list, also under titles among the lines."""
        apart = sentence.paragraph - self.listed_paragraph - bool(sentence.heading)
        if apart > 1 or not _LINE.match(sentence.text):
            return None
        self.listed_paragraph = sentence.paragraph
        return listed

    def _governs(self, sentence: Sentence, own_text: str, unit: Unit) -> bool:
        """What was said last governs a sentence of its paragraph, and the next one where it goes on with what that told."""
        assert self.time is not None
        apart, bits, text = sentence.paragraph - self.time_paragraph, sentence.line.bits, sentence.text
        if apart not in (0, 1) or unit is _YEARS_OLD or (apart and not self.told):
            return False
        if back.EXAMPLE.bit & bits and back.EXAMPLE.plain.match(text):
            return False
        if tense.EVERY_YEAR.bit & bits and tense.EVERY_YEAR.plain.search(own_text):
            return False
        return not apart or bool(
            (back.GOES_ON.bit & bits and back.GOES_ON.plain.match(text))
            or survey.found(sentence)
            or (back.THAT_IS.bit & bits and back.THAT_IS.plain.match(text))
            or (back.PART_OF_IT.bit & bits and back.PART_OF_IT.plain.search(own_text))
        )

    def kind_for(self, sentence: Sentence, kind: Kind, time: PeriodMention | None, metric: str | None = None) -> Kind:
        """The kind under a heading of aims or estimates, or as the sentences of the paragraph go on."""
        if kind.rule in ("future-time", "plain") and sentence.heading and self.heading(sentence)[1] is _FORECAST:
            over = time is not None and self._over(time) and not self._running(time)
            return kind if over else Kind(_FORECAST, "heading-of-forecasts", True)
        if kind.said:
            return kind
        plain = kind.rule == "plain"
        headed = self.heading(sentence)[1] if plain else None
        if headed is _ESTIMATE:
            return Kind(_ESTIMATE, "heading-of-estimates", True)
        if time is not None and self._over(time):
            return kind
        if not plain:
            headed = self.heading(sentence)[1]
        if headed is _TARGET:
            return Kind(_TARGET, "heading-of-aims", True)
        goes_on = plain and time is None and sentence.paragraph == self.paragraph
        aimed = goes_on and metric not in (None, self.metric) and self.kind is _TARGET and self.time is not None
        if aimed and self.time and self._ahead(self.time) and tense.set_out(sentence.text, self.lang):
            return Kind(_TARGET, "as-before", False)
        if goes_on and back.BACK.bit & sentence.line.bits and back.BACK.plain.search(sentence.text[:30]):
            return Kind(self.kind, "as-before", False)
        return kind

    def aimed(self, sentence: Sentence, kind: Kind, own: Chosen) -> Kind:
        """The kind of a figure with a plain verb ("has", "ranks"): an aim in a list of aims, whose sentences tell nothing else."""
        if own.rule in ("now", "what-was") or not sets_aims(sentence.heading.rstrip()):
            return kind
        time, headed = self.heading(sentence)
        ahead = time is not None and self._ahead(time)
        if not (ahead or headed is _TARGET) or not states_an_aim(sentence.text.rstrip()):
            return kind
        return kind if own.time is not None and not self._ahead(own.time) else Kind(_TARGET, "heading-of-aims", True)

    def hung(self, sentence: Sentence, mention: QuantityMention, kind: Kind) -> Kind:
        """The kind of a sentence's first figure: an estimate where it is growth on the one that the sentence before told."""
        if self.kind is not _ESTIMATE or kind.kind is not _ACTUAL or mention.earlier:
            return kind
        hung = sentence.paragraph - self.paragraph <= 1 and hung_before(mention, sentence)
        return Kind(_ESTIMATE, "hung-on-an-estimate", True) if hung else kind

    def remember(
        self,
        sentence: Sentence,
        times: Sequence[PeriodMention],
        chosen: Sequence[Chosen],
        kinds: Sequence[Kind],
        metric: str | None = None,
    ) -> None:
        """Keeps what this sentence says for the next one."""
        if not chosen and is_row(sentence.text):
            self.columns.note(sentence, times, self.times_of(f"{sentence.heading}\n{self.editions.title}"))
        self.columns.passed(sentence)
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.kind = sentence.paragraph, _ACTUAL
        own = [t for t in times if not t.base and not t.event] if times else ()
        if not chosen:
            told = own[-1] if own and back.DATA.search(sentence.text) else None
            self.listed, self.listed_paragraph = told, sentence.paragraph
        elif self.listed is not None and not _LINE.match(sentence.text):
            self.listed = None
        time = None
        if own:
            self.parts.note(own)
            self.frame = self.frame or self._reports(sentence, own)
            time = next((t for t in own if t.start < 45), None)
            if time is not None and chosen and back.of_a_report(sentence.text, time):
                time = last_of(chosen) or time
        if time is None:
            time = last_of(chosen) if chosen else own[-1] if own else None
        if time is not None and self._ahead(time):
            self.aim = time
        if time is not None:
            time = self.editions.at_present(metric, time)
        if chosen and chosen[-1].rule == "now" and not (self.frame and self.frame is self.time):
            self.time = self.passed = None  # What was is over: the sentence ends with what is.
        elif time is not None:
            self.time, self.time_paragraph = time, sentence.paragraph
        elif self.time is not None and kinds and self._passed(chosen, kinds):
            self.time, self.passed = None, self.time
        elif chosen and chosen[-1].rule == "handed-on":
            self.time_paragraph = sentence.paragraph
        if kinds:
            self.told = chosen[-1].time is not None
            self.kind, self.metric = kinds[-1].kind, metric

    def _passed(self, chosen: Sequence[Chosen], kinds: Sequence[Kind]) -> bool:
        """What a deadline was said for is over: the sentence tells only what is."""
        assert self.time is not None
        if not self.time.deadline or not self._ahead(self.time):
            return False
        return all(k.kind is _ACTUAL for k in kinds) and all(c.time is None for c in chosen)

    def _same_part(self, sentence: Sentence, chosen: Chosen) -> Chosen:
        """A time that is a year, said for "the same period" of it: the part of that year which was told of before."""
        time, last = chosen.time, self.time
        if time is None or last is None or last.period.grain not in _PARTS:
            return chosen
        if not back.SAME.search(sentence.text, max(0, time.start - 32), time.start):
            return chosen
        text = re.sub(r"(?:19|20)\d\d", str(time.period.first.year), last.period.text)
        return Chosen(replace(time, period=Period.parse(text)), chosen.rule, chosen.stop)

    def settled(self, sentence: Sentence, unit: Unit, metric: str | None, kind: Kind, chosen: Chosen) -> Chosen:
        """The time as the figure has it: of the same part of a year, of an edition; not that of a plan for what is."""
        if chosen.time is None:
            return chosen
        if chosen.time.period.grain is _YEAR:
            chosen = self._same_part(sentence, chosen)
            then = back.of_the_year_before(sentence.text, chosen.time, self.time)
            if then is None and metric == self.metric:
                then = back.a_year_ago(sentence.text, chosen.time, self.time)
            chosen = replace(chosen, time=then) if then is not None else chosen
        chosen = self.editions.of_month(unit, metric, chosen)
        time = chosen.time
        if time and time.period.grain is Grain.QUARTER and self.time_paragraph == sentence.paragraph:
            told = self.parts.last(Grain.QUARTER)
            if told and sentence.text[time.start : time.end].lower() in ("quý này", "this quarter"):
                return Chosen(told, "the-same-part")
        passed = kind.kind is _TARGET and time and chosen.rule in _PASSED_ON and self._over(time)
        if passed and of_a_resolution(sentence, self.lang):
            return Chosen(None, "aim-of-no-time")
        # A span that goes on into years to come is that of a plan.
        if kind.kind is _ACTUAL and time and time.period.grain is Grain.SPAN and self._ahead(time):
            return Chosen(None, "of-a-plan")
        return chosen

    def note(self, mention: QuantityMention, metric: str | None, chosen: Chosen) -> None:
        """Keeps the time of a flow and the edition of an index for what is told of them later."""
        time = chosen.time
        if time is None:
            return
        if metric in self.flows and not mention.earlier and not mention.change:
            self.flowed[metric or ""] = time, self.paragraph
        if not self._ahead(time):
            self.editions.note(mention, metric, chosen)

    def _last_year(self) -> PeriodMention | None:
        year = self.published.year - 1 if self.published else None
        return PeriodMention(start=0, end=0, period=Period.year(year), deadline=False, base=False) if year else None

    def _over(self, time: PeriodMention) -> bool:
        """No time of aims: also without a date of publication, what was before the resolution."""
        return not self._ahead(time) and (self.published is not None or time.period.last.year <= 2024)

    def _running(self, time: PeriodMention) -> bool:
        """The year of publication: aims and facts alike."""
        return self.published is not None and time.period.first <= self.published <= time.period.last

    def _ahead(self, time: PeriodMention) -> bool:
        if self.published is None:
            return time.period.last.year >= 2026
        return time.period.first > self.published or time.period.last.year > self.published.year
