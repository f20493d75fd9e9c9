"""Settings and configuration layers: what wins, and what is said when something is wrong."""

from __future__ import annotations

import os
import re
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.cli.entry import run
from monitor.domain.errors import ConfigError
from monitor.run.catalog import inspect_catalog, load_catalog
from monitor.run.check import check_catalog
from monitor.run.origins import values_with_origins
from monitor.settings import Secret, duration


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    (folder / "publishers").mkdir(parents=True)
    return folder


def faults_of(overlay: Path, **variables: str) -> list[str]:
    return [str(fault) for fault in inspect_catalog({"NQ57_CONFIG": str(overlay), **variables})[1]]


@pytest.mark.parametrize(("text", "seconds"), [("90s", 90), ("15m", 900), ("24h", 86400), ("30d", 2592000)])
def test_a_duration_is_a_number_with_its_unit(text: str, seconds: int) -> None:
    assert duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "15", "m", "-5m", "1.5h", "15 m", 15, None])
def test_anything_else_is_no_duration(text: object) -> None:
    with pytest.raises(ValueError, match="no duration"):
        duration(text)


@pytest.mark.parametrize("written", ["8061", "'8061'"])
def test_a_number_is_one_whether_written_as_number_or_as_text(overlay: Path, written: str) -> None:
    (overlay / "monitor.toml").write_text(f"[web]\nport = {written}\n")
    assert load_catalog({"NQ57_CONFIG": str(overlay)}).settings.web.port == 8061


def test_flags_win_over_the_environment_over_the_named_directory_over_the_shipped_files(overlay: Path) -> None:
    (overlay / "monitor.toml").write_text("[web]\nport = 1001\n[poll]\nmax_items = 7\n")
    variables = {"NQ57_CONFIG": str(overlay)}
    assert load_catalog(variables).settings.web.port == 1001
    assert load_catalog(variables).settings.poll.max_items == 7
    variables["NQ57_WEB_PORT"] = "1002"
    assert load_catalog(variables).settings.web.port == 1002
    assert load_catalog(variables, {"web.port": 1003}).settings.web.port == 1003
    assert load_catalog(variables).settings.web.host == "127.0.0.1"


def test_the_origin_of_a_value_is_its_file_its_variable_or_a_flag(overlay: Path) -> None:
    (overlay / "monitor.toml").write_text("[poll]\nmax_items = 7\n")
    catalog = load_catalog({"NQ57_CONFIG": str(overlay), "NQ57_WEB_PORT": "1002"}, {"web.host": "::1"})
    origins = {key: where for key, _, where in values_with_origins(catalog)}
    assert origins["poll.max_items"] == str(overlay / "monitor.toml")
    assert origins["web.port"] == "NQ57_WEB_PORT"
    assert origins["web.host"] == "flag"
    assert origins["fetch.deadline"].endswith("config/monitor.toml")


