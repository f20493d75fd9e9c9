"""How well figures that were read fit those that a careful reader marked: the rules of matching, counts and misses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

#: What must be right besides metric, value and unit for a record to be right.
FIELDS: Final = ("value_high", "comparator", "kind", "period", "geo")
Record = Mapping[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts over some articles. A figure is paired where spans overlap and value and unit are the same."""

    articles: int = 0
    topic: int = 0
    paired: int = 0
    found: int = 0
    marked: int = 0
    metric_right: int = 0
    metric_found: int = 0
    metric_marked: int = 0
    records: int = 0
    fields: dict[str, int] = field(default_factory=lambda: dict.fromkeys(FIELDS, 0))

    def report(self) -> dict[str, Any]:
        """Precision, recall and F1 of figures and metrics; shares of records, fields and topics that are right."""
        return {
            "articles": self.articles,
            "figures": _measures(self.paired, self.found, self.marked),
            "metrics": _measures(self.metric_right, self.metric_found, self.metric_marked),
            "records": _share(self.records, self.metric_marked),
            "fields": {name: _share(right, self.metric_right) for name, right in self.fields.items()},
            "topic": _share(self.topic, self.articles),
        }


def same_number(a: float | None, b: float | None) -> bool:
    """Both absent, or equal to a millionth."""
    if a is None or b is None:
        return a is None and b is None
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def pairs(marked: Sequence[Record], found: Sequence[Record]) -> list[tuple[int, int]]:
    """Positions of a marked figure and the found one that is it, one to one; right metric and right fields go first."""
    options = []
    for m, a in enumerate(marked):
        for f, b in enumerate(found):
            over = b["start"] < a["at"] + len(a["quote"]) and a["at"] < b["end"]
            if over and b["unit"] == a["unit"] and same_number(b["value"], a["value"]):
                right = sum(b.get(name) == a[name] for name in FIELDS[1:])
                options.append((-int(b.get("metric") == a["metric"]), -right, m, f))
    taken: dict[int, int] = {}
    for _, _, m, f in sorted(options):
        if m not in taken and f not in taken.values():
            taken[m] = f
    return list(taken.items())


def score(article: Record, found: Sequence[Record], on_topic: bool, tallies: Sequence[Tally]) -> list[str]:
    """Adds the article to every tally and tells its misses: what was missed, what is wrong, what is not there."""
    marked: Sequence[Record] = article["figures"]
    joined = pairs(marked, found)
    for tally in tallies:
        tally.articles += 1
        tally.topic += on_topic == article.get("on_topic", True)
        tally.paired += len(joined)
        tally.found += len(found)
        tally.marked += len(marked)
        tally.metric_found += sum(f.get("metric") is not None for f in found)
        tally.metric_marked += sum(m["metric"] is not None for m in marked)
        for m, f in joined:
            _count(marked[m], found[f], tally)
    return _misses(article, found, joined)


def _count(marked: Record, found: Record, tally: Tally) -> None:
    if marked["metric"] is None or found.get("metric") != marked["metric"]:
        return
    tally.metric_right += 1
    right = {name: _fits(name, marked, found) for name in FIELDS}
    for name, holds in right.items():
        tally.fields[name] += holds
    tally.records += all(right.values())


def _fits(name: str, marked: Record, found: Record) -> bool:
    if name == "value_high":
        return same_number(found.get(name), marked[name])
    return bool(found.get(name) == marked[name])


def _misses(article: Record, found: Sequence[Record], joined: Sequence[tuple[int, int]]) -> list[str]:
    marked, name = article["figures"], article["id"]
    known, used = {m for m, _ in joined}, {f for _, f in joined}
    out = [
        f"{name} MISSED {m['quote']!r} {m['value']} {m['unit']} {m['metric']}"
        for i, m in enumerate(marked)
        if i not in known
    ]
    for m, f in joined:
        a, b = marked[m], found[f]
        wrong = [f"{key}: {b.get(key)!r} for {a[key]!r}" for key in ("metric", *FIELDS) if b.get(key) != a[key]]
        if wrong:
            out.append(f"{name} WRONG {a['quote']!r} {'; '.join(wrong)}")
    out += [
        f"{name} SPURIOUS {article['text'][f['start'] : f['end']]!r} {f['value']} {f['unit']} {f.get('metric')}"
        for i, f in enumerate(found)
        if i not in used
    ]
    return out


def _measures(right: int, found: int, marked: int) -> dict[str, Any]:
    precision = right / found if found else float(not marked)
    recall = right / marked if marked else 1.0
    both = precision + recall
    return {
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / both, 4) if both else 0.0,
        "tp": right,
        "predicted": found,
        "gold": marked,
    }


def _share(right: int, of: int) -> float | None:
    return round(right / of, 4) if of else None
