"""Work that is broken off leaves nothing behind."""

from __future__ import annotations

import asyncio
import signal

import pytest

from monitor.cli.stopping import stopping
from monitor.run.poll.passes import StoppedError, _until_stopped


@pytest.mark.parametrize("cancelled", [True, False])
def test_work_that_is_broken_off_is_ended_and_nobody_waits_for_its_outcome(
    cancelled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.run.poll.passes._LAST_SECONDS", 0.01)
    ended, stray = list[str](), list[str]()

    async def item() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("item")

    async def whole() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, told: stray.append(told["message"]))
        waiting = asyncio.ensure_future(_until_stopped(lambda: not cancelled, asyncio.gather(item(), item())))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        if cancelled:
            waiting.cancel()
        with pytest.raises(asyncio.CancelledError if cancelled else StoppedError):
            await waiting
        assert ended == ["item", "item"]

    asyncio.run(whole())
    assert stray == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_asks_for_an_end_and_gives_the_exit_status(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stopping() as (stopped, code):
        assert not stopped()
        signal.raise_signal(number)
        assert stopped()
    assert code == [128 + number]
    assert signal.getsignal(number) is before
