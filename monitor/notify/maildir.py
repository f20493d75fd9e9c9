"""Digests as mails in a Maildir, for a mail program on this machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from monitor.domain.alert import Message
from monitor.domain.errors import DeliveryError
from monitor.notify.channel import Sending
from monitor.notify.mail import compose, sender_address


@dataclass(frozen=True, slots=True)
class MaildirSender:
    """Puts a mail into `new`. Its name is the delivery's id: sending again puts no second one beside it."""

    directory: Path
    sender: str

    def send(self, message: Message, sending: Sending) -> None:
        """Whole mails or none: each is written into `tmp` and moved. Raises DeliveryError."""
        to = Sending(id=sending.id, address=sender_address(self.sender), attempt=sending.attempt, now=sending.now)
        name = f"{int(message.created_at.timestamp())}.{sending.id}.nq57"
        try:
            for folder in ("tmp", "new", "cur"):
                (self.directory / folder).mkdir(parents=True, exist_ok=True)
            with (self.directory / "tmp" / name).open("wb") as file:
                file.write(compose(message, to, self.sender).as_bytes())
                file.flush()
                os.fsync(file.fileno())
            (self.directory / "tmp" / name).replace(self.directory / "new" / name)
        except OSError as error:
            raise DeliveryError(
                f"cannot write ({error.strerror})",
                subject=str(self.directory),
                remedy="make it writable or name another directory (url of the receiver)",
                permanent=False,
            ) from error
