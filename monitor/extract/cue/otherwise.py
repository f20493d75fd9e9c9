"""What the words of a cue mean where they do not mean what they say."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.cue.decision import Kind
from monitor.extract.cue.fact import became_of_it, done_by_a_plan, of_a_document, over, voted
from monitor.extract.cue.law import drafted, handed_out, proposed
from monitor.extract.cue.order import ordered
from monitor.extract.cue.standing import burdens
from monitor.extract.cue.told import given, predicts, will_need, wills
from monitor.extract.cue.word import Cue
from monitor.extract.evidence.aside import WHEN_DONE
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ACTUAL, COUNT, ESTIMATE, FORECAST, TARGET, THRESHOLD

_AHEAD: Final = frozenset({TARGET, FORECAST})
#: What had to be is over where the sentence tells how things were.
_DUTIES: Final = frozenset({TARGET, THRESHOLD})


def said_otherwise(said: Cue, context: SentenceContext, index: int, when: str, foretold: bool) -> Kind | None:
    """What the words of a cue mean where they do not mean what they say: "will" in a forecast, what somebody proposes, what
    was due formerly, what was ordered or has to be borne, an estimate of what lies ahead, what a budget has given. `when`: not "future" where its time has begun."""
    text = context.sentence.text
    if when != "future" and said.kind is TARGET and given(said, context.mentions[index], text, context.starts[index]):
        return Kind(ACTUAL, "given", True)
    mention, end = context.mentions[index], context.mentions[index].end - context.sentence.start
    if when == "past" and said.kind is FORECAST and text.startswith("could be ", said.start):
        return Kind(ACTUAL, "what-could-be-done", True)
    if said.kind is TARGET and when != "future" and done_by_a_plan(text, said.start, end):
        return Kind(ACTUAL, "is-there", True)
    if (
        said.kind is TARGET
        and mention.unit is COUNT
        and handed_out(mention.noun, text, said.start, context.starts[index])
    ):
        return Kind(ACTUAL, "tasks-handed-out", True)
    if said.kind in _DUTIES and voted(text, context.starts[index], end):
        return Kind(ACTUAL, "voted", True)
    due = said.kind in _DUTIES and when != "future" and mention.unit is COUNT
    if due and burdens(text, said.start, context.starts[index]):
        return Kind(ACTUAL, "is-there", True)
    if due and became_of_it(text, said.end, context.starts[index], end):
        return Kind(ACTUAL, "became-of-it", True)
    if said.kind in _DUTIES and over(context.sentence, said.start, said.end, context.starts[index]):
        return Kind(ACTUAL, "what-was", True)
    if (
        said.kind is TARGET
        and when != "future"
        and ordered(said, context.mentions[index], context.sentence, context.lang)
    ):
        return Kind(ACTUAL, "ordered", True)
    if (wills(said, text) and (foretold or predicts(text, context.lang))) or will_need(said, text):
        return Kind(FORECAST, "told-as", True)
    if said.kind in _AHEAD and WHEN_DONE.search(text, said.end, mention.number - context.sentence.start):
        return Kind(ACTUAL, "what-was", True)
    if when == "future" and said.kind is ESTIMATE:
        return Kind(FORECAST, "told-as", True)
    if said.kind is ACTUAL and when != "past" and drafted(text, context.starts[index]):
        return Kind(TARGET, "proposed", True)
    if said.kind is FORECAST and (proposed(text, said.start) or of_a_document(text, said.start, said.end)):
        return Kind(TARGET, "proposed", True)
    return None
