"""The noun that a number counts: the words behind it up to where something else is told."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.prefilter.lazy import lazy

_STOP_EN: Final = frozenset(
    "figure appear feature rank held hold holds respectively nationwide nationally worldwide globally overseas worth valued during through throughout amid within across via despite because due thanks around in by of to from at on for and or but with as per than the a an is are was were will would has have had which that who while compared since under against after before between until this last next year years per-cent it its into up down out over more less ago later among not now also still already currently today so far by each every when where while these those other others have been being do does did can could may might must should shall if then only just even such both all any he she they we you i him her them us there here rather instead".split()
)
_STOP_VI: Final = frozenset(
    "vào của trong từ đến và hoặc rồi nhưng với là thì mà tại ở cho so để năm tháng ngày lên xuống còn đã được sẽ theo bởi do nếu khi như này các trên dưới tới tuổi giờ phút lần thứ không có nay sau trước mỗi hằng hàng nên phải cũng đều vẫn song trở chứ chưa rộng nặng".split()
)
#: "14.500 tính đến cuối năm": no feature ("tính năng") is counted.
_UNTIL_VI: Final = lazy(
    r" thành(?= \d)| (?:làm việc(?! nhóm)|tính (?:đến|tới|từ|theo|riêng|chung|cả|ra|bình)|(?:cuối|đầu) (?:năm|quý|tháng|kỳ|tuần|giai|nhiệm|thập)|suốt|hồi|nhờ|vì|riêng|bình quân|trung bình|dự (?:kiến|báo|tính))(?!\w)"
)
#: "7.000 người hiện nay".
_TODAY_VI: Final = lazy(r" hiện (?:nay|tại|có|giờ)(?!\w)")
_MORE: Final = lazy(r" (?:(?:more|other|such)(?: of the)?|of (?:the|our|its|their|my|his|her))(?= (?!than|of )[a-z])")
_MORE_BEGINS: Final = ("more", "other", "such ", "of the", "of our", "of its", "of my", "of his", "of her")
#: "Domestic and foreign funds", "start-up and innovation hubs": a noun is still to come.
_COORDINATED: Final = lazy(
    r" and(?! (?:expects|plans|hopes|aims|has|is|was|wants|says|sells|makes|earns|exports|needs|seeks|runs|uses|serves|pays|works|owns|operates)\b)(?= [a-z][\w-]*(?: [a-z][\w-]*){0,2}s\b)"
)
#: A word with the signs in it; up to the sign, where digits stand behind that.
_WORD: Final = lazy(
    r" [\"“‘]?([^\W\d_]++(?:[/&'-]++[^\W\d_]*+)*+(?![\w-])|[2-6]G\b|[^\W\d_](?:[^\W\d_]|[/&'-])*(?![\w-]))[\"”’]?"
)


#: "84,600 enterprises employing 1.74 million people": what they do is not counted.
TAKES_NUMBER: Final = lazy(
    r" [a-z]+(?: (?:over|more than|about|some|nearly|almost|around|roughly|at least|up to|only|just|an average of|a total of))? (?:US|VND|VNĐ)?[$€]?\d"
)
_OF_RESOLUTION: Final = lazy(r" \d{2,3}(?:-NQ/TW)?(?= [a-z])")


#: "At least 60 design houses operate in the country": what the many do.
_VERBS_EN: Final = frozenset(
    "operate exist remain belong participate compete qualify apply found work reach carry changed live told planned need took reported expect stand employ active able capable".split()
)
#: "Of which 2,140 earned revenue abroad": what so many did, right behind the number.
DID_EN: Final = (
    "earned generated made said came went took belonged received raised paid hired won got exported sold operated joined "
    "met achieved became remained turned reached failed earn generate employ earning generating employing exporting selling providing using doing exist"
).split()
#: Nouns of many that end in no "s".
_PLURALS: Final = frozenset("people women men children staff personnel police youth young poor elderly".split())


def _plural(word: str) -> bool:
    return word.endswith("s") or word in _PLURALS


#: "Up from 76,400 three years earlier": a time, and nothing counted.
_LONG_AGO: Final = lazy(
    r" (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|a few) (?:year|month|week|day|decade)s (?:earlier|before|ago|later|previously|prior)\b"
)


def counted(text: str, end: int, lang: str) -> tuple[str, int]:
    """The words that are counted behind the number ("strategic technology groups") and where the first ones end."""
    if not text.startswith(" ", end):
        return "", end
    return _counted_vi(text, end) if lang == "vi" else _counted_en(text, end)


def _counted_en(text: str, end: int) -> tuple[str, int]:
    if _LONG_AGO.match(text, end):
        return "", end
    words: list[str] = []
    more = _MORE.match(text, end) if text.startswith(_MORE_BEGINS, end + 1) else None
    position = more.end() if more else end
    stop, many = end, False
    while len(words) < 5 and (found := _WORD.match(text, position)):
        word = found[1]
        # "23 overseas contracts": where they are stands before the noun; "23 overseas" names none.
        if word.lower() in _STOP_EN and (words or word != "overseas"):
            joined = _COORDINATED.match(text, position) if words and not many else None
            if joined is None:
                break
            words.append("and")
            position, many = joined.end(), False
            continue
        if not words and word in DID_EN:
            break
        if many and (word in _VERBS_EN or TAKES_NUMBER.match(text, position) or _LONG_AGO.match(text, position)):
            break
        if not words and word == "Resolution" and (numbered := _OF_RESOLUTION.match(text, found.end())):
            position = numbered.end()  # "230 Resolution 57 tasks" are tasks.
            continue
        words.append(word)
        position = stop = found.end()
        many = _plural(word)
    return " ".join(words), stop


def _counted_vi(text: str, end: int) -> tuple[str, int]:
    words: list[str] = []
    position = stop = end
    while len(words) < 6 and (found := _WORD.match(text, position)):
        word = found[1]
        if word.lower() in _STOP_VI or _UNTIL_VI.match(text, position):
            break
        if words and word == "hiện" and _TODAY_VI.match(text, position):
            break
        if not words and word == "Resolution" and (numbered := _OF_RESOLUTION.match(text, found.end())):
            position = numbered.end()
            continue
        words.append(word)
        position = stop = found.end()
    return " ".join(words), stop
