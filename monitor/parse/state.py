"""Articles of pages that are built by script: the data that the page carries for its own program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from monitor.domain.text import fold
from monitor.parse.body import Collector
from monitor.parse.headline import beginnings
from monitor.parse.metadata import Metadata, ld
from monitor.parse.plain import plain
from monitor.parse.trim import article_text

_DATA = "script#__NEXT_DATA__, script#__NUXT_DATA__, script[type='application/json']"
_ASSIGNED = re.compile(r"\b__[A-Z][A-Z_]{2,30}__\s*=\s*(?=[{\[])")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,4000}>")
_MOST_VALUES, _MOST_DEPTH = 50_000, 24
_FOLDS = 3
_SHORTEST_BODY = 200
_LEAD = re.compile(r"sapo|lead|summary|excerpt|desc(?:ription)?|intro|abstract|teaser|standfirst", re.IGNORECASE)
#: Names of fields, best first.
_PUBLISHED = (
    re.compile(r"publi", re.IGNORECASE),
    re.compile(r"posted|release|created", re.IGNORECASE),
    re.compile(r"^(?:date|time|datetime)$", re.IGNORECASE),
)
_CHANGED = (re.compile(r"updated|modified|edited", re.IGNORECASE),)
_AUTHOR = re.compile(r"^(?:authors?|byline|writers?|author_?name)$", re.IGNORECASE)
#: What the parts of a body hold their words in.
_PARTS = frozenset("text content html value children blocks body data paragraphs items".split())


@dataclass(frozen=True, slots=True)
class _Candidate:
    record: Mapping[str, Any]
    body: str


def told_article(tree: LexborHTMLParser, meta: Metadata) -> Mapping[str, Any] | None:
    """The record of the page's own article in the terms of JSON-LD, or None where no data holds its title and text."""
    claims = (plain(meta.metas.get("og:title")), ld(meta, "headline"), meta.title)
    titles = {fold(part) for claim in claims if claim for part in beginnings(claim)}
    found = [c for data in _data(tree) for record in _records(data) if (c := _candidate(record, titles)) is not None]
    if not found:
        return None
    best = max(found, key=lambda candidate: len(candidate.body))
    return _article(best)


def _data(tree: LexborHTMLParser) -> Iterator[Any]:
    for script in tree.css(_DATA):
        data = _loaded(script.text())
        yield _unfolded(data) if isinstance(data, list) else data
    for script in tree.css("script:not([src]):not([type])"):
        text = script.text()
        found = _ASSIGNED.search(text)
        if found:
            yield _loaded(text[found.end() :])


def _loaded(text: str) -> Any:
    """The value that the text begins with."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text.lstrip())[0]
    except (ValueError, RecursionError):
        return None


def _unfolded(flat: Sequence[Any]) -> Any:
    """The records of a list in which values are given by their places in it; any other list as it is."""
    if not any(isinstance(entry, dict) and entry and all(map(_is_place, entry.values())) for entry in flat[:50]):
        return flat

    left = _MOST_VALUES

    def value(place: object, depth: int = 0) -> Any:
        nonlocal left
        left -= 1
        inner = flat[place] if isinstance(place, int) and _is_place(place) and place < len(flat) else None
        if isinstance(inner, (dict, list)) and (depth >= _FOLDS or left < 0):
            return None
        if isinstance(inner, dict):
            return {key: value(part, depth + 1) for key, part in inner.items()}
        return [value(part, depth + 1) for part in inner[:200]] if isinstance(inner, list) else inner

    return [{key: value(place) for key, place in entry.items()} for entry in flat if isinstance(entry, dict)]


def _is_place(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _records(data: Any) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [(data, 0)], 0
    while waiting and seen < _MOST_VALUES:
        value, depth = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            yield value
        if depth < _MOST_DEPTH and isinstance(value, (dict, list)):
            inner = value.values() if isinstance(value, dict) else value
            waiting += [(part, depth + 1) for part in inner if isinstance(part, (dict, list))]


def _candidate(record: Mapping[str, Any], titles: set[str]) -> _Candidate | None:
    if not any(
        isinstance(value, str) and len(value) < 400 and fold(plain(value)) in titles for value in record.values()
    ):
        return None
    bodies = [_words(value) for key, value in record.items() if isinstance(value, str) or key.lower() in _PARTS]
    body = max(bodies, key=len, default="")
    return _Candidate(record, body) if len(plain(body)) >= _SHORTEST_BODY else None


def _words(value: Any, depth: int = 0) -> str:
    """A body's markup or lines, also where it is kept in parts."""
    if isinstance(value, str):
        return value
    if depth > 8:
        return ""
    if isinstance(value, list):
        return "\n".join(filter(None, (_words(part, depth + 1) for part in value[:2_000])))
    if isinstance(value, dict):
        return "\n".join(
            filter(None, (_words(part, depth + 1) for key, part in value.items() if key.lower() in _PARTS))
        )
    return ""


def _article(found: _Candidate) -> Mapping[str, Any]:
    record = found.record
    lines, signed = _lines(found.body)
    lead = next((v for k, v in record.items() if isinstance(v, str) and v != found.body and _LEAD.fullmatch(k)), "")
    if lead and not (lines and fold(lines[0]).startswith(fold(plain(lead))[:60])):
        lines.insert(0, plain(lead))
    author = next((value for key, value in record.items() if _AUTHOR.match(key) and value), signed)
    return {
        "datePublished": _dated(record, _PUBLISHED),
        "dateModified": _dated(record, _CHANGED),
        "author": author,
        "articleBody": "\n".join(lines),
    }


def _lines(body: str) -> tuple[list[str], str | None]:
    if not _MARKUP.search(body):
        return [line for raw in body.split("\n") if (line := plain(raw))], None
    root = LexborHTMLParser(body).body
    return article_text(Collector().gather(root)) if root is not None else ([], None)


def _dated(record: Mapping[str, Any], names: Sequence[re.Pattern[str]]) -> str:
    for pattern in names:
        for key, value in record.items():
            if pattern.search(key) and isinstance(value, (str, int)) and not isinstance(value, bool) and value:
                return str(value)
    return ""
