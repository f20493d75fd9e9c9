"""Of files that somebody hands over no more is held at once than their cap."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from monitor.run.given_file import Line, TooLargeError, lines_at_most, read_at_most

MOST = 10


class Counting(io.BytesIO):
    """Notes how many bytes it gave at once."""

    largest = 0

    def read(self, size: int | None = -1) -> bytes:
        return self._noted(super().read(size))

    def readline(self, size: int | None = -1) -> bytes:
        return self._noted(super().readline(size))

    def _noted(self, found: bytes) -> bytes:
        self.largest = max(self.largest, len(found))
        return found


def test_a_file_up_to_the_cap_is_read_whole() -> None:
    assert read_at_most(io.BytesIO(b"x" * MOST), MOST, "a") == b"x" * MOST
    assert read_at_most(io.StringIO("é"), MOST, "stdin") == "é".encode()


def test_a_larger_file_is_named_with_its_size_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    told = "a: has 3,000,000,000 bytes, more than the 10 of fetch.max_bytes; split it, or raise that setting"
    with path.open("rb") as file:
        with pytest.raises(TooLargeError, match=told):
            read_at_most(file, MOST, "a")
        assert file.tell() == 0


def test_what_has_no_size_is_read_as_far_as_the_cap() -> None:
    endless = Counting(b"x" * 1000)
    with pytest.raises(TooLargeError, match="stdin: has more than the 10 bytes of fetch.max_bytes; split it"):
        read_at_most(endless, MOST, "stdin")
    assert endless.largest == MOST + 1


def test_of_a_line_that_is_too_long_the_beginning_is_kept_and_the_next_line_is_whole() -> None:
    file = Counting(b"first\n" + b"y" * 5_000_000 + b"\nlast")
    lines = list(lines_at_most(file, MOST))
    assert lines == [Line(b"first\n", 6), Line(b"y" * (MOST + 1), 5_000_001), Line(b"last", 4)]
    assert file.largest <= 1 << 20
