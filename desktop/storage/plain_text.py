"""Plain text as Markdown that shows it letter by letter."""

from __future__ import annotations

import re

_ESCAPED = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|\{(?=[.#])|&(?=#?\w+;)")
_LINE_START = re.compile(r"^([ \t]*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|={2,}\s*$|-{2,}\s*$|~{3,})", re.MULTILINE)
_NUMBERED = re.compile(r"^([ \t]*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)


def escaped(text: str) -> str:
    """Plain text as Markdown that shows it letter by letter."""
    text = _ESCAPED.sub(r"\\\g<0>", text)
    return _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))
