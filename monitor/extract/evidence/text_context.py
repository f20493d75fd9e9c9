"""The phrases of a whole text, handed out sentence by sentence with what governs each."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.amount.table import Tables
from monitor.extract.evidence.sentence_context import Countries, SentenceContext
from monitor.extract.evidence.spot import Hit, Phrases
from monitor.extract.lexicon import Vocabulary
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.forms import Forms
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered

_START: Final = itemgetter(0)
#: "In value terms, the sector was worth", "Quy mô lĩnh vực này đạt": the paragraph begins with what the one before ended with.
_ANAPHOR: Final = Prefiltered(
    r"\W*(?:In (?:value|money|dollar|cash|absolute) terms,? |In (?:value|volume|size),? |By value,? )?(?:(?:[Tt]he|[Tt]his) (?:sector|industry|field|segment|branch)|[Ii]ts (?:size|value|scale|share|growth|revenue|turnover|weight)) (?!of\b|in\b|for\b)"
    r"|\W*(?:Về (?:giá trị|quy mô),? )?(?:(?:[Qq]uy mô|[Gg]iá trị|[Dd]oanh thu|[Tt]ỷ trọng|[Tt]ốc độ tăng)(?: của)? )?(?:[Ll]ĩnh vực|[Kk]hu vực|[Nn]gành|[Mm]ảng) (?:này|đó|ấy)(?!\w)"
)
#: Whether a known place or body is named between two offsets of a line.
Named = Callable[[Line, int, int], bool]
#: How strongly the introduction of a list speaks for its lines that name nothing else.
_OF_NAMED: Final = 0.88, "clause"
#: How strongly the sentence before speaks, and what stands so many paragraphs above.
_BEFORE: Final = 0.58, "before"
_ABOVE: Final = [0.39 - 0.03 * apart for apart in range(4)]
_CAP: Final = rf"[{CAPITALS}][\w.&'-]*"
_AND_A_FIGURE: Final = (
    r"(?: \([^()]{1,30}\))?(?::| -) ?(?:(?:about|around|over|nearly|khoảng|gần|hơn|trên|đạt) )?(?=[\d$U])"
)
#: "- Ha Noi: 98.2%; 3,871 stations", "Năm 2024: 18,3%": a line that says only of whom or when; what is measured is said
#: once, by the line over the list.
_NAMED_LINE: Final = lazy(
    rf"[-•*] {_CAP}(?: {_CAP}){{0,3}} (?=[\d$])|\W*(?:(?:[Tt]ỉnh|[Tt]hành phố|TP\.?) ?{_CAP}(?: {_CAP}){{0,3}}|{_CAP}(?: (?:{_CAP}|of|and|the|-)){{1,4}}|(?:Bộ|Sở|Ngân hàng) {_CAP}(?: [^\W\d]+,?){{0,6}}"
    r"|(?:(?:[Ii]n |[Bb]y |[Nn]ăm |[Đđ]ến năm |[Cc]uối năm |[Ee]nd of )?(?:19|20)\d\d|[Qq]uý (?:[IV]+|[1-4])|Q[1-4])(?:[/ ](?:năm )?20\d\d)?)"
    rf"{_AND_A_FIGURE}"
)
#: "Sweden: 3.4 percent", "Viettel: 31.250 trạm": the same, where the first is a name of the catalogue.
_LABELLED: Final = lazy(rf"\W*({_CAP}(?: {_CAP}){{0,3}}){_AND_A_FIGURE}")


class TextContext:
    """The whole text's phrases, handed out sentence by sentence with what governs each."""

    def __init__(
        self,
        text: str,
        title: str,
        sentences: Sequence[Sentence],
        vocabulary: Vocabulary,
        tables: Tables,
        *,
        countries: Countries,
        named: Named,
        local: bool = False,
        forms: Forms | None = None,
    ) -> None:
        """`countries`: tells where a line names other countries; `named`: whether what stands there is a known name. `forms`: those of the text, if they are known."""
        self._tables = tables
        self._local, self._countries, self._named = local, countries, named
        self._text, self._forms = text, forms
        self._title = title
        self._sentences = sentences
        self._vocabulary = vocabulary
        self._hits: list[Hit] = []
        self._starts: list[int] = []
        self._told: list[Phrases | None] = [None] * len(sentences)
        self._titled = self._headed = Phrases((), "")

    def contexts(self, told: Sequence[tuple[int, Sequence[QuantityMention]]]) -> list[tuple[int, SentenceContext]]:
        """The context of each sentence with figures, with its number; `told`: their numbers and figures, in order."""
        if told:
            # What stands behind the last figure's sentence speaks for none.
            end = self._sentences[told[-1][0]].end
            self._hits = self._vocabulary.scan(self._text, self._forms, end)
            self._starts = list(map(_START, self._hits))
            self._titled = Phrases(self._vocabulary.scan(self._title), self._title)
        return [(number, self._context(number, mentions)) for number, mentions in told]

    def _context(self, number: int, mentions: Sequence[QuantityMention]) -> SentenceContext:
        """The context of the sentence `number`."""
        words = self._vocabulary
        return SentenceContext(
            self._sentences[number], self._of(number), mentions, self._governing(number), words.lang, words.subjects, self._local,
            self._columns(number, mentions), self._countries, self._named,
        )  # fmt: skip

    def _columns(self, number: int, mentions: Sequence[QuantityMention]) -> dict[int, Phrases]:
        """For the figures of a row, the phrases in the heads of their columns."""
        head = self._tables.head(number)
        if head is None:
            return {}
        base, over = self._sentences[number].start, self._of(head).hits
        out = {}
        for index, mention in enumerate(mentions):
            span = self._tables.column(number, mention.start - base)
            if span:
                out[index] = Phrases([h for h in over if span[0] <= h[0] and h[1] <= span[1]], self._text)
        return out

    def _of(self, number: int) -> Phrases:
        """The phrases of the sentence `number`."""
        told = self._told[number]
        if told is None:
            sentence = self._sentences[number]
            first, behind = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
            told = self._told[number] = Phrases(self._hits[first:behind], self._text)
        return told

    def _governing(self, number: int) -> list[tuple[Phrases, float, str]]:
        """The heading, the sentences before in the paragraph, the title and the paragraphs before: the strongest first."""
        sentence = self._sentences[number]
        out: list[tuple[Phrases, float, str]] = []
        above: list[tuple[Phrases, float, str]] = []
        if sentence.heading:
            if self._headed.text != sentence.heading:
                self._headed = Phrases(self._vocabulary.scan(sentence.heading), sentence.heading)
            named = _NAMED_LINE.match(sentence.text) or self._of_a_name(sentence)
            out.append((self._headed, *(_OF_NAMED if named else (0.62, "heading"))))
        paragraph, told, lines = sentence.paragraph, self._told, self._sentences
        weight, where = _BEFORE
        goes_back = _ANAPHOR.bit & sentence.line.bits and _ANAPHOR.plain.match(sentence.text)
        for other in range(number - 1, max(0, number - 8) - 1, -1):
            apart = paragraph - lines[other].paragraph
            if apart > 3:
                break
            phrases = told[other] or self._of(other)
            if goes_back and apart == 1 and other == number - 1:
                out.append((phrases, *_BEFORE))
            elif apart:
                above.append((phrases, _ABOVE[apart], "above"))
            else:
                out.append((phrases, weight, where))
                weight, where = max(0.4, weight - 0.06), "paragraph"
        if paragraph > 3:
            # What the text is about is said at its beginning, whatever the title makes of it.
            above.append((self._of(0), 0.29, "above"))
        return [*out, (self._titled, 0.38, "title"), *above]

    def _of_a_name(self, sentence: Sentence) -> bool:
        """The line begins with nothing but the name of a place or body in front of its figure."""
        label = _LABELLED.match(sentence.text)
        return label is not None and self._named(sentence.line, *label.span(1))
