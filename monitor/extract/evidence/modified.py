"""Words of the figure's own that name others than those told of before: a kind of its own ("textile firms"), a subject
("nurses stood at 18"), some of those ("in the health sector"), or what so many do ("some 61 percent export")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import carries, light
from monitor.extract.evidence.nothing_else import SAYING
from monitor.extract.evidence.view import END, START, WHERE, Seen, written
from monitor.extract.members import PERCENT
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

#: The word before a counted noun, where it is no verb ("investors wrote cheques"), and what before a noun makes no kind.
_BEFORE_NOUN: Final = lazy(
    r"(?:^\W*|\b(?:[Tt]he|[Oo]f|[Aa]n?|[Aa]nd|or|[Ii]n|[Ff]or|[Bb]y|[Aa]mong|[Ii]ts|[Tt]heir|[Oo]ur|to|from|[Ww]ith|had|has|have|hundred|thousand|million|billion|than) |[\d,;:(] ?)([^\W\d_][\w'’-]*) $"
)
#: What the English nouns end with that may be counted, earned or spent; how far before them a modifier is looked for.
_NOUNS: Final = "s", "revenue", "turnover", "spending"
_REACH: Final = 48
#: What no word that makes a kind ends with.
_NO_MODIFIER: Final = "ed", "ly", "s", "'", "’"
_NO_KIND: Final = frozenset(
    "total combined overall annual yearly gross net aggregate tech technology technological innovative vietnamese "
    "hundred thousand million billion dozen such these those all any other others our his her new active operating "
    "registered existing local domestic homegrown home-grown national foreign-invested operational functioning fewer "
    "many several additional extra further same when where which who while if because since but so not no among "
    "within under without against like including via through into onto has have had help helps let lets allow allows "
    "encourage encourages support supports makes make give gives says said".split()
)
#: Of those told of, where nothing before it says of which ones.
_TRADE: Final = frozenset({"industry", "sector", "trade"})
#: What follows a Vietnamese noun without making it another kind.
_BEHIND_NOUN: Final = lazy(r" ([^\W\d_]+)(?= |[,.;:)]|$)")
_NO_KIND_VI: Final = frozenset(
    "này đó ấy kia trên nói như loại dạng thuộc đang có hoạt đăng thành được bị do từ với và hoặc hay lẫn cùng mà "
    "nào khác mới hiện đều cũng vẫn còn chỉ mỗi cho để bằng theo vào ra lên xuống so giữa quanh ngoài bên trong tại "
    "ở hồi suốt của cả toàn khắp thực đã sẽ tăng giảm đạt vượt chạm cán là ước khoảng hơn gần chưa không cần phải nên tham "
    "nộp ghi mang đem thu kiếm nhà kể tính chiếm năm tháng quý đến tới các những thì nay ngoái trước sau kỳ hết tiếp rồi lần lượt nửa "
    "đây nước số nhằm đóng góp tạo làm việc ta mình họ nữa đầu cuối thứ đứng xếp nhờ qua khi nếu vì tuy nhưng song".split()
)


def of_another_kind(head: Seen, entry: Entry, figure: FigureContext) -> bool:
    """The noun `head` of the figure's own sentence has a modifier, so that what was said before of such nouns is not
    said of these ("textile firms", "doanh nghiệp dệt may")."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    if head[WHERE] != "noun" and head[START] >= figure.mention.end:
        return False  # What is said of those counted, as "overseas" is, is no counted noun.
    if figure.context.lang == "en":
        at = head[START] - base
        last = text[: max(0, at - 1)].rpartition(" ")[2]
        if last.lower() in _TRADE:
            # "Industry revenue", "textile industry revenue": which trade it is stands before that.
            at -= len(last) + 1
            last = text[: max(0, at - 1)].rpartition(" ")[2]
        if not text.endswith(_NOUNS, 0, head[END] - base) or _makes_no_kind(last):
            return False
        before = _BEFORE_NOUN.search(text, max(0, at - _REACH), at)
        if before is None or _makes_no_kind(before[1]):
            return False
        # A name tells where or whose they are; the first word of a sentence may be any.
        plain = before[1][0].islower() or not text[: before.start(1)].strip()
        return plain and not _of_entry(before.start(1) + base, entry, figure)
    behind = _BEHIND_NOUN.match(text, head[END] - base)
    if behind is not None and behind[1] == "ngành":
        # "Doanh thu ngành đạt", "doanh thu ngành dệt may": which trade it is stands behind that.
        behind = _BEHIND_NOUN.match(text, behind.end())
    if behind is None or behind[1][0].isupper() or head[END] < figure.mention.start <= behind.start(1) + base:
        return False
    return behind[1] not in _NO_KIND_VI


