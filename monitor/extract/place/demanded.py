"""What is of the whole nation in a text about one place: what a resolution demands, what a delegate tells."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.extract.prefilter.lazy import lazy

#: What a resolution, strategy or law demands is of the nation, in reports of provinces too.
DEMANDED = lazy(
    r"\W*(?:(?:The )?(?:Politburo.s )?[Rr]esolution (?:No\.? ?)?57(?:-NQ/TW)?|[Tt]he (?:Politburo|National Assembly)|Nghi quyet (?:so )?57(?:-NQ/TW)?|Bo Chinh tri) (?:also |now |con |cung )?(?:wants?|requires?|demands?|calls|asks|sets|aims|obliges|expects|yeu cau|dat|de ra|doi hoi|muon|ky vong|mong|giao)\b"
    r"|\W*(?:(?:The )?Resolution (?:also )?(?:requires?|demands?|asks|obliges|wants) (?:that )?(?:every|each|all)\b[^.;\d]{0,30}\b(?:localit|provinc|ministr)|Nghi quyet (?:con |cung )?(?:yeu cau|doi hoi|giao|muon) (?:moi|tung|cac|tat ca)\b[^.;\d]{0,24}\b(?:bo|dia phuong|tinh)\b)"
)
#: "Đại biểu Nguyễn Thị Hoa (đoàn Bắc Ninh)", "Tran Ha (Ho Chi Minh City) noted": whom a delegate represents.
_DELEGATE = lazy(
    r"\b(?:[Dd]ai bieu|DBQH|[Dd]eputy|[Dd]elegate|[Ll]awmaker|[Ll]egislator) (?:Quoc hoi )?(?:[A-Z]\w+ ){1,5}\([^()]{0,24}$"
)
_NAMED = lazy(r"[A-Z][a-z]+ [A-Z][a-z]+ \((?:[Dd]oan |DBQH |[Dd]elegation of |representing )?$")
_SPOKE = lazy(
    r"[^()]{0,24}\),? (?:said|says|noted|argued|asked|warned|stressed|added|suggested|cho rang|cho biet|neu|de nghi|nhan dinh|bay to|phan anh|kien nghi|dat van de|nhan manh|phan tich|dan)\b"
)


def seat_of_a_delegate(bare: str, start: int, end: int) -> bool:
    """The place at the offsets is whom somebody represents who speaks: what he or she tells is not of it."""
    opened = bare.rfind("(", max(0, start - 30), start)
    if opened < 0 or bare.find(")", opened, start) >= 0:
        return False
    low = max(0, opened - 60)
    if _DELEGATE.search(bare, low, start):
        return True
    return _NAMED.search(bare, low, start) is not None and _SPOKE.match(bare, end) is not None
