"""A figure that is made another way than data classes are is one nevertheless."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, asdict, fields, replace

import pytest
from builders import a_figure

from monitor.domain.figure import Figure


def test_a_figure_is_frozen_equal_to_its_like_and_can_be_sent_to_another_process() -> None:
    figure = a_figure()
    assert type(figure) is Figure
    with pytest.raises(FrozenInstanceError):
        figure.metric = "other"  # type: ignore[misc]
    assert figure == a_figure()
    assert hash(figure) == hash(a_figure())
    assert pickle.loads(pickle.dumps(figure)) == figure


def test_a_figure_has_the_defaults_that_its_class_names() -> None:
    figure = a_figure()
    assert {f.name: getattr(figure, f.name) for f in fields(Figure)}.keys() == asdict(figure).keys()
    assert (figure.facet, figure.amends, figure.equivalents, figure.earlier) == (None, False, (), False)
    changed = replace(figure, facet="women")
    assert (changed.facet, replace(changed, facet=None)) == ("women", figure)


def test_a_figure_without_what_it_must_have_or_with_what_it_has_not_is_refused() -> None:
    with pytest.raises(TypeError):
        Figure(quote="18.72%")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        a_figure(colour="red")
