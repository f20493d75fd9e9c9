"""Counts alone behind who has them: "by 2025 it had 954", "its neighbour Vinh Long has 34", "there were 812 a year earlier"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.members import COUNT
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: What somebody has, has done or wants of what was counted before.
_HELD: Final = lazy(
    r"\b(?:it|they|we|he|she|and|but|there|that|which|who|latter|former|[Nn]ow|today|[A-Z]\w+|(?:country|nation|city|province|capital|delta|region|ministry|ministries|provinces|agencies|bodies|departments|localities|authorities|officials|lawmakers|deputies|parliament|assembly|government|resolution|plan|strategy|programme|program|law|company|firm|group|university|state|neighbour|others?|rest|south|north|average|list|catalogue|draft|text|version|edition|one)|[a-z]+(?=, (?:has|have|had) ))(?:,? (?:in (?:force|effect|use)|itself|alone|which|now|already|still|also|only|currently|today|then|here))*,?"
    r" (?:(?:has|have|had|will|would|should|must|is to|are to|could|may|already|now|since|only|just|still|also)\b ?)*(?:has|have|had|having|are|were|was|been|be|counts?|counted|with|own(?:s|ed)?|run|runs|ran|completed|finished|discharged|fulfilled|executed|accomplished|performed|closed|settled|cleared|delivered|resolved|filed|handled|wrapped up|dealt with|carried out|signed off|worked through|approved|licensed|trained|opened|built|added|issued|signed|passed|registered|recorded|reported|posted|published|granted|received|got|produced|needs?|needed|wants?|(?:hopes?|plans?|aims?|wants?|intends?|expects?|seeks?) to (?:have|host|own|run|open|build|train|license|attract|see|submit|pass|adopt|enact|issue|sign|add|launch|approve|complete|finish|publish|produce|table|draft|deliver|connect|create|recruit|hire|install|lay)|hopes? for|aims? (?:for|at)|asks? for|calls? for|plans?|targets?|seeks?|expects?|account(?:s|ed)? for|home to|hosts?|hosted|contributes?|contributed|contains?|contained|comprises?|comprised|includes?|included|names?|named)"
    r"(?: (?:now|only|just|already|about|around|some|nearly|almost|over|more than|at least|up to|as many as|fewer than|roughly|barely))* $"
    r"|\b(?:there|those) (?:(?:are|were|had been|have been|will be|should be)|(?:in|from|of|at) (?:the )?[\w' -]{2,30}?)(?: (?:now|only|just|already|about|around|some|nearly|over|more than))* $"
    r"|\b(?:and|while|but) (?:[A-Z]\w+ ?){1,4},? (?:for|to)(?: (?:just|only|about|around|some|nearly|over|another|a further))* $"
    r"|\b[A-Z]\w+,? with(?: (?:just|only|about|around|some|nearly|over))* $"
    r"|\b(?:number|count|total|tally|figure)(?: of [a-z][\w' -]{2,40})? (?:(?:has|have|had) )?(?:grown|risen|climbed|fallen|dropped|shrunk|increased|swollen|been|stood|come|gone)(?: (?:to|at|down|up))*(?: (?:about|around|nearly|over|only|just))* $"
)
#: The last words of what that finds.
_ENDS: Final = tuple(
    f"{word} "
    for word in "has have had having are were was been be count counts counted with own owns owned run runs ran completed finished discharged fulfilled executed complished performed closed settled cleared delivered resolved filed handled approved licensed trained opened built added issued signed passed registered recorded reported posted published granted received got produced need needs needed want wants for at plan plans target targets seek seeks expect expects host hosts hosted contribute contributes contributed contain contains contained comprise comprises comprised include includes included name names named another further now only just already about around some nearly almost over than least to many roughly barely stood grown risen submit pass adopt enact issue sign add launch approve complete finish publish produce table draft deliver connect create recruit hire install lay host own run open build train license attract see delta north south up out off through".split()
)
ENDED: Final = lazy(
    r" ?[.,;)\"]|$| (?:(?:by|in|at|on) (?:the (?:end|start|middle) of |early |late |mid-|end-)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:19|20)\d\d|(?:this|last|next) (?:year|month|quarter)|then\b|the same (?:date|time|year|month|deadline)\b|the end of|(?:our|its|their|his|her|the|this) (?:own )?(?:province|city|country|region|district|delta|north|south|capital)\b|service\b|operation\b|all\b|use\b|place\b)|a year (?:ago|earlier|before)|last year|this year|next (?:year|month|quarter)|(?:in|during|over) the (?:first|second|third|fourth|last|next|coming) (?:quarter|half|year|months)\b|so far|to (?:be (?:there|in|on|among|ranked|listed|counted)|join|do so|get there|appear|feature|figure|make)\b|and (?!a half\b)|while |against |but )"
)
#: A number that may as well be a year.
YEARLIKE: Final = lazy(r"(?:19|20)\d\d")
#: So many times as much one count may be of another that stands for the same.
_LIKE: Final = 60


def held(ask: Ask) -> Measured | None:
    """A whole number alone, which goes on with what was counted last."""
    low = ask.low
    if ask.lang != "en" or not (low.digits or low.word) or low.scale != 1 or YEARLIKE.fullmatch(low.raw):
        return None
    last = _counted_last(ask)
    if last is None or not ENDED.match(ask.text, ask.end):
        return None
    if not low.value <= last.value * _LIKE <= low.value * _LIKE * _LIKE:
        return None
    if not ask.tail.endswith(_ENDS) and " those " not in ask.text[max(0, low.start - 40) : low.start]:
        return None
    if not _HELD.search(ask.text, max(0, low.start - 110), low.start):
        return None
    return Measured(COUNT, ask.end, "count-held")


def _counted_last(ask: Ask) -> QuantityMention | None:
    """The count that the sentence goes on with: its last one, else that of the sentence before."""
    last = next((m for m in reversed(ask.before) if m.unit is COUNT), None) if ask.before else ask.lead
    return last if last is not None and last.unit is COUNT and not last.change else None
