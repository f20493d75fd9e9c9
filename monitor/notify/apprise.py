"""Everything else that can be told, through the optional library Apprise. It opens its own connections: the hosts that
its addresses name are looked up and checked before each message, but not what it is redirected to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from monitor.domain.alert import Message
from monitor.domain.errors import DeliveryError
from monitor.net.host import host_refusal
from monitor.notify.channel import Sending
from monitor.notify.chat import headed, parts

try:
    import apprise
except ImportError:
    apprise = None  # type: ignore[assignment]  # a module's name cannot be declared optional

#: Many services take no more in one message.
LIMIT = 1_800


@dataclass(frozen=True, slots=True)
class AppriseSender:
    """Tells every address. They hold tokens, so they are never shown."""

    urls: tuple[str, ...] = field(repr=False)
    allow_private: bool = False

    def send(self, message: Message, sending: Sending) -> None:  # noqa: ARG002 - the protocol's signature
        """Returns when each address took every part; a digest that comes twice is known by its number. Raises
        DeliveryError."""
        if apprise is None:
            raise DeliveryError(
                "Apprise is not installed",
                subject="channel apprise",
                remedy='install it: pip install "nq57[apprise]"',
                permanent=False,
            )
        service = apprise.Apprise()
        refused = [number for number, url in enumerate(self.urls, 1) if not service.add(url)]
        if refused or not self.urls:
            raise DeliveryError(
                f"line {refused[0]} is no address that Apprise knows" if refused else "names no address",
                subject="channel apprise: secret_file",
                remedy="write one Apprise address a line",
                permanent=True,
            )
        if not self.allow_private:
            _refuse_private(service)
        for piece in headed(message, parts(message.text, LIMIT)):
            subject, _, body = piece.partition("\n\n")
            if not service.notify(body=body, title=subject, body_format=apprise.NotifyFormat.TEXT):
                raise DeliveryError("was not taken by every address", subject="channel apprise", permanent=False)


def _refuse_private(services: Iterable[object]) -> None:
    """Raises DeliveryError where an address leads into a private network; it is named by its place, since it may hold a
    token."""
    for number, service in enumerate(services, 1):
        hosts = {getattr(service, name, None) for name in ("host", "smtp_host")}
        reasons = [reason for host in hosts if host and (reason := host_refusal(str(host)))]
        if reasons:
            raise DeliveryError(
                f"line {number} leads to a private address ({reasons[0]})",
                subject="channel apprise: secret_file",
                remedy="allow_private = true lets it live on a private address",
                permanent=True,
            )
