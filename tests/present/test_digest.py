"""What a reader of a digest sees: the same in every format, in two languages, and inert whatever a page said."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

import made_findings as made
import pytest

from monitor.alert.group import Grouping, cards_of
from monitor.domain.digest import Card, Digest, Excerpt, Line, Section
from monitor.present.card import card_view
from monitor.present.clean import one_line
from monitor.present.digest import MOST_BYTES, digest_view, render, subject
from monitor.run.catalog import load_catalog

CATALOG = load_catalog({})
TIER1 = frozenset(metric["id"] for metric in CATALOG.metrics if metric["tier"] == 1)
GROUPING = Grouping(tier1=TIER1, zone=ZoneInfo("Asia/Ho_Chi_Minh"))
VI, EN = CATALOG.words("vi"), CATALOG.words("en")


def full(lines: Sequence[Line] | None = None, **more: object) -> Digest:
    return made.digest(cards_of(made.all_lines() if lines is None else lines, GROUPING), **more)


def seen(markup: str) -> str:
    """What is left of HTML when its markup is gone."""
    body = markup[markup.index("<body") :]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())


@pytest.mark.parametrize("words", [VI, EN], ids=lambda w: w.lang)
def test_text_html_and_markdown_hold_the_same_content(words: object) -> None:
    digest = full(number=4, confirmed=7, suspects=2, open_conflicts=(made.open_conflict().finding,))
    view = digest_view(digest, words)  # type: ignore[arg-type]
    text = " ".join(render(digest, "text", words).split())  # type: ignore[arg-type]
    markup = seen(render(digest, "html", words))  # type: ignore[arg-type]
    marked = " ".join(re.sub(r"\\(.)", r"\1", render(digest, "markdown", words)).split())  # type: ignore[arg-type]
    lines = [line for _, cards in view.sections for card in cards for line in card.lines]
    expected = [view.title, view.period, *view.lead, *view.glance, *view.ongoing, *view.notes, *view.health]
    expected += [*view.failing, *view.footer, *(title for title, _ in view.sections)]
    for line in lines:
        expected += [line.kind, line.metric, line.scope, line.old, line.new, line.difference]
        for side in line.sides:
            expected += [side.who, side.figure, side.before.strip()]
    for _, cards in view.sections:
        for card in cards:
            expected += [card.heading, *(text for said in card.said for text in said)]
    for part in expected:
        wanted = " ".join(part.split())
        assert wanted in text
        assert wanted in markup
        assert wanted in marked


def test_the_conflict_is_told_with_both_quotes_claimants_and_the_sentence_that_it_is_no_mistake() -> None:
    text = render(full(), "text", EN)
    assert "14.02% ↔ 18.72%   (4.7 percentage points apart)" in text
    assert "14.02%: National Statistics Office, via Thời báo Số, 6 January 2026" in text
    assert "ước chiếm »14,02%« GDP" in text
    assert "an estimated »18.72%« of GDP" in text
    assert "Not a mistake: two methods." in text
    assert "What to do: Quote each number with its source and method" in text


def test_conflicts_come_first_and_the_page_keeps_its_order() -> None:
    sections = [card.section for card in full().cards]
    assert sections[0] is Section.CONFLICT
    assert sections == sorted(sections, key=list(Section).index)


def test_the_subject_says_how_many_what_first_which_day_and_which_number() -> None:
    assert subject(full(number=17), EN) == (
        "1 conflict: 5G population coverage, 2025: 58.9% ↔ over 91% · 13 January 2026 · no. 17"
    )
    assert subject(made.digest(number=18), VI) == "Không có thay đổi · 13/01/2026 · số 18"
    assert subject(made.digest(baselines=(("Test Daily", 2),)), EN) == "Starting point: 2 findings · 13 January 2026"
    assert subject(made.digest(baselines=(("Test Daily", 2),)), VI) == "Mốc ban đầu: 2 phát hiện · 13/01/2026"


def test_an_empty_period_says_so_with_the_funnel() -> None:
    text = render(made.digest(), "text", EN)
    assert "No figure changed and no new conflict appeared." in text
    assert "41 of 42 sources read." in text
    assert "318 new articles listed, 96 read, 23 about Resolution 57." in text


def test_a_long_digest_shows_twelve_cards_and_counts_the_rest() -> None:
    lines = []
    for number in range(40):
        line = made.first_figure(
            "startups",
            made.quantity(str(900 + number), "count"),
            "x",
            "There are x.",
            claimant=f"Office {number}",
            url=f"https://a.example/{number}",
        )
        lines.append(replace(line, finding=replace(line.finding, id=f"f{number}")))
    digest = full(lines)
    assert len(digest.cards) == 40
    assert "28 more cards not shown here" in render(digest, "text", EN)
    assert digest_view(digest, EN).glance[-1] == "and 28 more"
    assert len(json.loads(render(digest, "json", EN))["cards"]) == 40


def test_html_stays_below_what_mail_clients_cut_off() -> None:
    sentence = "chữ " * 60 + "18,72%" + " chữ" * 60
    line = made.explained_conflict()
    lines = []
    for number in range(200):
        told = replace(line.finding, id=f"f{number}", conflict_id=f"c{number}", others=(line.finding.after,) * 12)
        quote = made.excerpt(sentence, "18,72%", "vi")
        lines.append(Line(finding=told, before=quote, after=quote, others=(quote,) * 12))  # type: ignore[arg-type]
    for words in (VI, EN):
        assert len(render(full(lines), "html", words).encode()) < MOST_BYTES


def test_a_committee_session_is_one_card() -> None:
    cards = [card for card in full().cards if card.claimant == "Central Steering Committee"]
    assert [len(card.lines) for card in cards if card.section is Section.NEW] == [
        sum(line.finding.metric not in TIER1 for line in made.committee_session())
    ]


@pytest.mark.parametrize(
    ("lang", "heading", "more"),
    [
        ("en", "1 figure, 30 findings", "and 18 more findings"),
        ("vi", "1 số liệu, 30 phát hiện", "và 18 phát hiện nữa"),
    ],
)
def test_what_was_found_of_one_figure_is_counted_as_such(lang: str, heading: str, more: str) -> None:
    edits = [made.edit() for _ in range(30)]
    lines = [replace(line, finding=replace(line.finding, id=f"e{n}", seq=n)) for n, line in enumerate(edits)]
    (card,) = cards_of(lines, GROUPING)
    shown = card_view(card, CATALOG.words(lang), "", "Asia/Ho_Chi_Minh")
    assert (shown.heading.rpartition(": ")[2], shown.more) == (heading, more)


def test_changes_of_several_figures_are_as_many_figures() -> None:
    edit = made.edit()
    other = replace(edit, finding=replace(edit.finding, id="other", period="2024"))
    (card,) = cards_of([edit, other], GROUPING)
    assert card_view(card, EN, "", "Asia/Ho_Chi_Minh").heading.endswith(": 2 figures")


def test_a_card_of_many_figures_is_cut_and_says_so() -> None:
    one = made.committee_session()[0]
    card = Card(section=Section.NEW, lines=(one,) * 30, claimant="Central Steering Committee", day=None)
    shown = card_view(card, EN, "", "Asia/Ho_Chi_Minh")
    assert len(shown.lines) == 12
    assert shown.more == "and 18 more figures"
    assert shown.heading == "Central Steering Committee, via Delta Daily, undated: 30 figures"


CANARIES = (
    "<script>alert(1)</script>",
    "<img src=http://evil.example/t.gif>",
    "<style>*{display:none}</style>",
    '" onmouseover="alert(1)',
    "{{ 7 * 7 }}{% raw %}",
    "line\r\nBcc: all@evil.example",
    "safe\u202egpj.exe",
    "[click](http://evil.example) ![x](http://evil.example/p.png) **bold** `code`",
    '=HYPERLINK("http://evil.example")',
    "\x1b[31mred\x07",
)


@pytest.mark.parametrize("canary", CANARIES)
def test_hostile_words_of_a_page_stay_words(canary: str) -> None:
    stated = made.figure(made.quantity("5"), canary, claimant=canary, geo="VN-xx", geo_name=canary)
    told = made.finding(
        "conflict",
        made.side(stated, canary, "javascript:alert(1)", "2026-01-12T08:00:00+07:00"),
        made.side(stated, canary, f"https://a.example/{canary}", None),
        explanation=canary,
    )
    quote = Excerpt(before=canary, figure=canary, after=canary, lang="en")
    line = Line(finding=told, before=quote, after=quote)
    digest = full([line], baselines=((canary, 3),))
    markup = render(digest, "html", EN)
    clean = render(made.digest(cards_of([made.explained_conflict()], GROUPING)), "html", EN)
    assert set(re.findall(r"<(\w+)", markup)) <= set(re.findall(r"<(\w+)", clean))
    assert "javascript:" not in markup
    assert not re.search(
        r"""(?:src|onmouseover)\s*=\s*["']?(?:http|alert)""",
        re.sub(r"&#34;|&quot;", "", re.sub(r">[^<]*<", "><", markup)),
    )
    for form in ("text", "html", "markdown"):
        shown = render(digest, form, EN)
        assert "\u202e" not in shown
        assert "\x1b" not in shown
        assert "\r" not in shown
        assert not re.search(r"\b49\b", shown)
    marked = render(digest, "markdown", EN)
    assert "](http://evil.example" not in marked
    assert "\nBcc:" not in render(digest, "text", EN)
    assert "\n" not in subject(digest, EN)


def test_the_only_addresses_in_html_are_links_that_a_reader_clicks() -> None:
    markup = render(full(), "html", VI)
    assert not re.findall(r"""(?:src|background|url\()\s*=?\s*["']?(?:https?:|//)""", markup)
    assert "<link" not in markup


def test_invisible_characters_are_shown_as_what_they_are() -> None:
    assert one_line("a\u202eb\u200bc") == "a[U+202E]b[U+200B]c"
    assert one_line("  two\n lines\x00 ") == "two lines"
    assert one_line("x" * 500, 10) == "xxxxxxxxx…"


def test_a_conflict_that_a_known_difference_of_method_may_explain_says_so() -> None:
    (explanation,) = EN.explanations
    (before, _), (after, _) = made.statistics_side(), made.ministry_side()
    told = made.finding("conflict", before, after, reason="claimants-disagree", explanation=explanation)
    text = render(full([Line(finding=told)]), "text", EN)
    assert "numbers like these are known to differ by method" in text
    assert "if each fits its method, decide that both stand" in text
    assert "no known difference of method" not in text
    assert "Cơ quan thống kê chỉ tính giá trị tăng thêm" in render(full([Line(finding=told)]), "text", VI)
