"""What a figure is compared with: the words that lead to another one of the same."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.prefilter.forms import lowered
from monitor.extract.prefilter.lazy import small

#: "63 percent ..., up from 55": what it is compared with speaks of the same.
AGAINST: Final = small(
    r"\b(?:(?:up|down|rising|falling|picking up|slowing|easing|accelerating|improving) from|against|compared (?:with|to)|(?:[a-z]+er|more|less|better|worse) than|(?:above|below) the (?:goal|target|plan) of|(?:above|below|beyond|ahead of|short of|shy of|exceed(?:s|ed|ing)?|better than|worse than|beating|topping|surpassing|outpacing|overshooting|undershooting|missing) the|versus|tăng từ|giảm từ|so với(?: mức)?|hơn(?: mức)?(?: kế hoạch| mục tiêu| chỉ tiêu| con số| kịch bản| dự báo| kỳ vọng)?|từ mức)(?: a| an| the)?(?: (?:nation|country|world|region|city|province|capital)['’]s)?(?: revised| previous| planned| official| targeted)?(?:(?: mức)? (?:trung bình|bình quân)(?: chung)?(?:(?: của)? cả nước| toàn quốc| chung)?(?: là)?)?(?: (?:national |countrywide |nationwide |overall |regional |global )?(?:average|rate|pace|level|mean) of)?(?: (?:the|just|only|about|some|around|mức|chỉ|khoảng|gần|hơn))* $",
)
_WHOSE: Final = ("'s ", "’s ")
_BEHIND_WHOSE: Final = small(
    r"\b(?:behind|ahead of|second to|trailing|after)(?: only| just)? (?:[\w.]+ ){0,3}[\w.]+['’]s $"
)
#: The last words of what that finds.
_AGAINST_ENDS: Final = tuple(
    f"{word} "
    for word in "from against with to than of versus từ với mức hơn hoạch tiêu số bản báo vọng a an the revised previous planned official targeted bình quân chung nước quốc là nation's nation’s country's country’s world's world’s region's region’s city's city’s province's province’s capital's capital’s average just only about some around chỉ khoảng gần".split()
)


def is_against(gap: str) -> bool:
    """The words between two figures set the second against the first ("71 percent, against a national average of 58")."""
    lower = lowered(gap)
    if lower.endswith(_WHOSE) and _BEHIND_WHOSE.search(lower):
        return True  # "31.2% of GRDP, behind only Bac Ninh's 47.1%"
    return lower.endswith(_AGAINST_ENDS) and AGAINST.search(lower) is not None
