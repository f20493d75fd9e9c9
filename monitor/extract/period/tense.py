"""Whether words tell what is or what was."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

_PAST_EN = re.compile(r"\b(?:was|were|had|did|rose|fell|grew|came|went|saw|got|took|made|put|\w{3,}ed)\b")
_PASSIVE = re.compile(r"\b(?:is|are|be|being)(?: (?:now|already|also|not|\w+ly))? \w{2,}(?:ed|en|one)\b")
#: Who told it is no time of what is told.
_REPORTED = re.compile(
    r"\b(?:he|she|it|they|[A-Z]\w+) (?:said|told|added|noted|stressed|explained|announced|reported|stated|argued|warned|pointed out)\b"
)
_PRESENT_EN = re.compile(
    r"\b(?:is|are|has|have|runs?|covers?|ranks?|stands?|accounts?|employs?|makes?|hosts?|boasts?|remains?|weighs?|shows?|holds?|invests?|spends?|comes?|offers?|puts|pours|devotes|earns|makes|serves|works?|lives?|uses?|own|owns|pay|pays|save|saves|say|says|do|does|can)\b"
)
_RELATIVE = re.compile(r"\b(?:that|which|who)\b.*")
_PRESENT_VI = re.compile(r"(?<!\w)(?:đang|hiện)(?!\w)")


def _main_clause(own_text: str, sentence: str) -> str:
    """The words whose verbs tell whether something was or is: without who told it and relative clauses, unless no verb is left."""
    for words in (_REPORTED.sub("", _RELATIVE.sub("", own_text)), _REPORTED.sub("", own_text)):
        if _PAST_EN.search(words) or _PRESENT_EN.search(words):
            return words
    return _REPORTED.sub("", sentence)


def past(own_text: str, sentence: str) -> bool:
    """The figure's own words, or else its sentence, tell what was, and nothing that is."""
    words = _PASSIVE.sub("is", _main_clause(own_text, sentence))
    return not _PRESENT_EN.search(words) and bool(_PAST_EN.search(words))


def of_another_time(own_text: str, sentence: str, lang: str, *, ahead: bool) -> bool:
    """The tense says another time than the one told before, which lies `ahead` or is over."""
    words = _PASSIVE.sub("is", _main_clause(own_text, sentence))
    if lang == "vi":
        return not ahead and bool(_PRESENT_VI.search(words))
    if ahead:
        return bool(_PAST_EN.search(words)) and not _PRESENT_EN.search(words)
    return bool(_PRESENT_EN.search(words)) and not _PAST_EN.search(words)
