"""What the log says of a learner's own note: its newest text, and the cards made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.content.notes import note_of
from desktop.storage.log import DROP, NOTE, TAKEN, milliseconds

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from desktop.content.model import Figure
    from desktop.storage.log import Entry

TABLES = (("note", "id"), ("own_card", "note"))


def draw(connection: sqlite3.Connection, name: str, counted: Sequence[Entry]) -> None:
    """Draw a note and its cards from its entries that count, in the order of replay; nothing where it was deleted."""
    entries = [entry for entry in counted if entry.kind in (NOTE, TAKEN, DROP)]
    note = note_of(name, entries[-1].value) if entries and entries[-1].kind != DROP else None
    if note is None:
        return
    from desktop.content.codec import encode  # only where there is a note
    from desktop.content.own_cards import own_cards

    row = (name, milliseconds(entries[0].at), entries[-1].value)
    connection.execute("INSERT OR REPLACE INTO note VALUES (?, ?, ?)", row)
    for number, card in enumerate(own_cards(note, named_picture)):
        values = (card.id, name, number, card.lesson, encode(card._replace(figures=())))
        connection.execute("INSERT OR REPLACE INTO own_card VALUES (?, ?, ?, ?, ?)", values)


def named_picture(name: str) -> Figure:
    """A picture of which only the name is known: its bytes are read when the card is shown."""
    from desktop.content.model import Figure

    return Figure(name, "image", "", "", 0, 0, "", b"")
