"""Foreign text made safe to show: no control characters, invisible ones made visible, one line, a bounded length."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

#: Bidirectional controls, zero-width characters and other invisible ones that change how a line reads, and what is no
#: character.
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c\u180e\ufffe\uffff\U000e0000-\U000e007f"
#: Further separators of lines, and halves of characters.
_BREAKS = "\u2028\u2029\ud800-\udfff"
_SHOWN_AS_CODE = re.compile(f"[{_INVISIBLE}]")
#: What a terminal may obey, a document of XML cannot hold, or ends a line; "\n" alone is one.
_BLANK = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{_BREAKS}]")
#: What JSON need not escape, and a terminal may obey all the same.
_ESCAPED = re.compile(f"[\x7f-\x9f{_BREAKS}{_INVISIBLE}]")
#: A picture that a mail carries.
_INLINE = re.compile(r'"cid:([\w.-]+)"')
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|>~<&])")


def visible(text: str) -> str:
    """`text` with what reorders or hides text shown as its code point, and other control characters as blanks; line
    ends stay. A terminal finds nothing to obey in it, and XML can hold all of it."""
    return _BLANK.sub(" ", _SHOWN_AS_CODE.sub(lambda found: f"[U+{ord(found[0]):04X}]", text))


def json_text(record: Mapping[str, Any], *, indent: int | None = None) -> str:
    """`record` as JSON in which `visible` would change nothing: the same characters, those that reorder or hide text
    escaped."""
    text = json.dumps(record, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], text)


def one_line(text: str, longest: int = 400) -> str:
    """`text` on one line of at most `longest` characters; what reorders or hides text is shown as its code point."""
    shown = " ".join(visible(text).split())
    return shown if len(shown) <= longest else shown[: longest - 1].rstrip() + "…"


def markdown(text: str) -> str:
    """`text` with every character escaped that Markdown, Slack or Telegram could take for markup."""
    return _MARKDOWN.sub(r"\\\1", text)


def unbroken(value: object) -> object:
    """A text in which "14 %" keeps its sign on its line; markup and anything else as it is."""
    return value.replace(" %", "\u00a0%") if isinstance(value, str) and not isinstance(value, Markup) else value


def with_pictures(markup: str, pictures: Mapping[str, bytes]) -> str:
    """HTML that holds its pictures itself, instead of naming parts of a mail."""

    def inlined(found: re.Match[str]) -> str:
        return f'"data:image/png;base64,{b64encode(pictures.get(found[1], b"")).decode()}"'

    return _INLINE.sub(inlined, markup)
