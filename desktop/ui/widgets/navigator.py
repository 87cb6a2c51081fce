"""The path through the lessons: packs where there are several, units, and under each its lessons with what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from desktop.ui.widgets.navigator_model import NavigatorModel, Row
from desktop.ui.widgets.navigator_row import RowDelegate
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QTimerEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

__all__ = ["Navigator", "Row"]

WIDTH = 287
BATCH = 40
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Navigator(QListView):
    """A list of units and lessons. Up and Down go from lesson to lesson, letters search, Enter or a click opens.

    The lesson that is open is the selected row; the row under the cursor is the current one.
    Signals: `chosen(str)` with the id of the lesson that was asked for; the caller then calls `set_current`.
    """

    chosen = Signal(str)
    # The focus stands on a row, and the row shows it.
    shows_focus = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.theme = theme
        self._open = ""
        self._wanted = ""
        self._set_for = 0
        self._model = NavigatorModel(self)
        self._delegate = RowDelegate(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(ScrollBar(theme))
        self._arrange()
        self.clicked.connect(self._choose)
        self.entered.connect(self._hover)
        theme.changed.connect(self.look_changed)

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows`; cursor and open lesson stay if they are still there."""
        cursor = self._model.id_at(self.currentIndex())
        self._model.set_rows(rows)
        self._delegate.forget()
        self._select(self._open, cursor or self._open)

    def set_row(self, row: Row) -> None:
        """Show a row that has changed; one that is not in the list is ignored."""
        self._model.set_row(row)

    def set_current(self, lesson_id: str) -> None:
        """Mark the lesson that is open, put the cursor on it and bring it into sight."""
        self._open = lesson_id
        self._select(lesson_id, lesson_id)
        self._wanted = lesson_id
        self._bring()

    def current(self) -> str:
        """Return the id of the open lesson, or ""."""
        return self._open

    def look_changed(self) -> None:
        """Paint again in the new colours."""
        self._paint_ground()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the lesson under the cursor with Enter or Space."""
        if event.key() in OPENING_KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the cursor on the open lesson, or on the first, if it stands nowhere."""
        if not self.currentIndex().isValid():
            self._select(self._open, self._open or self._model.first_lesson())
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew for another width; the open lesson stays in sight if it was."""
        if self._in_sight(event.oldSize().height()):
            self._wanted = self._open
            self.scheduleDelayedItemsLayout()
        width = event.size().width()
        if width != self._set_for:
            self._delegate.forget()
            if self._set_for:  # Qt lays a vertical list out anew for another height only
                self.scheduleDelayedItemsLayout()
            self._set_for = width
        super().resizeEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the row go that the pointer has left."""
        super().leaveEvent(event)
        self._hover(self._model.index(-1))

    def timerEvent(self, event: QTimerEvent) -> None:
        """After another batch of rows is laid out, bring the open lesson into sight if it is among them."""
        super().timerEvent(event)
        self._bring()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first lesson where Qt would stop at the unit above it."""
        index = super().moveCursor(action, modifiers)
        going_up = action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MovePageUp)
        if going_up and (action == QAbstractItemView.CursorAction.MoveHome or not self._model.id_at(index)):
            return self._model.lesson(self._model.first_lesson())
        return index

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Keep the selection where it is: only `set_current` says which lesson is open."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def _arrange(self) -> None:
        self.setAccessibleName(self.tr("Daftar bacaan"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setMinimumWidth(200)
        self.resize(WIDTH, 600)
        self._paint_ground()

    def _paint_ground(self) -> None:
        from PySide6.QtGui import QColor, QPalette

        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self.theme.roles.paper))
        self.setPalette(palette)

    def _select(self, opened: str, cursor: str) -> None:
        selection = self.selectionModel()
        index = self._model.lesson(opened)
        if index.isValid():
            selection.select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            selection.clearSelection()
        selection.setCurrentIndex(self._model.lesson(cursor), QItemSelectionModel.SelectionFlag.NoUpdate)

    def _in_sight(self, height: int) -> bool:
        place = self.visualRect(self._model.lesson(self._open))
        return place.isValid() and 0 <= place.center().y() < height

    def _bring(self) -> None:
        if not self._wanted:
            return
        index = self._model.lesson(self._wanted)
        self.scrollTo(index)
        # Qt can scroll to a row only when the last batch is laid out.
        place = self.visualRect(index)
        if not index.isValid() or (place.isValid() and 0 <= place.center().y() < self.height()):
            self._wanted = ""

    def _hover(self, index: QModelIndex) -> None:
        before, self._delegate.hovered = self._delegate.hovered, index.row()
        for row in {before, index.row()}:
            self.update(self._model.index(row))

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.kind == "lesson":
            self.chosen.emit(row.id)
