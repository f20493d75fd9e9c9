"""Fines that somebody was given, told from those that a law sets."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.prefilter.lazy import lazy

#: "Are fined", "will be fined": what the law sets.
_SET_BY_LAW: Final = lazy(r"\b(?:is|are|be|being|gets?|getting) (?:\w+ly |also |each )?$|\bif [^,.;]{0,20}$")
#: "Imposed a fine of", "paid fines of": what somebody was given.
_IMPOSED: Final = lazy(
    r"\b(?:imposed|issued|levied|paid|collected|received|appealed|handed (?:down|out)|handed|hit (?:\w+ ){1,4}with|slapped (?:\w+ ){1,4}with) (?:an? |the |its |\w+ )?(?:record |total |combined |administrative )?$"
)
#: "Fines totalling VND3 billion were handed out".
_WAS_IMPOSED: Final = lazy(
    r"[^;,]{0,60}? (?:was|were|has been|have been) (?:imposed|issued|levied|paid|collected|handed)\b"
)
#: "Công an đã phạt tiền", "vừa bị phạt"; "bị phạt 140 triệu đồng vì làm lộ".
_GIVEN: Final = ("đã ", "vừa ", "đã bị ", "vừa bị ", "từng bị ")
_BECAUSE: Final = lazy(r"[^,.;]{0,50} (?:vì|do) (?!không chấp hành)")


def was_fined(text: str, start: int, end: int) -> bool:
    """The word of fines, there, tells what somebody was given."""
    if text.startswith("ined", start + 1):
        return not _SET_BY_LAW.search(text, max(0, start - 30), start)
    if text.startswith("ine", start + 1):
        return _IMPOSED.search(text, max(0, start - 60), start) is not None or _WAS_IMPOSED.match(text, end) is not None
    if text.endswith(_GIVEN, 0, start):
        return True
    return text.startswith("bị phạt", start) and _BECAUSE.match(text, end) is not None
