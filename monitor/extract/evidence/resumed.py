"""Sentences whose subject was told before: a pronoun, "the share", or a time and nothing else."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.model import Sentence
from monitor.extract.prefilter.index import WRITTEN
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import bit_of

_PRONOUN: Final = lazy(
    rf"\W*(?:(?:It|This|That)\b|(?:In|At) (?:value|money|dollar|cash|absolute|real|nominal|current|constant|comparable|volume|market)(?: terms| prices)?,? (?:it|this|that|its|the (?:sector|industry|field|market))\b|(?:Its (?:combined |total |annual |overall )?(?:share|size|value|growth|weight|contribution|revenue|number|scale|turnover|rank|ranking|position)|Their (?:number|share|rank|total))\b|(?:Together|Combined|Between them|All told|In all),? they\b|They (?:brought|bring|earn|earned|took|take|made|make|sold|sell|generated?|turned over|exported?|employ(?:ed)?|number(?:ed)?)\b|The (?:latest |new |current |projected |forecast |expected |planned |estimated |resulting )?(?:figure|ratio|share|rate|proportion|number|target|goal|index|ranking|growth|pace|sum|amount|total|tally|result)\b|The (?:annual |yearly |average )+(?:increase|growth|rise|pace)\b|(?:The|This) (?:sector|industry|field|market|economy|area|goal|indicator)\b|(?:Lĩnh vực|Khu vực|Ngành|Thị trường|Con số|T[ỷỉ] (?:lệ|trọng)|Mức|Chỉ tiêu|Chỉ số|Kết quả|Tốc độ|Số) (?:này|đó|ấy)|(?:Con số|Số tiền|Khoản|Mức)(?: (?:khoảng|gần|hơn|chừng))? (?=\d)|(?:Con số|T[ỷỉ] (?:lệ|trọng)|Mức) (?:tương ứng|của (?:Việt Nam|nước ta|ta|cả nước|thế giới|[{CAPITALS}]\w+)|ở (?:Việt Nam|nước ta|ta))|(?:In|By|For) (?:19|20)\d\d,? (?:the|this) (?:share|figure|ratio|rate|number|market|sector|industry|sum|total)\b|(?:Năm|Đến năm|Hết năm|Cuối năm) (?:19|20)\d\d,? (?:con số|t[ỷỉ] (?:lệ|trọng)|quy mô thị trường|thị trường|lĩnh vực|mảng|ngành|khu vực|mức) (?:này|đó|ấy|là|đạt|mới|chỉ)(?!\w)"
    # "Malaysia's already contributes": what was told of, of another.
    rf"|(?:(?:But|And|Yet|While) )?(?:[{CAPITALS}][a-z]+(?: [{CAPITALS}][a-z]+)?['’]s|Ours|That of [{CAPITALS}][a-z]+(?: [{CAPITALS}][a-z]+)?) (?:(?:already|now|currently|still|only|alone|is expected to|will|should) )*(?:is|was|stands|stood|reached|reaches|contributes?|contributed|accounts?|accounted|makes?|made|came|comes|has|had|amounts?|equals?|represents?|rose|grew|fell)\b"
    r"|(?:The )?(?:(?:[Oo]fficial|[Ff]inal|[Rr]evised|[Cc]omparable) )*(?:[Dd]ata|[Ff]igures|[Nn]umbers|[Ss]hares) (?:for|of|in) (?:the )?(?:earlier|previous|past|other|preceding|prior) years\b"
    r"|(?:Số liệu|Con số|Tỷ lệ|Tỷ trọng)(?: chính thức| tương ứng| so sánh)*(?: của)?(?: các| những) năm (?:trước|qua|khác)(?!\w))"
)
#: "At the end of June it stood at", "Hai tháng đầu năm đạt": a time, and then what was told of before.
_AT_A_TIME: Final = {
    "en": lazy(
        r"\W*(?:At the (?:end|start) of|By the end of|By|In|As of|At|Back in|Last|This|Next|At the time,) ?[^,.;:]{0,30},? (?:it|they|the (?:share|rate|figure|ratio|proportion)) (?:generated|provided|produced|was|were|is|stood|stands|had|has|reached|came|will|would|should|fell|rose|grew|expanded|advanced|climbed|increased|jumped|surged|gained|hit|totalled|topped|exceeded|passed|accounted|made up|contributed|still)\b"
    ),
    "vi": lazy(
        r"\W*(?:(?:Riêng|Tính chung|Cả|Trong|Hết|Tính đến hết|Đến hết|Cuối|Đầu|Đến) )?(?:[Hh]iện(?: nay| tại)?|[Nn]ay|(?:\w+ ){0,2}[Tt]háng(?: (?:đầu|cuối|qua|\d{1,2}))*|[Qq]uý [\w/]+|[Nn]ăm (?:20\d\d|ngoái|nay|trước)|[Nn]ửa (?:đầu|cuối)(?: năm)?|[Cc]ùng kỳ(?: năm (?:ngoái|trước|20\d\d))?)(?: năm(?: 20\d\d| nay| ngoái)?)?,? (?:ước |chỉ |mới |đã |tính )*(?:đạt|là|ở mức|bằng|lên tới|đạt mức|mới|chỉ|còn) (?=\d|khoảng|gần|hơn|trên)"
    ),
}
_TIMES: Final = {
    "en": ("At ", "By ", "In ", "As of ", "Back in ", "Last ", "This ", "Next "),
    "vi": ("áng ", "uý ", "ăm ", "ửa ", "ùng kỳ", "iện", "ay "),
}
#: "Mr Binh: ": whose answer it is.
_WHO: Final = lazy(rf"[{CAPITALS}][^:.;?!\d]{{0,44}}: ")
#: "In that year, it ...": the same behind a few words.
_RESUMING: Final = lazy(
    r"\W*[^,.]{0,40}, (?:it|this|con số này|t[ỷỉ] lệ này)\b"
    # "Loại trừ yếu tố giá, khu vực này ước tăng", "adjusted for inflation, the sector grew".
    r"|\W*(?:(?:Sau khi |Nếu |Đã )?(?:[Ll]oại trừ|[Tt]rừ|[Tt]rừ đi|[Tt]ính|[Tt]ính theo|[Xx]ét theo|[Tt]heo|[Vv]ề) [^,.;\d]{0,24}(?:giá|lạm phát|quy mô)(?!\w)[^,.;\d]{0,20}|[^,.;\d]{0,12}năm [^,.;]{2,12}), (?:lĩnh vực|khu vực|ngành|thị trường|mảng) này(?!\w)"
    r"|\W*(?:Adjusted for|Stripped of|Excluding|Net of|After|Without|Leaving out|Discounting) (?:the effects? of )?(?:inflation|prices?(?: changes| rises| effects)?),? (?:it|the (?:sector|industry|market))\b"
    r"|\W*(?:Trong khi đó|Tuy nhiên|Trước đó),? (?:vào |hồi )?năm (?:19|20)\d\d,? (?:mới |chỉ |chỉ mới )*(?:là|đạt|ở mức|chỉ|mới) (?:khoảng |gần |hơn )?\d"
    r"|\W*So với (?:mức |con số )?(?:của )?năm (?:19|20)\d\d \("
    rf"|\W*Riêng (?:tại |ở )?[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,3}},? (?:chỉ |mới |đã )*(?:là|đạt|ở mức|chỉ|mới) (?:khoảng |gần |hơn |tới )?\d"
)
#: One of these stands in every sentence that it finds.
_RESUMED: Final = bit_of(
    (
        ", khu vực này",
        ", ngành này",
        ", lĩnh vực này",
        ", thị trường này",
        ", mảng này",
        ", the sector",
        ", the industry",
        ", the market",
        ", it",
        ", this",
        ", con số này",
        ", tỷ lệ này",
        ", tỉ lệ này",
        "trong khi đó, ",
        "tuy nhiên, ",
        "so với ",
        "riêng ",
    ),
    spelling=WRITTEN,
)


def goes_on(sentence: Sentence, lang: str, *, answers: bool) -> bool:
    """A pronoun or "the share" is its subject, or none. `answers`: it stands under a question."""
    text = sentence.text
    if _PRONOUN.match(text) or _resumes(text, 0, lang):
        return True
    if answers and ": " in text[:48] and (label := _WHO.match(text)):
        end = label.end()
        return _PRONOUN.match(text, end) is not None or _resumes(text, end, lang)
    return _RESUMED & sentence.line.bits != 0 and _RESUMING.match(text) is not None


def _resumes(text: str, at: int, lang: str) -> bool:
    """From the offset on a time is said, and then something of what was told before."""
    times = _TIMES[lang]
    begun = text.startswith(times, at) if lang == "en" else any(map(text[at : at + 26].__contains__, times))
    return begun and _AT_A_TIME[lang].match(text, at) is not None
