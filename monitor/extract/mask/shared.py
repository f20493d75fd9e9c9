"""What hides numerals in both languages. Data-like: one line a form."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.domain.figure import RejectReason as R
from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.mask.form import CAPITAL, CLOCK, CLOSED, CODED, DAY, LED, NOUGHT, TAILED, Form

SHARED: tuple[Form, ...] = (
    Form(R.NAME, r"\b(?:https?://|www\.)\S+"),
    # "Suite 1203, 29 Lieu Giai", "at 47 Quang Trung, Hanoi", "tại 82 Duy Tân.": a street, whose syllables are short.
    Form(
        R.ADDRESS,
        rf"(?:(?<=, )|(?<=\()|(?<=\b[Aa]t )|(?<=\bto )|(?<=[Tt]ại )|(?<=\b[Ởở] )|(?<=\btới )|(?<=\bđến )|(?<=\bvề )|(?<=: ))\d{{1,4}}[A-Z]?(?:/\d+)*(?: [{CAPITALS}][{SMALLS}]{{1,5}}){{2,4}}(?<!s)(?=[,.;)]|$| (?:hoặc|hay|trước|sau|vào|từ|lúc|sáng|chiều|để|or|before|after|from|between|until|on|by)(?!\w))",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(R.TIME_REFERENCE, r"\b\d{1,2}[.:]\d{2} ?(?:a\.?m|p\.?m)\b", signs=CLOCK),
    Form(R.NAME, r"\b1 ?Gb(?:ps|it/s|/s|/giây)?\b(?! (?:rank|fast))|\b\d{1,3} ?Gb(?:ps|it/s|/s)?(?= class\b|-class\b)"),
    Form(
        R.VAGUE,
        r"\b(?:hai|2) cấp\b(?! (?:học|độ))|\b\d+ identity|\b(?:hai|2|một|ba) (?:con|chữ) số|\b(?:[Tt]wo|[Dd]ouble|[Tt]hree)[ -]digits?\b|\b(?:[Hh]ai|[Bb]a|[Bb]ốn) chữ(?! ký)\b|\b(?:[Oo]nce|[Tt]wice) a (?:quarter|half)\b",
    ),
    Form(
        R.DOCUMENT_NUMBER,
        r"\b\d+[A-Za-z]?(?:/\d{4})?[-/](?:\d{4}/)?[A-ZĐ]{1,}[A-ZĐa-z0-9]*(?:[-/][A-ZĐ][\w&]*)*",
        signs=CODED,
    ),
    Form(
        R.PHONE,
        r"\b\d{3,5} (?:switchboard|hotline|helpline)\b|(?:[Hh]otline|[Ss]witchboard|[Hh]elpline|[Tt]ổng đài|[Đđ]ường dây nóng)(?: số| on| at| is)? [\d .]*\d",
    ),
    Form(
        R.PHONE,
        r"(?:\+84|\b0\d{1,3})[ .]?\d{3,4}[ .-]\d{3,4}(?:[ .-]\d{2,4})?|\+\d{1,3}(?:[ .-]\(?\d{1,5}\)?){2,6}(?![\d%]|[.,]\d)|\b1[89]00[ .]?(?:\d{4,6}|\d{2,3}[ .]\d{2,3})\b(?![,.]\d)|(?<![\w.,])(?:\(?\+84\)?[ .-]?|\(?0)\d{1,3}\)?(?:[ .-]\d{1,4}){2,4}(?![\d%]|[.,]\d)",
        signs=NOUGHT,
    ),
    Form(
        R.DATE,
        r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\b(?:1[0-2]|0?[1-9])/20\d{2}\b|\b(?:19|20)\d{2}/(?:19|20)?\d{2}(?![\w/%])",
        signs=DAY,
    ),
    Form(
        R.TIME_REFERENCE, r"\b\d{1,2}:\d{2}\b|\b\d{1,2} ?(?:a\.m|p\.m|am|pm)\b\.?|\b\d{1,2}[hg]\d{0,2}\b", signs=CLOCK
    ),
    Form(
        R.NAME,
        r"\b(?:[2-6]G|[1-5]\.0(?! ?%|[-–]\d| (?:per ?cent|percentage|points?|phần trăm|điểm|(?:to|and|đến|và) \d[\d.,]* ?(?:%|per ?cent|phần trăm)|million|billion|trillion|triệu|tỷ|tỉ|nghìn|times|lần|Mbps|Gbps)(?!\w))|COVID-19|B5G|24/7|3D|2D)\b|\b\d+[A-Z]{1,2}\d\w*",
        signs=LED | TAILED | DAY,
        at_words=True,
    ),
    Form(R.NAME, r"\b(?!top-)[A-Za-zĐ]+-?\d+(?:[.,]\d+)?\b(?![%])", signs=LED),
    Form(
        R.LIST_NUMBER,
        rf"^\s*\(?\d{{1,2}}[.)](?=\s)|\(\d{{1,2}}\)(?= [{SMALLS}])(?! (?:and|while|but|ahead|behind|và|còn|nhưng)\b(?! \())",
        signs=CLOSED,
    ),
)
