"""Data classes of which a text makes thousands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, TypeVar

_T = TypeVar("_T")
#: By class: the one whose instances are filled before they become frozen ones.
_TWINS: dict[type[Any], type[Any]] = {}


def quickly_made(cls: type[_T]) -> type[_T]:
    """The frozen data class (keywords only, slots) with another way to fill an instance: it is one of a twin class that
    is not frozen until the last field is set. What freezes a class makes each field of each instance ten times as
    dear."""
    _TWINS[cls] = type(f"_{cls.__name__}", (), {"__slots__": tuple(_names(cls))})
    head = f"def filled(self, *, {_taken(cls)}):"
    filled = _function(cls, [head, "    thaw(self, '__class__', twin)", *_body(cls, "self")])
    cls.__init__ = filled  # type: ignore[method-assign]  # another way to fill it is the purpose
    return cls


def maker(cls: type[_T]) -> type[_T]:
    """A function that makes instances of a `quickly_made` class from the same arguments in a third of the time: a class
    gathers those that are named in a dictionary, to hand them on to what fills the instance. To who calls it, it is the
    class."""
    made: Any = _maker(cls, ())
    return made  # type: ignore[no-any-return]  # no class, but called as one


def joiner(cls: type[_T], part: type[Any]) -> Callable[..., _T]:
    """The same where the class has all fields of another data class: those are given as one, which comes first. Python
    gathers more than 15 named arguments in a dictionary whatever is called."""
    return _maker(cls, tuple(_names(part)))


def _maker(cls: type[Any], among: tuple[str, ...]) -> Callable[..., Any]:
    first = "part, " if among else ""
    head = f"def made({first}*, {_taken(cls, among)}):"
    return _function(cls, [head, "    one = twin()", *_body(cls, "one", among), "    return one"])


def _names(cls: type[Any]) -> list[str]:
    return [one.name for one in fields(cls)]


def _taken(cls: type[Any], among: tuple[str, ...] = ()) -> str:
    """The arguments but those `among` others, each with its default."""
    taken = [one for one in fields(cls) if one.name not in among]
    if any(one.default_factory is not MISSING for one in taken):
        raise TypeError(f"{cls.__name__} has fields that are made anew for each instance")
    return ", ".join(one.name if one.default is MISSING else f"{one.name}=defaults[{one.name!r}]" for one in taken)


def _body(cls: type[Any], one: str, among: tuple[str, ...] = ()) -> list[str]:
    """What fills an instance of the twin class, the fields `among` those of a part, and makes it one of the class."""
    return [
        *(f"    {one}.{name} = {'part.' if name in among else ''}{name}" for name in _names(cls)),
        f"    {one}.__class__ = cls",
        *([f"    check({one})"] if hasattr(cls, "__post_init__") else ()),
    ]


def _function(cls: type[Any], lines: list[str]) -> Callable[..., Any]:
    """The function that the lines define."""
    known: dict[str, Any] = {
        "thaw": object.__setattr__, "twin": _TWINS[cls], "cls": cls,
        "check": getattr(cls, "__post_init__", None), "defaults": {one.name: one.default for one in fields(cls)},
    }  # fmt: skip
    exec("\n".join(lines), known)  # noqa: S102 - of the names of fields
    function: Callable[..., Any] = known[lines[0][4 : lines[0].index("(")]]
    return function
