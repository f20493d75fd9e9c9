"""The words of a sentence that say a kind."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Unit
from monitor.extract.bracket import bracket_at
from monitor.extract.cue.budget import is_of_a_budget
from monitor.extract.cue.fined import was_fined
from monitor.extract.cue.held import has_so_much
from monitor.extract.evidence.beaten import is_beaten
from monitor.extract.evidence.sentence_context import SentenceContext, label_end
from monitor.extract.evidence.spot import Word
from monitor.extract.members import ACTUAL, ANY_MONEY, ESTIMATE, FORECAST, INDEX, TARGET, THRESHOLD, TIMES
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

RANKED: Final = frozenset({Unit.RANK, Unit.PLACES})
_AHEAD: Final = frozenset({TARGET, FORECAST})
_HELD: Final = frozenset({Unit.COUNT, Unit.OTHER, Unit.GBPS, Unit.MBPS})
_HOLDS: Final = ("can hold", "can keep", "can take")
_ESTIMATING: Final = " ước "
#: Who sees somebody in a place tells what is.
_INSIDE: Final = Prefiltered(r"(?:.?thực|.?phát|..thể|.?xuất|.?biểu) hiện", re.S)
#: "Được nâng lên thứ 9": it has happened.
_RAISED: Final = ("được ", "đã ", "vừa ", "đồng loạt ")
#: "Mới chỉ tiêu được 41% vốn": no aim.
_SPENT: Final = ("chỉ tiêu được", "chỉ tiêu hết", "chỉ tiêu xong")
#: "Chỉ tiêu được duyệt cho năm 2026 là 320": an aim.
_GIVEN_AIM: Final = lazy(
    r"chỉ tiêu được (?:duyệt|phê duyệt|giao|đặt|phân bổ|thông qua|ấn định|đề ra|xác định|đưa)(?!\w)"
)
#: "Danh mục được bổ sung, nâng lên 12 nhóm".
_ADDED_TO: Final = lazy(
    r"(?<!\w)được (?!yêu cầu|giao|đề nghị|kỳ vọng|đặt|phép)[^\W\d]\w*(?: [^\W\d]\w*){0,2}, (?:qua đó )?$"
)
#: "Đến hết tháng 3 cả nước đã cấp 14 triệu chữ ký số, nâng tỷ lệ lên 19,8%": what came of what was done.
_SO_RAISED: Final = (", ", ", qua đó ", ", từ đó ", ", nhờ đó ", ", góp phần ", ", đồng thời ")
_WAS_DONE: Final = lazy(
    r"(?<!\w)(?:đã|vừa|tính đến|tính tới|lũy kế|luỹ kế|đến hết|hết (?:tháng|quý|năm)|ghi nhận)(?!\w)", re.I
)
_TO_BE_DONE: Final = lazy(
    r"(?<!\w)(?:sẽ|phải|cần|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|yêu cầu|đề xuất|đề nghị|kế hoạch|nhằm|để|hướng tới|đặt ra|đề ra|nghị quyết|chiến lược|giai đoạn)(?!\w)",
    re.I,
)
#: "Tỷ lệ nhiệm vụ hoàn thành đạt": a label.
_DONE_SHARE: Final = ("nhiệm vụ ", "tỷ lệ ", "tỉ lệ ", "mức độ ", "công việc ", "khối lượng ", "đề tài ", "tiến độ ")
#: "I would start with the 34 provinces".
_SPEAKER: Final = lazy(r"\b(?:I|[Ww]e) would (?:start|begin|say|add|call|argue)")
#: "Luật mới", "nghị quyết mới", "thành lập mới": no "only".
_NEW_ONE: Final = Prefiltered(
    r"(?<!\w)(?:luật|quy định|chính sách|nghị quyết|nghị định|thông tư|cơ chế|mô hình|thế hệ|danh mục|kỷ nguyên|chương trình|thành lập|đăng ký|xây|xây dựng|lắp|lắp đặt|ký|ký kết|cấp|tuyển|tuyển dụng|mở|đầu tư|phát triển|tạo|bổ sung|đào tạo|kết nạp|làm|trồng|mua|đổi|văn bản|phương pháp|cách tính|nhiệm kỳ|dự án|công nghệ|sản phẩm|giai đoạn) mới$",
    re.I,
)
_SEES_RANK: Final = Prefiltered(
    r"sees (?:it|him|her|them)sel(?:f|ves)\b|sees [^.;,]{0,50}(?:\d(?:st|nd|rd|th)|place|position|No\.?)\b"
)
_PUTS: Final = lazy(r"puts?\b")
#: "Người dùng có khả năng truy cập": what is counted is able to, nothing is foreseen.
_ABLE: Final = lazy(
    r" (?:truy cập|truy nhập|tiếp cận|kết nối|sử dụng|dùng|khai thác|cung cấp|đáp ứng|xử lý|làm chủ|thiết kế|chế tạo|sản xuất|phục vụ|hỗ trợ|tự|nghiên cứu|thực hiện|vận hành|lưu trữ|tính toán|truyền|thanh toán|phát hiện|bảo vệ|chống|cạnh tranh|thương mại h[oó]a|ứng dụng|ký số|hấp thụ|giao tiếp|lập trình|giảng dạy|làm việc|tham gia)(?!\w)"
)
#: "Demand from the universities is", "growing demand for": what is wanted, no word of somebody who demands.
_WANTED: Final = lazy(
    r" (?:for|from|of|among|in|by|is|was|are|has|had|rose|grew|growth|outstrips?|exceeds?|alone|and supply|remains?)\b"
)


@dataclass(slots=True, init=False, unsafe_hash=True)
class Cue:
    start: int
    end: int
    kind: FigureKind

    def __init__(self, start: int, end: int, kind: FigureKind) -> None:
        self.start = start
        self.end = end
        self.kind = kind


def cues_of(context: SentenceContext, kinds: Mapping[Word, FigureKind]) -> Sequence[Cue]:
    """The kind words of the sentence in order, offsets in the sentence; a word inside a longer one is left
    out, and one of a label that would only say what is ("tỷ lệ doanh nghiệp có hoạt động ...: 40%"). `kinds`: what each
    phrase says that says a kind."""
    sentence = context.sentence
    base, text, bits = sentence.start, sentence.text, sentence.line.bits & _another()
    label = label_end(text, [context.mentions[0].start - base]) if ":" in text else 0
    # "Xuất khẩu ước tăng" is a phrase of its own: it estimates all the same.
    estimates = context.lang == "vi" and _ESTIMATING in text
    found: list[Cue] = []
    reach = 0
    for start, end, word, _ in context.hits:
        if word in kinds:
            kind, start, end = kinds[word], start - base, end - base
            if (kind is ACTUAL and end <= label) or _says_another(context, kind, start, end, bits):
                continue
            if end > reach or not any(c.start <= start and end <= c.end for c in found):
                found.append(Cue(start, end, kind))
                reach = max(reach, end)
        elif estimates and (at := text.find(_ESTIMATING, start - base, end - base)) >= 0:
            found.append(Cue(at + 1, end - base, ESTIMATE))
            reach = max(reach, end - base)
    return found


_AS_MUCH: Final = lazy(
    r" (?:that|this|as (?:much|many|high|large)|the (?:pay|price|salary|sum|amount|money|wage))\b(?! by\b)"
)


def cues_for(index: int, context: SentenceContext, cues: Sequence[Cue]) -> Sequence[Cue]:
    """The words that may speak of a figure: none that says what one has, where it may as well be the limit of a class, and none
    that stands in a bracket right behind a figure before it and speaks of that alone ("from 150 (an estimate) to 152")."""
    text, start, mention = context.sentence.text, context.starts[index], context.mentions[index]
    if mention.unit in ANY_MONEY and any(c.kind is THRESHOLD for c in cues):
        cues = [c for c in cues if c.kind is not THRESHOLD or not has_so_much(mention, text, c.start, c.end)]
    if mention.unit in _HELD and any(c.kind is THRESHOLD for c in cues):
        # "Cold stores can hold 280,000 pallets": how much goes into them.
        cues = [c for c in cues if c.kind is not THRESHOLD or not text.startswith(_HOLDS, c.start)]
    if mention.unit is TIMES and _AS_MUCH.match(text, context.ends[index]):
        # "In Singapore it would be five times that": so it is there.
        cues = [c for c in cues if not text.startswith("would", c.start)]
    if mention.unit is INDEX:
        # "Gives it a value of 0.772": no class begins there.
        cues = [c for c in cues if c.kind is not THRESHOLD or not text.endswith("value of", 0, c.end)]
    if not index or text.find("(", 0, start) < 0:
        return cues
    ends = context.ends[:index]
    return [cue for cue in cues if not _bracketed(cue, ends, text, start)]


def _bracketed(cue: Cue, ends: Sequence[int], text: str, start: int) -> bool:
    held = bracket_at(text, cue.start)
    return held is not None and held[1] < start and any(0 <= held[0] - end < 2 for end in ends)


@cache
def _another() -> int:
    """The bits of sentences in which any word of a kind may say something else."""
    return _INSIDE.bit | _NEW_ONE.bit | _SEES_RANK.bit


def _says_another(context: SentenceContext, kind: FigureKind, start: int, end: int, bits: int) -> bool:
    """The word at `start` to `end` says something else there. `bits`: those of the sentence that tell so of any word."""
    text = context.sentence.text
    if text.startswith(_ODD, start) and _odd(text, kind, start, end):
        return True
    if text.endswith(" at", 0, end) and text.startswith((" least", " most"), end):
        return True
    if text.endswith("within reach", 0, end) and text.startswith(" of ", end):
        return True  # "5G was within reach of 91.3% of the population".
    if kind is ACTUAL and text.endswith(" be ", 0, start):
        return True  # "Will start with 30 MW and be expanded to 120 MW".
    if kind is ESTIMATE:
        if text.endswith(_SET_BESIDE, 0, start) and not _HAS_FIGURE.match(text, end):
            return True
        if _PUTS.match(text, start):
            place = context.sentence.start + end
            if next((m.unit in RANKED for m in context.mentions if m.number >= place), False):
                return True
        if text.startswith("stimate", start + 1) and is_of_a_budget(text, start, end):
            return True
    aims = _AIMS if kind is TARGET else _HOPES
    if kind in _AHEAD and text.endswith(aims, start, end) and is_beaten(text, start, end):
        return True
    if text.startswith("emand", start + 1) and end - start < 8 and _WANTED.match(text, end):
        return True
    if not bits:
        return False
    if _INSIDE.bit & bits and _INSIDE.plain.match(text, max(0, start - 5)):
        return True
    if _NEW_ONE.bit & bits and _NEW_ONE.plain.search(text, max(0, start - 14), end):
        return True
    return bool(_SEES_RANK.bit & bits and _SEES_RANK.plain.match(text, start))


#: "Số người dùng đủ điều kiện đăng ký gói Gigabit chiếm 21%": so many there are.
_MAKE_UP: Final = lazy(r"[^,.;\d]{0,60} (?:chiếm|đạt|là|ở mức) (?:khoảng |gần |hơn |trên )?\d")
#: "The reform is aimed at a market that today comprises 78,000 enterprises": what there is.
_THAT_IS_NOW: Final = lazy(r"aimed at (?:an? |the )?(?:[a-z-]+ ){1,4}(?:that|which) (?:today|now|currently|already)\b")
#: "The estimate of 6.9 percent": what was estimated has a figure of its own.
_HAS_FIGURE: Final = lazy(r"[^;,.\d]{0,40}\d")
#: "Điều chỉnh tăng 0,16 điểm phần trăm so với số sơ bộ; riêng": what was estimated before is only compared with.
_SET_BESIDE: Final = tuple(
    f"{than} {what}"
    for than in ("so với", "cao hơn", "thấp hơn", "hơn", "lệch với")
    for what in ("số ", "số liệu ", "con số ", "mức ", "bản ", "kết quả ", "")
) + tuple(
    f"{than} {the}"
    for than in ("than", "from", "compared with", "above", "below")
    for the in ("the ", "its ", "an earlier ")
)
_AIMS: Final = ("mục tiêu", "kế hoạch", "chỉ tiêu", "target", "targets", "goal", "goals", "plan", "giao")
_HOPES: Final = ("forecast", "forecasts", "expectation", "expectations", "projection", "projections", "predictions")
_FINES: Final = ("fine", "Fine", "bị phạt", "phạt tiền")
#: "Năm 2025, chỉ tiêu này tăng 6,85%": what was told of is an indicator, which moves as no aim does.
_INDICATOR: Final = lazy(
    r"chỉ tiêu (?:này|trên|đó|ấy)(?: (?:đã|chỉ|mới|lại|tiếp tục|cũng|vẫn|chỉ còn))* (?:tăng|giảm|nhích|tụt|sụt|đạt|lên|xuống|còn|cải thiện|đứng|chiếm)(?!\w)",
    re.I,
)
#: Words that may say something else by what stands beside them.
_ODD: Final = (
    *_SPENT,
    "chỉ tiêu",
    "Chỉ tiêu",
    "added",
    "nâng",
    "hoàn thành",
    "would",
    "có khả năng",
    "phải",
    "cần",
    "bố trí",
    "trường hợp",
    "điều kiện",
    "aimed at",
    "floor",
    *_FINES,
)


#: "A combined floor area of", "on the shop floor", "on the third floor": of a building, no least that is set.
_FLOOR: Final = lazy(
    r" (?:areas?|space|plans?|manager|tiles|workers|staff)\b| of (?:an?|the|its|our) (?:[a-z]+ ){0,2}(?:building|tower|hall|house|factory|plant|block|centre|center|park|hotel|school)\b"
)
_FLOORS: Final = ("shop ", "trading ", "factory ", "plant ", "ground ", "top ", "upper ", "lower ", "dance ", "th ", "irst ", "econd ", "hird ", "From the ", "from the ", "took the ", "take the ", "on every ", "on each ")  # fmt: skip


def _came_of_it(text: str, start: int) -> bool:
    """What is raised at the offset came of what is told before it to have been done."""
    if not text.endswith(_SO_RAISED, 0, start) or _TO_BE_DONE.search(text, 0, start):
        return False
    return _WAS_DONE.search(text, 0, start) is not None


#: "Mỗi trạm 5G ở miền núi cần vốn đầu tư 1,2 tỷ đồng": what each costs.
_EACH: Final = lazy(r"(?<!\w)(?:mỗi|một) [^,.;:]{2,50} $", re.I)
_COSTS: Final = lazy(r"(?: một)?(?: khoản)? (?:vốn|chi phí|kinh phí|số tiền|suất đầu tư)(?!\w)")


def _odd(text: str, kind: FigureKind, start: int, end: int) -> bool:
    """One of these words says something else there."""
    if kind is TARGET and text.startswith(_SPENT, start):
        return _GIVEN_AIM.match(text, start) is None
    if text.startswith("hỉ tiêu", start + 1):
        return _INDICATOR.match(text, start) is not None
    if text.startswith("nâng", start):
        raised = text.endswith(_RAISED, 0, start) or _ADDED_TO.search(text, 0, start) is not None
        return raised or _came_of_it(text, start)
    if text.startswith("có khả năng", start):
        return _ABLE.match(text, end) is not None
    if text.startswith("phải", start):
        # "Không phải 12% mà là 18%", "không phải nộp 20 loại giấy tờ": it is not so, and nobody must.
        # "Hai phần ba trong số họ phải nhờ cán bộ gõ hộ": what they had to do.
        return text.endswith(("không ", "trong số họ "), 0, start)
    if text.startswith("trường hợp", start):
        # "Dẫn trường hợp Malaysia": one that is told of.
        return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    if text.startswith("bố trí", start):
        return text.endswith(("tổng mức ", "mức ", "vốn được ", "kinh phí được "), 0, start)
    if text.startswith("cần", start):
        return _COSTS.match(text, end) is not None and _EACH.search(text, max(0, start - 60), start) is not None
    if text.startswith("điều kiện", start):
        return _MAKE_UP.match(text, end) is not None
    if text.startswith("floor", start):
        return _FLOOR.match(text, end) is not None or text.endswith(_FLOORS, 0, start)
    if text.startswith("aimed at", start):
        return kind is TARGET and _THAT_IS_NOW.match(text, start) is not None
    if kind is THRESHOLD:
        return text.startswith(_FINES, start) and was_fined(text, start, end)
    if text.startswith("would", start):
        # "The office would rather talk about": nothing is foreseen.
        if text.startswith((" rather ", " sooner "), end):
            return True
        return _SPEAKER.search(text, max(0, start - 4), end + 8) is not None
    if kind is not ACTUAL:
        return False
    if text.startswith("added", start):
        return text.startswith(" value", end) or text.endswith(("alue ", "alue-"), 0, start)
    return text.startswith("hoàn thành", start) and text.endswith(_DONE_SHARE, 0, start)
