"""Phrases of the tables and of texts in one spelling: "(a|b|)" spelt out, case, hyphens and tone places folded."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final

from monitor.domain.errors import ConfigError
from monitor.extract.prefilter.forms import lowered
from monitor.extract.prefilter.lazy import lazy

#: One length in, one length out: offsets in the folded text are offsets in the text.
_TONES: Final = {
    f"{first}{second}": f"{moved}{last}"
    for first, last, marked in (
        ("o", "a", "óòỏõọ"),
        ("o", "e", "óòỏõọ"),
        ("u", "y", "úùủũụ"),
    )
    for second, moved in zip({"a": "áàảãạ", "e": "éèẻẽẹ", "y": "ýỳỷỹỵ"}[last], marked, strict=True)
}
#: What stands before is looked back at: a text is searched the fastest for what begins with one of few letters.
_TONE: Final = lazy(r"[ou][áàảãạéèẻẽẹýỳỷỹỵ](?!\w)(?<!q..)")
_SHORT_I: Final = lazy(r"[íìỉĩị](?!\w)(?:(?<=\b[hklmst].)|(?<=\bqu.))")
_LONG_I: Final = dict(zip("íìỉĩị", "ýỳỷỹỵ", strict=True))
_OTHER_TONES, _OTHER_I = ({new: old for old, new in table.items()} for table in (_TONES, _LONG_I))
_APART: Final = lazy(r"(\W+)")


def fold(text: str) -> str:
    """The text in lower case with one kind of space, and Vietnamese tones where the old spelling puts them."""
    lower = lowered(text).replace("-", " ")
    if lower.isascii():
        return lower
    lower = _TONE.sub(lambda m: _TONES.get(m.group(), m.group()), lower)
    return _SHORT_I.sub(lambda m: _LONG_I[m.group()], lower)


def spellings(folded: str) -> tuple[str, ...]:
    """What is written so once it is folded: the phrase itself first, then with tones elsewhere or a short i."""
    if folded.isascii():
        return (folded,)
    return tuple(map("".join, product(*map(_spellings_of, _APART.split(folded)))))


def _spellings_of(word: str) -> tuple[str, ...]:
    others = (
        word[:-2] + _OTHER_TONES.get(word[-2:], word[-2:]),
        word[:-1] + _OTHER_I.get(word[-1:], word[-1:]),
    )
    return (word, *(other for other in others if other != word and fold(other) == word))


def groups(text: str, mark: str) -> list[str]:
    """The parts between marks that stand outside brackets."""
    parts, depth, start, position = [], 0, 0, 0
    while position < len(text):
        if text[position] == "(":
            depth += 1
        elif text[position] == ")":
            depth -= 1
        elif depth == 0 and text.startswith(mark, position):
            parts.append(text[start:position])
            position += len(mark)
            start = position
            continue
        position += 1
    return [*parts, text[start:]]


@lru_cache(maxsize=8192)
def expand(form: str) -> tuple[str, ...]:
    """Every spelling of "(a|b|) c": "a c", "b c", " c", single spaced."""
    return tuple(dict.fromkeys(" ".join(phrase.split()) for phrase in _expand(form) if phrase.strip()))


def _expand(form: str) -> list[str]:
    open_at = form.find("(")
    if open_at < 0:
        return [form]
    depth = 0
    for position in range(open_at, len(form)):
        depth += (form[position] == "(") - (form[position] == ")")
        if depth == 0:
            break
    else:
        raise ConfigError("a form has an open bracket", subject=repr(form), remedy="close it")
    inner = [spelt for part in groups(form[open_at + 1 : position], "|") for spelt in _expand(part)]
    tails = _expand(form[position + 1 :])
    return [form[:open_at] + middle + tail for middle in inner for tail in tails]


def same_case(written: str, phrase: str) -> bool:
    """Acronyms of two or three letters are told from words by their case ("IT" and "it")."""
    if written == phrase:
        return True
    pairs = zip(written.replace("-", " ").split(), phrase.replace("-", " ").split(), strict=False)
    return all(w == p for w, p in pairs if len(p) <= 3 and p.isupper() and p.isalpha())
