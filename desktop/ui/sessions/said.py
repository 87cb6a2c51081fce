"""Something that just happened, for the window to say in passing."""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """Its kind ("undone-review", "read", ...), the card or lesson it concerns, and whether it can be undone."""

    kind: str
    subject: str
    can_undo: bool
