"""What analysts said of a figure, beside it: a correction with what the machine had read, or a refusal."""

from __future__ import annotations

from monitor.domain.figure import Figure
from monitor.domain.ledger import VerdictAction
from monitor.domain.verdict import REFUSING
from monitor.present.locale import instrument_text, period_text, quantity_text
from monitor.present.words import Words


def mark(verdict: VerdictAction | None, figure: Figure, read: Figure | None, words: Words) -> str:
    """One phrase on the last verdict; "" where nobody has decided."""
    if read is not None:
        return words.say("verdict.corrected", read=read_text(figure, read, words))
    if verdict in REFUSING:
        return words.say("verdict.refused")
    return words.say("verdict.accepted") if verdict is VerdictAction.ACCEPT else ""


def read_text(figure: Figure, read: Figure, words: Words) -> str:
    """What the machine had read otherwise than it counts now: "18.5%, 2024"."""
    parts = [
        (quantity_text(read.quantity, words, read.direction), quantity_text(figure.quantity, words, figure.direction)),
        (words.metric(read.metric or ""), words.metric(figure.metric or "")),
        (_period(read, words), _period(figure, words)),
        (words.say(f"figure.{read.kind}"), words.say(f"figure.{figure.kind}")),
        (_place(read, words), _place(figure, words)),
        (words.claimant(read.claimant), words.claimant(figure.claimant)),
        (_facet(read, words), _facet(figure, words)),
        (_instrument(read, words), _instrument(figure, words)),
    ]
    return ", ".join(was for was, now in parts if was and was != now) or quantity_text(read.quantity, words)


def _period(figure: Figure, words: Words) -> str:
    return period_text(figure.period.text if figure.period else None, words)


def _place(figure: Figure, words: Words) -> str:
    return figure.geo_name or words.places.get(figure.geo, figure.geo)


def _facet(figure: Figure, words: Words) -> str:
    return words.facet(figure.metric, figure.facet) if figure.metric and figure.facet else ""


def _instrument(figure: Figure, words: Words) -> str:
    return instrument_text(figure.instrument, words) if figure.instrument else ""
