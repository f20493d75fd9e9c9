"""Amounts without a currency right behind them: it is said of the next ("từ 20 tỷ lên 30 tỷ USD"), or left out ("rót 9.000 tỷ")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.counted_noun import counted
from monitor.extract.members import EUR, USD, VND
from monitor.extract.numeral.shared import vote
from monitor.extract.prefilter.lazy import lazy

#: What is so large is money without a currency, the latter whatever it is paid for.
LEAST: Final = 10**6
_LARGE: Final = 10**9
_CURRENCIES: Final = {"vnd": VND, "usd": USD, "eur": EUR}
#: "Từ 20 tỷ lên 30 tỷ USD", "xuất khẩu 405 tỷ, nhập khẩu 380 tỷ USD": up to the unit of the next amount.
_NEXT: Final = lazy(
    r"(?: (?:(?:vào |trong )?năm|in) (?:19|20)\d\d)?(?:(?P<to>,? (?:lên|xuống|còn|đến|tới|to|from)(?!\w))|,? (?:và|so với|thay vì|and|against)(?!\w)|,)"
    r"(?: (?!tương đương|bằng|hay|hoặc|tức|equal|or\b|equivalent)[^\W\d]\w*){0,6} \d[\d.,]* ?(?P<scale>(?:triệu|nghìn|ngàn) (?:tỷ|tỉ)|tỷ|tỉ|triệu|million|billion|trillion)?(?!\w) ?"
)
#: What is paid, owed, earned or given, and what only so much can be of.
_PAID: Final = r"lương|(?:tiền )?thưởng|tiền|phạt|học bổng|(?<!đánh )giá|thu nhập|nợ|vay|lỗ|lãi|chi phí|kinh phí|vốn|doanh thu|lợi nhuận|học phí|hỗ trợ|bồi thường|thiệt hại|trợ cấp|trị giá|tài trợ|ủng hộ"
_SPENT: Final = rf"{_PAID}|ngân sách|doanh số|chi(?! (?:nhánh|tiết|bộ|cục|hội|trả))|chi trả|thu(?! (?:hút|thập|hồi|gọn))|nộp|giá trị|đầu tư|tổng mức|quỹ|thuế|gói|hợp đồng|dành|rót|bố trí|huy động|giải ngân|phân bổ|tiết kiệm|cần|bỏ ra|đóng góp|góp|quyên góp|khoản|dự toán|khoản vay|dự án|quy mô|trái phiếu"
#: By how large it is: what stands before it in its clause.
_BEFORE: Final = {
    False: lazy(rf"(?<!\w)(?:{_PAID})(?!\w)[^.,;:\d()]{{0,40}}$", re.I),
    # So large is nothing that is counted without a noun.
    True: lazy(rf"(?<!\w)(?:{_SPENT})(?!\w)[^.;:()]{{0,48}}$", re.I),
}
#: What no such amount counts, though it stands behind it.
_GOES_ON: Final = lazy(
    r" (?:tiền|vốn|chi phí|kinh phí|doanh thu|lợi nhuận|nợ|lỗ|lãi|thuế|ngân sách|phải|vì|nhờ|bị|gồm|tăng|giảm|đạt|cao|thấp|đầu tư|xây|mua|làm|triển khai|phát triển|hỗ trợ|nâng|thực hiện|chi|trả|nghiên cứu|mở|qua|ngay|khi|nếu|mà|dù|chưa|vừa|rồi|đóng|nộp)(?!\w)"
)

#: "Short of the 500 billion the board had planned", "less than the 5 billion forecast": no noun is counted.
_THAT_WHO: Final = lazy(
    r" (?:(?:that |which )?(?:(?:the|its|our|their|his|her) [a-z]|it\b|they\b|he\b|she\b|we\b)|(?:initially |originally |previously )?(?:planned|forecast|expected|targeted|budgeted|promised|pledged|predicted|foreseen|projected|announced|reported|recorded|raised|earned)\b)"
)


def money(ask: Ask) -> Measured | None:
    """An amount in the currency of the next one; in Vietnamese a large number that counts nothing, in dong where money
    is spoken of."""
    scale, text, end = ask.last.scale, ask.text, ask.end
    if (ahead := _NEXT.match(text, end)) and (unit := ask.grammar.unit.match(text, ahead.end())):
        currency = _CURRENCIES.get(unit.lastgroup or "")
        if currency and (ahead["to"] or text.endswith(ahead["scale"] or "\n", 0, end)):
            return Measured(currency, end, "money-ahead")
    if ask.lang == "en" and ask.tail.endswith(" the ") and ask.before and _THAT_WHO.match(text, end):
        last = ask.before[-1]
        like = last.unit in _CURRENCIES.values() and last.scale >= LEAST and not last.change
        return Measured(last.unit, end, "money-again") if like else None
    if ask.lang != "vi" or (counted(text, end, "vi")[0] and not _GOES_ON.match(text, end)):
        return None
    if ask.before and ask.before[-1].unit is VND and scale >= _LARGE:
        return Measured(VND, end, "money-in-dong")
    since = max(0, ask.low.start - 56)
    return Measured(VND, end, "money-in-dong") if _BEFORE[scale >= _LARGE].search(text, since, ask.low.start) else None


#: The last number of a list, with what it is counted in.
_LAST: Final = lazy(r"\d+(?:[.,]\d+)?$")
_IN_TURN: Final = lazy(r"\brespectively\b|(?<!\w)lần lượt(?!\w)", re.I)


def money_ahead(ask: Ask, begin: int, end: int) -> Measured | None:
    """ "Lần lượt đạt 24,3; 5,2; 5 và 3,5 tỷ USD": the currency and scale stand behind the last."""
    last = _LAST.search(ask.text, begin, end)
    number = ask.grammar.number_at(ask.text, last.start(), vote(ask.text)) if last else None
    unit = ask.grammar.unit.match(ask.text, number.end) if number and number.scale > 1 else None
    if number is None or unit is None or unit.lastgroup not in _CURRENCIES:
        return None
    listed = ";" in ask.text[begin:end] or (ask.before and ask.before[-1].rule == "unit-ahead")
    if not listed and not _IN_TURN.search(ask.text):
        return None
    return Measured(_CURRENCIES[unit.lastgroup], ask.end, "unit-ahead", scale=number.scale)
