"""A quantity written in either language is read back as it was; a stranger beside a sentence changes nothing in it."""

# A row of a table stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.domain.quantity import Comparator, Unit
from monitor.extract import Lexicon, extract

OFTEN = settings(max_examples=150, deadline=None, derandomize=True)
#: Marks of thousands and decimals.
SIGNS = {"en": (",", "."), "vi": (".", ",")}
SCALES = {
    "en": {"": 0, " thousand": 3, " million": 6, " billion": 9, " trillion": 12},
    "vi": {"": 0, " nghìn": 3, " triệu": 6, " tỷ": 9, " nghìn tỷ": 12, " triệu tỷ": 15},
}
BOUNDS = {
    "en": {"": Comparator.EQ, "about ": Comparator.APPROX, "more than ": Comparator.GT, "at least ": Comparator.GTE, "nearly ": Comparator.LT, "no more than ": Comparator.LTE},
    "vi": {"": Comparator.EQ, "khoảng ": Comparator.APPROX, "hơn ": Comparator.GT, "tối thiểu ": Comparator.GTE, "gần ": Comparator.LT, "không quá ": Comparator.LTE},
}  # fmt: skip
#: How an amount is written: with what before and behind, and the unit. A count is never of a fraction of a thing.
FORMS: dict[str, tuple[tuple[str, str, Unit], ...]] = {
    "en": (("", "%", Unit.PERCENT), ("", " percent", Unit.PERCENT), ("", " per cent", Unit.PERCENT), ("US$", "", Unit.USD), ("$", "", Unit.USD), ("", " US dollars", Unit.USD),
           ("VND", "", Unit.VND), ("", " dong", Unit.VND), ("", " percentage points", Unit.PERCENTAGE_POINT), ("", " Mbps", Unit.MBPS)),
    "vi": (("", "%", Unit.PERCENT), ("", " phần trăm", Unit.PERCENT), ("", " USD", Unit.USD), ("", " đô la Mỹ", Unit.USD), ("", " đồng", Unit.VND), ("", " điểm phần trăm", Unit.PERCENTAGE_POINT), ("", " Mbps", Unit.MBPS)),
}  # fmt: skip
MONEY = frozenset({Unit.USD, Unit.VND})
FRAMES = {"en": "The figure was {} at the end.", "vi": "Con số là {} vào lúc cuối."}


def read(text: str, lang: str, lexicon: Lexicon, title: str = "") -> tuple[Figure, ...]:
    day = date(2026, 2, 2)
    found = extract(
        Document(id="d", url=None, publisher="Example Daily", lang=lang, published=day, title=title, text=text), lexicon
    )
    for figure in found.figures:
        assert text[figure.start : figure.end] == figure.quote
    return found.figures


def grouped(whole: str, sign: str) -> str:
    parts = []
    while len(whole) > 3:
        whole, last = whole[:-3], whole[-3:]
        parts.append(last)
    return sign.join([whole, *reversed(parts)])


@st.composite
def amounts(draw: st.DrawFn, lang: str) -> tuple[str, Decimal, Unit, Comparator]:
    """A quantity as a writer of the language puts it, and what it is."""
    before, behind, unit = draw(st.sampled_from(FORMS[lang]))
    scale, power = draw(st.sampled_from(sorted(SCALES[lang].items()))) if unit in MONEY else ("", 0)
    bound, comparator = draw(st.sampled_from(sorted(BOUNDS[lang].items())))
    most = 999 if power else 99 if unit not in MONEY else 999_999_999
    whole = draw(st.integers(2, most))
    decimals = draw(st.sampled_from(["", "5", "25", "07"])) if (power or unit not in MONEY) else ""
    thousands, point = SIGNS[lang]
    digits = grouped(str(whole), thousands) + (f"{point}{decimals}" if decimals else "")
    value = Decimal(f"{whole}.{decimals or 0}") * 10**power
    blank = draw(st.sampled_from([" ", "\u00a0", "\u202f"]))
    return f"{bound}{before}{digits}{scale}{behind}".replace(" ", blank), value, unit, comparator


def check_back(lang: str) -> Callable[[Lexicon, tuple[str, Decimal, Unit, Comparator]], None]:
    def check(lexicon: Lexicon, amount: tuple[str, Decimal, Unit, Comparator]) -> None:
        written, value, unit, comparator = amount
        (figure,) = read(FRAMES[lang].format(written), lang, lexicon)
        quantity = figure.quantity
        assert (quantity.value, quantity.unit, quantity.comparator) == (value, unit, comparator)
        assert figure.quote == written

    return check


