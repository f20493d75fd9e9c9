"""A time that a sentence says for several of its figures: which of them have it too."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.period import Grain
from monitor.extract.bracket import bracket_at
from monitor.extract.evidence.move import came_from
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import COUNT, INDEX, PLACES, RANK
from monitor.extract.model import PeriodMention, Sentence
from monitor.extract.period.back import BEFORE_THAT, earlier
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.closed import closed_off, still_to_come
from monitor.extract.period.edition import ranked_by
from monitor.extract.period.from_now import past_what_moves
from monitor.extract.period.planned import introduces, of_a_plan, of_what_is_meant, sets_out, was_due
from monitor.extract.period.tense import INTENDED, NOW, named_today
from monitor.extract.period.went_on import goes_on, went_on
from monitor.extract.period.years import YEARS_BEFORE, years_told
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
EDITIONS: Final = frozenset({RANK, PLACES, INDEX})
_PART: Final = Prefiltered(
    r"\b(?:of which|of them|including|trong đó|trong số đó|riêng (?:phần|nhóm|khối|mảng|số)|với [^,;.\d]{3,30} và (?:tăng|giảm))\b",
    re.I,
)
_ASIDE: Final = lazy(r" ?\((?:up|down|a rise of|tăng|giảm)?(?: hơn| gần| about| some)? ?")
_THEN: Final = Prefiltered(
    r"\b(?:(?:in|during|over) (?:the|that) (?:period|half|quarter)\b(?! (?:of|to|from|ended|ending))|that year|the same year|by then|by that time|năm đó|năm ấy|(?<!trong )khi đó)\b"
)
#: "Lên 2% GDP vào năm 2030, với phần của doanh nghiệp vượt 60%".
_WITH: Final = Prefiltered(r"[^,;.]{0,40}, (?:with|along with|together with|alongside|với|cùng với|đi cùng|kèm theo) ")
_WHICH: Final = Prefiltered(r"(?:[^.;,]*,)? ?[^.;,]*, (?:which|that|tức|nghĩa là)\b")
_OTHER_VERB: Final = lazy(
    r",[^,;.]*\b(?:is|are|was|were|will|has|have|had|plans?|expects?|hopes?|aims?)\b|\b(?:and|with) [^,;.]{0,30}\b(?:must|should|shall|needs? to)\b|\band (?:is|are|will|would|has|have|plan(?:s|ned)?|expect(?:s|ed)?|hope[sd]?|aim(?:s|ed)?|want(?:s|ed)?|targets|intend(?:s|ed)|seeks|sought|needs?(?= (?:\d|at least|about|some|another|up to))|(?:was|were) (?:aiming|hoping|planning|targeting|planned|expected|scheduled|supposed|meant|designed|due|set|to))\b|,[^,;.]*(?:dự kiến|sẽ|phấn đấu|đặt mục tiêu|đã|đang|khởi công)| và (?:sẽ|cần(?= (?:có |thêm |tới |khoảng |ít nhất )*\d)|dự kiến|đặt mục tiêu|phấn đấu|muốn|cam kết|lên kế hoạch)(?!\w)"
    r"|,? (?:and|while|but) (?:that )?(?:the|its|their) (?:range|target|goal|aim|mark|requirement|objective)s?\b|,? (?:còn|trong khi|và) (?:mục tiêu|chỉ tiêu|yêu cầu)(?!\w)"
    # "At 31.5 percent, against a target of 50 percent for 2030".
    r"|\b(?:an?|the|its|their) (?:[a-z]+ )?(?:target|goal|aim|objective) of (?=\d)|(?<!\w)(?:mục tiêu|chỉ tiêu) (?:là )?(?=\d)"
    # "Within sight of the place that the Party had set for 2030": when that is due.
    r"|\bthe (?:place|rank|position|level|mark|share|number|pace) (?:that |which )?(?:[\w'’-]+ ){1,4}?(?:has |had )?(?:set|fixed|wanted|wants|named|promised|pledged)\b"
)
#: "36 companies make drones and had revenue of $94 million in 2025": of today, and of then.
_MAKE_AND_HAD: Final = lazy(
    r"[^.;,]{0,30}? (?:make|operate|work|sell|produce|run|exist|supply|build|offer|design|employ|use|have|are)\b[^.;]*\band (?:had|were|was|earned|made|recorded|posted|employed|exported|raised|sold|took)\b"
)
#: "... and fewer than 30 that wrote a cheque this year": when those did.
_ITS_CLAUSE: Final = lazy(
    r"\b(?:that|who|which) (?:\w+ly )?(?:[a-z]+ed|wrote|made|took|won|got|sold|went|came|had|were|was|did|began|left)\b"
)
#: "The 50,000 it wants by 2030": the time is that of what is wanted.
WANTED: Final = lazy(
    r"\b(?:it|they|we|the country|the government) (?:wants?|needs?|plans?|aims?|hopes?|seeks?|expects?|ha(?:s|ve) set)\b|(?<!\w)mà (?:\w+ ){1,3}(?:cần|muốn|đặt|đề)(?!\w)"
)
#: "The goal is 80 per cent in 2030; at mid-year it was 38": another time.
_WAS_THEN: Final = lazy(
    r";(?![^;]*(?:predict|forecast|expect|plan|project))[^;]*\b(?:it|this|that|the (?:figure|ratio|rate|share|number)) (?:was|stood|had)\b|;[^;]*(?:mới là|mới đạt|đã đạt|chỉ đạt)"
)
#: "; in Ho Chi Minh City it was": the same, told of another place.
_IN_A_PLACE: Final = lazy(
    rf"; (?:but |while |and |còn |riêng |trong khi )?(?:in|at|for|ở|tại) (?:the )?[{CAPITALS}][^,;.\d]{{1,40}}(?:, [^,;.\d]{{1,24}})?$"
)
#: "In towns it was 31.5 percent in 2025; in the countryside it was 25.5 percent".
_IN_A_PART: Final = lazy(
    r"; (?:but |while |and |còn |riêng |trong khi )?(?:in|among|for|with|ở|tại|trong) (?!(?:the )?(?:mid|early|late|end|first|second|third|fourth|last|previous)\b)(?:(?!year|month|quarter|half|decade|năm|tháng|quý)[^,;.\d]){3,44}? (?:it|this|that|the (?:figure|share|rate|ratio|number)|con số này|tỷ lệ này|tỷ lệ|mới|chỉ|là|đạt)(?!\w)[^,;.\d]{0,24}$"
)


_COMPARED_WITH: Final = Prefiltered(r"\b(?:compared (?:with|to)|so với)(?: \w+){0,2} $", re.I)


def of_the_next(index: int, context: SentenceContext, at: int) -> bool:
    """The next figure is what this one comes from, and what is said at the offset stands behind it ("to 30 days from 90 at
    present"), or both stand in one bracket behind this figure ("120 firms (now 58)")."""
    following, text = index + 1, context.sentence.text
    if following >= len(context.mentions):
        return False
    if context.mentions[following].earlier and context.ends[following] <= at:
        return True
    held = bracket_at(text, at)
    return held is not None and context.ends[index] <= held[0] < context.starts[following] <= held[1]


#: "Goal, at least 30% of GDP; result, 18.9%": the heading has a time for the aim, and maybe another for what came of it.
_RESULT: Final = lazy(r"[;,.] ?(?:kết quả|thực hiện|thực tế|đạt được|results?\b|actual\b|outcome\b|achieved\b)", re.I)


def of_several(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[PeriodMention]],
    before: Sequence[Chosen],
    same: int | None,
) -> Chosen:
    """A time that the sentence says for several figures. `said`: the times that may be the figure's, and all."""
    own, times = said
    mention, sentence = context.mentions[index], context.sentence
    text, bits, start = sentence.text, sentence.line.bits, context.starts[index]
    if _THEN.bit & bits and _THEN.plain.search(text, *context.own[index]):
        told = [t for t in own if t.end <= start]
        return Chosen(told[-1], "then") if told else Chosen(None, "none")
    if index and before[index - 1].rule == "heading" and _RESULT.search(text, context.ends[index - 1], start):
        return Chosen(None, "none")
    if index:
        just = before[index - 1].time
        if just is not None and BEFORE_THAT.bit & bits and _a_year_before(index, context):
            return Chosen(earlier(just), "a-year-before")
        back = just is not None and YEARS_BEFORE.bit & bits and not mention.change
        if back and just and (years := years_told(text, context.own[index][0], start, context.ends[index])):
            return Chosen(earlier(just, years), "a-year-before")
        if mention.earlier and not (own and own[-1].start > start) and came_from(index, context):
            return Chosen(None, "what-it-came-from", True)
        last = _before(index, context, times, before)
        if last is not None and _shares(index, context, last, before):
            return Chosen(last, "listed")
        cut = text.rfind(";", 0, start)
        if cut >= 0 and (own or not last) and _WAS_THEN.match(text, cut, start + 1):
            same_time = own and _at_the_same_time(sentence, cut, start, based=times[-1].base)
            return Chosen(own[-1], "listed") if same_time else Chosen(None, "another-time", True)
        alike = before[same].time if same is not None and not context.mentions[same].earlier else None
        if alike is not None and still_to_come(sentence, alike, start):
            return Chosen(None, "now", True)
        if alike is not None and not (alike.deadline and ALREADY.search(text, alike.end, max(alike.end, start))):
            return Chosen(alike, "listed")
        if len(own) == 1 and cut >= 0 and goes_on(context, own[0], cut, start):
            return Chosen(own[0], "listed")
        if (past := went_on(index, context, before)) is not None:
            return Chosen(past, "went-on")
    if own and (leading := _leading(index, context, own)) is not None:
        since = past_what_moves(index, context, context.ends[index - 1]) if index else 0
        now = index and leading.deadline and ALREADY.search(text, since, start)
        return Chosen(None, "now", True) if now else Chosen(leading, "leading")
    today = named_today(text, 0, len(text)) if NOW.bit & bits else None
    if today and not (_of_another(context, index, today.start()) or of_the_next(index, context, today.start())):
        return Chosen(None, "now", True)
    return _later(index, context, own, times) if own else Chosen(None, "none")


