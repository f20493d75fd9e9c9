"""The demo's outlets: pages of the newest edition, dead feeds, nothing outside their folder."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.run.config_files import shipped_directory
from monitor.run.newsstand import Newsstand

EDITIONS = shipped_directory() / "demo" / "editions"
EDITED = "ho-so-truc-tuyen-ca-nam-2025-200133.html"


@pytest.fixture
def stand() -> Iterator[Newsstand]:
    with Newsstand(EDITIONS) as stand:
        yield stand


def get(stand: Newsstand, host: str, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://{stand.addresses[host]}/{path}", timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


def test_a_page_is_not_there_before_its_edition(stand: Newsstand) -> None:
    assert get(stand, "tinso.example", EDITED)[0] == 404
    stand.edition = 3
    assert "61%" in get(stand, "tinso.example", EDITED)[1]


def test_an_edition_replaces_what_an_earlier_one_said(stand: Newsstand) -> None:
    stand.edition = 5
    text = get(stand, "tinso.example", EDITED)[1]
    assert "51%" in text
    assert "61%" not in text


def test_links_lead_to_the_outlets_own_port(stand: Newsstand) -> None:
    text = get(stand, "songhong.example", "rss/tin-moi.rss")[1]
    assert f"<link>http://{stand.addresses['songhong.example']}/thoi-su/" in text
    assert ".example" not in text


def test_a_host_inside_another_hosts_name_is_not_confused(stand: Newsstand) -> None:
    text = get(stand, "en.luavang.example", "rss/home.rss")[1]
    assert stand.addresses["en.luavang.example"] in text
    assert "en.127." not in text


def test_one_feed_turns_into_a_web_page_and_another_is_gone(stand: Newsstand) -> None:
    assert "<rss" in get(stand, "bencu.example", "rss")[1]
    stand.edition = 2
    assert "<html" in get(stand, "bencu.example", "rss")[1]
    assert get(stand, "coastgazette.example", "rss.xml")[0] == 404


@pytest.mark.parametrize("path", ["../songhong.example/rss/tin-moi.rss", "%2e%2e/songhong.example/rss/tin-moi.rss", ""])
def test_nothing_outside_an_outlets_folder_is_served(stand: Newsstand, path: str) -> None:
    assert get(stand, "tinso.example", path)[0] == 404


@pytest.mark.parametrize("file", sorted(p.relative_to(EDITIONS) for p in EDITIONS.rglob("*") if p.is_file()))
def test_every_outlet_of_the_demo_is_invented(file: Path) -> None:
    text = (EDITIONS / file).read_text("utf-8")
    hosts = set(re.findall(r"(?<!xmlns=\")(?<!xmlns:news=\")https?://([\w.-]+)", text))
    assert all(host.endswith(".example") for host in hosts - {"schema.org"})
