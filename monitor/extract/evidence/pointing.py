"""Figures whose own words say that they go back to what was told: "this index", "the share is"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.pattern import Prefiltered

#: A year or another word in the middle is spelt out as a form of its own: what such a form needs is then rare.
_RANKING: Final = r"(?:edition|ranking|table|survey|index)\b"
_MEASURED: Final = r"(?:index|ranking|list|table|indicator|share|ratio|rate|figure|measure|score)"
_EDITION_VI: Final = r"(?<!\w)(?:[Tt]rong|[Tt]heo|[Tt]ại) (?:ấn bản|phiên bản|bản|kỳ|bảng)(?: năm)?"
_OF_INDEX_VI: Final = r"(?:của )?(?:bảng xếp hạng|chỉ số|bộ chỉ số|báo cáo)(?: toàn cầu)? (?:này|đó|ấy|của (?:mình|họ|hãng|tổ chức này))(?!\w)"
_POINTS: Final = Prefiltered(
    # "In its 2026 edition StartupBlink puts the country".
    rf"\b[Ii]n (?:its|the same|that|this|the latest) (?:latest |newest |most recent )?{_RANKING}"
    rf"|\b[Ii]n (?:its|the same|that|this|the latest) (?:19|20)\d{{2}} {_RANKING}"
    # "In the 2025 edition of its global index", "in last year's edition of the ranking".
    r"|\b[Ii]n (?:the (?:(?:19|20)\d\d|latest|newest|new|most recent|current)?|(?:this|last) year['\u2019]s) ?(?:edition|version|update|release|round) of (?:its|the|that|this|the same) (?:[a-z-]+ ){0,3}(?:ranking|table|survey|index|list|study)\b"
    rf"|{_EDITION_VI} (?:19|20)\d{{2}} {_OF_INDEX_VI}|{_EDITION_VI} mới nhất {_OF_INDEX_VI}"
    # "At present 31% have one".
    r"|\b(?:have|has|own|owns|hold|holds|possess|possesses|use|uses) (?:an? (?:digital|electronic) )?one\b(?=[.,;]|$)|\b(?:the (?:current|present|actual|latest|real) (?:level|figure|rate|share|ratio|number) at\b|that (?:it|the (?:market|sector|industry|economy)) (?:will|would|could|may|is|was|has|had|should|must)\b|in this (?:field|area|respect|regard|category|domain)\b|on this (?:score|measure|count|index)\b|(?:may|can|will|could|should|would|might|is to|are to|has to|must) be (?:reached|achieved|attained|met|hit|surpassed)\b|(?:wider|broader|narrower|different|looser|stricter) (?:gauge|yardstick|count|definition|measure|method|methodology|yardstick|basis)\b|own (?:report|count|figure|estimate|data) (?:gives?|puts?|says?|shows?)\b|['\u2019]s (?:latest |own |official |new |first |preliminary )?(?:figure|estimate|count|calculation|tally|reckoning) (?:is|was|stands|stood)\b"
    r"|(?:poll|analysts|economists|forecasters|consensus)\b[^.;]{0,40}\b(?:forecast|expected|predicted|projected)  (?!\w+s\b)"
    # "Had put the figure for that date at", "9 per cent did so".
    r"|\bput(?:s|ting)? the (?:figure|number|share|ratio|rate|total)(?: for [^,;.]{3,40}?)? at  |\barrive[sd]? at\b {2,}(?:for|in) (?:the same|that)\b|\bdid so\b(?! by\b)"
    r"|\b(?:arrive[sd]? at|give[sn]?|gave|report(?:s|ed)?|cite[sd]?|quote[sd]?|produce[sd]?|has|have|put forward|came up with) (?:an?|another)(?: much| slightly| somewhat| far)? (?:lower|higher|smaller|larger|bigger|different|similar) (?:figure|number|estimate|sum|total|ratio|share|rate)\b|(?<!\w)(?:đưa ra|nêu|công bố|dẫn|ghi nhận|cho|chỉ ghi|chỉ nêu) (?:một )?con số(?: (?:thấp|cao|khác|nhỏ|lớn|sơ bộ|ban đầu|ước tính|riêng|chính thức|của mình)(?: hơn)?)?(?: là)?  |\b(?:gives?|gave|reports?|reported|has|puts? forward) an? (?:preliminary|provisional|official|separate|own)  (?=(?:for|in) (?:the same|that)\b)|(?:cách (?:tính|đo|thống kê)|phương pháp|thước đo)[^,;.\d]{0,60} (?:cho|đưa) (?:ra )?(?:kết quả|con số)|\b(?:to reach|to hit|to meet|to attain|reaching|hitting|meeting|attaining|achieving) the  |(?:phạm vi|cách tính|phương pháp|nghĩa|định nghĩa) (?:rộng|hẹp|khác)|(?:của|trong) (?:ngành|lĩnh vực|khu vực) này|(?<!\w)phần (?:giá trị|đóng góp|t[ỷỉ] trọng|thu|việc) (?:này|đó|ấy)(?!\w)|(?<!\w)(?:khoảng cách|chặng đường|quãng đường|đường|từ nay|từ đó)(?: còn)? (?:tới|đến|với) (?:mục tiêu|đích|mốc|cột mốc|chỉ tiêu|ngưỡng)(?!\w)|\b(?:gap|distance|road|way) (?:to|from|between)(?: it and)? the (?:goal|target) of\b|(?<!\w)(?:mục tiêu|đích|cột mốc)  (?:(?:vào|đến|tới|cho) )?năm (?:19|20)\d\d (?:(?:vẫn|còn|sẽ|rất|là|e) )*(?:khó|xa|dễ|không|ngoài|trong|quá|cao|thấp|khả thi)"
    r"|(?:t[ỷỉ] lệ|con số) tương ứng(?!\w)|(?:con số|số) (?:đúng|chính xác|đã sửa|sau rà soát|đã chốt|chính thức|cuối cùng)(?!\w)|(?:chỉ số|bảng xếp hạng|xếp hạng|t[ỷỉ] lệ|t[ỷỉ] trọng|chỉ tiêu|con số|danh sách) (?:này|đó|ấy|nói trên|trên)\b)"
    rf"|\bth(?:is|at|e same) {_MEASURED}|\bth(?:is|at|e same) (?:19|20)\d{{2}} {_MEASURED}",
    small=True,
)
#: "The narrow share is", "the corresponding rate", "the figure was": what was told, called by its kind.
_THE_SHARE: Final = Prefiltered(
    r"\bthe (?:(?:(?:narrow|broad|wide|official|latter|former|actual|corresponding|overall) )?(?:ratio|share|rate|proportion)(?=(?: (?:over|in|for) [^,;.]{3,40}?)? (?:to|at|is|was|will|would|could|may|has|had|should)\b)"
    r"|(?:comparable|corresponding|equivalent|matching) (?:ratio|share|rate|proportion|figure|percentage)\b|(?:right|correct|corrected|true) (?:figure|number|share|rate|ratio)\b|(?:figure|percentage)(?= (?:is|was|will|would|should|must|has|had|stood|reached|rose|fell|climbed) ))",
    small=True,
)
#: What the own words begin with then: "the earlier estimate of", "the goal for", or the mean of what was told of parts.
_BEGINS: Final = Prefiltered(
    r"the (?:earlier|previous|initial|first|original|preliminary|provisional|former) (?:estimate|figure|number|count|reading|calculation|forecast|projection) (?:of|was|had been|stood at)  "
    r"|(?:by comparison, )?the (?:\w+ )?(?:target|goal|aim) (?:of|for|is|in|laid|set)\b"
    r"|(?:nhưng |còn )?(?:mặt bằng(?: chung)?|mức chung|mức bình quân|bình quân)(?: (?:của|trên|ở))? (?:cả nước|toàn quốc|toàn ngành|các nước|khu vực)(?!\w)"
    r"|\b(?:[^,;.]{3,30}, )?t[ỷỉ] lệ (?:chung |bình quân |trung bình )?(?:(?:của|ở|tại|trên) )?(?:cả nước|toàn quốc|toàn tỉnh|toàn thành phố|thành phố|khu vực (?:thành thị|nông thôn)|thành thị|nông thôn|(?:khối|nhóm) [^,;.\d]{2,24})(?: \w+){0,3}? (?:là|đạt|ở mức|mới|chỉ)",
    small=True,
)


def points_back(context: SentenceContext, index: int, bits: int) -> bool:
    """The own words of the figure `index` say that they go back to what was told; `bits`: those of its sentence."""
    for said in (_POINTS, _THE_SHARE):
        if said.bit & bits and said.plain.search(context.own_lower(index)):
            return True
    return _BEGINS.bit & bits != 0 and _BEGINS.plain.match(context.own_lower(index)) is not None
