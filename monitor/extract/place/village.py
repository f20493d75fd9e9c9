"""The province of a text that stays in one village, commune or ward: its people, its desk and its market are there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.spot import FULL, NATION, PROVINCE, THE_NATION, Place, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_folded

#: "Toàn xã", "chủ tịch xã", "xã đã kích hoạt", "his commune", "the village's": one that the text has told of.
_HERE: Final = prefiltered_folded(
    r"(?<!\w)(?:toàn|cả|trong|của|khắp|quanh|về|lên|đến|tới|vào|ở|tại|chủ tịch|bí thư|cán bộ|ủy ban|uỷ ban|ubnd|hđnd|đảng ủy|công an|trung tâm|trụ sở|trạm y tế|chợ|người) (?:xã|phường|thôn|buôn|ấp|đặc khu)(?!\w| (?:hội|viên|giao|và phường|, phường))"
    r"|(?<!\w)(?:xã|phường|thôn|buôn|ấp|làng) (?:này|đã|có|hiện|đang|nay|mới|còn|tôi|mình|ta|vùng cao|đảo|biên giới)(?!\w)"
    r"|(?<!\w)(?:dân|trưởng|già|cả|về|vào|lên|xuống|khắp|trong|ở) (?:bản|làng)(?!\w| (?:thân|đồ|báo|kế|dự|sắc|quyền|chất|tin|sơ|đầu|mới|cũ|này|công nghệ|nghề|bóng))"
    r"|\b(?:the|his|her|their|our|my|this|that|whole|entire)(?: (?:whole|entire|tiny|small|remote|mountain|highland|border|upland|poor|young|home|little|island|coastal))* (?:commune|village|hamlet|ward)(?:['’]s)?\b(?! levels?\b)"
    r"|\bcommune['’]?s? (?:chair\w*|vice|chief|head\w*|leaders?|officials?|officers?|police|office|hall|house|party|secretary|people|cent(?:re|er)|clerk|staff|market|school|authorities)\b"
    r"|\bvillage (?:head|chief|elder|school|hall|cooperative|shop|market|patriarch)\w*\b|\bvillagers\b"
)
_OF_ONE: Final = r"(?:phuong|xa|dac khu|thi tran|thon|ban|buon|ap|lang)"
#: "Xã Nậm Mòn (tỉnh", "Sin Chai commune, ", "a hamlet in": the place behind is where it lies.
_LIES_IN: Final = lazy(
    rf"\b{_OF_ONE} (?-i:[A-Z])[^.;()\d]{{1,60}}?[,(] ?(?:thuoc )?(?:tinh |thanh pho |TP\.? ?)?$|\b{_OF_ONE}(?: [a-z]+){{0,4}} (?:cua|thuoc|o)(?: tinh)? $"
    r"|\b(?:commune|village|hamlet|ward)(?: of (?-i:[A-Z])[^.;()\d]{2,40}?)?(?:,| in|,? (?:high|deep|far|up) in| \()(?: (?:the )?(?:[\w-]+ ){0,3}(?:province of|city of|mountains of|highlands of|hills of))? ?$",
    2,
)
#: "Lao Cai's Nam Mon commune", "Lao Cai Province has", "tỉnh Lào Cai".
_OWNS: Final = lazy(r"(?: [Pp]rovince)?['’]s (?:[A-Z][\w-]+ ){1,3}(?:commune|village|hamlet|ward)\b")
_PROVINCE: Final = lazy(r" [Pp]rovince\b")
_TINH: Final = ("tinh ", "Tinh ")
#: "Vào bản", "a commune health station": the scene is a village.
_SCENE: Final = prefiltered_folded(
    r"(?<!\w)(?:(?:vào|lên|về|ở|trong|của|xuống) (?:bản|xã|thôn|buôn|làng|ấp)|bản [A-ZĐ]|xã [A-ZĐ]|thôn [A-ZĐ]|vùng cao|biên giới)|\b(?:village|commune|hamlet)s?\b"
)
#: In so many paragraphs the text is in the village, of at most so many times as many in all.
_OFTEN: Final = 3
_OF_ALL: Final = 3
#: In so many paragraphs behind the first it tells where that lies.
_SETTING: Final = 3


def of_a_village(atlas: Atlas, sentences: Sequence[Sentence], trail: Trail) -> Place:
    """The province in which the village lies that the text goes on about, NATION where it goes on about none."""
    may = [s for s in sentences if s.line.bare_bits & _HERE.bit]
    if len({s.paragraph for s in may}) < _OFTEN:
        return NATION
    here = {s.paragraph for s in may if _HERE.plain.search(s.line.lower)}
    paragraphs = len({s.paragraph for s in sentences})
    if len(here) < _OFTEN or len(here) * _OF_ALL < paragraphs:
        return NATION
    ahead, begins, nation = trail.ahead(), sentences[0].paragraph, 0
    told: set[Place] = set()
    called: set[Place] = set()
    for sentence in sentences:
        line, setting = sentence.line, sentence.paragraph - begins <= _SETTING
        for spot in atlas.spots(line, ahead):
            place = spot.code, spot.name
            nation += spot.kind is THE_NATION
            if nation and sentence.paragraph == begins:
                return NATION
            if spot.kind is not PROVINCE or not setting:
                continue
            if _LIES_IN.search(line.bare, 0, spot.start) or _OWNS.match(line.bare, spot.end):
                return place
            if spot.weight is FULL:
                told.add(place)
                if _PROVINCE.match(line.bare, spot.end) or line.bare.endswith(_TINH, 0, spot.start):
                    called.add(place)
    if nation > len(here):
        return NATION
    return next((one.pop() for one in (told, called) if len(one) == 1), NATION)


def sets_out_in_one(headline: Line, sentences: Sequence[Sentence]) -> tuple[bool, bool]:
    """Whether the scene of a text is a village or commune in its title or first paragraph, and whether it is by the second."""
    if _is_there(headline):
        return True, True
    for sentence in sentences:
        behind = sentence.paragraph - sentences[0].paragraph
        if behind > 1:
            break
        if _is_there(sentence.line):
            return not behind, True
    return False, False


def _is_there(line: Line) -> bool:
    return bool(line.bare_bits & _SCENE.bit) and _SCENE.plain.search(line.text) is not None
