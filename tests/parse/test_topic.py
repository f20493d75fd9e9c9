"""Whether a text speaks of Resolution 57-NQ/TW."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import time
import unicodedata

import pytest

from monitor.domain.article import ScreenReason
from monitor.domain.errors import ConfigError
from monitor.parse.screen import TopicRules, build_topic_rules, screen
from monitor.run.catalog import load_catalog

OTHER, SIBLING, NONE = ScreenReason.OTHER_DOCUMENT, ScreenReason.OTHER_RESOLUTION, ScreenReason.NO_MENTION


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> TopicRules:
    return load_catalog({"NQ57_CACHE": str(tmp_path_factory.mktemp("cache"))}).topic_rules


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 57-NQ/TW", "Resolution No. 57-NQ/TW", "Resolution No.57", "Resolution no 57", "RESOLUTION 57", "Resolution 57’s goals",
        "Resolution number 57", "Resolution 57/NQ-TW", "57–NQ/TW", "57 - NQ / TW", "57-NQTW", "57 NQ/TW", "the Politburo's Resolution 57",
        "Politburo Resolution No. 57", "Resolution 57 of the Politburo", "Resolutions 57, 59, 66 and 68", "Resolutions 66, 68 and 57",
        "Nghị quyết 57", "nghị quyết số 57", "Nghị quyết số 57-NQ/TW", "Nghị quyết 57-NQ/TƯ", "Nghị quyết số 57 của Bộ Chính trị", "nghị quyết 57 năm 2024 của Bộ Chính trị",
        "Nghi quyet 57", "Nghi quyet so 57 cua Bo Chinh tri", "NGHỊ QUYẾT 57", "NQ57", "NQ 57", "NQ-57", "NQ57-TW", "NQ-TW 57", "#NghịQuyết57 #nghiquyet57", "các nghị quyết 57, 59, 66, 68",
        "a review of Resolution 57 convened by the municipal Party Committee", "Nghị quyết 57 của Trung ương", "Resolution\u00a057", "Nghị quyết\nsố 57", "Resolu\u00adtion 57", "Nghị quyết 57, ngày 22/12/2024",
        unicodedata.normalize("NFD", "Nghị quyết số 57-NQ/TƯ"),
        "Nghị quyết 57 – đòn bẩy cho sáng chế –", "Nghị quyết 57 - 1 năm nhìn lại -", "Nghị quyết 57 - Từ chủ trương đến việc làm -", "Resolution 57 - one year on -",
        "Nghị quyết số 57-NQ/T.Ư", "Resolution No 57-NQ/T.W", "Nghị quyết của Bộ Chính trị số 57", "nghị quyết trụ cột (57, 59, 66, 68)", "Nghị quyết (NQ) 57", "nghị quyết “57”",
        "kế hoạch triển khai Nghị quyết 57 của Chính phủ", "chương trình hành động thực hiện Nghị quyết 57 của Tỉnh ủy", "Nghị quyết 57 do Đảng ủy Quốc hội sơ kết",
    ],
)  # fmt: skip
def test_every_spelling_of_the_resolution_is_on_topic(rules: TopicRules, text: str) -> None:
    found = screen("", f"Sau một năm thực hiện {text}, nhiều việc đã xong.", rules)
    assert found.on_topic, found
    assert found.phrase


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nghị quyết 57/NQ-CP của Chính phủ. Theo Nghị quyết 57, các bộ rà soát văn bản.", OTHER),
        ("Resolution 57/2022/QH15 on Ring Road 3. Resolution 57 allowed new quarries.", OTHER),
        ("Nghị quyết số 57/2022/QH15 của Quốc hội. Nhờ Nghị quyết 57, mỏ cát được cấp phép.", OTHER),
        ("Nghị quyết 57/2024/NQ-HĐND của tỉnh. Nghị quyết 57 có hiệu lực.", OTHER),
        ("Nghị quyết 57-NQ/TU của Tỉnh ủy. Nghị quyết 57 đặt mục tiêu mới.", OTHER),
        ("Resolution 57 of the National Assembly set up the project.", OTHER),
        ("UN General Assembly Resolution 57/254 on education.", OTHER),
        ("Nghị quyết số 57/NQ-ĐHĐCĐ của công ty. Theo nghị quyết 57, cổ tức là 12%.", OTHER),
        ("Nghị quyết số 57-NQ/BCSĐ của ngành. Nghị quyết 57 nêu năm việc.", OTHER),
        ("Nghị quyết 57 của Ban Thường vụ Tỉnh ủy về du lịch biển.", OTHER),
        ("Nghị quyết số 57 năm 2022 của Chính phủ. Nghị quyết 57 nói về vùng.", OTHER),
        ("HĐND tỉnh thông qua Nghị quyết 57 về học phí.", OTHER),
        ("Nghị quyết 57 được HĐND thành phố thông qua hôm qua.", OTHER),
        ("Các nghị quyết số 57, 59 và 60 của HĐND tỉnh về giá đất.", OTHER),
        ("Nghị quyết 57 của Quân ủy Trung ương về huấn luyện.", OTHER),
        ("The provincial People's Council passed Resolution 57 on tuition.", OTHER),
        ("Senate Resolution 57 failed; Resolution 57 had few friends.", OTHER),
        ("Decree 57/2025/ND-CP on direct power purchases. Under Article 16 of Decree 57, owners may sell.", OTHER),
        ("Nghị định 57/2025/NĐ-CP về mua bán điện. Theo nghị định 57, khách hàng phải đăng ký.", OTHER),
        ("Quyết định 57/QĐ-TTg về quy hoạch.", OTHER),
        ("Plan 57-KH/TU was posted.", OTHER),
        ("Resolution 68-NQ/TW on the private sector.", SIBLING),
        ("Nghị quyết 52-NQ/TW về cách mạng công nghiệp lần thứ tư.", SIBLING),
        ("Nghị quyết 570 của hội đồng.", SIBLING),
        ("Hai khu thu hút lần lượt 66 và 57 dự án.", NONE),
        ("Kỷ niệm 57 năm ngày thành lập trường.", NONE),
        ("There were 57 resolutions last year, and 57 per cent were met.", NONE),
        ("The Resolution trilogy sold 57,000 copies.", NONE),
        ("", NONE),
    ],
)  # fmt: skip
def test_other_documents_are_off_topic_with_the_reason(rules: TopicRules, text: str, reason: ScreenReason) -> None:
    found = screen("", text, rules)
    assert (found.on_topic, found.reason) == (False, reason), found


@pytest.mark.parametrize(
    "text",
    [
        "It attributed the pace to Resolution 57 and to Directive 57 of the ministry itself.",
        "The city adopted goals under Resolution 57. The plan is numbered 57-KH/TU.",
        "Triển khai Nghị quyết 57-NQ/TW và Nghị quyết 57/NQ-CP của Chính phủ.",
        "Nghị quyết 57/2022/QH15 về đường vành đai; còn Nghị quyết 57 của Bộ Chính trị về khoa học, công nghệ.",
        "Nghị quyết số 57-NQ/T.Ư giao việc; Nghị quyết 57 năm 2022 của Chính phủ nói chuyện khác.",
        "Nghị quyết 57 về đột phá phát triển khoa học, công nghệ khác với Nghị quyết 57/NQ-CP.",
    ],
)
def test_the_resolution_is_known_beside_other_documents_with_its_number(rules: TopicRules, text: str) -> None:
    assert screen("", text, rules).on_topic


def test_the_title_alone_is_enough(rules: TopicRules) -> None:
    assert screen("Một năm Nghị quyết 57", "Nhiều việc đã xong.", rules).on_topic


def test_a_missing_or_broken_rule_is_told() -> None:
    good = {key: ["a"] for key in ("sure", "short", "rival", "other", "sibling", "broad")}
    for table in ({}, {**good, "sure": ["("]}, {**good, "extra": ["a"]}):
        with pytest.raises(ConfigError):
            build_topic_rules(table)


@pytest.mark.parametrize(
    "piece",
    [
        "nghi quyet ",
        "resolution 57/",
        "57 - nq - ",
        "resolutions 1, 2, ",
        "nq 5 7 ",
        "57 of the ",
        " " * 7,
        "resolution 57 (aaaa ",
    ],
)
def test_hostile_texts_cost_linear_time(rules: TopicRules, piece: str) -> None:
    def cost(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        screen("", text, rules)
        return time.process_time() - start

    cost(10_000)
    small, large = min(cost(20_000) for _ in range(3)), min(cost(200_000) for _ in range(2))
    assert large < 30 * small + 0.2


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Thực hiện “Nghị quyết 57 của Bộ Chính trị”, các bộ...", "Nghị quyết 57 của Bộ Chính trị"),
        ("Nghi\u0323 quyê\u0301t 57 của Bộ Chi\u0301nh tri\u0323 ghi rõ", "Nghị quyết 57 của Bộ Chính trị"),
        ("Theo Nghị quyết (57-NQ/TW).Hôm nay", "57-NQ/TW"),
        ("Nghị\u200b quyết  số\n57\u2013NQ/TƯ", "57-NQ/TƯ"),
        ("The Politburo's  Resolution 57 says", "Politburo's Resolution 57"),
        ("Decree 57/2025/ND-CP on power", "Decree 57"),
        ("Nghị quyết số 57-NQ/T.Ư của Bộ Chính trị", "57-NQ/T.Ư"),
    ],
)
@pytest.mark.parametrize("title", ["", "Một tiêu đề"])
def test_the_phrase_is_kept_as_it_is_written(rules: TopicRules, title: str, text: str, phrase: str) -> None:
    assert screen(title, text, rules).phrase == phrase
