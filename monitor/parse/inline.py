"""Words within a block that are not its sentence's: the tag or the place before it, figures and labels set apart."""

from __future__ import annotations

import re
from itertools import islice

from selectolax.lexbor import LexborNode

from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute

#: The tag of an agency before the first words of a lead.
_PLACED, _LONGEST_PLACE = frozenset({"location", "place", "dateline", "city"}), 30
_SIGNS, _LONGEST_SIGN = frozenset({"tag", "sign", "stamp", "dateline", "agency", "source", "prefix"}), 15
#: Pieces that style sheets set apart, and what holds them.
_PIECES, _MOST_PIECES = frozenset({"b", "strong", "span", "em", "i", "small", "data"}), 4
_HOLDERS = frozenset({"div", "li", "td", "dt", "dd", "section"})


def is_sign(child: LexborNode) -> bool:
    """Whether words within a block are the agency's tag or the place of its news, as their name and capitals say."""
    name = attribute(child, "class")
    names = set(re.split(r"[\s_-]+", name.lower())) if name else set()
    if not names & (_SIGNS | _PLACED):
        return False
    words = squeeze(child.text())
    if names & _PLACED and len(words) <= _LONGEST_PLACE and words.istitle():
        return True
    return not names.isdisjoint(_SIGNS) and len(words) <= _LONGEST_SIGN and words.isupper()


def is_laid_out(child: LexborNode) -> bool:
    """Whether words within a block are set apart from those before them, as a figure and its label are: their box holds
    a few pieces, each of a name of its own, and nothing between them."""
    before, box = child.prev, child.parent
    if before is None or before.tag not in _PIECES or box is None or box.tag not in _HOLDERS:
        return False
    pieces = list(islice(box.iter(include_text=True), _MOST_PIECES + 1))
    names = {attribute(piece, "class") for piece in pieces if piece.tag in _PIECES} - {""}
    return len(names) == len(pieces) <= _MOST_PIECES and len(before.text().strip()) > 1  # no letter set large
