"""What is of the whole nation in a text about one place: what a resolution demands, what a delegate tells."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.bracket import bracket_at
from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import line_of
from monitor.extract.prefilter.pattern import prefiltered_bare

#: What a resolution, strategy or law demands is of the nation, in reports of provinces too.
DEMANDED: Final = lazy(
    r"\W*(?:(?:The )?(?:Politburo.s )?[Rr]esolution (?:No\.? ?)?57(?:-NQ/TW)?|[Tt]he (?:Politburo|National Assembly)|Nghi quyet (?:(?:so )?57(?:-NQ/TW)?|cua Bo Chinh tri)|Bo Chinh tri) (?:also |now |con |cung )?(?:wants?|requires?|demands?|calls|asks|sets|aims|obliges|expects|yeu cau|dat|de ra|doi hoi|muon|ky vong|mong|giao)\b"
    r"|[^.;:\d]{0,80}\bwhat (?:the )?[Rr]esolution (?:(?:No\.? ?)?57(?:-NQ/TW)? )?(?:wants?|requires?|demands?|asks|sets|aims|obliges|expects|prescribes|lays down|says)\b"
    r"|\W*(?:(?:The )?Resolution (?:also )?(?:requires?|demands?|asks|obliges|wants) (?:that )?(?:every|each|all)\b[^.;\d]{0,30}\b(?:localit|provinc|ministr)|Nghi quyet (?:con |cung )?(?:yeu cau|doi hoi|giao|muon) (?:moi|tung|cac|tat ca)\b[^.;\d]{0,24}\b(?:bo|dia phuong|tinh)\b)"
)
#: "Resolution 57 has given the rush a tailwind. It treats data as ..., and it wants": the same, told on.
_RESOLUTION: Final = lazy(
    r"\W*(?:(?:The )?(?:Politburo.s )?[Rr]esolution (?:No\.? ?)?57(?:-NQ/TW)?|Nghi quyet (?:so )?57(?:-NQ/TW)?)\b"
)
_RESOLUTION_57: Final = lazy(r"\b(?:[Rr]esolution (?:No\.? ?)?57|Nghi quyet (?:so )?57)\b(?!/)")
_IT_DEMANDS: Final = lazy(
    r"\W*(?:It|The (?:document|text|resolution)|Van kien nay|Nghi quyet(?: nay)?)\b[^.;\d]{0,70}\b(?:wants?|requires?|demands?|calls|asks|sets|aims|obliges|expects|yeu cau|dat|de ra|doi hoi|muon)\b"
)
#: "Khi Nghị quyết 57 ra đời, ông ... Nghị quyết yêu cầu": what is named again is not the province's own plan.
_NAMED_AGAIN: Final = lazy(r"\W*(?:The resolution|Nghi quyet)\b(?! (?:of|by|cua)\b)")
#: "Theo Luật Khoa học, công nghệ và đổi mới sáng tạo, doanh nghiệp được trích tối đa 20%": laws hold for all.
OF_A_LAW: Final = lazy(
    r"\W*(?:(?:Theo|Tai|Under|By|According to) )?(?:[Tt]he |quy dinh cua |quy dinh tai )?(?:new |recent |amended )?(?:Luat [A-Z]|[Ll]aws? on\b|Nghi dinh (?:so )?\d|(?:[Gg]overnment )?Decree (?:No\.? ?)?\d)"
    r"|\W*(?:[Tt]h(?:e|is) (?:new |recent |amended )?(?:law|decree|code) (?!firm|school|faculty|department|office|professor|graduate|student)[a-z]+s\b|Luat (?:nay |moi )?(?:cho phep|quy dinh|yeu cau|an dinh|dat ra)\b)"
)


#: "The resolution wants", where the text names no other one than the Politburo's.
_THE_RESOLUTION: Final = lazy(
    r"\W*(?:[^,;.]{2,50}, )?(?:(?:[Tt]he|[Tt]his) resolution (?:also |now |itself )?(?:wants?|requires?|demands?|calls|asks|sets?|aims|obliges|expects|seeks|targets|prescribes|says|speaks|envisages|foresees|puts|lets|allows)\b"
    r"|[Nn]ghi quyet(?: nay)? (?:cung |con |da )*(?:yeu cau|dat|de ra|doi hoi|muon|ky vong|xac dinh|neu|giao|huong toi)\b)"
    r"|\W*(?:Under|According to|Theo) (?:the resolution|nghi quyet)(?: nay)?\b(?! (?:of|cua|so)\b)"
)
_CENTRAL: Final = lazy(
    r"\b(?:[Rr]esolution (?:No\.? ?)?57|[Nn]ghi quyet (?:so )?57|NQ ?-?57)\b(?!/20)|\bPolitburo\b|\bBo Chinh tri\b"
)
#: A council, a Party committee, a congress or a company resolves on its own.
_LOCAL: Final = lazy(
    r"\b(?:NQ[-/]HDND|NQ/TU|NQ/DU)\b"
    r"|\b(?:[Cc]ouncil|[Cc]ongress|[Cc]ommittee|[Ss]hareholders|[Bb]oard|[Cc]ity|[Pp]rovinc(?:e|ial)|[Mm]unicipal)(?:['’]s|['’])? (?:(?:adopted|passed|issued|approved|has issued|has adopted) )?(?:an? |the |its )?(?:own |new |thematic )?[Rr]esolution"
    r"|\b[Rr]esolutions? (?:No\.? ?[\w/-]+ )?(?:of|by|from) (?:the )?(?:[\w-]+ ){0,3}(?:People|[Cc]ouncil|[Cc]ongress|Party (?:[Cc]ommittee|[Cc]ongress)|[Ss]hareholders|[Bb]oard|[Pp]rovinc|[Cc]ity)"
    r"|\b[Nn]ghi quyet (?:[\w/-]+ ){0,4}?(?:cua )?(?:HDND|Hoi dong|Tinh uy|Thanh uy|Dang uy|Dang bo|Ban Thuong vu|Ban Chap hanh Dang bo|Dai hoi)\b"
)


#: So much of a title is read.
_HEAD: Final = 600


def names_the_one(title: str, sentences: Sequence[Sentence]) -> bool:
    """The title or the text names the Politburo's resolution, and none of a council, a Party committee or a company."""
    lines = [line_of(said).bare for said in (title[:_HEAD], *(sentence.text for sentence in sentences))]
    return any(_CENTRAL.search(bare) for bare in lines) and not any(_LOCAL.search(bare) for bare in lines)