def test_every_setting_has_a_file_twin_for_secrets(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("canary-1234\n")
    catalog = load_catalog({"NQ57_SMTP_PASSWORD_FILE": str(secret)})
    assert catalog.settings.smtp.password.reveal() == "canary-1234"
    shown = f"{catalog.settings} {catalog.settings.smtp.password} {values_with_origins(catalog)}"
    assert "canary-1234" not in shown


@pytest.mark.parametrize(
    ("variable", "key", "given", "shown"),
    [
        ("NQ57_DATABASE_URL", "database.url", "postgresql://u:hunter2@h/x", "postgresql://u:***@h/x"),
        ("NQ57_DATABASE_URL", "database.url", "postgresql://h/x?password=hunter2&user=u", "postgresql://h/x?user=u"),
        ("NQ57_DATABASE_URL", "database.url", "u:hunter2@h", "***"),
        ("NQ57_DATABASE_URL", "database.url", "sqlite:////var/lib/nq57.db", "sqlite:////var/lib/nq57.db"),
        ("NQ57_WEBHOOK_URL", "webhook.url", "https://hooks.test/T0/hunter2", "***"),
        ("NQ57_CANARY_PING", "canary.ping", "https://ping.test/hunter2", "***"),
        ("NQ57_WEBHOOK_URL", "webhook.url", "", ""),
    ],
)
def test_no_password_or_token_of_an_address_is_printed_with_the_settings(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variable: str,
    key: str,
    given: str,
    shown: str,
) -> None:
    monkeypatch.setenv(variable, given)
    run(["check-config", "--origin"])
    printed = capsys.readouterr()
    assert f'{key} = "{shown}"   # {variable}\n' in printed.out
    assert "hunter2" not in printed.out + printed.err


def test_a_setting_that_a_variable_and_a_file_give_is_a_fault_and_neither_wins_in_silence(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("rotated\n")
    variables = {"NQ57_SMTP_PASSWORD": "old", "NQ57_SMTP_PASSWORD_FILE": str(tmp_path / "password")}
    told = "NQ57_SMTP_PASSWORD_FILE: smtp.password: is given by NQ57_SMTP_PASSWORD too; unset one of the two"
    with pytest.raises(ConfigError, match=re.escape(told)):
        load_catalog(variables)


def test_a_secret_file_that_cannot_be_read_is_named() -> None:
    with pytest.raises(ConfigError, match=r"NQ57_SMTP_PASSWORD_FILE: cannot read '/nowhere/x'"):
        load_catalog({"NQ57_SMTP_PASSWORD_FILE": "/nowhere/x"})


def test_a_secret_is_read_through_the_links_that_containers_make(tmp_path: Path) -> None:
    (tmp_path / "..data").mkdir()
    (tmp_path / "..data" / "password").write_text("canary-1234\n")
    (tmp_path / "password").symlink_to("..data/password")
    catalog = load_catalog({"NQ57_SMTP_PASSWORD_FILE": str(tmp_path / "password")})
    assert catalog.settings.smtp.password.reveal() == "canary-1234"


def test_a_secret_file_that_never_ends_or_never_begins_is_named_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "long").write_bytes(b"x" * 65_537)
    told = {
        "/dev/zero": "is a device or a pipe and no regular file",
        str(tmp_path / "pipe"): "is a device or a pipe and no regular file",
        str(tmp_path): "[Errno 21] Is a directory: " + repr(str(tmp_path)),
        str(tmp_path / "long"): "has more than 65,536 bytes",
    }
    for path, why in told.items():
        with pytest.raises(ConfigError) as raised:
            load_catalog({"NQ57_SMTP_PASSWORD_FILE": path})
        assert str(raised.value) == f"NQ57_SMTP_PASSWORD_FILE: cannot read {path!r} ({why}); name a readable text file"


NESTED = "has tables or lists nested deeper than 16; no key needs that"


@pytest.mark.parametrize(
    "toml",
    [
        "a = " + "[" * 3000 + "]" * 3000,
        "a = " + "{b = " * 3000 + "1" + "}" * 3000,
        "a" + ".b" * 5000 + " = 1",
        "[a" + ".b" * 17 + "]",
    ],
)
@pytest.mark.parametrize("name", ["monitor.toml", "publishers/x.toml", "messages/en.toml"])
def test_a_file_that_is_nested_too_deeply_is_named(overlay: Path, name: str, toml: str) -> None:
    (overlay / name).parent.mkdir(exist_ok=True)
    (overlay / name).write_text(toml)
    assert f"{overlay / name}: {NESTED}" in faults_of(overlay)


def test_a_configuration_file_that_is_no_small_file_is_named(overlay: Path) -> None:
    (overlay / "monitor.toml").symlink_to("/dev/zero")
    os.mkfifo(overlay / "topic.toml")
    (overlay / "units.toml").write_text("# " + "x" * 2_000_000)
    (overlay / "routes.toml").mkdir()
    told = faults_of(overlay)
    for name in ("monitor", "topic"):
        assert f"{overlay / name}.toml: is a device or a pipe and no regular file" in told
    assert f"{overlay}/units.toml: has more than 2,000,000 bytes" in told
    assert [fault for fault in told if fault.startswith(f"{overlay}/routes.toml: ")]


def test_a_secret_is_stars_in_every_form() -> None:
    secret = Secret("canary")
    assert "canary" not in f"{secret} {secret!r} {secret!s} {secret:>10}"
    assert secret.reveal() == "canary"


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("[web]\nport = 99999\n", "web.port: 99999 is outside 0..65535"),
        ("[web]\nport = 'abc'\n", "web.port: 'abc' is no whole number"),
        ("[web]\nlogin = 'magic'\n", "web.login: 'magic' is none of loopback, none"),
        ("[web]\nprot = 1\n", "web.prot: is no setting"),
        ("[wbe]\nport = 1\n", "wbe: is no section"),
        ("[poll]\ntick = 30\n", "poll.tick: 30 is no duration"),
        ("[poll]\ntick = \n", "Invalid value"),
        ("[web]\nport = 1\nport = 2\n", "Cannot overwrite a value"),
        ("web = 5\n", "web: is no table; write [web]"),
        ("[web]\nport = 2.7\n", "web.port: 2.7 is no whole number"),
        ("[web]\nport = true\n", "web.port: True is no whole number"),
        ("[web]\nhost = ''\n", "web.host: is empty"),
        ("[web]\npublic_url = 'foo'\n", "web.public_url: 'foo' is no http or https address"),
        ("[webhook]\nurl = 'ftp://x.vn/'\n", "webhook.url: it is no http or https address"),
        (
            "[webhook]\nurl = 'https://me:word@x.vn/'\n",
            "webhook.url: holds a user name, and such an address is not asked",
        ),
        ("[canary]\nping = 'secret-word'\n", "canary.ping: it is no http or https address"),
        ("[smtp]\npassword = 1234\n", "smtp.password: is no text; write it in quotes"),
        ("[time]\nzone = 'Foo/Bar'\n", "time.zone: 'Foo/Bar' is no time zone; write one such as Asia/Ho_Chi_Minh"),
        ("[time]\nzone = '../../etc/passwd'\n", "time.zone: '../../etc/passwd' is no time zone"),
        ("[poll]\ntick = '0s'\n", "poll.tick: is shorter than 1s"),
        ("[poll]\ntick = '99999999999999d'\n", "poll.tick: '99999999999999d' is longer than a hundred years"),
        ("[poll]\nevery_min = '2d'\n", "poll.every_min: is longer than poll.every_max"),
        ("[worker]\ndeadline = '0s'\n", "worker.deadline: is shorter than 1s"),
        ("[retention]\nsnapshots = '0s'\n", "retention.snapshots: is shorter than 86400s"),
        ("[fetch]\nuser_agent = ''\n", "fetch.user_agent: is empty"),
        ("[fetch]\ncontact = 'bàn'\n", "fetch.contact: 'bàn' has other letters than ASCII"),
        ("[digest]\ndirectory = ''\n", "digest.directory: is empty"),
        ("[smtp]\nrecipients = ['a@b.vn', 'foo']\n", "smtp.recipients: 'foo' is no address of mail"),
        ('[smtp]\nrecipients = \'["a@b.vn", "c@d.vn"]\'\n', "smtp.recipients: '[\"a@b.vn\"' is no address of mail"),
        ("[smtp]\nsender = 'foo'\n", "smtp.sender: 'foo' is no address of mail"),
        ("[poll]\njitter = nan\n", "poll.jitter: nan is outside 0..1"),
    ],
)
def test_a_wrong_setting_is_named_with_file_key_and_reason(overlay: Path, toml: str, said: str) -> None:
    (overlay / "monitor.toml").write_text(toml)
    faults = faults_of(overlay)
    assert len(faults) == 1
    assert str(overlay / "monitor.toml") in faults[0]
    assert said in faults[0]


