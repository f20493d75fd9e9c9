"""The words of a sentence that say a kind."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Unit
from monitor.extract.record import record
from monitor.extract.scene import Scene, label_end

RANKED = frozenset({Unit.RANK, Unit.PLACES})
#: Who sees somebody in a place tells what is.
_INSIDE = re.compile(r"(?:.?thực|.?phát|..thể|.?xuất|.?biểu) hiện", re.S)
#: "Luật mới", "nghị quyết mới": an adjective.
_NEW_ONE = re.compile(
    r"(?<!\w)(?:luật|quy định|chính sách|nghị quyết|nghị định|thông tư|cơ chế|mô hình|thế hệ|danh mục|kỷ nguyên|chương trình|văn bản|phương pháp|cách tính|nhiệm kỳ|dự án|công nghệ|sản phẩm|giai đoạn) mới$",
    re.I,
)
_SEES_RANK = re.compile(
    r"sees (?:it|him|her|them)sel(?:f|ves)\b|sees [^.;,]{0,50}(?:\d(?:st|nd|rd|th)|place|position|No\.?)\b"
)
_PUTS = re.compile(r"puts?\b")


@record()
class Cue:
    start: int
    end: int
    kind: FigureKind


def cues_of(scene: Scene, atoms: dict[int, FigureKind]) -> tuple[Cue, ...]:
    """The kind words of the sentence in order, offsets in the sentence; a word inside a longer one is left
    out, and one of a label that would only say what is ("tỷ lệ doanh nghiệp có hoạt động ...: 40%")."""
    base = scene.sentence.start
    label = label_end(scene.sentence.text, [m.start - base for m in scene.mentions[:1]])
    found: list[Cue] = []
    for hit in scene.hits:
        kind = next((atoms[a] for a in hit.atoms if a in atoms), None)
        if kind is None or any(c.start <= hit.start - base and hit.end - base <= c.end for c in found):
            continue
        if kind is FigureKind.ACTUAL and hit.end - base <= label:
            continue
        if scene.sentence.text.startswith((" least", " most"), hit.end - base) and scene.sentence.text.endswith(
            " at", 0, hit.end - base
        ):
            continue
        ranked = next((m.unit in RANKED for m in scene.mentions if m.number >= hit.end), False)
        if ranked and kind is FigureKind.ESTIMATE and _PUTS.match(scene.sentence.text, hit.start - base):
            continue
        if _INSIDE.match(scene.sentence.text, max(0, hit.start - base - 5)):
            continue
        if _NEW_ONE.search(scene.sentence.text, max(0, hit.start - base - 14), hit.end - base):
            continue
        if _SEES_RANK.match(scene.sentence.text, hit.start - base):
            continue
        found.append(Cue(hit.start - base, hit.end - base, kind))
    return tuple(found)
