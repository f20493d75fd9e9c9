"""What the README and the container files say is true."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer._click import Command

from monitor.cli.app import command_for
from monitor.settings import environment_values, sections

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


def commands() -> dict[str, Command]:
    """Every command by its words: "findings", "db upgrade"."""

    def walk(command: Command, words: tuple[str, ...]) -> Iterator[tuple[str, Command]]:
        for name, inner in getattr(command, "commands", {}).items():
            yield from walk(inner, (*words, name))
        if not getattr(command, "commands", None):
            yield " ".join(words), command

    return dict(walk(command_for([]), ()))


def test_a_command_that_is_named_is_made_alone_and_is_the_same() -> None:
    for name, command in command_for([]).commands.items():
        alone = command_for([name, "--json"]).commands
        assert list(alone) == [name]
        assert [p.name for p in alone[name].params] == [p.name for p in command.params]
        assert alone[name].help == command.help


def test_every_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"`nq57 ([a-z-]+)", README))
    assert named == {words.split()[0] for words in commands()}


@pytest.mark.parametrize("words", sorted(commands()))
def test_every_command_is_in_the_readme_and_gives_an_example(words: str) -> None:
    group, *rest = words.split()
    rows = [line for line in README.splitlines() if f"`nq57 {group}" in line]
    assert rows
    assert all(any(f"`{name}" in row or f" {name}" in row for row in rows) for name in rest)
    assert re.search(r"Example: .*nq57 ", commands()[words].help or ""), words


SETTINGS = [f"{section}.{field.name}" for section, kind in sections().items() for field in fields(kind)]


@pytest.mark.parametrize("key", SETTINGS)
def test_every_setting_is_in_the_readme_and_in_the_shipped_file(key: str) -> None:
    assert f"`{key}`" in README
    section, _, name = key.partition(".")
    assert name in tomllib.loads((ROOT / "config" / "monitor.toml").read_text("utf-8"))[section]


def test_every_variable_of_the_sample_environment_is_a_setting() -> None:
    names = re.findall(r"^#? ?(NQ57_[A-Z_]+)=", (ROOT / "config" / "env.example").read_text("utf-8"), re.M)
    found, faults = environment_values({name: str(ROOT / "README.md") for name in names})
    assert not faults
    assert len(found) == len(names)


def test_the_readme_s_two_commands_are_in_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"^    make ([a-z]+)", README, re.M))
    assert {"run", "test", "demo"} <= named <= targets


def test_every_folder_of_the_readme_tree_is_on_disk() -> None:
    folders = re.findall(r"^    ([a-z]+)/ ", README, re.M)
    assert folders
    assert all((ROOT / folder).is_dir() for folder in folders)


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_a_container_has_no_more_rights_than_it_needs(name: str) -> None:
    service = COMPOSE["services"][name]
    assert service["read_only"]
    assert service["init"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "healthcheck" in service


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_ports_are_published_on_loopback_only(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in COMPOSE["services"][name].get("ports", []))


def test_only_the_sqlite_daemon_starts_by_default() -> None:
    assert [name for name, service in COMPOSE["services"].items() if "profiles" not in service] == ["nq57"]


def pins(path: Path) -> dict[str, str]:
    """Package -> version of a lock."""
    return dict(re.findall(r"^([a-z0-9][\w.-]*)(?:\[[^\]]*\])?==([^\s;\\]+)", path.read_text("utf-8"), re.M))


def test_the_image_s_lock_is_a_part_of_the_tested_one() -> None:
    image, tested = pins(ROOT / "config" / "requirements.lock"), pins(ROOT / "requirements.lock")
    assert image
    assert image.items() <= tested.items()
    assert not {"pytest", "playwright", "mypy", "ruff"} & set(image)


def test_the_image_s_lock_holds_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[\[<>=~!; ]", entry)[0].lower() for entry in project["dependencies"]}
    assert wanted <= set(pins(ROOT / "config" / "requirements.lock"))


DOCKERFILE = (ROOT / "config" / "Dockerfile").read_text("utf-8")


def test_what_the_image_copies_is_there() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.M)
    assert copied
    assert all((ROOT / name).exists() for names in copied for name in names.split())


def test_the_image_runs_as_nobody_in_particular_and_checks_itself() -> None:
    assert re.search(r"^USER 10057$", DOCKERFILE, re.M)
    assert 'CMD ["nq57", "healthcheck"]' in DOCKERFILE
    assert DOCKERFILE.rstrip().endswith('CMD ["nq57", "run"]')


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_a_password_is_given_as_a_file(name: str) -> None:
    environment = COMPOSE["services"][name].get("environment", {})
    assert not [key for key in environment if "PASSWORD" in key and not key.endswith("_FILE")]


def test_every_setting_of_the_compose_file_exists() -> None:
    for service in COMPOSE["services"].values():
        given = {k: str(v) for k, v in service.get("environment", {}).items() if k.startswith("NQ57_")}
        plain = {k: v for k, v in given.items() if not k.endswith("_FILE")}
        assert not environment_values(plain)[1]
        assert all(k.removesuffix("_FILE").startswith("NQ57_DATABASE") for k in set(given) - set(plain))
