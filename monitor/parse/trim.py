"""Which of a body's blocks are the article's own, and who signed them."""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.text import fold
from monitor.parse.body import Paragraph
from monitor.parse.dates import read_date
from monitor.parse.labels import (
    is_advertisement,
    is_credit,
    is_end,
    is_label,
    is_plea,
    is_time_line,
    may_name_others,
    names_makers,
    names_others,
)
from monitor.parse.talk import before_talk

_TEASER = re.compile(
    r"^(?:>>+|»+|&gt;&gt;|►|\W{0,2}(?:xem thêm|đọc thêm|đọc tiếp|mời (?:quý |quý vị )?(?:độc giả|bạn đọc|khán giả|"
    r"bạn)|"
    r"tin liên quan|bài liên quan|theo dõi (?:báo|tạp chí|chúng tôi|kênh|fanpage|trang)|"
    r"read (?:more|also)|also read|see also|follow us|sign up for)\b|"
    r"related(?: (?:news|stor(?:y|ies)|articles?|posts?|topics?|content|reading|coverage))?\s*(?:[:>»–-]|$))",
    re.IGNORECASE,
)
#: What stands before the names of subjects that lead to all about them.
_TAGS = re.compile(
    r"^\W*(?:tags?|từ khóa|từ khoá|thẻ|chủ đề|keywords?|topics?|filed under|posted in|đăng trong)\b\W*", re.IGNORECASE
)
#: What is said of an author under a text.
_BIO = re.compile(
    r"^(?:.{0,40} (?:is|was|has been) (?:a|an|the|our)\b|.{0,40} (?:writes|covers|reports|edits|worked)\b|.{0,40} là "
    r"(?:phóng viên|biên tập|nhà báo|cây bút|giảng viên|chuyên gia)|(?:phóng viên|biên tập viên|nhà báo|cây bút|"
    r"reporter|correspondent|editor|journalist|columnist|senior writer|staff writer)\b)",
    re.IGNORECASE,
)
_LONGEST_BIO, _LONGEST_MAKERS = 300, 1_000
#: "Tin, ảnh", "Bài và ảnh", "Tin bài": what a reporter signs.
_REPORT = r"(?:tin|bài)(?:\s*(?:,|/|&|-|và|\s)\s*(?:bài|ảnh|clip|video))*"
_SOURCE = re.compile(
    rf"^\(?(?:(?i:theo|by)\s+[{CAPITALS}][^.,!?:]{{1,40}}|"
    rf"(?i:theo|by|nguồn(?: tin)?|tác giả(?: bài viết)?|ảnh|thực hiện|{_REPORT}|tổng hợp|source|photos?|compiled by|"
    rf"translated by|"
    r"biên dịch|đồ họa|video)\s*:\s*(?:[^.!?]{1,60}|(?:https?://|www\.)\S+))\)?$"
)
_INITIALS = re.compile(r"^\(?[A-ZĐ][A-ZĐ&./+\w]{1,5}\)?$|^\([A-ZĐ]{3,6}\b[^)]{0,20}\)$|^\(Theo [^)]{2,40}\)$")
_IMPRINT = re.compile(
    r"^\W*(?:©|®|copyright\b|bản quyền|all rights reserved|cơ quan chủ quản|"
    r"giấy phép (?:số|hoạt động|xuất bản|thiết lập|báo chí)|"
    r"chịu trách nhiệm (?:nội dung|quản lý|chính)|(?:phó )?tổng biên tập\s*:|ghi rõ nguồn|hotline\s*:|tòa soạn\s*:)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:^|[.!?…)”\"–-]\s*|\s\(?)"
    r"(?:(?i:ảnh|nguồn ảnh|đồ họa|photos?|photos? by|photo courtesy of|image|"
    rf"graphics?)\s*:?\s*(?:[{CAPITALS}][^.:!?]{{0,50}}|(?:[{CAPITALS}]\.){{1,4}}[{CAPITALS}]?)|"
    r"(?i:ảnh (?:minh họa|tư liệu|internet|chụp màn hình)|illustrative photo|file photo)[^.:!?]{0,40})\)?\s*\.?$"
)
_CREDIT_WORDS = ("ảnh", "đồ họa", "photo", "image", "graphic")
_LONGEST_CREDIT = 130
#: A block that is all link leads to another story from this length on; headings may link to their own subject.
_SHORTEST_LINK = {"li": 8, "div": 8, "p": 20, "td": 20, "tr": 20, "h2": 25, "h3": 25, "h4": 25}
_PLAIN_CREDIT = re.compile(
    rf"[.!?…)]\s*\(?(?i:ảnh|photo)\s*:\s*(?:[^.:!?]{{2,50}}|(?:[{CAPITALS}]\.){{1,4}}[{CAPITALS}]?)\)?\.?$"
)
_LONGEST_CAPTION = 300
#: A line under a picture that is no sentence, where no paragraph element tells it from the text.
_LONGEST_NOTE = 100
_ENDS = frozenset(".!?…:;,”\"')")
_LABELLED = re.compile(rf"^(?i:{_REPORT}|nội dung|tác giả(?: bài viết)?|thực hiện|by)\s*:\s*(?P<name>.+)$")
_BY = re.compile(rf"^(?i:by|tác giả)\s*:?\s+[{CAPITALS}][^.,!?:;]{{1,40}}$")
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
_MOST_SIGNED, _MOST_CREDITS = 2, 5
_CLOCK = re.compile(
    r"^(?:\d{1,2}[:h]\d{2}(?:\s*[ap]\.?m\.?)?|\d+ (?:phút|giờ|ngày) trước|\d+ ?(?:min(?:ute)?|hour|hr|day)s? ago)$",
    re.IGNORECASE,
)
#: The name of a box of other stories is shorter, and so many links stand under it.
_LONGEST_NAME, _FEWEST_LINKS = 60, 2
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
    "vinh long|vinh phuc|vung tau|yen bai".split("|")
)
_BYLINE = re.compile(r"^(?:theo|by|tác giả)\s*:?\s+", re.IGNORECASE)
_NAME = re.compile(rf"^[{CAPITALS}][\w.'’]*(?:[\s,/&–-]+(?:và |and )?[{CAPITALS}][\w.'’]*){{0,7}}$")


