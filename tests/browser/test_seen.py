"""What eyes and keyboards need: letters that stand out from their ground, a focus that shows, few stops on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Client
from demo_week import Week
from playwright.sync_api import Browser
from test_browser import LISTS

#: Every text with less contrast to its ground than WCAG's AA asks for: {where: [ratio, text]}.
PALE = """
() => {
  const parse = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return [m[0], m[1], m[2], m[3] ?? 1]; };
  const over = (top, base) => [0, 1, 2].map((i) => top[i] * top[3] + base[i] * (1 - top[3]));
  const light = (rgb) => rgb
    .map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.unshift(parse(getComputedStyle(at).backgroundColor));
    return layers.reduce((base, layer) => over(layer, base), [255, 255, 255]);
  };
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), element = walker.currentNode.parentElement;
    if (!text || ["title", "STYLE"].includes(element.tagName)) continue;
    const style = getComputedStyle(element), drawing = element.closest("svg");
    const base = ground(drawing ? drawing.parentElement : element);
    const colour = parse(drawing ? style.fill : style.color);
    const [a, b] = [light(over(colour, base)), light(base)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) found[element.outerHTML.slice(0, 60)] = [ratio.toFixed(2), text.slice(0, 30)];
  }
  return found;
}
"""

#: [style of the focused element's outline, whether it is a mark of a chart].
FOCUS = """
() => {
  const element = document.activeElement;
  return [getComputedStyle(element).outlineStyle, element.closest("svg") !== null];
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(browser: Browser, address: str, week: Week, scheme: str) -> None:
    client = Client(address)
    articles = [f"/articles/{row['id']}" for row in client.get("/articles.json").json()["articles"]]
    links = [*LISTS, "/metrics/digital_economy_gdp_share", "/metrics/coverage_5g", *articles[:6], "/nothing-here"]
    digests = sorted(Path(week.catalog.settings.digest.directory).glob("digest-*.html"))
    assert digests
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # a table's text, not a literal
    page = context.new_page()
    for link in [*(address + link for link in links), *(path.as_uri() for path in digests)]:
        page.goto(link)
        assert page.evaluate(PALE) == {}, link
    context.close()


def test_a_keyboard_sees_where_it_is_and_passes_a_chart_at_once(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/metrics/digital_economy_gdp_share")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("e => e === document.activeElement && e.getBoundingClientRect().left >= 0")
    stops = []
    for _ in range(14):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    assert [style for style, _ in stops] == ["solid"] * len(stops)
    assert not any(drawn for _, drawn in stops)
    context.close()
