"""The rows of the navigator as Qt's views and screen readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
TITLE_ROLE = Qt.ItemDataRole.DisplayRole
SPOKEN_ROLE = Qt.ItemDataRole.AccessibleTextRole


class Row(NamedTuple):
    """A pack, a unit (`detail` such as "4/6") or a lesson: `ring` is the share read from 0 to 1, `due` counts cards."""

    kind: Literal["pack", "unit", "lesson"]
    id: str
    title: str
    detail: str
    ring: float
    read: bool
    due: int


class NavigatorModel(QAbstractListModel):
    """Packs, units and lessons in one list; a pack or a unit is a heading that cannot be reached."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[tuple[str, str], int] = {}

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._places = {(row.kind, row.id): place for place, row in enumerate(rows)}
        self.endResetModel()

    def set_row(self, row: Row) -> None:
        """Replace the row of the same kind and id; a row that is not there is ignored."""
        place = self._places.get((row.kind, row.id))
        if place is not None and self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def lesson(self, lesson_id: str) -> QModelIndex:
        """Return where the lesson stands, or an invalid index."""
        place = self._places.get(("lesson", lesson_id))
        return QModelIndex() if place is None else self.index(place)

    def first_lesson(self) -> str:
        """Return the id of the first lesson, or ""."""
        return next((row.id for row in self._rows if row.kind == "lesson"), "")

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """Return the row at `index`, or None."""
        return self._rows[index.row()] if index.isValid() else None

    def id_at(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the id of the lesson at `index`, or ""."""
        row = self.row_at(index)
        return row.id if row is not None and row.kind == "lesson" else ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let lessons be reached, and headings not: arrow keys and type-ahead pass them by."""
        row = self.row_at(index)
        if row is None or row.kind != "lesson":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = TITLE_ROLE) -> object:
        """Return the title, the row itself, or what a screen reader says."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == TITLE_ROLE:
            return row.title
        if role == SPOKEN_ROLE:
            return self.spoken(row)
        return row if role == ROW_ROLE else None

    def spoken(self, row: Row) -> str:
        """Return the row in words: title, how far, how many cards are due."""
        if row.kind == "pack":
            return self.tr("Paket {title}").format(title=row.title)
        if row.kind == "unit":
            return self.tr("{title}, {detail} dibaca").format(title=row.title, detail=row.detail)
        parts = [row.title]
        if row.read:
            parts.append(self.tr("dibaca"))
        elif row.ring > 0:
            parts.append(self.tr("{percent}% dibaca").format(percent=round(row.ring * 100)))
        else:
            parts.append(self.tr("belum dibaca"))
        if row.due:
            parts.append(self.tr("%n kartu perlu diulang", "", row.due))
        return ", ".join(parts)
