"""The check of the configuration names every fault at once, with its file and key: none hides another."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import INDICATOR, OUTLET, RIGHT, faults_in, lacking

from monitor.cli.entry import run


def test_a_wrong_setting_or_an_unreadable_file_hides_no_fault_elsewhere(tmp_path: Path) -> None:
    wrong = RIGHT | {"language": "fr"}
    files = {
        "monitor.toml": '[poll]\ntick = "5x"\n[web]\nhost = "0.0.0.0"\n',
        "topic.toml": "sure = [",
        "publishers/example.toml": OUTLET.format_map(wrong),
        "metrics/own.toml": INDICATOR.format(id="own") + 'better = "sideways"\n',
        "speakers.toml": "foo = 1\n",
    }
    found = faults_in(tmp_path, files, NQ57_WEB_PORT="a")
    expected = [
        "monitor.toml: poll.tick: ",
        "NQ57_WEB_PORT: web.port: ",
        "monitor.toml: web.login: the pages have no login and 0.0.0.0",
        "topic.toml: ",
        "example.toml: language: ",
        "own.toml: metrics.own.better: ",
        "speakers.toml: foo: ",
    ]
    assert lacking(found, expected) == []


def test_every_fault_of_one_publisher_is_named(tmp_path: Path) -> None:
    wrong = {"language": "fr", "kind": "blog", "url": "file:///etc/passwd", "every": "15q", "pages": "{nope}"}
    found = faults_in(tmp_path, {"publishers/example.toml": OUTLET.format_map(wrong)})
    expected = [
        "example.toml: language: language is 'fr'",
        "example.toml: kind: kind is 'blog'",
        "example.toml: feeds.economy.url: 'file:///etc/passwd'",
        "example.toml: feeds.economy.every: '15q'",
        "example.toml: feeds.politics.pages: '{nope}'",
        "example.toml: layouts.1: 'h1[' is no selector",
        "example.toml: layouts.1: 'div[' is no selector",
    ]
    assert lacking(found, expected) == []
    assert len(found) == len(expected)


@pytest.mark.parametrize(
    ("name", "toml", "expected"),
    [
        (
            "metrics/own.toml",
            INDICATOR.format(id="own")
            + 'better = "sideways"\nnature = "odd"\ntier = "first"\n'
            + '[[metrics.targets]]\nvalue = "thirty"\nunit = "percent"\ndeadline = "2030"\ninstrument = "x"\n'
            + '[[metrics.targets]]\nvalue = 3\nunit = "ells"\ndeadline = "2030"\ninstrument = "x"\n',
            [
                "metrics.own.better: ",
                "metrics.own.nature: ",
                "metrics.own.tier: is 'first', no number",
                "metrics.own.targets.?.value: is 'thirty', no number",
                "'ells' is none of percent, ",
            ],
        ),
        (
            "metrics/own.toml",
            INDICATOR.format(id="own").replace('"percent"', '"percents", "count"'),
            ["metrics.own.units: 'percents' is no unit; use percent, "],
        ),
        ("metrics/own.toml", '[[metrics]]\nunits = ["count"]\n', ["metrics.?.id: is missing", "metrics.?.name: "]),
        (
            "compare.toml",
            'no_authority = "all"\nrates = 5\n',
            ["compare.toml: no_authority: ", "compare.toml: rates: "],
        ),
        (
            "speakers.toml",
            '[[speakers]]\nid = "x"\nauthority = "high"\n',
            ["speakers.x.authority: is 'high', no number"],
        ),
        (
            "speakers.toml",
            '[at_first]\nstatistics = "nobody"\n',
            ["speakers.toml at_first.statistics = 'nobody': the id of a speaker that is not there"],
        ),
    ],
)
def test_values_that_are_none_of_their_key_are_named_one_by_one(
    tmp_path: Path, name: str, toml: str, expected: list[str]
) -> None:
    found = faults_in(tmp_path, {name: toml})
    assert lacking(found, expected) == []
    assert all(name.rpartition("/")[2] in fault for fault in found), found


def test_a_fault_between_settings_is_told_beside_those_of_other_settings(tmp_path: Path) -> None:
    toml = '[poll]\nevery_min = "2d"\n[smtp]\nsecurity = "magic"\nsender = "foo"\n'
    expected = ["poll.every_min: is longer", "smtp.security: 'magic'", "smtp.sender: 'foo' is no address"]
    found = faults_in(tmp_path, {"monitor.toml": toml})
    assert (lacking(found, expected), len(found)) == ([], 3)


def test_a_wrong_publisher_still_takes_its_id_its_domains_and_its_feeds(tmp_path: Path) -> None:
    sound = OUTLET.format_map(RIGHT).partition("[[layouts]]")[0]
    files = {
        "publishers/a.toml": sound.replace("authority = 40\n", ""),
        "publishers/b.toml": sound.replace("authority = 40", "authority = 400").replace('"en"', '"fr"'),
        "publishers/c.toml": sound.replace('id = "example"', 'id = "other"').replace("domains = [", 'domains = ["", '),
    }
    found = faults_in(tmp_path, files)
    expected = [
        "a.toml: authority: is missing",
        "b.toml: authority: authority 400 is outside 0..100",
        "b.toml: language: ",
        "b.toml: id: 'example' is already taken by another file",
        "b.toml: feeds.economy: https://example.vn/rss is listed twice",
        "c.toml: domains: domains is ['', 'example.vn'], no list of texts",
        "c.toml: domains: 'example.vn' is already a domain of example",
        "c.toml: feeds.politics: https://example.vn/rss/politics.rss is listed twice",
    ]
    assert lacking(found, expected) == []


def test_an_address_that_no_poll_asks_is_a_fault_and_what_it_hides_is_not_shown(tmp_path: Path) -> None:
    sound = OUTLET.format_map(RIGHT).partition("[[layouts]]")[0]
    wrong = sound.replace("https://example.vn/rss/politics.rss", "http://example.vn:22/r")
    found = faults_in(tmp_path, {"publishers/example.toml": wrong})
    assert [fault.partition("example.toml: ")[2] for fault in found] == [
        "feeds.politics.url: port 22; only 80 and 443 are connected to; "
        "allow_private = true lets a publisher's own domains have any"
    ]
    assert faults_in(tmp_path, {"publishers/example.toml": "allow_private = true\n" + wrong}) == []
    told = faults_in(tmp_path, {"publishers/example.toml": sound.replace("https://", "ftp://user:hunter2@")})
    assert lacking(told, ["'ftp://***@example.vn/rss' is no http or https address"]) == []
    assert "hunter2" not in "".join(told)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "0x7f000001", "[::1]", "169.254.169.254", "10.0.0.5"])
def test_a_feed_at_an_address_that_is_not_public_is_a_fault_before_it_is_polled(tmp_path: Path, host: str) -> None:
    sound = OUTLET.format_map(RIGHT).partition("[[layouts]]")[0].replace("politics.rss", "p.rss")
    wrong = sound.replace("https://example.vn/rss/p.rss", f"http://{host}/x").replace('["e', f'["{host}", "e')
    [found] = faults_in(tmp_path, {"publishers/example.toml": wrong})
    assert "feeds.politics.url: " in found
    assert "; only public addresses are connected to; allow_private = true lets" in found
    assert faults_in(tmp_path, {"publishers/example.toml": "allow_private = true\n" + wrong}) == []


def test_an_id_that_no_command_can_name_and_a_contact_that_is_no_address_are_faults(tmp_path: Path) -> None:
    outlet = OUTLET.format_map(RIGHT).partition("[[layouts]]")[0]
    outlet = outlet.replace('"example"', '"bad id"').replace('"economy"', '"f/x y"').replace('"politics"', '"host:x"')
    found = faults_in(tmp_path, {"publishers/example.toml": outlet}, NQ57_FETCH_CONTACT="not an address")
    expected = [
        "NQ57_FETCH_CONTACT: fetch.contact: 'not an address' is no address of mail",
        "example.toml: id: 'bad id' is no id; write letters, digits",
        "example.toml: feeds.f/x y.id: 'f/x y' is no id; ",
        "example.toml: feeds.host:x.id: 'host:x' is no id; ",
    ]
    assert (lacking(found, expected), len(found)) == ([], len(expected))


def test_a_route_whose_parent_is_none_hides_no_other_fault(tmp_path: Path) -> None:
    routes = """
