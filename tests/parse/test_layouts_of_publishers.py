"""The layouts against what is known of each publisher's pages: every selector written there finds its element."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from monitor.parse import Layout

FOLDER = Path(__file__).parents[2] / "config" / "publishers"
#: Names in the table that are no file names of ours.
NAMES = {
    "en.baochinhphu": "baochinhphu_en",
    "en.nhandan": "nhandan_en",
    "en.vietnamplus": "vietnamplus_en",
    "en.sggp": "sggp_en",
    "e.vnexpress.net": "vnexpress_en",
    "vietnam.vn": "vietnam_vn",
}
COLUMNS = {2: "title", 3: "lead", 4: "body", 8: "drop"}
#: Parts the parser knows by itself, and what the table says to keep.
ELSEWHERE = {
    "span.location-stamp",
    "fck_detail ",
    "p.Normal",
    "span#article-end",
    "figure",
    "a.cms-relate",
    ".notebox.cms-note",
}
#: Corrected in section 6, narrowed by the words beside it ("of type article"), or the place of another selector.
CORRECTED = {".b-maincontent", "[data-vnnembed]", "article[data-slot=container]"}


def rows(text: str) -> list[list[str]]:
    part = text.split("### 2.1")[1].split("### 2.2")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in lines]


def element(selector: str) -> str:
    """Markup of an element that the selector finds."""
    made = "x"
    for part in reversed(re.split(r"\s*>\s*|\s+(?![^\[]*\])", selector)):
        bare = re.sub(r"\[.*?\]", "", part)
        tag = re.match(r"[a-z][a-z0-9]*", bare)
        name = tag[0] if tag else "div"
        attributes = [f'class="{" ".join(classes)}"'] if (classes := re.findall(r"\.([\w-]+)", bare)) else []
        attributes += [f'id="{found}"' for found in re.findall(r"#([\w-]+)", bare)]
        attributes += [f'{key}="{value}"' for key, value in re.findall(r"\[([\w-]+)\*?=\"?([^\"\]]+)\"?\]", part)]
        attributes += re.findall(r"\[([\w-]+)\]", part)
        made = f"<{' '.join([name, *attributes])}>{made}</{name}>"
    return made


def known(selector: str, key: str, layouts: list[Layout]) -> bool:
    tree = LexborHTMLParser(f"<div>{element(selector)}</div>")
    for layout in layouts:
        wanted = getattr(layout, key)
        wanted = ", ".join(wanted) if isinstance(wanted, tuple) else wanted
        if wanted and tree.css(wanted):
            return True
    return False


def test_every_selector_known_of_a_publisher_is_in_its_layout(shared: Path) -> None:
    missing: list[str] = []
    checked = 0
    for row in rows((shared / "PUBLISHERS.md").read_text("utf-8")):
        for name in re.findall(r"[\w.]+", re.split(r"\((?:\+|cand)", row[1])[0]):
            path = (
                FOLDER
                / f"{NAMES.get(name, name.removesuffix('.net').removesuffix('.com.vn').removesuffix('.vn'))}.toml"
            )
            table = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
            layouts = [Layout.from_table(entry) for entry in table.get("layouts", ())]
            for column, key in COLUMNS.items() if layouts else ():
                for selector in set(re.findall(r"`([^`]+)`", row[column])) - ELSEWHERE - CORRECTED:
                    checked += 1
                    if not known(selector, key, layouts):
                        missing.append(f"{path.stem}: {key} {selector}")
    assert missing == []
    assert checked >= 80
