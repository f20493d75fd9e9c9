"""What a budget, estimate or plan of spending sets for a year: an aim also while that year runs."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.quantity import Unit
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

_SET: Final = frozenset({Unit.USD, Unit.VND, Unit.EUR, Unit.OTHER, Unit.PERCENT})
#: "Dự toán năm 2026 cho lĩnh vực này là", "planned spending this year is", "the 2026 estimate sets aside".
PLANNED: Final = {
    "en": Parted(
        r"\b(?:(?:[Ss]pending|[Ee]xpenditure|20\d\d|[Aa]nnual|[Dd]raft|[Bb]udget) estimates?|(?:[Bb]udget|[Ss]pending|[Ee]xpenditure) plan)\b(?:,? [^.;:\d]{0,60}?(?:20\d\d)?,?)? (?:is|are|stands? at|comes? to|amounts? to|totals?|sets? aside|allocates?|earmarks?|provides?|reserves?|gives?|gets?|receives?|puts?|includes?)(?: \w+){0,3} $"
        r"|\b(?:plan|programme|program) (?:for|of|under|to carry out) [^.;,\d]{2,60}(?:\d+ )?(?:provides|sets aside|allocates|earmarks|reserves)(?: \w+){0,2} $"
        r"|\b[Bb]udget estimates?\b(?: [^.;:,\d]{0,60}?(?:20\d\d)?,?)? (?:is|are|stands? at|comes? to|amounts? to|totals?)(?: \w+){0,3} $"
        r"|\b(?:[Pp]lan|[Pp]rogramme|[Pp]rogram|[Ss]cheme|[Pp]roject|[Ss]trategy)\b(?: (?:for|of|on|to) [^.;,\d]{2,50})? (?:has|carries|comes with|will have) an? (?:total |overall |combined |planned |estimated )?(?:budget|envelope) of (?:[a-z]+ ){0,2}$"
        # "The budget for 2026 reserves", "spending on science is fixed at".
        r"|\b(?:[Bb]udget for (?:20\d\d|this year|next year)|(?:20\d\d|[Tt]his year['’]s|[Nn]ext year['’]s) (?:[a-z]+ )?budget)\b(?![^.;:\d]{0,50}\b(?:expected|projected|forecast|likely|may|might|could)\b)[^.;:\d]{0,50}? (?:reserves?|sets? aside|allocates?|earmarks?|provides?|gives?|grants?|devotes?|foresees)(?: \w+){0,3} $"
        # "Budget 2026 sets aside", "the government has allocated RM5.9 billion under Budget 2026".
        r"|\b[Bb]udget 20\d\d\b(?![^.;:\d]{0,50}\b(?:expected|projected|forecast|likely|may|might|could)\b)[^.;:\d]{0,50}? (?:reserves?|sets? aside|allocates?|earmarks?|provides?|gives?|grants?|devotes?|includes?|proposes?|puts?|channels?|commits?)(?: \w+){0,3} $"
        r"|\b(?:[Ss]pending|[Ee]xpenditure|[Oo]utlays?|[Aa]llocations?|[Ff]unding)\b(?:[^.;:\d]|20\d\d){0,80}? (?:is|are|was|were|has been|have been) (?:fixed|set|budgeted|put down) at(?: (?:about|some|over|nearly|around|just|only))* $"
        r"|\b(?:[Aa]ssembly|[Cc]ouncil|[Gg]overnment|[Pp]arliament|[Cc]ity|[Pp]rovince|[Mm]inistry|[Cc]abinet) (?:has |have |had )?(?:fixed|set|put|budgeted) (?:[\w'’-]+ ){0,5}?(?:spending|outlays?|expenditure|allocations?|funding)(?: (?:on|for) [^,;.\d]{2,40})? at(?: (?:about|some|over|nearly|around|just|only))* $"
        r"|\b[Pp]lanned (?:spending|expenditure|outlays?|allocation|investment|funding)\b[^.;:]{0,80}? (?:is|are|stands? at|comes? to|amounts? to|totals?)(?: \w+){0,2} $"
    ),
    "vi": Parted(
        r"(?<!\w)(?:[Dd]ự toán|[Nn]gân sách)(?: (?:chi|nhà nước|ngân sách|tỉnh|thành phố))* năm (?:20\d\d|nay|tới|sau)(?![^.;:\d]{0,40}(?<!\w)(?:dự kiến|dự báo|có thể|đã)(?!\w))[^.;:\d]{0,40}? (?:dành|bố trí|phân bổ|chi|giao|ghi)(?: [^\W\d]\w*){0,2} $"
        r"|(?<!\w)(?:[Dd]ự toán|[Kk]ế hoạch (?:vốn|chi|kinh phí|ngân sách|giải ngân|bố trí|đầu tư công))(?!\w)[^.;:]{0,120}? (?:là|ở mức|gồm)(?: [^\W\d]\w*){0,2} $"
        r"|(?<!\w)(?:[Kk]ế hoạch|[Đđ]ề án|[Cc]hương trình|[Dd]ự án|[Cc]hiến lược)(?: [^.;,\d]{2,60})? có (?:tổng )?(?:kinh phí|ngân sách|nguồn vốn|mức kinh phí)(?: thực hiện)?(?: là| dự kiến| khoảng| gần| hơn)* $"
    ),
}
#: What was spent of it, or set against it.
_SPENT: Final = lazy(
    r"\b(?:below|above|against|than|over|under|of) (?:the |its |their )?(?:budget|spending|expenditure|20\d\d|annual) |\b(?:actual|spent|disburse\w*)\b"
    r"|(?<!\w)(?:(?:so với|vượt|bằng|đạt|hụt|thiếu|hơn|thấp hơn|giải ngân|thực hiện|hoàn thành|% (?:của )?)(?: tổng| số)? (?:dự toán|kế hoạch)|(?<!kế hoạch )giải ngân|đã chi|thực chi|mới chi|chi được|tăng|giảm|còn lại|chậm)(?!\w)",
    re.I,
)
#: "The budget estimate", "the 2026 estimate approved by": no word of somebody who reckons.
_OF_A_BUDGET: Final = ("pending ", "xpenditure ", "evenue ", "draft ", "Draft ")
_PUT: Final = ("estimated at ", "estimated to ")
_BUDGETS: Final = lazy(r"s? (?:for (?:20\d\d|this year|next year)|comes? to|amounts? to|is|of)\b")
_OF_A_YEAR: Final = lazy(r"20\d\d ")
_PASSED: Final = lazy(
    r"s? (?:approved|adopted|passed|assigned|allotted|set|sets|allocates?|provides?|reserves?|gives?|earmarks?)\b"
)


#: "VND95 trillion for the sector, equal to 3 per cent of spending".
_THAT_IS: Final = lazy(
    r"(?:[^.;:\d]|(?:19|20)\d\d){0,70}(?:, | \()(?:which is |and is )?(?:equal(?:ling|s)? (?:to )?|equivalent to |or |that is |accounting for |representing |making up |tương đương |tương ứng |bằng |chiếm |tức |hay )(?:[^\W\d]\w* ){0,2}"
)


def said_again(text: str, last: int, start: int) -> bool:
    """Between the offsets the amount is said again as another one or as a share."""
    return _THAT_IS.fullmatch(text, last, start) is not None


def planned(mention: QuantityMention, sentence: Sentence, start: int, lang: str) -> bool:
    """The amount or share, which starts at `start` in the sentence, is what an estimate or plan of spending sets."""
    pattern, bits = PLANNED[lang], sentence.line.bits
    if mention.unit not in _SET or not pattern.bit & bits:
        return False
    told = pattern.search(sentence.text, bits, 0, start)
    return told is not None and _SPENT.search(sentence.text, max(0, told.start() - 20), told.end()) is None


#: "HĐND thông qua dự toán chi ngân sách năm 2026. Theo đó, ...": what the sentence before says to be set.
_ADOPTED: Final = Prefiltered(
    r"(?<!\w)(?:thông qua|phê duyệt|quyết nghị|ban hành|giao|công bố)(?!\w)[^.;]{0,60}(?<!\w)(?:dự toán|kế hoạch (?:vốn|chi|ngân sách|kinh phí))(?!\w)"
    r"|\b(?:approved|adopted|passed|assigned|issued)\b[^.;]{0,60}\b(?:budget|spending|expenditure) (?:estimates?|plan|for)\b",
    re.I,
)
_UNDER_IT: Final = ("Theo đó", "Cụ thể", "Under it", "Accordingly", "Under the plan", "Under this")


def adopts(text: str) -> bool:
    """A budget is adopted, of which the next sentence may tell."""
    return _ADOPTED.search(text) is not None


def told_under(sentence: Sentence) -> bool:
    """The sentence tells what that one holds which the one before tells of."""
    return sentence.text.startswith(_UNDER_IT)


def of_an_adopted(mention: QuantityMention, sentence: Sentence) -> bool:
    """The amount or share is what a budget sets that the sentence before says was adopted."""
    return mention.unit in _SET and told_under(sentence) and adopts(sentence.previous)


def is_of_a_budget(text: str, start: int, end: int) -> bool:
    """The "estimate" at the offsets is that of a budget."""
    if text.endswith(_OF_A_BUDGET, 0, start):
        return not text.startswith(_PUT, start)  # "With revenue estimated at $196 billion": it is reckoned.
    if text.endswith("udget ", 0, start):
        return _BUDGETS.match(text, end) is not None
    return start > 4 and _OF_A_YEAR.match(text, start - 5, start) is not None and _PASSED.match(text, end) is not None
