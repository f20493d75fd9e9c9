"""Whose words a paragraph gives that names nobody: a body that the article goes on reporting, or whom it interviews."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from typing import Final

from monitor.extract.attribution.claim import Claim, Led
from monitor.extract.attribution.naming import CAPITALS
from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import prefiltered_folded

#: A sentence and who is quoted in it.
Heard = tuple[Sentence, Sequence[Claim]]
#: So many questions make an interview.
_ASKED: Final = 2
_LEAD: Final = 4
#: Who is named first before so many paragraphs have figures, and nobody beside them, gave out what the article reports.
_FIRST: Final = 2
_EARLY: Final = 40
#: A source without a name, somebody's belief, or the writer.
_ELSE: Final = prefiltered_folded(
    r"\b(?:[Aa]n?|[Aa]nother|[Rr]ecent) (?:\w+ ){0,2}(?:survey|study|report|poll|index|review)\b|\b(?:believes|thinks|argues|reckons)\b"
    r"|\b(?:[Mm]ột|khảo sát của|nghiên cứu của) (?:\w+ )?(?:khảo sát|nghiên cứu|báo cáo|thăm dò|một)\b|(?<!\w)Tôi (?:đề xuất|cho rằng|nghĩ|tin|mong|muốn)|\b(?:tin rằng|cho rằng|kể|tâm sự)\b"
)
_I: Final = lazy(r"(?<![“\"])\bI (?!\W)")
#: What an announcement in the lead opens is all its speaker's.
_FOLLOWS: Final = lazy(r"(?:như sau|sau đây|dưới đây|as follows|the following[^.;]{0,40}|below):$")
_TALK: Final = lazy(
    r"\b(?:(?:speaks?|spoke|talks?|talked|sat down) (?:to|with)|interview\w*|answers?|conversation|discuss\w*|shared?|trò chuyện|trao đổi|phỏng vấn|chia sẻ|trả lời|đối thoại)\b",
    re.IGNORECASE,
)
_NAME: Final = rf"[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{1,3}}"
_MAN: Final = lazy(
    rf"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Physicist|Economist|Researcher|Scientist|Engineer|Lawyer|Tiến sĩ|TS|PGS|GS|Giáo sư|Phó giáo sư|ThS|Thạc sĩ|[Oo]ng|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|Kỹ sư|Luật sư|bác sĩ|Bác sĩ|chuyên gia|Chuyên gia)(?:\.? |, |\.)){{1,4}}(?P<titled>{_NAME})|^(?P<first>{_NAME}),",
)


def voices(
    heard: Sequence[Heard], reports: Callable[[str], Led | None], counted: Set[int]
) -> tuple[Mapping[int, Claim], bool]:
    """Who speaks in the paragraphs before they name anybody, by their number; and whether it is one who is interviewed.
    `reports`: what a body of that name gives out figures of; `counted`: the paragraphs with figures."""
    man = _interviewed(heard)
    if man is not None:
        claim, first = man
        return {line.paragraph: claim for line, _ in heard if line.paragraph >= first}, True
    if not any(claims for _, claims in heard):
        return {}, False
    return {**_led(heard, reports, counted), **_between(heard)}, False


def _between(heard: Sequence[Heard]) -> dict[int, Claim]:
    """What stands between two words of one body, with nobody else's between them, is its own."""
    out: dict[int, Claim] = {}
    last: Claim | None = None
    since: list[int] = []
    opened: Claim | None = None
    for line, claims in heard:
        if not claims:
            if opened:
                out[line.paragraph] = opened
            if last and line.paragraph not in since:
                since.append(line.paragraph)
            continue
        if last and last.name and claims[0].name == last.name:
            out.update((number, last) for number in {*since, line.paragraph})
        last, since = claims[-1], []
        announces = line.paragraph < _LEAD and line.text.endswith(":") and _FOLLOWS.search(line.text)
        opened = last if announces and last.name else opened if opened and last.name == opened.name else None
        if any(c.name != last.name for c in claims):
            last = None
    return out


def _led(heard: Sequence[Heard], reports: Callable[[str], Led | None], counted: Set[int]) -> dict[int, Claim]:
    """What follows a lead that names one body is its own, until somebody else speaks."""
    out: dict[int, Claim] = {}
    lead: Claim | None = None
    ahead = sorted(counted)[:_FIRST]
    last = ahead[-1] if len(ahead) == _FIRST else heard[-1][0].paragraph
    for line, claims in heard:
        if not claims:
            if lead and _of_another(line):
                out.pop(line.paragraph, None)
                break
            if lead:
                out[line.paragraph] = lead
            elif line.paragraph > last:
                break
            continue
        first = claims[0]
        if any(c.name != first.name for c in claims):
            return out
        if lead is None:
            if line.paragraph > last or not first.name or first.held or not (led := reports(first.name)):
                break
            lead = replace(first, led=led)
        elif first.name != lead.name:
            # Whoever is named behind a figure may speak for what stands before.
            if first.trails or first.start > _EARLY:
                out.pop(line.paragraph, None)
            break
    return out


def _of_another(sentence: Sentence) -> bool:
    """The sentence has a source without a name, tells what somebody believes, or is the writer's."""
    text = sentence.text
    if _ELSE.bit & sentence.line.bare_bits and _ELSE.plain.search(text):
        return True
    return "I " in text and _I.search(text) is not None


def _interviewed(heard: Sequence[Heard]) -> tuple[Claim, int] | None:
    """Who answers the questions of an interview, and the paragraph of the first of them."""
    asked = [line.paragraph for line, _ in heard if line.text.endswith("?")]
    if len(asked) < _ASKED:
        return None
    lead = [(line, claims) for line, claims in heard if line.paragraph < min(asked[0], _LEAD)]
    if not any(_TALK.search(line.text) for line, _ in lead):
        return None
    for line, claims in lead:
        if claims and claims[0].name:
            return Claim(0, 0, claims[0].name, False, False), asked[0]
        found = _MAN.search(line.text)
        if found:
            return Claim(0, 0, found.group("titled") or found.group("first"), False, False), asked[0]
    return None
