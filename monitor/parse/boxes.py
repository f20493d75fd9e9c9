"""Elements within a body that are none of its text, or boxes of its own facts, by what they are called."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from monitor.parse.frame import is_of_quote
from monitor.parse.plain import squeeze

_DROPPED_TYPES = frozenset(
    {"relatednewsbox", "relatedonenews", "photo", "video", "videostream", "quiz", "poll", "vote"}
)
_EMBEDDED_TYPES = _DROPPED_TYPES | {"article", "articles", "news", "book", "widget", "podcast"}
_DROPPED_WORDS = frozenset(
    "qc quangcao binhluan ykien "
    "related relate lienquan xemthem readmore caption share sharing social socials comment comments tag tags banner "
    "ads adv advertisement sda rennab trending newsletter subscribe author signature breadcrumb breadcrumbs sidebar "
    "poll quiz vote recommend recommended docthem tindnd morenews othernews followus pagination sponsor popup tooltip "
    "toolbar embed print hidden cap signup feedback testimonial testimonials audioplayer toc tableofcontents "
    "mucluc shop reaction reactions sharedaddy".split()
)
#: What shows a film, plays a sound or counts stars says only what it is.
_FILM_WORDS = frozenset(
    "video audio player podcast slideshow gallery button btn cta rating ratings rate rated stars".split()
)
_RATED, _LONGEST_LABEL = re.compile(r"(?:^|[\s_-])danh-?gia(?:$|[\s_-])"), 110
_HEADER_WORDS, _LONGEST_HEADER = frozenset({"meta", "cate", "category", "date", "time", "datetime"}), 80
_DROPPED_PHRASES = re.compile(
    r"relatedbox|related-|-related|relatednews|article-relate|tin-lien-quan|tin_xemthem|xem-them|read-more|tin-cung|"
    r"many-pack|tin-moi|"
    r"news-relat|box-tin|link-content|link-source|inner-article|box-author|author-info|block-author|article-author|"
    r"d-none|"
    r"caption|chu-?_?thich|relation|relate|author-desc|author-bio|about-author|box-news|news-box|adspot|td-a-rec|"
    r"muc-luc|table-of-contents|__mb_article|twitter-tweet|instagram-media|fb-post|tiktok-embed|google-news|publishtime",
)
#: Boxes that sell the rest of the article, by their names and by what they offer.
_WALL = re.compile(r"paywall|(?:^|[\s_-])wall(?:$|[\s_-])|premium|subscri|regwall|login|member|unlock|locked|-lock\b")
_OFFER = re.compile(
    r"đăng nhập|đăng ký|mua gói|gói đọc|hội viên|thành viên|đọc tiếp|log ?in|sign (?:in|up)|subscri|register|"
    r"continue reading|become a member",
    re.IGNORECASE,
)
_LONGEST_OFFER = 700
#: What a box of facts beside the text is called.
_OF_FACTS = re.compile(
    r"(?:fact|info|data|stat)s?[_-]?box|box[_-]?(?:info|facts?|data|stats?|so-?lieu)|"
    r"(?:key|quick|fast)[_-]?(?:facts?|figures?|points?|numbers?)|hop-?thong-?tin|so-?lieu"
)


def is_put_in(attributes: Mapping[str, str | None]) -> bool:
    """Whether an editor's system says of an element that it is no text: a picture, a film, a box of other stories."""
    if (attributes.get("type") or "").lower() in _DROPPED_TYPES or attributes.get("data-role") == "source":
        return True
    return _is_embedded(attributes)


def is_named_away(node: LexborNode, tag: str, names: str, total: int) -> bool:
    """Whether an element of a body of `total` characters is the site's or another story's by its name.

    A name alone does not drop half of a text: what says so much must lead elsewhere.
    """
    words = set(re.split(r"[\s_-]+", names))
    if _HEADER_WORDS & words and tag != "p" and len(squeeze(node.text())) < _LONGEST_HEADER:
        return True
    if _WALL.search(names) and _is_offer(node):
        return True
    dropped = _DROPPED_WORDS & words
    if not (_DROPPED_PHRASES.search(names) or dropped) or (dropped == {"author"} and is_of_quote(node)):
        return False
    size = len(node.text())
    return size < 0.5 * total or sum(len(a.text()) for a in node.css("a")) > 0.5 * size


def is_film(node: LexborNode, names: str) -> bool:
    """Whether an element shows a film, plays a sound or counts stars and says only what that is."""
    is_named = not _FILM_WORDS.isdisjoint(re.split(r"[\s_-]+", names)) or bool(_RATED.search(names))
    return is_named and len(squeeze(node.text())) <= _LONGEST_LABEL


def is_of_facts(names: str) -> bool:
    """Whether an element is called a box of facts, and nothing that is none of the text."""
    return bool(_OF_FACTS.search(names)) and _DROPPED_WORDS.isdisjoint(re.split(r"[\s_-]+", names))


def _is_embedded(attributes: Mapping[str, str | None]) -> bool:
    """Whether an editor put something else of the site there, as the element's data-...-embed-type says."""
    return any(
        name.startswith("data-")
        and name.endswith(("embedtype", "embed-type"))
        and (value or "").lower() in _EMBEDDED_TYPES
        for name, value in attributes.items()
    )


def _is_offer(node: LexborNode) -> bool:
    text = squeeze(node.text())
    return len(text) <= _LONGEST_OFFER and bool(_OFFER.search(text))
