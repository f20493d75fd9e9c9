"""What a page shows its readers beside the text: the date and the byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.text import fold
from monitor.parse.dates import Stamp, read_date
from monitor.parse.frame import beside, between, holds, is_chrome, is_of_quote, lines_between, short_lines
from monitor.parse.headline import spaced
from monitor.parse.layout import COMMON_AUTHORS, COMMON_DATES, LOOSE_AUTHORS, Layout
from monitor.parse.metadata import Metadata, authors, is_person, persons, without_agencies
from monitor.parse.plain import plain, squeeze
from monitor.parse.signature import names_no_person
from monitor.parse.syllable import syllables
from monitor.parse.tree import attribute

_BYLINE = re.compile(
    r"^(?:theo|by|(?:words|text|story)(?=\s*:)|(?:written|words|text|story|reporting|reported|posted|published|"
    r"submitted) by|bởi|(?:viết|đăng|gửi|"
    r"thực hiện) bởi|"
    r"tác giả|(?:tin|bài)(?:\s*(?:,|/|&|-|và)\s*(?:bài|ảnh|clip|video))*|"
    r"bài viết|thực hiện|(?:nhóm )?(?:pv|phóng viên|tác giả)|người (?:đăng|viết|gửi|thực hiện))(?:\s*:\s*|\s+|$)",
    re.IGNORECASE,
)
_NAMED_BYLINE = re.compile(
    r"^(?:By|BY|Bởi|Tác giả|(?:Tin|Bài)(?:\s*(?:,|/|&|-|và)\s*(?:bài|ảnh|clip|video))*|Thực hiện|"
    r"(?:Phóng viên|Nhóm (?:phóng viên|PV|tác giả))|Authors?|(?:Submitted|Posted|Published|Written|Words|Text|Story|"
    r"Reporting|Reported) by|"
    rf"Người (?:đăng|viết)|(?:Được )?(?:[Gg]ửi|[Đđ]ăng|[Vv]iết) bởi)(?:\s*:\s*|\s+)([{CAPITALS}].{{2,75}})$"
)
#: Where a name leads to all that somebody wrote.
_AUTHOR_PAGE = re.compile(
    r"/(?:tac-gia|authors?|phong-vien|nha-bao|but-danh|reporters?|contributors?)[/-]", re.IGNORECASE
)
_DEGREES = re.compile(rf"^(?:(?:GS|PGS|TSKH|TS|Th\.?S|BS|KTS|LS|NCS|Dr|Prof)\b\.?,?\s*)+(?=[{CAPITALS}])")
#: A time or an address after a name.
_TAIL = re.compile(
    r"\s*[-–|•,(]*\s*(?:\S+@\S+|(?:đăng|cập nhật|vào|lúc|ngày|on|at|published|posted|updated)\b(?=.*\d)|"
    r"(?:(?:thứ )?\w+,?\s+)?\d{1,2}[/:.-]\d|"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)\w*\.?\s+\d{1,2}\b).*$",
    re.IGNORECASE,
)
#: What stands between a name and what else a byline tells, and what that is: who drew, how long it takes to read.
_DIVIDED = re.compile(r"\s*[·•|]\s*|\s+[-–—]\s+(?=\D{0,12}\d)")
_NO_WRITER = re.compile(
    r"(?:minh h[oọ][aạ]|tranh|ảnh|hình|đồ họa|thiết kế|trình bày|dựng|quay phim|kỹ thuật|video|clip|biên tập|"
    r"hiệu đính|"
    r"illustrat\w+|drawings?|art|artwork|photo\w*|pictures?|graphics?|design(?:ed)?|layout|film(?:ed)?|edit(?:ed|or|"
    r"ing)\w*|"
    r"chuyên mục|mục|section|category|filed under)\b(?:\s*:|\s+by\b|\s+(?=[^\W\d_]))|"
    r"(?:thời gian )?đọc(?: trong)?\W*\d|(?:reading time\W*)?\d+[- ]?(?:min|phút)|lượt (?:xem|đọc)|"
    r"\d[\d.,]* (?:lượt|views?|reads?|"
    r"bình luận|comments?)|\d{1,2}[/:.-]\d",
    re.IGNORECASE,
)
_DIVIDERS = re.compile(r"\s*[·•|]\s*|\s+[-–—]\s+")
_STROKES = re.compile(r"\s*[|·•]\s*")
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s*[/;&]\s*|\s+(?:và|and)\s+")
_FULL_NAME = re.compile(rf"[{CAPITALS}][\w.'’]*(?: [{CAPITALS}][\w.'’]*){{1,4}}$")
_VIETNAMESE_NAME = re.compile(rf"[{CAPITALS}][{SMALLS}]+(?: [{CAPITALS}][{SMALLS}]*){{2,3}}")
_SURNAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh trinh mai lam cao ta ha doan "
    "phung to chau tang quach thai luong trieu la kieu hua luu vuong truong tong thach nong lo giang sung thao quang "
    "trang tieu".split()
)
_NOT_PEOPLE = frozenset({"ho chi minh", "thai binh duong"})
#: Two words as those who write sign, one or both with its marks.
_PEN_NAME = re.compile(rf"(?=.*[^\x00-\x7f])[{CAPITALS}][{SMALLS}]* [{CAPITALS}][{SMALLS}]*")
_MOST_PIECES, _LONGEST_PIECE = 5, 60
_LONGEST_NAME = 60
_LONGEST_BYLINE = 100
#: Such words stand in the titles of those who write: "Linh Dang, a correspondent in Hue".
_FEW_LOWER = 4
_CHANGED_NAMES = re.compile(r"(?:^|[\s_-])(?:updated|modified)(?:$|[\s_-])|dateModified")
#: Where a line that tells of several moments goes on to the next.
_PARTS = re.compile(
    r"(?=\b(?:(?:last|lần cuối|ngày|lần)\s+)?(?:updated|modified|edited|revised|published|posted|cập nhật|chỉnh sửa|"
    r"sửa đổi|xuất bản|đăng tải|ngày đăng|đăng lúc)\b)",
    re.IGNORECASE,
)
#: What is said of a date that is not the publication's.
_CHANGED = re.compile(
    r"^\W*(?:last |ngày |lần )?(?:updated?|modified|edited|revised|cập nhật|chỉnh sửa|sửa đổi|sửa)\b", re.IGNORECASE
)
#: So many dates near the headline are looked at.
_NEAREST = 8
#: A longer line that ends as sentences do tells a date of the story's.
_LONGEST_DATE = 45
#: The card of another story: how far its date stands within it, and what its headline is long at least.
_CARD_LEVELS, _TEASER, _MOST_LINKS = 2, 25, 5
#: A moment as a microformat keeps it.
_TITLED = "abbr.published[title]"
#: A moment as RDFa marks it.
_RDFA = "[property~='dc:date'][content], [property~='dc:created'][content], [property~='schema:dateCreated'][content]"
_CLAIMS = ("author", "article:author", "dable:author", "dc.creator", "dcterms.creator", "citation_author")
_MARKED = "[itemprop=author] [itemprop=name]"
#: "Thùy Dương - Trung tâm Truyền thông": the office behind a name.
_OFFICE_BEHIND = re.compile(
    r"(?<=\w)\s+[-–—]\s+(?:Trung tâm|Văn phòng|Phòng|Ban|Sở|Cục|Vụ|Viện|Cổng|Công ty|Center|Centre|Office|Department)\s"
    r"[^-–—]*$"
)
#: What somebody is at the outlet, behind a name.
_ROLE = re.compile(
    r"(?<=\w)\s+(?:Phóng viên|Biên tập viên|Nhà báo|Cộng tác viên|Reporter|Correspondent|Editor|Staff [Ww]riter)\b.*$"
)
#: "(TTXVN)", "(báo Lao Động)": where somebody works.
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Seen:
    """The dates that a page shows of its publication, best first, and of its last change."""

    published: tuple[Stamp, ...] = ()
    changed: Stamp | None = None


def visible_dates(tree: LexborHTMLParser, layout: Layout, head: LexborNode | None, body: LexborNode | None) -> Seen:
    """Dates where the page's layout keeps them, else those nearest to the headline, else those of a date's class."""
    own = (layout.date, _TITLED)
    for selector in filter(None, (layout.date, "[itemprop=datePublished]", _RDFA, "time[datetime]", _TITLED)):
        nodes = tree.css(selector)[:20]
        seen = _seen(_dated(n) for n in nodes if selector in own or not (is_chrome(n) or _is_of_another(n, head)))
        if seen.published:
            return seen
    seen = _near(head, body)
    if seen.published:
        return seen
    if head is not None and body is not None:
        times = [time for node in between(head, body) for time in node.css("time[datetime]")[:_NEAREST]]
        seen = _seen(map(_dated, times))
        if seen.published:
            return seen
    return _seen(_dated(node) for node in tree.css(COMMON_DATES)[:20] if not is_chrome(node))


def _is_of_another(date: LexborNode, head: LexborNode | None) -> bool:
    """Whether a date stands with the link to another story, and not with the headline."""
    current = date.parent
    for _ in range(_CARD_LEVELS):
        if head is None or current is None or current.tag in ("body", "html", "main") or holds(current, head):
            return False
        if any(len(squeeze(link.text())) >= _TEASER for link in current.css("a[href]")[:_MOST_LINKS]):
            return True
        current = current.parent
    return False


def shown_change(tree: LexborHTMLParser) -> Stamp | None:
    """The last change as the page's microdata mark it, where all that do agree."""
    nodes = [node for node in tree.css("[itemprop=dateModified]")[:_NEAREST] if not is_chrome(node)]
    stamps = {stamp for node in nodes if (stamp := _dated(node)[0]) is not None}
    return stamps.pop() if len(stamps) == 1 else None


