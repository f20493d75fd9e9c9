"""One fetch of one article's address: its bytes, or where the item ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from monitor.domain.source import FetchFault, ItemOutcome
from monitor.fetch.feeds import FULL_EVERY
from monitor.fetch.polite import BusyError, DownError, PoliteClient, RobotsError
from monitor.fetch.schedule import RECHECK_AFTER
from monitor.net.client import Answer
from monitor.net.fault import FetchFaultError
from monitor.net.patience import retry_after

_GONE = frozenset({404, 410, 451})
_BLOCKED = frozenset({401, 402, 403, 405, 406, 407})
_OUTCOMES = {
    FetchFault.BAD_URL: ItemOutcome.REFUSED_ADDRESS,
    FetchFault.REFUSED_ADDRESS: ItemOutcome.REFUSED_ADDRESS,
    FetchFault.TOO_LARGE: ItemOutcome.TOO_LARGE,
}
_READABLE = ("html", "xml", "text", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAnswer:
    """`outcome` is None where there is a page to be read, or where it was not modified."""

    outcome: ItemOutcome | None = None
    answer: Answer | None = None
    not_modified: bool = False
    detail: str = ""
    wait: timedelta | None = None
    #: False where the host was left alone: nothing is known of the page.
    asked: bool = True

    @property
    def body_hash(self) -> str | None:
        """What names the bytes of a page that is to be read. Made when it is asked for: few pages are kept by it."""
        if self.outcome is not None or self.not_modified or self.answer is None:
            return None
        return sha256(self.answer.body).hexdigest()


def is_full(step: int) -> bool:
    """Whether an article's `step`-th fetch after its first one is without conditions, however its validators match.

    All are from a week on: what was edited behind a validator that stays the same is found within the wait for the next
    fetch, and so late they are rare or of articles that contradict each other.
    """
    return sum(RECHECK_AFTER[: step + 1], timedelta(0)) >= FULL_EVERY


async def fetch_page(
    client: PoliteClient,
    url: str,
    now: datetime,
    *,
    origin: str | None = None,
    etag: str | None = None,
    last_modified: str | None = None,
) -> PageAnswer:
    """What the address answered. Raises nothing that a page can cause."""
    try:
        answer = await client.get(url, etag=etag, last_modified=last_modified, origin=origin)
    except FetchFaultError as error:
        return PageAnswer(outcome=_OUTCOMES.get(error.fault, ItemOutcome.TRANSIENT), detail=str(error))
    except RobotsError as error:
        return PageAnswer(outcome=ItemOutcome.ROBOTS, detail=str(error))
    except (BusyError, DownError) as error:
        return PageAnswer(outcome=ItemOutcome.TRANSIENT, detail=str(error), wait=error.wait, asked=False)
    if answer.status == 304 and (etag or last_modified):
        return PageAnswer(answer=answer, not_modified=True)
    outcome = _outcome(answer)
    if outcome is not None:
        return PageAnswer(
            outcome=outcome, detail=f"status {answer.status}", wait=retry_after(answer.headers, now), answer=answer
        )
    return PageAnswer(answer=answer)


def _outcome(answer: Answer) -> ItemOutcome | None:
    if answer.status in _GONE:
        return ItemOutcome.GONE
    if answer.status in _BLOCKED:
        return ItemOutcome.BLOCKED
    if not answer.ok:
        return ItemOutcome.TRANSIENT
    if _front_page(answer):
        return ItemOutcome.GONE
    kind = answer.headers.get("content-type", "").lower()
    if kind and not any(word in kind for word in _READABLE):
        return ItemOutcome.NOT_ARTICLE
    return None


def _front_page(answer: Answer) -> bool:
    """A page that was taken down often leads to its outlet's front page instead of saying so."""
    asked, came = urlsplit(answer.url).path, urlsplit(answer.final_url).path
    return len(answer.hops) > 1 and came in ("", "/") and asked not in ("", "/")
