"""What a text has said so far of times and kinds, kept paragraph by paragraph for the sentences to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.period import Grain
from monitor.extract.amount.row import Columns, is_row
from monitor.extract.cue.budget import adopts
from monitor.extract.cue.decision import Kind
from monitor.extract.cue.heading import demands, is_a_time, is_of_no_time, names_a_plan, of_heading
from monitor.extract.cue.told import BASIS
from monitor.extract.cue.when import when_of
from monitor.extract.govern.granted import Granted
from monitor.extract.govern.left import but_for, last_of, left_by, main_kind
from monitor.extract.govern.totals import Totals
from monitor.extract.members import ACTUAL, ESTIMATE, FORECAST, MONTH, SPAN, TARGET, YEAR
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.period import back
from monitor.extract.period.beside import of_a_part, opens_an_aside
from monitor.extract.period.chosen import OF_TODAY, Chosen
from monitor.extract.period.edition import Editions
from monitor.extract.period.parts import Parts
from monitor.extract.period.tense import tells_what_is
from monitor.extract.prefilter.lazy import lazy, small

#: A line with a label, as in a list.
LINE: Final = lazy(r"\W*[^:.;]{2,70}: ")
#: The parts of a year.
PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
#: So many days a year that is over is still the last one.
_RECENT: Final = 120
#: What statistics of a month do.
_COMPARES: Final = lazy(
    r"\b(?:from|on|over) (?:a year (?:earlier|ago|before)|the (?:previous|same) (?:month|period))\b"
    r"|\b(?:year|month)[- ]on[- ](?:year|month)\b|(?<!\w)so với (?:cùng kỳ|tháng trước)(?!\w)"
)
#: Figures of a month come out within so many days of its end.
_LAST_MONTH: Final = 20
#: Of a time beside the one that was told, which goes on.
_BESIDE_IT: Final = frozenset(("a-year-before", "the-quarter-before", "the-month-before"))


#: "Bình quân giai đoạn 2021-2025, con số này là 13,2%".
_AVERAGED: Final = small(r"\baverag(?:e|ed|es|ing)\b|(?<!\w)(?:bình quân|trung bình)(?!\w)")
#: What stands before a time that something is only compared with.
_COMPARED: Final = lazy(
    r"(?:\b(?:higher|lower|more|less|better|faster|slower) than|\b(?:above|below|compared (?:with|to)|against|up from)"
    r"|(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhanh|chậm) hơn|(?<!\w)(?:so với|vượt|kém))(?!\w)(?:[^,.;]|[.,](?=\d)){0,36}$"
)
#: No match of it is longer.
_LONGEST_COMPARED: Final = 13 + 36
#: What stands between two that something is compared with.
_LISTED_ON: Final = lazy(r"(?:,? (?:and|và)|,) (?:[^,.;]|[.,](?=\d)){0,50}")


@dataclass(slots=True)
class Memory:
    """What was said last; nothing yet of a text that begins."""

    lang: str
    published: date | None
    times_of: Callable[[str], Sequence[PeriodMention]]
    editions: Editions
    #: Metrics of what is made or spent in the course of a year.
    flows: frozenset[str] = frozenset()
    paragraph: int = -1
    time: PeriodMention | None = None
    time_paragraph: int = -1
    #: The sentence that named that time, where it has no figures.
    named: str = ""
    #: The last time ahead that was said.
    aim: PeriodMention | None = None
    #: The time ahead of the last aim that has one, with where its sentence starts.
    aimed: tuple[int, PeriodMention] | None = None
    #: The last year told of that is over, with its paragraph, and the last span of years.
    was: tuple[PeriodMention, int] | None = None
    span: PeriodMention | None = None
    #: The time of the last figure that says one of its own, with its paragraph: "that year" is that.
    latest: tuple[PeriodMention, int] | None = None
    #: The kind of the first figure of the last sentence with figures.
    began: FigureKind = FigureKind.ACTUAL
    #: The time of a list of lines, and the paragraph of the last of them.
    listed: PeriodMention | None = None
    listed_paragraph: int = -1
    #: The deadline before the last one or two sentences, to which only "by then" goes back.
    passed: PeriodMention | None = None
    kind: FigureKind = FigureKind.ACTUAL
    #: The kind of the last figure but for those that it is set against ("an estimated 121, having been 106").
    main: FigureKind = FigureKind.ACTUAL
    metric: str | None = None
    #: What the paragraph tells is of data that are not final.
    basis: bool = False
    #: The time that each flow was last told of, with the paragraph.
    flowed: dict[str, tuple[PeriodMention, int]] = field(default_factory=dict)
    #: The part of a year that the text reports on.
    frame: PeriodMention | None = None
    #: The year that the lead forecasts.
    outlook: PeriodMention | None = None
    #: The last sentence with figures had that time.
    told: bool = False
    parts: Parts = field(default_factory=Parts)
    totals: Totals = field(default_factory=Totals)
    granted: Granted = field(default_factory=Granted)
    #: The times of the columns of the table that is being read.
    columns: Columns = field(default_factory=Columns)
    _heading: str = ""
    _times: Sequence[PeriodMention] = ()
    _headed: tuple[PeriodMention | None, FigureKind | None] = field(default=(None, None))
    #: The heading asks about what is to come.
    _asked: bool = False

    def heading(self, sentence: Sentence) -> tuple[PeriodMention | None, FigureKind | None]:
        """The time and kind of the heading over the sentence."""
        if not sentence.heading:
            self._heading = ""
            return None, None
        if sentence.heading != self._heading:
            self._heading = sentence.heading
            times = [t for t in self.times_of(sentence.heading) if not t.base]
            if sentence.heading.endswith("?") and (asked := sentence.heading.rfind(". ")) > 0:
                # "It is to be 2% by 2030. Where are we?" does not ask about 2030.
                times = [t for t in times if t.start > asked]
            self._times = times
            # Where a paragraph introduces a table, its last sentence tells of what that is, if it says when.
            last = max(0, sentence.heading.rfind(". "))
            said = sentence.heading[last:] if times and times[-1].start > last else sentence.heading
            over = bool(times) and self.over(times[-1]) and not self.running(times[-1])
            aimed = of_heading(said, over=over)
            if aimed is None and times and not over and is_a_time(said) and names_a_plan(self.editions.title):
                aimed = TARGET  # What stands in a plan under a year that goes on is to be done.
            listed = sentence.heading.rstrip().endswith(":") and sentence.paragraph - self.time_paragraph in (1, 2)
            # "Orientations for 2027. The ministry will strive for:": what is to be done then.
            led = self.time if listed and (aimed is not TARGET or demands(said)) else None
            time = times[-1] if times else led
            if time is not None and is_of_no_time(sentence.heading, ahead=self.ahead(time)):
                time = None
            self._headed = (time, aimed)
            aims = aimed is TARGET or (time is not None and self.ahead(time))
            self._asked = aims and sentence.heading.endswith("?")
        # Who is asked about an aim tells first what there is.
        return (None, None) if self._asked and tells_what_is(sentence, self.lang) else self._headed

    def heading_of(self, sentence: Sentence, kind: FigureKind) -> PeriodMention | None:
        """The time of the heading for a figure of that kind: of two that it says, aims have the one that lies ahead
        ("what must be done by 2030, beside the results at the end of 2025")."""
        time = self.heading(sentence)[0]
        if time is None or len(self._times) < 2 or self.ahead(time) == (kind is TARGET):
            return time
        return next((t for t in self._times if self.ahead(t) == (kind is TARGET)), time)

    def enter(self, sentence: Sentence) -> bool:
        """Comes to a sentence with figures; whether they are of a row whose columns are known."""
        self._catch_up(sentence)
        return self.columns.go_on(sentence)

    def _catch_up(self, sentence: Sentence) -> None:
        """Reads the time of the sentence before, which has no numeral, where this one says "during the month"."""
        said = sentence.previous
        if not (said and back.IN_IT.bit & sentence.line.bits) or any(map(str.isdigit, said)):
            return
        if back.IN_IT.plain.search(sentence.line.lower) is None:
            return
        times = [t for t in self.times_of(said) if not (t.base or t.event)]
        if times:
            self.parts.note(times)
            self.time, self.time_paragraph = times[-1], sentence.paragraph

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
        if sentence.paragraph - self.columns.paragraph == 1:
            self.columns.passed(sentence)
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.kind, self.main, self.basis = sentence.paragraph, ACTUAL, ACTUAL, False
        if not (times or chosen):
            self.listed, self.listed_paragraph = None, sentence.paragraph
            return
        text = sentence.text
        own = [t for t in times if not (t.base or t.event or opens_an_aside(text, t))] if times else ()
        if len(chosen) > 1 and own and (apart := [t for t in own if of_a_part(text, t.start, t.period)]):
            own = [t for t in own if t not in apart]
            chosen, kinds = but_for(apart, chosen, kinds)
        if not chosen:
            self.editions.name(text, own, sentence.paragraph)
            told = own[-1] if own and back.DATA.search(sentence.text) else None
            self.listed, self.listed_paragraph = told, sentence.paragraph
        elif self.listed is not None and not LINE.match(sentence.text):
            self.listed = None
        beside = chosen and all(c.rule in _BESIDE_IT for c in chosen)
        said = self._said(sentence, times, own, chosen) if own and not beside else left_by(text, chosen)
        time = self.time if beside else said
        if time is not None:
            if self.ahead(time):
                self.aim = time
            if metric is not None:
                time = self.editions.at_present(metric, time)
        if chosen and chosen[-1].rule in OF_TODAY and not (self.frame and self.frame is self.time):
            self.time = self.passed = None  # What was is over: the sentence ends with what is.
        elif time is not None:
            self.time, self.time_paragraph = time, sentence.paragraph
            self.named = "" if chosen else text
        elif self.time is not None and kinds and self._passed(chosen, kinds):
            self.passed = self.time
            self.time = None
        elif chosen and chosen[-1].rule == "handed-on":
            self.time_paragraph = sentence.paragraph
        if kinds:
            self._note_kinds(sentence, chosen, kinds, metric)

    def _note_kinds(
        self, sentence: Sentence, chosen: Sequence[Chosen], kinds: Sequence[Kind], metric: str | None
    ) -> None:
        """Keeps what the last figures are: facts, estimates, aims."""
        self._foresee(sentence, chosen, kinds)
        self.told = chosen[-1].time is not None
        self.kind, self.metric = kinds[-1].kind, metric
        self.main = main_kind(chosen, kinds)
        self.began = kinds[0].kind
        self._note_what_was(sentence, chosen, kinds)
        self.basis = self.kind is ESTIMATE and (
            self.basis or (BASIS.bit & sentence.line.bits != 0 and BASIS.search(sentence.text) is not None)
        )

    def _note_what_was(self, sentence: Sentence, chosen: Sequence[Chosen], kinds: Sequence[Kind]) -> None:
        """Keeps the last year of which something was told that is over, and the last span of years."""
        for one, kind in zip(chosen, kinds, strict=True):
            if one.time is None or one.rule in ("handed-on", "what-was"):
                continue
            self.latest = one.time, sentence.paragraph
            if one.time.period.grain is SPAN:
                self.span = one.time
            elif one.time.period.grain is YEAR and kind.kind in (ACTUAL, ESTIMATE) and self.over(one.time):
                self.was = one.time, sentence.paragraph

    def _said(
        self, sentence: Sentence, times: Sequence[PeriodMention], own: Sequence[PeriodMention], chosen: Sequence[Chosen]
    ) -> PeriodMention | None:
        """The time that a sentence with times of its own leaves behind: what it begins with, else what is said last."""
        self.parts.note(own)
        self.frame = self.frame or self._reports(sentence, own, chosen)
        if not chosen and adopts(sentence.text):
            return own[-1]
        told = last_of(chosen)
        if self.time is not None and _of_its_end(own, self.time) and _AVERAGED.search(sentence.line.lower):
            # "Over 2021-2025 it averaged 13.2%" leaves the year behind that was told before.
            return self.time
        if len(own) > 1:
            # "This is higher than the 7.05% of 2024 but below the target for 2025".
            compared = _compared(sentence.line.lower, times, own)
            if len(compared) < len(own):
                own = [t for t in own if t not in compared]
                told = last_of([c for c in chosen if c.time not in compared]) or told
        if own[0].start >= 45:
            return told if chosen else own[-1]
        if told is not None and not any(c.time is not None and c.time.period == own[0].period for c in chosen):
            # "At the conference on the work of 2025, it told that in eleven months": no figure's time begins it.
            return told
        report = chosen and back.of_a_report(sentence.text, own[0])
        return (report and told) or own[0]

    def _foresee(self, sentence: Sentence, chosen: Sequence[Chosen], kinds: Sequence[Kind]) -> None:
        """Keeps the first year that the lead forecasts, where it runs or is the next one."""
        if sentence.paragraph > 1 or self.outlook is not None or self.published is None:
            return
        for one, kind in zip(chosen, kinds, strict=True):
            time = one.time
            if time is None or kind.kind is not FORECAST or time.period.grain is not YEAR or time.deadline:
                continue
            if 0 <= time.period.last.year - self.published.year <= 1:
                self.outlook = time
                return

    def aim_of(self, sentence: Sentence) -> PeriodMention | None:
        """The time ahead of the last aim before in the sentence, None where none has one."""
        return self.aimed[1] if self.aimed is not None and self.aimed[0] == sentence.start else None

    def listing(self, sentence: Sentence, listed: PeriodMention) -> PeriodMention | None:
        """The time that the lines of a list have from the sentence before it, also under titles among the lines."""
        apart = sentence.paragraph - self.listed_paragraph - bool(sentence.heading)
        if apart > 1 or not LINE.match(sentence.text):
            return None
        self.listed_paragraph = sentence.paragraph
        return listed

    def _passed(self, chosen: Sequence[Chosen], kinds: Sequence[Kind]) -> bool:
        """What a deadline was said for is over: the sentence tells only what is."""
        assert self.time is not None
        if not self.time.deadline or not self.ahead(self.time):
            return False
        return all(k.kind is ACTUAL for k in kinds) and all(c.time is None for c in chosen)

    def _reports(
        self, sentence: Sentence, own: Sequence[PeriodMention], chosen: Sequence[Chosen]
    ) -> PeriodMention | None:
        """The part of a year, or month, that the lead tells of, where it has just ended."""
        if sentence.paragraph > 1 or self.published is None:
            return None
        for time in own:
            gone = (self.published - time.period.last).days
            whole = time.period.grain is YEAR and not time.deadline and not sentence.paragraph
            month = time.period.grain is MONTH and not time.deadline and 0 < gone <= _LAST_MONTH
            if month and not (_COMPARES.search(sentence.text) and any(c.time == time for c in chosen)):
                continue  # When something was said or done, and no month whose statistics come out.
            if (time.period.grain in PARTS and -20 <= gone <= 75) or month or (whole and 0 < gone <= _RECENT):
                return time
        return None

    def note(self, mention: QuantityMention, metric: str | None, chosen: Chosen) -> None:
        """Keeps the time of a flow and the edition of an index for what is told of them later."""
        time = chosen.time
        if time is None:
            return
        if metric in self.flows and not mention.earlier and not mention.change:
            self.flowed[metric or ""] = time, self.paragraph
        if not self.ahead(time):
            self.editions.note(mention, metric, chosen)

    def turned(self, *since: FigureKind) -> bool:
        """The last sentence with figures began with one of the kinds and ended with what is aimed at or foreseen."""
        return self.began in since and self.kind in (TARGET, FORECAST)

    def over(self, time: PeriodMention) -> bool:
        """No time of aims: also without a date of publication, what was before the resolution."""
        return not self.ahead(time) and (self.published is not None or time.period.last.year <= 2024)

    def only_named(self, time: PeriodMention) -> bool:
        """The year has just begun, and was said where no figures are and nothing is aimed at."""
        begun = bool(self.named) and when_of(time, self.published) == "future" and not self.ahead(time)
        return begun and of_heading(self.named) is not TARGET

    def past_by_far(self, time: PeriodMention) -> bool:
        """It ended so long before the publication that what has come to be since is not of it."""
        return self.published is not None and (self.published - time.period.last).days > _RECENT

    def running(self, time: PeriodMention) -> bool:
        """The year of publication: aims and facts alike."""
        return self.published is not None and time.period.first <= self.published <= time.period.last

    def to_come(self, time: PeriodMention) -> bool:
        """It is not over on the day of publication."""
        return self.ahead(time) or self.running(time)

    def ahead(self, time: PeriodMention) -> bool:
        """It begins after the publication, or ends in a later year."""
        if self.published is None:
            return time.period.last.year >= 2026
        return time.period.first > self.published or time.period.last.year > self.published.year


def _of_its_end(times: Sequence[PeriodMention], last: PeriodMention) -> bool:
    """All the times are spans that end with the one told before."""
    return all(t.period.grain is SPAN and t.period.last == last.period.last for t in times)


def _compared(lower: str, times: Sequence[PeriodMention], own: Sequence[PeriodMention]) -> list[PeriodMention]:
    """The times that are only compared with: also the further ones of a list ("compared with $530 million in 2023 and a
    record $1.44 billion back in 2021")."""
    out: list[PeriodMention] = []
    for time in own:
        bases = [*out, *(t for t in times if t.base and t.end <= time.start)]
        listed = any(_LISTED_ON.fullmatch(lower, t.end, time.start) for t in bases)
        if listed or _COMPARED.search(lower, max(0, time.start - _LONGEST_COMPARED), time.start):
            out.append(time)
    return out