def _dated(node: LexborNode) -> tuple[Stamp | None, bool]:
    """The date of an element, and whether it says that it is that of a change."""
    text = squeeze(node.text())
    written = attribute(node, "datetime") or attribute(node, "content")
    if not written and node.tag == "abbr":
        written = attribute(node, "title")
    names = f"{attribute(node, 'class')} {attribute(node, 'itemprop')}"
    return read_date(written) or read_date(text), bool(_CHANGED.match(text) or _CHANGED_NAMES.search(names))


def _seen(dates: Iterable[tuple[Stamp | None, bool]], most: int | None = None) -> Seen:
    """Where a page shows but one date, that is its publication's whatever it is called."""
    found = list(islice(((stamp, is_change) for stamp, is_change in dates if stamp), most))
    published = tuple(stamp for stamp, is_change in found if not is_change)
    changed = next((stamp for stamp, is_change in found if is_change), None)
    return Seen(published, changed) if published else Seen(tuple(stamp for stamp, _ in found))


def _parts(line: str) -> list[str]:
    """The line, or its parts where each of several tells a moment: "Published ...; last updated ..."."""
    parts = [part for part in _PARTS.split(line) if read_date(part) is not None]
    return parts if len(parts) > 1 else [line]


def _near(head: LexborNode | None, body: LexborNode | None) -> Seen:
    places = []
    if head is not None:
        places = [lines_between(head, body) if body is not None else [], beside(head)]
    elif body is not None:
        places = [beside(body)]
    for nodes in places:
        lines = (line for line in short_lines(nodes) if len(line) <= _LONGEST_DATE or line[-1] not in ".!?…:;,")
        parts = (part for line in lines for part in _parts(line))
        seen = _seen(((read_date(part), bool(_CHANGED.match(part))) for part in parts), _NEAREST)
        if seen.published:
            return seen
    return Seen()


