"""Who signed: the lines under a text that name its writers, its source or those who made a part of it."""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.text import fold
from monitor.parse.body import Paragraph
from monitor.parse.labels import is_label, may_name_others, names_others

#: "Tin, ảnh", "Bài và ảnh", "Tin bài": what a reporter signs.
_REPORT = r"(?:tin|bài)(?:\s*(?:,|/|&|-|và|\s)\s*(?:bài|ảnh|clip|video))*"
_SOURCE = re.compile(
    rf"^\(?(?:(?i:theo|by)\s+[{CAPITALS}][^.,!?:]{{1,40}}|"
    rf"(?i:theo|by|nguồn(?: tin)?|tác giả(?: bài viết)?|ảnh|thực hiện|{_REPORT}|tổng hợp|source|photos?|compiled by|"
    rf"translated by|"
    r"biên dịch|đồ họa|video)\s*:\s*(?:[^.!?]{1,60}|(?:https?://|www\.)\S+))\)?$"
)
_INITIALS = re.compile(r"^\(?[A-ZĐ][A-ZĐ&./+\w]{1,5}\)?$|^\([A-ZĐ]{3,6}\b[^)]{0,20}\)$|^\(Theo [^)]{2,40}\)$")
LABELLED = re.compile(rf"^(?i:{_REPORT}|nội dung|tác giả(?: bài viết)?|thực hiện|by)\s*:\s*(?P<name>.+)$")
#: Whom a line calls the author need be no person: "Tác giả: Phòng Quản lý khoa học".
_AUTHOR = re.compile(rf"^(?i:tác giả(?: bài viết)?)\s*:\s*(?P<name>[{CAPITALS}][^.!?:;]{{2,60}})$")
#: Who made a part of a story: such lines stand under it, one below the other.
_MADE = re.compile(
    rf"^(?i:(?:tổ chức|chỉ đạo)(?: thực hiện| sản xuất| nội dung)?|nội dung|trình bày|"
    rf"thiết kế|đồ họa|kỹ thuật|dựng|design|graphics|layout)\s*:\s*[{CAPITALS}][\w.'’]*(?:-\w+)?"
    rf"(?:[\s,/&–-]+[{CAPITALS}][\w.'’]*(?:-\w+)?){{0,7}}$"
)
#: The office of an outlet that signs at the right: "Trung tâm Truyền thông khoa học và công nghệ".
_PRESS_OFFICE = re.compile(r"^(?:Trung tâm|Tạp chí|Báo|Cổng) [A-ZĐ][^.!?:;]{2,70}$")
#: "Story: A - Photos: B": both made it.
_BOTH = re.compile(
    r"^(?i:story|text|words|bài|bài viết)\s*:\s*(?P<words>[^:]{2,60}?)[\s.,;|/&–-]+"
    r"(?i:photos?|pictures?|images|ảnh)\s*:\s*(?P<pictures>[^:]{2,60})$"
)
MOST_SIGNED, _MOST_CREDITS = 2, 5
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
#: What somebody did, behind a name: "Nguyễn Văn Trang (thực hiện)".
_DID = re.compile(
    r"\s*\((?:thực hiện|ghi|lược ghi|ghi chép|tổng hợp|(?:lược |biên )?dịch|biên soạn|sưu tầm|theo [^()]{2,40}|"
    r"compiled|translated|interviewed)\)\.?$",
    re.IGNORECASE,
)
#: Who signs by office and not by name.
_OFFICE = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\.|(?i:(?:phó |quyền )?(?:tổng )?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|cục trưởng|"
    r"vụ trưởng|"
    rf"chánh văn phòng|hiệu trưởng|viện trưởng|trưởng (?:ban|phòng))\b(?!\s+[{CAPITALS}][{SMALLS}]+ [{CAPITALS}])|"
    r"(?:văn phòng|ủy ban|sở|cục|vụ|ban) "
    r"(?!biên tập)|(?:\w+ )*(?:office|department|directorate|secretariat|division)$)",
)
#: What the names of a page's parts begin with, and no person's.
_PART = re.compile(
    r"(?:thứ|chủ nhật|hôm|ngày|tháng|cập nhật)\b|"
    r"(?:tin|bài|ý kiến|bình luận|đánh giá|gửi|chia sẻ|xem|đọc|từ khóa|chủ đề|liên hệ|quảng cáo|trang|mục|báo|tags?|"
    r"topics?|comments?|share|related|latest|most|top|more|read|follow|about|contact|advertis\w+)\b",
    re.IGNORECASE,
)
#: Places whose names are two words, as those of people are.
_PLACES = frozenset(
    "an giang|bac giang|bac kan|bac lieu|bac ninh|ben tre|binh dinh|binh duong|binh phuoc|binh thuan|ca mau|can tho|"
    "cao bang|da nang|dak lak|dak nong|dien bien|dong nai|dong thap|gia lai|ha giang|ha nam|ha noi|ha tinh|hai duong|"
    "hai phong|hau giang|hoa binh|hung yen|khanh hoa|kien giang|kon tum|lai chau|lam dong|lang son|lao cai|long an|"
    "nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|quang ngai|quang ninh|quang tri|"
    "sai gon|soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|tien giang|tra vinh|tuyen quang|viet nam|"
    "vinh long|vinh phuc|vung tau|yen bai|hcm|hcmc|tphcm|tp hcm".split("|")
)
#: Where somebody works and who photographed, behind a name: "Hoài Nam - Trung tâm Văn hóa", "Hoài Nam – Ảnh: Lê Gia".
_BESIDE = re.compile(
    rf"^(?P<name>[{CAPITALS}][^-–—:;(|]{{2,40}}?)\s*[-–—;(|,]\s*(?:(?i:ảnh|clip|video|photos?)\s*:|"
    r"(?:Trung tâm|Văn phòng|Phòng|Ban|Sở|Cục|Vụ|Viện|Cổng|Công ty|Đài|Báo|UBND|Hội|Trường|Khoa)\s)[^:]{2,60}$"
)
_PEN_NAME = re.compile(rf"^(?!TP\.)[{CAPITALS}]{{1,2}}\.\s?[{CAPITALS}][{SMALLS}]+$")
#: Where to write to who signs.
_ADDRESS = re.compile(
    r"[\s,;:|/(–-]*(?:\b(?:e-?mail|thư)\b\W{0,3})?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W{0,2}$", re.IGNORECASE
)
_LONGEST_LINE = 120
BYLINE = re.compile(r"^(?:theo|by|tác giả)\s*:?\s+", re.IGNORECASE)
NAME = re.compile(rf"^[{CAPITALS}][\w.'’]*(?:[\s,/&–-]+(?:và |and )?[{CAPITALS}][\w.'’]*){{0,7}}$")


