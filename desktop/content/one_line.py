"""The words of a card's HTML in one line, to be compared, sorted, listed or looked through."""

from __future__ import annotations

import re
from html import unescape

_BREAK = re.compile(r"<(?:br|/?p|/?li|/?[ou]l)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


def one_line(html: str) -> str:
    """The words, with single spaces; a line break, a paragraph and an item of a list part words as a space does."""
    return " ".join(unescape(_TAG.sub("", _BREAK.sub(" ", html))).split())
