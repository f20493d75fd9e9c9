"""Counts alone of what was named and not counted before: "Incubators are on the rise. The tally stands at 84", "the figure for
unicorns was four"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.amount.answered import THINGS_EN
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.held import ENDED, YEARLIKE
from monitor.extract.members import COUNT
from monitor.extract.prefilter.lazy import lazy

_ABOUT: Final = (
    r"(?: (?:now|only|just|still|already|currently|about|around|some|nearly|almost|over|more than|at least|roughly))* $"
)
_SUM: Final = r"(?:number|figure|total|count|tally)"
_IS: Final = r"(?:(?:has|have|had|now|currently|today|already|then|will|would|should|must|could|is|are) )*(?:is|was|are|were|be|to be|stands? at|stood at|comes? to|came to|come to|to reach|reach(?:es|ed)?|hits?|risen to|grown to|climbed to|r[io]se to|grew to|climbs? to|put at|at)"
_NAMED: Final = rf"(?:[\w&'-]+ ){{0,5}}?(?i:{THINGS_EN})"
#: "The figure for unicorns was", "in terms of incubators, the country has", "few labs existed; today there are".
_IN_SENTENCE: Final = lazy(
    rf"\b(?:figure|total|count|tally|target|goal|aim|quota) for (?P<a>{_NAMED})\b[^.;:,\d]{{0,40}} {_IS}{_ABOUT}"
    rf"|(?:^|[.;] )\W*(?:In terms of|As for|As to|When it comes to|Regarding|With regard to|As regards) (?P<b>{_NAMED})\b[^.;:,\d]{{0,40}}, [^.;:,\d]{{2,40}}? (?:has|have|had|counts?|boasts?|{_IS}){_ABOUT}"
    rf"|\b(?:{_NAMED})\b(?:[^.;:\d]|\b(?:19|20)\d\d\b){{0,60}}(?:[;,]|,? and|,? but) (?:but |and |though |while |with )?(?:(?:today|now|nationwide|nationally|at present|in all),? )?(?:there (?:are|were)|(?:the|their|its|that) {_SUM} {_IS}){_ABOUT}"
)
#: "Patents are scarcer: 38 were granted": of what stands before the colon, and what is done with them.
_COLON: Final = lazy(
    rf"(?:^|[.;,] )\W*(?:The |Its |Their |Our )?(?P<noun>{_NAMED}) (?:are|were|is|was|remain(?:s|ed)?|have|has|look|came|come)\b[^.;:\d]{{0,40}}: (?:in (?:19|20)\d\d |so far |today |now |last year )?(?:(?:about|around|some|only|just|nearly|over|fewer than|more than|a mere) )*$"
)
_DONE_SO: Final = lazy(
    r" (?:(?:of them|in all|all told) )?(?:were|was|are|have been|had been|have|had|is|will be|now|exist|operate|remain)\b|[.;]|$| in (?:19|20)\d\d| last year| so far"
)
#: "Innovation centres have multiplied", "the number of funds is growing": what the sentence before was about.
_BEFORE: Final = lazy(
    rf"\W*(?:(?:The|Our|These|Its|Their|More|Many|Few|Some|In|On|Demand for|Growth in) )*(?:(?:number|count) of )?(?P<noun>{_NAMED})\b"
)
#: "The tally stands at", "there are now", "Viet Nam counts".
_GOES_ON: Final = lazy(
    rf"\W*(?:(?:[Ii]n all|[Aa]t present|[Tt]oday|[Nn]ow|[Cc]urrently|[Nn]ationwide|[Ii]n total|[Bb]y (?:19|20)\d\d|[Ii]n (?:19|20)\d\d|[Ll]ast year),? )?(?:(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]heir|[Ii]ts)(?: total| overall| current| national)? {_SUM} {_IS}|[Tt]here (?:are|were|will be|should be)|(?:[Tt]he (?:country|nation|city|province|capital)|[A-Z]\w+(?: [A-Z]\w+){{0,2}}|[Ii]t)(?: now| already| currently| today)* (?:has|have|had|counts?|counted|boasts?|is home to|numbers?)){_ABOUT}"
)
_ENDS: Final = (
    "at ", "to ", "is ", "was ", "are ", "were ", "be ", "has ", "have ", "had ", "count ", "counts ", "counted ", "boast ", "boasts ",
    "reach ", "reached ", "reaches ", "hit ", "hits ", "number ", "numbers ", "now ", "only ", "just ", "still ", "already ", "currently ",
    "about ", "around ", "some ", "nearly ", "almost ", "over ", "than ", "least ", "roughly ",
)  # fmt: skip
_END: Final = lazy(r" (?:so far|today|now|at present|currently|in (?:all|total|number))\b")
_LONGEST: Final = 150


def untold(ask: Ask) -> Measured | None:
    """A whole number alone, where nothing was counted before but something named that is counted one by one."""
    low = ask.low
    if (
        ask.lang != "en"
        or low.ordinal
        or low.fraction
        or low.scale != 1
        or low.value < 2
        or not (ask.tail.endswith(_ENDS) or ": " in ask.tail)
    ):
        return None
    if not (low.digits or low.word) or "." in (low.digits or "") or YEARLIKE.fullmatch(low.raw):
        return None
    if ": " in ask.tail:
        return _behind_a_colon(ask)
    if not (ENDED.match(ask.text, ask.end) or _END.match(ask.text, ask.end)):
        return None
    if any(m.unit is COUNT for m in ask.before) or (ask.lead is not None and ask.lead.unit is COUNT):
        return None
    if named := _IN_SENTENCE.search(ask.text, max(0, low.start - _LONGEST), low.start):
        return Measured(COUNT, ask.end, "count-named", named["a"] or named["b"] or "")
    if ask.before or not ask.previous or not _GOES_ON.fullmatch(ask.text, 0, low.start):
        return None
    told = _BEFORE.match(ask.previous)
    return Measured(COUNT, ask.end, "count-untold", told["noun"]) if told else None


def _behind_a_colon(ask: Ask) -> Measured | None:
    """So many of what the words before a colon name."""
    if not _DONE_SO.match(ask.text, ask.end):
        return None
    told = _COLON.search(ask.text, max(0, ask.low.start - _LONGEST), ask.low.start)
    return Measured(COUNT, ask.end, "count-named", told["noun"]) if told else None