def _makes_no_kind(word: str) -> bool:
    """The word before an English noun is no modifier, or one that says nothing of which ones they are."""
    return word.endswith(_NO_MODIFIER) or word.lower() in _NO_KIND or carries(word.lower())


#: What only says that somebody earned.
_EARNS: Final = frozenset(
    (
        *(
            "earn",
            "earns",
            "earned",
            "brought",
            "brings",
            "fetched",
            "fetches",
            "generated",
            "grossed",
            "thu",
            "kiếm",
            "bán",
        ),
        *("brought in", "brings in", "took in", "raked in", "thu về", "thu được", "mang về", "đem về", "kiếm được"),
        "bán được",
    )
)
_BRINGS: Final = lazy(r" (?:mang lại|đem lại|tạo ra|mang về|đem về|bring(?:s|ing)?|brought|generat(?:es|ed|ing)) $")
#: By language: who earned, right before the verb.
_EARNER: Final = {
    "en": lazy(
        r"(?:^\W*|[,;:] |\b(?:and|but|while|whereas) )(?:[Ii]n (?:19|20)\d\d,? )?(?:(?:[Tt]he|[Aa]n?|[Aa]lso) )*((?!(?:is|are|was|were|has|have|had|will|would|may|can|could|should|now|then|to|expects?|expected|hopes?|plans?|which|that|who)\b)[A-Za-z][\w'’ -]{2,50}?) (?:(?:alone|also|now|have|has|had|will|would|already) )*$"
    ),
    "vi": lazy(
        r"(?:^\W*|[,;:] |(?<!\w)(?:và|còn|nhưng|trong khi|thì) )(?:(?:[Cc]ác|[Nn]hững|[Mm]ột|[Mm]ỗi|[Rr]iêng|[Tt]oàn|[Cc]ả) )*((?!(?:sẽ|đã|đang|dự kiến|ước|có thể|đặt)(?!\w))[^\W\d][^,;:.\d]{1,50}?) (?:(?:đã|đang|sẽ|ước|cũng|còn|chỉ|mới|này|đó|ấy) )*$"
    ),
}
#: "Khu này đáp ứng 6.000 chỗ làm việc và mang lại": of the verb before as well.
_EARNER_TOO: Final = lazy(
    r"(?:^\W*|[,;:] )(?:(?:[Cc]ác|[Nn]hững|[Mm]ột|[Rr]iêng|[Tt]oàn|[Cc]ả) )*([^\W\d]\w*(?: [^\W\d]\w*){0,2})(?: (?:này|đó|ấy))? (?:dự kiến|sẽ|đã|có thể|đang)(?!\w)[^,;:]{3,70} và $"
)
#: Who may be those told of before: the last word of an English subject, the first ones of a Vietnamese one.
_ANY_EARNER_EN: Final = frozenset(
    "industry industries sector sectors firm firms company companies enterprise enterprises business businesses market "
    "group groups field fields segment segments trade players makers exporters country nation economy customers clients "
    "buyers markets orders contracts deals exports sales services products".split()
)
_ANY_EARNER_VI: Final = (
    "ngành", "lĩnh vực", "thị trường", "doanh nghiệp", "công ty", "tập đoàn", "hãng", "đơn vị", "khu vực", "nhóm", "mảng",
    "nước", "quốc gia", "khối", "tổng", "nền kinh tế", "kinh tế", "phân khúc", "nhà mạng", "nhà sản xuất", "khách hàng", "đơn hàng", "hợp đồng",
    "dịch vụ", "sản phẩm",
)  # fmt: skip


#: "Doanh thu mà các đơn vị này đem về", "these firms brought home": those told of before.
_THOSE_TOLD: Final = lazy(r"(?<!\w)(?:này|đó|ấy|nói trên|trên)$|\b(?:these|those|such|the same)\b")


