"""Outlets are told by configuration alone: no file of the program names one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from layouts import outlets, tables

from monitor.domain.errors import ConfigError
from monitor.parse.address import canonical_address
from monitor.parse.outlets import build_outlets

PROGRAM = Path(__file__).parents[2] / "monitor"
#: The search service has links of its own make, which only code can read; examples in help texts name feeds.
KNOWN = {"fetch/search_links.py", "cli/sources.py", "cli/backfill.py"}


def test_no_program_file_holds_the_domain_of_an_outlet() -> None:
    domains = {domain for table in tables() for domain in table["domains"]}
    found = set()
    for path in PROGRAM.rglob("*.py"):
        text = path.read_text("utf-8").replace("\\.", ".")
        named = [domain for domain in domains if domain in text]
        if any(re.search(rf"(?<![\w.-]){re.escape(domain)}(?![\w-])", text) for domain in named):
            found.add(str(path.relative_to(PROGRAM)))
    assert found <= KNOWN


def test_a_new_outlet_needs_only_its_table() -> None:
    table = {"id": "x", "name": "Tin X", "domains": ["x.vn"], "signs": ["TXO"], "copy_endings": {".lite": ".html"}}
    known, unknown = build_outlets([table], {}), build_outlets([], {})
    assert known.own_words(["TXO - Mở đầu", "Giữa", "Hết. TXO"]) == ("Mở đầu", "Giữa", "Hết.")
    assert unknown.own_words(["TXO - Mở đầu", "Giữa", "Hết. TXO"]) == ("TXO - Mở đầu", "Giữa", "Hết. TXO")
    assert canonical_address("https://m.x.vn/a-1.lite", known.endings) == "https://x.vn/a-1.html"
    assert canonical_address("https://y.vn/a-1.lite", known.endings) == "https://y.vn/a-1.lite"
    assert "tin x" in known.names


def test_the_name_of_the_site_before_the_first_words_is_a_sign() -> None:
    site = ["Báo Quế Sơn", "Quế Sơn"]
    assert build_outlets([], {}).own_words(["Báo Quế Sơn - Sáng nay", "Giữa - cuối"], site) == (
        "Sáng nay",
        "Giữa - cuối",
    )
    assert build_outlets([], {}).own_words(["Quế Sơn Hạ - xã mới"], site) == ("Quế Sơn Hạ - xã mới",)


def test_signs_are_what_they_say_and_no_pattern() -> None:
    known = build_outlets([], {"signs": ["A.B+", "Báo (1)"]})
    assert known.without_sign("A.B+ - Tin") == "Tin"
    assert known.without_sign("AxBB - Tin") == "AxBB - Tin"


@pytest.mark.parametrize(
    ("table", "more", "word"),
    [
        ({"id": "x", "signs": "TXO"}, {}, "signs"),
        ({"id": "x", "copy_endings": [".amp"]}, {}, "copy_endings"),
        ({"id": "x"}, {"sings": []}, "sings"),
    ],
)
def test_a_wrong_table_is_told(table: dict[str, object], more: dict[str, object], word: str) -> None:
    with pytest.raises(ConfigError, match=word):
        build_outlets([table], more)


def test_the_shipped_signs_are_each_told_once() -> None:
    listed = [sign for table in tables() for sign in table.get("signs", ())]
    assert len(listed) == len(set(listed))
    assert {"VNA", "VGP", "VNS", "NDO"} <= set(outlets().signs)
