"""Digests as mail: text and HTML of equal content, charts inside, headers that mail programs and people go by."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime
from html import escape

from monitor.domain.alert import Message, Timing
from monitor.domain.errors import DeliveryError
from monitor.notify.channel import Sending
from monitor.notify.session import Deadline, Session, TlsSession
from monitor.present.clean import one_line

_PERMANENT_FROM = 500
#: Nobody waits longer for a server to open a session, whatever it says meanwhile.
OPENING = 60.0
#: Refusals of the whole session that another attempt may overcome once an operator has mended the settings.
_SESSION = (
    smtplib.SMTPConnectError,
    smtplib.SMTPAuthenticationError,
    smtplib.SMTPHeloError,
    smtplib.SMTPNotSupportedError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed over. `security`: starttls, tls or none; a password is sent over TLS only."""

    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)
    sender: str
    #: Seconds for all that follows once the session is open, the answer to DATA included (RFC 5321: ten minutes).
    timeout: float
    trust: ssl.SSLContext | None = field(default=None, repr=False)
    connect_timeout: float = 30.0
    #: Seconds until the session is open: greeting, encryption and password together.
    opening: float = OPENING


#: Headers that the library would encode where one word of them is longer than a line.
_WHOLE = frozenset({"list-unsubscribe", "references", "message-id", "list-id"})


class _Policy(EmailPolicy):
    """The library's folding of long headers drops blanks between encoded words: subjects are encoded as a whole."""

    def fold(self, name: str, value: str) -> str:
        """The header in lines of at most 76 characters; addresses and ids stay whole, since programs read them."""
        if name.lower() in _WHOLE and str(value).isascii():
            folded = str(value).replace(", ", f",{self.linesep} ")
            return f"{name}: {folded}{self.linesep}"
        if name.lower() != "subject" or str(value).isascii():
            return str(super().fold(name, value))
        encoded = Header(str(value), "utf-8", maxlinelen=76, header_name=name).encode(linesep=self.linesep)
        return f"{name}: {encoded}{self.linesep}"

    def fold_binary(self, name: str, value: str) -> bytes:
        """The same as bytes."""
        return self.fold(name, value).encode("ascii", "surrogateescape")


_POLICY = _Policy(linesep="\r\n")


def list_id(message: Message, domain: str) -> str:
    """Names the stream of digests that a mail belongs to, so that a rule can sort it."""
    return f"nq57 {message.route} <{message.route}.{message.language}.nq57.{domain}>"


def domain_of(sender: str) -> str:
    """The domain that identifiers are made with."""
    return sender.rpartition("@")[2].strip("> ") or "nq57.invalid"


def thread_of(message: Message, domain: str) -> str:
    """The thread that a mail belongs to: its metric's where it is about one, else that of a route's digests; "" for an
    immediate alert about several."""
    if message.metric:
        return f"<thread.{message.metric}.{message.route}.{message.language}@nq57.{domain}>"
    if message.timing is Timing.IMMEDIATE:
        return ""
    return f"<thread.{message.route}.{message.language}@nq57.{domain}>"


def compose(message: Message, sending: Sending, sender: str) -> EmailMessage:
    """The mail of one delivery. Its Message-ID is the delivery's: every attempt sends the same one.

    Raises DeliveryError where an address or the subject is no header.
    """
    mail = EmailMessage(policy=_POLICY)
    domain = domain_of(sender)
    try:
        mail["From"] = sender
        mail["To"] = Address(addr_spec=sending.address)
        mail["Subject"] = one_line(message.subject)
        mail["Date"] = format_datetime(message.created_at)
        mail["Message-ID"] = f"<{sending.id}@nq57.{domain}>"
        mail["List-Id"] = list_id(message, domain)
        mail["Auto-Submitted"] = "auto-generated"
        mail["X-Auto-Response-Suppress"] = "All"
        mail["X-Nq57-Digest"] = str(message.number)
        if sending.attempt > 1:
            mail["X-Nq57-Attempt"] = str(sending.attempt)
        if thread := thread_of(message, domain):
            mail["References"] = thread
        by_mail = f"<mailto:{sender_address(sender)}?subject=unsubscribe>"
        mail["List-Unsubscribe"] = f"<{sending.unsubscribe}>, {by_mail}" if sending.unsubscribe else by_mail
        if sending.unsubscribe.startswith("https:"):
            # RFC 8058: the mail program posts this; whoever merely follows the link is shown a page.
            mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    except (ValueError, IndexError, HeaderParseError) as error:
        raise DeliveryError(
            f"cannot be addressed ({error})",
            subject=sending.address or "mail",
            remedy="check smtp.sender, and the address in smtp.recipients or `to` of its receiver in routes.toml",
            permanent=True,
        ) from error
    mail.set_content(_text(message, sending), subtype="plain", charset="utf-8", cte="quoted-printable")
    mail.add_alternative(_page(message, sending), subtype="html", charset="utf-8", cte="quoted-printable")
    *_, page = mail.iter_parts()
    for cid, png in message.images:
        page.add_related(png, "image", "png", cid=f"<{cid}>", filename=f"{cid}.png", disposition="inline")
    return mail


