"""One column of the sheet of keys: groups, and under each what can be done with the keys that do it, drawn as caps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTreeWidget, QTreeWidgetItem

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.brush import key_width, paint_key, rounded
from desktop.ui.widgets.key_names import spoken_keys

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme

ROW = 26
"""Logical pixels of a row. A group's name takes two, but one at the top: so every column is whole rows high."""
INSET = 10
BASE = 18
GAP = 6
KEYS_ROLE = Qt.ItemDataRole.UserRole
SIZE = 15


class KeyRow(NamedTuple):
    """What can be done, and the names of the key combinations that do it."""

    text: str
    keys: tuple[str, ...]


class KeyGroup(NamedTuple):
    """Rows that belong together, under a name."""

    name: str
    rows: tuple[KeyRow, ...]


def shares(groups: tuple[KeyGroup, ...], count: int) -> tuple[tuple[KeyGroup, ...], ...]:
    """Divide the groups, in their order, into so many columns of which the highest is as low as it can be."""
    if count == 1:
        return (groups,)
    cuts = range(1, len(groups) + 1)
    return min(((groups[:cut], *shares(groups[cut:], count - 1)) for cut in cuts), key=_highest, default=((),) * count)


def rows_high(groups: tuple[KeyGroup, ...]) -> int:
    """Return the height of a column in rows."""
    return max(0, sum(len(group.rows) + 2 for group in groups) - 1)


def _highest(columns: tuple[tuple[KeyGroup, ...], ...]) -> int:
    return max(map(rows_high, columns))


class KeyList(QTreeWidget):
    """The groups of one column as a list that a screen reader reads row by row; it is as high as all its rows.

    `entries` are the rows without the names of their groups.
    Signals: `typed(str)`, letters that are meant for the field above the columns.
    """

    typed = Signal(str)

    # The focus stands on a row, and the row shows it.
    shows_focus = True

    def __init__(self, theme: Theme, groups: tuple[KeyGroup, ...], parent: QWidget | None = None) -> None:
        """Make the column."""
        super().__init__(parent)
        self.theme = theme
        self.entries: list[QTreeWidgetItem] = []
        self.setColumnCount(2)
        self.setItemDelegate(KeyDelegate(theme, self))
        self._arrange()
        self.set_groups(groups)
        # Sized after the caps, which are wider than the words that Qt would measure.
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        theme.changed.connect(self.viewport().update)

    def set_groups(self, groups: tuple[KeyGroup, ...]) -> None:
        """Show other groups, as high as they are."""
        self.clear()
        self.entries = []
        for group in groups:
            self._add(group)
        self.expandAll()
        self.setFixedHeight(ROW * rows_high(groups))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.entries else Qt.FocusPolicy.NoFocus)

    def row_rect(self, item: QTreeWidgetItem) -> QRectF:
        """Return where the row of `item` stands; a group's name fills the lower part of its place."""
        place = QRectF(self.visualItemRect(item))
        return QRectF(0, place.bottom() - ROW, self.width(), ROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first row."""
        if not self.currentIndex().isValid() and self.entries:
            self.setCurrentItem(self.entries[0])
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the other column with Left and Right: there is nothing to fold. Letters go to the field."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.text().isprintable() and event.text().strip() and not held:
            self.typed.emit(event.text())
        elif event.key() == Qt.Key.Key_Right:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Left:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tint the row that the keyboard stands on, under both of its columns."""
        item = self.itemFromIndex(index)
        if self.hasFocus() and item is self.currentItem():
            painter.save()
            rounded(painter, self.row_rect(item), 6, self.theme.roles.tint_first)
            painter.restore()
        delegate = self.itemDelegate()
        for column in (0, 1):
            beside = index.sibling(index.row(), column)
            option.rect = self.visualRect(beside)
            delegate.paint(painter, option, beside)

    def _arrange(self) -> None:
        self.setHeaderLabels([self.tr("Untuk"), self.tr("Tombol")])
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAccessibleName(self.tr("Semua tombol"))

    def _add(self, group: KeyGroup) -> None:
        head = QTreeWidgetItem([group.name, ""])
        head.setSizeHint(0, QSize(0, 2 * ROW if self.topLevelItemCount() else ROW))
        for row in group.rows:
            item = QTreeWidgetItem([row.text, ", ".join(row.keys)])
            said = ", ".join(map(spoken_keys, row.keys))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text}: {said}")
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, said)
            item.setData(1, KEYS_ROLE, row.keys)
            item.setSizeHint(0, QSize(0, ROW))
            head.addChild(item)
            self.entries.append(item)
        self.addTopLevelItem(head)


class KeyDelegate(QStyledItemDelegate):
    """Paints names in words and keys as caps at the right."""

    def __init__(self, theme: Theme, parent: KeyList) -> None:
        """Paint in the colours of `theme`."""
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room for a row: of names only the height counts."""
        if index.column() == 0:
            return index.data(Qt.ItemDataRole.SizeHintRole)  # type: ignore[no-any-return]
        return QSize(round(self._caps_width(index)) + 2 * INSET, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one column of a row."""
        place = QRectF(option.rect)
        base = place.bottom() - ROW + BASE
        painter.save()
        if index.column() == 0:
            face = font(INTERFACE, SIZE, 400 if index.parent().isValid() else 700)
            room = place.width() - INSET
            painter.setFont(face)
            painter.setPen(QColor(self._theme.roles.ink))
            shown = QFontMetricsF(face).elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(place.left() + INSET, base), shown)
        else:
            x = place.right() - INSET - self._caps_width(index)
            for key in index.data(KEYS_ROLE) or ():
                paint_key(painter, QPointF(x, base), key, self._theme.roles)
                x += key_width(key) + GAP
        painter.restore()

    def _caps_width(self, index: QModelIndex | QPersistentModelIndex) -> float:
        keys = index.data(KEYS_ROLE) or ()
        return sum(map(key_width, keys)) + GAP * max(0, len(keys) - 1)
