"""How well the forms of the lexicon speak for a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from monitor.extract.amount.counted_noun import TAKES_NUMBER
from monitor.extract.evidence.alone import alone
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.forms import Form, Wanted
from monitor.extract.evidence.light import light
from monitor.extract.evidence.modified import earned_by_another, for_another, of_another_kind, of_some, takes_its_share
from monitor.extract.evidence.noun import BODIES_VI, based
from monitor.extract.evidence.view import END, INNER, START, WEIGHT, WHERE, WORD, Seen, written
from monitor.extract.members import ANY_MONEY, COUNT, PERCENT
from monitor.extract.model import OUTSIDE_SENTENCE, Candidate
from monitor.extract.prefilter.lazy import lazy

#: Words that speak for what they stand before only.
_ADJECTIVES: Final = frozenset({"new", "mới", "another", "further", "extra", "additional"})
#: "Two new unicorns would bring the number to six": the sum is no addition.
_SUMMED: Final = lazy(
    r"\b(?:number|total|count|tally)(?: of \w+)? to (?:\w+ )?$"
    r"|, (?:for|making|giving|to make) an? (?:\w+ )?total of (?:\w+ )?$"
    r"|(?<!\w)tổng số(?: [^\W\d]\w*){0,4} lên (?:\w+ )?$"
)
#: Words that another figure stands before hardly speak for this one.
_FAINT: Final = 0.38
#: Outside its paragraph.
_ASIDE: Final = frozenset({"above", "title"})
_OWN: Final = frozenset({"noun", "beside"})
#: Of these a noun may be another kind, or a part, of what was told.
_COUNTED: Final = frozenset({COUNT, PERCENT, *ANY_MONEY})
#: More than any words weigh.
_ALL: Final = 3.0
_MOST: Final = 2.0


def strongest(forms: Sequence[Form], figure: FigureContext) -> Candidate | None:
    """The entry of the forms with the one that speaks best for the figure, None where none does: its score is 0..1 and
    a little more for forms of more words, less for a weak one."""
    best: Form | None = None
    said: Sequence[Seen] = ()
    most = 0.0
    #: The best of those whose head is the figure's own.
    own: tuple[Form, Sequence[Seen], float] | None = None
    # Forms of one entry often begin alike.
    begun, head = -1, None
    entry, back = forms[0].entry, figure.pointing or figure.bare
    grows, counted = entry.says == "growth", not entry.decoy and figure.mention.unit in _COUNTED
    words = figure.whole if entry.decoy else figure.seen
    #: Words that the metric is never said with stand somewhere.
    against = not entry.against.isdisjoint(figure.whole)
    outdone = -1.0 if against else 0.0
    for form in forms:
        groups = form.pointing if back else form.groups
        if form.begins != begun:
            begun, head = form.begins, _head(groups, words, entry, figure)
        if head is None:
            continue
        spoken = (head,) if len(groups) == 1 else _spoken(groups, head, words, entry.decoy, figure)
        if spoken is None or (form.alone and not alone(head, figure)) or (grows and _of_a_share(form, spoken, figure)):
            continue
        if outdone < 0 and (outdone := _outdone(figure, entry)) == _ALL:
            return None
        if counted and len(spoken) > 1 and _of_others(spoken, entry, figure):
            continue
        if outdone and outdone >= _weakest(spoken):
            continue
        if against and counted and _told_elsewhere(spoken) and _of_a_field(figure, entry):
            continue
        value = _value(form, spoken)
        if best is None or value > most:
            best, said, most = form, spoken, value
        if spoken[0][WHERE] in _OWN and (own is None or value > own[2]):
            own = form, spoken, value
    if best is None:
        return None
    if own is not None and best is not own[0] and said[0][WHERE] in OUTSIDE_SENTENCE and figure.has_subject:
        # "GDP rose 8.5%. The goal of 10% growth": words told before may not speak for it, its own do.
        best, said, most = own
    beside = False
    for seen in said:
        beside = beside or seen[WHERE] in _OWN
    return Candidate(entry.id, most, said, entry.decoy, said[0][WHERE] in OUTSIDE_SENTENCE, beside, best.weak)


def _of_others(spoken: Sequence[Seen], entry: Entry, figure: FigureContext) -> bool:
    """What makes the noun the metric's was said before, and of others than are named now, or of more."""
    unit, where = figure.mention.unit, spoken[0][WHERE]
    for seen in spoken:
        if seen[WHERE] in OUTSIDE_SENTENCE:
            break
    else:
        # "120 doanh nghiệp khoa học và công nghệ, 250 doanh nghiệp khởi nghiệp": what the other count's noun says.
        beside = unit is COUNT and where in _OWN and any(map(figure.of_other, spoken[1:]))
        return beside and of_another_kind(spoken[0], entry, figure)
    own = [seen for seen in spoken if seen[WHERE] in _OWN]
    if where not in _OWN:
        if unit is PERCENT and own and where in OUTSIDE_SENTENCE:
            return takes_its_share(figure)
        return where == "clause" and unit in ANY_MONEY and for_another(figure)
    if unit is PERCENT:
        return len(own) == 1 and of_some(figure)
    if unit in ANY_MONEY and (for_another(figure) or earned_by_another(spoken[0], figure)):
        return True
    return any(of_another_kind(seen, entry, figure) for seen in own)


