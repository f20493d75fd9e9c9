"""What is told of another country as it was of this one: the same measure, whose words are not said again."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import SHARES, light
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.turn import RECENT
from monitor.extract.evidence.view import WHERE
from monitor.extract.lexicon import Vocabulary
from monitor.extract.members import COUNT, MONEY, PERCENT, RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: Groups of countries and the world, as they are named beside Viet Nam.
_GROUPS: Final = Prefiltered(r"\b(?:EU|OECD|ASEAN|world|global|thế giới|toàn cầu)\b")
#: "The average ticket is $3.6 million": a piece of what others have so many times more of.
_A_PIECE: Final = 20
#: A share so many times as large is hardly of what another country has.
_OTHER_SIZE: Final = 16
_FAR: Final = frozenset({"heading", "above", "title"})
#: So many figures of a text are remembered.
_REMEMBERED: Final = 60
#: Fewer words than of a list that goes on may be strange to it.
_STRANGER: Final = {"en": 0, "vi": -2}
#: One country as the subject of its clause, or behind the figure as where that is.
_SUBJECT: Final = lazy(
    r"(?:\W|\b(?:and|but|while|whereas|meanwhile|yet|by contrast|in contrast|similarly|likewise|as for|even|also|the|those|in|at|for|after|behind|ahead of|which|neighbouring|(?:in|within|across) the region|in Southeast Asia|(?:in|on|by) (?:the same|that|this) (?:[a-z]+ )?(?:survey|ranking|index|table|edition|list|report))\b|(?<!\w)(?:còn|trong khi|và|nhưng|song|riêng|ngay cả|trong khi đó|(?:ngay )?(?:trong|tại|ở) (?:khu vực|Đông Nam Á|ASEAN|châu Á)|tương tự|(?:trong|theo|ở|tại) (?:cùng )?(?:cuộc )?(?:khảo sát|bảng(?: xếp hạng)?|báo cáo|xếp hạng|chỉ số)(?: (?:này|đó|ấy))?|ở|tại|với|sau|nước|của|như|thì)(?!\w))*",
    re.I,
)
_NEXT: Final = lazy(rf",? (?:and|while|và|còn) (?=[{CAPITALS}])")
#: "Indonesia, the region's biggest market,": what is said of the country between commas.
_NEAR_BY: Final = lazy(
    r", (?:the|an?|its|which is|home|thị trường|nước|nền|quốc gia|láng giềng|đối thủ|đầu tàu|đảo quốc|cường quốc|vốn|con rồng|con hổ|with|home to|despite|for all|once|long|still)\b[^,;.\d]{3,60},|, (?:where|whose|which|nơi)\b[^,;.]{3,90},"
)
#: "Its lead over Thailand, which dropped from".
_RELATIVE: Final = lazy(r",? (?:which|that|whose|where|nơi|nước)\b[^,;.]{0,70}")
#: How its growth is told.
_GROWS: Final = lazy(
    r"\b(?:is|was|are)? ?(?:set|poised|seen|likely|due|tipped) to\b|\b(?:expand\w*|manag(?:ed|es?)|post(?:ed|s)|notch\w*|logg\w+|surg\w+|forecast|expected|projected|grow\w*|economy|economic|pace|dự báo|dự kiến|mở rộng|ghi nhận)\b|(?<!\w)tăng trưởng(?!\w)"
)
#: "Denmark was first in the 2026 survey", "third overall": by the index that the text is about, not by a part of it.
_OF_THE_WHOLE: Final = Prefiltered(
    r"\boverall\b|\b(?:[Ii]n|[Oo]n|of|leads?|led|tops?|topped|heads?|headed) the (?:[\w'’-]+ ){0,3}(?:surveys?|rankings?|table|edition|standings|league)\b|(?<!\w)(?:xếp hạng (?:chung|tổng thể)|chung cuộc|bảng xếp hạng|kỳ (?:khảo sát|đánh giá)|cùng (?:cuộc )?(?:khảo sát|bảng|báo cáo|kỳ xếp hạng))(?!\w)"
)
#: "In the region Singapore ranks fourth in the world": where those are that are ranked, and among whom.
_OF_ALL: Final = lazy(
    r"\b(?:[Ii]n|[Ww]ithin|[Aa]cross) the region,?|\b(?:globally|worldwide|in the world)\b(?! (?:in|for|on)\b)|(?<!\w)(?:[Tt]rong|[Tt]ại) (?:khu vực|Đông Nam Á),?|(?<!\w)(?:thế giới|toàn cầu)(?!\w| về)"
    # "Singapore leads the region and ranks fourth in the world": what else it is.
    r"|\b(?:leads?|led|tops?|topped|heads?|is (?:first|top|best) in) (?:the region|ASEAN|Southeast Asia)(?: and| but| yet)?\b"
    r"|(?<!\w)(?:dẫn đầu|đứng đầu|đứng nhất|đứng thứ nhất|xếp đầu|số một|cao nhất) (?:khu vực|Đông Nam Á|ASEAN)(?: (?:và|nhưng|song|đồng thời))?(?!\w)"
    r"|(?<!\w)(?:(?:giữ|đứng|xếp|nắm|ở) )*(?:vị trí|thứ hạng|hạng|thứ)(?: thứ)?(?!\w)"
)
_WHERE: Final = lazy(r"[^.;,\d]{0,12}?\b(?:in|for|at|ở|tại|của)\b(?: the)? $")


def same_elsewhere(
    told: Callable[[], Sequence[Told]],
    figure: FigureContext,
    own: Link,
    words: Vocabulary,
    long_ago: Sequence[Told] = (),
    number: int = -1,
) -> Entry | None:
    """The metric told last of the figure's unit, where its own words name another country and no other subject
    ("China went from 0.9 per cent to 2.1 per cent"); of ranks, first the one that `own`, what the text says of the
    figure, speaks of most. `told`: gives what was told before it; `long_ago`: all that was told in the sentences before;
    `number`: that of its sentence."""
    sentence, unit = figure.context.sentence, figure.mention.unit
    if (figure.change and unit is not PERCENT) or (unit is COUNT and figure.mention.noun):
        return None
    if figure.mention.rule == "count-of-them":
        return None  # "27 patents, 19 of them in the US": a part of those.
    if not (figure.context.abroad or (unit in MONEY and _home(figure) is not None)):
        return None
    before = [t for t in told()[-RECENT:] if _may_go_on(t, figure, words.by_id.get(t.link.metric or ""))]
    if unit in MONEY:
        before = [t for t in before if t.link.metric or t.mention.value * _A_PIECE > figure.mention.value]
    if unit is PERCENT:
        before = _of_like_size(before, figure)
    likely = own.candidates[0].id if unit is RANK and own.candidates else None
    last = next((t for t in reversed(before) if t.link.metric == likely), before[-1] if before else None)
    if unit is RANK and before and before[-1].sentence == number - 1 and _far_off(own):
        last = before[-1]
    last = (
        titled_rank(before, figure, words)
        or of_the_survey(before, figure)
        or _titled_money(before, long_ago, figure, words)
        or last
    )
    entry = words.by_id.get(last.link.metric or "") if last else None
    if unit is RANK and last is not None and entry is None and last.paragraph != sentence.paragraph:
        # Parts of an index told in the paragraph before are not what another country is ranked by.
        said = _title(figure)
        entry = next((e for e in words.by_unit.get("rank", ()) if not e.decoy and _named(e, said)), None)
    if entry is None or not _of_country(figure):
        return None
    more = _STRANGER[figure.context.lang]
    return entry if light(left_over(figure, entry), figure.context.lang, more) else None


def _of_like_size(told: list[Told], figure: FigureContext) -> list[Told]:
    """Those told, without what only goes with one of them in its sentence and has another size ("5.2 percent of GDP, and
    firms paid four-fifths of the bill. China reached 2.68 percent")."""
    value = figure.mention.value
    like = [t for t in told if t.mention.value <= value * _OTHER_SIZE <= t.mention.value * _OTHER_SIZE * _OTHER_SIZE]
    beside = {t.sentence for t in like}
    return [t for t in told if t in like or t.sentence not in beside]


def _far_off(own: Link) -> bool:
    """What speaks for the figure stands outside its paragraph."""
    return bool(own.candidates) and own.candidates[0].spoken[0][WHERE] in _FAR


def of_the_survey(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The first rank of the sentence that told ranks last, where a rank is said to be of the whole: those behind it may
    be of parts of the index."""
    if figure.mention.unit is not RANK or not told or not _OF_THE_WHOLE.bit & figure.context.sentence.line.bits:
        return None
    if not _OF_THE_WHOLE.search(figure.own_text):
        return None
    return next(t for t in told if t.sentence == told[-1].sentence)


def names_elsewhere(figure: FigureContext) -> bool:
    """The figure's own words name another country, a group of countries or the world."""
    if _GROUPS.search(figure.own_text, of=figure.context.sentence.text):
        return True
    return bool(_own_countries(figure))


def _own_countries(figure: FigureContext) -> list[tuple[int, int]]:
    """Where the figure's own words name other countries."""
    low, high = figure.context.own[figure.index]
    return [span for span in figure.context.abroad if low <= span[0] and span[1] <= high]


def of_title(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Told | None:
    """The last figure told whose metric the title names."""
    said = _title(figure)
    return next((t for t in reversed(told) if (e := words.by_id.get(t.link.metric or "")) and _named(e, said)), None)


def _titled_money(
    told: Sequence[Told], long_ago: Sequence[Told], figure: FigureContext, words: Vocabulary
) -> Told | None:
    """The last money told that the title names, however far on another country is told of (`long_ago`: what was)."""
    if figure.mention.unit not in MONEY:
        return None
    if (near := of_title(told, figure, words)) is not None:
        return near
    like = [t for t in long_ago[-_REMEMBERED:] if t.mention.unit is figure.mention.unit and not t.mention.change]
    return of_title(like, figure, words)


def titled_rank(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Told | None:
    """The last rank told in the index that the title names, where a rank is said to be one of the whole."""
    if figure.mention.unit is not RANK or not _OF_THE_WHOLE.bit & figure.context.sentence.line.bits:
        return None
    if not _OF_THE_WHOLE.search(figure.own_text):
        return None
    return of_title([t for t in told if t.mention.unit is RANK and not t.regional], figure, words)


def _title(figure: FigureContext) -> frozenset[int]:
    """The meanings that the title says."""
    titled = next((phrases.hits for phrases, _, where in figure.context.governing if where == "title"), ())
    return frozenset(atom for _, _, word, _ in titled for atom in word.atoms)


def _named(entry: Entry, said: frozenset[int]) -> bool:
    """What is said has all of one of its forms."""
    return any(all(not said.isdisjoint(group.atoms) for group in form) for form in entry.forms)


def _may_go_on(told: Told, figure: FigureContext, entry: Entry | None) -> bool:
    """The figure, which speaks of `entry`, was told of what this one may tell of another country."""
    grows = entry is not None and entry.says == "growth"
    if figure.change != grows and (figure.change or SHARES.search(figure.own_text)):
        return False
    if told.mention.rule == "fraction" and told.link.metric is None:
        return False  # "Half a lifetime lies between them": no value of a series.
    near = figure.context.sentence.paragraph - told.paragraph <= (2 if told.mention.unit is RANK else 1)
    return (
        near
        and told.mention.unit is figure.mention.unit
        and not ((told.mention.change and not grows) or told.part or told.regional)
    )


def _of_country(figure: FigureContext) -> bool:
    """A country is the subject of the figure's own words, or stands behind it as the place."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    low, high = figure.context.own[figure.index]
    start, end = figure.mention.start - base, figure.mention.end - base
    home = None if figure.context.abroad else _home(figure)
    for first, behind in [home] if home else figure.context.abroad:
        if behind <= start:
            if _clause_of(figure) is not None:
                return True
            if low <= first and _SUBJECT.fullmatch(text, low, first):
                return True
            beside = _NEAR_BY.match(text, behind) if _SUBJECT.fullmatch(text, 0, first) else None
            if beside and beside.end() <= start and "," not in text[beside.end() : start]:
                return True
        elif end <= first and behind <= high and _WHERE.fullmatch(text, end, first):
            return True
    return False


#: "Vietnam reached $39 billion", of which the other countries were told of before.
_HOME: Final = lazy(r"(?<!\w)(?:Việt Nam|Viet ?[Nn]am)(?!\w)")


def _home(figure: FigureContext) -> tuple[int, int] | None:
    """Where the figure's own words name Viet Nam before it."""
    found = _HOME.search(
        figure.context.sentence.text, figure.context.own[figure.index][0], figure.context.starts[figure.index]
    )
    return found.span() if found else None


def _clause_of(figure: FigureContext) -> int | None:
    """Where the country's name ends that a clause with "which" tells the figure of."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    start = figure.mention.start - base
    named = (behind for _, behind in figure.context.abroad if behind <= start)
    return next((behind for behind in named if _RELATIVE.fullmatch(text, behind, start)), None)


def left_over(figure: FigureContext, entry: Entry) -> str:
    """The figure's own words without those that say the metric."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    low, high = figure.context.own[figure.index]
    low = max(low, _clause_of(figure) or low)
    start, end = figure.mention.start - base, figure.mention.end - base
    atoms = {a for form in entry.forms for group in form for a in group.atoms} | set(entry.of)
    own = [
        (s - base, e - base)
        for s, e, word, _ in figure.context.hits
        if low <= s - base < high and not atoms.isdisjoint(word.atoms)
    ]
    out: list[str] = []
    position = low
    for first, after in sorted([*own, (start, end)]):
        out.append(text[position:first] if first > position else " ")
        position = max(position, after)
    # The next country's name behind it is no word of its own.
    said = " ".join([*out, _NEXT.split(text[position:high], 1)[0]])
    if figure.mention.unit is RANK:
        said = _OF_ALL.sub("", said)
    return _GROWS.sub("", _NEAR_BY.sub("", said))
