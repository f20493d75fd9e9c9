"""`python -m monitor.compiled [PREFIX]`: compiles the extractor for this environment, or for the one at PREFIX."""

from __future__ import annotations

import sys
from pathlib import Path

try:
    from monitor.compiled.build import CannotCompileError, build
except ImportError as error:
    sys.stderr.write(f"the extractor is not compiled, {error.name} is missing: pip install mypy setuptools\n")
    sys.exit(1)


def main() -> int:
    """0 where the modules lie ready, 1 where they could not be made and Python goes on running the extractor."""
    if len(sys.argv) > 2 or any(given.startswith("-") for given in sys.argv[1:]):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    except CannotCompileError as error:
        sys.stderr.write(f"the extractor is not compiled, Python runs it at two thirds of the speed: {error}\n")
        return 1
    sys.stdout.write(f"the extractor is compiled: {made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
