"""One figure with all the words that may speak for it, and how well a form of the lexicon speaks."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.extract.evidence.against import AGAINST, is_against
from monitor.extract.evidence.astray import (
    HAVING,
    NOWHERE,
    RELATIVE,
    added_to_each,
    each_year,
    outgrows,
    says,
    subset,
    there_are,
)
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.light import elliptic, told_with
from monitor.extract.evidence.noun import is_the_aim, said_of
from monitor.extract.evidence.pointing import points_back
from monitor.extract.evidence.sentence_context import SHARE_OF, SentenceContext
from monitor.extract.evidence.use import Use
from monitor.extract.evidence.view import END, START, WHERE, WORD, Seen, strongest_of
from monitor.extract.members import COUNT, MONEY, PERCENT
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: Where a figure's own words stand, and those of its clause.
OWN: Final = frozenset({"noun", "beside"})
CLAUSE: Final = OWN | {"clause"}
#: Rules of numbers alone that count what was told before.
_BACK: Final = frozenset({"count-answered", "count-of-all", "count-untold"})
_PART: Final = Prefiltered(
    rf"\b(?:(?:of|in|among) (?:which|whom)|of them|of these|including|among them|of (?:this|that) (?:sum|amount|money|total)|(?<![a-z] )(?:out )?of (?:this|that)(?=,)|(?:of|among) (?:these|those)(?: [a-z]+){{0,2}}|of (?:this|that) (?:number|figure)|of the number|the (?:larger|greater|bigger|smaller|lesser|major|main|core) (?:part|share|portion|chunk)(?: of (?:it|that|this|them))?|trong đó|trong (?:tổng )?số (?:đó|này|ấy|trên|(?:tiền|vốn|kinh phí) (?:này|trên|của năm \d{{4}})|(?:các |những )?[{SMALLS}]+(?: [^\W\d]+){{0,4}} (?:này|đó|ấy|trên|nói trên)))\b(?:\W+\w+){{0,7}}\W*$",
    small=True,
)
#: "Riêng phần mềm 19 tỷ USD", "software alone fetched 19 billion": one part of what was said.
_ALONE: Final = Prefiltered(
    rf"(?<!\w)riêng (?!năm|quý|tháng|trong|tại|về|ở|giai|cả|mức)[{SMALLS}][^,;.\d]{{2,50}}$|\b[a-z]+ alone (?:\w+ ){{0,3}}$"
)
_PART_BEHIND: Final = lazy(
    r" (?:of (?:them|these|those|which|whom|the|its|their|Vietnam's|Viet Nam's)\b(?! (?:total )?\d)(?! (?:same|previous|preceding|corresponding|prior|first|second|third|fourth|last|whole|full)(?: \w+)? ?(?:period|quarter|half|year|months?)\b)(?! (?:first|second|third|fourth|year before|year earlier)(?=[.,;)]|$| (?:but|and|though|while)\b))|trong số (?:đó|này|các|những))"
)


#: "There are over 4,000 of them": how many of those told of there are.
_ALL_OF_THEM: Final = lazy(r" of (?:them|these|those)(?=[.,;)]|$| (?:in|across|nationwide|now|today|at present)\b)")
#: "Người Việt chỉ chiếm 19,2%": a share of a whole, no growth.
_TAKES: Final = Prefiltered(
    r"\b(?:account(?:s|ed|ing)? for|ma(?:k|d)(?:e|es|ing)? up|represent(?:s|ed|ing)?|constitut(?:es?|ed|ing))(?: (?:just|only|about|some|around|nearly|over))* $"
    r"|(?<!\w)chiếm(?: (?:tới|đến|khoảng|gần|hơn|chỉ|mới|t[ỷỉ] lệ|t[ỷỉ] trọng))* $"
)
#: "Only 12 percent have a budget of their own", "40% cho biết thiếu vốn": so many of some people or firms.
_HOLDERS: Final = lazy(
    r"(?: of (?:them|these|those|which|whom))? (?:(?:now|still|already|even|do not|did not) )?(?:ha(?:ve|s|d) (?!(?:so far |already |now |since |ever |never |also |only |yet |thus far |to date )?been\b|to\b|one\b(?! of\b))|lack(?:s|ed)? |s(?:ay|ays|aid) |keeps? |kept |wants? |wanted (?!by\b|in\b|for\b)|report(?:ed)? (?!a\b|an\b|in\b|on\b|last\b|this\b|earlier\b|previously\b|before\b|first\b|by the\b)|hope(?:d)? |agree(?:d)? |believe |describe[ds]? |complain |needs? |never |believed? |knows? |knew |plan |owns? |expect |face |complain(?:ed)? |intend(?:ed)? |feared? |cite |cannot |could not )"
    r"| (?:vẫn |đã |hiện |đang |chỉ )?(?:có (?!thể)|thiếu |nói |cho biết |cho rằng |không có |chưa có |chưa từng |chưa biết |muốn |gặp |biết |từng |sở hữu |e ngại |lo )"
)
#: "Shipments of these goods came to", "xuất khẩu nhóm hàng này đạt": sold again is what was told of.
_SUCH_GOODS: Final = Prefiltered(
    r"\b(?:exports?|shipments?|sales|deliveries|purchases) of (?:(?:these|those|such) (?:goods|products|items|devices|services)|them)\b"
    r"|(?<!\w)(?:(?:nhóm|nhóm mặt|mặt) hàng|sản phẩm|nhóm sản phẩm) (?:này|đó|ấy|nói trên|trên)(?!\w)"
)
#: "The 18.72% quoted by ministries": the definite article goes back to what was spoken of.
_DEFINITE: Final = lazy(r"\W*(?:The|That) (?:(?:figure|share|level) of )?")
_DEFINITE_END: Final = lazy(
    r" (?:of GDP )?(?:quoted|reported|given|cited|published|announced|laid down|set|demanded|recorded|claimed|named|mentioned|used|in|for|of)\b"
)
_WORLDWIDE: Final = lazy(
    r"(?: (?:out )?(?:of|among|amongst|trong|trong số|giữa)(?: [\w-]+){1,4}?)?,? (?:worldwide|globally|in the world|of the world|trên (?:toàn )?thế giới|thế giới|toàn cầu)\b"
)
_CITY: Final = lazy(
    r"\b(?:the|this) (?:city|province|municipality)\b|(?<!các )(?<!những )(?<!\w)(?:thành phố|tỉnh)(?!\w)(?!,)", re.I
)
_OF_IT: Final = lazy(r" of (?:it|that|this|them|those|these|which)\b| (?:trong|của) (?:đó|số đó|số này)(?!\w)")
_TALLIED: Final = lazy(
    r"\b(?:number|count|total) of [^.;:\d]{3,80}$|(?<!\w)[Ss]ố(?: lượng)? (?!liệu|hóa)[^.;:\d]{3,70}$"
)
_COMPARED: Final = lazy(
    r" (?:that of |(?:as )?(?:high|large|much|big|many|fast)(?:er)?(?: as| than)? (?:that )?(?:of |in )?|(?:higher|more|larger|greater) than (?:that )?(?:of |in )?|the (?:level|figure|average) (?:of|in) )?(?:the )?(?:(?!January|February|March|April|May|June|July|August|September|October|November|December|In\b|By\b|GDP)[A-Z][a-z]+|world|global|regional)\b"
    r"|(?: so với| của| mức)* (?:mức (?:bình quân |trung bình )?(?:của )?)?(?:Việt Nam|Trung Quốc|Mỹ|Thái Lan|Hàn Quốc|Nhật Bản|Ấn Độ|(?!Nghị|Bộ|Chính)[A-Z][a-z]+|thế giới|trung bình|bình quân (?:thế|chung|khu))\b"
)
#: "..., which it ranked second", "..., where it was placed 83rd".
_RELATIVE_RANK: Final = lazy(
    r", (?:which|where|in which|on which|for which) (?:(?:it|they|the country|Viet ?[Nn]am|WIPO|IMD|the index) )?(?:(?:was|is|has|had) )?(?:rank(?:s|ed)?|placed?|puts?|stands?|stood|came|comes)(?: it| at| in)* $"
)
#: "Twice the pace of GDP", "gấp hai lần GDP": so many times another thing of the same time.
_OF_ANOTHER: Final = lazy(
    r" (?:as (?:fast|quickly|rapidly|high|large|much) as |the (?:pace|speed|rate|growth|level) (?:of|in) )?(?:that of |those of )?(?:the )?(?:(?:overall |whole |rest of the )?economy|GDP|GRDP|economic growth|(?:national |world |global |regional )?(?:average|mean))\b"
    rf"|(?: so với| của| mức)* (?:(?:tốc độ|mức|đà) )?(?:tăng trưởng |tăng )?(?:của )?(?:(?:các |một |những )?(?:tỉnh|nước|địa phương|nơi|quốc gia|thành phố) [{SMALLS}]|GDP|GRDP|kinh tế|nền kinh tế|cả nước|toàn quốc|bình quân|trung bình)\b"
)
_MORE_OF: Final = lazy(
    r"[\w,.]+(?: (?:million|thousand|hundred))? (?:(?:more|further|additional|extra) (?!than\b)[a-z]|(?:[a-z-]+ ){0,2}[a-z]+s more(?=[.,;)]|$| (?:by|in|this|next|before|until)\b))"
)
YEARLY: Final = Prefiltered(
    r"\b(?:a|each|every|per) year\b(?! (?:ago|earlier|before|later))|\bannually\b|(?<!\w)(?:mỗi|một|hằng|hàng) năm\b(?! (?:trước|qua|sau|nay))|/năm"
)


class FigureContext:
    """One figure. `seen` has the strongest phrase of each meaning, `whole` those that lie in no longer phrase."""

    # No __getattr__ here: with one, every attribute would cost five times as much.
    __slots__ = (
        "_own_text", "adding", "aside", "bare", "change", "gap", "has_subject", "index", "mention", "of_such_goods", "outgrown", "part", "pointing",
        "context", "portion", "said", "seen", "share", "subset", "whole", "yearly",
    )  # fmt: skip

    def __init__(
        self, mention: QuantityMention, context: SentenceContext, index: int, use: Use, after_change: bool
    ) -> None:
        self.mention, self.context, self.index = mention, context, index
        self._own_text: str | None = None
        self._look_around()
        self._see(use, back=self.pointing or self.bare)
        self.change = mention.change
        self.said = said_of(mention, context, self.change)
        #: Its own words name a subject that figures of its unit may have.
        self.has_subject = self._names(use.heads) and not self.of_such_goods
        if after_change and not self.change:
            said = said_of(mention, context, True)
            if not said.base and elliptic(context, index, self.has_subject):
                self.said, self.change = said, True

    def _see(self, use: Use, *, back: bool) -> None:
        self.seen, self.whole = self.context.seen_from(self.index, use, back)

    def point_back(self, use: Use) -> None:
        """Sees all that was said before: the figure points back after all."""
        self.pointing = True
        self._see(use, back=True)

    def _names(self, heads: frozenset[int]) -> bool:
        """Its own words name one of the `heads`, its base left out."""
        if self.mention.unit is COUNT and self.said.noun and not self.said.generic:
            return self.mention.rule != "pointed-back"
        low, high = self.said.base_span
        if self.mention.unit is COUNT and self.said.noun and (self.pointing or is_the_aim(self.context, self.mention)):
            # "Con số này là 5.000 người", "the goal is 5,000 people": a word that only classifies is no subject then.
            low, high = self.mention.number, self.said.noun_end
        for atom in heads.intersection(self.whole):
            seen = self.whole[atom]
            if seen[WHERE] in OWN and not seen[WORD].base and not low <= seen[START] < high:
                return True
        return False

    def _look_around(self) -> None:
        """Reads the words around that say what the figure is a part of."""
        mention, context, index = self.mention, self.context, self.index
        sentence, unit = context.sentence, mention.unit
        text, bits = sentence.text, sentence.line.bits
        start, end = mention.start - sentence.start, mention.end - sentence.start
        paid = unit in MONEY
        #: The words between the figure before and this one, "" for the first.
        self.gap = text[context.mentions[index - 1].end - sentence.start : start] if index else ""
        #: So many of the same at another time ("there are 7,000; 50,000 of them by 2030").
        self.outgrown = False
        #: It is some of those named behind it ("three of the unicorns").
        self.portion = False
        #: It is a percentage of those named before ("12 percent of them"), or of the whole ("they make up 12 percent").
        self.share = False
        #: Where the words stand that describe what it is a share of; (0, 0) where none do.
        self.subset = NOWHERE
        #: It is money for all of what was told of before.
        self.of_such_goods = paid and _SUCH_GOODS.bit & bits != 0 and self._sold_again()
        if unit is COUNT and _PART_BEHIND.match(text, end):
            self.outgrown = outgrows(text, (start, end), mention, context.mentions[:index])
            self.portion = not (self.outgrown or self._all_of_them(start, end))
        elif unit is PERCENT:
            self.share = _PART_BEHIND.match(text, end) is not None or (
                _TAKES.bit & bits != 0 and _TAKES.plain.search(text, max(0, start - 30), start) is not None
            )
            self.subset = subset(sentence, start)
        #: It is a part of what was counted before ("13 of them", "of which 2,000").
        self.part = self.portion
        #: The same, or told on the side of what stands before it ("of which private firms supply two-thirds").
        self.aside = self.portion
        if _PART.bit & bits:
            self._look_before(sentence.line.lower[max(0, start - 60) : start], start)
        if paid and _ALONE.bit & bits and _ALONE.plain.search(text, max(0, start - 60), start):
            self.part = True
        self.part = self.part and not self.of_such_goods
        self._look_back(start, end)

    def _look_back(self, start: int, end: int) -> None:
        """Reads where the figure at `start`..`end` points, and what a count alone is of."""
        mention, context, index = self.mention, self.context, self.index
        sentence, unit = context.sentence, mention.unit
        text, bits = sentence.text, sentence.line.bits
        #: It points back: its sentence has a pronoun for a subject, or its own words say "this index".
        self.pointing = (
            context.pronoun
            or self.of_such_goods
            or (not index and context.labelled)
            or mention.rule in _BACK
            or points_back(context, index, bits)
        )
        if unit is PERCENT and not self.pointing and _DEFINITE.fullmatch(text, 0, start):
            self.pointing = _DEFINITE_END.match(text, end) is not None
        #: So many each year: what comes, not what there is.
        self.yearly = False
        #: A number alone of what the sentence before may have named ("The country lacks engineers. There are 18,000").
        self.bare = False
        #: So many more are to come ("5,000 more engineers").
        self.adding = False
        if unit is COUNT:
            number = mention.number - sentence.start
            self.yearly = YEARLY.bit & bits != 0 and (_yearly(text, number, end) or each_year(text, start))
            self.bare = not mention.noun and not self.part and there_are(sentence, start)
            self.adding = _MORE_OF.match(text, number) is not None or added_to_each(sentence, start)

    def _look_before(self, lead: str, start: int) -> None:
        """Reads of the words before the figure, which starts at `start`, whether it is a part of what they tell."""
        if found := _PART.plain.search(lead):
            self.aside = True
            self.part = self.mention.unit is not PERCENT or not (
                AGAINST.search(lead) or self._beyond_whole(start - len(lead) + found.start())
            )

    def _all_of_them(self, start: int, end: int) -> bool:
        """So many of those told of there are."""
        sentence = self.context.sentence
        return _ALL_OF_THEM.match(sentence.text, end) is not None and there_are(sentence, start)

    def _sold_again(self) -> bool:
        """Its own words say that what was told of is sold."""
        return _SUCH_GOODS.plain.search(self.context.own_lower(self.index)) is not None

    @property
    def own_text(self) -> str:
        """The figure's own words, the figure left out."""
        if self._own_text is None:
            self._own_text = self.context.own_text(self.index)
        return self._own_text

    @property
    def set_against(self) -> bool:
        """It is what the figure before is compared with ("71 percent, against a national average of 58")."""
        return is_against(self.gap)

    @property
    def told_with(self) -> bool:
        """It is a share of what the figure before told of, with a predicate of its own."""
        end = self.mention.end - self.context.sentence.start
        return self.mention.unit is PERCENT and told_with(self.gap, self.context.sentence.text, end)

    def _beyond_whole(self, at: int) -> bool:
        """A share "of which" (at `at`) is more than the whole before: of some of those, no part of it ("92% of files, at the centre 97%")."""
        base = self.context.sentence.start
        before = [m for m in self.context.mentions if m.end - base <= at]
        since = (m.value for m in self.context.mentions[: self.index + 1] if m.end - base > at and m.unit is PERCENT)
        return bool(before) and before[-1].unit is PERCENT and any(v > before[-1].value for v in since)

    def near(self, atoms: frozenset[int]) -> Seen | None:
        """A whole phrase of these meanings among the figure's own words."""
        return strongest_of(self.whole, atoms, OWN)

    def within(self, atoms: frozenset[int]) -> Seen | None:
        """The strongest whole phrase of these meanings in the figure's clause."""
        return strongest_of(self.whole, atoms, CLAUSE)

    def of_another_rank(self, entry: Entry) -> bool:
        """A relative clause ranks what stands before it, and that is no name of the index ("its exports, which it ranked second")."""
        base, text = self.context.sentence.start, self.context.sentence.text
        at = self.mention.start - base
        found = _RELATIVE_RANK.search(text, max(0, at - 60), at)
        if found is None:
            return False
        heads = frozenset(a for form in entry.forms for a in form[0].atoms)
        low, high = base + found.start() - 14, base + found.start()
        return all(heads.isdisjoint(word.atoms) for _, e, word, _ in self.context.hits if low <= e <= high)

    def led_astray(self, adjective: Seen, entry: Entry) -> bool:
        """An adjective before the number that stands with a noun of its own ("the new list of 10 technologies")."""
        start, end = adjective[END], self.mention.start
        heads = frozenset(a for form in entry.forms for a in form[0].atoms)
        between = (word.atoms for s, _, word, _ in self.context.hits if start <= s < end)
        return end - start > 1 and all(map(heads.isdisjoint, between))

    def of_later(self, seen: Seen) -> bool:
        """The phrase stands among the own words of a later figure, behind the end of this one's clause."""
        start = seen[START]
        if start <= self.mention.end:
            return False
        at = start - self.context.sentence.start
        return any(low <= at < high for low, high in self.context.own[self.index + 1 :])

    def describes(self, seen: Seen) -> bool:
        """The phrase stands among the words that describe what it is a share of ("three in ten people who own ...")."""
        low, high = self.subset
        if high and low <= seen[START] - self.context.sentence.start < high:
            return True
        low, high = self.said.base_span
        if not low <= seen[START] < high:
            return False
        base = self.context.sentence.start
        return RELATIVE.search(self.context.sentence.text, low - base, seen[START] - base) is not None

    def has_such(self, seen: Seen) -> bool:
        """The phrase is what those counted have, not what is counted ("2,260 have customers abroad")."""
        end, at, base = self.mention.end, seen[START], self.context.sentence.start
        if self.mention.unit is not COUNT or at <= end:
            return False
        return HAVING.match(self.context.sentence.text, end - base, at - base) is not None

    def of_other(self, seen: Seen) -> bool:
        """The phrase is what another figure counts, and this one has a noun of its own, or says what was done ("144 are done, 9
        overdue tasks are not", "904 were finished and 67 overdue")."""
        mention, at = self.mention, seen[START]
        if mention.unit is not COUNT or not (mention.noun or mention.rule == "count-done"):
            return False
        for other in self.context.mentions:
            if other.unit is COUNT and other.number < at <= other.end + 1 and other is not mention:
                return True
        return False

    def may_hide(self, head: Seen) -> bool:
        """The phrase of a decoy hides the figure: one behind it does only among its own words, none that it is a share of."""
        start = head[START]
        low, high = self.said.base_span
        at = start - self.context.sentence.start
        if 0 <= at < 8 and says(self.context.sentence.text, at, self.mention.start - self.context.sentence.start):
            return False
        return not low <= start < high and (start <= self.mention.start or head[WHERE] in OWN)

    @property
    def out_of_next(self) -> bool:
        """It is money out of the sum that the next figure says ("62 trillion of the 95 trillion set aside")."""
        mention, others = self.mention, self.context.mentions
        if mention.unit not in MONEY or self.index + 1 >= len(others):
            return False
        following, base = others[self.index + 1], self.context.sentence.start
        if following.unit is not mention.unit or mention.value >= following.value:
            return False
        return SHARE_OF.fullmatch(self.context.sentence.text, mention.end - base, following.start - base) is not None

    @property
    def of_open(self) -> bool:
        """It is a share of the figure just before ("58 trillion, a third of it")."""
        mention = self.mention
        if mention.unit is not PERCENT or not self.index:
            return False
        last, base = self.context.mentions[self.index - 1], self.context.sentence.start
        near = last.unit is not PERCENT and mention.start - last.end < 24
        return near and _OF_IT.match(self.context.sentence.text, mention.end - base) is not None

    @property
    def of_told(self) -> bool:
        """It is a share of what was told before ("59 per cent of it")."""
        return _OF_IT.match(self.context.sentence.text, self.mention.end - self.context.sentence.start) is not None

    @property
    def worldwide(self) -> bool:
        """It is said to be among all the world."""
        return bool(_WORLDWIDE.match(self.context.sentence.text, self.mention.end - self.context.sentence.start))

    @property
    def tallied(self) -> bool:
        """It may be a province's: the text is about one, or what is counted is named in front ("the number of start-ups reached")."""
        if self.context.local or _CITY.search(self.own_text):
            return True
        if _CITY.search(self.context.sentence.text, 0, self.context.starts[0]):
            return True
        at = self.mention.start - self.context.sentence.start
        return bool(_TALLIED.search(self.context.sentence.text, max(0, at - 90), at))

    @property
    def holding(self) -> bool:
        """So many of some people or firms have or say something, which the words behind it tell."""
        if self.mention.unit is not PERCENT:
            return False
        return _HOLDERS.match(self.context.sentence.text, self.mention.end - self.context.sentence.start) is not None

    @property
    def compared(self) -> bool:
        """So many times what another place has ("11.3 times that of Viet Nam")."""
        text, at = self.context.sentence.text, self.mention.end - self.context.sentence.start
        return bool(_COMPARED.match(text, at) or _OF_ANOTHER.match(text, at))


def _yearly(text: str, number: int, end: int) -> bool:
    """So many each year is said in the words of the figure, the last of them perhaps behind it."""
    found = YEARLY.plain.search(text, number)
    return found is not None and found.start() < end + 12 and "," not in text[end : found.start()]