def _of_a_share(form: Form, spoken: Sequence[Seen], figure: FigureContext) -> bool:
    """What grew is not what a sentence before took a share of ("9 per cent of GDP. The growth rate was 8"): where only
    growth is said, it is that of what has the share, unless the text is on the growth of all."""
    if not form.weak:
        return any(seen[WORD].base and seen[WHERE] in OUTSIDE_SENTENCE for seen in spoken)
    governing = figure.context.governing
    before = next((phrases for phrases, _, where in governing if where == "before"), None)
    if before is None or not any(word.base for _, _, word, _ in before.hits):
        return False
    entry = form.entry
    said = {a for i, own in enumerate(entry.forms) if len(own) == 1 and i not in entry.weak for a in own[0].atoms}
    return not any(
        not (word.base or inner) and not said.isdisjoint(word.atoms)
        for phrases, _, _ in governing
        for _, _, word, inner in phrases.hits
    )


def _head(groups: Sequence[Wanted], words: Mapping[int, Seen], entry: Entry, figure: FigureContext) -> Seen | None:
    """The phrase that says the first group most strongly, None where it is not said or may not be the figure's head."""
    only, atoms, allowed = groups[0]
    head = words.get(only) if only is not None else _said(atoms, allowed, words)
    if head is None or head[WHERE] not in allowed:
        return None
    if not entry.decoy:
        return head if _heads(head, figure, len(groups)) else None
    if not figure.may_hide(head) or figure.of_other(head) or (entry.part_of is None and figure.has_such(head)):
        return None
    return head


def _spoken(
    groups: Sequence[Wanted], head: Seen, words: Mapping[int, Seen], decoy: bool, figure: FigureContext
) -> Sequence[Seen] | None:
    """The head, and for each other group the phrase that says it most strongly, None where one is not said."""
    mention = figure.mention
    end, counted, spoken = mention.end, mention.unit is COUNT, [head]
    # What its own sentence begins to say the rest of the text completes by one word, not by two.
    begun = head[WHERE] not in OUTSIDE_SENTENCE and not counted
    completed = False
    for only, atoms, allowed in groups[1:]:
        seen = words.get(only) if only is not None else _said(atoms, allowed, words)
        if seen is None:
            return None
        where = seen[WHERE]
        if (
            where not in allowed
            or (seen[WEIGHT] < _FAINT and _far_off(seen, figure) and not figure.told_with)
            or (counted and (decoy or seen[START] > end) and figure.of_other(seen))
        ):
            return None
        if where in _ASIDE:
            if completed:
                return None
            completed = begun
        spoken.append(seen)
    return spoken


