"""What a figure is set against: what was before, or what it is compared with."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.cue.told import follows_than
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: So far before the figure it may be told that something comes after it.
_SO_FAR: Final = 48
COMPARED: Final = {
    "en": Prefiltered(
        r"\b(?:than|up from|down from|against|compared (?:with|to)|(?:above|below|over|beyond)(?= the))(?: the| an| a| about| some| just| only)*"
        r"(?:(?<=the)(?: [\w-]+){0,2} (?:rates?|ratios?|figures?|levels?|averages?|pace|shares?|increases?|rise|growth|total|number|mean)(?: of| in)?)?"
        r"(?: (?:increase|rise|growth|expansion|gain|decline|drop|fall|pace|share|rate|level|figure)(?: rate)? of(?: about| some| just| only| nearly| over)*)?\s*$",
        small=True,
    ),
    "vi": Prefiltered(
        r"(?:(?:hơn(?: hẳn| nhiều| xa| đáng kể| rõ rệt)?|so với|kém(?: xa)?|thua(?: xa)?) (?:mức|tốc độ|con số|t[ỷỉ] lệ|nhịp độ|đà)(?: (?:tăng trưởng|tăng|giảm|chung|bình quân|trung bình|đạt|là))*|so với|từ mức)(?: khoảng| gần| chỉ)*\s*$",
        small=True,
    ),
}
#: "To reach 45,000 this year after 40,000 in 2025": what there was before.
AFTER: Final = {
    "en": Prefiltered(
        r"\b(?:after|following)(?: (?:reaching|hitting|posting|recording|(?:growing|rising|expanding|falling)(?: by)?|an? \w+ of))? $"
        r"|\b(?:after|following) (?:having )?(?:already )?(?!(?:reaching|completing|achieving|attaining) (?:the|its|this|that) (?:target|goal))[a-z]{3,}(?:ing|ed) (?:(?!to\b|will\b)[a-z'-]+ ){0,3}$|\b[Hh]aving (?:already |just )?[a-z]{2,}(?:ed|wn|lt|nt|ld|de|en) (?:(?!to\b)[a-z'-]+ ){0,3}$"
    ),
    "vi": Prefiltered(
        r"(?<!\w)sau (?:khi (?:năm (?:ngoái|trước|20\d\d) )?(?:đã )?(?:đạt|tăng|giảm)|mức|con số)(?: mức)? $|(?<!\w)sau khi (?:đã )?(?!đạt mục tiêu|hoàn thành mục tiêu)(?:(?!sẽ|phải)[^\W\d]\w* ){1,5}$"
    ),
}


def set_against(index: int, context: SentenceContext, when: str, comparing: int) -> bool:
    """The figure, which is past or not, is what another is set against. `comparing`: the bits of the sentence that may tell it."""
    sentence, start = context.sentence, context.starts[index]
    if when == "past" and (context.mentions[index].earlier or _comes_after(sentence, start, context.lang)):
        return True
    return bool(comparing and follows_than(sentence, start, COMPARED[context.lang]))


def _comes_after(sentence: Sentence, start: int, lang: str) -> bool:
    """The figure that starts at `start` is what there was before what is told of ("after 40,000 in 2025")."""
    after = AFTER[lang]
    if not after.bit & sentence.line.bits:
        return False
    return after.plain.search(sentence.text, max(0, start - _SO_FAR), start) is not None


_PRELIMINARY: Final = {
    "en": lazy(
        r"\bfrom (?:an? |the |its |their )?(?:preliminary|provisional|initial|earlier estimate|first estimate|early estimate|estimated)(?: (?:estimate|figure|reading|number|level|rate))?(?: of)? $"
    ),
    "vi": lazy(r"(?<!\w)từ (?:mức |con số |số liệu |kết quả )?(?:sơ bộ|ước tính|tạm tính|ước)(?: (?:là|ban đầu))? $"),
}
_AS_PRELIMINARY: Final = {
    "en": lazy(
        r"(?: of GDP| of GRDP)?,? (?:the|an?|its|as) (?:preliminary|provisional|initial|first|early) (?:figure|estimate|reading|number|result),? (?:up |down )?to "
    ),
    "vi": lazy(
        r"(?: GDP| GRDP)?,? (?:là )?(?:số |con số |mức |kết quả )?(?:sơ bộ|ước tính|tạm tính)(?: ban đầu)?,? (?:lên|xuống|còn|thành) "
    ),
}


#: "Against 6.85 per cent in the preliminary release": what it was taken for then.
_IN_THE_FIRST: Final = lazy(
    r"(?: of GDP| of GRDP)?,? (?:first )?(?:reported |given |told |estimated |put out )?in (?:the|its|an?) (?:preliminary|provisional|flash|advance|initial|first|early|earlier) (?:[\w-]+ )?(?:release|estimates?|readings?|count|calculations?|version|figures|reckoning)\b"
    r"|(?: GDP| GRDP)? (?:ở |trong |theo )(?:bản |lần |đợt |số liệu |con số |kỳ )?(?:công bố |ước tính |tính toán )?(?:sơ bộ|ban đầu|ước tính)(?!\w)",
)


#: "13.6% of GDP rather than the preliminary 14.2%": what it was taken for before.
_RATHER_THAN: Final = {
    "en": Prefiltered(
        r"\b(?:rather than|instead of|and not|not|replac(?:es|ed|ing)|supersed(?:es|ed|ing)) (?:an? |the |its |their )?(?:earlier |first |initial )?(?:preliminary|provisional|estimated|flash|initial|first-reported|early|advance)(?: (?:estimate|figure|reading|number|level|rate|result|total)s?)?(?: of)? $"
    ),
    "vi": Prefiltered(
        r"(?<!\w)(?:thay vì|chứ không phải|không phải|thay cho|thay thế)(?: là)? (?:mức |con số |số liệu |kết quả |số )?(?:sơ bộ|ước tính|tạm tính|ước|ban đầu)(?: (?:là|ban đầu))? $"
    ),
}


def reckoned(index: int, context: SentenceContext) -> bool:
    """The figure is what was reckoned before, and what it came to stands behind it or before."""
    if was_reckoned(index, context):
        return True
    rather, sentence, start = _RATHER_THAN[context.lang], context.sentence, context.starts[index]
    if not (index and rather.bit & sentence.line.bits):
        return False
    return rather.plain.search(sentence.text, max(0, start - 60), start) is not None


def first_reckoned(index: int, context: SentenceContext) -> bool:
    """What the figure is set against, it was only taken for at first: the words behind it tell."""
    return _IN_THE_FIRST.match(context.sentence.text, context.ends[index]) is not None


def was_reckoned(index: int, context: SentenceContext) -> bool:
    """The figure is what was reckoned before, and what it came to stands behind it ("from a preliminary 7.09 per cent to")."""
    if not context.mentions[index].earlier:
        return False
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    return bool(
        _PRELIMINARY[context.lang].search(text, max(0, start - 60), start)
        or _AS_PRELIMINARY[context.lang].match(text, end)
    )
