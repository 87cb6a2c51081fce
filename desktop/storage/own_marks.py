"""What the log says of a mark in a lesson, a highlight or a bookmark: what it is now, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.log import ANNOTATE, ERASE, milliseconds

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from desktop.storage.log import Entry

TABLES = (("annotation", "id"),)


def draw(connection: sqlite3.Connection, name: str, counted: Sequence[Entry], current: Callable[[str], str]) -> None:
    """Draw a mark from its entries that count, in the order of replay; nothing where it was deleted.

    ``current`` tells the id that a lesson has now.
    """
    entries = [entry for entry in counted if entry.kind in (ANNOTATE, ERASE)]
    if not entries or entries[-1].kind == ERASE:
        return
    from desktop.content.annotations import annotation_of  # only where there is one

    mark = annotation_of(name, [entry.value for entry in entries if entry.kind == ANNOTATE])
    if mark is not None:
        head = (name, current(mark.lesson), milliseconds(entries[0].at), mark.kind, mark.colour, mark.note)
        marks = ", ".join("?" * (len(head) + len(mark.quote)))
        connection.execute(f"INSERT OR REPLACE INTO annotation VALUES ({marks})", (*head, *mark.quote))
