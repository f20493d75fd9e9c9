"""Figures that speak through another one: changes beside their level, items of a list, and what the text goes on about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from monitor.domain.quantity import Unit
from monitor.extract.lexicon import Entry, Vocabulary
from monitor.extract.model import Link, QuantityMention

_MONEY = frozenset({Unit.USD, Unit.VND, Unit.EUR})
_LEVELS = {
    Unit.PLACES: frozenset({Unit.RANK}),
    Unit.PERCENTAGE_POINT: frozenset({Unit.PERCENT}),
    Unit.PERCENT: frozenset({*_MONEY, Unit.COUNT, Unit.PER_10K}),
    Unit.TIMES: frozenset({*_MONEY, Unit.COUNT, Unit.PERCENT, Unit.PER_10K, Unit.MBPS, Unit.INDEX}),
}
_STOP = re.compile(r"[;:]|\. |\b(?:while|whereas|but|although|trong khi|còn|nhưng|song|riêng)\b", re.I)
_PARTS = re.compile(r"[,()]| - |\b(?:and|và|with|với|which)\b")
#: Words that a list may carry between two of its figures without changing the subject.
_LIGHT = frozenset(
    "a an the in of by to from at on for and or per per-cent as than that this it its their with up down over about around some "
    "year years next last previous same period quarter half month months first second third fourth end early late mid be is are was "
    "were will would should has have had reach reached reaches reaching rise rose risen increase increased grow grew more less most "
    "respectively also then again now further only just nearly almost close at least level levels figure goal target targets aim aims "
    "vision towards until before after during between while annually yearly annual respectively country whole one another he she they "
    "năm tháng quý đến tới vào và từ lên xuống còn là đạt tăng giảm của các những ở tại trong cho với có được sẽ đã thì mà cả nước "
    "khoảng gần hơn trên dưới mức con số giai đoạn đầu cuối nay ngoái trước sau cùng kỳ so hết kỳ tiếp theo rồi lần lượt mỗi một hằng "
    "tính hiện thời điểm nửa tiếp đó đây này kia mục tiêu chỉ tiêu yêu cầu quy định trung ương toàn bình quân bình quân/năm xa".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ANAPHORA = re.compile(
    r"\b(?:it|its|this|that|such|they|the (?:share|ratio|rate|figure|proportion|goal|target|number|count|level|total|index|rank|ranking|latter|former|speed)|"
    r"target|goal|figure|year before|previous|earlier|con số|tỷ lệ|tỉ lệ|mức|mục tiêu|chỉ tiêu|trước đó|năm ngoái|năm trước|chỉ số|thứ hạng|số này|xếp|đứng|tốc độ)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure already linked, as later ones may lean on it."""

    mention: QuantityMention
    link: Link
    paragraph: int
    sentence: int


def light(text: str) -> bool:
    """The words name no other subject: names of places apart, at most one word that a list does not carry."""
    strange = [w for w in _WORD.findall(text) if w[0].islower() and w.lower() not in _LIGHT]
    return len(strange) <= 1


def attached(
    index: int, mentions: Sequence[QuantityMention], links: Sequence[Link | None], text: str, base: int
) -> int | None:
    """The level beside a change ("up 41 places to 67th", "$198 billion, a rise of 26 per cent"), None where there is none."""
    change = mentions[index]
    wanted = _LEVELS.get(change.unit, frozenset())
    best: tuple[int, int] | None = None
    for other in (index - 1, index + 1, index - 2):
        if not 0 <= other < len(mentions) or links[other] is None or mentions[other].unit not in wanted:
            continue
        level = mentions[other]
        gap = (
            text[level.end - base : change.start - base]
            if other < index
            else text[change.end - base : level.start - base]
        )
        if len(gap) > 70 or _STOP.search(gap):
            continue
        if other > index and not re.match(r"[^,]{0,40}\b(?:to|lên|còn|xuống|đạt|at|reach\w*)\b[^,]{0,14}$", gap):
            continue
        cost = len(gap) + (40 if other == index - 2 else 0)
        if best is None or cost < best[0]:
            best = (cost, other)
    return best[1] if best else None


def of_level(change: QuantityMention, level: Link, words: Vocabulary) -> Link:
    """The link of a change whose level is linked: its growth metric for percent, else the level's own metric."""
    if level.metric is None:
        return Link(metric=None, score=level.score, confidence=0.6, evidence=("change of an open figure",))
    metric: str | None = level.metric
    if change.unit is Unit.PERCENT:
        growth = words.growths.get(level.metric)
        metric = growth.id if growth else None
    evidence = (f"change of {level.metric}",)
    return Link(metric=metric, score=0.9, confidence=min(0.9, level.confidence), evidence=evidence)


def listed(
    index: int, mentions: Sequence[QuantityMention], changes: Sequence[bool], text: str, base: int
) -> int | None:
    """The figure before of one list, of the same unit and with nothing but light words between."""
    for other in (index - 1, index - 2):
        if other < 0 or mentions[other].unit is not mentions[index].unit or changes[other] != changes[index]:
            continue
        gap = text[mentions[other].end - base : mentions[index].start - base]
        if len(gap) < 90 and not re.search(r"; |\b(?:trong khi|còn|riêng)\b", gap) and light(gap):
            return other
    return None


def spoken_of(told: Sequence[Told], mention: QuantityMention, change: bool, paragraph: int, text: str) -> Told | None:
    """What the text goes on about: the last figure of the same unit in this paragraph or the one before."""
    if not _ANAPHORA.search(text):
        return None
    for other in reversed(told[-6:]):
        if paragraph - other.paragraph > 1:
            return None
        if other.mention.unit is mention.unit and other.mention.change == change:
            return other if other.link.metric else None
    return None


def carried(entry: Entry, why: str) -> Link:
    """The link of a figure that carries another's metric."""
    return Link(metric=entry.id, score=0.7, confidence=0.65, evidence=(why,))
