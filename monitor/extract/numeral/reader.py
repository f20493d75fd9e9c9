"""One numeral of either language with the currency code before it and the scale behind it, read where it begins."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from decimal import Decimal

from monitor.extract.guard import Guarded
from monitor.extract.numeral import en, vi
from monitor.extract.numeral.shared import DIGITS, Vote, read_digits
from monitor.extract.record import record, replace

CODES = "GBP|JPY|CNY|RMB|KRW|SGD|THB|MYR|IDR|INR|AUD|CAD|CHF|HKD|TWD|PHP|NZD|SEK|AED|SAR|ILS|MNT|QAR|EGP|BGN|HRK|KWD|OMR|RUB|TRY|LAK|KHR|BRL|MXN|ZAR|PLN|DKK|NOK|CZK|HUF"
_CODE = re.compile(
    rf"(?:US ?\$ ?|USD ?|HK\$|NT\$|S\$|A\$|C\$|\$ ?|VN[DĐđ] ?|EUR ?|€ ?|£ ?|¥ ?|₹ ?|(?<![A-Za-z])(?:RM|Rs\.?|{CODES}) ?)$"
)
_CODE_ENDS = frozenset("$€£¥₹ DdĐđRrNPYBMCKHSVTA.Ls")
_SIGN = re.compile(r"(?:(?:^|(?<=[\s(]))-|\b(?:minus|negative|âm|trừ) )$", re.I)
_DIGIT = re.compile(rf"(?:{DIGITS}|\.\d+)")
_EXPONENT = re.compile(r"[eE]([+-]?\d{1,2})(?![\w.])")
_MIXED = re.compile(r" ([1-9])/([2-9]|1[0-6])(?![\d/.,])")
_SLASH = re.compile(r"([1-9])/([2-9])(?![\d/%]|[.,]\d)")
_GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅛": (1, 8),
    "⅙": (1, 6),
    "⅜": (3, 8),
}
_AND_PART = re.compile(
    r" and (a|one|two|three|four) (half|third|thirds|quarter|quarters|fourth|fourths|fifth|fifths|eighth|eighths)\b",
    re.I,
)
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "eighth": 8}
_HALF_VI = re.compile(r" rưỡi\b", re.I)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_SCALE = {
    "en": re.compile(
        rf"(?:[ -]?({en.SCALE})\b|(?<=\d)(bn|tn|mn|k)\b|(?<=\d)(m|b)\b(?= (?:dollars?|euros?|people|users|dong|USD|tonnes|barrels|customers|subscribers|accounts|jobs|visitors|pounds|yuan|yen|won))|(?<=\d)((?-i:[MB]))\b| ((?-i:[KM]))\b)",
        re.I,
    ),
    "vi": re.compile(rf"(?:[ -]?({vi.SCALE})\b|(?<=\d)(k|tr)\b)", re.I),
}
#: "$100m": a letter is a scale behind money.
_MONEY_SCALE = re.compile(r"[mMbB]\b")
_ATTACHED = {"bn": 9, "tn": 12, "mn": 6, "m": 6, "b": 9, "k": 3, "tr": 6}
MULTIPLES: dict[str, dict[str, str]] = {
    "en": {r"doubl(?:e|ed|es|ing)": "2", r"tripl(?:e|ed|es|ing)": "3", r"quadrupl(?:e|ed|es|ing)": "4", "twofold": "2",
           "threefold": "3", "fourfold": "4", "fivefold": "5", "tenfold": "10"},
    "vi": {"(?:gấp|nhân) đôi": "2", "gấp rưỡi": "1.5", "gấp ba(?! lần)": "3", "gấp bốn(?! lần)": "4"},
}  # fmt: skip
_MULTIPLE = {
    lang: re.compile("|".join(f"({form})" for form in forms) + r"\b", re.I) for lang, forms in MULTIPLES.items()
}
_TIMES = {lang: tuple(Decimal(v) for v in forms.values()) for lang, forms in MULTIPLES.items()}


def _pattern(words: dict[str, Decimal]) -> Guarded:
    return Guarded("(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + r")\b", re.I)


_FRACTION = {"en": _pattern(en.FRACTIONS), "vi": _pattern(vi.FRACTIONS)}
_NTH_VI = re.compile(r"nh(?:ất|ì)\b", re.I)
_HUNDRED = Decimal(100)


@record(kw_only=True)
class Number:
    """One numeral with its scale, not yet with a unit. `start` is that of its code or sign, `first` that of its digits."""

    start: int
    first: int
    end: int
    value: Decimal
    digits: str | None = None
    scale: Decimal = Decimal(1)
    currency: str = ""
    fraction: bool = False
    ordinal: bool = False
    word: bool = False
    multiple: bool = False
    raw: str = ""


def number_at(text: str, at: int, lang: str, votes: Vote) -> Number | None:
    """The numeral that begins at `at`, None where none does."""
    if at and (text[at - 1].isalnum() and not _coded_before(text, at)):
        return None
    found = _part(text, at, lang) or (
        _digits(text, at, lang, votes) if text[at].isdigit() or text[at] == "." else _words(text, at, lang)
    )
    if found is None:
        return None
    if not found.fraction and not found.multiple:
        found = _with_part(text, found, lang)
    code = _CODE.search(text, max(0, at - 6), at) if at and text[at - 1] in _CODE_ENDS else None
    if code:
        attached = _MONEY_SCALE.match(text, found.end) if found.scale == 1 and found.digits else None
        if attached:
            scale = Decimal(10) ** _ATTACHED[attached.group().lower()]
            found = replace(found, end=attached.end(), value=found.value * scale, scale=scale)
        return replace(found, start=code.start(), currency=code.group().strip().upper())
    sign = _SIGN.search(text, max(0, at - 9), at)
    if sign and not found.ordinal:
        digits = f"-{found.digits}" if found.digits else None
        return replace(found, start=sign.start(), value=-found.value, digits=digits)
    return found


def _coded_before(text: str, at: int) -> bool:
    return text[at].isdigit() and bool(_CODE.search(text, max(0, at - 6), at))


def _part(text: str, at: int, lang: str) -> Number | None:
    """Fractions and multiples."""
    found = _FRACTION[lang].match(text, at)
    longer = en.words_at(text, at) if found and lang == "en" else None
    if found and not (longer and longer.end > found.end()):
        value = (vi if lang == "vi" else en).FRACTIONS[found.group().lower()]
        return Number(start=at, first=at, end=found.end(), value=value, fraction=True)
    slash = _SLASH.match(text, at)
    if slash and (not at or text[at - 1] not in "/.,"):
        value = _HUNDRED * int(slash.group(1)) / int(slash.group(2))
        return Number(start=at, first=at, end=slash.end(), value=value, fraction=True)
    if text[at] in _GLYPHS:
        n, d = _GLYPHS[text[at]]
        return Number(start=at, first=at, end=at + 1, value=_HUNDRED * n / d, fraction=True)
    many = _MULTIPLE[lang].match(text, at)
    if many and many.lastindex:
        return Number(start=at, first=at, end=many.end(), value=_TIMES[lang][many.lastindex - 1], multiple=True)
    return None


def _digits(text: str, at: int, lang: str, votes: Vote) -> Number | None:
    if at and text[at - 1] in ".,/" and (at < 2 or text[at - 2].isdigit() or text[at] == "."):
        return None
    found = _DIGIT.match(text, at)
    if not found:
        return None
    scale, end = _scale(text, found.end(), lang)
    raw = found.group()
    if raw[0] == ".":
        value, digits = Decimal(f"0{raw}"), f"0{raw}"
    else:
        value, digits = read_digits(raw, lang, votes, scale > 1)
    number = Number(start=at, first=at, end=end, value=value * scale, digits=digits, scale=scale, raw=raw)
    if scale > 1:
        return number
    if power := _EXPONENT.match(text, end):
        factor = Decimal(10) ** int(power.group(1))
        return replace(number, end=power.end(), value=value * factor, scale=factor)
    if end < len(text) and text[end] in _GLYPHS:
        n, d = _GLYPHS[text[end]]
        return replace(number, end=end + 1, value=value + Decimal(n) / d, digits=None)
    mixed = _MIXED.match(text, end) if raw.isdigit() and len(raw) <= 3 else None
    if mixed and int(mixed.group(1)) < int(mixed.group(2)):
        return replace(
            number, end=mixed.end(), value=value + Decimal(mixed.group(1)) / int(mixed.group(2)), digits=None
        )
    suffix = _ORDINAL.match(text, end) if lang == "en" and raw.replace(",", "").isdigit() else None
    return replace(number, end=suffix.end(), ordinal=True) if suffix else number


def _scale(text: str, end: int, lang: str) -> tuple[Decimal, int]:
    found = _SCALE[lang].match(text, end)
    if not found:
        return Decimal(1), end
    word = " ".join((found.group(1) or "").lower().split())
    if word:
        return (vi if lang == "vi" else en).SCALES[word], found.end()
    return Decimal(10) ** _ATTACHED[(found.group(found.lastindex or 0)).lower()], found.end()


def _words(text: str, at: int, lang: str) -> Number | None:
    if lang == "vi" and (nth := _NTH_VI.match(text, at)) and text[max(0, at - 4) : at].lower() == "thứ ":
        return Number(start=at, first=at, end=nth.end(), value=Decimal(1 if "ất" in nth.group() else 2), word=True)
    said = (vi if lang == "vi" else en).words_at(text, at)
    if said is None or (said.end < len(text) and text[said.end].isalnum()):
        return None
    number = Number(
        start=at,
        first=at,
        end=said.end,
        value=said.value,
        scale=said.scale,
        word=True,
        ordinal=said.ordinal,
        raw=text[at : said.end],
    )
    if said.ordinal or said.scale >= 1000:
        return number
    scale, end = _scale(text, said.end, lang)
    return replace(number, end=end, value=said.value * scale, scale=scale) if end > said.end else number


def _with_part(text: str, number: Number, lang: str) -> Number:
    """ "rưỡi" and "and a half": half of the scale just read."""
    if lang == "vi":
        half = _HALF_VI.match(text, number.end)
        return replace(number, end=half.end(), value=number.value + number.scale / 2) if half else number
    found = _AND_PART.match(text, number.end)
    if not found or number.ordinal:
        return number
    count = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}[found.group(1).lower()]
    part = Decimal(count) / _PARTS[found.group(2).lower().rstrip("s")]
    unit = number.scale if number.scale >= 1000 else Decimal(1)
    more = replace(number, end=found.end(), value=number.value + part * unit, digits=None)
    scale, end = _scale(text, more.end, lang)
    return replace(more, end=end, value=more.value * scale, scale=scale) if end > more.end and unit == 1 else more
