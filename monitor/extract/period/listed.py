"""A time that a sentence says for several of its figures: which of them have it too."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.domain.quantity import Unit
from monitor.extract.guard import Guarded
from monitor.extract.model import PeriodMention
from monitor.extract.record import record
from monitor.extract.scene import Scene

EDITIONS = frozenset({Unit.RANK, Unit.PLACES, Unit.INDEX})
NOW = Guarded(
    r"[;,.] nay\b|^Nay\b|(?<!\w)(?:now|one day|currently|to date|today|so far|at the time of writing|at present|at the moment|for now|presently|these days|to this day|(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?! hành\b)|hiện nay|hiện tại|đến nay|tới nay|hiện có|lâu nay|đến thời điểm này|tính đến nay|bây giờ|ngày nay|hôm nay|lúc này|thời điểm hiện tại)(?!\w)",
    re.I,
)
_PART = re.compile(r"\b(?:of which|of them|including|trong đó|trong số đó)\b", re.I)
_ASIDE = re.compile(r" ?\((?:up|down|a rise of|tăng|giảm)?(?: hơn| gần| about| some)? ?")
_THEN = re.compile(r"\b(?:that year|the same year|by then|by that time|năm đó|năm ấy|khi đó)\b")
#: "Lên 2% GDP vào năm 2030, với phần của doanh nghiệp vượt 60%".
_WITH = re.compile(r"[^,;.]{0,40}, (?:with|với) ")
_WHICH = re.compile(r"(?:[^.;,]*,)? ?[^.;,]*, (?:which|that|tức|nghĩa là)\b")
_OTHER_VERB = re.compile(
    r",[^,;.]*\b(?:is|are|was|were|will|has|have|had|plans?|expects?|hopes?|aims?)\b|\band (?:is|are|will|has|have|plans?|expects?|hopes?|aims?|wants?|targets|intends|seeks)\b|,[^,;.]*(?:dự kiến|sẽ|phấn đấu|đặt mục tiêu|đã|đang|khởi công)"
)
_PAST = re.compile(r"\b(?:was|were|had|went|came|rose|fell|grew|took|made|saw|did|\w{3,}ed)\b")
_PRESENT = re.compile(r"\b(?:is|are|has|have|will|would|can|may|should|must|stands?|accounts?|remains?|says?)\b")
#: "... nhưng rốt cuộc chỉ đạt": what came of it at the same time.
_IN_FACT = re.compile(r"(?:nhưng|song|tuy nhiên|trong khi)(?: \w+){0,6} (?:chỉ|mới|thực tế|rốt cuộc|kết quả)(?!\w)")
#: "The goal is 80 per cent in 2030; at mid-year it was 38": another time.
_WAS_THEN = re.compile(
    r";(?![^;]*(?:predict|forecast|expect|plan|project))[^;]*\b(?:it|this|that|the (?:figure|ratio|rate|share|number)) (?:was|stood|had)\b|;[^;]*(?:mới là|mới đạt|đã đạt|chỉ đạt)"
)
_BUT_THEN = re.compile(
    r"\bbut(?: [a-z]+){0,3} (?:only|just|merely|actually|reached|managed|achieved|stopped|got|ended)\b"
)
_ON = re.compile(r", (?:while|with|and|but|whereas)\b")
_TOLD_VI = re.compile(r"(?<!\w)(?:đã|đang|mới|hiện|vừa|từng|là)(?!\w)")
_RELATIVE = re.compile(r", (?:which|who|whose|where|nơi|vốn) ")
#: The main clause goes on behind a relative one.
_RESUMES = re.compile(
    r", (?:\w+ly |now |already |also |it |they |this |he |she )?(?:is|are|was|were|has|have|had|will|may|can|must|should|could|would|proposes?|calls?|sets?|names?|lists?|plans?|aims?|reached|stands?|stood|ranks?|\w+ed|said|says|hiện|đã|đang|có|đạt|sẽ|mới|chiếm|dự kiến)\b"
)


@record()
class Chosen:
    """The time of a figure and the rule that chose it; `stop`: nothing may be handed on either ("now")."""

    time: PeriodMention | None
    rule: str
    stop: bool = False


_COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|so với)(?: \w+){0,2} $", re.I)


def closed_off(text: str, time: PeriodMention, start: int) -> bool:
    """The time stands in a relative clause that is closed before the figure ("Amkor, which opened its plant two years ago, has
    raised ...")."""
    if time.end > start:
        return False
    opened = max((m.end() for m in _RELATIVE.finditer(text, 0, time.start)), default=0)
    if not opened or "," in text[opened : time.start]:
        return False
    closed = text.find(", ", time.end, start)
    return closed >= 0 and "," not in text[time.end : closed] and bool(_RESUMES.match(text, closed))


def of_several(
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
    last = _before(index, scene, times, before)
    if last is not None and _shares(index, scene, last, before):
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
    issue = [t for t in own if t.end <= start and _of_issue(t, scene)] if mention.unit in EDITIONS else []
    if issue:
        return Chosen(issue[-1], "leading")
    leading = [t for t in own if t.end <= first]
    heads = bool(leading) and scene.sentence.text.startswith(":", leading[-1].end)
    if leading and (heads or leading[-1].start < 45 or scene.strength(leading[-1].end, start) < 3):
        return Chosen(leading[-1], "leading")
    if (today := NOW.search(scene.sentence.text)) and not _of_another(scene, index, today.start()):
        return Chosen(None, "now", stop=True)
    right = [
        t for t in own if t.start >= end and _reaches(scene, index, t) and not _set_against(scene, index, t, times)
    ]
    if right and (len(own) == 1 or scene.strength(end, right[0].start) < 2):
        return Chosen(right[0], "one-time")
    closing = _closing(scene, own)
    return Chosen(closing, "trailing") if closing else Chosen(None, "none")


def _closing(scene: Scene, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The one time of the sentence, said behind its last figure and a comma."""
    base = scene.sentence.start
    final = scene.mentions[-1].end - base
    trailing = [
        t for t in own if t.start >= final and re.search(r", *(?:\w+ ){0,3}$", scene.sentence.text[final : t.start])
    ]
    return trailing[0] if trailing and len(own) == 1 else None


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
    if not time.deadline and _BUT_THEN.search(text, last, start):
        return time
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


def _before(index: int, scene: Scene, times: Sequence[PeriodMention], before: Sequence[Chosen]) -> PeriodMention | None:
    """The time of the figure before, or of the one that it is compared with."""
    mention, base = scene.mentions[index], scene.sentence.start
    start = mention.start - base
    apart = index and before[index - 1].rule == "counted-events" and mention.unit is not Unit.COUNT
    last = before[index - 1].time if index and not apart else None
    if index > 1 and _COMPARED_WITH.search(scene.sentence.text, 0, scene.mentions[index - 1].start - base):
        last = before[index - 2].time
    if last in times and last is not None and closed_off(scene.sentence.text, last, start):
        last = None
    return last


def _shares(index: int, scene: Scene, last: PeriodMention, before: Sequence[Chosen]) -> bool:
    """The figure goes on with the time of the one before it."""
    base, text, former = scene.sentence.start, scene.sentence.text, scene.mentions[index - 1]
    start = scene.mentions[index].start - base
    if former.earlier:
        return False
    told = _PART.search(text, former.end - base, start) or _WHICH.match(text, former.end - base, start)
    told = told or _WITH.match(text, former.end - base, start)
    aside = _ASIDE.fullmatch(text, last.end, start)
    return bool(
        scene.strength(former.end - base, start) < 3 or told or aside or before[index - 1].rule in ("leading", "listed")
    )


def _of_issue(time: PeriodMention, scene: Scene) -> bool:
    """The year of an edition, in its name or right behind that of an index."""
    return time.edition or bool(_ISSUE.search(scene.sentence.text, max(0, time.start - 40), time.start))


_ISSUE = re.compile(
    r"(?:\b(?:[Ii]ndex|[Ss]urvey|[Rr]anking|GII|EGDI|GCI)|(?:đổi mới sáng tạo|an ninh mạng|an toàn thông tin) toàn cầu|chính phủ điện tử)(?: \([A-Z]+\))? (?:năm )?$"
)


def _of_another(scene: Scene, index: int, at: int) -> bool:
    """The place is among the own words of another figure behind a clause's end."""
    parted = scene.strength(min(at, scene.own[index][1]), max(at, scene.own[index][0])) == 3
    return parted and any(low <= at < high for i, (low, high) in enumerate(scene.own) if i != index)


def _set_against(scene: Scene, index: int, time: PeriodMention, times: Sequence[PeriodMention]) -> bool:
    """What the figure is compared with has its time said before the other, which is another figure's ("up on the same months of
    2025 and more than half of the $231 billion planned for 2026")."""
    end = scene.mentions[index].end - scene.sentence.start
    between = any(end <= m.start - scene.sentence.start < time.start for m in scene.mentions[index + 1 :])
    return between and any(t.base and end <= t.start < time.start for t in times)
