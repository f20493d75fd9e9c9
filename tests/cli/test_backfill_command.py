"""`nq57 backfill` names what it could not use or read, each thing while they are few."""

from __future__ import annotations

import json
from pathlib import Path

from monitor.cli.backfill import _MOST_NAMED
from tests.cli.conftest import Command


def test_all_targets_that_are_nothing_are_named(nq57: Command) -> None:
    status, out, err = nq57("backfill", "nosuch", "vnexpress", "nowhere", "--dry-run")
    assert (status, out) == (2, "")
    assert err.startswith("nq57: nosuch, nowhere: is no publisher with feeds, no feed, no address, no file")


def test_all_lines_of_a_list_that_are_no_address_are_named(nq57: Command) -> None:
    listed = "\n".join(["https://example.vn/a-1.html", "# mine", *["no address"] * 12])
    status, out, err = nq57("backfill", "-", stdin=listed)
    assert (status, out) == (2, "")
    assert err.startswith("nq57: stdin lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more: is no http or https address; ")


def test_sources_that_fail_are_named_while_they_are_few(nq57: Command) -> None:
    # Every port but the usual ones is refused before anything is asked for.
    urls = [f"http://127.0.0.1:9/{number}.rss" for number in range(_MOST_NAMED + 5)]
    status, _, err = nq57("backfill", *urls)
    told = err.splitlines()
    assert status == 1
    assert [line.split(": ")[0] for line in told[:_MOST_NAMED]] == urls[:_MOST_NAMED]
    assert told[_MOST_NAMED] == "and 5 more"


def test_a_dry_run_counts_only_texts_that_the_run_would_read(nq57: Command, tmp_path: Path) -> None:
    days = ("2026-02-01", "2024-02-01")
    lines = [json.dumps({"url": f"https://e.vn/{day}", "published": day, "text": "Words."}) for day in days]
    (tmp_path / "old.jsonl").write_text("\n".join([*lines, "{broken", "{broken"]))
    status, out, err = nq57("backfill", "old.jsonl", "--since", "2026-01-01", "--dry-run")
    assert (status, out) == (1, "2026-02-01T00:00:00+07:00 https://e.vn/2026-02-01\n")
    broken, again, told = err.splitlines()
    assert (": text 3: is no JSON" in broken, ": text 4: is no JSON" in again) == (True, True)
    assert told.startswith("0 articles and 1 text of files would be read (not: 1 outside, 2 unreadable)")


def test_a_dry_run_lists_the_texts_of_files_as_it_lists_addresses(nq57: Command, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    words = ({"published": "2026-02-01", "title": f"T{n}", "text": f"Words {n}."} for n in (1, 2))
    lines = [json.dumps({"url": f"https://e.vn/{n}", **said}) for n, said in enumerate(words, 1)]
    (folder / "a.jsonl").write_text("\n".join([*lines, lines[0]]))
    (folder / "b.jsonl").write_text(lines[1])
    (folder / "c.txt").write_text("Words of no day.")
    command = ("backfill", str(folder), "--since", "2026-01-01")
    told = {"published": "2026-02-01T00:00:00+07:00", "seen": False}
    listed = [{"url": f"https://e.vn/{n}", "title": f"T{n}", **told} for n in (1, 2)]
    undated = {"url": (folder / "c.txt").as_uri(), "title": "", "published": None, "seen": False}
    status, out, err = nq57(*command, "--dry-run", "--json")
    assert (status, [json.loads(line) for line in out.splitlines()]) == (0, [*listed, undated])
    assert err.startswith("0 articles and 3 texts of files would be read (not: 2 seen)")
    assert nq57(*command, "--dry-run")[1].splitlines() == [
        "2026-02-01T00:00:00+07:00 https://e.vn/1",
        "2026-02-01T00:00:00+07:00 https://e.vn/2",
        f"{'undated':<25} {undated['url']}",
    ]
    assert nq57(*command)[0] == 0
    again = nq57(*command, "--dry-run", "--json")[1].splitlines()
    assert [json.loads(line)["seen"] for line in again] == [True] * 3
    assert nq57(*command, "--dry-run")[1] == ""
