"""Subjects and figures told in one order ("revenue and exports reached $198 billion and $178 billion, respectively")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.evidence.spot import MASKED, Hit
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: What says that the k-th figure is the k-th subject's.
MARKED: Final = Prefiltered(
    r"\brespectively\b|\bin that order\b|(?<!\w)(?:lần lượt|theo thứ tự|tương ứng(?: là| đạt| ở mức| lần lượt| với))(?!\w)",
    re.I,
)
#: Between two figures of one list.
_BETWEEN: Final = lazy(
    r"(?: (?:of|in|trong|của) [\w ]{2,24}?)?(?:[,;]? (?:and|or|và|hoặc|rồi)|[,;])(?: (?:about|around|some|nearly|over|more than|to|at|by|of|just|only|là|đạt|khoảng|gần|hơn|trên|lên|mức|tăng|giảm|hạng|thứ))* ?"
)
#: Between two subjects of one list.
_JOINED: Final = lazy(
    r"[^.;:()\d]{0,40}?(?:,|\b(?:and|as well as|plus)\b|(?<!\w)(?:và|cũng như|cùng|với)(?!\w))[^.;:()\d]{0,30}"
)


def runs(text: str, base: int, mentions: Sequence[QuantityMention]) -> Iterator[range]:
    """The lists of at least two figures, by their indices."""
    first = 0
    for index in range(1, len(mentions) + 1):
        if index < len(mentions) and _BETWEEN.fullmatch(
            text, mentions[index - 1].end - base, mentions[index].start - base
        ):
            continue
        if index - first > 1:
            yield range(first, index)
        first = index


def hidden(
    text: str, base: int, hits: Sequence[Hit], mentions: Sequence[QuantityMention], subjects: frozenset[int]
) -> Mapping[int, tuple[Hit, Sequence[Hit]]]:
    """For each figure of a list that goes with a list of subjects: its own subject, and those of the others."""
    if len(mentions) < 2 or not MARKED.search(text):
        return {}
    whole = [h for h in hits if not h[3] and not subjects.isdisjoint(h[2].atoms)]
    out: dict[int, tuple[Hit, Sequence[Hit]]] = {}
    for run in runs(text, base, mentions):
        chain = _chain(text, base, whole, mentions, run) or _listed(text, base, whole, mentions, run)
        for place, index in enumerate(run):
            if chain:
                out[index] = chain[place], [h for i, h in enumerate(chain) if i != place]
    return out


def _chain(
    text: str, base: int, hits: Sequence[Hit], mentions: Sequence[QuantityMention], run: range
) -> Sequence[Hit] | None:
    """The list of as many subjects nearest before the figures, else right behind them."""
    first, last = mentions[run[0]].start, mentions[run[-1]].end
    found: list[Sequence[Hit]] = []
    for start in range(len(hits) - len(run) + 1):
        chain = hits[start : start + len(run)]
        apart = all(
            a[1] <= b[0] and a[2].atoms != b[2].atoms and _JOINED.fullmatch(text, a[1] - base, b[0] - base)
            for a, b in zip(chain, chain[1:], strict=False)
        )
        if apart and (chain[-1][1] <= first or chain[0][0] >= last):
            found.append(chain)
    before = [c for c in found if c[-1][1] <= first]
    return before[-1] if before else found[0] if found else None


#: What ends a list of subjects.
_ENDED: Final = lazy(
    r"\b(?:were|was|are|is|had|have|reached|rose|grew|totalled|hit|came|stood|made|account\w*|contribut\w*|fell|increased|earned|recorded|respectively)\b"
    r"|(?<!\w)(?:lần lượt|tương ứng|đạt|ước|là|tăng|giảm|chiếm|có|của)(?!\w)"
)
_NAME: Final = lazy(rf" \w+ (?:the )?[{CAPITALS}]\w*[{SMALLS}]")
_LAST_OF: Final = (" and ", " và ", " cùng ")


def _listed(
    text: str, base: int, hits: Sequence[Hit], mentions: Sequence[QuantityMention], run: range
) -> Sequence[Hit] | None:
    """The same where only some of the list are subjects that are known: the others hide them from their figures."""
    spans = _items(text, mentions[run[0]].start - base, len(run))
    if spans is None:
        return None
    chain: list[Hit] = []
    for start, end in spans:
        own = [h for h in hits if start <= h[0] - base and h[1] - base <= end]
        chain.append(own[-1] if own else (base + start, base + end, MASKED, False))
    return chain if any(h[2] is not MASKED for h in chain) else None


def _items(text: str, first: int, many: int) -> list[tuple[int, int]] | None:
    """Where so many things stand that are listed before the figure at `first`."""
    at = max(text.rfind(one, 0, first) for one in _LAST_OF)
    if at < 0:
        return None
    if _NAME.match(text, at):
        # "In Ha Noi and Da Nang": where one thing is told of.
        return None
    ended = _ENDED.search(text, at + 3, first)
    spans, end = [(at, ended.start() if ended else first)], at
    for _ in range(many - 2):
        comma = text.rfind(", ", 0, end)
        if comma < 0:
            return None
        spans.insert(0, (comma, end))
        end = comma
    begin = max(0, *(text.rfind(one, 0, end) for one in (", ", "; ", ": ")))
    spans.insert(0, (begin, end))
    return spans if not any(map(str.isdigit, text[spans[0][1] : spans[-1][1]])) else None