def _far_off(seen: Seen, figure: FigureContext) -> bool:
    """The phrase stands in another clause, or, for a share, behind another share."""
    if seen[WHERE] == "sentence":
        return True
    if seen[WHERE] != "clause" or figure.mention.unit is not PERCENT:
        return False
    others = figure.context.mentions[figure.index + 1 :]
    return any(m.unit is PERCENT and m.end <= seen[START] for m in others)


def _said(atoms: Sequence[int], allowed: frozenset[str], words: Mapping[int, Seen]) -> Seen | None:
    """The phrase that says one of the meanings most strongly where it may stand."""
    seen = None
    for atom in atoms:
        if atom in words:
            other = words[atom]
            if other[WHERE] in allowed and (seen is None or _stronger(other, seen)):
                seen = other
    return seen


def _heads(head: Seen, figure: FigureContext, groups: int) -> bool:
    """A metric's head may be the figure's subject."""
    unit = figure.mention.unit
    if head[WHERE] == "sentence" and _of_another_clause(head, figure):
        return False
    if unit is COUNT:
        return _counted(figure, head, groups)
    if figure.change and based(figure.context, figure.mention, head[START]):
        return False
    # Only of a share words describe what it is of.
    return unit is not PERCENT or not figure.describes(head)


def _of_another_clause(head: Seen, figure: FigureContext) -> bool:
    """The phrase, from another clause, is a later figure's, or the figure has a subject of its own."""
    if figure.of_later(head):
        return True
    unit = figure.mention.unit
    if unit is PERCENT:
        return figure.has_subject and not figure.change
    # "Nộp 6 đơn sáng chế; đội ngũ kỹ sư hiện có 54 người": people of a subject of their own.
    parted = unit is COUNT and ";" in figure.gap and figure.said.generic
    return parted and not light(figure.own_text, figure.context.lang, 1)


def _weakest(spoken: Sequence[Seen]) -> float:
    """How strongly the weakest of the words speaks that stand not far off."""
    return min((seen[WEIGHT] for seen in spoken if seen[WHERE] not in OUTSIDE_SENTENCE), default=_MOST)


def _told_elsewhere(spoken: Sequence[Seen]) -> bool:
    """Only the noun is the figure's own: what makes it the metric's was told before the sentence."""
    return len(spoken) > 1 and all(seen[WHERE] in OUTSIDE_SENTENCE for seen in spoken[1:])


#: "In the semiconductor field, 27 companies", "Ở lĩnh vực bán dẫn, có 27 doanh nghiệp": what the sentence comes to.
_FIELD: Final = lazy(
    r"\W*(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]s for|[Rr]egarding) (?:the (?:field|area|sector) of )?(?:the )?[^,;.\d]{3,50}, "
    r"|\W*(?:[Ởở]|[Vv]ề|[Tt]rong|[Rr]iêng|[Đđ]ối với|[Vv]ới)(?: (?:lĩnh vực|mảng|ngành|nhóm))+ [^,;.\d]{2,50}, "
)


def _of_a_field(figure: FigureContext, entry: Entry) -> bool:
    """The sentence comes to a field that the metric is never said with, and counts what is in it."""
    if figure.mention.unit is not COUNT:
        return False
    base, field = figure.context.sentence.start, _FIELD.match(figure.context.sentence.text)
    if field is None:
        return False
    said = (figure.whole[atom] for atom in entry.against.intersection(figure.whole))
    return any(base <= seen[START] and seen[END] - base <= field.end() for seen in said)


def _value(form: Form, spoken: Sequence[Seen]) -> float:
    """The score of the form."""
    # The first group weighs as much as two.
    total, length = spoken[0][WEIGHT], 0
    for weight, _, start, end, _, _, _ in spoken:
        total += weight
        if end - start > length:
            length = end - start
    if spoken[0][INNER]:
        total -= 0.04
    value = total / form.weights + form.more + 0.002 * (length if length < 30 else 30)
    return value - 0.37 if form.weak else value


