"""SMTP sessions that end in time, and whose replies have an end, whatever the server does."""

from __future__ import annotations

import contextlib
import smtplib
import socket
import ssl
import threading
from types import TracebackType
from typing import IO, Any

#: More than this is no reply. The library reads as many lines as a server says belong to one.
_LONGEST_REPLY = 256 * 1024


class Deadline:
    """Cuts a connection off once its time is over: a server that sends a byte now and then never times out."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._line: socket.socket | None = None
        self._timer: threading.Timer | None = None
        #: The time was over before the session was.
        self.passed = False

    @property
    def told(self) -> str:
        """What happened, in words."""
        return f"it was not done after {self._seconds:g} s"

    def __enter__(self) -> Deadline:
        self.restart(self._seconds)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._stop()
            if self._line is not None:
                self._line.close()
                self._line = None

    def restart(self, seconds: float) -> None:
        """So much time from now on, unless it is over already."""
        with self._lock:
            self._stop()
            if not self.passed:
                self._seconds = seconds
                self._timer = threading.Timer(seconds, self._end)
                self._timer.daemon = True
                self._timer.start()

    def hold(self, line: socket.socket) -> None:
        """This connection is cut off when the time is over, also once it is wrapped in TLS."""
        with self._lock:
            self._line = line.dup()
            if self.passed:
                self._cut()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _end(self) -> None:
        with self._lock:
            self.passed = True
            self._cut()

    def _cut(self) -> None:
        if self._line is not None:
            # The other side may have gone in the meantime.
            with contextlib.suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


class _Reply:
    """The lines of one reply. Raises OSError where they have no end, or one of them has none."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.left = _LONGEST_REPLY

    def readline(self, limit: int = -1) -> bytes:
        line = self._file.readline(limit)
        self.left -= len(line)
        if self.left < 0:
            raise OSError("its reply has no end")
        if line and not line.endswith(b"\n"):
            # What was cut off may look like a reply: "250" of a line that would have said another thing.
            raise OSError("its reply broke off")
        return line

    def close(self) -> None:
        self._file.close()


class Session(smtplib.SMTP):
    """A session under a deadline."""

    def __init__(self, host: str, port: int, *, timeout: float, deadline: Deadline, **more: Any) -> None:
        self._deadline = deadline
        super().__init__(host, port, timeout=timeout, **more)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc]  # typeshed leaves out what smtplib means to be overridden
        self._deadline.hold(line)
        return line

    def getreply(self) -> tuple[int, bytes]:
        """The next reply. Raises SMTPServerDisconnected where it has no end, or does not come in time."""
        if self.file is None and self.sock is not None:
            self.file = _Reply(self.sock.makefile("rb"))
        elif isinstance(self.file, _Reply):
            self.file.left = _LONGEST_REPLY
        return super().getreply()


class TlsSession(smtplib.SMTP_SSL, Session):
    """A session under a deadline that is encrypted from its first byte on."""

    def __init__(self, host: str, port: int, *, timeout: float, deadline: Deadline, context: ssl.SSLContext) -> None:
        self._deadline = deadline
        smtplib.SMTP_SSL.__init__(self, host, port, timeout=timeout, context=context)
