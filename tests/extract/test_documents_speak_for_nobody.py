"""A document that an article reports says what is set and is no claimant, whoever issued it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

DOCUMENTS = {
    "vi": [
        "Nghị quyết 57-NQ/TW", "Nghị quyết số 57-NQ/TW của Bộ Chính trị", "Nghị quyết 57", "Quyết định 411/QĐ-TTg",
        "Quyết định của Thủ tướng Chính phủ", "Kế hoạch số 02-KH/BCĐTW", "Kế hoạch của UBND TP Hà Nội", "Đề án 06",
        "Chiến lược quốc gia về kinh tế số", "Đề án của Bộ Khoa học và Công nghệ", "Chương trình hành động của Chính phủ",
        "Chương trình chuyển đổi số quốc gia", "Nghị định 13/2023/NĐ-CP", "Luật Công nghiệp công nghệ số", "Chỉ thị 34",
        "Thông tư số 5 của Bộ Tài chính", "dự thảo Chiến lược", "Kết luận 115-KL/TW", "Quy hoạch điện VIII",
    ],
    "en": [
        "Resolution 57-NQ/TW", "Politburo Resolution 57", "the Politburo's Resolution No. 57-NQ/TW", "Resolution No. 57 of the Politburo",
        "Decision 411/QD-TTg", "Decision No 411 of the Prime Minister", "Plan 02-KH/BCDTW", "the Action Plan of the Government",
        "the National Digital Economy Strategy", "the National Strategy for Digital Economy", "Project 06", "Programme 712",
        "the National Digital Transformation Programme", "Decree 13/2023/ND-CP", "the Law on Digital Technology Industry",
        "Directive 34", "Circular 5 of the Ministry of Finance", "the government's plan", "Conclusion 115-KL/TW",
        "Power Development Plan VIII", "the Government's Resolution 71/NQ-CP",
    ],
}  # fmt: skip
SENTENCES = {
    "vi": [
        "Theo {}, đến năm 2030 ngân sách chi 3% cho khoa học.",
        "Đến năm 2030, ngân sách chi 3% cho khoa học, theo {}.",
        "{} nêu rõ đến năm 2030 kinh tế số đạt 30% GDP.",
    ],
    "en": [
        "According to {}, the State is to spend 3 per cent of its budget on science by 2030.",
        "The State is to spend 3 per cent of its budget on science by 2030, according to {}.",
        "{} states that the digital economy is to reach 30 per cent of GDP by 2030.",
    ],
}


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_what_a_document_sets_is_the_articles_own_word(figures_of: Reader, lang: str) -> None:
    wrong = []
    for document in DOCUMENTS[lang]:
        for sentence in SENTENCES[lang]:
            text = sentence.format(document)
            found = figures_of(text[0].upper() + text[1:], lang)
            wrong += [(text, f.claimant) for f in found if f.claimant_named]
            assert found, text
    assert not wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the United Nations Development Programme, 40 per cent of firms use AI.", "UNDP"),
        ("According to the Ministry of Planning and Investment, 40 per cent of firms use AI.", "Ministry of Finance"),
        ("The Government said 40 per cent of firms use AI.", "Government"),
    ],
)  # fmt: skip
def test_a_body_whose_name_has_a_documents_word_speaks(figures_of: Reader, text: str, expected: str) -> None:
    assert [f.claimant for f in figures_of(text, "en")] == [expected]
