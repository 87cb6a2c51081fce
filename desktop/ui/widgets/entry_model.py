"""The rows of a list of entries, such as a glossary, under the names of their sections, as Qt's views ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject, QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole


class EntryRow(NamedTuple):
    """A row of the list: the entry's key and title, a line about it, and the section that it stands in ("" for none).

    The name of a section is a row too, without a key.
    """

    key: str
    title: str
    detail: str
    section: str = ""


class EntryModel(QAbstractListModel):
    """Entries in their order; before the first of each section stands its name."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._rows: tuple[EntryRow, ...] = ()
        self._places: dict[str, int] = {}

    def set_rows(self, rows: Iterable[EntryRow]) -> None:
        """Show these entries; those of one section stand together."""
        self.beginResetModel()
        self._rows = tuple(_with_sections(rows))
        self._places = {row.key: place for place, row in enumerate(self._rows) if row.key}
        self.endResetModel()

    def row_at(self, place: int) -> EntryRow | None:
        """Return a row; None beyond the last."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, key: str) -> int:
        """Return the place of an entry, or -1."""
        return self._places.get(key, -1)

    def first_of(self, section: str) -> int:
        """Return the place of the first entry of a section, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.key and row.section == section), -1)

    def first(self) -> int:
        """Return the place of the first entry, or -1."""
        return min(self._places.values(), default=-1)

    def sections(self) -> tuple[str, ...]:
        """Return the names of the sections."""
        return tuple(row.title for row in self._rows if not row.key)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many rows there are, names of sections among them."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return that an entry can be chosen, and the name of a section not."""
        row = self.row_at(index.row())
        return super().flags(index) if row is not None and row.key else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its title, or what a screen reader says of it."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}. {row.detail}" if row.detail else row.title
        return None


def _with_sections(rows: Iterable[EntryRow]) -> Iterable[EntryRow]:
    section = ""
    for row in rows:
        if row.section != section:
            section = row.section
            if section:
                yield EntryRow("", section, "", section)
        yield row
