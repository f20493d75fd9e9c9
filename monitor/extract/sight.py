"""One figure with all the words that may speak for it, and how well a form of the lexicon speaks."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass, field

from monitor.domain.quantity import Comparator, Unit
from monitor.extract.guard import Guarded
from monitor.extract.lexicon import Entry, Group
from monitor.extract.model import Candidate, QuantityMention
from monitor.extract.noun import Said
from monitor.extract.scene import SHARE_OF, Scene, Seen

#: Words that another figure stands before hardly speak for this one.
_FAINT = 0.38
_FAR = frozenset({"heading", "before", "paragraph", "above", "title"})
_OWN = frozenset({"noun", "beside"})
#: Where a group of each reach may stand.
_REACH = {
    "": frozenset({"noun", "beside", "clause", "sentence"}),
    "!": _OWN,
    "^": frozenset({"noun", "beside", "clause", "sentence", "heading", "before"}),
    "~": frozenset({"noun", "beside", "clause", "sentence", "heading", "before", "paragraph", "above", "title"}),
}
_PART = Guarded(
    r"\b(?:(?:of|in|among) which|of them|of these|including|among them|of (?:this|that) (?:sum|amount|money|total)|trong đó|trong số (?:đó|(?:tiền|vốn|kinh phí) (?:này|trên|của năm \d{4})))\b(?:\W+\w+){0,7}\W*$",
    re.I,
)
#: "Riêng phần mềm 19 tỷ USD", "software alone fetched 19 billion": one part of what was said.
_ALONE = re.compile(
    r"(?<!\w)riêng (?!năm|quý|tháng|trong|tại|về|ở|giai|cả|mức)[a-zà-ỹđ][^,;.\d]{2,50}$|\b[a-z]+ alone (?:\w+ ){0,3}$"
)
_PART_BEHIND = re.compile(
    r" (?:of (?:them|these|those|which|whom|the|its|their|Vietnam's|Viet Nam's)\b(?! (?:total )?\d)|trong số (?:đó|này|các|những))"
)


_POINTS = Guarded(
    r"\b(?:that (?:it|the (?:market|sector|industry|economy)) (?:will|would|could|may|is|was|has|had|should|must)\b|in this (?:field|area|respect|regard|category|domain)\b|on this (?:score|measure|count|index)\b|(?:may|can|will|could|should|would|might|is to|are to|has to|must) be (?:reached|achieved|attained|met|hit|surpassed)\b|(?:wider|broader|narrower|different|looser|stricter) (?:definition|measure|method|methodology|yardstick|basis)\b|own (?:report|count|figure|estimate|data) (?:gives?|puts?|says?|shows?)\b"
    r"|(?:poll|analysts|economists|forecasters|consensus)\b[^.;]{0,40}\b(?:forecast|expected|predicted|projected)  (?!\w+s\b)"
    r"|^\W*(?:by comparison, )?the (?:\w+ )?(?:target|goal|aim) (?:of|for|is|in|laid|set)\b|(?:phạm vi|cách tính|phương pháp|nghĩa|định nghĩa) (?:rộng|hẹp|khác)|(?:của|trong) (?:ngành|lĩnh vực|khu vực) này"
    r"|the (?:(?:narrow|broad|wide|official|latter|former|actual|corresponding|overall) )?(?:ratio|share|rate|proportion)(?= (?:to|at|is|was|will|would|could|may|has|had|should)\b)|th(?:is|at|e same) (?:index|ranking|list|table|indicator|share|ratio|rate|figure|measure|score)|(?:chỉ số|bảng xếp hạng|xếp hạng|tỷ lệ|tỷ trọng|chỉ tiêu|con số|danh sách) (?:này|đó|ấy|nói trên|trên)\b)",
    re.I,
)
#: "The 18.72% quoted by ministries": the definite article goes back to what was spoken of.
_DEFINITE = re.compile(r"\W*(?:The|That) (?:(?:figure|share|level) of )?")
_DEFINITE_END = re.compile(
    r" (?:of GDP )?(?:quoted|reported|given|cited|published|announced|laid down|set|demanded|recorded|claimed|named|mentioned|used|in|for|of)\b"
)
_MONEY = frozenset({Unit.USD, Unit.VND, Unit.EUR})
_WORLDWIDE = re.compile(r" (?:worldwide|globally|in the world|of the world|thế giới|toàn cầu)\b")
_SIZED = re.compile(
    r"\b(?:deals?|projects?|compan(?:y|ies)|firms?|rounds?|loans?|orders?|contracts?|start-?ups?|enterprises?|business(?:es)?|thương vụ|dự án|doanh nghiệp|hợp đồng|khoản vay|startup) (?:(?:are |is |were |now )?(?:each )?worth |of |valued at |with (?:capital|revenue|sales|assets) of |có vốn |có doanh thu |trị giá |được định giá )?$",
    re.I,
)
#: Words that speak for what they stand before only.
_ADJECTIVES = frozenset({"new", "mới", "further", "extra", "additional"})
_OWNED = re.compile(
    r"\b(?:(?:any|each|every|one|mỗi|từng) (?:\w+ ){1,4}|an? (?:operator|carrier|firm|company|enterprise|business|project|investor|province|locality|applicant|person|organisation|group) |(?:một |)(?:doanh nghiệp|nhà mạng|dự án|địa phương|tổ chức|tỉnh) )(?:with|that has|having|which has|owning|có|đạt) (?:\w+ ){0,2}$",
    re.I,
)
_CITY = re.compile(
    r"\b(?:the|this) (?:city|province|municipality)\b|(?<!các )(?<!những )(?<!\w)(?:thành phố|tỉnh)(?!\w)(?!,)", re.I
)
_OF_IT = re.compile(r" of (?:it|that|this|them|which)\b| (?:trong|của) (?:đó|số đó|số này)(?!\w)")
#: "Two new unicorns would bring the number to six": the sum is no addition.
_SUMMED = re.compile(
    r"\b(?:number|total|count|tally)(?: of \w+)? to (?:\w+ )?$|(?<!\w)tổng số(?: [^\W\d]\w*){0,4} lên (?:\w+ )?$"
)
_TALLIED = re.compile(
    r"\b(?:number|count|total) of [^.;:\d]{3,80}$|(?<!\w)[Ss]ố(?: lượng)? (?!liệu|hóa)[^.;:\d]{3,70}$"
)
_COMPARED = re.compile(
    r" (?:that of |(?:as )?(?:high|large|much|big|many|fast)(?:er)?(?: as| than)? (?:that )?(?:of |in )?|(?:higher|more|larger|greater) than (?:that )?(?:of |in )?|the (?:level|figure|average) (?:of|in) )?(?:the )?(?:(?!January|February|March|April|May|June|July|August|September|October|November|December|In\b|By\b|GDP)[A-Z][a-z]+|world|global|regional)\b"
    r"|(?: so với| của| mức)* (?:mức (?:bình quân |trung bình )?(?:của )?)?(?:Việt Nam|Trung Quốc|Mỹ|Thái Lan|Hàn Quốc|Nhật Bản|Ấn Độ|(?!Nghị|Bộ|Chính)[A-Z][a-z]+|thế giới|trung bình|bình quân (?:thế|chung|khu))\b"
)
#: "..., which it ranked second", "..., where it was placed 83rd".
_RELATIVE_RANK = re.compile(
    r", (?:which|where|in which|on which|for which) (?:(?:it|they|the country|Viet ?[Nn]am|WIPO|IMD|the index) )?(?:(?:was|is|has|had) )?(?:rank(?:s|ed)?|placed?|puts?|stands?|stood|came|comes)(?: it| at| in)* $"
)
_MORE_OF = re.compile(r"[\w,.]+(?: (?:million|thousand|hundred))? (?:more|further|additional|extra) (?!than\b)[a-z]")
_YEARLY = re.compile(
    r"\b(?:a|each|every|per) year\b(?! (?:ago|earlier|before|later))|\bannually\b|(?<!\w)(?:mỗi|một|hằng|hàng) năm\b(?! (?:trước|qua|sau|nay))|/năm"
)


@dataclass(slots=True)
class Sight:
    """`seen` has the strongest phrase of each meaning, `whole` those that lie in no longer phrase."""

    mention: QuantityMention
    scene: Scene
    index: int
    seen: dict[int, Seen]
    whole: dict[int, Seen]
    said: Said
    change: bool
    #: Its own words name a subject that figures of its unit may have.
    has_subject: bool
    own_text: str = field(init=False)
    #: It is some of those named behind it ("three of the unicorns").
    portion: bool = field(init=False)
    #: It is a percentage of those named before ("12 percent of them").
    share: bool = field(init=False)
    #: It is a part of what was counted before ("13 of them", "of which 2,000").
    part: bool = field(init=False)
    #: It points back: its sentence has a pronoun for a subject, or its own words say "this index".
    pointing: bool = field(init=False)
    #: So many each year: what comes, not what there is.
    yearly: bool = field(init=False)
    _near: dict[int, Seen] = field(init=False)
    _within: dict[int, Seen] = field(init=False)

    def __post_init__(self) -> None:
        text, base, mention = self.scene.sentence.text, self.scene.sentence.start, self.mention
        start, number, end = mention.start - base, mention.number - base, mention.end - base
        self.own_text = self.scene.own_text(self.index)
        self.portion = mention.unit is Unit.COUNT and bool(_PART_BEHIND.match(text, end))
        self.share = mention.unit is Unit.PERCENT and bool(_PART_BEHIND.match(text, end))
        self.part = self.portion or bool(_PART.search(text[max(0, start - 60) : start], of=text))
        if self.part and mention.unit is Unit.PERCENT and self._beyond_whole(start):
            self.part = False
        if mention.unit in _MONEY and _ALONE.search(text, max(0, start - 60), start):
            self.part = True
        self.pointing = self.scene.pronoun or bool(_POINTS.search(self.own_text, of=self.scene.sentence.text))
        if mention.unit is Unit.PERCENT and _DEFINITE.fullmatch(text, 0, start):
            self.pointing = self.pointing or bool(_DEFINITE_END.match(text, end))
        self.yearly = mention.unit is Unit.COUNT and _yearly(text, number, end + 12)
        self._near = {a: seen for a, seen in self.whole.items() if seen.where in _OWN}
        self._within = {a: seen for a, seen in self.whole.items() if seen.where == "clause" or seen.where in _OWN}

    def _beyond_whole(self, start: int) -> bool:
        """A share "of which" is more than the whole before: of some of those, no part of it ("92% of files, at the centre 97%")."""
        text, base = self.scene.sentence.text, self.scene.sentence.start
        found = _PART.search(text[max(0, start - 60) : start])
        at = max(0, start - 60) + found.start() if found else 0
        before = [m for m in self.scene.mentions if m.end - base <= at]
        since = (m.value for m in self.scene.mentions[: self.index + 1] if m.end - base > at and m.unit is Unit.PERCENT)
        return bool(before) and before[-1].unit is Unit.PERCENT and any(v > before[-1].value for v in since)

    def near(self, atoms: frozenset[int]) -> Seen | None:
        """A whole phrase of these meanings among the figure's own words."""
        return _strongest(self._near, atoms)

    def within(self, atoms: frozenset[int]) -> Seen | None:
        """The strongest whole phrase of these meanings in the figure's clause."""
        return _strongest(self._within, atoms)

    def of_another_rank(self, entry: Entry) -> bool:
        """A relative clause ranks what stands before it, and that is no name of the index ("its exports, which it ranked second")."""
        base, text = self.scene.sentence.start, self.scene.sentence.text
        at = self.mention.start - base
        found = _RELATIVE_RANK.search(text, max(0, at - 60), at)
        heads = frozenset(a for form in entry.forms for a in form[0].atoms)
        named = (h for h in self.scene.hits if found and found.start() - 14 <= h.end - base <= found.start())
        return found is not None and all(heads.isdisjoint(h.atoms) for h in named)

    @property
    def adding(self) -> bool:
        """So many more are to come ("5,000 more engineers")."""
        text, base = self.scene.sentence.text, self.scene.sentence.start
        return bool(_MORE_OF.match(text, self.mention.number - base))

    def led_astray(self, adjective: Seen, entry: Entry) -> bool:
        """An adjective before the number that stands with a noun of its own ("the new list of 10 technologies")."""
        start, end = adjective.hit.end, self.mention.start
        heads = frozenset(a for form in entry.forms for a in form[0].atoms)
        between = (h for h in self.scene.hits if start <= h.start < end)
        return end - start > 1 and all(heads.isdisjoint(h.atoms) for h in between)

    def of_later(self, seen: Seen) -> bool:
        """The phrase stands among the own words of a later figure, behind the end of this one's clause."""
        base, own = self.scene.sentence.start, self.scene.own
        at = seen.hit.start - base
        return at > self.mention.end - base and any(low <= at < high for low, high in own[self.index + 1 :])

    def of_other(self, seen: Seen) -> bool:
        """The phrase is what another figure counts, and this one has a noun of its own ("144 are done, 9 overdue tasks are not")."""
        at = seen.hit.start
        others = (m for m in self.scene.mentions if m is not self.mention and m.unit is Unit.COUNT)
        return (
            self.mention.unit is Unit.COUNT
            and bool(self.mention.noun)
            and any(m.number < at <= m.end + 1 for m in others)
        )

    @property
    def shared_out(self) -> bool:
        """It is what the figure just before is a share of ("half of the 1,410 tasks")."""
        last = self.scene.mentions[self.index - 1] if self.index else None
        gap = (
            self.scene.sentence.text[
                last.end - self.scene.sentence.start : self.mention.start - self.scene.sentence.start
            ]
            if last
            else ""
        )
        return bool(SHARE_OF.fullmatch(gap))

    @property
    def out_of_next(self) -> bool:
        """It is money out of the sum that the next figure says ("62 trillion of the 95 trillion set aside")."""
        following = self.scene.mentions[self.index + 1 : self.index + 2]
        base, text, mention = self.scene.sentence.start, self.scene.sentence.text, self.mention
        if not following or mention.unit not in _MONEY or following[0].unit is not mention.unit:
            return False
        smaller = mention.value < following[0].value
        return smaller and bool(SHARE_OF.fullmatch(text, mention.end - base, following[0].start - base))

    @property
    def of_open(self) -> bool:
        """It is a share of the figure just before ("58 trillion, a third of it")."""
        last = self.scene.mentions[self.index - 1] if self.index else None
        base = self.scene.sentence.start
        shared = _OF_IT.match(self.scene.sentence.text, self.mention.end - base)
        if last is None or not shared or self.mention.unit is not Unit.PERCENT or last.unit is Unit.PERCENT:
            return False
        return len(self.scene.sentence.text[last.end - base : self.mention.start - base]) < 24

    @property
    def worldwide(self) -> bool:
        """It is said to be among all the world."""
        return bool(_WORLDWIDE.match(self.scene.sentence.text, self.mention.end - self.scene.sentence.start))

    def regional(self, atoms: frozenset[int]) -> bool:
        """It is a rank among fewer than the world."""
        return self.mention.unit is Unit.RANK and not self.worldwide and self.near(atoms) is not None

    @property
    def sized(self) -> bool:
        """It is the size of a class ("deals above $50 million")."""
        at = self.mention.start - self.scene.sentence.start
        bounded = self.mention.comparator in (Comparator.GTE, Comparator.GT, Comparator.LT, Comparator.LTE)
        return (
            bounded
            and self.mention.unit in _MONEY
            and bool(_SIZED.search(self.scene.sentence.text, max(0, at - 50), at))
        )

    @property
    def tallied(self) -> bool:
        """It may be a province's: the text is about one, or what is counted is named in front ("the number of start-ups reached")."""
        if self.scene.local or _CITY.search(self.own_text):
            return True
        at = self.mention.start - self.scene.sentence.start
        return bool(_TALLIED.search(self.scene.sentence.text, max(0, at - 90), at))

    @property
    def owned(self) -> bool:
        """It is what one of a kind has ("an operator with a minimum of 20,000 stations")."""
        at = self.mention.start - self.scene.sentence.start
        return self.mention.comparator in (Comparator.GTE, Comparator.GT) and bool(
            _OWNED.search(self.scene.sentence.text, max(0, at - 60), at)
        )

    @property
    def compared(self) -> bool:
        """So many times what another place has ("11.3 times that of Viet Nam")."""
        return bool(_COMPARED.match(self.scene.sentence.text, self.mention.end - self.scene.sentence.start))


