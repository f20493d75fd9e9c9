"""What a rule grants to all of a class: a share of costs, or so much "for each patent granted"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.classes import CLASSES
from monitor.extract.members import ANY_MONEY, PERCENT
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: The most that each gets has no time of its own.
FOR_EACH: Final = "at-most-for-each"
#: What has been paid or reached at most is no limit.
TOLD: Final = {
    "en": lazy(r"\b(?:was|were|has|have|had|reached|rose|grew|could reach|may reach|earn\w*|hit|(?:is|are) to)\b"),
    "vi": lazy(r"(?<!\w)(?:đã|từng|đạt|tăng|chiếm|dự kiến|ước|thu về)(?!\w)"),
}
#: "Một doanh nghiệp được hoàn 25% chi phí", "firms are refunded 25 percent of their costs": what any of a class gets.
_ENTITLED: Final = {
    "en": Prefiltered(
        CLASSES["en"]
        + r"(?: [\w,.-]+){0,9}? (?:is|are|gets?|will be|can be|may be) (?:refunded|reimbursed|relieved of|given back|compensated(?: for)?|paid back) $"
        r"|\b(?:decided|decides|agreed|allow(?:s|ed)?|policy|scheme|decree|law|resolution|state|government)\b(?! (?:now )?(?:wants?|wanted|expects?|expected|hopes?|aims?|asks?|asked)\b)[^.;\d]{0,50}?\b(?:to |will |shall |can |may )(?:support|subsidi[sz]e|refund|reimburse|cover|pay|bear) $"
        r"|\b(?:may|can|could|to|shall)(?: now| then)? (?:deduct|write off|set off|claim back)(?: up to)? $"
        r"|\b(?:state|government|budget|province|city|fund|scheme|programme|law|decree|resolution|policy)(?: (?:now|also|then))* (?:reimburses|refunds|subsidi[sz]es|covers|pays|bears|compensates|meets)(?: [a-z-]+){0,4}? (?:for |with )?$",
        re.I,
    ),
    "vi": Prefiltered(
        CLASSES["vi"]
        + r"(?: (?!đã|vừa (?!và)|từng)[^\W\d]\w*| \d[\d.,]*){0,12}? (?:sẽ |còn )?được (?:(?:Nhà nước|ngân sách|ngân sách nhà nước|tỉnh|thành phố|quỹ) )?(?:hoàn|hoàn lại|hỗ trợ|bù|cấp bù|giảm|miễn|miễn giảm|khấu trừ|trừ|trợ giá|chi trả|tài trợ) $"
        r"|(?<!\w)được (?:hoàn|hỗ trợ|miễn|giảm|hưởng)(?!\w)[^.;]{0,60}? và (?:được )?(?:giảm|miễn|hoàn|hỗ trợ)(?: tiếp)? $"
        r"|(?:^\W*|[.;:] )(?:theo [^,.;]{3,60}, )?(?:nhà nước|ngân sách|ngân sách (?:nhà nước|tỉnh|thành phố|địa phương)|quỹ|tỉnh|thành phố)(?: còn| cũng)? (?:hỗ trợ|hoàn|hoàn lại|hoàn trả|chi trả|trợ giá|bù|cấp bù)(?: (?!đã|được)[^\W\d]\w*){0,5}? $"
        r"|(?<!\w)cho phép (?:ngân sách|nhà nước|quỹ|tỉnh|thành phố)(?: nhà nước)? (?:gánh|chi trả|cấp bù|bù|chịu) $"
        r"|(?<!\w)mức (?:hỗ trợ|giảm|hoàn|khấu trừ|trợ cấp|ưu đãi)(?: tối đa)? (?:là|bằng) $"
        r"|(?<!\w)được (?:tính|trừ|khấu trừ|ghi nhận) $"
        r"|(?<!\w)được (?:tính|trừ) chi phí [^,;.\d]{2,40} (?:bằng|ở mức|tới) $"
        r"|(?<!\w)được (?:ngân sách|Nhà nước|tỉnh|thành phố|quỹ)(?: nhà nước| tỉnh| địa phương)? (?:đóng|đóng thay|nộp thay|trả|trả thay|chi trả|hỗ trợ|lo) $"
        r"|(?<!\w)được (?:tính|khấu trừ|xác định|trừ)(?: vào chi phí(?: được trừ)?)? (?:bằng|ở mức|theo mức|tới)(?: mức)? $"
        r"|(?<!\w)(?:chính sách|cơ chế|quy định|nghị quyết|nghị định|luật|cho phép)(?: (?!đã|được)[^\W\d]\w*){0,5}? (?:hỗ trợ|trợ cấp|hoàn|khấu trừ)(?: tối đa| đến| tới)? $",
        re.I,
    ),
}
_ENTITLED_TO: Final = lazy(
    r" (?:of )?(?:the |their |its )?(?:[\w&-]+ ){0,2}(?:costs?|expenses?|spending|fees?|tax|price|rent|interest|investment)\b| (?:tổng )?(?:chi phí|kinh phí|giá|thuế|tiền|học phí|phí|lệ phí|lãi|giá trị|vốn|mức phí|số thuế|nhu cầu)(?!\w)| khi (?:tính|xác định|quyết toán) (?:số )?(?:thuế|thu nhập)(?!\w)"
)
#: Behind the amount: what it is given for, which is yet to be.
EACH_GRANTED: Final = Prefiltered(
    r",? (?:for (?:each|every)|per) (?:[a-z-]+ ){1,4}?(?:that is |that has been |which is )?(?:granted|issued|registered|obtained|published|filed|approved|recogni[sz]ed|licensed|protected|commerciali[sz]ed|created|hired|recruited|trained|installed|connected|set up|opened|signed|sold)\b"
    r"|(?: đồng)? (?:cho |trên )?(?:mỗi|từng|một) (?:[^\W\d]\w* ){1,5}?được (?:cấp|công nhận|đăng ký|phê duyệt|bảo hộ|công bố|thương mại h(?:óa|oá)|thành lập|tuyển|đào tạo|lắp đặt|ký)(?!\w)"
)
#: Before it: who gets it, of whom nobody is named, and nothing was paid yet.
_GETS: Final = lazy(
    r"\W*(?:(?:Under|In line with|According to) [^,;]{3,80}, )?(?:(?:An?|Any|Each|Every|All|The) )?(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+ (?:(?:who|that|which) [^,;.\d]{3,60} )?(?:will |would |shall |may |can |to |now |also |then )*(?:receives?|gets?|earns?|claims?|(?:is|are|be) (?:given|paid|granted|awarded|entitled to|rewarded with|offered)) (?:a (?:bonus|grant|reward|prize|subsidy|payment) of )?$"
    r"|\W*(?:Theo [^,;]{3,80}, )?(?:(?!đã|vừa|từng)[^\W\d]\w* ){1,9}?(?:sẽ )?(?:được (?:nhận|thưởng|hỗ trợ|hưởng|cấp|chi|trả)|nhận|hưởng) $"
)


def granting(lang: str) -> int:
    """The bits of sentences in which something may be granted."""
    return EACH_GRANTED.bit | _ENTITLED[lang].bit


def grant_of(mention: QuantityMention, text: str, start: int, bits: int, lang: str) -> str:
    """The rule by which the figure at `start` is what is granted to all of a class, "" where none says so. `bits`: those of
    the sentence."""
    end, entitled = start + mention.end - mention.start, _ENTITLED[lang]
    if mention.unit is PERCENT and entitled.bit & bits and _ENTITLED_TO.match(text, end):
        lead = entitled.plain.search(text, max(0, start - 140), start)
        return "entitled-to" if lead and not TOLD[lang].search(text, lead.start(), start) else ""
    if mention.unit in ANY_MONEY and EACH_GRANTED.bit & bits and _for_each_granted(text, start, end):
        return FOR_EACH
    return ""


def _for_each_granted(text: str, start: int, end: int) -> bool:
    """The amount that stands there is what each of a class gets for each of what is granted, registered or done."""
    return EACH_GRANTED.plain.match(text, end) is not None and _GETS.fullmatch(text, 0, start) is not None
