"""What the list of a search shows: groups and the hits under each, or what was looked for before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.ui.widgets.search_text import Marks

ROW_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class GroupRow(NamedTuple):
    """The name of what the hits below belong to, and how many they are, in words."""

    title: str
    number: str


class HitRow(NamedTuple):
    """One hit: what it is, what stands above it ("" where the group says it), its sentence and the words in that.

    ``key`` tells the caller which one it is.
    """

    key: int
    kind: str
    title: str
    text: str
    marks: Marks = ()


class PastRow(NamedTuple):
    """Words that were looked for before."""

    text: str


Row = GroupRow | HitRow | PastRow


class SearchRows(QAbstractListModel):
    """The rows of the list; those of groups cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_at(self, index: AnyIndex) -> Row | None:
        """The row at an index, None outside of the list."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def first(self) -> QModelIndex:
        """The first row that can be chosen; no index where there is none."""
        return self._found(range(len(self.rows)))

    def last(self) -> QModelIndex:
        """The last row that can be chosen."""
        return self._found(range(len(self.rows) - 1, -1, -1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt's own
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let hits and words be chosen."""
        if isinstance(self.row_at(index), GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the row, or its words for who listens."""
        row = self.row_at(index)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and row is not None:
            return spoken(row)
        return None

    def _found(self, places: range) -> QModelIndex:
        wanted = (place for place in places if not isinstance(self.rows[place], GroupRow))
        return self.index(next(wanted, -1), 0)


def spoken(row: Row) -> str:
    """Return a row as a screen reader says it."""
    if isinstance(row, GroupRow):
        return ", ".join(filter(None, row))
    if isinstance(row, PastRow):
        return row.text
    above = f"{row.kind}, {row.title}" if row.title else row.kind
    return f"{above}: {row.text}"