def is_imprint(text: str) -> bool:
    """Whether a line is the outlet's own: its licence, its editor, its rights."""
    return bool(_IMPRINT.match(text))


def signature(blocks: list[Paragraph]) -> str | None:
    """The name where the blocks are a signature, or one and a source, and nothing else."""
    if len(blocks) == 1 and _NAME.match(blocks[0].text):
        if names_no_person(blocks[0].text):
            return None
        if blocks[0].tag == "div" and not blocks[0].linked:
            blocks = [replace(blocks[0], tag="p")]  # a line of its own, whatever its element
    most = _MOST_CREDITS if all(_MADE.match(p.text) or _SOURCE.match(p.text) for p in blocks) else _MOST_SIGNED
    if not 1 <= len(blocks) <= most or not all(_is_signature(p, None) for p in blocks):
        return None
    return _signed(next((p for p in blocks if _LABELLED.match(p.text)), blocks[0]))


def names_no_person(text: str) -> bool:
    """Whether a line written as a name names a part of the page, or a place."""
    if fold(text) in _PLACES:
        return True
    return is_label(text) or names_others(text) or may_name_others(text) or bool(_PART.match(text))


def article_text(blocks: list[Paragraph], author: str | None = None) -> tuple[list[str], str | None]:
    """The paragraphs that are the article's own, and the name signed under it, if any."""
    kept = [
        p
        for p in _without_box(_without_end(blocks), author)
        if not (_is_teaser(p) or _is_caption(p) or _is_clock(p) or _is_sold(p))
    ]
    while len(kept) > 1 and (_is_byline(kept[0], author) or _is_rule(kept[0].text) or _is_crumb(kept[0])):
        kept.pop(0)
    signed: str | None = None
    if len(kept) > _MOST_SIGNED and _is_bio(kept[-2], kept[-1]):
        signed = _signed(kept[-2])
        del kept[-2:]
    while kept:
        last = kept[-1]
        if last.heading or _is_rule(last.text) or is_imprint(last.text) or _is_stamp(last) or _is_note(last, author):
            kept.pop()
        elif _is_signature(last, author):
            name = _signed(last)
            signed = signed or name
            kept.pop()
        else:
            break
    return [p.text for p in kept if not _is_rule(p.text)], signed


