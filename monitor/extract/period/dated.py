"""The times that the sentences of a text say, each seen beside those before it: an end of "the year" is that of the
year just told of, or of the one that is just over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.cue.heading import demands
from monitor.extract.model import PeriodMention, Sentence
from monitor.extract.period.back import earlier
from monitor.extract.period.find import find_periods
from monitor.extract.period.tense import INTENDED, past
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_END: Final = Prefiltered(
    r"\b(?:end|close) of the year\b|\byear-end\b"
    r"|(?<!\w)(?:cuối|hết) năm(?! ?(?:19|20)\d\d| (?:nay|ngoái|trước|sau|tới))"
)
_WISHED: Final = lazy(r"\b(?:wants?|wish\w*|would)\b|(?<!\w)(?:muốn|hướng tới|kỳ vọng|nhằm|sắp)(?!\w)")
_DONE: Final = lazy(r"(?<!\w)đã(?!\w)")
_YEAR: Final = lazy(r"(?:19|20)\d\d|ngoái|trước|last")
#: So long after a year what was so at its end is still told as of "the end of the year".
_MONTHS_AFTER: Final = 3

Times = Sequence[PeriodMention]


def times_of(sentences: Sequence[Sentence], lang: str, published: date | None) -> list[Times]:
    """The times of each sentence; an end of "the year" that is told of as past is that of a year that is over, and a
    part of a year in a list of what is to be done is one to come."""
    dated: list[Times] = [find_periods(s.text, lang, published, s.line) for s in sentences]
    if published is None:
        return dated
    for number, sentence in enumerate(sentences):
        if len(dated[number]) > 1 and _THAT_PART.bit & sentence.line.bits:
            dated[number] = _as_told(dated[number], sentence)
        if dated[number] and sentence.heading.endswith(":") and demands(sentence.heading):
            dated[number] = [_coming(time, sentence, published) for time in dated[number]]
        if dated[number] and _END.bit & sentence.line.bits:
            dated[number] = [
                _moved(time, place, number, sentences, dated, published) for place, time in enumerate(dated[number])
            ]
    return dated


#: "In the second quarter ..., but also in this quarter", "quý II ..., song cũng trong quý này": the one that was told,
#: and not that of today.
_THAT_PART: Final = Prefiltered(
    r"(?<!\w)(?:cũng|ngay)(?: chính)? (?:trong|của|ở) (?=(?:quý|tháng) này(?!\w))"
    r"|\b(?:also|again|even|just|too) in (?=this (?:quarter|month)\b)",
    re.I,
)


def _as_told(times: Times, sentence: Sentence) -> Times:
    """The times of a sentence, in which "also in this quarter" is the quarter that it told before."""
    out: list[PeriodMention] = []
    for time in times:
        grain = time.period.grain
        like = [t for t in out if t.period.grain is grain and not t.base] if grain in _PARTS else ()
        if like and any(m.end() == time.start for m in _THAT_PART.plain.finditer(sentence.text, 0, time.end)):
            time = replace(time, period=like[-1].period)
        out.append(time)
    return out


#: Parts of a year that are said without one.
_PARTS: Final = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF})


def _coming(time: PeriodMention, sentence: Sentence, published: date) -> PeriodMention:
    """The same part of this year where that of the year before was taken to be meant."""
    over = time.period.last.year == published.year - 1 and time.period.last.month >= published.month
    if not over or time.period.grain not in _PARTS or time.base or _YEAR.search(sentence.text, time.start, time.end):
        return time
    return replace(time, period=earlier(time, -1).period)


def _moved(
    time: PeriodMention, place: int, number: int, sentences: Sequence[Sentence], dated: Sequence[Times], published: date
) -> PeriodMention:
    sentence = sentences[number]
    whole = time.period.grain is Grain.YEAR and time.period.last.year == published.year
    if not whole or time.base or not _END.plain.search(sentence.line.lower, max(0, time.start - 6), time.end + 8):
        return time
    if INTENDED.search(sentence.line.lower) or _WISHED.search(sentence.line.lower):
        return time
    year = _told_before(place, number, sentences, dated)
    if year is None and published.month <= _MONTHS_AFTER and _is_done(sentence):
        year = published.year - 1
    if year is None or year >= published.year:
        return time
    return replace(time, period=Period.year(year), deadline=False)


def _told_before(place: int, number: int, sentences: Sequence[Sentence], dated: Sequence[Times]) -> int | None:
    """The year of the nearest time before it in the paragraph; None where there is none."""
    paragraph = sentences[number].paragraph
    times = list(dated[number][:place])
    while number >= 0 and sentences[number].paragraph == paragraph:
        for time in reversed(times):
            if not time.base:
                return time.period.last.year
        number -= 1
        times = list(dated[number])
    return None


def _is_done(sentence: Sentence) -> bool:
    return past(sentence.text, sentence.text) or _DONE.search(sentence.line.lower) is not None
