"""Receivers of alerts: their addresses and secrets are checked before anything is sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from checked import faults_in

SHORT = "whsec_YWJj"
LONG = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.mark.parametrize(
    ("secret", "why"),
    [
        ("whsec_!!!", 'what follows "whsec_" is no base64'),
        ("abc", 'it does not begin with "whsec_"'),
        ("correct-horse-battery-staple-and-more", 'it does not begin with "whsec_"'),
        (SHORT, "its key has 3 bytes"),
        ("whsec_", "its key has 0 bytes"),
        (f"{LONG} {SHORT}", "its key has 3 bytes"),
    ],
)
def test_a_secret_that_signs_nothing_is_named_with_its_key_and_the_remedy(
    tmp_path: Path, secret: str, why: str
) -> None:
    (tmp_path / "secret").write_text(secret)
    routes = '[[receivers]]\nid = "hook"\nchannel = "webhook"\nurl = "https://hook.test/x"\n'
    routes += f'secret_file = "{tmp_path}/secret"\n'
    found = faults_in(tmp_path, {"routes.toml": routes}, NQ57_WEBHOOK_SECRET=secret)
    told = f'is no secret of Standard Webhooks ({why}); write "whsec_" and 24 to 64 bytes in base64'
    assert sorted(found) == sorted(
        [
            f"NQ57_WEBHOOK_SECRET: webhook.secret: {told}",
            f"{tmp_path}/routes.toml: receivers.hook.secret_file: {told}",
        ]
    )


def test_a_secret_of_standard_webhooks_is_right_and_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    routes = '[[receivers]]\nid = "hook"\nchannel = "webhook"\nsecret_file = "/no/such"\n'
    found = faults_in(tmp_path, {"routes.toml": routes}, NQ57_WEBHOOK_SECRET=LONG)
    assert len(found) == 1
    assert "receivers.hook.secret_file: cannot read the secret file" in found[0]


@pytest.mark.parametrize("channel", ["slack", "teams", "telegram", "apprise"])
def test_a_secret_file_of_a_chat_that_gives_no_secret_is_named(tmp_path: Path, channel: str) -> None:
    def told(path: str) -> list[str]:
        receiver = f'[[receivers]]\nid = "chat"\nchannel = "{channel}"\nto = ["1"]\nsecret_file = "{path}"\n'
        return faults_in(tmp_path, {"routes.toml": receiver})

    secret = tmp_path / "secret"
    secret.write_text("https://chat.test/x\n")
    assert told(str(secret)) == []
    secret.write_text("\n")
    where = f"{tmp_path}/routes.toml: receivers.chat.secret_file: "
    assert told(str(secret)) == [f"{where}is an empty file; write the address or token into it"]
    (fault,) = told("/no/such")
    assert fault.startswith(f"{where}cannot read the secret file (")


def test_an_address_of_a_receiver_that_is_none_of_mail_is_a_fault(tmp_path: Path) -> None:
    routes = '[[receivers]]\nid = "mail"\nchannel = "smtp"\nto = ["not an address", "desk@@y.vn", "", "a@y.vn"]\n'
    found = faults_in(tmp_path, {"routes.toml": routes})
    assert [fault.partition("routes.toml: ")[2] for fault in found] == [
        "receivers.mail.to: 'not an address' is no address of mail",
        "receivers.mail.to: 'desk@@y.vn' is no address of mail",
        "receivers.mail.to: '' is no address of mail",
    ]
