"""Numbers of what was counted last, which their own words only say to be so many: "today there are two"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.ask import Ask
from monitor.extract.amount.held import YEARLIKE
from monitor.extract.members import COUNT, MONEY
from monitor.extract.prefilter.lazy import lazy

#: Nothing counted stands behind: the unit was said before.
UNSAID: Final = lazy(
    r" ?[.,;)]|$| (?:in|by|at the (?:end|start|beginning|close|time|same)|as of|last|this|next|a year|the year|over|from|to|today|now|at present|currently|for (?:it|that|the same)|năm|vào|vào năm|trong|và|and|so với|của năm|hiện|hiện nay|hiện tại)(?!\w)",
    re.I,
)
#: "Giữa năm 2025 mới có 229", "đến năm 2045 con số này là 10": of what was counted before.
_COUNT_SAID: Final = lazy(
    r"(?<!\w)(?:mới|chỉ|đã|hiện|vẫn|khi đó|lúc đó) có $|(?<!\w)(?:con số|số) (?:này|đó|ấy)(?: (?:sẽ|đã|mới|chỉ|dự kiến|phải|năm \d{4}))* (?:là|đạt|lên|còn|tăng lên|ở mức) $"
    r"|(?<!\w)(?:danh mục|danh sách|dự thảo|văn bản|phương án)(?: (?!sẽ|phải)[^\W\d]\w*){0,3} (?:có|gồm|giữ) $"
    r"|(?<!\w)(?:hơn|so với|từ|bằng|vượt|kém) (?:con )?số $"
    r"|\b(?:it|they|the (?:team|number|figure|total|staff|unit)) (?:should|will|would|is to|are to|must|could) (?:grow|rise|increase|expand|climb|get|go up) to (?:about |around |some |at least )?$"
    r"|\b(?:plan|target|goal|aim)(?: for (?:(?:19|20)\d\d|this year|next year))? is (?:to (?:have|reach|get to|operate|run|be at) )?$"
    r"|\b(?:plan|target|goal) (?:of|for) $|(?<!\w)(?:kế hoạch|chỉ tiêu|mục tiêu) (?:là )?$"
    # "Its chairman dreams of ten", "giám đốc chỉ mong có 5".
    r"|\b(?:dream(?:s|ed|t)? (?:aloud |openly )?of|hop(?:es?|ed) for|aim(?:s|ed)? for|(?:would|could|will|can) settle for) (?:about |some )?$"
    r"|(?<!\w)(?:mơ|mơ ước|ao ước|mong|mong muốn|hy vọng|muốn) (?:sẽ )?có (?:khoảng )?$"
    # "Foresees a place there for 40 to 50", "today there are two", "you have two now", "the task set for 2030 was 40 to
    # 50", "the final text abolishes 118".
    r"|\b(?:a place|places|room|seats)(?: (?:there|in (?:them|it)))? for (?:the |some |at least )?$"
    r"|\bthere (?:should|will|must|would) be (?:between |about |some )?$"
    r"|\bthere (?:is|are|was|were)(?: now| still| only| just| already)* $|\b(?:you|we|they|it) (?:now |already |still |only )*(?:have|has|had) $"
    r"|\b(?:target|goal|task|bar|aim|plan|forecast|guess|prediction|bet|hope|ambition)(?: (?:[^.;:,\d]|\b(?:19|20)\d\d\b){1,34})? (?:is|was|would be|had been|stands at|stood at) (?:still |only )?$"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|đích|dự báo|yêu cầu|kỳ vọng|nhiệm vụ)(?: (?:đặt ra |đề ra )?(?:đến |cho |của |vào )?(?:năm )?20\d\d)? (?:là|ở mức) (?:từ )?$"
    r"|\b(?:raise|raises|raised|lower|lowers|lowered|cut|cuts|lift|lifts|lifted|lengthen|lengthens|expand|expands|increase|increases|bring|brings|brought|reduce|reduces|reduced|extend|extends) (?:the )?(?:latter|former|second|first|number|total|list|figure) to $|\b(?:I|we|they) (?:can |could )?(?:count|counted|see|know of) (?:only |just )?$"
    r"|[;,] (?:and |but )?(?:the|this|its|their) (?:[a-z-]+ ){1,4}(?:abolish(?:es|ed)|scrap(?:s|ped)|keeps?|kept|drop(?:s|ped)|removes?d?|retain(?:s|ed)|approved|rejected) $"
    r"|\b(?:the|this|that) (?:number|figure|total|count|tally) (?:(?:had|has|will|should|would|is to|must) )?(?:is|was|be|been|stood at|stands at|reach(?:es|ed)?|rose to|grew to|rise to|grow to|climb to|hit) $",
    re.I,
)
#: "My own forecast is five", "the strategy sets a target of ten".
_AIM_SAID: Final = lazy(
    r"\b(?:target|goal|aim|plan|forecast|guess|prediction|bet|hope|ambition)(?: (?:for|in|by|at) (?:[^.;:,\d]|\b(?:19|20)\d\d\b){1,30})? (?:is|was|would be|had been|of)(?: (?:only|just|still))? $"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|đích|dự báo|dự đoán)(?: (?:của|cho|đến|vào) (?:[^.;:,\d]|(?:19|20)\d\d){1,30})? (?:là|chỉ là|ở mức) $",
    re.I,
)
#: How the words before such a number end.
_COUNT_ENDS: Final = tuple(
    f"{word} "
    for word in "to have reach of hoạch tiêu có số là đạt lên còn mức is was be been at hit reached reaches are were has had only still now shes shed raps pped keep keeps kept for between about some drops move moves moved tains tained oved cted gồm giữ".split()
)


def said_of_count(ask: Ask) -> bool:
    """The number is one more of what was counted last."""
    low, last = ask.low, ask.before[-1] if ask.before else ask.lead
    if not ask.tail.endswith(_COUNT_ENDS) or YEARLIKE.fullmatch(low.raw) or not UNSAID.match(ask.text, ask.end):
        return False
    if last is not None and last.unit in MONEY and ask.counts and low.scale == 1:
        # What one of those counted is worth was said between.
        return _AIM_SAID.search(ask.text, max(0, low.start - 60), low.start) is not None
    counts = [m for m in ask.before if m.unit is COUNT]
    if last is None or not (
        last.unit is COUNT or ((counts or (ask.lead is not None and ask.lead.unit is COUNT)) and low.value > 100)
    ):
        return False
    return bool(_COUNT_SAID.search(ask.text, max(0, low.start - 60), low.start))
