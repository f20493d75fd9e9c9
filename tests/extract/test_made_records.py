"""What makes frozen nouns quickly makes the same that their classes make."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field
from decimal import Decimal

import pytest

from monitor.domain.frozen import joiner, maker, quickly_made
from monitor.domain.quantity import Comparator, Quantity, Unit


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    claimant: str
    named: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    quote: str
    claimant: str
    named: bool = False
    noun: str | None = None


def test_what_is_made_equals_what_its_class_makes() -> None:
    made = maker(Quantity)(value=Decimal(3), unit=Unit.COUNT, comparator=Comparator.GT)
    assert made == Quantity(value=Decimal(3), unit=Unit.COUNT, comparator=Comparator.GT)
    assert type(made) is Quantity
    assert made.scale == 1
    with pytest.raises(FrozenInstanceError):
        made.digits = "3"  # type: ignore[misc]  # that it is refused is what is asked


def test_what_a_class_checks_is_checked() -> None:
    with pytest.raises(ValueError, match="inverted"):
        maker(Quantity)(value=Decimal(3), unit=Unit.COUNT, value_high=Decimal(2))


def test_arguments_are_named() -> None:
    with pytest.raises(TypeError):
        maker(Told)("the ministry")  # type: ignore[misc]  # that it is refused is what is asked


def test_fields_of_a_part_are_taken_from_it() -> None:
    made = joiner(Said, Told)(Told(claimant="the ministry", named=True), quote="3 per cent")
    assert (made.quote, made.claimant, made.named, made.noun) == ("3 per cent", "the ministry", True, None)


def test_fields_that_are_made_anew_are_refused() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Listed:
        names: list[str] = field(default_factory=list)

    with pytest.raises(TypeError, match="made anew"):
        quickly_made(Listed)
