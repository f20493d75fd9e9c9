"""Receivers that take what is sent on loopback: a mail server and a web server, each with faults on demand."""

from __future__ import annotations

import http.server
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Mailbox:
    """What the mail server took, and what it answers instead where told so."""

    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    #: Address -> answer to RCPT.
    refuses: dict[str, str] = field(default_factory=dict)
    #: Answers to DATA, used up one by one.
    data: list[str] = field(default_factory=list)
    #: Drops the connection instead of the answer to DATA, so often.
    drops: int = 0

    async def handle_RCPT(self, _s: SMTP, _n: Session, envelope: Envelope, address: str, _o: Any) -> str:  # noqa: N802
        if address in self.refuses:
            return self.refuses[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.data.pop(0) if self.data else "250 OK"
        if answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            mail = message_from_bytes(envelope.content, policy=default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
            self.recipients += envelope.rcpt_tos
        if self.drops:
            self.drops -= 1
            server.transport.abort()
        return answer


@dataclass(frozen=True)
class MailHost:
    port: int
    mailbox: Mailbox
    trust: ssl.SSLContext


@contextmanager
def raw_server(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port on loopback whose every connection is left to `answer`."""
    listener = socket.create_server(("127.0.0.1", 0))

    def one(connection: socket.socket) -> None:
        with connection:
            answer(connection)

    def accept() -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=one, args=(connection,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


@contextmanager
def mail_server(*, security: str = "none", password: str = "") -> Iterator[MailHost]:
    """A mail server on loopback: plain, offering STARTTLS, or TLS from the start."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    mailbox = Mailbox()

    def login(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
        good = isinstance(data, LoginPassword) and data.password.decode() == password
        return AuthResult(success=good, handled=False)

    options: dict[str, Any] = {"enable_SMTPUTF8": True}
    if password:
        starttls = security == "starttls"
        options |= {"authenticator": login, "auth_required": starttls, "auth_require_tls": starttls}
    if security == "starttls":
        options |= {"tls_context": context}
    controller = Controller(
        mailbox, hostname="localhost", port=0, ssl_context=context if security == "tls" else None, **options
    )
    # A port of the system's choosing: the controller looks at the one it was told.
    controller.port = _free_port()
    controller.start()
    try:
        yield MailHost(port=controller.port, mailbox=mailbox, trust=trust)
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class WebHost:
    """What the web server was sent. `answers` are used up one by one: (status, headers, body)."""

    url: str = ""
    requests: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    #: Set while the server is to keep a request waiting.
    stall: threading.Event | None = None


@contextmanager
def web_server() -> Iterator[WebHost]:
    """A web server on loopback that takes POSTs."""
    host = WebHost()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # noqa: N802 - the library's name
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            host.requests.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            if host.stall is not None:
                host.stall.wait(20)
            status, headers, answer = host.answers.pop(0) if host.answers else (204, {}, b"")
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            try:
                self.wfile.write(answer)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Tests print nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    host.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