def earned_by_another(head: Seen, figure: FigureContext) -> bool:
    """The phrase is a verb whose own subject is none of those told of before ("cà phê mang về 7 tỷ USD")."""
    text, lang = figure.context.sentence.text, figure.context.lang
    at = head[START] - figure.context.sentence.start
    if written(head).lower() not in _EARNS:
        # "Khu này mang lại doanh thu": whose revenue it is the verb's subject says.
        brings = _BRINGS.search(text, max(0, at - 20), at)
        if brings is None:
            return False
        at = brings.start() + 1
    found = _EARNER[lang].search(text, max(0, at - 80), at) or _EARNER_TOO.search(text, max(0, at - 110), at)
    if found is None:
        return False
    who = found[1]
    if _THOSE_TOLD.search(text[found.start(1) : at].rstrip()):
        return False
    if not text[: found.start(1)].strip() and not who.split(" ", 1)[0].isupper():
        # The first word of a sentence is written like a name.
        who = who[0].lower() + who[1:]
    if light(who, lang, -2 if lang == "en" else -4):
        return False
    if lang == "vi":
        return who[0].islower() and not who.startswith(_ANY_EARNER_VI)
    last = who.rsplit(" ", 1)[-1]
    return last[0].islower() and last not in _ANY_EARNER_EN


def _of_entry(at: int, entry: Entry, figure: FigureContext) -> bool:
    """Words that speak for the metric stand there."""
    atoms = {atom for form in entry.forms for group in form for atom in group.atoms}
    return any(start <= at < end and not atoms.isdisjoint(word.atoms) for start, end, word, _ in figure.context.hits)


#: "It spent 400 trillion dong on roads", "cho giao thông": what else it is for; no time, and none who only receive it.
_FOR: Final = lazy(
    r" (?:(?:a|this|each|last|that) year )?(?:on|for) (?!this\b|these\b|that\b|those\b|it\b|them\b|such\b|the\b|all\b|each\b|every\b|both\b|which\b|a\b|an\b|average\b|total\b|revenue\b|value\b|sales\b|funding\b|its\b|their\b|ministr|provinc|local|research|science|technolog|innovation|digital)[a-z]"
    r"| (?:cho|vào)(?: các| việc| hoạt động)? (?!này|đó|ấy|năm|giai|kỳ|quý|tháng|các|những|mỗi|lĩnh|việc|bộ|tỉnh|thành|địa|cả|đến|tới|khoảng|hai|ba|toàn|nhà|doanh|khoa|công|chuyển|đổi|nghiên|mục|chương|nhiệm|ngân|người|dự án)[a-zđ]"
)


#: "Some 41 trillion is intended for investment", "400 tỷ đồng dành cho hạ tầng": to what so much of it goes.
_GOES_TO: Final = lazy(
    r"(?: \([^()]{3,40}\))? (?:(?:is|are|was|were|will be|would be|has been|have been) (?:meant|set aside|put aside|kept|spent|[a-z]+ed) (?:for|on|in|to)|(?:goes|go|went|flows?|flowed|(?:will|would|is to|are to) (?:go|flow)) (?:to|into|towards?)) "
    r"(?:[a-z]+ ){0,2}?(?!(?:this|these|that|those|it|them|such|all|each|every|both|which|an?|the|its|their|science|research|technolog\w+|innovation|digital|R&D|S&T)\b)[a-z]"
    r"|(?: \([^()]{3,40}\))? (?:sẽ |được )*(?:dành|dùng|chi|phân bổ)(?: để| cho| vào)+ (?!(?:này|đó|ấy|các|những|lĩnh|khoa|công|chuyển|đổi|nghiên|mục|nhiệm)(?!\w))[a-zđ]"
)
#: "Artificial intelligence alone receives", "Riêng trí tuệ nhân tạo được cấp": one thing of all that the money is for.
_ONE_OF_ALL: Final = lazy(
    rf"\W*(?P<en>[{CAPITALS}][{SMALLS}-]+(?: [{SMALLS}&-]+){{0,3}}) alone (?:(?:will|would|is to|are to|has|have|had) )?(?:gets?|got|receives?d?|takes?|took|is given|was given|are given|claims?|swallows?|absorbs?|accounts? for|costs?|eats? up)\b"
    rf"|\W*Riêng (?P<vi>(?!(?:năm|quý|tháng|tỉnh|thành|cả|trong|giai|nửa|ngân|ở|tại|tổng)(?!\w))[{SMALLS}]+(?: [{SMALLS}]+){{0,6}}?) (?:được|nhận|cần|chiếm|hưởng|tiêu|sẽ được|đã được)(?!\w)"
)


