"""Whether words tell what is or what was."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

_PAST_EN: Final = lazy(
    r"\b(?:was|were|had|did|rose|fell|grew|came|went|saw|got|took|made|put|(?!(?:compared|based|combined|related|indeed)\b)\w{3,}ed)\b"
)
#: Passives of today, and what has come to be by today.
_PASSIVE: Final = lazy(
    r"\b(?:has|have)(?: (?:now|already|also|not|\w+ly))?(?: been)? \w{2,}(?:ed|en|wn|one)\b|\b(?:is|are|be|being)(?: (?:now|already|also|not|\w+ly))? \w{2,}(?:ed|en|one)\b"
)
#: Who told it is no time of what is told.
_REPORTED: Final = lazy(
    r"\b(?:he|she|it|they|[A-Z]\w+) (?:said|told|added|noted|stressed|explained|announced|reported|stated|argued|warned|pointed out)\b"
    r"|\b(?:[Dd]ata|[Ff]igures|[Ss]tatistics|[Nn]umbers|[Rr]eports?|[Ee]stimates?|[Rr]esults) (?:show|suggest|indicate|reveal)s?\b"
)
_PRESENT_EN: Final = lazy(
    r"\b(?:is|are|has|have|runs?|covers?|reaches|(?<!to )(?<!will )(?<!must )(?<!should )(?<!could )(?<!may )(?<!would )(?<!not )reach|costs(?= (?:(?:about|around|some|nearly|over|only|just|up to|less than|more than|at least) )*(?: |$))|ranks?|stands?|accounts?|employs?|makes?|hosts?|boasts?|remains?|weighs?|shows?|holds?|invests?|spends?|comes?|offers?|puts|pours|devotes|earns|makes|serves|works?|lives?|uses?|own|owns|pay|pays|save|saves|say|says|do|does|can|provides?|contains?|generates?|contributes?|handles?|represents?|receives?|produces?|attracts?|absorbs?|operates?|rely|relies|depends?|belongs?|lacks?|discloses?|employs?|keeps?|needs?|wants?|sells?|buys?|teach(?:es)?|occup(?:y|ies)|exceeds?|comprises?|includes?|maintains?|exists?|still (?!more\b|less\b|at\b|to\b|in\b|below\b|above\b|\w+ed\b)[a-z]+)\b"
)
#: "She ships 40 parcels", "The ministry lists 80,000": a verb of today before the figure.
_SHIPS: Final = lazy(
    r"(?:(?:The|Its|His|Her|Their|This|That|Each|Every|A|An) (?:[A-Za-z-]+ ){1,3}?|(?:She|He|It|[A-Z][a-z]+) )(?!always|perhaps|sales|exports|imports|revenues|shares|profits|series)[a-z]{3,}s(?<!ss)(?<!ous)(?<!us) (?:now |also |out |up |some |about |nearly |around |over |more than |only |just |almost |at least )*(?= |$|VND|[$\d])"
)
#: What was handed out, or who was named, is of no time that a report is about.
_ASSIGNED: Final = Prefiltered(
    r"\b(?:assigned|tasked|entrusted|allotted|(?:was|were) (?:named|singled out|praised|criticised|commended|reminded))\b|(?<!\w)(?:được (?:giao|phân công)|bị (?:phê bình|nhắc nhở|nêu tên))(?!\w)"
)
#: "The park covers 310 hectares", "khu công nghệ cao rộng 310 ha": how large or long something is.
_SIZE: Final = Prefiltered(
    r"\b(?:covers|spans|occupies|ha(?:s|ve) a (?:[a-z]+ )?(?:capacity|area|length|height) of|(?:stretches|extends|spreads) (?:over|across)|sits on|stands on)(?: (?:about|around|some|nearly|over|more than|just))*  "
    r"|(?<!\w)(?:rộng|trải dài|trải rộng|dài|cao|có (?:tổng )?(?:công suất|diện tích|chiều dài)(?: thiết kế)?)(?: (?:là|trên|hơn|gần|khoảng|tới|chừng|hàng|cả))*  "
)
#: "His drivers swap 9,000 batteries a day": what holds of every day or year.
_EACH_TIME: Final = Prefiltered(
    r"\b(?:a|per|each|every) (?:day|week|month|hour|year)\b(?! (?:ago|earlier|before|later|on)\b)|\b(?:daily|weekly|monthly|yearly|annual(?:ly)?)\b(?! (?:incomes?|wages?|salar(?:y|ies)|pay|earnings)\b)|(?<!\w)(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|giờ|năm)(?!\w)|(?<!\w)một (?:ngày|tuần|tháng|giờ)(?!\w)|/(?:ngày|tháng|năm)",
    re.I,
)
#: What holds of every year is of none; a streak is of none either.
EVERY_YEAR: Final = Prefiltered(r"\b(?:yearly|annual) (?:budget|expenditure|spending)\b|(?:mỗi|hằng|hàng) năm", re.I)
_RELATIVE: Final = lazy(
    r"(?<!\breflected )(?<!\bcomplained )(?<!\bsaid )(?<!\bnoted )(?<!\badded )(?<!\breported )(?<!\bexplained )(?<!\bargued )(?<!\bheard )(?<!\bremarked )\b(?:that|which|who)\b.*"
)
#: "Hiện" that says now, and is no syllable of "thực hiện", "phát hiện" or "thể hiện".
NOW_VI: Final = "(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )(?<!tái )hiện"
NOW: Final = Prefiltered(
    r"(?:[;,.]|\bthì) nay\b|^Nay\b|(?<!đến )(?<!tới )(?<!hiện )(?<!năm )(?<!hôm )(?<!ngày )(?<!lâu )(?<!xưa )(?<!tháng )(?<!quý )(?<!này )(?<!\w)nay (?=ở mức |chi |chiếm |đứng |đạt )|\bvà đang (?=có |sở hữu|vận hành|sử dụng|quản lý|phục vụ|cung cấp)|(?<=\d )nay (?=chỉ|đã|còn|là|lên|có|mới|vẫn|xuống|tăng|giảm|đạt)|(?<!\w)(?:(?<!target is )(?<!targets are )(?<!goal is )(?<!aim is )now(?! (?:also )?(?:expects?|forecasts?|sees|predicts?|projects?|plans?|aims?|wants?|targets?|hopes?|puts|reckons|thinks)\b| (?:out|open) for (?:public )?comment| (?:being|under|before|in) (?:drafted|discussed|debated|considered|prepared|revised|reviewed|review|discussion|debate|consideration|preparation|draft|parliament|the (?:Assembly|National Assembly|government|ministries))\b)|already(?= (?:has|have|hosts?|houses?|runs?|employs?|counts?|boasts?|operates?|owns|serves|numbers|holds|covers|exports|earns|trains|sells|produces|uses|makes|does|supplies)\b(?! (?:been|to|\w+ed)\b))|nowadays|one day|currently|to date|today|so far|at the time of writing|at present|at the moment|for now|presently|these days|to this day|(?<!thực )(?<!phát )(?<!thể )(?<!xuất )(?<!biểu )hiện(?! (?:hành|dự báo|dự kiến|kỳ vọng|đặt)\b)|hiện nay|hiện tại|(?<!đầu năm )(?:đến|tới) nay|hiện có|lâu nay|(?<!cũng )(?<!cũng tính )đến thời điểm này|tính đến nay|bây giờ|ngày nay|hôm nay|lúc này|thời điểm hiện tại|(?:by|at) (?:the )?(?:latest|last) (?:count|tally|reckoning))(?!\w)|^With [^;.]{3,70} already\b(?= [a-z]+(?:ed|en|wn)\b(?! (?:by|in|as|since|at|last)\b))",
    re.I,
)
#: "..., the most to date", ", its best result so far", ", nhiều nhất từ trước đến nay": a record of whatever time it was set in.
_RECORD: Final = lazy(
    r"(?:(?<!\w)(?:nhất|kỷ lục)|\b(?:most|best|worst|fewest|least|record|(?!(?:inter|inv|latt|fore|requ|conqu|cont|prot|harv|sugg|dig|man)est)[a-z]{3,}est))(?!\w)[^,;.]{0,40}$"
)
_PRESENT_VI: Final = lazy(
    rf"(?<!\w)(?:đang|{NOW_VI}|có giá(?= (?:hơn |gần |khoảng |từ |tới |trên |chừng |cả )?\d))(?!\w)"
)


#: "The goal for 2030, once 25%, is now 30%", "mục tiêu trước là 25%, nay là 30%": what is aimed at now.
_AIM_IS: Final = lazy(
    r"(?:\b(?:[Tt]argets?|[Gg]oals?|[Aa]ims?|[Oo]bjectives?)\b(?! (?:groups?|markets?|audiences?)\b)(?:[^.;]|\.\d|;(?= (?:it|this|that) (?:is|stands)\b)){0,110}?\b(?:is|are|stands? at|has become|becomes)|(?<!\w)(?:[Mm]ục tiêu|[Cc]hỉ tiêu)(?! này| trên)(?!\w)(?:[^.;]|\.\d){0,110}?[,;]) $"
)
_AT_SO_MUCH: Final = lazy(
    r"(?:now|currently|today|nay|hiện|hiện nay)(?: (?:set|fixed|put|at|to be|an?|some|about|là|ở mức|nâng lên|lên|thành))* ?[\d$€£]"
    r"|(?:now|currently) (?:set|fixed|put) at (?:US|VND|[A-Z]{2,3})",
    re.I,
)


def _is_aimed_at(text: str, at: int) -> bool:
    """The word of today at the offset, or behind a comma there, says how much somebody aims at now."""
    at += 2 if text.startswith((", ", "; "), at) else 0
    return _AT_SO_MUCH.match(text, at) is not None and _AIM_IS.search(text, max(0, at - 170), at) is not None


def named_today(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words between the offsets that name today, and not as till when something is a record."""
    position = start
    while told := NOW.search(text, position, end):
        record = _RECORD.search(text, max(start, told.start() - 70), told.start())
        if record is None and not _is_aimed_at(text, told.start()):
            return told
        position = told.end()
    return None


