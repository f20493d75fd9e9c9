"""Which of a body's blocks are the article's own, and who signed them."""

from __future__ import annotations

import re
from dataclasses import replace

from monitor.domain.letters import CAPITALS
from monitor.domain.text import fold
from monitor.parse.body import Paragraph
from monitor.parse.dates import read_date
from monitor.parse.labels import (
    is_advertisement,
    is_bidding,
    is_credit,
    is_end,
    is_label,
    is_plea,
    is_time_line,
    may_name_others,
    names_makers,
    names_others,
)
from monitor.parse.plain import squeeze
from monitor.parse.signature import (
    BYLINE,
    LABELLED,
    MOST_SIGNED,
    NAME,
    is_signature,
    names_writer,
    signed_name,
    signing_lines,
    without_address,
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
#: What stands before the one link of a line to another story.
_LED = re.compile(
    r"^\W{0,6}(?:có thể bạn (?:quan tâm|thích|chưa biết|sẽ thích)|bạn (?:có thể|nên) (?:quan tâm|thích|đọc|xem)|"
    r"(?:xem|đọc|nghe|tìm hiểu|tham khảo)(?: ngay| thêm| tiếp| lại)?|đừng bỏ lỡ|"
    r"(?:tin|bài|bài viết)(?: (?:liên quan|khác|mới|nóng|nổi bật|trước|cùng (?:chủ đề|chuyên mục)))+|liên quan|"
    r"you (?:may|might) (?:also )?(?:like|be interested in)|(?:don['’]t|do not) miss|more (?:on|about) this(?: \w+)?|"
    r"(?:also|further|more|related) (?:read|reading|news|stories)|recommended(?: for you)?|learn more|watch(?: now)?)"
    r"\s*[:>»|–-]\s*",
    re.IGNORECASE,
)
#: The day of another story before or behind the link to it.
_DAY_BEHIND = re.compile(r"[\s(\[|–-]*\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?:[\s,|–-]+\d{1,2}[:h]\d{2})?[\s)\].]*$")
_DAY_BEFORE = re.compile(r"^[\s(\[]*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?:[\s,|–-]+\d{1,2}[:h]\d{2})?[\s)\]:|–-]*")
_LONGEST_DAY = 30
_LONGEST_TEASER, _READS_ON = 160, re.compile(r"(?:xem|đọc) (?:thêm|tiếp)\b[^:>»]*$", re.IGNORECASE)
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
_SENTENCE_MARKS = '.!?…)”"'
_ENDS = frozenset(".!?…:;,”\"')")
_BY = re.compile(rf"^(?i:by|tác giả)\s*:?\s+[{CAPITALS}][^.,!?:;]{{1,40}}$")
_CLOCK = re.compile(
    r"^(?:\d{1,2}[:h]\d{2}(?:\s*[ap]\.?m\.?)?|\d+ (?:phút|giờ|ngày) trước|\d+ ?(?:min(?:ute)?|hour|hr|day)s? ago)$",
    re.IGNORECASE,
)
#: The name of a box of other stories is shorter, and so many links stand under it.
_LONGEST_NAME, _FEWEST_LINKS = 60, 2


def is_imprint(text: str) -> bool:
    """Whether a line is the outlet's own: its licence, its editor, its rights."""
    return bool(_IMPRINT.match(text))


def article_text(blocks: list[Paragraph], author: str | None = None) -> tuple[list[str], str | None]:
    """The paragraphs that are the article's own, and the name signed under it, if any."""
    kept = [
        p
        for p in _without_box(_without_end(blocks), author)
        if not (_is_teaser(p) or _is_caption(p) or _is_clock(p) or _is_sold(p) or (p.linked and is_bidding(p.text)))
    ]
    while len(kept) > 1 and (_is_byline(kept[0], author) or _is_rule(kept[0].text) or _is_crumb(kept[0])):
        kept.pop(0)
    signed: str | None = None
    if len(kept) > MOST_SIGNED and _is_bio(kept[-2], kept[-1]):
        signed = signed_name(kept[-2])
        del kept[-2:]
    while kept:
        last = without_address(kept[-1])
        if not last.text or last.heading or _is_rule(last.text) or _is_stamp(last) or _is_note(last, author):
            kept.pop()
        elif lines := signing_lines(last):
            signed = signed or next(filter(None, map(signed_name, lines)), None)
            kept.pop()
        elif is_signature(last, author):
            name = signed_name(last)
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
    return alone and 2 <= len(name.text.split()) <= 5 and bool(NAME.match(name.text))


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
    if is_imprint(p.text) or is_plea(p.text) or is_credit(p.text):
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
    return not is_signature(p, author)


def _is_byline(p: Paragraph, author: str | None) -> bool:
    """A name or a date between headline and text."""
    if p.heading or len(p.text) > 80:
        return not p.heading and is_time_line(p.text)
    return (
        is_time_line(p.text)
        or (read_date(p.text) is not None and (len(p.text) <= 45 or p.text[-1] not in ".!?…:;,"))
        or bool(_BY.match(p.text) or _CLOCK.match(p.text))
        or (bool(NAME.match(p.text)) and 2 <= len(p.text.split()) <= 5 and p.tag != "li")
        or (author is not None and fold(BYLINE.sub("", p.text)) == fold(author))
    )


def _is_stamp(p: Paragraph) -> bool:
    """A line that is only a date."""
    return len(p.text) <= 30 and p.tag != "li" and read_date(p.text) is not None


def _is_rule(text: str) -> bool:
    return not any(c.isalnum() for c in text) or is_label(text)


def _is_teaser(p: Paragraph) -> bool:
    text = _without_day(p.text) if p.linked else p.text
    size = len(text)
    shortest = _SHORTEST_LINK.get(p.tag)
    if shortest is not None and p.linked >= 0.85 * size and size >= shortest:
        return not (p.tag == "p" and size > 220)
    for before in (_TAGS, _LED) if p.linked else ():
        named = before.match(text)
        if named is not None and p.linked >= 0.7 * (size - named.end()):
            return True
    if not _TEASER.match(text):
        return False
    return p.linked > 0.4 * size or (size < _LONGEST_TEASER and (p.linked > 0 or not _is_sentence(text)))


def _is_sentence(text: str) -> bool:
    """Whether a line that begins as a link to another story does is a sentence: "Đọc thêm 24 trang phụ lục, ..."."""
    return text.endswith((".", "!", "?")) and bool(_READS_ON.match(text))


def _without_day(text: str) -> str:
    """A line without the day of the story that it leads to."""
    start = max(0, len(text) - _LONGEST_DAY)
    found = _DAY_BEHIND.search(text, start)
    return _DAY_BEFORE.sub("", text[: found.start()] if found else text)


def _is_caption(p: Paragraph) -> bool:
    """A line under a picture: it credits the picture, or it is set as no paragraph of the text is."""
    size = len(p.text)
    if size > _LONGEST_CAPTION or p.heading or p.tag == "li" or LABELLED.match(p.text) or names_writer(p.text):
        return False
    set_apart = p.pictured or p.align == "center" or p.slanted > 0.3 * size
    if _is_credited(p.text) and (set_apart or _PLAIN_CREDIT.search(p.text)):
        return True
    if p.pictured and p.tag == "div" and size <= _LONGEST_NOTE and not p.strong and p.text[-1] not in _ENDS:
        return True
    return p.pictured and (p.align == "center" or p.slanted >= 0.9 * size)


def without_credit(p: Paragraph) -> Paragraph:
    """A caption without the name of who made the picture."""
    start = max(0, len(p.text) - _LONGEST_CREDIT)
    found = _CREDIT.search(p.text, start) if _is_credited(p.text) else None
    if found is None:
        return p
    mark = p.text[found.start() : found.start() + 1]
    return replace(p, text=squeeze(p.text[: found.start()] + (mark if mark in _SENTENCE_MARKS else "")))


def _is_credited(text: str) -> bool:
    """Whether it ends in the name of who made the picture."""
    start = max(0, len(text) - _LONGEST_CREDIT)
    end = text[start:].lower()
    return any(word in end for word in _CREDIT_WORDS) and bool(_CREDIT.search(text, start))