def byline(
    tree: LexborHTMLParser, meta: Metadata, layout: Layout, signed: str | None, lines: Iterable[LexborNode]
) -> str | None:
    """Who wrote it: as JSON-LD says, as the layout shows, as signed under the text, as a byline says, as meta says."""
    shown = layout.author or COMMON_AUTHORS
    named = _with_others(authors(meta), tree, meta, shown) or _shown(tree, meta, shown) or _shown(tree, meta, _MARKED)
    if not named and signed and fold(signed) not in meta.outlets and is_person(signed, meta):
        named = [persons(signed, meta)]
    if not named:
        named = _shown(tree, meta, LOOSE_AUTHORS, loose=True)
    if not named:
        lines = list(lines)
        named = _told(lines, meta) or _of_date(tree, lines, meta)
    if not named:
        claims = (meta.metas.get(name) for name in _CLAIMS)
        named = [name for name in (plain(next(filter(None, claims), None)),) if is_person(name, meta)]
    return ", ".join(_several(_BYLINE.sub("", name) or name) for name in named) or None


def _with_others(named: list[str], tree: LexborHTMLParser, meta: Metadata, selectors: str) -> list[str]:
    """Who is named in the head, with those beside whom the page shows them: heads often name the first writer alone."""
    if len(named) != 1:
        return named
    shown = [name.strip() for line in _shown(tree, meta, selectors) for name in line.split(",")]
    return shown if len(shown) > 1 and fold(named[0]) in map(fold, shown) else named


def _told(lines: list[LexborNode], meta: Metadata) -> list[str]:
    """Whom the lines between headline and text name: after "By", by a link to their page, by their degrees."""
    texts = list(short_lines(lines, _LONGEST_BYLINE))
    found = (_NAMED_BYLINE.match(part) for line in texts for part in _STROKES.split(line))
    named = [name for match in found if match and _is_byline(match[1]) and is_person(name := _name(match[1]), meta)]
    if named:  # the innermost: what stands around it runs on
        return [next((name for name in reversed(named) if named[0].startswith(name)), named[0])]
    links = [a for node in lines for a in (node, *node.css("a[href]")[:20]) if a.tag == "a"]
    pages = [_name(squeeze(a.text())) for a in links if _AUTHOR_PAGE.search(attribute(a, "href"))]
    named = [name for name in dict.fromkeys(pages) if len(name) <= _LONGEST_NAME and is_person(name, meta)]
    named = named or next(filter(None, map(_learned, texts)), [])
    return named or _beside_date(texts, meta)


