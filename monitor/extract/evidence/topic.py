"""What a text goes on about: figures told before that one without a subject of its own comes back to."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.companion import CHANGES, PART, levels_of, usual
from monitor.extract.evidence.decide import in_range
from monitor.extract.evidence.elsewhere import of_the_survey, of_title, titled_rank
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import has_grower, light
from monitor.extract.evidence.modified import for_another, names_another, of_some
from monitor.extract.evidence.named_first import names_first
from monitor.extract.evidence.teller import told_again
from monitor.extract.evidence.told import Told, of_whom
from monitor.extract.evidence.turn import RECENT
from monitor.extract.lexicon import Vocabulary
from monitor.extract.members import COUNT, MONEY, PERCENT, PERCENTAGE_POINT, PLACES, RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

_RANKS: Final = frozenset({RANK, PLACES})
_AIMED: Final = Prefiltered(
    r"\b(?:targets?|goals?|ambitions?|objectives?|milestones?|aim(?:s|ing)?|nhắm|mục tiêu|chỉ tiêu|phấn đấu)\b"
    r"|\b(?:resolution|strategy|plan|programme|roadmap|decision)(?: \d[\w/-]*)? (?:asks? for|calls? for|wants?|demands?|requires?|provides? for)\b"
    r"|(?:^|[.;] )\W*To (?:reach|hit|get to|come to|meet|achieve) |\b(?:plan|forecast) for (?:this|next|the|20\d\d)\b|\bshort of the\b|\bfar from the\b"
    r"|(?<!\w)(?:nghị quyết|chiến lược|kế hoạch|đề án|quyết định|chương trình)(?: số)?(?: \d[\w/-]*)? (?:yêu cầu|đặt|đề ra|đặt ra|đòi hỏi|muốn)(?!\w)|(?<!\w)kế hoạch (?:của )?(?:năm )?(?:20\d\d|nay|tới) là|(?:^|[.;] )\W*để đạt(?!\w)|(?<!\w)(?:bộ|chính phủ|sở|tỉnh|ngành) (?:dự kiến|kỳ vọng|phấn đấu) (?:sẽ )?đạt(?!\w)",
    small=True,
)
_ANAPHORA: Final = small(
    r"^\W*the (?:increase|rise|gain|decline|fall|drop)(?: (?:on|over|from)\b| (?:is|was)\b)|"
    r"\b(?:it|its|this|that|such|they|the (?:share|ratio|rate|figure|proportion|goal|target|number|count|level|total|index|rank|ranking|latter|former|speed|market|sum|amount|tally|size|volume)|(?:own|rival|separate|other) (?:count|tally|estimate|calculation)|"
    r"target|goal|ambition|objective|figure|year before|previous|earlier|con số|t[ỷỉ] lệ|t[ỷỉ] trọng|mức|mục tiêu|chỉ tiêu|trước đó|năm ngoái|năm trước|chỉ số|thứ hạng|số này|dòng (?:tiền|vốn)|lượng vốn|phần đóng góp|inflows?|xếp|đứng|tốc độ|average|mean|trung bình|bình quân|dự báo|hiện tại|hiện nay|hiện có|than now|sees|predicts|forecasts|expects)\b",
)
#: Who sets a goal speaks of what the paragraph is about, whatever parts were told between.
_AUTHORITY: Final = Prefiltered(
    r"\b(?:wants?|demands?|asks? for|calls? for|requires?|sees|forecasts?|predicts?|projects|sticks? to|sets? the bar|lays? down|envisages?|prescribes?|looks? for|relies on|insists on|sights? (?:is|are) set|sets? its sights|puts the (?:bar|goal))\b"
    r"|(?<!\w)(?:yêu cầu|đòi hỏi|đặt ra|đề ra|quy định|dự báo|kỳ vọng|giao|đặt mức|ấn định|đặt đích)(?!\w)"
)
#: "HSBC expects 7.5 per cent".
FORETOLD: Final = Prefiltered(
    r"\b(?:World Bank|International Monetary Fund|Asian Development Bank|IMF|ADB|HSBC|UOB|OECD|AMRO|MUFG|Nomura|Maybank|Fitch(?: Ratings)?|Moody's|S&P(?: Global)?|Oxford Economics|Capital Economics|[Ss]tandard Chartered|economists|analysts|forecasters|lenders?|banks?|fund|brokerage|(?:rating|ratings) agency)\b[^,;.]{0,40}\b(?:sees?|saw|expect(?:s|ed)?|forecast(?:s|ed)?|foresees?|foresaw|predict(?:s|ed)?|project(?:s|ed)?|pencill?ed in|puts?)\b"
    r"|(?<!\w)(?:Ngân hàng Thế giới|Quỹ Tiền tệ Quốc tế|Ngân hàng Phát triển châu Á|WB|IMF|ADB|HSBC|UOB|OECD|AMRO|Standard Chartered|giới phân tích|chuyên gia|tổ chức)(?!\w)[^,;.]{0,40}(?:dự báo|kỳ vọng|cho rằng|đưa ra mức)"
)
#: "Quang Ninh led the table with 98.2 percent", "dẫn đầu là Quảng Ninh với 98,2%": in what was told just before.
_LEADS: Final = Prefiltered(
    r"\b(?:led|leads|tops|topped|heads|headed) (?:the (?:table|list|rankings?|league|country|nation|pack|field|way|group|class)|with)\b|\b(?:was|were|came|comes|is|are|finished|ranked) (?:first|last|bottom|top)(?: of the (?:table|list|class|league))?,? (?:at|with|on)\b|\b(?:(?:far|well|comfortably|clearly) (?:ahead|in front) of|ahead of) (?:all |every )?(?:the )?(?:other|rest)\b[^,;.\d]{0,50}\b(?:with|at|on)\b"
    r"|(?<!\w)(?:dẫn đầu|đứng đầu|đứng nhất|đứng cuối|xếp cuối|đứng chót|cao nhất|thấp nhất)(?: (?:cả nước|bảng|toàn quốc|danh sách|khu vực|là|vẫn|thuộc về))*(?: [^,;.\d]{2,30})? (?:với|đạt|ở mức)(?!\w)",
    small=True,
)
#: A share that is spoken of again is no growth told between.
_SHARED: Final = Prefiltered(
    r"\b(?:the|this|that|its|their) (?:share|ratio|proportion|percentage)\b|(?<!\w)t[ỷỉ] (?:lệ|trọng)(?! tăng)(?!\w)",
    small=True,
)
#: "The authority predicts they will make up more than half": what was told last.
_THEY: Final = Prefiltered(r"\bthey (?:will|would|could|may|might|should|are|were|make|made|account|stood|reach)")
#: The size of the same, in another currency.
_SIZED_AGAIN: Final = Prefiltered(
    r"\b(?:the|this) (?:market|sector|industry|sum|total|tally|trade|economy)\b|(?<!\w)(?:thị trường|quy mô|con số) (?:này|đó|cả nước|chung|lên|đạt|sẽ|có thể|dự kiến)(?!\w)",
    small=True,
)
#: "Số có phòng thí nghiệm riêng còn ít hơn: 7%": others than those told of.
_NEW_GROUP: Final = lazy(
    r"\W*(?:Số (?:có|đăng ký|được|đã|đang|sử dụng|biết|nộp|tham gia|không|chưa|người|doanh nghiệp)|Those (?:with|who|that|having)|Firms (?:with|that)|People (?:with|who))(?!\w)"
)
#: "The largest, at $60 million": one of those that the sum was of.
_ONE_OF_ALL: Final = lazy(r"\b(?:largest|biggest|smallest|single|median|typical)\b|(?:lớn|nhỏ|cao) nhất")
#: "Da Nang has 1,200 so far", "chín tháng tăng 7,8%": a place or time set beside what was told of the whole.
_PLACED: Final = lazy(
    rf"\W*[{CAPITALS}][\w.]+(?: [{CAPITALS}][\w.]+){{0,3}} (?:alone |now |already |hiện |nay |đến nay |mới |đã )*(?:has|had|counts?|is at|was at|reached|stands at|comes? in at|có|đạt|ở mức|là) "
    r"|\W*(?:Tính chung |Cả |Trong |Riêng )*(?:(?:\w+ )?\w+ tháng|[Qq]uý [IVX]+|[Nn]ăm nay|[Nn]ửa (?:đầu )?năm|[Nn]ăm 20\d\d)[^,;.\d]{0,20},? (?:GDP |kinh tế )?(?:ước |đã )?(?:tăng|đạt|là) "
    r"|(?:For|Over|In) the (?:full year|whole year|year as a whole|nine months|first (?:half|quarter|nine months))\b"
)
#: "A year earlier only 2.2% was spent": the same is told of another time.
_THEN: Final = lazy(
    r"\W*(?:(?:A|One|Two|Three|Five|Ten) years? (?:ago|earlier|before|back|previously)|(?:Last|The previous|The) year(?: before| earlier)?|In (?:19|20)\d\d|Back in (?:19|20)\d\d|Năm (?:ngoái|trước|liền trước|19\d\d|20\d\d)|(?:Một|Hai|Ba|Năm|Mười) năm (?:trước|sau)|Cùng kỳ(?: năm (?:trước|ngoái))?|Trước đó)\b,?"
)
#: What sets goals.
_SETS_GOALS: Final = lazy(
    r"\b(?:Resolution|Politburo|Government|Decision|Strategy|strategy|plan|goal|target|aim|bar|threshold|minimum|deadline|by 20\d\d|by the end of (?:the|this) decade|in 20\d\d)\b|(?<!\w)(?:[Nn]ghị quyết|Bộ Chính trị|Chính phủ|[Qq]uyết định|[Cc]hiến lược|mục tiêu|chỉ tiêu|đích|yêu cầu|tối thiểu|đến năm 20\d\d|cuối thập kỷ|năm 20\d\d)(?!\w)"
)


#: "Official data for earlier years", "Số liệu các năm trước".
_EARLIER_YEARS: Final = small(
    r"[^,;.\d]{0,30}\b(?:earlier|previous|past|preceding|prior|other) years\b|[^,;.\d]{0,30}(?<!\w)năm (?:trước|qua|khác)(?!\w)",
)
#: "Hà Nội đạt 17,4%", "The lowest was Dien Bien with": places again behind a list of them.
_PLACES_AGAIN: Final = lazy(
    rf"\W*(?:Thấp|Cao) nhất là [{CAPITALS}]|\W*The (?:lowest|highest) (?:was|is) [A-Z]"
    rf"|\W*(?:(?:Tỉnh|Thành phố|TP\.?) )?(?!Năm|Tháng|Trong|Theo|Tuy|Nếu)[{CAPITALS}][\w.]+(?: [{CAPITALS}][\w.]+){{0,3}} (?:itself |alone |only |chỉ |mới |hiện )*(?:đạt|là|ở mức|có|stood at|stands at|reached|was at|is at|has|had|was|is) (?:\w+ )?(?=\d)"
)


def _in_list(last: Told, figure: FigureContext) -> bool:
    """It goes on with a list of lines, or with the places of the list."""
    if not last.line:
        return False
    return of_whom(figure) or _PLACES_AGAIN.match(figure.context.sentence.text) is not None


def carried(entry: Entry, why: str) -> Link:
    """The link of a figure that carries another's metric."""
    return Link(metric=entry.id, score=0.7, confidence=0.65, evidence=(why,))


