"""The shipped configuration, compiled once for the tests of extraction."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.extract import Lexicon, extract
from monitor.run.catalog import load_catalog

# The tests that it makes say what they read and what was meant.
pytest.register_assert_rewrite("tests.extract.marks")

Reader = Callable[..., tuple[Figure, ...]]


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return load_catalog({"NQ57_CACHE": str(tmp_path_factory.mktemp("cache"))}).lexicon


@pytest.fixture(scope="session")
def figures_of(shipped: Lexicon) -> Reader:
    """The figures of a text, by language, title, publisher and day."""

    def read(
        text: str, lang: str = "en", *, title: str = "", publisher: str = "Example Daily", day: date = date(2026, 2, 2)
    ) -> tuple[Figure, ...]:
        document = Document(
            id="d", url=None, publisher=publisher, lang=lang, published=day, title=title, text=text
        )  # fmt: skip
        return extract(document, shipped).figures

    return read
