"""Clauses and asides that are closed before a figure, whose times are not its."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.model import PeriodMention, Sentence
from monitor.extract.period.planned import DUE
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted

CLOSED_OFF: Final = Parted(
    r", (?:which|who|whose|where|nơi|vốn) "
    # "The plant, to be opened from 2028, is designed for", "tuyến đường, hoàn thành năm 2024, phục vụ".
    r"|^\W*(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Aa]n?) (?:[\w-]+ ){0,3}[a-z-]+, (?:to be|due|set to|scheduled|expected|planned|now|(?!(?:compared|based|followed|boosted|helped|supported|ranked|need|inde|measur|estimat)(?:ed)?\b)[a-z]{3,}ed|built|begun) "
    r"|^\W*[^\W\d]\w*(?: [^\W\d]\w*){0,3}, (?:sẽ|được|dự kiến|khánh thành|hoàn thành|thành lập|khởi công|ra đời|xây dựng|xây) "
    # "The share of adults with a signature, planned to be 50 percent in 2030, stands at".
    rf"|^\W*(?:[\w&'’-]+ ){{1,10}}[\w-]+, (?:{DUE}) "
    r"|(?<=[a-z]) who (?:came|went|moved|joined|left|returned|graduated|founded|started|set up|opened|quit) "
)
_WHERE: Final = lazy(r"\W*(?:At|In|On|From|Near|For|With) [^,;]{3,70}, (?:which|where|whose) ")
#: The main clause goes on behind a relative one.
_RESUMES: Final = lazy(
    r", (?:\w+ly |now |already |also |it |they |this |he |she )?(?:is|are|was|were|has|have|had|will|may|can|must|should|could|would|proposes?|calls?|sets?|names?|lists?|plans?|aims?|reached|stands?|stood|ranks?|\w+ed|said|says|[a-z]{4,}s(?= [\da-z$V])|hiện|đã|đang|có|đạt|sẽ|mới|chiếm|dự kiến)\b"
)


#: "The second phase, due in 2028, will cover 90 hectares" is of that time; numbers go on with a list of years.
_GOES_ON_THEN: Final = ("will ", "shall ", "is to ", "are to ", "would ", "should ", "sẽ ", *"0123456789")


def closed_off(sentence: Sentence, time: PeriodMention, start: int) -> bool:
    """The time stands in a relative clause that is closed before the figure ("Amkor, which opened its plant two years ago, has
    raised ...")."""
    if time.end > start or not CLOSED_OFF.bit & sentence.line.bits:
        return False
    text = sentence.text
    openings = [m.span() for m in CLOSED_OFF.finditer(text, sentence.line.bits, 0, time.start)]
    begun, opened = openings[-1] if openings else (0, 0)
    if not opened or "," in text[opened : time.start]:
        return False
    closed = text.find(", ", time.end, start)
    if closed < 0 or "," in text[time.end : closed]:
        return False
    if not begun:
        return not text.startswith(_GOES_ON_THEN, closed + 2)
    # "At the park, which opened last August on a plot by the river, space has been let": of where it begins.
    return _RESUMES.match(text, closed) is not None or (_WHERE.match(text) is not None and opened > 6)


#: "..., planned to be 50 percent in 2030, stands at".
_STANDS: Final = lazy(
    r", (?:now |still |currently |today |only )*(?:stands?|is|are|has|have|ranks?|remains?|lies|hiện|nay|đang|vẫn|mới)\b[^,;]{0,60}$"
)


def still_to_come(sentence: Sentence, time: PeriodMention, start: int) -> bool:
    """The time stands in such an aside, behind which is told how things stand."""
    return closed_off(sentence, time, start) and _STANDS.search(sentence.text, time.end, start) is not None
