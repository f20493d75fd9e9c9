"""`python -m monitor` is `nq57`."""

from __future__ import annotations

from monitor.cli.entry import main

if __name__ == "__main__":
    main()
