"""What parse must know of outlets: their names, their signs before and after texts, the endings of their copies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from monitor.domain.errors import ConfigError
from monitor.domain.letters import CAPITALS
from monitor.domain.text import fold

_DASHES = re.compile(r"[-–—]")
_DASH = r"\s*[-–—]\s*"
_NOBODY = r"(?!)"
#: "(Chinhphu.vn) - ", "VOV.VN - ": a name in brackets, or one that is an address.
_BRACKETED = rf"\([\w.+ /]{{2,25}}\){_DASH}|[A-ZĐ]{{2,8}}\.(?:VN|vn){_DASH}"
#: "HANOI, Vietnam, Nov. 24, 2026 /PRNewswire/ -- ": the line of those who send out what others write.
_SENT_OUT = re.compile(
    r"^(?:[^\W\d_](?:[^/\n]|(?<=\d)/(?=\d)){0,90}\s)?/[A-Z][\w .&-]{2,40}/\s*(?:--+|[-–—])\s*|"
    rf"^[{CAPITALS}][^()\n]{{1,90}}(?:--|\s)\([A-Z][A-Z ]{{5,40}}\)\s*--\s*"
)
#: What stands before a sign at the end: "./. VNA", "growth model. VNS", " — VNS".
_BEFORE = r"""(?:\s*\./\.|(?<=[.!?”"’)])|\s+[-–—])\s*[-–—]?\s*"""
#: The endings of the copies of one outlet's pages, each with that of the page itself, by the outlet's domain.
Endings = Mapping[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Outlets:
    """The facts of all outlets, as far as reading any page needs them."""

    signs: tuple[str, ...] = ()
    #: Folded names and aliases.
    names: frozenset[str] = frozenset()
    endings: Endings = field(default_factory=dict)

    @cached_property
    def _any(self) -> str:
        return "|".join(map(re.escape, sorted(self.signs, key=len, reverse=True))) or _NOBODY

    @cached_property
    def _leading(self) -> re.Pattern[str]:
        return re.compile(rf"^(?:[^().\n]{{0,40}}\((?:{self._any})\){_DASH}|{_BRACKETED}|(?:{self._any})\s+[-–—]\s*)")

    @cached_property
    def _trailing(self) -> re.Pattern[str]:
        return re.compile(rf"{_BEFORE}(?:{self._any})\s*\.?$")

    def without_sign(self, text: str) -> str:
        """A lead or summary without the agency's sign before it."""
        if not _DASHES.search(text, 0, 150):
            return text
        text = _SENT_OUT.sub("", text)
        for _ in range(2):
            found = self._leading.match(text)
            if found is None:
                break
            text = text[found.end() :]
        return text

    def without_signature(self, text: str) -> str:
        """A last paragraph without the agency's initials and its mark of the end after it."""
        return self._trailing.sub("", text).rstrip().removesuffix("./.").rstrip()

    def own_words(self, paragraphs: Sequence[str], site: Iterable[str] = ()) -> tuple[str, ...]:
        """Paragraphs without the signs before the first words of lead and body, and after the last.

        `site`: what the page calls its site, whose initials are a sign as well.
        """
        names = list(site)
        whole = [_without_own_sign(self.without_sign(text), names) for text in paragraphs[:2]] + list(paragraphs[2:])
        if whole:
            whole[-1] = self.without_signature(whole[-1])
        return tuple(filter(None, whole))


NO_OUTLETS = Outlets()
#: A word before a lead's first: "BKTX - ", "Kinhtexanh - ", "TGX. ".
_SIGN = re.compile(
    rf"(?P<word>[\w&.]{{2,24}})\s*[-–—]\s+|(?P<capitals>[{CAPITALS}&]{{3,8}})[.:]\s+(?=\W?[{CAPITALS}\d])"
)
#: A site's name in several words before a lead's first.
_WHOLE_NAME = re.compile(r"([^\W\d_][\w ]{4,60}?)\s+[-–—]\s+")
_KINDS = re.compile(r"^(?:bao(?: dien tu)?|tap chi|dai|cong thong tin(?: dien tu)?|trang tin) ")
_TAILS = re.compile(r" (?:dien tu|online)$")
#: The words that initials leave out, and the letters they add for a paper on the web.
_AND, _ON_THE_WEB = frozenset({"va", "&", "and"}), ("", "o", "dt")
_SHORTEST_INITIALS = 3


def _without_own_sign(text: str, names: Iterable[str]) -> str:
    """Without "BKTX - ", "KTX - " or "KTXO - " where the page's site is a "Báo Kinh tế Xanh", or "Kinhtexanh - " where
    it is kinhtexanh.vn."""
    whole = _WHOLE_NAME.match(text)
    if whole is not None and fold(whole[1]) in map(fold, names):
        return text[whole.end() :]
    found = _SIGN.match(text)
    if found is None:
        return text
    written = found["word"] or found["capitals"]
    sign = re.sub(r"[\W_]", "", fold(written))
    for name in map(fold, names):
        if sign == re.sub(r"[\W_]", "", name):
            return text[found.end() :]
        if len(sign) >= _SHORTEST_INITIALS and written.isupper() and sign in _initials(name):
            return text[found.end() :]
    return text


def _initials(name: str) -> Iterator[str]:
    """Those of a site's name, with and without the word for what it is."""
    for words in (name, _KINDS.sub("", name), _TAILS.sub("", name), _TAILS.sub("", _KINDS.sub("", name))):
        for parts in (words.split(), [word for word in words.split() if word not in _AND]):
            for ending in _ON_THE_WEB:
                yield "".join(part[0] for part in parts) + ending


def after_sign(text: str) -> str:
    """A text from behind the first dash near its beginning on, whoever's sign that ends: good for comparing two."""
    found = _DASHES.search(text, 0, 45)
    return text[found.end() :].lstrip() if found else text


def build_outlets(publishers: Iterable[Mapping[str, Any]], more: Mapping[str, Any]) -> Outlets:
    """The facts of the publishers' tables and those of outlets that have none. ConfigError names what is wrong."""
    unknown = sorted(set(more) - {"signs"})
    if unknown:
        raise ConfigError(f"{unknown[0]!r} is no key", subject="signs.toml", remedy="use signs")
    signs = list(_words(more.get("signs", ()), "signs.toml"))
    names: set[str] = set()
    endings: dict[str, tuple[tuple[str, str], ...]] = {}
    for table in publishers:
        where = f"publishers/{table.get('id')}"
        signs += _words(table.get("signs", ()), where)
        names.update(fold(name) for name in (table.get("name"), *table.get("aliases", ())) if name)
        pairs = table.get("copy_endings", {})
        if not isinstance(pairs, dict) or not all(isinstance(e, str) and e for pair in pairs.items() for e in pair):
            raise ConfigError('copy_endings is no table such as { ".amp" = ".html" }', subject=where)
        endings |= {domain: tuple(pairs.items()) for domain in table.get("domains", ()) if pairs}
    return Outlets(tuple(dict.fromkeys(signs)), frozenset(names), endings)


def _words(value: object, where: str) -> Sequence[str]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(word, str) and word for word in value):
        raise ConfigError("signs is no list of words", subject=where)
    return value
