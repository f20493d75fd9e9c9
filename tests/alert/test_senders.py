"""Every channel that a route may name has a sender."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.domain.alert import Channel
from monitor.run.catalog import load_catalog
from monitor.run.digest.receivers import addresses, sender_of


@pytest.mark.parametrize("channel", Channel)
def test_every_channel_has_its_own_sender(channel: Channel, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("https://chat.example/hook\n")
    url = f"{tmp_path}/box" if channel is Channel.MAILDIR else "https://hook.example/x"
    (tmp_path / "routes.toml").write_text(
        f'[[receivers]]\nid = "x"\nchannel = "{channel}"\nto = ["on@desk"]\nurl = "{url}"\n'
        f'secret_file = "{tmp_path}/secret"\n'
    )
    catalog = load_catalog({"NQ57_CONFIG": str(tmp_path)}, {"smtp.host": "localhost"})
    assert catalog.route_faults == []
    name = type(sender_of(catalog, "x")).__name__.lower()
    assert name.startswith({"smtp": "mail"}.get(channel, channel))
    assert addresses(catalog, catalog.routes.receivers["x"])
