"""From a sentence to its quantities: numeral, range, scale, unit, bound, counted noun. Every rule has a name."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from monitor.domain.figure import Reject, RejectReason
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.change import change_of
from monitor.extract.lexer import MULTIPLES, Grammar
from monitor.extract.model import QuantityMention
from monitor.extract.numeral import en, vi
from monitor.extract.numeral.shared import Vote, read_digits
from monitor.extract.unit import counted, denominator, density, rank_cue

_MONEY = {"VN": Unit.VND, "EUR": Unit.EUR, "€": Unit.EUR, "US": Unit.USD, "$": Unit.USD}
_ATTACHED = {"bn": 9, "tn": 12, "mn": 6, "m": 6, "b": 9, "k": 3}
_HELD = frozenset({Unit.COUNT, Unit.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """One numeral with its scale, not yet with a unit."""

    start: int
    end: int
    value: Decimal
    digits: str | None
    scale: Decimal
    currency: str
    fraction: bool
    ordinal: bool
    word: bool
    raw: str


def _number(found: re.Match[str], grammar: Grammar, votes: Vote) -> Number:
    g = found.groupdict()
    scale_word = (g["scale"] or "").lower()
    attached = _ATTACHED.get(scale_word)
    scale = (
        Decimal(10) ** attached
        if attached and scale_word not in grammar.scales
        else grammar.scales.get(scale_word, Decimal(1))
    )
    digits: str | None = None
    fraction = bool(g["frac"] or g["slash"])
    if g["frac"]:
        value = Decimal(grammar.fractions[g["frac"].lower()])
    elif g["slash"]:
        value = Decimal(100) * int(g["slash"][0]) / int(g["slash"][2])
    elif g["mult"]:
        forms = MULTIPLES[grammar.lang]
        value = Decimal(next(v for k, v in forms.items() if re.fullmatch(k, g["mult"], re.IGNORECASE)))
    elif g["ow"]:
        value = Decimal(en.ORDINALS[g["ow"].lower()])
    elif g["dig"]:
        value, digits = read_digits(g["dig"], grammar.lang, votes, bool(scale_word))
    else:
        value = (vi if grammar.lang == "vi" else en).read_words(g["word"])
    if g["half"]:
        value += Decimal("0.5")
    return Number(
        start=found.start(), end=found.end(), value=value * scale if not fraction else value, digits=digits, scale=scale,
        currency=(g["cur"] or "").strip().upper(), fraction=fraction, ordinal=bool(g["ord"] or g["ow"]), word=bool(g["word"]),
        raw=g["dig"] or g["word"] or "",
    )  # fmt: skip


def read(
    text: str, grammar: Grammar, votes: Vote, times: Sequence[tuple[int, int]], offset: int
) -> tuple[tuple[QuantityMention, ...], tuple[Reject, ...]]:
    """The quantities of one sentence in order, and the numerals that are none with the reason."""
    masked: list[tuple[int, int, RejectReason]] = [(s, e, RejectReason.DATE) for s, e in times]
    for named, pattern in grammar.masks:
        masked.extend((m.start(), m.end(), named) for m in pattern.finditer(text))
    out: list[QuantityMention] = []
    rejects: list[Reject] = []
    position = 0
    while found := grammar.number.search(text, position):
        first = found.end("cur") if found.group("cur") else found.start()
        reason: RejectReason | None = next((r for s, e, r in masked if s <= first < e and not _coded(found, r)), None)
        if reason is None:
            built = _build(text, found, grammar, votes, out, masked)
            if isinstance(built, QuantityMention):
                out.append(built)
                position = max(built.end, found.end())
                continue
            reason = built
            position = found.end()
        else:
            position = max(found.end(), max(e for s, e, _ in masked if s <= first < e))
        assert reason is not None
        rejects.append(
            Reject(quote=found.group(), start=offset + found.start(), end=offset + found.end(), reason=reason)
        )
    return tuple(out), tuple(rejects)


def _coded(found: re.Match[str], reason: RejectReason) -> bool:
    """A currency code makes "VND3" money, not a name or document number."""
    return bool(found.group("cur")) and reason in (RejectReason.NAME, RejectReason.DOCUMENT_NUMBER)


#: "Raised from A to B" is no range: A is what was, B is what is.
_MOVES = re.compile(
    r"\b(?:rais(?:ed?|es|ing)|lift(?:s|ed|ing)?|increas(?:ed?|es|ing)|r[io]se[ns]?|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grew|grown?|expand(?:s|ed)?|"
    r"cut|reduc(?:ed?|es|ing)|lower(?:s|ed|ing)?|fell|fall(?:s|en)?|drop(?:s|ped)?|chang(?:ed?|es)|adjust(?:s|ed)?|moved?|upgraded?)\b[^.;\d]{0,50}\bfrom (?:\w+ ){0,2}$",
    re.I,
)


def _build(
    text: str,
    found: re.Match[str],
    grammar: Grammar,
    votes: Vote,
    before: list[QuantityMention],
    masked: list[tuple[int, int, RejectReason]],
) -> QuantityMention | RejectReason:
    low = _number(found, grammar, votes)
    high: Number | None = None
    joined = grammar.joiner.match(text, low.end) if not low.fraction and not found.group("mult") else None
    percent = re.match(r" ?%", text[low.end :])
    if percent and not joined:
        joined = grammar.joiner.match(text, low.end + percent.end())
    if joined:
        other = grammar.number.match(text, joined.end())
        if " and" in joined.group() and not re.search(r"\bbetween (?:\w+ )?$", text[: low.start], re.I):
            other = None
        if " to" in joined.group() and _MOVES.search(text[max(0, low.start - 90) : low.start]):
            other = None
        if other and not any(s <= other.start() < e for s, e, _ in masked):
            high = _number(other, grammar, votes)
            low, high = _shared(low, high)
    last = high or low
    unit, end, rule, noun = _unit(text, low, last, grammar)
    if unit is None and before and not low.ordinal:
        unit, rule, end = _inherited(text, low, before, grammar)
    if unit is None:
        return RejectReason.ORDINAL if low.ordinal or low.word else RejectReason.NO_UNIT
    if before and _repeats(text, low, unit, before[-1]):
        return RejectReason.EQUIVALENT
    return _finish(text, low, high, unit, end, rule, noun, grammar)


def _shared(low: Number, high: Number) -> tuple[Number, Number | None]:
    """A scale behind a range covers both ends, unless the first has its own or the result is inverted."""
    if low.word != high.word or low.fraction or high.fraction:
        return low, None
    if low.scale == 1 and high.scale > 1 and low.value < 1000:
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if low.value >= high.value or (high.currency and low.currency != high.currency):
        return low, None
    return low, high


def _unit(text: str, low: Number, last: Number, grammar: Grammar) -> tuple[Unit | None, int, str, str]:
    end = last.end
    if text[low.start : end].lower().startswith(_MULTIPLE_STARTS):
        return Unit.TIMES, end, "multiple", ""
    if low.fraction:
        return Unit.PERCENT, end, "fraction", counted(text, end, grammar.lang)[0]
    out_of = _ONE_IN.match(text, end)
    if low.word and out_of and grammar.lang == "en":
        return Unit.PERCENT, out_of.end(), "one-in", ""
    if low.currency:
        unit = next((u for key, u in _MONEY.items() if low.currency.startswith(key)), Unit.OTHER)
        return unit, end, "money-code-before", ""
    ranked = rank_cue(text, low.start, end, low.ordinal, grammar.lang)
    if ranked is not None:
        return Unit.RANK, denominator(text, max(end, ranked), grammar.lang), "rank", ""
    found = grammar.unit.match(text, end)
    if found and found.lastgroup:
        unit = Unit(found.lastgroup)
        if unit is Unit.OTHER and low.scale == 1 and (low.word or found.group().strip() == "m"):
            return None, end, "", ""
        return unit, found.end(), f"unit-{unit.value}", ""
    per = density(text, end, grammar.lang)
    if per is not None:
        return Unit.PER_10K, per[0], "density", ""
    if low.ordinal:
        return None, end, "", ""
    if grammar.lang == "vi" and text.startswith(" năm", end) and _LIMIT.search(text[: low.start]):
        return Unit.YEARS, end + 4, "years-limit", ""
    if (behind := grammar.after.match(text, end)) and (more := counted(text, behind.end(), grammar.lang))[0]:
        return Unit.COUNT, more[1], "count-or-more", more[0]
    if re.match(r" of (?:them|these|which)\b| trong số (?:đó|này)", text[end:]):
        return Unit.COUNT, end, "count-of-them", ""
    if low.digits and "." in low.digits and _INDEXED.search(text) and not re.match(r" ?\w", text[end:]):
        return Unit.INDEX, end, "index-bare", ""
    ahead = _AHEAD.match(text, end)
    unit_ahead = grammar.unit.match(text, ahead.end()) if ahead and low.digits else None
    if unit_ahead and unit_ahead.lastgroup in ("mbps", "gbps", "percent"):
        return Unit(unit_ahead.lastgroup), end, "unit-ahead", ""
    noun, stop = counted(text, denominator(text, end, grammar.lang), grammar.lang)
    if noun and not (low.word and low.value == 1 and low.scale == 1):
        return Unit.COUNT, stop, "count", noun
    led = grammar.bound_before(text, low.start) or _LED.search(text[: low.start])
    if led and low.digits and low.value >= 8 and not low.ordinal:
        return Unit.COUNT, end, "count-led", ""
    if low.scale >= 1000 or (low.digits and low.value >= 1000 and not low.raw.isdigit()):
        return Unit.COUNT, end, "bare-count", ""
    return None, end, "", ""


_LIMIT = re.compile(r"(?:không quá|tối đa|tối thiểu|ít nhất|không dưới) $", re.I)
_LED = re.compile(r"\b(?:of which|another|of them|including|trong đó có|thêm|tổng cộng) $", re.I)
_INDEXED = re.compile(r"\bindex|\bHDI\b|\bscores?\b|chỉ số", re.I)
_AHEAD = re.compile(r"(?: and| to| và| lên|,) (?:\w+ ){0,2}?\d+(?:[.,]\d+)?", re.I)


def _inherited(text: str, low: Number, before: list[QuantityMention], grammar: Grammar) -> tuple[Unit | None, str, int]:
    """ "from 58 to 71 Mbps", "50% in 2025 and 60": a number without a unit takes its neighbour's after to or and."""
    cue = r"(?:to|and|from|against)" if grammar.lang == "en" else r"(?:lên|còn|xuống|và|từ|đến)"
    lead = text[max(0, low.start - 14) : low.start]
    if re.search(rf"\b{cue}(?: \w+)? $", lead, re.I) and low.start - before[-1].end < 40:
        return before[-1].unit, "inherited-unit", low.end
    return None, "", low.end


