"""Sentences that begin with a noun or a name that is no place: "Inflation was", "Toyota lost"."""

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import carries
from monitor.extract.evidence.nothing_else import SAYING
from monitor.extract.prefilter.lazy import lazy

#: A word with a capital at the beginning; no name goes on behind it, nor is that the subject ("Worldwide the average").
_FIRST: Final = lazy(rf"\W*([{CAPITALS}][\w’'.-]*+)(?! [{CAPITALS}]| (?:the|it|this|that|its|their|our|an?) )")
_POSSESSIVE: Final = re.compile(r"['’]s?$")


def names_first(figure: FigureContext) -> bool:
    """Its sentence and its own words begin with a noun ("Inflation was")."""
    context = figure.context
    if context.own[figure.index][0] > 1 or (first := _FIRST.match(context.sentence.text)) is None:
        return False
    word, start = first[1], first.start(1)
    if carries(word.lower()) or SAYING.fullmatch(word.lower()):
        return False
    bare = _POSSESSIVE.sub("", word)
    if len(bare) > 1 and bare.isupper():
        return False
    if any(low <= start < high for low, high in context.abroad):
        return False
    return not context.named(context.sentence.line, start, start + len(bare))