def _is_clock(p: Paragraph) -> bool:
    """Only a time of day or an age, as stands over each part of a page that is written as things happen."""
    return p.tag not in ("li", "tr", "td") and bool(_CLOCK.match(p.text))


def _is_bio(name: Paragraph, words: Paragraph) -> bool:
    """A name alone, set in bold, and under it what is said of an author."""
    if len(words.text) > _LONGEST_BIO or not _BIO.match(words.text):
        return False
    alone = name.strong >= 0.9 * len(name.text) or name.heading
    return alone and 2 <= len(name.text.split()) <= 5 and bool(_NAME.match(name.text))


def _is_sold(p: Paragraph) -> bool:
    """An advertisement between paragraphs; rows and points of a list may tell of advertising."""
    return p.tag not in ("li", "tr", "td") and not p.heading and is_advertisement(p.text)


def _is_crumb(p: Paragraph) -> bool:
    """Before the text: a number that counts something, or a place and a name with a dash behind."""
    return p.text.isdigit() or (len(p.text) <= _LONGEST_NAME and p.text.endswith(("—", "–", "-")))


def _without_end(blocks: list[Paragraph]) -> list[Paragraph]:
    """Without what readers wrote, and without what stands behind "###" or says who made it, in the second half."""
    blocks = blocks[: before_talk([p.text for p in blocks])]
    half = len(blocks) // 2
    return next((blocks[:n] for n in range(half, len(blocks)) if _ends(blocks, n)), blocks)


def _ends(blocks: list[Paragraph], number: int) -> bool:
    """Whether a text ends before a line: at a mark, or at the heading of a few words about its site or author."""
    p = blocks[number]
    if is_end(p.text):
        return True
    headed = p.heading or p.strong >= 0.9 * len(p.text)
    return headed and names_makers(p.text) and sum(len(q.text) for q in blocks[number + 1 :]) <= _LONGEST_MAKERS


def _is_note(p: Paragraph, author: str | None) -> bool:
    """A last line about the outlet or its author rather than of the story."""
    if is_plea(p.text) or is_credit(p.text):
        return True
    about = author is not None and p.slanted >= 0.9 * len(p.text) and fold(p.text).startswith(fold(author))
    return about or (
        p.tag != "li" and p.linked > 0 and p.slanted >= 0.9 * len(p.text) and is_plea(p.text.partition(":")[2])
    )


def _without_box(blocks: list[Paragraph], author: str | None) -> list[Paragraph]:
    """Without the links to other stories at the end and what names them: "In other news"."""
    end = len(blocks)
    while end and _is_teaser(blocks[end - 1]):
        end -= 1
    boxed = len(blocks) - end >= _FEWEST_LINKS and end > 1
    kept = blocks[: end - 1] if boxed and names_box(blocks[end - 1], author) else blocks[:end]
    return _without_named_boxes(kept, after=blocks[end:])


def _without_named_boxes(blocks: list[Paragraph], after: list[Paragraph]) -> list[Paragraph]:
    """Without the lines that name boxes of other stories, and without the list under one that ends the text."""
    kept: list[Paragraph] = []
    for number, p in enumerate(blocks):
        sure = names_others(p.text)
        if not sure and not may_name_others(p.text):
            kept.append(p)
            continue
        rest = blocks[number + 1 :]
        if kept and all(q.tag == "li" or _is_teaser(q) for q in rest):
            break
        if not sure and not _is_teaser((rest or after or [p])[0]):
            kept.append(p)
    return kept


def names_box(p: Paragraph, author: str | None) -> bool:
    """Whether a line before links to other stories names them: no sentence, no signature, no row of a table."""
    if len(p.text) > _LONGEST_NAME or p.tag in ("li", "td") or p.text.endswith((".", "!", "?", "…", "”", '"', ";")):
        return False
    return not _is_signature(p, author)


def _makers(line: str) -> str | None:
    """Who wrote and who photographed, where a line says both."""
    both = _BOTH.match(line)
    if both is None or not (_NAME.match(both["words"]) and _NAME.match(both["pictures"])):
        return None
    return ", ".join(dict.fromkeys((both["words"], both["pictures"])))


