"""The analyst at the shell: who decided what and when, documents by name, and one clear line for what is wrong."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Command

DISAGREE = [
    ("example.vn", "59 per cent of the population had access to 5G at the end of 2025, the newspaper found."),
    ("sample.vn", "5G covered 71.5 per cent of the population at the end of 2025."),
]


def store_conflict(nq57: Command) -> str:
    """Two papers that disagree are stored; the id of their conflict."""
    for number, (host, text) in enumerate(DISAGREE, 1):
        line = {
            "id": str(number),
            "url": f"https://{host}/{number}",
            "publisher": host,
            "lang": "en",
            "published": f"2026-02-{number:02d}",
            "title": "5G",
            "text": f"Under Resolution 57-NQ/TW, networks have grown. {text}",
        }
        assert nq57("ingest", "--jsonl", "-", stdin=json.dumps(line))[0] == 0
    (listed,) = [json.loads(line) for line in nq57("conflicts", "--json")[1].splitlines()]
    return str(listed["conflict_id"])


def test_a_conflict_shows_who_decided_what_and_when(nq57: Command) -> None:
    conflict = store_conflict(nq57)
    assert nq57("review", "acknowledge", conflict[:8], "--author", "Lan", "--comment", "asked the ministry")[0] == 0
    status, out, _ = nq57("conflicts")
    assert status == 0
    assert "acknowledge by Lan, 20" in " ".join(out.split())
    (entry,) = [json.loads(line) for line in nq57("conflicts", "--json")[1].splitlines()]
    assert (entry["state"], entry["closed_by"]) == ("open", None)
    assert [(v["action"], v["author"], v["comment"]) for v in entry["verdicts"]] == [
        ("acknowledge", "Lan", "asked the ministry")
    ]
    assert nq57("review", "resolve", conflict, "--by", "both-stand", "--author", "Minh")[0] == 0
    assert nq57("conflicts")[1] == ""
    (entry,) = [json.loads(line) for line in nq57("conflicts", "--all", "--json")[1].splitlines()]
    assert (entry["state"], entry["closed_by"]["reason"]) == ("closed", "both-stand")
    assert [v["author"] for v in entry["verdicts"]] == ["Lan", "Minh"]


def test_a_conflict_that_a_decision_opens_again_is_listed_as_open(nq57: Command) -> None:
    conflict = store_conflict(nq57)
    side = json.loads(nq57("conflicts", "--json")[1])["sides"][1]["observation"]
    assert nq57("review", "reject", side)[0] == 0
    assert nq57("conflicts")[1] == ""
    assert nq57("review", "accept", side)[0] == 0
    entry = json.loads(nq57("conflicts", "--json")[1])
    assert (entry["conflict_id"], entry["state"], entry["closed_by"]) == (conflict, "open", None)
    waits = json.loads(nq57("review", "--json")[1])
    assert (waits["waits"], waits["finding"]["conflict_id"]) == ("conflict", conflict)


def test_what_is_decided_so_already_is_not_kept_again(nq57: Command) -> None:
    conflict = store_conflict(nq57)
    for decision in (["acknowledge", conflict], ["resolve", conflict[:8], "--by", "both-stand"]):
        assert nq57("review", *decision, "--author", "Lan")[0] == 0
        status, out, err = nq57("review", *decision, "--author", "Minh", "--comment", "once more")
        assert (status, out) == (2, "")
        assert f"nq57: {decision[1]}: is already decided so (" in err
        assert " by Lan, 20" in err
        assert "nothing was kept; decide otherwise" in err
    (entry,) = [json.loads(line) for line in nq57("conflicts", "--all", "--json")[1].splitlines()]
    assert [v["action"] for v in entry["verdicts"]] == ["acknowledge", "both-stand"]
    side = entry["sides"][0]["observation"]
    assert nq57("review", "resolve", conflict, "--by", "accept-side", "--side", side)[0] == 0
    assert nq57("review", "accept", side)[0] == 0
    assert nq57("review", "accept", side)[0] == 2
    assert nq57("review", "reject", side)[0] == 0
    assert nq57("review", "accept", side)[0] == 0


def test_what_comes_of_a_decision_is_told_in_a_sentence_and_as_json_on_request(nq57: Command) -> None:
    conflict = store_conflict(nq57)
    status, out, err = nq57("review", "resolve", conflict, "--by", "both-stand")
    assert (status, err) == (0, "kept; 1 finding from it\n")
    assert out.startswith("resolved ")
    assert ": coverage_5g, 2025, VN: " in out
    assert out.endswith("An analyst decided that both values stand by definition.\n")
    (listed,) = [json.loads(line) for line in nq57("conflicts", "--all", "--json")[1].splitlines()]
    side = listed["sides"][0]["observation"]
    status, out, _ = nq57("review", "reject", side, "--json")
    assert status == 0
    assert all(json.loads(line)["cause"] == "verdict" for line in out.splitlines())


def test_a_side_that_speaks_for_itself_is_named_once(nq57: Command) -> None:
    store_conflict(nq57)
    out = " ".join(nq57("conflicts")[1].split())
    assert "(sample.vn)" in out
    assert "sample.vn, sample.vn" not in out


def test_a_series_of_a_target_names_its_document(nq57: Command) -> None:
    line = {
        "id": "1",
        "url": "https://example.vn/1",
        "publisher": "example.vn",
        "lang": "en",
        "published": "2025-02-01",
        "title": "5G",
        "text": "Under Resolution 57-NQ/TW, 5G must cover 90 per cent of the population by 2025, a target of the year.",
    }
    assert nq57("ingest", "--jsonl", "-", stdin=json.dumps(line))[0] == 0
    status, out, _ = nq57("series", "coverage_5g")
    assert status == 0
    assert "target" in out
    assert "ministry-plan" not in out


@pytest.mark.parametrize("command", [["targets"], ["metrics"]])
def test_documents_without_a_number_are_called_by_their_names(nq57: Command, command: list[str]) -> None:
    status, out, _ = nq57(*command)
    assert status == 0
    assert "digital-industry-strategy" not in out
    assert "ministry-plan" not in out
    assert "strategy for the" in out


@pytest.mark.parametrize("command", ["targets", "metrics"])
def test_what_nobody_has_verified_says_so(nq57: Command, command: str) -> None:
    _, out, _ = nq57(command)
    (line,) = [line for line in out.splitlines() if "36/QĐ-TTg" in line and "200" in line]
    assert "unverified" in line
    (line,) = [line for line in out.splitlines() if line.startswith("coverage_5g") and "99%" in line]
    assert "unverified" not in line


def test_targets_are_listed_with_their_bounds_and_in_readers_units(nq57: Command) -> None:
    status, out, _ = nq57("metrics")
    assert status == 0
    told = " ".join(out.split())
    assert "over 80% by 2030 (57-NQ/TW)" in told
    assert "top 50 by 2030 (57-NQ/TW)" in told
    assert "percent by" not in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nope"], "nq57: No such command 'nope'; nq57 --help says more"),
        (["series"], "nq57: Missing argument 'metric'; nq57 series --help says more"),
        (["findings", "extra"], "nq57: Got unexpected extra argument(s) (extra); nq57 findings --help says more"),
        (["findings", "--colour"], "nq57: No such option: --colour; nq57 findings --help says more"),
        (["review", "resolve", "x"], "nq57: Missing option '--by'; nq57 review resolve --help says more"),
        (["targets", "--instrument", "1/X"], "nq57: --instrument: '1/X' sets no target; use 1017/QĐ-TTg"),
        (["silence", "kinds=conflits"], "nq57: kinds=conflits: matches nothing; known are: conflict"),
        (["replay", "extract", "--publisher", "nobody"], "nq57: --publisher: 'nobody' has no article here; "),
        (["export", "series", "-o", "no/folder.csv"], "nq57: no/folder.csv: cannot write it"),
    ],
)
def test_what_is_wrong_with_a_command_is_one_line_and_status_two(
    nq57: Command, arguments: list[str], told: str
) -> None:
    status, out, err = nq57(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(told)
    assert err.count("\n") == 1


@pytest.mark.parametrize("group", ["db", "alerts"])
def test_a_group_without_a_command_shows_its_help(nq57: Command, group: str) -> None:
    status, out, err = nq57(group)
    assert status in {0, 2}
    assert "Commands:" in out + err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (["value=abc"], "'abc' is no number); write it in digits"),
        (["value=NaN"], "'NaN' is no number); write it in digits"),
        (["value=1e400"], "the number has more than 28 digits); write it in the unit"),
        (["value=1e9999999"], "the number has more than 28 digits); write it in the unit"),
        (["value=1e999999999999999999"], "the number has more than 28 digits)"),
        (["value_high=1e-400"], "the number has more than 28 digits)"),
        (["value=5", "value_high=3"], "range 5..3 is inverted)"),
        (["value="], "value is empty); write value=VALUE"),
        (["unit=abc"], "'abc' is no unit); use percent, percentage_point, "),
        (["kind=guess"], "'guess' is no kind); use actual, estimate, "),
        (["comparator=more"], "'more' is no comparator); use eq, "),
        (["direction=left"], "'left' is no direction); use up, down"),
        (["period=20x"], "'20x' is not a period); write 2025, "),
        (["colour=red"], "'colour' is no field of a correction); use value, value_high, "),
        (["metric=gdp_grwth"], "'gdp_grwth' is no metric); nq57 metrics lists them"),
        (["geo=bananas"], "'bananas' is no place that is known); write VN, "),
        (["geo=Hanoi"], "'Hanoi' is no code of a place); write geo=VN-HN"),
        (["geo=Can Tho"], "'Can Tho' is no code of a place); write geo=VN-xx and geo_name=Cần Thơ"),
        (["geo=hanoy"], "'hanoy' is no place that is known); did you mean "),
        (["geo="], "geo is empty); write geo=VALUE"),
        (["geo=VN-xx"], "geo=VN-xx says not which); write geo_name=NAME as well"),
        (["geo=VN-xx", "geo_name=bananas"], "'bananas' is no province)"),
        (["geo=VN-xx", "geo_name=Cantho"], "'Cantho' is no province); write geo=VN-xx and geo_name=Cần Thơ"),
        (["facet=bananas"], "'bananas' is no facet of coverage_5g); "),
        (["metric=digital_economy_gdp_share", "facet=wide"], "use facet=value_added or broad"),
        (["instrument=bananas"], "'bananas' is no document); write its number, such as 411/QĐ-TTg"),
        (["instrument=411/QD-TTg"], "'411/QD-TTg' is written otherwise); write instrument=411/QĐ-TTg"),
        (["instrument=71/NQ-CP"], "'71/NQ-CP' is written otherwise); write instrument=03/NQ-CP"),
        (["claimant="], "claimant is empty); write claimant=VALUE"),
        (["claimant=" + "x" * 201], "claimant is no name); write at most 200 letters on one line"),
        (["claimant=a\nb"], "claimant is no name)"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(nq57: Command, settings: list[str], told: str) -> None:
    store_conflict(nq57)
    found = [json.loads(line) for line in nq57("findings", "--json")[1].splitlines()]
    status, out, err = nq57("review", "correct", found[0]["id"], *(f"--set={setting}" for setting in settings))
    assert (status, out) == (2, "")
    assert err.startswith("nq57: --set: cannot be set so (")
    assert told in err
    assert err.count("\n") == 1
    assert len([json.loads(line) for line in nq57("conflicts", "--json")[1].splitlines()]) == 1


@pytest.mark.parametrize(
    ("settings", "doubt"),
    [
        (["value=5900"], "5900 percent is outside 0..100, the plausible range of coverage_5g"),
        (["value=-2.5"], "-2.5 percent is outside 0..100, the plausible range of coverage_5g"),
        (["value=5900", "kind=target"], ""),
        (["value=99"], ""),
    ],
)
def test_a_correction_that_is_seldom_true_is_kept_with_a_note(nq57: Command, settings: list[str], doubt: str) -> None:
    store_conflict(nq57)
    side = json.loads(nq57("conflicts", "--json")[1])["sides"][1]["observation"]
    status, _, err = nq57("review", "correct", side, *(f"--set={setting}" for setting in settings))
    kept, *notes = err.splitlines()
    assert (status, kept.startswith("kept; ")) == (0, True)
    told = f"note: {doubt}; if that was a slip, correct it again: the last verdict counts"
    assert notes == ([told] if doubt else [])


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (["value=1234567890123456789012345678"], {"value": 1234567890123456789012345678}),
        (["value=-2.5"], {"value": -2.5}),
        (["geo=VN-HN"], {"geo": "VN-HN", "geo_name": None}),
        (["geo=VN-xx", "geo_name=Cần Thơ"], {"geo": "VN-xx", "geo_name": "Cần Thơ"}),
        (["geo=VN-xx", "geo_name=Hải Phòng (cũ)"], {"geo_name": "Hải Phòng (cũ)"}),
        (["geo=ORG", "geo_name=A new company"], {"geo": "ORG", "geo_name": "A new company"}),
        (["geo=KR"], {"geo": "KR"}),
        (["geo=XX"], {"geo": "XX"}),
        (["kind=target", "instrument=999/QĐ-UBND"], {"kind": "target", "instrument": "999/QĐ-UBND"}),
        (["kind=target", "instrument=ministry-plan"], {"instrument": "ministry-plan"}),
        (["metric=digital_economy_gdp_share", "facet=broad"], {"facet": "broad"}),
        (["claimant=A professor"], {"claimant": "A professor"}),
    ],
)
def test_a_correction_to_what_is_known_is_kept(nq57: Command, settings: list[str], expected: dict[str, object]) -> None:
    store_conflict(nq57)
    side = json.loads(nq57("conflicts", "--json")[1])["sides"][1]["observation"]
    status, _, err = nq57("review", "correct", side, *(f"--set={setting}" for setting in settings))
    assert (status, err.startswith("kept; ")) == (0, True)
    told = [json.loads(line)["after"] for line in nq57("findings", "--json")[1].splitlines()]
    assert any(after and expected.items() <= after.items() for after in told)
    assert nq57("db", "verify")[0] == 0


def test_a_place_with_a_code_of_its_own_loses_the_name_of_the_one_before(nq57: Command) -> None:
    store_conflict(nq57)
    side = json.loads(nq57("conflicts", "--json")[1])["sides"][1]["observation"]
    assert nq57("review", "correct", side, "--set=geo=VN-xx", "--set=geo_name=Huế")[0] == 0
    assert nq57("review", "correct", side, "--set=geo=VN-HN")[0] == 0
    (line,) = [line for line in nq57("series", "coverage_5g", "--json")[1].splitlines() if "VN-HN" in line]
    assert "Huế" not in line


def test_what_is_acknowledged_is_told_as_a_reader_writes_it(nq57: Command) -> None:
    conflict = store_conflict(nq57)
    found = json.loads(nq57("findings", "--kind", "conflict", "--json")[1])
    told = f"coverage_5g, 2025, VN: conflict {conflict[:8]} is known with 59%, 71.5%; it is told again when"
    for named in (found["id"][:8], conflict[:8], conflict):
        status, _, err = nq57("ack", named)
        assert status == 0
        assert told in err


def test_a_correction_is_told_with_the_value_that_it_made(nq57: Command) -> None:
    store_conflict(nq57)
    side = json.loads(nq57("conflicts", "--json")[1])["sides"][1]["observation"]
    assert "71.6%" in nq57("review", "correct", side, "--set", "value=71.6")[1]
    assert "71.6% (" in " ".join(nq57("conflicts")[1].split())
    assert "71.6% (" in " ".join(nq57("findings")[1].split())
    assert nq57("review", "correct", side, "--set", "value=59")[0] == 0
    listed = " ".join(nq57("series", "coverage_5g")[1].split())
    assert "59%" in listed
