"""Which of the times said is a figure's own: beside it, in its list, leading its sentence, or handed on. Rules are named."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.guard import Guarded
from monitor.extract.model import PeriodMention, QuantityMention
from monitor.extract.record import record, replace
from monitor.extract.scene import Scene

_EDITIONS = frozenset({Unit.RANK, Unit.PLACES, Unit.INDEX})
_NOW = Guarded(
    r"[;,.] nay\b|^Nay\b|(?<!\w)(?:now|one day|currently|to date|today|so far|at the time of writing|at present|at the moment|for now|presently|these days|to this day|(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?! hành\b)|hiện nay|hiện tại|đến nay|tới nay|hiện có|lâu nay|đến thời điểm này|tính đến nay|bây giờ|ngày nay|hôm nay|lúc này|thời điểm hiện tại)(?!\w)",
    re.I,
)
#: "From 0.6% of GDP now to 2%".
_NOW_BEHIND = re.compile(
    r"(?: (?:of )?G[R]?DP)?,? (?:now|today|currently|at present|hiện nay|hiện tại|hiện giờ|như hiện nay|ở thời điểm hiện tại)(?!\w)"
)
_PART = re.compile(r"\b(?:of which|of them|including|trong đó|trong số đó)\b", re.I)
_ASIDE = re.compile(r" ?\((?:up|down|a rise of|tăng|giảm)?(?: hơn| gần| about| some)? ?")
_VERSUS = re.compile(r"\b(?:against|compared (?:with|to)|versus|than|so với)(?: (?:just|only|about|mức|chỉ))? $", re.I)
_THEN = re.compile(r"\b(?:that year|the same year|by then|by that time|năm đó|năm ấy|khi đó)\b")
_WHICH = re.compile(r"(?:[^.;,]*,)? ?[^.;,]*, (?:which|that|tức|nghĩa là)\b")
_OTHER_VERB = re.compile(
    r",[^,;.]*\b(?:is|are|was|were|will|has|have|had|plans?|expects?|hopes?|aims?)\b|\band (?:is|are|will|has|have|plans?|expects?|hopes?|aims?|wants?|targets|intends|seeks)\b|,[^,;.]*(?:dự kiến|sẽ|phấn đấu|đặt mục tiêu|đã|đang|khởi công)"
)
#: "21.4 per cent of the plan for the whole year": the plan's time, not the figure's.
_OF_PLAN = re.compile(
    r"[^,;.]{0,12}\b(?:(?:of|to) (?:the |its |this )?(?:annual |yearly |full-year )?(?:plan|target|goal|estimate|budget) (?:for|of|set for) (?:the )?|(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: của| năm| cả)* ?)$",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:(?:against|compared (?:with|to)|versus|than|so với)(?: (?!(?:19|20)\d\d )[\d.,]+ (?:and|or|và|hoặc))?|from|từ|từ mức)(?: [a-zà-ỹ]+){0,2} $",
    re.I,
)
_RESPECTIVELY = Guarded(r"\brespectively\b|lần lượt", re.I)
_PAST = re.compile(r"\b(?:was|were|had|went|came|rose|fell|grew|took|made|saw|did|\w{3,}ed)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|will|would|can|may|should|must|stands?|accounts?|remains?|says?)\b")
#: "... nhưng rốt cuộc chỉ đạt": what came of it at the same time.
_IN_FACT = re.compile(r"(?:nhưng|song|tuy nhiên|trong khi)(?: \w+){0,6} (?:chỉ|mới|thực tế|rốt cuộc|kết quả)(?!\w)")
#: "..., lên khoảng 5.700 đơn, vào năm 2030."
_LAST = re.compile(r", (?:by|in|vào|đến)(?: năm| the end of)? ")
_CLOSES = re.compile(r"[.;]|$")
#: "The goal is 80 per cent in 2030; at mid-year it was 38": another time.
_WAS_THEN = re.compile(
    r";(?![^;]*(?:predict|forecast|expect|plan|project))[^;]*\b(?:it|this|that|the (?:figure|ratio|rate|share|number)) (?:was|stood|had)\b|;[^;]*(?:mới là|mới đạt|đã đạt|chỉ đạt)"
)
_ON = re.compile(r", (?:while|with|and|but|whereas)\b")
_TOLD_VI = re.compile(r"(?<!\w)(?:đã|đang|mới|hiện|vừa|từng|là)(?!\w)")
_RELATIVE = re.compile(r", (?:which|who|whose|where|nơi|vốn) ")
#: The main clause goes on behind a relative one.
_RESUMES = re.compile(
    r", (?:\w+ly |now |already |also |it |they |this |he |she )?(?:is|are|was|were|has|have|had|will|may|can|must|should|could|would|proposes?|calls?|sets?|names?|lists?|plans?|aims?|reached|stands?|stood|ranks?|\w+ed|said|says|hiện|đã|đang|có|đạt|sẽ|mới|chiếm|dự kiến)\b"
)
_UNTIL_NOW = re.compile(r"(?:từ nay|from now) *$", re.I)


@record()
class Chosen:
    """The time of a figure and the rule that chose it; `stop`: nothing may be handed on either ("now")."""

    time: PeriodMention | None
    rule: str
    stop: bool = False


def choose(
    index: int, scene: Scene, times: Sequence[PeriodMention], before: Sequence[Chosen], same: int | None
) -> Chosen:
    """The time of the figure `index`; `before` are the choices for the figures before it in the sentence. `same`: the
    last figure before it that speaks of the same metric."""
    base = scene.sentence.start
    text = scene.sentence.text
    mention = scene.mentions[index]
    start, end = mention.start - base, mention.end - base
    low, high = scene.own[index]
    own = [t for t in times if _may_be_of(t, index, scene)]
    if (event := _counted_event(index, scene, times)) is not None:
        return Chosen(event, "counted-events")
    if (dealt := _dealt(index, scene, own)) is not None:
        return Chosen(dealt, "respectively")
    if mention.earlier and _NOW_BEHIND.match(text, end):
        return Chosen(None, "now", stop=True)
    behind = [t for t in own if end <= t.start and t.end <= high + 1]
    if (
        behind
        and (mention.unit is not Unit.TIMES or behind[0].deadline)
        and behind[0].start - end < 70
        and scene.strength(end, behind[0].start) < 3
        and (mention.unit is Unit.TIMES or not _next_claims(scene, index, behind[0]))
        and not _of_plan(text, end, behind[0], own)
    ):
        was = mention.earlier or _AGAINST.search(text, max(0, start - 34), start)
        return Chosen(behind[0], "what-was" if was and not behind[0].deadline else "behind")
    last = next((t for t in own if _LAST.fullmatch(text, end, t.start) and _CLOSES.match(text, t.end)), None)
    if last is not None:
        return Chosen(last, "behind")
    if index and before[-1].rule == "of-a-plan" and scene.strength(scene.mentions[index - 1].end - base, start) < 3:
        return Chosen(None, "of-a-plan", stop=True)
    ahead = [t for t in own if low <= t.start and t.end <= start]
    if ahead:
        return Chosen(_of_span(index, scene, ahead[-1]), "ahead")
    if not behind and _VERSUS.search(text, max(0, start - 30), start) and (close := _close_behind(times, end)):
        return Chosen(close, "what-was")
    if (shared := _compared_too(index, scene, before)) is not None:
        return Chosen(shared, "what-was")
    if mention.earlier and _due_later(index, scene, times):
        return Chosen(None, "what-is-to-change", stop=True)
    compared = mention.earlier or _AGAINST.search(text, max(0, start - 34), start)
    if compared and (told := next((t for t in times if end <= t.start and t.end <= high + 1), None)):
        return Chosen(told, "what-was")
    now = _NOW.search(text, low, min(high, len(text))) and not _UNTIL_NOW.search(text[low:start])
    if now or _still(index, scene, own, before):
        return Chosen(None, "now", stop=True)
    if mention.unit is Unit.TIMES:
        own = [t for t in own if t.end <= start]
    return _shared(index, scene, (own, times), before, same)


def _may_be_of(time: PeriodMention, index: int, scene: Scene) -> bool:
    """The time is no base, event or name, and belongs to no other figure and no clause that is closed before this one."""
    mention = scene.mentions[index]
    named = mention.unit in _EDITIONS
    if time.base or (time.event and not (named and time.happened)) or (time.edition and not named):
        return False
    return not _of_what_was(time, index, scene) and not _closed_off(
        scene.sentence.text, time, mention.start - scene.sentence.start
    )


def _counted_event(index: int, scene: Scene, times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time at which the things counted came about ("four laboratories approved in January")."""
    mention, base = scene.mentions[index], scene.sentence.start
    if mention.unit is not Unit.COUNT:
        return None
    end = mention.end - base
    limit = scene.mentions[index + 1].start - base if index + 1 < len(scene.mentions) else len(scene.sentence.text)
    first = next((t for t in times if t.start >= end), None)
    near = first is not None and first.happened and first.end <= limit and first.start - end < 80
    return first if first is not None and near and scene.strength(end, first.start) < 2 else None


_COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|so với)(?: \w+){0,2} $", re.I)
_COORDINATED = re.compile(r",?(?: and| or| và| hoặc)? (?:\w+ ){0,2}")


def _compared_too(index: int, scene: Scene, before: Sequence[Chosen]) -> PeriodMention | None:
    """The time of what is compared with, for a further one of its list ("compared with 11 and 35 in 2025")."""
    if not index or before[index - 1].rule != "what-was" or scene.mentions[index].earlier:
        return None
    base = scene.sentence.start
    gap = scene.sentence.text[scene.mentions[index - 1].end - base : scene.mentions[index].start - base]
    joined = _COORDINATED.fullmatch(gap) and any(word in gap for word in (" and ", " or ", " và ", " hoặc "))
    return before[index - 1].time if joined else None


def _due_later(index: int, scene: Scene, times: Sequence[PeriodMention]) -> bool:
    """What is to change by a deadline, said behind what it is to become, is of no time ("from 37 to 70 percent by September")."""
    if index + 1 >= len(scene.mentions):
        return False
    following = scene.mentions[index + 1].end - scene.sentence.start
    low, high = scene.own[index]
    return any(t.deadline and t.start >= following and t.end <= high + 1 for t in times) and not any(
        low <= t.start < following for t in times
    )


