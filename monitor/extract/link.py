"""Which metric a figure speaks of: the forms of the lexicon scored by where their words stand, with named evidence."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from monitor.extract.evidence.astray import held, of_another, of_each, of_fund, of_staff, spoken_with
from monitor.extract.evidence.companion import (
    MONEY,
    PART,
    attached,
    comes_to,
    contrasted,
    equivalent,
    level_before,
    listed,
    measured_against,
    of_level,
    restated,
    same_value,
    set_out,
    since_month,
    usual,
)
from monitor.extract.evidence.decide import LEAST, OPEN, OWN_WORDS
from monitor.extract.evidence.edition import worded
from monitor.extract.evidence.elsewhere import same_elsewhere
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.fit import Fit, unit_of
from monitor.extract.evidence.multiple import of_size
from monitor.extract.evidence.none import ADDED, COMPARED, OWNED, PLANNED, distant, percent_of_other
from monitor.extract.evidence.peers import of_peer
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.told import told_of
from monitor.extract.evidence.topic import aimed_at, carried, once_more, only_index, pointed_back, ranked_by, spoken_of
from monitor.extract.evidence.turn import (
    RECENT,
    TWICE,
    Told,
    corresponding,
    gone_back,
    in_order,
    in_sequence,
    latter,
    may_turn_back,
    ranks_another,
)
from monitor.extract.evidence.use import NO_USE, uses_of
from monitor.extract.evidence.view import START
from monitor.extract.lexicon import Entry, Vocabulary
from monitor.extract.members import COUNT, EUR, PERCENT, RANK, TIMES, USD, VND
from monitor.extract.model import Link
from monitor.extract.record import replace

#: Of counts and money, what is added or lost is no metric's.
_STOCKS = frozenset({COUNT, USD, VND, EUR})
#: Words that far off lose against an open figure just before in the list.
_OF_LIST = 0.8
#: "53/70 tasks": the first number is done, the second in all.
_OF_TASKS = {"out-of-tasks": "tasks_done", "tasks-in-all": "tasks_total"}


class Linker:
    """Links the figures of one text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary
        self.fit, self.uses = Fit(vocabulary), uses_of(vocabulary)
        #: The figures of the sentences before.
        self.told: list[Told] = []

    def link(self, contexts: Sequence[tuple[int, SentenceContext]]) -> list[list[Link]]:
        """A link for each figure of each sentence, in order; every context comes with its sentence's number."""
        rows = [Row(context, self, number) for number, context in contexts]
        for row in rows:
            row.weigh()
        out = []
        for row in rows:
            out.append([row.link(index) for index in range(len(row.figures))])
            self.told += [row.told(figure) for figure in row.figures]
        return out


