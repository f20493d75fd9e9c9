"""An ordinal that says where somebody places a country: "Oxford Insights had us 51st in its 2024 edition"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.prefilter.lazy import lazy

#: Somebody puts somebody at what follows.
_PLACES: Final = lazy(
    r"\b(?:(?P<ranks>plac(?:es?|ed|ing)|rank(?:s|ed|ing)?|list(?:s|ed|ing)?)|had|has|have|puts?|rat(?:es?|ed|ing)|show(?:s|ed)|saw|sees|left|leaves|kept|keeps|gives?|gave|giving|making|made|makes) (?:us|it|them|(?:our|the|their) (?:country|nation|city|province|capital)|(?:[A-Z]\w+ ){0,2}[A-Z]\w+)(?: (?:at|as|in|only|just|joint|now|still|down at|up at))? $"
)
#: What stands behind a place, and behind no ordinal that counts times or things.
_PLACED: Final = lazy(
    r"[.,;)]|$| (?:and|but|while|against|behind|ahead of|overall|worldwide|globally|regionally|nationwide|out of|(?:of|among) (?:the )?(?:\d|all\b)|(?:in|on) (?:its|the|their|this|that|(?:19|20)\d\d)\b|a year (?:ago|earlier|before)|this year|last year|for (?!the\b)|(?:on|with) \d)"
)


#: "Singapore was third in the overall global ranking".
_IS: Final = lazy(
    r"\b(?:is|was|were|been|came|comes|stood|stands|sits|sat|finished|remain(?:s|ed)|stayed)(?: only| just| now| still| again)? $"
)
#: "Da Nang, at fourth, has the best score".
_AT: Final = lazy(r"\b[A-Z]\w+,? (?:now |still |only )?at $")
#: "Vietnam, 17th in the Global Cybersecurity Index, will host a drill".
_APPOSED: Final = lazy(
    r"(?:^|\W)(?:[A-Z]\w+|[Tt]he (?:country|city|province|nation|capital)),(?: (?:now|still|only|just|currently|joint))? $"
)
_IN_A_RANKING: Final = lazy(
    r" (?:in|on|of) (?:the|this|that|its|their) (?:[\w'-]+ ){0,4}(?:[Rr]ankings?|[Ii]ndex|[Ll]eague|standings|leaderboard|[Ss]urvey|[Tt]able|edition)\b"
    r"|(?: again| overall| once more)?,? (?:followed by|ahead of|closely followed by) [A-Z]"
)
#: "The city is second in the country for innovation", "it had been 59th in the 2023 edition".
_IN_THE_LAND: Final = lazy(
    r" in (?:the )?(?:19|20)\d\d\b| in (?:the|its) (?:country|nation|region|world|income group|group)(?: (?:for|on|by|behind|after|in terms of)\b|[.,;]|$)"
)
#: "Its GII standing of 44th is the best in years", "a rank of 50th by 2027".
_RANK_OF: Final = lazy(r"\b(?:target|goal|rank|ranking|standing|position|place|placing|spot) of (?:only |just )?$")
_RANK_ENDS: Final = lazy(
    r"[.,;)]|$| (?:is|was|has|had|will|would|in|by|for|and|worldwide|globally|overall|among|out of)\b"
)
#: "Has the world's 55th strongest startup ecosystem".
_STRONGEST: Final = lazy(r"[ -](?:\w{3,}est|best|most [a-z]+) [a-z]")
_WORLD_S: Final = lazy(r"\b(?:world|globe)['’]s $")


def is_placed(text: str, start: int, end: int) -> bool:
    """The ordinal at the offsets is the place at which somebody puts one; "first" is one only of a ranking."""
    if _IN_A_RANKING.match(text, end) and _IS.search(text, max(0, start - 24), start):
        return True
    if _IN_A_RANKING.match(text, end) and _APPOSED.search(text, max(0, start - 40), start):
        return True
    if text[start:end] != "first" and _IN_THE_LAND.match(text, end) and _IS.search(text, max(0, start - 24), start):
        return True
    if text.startswith(",", end) and text[start].isalpha() and _AT.search(text, max(0, start - 30), start):
        return True
    if text.startswith(" overall", end) and _APPOSED.search(text, max(0, start - 40), start):
        return True
    if _STRONGEST.match(text, end) and _WORLD_S.search(text, max(0, start - 9), start):
        return True
    if (
        text.endswith(" of ", 0, start)
        and _RANK_ENDS.match(text, end)
        and _RANK_OF.search(text, max(0, start - 24), start)
    ):
        return True
    if _PLACED.match(text, end) is None:
        return False
    found = _PLACES.search(text, max(0, start - 60), start)
    return found is not None and (text[start:end] != "first" or found["ranks"] is not None)
