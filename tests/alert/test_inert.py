"""Hostile text of a page through everything that we show or send: it comes out as text, and nothing else happens."""

from __future__ import annotations

import csv
import http.client
import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import made_findings as made
import openpyxl
import pytest
from builders import a_submission
from markdown_it import MarkdownIt
from receiving import mail_server, web_server

from monitor.alert.group import Grouping, cards_of
from monitor.domain.alert import Message
from monitor.domain.digest import Digest, Line, SourceState
from monitor.notify.apprise import AppriseSender
from monitor.notify.channel import Sender, Sending
from monitor.notify.chat import SlackSender, TeamsSender, TelegramSender
from monitor.notify.file import FileSender
from monitor.notify.mail import MailSender, MailServer
from monitor.notify.maildir import MaildirSender
from monitor.notify.webhook import WebhookSender
from monitor.present.atom import Channel, atom
from monitor.present.digest import render
from monitor.present.record import finding_record
from monitor.run.catalog import load_catalog
from monitor.run.digest.assemble import message_of
from monitor.run.export import export_file, write_csv
from monitor.run.record import Recorder
from monitor.web import build_pages
from storage import open_store

NOW = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
CANARIES = {
    "html": "<script>alert(1)</script><img src=//evil.example/x onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x=\'',
    "css": "</style><style>body{background:url(//evil.example/c)}</style><b style='position:fixed'>",
    "crlf": "x\r\nBcc: evil@evil.example\r\n\r\nbody",
    "bidi": "100\u202e%02\u2066 \u200bzero\ufeff",
    "formula": '=HYPERLINK("http://evil.example","x")',
    "markdown": "[click](http://evil.example) ![p](http://evil.example/p.png) `c` **b** <http://evil.example> <!here>",
    "template": "{{ 7*7 }}{% raw %}${7*7}#{7*7}%s{0}",
    "control": "a\x00b\x1b[31mc\x07d\u2028e\ud800f",
    "xml": "]]></text><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
}
CATALOG = load_catalog({})
WORDS = CATALOG.words("en")


def hostile_line(canary: str, number: int = 0) -> Line:
    """A finding whose every text of foreign origin is the canary."""
    clean = canary.replace("\ud800", "")
    before = made.figure(made.quantity("12"), clean, period="2024", claimant=canary, geo="VN-x", geo_name=canary)
    after = made.figure(made.quantity("18"), clean, period="2024", claimant=canary, geo="VN-x", geo_name=canary)
    sides = [
        replace(made.side(figure, canary, f"javascript:alert({n})//{quote(clean)}", "2026-01-12T08:00:00+07:00"))
        for n, figure in enumerate((before, after))
    ]
    excerpt = made.Excerpt(before=f"{canary} was ", figure=canary, after=f" of {canary}", lang="en")
    found = made.finding("revised", sides[0], sides[1], explanation=canary, id=f"hostile{number}")
    return Line(finding=found, before=excerpt, after=excerpt, witnesses=2)


def hostile_digest(canary: str) -> Digest:
    cards = cards_of([hostile_line(canary)], Grouping(tier1=(), zone=ZoneInfo("Asia/Ho_Chi_Minh")))
    return made.digest(
        cards,
        number=7,
        baselines=((canary, 3),),
        floods=((canary, 30),),
        incidents=(SourceState(publisher=canary, since=NOW, reason="gone"),),
        unplaced=(hostile_line(canary, 1).finding,),
    )


def hostile_message(canary: str) -> Message:
    route = CATALOG.routes.by_id("everything")
    assert route is not None
    return message_of(CATALOG, replace(route, language="en"), hostile_digest(canary), {}, NOW)


