"""Which figures outside the catalogue recur: candidates for new metrics, by the words that name what they state."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from monitor.domain.quantity import Unit
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import plain

_WORD: Final = lazy(r"[^\W\d_]+(?:[&'-][^\W\d_]+)*")
_CLAUSE: Final = lazy(r"[,;:()\"“”]|\. |\n| - | – | — ")
_OF: Final = lazy(r"(?: share| stake)? (?:of|in) (?!20\d\d\b|[Vv]iet ?[Nn]am\b|the (?:year|country|world|region)\b)")
_NOTHING: Final = frozenset(
    (
        "a an the its their them his her this that these those all any each every some such and or but while with of in on at to for from by as than into over under about around nearly almost more less least most up down only just also now still already currently so far "
        "is are was were be been has have had will would can could should may must do does did not it they he she which who th st nd rd total number figure rate "
        "reach reached reaches reaching account accounted accounts accounting rose rise rises fell fall increased increase increases grew grow grows made make makes stood stand stands ranked rank hit put set aim aims said says told last first next latest previous earlier later year years month months quarter half "
        "mỗi nhau người và hoặc nhưng với là có của cho trong trên dưới ở tại đến từ tới vào ra lên xuống về theo để đã đang sẽ được bị các những một này đó khi thì mà như còn chỉ mới hơn gần khoảng trên ước tổng số tỷ lệ mức con "
        "đạt chiếm tăng giảm bằng đứng xếp hạng năm tháng quý nửa so cùng kỳ tăng trưởng dự kiến phấn đấu tối thiểu ít nhất qua sau trước"
    ).split()
)
#: What is stated of these stands before the figure.
_PLACED: Final = frozenset({Unit.RANK, Unit.PLACES, Unit.PERCENTAGE_POINT, Unit.INDEX})
#: So many words name what is stated.
_WORDS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A figure of no metric, with the words of its sentence before and behind it."""

    quote: str
    unit: Unit
    #: What is counted or measured, "" where the figure has no words of its own.
    noun: str
    before: str
    after: str
    lang: str
    article: str
    publisher: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Open figures that name the same thing. `example` is the newest figure in its sentence."""

    phrase: str
    lang: str
    figures: int
    articles: int
    publishers: int
    units: tuple[str, ...]
    quote: str
    example: str


def candidates(figures: Iterable[Open], least: int = 2) -> tuple[Candidate, ...]:
    """What at least `least` articles state figures of, most publishers first, then most articles. Newest figures come first."""
    groups: dict[tuple[str, str], list[tuple[str, Open]]] = defaultdict(list)
    for figure in figures:
        phrase = named(figure)
        if phrase:
            groups[(figure.lang, folded(phrase))].append((phrase, figure))
    found = [_candidate(entries) for entries in groups.values()]
    recurring = [c for c in found if c.articles >= least]
    return tuple(sorted(recurring, key=lambda c: (-c.publishers, -c.articles, -c.figures, c.lang, c.phrase)))


def _candidate(entries: list[tuple[str, Open]]) -> Candidate:
    phrases = [phrase for phrase, _ in entries]
    newest = entries[0][1]
    return Candidate(
        phrase=max(dict.fromkeys(phrases), key=phrases.count),
        lang=newest.lang,
        figures=len(entries),
        articles=len({figure.article for _, figure in entries}),
        publishers=len({figure.publisher for _, figure in entries}),
        units=tuple(sorted({figure.unit.value for _, figure in entries})),
        quote=newest.quote,
        example=" ".join(f"{newest.before}{newest.quote}{newest.after}".split()),
    )


def named(figure: Open) -> str:
    """The words that name what the figure states: its own noun, else what it is a share of, else its subject; "" for none."""
    if figure.noun:
        return " ".join(_content(figure.noun)[:_WORDS])
    behind = "" if figure.unit in _PLACED else _CLAUSE.split(_composed(figure.after), maxsplit=1)[0]
    if figure.lang == "en":
        of = _OF.match(behind)
        shared = _leading(behind[of.end() :]) if of else []
    else:
        shared = _leading(behind)
    if all(word.isupper() for word in shared):
        shared = []
    ahead = _content(_CLAUSE.split(figure.before)[-1])
    return " ".join(shared[:_WORDS] or ahead[-_WORDS:])


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(_composed(text)) if word.lower() not in _NOTHING]


def _leading(text: str) -> list[str]:
    """The words up to the first that names nothing; articles may go ahead."""
    out: list[str] = []
    for word in _WORD.findall(text):
        if word.lower() not in _NOTHING:
            out.append(word)
        elif out or word not in ("the", "its", "their", "all", "các", "tổng", "số"):
            break
    return out


def folded(phrase: str) -> str:
    """The phrase without case, diacritics and English endings: phrases that name one thing are folded to one."""
    return " ".join(_stem(word) for word in plain(_composed(phrase)).lower().replace("-", " ").split())


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
