"""The kind that a heading, the head of a column or the caption of a table gives to what stands under it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

_AIMED: Final = small(
    r"target|goal|objective|aims?\b|sets out|commits|mục tiêu|chỉ tiêu(?! (?:chủ yếu|cơ bản|kinh tế|tổng hợp|thống kê))|phấn đấu|đích",
)
#: "Main tasks for the second quarter of 2026", "Nhiệm vụ trọng tâm quý II": what is to be done in a time to come.
_TASKS: Final = small(
    r"\btasks (?:for|in|of|until|during) (?:the )?(?:[\w-]+ ){0,3}(?:quarter|half|months?|year|period|20\d\d)\b|(?<!\w)nhiệm vụ(?:,? (?:và |giải pháp |trọng tâm |chủ yếu |chính |công tác |thực hiện |của |trong |cho |ngay |cấp bách |trước mắt |cần làm ){0,4})(?:quý|tháng|năm|\d+ tháng|giai đoạn|thời gian tới)(?!\w)",
)
#: "Work for 2026", "Priorities for the year", "Việc cần làm năm 2026": the same of a time that is not over.
_TO_DO: Final = small(
    r"\b(?:work(?:plan)?|actions|steps|priorities|measures|assignments|to-do list|agenda|what (?:is|remains) to be done|things to do) (?:for|until|during) (?:the )?(?:[\w-]+ ){0,3}(?:quarter|half|months?|year|period|20\d\d)\b"
    r"|(?<!\w)(?:công việc|việc (?:cần|phải|sẽ) làm|phần việc|đầu việc)(?: (?:trọng tâm|chính|của|trong|cho)){0,3} (?:quý|tháng|năm|giai đoạn|thời gian tới)(?!\w)"
    # "Trọng tâm 6 tháng cuối năm 2025", "Focus for the second half": of a programme of work.
    r"|(?<!\w)(?:trọng tâm|phương hướng|định hướng|chương trình (?:công tác|làm việc|hành động)|kế hoạch)(?: (?:công tác|nhiệm vụ|hoạt động|trọng tâm|chính|của|trong|cho|thực hiện|những|các|được giao|cả|toàn|riêng)){0,4} (?:(?:\d|sáu|ba|hai|bốn|năm) tháng (?:cuối|còn lại|tới)|tháng|nửa (?:cuối|sau)|quý|năm|giai đoạn|thời gian tới|cuối năm)(?!\w)"
    r"|\b(?:focus(?:es)?|key (?:work|tasks?|jobs|areas)|programmes?|program|plans?) (?:for|in|until|during|over) (?:the )?(?:[\w-]+ ){0,4}(?:quarter|half|months?|year|period|20\d\d)\b",
)
#: "Thủ tướng yêu cầu các bộ, ngành:", "The Prime Minister asked ministries to act:": what they are told to do.
_DEMANDS: Final = small(
    r"(?<!\w)(?<!được )(?<!theo )(?:yêu cầu|giao|chỉ đạo|phân công|giao nhiệm vụ)(?!\w)(?! (?:của|đặt ra|là gì|về))[^.:;\d]{0,110}:\W*$"
    # "Trong năm 2025, các sở phải bảo đảm:", "In 2025 every department must:".
    r"|(?<!\w)(?:phải|có trách nhiệm|sẽ|tập trung(?: vào)?|cần)(?!\w)[^.:;\d]{0,80}:\W*$|\b(?:must|shall|will|(?:is|are) (?:required|obliged|bound) to|ha(?:s|ve) to)\b[^.:;\d]{0,70}:\W*$"
    r"|\b(?:asked|ordered|instructed|directed|requested|tasked|assigned|told|urged|called on)\b (?!about\b|by\b|why\b|how\b|whether\b|if\b|what\b)[^.:;\d]{3,90} (?:to|with)\b[^.:;\d]{0,60}:\W*$"
)
#: "Progress towards the targets:", "Kết quả thực hiện các mục tiêu:": what came of the aims.
_CAME_OF_IT: Final = small(
    r"\b(?:progress|results?|achiev\w+|so far|stands?|where things|track(?:ing|ed)?|review|met|missed|as (?:of|at))\b|(?<!\w)(?:kết quả|tình hình|tiến độ|đã (?:đạt|hoàn thành|thực hiện)|đạt được|kiểm điểm|rà soát|thực trạng|hiện trạng|tính đến (?:hết |ngày |cuối |thời điểm |tháng |quý |nay|hiện)|đến nay|hiện nay)(?!\w)",
)
#: "Asked about the target for 2030, she said:", "Ông nói về mục tiêu đến năm 2030:": what is said is of no time.
_SPOKEN: Final = small(
    r"\b(?:said|(?<!resolution )(?<!plan )(?<!strategy )(?<!document )(?<!programme )says|told [^:]{1,30}|asked|answered|replied|recalls?|recalled)\W*:$|^\W*(?:Asked|Speaking) about\b|(?<!\w)(?:nói|kể|trả lời|cho hay|cho biết|chia sẻ|tâm sự)\W*:$|^\W*[^:\d]{0,40}(?<!\w)(?:nói|kể|chia sẻ|trao đổi|tâm sự) về (?!\w+ kế hoạch)",
)
_RESULTS: Final = small(r"^\W*(?:progress|results?|kết quả|tiến độ|tình hình)(?!\w)")
_INDICATORS: Final = small(r"(?<!\w)chỉ tiêu(?!\w)")
_FORETOLD: Final = small(
    r"\b(?:forecasts?|projections?|projects|projected|predicts|outlook|expects|expected|expectations?)\b|(?<!\w)(?:dự báo|dự kiến|triển vọng)(?!\w)",
)
_FORESEEN: Final = small(r"\b(?:forecasts?|projections?|projected)\b|(?<!\w)(?:dự báo|dự kiến)(?!\w)")
_PLANNED: Final = small(r"\b(?:plan|target|goal)s?\b|(?<!\w)(?:kế hoạch|mục tiêu|chỉ tiêu)(?!\w)")
#: In brackets or before the time: "(provisional)", "Ước 2025".
_ESTIMATED: Final = small(
    r"\((?:[^()\d]{1,24} )?(?:provisional|preliminary|estimated?|estimates|est\.?|ước(?: tính)?|sơ bộ)\)|^\W*(?:(?:\d{1,2}|[IVX]{1,4}|[a-zđ])[.)] )?(?:ước|sơ bộ|est\.?|estimate[ds]?|provisional|preliminary)(?!\w)|\b(?:provisional|preliminary|estimated) (?:figures?|results?|data|numbers?|statistics|levels?)\b|\bestimates (?:for|of|in|are|:)|(?<!\w)(?:số liệu|kết quả|chỉ tiêu|con số|dữ liệu|thống kê)(?: được)? (?:ước|sơ bộ)(?!\w)|\b(?:provisional|preliminary|est\.|sơ bộ)\W*$",
)


def of_heading(text: str, *, over: bool = False) -> FigureKind | None:
    """Targets under a heading of aims, estimates under one that calls its data provisional, forecasts; None: it says no kind. `over`: its
    time is over, so that what it calls "chỉ tiêu" are indicators."""
    if text.rstrip().endswith("?"):
        return None
    text = text.lower()
    if _ESTIMATED.search(text):
        return FigureKind.ESTIMATE
    if _CAME_OF_IT.search(text) or _SPOKEN.search(text.rstrip()):
        return None
    if _AIMED.search(_INDICATORS.sub("", text) if over else text):
        return FigureKind.TARGET
    if _TASKS.search(text) or demands(text) or (not over and _TO_DO.search(text)):
        return FigureKind.TARGET
    return FigureKind.FORECAST if _FORETOLD.search(text) else None


#: "Thanh Hóa ban hành kế hoạch hành động", "Hue adopts plan for chips": the text tells what a plan holds.
_OF_A_PLAN: Final = small(
    r"(?<!\w)(?:ban hành|phê duyệt|thông qua|công bố|có) (?:[^\W\d]\w* ){0,2}?(?:kế hoạch|chương trình|đề án|lộ trình)(?!\w)|(?<!\w)(?:kế hoạch|chương trình) hành động(?!\w)|^\W*(?:kế hoạch|chương trình|lộ trình)(?!\w)"
    r"|\baction (?:plan|programme?)\b|\b(?:adopts?|adopted|approv\w+|issu\w+|unveils?|unveiled|launch\w*|publish\w*|releases?|released|signs off(?: on)?|has)\b[^.;:?]{0,40}\b(?:plan|programme?|roadmap)\b",
)
#: "Trong năm 2025:", "In 2025:": a heading that says no more than when.
_TIME_ALONE: Final = small(
    r"^\W*(?:\d{1,2}[.)] )?(?:(?:ngay )?trong|ngay|riêng|vào|in|during|within|for)? ?(?:năm|giai đoạn|quý|6 tháng cuối năm|the (?:year|period)|this year|năm nay|(?:the )?(?:first|second|third|fourth) (?:quarter|half) of)? ?(?:[ivx]{1,3}[/ -])?(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?)?\W*$",
)


def names_a_plan(title: str) -> bool:
    """A text with that title tells what a plan holds."""
    title = title.lower()
    return _OF_A_PLAN.search(title) is not None and _CAME_OF_IT.search(title) is None


def is_a_time(heading: str) -> bool:
    """The heading says no more than when."""
    return len(heading) < 60 and _TIME_ALONE.search(heading.lower()) is not None


#: What is there already, and only to be explained or put right.
_EXPLAINED: Final = small(
    r"(?<!\w)(?:làm rõ|giải trình|giải thích|kiểm điểm|rà soát|kiểm tra|khắc phục|thu hồi|đình chỉ|xin lỗi)(?!\w)|\b(?:explain|account for|clarify|look into|review|inspect|correct|return|recover)\b"
)


def demands(text: str) -> bool:
    """The words over a list say that somebody is told to do what it holds, and not what came of it."""
    text = text.rstrip().lower()
    if _DEMANDS.search(text) is None:
        return False
    return not (_CAME_OF_IT.search(text) or _SPOKEN.search(text) or _EXPLAINED.search(text))


def is_of_no_time(text: str, *, ahead: bool) -> bool:
    """The heading hands over to somebody's words, or to what came of aims whose time lies `ahead`."""
    text = text.rstrip().lower()
    return _SPOKEN.search(text) is not None or (ahead and _RESULTS.search(text) is not None)


