"""The word that speaks of a figure's kind among the words of its sentence that say one."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.extract.bracket import bracket_at
from monitor.extract.cue.fact import share_of_an_aim
from monitor.extract.cue.joined import JOINS, speaks_elsewhere
from monitor.extract.cue.order import borne_by
from monitor.extract.cue.word import Cue
from monitor.extract.evidence.aside import of_who_is_after
from monitor.extract.evidence.move import REVISED
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ACTUAL, COUNT, ESTIMATE, FORECAST, LTE, PERCENT, TARGET
from monitor.extract.model import QuantityMention
from monitor.extract.period.planned import DUE
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_BEHIND: Final = lazy(
    r"(?:may|could|might|would) be (?:reached|achieved|attained|met|hit)|target|goal|objective|đặt ra|đề ra|mục tiêu|chỉ tiêu|expected|forecast|projected|estimated|dự kiến|dự báo|pledged|planned|promised|required|requires|demands|demanded|wanted|should|must|shall|has to|have to|needs? to|(?:supposed|meant|ought|intended|obliged|bound) to|phải|giao|(?:is|are|was|were)(?: now| also)? to|will|sẽ",
    re.I,
)
#: "Eight are marked as urgent and are to be mastered": another predicate.
_AND_THEN: Final = lazy(r" (?:is|are|was|were|has|have|had)\b[^,;]* and $")
#: "82 per cent of those that must", "82% số cơ sở thuộc diện phải": of the whole that has the duty; "15 percent of the
#: 50,000 it is to train": of what is still to be done.
_OF_THOSE: Final = lazy(
    r"\bof (?:those|all|the [^,;.]{0,30}) (?:that|which|who) $|\bof the (?:[^,;.]|,(?=\d)){1,30} (?:it|they|we|he|she|(?:the|each|a) \w+) $|(?<!\w)(?:thuộc diện|thuộc nhóm|trong diện|nằm trong danh sách|đối tượng) $"
)
_DEMANDED: Final = lazy(r"demands|requires", re.I)
_RELATIVE: Final = Prefiltered(
    rf", (?:which|who|whose|where|nơi|vốn) |(?<=\w), (?=(?:{DUE}) )|(?:, | \(| [–—-] )(?:(?:also |still |long |cũng |vẫn )?(?:one of|among|một trong|an? (?:[a-z]+ )?(?:target|goal|aim|objective)|một (?:chỉ tiêu|mục tiêu)|(?:chỉ tiêu|mục tiêu) (?:quan trọng|then chốt|chính|trọng tâm)))\b"
)
#: How such a clause ends.
_SHUTS: Final = lazy(r", |\) | [–—-] ")
#: The main clause goes on behind a relative one.
_RESUMES: Final = lazy(
    r"(?:,|\)| [–—-]) (?:\w+ly |now |already |also |\w+ )?(?:is|are|was|were|has|have|had|will|may|can|must|should|could|would|proposes?|calls?|sets?|names?|lists?|plans?|aims?|reached|stands?|stood|ranks?|ranked|rose|fell|grew|came|made|hit|took|went|got|ran|led|drew|spent|paid|won|sank|shrank|held|kept|sold|saw|put|cut|\w+ed|\w+s|hiện|đã|đang|có|đạt|sẽ|mới|chiếm|dự kiến|tăng|giảm|lên|xuống|là|còn|ở|vượt|chạm|cán|bằng|ước)\b"
)
_FACT: Final = Prefiltered(
    r"\b(?:fact|news|point|idea) that\b|^ (?:not |never )?(?:hide|change|show|prove|mean|remember|forget|deny|admit) (?:\w+ ){0,3}?that\b"
)
#: "Should reform its schools, since half of all firms find no engineers": why something is to be done is so already.
_REASON: Final = Prefiltered(
    r"[,;] (?:because|since|given that|seeing that|considering that) (?!(?:19|20)\d\d)[^.;,\d]{0,90}$"
    r"|[,;] (?:as|for) (?!(?:much|many|well|long|soon|early|late|if|a|an|example|instance|which|whom|whose|part|its|their|from|of|planned|required|demanded|the (?:first|whole|period|year|next)|20)\b)[^.;,\d]{3,90}$"
    r"|[,;] (?:vì|bởi vì|bởi|bởi lẽ|do|lý do là) (?!(?:vậy|thế|đó|đấy|sao|mục tiêu)(?!\w))[^.;,\d]{0,90}$"
)
_AIM: Final = lazy(
    r"target|goal|\baim|striv|pledg|promis|\bcommit|\bvow|cam kết|hứa|mục tiêu|chỉ tiêu|phấn đấu|kế hoạch|phải|must|should|yêu cầu",
    re.I,
)
_RELATED: Final = lazy(r"\b(?:that|which|mà|như|as)\b")
#: What somebody reckons, said with "about": the words that bound the figure belong to it.
_RECKONED: Final = frozenset({ESTIMATE, FORECAST})
_SAID_OF_IT: Final = _RECKONED | {ACTUAL}
#: "Khống chế tối đa": a word that takes in the bound of the figure.
_CAPS: Final = _RECKONED | {FigureKind.THRESHOLD}
_AIMED: Final = frozenset({TARGET, FORECAST})
_WILL: Final = frozenset({"will", "should", "sẽ"})
#: "15,000 engineers will be trained", "ba trung tâm sẽ được xây dựng": what is yet to come about is counted as it is planned.
_COMES_ABOUT: Final = lazy(
    r" (?:also |soon |then |eventually |each |all )?be (?:\w+ly |newly )?(?:set up|put up|established|formed|created|founded|built|opened|launched|installed|appointed|recruited|hired|trained|retrained|laid|erected|constructed|developed|commissioned|convened|drilled|issued|granted|awarded|added|bought|purchased|sent|connected|equipped|digiti[sz]ed|upgraded|planted|deployed|rolled out)\b"
    r"| được (?:thành lập|xây dựng|xây mới|xây|lập|mở|khai trương|lắp đặt|lắp|đào tạo|bồi dưỡng|tuyển dụng|tuyển|bổ nhiệm|cử|trang bị|kết nối|số hóa|số hoá|nâng cấp|triển khai|đầu tư|bổ sung|cấp|trao|phóng|phát triển|mua sắm|mua|hình thành|đưa vào)(?!\w)"
)
#: "The three centres", "three of them", "cả ba": they are there already.
_KNOWN: Final = lazy(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]ll) (?:\w+ )?$|(?<!\w)(?:[Cc]ả|[Tt]rong số|[Tt]rong) $"
)
_OF_KNOWN: Final = lazy(r"\bof (?:them|these|those|the|its|our|their)\b|(?<!\w)(?:trong số|trong đó)(?!\w)")
#: "... short of what was required, so the Government has": another clause tells what was done.
_SO: Final = lazy(r", (?:nên|vì vậy|do đó|vì thế|bởi vậy|nhưng|song|so|but|and so|therefore|hence)(?!\w)")

#: "To meet the goal, the ministry has built": what for is told before what was done.
_WHAT_FOR: Final = lazy(r"\W*(?:In order to|To [a-z]+|With a view to|Để|Nhằm)(?!\w)[^;,.]*, ")


@cache
def parting() -> int:
    """The bits of sentences in which a word may belong to another clause than the figure behind it."""
    return _FACT.bit | _RELATIVE.bit | _REASON.bit | JOINS.bit


def own_cue(index: int, context: SentenceContext, cues: Sequence[Cue]) -> tuple[Cue | None, bool]:
    """The word that speaks of the figure's kind, and whether it is a demand said behind it."""
    mention, base = context.mentions[index], context.sentence.start
    start, end, (low, high) = context.starts[index], mention.end - base, context.own[index]
    # "ước khoảng" bounds and estimates
    reckoned = max(start, mention.number - base) + 1
    left: list[Cue] = []
    over = _CAPS if mention.comparator is LTE else _RECKONED
    for c in cues:
        if c.start >= reckoned:
            break
        before = c.end <= start + 1 or (c.end <= reckoned and (c.kind in over or c.start >= start))
        if before and low <= c.start:
            left.append(c)
    if left and index and context.mentions[index - 1].earlier:
        # "From the $198 billion estimated in December to $201.4 billion", "from 41 now to 90": that is said of the first.
        since = context.ends[index - 1]
        left = [c for c in left if not (c.kind in _SAID_OF_IT and 0 <= c.start - since < 3)]
    if mention.earlier and (told := next((c for c in cues if c.kind in _RECKONED and 0 <= c.start - end < 3), None)):
        return told, False
    if len(left) > 1 and index and left[-1].kind in _AIMED and left[-1].start >= context.ends[index - 1]:
        # "An estimated 31.5 percent in 2025 and is to be 50 percent by 2030".
        left = [c for c in left if c.kind not in _RECKONED or c.start >= context.ends[index - 1]]
    if left and (parted := context.sentence.line.bits & parting()):
        left = [c for c in left if not is_apart(context.sentence.text, c, start, parted)]
    if left and ('"' in context.sentence.text or "”" in context.sentence.text):
        left = [c for c in left if not _in_speech_before(context.sentence.text, c.end, start)]
    if left:
        return _nearest(left, context.sentence.text), False
    if cues[-1].start < end:
        return None, False
    if start < 8 and context.sentence.text.startswith(": ", end):
        return next((c for c in cues if c.start > end and c.kind is not ACTUAL), None), False
    right = _said_behind(index, context, [c for c in cues if end <= c.start and c.end <= high + 1])
    if right is None or right.start - end >= 60:
        return None, False
    return right, bool(_DEMANDED.fullmatch(context.sentence.text, right.start, right.end))


