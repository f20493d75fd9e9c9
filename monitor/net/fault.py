"""The one error of this package."""

from __future__ import annotations

from monitor.domain.errors import FetchError
from monitor.domain.source import FetchFault


class FetchFaultError(FetchError):
    """An address gave nothing that can be used. `fault` says why, from a closed list. `of_host`: there was no
    connection, so that no other address of the host gives anything either."""

    def __init__(
        self,
        fault: FetchFault,
        detail: str,
        *,
        url: str | None = None,
        remedy: str | None = None,
        of_host: bool = False,
    ) -> None:
        self.fault = fault
        self.detail = detail
        self.of_host = of_host
        super().__init__(f"{fault}: {detail}", subject=url, remedy=remedy)