def resolution_demands(bare: str) -> bool:
    """ "The resolution" is what demands, without its number."""
    return _THE_RESOLUTION.match(bare) is not None


def demands_on(bare: str, before: str) -> bool:
    """The sentence tells on what the resolution demands, of which the one before tells."""
    if _IT_DEMANDS.match(bare) is None:
        return False
    told = _RESOLUTION.match(before) or (_NAMED_AGAIN.match(bare) and _RESOLUTION_57.search(before))
    return told is not None


#: "Đại biểu Nguyễn Thị Hoa (đoàn Bắc Ninh)", "Tran Ha (Ho Chi Minh City) noted": whom a delegate represents.
_DELEGATE: Final = lazy(
    r"\b(?:[Dd]ai bieu|DBQH|DB|[Dd]eputy|[Dd]elegate|[Ll]awmaker|[Ll]egislator) (?:Quoc hoi )?(?:[A-Z]\w+ ){1,5}\([^()]{0,24}$"
)
_NAMED: Final = lazy(r"[A-Z][a-z]+ [A-Z][a-z]+ \((?:[Dd]oan |DBQH |[Dd]elegation of |representing )?$")
_SPOKE: Final = lazy(
    r"[^()]{0,24}\),? (?:said|says|noted|argued|asked|warned|stressed|added|suggested|cho rang|cho biet|neu|de nghi|nhan dinh|bay to|phan anh|kien nghi|dat van de|nhan manh|phan tich|dan)\b"
)
#: Lines in which somebody may be told to represent a place.
DELEGATES: Final = prefiltered_bare(
    r"\b(?:[Dd]eput(?:y|ies)|[Dd]elegate|[Dd]elegation|[Ll]awmakers?|[Ll]egislators?|[Mm]embers? of parliament|[Rr]epresent(?:s|ing)|dai bieu|Dai bieu|DBQH|DB)\b"
)
_NO_TITLE: Final = r"(?!(?:Prime|Standing|Party|Director|Chair\w*|Head|Minister|Ministers|Secretary|Chief|General|Governor|Mayor|President|Editor|Speaker|Dean|Rector|Inspector|Commander|Auditor)\b)"
#: "Deputy Nguyen Thi Lan of Ha Noi", "a lawmaker from Dong Nai", "who represents Can Tho", "đại biểu Lê Hoa, đoàn Huế".
_SENT_BY: Final = lazy(
    rf"\b(?:[Dd]eputy|[Dd]elegate|[Ll]awmaker|[Ll]egislator|[Mm]ember of parliament)(?: {_NO_TITLE}[A-Z]\w+){{0,6}},? (?:of|from|for|representing|who (?:represents|sits for|speaks for))(?: the (?:\w+ )?(?:province|city) of)?(?: the)? $"
    r"|\b(?:[Dd]eputies|[Ll]awmakers|[Ll]egislators)(?: [A-Z]\w+(?: and)?){0,12},? (?:of|from|for|representing|who represent)(?: the)?(?: [A-Z]\w+(?: [A-Z]\w+)*(?:,| and))* $"
    r"|\b(?:from|of) the $|\b[A-Z]\w+,? (?:who represents|representing) $"
    r"|\b(?:[Dd]ai bieu|DBQH|DB)(?: Quoc hoi)?(?: [A-Z]\w+){0,6}(?:,| -| \(|,? cua)?(?: [Dd]oan)?(?: DBQH| dai bieu Quoc hoi)?(?: TP\.?| tinh| thanh pho)?(?: [A-Z][\w.]+(?: [A-Z][\w.]+)*(?:,| va))* $"
)
#: The place that speaks is no delegate's: a council, an office, the place itself.
_COUNCIL: Final = lazy(
    r"(?:'s?)? (?:(?:[Cc]ity|[Pp]rovince|[Pp]rovincial|[Mm]unicipal) )?(?:People's|Party|Department|Council|authorit)"
)
_DELEGATION: Final = lazy(
    r"(?: City| province)?(?:'s)? (?:NA |National Assembly )?(?:delegation|delegates?|deput(?:y|ies))\b"
)


def _sent_by(bare: str, start: int, end: int) -> bool:
    """Whoever is named in front of the place represents it in the National Assembly."""
    sent = _SENT_BY.search(bare, max(0, start - 110), start)
    if sent is None or _COUNCIL.match(bare, end):
        return False
    return not sent.group().startswith(("of", "from")) or _DELEGATION.match(bare, end) is not None


def seat_of_a_delegate(bare: str, start: int, end: int) -> bool:
    """The place at the offsets is whom somebody represents who speaks: what he or she tells is not of it."""
    if _sent_by(bare, start, end):
        return True
    held = bracket_at(bare, start)
    if held is None or held[0] < start - 30:
        return False
    low = max(0, held[0] - 60)
    if _DELEGATE.search(bare, low, start):
        return True
    return _NAMED.search(bare, low, start) is not None and _SPOKE.match(bare, end) is not None
