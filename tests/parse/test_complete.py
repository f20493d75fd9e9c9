"""A page that shrank is a parse failure, not an edit."""

from __future__ import annotations

import pytest

from monitor.parse.complete import is_complete

MANY = (2000, 2100, 3000, 3300, 9000)


@pytest.mark.parametrize(
    ("length", "last", "publisher", "complete"),
    [
        # Its own last complete text decides from half of it on.
        (1000, 2000, (), True),
        (999, 2000, (), False),
        (4000, 2000, (), True),
        # A first fetch has only its publisher's median, once five texts are known.
        (999, None, MANY, False),
        (1000, None, MANY, True),
        (10, None, MANY[:4], True),
        (10, None, (), True),
        # A short article that keeps its length stays whole.
        (500, 500, MANY, True),
        (600, 500, MANY, True),
        # One that shrank a little below the third of the median does not.
        (450, 500, MANY, False),
        (0, None, (), False),
        (0, 0, (), False),
    ],
)
def test_p10_a_text_is_complete_where_it_is_as_long_as_expected(
    length: int, last: int | None, publisher: tuple[int, ...], complete: bool
) -> None:
    assert is_complete(length, last=last, publisher=publisher) is complete
