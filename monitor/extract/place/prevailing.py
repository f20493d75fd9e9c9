"""A body that a text keeps coming back to, named or not, where title and lead do not say that it is about it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.sorts import ANY_BODY, back_en, back_vi, in_back
from monitor.extract.place.titled import may_name_a_body
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare, prefiltered_folded

#: "The mid-sized lender closed", "the university's 19 spin-offs", "on this campus": the one that was told of.
_BACK_EN: Final = prefiltered_folded(
    back_en(f"{ANY_BODY}|incubator|brokerage|studio|workshop|subsidiary") + r"|\bon (?:this|the) campus\b"
)
#: Nouns that are those of one body without its name; "ngân hàng", "trường" may be all of them.
_BACK_VI: Final = prefiltered_folded(
    back_vi(
        "công ty|tập đoàn|nhà băng|hãng|nhà trường|bệnh viện|nhà mạng|học viện|startup|hợp tác xã|(?:ngân hàng|doanh nghiệp|trường)(?= này)"
    )
)
_NAMED: Final = prefiltered_bare(
    r"\b[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2} (?:Soft|Software|Bank|Tech|Robotics|Pharma|Steel|Foods?|Motors?|Electronics|Labs?|Semiconductors?|Microelectronics|Holdings|Pay|Capital|Ventures|Studios?|Mart|Telecom|Securities|Airlines|Airways|Logistics|Aerospace|Biotech|University|College|Academy|Hospital)\b(?!-)"
)
#: In so many paragraphs a text comes back to what it is about; a name that is learned stands in one of so many sentences
#: that begin it, and in so many of all and its title.
_PARAGRAPHS: Final = 3
_BEGINNING: Final = 4
_AGAIN: Final = 2


def names_of_bodies(headline: Line, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The names that end in a noun of business and stand in the title or the beginning and again, though no
    list knows them ("Hậu Giang Soft")."""
    begins = [line for line in (headline, *(s.line for s in sentences[:_BEGINNING])) if line.bare_bits & _NAMED.bit]
    found = dict.fromkeys(m.group() for line in begins for m in _NAMED.plain.finditer(line.bare))
    return tuple(name for name in found if may_name_a_body(name) and _times(name, headline, sentences) >= _AGAIN)


def _times(name: str, headline: Line, sentences: Sequence[Sentence]) -> int:
    return (name in headline.bare) + sum(name in sentence.line.bare for sentence in sentences)


def comes_back(sentences: Sequence[Sentence], names: Sequence[str] = ()) -> frozenset[int]:
    """The paragraphs that come back to one body, by the `names` that it has or as "the company"; none where they are too
    few for a text that is about it."""
    bits = _BACK_EN.bit | _BACK_VI.bit
    may = [s for s in sentences if s.line.bare_bits & bits or (names and _names(s.line, names))]
    if len({s.paragraph for s in may}) < _PARAGRAPHS:
        return frozenset()
    back = frozenset({s.paragraph for s in may if _is_back(s.line, names)})
    return back if len(back) >= _PARAGRAPHS else frozenset()


def _is_back(line: Line, names: Sequence[str]) -> bool:
    bits = line.bare_bits
    if bits & _BACK_EN.bit and _BACK_EN.plain.search(line.lower):
        return True
    return bool(bits & _BACK_VI.bit and any(True for _ in in_back(line, _BACK_VI))) or _names(line, names)


def _names(line: Line, names: Sequence[str]) -> bool:
    return any(name in line.bare for name in names)
