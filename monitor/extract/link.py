"""Which metric a figure speaks of: the forms of the lexicon scored by where their words stand, with named evidence."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from monitor.extract.evidence.astray import held, of_another, of_class, of_each, of_fund, of_staff, spoken_with
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
from monitor.extract.evidence.fit import Fit, unit_of
from monitor.extract.evidence.none import ADDED, CLASS, COMPARED, OWNED, PLANNED, distant
from monitor.extract.evidence.scene import Scene
from monitor.extract.evidence.sight import Sight
from monitor.extract.evidence.told import told_of
from monitor.extract.evidence.topic import aimed_at, carried, once_more, only_index, pointed_back, ranked_by, spoken_of
from monitor.extract.evidence.turn import (
    RECENT,
    TWICE,
    Told,
    corresponding,
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

    def link(self, scenes: Sequence[tuple[int, Scene]]) -> list[list[Link]]:
        """A link for each figure of each sentence, in order; every scene comes with its sentence's number."""
        rows = [Row(scene, self, number) for number, scene in scenes]
        for row in rows:
            row.weigh()
        out = []
        for row in rows:
            out.append([row.link(index) for index in range(len(row.sights))])
            self.told += [row.told(sight) for sight in row.sights]
        return out


class Row:
    """The figures of one sentence while they are linked; one may lean on another."""

    def __init__(self, scene: Scene, linker: Linker, number: int) -> None:
        self._words = linker.words
        self._told, self._number, self._fit, self._regional = linker.told, number, linker.fit, linker.fit.regional
        self._links: dict[int, Link] = {}
        self._uses = linker.uses
        #: What the figures' own words say.
        self._worded: Sequence[Link] = ()
        self.sights: list[Sight] = []
        #: The units of the metrics that they may speak of.
        self._units: list[str] = []
        change = False
        for index, mention in enumerate(scene.mentions):
            unit = unit_of(mention, scene)
            self._units.append(unit)
            sight = Sight(mention, scene, index, linker.uses.get(unit, NO_USE), change)
            change = sight.change
            self.sights.append(sight)

    def weigh(self) -> None:
        """Tells by the words of each figure alone what it is."""
        by_words = self._fit.by_words
        self._worded = [worded(s, unit, by_words, self._uses) for s, unit in zip(self.sights, self._units, strict=True)]

    def link(self, index: int) -> Link:
        """The link of the figure `index`, decided once; one that is being decided is open to those that lean on it."""
        if index not in self._links:
            self._links[index] = OPEN
            sight = self.sights[index]
            if sight.mention.unit is PERCENT and not sight.mention.change and sight.of_peer:
                self._links[index] = COMPARED
            else:
                self._links[index] = self._change(sight) if sight.change else self._level(sight)
        return self._links[index]

    def told(self, sight: Sight) -> Told:
        """The figure as later ones may lean on it."""
        return told_of(sight, self.link(sight.index), self._number, self._regional)

    def _level(self, sight: Sight) -> Link:
        mention, unit = sight.mention, sight.mention.unit
        if mention.rule == "count-shared-noun" and sight.index + 1 < len(self.sights):
            return replace(self.link(sight.index + 1), evidence=("counted like the next figure",))
        if unit in TWICE:
            turn = in_sequence(self._told, sight)
            if turn is not None and (entry := self._words.by_id.get(turn.link.metric or "")):
                return carried(entry, "in the order told before")
        elif unit in MONEY and sight.out_of_next:
            return replace(OPEN, evidence=("a part of the next figure",))
        if (unit is COUNT and (sight.owned or mention.rule == "count-of-whole")) or (unit in MONEY and sight.sized):
            return OWNED
        at = mention.start - sight.scene.sentence.start
        if unit is PERCENT and of_class(sight.scene.sentence.text, at, mention.comparator):
            return CLASS
        settled = self._held(sight, at) if sight.portion else self._of_whole(sight) if sight.outgrown else None
        if settled is None and unit in MONEY and not sight.index and restated(self._told, sight):
            settled = self._amount(sight)
        if settled is not None:
            return settled
        own = self._worded[sight.index]
        if (
            own.metric
            and unit is COUNT
            and (self._of_staff(sight, own, at) or spoken_with(sight.scene.sentence.text, at))
        ):
            return replace(OWNED, candidates=own.candidates)
        if unit in MONEY and of_another(sight.scene.sentence.text, mention.number - sight.scene.sentence.start):
            return own if sight.near(self._fit.savings) else replace(ADDED, candidates=own.candidates)
        if unit in MONEY and own.metric and of_fund(sight.scene.sentence.text, at):
            return replace(OWNED, candidates=own.candidates)
        if unit in MONEY and of_each(sight.scene.sentence.text, at):
            return replace(OWNED, candidates=own.candidates)
        of_last = unit is PERCENT and sight.of_open and not self._plainly_of(sight, own)
        if of_last and self.link(sight.index - 1).metric is None:
            return replace(OPEN, evidence=("a share of an open figure",))
        settled = self._compared(sight, own) or self._of_tasks(sight, own)
        if settled is not None:
            return replace(settled, candidates=own.candidates)
        if own.metric and sight.part and self._part_of_last(sight, own.metric):
            return replace(OPEN, evidence=PART, candidates=own.candidates)
        if own.metric and unit in MONEY and self._of_base(sight, own) and (amount := self._amount(sight)) is not None:
            return replace(amount, candidates=own.candidates)
        if (own.metric and own.score >= OWN_WORDS) or own.reject or (own.metric and sight.index in sight.scene.dealt):
            return own
        return self._beyond_words(sight, own)

    def _beyond_words(self, sight: Sight, own: Link) -> Link:
        """What a figure leans on whose own words do not decide, else what they say."""
        if ranks_another(sight):
            return replace(OPEN, evidence=("the rank of another",), candidates=own.candidates)
        leaning = self._amount(sight)
        if leaning is None and own.metric is None and not sight.regional(self._regional):
            other = same_elsewhere(self._before(sight), sight, own, self._words)
            leaning = carried(other, "the same of another country") if other else None
        if leaning is None and not sight.has_subject:
            leaning = self._leaning(sight, own)
        return own if leaning is None else replace(leaning, candidates=own.candidates)

    def _held(self, sight: Sight, at: int) -> Link | None:
        """How many of those counted before one body has."""
        if not held(sight.scene.sentence.text, at):
            return None
        whole = next((t for t in reversed(self._told[-4:]) if t.mention.unit is COUNT and t.link.metric), None)
        entry = self._words.by_id.get(whole.link.metric or "") if whole else None
        return carried(entry, "what one has of those counted") if entry else None

    def _of_whole(self, sight: Sight) -> Link | None:
        """What the last count before speaks of, of which this one says how many there are at another time."""
        before = [i for i in range(sight.index) if self.sights[i].mention.unit is COUNT]
        entry = self._words.by_id.get(self.link(before[-1]).metric or "")
        return carried(entry, "so many of those at another time") if entry else None

    def _of_staff(self, sight: Sight, own: Link, at: int) -> bool:
        """It is how many of those one body has, and only words far off say what they are."""
        if not self._words.by_id[own.metric or ""].nationwide:
            return False
        return distant(own) and of_staff(sight.scene.sentence.text, at)

    def _compared(self, sight: Sight, own: Link) -> Link | None:
        """What the figure before speaks of, which this one is compared with."""
        if sight.mention.change or (against := measured_against(sight)) is None:
            return None
        whole = self._words.by_id.get(self.link(against).metric or "")
        if whole is None and self.link(against).decoy and not sight.has_subject:
            return replace(OPEN, evidence=("compared with an open figure",))
        like = whole is not None and (whole.says == "growth") == self.sights[against].change
        if whole and like and own.metric != whole.id and self._fit.may_carry(whole, sight):
            return carried(whole, "compared with the figure before")
        return None

    def _of_tasks(self, sight: Sight, own: Link) -> Link | None:
        """Tasks done, or tasks in all, by the place of the figure."""
        if own.metric == "tasks_done" and sight.shared_out and (whole := self._words.by_id.get("tasks_total")):
            return carried(whole, "the whole of a share")
        if sight.mention.rule not in _OF_TASKS or own.metric not in _OF_TASKS.values():
            return None
        tasks = self._words.by_id.get(_OF_TASKS[sight.mention.rule])
        return carried(tasks, f"rule {sight.mention.rule}") if tasks else None

    def _of_base(self, sight: Sight, own: Link) -> bool:
        """Its words are those that the share just before is of ("a fifth of GRDP, or VND76 trillion")."""
        if not sight.index or sight.scene.mentions[sight.index - 1].unit is not PERCENT or not own.candidates:
            return False
        low, high = self.sights[sight.index - 1].said.base_span
        return low <= own.candidates[0].spoken[0][START] < high

    def _in_turn(self, sight: Sight, own: Link) -> Link | None:
        """What the figure goes back to by its place among others."""
        back = latter(self._before(sight), sight) if may_turn_back(sight) else None
        if back is not None and (entry := self._words.by_id.get(back.link.metric or "")):
            return carried(entry, "the latter or former")
        if sight.part:
            return None
        ordered = in_order(sight)
        if ordered is not None and (entry := self._words.by_id.get(self.link(ordered).metric or "")):
            return carried(entry, "in the order of a list before")
        told = corresponding(self._told, sight) if not own.metric or own.inherited else None
        entry = self._words.by_id.get(told.link.metric or "") if told is not None else None
        return carried(entry, "corresponds to a figure before") if entry else None

    def _plainly_of(self, sight: Sight, own: Link) -> bool:
        """What the figure before counts is what a share of the metric of its own words is of ("2.1 million files, 92.6% of
        them online")."""
        if own.metric is None or own.inherited or own.score < LEAST:
            return False
        entry, last = self._words.by_id[own.metric], sight.scene.mentions[sight.index - 1]
        counted = (word.atoms for start, _, word, _ in sight.scene.hits if last.number <= start < last.end)
        return not all(map(entry.of.isdisjoint, counted))

    def _leaning(self, sight: Sight, own: Link) -> Link | None:
        """What a figure without a subject leans on: its list, or what the text goes on about."""
        turn = self._in_turn(sight, own)
        if turn is not None or sight.part:
            return turn
        other = listed(sight)
        if other is not None:
            link = self.link(other)
            entry = self._words.by_id.get(link.metric or "")
            if entry is None and not self._left_behind(other, own):
                return replace(link, evidence=("open like the figure before",))
            like = self.sights[other].mention
            if entry and self._fit.may_carry(entry, sight, like) and usual(sight, entry, like):
                return carried(entry, "carried from the figure before")
        if (other := contrasted(sight)) is not None and own.score < _OF_LIST:
            entry = self._words.by_id.get(self.link(other).metric or "")
            if entry and self._fit.may_carry(entry, sight) and usual(sight, entry):
                return carried(entry, "set beside the figure before")
        if own.candidates and own.candidates[0].inherited and (told := once_more(self._told, sight)):
            entry = self._words.by_id[told.link.metric or ""]
            if self._fit.may_carry(entry, sight):
                return carried(entry, "the same at another time")
        if own.metric and not own.inherited:
            return None
        following = set_out(sight)
        moved_to = self._worded[following] if following is not None else None
        if moved_to and (entry := self._words.by_id.get(moved_to.metric or "")):
            return carried(entry, "moves to the next figure")
        level = level_before(sight)
        if level is not None:
            return of_level(sight.mention, self.link(level), self._words)
        same = same_value(self._told, sight)
        if same is not None and (entry := self._words.by_id.get(same.link.metric or "")):
            return carried(entry, "the same value as before")
        goal = None if sight.change or own.metric else aimed_at(self._told, sight, self._words)
        if goal is not None and self._fit.may_carry(goal, sight):
            return carried(goal, "a known goal of what was told")
        return self._resumed(sight, own)

    def _resumed(self, sight: Sight, own: Link) -> Link | None:
        """What the text goes on about."""
        before = pointed_back(self._told, sight) or spoken_of(self._before(sight), sight, self._words)
        if before is None and sight.mention.unit is RANK:
            if entry := only_index(self._told, sight, self._words, self._regional):
                return carried(entry, "the one index of the text")
            if entry := ranked_by(self._told, sight, self._words):
                return carried(entry, "the rank of what was told")
        if before is None or (own.decoy and not own.inherited):
            return None
        # Words of this paragraph outdo a figure of the one before.
        if before.paragraph != sight.scene.sentence.paragraph and own.metric and own.score >= LEAST:
            return None
        if before.mention.unit is not sight.mention.unit and sight.mention.unit not in MONEY:
            return of_level(sight.mention, before.link, self._words)
        entry = self._words.by_id.get(before.link.metric or "")
        strange = (
            sight.mention.unit is PERCENT and bool(sight.said.base) and not sight.said.base_atoms and not sight.change
        )
        if entry and not (strange and not entry.of) and self._fit.may_carry(entry, sight):
            return carried(entry, "what the text goes on about")
        return None

    def _part_of_last(self, sight: Sight, metric: str) -> bool:
        """It is said to be among what the figure before counts ("187 tasks, of which 13 tasks are late")."""
        last = sight.index - 1
        if not sight.index and sight.part and sight.mention.unit in _STOCKS and self._told:
            before = self._told[-1]
            near = before.paragraph == sight.scene.sentence.paragraph
            return near and any(t.link.metric == metric for t in self._told if t.paragraph >= before.paragraph - 1)
        return (
            sight.part
            and last >= 0
            and self.sights[last].mention.unit is sight.mention.unit
            and self.link(last).metric == metric
        )

    def _before(self, sight: Sight) -> Sequence[Told]:
        """The last figures of the sentences before, and those before it in its own."""
        recent = self._told[-RECENT:]
        return [*recent, *(self.told(other) for other in self.sights[: sight.index])] if sight.index else recent

    def _left_behind(self, other: int, own: Link) -> bool:
        """The open figure `other` of the list does not decide: it is regional, or the figure has words enough of its own."""
        regional = self.sights[other].regional(self._regional)
        return regional or bool(own.metric and not own.inherited and own.score >= _OF_LIST)

    def _amount(self, sight: Sight) -> Link | None:
        """The amount that a share just said comes to ("3-4% of its budget, or 3-4 billion USD")."""
        if sight.index and (entry := self._share_of_count(sight)) is not None:
            return carried(entry, f"share that {self.link(sight.index - 1).metric} comes to")
        if sight.index and (entry := self._share_of_amount(sight)) is not None:
            return carried(entry, f"share that comes to {self.link(sight.index - 1).metric}")
        if sight.index == 0 and (said := restated(self._told, sight)):
            share = said.link.metric
        elif sight.index and equivalent(sight):
            share = self.link(sight.index - 1).metric
        else:
            return None
        entry = next((e for e in self._words.entries if e.amount_of and e.amount_of == share), None)
        return carried(entry, f"amount of {share}") if entry else None

    def _share_of_count(self, sight: Sight) -> Entry | None:
        """The share that the count just said comes to ("148 were finished, or 72.9 percent")."""
        if sight.mention.unit is not PERCENT or sight.change or not comes_to(sight):
            return None
        counted = self._words.by_id.get(self.link(sight.index - 1).metric or "")
        return self._words.by_id.get(counted.amount_of) if counted and counted.amount_of else None

    def _share_of_amount(self, sight: Sight) -> Entry | None:
        """The share that the amount just said comes to ("4,200 tỷ đồng, bằng 4,1% tổng chi")."""
        if sight.mention.unit is not PERCENT or sight.change or not sight.said.base_atoms:
            return None
        amount = self._words.by_id.get(self.link(sight.index - 1).metric or "")
        share = self._words.by_id.get(amount.amount_of) if amount and amount.amount_of else None
        if share is None or share.of.isdisjoint(sight.said.base_atoms):
            return None
        return share if self._fit.may_carry(share, sight) else None

    def _change(self, sight: Sight) -> Link:
        """A change speaks of the level beside it (of "63rd, up 9 and fifth in ASEAN" the first), else of its own words, or before."""
        if sight.mention.unit in _STOCKS and sight.near(self._fit.savings) is None:
            return ADDED
        if sight.mention.unit is TIMES and sight.compared:
            return COMPARED
        if measured_against(sight) is not None:
            return self._level(sight)
        if sight.mention.unit is PERCENT and since_month(sight):
            return replace(OPEN, evidence=("a growth since the month or quarter before",))
        if PLANNED.search(sight.own_text, of=sight.scene.sentence.text):
            return replace(OPEN, evidence=("measured against a plan",))
        beside = attached(sight)
        if beside is not None and beside > sight.index and self.sights[beside].regional(self._regional):
            beside = level_before(sight) if level_before(sight) is not None else beside
        own = self._worded[sight.index] if beside is not None else OPEN
        if beside is not None and not (own.metric and own.score >= OWN_WORDS):
            found = replace(of_level(sight.mention, self.link(beside), self._words), candidates=own.candidates)
            entry = self._words.by_id.get(found.metric or "")
            if entry is None and own.metric and own.candidates[0].beside and self.link(beside).metric:
                return own
            return found if entry is None or sight.near(entry.against) is None else replace(found, metric=None)
        return self._level(sight)
