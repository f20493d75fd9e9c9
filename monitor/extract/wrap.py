"""Lines that were broken only to fit a width ("198 tỷ" / "USD"): text pasted from mails and terminals."""

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS

#: A line may go on in the next one, which is no item of a list and no row of a table.
_MAY_GO_ON: Final = re.compile(r"\n(?<=[^\n.!?:;…|]\n)(?![-•*+|\s])")
_ITEM: Final = re.compile(r"[-•*+|]|\(?\w{1,2}[.)] ")
#: What begins no sentence, behind a line that began one.
_SMALL: Final = re.compile(rf"[^\W\d_{CAPITALS}]")
#: An amount whose unit stands on the next line.
_AMOUNT: Final = re.compile(r"\d(?: (?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|trillion)){0,2}$")
_UNIT: Final = re.compile(r"(?:USD|VND|VNĐ|EUR|Mbps|Gbps)\b")
_STOPS: Final = ".!?:;…|"
#: Between these many characters a text is broken to a width, and a paragraph of so many lines shows which.
_NARROW: Final = 45
_WIDE: Final = 120
_SHOWN_BY: Final = 3


def unwrapped(text: str) -> str:
    """The text with a blank for every break inside a sentence; as long as it was."""
    if not _MAY_GO_ON.search(text):
        return text
    return "\n\n".join(map(_joined, text.split("\n\n")))


def _joined(paragraph: str) -> str:
    lines = paragraph.split("\n")
    if len(lines) == 1:
        return paragraph
    to_width = _is_broken_to_width(lines)
    out = lines[0]
    begun = not _SMALL.match(lines[0])
    for line, following in zip(lines, lines[1:], strict=False):
        open_ended = bool(line) and line[-1] not in _STOPS and not _ITEM.match(following)
        small = _SMALL.match(following) is not None
        counted = _UNIT.match(following) and _AMOUNT.search(line, max(0, len(line) - 30))
        if following and (to_width or counted or (open_ended and begun and small)):
            out += " " + following
        else:
            out += "\n" + following
            begun = not small
    return out


def _is_broken_to_width(lines: list[str]) -> bool:
    """No line had room for the first word of the next one, and some line ends within a sentence."""
    width = max(map(len, lines))
    if len(lines) < _SHOWN_BY or not _NARROW <= width <= _WIDE or any(not line or _ITEM.match(line) for line in lines):
        return False
    if all(line[-1] in _STOPS for line in lines[:-1]):
        return False
    pairs = zip(lines, lines[1:], strict=False)
    return all(len(line.rstrip()) + 1 + len(following.split(" ", 1)[0]) > width for line, following in pairs)
