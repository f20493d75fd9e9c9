"""What every way of sending has in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitor.domain.alert import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One attempt. `id` is the delivery's and stays the same over all attempts of it; `attempt` counts from 1."""

    id: str
    address: str
    attempt: int
    now: datetime
    #: Where the address leaves the list, "" where there is no such page.
    unsubscribe: str = ""
    #: What stands before that address at the end of the mail, in the digest's language.
    leave: str = ""


class Sender(Protocol):
    """Hands messages to one receiver."""

    def send(self, message: Message, sending: Sending) -> None:
        """Returns when the receiver has taken the message. Raises DeliveryError, permanent or not."""
        ...
