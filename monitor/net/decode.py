"""Bounded decoding of a body as it streams in: no more than the cap is ever inflated, and half a body is no body."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from monitor.domain.source import FetchFault
from monitor.net.fault import FetchFaultError

#: What is asked for: only what is decoded here.
ACCEPT_ENCODING = "gzip, deflate"
_STEP = 256 * 1024
_MAX_LAYERS = 2
_GZIP = b"\x1f\x8b"
_MAX_MEMBERS = 10_000


class _Inflater:
    """One layer of gzip or deflate. Bytes that are not what the header said are passed through as they are;
    what follows the last gzip member and is no member is dropped."""

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._held = b""
        self._engine: zlib._Decompress | None = None
        self._members = 0
        self._plain = False
        self._ended = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        chunk, self._held = self._held + chunk, b""
        more = False
        while (chunk or more) and not self._ended:
            if self._plain:
                yield chunk
                return
            if self._engine is None:
                if len(chunk) < 2:
                    self._held = chunk
                    return
                self._open(chunk)
                continue
            out = self._engine.decompress(chunk, _STEP)
            yield out
            more = len(out) == _STEP and not self._engine.eof
            chunk = self._engine.unused_data if self._engine.eof else self._engine.unconsumed_tail
            if self._engine.eof:
                self._engine, self._members = None, self._members + 1

    def _open(self, head: bytes) -> None:
        """The next member, or what there is instead."""
        if self._gzip and head.startswith(_GZIP) and self._members < _MAX_MEMBERS:
            self._engine = zlib.decompressobj(31)
        elif self._members:
            self._ended = True
        elif self._gzip:
            self._plain = True
        else:
            wrapped = head[0] & 0x0F == 8 and (head[0] * 256 + head[1]) % 31 == 0
            self._engine = zlib.decompressobj(15 if wrapped else -15)

    @property
    def complete(self) -> bool:
        """The last member ended, or nothing was encoded at all."""
        return self._plain or (self._engine is None and self._members > 0)


class BodyDecoder:
    """Collects a body of at most `max_bytes`, raw and decoded. With `cut`, a longer one is cut instead of refused."""

    def __init__(self, content_encoding: str, max_bytes: int, *, cut: bool = False) -> None:
        names = [name.strip().lower() for name in content_encoding.split(",") if name.strip()]
        names = [name for name in names if name != "identity"]
        unknown = sorted(set(names) - {"gzip", "x-gzip", "deflate"})
        if unknown or len(names) > _MAX_LAYERS:
            raise FetchFaultError(
                FetchFault.BAD_ENCODING, f"content encoding {content_encoding[:60]!r} was not asked for"
            )
        self._layers = [_Inflater(gzip=name != "deflate") for name in reversed(names)]
        self._max = max_bytes
        self._cut = cut
        self._raw = 0
        self._size = 0
        self._parts: list[bytes] = []
        self.full = False

    def feed(self, chunk: bytes) -> None:
        """Takes the next raw bytes. Raises FetchFaultError: too-large, or truncated where they cannot be decoded."""
        self._raw += len(chunk)
        try:
            self._push(chunk, 0)
        except zlib.error as error:
            raise FetchFaultError(FetchFault.TRUNCATED, f"the body cannot be decoded ({error})") from error
        if self._raw > self._max and not self.full:
            self._overflow()

    def _push(self, chunk: bytes, layer: int) -> None:
        if self.full:
            return
        if layer < len(self._layers):
            for part in self._layers[layer].feed(chunk):
                self._push(part, layer + 1)
                if self.full:
                    return
            return
        self._parts.append(chunk)
        self._size += len(chunk)
        if self._size > self._max:
            self._overflow()

    def _overflow(self) -> None:
        if not self._cut:
            raise FetchFaultError(FetchFault.TOO_LARGE, f"more than {self._max} bytes")
        self.full = True

    def finish(self) -> bytes:
        """The whole body. Raises FetchFaultError (truncated) where an encoded stream did not end."""
        if self._raw and not self.full and not all(layer.complete for layer in self._layers):
            raise FetchFaultError(FetchFault.TRUNCATED, "the compressed body ends before its end")
        return b"".join(self._parts)[: self._max]


def unpacked(body: bytes, max_bytes: int) -> bytes:
    """The contents of a gzip file, such as a packed sitemap; any other bytes as they are. Raises FetchFaultError."""
    if not body.startswith(_GZIP):
        return body
    decoder = BodyDecoder("gzip", max_bytes)
    decoder.feed(body)
    return decoder.finish()
