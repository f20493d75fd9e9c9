"""The receivers that are configured, and the sender of each."""

from __future__ import annotations

from pathlib import Path

from monitor.alert.route import Receiver
from monitor.domain.alert import Channel
from monitor.domain.errors import DeliveryError
from monitor.notify.apprise import AppriseSender
from monitor.notify.channel import Sender
from monitor.notify.chat import SlackSender, TeamsSender, TelegramSender
from monitor.notify.file import FileSender
from monitor.notify.mail import MailSender, MailServer
from monitor.notify.maildir import MaildirSender
from monitor.notify.webhook import WebhookSender
from monitor.run.catalog import Catalog


def addresses(catalog: Catalog, receiver: Receiver) -> tuple[str, ...]:
    """The addresses that a digest for this receiver goes to; () where its channel is not configured."""
    settings = catalog.settings
    if receiver.channel is Channel.SMTP:
        return (receiver.to or settings.smtp.recipients) if settings.smtp.host else ()
    if receiver.channel is Channel.WEBHOOK:
        return ("",) if receiver.url or settings.webhook.url else ()
    if receiver.channel is Channel.TELEGRAM:
        return receiver.to
    return ("",)


def is_told(catalog: Catalog) -> bool:
    """Whether anybody beyond the directory of digests is told."""
    return any(
        addresses(catalog, receiver)
        for receiver in catalog.routes.receivers.values()
        if receiver.channel is not Channel.FILE
    )


def sender_of(catalog: Catalog, receiver_id: str) -> Sender:
    """What sends to the receiver. Raises DeliveryError where the configuration no longer has it."""
    receiver = catalog.routes.receivers.get(receiver_id)
    if receiver is None:
        raise DeliveryError(
            "is no receiver any more",
            subject=f"routes.toml: {receiver_id}",
            remedy="put it back, or leave the delivery",
            permanent=True,
        )
    return _sender(catalog, receiver)


def _sender(catalog: Catalog, receiver: Receiver) -> Sender:
    settings = catalog.settings
    if receiver.channel is Channel.FILE:
        return FileSender(settings.digest.directory)
    if receiver.channel is Channel.SMTP:
        smtp = settings.smtp
        return MailSender(
            MailServer(
                host=smtp.host,
                port=smtp.port,
                security=smtp.security,
                username=smtp.username,
                password=smtp.password.reveal(),
                sender=smtp.sent_as,
                timeout=smtp.timeout.total_seconds(),
            )
        )
    if receiver.channel is Channel.WEBHOOK:
        hook = settings.webhook
        secret = secret_of(receiver) if receiver.secret_file else hook.secret.reveal()
        return WebhookSender(
            url=receiver.url or hook.url,
            secrets=tuple(secret.split()),
            allow_private=receiver.allow_private or hook.allow_private,
            user_agent=settings.fetch.user_agent,
        )
    if receiver.channel is Channel.MAILDIR:
        return MaildirSender(Path(receiver.url), settings.smtp.sent_as)
    return _chat(receiver)


def _chat(receiver: Receiver) -> Sender:
    secret = secret_of(receiver)
    if receiver.channel is Channel.APPRISE:
        return AppriseSender(urls=tuple(secret.split()), allow_private=receiver.allow_private)
    if receiver.channel is Channel.SLACK:
        return SlackSender(url=secret, allow_private=receiver.allow_private)
    if receiver.channel is Channel.TEAMS:
        return TeamsSender(url=secret, allow_private=receiver.allow_private)
    url = receiver.url or "https://api.telegram.org"
    return TelegramSender(token=secret, url=url, allow_private=receiver.allow_private)


def secret_of(receiver: Receiver) -> str:
    """What the receiver's secret file holds. Raises DeliveryError where it cannot be read."""
    try:
        return Path(receiver.secret_file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise DeliveryError(
            f"cannot read the secret file ({error})",
            subject=f"routes.toml: receivers.{receiver.id}",
            remedy="name a readable text file in secret_file",
            permanent=False,
        ) from error
