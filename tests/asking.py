"""Asks a server on this machine over real HTTP, in as many lines as tests need."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    status_code: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def text(self) -> str:
        return self.content.decode("utf-8")

    def json(self) -> Any:
        return json.loads(self.content)


@dataclass(frozen=True, slots=True)
class Client:
    """One request a connection. Names of headers are given in lower case."""

    address: str

    def get(
        self, path: str, *, params: Mapping[str, object] | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        return self.request("GET", path, params=params, headers=headers)

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        parts = urlsplit(self.address)
        connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=30)
        query = f"?{urlencode(params)}" if params else ""
        try:
            connection.request(method, quote(path, safe="/%?=&.~") + query, headers=dict(headers or {}))
            found = connection.getresponse()
            names = {name.lower(): value for name, value in found.getheaders()}
            return Answer(status_code=found.status, headers=names, content=found.read())
        finally:
            connection.close()
