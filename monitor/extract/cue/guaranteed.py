"""What a law leaves to somebody at least, cuts by so much, or fixes."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.members import GTE
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "The law guarantees inventors at least 30% of licence income", "dự thảo luật cho tác giả hưởng tối thiểu 30%".
_GUARANTEED: Final = Prefiltered(
    r"\b(?:[Ll]aw|[Dd]ecree|[Cc]ircular|[Rr]ules?|[Rr]egulations?|[Aa]mendments?|[Bb]ill)\b[^;.]{0,60}\b(?:guarantees?|gives?|grants?|leaves?|assigns?|promises?|assures?) (?:(?:them|him|her|us|(?:its |their |the )?(?:[a-z]+ )?(?:inventors?|authors?|researchers?|scientists?|staff|employees|workers|creators?|founders?|investors?)) )$"
    r"|(?<!\w)(?:[Ll]uật|[Nn]ghị định|[Tt]hông tư|[Qq]uy định|[Dd]ự thảo)(?!\w)[^;.]{0,110} (?:cho|bảo đảm|để) [^;.,\d]{2,40} (?:hưởng|nhận|được|giữ lại|giữ|chia) $"
    # "Authors are entitled to at least 30% of the profit", "nhà khoa học được chia tối thiểu 30%": what any of them gets.
    r"|(?:^\W*|[.;:] )(?:(?:The|An?|Any|Each|Every) )?(?:[a-z-]+ )?(?:[Ii]nventors?|[Aa]uthors?|[Rr]esearchers?|[Ss]cientists?|[Tt]eams?|[Ll]ecturers?|[Cc]reators?|[Ii]nstitutes?|[Uu]niversit(?:y|ies)|[Ff]ounders?)(?: [a-z-]+){0,4}? (?:(?:is|are) (?:now |also )?(?:entitled to|guaranteed|owed|assured of|due)|(?:must|shall|will) (?:get|receive|keep|be (?:paid|given))|gets?|receives?|keeps?) $"
    r"|(?:^\W*|[.;:] )(?:Các |Mỗi |Một )?(?:[Tt]ác giả|[Nn]hóm (?:tác giả|nghiên cứu)|[Nn]hà (?:khoa học|nghiên cứu|sáng chế|đầu tư)|[Gg]iảng viên|[Vv]iên chức|[Cc]án bộ|[Nn]gười (?:sáng tạo|lao động|phát minh)|[Tt]ổ chức|[Cc]hủ nhiệm)(?: [^\W\d]\w*){0,5}? (?:sẽ |còn |cũng )?được (?:hưởng|chia|nhận|giữ|giữ lại|trả|để lại) $"
)
#: "Fees are cut by 50% under Article 6", "giảm 50% theo Điều 6": so much less by a rule.
CUT_BY: Final = Prefiltered(
    r"\b(?:[Ff]ees?|[Cc]harges?|[Rr]ents?|[Tt]ax(?:es)?|duties|rates?|fines?|premiums?)\b[^;.]{0,90} (?:is|are|will be) (?:cut|reduced|lowered|discounted) by $"
)
_BY_A_RULE: Final = lazy(
    r",? (?:under|by|pursuant to|in line with) (?:Article|Clause|Decree|Circular|Law|the (?:new )?(?:decree|circular|law|rules?|regulations?))\b"
)

_AIM: Final = lazy(r"\b(?:target|goal|aim)s?\b|(?<!\w)(?:mục tiêu|chỉ tiêu)(?!\w)")
#: "A decree sets the land rent of data centres at 40 per cent of the normal rate": what a document fixes of what is paid.
FIXED: Final = Prefiltered(
    r"\b(?:[Dd]ecree|[Ll]aw|[Cc]ircular|[Rr]ules?|[Rr]egulations?|[Rr]esolution|[Oo]rdinance)\b[^;.]{0,70}?\b(?:sets?|fix(?:es|ed)?|puts?|keeps?|caps?|lowers?|cuts?|pegs?)(?! (?:aside|up|out)\b) [^;.,\d]{0,40}?\b(?:rents?|fees?|charges?|dut(?:y|ies)|fines?|prices?|premiums?|contributions?|tariffs?|royalt(?:y|ies)|deductions?|allowances?|stipends?|ceilings?)\b[^;.,\d]{0,50} (?:at|to) $"
    r"|(?<!\w)(?:[Ll]uật|[Nn]ghị định|[Tt]hông tư|[Qq]uy định)(?!\w)[^;.:]{0,40}?(?<!\w)(?:ấn định|định|quy định|áp dụng|đặt ra|khống chế|chốt)(?: mức| t[ỷỉ] lệ| khung| ngưỡng| mức sàn| mức trần)+(?: \w+){0,4} $"
)


def by_a_rule(mention: QuantityMention, text: str, start: int, bits: int) -> bool:
    """The share is the least that a law leaves to somebody, or so much less by an article of one."""
    if mention.comparator is GTE:
        return bool(_GUARANTEED.bit & bits and _GUARANTEED.plain.search(text, 0, start))
    cut = CUT_BY.bit & bits and CUT_BY.plain.search(text, 0, start)
    return bool(cut) and _BY_A_RULE.match(text, start + mention.end - mention.start) is not None


def fixed_by_a_rule(text: str, start: int, bits: int) -> bool:
    """A document is told to fix what is paid or granted at the figure that starts there. `bits`: those of the text."""
    fixed = FIXED.plain.search(text, 0, start) if FIXED.bit & bits else None
    return fixed is not None and not _AIM.search(fixed.group())
