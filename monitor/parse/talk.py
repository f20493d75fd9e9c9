"""What readers wrote under an article: known by its name, by the line over it, by the buttons under each entry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from monitor.parse.frame import between, holds
from monitor.parse.plain import squeeze
from monitor.parse.tree import attribute

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:fb-|user-?|reader-?)?comments?(?:-?(?:list|box|area|section|item|wrap))?|disqus(?:_thread)?|"
    r"(?:box-?|list-?|khung-?)?(?:binh-?luan|ykien|y-kien-(?:ban-doc|doc-gia|nguoi-doc)|phan-hoi|nhan-xet))(?:$|[\s_-])",
    re.IGNORECASE,
)
_SAID = (
    r"(?:bình luận|ý kiến|phản hồi|nhận xét|thảo luận|hỏi đáp|trao đổi)(?: (?:bạn đọc|độc giả|người đọc|"
    r"của bạn(?: đọc)?|của độc giả|về bài viết|cho bài viết|mới nhất))*|(?:bạn đọc|độc giả) (?:bình luận|viết|phản hồi|"
    r"góp ý|cho ý kiến)|(?:reader(?:s|['’]s|s['’])? |user )?(?:comments?|responses?|replies|discussions?|opinions)|"
    r"join the (?:conversation|discussion)|leave a (?:reply|comment)|what (?:readers|others|people) (?:say|said|think)"
)
#: The line over what readers wrote, with or without their number.
_HEADS = re.compile(
    rf"\W*(?:(?P<number>\d[\d.,]*) )?(?P<said>{_SAID})(?P<counted>\s*[(\[:]*\s*\d[\d.,]*\s*[)\]]*)?\W*"
    r"(?:(?:mới nhất|cũ nhất|hay nhất|quan tâm nhất|xem tất cả|sắp xếp.{0,20}|sort by.{0,20}|newest|oldest|top|"
    r"view all|all)\W*)*|\W*\d+ (?:thoughts?|responses?|comments?) (?:on|to) .{3,150}",
    re.IGNORECASE,
)
#: Such a line speaks of readers, and no sub-heading does.
_READERS = re.compile(r"bạn đọc|độc giả|người đọc|readers?\b|^leave a|^join the|of this article", re.IGNORECASE)
#: Such a line over names is no sub-heading of a talk of several.
_COMMENTS = re.compile(r"bình luận|phản hồi|nhận xét|comment|response|replies", re.IGNORECASE)
_AGO = (
    r"\d+ (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|vừa xong|\d+ ?(?:seconds?|mins?|minutes?|hours?|hrs?|days?|"
    r"weeks?|months?|years?|[mhd]) ago|just now"
)
_BUTTONS = (
    r"trả lời|thích|không thích|báo (?:vi phạm|xấu|cáo)|gửi trả lời|reply|like|dislike|report|flag|upvote|downvote|"
    r"recommend"
)
#: What stands with each entry: its age behind its writer's name, its buttons.
_MARK = re.compile(rf"\W*(?:(?:{_BUTTONS})(?:\s*\(?\d+\)?)?\W*|(?:.{{2,40}}?\W)?(?:{_AGO})\W*)+", re.IGNORECASE)
_LONGEST_MARK = 80
_LONGEST_HEAD, _LONGEST_ENTRY = 120, 2_000
_LEVELS, _STEPS, _FEWEST = 5, 16, 3
_LONGEST_NAME = 40
#: What readers write about says at least so much.
_TALKED_OF = 200
_NO_TEXT = frozenset({"script", "style", "noscript", "-comment", "template"})


def is_talk_head(text: str) -> bool:
    """Whether a line heads what readers wrote."""
    return len(text) <= _LONGEST_HEAD and bool(_HEADS.fullmatch(text))


def _is_sure(text: str) -> bool:
    """Whether such a line tells how much they wrote, or speaks of readers: no sub-heading does."""
    found = _HEADS.fullmatch(text)
    if found is None:
        return False
    return found["said"] is None or bool(found["number"] or found["counted"] or _READERS.search(found["said"]))


def _is_mark(text: str) -> bool:
    return len(text) <= _LONGEST_MARK and bool(_MARK.fullmatch(text))


def talk_around(node: LexborNode, head: LexborNode | None) -> list[LexborNode]:
    """The elements of what readers wrote, where `node` is or stands in one and the article before it; else none."""
    current: LexborNode | None = node
    for _ in range(_LEVELS):
        if current is None or current.tag in ("body", "html", "main") or (head is not None and holds(current, head)):
            break
        found = _named(current) or _under_head(current) or _entries(current)
        if found and (head is None or words_between(head, found[0]) >= _TALKED_OF):
            return found
        current = current.parent
    return []


def _named(node: LexborNode) -> list[LexborNode]:
    return [node] if _NAMES.search(f"{attribute(node, 'class')} {attribute(node, 'id')}") else []


def _under_head(node: LexborNode) -> list[LexborNode]:
    """What follows the line over readers' words that stands before an element."""
    sibling = node.prev
    for _ in range(_STEPS):
        if sibling is None:
            break
        if sibling.tag not in _NO_TEXT and is_talk_head(line := _short(sibling)):
            after = _after(sibling)
            is_talk = _is_sure(line) or _has_marks(after) or (_COMMENTS.search(line) is not None and _have_names(after))
            return after if is_talk else []
        sibling = sibling.prev
    return []


