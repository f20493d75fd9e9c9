"""Texts that are read beside each other are read as each is by itself."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.article import Document
from monitor.extract import Lexicon, extract, extract_all
from monitor.extract.step import Work, in_step, uncollected
from tests.extract.test_any_text import ANY, WOVEN

SHARE = "The digital economy made up 14.02% of GDP in 2025."


def a_document(text: str, lang: str = "en") -> Document:
    day = date(2026, 2, 2)
    return Document(id="d", url=None, publisher="Example Daily", lang=lang, published=day, title="", text=text)


@ANY
@given(texts=st.lists(st.tuples(WOVEN, st.sampled_from(["en", "vi"])), max_size=6))
def test_each_of_many_texts_gives_what_it_gives_alone(shipped: Lexicon, texts: list[tuple[str, str]]) -> None:
    documents = [a_document(text, lang) for text, lang in texts]
    assert list(extract_all(documents, shipped)) == [extract(document, shipped) for document in documents]


def test_more_texts_than_are_read_at_once_keep_their_order(shipped: Lexicon) -> None:
    texts = [f"The digital economy made up {share}% of GDP in 2025." for share in range(1, 81)]
    found = list(extract_all(map(a_document, texts), shipped))
    assert [[int(figure.quantity.value) for figure in each.figures] for each in found] == [[n] for n in range(1, 81)]


def taken_before_the_first(texts: list[str], lexicon: Lexicon) -> int:
    """How many of the documents are asked for before what the first one states is given."""
    taken = []

    def documents() -> Iterator[Document]:
        for text in texts:
            taken.append(text)
            yield a_document(text)

    next(extract_all(documents(), lexicon))
    return len(taken)


def test_no_more_are_taken_at_once_than_memory_is_kept_for(shipped: Lexicon) -> None:
    assert taken_before_the_first([SHARE] * 100, shipped) == 65
    assert taken_before_the_first([f"{SHARE} " * 2000] * 10, shipped) == 2


def test_of_no_text_nothing_is_given(shipped: Lexicon) -> None:
    assert list(extract_all((), shipped)) == []


def test_a_stage_ends_for_all_before_the_next_one_begins() -> None:
    begun = []

    def work(name: str, stages: int) -> Work[str]:
        for stage in range(stages):
            begun.append(f"{name}{stage}")
            yield
        return name

    assert in_step([work("a", 2), work("b", 0), work("c", 3)]) == ["a", "b", "c"]
    assert begun == ["a0", "c0", "a1", "c1", "c2"]


def test_the_collector_rests_while_texts_are_read_and_goes_on_as_before(shipped: Lexicon) -> None:
    extract(a_document(SHARE), shipped)
    assert gc.isenabled()
    with pytest.raises(LookupError, match="False"), uncollected():
        raise LookupError(str(gc.isenabled()))
    assert gc.isenabled()
    gc.disable()
    try:
        extract(a_document(SHARE), shipped)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_is_read_leaves_nothing_for_the_collector(shipped: Lexicon) -> None:
    text = f"{SHARE} " * 40
    extract(a_document(text), shipped)
    gc.collect()
    extract(a_document(text), shipped)
    assert gc.collect() == 0
