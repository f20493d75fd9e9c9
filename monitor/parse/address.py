"""One address for one article: AMP, mobile and print copies, trackers and fragments folded away."""

from __future__ import annotations

import re
from posixpath import normpath
from types import MappingProxyType
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from monitor.domain.address import host_of, joined, parts_of
from monitor.parse.outlets import Endings

_TRACKERS = re.compile(
    r"(?i)^(?:utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|zarsrc|at_medium|at_campaign|"
    r"gidzl|zalo_\w+|ref_src|cmpid|s_cid|spm|amp|_gl|oc|jsessionid|phpsessid|sid)$"
)
_COPY_HOST = re.compile(r"^(?:m|amp|mobile|wap)\.(?=[\w-]+\.\w)")
_SESSION = re.compile(r"(?i);(?:jsessionid|phpsessid)=[^/?#]*")
_LONGEST = 8_192
_NO_ENDINGS: Endings = MappingProxyType({})
_PORTS = {"http": 80, "https": 443}


def canonical_address(url: str, endings: Endings = _NO_ENDINGS) -> str:
    """The address that all copies of a page share; the same again when applied to its result.

    One that is too long to be fetched is left as it is. `endings`: those of the copies of single outlets' pages.
    """
    if len(url) > _LONGEST:
        return url.strip()
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url.strip()
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host:
        return url.strip()
    host = host.rstrip(".")
    while _COPY_HOST.match(host):
        host = _COPY_HOST.sub("", host)
    if ":" in host:
        host = f"[{host}]"
    netloc = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKERS.match(k)]
    query = [(k, v) for k, v in query if not (k == "outputType" and v == "amp")]
    path = _path(parts.path, _endings_of(host, endings))
    return urlunsplit((scheme, netloc, path, urlencode(query, errors="replace"), ""))


def _endings_of(host: str, endings: Endings) -> tuple[tuple[str, str], ...]:
    return next((pairs for domain, pairs in endings.items() if host == domain or host.endswith("." + domain)), ())


def _path(path: str, endings: tuple[tuple[str, str], ...]) -> str:
    path = _SESSION.sub("", quote(path.replace("\\", "/"), safe="/%:@!$&'()*+,;=~-._", errors="replace"))
    if path and path != "/":
        trailing = "/" if path.endswith("/") else ""
        path = normpath("/" + path.lstrip("/")).rstrip("/") + trailing
    previous = None
    while path != previous:
        previous = path
        path = re.sub(r"^(?:/(?:amp|print))+(?=/.)", "", path)
        path = re.sub(r"(?<=.)/amp/?$", "", path)
        for copied, own in endings:
            path = path.removesuffix(copied) + own if path.endswith(copied) else path
        path = re.sub(r"\.amp(?=\.\w+$)", "", path)
        path = re.sub(r"-amp(?=\.(?:html?|chn)$)", "", path)
    return path or "/"


def same_site(first: str, second: str) -> bool:
    """Whether two addresses lie under one registered name, as far as its last two or three labels tell."""
    return _site(first) == _site(second) != ""


def _site(url: str) -> str:
    host = host_of(url).rstrip(".")
    labels = host.split(".")
    short = len(labels) >= 3 and labels[-2] in ("com", "org", "gov", "net", "edu", "co", "ac")
    return ".".join(labels[-3 if short else -2 :])


def page_address(url: str, declared: tuple[str, ...], endings: Endings = _NO_ENDINGS) -> str:
    """The canonical address of a page fetched from `url`: the first credible declared one, else `url` itself, folded.

    A declared address is not believed when it leaves the site or is the site's front page and `url` is not.
    """
    for claim in declared:
        absolute = joined(url, claim.strip())
        parts = parts_of(absolute)
        if parts.scheme not in _PORTS or (url and not same_site(absolute, url)):
            continue
        if url and parts.path in ("", "/") and parts_of(url).path not in ("", "/"):
            continue
        folded = canonical_address(absolute, endings)
        return absolute if folded.rstrip("/") == absolute.rstrip("/") else folded
    return canonical_address(url, endings) if url else ""
