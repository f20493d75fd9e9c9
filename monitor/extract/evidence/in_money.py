"""Money that a sentence says again of the percentage told before it ("In money terms that is $73 billion")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.told import Told
from monitor.extract.members import MONEY, PERCENT
from monitor.extract.prefilter.lazy import lazy

_IN_MONEY: Final = lazy(
    r"\W*(?:(?:In|Expressed in|Translated into|Put in) (?:money|dollars?|cash|absolute|value|nominal|đồng|dong)\b|(?:(?:For|In) (?:19|20)\d\d,? )?(?:[Tt]hat|[Tt]his|(?<=, )it) (?:is|was|equals|means|translates|comes|came|amounts|works out)\b|Quy (?:ra|đổi)|Tính ra|Tính (?:bằng|theo) (?:tiền|giá trị)|Tương đương|Tức|Xét về giá trị|Về giá trị|(?:Về |Tính theo |Xét về )?[Ss]ố tuyệt đối|Bằng tiền|(?:Giá trị|Quy mô|Con số|Số|Mức) tuyệt đối|The absolute (?:value|figure|number|amount)\b|In absolute|Con số (?:này|đó|ấy) tương đương|Số tiền (?:này |đó |ấy )?(?:tương ứng|tương đương)|The (?:amount|sum|money|total)(?: (?:is|was|would|will|comes|came|equals|works out|amounts)\b))"
)


def restated(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The percentage before, no part of another, that the sentence says again in money ("In money terms that is $73 billion")."""
    if not told or figure.mention.unit not in MONEY or not _says_in_money(figure):
        return None
    last = told[-2] if len(told) > 1 and told[-1].part and told[-2].sentence == told[-1].sentence else told[-1]
    # The paragraph may begin with it.
    near = figure.context.sentence.paragraph - last.paragraph <= (1 if not figure.index else 0)
    return last if near and last.mention.unit is PERCENT and not last.mention.change else None


#: "Presenting the report, the minister said the amount would be".
_SAID_IT: Final = lazy(
    r"[^;.\d]{0,120}\b(?:said|says|noted|added|explained|told (?:the )?\w+)(?: that)? (?:the|this|that) (?:amount|sum|money|total) (?:is|was|would|will|comes|came|equals|amounts|amounted)\b"
    r"|[^;.\d]{0,120}(?<!\w)(?:cho biết|nói|cho hay|giải thích)(?: rằng)?,? số tiền (?:này |đó |ấy |tương ứng )?(?:là|tương đương|tương ứng|khoảng|lên tới)(?!\w)"
)


def _says_in_money(figure: FigureContext) -> bool:
    """The sentence says what was told in money."""
    text = figure.context.sentence.text
    return _IN_MONEY.match(text) is not None or _SAID_IT.match(text, 0, figure.context.starts[0]) is not None
