"""Whether a text speaks of Resolution 57-NQ/TW: with the phrase that says so, or the reason why not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monitor.domain.article import Screening, ScreenReason
from monitor.domain.errors import ConfigError
from monitor.domain.text import fold

_DASHES = str.maketrans(
    {
        **dict.fromkeys("–—−‐‑‒", "-"),
        **dict.fromkeys("’‘ʼ", "'"),
        **dict.fromkeys("\u200b\u200c\u200d\u00ad\ufeff", None),
    }
)
_SPACES = re.compile(r"\s+")
#: What stands around a phrase without being of it.
_AROUND = ' .,;:!?()[]"“”‘’«»'
_CENTRAL = re.compile(r"(?<=[-/ ])T(?:[Ưư]|\.[ƯưWw])(?!\w)")
KEYS = ("sure", "short", "rival", "other", "sibling", "broad")


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRules:
    """The compiled patterns of config/topic.toml; they read the folded text."""

    sure: re.Pattern[str]
    short: re.Pattern[str]
    rival: re.Pattern[str]
    other: re.Pattern[str]
    sibling: re.Pattern[str]
    #: Words of the subject: an item that has one is worth fetching, whatever it turns out to speak of.
    broad: re.Pattern[str]


def build_topic_rules(table: Mapping[str, Any]) -> TopicRules:
    """The rules of the table. ConfigError names the key that is missing, unknown or no list of patterns."""
    unknown = sorted(set(table) - set(KEYS))
    if unknown:
        raise ConfigError(f"{unknown[0]!r} is no key", subject="topic.toml", remedy=f"use {', '.join(KEYS)}")
    return TopicRules(**{key: _compiled(key, table.get(key)) for key in KEYS})


def _compiled(key: str, forms: Sequence[str] | None) -> re.Pattern[str]:
    if not isinstance(forms, list) or not forms:
        raise ConfigError(f"{key} is no list of patterns", subject="topic.toml")
    try:
        return re.compile("|".join(f"(?:{form})" for form in forms))
    except (re.error, TypeError) as error:
        raise ConfigError(f"{key}: {error}", subject="topic.toml", remedy="mend the pattern") from error


def folded(text: str) -> str:
    """The text as the rules read it: no diacritics, lower case, plain dashes and quotes, single blanks.

    "TƯ" and "T.Ư" (the Party's centre) read "tw"; "TU" (a province's committee) does not.
    """
    composed = unicodedata.normalize("NFC", text).translate(_DASHES)
    return _SPACES.sub(" ", fold(_CENTRAL.sub("TW", composed)))


def screen(title: str, text: str, rules: TopicRules) -> Screening:
    """On topic with the phrase as it is written, or off topic with the reason."""
    source = f"{title} . {text}"
    words = folded(source)
    found = rules.sure.search(words)
    if found:
        return Screening(on_topic=True, phrase=_written(source, words, found))
    rival = rules.rival.search(words)
    found = rules.short.search(words)
    if found and not rival:
        return Screening(on_topic=True, phrase=_written(source, words, found))
    other = rival or rules.other.search(words)
    if other:
        return Screening(on_topic=False, phrase=_written(source, words, other), reason=ScreenReason.OTHER_DOCUMENT)
    sibling = rules.sibling.search(words)
    if sibling:
        return Screening(on_topic=False, phrase=_written(source, words, sibling), reason=ScreenReason.OTHER_RESOLUTION)
    return Screening(on_topic=False, reason=ScreenReason.NO_MENTION)


def _written(source: str, words: str, found: re.Match[str]) -> str:
    """The match as the text writes it, with its capitals and marks; folding keeps the words and their order."""
    kept = unicodedata.normalize("NFC", source).translate(_DASHES).split()
    first, last = words[: found.start()].lstrip().count(" "), words[: found.end()].strip().count(" ")
    part = " ".join(kept[first : last + 1]).strip(_AROUND)
    # A word that holds more than the match ("57-NQ/TW.The") is cut where letters still stand for letters.
    return part if fold(part) == found.group().strip(_AROUND) else _cut(part, found.group())


def _cut(part: str, phrase: str) -> str:
    plain = folded(part)
    at = plain.find(phrase.strip(_AROUND))
    whole = at < 0 or len(plain) != len(part)
    return part if whole else part[at : at + len(phrase.strip(_AROUND))]


def is_worth_fetching(title: str, summary: str, rules: TopicRules) -> bool:
    """Whether title or summary touch the resolution's subject: a wide net, the article's body decides."""
    return rules.broad.search(folded(f"{title} . {summary}")) is not None
