"""What all pages share: words, dates, templates, and the frame around a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from monitor.domain.quantity import Quantity
from monitor.present.clean import one_line, unbroken
from monitor.present.fragment import safe_address
from monitor.present.locale import day_text, decimal_text, local_day, moment_text, period_text, quantity_text, zone_text
from monitor.present.words import LANGUAGES, Words, flatten
from monitor.run.catalog import Catalog
from monitor.web.request import Query
from storage import Store, Transaction

HERE = Path(__file__).resolve().parent
STATIC = HERE / "static"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page before it is rendered: `record` is its JSON twin, `view` what the template shows besides."""

    template: str
    record: Mapping[str, Any]
    view: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One request: what it asks for, in which language, and one state of the database."""

    site: Site
    tx: Transaction
    query: Query
    path: Mapping[str, str]
    words: Words

    @property
    def catalog(self) -> Catalog:
        return self.site.catalog

    @property
    def zone(self) -> str:
        return self.site.zone


class Site:
    """The frame of all pages for one configuration and database."""

    def __init__(self, catalog: Catalog, store: Store) -> None:
        self.catalog = catalog
        self.store = store
        self.zone = catalog.settings.time.zone
        self.language = catalog.settings.web.ui_lang

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """The catalogue of each language: the digests' messages and the pages' own."""
        own = self.catalog.files.folders["messages"]
        return {
            lang: replace(words, messages={**words.messages, **dict(flatten(own[f"pages_{lang}"]))})
            for lang in LANGUAGES
            for words in [self.catalog.words(lang)]
        }

    @cached_property
    def style(self) -> str:
        """Address of the style sheet; another one whenever its bytes change."""
        return f"/static/nq57.css?{sha256((STATIC / 'nq57.css').read_bytes()).hexdigest()[:10]}"

    @cached_property
    def templates(self) -> Environment:
        return Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            finalize=unbroken,
        )

    def render(self, page: Page, words: Words, path: str, parameters: Mapping[str, str]) -> str:
        """The page as HTML."""
        frame = Frame(site=self, words=words, path=path, parameters=parameters)
        return self.templates.get_template(page.template).render(w=words, say=words.say, f=frame, **page.view)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What templates call: addresses that keep the language, dates and numbers in the reader's form."""

    site: Site
    words: Words
    path: str
    parameters: Mapping[str, str]

    @property
    def style(self) -> str:
        return self.site.style

    def to(self, path: str, **parameters: object) -> str:
        """An address of ours, with the language kept where it is not the default one."""
        given = {name: str(value) for name, value in parameters.items() if value not in (None, "")}
        if self.words.lang != self.site.language and "lang" not in given:
            given["lang"] = self.words.lang
        return f"{path}?{urlencode(given)}" if given else path

    def same(self, **parameters: object) -> str:
        """This page with other parameters; None takes one away."""
        merged: dict[str, object] = {k: v for k, v in self.parameters.items() if k != "lang"}
        merged.update(parameters)
        return self.to(self.path, **merged)

    @property
    def zone_name(self) -> str:
        """Whose times the page shows."""
        return zone_text(self.site.zone, self.words)

    @property
    def twin(self) -> str:
        """The address of this page's JSON."""
        return self.to(
            f"{self.path.rstrip('/') or '/index'}.json", **{k: v for k, v in self.parameters.items() if k != "lang"}
        )

    def named(self, family: str, value: object) -> str:
        """See `named`."""
        return named(self.words, family, value)

    def line(self, text: object, most: int = 300) -> str:
        """Foreign text on one line, with what hides or reorders text made visible."""
        return one_line(str(text), most)

    def link(self, url: str) -> str:
        """The address where a browser may follow it, else ""."""
        return safe_address(url)

    def day(self, moment: Any) -> str:
        return day_text(local_day(moment, self.site.zone), self.words) if moment else ""

    def moment(self, moment: Any) -> str:
        return moment_text(moment, self.words, self.site.zone) if moment else ""

    def period(self, period: str | None) -> str:
        return period_text(period, self.words)

    def value(self, quantity: Quantity) -> str:
        return quantity_text(quantity, self.words)

    def number(self, n: Any) -> str:
        return self.words.integer(n) if isinstance(n, int) else decimal_text(n, self.words)


def named(words: Words, family: str, value: object) -> str:
    """The message "family.value"; the value's own word where the catalogue has none (an area of a local file)."""
    return words.messages.get(f"{family}.{value}", str(value).replace("_", " ").replace("-", " "))