def _closed_off(text: str, time: PeriodMention, start: int) -> bool:
    """The time stands in a relative clause that is closed before the figure ("Amkor, which opened its plant two years ago, has
    raised ...")."""
    if time.end > start:
        return False
    opened = max((m.end() for m in _RELATIVE.finditer(text, 0, time.start)), default=0)
    if not opened or "," in text[opened : time.start]:
        return False
    closed = text.find(", ", time.end, start)
    return closed >= 0 and "," not in text[time.end : closed] and bool(_RESUMES.match(text, closed))


def _of_span(index: int, scene: Scene, time: PeriodMention) -> PeriodMention:
    """The end of a span at which a figure of a move stands ("Between 2020 and 2025 it went from 1,500 to 4,000")."""
    if time.period.grain is not Grain.SPAN or "-" in time.period.text:
        return time
    mentions, base = scene.mentions, scene.sentence.start
    first = (
        index + 1 < len(mentions) and mentions[index].earlier and _moves(scene, mentions[index], mentions[index + 1])
    )
    last = index > 0 and mentions[index - 1].earlier and _moves(scene, mentions[index - 1], mentions[index])
    if not (first or last) or time.end > mentions[index - 1 if last else index].start - base:
        return time
    return replace(time, period=Period.year(time.period.first.year if first else time.period.last.year))


def _moves(scene: Scene, a: QuantityMention, b: QuantityMention) -> bool:
    gap = scene.sentence.text[a.end - scene.sentence.start : b.start - scene.sentence.start]
    return a.unit is b.unit and bool(re.search(r"\b(?:to|lên|xuống|còn)\b", gap)) and len(gap) < 30


def _of_plan(text: str, end: int, time: PeriodMention, own: Sequence[PeriodMention]) -> bool:
    """The time behind is that of the plan that the share is of, where the figure has another."""
    other = len(own) > 1 and own[0] is not time
    year = any(c.isdigit() for c in text[time.start : time.end])
    return other and not year and bool(_OF_PLAN.fullmatch(text, end, time.start))


def _still(index: int, scene: Scene, own: Sequence[PeriodMention], before: Sequence[Chosen]) -> bool:
    """The figure before is of today, and the clause goes on."""
    if not index or before[index - 1].rule != "now":
        return False
    base = scene.sentence.start
    joined = scene.strength(scene.mentions[index - 1].end - base, scene.mentions[index].start - base) < 3
    return joined and (not own or min(t.start for t in own) < scene.own[index][0])