def _at_the_same_time(sentence: Sentence, cut: int, start: int, *, based: bool) -> bool:
    """What is told behind the semicolon at `cut` up to the figure at `start` was so at the time told before it: it had to be
    so then, or is told of another place. `based`: the last time of the sentence is only compared with."""
    text = sentence.text
    if was_due(text, cut) or (not based and _IN_A_PLACE.match(text, cut, start)):
        return True
    return _IN_A_PART.match(text, cut, start) is not None and INTENDED.search(sentence.line.lower, 0, cut) is None


_LEVEL_WAS: Final = lazy(
    rf"\b(?:was|were|had|did|stood at|reached|came to|from|against|with)(?: [a-z]+){{0,2}} $|(?<!\w)(?:là|đạt|có|từ|mới|chỉ)(?: [{SMALLS}]+){{0,2}} $"
)
_THE_YEAR_BEFORE: Final = lazy(
    r"(?: [^\W\d][\w-]*){0,3}? (?:(?:in )?(?:the year before|a year (?:earlier|before)|the previous year)|(?:vào |của )?năm trước đó)(?!\w)"
)


def _a_year_before(index: int, context: SentenceContext) -> bool:
    """The words before the figure, or right behind a level, say the year before the one told of."""
    text, mention, base = context.sentence.text, context.mentions[index], context.sentence.start
    start, end = mention.start - base, mention.end - base
    if BEFORE_THAT.plain.search(text, context.own[index][0], start):
        return True
    behind = not mention.change and _THE_YEAR_BEFORE.match(text, end)
    return bool(behind and _LEVEL_WAS.search(text, max(0, start - 40), start))