def test_all_faults_are_told_at_once(overlay: Path) -> None:
    (overlay / "monitor.toml").write_text("[web]\nport = 99999\nlogin = 'x'\n")
    (overlay / "notes.toml").write_text("a = 1\n")
    (overlay / "units.toml").write_bytes(b"\xff\xfe\x00")
    said = "\n".join(faults_of(overlay, NQ57_NO_SUCH="1"))
    for part in ("web.port", "web.login", "notes.toml", "units.toml", "NQ57_NO_SUCH"):
        assert part in said


def test_a_directory_that_does_not_exist_is_named() -> None:
    with pytest.raises(ConfigError, match="NQ57_CONFIG: '/no/such' is no directory"):
        load_catalog({"NQ57_CONFIG": "/no/such"})


PUBLISHER = """
id = "example"
name = "Example News"
aliases = ["Example Online"]
domains = ["example.vn", "news.example.org"]
language = "en"
kind = "newspaper"
authority = 40
[[feeds]]
id = "economy"
url = "https://example.vn/rss/economy.rss"
kind = "rss"
every = "15m"
"""


def test_a_publisher_is_one_file_and_found_by_host_then_by_name(overlay: Path) -> None:
    (overlay / "publishers" / "example.toml").write_text(PUBLISHER)
    catalog = load_catalog({"NQ57_CONFIG": str(overlay)})
    assert not catalog.source_faults
    index = catalog.publishers
    assert index.resolve("https://m.example.vn/a.html", "Somebody Else").id == "example"
    assert index.resolve(None, "EXAMPLE online").id == "example"
    assert index.resolve("https://other.test/a", "example").id == "example"
    unknown = index.resolve("https://notexample.vn/a", "Not Example")
    assert (unknown.id, unknown.name, unknown.authority) == ("host:notexample.vn", "Not Example", 20)
    assert [feed.url for feed in catalog.feeds if feed.publisher_id == "example"] == [
        "https://example.vn/rss/economy.rss"
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("rss/economy.rss", 'rss/economy.rss"\nevry = "1m'), "feeds.economy.evry: is no key of a feed"),
        (("https://example.vn/rss/economy.rss", "file:///etc/passwd"), "is no http or https address"),
        (('kind = "newspaper"', 'kind = "blog"'), "kind is 'blog', none of agency, newspaper, ministry"),
        (('name = "Example News"\n', ""), "name: is missing"),
        (("authority = 40", "authority = 140"), "authority 140 is outside 0..100"),
        (('language = "en"', 'language = "fr"'), "language is 'fr', none of en, vi"),
        (("[[feeds]]", "[feeds]"), "feeds: is no list of tables; write [[feeds]]"),
        (('every = "15m"', 'every = "0s"'), "feeds.economy.every: every is '0s'; a feed is not polled without a pause"),
        (('every = "15m"', 'wide = "yes"'), "feeds.economy.wide: wide is 'yes', no true or false"),
        (('every = "15m"', "fallback_rank = -1"), "feeds.economy.fallback_rank: fallback_rank is below 0"),
        (
            ('kind = "rss"', 'kind = "atom"'),
            "feeds.economy.kind: kind is 'atom', none of rss, sitemap, news-sitemap, listing",
        ),
        (('["example.vn", ', '["baodautu.vn", '), "domains: 'baodautu.vn' is already a domain of baodautu"),
        (('"example.vn", "news.example.org"', "5"), "domains is [5], no list of texts"),
        (("authority = 40", "authority = 40.5"), "authority is 40.5, no whole number"),
        (('["example.vn", "news.example.org"]', "[]"), "domains: domains is empty; name the outlet's hosts"),
        (('"example.vn", ', '"http://example.vn/y", '), "domains: 'http://example.vn/y' is no host; write one such as"),
        (('"example.vn", ', '"*.example.vn", '), "domains: '*.example.vn' is no host"),
        (
            ("[[feeds]]", '[[feeds]]\nid = "economy"\nurl = "https://example.vn/rss"\nkind = "rss"\n[[feeds]]'),
            "feeds.economy.id: 'economy' is already taken by a feed above",
        ),
        (
            ("https://example.vn", "https://user:hunter2@example.vn"),
            "feeds.economy.url: 'https://***@example.vn/rss/economy.rss' holds a user name",
        ),
    ],
)
def test_a_wrong_publisher_file_is_named_and_the_others_stand(
    overlay: Path, change: tuple[str, str], said: str
) -> None:
    path = overlay / "publishers" / "example.toml"
    path.write_text(PUBLISHER.replace(*change))
    catalog = load_catalog({"NQ57_CONFIG": str(overlay)})
    assert [said in str(fault) and str(path) in str(fault) for fault in catalog.source_faults] == [True]


