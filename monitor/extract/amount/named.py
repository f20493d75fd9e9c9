"""Numbers that are names ("nhà máy số 3") or tell in which order something was built ("trung tâm dữ liệu thứ 9")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.amount.ask import Ask
from monitor.extract.prefilter.lazy import lazy

#: How the words before such a number end.
NAMED_ENDS: Final = ("số ", "thứ ")
#: What is built or made one after the other.
_BUILT: Final = r"(?:[Tt]rung tâm|[Nn]hà máy|[Nn]hà xưởng|[Tt]rạm(?: biến áp)?|[Tt]ổ máy|[Cc]ơ sở|[Bb]ệnh viện|[Tt]uyến|[Cc]ảng|[Xx]ưởng|[Pp]hòng(?! chống)|[Cc]hi nhánh|[Vv]ăn phòng|[Vv]ệ tinh|[Kk]ho|[Cc]ông ty|[Xx]í nghiệp|[Dd]ự án|[Gg]ói thầu|[Hh]ợp phần|[Dd]ây chuyền|[Pp]hân khu|[Kk]hu|[Ll]ô|[Tt]òa nhà|[Ss]iêu máy tính|[Ss]ản phẩm|[Pp]hiên bản|[Đđ]ạo luật|[Hh]ợp đồng|[Nn]ghị quyết)"
_WORD: Final = r"[^\W\d][\w&-]*"
#: Of "chuyển đổi số", "kinh tế số", "tổng số" it is no name.
_NAMED: Final = lazy(
    rf"\b{_BUILT}(?: (?!có|là|với|gồm|được|đã|đạt|tổng|con|mã){_WORD}){{0,5}}(?<!đổi)(?<!nghệ)(?<!tế)(?<!tầng)(?<!ký)(?<!tổng)(?<!một)(?<!con)(?<!trong) số (?:\d{{1,2}}(?:,| và) (?:số )?)*$"
)
_NAME_ENDS: Final = lazy(
    r"(?:(?:,| và) (?:số )?\d{1,2})*(?:[,.;:)]|$| (?:khánh thành|khởi công|(?:đi |chính thức |sắp |đã |đang |sẽ )*(?:vào|vận hành|hoạt động|hoàn|đóng|mở|chạy|phát|chở|đón|phục vụ|nối|bắt đầu|cung cấp|sản xuất)|dài|chở|đón|nối|phục vụ|đã|đang|sẽ|được|vừa|cũng|của|tại|ở|do|thuộc|với|cho|có|trên|trong|và|là)(?!\w))"
)
#: A rank is told by how one stands or by what is "lớn thứ 2".
_IN_ORDER: Final = lazy(
    rf"\b{_BUILT}(?: (?!đứng|xếp|hạng|lớn|cao|nhiều|nhanh|mạnh|vị trí|thứ|và|về|là){_WORD}){{0,5}} thứ $"
)
_RANKS: Final = lazy(
    r" (?:thế giới|toàn cầu|toàn quốc|cả nước|châu Á|ASEAN|Đông Nam Á|khu vực|trong|về|trên|triệu|nghìn|ngàn|t[ỷỉ]|vạn)(?!\w)"
)


def is_name(ask: Ask) -> bool:
    """The number behind one of `NAMED_ENDS` is the name of what is built, or tells in which order that was."""
    text, start, end = ask.text, ask.low.start, ask.end
    if not ask.low.digits or ask.low.value > 999:
        return False
    since = max(0, start - 70)
    if ask.tail.endswith("số "):
        return _NAME_ENDS.match(text, end) is not None and _NAMED.search(text, since, start) is not None
    return _RANKS.match(text, end) is None and _IN_ORDER.search(text, since, start) is not None
