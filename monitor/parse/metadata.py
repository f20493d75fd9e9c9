"""What a page says about itself in JSON-LD and meta elements."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from monitor.domain.text import fold
from monitor.parse.dates import Stamp, read_date
from monitor.parse.plain import plain, read_json
from monitor.parse.tree import attribute

_ARTICLE_TYPES = frozenset(
    "newsarticle article reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle blogposting "
    "liveblogposting reviewnewsarticle report advertisercontentarticle technicalarticle scholarlyarticle".split()
)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_CONTROL = re.compile(r"[\x00-\x1f]+")
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "its_publication",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "date",
)
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "dcterms.modified")
_NOISE_TAGS = frozenset({"tin nong", "tin moi", "tin tuc", "news", "tin nhanh", "bao", "doc bao"})
_OUTLET = re.compile(
    r"^(?:báo|tạp chí|cổng thông tin|trang tin|đài)\s|https?://|www\.|\.(?:vn|com|net|org)\b|@", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The claims of a page's head, cleaned and not yet judged."""

    metas: Mapping[str, str] = field(default_factory=dict)
    repeated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    article: Mapping[str, Any] | None = None
    canonical: tuple[str, ...] = ()
    html_lang: str = ""
    title: str = ""
    #: Folded names of all configured outlets.
    outlets: frozenset[str] = frozenset()
    #: Of the page's address, in lower case.
    host: str = ""

    @property
    def site_names(self) -> frozenset[str]:
        """Folded names of the outlet itself."""
        publisher = (self.article or {}).get("publisher")
        names = [self.metas.get("og:site_name", ""), self.metas.get("application-name", ""), *_names(publisher)]
        return frozenset(filter(None, (fold(plain(name)) for name in names)))


def read_metadata(tree: LexborHTMLParser, outlets: frozenset[str] = frozenset(), url: str = "") -> Metadata:
    """Every claim of the page's head; the first of each meta name stands, all are kept for tags."""
    metas: dict[str, str] = {}
    repeated: dict[str, list[str]] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = html.unescape(attributes.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.lower(), content)
            repeated.setdefault(name.lower(), []).append(content)
    canonical = [attribute(node, "href") for node in tree.css("link[rel=canonical], link[rel=Canonical]")]
    claimed = tuple(filter(None, (*canonical, metas.get("og:url"))))
    title = tree.css_first("title")
    root = tree.root
    return Metadata(
        metas=metas,
        repeated={name: tuple(values) for name, values in repeated.items()},
        article=_article(tree, claimed, fold(plain(metas.get("og:title")))),
        canonical=claimed,
        html_lang=attribute(root, "lang").lower() if root is not None else "",
        title=plain(title.text()) if title is not None else "",
        outlets=outlets,
        host=_host(url),
    )


def site_claims(meta: Metadata) -> list[str]:
    """What the page calls its site: the names it gives, and what stands last in its title."""
    return [*meta.site_names, re.split(r"\s+[|–—-]\s+", meta.title)[-1]]


def _article(tree: LexborHTMLParser, claimed: Sequence[str], shown: str) -> Mapping[str, Any] | None:
    """The article's node; of several the one of the page's own address, and a page of several others (a listing) has
    none. `shown`: the page's title, folded: a video of that name is what the page is about."""
    found: list[Mapping[str, Any]] = []
    videos: list[Mapping[str, Any]] = []
    for script in tree.css("script[type='application/ld+json']"):
        for node in _nodes(_load(script.text())):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(_lower(kind) in _ARTICLE_TYPES for kind in names):
                found.append(node)
            elif "videoobject" in map(_lower, names):
                videos.append(node)
    if not found:
        return next((_told_by(video) for video in videos if fold(plain(_scalar(video.get("name")))) == shown), None)
    dated = [node for node in found if node.get("datePublished")] or found
    headlines = {plain(str(node.get("headline") or "")) for node in dated}
    if len(headlines) > 1:
        own = {_bare_address(address) for address in claimed}
        for node in dated:
            if own & {_bare_address(address) for address in _addresses(node)}:
                return node
    return dated[0] if dated and len(headlines) <= 2 else None