def _is_byline(words: str) -> bool:
    """Whether what follows "By" is no sentence: "By October, 61 of 74 homestays took bookings online." is one."""
    return not words.endswith((".", "!", "?")) and sum(word[0].islower() for word in words.split()) <= _FEW_LOWER


def _beside_date(texts: list[str], meta: Metadata) -> list[str]:
    """A Vietnamese name, in full, that stands alone in a line beside one with the date."""
    if not any(read_date(text) is not None for text in texts):
        return []
    parts = [part for text in texts for part in (text, *_DIVIDERS.split(text))]
    names = [name for part in parts if _VIETNAMESE_NAME.fullmatch(name := _name(part)) and is_person(name, meta)]
    return [
        name for name in names if fold(name).split()[0] in _SURNAMES and fold(name) not in meta.outlets | _NOT_PEOPLE
    ][:1]


def _of_date(tree: LexborHTMLParser, lines: Iterable[LexborNode], meta: Metadata) -> list[str]:
    """A name of two words that one element shows with the date, and little else; menus link to sections so called."""
    boxes = (box for line in lines if line.tag != "-text" for box in (line, *line.css("div, p, span, li, td")[:30]))
    for box in boxes:
        pieces = _pieces(box)
        if not 2 <= len(pieces) <= _MOST_PIECES or not any(read_date(piece) for piece in pieces):
            continue
        names = [name for name in pieces if _is_pen_name(name) and is_person(name, meta) and not names_no_person(name)]
        names = [name for name in names if fold(name) not in meta.outlets]
        linked = {fold(squeeze(a.text())) for a in tree.css("a")} if names else set()
        return [name for name in names if fold(name) not in linked][:1]
    return []


def _is_pen_name(name: str) -> bool:
    """Whether two words are a name as those who write sign: with marks, or of syllables that need none."""
    words = name.split()
    is_bare = len(words) == 2 and all(
        word.isascii() and word.istitle() and syllables(word.lower()) == 1 for word in words
    )
    return is_bare or bool(_PEN_NAME.fullmatch(name))


def _pieces(box: LexborNode) -> list[str]:
    """What an element and each of those in it say between its dividers, where all of it is short."""
    if len(box.text()) > _MOST_PIECES * _LONGEST_PIECE:
        return []
    words = (c.text_content or "" if c.tag == "-text" else c.text() for c in box.iter(include_text=True))
    parts = (part for raw in words for part in _DIVIDERS.split(squeeze(raw)))
    pieces = [piece for part in parts if (piece := part.strip(" -–|•·,;"))]
    return pieces if all(len(piece) <= _LONGEST_PIECE for piece in pieces) else []


def _learned(line: str) -> list[str]:
    """The names of a line that is nothing but names, of which one or more have their degrees before them."""
    names = [name for part in line.split(",") for name in _BETWEEN.split(part.strip())]
    bare = [_DEGREES.sub("", name) for name in names]
    return names if bare != names and all(map(_FULL_NAME.match, bare)) else []


def _several(text: str) -> str:
    """The names of several people that stand between dashes or strokes, with commas between them."""
    names = _BETWEEN.split(text)
    return ", ".join(without_agencies(names)) if len(names) > 1 and all(map(_FULL_NAME.match, names)) else text


def _shown(tree: LexborHTMLParser, meta: Metadata, selectors: str, *, loose: bool = False) -> list[str]:
    if tree.css_first(selectors) is None:
        return []  # one look at the page in place of one for each selector
    for part in selectors.split(","):
        taken: list[LexborNode] = []
        names: list[str] = []
        for node in tree.css(part.strip())[:6]:
            name = persons(_name(spaced(node)[:200]), meta)
            if len(name) > _LONGEST_NAME or not is_person(name, meta) or is_of_quote(node):
                continue
            if loose and (is_chrome(node) or any(holds(outer, node) for outer in taken)):
                continue
            taken.append(node)
            names.append(name)
        if names:
            return list(dict.fromkeys(names))
    return []


def _name(text: str) -> str:
    parts = [part for part in _DIVIDED.split(text) if part and not _NO_WRITER.match(part)]
    text = parts[0] if parts else text
    text = _ROLE.sub("", _OFFICE_BEHIND.sub("", _TAIL.sub("", text)))
    # "Nhóm phóng viên" alone is who wrote.
    return _BRACKET.sub("", _BYLINE.sub("", text) or text).strip(" -–|,•·")