def _main_clause(own_text: str, sentence: str) -> str:
    """The words whose verbs tell whether something was or is: without who told it and relative clauses, unless no verb is left."""
    for words in (_REPORTED.sub("", _RELATIVE.sub("", own_text)), _REPORTED.sub("", own_text)):
        if _PAST_EN.search(words) or _PRESENT_EN.search(words):
            return words
    return _REPORTED.sub("", sentence)


def past(own_text: str, sentence: str) -> bool:
    """The figure's own words, or else its sentence, tell what was, and nothing that is."""
    words = _PASSIVE.sub("is", _main_clause(own_text, sentence))
    return not _PRESENT_EN.search(words) and bool(_PAST_EN.search(words))


def grew(own_text: str, sentence: str) -> bool:
    """The figure's own Vietnamese words tell by how much something changed, or its sentence what part of a sum was earned,
    and nothing that is."""
    told = _GREW_VI.search(own_text) or _OF_A_SUM.search(sentence)
    return told is not None and not _PRESENT_VI.search(sentence)


_GREW_VI: Final = lazy(r"(?<!\w)(?:tăng|giảm|nhích|sụt)(?!\w)")
#: "Chiếm hơn 40% tổng giá trị", "mang về 1,79 tỷ USD": of the sum that the report is on.
_OF_A_SUM: Final = lazy(
    r"(?<!\w)(?:(?:chiếm|đóng góp|góp)(?: (?:hơn|gần|khoảng|trên|tới))? [\d.,]+ ?% (?:trong )?tổng (?:giá trị|kim ngạch|sản lượng|doanh thu|trị giá|lượng)|(?:mang về|thu về|đem về|đem lại|đóng góp|góp)(?: (?:hơn|gần|khoảng|trên|tới))? [\d.,]+ (?:nghìn )?(?:t[ỷỉ]|triệu) )",
    re.I,
)


