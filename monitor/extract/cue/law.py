"""Whether a law, a decree or a tax governs a sentence: the bounds that it says are limits."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import TARGET
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered, prefiltered_folded

#: Titles of texts about rules.
_LEGAL: Final = prefiltered_folded(
    r"\b(?:decree|law on|laws?:|new (?:\w+ )?laws?|circular|tax|regulation|legal (?:update|alert|brief|note)|client (?:alert|update|note)|rules (?!out\b|over\b|the roost\b))|bản tin pháp lý|hỏi đáp pháp luật|ưu đãi (?:cho|gì|thuế)|nghị định|thông tư|luật |thuế|quy định",
    re.I,
)
_DOCUMENT: Final = Prefiltered(
    r"\b(?:decrees?|circulars?|tax(?:es|able)?|eligib\w+|applicants?|under the (?:\w+ )?law|by law|the (?:new|amended|revised|current|latest) law|law on|the law (?:amended|adopted|passed|requires|sets|allows|now|says|lets|gives)|(?:new|current|amended|under the|by the) (?:\w+ )?(?:rules?|regulations?)|articles? \d+)\b"
    r"|(?<!\w)(?:theo luật|theo (?:các )?quy định(?! (?:tại|của|trong) [Nn]ghị quyết)|pháp luật quy định|luật (?:mới|sửa đổi|hiện hành|này|cho phép|quy định)|luật (?:khoa học|công nghiệp|công nghệ|chuyển đổi|thương mại|đầu tư|thuế|sở hữu|dữ liệu|viễn thông|an ninh|giao dịch)|điều \d+|nghị định|thông tư|thuế|điều kiện hưởng|thời hạn)",
    re.I,
)
#: "Theo Điều 28, ...", "It obliges institutes to": the sentence goes on with the law told of before it.
_GOES_ON: Final = lazy(
    r"\W*(?:(?:It|They|This|The (?:law|act|text|decree|circular|document|new rules?|rules?|change)|Article \d+|Under (?:it|them|Article|its|the (?:law|new))|Now|From now on|From (?:then|that date))\b"
    r"|(?:Theo (?:đó|Điều|khoản|luật|quy định|văn bản)|Luật|Nghị định|Thông tư|Văn bản|Quy định|Điều \d+|Điểm mới)(?!\w))"
)
#: What the State owes is an aim, whatever law says it; so is what a draft would demand.
_STATE: Final = Prefiltered(
    r"(?<!by )(?<!from )(?<!with )(?<!of )\b[Tt]he (?:State|Government)\b|\b(?:[Aa]|[Tt]he|[Tt]his) draft\b|(?:budget|public) (?:spending|expenditure)|(?<!\w)[Dd]ự thảo(?!\w)|Nhà nước (?:phải|bảo đảm|dành|bố trí)|chi ngân sách"
)
#: "The draft would let", "a decree, now drafted, that would", "the plan would": what is proposed.
_PROPOSED: Final = Prefiltered(
    r"\b(?:draft\w*|bill|proposals?|propos(?:es|ed|ing))\b|\bout for (?:public )?(?:comments?|consultation)\b|\bopen (?:for|to) (?:public )?comments?\b|\b(?:revised|amended|longer|shorter) (?:list|version|text)\b|\b(?:plan|strategy|programme|program|roadmap|scheme|resolution(?: no\.? ?)?(?: \d+[\w/-]*)?) $",
    re.I,
)
#: "FPT said it had trained 1,200 and would raise the number to 10,000": what it promises to do.
_SAID_OF_ITSELF: Final = lazy(
    r"\b(?:said|says|announced|added|told [\w' ]{3,30})(?: (?:on|in) [A-Z]\w+| this week| yesterday)?(?: that)? (?:it|they|we|he|she|(?:the|his|her|its) (?:ministry|department|agency|city|province|company|group|firm|bank|university|government)) (?:(?:had|has|have|was|were|is|are|would)\b[^.;]{3,90} and )?$"
)
_DOES: Final = lazy(
    r"would (?:also |then |now |soon )?(?:invest|spend|build|open|train|raise|cut|install|deploy|launch|have|add|create|hire|put|provide|support|set|allocate|offer|bring|increase|reduce|lift|double|triple|buy|issue|complete|connect|cover|supply|produce|ship|submit|hold|organi[sz]e)\b"
)
#: "In 2025 it was 2.2 percent, although the resolution lays down 3": what is aimed at for long is not of that year.
_OF_A_RESOLUTION: Final = {
    "en": Prefiltered(r"\b(?:[Rr]esolution|Politburo|national (?:goal|target)|strategy|[Pp]arty)\b"),
    "vi": Prefiltered(
        r"^\W*(?:Nghị quyết|Bộ Chính trị|Chiến lược)(?!\w)[^.;\d]{0,12}(?:\d[\w/-]* )?(?:của Bộ Chính trị )?(?:yêu cầu|đòi hỏi|đặt|đề ra|quy định|xác định|giao|muốn)(?!\w)|(?:;|trong khi|nhưng|song|dù|tuy)(?!\w)[^;]{0,60}(?:[Nn]ghị quyết|Bộ Chính trị|[Cc]hiến lược|mục tiêu quốc gia)(?!\w)|\d%? mà (?:[Nn]ghị quyết|Bộ Chính trị|[Cc]hiến lược)"
    ),
}
#: "The law lets start-ups keep 90 per cent".
ALLOWS: Final = Prefiltered(
    r"\b(?:[Ll]aw|[Dd]ecree|[Rr]esolution [\d/]+\w*|[Rr]ules?|[Cc]lause|[Pp]rovisions?|[Rr]egulations?|[Aa]rticle|[Bb]ill|[Aa]mendments?|[Cc]ircular)\b[^;.]{0,60}\b(?:lets?|allows?|permits?|entitles?|(?:has|have|had) (?:let|allowed|permitted|entitled))\b|(?<!\w)(?:[Ll]uật|[Nn]ghị định)(?!\w)[^;.]{0,110}cho phép"
    # "Quy định mà luật đã ghi: tác giả hưởng 30%", "what the law has written: the author receives 30 per cent".
    r"|(?<!\w)(?:[Ll]uật|[Nn]ghị định|[Tt]hông tư|[Qq]uy định)(?!\w)[^;.:]{0,40}(?<!\w)(?:ghi|viết|nói|định|khẳng định)(?: rõ)?: (?![^;.]*(?:19|20)\d\d)[^;.\d]{3,60}(?<!\w)(?:hưởng|được|nhận|phải nộp|chịu|trả)(?!\w)[^;.\d]{0,24}$"
    r"|\b(?:[Tt]he|[Tt]his) (?:law|decree|circular|rule)\b[^;.:]{0,30}\b(?:writ(?:es|ten)|wrote|says|said|states|stated|lays down|laid down): (?![^;.]*(?:19|20)\d\d)[^;.\d]{3,60}\b(?:receives?|gets?|keeps?|is entitled to|are entitled to|pays?|must pay)\b[^;.\d]{0,24}$"
)
_LIMITS: Final = frozenset({Comparator.GTE, Comparator.LTE})

#: What was handed out is there, though its year has just begun.
TASKS: Final = lazy(r"(?:assigned )?(?:tasks?|assignments)\b|(?:nhiệm vụ|đầu việc)(?!\w)", re.I)
#: "Theo kế hoạch, Đà Nẵng có 86 nhiệm vụ", "under the plan the province was given 128 tasks".
_BY_PLAN: Final = lazy(
    r"(?:theo |(?:under )?(?:the|its|their|a) )?(?:kế hoạch|plan|programme|chương trình)|giao(?: cho)?(?!\w)", re.I
)
_HANDED: Final = lazy(
    r"(?<!\w)(?:giao|phân công) cho [^.;:\d]{2,60} $|(?<!\w)(?:có|giao|được giao|phân công|được phân công|gồm|với|nêu)(?: (?:tổng cộng|cả thảy|khoảng|hơn))* $"
    r"|\b(?:ha(?:s|ve|d)|w(?:as|ere) (?:given|assigned)|assigned|assigns|includes?|comprises|contains|lists|sets out|names|covers|with)(?: (?:a total of|about|some))* $"
)


def handed_out(noun: str, text: str, said: int, start: int) -> bool:
    """Tasks are counted that a plan hands out; the word at `said` names it, the figure starts at `start`."""
    if TASKS.match(noun) is None or _BY_PLAN.match(text, said) is None:
        return False
    return _HANDED.search(text, max(said, start - 70), start) is not None


#: "At most 15 working days from when the dossier is complete": how long a procedure may take.
_FROM_RECEIPT: Final = lazy(
    r" (?:(?:working |business |calendar )?(?:days?|hours?|weeks?|months?))?,? ?(?:of|from|after|following|upon) (?:the )?(?:receipt|receiving|submission|filing|application|date of (?:receipt|submission|filing|application))\b"
    r"|(?: làm việc| hành chính)?,? (?:kể )?từ (?:khi|ngày|lúc|thời điểm)(?: \w+)? (?:nhận|tiếp nhận|nộp|có|đủ)(?!\w)"
)


def runs_from(text: str, end: int) -> bool:
    """What ends there is how long somebody has for what was filed."""
    return _FROM_RECEIPT.match(text, end) is not None


#: "Exempt from tax for the first five years", "a visa valid for 10 years", "has 15 working days to decide", "a five-year
#: holiday from tax", "may not exceed 24 months": for how long something holds, or may take.
TIME_GRANTED: Final = Prefiltered(
    r"\b(?:exempt\w*|free of [a-z ]{0,24}tax|visas?|permits?|licen[cs]es?|(?<!SIM )cards?|holiday|waive[rd]s?|granted)\b[^.;:\d]{0,60} (?:for|in|over|of) (?:the first )?$"
    r"|(?<!\w)(?:phải|được) (?:lưu|lưu trữ|lưu giữ|giữ|bảo quản)(?: [^\W\d]\w*){0,5} (?:trong )?$"
    r"|\b(?:has|have|(?:is|are|be) (?:given|allowed|granted)|gets?)(?: up to| at most)? $|(?<!\w)(?:có|được|được có)(?: thời hạn)? $|\b(?:may|must|shall|can) $|\b(?:enjoys?|gets?|receives?|grants?|granted) an? $"
)
_TO_ACT: Final = lazy(
    r" to (?:file|decide|appoint|respond|reply|comply|submit|register|apply|appeal|object|complete|process|settle|issue|answer|correct|pay|report|notify|examine|adapt|bring|make)\b"
)
#: "Has no more than 24 hours to send an apology", "có tối đa 24 giờ để xin lỗi": whatever is to be done.
_TO_DO: Final = lazy(r"(?: in which)? to (?!go\b|spare\b|\d)[a-z]+| (?:làm việc )?để [^\W\d]")
_AT_MOST: Final = ("no more than", "not more than", "at most", "up to", "a maximum of", "no longer than", "tối đa", "không quá", "nhiều nhất", "chỉ")  # fmt: skip
_HAS_VI: Final = frozenset(("có", "được"))
_HOLIDAY: Final = lazy(r"(?: tax)? (?:holiday|exemption|waiver|break)\b")
_OBLIGES: Final = frozenset(("may", "must", "shall", "can"))
_GETS: Final = frozenset(("has", "have", "is", "are", "be", "get", "gets"))


def limits_time(text: str, start: int, end: int) -> bool:
    """What stands there is for how long a rule holds for somebody, or how long something may take."""
    held = TIME_GRANTED.plain.search(text, max(0, start - 100), start)
    if held is None:
        return False
    verb = held.group().split(" ", 1)[0].lower()
    if verb in _OBLIGES:
        return text.startswith("not exceed", start)
    if held.group().endswith((" a ", " an ")):
        return _HOLIDAY.match(text, end) is not None
    if verb in _HAS_VI:
        return text.startswith(_AT_MOST, start) and _TO_DO.match(text, end) is not None
    if verb in _GETS and text.startswith(_AT_MOST, start) and _TO_DO.match(text, end):
        return True
    return verb not in _GETS or _TO_ACT.match(text, end) is not None


#: "Thuế ... với mức 1% doanh thu", "withhold tax at 1 per cent": a rate.
RATE: Final = {
    "en": Parted(
        r"\b(?:tax|levy|VAT|royalty|duty)\b(?!.{0,60}\b(?:rose|grew|fell|increased|revenue|receipts|collect\w*|incentive\w*|breaks?)\b)[^.;,\d]{0,40} (?:at|of|at a rate of|rate of|equal to) $|\b(?:rates? on|(?:tax|interest|lending|deposit|policy|loan|tariff|VAT|duty|contribution|royalty|fee) rates? for) [\w -]{2,40} (?:is|are|was|were)(?: (?:now|set at|only|just))? $|\bdeduction of $|\bfollowed by a reduction of $|\b(?:taxed|levied|charged) at $|\b(?:[Tt]ax\w*|exempt\w*)\b.{0,90}\ba rate of $|\b(?:preferential|reduced|standard|flat|special|concessional) (?:\w+ )?rate of $|\b(?:[Tt]hey|[Ii]t|[Tt]hese|[Tt]hose|projects|firms|companies|enterprises|investors)(?: then| only| will| would| also| must)* (?:pays?|(?:is|are|be) (?:taxed|charged) at)(?: only| just)? an? (?:[a-z]+ )?rate of $|\bwithh(?:old|eld|olds|olding)\b[^.;\d]{0,80},? at(?: a rate of)? $|\b(?:carry|carries|bear|bears|charge[sd]?|at|with|pay) (?:an? )?(?:annual |fixed |lending |preferential )?interest rates? of(?: no more than| at most| up to)? $",
        re.I,
    ),
    "vi": Parted(
        r"(?<!\w)(?:(?<!thu )(?<!nộp ngân sách )thuế|lãi suất)(?!\w)(?! (?:đạt|tăng|giảm|thu))[^.;,\d]{0,50} (?:mức|t[ỷỉ] lệ|suất|là|bằng)(?: cố định| chung| ưu đãi)? $"
        r"|(?<!\w)(?<!giảm )(?<!tăng )(?<!miễn )(?<!thu )thuế (?:đối ứng|nhập khẩu|xuất khẩu|quan|giá trị gia tăng|GTGT|VAT|thu nhập(?: doanh nghiệp| cá nhân)?|chống bán phá giá|tiêu thụ đặc biệt)(?: (?:tới|lên tới|khoảng))? $"
        r"|(?<!\w)(?:chịu|đánh|áp)(?: mức)? thuế(?: suất)?(?: (?:là|tới|lên tới|khoảng|từ))? $",
        re.I,
    ),
}
#: "Platforms have to withhold 1% of the price as tax".
_WITHHELD: Final = ("withhold ", "withholding ", "khấu trừ ", "khấu trừ thuế ")


#: "Imposed a 20% tariff on goods".
DUTY_RATE: Final = Prefiltered(
    r"\d[\d.,]*(?:%| per ?cent) (?:[a-z-]+ )?(?:tariff|levy|duty|surcharge)s?\b(?! (?:cut|reduction|increase|hike|rise)\b)"
    r"|\d[\d.,]*(?:%| per ?cent) (?:[a-z-]+ ){0,3}tax rate\b"
    r"|(?<=pay )\d[\d.,]*(?:%| per ?cent) (?:in )?(?:[a-z-]+ ){0,2}(?:tax|duty|VAT)\b|(?<=pays )\d[\d.,]*(?:%| per ?cent) (?:in )?(?:[a-z-]+ ){0,2}(?:tax|duty|VAT)\b"
    r"|\d[\d.,]*(?:%| per ?cent) (?:tax )?(?:reduction|exemption|deduction) for (?:up to|no more than|a maximum of|at most|the (?:next|following|first))\b"
)


#: "Washington charges 20% on most goods", "Mỹ áp 20% lên hàng Việt Nam": between a verb and what the rate is put on.
LEVIES: Final = {
    "en": Prefiltered(
        r"\b(?:charg(?:es?|ed|ing)|lev(?:y|ies|ied|ying)|slap(?:s|ped|ping)?|impos(?:es?|ed|ing)|collect(?:s|ed|ing)?|puts?|putting|clapp?(?:s|ed)?)(?: (?:an?|up|to|as|much|another|some|about|only|just|further|extra|additional|tariffs?|duties|duty|of))* $"
    ),
    "vi": Prefiltered(
        r"(?<!\w)(?:đánh|áp|áp đặt|thu|áp dụng)(?: (?:mức|thuế|thêm|tới|khoảng|suất|đối ứng|là))* $", re.I
    ),
}
_ON_GOODS: Final = {
    "en": lazy(
        r" (?:tariffs? |duties |duty )?(?:on|against) (?:[\w'’-]+ ){0,4}?(?:goods|imports?|exports?|products?|shipments?|anything|everything|cars|vehicles|chips|semiconductors|steel|electronics|parts|components|purchases|transactions|parcels|items|smartphones|phones|textiles|footwear|seafood|furniture)\b"
    ),
    "vi": lazy(
        r" (?:lên|với|đối với|vào|cho) (?:[^\W\d]\w* ){0,4}?(?:hàng|sản phẩm|nhập khẩu|xuất khẩu|ô tô|thép|chip|linh kiện|giao dịch|lô hàng|điện thoại|dệt may|thủy sản)(?!\w)"
    ),
}


def _levied(sentence: Sentence, start: int, lang: str) -> bool:
    """The percentage at `start` is what a state takes on goods."""
    levies, text = LEVIES[lang], sentence.text
    if not levies.bit & sentence.line.bits or levies.plain.search(text, max(0, start - 60), start) is None:
        return False
    unit = _PERCENT_SIGN.match(text, start)
    return unit is not None and _ON_GOODS[lang].match(text, unit.end()) is not None


_PERCENT_SIGN: Final = lazy(r"[\d.,]+(?: ?%| per ?cent| phần trăm)")


#: What stands right before an English rate: most percentages have none of it.
_RATE_ENDS: Final = tuple(f" {word} " for word in "at of to is are was were now only just most".split())


def is_rate(sentence: Sentence, start: int, lang: str) -> bool:
    """The percentage at `start` is the rate of a tax or of interest."""
    rate, text, bits = RATE[lang], sentence.text, sentence.line.bits
    may = rate.bit & bits and (lang != "en" or text.endswith(_RATE_ENDS, 0, start))
    if may and rate.search(text[max(0, start - 110) : start], bits):
        return True
    if lang == "en" and DUTY_RATE.bit & bits and DUTY_RATE.plain.match(text, start):
        return True
    return text.endswith(_WITHHELD, 0, start) or _levied(sentence, start, lang)


#: "A rate of 5 percent for 37 years", "thuế suất 10% trong thời hạn 15 năm".
_TIME_GRANTED: Final = lazy(
    r",? (?:for|over|during|lasting)(?: a (?:period|term) of| the first| up to)* |,? (?:is|are|can be|will be) (?:applied|granted|given|available) (?:for|over)(?: a (?:period|term) of| up to)* |(?: được)?(?: áp dụng)? (?:trong|kéo dài|áp dụng)(?: (?:suốt|vòng|thời hạn|thời gian))* "
)
_TIMES: Final = frozenset({Unit.YEARS, Unit.OTHER})


#: "Transfers above VND10 million must be checked; more than VND20 million a day likewise", "... cũng vậy".
_LIKEWISE: Final = lazy(
    r"[^;.:\d]{0,40}?(?<!\w)(?:cũng (?:vậy|thế|phải|thuộc diện|áp dụng)|tương tự)(?!\w)|[^;.:\d]{0,40}?\b(?:likewise|as well|too|must also|is treated alike|the same (?:holds|applies|goes))\b"
)
_BOUNDED: Final = frozenset({Comparator.GT, Comparator.LT, *_LIMITS})


def beside_a_limit(index: int, context: SentenceContext) -> str:
    """Why the figure is a limit behind one that is, "" where it need not be."""
    if holds_for(index, context):
        return "how-long-it-holds"
    bounded = context.mentions[index].comparator in _BOUNDED
    return "likewise" if bounded and _LIKEWISE.match(context.sentence.text, context.ends[index]) else ""


def holds_for(index: int, context: SentenceContext) -> bool:
    """The figure says how long what the one before it limits holds."""
    mention = context.mentions[index]
    if mention.unit not in _TIMES:
        return False
    return _TIME_GRANTED.fullmatch(context.sentence.text, context.ends[index - 1], context.starts[index]) is not None


def about_rules(title: Line) -> bool:
    """A text with that title is about a law, a decree or a tax."""
    return bool(_LEGAL.bit & title.bare_bits) and _LEGAL.plain.search(title.text) is not None


def ruled(sentence: Sentence) -> bool:
    """A law, decree or tax is told of in the sentence, or in the one before where this goes on with it."""
    if _DOCUMENT.bit & sentence.line.bits and _DOCUMENT.search(sentence.text):
        return True
    return bool(sentence.previous and _GOES_ON.match(sentence.text) and _DOCUMENT.search(sentence.previous))


def names_a_rule(sentence: Sentence, low: int, at: int) -> bool:
    """A law, decree or tax is told of between the offsets, and it is no draft."""
    told = _DOCUMENT.bit & sentence.line.bits and _DOCUMENT.plain.search(sentence.text, low, at)
    return bool(told) and not _STATE.search(sentence.text)


#: "The decision lays down tests.", "Nghị định đặt ra ba điều kiện.": what the sentence behind it demands is a condition.
_SETS_TESTS: Final = lazy(
    r"\b(?:lays? down|laid down|sets?(?: out)?|names?|spells? out|imposes?|prescribes?|lists?|contains?|has|have|there are|applies|apply)(?: (?:the|some|its|their|clear|strict|several|two|three|four|five|six|\d|tough|basic|main|further|other|legal|minimum|following)){0,3} (?:eligibility |qualifying |entry |licensing )?(?:tests|conditions|criteria|requirements|hurdles|thresholds)(?: (?:for|of) [^.;,\d]{2,60})?[.:]?\W*$"
    r"|(?<!\w)(?:quy định|đặt ra|đưa ra|nêu(?: rõ)?|áp dụng|có|gồm)(?: (?:các|những|một số|hai|ba|bốn|năm|\d))? (?:điều kiện|tiêu chí|yêu cầu|tiêu chuẩn)(?: (?:đối với|để|cho|với|của|tối thiểu|sau) ?[^.;,\d]{0,60})?[.:]?\W*$"
)
#: "Who qualifies?", "Điều kiện hưởng hỗ trợ", "Hỏi: muốn được cấp giấy cần điều kiện gì?": a heading over conditions.
_FOR_TESTS: Final = lazy(
    r"\b(?:[Ww]ho (?:qualifies|benefits|is eligible|can (?:apply|join|get)|may (?:apply|join))|[Ee]ligib\w+|(?:[Cc]onditions|[Cc]riteria|[Rr]equirements) (?:for|to|of)|(?:what|which) (?:conditions|criteria|requirements))\b"
    r"|(?<!\w)(?:[Đđ]iều kiện (?:gì|nào|để|hưởng|tham gia|cấp|vay|được|áp dụng)|[Tt]iêu chí (?:gì|nào|xét|chọn|công nhận)|[Aa]i được (?:hưởng|hỗ trợ|vay|tham gia)|[Đđ]ối tượng (?:được|thụ hưởng|áp dụng|hưởng))(?!\w)"
)
#: So long may such a heading be.
_ASKED: Final = 200
_TESTED: Final = frozenset({Comparator.GT, Comparator.GTE, Comparator.LT, Comparator.LTE})


def _tested(mention: QuantityMention, sentence: Sentence) -> bool:
    """The sentence before says that conditions are set, of which this one tells, or the heading asks for them."""
    if mention.comparator not in _TESTED:
        return False
    if sentence.heading and len(sentence.heading) < _ASKED and _FOR_TESTS.search(sentence.heading):
        return True
    return bool(sentence.previous) and _SETS_TESTS.search(sentence.previous) is not None


def settled(kind: FigureKind, mention: QuantityMention, sentence: Sentence, *, legal: bool, when: str) -> FigureKind:
    """A target that a rule sets without a time is a limit, but for what the State owes. `legal`: the text is about rules."""
    if kind is TARGET and not when and _tested(mention, sentence):
        return FigureKind.THRESHOLD
    if kind is not TARGET or when or mention.comparator not in _LIMITS:
        return kind
    if not (legal or ruled(sentence)) or _STATE.search(sentence.text):
        return kind
    return FigureKind.THRESHOLD


#: "A draft, now out for comment until July 15, has 12 groups": what it has is proposed.
DRAFTED: Final = Prefiltered(
    r"\W*(?:A|The|Its|This|That|One|Bản|Một)? ?(?:(?:new|revised|first|second|latest) )?(?:draft|[Dd]ự thảo)\b[^.;]{0,110}? (?:has|contains?|lists?|names?|counts?|includes?|sets?|keeps?|covers?|có|gồm|liệt kê|nêu|giữ|với)(?: [^\W\d]\w*){0,2} $"
    # "Kết luận phiên họp nêu rõ: trong năm 2026, hoàn thành 95% nhiệm vụ; ...": what it lays down, clause by clause.
    r"|\W*(?:(?:Trong |Tại |Theo )?(?:[Tt]hông báo )?[Kk]ết luận|[Cc]hỉ thị|[Cc]ông điện|[Nn]ghị quyết|[Cc]hương trình hành động|[Kk]ế hoạch|[Qq]uyết định)(?!\w)(?:(?! đã )[^.;:]){0,90}? (?:nêu|nêu rõ|ghi rõ|chỉ rõ|xác định|quy định|yêu cầu)[:,] (?:(?! đã | mới | hiện )[^.]|\.(?=\d)){0,260}$"
)


def drafted(text: str, start: int) -> bool:
    """What a draft has, or a conclusion lays down, is told at the offset."""
    return DRAFTED.plain.fullmatch(text, 0, start) is not None


def proposed(text: str, at: int) -> bool:
    """What "would" be at the offset is what a draft proposes."""
    if not text.startswith("would", at):
        return False
    return bool(_PROPOSED.search(text, 0, at)) or bool(_DOES.match(text, at) and _SAID_OF_ITSELF.search(text, 0, at))


def allows(sentence: Sentence, low: int, at: int, since: int) -> bool:
    """Between the offsets a law is said to allow what follows, behind the word that ends at `since`."""
    if not ALLOWS.bit & sentence.line.bits:
        return False
    told = ALLOWS.plain.search(sentence.text, low, at)
    if told is None and ": " in sentence.text[:at]:
        # What the law has written stands behind a colon.
        told = ALLOWS.plain.search(sentence.text, 0, at)
        return told is not None and told.end() == at
    if told is not None and sentence.text[told.end() : told.end() + 1] in ",;.)":
        return False  # "All procedures that the law allows, or 98 per cent": of what is told before.
    return told is not None and told.end() >= since


def of_a_resolution(sentence: Sentence, lang: str, end: int) -> bool:
    """The sentence sets what is against what a resolution or strategy aims at, which is not that of another figure behind the
    one that ends at `end`."""
    aims = _OF_A_RESOLUTION[lang]
    found = aims.search(sentence.text) if aims.bit & sentence.line.bits else None
    return found is not None and not any(c.isdigit() for c in sentence.text[end : max(end, found.start())])