#: "The office, which counts less, gives a share of 13.2 per cent": of the same, whoever counts.
_A_RATIO: Final = Prefiltered(
    r"\ban? (?:[a-z]+ )?(?:ratio|share|proportion|percentage) of(?: (?:about|around|only|just|over|nearly|some|less than|more than))*  ",
    small=True,
)


class _Words:
    """What the figure's own words say of what they come back to, looked at when asked."""

    def __init__(self, figure: FigureContext) -> None:
        self.figure, self.sentence = figure, figure.context.sentence
        self._lower: str | None = None

    @property
    def lower(self) -> str:
        """They in lower case."""
        if self._lower is None:
            self._lower = self.figure.context.own_lower(self.figure.index)
        return self._lower

    def say(self, pattern: Prefiltered) -> bool:
        """They have what the pattern finds in lower case."""
        return pattern.bit & self.sentence.line.bits != 0 and pattern.plain.search(self.lower) is not None

    def write(self, pattern: Prefiltered) -> bool:
        """They have what the pattern finds, capitals and all."""
        return pattern.bit & self.sentence.line.bits != 0 and pattern.plain.search(self.figure.own_text) is not None

    def back(self) -> bool:
        """They go back to what was told."""
        return _ANAPHORA.search(self.lower) is not None

    def counts_again(self) -> bool:
        """They tell of "a share", whose it is was told."""
        return self.figure.mention.unit is PERCENT and not self.figure.change and self.say(_A_RATIO)

    def over_parts(self) -> bool:
        """They speak of the whole, whatever parts were told last."""
        return self.write(_AUTHORITY) or _PLACED.match(self.sentence.text) is not None


