"""A list of names of which one is picked, under the names of the groups that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextDocument, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyledItemDelegate

from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.fade import LENGTH, fade_ends
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from desktop.ui.look.theme import Theme

SIDE = 10
ABOVE = 8
LOWEST = 36
GROUP_HEIGHT = 34
SIZE, GROUP_SIZE = 15, 12


class PickRow(NamedTuple):
    """A name that can be picked: its key, a small note after it ("" for none), and its group ("" for none)."""

    key: str
    text: str
    note: str = ""
    group: str = ""


class PickList(QListWidget):
    """Names below the names of their groups; Up and Down pick, Enter is left to the page.

    Signals: `chosen(str)`, the key of another name.
    """

    chosen = Signal(str)
    shows_focus = True
    """The row that is picked has a thicker frame then; one round the whole list would be loud."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list that a screen reader calls `name`."""
        super().__init__(parent)
        self.theme = theme
        self._told = ""
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(_Delegate(theme, self))
        self.currentItemChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        theme.changed.connect(self._relay)

    def set_rows(self, rows: tuple[PickRow, ...], key: str) -> None:
        """Show these names, and pick the one of this key, which is not told."""
        self.blockSignals(True)
        self.clear()
        group = ""
        for row in rows:
            if row.group and row.group != group:
                group = row.group
                heading = QListWidgetItem(group, self)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
            item = QListWidgetItem(row.text, self)
            item.setData(Qt.ItemDataRole.UserRole, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (row.text, row.note) if part))
            if row.key == key:
                self.setCurrentItem(item)
        self.blockSignals(False)
        self._told = self.current()

    def current(self) -> str:
        """Return the key of the name that is picked, "" for none."""
        row: PickRow | None = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row.key if row is not None else ""

    def pick(self, key: str) -> None:
        """Pick a name by its key."""
        for place in range(self.count()):
            row = self.item(place).data(Qt.ItemDataRole.UserRole)
            if row is not None and row.key == key:
                self.setCurrentRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go past the name of a group to the first of its names: Home and Page Up would end on it."""
        index = super().moveCursor(action, modifiers)
        if index.isValid() and index.data(Qt.ItemDataRole.UserRole) is None:
            return self.model().index(index.row() + 1, 0)
        return index

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the names anew."""
        super().resizeEvent(event)
        self._relay()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QListWidget.ScrollHint = QListWidget.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a name so far into sight that it does not fade."""
        super().scrollTo(index, hint)
        place, bar, fading = self.visualRect(index), self.verticalScrollBar(), round(LENGTH)
        if place.bottom() > self.viewport().height() - fading:
            bar.setValue(bar.value() + place.bottom() - self.viewport().height() + fading)
        elif place.top() < fading:
            bar.setValue(bar.value() - fading + place.top())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names; they fade where more of them can be scrolled to, so that none looks cut."""
        super().paintEvent(event)
        bar = self.verticalScrollBar()
        painter = QPainter(self.viewport())
        fade_ends(painter, QRectF(self.viewport().rect()), bar.value(), bar.maximum(), self.theme.roles.surface)
        painter.end()

    def _relay(self) -> None:
        self.scheduleDelayedItemsLayout()
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)
        self.viewport().update()

    def _tell(self) -> None:
        key = self.current()
        if key and key != self._told:
            self._told = key
            self.chosen.emit(key)


class _Delegate(QStyledItemDelegate):
    """Paints a name over as many lines as it needs."""

    def __init__(self, theme: Theme, view: PickList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: PickRow | None = index.data(Qt.ItemDataRole.UserRole)
        if row is None:
            return QSize(0, GROUP_HEIGHT)
        return QSize(0, max(LOWEST, round(self._document(row).size().height()) + 2 * ABOVE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: PickRow | None = index.data(Qt.ItemDataRole.UserRole)
        roles, place = self._theme.roles, QRectF(option.rect)
        place.setWidth(self._view.viewport().width())
        painter.save()
        if row is None:
            face = font(INTERFACE, GROUP_SIZE, 700)
            painter.setFont(face)
            painter.setPen(QColor(roles.muted))
            text = QFontMetricsF(face).elidedText(index.data(), Qt.TextElideMode.ElideRight, place.width() - 2 * SIDE)
            painter.drawText(QPointF(SIDE, place.bottom() - 9), text)
        else:
            picked = self._view.currentIndex().row() == index.row()
            self._paint_ground(painter, place, picked=picked)
            document = self._document(row)
            painter.translate(SIDE, place.top() + (place.height() - document.size().height()) / 2)
            document.drawContents(painter)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRectF, *, picked: bool) -> None:
        roles = self._theme.roles
        if picked:
            inside = place.adjusted(1, 1, -1, -1)
            rounded(painter, inside, 8, roles.tint_first, roles.first, 2 if self._view.hasFocus() else 1)

    def _document(self, row: PickRow) -> QTextDocument:
        roles = self._theme.roles
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font(INTERFACE, SIZE))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        note = (
            f' <span style="color:{roles.muted}; font-size:13px">&nbsp;{escape(row.note)}</span>' if row.note else ""
        )
        document.setHtml(f'<span style="color:{roles.ink}">{escape(row.text)}</span>{note}')
        document.setTextWidth(max(60, self._view.viewport().width() - 2 * SIDE))
        return document
