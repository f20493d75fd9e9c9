"""Digests as signed webhooks (Standard Webhooks): the signature covers the id, the time and the exact bytes sent."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from standardwebhooks.webhooks import Webhook

from monitor.domain.alert import Message
from monitor.domain.errors import DeliveryError
from monitor.net.fault import FetchFaultError
from monitor.net.guard import Guard
from monitor.net.patience import retry_after
from monitor.net.post import Reply, post
from monitor.notify.channel import Sending

_PREFIX = "whsec_"
#: Bytes that a key may have.
_SHORTEST, _LONGEST = 24, 64
SECRET_REMEDY = 'write "whsec_" and 24 to 64 bytes in base64'
#: What comes of 410: the address is no more.
_GONE = "it is told no more; name another address, or put this one back (nq57 alerts subscribers)"
#: Statuses that mean "never": the receiver is gone, or will not take this body however often it is sent.
_NEVER = frozenset({400, 401, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 501})


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSender:
    """Posts to one address. `secrets` are Standard Webhooks secrets (whsec_...); each signs, so that one may be
    replaced by the next while both are valid."""

    url: str
    secrets: tuple[str, ...] = field(repr=False)
    allow_private: bool = False
    deadline: float = 30.0
    user_agent: str = "nq57"

    def send(self, message: Message, sending: Sending) -> None:
        """Returns on a 2xx. Redirects are not followed; of the reply no more is read than says what is wrong."""
        body = message.payload.encode()
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": self.user_agent,
            **signature_headers(self.secrets, f"msg_{sending.id}", sending.now, body),
        }
        reply = post_to(self.url, body, headers, allow_private=self.allow_private, deadline=self.deadline)
        judge(reply, self.url, sending.now)


def signature_headers(secrets: tuple[str, ...], message_id: str, now: datetime, body: bytes) -> dict[str, str]:
    """The three headers of Standard Webhooks; without a secret the signature is left out."""
    headers = {"webhook-id": message_id, "webhook-timestamp": str(int(now.timestamp()))}
    signatures = [_signer(secret).sign(message_id, now, body.decode()) for secret in secrets]
    if signatures:
        headers["webhook-signature"] = " ".join(signatures)
    return headers


def wrong_in_secret(secret: str) -> str | None:
    """Why this is no secret of Standard Webhooks, without a letter of it; None where it is one."""
    if not secret.startswith(_PREFIX):
        return f'it does not begin with "{_PREFIX}"'
    text = secret.removeprefix(_PREFIX)
    try:
        key = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (ValueError, binascii.Error):
        return f'what follows "{_PREFIX}" is no base64'
    if not _SHORTEST <= len(key) <= _LONGEST:
        return f"its key has {len(key)} bytes"
    return None


def _signer(secret: str) -> Webhook:
    wrong = wrong_in_secret(secret)
    if wrong:
        raise DeliveryError(
            f"the signing secret is none of Standard Webhooks ({wrong})",
            subject="webhook.secret",
            remedy=SECRET_REMEDY,
            permanent=False,
        )
    return Webhook(secret)


def guard_for(url: str, *, allow_private: bool) -> Guard:
    """Lets one configured address live on a private network, and no other."""
    if not allow_private:
        return Guard()
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return Guard(private=frozenset({f"{(parts.hostname or '').lower()}:{port}"}))


def post_to(url: str, body: bytes, headers: dict[str, str], *, allow_private: bool, deadline: float) -> Reply:
    """The reply. Raises DeliveryError; an address that may not be connected to is a permanent one."""
    try:
        return post(url, body, headers, guard=guard_for(url, allow_private=allow_private), deadline=deadline)
    except FetchFaultError as error:
        refused = error.fault in {"refused-address", "bad-url"}
        raise DeliveryError(
            f"{error.fault}: {error.detail}",
            subject=shown(url),
            remedy="allow_private = true lets it live on a private address" if refused else None,
            permanent=refused,
        ) from error


def judge(reply: Reply, url: str, now: datetime) -> None:
    """Returns where the receiver took the message. Raises DeliveryError with the wait that it asks for."""
    if 200 <= reply.status < 300:
        return
    wait = retry_after(reply.headers, now)
    redirected, gone = 300 <= reply.status < 400, reply.status == 410
    said = " ".join(reply.body.decode("utf-8", "replace").split())[:200]
    raise DeliveryError(
        f"answered {reply.status}" + (" (redirects are not followed)" if redirected else f" {said}".rstrip()),
        subject=shown(url),
        remedy="name the address that it leads to" if redirected else _GONE if gone else None,
        permanent=redirected or reply.status in _NEVER,
        retry_after=None if wait is None else wait.total_seconds(),
        gone=gone,
    )


def shown(url: str) -> str:
    """An address without what may be a secret: its path, query and user."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2] or '?'}"