def _of_its_own(figure: FigureContext, words: _Words) -> bool:
    """Its words name something else than what was told."""
    text, lang, unit = figure.own_text, figure.context.lang, figure.mention.unit
    if of_some(figure) or (unit in MONEY and not figure.has_subject and for_another(figure)):
        return True
    if figure.pointing or (not figure.has_subject and (words.counts_again() or told_again(figure))):
        return False
    if not light(text, lang, 2 if unit is COUNT else 1) or _NEW_GROUP.match(text):
        return True
    if not figure.has_subject and (names_another(figure) or _of_whom_it_names(figure, words)):
        return True
    if unit in MONEY and _ONE_OF_ALL.search(text):
        return True
    if unit in MONEY and not light(text, lang, 0) and not words.back() and not words.write(_AUTHORITY):
        return True
    if figure.change and has_grower(figure.context):
        return True
    return (unit is PERCENT or unit in MONEY) and not figure.change and figure.of_told


def _of_whom_it_names(figure: FigureContext, words: _Words) -> bool:
    """It is a share, and its English sentence begins with a noun or a name that is no place ("Toyota lost 2%")."""
    if figure.mention.unit is not PERCENT or figure.context.lang != "en" or words.say(FORETOLD):
        return False
    return names_first(figure)


def _of_years_before(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Told | None:
    """What the title names, where the sentence goes on with it for the years before."""
    if not figure.pointing or not _EARLIER_YEARS.match(figure.context.sentence.line.lower):
        return None
    levels = [t for t in told[-RECENT:] if t.mention.unit is figure.mention.unit and not t.mention.change]
    return of_title(levels, figure, words)


#: "The office expects the ratio to reach 14.5%", paragraphs after it was told.
_RATIO: Final = Prefiltered(
    r"\b(?:the|this|that) (?:ratio|share|proportion)\b(?! of)|(?<!\w)t[ỷỉ] (?:lệ|trọng) (?:này|đó|ấy|nói trên)(?!\w)",
    small=True,
)


def of_a_ratio(figure: FigureContext) -> bool:
    """ "The share was 19.6%": it goes on with a share, not with the growth that was told behind that."""
    if figure.mention.unit is not PERCENT or figure.change:
        return False
    context = figure.context
    return (
        _RATIO.bit & context.sentence.line.bits != 0
        and _RATIO.plain.search(context.own_lower(figure.index)) is not None
    )


def spoken_of(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Told | None:
    """What the text goes on about: the last figure of the same unit in this paragraph or the two before; a change that
    stands alone takes the last level that it may change."""
    own = _Words(figure)
    if told and figure.mention.unit is PERCENTAGE_POINT and (level := _nearing(told, figure)) is not None:
        return level
    if not told or _of_its_own(figure, own):
        return None
    plainly = _did(told, figure) or _of_years_before(told, figure, words) or titled_rank(told, figure, words)
    plainly = plainly or of_the_survey(told, figure)
    if plainly is not None:
        return plainly
    unit = figure.mention.unit
    aimed = own.say(_AIMED)
    foretold = unit is PERCENT and own.write(FORETOLD)
    known_before = unit is COUNT or unit in _RANKS or aimed or foretold or figure.pointing or _in_list(told[-1], figure)
    changes = unit in CHANGES or (figure.pointing and figure.change)
    if changes and (known_before or own.back()) and (level := _level_told(told, figure)) is not None:
        return level
    known_before = known_before or own.counts_again() or (unit is PERCENT and own.say(_LEADS))
    return _last_alike(told, figure, words, own, aimed=aimed, foretold=foretold, known_before=known_before)


def _last_alike(
    told: Sequence[Told], figure: FigureContext, words: Vocabulary, own: _Words, *, aimed: bool, foretold: bool,
    known_before: bool,
) -> Told | None:  # fmt: skip
    """The last figure that speaks of what this one may go on about. `known_before`: its words say that it was told of."""
    unit, paragraph = figure.mention.unit, figure.context.sentence.paragraph
    shared = not figure.change and (own.say(_SHARED) or own.counts_again())
    again = unit in MONEY and own.say(_SIZED_AGAIN)
    ratio = of_a_ratio(figure)
    unlikely: Told | None = None
    aside: Told | None = None
    for other in reversed(told[-RECENT:]):
        gap = paragraph - other.paragraph
        if gap > (2 if figure.pointing or unit in _RANKS or aimed or foretold else 1) or (
            gap > 0 and not known_before and not own.back()
        ):
            break
        alike = other.mention.unit is unit or (again and other.mention.unit in MONEY)
        if not alike or other.regional or _aside(other, words) or (shared and other.mention.change):
            continue
        if other.part and unlikely is None and not figure.pointing and not figure.change:
            aside = aside or other
            continue
        known = words.by_id.get(other.link.metric or "")
        if unlikely is not None and not _kindred(unlikely, other, words):
            return unlikely
        grows = known is not None and known.says == "growth"
        if ratio and (other.mention.change or grows):
            unlikely = unlikely or other
            continue
        if aimed and (other.mention.change or grows) != figure.change:
            unlikely = unlikely or (other if known is not None and grows and usual(figure, known) else None)
            continue
        if known is None:
            if ratio and aimed and not gap and other is told[-1]:
                return unlikely  # "The loan ratio fell to 26.9 percent. It aims to bring the ratio down to 25".
            if aimed or foretold or again or (not gap and own.over_parts() and not own.write(_THEY)):
                continue
            return unlikely
        if usual(figure, known):
            return other
        if not aimed or in_range(known, figure.mention):
            unlikely = unlikely or other
    return unlikely or aside or (_titled_share(told, figure, words) if unit is PERCENT and not figure.change else None)


#: "In 2022, 1,400 did", "1,400 had": what those told last do.
_DID: Final = lazy(
    r" (?:of (?:them|these|those) )?(?:did|do|does|had|has|have|were|are)(?: so| too| then)?(?=[.,;:)]|\W*$)"
)


def _did(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The part told last, where it says of so many only that they did."""
    text, end, last = figure.context.sentence.text, figure.mention.end - figure.context.sentence.start, told[-1]
    if last.mention.unit is not figure.mention.unit or not last.part or not last.link.metric:
        return None
    near = last.paragraph == figure.context.sentence.paragraph
    return last if near and _DID.match(text, end) is not None else None


def _titled_share(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Told | None:
    """The share that the title names and was told not long ago, where the figure's words come back to "the ratio"."""
    if not of_a_ratio(figure):
        return None
    return of_title([t for t in told if t.mention.unit is PERCENT and not t.mention.change], figure, words)


#: "We would have to add three points each year", "still 11 points short": of the level just told.
_NEARS: Final = lazy(
    r"\b(?:add(?:s|ed|ing)?|improv(?:e|es|ed|ing)|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|put(?:s|ting)? on|gap|short(?:fall)?|bridg(?:e|es|ed|ing)|to go|away from|close[sd]?|lift(?:s|ed|ing)?|rais(?:e|es|ed|ing)|advance[sd]?|fall(?:s|ing)? (?:short|behind))\b"
    r"|(?<!\w)(?:tăng thêm|thêm|cộng thêm|nâng thêm|còn thiếu|thiếu|khoảng cách|còn cách|cách đích|bù|nhích)(?!\w)",
    re.I,
)


def _nearing(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The share told last in the paragraph, where the sentence says by how many points it must move and names none itself."""
    last = told[-1]
    if last.mention.unit is not PERCENT or last.mention.change or not last.link.metric or figure.index:
        return None
    near = last.paragraph == figure.context.sentence.paragraph
    return last if near and not figure.has_subject and _NEARS.search(figure.own_text) else None


def _level_told(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The last level of the paragraph that the change may be of; "the sum" may open the next one."""
    wanted = levels_of(figure)
    last = next((t for t in reversed(told[-3:]) if t.mention.unit in wanted), None)
    apart = figure.context.sentence.paragraph - last.paragraph if last else 0
    return last if apart <= (1 if wanted is MONEY or figure.pointing else 0) else None


def _kindred(growth: Told, other: Told, words: Vocabulary) -> bool:
    """The two speak of one subject, or the second of none: a growth and the level that grows."""
    entries = [words.by_id.get(t.link.metric or "") for t in (growth, other)]
    heads = [frozenset(a for form in e.forms for a in form[0].atoms) for e in entries if e]
    return len(heads) < 2 or not heads[0].isdisjoint(heads[1])


def _aside(told: Told, words: Vocabulary) -> bool:
    """It speaks of a known part of a metric, or of what was told before: the text comes back to the whole."""
    if told.link.evidence == PART:
        return True
    best = told.link.candidates[0] if told.link.candidates else None
    entry = words.by_id.get(best.id) if best and best.decoy and told.link.metric is None else None
    return bool(entry and entry.part_of)


def once_more(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The last figure of the paragraph, where the sentence says the same of another time and names no subject itself."""
    last = told[-1] if told and not figure.index else None
    if last is None or last.mention.unit is not figure.mention.unit or not last.link.metric:
        return None
    sentence = figure.context.sentence
    near = last.paragraph == sentence.paragraph and _THEN.match(sentence.text) is not None
    return last if near and light(figure.own_text, figure.context.lang, 1) else None


def aimed_at(told: Sequence[Told], figure: FigureContext, words: Vocabulary) -> Entry | None:
    """The metric, told before, among whose known goals the value is."""
    goal = figure.mention.unit, figure.mention.value
    if goal not in words.goals or not _SETS_GOALS.search(figure.own_text):
        return None
    for other in reversed(told):
        known = words.by_id.get(other.link.metric or "")
        if known is not None and goal in known.goals:
            return known
    return None


def pointed_back(told: Sequence[Told], figure: FigureContext) -> Told | None:
    """The figure that gave a number its counted words ("The figure for 2024 was 18,500")."""
    last = told[-1] if told and figure.mention.rule == "pointed-back" else None
    same = last is not None and last.paragraph == figure.context.sentence.paragraph and last.mention.unit
    return last if same is figure.mention.unit and not names_another(figure) else None
