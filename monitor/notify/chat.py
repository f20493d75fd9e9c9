"""Digests in Slack, Telegram and Microsoft Teams, cut at the joints of the text into what each service takes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html import escape
from math import isnan
from typing import Any

from monitor.domain.alert import Message
from monitor.domain.errors import DeliveryError
from monitor.net.patience import clamped
from monitor.net.post import Reply
from monitor.notify.channel import Sending
from monitor.notify.webhook import judge, post_to, shown
from monitor.present.clean import markdown

#: What one message may hold, in characters, with room for its heading.
SLACK_LIMIT, TELEGRAM_LIMIT, TEAMS_LIMIT = 11_000, 3_900, 18_000
#: More messages than this are a flood; the rest is on the pages.
MOST_PARTS = 6
#: A failure as the older connectors of Teams tell it, with the status that they were answered themselves.
_FAILED = re.compile(r"delivery failed(?:.{0,300}?HTTP error (\d{3})\b)?", re.IGNORECASE | re.DOTALL)
_JSON = {"Content-Type": "application/json; charset=utf-8"}


def parts(text: str, limit: int, most: int = MOST_PARTS) -> list[str]:
    """The text in pieces of at most `limit` characters, cut at empty lines where possible, else at line ends."""
    found: list[str] = []
    rest = text.strip()
    while rest and len(found) < most:
        if len(rest) <= limit:
            found.append(rest)
            return found
        window = rest[: limit + 1]
        cut = max(window.rfind("\n\n"), 0) or max(window.rfind("\n"), 0) or max(window.rfind(" "), 0) or limit
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    if rest:
        found[-1] = f"{found[-1][: limit - 2].rstrip()}\n…"
    return found


def headed(message: Message, pieces: list[str]) -> list[str]:
    """Each piece behind the subject, with its place where there are several: a piece that comes twice is recognised."""
    many = len(pieces) > 1
    return [
        f"{message.subject}{f' ({place}/{len(pieces)})' if many else ''}\n\n{piece}"
        for place, piece in enumerate(pieces, 1)
    ]


def _post(url: str, record: dict[str, Any], sending: Sending, *, allow_private: bool) -> Reply:
    body = json.dumps(record, ensure_ascii=False).encode()
    return post_to(url, body, _JSON | {"X-Nq57-Delivery": sending.id}, allow_private=allow_private, deadline=30.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSender:
    """Posts to an incoming webhook, as Markdown blocks. The address is the secret."""

    url: str = field(repr=False)
    allow_private: bool = False

    def send(self, message: Message, sending: Sending) -> None:
        """Returns when every part was taken. Raises DeliveryError."""
        for piece in headed(message, parts(message.markdown, SLACK_LIMIT)):
            subject, _, body = piece.partition("\n\n")
            record = {"text": escape(subject, quote=False), "blocks": [{"type": "markdown", "text": body}]}
            judge(_post(self.url, record, sending, allow_private=self.allow_private), self.url, sending.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamsSender:
    """Posts adaptive cards to the webhook of a workflow. The address is the secret."""

    url: str = field(repr=False)
    allow_private: bool = False

    def send(self, message: Message, sending: Sending) -> None:
        """Returns when every part was taken. Raises DeliveryError."""
        for piece in headed(message, parts(message.markdown, TEAMS_LIMIT)):
            subject, _, body = piece.partition("\n\n")
            blocks = [_text_block(block) for block in body.split("\n\n") if block.strip(" -\n")]
            title = {"type": "TextBlock", "text": markdown(subject), "weight": "Bolder", "wrap": True}
            card = {"type": "AdaptiveCard", "version": "1.4", "body": [title, *blocks]}
            content = {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
            record = {"type": "message", "attachments": [content]}
            judge(_said(_post(self.url, record, sending, allow_private=self.allow_private)), self.url, sending.now)


def _said(reply: Reply) -> Reply:
    """What Teams answered: older connectors say in the body of a 200 what became of it ("... failed with error:
    Microsoft Teams endpoint returned HTTP error 429")."""
    failed = _FAILED.search(reply.body.decode("utf-8", "replace")) if 200 <= reply.status < 300 else None
    if failed is None:
        return reply
    return replace(reply, status=int(failed[1] or 502))


def _text_block(block: str) -> dict[str, Any]:
    """A paragraph of an adaptive card, which knows bold, lists and links but no headings and no rules."""
    marks, _, title = block.partition(" ")
    if marks and not marks.strip("#"):
        size = "Large" if len(marks) == 1 else "Medium"
        return {"type": "TextBlock", "text": title, "weight": "Bolder", "size": size, "wrap": True}
    return {"type": "TextBlock", "text": block.removeprefix("---\n"), "wrap": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramSender:
    """Sends plain text through a bot to a chat: nothing in it is markup. The address of a delivery is the chat."""

    token: str = field(repr=False)
    url: str = "https://api.telegram.org"
    allow_private: bool = False

    def send(self, message: Message, sending: Sending) -> None:
        """Returns when every part was taken. Raises DeliveryError, with the wait that the service asks for."""
        target = f"{self.url.rstrip('/')}/bot{self.token}/sendMessage"
        for piece in headed(message, parts(message.text, TELEGRAM_LIMIT)):
            record = {
                "chat_id": sending.address,
                "text": piece,
                "link_preview_options": {"is_disabled": True},
            }
            reply = _post(target, record, sending, allow_private=self.allow_private)
            if reply.status == 429:
                raise DeliveryError(
                    "answered 429", subject=shown(self.url), permanent=False, retry_after=_asked(reply.body)
                )
            judge(reply, target, sending.now)


def _asked(body: bytes) -> float | None:
    """Seconds that Telegram asks to wait, in the body of its answer."""
    try:
        wait = float(json.loads(body)["parameters"]["retry_after"])
    except (ValueError, KeyError, TypeError, OverflowError):
        return None
    return None if isnan(wait) else clamped(wait).total_seconds()