#: "Services are estimated to have increased 9.1 per cent": of what was.
_TO_HAVE: Final = Prefiltered(r"\b(?:estimated|thought|believed|reckoned|calculated) to have \w+")


def to_have_been(sentence: Sentence) -> bool:
    """The sentence tells what is reckoned to have happened."""
    return bool(_TO_HAVE.bit & sentence.line.bits and _TO_HAVE.plain.search(sentence.text))


_WHILE_VI: Final = lazy(r", (?:trong khi|trong lúc|còn|nhưng)(?!\w)")
_TOLD_APART: Final = 12


def of_another_time(own_text: str, sentence: str, lang: str, *, ahead: bool) -> bool:
    """The tense says another time than the one told before, which lies `ahead` or is over."""
    if lang == "vi":
        # "TP chi 1,4% GRDP, trong khi Singapore hiện ở mức 2,2%": today is that of the others.
        begun = own_text.lstrip()[:_TOLD_APART]
        sentence = next((part for part in _WHILE_VI.split(sentence) if begun and begun in part), sentence)
        may = not ahead and (_PRESENT_VI.search(sentence) or _PRESENT_VI.search(own_text))
        return bool(may and _PRESENT_VI.search(_PASSIVE.sub("is", _main_clause(own_text, sentence))))
    words = _PASSIVE.sub("is", _main_clause(own_text, sentence))
    if ahead:
        return bool(_PAST_EN.search(words)) and not _PRESENT_EN.search(words)
    return bool(_PRESENT_EN.search(words) or _SHIPS.match(words.lstrip())) and not _PAST_EN.search(words)


