"""The rows of the list of marks as Qt's views ask for them: a heading for each lesson, and its marks under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from desktop.ui.sessions.annotation_rows import spoken_row

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex

    from desktop.ui.sessions.annotation_rows import AnnotationList, MarkRow

ROW_ROLE = Qt.ItemDataRole.UserRole


class MarksModel(QAbstractListModel):
    """Marks by their ids; a row is looked up when it comes into sight. A heading is a lesson's title, and no choice."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._listed: AnnotationList | None = None
        self._keys: tuple[str, ...] = ()  # "" for a heading
        self._titles: dict[int, str] = {}
        self._rows: dict[str, MarkRow | None] = {}

    def set_keys(self, listed: AnnotationList, keys: tuple[str, ...]) -> None:
        """Show these marks; all are looked up anew."""
        self.beginResetModel()
        self._listed, self._rows, self._titles = listed, {}, {}
        rows: list[str] = []
        lesson = None
        for key in keys:
            if listed.lesson(key) != lesson:
                lesson = listed.lesson(key)
                self._titles[len(rows)] = listed.title(lesson)
                rows.append("")
            rows.append(key)
        self._keys = tuple(rows)
        self.endResetModel()

    def key_at(self, place: int) -> str:
        """The id in a row, "" for a heading and beyond the last."""
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def place_of(self, key: str) -> int:
        """The row of an id, or -1."""
        return self._keys.index(key) if key and key in self._keys else -1

    def title_at(self, place: int) -> str:
        """The lesson that a heading names, "" for a mark."""
        return self._titles.get(place, "")

    def row_at(self, place: int) -> MarkRow | None:
        """What a row shows; None for a heading, or where the mark is gone."""
        key = self.key_at(place)
        if key and key not in self._rows:
            self._rows[key] = self._listed.row(key) if self._listed is not None else None
        return self._rows.get(key) if key else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many rows there are, headings too."""
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what can be chosen: headings cannot."""
        if self.title_at(index.row()):
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its words, or what a screen reader says of it."""
        if not index.isValid():
            return None
        title, row = self.title_at(index.row()), self.row_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return title or (row.quote if row else None)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title or (spoken_row(row) if row else None)
        return row if role == ROW_ROLE else None
