"""Whether a fetched text is the whole article. A body that shrank is a parse failure, not an edit."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

#: Below this share of the article's own last complete text.
_OF_OWN = 0.5
#: Below this share of the publisher's median text, once so many of its texts are known.
_OF_PUBLISHER = 1 / 3
_KNOWN_TEXTS = 5


def is_complete(length: int, *, last: int | None, publisher: Sequence[int] = ()) -> bool:
    """`length` characters against those of the article's last complete text and of its publisher's complete ones.

    An article that was complete at its length stays so: the publisher's median speaks only of a first fetch or of a
    text shorter than the last one.
    """
    if length == 0:
        return False
    if last is not None and length < last * _OF_OWN:
        return False
    if last is not None and length >= last:
        return True
    return len(publisher) < _KNOWN_TEXTS or length >= median(publisher) * _OF_PUBLISHER