#: "Thailand has gone past 1.1 per cent", "the share has since climbed to": what has come to be by today.
_PERFECT: Final = Prefiltered(
    r"(?<!which )(?<!that )(?<!who )\b(?:has|have)(?: (?:now|already|also|since|just|even|recently|meanwhile|finally|still|only|both|all|almost|then|more than|\w+ly))*(?: been)? (?:\w{2,}(?:ed|wn|en)|gone|come|become|made|got|put|hit|set|held|kept|brought|built|won|lost|met|cut|led|left|spent|overtaken|overshot|seen|done|begun|run|shrunk|sunk|crept|leapt|swept|dealt|paid|sold|bought|found|caught)\b"
)


#: The verb stands in what was cut out with the figure.
_CUT_OFF: Final = lazy(r"\b(?:has|have)(?: \w+){0,2}  ")


#: What is to come.
INTENDED: Final = small(
    r"\b(?:will|should|must|would (?:have to|need to|be needed)|ha(?:s|ve) to|needs? to|is to|are to|was to|were to|(?:is|are) due|may|could|aim\w*|targets?|plans?|expects?|expected|anticipat\w+|forecast\w*|set to|due to|hopes?|intends?|(?:planned|pledged|vowed|promised|hoped|intended|required|told|obliged|bound|directed|scheduled|supposed|called on|tasked) to|(?:tasked|charged|entrusted) with|responsible for|(?:duty|obligation|task|job) (?:of|to)|ask(?:s|ed)|ordered|orders(?= (?:the|all|that|its|every|each|ministr|agenc|local|provinc|cit))|request(?:s|ed)|instruct(?:s|ed)|urge[sd]?|demand(?:s|ed)|told \w+ to)\b|\b(?:until|deadline|at the latest)\b|(?<!\w)(?:có (?:trách nhiệm|nhiệm vụ|nghĩa vụ)|được giao (?:hoàn thành|trình|xây dựng|mở|triển khai|lắp|phủ|ban hành|cấp|đưa)|thời hạn|hạn chót|chậm nhất|muộn nhất|sẽ|phải|có thể|kịch bản|dự kiến|phấn đấu|mục tiêu|yêu cầu|cần|đặt ra|dự báo|chỉ tiêu|tiếp tục (?:trình|triển khai|hoàn thiện|tập trung|ban hành|xây dựng|rà soát|tổ chức|đầu tư))(?!\w)",
)
#: "Cả nước đang có 2 kỳ lân", "We have two unicorns today".
_IS_OR_WAS: Final = {
    "en": lazy(r"\b(?:have|has|had|was|were|did|now|today|already|currently|so far)\b(?! to\b)"),
    "vi": lazy(rf"(?<!\w)(?:đã|đang(?! phát triển)|{NOW_VI}|vừa|từng|mới (?:có|đạt|được|chỉ|chi|ở)|chỉ mới)(?!\w)"),
}


def tells_what_is(sentence: Sentence, lang: str) -> bool:
    """The sentence tells what is or was, and nothing that is to be."""
    lower = sentence.line.lower
    return _IS_OR_WAS[lang].search(lower) is not None and INTENDED.search(lower) is None


