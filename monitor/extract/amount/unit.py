"""Words that make a number a rank, and what it is out of."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.ask import Ask
from monitor.extract.amount.placed import is_placed
from monitor.extract.members import RANK
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

#: So many characters before a number are read, and so many hold the words of a place right before it.
_REACH: Final = 90
_NEAR: Final = 40
#: How far before a bare number the ranking may be named.
_FAR: Final = 130
_RANK_EN: Final = small(
    r"(?:\brank(?:s|ed|ing|ings)?|\bplace[ds]?|\bposition|\bcomes?|\bcame|\bstands?|\bstood|\bsat|\bsits|\bclimb(?:ed|s|ing)?|\brose|\bmov(?:ed|ing|es)|\bimproved|\bjump(?:ed|ing|s)|\bfell|\bslipped|\bputs?|\bplaces|\btop|\bNo\.?|\bspot|\badvanced|\bfinish(?:ed)?|\brises|\bup|\bfrom|\bto|\bleading|\bamong|\bwas|\bwere|\bbeen|\bis|\brate[sd]?|\brating|\bgave|\bgives|\band|\bat|\bin)\b[^.;]{0,60}$",
)
#: "Secured the 44th rank", "reached 44th in the Global Innovation Index": no anniversary.
_TOOK_EN: Final = small(
    r"\b(?:secur(?:ed|es)|reach(?:ed|es)|earn(?:ed|s)|claim(?:ed|s)|t(?:ook|akes)|h(?:eld|olds)|retain(?:ed|s)|got|gets)(?: (?:the|its|a))? $"
)
_TOOK_END: Final = lazy(
    r" (?:(?:place|position|spot|rank|slot)\b|(?:in|on|of) (?:the |its |this )?(?:[A-Z]\w*\W+(?:[\w-]+ ){0,6}?(?:Index|Survey|Ranking|Report)\b|(?:global |world |regional )?(?:index|ranking|list|table|survey)\b))"
)
_TOP_EN: Final = Prefiltered(
    r"\b(?:top|leading|first|(?<=the )best|No\.?|(?:at|as|is|ranked|to) number|position|rank(?:ed|s)?(?: at| of)?|places?) (?:the )?$|\btop-$",
    small=True,
)
_TOP_ENDS: Final = tuple(
    f"{word} "
    for word in "top leading first best no no. number position rank ranked ranks at of place places the".split()
) + ("top-",)
_SHARE_EN: Final = lazy(r" ?(?:%|per cent|percent)")
#: "This year's edition ranks 141 economies": so many are ranked.
_RANKS_THEM: Final = ("rank ", "ranks ", "ranked ")
_RANKED_ARE: Final = lazy(
    r" (?:[a-z]+ )?(?:economies|countries|nations|territories|provinces|localities|cities|universities|schools|institutions|ministries|companies|banks|ecosystems|markets|hubs)\b"
)
_RANK_VI: Final = Prefiltered(
    r"(?:thứ|hạng|vị trí|xếp|đứng|tốp|top|ngôi số|vị trí số|thứ hạng|hạng thứ|vị trí thứ|thứ bậc)(?: thứ| hạng| số| hạng thứ| vị trí| vị trí thứ)?(?: gần| trên| ngoài| khoảng| quanh)? ?$",
    small=True,
)
_RANK_ENDS: Final = tuple("thứ hạng trí xếp đứng tốp top số bậc gần trên ngoài khoảng quanh".split())
#: "thứ hai" is a rank only where somebody is placed, or in a place.
_PLACED_VI: Final = small(
    r"(?:xếp|đứng|hạng|vị trí|giữ|ngôi|top|tốp|vươn)[^.;]{0,20}$|(?:nhanh|cao|lớn|nhiều|tốt|mạnh|thấp) thứ $"
)
_WHERE_VI: Final = lazy(
    r" (?:thế giới|toàn cầu|cả nước|ASEAN|Đông Nam Á|khu vực|châu Á|toàn quốc|miền|(?:ở|trong|tại) (?:kỳ|bản|lần|đợt|năm|bảng|chỉ số|báo cáo))"
)
_GROUP_VI: Final = small(
    r"(?<!\w)(?:nhóm|hàng|hàng ngũ|tốp|top)(?: các| những)? $|(?:đứng|lọt|nằm|vươn|vào|thuộc|trong) (?:vào |trong |trong số |số )+(?:các )?$",
)
#: "Kỳ vọng vào nhóm 50 trong năm nay".
_INTO_VI: Final = Prefiltered(r"(?<!\w)(?:vào|lọt|lọt vào|thuộc|trong|đứng trong|là) nhóm $")
_ALONE_VI: Final = lazy(r"(?: (?:về|trong|vào|đến|trước|năm|của|thế giới|toàn cầu|thì|mà|hay|hoặc)(?!\w)|[.,;]|$)")
_TOP_NOUN: Final = lazy(r" ?(?:firms|companies|enterprises|doanh nghiệp|công ty|ngân hàng|thương hiệu)", re.I)
_BEHIND_VI: Final = small(
    r" (?:nước|quốc gia|tỉnh|địa phương|nền kinh tế|thế giới|thành phố|trường|đại học|cơ sở|trung tâm|hệ sinh thái)(?:[^.;]{0,40}(?:dẫn đầu|hàng đầu|đứng đầu|phát triển|nhất|đầu)|[^.;,\d]{0,80}(?:cao|thấp|lớn|nhanh|nhiều|tốt|mạnh|năng động|tích cực) nhất)",
)
#: "Xếp hạng ... đạt 71", "rank in the index is 72", "GII: 44/139", "ranking rose to 17/194".
_STANDING: Final = Prefiltered(
    r"(?<!\w)(?:(?<!được )(?<!bảng )xếp hạng|thứ hạng|vị trí của (?:Việt Nam|nước ta|ta|[^\W\d]\w+)|rank(?:ing)?|placing|position|standing)(?!\w)[^.;:]{0,105}(?:: | (?:là|đạt|từ|lên|xuống|còn|ở mức|is|was|at|to|from) )$"
    r"|\b(?:index|survey|table)\b[^.;:]{0,60}\b(?:has|puts?|places?|lists?) [^.;:,]{2,30} (?:at|in) $",
    small=True,
)
_STANDING_OF: Final = Prefiltered(
    r"(?<!\w)(?:chỉ số|index|xếp hạng|thứ hạng|rank(?:ing)?|GII|EGDI|GCI|TII)(?!\w)[^.;]{0,60}(?:: | (?:là|đạt|lên|is|was|at|to) )$",
    small=True,
)
_STANDING_ENDS: Final = (
    ": ",
    " là ",
    " đạt ",
    " từ ",
    " lên ",
    " xuống ",
    " còn ",
    " mức ",
    " is ",
    " was ",
    " at ",
    " to ",
    " from ",
    " in ",
)
_OF_MANY: Final = lazy(r"/(?P<n>\d{2,3})\b(?! ?(?:%|[^\W\d_]))")
_ALONE: Final = lazy(
    r" (?:năm|vào năm|in|by) (?:19|20)\d\d|[.;,)]|$| (?:vào |trong |hồi )?(?:năm (?:ngoái|nay|trước)|(?:cuối|đầu|giữa) năm|tháng \d)(?!\w)| (?:last|this) (?:year|month)\b"
    # "From 14 in June to 16", "từ 14 hồi tháng 6 xuống 16".
    r"|(?: (?:hồi|vào|của|trong|in|at|a|last|early|late) [^,;.]{1,24}?)? (?:lên|xuống|còn|to) (?:hạng |thứ |vị trí )?\d{1,3}(?![\d%]|[.,]\d| ?(?:%|per|million|billion|tỷ|triệu|điểm|points))"
)
_MOVE_ENDS: Final = ("lên ", "xuống ", "từ ", "đến ", "còn ", "và ", "hạng ", "thứ ", "trí ")
_CLOSED_VI: Final = lazy(r"(?:/\d+)?[ .,;)]*(?!\S* ?(?:%|bậc|điểm|t[ỷỉ]))")
_GOES_ON_VI: Final = lazy(r" ?(?:%|bậc|\w)")
_FROM_TO_VI: Final = Prefiltered(
    r"(?:thứ|hạng|vị trí|bậc)[^.;]{0,60}\b(?:lên|xuống|từ|đến|còn|và)(?: hạng| thứ| vị trí)? $", small=True
)


_GROUP_EN: Final = lazy(
    r"[ -](?:leading|top|most \w+|best-performing|fastest-\w+|best) (?:nations|countries|economies)| (?:nations|countries|economies|provinces|cities|localities|markets) (?:with|that have|having) the (?:\w+est|most|best|\w+st-\w+)\b"
)
#: "Among the 20 fastest in the world", "one of the 20 fastest countries".
_BEST_EN: Final = lazy(
    r" (?:\w{3,}est|best) (?:[a-z]+ ){0,2}?(?:nations|countries|economies|(?:in|across|of) (?:the (?:world|region)|Asia|ASEAN|South-?[Ee]ast Asia)|worldwide|globally)\b"
)
#: "One of the world's 30 strongest".
_STRONGEST: Final = lazy(
    r" (?:strongest|best|fastest|leading|most \w+|most advanced|highest-ranked|top-ranked)(?=[.,;)]|$| (?:in|for|by|on|at|of|and|start-?up|innovation|digital)\b)"
)
_OF_THE_WORLD: Final = lazy(
    r"\b(?:among|one of|in|into|join|joins|joined|of) (?:the )?(?:world|globe|region|continent)['’]s (?:top )?$", re.I
)
_AMONG_EN: Final = lazy(r"\b(?:among|one of|in|into|join|joins|joined|of) (?:the )?(?:world(?:'s)? |top )?$", re.I)
_ORDERED: Final = Prefiltered(
    r"\b(?:index|ranking)(?: \([A-Z]+\))?(?: 20\d\d)?: $|\b(?:ranks?|ranked|ranking|placed?|coming|finishing|came|standing|stands|stood|climb\w*|slip\w*|rose|fell|moved|stay(?:s|ed)|remain(?:s|ed)|held|(?:(?:spot|place|position|notche|rung|rank)s|notch|(?:one|a) (?:spot|place|position|rung))(?= (?:to|up to|down to)\b))(?: at| up to| in at| in| from| to| down to)?(?: the)?(?: only| just| a lowly| joint| equal)? $",
    small=True,
)
#: How that ends, but for what begins with "climb" or "slip".
_ORDERED_ENDS: Final = (
    ": ",
    *(
        f"{word} "
        for word in "rank ranks ranked ranking place placed coming finishing came standing stands stood rose fell moved stays stayed remains remained held at to in from the only just lowly joint equal".split()
    ),
)
_CLOSED_EN: Final = lazy(
    r"[,.;)]|$| and\b| \((?:up|down|unchanged|no change|same|from|\+|-|\d)| (?:behind|after|ahead of|nationwide|nationally|overall|among|worldwide|globally)\b"
)
#: "Viet Nam was ninth of 154 countries".
_OF_ECONOMIES: Final = lazy(
    r" (?:out of|of|among) (?:the )?\d[\d,.]* (?:[a-z]+ ){0,2}(?:countries|economies|nations|markets)\b"
)
_WAS_PLACED: Final = lazy(
    r"\b(?:was|is|were|are|came|comes|stood|stands|finished|placed|ranks?|ranked|be|to|at|,)(?: (?:the|only|now|already))? $"
)
_OUT_OF_EN: Final = lazy(r" (?:out of|of)\b")
_COPULA: Final = lazy(
    r"\b(?:[A-Z]\w+|it|country|city|province|economy|nation|capital|metropolis|kingdom) (?:(?:now|still|again|also) )?(?:is|was|were|are|came|comes|at|remain(?:s|ed)|stay(?:s|ed)|finishe[ds]|ended|ends|stood|stands|sits|sat)(?: (?:now|still|only|just|again|once again|currently|in))? $|\b[A-Z]\w+,? in $|, at [\d.,]+ [MG]bps, (?:is|was|came|ranked|stood|placed)(?: (?:only|just|in))? $"
    # "Behind Singapore, still fifth, and Malaysia".
    r"|\b(?:behind|after|ahead of|above|below) (?:the )?[A-Z]\w+(?: [A-Z]\w+)?, (?:(?:which|is|now|still|again|only|already|just) )+$"
)
#: "Is the second fastest in the region", "has the third largest digital economy in ASEAN".
_SUPERLATIVE: Final = lazy(
    r"[ -](?:\w{3,}est|best|worst|most \w+)(?: [\w'-]+){0,4}? (?:in|among|of|across) (?:the )?(?:(?:\w+ )?(?:world|region|country|nation|bloc|continent|group)\b(?!['’])|ASEAN|South-?east Asia|Asia|Europe|\d+ |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) )"
)
_HAS_IT: Final = lazy(
    r"\b(?:is|was|were|are|has|have|had|be|being|remain(?:s|ed)?|bec[ao]mes?|ma(?:kes?|de|king) (?:it|them|Vietnam|Viet Nam|the \w+)|ranks?|ranked|recorded|posted|boasts?|saw|with|as|at)(?: (?:now|still|also|already|likewise))?(?: (?:the|a|its|their))? $"
    # "Reached 98 percent, the fourth highest rate in the country".
    r"|\d[^;.:\d]{1,60}, the $"
)
#: "The country's fourth highest".
_ITS_SUPERLATIVE: Final = lazy(r"[ -]\w{3,}est\b")
_WHOSE_SUPERLATIVE: Final = lazy(r"\b(?:country|nation|region|ASEAN|Southeast Asia|Asia)['’]s $")
#: "Government AI readiness: 47th;".
_LABEL_ENDS: Final = lazy(r"[;.]?$|[;,] ")
#: "62nd out of 193 (71st in 2024)".
_WAS_THEN: Final = lazy(r" (?:in|a year|last|two years|the year|the previous)\b[^()]{0,24}\)")
#: "India (38th)".
_NAMED_RANK: Final = lazy(r"\b[A-Z][a-z]+ \($")
#: "Behind Singapore (sixth)": a word in brackets is a rank where somebody stands before or behind the one named.
_BESIDE_EN: Final = lazy(
    r"\b(?:behind|ahead of|below|above|followed by|led by|ranks?|ranked|placed|trails?|trailed|trailing)\b"
)
#: "Singapore (fifth) and Malaysia (34th) are ahead".
_AND_RANKED: Final = lazy(r"\),? and (?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2} \(\d+(?:st|nd|rd|th)\)")
_SCOPE: Final = lazy(
    r"(?: \w+est)? (?:(?:in|within) (?:ASEAN|Southeast Asia|Asia|the world|the region|cyber ?security|e-government|digital \w+|innovation|AI\b|Internet speed)|globally|worldwide|nationwide|nationally|among (?:the )?\d|out of \d|(?:and \d+(?:st|nd|rd|th) )?(?:place|position|spot|rank|slot|berth)s?\b)"
)


def _standing(ask: Ask) -> bool:
    """A bare number below 300 said to be a ranking, or one of many under an index ("44/139")."""
    text, start, end = ask.text, ask.low.start, ask.end
    if not ask.tail.endswith(_STANDING_ENDS):
        return False
    raw = text[start:end]
    if not raw.isdigit() or not 0 < int(raw) < 300:
        return False
    many = _OF_MANY.match(text, end)
    if not (int(raw) <= int(many.group("n")) if many else _ALONE.match(text, end)):
        return False
    said = _STANDING_OF if many else _STANDING
    return bool(ask.bits & said.bit and said.plain.search(ask.lower[max(0, start - _FAR) : start]))


#: "Thứ hạng lần lượt là 44, 48, 46 và 44": from one to the next.
_RANK_AFTER: Final = lazy(r",? (?:and |và )?|, ")
_TURNS: Final = lazy(r"\brespectively\b|(?<!\w)lần lượt(?!\w)", re.I)


def _of_ranks(ask: Ask) -> bool:
    """A bare number behind a rank, in a list told in order or one of as many ("Việt Nam xếp thứ 71/193, sau Malaysia
    (57/193)")."""
    last = ask.before[-1] if ask.before else None
    if last is None or last.unit is not RANK:
        return False
    bare = "." not in (ask.low.digits or ".") and ask.low.value <= 300
    if bare and _RANK_AFTER.fullmatch(ask.text, last.end, ask.low.start) and _TURNS.search(ask.text):
        return True
    many = _OF_MANY.match(ask.text, ask.end)
    return many is not None and ask.text.endswith(many["n"], last.start, last.end)


def rank_cue(ask: Ask) -> int | None:
    """Where the rank ends, or None: the number is no rank."""
    if ask.low.value % 1:
        return None  # "The first 14.7 kilometres": places are whole.
    if not ask.low.word and not ask.low.ordinal and (_standing(ask) or _of_ranks(ask)):
        return ask.end
    if ask.lang == "vi":
        return _rank_vi(ask)
    text, start, end = ask.text, ask.low.start, ask.end
    if _GROUP_EN.match(text, end) or (_BEST_EN.match(text, end) and _AMONG_EN.search(text, max(0, start - 24), start)):
        return end
    if _STRONGEST.match(text, end) and _OF_THE_WORLD.search(text, max(0, start - 36), start):
        return end
    if ask.low.ordinal:
        return _ordinal_rank(ask)
    if (ask.tail.endswith("to number ") and end - start > 3) or (ask.low.word and ask.tail.endswith("no ")):
        return None  # "From one to number ten", "no one is left behind".
    may = ask.bits & _TOP_EN.bit and ask.tail.endswith(_TOP_ENDS)
    topped = may and _TOP_EN.plain.search(ask.lower[max(0, start - _NEAR) : start])
    few = topped and ask.low.word and ask.tail.endswith("first ")
    if few and (ask.low.value == 1 or text.startswith((",", " years", " months"), end)):
        return None  # "The first three, two in Hanoi and one in Hue", "in the first four years", "hangs the first one".
    if topped and ask.tail.endswith(_RANKS_THEM) and _RANKED_ARE.match(text, end):
        return None
    return end if topped and not _SHARE_EN.match(text, end) and not _TOP_NOUN.match(text, end) else None


def _rank_vi(ask: Ask) -> int | None:
    text, end, word, tail = ask.text, ask.end, ask.low.word, ask.tail
    first, last = max(0, ask.low.start - _REACH), ask.low.start
    lower, bits = ask.lower, ask.bits
    may = bits & _RANK_VI.bit and tail.rstrip(" ").endswith(_RANK_ENDS)
    cued = may and _RANK_VI.plain.search(lower[max(0, last - _NEAR) : last])
    if cued and word and not (_PLACED_VI.search(lower[first:last]) or _WHERE_VI.match(text, end)):
        return None
    if cued and not text.startswith("%", end):
        return None if _TOP_NOUN.match(text, end) and lower.endswith("top ", first, last) else end
    if _BEHIND_VI.match(lower, end) and _GROUP_VI.search(lower[first:last]):
        return end
    if (
        not word
        and tail.endswith("nhóm ")
        and _INTO_VI.search(text[first:last], of=text)
        and _ALONE_VI.match(text, end)
    ):
        return end
    moved = tail.endswith(_MOVE_ENDS) and _CLOSED_VI.match(text, end) and not _GOES_ON_VI.match(text, end)
    return end if moved and bits & _FROM_TO_VI.bit and _FROM_TO_VI.plain.search(lower[first:last]) else None


def _ordinal_rank(ask: Ask) -> int | None:
    text, start, end = ask.text, ask.low.start, ask.end
    lead, led = text[max(0, start - _REACH) : start], ask.lower[max(0, start - _REACH) : start]
    bracketed = text.startswith(")", end) and _NAMED_RANK.search(lead)
    if bracketed and (text[start].isdigit() or _BESIDE_EN.search(led) or _AND_RANKED.match(text, end)):
        return end
    if text[start].isdigit() and ask.before and ask.before[-1].unit is RANK and _WAS_THEN.match(text, end):
        between = text[ask.before[-1].end : start]
        if between.endswith("(") and between.count(" ") < 4:
            return end
    if text[start].isdigit() and ask.tail.endswith(": ") and _LABEL_ENDS.match(text, end):
        return end
    said = not text[start].isdigit() and text[start:end] != "first" and _CLOSED_EN.match(text, end)
    if said and _COPULA.search(lead):
        return end
    ordered = ask.tail.endswith(_ORDERED_ENDS) or "climb" in ask.tail or "slip" in ask.tail
    if (ordered and ask.bits & _ORDERED.bit and _ORDERED.plain.search(led)) or _SCOPE.match(text, end):
        return end
    if text[start:end] != "first" and _SUPERLATIVE.match(text, end) and _HAS_IT.search(lead):
        return end
    if _ITS_SUPERLATIVE.match(text, end) and _WHOSE_SUPERLATIVE.search(lead):
        return end
    if text[start].isalpha() and _OF_ECONOMIES.match(text, end) and _WAS_PLACED.search(lead):
        return end
    if is_placed(text, start, end):
        return end
    if _TOOK_END.match(text, end) and _TOOK_EN.search(led):
        return end
    digits = not text[start].isalpha() and (_OUT_OF_EN.match(text, end) or _RANK_EN.search(led))
    return end if digits else None


#: By language: of which one may find something in a sentence where a bare number is a rank, but for numbers with one of
#: the others right behind them.
RANKED: dict[str, tuple[Prefiltered, ...]] = {
    "en": (_STANDING, _STANDING_OF, _TOP_EN),
    "vi": (_STANDING, _STANDING_OF, _RANK_VI, _FROM_TO_VI, _INTO_VI),
}
RANK_BEHIND: Final = {"en": (_GROUP_EN, _STRONGEST), "vi": (_BEHIND_VI,)}


#: "Two of our eleven projects", "hai trong số mười hai nhà máy".
_WORDS_EN: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)\b(?![ -](?:times|per|percent|percentage|hundred|thousand|million|billion|years?|months?|weeks?|days?)\b)"
_WORDS_VI: Final = r"(?:mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|hai|ba|bốn|sáu|bảy|tám|chín)(?!\w)"
_OUT_EN: Final = lazy(
    rf" ?(?:/|(?:out )?of(?: the| its| their| all| our| my| his| her| these| those)?(?: (?:[A-Z]\w+ )?\w+['’]s?(?: own| current)?)?(?: total(?: of)?)?|among(?: the)?) ?\d[\d.,]*(?<![.,])"
    rf"| (?:out )?of (?:the|its|their|all|our|my|his|her|these|those) {_WORDS_EN}",
    re.I,
)
_OUT_VI: Final = lazy(
    rf" ?(?:/|trên(?: tổng số)?|trong(?: tổng)?(?: số)?(?: tổng số)?(?! \d+ (?:tháng|năm|quý|ngày|tuần|giờ|phút|kỳ|nhiệm kỳ|lần|đợt)(?!\w))|/tổng số) ?\d[\d.,]*(?<![.,])| (?:trong|trên) (?:tổng )?số {_WORDS_VI}",
    re.I,
)
_OUT_BEGINS: Final = {"en": frozenset("/oOaA"), "vi": frozenset("/tT")}
_MEMBERS_EN: Final = lazy(
    r" (?:[a-z-]+ ){0,2}(?:countries|economies|nations|provinces|cities|localities|members|member states|states|places|firms|universities|markets|systems)\b"
)
_MEMBERS_VI: Final = lazy(r" (?:quốc gia|nước|nền kinh tế|địa phương|tỉnh)(?: và vùng lãnh thổ|, thành phố)?")


#: "The 9,100 of 2024": when, and no whole.
_OF_A_YEAR: Final = lazy(r" (?:of|trong) (?:19|20)\d\d(?! [a-z])(?![\d.,]*\d)")


#: "14th place among 104 markets".
_PLACED: Final = (" place ", " position ", " spot ")
_AMONG: Final = lazy(r" (?:place|position|spot) (?:(?:out )?of|among) (?:the )?\d")


def denominator(text: str, end: int, lang: str, noun: bool = False) -> int:
    """The end of the number with its "out of 139", of "economies" too where `noun` is wanted, or the end given."""
    if text.startswith(_PLACED, end):
        end = text.index(" ", end + 1) if _AMONG.match(text, end) else end
    if text[end : end + 2].lstrip(" ")[:1] not in _OUT_BEGINS[lang]:
        return end
    found = (_OUT_VI if lang == "vi" else _OUT_EN).match(text, end)
    if not found or text.startswith("%", found.end()) or _OF_A_YEAR.match(text, end):
        return end
    members = (_MEMBERS_VI if lang == "vi" else _MEMBERS_EN).match(text, found.end()) if noun else None
    return members.end() if members else found.end()
