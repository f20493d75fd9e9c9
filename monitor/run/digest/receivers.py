"""The receivers that are configured, and the sender of each."""

from __future__ import annotations

import contextlib
from pathlib import Path

from monitor.alert.route import Receiver
from monitor.domain.alert import Channel, Delivery
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
    return () if _unset(catalog, receiver) else _listed(catalog, receiver)


def _listed(catalog: Catalog, receiver: Receiver) -> tuple[str, ...]:
    """The addresses that the receiver has, whether or not its channel is configured; ("",) for one that has its own."""
    if receiver.channel is Channel.SMTP:
        return receiver.to or catalog.settings.smtp.recipients
    return receiver.to if receiver.channel is Channel.TELEGRAM else ("",)


def _unset(catalog: Catalog, receiver: Receiver) -> str:
    """The setting without which the receiver's channel is not configured, where it is empty; "" where it is."""
    if receiver.channel is Channel.SMTP and not catalog.settings.smtp.host:
        return "smtp.host"
    if receiver.channel is Channel.WEBHOOK and not _hook(catalog, receiver):
        return "webhook.url"
    return ""


def _hook(catalog: Catalog, receiver: Receiver) -> str:
    """The address of a webhook, which may be a secret; "" where neither the receiver nor a setting names one."""
    return receiver.url or catalog.settings.webhook.url.reveal()


def check_address(catalog: Catalog, delivery: Delivery) -> None:
    """Raises DeliveryError where the configuration of now does not send to this address of a receiver: what waits for
    one is never handed to another service, nor to somebody who was taken off."""
    receiver = catalog.routes.receivers.get(delivery.receiver)
    if receiver is None:
        return
    subject = f"routes.toml: receivers.{receiver.id}"
    if delivery.address not in _listed(catalog, receiver):
        reason = (
            f"{delivery.address} is no address of it any more" if delivery.address else "it was another channel then"
        )
        raise DeliveryError(reason, subject=subject, remedy="put it back, or leave the delivery", permanent=True)
    if unset := _unset(catalog, receiver):
        reason, remedy = f"{unset} is empty, and it waits for that", f"set {unset}, or leave the delivery"
        raise DeliveryError(reason, subject=subject, remedy=remedy, permanent=False, everywhere=True)


def told_receivers(catalog: Catalog) -> list[Receiver]:
    """Those that some route tells, in the order of routes.toml; one whose channel is not configured is told nothing."""
    named = {name for route in catalog.routes.all() for name in route.receivers}
    return [receiver for name, receiver in catalog.routes.receivers.items() if name in named]


def is_told(catalog: Catalog) -> bool:
    """Whether anybody beyond the directory of digests is told."""
    return any(
        addresses(catalog, receiver) for receiver in told_receivers(catalog) if receiver.channel is not Channel.FILE
    )


def who_is_told(catalog: Catalog) -> str:
    """Where digests go, in words. Addresses that are a secret are not shown."""
    places = []
    for receiver in told_receivers(catalog):
        found = addresses(catalog, receiver)
        if receiver.channel is Channel.FILE:
            places.append(f"files in {catalog.settings.digest.directory}")
        elif receiver.channel is Channel.SMTP and found:
            places.append(f"mail to {', '.join(found)}")
        elif found:
            places.append(f"{receiver.channel} {receiver.id}")
    if not places:
        return "nobody is told: no route has a receiver whose channel is configured"
    return ", ".join(places) + ("" if is_told(catalog) else " (nobody else is told)")


def posted_to(catalog: Catalog, receiver: Receiver) -> str:
    """The one address of the web that a receiver's digests are posted to, which may be a secret; "" where it has none,
    or none that can be read."""
    if receiver.channel is Channel.WEBHOOK:
        return _hook(catalog, receiver)
    if receiver.channel not in {Channel.SLACK, Channel.TEAMS}:
        return ""
    with contextlib.suppress(DeliveryError):
        return secret_of(receiver)
    return ""


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
            url=_hook(catalog, receiver),
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