#: "Bố trí 1.860 tỷ đồng đầu tư 4 phòng thí nghiệm": what it builds or buys.
_BUILDS: Final = lazy(
    r"(?: \([^()]{3,40}\))? (?:để )?(?:đầu tư|xây|xây dựng|mua|mua sắm|nâng cấp|cải tạo|lắp đặt) (?!cho |vào |phát triển )[^\W_]"
)
#: What so many projects take, what a whole company earns, what is still to be earned.
_OF_OTHERS: Final = Parted(
    # "58 dự án với tổng kinh phí 9,7 tỷ đồng", "12 projects with funding of VND9.7 billion".
    r"\d (?:dự án|nhiệm vụ|đề tài|mô hình|doanh nghiệp|hợp đồng|chương trình)(?!\w)[^;.]{0,50} (?:với|có)(?: tổng)? (?:kinh phí|vốn|mức đầu tư|giá trị)(?: [^\W\d]\w*){0,3} $"
    r"|\d (?:[a-z-]+ ){0,2}(?:projects|tasks|models|firms|contracts|programmes)\b[^;.]{0,50} (?:with|worth|at)(?: a)?(?: total)?(?: of| funding of| cost of| budget of| value of| investment of)? $"
    # "Doanh thu năm 2026 của DDT đạt", "the group's total revenue".
    rf"|(?<!\w)[Dd]oanh (?:thu|số)(?: (?:thuần|hợp nhất|chung|cả năm|(?:trong )?(?:năm|quý|nửa|tháng)(?: [\dIV/]+)?))* của (?:tập đoàn|công ty|hãng|ngân hàng|doanh nghiệp này|[{CAPITALS}]\w*)(?: (?:sẽ|đã|năm \d+|có thể|dự kiến|ước))* (?:đạt|là|lên|ở mức|vượt|còn) $"
    r"|\b(?:[Tt]otal|[Nn]et|[Gg]roup|[Cc]onsolidated|[Oo]verall) (?:revenues?|sales|turnover)\b[^,;.\d]{0,40} $"
    # "Giá trị hợp đồng ký mới năm 2025 đạt", "New contracts reached".
    r"|(?<!\w)(?:[Gg]iá trị|[Tt]rị giá|[Ss]ố|[Dd]oanh số)(?: (?:các|những|của|tổng))* (?:hợp đồng|đơn hàng|đơn đặt hàng)(?!\w)[^,;.]{0,50} $|(?<!\w)(?:[Hh]ợp đồng|[Đđ]ơn hàng) (?:ký mới|mới ký|mới)(?!\w)[^,;.]{0,40} $"
    r"|\b(?:(?:[Nn]ew|[Nn]ewly signed|[Ss]igned|[Uu]nfilled|[Oo]utstanding) (?:[a-z]+ )?(?:contracts|orders|bookings)|[Oo]rder (?:books?|backlog)|[Bb]acklog|[Cc]ontract value|[Vv]alue of (?:[a-z-]+ ){0,3}(?:contracts|orders))\b[^,;.]{0,50} $"
)


