"""The kind that a heading, the head of a column or the caption of a table gives to what stands under it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.domain.figure import FigureKind
from monitor.extract.prefilter.lazy import lazy

_AIMED = lazy(
    r"target|goal|objective|aims?\b|sets out|commits|mục tiêu|chỉ tiêu(?! (?:chủ yếu|cơ bản|kinh tế|tổng hợp|thống kê))|phấn đấu|đích",
    re.I,
)
#: "Progress towards the targets:", "Kết quả thực hiện các mục tiêu:": what came of the aims.
_CAME_OF_IT = lazy(
    r"\b(?:progress|results?|achiev\w+|so far|stands?|where things|track(?:ing|ed)?|review|met|missed)\b|(?<!\w)(?:kết quả|tình hình|tiến độ|đã (?:đạt|hoàn thành|thực hiện)|đạt được|kiểm điểm|rà soát|thực trạng|hiện trạng)(?!\w)",
    re.I,
)
_FORESEEN = lazy(r"\b(?:forecasts?|projections?|projected)\b|(?<!\w)(?:dự báo|dự kiến)(?!\w)", re.I)
_PLANNED = lazy(r"\b(?:plan|target|goal)s?\b|(?<!\w)(?:kế hoạch|mục tiêu|chỉ tiêu)(?!\w)", re.I)
#: In brackets or before the time: "(provisional)", "Ước 2025".
_ESTIMATED = lazy(
    r"\((?:[^()\d]{1,24} )?(?:provisional|preliminary|estimated?|estimates|est\.?|ước(?: tính)?|sơ bộ)\)|^\W*(?:ước|sơ bộ|est\.?|estimated?|provisional)(?!\w)|\b(?:provisional|preliminary|est\.|sơ bộ)\W*$",
    re.I,
)


def of_heading(text: str) -> FigureKind | None:
    """Targets under a heading of aims, estimates under one that calls its data provisional; None: it says no kind."""
    if text.rstrip().endswith("?"):
        return None
    if _ESTIMATED.search(text):
        return FigureKind.ESTIMATE
    return FigureKind.TARGET if _AIMED.search(text) and not _CAME_OF_IT.search(text) else None


def of_column(head: str, year: int | None, caption: str) -> FigureKind | None:
    """The kind of a column by its head, or by what the caption says of its year ("2025: provisional; 2024: final")."""
    if _ESTIMATED.search(head):
        return FigureKind.ESTIMATE
    if _PLANNED.search(head):
        return FigureKind.TARGET
    if _FORESEEN.search(head):
        return FigureKind.FORECAST
    said = re.search(rf"\b{year}\W{{1,3}}(?:provisional|preliminary|estimate|sơ bộ|ước)", caption) if year else None
    return FigureKind.ESTIMATE if said else None