def _lower(kind: object) -> str:
    return str(kind).lower()


def _told_by(video: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a video says of itself, in an article's words."""
    return {
        "headline": video.get("name"),
        "datePublished": video.get("uploadDate"),
        "articleBody": video.get("description"),
        "publisher": video.get("publisher"),
    }


def _addresses(node: Mapping[str, Any]) -> Iterator[str]:
    page = node.get("mainEntityOfPage")
    for value in (node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page):
        if isinstance(value, str) and value:
            yield value


def _bare_address(address: str) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/")


def _load(text: str) -> Any:
    text = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").removeprefix("<!--").removesuffix("-->")
    for candidate in (text, _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text)).rstrip("; ")):
        try:
            return read_json(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key), depth + 1)


def _names(value: Any) -> list[str]:
    if isinstance(value, list):
        return [name for item in value[:20] for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [value] if isinstance(value, str) else []


def _scalar(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if isinstance(value, (str, int, float)) else ""


def ld(meta: Metadata, key: str) -> str:
    """A JSON-LD value of the article as clean text, "" where there is none."""
    return plain(_scalar((meta.article or {}).get(key)))


def published(meta: Metadata) -> Stamp | None:
    """JSON-LD before meta; a moment before a bare day that says the same date."""
    return _best(
        [_scalar((meta.article or {}).get("datePublished")), *(meta.metas.get(name, "") for name in _PUBLISHED)]
    )


def modified(meta: Metadata) -> Stamp | None:
    """As claimed, also where it lies before publication."""
    return _best([_scalar((meta.article or {}).get("dateModified")), *(meta.metas.get(name, "") for name in _MODIFIED)])


def _best(claims: list[str]) -> Stamp | None:
    stamps = [stamp for claim in claims if (stamp := read_date(html.unescape(claim)))]
    if not stamps:
        return None
    return more_exact(stamps[0], stamps[1:])


def more_exact(stamp: Stamp, others: list[Stamp]) -> Stamp:
    """`stamp`, or the first of the others that says the time of the same bare day."""
    day = stamp.iso
    if len(day) > 10:
        return stamp
    return next((other for other in others if len(other.iso) > 10 and other.iso.startswith(day)), stamp)


def authors(meta: Metadata) -> list[str]:
    """Persons named in JSON-LD; outlets and addresses are not persons."""
    value = (meta.article or {}).get("author")
    people = value if isinstance(value, list) else [value]
    names: list[str] = []
    for person in people[:20]:
        if isinstance(person, dict) and str(person.get("@type", "")).lower() == "organization":
            continue
        names += [plain(name) for name in _names(person)]
    return list(dict.fromkeys(name for name in names if is_person(name, meta)))


def is_person(name: str, meta: Metadata) -> bool:
    """Whether a byline names somebody rather than the outlet, an address or nothing."""
    folded = fold(name)
    if not name or len(name) > 120 or _OUTLET.search(name) or not any(c.isalpha() for c in name):
        return False
    squashed = re.sub(r"\W", "", folded)
    hosts = {
        re.sub(r"\W", "", label) for claim in meta.canonical[:1] for label in _host(claim).split(".") if len(label) > 3
    }
    return folded not in meta.site_names and squashed not in hosts and squashed not in ("admin", "editor", "webmaster")


def _host(url: str) -> str:
    found = re.match(r"https?://([^/]+)", url)
    return found[1].lower() if found else ""


def tags(meta: Metadata) -> list[str]:
    """article:tag, else JSON-LD keywords, else the keywords meta."""
    value = (meta.article or {}).get("keywords")
    listed = (
        [str(v) for v in value]
        if isinstance(value, list)
        else re.split(r"[,;]", value)
        if isinstance(value, str)
        else []
    )
    metas = meta.metas.get("news_keywords") or meta.metas.get("keywords") or ""
    for source in (meta.repeated.get("article:tag", ()), listed, re.split(r"[,;]", metas)):
        cleaned = [plain(word) for part in source for word in part.split(",")]
        kept = [word for word in dict.fromkeys(cleaned) if word and fold(word) not in _NOISE_TAGS]
        if kept:
            return kept[:40]
    return []