@OFTEN
@given(amount=amounts("en"))
def test_what_is_written_in_english_is_read_back(
    shipped: Lexicon, amount: tuple[str, Decimal, Unit, Comparator]
) -> None:
    check_back("en")(shipped, amount)


@OFTEN
@given(amount=amounts("vi"))
def test_what_is_written_in_vietnamese_is_read_back(
    shipped: Lexicon, amount: tuple[str, Decimal, Unit, Comparator]
) -> None:
    check_back("vi")(shipped, amount)


#: Sentences that stand alone: none says a time, place, speaker or document for another, and none leans on another.
ALONE = {
    "en": (
        "In 2025 the digital economy of Viet Nam made up 14.02 percent of its GDP.",
        "In 2024 the country had 73,788 digital technology enterprises.",
        "Viet Nam ranked 44th out of 139 economies in the Global Innovation Index 2025.",
        "The Ministry of Finance said in 2025 that e-commerce revenue in Viet Nam was $36 billion in 2024.",
    ),
    "vi": (
        "Năm 2025, kinh tế số của Việt Nam chiếm 14,02% GDP cả nước.",
        "Năm 2024, cả nước có 73.788 doanh nghiệp công nghệ số.",
        "Việt Nam xếp hạng 44/139 nền kinh tế về Chỉ số Đổi mới sáng tạo toàn cầu năm 2025.",
        "Bộ Tài chính cho biết doanh thu thương mại điện tử của Việt Nam năm 2024 đạt 36 tỷ USD.",
    ),
}
STRANGERS = {
    "en": ("The weather was fine.", "Readers may write to the editor.", "Nobody was hurt, and the road is open again."),
    "vi": ("Trời hôm ấy rất đẹp.", "Bạn đọc có thể gửi thư về tòa soạn.", "Không ai bị thương và con đường đã thông."),
}


def told(figures: tuple[Figure, ...], without: int, gone: int) -> list[tuple[object, ...]]:
    """Everything of the figures but where they stand, less the `gone` characters from `without` on."""
    out = []
    for f in figures:
        start = f.start - (gone if f.start >= without else 0)
        out.append(
            (
                start,
                f.quote,
                f.metric,
                f.quantity,
                f.kind,
                f.period,
                f.geo,
                f.geo_name,
                f.claimant,
                f.facet,
                f.instrument,
                f.direction,
            )
        )
    return out


@OFTEN
@given(data=st.data(), lang=st.sampled_from(["en", "vi"]))
def test_an_unrelated_sentence_changes_no_figure_of_the_others(
    shipped: Lexicon, data: st.DataObject, lang: str
) -> None:
    lines = data.draw(st.permutations(ALONE[lang]))[: data.draw(st.integers(1, 4))]
    at = data.draw(st.integers(0, len(lines)))
    stranger = data.draw(st.sampled_from(STRANGERS[lang]))
    apart = data.draw(st.sampled_from([" ", "\n\n"]))
    before = apart.join(lines)
    after = apart.join([*lines[:at], stranger, *lines[at:]])
    without = len(apart.join(lines[:at])) + (len(apart) if at else 0)
    assert told(read(after, lang, shipped), without, len(stranger) + len(apart)) == told(
        read(before, lang, shipped), len(before) + 1, 0
    )


@OFTEN
@given(data=st.data(), lang=st.sampled_from(["en", "vi"]))
def test_composed_and_decomposed_texts_state_the_same_figures(shipped: Lexicon, data: st.DataObject, lang: str) -> None:
    lines = [*ALONE[lang], *STRANGERS[lang], FRAMES[lang].format(data.draw(amounts(lang))[0])]
    text = " ".join(data.draw(st.lists(st.sampled_from(lines), min_size=1, max_size=4)))
    composed, parted = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    a, b = read(composed, lang, shipped), read(parted, lang, shipped)
    same = [(f.metric, f.quantity, f.kind, f.period, f.geo, f.claimant, f.facet) for f in a]
    assert [(f.metric, f.quantity, f.kind, f.period, f.geo, f.claimant, f.facet) for f in b] == same
    assert [unicodedata.normalize("NFC", f.quote) for f in b] == [f.quote for f in a]