class _Page(HTMLParser):
    """Every tag, and every address that something is loaded from or leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def inert_html(text: str) -> None:
    page = _Page()
    page.feed(text)
    assert not {"script", "iframe", "object", "embed", "base"} & set(page.tags)
    assert page.tags.count("img") == 0 or all("cid:" in v for n, v in page.attributes if n == "src")
    for name, value in page.attributes:
        assert not name.startswith("on"), (name, value)
        if name in {"href", "src", "action", "background"}:
            assert not value.lower().startswith("javascript:")
            assert urlsplit(value).hostname != "evil.example"
        if name == "style":
            assert "evil.example" not in value
            assert "fixed" not in value
    inert_text(text)


def inert_text(text: str) -> None:
    bad = [c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert not bad, [hex(ord(c)) for c in bad]
    assert "49" not in re.findall(r"\b49\b", text)


def inert_markdown(text: str) -> None:
    """What a Markdown renderer makes of it, raw HTML included."""
    inert_text(text)
    markup = MarkdownIt("commonmark").render(text)
    page = _Page()
    page.feed(markup)
    assert not {"img", "script", "code", "style", "b"} & set(page.tags)
    assert not [value for name, value in page.attributes if name == "href" and "evil.example" in urlsplit(value).netloc]


def sent(sender: Callable[[str], Sender], canary: str) -> list[tuple[str, dict[str, str], bytes]]:
    with web_server() as host:
        host.answers = []
        sender(host.url).send(hostile_message(canary), Sending(id="d1", address="@chat", attempt=1, now=NOW))
        return host.requests


def digest_html(canary: str) -> None:
    inert_html(render(hostile_digest(canary), "html", WORDS))


def digest_text(canary: str) -> None:
    inert_text(render(hostile_digest(canary), "text", WORDS))


def digest_markdown(canary: str) -> None:
    inert_markdown(render(hostile_digest(canary), "markdown", WORDS))


def digest_files(canary: str, tmp_path: Path) -> None:
    FileSender(tmp_path).send(hostile_message(canary), Sending(id="d1", address="", attempt=1, now=NOW))
    for path in tmp_path.iterdir():
        (inert_html if path.suffix == ".html" else inert_text)(path.read_text("utf-8"))


def mail(canary: str) -> None:
    with mail_server() as host:
        server = MailServer(
            host="localhost",
            port=host.port,
            security="none",
            username="",
            password="",
            sender="nq57@bot.example",
            timeout=20.0,
        )
        sending = Sending(id="d1", address="lan@desk.example", attempt=1, now=NOW)
        MailSender(server).send(hostile_message(canary), sending)
        (taken,) = host.mailbox.mails
        assert host.mailbox.recipients == ["lan@desk.example"]
    inert_mail(taken)


def inert_mail(taken: EmailMessage) -> None:
    assert taken["Bcc"] is None
    assert len(taken.get_all("Subject") or []) == 1
    inert_text(str(taken["Subject"]))
    text, page = taken.get_body(("plain",)), taken.get_body(("html",))
    assert text is not None
    assert page is not None
    inert_text(text.get_content().replace("\r\n", "\n"))
    inert_html(page.get_content().replace("\r\n", "\n"))


def webhook(canary: str) -> None:
    ((_, headers, body),) = sent(lambda url: WebhookSender(url=url, secrets=(), allow_private=True), canary)
    assert "bcc" not in headers
    record = json.loads(body)
    assert record["data"]["subject"] == hostile_message(canary).subject
    inert_text(record["data"]["subject"])


def slack(canary: str) -> None:
    for _, _, body in sent(lambda url: SlackSender(url=url, allow_private=True), canary):
        record = json.loads(body)
        assert not set("<>") & set(record["text"].replace("&lt;", "").replace("&gt;", ""))
        for block in record["blocks"]:
            inert_markdown(block["text"])


def teams(canary: str) -> None:
    for _, _, body in sent(lambda url: TeamsSender(url=url, allow_private=True), canary):
        for attachment in json.loads(body)["attachments"]:
            for block in attachment["content"]["body"]:
                inert_markdown(block["text"])


def telegram(canary: str) -> None:
    for _, _, body in sent(lambda url: TelegramSender(token="t", url=url, allow_private=True), canary):
        record = json.loads(body)
        assert not {"parse_mode", "entities"} & set(record)
        inert_text(record["text"])


def csv_export(canary: str) -> None:
    record = finding_record(hostile_line(canary).finding)
    flat = {"quote": record["after"]["quote"], "claimant": canary.replace("\ud800", ""), "publisher": f"\t{canary}"}
    file = io.StringIO()
    write_csv(file, list(flat), [flat])
    (row,) = csv.DictReader(io.StringIO(file.getvalue(), newline=""))
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def workbook(canary: str, tmp_path: Path) -> None:
    record = finding_record(hostile_line(canary).finding)
    row = {"quote": record["after"]["quote"], "claimant": canary.replace("\ud800", ""), "url": "http://evil.example"}
    export_file(tmp_path / "out.xlsx", "xlsx", list(row), [row])
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    cells = [cell for cells in sheet.iter_rows(min_row=2) for cell in cells]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not [cell for cell in cells if cell.hyperlink]


def maildir(canary: str, tmp_path: Path) -> None:
    sender = MaildirSender(tmp_path / "box", "nq57@bot.example")
    sender.send(hostile_message(canary), Sending(id="d1", address="", attempt=1, now=NOW))
    (path,) = (tmp_path / "box" / "new").iterdir()
    inert_mail(message_from_bytes(path.read_bytes(), policy=default))


def elsewhere(canary: str) -> None:

    def through_json(url: str) -> Sender:
        return AppriseSender((url.replace("http://", "json://"),), allow_private=True)

    for _, _, body in sent(through_json, canary):
        record = json.loads(body)
        inert_text(record["title"])
        inert_text(record["message"])


def atom_feed(canary: str) -> None:
    channel = Channel(id="f", title="t", pages="https://nq57.example", zone="Asia/Ho_Chi_Minh", since=NOW)
    body = atom(channel, [(NOW, hostile_line(canary).finding)], WORDS)
    feed = ElementTree.fromstring(body)
    names = {"feed", "id", "title", "updated", "author", "name", "entry", "link", "summary", "category"}
    assert {element.tag.partition("}")[2] for element in feed.iter()} == names
    for element in feed.iter():
        inert_text(element.text or "")
        assert not (element.get("href") or "https://nq57.example").startswith("javascript:")
        assert element.get("type") in (None, "text")


@contextmanager
def pages(canary: str, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Pages over a store whose one article says it in every place; their address and the paths to look at."""
    catalog = load_catalog({}, {"web.port": 0, "digest.directory": str(folder / "digests")})
    with open_store(f"sqlite:///{folder}/nq57.db") as store:
        recorder = Recorder(catalog, store, clock=lambda: NOW)
        told = canary.replace("\x00", "").replace("\ud800", "")
        text = f"Resolution 57-NQ/TW. The digital economy made up 14.02% of GDP in 2025, said the {told} office. {told}"
        for number in range(2):
            recorder.record(
                a_submission(
                    url=f"https://hostile.example/{number}?{quote(told)}",
                    publisher=told,
                    title=told,
                    text=text.replace("14.02", f"{14 + number}.02"),
                    fetched_at=NOW,
                    published=NOW - timedelta(days=3 - number),
                )
            )
        shown = build_pages(catalog, store)
        shown.start()
        try:
            yield shown.address, ["/", "/metrics/digital_economy_gdp_share", "/findings", "/articles", "/sources"]
        finally:
            shown.stop()


def web_pages(canary: str, tmp_path: Path) -> None:
    with pages(canary, tmp_path) as (address, paths):
        for path in paths:
            connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
            connection.request("GET", path)
            answer = connection.getresponse()
            body = answer.read().decode("utf-8")
            connection.close()
            assert answer.status == 200, path
            inert_html(body)


SINKS: dict[str, Callable[..., None]] = {
    sink.__name__: sink
    for sink in (
        digest_html,
        digest_text,
        digest_markdown,
        digest_files,
        mail,
        webhook,
        slack,
        teams,
        telegram,
        csv_export,
        workbook,
        maildir,
        elsewhere,
        atom_feed,
        web_pages,
    )
}
_NEEDS_FOLDER = {"digest_files", "web_pages", "workbook", "maildir"}


@pytest.mark.parametrize("sink", SINKS)
@pytest.mark.parametrize("name", CANARIES)
def test_hostile_text_comes_out_inert(sink: str, name: str, tmp_path: Path) -> None:
    arguments: tuple[Any, ...] = (CANARIES[name], tmp_path) if sink in _NEEDS_FOLDER else (CANARIES[name],)
    SINKS[sink](*arguments)