def test_enabled_false_removes_a_publisher(overlay: Path) -> None:
    (overlay / "publishers" / "example.toml").write_text("enabled = false\n" + PUBLISHER)
    assert "example" not in load_catalog({"NQ57_CONFIG": str(overlay)}).publishers.by_id


LAYOUT = """
[[layouts]]
title = "h1.title"
body = "div.text"
"""


def test_the_layouts_of_a_file_serve_whatever_it_is_called(overlay: Path) -> None:
    (overlay / "publishers" / "other.toml").write_text(PUBLISHER + LAYOUT)
    catalog = load_catalog({"NQ57_CONFIG": str(overlay)})
    assert [layout.body for layout in catalog.layouts_for_url("https://example.vn/a.html")] == ["div.text"]
    assert catalog.file_of("example") == str(overlay / "publishers" / "other.toml")


@pytest.mark.parametrize(
    ("toml", "variables", "said"),
    [
        (LAYOUT.replace("h1.title", "h1..title"), {}, "layouts.1: 'h1..title' is no selector of CSS"),
        (LAYOUT.replace("div.text", "div.text, p["), {}, "layouts.1: ' p[' is no selector of CSS"),
        ("", {"NQ57_WEB_HOST": "0.0.0.0"}, "NQ57_WEB_HOST: web.login: the pages have no login and 0.0.0.0 can be"),
        ("", {"NQ57_DATABASE_URL": "postgresql://u:p@[::1/x"}, "is no database address; write sqlite:///relative"),
        ("", {"NQ57_DATABASE_URL": "mysql://x/y"}, "'mysql' is no database that is served"),
    ],
)
def test_what_a_selector_a_host_or_a_database_cannot_be_is_told_by_the_check(
    overlay: Path, toml: str, variables: dict[str, str], said: str
) -> None:
    (overlay / "publishers" / "example.toml").write_text(PUBLISHER + toml)
    faults = [str(fault) for fault in check_catalog(load_catalog({"NQ57_CONFIG": str(overlay), **variables}))]
    assert [said in fault for fault in faults] == [True]


