"""Records that the stages hand to each other. A text makes thousands of them, so that only the type checker keeps
anyone from changing one: what is frozen at run time takes five times as long to make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    # The same to those who call it; the type checker knows the fields.
    from dataclasses import replace

_T = TypeVar("_T")
_COPIES: dict[type[Any], Callable[[Any], Any]] = {}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(
    *,
    kw_only: bool = False,
    frozen: bool = True,  # noqa: ARG001 - for the type checker
) -> Callable[[type[_T]], type[_T]]:
    """A data class whose instances nobody changes once they are made; one that is not `frozen` is filled in by one
    stage after another."""

    def made(cls: type[_T]) -> type[_T]:
        done = dataclass(slots=True, kw_only=kw_only, unsafe_hash=True)(cls)
        _COPIES[done] = _copy(done)
        return done

    return made


def _copy(cls: type[Any]) -> Callable[[Any], Any]:
    """What copies an instance, spelt out field by field as the data class spells out how it is made."""
    lines = [f"    made.{one.name} = given.{one.name}" for one in fields(cls)]
    source = "\n".join(["def copy(given):", "    made = new(cls)", *lines, "    return made"])
    names: dict[str, Any] = {"new": object.__new__, "cls": cls}
    exec(source, names)  # noqa: S102 - of the names of fields
    copy: Callable[[Any], Any] = names["copy"]
    return copy


if not TYPE_CHECKING:

    def replace(one: _T, /, **changes: Any) -> _T:
        """The record with other values in some fields."""
        made = _COPIES[type(one)](one)
        for name, value in changes.items():
            setattr(made, name, value)
        return made


__all__ = ["field", "record", "replace"]