#: "..., because half of all firms find no engineers": why something is foreseen or aimed at.
REASON: Final = lazy(r"(?:^\W*|[,;] )(?:because|since|given that|vì|bởi|bởi vì)(?!\w)", re.I)
#: "Is to cost", "tổng mức đầu tư": what something comes to, and no amount of a year.
COSTS: Final = lazy(
    r"\b(?:(?:is|are|was|were) (?:expected |projected |estimated |likely |set |due )?to|will|would|should|may|could) cost\b|(?<!\w)(?:[Tt]ổng (?:mức|vốn) đầu tư|[Cc]hi phí xây dựng)(?!\w)"
)
#: "A microscope worth $2 million still stands in its crate": what one thing is worth, and not for what it was sold.
WORTH: Final = lazy(
    r"(?:^\W*|, )(?:[Aa]n?|[Oo]ne|[Ee]ach|[Aa]nother) (?:[\w'-]+ ){1,4}?(?:worth|priced at|valued at)(?: (?:about|around|some|nearly|over))*  "
)


#: "Chợ có 420 sạp hàng, phần lớn bán vải": what there is, as nothing more is said of it.
_IS_THERE_VI: Final = Prefiltered(
    r"(?<!\w)(?<!trong đó )(?<!Trong đó )(?<=\w )có(?: (?:khoảng|hơn|gần|trên|chừng|tổng cộng|tới))*\s\s+(?:[^\W\d]\w* ?){0,2}(?:[,.;]|$)"
)


def is_there(own_text: str, sentence: Sentence) -> bool:
    """The figure's own words, a piece of the sentence, say of something no more than that it has so many."""
    return bool(_IS_THERE_VI.bit & sentence.line.bits) and _IS_THERE_VI.plain.search(own_text) is not None


def may_have_been(own_text: str, sentence: Sentence, lang: str) -> bool:
    """Nothing in the figure's own words, a piece of the sentence, tells what is to be; English ones tell nothing that is."""
    if lang == "vi":
        return _DONE_VI.search(own_text) is not None and INTENDED.search(own_text.lower()) is None
    words = _PASSIVE.sub("is", _main_clause(own_text, sentence.text))
    is_so = _PRESENT_EN.search(words) and not _PAST_EN.search(words)
    return not is_so and INTENDED.search(own_text.lower()) is None


_DONE_VI: Final = lazy(r"(?<!\w)(?:đã|từng|mới|chỉ|ghi nhận|thu về|mang về|thực hiện)(?!\w)")


#: "Decision No. 1131/QD-TTg lists 11 groups", "Quyết định 1131 liệt kê 11 nhóm", "fewer than one invention in twenty ever finds
#: a buyer": what a document holds, and what holds at any time.
_TIMELESS: Final = Prefiltered(
    r"^\W*(?:The |This |Its )?(?:[Dd]ecision|[Dd]ecree|[Rr]esolution|[Cc]ircular|[Ll]aw|[Ll]ist|[Cc]atalogue|[Aa]nnex)\b(?: No\. ?[\w/-]+)?[^,;.]{0,40}?(?: (?:issued|attached|annexed|approved|adopted|drawn up)\b(?:[^;.]|\bNo\.){0,70}?)? (?:lists|names|contains|comprises|identifies|enumerates|sets out|is made up of|consists of)\b"
    r"|^\W*(?:Quyết định|Nghị định|Nghị quyết|Thông tư|Luật|Danh mục|Phụ lục)(?!\w)[^,;.]{0,60}? (?:liệt kê|nêu tên|gồm|bao gồm|xác định|điểm tên)(?!\w)"
    r"|\b(?:is|are|get|gets) ever (?!more\b|closer\b|larger\b|higher\b|greater\b)[a-z]+\b|\bever (?:[a-z]+s|[a-z]+ed|get|reach|find|come|leave|become)\b"
)


def holds_always(sentence: Sentence) -> bool:
    """The sentence tells what a document holds, or what holds whenever it is asked."""
    return bool(_TIMELESS.bit & sentence.line.bits) and _TIMELESS.plain.search(sentence.text) is not None