def _yearly(text: str, start: int, reach: int) -> bool:
    """So many each year is said up to `reach`, its last words perhaps behind it."""
    found = _YEARLY.search(text, start)
    return found is not None and found.start() < reach


def _strongest(seen: dict[int, Seen], atoms: frozenset[int]) -> Seen | None:
    strongest = None
    for atom in atoms:
        one = seen.get(atom)
        if one is not None and (strongest is None or one.weight > strongest.weight):
            strongest = one
    return strongest


def subject_of(mention: QuantityMention, said: Said, whole: dict[int, Seen], heads: frozenset[int]) -> bool:
    """The figure's own words name something that figures of its unit speak of (`heads`), its base left out."""
    if mention.unit is Unit.COUNT and said.noun and not said.generic:
        return True
    low, high = said.base_span
    return any(
        seen.where in _OWN and not seen.hit.base and not low <= seen.hit.start < high
        for atom, seen in whole.items()
        if atom in heads
    )


def score(form: tuple[Group, ...], sight: Sight, entry: Entry) -> Candidate | None:
    """How well the form's words speak for the figure: 0..1 and a little more for forms of more words; None: not at all."""
    total = weights = 0.0
    spoken: list[Seen] = []
    length, weakest = 0, 2.0
    words = sight.whole if entry.decoy else sight.seen
    inherited = beside = head_inner = False
    for position, group in enumerate(form):
        allowed = _REACH["^" if sight.pointing and not group.reach else group.reach]
        seen = None
        for atom in group.atoms:
            other = words.get(atom)
            if other is not None and other.where in allowed and (seen is None or _stronger(other, seen)):
                seen = other
        if seen is None or (position and seen.where == "sentence" and seen.weight < _FAINT):
            return None
        low, high = sight.said.base_span
        if entry.decoy and (sight.of_other(seen) or (position == 0 and low <= seen.hit.start < high)):
            return None
        if position == 0 and entry.decoy and seen.where not in _OWN and seen.hit.start > sight.mention.start:
            return None
        if position == 0 and not entry.decoy and seen.where == "sentence" and sight.of_later(seen):
            return None
        if position == 0:
            inherited, head_inner = seen.where in _FAR, seen.hit.inner
            if sight.mention.unit is Unit.COUNT and not entry.decoy and not _counted(sight, seen, len(form)):
                return None
        weight = 2.0 if position == 0 else 1.0
        total += weight * seen.weight
        weights += weight
        if seen.where not in _FAR:
            weakest = min(weakest, seen.weight)
        beside = beside or seen.where in _OWN
        length = max(length, len(seen.text))
        spoken.append(seen)
    if _contradicted(sight, entry, weakest):
        return None
    if head_inner:
        total -= 0.04
    value = total / weights + 0.07 * (len(form) - 1) + 0.002 * min(length, 30)
    evidence = tuple(f"{seen.text} ({seen.where} {seen.weight:.2f})" for seen in spoken)
    return Candidate(entry.id, value, evidence, entry.decoy, inherited, beside)