def is_the_aim(said: Cue | None, start: int) -> bool:
    """The word right before the figure says that it is aimed at."""
    return said is not None and said.kind is TARGET and 0 <= start - said.end < 12


def _is_there(cue: Cue, mention: QuantityMention, base: int, text: str) -> bool:
    """What is counted is there already: "three of them will be first", "310 ha được giao cho Ban Quản lý"."""
    if mention.unit is not COUNT:
        return text.startswith("được giao cho", cue.start - 5)
    return (
        (text[cue.start : cue.end].lower() in _WILL and not _is_to_come(text, mention.start - base, cue.end))
        or text.startswith("được giao", cue.start - 5)
        or (cue.start - (mention.end - base) < 2 and text.startswith("phải", cue.start))
    )


#: "25 percent, in line with the plan", "đạt 25% như kế hoạch đề ra": what came about is as it was planned.
_AS_PLANNED: Final = lazy(
    r"(?:\b(?:(?:in )?(?:line|keeping|accordance) with|as|matching|meeting|beating|exceeding|surpassing|on)(?: (?:the|its|their|this|that|year['’]s|annual))*"
    r"|(?<!\w)(?:như|đúng(?: theo| với| như)?|theo đúng|sát(?: với)?|phù hợp(?: với)?|vượt(?: so với| quá)?|hoàn thành|bằng)(?: mức| các)?(?: chỉ tiêu| kế hoạch| mục tiêu)?(?: đã| được)?) $"
)


