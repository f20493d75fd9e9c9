"""Clauses that name a place, a time, an aim or who tells, and nothing that might be measured: a figure in them goes on with
what was told before."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.evidence.light import light
from monitor.extract.prefilter.lazy import lazy

#: What it is set beside, or for when it is.
BESIDE: Final = lazy(
    rf"(?<![.!?“\"] )(?<!^)\b[{CAPITALS}]\w|^\W*(?!(?:The|In|At|By|For|On|As|That|This|It|Its|Their|There|Those|These|An?|But|And|Yet|While|Where|With|From|To|Of|Now|Then|Today|Here|Even|Still|Only|Just|Ở|Tại|Theo|Trong|Năm|Đến|Từ|Với|Con|Mức|Còn|Nhưng|Hiện|Nay)\b)[{CAPITALS}]\w"
    r"|\b(?:19|20)\d\d\b|\b(?:aim|target|goal|plan|ambition|answer|objective|bar|mark|average|mean|norm|median|earlier|before|ago|last|previous|same|today|now|then|next|this|that (?:year|month|quarter|date|time|day)|ours|theirs|neighbou?rs?|peers|rest|world|region|country|nation|nationwide|city|province|capital|home|moment|present|elsewhere|abroad)\b"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|đích|trung bình|bình quân|trước|năm ngoái|cùng kỳ|nay|hiện|thế giới|khu vực|cả nước|nước ta|tỉnh|thành phố)(?!\w)",
)
#: What is done with so much of something, whatever it is; who tells of it, and how.
SAYING: Final = lazy(
    r"\b(?:promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|commit(?:s|ted)|minimum|maximum|claim(?:s|ed)|boast(?:s|ed)|manag(?:es|ed)|scor(?:es|ed)|land(?:s|ed)|post(?:s|ed)|clock(?:s|ed)|notch(?:es|ed)|logg?(?:s|ed)|tick(?:s|ed)? off|cross(?:es|ed)? off|turn(?:s|ed)? out|(?:can|could|will|would) (?:tick|cross|strike) off|finish(?:es|ed)|complet(?:es|ed)|clos(?:es|ed)|deliver(?:s|ed)|return(?:s|ed)|show(?:s|ed|n)?|gives?|given|gave|giving|works out|work out|average[sd]?|come in|came in|set (?:its|their|his|her) (?:heart|sights)s? on|have (?:its|their) sights? on|dream(?:s|ed)? of|allow(?:s|ed)?|stricter|observers?|official|strategy|rear|raise|host"
    r"|generat(?:es?|ed)|contribut(?:es?|ed)|speaks?|spoke|reports?|says|said|writ(?:es|ten)|wrote|pencill?ed|written down|calls? for|bank|lender|office|bureau|agency|consultants|consultancy|economists|analysts|experts|forecasters|brokerage|survey|study|statistics|statistical|statisticians|department|association|institute|panel|commission|committee|cabinet|programme|roadmap|document|draft|decision|reckons?|reckoned|reckoning|believes?|thinks?|bolder|higher|lower|better|worse|faster|slower|smaller|larger|bigger|modest|cautious|ambitious|generous|optimistic|pessimistic|upwards|downwards|make do|makes do|made do|settles? for|pace|score|mark|stretch|span|spell|opening|closing|corresponding|move past|moved past|come close|came close|what was left|proportion|proportions|weight|scale|sum|amount|size|volume|estimates?|projections?|projected|outlook|master|latest|newest|current|present|so far|barely|roughly|approximately|an average of|no less|at best|at worst|overall|in total|altogether|put|putting)\b"
)


#: "Vietnam, public and private money taken together, devotes": what is said of whom between commas.
_ASIDE: Final = lazy(rf"(?<=[{SMALLS}]), (?!and\b|but\b|while\b|whereas\b)[^,;:.\d]{{3,70}},(?= )")


def says_nothing_else(clause: str, lang: str, more: int = 0, *, set_beside: bool = False) -> bool:
    """The words name a place, a time, an aim or who tells, and nothing that might be measured. `set_beside`: such a name
    stands before them."""
    return (set_beside or BESIDE.search(clause) is not None) and light(
        SAYING.sub("", _ASIDE.sub(",", clause)), lang, more
    )