def _repeats(text: str, low: Number, unit: Unit, before: QuantityMention) -> bool:
    if unit not in (Unit.USD, Unit.VND, Unit.EUR, Unit.OTHER) or before.unit not in (
        Unit.USD,
        Unit.VND,
        Unit.EUR,
        Unit.OTHER,
    ):
        return False
    gap = text[before.end : low.start]
    said = re.match(r"[ ,]*(?:\(|equivalent to|or |tương đương|equal to|hay )[\w ,~]{0,24}$", gap)
    return bool(said) and unit != before.unit


_PARTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_MULTIPLE_STARTS = (
    "doubl",
    "tripl",
    "quadrupl",
    "twofold",
    "threefold",
    "fourfold",
    "fivefold",
    "tenfold",
    "gấp",
    "nhân",
)
_ONE_IN = re.compile(r" (?:in|out of) (?:every )?(?P<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b")
_PER_10K = re.compile(r"(?P<n>a|one|một|[\d.,]+)? ?(?P<s>million|thousand|triệu|vạn|nghìn|ngàn)?", re.I)


def _finish(
    text: str, low: Number, high: Number | None, unit: Unit, end: int, rule: str, noun: str, grammar: Grammar
) -> QuantityMention:
    bound = grammar.bound_before(text, low.start)
    start = bound[1] if bound else low.start
    comparator = bound[0] if bound else Comparator.EQ
    behind = grammar.after.match(text, end) or grammar.after.match(text, (high or low).end)
    if behind and behind.lastgroup and unit is not Unit.RANK:
        comparator, end = Comparator(behind.lastgroup), max(end, behind.end())
    value, top = low.value, high.value if high else None
    if rule == "one-in" and (part := _ONE_IN.match(text, low.end)):
        value = value * 100 / Decimal(_PARTS.get(part.group("n")) or part.group("n"))
    if unit is Unit.RANK and re.search(
        r"\b(?:top|tốp|nhóm|leading|among the|in the leading)(?: the)?(?: \S+)? $",
        text[max(0, low.start - 18) : low.start],
        re.I,
    ):
        comparator = Comparator.TOP
    if unit is Unit.PER_10K:
        per = density(text, (high or low).end, grammar.lang)
        assert per is not None
        value = value * 10000 / per[1]
        top = top * 10000 / per[1] if top is not None else None
    if high:
        comparator = Comparator.RANGE
    change = change_of(text, start, end, unit, grammar.lang)
    return QuantityMention(
        start=start, end=end, number=low.start, value=value, value_high=top, unit=unit, comparator=comparator,
        digits=low.digits, digits_high=high.digits if high else None, scale=low.scale,
        scale_high=high.scale if high else Decimal(1), noun=noun, change=bool(change.rule),
        change_rule=change.rule, direction=change.direction,
        earlier=bool(re.search(r"\b(?:from|từ)(?: \w+)? $", text[max(0, start - 16) : start], re.I)), rule=rule,
    )  # fmt: skip
