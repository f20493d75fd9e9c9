"""A flood of findings is grouped and rendered in bounded time and memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FINDINGS = 10_000
SCRIPT = """
import sys, time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo
import made_findings as made
from monitor.alert.group import Grouping, cards_of, merged
from monitor.present.digest import FORMATS, MOST_BYTES, render, subject
from monitor.run.catalog import load_catalog

catalog = load_catalog({})
words = [catalog.words(lang) for lang in ("vi", "en")]
shapes = made.all_lines()
lines = []
for n in range(int(sys.argv[1])):
    line = shapes[n % len(shapes)]
    found = line.finding
    side = found.after or found.before
    other = replace(side, article_id=f"a{n // 3}", published=side.published + timedelta(days=n % 40))
    after = replace(other, figure=replace(other.figure, claimant=f"Office {n % 200}"))
    conflict = f"c{n}" if found.conflict_id else None
    lines.append(replace(line, finding=replace(found, id=f"f{n}", seq=n, after=after, conflict_id=conflict)))
render(made.digest(cards_of(lines[:5], Grouping(tier1=(), zone=ZoneInfo("UTC")))), "html", words[0])
begun = time.process_time()
carded = merged(lines)
cards = cards_of(carded, Grouping(tier1=frozenset({"gii_rank"}), zone=ZoneInfo("Asia/Ho_Chi_Minh")))
for language in words:
    digest = made.digest(cards, number=1)
    subject(digest, language)
    sizes = {form: len(render(digest, form, language).encode()) for form in FORMATS}
    assert sizes["html"] < MOST_BYTES
seconds = time.process_time() - begun
assert sum(len(card.lines) for card in cards) == len(carded)
# Not ru_maxrss: a child begins with what its parent had at its most.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(f"{seconds:.2f} {int(peak.split()[1]) / 1024:.0f} {len(cards)}")
"""


@pytest.mark.bench
def test_ten_thousand_findings_are_a_digest_in_five_seconds_and_200_mb() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(FINDINGS)],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seconds, megabytes, cards = done.stdout.split()
    print(f"{FINDINGS} findings in {cards} cards, four formats, two languages: {seconds} s of CPU, {megabytes} MB")
    assert float(seconds) < 5
    assert float(megabytes) < 200
