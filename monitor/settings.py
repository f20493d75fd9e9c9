"""Typed settings, built from merged TOML tables and the environment. Nothing else reads either."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import timedelta
from pathlib import Path
from typing import Any, get_type_hints

from monitor.compiled.place import SWITCH
from monitor.domain.address import is_mail
from monitor.domain.errors import ConfigError
from monitor.regular_file import read_regular
from monitor.setting_rules import check_value

PREFIX = "NQ57_"
#: Variables of this prefix that are no settings of monitor.toml.
OTHER_VARIABLES = frozenset({"NQ57_CONFIG", "NQ57_CACHE", "NQ57_SHARED", "NQ57_CRASH_AT", SWITCH})
_DURATION = re.compile(r"(\d+)(s|m|h|d)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


class Secret(str):
    """A text that is never shown: repr and format give stars, `reveal()` the text."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'" if len(self) else "''"

    def __str__(self) -> str:
        return "***" if len(self) else ""

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def reveal(self) -> str:
        return str.__str__(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseSettings:
    url: str
    password: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    host: str
    port: int
    public_url: str
    allowed_hosts: tuple[str, ...]
    login: str
    ui_lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSettings:
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PollSettings:
    tick: timedelta
    every_min: timedelta
    every_max: timedelta
    jitter: float
    max_items: int
    first_backfill: timedelta
    incident_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    user_agent: str
    contact: str
    deadline: timedelta
    max_bytes: int
    max_redirects: int
    host_spacing: timedelta
    concurrency: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerSettings:
    count: int
    deadline: timedelta
    cpu_seconds: int
    memory_mb: int
    recycle_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSettings:
    directory: Path
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSettings:
    host: str
    port: int
    security: str
    username: str
    password: Secret
    sender: str
    recipients: tuple[str, ...]
    timeout: timedelta

    @property
    def sent_as(self) -> str:
        """Whom mail comes from: an empty `sender` is one that no other machine knows."""
        return self.sender or "nq57@localhost"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSettings:
    #: A token is often part of it.
    url: Secret
    secret: Secret
    allow_private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CanarySettings:
    every: timedelta
    ping: Secret
    allow_private: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueSettings:
    enabled: bool
    batch: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionSettings:
    snapshots: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting of monitor.toml, by section."""

    database: DatabaseSettings
    web: WebSettings
    time: TimeSettings
    poll: PollSettings
    fetch: FetchSettings
    worker: WorkerSettings
    queue: QueueSettings
    digest: DigestSettings
    smtp: SmtpSettings
    webhook: WebhookSettings
    canary: CanarySettings
    retention: RetentionSettings


#: Spans longer than this are no spans that anybody meant.
_LONGEST = 100 * 365 * 86400
#: What the file of a secret, or of a list of addresses, may hold.
_LONGEST_FILE = 65_536


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in the configuration: the file or variable, the key, and the reason with its remedy."""

    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}" if self.key else f"{self.file}: {self.reason}"


def duration(text: object) -> timedelta:
    """ "90s", "15m", "24h" or "30d" as a timedelta; ValueError otherwise."""
    found = _DURATION.fullmatch(text) if isinstance(text, str) else None
    if not found:
        raise ValueError(f'{text!r} is no duration; write a number with s, m, h or d, such as "15m"')
    seconds = int(found[1][:12]) * _SECONDS[found[2]]
    if seconds > _LONGEST:
        raise ValueError(f"{text!r} is longer than a hundred years")
    return timedelta(seconds=seconds)


def written(span: timedelta) -> str:
    """A span of whole seconds as `duration` reads it, in the largest of h, m and s that it is a multiple of."""
    seconds = int(span.total_seconds())
    unit = next(unit for unit in "hms" if seconds % _SECONDS[unit] == 0)
    return f"{seconds // _SECONDS[unit]}{unit}"


def _convert(value: object, kind: Any) -> object:
    """`value` as the setting's type. Texts from the environment are read as numbers, truth values and lists."""
    if kind is timedelta:
        return duration(value)
    if kind is bool:
        if isinstance(value, str) and value.lower() in {"true", "false"}:
            return value.lower() == "true"
        if isinstance(value, bool):
            return value
        raise ValueError(f"{value!r} is neither true nor false")
    if kind in (int, float):
        return _number(value, kind)
    if kind in (str, Secret, Path):
        if not isinstance(value, str):
            raise ValueError("is no text; write it in quotes" if kind is Secret else f"{value!r} is no text")
        return kind(value)
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise ValueError(f"{value!r} is no list of texts")


def _number(value: object, kind: type[int] | type[float]) -> int | float:
    whole = kind is int
    try:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise ValueError
        number = kind(value)
    except (ValueError, OverflowError):
        raise ValueError(f"{value!r} is no {'whole number' if whole else 'number'}") from None
    if whole and isinstance(value, float) and number != value:
        raise ValueError(f"{value!r} is no whole number")
    return number