def _shared(
    index: int,
    scene: Scene,
    said: tuple[Sequence[PeriodMention], Sequence[PeriodMention]],
    before: Sequence[Chosen],
    same: int | None,
) -> Chosen:
    """A time that the sentence says for several figures. `said`: the times that may be the figure's, and all."""
    own, times = said
    base = scene.sentence.start
    mention = scene.mentions[index]
    start, end = mention.start - base, mention.end - base
    first = min(scene.mentions[0].start - base, start)
    if _THEN.search(scene.sentence.text, *scene.own[index]):
        told = [t for t in own if t.end <= start]
        return Chosen(told[-1], "then") if told else Chosen(None, "none")
    apart = index and before[index - 1].rule == "counted-events" and mention.unit is not Unit.COUNT
    last = before[index - 1].time if index and not apart else None
    if index > 1 and _COMPARED_WITH.search(scene.sentence.text, 0, scene.mentions[index - 1].start - base):
        last = before[index - 2].time
    if last is not None and not scene.mentions[index - 1].earlier:
        gap = scene.strength(scene.mentions[index - 1].end - base, start)
        aside = _ASIDE.fullmatch(scene.sentence.text, last.end, start)
        part = _PART.search(scene.sentence.text, scene.mentions[index - 1].end - base, start)
        which = _WHICH.match(scene.sentence.text, scene.mentions[index - 1].end - base, start)
        if gap < 3 or part or which or aside or before[index - 1].rule in ("leading", "listed"):
            return Chosen(last, "listed")
    if (
        index
        and (own or not last)
        and _WAS_THEN.match(scene.sentence.text, max(0, scene.sentence.text.rfind(";", 0, start)), start + 1)
    ):
        return Chosen(None, "another-time", stop=True)
    if same is not None and before[same].time is not None and not scene.mentions[same].earlier:
        return Chosen(before[same].time, "listed")
    if _goes_on(index, scene, own):
        return Chosen(own[0], "listed")
    if (past := _went_on(index, scene, before)) is not None:
        return Chosen(past, "went-on")
    issue = [t for t in own if t.end <= start and _of_issue(t, scene)] if mention.unit in _EDITIONS else []
    if issue:
        return Chosen(issue[-1], "leading")
    leading = [t for t in own if t.end <= first]
    if leading and (leading[-1].start < 45 or scene.strength(leading[-1].end, start) < 3):
        return Chosen(leading[-1], "leading")
    if (today := _NOW.search(scene.sentence.text)) and not _of_another(scene, index, today.start()):
        return Chosen(None, "now", stop=True)
    right = [
        t for t in own if t.start >= end and _reaches(scene, index, t) and not _set_against(scene, index, t, times)
    ]
    if right and (len(own) == 1 or scene.strength(end, right[0].start) < 2):
        return Chosen(right[0], "one-time")
    final = scene.mentions[-1].end - base
    trailing = [
        t for t in own if t.start >= final and re.search(r", *(?:\w+ ){0,3}$", scene.sentence.text[final : t.start])
    ]
    if trailing and len(own) == 1:
        return Chosen(trailing[0], "trailing")
    return Chosen(None, "none")


def _goes_on(index: int, scene: Scene, own: Sequence[PeriodMention]) -> bool:
    """A further item of what one deadline is set for ("By 2030 there are to be 3 A; at the same time 5 B")."""
    base, text = scene.sentence.start, scene.sentence.text
    start = scene.mentions[index].start - base
    cut = text.rfind(";", 0, start)
    if len(own) != 1 or not own[0].deadline or not own[0].end <= scene.mentions[0].start - base < cut:
        return False
    clause = text[cut:start]
    told = _PAST.search(clause) or _PRESENT.search(clause) if scene.lang == "en" else _TOLD_VI.search(clause)
    return not told


def _close_behind(times: Sequence[PeriodMention], end: int) -> PeriodMention | None:
    """The time right behind a figure that another is compared with, which is no base then."""
    return next((t for t in times if 0 <= t.start - end < 8), None)


