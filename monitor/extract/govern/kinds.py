"""The kind handed on to a figure whose own words say none, or only a plain verb."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.cue.decision import Kind
from monitor.extract.cue.told import hung_before
from monitor.extract.govern.memory import Memory
from monitor.extract.members import ACTUAL, ESTIMATE, FORECAST, TARGET
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.outline import is_marked, sets_aims, states_an_aim
from monitor.extract.period import back, tense
from monitor.extract.period.chosen import OF_TODAY, Chosen
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_AHEAD: Final = frozenset({TARGET, FORECAST})
_OF_THEN: Final = OF_TODAY | {"what-was"}


def kind_for(
    memory: Memory,
    sentence: Sentence,
    kind: Kind,
    time: PeriodMention | None,
    metric: str | None = None,
    *,
    first: bool = False,
) -> Kind:
    """The kind under a heading of aims or estimates, or as the sentences of the paragraph go on. `first`: of a sentence."""
    if first and (again := _told_again(memory, sentence, kind)) is not None:
        return again
    if kind.rule in ("future-time", "plain") and sentence.heading and memory.heading(sentence)[1] is FORECAST:
        over = time is not None and memory.over(time) and not memory.running(time)
        return kind if over else Kind(FORECAST, "heading-of-forecasts", True)
    if kind.said:
        return kind
    plain = kind.rule == "plain"
    if plain and time is None and _TO_BE.bit & sentence.line.bits and _TO_BE.plain.match(sentence.text):
        return Kind(TARGET, "of-what-is-to-be", True)
    headed = memory.heading(sentence)[1] if plain else None
    if headed is ESTIMATE:
        return Kind(ESTIMATE, "heading-of-estimates", True)
    if plain and memory.basis and sentence.paragraph == memory.paragraph and _of_its_time(memory, time):
        return Kind(ESTIMATE, "as-told-before", True)
    if not plain:
        headed = memory.heading(sentence)[1]
    if time is not None and memory.over(time):
        # "The Prime Minister asked: - Issue signatures to 40% this year".
        due = plain and headed is TARGET and memory.running(time)
        return Kind(TARGET, "heading-of-aims", True) if due and not tense.tells_what_is(sentence, memory.lang) else kind
    if headed is TARGET:
        return Kind(TARGET, "heading-of-aims", True)
    goes_on = plain and time is None and sentence.paragraph == memory.paragraph
    aims = memory.kind is TARGET and memory.time is not None and not memory.turned(ACTUAL, ESTIMATE)
    aimed = goes_on and aims and metric not in (None, memory.metric)
    if aimed and memory.time and memory.ahead(memory.time) and tense.set_out(sentence.text, memory.lang):
        return Kind(TARGET, "as-before", False)
    bits = sentence.line.bits
    if goes_on and back.BACK.bit & bits and back.BACK.search(sentence.line.lower[:30], bits):
        return Kind(memory.kind, "as-before", False)
    return kind


def reckoned_on(memory: Memory, sentence: Sentence, kind: Kind, time: PeriodMention | None) -> Kind:
    """The kind of a figure that a plain verb tells: an estimate where it goes on in its paragraph with what data give that
    are not final."""
    if kind.rule != "cue-actual" or not memory.basis or sentence.paragraph != memory.paragraph:
        return kind
    if not _of_its_time(memory, time) or _FINAL.search(sentence.text) or back.EXAMPLE.plain.match(sentence.text):
        return kind
    return Kind(ESTIMATE, "as-told-before", True)


#: "The final figure", "số chính thức": what is told then is no longer reckoned.
_FINAL: Final = lazy(
    r"\b(?:final|official|actual|actually|definitive)\b|(?<!\w)(?:chính thức|cuối cùng|thực tế)(?!\w)", re.I
)


#: "The 14-hectare complex, to be opened from 2027, is designed for 6,000 engineers": what has yet to come into being.
_TO_BE: Final = Prefiltered(
    r"\W*(?:[Tt]he|[Ii]ts|[Tt]his|[Aa]n?) (?:[\w-]+ ){0,3}[a-z-]+, (?:(?:due|set|scheduled|expected|planned) )?to (?:be (?:opened|built|completed|finished|launched|inaugurated|commissioned|established|set up|erected|put into)|open|start|begin|go into)\b"
    r"|\W*[^\W\d]\w*(?: [^\W\d]\w*){0,3}, (?:sẽ|dự kiến)(?: (?:được|chính thức))* (?:mở|vận hành|khánh thành|hoàn thành|đi vào|khởi công|khai trương|xây|đưa vào)(?!\w)"
)


def _of_its_time(memory: Memory, time: PeriodMention | None) -> bool:
    """The time is none, or that of the sentence before."""
    return time is None or (memory.time is not None and memory.time.period == time.period)


#: "That equals 3.1 per cent of spending", "Con số này tương đương 3,1%": what is aimed at or foreseen, told again.
_THAT_EQUALS: Final = {
    "en": lazy(
        r"\W*(?:Out of|Of) (?:(?:this|that|the) (?:amount|sum|money|total|allocation|budget),?|(?:this|that),) [^.;\d]{0,40}\d"
        r"|\W*(?:That|This|It|(?:The|This|That) (?:projected |forecast |expected |planned )?(?:sum|figure|amount|total|number|target|goal|level|share|rate|allocation)) (?:would (?:be|equal|represent|make up|amount to|account for)|(?:is|was) (?:equal|equivalent|tantamount) to|equals?|is|represents|accounts? for|makes? up|amounts? to|corresponds? to|comes? to)\b(?! (?:now|already|currently|still)\b)[^.;,\d]{0,40}\d"
    ),
    "vi": lazy(
        r"\W*Trong (?:tổng )?(?:số|khoản|mức)(?: tiền| vốn| kinh phí)? (?:này|đó|ấy|trên),? (?!đã )[^.;\d]{0,30}\d|\W*(?:Con số|Mức|Số tiền|Số vốn|Khoản|Tỷ lệ|Mục tiêu|Chỉ tiêu|Kinh phí)(?: chi| kinh phí)? (?:này|đó|ấy|trên) (?:tương đương|tương ứng|bằng|chiếm|là|cao hơn|gấp|tăng)(?!\w)[^.;,\d]{0,40}\d"
    ),
}


def _told_again(memory: Memory, sentence: Sentence, kind: Kind) -> Kind | None:
    """The kind of the aim or forecast of the sentence before, where this one tells it as another amount or share."""
    if (
        kind.rule != "plain"
        or memory.kind not in _AHEAD
        or memory.time is None
        or not 0 <= sentence.paragraph - memory.paragraph <= 1
    ):
        return None
    if (
        not (memory.ahead(memory.time) or memory.running(memory.time))
        or _THAT_EQUALS[memory.lang].match(sentence.text) is None
    ):
        return None
    return Kind(memory.kind, "as-before", True)


#: Whose "will" is an aim.
_WHO_AIMS: Final = lazy(
    r"\b(?:ministry|government|province|city|state|authorit\w+|resolution|plan|programme|strategy|parliament|assembly|committee|council)\b|(?<!\w)(?:bộ|sở|tỉnh|thành phố|chính phủ|nhà nước|nghị quyết|đề án|chương trình|chiến lược|kế hoạch|quốc hội|ủy ban|ubnd)(?!\w)",
    re.I,
)


def foretold_on(memory: Memory, sentence: Sentence) -> bool:
    """The sentence goes on in its paragraph with what is foreseen of a market: its "will" is no aim."""
    if memory.kind is not FORECAST or sentence.paragraph != memory.paragraph:
        return False
    return _WHO_AIMS.search(sentence.text) is None


def of_a_list(memory: Memory, sentence: Sentence, kind: Kind, own: Chosen) -> Kind:
    """The kind of a figure with a plain verb ("has", "ranks"): an aim in a list of aims that tells nothing else."""
    if own.rule in _OF_THEN or not sentence.heading:
        return kind
    time, headed = memory.heading(sentence)
    marked = is_marked(sentence.text) or sentence.text.rstrip().endswith(";")
    item = headed is TARGET and marked
    if not item and not sets_aims(sentence.heading.rstrip()):
        return kind
    ahead = time is not None and memory.ahead(time)
    if not (ahead or headed is TARGET) or not states_an_aim(sentence.text.rstrip()):
        return kind
    return kind if own.time is not None and not memory.ahead(own.time) else Kind(TARGET, "heading-of-aims", True)


#: "That would be 22 per cent more than in 2024".
_WOULD_BE: Final = lazy(
    r"\W*(?:That|This|It|The (?:growth|increase|rise|gain)) would (?:be|mean|make|equal|represent|amount to|come to|work out)\b"
)


def hung_on(memory: Memory, sentence: Sentence, mention: QuantityMention, kind: Kind) -> Kind:
    """The kind of a sentence's first figure: an estimate where it is growth on the one told in the sentence before."""
    if memory.main is not ESTIMATE or mention.earlier:
        return kind
    if kind.kind is not ACTUAL and not (kind.kind is FORECAST and _WOULD_BE.match(sentence.text)):
        return kind
    near = sentence.paragraph - memory.paragraph <= 1
    return Kind(ESTIMATE, "hung-on-an-estimate", True) if near and hung_before(mention, sentence) else kind
