"""How notes, decks and note types are called in Anki, so that a second import there updates and keeps intervals.

The rule, fixed for ever: SHA-256 of ``mitra/<what>/<id>`` in UTF-8.

- A note's guid is ``mitra-`` and the first 20 hexadecimal digits, with what = ``note`` and the id of the note (the
  card's id without ``~…``: ``bilateral/surat-1946``, ``own/01j…``). What came from Anki keeps the guid it had there.
- A note type and a deck have a number: 2**40 and the first 40 bits above it, with what = ``model`` and the kind, or
  ``deck`` and ``<pack>/<unit>``. Anki's own numbers are milliseconds since 1970: that two meet is one chance in 10**12.
"""

from __future__ import annotations

from hashlib import sha256

PICTURES = "mitra-"
"""So begin the names of pictures that Mitra writes; after it comes the SHA-256 of what they hold."""

_ROOM = 2**40


def guid_of(note: str) -> str:
    """The guid in Anki of the note of this id."""
    return f"mitra-{_digest('note', note)[:20]}"


def model_id(kind: str) -> int:
    """The number of the note type for a kind of note."""
    return _number("model", kind)


def deck_id(name: str) -> int:
    """The number of the deck for a unit of a pack, or for own cards."""
    return _number("deck", name)


def _number(what: str, name: str) -> int:
    return _ROOM + int(_digest(what, name)[:10], 16)


def _digest(what: str, name: str) -> str:
    return sha256(f"mitra/{what}/{name}".encode()).hexdigest()