def _stronger(one: Seen, other: Seen) -> bool:
    """It speaks more strongly, at equal strength by more words, else by standing first."""
    if one[WEIGHT] != other[WEIGHT]:
        return one[WEIGHT] > other[WEIGHT]
    return (one[END] - one[START], -one[START]) > (other[END] - other[START], -other[START])


def _outdone(figure: FigureContext, entry: Entry) -> float:
    """How strongly those words stand by the figure that the metric is never said with: forms of weaker words do not
    speak; 0 where they stand elsewhere. A count's own noun outweighs what a comma parts from it."""
    base = figure.context.sentence.start
    if figure.mention.unit is COUNT and _SUMMED.search(figure.context.sentence.text, 0, figure.mention.start - base):
        return 0.0
    against = figure.near(entry.against)
    if against is None or _counted_by_another(figure, against):
        against = figure.within(entry.against)
        clause = against is not None and against[WHERE] == "clause" and not _counted_by_another(figure, against)
        return against[WEIGHT] if clause and against is not None else 0.0
    if figure.mention.unit is not COUNT:
        return _ALL
    if written(against).lower() in _ADJECTIVES and (
        against[START] > figure.said.noun_end or figure.led_astray(against, entry)
    ):
        return 0.0
    s, e, start, end = (x - base for x in (against[START], against[END], figure.mention.start, figure.mention.end))
    return _ALL if figure.context.strength(min(e, end), max(s, start)) < 2 else 0.0


def _counted_by_another(figure: FigureContext, seen: Seen) -> bool:
    """The phrase is what another figure counts, and this one has a noun of its own or is a share of something ("14% of
    the population, and 2.6 million subscribers")."""
    if figure.mention.unit is PERCENT and figure.said.base:
        return any(m.unit is COUNT and m.number < seen[START] <= m.end for m in figure.context.mentions)
    return figure.of_other(seen)


def _repeats(noun: str, head: Seen) -> bool:
    """The counted word only says the subject's again ("số doanh nghiệp công nghệ số là 80.000 doanh nghiệp")."""
    if head[WHERE] not in ("beside", "clause"):
        return False
    said, subject = f" {noun.lower()} ", f" {written(head).lower()} "
    return subject.startswith(said) or subject.endswith(said) or subject in said


def _of_bodies(head: Seen, figure: FigureContext) -> bool:
    """Bodies are counted in Vietnamese, and the phrase behind that tells what they do ("166 cơ sở đào tạo")."""
    if not figure.said.noun.startswith(BODIES_VI):
        return False
    number = figure.mention.number - figure.context.sentence.start
    begins = figure.context.sentence.text.find(figure.said.noun, number) + figure.context.sentence.start
    return begins < head[START] < begins + len(figure.said.noun)


def _counted(figure: FigureContext, head: Seen, groups: int) -> bool:
    """The head is what the number counts: the words behind it, or, where none are, those that it leans on."""
    if figure.mention.rule == "out-of-tasks":
        return True
    if figure.portion and groups < 2 and head[START] - figure.mention.end < 14:
        return False
    text, base = figure.context.sentence.text, figure.context.sentence.start
    following = figure.context.mentions[figure.index + 1 : figure.index + 2]
    if (
        following
        and not figure.mention.earlier
        and following[0].unit is COUNT
        and following[0].number < head[START]
        and head[WHERE] != "noun"
    ):
        return False
    if figure.said.noun and _repeats(figure.said.noun, head):
        return True
    if figure.said.noun and not figure.said.generic:
        if head[START] == figure.mention.end + 1 and TAKES_NUMBER.match(text, figure.mention.end - base):
            return False
        if figure.context.lang == "vi" and head[WHERE] == "noun" and _of_bodies(head, figure):
            return False
        return head[WHERE] == "noun" or (
            head[WHERE] == "beside" and figure.mention.end <= head[START] < figure.said.noun_end
        )
    return head[WHERE] in _OWN or not figure.part