[[routes]]
id = "r"
parent = "none"
at = "25:00"
receivers = ["zz"]
match = { metrics = ["nope"], kinds = ["foo"], areas = ["nix"], geos = ["VN-XX"] }
[[routes]]
id = "below"
parent = "r"
timing = "hourly"
"""
    found = faults_in(tmp_path, {"routes.toml": routes})
    assert [fault.partition("routes.toml: ")[2] for fault in found] == [
        "routes.r.parent: 'none' is no other route",
        "routes.r.receivers: 'zz' is no receiver",
        """routes.r.at: '25:00' is no time of day; write one such as "07:30", in quotes""",
        "routes.below: is never reached: its parents lead nowhere or in a circle",
        "routes.below.timing: 'hourly' is none of immediate, daily, weekly",
        "routes.r.match.metrics: 'nope' fits nothing that there is",
        "routes.r.match.kinds: 'foo' fits nothing that there is",
        "routes.r.match.areas: 'nix' fits nothing that there is",
        "routes.r.match.geos: 'VN-XX' fits nothing that there is",
    ]


def test_what_is_allowed_and_seldom_meant_is_a_note_with_what_comes_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    outlet = OUTLET.format_map(RIGHT | {"every": "1s"}).partition("[[layouts]]")[0]
    named = '["nobody", "example", "Example *", "VnExpress Intl"]'
    routes = f'[[routes]]\nid = "own"\nparent = "everything"\nmatch = {{ publishers = {named} }}\n'
    assert faults_in(tmp_path, {"publishers/example.toml": outlet, "routes.toml": routes}) == []
    monkeypatch.setenv("NQ57_CONFIG", str(tmp_path))
    assert run(["check-config"]) == 0
    key = f"note: {tmp_path}/routes.toml: routes.own.match.publishers: "
    none = "is the name of no configured publisher; "
    assert capsys.readouterr().err.splitlines()[:-1] == [
        f"{key}'nobody' {none}nq57 feeds list names them",
        f"{key}'example' {none}did you mean Example News?",
        f"{key}'VnExpress Intl' {none}did you mean VnExpress or VnExpress International?",
        f"note: {tmp_path}/publishers/example.toml: feeds.economy.every: 1s is outside the bounds of all feeds: "
        "it is polled every 5m; write another one, or set poll.every_min",
    ]


def test_a_fault_of_routes_is_told_once_with_the_file_that_states_it(tmp_path: Path) -> None:
    routes = """
