"""Countries in which a company has customers, staff and shops, or that take a part of what is sold abroad: what is told of
them is of the seller."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.place.spot import COUNTRY, Spot
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line

#: The sentence tells what is sold to others.
_ABROAD: Final = small(
    r"\b(?:abroad|overseas|foreign (?:markets?|revenues?|customers|clients|buyers|sales|orders)|exports?|exported|shipments|nuoc ngoai|xuat khau)\b"
)
_OF: Final = r"(?: [a-z-]+){0,2}? (?:in|from|to|of|o|tai|tu|sang|cua)(?: the| thi truong| nuoc)? $"
#: "Clients in Japan": who buys.
_BUYERS: Final = lazy(
    rf"\b(?:[Cc]lients|[Cc]ustomers|[Bb]uyers|[Pp]urchasers|[Oo]rders|[Cc]ontracts|[Kk]hach hang|[Kk]hach|[Dd]on hang|[Hh]op dong|[Nn]guoi mua){_OF}"
)
#: "Sales in Japan", "the share of Japan": of a company.
_SALES: Final = lazy(
    rf"\b(?:[Ss]ales|[Rr]evenues?|[Tt]urnover|[Pp]rofits?|[Ss]hipments|[Dd]eliveries|[Pp]rojects|[Oo]ffices|[Bb]ranches|[Ss]ubsidiar(?:y|ies)|[Ss]hops|[Ss]tores|[Ss]taff|[Ss]ubscribers|[Dd]oanh thu|[Ll]oi nhuan|[Cc]hi nhanh|[Nn]han su|[Tt]hue bao){_OF}|\b[Tt]he shares? of(?: the)? $"
)
#: "In Japan it has", "tại Lào, tập đoàn có".
_IT_HAS: Final = lazy(
    r"(?:(?:,| and|, and| va) [A-Z]\w+(?: [A-Z]\w+)?){0,3},?(?: where| noi)? (?:it|its|they|revenues?|sales|turnover|profits?|doanh thu|the (?:company|firm|group|carrier|bank|university|maker|operator|corporation|start-?up)|cong ty|tap doan|hang|nha mang|don vi|doanh nghiep nay)\b"
)
#: "Doanh thu ở các thị trường nước ngoài, gồm Lào, Campuchia", "in foreign markets, including Laos and Cambodia".
_AMONG_MARKETS: Final = lazy(
    r"\b(?:thi truong|nuoc ngoai|markets?|countries|abroad|overseas)\b[^,.;:()\d]{0,20}[,(:]? ?(?:gom|bao gom|nhu|trong do co|chu yeu la|nhat la|including|such as|among them|namely|notably|like|mainly)(?: ca)?(?: the)? (?:[A-Z]\w+(?: [A-Z]\w+)?(?:, | and | va |, and )){0,6}$"
)
_IN: Final = lazy(r"\b(?:[Ii]n|[Oo]|[Tt]ai)(?: the)? $")
_SHARE: Final = r"(?:%|\bper ?cent\b|\bthirds?\b|\bhalf\b|\bquarters?\b|\b(?:fif|six|seven|eigh|nin|ten)ths?\b|\bphan (?:ba|tu|nam|sau|bay|tam|chin|muoi)\b|\bmot nua\b)"
#: "Japan provided two-fifths of the sum", "Nhật Bản chiếm 40% số này".
_GAVE: Final = lazy(
    r"(?: alone)?,? (?:provid(?:ed|es)|suppli(?:ed|es)|contribut(?:ed|es)|account(?:ed|s) for|made up|makes up|brought in|brings in|generat(?:ed|es)|paid(?: for)?|took|takes|bought|buys|gave|gives|ordered|(?:is|was|were|has been) (?:the |a )?(?:\w+ )?(?:source|origin|home|destination) of|dong gop|chiem|mang ve|dem ve|mua)\b"
    rf"[^.;]{{0,34}}?{_SHARE}(?! of (?:GDP|gross|all|the population|its GDP)\b)"
    r"(?: of (?:it|them|this|that|these|those|revenues?|sales|turnover|the(?:se)?(?: \w+)? (?:sum|total|revenues?|sales|orders|turnover|exports|amount|money|whole|figure|business|income|shipments|contracts)|(?:overseas|foreign|export|total|its|their) \w+)| (?:cua )?(?:so (?:nay|do|tien)|tong|doanh thu|con so)\b[^.;]*| (?:and|va)\b| \(|,|;|\.|\W*$)"
)
#: "Nhật Bản là đầu tàu, với hợp đồng tăng 27%", "Japan was the largest market": where most is sold.
_LEADS: Final = lazy(
    r"(?: alone)?,? (?:is|was|remains?|remained|became|la|van la|tiep tuc la|tro thanh) (?:its |the |thi truong |khach hang )?(?:(?:largest|biggest|main|strongest|fastest-growing|top|key|second[- ]\w+) (?:[a-z-]+ ){0,2}(?:market|buyer|customer|destination|source)|engine|locomotive|dau tau|lon nhat|chu luc|trong diem|mui nhon|thi truong (?:lon|chu luc|trong diem))\b"
)
#: "120 patents, 18 of them in the United States", "trong đó 18 đơn ở Mỹ": a part of what is the body's.
_PART_THERE: Final = lazy(
    r"\b(?:of (?:them|these|those|which)|[Tt]rong (?:so )?(?:do|nay)(?: co)? [\d.,]+)(?: [a-z]+){0,2}? (?:in|from|o|tai|tu)(?: the)? $"
)
_BY: Final = lazy(r"(?:^|[,;] |\band |\bva )(?:[Rr]ieng )?(?:[Tt]he )?$")
#: "40 per cent came from Japan", "12 per cent from the United States".
_CAME: Final = lazy(r"\b(?:came|comes|coming|stemmed|hailed|derived|den|toi) (?:from|tu)(?: the)? $")


def without_customers(spots: Sequence[Spot], line: Line, before: Line | None, *, of_body: bool) -> Sequence[Spot]:
    """The spots of a sentence without the countries that buy from who was told of, up to the end of its part. `before`: the
    sentence before in the paragraph; `of_body`: a company was told of."""
    if COUNTRY not in [s.kind for s in spots]:
        return spots
    abroad = _ABROAD.search(line.bare_lower) or (before is not None and _ABROAD.search(before.bare_lower))
    if not (of_body or abroad):
        return spots
    out: list[Spot] = []
    bare, sold = line.bare, -1
    for spot in spots:
        if spot.kind is COUNTRY:
            if sold < 0 and _buys(bare, spot, of_body=of_body):
                sold = spot.end
            if sold >= 0 and bare.find(";", sold, spot.start) < 0:
                continue
        out.append(spot)
    return out


def _buys(bare: str, spot: Spot, *, of_body: bool) -> bool:
    low = max(0, spot.start - 60)
    if of_body and _AMONG_MARKETS.search(bare, max(0, spot.start - 120), spot.start):
        return True
    if _BUYERS.search(bare, low, spot.start) or _CAME.search(bare, low, spot.start):
        return True
    if _BY.search(bare, low, spot.start) and _GAVE.match(bare, spot.end):
        return True
    if not of_body:
        return False
    if _LEADS.match(bare, spot.end) or _PART_THERE.search(bare, low, spot.start):
        return True
    own = _IN.search(bare, low, spot.start) and _IT_HAS.match(bare, spot.end)
    return bool(own or _SALES.search(bare, low, spot.start))
