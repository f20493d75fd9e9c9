"""Addresses as pages, feeds and people write them: what is no address has no parts, and nothing raises."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urljoin, urlsplit

_NO_PARTS = urlsplit("")
_ATOM = r"""[^\s@<>()\[\],;:\\"]+"""
_MAIL = re.compile(rf"{_ATOM}@{_ATOM}")
_NAMED_MAIL = re.compile(rf"[^<>]+ <{_ATOM}@{_ATOM}>")
_USER = re.compile(r"(?<=//)[^/?#]*@")


def parts_of(url: str) -> SplitResult:
    """The parts of the address; all empty where it is none ("http://[::1")."""
    try:
        return urlsplit(url)
    except ValueError:
        return _NO_PARTS


def host_of(url: str) -> str:
    """The host in small letters, "" where the address names none."""
    return parts_of(url).hostname or ""


def is_web_address(url: str) -> bool:
    """Whether it is an http or https address with a host."""
    return parts_of(url).scheme in {"http", "https"} and host_of(url) != ""


def names_user(url: str) -> bool:
    """Whether the address holds a user name or a password: such a one is not followed."""
    return _USER.search(url) is not None


def without_user(url: str) -> str:
    """The address as it may be shown: stars in place of a user name and a password."""
    return _USER.sub("***@", url)


def joined(base: str, link: str) -> str:
    """What `link` means on a page at `base`; "" where the two make no address."""
    try:
        address = urljoin(base, link)
        urlsplit(address)
    except ValueError:
        return ""
    return address


def is_mail(text: str, *, named: bool) -> bool:
    """An address that a header of mail takes; `named`: perhaps behind a name."""
    return bool(_MAIL.fullmatch(text) or (named and _NAMED_MAIL.fullmatch(text)))
