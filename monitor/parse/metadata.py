"""What a page says about itself in JSON-LD and meta elements."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.letters import CAPITALS
from monitor.domain.text import fold
from monitor.parse.dates import Stamp, read_date
from monitor.parse.frame import is_chrome, leads_away
from monitor.parse.linked import own_article, scalar
from monitor.parse.plain import plain
from monitor.parse.tree import attribute

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
#: How a moment written as that of Greenwich ends, and one written as that of Hà Nội.
_UTC, _HERE = "+00:00", "+07:00"
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "lastmod", "dcterms.modified")
#: Where a front page stands, alone or in a language of it; the logo leads there, before most other links.
_FRONT = re.compile(
    r"(?:https?://([^/]+))?/?(?:(?:index|default|home|trang-?chu)(?:\.\w{3,5})?|web/guest(?:/(?:home|trang-?chu))?|"
    r"vi|en|vi-vn|en-us)?/?",
    re.IGNORECASE,
)
_FIRST_LINKS = 120
_SHORTEST_SITE, _LONGEST_SITE = 5, 80
_FRONT_BUTTONS = frozenset(
    "trang chu|trang nhat|quay lai trang chu|ve trang chu|home|home page|homepage|front page|english|tieng viet|"
    "vietnamese|tieng anh|logo|banner|skip to content".split("|")
)
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
    #: Folded words of the links to the front page, which are the site's name where they are no button's.
    fronts: frozenset[str] = frozenset()

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
        if name and content and not ("itemprop" in attributes and _is_of_card(node)):
            metas.setdefault(name.lower(), content)
            repeated.setdefault(name.lower(), []).append(content)
    canonical = [attribute(node, "href") for node in tree.css("link[rel=canonical], link[rel=Canonical]")]
    claimed = tuple(filter(None, (*canonical, metas.get("og:url"))))
    title = tree.css_first("title")
    root = tree.root
    return Metadata(
        metas=metas,
        repeated={name: tuple(values) for name, values in repeated.items()},
        article=own_article(tree, [*claimed, url], _titles(tree, metas.get("og:title"))),
        canonical=claimed,
        html_lang=attribute(root, "lang").lower() if root is not None else "",
        title=plain(title.text()) if title is not None else "",
        outlets=outlets,
        host=_host(url),
        fronts=frozenset(_fronts(tree, _host(url))),
    )


def _is_of_card(node: LexborNode) -> bool:
    """Whether a property stands in a box of other stories or in the card of one."""
    if is_chrome(node):
        return True
    current = node.parent
    for _ in range(3):
        if current is None or current.tag in ("body", "head", "main"):
            return False
        if "itemscope" in current.attributes:
            return current.css_first("h1") is None and leads_away(current)
        current = current.parent
    return False


def _titles(tree: LexborHTMLParser, claim: str | None) -> list[str]:
    """What the page claims and shows as its title, the claim first."""
    return [plain(claim), *(plain(node.text()) for node in tree.css("title, h1")[:4])]


def _fronts(tree: LexborHTMLParser, host: str) -> Iterator[str]:
    for node in tree.css("a[href]")[:_FIRST_LINKS]:
        found = _FRONT.fullmatch(attribute(node, "href").strip())
        if found is None or (found[1] and host and found[1].lower() != host):
            continue
        image = node.css_first("img[alt]")
        name = fold(plain(node.text()) or plain(attribute(image, "alt") if image is not None else ""))
        if _SHORTEST_SITE <= len(name) <= _LONGEST_SITE and name not in _FRONT_BUTTONS:
            yield name


def site_claims(meta: Metadata) -> list[str]:
    """What the page calls its site: the names it gives, what its logo says, the ends of its title and its host."""
    ends = re.split(r"\s+[|–—-]\s+", meta.title)
    hosts = [label for label in meta.host.split(".") if len(label) >= _SHORTEST_SITE]
    return [*meta.site_names, *meta.fronts, ends[0], ends[-1], *hosts]


def _names(value: Any) -> list[str]:
    if isinstance(value, list):
        return [name for item in value[:20] for name in _names(item)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [value] if isinstance(value, str) else []


def ld(meta: Metadata, key: str) -> str:
    """A JSON-LD value of the article as clean text, "" where there is none."""
    return plain(scalar((meta.article or {}).get(key)))


_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def published(meta: Metadata) -> Stamp | None:
    """JSON-LD before meta, and when a video was put up last; a moment before a bare day that says the same date."""
    article = meta.article or {}
    claims = [meta.metas.get(name, "") for name in _PUBLISHED]
    told = scalar(article.get("datePublished"))
    changed = scalar(article.get("dateModified"))
    if told and any(claim and _is_exchanged(told, claim) and claim[:10] == changed[:10] for claim in claims):
        told = ""
    return _best([told, *claims, scalar(article.get("uploadDate"))])


def _is_exchanged(first: str, second: str) -> bool:
    """Whether two ISO dates differ in that day and month are exchanged."""
    (year, month, day), other = first[:10].split("-") if _ISO_DAY.match(first) else ("", "", ""), second[:10]
    return bool(year) and month != day and other == f"{year}-{day}-{month}"


def modified(meta: Metadata) -> Stamp | None:
    """As claimed, also where it lies before publication."""
    return _best([scalar((meta.article or {}).get("dateModified")), *(meta.metas.get(name, "") for name in _MODIFIED)])


def _best(claims: list[str]) -> Stamp | None:
    stamps = [stamp for claim in claims if (stamp := read_date(html.unescape(claim)))]
    if not stamps:
        return None
    best = more_exact(stamps[0], stamps[1:])
    if best.iso.endswith(_UTC):
        # "07:14:00Z" beside "07:14:00+07:00": the time of the place, written as if it were that of Greenwich.
        clock = best.iso.removesuffix(_UTC)
        return next((o for o in stamps if o.iso.startswith(clock) and o.iso.endswith(_HERE)), best)
    return best


def more_exact(stamp: Stamp, others: list[Stamp]) -> Stamp:
    """`stamp`, or the first of the others that says the time of the same bare day."""
    day = stamp.iso
    if len(day) > 10:
        return stamp
    return next((other for other in others if len(other.iso) > 10 and other.iso.startswith(day)), stamp)


def authors(meta: Metadata) -> list[str]:
    """Persons named in JSON-LD; outlets and addresses are not persons."""
    article = meta.article or {}
    value, others = article.get("author"), article.get("contributor")
    people = value if isinstance(value, list) else [value]
    # Who wrote with the first author.
    people += (
        [one for one in (others if isinstance(others, list) else [others]) if isinstance(one, dict)] if value else []
    )
    names: list[str] = []
    for person in people[:20]:
        if isinstance(person, dict) and str(person.get("@type", "")).lower() == "organization":
            continue
        names += [plain(name) for name in _names(person)]
    return list(dict.fromkeys(name for name in names if is_person(name, meta)))


#: "fpt_admin", "webmaster", "host", "user12": what somebody logs in as.
_LOGIN = re.compile(
    r"(?i:\w*admin(?:istrator)?\d*|(?:host|superuser|root|guest)(?: account)?|"
    r"(?:web)?(?:editor|master|user)\d*|quan ?tri(?: vien)?|quản trị(?: viên)?)"
    r"|[a-z0-9]+_[a-z0-9_]+"
)


def is_person(name: str, meta: Metadata) -> bool:
    """Whether a byline names somebody rather than the outlet, an address or nothing."""
    folded = fold(name)
    if not name or len(name) > 120 or _OUTLET.search(name) or not any(c.isalpha() for c in name):
        return False
    squashed = re.sub(r"\W", "", folded)
    own = (*map(_host, meta.canonical[:1]), meta.host)
    hosts = {re.sub(r"\W", "", label) for host in own for label in host.split(".") if len(label) > 2}
    if folded in meta.site_names or folded in meta.fronts:
        return False
    return squashed not in hosts and not _LOGIN.fullmatch(name)


#: "VOV", "TTXVN", "Vietnam+": no part of a name; and where its parts end.
_INITIALS, _NAME_PARTS = re.compile(rf"[{CAPITALS}]{{2,}}\d*|\w+\+"), re.compile(r"[\s-]+")


def persons(byline: str, meta: Metadata) -> str:
    """A byline without the outlets that stand behind strokes or commas in it: "Văn Hào/Bnews/vnanet.vn"."""
    mark = "/" if "/" in byline else ", "
    parts = [part.strip() for part in byline.split(mark)]
    kept = [part for part in parts if is_person(part, meta) and fold(part) not in meta.outlets]
    return mark.join(without_agencies(kept)) if kept else byline


def without_agencies(names: list[str]) -> list[str]:
    """Names without those of agencies among them, which initials tell where the others are written as people are."""
    people = [name for name in names if not any(map(_INITIALS.fullmatch, _NAME_PARTS.split(name)))]
    return people or names


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