def _dealt(index: int, scene: Scene, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time that a figure of "A and B in 2024 and 2025 respectively" is dealt."""
    if len(own) == 1 and own[0].start >= scene.mentions[-1].end - scene.sentence.start:
        return own[0] if _RESPECTIVELY.search(scene.sentence.text, own[0].end) else None
    if len(own) < 2 or len(own) != len(scene.mentions) or not _RESPECTIVELY.search(scene.sentence.text):
        return None
    apart = own[-1].end <= scene.mentions[0].start - scene.sentence.start
    after = own[0].start >= scene.mentions[-1].end - scene.sentence.start
    return own[index] if apart or after else None


def _went_on(index: int, scene: Scene, before: Sequence[Chosen]) -> PeriodMention | None:
    """The time of the clause before, for one that goes on in the past or without a verb ("..., with two-thirds coming from firms")."""
    base, text = scene.sentence.start, scene.sentence.text
    told = next((i for i in range(index - 1, -1, -1) if not scene.mentions[i].earlier), None)
    time = before[told].time if told is not None else None
    if time is None:
        return None
    last, start = scene.mentions[index - 1].end - base, scene.mentions[index].start - base
    if scene.lang == "vi":
        return time if not time.deadline and _IN_FACT.search(text, last, start) else None
    joins = _ON.search(text, last, start)
    words = text[joins.end() if joins else start : scene.own[index][1]]
    verbless = joins is not None and joins.group() == ", with"
    if time.deadline and not (verbless and not _PAST.search(words)):
        return None
    if joins is None or not (verbless or _PAST.search(words)) or _PRESENT.search(words) or ";" in text[last:start]:
        return None
    return time


def _reaches(scene: Scene, index: int, time: PeriodMention) -> bool:
    """A time behind may be that of the figure: no other predicate begins and, over a comma, no other figure stands between."""
    base, text = scene.sentence.start, scene.sentence.text
    end = scene.mentions[index].end - base
    between = any(end <= m.start - base < time.start for m in scene.mentions[index + 1 :])
    ahead = any(
        scene.own[i][0] <= time.start and time.end <= m.start - base
        for i, m in enumerate(scene.mentions[index + 1 :], index + 1)
    )
    following = scene.mentions[index + 1] if index + 1 < len(scene.mentions) else None
    moved = scene.mentions[index].unit is Unit.PLACES and following is not None and following.unit is Unit.RANK
    limit = 2 if (between or ahead) and not moved else 3
    return scene.strength(end, time.start) < limit and not _OTHER_VERB.search(text, end, time.start)


def _of_issue(time: PeriodMention, scene: Scene) -> bool:
    """The year of an edition, in its name or right behind that of an index."""
    return time.edition or bool(_ISSUE.search(scene.sentence.text, max(0, time.start - 40), time.start))


_ISSUE = re.compile(
    r"(?:\b(?:[Ii]ndex|[Ss]urvey|[Rr]anking|GII|EGDI|GCI)|(?:đổi mới sáng tạo|an ninh mạng|an toàn thông tin) toàn cầu|chính phủ điện tử)(?: \([A-Z]+\))? (?:năm )?$"
)


def _of_another(scene: Scene, index: int, at: int) -> bool:
    """The place is among the own words of another figure behind a clause's end."""
    parted = scene.strength(min(at, scene.own[index][1]), max(at, scene.own[index][0])) == 3
    return parted and any(low <= at < high for i, (low, high) in enumerate(scene.own) if i > index)


def _set_against(scene: Scene, index: int, time: PeriodMention, times: Sequence[PeriodMention]) -> bool:
    """What the figure is compared with has its time said before the other, which is another figure's ("up on the same months of
    2025 and more than half of the $231 billion planned for 2026")."""
    end = scene.mentions[index].end - scene.sentence.start
    between = any(end <= m.start - scene.sentence.start < time.start for m in scene.mentions[index + 1 :])
    return between and any(t.base and end <= t.start < time.start for t in times)


def _of_what_was(time: PeriodMention, index: int, scene: Scene) -> bool:
    """It stands right behind what another figure was ("from 1,500 in 2015 to 4,000")."""
    base = scene.sentence.start
    return any(m.earlier and 0 <= time.start - (m.end - base) < 12 for i, m in enumerate(scene.mentions) if i != index)


def _next_claims(scene: Scene, index: int, time: PeriodMention) -> bool:
    """The time stands in front of the next figure ("17% and in 2025 19%")."""
    if index + 1 >= len(scene.mentions):
        return False
    nearer = scene.mentions[index + 1].start - scene.sentence.start - time.end
    return (
        nearer < time.start - (scene.mentions[index].end - scene.sentence.start)
        and scene.strength(scene.mentions[index].end - scene.sentence.start, time.start) > 0
    )
