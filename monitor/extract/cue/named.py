"""What stands right behind a figure and says of which kind it is: a plan, a forecast, an estimate."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from functools import cache
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.extract.amount.share import TASKS
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

#: What a bracket behind a figure says of it.
IN_BRACKETS: Final = "in-brackets-behind"

#: What may stand between a figure and the words of its kind.
_OF_WHAT: Final = r"(?: of (?:the )?(?:GDP|GRDP|[a-z]+)| GDP| GRDP| dân số| tổng chi ngân sách(?: nhà nước| địa phương)?)?(?: a year| per year|/năm| annually|,? (?:mỗi|một|hằng|hàng) năm)?"
#: "18.3% (2025, provisional)", "18,3% (sơ bộ)", "18.3% of GDP in 2025 (preliminary)".
_IN_BRACKETS: Final = Prefiltered(
    rf"{_OF_WHAT}(?: (?:in|for|năm) (?:19|20)\d\d)? \((?:[^()]{{0,20}}(?:19|20)\d\d[,;]? |[^()\d]{{0,20}}\b)?(?:provisional|preliminary|estimated?|est\.|(?<!\w)ước(?: tính)?|sơ bộ)(?: (?:figures?|data|số liệu|năm))?(?:,? [^()]{{0,12}}(?:19|20)\d\d)?\)"
)
#: "The $231 billion planned for the year", "the 10% a year required by the resolution", "mức 7% mà nghị quyết đặt ra".
_NAMED: Final = (
    (
        FigureKind.ACTUAL,
        # "71 per cent had been achieved by September".
        Prefiltered(
            r"(?: of [\w' ]{2,30}?)? (?:has|have|had) (?:already |so far |only |now )?been (?:achieved|reached|spent|disbursed|completed|met|done|delivered|built|paid|used|allocated)\b"
        ),
    ),
    (
        FigureKind.TARGET,
        Prefiltered(
            rf"{_OF_WHAT}(?:"
            # "90% dân số, song đó là chỉ tiêu", "90 per cent, but that is a target".
            r"(?: [^\W\d]\w*){0,3},? (?:song|nhưng|mà|còn) (?:đó|đấy|con số (?:này|đó|ấy)|mức (?:này|đó|ấy)) (?:chỉ |mới |thực ra |lại )*là (?:chỉ tiêu|mục tiêu|kế hoạch|đích)(?!\w)"
            r"|(?: [a-z]+){0,3},? (?:but|yet|although|though) (?:that|this|it|the (?:figure|number)) (?:is|was) (?:only |just |in fact |actually )*(?:a|the|its|their|what) (?:[\w'’-]+ )?(?:target|goal|aim|objective|plan)\b)"
        ),
    ),
    (
        FigureKind.TARGET,
        Prefiltered(
            rf"{_OF_WHAT}(?:"
            r" (?:target|goal|objective)s?\b(?! (?:groups?|markets?|audiences?|customers?)\b)"
            r"|(?:,? (?:that|which))? (?:(?:was|were|had been) )?(?:originally |initially |then )?(?:planned|targeted|required|demanded|aimed (?:at|for)|pledged|promised|envisaged|mandated|called for|asked for|aimed for|hoped for|laid down|prescribed|sought(?=[.,;]|$| (?:by|for|from)\b))\b(?! to\b)| set (?:by|in|out|for) (?:the|it|its|Resolution)\b| set for \d"
            r"|(?: of [A-Z]+)?(?:,? (?:that|which))? (?:the|this|that|its) (?:[\w'’-]+ ){0,3}?(?:[Rr]esolution(?: (?:No\.? ?)?\d+)?|[Pp]lan|[Ss]trategy|[Pp]rogramme?|[Rr]oadmap|document|[Dd]ecision(?: (?:No\.? ?)?\d+)?) (?:expects?|foresees?|envisages?|projects?|anticipates?|pencils? in)\b(?= (?:for|in|by|from|of|through|until)\b|[,.;]|$)"
            # "The 50 per cent foreseen by Resolution 57", "written into the strategy": what a document has is no forecast.
            r"| (?:(?:originally |once )?(?:foreseen|envisaged|envisioned|expected|projected|anticipated|hoped for) (?:by|in|under)|(?:written|inscribed|enshrined|set down|spelt out|put|fixed|contained|named|given) (?:into|in|by)) (?:the |that |its )?(?:[A-Z][\w-]+ )?(?:resolution|Resolution|strategy|Strategy|programme|Programme|plan|Plan|road ?map|Politburo|Party|directive|Directive|decision|Decision|master plan|Congress|document)\b"
            r"| as (?:its|their|the|a|an|his|her|our)(?: [\w'-]+){0,2} (?:goal|target|aim|objective)s?\b| làm (?:mục tiêu|chỉ tiêu|đích)(?!\w)"
            r"| under (?:the|this|that|its) (?:[\w-]+ )?(?:draft|proposals?)\b| theo (?:bản )?(?:dự thảo|đề xuất)(?: (?:này|mới|trên|nói trên|nghị định|quyết định|luật))*(?=[.,;]|$)"
            r"| (?:is|are) (?:now |being )?(?:planned|envisaged|in the pipeline|on the drawing board)\b"
            r"| (?:mà|như|do|theo) (?:[^\W\d]\w* ){1,7}?(?:\d+ )?(?:đề ra|đặt ra|yêu cầu|(?<!chuyển )giao|nhắm (?:tới|đến)|hướng (?:tới|đến)|đặt mục tiêu|kỳ vọng đạt|đòi hỏi)(?!\w)| (?:được )?(?:đề ra|đặt ra)(?!\w)| (?:được )?yêu cầu (?:khi|lúc|hồi) (?:đó|ấy)(?!\w)| (?:Trung ương|Thủ tướng(?: Chính phủ)?|Chính phủ|Quốc hội|Bộ Chính trị|HĐND(?: tỉnh| thành phố)?|cấp trên|tỉnh|[Nn]ghị quyết(?: \S+)?) (?:giao|yêu cầu|đòi hỏi|ấn định|quy định)(?!\w)| (?:phải|cần) (?:được )?(?:hoàn thành|hoàn tất|xong)(?!\w)| (?:must|have to|are to|need to) be (?:completed|finished|done)\b| theo (?:kế hoạch(?= năm|[.,;]|$)|yêu cầu(?= của|[.,;]|$)))"
        ),
    ),
    (
        FigureKind.TARGET,
        Prefiltered(
            rf"{_OF_WHAT}(?:"
            r"(?:,? that|,? which)? (?:the )?(?:(?!of\b|in\b|and\b)[\w'’-]+ ){0,3}?(?:scenario|budget|Politburo|Party|[Gg]overnment|National Assembly|central authorities|resolution|Resolution \d+|strategy|plan|programme|roadmap|ministry|city|province|country)(?: itself| had| has)? (?:wants?|demands?|requires?|asks? for|calls? for|aims? (?:for|at)|aimed (?:for|at)|wanted|hoped for|asked for|called for|seeks?|prescribes?|lays? down|lists?|set|sets|has set|had set|had in mind|stipulates?)\b(?! (?:aside|up)\b)"
            r"|(?:,? that|,? which)? (?:it|they|we|he|she|Hanoi|Hà Nội|planners|leaders|officials|the (?:city|province|ministry|country|company|industry|sector|[Gg]overnment|authorities)) (?:(?:had|has|have) (?:been )?|was |were |is |are )?(?:aiming for|striving for|hoping for|seeking|set (?:for )?(?:itself|themselves|ourselves)|targeted|aimed (?:for|at)|planned|promised|pledged|hoped (?:for|to reach)|sought|wanted|budgeted for|committed to)\b)"
        ),
    ),
    (
        FigureKind.FORECAST,
        Prefiltered(
            r"(?: a year| per year|/năm)?(?:(?:,? that|,? which)? (?:it|they|we|he|she|(?:most |many )?[a-z]{4,}s|the (?:[\w-]+ ){1,3}?)(?: itself)? ?(?:had |has |have |once )*(?:foresaw|foreseen|forecast|projected|predicted|expected|anticipated)\b(?! (?:to|that)\b)"
            # "The 17 per cent that they expect for this year", but what a document foresees is an aim.
            r"|(?: of [A-Z]+)?(?:,? (?:that|which))? (?:it|they|we|he|she|the (?!(?:[\w-]+ ){0,2}?(?:[Rr]esolution|[Pp]lan|[Ss]trategy|[Pp]rogramme?|[Rr]oadmap|document|[Dd]ecision)\b)(?:[\w'’-]+ ){1,3}?|its (?:[\w'’-]+ ){1,2}?|[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,2})(?: (?:itself|now|still|also))? ?(?:expects?|foresees?|projects?|forecasts?|predicts?|anticipates?)\b(?= (?:for|in|this|next|by|from|of)\b|[,.;]|$)"
            r"|(?: (?:(?:this|next) year|by then|(?:in|by) 20\d\d))? (?:is|are|would be|looks|seems|may be|might be) (?:still |quite |entirely |perfectly |now )?(?:realistic|achievable|attainable|feasible|possible|within reach(?! of\b))\b"
            r"|,? (?:is|are) (?:now |still |also |all )?(?:expected|forecast|projected|predicted|tipped|likely) to (?:be (?:ready|completed|finished|opened|installed|built|in|put)|open|start|come|go|enter|begin)\b"
            r"| by (?:the |its |their |his |her )?(?:[\w'’]+ ){0,2}(?:own |latest |rough |best )?(?:projections?|forecasts?)\b"
            r"| (?:is|are|was|were|had been) (?:now |still |also )?(?:pencill?ed in|expected|forecast|projected|foreseen|predicted) (?:by (?!(?:the |that |its )?(?:[\w-]+ ){0,2}?(?:[Rr]esolution|[Pp]lan|[Ss]trategy|[Pp]rogramme?|[Rr]oadmap|document|[Dd]ecision|Party|Politburo)\b)|for (?:this|next|20\d\d))"
            r"|(?: GDP)? mà (?:các |giới |nhóm |những )?(?:tác giả|nhà phân tích|phân tích|chuyên gia|nhà kinh tế|ngân hàng|tổ chức|quỹ|hãng|công ty|báo cáo|nhóm|[A-Z][\w&.-]+)(?: (?!muốn)[^\W\d]\w*){0,4}? (?:kỳ vọng|dự báo|dự kiến|trông đợi|dự đoán)(?!\w)(?! (?:sẽ|đạt mục tiêu))"
            r"|, (?:the |its |their )(?:[\w'-]+ ){1,3}(?:expects|projects|forecasts|predicts|reckons|foresees)\b(?=[.,;]|$)|, as (?:the |its |their )?(?:[\w'-]+ ){1,3}(?:projects?|expects?|forecasts?|predicts?|foresees?|foresaw|projected|expected|predicted|anticipated?)\b"
            r"| (?:originally |initially )?(?:expected|forecast|projected|predicted|foreseen|anticipated)\b(?! to\b)| (?:như |được )?(?:dự báo|dự kiến|kỳ vọng)(?: trước đó| ban đầu)?(?=[.,;]|$| thì ))"
        ),
    ),
    (FigureKind.ESTIMATE, _IN_BRACKETS),
    (
        FigureKind.ESTIMATE,
        # Of what goes on with a figure that is one, or was one until now.
        Prefiltered(
            r",? (?:by|according to|on|in) (?:the same|that|this) estimates?\b"
            r"|(?: [\w'’-]+){0,7}?,? by (?:the |its |their |his |her )?(?:[\w'’]+ ){0,2}(?:own |latest |rough |best )?estimates?\b(?! of)"
            r"|(?:,? that| which)?(?: (?:it|they|[\w'-]+))? (?:had |was |were )?(?:provisionally|preliminarily) (?:announced|reported|published|put|told|stated|calculated|given)\b"
            r"|,? (?:cũng )?theo (?:cùng |chính )?ước tính (?:này|đó|trên|nói trên)(?!\w)"
            r"| như (?:số(?: liệu)? |con số |mức |kết quả |bản |lần )?(?:ước tính|sơ bộ|ước)(?!\w)"
            r"|,? as (?:the |its |their )?(?:first|initial|earlier|previous|preliminary|original|January|April|July|October) (?:estimate|reading|release|figures?) (?:had (?:it|said|put it)|said|showed|put it|gave)\b"
        ),
    ),
    (
        FigureKind.ESTIMATE,
        # Of a growth that is one: "50% of that estimated growth", "50% vào mức tăng ước tính nói trên".
        Prefiltered(
            r" (?:of|to) (?:that|this|the|its) (?:provisional|preliminary|estimated) (?!\d)[a-z]+\b(?! of \d)"
            r"| (?:vào|trong|của) (?:tổng |con số |mức |tốc độ |giá trị |kim ngạch |doanh thu |số )+(?:tăng trưởng |tăng |tăng thêm )?(?:ước tính|ước đạt|sơ bộ)(?= (?:này|đó|ấy|nói trên|trên|của)(?!\w)|[.,;]|$)"
        ),
    ),
)

#: "Bằng 53% kế hoạch 229 tỷ USD": the plan itself.
_THE_PLAN: Final = Parted(
    r"(?:%|phần trăm) (?:so với |của )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: (?:năm|cả năm|là|mức|thu|chi|cả|doanh thu(?: thuần)?|lợi nhuận(?: sau thuế| trước thuế)?|lãi|xuất khẩu|sản lượng))* $"
    r"|(?:một nửa|một phần ba|hai phần ba|1/[23]|2/3) (?:so với |của )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|yêu cầu)(?: (?:là|mức))* $"
    r"|\((?:[Kk]ế hoạch|[Cc]hỉ tiêu|[Mm]ục tiêu)(?: (?:là|năm|cả năm|giao|được giao|đề ra|đặt ra|\d{4}))*:? ?$"
    # By itself, and with what follows: many words begin with these letters.
    r"|\(KH(?:: ?| | (?:là|năm|cả năm|giao|được giao|đề ra|đặt ra|\d{4})(?: (?:là|năm|cả năm|giao|được giao|đề ra|đặt ra|\d{4}))*:? ?)$"
    # "Year 2025: plan 25%, result 31%".
    r"|[:;,] (?:[Kk]ế hoạch|[Mm]ục tiêu|[Cc]hỉ tiêu)(?: (?:là|năm|giao|được giao|đề ra|đặt ra))* $"
    # "Beat the plan (95%)", "vượt kế hoạch giao (95%)".
    r"|(?<!\w)(?:so với|vượt|đạt|dưới|hơn|bằng|chưa đạt) (?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|yêu cầu)(?: (?:năm|cả năm|được giao|giao|đề ra|đặt ra|của [^\W\d]\w*|\d{4}))* \($"
    r"|\b(?:beat|beating|beyond|above|below|missed|missing|short of|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|against|topped|topping|than) (?:the |its |their )?(?:[a-z]+ )?(?:target|goal|plan|quota)(?: (?:set(?: out)?|adopted|approved|assigned))?(?: (?:for|of|set for) (?:the year|20\d\d))? \($"
)

#: How that ends where it opens no bracket.
_PLAN_ENDS: Final = tuple(
    f"{word} " for word in "hoạch tiêu toán cầu năm là giao ra mức thu chi cả thuần nhuận thuế lãi khẩu lượng".split()
)

#: "13 fewer than the ministry had hoped for": by so much something differs from what was aimed at.
_LESS_THAN: Final = lazy(r"(?: [a-z]+){0,3} than (?!in\b)")


@cache
def naming(*, brackets: bool = True) -> int:
    """The bits of sentences in which words right behind a figure may give it its kind (`named_behind`), also in brackets
    or only without."""
    bits = _THE_PLAN.bit
    for _, pattern in _NAMED:
        bits |= pattern.bit if brackets or pattern is not _IN_BRACKETS else 0
    return bits


def of_the_plan(text: str, start: int, bits: int) -> bool:
    """The figure that starts there is the plan of which a share is told before it. `bits`: those of the text."""
    low = max(0, start - 50)
    if not (_THE_PLAN.bit & bits and (text.endswith(_PLAN_ENDS, low, start) or text.find("(", low, start) >= 0)):
        return False
    return _THE_PLAN.search(text, bits, low, start) is not None


def named_behind(text: str, end: int, bits: int, noun: str) -> tuple[FigureKind, str] | None:
    """The kind that the words right behind the figure give it, with the rule. `bits`: those of the text; `noun`: what it
    counts."""
    if text.find(" than ", end, end + 30) >= 0 and _LESS_THAN.match(text, end):
        return None
    for kind, pattern in _NAMED:
        if pattern.bit & bits and (named := pattern.plain.match(text, end)):
            if named.group().endswith("giao") and TASKS.match(noun):
                return FigureKind.ACTUAL, "tasks-handed-out"
            return kind, IN_BRACKETS if pattern is _IN_BRACKETS else "named-behind"
    return None
