"""The round bracket that a place of a sentence stands in."""

from __future__ import annotations


def bracket_at(text: str, at: int) -> tuple[int, int] | None:
    """Where the bracket around the offset `at` opens and where it closes: the offsets of "(" and of ")", or of the end
    of the text where it is not closed. None where `at` is in no bracket."""
    opened = text.rfind("(", 0, at)
    if opened < 0 or text.find(")", opened, at) >= 0:
        return None
    closed = text.find(")", at)
    return opened, closed if closed >= 0 else len(text)