def without_address(p: Paragraph) -> Paragraph:
    """A line without the address that readers may write to behind its name: empty where it says nothing else."""
    if len(p.text) > _LONGEST_LINE or "@" not in p.text:
        return p
    return replace(p, text=_ADDRESS.sub("", p.text))


def signature(blocks: list[Paragraph]) -> str | None:
    """The name where the blocks are a signature, or one and a source, and nothing else."""
    blocks = [bare for p in blocks if (bare := without_address(p)).text]
    if len(blocks) == 1 and NAME.match(blocks[0].text):
        if names_no_person(blocks[0].text):
            return None
        if blocks[0].tag == "div" and not blocks[0].linked:
            blocks = [replace(blocks[0], tag="p")]  # a line of its own, whatever its element
    most = _MOST_CREDITS if all(_MADE.match(p.text) or _SOURCE.match(p.text) for p in blocks) else MOST_SIGNED
    if not 1 <= len(blocks) <= most or not all(is_signature(p, None) for p in blocks):
        return None
    return signed_name(next((p for p in blocks if LABELLED.match(p.text)), blocks[0]))


def names_place(text: str) -> bool:
    """Whether words are the name of a province or of the country."""
    return fold(text) in _PLACES


def names_no_person(text: str) -> bool:
    """Whether a line written as a name names a part of the page, or a place."""
    if names_place(text):
        return True
    return is_label(text) or names_others(text) or may_name_others(text) or bool(_PART.match(text))


def names_writer(line: str) -> bool:
    """Whether a line is a name and where its bearer works, or who took the pictures."""
    beside = _BESIDE.match(line)
    return beside is not None and bool(NAME.match(beside["name"]))


def signing_lines(p: Paragraph) -> list[Paragraph]:
    """The lines of a block that signs in several, one below the other; none where one of them is no signature."""
    strong = p.strong >= 0.9 * len(p.text)
    lines = [replace(p, text=line, lines=(), strong=len(line) if strong else 0) for line in p.lines]
    lines = [bare for line in lines if (bare := without_address(line)).text]
    return lines if len(lines) > 1 and all(is_signature(line, None) for line in lines) else []


def makers(line: str) -> str | None:
    """Who wrote and who photographed, where a line says both."""
    both = _BOTH.match(line)
    if both is None or not (NAME.match(both["words"]) and NAME.match(both["pictures"])):
        return None
    return ", ".join(dict.fromkeys((both["words"], both["pictures"])))


def signed_name(p: Paragraph) -> str | None:
    """The name in a signature line, without its "(Theo Reuters)"."""
    if (called := _AUTHOR.match(p.text)) is not None:
        return _BRACKET.sub("", called["name"])
    if (both := makers(p.text)) is not None:
        return both
    labelled = LABELLED.match(p.text)
    name = _BRACKET.sub("", labelled["name"] if labelled else p.text)
    if (beside := _BESIDE.match(name)) is not None:
        name = beside["name"]
    if _PEN_NAME.match(name):
        return name
    if _INITIALS.match(name) and p.align != "right":
        return None
    if p.align == "right":
        name = BYLINE.sub("", name)
        if _PRESS_OFFICE.match(name):
            return name
    return name if NAME.match(name) and not _OFFICE.match(name) else None


def is_signature(p: Paragraph, author: str | None) -> bool:
    size = len(p.text)
    if size > 90:
        return False
    if author and fold(p.text.strip(" .()")) in (fold(author), fold(f"theo {author}")):
        return True
    if p.align == "right" and size <= 60:
        return True
    if _SOURCE.match(p.text) or _MADE.match(p.text) or makers(p.text) or (_INITIALS.match(p.text) and p.tag != "li"):
        return True
    if names_writer(p.text) and p.tag != "li":
        return True
    did = _DID.search(p.text)
    if did is not None and NAME.match(p.text[: did.start()]) and len(p.text.split()) > 2:
        return True
    named = bool(NAME.match(p.text)) and 3 <= size <= 45 and not p.text.endswith((".", "!", "?", ":"))
    initials = p.tag == "p" and 2 <= len(p.text.split()) <= 5 and not any(c.isdigit() for c in p.text)
    return named and (initials or p.strong >= 0.9 * size) and p.tag != "li"