def test_pages_that_are_served_nowhere_have_no_address() -> None:
    assert load_catalog({"NQ57_WEB_PUBLIC_URL": ""}).settings.web.public_url == ""


@pytest.mark.parametrize(
    ("name", "toml", "said"),
    [
        ("metrics/x.toml", "foo = 1\n", "x.toml: foo: is no key of metrics; use area, metrics"),
        ("metrics/x.toml", '[[metrics]]\nid = "x"\nfoo = 1\n', "metrics.x.foo: is no key of metrics"),
        ("metrics/x.toml", '[[metrics]]\nid = "x"\n', "metrics.x.name: is missing"),
        ("metrics/x.toml", '[[metrics]]\nid = "gii_rank"\n', "x.toml: metrics.gii_rank: stands in "),
        ("speakers.toml", "foo = 1\n", "speakers.toml: foo: is no key of speakers.toml"),
        ("speakers.toml", '[[speakers]]\nid = "x"\nfoo = 1\n', "speakers.x.foo: is no key of speakers.toml; use"),
        ("places.toml", "foo = 1\n", "places.toml: foo: is no key of places.toml; use bodies"),
        ("units.toml", "foo = 1\n", "units.toml: foo: is no key of units.toml; use en, vi"),
        ("compare.toml", "foo = 1\n", "compare.toml: foo: is no key of compare.toml"),
        ("instruments.toml", "foo = 1\n", "instruments.toml: foo: is no key of instruments.toml"),
        ("messages/en.toml", "foo = 1\n", "messages/en.toml: foo: is no key of messages"),
        ("messages/fr.toml", "[nav]\n", "messages/fr.toml: is no file of messages; known are en, pages_en"),
        ("publisher/x.toml", "id = 'x'\n", "publisher/x.toml: is in no folder of configuration; known are publishers"),
        ("routes.toml", "routes = 5\n", "routes.toml: routes: is no list of tables; write [[routes]]"),
        ("routes.toml", '[[routes]]\nid = "everything"\nwait = "99999999999d"\n', "routes.everything.wait: "),
        ("routes.toml", '[[routes]]\nid = "everything"\nreceivers = "f"\n', "receivers: 'f' is no list of texts"),
    ],
)
def test_what_no_reader_of_the_configuration_knows_is_told_by_the_check(
    overlay: Path, name: str, toml: str, said: str
) -> None:
    path = overlay / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(toml)
    faults = [str(fault) for fault in check_catalog(load_catalog({"NQ57_CONFIG": str(overlay)}))]
    assert any(said in fault for fault in faults), faults


def test_the_shipped_configuration_has_no_fault() -> None:
    assert check_catalog(load_catalog({})) == []