def of_column(head: str, year: int | None, caption: str) -> FigureKind | None:
    """The kind of a column by its head, or by what the caption says of its year ("2025: provisional; 2024: final")."""
    head = head.lower()
    if _ESTIMATED.search(head):
        return FigureKind.ESTIMATE
    if _PLANNED.search(head):
        return FigureKind.TARGET
    if _FORESEEN.search(head):
        return FigureKind.FORECAST
    said = re.search(rf"\b{year}\W{{1,3}}(?:provisional|preliminary|estimate|sơ bộ|ước)", caption) if year else None
    return FigureKind.ESTIMATE if said else None


#: "Kế hoạch năm 2026 của Cục gồm: tiếp nhận 12.500 đơn; mở 4 trụ sở", "Tasks for next year: 40 laboratories opened".
LABEL_OF_AIMS: Final = Prefiltered(
    r"^\W*(?:\d{1,2}[.)] )?(?:Mục tiêu|Chỉ tiêu|Kế hoạch|Nhiệm vụ)(?: [^\W\d]\w*){0,3}? (?:(?:quý|tháng|năm|đến năm) (?:[IVX]+|\d+)|năm nay|năm tới|giai đoạn \d{4} ?- ?\d{4})(?:[,/ ]+(?:năm )?\d{4})?(?: (?:của|cho|với) [^:;.\d]{2,40}?)?(?: (?:bao gồm|gồm|là|có))?: "
    r"|^\W*(?:\d{1,2}[.)] )?(?:The |Its |Our |Main |Key )?[Tt]asks (?:for|in|of|by) (?:the )?(?:[\w-]+ ){0,3}?(?:(?:19|20)\d\d|(?:this|next|coming) (?:year|quarter)|year|quarter)(?: [^:;.\d]{2,40}?)?: "
)
_IS_THERE: Final = lazy(
    r"(?<!\w)(?:đã|hiện|đến nay|tính đến|hiện nay|năm ngoái|so với|từ)(?!\w)|\b(?:has|have|had|was|were|so far|now|currently|already|from|against|last year)\b"
)


def labelled_as_aims(sentence: Sentence, start: int) -> bool:
    """The sentence begins with a label of aims, and nothing says of the figure at `start` that it is there."""
    label = LABEL_OF_AIMS.plain.match(sentence.text, 0, start)
    if label is None:
        return False
    own = max(label.end(), sentence.text.rfind(";", 0, start))
    return _IS_THERE.search(sentence.text, own, start) is None
