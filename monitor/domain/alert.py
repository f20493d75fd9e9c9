"""Alerts: a finding that a route wants, what is sent, and what became of the sending."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Timing(StrEnum):
    """When a route's alerts are sent."""

    IMMEDIATE = "immediate"
    DAILY = "daily"
    WEEKLY = "weekly"


class AlertReason(StrEnum):
    """Why a finding is sent, or is not. Every finding that is looked at has one."""

    FIRST = "first"
    NEW_IN_GROUP = "new-in-group"
    REPEAT_DUE = "repeat-due"
    #: No route matches.
    NO_ROUTE = "no-route"
    #: A route without receivers swallows it: its kind is not told (a confirmation), it is only counted.
    QUIET = "quiet"
    #: A source's first complete pass: told in one summary.
    BASELINE = "baseline"
    SILENCED = "silenced"
    INHIBITED = "inhibited"
    ACKNOWLEDGED = "acknowledged"
    #: An analyst refused or corrected the figure, or closed the conflict, while it waited.
    DECIDED = "decided"
    MUTED_HOURS = "muted-hours"
    FLOOD = "flood"
    ALREADY_SENT = "already-sent"
    #: No route decided when it was kept: a backfill or a replay tells nobody, and a route that came later tells what
    #: is found from then on.
    UNTOLD = "untold"

    @property
    def sends(self) -> bool:
        return self in {AlertReason.FIRST, AlertReason.NEW_IN_GROUP, AlertReason.REPEAT_DUE, AlertReason.MUTED_HOURS}


class Channel(StrEnum):
    FILE = "file"
    SMTP = "smtp"
    WEBHOOK = "webhook"
    SLACK = "slack"
    TELEGRAM = "telegram"
    TEAMS = "teams"
    MAILDIR = "maildir"
    #: Anything that the optional library Apprise knows.
    APPRISE = "apprise"


class DeliveryState(StrEnum):
    PENDING = "pending"
    SENT = "sent"
    #: Given up: a permanent refusal, or transient ones for too long. Visible, and can be sent again.
    DEAD = "dead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What one route decides about one finding. `sends` of its reason tells whether anything goes out."""

    route: str
    timing: Timing
    receivers: tuple[str, ...]
    language: str
    reason: AlertReason
    #: Alerts of one group are told together.
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A stored decision about one finding. One that is not sent keeps its reason."""

    id: str
    finding_id: str
    wanted: Wanted
    created_at: datetime
    #: When its digest is assembled; None where nothing is sent.
    due_at: datetime | None
    digest_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A digest rendered once, so that every attempt sends the same bytes."""

    id: str
    #: Counts up over all digests of a store; a reader sees by it that a mail is a duplicate.
    number: int
    route: str
    timing: Timing
    language: str
    since: datetime
    until: datetime
    created_at: datetime
    subject: str
    text: str
    html: str
    markdown: str
    #: The body of the webhook: canonical JSON.
    payload: str
    #: The one metric that it is about, or "": mails about it make one thread.
    metric: str = ""
    #: (content id, PNG) of each chart.
    images: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """The sending of one digest to one address of one receiver. `id` stays the same over all attempts."""

    id: str
    digest_id: str
    receiver: str
    #: A mail address, where the receiver has several; "" otherwise.
    address: str
    state: DeliveryState
    attempts: int
    created_at: datetime
    next_at: datetime | None
    sent_at: datetime | None = None
    error: str | None = None
    permanent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Findings that match are not told until it ends. Every list of `match` must hold the finding's value."""

    id: str
    match: Mapping[str, tuple[str, ...]]
    until: datetime
    author: str
    comment: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """An analyst has seen these values of this point or conflict; another value ends it."""

    id: str
    subject: str
    value: str
    author: str
    comment: str
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """An address of a receiver. Who knows the token may take it off the list."""

    token: str
    receiver: str
    address: str
    created_at: datetime
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertFeed:
    """An Atom feed of the alerts of one route ("" for all) and one metric ("" for all)."""

    id: str
    token_hash: str
    route: str
    metric: str
    language: str
    comment: str
    created_at: datetime
    revoked_at: datetime | None = None