def _leading(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time that the sentence begins with, or of the issue of what the figure is a rank in."""
    sentence, mention = context.sentence, context.mentions[index]
    start = mention.start - sentence.start
    if mention.unit in EDITIONS:
        issue = [t for t in own if t.end <= start and _of_issue(t, context)]
        if issue:
            return issue[-1]
    first = min(context.mentions[0].start - sentence.start, start)
    leading = [t for t in own if t.end <= first]
    if not leading:
        return None
    time = leading[-1]
    led = time.start < 64 or introduces(sentence.text, time) or context.strength(time.end, start) < 3
    return time if led or sets_out(sentence.text, time) else None


def _later(
    index: int, context: SentenceContext, own: Sequence[PeriodMention], times: Sequence[PeriodMention]
) -> Chosen:
    """The time said behind the figure, and behind others, or closing the sentence."""
    end = context.mentions[index].end - context.sentence.start
    right = [
        t for t in own if t.start >= end and _reaches(context, index, t) and not _set_against(context, index, t, times)
    ]
    if right and of_a_plan(index, context, right[0]):
        return Chosen(None, "none")
    # What stands behind a semicolon is of what is told there.
    text = context.sentence.text
    alone = len(own) == 1 or (right and all(t is right[0] or ";" in text[end : t.start] for t in own))
    if right and (alone or context.strength(end, right[0].start) < 2):
        return Chosen(right[0], "one-time")
    closing = _closing(context, own, end) if len(own) == 1 else None
    return Chosen(closing, "trailing") if closing else Chosen(None, "none")


def _closing(context: SentenceContext, own: Sequence[PeriodMention], end: int) -> PeriodMention | None:
    """The one time of the sentence, said behind its last figure and a comma; nothing turns from what ends at `end`."""
    final, time, text = context.ends[-1], own[0], context.sentence.text
    if end < time.start and _ACCORDING.search(text, end, time.start) and _A_REPORT.match(text, time.end):
        return time
    if time.start < final or _TURNS.search(text, end, final):
        return None
    return time if _TRAILS.search(text[final : time.start]) else None


#: "..., according to StartupBlink's 2026 report": of all that it tells.
_ACCORDING: Final = lazy(r", (?:according to|as told by) [^,;.\d]{2,60}$|, theo [^,;.\d]{2,60}$")
_A_REPORT: Final = lazy(r" (?:report|index|ranking|survey|edition|study)\b|(?=[,.;]|$)")
_TRAILS: Final = lazy(r", *(?:\w+ ){0,3}$")
_TURNS: Final = lazy(r"\b(?:but|whereas|although|though)\b|(?<!\w)(?:nhưng|song)(?!\w)")


def _reaches(context: SentenceContext, index: int, time: PeriodMention) -> bool:
    """A time behind may be that of the figure: no other predicate begins and, over a comma, no other figure stands between."""
    base, text = context.sentence.start, context.sentence.text
    end = context.mentions[index].end - base
    between = any(end <= m.start - base < time.start for m in context.mentions[index + 1 :])
    ahead = any(
        context.own[i][0] <= time.start and time.end <= m.start - base
        for i, m in enumerate(context.mentions[index + 1 :], index + 1)
    ) and not _closes(text, end, time)
    following = context.mentions[index + 1] if index + 1 < len(context.mentions) else None
    if between and of_what_is_meant(index, context, time.start):
        return False
    if between and context.mentions[index].unit is RANK and ranked_by(text, end, time.start):
        return True
    moved = context.mentions[index].unit is PLACES and following is not None and following.unit is RANK
    limit = 2 if (between or ahead) and not moved else 3
    if between and limit == 2 and not ahead and _enumerated(context, index, time):
        limit = 3
    if _MAKE_AND_HAD.match(text, context.mentions[index].number - base, time.start):
        return False
    return context.strength(end, time.start) < limit and not (
        _OTHER_VERB.search(text, end, time.start)
        or (between and (WANTED.search(text, end, time.start) or _ITS_CLAUSE.search(text, end, time.start)))
    )


#: "Ten unicorns, 10,000 start-ups and 500 funds": nothing but what is counted stands between two.
_NEXT_ITEM: Final = lazy(
    r"(?: [^\W\d][\w'’/&-]*){0,6}(?:, (?:an?|một) [^.;,\d]{3,40})*(?:,|,? and|,? plus|,? và|,? cùng|,? with) (?:(?:about|around|some|nearly|over|only|just|more than|at least|up to|another|a|the|khoảng|gần|hơn|trên|ít nhất|tối thiểu|chỉ|thêm|với) )*"
)


def _enumerated(context: SentenceContext, index: int, time: PeriodMention) -> bool:
    """The figures from this one on to the time are the items of one list."""
    text, base = context.sentence.text, context.sentence.start
    items = [m for m in context.mentions[index:] if m.start - base < time.start]
    return all(_NEXT_ITEM.fullmatch(text, a.end - base, b.start - base) for a, b in zip(items, items[1:], strict=False))


def _closes(text: str, end: int, time: PeriodMention) -> bool:
    """The time ends what is said of the figure, over the commas of a list ("27 tỷ đồng từ lúa, vật nuôi trong năm 2024, bằng")."""
    return text.startswith(",", time.end) and bool(_LED_IN.search(text, end, time.start))


_LED_IN: Final = lazy(r"[^,;.] (?:in|during|over|throughout|trong|vào)(?: cả)?(?: năm| the| the year)? $")


def _before(
    index: int, context: SentenceContext, times: Sequence[PeriodMention], before: Sequence[Chosen]
) -> PeriodMention | None:
    """The time of the figure before, or of the one that it is compared with."""
    mention, base = context.mentions[index], context.sentence.start
    start = mention.start - base
    former = context.former(index)
    apart = before[former].rule == "counted-events" and mention.unit is not COUNT
    last = before[former].time if not apart else None
    text, compared = context.sentence.text, former > 0 and _COMPARED_WITH.bit & context.sentence.line.bits
    if compared and _COMPARED_WITH.plain.search(text, 0, context.mentions[former].start - base):
        last = before[former - 1].time
    if last is not None and closed_off(context.sentence, last, start) and last in times:
        return None
    return last


def _shares(index: int, context: SentenceContext, last: PeriodMention, before: Sequence[Chosen]) -> bool:
    """The figure goes on with the time of the one before it."""
    base, text, last_before = context.sentence.start, context.sentence.text, context.former(index)
    former = context.mentions[last_before]
    start = context.mentions[index].start - base
    if text.startswith(" of which", context.ends[index]):
        return True
    if former.earlier:
        return False
    end = former.end - base
    if last.deadline and ALREADY.search(text, max(end, last.end), start):
        return False
    if last.deadline and _PLACED.search(text, max(end, last.end), start):
        return False
    if text.find(", wh", end, start) >= 0 and _WHO_HAS.fullmatch(text, end, start):
        return False
    joined = text.find(" and ", end, start) >= 0
    if joined and _AND_NOW.fullmatch(text, end, start) and _ARE.match(text, context.ends[index]):
        return False
    return bool(
        context.strength(end, start) < 3
        or before[last_before].rule in ("leading", "listed")
        or _PART.search(text, end, start)
        or _WHICH.match(text, end, start)
        or _WITH.match(text, end, start)
        or _ASIDE.fullmatch(text, last.end, start)
        or text.startswith(": ", last.end)
        or (_AGAINST.fullmatch(text, end, start) and _IN_A_COUNTRY.match(text, context.ends[index]))
        or (text.startswith("(", start - 1) and _PEER.search(text, end, start) is not None)
    )


#: "221 megawatts at the end of 2025, against 1,400 megawatts in Singapore": of the same time.
_AGAINST: Final = lazy(r"[^;.\d]{0,30}(?:19|20)\d\d,? (?:against|versus|compared (?:with|to)|so với) ")
_IN_A_COUNTRY: Final = lazy(
    rf" (?:of [\w']+ )?(?:in|for|at|ở|tại|của) (?:the )?(?!(?:Q[1-4]|H[12]|GDP)\b)[{CAPITALS}][^\W\d]"
)
#: "With 0.766 in 2023, as told by the UNDP, Vietnam is ahead of Indonesia (0.728)": of the same time.
_PEER: Final = lazy(
    rf"(?:\b(?:ahead of|behind|above|below|than|against|with|and|before|after|to)|(?<!\w)(?:trên|dưới|sau|trước|hơn|với|và|kém))(?: the)?(?: [{CAPITALS}][\w.'’-]*){{1,4}} \($"
)
#: "Grew by 17 percent in 2025, and nearly four in five people are online": of today.
_AND_NOW: Final = lazy(
    r"[^.;]*\b(?:in|last year|(?:19|20)\d\d)\b[^.;\d]*,? and (?:all (?:of )?(?:the |its |their )?)?(?:nearly |almost |about |some |over |more than )?"
)
#: "60% required for 2030, though groups such as Samsung, which has 2,500 engineers": of today.
_WHO_HAS: Final = lazy(
    r"[^.;]*, (?:which|who) (?:already |now |currently |alone )?(?:has|have|employs?|runs?|operates?|owns?)\b[^,;.]*"
)
#: "12 by 2030, and Singapore already has 75".
ALREADY: Final = Prefiltered(
    r"\balready (?:has|have|is|are|at|stands?|counts?)\b|\b(?:has|have|is|are) already\b|(?:;|\b(?:but|yet|though|although)) (?:it|they|the [a-z]+|[A-Z][a-z]+(?:['’]s (?:[a-z]+ ){0,2}[a-z]+)?)(?:, [^,;.\d]{2,40},)? (?:(?:still|only|so far|alone) )*(?:has|have|counts?|boasts?|claims?|invests?|spends?|employs?|earns?) (?:the equivalent of )?(?:(?:just|only|about|around|some|nearly|over|(?:fewer|less|more) than) )*$|(?<!\w)(?:đã|vốn) (?:có|đạt|là|ở)(?!\w)"
)
#: "The top 50 by 2030, but the ranking, in which Singapore came third": of the ranking's time.
_PLACED: Final = lazy(
    r"(?:,|;) (?:but|and|while|whereas|though|although|where|which|who|(?:in|on|of|by) which)\b[^;]*\b(?:came|ranked|placed|finished|stood|was|were|took|had been|rose to|fell to|slipped to|climbed to)(?: (?:only|just|in|at|the))* $"
)
_ARE: Final = lazy(
    r"(?: [\w'-]+){0,3} (?:are|is|have|has)\b(?! (?:been|to|expected|planned|due|set|forecast|projected|targeted|scheduled)\b)"
)


def _of_issue(time: PeriodMention, context: SentenceContext) -> bool:
    """The year of an edition, in its name or right behind that of an index."""
    return time.edition or bool(_ISSUE.search(context.sentence.text, max(0, time.start - 48), time.start))


_ISSUE: Final = lazy(
    r"(?:\b(?:[Ii]ndex|[Ss]urvey|[Rr]anking|GII|EGDI|GCI)|(?:[Đđ]ổi mới sáng tạo|[Aa]n ninh mạng|[Aa]n toàn thông tin) toàn cầu|[Cc]hính phủ điện tử)(?: \([A-Z]+\))? (?:năm )?$"
)


def _of_another(context: SentenceContext, index: int, at: int) -> bool:
    """The place is among the own words of another figure behind a clause's end."""
    held = bracket_at(context.sentence.text, at)
    if held and not held[0] < context.starts[index] < held[1]:
        return True
    parted = context.strength(min(at, context.own[index][1]), max(at, context.own[index][0])) == 3
    return parted and any(low <= at < high for i, (low, high) in enumerate(context.own) if i != index)


def _set_against(context: SentenceContext, index: int, time: PeriodMention, times: Sequence[PeriodMention]) -> bool:
    """What the figure is compared with has its time said before the other, which is another figure's ("up on the same months of
    2025 and more than half of the $231 billion planned for 2026")."""
    end = context.mentions[index].end - context.sentence.start
    between = any(end <= m.start - context.sentence.start < time.start for m in context.mentions[index + 1 :])
    return between and any(t.base and end <= t.start < time.start for t in times)
