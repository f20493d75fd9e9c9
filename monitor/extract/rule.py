"""Spans that look like quantities and are none, each pattern with its name and reason. Data-like: one line a form."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from operator import itemgetter, or_
from typing import NamedTuple

from monitor.domain.figure import RejectReason as R
from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered, found_in

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.?"
_ENDS_EN = "a an one two three four five six seven eight nine ten twelve fifteen twenty".split()
_ENDS_VI = "một hai ba bốn năm sáu bảy tám chín mười vài".split()
_LASTS_EN = (
    "year|month|week|day|hour|decade|minute|storey|page|member|point|party|way|time|tier|level|part|stage|step|phase"
)
_LASTS_VI = "năm|tháng|tuần|ngày|giờ|thập|phút"
#: What lasts so long ("a six-month course", "a 10-year loan"): that is measured.
TERM = r" (?:[a-z]+ )?(?:courses?|training|trials?|pilots?|loans?|contracts?|leases?|visas?|grants?|exemptions?|holidays?|warrant(?:y|ies)|internships?|probation|sandbox|licen[cs]es?|permits?|bonds?|scholarships?|fellowships?|terms?)\b"
_W, _V = (f"(?:{'|'.join(words)}|\\d+)" for words in (_ENDS_EN, _ENDS_VI))


#: So close what is near a numeral: more letters than any words of a time before it, and than any behind it.
_AHEAD, _NEAR = 40, 120

#: What stands at a numeral, each a bit: most numerals have nothing of it, and forms that need some of it are left out.
LED = 1 << 0  #: letters, or letters and a dash, before its digits
NOUGHT = 1 << 1  #: a nought first, a plus before it, or "1800"
CODED = 1 << 2  #: a slash or dash behind it, and then capitals or a year
DAY = 1 << 3  #: a slash, dash or point behind it, and then digits
TAILED = 1 << 4  #: a letter right behind it, or ".0"
CLOCK = 1 << 5  #: a colon, "am", "h" or "g" behind it
CLOSED = 1 << 6  #: a bracket behind it, or it numbers the line
CAPITAL = 1 << 7  #: a name behind it
LASTING = 1 << 8  #: a unit of time or a part of something behind it
UPPER = 1 << 9  #: it is a word with a capital: so rare that forms which need that are not looked for besides


class Form(NamedTuple):
    """A pattern and why what it finds is no quantity. `signs`: what it finds has a numeral with one of these at it."""

    reason: R
    pattern: str
    signs: int = 0
    #: It begins where a word or digits begin, and is only tried there.
    at_words: bool = False
    #: What it finds, all that it looks at included, ends so close behind the first numeral in it with one of its signs, and begins
    #: a few words before that; 0 where that is not known.
    near: int = 0


SHARED: tuple[Form, ...] = (
    Form(R.NAME, r"\b(?:https?://|www\.)\S+"),
    Form(R.TIME_REFERENCE, r"\b\d{1,2}[.:]\d{2} ?(?:a\.?m|p\.?m)\b", signs=CLOCK),
    Form(R.NAME, r"\b1 ?Gb(?:ps|it/s|/s|/giây)?\b(?! (?:rank|fast))"),
    Form(
        R.VAGUE,
        r"\b(?:hai|2) cấp\b(?! (?:học|độ))|\b\d+ identity|\b(?:hai|2|một|ba) (?:con|chữ) số|\b(?:[Tt]wo|[Dd]ouble|[Tt]hree)[ -]digits?\b|\b(?:[Hh]ai|[Bb]a|[Bb]ốn) chữ(?! ký)\b|\b(?:[Oo]nce|[Tt]wice) a (?:quarter|half)\b",
    ),
    Form(
        R.DOCUMENT_NUMBER,
        r"\b\d+[A-Za-z]?(?:/\d{4})?[-/](?:\d{4}/)?[A-ZĐ]{1,}[A-ZĐa-z0-9]*(?:[-/][A-ZĐ][\w&]*)*",
        signs=CODED,
    ),
    Form(
        R.PHONE,
        r"\b\d{3,5} (?:switchboard|hotline|helpline)\b|(?:[Hh]otline|[Ss]witchboard|[Hh]elpline|[Tt]ổng đài|[Đđ]ường dây nóng)(?: số| on| at| is)? [\d .]*\d",
    ),
    Form(
        R.PHONE,
        r"(?:\+84|\b0\d{1,3})[ .]?\d{3,4}[ .-]\d{3,4}(?:[ .-]\d{2,4})?|\b1[89]00[ .]?\d{4,6}\b|(?<![\w.,])(?:\(?\+84\)?[ .-]?|\(?0)\d{1,3}\)?(?:[ .-]\d{1,4}){2,4}(?![\d%]|[.,]\d)",
        signs=NOUGHT,
    ),
    Form(
        R.DATE,
        r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b|\b(?:1[0-2]|0?[1-9])/20\d{2}\b",
        signs=DAY,
    ),
    Form(
        R.TIME_REFERENCE, r"\b\d{1,2}:\d{2}\b|\b\d{1,2} ?(?:a\.m|p\.m|am|pm)\b\.?|\b\d{1,2}[hg]\d{0,2}\b", signs=CLOCK
    ),
    Form(
        R.NAME,
        r"\b(?:[2-6]G|[1-5]\.0|COVID-19|B5G|24/7|3D|2D)\b|\b\d+[A-Z]{1,2}\d\w*",
        signs=LED | TAILED | DAY,
        at_words=True,
    ),
    Form(R.NAME, r"\b(?!top-)[A-Za-zĐ]+-?\d+(?:[.,]\d+)?\b(?![%])", signs=LED),
    Form(
        R.LIST_NUMBER,
        rf"^\s*\(?\d{{1,2}}[.)](?=\s)|\(\d{{1,2}}\)(?= [{SMALLS}])(?! (?:and|while|but|ahead|behind|và|còn|nhưng)\b(?! \())",
        signs=CLOSED,
    ),
)
EN: tuple[Form, ...] = (
    Form(
        R.VAGUE,
        r"\b(?:[Aa] )?[Hh]alf(?:-(?!a-|per|point|billion|million|trillion)[a-z]|[ -]an?[ -](?:year|day|hour|century|decade|dozen|month|mile|minute|step|chance|world)\b| the (?:time|battle|story|way|fun)\b| (?:of )?(?:the|its|his|her|their|this) (?:journey|road|term|tenure|race|distance)\b| (?:hour|year|day|past)\b)|\b(?:year|decade|hour|month|century|week|day)s? and a half\b|\b(?:both|two) (?:sides|hands|halves|ends|ways|worlds)\b|\b(?:one|two|1|2) steps? (?:ahead|behind|forwards?|backwards?|closer|further|nearer|back|away|at a time|too far)\b",
    ),
    Form(
        R.VAGUE,
        r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:two|three|four|five|six) (?:agencies|ministries|sides|parties|bodies|countries|nations|companies|firms|men|women|figures|numbers|methods|offices|governments|cities|groups|partners|neighbours|neighbors|brothers|sisters|friends|universities|institutes|banks|leaders|ministers|definitions|measures|indices|indexes|rankings|reports|surveys|texts|versions|approaches|systems|sets|things|reasons|questions|problems|ways)\b",
    ),
    Form(
        R.VAGUE,
        r"(?<![\d.,])\b\w+ times (?:(?:already|since|before|during|every|each|when|because|on|at|for|until|in|a|per)\b|(?:last|this) (?![\w-]+['’]s?\b))",
    ),
    Form(
        R.DENOMINATOR,
        r"\b(?:[Pp]er|[Ff]or each|[Ff]or) (?:[\d,]+|ten) ?(?:million|thousand)? ?(?:people|inhabitants|residents|citizens|Vietnamese|of us)(?=(?: \([^()\d]{1,40}\)| (?:in|by) \d{4})?: |,? (?:that|this|it|there|the country|Viet)|(?: [a-z]+){0,6} (?:is|was|to|should|must|be|stands|stood|reached|reaches|has|had|at)\b)|\bper (?:[\d,]+|one|ten)? ?(?:million|thousand)? ?(?:people|inhabitants|residents)(?=\)? *(?:\||$))|\b(?:[Ff]or|per|to|[Ii]n|[Oo]f) every (?:[\d,]{3,}|one|ten|a)? ?(?:million|thousand|hundred)? ?(?:people|inhabitants|residents|persons|citizens)\b",
    ),
    Form(
        R.DOCUMENT_NUMBER,
        r"\b(?:Resolutions?|Steering Committee|Decrees?|Decisions?|Circulars?|Directives?|Conclusions?|Plans?|Laws?|Articles?|Clauses?|Projects?|Programmes?|Contract|Chapter|Section|Documents?|Official Dispatch|Pillar|Annex|Phase|Group|Part|Table|Figure|Chart|Hall|House|Gate|Room|Zone|Building|Lot|Route|Ring Road|Centre|Center|District|Ward|(?<!at )(?<!in )(?<!as )(?<!is )(?<!ranked )(?<!placed )(?<!to )(?<!stood )(?<!stands )(?<!came )(?<!comes )(?<!finished )No\.?(?! \d{1,3} (?:worldwide|globally|nationwide|nationally|overall|regionally|out of|among|of \d|(?:in|on) (?:the )?(?:world|region|country|list|ranking|table|index|ASEAN|Asia|South-?[Ee]ast|Global|GII|UN|ICT|Network|AI\b)))|Number|Point|[Pp]ages?|[Ff]loor)(?: No\.?)? \d+(?:[./-]\w+)*(?: and \d+(?:[./-][\w-]+)*)?",
    ),
    Form(
        R.DATE,
        rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:-\d{{1,2}})?(?:,? (?:19|20)\d{{2}})?\b(?! ?%| per ?cent\b| (?:percentage|million|billion|trillion|thousand)\b|\.\d)|\b\d{{1,2}}(?:st|nd|rd|th)?(?:-\d{{1,2}})? (?:of )?{_MONTH}\b(?:,? (?:19|20)\d{{2}})?|\b(?:19|20)\d0s\b|\bthe \d{{1,2}}(?:st|nd|rd|th)(?: day)? of (?:every|each|the|that|this|next) month\b",
        at_words=True,
    ),
    Form(
        R.AGE,
        r"\baged? (?:between )?\d+(?:(?:-| to | and )\d+)?|\b\d+(?:-year-olds?| years old| years of age)|\bunder-?\d+s\b|\bover the age of \d+|\bage of \d+",
    ),
    Form(
        R.AGE,
        r"\b[Aa]n? (?:[\w-]+ )?(?:[\w-]+(?:er|or|ist|ian|ant|man|woman|nurse|clerk|student|resident)|boy|girl|widow|villager|mother|father|graduate) of [1-9]\d\b(?=[,.;]| (?:who|whose|said|says|told|tells|has|had|was|is|and|with|from|named|called|runs|sells|works|joined|came)\b)",
    ),
    Form(
        R.AGE,
        r"\b(?:all|most|none|those|anyone|everyone|people|workers|researchers|scientists|doctors|students|engineers|founders|members|women|men|adults|citizens|residents|employees|inventors|lecturers|youngsters|farmers|them|team|staff|officials|users|customers|drivers|teachers|academics)(?: (?:is|are|was|were|of (?:them|us|whom)|still|aged))*(?: of (?:the|our|its|his|her|their) \w+ (?:is|are|was|were))? (?:well )?(?:under|over|below|above|older than|younger than|not yet|past) [1-9]\d(?=[,.;)]|$| (?:and|or|who|can|may|will|have|has|were|are|in|at|to|from)\b(?! \d))",
    ),
    Form(
        R.ADDRESS,
        r"\b\d+[A-Z]? (?:[A-Z][\w']+ ){1,3}(?:[Ss]treet|[Rr]oad|[Aa]venue|[Bb]oulevard|[Ll]ane|[Aa]lley|St\b)",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.ADDRESS,
        rf"(?:(?<=, )|(?<=\bat )|(?<=: ))\d{{1,4}}[A-Z]?(?:/\d+)* (?:Nguy[eễ]n|Tr[aầ]n|L[eêyý]|Phan|Ph[aạ]m|Ho[aà]ng|V[oõ]|[DĐ]inh|[DĐ][oỗ]|B[uù]i|Ng[oô]|Hai B[aà]|B[aà] Tri[eệ]u|T[oô]n|[DĐ]i[eệ]n Bi[eê]n|C[aá]ch M[aạ]ng|L[aá]ng|Tr[aà]ng|H[uù]ng|Tr[uư][oờ]ng|T[aạ]|Hu[yỳ]nh|[DĐ][aà]o|[DĐ][aạ]i C[oồ]|Xu[aâ]n|Gi[aả]i|Kim M[aã]|C[aầ]u Gi[aấ]y|Pham)(?: [{CAPITALS}]\w+){{1,3}}(?=[,;)]|\.(?!\d)|$)",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.NAME,
        rf"(?<=[{SMALLS}] )\d{{1,2}} (?=(?:Industrial|High-?[Tt]ech|Hi-?[Tt]ech|Technology|Software|Economic|Export|Wind|Solar|Thermal|LNG|Power|Hydropower) (?:[A-Z]\w+ )?(?:Park|Zone|Plant|Cluster|Farm|City|Complex)\b)",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.NAME,
        r"\b(?:Wi-?Fi|iPhone|iPad|Windows|Android|Bluetooth|ChatGPT|Gemini|Claude|Llama|Terminal|Level|Grade|Class|Tier|Version|Boeing|Airbus|Metro Line|Line|Highway|Expressway|Tower|Block|Unit|Category|Round) \d{1,3}(?![\w%]|[.,]\d| (?:per|percent|million|billion)\b)",
    ),
    Form(
        R.TIME_REFERENCE,
        rf"(?<!\w)(?=[\dacefilnopstw])(?:{_W}(?:-| )(?:years?|months?|weeks?|days?|hours?|decades?|minutes?)(?: (?:ago|later|earlier|after|before|on\b(?! average)|of experience|since|from now)|'s?\b)|(?:next|past|(?<!may )(?<!can )(?<!will )(?<!must )(?<!could )(?<! to )(?<!should )last|previous|coming|every|these|after|within|(?<!itself )(?<!back )(?<!off )(?<!even )in|over the|for(?! {_W} years)|for the|first|for over|for more than|(?<!no longer )(?<!not longer )(?<!no more )(?<!not more )than|nearly|over|every|the) {_W} (?:or {_W} )?(?:years?|months?|weeks?|days?|decades?)\b(?! (?:in a row|running))|\d+ years (?:in(?! a row)|of|as|at) [A-Za-z]|{_W} (?:decades|centuries)\b(?! in a row)|{_W}-(?:year|month|week|day|hour|decade|minute|storey|page|member|point|party|way|time|tier|level|part|stage|step|phase)\b(?!{TERM}))",
        signs=LASTING,
        near=_NEAR,
    ),
    Form(
        R.ORDINAL,
        r"(?<!\w)(?=[\dfsten])(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:thir|four|fif|six|seven|eigh|nine)teenth) (?:century|Congress|National|Central|session|meeting|plenum|anniversary|floor|forum|edition|tenure|term|time|year|consecutive|straight|summit|conference|industrial|Party|phase|generation|quarters?|half|nation to|country to|Plenum|Session|Meeting)",
        at_words=True,
    ),
)
VI: tuple[Form, ...] = (
    Form(
        R.VAGUE,
        r"\b[Nn]ửa (?:đêm|ngày|năm(?! (?:19|20)\d\d)|tháng|tuần|buổi|giờ|tiếng|thế kỷ|thập kỷ|chừng|vời|bước|đùa|kín|mùa|vòng|cây số|chặng(?: đường)?|quãng đường|đoạn đường|đường|hành trình|nhiệm kỳ|giai đoạn|lộ trình)\b|\b(?:[Hh]ai|[Bb]a|[Bb]ốn) (?:cơ quan|bộ|đơn vị|con số|nước|công ty|doanh nghiệp|cách tính|phương pháp|báo cáo|thành phố|trường) (?:này|đó|ấy|nói trên|kia)(?!\w)|\b[Hh]ai (?:bờ|bên|phía|đầu|chiều|miền|tay|vai|mặt|nửa|chữ|con số|thái cực|thế giới khác)\b",
    ),
    Form(
        R.NAME,
        rf"(?<=\w )(?:Một|Hai|Ba|Bốn|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)(?= [{CAPITALS}][{SMALLS}]+)|\b(?:ông|bà|anh|chị|cô|chú|bác|em|cụ|Ông|Bà|Anh|Chị|Cô|Chú|Bác) (?:Một|Hai|Ba|Bốn|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)\b",
        signs=UPPER,
    ),
    Form(
        R.DOCUMENT_NUMBER,
        r"\b(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị|[Kk]ết luận|[Kk]ế hoạch|[Ll]uật|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Đđ]ề án|[Cc]hương|[Pp]hụ lục|[Cc]ông điện|[Vv]ăn bản|NQ|[Bb]an [Cc]hỉ đạo|[Cc]hương trình|[Tt]rụ cột|[Gg]iai đoạn|[Qq]uận|[Kk]hu|[Nn]hà|[Cc]ổng|[Tt]òa|[Tt]ầng|[Vv]ành đai|[Qq]uốc lộ|[Bb]ảng|[Hh]ình|[Bb]iểu|[Tt]rang)(?: số)? \d+(?:[./-]\w+)*(?!\S*[%\d]| (?:tỷ|tỉ|triệu|nghìn|ngàn|USD|đồng|trạm|km|ha|người|nhiệm vụ|trường|phòng|trung tâm|dự án|kỹ sư|sinh viên|nước|quốc gia|tỉnh|công nghệ|doanh nghiệp|sản phẩm|địa phương|nền kinh tế|%))",
    ),
    Form(
        R.DATE,
        r"\b(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|hôm|mùng|mồng)(?: ngày)? \d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{4})?| tháng \d{1,2}(?:[,/]? ?(?:năm )?\d{4})?)?",
    ),
    Form(
        R.DATE,
        r"(?<=, )\d{1,2}/\d{1,2}(?= - )|(?:(?<=\b[Tt]ừ )|(?<=\b[Tt]rước )|(?<=\b[Ss]au )|(?<=\b[Hh]ôm ))\d{1,2}/(?:1[0-2]|0?[1-9])(?= (?:đến|tới)\b|[,.(])|\b\d{1,2}[/-](?:1[0-2]|0?[1-9])\)(?=[\s,.;])|(?<![\w/.,-])(?:1[3-9]|2\d|3[01])/(?:1[0-2]|0?[1-9])(?![\w/%]|[.,]\d)",
        signs=DAY,
        at_words=True,
    ),
    Form(
        R.DENOMINATOR,
        rf"\b(?:[Mm]ột|[Mm]ỗi|[Cc]ứ|\d[\d.]*) ?(?:vạn|nghìn|triệu)? (?:người )?dân(?=(?: \([^()\d]{{1,40}}\)| (?:vào |trong )?năm \d{{4}})?: |,? (?:Việt Nam |cả nước |nước ta |ta |nước này |nước đó |họ |[{CAPITALS}]\w+ (?:[{CAPITALS}]\w+ ){{0,2}})?(?:thì )?(?:mới |chỉ |hiện )?(?:có|là|đạt|chưa (?:tới|đến|đầy)|không tới|khoảng|gần|hơn)(?!\w))|/ ?(?:một |mười |\d[\d.]*)? ?(?:vạn|nghìn|triệu)? ?(?:người )?dân(?=\)? *(?:\||$))",
    ),
    Form(R.AGE, r"\b(?:từ )?\d+(?: ?- ?\d+| đến \d+)? tuổi\b|\btuổi \d+"),
    Form(
        R.ADDRESS,
        rf"\b(?:[Ss]ố|[Đđ]ịa chỉ:?|[Tt]rụ sở:?) \d+[A-Z]?(?:/\d+)*,? (?:đường |phố |ngõ |ngách )?[{CAPITALS}]\w+|\b\d{{1,4}}[A-Z]?(?:/\d+)* (?:(?:đường|phố|ngõ) [{CAPITALS}]|(?:Nguyễn|Trần|Lê|Lý|Phan|Phạm|Hoàng|Võ|Đinh|Đỗ|Bùi|Ngô|Hai Bà|Bà Triệu|Tôn|Điện Biên|Cách Mạng|Láng|Tràng|Hùng|Trường|Tạ|Huỳnh|Đào|Mạc|Cao|Thái|Xuân|Giải)(?: [{CAPITALS}]\w+)+)(?=[.,;)]|$| (?:quận|phường|TP|Hà Nội|Q\.))",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.TIME_REFERENCE,
        rf"\b(?:[Ss]au|[Qq]ua|[Tt]rong|[Ss]uốt|[Mm]ỗi|[Cc]ách đây|[Hh]ơn|[Gg]ần|[Cc]hỉ|vòng|vài)(?: hơn| gần| khoảng| vòng)? {_V} (?:năm|tháng|tuần|ngày|giờ|thập kỷ|thập niên|phút)\b(?! (?:liên tiếp|liền))(?<!hỉ \d phút)(?<!hỉ \d\d phút)(?<!hỉ \d giờ)(?<!hỉ \d\d giờ)|\b{_V} (?:năm|tháng|tuần|ngày|giờ|thập kỷ) (?:qua|tới|trước|sau|nữa|gần đây|kinh nghiệm|thực hiện|triển khai|vừa qua|trở lại đây|trở lại|trở đi)|\b[Cc]òn(?: đúng| khoảng| chưa đầy)? {_V} (?:tuần|tháng|ngày) (?:nữa )?(?:là|trước khi)(?!\w)|\b{_V} (?:thập kỷ|thập niên|thế kỷ)\b(?! liên tiếp)|\bkỷ niệm \d+ năm|\b(?:[01]?\d|2[0-4])(?<!còn \d)(?<!còn \d\d)(?<!xuống \d)(?<!xuống \d\d)(?<!mất \d)(?<!mất \d\d)(?<!dưới \d)(?<!dưới \d\d)(?<!chỉ \d)(?<!chỉ \d\d)(?<!dài \d)(?<!dài \d\d)(?<!hơn \d)(?<!hơn \d\d)(?<!gần \d)(?<!gần \d\d) giờ(?: \d+)?(?: phút)?",
        signs=LASTING,
        near=_NEAR,
    ),
    Form(R.TIME_REFERENCE, r"(?<!\w)(?<!vào )(?<!lọt )(?<!thuộc )[Nn]hóm \d+(?=[,.;:)]|$)"),
    Form(
        R.ORDINAL,
        rf"\b(?:Trung ương|[Ww]i-?[Ff]i|iPhone|Windows|[Mm]ức độ|[Cc]ấp độ|[Ll]ớp|[Đđ]ợt|(?<!\d )lần)(?: lần)? \d{{1,2}}(?![\w%]|[.,]\d| (?:triệu|tỷ|tỉ|nghìn|phần trăm))|\b(?:[Kk]hu công nghiệp|KCN|[Kk]hu chế xuất|[Cc]ụm công nghiệp|[Nn]hà máy|[Tt]hủy điện|[Nn]hiệt điện|[Nn]hà ga|[Kk]hu công nghệ cao)(?: [{CAPITALS}]\w+){{1,3}} \d{{1,2}}(?![\w%]|[.,]\d| (?:triệu|tỷ|tỉ|nghìn|doanh nghiệp|dự án|tập đoàn|phần trăm))|\b(?:[Ll]ần|khóa|[Kk]ỳ|[Kk]ỳ họp|thế kỷ|[Pp]hiên họp|[Pp]hiên|buổi|đợt|lượt|ngày|tuần|tháng|quý|năm|nhiệm kỳ|vòng|mùa|tập|giải|bước|hội nghị|cuộc cách mạng công nghiệp) thứ (?:\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: \w+)?)|\bthế kỷ \d+|\bĐại hội \S+|\bkhóa [XVI\d]+|\b(?:[Hh]ôm nay|[Nn]gày mai|[Ss]áng|[Cc]hiều|[Tt]ối) [Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)\b|\b[Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)(?= là ngày)|(?:(?<!\w )|(?<=vào )|(?<=hôm )|(?<=sáng )|(?<=trưa )|(?<=chiều )|(?<=tối )|(?<=đêm )|(?<=ngày )|(?<=từ )|(?<=đến )|(?<=và )|(?<=trước )|(?<=trong ))\b[Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)(?= (?:tuần|ngày|hàng)|[,(])",
    ),
)


#: What may stand behind a numeral, each with what it is a sign of. Each begins with a letter or one of a few: what begins with
#: others is passed over at once.
_CODE, _DATED = CODED | DAY | TAILED | CLOCK | CAPITAL, DAY | TAILED | CLOSED | CAPITAL
_BEHIND: tuple[tuple[str, int], ...] = (
    (r"[-/](?:[A-ZĐ]|\d{4}[-/])", _CODE),
    (r"[A-Za-z][-/](?:[A-ZĐ]|\d{4}[-/])", _CODE),
    (r"/\d", _DATED),
    (r"[.-]\d{1,2}[/.-]\d", _DATED),
    (r"-\d{1,2}\)", _DATED),
    (r"[GDs]", TAILED | CAPITAL),
    (r"[A-Z][A-Z]?\d", TAILED | CAPITAL),
    (r"\.0(?!\d)", TAILED | CAPITAL),
    (r":\d", CLOCK | CAPITAL),
    (r"[ap]\.?m", CLOCK | CAPITAL),
    (r"[hg]", CLOCK | CAPITAL),
    (r"\) ", CLOSED),
)
_BEFORE: tuple[tuple[str, int], ...] = (
    (r"(?<=[A-Za-zĐ])|(?<=[A-Za-zĐ]-)", LED | NOUGHT),
    (r"(?<=\+)|(?=\.?(?:1[89]00[ .]?\d|0\d{1,3}[ .]?\d{3}))|(?<![\w.,])(?=0\d)", NOUGHT),
)
_OF_LANGUAGE: dict[str, tuple[tuple[str, int], ...]] = {
    "en": (
        (rf"-\d{{1,2}}(?: of)? [{CAPITALS}]", CAPITAL),
        (rf"[snrt][tdh](?:-\d{{1,2}})?(?: of)? [{CAPITALS}]", CAPITAL),
        (rf"[A-Z](?:-\d{{1,2}})?(?: of)? [{CAPITALS}]", CAPITAL),
        (rf"-(?:or |{_LASTS_EN})", LASTING),
    ),
    "vi": ((rf"[A-Z,],? (?:(?:đường|phố|ngõ|ngách) )?[{CAPITALS}]", CAPITAL),),
}
#: The same behind a space.
_BEHIND_A_SPACE: dict[str, tuple[tuple[str, int], ...]] = {
    "en": ((r"[ap]\.?m", CLOCK | CAPITAL), (rf"(?:of )?[{CAPITALS}]", CAPITAL), (rf"(?:or |{_LASTS_EN})", LASTING)),
    "vi": (
        (r"[ap]\.?m", CLOCK | CAPITAL),
        (rf"(?:(?:đường|phố|ngõ|ngách) )?[{CAPITALS}]", CAPITAL),
        (rf"(?:{_LASTS_VI})", LASTING),
    ),
}
#: The same at a numeral in words.
_AT_WORDS: dict[str, tuple[tuple[str, int], ...]] = {
    "en": ((rf"[a-z]++[- ](?:or |{_LASTS_EN})", LASTING),),
    "vi": (("[MHBTNSC]", UPPER), (rf"[^\W\d_A-Z]++ (?:{_LASTS_VI})", LASTING)),
}
#: What stands before digits that have a sign before them.
_LEADS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZĐabcdefghijklmnopqrstuvwxyz-+")
#: "1. ", "(2) " at the head of an item.
_NUMBERED = lazy(r"\s*\(?\d{1,2}[.)]\s")


class _Signed:
    """What stands at a numeral, as a pattern of which the number of a group tells which form it was."""

    def __init__(self, *forms: tuple[str, int], lead: str = "", spaced: Sequence[tuple[str, int]] = ()) -> None:
        """`lead`: what stands before all; `spaced`: the forms that stand behind a space besides."""
        either = "|".join(f"{form}()" for form, _ in forms)
        behind = "|".join(f"{form}()" for form, _ in spaced)
        self.match = re.compile(f"{lead}(?:{either}{f'| (?:{behind})' if behind else ''})").match
        self.mean = (0, *(sign for _, sign in (*forms, *spaced)))


class Signs:
    """What the numerals of a text in a language have at them."""

    def __init__(self, lang: str) -> None:
        self._before = _Signed(*((f"(?:{form})", sign) for form, sign in _BEFORE))
        self._behind = _Signed(*_BEHIND, *_OF_LANGUAGE[lang], lead=r"\.?\d++", spaced=_BEHIND_A_SPACE[lang])
        self._words = _Signed(*_AT_WORDS[lang])

    def of(self, text: str, starts: Sequence[int]) -> tuple[int, list[int]]:
        """The bits of all signs, and where the numerals begin that last. `starts`: where numerals may begin."""
        behind, words, signs = self._behind.match, self._words.match, 0
        lasting: list[int] = []
        for at in starts:
            begin, sign = text[at], 0
            if begin.isdecimal() or begin == ".":
                # Few have a sign before them.
                if (begin in "01." or text[at - 1] in _LEADS) and (found := self._before.match(text, at)):
                    signs |= self._before.mean[found.lastindex or 0]
                if found := behind(text, at):
                    sign = self._behind.mean[found.lastindex or 0]
            elif found := words(text, at):
                sign = self._words.mean[found.lastindex or 0]
            if sign:
                signs |= sign
                if sign & LASTING:
                    lasting.append(at)
        if starts and (starts[0] < 2 or text[0].isspace()) and _NUMBERED.match(text):
            signs |= CLOSED
        return signs, lasting


#: A pattern with its reason and its number among all.
_Numbered = tuple[int, R, Prefiltered, int]
_NUMBER = itemgetter(0)


class Masks:
    """The patterns of a language with their reasons, in their order: the first that covers a numeral gives the reason."""

    def __init__(self, lang: str) -> None:
        self._forms = (*SHARED, *(VI if lang == "vi" else EN))
        self.all = tuple(
            (form.reason, Prefiltered(form.pattern, at_words=form.at_words, sought=form.signs != UPPER))
            for form in self._forms
        )
        self._signs = Signs(lang)
        #: By signs: the bits of the patterns that need none or one of these, and the patterns by their bits, numbered.
        self._with: dict[int, tuple[int, dict[int, list[_Numbered]]]] = {}

    def spans(self, text: str, bits: int, starts: Sequence[int]) -> list[tuple[int, int, R]]:
        """Where they find something that covers a numeral. `bits`: those of the patterns that may; `starts`: where
        numerals may begin."""
        signs, lasting = self._signs.of(text, starts)
        own, by_bit = self._with.get(signs) or self._that_need(signs)
        left = bits & own
        forms: list[_Numbered] = []
        # A text has few of the bits.
        while left:
            one = left & -left
            left ^= one
            forms += by_bit[one]
        out: list[tuple[int, int, R]] = []
        if not forms:
            return out
        if len(forms) > 1:
            forms.sort(key=_NUMBER)
        found = found_in(text)
        for _, reason, pattern, near in forms:
            if places := pattern.places_in(found):
                match, position = pattern.plain.match, 0
                for place in places:
                    if place >= position and (one_found := match(text, place)):
                        start, end = one_found.span()
                        out.append((start, end, reason))
                        position = end if end > place else place + 1
            elif places is None and near:
                out += [(start, end, reason) for start, end in _near(pattern.plain, text, lasting, near)]
            elif places is None:
                out += [(*one_found.span(), reason) for one_found in pattern.plain.finditer(text)]
        return out

    def _that_need(self, signs: int) -> tuple[int, dict[int, list[_Numbered]]]:
        """The patterns that need no signs or one of these."""
        by_bit: dict[int, list[_Numbered]] = {}
        for number, (form, (reason, pattern)) in enumerate(zip(self._forms, self.all, strict=True)):
            if not form.signs or form.signs & signs:
                by_bit.setdefault(pattern.bit, []).append((number, reason, pattern, form.near))
        made = self._with[signs] = reduce(or_, by_bit, 0), by_bit
        return made


def _near(pattern: re.Pattern[str], text: str, numerals: Sequence[int], near: int) -> list[tuple[int, int]]:
    """What the pattern finds, which has one of the numerals in it."""
    found: list[tuple[int, int]] = []
    position = 0
    for at in numerals:
        position, end = max(position, at - _AHEAD), at + near
        while position <= at and (one := pattern.search(text, position, end)) is not None:
            found.append(one.span())
            position = max(one.end(), position + 1)
    return found
