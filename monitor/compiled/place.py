"""Which source is compiled, and where what was made of it lies."""

from __future__ import annotations

import os
import sys
import sysconfig
from functools import cache
from hashlib import sha256
from pathlib import Path

#: The package that is compiled.
ENGINE = "monitor.extract"
#: Says by "off" that the Python is to be run though it was compiled.
SWITCH = "NQ57_COMPILED"
#: The folder of the package `monitor`.
ROOT = Path(__file__).resolve().parent.parent
#: What the extractor is made of: all of it has a say, and all of the domain whose classes it uses.
_PACKAGES = (ROOT / "domain", ROOT / "extract")


def sources() -> list[Path]:
    """Every module of the extractor and of the domain, in one order."""
    return [path for package in _PACKAGES for path in sorted(package.rglob("*.py"))]


@cache
def digest() -> str:
    """Stands for the source of the extractor and of the domain: 12 hexadecimal digits, others for any other code."""
    return sha256(b"".join(path.read_bytes() for path in sources())).hexdigest()[:12]


def store(prefix: Path | None = None) -> Path:
    """Where all that was compiled for an environment lies, this one's by default."""
    return Path(prefix or sys.prefix) / "nq57-compiled"


def directory(prefix: Path | None = None) -> Path:
    """Where the modules lie that this source gives for this interpreter; there are none until they are made."""
    return store(prefix) / f"{digest()}-{sysconfig.get_config_var('SOABI')}"


def is_off() -> bool:
    """Somebody wants the Python to be run."""
    return os.environ.get(SWITCH) == "off"
