"""One numeral of either language with the currency code before it and the scale behind it, read where it begins."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from monitor.extract.numeral import en, vi
from monitor.extract.numeral.number import ONE, Number
from monitor.extract.numeral.scale import ATTACHED, SCALES, scale_behind
from monitor.extract.numeral.shared import DIGITS, Vote, read_digits
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

CODES: Final = "GBP|JPY|CNY|RMB|KRW|SGD|THB|MYR|IDR|INR|AUD|CAD|CHF|HKD|TWD|PHP|NZD|SEK|AED|SAR|ILS|MNT|QAR|EGP|BGN|HRK|KWD|OMR|RUB|TRY|LAK|KHR|BRL|MXN|ZAR|PLN|DKK|NOK|CZK|HUF"
_CODE: Final = lazy(
    rf"(?:US ?\$ ?|USD ?|HK\$|NT\$|S\$|A\$|C\$|\$ ?|VN[DĐđ] ?|EUR ?|€ ?|£ ?|¥ ?|₹ ?|(?<![A-Za-z])(?:RM|Rs\.?|{CODES}) ?)$"
)
_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
#: How codes end, the space behind them left out.
_CODE_ENDS: Final = frozenset("$€£¥₹DĐđM") | {code[-1] for code in CODES.split("|")}
_SIGN: Final = lazy(r"(?:(?:^|(?<=[\s(]))-|\b(?:minus|negative|âm|trừ) )$", re.I)
#: "Trừ 3 khu" leaves three out; only degrees are below nought by that word.
_LEFT_OUT: Final = ("trừ ", "Trừ ", "TRỪ ")
_DEGREES: Final = lazy(r" ?(?:độ|°)")
#: How the words of signs end.
_SIGN_ENDS: Final = tuple(f"{end} " for end in ("us", "US", "ve", "VE", "âm", "Âm", "ÂM", "rừ", "RỪ"))
_DIGIT: Final = lazy(rf"(?:{DIGITS}|\.\d+)")
_EXPONENT: Final = lazy(r"[eE]([+-]?\d{1,2})(?![\w.])")
_MIXED: Final = lazy(r" ([1-9])/([2-9]|1[0-6])(?![\d/.,])")
#: A tenth is told by a word before it, for "1/10" is a day too; "4/9 khu tái định cư" are four of nine.
#: "Chỉ bằng 1/8 của Hàn Quốc", and no first of August.
_AS_MUCH: Final = lazy(r"(?<!\w)(?:bằng|khoảng|gần|hơn|chiếm|chưa đến|chưa tới|và|only|about|nearly|just|barely|and) $")
_PER_CENT: Final = lazy(r" (?:phần trăm|điểm phần trăm)(?!\w)")
_SLASH: Final = lazy(
    r"([1-9])/([2-5]|10|(?<=1/)[6-9](?= (?:của|mức|so với|tổng số|of|the)\b)|(?<=bằng 1/)\d{2}(?= (?:của|mức|so với|[A-ZĐ])))(?![\d/%]|[.,]\d)"
)
_OF_TEN: Final = lazy(
    r"(?<!\w)(?:chưa (?:đến|tới|đầy)|khoảng|gần|hơn|chỉ|chỉ có|mới|dưới|trên|xấp xỉ|chiếm|bằng|chừng|nearly|almost|about|only|just|over|around|under) $",
    re.I,
)
_GLYPHS: Final = {
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
_AND_PART: Final = lazy(
    r" and (a|one|two|three|four) (half|third|thirds|quarter|quarters|fourth|fourths|fifth|fifths|eighth|eighths)\b",
    re.I,
)
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "eighth": 8}
_HALF_VI: Final = lazy(r" rưỡi\b", re.I)
_ORDINAL: Final = lazy(r"(?:st|nd|rd|th)\b")
#: How what still belongs to digits goes on behind a space: scales, "and a half", "1/2", "rưỡi".
_GOES_ON: Final = {
    "en": frozenset({*"123456789kKaA", *(c for word in en.SCALES for c in (word[0], word[0].upper()))}),
    "vi": frozenset({*"123456789rR", *(c for word in vi.SCALES for c in (word[0], word[0].upper()))}),
}
#: "$100m": a letter is a scale behind money.
_MONEY_SCALE: Final = lazy(r"[mMbB]\b")

#: "Sevenfold".
FOLDS: Final = {
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
    "twelve": "12", "fifteen": "15", "twenty": "20", "hundred": "100",
}  # fmt: skip
MULTIPLES: dict[str, dict[str, str]] = {
    "en": {r"doubl(?:e|ed|es|ing)(?!(?: |-)(?:counting|taxation|standards?|burden|shift|major|degrees?|rooms?|check|checking|role|edged|sided|whammy|bond|helix|dealing|time|take|act|duty|jeopardy|click|glazing|agent|decker|bass|page|meaning|vision)\b)": "2", r"tripl(?:e|ed|es|ing)(?!(?: |-)(?:play|crown|helix|jump|bottom|threat)\b)": "3", r"quadrupl(?:e|ed|es|ing)": "4",
           **{f"{word}fold": number for word, number in FOLDS.items()},
           r"twice(?= (?:as (?:many|much|large|big|high|fast|long|likely|often)|the(?! (?:sum|amount|money)\b(?! (?:spent|raised|invested|recorded|earned|sold|of (?:19|20)\d\d|in (?:19|20)\d\d|a year|the year|last year)\b))|that|what|its|their|those|this)\b)": "2"},
    "vi": {"(?:gấp|nhân) đôi": "2", "gấp rưỡi": "1.5", "gấp ba(?! lần)": "3", "gấp bốn(?! lần)": "4",
           "gấp hai(?! (?:lần|phần|mươi|trăm))": "2"},
}  # fmt: skip
_MULTIPLE: Final = {
    lang: lazy("|".join(f"({form})" for form in forms) + r"\b", re.I) for lang, forms in MULTIPLES.items()
}
_MULTIPLE_STEMS: Final = {
    "en": ("doubl", "tripl", "quadrupl", "twice", *(f"{word}f" for word in FOLDS)),
    "vi": ("gấp", "nhân"),
}
_TIMES: Final = {lang: tuple(Decimal(v) for v in forms.values()) for lang, forms in MULTIPLES.items()}


def _pattern(words: dict[str, Decimal]) -> Prefiltered:
    forms = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return Prefiltered(rf"(?:{forms})\b", small=True)


#: More letters than the longest of them has.
_LONGEST_SHARE: Final = 64
_FRACTION: Final = {"en": _pattern(en.FRACTIONS), "vi": _pattern(vi.FRACTIONS)}
#: Words that a number or a share may begin with.
_NUMBERS: Final = {
    "en": frozenset({*en.VALUES, *en.ORDINALS, *en.LEADS, *(words.split()[0].split("-")[0] for words in en.FRACTIONS)}),
    "vi": frozenset({*vi.VALUES, "nhất", "nhì", *(words.split()[0] for words in vi.FRACTIONS)}),
}
#: Scales that may stand without a number, and the bounds before them.
ALONE: Final = frozenset(("trăm", "chục", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"))
BOUND_ALONE: Final = ("hơn ", "gần ", "ngót ", "chừng ", "dưới ", "chưa đến ", "chưa tới ", "chưa đầy ")
_WORD: Final = lazy(r"[^\W\d_]+")
_NTH_VI: Final = lazy(r"nh(?:ất|ì)\b", re.I)
#: Fewer figures than those are exact.
_ROUNDED: Final = 28
#: Digits behind which nothing stands that could belong to the number: most numerals are such.
_PLAIN: Final = {
    lang: lazy(
        rf"(\d{{1,9}}+)(?:[.,](\d{{1,3}}+))?"
        rf"(?! (?:\d|(?=[{''.join(sorted(_GOES_ON[lang]))}])(?i:{'|'.join(sorted({*SCALES[lang], more}))})(?![^\W\d_]))|\w|-[^\W\d]|[.,]\d|/\d(?!\d)|(?<=\b1)/\d\d(?!\d))"
    )
    for lang, more in (("en", "and"), ("vi", "rưỡi"))
}
#: What stands before such digits, signs of money that are read with them, and how codes and signs end before a space.
_BEFORE_PLAIN: Final = frozenset(' ("$€£')
_MONEY: Final = frozenset("$€£")
_SIGNED: Final = frozenset({"Rs", "s.", *(end[:-1] for end in _SIGN_ENDS)})
#: "Năm 2026": a year, not five.
_YEARLY: Final = ("năm ", "Năm ")
#: Words that are numbers by themselves where none of the others stands behind them, with their values.
_SMALL: Final = {
    "en": {word: Decimal(value) for word, value in en.VALUES.items()},
    "vi": {word: Decimal(vi.VALUES[word]) for word in vi.PLAIN},
}
_NTH: Final = {word: Decimal(value) for word, value in en.ORDINALS.items() if value < 100}
_LONGER: Final = {
    "en": frozenset({*en.GOES_ON, *en.PARTS, *SCALES["en"], "and"}),
    "vi": frozenset({*vi.GOES_ON, *SCALES["vi"], "phần", "nửa", "rưỡi"}),
}
_FOLLOWING: Final = lazy(r" ([^\W\d_]+)")


def number_at(text: str, at: int, lang: str, votes: Vote) -> Number | None:
    """The numeral that begins at `at`, None where none does."""
    begin = text[at]
    if begin in "0123456789":
        before = text[at - 1] if at else " "
        if before in _BEFORE_PLAIN and (plain := _PLAIN[lang].match(text, at)):
            number = _of_plain(at, plain, lang, votes)
            return _led(text, at, number) if _may_be_led(text, at, before) else number
    elif text.startswith(_YEARLY, at) and text[at + 4 : at + 5].isdigit():
        return None
    if at and text[at - 1].isalnum() and not (begin.isdigit() and _CODE.search(text, max(0, at - 6), at)):
        return None
    if begin.isdigit() or begin == ".":
        slashed = _slashed(text, at) if text.startswith("/", at + 1) else None
        found = slashed or _digits(text, at, lang, votes)
    elif begin in _GLYPHS:
        n, d = _GLYPHS[begin]
        found = Number(at, at, at + 1, _HUNDRED * n / d, fraction=True)
    else:
        found = _in_words(text, at, lang)
    return _led(text, at, found) if found and at else found


def plain_end(text: str, at: int, lang: str) -> int:
    """Where the numeral that begins at `at` ends, if digits are all of it and nothing before them belongs to it; else 0."""
    before = text[at - 1] if at else " "
    if before not in _BEFORE_PLAIN or text[at] not in "0123456789" or _may_be_led(text, at, before):
        return 0
    plain = _PLAIN[lang].match(text, at)
    return plain.end() if plain else 0


def _may_be_led(text: str, at: int, before: str) -> bool:
    """A code or sign may stand before the digits at `at`. `before`: the letter there."""
    if before != " ":
        return before in _MONEY
    return at > 1 and (text[at - 2] in _CODE_ENDS or text[at - 3 : at - 1] in _SIGNED)


def _of_plain(at: int, plain: re.Match[str], lang: str, votes: Vote) -> Number:
    """Digits with few others behind their only sign, if they have one."""
    raw, tail = plain.group(0, 2)
    if tail is None:
        value, digits = Decimal(raw), raw
    elif len(tail) == 3:
        value, digits = read_digits(raw, lang, votes, False)
    else:
        # One or two digits behind the only sign are decimals in either language.
        digits = raw.replace(",", ".")
        value = Decimal(digits)
    return Number(at, at, plain.end(), value, digits, ONE, "", False, False, False, False, raw)


#: "14.000 USD một chiếc", "14 triệu USD một năm": the code belongs to the amount before it.
_AMOUNT_ENDS: Final = lazy(r"(?:\d|tỷ|tỉ|triệu|nghìn|ngàn|vạn|million|billion|trillion|thousand) ?$")


def _led(text: str, at: int, found: Number) -> Number:
    """With the currency code or the sign before it."""
    before = text[at - 1]
    last = text[at - 2] if before == " " and at > 1 else before
    coded = last in _CODE_ENDS or (last in "s." and "Rs" in text[max(0, at - 4) : at])
    code = _CODE.search(text, max(0, at - 6), at) if coded else None
    if code and (found.digits or not _AMOUNT_ENDS.search(text, max(0, code.start() - 10), code.start())):
        attached = _MONEY_SCALE.match(text, found.end) if found.scale == 1 and found.digits else None
        if attached:
            scale = Decimal(10) ** ATTACHED[attached.group().lower()]
            found = replace(found, end=attached.end(), value=found.value * scale, scale=scale)
        return replace(found, start=code.start(), currency=code.group().strip().upper())
    if before != "-" and (before != " " or not text.endswith(_SIGN_ENDS, 0, at)):
        return found
    if before == "-" and at > 1 and text[at - 2] != "(" and not text[at - 2].isspace():
        return found
    sign = _SIGN.search(text, max(0, at - 9), at)
    if text.endswith(_LEFT_OUT, 0, at) and not _DEGREES.match(text, found.end):
        return found
    if sign and not found.ordinal:
        digits = f"-{found.digits}" if found.digits else None
        return replace(found, start=sign.start(), value=-found.value, digits=digits)
    return found


def _in_words(text: str, at: int, lang: str) -> Number | None:
    """A number, share or multiple whose first word says that it may be one."""
    begin = _WORD.match(text, at)
    word = begin.group().lower() if begin else ""
    if lang == "vi" and word in ALONE:
        return _scale_alone(text, at)
    if word == "năm" and text[at + 4 : at + 5].isdigit():
        return None
    if word in _NUMBERS[lang]:
        assert begin is not None
        return _of_word(text, at, begin.end(), word, lang) or _fraction(text, at, lang) or _words(text, at, lang)
    many = _MULTIPLE[lang].match(text, at) if word.startswith(_MULTIPLE_STEMS[lang]) else None
    if many and many.lastindex:
        return Number(at, at, many.end(), _TIMES[lang][many.lastindex - 1], multiple=True)
    return None


def _of_word(text: str, at: int, end: int, word: str, lang: str) -> Number | None:
    """A number that one word says, where what stands behind it is known to be no part of it."""
    if lang == "en":
        if not text.isascii():
            # Letters with diacritics would end a word there.
            return None
        if word in _NTH and not text[end : end + 1].isalnum():
            return Number(at, at, end, _NTH[word], None, ONE, "", False, True, True, False, text[at:end])
    value = _SMALL[lang].get(word)
    behind = _FOLLOWING.match(text, end) if value is not None else None
    if value is None or behind is None or behind[1].lower() in _LONGER[lang]:
        return None
    return Number(at, at, end, value, None, ONE, "", False, False, True, False, text[at:end])


def _scale_alone(text: str, at: int) -> Number | None:
    """ "Hơn trăm lượt khách", "gần nghìn tỷ đồng": one of a scale, which a bound before it tells from "hàng trăm"."""
    value, end = scale_behind(text, at, "vi")
    if end == at or not text.lower().endswith(BOUND_ALONE, max(0, at - 9), at):
        return None
    more, end_more = scale_behind(text, end, "vi")
    value, end = (value * more, end_more) if end_more > end and more > value else (value, end)
    return Number(at, at, end, value, None, value, word=True, raw=text[at:end])


#: "For a third year", "a fifth straight quarter", "a third country", "a ninth-grader": one of an order, no part.
_ORDINAL_OF: Final = lazy(
    r" (?:(?:straight|consecutive|successive|full|running) )?(?:years?|quarters?(?! of)|months?|weeks?|days?|times?|term|phase|round|wave|stage|edition|session|plan|country|party|place|attempt|generation|plant|factory|fab|phase|centre|center|hub|base|pillar|group|category|method|option|way|reason|element|straight|consecutive)\b"
    r"|-(?!million\b|billion\b|trillion\b)[a-z]"
)


def _fraction(text: str, at: int, lang: str) -> Number | None:
    shares = _FRACTION[lang]
    found = shares.plain.match(text[at : at + _LONGEST_SHARE].lower()) if shares.may(text) else None
    if found is None:
        return None
    said, end = found.group(), at + found.end()
    if lang == "en" and said.startswith(("a ", "an ", "one ")) and _ORDINAL_OF.match(text, end):
        return None
    longer = en.words_at(text, at) if lang == "en" else None
    if longer and longer.end > end:
        return None
    if lang == "vi" and said in ("nửa", "một nửa"):
        scale, behind = scale_behind(text, end, lang)
        if behind > end and scale >= 1000:  # "Nửa triệu tài khoản".
            return Number(at, at, behind, scale / 2, None, scale, word=True, raw=text[at:end])
        if _PER_CENT.match(text, end):  # "Nửa phần trăm GDP".
            return Number(at, at, end, _HALF, word=True, raw=text[at:end])
    return Number(at, at, end, (vi if lang == "vi" else en).FRACTIONS[said], fraction=True)


def _slashed(text: str, at: int) -> Number | None:
    """ "3/4": none behind another slash or a point."""
    slash = _SLASH.match(text, at)
    if slash is None or (at and text[at - 1] in "/.,"):
        return None
    if slash.group(2) in ("6", "7", "8", "9") and not _AS_MUCH.search(text, max(0, at - 16), at):
        return None
    if slash.group(2) == "10" and not _OF_TEN.search(text, max(0, at - 12), at):
        return None
    return Number(at, at, slash.end(), _HUNDRED * int(slash.group(1)) / int(slash.group(2)), fraction=True)


def _digits(text: str, at: int, lang: str, votes: Vote) -> Number | None:
    if at and text[at - 1] in ".,/" and (at < 2 or text[at - 2].isdigit() or text[at] == "."):
        return None
    found = _DIGIT.match(text, at)
    if not found:
        return None
    raw, end = found.group(), found.end()
    behind = text[end : end + 1]
    if text[end + 1 : end + 2] not in _GOES_ON[lang] if behind == " " else not (behind.isalnum() or behind == "-"):
        value, digits = _valued(raw, lang, votes, False)
        # What is longer than the figures of arithmetic is rounded, as all is that is reckoned with.
        value = value if end - at < _ROUNDED else value * ONE
        return Number(at, at, end, value, digits, ONE, "", False, False, False, False, raw)
    scale, end = scale_behind(text, end, lang)
    value, digits = _valued(raw, lang, votes, scale > 1)
    number = Number(at, at, end, value * scale, digits, scale, "", False, False, False, False, raw)
    return _with_part(text, number if scale > 1 else _with_tail(text, number, value, lang), lang)


def _valued(raw: str, lang: str, votes: Vote, scaled: bool) -> tuple[Decimal, str]:
    if raw[0] == ".":
        return Decimal(f"0{raw}"), f"0{raw}"
    return read_digits(raw, lang, votes, scaled)


def _with_tail(text: str, number: Number, value: Decimal, lang: str) -> Number:
    """Digits with the exponent, the small part or the ending of an ordinal at them."""
    raw, end = number.raw, number.end
    if text[end : end + 1] == " " and not text[end + 1 : end + 2].isdigit():
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


def _words(text: str, at: int, lang: str) -> Number | None:
    if lang == "vi" and text[max(0, at - 4) : at].lower() == "thứ " and (nth := _NTH_VI.match(text, at)):
        return Number(at, at, nth.end(), Decimal(1 if "ất" in nth.group() else 2), word=True)
    said = (vi if lang == "vi" else en).words_at(text, at)
    if said is None or (said.end < len(text) and text[said.end].isalnum()):
        return None
    end, value, scale = said.end, said.value, said.scale
    if not said.ordinal and scale < 1000:
        behind, end = scale_behind(text, end, lang)
        if end > said.end:
            value, scale = value * behind, behind
    number = Number(at, at, end, value, None, scale, word=True, ordinal=said.ordinal, raw=text[at : said.end])
    return _with_part(text, number, lang)


def _with_part(text: str, number: Number, lang: str) -> Number:
    """ "rưỡi" and "and a half": half of the scale just read."""
    if text[number.end : number.end + 2].lower() != (" r" if lang == "vi" else " a"):
        return number
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
    scale, end = scale_behind(text, more.end, lang)
    return replace(more, end=end, value=more.value * scale, scale=scale) if end > more.end and unit == 1 else more
