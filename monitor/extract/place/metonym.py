"""A capital that is named for the government in it: "Hanoi has promised to train", "Seoul spends 5 per cent, Hanoi 0.5"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy

#: What only a city is or has.
_AS_CITY: Final = lazy(
    r"\b(?:the (?:\w+ )?city|municipal|Ha ?[Nn]oi(?:.s (?:GRDP|People|Department|wards|communes|residents|streets)| People| Department| City))\b|(?<!\bof )(?<!\bin )(?<!\bfrom )(?<!\bnear )(?<!\baround )(?<!\boutside )(?<!\bto )\b[Tt]he capital\b"
)
#: What that has.
_CITY: Final = ("Hanoi", "Ha Noi", "city", "capital", "municipal", "HaNoi", "Ha noi")
#: What governments do and have.
_GOVERNS: Final = lazy(
    r"(?:,? (?:by contrast|for its part|meanwhile|too|in turn|on the other hand|however|by comparison),?)?(?: itself| (?:has|had|have|also|now|still|already|since|long|therefore|has been|will|would|may|can))* (?:wants?|wanted|aims?|aimed|seeks?|sought|hopes?|hoped|plans?|planned|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|intends?|intended|expects?|expected|sets?|set (?:out|aside)|agree[sd]?|earmark(?:s|ed)|allocate[sd]?|order(?:s|ed)|asked|asks|told|tells|set (?:its|itself)|has (?:[$\d][^.;]{0,40} in mind|in mind|set (?:its|itself|a|the)|written|pencilled|put)|committed|commits|commit|says|believes|argues|admits|concedes|reckons|calls|called"
    r"|leans?|leant|leaned|relies|rely|relied|counts? on|bets?|banks on|looks to|turned to|puts?|would like|must|needs?|offers?|offered|boasts?|frets?|worries|worried|understands?|understood|knows|knew|insists?|insisted|regards?|considers?|prefers?|preferred|points? to|pointed to|can (?:point to|boast|claim|show|afford|count on|take comfort|draw)|has (?:few|no|little|every|good|ample) (?:illusions?|reasons?|choice|cause|doubts?|patience|wish|desire|appetite)|has (?:shown|responded|reacted|noticed|learn(?:ed|t)|made (?:clear|plain|up its mind))|has (?:tidied|trimmed|revised|redrawn|rewritten|overhauled|updated|drawn up|redrafted|amended|staked|reshuffled|slimmed|reworked)|is (?:aware|not blind|under no illusion|well aware)|spends?|spent|devotes?|devoted|invests?|pays?|lags?|trails?|targets?|targeted|budgeted|wrote|makes? do|made do|answer(?:s|ed)|respond(?:s|ed)|repli(?:es|ed)|counter(?:s|ed)|retaliated|hit back|trains?|approved|adopted|signed|issued|(?:is|was|been) (?:betting|pushing|seeking|aiming|counting|hoping|targeting|spending|offering|asking|planning|looking|putting|promising|leaning|relying|drafting|banking|pouring|paying|training|courting|committed|determined|keen|eager|ready))\b"
    r"|['\u2019]s (?:own )?(?:(?!metro|traffic|urban|housing|land|old|inner)[\w-]+ )?(?:targets?|goals?|plans?|numbers?(?! of (?:start-?ups|firms|companies|people|students|residents|schools|universities))|figures?(?! of)|answer|tally|quota|headcount|wish list|promise|commitment|gamble|calculations?|arithmetic|hopes?|aspirations?|roadmap|regulators?|negotiators|delegations?|diplomats|budget|government|polic(?:y|ies)|ambitions?|strateg(?:y|ies)|leaders|planners|policymakers|pledges?|promises?|aims?|programmes?|programs?|bets?|bills?|spending|outlays?|bid|drive|push)\b"
)
#: Beside another capital or country: "Beijing 2.6 per cent, Hanoi 0.5".
_FIGURE: Final = lazy(
    r"(?:,| at| only| just| about| less than| under| over| barely| some| with| a mere)* (?:\d|half\b|twice\b|a (?:third|quarter|fifth|tenth)\b)"
)


#: "None of this is lost on Hanoi", "pressure on Hanoi": who governs has it before them.
_BEFORE_IT: Final = lazy(
    r"\b(?:(?:lost|wasted|dawn(?:s|ed)|weigh(?:s|ed|ing)?|press(?:es|ed|ure)|demands?|calls?|pressure|leverage) (?:up)?on|(?:news|clear|obvious|apparent|plain|a (?:message|lesson|headache|warning|signal|reminder)|appeals?|advice) (?:to|for)|up to|(?:gives?|gave|leaves?|left|allows?|allowed|buys?|bought|grants?|granted|lets?|affords?|afforded|urged|persuaded|convinced|prompted|pushed|forced|obliges?|obliged|worries|alarms|alarmed|embarrasses|embarrassed|encouraged|emboldened|told|asked)) $"
)


#: "Officials in Hanoi credited": whatever the article is about, those of the nation.
_OFFICIALS: Final = lazy(
    r"\b(?:[Oo]fficials|[Pp]olicymakers|[Pp]lanners|[Rr]egulators|[Mm]inisters|[Ss]tatisticians|[Ll]awmakers) in $"
)


def seat_of_officials(bare: str, start: int) -> bool:
    """The capital whose name begins at `start` is only where those of the government sit."""
    return _OFFICIALS.search(bare, max(0, start - 24), start) is not None


#: "For Hanoi the goal is 50,000".
_FOR_IT: Final = lazy(r"(?:^|[,;:.] )(?:And |But |Yet )?[Ff]or $")
_THE_GOAL: Final = lazy(
    r",? (?:the|this|that|its|it) (?:[a-z]+ )?(?:goal|target|aim|number|figure|prize|task|point|question|answer|lesson|plan|is|was|means)\b"
)


def named_for_government(bare: str, start: int, end: int, *, abroad: bool) -> bool:
    """The capital whose name stands there governs; `abroad`: the sentence names other countries."""
    if _GOVERNS.match(bare, end) or (abroad and _FIGURE.match(bare, end)):
        return True
    if _THE_GOAL.match(bare, end) and _FOR_IT.search(bare, max(0, start - 12), start):
        return True
    return _BEFORE_IT.search(bare, max(0, start - 40), start) is not None


#: "In Hanoi", "Hanoi-based", "Hanoi's streets": of the city.
_WHERE: Final = lazy(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|through|across|from|to|of|into|reach(?:es|ed)?|visit(?:s|ed)?|via|downtown|central|west|north|south|east)(?: the| old)? $"
)
_OF_THE_CITY: Final = lazy(
    r"-|(?:['\u2019]s)? (?:University|Department|People|City|Party|[Mm]etro|[Tt]imes|streets?|districts?|residents|suburbs?|schools?|universities|hospitals?|traffic|air|flats|rents|pavements|outskirts|centre|center|Old|stock exchange|start-?ups|population|GRDP|budget revenue)\b|,? (?:Da Nang|Ho Chi Minh|Hai Phong)"
)


def stands_for_state(bare: str, start: int, end: int) -> bool:
    """The capital acts, has or suffers something, in a text that sets it beside other capitals."""
    return not (_OF_THE_CITY.match(bare, end) or _WHERE.search(bare, max(0, start - 24), start))


def only_for_government(sentences: Iterable[Sentence]) -> bool:
    """No sentence speaks of the capital as of a city."""
    texts = [s.text for s in sentences if any(map(s.text.__contains__, _CITY))]
    return not any(_AS_CITY.search(text) for text in texts)


__all__ = ["named_for_government", "only_for_government", "seat_of_officials", "stands_for_state"]
