"""English times."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import Any, Final

from monitor.extract.mask.en import TERM
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_NAMES: Final = "january february march april may june july august september october november december".split()
_SHORT: Final = {name[:3]: n for n, name in enumerate(_NAMES, 1)}
_N: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2}"
COUNTS: Final = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven".split(), 1)}
_NUMBERS: Final = {**COUNTS, "fifteen": 15, "twenty": 20}
_M: Final = "|".join(_NAMES)
#: As they are written short, before a day or year.
_THREE: Final = "|".join(name for name in _SHORT if name != "may")
_BRIEF: Final = f"sept|{_THREE}"
_Y: Final = r"(?:19[5-9]\d|20\d\d)"
_WHEN: Final = rf"(?:(?: (?:of|in))?,? (?:the )?(?:year )?(?P<{{0}}>{_Y}|this year|last year|next year|the year))?"
#: A time begins a word or follows letters as digits: said first, for the sake of speed.
_FIRST: Final = r"(?:(?<!\w)|(?<=[^\W\d_])(?=\d))"
#: Most numbers are no times, and what follows most articles is none.
_THE: Final = rf"the (?:year|month|quarter|decade|following|next|previous|preceding|prior|whole|entire|full|{_N})"
_NUMBER: Final = (
    rf"(?=(?!the )\D|{_THE}|{_Y}|\d\d?[qhm](?:20)?[12]\d\b|\d\d?(?:st|nd|rd|th| months|-month| years?| decades?)\b)"
)
#: What a number that begins a time is followed by; in the lower case of a text.
NUMBER: Final = lazy(_NUMBER)
#: A span of years.
_TO: Final = rf"(?: ?- ?(?={_Y}|\d\d(?!\d))|(?: to | through |(?<=between \d{{4}}) and )(?={_Y}))"
_SPAN: Final = rf"(?:(?P<s1>{_Y}){_TO}(?P<s2>{_Y}|\d\d(?!\d|[.,]\d))(?! ?%| ?per ?cent| percent))"
#: What is counted, and no year.
_COUNTED: Final = r" (?:enterprises|firms|people|stations|projects|companies)"
_YEAR: Final = rf"(?<![\d.,/$])(?P<y>{_Y})(?![\d/]|[.,]\d|s\b|{_COUNTED})"
#: A year, where `PATTERN` finds it and nothing else.
BARE_YEAR: Final = lazy(rf"{_FIRST}{_YEAR}(?!{_TO})")
#: In the lower case of a text.
PATTERN: Final = Prefiltered(
    rf"{_FIRST}{_NUMBER}(?:{_SPAN}"
    rf"|(?P<q>first|opening|second|third|fourth|final|last(?= quarter of (?:(?:the|this|last) year|{_Y}))|1st|2nd|3rd|4th)[ -]quarter{_WHEN.format('qy')}|\bq(?P<qn>[1-4])(?:[ /-]?(?P<qny>{_Y}))?"
    # "3Q25", "1H2026", "9M25": as banks write them.
    r"|\b(?P<bq>[1-4])q(?P<bqy>(?:20)?[12]\d)\b|(?:(?<=in )|(?<=for )|(?<=of )|(?<=from )|(?<=vs )|(?<=after )|(?<=over ))(?P<bk>\d\d?)(?P<bu>[hm])(?P<by>(?:20)?[12]\d)\b"
    rf"|(?:next|following|coming|subsequent) (?P<nextn>{_N}) years\b"
    rf"|(?P<h>first|opening|second|latter)[ -]half{_WHEN.format('hy')}(?! of the)|\bh(?P<hn>[12])(?:[ /-]?(?P<hny>{_Y}))?"
    rf"|(?:first |opening |initial |past |(?P<fin>last |final |remaining ))(?P<k>{_N}) months{_WHEN.format('ky')}|(?P<kk>nine|six|ten|eight|seven|eleven|[6-9]|1[01])-month(?!{TERM})|(?P<hyear>half-year(?:ly)?)(?= (?:sales|revenues?|profits?|results|reports?|exports|output|turnover|figures?|data|income|earnings|production|growth|accounts|takings|receipts)\b)"
    rf"|(?:(?P<n>{_N}) months|\bthe (?P<n12>year)) (?:to|through|ending(?: in)?|ended(?: in)?)(?: (?:the )?end of)? (?P<nm>{_M})\b(?: (?P<ny>{_Y}))?"
    rf"|(?:the|same|corresponding|equivalent|comparable|matching) (?P<k2>{_N}) months of (?P<k2y>{_Y}|this year|last year)|(?:(?<=in )|(?<=over )|(?<=for )|(?<=during )|(?<=of ))the (?P<k4>{_N}) months(?! (?:of|to|through|ended|ending|from|since|after|before|that|ago|earlier|later|it|he|she|they|we)\b)|(?:(?<=in the )|(?<=cent of the )|(?<=% of the )|(?<=percent in the ))(?P<part>first|second|third|fourth|final|last)(?=[.,;]|$| and \d| (?:to|from|at|by|it|but|though|while)\b)"
    rf"|(?:(?<=accumulated )|(?<=accumulated in )|(?<=accumulated for )|(?<=accumulated over )|(?<=accumulated in the )|(?<=accumulated over the ))(?P<k5>{_N}) months(?=[,.;]| of (?:the|this) year|$)|remaining (?P<rq>two|three) quarters{_WHEN.format('rqy')}|first three quarters{_WHEN.format('tq')}|(?:(?<=in )|(?<=^over )|(?<=results for )|(?<=figures for )|(?<=data for ))(?P<k3>{_N}) months(?= (?:the|it|this|attain|reach|of (?:this|the) year)|[,;.:]| [a-z]+(?:ed|s)\b)"
    rf"|(?P<prevq>(?:previous|preceding|prior) (?:three months|quarter)|a quarter earlier|the quarter before)|\b(?P<relq>(?:last|this) quarter)\b|(?P<closing>\bend(?:s|ed|ing)? the year)\b|(?<=for )(?P<theyear>the year)(?= as a whole|[.,;)]|$| to (?:[\d$€£]|us\$|vnd))"
    rf"|(?:(?:january|jan)(?: to |-| through )(?:the end of )?(?P<jm>{_M}|{'|'.join(n[:3] for n in _NAMES)})){_WHEN.format('jy')}"
    rf"|\b(?P<mm>{'|'.join(f'{a} and {b}' for a, b in pairwise(_NAMES))})(?: (?P<mmy>{_Y}))?"
    rf"|(?:\b(?:between |from )(?P<m1>{_M})(?: (?P<m1y>{_Y}))?(?: to | and | through | until | till | up to )(?:the end of )?|(?P<m3>{_M})(?:-| through (?:the end of )?| to (?=(?:{_M}) (?:quarter|period)\b)))(?P<m2>{_M})(?:(?P<mq> quarter)| period)?{_WHEN.format('my')}"
    rf"|\b(?P<mon>{_M}|(?:{_BRIEF})(?=\.? \d))\b(?:(?<=\b(?:{_THREE}))\.|(?<=\bsept)\.)?(?P<day> \d{{1,2}}(?:st|nd|rd|th)?\b(?! ?%| per ?cent\b| (?:percentage|million|billion|trillion|thousand)\b|\.\d))?{_WHEN.format('mony')}"
    rf"|\b(?P<ago>an?|one|{_N}|fifteen|twenty) (?P<span>year|decade)s? ago\b|(?P<decade>(?:end|close) of (?:the|this) decade|(?:(?:the|this) )?decade['’]s (?:end|close)|(?:the|this) decade (?:ends|is out|closes|is over))|(?P<rel>\b(?:this|last|next) (?:fiscal |financial |calendar |budget )?year\b|\bthis (?:spring|summer|autumn|fall|winter)\b(?! (?:school|camp|season))|twelve months (?:ago|earlier|before)|12 months (?:ago|earlier|before)|(?:end|close) of the year(?! (?:19|20)\d\d)|year-end(?! (?:19|20)\d\d)|(?:the )?year['’]s (?:end|close)\b|year to date|(?<=since the start of )the year|(?<=since the beginning of )the year|(?:a|one) year earlier|the year (?:before|prior)|one year before|(?:a|one) year prior|a year before(?=[.,;)]|$)|(?<=before )the year(?= (?:ends|is out|closes|is over))|(?:a|one) year later|the year after(?=[.,;)]|$| (?:as|because|when|while|and|but|with|thanks|on|amid)\b| that[.,;)])|(?P<later>{_N}) years (?:later|on)(?=[ ,.;]|$)|(?<=\w )next(?=[.;,]|$)|the (?:following|next) year|the (?:previous|preceding|prior) year|full[ -]year(?! (?:19|20)\d\d)|(?:the )?(?:whole|entire|full) year(?! (?:19|20)\d\d)|last month|this month|a month (?:earlier|before)|the (?:month before|(?:previous|preceding|prior) month)(?! of))"
    rf"|(?<=in )(?P<y0>{_Y})(?={_COUNTED}\b)|{_YEAR})",
    at_words=True,
)
#: Of the text in lower case, as is `PATTERN`.
DEADLINE: Final = lazy(r"\b(?:by|until|before|no later than|towards?|up to)(?: (?:the )?(?:end of|year))?(?: the)? $")
#: What it ends with.
CLOSING: Final = ("by ", "until ", "before ", "than ", "toward ", "towards ", "up to ", "end of ", "year ", " the ")


def _year(text: str | None, published: date | None) -> int | None:
    if text and text.isdigit():
        return int(text)
    if published is None:
        return None
    return published.year + {"last year": -1, "next year": 1}.get((text or "").lower(), 0)


_KINDS_OF_YEAR: Final = lazy(r"(?:fiscal|financial|calendar|budget) ")
#: What a quarter is called.
_QUARTERS: Final = {
    name: n
    for n, *names in (
        (1, "first", "opening", "1st", "1"),
        (2, "second", "2nd", "2"),
        (3, "third", "3rd", "3"),
        (4, "fourth", "final", "last", "4th", "4"),
    )
    for name in names
}


#: Said alone, the one before that of the publication; the others go back to a quarter that is told.
_BARE_QUARTERS: Final = frozenset(("the quarter before",))
#: The groups of a match by their names.
Groups = dict[str, str | Any] | re.Match[str]
#: The last group of what names a month: the first question, for most times that are more than a year do.
OF_MONTHS: Final = frozenset({"mon", "day", "mony"})


def resolve(
    text: str,
    found: re.Match[str],
    g: Groups,
    published: date | None,
) -> str | None:
    """The canonical notation of what was found in the lower case of `text`, None where it needs a publication date that is not
    known. `g`: the groups of what was found, or that itself."""
    if found.lastgroup in OF_MONTHS:
        at = found.start("mon")
        return None if text[at].islower() else _month(g, published, text[max(0, at - 7) : at])
    if g["s1"]:
        second = g["s2"] if len(g["s2"]) == 4 else g["s1"][:2] + g["s2"]
        return f"{g['s1']}/{second}"
    if g["q"] or g["qn"]:
        return _dated(_year(g["qy"] or g["qny"], published), f"-Q{_QUARTERS[(g['q'] or g['qn']).lower()]}")
    if g["bq"] or g["bk"] or g["nextn"]:
        return _counted(g, text[: found.start()])
    if g["relq"] or g["prevq"]:
        return _relative_quarter((g["relq"] or g["prevq"]).lower(), published)
    if g["h"] or g["hn"]:
        half = (2 if g["h"].lower() in ("second", "latter") else 1) if g["h"] else int(g["hn"])
        return _dated(_year(g["hy"] or g["hny"], published), f"-H{half}")
    if g["k"] or g["kk"] or g["k2"]:
        return _months(g, published)
    if g["k3"] or g["k4"] or g["k5"]:
        return _so_far((g["k3"] or g["k4"] or g["k5"]).lower(), published)
    if g["hyear"]:
        return f"{published.year}-H1" if published and published.month > 6 else None
    if g["theyear"]:
        return str(published.year) if published and published.month > 2 else None
    if g["nm"]:
        return _ending(g, published)
    if found.group().startswith("first three"):
        return cumulative(_year(g["tq"], published), 9)
    if g["jm"]:
        year, last = _year(g["jy"], published), _SHORT[g["jm"][:3].lower()]
        return cumulative(year, last)
    if g["m2"] or g["mm"]:
        return _from_to(g, published)
    if g["rq"]:
        return last_months(_year(g["rqy"], published), COUNTS[g["rq"]] * 3)
    if g["ago"]:
        return _ago(g["ago"].lower(), g["span"].lower(), published)
    if g["later"]:
        return None
    if g["closing"] or g["rel"]:
        return _near_year(_KINDS_OF_YEAR.sub("", (g["closing"] or g["rel"]).lower()), published)
    return "2030" if g["decade"] else g["y"] or g["y0"]


def _months(g: Groups, published: date | None) -> str | None:
    """The first or last months of a year."""
    word = (g["k"] or g["kk"] or g["k2"] or "").lower()
    count, year = COUNTS.get(word) or int(word), _year(g["ky"] or g["k2y"], published)
    if g["fin"] and (g["ky"] or g["fin"] != "last "):
        closed = published is not None and not g["ky"] and published.month <= 3 and g["fin"] == "final "
        return last_months(year - 1 if year and closed else year, count)
    return cumulative(year, count)


def _ago(count: str, span: str, published: date | None) -> str | None:
    """The year that lies so many years or decades back."""
    years = 1 if count in ("a", "an") else _NUMBERS.get(count) or int(count)
    return str(published.year - years * (10 if span == "decade" else 1)) if published else None


def _from_to(g: Groups, published: date | None) -> str | None:
    """From one month to another, of the same year where the first has none of its own and does not come later in it."""
    names = (g["mm"] or f"{g['m1'] or g['m3']} and {g['m2']}").lower().split(" and ")
    first, last = (_SHORT[name[:3]] for name in names)
    year = _year(g["my"] or g["mmy"], published)
    if not year:
        return None
    begun = int(g["m1y"]) if g["m1y"] else year - (first > last)
    if not (g["my"] or g["mmy"]) and published and published.month < 4 and first > 9:
        year, begun = year - 1, begun - 1  # "October-December", told in January.
    if (g["mq"] or g["m3"]) and last % 3 == 0 and last - first == 2:
        return f"{year}-Q{last // 3}"
    if begun == year and first < last:
        return cumulative(year, last) if first == 1 else f"{year}-{first:02d}/{year}-{last:02d}"
    return f"{begun}-{first:02d}/{year}-{last:02d}" if begun < year else None


#: The month beside one that is told.
MONTH_BEFORE: Final = frozenset(
    (
        "a month earlier",
        "a month before",
        "the month before",
        "the previous month",
        "the preceding month",
        "the prior month",
    )
)
_BEFORE: Final = frozenset(
    {
        "last year",
        "a year earlier",
        "one year earlier",
        "the year before",
        "the year prior",
        "one year before",
        "a year prior",
        "one year prior",
        "a year before",
        "the previous year",
        "the preceding year",
        "the prior year",
        "twelve months earlier",
        "twelve months before",
        "12 months earlier",
        "12 months before",
    }
)


def _near_year(word: str, published: date | None) -> str | None:
    """The year or month that a word means on the day of publication."""
    if word in MONTH_BEFORE:
        return None
    if word.endswith("month"):
        return _near_month(published, word)
    if published is None:
        return None
    closed = word == "ended the year" and published.month <= 3
    before = closed or word in _BEFORE or word.startswith(("twelve", "12 mon"))
    return str(published.year - before + (word == "next year"))


#: "2021-2025", "2021 to 2025".
_LAST_SPAN: Final = lazy(r"\b(20\d\d) ?(?:-|to|through|đến) ?(20\d\d)\b(?!.*\b20\d\d ?(?:-|to|through|đến) ?20\d\d)")


def span_behind(text: str, years: int) -> str | None:
    """So many years from the end of the last span that `text` says, which lasted as long; None where it says none."""
    found = _LAST_SPAN.search(text)
    if found is None or int(found[2]) - int(found[1]) + 1 != years:
        return None
    return f"{int(found[2]) + 1}/{int(found[2]) + years}"


def _counted(g: Groups, before: str) -> str | None:
    """What "3Q25", "1H2026" or "9M25" means, or "the next five years" behind the span that `before` says last."""
    if years := g["nextn"]:
        return span_behind(before, COUNTS.get(years) or int(years))
    if g["bq"]:
        return f"20{g['bqy'][-2:]}-Q{g['bq']}"
    number, year = int(g["bk"]), 2000 + int(g["by"][-2:])
    if g["bu"] == "h":
        return f"{year}-H{number}" if number in (1, 2) else None
    return cumulative(year, number) if 1 <= number <= 12 else None


def _relative_quarter(said: str, published: date | None) -> str | None:
    """The quarter meant on the day of publication, where the sentence says no other."""
    if not said.endswith("quarter") and said not in _BARE_QUARTERS:
        return None
    return near_quarter(published, before=not said.startswith("this"))


def near_quarter(published: date | None, *, before: bool) -> str | None:
    """The quarter of the day of publication, or the one before it."""
    if published is None:
        return None
    number = published.year * 4 + (published.month - 1) // 3 - before
    return f"{number // 4}-Q{number % 4 + 1}"


def _so_far(word: str, published: date | None) -> str | None:
    """ "In 11 months": those of the year so far, where the day of publication says so."""
    count = COUNTS.get(word) or int(word)
    if published is not None and published.month < 3 and count in (11, 12):
        return cumulative(published.year - 1, count)
    told = published is not None and count > 2 and count in (published.month - 1, published.month)
    return cumulative(published.year, count) if published and told else None


def _ending(g: Groups, published: date | None) -> str | None:
    """So many months that end with the one said ("the seven months to July")."""
    month, year = _SHORT[(g["nm"] or "")[:3].lower()], _year(g["ny"], published)
    if not year:
        return None
    if not g["ny"] and published and month > published.month:
        year -= 1
    word = (g["n"] or "12").lower()
    count = COUNTS.get(word) or int(word)
    if count == month:
        return cumulative(year, month)
    first = year * 12 + month - count
    return f"{first // 12}-{first % 12 + 1:02d}/{year}-{month:02d}" if 1 < count <= 24 else None


def _near_month(published: date | None, word: str) -> str | None:
    if published is None:
        return None
    year, month = published.year, published.month - (word == "last month")
    return f"{year}-{month:02d}" if month else f"{year - 1}-12"


def _month(g: Groups, published: date | None, before: str) -> str | None:
    month = _SHORT[(g["mon"] or "")[:3]]
    year = _year(g["mony"], published)
    if year and published and not g["mony"]:
        if before.endswith(("next ", "coming ")):
            year += month <= published.month
        elif month > published.month or (month == published.month and before.endswith("last ")):
            year -= 1
    return year and f"{year}-{month:02d}" or None


def _dated(year: int | None, tail: str) -> str | None:
    return f"{year}{tail}" if year else None


def last_months(year: int | None, months: int) -> str | None:
    """The last `months` months of the year."""
    if not year or not 1 < months < 12:
        return None
    part = {3: f"{year}-Q4", 6: f"{year}-H2"}
    return part.get(months) or f"{year}-{13 - months:02d}/{year}-12"


def cumulative(year: int | None, months: int) -> str | None:
    """The first `months` months of the year."""
    if not year or not 1 <= months <= 12:
        return None
    whole = {3: f"{year}-Q1", 6: f"{year}-H1", 12: str(year)}
    return whole.get(months) or f"{year}-M01/{year}-M{months:02d}"
