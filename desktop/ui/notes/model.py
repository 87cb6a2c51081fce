"""The rows of the list of own cards as Qt's views ask for them: each is looked up when it comes into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from desktop.ui.notes.words import spoken_row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from desktop.ui.sessions.note_rows import NoteRow
    from desktop.ui.sessions.notes import NotesSession

ROW_ROLE = Qt.ItemDataRole.UserRole


class NotesModel(QAbstractListModel):
    """Notes or cards by their keys; ten thousand cost no more than those that are seen."""

    def __init__(self, session: NotesSession, parent: QObject | None = None) -> None:
        """Make an empty list that asks ``session`` for its rows."""
        super().__init__(parent)
        self._session = session
        self._keys: tuple[str, ...] = ()
        self._rows: dict[str, NoteRow | None] = {}
        self.today: date | None = None

    def set_keys(self, keys: tuple[str, ...], today: date) -> None:
        """Show these notes or cards; all are looked up anew."""
        self.beginResetModel()
        self._keys, self.today = keys, today
        self._rows = {}
        self.endResetModel()

    def key_at(self, place: int) -> str:
        """The key of a row, or "" beyond the last."""
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def place_of(self, key: str) -> int:
        """The place of a key, or -1."""
        return self._keys.index(key) if key in self._keys else -1

    def row_at(self, place: int) -> NoteRow | None:
        """What a row shows; None beyond the last, or where it is gone."""
        key = self.key_at(place)
        if key and key not in self._rows:
            self._rows[key] = self._session.row(key)
        return self._rows.get(key)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its question, or what a screen reader says of it."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole and self.today is not None:
            return spoken_row(row, self.today)
        return None
