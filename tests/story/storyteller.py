"""Tells a story to the comparer without a store: texts to events, in the order of the story, and what is found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from monitor.compare import Comparer, settings_of, twin
from monitor.domain.article import Article, Submission
from monitor.domain.figure import Extraction, Figure
from monitor.domain.finding import Finding
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, Observation, ReadingEvent
from monitor.domain.zone import VIET_NAM
from monitor.parse.complete import is_complete
from monitor.parse.duplicate import Sketch, similar
from monitor.parse.teasers import is_list_of_teasers
from monitor.present.record import finding_record
from monitor.run.authority import claimant_authority
from monitor.run.catalog import Catalog
from monitor.run.read import read_text

TOLD = datetime(2026, 12, 1, tzinfo=UTC)


@dataclass
class _Known:
    article: Article
    published: datetime | None
    sketch: Sketch
    figures: tuple[Figure, ...]
    story: str
    text: str = ""
    tracked: bool = False


@dataclass
class Storyteller:
    """Turns submitted articles into events, as the store would."""

    catalog: Catalog
    known: dict[str, _Known] = field(default_factory=dict)
    seq: int = 0

    def config(self) -> ConfigEvent:
        self.seq += 1
        settings = settings_of(self.catalog.compare_tables)
        return ConfigEvent(seq=self.seq, recorded_at=TOLD, digest=stable_id(settings), settings=settings)

    def events(self, line: Mapping[str, Any]) -> Iterator[Event]:
        """The events of one article handed in."""
        submission = self._submission(line)
        read = read_text(self.catalog, submission)
        new = submission.url not in self.known
        known = self.known.get(submission.url) or self._page(submission)
        on_topic = read.screening.on_topic or known.tracked
        extraction = read.extraction or read_text(self.catalog, submission, tracked=True).extraction
        assert extraction is not None
        own = [k for k in self.known.values() if k.article.publisher_id == known.article.publisher_id]
        last = len(known.text) if known.text else None
        complete = is_complete(len(submission.text), last=last, publisher=[len(k.text) for k in own])
        unchanged = submission.text == known.text
        if on_topic and complete and new:
            known.sketch = Sketch.from_bytes(read.sketch)
            known.figures = tuple(f for f in extraction.figures if f.metric)
            known.story = self._story(known)
        self.known[submission.url] = known
        known.tracked = on_topic
        revision = stable_id(known.article.id, submission.text)
        self.seq += 1
        yield FetchEvent(
            seq=self.seq,
            recorded_at=submission.fetched_at,
            article=known.article,
            revision_id=revision,
            fetched_at=submission.fetched_at,
            published=submission.published,
            complete=complete,
            unchanged=unchanged,
            story=known.story,
            teaser=is_list_of_teasers(submission.text, submission.url),
        )
        if complete:
            known.text = submission.text
        if on_topic and complete and not unchanged:
            yield self._reading(known.article, revision, extraction, submission)

    def _submission(self, line: Mapping[str, Any]) -> Submission:
        published = line["published"]
        return Submission(
            url=line["url"],
            publisher=line["publisher"],
            lang=line["lang"],
            published=datetime.fromisoformat(published).replace(tzinfo=VIET_NAM) if published else None,
            published_assumed=True,
            title=line["title"],
            text=line["text"],
            fetched_at=TOLD + timedelta(minutes=self.seq),
        )

    def _page(self, submission: Submission) -> _Known:
        publisher = self.catalog.publishers.resolve(submission.url, submission.publisher)
        article = Article(
            id=stable_id(submission.url),
            url=submission.url,
            key=submission.url,
            publisher=publisher.name,
            publisher_id=publisher.id,
            group=publisher.group or publisher.id,
            authority=publisher.authority,
            lang=submission.lang,
        )
        return _Known(article, submission.published, Sketch((), 0), (), article.id)

    def _reading(self, article: Article, revision: str, extraction: Extraction, submission: Submission) -> ReadingEvent:
        publisher = self.catalog.publishers.resolve(submission.url, submission.publisher)
        self.seq += 1
        return ReadingEvent(
            seq=self.seq,
            recorded_at=submission.fetched_at,
            article_id=article.id,
            revision_id=revision,
            extractor="x",
            lexicon="l",
            observations=tuple(
                Observation(
                    id=stable_id(article.id, revision, self.seq, position),
                    figure=figure,
                    article_id=article.id,
                    revision_id=revision,
                    position=position,
                    authority=claimant_authority(self.catalog, figure, publisher),
                )
                for position, figure in enumerate(extraction.figures)
            ),
        )

    def _story(self, mine: _Known) -> str:
        for other in self.known.values():
            if similar(mine.sketch, other.sketch):
                return other.story
        for other in self.known.values():
            if other.article.group != mine.article.group or other.article.lang == mine.article.lang:
                continue
            near = mine.published and other.published and abs((mine.published - other.published).days) <= 2
            if near and mine.figures and twin(mine.figures, other.figures):
                return other.story
        return mine.article.id


def tell(catalog: Catalog, articles: Iterable[Mapping[str, Any]]) -> list[Finding]:
    """All findings of a story, in order."""
    teller, comparer = Storyteller(catalog), Comparer()
    found = list(comparer.apply(teller.config()))
    for line in articles:
        for event in teller.events(line):
            found += comparer.apply(event)
    return found


def fits(finding: Mapping[str, Any], want: Mapping[str, Any], urls: Mapping[str, str]) -> bool:
    """As gold/story.py decides."""
    kinds = want.get("kind")
    if kinds and finding["kind"] not in ([kinds] if isinstance(kinds, str) else kinds):
        return False
    if any(key in want and finding.get(key) != want[key] for key in ("metric", "period", "geo", "figure_kind")):
        return False
    if "article" in want and (finding["after"] or finding["before"] or {}).get("article_url") != urls[want["article"]]:
        return False
    for side in ("before", "after"):
        if f"{side}_value" in want:
            got = (finding.get(side) or {}).get("value")
            if got is None or abs(got - want[f"{side}_value"]) > 1e-6 * max(1, abs(got)):
                return False
    return True


def faults(story: Mapping[str, Any], found: Sequence[Finding]) -> list[str]:
    """What of a story does not hold."""
    urls = {a["id"]: a["url"] for a in story["articles"]}
    records = [finding_record(f) for f in found]
    wrong = [
        f"{story['id']}: not found: {json.dumps(want, ensure_ascii=False)}"
        for want in story["expect"]
        if not any(fits(record, want, urls) for record in records)
    ]
    for never in story.get("never", ()):
        hits = [record for record in records if fits(record, never, urls)]
        if len(hits) > never.get("more_than", 0):
            wrong.append(f"{story['id']}: must not be: {json.dumps(never)} but {hits[0]['kind']} {hits[0]['reason']}")
    return wrong


def stories(folder: Path) -> list[dict[str, Any]]:
    """The stories of a folder by name."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]
