"""What the README and the container files say is true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from monitor.cli.app import build_app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


def test_every_command_of_the_readme_exists() -> None:
    named = set(re.findall(r"^    nq57 ([a-z-]+)", README, re.M))
    existing = {command.name for command in build_app().registered_commands}
    assert named
    assert named <= existing


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