def _signed(p: Paragraph) -> str | None:
    """The name in a signature line, without its "(Theo Reuters)"."""
    if (called := _AUTHOR.match(p.text)) is not None:
        return _BRACKET.sub("", called["name"])
    if (both := _makers(p.text)) is not None:
        return both
    labelled = _LABELLED.match(p.text)
    name = _BRACKET.sub("", labelled["name"] if labelled else p.text)
    if _INITIALS.match(name) and p.align != "right":
        return None
    if p.align == "right":
        name = _BYLINE.sub("", name)
        if _PRESS_OFFICE.match(name):
            return name
    return name if _NAME.match(name) and not _OFFICE.match(name) else None


def _is_byline(p: Paragraph, author: str | None) -> bool:
    """A name or a date between headline and text."""
    if p.heading or len(p.text) > 80:
        return not p.heading and is_time_line(p.text)
    return (
        is_time_line(p.text)
        or (read_date(p.text) is not None and (len(p.text) <= 45 or p.text[-1] not in ".!?…:;,"))
        or bool(_BY.match(p.text) or _CLOCK.match(p.text))
        or (bool(_NAME.match(p.text)) and 2 <= len(p.text.split()) <= 5 and p.tag != "li")
        or (author is not None and fold(_BYLINE.sub("", p.text)) == fold(author))
    )


def _is_stamp(p: Paragraph) -> bool:
    """A line that is only a date."""
    return len(p.text) <= 30 and p.tag != "li" and read_date(p.text) is not None


def _is_rule(text: str) -> bool:
    return not any(c.isalnum() for c in text) or is_label(text)


def _is_teaser(p: Paragraph) -> bool:
    size = len(p.text)
    shortest = _SHORTEST_LINK.get(p.tag)
    if shortest is not None and p.linked >= 0.85 * size and size >= shortest:
        return not (p.tag == "p" and size > 220)
    tags = _TAGS.match(p.text) if p.linked else None
    if tags is not None and p.linked >= 0.7 * (size - tags.end()):
        return True
    return bool(_TEASER.match(p.text)) and (p.linked > 0.4 * size or size < 160)


def _is_caption(p: Paragraph) -> bool:
    """A line under a picture: it credits the picture, or it is set as no paragraph of the text is."""
    size = len(p.text)
    if size > _LONGEST_CAPTION or p.heading or p.tag == "li" or _LABELLED.match(p.text):
        return False
    set_apart = p.pictured or p.align == "center" or p.slanted > 0.3 * size
    if _is_credited(p.text) and (set_apart or _PLAIN_CREDIT.search(p.text)):
        return True
    if p.pictured and p.tag == "div" and size <= _LONGEST_NOTE and not p.strong and p.text[-1] not in _ENDS:
        return True
    return p.pictured and (p.align == "center" or p.slanted >= 0.9 * size)


def _is_credited(text: str) -> bool:
    """Whether it ends in the name of who made the picture."""
    start = max(0, len(text) - _LONGEST_CREDIT)
    end = text[start:].lower()
    return any(word in end for word in _CREDIT_WORDS) and bool(_CREDIT.search(text, start))


def _is_signature(p: Paragraph, author: str | None) -> bool:
    size = len(p.text)
    if size > 90:
        return False
    if author and fold(p.text.strip(" .()")) in (fold(author), fold(f"theo {author}")):
        return True
    if p.align == "right" and size <= 60:
        return True
    if _SOURCE.match(p.text) or _MADE.match(p.text) or _makers(p.text) or (_INITIALS.match(p.text) and p.tag != "li"):
        return True
    did = _DID.search(p.text)
    if did is not None and _NAME.match(p.text[: did.start()]) and len(p.text.split()) > 2:
        return True
    named = bool(_NAME.match(p.text)) and 3 <= size <= 45 and not p.text.endswith((".", "!", "?", ":"))
    initials = p.tag == "p" and 2 <= len(p.text.split()) <= 5 and not any(c.isdigit() for c in p.text)
    return named and (initials or p.strong >= 0.9 * size) and p.tag != "li"