def _has_marks(nodes: Sequence[LexborNode]) -> bool:
    elements = [node for node in nodes[:40] if node.tag not in _NO_TEXT and node.tag != "-text"]
    if any(node.css_first("textarea") is not None for node in elements):
        return True
    return sum(_is_mark(line.strip()) for node in elements for line in node.text(separator="\n").split("\n")) >= 2


def _short(node: LexborNode) -> str:
    raw = node.text_content or "" if node.tag == "-text" else node.text()
    return squeeze(raw) if len(raw) < 4 * _LONGEST_HEAD else raw


def _have_names(nodes: Sequence[LexborNode]) -> bool:
    """Whether the elements, or those in the only one around them, are a name and a paragraph each."""
    entries = [node for node in nodes[:40] if node.tag not in _NO_TEXT and node.tag != "-text"]
    for _ in range(_FEWEST):
        entries = list(entries[0].iter()) if len(entries) == 1 else entries
    return sum(map(_has_name, entries[:40])) >= _FEWEST


def _has_name(node: LexborNode) -> bool:
    name = node.css_first("b, strong, span, a, cite")
    return name is not None and node.css_first("p") is not None and 2 <= len(squeeze(name.text())) <= _LONGEST_NAME


def _after(node: LexborNode) -> list[LexborNode]:
    found: list[LexborNode] = []
    current = node.next
    while current is not None:
        found.append(current)
        current = current.next
    return found


def words_between(head: LexborNode, end: LexborNode) -> int:
    """The characters between a headline and an element after it, without those of links."""
    size = 0
    for node in between(head, end):
        if node.tag == "-text":
            size += len((node.text_content or "").strip())
        elif node.tag not in _NO_TEXT:
            size += len(node.text()) - sum(len(a.text()) for a in node.css("a"))
    return size


def _entries(node: LexborNode) -> list[LexborNode]:
    """An element and those beside it of one make, where each has an age or buttons under it and no heading."""
    if not _is_entry(node):
        return []
    found = [node, *_like(node, forwards=False), *_like(node, forwards=True)]
    return found if len(found) >= _FEWEST else []


def _like(node: LexborNode, *, forwards: bool) -> list[LexborNode]:
    found: list[LexborNode] = []
    current = node.next if forwards else node.prev
    for _ in range(200):
        if current is None:
            break
        if current.tag == node.tag and attribute(current, "class") == attribute(node, "class") and _is_entry(current):
            found.append(current)
        current = current.next if forwards else current.prev
    return found


def _is_entry(node: LexborNode) -> bool:
    if node.tag not in ("div", "li", "article", "section", "dd", "tr", "blockquote"):
        return False
    text = node.text(separator="\n")
    if len(text) > _LONGEST_ENTRY or node.css_first("h1, h2, h3, h4") is not None:
        return False
    return any(_is_mark(line) for part in text.split("\n") if (line := part.strip()))


def before_talk(texts: Sequence[str]) -> int:
    """How many of a text's lines stand before what readers wrote: all where they wrote nothing."""
    said = 0
    for number, text in enumerate(texts):
        size = len(text)
        if size <= _LONGEST_HEAD and said >= _TALKED_OF and _HEADS.fullmatch(text):
            marks = sum(map(_is_mark, texts[number + 1 : number + 40]))
            if _is_sure(text) or marks >= 2:
                return number
        said += size
    return len(texts)