def _stronger(one: Seen, other: Seen) -> bool:
    """It speaks more strongly, at equal strength by more words, else by standing first."""
    if one.weight != other.weight:
        return one.weight > other.weight
    return (len(one.text), -one.hit.start) > (len(other.text), -other.hit.start)


def _contradicted(sight: Sight, entry: Entry, weakest: float) -> bool:
    """Words that the metric is never said with stand by the figure; a count's own noun outweighs what a comma parts from it."""
    against = sight.near(entry.against)
    if against is None or sight.of_other(against):
        against = sight.within(entry.against)
        clause = against is not None and against.where == "clause" and not sight.of_other(against)
        return clause and against is not None and against.weight >= weakest
    if sight.mention.unit is not Unit.COUNT:
        return True
    if against.text.lower() in _ADJECTIVES and (
        against.hit.start > sight.said.noun_end or sight.led_astray(against, entry)
    ):
        return False
    base = sight.scene.sentence.start
    if _SUMMED.search(sight.scene.sentence.text, 0, sight.mention.start - base):
        return False
    s, e, start, end = (x - base for x in (against.hit.start, against.hit.end, sight.mention.start, sight.mention.end))
    return sight.scene.strength(min(e, end), max(s, start)) < 2


def _repeats(noun: str, head: Seen) -> bool:
    """The counted word only says the subject's again ("số doanh nghiệp công nghệ số là 80.000 doanh nghiệp")."""
    said, subject = f" {noun.lower()} ", f" {head.text.lower()} "
    inside = subject.startswith(said) or subject.endswith(said) or subject in said
    return head.where in ("beside", "clause") and inside


def _counted(sight: Sight, head: Seen, groups: int) -> bool:
    """The head is what the number counts: the words behind it, or, where none are, those that it leans on."""
    if sight.mention.rule == "out-of-tasks":
        return True
    if sight.portion and groups < 2 and head.hit.start - sight.mention.end < 14:
        return False
    following = sight.scene.mentions[sight.index + 1 : sight.index + 2]
    if (
        following
        and not sight.mention.earlier
        and following[0].unit is Unit.COUNT
        and following[0].number < head.hit.start
        and head.where != "noun"
    ):
        return False
    if sight.said.noun and _repeats(sight.said.noun, head):
        return True
    if sight.said.noun and not sight.said.generic:
        return head.where == "noun" or (
            head.where == "beside" and sight.mention.end <= head.hit.start < sight.said.noun_end
        )
    return head.where in _OWN or not sight.part