def _contradictions(made: Mapping[str, Any], where: Mapping[str, str]) -> list[Fault]:
    """What is wrong between values, by their keys, that are right each for itself."""
    faults: list[Fault] = []
    shortest, longest = made.get("poll.every_min"), made.get("poll.every_max")
    if shortest is not None and longest is not None and shortest > longest:
        faults.append(Fault(where["poll.every_min"], "poll.every_min", "is longer than poll.every_max"))
    for key in ("smtp.recipients", "smtp.sender", "fetch.contact"):
        named = key != "smtp.recipients"
        wrong = next((one for one in _mails(made.get(key, "")) if not is_mail(one, named=named)), None)
        if wrong is not None:
            faults.append(Fault(where[key], key, f"{wrong!r} is no address of mail"))
    return faults


def _mails(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def sections() -> dict[str, type]:
    """The settings class of each section of monitor.toml."""
    return dict(get_type_hints(Settings))


def environment_values(environment: Mapping[str, str]) -> tuple[dict[str, tuple[str, str]], list[Fault]]:
    """Dotted key -> (value, variable) of every setting given by a variable or its _FILE twin, and what is wrong."""
    known = {
        PREFIX + f"{section}_{field.name}".upper(): f"{section}.{field.name}"
        for section, kind in sections().items()
        for field in fields(kind)
    }
    found: dict[str, tuple[str, str]] = {}
    faults: list[Fault] = []
    if environment.get(SWITCH, "on") not in ("on", "off"):
        faults.append(Fault(SWITCH, "", f"is {environment[SWITCH]!r}; on and off are all it may be"))
    for name, text in sorted(environment.items()):
        if not name.startswith(PREFIX) or name in OTHER_VARIABLES:
            continue
        plain = name.removesuffix("_FILE")
        if name in known:
            found[known[name]] = (text, name)
        elif plain in known and known[plain] in found:
            faults.append(Fault(name, known[plain], f"is given by {plain} too; unset one of the two"))
        elif plain in known:
            try:
                found[known[plain]] = (read_regular(Path(text), _LONGEST_FILE).decode().strip(), name)
            except (OSError, ValueError) as error:
                faults.append(Fault(name, "", f"cannot read {text!r} ({error}); name a readable text file"))
        else:
            faults.append(Fault(name, "", "is no setting; see config/monitor.toml for all of them"))
    return found, faults


def build_settings(
    table: Mapping[str, Mapping[str, object]],
    origins: Mapping[str, str],
    environment: Mapping[str, str],
    flags: Mapping[str, object],
) -> tuple[Settings | None, dict[str, str], list[Fault]]:
    """The settings (None where something is wrong), the origin of each key, and every fault at once."""
    found, faults = environment_values(environment)
    where: dict[str, str] = {}
    made: dict[str, Any] = {}
    for unknown in sorted(set(table) - set(sections())):
        faults.append(Fault(origins.get(unknown, "monitor.toml"), unknown, "is no section of monitor.toml"))
    for section, kind in sections().items():
        hints = get_type_hints(kind)
        given = table.get(section, {})
        if not isinstance(given, Mapping):
            faults.append(Fault(origins.get(section, "monitor.toml"), section, f"is no table; write [{section}]"))
            continue
        for unknown in sorted(set(given) - set(hints)):
            key = f"{section}.{unknown}"
            faults.append(Fault(origins.get(key, "monitor.toml"), key, "is no setting; see config/monitor.toml"))
        for name, hint in hints.items():
            key = f"{section}.{name}"
            value, origin = _pick(key, given.get(name), origins.get(key, "monitor.toml"), found, flags)
            where[key] = origin
            try:
                made[key] = _checked(key, value, hint)
            except ValueError as error:
                faults.append(Fault(origin, key, "is missing" if value is None else str(error)))
    faults += _contradictions(made, where)
    if faults:
        return None, where, faults
    return Settings(**{section: _section(section, kind, made) for section, kind in sections().items()}), where, []


def _checked(key: str, value: object, kind: Any) -> object:
    made = _convert(value, kind)
    check_value(key, made, text=made.reveal() if isinstance(made, Secret) else made)
    return made


def _section(name: str, kind: type, made: Mapping[str, Any]) -> Any:
    return kind(**{item.name: made[f"{name}.{item.name}"] for item in fields(kind)})


def _pick(
    key: str, given: object, origin: str, found: Mapping[str, tuple[str, str]], flags: Mapping[str, object]
) -> tuple[object, str]:
    if key in flags:
        return flags[key], "flag"
    if key in found:
        return found[key]
    return given, origin


def raise_faults(faults: list[Fault]) -> None:
    """Raises one ConfigError that lists every fault, a line each."""
    if faults:
        raise ConfigError("\n".join(str(fault) for fault in faults))