holidays = ["x"]
[[receivers]]
id = "sl"
channel = "slack"
[[receivers]]
id = "mail"
to = "lan@desk.example"
[[receivers]]
channel = "file"
id = ""
[[routes]]
id = "everything"
weekdays = ["foo"]
[[routes]]
id = "own"
parent = "everything"
match = { metrics = "gii_rank" }
[[routes]]
id = "lower"
parent = "own"
"""
    found = faults_in(tmp_path, {"routes.toml": routes})
    expected = [
        "holidays: 'x' is no day; write one such as",
        "receivers.sl.secret_file: is missing",
        "receivers.mail.to: 'lan@desk.example' is no list of texts",
        "receivers..id: is missing",
        "routes.everything.weekdays: 'foo' is none of mon, tue",
        "routes.own.match.metrics: is 'gii_rank', no list",
    ]
    assert lacking(found, [f"{tmp_path}/routes.toml: {part}" for part in expected]) == []
    assert sum("weekdays" in fault for fault in found) == 1
    assert all(fault.startswith(f"{tmp_path}/routes.toml: ") for fault in found), found


def test_an_id_that_stands_twice_in_one_file_is_told_with_the_file(tmp_path: Path) -> None:
    routes = """
[[receivers]]
id = "lan"
channel = "file"
[[receivers]]
id = "lan"
channel = "smtp"
[[routes]]
id = "own"
receivers = ["lan"]
timing = "daily"
[[routes]]
id = "own"
timing = "weekly"
[[routes]]
id = "urgent"
timing = "daily"
"""
    told = "stands twice in this file; make one table of the two, or give one of them another id"
    found = faults_in(tmp_path, {"routes.toml": routes})
    assert [fault for fault in found if "stands twice" in fault] == [
        f"{tmp_path}/routes.toml: receivers.lan: {told}",
        f"{tmp_path}/routes.toml: routes.own: {told}",
    ]


def test_a_fault_of_one_entry_is_told_of_the_file_that_has_it_and_not_of_one_laid_over_others(tmp_path: Path) -> None:
    toml = '[[speakers]]\nid = "x"\nauthority = "high"\n'
    [found] = faults_in(tmp_path, {"speakers.toml": toml})
    assert found.startswith(f"{tmp_path}/speakers.toml: speakers.x.authority: ")


def test_nobody_needs_to_be_meant_at_first(tmp_path: Path) -> None:
    assert faults_in(tmp_path, {"speakers.toml": '[at_first]\nstatistics = ""\n'}) == []


def test_what_reading_stumbles_over_is_a_fault_of_the_configuration_and_no_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "metrics").mkdir()
    (tmp_path / "metrics" / "own.toml").write_text('[[metrics]]\nunits = ["count"]\n')
    (tmp_path / "text.txt").write_text("The digital economy made up 14% of GDP in 2025.")
    monkeypatch.setenv("NQ57_CONFIG", str(tmp_path))
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/own.db")
    for command in ("extract", "ingest"):
        assert run([command, str(tmp_path / "text.txt")]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert "nq57 check-config names every fault" in told.err


def test_a_name_that_another_file_does_not_have_is_a_fault(tmp_path: Path) -> None:
    indicator = INDICATOR.format(id="own") + (
        'confused_with = ["coverage_5g", "nope"]\n[[metrics.facets]]\nid = "broad"\nname = {en = "b", vi = "b"}\n'
        'claimants = ["Government", "Governmnt"]\n'
    )
    compare = (
        'wholes = [["own", "no_such"], ["tasks_done", "tasks_total"]]\n'
        'confused_facets = [["nometric", "a", "b"], ["coverage_5g", "population", "aria"]]\n'
    )
    expected = [
        "metrics.own.confused_with: 'nope' is no metric",
        "metrics.own.facets.broad.claimants: 'Governmnt' is no claimant that speakers.toml has by this name; "
        "did you mean Government",
        "wholes: 'no_such' is no metric",
        "confused_facets: 'nometric' is no metric",
        "confused_facets: 'aria' is no facet of coverage_5g; did you mean area",
    ]
    found = faults_in(tmp_path, {"metrics/own.toml": indicator, "compare.toml": compare})
    assert lacking(found, expected) == []
    assert len(found) == len(expected), found


def test_a_shipped_name_may_stand_though_its_metric_is_switched_off(tmp_path: Path) -> None:
    off = INDICATOR.format(id="coverage_5g") + "enabled = false\n"
    assert faults_in(tmp_path, {"metrics/infrastructure.toml": off}) == []


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("[[confused_facets]]\n", 'confused_facets: {} is no row of 3 texts; write confused_facets = [["metric", '),
        ('wholes = ["a"]\n', "wholes: 'a' is no row of 2 texts; write wholes = [["),
    ],
)
def test_a_row_of_another_shape_is_told_in_words(tmp_path: Path, table: str, told: str) -> None:
    found = faults_in(tmp_path, {"compare.toml": table})
    assert lacking(found, [told]) == []
    assert not any("unpack" in fault for fault in found)
