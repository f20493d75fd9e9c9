"""Vietnamese from before Unicode: the TCVN3 (ABC) and VNI fonts, whose bytes look like Western text."""

from __future__ import annotations

import re

_TCVN3 = str.maketrans(
    "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
    "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
)
#: A letter and the mark behind it. The rarer letters stand alone.
_MARKS = {
    "a": "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ",
    "e": "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ",
    "o": "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ",
    "ô": "ùớ øờ ûở õỡ ïợ",
    "u": "ùú øù ûủ õũ ïụ",
    "ö": "ùứ øừ ûử õữ ïự",
    "y": "ùý øỳ ûỷ õỹ",
}
_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = {letter + pair[0]: pair[1] for letter, pairs in _MARKS.items() for pair in pairs.split()} | _ALONE
_VNI |= {key.upper(): value.upper() for key, value in _VNI.items()} | {
    key[0].upper() + key[1:]: value.upper() for key, value in _VNI.items()
}
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
#: Words that hardly a Vietnamese sentence is without, all with letters that differ between the encodings.
_COMMON = re.compile(r"\b(?:của|và|các|được|là|những|người|năm|không|với|đến|để|một|về|này|tại)\b", re.IGNORECASE)
_ENOUGH = 3
#: Text between tags, and letters that only today's Vietnamese has.
_RUN = re.compile(r"(?<=>)[^<>]+|\A[^<>]+")
_TODAY = re.compile("[\u1ea0-\u1ef9ăđơưĂĐƠƯ\u0300\u0301\u0309\u0323]")


def modern(text: str) -> str:
    """The same text in Unicode where its letters, read as Western ones, are those of an old Vietnamese font."""
    sample = text[:40_000]
    best, found = text, max(len(_COMMON.findall(sample)) * 2, _ENOUGH - 1)
    for convert in (_from_tcvn3, _from_vni):
        number = len(_COMMON.findall(convert(sample)))
        if number > found:
            best, found = convert(text), number
    return best


def modern_runs(markup: str) -> str:
    """As `modern`, for markup of which only parts are written so: text that has letters of today is left alone."""
    old = [found[0] for found in _RUN.finditer(markup) if not found[0].isascii() and not _TODAY.search(found[0])]
    whole = "\n".join(old)
    convert = next((c for c in (_from_tcvn3, _from_vni) if modern(whole) == c(whole) != whole), None)
    if convert is None:
        return markup
    turn = convert
    return _RUN.sub(lambda run: run[0] if run[0].isascii() or _TODAY.search(run[0]) else turn(run[0]), markup)


def _from_tcvn3(text: str) -> str:
    return text.translate(_TCVN3)


def _from_vni(text: str) -> str:
    return _VNI_LETTER.sub(lambda match: _VNI[match[0]], text)
