"""A body that a text keeps coming back to, named or not, where title and lead do not say that it is about it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence

from monitor.extract.model import Sentence
from monitor.extract.place.titled import may_name_a_body
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

_NOUN = "company|firm|group|start-?up|university|college|school|institute|academy|bank|lender|insurer|hospital|operator|carrier|maker|chipmaker|manufacturer|producer|exporter|developer|retailer|brewer|brewery|airline|cooperative|incubator|conglomerate|brokerage|studio|workshop|subsidiary|telco"
#: "The mid-sized lender closed", "the university's 19 spin-offs", "on this campus": the one that was told of. One of a sort
#: is told with what makes it that ("the bank that", "the central bank").
_BACK_EN = prefiltered_bare(
    rf"\b(?:[Tt]he|[Tt]his)(?: (?!(?:central|state|world|private|state-owned|other|first|second|same|largest|whole|average)\b)[a-z][a-z-]*){{0,2}}? (?:{_NOUN})(?:['’]s\b)?(?! (?:of|that|which|who|for|years?|laws?|sector|system|level|stage|in|at|from|to|size|name|type|director|with|on|where|community)\b)(?![\w-])"
    r"|\b[Oo]n (?:this|the) campus\b"
)
#: "Năm nay công ty dành", "trụ sở của tập đoàn.", "nhà trường đã": no number or "các" stands before it.
_BACK_VI = prefiltered_bare(
    r"(?:^\W*|[,;:.\"] |(?<=\d) |\b(?:cua|tai|o|va|khi|nhung|nen|ma|thi|rang|giup|nay|hien|toi|ve|theo) )"
    r"(?:[Cc]ong ty|[Tt]ap doan|[Nn]gan hang(?! (?:nha nuoc|the gioi|trung uong)\b)|[Nn]ha bang|[Hh]ang|[Nn]ha truong|[Bb]enh vien|[Nn]ha mang|[Hh]oc vien|[Ss]tartup|[Hh]op tac xa|[Dd]oanh nghiep(?= nay\b| da nop\b)|[Tt]ruong(?= (?:da|dang|se|hien|cung|co|vua|nay|dat|duoc)\b))"
    r"(?: nay| minh| ta)?(?= (?:da|dang|se|co|hien|cung|vua|moi|con|chi|danh|ban|nop|dat|ky|du kien|tuyen|mo|thu|khong|muon|kha|la|tung|duoc|lam|phuc vu|dau tu|cong bo|thuc hien|uoc|gop|tra|nhan|cho|rot|lai|trinh|xay|tang|giam|mat|can|mua|xuat|doi|chuyen|phat trien|san xuat|trien khai|ghi nhan|giu|nam|bat tay)\b|[,.;:]|\W*$)"
)
_NAMED = prefiltered_bare(
    r"\b[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2} (?:Soft|Software|Bank|Tech|Robotics|Pharma|Steel|Foods?|Motors?|Electronics|Labs?|Semiconductors?|Microelectronics|Holdings|Pay|Capital|Ventures|Studios?|Mart|Telecom|Securities|Airlines|Airways|Logistics|Aerospace|Biotech|University|College|Academy|Hospital)\b(?!-)"
)
#: In so many paragraphs a text comes back to what it is about; a name that is learned stands in one of so many sentences
#: that begin it, and in so many of all.
_PARAGRAPHS, _BEGINNING, _AGAIN = 3, 4, 2


def names_of_bodies(headline: Line, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """The names that end in a noun of business and stand in the title or the beginning and in several sentences, though no
    list knows them ("Hậu Giang Soft")."""
    begins = [line for line in (headline, *(s.line for s in sentences[:_BEGINNING])) if line.bare_bits & _NAMED.bit]
    found = dict.fromkeys(m.group() for line in begins for m in _NAMED.plain.finditer(line.bare))
    return tuple(name for name in found if may_name_a_body(name) and _times(name, sentences) >= _AGAIN)


def _times(name: str, sentences: Sequence[Sentence]) -> int:
    return sum(name in sentence.line.bare for sentence in sentences)


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
    bits, bare = line.bare_bits, line.bare
    if bits & _BACK_EN.bit and _BACK_EN.plain.search(bare):
        return True
    return bool(bits & _BACK_VI.bit and _BACK_VI.plain.search(bare)) or _names(line, names)


def _names(line: Line, names: Sequence[str]) -> bool:
    return any(name in line.bare for name in names)
