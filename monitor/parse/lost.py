"""Pages that answer 200 and say that they are not there."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from monitor.parse.metadata import Metadata, published
from monitor.parse.plain import squeeze

_LOST = re.compile(
    r"\b404\b|(?:page|article|content|nothing) (?:was )?not (?:be )?found|not be found|can.t be found|nothing found|"
    r"không tìm thấy (?:trang|nội dung|bài viết|kết quả|đường dẫn)|"
    r"(?:trang|bài viết|nội dung|đường dẫn)\b.{0,40}(?:không tồn tại|không tìm thấy|đã bị xóa|đã bị gỡ)|"
    r"(?:server|runtime|application|database|fatal) error|error (?:establishing|[45]\d\d)|internal server|"
    r"service (?:temporarily )?unavailable|bad gateway|gateway time-?out|\b50[0234]\b|^\W*error\W*$|"
    r"lỗi (?:hệ thống|máy chủ|truy cập)|(?:đang|hệ thống) (?:được )?(?:bảo trì|nâng cấp)|bảo trì hệ thống|"
    r"(?:under|down for|scheduled) maintenance|access (?:denied|forbidden)|^\W*(?:403 )?forbidden",
    re.IGNORECASE,
)
_LONGEST_TITLE = 80
#: An article that speaks of such pages says more than they do.
_MUCH = 2_500


def is_lost(tree: LexborHTMLParser, meta: Metadata, size: int) -> bool:
    """Whether title or headline say that the page is missing, broken or closed, and nothing claims an article."""
    if size > _MUCH or meta.article is not None or published(meta) is not None:
        return False
    lines = [meta.title, *(squeeze(node.text()) for node in tree.css("h1, h2")[:3])]
    return any(len(line) <= _LONGEST_TITLE and _LOST.search(line) for line in lines)