def is_so(own_text: str, lang: str) -> bool:
    """The figure's own words, a piece of the sentence, tell what is so today, or was."""
    lower = own_text.lower()
    is_told = _IS_OR_WAS[lang].search(lower) or (_PRESENT_EN if lang == "en" else _PRESENT_VI).search(lower)
    return bool(is_told) and INTENDED.search(lower) is None


def come_to_be(own_text: str, sentence: Sentence) -> bool:
    """The figure's own words, a piece of the sentence, or the sentence if they have no verb, tell what has come to be by
    today."""
    if not _PERFECT.bit & sentence.line.bits:
        return False
    told = (_CUT_OFF.search(own_text) is None) and (_PAST_EN.search(own_text) or _PRESENT_EN.search(own_text))
    return _PERFECT.plain.search(own_text if told else sentence.text) is not None


#: "172 of the tasks had been finished": by when it was told.
_HAD_COME: Final = Prefiltered(
    r"(?<!which )(?<!that )(?<!who )(?<!after it )(?<!after they )\bhad(?: (?:now|already|also|since|just|only|all|both|then|\w+ly))*(?: been)? (?:\w{2,}(?:ed|wn|en)|come|made|put|hit|set|held|kept|built|won|lost|met|cut|spent|done|paid|sold|bought|found)\b"
)


def had_come(sentence: Sentence) -> bool:
    """The sentence tells what had come about by the time when it was told."""
    return bool(_HAD_COME.bit & sentence.line.bits) and _HAD_COME.plain.search(sentence.text) is not None


def assigned(own_text: str, sentence: Sentence) -> bool:
    """The figure's own words, a piece of the sentence, tell of what was handed out or who was named."""
    return bool(_ASSIGNED.bit & sentence.line.bits and _ASSIGNED.plain.search(own_text))


def sized(own_text: str, sentence: Sentence) -> bool:
    """The figure's own words, a piece of the sentence, tell how large or long something is, and not what it is to be."""
    may = _SIZE.bit & sentence.line.bits
    return bool(may) and _SIZE.plain.search(own_text) is not None and INTENDED.search(own_text.lower()) is None


def each_time(own_text: str, sentence: Sentence) -> bool:
    """The figure's own words tell what holds of every day, month or year."""
    return bool(_EACH_TIME.bit & sentence.line.bits and _EACH_TIME.plain.search(own_text))


#: "Researcher density is 15 per 10,000 people", "Mật độ nhân lực nghiên cứu là 15 người": said as plans say it.
_SETS_OUT: Final = {
    "en": lazy(
        r"\W*(?!(?:It|This|That|There|He|She|We|They)\b)[^.;:\d]{4,80}? (?:is|reaches|accounts for|makes up|covers|stays|remains)(?: [a-z]+){0,3} [$\d]"
    ),
    "vi": lazy(r"\W*[^.;:\d]{4,80}? (?:là|đạt|chiếm|duy trì|ở mức|phủ|bằng)(?: [^\W\d]\w*){0,3} \d"),
}
_OF_TODAY: Final = lazy(
    rf"\b(?:now|currently|today|already|still|so far|only|just|was|were|had|has|have|yet|but|however)\b|(?<!\w)(?:{NOW_VI}|nay|đã|đang|mới|vừa|chỉ(?! số)|vẫn|còn|từng|năm|tháng|quý|này|đó)(?!\w)",
    re.I,
)


def set_out(text: str, lang: str) -> bool:
    """The sentence says a level as a plan does, without a word on what is or was."""
    return _SETS_OUT[lang].match(text) is not None and _OF_TODAY.search(text) is None


#: "Malaysia devotes upwards of 1% to it": what others spend today is of no year that was told of ours.
_SPENDS: Final = lazy(
    r"(?<!in )\b(?!Viet|Nam\b|It\b|That\b|This\b)[A-Z]\w+ (?:now |today |already )?(?:spends|devotes|puts|invests|pours|allocates|commits|channels|sets aside)\b(?!.*\b(?:that|the same) year\b)"
)


def spends_today(text: str) -> bool:
    """The sentence tells what another country spends."""
    return _SPENDS.search(text) is not None