def _in_a_bracket(text: str, end: int, at: int, following: int) -> bool:
    """The word at the offset stands, behind the figure that ends at `end`, in a bracket with the next one."""
    held = bracket_at(text, at)
    return held is not None and end <= held[0] < following < held[1]


#: "138 tasks, all of which must have a deadline", "138 nhiệm vụ, tất cả đều phải": what is there has the duty.
_OF_WHICH: Final = lazy(
    r"(?: [\w-]+){0,4}, (?:all|each|most|many|some|both|half|every one)(?: of)? (?:which|whom|them) $|(?: [^\W\d]+){0,4}, (?:tất cả|toàn bộ|mỗi [^\W\d]+ [^\W\d]+|phần lớn|một số)(?: (?:đều|cũng|trong số đó))* $"
)


def _said_behind(index: int, context: SentenceContext, cues: Sequence[Cue]) -> Cue | None:
    """The first of the words behind the figure that may speak of it."""
    mention, base, text = context.mentions[index], context.sentence.start, context.sentence.text
    end, following, over = mention.end - base, len(text) + 99, len(text) + 99
    if index + 1 < len(context.mentions):
        following, over = context.mentions[index + 1].start - base, context.mentions[index + 1].end - base
    for c in cues:
        if _is_there(c, mention, base, text):
            continue
        if (
            _BEHIND.search(text, c.start, c.end)
            and not (mention.unit is PERCENT and share_of_an_aim(text, end, c.start))
            and not _OF_THOSE.search(text, mention.number - base, c.start)
            and not borne_by(text, c.start, c.end, context.lang)
            and not _AND_THEN.search(text, end, c.start)
            and not (c.kind is TARGET and _AS_PLANNED.search(text, end, c.start))
            and not of_who_is_after(context, end, c.start)
            and not (following < len(text) and _in_a_bracket(text, end, c.start, following))
            and not (mention.unit is COUNT and _OF_WHICH.fullmatch(text, end, c.start))
            and not 0 <= c.start - over < 3
            and (
                c.start - end < 4 or following - c.end > 30 or following < c.end or _RELATED.search(text, end, c.start)
            )
        ):
            return c
    return None