def for_another(figure: FigureContext) -> bool:
    """The money is said to be for something, right behind it, or is what so many projects told before it take, what a whole
    company earns, or what its new contracts are worth."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    start, end = figure.mention.start - base, figure.mention.end - base
    if _FOR.match(text, end) or _BUILDS.match(text, end) or _GOES_TO.match(text, end):
        return True
    if (one := _ONE_OF_ALL.match(text, 0, start)) and not figure.context.named(
        figure.context.sentence.line, *one.span(one.lastgroup or 0)
    ):
        return True
    bits = figure.context.sentence.line.bits
    return bool(_OF_OTHERS.bit & bits and _OF_OTHERS.search(text, bits, max(0, start - 100), start))


#: "In the health sector", "Đối với hồ sơ đất đai": some of those that were told of, which a sentence begins with.
_SOME: Final = {
    "en": Prefiltered(
        r"\W*(?:But |And |Yet |Still, |However, )?(?:[Ii]n|[Ff]or|[Aa]mong|Within|Across|As for) (?:the )?((?:[a-z][\w-]+ ){1,3})"
        r"(?:sectors?|industry|fields?|areas?|firms|companies|enterprises|businesses|procedures|dossiers|people|workers|schools|hospitals|households|communes)(?:,| )"
    ),
    "vi": Prefiltered(
        r"\W*(?:(?:Riêng |Còn )?(?:[Tt]rong|[Ởở]|[Tt]ại|[Vv]ới|[Đđ]ối với)|Riêng|Còn)(?: các| những)? (?:(?:lĩnh vực|ngành|khối|nhóm|mảng|doanh nghiệp|hồ sơ|thủ tục|khu vực(?= (?:nông thôn|thành thị|đô thị))) |(?=nông thôn|thành thị|đô thị|vùng (?:sâu|xa|cao)))([^\W\d]+(?: [^\W\d]+){0,3}?)(?:, | (?=(?:mới|chỉ|đạt|là|t[ỷỉ] lệ|con số|mức) ))"
    ),
}
_ALL_OF: Final = frozenset(
    "này đó ấy trên nói kia cả toàn khác this that these those such all same whole other entire every".split()
)


def of_some(figure: FigureContext) -> bool:
    """The sentence begins with some of what was told of, so that its figure is of a part."""
    pattern = _SOME[figure.context.lang]
    sentence = figure.context.sentence
    if figure.index or figure.mention.unit is not PERCENT or not pattern.bit & sentence.line.bits:
        return False
    some = pattern.plain.match(sentence.text, 0, figure.mention.start - sentence.start)
    return some is not None and _ALL_OF.isdisjoint(some[1].split())


#: "Nurses stood at", "The number of nurses was": who or what else a sentence begins with.
_SUBJECT: Final = lazy(
    rf"\W*(?:[Tt]he (?:number|share|rate|proportion|density|ratio) (?:of|for) )?((?:[{CAPITALS}]?[a-z][a-z-]+ ){{0,2}}[{CAPITALS}]?[a-z][a-z-]+s(?: (?:in|of|from) [a-z]+)?) (?:now |also |alone |only |themselves |already )*"
    r"(?:(?:rose|grew|fell|increased|expanded|climbed|dropped|declined|gained|surged|jumped|shrank|advanced|slipped|edged up)(?: by)?|made up|makes? up|account(?:s|ed)? for|represent(?:s|ed)?|contributed?|drew|draws?|earned|earns?|number(?:ed|s)?|stood|stands?|were|are|was|is|came|totall?ed|totals?|averaged?|reached|hit|have|had|has)(?: (?:at|in at|to|about|around|some|nearly|over|only|just|more than|less than|fewer than))* $"
)
#: "The loss was put at", "A discount of": one thing that a sentence begins with, and who may do or say what so many percent are.
_ONE_THING: Final = lazy(
    r"\W*(?:(?:But|And|Yet|Still|Meanwhile),? )?(?:[Tt]he|[Aa]n?) ((?:[a-z][a-z-]+ )?[a-z][a-z-]+) (?:(?:now|also|alone|only|still|itself) )*(?:of|is|was|stood|stands|came|fell|rose|amounted|amounts|has been|will be|would be)(?: (?:put|set|at|in|to|only|just|about|around|some|nearly|over|almost|now|estimated|more|than|less))* $"
)
_ANY_THING: Final = frozenset(
    "share rate figure ratio proportion number level total target goal aim objective sum pace growth increase decrease rise fall gain drop decline "
    "gap distance average mean median result results estimate forecast projection outlook prediction expectation reading value count size score "
    "weight scale coverage penetration rank ranking bar mark threshold minimum maximum ceiling floor plan programme strategy resolution "
    "law decision requirement ambition promise pledge best worst highest lowest leader laggard answer reply truth difference change "
    "improvement progress contribution part portion slice rest remainder others capital city province region country nation world "
    "national nationwide overall global regional provincial official actual real new old revised preliminary provisional common general combined "
    "average corresponding comparable similar equivalent resulting exact precise true whole full entire final initial original "
    "index indicator percentage quota norm benchmark milestone year quarter month half period latest previous former latter second first third".split()
)
#: Who counts or is counted by, or what is counted: they are no subject that another metric has.
_NO_SUBJECT: Final = frozenset(
    "estimates forecasts projections predictions plans expectations statistics totals averages ratios numbers "
    "findings surveys reports counts provinces cities localities districts regions countries economies nations peers "
    "neighbours rivals women men experts analysts economists ministries agencies authorities offices sources records "
    "reserves places days weeks hours times thanks".split()
)
#: "Koreans have 90": those of a country have the same. "Technicians" are of none.
_PEOPLE: Final = lazy(r"\w+(?:(?<!c)ians|(?<!i)ans|ais|landers)")
#: "Some 61 percent export": what so many do, where the sentence begins with the number.
_FIRST: Final = lazy(
    r"\W*(?:(?:About|Some|Around|Nearly|Over|Only|Just|Another|A further|A|More than|Fewer than|Less than|Almost|Roughly|But|And|Yet|Still|Up to|At least) )*",
)
_DO: Final = frozenset(
    {"did", "does", "done", "doing", "said", "came", "come", "comes", "went", "made", "use", "used", "using"}
)
_PREDICATE: Final = lazy(
    r" (?:(?:are|is|were|was|have|had|has|been|also|now|still|already|then|never) )*([a-z]{3,}[a-z-]*)(?= |[,.;:]|$)"
)


#: "Dệt may chiếm 9%": a Vietnamese subject of more than one word, which is no name, with its verb.
_SUBJECT_VI: Final = lazy(
    rf"\W*([{CAPITALS}][^\W\d_]*(?: [{SMALLS}][^\W\d_]*){{1,3}}) (?:hiện |đã |mới |chỉ |cũng |thì )*(?:chiếm|đóng góp|đạt|là|được|nhận|thu hút|thu|ước tính)(?: (?:khoảng|gần|hơn|trên|tới))* $"
)
#: "Chi phí logistics ngốn", "Logistics eat up": what takes so much away is not what was told to make it.
_EATS_UP: Final = lazy(
    r"(?<!\w)(?:ngốn|tiêu tốn|tốn|nuốt|ăn|lấy)(?: (?:mất|hết|đi|tới|khoảng|gần|hơn|trên|chừng))* $"
    r"|\b(?:eat(?:s|en|ing)?|ate|swallow(?:s|ed|ing)?|gobbl(?:es?|ed|ing)|devour(?:s|ed|ing)?|drain(?:s|ed|ing)?)(?: (?:up|away|about|around|some|nearly|over|more|than|almost|as|much))* $"
)
#: So far before the figure that is said.
_VERB: Final = 40
#: "Năm 2025, nợ công bằng", "Theo bà, nợ công bằng": behind a time or a teller a subject has no capital.
_LED_SUBJECT_VI: Final = lazy(
    rf"\W*(?:(?:Theo|Với) [^,;.\d]{{2,40}}, )?(?:(?:[Tt]rong |[Đđ]ến |[Hh]ết |[Cc]uối )?[Nn]ăm (?:20\d\d|ngoái|nay),? )?(?:[Tt]ổng )?([{CAPITALS}{SMALLS}][{SMALLS}]*(?: [{SMALLS}]+){{1,2}}) (?:hiện |đã |mới |chỉ |cũng |vẫn |ước )*(?:bằng|tương đương|lên tới)(?: (?:khoảng|gần|hơn|trên|tới))* $"
)
#: "Chín tháng".
_TIMES: Final = frozenset({"tháng", "năm", "quý", "tuần", "ngày", "kỳ"})
#: What no other subject begins with: the same again, a time, a place, who speaks, or no noun.
_BEGINS_NONE: Final = frozenset(
    "thủ tỷ tỉ con mục chỉ mức kết trung bình dự ước thực hiện cả thành tỉnh cuối đầu năm quý tháng trước sau đến tới "
    "tính tổng giai cùng số kế nghị chính bộ cục quốc nước phần tốc thứ hết trong theo toàn giữa tuy nhưng còn riêng "
    "khi nếu để với tại ở qua từ mới nay lúc đây đó nó họ ta chúng một hai ba việt mặc dù do nhờ vì như điều việc kỳ "
    "lũy luỹ đóng vượt tăng giảm tức nghĩa đáng ngoài bên hơn gần khoảng địa vùng các những nhiều mỗi người hồ đích giá "
    "quy doanh lượng khối kim kinh ngân vốn thị nguồn thời mốc bước lần".split()
)


#: "Tỷ lệ vỡ khi vận chuyển nay chỉ còn": the share of something else.
_RATIO_OF: Final = lazy(
    r"\W*(?:(?:Tỷ|Tỉ) lệ|Mức) ([^\W\d_]+)(?: [^\W\d_]+){0,7}? (?:nay |hiện |hiện nay |đã |mới |vẫn )*(?:chỉ còn|còn|là|đạt|ở mức|giảm còn|giảm xuống|tăng lên|lên|xuống|dưới)(?: (?:khoảng|gần|hơn|trên|tới|mức|chỉ))* $"
)
_ITS_RATIO: Final = frozenset(
    "này đó ấy nói trên dưới chung tương của ở tại trong vào năm cả toàn theo thực bình trung hiện được đến tính cũng so cùng đúng mới "
    "chi đầu phủ phổ trên độ tối nền trưởng kỷ trần sàn quá kế mục nghị ngân còn là đạt nay cao thấp tăng giảm chỉ đã sẽ đang như quy hoàn giải số khu đóng".split()
)


def _is_subject(said: re.Match[str] | None) -> bool:
    """What is found there is a Vietnamese subject of its own, and none that comes back to what was told."""
    words = said[1].lower().split() if said else []
    return bool(words) and words[0] not in _BEGINS_NONE and _TIMES.isdisjoint(words)


def takes_its_share(figure: FigureContext) -> bool:
    """What its own words name takes so much of the whole, or equals that: no word of a sentence before says what that is."""
    sentence = figure.context.sentence
    start = figure.mention.start - sentence.start
    if _EATS_UP.search(sentence.text, max(0, start - _VERB), start):
        return True
    vietnamese = figure.context.lang == "vi" and not figure.index
    return vietnamese and _is_subject(_LED_SUBJECT_VI.fullmatch(sentence.text, 0, start))


def _any_thing(word: str) -> bool:
    """The word names nothing that only something else could be ("half-year" as little as "half" and "year")."""
    if "-" in word:
        return all(map(_any_thing, word.split("-")))
    return word in _ANY_THING or word in _NO_SUBJECT or carries(word) or SAYING.fullmatch(word) is not None


def names_another(figure: FigureContext) -> bool:
    """The sentence begins with a subject of its own, or says, in English, of its share what was said of none."""
    if figure.index:
        return False
    sentence, mention = figure.context.sentence, figure.mention
    start = mention.start - sentence.start
    if figure.context.lang == "vi":
        if _is_subject(_SUBJECT_VI.fullmatch(sentence.text, 0, start)):
            return True
        ratio = (
            _RATIO_OF.fullmatch(sentence.text, 0, mention.number - sentence.start) if mention.unit is PERCENT else None
        )
        return ratio is not None and ratio[1] not in _ITS_RATIO
    if (subject := _SUBJECT.fullmatch(sentence.text, 0, start)) is not None:
        *others, last = (word.lower() for word in subject[1].split())
        if last in _NO_SUBJECT or (not others and _PEOPLE.fullmatch(last)):
            return False
        return not all(carries(word) for word in (*others, last))
    if mention.unit is PERCENT and not figure.pointing and (one := _ONE_THING.fullmatch(sentence.text, 0, start)):
        # "The error rate", "the national average": a rate of something else, and one of what was told.
        return not all(map(_any_thing, one[1].split()))
    if mention.unit is PERCENT and not figure.change and _FIRST.fullmatch(sentence.text, 0, start):
        does = _PREDICATE.match(sentence.text, mention.end - sentence.start)
        return does is not None and does[1] not in _DO and not carries(does[1])
    return False