class Row:
    """The figures of one sentence while they are linked; one may lean on another."""

    def __init__(self, context: SentenceContext, linker: Linker, number: int) -> None:
        self._words = linker.words
        self._told, self._number, self._fit, self._regional = linker.told, number, linker.fit, linker.fit.regional
        self._links: dict[int, Link] = {}
        self._uses = linker.uses
        #: What the figures' own words say.
        self._worded: Sequence[Link] = ()
        self.figures: list[FigureContext] = []
        #: The units of the metrics that they may speak of.
        self._units = [unit_of(mention, context) for mention in context.mentions]
        change = False
        for index, (mention, unit) in enumerate(zip(context.mentions, self._units, strict=True)):
            figure = FigureContext(mention, context, index, linker.uses.get(unit, NO_USE), change)
            change = figure.change
            self.figures.append(figure)

    def weigh(self) -> None:
        """Tells by the words of each figure alone what it is."""
        by_words = self._fit.by_words
        self._worded = [worded(f, u, by_words, self._uses) for f, u in zip(self.figures, self._units, strict=True)]

    def link(self, index: int) -> Link:
        """The link of the figure `index`, decided once; one that is being decided is open to those that lean on it."""
        if index not in self._links:
            self._links[index] = OPEN
            figure = self.figures[index]
            if figure.mention.unit is PERCENT and not figure.mention.change and of_peer(figure):
                self._links[index] = COMPARED
            else:
                self._links[index] = self._change(figure) if figure.change else self._level(figure)
        return self._links[index]

    def told(self, figure: FigureContext) -> Told:
        """The figure as later ones may lean on it."""
        return told_of(figure, self.link(figure.index), self._number, self._regional)

    def _level(self, figure: FigureContext) -> Link:
        mention, unit = figure.mention, figure.mention.unit
        if mention.rule == "count-shared-noun" and figure.index + 1 < len(self.figures):
            return replace(self.link(figure.index + 1), evidence=("counted like the next figure",))
        if unit in TWICE:
            turn = in_sequence(self._told, figure)
            if turn is not None and (entry := self._entry(turn.link)):
                return carried(entry, "in the order told before")
        elif unit in MONEY and figure.out_of_next:
            return replace(OPEN, evidence=("a part of the next figure",))
        if (unit is COUNT and (figure.owned or mention.rule == "count-of-whole")) or (unit in MONEY and figure.sized):
            return OWNED
        at = mention.start - figure.context.sentence.start
        if unit is PERCENT and (other := percent_of_other(figure, at)) is not None:
            return other
        settled = self._held(figure, at) if figure.portion else self._of_whole(figure) if figure.outgrown else None
        if settled is None and unit in MONEY and not figure.index and restated(self._told, figure):
            settled = self._amount(figure)
        if settled is not None:
            return settled
        own = self._worded[figure.index]
        if (
            own.metric
            and unit is COUNT
            and (self._of_staff(figure, own, at) or spoken_with(figure.context.sentence, at))
        ):
            return replace(OWNED, candidates=own.candidates)
        if unit in MONEY and of_another(figure.context.sentence.text, mention.number - figure.context.sentence.start):
            return own if figure.near(self._fit.savings) else replace(ADDED, candidates=own.candidates)
        if unit in MONEY and own.metric and of_fund(figure.context.sentence.text, at):
            return replace(OWNED, candidates=own.candidates)
        if unit in MONEY and of_each(figure.context.sentence.text, at):
            return replace(OWNED, candidates=own.candidates)
        of_last = unit is PERCENT and figure.of_open and not self._plainly_of(figure, own)
        if of_last and self.link(figure.index - 1).metric is None:
            return replace(OPEN, evidence=("a share of an open figure",))
        settled = self._compared(figure, own) or self._of_tasks(figure, own)
        if settled is not None:
            return replace(settled, candidates=own.candidates)
        if own.metric and figure.part and self._part_of_last(figure, own.metric):
            return replace(OPEN, evidence=PART, candidates=own.candidates)
        if own.metric and unit in MONEY and self._of_base(figure, own) and (amount := self._amount(figure)) is not None:
            return replace(amount, candidates=own.candidates)
        if own.reject or (own.metric and (own.score >= OWN_WORDS or figure.index in figure.context.dealt)):
            return own
        return self._beyond_words(figure, own)

    def _beyond_words(self, figure: FigureContext, own: Link) -> Link:
        """What a figure leans on whose own words do not decide, else what they say."""
        if ranks_another(figure):
            return replace(OPEN, evidence=("the rank of another",), candidates=own.candidates)
        leaning = self._amount(figure)
        if leaning is None and own.metric is None and not figure.regional(self._regional):
            other = same_elsewhere(self._before(figure), figure, own, self._words)
            leaning = carried(other, "the same of another country") if other else None
        if leaning is None and not figure.has_subject:
            leaning = self._leaning(figure, own)
        return own if leaning is None else replace(leaning, candidates=own.candidates)

    def _held(self, figure: FigureContext, at: int) -> Link | None:
        """How many of those counted before one body has."""
        if not held(figure.context.sentence.text, at):
            return None
        whole = next((t for t in reversed(self._told[-4:]) if t.mention.unit is COUNT and t.link.metric), None)
        entry = self._entry(whole.link) if whole else None
        return carried(entry, "what one has of those counted") if entry else None

    def _of_whole(self, figure: FigureContext) -> Link | None:
        """What the last count before speaks of, of which this one says how many there are at another time."""
        before = [i for i in range(figure.index) if self.figures[i].mention.unit is COUNT]
        entry = self._entry(self.link(before[-1]))
        return carried(entry, "so many of those at another time") if entry else None

    def _of_staff(self, figure: FigureContext, own: Link, at: int) -> bool:
        """It is how many of those one body has, and only words far off say what they are."""
        if not self._words.by_id[own.metric or ""].nationwide:
            return False
        return distant(own) and of_staff(figure.context.sentence.text, at)

    def _compared(self, figure: FigureContext, own: Link) -> Link | None:
        """What the figure before speaks of, which this one is compared with or goes back to."""
        if (back := gone_back(self._told, figure, own)) and (entry := self._entry(back.link)):
            return carried(entry, "corresponds to a figure before")
        if figure.mention.change or (against := measured_against(figure)) is None:
            return None
        whole = self._entry(self.link(against))
        if whole is None and self.link(against).decoy and not figure.has_subject:
            return replace(OPEN, evidence=("compared with an open figure",))
        like = whole is not None and (whole.says == "growth") == self.figures[against].change
        if whole and like and own.metric != whole.id and self._fit.may_carry(whole, figure):
            return carried(whole, "compared with the figure before")
        return None

    def _of_tasks(self, figure: FigureContext, own: Link) -> Link | None:
        """Tasks done, or tasks in all, by the place of the figure."""
        if own.metric == "tasks_done" and figure.shared_out and (whole := self._words.by_id.get("tasks_total")):
            return carried(whole, "the whole of a share")
        if figure.mention.rule not in _OF_TASKS or own.metric not in _OF_TASKS.values():
            return None
        tasks = self._words.by_id.get(_OF_TASKS[figure.mention.rule])
        return carried(tasks, f"rule {figure.mention.rule}") if tasks else None

    def _of_base(self, figure: FigureContext, own: Link) -> bool:
        """Its words are those that the share just before is of ("a fifth of GRDP, or VND76 trillion")."""
        if not figure.index or figure.context.mentions[figure.index - 1].unit is not PERCENT or not own.candidates:
            return False
        low, high = self.figures[figure.index - 1].said.base_span
        return low <= own.candidates[0].spoken[0][START] < high

    def _in_turn(self, figure: FigureContext, own: Link) -> Link | None:
        """What the figure goes back to by its place among others."""
        back = latter(self._before(figure), figure) if may_turn_back(figure) else None
        if back is not None and (entry := self._entry(back.link)):
            return carried(entry, "the latter or former")
        if figure.part:
            return None
        ordered = in_order(figure)
        if ordered is not None and (entry := self._entry(self.link(ordered))):
            return carried(entry, "in the order of a list before")
        told = corresponding(self._told, figure) if not own.metric or own.inherited else None
        entry = self._entry(told.link) if told is not None else None
        if told is not None and entry is None and figure.mention.unit is not RANK:
            return replace(OPEN, evidence=("corresponds to an open figure",))
        return carried(entry, "corresponds to a figure before") if entry else None

    def _plainly_of(self, figure: FigureContext, own: Link) -> bool:
        """What the figure before counts is what a share of the metric of its own words is of ("2.1 million files, 92.6% of
        them online")."""
        if own.metric is None or own.inherited or own.score < LEAST:
            return False
        entry, last = self._words.by_id[own.metric], figure.context.mentions[figure.index - 1]
        counted = (word.atoms for start, _, word, _ in figure.context.hits if last.number <= start < last.end)
        return not all(map(entry.of.isdisjoint, counted))

    def _leaning(self, figure: FigureContext, own: Link) -> Link | None:
        """What a figure without a subject leans on: its list, or what the text goes on about."""
        turn = self._in_turn(figure, own)
        if turn is not None or figure.part:
            return turn
        other = listed(figure)
        if other is not None:
            link = self.link(other)
            entry = self._entry(link)
            if entry is None and not self._left_behind(other, own):
                return replace(link, evidence=("open like the figure before",))
            like = self.figures[other].mention
            if entry and self._fit.may_carry(entry, figure, like) and usual(figure, entry, like):
                return carried(entry, "carried from the figure before")
        if (other := contrasted(figure)) is not None and own.score < _OF_LIST:
            entry = self._entry(self.link(other))
            if entry and self._fit.may_carry(entry, figure) and usual(figure, entry):
                return carried(entry, "set beside the figure before")
        if own.candidates and own.candidates[0].inherited and (told := once_more(self._told, figure)):
            entry = self._words.by_id[told.link.metric or ""]
            if self._fit.may_carry(entry, figure):
                return carried(entry, "the same at another time")
        if own.metric and not own.inherited:
            return None
        following = set_out(figure)
        moved_to = self._worded[following] if following is not None else None
        if moved_to and (entry := self._entry(moved_to)):
            return carried(entry, "moves to the next figure")
        level = level_before(figure)
        if level is not None:
            return of_level(figure.mention, self.link(level), self._words)
        same = same_value(self._told, figure)
        if same is not None and (entry := self._entry(same.link)):
            return carried(entry, "the same value as before")
        goal = None if figure.change or own.metric else aimed_at(self._told, figure, self._words)
        if goal is not None and self._fit.may_carry(goal, figure):
            return carried(goal, "a known goal of what was told")
        return self._resumed(figure, own)

    def _resumed(self, figure: FigureContext, own: Link) -> Link | None:
        """What the text goes on about."""
        before = pointed_back(self._told, figure) or spoken_of(self._before(figure), figure, self._words)
        if before is None and figure.mention.unit is RANK:
            if entry := only_index(self._told, figure, self._words, self._regional):
                return carried(entry, "the one index of the text")
            if entry := ranked_by(self._told, figure, self._words):
                return carried(entry, "the rank of what was told")
        if before is None or (own.decoy and not own.inherited and not figure.pointing):
            return None
        # Words of this paragraph outdo a figure of the one before.
        if before.paragraph != figure.context.sentence.paragraph and own.metric and own.score >= LEAST:
            return None
        if before.mention.unit is not figure.mention.unit and figure.mention.unit not in MONEY:
            return of_level(figure.mention, before.link, self._words)
        entry = self._entry(before.link)
        said = figure.said
        strange = figure.mention.unit is PERCENT and bool(said.base) and not (said.base_atoms or figure.change)
        if entry and not (strange and not entry.of) and self._fit.may_carry(entry, figure):
            return carried(entry, "what the text goes on about")
        return None

    def _part_of_last(self, figure: FigureContext, metric: str) -> bool:
        """It is said to be among what the figure before counts ("187 tasks, of which 13 tasks are late")."""
        last = figure.index - 1
        if not figure.index and figure.part and figure.mention.unit in _STOCKS and self._told:
            before = self._told[-1]
            near = before.paragraph == figure.context.sentence.paragraph
            return near and any(t.link.metric == metric for t in self._told if t.paragraph >= before.paragraph - 1)
        return (
            figure.part
            and last >= 0
            and self.figures[last].mention.unit is figure.mention.unit
            and self.link(last).metric == metric
        )

    def _entry(self, link: Link) -> Entry | None:
        """The entry of the metric that it links to."""
        return self._words.by_id.get(link.metric or "")

    def _before(self, figure: FigureContext) -> Sequence[Told]:
        """The last figures of the sentences before, and those before it in its own."""
        recent = self._told[-RECENT:]
        return [*recent, *(self.told(other) for other in self.figures[: figure.index])] if figure.index else recent

    def _left_behind(self, other: int, own: Link) -> bool:
        """The open figure `other` of the list does not decide: it is regional, or the figure has words enough of its own."""
        regional = self.figures[other].regional(self._regional)
        return regional or bool(own.metric and not own.inherited and own.score >= _OF_LIST)

    def _amount(self, figure: FigureContext) -> Link | None:
        """The amount that a share just said comes to ("3-4% of its budget, or 3-4 billion USD"), or the other way round."""
        if figure.index and figure.mention.unit is PERCENT and not figure.change and (share := self._share(figure)):
            return share
        if figure.index == 0 and (said := restated(self._told, figure)):
            share_of = said.link.metric
        elif figure.index and equivalent(figure):
            share_of = self.link(figure.index - 1).metric
        else:
            return None
        entry = next((e for e in self._words.entries if e.amount_of and e.amount_of == share_of), None)
        return carried(entry, f"amount of {share_of}") if entry else None

    def _share(self, figure: FigureContext) -> Link | None:
        """The share that the count just said comes to ("148 were finished, or 72.9 percent"), or the amount, if it is of
        the same whole ("4,200 tỷ đồng, bằng 4,1% tổng chi")."""
        counted, base = comes_to(figure), figure.said.base_atoms
        before = self._entry(self.link(figure.index - 1)) if counted or base else None
        entry = self._words.by_id.get(before.amount_of) if before and before.amount_of else None
        if before is None or entry is None:
            return None
        if counted:
            return carried(entry, f"share that {before.id} comes to")
        of_it = not entry.of.isdisjoint(base) and self._fit.may_carry(entry, figure)
        return carried(entry, f"share that comes to {before.id}") if of_it else None

    def _change(self, figure: FigureContext) -> Link:
        """A change speaks of the level beside it (of "63rd, up 9 and fifth in ASEAN" the first), else of its own words, or before."""
        if figure.mention.unit in _STOCKS and figure.near(self._fit.savings) is None:
            return ADDED
        if figure.mention.unit is TIMES and figure.compared:
            return COMPARED
        if measured_against(figure) is not None:
            return self._level(figure)
        if figure.mention.unit is PERCENT and since_month(figure):
            return replace(OPEN, evidence=("a growth since the month or quarter before",))
        if PLANNED.search(figure.own_text, of=figure.context.sentence.text):
            return replace(OPEN, evidence=("measured against a plan",))
        beside = attached(figure)
        if beside is None and figure.mention.unit is TIMES and (sized := of_size(figure, self._fit, self._uses)):
            return sized
        if beside is not None and beside > figure.index and self.figures[beside].regional(self._regional):
            beside = level_before(figure) if level_before(figure) is not None else beside
        own = self._worded[figure.index] if beside is not None else OPEN
        if beside is not None and not (own.metric and own.score >= OWN_WORDS):
            found = replace(of_level(figure.mention, self.link(beside), self._words), candidates=own.candidates)
            entry = self._entry(found)
            if entry is None and own.metric and own.candidates[0].beside and self.link(beside).metric:
                return own
            return found if entry is None or figure.near(entry.against) is None else replace(found, metric=None)
        return self._level(figure)
