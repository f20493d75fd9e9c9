"""The text as the grammar reads it: NFC, one kind of space, dash and quote, cut into sentences."""

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.domain.text import NormalisedText, normalise, single_spaced
from monitor.extract.amount.table import with_bars, with_tabs_as_bars, without_frames
from monitor.extract.model import Sentence
from monitor.extract.outline import Outline
from monitor.extract.prefilter.forms import in_bytes, out_of_bytes
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import LineReader
from monitor.extract.wrap import unwrapped

#: What stands for a space, dash, quote or letter of another form.
_SAME: Final = {
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\u3000\t", " "),
    **dict.fromkeys("–—−‐‑‒÷", "-"),
    **dict.fromkeys("’‘ʼ", "'"),
    **dict.fromkeys("“”„", '"'),
    "％": "%",
    "ð": "đ",
    "Ð": "Đ",
    "₫": "đ",
}
#: The same of a text `in_bytes`; tabs tell tables first.
_IN_BYTES: Final = [(raw, in_bytes(same)) for sign, same in _SAME.items() if sign != "\t" and (raw := in_bytes(sign))]
_SAME_BYTES: Final = bytes.maketrans(
    b"".join(raw for raw, _ in _IN_BYTES), b"".join(same or b"" for _, same in _IN_BYTES)
)
_SAME_ASCII: Final = tuple((sign, same) for sign, same in _SAME.items() if sign.isascii())
_LONGEST: Final = 600
_GOES_ON: Final = rf"""["')\]]*\s+(?=["'(\[]?[{CAPITALS}0-9])"""
_BREAK: Final = lazy(rf"[.!?…]{_GOES_ON}")
#: The same in a line with no sign but points: one sign is looked for much faster than any of several.
_POINT: Final = lazy(rf"\.{_GOES_ON}")
_ABBREVIATION: Final = lazy(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Assoc|No|St|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|TP|Tp|TS|ThS|PGS|GS|U\.S|a\.m|p\.m)"
    r"|(?:tion|cree|sion|[Ll]aw|ular|tive|icle) no"
    r"|(?<!&)(?<!quý )(?<!Quý )(?<!kỳ )(?<!pha )\b[A-Z])$"
)
#: The last letters of what that finds, a capital aside.
_SHORT_ENDS: Final = frozenset("Mr rs Ms Dr of oc No St vs an eb ar pr ug pt ep ct ov ec Tp hS .m no".split())
_CAPITALS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def prepare(original: str) -> tuple[NormalisedText, str]:
    """The NFC text with its way back, and the same text with spaces, dashes and quotes of one kind."""
    return prepared(original)[:2]


def prepared(original: str) -> tuple[NormalisedText, str, bytes | None]:
    """The same, and the second text `in_bytes`, if that is known."""
    raw = in_bytes(original)
    if raw is None or b"\t" in raw or b"  " in raw.translate(_SAME_BYTES):
        normal = single_spaced(normalise(original))
        text = with_tabs_as_bars(normal.text)
        for sign, same in _SAME_ASCII if text.isascii() else _SAME.items():
            if sign in text:
                text = text.replace(sign, same)
        return normal, with_bars(without_frames(unwrapped(text))), None
    # None of these characters is another one in NFC.
    normal = NormalisedText(original, original, (), ())
    one_kind = raw.translate(_SAME_BYTES)
    text = original if one_kind == raw else out_of_bytes(one_kind)
    done = with_bars(without_frames(unwrapped(text)))
    return normal, done, one_kind if done is text else None


def sentences(text: str, reader: LineReader | None = None) -> tuple[Sentence, ...]:
    """The sentences in order; a line that ends with a colon, or a short line without a stop, governs what follows.
    `reader`: the text as its lines are looked through, if it was made."""
    out: list[Sentence] = []
    reader = reader or LineReader(text)
    outline = Outline()
    number, begin = 0, 0
    for whole in text.split("\n"):
        if not whole:
            begin += 1
            continue
        item = outline.enter(whole)
        previous, line = "", None
        for start, end in _cuts(whole):
            piece = whole[start:end]
            first, last = begin + start, begin + end
            line = reader.line(piece, first, last)
            out.append(
                Sentence(
                    start=first,
                    end=last,
                    text=piece,
                    line=line,
                    paragraph=number,
                    heading=outline.heading,
                    previous=previous,
                )
            )
            previous = piece
        outline.leave(whole, previous.rstrip(), line, item=item)
        number, begin = number + 1, begin + len(whole) + 1
    return tuple(out)


def _cuts(line: str) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    start = 0
    breaks = _BREAK if "?" in line or "!" in line or "…" in line else _POINT
    for found in breaks.finditer(line):
        at, end = found.span()
        if not _abbreviates(line, at):
            cuts.append((start, end))
            start = end
    if start < len(line):
        cuts.append((start, len(line)))
    return cuts if len(line) <= _LONGEST else [piece for cut in cuts for piece in _bounded(line, *cut)]


def _abbreviates(line: str, at: int) -> bool:
    """The sign there is the point of an abbreviation."""
    if line[at] != "." or not (line[at - 1 : at] in _CAPITALS or line[max(0, at - 2) : at] in _SHORT_ENDS):
        return False
    return _ABBREVIATION.search(line[max(0, at - 8) : at]) is not None


def _bounded(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cut in pieces of bounded length, so that a text without stops costs linear time."""
    pieces: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        space = line.rfind(" ", start + 1, start + _LONGEST)
        middle = space + 1 if space > start else start + _LONGEST
        pieces.append((start, middle))
        start = middle
    return [*pieces, (start, end)]