def _is_to_come(text: str, start: int, behind: int) -> bool:
    """What is counted at `start` is yet to be made; `behind`: where the word that tells of the time to come ends."""
    if not _COMES_ABOUT.match(text, behind):
        return False
    return not _KNOWN.search(text, 0, start) and not _OF_KNOWN.search(text, start, behind)


def is_apart(text: str, cue: Cue, start: int, bits: int) -> bool:
    """The word belongs to a clause that is closed before the figure ("which sees itself as ..., currently has"), or governs a
    clause of its own ("nothing will hide the fact that we spend")."""
    if _FACT.bit & bits and _FACT.plain.search(text[cue.end : start]):
        return True
    if cue.kind is not ACTUAL and gives_a_reason(text, cue.end, start, bits):
        return True
    if cue.kind is not ACTUAL and JOINS.bit & bits and speaks_elsewhere(text, (cue.start, cue.end), start):
        return True
    if not _RELATIVE.bit & bits:
        return False
    opened = max((m.end() for m in _RELATIVE.plain.finditer(text, 0, cue.end)), default=0)
    if not opened or "," in text[opened : cue.start]:
        return False
    closed = _SHUTS.search(text, cue.end, start)
    return closed is not None and bool(_RESUMES.match(text, closed.start()))


#: '"It will not do," says the partner of a firm whose $75 million': what was said speaks of no figure of its teller's.
_SPEECH_ENDS: Final = lazy(r"[,.!?…][\"”] [^\"“”]*$")


def _in_speech_before(text: str, end: int, start: int) -> bool:
    """The word that ends at `end` stands in a speech that is over before the figure, at `start`."""
    return _SPEECH_ENDS.search(text, end, start) is not None


def gives_a_reason(text: str, low: int, start: int, bits: int) -> bool:
    """The figure at `start` is in a clause, begun behind `low`, that tells why what stands before it is so or is to be done.
    `bits`: those of the sentence."""
    return bool(_REASON.bit & bits) and _REASON.plain.search(text, low, start) is not None


def _is_what_for(text: str, said: int, behind: int) -> bool:
    """The word that ends at `said` stands in the clause that opens the sentence and tells what for that is done of which
    the word at `behind` tells."""
    opening = _WHAT_FOR.match(text, 0, behind)
    return opening is not None and opening.end() > said


def _nearest(cues: Sequence[Cue], text: str) -> Cue:
    """The word nearest before the figure. Estimates and forecasts stand against the verbs behind them, an aim against a
    plain verb just behind it ("the goal was")."""
    last = cues[-1]
    if len(cues) == 1:
        return last
    for i, cue in reversed([*enumerate(cues)]):
        if cue.kind in _RECKONED:
            # "We promised that it would reach": what is promised.
            if i and cues[i - 1].kind is TARGET and text.startswith("would", cue.start):
                return cues[i - 1]
            return last if _AIM.search(text, cue.end, last.end) else cue
    for cue in cues[-2::-1]:
        # "The target for 2026 has been raised to 90 percent".
        if last.kind is ACTUAL and cue.kind in _AIMED and REVISED.match(text, cue.start):
            return cue
    at = len(cues) - 1
    while at > 1 and cues[at].kind is cues[at - 1].kind is ACTUAL and cues[at].start - cues[at - 1].end < 2:
        at -= 1  # "Will have passed" is one verb.
    verb, aim = cues[at], cues[at - 1]
    if verb.kind is ACTUAL and verb.start - aim.end < 22 and aim.kind is not ACTUAL:
        if _SO.match(text, aim.end, verb.start):
            return last
        return last if _is_what_for(text, aim.end, verb.start) else aim
    return last
