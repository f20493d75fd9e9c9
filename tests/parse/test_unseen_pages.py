"""Articles of our own in the dress of some hundred kinds of pages: what is written comes back, and nothing else."""

from __future__ import annotations

import re
from collections import Counter

import bed_beside
import bed_closings
import bed_facts
import bed_families
import bed_gates
import bed_hard
import bed_kinds
import bed_layouts
import bed_lines
import bed_noise
import bed_portals
import bed_seen
import bed_shapes
import bed_site_heads
import bed_strays
import bed_systems
import bed_talk
import bed_told
import bed_unmet
import bed_walls
import pytest
import trafilatura
from bed import Page
from bed_mixed import Mixer
from layouts import layouts_for, outlets

from monitor.domain.article import PageKind
from monitor.parse import parse_listing, parse_page
from monitor.parse.charset import decode

PAGES: dict[str, Page] = (
    bed_layouts.PAGES
    | bed_seen.PAGES
    | bed_systems.PAGES
    | bed_shapes.PAGES
    | bed_told.PAGES
    | bed_site_heads.PAGES
    | bed_lines.PAGES
    | bed_gates.PAGES
    | bed_closings.PAGES
    | bed_families.PAGES
    | bed_hard.PAGES
    | bed_talk.PAGES
    | bed_strays.PAGES
    | bed_portals.PAGES
    | bed_beside.PAGES
    | bed_unmet.PAGES
    | bed_kinds.PAGES
    | bed_noise.PAGES
    | bed_facts.PAGES
    | bed_walls.PAGES
)
ARTICLES = {name: page for name, page in PAGES.items() if page.want["kind"] == "article"}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def f1(want: str, got: str) -> float:
    a, b = words(want), words(got)
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_was_written_and_no_more(name: str) -> None:
    page = PAGES[name]
    got = parse_page(page.body, url=page.url, layouts=layouts_for(page.url), outlets=outlets())
    assert {fact: getattr(got, fact) for fact in page.want} == page.want
    assert tuple(got.text.split("\n\n")) == (page.want_text or ("",))


@pytest.mark.parametrize("name", [name for name, page in ARTICLES.items() if layouts_for(page.url)])
def test_a_page_reads_nearly_as_well_when_its_layout_is_gone(name: str) -> None:
    page = ARTICLES[name]
    got = parse_page(page.body, url=page.url, outlets=outlets())
    assert (got.kind, got.title, got.published) == (PageKind.ARTICLE, page.want["title"], page.want["published"])
    assert f1("\n".join(page.want_text), got.text) >= 0.97


@pytest.mark.parametrize("name", ARTICLES)
def test_no_page_reads_better_by_the_generic_library(name: str) -> None:
    page = ARTICLES[name]
    want = "\n".join(page.want_text)
    theirs = trafilatura.extract(decode(page.body), url=page.url) or ""
    assert f1(want, parse_page(page.body, url=page.url, outlets=outlets()).text) >= f1(want, theirs)


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_parts_of_pages_put_together_by_chance_are_told_apart(start: int) -> None:
    wrong: list[str] = []
    for seed in range(start, start + 50):
        made = Mixer(seed).build()
        got = parse_page(made.html.encode(), url=made.url, outlets=outlets())
        want = (made.story.title, made.story.published, made.author, made.text)
        if (got.title, got.published, got.author, got.text.split("\n\n")) != want:
            wrong.append(f"seed {seed}: {got}")
    assert wrong == []


@pytest.mark.parametrize("name", [name for name, page in bed_kinds.PAGES.items() if page.want["kind"] == "listing"])
def test_a_list_leads_to_each_of_its_stories_by_its_title(name: str) -> None:
    page = bed_kinds.PAGES[name]
    items = parse_listing(page.body, url=page.url).items
    assert [item.title for item in items] == [title for _, title, *_ in bed_kinds.TEASERS]