def _text(message: Message, sending: Sending) -> str:
    """The plain text, with the address where this recipient leaves the list."""
    return message.text + (f"\n{sending.leave}: {sending.unsubscribe}\n" if sending.unsubscribe else "")


def _page(message: Message, sending: Sending) -> str:
    """The HTML, with the same."""
    if not sending.unsubscribe:
        return message.html
    body, end, rest = message.html.rpartition("</body>")
    link = f'<a href="{escape(sending.unsubscribe)}" style="color:#1a4f9f">{escape(sending.leave)}</a>'
    style = "max-width:652px;margin:0 auto;padding:0 14px 24px;font:13px/1.5 sans-serif;color:#5b6675"
    return f'{body}<p class="foot" style="{style}">{link}</p>\n{end}{rest}'


def sender_address(sender: str) -> str:
    """The bare address of a From header."""
    return sender.rpartition("<")[2].strip("> ")


@dataclass(frozen=True, slots=True)
class MailSender:
    """Sends over SMTP, one session and one recipient a delivery: one refused address stops no other."""

    server: MailServer

    def send(self, message: Message, sending: Sending) -> None:
        """Returns when the server has taken the mail. A 5xx of recipient or content is permanent."""
        mail = compose(message, sending, self.server.sender)
        deadline = Deadline(self.server.opening)
        try:
            with deadline, self._session(deadline) as session:
                deadline.restart(self.server.timeout)
                session.send_message(mail, self.server.sender and sender_address(self.server.sender), [sending.address])
        except DeliveryError:
            raise
        except smtplib.SMTPRecipientsRefused as error:
            code, text = error.recipients.get(sending.address, (0, b""))
            raise self._refused(code, text, sending.address) from error
        except _SESSION as error:
            raise self._failure(f"the session was refused ({error})", everywhere=True) from error
        except smtplib.SMTPResponseException as error:
            raise self._refused(error.smtp_code, error.smtp_error, sending.address) from error
        except (smtplib.SMTPException, OSError) as error:
            reason = deadline.told if deadline.passed else str(error) or type(error).__name__
            raise self._failure(reason, everywhere=True) from error

    def _session(self, deadline: Deadline) -> smtplib.SMTP:
        server = self.server
        trust = server.trust or ssl.create_default_context()
        session: smtplib.SMTP
        if server.security == "tls":
            session = TlsSession(
                server.host, server.port, timeout=server.connect_timeout, deadline=deadline, context=trust
            )
        else:
            session = Session(server.host, server.port, timeout=server.connect_timeout, deadline=deadline)
        try:
            session.ehlo_or_helo_if_needed()
            if server.security == "starttls":
                if not session.has_extn("starttls"):
                    raise self._failure("it offers no STARTTLS; nothing was sent in clear", everywhere=True)
                session.starttls(context=trust)
                session.ehlo()
            if server.username:
                if server.security == "none":
                    raise self._failure(
                        "a password is not sent without encryption; set smtp.security to starttls or tls",
                        everywhere=True,
                    )
                session.login(server.username, server.password)
            if session.sock is not None:
                session.sock.settimeout(server.timeout)
        except BaseException:
            session.close()
            raise
        return session

    def _refused(self, code: int, text: bytes | str, address: str) -> DeliveryError:
        said = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
        said = " ".join(said.split())[:200]
        return self._failure(f"{address} was refused: {code} {said}", permanent=code >= _PERMANENT_FROM)

    def _failure(self, reason: str, *, permanent: bool = False, everywhere: bool = False) -> DeliveryError:
        return DeliveryError(
            reason,
            subject=f"smtp {self.server.host}:{self.server.port}",
            remedy="check the settings smtp.*"
            if not permanent
            else "check the address in smtp.recipients or routes.toml",
            permanent=permanent,
            everywhere=everywhere,
        )
