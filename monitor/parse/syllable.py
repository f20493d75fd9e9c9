"""The syllables of Vietnamese words that are written without their marks."""

from __future__ import annotations

import re

#: One syllable of Vietnamese without its marks.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|uoi|ieu|yeu|oai|uya|[aeiouy]{1,2})(?:ng|nh|ch|[cmnpt])?"
)
_LONGEST_SYLLABLE = 7


def syllables(word: str) -> int:
    """The fewest syllables of Vietnamese that a word can be told in, 0 where it is no such word."""
    fewest = {0: 0}
    for start in range(len(word)):
        for end in range(start + 1, min(start + _LONGEST_SYLLABLE, len(word)) + 1) if start in fewest else ():
            if _SYLLABLE.fullmatch(word, start, end):
                fewest[end] = min(fewest.get(end, len(word)), fewest[start] + 1)
    return fewest.get(len(word), 0)
