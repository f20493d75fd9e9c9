"""Who reckons the figures of a sentence, and what hangs on a value that is reckoned: growth on it, its share of a plan."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.cue.fact import PRELIMINARY
from monitor.extract.cue.word import Cue
from monitor.extract.members import ANY_MONEY, PERCENT
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

#: ", estimates of the statistics office show": said of the whole sentence.
TOLD_AS: Final = {
    "en": Parted(
        rf", [^,.;\d]{{3,60}} (?:estimates|estimated)(?=[,.]|$)|(?:,|^| -)(?: the| an?| preliminary| initial| official| early| first)* (?:estimates?|forecasts?|projections?|{PRELIMINARY})\b[^.;,]{{0,110}}\b(?:shows?|says?|suggests?|indicates?)\b|according to (?:the |preliminary |initial |official |\w+'s )*(?:estimates?|forecasts?|projections?)\b",
        re.I,
    ),
    "vi": Parted(
        r"(?<!và )(?<!còn )(?<!nhưng )theo (?:số liệu |kết quả |con số |một số )*(?:chính thức )?(?:ước tính|dự báo|sơ bộ)(?!\w)",
        re.I,
    ),
}
#: Lenders and agencies: whatever stands behind their name in a sentence on a time to come is a forecast.
_LENDERS: Final = r"(?:IMF|International Monetary Fund|World Bank|ADB|Asian Development Bank|OECD|AMRO|Fitch|Moody's|S&P|HSBC|Standard Chartered|UOB|Ngân hàng Thế giới|Quỹ Tiền tệ Quốc tế|Ngân hàng Phát triển châu Á)"
#: And those who study markets, some of which also plan for themselves: a forecast is what they say of them.
_HOUSES: Final = (
    rf"(?:{_LENDERS}|Google|Temasek|Bain|McKinsey|Boston Consulting Group|BCG|Statista|IDC|Gartner|Ericsson|GSMA|PwC|Deloitte|KPMG|Oxford Economics|JLL|CBRE|Savills|"
    r"Momentum Works|Research and Markets|Mordor Intelligence|Frost & Sullivan|Euromonitor|Nielsen\w*|Kantar|Opensignal)"
)
_E_CONOMY: Final = r"e-Conomy SEA(?: 20\d\d)?"
#: "According to Google, it will invest US$2 billion": what one does oneself is no forecast.
_OWN_DOING: Final = (
    r"(?:invest|build|spend|hire|recruit|open|train|lend|provide|fund|support|launch|commit|pay|donate)\b"
)
_OWN_DOING_VI: Final = r"(?:đầu tư|xây|tuyển|chi|mở|tài trợ|hỗ trợ|cho vay|đào tạo|cấp|rót|dành|triển khai)(?!\w)"


def _forms(*forms: str, flags: int = 0) -> tuple[Prefiltered, ...]:
    """Each form by itself: a text has the words of few of them, and to try all at each letter is dear."""
    return tuple(Prefiltered(form, flags) for form in forms)


_PREDICTED: Final = {
    "en": _forms(
        r"\b(?:expected|forecast|projected|set|seen|poised|predicted|likely) to [^;]{3,200}, (?:a|an|the|its|their|his) (?:[\w'-]+ ){0,4}(?:report|study|survey|research|paper|outlook)(?: (?:by|of|from) [^;]{3,120}?)? (?:showed|shows|said|says|found|finds)\b",
        r", [^,.;\d]{3,70}\b(?:predicts?|predicted|forecasts?|projects?|projected|reckons?)(?: (?:on|in) [\w' ]{1,40})?(?:\W*$|;)",
        r"\b(?:report|study|survey|forecast|outlook) (?:by|of|from) [^,.;\d]{3,60}\b(?:says?|said|expects?|estimates|believes?|reckons)\b",
        r"\b(?:projects|project|projected|forecasts?|predicts?|predicted|foresees?|foresaw|reckons?) (?:that )?[^,.;\d]{3,70}\b(?:will|would)\b",
        r"\b(?:authors|researchers|analysts|economists|consultants),? (?:think|believe|reckon|expect|say)\b",
        rf"\b(?:{_HOUSES}|[Ee]conomists?|[Aa]nalysts?|[Ff]orecasters?)(?:(?: and| &|,) [A-Z][\w&]{{1,24}}){{0,4}}(?:, (?:whose|which|who) [^,;]{{3,80}},)?(?: (?:polled|surveyed|interviewed|quoted|contacted) by [A-Z]\w+)? (?:said|says|say)\b",
        r"\b(?:believes?|reckons?|thinks?|(?:is|are|was|were|remains?) (?:confident|convinced|certain|optimistic))(?: that)? (?:[\w'&]+ ){1,9}will\b",
        r"\bwill\b[^;]{3,200}, (?:an?|the|its) (?:[\w'’-]+ ){0,4}(?:report|study|survey|outlook)(?: (?:by|of|from) [^;]{3,120}?)? (?:forecasts?|predicts?|projects?|estimates?|expects?)\b",
        rf"\bwill\b[^;]{{3,200}},? according to (?:the |an? )?(?:[\w'’&-]+ ){{0,6}}?(?:reports?|study|survey|outlook|projections?|forecasts?|[Ee]conomists?|[Aa]nalysts?|{_HOUSES})\b",
        rf"\b(?:[Aa]ccording to|[Rr]esearch by) (?:the |an? )?(?:[\w'’&-]+,? ){{0,6}}?(?:{_HOUSES}|{_E_CONOMY})\b[^;]{{0,150}}\bwill (?!(?:also |therefore |then )?{_OWN_DOING})",
        rf"(?:{_HOUSES}|{_E_CONOMY})\b(?:'s)? (?:[\w'’-]+ ){{0,4}}(?:reports?|study|survey|outlook|index)\b[^;]{{0,40}}\b(?:says?|said|finds|found|shows?|estimates?|puts?)\b[^;]{{0,120}}\bwill\b",
        rf"\bwill\b[^;]{{3,200}}, (?:the )?(?:latest )?{_E_CONOMY}\b",
        r"\bwill\b[^;]{3,200}, (?:an?|the) (?:[\w'’-]+ ){0,3}(?:study|survey|research|report|paper|outlook)(?: (?:by|of|from) [^;]{3,120}?)? (?:showed|shows|said|says|found|finds|suggests?|concludes?|reckons?)\b",
        r"\b(?:report|study|survey|outlook)\b[^;]{0,120}\b(?:headline|finding|conclusion|message|upshot|gist|bottom line) is (?:that )?[^;]{3,120}\bwill\b",
        r"\bwill\b[^;]{3,200}, [^,.;\d]{3,70}\bestimates\W*$",
        r"\b[Ii]n (?:the |its |their )?[\w'’ -]{2,40}['’] ?s? (?:view|opinion|judge?ment|estimation|reckoning|eyes|scenario|model|books?)\b[^;]{0,120}\bwill\b",
        r"\b(?:will|would)\b[^;]{3,200}, (?:said|says?|reckons?|reckoned|thinks?|believes?|predicts?) (?:the |its |their )?(?:[\w'’-]+ ){0,3}?(?:authors|analysts?|economists?|consultants?|researchers|forecasters?|brokers|report|study|survey|outlook)\b",
        r"\b(?:If|Unless|[Ss]hould|[Pp]rovided) [^.;]{3,70}, (?:[\w'&]+ ){1,9}will (?!be (?:fined|entitled|required|eligible|exempt|refunded|paid))",
        r"\b(?:[Bb]y|[Aa]ccording to|[Oo]n) [^,.;\d]{0,60}\b(?:calculations?|reckoning|modelling|arithmetic)\b[^;]{0,120}\bwill\b",
        r"\b[Dd]emand (?:[\w'’-]+ ){0,7}will (?!be met)",
    ),
    "vi": _forms(
        r"theo dự báo",
        r"(?<!\w)theo (?:tính toán|phân tích|mô hình|ước tính)(?!\w)[^.;\d]{0,110}(?<!\w)sẽ(?!\w)",
        r"(?<!\w)nhu cầu(?!\w)[^.;,\d]{0,60}(?<!\w)sẽ (?!được đáp ứng)",
        rf"[Tt]heo [^.;,\d]{{0,50}}(?:{_HOUSES}|{_E_CONOMY})[^.;]{{0,120}}(?<!\w)sẽ (?!{_OWN_DOING_VI})",
        r", [^,.;\d]{3,60} dự báo(?:\W*$|;)",
        rf"(?<!\w)(?:ngân hàng|tổ chức|hãng|chuyên gia|giới phân tích|nhà kinh tế|công ty chứng khoán|định chế|nhóm nghiên cứu|các nhà phân tích)(?!\w)[^.;\d]{{0,40}}(?<!\w)(?:cho rằng|nhận định|đánh giá|tính toán)(?!\w)[^.;\d]{{0,80}}(?<!\w)sẽ (?!được|phải|bị|{_OWN_DOING_VI})",
        r"(?<!\w)(?:tin|tin tưởng|tự tin|tin rằng|lạc quan)(?!\w)[^.;]{0,60}(?<!\w)sẽ(?!\w)",
        r"(?<!\w)nếu [^.;]{3,60}, [^.;]{0,50}(?<!\w)sẽ (?!được|phải|bị|không)",
        flags=re.I,
    ),
}
#: So much of a text is its beginning.
_BEGINNING: Final = 400
_FORESEEN: Final = lazy(r"forecast|projection|dự báo", re.I)
#: "Preliminary compilation shows that", "on the same provisional basis", "theo kết quả biên soạn sơ bộ": all that is said behind it.
BASIS: Final = Prefiltered(
    rf"\b{PRELIMINARY}\b"
    r"|(?:kết quả|số liệu|tính toán|con số|báo cáo|thống kê|biên soạn)(?: \w+){0,3} (?:sơ bộ|ban đầu|ước tính)(?!\w)|(?:ước tính|tính toán|thống kê|theo số) sơ bộ(?!\w)"
    # "Sơ bộ năm 2025 cho thấy A chiếm 8%; B chiếm 5%", "estimates for 2025: Hanoi 17%, Hue 15%", "ước tính nhờ vậy, ...".
    r"|(?:^|, |; )sơ bộ (?:cho |của )?(?:năm|quý|tháng|\d+ tháng)[^,;.]{1,24} cho thấy(?!\w)|(?<!\w)ước tính (?:cho |của )?(?:năm|quý|tháng|\d+ tháng)[^,;.:]{1,30}(?::| cho thấy)"
    r"|\bestimates (?:for|of) (?:19|20)\d\d[^,;.:]{0,24}(?::| (?:show|put|suggest|have it)\b)"
    r"|(?<!\w)ước tính(?: rằng)?,? (?:nhờ|với|do|bằng|nếu|khi|từ khi|kể từ khi|sau khi|qua) [^,;.\d]{3,70}, |\b(?:estimate[sd]?|reckon(?:s|ed)|calculate[sd]?) that,? (?:thanks to|because of|with|by|owing to|if|when|once|after|since) [^,;.\d]{3,70}, "
    # "Ước tính riêng việc nộp qua mạng giúp tiết kiệm": of the one thing alone.
    r"|(?<!\w)ước tính(?: rằng)?,? (?:chỉ |chỉ tính |tính |nếu tính )?riêng(?! (?:đã|quý|năm|tháng)) (?=[^,;.\d]{6})",
    re.I,
)
#: Those whose word on a year to come is a forecast.
_FORECASTER: Final = Prefiltered(
    rf"\b(?:[Ww]e (?:see|lift|cut|raise|keep|expect|project|introduce|pencil|look for)|[Oo]ur (?:\w+ ){{0,3}}(?:call|baseline|model|base case|scenario)|{_LENDERS}|[Ee]conomists?|[Aa]nalysts?)\b|\b(?:puts?|sees?|pegs?) (?:[A-Za-z']+ ){{1,4}}at (?:between |about |around |some |over |nearly )?$|\b(?:puts?|pegs?|sees) (?:[\w']+ ){{0,3}}growth (?:in|for) (?:20\d\d |next year )?(?:at )?$|\breckons? with $|\b(?:models?|simulations?|baseline|scenarios?)\b[^.;\d]{{0,40}}\b(?:yields?|gives?|points? to|produces?|arrives? at|shows?|has|puts)(?: [a-z]+){{0,3}} $|\b(?:sees?|saw|ha[sd]) (?:the )?(?:[A-Z]\w+ ?|[a-z]+ ){{1,3}}(?:growing|expanding|rising|reaching|falling|slowing|hitting|shrinking)(?: (?:by|at|to|about|around|some|over|only))* $|\b(?:shortage|shortfall|deficit|lack|undersupply|oversupply|glut)s? (?:of (?:about |around |some |over |up to |nearly )?)?$|(?<!\w)(?:thiếu|thiếu hụt|hụt|dư thừa)(?: (?:khoảng|hơn|tới|ít nhất|đến|gần))? $|(?<!\w)[Mm]ô hình(?!\w)[^.;\d]{{0,40}}(?:cho kết quả|cho thấy|cho ra)(?!\w)[^.;\d]{{0,40}}$|\bha(?:s|ve|d) (?:it|them|[A-Z]\w+(?: [A-Z]\w+)?|growth|inflation|output|the [a-z]+(?: [a-z]+)?) at (?:(?:about|around|some|over|nearly) )*$|\bcrystal balls?\b|chuyên gia kinh tế|(?<!\w)(?:[Nn]ếu|[Vv]ới|[Cc]ứ)(?: (?:cứ|chỉ|vẫn))?(?: (?:giữ|duy trì|tiếp tục|theo))?(?: (?:được|vững|nguyên))?(?: (?:đà|tốc độ|nhịp độ|xu hướng))(?: tăng(?: trưởng)?)? (?:này|hiện tại|hiện nay|như hiện nay|đó|ấy|như vậy)(?!\w)"
)
#: "UOB projects 6.9 percent", "for which they project $99 billion": a verb, as no number stands right behind projects.
PROJECTS: Final = Prefiltered(
    r"(?<!\d )(?<!\bof )(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\bthese )\bprojects? (?:(?:growth|expansion|an? (?:gain|rise|increase)) of )?(?:about |around |some |only |just |nearly |over |between |at least |more than )*$"
    r"|\b(?:looks?|seems?) like (?:(?:topping|reaching|hitting|passing|exceeding|crossing|surpassing|ending at|coming to|coming in at|growing|rising|falling) )?(?:(?:by|to|about|around|some|nearly|over|between|more than) )*$"
    r"|\b(?:is|are|was|were|looks?|seems?) (?:now |all |already )*(?:bound|destined|headed|heading|set) for (?:(?:an?|about|around|some|nearly|over|record|between|at least|more than) )*$"
)
#: "May swell to", "might yet come to": of a time to come.
_MAY: Final = lazy(
    r"\b(?:may|might|could)(?: (?:well|yet|even|soon|eventually|then))? (?!(?:not|only|have|be)\b)[a-z]+ (?:to )?(?:(?:as much as|as many as|some|about|around|nearly|over|more than|between|up to) )*$"
)
#: "Parliament has approved VND95 trillion for science in 2026".
_GRANTS: Final = Prefiltered(
    r"\b(?:[Pp]arliament|National Assembly|[Gg]overnment|[Cc]ouncil|lawmakers|deputies|[Bb]udget) (?:has |have |had |plan )?(?:approved|allocated|allotted|allots|passed|granted|earmarked|earmarks|set aside|sets aside|budgeted|approves|provides)\b|\b(?:[Cc]ity|[Pp]rovince|[Ss]tate|[Cc]apital|[Mm]inistry|It|HCMC|Hanoi|Hà Nội|[A-Z]\w+ [A-Z]\w+) (?:has |have |had )?(?:reserved|earmarked|set aside|allocated)\b|(?:Quốc hội|Chính phủ|HĐND|[Hh]ội đồng nhân dân|[Nn]gân sách|[Dd]ự toán)[^,.;\d]{0,40} (?:thông qua|phê duyệt|quyết định|phân bổ|bố trí|cấp)(?!\w)"
)
_WILL: Final = frozenset({"will", "should", "sẽ", "set to"})
_AT_LEAST_OR_MOST: Final = frozenset({Comparator.GTE, Comparator.LTE})
#: What is still to be given.
_TO_GIVE: Final = lazy(
    r"(?<!\w)(?:dự toán|sẽ|phải|cần|nên|kế hoạch|phương án|đề xuất|đề nghị|dự kiến|yêu cầu|giao|bảo đảm|đảm bảo|chỉ tiêu|mục tiêu|phấn đấu|ưu tiên|tiếp tục|nếu)(?!\w)",
    re.I,
)
#: "Kinh phí bố trí cho khoa học năm 2025 là": money that has been given out, and how much it is.
_MONEY_GIVEN: Final = lazy(
    r"(?:kinh phí|vốn|nguồn lực|nguồn|ngân sách|tiền|khoản|mức|mức chi)(?: (?:đã|được|đã được|nhà nước|thực tế|tỉnh|thành phố|địa phương))* $",
    re.I,
)
_IT_IS: Final = lazy(
    r"(?<!\w)(?:là|đạt|ở mức|dừng ở|chỉ có|được)(?: (?:chỉ|mới|gần|hơn|khoảng|mức|trên|xấp xỉ|ngót|tổng cộng))* $"
)
_CHANGES: Final = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.TIMES})
#: "..., tăng 9%", "and equals 51 per cent of the plan".
_GROWS: Final = lazy(
    r"(?<!\w)(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp|vượt|nhích)(?!\w)[^.;\d]{0,24}$"
    r"|\b(?:up|down|rise|increase|growth|gain|drop|fall|decline|jump|rose|rising|grew|growing|increased|fell|climbed|expand(?:ed|ing)|(?:more|less|higher|lower|larger|smaller|bigger) by)\b[^.;\d]{0,24}$",
    re.I,
)
#: "The remaining 5.7 per cent", "phần còn lại, 5,7%": of the same reckoning.
_REST: Final = lazy(
    r"\b(?:the|another|a) remaining (?:\w+ )?$|\b[Tt]he (?:rest|remainder)(?:, (?:or|some|about)?| (?:is|was|makes up|made up|accounts for|accounted for|amounts to))? ?$"
    r"|(?<!\w)(?:phần|số|t[ỷỉ] lệ) còn lại,?(?: (?:là|chiếm|khoảng|tức|hay))* $",
    re.I,
)
_GREATER: Final = lazy(
    r"(?: \w+){0,1} (?:more|less|higher|lower|larger|smaller|bigger|better|worse|above|below|up|down) (?:than|on|from|that|the)\b|(?: a)? (?:increase|rise|gain|growth|jump|drop|fall|decline)\b"
)
_OF_PLAN: Final = lazy(
    r"(?: of| on| so với)?(?: (?:the|its|this|whole))?(?:(?: annual| yearly| full-year| year's| \w+'s| 20\d\d){0,2} (?:plan|target|estimate|goal)\b| (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu))"
)
#: The next sentence goes on with the value ("The sum is 21 percent larger", "So với cùng kỳ, quy mô này tăng 13%").
_GOES_ON: Final = lazy(
    r"\W*(?:(?:The (?:sum|figure|total|amount|value|number|result|turnover|revenue|size|growth|increase|rise)|This|That|It|These|They|The (?:remaining|rest|remainder)|Compared (?:with|to)|Against|Year on year)\b"
    r"|(?:(?:Con số|Mức|Quy mô|Kết quả|Kim ngạch|Doanh thu|Giá trị|Tổng|Tốc độ|Số)(?: \w+){0,2} (?:này|đó|ấy|trên)|(?:Mức|Tốc độ) (?:tăng|giảm)(?: trưởng)?(?: (?:so với|là|đạt|tương đương|bằng))|(?:Phần|Số|Tỷ lệ) còn lại|So với|So cùng|Như vậy|Như thế|Tính ra)(?!\w))"
)

#: "...; a year earlier growth was", "...; quý I/2025, mức tăng là": growth of another time hangs on nothing.
_SAME_TIME: Final = r"[,(;] ?(?:trong khi |còn )?cùng (?:kỳ|quý|tháng)(?: năm (?:trước|ngoái|20\d\d))?,? (?:\w+ )?(?:tăng|giảm|đạt|là|chỉ)(?!\w)"
OF_THE_SAME_TIME: Final = lazy(_SAME_TIME, re.I)
_OF_ANOTHER_TIME: Final = lazy(
    rf"{_SAME_TIME}|; (?:còn |riêng |trước đó,? |while |but |and )?(?:(?:vào |trong )?(?:quý|năm|tháng|cùng kỳ|\d+ tháng|nửa đầu năm)(?!\w)|(?:in|for|over) (?:the )?(?:\w+ ){{0,4}}(?:19|20)\d\d\b|a year (?:earlier|before)|the (?:year|quarter) before|(?:in )?the same (?:period|quarter))",
    re.I,
)


def reckoned(sentence: Sentence, lang: str) -> FigureKind | None:
    """The kind that whoever told the sentence gives its figures: what is estimated, or forecast."""
    told, bits = TOLD_AS[lang], sentence.line.bits
    if told.bit & bits and (found := told.search(sentence.text, bits)):
        return FigureKind.FORECAST if _FORESEEN.search(found.group()) else FigureKind.ESTIMATE
    return None


def predicts(text: str, lang: str) -> bool:
    """Somebody predicts what the text says."""
    return any(form.search(text) for form in _PREDICTED[lang])


def wills(said: Cue, text: str) -> bool:
    """The word is "will", or tells what something will need."""
    word = text[said.start : said.end].lower()
    return word in _WILL or (word.startswith("cần") and text.endswith("sẽ ", 0, said.start))


#: "Luxshare says it will need 15,000 more workers", "thị trường sẽ cần thêm": what is needed is foreseen.
_NEEDS: Final = lazy(r"(?i:will (?:also |therefore |then )?need(?! to\b))|sẽ cần(?! phải\b)")


#: Those who plan for what they need.
_AUTHORITY: Final = lazy(
    r"(?:\b(?:province|city|country|nation|government|ministry|state|Viet ?nam)|(?<!\w)(?:tỉnh|thành phố|bộ|sở|chính phủ|cả nước|nước ta|việt nam))\W*$",
    re.I,
)


def will_need(said: Cue, text: str) -> bool:
    """The word tells what will be needed, which none who plans says of himself."""
    at = said.start - len("sẽ ") if text.startswith("cần", said.start) else said.start
    return at >= 0 and _NEEDS.match(text, at) is not None and _AUTHORITY.search(text, 0, at) is None


def foresees(text: str, at: int, lang: str) -> bool:
    """What the sentence says at the offset of a time to come is what somebody foresees, no aim."""
    return bool(_FORECASTER.search(text, 0, at)) or _MAY.search(text, 0, at) is not None or predicts(text, lang)


def budgeted(mention: QuantityMention, when: str, text: str, at: tuple[int, int]) -> bool:
    """The amount is granted for a year to come. `at`: from where its own words begin to the figure."""
    return when == "future" and mention.unit in ANY_MONEY and bool(_GRANTS.search(text, *at))


def given(said: Cue, mention: QuantityMention, text: str, start: int) -> bool:
    """The cue right before the figure, at `start`, tells what has been given for a year that runs ("năm 2026 tỉnh bố trí 1.315
    tỷ đồng"), and nothing that it is still to be given."""
    if mention.unit not in ANY_MONEY or mention.comparator in _AT_LEAST_OR_MOST:
        return False
    if text[said.start : said.end].lower() != "bố trí":
        return False
    if text.endswith("đã ", 0, said.start):
        return True
    if 0 <= start - said.end < 12:
        return not _TO_GIVE.search(text)
    number = start + mention.number - mention.start
    told = _MONEY_GIVEN.search(text, 0, said.start) and _IT_IS.search(text, said.end, number)
    return told is not None and not _TO_GIVE.search(text, 0, start)


def foretells(text: str, sentences: Sequence[Sentence], lang: str) -> bool:
    """The first paragraph reports what somebody predicts ("..., a study projects")."""
    bits, first = 0, sentences[0].paragraph
    for sentence in sentences:
        if sentence.paragraph != first or sentence.start >= _BEGINNING:
            break
        bits |= sentence.line.bits
    lead = text[:_BEGINNING].split("\n", 1)[0].strip()
    return any(form.bit & bits and form.plain.search(lead) for form in _PREDICTED[lang])


#: "14.5 per cent of GDP, with the core sectors alone providing 8.7 per cent": a part of it.
_PROVIDES: Final = lazy(
    r",? (?:with|of which|trong đó|với) [^,;.\d]{3,60}? (?:providing|contributing|supplying|accounting for|making up|generating|adding|giving|provid(?:ed|es)|contribut(?:ed|es)|suppli(?:ed|es)|made up|makes up|đóng góp|chiếm)(?: (?:some|about|just|only|nearly|over|more than|around|khoảng|gần|hơn))* $"
)


def hangs(unit: Unit, text: str, since: int, start: int, end: int) -> bool:
    """The figure at `start` to `end` is growth on the value before it, which ends at `since`, or its share of a plan."""
    if unit not in _CHANGES or _OF_ANOTHER_TIME.search(text, since, start):
        return False
    if unit is PERCENT and _PROVIDES.search(text, since, start):
        return True
    if _REST.search(text, max(since, start - 40), start):
        return True
    if _OF_PLAN.match(text, end) or _OF_PLAN.search(text, max(since, end - 24), end):
        return True
    return bool(_GROWS.search(text, since, start) or _GREATER.match(text, end))


def hung_before(mention: QuantityMention, sentence: Sentence) -> bool:
    """The sentence begins with the value that the one before told, and the figure is growth on it or its share of a plan."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    return bool(_GOES_ON.match(sentence.text)) and hangs(mention.unit, sentence.text, 0, start, end)


def follows_than(sentence: Sentence, start: int, than: Prefiltered) -> bool:
    """What the figure that starts at `start` is compared with stands before it as its measure ("than 12 per cent").
    `than` is spelt in small letters."""
    if not than.bit & sentence.line.bits:
        return False
    return than.plain.search(sentence.line.lower[max(0, start - 46) : start]) is not None
